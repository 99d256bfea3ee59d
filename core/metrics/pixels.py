"""Metrics of all pixels of two cubes, which come as blocks with the steps first.

Moments are taken in one pass, some hundred pixels side by side: each step is read in a row, and the sums stay in the
processor's nearest cache. They are those of differences from a pixel's first pair, which costs no digits beyond those
of the number of steps, whatever the offset. Ranks come from a radix sort of the bits of single precision.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numba
import numpy as np
import numpy.typing as npt

from .moments import COLUMNS, Vector, metrics_of, needs_ranks
from .registry import LEAST_PAIRS, available

Block = npt.NDArray[Any]

# Pixels side by side: their sums stay within 32 kB.
_WIDTH = 256
# Pixels whose records are turned together for ranking: a line of the cache.
_TURNED = 16


def evaluate_pixels(
    estimated: Block,
    observed: Block,
    *,
    wet_threshold: float | None = None,
    names: Collection[str] | None = None,
) -> dict[str, npt.NDArray[Any]]:
    """Compare two blocks pixel by pixel: what `evaluate` does for series, for blocks as cubes are read.

    Parameters
    ----------
    estimated, observed : (time, ...)
        Of one shape, in single precision, or brought to it. Pairs with a value that is not finite are left out.
    wet_threshold, names
        As for `evaluate`.

    Returns
    -------
    dict of arrays (...)
        The metrics of `evaluate`, equal but for rounding.

    Examples
    --------
    >>> estimated, observed = np.random.default_rng(1).normal(size=(2, 100, 3, 4))
    >>> found = evaluate_pixels(observed + 0.5 * estimated, observed, names=["r", "bias"])
    >>> found["r"].shape, round(float(found["r"].mean()), 2)
    ((3, 4), 0.9)
    """
    wanted = available(names, wet=wet_threshold is not None)
    ranked = moments_of_ranks(estimated, observed) if needs_ranks(wanted) else None
    found = metrics_of(moments_of_pixels(estimated, observed, wet_threshold), ranked, wanted)
    return {name: values.reshape(estimated.shape[1:]) for name, values in found.items()}


def moments_of_pixels(estimated: Block, observed: Block, wet_threshold: float | None = None) -> Vector:
    """Return the moments (pixel, column of `COLUMNS`) of blocks (time, ...)."""
    x, y = _flat(estimated), _flat(observed)
    out = np.zeros((x.shape[1], len(COLUMNS)))
    _moments(x, y, np.inf if wet_threshold is None else float(wet_threshold), out)
    return out


def moments_of_ranks(estimated: Block, observed: Block) -> Vector:
    """Return the moments of doubled ranks, (pixel, column of `COLUMNS`), as far as a correlation needs them."""
    x, y = _flat(estimated), _flat(observed)
    out = np.zeros((x.shape[1], len(COLUMNS)))
    _rank_moments(x, y, out)
    return out


def _flat(values: Block) -> Block:
    return np.ascontiguousarray(values, np.float32).reshape(values.shape[0], -1)


@numba.njit(nogil=True, cache=True)
def _moments(x: Block, y: Block, wet: float, out: Vector) -> None:  # pragma: no cover
    """Fill `out` (pixel, column of `COLUMNS`), which is all 0, for blocks (time, pixel)."""
    steps, pixels = x.shape
    first_x, first_y = np.empty(_WIDTH), np.empty(_WIDTH)
    sums = np.empty((10, _WIDTH))
    n, a, b, aa, bb = sums[0], sums[1], sums[2], sums[3], sums[4]
    ab, absolute, hits, misses, alarms = sums[5], sums[6], sums[7], sums[8], sums[9]
    for begin in range(0, pixels, _WIDTH):
        end = min(begin + _WIDTH, pixels)
        width = end - begin
        sums[:] = 0.0
        for j in range(width):
            for t in range(steps):
                if np.isfinite(x[t, begin + j]) and np.isfinite(y[t, begin + j]):
                    first_x[j], first_y[j] = x[t, begin + j], y[t, begin + j]
                    break
        for t in range(steps):
            row_x, row_y = x[t, begin:end], y[t, begin:end]
            # Choices between two numbers, other than branches, are made for several pixels at once.
            for j in range(width):
                u, v = 1.0 * row_x[j], 1.0 * row_y[j]
                apart = u - v
                both = apart - apart == 0.0  # neither infinite nor missing
                p = u - first_x[j] if both else 0.0
                q = v - first_y[j] if both else 0.0
                n[j] += 1.0 if both else 0.0
                a[j] += p
                b[j] += q
                aa[j] += p * p
                bb[j] += q * q
                ab[j] += p * q
                absolute[j] += abs(apart) if both else 0.0
            if wet < np.inf:
                for j in range(width):
                    u, v = 1.0 * row_x[j], 1.0 * row_y[j]
                    both = u - v - (u - v) == 0.0
                    rain, seen = u >= wet, v >= wet
                    hits[j] += 1.0 if both & rain & seen else 0.0
                    misses[j] += 1.0 if both & ~rain & seen else 0.0
                    alarms[j] += 1.0 if both & rain & ~seen else 0.0
        for j in range(width):
            if n[j] > 0.0:
                row = out[begin + j]
                row[0] = n[j]
                row[1] = first_x[j] + a[j] / n[j]
                row[2] = first_y[j] + b[j] / n[j]
                # Of a constant record all differences are 0, and so is their sum of squares.
                row[3] = max(aa[j] - a[j] * a[j] / n[j], 0.0)
                row[4] = max(bb[j] - b[j] * b[j] / n[j], 0.0)
                row[5] = ab[j] - a[j] * b[j] / n[j]
                row[6], row[7], row[8], row[9] = absolute[j], hits[j], misses[j], alarms[j]


@numba.njit(nogil=True, cache=True)
def _rank_moments(x: Block, y: Block, out: Vector) -> None:  # pragma: no cover
    """Fill number, squares and products of `out` (pixel, column of `COLUMNS`), which is all 0."""
    steps, pixels = x.shape
    keys = np.empty((2, _TURNED, steps), np.float32)
    count = np.empty(_TURNED, np.int64)
    order, spare = np.empty(steps, np.uint64), np.empty(steps, np.uint64)
    ranks = np.empty((2, steps), np.int64)
    for begin in range(0, pixels, _TURNED):
        width = min(_TURNED, pixels - begin)
        count[:] = 0
        for t in range(steps):
            for j in range(width):
                u, v = x[t, begin + j], y[t, begin + j]
                if np.isfinite(u) and np.isfinite(v):
                    # Of the two zeros one is left: they are equal, but their bits are not.
                    keys[0, j, count[j]], keys[1, j, count[j]] = u + np.float32(0), v + np.float32(0)
                    count[j] += 1
        for j in range(width):
            n = count[j]
            if n < LEAST_PAIRS:
                continue
            for side in range(2):
                _twice_ranks(keys[side, j, :n].view(np.uint32), order[:n], spare[:n], ranks[side])
            xx, yy, xy = 0.0, 0.0, 0.0
            for i in range(n):
                # Doubled ranks, whose mean is n + 1: whole numbers all.
                p, q = 1.0 * (ranks[0, i] - n - 1), 1.0 * (ranks[1, i] - n - 1)
                xx += p * p
                yy += q * q
                xy += p * q
            row = out[begin + j]
            row[0], row[3], row[4], row[5] = n, xx, yy, xy


@numba.njit(nogil=True, cache=True)
def _twice_ranks(
    bits: npt.NDArray[np.uint32],
    order: npt.NDArray[np.uint64],
    spare: npt.NDArray[np.uint64],
    ranks: npt.NDArray[np.int64],
) -> None:  # pragma: no cover
    """Write twice the ranks, from 1 on, of numbers told by the bits of single precision; equal ones share their mean.

    `order` and `spare` are of the same length, for work.
    """
    n = bits.size
    counts = np.zeros((4, 256), np.int64)
    for i in range(n):
        key = bits[i]
        # Bits in the order of the numbers: the negative ones turned, the others above them.
        key = key ^ np.uint32(0xFFFFFFFF) if key & np.uint32(0x80000000) else key | np.uint32(0x80000000)
        order[i] = (np.uint64(key) << np.uint64(32)) | np.uint64(i)
        for digit in range(4):
            counts[digit, (key >> np.uint32(8 * digit)) & np.uint32(255)] += 1
    source, target = order, spare
    for digit in range(4):
        if counts[digit].max() == n:  # all alike
            continue
        shift = np.uint64(32 + 8 * digit)
        place = 0
        for value in range(256):
            place, counts[digit, value] = place + counts[digit, value], place
        for i in range(n):
            value = (source[i] >> shift) & np.uint64(255)
            target[counts[digit, value]] = source[i]
            counts[digit, value] += 1
        source, target = target, source
    first = 0
    while first < n:
        key = source[first] >> np.uint64(32)
        last = first + 1
        while last < n and source[last] >> np.uint64(32) == key:
            last += 1
        for i in range(first, last):
            ranks[source[i] & np.uint64(0xFFFFFFFF)] = first + last + 1
        first = last
