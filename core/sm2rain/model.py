"""SM2RAIN forwards: filtered, normalised soil moisture to rainfall, one record at a time.

Brocca et al. (2014), https://doi.org/10.1002/2014JD021489, inverts the soil water balance::

    p = max(0, Z ds + a (s1^b + s2^b) / 2 dt + K E)

The exponential filter is that of Brocca et al. (2016), https://doi.org/10.1002/2016JD025382, its time shortened
in wet soil as in Brocca et al. (2019), https://doi.org/10.5194/essd-11-1583-2019.

The kernels take one record with time as the only axis and times in seconds; NaN is missing.
"""

from __future__ import annotations

import math

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


@njit(nogil=True, cache=True)
def bridge_gaps(s: np.ndarray, seconds: np.ndarray, longest: float) -> None:
    """Fill, in place and linearly in time, the gaps of at most `longest` days between two values."""
    previous = -1
    for i in range(s.size):
        if math.isnan(s[i]):
            continue
        if previous >= 0 and i - previous > 1:
            span = seconds[i] - seconds[previous]
            if span <= longest * SECONDS_PER_DAY + 0.5:
                for j in range(previous + 1, i):
                    s[j] = s[previous] + (s[i] - s[previous]) * ((seconds[j] - seconds[previous]) / span)
        previous = i


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
def signal(
    s: np.ndarray, seconds: np.ndarray, t: float, c: float, max_gap: float, s_min: float, s_max: float, out: np.ndarray
) -> tuple[float, float]:
    """Filter, bridge and normalise one record.

    Limits that are NaN are taken from the filtered record itself, and returned; given ones are kept, and what lies
    beyond them is clipped to 0 and 1. Where the limits coincide there is no signal: `out` is NaN.
    """
    filter_record(s, seconds, t, c, out)
    if max_gap > 0.0:
        bridge_gaps(out, seconds, max_gap)
    if math.isnan(s_min):
        s_min, s_max = limits(out)
    if not s_max > s_min:
        out[:] = np.nan
        return s_min, s_max
    scale = 1.0 / (s_max - s_min)
    for i in range(out.size):
        if not math.isnan(out[i]):
            out[i] = min(1.0, max(0.0, (out[i] - s_min) * scale))
    return s_min, s_max


@njit(nogil=True, cache=True)
def _power(s: float, b: float) -> float:
    # A good deal faster than pow, which serves negative numbers and the last bit as well.
    return math.exp(b * math.log(s)) if s > 0.0 else s


@njit(nogil=True, cache=True)
def rain_record(
    saturation: np.ndarray,
    seconds: np.ndarray,
    step: int,
    evaporation: np.ndarray,
    parameters: np.ndarray,
    wetting: bool,
    dead_zone: float,
    stamp_end: bool,
    rain: np.ndarray,
    reason: np.ndarray,
) -> None:
    """Invert one record of normalised soil moisture.

    Parameters
    ----------
    saturation : array (time,)
        Filtered and normalised soil moisture, 0 to 1.
    seconds, step
        Time stamps and the length of a regular step, seconds. Only steps of that length are inverted.
    evaporation : array (time,) or (0,)
        mm per step, stamped as the rain is; empty where the term is not used.
    parameters : array (6,)
        z, a, b, t, c, k. There are none where z, a or b is NaN or out of its domain.
    wetting, dead_zone, stamp_end
        See `sm2rain.Options`.
    rain, reason : array (time,)
        Receive mm per step, NaN where there is none, and a key of `REASONS`.
    """
    n = saturation.size
    z, a, b, k = parameters[0], parameters[1], parameters[2], parameters[5]
    dt = step / SECONDS_PER_DAY
    with_evaporation = evaporation.size > 0 and k > 0.0
    for i in range(n):
        rain[i] = np.nan
        reason[i] = NO_NEIGHBOUR
    if not (z >= 0.0 and a >= 0.0 and b > 0.0):
        reason[:] = NO_PARAMETERS
        return
    previous_power = _power(saturation[0], b) if n > 0 else np.nan
    for i in range(n - 1):
        label = i + 1 if stamp_end else i
        s1, s2 = saturation[i], saturation[i + 1]
        power = _power(s2, b)
        drainage = 0.5 * (previous_power + power)
        previous_power = power
        if seconds[i + 1] - seconds[i] != step:
            continue
        if math.isnan(s1) or math.isnan(s2):
            reason[label] = NO_SOIL_MOISTURE if math.isnan(saturation[label]) else NO_NEIGHBOUR
            continue
        change = s2 - s1
        value = 0.0
        if change > dead_zone or (not wetting and -change > dead_zone):
            value = z * change + a * drainage * dt
            if with_evaporation:
                value += k * evaporation[label]
        reason[label] = COMPUTED
        if math.isnan(value):
            reason[label] = NO_EVAPORATION
        elif s1 >= _SATURATED and s2 >= _SATURATED:
            reason[label] = SATURATED
        rain[label] = max(0.0, value) if value == value else np.nan
    outer = 0 if stamp_end else n - 1
    if n > 0 and math.isnan(saturation[outer]):
        reason[outer] = NO_SOIL_MOISTURE


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
    seconds: np.ndarray,
    step: int,
    parameters: np.ndarray,
    wetting: bool,
    dead_zone: float,
    stamp_end: bool,
    max_gap: float,
    rain: np.ndarray,
    reason: np.ndarray,
) -> None:
    """Filter, normalise by the stored limits and invert one record; the arrays are rows of those of `invert_block`."""
    saturation = np.full(s.size, np.nan)
    low, high = parameters[6], parameters[7]
    if high > low:
        signal(s, seconds, parameters[3], parameters[4], max_gap, low, high, saturation)
        rain_record(saturation, seconds, step, evaporation, parameters, wetting, dead_zone, stamp_end, rain, reason)
    else:
        rain[:] = np.nan
        reason[:] = NO_PARAMETERS


@njit(nogil=True, cache=True)
def invert_block(
    s: np.ndarray,
    evaporation: np.ndarray,
    seconds: np.ndarray,
    step: int,
    parameters: np.ndarray,
    wetting: bool,
    dead_zone: float,
    stamp_end: bool,
    max_gap: float,
    rain: np.ndarray,
    reason: np.ndarray,
) -> None:
    """Invert every record of a block.

    Parameters
    ----------
    s : array (pixels, time)
        Soil moisture in the units of the limits; of any layout and float type. NaN is missing.
    evaporation : array (pixels, time) or (pixels, 0)
    seconds : int64 array (time,)
    parameters : array (pixels, 8)
        z, a, b, t, c, k, s_min, s_max.
    rain, reason : array (pixels, time)
        Receive mm per step and keys of `REASONS`.
    """
    pixels, n = s.shape
    records, losses = np.empty((TOGETHER, n)), np.empty((TOGETHER, evaporation.shape[1]))
    values, codes = np.empty((TOGETHER, n)), np.empty((TOGETHER, n), np.uint8)
    for begin in range(0, pixels, TOGETHER):
        end = min(begin + TOGETHER, pixels)
        gather(s, begin, end, records)
        gather(evaporation, begin, end, losses)
        for p in range(begin, end):
            invert_record(
                records[p - begin], losses[p - begin], seconds, step, parameters[p].astype(np.float64), wetting,
                dead_zone, stamp_end, max_gap, values[p - begin], codes[p - begin],
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
