"""What the project looks like after a run of every algorithm and workflow, in an empty project and in a user's own."""

from __future__ import annotations

import importlib
from types import SimpleNamespace

import numpy as np
import processing
import pytest
import qgis.utils
import rasterio
from processing.gui.RenderingStyles import RenderingStyles
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)
from qgis.gui import QgsLayerTreeView, QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, Qt
from qgis.PyQt.QtWidgets import QMainWindow
from sm2r.algorithms import discover
from sm2r.algorithms.layers.moving import OPENING, play
from sm2r.algorithms.projects import outline_style
from sm2r.core import environment
from sm2r.core.errors import DependencyError
from sm2r.provider.workflows import FOLDER
from sm2r.tests.qgis import clean
from sm2r.tests.qgis.dialog_inputs import INPUTS, QUICK

WORKFLOWS = sorted(path.stem for path in FOLDER.glob("*.model3"))
# What sets up the plugin makes no layers.
NAMES = [*sorted(kind.NAME for kind in discover() if ".setup." not in kind.__module__), *WORKFLOWS]
KINDS = (
    QgsProcessingParameterRasterDestination, QgsProcessingParameterVectorDestination, QgsProcessingParameterFeatureSink,
)  # fmt: skip
# Of quantities whose maps are to compare by eye; of daily rain, the class above which all is one colour.
SCALES = {"soil_moisture": (0, 0.5), "saturation": (0, 1), "rainfall": (0, 200)}


@pytest.fixture(scope="module")
def files(clean_inputs):
    return clean_inputs


@pytest.fixture
def desktop(monkeypatch):
    """Stand in for the window of QGIS: its tree of layers and its canvas, both live."""
    project = QgsProject.instance()
    project.clear()
    window, view, canvas = QMainWindow(), QgsLayerTreeView(), QgsMapCanvas()
    model = QgsLayerTreeModel(project.layerTreeRoot())
    view.setModel(model)
    controller = QgsTemporalNavigationObject()
    canvas.setTemporalController(controller)
    iface = SimpleNamespace(
        layerTreeView=lambda: view, mapCanvas=lambda: canvas, mainWindow=lambda: window,
        setActiveLayer=view.setCurrentLayer, view=view, model=model, controller=controller,
    )  # fmt: skip
    monkeypatch.setattr("processing.gui.Postprocessing.iface", iface)
    monkeypatch.setattr(qgis.utils, "iface", iface)
    yield iface
    project.clear()
    for widget in (view, canvas, window):
        sip.delete(widget)


@pytest.fixture
def without_torch(monkeypatch):
    """Let PyTorch be missing: the networks are left out, and the test is quick."""
    whole = environment.require

    def require(*names):
        if "torch" in names:
            raise DependencyError("PyTorch is missing.")
        whole(*names)

    monkeypatch.setattr(environment, "require", require)


def given(name, files, basin_inputs, tmp_path):
    """Return what an algorithm takes, and its outputs as temporary ones."""
    if name in clean.GIVEN:
        found = {
            key: [str(files / one) for one in value] if isinstance(value, list)
            else str(files / value) if isinstance(value, str) and (files / value).exists() else value
            for key, value in clean.GIVEN[name].items()
        }  # fmt: skip
    else:
        told = INPUTS[name](basin_inputs) | QUICK.get(name, {})
        found = {
            key: [str(one) for one in value] if isinstance(value, list) else value if value is None else str(value)
            for key, value in told.items()
        }
    if name == "createsamplebasin":
        return {**found, "FOLDER": str(tmp_path / "basin")}
    definitions = algorithm_of(name).destinationParameterDefinitions()
    optional = Qgis.ProcessingParameterFlag.Optional
    wanted = clean.OUTPUTS.get(name, {item.name() for item in definitions if isinstance(item, KINDS)})
    outputs = [item.name() for item in definitions if item.name() in wanted or not item.flags() & optional]
    return {**dict.fromkeys(outputs, "TEMPORARY_OUTPUT"), **found}


def algorithm_of(name):
    return qgis.core.QgsApplication.processingRegistry().algorithmById(f"sm2r:{name}")


