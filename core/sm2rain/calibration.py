"""Exact calibration of SM2RAIN.

For a given exponent b (and filter), rain is ``p = Z max(0, d + rho g)`` with ``d`` the change of soil moisture, ``g``
the drainage of a unit a, and ``rho = a / Z``: what is clipped depends on rho alone, and a drying step wakes at
``rho = -d / g``. Sorting those thresholds and sweeping over them with running sums visits every pattern of clipping;
in each the best (Z, a) of least squares solves a 2 x 2 system, or lies on the pattern's border or the box of bounds.
That is the global optimum for this b in n log n operations; only b, the filter (T, c) and the share of evaporation
``kappa = K / Z`` are left to search. The Kling-Gupta efficiency (Gupta et al. 2009,
https://doi.org/10.1016/j.jhydrol.2009.08.003) is swept likewise, its best Z for a given rho being known in closed form.

The kernels know records as flat arrays, several records (a pool) one after another with their `offsets`.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit

from .model import SECONDS_PER_DAY, TOGETHER, gather, rain_record, signal

#: Why a record has no parameters.
STATUS = {
    0: "calibrated",
    1: "soil moisture or rain is missing throughout, or never present at the same time",
    2: "soil moisture is constant",
    3: "fewer complete windows than parameters",
    4: "rain is constant over all windows",
}
CALIBRATED, MISSING, CONSTANT, TOO_FEW, NO_RAIN = STATUS

# Largest ratio of neighbours on the first grids of b + _B_SHIFT (below the shift, b matters little), T and kappa.
_B_RATIO = 2.0
_B_SHIFT = 1.0
# Share of the range of scores by which the promise of a first cell may fall short.
_DOUBT = 0.05
# Where, in log(b + _B_SHIFT), a second crest is looked for beside the best; after how many more points it ends.
_PROBE = 0.1
_MORE_POINTS = 40
# Half the distance, in log(b + _B_SHIFT), over which slopes are taken by differences.
_STEP = 1e-4
_T_RATIO = 1.7
_KAPPA_RATIO = 2.5
# Its exponential is 0 at any exponent allowed, and sums and differences of it stay finite.
_LOG_OF_NOTHING = -1e6


class Problem(NamedTuple):
    """What a calibration needs beside the records, in a form that numba takes."""

    step: int
    aggregation: int
    wetting: bool
    dead_zone: float
    kge: bool
    filtered: bool
    tpot: bool
    stamp_end: bool
    max_gap: float
    bounds: np.ndarray


class Pool(NamedTuple):
    """The counting intervals of one or several records; nothing here depends on parameters."""

    s: np.ndarray
    seconds: np.ndarray
    offsets: np.ndarray
    limits: np.ndarray
    position: np.ndarray
    first: np.ndarray
    second: np.ndarray
    window: np.ndarray
    evaporation: np.ndarray
    rain: np.ndarray
    total: float
    square: float


class Work(NamedTuple):
    """Scratch arrays of one pool.

    Those up to `counting` follow the filter and list the steps that the step rule lets count, rising ones first;
    `power` and `g` follow b, the rest every fit.
    """

    swi: np.ndarray
    log: np.ndarray
    first: np.ndarray
    second: np.ndarray
    window: np.ndarray
    d: np.ndarray
    evaporation: np.ndarray
    rain: np.ndarray
    counting: np.ndarray
    power: np.ndarray
    g: np.ndarray
    window_d: np.ndarray
    window_g: np.ndarray
    threshold: np.ndarray
    item: np.ndarray
    wake: np.ndarray
    order: np.ndarray
    bucket: np.ndarray


@njit(nogil=True, cache=True)
def _windows(
    s: np.ndarray, seconds: np.ndarray, rain: np.ndarray, evaporation: np.ndarray, problem: Problem
) -> np.ndarray:
    """Return for each interval of one record the number of its window, -1 where it does not count."""
    n = s.size
    window = np.full(n, -1, np.int64)
    if n < 2:
        return window
    per_window = problem.aggregation // problem.step
    count = 0
    current, filled, begin = np.int64(-1), 0, 0
    for i in range(n):
        inside = (seconds[i] - seconds[0]) // problem.aggregation
        if inside != current:
            if filled < per_window:
                window[begin:i] = -1
            else:
                count += 1
            current, filled, begin = inside, 0, i
        if i + 1 == n or seconds[i + 1] - seconds[i] != problem.step:
            continue
        label = i + 1 if problem.stamp_end else i
        if math.isnan(s[i]) or math.isnan(s[i + 1]) or math.isnan(rain[label]):
            continue
        if evaporation.size > 0 and math.isnan(evaporation[label]):
            continue
        window[i] = count
        filled += 1
    if filled < per_window:
        window[begin:n] = -1
    return window


@njit(nogil=True, cache=True)
def _pool(
    s: np.ndarray,
    seconds: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    offsets: np.ndarray,
    limits: np.ndarray,
    problem: Problem,
) -> Pool:
    """Gather what counts of all records into flat arrays."""
    n = s.size
    with_evaporation = evaporation.size > 0
    bridged = np.empty(n)
    window = np.full(n, -1, np.int64)
    windows = 0
    for r in range(offsets.size - 1):
        begin, end = offsets[r], offsets[r + 1]
        # Bridging does not depend on the parameters' values, only on where there are any.
        signal(
            s[begin:end], seconds[begin:end], 0.0, 0.0, problem.max_gap, limits[r, 0], limits[r, 1], bridged[begin:end]
        )
        part = _windows(
            bridged[begin:end],
            seconds[begin:end],
            rain[begin:end],
            evaporation[begin:end] if with_evaporation else evaporation,
            problem,
        )
        last = -1
        for i in range(end - begin):
            if part[i] >= 0:
                window[begin + i] = windows + part[i]
                last = max(last, part[i])
        windows += last + 1
    m = 0
    for i in range(n):
        if window[i] >= 0:
            m += 1
    position = np.empty(min(2 * m, n), np.int64)
    first, second, kept = np.empty(m, np.int64), np.empty(m, np.int64), np.empty(m, np.int64)
    kept_evaporation = np.empty(m if with_evaporation else 0)
    sums = np.zeros(windows)
    used, j = 0, 0
    for i in range(n):
        if window[i] < 0:
            continue
        if used == 0 or position[used - 1] != i:
            position[used] = i
            used += 1
        position[used] = i + 1
        first[j], second[j], kept[j] = used - 1, used, window[i]
        used += 1
        label = i + 1 if problem.stamp_end else i
        if with_evaporation:
            kept_evaporation[j] = evaporation[label]
        sums[window[i]] += rain[label]
        j += 1
    total, square = 0.0, 0.0
    for value in sums:
        total += value
        square += value * value
    return Pool(
        s, seconds, offsets, limits, position[:used], first, second, kept, kept_evaporation, sums, total, square
    )


@njit(nogil=True, cache=True)
def _work(pool: Pool) -> Work:
    m, windows, values = pool.first.size, pool.rain.size, pool.position.size
    return Work(
        np.empty(pool.s.size),
        np.empty(values),
        np.empty(m, np.int64),
        np.empty(m, np.int64),
        np.empty(m, np.int64),
        np.empty(m),
        np.empty(pool.evaporation.size),
        np.empty(m),
        np.zeros(1, np.int64),
        np.empty(values),
        np.empty(m),
        np.empty(windows),
        np.empty(windows),
        np.empty(m),
        np.empty(m, np.int64),
        np.empty(m),
        np.empty(m, np.int64),
        np.empty(m + 2, np.int64),
    )


@njit(nogil=True, cache=True)
def _apply_filter(pool: Pool, problem: Problem, t: float, c: float, work: Work) -> bool:
    """Filter and normalise the pool and list the steps that count; False where no record has any signal."""
    informative = False
    for r in range(pool.offsets.size - 1):
        begin, end = pool.offsets[r], pool.offsets[r + 1]
        low, high = signal(
            pool.s[begin:end],
            pool.seconds[begin:end],
            t,
            c,
            problem.max_gap,
            pool.limits[r, 0],
            pool.limits[r, 1],
            work.swi[begin:end],
        )
        informative = informative or high > low
    value = work.power
    for i in range(pool.position.size):
        value[i] = work.swi[pool.position[i]]
        # exp(b * log) then underflows to the 0 that 0**b is, and stays finite where it is multiplied by 0.
        work.log[i] = math.log(value[i]) if value[i] > 0.0 else _LOG_OF_NOTHING
    # Rising steps first: whether a step is awake from the start is then nearly the same for neighbours.
    n = 0
    for falling in range(1 if problem.wetting else 2):
        for j in range(pool.first.size):
            d = value[pool.second[j]] - value[pool.first[j]]
            if (-d if falling else d) > problem.dead_zone:
                work.first[n], work.second[n], work.window[n] = pool.first[j], pool.second[j], pool.window[j]
                work.d[n] = d
                work.rain[n] = pool.rain[pool.window[j]]
                if pool.evaporation.size > 0:
                    work.evaporation[n] = pool.evaporation[j]
                n += 1
    work.counting[0] = n
    return informative


@njit(nogil=True, cache=True)
def _powers(b: float, log: np.ndarray, power: np.ndarray, scratch: np.ndarray) -> None:
    """Write ``exp(b * log)`` into `power`, to 1e-13; `scratch` is at least as long.

    Most of a fit would be spent in the exponential: these two loops run in the processor's vector units, which the
    library's function does not. 2**k goes into the exponent bits, and the rest is Taylor's series on ±ln(2) / 2.
    """
    scale = b * 1.4426950408889634
    # Adding this leaves the nearest integer in the low bits of the sum.
    rounding = 6755399441055744.0
    for i in range(log.size):
        exponent = max(log[i] * scale, -1020.0)
        scratch[i] = exponent + rounding
        r = 0.6931471805599453 * (exponent - (scratch[i] - rounding))
        tail = r * (1 / 362880 + r * (1 / 3628800 + r * (1 / 39916800 + r / 479001600)))
        tail = r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320 + tail))))
        power[i] = 1.0 + r * (1.0 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + tail))))
    bits, integers = power.view(np.int64), scratch.view(np.int64)
    for i in range(log.size):
        bits[i] += integers[i] << 52


@njit(nogil=True, cache=True)
def _sort_thresholds(work: Work, m: int) -> None:
    """Sort the first `m` thresholds (all positive) and their steps into ``work.wake`` and ``work.order``."""
    order, wake, bucket, threshold, item = work.order, work.wake, work.bucket, work.threshold, work.item
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


@njit(nogil=True, cache=True)
def _gain(z: float, a: float, dd: float, dg: float, gg: float, dy: float, gy: float) -> float:
    """Return by how much (z, a) lowers the sum of squares below that of no rain at all."""
    return 2.0 * (z * dy + a * gy) - (z * z * dd + 2.0 * z * a * dg + a * a * gg)


@njit(nogil=True, cache=True)
def _clip(value: float, low: float, high: float) -> float:
    return min(high, max(low, value))


@njit(nogil=True, cache=True)
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
            z = _clip((dy + rho * gy) / curvature, begin, end) if curvature > 0.0 else begin
            gain = _gain(z, rho * z, dd, dg, gg, dy, gy)
            if gain > best:
                best, best_z, best_a = gain, z, rho * z
    if inside:
        return best, best_z, best_a
    for side in range(2):
        z = z_high if side else z_low
        begin, end = max(a_low, low * z), min(a_high, high * z)
        if begin <= end:
            a = _clip((gy - z * dg) / gg, begin, end) if gg > 0.0 else begin
            gain = _gain(z, a, dd, dg, gg, dy, gy)
            if gain > best:
                best, best_z, best_a = gain, z, a
        a = a_high if side else a_low
        begin = max(z_low, a / high) if high > 0.0 else np.inf
        end = min(z_high, a / low) if low > 0.0 else z_high
        if a == 0.0 and low > 0.0:
            continue
        if begin <= end:
            z = _clip((dy - a * dg) / dd, begin, end) if dd > 0.0 else begin
            gain = _gain(z, a, dd, dg, gg, dy, gy)
            if gain > best:
                best, best_z, best_a = gain, z, a
    return best, best_z, best_a


@njit(nogil=True, cache=True)
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
    z = _clip((p + q) / (p * p + q * q), z_low, z_high)
    return 1.0 - math.sqrt((r - 1.0) ** 2 + (z * p - 1.0) ** 2 + (z * q - 1.0) ** 2), z


@njit(nogil=True, cache=True)
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


@njit(nogil=True, cache=True)
def _fit(pool: Pool, problem: Problem, work: Work, b: float, kappa: float) -> tuple[float, float, float]:
    """Return the best (score, z, a) for this b and kappa; the score is to be made as large as can be.

    The score is the gain (see `_gain`) or the KGE. The filter has been applied to `work`.
    """
    bounds = problem.bounds
    z_low, z_high, a_low, a_high = bounds[0, 0], bounds[0, 1], bounds[1, 0], bounds[1, 1]
    if kappa > 0.0:
        z_low, z_high = max(z_low, bounds[5, 0] / kappa), min(z_high, bounds[5, 1] / kappa)
    if not z_low <= z_high:
        return -np.inf, np.nan, np.nan
    box = (z_low, z_high, a_low, a_high)
    rho_low, rho_high = a_low / z_high, a_high / z_low
    power, d, gs, window = work.power, work.d, work.g, work.window
    _powers(b, work.log, power, work.swi)
    window_d, window_g = work.window_d, work.window_g
    # With one step a window, sums over windows are sums over steps.
    single = problem.aggregation == problem.step
    if not single:
        window_d[:] = 0.0
        window_g[:] = 0.0
    half = 0.5 * problem.step / SECONDS_PER_DAY
    with_evaporation = kappa > 0.0
    sum_d, sum_g, dd, dg, gg, dy, gy = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    m = 0
    for j in range(work.counting[0]):
        change = d[j]
        g = half * (power[work.first[j]] + power[work.second[j]])
        gs[j] = g
        if with_evaporation:
            change += kappa * work.evaporation[j]
        if change >= 0.0 or -change <= rho_low * g:
            if single:
                y = work.rain[j]
                sum_d += change
                sum_g += g
                dd += change * change
                dg += change * g
                gg += g * g
                dy += change * y
                gy += g * y
            else:
                window_d[window[j]] += change
                window_g[window[j]] += g
        elif -change < rho_high * g:
            work.threshold[m] = -change / g
            work.item[m] = j
            m += 1
    _sort_thresholds(work, m)
    n = pool.rain.size
    if not single:
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
        change, g, y = d[j], gs[j], work.rain[j]
        if with_evaporation:
            change += kappa * work.evaporation[j]
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


@njit(nogil=True, cache=True)
def _slope(work: Work, problem: Problem, kappa: float, z: float, a: float) -> float:
    """Return the derivative of the best gain with respect to b, at the b that `work` holds and its best (z, a).

    By the envelope theorem z and a may be held, for their best is at no threshold: see `_fit`. That is so with one step
    a window only.
    """
    change = work.swi
    for i in range(work.power.size):
        change[i] = work.power[i] * work.log[i]
    slope = 0.0
    for j in range(work.counting[0]):
        p = z * work.d[j] + a * work.g[j]
        if kappa > 0.0:
            p += kappa * z * work.evaporation[j]
        if p > 0.0:
            slope += (change[work.first[j]] + change[work.second[j]]) * (work.rain[j] - p)
    return problem.step / SECONDS_PER_DAY * a * slope


@njit(nogil=True, cache=True)
def _grid(low: float, high: float, ratio: float) -> np.ndarray:
    """Return a geometric grid from `low` to `high` whose steps are not above `ratio`."""
    count = 1 + math.ceil(math.log(high / low) / math.log(ratio) - 1e-9) if high > low else 1
    grid = np.empty(count)
    for i in range(count):
        grid[i] = low * (high / low) ** (i / max(1, count - 1))
    grid[count - 1] = high
    return grid


@njit(nogil=True, cache=True)
def _point(
    pool: Pool, problem: Problem, work: Work, kappa: float, x: float
) -> tuple[float, float, tuple[float, float]]:
    """Return the best score at ``b = exp(x) - _B_SHIFT``, its slope, both as functions of x, and its (z, a)."""
    low = problem.bounds[2, 0]
    slope = 0.0
    if problem.kge or problem.aggregation != problem.step:
        # The best may keep to a threshold, which moves with b: only differences tell its slope.
        after = _fit(pool, problem, work, max(math.exp(x + _STEP) - _B_SHIFT, low), kappa)[0]
        before = _fit(pool, problem, work, max(math.exp(x - _STEP) - _B_SHIFT, low), kappa)[0]
        if min(after, before) > -np.inf:
            slope = (after - before) / (2.0 * _STEP)
        score, z, a = _fit(pool, problem, work, max(math.exp(x) - _B_SHIFT, low), kappa)
    else:
        shifted = math.exp(x)
        score, z, a = _fit(pool, problem, work, max(shifted - _B_SHIFT, low), kappa)
        if score > -np.inf:
            slope = _slope(work, problem, kappa, z, a) * shifted
    return score, slope, (z, a)


@njit(nogil=True, cache=True)
def _has_peak(width: float, f_left: float, f_right: float, m_left: float, m_right: float) -> bool:
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


@njit(nogil=True, cache=True)
def _crest(
    left: float, right: float, f_left: float, f_right: float, m_left: float, m_right: float
) -> tuple[float, float]:
    """Return (score, x) of the maximum inside the cell of the cubic through its ends."""
    width = right - left
    inner = m_left + m_right - 3.0 * (f_right - f_left) / width
    root = math.sqrt(max(0.0, inner * inner - m_left * m_right))
    denominator = m_left - m_right + 2.0 * root
    u = 1.0 - (root + inner - m_right) / denominator if denominator > 0.0 else 0.5
    u = _clip(u, 0.05, 0.95)
    v = 1.0 - u
    score = (
        f_left * v * v * (1.0 + 2.0 * u) + f_right * u * u * (1.0 + 2.0 * v)
        + width * u * v * (m_left * v - m_right * u)
    )  # fmt: skip
    return score, left + u * width


@njit(nogil=True, cache=True)
def _scan_b(
    pool: Pool, problem: Problem, work: Work, kappa: float, stride: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return (x, score, slope, (z, a)) on a grid of b."""
    low, high = problem.bounds[2, 0] + _B_SHIFT, problem.bounds[2, 1] + _B_SHIFT
    x = np.log(_grid(low, high, _B_RATIO**stride))
    scores, slopes, found = np.empty(x.size), np.empty(x.size), np.empty((x.size, 2))
    for i in range(x.size - 1, -1, -1):
        # Drainage hardly depends on the least b: it is tried only where the score rises towards it.
        if i == 0 and x.size > 2 and slopes[1] >= 0.0 and scores[1] > -np.inf:
            scores[i], slopes[i] = -np.inf, 0.0
        else:
            scores[i], slopes[i], found[i] = _point(pool, problem, work, kappa, x[i])
    return x, scores, slopes, found


