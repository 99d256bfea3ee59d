"""Two cubes compared through the toolbox: bands, table, report, style, whole outputs, one error, models."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)
from sm2r.core import cube, metrics
from sm2r.tests.cubes import daily_cube
from sm2r.tests.qgis.chains import make_model

DAYS, HEIGHT, WIDTH = 400, 4, 6
RAIN = {"variable": "rainfall", "units": "mm"}

grid = partial(daily_cube, north=38.0)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("compare")
    rng = np.random.default_rng(3)
    shape = (DAYS, HEIGHT, WIDTH)
    reference = (rng.gamma(0.5, 8.0, shape) * (rng.random(shape) < 0.4)).astype(np.float32)
    product = np.maximum(0.7 * reference + rng.normal(0.2, 2.0, shape), 0).astype(np.float32)
    product[rng.random(shape) < 0.1] = np.nan
    product[:, 0, 0], product[8:, 0, 1] = np.nan, np.nan
    about = RAIN | {"history": "SM2R 0.1.0: calibrate to era5_land"}
    files = {
        "product": grid(product, "sm2rain", **about),
        "reference": grid(reference, "ERA5-Land", **RAIN),
        "moisture": grid(0.1 + product / 500, "smap"),
        "saturation": grid(reference / 200, "ascat", variable="saturation", units="1"),
        "coarse": grid(reference[:, ::2, ::2], "coarse", size=0.5, **RAIN),
        "nothing": grid(np.full(shape, np.nan), "nothing", **RAIN),
        "negative": grid(np.where(reference > 20, -9999, reference), "negative", **RAIN),
    }
    for name, array in files.items():
        cube.write({path / f"{name}.tif": array})
    return path


def run(folder, output, feedback=None, names=("product", "reference"), **given):
    parameters = {"PRODUCT": str(folder / f"{names[0]}.tif"), "REFERENCE": str(folder / f"{names[1]}.tif")}
    return processing.run("sm2r:comparecubes", parameters | {"OUTPUT": str(output)} | given, feedback=feedback)


def test_bands_table_report_and_style(folder, tmp_path, feedback):
    output, table, page = tmp_path / "agreement.tif", tmp_path / "scores.csv", tmp_path / "report.html"
    result = run(folder, output, feedback, TABLE=str(table), REPORT=str(page), WET_THRESHOLD=2)
    assert result["COUNT"] == HEIGHT * WIDTH - 2
    # QGIS itself keeps statistics in .aux.xml.
    assert sorted(file.suffix for file in tmp_path.iterdir() if file.suffix != ".xml") == [
        ".csv", ".html", ".qml", ".tif",
    ]  # fmt: skip
    written = cube.open_bands(output)
    assert list(written["band"].values) == [*metrics.NAMES, "mean_product", "mean_reference"]
    values = dict(zip(written["band"].values, written.to_numpy(), strict=True))
    series = [cube.open(folder / f"{name}.tif").to_numpy()[:, 2, 3] for name in ("product", "reference")]
    for name, value in metrics.evaluate(*series, wet_threshold=2.0).items():
        assert values[name][2, 3] == pytest.approx(value, rel=1e-5, abs=1e-30), name
    assert 0 < values["n"][0, 1] < 10
    assert np.isnan(values["r"][0, 1])
    assert np.isnan(values["n"][0, 0])
    frame = pd.read_csv(table).set_index("metric")
    assert frame.loc["r", ["product", "reference", "time_step"]].tolist() == ["sm2rain", "ERA5_Land", "native"]
    for key, name in (("R", "r"), ("BIAS", "bias"), ("RMSE", "rmse"), ("KGE", "kge_2009")):
        assert result[key] == pytest.approx(np.nanmedian(values[name]), rel=1e-5)
        assert frame.loc[name, "median"] == pytest.approx(result[key])
        assert frame.loc[name, "q75"] == pytest.approx(np.nanpercentile(values[name], 75), rel=1e-5)
    text = page.read_text(encoding="utf-8")
    assert "sm2rain against ERA5_Land" in text
    assert "WET_THRESHOLD" in text
    assert any("22 of 23 pixels scored, 400 steps. Medians: R 0." in info for info in feedback.infos)
    assert any("1 of 23 pixels have fewer than 10 common values" in warning for warning in feedback.warnings)
    # A product that was made with the reference is no witness for it.
    assert any("sm2rain was made with ERA5_Land" in warning for warning in feedback.warnings)
    layer = QgsRasterLayer(str(output))
    assert layer.bandName(layer.renderer().inputBand()).endswith("r")
    assert "comparecubes of sm2rain and ERA5_Land: native" in written.attrs["history"]


def test_months_and_a_period(folder, tmp_path):
    given = {"TIME_STEP": "monthly", "MIN_SAMPLES": 3, "START": "2015-02-01", "END": "2015-08-31"}
    run(folder, tmp_path / "out.tif", TABLE=str(tmp_path / "t.csv"), **given)
    n = cube.open_bands(tmp_path / "out.tif").sel(band="n").to_numpy()
    assert set(n[np.isfinite(n)]) == {7}
    assert set(pd.read_csv(tmp_path / "t.csv")["time_step"]) == {"monthly"}


def test_soil_moisture_beside_saturation(folder, tmp_path, feedback):
    names, page = ("moisture", "saturation"), tmp_path / "r.html"
    result = run(folder, tmp_path / "out.tif", feedback, names, REPORT=str(page))
    assert np.isfinite(result["R"])
    assert np.isnan(result["RMSE"])
    assert any("PRODUCT soil_moisture (m3 m-3) and REFERENCE saturation (1)" in text for text in feedback.warnings)
    bands = cube.open_bands(tmp_path / "out.tif")
    assert "pod" not in bands["band"].values
    assert np.isnan(bands.sel(band="rmse")).all()
    assert page.is_file()


def test_without_both_cubes_a_model_may_go_on(folder, tmp_path, feedback):
    given = {"PRODUCT": str(folder / "product.tif"), "OUTPUT": str(tmp_path / "out.tif"), "IF_MISSING": "skip"}
    assert processing.run("sm2r:comparecubes", given, feedback=feedback) == {}
    assert "REFERENCE is empty; there is no output." in feedback.infos
    with pytest.raises(QgsProcessingException, match="REFERENCE"):
        processing.run("sm2r:comparecubes", given | {"IF_MISSING": "error"})


@pytest.mark.parametrize(
    ("names", "given", "text"),
    [
        (("product", "coarse"), {}, r"PRODUCT and REFERENCE have different sizes .*Regrid \(sm2r:regrid\)"),
        (("product", "moisture"), {}, "PRODUCT holds rainfall, but REFERENCE soil_moisture"),
        (("product", "nothing"), {}, "PRODUCT and REFERENCE have no common values"),
        (("product", "negative"), {}, r"REFERENCE .*contains -9999 .*Declare -9999 as nodata"),
        (("product", "reference"), {"MIN_SAMPLES": 401}, r"No pixel has 401 common values \(MIN_SAMPLES\)"),
        (("product", "reference"), {"START": "2031-01-01"}, "PRODUCT has no step from START to END"),
        (("product", "reference"), {"OUTPUT": "out.nc"}, "holds several quantities, so it has to end in .tif"),
    ],
)
def test_bad_input(folder, tmp_path, names, given, text):
    given = {key: str(tmp_path / value) if key == "OUTPUT" else value for key, value in given.items()}
    outputs = {"REPORT": str(tmp_path / "report.html"), "TABLE": str(tmp_path / "table.csv")}
    with pytest.raises(QgsProcessingException, match=text):
        run(folder, tmp_path / "out.tif", names=names, **outputs | given)
    assert not list(tmp_path.iterdir())


def test_cancel_leaves_nothing(folder, tmp_path, cancelling):
    given = {"REPORT": str(tmp_path / "r.html"), "TABLE": str(tmp_path / "t.csv"), "feedback": cancelling(0)}
    assert run(folder, tmp_path / "out.tif", **given) == {}
    assert not list(tmp_path.iterdir())


def test_in_a_graphical_model_after_regridding(folder, tmp_path):
    model = make_model(
        [QgsProcessingParameterRasterLayer(key, key) for key in ("PRODUCT", "REFERENCE")],
        {
            "regrid": ("regrid", {"INPUT": "@PRODUCT", "REFERENCE": "@REFERENCE"}),
            "compare": ("comparecubes", {"PRODUCT": "regrid.OUTPUT", "REFERENCE": "@REFERENCE"}),
        },
        {"scores": "compare.TABLE"},
    )
    files = {"PRODUCT": str(folder / "product.tif"), "REFERENCE": str(folder / "coarse.tif")}
    processing.run(model, files | {"scores": str(tmp_path / "scores.csv")})
    frame = pd.read_csv(tmp_path / "scores.csv").set_index("metric")
    assert frame.loc["r", "pixels"] == HEIGHT * WIDTH / 4
