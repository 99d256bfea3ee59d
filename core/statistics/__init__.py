"""How soil moisture varies in space and time: months, pixels, and variation against the mean by class.

``regions`` says what counts, ``cubes`` takes moments in two passes, ``tables`` and ``reports`` tell them.
"""

from __future__ import annotations

from .cubes import BANDS, PERIODS, SEASONS, Survey, combine, survey, write_maps
from .regions import Region, make_region
from .tables import findings, period_table, regression_table, step_table

__all__ = [
    "BANDS",
    "PERIODS",
    "SEASONS",
    "Region",
    "Survey",
    "combine",
    "findings",
    "make_region",
    "period_table",
    "regression_table",
    "step_table",
    "survey",
    "write_maps",
]
