"""What a file holds: a variable on a grid, at single places, or as time series of locations, and how to read it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import netCDF4
import numpy as np
import numpy.typing as npt
import rasterio
from dask.utils import SerializableLock
from rasterio.crs import CRS
from rasterio.errors import CRSError
from rasterio.windows import Window

from ..cube.times import Times, decode, from_descriptions, from_tags
from ..errors import InputError
from . import smos_grid
from .description import VARIABLES, WATER, Conversion, Product, Rule, Stamp, Variable, conversion
from .granules import Broken, Granule, Unsuitable, readable
from .grids import Axes, axes, ease2_plane, known_axes

Floats = npt.NDArray[np.float32]

_LATITUDES = ("lat", "latitude", "latitude_pm", "y", "nav_lat", "nlat", "ylat")
_LONGITUDES = ("lon", "long", "longitude", "longitude_pm", "x", "nav_lon", "nlon", "xlon")
_DEGREES_NORTH = ("degrees_north", "degree_north", "degrees_n", "degree_n")
_DEGREES_EAST = ("degrees_east", "degree_east", "degrees_e", "degree_e")
# SMOS Level 2 numbers its places.
_GRID_POINT = "Grid_Point_ID"
# Marks of missing values that files forget to declare.
_UNDECLARED = -9000.0
# Units that say nothing of what is meant.
_NO_UNITS = ("", "1", "-", "none", "unknown", "unitless", "dimensionless", "n/a", "na", "null")
# Names of dimensions that may be steps of time, though no variable tells their times.
_TIME_LIKE = re.compile(r"n?(times?|t|days?|dates?|steps?|records?)|phony_dim_\d+|dim\d*", re.IGNORECASE)
# A file that declares more values than this, to be read at once, is damaged.
_MOST = 2**27
_COUNTING = SerializableLock()
# The time line of nanoseconds, 1678 to 2262.
_MIDDLE, _REACH = np.datetime64("1970-01-01", "ns"), np.timedelta64(500 * 365, "D").astype("timedelta64[ms]")
# Share of steps that are alike on a time axis that has a step.
_REGULAR = 0.9
_DAY = np.timedelta64(1, "D").astype("timedelta64[ns]")


@dataclass(frozen=True)
class Choice:
    """What is wanted of a file: descriptions of one variable, rules, units that overrule the file's.

    Attributes
    ----------
    product, variables
        The product and the descriptions to look for, in this order; several only by overpass.
    rules
        What values have to keep.
    units
        Overrule what files state, if not empty.
    named_units
        Of files that state none, by their naming.
    """

    product: Product
    variables: tuple[Variable, ...]
    rules: tuple[Rule, ...] = ()
    units: str = ""


@dataclass(frozen=True)
class Layer:
    """A variable in a file, found and understood.

    Attributes
    ----------
    path
        Its name in the file, groups before a slash.
    variable
        Its description.
    convert
        From the file's numbers to SM2R's units.
    kind
        ``grid``; ``places``, values at single places; ``series``, values of locations over time.
    axes
        Of a grid.
    order
        Positions of time (-1: none), rows and columns among the dimensions of a grid.
    steps
        Time steps in the file.
    times
        Their time stamps; None where the file tells none.
    rules
        The rules whose flags the file holds, with the flag's path.
    names
        Paths of latitude, longitude and time of places and series.
    bands
        Of a raster, the bands that hold the variable.
    """

    path: str
    variable: Variable
    convert: Conversion
    kind: Literal["grid", "places", "series"]
    axes: Axes | None = None
    order: tuple[int, int, int] = (-1, 0, 1)
    steps: int = 1
    times: Times | None = None
    rules: tuple[tuple[Rule, str], ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    bands: tuple[int, ...] = ()


def inspect(granule: Granule, choice: Choice, units: str = "") -> list[Layer]:
    """Open a file and `look` into it."""
    with granule.open() as file:
        return look(file, granule, choice, units)


def look(file: Any, granule: Granule, choice: Choice, units: str = "") -> list[Layer]:
    """Find a variable in a file; one layer an overpass.

    Parameters
    ----------
    file, granule
        The file, open.
    choice
        What is wanted.
    units
        Of a file that states none.

    Raises
    ------
    Unsuitable
        If the file holds no such variable, or is a cube of SM2R.
    InputError
        If the variable is there, but its grid, times or units are not understood.
    """
    history = file.tags().get("history", "") if granule.is_raster else getattr(file, "history", "")
    if str(history).startswith("SM2R "):
        raise Unsuitable("a cube of SM2R, which needs no import")
    if granule.is_raster:
        return [_look_at_raster(file, granule, choice, units)]
    found = _find(file, choice)
    if not found:
        raise Unsuitable(readable(", ".join(path for path, _ in _walk(file)[:12])) or "nothing")
    return [_layer(file, path, variable, choice, units, granule.shown) for path, variable in found]


def _find(dataset: netCDF4.Dataset, choice: Choice) -> list[tuple[str, Variable]]:
    there = dict(_walk(dataset))
    found: list[tuple[str, Variable]] = []
    for variable in choice.variables:
        path = next((path for path in variable.paths if path in there), None)
        if path is not None:
            found.append((path, variable))
    # Descriptions by overpass add up; of the others the first one counts.
    by_overpass = [item for item in found if item[1].overpass]
    return by_overpass or found[:1]


def _walk(group: netCDF4.Dataset, above: str = "") -> list[tuple[str, netCDF4.Variable]]:
    """Return the variables of a file with their paths."""
    found = [(f"{above}{name}", variable) for name, variable in group.variables.items()]
    for name, below in group.groups.items():
        found += _walk(below, f"{above}{name}/")
    return found


def _layer(dataset: netCDF4.Dataset, path: str, variable: Variable, choice: Choice, units: str, name: str) -> Layer:
    values = dataset[path]
    convert = _conversion(variable, str(getattr(values, "units", "")), choice.units, units, f"{name}: {path}")
    common: dict[str, Any] = {"path": path, "variable": variable, "convert": convert}
    common["rules"] = _flags(dataset, path, choice.rules)
    latitude, longitude = (_coordinate(dataset, values, path, kind) for kind in ("latitude", "longitude"))
    numbered = f"{_group(values)}{_GRID_POINT}"
    if (latitude is None or longitude is None) and numbered in dict(_walk(dataset)):
        names = {"number": numbered, **_clock(dataset, values, choice.product, name, needed=False)}
        return Layer(**common, kind="places", names=names)
    if latitude is None or longitude is None:
        shape = tuple(size for size in values.shape if size > 1)
        if len(shape) == 2 and choice.product.grid:
            order = [i for i, size in enumerate(values.shape) if size > 1]
            found = known_axes(choice.product.grid, (shape[0], shape[1]), name)
            return Layer(**common, kind="grid", axes=found, order=(-1, order[0], order[1]))
        raise InputError(f"{name}: longitudes and latitudes of '{path}' were not found.")
    dims, along, across = values.dimensions, latitude[1].dimensions, longitude[1].dimensions
    if len(along) == len(across) == 1 and along != across and {*along, *across} <= set(dims):
        crs = _crs(dataset, values, name)
        for axis in (longitude[1], latitude[1]):
            _check_axis(axis, crs, name)
        found = axes(longitude[1][:], latitude[1][:], crs, name)
        return _grid(dataset, values, common, found, dims.index(along[0]), dims.index(across[0]), name)
    if latitude[1].ndim == 2 and choice.product.grid.startswith("ease2"):
        # SMAP's dimensions are nameless, so that only their sizes tell which is which.
        shape = latitude[1].shape
        last = values.ndim - 2
        if values.shape[-2:] == shape and all(size == 1 for size in values.shape[:last]):
            found = known_axes("ease2", shape, name)
            # Some rows about the equator tell whether the file goes from north to south and from west to east.
            band = slice(max(shape[0] // 2 - 8, 0), shape[0] // 2 + 8)
            ease2_plane(found.grid, band, _degrees(longitude[1], band), _degrees(latitude[1], band), name)
            return Layer(**common, kind="grid", axes=found, order=(-1, last, last + 1))
    names = {"latitude": latitude[0], "longitude": longitude[0]}
    return _scattered(dataset, values, common, names, choice.product, name)


def _grid(
    dataset: netCDF4.Dataset,
    values: netCDF4.Variable,
    common: dict[str, Any],
    found: Axes,
    row: int,
    column: int,
    name: str,
) -> Layer:
    others = [i for i in range(values.ndim) if i not in (row, column)]
    times = [i for i in others if _time_variable(dataset, values, values.dimensions[i]) is not None]
    long = [i for i in others if values.shape[i] > 1 and i not in times]
    strange = [i for i in long if not _TIME_LIKE.fullmatch(values.dimensions[i])]
    if len(times) + len(long) > 1 or strange:
        surplus = values.dimensions[(strange or long or times)[-1]]
        raise InputError(f"{name}: '{common['path']}' also has the dimension '{surplus}'. Keep one step of that alone.")
    layer = (times or long or [-1])[0]
    stamps = None
    if times:
        stamps = _decode(_time_variable(dataset, values, values.dimensions[layer]), name)
    elif layer < 0:
        single = _scalar_time(dataset, values)
        stamps = None if single is None else _decode(single, name)
    steps = 1 if layer < 0 else values.shape[layer]
    return Layer(**common, kind="grid", axes=found, order=(layer, row, column), steps=steps, times=stamps)


def _scattered(
    dataset: netCDF4.Dataset,
    values: netCDF4.Variable,
    common: dict[str, Any],
    names: dict[str, str],
    product: Product,
    name: str,
) -> Layer:
    """Understand values at places, or time series of locations."""
    place = dataset[names["latitude"]]
    for where, other in _walk(dataset):
        rows = other.ndim == 1 and (hasattr(other, "sample_dimension") or other.name == "row_size")
        if rows or hasattr(other, "instance_dimension"):
            arranged = {"rows" if rows else "index": where}
            return Layer(**common, kind="series", names=names | arranged | _clock(dataset, values, product, name))
    if values.dimensions == place.dimensions[: values.ndim] or set(values.dimensions) == set(place.dimensions):
        return Layer(**common, kind="places", names=names | _clock(dataset, values, product, name, needed=False))
    time = [dim for dim in values.dimensions if dim not in place.dimensions]
    if place.ndim == 1 and values.ndim == 2 and len(time) == 1:
        axis = _time_variable(dataset, values, time[0])
        steps = values.shape[values.dimensions.index(time[0])]
        path = {} if axis is None else {"time": _path(axis)}
        return Layer(**common, kind="series", steps=steps, names=names | path)
    raise InputError(
        f"{name}: the dimensions of '{common['path']}' ({', '.join(values.dimensions)}) are not understood."
    )


def _clock(
    dataset: netCDF4.Dataset, values: netCDF4.Variable, product: Product, name: str, *, needed: bool = True
) -> dict[str, str]:
    """Return the paths of the variables whose sum is the time of each value."""
    group = _group(values)
    paths = [f"{group}{clock}" for clock, _ in product.clock]
    there = dict(_walk(dataset))
    if paths and all(path in there for path in paths):
        return {f"clock{i}": path for i, path in enumerate(paths)}
    for path, other in there.items():
        fits = other.dimensions and set(other.dimensions) <= set(values.dimensions) and path != _path(values)
        if fits and " since " in str(getattr(other, "units", "")):
            return {"time": path}
    if needed:
        raise InputError(f"{name}: no time was found for '{values.name}'.")
    return {}


def _check_axis(axis: netCDF4.Variable, crs: CRS | None, name: str) -> None:
    """Check that an axis has no units but the grid's, degrees or metres, and a size that a map can have."""
    units = str(getattr(axis, "units", "")).strip().lower()
    usual = ("deg", "°") if crs is None else ("m", "metre", "meter", "metres", "meters")
    if units not in _NO_UNITS and not (units.startswith(usual) if crs is None else units in usual):
        raise InputError(f"{name}: the axis '{axis.name}' is in '{readable(units)}', not in {usual[0]}.")
    if axis.size > 2**20:
        raise Broken(f"'{axis.name}' declares {axis.size} values")
    _check_packing(axis)


