"""Periods as people give them: a begin and an end, both included; an end without a time of day is its whole day."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd


def last_moment(end: Any) -> pd.Timestamp:
    """Return the last moment that an end includes: itself, or the last of its day where it is midnight."""
    last = pd.Timestamp(end)
    return last + pd.Timedelta(days=1) - pd.Timedelta(1, "ns") if last == last.normalize() else last


def within(times: npt.NDArray[np.datetime64], start: Any = None, end: Any = None) -> slice:
    """Return which of ascending times lie in a period; an empty slice if none does.

    Parameters
    ----------
    times : (n,) datetime64
    start, end : datetime-like, optional
        Naive UTC.
    """
    begin = 0 if start is None else int(np.searchsorted(times, np.datetime64(pd.Timestamp(start)), side="left"))
    stop = times.size if end is None else int(np.searchsorted(times, np.datetime64(last_moment(end)), side="right"))
    return slice(begin, max(stop, begin))
