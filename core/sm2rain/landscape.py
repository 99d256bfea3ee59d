"""The best filter of variants t and tpot by least squares of single steps, from a landscape of filters.

Every filter that is tried is a row of the landscape: its best b is found by warm fits (see `projection`). Between two
filter times other steps may count, those that cross the dead zone, and there the score jumps; so rows are added where
it may jump above the best. From the highest rows `projection.climb` goes up in b and the filter together, and a sweep
over rho makes sure that what it reaches is no mere local best.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from .filters import LANES, filter_days, smooth_lanes
from .projection import Tilt, climb, fit_near, make_tilt
from .search import B_RATIO, B_SHIFT, find_crest, grid_between, has_peak, slope_by_b
from .sweep import Work, apply_filter, clip, fit, make_work, take_changes
from .vectors import compiled, dot
from .windows import Pool, Problem, thin

# Largest ratio of neighbours on the first grid of T + _T_SHIFT times the shortest time between observations; and the
# values of c.
_T_RATIO, _T_SHIFT = 1.4, 0.3
_EXPONENTS = 4
# mm a day of drainage that make no difference.
_LEAST_DRAINAGE = 0.01
# So many rows share a scan of b: those after the first climb from its best.
_SHARING = 2
# Rows that are added, how far apart in log T they have to be, and how much of the range of scores one unit of log T is
# believed to jump.
_MORE_ROWS, _NARROW, _JUMP = 32, 0.01, 0.3
# Rows that are climbed from beside the best, how far apart they have to be, and the share of the sum of squares that
# their climb may win over it.
_CLIMBS, _APART, _DOUBT = 2, 0.1, 1e-3
# Records with so many times the boundaries that are enough for a look are thinned for it by as much, up to a fourth, in
# blocks: their best rows are then looked at again.
_ENOUGH, _MOST_THINNED, _BLOCK, _AGAIN = 1000, 4, 28, 2
# Shares of the sum of squares that a row and a climb may fall short of their best.
_ROW_TOLERANCE, _TOP_TOLERANCE = 1e-3, 1e-6


class Rows(NamedTuple):
    """Filters that have been tried: log T and c, the best score, its log(b + B_SHIFT) and rho, and what counts.

    `key` is one number for the steps that count.
    """

    t: np.ndarray
    c: np.ndarray
    score: np.ndarray
    x: np.ndarray
    rho: np.ndarray
    key: np.ndarray


@compiled
def _times(pool: Pool, problem: Problem) -> np.ndarray:
    """Return filter times for a first look: one much shorter than the time between observations is none."""
    apart = np.inf
    for days in pool.days:
        apart = days if 0.0 < days < apart else apart
    shift = _T_SHIFT * apart if apart < np.inf else 0.0
    return grid_between(problem.bounds.t.low + shift, problem.bounds.t.high + shift, _T_RATIO) - shift


@compiled
def _exponents(problem: Problem, wettest: float) -> np.ndarray:
    """Return log(b + B_SHIFT) for a first look, up to the b at which the wettest soil hardly drains."""
    low, high, a_high = problem.bounds.b.low, problem.bounds.b.high, problem.bounds.a.high
    if wettest < 1.0 and a_high > 0.0:
        high = clip(math.log(_LEAST_DRAINAGE / a_high) / math.log(wettest), low, high)
    return np.log(grid_between(low + B_SHIFT, high + B_SHIFT, B_RATIO))


@compiled
def _scan_row(
    pool: Pool, problem: Problem, work: Work, flat: Tilt, x: np.ndarray, warm: np.ndarray, rows: Rows, row: int
) -> None:
    """Find the best b among `x` and between them, for the filter that `work` holds; `warm` are their rhos."""
    n = x.size
    f, m = np.full(n, -np.inf), np.zeros(n)
    for k in range(n - 1, -1, -1):
        if k == 0 and n > 2 and m[1] >= 0.0 and warm[1] > 0.0:
            # Drainage hardly depends on the least b: it is tried only where the score rises towards it.
            continue
        shifted = math.exp(x[k])
        f[k], z, a = fit_near(pool, problem, work, max(shifted - B_SHIFT, problem.bounds.b.low), warm[k])
        m[k], warm[k] = slope_by_b(pool, problem, work, 0.0, z, a) * shifted, a / z
    best = int(np.argmax(f))
    promise, at, rho = f[best], x[best], warm[best]
    for k in range(n - 1):
        if has_peak(x[k + 1] - x[k], f[k], f[k + 1], m[k], m[k + 1]):
            score, crest = find_crest(x[k], x[k + 1], f[k], f[k + 1], m[k], m[k + 1])
            if score > promise:
                promise, at, rho = score, crest, warm[k] if f[k] > f[k + 1] else warm[k + 1]
    _climb_row(pool, problem, work, flat, at, rho, rows, row)


@compiled
def _climb_row(
    pool: Pool, problem: Problem, work: Work, flat: Tilt, x: float, rho: float, rows: Rows, row: int
) -> None:
    """Climb in b alone, for the filter that `work` holds."""
    score, top, rho, more = climb(pool, problem, work, flat, np.array([x]), rho, _ROW_TOLERANCE * pool.square)
    rows.score[row], rows.x[row], rows.rho[row] = score + more, top[0], rho
    rows.key[row] = dot(work.counts, pool.places)


@compiled
def _scan_filters(pool: Pool, problem: Problem, work: Work, flat: Tilt, x: np.ndarray, rows: Rows) -> None:
    """Fill the rows after the first, whose t and c are set."""
    warm = np.full(x.size, rows.rho[0])
    filtered = np.empty((LANES if problem.tpot else 1, pool.s.size))
    n = rows.t.size
    for row in range(1, n):
        lane = (row - 1) % filtered.shape[0]
        if not problem.tpot:
            filter_days(pool.s, pool.days, math.exp(rows.t[row]), 0.0, filtered[0], work.decay)
        elif lane == 0:
            together = slice(row, row + LANES)
            smooth_lanes(pool.s, pool.days, np.exp(rows.t[together]), rows.c[together], filtered)
        if not take_changes(pool, problem, filtered[lane], work):
            continue
        if (row - 1) % _SHARING == 0 or rows.score[row - 1] == -np.inf:
            _scan_row(pool, problem, work, flat, x, warm, rows, row)
        else:
            _climb_row(pool, problem, work, flat, rows.x[row - 1], rows.rho[row - 1], rows, row)
    # Beside the best row none is taken at its neighbour's word.
    best = int(np.argmax(rows.score))
    for row in range(max(1, best - 1), min(n, best + 2)):
        if (row - 1) % _SHARING > 0 and apply_filter(pool, problem, math.exp(rows.t[row]), rows.c[row], work):
            _scan_row(pool, problem, work, flat, x, warm, rows, row)


@compiled
def _add_rows(pool: Pool, problem: Problem, work: Work, flat: Tilt, rows: Rows, n: int) -> int:
    """Add filter times between the first `n` rows where the score may jump above the best; return how many there are.

    That it may where the rows beside differ in what counts; the further apart they are, the higher.
    """
    order = np.argsort(rows.t[:n])
    while n < rows.t.size:
        best, lowest = np.max(rows.score[:n]), np.min(rows.score[:n])
        promise, at = best, 0
        for i in range(n - 1):
            left, right = order[i], order[i + 1]
            width = rows.t[right] - rows.t[left]
            if rows.key[left] != rows.key[right] and _NARROW < width < np.inf:
                hope = max(rows.score[left], rows.score[right]) + _JUMP * (best - lowest) * width
                if hope > promise:
                    promise, at = hope, i + 1
        if at == 0:
            break
        left, right = order[at - 1], order[at]
        near = left if rows.score[left] > rows.score[right] else right
        rows.t[n], rows.c[n] = 0.5 * (rows.t[left] + rows.t[right]), 0.0
        apply_filter(pool, problem, math.exp(rows.t[n]), 0.0, work)
        _climb_row(pool, problem, work, flat, rows.x[near], rows.rho[near], rows, n)
        order = np.concatenate((order[:at], np.array([n]), order[at:]))
        n += 1
    return n


@compiled
def _look_at_part(
    pool: Pool, part: Pool, problem: Problem, work: Work, flat: Tilt, x: np.ndarray, rows: Rows, first: Rows
) -> int:
    """Fill and add rows by a part of a long record, and look at the best again; return how many rows there are.

    The rest has no score. The row without a filter stays as it is.
    """
    part_work, part_flat = make_work(part), make_tilt(part, 0)
    score, log_b, rho, key = rows.score[0], rows.x[0], rows.rho[0], rows.key[0]
    apply_filter(part, problem, 0.0, 0.0, part_work)
    _climb_row(part, problem, part_work, part_flat, log_b, rho, rows, 0)
    _scan_filters(part, problem, part_work, part_flat, x, first)
    n = first.t.size
    if not problem.tpot:
        n = _add_rows(part, problem, part_work, part_flat, rows, n)
    order = np.argsort(-rows.score[1:n]) + 1
    for row in order[:_AGAIN]:
        apply_filter(pool, problem, math.exp(rows.t[row]), rows.c[row], work)
        _climb_row(pool, problem, work, flat, rows.x[row], rows.rho[row], rows, row)
    rows.score[order[_AGAIN:]] = -np.inf
    rows.score[0], rows.x[0], rows.rho[0], rows.key[0] = score, log_b, rho, key
    return n


@compiled
def _settle(
    pool: Pool, problem: Problem, work: Work, flat: Tilt, tilt: Tilt, rows: Rows, row: int, tolerance: float
) -> None:
    """Climb from a row in b and the filter, if it has one, to what no other rho betters."""
    filtered = rows.t[row] > -np.inf
    top = _TOP_TOLERANCE * pool.square
    x = np.array([rows.x[row], rows.t[row], rows.c[row]])
    rho = rows.rho[row]
    free = 3 if problem.tpot else 2
    rows.score[row] = -np.inf
    while True:
        if filtered:
            _, x[:free], rho, _ = climb(pool, problem, work, tilt, x[:free].copy(), rho, top)
        if not apply_filter(pool, problem, math.exp(x[1]), x[2], work):
            break
        # Where a step further would lead over a jump, b has not come to rest.
        gain, x[:1], rho, _ = climb(pool, problem, work, flat, x[:1].copy(), rho, top)
        if not gain > rows.score[row]:
            break
        rows.score[row], rows.x[row], rows.t[row], rows.c[row], rows.rho[row] = gain, x[0], x[1], x[2], rho
        exact, z, a = fit(pool, problem, work, max(math.exp(x[0]) - B_SHIFT, problem.bounds.b.low), 0.0)
        if not exact > gain + tolerance:
            break
        rho = a / z


@compiled
def search_landscape(pool: Pool, problem: Problem, work: Work, tolerance: float) -> tuple[float, float, float]:
    """Return (b, t, c) of the best filter, or of none (t is 0) where none is better by `tolerance`.

    The objective is the sum of squares, a window one step, and there is no evaporation. `work` holds the pool without a
    filter.
    """
    bounds = problem.bounds
    times = np.log(_times(pool, problem))
    exponents = np.linspace(bounds.c.low, bounds.c.high, _EXPONENTS) if problem.tpot else np.zeros(1)
    n = 1 + times.size * exponents.size
    most = n if problem.tpot else n + _MORE_ROWS
    rows = Rows(
        np.empty(most), np.zeros(most), np.full(most, -np.inf), np.empty(most), np.empty(most), np.empty(most)
    )  # fmt: skip
    rows.t[0] = -np.inf
    for row in range(1, n):
        rows.t[row], rows.c[row] = times[(row - 1) // exponents.size], exponents[(row - 1) % exponents.size]
    x = _exponents(problem, work.saturation.max())
    flat, tilt = make_tilt(pool, 0), make_tilt(pool, 2 if problem.tpot else 1)
    _scan_row(pool, problem, work, flat, x, np.full(x.size, bounds.a.low / bounds.z.low), rows, 0)
    first = Rows(rows.t[:n], rows.c[:n], rows.score[:n], rows.x[:n], rows.rho[:n], rows.key[:n])
    # By rule wetting the score jumps between filters, too much for a part to tell the whole; nor does a part in which
    # it hardly rained.
    share = 1 if problem.rule.wetting else max(1, min(pool.left.size // _ENOUGH, _MOST_THINNED))
    part = thin(pool, _BLOCK, share) if share > 1 else pool
    if share > 1 and part.square * share > 0.5 * pool.square:
        n = _look_at_part(pool, part, problem, work, flat, x, rows, first)
    else:
        _scan_filters(pool, problem, work, flat, x, first)
        if not problem.tpot:
            n = _add_rows(pool, problem, work, flat, rows, n)
    found = rows.score[:n].copy()
    doubt = _DOUBT * pool.square
    climbed = np.empty(_CLIMBS + 1, np.int64)
    count, best = 0, int(np.argmax(found))
    for row in np.argsort(-found):
        if count > _CLIMBS or not found[row] + doubt >= rows.score[best] > -np.inf:
            break
        apart = True
        for other in climbed[:count]:
            beside = max(abs(rows.t[other] - rows.t[row]), abs(rows.x[other] - rows.x[row]))
            apart = apart and max(beside, abs(rows.c[other] - rows.c[row])) > _APART
        if apart:
            climbed[count] = row
            count += 1
            _settle(pool, problem, work, flat, tilt, rows, row, tolerance)
            if rows.score[row] > rows.score[best]:
                best = row
    if rows.score[0] >= rows.score[best] - tolerance:
        best = 0
    b = max(math.exp(rows.x[best]) - B_SHIFT, bounds.b.low)
    return b, math.exp(rows.t[best]), rows.c[best]