def _conversion(variable: Variable, stated: str, wanted: str, named: str, label: str) -> Conversion:
    """Return the conversion from the units that count: asked for, stated, known from the name, usual."""
    if wanted:
        found = conversion(variable, wanted)
        if found is None:
            raise InputError(f"UNITS: '{wanted}' are no units of {variable.variable} that can be converted.")
        return found
    found = conversion(variable, stated) if stated else None
    if found is None and stated and variable.variable in ("soil_moisture", "saturation") and "%" in stated + "%":
        other = "saturation" if variable.variable == "soil_moisture" else "soil_moisture"
        if conversion(Variable(other, (), ""), stated) is not None and stated.strip() not in ("1", "-"):
            raise InputError(f"{label}: is in '{stated}', which is {other}. Choose VARIABLE={other}.")
    if found is None and stated.strip().lower() in _NO_UNITS:
        found = conversion(variable, named) or conversion(variable, variable.units)
    if found is None:
        raise InputError(f"{label}: its units '{readable(stated)}' are not known for {variable.variable}. Give UNITS.")
    return found


def _flags(dataset: netCDF4.Dataset, path: str, rules: Sequence[Rule]) -> tuple[tuple[Rule, str], ...]:
    there = {name for name, _ in _walk(dataset)}
    group = path.rpartition("/")[0]
    prefix = f"{group}/" if group else ""
    found = []
    for rule in rules:
        flag = next((f"{prefix}{name}" for name in rule.names if f"{prefix}{name}" in there), None)
        if flag is not None and (
            dataset[flag].shape == dataset[path].shape or set(dataset[flag].dimensions) <= set(dataset[path].dimensions)
        ):
            found.append((rule, flag))
    return tuple(found)


