"""What a file holds: a variable on a grid, at single places, or as time series of locations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import netCDF4
import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.crs import CRS

from ..cube.times import Times, from_descriptions, from_tags, undated
from ..errors import InputError
from ..quantities import Conversion, no_units, recognise
from .description import Product, Rule, Stamp, Variable, conversion
from .georeference import (
    _REGULAR,
    check_axis,
    check_global,
    coordinate_of,
    crs_of,
    group_of,
    mapping_of,
    path_of,
    plane_of,
    variables_of,
)
from .granules import Granule, Unsuitable, readable
from .grids import EASE2_SHAPES, Axes, axes, ease2_plane, known_axes
from .variables import decode_axis, degrees

Floats = npt.NDArray[np.float32]

# SMOS Level 2 numbers its places.
_GRID_POINT = "Grid_Point_ID"
# A zone that is ahead of UTC, or behind it, after the clock time of an epoch.
_ZONE = re.compile(r":\d\d(\.\d+)?\s*(?P<hours>[+-]\d{1,2}):?(?P<minutes>\d\d)?\s*$")
# The versions of ERA5 that one file may hold: those checked, and those of the last months.
_VERSIONS = "expver"
# How ECMWF names means over months, and over the same hour of all days of a month, where files keep it.
_MONTHLY = re.compile(r"stream[^a-z]{1,6}(moda|edmo|wamo)|monthly[ _-]averaged[ _-](reanalysis|data)$", re.IGNORECASE)
_LAND, _SINGLE = re.compile(r"reanalysis-era5-land\b"), re.compile(r"reanalysis-era5-single-levels\b")
_BY_HOUR = re.compile(r"stream[^a-z]{1,6}(mnth|edmm)|by[ _-]hour[ _-]of[ _-]day", re.IGNORECASE)
_TIME_LIKE = re.compile(r"n?(times?|t|days?|dates?|steps?|records?)|phony_dim_\d+|dim\d*", re.IGNORECASE)


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
    times, ends
        Their time stamps, and where they end if bounds tell; None where the file tells none.
    step
        Length of a step, ISO-8601, where the file tells that.
    day_begins
        When its days begin, where an axis of days says it.
    sums
        What the file's history tells of water that may be summed up in two ways; None where it tells nothing.
    joined
        Position of a dimension whose parts are joined, each where those before are missing; -1: none.
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
    ends: Times | None = None
    step: str = ""
    day_begins: str = ""
    sums: Stamp | None = None
    joined: int = -1
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
        raise Unsuitable("a cube made by SM2R, which need not be imported")
    if granule.is_raster:
        return [_look_at_raster(file, granule, choice, units)]
    found = _find(file, choice, granule.label)
    if not found:
        names = [path for path, _ in variables_of(file)]
        raise Unsuitable(readable(", ".join(names[:12])) or "nothing", names)
    return [_layer(file, path, variable, choice, units, granule) for path, variable in found]


def _find(dataset: netCDF4.Dataset, choice: Choice, name: str) -> list[tuple[str, Variable]]:
    there = dict(variables_of(dataset))
    found: list[tuple[str, Variable]] = []
    for variable in choice.variables:
        paths = variable.paths or _recognised(there, variable, name)
        path = next((path for path in paths if path in there), None)
        if path is not None:
            found.append((path, variable))
    # Descriptions by overpass add up; of the others the first one counts.
    by_overpass = [item for item in found if item[1].overpass]
    return by_overpass or found[:1]


def _recognised(there: dict[str, netCDF4.Variable], variable: Variable, name: str) -> list[str]:
    """Return the one variable of a file that is of the wanted quantity, by its names and units."""
    found = []
    for path, other in there.items():
        if other.ndim < 1 or other.name in other.dimensions:
            continue
        texts = {key: getattr(other, key, "") for key in ("standard_name", "units")}
        quantity = recognise(other.name, **{key: text if isinstance(text, str) else "" for key, text in texts.items()})
        if quantity is not None and quantity.name == variable.variable:
            found.append(path)
    if len(found) > 1:
        raise InputError(
            f"{name}: contains several variables that may be {variable.quantity.long_name.lower()} "
            f"({readable(', '.join(found))}). Set FILE_VARIABLE to the one to read."
        )
    return found


def _layer(
    dataset: netCDF4.Dataset, path: str, variable: Variable, choice: Choice, units: str, granule: Granule
) -> Layer:
    values, name = dataset[path], granule.label
    check_kind(values.dtype, f"{name}: '{path}'")
    convert = _conversion(variable, str(getattr(values, "units", "")), choice.units, units, f"{name}: {path}")
    common: dict[str, Any] = {"path": path, "variable": variable, "convert": convert}
    common["rules"] = _flags(dataset, path, choice.rules)
    plane = plane_of(dataset, values)
    latitude, longitude = plane or (coordinate_of(dataset, values, path, kind) for kind in ("latitude", "longitude"))
    numbered = f"{group_of(values)}{_GRID_POINT}"
    if (latitude is None or longitude is None) and numbered in dict(variables_of(dataset)):
        names = {"number": numbered, **_clock(dataset, values, choice.product, name, needed=False)}
        return Layer(**common, kind="places", names=names)
    if latitude is None or longitude is None:
        shape = tuple(size for size in values.shape if size > 1)
        if len(shape) == 2 and choice.product.grid:
            order = [i for i, size in enumerate(values.shape) if size > 1]
            found = known_axes(choice.product.grid, (shape[0], shape[1]), name)
            return Layer(**common, kind="grid", axes=found, order=(-1, order[0], order[1]))
        if mapping_of(dataset, values, "grid_mapping_name") == "rotated_latitude_longitude":
            raise InputError(f"{name}: '{path}' lies on a rotated grid. {_REGULAR}")
        raise InputError(f"{name}: longitudes and latitudes of '{path}' were not found.")
    dims, along, across = values.dimensions, latitude[1].dimensions, longitude[1].dimensions
    if len(along) == len(across) == 1 and along != across and {*along, *across} <= set(dims):
        crs = crs_of(dataset, values, name)
        scales = [check_axis(axis, crs, name) for axis in (longitude[1], latitude[1])]
        found = axes(longitude[1][:] * scales[0], latitude[1][:] * scales[1], crs, name)
        plane_order = dims.index(along[0]), dims.index(across[0])
        return _hourly(dataset, _grid(dataset, values, common, found, plane_order, choice.product, name), granule)
    # Of a part of the grid each place is looked up instead.
    if latitude[1].shape in EASE2_SHAPES.values() and choice.product.grid.startswith("ease2"):
        # SMAP's dimensions are nameless, so that only their sizes tell which is which.
        shape = latitude[1].shape
        last = values.ndim - 2
        if values.shape[-2:] == shape and all(size == 1 for size in values.shape[:last]):
            found = known_axes("ease2", shape, name)
            # Some rows about the equator tell whether the file goes from north to south and from west to east.
            band = slice(max(shape[0] // 2 - 8, 0), shape[0] // 2 + 8)
            ease2_plane(found.grid, band, degrees(longitude[1], band), degrees(latitude[1], band), name)
            return Layer(**common, kind="grid", axes=found, order=(-1, last, last + 1))
    names = {"latitude": latitude[0], "longitude": longitude[0]}
    return _scattered(dataset, values, common, names, choice.product, name)


def check_kind(kind: Any, what: str) -> None:
    """Check that values are no complex numbers, whose real part alone would be read.

    Raises
    ------
    InputError
        If they are.
    """
    kind = kind if isinstance(kind, np.dtype) else np.dtype(object)
    if kind.kind == "c" or (kind.names and len(kind.names) == 2):
        raise InputError(
            f"{what} contains complex numbers, as in radar images. Convert them to real numbers first (raster "
            "calculator), such as the amplitude."
        )


def _hourly(dataset: netCDF4.Dataset, layer: Layer, granule: Granule) -> Layer:
    """Tell single hours, means of months and daily statistics of a reanalysis from each other."""
    if not layer.variable.step:
        return layer
    values = dataset[layer.path]
    texts = [granule.name, *(str(getattr(dataset, key, "")) for key in ("history", "title", "summary"))]
    if any(_BY_HOUR.search(text) for text in texts):
        raise InputError(
            f"{granule.label}: contains monthly means by hour of the day, which are neither daily nor monthly "
            "values. Download hourly data, or monthly means."
        )
    averaged = str(getattr(values, "GRIB_stepType", "")).startswith("avg")
    if averaged or any(_MONTHLY.search(text) for text in texts) or _begin_months(layer.times):
        return _of_months(layer)
    told = " ".join(texts[1:])
    sums: Stamp | None = "accumulated" if _LAND.search(told) else "end" if _SINGLE.search(told) else None
    layer = replace(layer, sums=sums)
    axis = _axis_of_time(dataset, values, layer)
    daily = axis is not None and str(axis.units).strip().lower().startswith("day")
    return layer if daily else replace(layer, step=layer.variable.step)


def _begin_months(times: Times | None) -> bool:
    """Tell whether stamps are the begins of different months."""
    if times is None or times.size < 2:
        return False
    months = times.astype("M8[M]")
    return bool((times == months).all() and np.unique(months).size == times.size)


def _of_months(layer: Layer) -> Layer:
    """Return a layer of means of months: of daily sums where it is water."""
    return replace(layer, step="P1M", convert=replace(layer.convert, daily=layer.variable.quantity.total))


def _grid(
    dataset: netCDF4.Dataset,
    values: netCDF4.Variable,
    common: dict[str, Any],
    found: Axes,
    order: tuple[int, int],
    product: Product,
    name: str,
) -> Layer:
    others = [i for i in range(values.ndim) if i not in order]
    times = [i for i in others if _time_variable(dataset, values, values.dimensions[i]) is not None]
    joined = next((i for i in others if values.dimensions[i].lower() == _VERSIONS), -1)
    long = [i for i in others if values.shape[i] > 1 and i not in times and i != joined]
    strange = [i for i in long if not _TIME_LIKE.fullmatch(values.dimensions[i])]
    if len(times) + len(long) > 1 or strange:
        surplus = values.dimensions[(strange or long or times)[-1]]
        raise InputError(f"{name}: '{common['path']}' also has the dimension '{surplus}'. Keep one step of that alone.")
    position = (times or long or [-1])[0]
    layer = Layer(**common, kind="grid", axes=found, order=(position, *order), joined=joined)
    axis = _axis_of_time(dataset, values, layer)
    if position >= 0:
        layer = replace(layer, steps=values.shape[position])
    if axis is None:
        return layer
    units = dict(product.clock).get(axis.name, "")
    steps = decode_axis(axis, name, bounds=_bounds(dataset, axis, values, common["variable"]), units=units)
    ends = _local_ends(steps.begin, units or str(axis.units)) if steps.end is None else steps.end
    return replace(layer, times=steps.begin, ends=ends, day_begins=str(getattr(axis, "day_begins", "")))


def _local_ends(begins: Times, units: str) -> Times | None:
    """Return where days end that begin at the midnight of the zone that units of time name; None if they do not."""
    match = _ZONE.search(units)
    if match is None or begins.size < 2:
        return None
    day = np.timedelta64(1, "D")
    ahead = np.timedelta64(60 * int(match["hours"]) + int(f"{match['hours'][0]}{match['minutes'] or 0}"), "m")
    local = begins + ahead
    if not ahead or (local != local.astype("M8[D]")).any() or np.median(np.diff(begins)) != day:
        return None
    return begins + day


def _axis_of_time(dataset: netCDF4.Dataset, values: netCDF4.Variable, layer: Layer) -> netCDF4.Variable | None:
    """Return the variable that tells the times of a grid's steps."""
    position = layer.order[0]
    if position < 0:
        return _scalar_time(dataset, values)
    return _time_variable(dataset, values, values.dimensions[position])


