"""The best filter of variants t and tpot by least squares of single steps, quickly.

For given b, T and c the best (Z, a) is that of a sweep; near a rho that is known already, a few 2 x 2 systems reach it
without one, for what they clip changes little. So (Z, a) is projected out of the problem (Golub and Pereyra 1973,
https://doi.org/10.1137/0710036), and Levenberg's and Marquardt's steps (https://doi.org/10.1137/0111030) in the others
climb from the best places of a grid. What that finds is checked by a sweep: where another rho is better, it climbs on
from there.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from .filters import SECONDS_PER_DAY, filter_days, smooth_lanes
from .search import B_SHIFT
from .sweep import Work, clip, normalise, take_changes, take_drainage
from .vectors import compiled, dot, elementwise, summing
from .windows import Pool, Problem, Range

# By how much the filter's parameters (log T, c) are moved to take the slopes of what is filtered.
_STEP = 1e-6
# 2 x 2 systems that are solved for one fit, and halvings of a step that makes it worse.
_SYSTEMS, _HALVINGS = 12, 6
# Evaluations in one climb, and how far one step leads in log(b + B_SHIFT), log T and c.
_EVALUATIONS = 30
_STIFFEST = 10.0
_FARTHEST = (1.2, 0.8, 0.2)
# Saturations below it are taken for it where one is divided by.
_DRY = 1e-9


class Tilt(NamedTuple):
    """Scratch arrays of a climb: what is filtered and saturation's slopes by log T and c, and columns of a system."""

    swi: np.ndarray
    slopes: np.ndarray
    columns: np.ndarray
    residual: np.ndarray


@compiled
def make_tilt(pool: Pool, filters: int) -> Tilt:
    """Return scratch arrays for a pool and one or two parameters of a filter."""
    values = pool.left.size
    return Tilt(
        np.empty((filters + 1, pool.s.size)), np.empty((filters, values)), np.empty((filters + 3, values)),
        np.empty(values),
    )  # fmt: skip


@summing
def _sums(d: np.ndarray, g: np.ndarray, y: np.ndarray, rho: float) -> tuple[float, float, float, float, float]:
    """Return the sums of dd, dg, gg, dy and gy over what has rain at rho."""
    dd = dg = gg = dy = gy = 0.0
    for v in range(d.size):
        awake = d[v] + rho * g[v] > 0.0
        du = d[v] if awake else 0.0
        gu = g[v] if awake else 0.0
        dd += du * du
        dg += du * gu
        gg += gu * gu
        dy += du * y[v]
        gy += gu * y[v]
    return dd, dg, gg, dy, gy


@compiled
def _on_ray(rho: float, sums: tuple, box: tuple) -> tuple[float, float]:
    """Return the best (gain, z) at this rho."""
    dd, dg, gg, dy, gy = sums
    begin, end, a_low, a_high = box
    if rho > 0.0:
        begin, end = max(begin, a_low / rho), min(end, a_high / rho)
    if begin > end:
        return -np.inf, np.nan
    curvature = dd + rho * (2.0 * dg + rho * gg)
    z = clip((dy + rho * gy) / curvature, begin, end) if curvature > 0.0 else begin
    return 2.0 * z * (dy + rho * gy) - z * z * curvature, z


@compiled
def _best_of_system(sums: tuple, box: tuple, rho: float) -> float:
    """Return the rho of the best (z, a) within the box, if what has rain stays as it is."""
    dd, dg, gg, dy, gy = sums
    z_low, z_high, a_low, a_high = box
    det = dd * gg - dg * dg
    if not det > 1e-12 * dd * gg:
        return rho
    z, a = (dy * gg - gy * dg) / det, (gy * dd - dy * dg) / det
    if not z_low <= z <= z_high:
        z = clip(z, z_low, z_high)
        a = (gy - z * dg) / gg
    if not a_low <= a <= a_high:
        a = clip(a, a_low, a_high)
        z = clip((dy - a * dg) / dd, z_low, z_high)
    return a / z