def _group(values: netCDF4.Variable) -> str:
    path = values.group().path.strip("/")
    return f"{path}/" if path else ""


def _path(values: netCDF4.Variable) -> str:
    return f"{_group(values)}{values.name}"


def _coordinate(
    dataset: netCDF4.Dataset, values: netCDF4.Variable, path: str, kind: Literal["latitude", "longitude"]
) -> tuple[str, netCDF4.Variable] | None:
    """Find the latitudes or longitudes of a variable: by name or units, near it first, fit to its dimensions first."""
    names, units = (_LATITUDES, _DEGREES_NORTH) if kind == "latitude" else (_LONGITUDES, _DEGREES_EAST)
    group = path.rpartition("/")[0]

    def rank(item: tuple[str, netCDF4.Variable]) -> tuple[bool, bool, bool, int]:
        where, other = item
        name = where.rpartition("/")[2].lower()
        near = where.rpartition("/")[0] == group
        return (
            not set(other.dimensions) <= set(values.dimensions),
            not near,
            str(getattr(other, "units", "")).lower() not in units,
            names.index(name) if name in names else len(names),
        )

    candidates = [
        (where, other)
        for where, other in _walk(dataset)
        if (
            where.rpartition("/")[2].lower() in names
            or str(getattr(other, "units", "")).lower() in units
            or getattr(other, "standard_name", "") == kind
        )
        and 0 < other.ndim <= 2
        and other.dtype != str
        and np.issubdtype(other.dtype, np.number)
        and "bnds" not in where.lower()
        and "bounds" not in where.lower()
        and where != path
    ]
    return min(candidates, key=rank, default=None)


