"""Exact calibration of SM2RAIN: `windows` gathers what counts, `sweep` is exact in Z and a, `search` finds the rest."""

from __future__ import annotations

import math

import numpy as np

from .landscape import search_landscape
from .model import TOGETHER, Steps, gather, limits, rain_record, signal
from .search import search_evaporation, search_filter
from .sweep import apply_filter, fit, make_work
from .vectors import compiled
from .windows import Pool, Problem, number_windows, pool_record

#: Why a record has no parameters.
STATUS = {
    0: "calibrated",
    1: "soil moisture or rain is missing throughout, or never present at the same time",
    2: "soil moisture is constant",
    3: "fewer complete windows than parameters",
    4: "rain is constant over all windows",
    5: "parameters of the nearest calibrated pixel",
}
CALIBRATED, MISSING, CONSTANT, TOO_FEW, NO_RAIN, BORROWED = STATUS


def _general(problem: Problem, evaporation: bool) -> bool | None:
    """Return None where the filter's quick search serves, else True.

    Numba compiles a branch on None for what is asked alone: half of what a first run waits for.
    """
    quick = problem.filtered and not (problem.kge or evaporation) and problem.aggregation == problem.step
    return None if quick else True


def calibrate_pool(pool: Pool, problem: Problem, parameters: np.ndarray) -> int:
    """Calibrate one parameter set on one or several records.

    Parameters
    ----------
    pool : Pool
    problem : Problem
    parameters : array (6,)
        Receives z, a, b, t, c, k; NaN where there is nothing to calibrate.

    Returns
    -------
    int
        A key of `STATUS`.
    """
    return _calibrate_pool(pool, problem, _general(problem, pool.losses.size > 0), parameters)


@compiled
def _calibrate_pool(pool: Pool, problem: Problem, general: bool | None, parameters: np.ndarray) -> int:
    parameters[:] = np.nan
    n = pool.rain.size
    some, varying = _signal(pool)
    if some and not varying:
        return CONSTANT
    if n == 0:
        return MISSING
    free = 3 + (1 if problem.filtered else 0) + (1 if problem.tpot else 0) + (1 if pool.losses.size > 0 else 0)
    if n <= free:
        return TOO_FEW
    work = make_work(pool)
    if not apply_filter(pool, problem, 0.0, 0.0, work):
        return CONSTANT
    if pool.square - pool.total * pool.total / n <= 1e-12 * pool.square or pool.square == 0.0:
        return NO_RAIN
    tolerance = 1e-7 if problem.kge else 1e-7 * pool.square
    kappa = t = c = 0.0
    if general is None:
        b, t, c = search_landscape(pool, problem, work, tolerance)
        apply_filter(pool, problem, t, c, work)
        best, z, a = fit(pool, problem, work, b, 0.0)
    else:
        best, b, kappa, z, a = search_evaporation(pool, problem, work, tolerance)
        if problem.filtered:
            score, other_b, other_kappa, other_t, other_c = search_filter(pool, problem, work, kappa, tolerance)
            # A filter that does not help stays off.
            if score > best + tolerance:
                b, kappa, t, c = other_b, other_kappa, other_t, other_c
                apply_filter(pool, problem, t, c, work)
                best, z, a = fit(pool, problem, work, b, kappa)
    if not best > -np.inf:
        return CONSTANT
    parameters[0], parameters[1], parameters[2] = z, a, b
    parameters[3], parameters[4], parameters[5] = t, c, kappa * z
    return CALIBRATED


@compiled
def _signal(pool: Pool) -> tuple[bool, bool]:
    """Tell whether any record of the pool has soil moisture, and whether that of any changes."""
    some = varying = False
    for r in range(pool.offsets.size - 1):
        low, high = limits(pool.s[pool.offsets[r] : pool.offsets[r + 1]])
        some, varying = some or high >= low, varying or high > low
    return some, varying


