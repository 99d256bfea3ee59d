"""Walks through the tutorial in QGIS Desktop, by its dialogs, and takes the tutorial's pictures.

``tools/tutorial FOLDER [PROJECT]`` starts QGIS under a virtual screen and runs this file in it: the sample basin, the
whole chain, the maps and the print layout, each by filling in the dialog and pressing Run. PROJECT is a project of
one's own to do it in, ``empty``, ``raster`` (one raster of another place is in it) or ``sample`` (the project of the
sample basin, as the tutorial does it: the default). What the page says is checked on the way; ``walk.json`` tells what
was found, with ``error`` where something was not as it should be.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsLayerTreeLayer,
    QgsLayoutExporter,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget
from qgis.utils import iface

PAGE = Path(os.environ["SM2R_ROOT"]) / "docs" / "tutorial.md"
_SIZE, _TREE = (1180, 740), 300
# Seconds that a step may take.
_PATIENCE = 2400


def settle(seconds: float = 0.5) -> None:
    """Let QGIS do what it has to do."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.02)


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for something."""
    end = time.monotonic() + _PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(what)
        settle(0.1)


def grab(widget: QWidget, path: Path) -> None:
    """Write a picture of a widget, once the map is drawn."""
    canvas = iface.mapCanvas()
    settle(0.6)
    canvas.waitWhileRendering()
    settle(0.4)
    widget.grab().save(str(path))


def table_of_page() -> dict[str, str]:
    """Return the labels of inputs, and the layers that the page says belong to them."""
    rows = re.findall(r"^\| (.+?) \| `([^`]+)` \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    if len(rows) < 10:
        raise LookupError(f"{PAGE.name} has no table of inputs and layers")
    return dict(rows)


def run(algorithm: str, parameters: dict[str, Any], picture: Path | None = None) -> dict[str, Any]:
    """Open a dialog as a double click in the toolbox does, fill it in, press Run and wait."""
    import processing

    dialog = processing.createAlgorithmDialog(algorithm, parameters)
    dialog.resize(1000, 700)
    dialog.show()
    settle(0.5)
    if picture is not None:
        grab(dialog, picture)
    QTest.mouseClick(dialog.runButton(), Qt.MouseButton.LeftButton)
    until(lambda: dialog.wasExecuted() and dialog.runButton().isEnabled(), algorithm)
    settle(1.0)
    found = dict(dialog.results())
    log = dialog.findChild(QWidget, "txtLog")
    found["log"] = log.toPlainText() if log is not None else ""
    dialog.close()
    settle(0.3)
    return found


def layer_named(name: str) -> QgsMapLayer:
    """Return the layer of the project."""
    found = QgsProject.instance().mapLayersByName(name)
    if not found:
        raise LookupError(
            f"no layer '{name}': {sorted(one.name() for one in QgsProject.instance().mapLayers().values())}"
        )
    return found[0]


def shown(group: str) -> list[str]:
    """Return the rasters that are visible, of a group of the tree."""
    node = QgsProject.instance().layerTreeRoot().findGroup(group)
    if node is None:
        raise LookupError(f"no group '{group}'")
    return [
        one.name()
        for one in node.findLayers()
        if one.isVisible() and one.layer() is not None and one.layer().type() == Qgis.LayerType.Raster
    ]


def values_now(layer: QgsRasterLayer) -> int:
    """Return the number of pixels that have a value at the time that the map shows."""
    spans = layer.temporalProperties().fixedRangePerBand()
    now = iface.mapCanvas().temporalRange()
    band = next((band for band, span in spans.items() if span.overlaps(now)), None)
    if band is None:
        return 0
    block = layer.dataProvider().block(band, layer.extent(), layer.width(), layer.height())
    return sum(not block.isNoData(row, column) for row in range(layer.height()) for column in range(layer.width()))


def tick(name: str, on: bool) -> None:
    """Tick a layer in the tree, or untick it."""
    node: QgsLayerTreeLayer = QgsProject.instance().layerTreeRoot().findLayer(layer_named(name).id())
    node.setItemVisibilityCheckedParentRecursive(on) if on else node.setItemVisibilityChecked(False)


def window() -> QWidget:
    """Return the window of QGIS, with the layers and the map alone."""
    main = iface.mainWindow()
    main.showNormal()
    main.resize(*_SIZE)
    for dock in main.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in ("Layers", "Temporal Controller"))
    layers = main.findChild(QDockWidget, "Layers")
    main.resizeDocks([layers], [_TREE], Qt.Orientation.Horizontal)
    main.resizeDocks([main.findChild(QDockWidget, "Temporal Controller")], [90], Qt.Orientation.Vertical)
    iface.messageBar().clearWidgets()
    settle(0.5)
    return main


def given(layer: QgsMapLayer, kind: str) -> str:
    """Return what is chosen in a dialog: a layer of the project, or the file where the project is another one."""
    return layer.id() if kind == "sample" else layer.source()


def walk(folder: Path, kind: str) -> dict[str, Any]:
    """Do what the page says."""
    project = QgsProject.instance()
    sample = folder / "sample"
    made = run("sm2r:createsamplebasin", {"FOLDER": str(sample)}, folder / "sample-dialog.png")
    found: dict[str, Any] = {"sample": sorted(layer.name() for layer in project.mapLayers().values())}
    iface.addProject(str(made["PROJECT"]))
    settle(1.0)
    main = window()
    grab(main, folder / "project.png")
    named = {label: layer_named(name) for label, name in table_of_page().items()}
    chain = QgsApplication.processingRegistry().createAlgorithmById("sm2r:wholechain")
    keys = {one.description(): one.name() for one in chain.parameterDefinitions()}
    inputs: dict[str, Any] = {keys[label]: given(layer, kind) for label, layer in named.items()}
    inputs[keys["End of calibration"]] = "2014-12-31T00:00:00"
    if kind != "sample":
        iface.newProject(False)
        if kind == "raster":
            project.addMapLayer(QgsRasterLayer(str(sample / "land_cover.tif"), "a raster of mine"))
        settle(0.5)
    begun = time.monotonic()
    results = run("sm2r:wholechain", inputs, folder / "chain-dialog.png")
    found["seconds"] = time.monotonic() - begun
    found["results"] = sorted(results)
    group = chain.displayName()
    found["shown"] = shown(group)
    node = project.layerTreeRoot().findGroup(group)
    found["groups"] = [child.name() for child in node.findGroups()]
    found["order"] = [child.name() for child in project.layerTreeRoot().findLayers() if child.isVisible()]
    controller = iface.mapCanvas().temporalController()
    found["frames"] = controller.totalFrameCount() if controller is not None else 0
    found["values"] = values_now(layer_named(found["shown"][0]))
    found["day"] = iface.mapCanvas().temporalRange().begin().toString("yyyy-MM-dd")
    main = window()
    rain = found["shown"][0]
    iface.mapCanvas().zoomToFullExtent() if kind != "raster" else None
    if kind == "sample":
        tick("smos", False)
    # The slider is moved to a wet day.
    spans = layer_named(rain).temporalProperties().fixedRangePerBand()
    wet = spans[int(layer_named(rain).customProperty("sm2r/opening"))].begin()
    controller.setCurrentFrameNumber(controller.findBestFrameNumberForFrameStart(wet))
    grab(main, folder / "rainfall.png")
    tick(rain, False)
    tick("Merged soil moisture", True)
    grab(main, folder / "moisture.png")
    tick("Merged soil moisture", False)
    tick(rain, True)
    found["report"] = next((str(value) for key, value in results.items() if "report_of_rainfall" in key), "")
    if found["report"]:
        shutil.copy(found["report"], folder / "report.html")
    maps = folder / "months.qgz"
    run("sm2r:monthlymaps", {"INPUT": layer_named(rain).id(), "BASIN": inputs[keys["Basin"]], "LAYOUT": str(maps)})
    printed = QgsProject()
    printed.read(str(maps))
    (layout,) = printed.layoutManager().printLayouts()
    atlas = layout.atlas()
    atlas.beginRender()
    atlas.seekTo(6)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 75
    QgsLayoutExporter(layout).exportToImage(str(folder / "printed.png"), settings)
    found["pages"] = atlas.count()
    return found


def main() -> None:
    """Walk, and write what was found."""
    folder, kind = Path(os.environ["SM2R_TUTORIAL"]), os.environ.get("SM2R_TUTORIAL_PROJECT", "sample")
    found: dict[str, Any] = {}
    try:
        found = walk(folder, kind)
    except Exception:  # noqa: BLE001
        found["error"] = traceback.format_exc()
    (folder / "walk.json").write_text(json.dumps(found, indent=1, default=str), encoding="utf-8")
    sys.stdout.flush()
    # QGIS would ask whether to save the project.
    os._exit(0)


QTimer.singleShot(3000, main)
