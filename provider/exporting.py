"""Workflows as files of one's own: an editable copy, opened in the model designer."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication, QDir, QSettings
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from .workflows import FOLDER

ENDING = ".model3"
# Where the designer itself begins to look for models.
_LAST = "Processing/lastModelsDir"


def make_menu(parent: QWidget) -> QMenu:
    """Return a menu with an entry for each workflow, which exports it."""
    menu = QMenu(_tr("Export workflow"), parent)
    menu.setToolTipsVisible(True)
    for path in sorted(FOLDER.glob(f"*{ENDING}")):
        model = QgsProcessingModelAlgorithm()
        model.fromFile(str(path))
        action = menu.addAction(f"{_tr(model.displayName())}…")
        action.setToolTip(_tr("Saves a copy that you can change, and opens it in the model designer"))
        action.triggered.connect(lambda _=False, path=path: export(path, parent))
    return menu


def export(path: Path, parent: QWidget) -> Path | None:
    """Ask where to, copy a workflow there and open the copy; None where the user gave up or it could not be written."""
    last = str(QSettings().value(_LAST, QDir.homePath()) or QDir.homePath())
    given, _ = QFileDialog.getSaveFileName(
        parent, _tr("Export workflow"), str(Path(last) / path.name), f"{_tr('Models')} (*{ENDING})"
    )
    if not given:
        return None
    target = Path(given) if given.endswith(ENDING) else Path(f"{given}{ENDING}")
    if target.resolve().parent == FOLDER.resolve():
        QMessageBox.warning(parent, "SM2R", _tr("This folder belongs to the plugin. Choose another one."))
        return None
    try:
        shutil.copyfile(path, target)
    except OSError as problem:
        QMessageBox.warning(parent, "SM2R", f"{target}: {problem.strerror}")
        return None
    QSettings().setValue(_LAST, str(target.parent))
    _open(target)
    return target


def _open(path: Path) -> None:
    """Open a model in the designer, which is a part of Processing."""
    designer = importlib.import_module("processing.modeler.ModelerDialog").ModelerDialog.create()
    designer.loadModel(str(path))
    designer.show()


def _tr(text: str) -> str:
    return QCoreApplication.translate("SM2R", text)