@njit(nogil=True, cache=True)
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
            if _has_peak(x[i + 1] - x[i], f[i], f[i + 1], m[i], m[i + 1]):
                score, crest = _crest(x[i], x[i + 1], f[i], f[i + 1], m[i], m[i + 1])
                score += doubt * ((x[i + 1] - x[i]) / width) ** 6
                if m[i] > 0.0 > m[i + 1]:
                    # Where a bound of z or a begins to hold, the crest is a kink: there the tangents meet.
                    along = (f[i + 1] - f[i] - m[i + 1] * (x[i + 1] - x[i])) / (m[i] - m[i + 1])
                    ceiling = f[i] + m[i] * along
                    if ceiling > score:
                        score = ceiling
                        if n % 2:
                            crest = x[i] + _clip(along, 0.02 * (x[i + 1] - x[i]), 0.98 * (x[i + 1] - x[i]))
                if score > promise:
                    promise, trial = score, crest
        if promise <= f[best] + tolerance:
            trial = np.nan
            while probes < 2 and math.isnan(trial):
                probe = x[best] + (_PROBE if probes else -_PROBE)
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
    return f[best], max(math.exp(x[best]) - _B_SHIFT, problem.bounds[2, 0]), found[best, 0], found[best, 1]


@njit(nogil=True, cache=True)
def _score_at(pool: Pool, problem: Problem, work: Work, x: np.ndarray) -> float:
    """Return the score at x = (log b, log kappa, log t, c), each kept within its bounds."""
    bounds = problem.bounds
    b = _clip(math.exp(x[0]), bounds[2, 0], bounds[2, 1])
    if problem.filtered:
        t = _clip(math.exp(x[2]), bounds[3, 0], bounds[3, 1])
        c = _clip(x[3], bounds[4, 0], bounds[4, 1]) if problem.tpot else 0.0
        _apply_filter(pool, problem, t, c, work)
    return _fit(pool, problem, work, b, math.exp(x[1]))[0]