def _crs(dataset: netCDF4.Dataset, values: netCDF4.Variable, name: str) -> CRS | None:
    mapping = str(getattr(values, "grid_mapping", ""))
    if mapping not in dataset.variables:
        return None
    attrs = dataset[mapping]
    for key in ("crs_wkt", "spatial_ref"):
        if hasattr(attrs, key):
            try:
                crs = CRS.from_wkt(str(getattr(attrs, key)))
            except CRSError as error:
                raise InputError(f"{name}: its projection cannot be understood ({error}).") from error
            return None if crs.is_geographic else crs
    return None


def _time_variable(dataset: netCDF4.Dataset, values: netCDF4.Variable, dim: str) -> netCDF4.Variable | None:
    group = values.group()
    while group is not None:
        for other in group.variables.values():
            if other.dimensions == (dim,) and " since " in str(getattr(other, "units", "")):
                return other
        group = group.parent
    return None


def _scalar_time(dataset: netCDF4.Dataset, values: netCDF4.Variable) -> netCDF4.Variable | None:
    for other in dataset.variables.values():
        if other.size == 1 and " since " in str(getattr(other, "units", "")) and other.name.lower().endswith("time"):
            return other
    return None


def _decode(axis: netCDF4.Variable, name: str) -> Times:
    raw = np.atleast_1d(_floats(axis))
    calendar = str(getattr(axis, "calendar", "standard")).lower()
    # IMERG says so of what is no other calendar than everybody's.
    usual = calendar in ("standard", "gregorian", "proleptic_gregorian", "julian")
    times = _since(raw, str(axis.units), name) if usual else decode_times(raw, str(axis.units), name, calendar)
    if np.isnat(times).any():
        raise InputError(f"{name}: has steps without a time, or with one that cannot be.")
    return times


