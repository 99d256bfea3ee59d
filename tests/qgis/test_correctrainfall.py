"""A biased product is corrected through the toolbox: fitted or given, whole outputs, one error for bad input."""

from __future__ import annotations

import html
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProcessingException, QgsRasterLayer, QgsVectorLayer
from sm2r.algorithms.layers import band_times
from sm2r.core import cube
from sm2r.tests.cubes import daily_cube

DAYS, HEIGHT, WIDTH = 731, 4, 5
TIMES = pd.date_range("2015-01-01", periods=DAYS)
PLACES = {"A": (0, 0), "B": (2, 3), "C": (3, 4)}
A, B = 2.2, 0.85

grid = partial(daily_cube, product="gpm", west=99.875, north=38.125, variable="rainfall", units="mm")


@pytest.fixture(scope="module")
def rain():
    rng = np.random.default_rng(6)
    values = rng.gamma(0.7, 9.0, (DAYS, HEIGHT, WIDTH))
    return np.where(rng.random(values.shape) < 0.4, values, 0).astype(np.float32)


@pytest.fixture(scope="module")
def truth(rain):
    frame = pd.DataFrame(rain.reshape(DAYS, -1).astype(float), TIMES)
    totals = frame.groupby(frame.index.to_period("M")).transform("sum")
    return (frame * A * totals ** (B - 1)).to_numpy().reshape(rain.shape)


@pytest.fixture(scope="module")
def folder(rain, truth, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("correct")
    cube.write({path / "rain.tif": grid(rain)})
    cube.write({path / "negative.tif": grid(rain - 1)})
    cube.write({path / "rate.nc": grid(rain / 24, units="mm h-1")})
    cube.write({path / "dry.tif": grid(0 * rain)})
    weeks = grid(rain[:60], time_step="P7D")
    cube.write({path / "weeks.tif": weeks.assign_coords(time=pd.date_range("2015-01-01", periods=60, freq="7D"))})
    table = pd.concat(
        pd.DataFrame({"station_id": name, "time": TIMES.strftime("%Y-%m-%d"), "rainfall": truth[:, y, x]})
        for name, (y, x) in PLACES.items()
    )
    table.to_csv(path / "gauges.csv", index=False)
    table.assign(rainfall=0).to_csv(path / "zero.csv", index=False)
    table.assign(rainfall=-1).to_csv(path / "minus.csv", index=False)
    table.assign(time=table["time"].str.replace("20", "19", n=1)).to_csv(path / "earlier.csv", index=False)
    return path


def stations(shift=0.0):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=station_id:string", "stations", "memory")
    for name, (row, column) in PLACES.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(100 + 0.25 * column + shift, 38 - 0.25 * row)))
        layer.dataProvider().addFeature(feature)
    return layer


def run(folder, output, feedback=None, shift=0.0, **given):
    parameters = {"RAINFALL": "rain.tif", "STATIONS": stations(shift), "OBSERVATIONS": "gauges.csv", "REPORT": None}
    parameters |= {"OUTPUT": str(output)} | given
    values = {
        key: str(folder / value) if isinstance(value, str) and (folder / value).is_file() else value
        for key, value in parameters.items()
    }
    return processing.run("sm2r:correctrainfall", values, feedback=feedback)


@pytest.mark.parametrize("ending", ["tif", "nc"])
def test_relation_is_found_and_the_cube_corrected(folder, truth, tmp_path, feedback, ending):
    output, page = tmp_path / f"out.{ending}", tmp_path / "report.html"
    result = run(folder, output, feedback, REPORT=str(page))
    assert (result["A"], result["B"]) == pytest.approx((A, B), rel=1e-3)
    array = cube.open(output)
    np.testing.assert_allclose(array.values, truth, rtol=1e-3, atol=1e-4)
    assert array.attrs["product"] == "gpm_corrected"
    assert array.attrs["units"] == "mm"
    assert "correctrainfall of rain: power_law, A=2.2" in array.attrs["history"]
    assert band_times(QgsRasterLayer(str(output), "out"))[:1] == [TIMES[0].to_pydatetime()]
    assert output.with_suffix(".qml").is_file()
    text = html.unescape(page.read_text(encoding="utf-8"))
    for words in ("Rainfall correction of gpm", "to 100 % of the gauges' rain", "Before and after", "gauge left out"):
        assert words in text
    assert feedback.percentages[-1] == pytest.approx(100)


