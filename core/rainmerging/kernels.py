"""Kernels of kriging with gauges that report here and there."""

from __future__ import annotations

import math

import numpy as np
from numba import njit


@njit(nogil=True, cache=True, error_model="numpy")
def leave_missing_out(
    inverse: np.ndarray, reporting: np.ndarray, weights: np.ndarray, diagonal: np.ndarray, most: int
) -> np.ndarray:
    """Take the gauges that are missing on a day out of a system of all gauges, day by day.

    With Q the inverse of the covariance matrix and M the missing gauges, the inverse of the others' is
    Q − Q[:, M] Q[M, M]⁻¹ Q[M, :].

    Parameters
    ----------
    inverse : (gauge, gauge)
        Q.
    reporting : (time, gauge) bool
    weights : (time, gauge, column)
        Q times values, these being 0 where missing; receives the weights of the gauges that report, and 0.
    diagonal : (time, gauge)
        Receives the diagonal of the inverse, and 1 where missing.
    most : int
        How many missing gauges are taken out; days with more are left as they are.

    Returns
    -------
    (time,) bool
        The days that were left.
    """
    steps, count = reporting.shape
    columns = weights.shape[2]
    left = np.zeros(steps, np.bool_)
    missing = np.empty(count, np.int64)
    for day in range(steps):
        m = 0
        for gauge in range(count):
            diagonal[day, gauge] = inverse[gauge, gauge]
            if not reporting[day, gauge]:
                missing[m] = gauge
                m += 1
        if m == 0:
            continue
        if m > most:
            left[day] = True
            continue
        lower = np.empty((m, m))
        for i in range(m):
            for j in range(i + 1):
                total = inverse[missing[i], missing[j]]
                for k in range(j):
                    total -= lower[i, k] * lower[j, k]
                lower[i, j] = math.sqrt(total) if i == j else total / lower[j, j]
        solved = np.empty((m, count))
        for i in range(m):
            row = solved[i]
            row[:] = inverse[missing[i]]
            for k in range(i):
                factor = lower[i, k]
                for gauge in range(count):
                    row[gauge] -= factor * solved[k, gauge]
            for gauge in range(count):
                row[gauge] /= lower[i, i]
                diagonal[day, gauge] -= row[gauge] * row[gauge]
        part = np.empty(m)
        for column in range(columns):
            for i in range(m):
                total = weights[day, missing[i], column]
                for k in range(i):
                    total -= lower[i, k] * part[k]
                part[i] = total / lower[i, i]
            for i in range(m):
                for gauge in range(count):
                    weights[day, gauge, column] -= part[i] * solved[i, gauge]
        for i in range(m):
            diagonal[day, missing[i]] = 1.0
            for column in range(columns):
                weights[day, missing[i], column] = 0.0
    return left
