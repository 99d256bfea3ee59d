"""Cubes on one grid and one time step.

`grid` says where pixels lie, `places` where those of one grid lie in another, `masks` which of them count; `axes` and
`cells` how much of which source pixel goes into which target pixel, `temporal` how much of which step into which day or
month; `kernels` multiply, `cubes` does it lazily, tile by tile, `classes` does it for classes, and `remarks` says what
users should hear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .classes import class_shares, majority
    from .cubes import regrid
    from .grid import Grid, grid_of, make_grid
    from .masks import Mask
    from .options import METHODS, STATISTICS
    from .run import Regridded, regrid_raster
    from .temporal import TIME_STEPS

__getattr__, __dir__, __all__ = lazily(__name__)