@njit(nogil=True, cache=True)
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


@njit(nogil=True, cache=True)
def _best_of_scan(pool: Pool, problem: Problem, work: Work, kappa: float) -> tuple[float, float]:
    """Return (score, b) of the best that a coarse grid with slopes promises."""
    x, scores, slopes, _ = _scan_b(pool, problem, work, kappa, 2.0)
    peak = int(np.argmax(scores))
    best, best_x = scores[peak], x[peak]
    for i in range(x.size - 1):
        if _has_peak(x[i + 1] - x[i], scores[i], scores[i + 1], slopes[i], slopes[i + 1]):
            score, crest = _crest(x[i], x[i + 1], scores[i], scores[i + 1], slopes[i], slopes[i + 1])
            if score > best:
                best, best_x = score, crest
    return best, max(math.exp(best_x) - _B_SHIFT, problem.bounds[2, 0])


@njit(nogil=True, cache=True)
def _search_evaporation(
    pool: Pool, problem: Problem, work: Work, tolerance: float
) -> tuple[float, float, float, float, float]:
    """Return (score, b, kappa, z, a) for the filter that `work` holds."""
    bounds = problem.bounds
    if pool.evaporation.size == 0 or bounds[5, 1] == 0.0:
        score, b, z, a = _search_b(pool, problem, work, 0.0, tolerance)
        return score, b, 0.0, z, a
    best, best_b, best_kappa, z, a = -np.inf, np.nan, 0.0, np.nan, np.nan
    if bounds[5, 0] == 0.0:
        best, best_b, z, a = _search_b(pool, problem, work, 0.0, tolerance)
    high = bounds[5, 1] / bounds[0, 0]
    kappas = _grid(max(bounds[5, 0] / bounds[0, 1], 1e-5 * high), high, _KAPPA_RATIO)
    start = np.array([np.nan, np.nan, 0.0, 0.0])
    peak = -np.inf
    for kappa in kappas:
        score, b = _best_of_scan(pool, problem, work, kappa)
        if score > peak:
            peak = score
            start[0], start[1] = math.log(b), math.log(kappa)
    if peak > -np.inf:
        unfiltered = Problem(
            problem.step, problem.aggregation, problem.wetting, problem.dead_zone, problem.kge, False, False,
            problem.stamp_end, problem.max_gap, problem.bounds,
        )  # fmt: skip
        score, x = _climb(pool, unfiltered, work, start, np.array([0.4, 0.5, 0.0, 0.0]), tolerance)
        if score > best:
            best_b, best_kappa = _clip(math.exp(x[0]), bounds[2, 0], bounds[2, 1]), math.exp(x[1])
            best, z, a = _fit(pool, problem, work, best_b, best_kappa)
    return best, best_b, best_kappa, z, a


