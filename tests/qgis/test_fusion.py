"""Training and fusing through Processing: what comes out, in a model, headless, and what bad input is told."""

from __future__ import annotations

import importlib.util
import json

import numpy as np
import pandas as pd
import processing
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from affine import Affine
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsRasterLayer,
)
from sm2r.algorithms.fuse.fuse import FOLDER, SHIPPED
from sm2r.core import cube
from sm2r.core.fusion import container
from sm2r.tests.qgis.chains import headless, make_model

DAYS = 340
TORCH = importlib.util.find_spec("torch") is not None


@pytest.fixture(scope="module")
def basin(tmp_path_factory):
    """Two products, a static raster, stations and their soil moisture, as files."""
    folder = tmp_path_factory.mktemp("basin")
    rng = np.random.default_rng(5)
    truth = 0.25 + 0.1 * np.sin(np.arange(DAYS) / 7)[:, None, None] + 0.02 * rng.standard_normal((DAYS, 5, 6))
    files = {}
    for number, (product, gaps) in enumerate({"smos_l3": 0.3, "ascat": 0.0}.items()):
        values = np.clip((number + 1) * truth + 0.02 * rng.standard_normal(truth.shape), 0, 1)
        values[rng.random(truth.shape) < gaps] = np.nan
        coords = {
            "time": pd.date_range("2015-04-01", periods=DAYS),
            "y": 40 - 0.25 * (np.arange(5) + 0.5),
            "x": 100 + 0.25 * (np.arange(6) + 0.5),
        }
        attrs = {"variable": ("soil_moisture", "saturation")[number], "units": ("m3 m-3", "1")[number]}
        array = xr.DataArray(values.astype("float32"), coords, ("time", "y", "x"), attrs=attrs)
        array = array.assign_attrs(product=product, time_step="P1D").rio.write_crs("EPSG:4326").chunk()
        array = array.rio.write_transform(Affine(0.25, 0, 100, 0, -0.25, 40))
        files[product] = folder / f"{product}.tif"
        cube.write({files[product]: array})
    static = array[:1].rename(time="band").assign_coords(band=["clay"])
    files["clay"] = folder / "clay.tif"
    cube.write({files["clay"]: static})
    rows, columns = [0, 1, 3, 4], [1, 5, 2, 0]
    stations = pd.DataFrame({"station_id": ["a", "b", "c", "d"], "x": coords["x"][columns], "y": coords["y"][rows]})
    stations.to_csv(folder / "stations.csv", index=False)
    processing.run("native:createpointslayerfromtable", {
        "INPUT": str(folder / "stations.csv"), "XFIELD": "x", "YFIELD": "y", "TARGET_CRS": "EPSG:4326",
        "OUTPUT": str(folder / "stations.gpkg"),
    })  # fmt: skip
    pd.concat([
        pd.DataFrame({"station_id": name, "time": coords["time"].strftime("%Y-%m-%d"), "soil_moisture": truth[:, r, c]})
        for name, r, c in zip(stations["station_id"], rows, columns, strict=True)
    ]).to_csv(folder / "observations.csv", index=False)  # fmt: skip
    return {**files, "folder": folder, "truth": truth, "rows": rows, "columns": columns}


def training(basin, output, **changes):
    return {
        "PREDICTORS": [str(basin["smos_l3"]), str(basin["ascat"])],
        "STATIONS": str(basin["folder"] / "stations.gpkg"),
        "OBSERVATIONS": str(basin["folder"] / "observations.csv"),
        "SPLIT": "station",
        "OUTPUT": str(output),
    } | changes


@pytest.fixture(scope="module")
def model(basin):
    path = basin["folder"] / "trees.onnx"
    processing.run("sm2r:trainfusion", training(basin, path))
    return path


def fusing(basin, model, output, **changes):
    return {
        "PREDICTORS": [str(basin["ascat"]), str(basin["smos_l3"])], "MODELS": [str(model)], "OUTPUT": str(output),
    } | changes  # fmt: skip


def test_training_gives_model_report_and_numbers(basin, tmp_path, feedback):
    given = training(basin, tmp_path / "m.onnx", REPORT=str(tmp_path / "r.html"), LICENCE="CC0", SEED=3)
    result = processing.run("sm2r:trainfusion", given, feedback=feedback)
    _, card = container.read(tmp_path / "m.onnx")
    test = card.scores["test"]
    assert (result["R"], result["RMSE"], result["BIAS"]) == (test["r"], test["rmse"], test["bias"])
    assert result["OUTPUT"] == str(tmp_path / "m.onnx")
    assert result["R"] > 0.8
    assert (card.licence, card.seed, card.split, card.method, card.window) == ("CC0", 3, "station", "boosting", 1)
    assert [predictor.product for predictor in card.predictors] == ["smos_l3", "ascat"]
    assert card.training.stations == ("a", "b", "c", "d")
    page = (tmp_path / "r.html").read_text()
    assert "Soil moisture by boosted trees" in page
    assert any(text.startswith("Cross-validation by station: r 0.") for text in feedback.infos)
    assert feedback.percentages == sorted(feedback.percentages)


