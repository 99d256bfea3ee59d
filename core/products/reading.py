"""Values of files: read, converted, judged by the rules, placed and timed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import netCDF4
import numpy as np
import numpy.typing as npt
import rasterio
from dask.utils import SerializableLock
from rasterio.windows import Window

from ..cube.times import Times
from ..marks import MARKS, find_marks
from . import smos_grid
from .contents import Choice, Layer
from .description import Stamp
from .granules import Broken, Granule
from .steps import DAY
from .variables import MOST, degrees, elapsed, floats, plain, since, whole

Floats = npt.NDArray[np.float32]

# Of values that a file's own attributes exclude.
_INVALID = "outside the valid range declared in the files"
# Share of steps that are alike on a time axis that has a step.
_REGULAR = 0.9
_COUNTING = SerializableLock()


class Drops:
    """Counts values, and why some were dropped."""

    def __init__(self) -> None:
        self.values = 0
        self.reasons: dict[str, int] = {}
        #: Numbers that mark missing values without being declared, and how often they were there; these are no values.
        self.marks: dict[float, int] = {}

    def add(self, reason: str, count: int) -> None:
        """Count values dropped for a reason."""
        if count:
            self.reasons[reason] = self.reasons.get(reason, 0) + count

    def invalid(self, count: int) -> None:
        """Count values that a file declares as not valid."""
        self.values += count
        self.add(_INVALID, count)

    def marked(self, marks: dict[float, int]) -> None:
        """Count marks of missing values that no file declares."""
        for mark, count in marks.items():
            self.marks[mark] = self.marks.get(mark, 0) + count

    def merge(self, other: Drops) -> None:
        """Add the counts of another part, read perhaps in another thread."""
        with _COUNTING:
            self.values += other.values
            self.marked(other.marks)
            for reason, count in other.reasons.items():
                self.add(reason, count)

    @property
    def kept(self) -> int:
        """How many values are left."""
        return self.values - sum(self.reasons.values())


Flag = Callable[[str], npt.NDArray[Any]]


def read_grid(
    file: Any,
    layer: Layer,
    steps: slice,
    rows: slice,
    columns: slice,
    choice: Choice,
    drops: Drops,
    days: npt.NDArray[np.float64],
) -> Floats:
    """Read steps of a grid: (step, row, column), north up, in SM2R's units, NaN where missing or dropped.

    Water is in mm per day.

    Parameters
    ----------
    file, layer
        The file, open, and what `look` found in it.
    steps, rows, columns
        Where to read, in the grid's order.
    choice, drops
        What is wanted, and where to count what is dropped.
    days
        How many days each step is long.
    """
    lengths = days[:, None, None]
    if layer.axes is None:
        raise ValueError("no grid")
    file_rows = layer.axes.rows(rows)
    pieces = layer.axes.columns(columns)
    if layer.bands:
        values = _read_raster(file, layer.bands[steps], file_rows, pieces)
        kept = _refine(values, layer, choice, lambda path: values, drops, lengths)
    else:
        dims = file[layer.path].dimensions

        def read(path: str, *, flag: bool = True) -> npt.NDArray[Any]:
            variable, order = file[path], layer.order
            if variable.dimensions != dims and set(variable.dimensions) <= set(dims):
                names = [dims[i] if i >= 0 else "" for i in layer.order]
                found = [variable.dimensions.index(n) if n in variable.dimensions else -1 for n in names]
                order = (found[0], found[1], found[2])
            joined = layer.joined if variable.dimensions == dims else -1
            parts = [
                _window(variable, order, steps, file_rows, piece, flag=flag, drops=drops, joined=joined)
                for piece in pieces
            ]
            return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=2)

        values = read(layer.path, flag=False)
        kept = _refine(values, layer, choice, read, drops, lengths)
    return kept[:, ::-1] if layer.axes.flipped else kept


def _window(
    variable: netCDF4.Variable,
    order: tuple[int, int, int],
    steps: slice,
    rows: slice,
    columns: slice,
    *,
    flag: bool,
    drops: Drops,
    joined: int = -1,
) -> npt.NDArray[Any]:
    """Read a window as (step, row, column); of a dimension that is joined, the first part that has a value."""
    key: list[Any] = [0] * variable.ndim
    for position, part in zip(order, (steps, rows, columns), strict=True):
        if position >= 0:
            key[position] = part
    if order[0] >= 0 and variable.shape[order[0]] < steps.stop:
        raise Broken(f"'{variable.name}' has fewer steps than before")
    values = plain(variable, tuple(key), flag=flag, invalid=drops.invalid)
    for number in range(1, variable.shape[joined] if joined >= 0 else 0):
        key[joined] = number
        missing = np.isnan(values)
        if not missing.any():
            break
        values[missing] = plain(variable, tuple(key), flag=flag, invalid=drops.invalid)[missing]
    there = sorted(position for position in order if position >= 0)
    values = values.transpose([there.index(position) for position in order if position >= 0])
    if order[0] < 0:
        values = values[None]
    wanted = (steps.stop - steps.start, rows.stop - rows.start, columns.stop - columns.start)
    if values.shape[1:] != wanted[1:]:
        raise Broken(f"'{variable.name}' has another size than in the first file")
    return values


def _read_raster(dataset: rasterio.DatasetReader, bands: tuple[int, ...], rows: slice, pieces: list[slice]) -> Floats:
    parts = [
        np.ma.filled(dataset.read(bands, window=Window.from_slices(rows, piece), masked=True).astype("f4"), np.nan)
        for piece in pieces
    ]
    scale = np.array([dataset.scales[band - 1] for band in bands], np.float32)[:, None, None]
    offset = np.array([dataset.offsets[band - 1] for band in bands], np.float32)[:, None, None]
    return np.concatenate(parts, axis=2) * scale + offset


def _refine(values: npt.NDArray[Any], layer: Layer, choice: Choice, flag: Flag, drops: Drops, days: Any) -> Floats:
    """Convert values and drop those that break a rule or are no such quantity; count them.

    Water becomes mm per day; `days` is how many days a step is long, as a number or along the values.
    """
    raw = values.astype(np.float32, copy=False)
    quantity, convert = layer.variable.quantity, layer.convert
    missing = np.isnan(raw)
    if choice.product.fill is not None:
        missing |= raw == np.float32(choice.product.fill)
    with np.errstate(over="ignore", invalid="ignore"):
        same = (convert.factor, convert.offset) == (1.0, 0.0)
        values = raw.copy() if same else raw * np.float32(convert.factor) + np.float32(convert.offset)
        low: Any = quantity.low
        most: Any = quantity.high
        if quantity.total:
            # Limits are those of what falls in a step.
            lengths = np.maximum(np.asarray(days, np.float32), np.float32(1e-6))
            values = values if convert.daily else values / lengths
            low, most = low / lengths, np.where(lengths > 1, max(quantity.most, most), most) / lengths
            below = values < 0
            if quantity.low == 0 and below.any():
                # Packing leaves zero by less than can be measured.
                values[below & (values * lengths >= -quantity.slack)] = 0
        inside = (values >= low) & (values <= most)
    odd = ~(inside | missing)
    if odd.any() or _hides_marks(layer):
        marks = find_marks(raw[~missing])
        drops.marked(marks)
        for mark in marks:
            missing |= raw == np.float32(mark)
    good = ~missing
    left = int(np.count_nonzero(good))
    drops.values += left
    for rule, path in layer.rules:
        good &= _spread(rule.keeps(flag(path)), values.shape)
        left, before = int(np.count_nonzero(good)), left
        drops.add(rule.reason, before - left)
    good &= inside
    drops.add(f"outside {quantity.low:g} to {quantity.high:g}", left - int(np.count_nonzero(good)))
    values[~good] = np.nan
    return values


def _hides_marks(layer: Layer) -> bool:
    """Tell whether a mark of missing values may be converted to what is possible."""
    quantity, convert = layer.variable.quantity, layer.convert
    return any(quantity.low <= mark * convert.factor + convert.offset <= quantity.high for mark in MARKS)


def _spread(kept: npt.NDArray[np.bool_], shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
    """Spread a flag of lines over the cells of each line."""
    while kept.ndim < len(shape):
        kept = kept[..., None]
    return np.broadcast_to(kept, shape)


@dataclass
class Places:
    """Values at single places: flat arrays of one length; `time` is None where the file's name tells it."""

    longitude: npt.NDArray[np.float64]
    latitude: npt.NDArray[np.float64]
    values: Floats
    time: Times | None


