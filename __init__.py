"""SM2R: soil moisture to rainfall, as QGIS Processing algorithms."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .provider.plugin import Plugin


def classFactory(iface: QgisInterface | None) -> Plugin:
    """Return the plugin; QGIS calls this by name, and it needs no window."""
    from .provider.plugin import Plugin

    return Plugin()
