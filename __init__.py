"""SM2R: soil moisture to rainfall, as QGIS Processing algorithms."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .provider.plugin import Plugin


def classFactory(iface: QgisInterface | None) -> Plugin:
    """Return the plugin; QGIS calls this by name, with ``iface`` None when it runs without a window."""
    from .provider.plugin import Plugin

    return Plugin(iface)