def decode_times(raw: npt.NDArray[np.float64], units: str, name: str, calendar: str = "standard") -> Times:
    """Return the times that CF numbers mean.

    Raises
    ------
    InputError
        If they have no place on the real time line.
    """
    try:
        return decode(raw.tolist(), units.replace(" UTC", ""), calendar)
    except (ValueError, OverflowError) as error:
        raise InputError(f"{name}: its times cannot be understood ({readable(str(error))}).") from error


def _look_at_raster(dataset: rasterio.DatasetReader, granule: Granule, choice: Choice, units: str) -> Layer:
    variable, name = choice.variables[0], granule.shown
    transform, shape = dataset.transform, (dataset.height, dataset.width)
    if transform.is_identity:
        raise InputError(f"{name}: does not tell where it lies. Georeference it first.")
    if transform.b or transform.d:
        raise InputError(f"{name}: is a rotated grid. Warp it to a north-up grid first.")
    crs = dataset.crs or CRS.from_user_input(choice.product.crs)
    x = transform.c + transform.a * (np.arange(shape[1]) + 0.5)
    y = transform.f + transform.e * (np.arange(shape[0]) + 0.5)
    bands = _bands([dataset.tags(index) for index in dataset.indexes], variable, choice.product)
    tags, own = dataset.tags(), [dataset.tags(band) for band in bands]
    stated = tags.get("units", "") or own[0].get("units", "") or (dataset.units[bands[0] - 1] or "")
    times = from_descriptions([dataset.descriptions[band - 1] for band in bands])
    if times is None:
        times = from_tags(tags, own)
    convert = _conversion(variable, stated, choice.units, units, name)
    found = axes(x, y, None if crs.is_geographic else crs, name)
    return Layer("", variable, convert, "grid", found, (0, 1, 2), len(bands), times, bands=bands)


def _bands(tags: Sequence[dict[str, str]], variable: Variable, product: Product) -> tuple[int, ...]:
    """Return the bands that hold the variable: of GRIB files, which name what a band holds, those; else all."""
    elements = [band.get("GRIB_ELEMENT", "") for band in tags]
    known = sorted({element for element in elements if element})
    names = {path.lower() for path in variable.paths}
    chosen = tuple(i for i, element in enumerate(elements, 1) if element.lower() in names)
    if chosen or not known:
        return chosen or tuple(range(1, len(tags) + 1))
    if product.name == "generic" and len(known) == 1:
        return tuple(range(1, len(tags) + 1))
    raise Unsuitable(", ".join(known))


class Drops:
    """Counts values, and why some were dropped."""

    def __init__(self) -> None:
        self.values = 0
        self.reasons: dict[str, int] = {}

    def add(self, reason: str, count: int) -> None:
        """Count values dropped for a reason."""
        if count:
            self.reasons[reason] = self.reasons.get(reason, 0) + count

    def merge(self, other: Drops) -> None:
        """Add the counts of another part, read perhaps in another thread."""
        with _COUNTING:
            self.values += other.values
            for reason, count in other.reasons.items():
                self.add(reason, count)

    @property
    def kept(self) -> int:
        """How many values are left."""
        return self.values - sum(self.reasons.values())


Flag = Callable[[str], npt.NDArray[Any]]


