"""The days that cubes are made of, and whether those of several inputs are the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..days import UTC, DayStart, of
from ..errors import InputError
from .times import Times, infer_duration, parse_iso_duration, stamps, steps_from

_DAY = np.timedelta64(1, "D")
# The shortest day of a time zone is an hour shorter, and steps are told by their stamps where nothing else tells them.
_SHORTEST = np.timedelta64(23, "h")
_DEKADS = (1, 11, 21)
_GAP = 1.5
# A clock that changes shows two times of day in UTC.
_CLOCKS = 2


def check_days(cubes: Sequence[xr.DataArray], *, names: Sequence[str]) -> DayStart:
    """Check that cubes have the same days, and return when these begin.

    Steps shorter than a day have no days, and go with any; where all are shorter, the days to be made of them are those
    of the first that says so. Cubes that say nothing have days of UTC, or days that begin at the hour of their stamps
    where another cube says when its days begin.

    Parameters
    ----------
    cubes
        Arrays with dims ("time", "y", "x"), or those of one cube.
    names
        How errors name them.

    Raises
    ------
    InputError
        If days differ, or time stamps are not those of the days that a cube says to have; it names both inputs, their
        days and what to do.
    """
    starts = [of(cube.attrs) for cube in cubes]
    if not any(starts):
        return UTC
    long = [_has_days(cube) for cube in cubes]
    for cube, start, name, whole in zip(cubes, starts, names, long, strict=True):
        times = cube["time"].to_numpy()
        odd = times[times != start.starts(start.days(times))] if start and whole else times[:0]
        if odd.size:
            raise InputError(
                f"{name}: according to its metadata its days begin at {start.describe()}, but it has a step that "
                f"begins at {stamps(odd[:1])[0]}. Correct its times with Set time (sm2r:settime)."
            )
    found = [
        (cube["time"].to_numpy(), start or told_by_stamps(cube["time"].to_numpy()), name)
        for cube, start, name, whole in zip(cubes, starts, names, long, strict=True)
        if whole
    ]
    for times, start, name in found[1:]:
        first_times, first, first_name = found[0]
        days = np.union1d(first.days(first_times), start.days(times))
        if ((first.starts(days) - start.starts(days)) % _DAY).astype(np.int64).any():
            raise InputError(
                f"{first_name} and {name} have different days: those of {first_name} begin at {first.describe()}, "
                f"those of {name} at {start.describe()}. Create the days of one of them again from sub-daily data, "
                f"with Regrid or Import product: DAY_START {first} for {name}, or {start} for {first_name}."
            )
    labelled = [start for start, whole in zip(starts, long, strict=True) if start and whole]
    return labelled[0] if labelled else UTC if found else next(start for start in starts if start)


def with_days(cube: xr.DataArray, start: DayStart) -> xr.DataArray:
    """Return a cube that says when its days begin, as `check_days` told of it and others; what it says itself stays."""
    return cube.assign_attrs(day_start=str(start)) if start and not cube.attrs.get("day_start") else cube


def _has_days(cube: xr.DataArray) -> bool:
    """Tell whether a cube's steps are days or longer; a single step of unknown length has none."""
    stated = str(cube.attrs.get("time_step", ""))
    if stated:
        step = parse_iso_duration(stated)
        return np.datetime_data(step.dtype)[0] == "M" or bool(step >= _SHORTEST)
    times = cube["time"].to_numpy()
    return times.size > 1 and bool(np.median(np.diff(times)) >= _SHORTEST)


def begins(cube: xr.DataArray) -> DayStart:
    """Return when the days of a daily cube begin: as it says, or else at the hour of its stamps."""
    return of(cube.attrs) or told_by_stamps(cube["time"].to_numpy())


def told_by_stamps(times: Times) -> DayStart:
    """Return when the days begin that are stamped so: at the hour of all stamps, or 00 UTC where they have several."""
    hours = np.unique((times - times.astype("datetime64[D]")) / np.timedelta64(1, "h"))
    if hours.size != 1:
        return UTC
    return DayStart(float(hours[0] - 24 if hours[0] > 12 else hours[0]))


def other_days(observations: pd.DataFrame, times: Times, start: DayStart, *, name: str) -> str:
    """Say which stations have one value a day, but at another time than that at which the days of a cube begin.

    Parameters
    ----------
    observations : DataFrame
        ``station_id, time``, naive UTC.
    times : (step,) datetime64
        The cube's daily steps, ascending.
    start
        When its days begin.
    name
        What the cube is called.

    Returns
    -------
    str
        A sentence without its full stop; empty where all is well.
    """
    if times.size < 2 or abs(np.median(np.diff(times)) / _DAY - 1) > 1 / 24:
        return ""
    stamped = observations["time"].to_numpy().astype("datetime64[ns]")
    place = np.searchsorted(times, stamped, side="right") - 1
    inside = (place >= 0) & (stamped < times[np.maximum(place, 0)] + 2 * _DAY)
    known = pd.DataFrame(
        {
            "station": observations["station_id"].to_numpy()[inside],
            "place": place[inside],
            "late": (stamped - times[np.maximum(place, 0)])[inside] % _DAY,
            "time": stamped[inside],
        }
    )
    groups = known.groupby("station")
    single = (groups["place"].nunique() == groups.size()) & (groups["late"].nunique() <= _CLOCKS) & (groups.size() > 1)
    late = single & (groups["late"].min() > np.timedelta64(0, "ns"))
    if not late.any():
        return ""
    first = known[known["station"] == late.index[late][0]]["time"].iloc[0]
    return (
        f"{int(late.sum())} of {late.size} stations of OBSERVATIONS have one value a day, such as that at "
        f"{first:%H:%M} UTC, but the days of {name} begin at "
        f"{(start or told_by_stamps(times)).describe()}"
    )


