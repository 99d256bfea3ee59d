"""Periods as people give them: a begin and an end, both included; dates without a time of day are whole days."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from .days import UTC, DayStart

#: Months, 1 to 12, by the name of their season.
SEASONS = {
    "December to February": (12, 1, 2), "March to May": (3, 4, 5), "June to August": (6, 7, 8),
    "September to November": (9, 10, 11),
}  # fmt: skip


def first_moment(start: Any, day_start: DayStart = UTC) -> pd.Timestamp:
    """Return the first moment that a start includes: itself, or when its day begins where it is midnight."""
    first = pd.Timestamp(start)
    return _begin(first, day_start) if first == first.normalize() else first


def last_moment(end: Any, day_start: DayStart = UTC) -> pd.Timestamp:
    """Return the last moment that an end includes: itself, or the last of its day where it is midnight."""
    last = pd.Timestamp(end)
    if last != last.normalize():
        return last
    return _begin(last + pd.Timedelta(days=1), day_start) - pd.Timedelta(1, "ns")


def _begin(day: pd.Timestamp, day_start: DayStart) -> pd.Timestamp:
    return pd.Timestamp(day_start.starts(np.array([day], "datetime64[D]"))[0]) if day_start else day


def within(times: npt.NDArray[np.datetime64], start: Any = None, end: Any = None, day_start: DayStart = UTC) -> slice:
    """Return which of ascending times lie in a period; an empty slice if none does.

    Parameters
    ----------
    times : (n,) datetime64
    start, end : datetime-like, optional
        Naive UTC.
    day_start : DayStart
        When the days begin that dates without a time of day are.
    """
    first = None if start is None else np.datetime64(first_moment(start, day_start))
    last = None if end is None else np.datetime64(last_moment(end, day_start))
    begin = 0 if first is None else int(np.searchsorted(times, first, side="left"))
    stop = times.size if last is None else int(np.searchsorted(times, last, side="right"))
    return slice(begin, max(stop, begin))
