"""The plugin object that QGIS holds."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import qgis.utils
from qgis.core import QgsApplication, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, QTranslator
from qgis.PyQt.QtWidgets import QAction

from ..algorithms.packages import find
from .options import add_options, remove_options
from .provider import Provider
from .translation import install

if TYPE_CHECKING:
    from ..gui.dock import SeriesDock


class Plugin:
    """Adds the provider when QGIS or ``qgis_process`` starts, and takes it away again."""

    def __init__(self) -> None:
        self.provider: Provider | None = None
        self.translator: QTranslator | None = None
        self.action: QAction | None = None
        self.export: QAction | None = None
        self.dock: SeriesDock | None = None
        self.added: list[str] = []

    def initProcessing(self) -> None:
        """Register the provider; ``qgis_process`` calls this and nothing else."""
        find()
        # Debian 13's netCDF4 was compiled with an older NumPy, which is harmless and said in every run.
        warnings.filterwarnings("ignore", message=r"numpy\.\w+ size changed")
        self.translator = install()
        self.provider = Provider()
        add_options(self.provider.icon())
        QgsApplication.processingRegistry().addProvider(self.provider)
        # The workflows are made of algorithms that QGIS finds only once the provider is registered.
        self.provider.refreshAlgorithms()

    def initGui(self) -> None:
        """Start inside the desktop application."""
        self.initProcessing()
        iface = qgis.utils.iface
        if iface is not None and self.provider is not None:
            text = QCoreApplication.translate("SM2R", "SM2R series")
            self.action = QAction(self.provider.icon(), text, iface.mainWindow())
            self.action.setToolTip(
                QCoreApplication.translate("SM2R", "Click the map and see the series of all cubes and stations there")
            )
            self.action.triggered.connect(self.show_series)
            iface.addPluginToMenu("SM2R", self.action)
            iface.addToolBarIcon(self.action)
            # Loaded with the desktop only.
            from .exporting import make_menu

            self.export = make_menu(iface.mainWindow()).menuAction()
            iface.addPluginToMenu("SM2R", self.export)
            self.watch()

    def watch(self) -> None:
        """Let results that a user adds from files move in time."""
        project = QgsProject.instance()
        project.legendLayersAdded.connect(self._take)
        project.readProject.connect(self.added.clear)

    def _take(self, layers: list[QgsMapLayer]) -> None:
        # Not at once: a run prepares its own results, and a project that is opened stays as it was saved.
        self.added.extend(layer.id() for layer in layers)
        QTimer.singleShot(0, self._wake)

    def _wake(self) -> None:
        from ..algorithms.layers.moving import wake

        added = self.added.copy()
        self.added.clear()
        wake(QgsProject.instance(), added)

    def rest(self) -> None:
        """End what `watch` began."""
        project = QgsProject.instance()
        project.legendLayersAdded.disconnect(self._take)
        project.readProject.disconnect(self.added.clear)

    def show_series(self) -> None:
        """Open the dock, and have the next click on the map choose the place."""
        iface = qgis.utils.iface
        if self.dock is None:
            # Loaded when it is wanted: start-up stays light.
            from ..gui.dock import SeriesDock

            self.dock = SeriesDock(iface.messageBar(), iface.mapCanvas())
            iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self.dock.show()
        self.dock.pick()

    def unload(self) -> None:
        """Remove the provider, which the registry deletes, and what is in the window."""
        iface = qgis.utils.iface
        if self.export is not None:
            self.rest()
        if self.dock is not None:
            self.dock.end()
            iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        if self.action is not None:
            iface.removePluginMenu("SM2R", self.action)
            iface.removeToolBarIcon(self.action)
            self.action = None
        if self.export is not None:
            iface.removePluginMenu("SM2R", self.export)
            self.export = None
        if self.provider is not None:
            remove_options()
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QgsApplication.removeTranslator(self.translator)
            self.translator = None
