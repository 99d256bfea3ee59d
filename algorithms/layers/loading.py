"""Layers get their dress once Processing has loaded them, and lie in one order."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

# Where a layer lies among those that one run loads, from below: a workflow loads many, and the map is to show the rain.
CODES, MAPS, RAIN, SM2RAIN, POINTS = range(1, 6)


def dress_when_loaded(
    output: str, context: QgsProcessingContext, dress: Callable[..., None], place: int = POINTS
) -> None:
    """Have a layer dressed once Processing has loaded it, and put into its place; nothing if it will not be loaded."""
    if context.willLoadLayerOnCompletion(output):
        post_processor = _Dressed(dress)
        _alive.add(post_processor)
        details = context.layerToLoadOnCompletionDetails(output)
        details.setPostProcessor(post_processor)
        details.layerSortKey = place


class _Dressed(QgsProcessingLayerPostProcessorInterface):
    """Dresses a layer or table once Processing has loaded it."""

    def __init__(self, dress: Callable[..., None]) -> None:
        super().__init__()
        self._dress = dress

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set style, name and what else belongs to the layer; QGIS calls this on the main thread."""
        self._dress(layer)
        layer.triggerRepaint()
        _alive.discard(self)


# QGIS holds a bare pointer, and skips a post-processor that Python has already taken away.
_alive: set[_Dressed] = set()
