"""SM2RAIN forwards for the pixels of a block, some at once: step after step, in the processor's vector units.

It does what `model` does for one record. Each loop over pixels (lanes) here is one instruction for several of them,
where the recursions of a single record wait for themselves; and cubes lie in memory with time first, so that the values
of neighbouring pixels lie side by side.
"""

from __future__ import annotations

import numpy as np

from .filters import DRY, SECONDS_PER_DAY
from .model import LEAST_CHANGE, SPACING, Steps, normalised, parameters_of, rain_of, reason_of, usable
from .options import NO_NEIGHBOUR, NO_PARAMETERS, Rule
from .vectors import compiled, elementwise, exp, log

# Pixels that are inverted at once: a few of a processor's cache lines, whose records fit into its caches.
LANES = 64
# Rows of what is known of the lanes: -1 / T (0 without a filter), the filter's exponent, the lower limit and 1 by the
# range, Z, half a step's a, b, K, and whether there are parameters.
_RATE, _EXPONENT, _LIMIT, _FACTOR, _Z, _HALF, _B, _K, _KNOWN = range(9)


@compiled
def invert_block(
    s: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    parameters: np.ndarray,
    rule: Rule,
    rain: np.ndarray,
    reason: np.ndarray,
    far: np.ndarray,
) -> None:
    """Invert every record of a block.

    Parameters
    ----------
    s : array (pixels, time)
        Soil moisture in the units of the limits; of any layout and float type. NaN is missing.
    evaporation : array (pixels, step) or (pixels, 0)
    steps : Steps
    parameters : array (pixels, parameter)
        In the order of `PARAMETERS`.
    rule : Rule
    rain, reason : array (pixels, step)
        Receive mm per step and keys of `REASONS`.
    far : uint8 array (pixels, step) or (pixels, 0)
        Receives 1 where the passes beside a step lie far apart, or one of them is missing.
    """
    for begin in range(0, s.shape[0], LANES):
        own = slice(begin, min(begin + LANES, s.shape[0]))
        known = _known(parameters[own], steps.step)
        swi = _filtered(s[own], steps.seconds, known)
        _walk(swi, evaporation[own], steps, known, rule, rain[own], reason[own], far[own])


@compiled
def _known(parameters: np.ndarray, step: int) -> np.ndarray:
    """Return what is known of each lane."""
    out = np.empty((9, parameters.shape[0]))
    for p in range(parameters.shape[0]):
        own = parameters_of(parameters[p])
        known = own.s_max > own.s_min and usable(own)
        filtered = known and own.t > 0.0
        out[_RATE, p], out[_EXPONENT, p] = -1.0 / own.t if filtered else 0.0, own.c if filtered else 0.0
        out[_LIMIT, p], out[_FACTOR, p] = own.s_min, 1.0 / (own.s_max - own.s_min)
        out[_Z, p], out[_HALF, p], out[_B, p] = own.z, 0.5 * own.a * step / SECONDS_PER_DAY, own.b
        out[_K, p] = own.k if own.k > 0.0 else 0.0
        out[_KNOWN, p] = 1.0 if known else 0.0
    return out


@elementwise
def _decays(days: float, rate: np.ndarray, decay: np.ndarray) -> None:
    for p in range(rate.size):
        decay[p] = exp(rate[p] * days) if rate[p] < 0.0 else 0.0


@elementwise
def _smooth(s: np.ndarray, decay: np.ndarray, total: np.ndarray, count: np.ndarray, swi: np.ndarray) -> None:
    """Filter the observations of one time, see `filters.smooth`."""
    for p in range(s.size):
        total[p] = decay[p] * total[p] + (s[p] if s[p] == s[p] else 0.0)
        count[p] = decay[p] * count[p] + (1.0 if s[p] == s[p] else 0.0)
    for p in range(s.size):
        swi[p] = total[p] / count[p] if s[p] == s[p] else np.nan


