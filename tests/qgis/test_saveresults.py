"""Results in one folder: layers by name with their styles, a project, and a page that links the reports."""

from __future__ import annotations

import numpy as np
import processing
import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsSingleBandPseudoColorRenderer
from sm2r.algorithms import layers
from sm2r.core import cube
from sm2r.tests.cubes import daily_cube
from sm2r.tests.qgis.clean import features


@pytest.fixture
def given(tmp_path):
    """Return rain and soil moisture of three months with their styles, gauges, a basin, and what the gauges saw."""
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    rng = np.random.default_rng(1)
    for name, kind in (("rain", {"variable": "rainfall", "units": "mm"}), ("sm", {})):
        array = daily_cube(rng.random((90, 3, 4)), name, **kind)
        cube.write({inputs / f"{name}.tif": array})
        layers.style_cube(inputs / f"{name}.tif", array)
    features(inputs / "gauges.geojson", {"A": {"type": "Point", "coordinates": (100.3, 39.7)}})
    ring = [[100.1, 39.3], [100.9, 39.3], [100.9, 39.9], [100.1, 39.3]]
    features(inputs / "basin.geojson", {"B": {"type": "Polygon", "coordinates": [ring]}})
    rows = "\n".join(f"A,2015-01-{day:02d},{day}" for day in range(1, 32))
    (inputs / "rain.csv").write_text(f"station_id,time,rainfall\n{rows}\n")
    return {
        "LAYERS": [str(inputs / name) for name in ("rain.tif", "sm.tif", "gauges.geojson")],
        "BASIN": str(inputs / "basin.geojson"), "OBSERVATIONS": str(inputs / "rain.csv"),
    }  # fmt: skip


def test_the_folder_holds_all_by_name(given, tmp_path):
    report = tmp_path / "REPORT.html"
    report.write_text("<html><title>Validation of rain</title></html>")
    folder = tmp_path / "results"
    asked = {**given, "NAMES": "Rainfall;Soil moisture;Gauges", "REPORTS": [str(report)]}
    for _ in range(2):  # a folder made before is replaced
        result = processing.run("sm2r:saveresults", {**asked, "FOLDER": str(folder)})
    files = {path.name for path in folder.iterdir() if path.suffix != ".qml"}
    assert files == {
        "rainfall.tif", "soil_moisture.tif", "gauges.gpkg", "validation_of_rain.html", "summary.html", "results.qgz",
    }  # fmt: skip
    page = (folder / "summary.html").read_text()
    assert 'href="validation_of_rain.html">Validation of rain<' in page
    assert "Means over the basin" in page
    assert "Rainfall, monthly sums" in page
    project = QgsProject()
    assert project.read(result["PROJECT"])
    nodes = {node.name(): node for node in project.layerTreeRoot().findLayers()}
    assert list(nodes) == ["Gauges", "Rainfall", "Soil moisture"]
    assert [node.isVisible() for node in nodes.values()] == [True, True, False]
    assert isinstance(nodes["Rainfall"].layer().renderer(), QgsSingleBandPseudoColorRenderer)
    assert nodes["Rainfall"].layer().temporalProperties().isActive()
    assert not project.timeSettings().temporalRange().isInfinite()
    project.clear()


def test_folders_of_others_stay(given, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "thesis.docx").write_text("mine")
    with pytest.raises(QgsProcessingException, match="folder"):
        processing.run("sm2r:saveresults", {**given, "FOLDER": str(folder)})
    assert [path.name for path in folder.iterdir()] == ["thesis.docx"]
    assert processing.run("sm2r:saveresults", given) == {}
