"""Kernels of triple collocation: moments of three series in one pass, and their moving-block bootstrap.

Blocks are (time, pixel), as cubes lie in memory; sums are in float64. Blocks of the bootstrap are drawn by the same
random numbers in every pixel, so that the result does not depend on how a cube is cut into tiles.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit

# Pixels that are transformed or resampled together, and pixels whose sums are made together.
_STRIP = 64
_GROUP = 256
# Blocks are never so long that fewer than these make a record.
LEAST_BLOCKS = 5

#: What `measure` finds in a pixel, in its order: values, means, covariances, autocorrelations from one value to the
#: next, and values before zeros are taken out, in all and of each product those that are wet.
MEASURES = (
    "n", "mean_x", "mean_y", "mean_z", "xx", "yy", "zz", "xy", "xz", "yz", "lag_x", "lag_y", "lag_z",
    "common", "wet_x", "wet_y", "wet_z",
)  # fmt: skip
#: Half widths of intervals that follow them.
HALVES = ("variance_x", "variance_y", "variance_z", "r2_x", "r2_y", "r2_z")


@njit(nogil=True, cache=True)
def _strip_of(
    block: np.ndarray, first: int, log: bool, threshold: float, low: np.ndarray, high: np.ndarray
) -> np.ndarray:
    """Return some pixels, from `first` on, of a block (time, pixel), transformed; what is missing becomes NaN.

    Logarithms of values up to `threshold` are minus infinity, to tell them from missing ones. `low` and `high` are the
    window, from and up to which steps it reaches, whose mean is taken from each step; empty for none.
    """
    times, width = block.shape[0], min(_STRIP, block.shape[1] - first)
    strip = np.empty((times, width))
    for t in range(times):
        for w in range(width):
            strip[t, w] = block[t, first + w]
            if not np.isfinite(strip[t, w]):
                strip[t, w] = np.nan
            elif log:
                strip[t, w] = math.log(strip[t, w]) if strip[t, w] > threshold else -np.inf
    if not low.size:
        return strip
    totals, counts = np.zeros(times + 1), np.zeros(times + 1)
    for w in range(width):
        origin = 0.0
        for t in range(times):
            if np.isfinite(strip[t, w]):
                origin = strip[t, w]
                break
        for t in range(times):
            there = np.isfinite(strip[t, w])
            totals[t + 1] = totals[t] + (strip[t, w] - origin if there else 0.0)
            counts[t + 1] = counts[t] + (1.0 if there else 0.0)
        for t in range(times):
            if np.isfinite(strip[t, w]):
                begin, end = low[t], high[t]
                mean = (totals[end] - totals[begin]) / (counts[end] - counts[begin])
                strip[t, w] = (strip[t, w] - origin) - mean
    return strip


@njit(nogil=True, inline="always")
def _departures(a: float, b: float, c: float, o: float, p: float, q: float) -> tuple[float, float, float, bool]:
    """Return three values' departures from origins, and whether all are finite; else 0."""
    u, v, s = a - o, b - p, c - q
    total = u + v + s
    # Infinities and NaN have no difference of 0 to themselves.
    there = (total - total) == 0.0
    return (u if there else 0.0), (v if there else 0.0), (s if there else 0.0), there