@compiled
def fit_near(pool: Pool, problem: Problem, work: Work, b: float, rho: float) -> tuple[float, float, float]:
    """Return the (gain, z, a) that is best near `rho` for this b; the filter has been applied to `work`."""
    take_drainage(problem, b, work)
    d, g, y = work.d, work.g, pool.water
    bounds = problem.bounds
    box = (bounds.z.low, bounds.z.high, bounds.a.low, bounds.a.high)
    low, high = box[2] / box[1], box[3] / box[0]
    rho = clip(rho, low, high)
    sums = _sums(d, g, y, rho)
    gain, z = _on_ray(rho, sums, box)
    for _ in range(_SYSTEMS):
        trial = clip(_best_of_system(sums, box, rho), low, high)
        if abs(trial - rho) <= 1e-9 * rho:
            break
        better = False
        for _ in range(_HALVINGS):
            trial_sums = _sums(d, g, y, trial)
            trial_gain, trial_z = _on_ray(trial, trial_sums, box)
            if trial_gain > gain:
                better = trial_gain - gain > 1e-12 * abs(gain)
                rho, sums, gain, z = trial, trial_sums, trial_gain, trial_z
                break
            trial = 0.5 * (rho + trial)
        if not better:
            break
    return gain, z, rho * z


@elementwise
def _take_columns(
    work: Work, y: np.ndarray, z: float, a: float, b: float, half: float, chain: float, tilt: Tilt
) -> None:
    """Write what has rain and its slopes by z, a, log(b + B_SHIFT) and the filter; and what rain is left to explain."""
    d, g, count, power, log, saturation = work.d, work.g, work.counts, work.power, work.log, work.saturation
    by_z, by_a, by_b, residual = tilt.columns[0], tilt.columns[1], tilt.columns[2], tilt.residual
    last = d.size - 1
    for v in range(last):
        p = z * d[v] + a * g[v]
        weight = half * a * chain * count[v]
        slope = weight * (power[v] * log[v] + power[v + 1] * log[v + 1])
        residual[v] = y[v] - p if p > 0.0 else 0.0
        by_z[v] = d[v] if p > 0.0 else 0.0
        by_a[v] = g[v] if p > 0.0 else 0.0
        by_b[v] = slope if p > 0.0 else 0.0
    residual[last], by_z[last], by_a[last], by_b[last] = 0.0, 0.0, 0.0, 0.0
    for k in range(tilt.slopes.shape[0]):
        slopes, column = tilt.slopes[k], tilt.columns[3 + k]
        for v in range(last):
            p = z * d[v] + a * g[v]
            weight = half * a * b * count[v]
            first = power[v] * slopes[v] / max(saturation[v], _DRY)
            second = power[v + 1] * slopes[v + 1] / max(saturation[v + 1], _DRY)
            slope = z * (slopes[v + 1] - slopes[v]) + weight * (first + second)
            column[v] = slope if p > 0.0 else 0.0
        column[last] = 0.0


@elementwise
def _take_slopes(moved: np.ndarray, saturation: np.ndarray, slopes: np.ndarray) -> None:
    for v in range(saturation.size):
        slopes[v] = (moved[v] - saturation[v]) * (1.0 / _STEP)


@compiled
def _apply_tilted(pool: Pool, problem: Problem, t: float, c: float, work: Work, tilt: Tilt) -> bool:
    """Apply a filter as `apply_filter` does, and take the slopes of saturation by its parameters."""
    if problem.tpot:
        times, exponents = np.array([t, t * math.exp(_STEP), t]), np.array([c, c, c + _STEP])
        smooth_lanes(pool.s, pool.days, times, exponents, tilt.swi)
    else:
        filter_days(pool.s, pool.days, t, 0.0, tilt.swi[0], work.decay)
        filter_days(pool.s, pool.days, t * math.exp(_STEP), 0.0, tilt.swi[1], work.decay)
    if not take_changes(pool, problem, tilt.swi[0], work):
        return False
    for k in range(tilt.slopes.shape[0]):
        normalise(pool, tilt.swi[k + 1], tilt.slopes[k])
        _take_slopes(tilt.slopes[k], work.saturation, tilt.slopes[k])
    return True


@compiled
def _make_system(tilt: Tilt) -> tuple[np.ndarray, np.ndarray]:
    """Return the normal equations of z, a, b and the filter."""
    n = tilt.columns.shape[0]
    matrix, right = np.empty((n, n)), np.empty(n)
    for i in range(n):
        right[i] = dot(tilt.columns[i], tilt.residual)
        for j in range(i + 1):
            matrix[i, j] = matrix[j, i] = dot(tilt.columns[i], tilt.columns[j])
    return matrix, right


