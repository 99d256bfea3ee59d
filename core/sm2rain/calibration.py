"""Exact calibration of SM2RAIN: `windows` gathers what counts, `sweep` is exact in Z and a, `search` finds the rest."""

from __future__ import annotations

import math

import numpy as np

from .filters import filter_days
from .landscape import search_landscape
from .model import Steps, limits, parameters_of
from .options import FITTED, STATUS_AT, Parameters, Scores
from .search import search_evaporation, search_filter
from .sweep import Work, apply_filter, fit, make_work, take_changes, take_drainage
from .vectors import compiled
from .windows import Pool, Problem, pool_record

#: Why a record has no parameters.
STATUS = {
    0: "calibrated",
    1: "no times with both soil moisture and rain",
    2: "soil moisture is constant",
    3: "fewer complete windows than parameters",
    4: "rain is constant in all windows",
    5: "parameters of the nearest calibrated pixel",
}
CALIBRATED, MISSING, CONSTANT, TOO_FEW, NO_RAIN, BORROWED = STATUS


def _general(problem: Problem, evaporation: bool) -> bool | None:
    """Return None where the filter's quick search serves, else True.

    Numba compiles a branch on None for what is asked alone: half of what a first run waits for.
    """
    quick = problem.filtered and not (problem.kge or evaporation) and problem.aggregation == problem.step
    return None if quick else True


def calibrate_pool(pool: Pool, problem: Problem) -> tuple[int, Parameters]:
    """Calibrate one parameter set on one or several records.

    Returns
    -------
    int
        A key of `STATUS`.

    Parameters
    ----------
        NaN where there is nothing to calibrate; the limits of normalisation are always NaN, see `score_pool`.
    """
    return _calibrate_pool(pool, problem, make_work(pool), _general(problem, pool.losses.size > 0))


@compiled
def _parameters(z: float, a: float, b: float, t: float, c: float, k: float) -> Parameters:
    return Parameters(z, a, b, t, c, k, np.nan, np.nan)


@compiled
def _calibrate_pool(pool: Pool, problem: Problem, work: Work, general: bool | None) -> tuple[int, Parameters]:
    nothing = _parameters(np.nan, np.nan, np.nan, np.nan, np.nan, np.nan)
    n = pool.rain.size
    some, varying = _signal(pool)
    if some and not varying:
        return CONSTANT, nothing
    if n == 0:
        return MISSING, nothing
    free = 3 + (1 if problem.filtered else 0) + (1 if problem.tpot else 0) + (1 if pool.losses.size > 0 else 0)
    if n <= free:
        return TOO_FEW, nothing
    if not apply_filter(pool, problem, 0.0, 0.0, work):
        return CONSTANT, nothing
    if pool.square - pool.total * pool.total / n <= 1e-12 * pool.square or pool.square == 0.0:
        return NO_RAIN, nothing
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
        return CONSTANT, nothing
    return CALIBRATED, _parameters(z, a, b, t, c, kappa * z)


@compiled
def _signal(pool: Pool) -> tuple[bool, bool]:
    """Tell whether any record of the pool has soil moisture, and whether that of any changes."""
    some = varying = False
    for r in range(pool.offsets.size - 1):
        low, high = limits(pool.s[pool.offsets[r] : pool.offsets[r + 1]])
        some, varying = some or high >= low, varying or high > low
    return some, varying


def score_pool(pool: Pool, problem: Problem, parameters: Parameters) -> tuple[Parameters, Scores]:
    """Return parameters with the limits of normalisation of a record, and what they are worth there.

    Parameters
    ----------
    pool : Pool
        Of one record. Without signal its two limits are its one value.
    problem : Problem
    parameters : Parameters
        Its limits are not looked at.
    """
    return _score_pool(pool, problem, make_work(pool), parameters)


