"""What users set once for all runs: in QGIS's options, under Processing, Providers, SM2R."""

from __future__ import annotations

import importlib
from types import ModuleType

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..algorithms.parameters import SETTING

_GROUP = "SM2R"


def add_options(icon: QIcon) -> None:
    """Show the options; where Processing's own are not there, the settings they stand for hold all the same."""
    module = _processing()
    if module is None:
        return
    text = QCoreApplication.translate("SM2R", "Scheduler of a cluster (tcp://host:8786); empty: this machine computes")
    setting = module.Setting(_GROUP, SETTING, text, "")
    setting.read()
    module.ProcessingConfig.setGroupIcon(_GROUP, icon)
    module.ProcessingConfig.addSetting(setting)


def remove_options() -> None:
    """Take the options away again."""
    module = _processing()
    if module is not None and SETTING in module.ProcessingConfig.settings:
        module.ProcessingConfig.removeSetting(SETTING)


def _processing() -> ModuleType | None:
    try:
        return importlib.import_module("processing.core.ProcessingConfig")
    except ImportError:
        return None