@njit(nogil=True, cache=True)
def _search_filter(
    pool: Pool, problem: Problem, work: Work, kappa: float, tolerance: float
) -> tuple[float, float, float, float, float]:
    """Return (score, b, kappa, t, c) of the best filter: a grid over its time and exponent, its best peaks climbed."""
    bounds = problem.bounds
    times = _grid(bounds[3, 0], bounds[3, 1], _T_RATIO)
    exponents = np.linspace(bounds[4, 0], bounds[4, 1], 4) if problem.tpot else np.zeros(1)
    scores = np.empty((times.size, exponents.size))
    peaks_b = np.empty(scores.shape)
    for i in range(times.size):
        for j in range(exponents.size):
            scores[i, j] = -np.inf
            if _apply_filter(pool, problem, times[i], exponents[j], work):
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
                math.log(kappa) if kappa > 0.0 else _LOG_OF_NOTHING,
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
                (0.1 if 2 * j < columns else -0.1) * (bounds[4, 1] - bounds[4, 0]) if problem.tpot else 0.0,
            ]
        )
        score, x = _climb(pool, problem, work, start, spread, tolerance)
        if score > best:
            best = score
            best_b = _clip(math.exp(x[0]), bounds[2, 0], bounds[2, 1])
            best_kappa = math.exp(x[1])
            best_t = _clip(math.exp(x[2]), bounds[3, 0], bounds[3, 1])
            best_c = _clip(x[3], bounds[4, 0], bounds[4, 1]) if problem.tpot else 0.0
    return best, best_b, best_kappa, best_t, best_c


