"""What happens to layers once Processing has loaded them: style, legend, metadata, and their place in the project."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from .arranging import arrange

# The rank of a layer among those that one run loads; a graphical model with an order of outputs sets ranks of its own.
CODES, MAPS, RAIN, SM2RAIN, POINTS = (1000 * number for number in range(1, 6))


@dataclass(frozen=True)
class About:
    """What a layer's metadata says."""

    abstract: str
    history: Sequence[str] = field(default_factory=tuple)


def dress_when_loaded(
    output: str,
    context: QgsProcessingContext,
    dress: Callable[..., None],
    place: int = POINTS,
    *,
    of: str = "",
    history: str = "",
) -> None:
    """Have a layer dressed once Processing has loaded it, and put into its place; nothing if it will not be loaded.

    `dress` takes the layer, and ``styled``: whether it has a style of the user's already, which stays. `of` follows the
    output's title in the layer's name, `history` goes into its metadata.
    """
    waiting = _waiting(output, context)
    if waiting is not None:
        waiting.dress, waiting.of, waiting.history = dress, of, history
        context.layerToLoadOnCompletionDetails(output).layerSortKey = place


def dress_of(output: str, context: QgsProcessingContext) -> Callable[..., None] | None:
    """Return what would dress an output's layer once Processing has loaded it; None if it will not be loaded."""
    if not context.willLoadLayerOnCompletion(output):
        return None
    found = context.layerToLoadOnCompletionDetails(output).postProcessor()
    return found.dress if isinstance(found, _Dressed) else None


def present(output: str, context: QgsProcessingContext, *, title: str, group: str, rank: int, about: About) -> None:
    """Have an output's layer described and arranged once Processing has loaded it; nothing if it will not be loaded.

    Parameters
    ----------
    output
        As the results hold it.
    title
        Of the output in the dialog.
    group
        Of the layer tree; a graphical model's own goes before it.
    rank
        Of the output among those of its algorithm, from 0.
    about
        For the metadata.
    """
    waiting = _waiting(output, context)
    if waiting is not None:
        waiting.title, waiting.about = title, about
        details = context.layerToLoadOnCompletionDetails(output)
        details.layerSortKey = (details.layerSortKey or MAPS) - rank
        details.groupName = details.groupName or group


def _waiting(output: str, context: QgsProcessingContext) -> _Dressed | None:
    if not context.willLoadLayerOnCompletion(output):
        return None
    details = context.layerToLoadOnCompletionDetails(output)
    found = details.postProcessor()
    if not isinstance(found, _Dressed):
        found = _Dressed()
        _alive.add(found)
        details.setPostProcessor(found)
    return found


class _Dressed(QgsProcessingLayerPostProcessorInterface):
    """Dresses a layer or table once Processing has loaded it; the last of a run arranges them all."""

    def __init__(self) -> None:
        super().__init__()
        self.dress: Callable[..., None] | None = None
        self.about = About("")
        self.title = self.of = self.history = ""

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set style, legend and metadata; QGIS calls this on the main thread, when all layers are in the project."""
        styled = _styled_by_user(layer)
        _renew_crs(layer)
        if self.of and layer.name() == self.title:
            layer.setName(f"{self.title}: {self.of}")
        if self.dress is not None:
            self.dress(layer, styled=styled)
        elif isinstance(layer, QgsVectorLayer) and not styled:
            # Processing looks at no style that lies beside a file.
            layer.loadDefaultStyle()
        self._describe(layer)
        layer.triggerRepaint()
        waiting = [details.postProcessor() for details in context.layersToLoadOnCompletion().values()]
        ours = [one for one in waiting if isinstance(one, _Dressed)]
        if ours and ours[-1] is self:
            arrange(context)
            _alive.difference_update(ours)

    def _describe(self, layer: QgsMapLayer) -> None:
        metadata = QgsLayerMetadata(layer.metadata())
        metadata.setTitle(layer.name())
        metadata.setAbstract(self.about.abstract)
        metadata.setType("dataset")
        metadata.setCrs(layer.crs())
        metadata.setHistory([line for line in self.history.splitlines() if line] or list(self.about.history))
        layer.setMetadata(metadata)


# QGIS holds a bare pointer, and skips a post-processor that Python has already taken away.
_alive: set[_Dressed] = set()


def _styled_by_user(layer: QgsMapLayer) -> bool:
    """Tell whether a layer looks as a style that the user chose for an output (Edit rendering styles) has it.

    Processing gave it that style before; which output of which algorithm it was is not told here.
    """
    module = sys.modules.get("processing.gui.RenderingStyles")
    chosen = getattr(getattr(module, "RenderingStyles", None), "styles", {})
    files = {file for outputs in chosen.values() for file in outputs.values() if file}
    looks = _looks(layer) if files else ""
    for file in files:
        other = layer.clone()
        _, accepted = other.loadNamedStyle(file)
        if accepted and _looks(other) == looks:
            return True
    return False


def _looks(layer: QgsMapLayer) -> str:
    document = QDomDocument()
    layer.exportNamedStyle(document, categories=QgsMapLayer.StyleCategory.Symbology)
    return str(document.toString())


def _renew_crs(layer: QgsMapLayer) -> None:
    """Give a layer a coordinate reference system that was made in this thread.

    QGIS keeps them for all, and one that an algorithm's thread made first is of no use to new threads once that one has
    ended, half a minute after the run: maps in another system are then not moved into it, and drawn nowhere.
    """
    crs = layer.crs()
    if not crs.isValid():
        return
    QgsCoordinateReferenceSystem.invalidateCache()
    QgsCoordinateTransform.invalidateCache()
    own = QgsCoordinateReferenceSystem(crs.authid() or f"WKT:{crs.toWkt(Qgis.CrsWktVariant.Preferred)}")
    if own == crs:
        # QGIS does not replace one by its equal.
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:3857" if crs.authid() == "EPSG:4326" else "EPSG:4326"), False)
        layer.setCrs(own, False)