def test_given_relation_needs_no_gauges(folder, truth, tmp_path):
    output, page = tmp_path / "out.tif", tmp_path / "report.html"
    result = run(folder, output, STATIONS=None, OBSERVATIONS=None, A=A, B=B, REPORT=str(page))
    assert (result["A"], result["B"]) == (A, B)
    np.testing.assert_allclose(cube.open(output).values, truth, rtol=1e-5)
    assert "no gauges were given" in page.read_text(encoding="utf-8")
    compared = tmp_path / "compared.html"
    run(folder, tmp_path / "again.tif", A=A, B=B, REPORT=str(compared))
    text = compared.read_text(encoding="utf-8")
    assert "100 % of the gauges' rain" in html.unescape(text)
    assert "gauge left out" not in text


@pytest.mark.parametrize("method", ["linear_scaling", "quantile_mapping"])
def test_other_methods(folder, rain, truth, tmp_path, method):
    output, page = tmp_path / "out.tif", tmp_path / "report.html"
    result = run(folder, output, METHOD=method, REPORT=str(page), START="2015-01-01", END="2015-12-31")
    values = cube.open(output).values
    at_gauges = [values[:365, y, x].sum() / truth[:365, y, x].sum() for y, x in PLACES.values()]
    assert np.mean(at_gauges) == pytest.approx(1, rel=0.05)
    assert ((values > 0) <= (rain > 0)).all()
    assert ("A" in result) == (method == "linear_scaling")
    assert "other times" in page.read_text(encoding="utf-8")


def test_rates_become_amounts(folder, tmp_path, feedback):
    for name in ("rain.tif", "rate.nc"):
        run(folder, tmp_path / f"{name}.tif", feedback, RAINFALL=name)
    amount, rate = (cube.open(tmp_path / f"{name}.tif") for name in ("rain.tif", "rate.nc"))
    np.testing.assert_allclose(rate, amount, rtol=1e-4, atol=1e-4)
    assert not any("units" in text for text in feedback.warnings)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"STATIONS": None}, "STATIONS is empty. Set the gauges and their rain to fit a correction, or set A and B"),
        ({"OBSERVATIONS": None, "A": 1, "B": 1}, "OBSERVATIONS is empty. .*as well, or leave both empty"),
        ({"A": 1.2}, "A is given without B"),
        ({"A": 1.2, "B": 0}, "A is 1.2 and B 0; both have to be above 0"),
        ({"A": 1, "B": 1, "METHOD": "linear_scaling"}, "A is given, but METHOD is linear_scaling"),
        ({"RAINFALL": "negative.tif"}, r"RAINFALL .*contains -1 \(.*Declare missing values as nodata"),
        ({"RAINFALL": "weeks.tif"}, "RAINFALL: its time step is P7D"),
        ({"RAINFALL": "dry.tif"}, "RAINFALL has rain in 0 of .* months at the gauges"),
        ({"OBSERVATIONS": "zero.csv"}, "OBSERVATIONS: the gauges have no rain at all"),
        ({"OBSERVATIONS": "minus.csv"}, "OBSERVATIONS: .* holds -1 .*which rainfall in mm cannot be"),
        ({"OBSERVATIONS": "earlier.csv"}, "OBSERVATIONS .* has no time stamp in common with RAINFALL"),
        ({"shift": 50.0}, "STATIONS: none of the 3 gauges lies on the grid of RAINFALL"),
        ({"RAINFALL_FIELD": "rain"}, "OBSERVATIONS: there is no field 'rain'"),
        ({"END": "1999-01-01"}, "RAINFALL has no time step from its beginning to 1999-01-01"),
    ],
)
def test_bad_input(folder, tmp_path, given, text):
    with pytest.raises(QgsProcessingException, match=text):
        run(folder, tmp_path / "out.tif", REPORT=str(tmp_path / "report.html"), **given)
    assert not list(tmp_path.iterdir())


def test_cancel_leaves_nothing(folder, tmp_path, cancelling):
    given = {"REPORT": str(tmp_path / "report.html"), "feedback": cancelling(0)}
    assert run(folder, tmp_path / "out.tif", **given) == {}
    assert not list(tmp_path.iterdir())
