"""The search for what a sweep leaves open: b, the filter (T, c), and the share of evaporation kappa = K / Z."""

from __future__ import annotations

import math

import numpy as np

from .filters import SECONDS_PER_DAY
from .sweep import Work, apply_filter, clip, fit
from .vectors import LOG_OF_NOTHING, compiled, summing
from .windows import Pool, Problem

# Largest ratio of neighbours on the first grids of b + B_SHIFT (below the shift, b matters little), T and kappa.
B_RATIO = 2.0
B_SHIFT = 1.0
# Share of the range of scores by which the promise of a first cell may fall short.
_DOUBT = 0.05
# Where, in log(b + B_SHIFT), a second crest is looked for beside the best, for the KGE at twice that, too; after how
# many more points it ends.
_PROBE = 0.1
_MORE_POINTS = 40
# Half the distance, in log(b + B_SHIFT), over which slopes are taken by differences.
_STEP = 1e-4
_T_RATIO = 1.7
_KAPPA_RATIO = 2.5


@compiled
def slope_by_b(pool: Pool, problem: Problem, work: Work, kappa: float, z: float, a: float) -> float:
    """Return the derivative of the best gain with respect to b, at the b that `work` holds and its best (z, a).

    By the envelope theorem z and a may be held, for their best is at no threshold: see `fit`. That is so with one step
    a window only.
    """
    supply = work.supply if kappa > 0.0 else work.d
    half = 0.5 * problem.step / SECONDS_PER_DAY
    return 2.0 * half * a * _slope(supply, work.g, pool.water, work.counts, work.power, work.log, z, a)


@summing
def _slope(
    supply: np.ndarray,
    g: np.ndarray,
    water: np.ndarray,
    count: np.ndarray,
    power: np.ndarray,
    log: np.ndarray,
    z: float,
    a: float,
) -> float:
    slope = 0.0
    for v in range(g.size - 1):
        p = z * supply[v] + a * g[v]
        by_b = count[v] * (power[v] * log[v] + power[v + 1] * log[v + 1])
        slope += (water[v] - p) * by_b if p > 0.0 else 0.0
    return slope


@compiled
def grid_between(low: float, high: float, ratio: float) -> np.ndarray:
    """Return a geometric grid from `low` to `high` whose steps are not above `ratio`."""
    count = 1 + math.ceil(math.log(high / low) / math.log(ratio) - 1e-9) if high > low else 1
    grid = np.empty(count)
    for i in range(count):
        grid[i] = low * (high / low) ** (i / max(1, count - 1))
    grid[count - 1] = high
    return grid


@compiled
def _point(
    pool: Pool, problem: Problem, work: Work, kappa: float, x: float
) -> tuple[float, float, tuple[float, float]]:
    """Return the best score at ``b = exp(x) - B_SHIFT``, its slope, both as functions of x, and its (z, a)."""
    low = problem.bounds.b.low
    slope = 0.0
    if problem.kge or problem.aggregation != problem.step:
        # The best may keep to a threshold, which moves with b: only differences tell its slope.
        after = fit(pool, problem, work, max(math.exp(x + _STEP) - B_SHIFT, low), kappa)[0]
        before = fit(pool, problem, work, max(math.exp(x - _STEP) - B_SHIFT, low), kappa)[0]
        if min(after, before) > -np.inf:
            slope = (after - before) / (2.0 * _STEP)
        score, z, a = fit(pool, problem, work, max(math.exp(x) - B_SHIFT, low), kappa)
    else:
        shifted = math.exp(x)
        score, z, a = fit(pool, problem, work, max(shifted - B_SHIFT, low), kappa)
        if score > -np.inf:
            slope = slope_by_b(pool, problem, work, kappa, z, a) * shifted
    return score, slope, (z, a)


@compiled
def has_peak(width: float, f_left: float, f_right: float, m_left: float, m_right: float) -> bool:
    """Tell whether values and slopes at a cell's ends let a maximum be expected between them.

    The best score has upward kinks where one pattern of clipping overtakes another, so that a cell with two rising
    or two falling ends may hold a maximum too; its cubic shows one if the ends are steeper than their distance allows.
    """
    if f_left == -np.inf or f_right == -np.inf:
        return False
    if (m_left > 0.0 and (m_right < 0.0 or f_right < f_left)) or (m_right < 0.0 and f_left < f_right):
        return True
    inner = m_left + m_right - 3.0 * (f_right - f_left) / width
    product = m_left * m_right
    return product > 0.0 and inner * inner > product and (inner > 0.0) == (m_left > 0.0)