def read_grid(
    file: Any, layer: Layer, steps: slice, rows: slice, columns: slice, choice: Choice, drops: Drops
) -> Floats:
    """Read steps of a grid: (step, row, column), north up, in SM2R's units, NaN where missing or dropped.

    Parameters
    ----------
    file, layer
        The file, open, and what `look` found in it.
    steps, rows, columns
        Where to read, in the grid's order.
    choice, drops
        What is wanted, and where to count what is dropped.
    """
    if layer.axes is None:
        raise ValueError("no grid")
    file_rows = layer.axes.rows(rows)
    pieces = layer.axes.columns(columns)
    if layer.bands:
        values = _read_raster(file, layer.bands[steps], file_rows, pieces)
        kept = _refine(values, layer, choice, lambda path: values, drops)
    else:
        dims = file[layer.path].dimensions

        def read(path: str, *, flag: bool = True) -> npt.NDArray[Any]:
            variable, order = file[path], layer.order
            if variable.dimensions != dims and set(variable.dimensions) <= set(dims):
                names = [dims[i] if i >= 0 else "" for i in layer.order]
                found = [variable.dimensions.index(n) if n in variable.dimensions else -1 for n in names]
                order = (found[0], found[1], found[2])
            parts = [_window(variable, order, steps, file_rows, piece, flag=flag) for piece in pieces]
            return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=2)

        values = read(layer.path, flag=False)
        kept = _refine(values, layer, choice, read, drops)
    return kept[:, ::-1] if layer.axes.flipped else kept


def _window(
    variable: netCDF4.Variable, order: tuple[int, int, int], steps: slice, rows: slice, columns: slice, *, flag: bool
) -> npt.NDArray[Any]:
    """Read a window as (step, row, column)."""
    key: list[Any] = [0] * variable.ndim
    for position, part in zip(order, (steps, rows, columns), strict=True):
        if position >= 0:
            key[position] = part
    if order[0] >= 0 and variable.shape[order[0]] < steps.stop:
        raise Broken(f"'{variable.name}' has fewer steps than before")
    values = _plain(variable, tuple(key), flag=flag)
    there = sorted(position for position in order if position >= 0)
    values = values.transpose([there.index(position) for position in order if position >= 0])
    if order[0] < 0:
        values = values[None]
    wanted = (steps.stop - steps.start, rows.stop - rows.start, columns.stop - columns.start)
    if values.shape[1:] != wanted[1:]:
        raise Broken(f"'{variable.name}' has another size than in the first file")
    return values


def _plain(variable: netCDF4.Variable, key: Any, *, flag: bool) -> npt.NDArray[Any]:
    """Read values as floats with NaN for missing ones; of flags, integers as they are."""
    if flag:
        # A fill value of 0 is a flag like any other; it would hide the best values.
        raw = np.ma.getdata(_unmasked(variable, key))
        fill = getattr(variable, "_FillValue", getattr(variable, "missing_value", None))
        scale = float(getattr(variable, "scale_factor", 1.0))
        offset = float(getattr(variable, "add_offset", 0.0))
        if np.issubdtype(raw.dtype, np.integer) and scale == 1 and offset == 0 and not fill:
            return raw
        missing = (raw == fill) if fill else np.zeros(raw.shape, bool)
        return np.where(missing, np.nan, raw * scale + offset)
    _check_packing(variable)
    variable.set_auto_maskandscale(True)
    values = np.ma.asarray(variable[key])
    return np.ma.filled(values.astype(np.float32), np.nan)


def _unmasked(variable: netCDF4.Variable, key: Any) -> npt.NDArray[Any]:
    variable.set_auto_maskandscale(False)
    try:
        values = np.asarray(variable[key])
        if str(getattr(variable, "_Unsigned", "")).lower() == "true":
            values = values.view(values.dtype.str.replace("i", "u"))
        return values
    finally:
        variable.set_auto_maskandscale(True)


def _read_raster(dataset: rasterio.DatasetReader, bands: tuple[int, ...], rows: slice, pieces: list[slice]) -> Floats:
    parts = [
        np.ma.filled(dataset.read(bands, window=Window.from_slices(rows, piece), masked=True).astype("f4"), np.nan)
        for piece in pieces
    ]
    scale = np.array([dataset.scales[band - 1] for band in bands], np.float32)[:, None, None]
    offset = np.array([dataset.offsets[band - 1] for band in bands], np.float32)[:, None, None]
    return np.concatenate(parts, axis=2) * scale + offset