def read_places(granule: Granule, layer: Layer, choice: Choice, drops: Drops) -> Places:
    """Read all values of a file that holds single places.

    Raises
    ------
    Broken
        If the file cannot be read.
    """
    with granule.open() as dataset:
        shape = dataset[layer.path].shape
        values = _refine(
            whole(dataset[layer.path], flag=False, invalid=drops.invalid),
            layer,
            choice,
            lambda path: _along(whole(dataset[path], flag=True), dataset[path], dataset[layer.path]),
            drops,
            1.0,
        )
        own = ("number", "number") if "number" in layer.names else ("longitude", "latitude")
        longitude, latitude = (
            np.broadcast_to(_along(place, dataset[layer.names[name]], dataset[layer.path]), shape)
            for place, name in zip(_where(dataset, layer), own, strict=True)
        )
        time = _times(dataset, layer, choice, granule.label)
        kept = np.isfinite(values) & np.isfinite(longitude) & np.isfinite(latitude)
        if time is not None:
            clock = dataset[layer.names["clock0" if "clock0" in layer.names else "time"]]
            time = np.broadcast_to(_along(time, clock, dataset[layer.path]), shape)
            kept &= ~np.isnat(time)
            time = time[kept]
        return Places(longitude[kept], latitude[kept], values[kept], time)