def _bounds(
    dataset: netCDF4.Dataset, axis: netCDF4.Variable, values: netCDF4.Variable, variable: Variable
) -> netCDF4.Variable | None:
    """Return the bounds of an axis of time; none of values of moments, or where stamps are known to mean otherwise."""
    name = getattr(axis, "bounds", "")
    moments = re.search(r"\btime:\s*point", str(getattr(values, "cell_methods", "")))
    path = f"{group_of(axis)}{name}"
    there = dict(variables_of(dataset))
    if variable.sure or moments or not isinstance(name, str) or path not in there:
        return None
    return there[path]


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
    for where, other in variables_of(dataset):
        rows = other.ndim == 1 and (hasattr(other, "sample_dimension") or other.name == "row_size")
        if rows or hasattr(other, "instance_dimension"):
            arranged = {"rows" if rows else "index": where}
            return Layer(**common, kind="series", names=names | arranged | _clock(dataset, values, product, name))
    if values.dimensions == place.dimensions[: values.ndim] or set(values.dimensions) == set(place.dimensions):
        return Layer(**common, kind="places", names=names | _clock(dataset, values, product, name, needed=False))
    if values.dimensions[-place.ndim :] == place.dimensions and values.size == place.size and product.grid:
        return Layer(**common, kind="places", names=names)
    time = [dim for dim in values.dimensions if dim not in place.dimensions]
    if place.ndim == 1 and values.ndim == 2 and len(time) == 1:
        axis = _time_variable(dataset, values, time[0])
        steps = values.shape[values.dimensions.index(time[0])]
        path = {} if axis is None else {"time": path_of(axis)}
        return Layer(**common, kind="series", steps=steps, names=names | path)
    if place.ndim == 2 and set(place.dimensions) < set(values.dimensions):
        raise InputError(
            f"{name}: '{common['path']}' has a grid with two-dimensional longitudes and latitudes. {_REGULAR}"
        )
    raise InputError(
        f"{name}: the dimensions of '{common['path']}' ({', '.join(values.dimensions)}) are not supported."
    )