# Long: four steps at a time are written out, for which the sums are loaded and stored once.
@njit(nogil=True, cache=True, error_model="numpy", fastmath={"contract", "nsz"})
def _moments(
    x: np.ndarray, y: np.ndarray, z: np.ndarray, places: tuple[np.ndarray, np.ndarray, np.ndarray], found: np.ndarray
) -> None:
    """Put `MEASURES` of blocks (time, pixel) into `found` (measure, pixel).

    One pass: sums are of departures from each pixel's first value, which are as exact as those from the mean, unless
    that value lies very far from it. The sums of a group of pixels stay in the cache, and the compiler makes vectors of
    the two loops over them, each of which needs only as many registers as there are.
    """
    steps, pixels = places[0].size, x.shape[1]
    # Rows that lie a power of two apart would share few places of the cache.
    work, blank = np.zeros((31, _GROUP + 8)), np.full(_GROUP, np.nan, x.dtype)
    n, sx, sy, sz = work[0], work[1], work[2], work[3]
    xx, yy, zz, xy, xz, yz = work[4], work[5], work[6], work[7], work[8], work[9]
    lx, ly, lz = work[10], work[11], work[12]
    # The last departures, the first values, and the departures of four steps.
    ex, ey, ez, ox, oy, oz = work[13], work[14], work[15], work[16], work[17], work[18]
    x0, y0, z0, x1, y1, z1 = work[19], work[20], work[21], work[22], work[23], work[24]
    x2, y2, z2, x3, y3, z3 = work[25], work[26], work[27], work[28], work[29], work[30]
    for first in range(0, pixels, _GROUP):
        last = min(first + _GROUP, pixels)
        width = last - first
        work[:] = 0.0
        _origins(x, y, z, places, first, work[16:19, :_GROUP])
        for i in range(0, steps, 4):
            j, k, m = min(i + 1, steps - 1), min(i + 2, steps - 1), min(i + 3, steps - 1)
            a0, b0, c0 = x[places[0][i], first:last], y[places[1][i], first:last], z[places[2][i], first:last]
            a1, b1, c1 = x[places[0][j], first:last], y[places[1][j], first:last], z[places[2][j], first:last]
            a2, b2, c2 = x[places[0][k], first:last], y[places[1][k], first:last], z[places[2][k], first:last]
            a3, b3, c3 = x[places[0][m], first:last], y[places[1][m], first:last], z[places[2][m], first:last]
            # Behind the last step all is missing.
            a1 = a1 if i + 1 < steps else blank[:width]
            a2 = a2 if i + 2 < steps else blank[:width]
            a3 = a3 if i + 3 < steps else blank[:width]
            for w in range(width):
                o, p, q = ox[w], oy[w], oz[w]
                u0, v0, s0, h0 = _departures(a0[w], b0[w], c0[w], o, p, q)
                u1, v1, s1, h1 = _departures(a1[w], b1[w], c1[w], o, p, q)
                u2, v2, s2, h2 = _departures(a2[w], b2[w], c2[w], o, p, q)
                u3, v3, s3, h3 = _departures(a3[w], b3[w], c3[w], o, p, q)
                x0[w], y0[w], z0[w], x1[w], y1[w], z1[w] = u0, v0, s0, u1, v1, s1
                x2[w], y2[w], z2[w], x3[w], y3[w], z3[w] = u2, v2, s2, u3, v3, s3
                n[w] += (1.0 if h0 else 0.0) + (1.0 if h1 else 0.0) + (1.0 if h2 else 0.0) + (1.0 if h3 else 0.0)
                # The departures before each step.
                d0, e0, f0 = ex[w], ey[w], ez[w]
                d1, e1, f1 = u0 if h0 else d0, v0 if h0 else e0, s0 if h0 else f0
                d2, e2, f2 = u1 if h1 else d1, v1 if h1 else e1, s1 if h1 else f1
                d3, e3, f3 = u2 if h2 else d2, v2 if h2 else e2, s2 if h2 else f2
                lx[w] += u0 * d0 + u1 * d1 + u2 * d2 + u3 * d3
                ly[w] += v0 * e0 + v1 * e1 + v2 * e2 + v3 * e3
                lz[w] += s0 * f0 + s1 * f1 + s2 * f2 + s3 * f3
                ex[w], ey[w], ez[w] = u3 if h3 else d3, v3 if h3 else e3, s3 if h3 else f3
            for w in range(width):
                u0, v0, s0, u1, v1, s1 = x0[w], y0[w], z0[w], x1[w], y1[w], z1[w]
                u2, v2, s2, u3, v3, s3 = x2[w], y2[w], z2[w], x3[w], y3[w], z3[w]
                sx[w] += u0 + u1 + u2 + u3
                sy[w] += v0 + v1 + v2 + v3
                sz[w] += s0 + s1 + s2 + s3
                xx[w] += u0 * u0 + u1 * u1 + u2 * u2 + u3 * u3
                yy[w] += v0 * v0 + v1 * v1 + v2 * v2 + v3 * v3
                zz[w] += s0 * s0 + s1 * s1 + s2 * s2 + s3 * s3
                xy[w] += u0 * v0 + u1 * v1 + u2 * v2 + u3 * v3
                xz[w] += u0 * s0 + u1 * s1 + u2 * s2 + u3 * s3
                yz[w] += v0 * s0 + v1 * s1 + v2 * s2 + v3 * s3
        for w in range(width):
            _central(work[:, w], found[:, first + w])


