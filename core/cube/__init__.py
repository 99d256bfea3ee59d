"""Cubes: rasters with one band per time step, the one way data comes in and goes out.

``file → open → xarray.DataArray (dask chunks) → a pure function of arrays → write → file``
"""

from .checks import check_alike, check_fraction, check_holds, check_same_grid, check_values, on_one_grid, with_history
from .layer import write_layer
from .reading import open, open_bands, read_band, set_time, some_values
from .times import common_times, in_period, iso_duration, parse_iso_duration, parse_time, time_step
from .writing import write, write_steps, write_tiles

__all__ = [
    "check_alike",
    "check_fraction",
    "check_holds",
    "check_same_grid",
    "check_values",
    "common_times",
    "in_period",
    "iso_duration",
    "on_one_grid",
    "open",
    "open_bands",
    "parse_iso_duration",
    "parse_time",
    "read_band",
    "set_time",
    "some_values",
    "time_step",
    "with_history",
    "write",
    "write_layer",
    "write_steps",
    "write_tiles",
]
