"""The sample basin as the toolbox makes it: layers, project, files that Import product reads."""

from __future__ import annotations

import shutil

import numpy as np
import processing
import pytest
import rasterio
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsLayerTreeModel,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from sm2r.algorithms.layers import band_times
from sm2r.algorithms.prepare.createsamplebasin import LAYERS, PROJECT
from sm2r.core import cube

SMALL = {"START": "2015-03-10", "END": "2015-04-30", "RESOLUTION": 0.125}


@pytest.fixture(scope="module")
def made(provider, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "bäsin 1"
    return folder, processing.run("sm2r:createsamplebasin", {**SMALL, "FOLDER": str(folder)})


def test_every_layer_is_there_and_styled(made):
    _, results = made
    assert set(LAYERS) | {"FOLDER", "PROJECT"} == set(results)
    for key, (file, name, _, _) in LAYERS.items():
        kind = QgsRasterLayer if file.endswith(".tif") else QgsVectorLayer
        assert kind(results[key], name).isValid(), key
    assert len(band_times(QgsRasterLayer(results["TRUE_RAINFALL"], "rain"))) == 52
    assert QgsVectorLayer(results["SM_STATIONS"], "s").featureCount() == 43
    assert QgsRasterLayer(results["LAND_COVER"], "c").renderer().type() == "paletted"


def test_the_project_opens_anywhere(made, tmp_path):
    folder, _ = made
    shutil.copytree(folder, tmp_path / "moved")
    project = QgsProject()
    assert project.read(str(tmp_path / "moved" / PROJECT))
    layers = project.mapLayers().values()
    assert len(layers) == len(LAYERS)
    assert all(layer.isValid() and str(tmp_path) in layer.source() for layer in layers)
    assert project.mapLayersByName("smos")[0].temporalProperties().isActive()
    assert project.timeSettings().temporalRange().begin().toString("yyyy-MM-dd") == "2015-03-10"
    # The temporal controller of QGIS plays when the project is opened.
    mode, given = project.readNumEntry("TemporalControllerWidget", "/NavigationMode")
    assert (mode, given) == (Qgis.TemporalNavigationMode.Animated.value, True)
    begins = QDateTime.fromString(
        project.readEntry("TemporalControllerWidget", "/StartDateTime")[0], Qt.DateFormat.ISODate
    )
    (shown,) = (layer for layer in project.mapLayers().values() if layer.name() == "smos")
    band = next(band for band, span in shown.temporalProperties().fixedRangePerBand().items() if span.begin() == begins)
    with rasterio.open(shown.source()) as dataset:
        assert dataset.read(band, masked=True).count()
    shown = {node.name() for node in project.layerTreeRoot().findLayers() if node.isVisible()}
    assert {"Basin", "Rain gauges", "smos"} <= shown
    node = project.layerTreeRoot().findLayer(project.mapLayersByName("tmpa")[0].id())
    model = QgsLayerTreeModel(project.layerTreeRoot())
    assert model.layerLegendNodes(node)[0].data(Qt.ItemDataRole.DisplayRole) == "Rainfall (mm per day)"


def test_products_as_shipped_are_read_by_import_product(made, tmp_path):
    folder, _ = made
    for original, name in (("smos_l3", "smos"), ("tmpa_3b42rt", "tmpa")):
        target = tmp_path / f"{name}.tif"
        given = {"INPUT": str(folder / "original" / original), "PRODUCT": "auto", "OUTPUT": str(target)}
        assert processing.run("sm2r:importproduct", given)["COUNT"] == 52
        np.testing.assert_array_equal(cube.open(target), cube.open(folder / f"{name}.tif"))


def test_layers_are_loaded_into_the_project(tmp_path, feedback, context):
    project = QgsProject()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("sm2r:createsamplebasin")
    given = {**SMALL, "START": "2015-01-01", "END": "2015-02-15", "FOLDER": str(tmp_path / "a")}
    results, ok = algorithm.run(given, context, feedback)
    assert ok
    assert "SMAP" not in results
    assert any("before SMAP begins" in text for text in feedback.warnings)
    loaded = {details.name for details in context.layersToLoadOnCompletion().values()}
    assert loaded == {name for _, name, _, shown in LAYERS.values() if shown}


def test_a_folder_with_other_files_and_a_cancelled_run_are_left_alone(tmp_path, cancelling, context):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    with pytest.raises(QgsProcessingException, match="holds other files"):
        processing.run("sm2r:createsamplebasin", {**SMALL, "FOLDER": str(tmp_path / "full")})
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("sm2r:createsamplebasin")
    for place in (10, 60):
        algorithm.create().run({**SMALL, "FOLDER": str(tmp_path / "new")}, context, cancelling(place))
        assert sorted(path.name for path in tmp_path.iterdir()) == ["full"]
    given = {"START": "2015-03-10", "END": "2015-03-12", "FOLDER": str(tmp_path / "new")}
    with pytest.raises(QgsProcessingException, match="are 3 days"):
        processing.run("sm2r:createsamplebasin", given)