@njit(nogil=True, cache=True)
def calibrate_pool(
    s: np.ndarray,
    seconds: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    offsets: np.ndarray,
    limits: np.ndarray,
    problem: Problem,
    parameters: np.ndarray,
) -> int:
    """Calibrate one parameter set on one or several records.

    Parameters
    ----------
    s, rain : array (values,)
        Soil moisture and rain (mm per step) of all records, one after another; NaN is missing.
    seconds : int64 array (values,)
        Time stamps, ascending within a record.
    evaporation : array (values,) or (0,)
        mm per step; empty where the term is not used.
    offsets : int64 array (records + 1,)
        Where each record begins, and where the last ends.
    limits : array (records, 2)
        Given limits of normalisation; NaN to take them from the record.
    problem : Problem
    parameters : array (6,)
        Receives z, a, b, t, c, k; NaN where there is nothing to calibrate.

    Returns
    -------
    int
        A key of `STATUS`.
    """
    parameters[:] = np.nan
    pool = _pool(s, seconds, rain, evaporation, offsets, limits, problem)
    n = pool.rain.size
    if n == 0:
        for r in range(offsets.size - 1):
            constant = True
            some = False
            first = np.nan
            for i in range(offsets[r], offsets[r + 1]):
                if not math.isnan(s[i]):
                    if some and s[i] != first:
                        constant = False
                    some, first = True, s[i]
            if some and constant:
                return CONSTANT
        return MISSING
    free = 3 + (1 if problem.filtered else 0) + (1 if problem.tpot else 0) + (1 if evaporation.size > 0 else 0)
    if n <= free:
        return TOO_FEW
    work = _work(pool)
    if not _apply_filter(pool, problem, 0.0, 0.0, work):
        return CONSTANT
    if pool.square - pool.total * pool.total / n <= 1e-12 * pool.square or pool.square == 0.0:
        return NO_RAIN
    tolerance = 1e-7 if problem.kge else 1e-7 * pool.square
    best, b, kappa, z, a = _search_evaporation(pool, problem, work, tolerance)
    t = c = 0.0
    if problem.filtered:
        score, other_b, other_kappa, other_t, other_c = _search_filter(pool, problem, work, kappa, tolerance)
        # A filter that does not help stays off.
        if score > best + tolerance:
            b, kappa, t, c = other_b, other_kappa, other_t, other_c
            _apply_filter(pool, problem, t, c, work)
            best, z, a = _fit(pool, problem, work, b, kappa)
    if not best > -np.inf:
        return CONSTANT
    parameters[0], parameters[1], parameters[2] = z, a, b
    parameters[3], parameters[4], parameters[5] = t, c, kappa * z
    return CALIBRATED


