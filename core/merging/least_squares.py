"""Weights of least error: what a merging by its mean is judged by.

For members that are free of bias, the merged error is wᵀ C w, C being the covariance of the members' errors; its least
value under weights of 0 or more that add up to 1 is a quadratic programme (Bates and Granger 1969,
https://doi.org/10.1057/jors.1969.103). The members' level at a station is a bias of that station, which no weight
mends: C is taken within stations. Of few stations it is uncertain, so it is drawn to its diagonal, and below
`LEAST_STATIONS` members weigh the same.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.optimize import nnls

Vector = npt.NDArray[np.float64]

#: With fewer stations the weights are those of the simple mean.
LEAST_STATIONS = 10
_SHRINK = 0.25
# Pairs of members that meet less often are taken for uncorrelated.
_LEAST_COMMON = 30


def error_covariance(errors: Vector) -> Vector:
    """Return the covariance of members' errors within stations, drawn to its diagonal by a quarter.

    Parameters
    ----------
    errors : (station, time, member)
        Members less observations; NaN where missing.

    Returns
    -------
    (member, member) float64
        Of pairs of members on the times that both have; the correlation of two that hardly meet is 0.
    """
    count = errors.shape[2]
    with np.errstate(invalid="ignore"):
        known = np.isfinite(errors)
        center = np.where(known, errors, 0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    flat = np.where(known, errors - center[:, None], 0.0).reshape(-1, count)
    there = known.reshape(-1, count).astype(np.float64)
    common = there.T @ there
    variance = (flat**2).sum(axis=0) / np.maximum(np.diag(common), 1)
    # Of each pair the correlation on what they share, so that a member's own variance is that of all its values.
    squares = (flat**2).T @ there
    with np.errstate(invalid="ignore", divide="ignore"):
        correlation = (flat.T @ flat) / np.sqrt(squares * squares.T)
    correlation = np.where((common >= _LEAST_COMMON) & np.isfinite(correlation), np.clip(correlation, -1, 1), 0.0)
    correlation *= 1 - _SHRINK
    np.fill_diagonal(correlation, 1.0)
    deviation = np.sqrt(variance)
    return correlation * deviation[:, None] * deviation


def least_error(covariance: Vector) -> Vector:
    """Return the weights of least error, 0 or more with a sum of 1.

    Parameters
    ----------
    covariance : (member, member)
        Of the members' errors; the variances above 0.

    Examples
    --------
    >>> least_error(np.diag([0.03, 0.06, 0.09]) ** 2).round(2).tolist()
    [0.73, 0.18, 0.08]
    """
    # Without the sum, the least of wᵀCw / 2 − Σw over w ≥ 0 is the same but for its scale.
    factor = np.linalg.cholesky(covariance / np.diag(covariance).max())
    weights, _ = nnls(factor.T, np.linalg.solve(factor, np.ones(len(covariance))))
    return np.asarray(weights / weights.sum())
