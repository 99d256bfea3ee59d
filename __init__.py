"""SM2R: soil moisture to rainfall, as QGIS Processing algorithms."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .provider.plugin import Plugin


def classFactory(iface: QgisInterface | None) -> Plugin:
    """Return the plugin; QGIS calls this by name, and it needs no window."""
    # An older Python cannot read the other files, and its error would not tell why.
    if sys.version_info < (3, 11):  # noqa: UP036
        raise RuntimeError(
            f"SM2R needs Python 3.11 or later, and this QGIS brings {sys.version_info[0]}.{sys.version_info[1]}. "
            "Install a QGIS that brings a newer one, such as the current release."
        )
    from .provider.plugin import Plugin

    return Plugin()
