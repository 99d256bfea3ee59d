"""Days from values at any step."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..days import UTC, DayStart
from .variables import Values

Times = npt.NDArray[np.datetime64]

DAY = 86400
# A record has a step where half of the gaps between its stamps are that long, or where a tenth is and nearly all
# others are multiples of it: rain gauges that report wet days only, loggers with outages.
_COMMON = 0.5
_SOME = 0.1
_NEARLY_ALL = 0.95


def infer_step(times: Times) -> int | None:
    """Return the step of a record in seconds, or None where it has none.

    Parameters
    ----------
    times
        Stamps in order, also those whose value is missing. Clocks that are off by less than half a minute do not
        count, unless the step is below a minute itself.

    Returns
    -------
    int or None
        The most common gap between stamps; None for a single stamp and for irregular records, such as overpasses of a
        satellite.
    """
    gaps = np.diff(np.unique(times.astype("datetime64[s]"))).astype(np.int64)
    if not gaps.size:
        return None
    if np.median(gaps) >= 120:
        gaps = (gaps + 30) // 60 * 60
        gaps = gaps[gaps > 0]
    steps, counts = np.unique(gaps, return_counts=True)
    step, share = int(steps[counts.argmax()]), counts.max() / gaps.size
    multiples = np.mean(gaps % step == 0)
    return step if share >= _COMMON or (share >= _SOME and multiples >= _NEARLY_ALL) else None


def own_start(begins: Times) -> DayStart | None:
    """Return when the days of a daily record begin; None if its stamps have no common time of day.

    Parameters
    ----------
    begins
        When its days begin, naive UTC; where a clock changes twice a year, an hour apart.
    """
    if not begins.size:
        return None
    hours = (begins - begins.astype("datetime64[D]")) / np.timedelta64(1, "h")
    hours = np.where(hours > 12, hours - 24, hours)
    return DayStart(hours=float(hours.min())) if np.ptp(hours) <= 1 else None


def to_daily(
    times: Times, values: Values, *, total: bool, step: int | None, stamp_end: bool = False, start: DayStart = UTC
) -> tuple[Times, Values, Values]:
    """Make days of values: the mean of what was measured within, or the sum of what fell within.

    Parameters
    ----------
    times, values
        Stamps without doubles, naive UTC, and their values, shape (n,); NaN is missing.
    total
        Whether values are totals over their steps: then a day is their sum, else their mean.
    step
        The record's step in seconds as `infer_step` gives it.
    stamp_end
        Whether a total's stamp is the end of its step: that of the day's begin then belongs to the day before.
    start
        When days begin.

    Returns
    -------
    begins, values, coverage : arrays, shape (m,)
        When the days begin that have a value, naive UTC; their values; and the share of the day's steps that had one,
        NaN where the record has no step.
    """
    known = np.isfinite(values)
    times, values = times[known].astype("datetime64[s]"), values[known]
    if total and stamp_end:
        times = times - np.timedelta64(1, "s")
    days, place, counts = np.unique(start.days(times), return_inverse=True, return_counts=True)
    begins = start.starts(days)
    sums = np.bincount(place, weights=values, minlength=days.size)
    lengths = (start.starts(days + np.timedelta64(1, "D")) - begins) / np.timedelta64(1, "s")
    if step is None:
        coverage = np.full(days.size, np.nan)
    else:
        coverage = np.minimum(1.0, counts * step / lengths) if step < DAY else np.ones(days.size)
    daily: Values = (sums if total else sums / counts).astype(np.float64)
    return begins, daily, coverage


def at_hour(times: Times, values: Values, *, hour: float, step: int, start: DayStart = UTC) -> tuple[Times, Values]:
    """Make days of values: of each day the one at an hour.

    Parameters
    ----------
    times, values
        Stamps in order without doubles, naive UTC, and their values, shape (n,); NaN is missing.
    hour
        Hours after the day's begin; the value nearest to it counts that is within half a step.
    step
        The record's step in seconds.
    start
        When days begin.

    Returns
    -------
    begins, values : arrays, shape (m,)
        When the days begin that have a value at any time, naive UTC; and their values, NaN without one at that hour.
    """
    known = np.isfinite(values)
    days, place = start.at(times[known], hour, np.timedelta64(step, "s"))
    return start.starts(days), np.where(place >= 0, values[known][place], np.nan)
