"""Rainfall is merged through the toolbox, in a model and by qgis_process: whole outputs, one error for bad input."""

from __future__ import annotations

import html
import json
import re
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
import rasterio
import xarray as xr
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingParameterMultipleLayers,
    QgsRasterLayer,
    QgsVectorLayer,
)
from sm2r.algorithms.layers import band_times
from sm2r.core import cube
from sm2r.tests.cubes import daily_cube
from sm2r.tests.data import real
from sm2r.tests.qgis.chains import headless, make_model

DAYS, SIDE = 150, 10
TIMES = pd.date_range("2015-01-01", periods=DAYS)
NAMES = ("imerg", "era5", "sm2rain")

grid = partial(daily_cube, variable="rainfall", units="mm", size=0.1, west=99.95, north=38.05)


def smooth(rng, shape, width):
    """Return standard normal fields that neighbours share."""
    from scipy.ndimage import gaussian_filter

    field = np.stack([gaussian_filter(rng.normal(0, 1, shape[1:]), width, mode="wrap") for _ in range(shape[0])])
    return field / field.std()


@pytest.fixture(scope="module")
def truth():
    field = smooth(np.random.default_rng(1), (DAYS, SIDE, SIDE), 2.0)
    return 8 * np.maximum(field - 0.4, 0) ** 1.3


@pytest.fixture(scope="module")
def places():
    rows, columns = np.random.default_rng(2).permuted(np.mgrid[:SIDE, :SIDE].reshape(2, -1).T, axis=0)[:16].T
    return {f"g{number:02d}": place for number, place in enumerate(zip(rows, columns, strict=True))}


@pytest.fixture(scope="module")
def folder(truth, places, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("rain")
    rng = np.random.default_rng(3)
    for name, noise in zip(NAMES, (0.5, 0.8, 1.2), strict=True):
        values = truth * np.exp(noise * smooth(rng, truth.shape, 1.0) - noise**2 / 2)
        if name == "sm2rain":
            values[:15] = np.nan
        cube.write({path / f"{name}.tif": grid(values, name)})
    cube.write({path / "small.tif": grid(truth[:, 1:], "small")})
    cube.write({path / "moisture.tif": grid(truth * 0 + 0.2, "sm", variable="soil_moisture", units="m3 m-3")})
    cube.write({path / "reference.tif": grid(truth, "reference")})
    cube.write({path / "evening.tif": grid(truth, "evening", start="2014-12-31T16:00", day_start="-8")})
    cube.write({path / "later.tif": grid(truth, "later", start="2020-01-01")})
    elevation = grid(np.linspace(0, 1, SIDE * SIDE).reshape(1, SIDE, SIDE), "height")[0].drop_vars("time")
    elevation.rio.to_raster(path / "elevation.tif")
    table = pd.concat(
        pd.DataFrame(
            {"station_id": name, "time": TIMES.strftime("%Y-%m-%d"), "rainfall": truth[:, row, column].round(2)}
        )
        for name, (row, column) in places.items()
    )
    table.to_csv(path / "gauges.csv", index=False)
    table.assign(rainfall=0.0).to_csv(path / "dry.csv", index=False)
    table.assign(rainfall=table["rainfall"] / 25.4).to_csv(path / "inches.csv", index=False)
    table[table["station_id"] == "g00"].to_csv(path / "one.csv", index=False)
    pd.concat([table, table.iloc[:3]]).to_csv(path / "doubled.csv", index=False)
    table.assign(time=table["time"] + "T08:00:00").to_csv(path / "morning.csv", index=False)
    table.assign(rainfall=table["rainfall"].where(table["rainfall"].index % 3 > 0)).to_csv(
        path / "gaps.csv", index=False
    )
    table.assign(rainfall=-1.0).to_csv(path / "negative.csv", index=False)
    return path


@pytest.fixture(scope="module")
def stations(places):
    def make(shift=0.0, twin=False):
        layer = QgsVectorLayer("Point?crs=EPSG:4326&field=station_id:string", "gauges", "memory")
        for name, (row, column) in places.items():
            row, column = places["g00"] if twin and name == "g01" else (row, column)
            feature = QgsFeature(layer.fields())
            feature.setAttributes([name])
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(100 + 0.1 * column + shift, 38 - 0.1 * row)))
            layer.dataProvider().addFeature(feature)
        return layer

    return make


