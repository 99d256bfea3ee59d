"""The plugin object that QGIS holds."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTranslator

from ..algorithms.packages import find
from .options import add_options, remove_options
from .provider import Provider
from .translation import install


class Plugin:
    """Adds the provider when QGIS or ``qgis_process`` starts, and takes it away again."""

    def __init__(self) -> None:
        self.provider: Provider | None = None
        self.translator: QTranslator | None = None

    def initProcessing(self) -> None:
        """Register the provider; ``qgis_process`` calls this and nothing else."""
        find()
        self.translator = install()
        self.provider = Provider()
        add_options(self.provider.icon())
        QgsApplication.processingRegistry().addProvider(self.provider)
        # The workflows are made of algorithms that QGIS finds only once the provider is registered.
        self.provider.refreshAlgorithms()

    def initGui(self) -> None:
        """Start inside the desktop application."""
        self.initProcessing()

    def unload(self) -> None:
        """Remove the provider; the registry deletes it."""
        if self.provider is not None:
            remove_options()
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QgsApplication.removeTranslator(self.translator)
            self.translator = None
