"""Values of cubes where people stand: at stations and over basins, as tables over all products."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .basins import BasinSeries, basin_means
    from .options import METHODS
    from .run import AveragedBasins, average_over_basins
    from .stations import sample, station_table

__getattr__, __dir__, __all__ = lazily(__name__)
