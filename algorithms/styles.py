"""Style files beside outputs: ours are replaced, those of users stay."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsMapLayer, QgsMessageLog, QgsProcessingContext
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import OutputError
from ..core.files import is_signed, signed, temporary, unchanged


def save_style(layer: QgsMapLayer, file: Path, context: QgsProcessingContext | None) -> str:
    """Write the style of a layer beside its file, unless there is one that is not as it was written here.

    Of what is not written the user is told: the file itself is whole.

    Returns
    -------
    str
        The style, for `apply_style`.
    """
    document = QDomDocument()
    problem = layer.exportNamedStyle(document)
    text = str(document.toString(2))
    path = file.with_suffix(".qml")
    if not problem and path.exists() and not (path.is_file() and is_signed(path)):
        problem = "a style that was not written by SM2R, or was changed since, stays; remove it to have ours"
    if not problem:
        try:
            # The output is there: what happens to inputs now does not matter any more.
            with unchanged({}), temporary(path) as partial:
                partial.write_bytes(signed(text))
        except OutputError as error:
            problem = str(error)
    if problem:
        _tell(f"{path}: {problem.rstrip('.')}.", context)
    return text


def apply_style(layer: QgsMapLayer, style: str, *, times_alone: bool = False) -> None:
    """Give a layer a style that `save_style` returned, or of it the times of its bands alone."""
    category = QgsMapLayer.StyleCategory
    document = QDomDocument()
    document.setContent(style)
    layer.importNamedStyle(document, category.Temporal if times_alone else category.AllStyleCategories)


def _tell(text: str, context: QgsProcessingContext | None) -> None:
    feedback = None if context is None else context.feedback()
    if feedback is None:
        QgsMessageLog.logMessage(text, "SM2R", Qgis.MessageLevel.Warning)
    else:
        feedback.pushWarning(text)
