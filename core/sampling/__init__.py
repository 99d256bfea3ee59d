"""Values of cubes where people stand: at stations and over basins, as tables over all products."""

from __future__ import annotations

from .basins import BasinSeries, basin_means, basin_table
from .stations import METHODS, check_observations, in_common, locate, pixel_series, sample, station_table
from .tables import column_names

__all__ = [
    "METHODS",
    "BasinSeries",
    "basin_means",
    "basin_table",
    "check_observations",
    "column_names",
    "in_common",
    "locate",
    "pixel_series",
    "sample",
    "station_table",
]