@njit(nogil=True, cache=True)
def _origins(
    x: np.ndarray, y: np.ndarray, z: np.ndarray, places: tuple[np.ndarray, np.ndarray, np.ndarray], first: int,
    origin: np.ndarray,
) -> None:  # fmt: skip
    """Put the first values that all three have of a group of pixels into `origin` (product, pixel); NaN for none."""
    width = min(_GROUP, x.shape[1] - first)
    origin[:] = np.nan
    missing = width
    for i in range(places[0].size):
        for w in range(width):
            if math.isnan(origin[0, w]):
                a, b, c = x[places[0][i], first + w], y[places[1][i], first + w], z[places[2][i], first + w]
                if np.isfinite(a) and np.isfinite(b) and np.isfinite(c):
                    origin[0, w], origin[1, w], origin[2, w] = a, b, c
                    missing -= 1
        if not missing:
            break


@njit(nogil=True, cache=True)
def _central(sums: np.ndarray, found: np.ndarray) -> None:
    """Put `MEASURES` of a pixel into `found`, from the first 19 rows of the work of `_moments`."""
    n = sums[0]
    found[0] = n
    found[1:13] = np.nan
    found[13:17] = n
    if n < 2.0:
        return
    free, pair = n - 1.0, 7
    for k in range(3):
        mean = sums[1 + k] / n
        found[1 + k] = sums[16 + k] + mean
        found[4 + k] = max(sums[4 + k] - n * mean * mean, 0.0) / free
        if found[4 + k] > 0.0:
            # Sums over consecutive values leave out the last, and the first, whose departure is 0.
            lagged = sums[10 + k] - mean * (2.0 * sums[1 + k] - sums[13 + k]) + free * mean * mean
            found[10 + k] = lagged / (free * found[4 + k])
        for other in range(k + 1, 3):
            found[pair] = (sums[pair] - sums[1 + k] * sums[1 + other] / n) / free
            pair += 1


@njit(nogil=True, cache=True)
def _wet(
    x: np.ndarray, y: np.ndarray, z: np.ndarray, places: tuple[np.ndarray, np.ndarray, np.ndarray], found: np.ndarray
) -> None:
    """Count in a strip of logarithms the steps that all products have, and of each product the wet ones among them."""
    found[13:17] = 0.0
    for i in range(places[0].size):
        a, b, c = x[places[0][i]], y[places[1][i]], z[places[2][i]]
        for w in range(x.shape[1]):
            if not (math.isnan(a[w]) or math.isnan(b[w]) or math.isnan(c[w])):
                found[13, w] += 1.0
                found[14, w] += a[w] > -np.inf
                found[15, w] += b[w] > -np.inf
                found[16, w] += c[w] > -np.inf


@njit(nogil=True, cache=True)
def _match(
    x: np.ndarray, y: np.ndarray, z: np.ndarray, places: tuple[np.ndarray, np.ndarray, np.ndarray], w: int,
    means: np.ndarray, values: np.ndarray, steps: np.ndarray,
) -> int:  # fmt: skip
    """Gather the values that all three products have in a pixel, less their means.

    Returns
    -------
    int
        How many: columns of `values` (3, step), and entries of `steps`, the common steps that they are of.
    """
    count = 0
    for i in range(places[0].size):
        a, b, c = x[places[0][i], w], y[places[1][i], w], z[places[2][i], w]
        if np.isfinite(a) and np.isfinite(b) and np.isfinite(c):
            values[0, count], values[1, count], values[2, count] = a - means[0], b - means[1], c - means[2]
            steps[count] = i
            count += 1
    return count


