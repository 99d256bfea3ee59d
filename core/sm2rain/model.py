"""SM2RAIN forwards: filtered, normalised soil moisture to rainfall, one record at a time.

Brocca et al. (2014), https://doi.org/10.1002/2014JD021489, inverts the soil water balance::

    p = max(0, Z ds + a (s1^b + s2^b) / 2 dt + K E)

Soil moisture is seen at an hour of its own, rain falls between two boundaries of its step. So the record is filtered at
the times of its observations, and then interpolated onto the boundaries, once and linearly.

The kernels take one record with time as the only axis, and times in seconds; NaN is missing.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from .filters import SECONDS_PER_DAY, filter_record
from .options import (
    COMPUTED,
    NO_EVAPORATION,
    NO_NEIGHBOUR,
    NO_PARAMETERS,
    NO_SOIL_MOISTURE,
    SATURATED,
    SNOW_MISSING,
    SNOW_REPLACED,
    Parameters,
    Rule,
)
from .vectors import compiled, elementwise, logs, powers, summing

# Pixels that are copied together, a few of a processor's cache lines: cubes hold time first, so that the values of one
# pixel lie far apart.
TOGETHER = 64
#: Changes of normalised soil moisture below it are rounding.
LEAST_CHANGE = 1e-9
#: Passes that lie more steps apart than this are far apart.
SPACING = 2
#: Normalised soil moisture from here on counts as saturated.
FULL = 1.0 - 1e-6


class Steps(NamedTuple):
    """When soil moisture was seen, and between which boundaries the rain of each step fell; see `make_steps`.

    Attributes
    ----------
    seconds : int64 array (time,)
        When each value of soil moisture was observed.
    labels : int64 array (step,)
        The time stamps of the rain.
    edges : int64 array (edge,)
        The boundaries, step after step, those that two steps share once.
    later : bool array (edge,)
        Which of several observations at that very moment counts: the last one, or the first.
    before : int64 array (edge,)
        The last observation that is not after it, -1 for none.
    first : int64 array (step,)
        At which boundary each step begins, -1 where it has none; it ends at the next one.
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
    before: np.ndarray
    first: np.ndarray
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
    begins, ends = labels[kept], labels[kept] + step
    # At a moment that was observed twice, a step begins with the last value and ends with the first.
    twice = np.isin(begins, observed[1:][observed[1:] == observed[:-1]])
    apart = np.append(True, begins[1:] != ends[:-1])[: kept.size] | twice
    place = np.cumsum(1 + apart) - 2
    edges, later = np.empty(kept.size + apart.sum(), np.int64), np.zeros(kept.size + apart.sum(), bool)
    edges[place], edges[place + 1], later[place] = begins, ends, twice
    first = np.full(labels.size, -1, np.int64)
    first[kept] = place
    begin = int(labels[0]) if labels.size else 0
    return Steps(
        observed,
        np.ascontiguousarray(labels, np.int64),
        edges,
        later,
        np.searchsorted(observed, edges, "right") - 1,
        first,
        step,
        max(round(max_gap * SECONDS_PER_DAY), step),
        begin + max(0, -(-shift // step)) * step,
        at_end,
    )


@compiled
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
        Receives the share of the second one; NaN where there are none.
    """
    seconds = steps.seconds
    n = s.size
    # By the place of an observation, counted from 1: the last value up to there, and the first after it.
    last, following = np.empty(n + 1, np.int64), np.empty(n + 1, np.int64)
    last[0], following[n] = -1, n
    for i in range(n):
        last[i + 1] = i if s[i] == s[i] else last[i]
    for i in range(n - 1, -1, -1):
        following[i] = i if s[i] == s[i] else following[i + 1]
    for e in range(steps.edges.size):
        at = steps.edges[e]
        here, there = last[steps.before[e] + 1], following[steps.before[e] + 1]
        left[e], right[e], weight[e] = -1, -1, np.nan
        if here >= 0 and seconds[here] == at:
            if not steps.later[e]:
                while here > 0 and seconds[here - 1] == at and not math.isnan(s[here - 1]):
                    here -= 1
            left[e], right[e], weight[e] = here, here, 0.0
        elif here >= 0 and there < n and seconds[there] - seconds[here] <= steps.longest:
            left[e], right[e] = here, there
            weight[e] = (at - seconds[here]) / (seconds[there] - seconds[here])


@compiled
def passes_beside(i: int, steps: Steps, left: np.ndarray, right: np.ndarray) -> tuple[int, int]:
    """Return the observations that the rain of a step comes from, of those of `neighbours`; -1 where one is missing."""
    begin = steps.first[i]
    if begin < 0 or left[begin] < 0 or right[begin + 1] < 0:
        return -1, -1
    return left[begin], right[begin + 1]


@summing
def limits(s: np.ndarray) -> tuple[float, float]:
    """Return the least and the largest finite value; NaN and NaN where there is none."""
    low, high = np.inf, -np.inf
    for value in s:
        low = value if value < low else low
        high = value if value > high else high
    if low > high:
        return np.nan, np.nan
    return low, high


@elementwise
def normalised(value: float, s_min: float, factor: float) -> float:
    """Return a filtered value by its limits, clipped to 0 and 1; `factor` is 1 by their range. NaN stays NaN."""
    value = (value - s_min) * factor
    value = 0.0 if value < 0.0 else value
    return 1.0 if value > 1.0 else value


@elementwise
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
        value = swi[left[e]]
        saturation[e] = normalised(value + weight[e] * (swi[right[e]] - value), s_min, factor)


@compiled
def signal(
    s: np.ndarray, steps: Steps, t: float, c: float, s_min: float, s_max: float, saturation: np.ndarray
) -> tuple[float, float]:
    """Filter one record, interpolate it onto the boundaries of steps, and normalise it.

    Limits that are NaN are those of the filtered record itself, and returned; given ones are kept.
    """
    edges = steps.edges.size
    left, right, weight = np.empty(edges, np.int64), np.empty(edges, np.int64), np.empty(edges)
    neighbours(s, steps, left, right, weight)
    return signal_between(s, steps, left, right, weight, t, c, s_min, s_max, saturation)


@compiled
def signal_between(
    s: np.ndarray,
    steps: Steps,
    left: np.ndarray,
    right: np.ndarray,
    weight: np.ndarray,
    t: float,
    c: float,
    s_min: float,
    s_max: float,
    saturation: np.ndarray,
) -> tuple[float, float]:
    """Do what `signal` does for a record whose `neighbours` are known."""
    swi = np.empty(s.size)
    filter_record(s, steps.seconds, t, c, swi)
    if math.isnan(s_min):
        s_min, s_max = limits(swi)
    scale(swi, left, right, weight, s_min, s_max, saturation)
    return s_min, s_max


@compiled
def usable(parameters: Parameters) -> bool:
    """Tell whether rain can be had from parameters: none is missing or out of its domain."""
    water = parameters.z >= 0.0 and parameters.a >= 0.0 and parameters.b > 0.0
    return water and parameters.t == parameters.t and parameters.c == parameters.c


@compiled
def rain_record(
    saturation: np.ndarray,
    steps: Steps,
    evaporation: np.ndarray,
    parameters: Parameters,
    rule: Rule,
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
    parameters : Parameters
        There are none where `usable` says so.
    rule : Rule
        A change below `LEAST_CHANGE` is none: rounding must not decide between no rain and the whole drainage.
    rain, reason : array (step,)
        Receive mm per step, NaN where there is none, and a key of `REASONS`.
    """
    z, a, b, k = parameters.z, parameters.a, parameters.b, parameters.k
    if not usable(parameters):
        rain[:] = np.nan
        reason[:] = NO_PARAMETERS
        return
    edges = saturation.size
    loss, value, code = np.zeros(edges), np.full(edges, np.nan), np.full(edges, float(NO_NEIGHBOUR))
    if evaporation.size > 0 and k > 0.0:
        for i in range(steps.first.size):
            if steps.first[i] >= 0:
                loss[steps.first[i]] = k * evaporation[i]
    half = 0.5 * a * steps.step / SECONDS_PER_DAY
    least = max(rule.dead_zone, LEAST_CHANGE)
    _rain_between(saturation, loss, z, half, b, least, rule.wetting, steps.at_end, value, code)
    for i in range(steps.first.size):
        begin = steps.first[i]
        rain[i] = value[begin] if begin >= 0 else np.nan
        reason[i] = code[begin] if begin >= 0 else NO_NEIGHBOUR


@elementwise
def rain_of(water: float, s1: float, s2: float, least: float, wetting: bool) -> float:
    """Return the rain that a water balance between two boundaries comes to; NaN without soil moisture at either."""
    size = s2 - s1 if wetting else abs(s2 - s1)
    value = water if size > least else 0.0
    value = 0.0 if value < 0.0 else value
    return value if size == size else np.nan


@elementwise
def reason_of(s1: float, s2: float, rain: float, at_end: bool) -> float:
    """Return the key of the reason of that rain."""
    here = s2 if at_end else s1
    state = float(SATURATED) if (s1 >= FULL) & (s2 >= FULL) else float(COMPUTED)
    state = float(NO_EVAPORATION) if rain != rain else state
    missing = float(NO_SOIL_MOISTURE) if here != here else float(NO_NEIGHBOUR)
    return state if (s1 == s1) & (s2 == s2) else missing


@elementwise
def _rain_between(
    saturation: np.ndarray,
    loss: np.ndarray,
    z: float,
    half: float,
    b: float,
    least: float,
    wetting: bool,
    at_end: bool,
    rain: np.ndarray,
    code: np.ndarray,
) -> None:
    """Write the rain from each boundary to the next, and the key of its reason, without a branch."""
    power = np.empty(saturation.size)
    logs(saturation, power)
    powers(b, power, power)
    for e in range(saturation.size - 1):
        s1, s2 = saturation[e], saturation[e + 1]
        water = z * (s2 - s1) + half * (power[e] + power[e + 1]) + loss[e]
        rain[e] = rain_of(water, s1, s2, least, wetting)
        code[e] = reason_of(s1, s2, rain[e], at_end)


@compiled
def parameters_of(row: np.ndarray) -> Parameters:
    """Return the parameters that a row begins with, in the order of `PARAMETERS`."""
    values = row[:8].astype(np.float64)
    return Parameters(values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7])


@compiled
def gather(block: np.ndarray, begin: int, end: int, records: np.ndarray) -> None:
    """Copy the pixels from `begin` to `end` of a block (pixels, time) of any layout into `records` (pixels, time)."""
    for i in range(block.shape[1]):
        for p in range(begin, end):
            records[p - begin, i] = block[p, i]


@compiled
def invert_record(
    s: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    parameters: Parameters,
    rule: Rule,
    rain: np.ndarray,
    reason: np.ndarray,
    far: np.ndarray,
) -> None:
    """Filter, normalise by the stored limits and invert one record; arrays are rows of `lanes.invert_block`'s."""
    edges = steps.edges.size
    left, right, weight = np.empty(edges, np.int64), np.empty(edges, np.int64), np.empty(edges)
    known = parameters.s_max > parameters.s_min
    if known or far.size > 0:
        neighbours(s, steps, left, right, weight)
    if far.size > 0:
        for i in range(far.size):
            first, last = passes_beside(i, steps, left, right)
            near = first >= 0 and steps.seconds[last] - steps.seconds[first] <= SPACING * steps.step
            far[i] = 0 if near else 1
    if known:
        saturation = np.empty(edges)
        signal_between(
            s, steps, left, right, weight, parameters.t, parameters.c, parameters.s_min, parameters.s_max, saturation
        )
        rain_record(saturation, steps, evaporation, parameters, rule, rain, reason)
    else:
        rain[:] = np.nan
        reason[:] = NO_PARAMETERS


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