def _clock(
    dataset: netCDF4.Dataset, values: netCDF4.Variable, product: Product, name: str, *, needed: bool = True
) -> dict[str, str]:
    """Return the paths of the variables whose sum is the time of each value."""
    group = group_of(values)
    paths = [f"{group}{clock}" for clock, _ in product.clock]
    there = dict(variables_of(dataset))
    if paths and all(path in there for path in paths):
        return {f"clock{i}": path for i, path in enumerate(paths)}
    for path, other in there.items():
        fits = other.dimensions and set(other.dimensions) <= set(values.dimensions) and path != path_of(values)
        if fits and " since " in str(getattr(other, "units", "")):
            return {"time": path}
    if needed:
        raise InputError(f"{name}: no time was found for '{values.name}'.")
    return {}


def _conversion(variable: Variable, stated: str, wanted: str, named: str, label: str) -> Conversion:
    """Return the conversion from the units that count: asked for, stated, known from the name, usual."""
    if wanted:
        found = conversion(variable, wanted)
        if found is None:
            raise InputError(f"UNITS: '{wanted}' cannot be converted to the units of {variable.variable}.")
        return found
    stated = dict(variable.meant).get(stated.strip().lower(), stated)
    found = conversion(variable, stated) if stated else None
    if found is None and not no_units(stated) and variable.variable in ("soil_moisture", "saturation"):
        other = "saturation" if variable.variable == "soil_moisture" else "soil_moisture"
        if conversion(Variable(other, (), ""), stated) is not None:
            raise InputError(f"{label}: is in '{stated}', which is {other}. Choose VARIABLE={other}.")
    if found is None and no_units(stated):
        found = conversion(variable, named) or conversion(variable, variable.units)
    if found is None:
        raise InputError(f"{label}: its units '{readable(stated)}' are not known for {variable.variable}. Set UNITS.")
    return found