@njit(nogil=True, cache=True)
def _crossed(values: np.ndarray, count: int, sums: np.ndarray) -> None:
    """Add to `sums` (2, pair) the products of two products at consecutive values, and at the same ones."""
    pair = 0
    for a in range(3):
        for b in range(a + 1, 3):
            lagged, same = 0.0, 0.0
            for i in range(1, count):
                lagged += 0.5 * (values[a, i] * values[b, i - 1] + values[a, i - 1] * values[b, i])
                same += values[a, i] * values[b, i]
            sums[0, pair] += lagged
            sums[1, pair] += same
            pair += 1


@njit(nogil=True, cache=True)
def block_length(sums: np.ndarray, scale: np.ndarray, count: float) -> int:
    """Return how many values a block should hold.

    The signal's autocorrelation ρ is that of the products with each other one value later, to which errors that are
    independent of each other add nothing. The length is (2ρ/(1−ρ²))^(2/3) n^(1/3), the usual rule for a
    first-order process, and at least n^(1/3); at most so long that five blocks make the record.

    Parameters
    ----------
    sums : array (2, pair)
        Of `_crossed`.
    scale : array (pair,)
        Products of the standard deviations of the two, by which pairs are brought to one size.
    count : float
        n, of one pixel.
    """
    above, below = 0.0, 0.0
    for pair in range(3):
        if scale[pair] > 0.0:
            above += sums[0, pair] / scale[pair]
            below += sums[1, pair] / scale[pair]
    rho = min(max(above / below, 0.0), 0.99) if below > 0.0 else 0.0
    root = count ** (1.0 / 3.0)
    length = max((2.0 * rho / (1.0 - rho * rho)) ** (2.0 / 3.0) * root, root)
    return max(math.ceil(min(length, count / LEAST_BLOCKS)), 1)


@njit(nogil=True, cache=True)
def _draw(state: np.uint64, places: int, starts: np.ndarray) -> np.uint64:
    """Draw where blocks begin, and return the state of SplitMix64 (https://doi.org/10.1145/2714064.2660195)."""
    for k in range(starts.size):
        state += np.uint64(0x9E3779B97F4A7C15)
        mixed = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        mixed ^= mixed >> np.uint64(31)
        starts[k] = int(np.float64(mixed >> np.uint64(11)) * (1.0 / 9007199254740992.0) * places)
    return state


@njit(nogil=True, cache=True)
def _quantile(values: np.ndarray, share: float) -> float:
    """Return a quantile, interpolated as NumPy does."""
    place = share * (values.size - 1)
    below = int(place)
    parted = np.partition(values, below)
    low = parted[below]
    if below + 1 >= values.size:
        return float(low)
    return float(low + (place - below) * (parted[below + 1 :].min() - low))