# Layers are put into a project at one place, whatever made them: each algorithm in one of the two projects, its
# neighbours in the list in the other.
RUNS = [
    pytest.param(name, own, id=f"{name}-{'selected' if own else 'empty'}",
                 marks=[] if own == bool(number % 2) else pytest.mark.slow)
    for number, name in enumerate(NAMES) for own in (False, True)
]  # fmt: skip


@pytest.mark.parametrize(("name", "own"), RUNS)
def test_the_first_map(name, own, files, basin_inputs, desktop, tmp_path, without_torch):
    project = QgsProject.instance()
    root = project.layerTreeRoot()
    if own:
        raster = project.addMapLayer(QgsRasterLayer(str(files / "elevation.tif"), "own raster"))
        outline = project.addMapLayer(QgsVectorLayer(str(files / "basins.geojson"), "own outline"))
        outline_style(outline)
        desktop.view.setCurrentLayer(raster)
    before = set(project.mapLayers())
    processing.runAndLoadResults(f"sm2r:{name}", given(name, files, basin_inputs, tmp_path))
    new = [node for node in root.findLayers() if node.layerId() not in before]
    kinds = QgsProcessingOutputRasterLayer | QgsProcessingOutputVectorLayer
    assert bool(new) == any(isinstance(item, kinds) for item in algorithm_of(name).outputDefinitions())
    if not new:
        return
    check_order(name, new)
    order = [layer.name() for layer in root.layerOrder()]
    if own:
        assert order[0] == "own outline"
        assert order[-1] == "own raster"
        assert root.findLayer(raster.id()).isVisible()
    for node in new:
        check_layer(name, node, desktop.model)
    check_time(new, desktop, months=name == "monthlymaps")


def check_order(name, new):
    """One raster is shown, the first; vector layers lie above, tables in a sub-group; all in one group."""
    rasters = [node for node in new if isinstance(node.layer(), QgsRasterLayer)]
    tables = [node for node in new if isinstance(node.layer(), QgsVectorLayer) and not node.layer().isSpatial()]
    vectors = [node for node in new if node not in rasters and node not in tables]
    assert new == [*vectors, *rasters, *tables]
    assert [node.isVisible() for node in rasters] == [number == 0 for number in range(len(rasters))]
    # One legend is open: that of the map, else of the points or polygons in coloured values.
    assert [node.isExpanded() for node in rasters] == [number == 0 for number in range(len(rasters))]
    valued = [node for node in vectors if not isinstance(node.layer().renderer(), QgsSingleSymbolRenderer)]
    assert [node.isVisible() for node in vectors] == [node not in valued[1:] for node in vectors]
    assert [node for node in vectors if node.isExpanded()] == ([] if rasters else valued[:1])
    if name in WORKFLOWS:
        order = [output.name() for output in reversed(algorithm_of(name).orderedOutputs())]
        assert [node.name() for node in rasters] == sorted((node.name() for node in rasters), key=order.index)
    if len(new) == 1 and name not in WORKFLOWS:
        assert not QgsLayerTree.isGroup(new[0].parent()) or new[0].parent().parent() is None
        return
    title = "Sample basin" if name == "createsamplebasin" else algorithm_of(name).displayName()
    assert {node.parent().name() for node in vectors + rasters} <= {title}
    apart = bool(rasters or vectors)
    assert {node.parent().name() for node in tables} <= {"Tables" if apart else title}
    if tables and apart:
        group = tables[0].parent()
        assert group.parent().children()[-1] is group
        assert not group.isExpanded()


def check_layer(name, node, model):
    """Names are those of the dialog, legends name the quantity on one scale, the metadata says what it is."""
    layer = node.layer()
    titles = {item.description() for item in algorithm_of(name).outputDefinitions()}
    assert layer.name().partition(": ")[0] in titles or name == "createsamplebasin"
    metadata = layer.metadata()
    assert metadata.title() == layer.name()
    assert metadata.abstract()
    assert metadata.history()
    if not isinstance(layer, QgsRasterLayer):
        return
    legend = model.layerLegendNodes(node)[0].data(Qt.ItemDataRole.DisplayRole)
    assert legend
    assert not legend.startswith("Band")
    with rasterio.open(layer.source()) as dataset:
        variable = dataset.tags().get("variable", "")
    renderer = layer.renderer()
    if variable in SCALES and isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        assert (renderer.classificationMin(), renderer.classificationMax()) == SCALES[variable]
        assert variable.replace("_", " ") in legend.lower()