def _refine(values: npt.NDArray[Any], layer: Layer, choice: Choice, flag: Flag, drops: Drops) -> Floats:
    """Convert values and drop those that break a rule or are no such quantity; count them."""
    values = np.array(values, np.float32)
    missing = ~np.isfinite(values) | (values < _UNDECLARED)
    if choice.product.fill is not None:
        missing |= values == np.float32(choice.product.fill)
    values = values * np.float32(layer.convert.factor) + np.float32(layer.convert.offset)
    values[missing] = np.nan
    drops.values += int(values.size - missing.sum())
    good = ~missing
    for rule, path in layer.rules:
        keeps = good & _spread(rule.keeps(flag(path)), values.shape)
        drops.add(rule.reason, int(good.sum() - keeps.sum()))
        good = keeps
    _, low, high = VARIABLES[layer.variable.variable]
    with np.errstate(invalid="ignore"):
        keeps = good & (values >= low) & (values <= high)
    lost = int(good.sum() - keeps.sum())
    drops.add(f"outside {low:g} to {high:g}", lost)
    values[~keeps] = np.nan
    return values


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
            _whole(dataset[layer.path], flag=False),
            layer,
            choice,
            lambda path: _along(_whole(dataset[path], flag=True), dataset[path], dataset[layer.path]),
            drops,
        )
        own = ("number", "number") if "number" in layer.names else ("longitude", "latitude")
        longitude, latitude = (
            np.broadcast_to(_along(place, dataset[layer.names[name]], dataset[layer.path]), shape)
            for place, name in zip(_where(dataset, layer), own, strict=True)
        )
        time = _times(dataset, layer, choice, granule.shown)
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
        return smos_grid.coordinates(_whole(dataset[layer.names["number"]], flag=True))
    return _degrees(dataset[layer.names["longitude"]]), _degrees(dataset[layer.names["latitude"]])


def _floats(variable: netCDF4.Variable, key: Any = ...) -> npt.NDArray[np.float64]:
    """Read values that are no more than a file can have, as numbers with NaN for missing ones."""
    _check_size(variable)
    _check_packing(variable)
    return np.ma.filled(np.ma.asarray(variable[key]).astype("float64"), np.nan)


def _whole(variable: netCDF4.Variable, *, flag: bool) -> npt.NDArray[Any]:
    _check_size(variable)
    return _plain(variable, ..., flag=flag)


def _check_size(variable: netCDF4.Variable) -> None:
    if variable.size > _MOST:
        raise Broken(f"'{variable.name}' declares {variable.size} values")


def _check_packing(variable: netCDF4.Variable) -> None:
    """Check what values are multiplied by and added to: the library would leave out what it does not understand."""
    for name in ("scale_factor", "add_offset"):
        try:
            float(getattr(variable, name, 1.0))
        except (TypeError, ValueError) as error:
            raise Broken(f"'{variable.name}' has a {name} that is no number") from error


def _degrees(variable: netCDF4.Variable, key: Any = ...) -> npt.NDArray[np.float64]:
    values = _floats(variable, key)
    return np.where(np.abs(values) <= 540, values, np.nan)


def _times(dataset: netCDF4.Dataset, layer: Layer, choice: Choice, name: str) -> Times | None:
    """Return the time of each value, NaT where missing; None where the file tells none."""
    if "clock0" in layer.names:
        total: Any = None
        for i, (_, units) in enumerate(choice.product.clock):
            raw = _floats(dataset[layer.names[f"clock{i}"]])
            part = _since(raw, units, name) if " since " in units else _elapsed(raw, units)
            total = part if total is None else total + part
        return total
    if "time" in layer.names:
        variable = dataset[layer.names["time"]]
        return _since(_floats(variable), str(variable.units), name)
    return None


def _elapsed(raw: npt.NDArray[np.float64], units: str) -> Any:
    seconds = {"days": 86400.0, "hours": 3600.0, "minutes": 60.0, "seconds": 1.0}[units]
    # Of two parts of a time the finer one may be missing where it is 0.
    return np.round(np.nan_to_num(raw) * seconds * 1e3).astype("timedelta64[ms]")


