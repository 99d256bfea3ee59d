"""Reports: one self-contained HTML page a result, with the figures that the algorithms share.

``Report`` gathers blocks in reading order and writes the page; the figure builders return a ``Chart``, a plotly
figure together with the data it shows. Import this package where a report is made, not at start-up.
"""

from __future__ import annotations

from .agreement import heat_map, ranking, taylor
from .figures import (
    Chart,
    bars,
    curve,
    histogram,
    parameter_histograms,
    polygon_map,
    product_series,
    rainfall_series,
    raster_map,
    relation,
    scatter,
)
from .page import Report, rain_unit

__all__ = [
    "Chart",
    "Report",
    "bars",
    "curve",
    "heat_map",
    "histogram",
    "parameter_histograms",
    "polygon_map",
    "product_series",
    "rain_unit",
    "rainfall_series",
    "ranking",
    "raster_map",
    "relation",
    "scatter",
    "taylor",
]
