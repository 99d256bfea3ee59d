"""The best (Z, a) of SM2RAIN for one exponent, filter and share of evaporation, exactly.

Rain is ``p = Z max(0, d + rho g)`` with ``d`` the change of soil moisture, ``g`` the drainage of a unit a, and
``rho = a / Z``: what is clipped depends on rho alone, and a drying step wakes at ``rho = -d / g``. Sorting those
thresholds and sweeping over them with running sums visits every pattern of clipping; in each the best (Z, a) of least
squares solves a 2 x 2 system, or lies on the pattern's border or the box of bounds. That is the global optimum in
n log n operations. The Kling-Gupta efficiency (Gupta et al. 2009, https://doi.org/10.1016/j.jhydrol.2009.08.003) is
swept likewise, its best Z for a given rho being known in closed form.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from .filters import SECONDS_PER_DAY, filter_days
from .model import LEAST_CHANGE, limits, scale
from .vectors import compiled, elementwise, logs, powers, summing
from .windows import Pool, Problem


class Work(NamedTuple):
    """Scratch arrays of one pool, by what they follow.

    The filter: `swi`; at each boundary `saturation`, its logarithm `log`, and of the step that begins there the
    change `d`, and whether the step rule lets it `count` (1 or 0; d is -1 where not). Then b: `power`, and the drainage
    `g` of a unit a. The rest follows every fit.
    """

    swi: np.ndarray
    decay: np.ndarray
    saturation: np.ndarray
    log: np.ndarray
    d: np.ndarray
    counts: np.ndarray
    power: np.ndarray
    g: np.ndarray
    supply: np.ndarray
    threshold: np.ndarray
    window_d: np.ndarray
    window_g: np.ndarray
    waiting: np.ndarray
    item: np.ndarray
    wake: np.ndarray
    order: np.ndarray
    bucket: np.ndarray


@compiled
def make_work(pool: Pool) -> Work:
    """Return scratch arrays for a pool."""
    windows, values = pool.rain.size, pool.left.size
    return Work(
        np.empty(pool.s.size),
        np.empty(pool.s.size),
        np.empty(values),
        np.empty(values),
        np.empty(values),
        np.empty(values),
        np.empty(values),
        np.empty(values),
        np.empty(values),
        np.empty(values),
        np.empty(windows),
        np.empty(windows),
        np.empty(values),
        np.empty(values, np.int64),
        np.empty(values),
        np.empty(values, np.int64),
        np.empty(values + 2, np.int64),
    )


@compiled
def apply_filter(pool: Pool, problem: Problem, t: float, c: float, work: Work) -> bool:
    """Filter and normalise the pool, and take its changes; False where no record has any signal."""
    filter_days(pool.s, pool.days, t, c, work.swi, work.decay)
    return take_changes(pool, problem, work.swi, work)


@compiled
def normalise(pool: Pool, swi: np.ndarray, saturation: np.ndarray) -> bool:
    """Write what is filtered onto the boundaries, normalised; False where no record has any signal."""
    informative = False
    for r in range(pool.offsets.size - 1):
        low, high = pool.limits[r, 0], pool.limits[r, 1]
        if math.isnan(low):
            low, high = limits(swi[pool.offsets[r] : pool.offsets[r + 1]])
        informative = informative or high > low
        own = slice(pool.values[r], pool.values[r + 1])
        scale(swi, pool.left[own], pool.right[own], pool.weight[own], low, high, saturation[own])
    return informative


@compiled
def take_changes(pool: Pool, problem: Problem, swi: np.ndarray, work: Work) -> bool:
    """Normalise what is filtered, and take its changes; False where no record has any signal."""
    informative = normalise(pool, swi, work.saturation)
    logs(work.saturation, work.log)
    least = max(problem.rule.dead_zone, LEAST_CHANGE)
    _take_changes(work.saturation, pool.joined, problem.rule.wetting, least, work.d, work.counts)
    return informative


@elementwise
def _take_changes(
    saturation: np.ndarray, joined: np.ndarray, wetting: bool, least: float, d: np.ndarray, count: np.ndarray
) -> None:
    last = saturation.size - 1
    for v in range(last):
        change = saturation[v + 1] - saturation[v]
        size = change if wetting else abs(change)
        count[v] = joined[v] if size > least else 0.0
        d[v] = change if count[v] > 0.0 else -1.0
    count[last], d[last] = 0.0, -1.0


@compiled
def take_drainage(problem: Problem, b: float, work: Work) -> None:
    """Write the powers and the drainage for this b."""
    powers(b, work.log, work.power)
    _take_drainage(work.power, work.counts, 0.5 * problem.step / SECONDS_PER_DAY, work.g)


@elementwise
def _take_drainage(power: np.ndarray, count: np.ndarray, half: float, g: np.ndarray) -> None:
    last = power.size - 1
    for v in range(last):
        g[v] = half * count[v] * (power[v] + power[v + 1])
    g[last] = 0.0


@elementwise
def _take_thresholds(
    d: np.ndarray, g: np.ndarray, losses: np.ndarray, kappa: float, supply: np.ndarray, threshold: np.ndarray
) -> None:
    """Write what a step is supplied with besides drainage, and the rho at which it wakes.

    Steps that do not count have no drainage and no supply, and never wake.
    """
    if kappa > 0.0:
        for v in range(d.size):
            supply[v] = d[v] + kappa * losses[v] if g[v] > 0.0 or d[v] > -1.0 else -1.0
            threshold[v] = -supply[v] / g[v]
    else:
        for v in range(d.size):
            supply[v] = d[v]
            threshold[v] = -d[v] / g[v]


@summing
def _awake_sums(
    threshold: np.ndarray, rho: float, d: np.ndarray, g: np.ndarray, y: np.ndarray
) -> tuple[float, float, float, float, float, float, float]:
    """Return the sums of d, g, dd, dg, gg, dy, gy over the steps that are awake at rho."""
    sum_d = sum_g = dd = dg = gg = dy = gy = 0.0
    for v in range(d.size):
        awake = threshold[v] <= rho
        du = d[v] if awake else 0.0
        gu = g[v] if awake else 0.0
        sum_d += du
        sum_g += gu
        dd += du * du
        dg += du * gu
        gg += gu * gu
        dy += du * y[v]
        gy += gu * y[v]
    return sum_d, sum_g, dd, dg, gg, dy, gy


@compiled
def _sort_thresholds(work: Work, m: int) -> None:
    """Sort the first `m` thresholds (all positive) and their steps into ``work.wake`` and ``work.order``."""
    order, wake, bucket, threshold, item = work.order, work.wake, work.bucket, work.waiting, work.item
    if m == 0:
        return
    # The bits of positive doubles ascend with them, nearly as a logarithm does: bucket by them, then insert.
    bits = threshold.view(np.int64)
    low, high = bits[0], bits[0]
    for i in range(m):
        low = min(low, bits[i])
        high = max(high, bits[i])
    scale = (m - 0.5) / max(1.0, float(high - low))
    bucket[: m + 1] = 0
    for i in range(m):
        bucket[int((bits[i] - low) * scale) + 1] += 1
    fullest = 0
    for i in range(m):
        fullest = max(fullest, bucket[i + 1])
        bucket[i + 1] += bucket[i]
    if fullest > 64:
        ranks = np.argsort(threshold[:m])
        for i in range(m):
            wake[i], order[i] = threshold[ranks[i]], item[ranks[i]]
        return
    for i in range(m):
        key = int((bits[i] - low) * scale)
        at = bucket[key]
        bucket[key] = at + 1
        wake[at], order[at] = threshold[i], item[i]
    for i in range(1, m):
        value, step = wake[i], order[i]
        j = i - 1
        while j >= 0 and wake[j] > value:
            wake[j + 1], order[j + 1] = wake[j], order[j]
            j -= 1
        wake[j + 1], order[j + 1] = value, step


@compiled
def _gain(z: float, a: float, dd: float, dg: float, gg: float, dy: float, gy: float) -> float:
    """Return by how much (z, a) lowers the sum of squares below that of no rain at all."""
    return 2.0 * (z * dy + a * gy) - (z * z * dd + 2.0 * z * a * dg + a * a * gg)


@compiled
def clip(value: float, low: float, high: float) -> float:
    """Return the value, or the bound that it is beyond."""
    return min(high, max(low, value))


@compiled
def _edges(
    low: float, high: float, inside: bool, box: tuple, dd: float, dg: float, gg: float, dy: float, gy: float
) -> tuple[float, float, float]:
    """Return the best (gain, z, a) on the border of the sector ``low <= a/z <= high`` within the box.

    `inside` tells that the free optimum keeps the box, so that only the sector's rays can hold the best.
    """
    z_low, z_high, a_low, a_high = box
    best, best_z, best_a = -np.inf, np.nan, np.nan
    for side in range(2):
        rho = high if side else low
        begin, end = z_low, z_high
        if rho > 0.0:
            begin, end = max(begin, a_low / rho), min(end, a_high / rho)
        elif a_low > 0.0:
            continue
        if begin <= end:
            curvature = dd + rho * (2.0 * dg + rho * gg)
            z = clip((dy + rho * gy) / curvature, begin, end) if curvature > 0.0 else begin
            gain = _gain(z, rho * z, dd, dg, gg, dy, gy)
            if gain > best:
                best, best_z, best_a = gain, z, rho * z
    if inside:
        return best, best_z, best_a
    for side in range(2):
        z = z_high if side else z_low
        begin, end = max(a_low, low * z), min(a_high, high * z)
        if begin <= end:
            a = clip((gy - z * dg) / gg, begin, end) if gg > 0.0 else begin
            gain = _gain(z, a, dd, dg, gg, dy, gy)
            if gain > best:
                best, best_z, best_a = gain, z, a
        a = a_high if side else a_low
        begin = max(z_low, a / high) if high > 0.0 else np.inf
        end = min(z_high, a / low) if low > 0.0 else z_high
        if a == 0.0 and low > 0.0:
            continue
        if begin <= end:
            z = clip((dy - a * dg) / dd, begin, end) if dd > 0.0 else begin
            gain = _gain(z, a, dd, dg, gg, dy, gy)
            if gain > best:
                best, best_z, best_a = gain, z, a
    return best, best_z, best_a


@compiled
def _kge_at(rho: float, box: tuple, sums: tuple, n: int, mean_y: float, std_y: float) -> tuple[float, float]:
    """Return the best KGE on the ray of `rho`, and its z."""
    d, g, dd, dg, gg, dy, gy = sums
    z_low, z_high, a_low, a_high = box
    if rho > 0.0:
        z_low, z_high = max(z_low, a_low / rho), min(z_high, a_high / rho)
    elif a_low > 0.0:
        return -np.inf, np.nan
    if not z_low <= z_high:
        return -np.inf, np.nan
    mean = (d + rho * g) / n
    variance = (dd + rho * (2.0 * dg + rho * gg)) / n - mean * mean
    if not variance > 1e-14 * (mean * mean):
        return -np.inf, np.nan
    std = math.sqrt(variance)
    r = ((dy + rho * gy) / n - mean * mean_y) / (std * std_y)
    p, q = std / std_y, mean / mean_y
    z = clip((p + q) / (p * p + q * q), z_low, z_high)
    return 1.0 - math.sqrt((r - 1.0) ** 2 + (z * p - 1.0) ** 2 + (z * q - 1.0) ** 2), z


@compiled
def _kge_between(
    low: float, high: float, box: tuple, sums: tuple, n: int, mean_y: float, std_y: float
) -> tuple[float, float, float]:
    """Return the best (KGE, z, rho) between two neighbouring thresholds, by golden sections."""
    golden = 0.6180339887498949
    left, right = high - golden * (high - low), low + golden * (high - low)
    f_left = _kge_at(left, box, sums, n, mean_y, std_y)[0]
    f_right = _kge_at(right, box, sums, n, mean_y, std_y)[0]
    for _ in range(30):
        if f_left > f_right:
            high, right, f_right = right, left, f_left
            left = high - golden * (high - low)
            f_left = _kge_at(left, box, sums, n, mean_y, std_y)[0]
        else:
            low, left, f_left = left, right, f_right
            right = low + golden * (high - low)
            f_right = _kge_at(right, box, sums, n, mean_y, std_y)[0]
    rho = 0.5 * (low + high)
    score, z = _kge_at(rho, box, sums, n, mean_y, std_y)
    return score, z, rho


# Long: one sweep, whose running sums all its parts go on with.
@compiled
def fit(pool: Pool, problem: Problem, work: Work, b: float, kappa: float) -> tuple[float, float, float]:
    """Return the best (score, z, a) for this b and kappa; the score is to be made as large as can be.

    The score is the gain (see `_gain`) or the KGE. The filter has been applied to `work`.
    """
    bounds = problem.bounds
    z_low, z_high, a_low, a_high = bounds.z.low, bounds.z.high, bounds.a.low, bounds.a.high
    if kappa > 0.0:
        z_low, z_high = max(z_low, bounds.k.low / kappa), min(z_high, bounds.k.high / kappa)
    if not z_low <= z_high:
        return -np.inf, np.nan, np.nan
    box = (z_low, z_high, a_low, a_high)
    rho_low, rho_high = a_low / z_high, a_high / z_low
    take_drainage(problem, b, work)
    d, gs, window, water = work.supply, work.g, pool.window, pool.water
    _take_thresholds(work.d, gs, pool.losses, kappa, d, work.threshold)
    m = 0
    # By rule wetting nothing that counts is asleep.
    if not problem.rule.wetting:
        for v in range(d.size):
            threshold = work.threshold[v]
            # Written in any case and overwritten where it is not kept: a branch would be guessed wrong half the time.
            work.waiting[m], work.item[m] = threshold, v
            m += (rho_low < threshold) & (threshold < rho_high)
    _sort_thresholds(work, m)
    n = pool.rain.size
    window_d, window_g = work.window_d, work.window_g
    # With one step a window, sums over windows are sums over steps.
    single = problem.aggregation == problem.step
    if single:
        sum_d, sum_g, dd, dg, gg, dy, gy = _awake_sums(work.threshold, rho_low, d, gs, water)
    else:
        window_d[:] = 0.0
        window_g[:] = 0.0
        for v in range(d.size):
            if work.threshold[v] <= rho_low:
                window_d[window[v]] += d[v]
                window_g[window[v]] += gs[v]
        sum_d, sum_g, dd, dg, gg, dy, gy = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
        for w in range(n):
            wd, wg, y = window_d[w], window_g[w], pool.rain[w]
            sum_d += wd
            sum_g += wg
            dd += wd * wd
            dg += wd * wg
            gg += wg * wg
            dy += wd * y
            gy += wg * y
    mean_y = pool.total / n
    std_y = math.sqrt(max(0.0, pool.square / n - mean_y * mean_y))
    best, best_z, best_a = -np.inf, np.nan, np.nan
    # KGE: the two patterns around the best threshold, to be searched between thresholds at the end.
    sums = (sum_d, sum_g, dd, dg, gg, dy, gy)
    left_sums, right_sums = sums, sums
    left_low, left_high, right_high = 0.0, 0.0, 0.0
    right_open = False
    low = rho_low
    if problem.kge:
        best, best_z = _kge_at(low, box, sums, n, mean_y, std_y)
        best_a = low * best_z
        left_low, left_high, right_open = low, low, True
    for step in range(m + 1):
        high = work.wake[step] if step < m else rho_high
        if problem.kge:
            sums = (sum_d, sum_g, dd, dg, gg, dy, gy)
            if right_open:
                right_sums, right_high, right_open = sums, high, False
            at = low
            while at < high:
                # Thresholds far apart get points between them.
                before = at
                at = min(high, max(1.25 * at, 1e-4 * high))
                score, z = _kge_at(at, box, sums, n, mean_y, std_y)
                if score > best:
                    best, best_z, best_a = score, z, at * z
                    left_sums, left_low, left_high = sums, before, at
                    right_open = at == high
                    right_sums, right_high = sums, at if right_open else min(high, 1.25 * at)
        elif high > low or step == m:
            det = dd * gg - dg * dg
            if det > 1e-12 * dd * gg:
                z_det, a_det = dy * gg - gy * dg, gy * dd - dy * dg
                if z_det * dy + a_det * gy > best * det:
                    z, a = z_det / det, a_det / det
                    gain = z * dy + a * gy
                    inside = z_low <= z <= z_high and a_low <= a <= a_high
                    if not (inside and low * z <= a <= high * z):
                        # With one step a window, waking bends the gain upwards (rain is not negative): it is never
                        # largest at a threshold, unless the box takes a hand or there is nothing beyond.
                        if inside and single and 0 < step < m:
                            gain = -np.inf
                        else:
                            gain, z, a = _edges(low, high, inside, box, dd, dg, gg, dy, gy)
                    if gain > best:
                        best, best_z, best_a = gain, z, a
            else:
                gain, z, a = _edges(low, high, False, box, dd, dg, gg, dy, gy)
                if gain > best:
                    best, best_z, best_a = gain, z, a
        if step == m:
            break
        low = high
        j = work.order[step]
        change, g, y = d[j], gs[j], water[j]
        old_d, old_g = 0.0, 0.0
        if not single:
            w = window[j]
            old_d, old_g = window_d[w], window_g[w]
            window_d[w] = old_d + change
            window_g[w] = old_g + g
        sum_d += change
        sum_g += g
        dd += change * (2.0 * old_d + change)
        dg += change * (old_g + g) + g * old_d
        gg += g * (2.0 * old_g + g)
        dy += change * y
        gy += g * y
    if problem.kge and best > -np.inf:
        for side in range(2):
            if side == 0:
                score, z, rho = _kge_between(left_low, left_high, box, left_sums, n, mean_y, std_y)
            else:
                score, z, rho = _kge_between(left_high, right_high, box, right_sums, n, mean_y, std_y)
            if score > best:
                best, best_z, best_a = score, z, rho * z
    return best, best_z, best_a