@compiled
def _solve(matrix: np.ndarray, right: np.ndarray, held: np.ndarray, damping: float) -> tuple[np.ndarray, float]:
    """Return (step, gain to be expected) of normal equations whose unknowns from the third on are damped.

    z and a, the first two, are projected out before; what is held does not move.
    """
    matrix, step = matrix.copy(), right.copy()
    n = step.size
    for i in range(n):
        if held[i] or not matrix[i, i] > 1e-12 * abs(matrix[i, i]):
            matrix[i, :], matrix[:, i], step[i] = 0.0, 0.0, 0.0
            matrix[i, i] = 1.0
    for i in range(n):
        if i == 2:
            for j in range(2, n):
                matrix[j, j] *= 1.0 + damping
        for j in range(i + 1, n):
            share = matrix[j, i] / matrix[i, i]
            if i == 0 and j == 1 and not matrix[1, 1] - share * matrix[0, 1] > 1e-12 * matrix[1, 1]:
                # Drainage and changes are parallel.
                matrix[1, :], matrix[:, 1], step[1] = 0.0, 0.0, 0.0
                matrix[1, 1] = 1.0
                continue
            for k in range(i + 1, n):
                matrix[j, k] -= share * matrix[i, k]
            step[j] -= share * step[i]
    reduced = step.copy()
    for i in range(n - 1, -1, -1):
        for k in range(i + 1, n):
            step[i] -= matrix[i, k] * step[k]
        step[i] /= matrix[i, i]
    return step, np.sum(step[2:] * reduced[2:])


@compiled
def _is_inside(value: float, bounds: Range) -> bool:
    """Tell whether a value is at no bound, but for rounding."""
    return bounds.low * (1.0 + 1e-9) < value < bounds.high * (1.0 - 1e-9)


@compiled
def climb(
    pool: Pool, problem: Problem, work: Work, tilt: Tilt, start: np.ndarray, rho: float, tolerance: float
) -> tuple[float, np.ndarray, float, float]:
    """Return (gain, x, rho, more gain to be expected) of the top that is reached from `start`.

    x is log(b + B_SHIFT), or that and log T, or these and c. With b alone, `work` holds what is filtered.
    """
    bounds = problem.bounds
    n = start.size
    low, high = np.empty(3), np.empty(3)
    low[0], high[0] = math.log(bounds.b.low + B_SHIFT), math.log(bounds.b.high + B_SHIFT)
    low[1], high[1] = math.log(bounds.t.low), math.log(bounds.t.high)
    low[2], high[2] = bounds.c.low, bounds.c.high
    half = 0.5 * problem.step / SECONDS_PER_DAY
    x, trial = start.copy(), start.copy()
    gain, z, a = -np.inf, np.nan, np.nan
    damping = 1e-3
    matrix, right = np.empty((n + 2, n + 2)), np.empty(n + 2)
    held = np.empty(n + 2, np.bool_)
    expected = 0.0
    for _ in range(_EVALUATIONS):
        b = math.exp(trial[0]) - B_SHIFT
        if n > 1 and not _apply_tilted(pool, problem, math.exp(trial[1]), trial[2] if n > 2 else 0.0, work, tilt):
            break
        trial_gain, trial_z, trial_a = fit_near(pool, problem, work, b, rho)
        small = trial_gain - gain <= tolerance
        if trial_gain > gain:
            x[:] = trial
            gain, z, a, rho = trial_gain, trial_z, trial_a, trial_a / trial_z
            if small:
                expected = 0.0
                break
            damping = max(0.2 * damping, 1e-6)
            _take_columns(work, pool.water, z, a, b, half, b + B_SHIFT, tilt)
            matrix, right = _make_system(tilt)
        else:
            damping = max(8.0 * damping, 1e-2)
            if damping > _STIFFEST:
                break
        held[0], held[1] = not _is_inside(z, bounds.z), not _is_inside(a, bounds.a)
        for i in range(n):
            # What leads out of its bounds stays.
            held[i + 2] = (x[i] >= high[i] and right[i + 2] > 0.0) or (x[i] <= low[i] and right[i + 2] < 0.0)
        step, expected = _solve(matrix, right, held, damping)
        if not held[1] and step[1] > a * math.log(bounds.a.high / a):
            # Along the bound of a, b and the filter lead elsewhere.
            held[1] = True
            step, expected = _solve(matrix, right - matrix[:, 1] * a * math.log(bounds.a.high / a), held, damping)
        if not expected > tolerance:
            break
        for i in range(n):
            trial[i] = clip(x[i] + clip(step[i + 2], -_FARTHEST[i], _FARTHEST[i]), low[i], high[i])
    return gain, x, rho, expected if expected <= tolerance else 0.0
