"""Water that a reanalysis sums up from 00 UTC on: recognised by its values, and brought to sums of steps."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..cube.times import Times
from .description import Stamp

Floats = npt.NDArray[np.float32]

_HOUR = np.timedelta64(1, "h")
# A sum falls by no more than packing and dew take of it; what is no sum falls by most of its peak, and often.
_LITTLE, _MUCH, _OFTEN = 0.05, 0.3, 0.1
# Places and days of water that grew for so many hours before the day's end; so many of them have to be seen.
_LASTING, _ENOUGH = 6, 3
# Places and days with less than this part of the greatest value tell nothing.
_LEAST = 0.01


def recognise(times: Times, values: Floats) -> Stamp | None:
    """Return what hourly values of water are.

    Parameters
    ----------
    times : (step,) datetime64
        Time stamps, ascending.
    values : (step, …)
        Water per step in any units, NaN where missing.

    Returns
    -------
    str or None
        ``accumulated``, sums since 00 UTC; ``end``, sums of the steps that end at the stamps; None where the values do
        not tell.
    """
    flat = values.reshape(times.size, -1)
    greatest = np.fmax.reduce(np.abs(flat), axis=None)
    # The day whose sum a value belongs to: what is stamped 00 UTC belongs to the day before.
    days = (times - np.timedelta64(1, "ns")).astype("M8[D]")
    hours = (times - days) / _HOUR
    seen = fallen = fell = lasting = 0
    for day in np.unique(days):
        steps = np.flatnonzero(days == day)
        part = flat[steps]
        part = part[:, np.isfinite(part).all(axis=0)]
        peak = part.max(axis=0, initial=0.0)
        part, peak = part[:, peak > _LEAST * greatest], peak[peak > _LEAST * greatest]
        if steps.size < _LASTING or not peak.size:
            continue
        drop = (np.maximum.accumulate(part, axis=0) - part).max(axis=0) / peak
        early = (part[hours[steps] <= 24 - _LASTING] > _LEAST * peak).any(axis=0)
        seen += peak.size
        fallen += int((drop > _MUCH).sum())
        fell += int((drop > _LITTLE).sum())
        lasting += int(early.sum())
    if seen and fallen >= _OFTEN * seen:
        return "end"
    return "accumulated" if not fell and lasting >= _ENOUGH else None


class Differences:
    """Sums since 00 UTC, given in the order of time, as the sums of the steps between them.

    Parameters
    ----------
    low
        The least that can fall in a step.
    """

    def __init__(self, low: float) -> None:
        self._low = np.float32(low)
        self._stamp = np.datetime64("NaT", "ns")
        self._values: Floats | None = None

    def take(self, stamp: np.datetime64, values: Floats) -> tuple[np.datetime64, Floats]:
        """Return since when, up to `stamp`, which sum fell.

        Parameters
        ----------
        stamp
            The end of the sum, later than before.
        values : (row, column)
            The sum since the last 00 UTC before `stamp`.
        """
        day = (stamp - np.timedelta64(1, "ns")).astype("M8[D]").astype("M8[ns]")
        before, last = self._values, self._stamp
        self._stamp, self._values = stamp, values
        if before is None or not day < last < stamp:
            return day, values
        # Packing lets a sum that does not grow fall by less than can be measured.
        return last, np.maximum(values - before, self._low)
