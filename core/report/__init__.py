"""Reports: one self-contained HTML page a result, with the figures that the algorithms share.

``Report`` gathers blocks in reading order and writes the page; the figure builders return a ``Chart``, a plotly
figure together with the data it shows. Import this package where a report is made, not at start-up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .agreement import heat_map, ranking, reliability_diagram, taylor
    from .curves import curve, relation
    from .drawing import Chart
    from .figures import bars, histogram, product_series, rainfall_series, scatter
    from .maps import polygon_map, raster_map
    from .page import Report

__getattr__, __dir__, __all__ = lazily(__name__)