@njit(nogil=True, cache=True)
def score_record(
    s: np.ndarray,
    seconds: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    limits: np.ndarray,
    problem: Problem,
    parameters: np.ndarray,
    scores: np.ndarray,
) -> None:
    """Write what one record's parameters are worth into `scores`.

    `scores` (8,) receives s_min, s_max, and over the counting windows n, r, rmse, nse, kge (2009), bias
    (mean of simulated minus observed, mm a window); NaN where undefined.
    """
    scores[:] = np.nan
    n = s.size
    saturation, simulated = np.empty(n), np.empty(n)
    reason = np.empty(n, np.uint8)
    t, c = parameters[3], parameters[4]
    if math.isnan(t):
        return
    low, high = signal(s, seconds, t, c, problem.max_gap, limits[0], limits[1], saturation)
    scores[0], scores[1] = low, high
    if not high > low:
        return
    rain_record(
        saturation, seconds, problem.step, evaporation, parameters, problem.wetting, problem.dead_zone,
        problem.stamp_end, simulated, reason,
    )  # fmt: skip
    window = _windows(saturation, seconds, rain, evaporation, problem)
    count = 0
    for i in range(n):
        count = max(count, window[i] + 1)
    scores[2] = count
    if count == 0:
        return
    x, y = np.zeros(count), np.zeros(count)
    for i in range(n):
        if window[i] >= 0:
            label = i + 1 if problem.stamp_end else i
            x[window[i]] += simulated[label]
            y[window[i]] += rain[label]
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


