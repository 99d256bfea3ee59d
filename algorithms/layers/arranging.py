"""The project after a run: one map shown, points and outlines above it, tables apart, and time that plays."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFillSymbol,
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsRuleBasedRenderer,
    QgsSettings,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, Qt

from .moving import play

# Where a project keeps the ids of the rasters that runs have left ticked.
_TICKED = ("SM2R", "/ticked")
_GEOMETRIES = (Qgis.GeometryType.Point, Qgis.GeometryType.Line, Qgis.GeometryType.Polygon)


def arrange(context: QgsProcessingContext) -> None:
    """Put the layers that a run has loaded in order; on the main thread, when all of them are in the project.

    They lie in their group from the most important one on, points and polygons above rasters, tables in a sub-group.
    The group lies above what would cover it, and below the outlines and points of the project. The first raster plays
    in the temporal controller. The map of an earlier run is unticked where it would show through.
    """
    project = context.project()
    if project is None:
        return
    root = project.layerTreeRoot()
    loaded = _loaded(context, root)
    by_group: dict[str, list[str]] = {}
    for group, layer in loaded:
        by_group.setdefault(group, []).append(layer)
    # Where the user has all results of Processing in one group, they stay there.
    settings = QgsSettings()
    settings.beginGroup("Processing/Configuration")
    free = not settings.value("RESULTS_GROUP_NAME", "")
    for group, layers in reversed(by_group.items()):
        home = _gather(root, layers) if group else root.findLayer(layers[0])
        if free:
            _move(home, root, _place(root, home))
    nodes = [root.findLayer(layer) for _, layer in loaded]
    show(nodes)
    rasters = [node.layer() for node in nodes if isinstance(node.layer(), QgsRasterLayer)]
    if rasters:
        _untick_earlier(project, rasters[0])
    play(project, rasters)


def show(nodes: Sequence[QgsLayerTreeLayer]) -> None:
    """Tick the first raster and the vector layers, but of those in coloured values the first.

    The legend of the first raster is open, without one that of the first coloured values; those of all else are closed.
    """
    raster = values = False
    maps = any(isinstance(node.layer(), QgsRasterLayer) for node in nodes)
    for node in nodes:
        layer = node.layer()
        if isinstance(layer, QgsVectorLayer):
            colored = layer.isSpatial() and not isinstance(layer.renderer(), QgsSingleSymbolRenderer)
            shown, opened = layer.isSpatial() and not (colored and values), colored and not (values or maps)
            values |= colored
        else:
            shown = opened = not raster
            raster = True
        node.setItemVisibilityChecked(shown)
        node.setExpanded(opened)
        if opened:
            _open_legend(node)


def _open_legend(node: QgsLayerTreeLayer) -> None:
    """Open what the legend shows of a layer's active rules, such as the scores of one product."""
    renderer = node.layer().renderer()
    if isinstance(renderer, QgsRuleBasedRenderer):
        rules = [rule for rule in renderer.rootRule().children() if rule.active()]
        node.setCustomProperty("expandedLegendNodes", [rule.ruleKey() for rule in rules])
        # The tree looks at this when it makes the legend.
        node.layer().legendChanged.emit()


def _untick_earlier(project: QgsProject, shown: QgsRasterLayer) -> None:
    """Untick rasters that earlier runs have ticked and that lie below a new one, which may have gaps.

    What the user ticks afterwards stays, as do the user's own layers.
    """
    ticked, _ = project.readListEntry(*_TICKED)
    kept = [shown.id()]
    for node in filter(None, map(project.layerTreeRoot().findLayer, ticked)):
        if node.layer() is None or not _overlap(project, node.layer(), shown):
            kept.append(node.layerId())
            continue
        node.setItemVisibilityChecked(False)
        node.setExpanded(False)
    project.writeEntry(*_TICKED, kept)


def _overlap(project: QgsProject, one: QgsMapLayer, other: QgsMapLayer) -> bool:
    """Tell whether layers lie in the same place; of such as cannot be compared it is taken for granted."""
    transform = QgsCoordinateTransform(one.crs(), other.crs(), project)
    try:
        return bool(transform.transformBoundingBox(one.extent()).intersects(other.extent()))
    except QgsCsException:
        return True