@pytest.fixture
def run(folder, stations):
    def merge(output, feedback=None, products=NAMES, shift=0.0, twin=False, **given):
        parameters = {
            "PRODUCTS": [str(folder / f"{name}.tif") for name in products],
            "STATIONS": stations(shift, twin),
            "OBSERVATIONS": "gauges.csv",
            "REPORT": None,
        }
        parameters |= {"OUTPUT": str(output)} | given
        values = {
            key: str(folder / value) if isinstance(value, str) and (folder / value).is_file() else value
            for key, value in parameters.items()
        }
        return processing.run("sm2r:mergerainfall", values, feedback=feedback)

    return merge


def rmse(a, b):
    return float(np.sqrt(np.nanmean((a - b) ** 2)))


@pytest.fixture
def free():
    """Return what takes the gauges away."""
    return {"STATIONS": None, "OBSERVATIONS": None}


@pytest.mark.parametrize("ending", ["tif", "nc", "zarr"])
def test_merged_is_better_than_its_products_with_all_outputs(run, folder, truth, tmp_path, feedback, ending):
    files = {key: tmp_path / f"{key.lower()}.{ending}" for key in ("OUTPUT", "LOWER", "UPPER")}
    files["SHARE"] = tmp_path / "share.tif"
    page, table = tmp_path / "report.html", tmp_path / "weights.csv"
    basin = tmp_path / "basin.geojson"
    ring = [[100.2, 37.4], [100.7, 37.4], [100.6, 37.8], [100.2, 37.4]]
    basin.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), encoding="utf-8")
    result = run(
        files["OUTPUT"], feedback, REPORT=str(page), WEIGHTS=str(table), BASIN=str(basin),
        **{key: str(file) for key, file in files.items() if key != "OUTPUT"},
    )  # fmt: skip
    arrays = {key: cube.open(files[key]) for key in ("OUTPUT", "LOWER", "UPPER")}
    merged = arrays["OUTPUT"].values
    assert rmse(merged, truth) < 0.8 * min(rmse(cube.open(folder / f"{name}.tif").values, truth) for name in NAMES)
    inside = (truth >= arrays["LOWER"].values - 1e-3) & (truth <= arrays["UPPER"].values + 1e-3)
    assert 0.85 <= inside.mean() <= 0.99
    assert (result["COUNT"], result["R"] > 0.8) == (16, True)
    with rasterio.open(files["SHARE"]) as dataset:
        assert dataset.descriptions == (*NAMES, "gauges")
        assert np.nansum(dataset.read(), axis=0) == pytest.approx(np.ones((SIDE, SIDE)), abs=1e-3)
    assert "Lines: the basin." in page.read_text(encoding="utf-8")
    weights = pd.read_csv(table)
    assert weights["member"].tolist() == list(NAMES)
    assert weights["weight"].sum() == pytest.approx(1)
    array = arrays["OUTPUT"]
    assert (array.attrs["product"], array.attrs["variable"], array.attrs["units"]) == ("merged", "rainfall", "mm")
    assert "mergerainfall of imerg, era5, sm2rain: krige" in array.attrs["history"]
    assert "[fitted to rainfall; stations: g00" in array.attrs["history"]
    if ending != "zarr":
        assert band_times(QgsRasterLayer(str(files["OUTPUT"]), "out"))[:1] == [TIMES[0].to_pydatetime()]
        assert files["OUTPUT"].with_suffix(".qml").is_file()
    text = html.unescape(page.read_text(encoding="utf-8"))
    for words in ("Merged rainfall", "inverse distances", "kriged gauges", "R by distance", "Rings: gauges"):
        assert words in text
    assert feedback.percentages[-1] == pytest.approx(100)
    assert any("in cross-validation: R 0." in text for text in feedback.infos)
    assert not feedback.errors


def test_validation_tells_that_the_gauges_were_used(run, folder, stations, tmp_path, feedback):
    run(tmp_path / "out.tif")
    given = {"STATIONS": stations(), "OBSERVATIONS": str(folder / "gauges.csv"), "VALUE_FIELD": "rainfall"}
    processing.run(
        "sm2r:validate",
        {
            "PRODUCTS": [str(tmp_path / "out.tif")],
            "BOOTSTRAP": 0,
            "OUTPUT": str(tmp_path / "v.gpkg"),
            "REPORT": None,
            **given,
        },
        feedback=feedback,
    )
    assert any("was made with 16 of these 16 stations" in text for text in feedback.warnings)


