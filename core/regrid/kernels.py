"""Weighted means of pixels and steps, missing ones left out; layers (steps) first, as blocks of cubes are read."""

from __future__ import annotations

import numpy as np
from numba import njit

#: Rounding by which a share may fall short of the least one.
TOLERANCE = 1e-6


@njit(nogil=True, cache=True)
def average_axes(
    values: np.ndarray,
    row_start: np.ndarray,
    row_index: np.ndarray,
    row_weight: np.ndarray,
    column_start: np.ndarray,
    column_index: np.ndarray,
    column_weight: np.ndarray,
    least: float,
    out: np.ndarray,
) -> None:
    """Average pixels whose weights are those of their row times those of their column.

    Parameters
    ----------
    values : array (layer, row, column)
        NaN is missing, and does not count.
    row_start, row_index, row_weight, column_start, column_index, column_weight
        `axes.Weights` of rows and of columns.
    least : float
        The least sum of weights that are not missing.
    out : array (layer, target row, target column)
        Receives means; NaN where less than `least` counts.
    """
    width = values.shape[2]
    total, share = np.empty(width), np.empty(width)
    least = least - TOLERANCE
    for layer in range(values.shape[0]):
        for row in range(out.shape[1]):
            total[:] = 0.0
            share[:] = 0.0
            for entry in range(row_start[row], row_start[row + 1]):
                line, weight = values[layer, row_index[entry]], row_weight[entry]
                for column in range(width):
                    value = line[column]
                    present = value == value
                    total[column] += weight * value if present else 0.0
                    share[column] += weight if present else 0.0
            for column in range(out.shape[2]):
                above, below = 0.0, 0.0
                for entry in range(column_start[column], column_start[column + 1]):
                    index = column_index[entry]
                    above += column_weight[entry] * total[index]
                    below += column_weight[entry] * share[index]
                out[layer, row, column] = above / below if below > 0.0 and below >= least else np.nan


@njit(nogil=True, cache=True)
def average_cells(
    values: np.ndarray, start: np.ndarray, index: np.ndarray, weight: np.ndarray, least: float, out: np.ndarray
) -> None:
    """Average pixels with a weight for each pair.

    Parameters
    ----------
    values : array (layer, pixel)
        NaN is missing, and does not count.
    start, index, weight
        `axes.Weights` of pixels.
    least, out
        As in `average_axes`, `out` (layer, target pixel).
    """
    least = least - TOLERANCE
    for layer in range(values.shape[0]):
        for pixel in range(out.shape[1]):
            above, below = 0.0, 0.0
            for entry in range(start[pixel], start[pixel + 1]):
                value = values[layer, index[entry]]
                if value == value:
                    above += weight[entry] * value
                    below += weight[entry]
            out[layer, pixel] = above / below if below > 0.0 and below >= least else np.nan


@njit(nogil=True, cache=True)
def combine_steps(
    values: np.ndarray,
    start: np.ndarray,
    index: np.ndarray,
    factor: np.ndarray,
    share: np.ndarray,
    least: float,
    out: np.ndarray,
) -> None:
    """Combine steps into longer ones.

    Parameters
    ----------
    values : array (step, row, column)
        NaN is missing.
    start, index : int64 arrays
        Entries ``start[j]`` to ``start[j + 1]`` belong to the longer step ``j``; their steps.
    factor, share : float arrays
        By which values are multiplied, and which part of the longer step they cover.
    least : float
        The least part of the longer step that is not missing.
    out : array (longer step, row, column)
        Receives the sums of values times factors, divided by the part that is covered.
    """
    width = values.shape[2]
    total, cover = np.empty(width), np.empty(width)
    least = least - TOLERANCE
    for step in range(out.shape[0]):
        for row in range(values.shape[1]):
            total[:] = 0.0
            cover[:] = 0.0
            for entry in range(start[step], start[step + 1]):
                line, by, part = values[index[entry], row], factor[entry], share[entry]
                for column in range(width):
                    value = line[column]
                    present = value == value
                    total[column] += by * value if present else 0.0
                    cover[column] += part if present else 0.0
            for column in range(width):
                enough = cover[column] > 0.0 and cover[column] >= least
                out[step, row, column] = total[column] / cover[column] if enough else np.nan
