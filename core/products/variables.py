"""The numbers of one variable in a NetCDF file: values, flags, degrees and times, as they are meant."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

import netCDF4
import numpy as np
import numpy.typing as npt

from ..cube.netcdf import valid_limits
from ..cube.times import Steps, Times, decode, decode_steps
from ..errors import InputError
from .granules import Broken, readable

Numbers = npt.NDArray[np.float64]
Counter = Callable[[int], None]
_Decoded = TypeVar("_Decoded")

#: A file that declares more values than this, to be read at once, is damaged.
MOST = 2**27
# The time line of nanoseconds, 1678 to 2262.
_MIDDLE, _REACH = np.datetime64("1970-01-01", "ns"), np.timedelta64(500 * 365, "D").astype("timedelta64[ms]")
_PACKING = (("scale_factor", 1.0), ("add_offset", 0.0))
_MISSING = ("_FillValue", "missing_value")
_VALID = ("valid_range", "valid_min", "valid_max")


def plain(variable: netCDF4.Variable, key: Any, *, flag: bool, invalid: Counter | None = None) -> npt.NDArray[Any]:
    """Read values as floats with NaN for missing ones; of flags, integers as they are.

    Parameters
    ----------
    variable, key
        What to read.
    flag
        Whether these are flags.
    invalid
        Told how many values lie outside the range that the file declares as valid.
    """
    if flag:
        # A fill value of 0 is a flag like any other; it would hide the best values.
        raw, unsigned = _raw(variable, key)
        fill = getattr(variable, "_FillValue", getattr(variable, "missing_value", None))
        scale, offset = (float(getattr(variable, name, usual)) for name, usual in _PACKING)
        if np.issubdtype(raw.dtype, np.integer) and scale == 1 and offset == 0 and not fill:
            return raw
        missing = (raw == fill) if fill else np.zeros(raw.shape, bool)
        return np.where(missing, np.nan, raw * scale + offset)
    check_packing(variable)
    raw, unsigned = _raw(variable, key)
    if not np.issubdtype(raw.dtype, np.integer) and not np.issubdtype(raw.dtype, np.floating):
        raise Broken(f"'{variable.name}' contains no numbers")
    missing = np.zeros(raw.shape, bool)
    for mark in set(_marks(variable, raw.dtype, unsigned=unsigned)):
        missing |= raw == mark
    packed = any(hasattr(variable, name) for name, _ in _PACKING)
    with np.errstate(over="ignore", invalid="ignore"):
        if packed:
            scale, offset = (float(getattr(variable, name, usual)) for name, usual in _PACKING)
            values = (raw * scale + offset).astype(np.float32)
        else:
            values = raw.astype(np.float32, copy=False)
    if missing.any():
        values[missing] = np.nan
    limits = _limits(variable, raw.dtype, unsigned=unsigned)
    if limits is not None:
        with np.errstate(invalid="ignore"):
            outside = (values < np.float32(limits[0])) | (values > np.float32(limits[1]))
        count = int(np.count_nonzero(outside))
        if invalid is not None:
            invalid(count)
        if count:
            values[outside] = np.nan
    return values


def _raw(variable: netCDF4.Variable, key: Any) -> tuple[npt.NDArray[Any], bool]:
    """Return values as they are stored, and whether signed ones are meant as unsigned."""
    variable.set_auto_maskandscale(False)
    try:
        values = np.asarray(variable[key])
    finally:
        variable.set_auto_maskandscale(True)
    unsigned = str(getattr(variable, "_Unsigned", "")).lower() == "true" and values.dtype.kind == "i"
    return values.view(values.dtype.str.replace("i", "u")) if unsigned else values, unsigned


def _marks(variable: netCDF4.Variable, kind: np.dtype[Any], *, unsigned: bool) -> list[Any]:
    """Return the numbers that mark missing values in a file, as they are stored."""
    found = []
    for name in _MISSING:
        for mark in np.atleast_1d(getattr(variable, name, ())).ravel():
            number = _stored(mark, kind, unsigned=unsigned)
            if number is not None:
                found.append(number)
    if not hasattr(variable, "_FillValue") and kind.itemsize > 1:
        usual = netCDF4.default_fillvals.get(kind.str[1:])
        found += [] if usual is None else [kind.type(usual)]
    return found


def _stored(number: Any, kind: np.dtype[Any], *, unsigned: bool) -> Any:
    """Return a number of an attribute as a variable stores it; None if it is no number."""
    if not isinstance(number, np.generic) or number.dtype.kind not in "iuf" or number != number:
        return None
    if unsigned and number.dtype.kind == "i":
        return number.astype(kind.str.replace("u", "i")).view(kind)
    # Attributes of another precision mean the number that it is rounded to.
    return number.astype(kind) if kind.kind == "f" else number


def _limits(variable: netCDF4.Variable, kind: np.dtype[Any], *, unsigned: bool) -> tuple[float, float] | None:
    attrs = {name: np.asarray(getattr(variable, name)) for name in _VALID if hasattr(variable, name)}
    if not attrs:
        return None
    if unsigned:
        attrs = {
            name: value.astype(kind.str.replace("u", "i")).view(kind) if value.dtype.kind == "i" else value
            for name, value in attrs.items()
        }
    encoding = {name: getattr(variable, name) for name, _ in _PACKING if hasattr(variable, name)}
    return valid_limits(attrs, {"dtype": kind, **encoding})


def floats(variable: netCDF4.Variable, key: Any = ...) -> npt.NDArray[np.float64]:
    """Read values that are no more than a file can have, as numbers with NaN for missing ones."""
    _check_size(variable)
    check_packing(variable)
    return np.ma.filled(np.ma.asarray(variable[key]).astype("float64"), np.nan)


def whole(variable: netCDF4.Variable, *, flag: bool, invalid: Counter | None = None) -> npt.NDArray[Any]:
    """Read all values as `plain` does, if there are no more than a file can have."""
    _check_size(variable)
    return plain(variable, ..., flag=flag, invalid=invalid)


def _check_size(variable: netCDF4.Variable) -> None:
    if variable.size > MOST:
        raise Broken(f"'{variable.name}' declares {variable.size} values")


def check_packing(variable: netCDF4.Variable) -> None:
    """Check what values are multiplied by and added to: the library would leave out what it does not understand."""
    for name in ("scale_factor", "add_offset"):
        try:
            float(getattr(variable, name, 1.0))
        except (TypeError, ValueError) as error:
            raise Broken(f"'{variable.name}' has a {name} that is not a number") from error


def degrees(variable: netCDF4.Variable, key: Any = ...) -> npt.NDArray[np.float64]:
    """Read longitudes or latitudes, NaN where they are none."""
    values = floats(variable, key)
    return np.where(np.abs(values) <= 540, values, np.nan)


def decode_axis(axis: netCDF4.Variable, name: str, *, bounds: netCDF4.Variable | None = None, units: str = "") -> Steps:
    """Return the steps of an axis of time, which end somewhere only where bounds say so.

    Parameters
    ----------
    axis
        The axis.
    name
        How errors name the file.
    bounds
        Begin and end of each step.
    units
        Overrule those of the axis.

    Raises
    ------
    InputError
        If a time is missing, or they have no place on the real time line.
    """
    _check_size(axis)
    check_packing(axis)
    stored = np.ma.atleast_1d(np.ma.asarray(axis[...]))
    raw = np.ma.filled(stored.astype("float64"), np.nan)
    if not (np.isfinite(raw) & (np.abs(raw) < 1e15)).all():
        raise InputError(f"{name}: has steps without a time, or with an impossible time.")
    edges = None if bounds is None else floats(bounds)
    if edges is not None and not np.isfinite(edges).all():
        edges = None
    # Rounding is that of the numbers as they are stored.
    numbers = raw if np.ma.is_masked(stored) else np.ma.getdata(stored)
    return _decoded(
        lambda: decode_steps(
            numbers,
            units or str(axis.units),
            str(getattr(axis, "calendar", "standard")),
            edges.reshape(-1, 2) if edges is not None and edges.size == 2 else edges,
        ),
        name,
    )


def _decoded(work: Callable[[], _Decoded], name: str) -> _Decoded:
    try:
        return work()
    except (ValueError, OverflowError, TypeError, KeyError, ArithmeticError) as error:
        raise InputError(
            f"{name}: its times cannot be read ({readable(str(error))}). Convert it to the standard calendar, or set "
            "DATE_PATTERN if the file names contain the time."
        ) from error


def elapsed(raw: npt.NDArray[np.float64], units: str) -> Any:
    """Return durations in days, hours, minutes or seconds."""
    seconds = {"days": 86400.0, "hours": 3600.0, "minutes": 60.0, "seconds": 1.0}[units]
    # Of two parts of a time the finer one may be missing where it is 0.
    return np.round(np.nan_to_num(raw) * seconds * 1e3).astype("timedelta64[ms]")


def since(raw: npt.NDArray[np.float64], units: str, name: str) -> Times:
    """Decode times, NaT where NaN or off the time line; by epoch and unit alone, since there may be millions."""
    unit, _, _ = units.partition(" since ")
    times = np.full(raw.shape, np.datetime64("NaT", "ns"))
    known = np.isfinite(raw) & (np.abs(raw) < 1e12)
    try:
        epoch = _epoch(units)
    except (ValueError, OverflowError):
        # Days since the year 1, say: an epoch that has no nanoseconds.
        if known.any():
            times[known] = _decoded(lambda: decode(raw[known], units, "standard"), name)
        return times
    passed = elapsed(np.where(known, raw, 0.0), _unit(unit, units, name)).astype("timedelta64[ms]")
    known &= np.abs(passed) < _REACH
    times[known] = epoch + passed[known]
    known &= np.abs(times - _MIDDLE) < _REACH / 2
    times[~known] = np.datetime64("NaT", "ns")
    return times


@lru_cache(maxsize=64)
def _epoch(units: str) -> np.datetime64:
    return decode([0.0], units, "standard")[0]


def _unit(unit: str, units: str, name: str) -> str:
    text = unit.strip().lower().rstrip("s") + "s"
    text = {"hrs": "hours", "hs": "hours", "ds": "days", "mins": "minutes", "secs": "seconds", "ss": "seconds"}.get(
        text, text
    )
    if text not in ("days", "hours", "minutes", "seconds"):
        raise InputError(f"{name}: the unit of time '{readable(units)}' is not supported.")
    return text
