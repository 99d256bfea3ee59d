"""Where the plugin QPIP puts Python packages, so that they are found without it as well."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from qgis.core import QgsApplication


def find_dependencies() -> None:
    """Put QPIP's folder on the import path, as QPIP itself does in the desktop application.

    ``qgis_process`` does not load QPIP. Its newer versions keep a folder for each version of Python, its older ones
    put the packages directly into ``python/dependencies``; the newer goes first.
    """
    base = Path(QgsApplication.qgisSettingsDirPath()) / "python" / "dependencies"
    for folder in (base, base / f"{sys.version_info.major}.{sys.version_info.minor}"):
        if folder.is_dir() and str(folder) not in sys.path:
            sys.path.insert(0, str(folder))
            importlib.invalidate_caches()
