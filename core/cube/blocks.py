"""What a file of stacked grids is, whatever its format, and how it becomes a dask-backed array."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any

import dask.array as da
import numpy as np
import numpy.typing as npt
import rioxarray  # noqa: F401  (gives arrays their ``.rio``)
import xarray as xr
from affine import Affine
from rasterio.crs import CRS

from .times import Times

MEMORY = 64 * 2**20
# GeoTIFF blocks of 128 x 128: small enough for a long record of one block to fit the budget, large enough to compress.
BLOCK = 128
#: GeoTIFF wants multiples of it.
LEAST = 16
# In the encoding of an array whose values are in SM2R's units and pass the check of `values` when they are computed.
_CHECKED = "sm2r_checked"


def mark_checked(cube: xr.DataArray) -> xr.DataArray:
    """Note in a cube that its values, as they are, pass the check of `values` when they are computed."""
    cube.encoding[_CHECKED] = _state(cube)
    return cube


def is_checked(cube: xr.DataArray) -> bool:
    """Tell whether `mark_checked` noted it, and neither values nor what they are said to be were changed since."""
    return bool(cube.chunks) and cube.encoding.get(_CHECKED) == _state(cube)


def _state(cube: xr.DataArray) -> tuple[str, ...]:
    # The encoding outlives new values and attributes.
    return (cube.data.name, *(str(cube.attrs.get(key, "")) for key in ("variable", "units")))


class Blocks(ABC):
    """Reads any window of a file as an array (layer, y, x), north up, missing values as NaN.

    Every read opens the file and closes it again: no handle is shared between threads, none is left open when an
    output replaces its input, and the reader travels to a cluster as it is.
    """

    shape: tuple[int, int, int]
    dtype: np.dtype[Any]
    ndim = 3
    lock: AbstractContextManager[Any] | bool = False

    @abstractmethod
    def __getitem__(self, key: tuple[slice, slice, slice]) -> npt.NDArray[Any]:
        """Read a window given by plain slices."""


class Windows:
    """Blocks under any index: as little as holds it is read by plain slices, the rest of the index follows.

    Of an array that is a part of a file, dask then reads that part alone: of a long record, the last days.
    """

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.shape, self.dtype, self.ndim = blocks.shape, blocks.dtype, len(blocks.shape)

    def __getitem__(self, key: tuple[Any, ...]) -> npt.NDArray[Any]:
        parts = [_window(part, size) for part, size in zip(key, self.shape, strict=True)]
        first, second, third = (window for window, _ in parts)
        if any(window.stop == window.start for window in (first, second, third)):
            values = np.empty([window.stop - window.start for window, _ in parts], self.dtype)
        else:
            values = self.blocks[first, second, third]
        # From the last axis on: an index of one axis leaves those before it where they are.
        for axis in range(self.ndim - 1, -1, -1):
            rest = parts[axis][1]
            if rest is not None:
                values = values[(slice(None),) * axis + (rest,)]
        return values


def _window(index: Any, size: int) -> tuple[slice, Any]:
    """Return the slice that holds an index of one axis, and the index within it; None for all of it."""
    if isinstance(index, slice):
        start, stop, step = index.indices(size)
        if step == 1:
            return slice(start, max(start, stop)), None
    chosen = np.arange(size)[index]
    if not chosen.size:
        return slice(0, 0), chosen
    low = int(chosen.min())
    return slice(low, int(chosen.max()) + 1), chosen - low


@dataclass
class Source:
    """A readable file: its blocks, its grid, and what it says of itself."""

    blocks: Blocks
    block_shape: tuple[int, int]
    crs: CRS
    transform: Affine
    times: Times | None
    names: list[str]
    attrs: dict[str, Any] = field(default_factory=dict)
    #: Whether its numbers have no sign, as codes of classes.
    codes: bool = False
    #: Of each band, where bands are no steps; none where nothing is known.
    units: list[str] = field(default_factory=list)

    def array(self, dim: str, labels: Any, memory: int, like: xr.DataArray | None) -> xr.DataArray:
        """Return the dask-backed array (`dim`, "y", "x"), `dim` whole in each chunk, space in tiles.

        Parameters
        ----------
        dim, labels
            The first dimension and its coordinate.
        memory
            Bytes that one tile may take.
        like
            An array on the same grid whose tiles are to be used instead.
        """
        count, height, width = self.blocks.shape
        rows, columns = tile_shape(self.blocks.shape, self.block_shape, self.blocks.dtype.itemsize, memory)
        chunks: Any = (count, rows, columns)
        if like is not None and like.chunks is not None and like.shape[1:] == (height, width):
            chunks = (count, *like.chunks[1:])
        data = da.from_array(
            Windows(self.blocks),
            chunks=chunks,
            name=False,  # type: ignore[arg-type]  # a random name: the file may change between two openings
            lock=self.blocks.lock,
            meta=np.empty((0, 0, 0), self.blocks.dtype),
            inline_array=True,
        )
        x = self.transform.c + self.transform.a * (np.arange(width) + 0.5)
        y = self.transform.f + self.transform.e * (np.arange(height) + 0.5)
        array = xr.DataArray(data, {dim: labels, "y": y, "x": x}, (dim, "y", "x"), attrs=self.attrs)
        if dim == "band" and any(self.units):
            array = array.assign_coords(units=("band", self.units))
        array.name = self.attrs.get("variable") or None  # dask's own names would pass for a variable's
        return array.rio.write_crs(self.crs).rio.write_transform(self.transform)


def tile_shape(
    shape: tuple[int, int, int], block: tuple[int, int], itemsize: int = 4, memory: int = MEMORY
) -> tuple[int, int]:
    """Choose the rows and columns of a tile that holds the whole first dimension.

    Tiles follow the file's blocks, so that few are decoded twice: full-width rows of strips, whole tiles of tiled
    files, and parts of a block only where the record is so long that one block exceeds `memory`. They have 16 by 16
    pixels at least, if the raster has, whatever `memory` says.
    """
    count, height, width = shape
    pixels = max(memory // (itemsize * count), 1)
    rows, columns = block
    if columns >= width:
        # Strips come sixteen rows at a time at least, the least height of a GeoTIFF tile to be written.
        rows, columns = (rows, width) if 16 <= rows <= pixels // width else (16, 1 << (width - 1).bit_length())
    while rows * columns > pixels and rows * columns > 1:
        rows, columns = ((rows + 1) // 2, columns) if rows >= columns else (rows, (columns + 1) // 2)
    across = min(pixels // (rows * columns), -(-width // columns))
    down = max(pixels // (rows * min(columns * across, width)), 1)
    down = down // 8 * 8 if down >= 8 else 1 << (down.bit_length() - 1)
    rows = _aligned(min(rows * down, max(pixels // min(LEAST, width), LEAST)), height)
    return rows, _aligned(min(columns * across, pixels // rows), width)


def _aligned(size: int, whole: int) -> int:
    """Return a length of tiles that files can have blocks of, in whole sixteens: else blocks would be written twice."""
    return whole if size >= whole else min(max(size // LEAST * LEAST, LEAST), whole)