@elementwise
def _smooth_by_wetness(
    s: np.ndarray, known: np.ndarray, gain: np.ndarray, value: np.ndarray, elapsed: np.ndarray, swi: np.ndarray
) -> None:
    """Filter the observations of one time, see `filters.smooth_by_wetness`, where there is an exponent."""
    rate, exponent = known[_RATE], known[_EXPONENT]
    now, time, share = value.copy(), np.empty(s.size), np.empty(s.size)
    for _ in range(3):
        for p in range(s.size):
            time[p] = exp(exponent[p] * log(now[p] if now[p] > DRY else DRY))
        for p in range(s.size):
            share[p] = gain[p] / (gain[p] + exp(elapsed[p] * rate[p] * time[p]))
        for p in range(s.size):
            now[p] = value[p] + share[p] * (s[p] - value[p])
    for p in range(s.size):
        if s[p] == s[p]:
            gain[p], value[p], elapsed[p] = share[p], now[p], 0.0
            swi[p] = now[p] if exponent[p] != 0.0 else swi[p]


@compiled
def _filtered(s: np.ndarray, seconds: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Return records (lane, time) filtered, as (time, lane)."""
    lanes = s.shape[0]
    swi = np.empty((seconds.size, lanes))
    here, decay, total, count = np.empty(lanes), np.zeros(lanes), np.zeros(lanes), np.zeros(lanes)
    gain, value, elapsed = np.ones(lanes), np.zeros(lanes), np.zeros(lanes)
    by_wetness = (known[_EXPONENT] != 0.0).any()
    days = np.inf
    for i in range(seconds.size):
        before = days
        days = (seconds[i] - seconds[i - 1]) * (1.0 / SECONDS_PER_DAY) if i > 0 else np.inf
        if days != before:
            _decays(days, known[_RATE], decay)
        for p in range(lanes):
            here[p] = s[p, i]
        _smooth(here, decay, total, count, swi[i])
        if by_wetness:
            elapsed += days
            _smooth_by_wetness(here, known, gain, value, elapsed, swi[i])
    return swi


@elementwise
def _take_seen(swi: np.ndarray, at: float, value: np.ndarray, time: np.ndarray) -> None:
    """Write what is seen at one time over what is held."""
    for p in range(swi.size):
        value[p] = swi[p] if swi[p] == swi[p] else value[p]
    for p in range(swi.size):
        time[p] = at if swi[p] == swi[p] else time[p]


@compiled
def _look_ahead(swi: np.ndarray, seconds: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the first value from each time on, and its seconds; 0 and infinite after the last."""
    n = seconds.size
    value, time = np.empty((n + 1, swi.shape[1])), np.empty((n + 1, swi.shape[1]))
    value[n], time[n] = 0.0, np.inf
    for i in range(n - 1, -1, -1):
        value[i], time[i] = value[i + 1], time[i + 1]
        _take_seen(swi[i], float(seconds[i]), value[i], time[i])
    return value, time


@elementwise
def _keep_first(swi: np.ndarray, before: np.ndarray, again: bool, first: np.ndarray) -> None:
    """Keep the first of the observations of one moment, as long as none of them is missing."""
    for p in range(swi.size):
        follows = again & (before[p] == before[p])
        first[p] = swi[p] if (swi[p] == swi[p]) & (not follows) else first[p]


@elementwise
def _between(
    at: float, longest: float, exact: np.ndarray, value: np.ndarray, time: np.ndarray,
    next_value: np.ndarray, next_time: np.ndarray, now: np.ndarray,
) -> None:  # fmt: skip
    """Interpolate onto a boundary from the passes beside it, or take that of this moment; NaN if they lie too far."""
    for p in range(now.size):
        gap = next_time[p] - time[p]
        found = value[p] + (at - time[p]) / gap * (next_value[p] - value[p])
        found = found if gap <= longest else np.nan
        now[p] = exact[p] if time[p] == at else found


@elementwise
def _passes(
    at: float, longest: float, time: np.ndarray, next_time: np.ndarray, since: np.ndarray, until: np.ndarray
) -> None:
    """Write when the passes beside a boundary were, infinitely long ago or ahead where one is missing."""
    for p in range(time.size):
        last = time[p] if next_time[p] - time[p] <= longest else -np.inf
        since[p] = at if time[p] == at else last
    for p in range(time.size):
        following = next_time[p] if next_time[p] - time[p] <= longest else np.inf
        until[p] = at if time[p] == at else following


@elementwise
def _scale(limit: np.ndarray, factor: np.ndarray, now: np.ndarray) -> None:
    for p in range(now.size):
        now[p] = normalised(now[p], limit[p], factor[p])


@elementwise
def _power(now: np.ndarray, b: np.ndarray, power: np.ndarray) -> None:
    for p in range(now.size):
        power[p] = log(now[p])
    for p in range(now.size):
        power[p] = exp(b[p] * power[p])


@elementwise
def _water(
    known: np.ndarray, before: np.ndarray, now: np.ndarray, loss: np.ndarray, drained: np.ndarray, water: np.ndarray
) -> None:
    """Write the water balance between two boundaries; `drained` holds the sum of the powers."""
    z, half = known[_Z], known[_HALF]
    for p in range(now.size):
        water[p] = z[p] * (now[p] - before[p]) + half[p] * drained[p]
    for p in range(now.size):
        water[p] += loss[p]


@elementwise
def _clip(before: np.ndarray, now: np.ndarray, wetting: bool, least: float, rain: np.ndarray) -> None:
    """Make rain of a water balance."""
    for p in range(now.size):
        rain[p] = rain_of(rain[p], before[p], now[p], least, wetting)


@elementwise
def _explain(
    before: np.ndarray, now: np.ndarray, known: np.ndarray, at_end: bool, rain: np.ndarray, code: np.ndarray
) -> None:
    """Write the keys of the reasons of a step's rain; there is none without parameters."""
    for p in range(now.size):
        state = reason_of(before[p], now[p], rain[p], at_end)
        code[p] = state if known[p] > 0.0 else float(NO_PARAMETERS)
    for p in range(now.size):
        rain[p] = rain[p] if known[p] > 0.0 else np.nan


# Long: one walk along the boundaries, holding the last one.
@compiled
def _walk(
    swi: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    known: np.ndarray,
    rule: Rule,
    rain: np.ndarray,
    reason: np.ndarray,
    far: np.ndarray,
) -> None:
    """Write the rain of lanes, its reasons and what is far; the arrays are those of `invert_block`."""
    lanes, edges = swi.shape[1], steps.edges.size
    next_value, next_time = _look_ahead(swi, steps.seconds)
    value, time, first = np.zeros(lanes), np.full(lanes, -np.inf), np.zeros(lanes)
    # At the boundary before, and at this one.
    saturation, power, since = np.empty((2, lanes)), np.empty((2, lanes)), np.empty((2, lanes))
    until, loss, water, code = np.empty(lanes), np.zeros(lanes), np.empty(lanes), np.empty(lanes)
    step_at = np.full(edges + 1, -1)
    for i in range(steps.first.size):
        if steps.first[i] >= 0:
            step_at[steps.first[i] + 1] = i
        else:
            rain[:, i], reason[:, i], far[:, i : i + 1] = np.nan, NO_NEIGHBOUR, 1
    passed = 0
    for e in range(edges):
        while passed <= steps.before[e]:
            again = passed > 0 and steps.seconds[passed] == steps.seconds[passed - 1]
            _keep_first(swi[passed], swi[passed - 1], again, first)
            _take_seen(swi[passed], float(steps.seconds[passed]), value, time)
            passed += 1
        at, longest, ahead = float(steps.edges[e]), float(steps.longest), steps.before[e] + 1
        new, old = e % 2, 1 - e % 2
        exact = value if steps.later[e] else first
        _between(at, longest, exact, value, time, next_value[ahead], next_time[ahead], saturation[new])
        _scale(known[_LIMIT], known[_FACTOR], saturation[new])
        _power(saturation[new], known[_B], power[new])
        i = step_at[e]
        if far.shape[1] > 0:
            _passes(at, longest, time, next_time[ahead], since[new], until)
            for p in range(lanes if i >= 0 else 0):
                far[p, i] = 0 if until[p] - since[old, p] <= SPACING * steps.step else 1
        if i < 0:
            continue
        if evaporation.shape[1] > 0:
            for p in range(lanes):
                loss[p] = known[_K, p] * evaporation[p, i] if known[_K, p] > 0.0 else 0.0
        _water(known, saturation[old], saturation[new], loss, power[old] + power[new], water)
        _clip(saturation[old], saturation[new], rule.wetting, max(rule.dead_zone, LEAST_CHANGE), water)
        _explain(saturation[old], saturation[new], known[_KNOWN], steps.at_end, water, code)
        for p in range(lanes):
            rain[p, i] = water[p]
        for p in range(lanes):
            reason[p, i] = np.uint8(code[p])
    for p in range(lanes):
        if not known[_KNOWN, p] > 0.0:
            rain[p, :], reason[p, :] = np.nan, NO_PARAMETERS
