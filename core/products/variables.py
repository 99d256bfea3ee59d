"""The numbers of one variable in a NetCDF file: values, flags, degrees and times, as they are meant."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import netCDF4
import numpy as np
import numpy.typing as npt

from ..cube.times import Times, decode
from ..errors import InputError
from .granules import Broken, readable

Numbers = npt.NDArray[np.float64]

#: A file that declares more values than this, to be read at once, is damaged.
MOST = 2**27
# The time line of nanoseconds, 1678 to 2262.
_MIDDLE, _REACH = np.datetime64("1970-01-01", "ns"), np.timedelta64(500 * 365, "D").astype("timedelta64[ms]")


def plain(variable: netCDF4.Variable, key: Any, *, flag: bool) -> npt.NDArray[Any]:
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
    check_packing(variable)
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


def floats(variable: netCDF4.Variable, key: Any = ...) -> npt.NDArray[np.float64]:
    """Read values that are no more than a file can have, as numbers with NaN for missing ones."""
    _check_size(variable)
    check_packing(variable)
    return np.ma.filled(np.ma.asarray(variable[key]).astype("float64"), np.nan)


def whole(variable: netCDF4.Variable, *, flag: bool) -> npt.NDArray[Any]:
    """Read all values as `plain` does, if there are no more than a file can have."""
    _check_size(variable)
    return plain(variable, ..., flag=flag)


def _check_size(variable: netCDF4.Variable) -> None:
    if variable.size > MOST:
        raise Broken(f"'{variable.name}' declares {variable.size} values")


def check_packing(variable: netCDF4.Variable) -> None:
    """Check what values are multiplied by and added to: the library would leave out what it does not understand."""
    for name in ("scale_factor", "add_offset"):
        try:
            float(getattr(variable, name, 1.0))
        except (TypeError, ValueError) as error:
            raise Broken(f"'{variable.name}' has a {name} that is no number") from error


def degrees(variable: netCDF4.Variable, key: Any = ...) -> npt.NDArray[np.float64]:
    """Read longitudes or latitudes, NaN where they are none."""
    values = floats(variable, key)
    return np.where(np.abs(values) <= 540, values, np.nan)


def decode_axis(axis: netCDF4.Variable, name: str) -> Times:
    """Return the times of an axis of time.

    Raises
    ------
    InputError
        If one is missing, or they have no place on the real time line.
    """
    raw = np.atleast_1d(floats(axis))
    calendar = str(getattr(axis, "calendar", "standard")).lower()
    # IMERG says so of what is no other calendar than everybody's.
    usual = calendar in ("standard", "gregorian", "proleptic_gregorian", "julian")
    times = since(raw, str(axis.units), name) if usual else decode_times(raw, str(axis.units), name, calendar)
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
        times[known] = decode_times(raw[known], units, name) if known.any() else times[known]
        return times
    passed = elapsed(np.where(known, raw, 0.0), _unit(unit, units, name)).astype("timedelta64[ms]")
    known &= np.abs(passed) < _REACH
    times[known] = epoch + passed[known]
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
