"""What counts in a calibration: steps with soil moisture at both boundaries and rain, in complete windows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numba import njit

from .model import Steps, neighbours


class Problem(NamedTuple):
    """What a calibration needs beside the records, in a form that numba takes."""

    step: int
    aggregation: int
    wetting: bool
    dead_zone: float
    kge: bool
    filtered: bool
    tpot: bool
    bounds: np.ndarray


class Pool(NamedTuple):
    """The counting steps of one or several records; nothing here depends on parameters.

    Attributes
    ----------
    s, seconds : array (time,)
        Soil moisture of all records, one after another, and when it was observed.
    offsets : int64 array (records + 1,)
        Where each record begins, and where the last ends.
    limits : array (records, 2)
        Given limits of normalisation; NaN to take them from the record.
    left, right, weight : array (value,)
        Between which observations the boundaries of counting steps lie, see `model.neighbours`.
    values : int64 array (records + 1,)
        Where each record's boundaries begin.
    first, second, window : int64 array (step,)
        The boundaries of each counting step, and its window.
    evaporation : array (step,) or (0,)
    rain : array (window,)
        Its sums over windows.
    total, square : float
        The sum of these, and of their squares.
    """

    s: np.ndarray
    seconds: np.ndarray
    offsets: np.ndarray
    limits: np.ndarray
    left: np.ndarray
    right: np.ndarray
    weight: np.ndarray
    values: np.ndarray
    first: np.ndarray
    second: np.ndarray
    window: np.ndarray
    evaporation: np.ndarray
    rain: np.ndarray
    total: float
    square: float


@njit(nogil=True, cache=True)
def number_windows(
    known: np.ndarray, rain: np.ndarray, evaporation: np.ndarray, steps: Steps, aggregation: int
) -> np.ndarray:
    """Return for each step of one record the number of its window, -1 where it does not count.

    A step counts where both its boundaries are known and so are its rain and, if given, its evaporation; and where all
    steps of its window do.

    Parameters
    ----------
    known : bool array (edge,)
    rain : array (step,)
    evaporation : array (step,) or (0,)
    steps : Steps
    aggregation : int
        Seconds of a window.
    """
    n = steps.labels.size
    window = np.full(n, -1, np.int64)
    per_window = aggregation // steps.step
    count = 0
    current, filled, begin = np.int64(-1), 0, 0
    for i in range(n):
        inside = (steps.labels[i] - steps.origin) // aggregation
        if inside != current:
            if filled < per_window:
                window[begin:i] = -1
            else:
                count += 1
            current, filled, begin = inside, 0, i
        if steps.first[i] < 0 or not known[steps.first[i]] or not known[steps.second[i]] or math.isnan(rain[i]):
            continue
        if evaporation.size > 0 and math.isnan(evaporation[i]):
            continue
        window[i] = count
        filled += 1
    if filled < per_window:
        window[begin:n] = -1
    return window


@njit(nogil=True, cache=True)
def pool_record(
    s: np.ndarray, rain: np.ndarray, evaporation: np.ndarray, limits: np.ndarray, steps: Steps, problem: Problem
) -> Pool:
    """Gather what counts of one record.

    Parameters
    ----------
    s : array (time,)
    rain : array (step,)
    evaporation : array (step,) or (0,)
    limits : array (2,)
    steps : Steps
    problem : Problem
    """
    edges, n = steps.edges.size, steps.labels.size
    left, right, weight = np.empty(edges, np.int64), np.empty(edges, np.int64), np.empty(edges)
    neighbours(s, steps, left, right, weight)
    window = number_windows(left >= 0, rain, evaporation, steps, problem.aggregation)
    used = np.full(edges, -1, np.int64)
    m = windows = 0
    for i in range(n):
        if window[i] >= 0:
            used[steps.first[i]] = used[steps.second[i]] = 0
            windows = window[i] + 1
            m += 1
    values = 0
    for e in range(edges):
        if used[e] == 0:
            used[e] = values
            left[values], right[values], weight[values] = left[e], right[e], weight[e]
            values += 1
    first, second, kept = np.empty(m, np.int64), np.empty(m, np.int64), np.empty(m, np.int64)
    losses = np.empty(m if evaporation.size > 0 else 0)
    sums = np.zeros(windows)
    j = 0
    for i in range(n):
        if window[i] >= 0:
            first[j], second[j], kept[j] = used[steps.first[i]], used[steps.second[i]], window[i]
            if evaporation.size > 0:
                losses[j] = evaporation[i]
            sums[window[i]] += rain[i]
            j += 1
    total, square = 0.0, 0.0
    for value in sums:
        total += value
        square += value * value
    return Pool(
        s, steps.seconds, np.array([0, s.size]), limits.reshape(1, 2), left[:values], right[:values], weight[:values],
        np.array([0, values]), first, second, kept, losses, sums, total, square,
    )  # fmt: skip


def join(pools: Sequence[Pool]) -> Pool:
    """Return the pool of several records that are to have one parameter set."""
    if len(pools) == 1:
        return pools[0]

    def ends(sizes: list[int]) -> np.ndarray:
        return np.cumsum([0, *sizes])

    def shifted(parts: list[np.ndarray], offsets: np.ndarray) -> np.ndarray:
        return np.concatenate([part + offset for part, offset in zip(parts, offsets, strict=False)])

    offsets = ends([pool.s.size for pool in pools])
    values = ends([pool.left.size for pool in pools])
    windows = ends([pool.rain.size for pool in pools])
    return Pool(
        np.concatenate([pool.s for pool in pools]),
        np.concatenate([pool.seconds for pool in pools]),
        offsets,
        np.concatenate([pool.limits for pool in pools]),
        shifted([pool.left for pool in pools], offsets),
        shifted([pool.right for pool in pools], offsets),
        np.concatenate([pool.weight for pool in pools]),
        values,
        shifted([pool.first for pool in pools], values),
        shifted([pool.second for pool in pools], values),
        shifted([pool.window for pool in pools], windows),
        np.concatenate([pool.evaporation for pool in pools]),
        np.concatenate([pool.rain for pool in pools]),
        float(sum(pool.total for pool in pools)),
        float(sum(pool.square for pool in pools)),
    )