def test_fusing_gives_styled_cubes_and_counts(basin, model, tmp_path, feedback):
    given = fusing(basin, model, tmp_path / "f.tif", APPLICABILITY=str(tmp_path / "a.tif"), PRODUCT="mine")
    result = processing.run("sm2r:fuse", given, feedback=feedback)
    values, codes = cube.open(tmp_path / "f.tif"), cube.open(tmp_path / "a.tif")
    assert values.attrs["product"] == "mine"
    assert values.attrs["variable"] == "soil_moisture"
    assert "fuse of ascat, smos_l3 by MODELS, trees.onnx" in values.attrs["history"]
    assert result["COUNT"] == np.isfinite(values.values).sum() == DAYS * 30
    error = values.values - basin["truth"]
    assert np.sqrt((error**2).mean()) < 0.03
    assert set(np.unique(codes.values)) <= {0, 1}
    for name in ("f.tif", "a.tif"):
        layer = QgsRasterLayer(str(tmp_path / name), name)
        assert layer.temporalProperties().mode() == Qgis.RasterTemporalMode.FixedRangePerBand
    assert layer.renderer().type() == "paletted"
    assert any("10,200 of 10,200 values were computed (100.0 %)" in text for text in feedback.infos)
    assert any("within the range of the training data" in text for text in feedback.infos)
    assert not feedback.warnings


@pytest.mark.skipif(not TORCH, reason="PyTorch is not installed")
def test_networks_static_rasters_and_several_models(basin, model, tmp_path):
    static = {"STATIC": [str(basin["clay"])]}
    given = training(basin, tmp_path / "cnn.onnx", METHOD="cnn", WINDOW=4, EPOCHS=2, FOLDS=0, REQUIRED="smos_l3")
    processing.run("sm2r:trainfusion", given | static)
    both = fusing(basin, model, tmp_path / "f.tif", MODELS=[str(model), str(tmp_path / "cnn.onnx")])
    with pytest.raises(QgsProcessingException, match="needs the static raster 'clay', but STATIC has nothing"):
        processing.run("sm2r:fuse", both)
    processing.run("sm2r:fuse", both | static)
    values = cube.open(tmp_path / "f.tif")
    assert values.attrs["product"] == "fused_boosting_cnn"
    assert np.isfinite(values.values).all()


def test_torch_is_asked_for_where_it_is_missing(basin, tmp_path, monkeypatch):
    from sm2r.core import environment

    status = environment.status
    monkeypatch.setattr(
        environment, "status",
        lambda name, *bounds: environment.PackageStatus(name, "", "", False, "") if name == "torch"
        else status(name, *bounds),
    )  # fmt: skip
    with pytest.raises(QgsProcessingException, match=r"package torch is missing.*Install"):
        processing.run("sm2r:trainfusion", training(basin, tmp_path / "m.onnx", METHOD="lstm"))
    processing.run("sm2r:trainfusion", training(basin, tmp_path / "m.onnx", FOLDS=0))


def test_a_model_trained_in_one_step_is_used_in_the_next(basin, tmp_path):
    """A graphical model: train, then fuse by what was trained."""
    raster, point, vector = (Qgis.ProcessingSourceType.Raster, Qgis.ProcessingSourceType.VectorPoint,
                             Qgis.ProcessingSourceType.Vector)  # fmt: skip
    chain = make_model(
        [
            QgsProcessingParameterMultipleLayers("cubes", "Cubes", raster),
            QgsProcessingParameterFeatureSource("stations", "Stations", [point]),
            QgsProcessingParameterFeatureSource("observations", "Observations", [vector]),
        ],
        {
            "train": (
                "trainfusion",
                {"PREDICTORS": "@cubes", "STATIONS": "@stations", "OBSERVATIONS": "@observations", "FOLDS": 0},
            ),
            "fuse": ("fuse", {"PREDICTORS": "@cubes", "MODELS": "train.OUTPUT"}),
        },
        {"fused": "fuse.OUTPUT"},
    )
    given = training(basin, "")
    parameters = {
        "cubes": given["PREDICTORS"], "stations": given["STATIONS"], "observations": given["OBSERVATIONS"],
        "fused": str(tmp_path / "f.tif"),
    }  # fmt: skip
    processing.run(chain, parameters)
    assert np.isfinite(cube.open(tmp_path / "f.tif").values).all()
    # The same from a file, without a screen.
    parameters["fused"] = str(tmp_path / "headless.tif")
    chain.toFile(str(tmp_path / "chain.model3"))
    headless(str(tmp_path / "chain.model3"), parameters, timeout=120)
    np.testing.assert_array_equal(
        cube.open(tmp_path / "headless.tif").values, cube.open(tmp_path / "f.tif").values
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"OUTPUT": "m.txt"}, "has to end in .onnx"),
        ({"METHOD": "cnn", "WINDOW": 2}, "WINDOW is 2, but METHOD cnn needs 4"),
        ({"VALUE_FIELD": "sm"}, "OBSERVATIONS: there is no field 'sm'"),
        ({"STATION_FIELD": "name"}, "STATIONS: there is no field 'name'"),
        ({"START": "2019-01-01T00:00:00"}, "no common days"),
        ({"REQUIRED": "smap_l3"}, "REQUIRED contains smap_l3, but the products are smos_l3, ascat"),
        ({"PREDICTORS": "missing.tif"}, "PREDICTORS: missing.tif cannot be opened"),
    ],
)
def test_bad_training_input_is_told_and_leaves_nothing(basin, tmp_path, change, text):
    change = dict(change)
    if "OUTPUT" in change:
        change["OUTPUT"] = str(tmp_path / change["OUTPUT"])
    if change.get("METHOD") == "cnn" and not TORCH:
        pytest.skip("PyTorch is not installed")
    with pytest.raises(QgsProcessingException, match=text):
        processing.run("sm2r:trainfusion", training(basin, tmp_path / "m.onnx") | change)
    assert not list(tmp_path.iterdir())