@compiled
def _score_pool(pool: Pool, problem: Problem, work: Work, parameters: Parameters) -> tuple[Parameters, Scores]:
    z, a, b, t, c, k, _, _ = parameters
    nothing = Scores(np.nan, np.nan, np.nan, np.nan, np.nan, np.nan)
    low, high = limits(pool.s)
    if math.isnan(t) or not high > low:
        return Parameters(z, a, b, t, c, k, low, low), nothing
    filter_days(pool.s, pool.days, t, c, work.swi, work.decay)
    given = pool.limits[0, 0], pool.limits[0, 1]
    low, high = limits(work.swi) if math.isnan(given[0]) else given
    found = Parameters(z, a, b, t, c, k, low, high)
    if not high > low:
        return found, nothing
    count = pool.rain.size
    if count == 0:
        return found, Scores(0.0, np.nan, np.nan, np.nan, np.nan, np.nan)
    take_changes(pool, problem, work.swi, work)
    take_drainage(problem, b, work)
    x, y = np.zeros(count), pool.rain
    for v in range(pool.joined.size):
        if work.counts[v] > 0.0:
            loss = k * pool.losses[v] if pool.losses.size > 0 else 0.0
            x[pool.window[v]] += max(0.0, z * work.d[v] + a * work.g[v] + loss)
    mean_x, mean_y = x.mean(), y.mean()
    squares = np.sum((x - y) ** 2)
    var_x, var_y = np.sum((x - mean_x) ** 2), np.sum((y - mean_y) ** 2)
    r = nse = kge = np.nan
    if var_y > 0.0:
        nse = 1.0 - squares / var_y
        if var_x > 0.0:
            r = np.sum((x - mean_x) * (y - mean_y)) / math.sqrt(var_x * var_y)
            if mean_y != 0.0:
                ratio, beta = math.sqrt(var_x / var_y), mean_x / mean_y
                kge = 1.0 - math.sqrt((r - 1.0) ** 2 + (ratio - 1.0) ** 2 + (beta - 1.0) ** 2)
    return found, Scores(float(count), r, math.sqrt(squares / count), nse, kge, mean_x - mean_y)


def calibrate_block(
    s: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    given: np.ndarray,
    problem: Problem,
    out: np.ndarray,
) -> None:
    """Calibrate every record of a block by itself; of a large one, some at a time, since they are copied.

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
    out : array (pixels, value)
        Receives `PARAMETERS`, `SCORES` and the key of `STATUS`; NaN where there is nothing to calibrate.
    """
    # Of one layout and type, whatever the block's: Numba takes seconds to compile the search for each.
    records, rains, losses = (np.ascontiguousarray(block, np.float64) for block in (s, rain, evaporation))
    general = _general(problem, evaporation.shape[1] > 0)
    _calibrate_records(records, rains, losses, steps, given, problem, general, out)


@compiled
def _calibrate_records(
    s: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    given: np.ndarray,
    problem: Problem,
    general: bool | None,
    out: np.ndarray,
) -> None:
    for p in range(s.shape[0]):
        pool = pool_record(s[p], rain[p], evaporation[p], given[p], steps, problem)
        work = make_work(pool)
        status, parameters = _calibrate_pool(pool, problem, work, general)
        found, scores = _score_pool(pool, problem, work, parameters)
        _write(found, scores, status, out[p])


@compiled
def _write(parameters: Parameters, scores: Scores, status: int, row: np.ndarray) -> None:
    for i in range(STATUS_AT):
        row[i] = parameters[i] if i < len(parameters) else scores[i - len(parameters)]
    row[STATUS_AT] = status


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
    """Score given `parameters` (pixels, parameter) on every record of a block; see `calibrate_block` for the arrays."""
    for p in range(s.shape[0]):
        record, water, loss = s[p].astype(np.float64), rain[p].astype(np.float64), evaporation[p].astype(np.float64)
        pool = pool_record(record, water, loss, given[p], steps, problem)
        found, scores = _score_pool(pool, problem, make_work(pool), parameters_of(parameters[p]))
        status = CONSTANT if found.s_max >= found.s_min else MISSING
        status = CALIBRATED if found.s_max > found.s_min else status
        _write(found, scores, status, out[p])
        if status != CALIBRATED:
            out[p, :FITTED] = np.nan