# Long: a compiled loop, whose parts share their sums.
@njit(nogil=True, cache=True)
def _bootstrap(
    values: np.ndarray, steps: np.ndarray, count: int, block: int, samples: int, seed: int, level: float,
    spread: np.ndarray, drawn: np.ndarray, halves: np.ndarray,
) -> None:  # fmt: skip
    """Put the half widths of the intervals of error variances and R² of a pixel into `halves`.

    Parameters
    ----------
    values, steps, count
        Of `_match`.
    block : int
        Steps of a block, which is a stretch of the steps from the first to the last value; 0 finds them.
    spread : array (blocks,)
        Factors by which intervals are widened for so many blocks.
    drawn : array (6, samples)
        To work in.
    """
    times = steps[count - 1] - steps[0] + 1
    sums, scale = np.zeros((2, 3)), np.zeros(3)
    if block <= 0:
        _crossed(values, count, sums)
        own = np.zeros(3)
        for k in range(3):
            for i in range(count):
                own[k] += values[k, i] * values[k, i]
        scale[0], scale[1], scale[2] = (
            math.sqrt(own[0] * own[1]), math.sqrt(own[0] * own[2]), math.sqrt(own[1] * own[2]),
        )  # fmt: skip
        block = math.ceil(block_length(sums, scale, float(count)) * times / count)
    block = max(min(block, times // LEAST_BLOCKS), 1)
    blocks = -(-times // block)
    totals = np.zeros((times + 1, 10))
    i = 0
    for t in range(times):
        for m in range(10):
            totals[t + 1, m] = totals[t, m]
        if i < count and steps[i] == steps[0] + t:
            x, y, z = values[0, i], values[1, i], values[2, i]
            totals[t + 1, 0] += 1.0
            totals[t + 1, 1] += x
            totals[t + 1, 2] += y
            totals[t + 1, 3] += z
            totals[t + 1, 4] += x * x
            totals[t + 1, 5] += y * y
            totals[t + 1, 6] += z * z
            totals[t + 1, 7] += x * y
            totals[t + 1, 8] += x * z
            totals[t + 1, 9] += y * z
            i += 1
    places = times - block + 1
    for t in range(places):
        for m in range(10):
            totals[t, m] = totals[t + block, m] - totals[t, m]
    starts = np.empty(blocks, np.int64)
    state = np.uint64(seed)
    kept = 0
    for _ in range(samples):
        state = _draw(state, places, starts)
        n = sx = sy = sz = xx = yy = zz = xy = xz = yz = 0.0
        for k in range(blocks):
            row = totals[starts[k]]
            n += row[0]
            sx += row[1]
            sy += row[2]
            sz += row[3]
            xx += row[4]
            yy += row[5]
            zz += row[6]
            xy += row[7]
            xz += row[8]
            yz += row[9]
        if n < 2.0:
            continue
        free = n - 1.0
        xx, yy, zz = (xx - sx * sx / n) / free, (yy - sy * sy / n) / free, (zz - sz * sz / n) / free
        xy, xz, yz = (xy - sx * sy / n) / free, (xz - sx * sz / n) / free, (yz - sy * sz / n) / free
        if xy == 0.0 or xz == 0.0 or yz == 0.0 or xx <= 0.0 or yy <= 0.0 or zz <= 0.0:
            continue
        one, two, three = xy * xz / yz, xy * yz / xz, xz * yz / xy
        drawn[0, kept], drawn[1, kept], drawn[2, kept] = xx - one, yy - two, zz - three
        drawn[3, kept], drawn[4, kept], drawn[5, kept] = one / xx, two / yy, three / zz
        kept += 1
    if 2 * kept < samples or not kept:
        return
    factor = spread[min(round(times / block), spread.size - 1)]
    for m in range(6):
        part = drawn[m, :kept]
        halves[m] = factor * 0.5 * (_quantile(part, 0.5 + 0.5 * level) - _quantile(part, 0.5 - 0.5 * level))


@njit(nogil=True, cache=True)
def measure(
    x: np.ndarray, y: np.ndarray, z: np.ndarray,
    places: tuple[np.ndarray, np.ndarray, np.ndarray],
    windows: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    log: bool, threshold: float, least: int, block: int, samples: int, seed: int, level: float, spread: np.ndarray,
    found: np.ndarray,
) -> None:  # fmt: skip
    """Find the moments of three products in each pixel, and the intervals of what follows from them.

    Parameters
    ----------
    x, y, z : array (time, pixel)
        float32 or float64, each with times of its own; NaN is missing.
    places : three arrays (step,)
        Which of a product's times are the common steps.
    windows : six arrays
        Of each product ``low`` and ``high`` as in `_strip_of`; empty for none.
    log, threshold
        As in `_strip_of`.
    least : int
        Pixels with fewer values have no intervals.
    block, samples, seed, level, spread
        As in `_bootstrap`; no `samples`, no intervals.
    found : float64 array (measure, pixel)
        Receives `MEASURES` and, with `samples`, `HALVES`.
    """
    plain = not log and not windows[0].size
    if plain:
        _moments(x, y, z, places, found)
    if plain and not samples:
        return
    steps = places[0].size
    values, which, drawn = np.empty((3, steps)), np.empty(steps, np.int64), np.empty((6, max(samples, 1)))
    for first in range(0, x.shape[1], _STRIP):
        a = _strip_of(x, first, log, threshold, windows[0], windows[1])
        b = _strip_of(y, first, log, threshold, windows[2], windows[3])
        c = _strip_of(z, first, log, threshold, windows[4], windows[5])
        part = found[:, first : first + a.shape[1]]
        if not plain:
            _moments(a, b, c, places, part)
        if log:
            _wet(a, b, c, places, part)
        for w in range(a.shape[1] if samples else 0):
            part[17:, w] = np.nan
            varied = part[4, w] > 0.0 and part[5, w] > 0.0 and part[6, w] > 0.0
            if varied and part[0, w] >= max(least, 2 * LEAST_BLOCKS):
                count = _match(a, b, c, places, w, part[1:4, w], values, which)
                _bootstrap(values, which, count, block, samples, seed, level, spread, drawn, part[17:, w])


@njit(nogil=True, cache=True)
def follow(
    x: np.ndarray, y: np.ndarray, z: np.ndarray,
    places: tuple[np.ndarray, np.ndarray, np.ndarray],
    windows: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    log: bool, threshold: float, found: np.ndarray, course: np.ndarray, crossed: np.ndarray,
) -> None:  # fmt: skip
    """Add up over pixels, step by step, what a bootstrap of their pooled covariances needs.

    Parameters
    ----------
    x, y, z, places, windows, log, threshold
        As in `measure`.
    found : array (measure, pixel)
        `MEASURES`; pixels with fewer than two values are left out.
    course : array (step, 7)
        Receives, of each common step, how many pixels have a value and the sums of products of departures from each
        pixel's own means: xx, yy, zz, xy, xz, yz.
    crossed : array (2, 3)
        Receives the products of pairs at consecutive values and at the same ones.
    """
    values, which = np.empty((3, places[0].size)), np.empty(places[0].size, np.int64)
    for first in range(0, x.shape[1], _STRIP):
        a = _strip_of(x, first, log, threshold, windows[0], windows[1])
        b = _strip_of(y, first, log, threshold, windows[2], windows[3])
        c = _strip_of(z, first, log, threshold, windows[4], windows[5])
        for w in range(a.shape[1]):
            if found[0, first + w] < 2.0:
                continue
            count = _match(a, b, c, places, w, found[1:4, first + w], values, which)
            _crossed(values, count, crossed)
            for i in range(count):
                one, two, three = values[0, i], values[1, i], values[2, i]
                row = course[which[i]]
                row[0] += 1.0
                row[1] += one * one
                row[2] += two * two
                row[3] += three * three
                row[4] += one * two
                row[5] += one * three
                row[6] += two * three


@njit(nogil=True, cache=True)
def resample(course: np.ndarray, block: int, samples: int, seed: int, drawn: np.ndarray) -> None:
    """Put the sums of `course` (step, 7) over resampled blocks into `drawn` (samples, 7)."""
    times = course.shape[0]
    blocks, places = -(-times // block), times - block + 1
    totals = np.zeros((times + 1, 7))
    for t in range(times):
        totals[t + 1] = totals[t] + course[t]
    starts, state = np.empty(blocks, np.int64), np.uint64(seed)
    for b in range(samples):
        state = _draw(state, places, starts)
        drawn[b] = 0.0
        for k in range(blocks):
            drawn[b] += totals[starts[k] + block] - totals[starts[k]]
