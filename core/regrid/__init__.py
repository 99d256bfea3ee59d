"""Cubes on one grid and one time step.

`grid` says where pixels lie, `places` where those of one grid lie in another; `axes` and `cells` how much of which
source pixel goes into which target pixel, `temporal` how much of which step into which day or month; `kernels`
multiply, `cubes` does it lazily, tile by tile, `majority` does it for classes, and `remarks` says what users should
hear.
"""

from . import remarks
from .cubes import METHODS, regrid
from .grid import Grid, grid_of, make_grid
from .majority import class_shares, majority
from .temporal import STATISTICS, TIME_STEPS

__all__ = [
    "METHODS",
    "STATISTICS",
    "TIME_STEPS",
    "Grid",
    "class_shares",
    "grid_of",
    "majority",
    "make_grid",
    "regrid",
    "remarks",
]
