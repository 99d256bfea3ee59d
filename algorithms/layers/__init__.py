"""How outputs look and move in QGIS."""

from __future__ import annotations

from .arranging import is_table
from .colors import legend_of
from .legends import name_legend
from .loading import About, dress_of, present
from .rasters import band_times, class_labels, layer_of, style_bands, style_classes, style_cube
from .vectors import style_observations, style_polygons, style_scores, style_stations

__all__ = [
    "About",
    "band_times",
    "class_labels",
    "dress_of",
    "is_table",
    "layer_of",
    "legend_of",
    "name_legend",
    "present",
    "style_bands",
    "style_classes",
    "style_cube",
    "style_observations",
    "style_polygons",
    "style_scores",
    "style_stations",
]