def test_one_station_is_too_few_for_a_split_by_station(basin, tmp_path):
    one = pd.read_csv(basin["folder"] / "observations.csv").query("station_id == 'a'")
    one.to_csv(basin["folder"] / "one.csv", index=False)
    given = training(basin, tmp_path / "m.onnx", OBSERVATIONS=str(basin["folder"] / "one.csv"))
    with pytest.raises(QgsProcessingException, match="needs two stations or more"):
        processing.run("sm2r:trainfusion", given)


def test_bad_models_are_told_and_leave_nothing(basin, model, tmp_path):
    bad = basin["folder"] / "bad.onnx"
    content, card = container.read(model)
    for made, text in (
        (b"nonsense", r"MODELS, bad\.onnx: is not an ONNX file"),
        (content.replace(b"sm2r_card", b"other_tag"), "has no card"),
        (container.with_card(content, json.dumps(json.loads(card.to_json()) | {"window": 3})), "but its card says"),
        (container.with_card(content, json.dumps(json.loads(card.to_json()) | {"schema": 9})), "has schema 9"),
    ):
        bad.write_bytes(made)
        with pytest.raises(QgsProcessingException, match=text):
            processing.run("sm2r:fuse", fusing(basin, bad, tmp_path / "f.tif"))
    with pytest.raises(QgsProcessingException, match="MODELS"):
        processing.run("sm2r:fuse", fusing(basin, "", tmp_path / "f.tif", MODELS=[]))
    fuse = QgsApplication.processingRegistry().createAlgorithmById("sm2r:fuse")
    accepted, message = fuse.checkParameterValues(
        fusing(basin, "", tmp_path / "f.tif", MODELS=[]), QgsProcessingContext()
    )
    assert not accepted
    assert message.startswith("MODELS is empty, and no model is ticked in SHIPPED.")
    assert not list(tmp_path.iterdir())


def test_shipped_models_are_in_a_list(basin, tmp_path, feedback):
    assert {path.stem for path in FOLDER.glob("*.onnx")} == set(SHIPPED)
    given = fusing(basin, "", tmp_path / "f.tif", MODELS=None, SHIPPED=["rf"])
    found = processing.run("sm2r:fuse", given, feedback=feedback)
    assert found["COUNT"] > 0
    assert "by shipped: rf" in cube.open(tmp_path / "f.tif").attrs["history"]
    by_file = fusing(basin, FOLDER / "rf.onnx", tmp_path / "g.tif")
    processing.run("sm2r:fuse", by_file)
    np.testing.assert_array_equal(cube.open(tmp_path / "f.tif"), cube.open(tmp_path / "g.tif"))


def test_cancel_leaves_nothing(basin, model, tmp_path, cancelling):
    given = training(basin, tmp_path / "m.onnx", REPORT=str(tmp_path / "r.html"))
    assert processing.run("sm2r:trainfusion", given, feedback=cancelling(20)) == {}
    feedback = cancelling(0)
    feedback.cancel()
    assert processing.run("sm2r:fuse", fusing(basin, model, tmp_path / "g.tif"), feedback=feedback) == {}
    assert not (tmp_path / "m.onnx").exists()
    assert not (tmp_path / "r.html").exists()
    assert not (tmp_path / "g.tif").exists()
    assert not list(tmp_path.glob(".*"))
