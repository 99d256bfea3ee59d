"""Simulated rain, soil moisture and products that see it, for demonstrations, tests and benchmarks.

``records`` and ``sensors`` make arrays, quickly, ``area`` a few pixels with products and stations, ``basin`` a
whole mountain basin from ``terrain``, ``weather`` and ``soil``, with products, stations and gauges. Nothing here is a
measurement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .area import Area, simulate_area
    from .basin import Basin, simulate_basin
    from .records import simulate_cube, simulate_records
    from .sensors import ESTIMATES, SATELLITES, Sensor, simulate_products

__getattr__, __dir__, __all__ = lazily(__name__)
