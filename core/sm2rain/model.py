"""SM2RAIN forwards: filtered, normalised soil moisture to rainfall, one record at a time.

Brocca et al. (2014), https://doi.org/10.1002/2014JD021489, inverts the soil water balance::

    p = max(0, Z ds + a (s1^b + s2^b) / 2 dt + K E)

Soil moisture is seen at an hour of its own, rain falls between two boundaries of its step. So the record is filtered at
the times of its observations, and then interpolated onto the boundaries, once and linearly.

The exponential filter is that of Brocca et al. (2016), https://doi.org/10.1002/2016JD025382, its time shortened
in wet soil as in Brocca et al. (2019), https://doi.org/10.5194/essd-11-1583-2019.

The kernels take one record with time as the only axis, and times in seconds; NaN is missing.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit

SECONDS_PER_DAY = 86400.0

#: Why a value of an inverted cube or table is what it is.
REASONS = {
    0: "computed from soil moisture",
    1: "snow or frost: fallback product's value",
    2: "snow or frost: missing, no fallback value",
    3: "missing: no soil moisture",
    4: "missing: neighbouring time step absent",
    5: "missing: no parameters here",
    6: "saturated: soil moisture at its upper limit, rain may be underestimated",
    7: "missing: no evaporation",
}
COMPUTED, SNOW_REPLACED, SNOW_MISSING, NO_SOIL_MOISTURE, NO_NEIGHBOUR, NO_PARAMETERS, SATURATED, NO_EVAPORATION = (
    REASONS
)

# Below this saturation the filter time of variant tpot no longer grows.
_DRY = 1e-6
# Pixels that are copied together, a few of a processor's cache lines: cubes hold time first, so that the values of one
# pixel lie far apart.
TOGETHER = 32
#: Changes of normalised soil moisture below it are rounding.
LEAST_CHANGE = 1e-9
# Normalised soil moisture this close to 1 counts as saturated.
_SATURATED = 1.0 - 1e-6


@njit(nogil=True, cache=True)
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
    if t <= 0.0:
        swi[:] = s
        return
    gain = 1.0
    previous = -1
    # Most steps are of one length, and the exponential is what the filter costs.
    last_dt, decay = -1.0, 1.0
    for i in range(s.size):
        swi[i] = np.nan
        if math.isnan(s[i]):
            continue
        if previous < 0:
            swi[i] = s[i]
        else:
            dt = (seconds[i] - seconds[previous]) / SECONDS_PER_DAY
            last = swi[previous]
            if c == 0.0:
                if dt != last_dt:
                    last_dt, decay = dt, math.exp(-dt / t)
                gain_now = gain / (gain + decay)
                value = last + gain_now * (s[i] - last)
            else:
                value = last
                gain_now = gain
                for _ in range(3):
                    wetness = max(value, _DRY)
                    gain_now = gain / (gain + math.exp(-dt / t * math.exp(c * math.log(wetness))))
                    value = last + gain_now * (s[i] - last)
            gain = gain_now
            swi[i] = value
        previous = i


class Steps(NamedTuple):
    """When soil moisture was seen, and between which boundaries the rain of each step fell; see `make_steps`.

    Attributes
    ----------
    seconds : int64 array (time,)
        When each value of soil moisture was observed.
    labels : int64 array (step,)
        The time stamps of the rain.
    edges : int64 array (edge,)
        All boundaries, ascending.
    later : bool array (edge,)
        Which of several observations at that very moment counts: the last one, or the first.
    first, second : int64 array (step,)
        The boundaries of each step, -1 where it has none.
    step, longest, origin : int
        Seconds of a step; how far apart two observations may lie for a boundary between them to be told; where windows
        of several steps begin to be counted.
    at_end : bool
        Whether an observation is nearer to the end of its step than to the begin.
    """

    seconds: np.ndarray
    labels: np.ndarray
    edges: np.ndarray
    later: np.ndarray
    first: np.ndarray
    second: np.ndarray
    step: int
    longest: int
    origin: int
    at_end: bool


def make_steps(seconds: np.ndarray, labels: np.ndarray, step: int, *, shift: int = 0, max_gap: float = 0.0) -> Steps:
    """Return the boundaries of steps of rain, for records observed at some times.

    Parameters
    ----------
    seconds : int64 array (time,)
        Time stamps of soil moisture, ascending.
    labels : int64 array (step,)
        Time stamps of rain, ascending; a step begins at its stamp. Of two equal stamps, which a clock that is put back
        leaves, the one that no observation joins to a neighbour has no step.
    step : int
        Seconds of a step of rain.
    shift : int
        Seconds from the stamp of soil moisture to its observation.
    max_gap : float
        Days that two observations may lie apart, besides one step, for a boundary between them to be interpolated.
    """
    observed, at_end = np.ascontiguousarray(seconds, np.int64) + shift, 2 * shift >= step
    same = labels[1:] == labels[:-1]
    kept = np.flatnonzero(~(np.append(False, same) if at_end else np.append(same, False))[: labels.size])
    # At a moment that was observed twice, a step begins with the last value and ends with the first.
    twice = observed[1:][observed[1:] == observed[:-1]]
    begins, ends = labels[kept], labels[kept] + step
    known, place = np.unique(np.concatenate([2 * begins + np.isin(begins, twice), 2 * ends]), return_inverse=True)
    first, second = np.full((2, labels.size), -1, np.int64)
    first[kept], second[kept] = place[: kept.size], place[kept.size :]
    begin = int(labels[0]) if labels.size else 0
    return Steps(
        observed,
        np.ascontiguousarray(labels, np.int64),
        (known // 2).astype(np.int64),
        known % 2 == 1,
        first,
        second,
        step,
        max(round(max_gap * SECONDS_PER_DAY), step),
        begin + max(0, -(-shift // step)) * step,
        at_end,
    )


@njit(nogil=True, cache=True)
def neighbours(s: np.ndarray, steps: Steps, left: np.ndarray, right: np.ndarray, weight: np.ndarray) -> None:
    """Find between which observations each boundary lies.

    Parameters
    ----------
    s : array (time,)
        NaN is missing.
    steps : Steps
    left, right : int64 array (edge,)
        Receive the observations, -1 where there are none near enough; both are one that was made at that moment.
    weight : array (edge,)
        Receives the share of the second one.
    """
    seconds = steps.seconds
    n = s.size
    previous, following = -1, 0
    for e in range(steps.edges.size):
        at = steps.edges[e]
        while following < n and (math.isnan(s[following]) or seconds[following] <= at):
            if not math.isnan(s[following]):
                previous = following
            following += 1
        left[e], right[e], weight[e] = -1, -1, 0.0
        if previous >= 0 and seconds[previous] == at:
            here = previous
            if not steps.later[e]:
                while here > 0 and seconds[here - 1] == at and not math.isnan(s[here - 1]):
                    here -= 1
            left[e], right[e] = here, here
        elif previous >= 0 and following < n and seconds[following] - seconds[previous] <= steps.longest:
            left[e], right[e] = previous, following
            weight[e] = (at - seconds[previous]) / (seconds[following] - seconds[previous])


@njit(nogil=True, cache=True)
def limits(s: np.ndarray) -> tuple[float, float]:
    """Return the least and the largest finite value; NaN and NaN where there is none."""
    low, high = np.inf, -np.inf
    for value in s:
        if value < low:
            low = value
        if value > high:
            high = value
    if low > high:
        return np.nan, np.nan
    return low, high


@njit(nogil=True, cache=True)
def scale(
    swi: np.ndarray,
    left: np.ndarray,
    right: np.ndarray,
    weight: np.ndarray,
    s_min: float,
    s_max: float,
    saturation: np.ndarray,
) -> None:
    """Interpolate a filtered record onto boundaries and normalise it.

    Parameters
    ----------
    swi : array (time,)
    left, right, weight : array (edge,)
        As from `neighbours`.
    s_min, s_max : float
        Limits that become 0 and 1; what lies beyond them is clipped. Where they coincide there is no signal.
    saturation : array (edge,)
        Receives the result, NaN where there is none.
    """
    if not s_max > s_min:
        saturation[:] = np.nan
        return
    factor = 1.0 / (s_max - s_min)
    for e in range(left.size):
        if left[e] < 0:
            saturation[e] = np.nan
        else:
            value = swi[left[e]]
            if weight[e] > 0.0:
                value += weight[e] * (swi[right[e]] - value)
            saturation[e] = min(1.0, max(0.0, (value - s_min) * factor))


@njit(nogil=True, cache=True)
def signal(
    s: np.ndarray, steps: Steps, t: float, c: float, s_min: float, s_max: float, saturation: np.ndarray
) -> tuple[float, float]:
    """Filter one record, interpolate it onto the boundaries of steps, and normalise it.

    Limits that are NaN are those of the filtered record itself, and returned; given ones are kept.
    """
    swi = np.empty(s.size)
    filter_record(s, steps.seconds, t, c, swi)
    if math.isnan(s_min):
        s_min, s_max = limits(swi)
    edges = steps.edges.size
    left, right, weight = np.empty(edges, np.int64), np.empty(edges, np.int64), np.empty(edges)
    neighbours(s, steps, left, right, weight)
    scale(swi, left, right, weight, s_min, s_max, saturation)
    return s_min, s_max


@njit(nogil=True, cache=True)
def _power(s: float, b: float) -> float:
    # A good deal faster than pow, which serves negative numbers and the last bit as well.
    return math.exp(b * math.log(s)) if s > 0.0 else s


@njit(nogil=True, cache=True)
def rain_record(
    saturation: np.ndarray,
    steps: Steps,
    evaporation: np.ndarray,
    parameters: np.ndarray,
    wetting: bool,
    dead_zone: float,
    rain: np.ndarray,
    reason: np.ndarray,
) -> None:
    """Invert one record of normalised soil moisture.

    Parameters
    ----------
    saturation : array (edge,)
        Filtered and normalised soil moisture at the boundaries of `steps`, 0 to 1.
    steps : Steps
    evaporation : array (step,) or (0,)
        mm per step; empty where the term is not used.
    parameters : array (6,)
        z, a, b, t, c, k. There are none where z, a or b is NaN or out of its domain.
    wetting, dead_zone
        See `sm2rain.Options`. A change below `LEAST_CHANGE` is none: rounding must not decide between no rain and the
        whole drainage.
    rain, reason : array (step,)
        Receive mm per step, NaN where there is none, and a key of `REASONS`.
    """
    z, a, b, k = parameters[0], parameters[1], parameters[2], parameters[5]
    if not (z >= 0.0 and a >= 0.0 and b > 0.0):
        rain[:] = np.nan
        reason[:] = NO_PARAMETERS
        return
    half = 0.5 * steps.step / SECONDS_PER_DAY
    least = max(dead_zone, LEAST_CHANGE)
    with_evaporation = evaporation.size > 0 and k > 0.0
    known, known_power = -1, np.nan
    for i in range(steps.labels.size):
        rain[i] = np.nan
        reason[i] = NO_NEIGHBOUR
        begin, end = steps.first[i], steps.second[i]
        if begin < 0:
            continue
        s1, s2 = saturation[begin], saturation[end]
        if math.isnan(s1) or math.isnan(s2):
            if math.isnan(s2 if steps.at_end else s1):
                reason[i] = NO_SOIL_MOISTURE
            continue
        # The end of a step is most often the begin of the next.
        power = known_power if begin == known else _power(s1, b)
        known, known_power = end, _power(s2, b)
        change = s2 - s1
        value = 0.0
        if change > least or (not wetting and -change > least):
            value = z * change + a * half * (power + known_power)
            if with_evaporation:
                value += k * evaporation[i]
        reason[i] = COMPUTED
        if math.isnan(value):
            reason[i] = NO_EVAPORATION
        else:
            rain[i] = max(0.0, value)
            if s1 >= _SATURATED and s2 >= _SATURATED:
                reason[i] = SATURATED


@njit(nogil=True, cache=True)
def gather(block: np.ndarray, begin: int, end: int, records: np.ndarray) -> None:
    """Copy the pixels from `begin` to `end` of a block (pixels, time) of any layout into `records` (pixels, time)."""
    for i in range(block.shape[1]):
        for p in range(begin, end):
            records[p - begin, i] = block[p, i]


@njit(nogil=True, cache=True)
def invert_record(
    s: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    parameters: np.ndarray,
    wetting: bool,
    dead_zone: float,
    rain: np.ndarray,
    reason: np.ndarray,
) -> None:
    """Filter, normalise by the stored limits and invert one record; the arrays are rows of those of `invert_block`."""
    if parameters[7] > parameters[6]:
        saturation = np.empty(steps.edges.size)
        signal(s, steps, parameters[3], parameters[4], parameters[6], parameters[7], saturation)
        rain_record(saturation, steps, evaporation, parameters, wetting, dead_zone, rain, reason)
    else:
        rain[:] = np.nan
        reason[:] = NO_PARAMETERS


@njit(nogil=True, cache=True)
def invert_block(
    s: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    parameters: np.ndarray,
    wetting: bool,
    dead_zone: float,
    rain: np.ndarray,
    reason: np.ndarray,
) -> None:
    """Invert every record of a block.

    Parameters
    ----------
    s : array (pixels, time)
        Soil moisture in the units of the limits; of any layout and float type. NaN is missing.
    evaporation : array (pixels, step) or (pixels, 0)
    steps : Steps
    parameters : array (pixels, 8)
        z, a, b, t, c, k, s_min, s_max.
    rain, reason : array (pixels, step)
        Receive mm per step and keys of `REASONS`.
    """
    pixels, n = s.shape[0], steps.labels.size
    records, losses = np.empty((TOGETHER, s.shape[1])), np.empty((TOGETHER, evaporation.shape[1]))
    values, codes = np.empty((TOGETHER, n)), np.empty((TOGETHER, n), np.uint8)
    for begin in range(0, pixels, TOGETHER):
        end = min(begin + TOGETHER, pixels)
        gather(s, begin, end, records)
        gather(evaporation, begin, end, losses)
        for p in range(begin, end):
            invert_record(
                records[p - begin], losses[p - begin], steps, parameters[p].astype(np.float64), wetting, dead_zone,
                values[p - begin], codes[p - begin],
            )  # fmt: skip
        for i in range(n):
            for p in range(begin, end):
                rain[p, i] = values[p - begin, i]
                reason[p, i] = codes[p - begin, i]


def replace_snow(
    rain: np.ndarray, reason: np.ndarray, snow: np.ndarray, fallback: np.ndarray | None
) -> tuple[np.ndarray, np.ndarray]:
    """Put the fallback product's value where it snows, as Remote Sens. 2022, 14, 5355 does.

    Parameters
    ----------
    rain, reason : array
        An inversion's results.
    snow : bool array
        Where it snows or the ground is frozen: soil moisture says nothing about precipitation there. Where there are
        no parameters, outside the region that was calibrated, nothing is put in.
    fallback : array, optional
        mm per step; NaN is missing. Without it these values are missing.

    Returns
    -------
    rain, reason : array
        New arrays.
    """
    snow = snow & (reason != NO_PARAMETERS)
    values = np.full_like(rain, np.nan) if fallback is None else fallback.astype(rain.dtype)
    codes = np.where(np.isnan(values), SNOW_MISSING, SNOW_REPLACED).astype(reason.dtype)
    return np.where(snow, values, rain), np.where(snow, codes, reason)
