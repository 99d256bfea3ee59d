"""Tables in dialogs: QGIS fills a mandatory one with the first vector layer, polygons too; here with one that fits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import (
    QgsAbstractProcessingParameterWidgetWrapper,
    QgsGui,
    QgsProcessingGui,
    QgsProcessingParameterWidgetContext,
)
from qgis.PyQt.QtWidgets import QComboBox, QWidget

_BATCH, _MODELER = "BatchAlgorithmDialog", "ModelerParametersDialog"


class TableWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """QGIS's own widget of a table, which begins with a layer that has the fields, else with none.

    Parameters' metadata name this class (`algorithms.declaring`); batches and models have QGIS's widgets.
    """

    def __new__(cls, parameter: QgsProcessingParameterDefinition, dialog: QWidget, *_place: int, **_: Any) -> Any:
        """Return a wrapper; QGIS's own where a dialog fills nothing in."""
        registry, kind = QgsGui.processingGuiRegistry(), type(dialog).__name__
        if kind == _MODELER:
            other = registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
        elif kind == _BATCH:
            other = registry.createParameterWidgetWrapper(parameter, QgsProcessingGui.WidgetType.Batch)
        else:
            return super().__new__(cls)
        other.setDialog(dialog)
        return other

    def __init__(self, parameter: QgsProcessingParameterDefinition, dialog: QWidget, *_place: int, **_: Any) -> None:
        kind = QgsProcessingGui.WidgetType.Standard
        super().__init__(parameter, kind)
        self.setDialog(dialog)
        self._fields = fields_read(dialog.algorithm(), parameter.name())
        self._own = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(parameter, kind)
        self._own.setDialog(dialog)
        self._own.widgetValueHasChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))

    def createWidget(self) -> QWidget:
        """Return QGIS's widget, in which a layer that fits is chosen."""
        # Without the project, the layer's id is shown in place of its name.
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        widget = self._own.createWrappedWidget(context)
        layer = fitting(QgsProject.instance().mapLayers().values(), self._fields)
        if layer is not None:
            self._own.setParameterValue(layer.id(), context)
        else:
            for layers in widget.findChildren(QComboBox):
                layers.setCurrentIndex(-1)
        return widget

    def setWidgetContext(self, context: QgsProcessingParameterWidgetContext) -> None:
        """Hand on what the dialog knows."""
        super().setWidgetContext(context)
        self._own.setWidgetContext(context)

    def registerProcessingContextGenerator(self, generator: Any) -> None:
        """Hand on where contexts come from."""
        super().registerProcessingContextGenerator(generator)
        self._own.registerProcessingContextGenerator(generator)

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Choose a layer; no value, as a new dialog has it, leaves the one that fits."""
        if value:
            self._own.setParameterValue(value, context)

    def widgetValue(self) -> Any:
        """Return the layer that is chosen."""
        return self._own.parameterValue()


def fitting(layers: Iterable[Any], fields: Iterable[str]) -> QgsVectorLayer | None:
    """Return the first layer by name that has all fields, a table before a map; else the first table; None of maps."""
    wanted = list(fields)
    vectors = [layer for layer in layers if isinstance(layer, QgsVectorLayer) and layer.isValid()]

    def lacks(layer: QgsVectorLayer) -> bool:
        return any(layer.fields().lookupField(name) < 0 for name in wanted)

    there = [layer for layer in vectors if not layer.isSpatial() or not (lacks(layer) or not wanted)]
    return min(there, key=lambda layer: (lacks(layer), layer.isSpatial(), layer.name().lower()), default=None)


def fields_read(algorithm: QgsProcessingAlgorithm, key: str) -> list[str]:
    """Return the fields that a table is usually read by: those of the parameters of fields, and of a model's steps."""
    if isinstance(algorithm, QgsProcessingModelAlgorithm):
        found = [name for step, own in _steps(algorithm, key) for name in fields_read(step.algorithm(), own)]
        return list(dict.fromkeys(found))
    about = algorithm.parameterDefinition(key).metadata()
    return [*about.get("columns", ()), *about.get("usual", ()), *_usual_fields(algorithm, key)]


def _usual_fields(algorithm: QgsProcessingAlgorithm, key: str) -> list[str]:
    """Return the defaults of the parameters that name fields of a table."""
    return [
        definition.defaultValue()
        for definition in algorithm.parameterDefinitions()
        if isinstance(definition, QgsProcessingParameterField)
        and definition.defaultValue()
        and key in definition.metadata().get("tables", [definition.parentLayerParameterName()])
    ]


def _steps(model: QgsProcessingModelAlgorithm, key: str) -> list[tuple[QgsProcessingModelChildAlgorithm, str]]:
    """Return the steps, which own their algorithms, that take an input of a model, and by which parameter."""
    kind = Qgis.ProcessingModelChildParameterSource.ModelParameter
    return [
        (step, own)
        for step in model.childAlgorithms().values()
        for own, sources in step.parameterSources().items()
        if step.algorithm() is not None and any(one.source() == kind and one.parameterName() == key for one in sources)
    ]
