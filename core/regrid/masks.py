"""Masks: which pixels of a grid count. What lies outside is neither read nor computed where a whole tile does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import dask.array as da
import numpy as np
import numpy.typing as npt
import xarray as xr
from dask.base import tokenize
from dask.highlevelgraph import HighLevelGraph

from ..coverage import coverage
from ..cube.checks import check_same_grid
from ..cube.computing import tile_slices
from ..errors import InputError
from .grid import Grid, grid_of

Rings = Sequence[npt.NDArray[np.float64]]
#: Polygons in the grid's CRS, each by its rings, or a raster (y, x) on the grid: other than 0 and NaN is inside.
Mask = Sequence[Rings] | xr.DataArray


def touched(mask: Sequence[Rings], grid: Grid) -> npt.NDArray[np.bool_]:
    """Mark the pixels of a grid that a polygon touches."""
    inside = np.zeros(grid.shape, bool)
    for rings in mask:
        rows, columns, fraction = coverage(rings, grid.transform, grid.shape, period=_period(grid))
        inside[rows, columns] |= fraction > 0
    return inside


def check_mask(mask: Sequence[Rings], grid: Grid) -> None:
    """Check that a polygon touches the grid.

    Raises
    ------
    InputError
        If none does.
    """
    # A whole grid as one pixel: the question costs no more than the outline.
    height, width = grid.shape
    pixel = grid.transform * grid.transform.scale(width, height)
    if not any(coverage(rings, pixel, (1, 1), period=_period(grid))[2].any() for rings in mask):
        raise InputError(
            "MASK: none of its polygons lies on the grid. Check its coordinate reference system, or choose another "
            "EXTENT."
        )


def inside_of(mask: Mask, array: xr.DataArray, *, name: str) -> npt.NDArray[np.bool_]:
    """Return which pixels of an array's grid a mask keeps.

    Parameters
    ----------
    mask : sequence of polygons, or DataArray (y, x)
        As `Mask`; a raster lies on the array's grid.
    array : DataArray (..., y, x)
    name : str
        What errors call the array.

    Returns
    -------
    (y, x) bool array

    Raises
    ------
    InputError
        If the mask keeps no pixel, or its raster lies on another grid.
    """
    if isinstance(mask, xr.DataArray):
        values = check_same_grid(array, mask, names=(name, "MASK")).transpose("y", "x").to_numpy()
        inside = np.nan_to_num(values) != 0
        if not inside.any():
            raise InputError("MASK: its raster has no value other than 0 on the grid, so that no pixel is left.")
        return inside
    grid = grid_of(array, name=name)
    check_mask(mask, grid)
    return touched(mask, grid)


def masked(array: xr.DataArray, inside: npt.NDArray[np.bool_]) -> xr.DataArray:
    """Return an array with NaN outside a mask; tiles that lie outside are not read.

    Parameters
    ----------
    array : DataArray (any, y, x)
        Of floats.
    inside : (y, x) bool array
        As `inside_of` returns it.

    Returns
    -------
    DataArray (any, y, x)
        With the array's attributes and tiles, as lazy as the array is.
    """
    array = array.transpose(..., "y", "x")
    if array.chunks is None:
        return array.copy(data=np.where(inside, array.to_numpy(), np.nan).astype(array.dtype))
    data = array.data
    rows, columns = (tile_slices(array.chunksizes[dim]) for dim in ("y", "x"))
    name = f"masked-{tokenize(data.name, inside)}"
    tasks: dict[Any, Any] = {}
    for index in np.ndindex(*data.numblocks):
        part = inside[rows[index[-2]], columns[index[-1]]]
        shape = tuple(sizes[at] for sizes, at in zip(data.chunks, index, strict=True))
        if part.any():
            tasks[(name, *index)] = (partial(_keep, part), (data.name, *index))
        else:
            tasks[(name, *index)] = (partial(np.full, shape, np.nan, data.dtype),)
    graph = HighLevelGraph.from_collections(name, tasks, dependencies=[data])
    return array.copy(data=da.Array(graph, name, data.chunks, data.dtype))


def _keep(inside: npt.NDArray[np.bool_], values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.where(inside, values, np.asarray(np.nan, values.dtype))


def _period(grid: Grid) -> float | None:
    return 360.0 if grid.crs.is_geographic else None
