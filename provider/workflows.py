"""The workflows: graphical models that come with the plugin and run as algorithms of its provider."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtGui import QIcon

from ..algorithms.declaring import begin_with_table, show_words, translate
from ..algorithms.texts import group_title, page_address

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "models" / "workflows"


class Workflow(QgsProcessingModelAlgorithm):
    """A graphical model under an id of its own: a model that is read from a file has its title for an id."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.fromFile(str(path))
        self.setSourceFilePath(str(path))
        self._made: list[str] = []
        self.setHelpContent({key: translate(text) for key, text in self.helpContent().items()})
        for item in self.parameterDefinitions():
            # The definition is QGIS's own, and takes a new text all the same.
            item.setDescription(translate(item.description()))
            item.setHelp(translate(item.help()))
            if isinstance(item, QgsProcessingParameterEnum):
                show_words(item)
            if isinstance(item, QgsProcessingParameterFeatureSource):
                begin_with_table(item)
            if item.isDestination():
                # Outputs are listed below the advanced parameters, whose group would be empty.
                item.setFlags(item.flags() & ~Qgis.ProcessingParameterFlag.Advanced)
            # Nobody has to name a dozen files to get one: what is not asked for goes to temporary files.
            if item.isDestination() and not item.flags() & Qgis.ProcessingParameterFlag.Optional:
                item.setFlags(item.flags() | Qgis.ProcessingParameterFlag.Optional)
                self._made.append(item.name())

    def createInstance(self) -> Workflow:
        """Return a fresh instance, as QGIS wants one for each run."""
        instance = type(self)(self._path)
        instance.setProvider(self.provider())
        return instance

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Run the steps; QGIS hands them nothing where a parameter is not given, not even its default."""
        inputs = (item for item in self.parameterDefinitions() if not item.isDestination())
        defaults = {item.name(): item.defaultValue() for item in inputs if item.defaultValue() is not None}
        defaults |= dict.fromkeys(self._made, QgsProcessing.TEMPORARY_OUTPUT)
        given = {key: value for key, value in parameters.items() if value is not None}
        return super().processAlgorithm(defaults | given, context, feedback)

    def name(self) -> str:
        """Return the id, which is the file's name."""
        return self._path.stem

    def displayName(self) -> str:
        """Return the title in the toolbox."""
        return translate(super().displayName())

    def group(self) -> str:
        """Return the toolbox group."""
        return group_title("Workflows")

    def groupId(self) -> str:
        """Return the group's id, which no translation changes."""
        return "workflows"

    def icon(self) -> QIcon:
        """Return the icon of workflows."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Return the icon's file."""
        return str(ROOT / "icons" / "workflow.svg")

    def helpUrl(self) -> str:
        """Return the address of the workflow's page, which the Help button opens."""
        return page_address(self.name())

    def tags(self) -> list[str]:
        """Return the words by which the toolbox finds the workflow."""
        return ["workflow", "model", "chain", "soil moisture", "rainfall", "precipitation", "sm2rain"]


def workflows() -> Iterator[Workflow]:
    """Read the workflows one after the other; each has to be registered before those that have it as a step."""
    for path in sorted(FOLDER.glob("*.model3"), key=lambda path: (path.stem == "wholechain", path.stem)):
        yield Workflow(path)
