"""Maps of classes, such as soils or land cover, on another grid: each pixel has the class that covers most of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cube.blocks import MEMORY, Blocks, Source
from ..errors import InputError
from .cubes import Reader, regrid
from .grid import Grid, grid_of
from .places import lattice

#: More codes than this are taken for measurements.
MOST_CLASSES = 100
# A pixel of which less has a class has none.
_LEAST = 0.5


def majority(
    array: xr.DataArray, grid: Grid, *, name: str = "CLASSES", memory: int = MEMORY
) -> tuple[npt.NDArray[np.int16], list[int]]:
    """Bring a map of class codes to another grid: the class of the largest share of each pixel's area.

    Parameters
    ----------
    array : DataArray ("band", "y", "x")
        One band of whole numbers, NaN as nodata.
    grid : Grid
        That of the result.
    name : str
        How errors name the array.
    memory : int
        Bytes that a tile may take.

    Returns
    -------
    numbers : (y, x) int16
        0 where less than half of a pixel has a class, else the place of its class in `codes`, counted from 1. Of
        classes with equal shares, that of the smallest code.
    codes : list of int
        The classes found on the grid, ascending.

    Raises
    ------
    InputError
        If there is no class on the grid, a code is no whole number, or there are more than `MOST_CLASSES`.

    Examples
    --------
    >>> from sm2r.core.regrid import grid_of, make_grid
    >>> from sm2r.core.simulation import simulate_area
    >>> codes = np.array([[[1, 1, 2, 2], [1, 3, 2, 2], [3, 3, 3, 3]]], np.float32)
    >>> soil = simulate_area(days=30).rainfall[:1].rename(time="band").copy(data=codes)
    >>> numbers, codes = majority(soil, make_grid(grid_of(soil), resolution=0.5))
    >>> numbers.tolist(), codes
    ([[1, 2], [0, 0]], [1, 2, 3])
    """
    source = grid_of(array, name=name)
    window = _window(source, grid)
    codes = _codes(array, window, name)
    numbers = np.zeros(grid.shape, np.int16)
    if source.same_as(grid):
        for rows, columns, values in _tiles(array, window):
            place = np.searchsorted(codes, np.nan_to_num(values, nan=codes[0])) + 1
            numbers[rows, columns] = np.where(np.isfinite(values), place, 0)
        return numbers, codes
    found = _shares(array, codes, grid, name, memory)
    blocks = found.data.blocks
    row_ends, column_ends = (np.cumsum((0, *sizes)) for sizes in found.chunks[1:])  # type: ignore[index]
    for i, j in np.ndindex(blocks.shape[1:]):
        block = np.asarray(blocks[0, i, j].compute())
        place = np.argmax(np.nan_to_num(block), axis=0) + 1
        rows, columns = slice(row_ends[i], row_ends[i + 1]), slice(column_ends[j], column_ends[j + 1])
        numbers[rows, columns] = np.where(np.isfinite(block[0]), place, 0)
    return numbers, codes


def class_shares(array: xr.DataArray, grid: Grid, *, name: str = "CLASSES", memory: int = MEMORY) -> xr.DataArray:
    """Return which part of each pixel of another grid every class covers.

    Parameters are those of `majority`, and so are its errors.

    Returns
    -------
    DataArray ("class", "y", "x"), float32
        Lazy; the shares of one pixel add up to 1. NaN where less than half of a pixel has a class.

    Examples
    --------
    >>> from sm2r.core.regrid import grid_of, make_grid
    >>> from sm2r.core.simulation import simulate_area
    >>> codes = np.array([[[1, 1, 2, 2], [1, 3, 2, 2], [3, 3, 3, 3]]], np.float32)
    >>> soil = simulate_area(days=30).rainfall[:1].rename(time="band").copy(data=codes)
    >>> shares = class_shares(soil, make_grid(grid_of(soil), resolution=0.5))
    >>> shares["class"].values.tolist(), [round(float(share), 2) for share in shares[:, 0, 0]]
    ([1, 2, 3], [0.75, 0.0, 0.25])
    """
    codes = _codes(array, _window(grid_of(array, name=name), grid), name)
    return _shares(array, codes, grid, name, memory).rename(band="class")


def _shares(array: xr.DataArray, codes: list[int], grid: Grid, name: str, memory: int) -> xr.DataArray:
    source = grid_of(array, name=name)
    shares = Source(_Shares(array, codes), (128, 128), source.crs, source.transform, None, [], {})
    try:
        return regrid(shares.array("band", codes, memory, None), grid, min_coverage=_LEAST, name=name, memory=memory)
    except InputError as error:
        raise InputError(f"{name} does not overlap the cube. Check its coordinate reference system.") from error


def _window(source: Grid, target: Grid) -> tuple[slice, slice]:
    """Return the part of the source that a target needs; all of it where that is not plain."""
    whole = slice(0, source.shape[0]), slice(0, source.shape[1])
    columns, rows = lattice(target, source, *(np.arange(size + 1.0) for size in target.shape[::-1]))
    if not (np.isfinite(columns).all() and np.isfinite(rows).all()):
        return whole
    found = []
    for places, size in ((rows, source.shape[0]), (columns, source.shape[1])):
        begin, end = int(np.floor(places.min() - 1)), int(np.ceil(places.max() + 1))
        if begin < -1 or end > size + 1:  # beyond an edge, perhaps round the globe
            return whole
        found.append(slice(max(begin, 0), min(end, size)))
    return found[0], found[1]


def _tiles(array: xr.DataArray, window: tuple[slice, slice]) -> Any:
    """Yield rows, columns and values of parts of a window, some rows at a time."""
    reader, (rows, columns) = Reader.of(array.data), window
    step = max(MEMORY // (8 * (columns.stop - columns.start)), 1)
    for first in range(rows.start, rows.stop, step):
        part = slice(first, min(first + step, rows.stop))
        yield part, columns, reader.read(slice(0, 1), part, columns)[0]


def _codes(array: xr.DataArray, window: tuple[slice, slice], name: str) -> list[int]:
    found: set[float] = set()
    for _, _, values in _tiles(array, window):
        some = np.unique(values[np.isfinite(values)])
        odd = some[some != np.round(some)]
        if odd.size:
            raise InputError(
                f"{name} holds {odd[0]:.6g}, which is not a class. Use a raster of whole numbers, such as land cover "
                "(Reclassify by table makes one)."
            )
        found.update(some.tolist())
        if len(found) > MOST_CLASSES:
            raise InputError(
                f"{name} holds more than {MOST_CLASSES} different values. Use a raster of classes, or merge classes "
                "first (Reclassify by table)."
            )
    if not found:
        raise InputError(f"{name} has no class within the cube. Check its extent and coordinate reference system.")
    return [int(code) for code in sorted(found)]


@dataclass
class _Shares(Blocks):
    """A layer for each class: 1 where a pixel has it, 0 where it has another, NaN where it has none."""

    array: xr.DataArray
    codes: list[int]
    shape: tuple[int, int, int] = field(init=False)
    dtype: np.dtype[Any] = field(init=False)

    def __post_init__(self) -> None:
        self.shape = (len(self.codes), *self.array.shape[1:])  # type: ignore[assignment]
        self.dtype = np.dtype("float32")
        self._reader = Reader.of(self.array.data)

    def __getitem__(self, key: tuple[slice, slice, slice]) -> npt.NDArray[Any]:
        layers, rows, columns = (slice(*part.indices(size)[:2]) for part, size in zip(key, self.shape, strict=True))
        values = self._reader.read(slice(0, 1), rows, columns)
        shares = (values == np.array(self.codes[layers], float)[:, None, None]).astype(np.float32)
        shares[:, ~np.isfinite(values[0])] = np.nan
        return shares