def _along(data: npt.NDArray[Any], own: netCDF4.Variable, other: netCDF4.Variable) -> npt.NDArray[Any]:
    """Lay the data of a variable along the dimensions of another one, by their names."""
    dims = own.dimensions
    if dims == other.dimensions or not set(dims) <= set(other.dimensions) or len(set(dims)) < len(dims):
        return data
    data = data.transpose(sorted(range(data.ndim), key=lambda i: other.dimensions.index(dims[i])))
    return data.reshape([size if dim in dims else 1 for dim, size in zip(other.dimensions, other.shape, strict=True)])


def _where(dataset: netCDF4.Dataset, layer: Layer) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return longitudes and latitudes of places or locations."""
    if "number" in layer.names:
        return smos_grid.coordinates(whole(dataset[layer.names["number"]], flag=True))
    return degrees(dataset[layer.names["longitude"]]), degrees(dataset[layer.names["latitude"]])


def _times(dataset: netCDF4.Dataset, layer: Layer, choice: Choice, name: str) -> Times | None:
    """Return the time of each value, NaT where missing; None where the file tells none."""
    if "clock0" in layer.names:
        total: Any = None
        for i, (_, units) in enumerate(choice.product.clock):
            raw = floats(dataset[layer.names[f"clock{i}"]])
            part = since(raw, units, name) if " since " in units else elapsed(raw, units)
            total = part if total is None else total + part
        return total
    if "time" in layer.names:
        variable = dataset[layer.names["time"]]
        return since(floats(variable), str(variable.units), name)
    return None


@dataclass
class Locations:
    """Where the series of a file lie."""

    longitude: npt.NDArray[np.float64]
    latitude: npt.NDArray[np.float64]

    @property
    def name(self) -> str:
        """What is the same for the same locations."""
        return hashlib.sha256(self.longitude.tobytes() + self.latitude.tobytes()).hexdigest()


def read_locations(granule: Granule, layer: Layer) -> Locations:
    """Return where the series of a file lie."""
    with granule.open() as dataset:
        longitude, latitude = _where(dataset, layer)
        return Locations(longitude.ravel(), latitude.ravel())


class Span(NamedTuple):
    """The first and the last time in a file, the regular step between them, if there is one, and whether it has days.

    What is stamped with days alone has days, as has what comes once a day.
    """

    first: np.datetime64
    last: np.datetime64
    step: np.timedelta64 | None
    days: bool


def read_span(granule: Granule, layer: Layer, choice: Choice) -> Span | None:
    """Return the times that a file of series or places spans; None if it tells none."""
    with granule.open() as dataset:
        times = _times(dataset, layer, choice, granule.label)
    if times is None:
        return None
    known = np.unique(times[~np.isnat(times)])
    if not known.size:
        return None
    step = _usual(known)
    # Observations of satellites come at no step, even where locations share a time axis.
    regular = known.size == times.size > 2 and np.mean(np.diff(known) == step) > _REGULAR
    series = layer.kind == "series"
    days = bool((known == known.astype("M8[D]")).all()) or (regular and series and step >= DAY)
    return Span(known[0], known[-1], step if regular and series else None, days)


def read_series(
    granule: Granule,
    layer: Layer,
    choice: Choice,
    wanted: npt.NDArray[np.int64],
    period: tuple[np.datetime64, np.datetime64],
    start: np.datetime64,
    drops: Drops,
) -> Iterator[tuple[npt.NDArray[np.int64], Times, Floats]]:
    """Read series of locations: pieces of flat arrays of the location's number, the time and the value.

    Water is in mm per day. What belongs to the day before is stamped just before midnight.

    Parameters
    ----------
    granule, layer, choice, drops
        As in `read_grid`.
    wanted
        Numbers of the locations, ascending.
    period
        Begin and end; times from the end on are left out.
    start
        The first time stamp of a file that has no times, whose steps are days.

    Raises
    ------
    Broken
        If the file cannot be read.
    """
    if not wanted.size:
        return
    with granule.open() as dataset:
        pieces = _ragged if {"rows", "index"} & set(layer.names) else _orthogonal
        for location, stamps, read in pieces(dataset, layer, choice, wanted, start, granule.label):
            time, mine = _belonging(stamps, layer.variable.stamp)
            mine &= (time >= period[0]) & (time < period[1]) & np.isin(location, wanted)

            def flag(path: str, read: Read = read, mine: npt.NDArray[np.bool_] = mine) -> npt.NDArray[Any]:
                return read(path, True)[mine]

            length = min(_usual(stamps), DAY) / DAY
            values = _refine(read(layer.path, False)[mine], layer, choice, flag, drops, length)
            kept = np.isfinite(values)
            yield location[mine][kept], time[mine][kept], values[kept]


Read = Callable[[str, bool], npt.NDArray[Any]]
_Pieces = Iterator[tuple[npt.NDArray[np.int64], Times, Read]]


def _ragged(
    dataset: netCDF4.Dataset,
    layer: Layer,
    choice: Choice,
    wanted: npt.NDArray[np.int64],
    start: np.datetime64,
    name: str,
) -> _Pieces:
    """Yield the observations of locations that lie behind each other, or that each name their location."""
    time, size = _times(dataset, layer, choice, name), dataset[layer.path].shape[0]
    if "rows" in layer.names:
        counted = np.nan_to_num(floats(dataset[layer.names["rows"]]))
        if (counted < 0).any() or counted.sum() > size or wanted[-1] >= counted.size:
            raise Broken("its rows do not fit its observations")
        sizes = counted.astype(np.int64)
        first, last, ends = int(wanted[0]), int(wanted[-1]) + 1, np.cumsum(sizes)
        part = slice(int(ends[first] - sizes[first]), int(ends[last - 1]))
        location = np.repeat(np.arange(first, last), sizes[first:last])
    else:
        part = slice(0, size)
        index = floats(dataset[layer.names["index"]])
        location = np.where(np.abs(index) < MOST, index, -1).astype(np.int64)
    if time is None or time.shape != (size,) or location.size != part.stop - part.start:
        raise Broken("its times do not fit its observations")
    yield location, time[part], lambda path, flag: plain(dataset[path], part, flag=flag)


def _orthogonal(
    dataset: netCDF4.Dataset,
    layer: Layer,
    choice: Choice,
    wanted: npt.NDArray[np.int64],
    start: np.datetime64,
    name: str,
) -> _Pieces:
    """Yield the series of locations that all have the file's time axis, some locations at a time."""
    place = dataset[layer.names["latitude"]].dimensions[0]
    axis = dataset[layer.path].dimensions.index(place)
    time = _times(dataset, layer, choice, name)
    if time is None:
        time = start + np.arange(layer.steps) * DAY
    if time.shape != (layer.steps,) or wanted[-1] >= dataset[layer.path].shape[axis]:
        raise Broken("its times do not fit its observations")
    # So many locations that their values take 16 MB.
    at_once = max(1, 4 * 2**20 // max(time.size, 1))
    for first in range(int(wanted[0]), int(wanted[-1]) + 1, at_once):
        part = slice(first, min(first + at_once, int(wanted[-1]) + 1))
        shape = (part.stop - part.start, time.size)

        def read(path: str, flag: bool, part: slice = part, shape: tuple[int, int] = shape) -> npt.NDArray[Any]:
            variable = dataset[path]
            key = tuple(part if dim == place else slice(None) for dim in variable.dimensions)
            values = plain(variable, key, flag=flag)
            if values.ndim == 2:
                values = values if axis == 0 else values.T
            elif variable.dimensions[0] == place:
                values = values[:, None]
            return np.broadcast_to(values, shape).ravel()

        location = np.repeat(np.arange(part.start, part.stop), time.size)
        yield location, np.tile(time, shape[0]), read


def _belonging(time: Times, stamp: Stamp) -> tuple[Times, npt.NDArray[np.bool_]]:
    """Return times within the day that values belong to, and which values count at all."""
    known = ~np.isnat(time)
    if stamp == "accumulated":
        known &= time == time.astype("M8[D]")
    if stamp in ("accumulated", "end"):
        time = time - np.timedelta64(1, "ns")
    return time, known


def _usual(time: Times) -> np.timedelta64:
    """Return the most common step of times."""
    steps, counts = np.unique(np.diff(np.unique(time[~np.isnat(time)])), return_counts=True)
    return steps[np.argmax(counts)] if steps.size else DAY
