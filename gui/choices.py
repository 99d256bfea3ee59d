"""Choices in dialogs: words are shown, and the tokens that models, scripts and the history hold are kept."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui, QgsProcessingGui
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QWidget

_BATCH, _MODELER = "BatchAlgorithmDialog", "ModelerParametersDialog"


class ChoiceWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """QGIS's own widget of a choice, whose entries show other texts.

    Parameters' metadata name this class (`algorithms.declaring`), so that Processing's dialogs make it in place of
    their own; where they do not, the tokens are shown.
    """

    def __new__(
        cls, parameter: QgsProcessingParameterDefinition, dialog: QWidget, *_place: int, words: dict[str, str], **_: Any
    ) -> Any:
        """Return a wrapper; in the dialog of a model's step the widget of models, which has no wrapper around it."""
        if type(dialog).__name__ != _MODELER:
            return super().__new__(cls)
        registry = QgsGui.processingGuiRegistry()
        widget = registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
        widget.setDialog(dialog)
        show_words(widget, words)
        return widget

    def __init__(
        self,
        parameter: QgsProcessingParameterDefinition,
        dialog: QWidget,
        *_place: int,
        words: dict[str, str],
        **_: Any,
    ) -> None:
        kinds = QgsProcessingGui.WidgetType
        kind = kinds.Batch if type(dialog).__name__ == _BATCH else kinds.Standard
        super().__init__(parameter, kind)
        self.setDialog(dialog)
        self._words = words
        self._own = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(parameter, kind)
        self._own.widgetValueHasChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))

    def createWidget(self) -> QWidget:
        """Return QGIS's widget with words."""
        widget = self._own.createWrappedWidget(QgsProcessingContext())
        show_words(widget, self._words)
        return widget

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Choose by a token."""
        self._own.setParameterValue(value, context)

    def widgetValue(self) -> Any:
        """Return the token that is chosen."""
        return self._own.parameterValue()


def show_words(widget: QWidget, words: dict[str, str]) -> None:
    """Show words for tokens in the lists and boxes of a widget; what they stand for stays."""
    lists = [widget] if isinstance(widget, QComboBox) else widget.findChildren(QComboBox)
    for found in lists:
        for index in range(found.count()):
            token = found.itemData(index)
            if isinstance(token, str) and token in words:
                found.setItemText(index, words[token])
    for button in widget.findChildren(QAbstractButton):
        button.setText(words.get(button.text(), button.text()))
