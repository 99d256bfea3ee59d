"""Legends named by their quantity, whatever day is drawn."""

from __future__ import annotations

from qgis.core import QgsLayerTreeLayer, QgsMapLayerLegendUtils

#: Where a layer keeps the title of its legend.
LEGEND = "sm2r/legend"


def name_legend(node: QgsLayerTreeLayer) -> None:
    """Give the legend of a layer its title, which would be the first band's name: the first day's, else."""
    layer = node.layer()
    title = str(layer.customProperty(LEGEND, "") or "") if layer is not None else ""
    if title:
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, title)
        # By which the tree of layers looks at the label.
        layer.legendChanged.emit()