def test_gauges_with_gaps_options_and_static_rasters(run, folder, truth, tmp_path):
    plain = run(tmp_path / "plain.tif", OBSERVATIONS="gaps.csv")
    assert plain["R"] > 0.75
    given = {"LAGS": True, "WET_GATE": True, "ENSEMBLE": True, "STATIC": [str(folder / "elevation.tif")]}
    found = run(tmp_path / "all.tif", OBSERVATIONS="gaps.csv", **given)
    assert found["R"] > 0.7
    again = run(tmp_path / "again.tif", OBSERVATIONS="gaps.csv", **given)
    assert again["R"] == found["R"]
    assert (tmp_path / "again.tif").read_bytes() == (tmp_path / "all.tif").read_bytes()
    assert rmse(cube.open(tmp_path / "all.tif").values, truth) < 3


def test_a_single_product_and_a_largest_distance(run, tmp_path):
    result = run(tmp_path / "out.tif", products=["era5"], MAX_DISTANCE=6.0)
    assert result["COUNT"] == 16
    merged = cube.open(tmp_path / "out.tif").values[0]
    assert np.isfinite(merged).sum() == 16


@pytest.mark.parametrize("method", ["triple_collocation", "mean", "least_squares"])
def test_without_gauges(run, truth, tmp_path, feedback, free, method):
    page, table = tmp_path / "report.html", tmp_path / "weights.gpkg"
    reference = {"REFERENCE": "reference.tif"} if method == "least_squares" else {}
    result = run(
        tmp_path / "out.tif", feedback, METHOD=method, REPORT=str(page), WEIGHTS=str(table), **free, **reference
    )
    assert result["COUNT"] == 0
    merged = cube.open(tmp_path / "out.tif").values
    assert np.isfinite(merged).all()
    assert rmse(merged, truth) < 4
    assert "no gauges were given" in page.read_text(encoding="utf-8")
    again = run(tmp_path / "again.tif", WEIGHTS_INPUT=str(table), products=NAMES[::-1])
    assert again["COUNT"] == 16
    assert cube.open(tmp_path / "again.tif").values == pytest.approx(merged, abs=1e-3)
    bounds = {"LOWER": str(tmp_path / "low.tif"), "UPPER": str(tmp_path / "up.tif")}
    run(tmp_path / "judged.tif", METHOD=method, **reference, **bounds)
    upper = cube.open(tmp_path / "up.tif").values
    assert 0.9 < (truth <= upper + 1e-3).mean() <= 1


def test_two_products_without_gauges_have_equal_weights(run, tmp_path, feedback, free):
    run(tmp_path / "out.tif", feedback, METHOD="triple_collocation", products=NAMES[:2], **free)
    assert any("they have equal weights" in text for text in feedback.warnings)


