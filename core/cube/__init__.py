"""Cubes: rasters with one band per time step, the one way data comes in and goes out.

``file → open → xarray.DataArray (dask chunks) → a pure function of arrays → write → file``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .appending import append, times_of
    from .arrays import as_cube
    from .checks import (
        check_alike,
        check_fraction,
        check_holds,
        check_overlap,
        check_same_grid,
        check_steps,
        check_values,
        on_one_grid,
        with_history,
    )
    from .layer import write_layer
    from .reading import open, open_bands, read_band, set_time, some_values, telling_step
    from .times import common_times, in_period, iso_duration, parse_iso_duration, parse_time, time_step
    from .writing import tag, write, write_steps, write_tiles

__getattr__, __dir__, __all__ = lazily(__name__)
