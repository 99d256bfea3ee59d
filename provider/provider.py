"""The Processing provider ``sm2r``."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import algorithms
from ..algorithms.targets import CUBE_ENDINGS, table_endings
from ..core.version import VERSION
from .workflows import workflows

ICONS = Path(__file__).parents[1] / "icons"


class Provider(QgsProcessingProvider):
    """All algorithms of SM2R, whatever Python packages are there: a missing one is said when it is needed."""

    def id(self) -> str:
        """Return the id that scripts, models and the command line use."""
        return "sm2r"

    def name(self) -> str:
        """Return the name in the toolbox."""
        return "SM2R"

    def longName(self) -> str:
        """Return the name where there is room for more."""
        return "SM2R: soil moisture to rainfall"

    def versionInfo(self) -> str:
        """Return the plugin's version."""
        return VERSION

    def icon(self) -> QIcon:
        """Return the provider's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return the icon's file."""
        return str(ICONS / "sm2r.svg")

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Return the endings of cubes; QGIS 4 asks no more, so that algorithms check them themselves."""
        return list(CUBE_ENDINGS)

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        """Return the endings of tables and layers of points, as far as OGR can write them here."""
        return [ending[1:] for ending in table_endings()]

    def loadAlgorithms(self) -> None:
        """Register every algorithm, and the workflows made of them once QGIS knows these."""
        for algorithm in algorithms.discover():
            self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            for workflow in workflows():
                self.addAlgorithm(workflow)
