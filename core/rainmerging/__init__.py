"""Merging of rainfall: satellites, reanalyses, rain from soil moisture, and gauges.

``gauges`` sets products beside gauges; ``fitting`` finds how both are merged by ``kriging`` what the combination of the
products (``drift``) leaves, and ``model`` is what comes of it. ``weighting`` finds weights without gauges, ``learning``
a model for days without gauges; ``merging`` brings all to cubes. ``scores``, ``screening`` and ``reports`` evaluate.
"""

from __future__ import annotations

from ..merging import read_weights
from .cubes import all_times, check_products, merge
from .fitting import fit
from .gauges import Gauges, match
from .merging import Merged, by_weights, frozen_left_out, scaled, with_gauges, without_gauges
from .model import Fit, Options
from .thiessen import thiessen
from .weighting import moments, pool, weigh

__all__ = [
    "Fit",
    "Gauges",
    "Merged",
    "Options",
    "all_times",
    "by_weights",
    "check_products",
    "fit",
    "frozen_left_out",
    "match",
    "merge",
    "moments",
    "pool",
    "read_weights",
    "scaled",
    "thiessen",
    "weigh",
    "with_gauges",
    "without_gauges",
]