def tables_group(home: QgsLayerTreeGroup) -> QgsLayerTreeGroup:
    """Return the sub-group of tables, which is made where it is missing."""
    name = QCoreApplication.translate("SM2R", "Tables")
    tables = home.findGroup(name) or home.addGroup(name)
    tables.setExpanded(False)
    return tables


def is_table(layer: QgsMapLayer | None) -> bool:
    """Tell whether a layer is a table without geometry."""
    return isinstance(layer, QgsVectorLayer) and not layer.isSpatial()


def _loaded(context: QgsProcessingContext, root: QgsLayerTree) -> list[tuple[str, str]]:
    """Return the group's name and the id of each layer, from top to bottom."""
    found = []
    for output, details in context.layersToLoadOnCompletion().items():
        layer = QgsProcessingUtils.mapLayerFromString(output, context, False)
        if layer is not None and root.findLayer(layer.id()) is not None:
            found.append((_level(layer), -details.layerSortKey, details.groupName, layer.id()))
    return [(group, layer) for _, _, group, layer in sorted(found, key=lambda item: item[:2])]


def _level(layer: QgsMapLayer) -> int:
    """Return where a layer lies by what it is: points first, tables last."""
    if not isinstance(layer, QgsVectorLayer):
        return len(_GEOMETRIES)
    return _GEOMETRIES.index(layer.geometryType()) if layer.isSpatial() else len(_GEOMETRIES) + 1


def _gather(root: QgsLayerTree, layers: Sequence[str]) -> QgsLayerTreeGroup:
    """Put the layers into one group in their order, with the tables in a sub-group; return the group.

    Where an earlier run's layers lie in the group, the new ones get a group of their own.
    """
    home = root.findLayer(layers[0]).parent()
    if {node.layerId() for node in home.findLayers()} - set(layers):
        parent, number = home.parent(), 2
        while parent.findGroup(f"{home.name()} {number}") is not None:
            number += 1
        home = parent.insertGroup(0, f"{home.name()} {number}")
    maps = [layer for layer in layers if not is_table(root.findLayer(layer).layer())]
    for index, layer in enumerate(maps):
        _move(root.findLayer(layer), home, index)
    tables = [layer for layer in layers if layer not in maps]
    # Tables alone need no group within the group.
    place = tables_group(home) if tables and maps else home
    for index, layer in enumerate(tables):
        _move(root.findLayer(layer), place, index)
    if place is not home:
        _move(place, home, len(home.children()))
    home.setExpanded(True)
    return home


def _move(node: QgsLayerTreeNode, parent: QgsLayerTreeGroup, index: int) -> None:
    """Move a node of the tree, unless it is there; it is a new node afterwards."""
    if node.parent() is parent:
        place = parent.children().index(node)
        if index in (place, place + 1):
            return
    copy = node.clone()
    parent.insertChildNode(index, copy)
    node.parent().removeChildNode(node)


def _place(root: QgsLayerTree, home: QgsLayerTreeNode) -> int:
    """Return where in the tree results go: above the first node that would cover them."""
    for index, node in enumerate(root.children()):
        layers = [node] if QgsLayerTree.isLayer(node) else node.findLayers()
        if node is not home and any(_covers(one.layer()) for one in layers):
            return index
    return len(root.children())


def _covers(layer: QgsMapLayer | None) -> bool:
    """Tell whether a layer hides what lies below it."""
    if not isinstance(layer, QgsVectorLayer):
        return layer is not None
    if layer.geometryType() != Qgis.GeometryType.Polygon:
        return False
    renderer = layer.renderer()
    symbol = renderer.symbol() if isinstance(renderer, QgsSingleSymbolRenderer) else None
    return not isinstance(symbol, QgsFillSymbol) or not all(_is_open(part) for part in symbol.symbolLayers())


def _is_open(part: object) -> bool:
    """Tell whether a layer of a symbol leaves the inside of polygons free."""
    if not isinstance(part, QgsSimpleFillSymbolLayer):
        return "Line" in type(part).__name__
    return part.brushStyle() == Qt.BrushStyle.NoBrush or part.fillColor().alpha() == 0
