"""Takes the pictures of the toolbox and of the dialogs for the guide, into ``docs/images``, without a screen.

Each dialog is filled in with what the tests fill it in with (``tests/qgis/dialog_inputs.py``). Given ids take the
pictures of these alone, ``--to`` writes them elsewhere, ``--locale`` takes them in another language.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from pytest_qgis.mock_qgis_classes import MockMessageBar
from pytest_qgis.qgis_interface import QgisInterface
from qgis import utils
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsBrowserGuiModel, QgsMapCanvas, QgsProcessingToolboxTreeView
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QBuffer, QIODevice, QTranslator
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QMainWindow, QScrollArea, QSplitter, QWidget

import in_qgis

FOLDER = Path(__file__).parents[1] / "docs" / "images"
# Paths are seen in the pictures, which should be the same each time.
SAMPLE = Path(tempfile.gettempdir()) / "sample"
_WIDTH, _LEAST, _MOST = 980, 500, 860
_TOOLBOX = 330
_COLORS, _MAP_COLORS, _APART, _MOST_BYTES = 64, 255, 10, 60_000


def start(locale: str) -> tuple[Any, ...]:
    """Start QGIS without a screen, with Processing and the plugin, and return what must be kept alive."""
    application = QgsApplication([], True)
    application.setFont(QFont("DejaVu Sans", 9))
    application.initQgis()
    translator = QTranslator()
    if translator.load(f"qgis_{locale}", str(Path(QgsApplication.pkgDataPath()) / "i18n")):
        application.installTranslator(translator)
    importlib.import_module("sm2r.provider.translation").locale = lambda: locale
    window = QMainWindow()
    utils.iface = QgisInterface(QgsMapCanvas(window), MockMessageBar(), window)
    model = QgsBrowserGuiModel(window)
    utils.iface.browserModel = lambda: model
    return application, translator, window, in_qgis.load()


def take(dialog: QWidget, path: Path) -> None:
    """Write a picture of a dialog, as high as its parameters need."""
    splitter = dialog.findChild(QSplitter)
    splitter.setSizes([int(0.62 * _WIDTH), int(0.38 * _WIDTH)])
    area = dialog.mainWidget().findChild(QScrollArea)
    needed = area.widget().sizeHint().height() + dialog.height() - area.height()
    dialog.resize(_WIDTH, min(max(needed + 8, _LEAST), _MOST))
    for _ in range(5):
        QgsApplication.processEvents()
    save(dialog, path)


def take_toolbox(path: Path) -> None:
    """Write a picture of what the toolbox shows of the plugin."""
    view = QgsProcessingToolboxTreeView(None, QgsApplication.processingRegistry())
    model = view.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    (own,) = (row for row in rows if row.data() == "SM2R")
    view.setRootIndex(own)
    view.setHeaderHidden(True)
    view.expandAll()
    view.resize(_TOOLBOX, 2000)
    view.show()
    QgsApplication.processEvents()
    group = model.index(model.rowCount(own) - 1, 0, own)
    last = model.index(model.rowCount(group) - 1, 0, group)
    view.resize(_TOOLBOX, view.visualRect(last).bottom() + 6)
    QgsApplication.processEvents()
    save(view, path)


def save(widget: QWidget, path: Path) -> None:
    """Write a widget as it looks, in few colours."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    shrink(Image.open(io.BytesIO(bytes(buffer.data()))), path)


def shrink(picture: Image.Image, path: Path, colors: int = _COLORS) -> None:
    """Write a picture in few colours: the most frequent ones, as they are, that differ from each other.

    The colours of a legend have few pixels, so that medians of all would not hold them.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = picture.convert("RGB")
    chosen: list[tuple[int, ...]] = []
    for _, color in sorted(picture.getcolors(1 << 24), reverse=True):
        if all(sum((a - b) ** 2 for a, b in zip(color, one, strict=True)) > _APART**2 for one in chosen):
            chosen.append(color)
        if len(chosen) == colors:
            break
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for color in (chosen * 256)[:256] for part in color])
    picture.quantize(palette=palette, dither=Image.Dither.NONE).save(path, optimize=True)
    if path.stat().st_size > _MOST_BYTES:
        sys.exit(f"{path} has {path.stat().st_size} bytes, more than {_MOST_BYTES}")


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ids", nargs="*", help="of algorithms; none for all")
    parser.add_argument("--to", type=Path, default=FOLDER)
    parser.add_argument("--locale", default="en_US")
    parser.add_argument("--shrink", type=Path, help="write the pictures of this folder as those of the tutorial")
    arguments = parser.parse_args()
    if arguments.shrink:
        for path in sorted(arguments.shrink.glob("*.png")):
            with Image.open(path) as picture:
                shrink(picture, arguments.to / "tutorial" / path.name, _MAP_COLORS)
        return
    kept = start(arguments.locale)
    inputs = importlib.import_module("sm2r.tests.qgis.dialog_inputs")
    shutil.rmtree(SAMPLE, ignore_errors=True)
    basin = inputs.make_inputs(SAMPLE)
    if not arguments.ids:
        take_toolbox(arguments.to / "toolbox.png")
    for algorithm in arguments.ids or sorted(inputs.INPUTS):
        dialog = inputs.open_dialog(algorithm, inputs.INPUTS[algorithm](basin))
        take(dialog, arguments.to / "dialogs" / f"{algorithm}.png")
        dialog.close()
        sip.delete(dialog)
        QgsProject.instance().removeAllMapLayers()
    shutil.rmtree(SAMPLE)
    print(f"pictures are in {arguments.to}", flush=True)
    kept[-1].unload()
    # Widgets of Python and of QGIS are not always taken down in an order that both like.
    os._exit(0)


if __name__ == "__main__":
    main()
