"""Regridding of cubes: lazy, tile by tile, each tile reading the window of the source that it needs."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any, Protocol

import dask.array as da
import numpy as np
import numpy.typing as npt
import xarray as xr
from dask.local import get_sync

from ..cube.blocks import MEMORY, Blocks, Source, Windows, tile_shape
from ..cube.conventions import units_of
from ..days import DayStart, of
from ..errors import InputError
from ..options import check
from .axes import Axis, Weights, shared_axes
from .cells import Oblique
from .grid import Grid, check_overlap, grid_of
from .kernels import average_axes, average_cells, combine_steps
from .masks import Rings, check_mask, touched
from .options import OPTIONS
from .temporal import Steps, check_instant, choose_statistic, duration_of, group_steps, units_of_sum

# Steps that are read together at least: files of ours hold so many in a chunk.
_STEPS = 16
# Bytes that a pixel of a tile takes beside its values: for weights, and so that a single band is worked on in parts.
_PIXEL = 64
_ENTRY = 256


def regrid(
    array: xr.DataArray,
    grid: Grid | None = None,
    *,
    method: str = "conservative",
    time_step: str = "keep",
    statistic: str = "auto",
    day_start: DayStart | None = None,
    hour: float | None = None,
    min_coverage: float = 0.5,
    mask: Sequence[Rings] | None = None,
    name: str = "INPUT",
    memory: int = MEMORY,
) -> xr.DataArray:
    """Bring a cube, or a stack of static bands, to another grid and time step. Time comes first, then space.

    Parameters
    ----------
    array : DataArray (time or band, y, x)
        NaN is missing: it has no weight, and its neighbours stand for it where enough of them are there.
    grid : Grid, optional
        That of the result; without it, pixels stay.
    method : str
        ``conservative``: the mean over the target pixel, by area. ``bilinear``: between the four source centres
        around its own, over a triangle as wide as the target pixel where that is the larger one. ``nearest``: the
        value at its centre.
    time_step : str
        ``keep``, ``daily``, ``monthly``, ``annual``, or so many days such as ``P10D``.
    statistic : str
        ``mean``, ``sum``, or ``auto``: see `temporal.choose_statistic`. Sums over partly covered steps are scaled to
        the whole step.
    day_start : DayStart, optional
        When days begin; without it, those of the array's attribute ``day_start``, else of UTC. Months are those of
        these days.
    hour : float, optional
        In place of the day's mean, the value nearest to so many hours after the day's begin, within half a step; the
        day's time stays its begin. Missing where that step is missing.
    min_coverage : float
        The least share of a target pixel (by area; of bilinear weights) and of a day or month that has to be there, 0
        to 1; otherwise the result is NaN.
    mask : sequence of polygons, optional
        Each a sequence of rings in the CRS of the result, as `core.coverage.coverage` takes them; pixels that none of
        them touches become NaN.
    name : str
        How errors name the array.
    memory : int
        Bytes that a tile, and what is read for it at a time, may take.

    Returns
    -------
    DataArray (time or band, y, x)
        Dask-backed, in tiles; float32, or float64 where a static input is. Attributes are kept, but for ``time_step``
        and ``day_start`` (and ``units`` of sums of mm per day).

    Raises
    ------
    InputError
        If the grids have no place in common, nothing is covered in time, steps are too long or days that begin at
        another time, no pixel is in `mask`, or `hour` is given for what adds up over a day.

    Examples
    --------
    >>> from sm2r.core.regrid import grid_of, make_grid
    >>> from sm2r.core.simulation import simulate_area
    >>> rain = simulate_area(days=60).rainfall
    >>> coarse = regrid(rain, make_grid(grid_of(rain), resolution=0.5), time_step="monthly")
    >>> rain.shape, coarse.shape, coarse.attrs["time_step"]
    ((60, 3, 4), (2, 2, 2), 'P1M')
    """
    check(OPTIONS, method=method, statistic=statistic, min_coverage=min_coverage)
    source = grid_of(array, name=name)
    target = grid or source
    place: Place = _Kept() if source.same_as(target) else _place(source, target, method, name)
    steps = None
    attrs = dict(array.attrs)
    labels = array[array.dims[0]].to_numpy()
    if hour is not None:
        check_instant(attrs, time_step, statistic, hour, name=name)
    if time_step != "keep":
        chosen = choose_statistic(statistic, attrs)
        steps = group_steps(array, time_step, chosen, min_coverage, name=name, day_start=day_start, hour=hour)
        labels = steps.times
        if chosen == "sum":
            attrs["units"] = units_of_sum(attrs)
        attrs["time_step"] = duration_of(time_step)
        start = of(attrs) if day_start is None else day_start
        attrs.pop("day_start", None)
        attrs |= {"day_start": str(start)} if start else {}
    if mask is not None:
        check_mask(mask, target)
    blocks = _Regridded(array, target, place, steps, min_coverage, mask, memory)
    rows, columns = _tile(array, target, place, steps, memory)
    # ``Source`` would choose its tiles anew: the memory that it is told is that of just these.
    found = Source(blocks, (rows, columns), target.crs, target.transform, None, [], attrs, units=units_of(array))
    size = blocks.dtype.itemsize * blocks.shape[0] * rows * columns
    return found.array(str(array.dims[0]), labels, size, None).rename(array.name)


class Place(Protocol):
    """What goes where: the source pixels of any window of the target."""

    def ratio(self) -> tuple[float, float]:
        """Return how many source rows and columns a target pixel covers, about."""

    def window(self, rows: slice, columns: slice) -> Window | None:
        """Return what a window of the target needs; None where the source has nothing for it."""


class Window(Protocol):
    """Source pixels of a window of the target, and their weights."""

    @property
    def rows(self) -> slice:
        """Return the rows that are read."""

    @property
    def pieces(self) -> list[slice]:
        """Return the columns that are read, one piece or two."""

    def average(self, values: npt.NDArray[Any], least: float, out: npt.NDArray[Any]) -> None:
        """Average values (layer, row, column) of the pieces, side by side, into a window of the target."""


@dataclass
class _Regridded(Blocks):
    """Reads any window of the result; time is combined first, as many steps at a time as memory allows."""

    array: xr.DataArray
    target: Grid
    place: Place
    steps: Steps | None
    least: float
    mask: Sequence[Rings] | None
    memory: int
    shape: tuple[int, int, int] = field(init=False)
    dtype: np.dtype[Any] = field(init=False)

    def __post_init__(self) -> None:
        count = self.array.shape[0] if self.steps is None else self.steps.times.size
        self.shape = (count, *self.target.shape)
        self.dtype = np.dtype("float64" if self.array.dtype == np.float64 else "float32")
        self._reader = Reader.of(self.array.data)

    def __getitem__(self, key: tuple[slice, slice, slice]) -> npt.NDArray[Any]:
        layers, rows, columns = (slice(*part.indices(size)[:2]) for part, size in zip(key, self.shape, strict=True))
        size = tuple(part.stop - part.start for part in (layers, rows, columns))
        out = np.full(size, np.nan, self.dtype)
        inside = None
        if self.mask is not None:
            inside = touched(self.mask, self.target.part(rows, columns))
            if not inside.any():
                return out
        window = self.place.window(rows, columns)
        if window is None:
            return out
        across = sum(piece.stop - piece.start for piece in window.pieces)
        pixels = (window.rows.stop - window.rows.start) * across
        for some in self._portions(layers, max(self.memory // (4 * pixels), 1)):
            values = self._read(some, window)
            window.average(values, self.least, out[some.start - layers.start : some.stop - layers.start])
        if inside is not None:
            out[:, ~inside] = np.nan
        return out

    def _portions(self, layers: slice, most: int) -> list[slice]:
        """Split layers so that each portion takes at most so many steps of the source, or is a single one."""
        if self._reader.whole:
            return [layers]
        if self.steps is None:
            most = most // _STEPS * _STEPS or most
            return [slice(first, min(first + most, layers.stop)) for first in range(layers.start, layers.stop, most)]
        portions, first = [], layers.start
        for layer in range(layers.start, layers.stop):
            span = self._span(slice(first, layer + 1))
            if span.stop - span.start > most and layer > first:
                portions.append(slice(first, layer))
                first = layer
        return [*portions, slice(first, layers.stop)]

    def _span(self, layers: slice) -> slice:
        """Return the steps of the source that some layers need."""
        if self.steps is None:
            return layers
        index = self.steps.index[self.steps.start[layers.start] : self.steps.start[layers.stop]]
        return slice(int(index.min()), int(index.max()) + 1)

    def _read(self, layers: slice, window: Window) -> npt.NDArray[Any]:
        span = self._span(layers)
        parts = [self._reader.read(span, window.rows, piece) for piece in window.pieces]
        values = np.ascontiguousarray(parts[0] if len(parts) == 1 else np.concatenate(parts, axis=2))
        if not np.issubdtype(values.dtype, np.floating):
            values = values.astype(self.dtype)
        if self.steps is None:
            return values
        combined = np.empty((layers.stop - layers.start, *values.shape[1:]), self.dtype)
        first, last = self.steps.start[layers.start], self.steps.start[layers.stop]
        combine_steps(
            values,
            self.steps.start[layers.start : layers.stop + 1] - first,
            self.steps.index[first:last] - span.start,
            self.steps.factor[first:last],
            self.steps.share[first:last],
            self.least,
            combined,
        )
        return combined


@dataclass(frozen=True)
class Reader:
    """Reads windows of an array: of an opened file just these, of what is computed its whole tiles."""

    data: Any
    whole: bool
    lock: AbstractContextManager[Any] | bool = False

    @classmethod
    def of(cls, data: Any) -> Reader:
        """Return the reader of an array, of dask or not."""
        if not isinstance(data, da.Array):
            return cls(data, whole=False)
        # dask reads the whole chunk, all its steps, of which a slice is wanted.
        layers = list(data.dask.layers.values())
        for argument, _ in getattr(layers[0], "indices", ()) if len(layers) == 1 else ():
            if isinstance(argument, Windows) and argument.shape == data.shape:
                return cls(argument.blocks, whole=False, lock=argument.blocks.lock)
        return cls(data, whole=True)

    def read(self, layers: slice, rows: slice, columns: slice) -> npt.NDArray[Any]:
        """Read a window."""
        if self.whole:
            return np.asarray(self.data[layers, rows, columns].compute(scheduler=get_sync))
        with self.lock if not isinstance(self.lock, bool) else nullcontext():
            return np.asarray(self.data[layers, rows, columns])


class _Kept:
    """The grid of the source: pixels stay as they are."""

    def ratio(self) -> tuple[float, float]:
        return 1.0, 1.0

    def window(self, rows: slice, columns: slice) -> Window | None:
        return _Copy(rows, [columns])


@dataclass(frozen=True)
class _Copy:
    rows: slice
    pieces: list[slice]

    def average(self, values: npt.NDArray[Any], least: float, out: npt.NDArray[Any]) -> None:
        out[:] = values


@dataclass(frozen=True)
class _Separable:
    """Rows and columns that have weights of their own."""

    down: Weights
    across: Weights
    sizes: tuple[float, float]
    columns: int

    @classmethod
    def of(cls, axes: tuple[Axis, Axis], method: str) -> _Separable:
        sizes = tuple(float(np.median(np.abs(axis.size))) for axis in axes)
        return cls(axes[0].weights(method), axes[1].weights(method), (sizes[0], sizes[1]), axes[1].sources)

    def ratio(self) -> tuple[float, float]:
        return self.sizes

    def window(self, rows: slice, columns: slice) -> Window | None:
        down, across = self.down.part(rows), self.across.part(columns)
        if not (down.index.size and across.index.size):
            return None
        place = slice(int(down.index.min()), int(down.index.max()) + 1)
        pieces = _pieces(across.index, self.columns)
        return _SeparableWindow(
            place,
            pieces,
            Weights(down.start, down.index - place.start, down.weight),
            Weights(across.start, _within(across.index, pieces), across.weight),
        )


@dataclass(frozen=True)
class _SeparableWindow:
    rows: slice
    pieces: list[slice]
    down: Weights
    across: Weights

    def average(self, values: npt.NDArray[Any], least: float, out: npt.NDArray[Any]) -> None:
        down, across = self.down, self.across
        average_axes(
            values, down.start, down.index, down.weight, across.start, across.index, across.weight, least, out
        )  # fmt: skip


@dataclass(frozen=True)
class _Scattered:
    """Pixels that have weights of their own, worked out window by window."""

    grids: Oblique
    method: str

    def ratio(self) -> tuple[float, float]:
        side = float(np.sqrt(self.grids.source_pixels()))
        return side, side

    def window(self, rows: slice, columns: slice) -> Window | None:
        entries = self.grids.entries(self.method, rows, columns)
        if not entries.target.size:
            return None
        place = slice(int(entries.row.min()), int(entries.row.max()) + 1)
        pieces = _pieces(entries.column, self.grids.source.shape[1])
        across = sum(piece.stop - piece.start for piece in pieces)
        index = (entries.row - place.start) * across + _within(entries.column, pieces)
        count = (rows.stop - rows.start) * (columns.stop - columns.start)
        return _ScatteredWindow(place, pieces, Weights.of(count, entries.target, index, entries.weight))


@dataclass(frozen=True)
class _ScatteredWindow:
    rows: slice
    pieces: list[slice]
    weights: Weights

    def average(self, values: npt.NDArray[Any], least: float, out: npt.NDArray[Any]) -> None:
        count, weights = values.shape[0], self.weights
        average_cells(
            values.reshape(count, -1), weights.start, weights.index, weights.weight, least, out.reshape(count, -1)
        )  # fmt: skip


def _place(source: Grid, target: Grid, method: str, name: str) -> Place:
    axes = shared_axes(source, target)
    if axes is None:
        check_overlap(source, target, name=name)
        straight = shared_axes(source, source)
        turn = straight[1].turn_pixels if straight is not None else 0.0
        return _Scattered(Oblique(source, target, turn, bool(turn)), method)
    found = _Separable.of(axes, method)
    if not (found.down.index.size and found.across.index.size):
        check_overlap(source, target, name=name)
        raise InputError(
            f"{name}: contains no pixel centre of the target grid. Use METHOD conservative, or a finer grid."
        )
    return found


def _pieces(columns: npt.NDArray[np.int64], size: int) -> list[slice]:
    """Return the columns to be read: two pieces where a wide stretch between them is not needed, as across a seam."""
    needed = np.unique(columns)
    gaps = np.diff(needed)
    widest = int(np.argmax(gaps)) if gaps.size else 0
    if gaps.size and gaps[widest] > size // 4:
        return [slice(int(needed[0]), int(needed[widest]) + 1), slice(int(needed[widest + 1]), int(needed[-1]) + 1)]
    return [slice(int(needed[0]), int(needed[-1]) + 1)]


def _within(columns: npt.NDArray[np.int64], pieces: list[slice]) -> npt.NDArray[np.int64]:
    """Return where columns are once the pieces lie side by side."""
    if len(pieces) == 1:
        return columns - pieces[0].start
    first, second = pieces
    return np.where(columns < first.stop, columns - first.start, columns - second.start + first.stop - first.start)


def _tile(array: xr.DataArray, target: Grid, place: Place, steps: Steps | None, memory: int) -> tuple[int, int]:
    """Choose rows and columns of a tile: its values, its weights and a portion of its source fit the memory.

    Tiles follow those of the source, for its blocks not to be decoded again and again.
    """
    down, across = (max(size, 1.0) for size in place.ratio())
    count = array.shape[0] if steps is None else steps.times.size
    portion = min(array.shape[0], _STEPS if steps is None else max(_STEPS, int(np.diff(steps.start).max())))
    if isinstance(array.data, da.Array) and Reader.of(array.data).whole:
        portion = array.shape[0]
    weights = _ENTRY * (1 + down * across) if isinstance(place, _Scattered) else _PIXEL
    pixel = int(max(4 * count, 4 * down * across * portion, weights))
    block = [128, 128]
    if array.chunks is not None:
        for axis, size in enumerate((down, across)):
            chunk, whole = array.chunks[axis + 1][0], array.shape[axis + 1]
            block[axis] = int(np.clip(2 ** np.round(np.log2(max(chunk / size, 1.0))), 16, 128))
            if axis == 1 and chunk >= whole > 128 * size:
                block[axis] = target.shape[1]
    return tile_shape((1, *target.shape), (block[0], block[1]), pixel, memory)
