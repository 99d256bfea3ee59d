"""What counts in a calibration: steps with soil moisture at both boundaries and rain, in complete windows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from .filters import SECONDS_PER_DAY
from .model import Steps, neighbours
from .options import Rule
from .vectors import compiled


class Range(NamedTuple):
    """Bounds of one parameter."""

    low: float
    high: float


class Bounds(NamedTuple):
    """Bounds of each parameter, in units of `options.UNITS`."""

    z: Range
    a: Range
    b: Range
    t: Range
    c: Range
    k: Range


class Problem(NamedTuple):
    """What a calibration needs beside the records, in a form that numba takes."""

    step: int
    aggregation: int
    rule: Rule
    kge: bool
    filtered: bool
    tpot: bool
    bounds: Bounds


class Pool(NamedTuple):
    """The counting steps of one or several records; nothing here depends on parameters.

    Attributes
    ----------
    s, days : array (time,)
        Soil moisture of all records where there is any, one after another; since the observation before, infinite where
        a record begins.
    offsets : int64 array (records + 1,)
        Where each record begins, and where the last ends.
    limits : array (records, 2)
        Given limits of normalisation; NaN to take them from the record.
    left, right, weight : array (value,)
        Between which observations the boundaries of counting steps lie, see `model.neighbours`.
    values : int64 array (records + 1,)
        Where each record's boundaries begin.
    joined : array (value,)
        1 where a counting step leads from this boundary to the next one, else 0.
    places : array (value,)
        Irregular numbers: two sets of counting steps hardly ever have one sum of theirs.
    window : int64 array (value,)
        Its window; 0 where there is none.
    losses : array (value,) or (0,)
        Its evaporation.
    water : array (value,)
        The rain of its window; 0 where there is none.
    rain : array (window,)
        Sums over windows.
    total, square : float
        The sum of these, and of their squares.
    """

    s: np.ndarray
    days: np.ndarray
    offsets: np.ndarray
    limits: np.ndarray
    left: np.ndarray
    right: np.ndarray
    weight: np.ndarray
    values: np.ndarray
    joined: np.ndarray
    places: np.ndarray
    window: np.ndarray
    losses: np.ndarray
    water: np.ndarray
    rain: np.ndarray
    total: float
    square: float


@compiled
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
        edge = steps.first[i]
        if edge < 0 or not known[edge] or not known[edge + 1] or math.isnan(rain[i]):
            continue
        if evaporation.size > 0 and math.isnan(evaporation[i]):
            continue
        window[i] = count
        filled += 1
    if filled < per_window:
        window[begin:n] = -1
    return window


@compiled
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
    values, count, last = 0, 0, -1
    for i in range(n):
        if window[i] >= 0:
            values += 1 if steps.first[i] == last else 2
            last, count = steps.first[i] + 1, window[i] + 1
    sums = np.zeros(count)
    for i in range(n):
        if window[i] >= 0:
            sums[window[i]] += rain[i]
    # Boundaries that no counting step begins or ends with are left out, and observations that are missing.
    place, observations = np.empty(s.size, np.int64), 0
    kept_s, days, before = np.empty(s.size), np.empty(s.size), -1
    for i in range(s.size):
        if not math.isnan(s[i]):
            place[i], kept_s[observations] = observations, s[i]
            days[observations] = (steps.seconds[i] - steps.seconds[before]) / SECONDS_PER_DAY if before >= 0 else np.inf
            observations, before = observations + 1, i
    kept_left, kept_right, kept_weight = np.empty(values, np.int64), np.empty(values, np.int64), np.empty(values)
    joined, water, kept_window = np.zeros(values), np.zeros(values), np.zeros(values, np.int64)
    losses = np.zeros(values if evaporation.size > 0 else 0)
    v, last = -1, -1
    for i in range(n):
        if window[i] >= 0:
            edge = steps.first[i]
            for e in range(edge if edge != last else edge + 1, edge + 2):
                v += 1
                kept_left[v], kept_right[v], kept_weight[v] = place[left[e]], place[right[e]], weight[e]
            joined[v - 1], kept_window[v - 1], water[v - 1] = 1.0, window[i], sums[window[i]]
            if evaporation.size > 0:
                losses[v - 1] = evaporation[i]
            last = edge + 1
    total, square = 0.0, 0.0
    for value in sums:
        total += value
        square += value * value
    places = np.sqrt(np.arange(1.0, values + 1.0))
    return Pool(
        kept_s[:observations], days[:observations], np.array([0, observations]), limits.reshape(1, 2),
        kept_left, kept_right, kept_weight, np.array([0, values]), joined, places, kept_window, losses, water,
        sums, total, square,
    )  # fmt: skip


@compiled
def thin(pool: Pool, block: int, share: int) -> Pool:
    """Return the pool with one block of boundaries of every `share`, for a look at what the whole would show.

    Observations stay, so that what is filtered stays the same. Windows are to be of one step.
    """
    values = pool.left.size
    kept = np.empty(values, np.int64)
    n = 0
    for v in range(values):
        if v // block % share == 0:
            kept[n] = v
            n += 1
    kept = kept[:n]
    joined, water = np.zeros(n), np.zeros(n)
    total = square = 0.0
    for i in range(n - 1):
        v = kept[i]
        if kept[i + 1] == v + 1 and pool.joined[v] > 0.0:
            joined[i], water[i] = 1.0, pool.water[v]
            total += water[i]
            square += water[i] * water[i]
    ends = np.searchsorted(kept, pool.values)
    return Pool(
        pool.s, pool.days, pool.offsets, pool.limits, pool.left[kept], pool.right[kept], pool.weight[kept], ends,
        joined, pool.places[kept], np.zeros(n, np.int64), np.zeros(0), water, water, total, square,
    )  # fmt: skip


def join(pools: Sequence[Pool]) -> Pool:
    """Return the pool of several records that are to have one parameter set."""
    if len(pools) == 1:
        return pools[0]

    def ends(sizes: list[int]) -> np.ndarray:
        return np.cumsum([0, *sizes])

    def shifted(parts: list[np.ndarray], offsets: np.ndarray) -> np.ndarray:
        return np.concatenate([part + offset for part, offset in zip(parts, offsets, strict=False)])

    def joined(name: str) -> np.ndarray:
        return np.concatenate([getattr(pool, name) for pool in pools])

    offsets = ends([pool.s.size for pool in pools])
    values = ends([pool.left.size for pool in pools])
    windows = ends([pool.rain.size for pool in pools])
    return Pool(
        joined("s"),
        joined("days"),
        offsets,
        joined("limits"),
        shifted([pool.left for pool in pools], offsets),
        shifted([pool.right for pool in pools], offsets),
        joined("weight"),
        values,
        joined("joined"),
        np.sqrt(np.arange(1.0, values[-1] + 1.0)),
        shifted([pool.window for pool in pools], windows),
        joined("losses"),
        joined("water"),
        joined("rain"),
        float(sum(pool.total for pool in pools)),
        float(sum(pool.square for pool in pools)),
    )