@compiled
def find_crest(
    left: float, right: float, f_left: float, f_right: float, m_left: float, m_right: float
) -> tuple[float, float]:
    """Return (score, x) of the maximum inside the cell of the cubic through its ends."""
    width = right - left
    inner = m_left + m_right - 3.0 * (f_right - f_left) / width
    root = math.sqrt(max(0.0, inner * inner - m_left * m_right))
    denominator = m_left - m_right + 2.0 * root
    u = 1.0 - (root + inner - m_right) / denominator if denominator > 0.0 else 0.5
    u = clip(u, 0.05, 0.95)
    v = 1.0 - u
    score = (
        f_left * v * v * (1.0 + 2.0 * u) + f_right * u * u * (1.0 + 2.0 * v)
        + width * u * v * (m_left * v - m_right * u)
    )  # fmt: skip
    return score, left + u * width


@compiled
def _scan_b(
    pool: Pool, problem: Problem, work: Work, kappa: float, stride: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return (x, score, slope, (z, a)) on a grid of b."""
    low, high = problem.bounds.b.low + B_SHIFT, problem.bounds.b.high + B_SHIFT
    x = np.log(grid_between(low, high, B_RATIO**stride))
    scores, slopes, found = np.empty(x.size), np.empty(x.size), np.empty((x.size, 2))
    for i in range(x.size - 1, -1, -1):
        # Drainage hardly depends on the least b: it is tried only where the score rises towards it.
        # Without drainage (a = 0) the score is flat in b, and tells nothing of what lies below.
        if i == 0 and x.size > 2 and slopes[1] >= 0.0 and found[1, 1] > 0.0 and scores[1] > -np.inf:
            scores[i], slopes[i] = -np.inf, 0.0
        else:
            scores[i], slopes[i], found[i] = _point(pool, problem, work, kappa, x[i])
    return x, scores, slopes, found


@compiled
def _search_b(
    pool: Pool, problem: Problem, work: Work, kappa: float, tolerance: float
) -> tuple[float, float, float, float]:
    """Return (score, b, z, a) of the best b for the filter that `work` holds.

    From a grid with slopes on (a finer one for the KGE, whose crests are narrower), the cell whose cubic promises
    most is split at its crest, until no cell promises more than is found. Points beside the best make sure that no
    second crest hides close by.
    """
    grid_x, grid_f, grid_m, grid_found = _scan_b(pool, problem, work, kappa, 0.5 if problem.kge else 1.0)
    n = grid_x.size
    most = n + _MORE_POINTS
    x, f, m, found = np.empty(most), np.empty(most), np.empty(most), np.empty((most, 2))
    x[:n], f[:n], m[:n], found[:n] = grid_x, grid_f, grid_m, grid_found
    width = grid_x[1] - grid_x[0] if n > 1 else 1.0
    probes = 0
    while n < most:
        best = int(np.argmax(f[:n]))
        lowest = f[best]
        for i in range(n):
            if f[i] > -np.inf:
                lowest = min(lowest, f[i])
        doubt = _DOUBT * (f[best] - lowest)
        promise, trial = -np.inf, 0.0
        for i in range(n - 1):
            if has_peak(x[i + 1] - x[i], f[i], f[i + 1], m[i], m[i + 1]):
                score, crest = find_crest(x[i], x[i + 1], f[i], f[i + 1], m[i], m[i + 1])
                score += doubt * ((x[i + 1] - x[i]) / width) ** 6
                if m[i] > 0.0 > m[i + 1]:
                    # Where a bound of z or a begins to hold, the crest is a kink: there the tangents meet.
                    along = (f[i + 1] - f[i] - m[i + 1] * (x[i + 1] - x[i])) / (m[i] - m[i + 1])
                    ceiling = f[i] + m[i] * along
                    if ceiling > score:
                        score = ceiling
                        if n % 2:
                            crest = x[i] + clip(along, 0.02 * (x[i + 1] - x[i]), 0.98 * (x[i + 1] - x[i]))
                if score > promise:
                    promise, trial = score, crest
        if promise <= f[best] + tolerance:
            trial = np.nan
            while probes < (4 if problem.kge else 2) and math.isnan(trial):
                probe = x[best] + (1 + probes // 2) * (_PROBE if probes % 2 else -_PROBE)
                if x[0] < probe < x[n - 1] and np.abs(x[:n] - probe).min() > 0.5 * _PROBE:
                    trial = probe
                probes += 1
            if math.isnan(trial):
                break
        at = int(np.searchsorted(x[:n], trial))
        for i in range(n, at, -1):
            x[i], f[i], m[i], found[i] = x[i - 1], f[i - 1], m[i - 1], found[i - 1]
        x[at] = trial
        f[at], m[at], found[at] = _point(pool, problem, work, kappa, trial)
        n += 1
    best = int(np.argmax(f[:n]))
    return f[best], max(math.exp(x[best]) - B_SHIFT, problem.bounds.b.low), found[best, 0], found[best, 1]


@compiled
def _score_at(pool: Pool, problem: Problem, work: Work, x: np.ndarray) -> float:
    """Return the score at x = (log b, log kappa, log t, c), each kept within its bounds."""
    bounds = problem.bounds
    b = clip(math.exp(x[0]), bounds.b.low, bounds.b.high)
    if problem.filtered:
        t = clip(math.exp(x[2]), bounds.t.low, bounds.t.high)
        c = clip(x[3], bounds.c.low, bounds.c.high) if problem.tpot else 0.0
        apply_filter(pool, problem, t, c, work)
    return fit(pool, problem, work, b, math.exp(x[1]))[0]


@compiled
def _climb(
    pool: Pool, problem: Problem, work: Work, start: np.ndarray, spread: np.ndarray, tolerance: float
) -> tuple[float, np.ndarray]:
    """Return the (score, x) that the simplex of Nelder and Mead reaches from `start`; where spread is 0, x is held."""
    free = np.flatnonzero(spread)
    n = free.size
    corners = np.empty((n + 1, start.size))
    scores = np.empty(n + 1)
    for i in range(n + 1):
        corners[i] = start
        if i > 0:
            corners[i, free[i - 1]] += spread[free[i - 1]]
        scores[i] = _score_at(pool, problem, work, corners[i])
    for _ in range(60 * n):
        order = np.argsort(-scores)
        corners = corners[order]
        scores = scores[order]
        if scores[0] - scores[n] <= tolerance:
            break
        centre = np.zeros(start.size)
        for i in range(n):
            centre += corners[i] / n
        mirrored = 2.0 * centre - corners[n]
        score = _score_at(pool, problem, work, mirrored)
        if score > scores[0]:
            further = 3.0 * centre - 2.0 * corners[n]
            further_score = _score_at(pool, problem, work, further)
            if further_score > score:
                mirrored, score = further, further_score
        elif score <= scores[n - 1]:
            towards = mirrored if score > scores[n] else corners[n]
            nearer = 0.5 * (centre + towards)
            nearer_score = _score_at(pool, problem, work, nearer)
            if nearer_score > max(score, scores[n]):
                mirrored, score = nearer, nearer_score
            elif score <= scores[n]:
                for i in range(1, n + 1):
                    corners[i] = 0.5 * (corners[0] + corners[i])
                    scores[i] = _score_at(pool, problem, work, corners[i])
                continue
        corners[n] = mirrored
        scores[n] = score
    best = int(np.argmax(scores))
    return scores[best], corners[best]


@compiled
def _best_of_scan(pool: Pool, problem: Problem, work: Work, kappa: float) -> tuple[float, float]:
    """Return (score, b) of the best that a coarse grid with slopes promises."""
    x, scores, slopes, _ = _scan_b(pool, problem, work, kappa, 2.0)
    peak = int(np.argmax(scores))
    best, best_x = scores[peak], x[peak]
    for i in range(x.size - 1):
        if has_peak(x[i + 1] - x[i], scores[i], scores[i + 1], slopes[i], slopes[i + 1]):
            score, crest = find_crest(x[i], x[i + 1], scores[i], scores[i + 1], slopes[i], slopes[i + 1])
            if score > best:
                best, best_x = score, crest
    return best, max(math.exp(best_x) - B_SHIFT, problem.bounds.b.low)


@compiled
def search_evaporation(
    pool: Pool, problem: Problem, work: Work, tolerance: float
) -> tuple[float, float, float, float, float]:
    """Return (score, b, kappa, z, a) for the filter that `work` holds."""
    bounds = problem.bounds
    if pool.losses.size == 0 or bounds.k.high == 0.0:
        score, b, z, a = _search_b(pool, problem, work, 0.0, tolerance)
        return score, b, 0.0, z, a
    best, best_b, best_kappa, z, a = -np.inf, np.nan, 0.0, np.nan, np.nan
    if bounds.k.low == 0.0:
        best, best_b, z, a = _search_b(pool, problem, work, 0.0, tolerance)
    high = bounds.k.high / bounds.z.low
    kappas = grid_between(max(bounds.k.low / bounds.z.high, 1e-5 * high), high, _KAPPA_RATIO)
    start = np.array([np.nan, np.nan, 0.0, 0.0])
    peak = -np.inf
    for kappa in kappas:
        score, b = _best_of_scan(pool, problem, work, kappa)
        if score > peak:
            peak = score
            start[0], start[1] = math.log(b), math.log(kappa)
    if peak > -np.inf:
        unfiltered = Problem(
            problem.step, problem.aggregation, problem.rule, problem.kge, False, False, problem.bounds,
        )  # fmt: skip
        score, x = _climb(pool, unfiltered, work, start, np.array([0.4, 0.5, 0.0, 0.0]), tolerance)
        if score > best:
            best_b, best_kappa = clip(math.exp(x[0]), bounds.b.low, bounds.b.high), math.exp(x[1])
            best, z, a = fit(pool, problem, work, best_b, best_kappa)
    return best, best_b, best_kappa, z, a


@compiled
def search_filter(
    pool: Pool, problem: Problem, work: Work, kappa: float, tolerance: float
) -> tuple[float, float, float, float, float]:
    """Return (score, b, kappa, t, c) of the best filter: a grid over its time and exponent, its best peaks climbed."""
    bounds = problem.bounds
    times = grid_between(bounds.t.low, bounds.t.high, _T_RATIO)
    exponents = np.linspace(bounds.c.low, bounds.c.high, 4) if problem.tpot else np.zeros(1)
    scores = np.empty((times.size, exponents.size))
    peaks_b = np.empty(scores.shape)
    for i in range(times.size):
        for j in range(exponents.size):
            scores[i, j] = -np.inf
            if apply_filter(pool, problem, times[i], exponents[j], work):
                scores[i, j], peaks_b[i, j] = _best_of_scan(pool, problem, work, kappa)
    best, best_b, best_kappa, best_t, best_c = -np.inf, np.nan, 0.0, 0.0, 0.0
    climbed = 0
    columns = exponents.size
    for cell in np.argsort(-scores.ravel()):
        i, j = cell // columns, cell % columns
        if scores[i, j] == -np.inf or climbed == 2:
            break
        beside = max(
            scores[max(0, i - 1), j],
            scores[min(times.size - 1, i + 1), j],
            scores[i, max(0, j - 1)],
            scores[i, min(columns - 1, j + 1)],
        )
        if scores[i, j] < beside:
            continue
        climbed += 1
        start = np.array(
            [
                math.log(peaks_b[i, j]),
                math.log(kappa) if kappa > 0.0 else LOG_OF_NOTHING,
                math.log(times[i]),
                exponents[j],
            ]
        )
        # Simplices open towards the inside of the bounds.
        spread = np.array(
            [
                0.4,
                0.5 if kappa > 0.0 else 0.0,
                0.25 if 2 * i < times.size else -0.25,
                (0.1 if 2 * j < columns else -0.1) * (bounds.c.high - bounds.c.low) if problem.tpot else 0.0,
            ]
        )
        score, x = _climb(pool, problem, work, start, spread, tolerance)
        if score > best:
            best = score
            best_b = clip(math.exp(x[0]), bounds.b.low, bounds.b.high)
            best_kappa = math.exp(x[1])
            best_t = clip(math.exp(x[2]), bounds.t.low, bounds.t.high)
            best_c = clip(x[3], bounds.c.low, bounds.c.high) if problem.tpot else 0.0
    return best, best_b, best_kappa, best_t, best_c
