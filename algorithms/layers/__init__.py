"""How outputs look and move in QGIS."""

from __future__ import annotations

from .rasters import band_times, class_labels, layer_of, style_bands, style_classes, style_cube
from .vectors import style_observations, style_polygons, style_scores, style_stations

__all__ = [
    "band_times",
    "class_labels",
    "layer_of",
    "style_bands",
    "style_classes",
    "style_cube",
    "style_observations",
    "style_polygons",
    "style_scores",
    "style_stations",
]
