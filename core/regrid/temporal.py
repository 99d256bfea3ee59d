"""Which part of each time step falls into which day or month."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cube import parse_iso_duration
from ..cube.days import ends
from ..cube.times import Times, stamps
from ..days import DayStart, check_hour, of
from ..errors import InputError
from ..quantities import QUANTITIES, TOTALS, conversion
from .kernels import TOLERANCE

#: Time steps that a cube is brought to, with their ISO-8601 durations.
TIME_STEPS = {"keep": "", "daily": "P1D", "monthly": "P1M", "annual": "P1Y"}
# The days of the longest day, month and year.
_CALLED = {"D": "day", "M": "month", "Y": "year"}
_LONGEST = {"D": 1, "M": 31, "Y": 366}
_DAYS = re.compile(r"P(\d+)D")


@dataclass(frozen=True)
class Steps:
    """Longer steps and the steps that they are made of.

    Attributes
    ----------
    times : (steps,) datetime64[ns]
        Start of each longer step.
    start, index : int64
        Entries ``start[j]`` to ``start[j + 1]`` belong to ``times[j]``; the steps of the source.
    factor, share : float64
        By which the entry's value is multiplied, and which part of the longer step it covers.
    dropped : int
        Longer steps that are left out, since the source covers too little of them.
    partial : int
        Those kept of which the source covers only a part.
    """

    times: Times
    start: npt.NDArray[np.int64]
    index: npt.NDArray[np.int64]
    factor: npt.NDArray[np.float64]
    share: npt.NDArray[np.float64]
    dropped: int
    partial: int


def choose_statistic(statistic: str, attrs: dict[str, str]) -> str:
    """Return ``mean`` or ``sum``: ``auto`` sums rainfall and evaporation per step, and averages all else, rates too."""
    if statistic != "auto":
        return statistic
    accumulated = str(attrs.get("variable", "")) in TOTALS and not is_rate(attrs)
    return "sum" if accumulated else "mean"


def is_rate(attrs: dict[str, str]) -> bool:
    """Tell whether the units are a rate; of a daily cube, mm per day are mm per step."""
    found = conversion("rainfall", attrs.get("units", ""))
    return found is not None and found.daily and not (found.same and attrs.get("time_step") == "P1D")


def units_of_sum(attrs: dict[str, str]) -> str:
    """Return the units of sums over days of what may be called mm per day."""
    units = str(attrs.get("units", ""))
    found = conversion("rainfall", units)
    return QUANTITIES["rainfall"].units if found is not None and found.daily and not is_rate(attrs) else units


def group_steps(
    array: xr.DataArray,
    time_step: str,
    statistic: str,
    least: float,
    *,
    name: str,
    day_start: DayStart | None = None,
    hour: float | None = None,
) -> Steps:
    """Say how days or months are made of the steps of a cube.

    A step lasts from its time stamp for ``time_step`` of the cube, but not beyond the next one. Where it straddles
    the begin of a day, each day takes its part: of a mean with the weight of that part, of a sum that part of the
    value.

    Parameters
    ----------
    array
        A cube, dims ("time", "y", "x").
    time_step
        ``daily``, ``monthly``, ``annual``, or so many days such as ``P10D``, counted from the first day of the cube.
    statistic
        ``mean`` or ``sum``. A sum over a step that is not covered whole is scaled to the whole.
    least
        The least part of a longer step that has to be covered; those that time stamps alone do not cover to it are
        left out.
    name
        How errors name the cube.
    day_start
        When days begin; without it, those of the cube. A month is that of its days.
    hour
        Take the step nearest to so many hours after the day's begin, within half a step, and no other.

    Raises
    ------
    InputError
        If steps are of unknown length, longer than those asked for, days of another begin, or cover none of them.
    """
    start = of(array.attrs) if day_start is None else day_start
    begin, end = _intervals(array, name)
    unit, many = _unit_of(time_step)
    length = (end - begin).max()
    # A day on which a clock is put back has an hour more.
    if length > np.timedelta64(many * _LONGEST[unit], "D") + np.timedelta64(bool(start.zone), "h"):
        raise InputError(
            f"{name}: its time step is {array.attrs.get('time_step')}, longer than the target time step "
            f"({time_step}). Values cannot be divided in time: keep its time step, or bring the other cubes to it."
        )
    if hour is not None:
        return _at_hour(begin, length, start, hour, name)
    if start or of(array.attrs):
        _check_days(begin, length, start, name)
    first = start.days(begin).astype(f"datetime64[{unit}]").astype(np.int64)
    last = start.days(end - np.timedelta64(1, "ns")).astype(f"datetime64[{unit}]").astype(np.int64)
    origin = int(first[0]) if many > 1 else 0
    first, last = (first - origin) // many, (last - origin) // many
    count = last - first + 1
    index = np.repeat(np.arange(begin.size), count)
    bins = np.arange(index.size) - np.repeat(np.cumsum(count) - count, count) + first[index]
    low, high = (_start_of((bins + ahead) * many + origin, unit, start) for ahead in (0, 1))
    overlap = _length(np.minimum(end[index], high) - np.maximum(begin[index], low))
    share = overlap / _length(high - low)
    factor = share if statistic == "mean" else overlap / _length(end - begin)[index]
    kept, position = np.unique(bins, return_inverse=True)
    covered = np.bincount(position, weights=share)
    enough = covered >= least - TOLERANCE
    if not enough.any():
        raise InputError(
            f"{name}: no {_CALLED[unit] if many == 1 else time_step} has steps for a share of {least:g} or more (at "
            f"most {covered.max():.2g}). Lower MIN_COVERAGE, or keep the time step."
        )
    entries = np.concatenate([[0], np.cumsum(np.bincount(position)[enough])])
    chosen = enough[position]
    return Steps(
        _start_of(kept[enough] * many + origin, unit, start),
        entries.astype(np.int64),
        index[chosen].astype(np.int64),
        factor[chosen],
        share[chosen],
        int((~enough).sum()),
        int((covered[enough] < 1 - TOLERANCE).sum()),
    )


def duration_of(time_step: str) -> str:
    """Return the ISO-8601 duration of a time step that a cube is brought to."""
    return TIME_STEPS.get(time_step, time_step)


def _unit_of(time_step: str) -> tuple[str, int]:
    """Return the unit of NumPy that steps are counted in, and how many make one."""
    duration = duration_of(time_step)
    if (match := _DAYS.fullmatch(duration)) and int(match[1]):
        return "D", int(match[1])
    if duration not in TIME_STEPS.values() or not duration:
        raise InputError(
            f"TIME_STEP is '{time_step}'; choose one of {', '.join(TIME_STEPS)}, or so many days, such as P10D."
        )
    return duration[-1], 1


def check_instant(attrs: dict[str, str], time_step: str, statistic: str, hour: float, *, name: str) -> None:
    """Check that one value a day is what can be taken of a cube.

    Raises
    ------
    InputError
        If `hour` is not of a day, no days are made, or what the cube holds adds up over a day.
    """
    check_hour(hour)
    if time_step != "daily":
        raise InputError(f"HOUR takes one value of each day, but TIME_STEP is {time_step}. Use daily.")
    if statistic != "auto":
        raise InputError(
            f"HOUR takes one value of each day, but STATISTIC is {statistic}. Use auto, or leave HOUR empty."
        )
    if choose_statistic("auto", attrs) == "sum":
        raise InputError(
            f"HOUR takes one value of each day, but {name} ({attrs.get('variable')}) contains amounts that are "
            "summed over the day. Leave HOUR empty."
        )


def _at_hour(begin: Times, length: np.timedelta64, start: DayStart, hour: float, name: str) -> Steps:
    """Return days of the one step at an hour."""
    if length >= np.timedelta64(23, "h"):
        raise InputError(f"{name}: its steps are already daily, so there is no value at HOUR. Leave HOUR empty.")
    days, place = start.at(begin, hour, length)
    there = place >= 0
    if not there.any():
        raise InputError(f"{name}: no day has a step at {hour:g} h after its start. Choose another HOUR.")
    count = int(there.sum())
    return Steps(
        start.starts(days[there]), np.arange(count + 1), place[there], np.ones(count), np.ones(count),
        int((~there).sum()), 0,
    )  # fmt: skip


def _check_days(begin: Times, length: np.timedelta64, start: DayStart, name: str) -> None:
    """Refuse to make days of days that begin at another time."""
    odd = begin[begin != start.starts(start.days(begin))]
    if odd.size and length >= np.timedelta64(23, "h"):
        raise InputError(
            f"{name}: its days begin at other times, such as {stamps(odd[:1])[0]}, than those asked for, which begin "
            f"at {start.describe()}. Days cannot be shifted: use data with a shorter time step, or leave DAY_START "
            "empty."
        )


def _intervals(array: xr.DataArray, name: str) -> tuple[Times, Times]:
    """Return begin and end of each step."""
    begin = array["time"].to_numpy().astype("datetime64[ns]")
    try:
        step = parse_iso_duration(str(array.attrs.get("time_step", "")))
    except InputError as error:
        raise InputError(f"{name}: its time step is unknown. Set it with Set time (sm2r:settime).") from error
    return begin, ends(begin, step, of(array.attrs))


def _start_of(number: npt.NDArray[np.int64], unit: str, start: DayStart) -> Times:
    return start.starts(number.astype(f"datetime64[{unit}]").astype("datetime64[D]"))


def _length(duration: npt.NDArray[np.timedelta64]) -> npt.NDArray[np.float64]:
    return duration.astype(np.int64).astype(np.float64)
