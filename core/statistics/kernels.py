"""Compiled loops over one tile of a cube: moments of each step by class, moments and monthly means of each pixel."""

from __future__ import annotations

from typing import Any

import numba
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Index = npt.NDArray[np.int64]

#: Places in the last axis of moments: number of values, sum of their weights, weighted mean, weighted sum of squared
#: deviations from it, smallest and largest value.
COUNT, WEIGHT, MEAN, SQUARES, LOW, HIGH = range(6)
MONTHS = 12
#: Of the histograms from which medians are taken.
BINS = 4096


@numba.njit(nogil=True, cache=True)
def survey(
    values: npt.NDArray[Any], places: Index, weights: Floats, codes: Index, out: Floats, seen: Floats
) -> None:  # pragma: no cover
    """Take the moments of each step by class.

    Parameters
    ----------
    values : (step, pixel)
        What is not finite is missing.
    places, weights, codes : (n,)
        The pixels to be looked at, their weights and their classes, 0 for none.
    out : (step, class, 6)
        Receives the moments. Those of a class without values are all 0. Of equal values the squares are exactly 0.
    seen : (class,)
        Receives the weight of the pixels that have any value.
    """
    ever = np.zeros(places.size, np.bool_)
    shift = np.empty(out.shape[1])
    out[:] = 0.0
    for t in range(values.shape[0]):
        row = out[t]
        for j in range(places.size):
            v = float(values[t, places[j]])
            if not np.isfinite(v):
                continue
            ever[j] = True
            c, w = codes[j], weights[j]
            moments = row[c]
            if moments[0] == 0.0:
                shift[c] = moments[4] = moments[5] = v
            # About the first value: an offset costs no digits, and equal values leave nothing.
            d = v - shift[c]
            moments[0] += 1.0
            moments[1] += w
            moments[2] += w * d
            moments[3] += w * d * d
            moments[4] = min(moments[4], v)
            moments[5] = max(moments[5], v)
        for c in range(out.shape[1]):
            moments = row[c]
            if moments[0] > 0.0:
                moved = moments[2] / moments[1]
                moments[3] = max(moments[3] - moved * moments[2], 0.0)
                moments[2] = shift[c] + moved
    seen[:] = 0.0
    for j in range(places.size):
        if ever[j]:
            seen[codes[j]] += weights[j]


@numba.njit(nogil=True, cache=True)
def describe(
    values: npt.NDArray[Any],
    places: Index,
    weights: Floats,
    codes: Index,
    counts: npt.NDArray[np.bool_],
    months: Index,
    low: float,
    scale: float,
    numbers: Floats,
    sums: Floats,
    squares: Floats,
    shift: Floats,
    histogram: Floats,
) -> None:  # pragma: no cover
    """Take sums of each pixel by month, and the histogram of each class by month.

    Parameters
    ----------
    values, places, weights, codes
        As for `survey`.
    counts, months : (step,)
        Whether a step is looked at, and its month, 0 to 11.
    low, scale : float
        Where the histogram begins, and bins a unit.
    numbers, sums : (12, n)
        Receive how many values pixels have, and the sums of their differences from `shift`.
    squares, shift : (n,)
        Receive the sum of squared differences, and the pixels' first values.
    histogram : (class, 12, BINS)
        Receives the weights of the values of each bin.
    """
    numbers[:], sums[:], squares[:], histogram[:] = 0.0, 0.0, 0.0, 0.0
    shift[:] = np.nan
    for t in range(values.shape[0]):
        if not counts[t]:
            continue
        m = months[t]
        for j in range(places.size):
            v = float(values[t, places[j]])
            if not np.isfinite(v):
                continue
            if np.isnan(shift[j]):
                shift[j] = v
            d = v - shift[j]
            numbers[m, j] += 1.0
            sums[m, j] += d
            squares[j] += d * d
            place = min(int((v - low) * scale), histogram.shape[2] - 1)
            histogram[codes[j], m, place] += weights[j]