def check_time(new, desktop, *, months):
    """The first raster plays at once, and opens on a day that has values."""
    shown = [node.layer() for node in new if isinstance(node.layer(), QgsRasterLayer)]
    moving = [layer for layer in shown if layer.temporalProperties().isActive()]
    if not moving:
        assert desktop.controller.navigationMode() == Qgis.TemporalNavigationMode.Disabled
        return
    ranges = moving[0].temporalProperties().fixedRangePerBand()
    settings = QgsProject.instance().timeSettings()
    assert settings.temporalRange().begin() == ranges[1].begin()
    assert settings.temporalRange().end() == ranges[len(ranges)].end()
    unit = Qgis.TemporalUnit.Months if months else Qgis.TemporalUnit.Days
    assert (settings.timeStep(), settings.timeStepUnit()) == (1.0, unit)
    assert desktop.controller.navigationMode() == Qgis.TemporalNavigationMode.Animated
    now = desktop.controller.dateTimeRangeForFrameNumber(desktop.controller.currentFrameNumber())
    (band,) = (band for band, one in ranges.items() if one.begin() == now.begin())
    with rasterio.open(moving[0].source()) as dataset:
        assert np.isfinite(dataset.read(band)).any()


@pytest.mark.parametrize("shown", ["before the record", "a day without values", "a day with values"])
def test_a_controller_that_is_on_stays_where_there_is_something_to_see(files, desktop, tmp_path, shown):
    processing.runAndLoadResults("sm2r:settime", given("settime", files, None, tmp_path))
    (layer,) = QgsProject.instance().mapLayers().values()
    ranges = layer.temporalProperties().fixedRangePerBand()
    with rasterio.open(layer.source()) as dataset:
        seen = [band for band in sorted(ranges) if np.isfinite(dataset.read(band)).any()]
    other = next(band for band in seen if band != int(layer.customProperty(OPENING)))
    frame = {"a day with values": other - 1, "a day without values": len(ranges) - 1}.get(shown, 0)
    if shown == "a day without values":
        with rasterio.open(layer.source(), "r+") as dataset:
            dataset.write(np.full(dataset.shape, dataset.nodata, dataset.dtypes[0]), frame + 1)
        layer.reload()
    begin = ranges[1].begin().addYears(-1) if shown == "before the record" else ranges[1].begin()
    desktop.controller.setTemporalExtents(QgsDateTimeRange(begin, ranges[len(ranges)].end()))
    desktop.controller.setCurrentFrameNumber(frame)
    desktop.mapCanvas().setTemporalRange(desktop.controller.dateTimeRangeForFrameNumber(frame))
    play(QgsProject.instance(), [layer])
    now = desktop.controller.dateTimeRangeForFrameNumber(desktop.controller.currentFrameNumber())
    opening = ranges[int(layer.customProperty(OPENING))].begin()
    assert now.begin() == (ranges[frame + 1].begin() if shown == "a day with values" else opening)


def test_a_result_that_is_added_from_its_file_moves(files, desktop, tmp_path):
    """As what `qgis_process` wrote is dragged into the window; a project that is opened stays as it was saved."""
    path = processing.run("sm2r:settime", given("settime", files, None, tmp_path))["OUTPUT"]
    project, plugin = QgsProject.instance(), importlib.import_module("sm2r").classFactory(None)
    plugin.watch()
    try:
        layer = project.addMapLayer(QgsRasterLayer(path, "dragged"))
        assert not layer.temporalProperties().isActive()
        QCoreApplication.processEvents()
        assert layer.temporalProperties().isActive()
        assert desktop.controller.navigationMode() == Qgis.TemporalNavigationMode.Animated
        opening = layer.temporalProperties().fixedRangePerBand()[int(layer.customProperty(OPENING))]
        now = desktop.controller.dateTimeRangeForFrameNumber(desktop.controller.currentFrameNumber())
        assert now.begin() == opening.begin()
        layer.temporalProperties().setIsActive(False)
        assert project.write(str(tmp_path / "own.qgz"))
        project.clear()
        assert project.read(str(tmp_path / "own.qgz"))
        QCoreApplication.processEvents()
        (again,) = project.mapLayers().values()
        assert not again.temporalProperties().isActive()
    finally:
        plugin.rest()


