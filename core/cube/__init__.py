"""Cubes: rasters with one band per time step, the one way data comes in and goes out.

``file → open → xarray.DataArray (dask chunks) → a pure function of arrays → write → file``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .arrays import as_cube
    from .reading import open, open_bands, set_time
    from .times import iso_duration, parse_iso_duration, time_step
    from .writing import write

__getattr__, __dir__, __all__ = lazily(__name__)
