"""The exponential filter of soil moisture, one record at a time.

That of Brocca et al. (2016), https://doi.org/10.1002/2016JD025382, its time shortened in wet soil as in Brocca et al.
(2019), https://doi.org/10.5194/essd-11-1583-2019.
"""

from __future__ import annotations

import math

import numpy as np

from .vectors import compiled, elementwise, exp, log, powers

SECONDS_PER_DAY = 86400.0
#: Below this saturation the filter time of variant tpot no longer grows.
DRY = 1e-6
#: Pairs of filter time and exponent that are worth filtering at once, see `smooth_lanes`.
LANES = 16


@elementwise
def smooth(s: np.ndarray, decay: np.ndarray, swi: np.ndarray) -> None:
    """Filter a record by a constant time: ``swi = sum(s_j exp(-(t - t_j) / T)) / sum(exp(-(t - t_j) / T))``.

    That is what the recursion of the gain comes to, as two sums that need no division on their way.

    Parameters
    ----------
    s : array (time,)
        NaN is missing and stays missing.
    decay : array (time,)
        ``exp(-dt / T)`` since the time before, 0 where a record begins; overwritten.
    swi : array (time,)
    """
    n = s.size
    seen = np.empty(n)
    for i in range(n):
        seen[i] = 1.0 if s[i] == s[i] else 0.0
        swi[i] = s[i] if s[i] == s[i] else 0.0
    total = count = 0.0
    for i in range(n):
        total = decay[i] * total + swi[i]
        count = decay[i] * count + seen[i]
        swi[i], decay[i] = total, count
    for i in range(n):
        swi[i] = swi[i] / decay[i] if seen[i] > 0.0 else np.nan


@compiled
def smooth_by_wetness(s: np.ndarray, days: np.ndarray, t: float, c: float, swi: np.ndarray) -> None:
    """Filter a record by a time that is shorter in wet soil, ``t * swi**-c``; the arrays are those of `filter_days`."""
    gain, value, elapsed = 1.0, 0.0, 0.0
    for i in range(s.size):
        elapsed += days[i]
        swi[i] = np.nan
        if math.isnan(s[i]):
            continue
        last, gain_now = value, gain
        for _ in range(3):
            wetness = max(value, DRY)
            gain_now = gain / (gain + math.exp(-elapsed / t * math.exp(c * math.log(wetness))))
            value = last + gain_now * (s[i] - last)
        gain = gain_now
        swi[i] = value
        elapsed = 0.0


@elementwise
def smooth_lanes(s: np.ndarray, days: np.ndarray, t: np.ndarray, c: np.ndarray, swi: np.ndarray) -> None:
    """Filter one record as `smooth_by_wetness` does, by several pairs of (t, c) at once, in the vector units.

    Parameters
    ----------
    s, days : array (time,)
        As in `filter_days`, without NaN.
    t, c : array (lane,)
    swi : array (lane, time)
    """
    lanes = t.size
    rate, gain, value = np.empty(lanes), np.empty(lanes), np.empty(lanes)
    now, share, time = np.empty(lanes), np.empty(lanes), np.empty(lanes)
    for lane in range(lanes):
        rate[lane], gain[lane], value[lane] = -1.0 / t[lane], 1.0, 0.0
    for i in range(s.size):
        for lane in range(lanes):
            now[lane] = value[lane]
        for _ in range(3):
            for lane in range(lanes):
                time[lane] = exp(c[lane] * log(max(now[lane], DRY)))
            for lane in range(lanes):
                share[lane] = gain[lane] / (gain[lane] + exp(days[i] * rate[lane] * time[lane]))
                now[lane] = value[lane] + share[lane] * (s[i] - value[lane])
        for lane in range(lanes):
            gain[lane] = share[lane]
            value[lane] = now[lane]
            swi[lane, i] = now[lane]


@compiled
def filter_days(s: np.ndarray, days: np.ndarray, t: float, c: float, swi: np.ndarray, scratch: np.ndarray) -> None:
    """Filter records into the soil water index; as `filter_record`, for records one after another.

    Parameters
    ----------
    s : array (time,)
    days : array (time,)
        Since the time before, infinite where a record begins.
    t, c, swi
        As in `filter_record`.
    scratch : array (time,)
    """
    if t <= 0.0:
        swi[:] = s
    elif c == 0.0:
        powers(-1.0 / t, days, scratch)
        smooth(s, scratch, swi)
    else:
        smooth_by_wetness(s, days, t, c, swi)


@elementwise
def days_between(seconds: np.ndarray, days: np.ndarray) -> None:
    """Write the days since the time before, infinite at the first."""
    for i in range(1, seconds.size):
        days[i] = (seconds[i] - seconds[i - 1]) * (1.0 / SECONDS_PER_DAY)
    if seconds.size > 0:
        days[0] = np.inf


@compiled
def filter_record(s: np.ndarray, seconds: np.ndarray, t: float, c: float, swi: np.ndarray) -> None:
    """Filter one record into the soil water index.

    Parameters
    ----------
    s : array (time,)
        Soil moisture; NaN is missing and stays missing, the gap lengthening the next step.
    seconds : int64 array (time,)
        Time stamps.
    t : float
        Filter time, days; 0 leaves the record as it is.
    c : float
        Exponent that shortens the filter time in wet soil, ``t * swi**-c``; 0 for none.
    swi : array (time,)
        Receives the filtered record, in the units of `s`.
    """
    days = np.empty(s.size)
    days_between(seconds, days)
    filter_days(s, days, t, c, swi, np.empty(s.size))