def test_a_second_run_gets_a_group_of_its_own(files, desktop, tmp_path):
    root = QgsProject.instance().layerTreeRoot()
    for _ in range(2):
        processing.runAndLoadResults("sm2r:bma", given("bma", files, None, tmp_path))
    title = algorithm_of("bma").displayName()
    assert [group.name() for group in root.children()] == [f"{title} 2", title]
    assert [len(group.findLayers()) for group in root.children()] == [len(root.findLayers()) // 2] * 2


def rasters_ticked():
    nodes = QgsProject.instance().layerTreeRoot().findLayers()
    return [node.name() for node in nodes if isinstance(node.layer(), QgsRasterLayer) and node.isVisible()]


def test_the_map_of_an_earlier_run_does_not_show_through(files, desktop, tmp_path):
    """Parameters lie below rain, which has gaps; what the user ticks afterwards stays."""
    root = QgsProject.instance().layerTreeRoot()
    for name in ("calibrate", "invert"):
        processing.runAndLoadResults(f"sm2r:{name}", given(name, files, None, tmp_path))
    (rain,) = rasters_ticked()
    assert rain == algorithm_of("invert").outputDefinitions()[0].description()
    # Unticked once by a run, ticked by the user.
    parameters = algorithm_of("calibrate").outputDefinitions()[0].description()
    (node,) = [node for node in root.findLayers() if node.name() == parameters]
    node.setItemVisibilityChecked(True)
    processing.runAndLoadResults("sm2r:settime", given("settime", files, None, tmp_path))
    moisture = algorithm_of("settime").outputDefinitions()[0].description()
    assert rasters_ticked() == [f"{moisture}: sm_undated", parameters]


@pytest.mark.parametrize("shift", [0.0, 20.0])
def test_maps_of_two_places_are_both_shown(files, desktop, tmp_path, shift):
    with rasterio.open(files / "sm_undated.tif") as source:
        place = source.transform * rasterio.Affine.translation(shift, 0)
        clean.write(tmp_path / "other.tif", source.read(), None, place=place)
    for file in (files / "sm_undated.tif", tmp_path / "other.tif"):
        given_ = given("settime", files, None, tmp_path) | {"INPUT": str(file)}
        processing.runAndLoadResults("sm2r:settime", given_)
    assert len(rasters_ticked()) == (2 if shift else 1)


def test_what_the_user_set_stays(files, desktop, tmp_path, monkeypatch):
    """A style that was chosen for an output, a time range, and a controller that is on."""
    project = QgsProject.instance()
    other = QgsRasterLayer(str(files / "sm.tif"), "other")
    other.renderer().setOpacity(0.4)
    file = str(tmp_path / "own.qml")
    other.saveNamedStyle(file)
    monkeypatch.setattr(RenderingStyles, "styles", {"sm2r:settime": {"OUTPUT": file}})
    years = QgsDateTimeRange(QDateTime(2001, 1, 1, 0, 0, 0), QDateTime(2030, 1, 1, 0, 0, 0))
    project.timeSettings().setTemporalRange(years)
    desktop.controller.setNavigationMode(Qgis.TemporalNavigationMode.FixedRange)
    processing.runAndLoadResults("sm2r:settime", given("settime", files, None, tmp_path))
    (layer,) = project.mapLayers().values()
    assert layer.renderer().opacity() == 0.4
    assert not isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    assert layer.temporalProperties().isActive()
    assert len(layer.temporalProperties().fixedRangePerBand()) == clean.DAYS
    assert project.timeSettings().temporalRange() == years
    assert desktop.controller.navigationMode() == Qgis.TemporalNavigationMode.FixedRange