def _flags(dataset: netCDF4.Dataset, path: str, rules: Sequence[Rule]) -> tuple[tuple[Rule, str], ...]:
    there = {name for name, _ in variables_of(dataset)}
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


def _look_at_raster(dataset: rasterio.DatasetReader, granule: Granule, choice: Choice, units: str) -> Layer:
    variable, name = choice.variables[0], granule.label
    transform, shape = dataset.transform, (dataset.height, dataset.width)
    if transform.is_identity:
        raise InputError(f"{name}: has no georeference. Georeference it first.")
    if transform.b or transform.d:
        raise InputError(f"{name}: is a rotated grid. Warp it to a north-up grid first.")
    crs = dataset.crs or CRS.from_user_input(choice.product.crs)
    check_global(crs, name)
    x = transform.c + transform.a * (np.arange(shape[1]) + 0.5)
    y = transform.f + transform.e * (np.arange(shape[0]) + 0.5)
    bands = _bands([dataset.tags(index) for index in dataset.indexes], variable, choice.product)
    for band in bands:
        check_kind(np.dtype("c8" if "complex" in dataset.dtypes[band - 1] else "f4"), name)
    tags, own = dataset.tags(), [dataset.tags(band) for band in bands]
    stated = tags.get("units", "") or own[0].get("units", "") or (dataset.units[bands[0] - 1] or "")
    try:
        times = from_descriptions([dataset.descriptions[band - 1] for band in bands])
        if times is None:
            times = from_tags(tags, own)
    except ValueError as error:
        raise undated(name, error) from error
    convert = _conversion(variable, stated, choice.units, units, name)
    found = axes(x, y, None if crs.is_geographic else crs, name)
    layer = Layer("", variable, convert, "grid", found, (0, 1, 2), len(bands), times, bands=bands)
    if not variable.step or "GRIB_VALID_TIME" not in own[0]:
        return layer
    return _of_months(layer) if _begin_months(times) else replace(layer, step=variable.step)


def _bands(tags: Sequence[dict[str, str]], variable: Variable, product: Product) -> tuple[int, ...]:
    """Return the bands that hold the variable: of GRIB files, which name what a band holds, those; else all."""
    elements = [band.get("GRIB_ELEMENT", "") for band in tags]
    known = sorted({element for element in elements if element})
    names = {path.lower() for path in variable.paths}
    chosen = tuple(i for i, element in enumerate(elements, 1) if element.lower() in names)
    if not names and len(known) > 1:
        raise InputError(f"it contains {', '.join(known)}. Set FILE_VARIABLE to the one to read.")
    if chosen or not known:
        return chosen or tuple(range(1, len(tags) + 1))
    if product.name == "generic" and len(known) == 1:
        return tuple(range(1, len(tags) + 1))
    raise Unsuitable(", ".join(known), known)