def test_a_model_for_days_without_gauges_is_written_and_applied(run, folder, tmp_path, feedback):
    model, page = tmp_path / "rain.onnx", tmp_path / "report.html"
    given = {"METHOD": "bias", "STATIC": [str(folder / "elevation.tif")]}
    first = run(tmp_path / "out.tif", feedback, MODEL=str(model), REPORT=str(page), **given)
    assert first["MODEL"] == str(model)
    assert first["COUNT"] == 16
    assert "boosted trees" in page.read_text(encoding="utf-8")
    later = run(
        tmp_path / "later.tif", feedback, MODEL_INPUT=str(model), STATIONS=None, OBSERVATIONS=None,
        STATIC=given["STATIC"], products=NAMES[::-1], WEIGHTS=str(tmp_path / "weights.csv"),
    )  # fmt: skip
    assert later["COUNT"] == 0
    assert later.get("WEIGHTS") is None
    assert not (tmp_path / "weights.csv").exists()
    assert any("WEIGHTS is not written" in text for text in feedback.warnings)
    # Whoever validates it by the gauges that the model learned from is told.
    assert "[fitted to rainfall; stations: g00" in cube.open(tmp_path / "later.tif").attrs["history"]
    assert cube.open(tmp_path / "later.tif").values == pytest.approx(cube.open(tmp_path / "out.tif").values, abs=1e-4)
    with pytest.raises(QgsProcessingException, match="STATIC: the model takes elevation; elevation is not given"):
        run(tmp_path / "bad.tif", MODEL_INPUT=str(model))
    with pytest.raises(QgsProcessingException, match="PRODUCTS: the model takes"):
        run(tmp_path / "bad.tif", MODEL_INPUT=str(model), products=["imerg"], STATIC=given["STATIC"])


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"products": []}, "PRODUCTS"),
        ({"products": ["imerg", "small"]}, "PRODUCTS, imerg and PRODUCTS, small have different sizes"),
        ({"products": ["imerg", "moisture"]}, "PRODUCTS, moisture.* holds soil moisture"),
        ({"products": ["imerg", "evening"]}, "have different days"),
        ({"products": ["imerg", "later"]}, "PRODUCTS, imerg shares no time stamp with any other product"),
        ({"OBSERVATIONS": "one.csv"}, "OBSERVATIONS: one gauge alone"),
        ({"shift": 20.0}, "STATIONS: none of the 16 gauges lies on the grid of PRODUCTS"),
        ({"OBSERVATIONS": "doubled.csv"}, "OBSERVATIONS has 3 duplicate rows, the first for station g00"),
        ({"OBSERVATIONS": "dry.csv"}, "OBSERVATIONS is 0 throughout"),
        ({"OBSERVATIONS": "morning.csv"}, "no time stamp in common .* one value a day, such as that at 08:00 UTC"),
        ({"OBSERVATIONS": "negative.csv"}, "OBSERVATIONS: the field 'rainfall' holds -1"),
        ({"STATIONS": None}, "STATIONS is empty, but METHOD krige needs gauges"),
        ({"OBSERVATIONS": None, "METHOD": "bias"}, "OBSERVATIONS is empty, but METHOD bias needs gauges"),
        ({"OBSERVATIONS": None, "METHOD": "mean"}, "OBSERVATIONS is empty. Give both gauges and their rain"),
        ({"METHOD": "least_squares"}, "REFERENCE is empty, but METHOD least_squares"),
        ({"METHOD": "mean", "STATIONS": None, "OBSERVATIONS": None, "LOWER": "l.tif"}, "LOWER, UPPER: intervals need"),
        ({"TEMPERATURE": "reference.tif"}, "TEMPERATURE .* holds rainfall, not temperature"),
        ({"WEIGHTS_INPUT": "gauges.csv"}, "WEIGHTS_INPUT: there is no field 'member'"),
        ({"QUANTILES": "0.9,0.1"}, "QUANTILES is '0.9,0.1'"),
        ({"RAINFALL_FIELD": "rain"}, "OBSERVATIONS: there is no field 'rain'"),
    ],
)
def test_bad_input(run, tmp_path, given, text):
    own = {key: str(tmp_path / value) if key in ("LOWER", "SHARE", "MODEL") else value for key, value in given.items()}
    with pytest.raises(QgsProcessingException, match=text):
        run(tmp_path / "out.tif", REPORT=str(tmp_path / "report.html"), **own)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"OBSERVATIONS": "inches.csv"}, "gauges have 0.0.* times the rain of PRODUCTS. Check that they are in mm per"),
        ({"twin": True}, "1 pairs of gauges stand at one place: g00 and g01"),
        ({"shift": 0.35}, "gauges do not lie on the grid of PRODUCTS and are left out"),
    ],
)
def test_odd_input_is_warned_of(run, tmp_path, feedback, given, text):
    run(tmp_path / "out.tif", feedback, **given)
    assert any(re.search(text, warning) for warning in feedback.warnings), feedback.warnings


def test_outputs_of_other_methods_are_warned_of_and_not_written(run, tmp_path, feedback):
    given = {"METHOD": "mean", "SHARE": str(tmp_path / "share.tif"), "MODEL": str(tmp_path / "m.onnx")}
    result = run(tmp_path / "out.tif", feedback, **given)
    assert [text.split()[0] for text in feedback.warnings if "not written" in text] == ["SHARE", "MODEL"]
    assert not {"SHARE", "MODEL"} & set(result)
    assert not (tmp_path / "share.tif").exists()
    assert not (tmp_path / "m.onnx").exists()


