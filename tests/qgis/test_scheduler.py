"""Runs that a cluster computes, and cubes in Zarr folders, as QGIS has them."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import processing
import pytest
import rasterio
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from sm2r.algorithms import discover, packages
from sm2r.algorithms.parameters import SETTING
from sm2r.core import cluster, cube
from sm2r.core.cluster.connection import current
from sm2r.core.cube import computing
from sm2r.provider.options import add_options, remove_options
from sm2r.tests import cluster_machines
from sm2r.tests.data import ROOT
from sm2r.tests.qgis.dialog_inputs import INPUTS
from sm2r.tests.qgis.test_checkenvironment import finding

DAYS = 40
machines = cluster_machines.machines  # a fixture
OPTION = f"Processing/Configuration/{SETTING}"


@pytest.fixture(autouse=True)
def _no_option(monkeypatch):
    monkeypatch.delenv(SETTING, raising=False)
    yield
    QgsSettings().remove(OPTION)


@pytest.fixture
def dated(make_raster):
    def make(name, seed=0, product="probe"):
        rng = np.random.default_rng(seed)
        values = 0.1 + 0.3 * rng.random((DAYS, 40, 40))
        values[rng.random(values.shape) < 0.1] = np.nan
        days = np.datetime64("2015-01-01") + np.arange(DAYS) * np.timedelta64(1, "D")
        path = make_raster(
            values, name, [str(day) for day in days], tiled=True, blockxsize=16, blockysize=16, interleave="band"
        )
        return str(path)

    return make


def regrid(path, output, feedback=None, **given):
    parameters = {"INPUT": path, "TIME_STEP": "monthly", "STATISTIC": "mean", "OUTPUT": str(output)}
    return processing.run("sm2r:regrid", parameters | given, feedback=feedback)


def told(feedback):
    return [text for text in feedback.infos if text.startswith("Computing on")]


def test_a_run_on_a_cluster_gives_the_same_file(machines, dated, tmp_path, feedback):
    path = dated("a.tif")
    regrid(path, tmp_path / "here.tif")
    result = regrid(path, tmp_path / "there.tif", feedback, SCHEDULER=machines.address)
    assert result["OUTPUT"] == str(tmp_path / "there.tif")
    assert re.fullmatch(rf"Computing on {machines.address} \([12] workers, [12] threads\).", told(feedback)[0])
    here, there = (cube.open(tmp_path / f"{name}.tif").to_numpy().tobytes() for name in ("here", "there"))
    assert here == there
    assert current() is None
    assert feedback.percentages[-1] == 100


def test_where_the_scheduler_comes_from(machines, dated, tmp_path, cancelling, monkeypatch):
    path = dated("a.tif")

    def used(**given):
        feedback = cancelling(None)
        regrid(path, tmp_path / "out.tif", feedback, **given)
        return bool(told(feedback))

    assert not used()
    QgsSettings().setValue(OPTION, machines.address)
    assert used()
    assert not used(SCHEDULER="local")
    monkeypatch.setenv(SETTING, "nowhere")  # goes before the option
    with pytest.raises(QgsProcessingException, match="SCHEDULER: 'nowhere' is not a valid address"):
        used()
    assert used(SCHEDULER=machines.address)
    monkeypatch.setenv(SETTING, machines.address)
    QgsSettings().remove(OPTION)
    assert used()
    # What does not compute over blocks takes no notice.
    monkeypatch.setenv(SETTING, "nowhere")
    monkeypatch.setattr(packages, "examine", lambda *_, **__: finding())
    assert processing.run("sm2r:checkenvironment", {"REPORT": None})["OK"]


def over_blocks() -> list[str]:
    """Return the algorithms that ask for a scheduler."""
    algorithms = [kind() for kind in discover()]
    for algorithm in algorithms:
        algorithm.initAlgorithm()
    return sorted(one.name() for one in algorithms if one.parameterDefinition("SCHEDULER") is not None)


# Monthly maps are made by what Regrid makes months with, and write a project.
OVER_BLOCKS = [name for name in over_blocks() if name != "monthlymaps"]


def test_the_guide_names_every_algorithm_that_a_cluster_can_compute():
    text = (ROOT / "docs" / "cluster.md").read_text(encoding="utf-8")
    [said] = [part for part in text.split("\n\n") if "can use a cluster" in part.replace("\n", " ")]
    assert sorted(re.findall(r"`(\w+)`", said)) == over_blocks()


@pytest.mark.parametrize("name", OVER_BLOCKS)
def test_all_outputs_are_the_same(name, machines, basin_inputs, provider, tmp_path, cancelling, monkeypatch):
    given = {
        key: [str(item) for item in value] if isinstance(value, list) else value if value is None else str(value)
        for key, value in INPUTS[name](basin_inputs).items()
    }
    outputs = [one for one in provider.algorithm(name).destinationParameterDefinitions() if one.name() != "REPORT"]
    found = []
    for place, address in (("here", "local"), ("there", machines.address)):
        (tmp_path / place).mkdir()
        targets = {
            one.name(): str(tmp_path / place / f"{one.name()}.{'tif' if 'raster' in one.type().lower() else 'csv'}")
            for one in outputs
        }
        feedback = cancelling(None)
        if place == "there":
            monkeypatch.setattr(computing, "_in_threads", None)
        report = {"REPORT": str(tmp_path / place / "report.html")} if name in REPORTING else {}
        results = processing.run(
            f"sm2r:{name}", given | targets | report | {"SCHEDULER": address}, feedback=feedback
        )  # fmt: skip
        assert bool(told(feedback)) == (place == "there")
        numbers = {key: value for key, value in results.items() if isinstance(value, int | float)}
        found.append((numbers, feedback.warnings, _contents(tmp_path / place)))
    (numbers, warnings, files), (there_numbers, there_warnings, there_files) = found
    np.testing.assert_equal(there_numbers, numbers)
    assert there_warnings == warnings
    assert there_files == files
    assert files


REPORTING = {"calibrate", "invert", "correctrainfall"}


def _contents(folder):
    """Return what rasters and tables hold."""
    found = {}
    for path in sorted(folder.iterdir()):
        if path.suffix == ".tif":
            with rasterio.open(path) as dataset:
                found[path.name] = dataset.read().tobytes()
        elif path.suffix == ".csv":
            found[path.name] = path.read_bytes()
    return found


def test_the_option_is_among_those_of_processing(provider):
    from processing.core.ProcessingConfig import ProcessingConfig

    # The plugin of the session has shown it.
    assert ProcessingConfig.settings[SETTING].group == "SM2R"
    remove_options()
    remove_options()
    assert SETTING not in ProcessingConfig.settings
    QgsSettings().setValue(OPTION, "tcp://10.0.0.5:8786")
    add_options(provider.icon())
    assert ProcessingConfig.getSetting(SETTING) == "tcp://10.0.0.5:8786"
    ProcessingConfig.setSettingValue(SETTING, "")
    assert QgsSettings().value(OPTION) is None


def test_a_scheduler_that_does_not_answer_leaves_nothing(dated, tmp_path):
    path = dated("a.tif")
    with pytest.raises(QgsProcessingException, match="SCHEDULER: 'my cluster' is not a valid address"):
        regrid(path, tmp_path / "out.tif", SCHEDULER="my cluster")
    assert not (tmp_path / "out.tif").exists()


@pytest.mark.parametrize("address", ["tcp://10.0.0.5:8786", "tls://10.0.0.5:8786", "tcp://127.0.0.1:8786"])
def test_a_scheduler_elsewhere_without_tls_is_warned_of(dated, tmp_path, feedback, monkeypatch, address):
    @contextlib.contextmanager
    def reached(*_, **__):
        yield SimpleNamespace(describe=lambda: address)

    monkeypatch.setattr(cluster, "connect", reached)
    regrid(dated("a.tif"), tmp_path / "out.tif", feedback, SCHEDULER=address)
    warned = [text for text in feedback.warnings if "TLS (tls://)" in text]
    assert len(warned) == (address == "tcp://10.0.0.5:8786")


def test_a_cancel_ends_a_run_on_a_cluster(machines, dated, tmp_path, cancelling):
    feedback = cancelling(None)
    feedback.cancel()
    assert regrid(dated("a.tif"), tmp_path / "out.tif", feedback, SCHEDULER=machines.address) == {}
    assert not (tmp_path / "out.tif").exists()
    assert not feedback.errors


def test_counts_of_fuse_and_reports_come_from_a_cluster_too(machines, dated, tmp_path, feedback):
    rain = regrid(dated("rain.tif", 1), tmp_path / "rain_daily.tif", TIME_STEP="keep")["OUTPUT"]
    given = {"SOIL_MOISTURE": dated("s.tif"), "RAINFALL": rain, "MAX_GAP": 3}
    results = [
        processing.run(
            "sm2r:calibrate",
            given | {"SCHEDULER": address, "OUTPUT": str(tmp_path / name), "REPORT": str(tmp_path / f"{name}.html")},
        )
        for address, name in (("local", "here.tif"), (machines.address, "there.tif"))
    ]
    assert results[0]["COUNT"] == results[1]["COUNT"] > 0
    here, there = (cube.open_bands(tmp_path / name).to_numpy().tobytes() for name in ("here.tif", "there.tif"))
    assert here == there


# --- Zarr -----------------------------------------------------------------------------------------------------------


def test_a_cube_in_zarr_is_a_layer_with_its_times_and_an_input(dated, tmp_path):
    path, target = dated("a.tif"), tmp_path / "cube.zarr"
    context = QgsProcessingContext()  # gone before QGIS is, with the layers that it holds
    details = QgsProcessingContext.LayerDetails("Cube", QgsProject.instance(), "OUTPUT")
    context.addLayerToLoadOnCompletion(str(target), details)
    result = processing.run(
        "sm2r:regrid", {"INPUT": path, "TIME_STEP": "daily", "OUTPUT": str(target)}, context=context
    )["OUTPUT"]
    assert result == str(target / "layer.vrt")
    assert list(context.layersToLoadOnCompletion()) == [result]
    assert context.layerToLoadOnCompletionDetails(result).postProcessor() is not None
    layer = QgsRasterLayer(result, "cube")
    assert layer.isValid()
    assert (layer.bandCount(), layer.crs().authid()) == (DAYS, "EPSG:4326")
    assert layer.temporalProperties().mode() == Qgis.RasterTemporalMode.FixedRangePerBand  # by its style
    block = layer.dataProvider().block(7, layer.extent(), 40, 40).as_numpy()
    np.testing.assert_array_equal(np.ma.filled(block, np.nan), cube.open(target)[6].to_numpy())
    # The folder, the raster in it, and the layer are one input.
    for number, given in enumerate((str(target), result, layer, f'ZARR:"{target}":/values')):
        regrid(given, tmp_path / f"{number}.tif")
        monthly = cube.open(tmp_path / f"{number}.tif")
        assert monthly.attrs["product"] in ("a", "cube")
        np.testing.assert_array_equal(monthly, cube.open(tmp_path / "0.tif"))
    assert sorted(file.name for file in target.iterdir() if file.suffix in (".vrt", ".qml")) == [
        "layer.qml", "layer.vrt",
    ]  # fmt: skip
    assert QgsProcessingUtils.mapLayerFromString(result, context) is not None


def test_lists_take_zarr_and_its_workers_write_it(machines, dated, tmp_path, feedback):
    members = []
    for number in range(2):
        target = tmp_path / f"m{number}.zarr"
        regrid(dated(f"m{number}.tif", number), target, TIME_STEP="keep", SCHEDULER=machines.address)
        members.append(str(target))
    given = {"CUBES": members, "STATIONS": _stations(tmp_path), "OUTPUT": str(tmp_path / "series.csv")}
    processing.run("sm2r:samplestations", given | {"SCHEDULER": machines.address}, feedback=feedback)
    text = (tmp_path / "series.csv").read_text().splitlines()
    assert text[0].startswith("station_id,time,m0,m1")
    assert len(text) == DAYS + 1


def _stations(folder: Path) -> str:
    path = folder / "stations.geojson"
    path.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"station_id":"A"},'
        '"geometry":{"type":"Point","coordinates":[101.1,39.1]}}]}'
    )
    return str(path)


def test_parameters_in_zarr_serve_an_inversion(dated, tmp_path):
    s, target = dated("s.tif"), tmp_path / "parameters.zarr"
    made = processing.run(
        "sm2r:calibrate",
        {"SOIL_MOISTURE": s, "RAINFALL": dated("r.tif", 1), "MAX_GAP": 3, "OUTPUT": str(target), "REPORT": ""},
    )
    layer = QgsRasterLayer(made["OUTPUT"], "parameters")
    assert layer.bandName(1).endswith("z")
    rain = [
        processing.run("sm2r:invert", {"SOIL_MOISTURE": s, "PARAMETERS": given, "OUTPUT": str(tmp_path / f"{n}.tif")})
        for n, given in enumerate((made["OUTPUT"], str(target)))
    ]
    assert len(rain) == 2
    first, second = (cube.open(tmp_path / f"{n}.tif").to_numpy().tobytes() for n in range(2))
    assert first == second


def test_zarr_targets_are_checked_before_the_work(dated, tmp_path):
    path, mine = dated("a.tif"), tmp_path / "mine.zarr"
    mine.mkdir()
    (mine / "thesis.txt").write_text("!")
    with pytest.raises(QgsProcessingException, match=r"mine.zarr holds other files \(thesis.txt\). Choose an empty"):
        regrid(path, mine)
    cube_path = tmp_path / "cube.zarr"
    regrid(path, cube_path)
    regrid(path, cube_path)  # takes its place
    with pytest.raises(QgsProcessingException, match="is the file of INPUT as well"):
        regrid(str(cube_path / "layer.vrt"), cube_path)
    with pytest.raises(QgsProcessingException, match=r"none\.zarr cannot be opened as a raster"):
        regrid(str(tmp_path / "none.zarr"), tmp_path / "out.tif")