@njit(nogil=True, cache=True)
def calibrate_block(
    s: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    seconds: np.ndarray,
    limits: np.ndarray,
    problem: Problem,
    out: np.ndarray,
) -> None:
    """Calibrate every record of a block by itself.

    Parameters
    ----------
    s, rain : array (pixels, time)
        Of any layout and float type.
    evaporation : array (pixels, time) or (pixels, 0)
    seconds : int64 array (time,)
    limits : array (pixels, 2)
        Given limits of normalisation, NaN to take them from the record.
    problem : Problem
    out : array (pixels, 15)
        Receives ``PARAMETERS``, ``SCORES`` and the key of `STATUS`; NaN where there is nothing to calibrate.
    """
    pixels, n = s.shape
    offsets = np.array([0, n])
    parameters, scores = np.empty(6), np.empty(8)
    records, rains, losses = (
        np.empty((TOGETHER, n)),
        np.empty((TOGETHER, n)),
        np.empty((TOGETHER, evaporation.shape[1])),
    )
    for begin in range(0, pixels, TOGETHER):
        end = min(begin + TOGETHER, pixels)
        gather(s, begin, end, records)
        gather(rain, begin, end, rains)
        gather(evaporation, begin, end, losses)
        for p in range(begin, end):
            record, record_rain, loss = records[p - begin], rains[p - begin], losses[p - begin]
            status = calibrate_pool(record, seconds, record_rain, loss, offsets, limits[p : p + 1], problem, parameters)
            score_record(record, seconds, record_rain, loss, limits[p], problem, parameters, scores)
            out[p, :6] = parameters
            out[p, 6:14] = scores
            out[p, 14] = status


@njit(nogil=True, cache=True)
def score_block(
    s: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    seconds: np.ndarray,
    limits: np.ndarray,
    problem: Problem,
    parameters: np.ndarray,
    out: np.ndarray,
) -> None:
    """Score given `parameters` (pixels, 6) on every record of a block; the arrays are those of `calibrate_block`."""
    scores = np.empty(8)
    for p in range(s.shape[0]):
        score_record(
            s[p].astype(np.float64),
            seconds,
            rain[p].astype(np.float64),
            evaporation[p].astype(np.float64),
            limits[p],
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
