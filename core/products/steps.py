"""Steps of time: when those of files begin and end, and means over the steps of a cube."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..cube.times import Times, infer_duration, parse_iso_duration
from .description import Stamp

Floats = npt.NDArray[np.float32]

DAY = np.timedelta64(1, "D").astype("timedelta64[ns]")
#: Where a step that tells nothing begins and ends.
NEVER = np.datetime64("1678-01-01", "ns")


@dataclass(frozen=True)
class Stamps:
    """What a file says of time.

    Attributes
    ----------
    times
        The stamps of its steps; of a span, the first and the last of many.
    stamp
        What they mean.
    step
        Length of a step, ISO-8601, where it is told by the file's name or by what the product is.
    span
        Whether `times` are a span.
    ends
        Where its steps end, if the file tells it; they then begin at `times`, whatever `stamp` and `step`.
    moments
        Whether values are of moments, which stand for the time to the next one if that is less than a day, else for
        `step`.
    """

    times: Times
    stamp: Stamp = "start"
    step: str = ""
    span: bool = False
    ends: Times | None = None
    moments: bool = False


def intervals(stamps: Sequence[Stamps], *, running: bool = False, exact: bool = False) -> list[tuple[Times, Times]]:
    """Return where the steps of each file begin and end.

    Parameters
    ----------
    stamps
        Those of all files: what lies between files of one step each tells how long a step is.
    running
        Whether values are sums since 00 UTC of which differences are taken: a step then begins where the one before
        it ends.
    exact
        Whether steps of days begin at their stamps; else a stamp names the day.
    """
    if running:
        return _running(stamps)
    single = np.unique(np.concatenate([one.times for one in stamps if not one.span] or [np.empty(0, "M8[ns]")]))
    between = _usual(single)
    found = []
    for one in stamps:
        if one.span:
            found.append((one.times[:1], one.times[1:] + np.timedelta64(1, "ns")))
            continue
        if one.ends is not None:
            found.append((one.times, _closed(one.ends)))
            continue
        step = parse_iso_duration(one.step) if one.step else DAY
        if one.moments:
            apart = _usual(np.unique(one.times)) if one.times.size > 1 else between
            step = apart if apart is not None and _shorter(apart, DAY) else step
        elif one.times.size > 1:
            step = step if one.step else _usual(np.unique(one.times)) or DAY
        elif between is not None:
            # Days may be days apart; months are known by being months apart.
            step = between if _shorter(between, step) or (not one.step and _is_months(between)) else step
        found.append(_intervals(one.times, step, one.stamp, exact=exact))
    return found


def _running(stamps: Sequence[Stamps]) -> list[tuple[Times, Times]]:
    """Return the steps between sums since 00 UTC, across all files."""
    known = np.unique(np.concatenate([one.times for one in stamps]))
    days = (known - np.timedelta64(1, "ns")).astype("M8[D]").astype("M8[ns]")
    begins = np.maximum(np.concatenate([days[:1], known[:-1]]), days)
    return [(begins[np.searchsorted(known, one.times)], one.times) for one in stamps]


def _closed(ends: Times) -> Times:
    """Return ends without the second by which some files let steps end before the next one begins."""
    whole = (ends + np.timedelta64(30, "s")).astype("M8[m]").astype("M8[ns]")
    return np.where(np.abs(ends - whole) <= np.timedelta64(1, "s"), whole, ends)


def _shorter(a: np.timedelta64, b: np.timedelta64) -> bool:
    months = [_is_months(step) for step in (a, b)]
    return bool(a < b) if not any(months) else months == [False, True]


def _is_months(step: np.timedelta64) -> bool:
    return np.datetime_data(step.dtype)[0] == "M"


def _usual(times: Times) -> np.timedelta64 | None:
    """Return the most common step of ascending times, a month where they are months; None for a single time."""
    if times.size < 2:
        return None
    duration = infer_duration(times)
    return parse_iso_duration(duration)


def _intervals(times: Times, step: np.timedelta64, stamp: Stamp, *, exact: bool) -> tuple[Times, Times]:
    begin: Any
    end: Any
    if np.datetime_data(step.dtype)[0] == "M":
        begin = times.astype("M8[M]")
        return begin.astype("M8[ns]"), (begin + step).astype("M8[ns]")
    days = times.astype("M8[D]").astype("M8[ns]")
    if stamp == "accumulated":
        # Sums since 00 UTC: only the last one of a day, stamped with the next, is the day's.
        whole = times == days
        begin, end = np.full((2, times.size), NEVER)
        begin[whole], end[whole] = days[whole] - DAY, days[whole]
        return begin, end
    if step >= DAY and exact and stamp == "start":
        return times, times + step
    if step >= DAY:
        begin = days - step if stamp == "end" and (times == days).all() else days
        return begin, begin + step
    before = {"start": 0 * step, "centre": step // 2, "end": step}[stamp]
    return times - before, times - before + step


def shares(begins: Times, ends: Times, starts: Times, stops: Times) -> npt.NDArray[np.float64]:
    """Return the share of each day that intervals cover, what several cover counted once.

    Parameters
    ----------
    begins, ends : (n,)
        The intervals.
    starts, stops : (day,)
        The days, in order.
    """
    order = np.argsort(begins, kind="stable")
    begins, ends = begins[order], np.maximum.accumulate(ends[order])
    # Each interval's part that none before it covers.
    fresh = np.maximum(begins, np.concatenate([begins[:1], ends[:-1]]))
    share = np.zeros(starts.size)
    for begin, end in zip(fresh, ends, strict=True):
        if end <= begin:
            continue
        first = int(np.searchsorted(stops, begin, side="right"))
        last = int(np.searchsorted(starts, end, side="left"))
        for day in range(first, last):
            share[day] += (min(end, stops[day]) - max(begin, starts[day])) / (stops[day] - starts[day])
    return share


class Means:
    """Means over the cube's steps in the making, each value weighted by the share of the step that it covers."""

    def __init__(self, begin: Times, end: Times, shape: tuple[int, int]) -> None:
        self._begin, self._end, self._shape = begin, end, shape
        # Of each step the sum and its weights; without weights, the one map that covers it whole.
        self._open: dict[int, tuple[Floats, Floats | None]] = {}

    def add(self, values: Floats, start: np.datetime64, stop: np.datetime64) -> None:
        """Add a map that holds from `start` to `stop`."""
        first = int(np.searchsorted(self._end, start, side="right"))
        last = int(np.searchsorted(self._begin, stop, side="left"))
        for index in range(first, last):
            begin, end = self._begin[index], self._end[index]
            share = np.float32((min(stop, end) - max(start, begin)) / (end - begin))
            if share == 1 and index not in self._open:
                self._open[index] = (values, None)
                continue
            total, weight = self._pair(index)
            known = np.isfinite(values)
            np.add(total, values * share, out=total, where=known)
            np.add(weight, share, out=weight, where=known)

    def add_places(self, index: int, cells: npt.NDArray[np.int64], values: Floats) -> None:
        """Add values to cells of one step."""
        total, weight = self._pair(index)
        np.add.at(total.ravel(), cells, values)
        np.add.at(weight.ravel(), cells, np.float32(1))

    def _pair(self, index: int) -> tuple[Floats, Floats]:
        total, weight = self._open.get(index, (None, None))
        if total is None:
            total, weight = np.zeros(self._shape, np.float32), np.zeros(self._shape, np.float32)
        elif weight is None:
            weight = np.isfinite(total).astype(np.float32)
            total = np.nan_to_num(total)
        self._open[index] = total, weight
        return total, weight

    def take(self, index: int, least: float) -> Floats:
        """Return the mean of a step, NaN where less than the share `least` is covered."""
        total, weight = self._open.pop(index, (None, None))
        if total is None:
            return np.full(self._shape, np.nan, np.float32)
        if weight is None:
            return total
        enough = (weight > 0) & (weight >= np.float32(least - 1e-6))
        return np.divide(total, weight, out=np.full(self._shape, np.nan, np.float32), where=enough)
