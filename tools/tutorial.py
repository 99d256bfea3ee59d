"""Takes the pictures of ``docs/tutorial.md`` by doing what it says: dialogs, maps, a printed map, a report.

The sample basin is made, the whole chain is run on it by the toolbox's own dialog, and the results are drawn. A report
is photographed where a Chromium is found.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsDateTimeRange,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayerLegendUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QDateTime, QSize
from qgis.PyQt.QtGui import QColor, QFont

import in_qgis

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images" / "tutorial"
EXTENT = QgsRectangle(99.55, 37.35, 101.65, 38.65)
INPUTS = (
    "SMOS", "SMAP", "ASCAT", "ELEVATION", "SM_STATIONS", "SM_OBSERVATIONS", "RAINFALL", "RAINFALL_2", "RAINFALL_3",
    "TEMPERATURE", "RAIN_STATIONS", "RAIN_OBSERVATIONS", "BASIN",
)  # fmt: skip
END = "2014-12-31T00:00:00"


def dialog(name: str, given: dict[str, Any], target: Path, size: tuple[int, int]) -> None:
    """Photograph the dialog of an algorithm, filled."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"sm2r:{name}")
    window = AlgorithmDialog(algorithm, False, None)
    window.setParameters(given)
    window.show()
    window.resize(*size)
    for _ in range(20):
        QgsApplication.processEvents()
        time.sleep(0.02)
    window.grab().save(str(target))
    window.close()


def draw(layers: list[Any], target: Path, day: str = "") -> None:
    """Render layers as the map canvas does, on one day where one is given."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(EXTENT)
    settings.setOutputSize(QSize(900, 560))
    settings.setBackgroundColor(QColor("white"))
    if day:
        begin = QDateTime.fromString(day, "yyyy-MM-dd")
        settings.setIsTemporal(True)
        settings.setTemporalRange(QgsDateTimeRange(begin, begin.addDays(1)))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(str(target))


def printed(project: QgsProject, layers: list[Any], title: str, day: str, target: Path) -> None:
    """Print a map as the layout of the tutorial has it."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    page = QgsLayoutItemMap(layout)
    page.attemptMove(QgsLayoutPoint(10, 22))
    page.attemptResize(QgsLayoutSize(215, 150))
    page.setLayers(layers)
    page.setCrs(layers[0].crs())
    page.zoomToExtent(EXTENT)
    page.setFrameEnabled(True)
    begin = QDateTime.fromString(day, "yyyy-MM-dd")
    page.setIsTemporal(True)
    page.setTemporalRange(QgsDateTimeRange(begin, begin.addDays(1)))
    layout.addLayoutItem(page)
    label = QgsLayoutItemLabel(layout)
    label.setText(title)
    label.setFont(QFont("Sans", 18))
    label.attemptMove(QgsLayoutPoint(10, 8))
    label.attemptResize(QgsLayoutSize(270, 12))
    layout.addLayoutItem(label)
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(page)
    legend.setAutoUpdateModel(True)
    legend.attemptMove(QgsLayoutPoint(228, 22))
    layout.addLayoutItem(legend)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(page)
    bar.applyDefaultSize(Qgis.DistanceUnit.Kilometers)
    bar.setUnitsPerSegment(20)
    bar.setUnitLabel("km")
    bar.attemptMove(QgsLayoutPoint(12, 178))
    layout.addLayoutItem(bar)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 75
    QgsLayoutExporter(layout).exportToImage(str(target), settings)


def wettest(path: Path) -> str:
    """Return the day of July 2015 with most rain on the map that is drawn."""
    import numpy as np
    import rasterio

    with rasterio.open(path) as dataset:
        days = [text[:10] for text in dataset.descriptions]
        seen = dataset.window(EXTENT.xMinimum(), EXTENT.yMinimum(), EXTENT.xMaximum(), EXTENT.yMaximum())
        bands = dataset.read(window=seen.round_offsets().round_lengths())
    # Rain counts up to 20 mm: the day on which it rains widely, not most in one place.
    means = [float(np.nanmean(np.minimum(band, 20))) if np.isfinite(band).any() else 0.0 for band in bands]
    return max((mean, day) for mean, day in zip(means, days, strict=True) if day.startswith("2015-07"))[1]


def photograph(report: Path, target: Path) -> None:
    """Photograph the top of a report where there is a browser."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        return
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
             f"--user-data-dir={profile}", f"--screenshot={target}", "--window-size=1000,1500",
             "--virtual-time-budget=9000", report.as_uri()],
            capture_output=True, check=False, timeout=120,
        )  # fmt: skip


def main() -> None:
    """Take the pictures."""
    _application, plugin = in_qgis.start(windows=True)
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "basin"
        basin = in_qgis.run("sm2r:createsamplebasin", {"FOLDER": str(folder)})
        project = QgsProject.instance()
        project.read(basin["PROJECT"])
        shown = [node.layer() for node in project.layerTreeRoot().findLayers() if node.isVisible()]
        draw(shown, IMAGES / "project.png")
        given = {key: basin[key] for key in INPUTS} | {"END": END}
        dialog("createsamplebasin", {"FOLDER": "sample"}, IMAGES / "sample-dialog.png", (900, 520))
        named = {key: key.lower() for key in INPUTS}
        dialog("wholechain", {**{key: given[key] for key in named}}, IMAGES / "chain-dialog.png", (960, 900))
        targets = {
            "rainfall": str(Path(place) / "rainfall.tif"), "merged_soil_moisture": str(Path(place) / "merged.tif"),
            "report_of_rainfall": str(Path(place) / "report.html"),
        }  # fmt: skip
        algorithm = QgsApplication.processingRegistry().algorithmById("sm2r:wholechain")
        for item in algorithm.destinationParameterDefinitions():
            targets.setdefault(item.name(), str(Path(place) / f"{item.name()}.{item.defaultFileExtension()}"))
        in_qgis.run("sm2r:wholechain", given | targets)
        basin_layer = project.mapLayersByName("Basin")[0]
        gauges = project.mapLayersByName("Rain gauges")[0]
        rain = QgsRasterLayer(targets["rainfall"], "Rainfall, mm per day")
        moist = QgsRasterLayer(targets["merged_soil_moisture"], "Merged soil moisture")
        for layer in (rain, moist):
            project.addMapLayer(layer)
        for layer in (rain, moist):
            layer.temporalProperties().setIsActive(True)
        day = wettest(Path(targets["rainfall"]))
        draw([basin_layer, rain], IMAGES / "rainfall.png", day)
        draw([basin_layer, moist], IMAGES / "moisture.png", day)
        for node in project.layerTreeRoot().findLayers():
            node.setItemVisibilityChecked(node.layer() in (rain, basin_layer, gauges))
            if node.layer() is rain:
                QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, "Rainfall")
        for node in list(project.layerTreeRoot().findLayers()):
            if node.layer() not in (rain, basin_layer, gauges):
                node.parent().removeChildNode(node)
        printed(
            project, [gauges, basin_layer, rain], f"Rainfall from soil moisture, {day} (simulated)", day,
            IMAGES / "printed.png",
        )  # fmt: skip
        photograph(Path(targets["report_of_rainfall"]), IMAGES / "report.png")
    plugin.unload()
    for path in sorted(IMAGES.glob("*.png")):
        _shrink(path)
        print(path.relative_to(ROOT), path.stat().st_size)


def _shrink(path: Path) -> None:
    """Keep 128 colours: pictures of windows and maps lose nothing that one sees."""
    from PIL import Image

    with Image.open(path) as image:
        image.convert("RGB").quantize(128).save(path, optimize=True)


if __name__ == "__main__":
    main()
