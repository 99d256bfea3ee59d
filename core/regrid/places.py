"""Where the columns and rows of one grid lie in another, exactly or between points that are."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from .grid import Grid, transform_points

Array = npt.NDArray[np.float64]

# A lattice is transformed at every so many-th point and filled in between, if that is right to this part of a pixel.
_STRIDES = (32, 16, 8, 4)
_ACCURACY = 1e-4


def places(grid: Grid, other: Grid, columns: Array, rows: Array) -> tuple[Array, Array]:
    """Return columns and rows in `other` of places in `grid`; infinite where there are none.

    Parameters
    ----------
    grid, other
        Two grids.
    columns, rows
        Places in `grid`, of one shape; 0 is the outer edge of the first pixel.
    """
    x, y = transform_points(grid.projection, other.projection, grid.x(columns), grid.y(rows))
    with np.errstate(invalid="ignore"):
        return (x - other.transform.c) / other.transform.a, (y - other.transform.f) / other.transform.e


def lattice(grid: Grid, other: Grid, columns: Array, rows: Array) -> tuple[Array, Array]:
    """Return columns and rows in `other` of all crossings of evenly spaced columns and rows of `grid`.

    Parameters
    ----------
    grid, other
        Two grids.
    columns, rows : (m,), (n,)
        Places in `grid`, increasing.

    Returns
    -------
    columns, rows : (n, m)
        To a ten-thousandth of a pixel; infinite where there are none.
    """
    for stride in _STRIDES:
        if min(columns.size, rows.size) > 2 * stride:
            filled = _filled(grid, other, columns, rows, stride)
            if filled is not None:
                return filled
    return places(grid, other, *np.meshgrid(columns, rows))


def _filled(grid: Grid, other: Grid, columns: Array, rows: Array, stride: int) -> tuple[Array, Array] | None:
    """Fill a lattice in between every so many-th point; None where that is not accurate."""
    across, down = (np.append(np.arange(0, size - 1, stride), size - 1) for size in (columns.size, rows.size))
    # The points taken, and those half-way between them, where linear interpolation is farthest off.
    between = tuple(_with_halves(axis[taken]) for axis, taken in ((columns, across), (rows, down)))
    exact = places(grid, other, *np.meshgrid(*between))
    found = []
    for values in exact:
        nodes = values[::2, ::2]
        with np.errstate(invalid="ignore"):
            rebuilt = _with_halves(_with_halves(nodes).T).T
            if not np.abs(rebuilt - values).max() < _ACCURACY:  # nor where one of them is infinite
                return None
        found.append(_stretch(_stretch(nodes, across).T, down).T)
    return found[0], found[1]


def _with_halves(values: Array) -> Array:
    """Put means between neighbours along the last axis."""
    out = np.empty((*values.shape[:-1], 2 * values.shape[-1] - 1))
    out[..., ::2] = values
    out[..., 1::2] = (values[..., :-1] + values[..., 1:]) / 2
    return out


def _stretch(values: Array, taken: npt.NDArray[np.intp]) -> Array:
    """Fill in linearly along the last axis; `values` are those at the places `taken`."""
    place = np.arange(taken[-1] + 1)
    first = np.minimum(np.searchsorted(taken, place, "right") - 1, taken.size - 2)
    part = (place - taken[first]) / (taken[first + 1] - taken[first])
    return values[..., first] + part * (values[..., first + 1] - values[..., first])
