"""The workflows: whole and known to QGIS, the same by all ways of running them, and content with what there is."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import numpy as np
import processing
import pytest
import rasterio
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterRasterLayer,
    QgsVectorLayer,
)
from sm2r.core import environment
from sm2r.core.errors import DependencyError
from sm2r.provider.workflows import FOLDER
from sm2r.tests.data import ROOT
from sm2r.tests.qgis.chains import headless, make_model

NAMES = ("fuseandmerge", "rainfallfromsoilmoisture", "mergedrainfall", "wholechain")


@pytest.fixture(scope="module")
def basin(provider, tmp_path_factory):
    given = {"START": "2015-04-20", "END": "2015-10-20", "RESOLUTION": 0.125}
    return processing.run("sm2r:createsamplebasin", {**given, "FOLDER": str(tmp_path_factory.mktemp("w") / "basin")})


@pytest.fixture
def without_torch(monkeypatch):
    leave_out_torch(monkeypatch)


def leave_out_torch(patch):
    """Let PyTorch be missing: the networks are left out, and the test is quick."""
    whole = environment.require

    def require(*names):
        if "torch" in names:
            raise DependencyError("PyTorch is missing.")
        whole(*names)

    patch.setattr(environment, "require", require)


@pytest.fixture(scope="module")
def registered(basin, tmp_path_factory):
    """Return a function that runs a workflow, once, with all that it can take; it returns that, and what came out."""

    @cache
    def run_of(name):
        given = {**moisture_inputs(basin), **rain_inputs(basin), "PRODUCT_1": basin["RAINFALL"]}
        given |= {"PRODUCT_2": basin["RAINFALL_2"], "CLASSES": basin["LAND_COVER"]}
        given |= {key: basin[key] for key in ("RAINFALL_2", "RAINFALL_3")}
        algorithm = QgsApplication.processingRegistry().algorithmById(f"sm2r:{name}")
        given = {key: given[key] for key in given.keys() & {item.name() for item in algorithm.parameterDefinitions()}}
        with pytest.MonkeyPatch.context() as patch:
            leave_out_torch(patch)
            return given, run(name, given, tmp_path_factory.mktemp(name))

    return run_of


def moisture_inputs(basin, **changes):
    keys = ("SMOS", "SMAP", "ASCAT", "ELEVATION", "SM_STATIONS", "SM_OBSERVATIONS")
    return {**{key: basin[key] for key in keys}, "GRID": basin["RAINFALL"], **changes}


def rain_inputs(basin, **changes):
    keys = ("RAINFALL", "TEMPERATURE", "RAIN_STATIONS", "RAIN_OBSERVATIONS", "BASIN")
    given = {key: basin[key] for key in keys}
    # The truth on the grid of its own serves for soil moisture.
    return {**given, "SOIL_MOISTURE": basin["TRUE_SOIL_MOISTURE"], "END": "2015-08-01T00:00:00", **changes}


def outputs(name, folder):
    """Return a file for every output of a workflow."""
    algorithm = QgsApplication.processingRegistry().algorithmById(f"sm2r:{name}")
    return {
        item.name(): str(folder / f"{item.name()}.{item.defaultFileExtension()}")
        for item in algorithm.destinationParameterDefinitions()
    }


def run(name, given, folder):
    folder.mkdir(exist_ok=True)
    return processing.run(f"sm2r:{name}", {**given, **outputs(name, folder)})


def same(one: str, other: str) -> None:
    """Compare two cubes to the bit."""
    with rasterio.open(one) as first, rasterio.open(other) as second:
        np.testing.assert_array_equal(first.read(), second.read())


@pytest.mark.parametrize("name", NAMES)
def test_models_are_whole(name, provider):
    algorithm = provider.algorithm(name)
    ok, message = algorithm.canExecute()
    assert ok, message
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(FOLDER / f"{name}.model3"))
    valid, issues = model.validate()
    assert valid, issues
    for child in model.childAlgorithms().values():
        assert child.algorithm() is not None
        keys = {item.name() for item in child.algorithm().parameterDefinitions()}
        assert set(child.parameterSources()) <= keys
    assert algorithm.displayName() == model.displayName()
    assert algorithm.shortHelpString()
    assert all(item.help() for item in algorithm.parameterDefinitions() if not item.isDestination())
    assert not algorithm.icon().isNull()


@pytest.mark.parametrize("name", NAMES)
def test_basin_and_mask_reach_every_step_that_takes_them(name, provider):
    model = provider.algorithm(name)
    given = Qgis.ProcessingModelChildParameterSource.ModelParameter
    for step in model.childAlgorithms().values():
        for key in ("BASIN", "MASK"):
            ours, theirs = model.parameterDefinition(key), step.algorithm().parameterDefinition(key)
            # The mask of a grid is of polygons alone.
            if ours is None or theirs is None or ours.type() != theirs.type():
                continue
            (source,) = step.parameterSources()[key]
            assert (source.source(), source.parameterName()) == (given, key), step.childId()


def test_steps_have_ids_of_their_own():
    """QGIS takes a step of a workflow within another for done if one of its id was done before."""
    seen: list[str] = []
    for name in NAMES:
        model = QgsProcessingModelAlgorithm()
        model.fromFile(str(FOLDER / f"{name}.model3"))
        seen += list(model.childAlgorithms())
    assert len(seen) == len(set(seen))


def test_the_files_are_those_that_the_script_writes(tmp_path):
    done = subprocess.run(
        [ROOT / "tools" / "python", ROOT / "tools" / "workflows.py", tmp_path],
        capture_output=True,
        text=True,
        timeout=200,
    )
    assert done.returncode == 0, done.stderr
    for name in NAMES:
        written, shipped = QgsProcessingModelAlgorithm(), QgsProcessingModelAlgorithm()
        assert written.fromFile(str(tmp_path / f"{name}.model3"))
        assert shipped.fromFile(str(FOLDER / f"{name}.model3"))
        assert written.toVariant() == shipped.toVariant(), name  # Qt orders the attributes of a file by chance


@pytest.mark.slow  # the chain below runs in the toolbox, single algorithms in tests of their own from the command line
def test_rain_is_the_same_by_toolbox_command_line_and_as_a_step(basin, tmp_path):
    by_toolbox = run("rainfallfromsoilmoisture", rain_inputs(basin), tmp_path / "toolbox")
    assert all(Path(path).is_file() for path in by_toolbox.values() if isinstance(path, str))
    table = QgsVectorLayer(by_toolbox["scores_of_rainfall"], "scores")
    assert {feature["product"] for feature in table.getFeatures()} == {"SM2RAIN", "tmpa_corrected", "tmpa"}

    (tmp_path / "line").mkdir()
    given = {**rain_inputs(basin), **outputs("rainfallfromsoilmoisture", tmp_path / "line")}
    by_line = headless("sm2r:rainfallfromsoilmoisture", given)
    for key in ("rainfall", "reasons", "corrected_rainfall", "sm2rain_parameters"):
        same(by_toolbox[key], by_line[key])

    model = make_model(
        [QgsProcessingParameterRasterLayer("moist", "moist")],
        {"inner": ("rainfallfromsoilmoisture", rain_inputs(basin, SOIL_MOISTURE="@moist"))},
        {"rain": "inner.rainfall"},
    )
    target = str(tmp_path / "step.tif")
    processing.run(model, {"moist": basin["TRUE_SOIL_MOISTURE"], "rain": target})
    same(by_toolbox["rainfall"], target)


# The whole chain is made of the other three, and runs below.
@pytest.mark.parametrize("name", [*NAMES[:-1], pytest.param(NAMES[-1], marks=pytest.mark.slow)])
def test_a_saved_copy_gives_the_same_to_the_bit(name, basin, registered, tmp_path, without_torch):
    """What the modeler saves runs by the defaults in the file alone, and its last step saves all by name."""
    given, whole = registered(name)
    copy = QgsProcessingModelAlgorithm()
    assert copy.fromFile(str(FOLDER / f"{name}.model3"))
    assert copy.toFile(str(tmp_path / "copy.model3"))
    saved = QgsProcessingModelAlgorithm()
    assert saved.fromFile(str(tmp_path / "copy.model3"))
    (tmp_path / "saved").mkdir()
    folder = tmp_path / "results"
    found = processing.run(saved, {**given, **outputs(name, tmp_path / "saved"), "folder_of_results": str(folder)})
    rasters = [key for key, value in whole.items() if str(value).endswith(".tif")]
    assert rasters
    for key in rasters:
        same(whole[key], found[key])
    # The folder itself has no place in the order of layers.
    main = saved.orderedOutputs()[-2].name()
    assert (folder / f"{main.lower().replace(' ', '_')}.tif").is_file()
    assert (folder / "results.qgz").is_file()
    assert (folder / "summary.html").is_file()


def test_nobody_has_to_name_all_outputs(basin, tmp_path):
    target = str(tmp_path / "only.tif")
    found = processing.run("sm2r:rainfallfromsoilmoisture", rain_inputs(basin, BASIN=None, rainfall=target))
    assert found["rainfall"] == target
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tif"] == ["only.tif"]


def test_rain_without_gauges_temperature_and_basin(basin, tmp_path):
    given = rain_inputs(basin, TEMPERATURE=None, RAIN_STATIONS=None, RAIN_OBSERVATIONS=None, BASIN=None)
    found = run("rainfallfromsoilmoisture", given, tmp_path / "o")
    assert Path(found["rainfall"]).is_file()
    assert found.get("scores_of_rainfall") is None
    assert found.get("series_over_the_basin") is None
    same(found["corrected_rainfall"], processing.run("sm2r:regrid", {
        "INPUT": basin["RAINFALL"], "REFERENCE": basin["TRUE_SOIL_MOISTURE"], "TIME_STEP": "daily",
        "OUTPUT": str(tmp_path / "as_it_is.tif"),
    })["OUTPUT"])  # fmt: skip


def test_rain_is_merged_with_gauges_and_without(basin, tmp_path):
    given = {
        "PRODUCT_1": basin["RAINFALL"], "PRODUCT_2": basin["RAINFALL_2"], "PRODUCT_3": basin["RAINFALL_3"],
        **{key: basin[key] for key in ("RAIN_STATIONS", "RAIN_OBSERVATIONS", "BASIN")},
    }  # fmt: skip
    found = run("mergedrainfall", given, tmp_path / "with")
    with rasterio.open(found["merged_rain"]) as merged, rasterio.open(basin["RAINFALL"]) as product:
        assert (merged.shape, merged.count) == (product.shape, product.count)
    series = QgsVectorLayer(found["merged_series_over_the_basin"], "s")
    assert {"merged", "tmpa", "cmfd", "era5_land", "gauges_thiessen"} <= set(series.fields().names())
    without = run("mergedrainfall", given | dict.fromkeys(("RAIN_STATIONS", "RAIN_OBSERVATIONS", "BASIN")),
                  tmp_path / "without")  # fmt: skip
    assert Path(without["merged_rain"]).is_file()
    assert without.get("merged_series_over_the_basin") is None
    weights = QgsVectorLayer(without["weights_of_products"], "w")
    assert {feature["method"] for feature in weights.getFeatures()} == {"triple_collocation"}


def test_fusing_with_one_product_and_without_torch(basin, tmp_path, without_torch):
    found = run("fuseandmerge", moisture_inputs(basin, SMAP=None, SMOS=None, ELEVATION=None), tmp_path / "o")
    assert Path(found["merged_soil_moisture"]).is_file()
    assert found.get("model_lstm") is None
    table = QgsVectorLayer(found["weights_of_models"], "w")
    assert [feature["member"] for feature in table.getFeatures()] == ["random_forest"]


def test_the_whole_chain(registered):
    given, found = registered("wholechain")
    assert not {"GRID", "SOIL_MOISTURE"} & set(given)
    left = {key for key, value in found.items() if value is None and not key.isupper()}
    assert left == {"model_cnn", "model_lstm", "report_of_cnn", "report_of_lstm", "soil_moisture_by_cnn",
                    "soil_moisture_by_lstm"} or not left  # fmt: skip
    for key in ("rainfall", "merged_rain", "errors_of_rainfall", "statistics_of_soil_moisture", "merged_soil_moisture"):
        assert Path(found[key]).is_file(), key
    products = {feature["product"] for feature in QgsVectorLayer(found["scores_of_rainfall"], "s").getFeatures()}
    assert products == {"SM2RAIN", "tmpa_corrected", "tmpa", "cmfd", "era5_land"}


def test_the_whole_chain_without_a_third_product_of_rain(registered, tmp_path, without_torch):
    """No triple collocation, all else."""
    given, _ = registered("wholechain")
    found = run("wholechain", {**given, "RAINFALL_3": None}, tmp_path / "o")
    assert found.get("errors_of_rainfall") is None
    assert Path(found["rainfall"]).is_file()