def _since(raw: npt.NDArray[np.float64], units: str, name: str) -> Times:
    """Decode times, NaT where NaN or off the time line; by epoch and unit alone, since there may be millions."""
    unit, _, _ = units.partition(" since ")
    times = np.full(raw.shape, np.datetime64("NaT", "ns"))
    known = np.isfinite(raw) & (np.abs(raw) < 1e12)
    try:
        epoch = _epoch(units)
    except (ValueError, OverflowError):
        # Days since the year 1, say: an epoch that has no nanoseconds.
        times[known] = decode_times(raw[known], units, name) if known.any() else times[known]
        return times
    elapsed = _elapsed(np.where(known, raw, 0.0), _unit(unit, units, name)).astype("timedelta64[ms]")
    known &= np.abs(elapsed) < _REACH
    times[known] = epoch + elapsed[known]
    known &= np.abs(times - _MIDDLE) < _REACH / 2
    times[~known] = np.datetime64("NaT", "ns")
    return times


@lru_cache(maxsize=64)
def _epoch(units: str) -> np.datetime64:
    return decode([0.0], units.replace(" UTC", ""), "standard")[0]


def _unit(unit: str, units: str, name: str) -> str:
    text = unit.strip().lower().rstrip("s") + "s"
    text = {"hrs": "hours", "hs": "hours", "ds": "days", "mins": "minutes", "secs": "seconds", "ss": "seconds"}.get(
        text, text
    )
    if text not in ("days", "hours", "minutes", "seconds"):
        raise InputError(f"{name}: the unit of time '{readable(units)}' is not understood.")
    return text


@dataclass
class Locations:
    """Where the series of a file lie."""

    longitude: npt.NDArray[np.float64]
    latitude: npt.NDArray[np.float64]


def read_locations(granule: Granule, layer: Layer) -> Locations:
    """Return where the series of a file lie."""
    with granule.open() as dataset:
        longitude, latitude = _where(dataset, layer)
        return Locations(longitude.ravel(), latitude.ravel())


class Span(NamedTuple):
    """The first and the last time in a file, and the regular step between them, if there is one."""

    first: np.datetime64
    last: np.datetime64
    step: np.timedelta64 | None


def read_span(granule: Granule, layer: Layer, choice: Choice) -> Span | None:
    """Return the times that a file of series or places spans; None if it tells none."""
    with granule.open() as dataset:
        times = _times(dataset, layer, choice, granule.shown)
    if times is None:
        return None
    known = np.unique(times[~np.isnat(times)])
    if not known.size:
        return None
    step = _usual(known)
    # Observations of satellites come at no step, even where locations share a time axis.
    regular = known.size == times.size > 2 and np.mean(np.diff(known) == step) > _REGULAR
    return Span(known[0], known[-1], step if regular and layer.kind == "series" else None)


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
        for location, stamps, read in pieces(dataset, layer, choice, wanted, start, granule.shown):
            time, mine = _belonging(stamps, layer.variable.stamp)
            mine &= (time >= period[0]) & (time < period[1]) & np.isin(location, wanted)

            def flag(path: str, read: Read = read, mine: npt.NDArray[np.bool_] = mine) -> npt.NDArray[Any]:
                return read(path, True)[mine]

            values = _refine(read(layer.path, False)[mine], layer, choice, flag, drops)
            if layer.variable.variable in WATER and not layer.convert.daily:
                values = values * np.float32(_DAY / min(_usual(stamps), _DAY))
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
        counted = np.nan_to_num(_floats(dataset[layer.names["rows"]]))
        if (counted < 0).any() or counted.sum() > size or wanted[-1] >= counted.size:
            raise Broken("its rows do not fit its observations")
        sizes = counted.astype(np.int64)
        first, last, ends = int(wanted[0]), int(wanted[-1]) + 1, np.cumsum(sizes)
        part = slice(int(ends[first] - sizes[first]), int(ends[last - 1]))
        location = np.repeat(np.arange(first, last), sizes[first:last])
    else:
        part = slice(0, size)
        index = _floats(dataset[layer.names["index"]])
        location = np.where(np.abs(index) < _MOST, index, -1).astype(np.int64)
    if time is None or time.shape != (size,) or location.size != part.stop - part.start:
        raise Broken("its times do not fit its observations")
    yield location, time[part], lambda path, flag: _plain(dataset[path], part, flag=flag)


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
        time = start + np.arange(layer.steps) * _DAY
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
            values = _plain(variable, key, flag=flag)
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
    return steps[np.argmax(counts)] if steps.size else _DAY