@pytest.mark.parametrize("at", [0, 10, 30])
def test_cancel_leaves_nothing(run, tmp_path, cancelling, at):
    given = {"REPORT": str(tmp_path / "report.html"), "WEIGHTS": str(tmp_path / "w.csv")}
    assert run(tmp_path / "out.tif", cancelling(at), SHARE=str(tmp_path / "share.tif"), **given) == {}
    assert not list(tmp_path.iterdir())


def test_in_a_graphical_model_without_gauges(folder, tmp_path):
    """Where a workflow has no gauges, products are merged by their agreement, and weights serve the next step."""
    model = make_model(
        [QgsProcessingParameterMultipleLayers("products", "Products", Qgis.ProcessingSourceType.Raster)],
        {
            "weigh": ("mergerainfall", {"PRODUCTS": "@products", "IF_MISSING": "skip"}),
            "merge": ("mergerainfall", {"PRODUCTS": "@products", "WEIGHTS_INPUT": "weigh.WEIGHTS"}),
        },
        {"merged": "merge.OUTPUT"},
    )
    file = tmp_path / "merged.tif"
    products = [str(folder / f"{name}.tif") for name in NAMES]
    processing.run(model, {"products": products, "merged": str(file)})
    alone = tmp_path / "alone.tif"
    processing.run("sm2r:mergerainfall", {"PRODUCTS": products, "METHOD": "triple_collocation", "OUTPUT": str(alone)})
    assert cube.open(file).values == pytest.approx(cube.open(alone).values, abs=1e-4)


@pytest.mark.slow  # the command line is that of every algorithm: other tests run it
def test_by_qgis_process(folder, tmp_path):
    products = [str(folder / f"{name}.tif") for name in NAMES]
    given = {
        "PRODUCTS": products,
        "METHOD": "mean",
        "OUTPUT": str(tmp_path / "out.tif"),
        "REPORT": str(tmp_path / "r.html"),
    }
    assert headless("sm2r:mergerainfall", given)["COUNT"] == 0
    assert cube.open(tmp_path / "out.tif").sizes["time"] == DAYS


def test_taiwan_by_cubes_reaches_its_figure(tmp_path):
    """Twenty gauges, judged at forty others by the cube read between its pixels; inverse distances have R .750."""
    cells = xr.open_dataset(real("taiwan-merge", "products_daily.nc"))
    places = pd.read_csv(real("taiwan-merge", "stations.csv"))
    table = pd.read_csv(real("taiwan-merge", "gauges_daily.csv.gz"))
    for name in ("IMERG_E", "IMERG_F"):
        values = cells[name].where(cells[name] >= 0).to_numpy()[:, ::-1]
        north, west = float(cells["lat"].max()) + 0.05, float(cells["lon"].min()) - 0.05
        cube.write({tmp_path / f"{name}.tif": grid(values, name, west=west, north=north)})
    test = np.zeros(len(places), bool)
    test[np.random.default_rng(1).permutation(len(places))[:40]] = True
    train = np.flatnonzero(~test)
    chosen = places.iloc[train[np.random.default_rng(0).permutation(train.size)[:20]]]
    table[table["station_id"].isin(chosen["station_id"])].to_csv(tmp_path / "gauges.csv", index=False)

    def layer(rows):
        made = QgsVectorLayer("Point?crs=EPSG:4326&field=station_id:string", "gauges", "memory")
        for row in rows.itertuples():
            feature = QgsFeature(made.fields())
            feature.setAttributes([row.station_id])
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(row.lon, row.lat)))
            made.dataProvider().addFeature(feature)
        return made

    merged = processing.run(
        "sm2r:mergerainfall",
        {
            "PRODUCTS": [str(tmp_path / f"{name}.tif") for name in ("IMERG_E", "IMERG_F")], "STATIONS": layer(chosen),
            "OBSERVATIONS": str(tmp_path / "gauges.csv"), "OUTPUT": str(tmp_path / "merged.tif"), "REPORT": None,
        },
    )["OUTPUT"]  # fmt: skip
    sampled = processing.run(
        "sm2r:samplestations",
        {"CUBES": [merged], "STATIONS": layer(places[test]), "METHOD": "bilinear", "OUTPUT": str(tmp_path / "at.csv")},
    )["OUTPUT"]
    found = pd.read_csv(sampled)
    found["time"] = found["time"].str[:10]
    both = found.merge(table, on=["station_id", "time"])
    assert len(both) == 40 * 1826
    assert np.corrcoef(both["merged"], both["rainfall"])[0, 1] >= 0.79