@compiled
def score_record(
    s: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    given: np.ndarray,
    steps: Steps,
    problem: Problem,
    parameters: np.ndarray,
    scores: np.ndarray,
) -> None:
    """Write what one record's parameters are worth into `scores`.

    `given` (2,) are limits of normalisation, NaN to take them from the record. `scores` (8,) receives s_min, s_max, and
    over the counting windows n, r, rmse, nse, kge (2009), bias (mean of simulated minus observed, mm a window); NaN
    where undefined. Of a record without signal, s_min and s_max are its one value.
    """
    scores[:] = np.nan
    n = steps.labels.size
    saturation, simulated = np.empty(steps.edges.size), np.empty(n)
    reason = np.empty(n, np.uint8)
    t, c = parameters[3], parameters[4]
    low, high = limits(s)
    if math.isnan(t) or not high > low:
        scores[0], scores[1] = low, low
        return
    low, high = signal(s, steps, t, c, given[0], given[1], saturation)
    scores[0], scores[1] = low, high
    if not high > low:
        return
    rain_record(saturation, steps, evaporation, parameters, problem.wetting, problem.dead_zone, simulated, reason)
    window = number_windows(~np.isnan(saturation), rain, evaporation, steps, problem.aggregation)
    count = 0
    for i in range(n):
        count = max(count, window[i] + 1)
    scores[2] = count
    if count == 0:
        return
    x, y = np.zeros(count), np.zeros(count)
    for i in range(n):
        if window[i] >= 0:
            x[window[i]] += simulated[i]
            y[window[i]] += rain[i]
    mean_x, mean_y = x.mean(), y.mean()
    squares = np.sum((x - y) ** 2)
    var_x, var_y = np.sum((x - mean_x) ** 2), np.sum((y - mean_y) ** 2)
    scores[4] = math.sqrt(squares / count)
    scores[7] = mean_x - mean_y
    if var_y > 0.0:
        scores[5] = 1.0 - squares / var_y
        if var_x > 0.0:
            r = np.sum((x - mean_x) * (y - mean_y)) / math.sqrt(var_x * var_y)
            scores[3] = r
            if mean_y != 0.0:
                ratio, beta = math.sqrt(var_x / var_y), mean_x / mean_y
                scores[6] = 1.0 - math.sqrt((r - 1.0) ** 2 + (ratio - 1.0) ** 2 + (beta - 1.0) ** 2)


def calibrate_block(
    s: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    given: np.ndarray,
    problem: Problem,
    out: np.ndarray,
) -> None:
    """Calibrate every record of a block by itself.

    Parameters
    ----------
    s : array (pixels, time)
        Of any layout and float type.
    rain : array (pixels, step)
    evaporation : array (pixels, step) or (pixels, 0)
    steps : Steps
    given : array (pixels, 2)
        Limits of normalisation, NaN to take them from the record.
    problem : Problem
    out : array (pixels, 15)
        Receives ``PARAMETERS``, ``SCORES`` and the key of `STATUS`; NaN where there is nothing to calibrate.
    """
    _calibrate_block(s, rain, evaporation, steps, given, problem, _general(problem, evaporation.shape[1] > 0), out)


@compiled
def _calibrate_block(
    s: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    given: np.ndarray,
    problem: Problem,
    general: bool | None,
    out: np.ndarray,
) -> None:
    pixels = s.shape[0]
    parameters, scores = np.empty(6), np.empty(8)
    records = np.empty((TOGETHER, s.shape[1]))
    rains, losses = np.empty((TOGETHER, rain.shape[1])), np.empty((TOGETHER, evaporation.shape[1]))
    for begin in range(0, pixels, TOGETHER):
        end = min(begin + TOGETHER, pixels)
        gather(s, begin, end, records)
        gather(rain, begin, end, rains)
        gather(evaporation, begin, end, losses)
        for p in range(begin, end):
            record, record_rain, loss = records[p - begin], rains[p - begin], losses[p - begin]
            pool = pool_record(record, record_rain, loss, given[p], steps, problem)
            status = _calibrate_pool(pool, problem, general, parameters)
            score_record(record, record_rain, loss, given[p], steps, problem, parameters, scores)
            out[p, :6] = parameters
            out[p, 6:14] = scores
            out[p, 14] = status


@compiled
def score_block(
    s: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    given: np.ndarray,
    problem: Problem,
    parameters: np.ndarray,
    out: np.ndarray,
) -> None:
    """Score given `parameters` (pixels, 6) on every record of a block; the arrays are those of `calibrate_block`."""
    scores = np.empty(8)
    for p in range(s.shape[0]):
        score_record(
            s[p].astype(np.float64),
            rain[p].astype(np.float64),
            evaporation[p].astype(np.float64),
            given[p],
            steps,
            problem,
            parameters[p],
            scores,
        )
        out[p, 6:14] = scores
        if scores[1] > scores[0]:
            out[p, :6] = parameters[p]
            out[p, 14] = CALIBRATED
        else:
            out[p, :6] = np.nan
            out[p, 14] = CONSTANT if scores[1] == scores[0] else MISSING