def shorter_steps(observations: pd.DataFrame, times: Times, duration: str, start: DayStart, *, name: str) -> str:
    """Say which stations have several values within a cube's step, in most of those in which they have any.

    Parameters
    ----------
    observations, times, start, name
        As for `other_days`, steps of any length.
    duration
        The length of a step, ISO-8601; the most common one of `times` if empty.

    Returns
    -------
    str
        A sentence without its full stop; empty where all is well.
    """
    text = duration or infer_duration(times)
    if not text or observations.empty:
        return ""
    stamped = observations["time"].to_numpy().astype("datetime64[ns]")
    place = np.searchsorted(times, stamped, side="right") - 1
    inside = (place >= 0) & (stamped < ends(times, parse_iso_duration(text), start)[np.maximum(place, 0)])
    inside &= observations["station_id"].notna().to_numpy()
    station, names = pd.factorize(observations["station_id"].to_numpy()[inside])
    keys, counts = np.unique(station * np.int64(times.size) + place[inside], return_counts=True)
    owner = keys // times.size
    steps = np.bincount(owner, minlength=len(names))
    many = np.flatnonzero(2 * np.bincount(owner, counts > 1, len(names)) > steps)
    if not many.size:
        return ""
    first = int(np.flatnonzero((owner == many[0]) & (counts > 1))[0])
    return (
        f"{many.size} of {len(names)} stations of OBSERVATIONS have several values within a step of {name} ({text}), "
        f"such as {names[many[0]]} with {counts[first]} from {stamps(times[[keys[first] % times.size]])[0]} UTC on"
    )


def day_times(times: Times, start: DayStart) -> Times:
    """Return daily stamps as midnights of the days that they begin, evenly 24 hours apart whatever the clock does."""
    return start.days(times).astype("datetime64[ns]")


def ends(times: Times, step: np.timedelta64, start: DayStart) -> Times:
    """Return when steps end: after their length, but no later than the next one begins.

    Parameters
    ----------
    times : (n,) datetime64
        When they begin.
    step
        Their length, of `parse_iso_duration`; days and months end where the next day or month begins.
    start
        When days begin.
    """
    months = np.datetime_data(step.dtype)[0] == "M"
    if start and months:
        found = start.starts((start.days(times).astype("datetime64[M]") + step).astype("datetime64[D]"))
    elif start.zone and not (step % _DAY).astype(np.int64):
        found = start.starts(start.days(times) + step.astype("timedelta64[D]"))
    elif months:
        found = np.array([steps_from(time, step, 2)[1] for time in times], dtype="datetime64[ns]")
    else:
        found = np.array(times.astype("datetime64[ns]") + step, dtype="datetime64[ns]")
    found[:-1] = np.minimum(found[:-1], times[1:])
    return found


def lengths(times: Times, attrs: Mapping[Any, Any]) -> npt.NDArray[np.timedelta64] | None:
    """Return how long each step of a cube lasts, (n,), in nanoseconds; None where that is not known.

    Months are those of the calendar, and so are dekads, which begin on the 1st, 11th and 21st; days of a time zone have
    23 or 25 hours when its clock changes.

    Parameters
    ----------
    times
        The begin of each step.
    attrs
        ``time_step``, a duration of ISO 8601, and ``day_start``; without a time step it is the most common one of
        `times`.
    """
    start, begins = of(attrs), times.astype("datetime64[ns]")
    text = str(attrs.get("time_step", "")) or infer_duration(times)
    if not text:
        return None
    step = parse_iso_duration(text)
    if text == "P10D":
        days = start.days(times)
        months = days.astype("datetime64[M]")
        number = (days - months.astype("datetime64[D]")) // _DAY + 1
        if (begins == start.starts(days)).all() and np.isin(number, _DEKADS).all():
            after = (months + np.timedelta64(1, "M")).astype("datetime64[D]")
            return start.starts(np.where(number == _DEKADS[-1], after, days + 10 * _DAY)) - begins
    return ends(times, step, start) - begins


def joined(times: Times, attrs: Mapping[Any, Any]) -> npt.NDArray[np.bool_]:
    """Tell which steps are followed by the next one without a gap, (n - 1,); parameters are those of `lengths`.

    Examples
    --------
    >>> joined(np.array(["2020-01-31", "2020-02-01", "2020-02-04"], "datetime64[ns]"), {"time_step": "P1D"}).tolist()
    [True, False]
    """
    own = lengths(times, attrs)
    # Days of a clock that changes have 25 hours; a gap is longer.
    return np.zeros(0, bool) if own is None else np.diff(times) < _GAP * own[:-1]


def timing(cube: xr.DataArray) -> dict[str, Any]:
    """Return what a result takes over from the cube whose steps it has: the attributes of its time and its history."""
    about = {key: cube.attrs.get(key, "") for key in ("time_step", "history")}
    return about | {key: cube.attrs[key] for key in ("day_start",) if cube.attrs.get(key)}
