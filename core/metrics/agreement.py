"""Metrics of pairs of series.

The moments of each pair of series are taken in two passes while it lies in the processor's cache, so that an offset
costs no digits; all metrics but the rank correlation follow from them.

References
----------
R, RMSE, ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1. NSE: Nash and Sutcliffe (1970),
https://doi.org/10.1016/0022-1694(70)90255-6. KGE 2009: Gupta et al. (2009),
https://doi.org/10.1016/j.jhydrol.2009.08.003. KGE 2012: Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. POD, FAR, CSI, HSS: Wilks, Statistical Methods in the Atmospheric
Sciences, https://doi.org/10.1016/C2017-0-03921-6.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import numba
import numpy as np
import numpy.typing as npt
from scipy.special import stdtr
from scipy.stats import rankdata

from .names import CATEGORICAL, CONTINUOUS

Vector = npt.NDArray[np.float64]

#: Columns of `moments`: number of pairs, means, sums of squared deviations and of their products, of absolute
#: differences, and of wet steps by both, by the observations alone, and by the estimates alone.
COLUMNS = ("n", "mean_x", "mean_y", "xx", "yy", "xy", "absolute", "hits", "misses", "false_alarms")
LEAST_PAIRS = 3


@numba.njit(nogil=True, cache=True)
def moments(x: npt.NDArray[Any], y: npt.NDArray[Any], wet: float, out: Vector) -> None:  # pragma: no cover
    """Fill `out` (series, column of `COLUMNS`) for estimates `x` and observations `y` (series, time).

    Pairs with a value that is not finite are left out. Of a constant series the sum of squares is exactly 0.
    """
    # Numba takes float() of single precision for what it is; 1.0 times it is in double.
    for i in range(x.shape[0]):
        n, sum_x, sum_y = 0, 0.0, 0.0
        low_x, high_x, low_y, high_y = np.inf, -np.inf, np.inf, -np.inf
        for j in range(x.shape[1]):
            a, b = 1.0 * x[i, j], 1.0 * y[i, j]
            if np.isfinite(a) and np.isfinite(b):
                n += 1
                sum_x += a
                sum_y += b
                low_x, high_x = min(low_x, a), max(high_x, a)
                low_y, high_y = min(low_y, b), max(high_y, b)
        out[i, :] = 0.0
        out[i, 0] = n
        if n == 0:
            continue
        mean_x, mean_y = sum_x / n, sum_y / n
        rest_x, rest_y, xx, yy, xy, absolute = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
        hits, misses, alarms = 0, 0, 0
        for j in range(x.shape[1]):
            a, b = 1.0 * x[i, j], 1.0 * y[i, j]
            if np.isfinite(a) and np.isfinite(b):
                p, q = a - mean_x, b - mean_y
                rest_x += p
                rest_y += q
                xx += p * p
                yy += q * q
                xy += p * q
                absolute += abs(a - b)
                hits += a >= wet and b >= wet
                misses += a < wet and b >= wet
                alarms += a >= wet and b < wet
        # What the rounding of the means left.
        xx -= rest_x * rest_x / n
        yy -= rest_y * rest_y / n
        xy -= rest_x * rest_y / n
        if low_x == high_x:
            mean_x, rest_x, xx, xy = low_x, 0.0, 0.0, 0.0
        if low_y == high_y:
            mean_y, rest_y, yy, xy = low_y, 0.0, 0.0, 0.0
        out[i, 1] = mean_x + rest_x / n
        out[i, 2] = mean_y + rest_y / n
        out[i, 3], out[i, 4], out[i, 5], out[i, 6] = xx, yy, xy, absolute
        out[i, 7], out[i, 8], out[i, 9] = hits, misses, alarms


def evaluate(
    estimated: npt.ArrayLike,
    observed: npt.ArrayLike,
    *,
    wet_threshold: float | None = None,
    names: Collection[str] | None = None,
) -> dict[str, Any]:
    """Compare estimates with observations.

    Parameters
    ----------
    estimated, observed : (..., time)
        In one unit, broadcast against each other. Pairs with a value that is not finite are left out.
    wet_threshold : float, optional
        From this value on a step is wet; with it, the categorical metrics are given as well.
    names : collection of str, optional
        Some of `NAMES`, for speed: ranks are by far the slowest. By default all.

    Returns
    -------
    dict of float, or of arrays (...)
        In the order of `NAMES`: ``n``; Pearson's ``r`` and its two-sided ``p``, which takes pairs as independent, as
        days in a row are not; ``spearman``, equal values sharing their mean rank; ``bias`` = mean(estimated −
        observed), ``rmse``, ``ubrmse`` = √(rmse² − bias²) and ``mae``, in the units given; ``nse``; ``kge_2009`` and
        ``kge_2012`` with their parts beyond r: ``kge_alpha`` = σₑ/σₒ, ``kge_beta`` = μₑ/μₒ, ``kge_gamma`` =
        (σₑ/μₑ)/(σₒ/μₒ); ``pod``, ``far``, ``csi``, ``hss`` and ``frequency_bias`` of wet steps. NaN where undefined:
        errors without pairs, r, NSE and KGE below three pairs or of a constant series, the others where they would
        divide by 0; `reason` tells why.
    """
    x, y = np.broadcast_arrays(_floats(estimated), _floats(observed))
    shape = x.shape[:-1]
    count = int(np.prod(shape))
    x, y = (np.ascontiguousarray(part.reshape(count, part.shape[-1])) for part in (x, y))
    sums = np.empty((count, len(COLUMNS)))
    moments(x, y, np.inf if wet_threshold is None else float(wet_threshold), sums)
    wanted = CONTINUOUS if wet_threshold is None else CONTINUOUS + CATEGORICAL
    found = from_moments(sums)
    if names is None or "spearman" in names:
        found["spearman"] = _rank_correlation(x, y)
    found = {name: found[name].reshape(shape) for name in wanted if names is None or name in names}
    if shape:
        return found
    return {name: int(value[()]) if name == "n" else float(value[()]) for name, value in found.items()}


def from_moments(sums: Vector) -> dict[str, Vector]:
    """Return all metrics but the rank correlation for moments (..., column of `COLUMNS`)."""
    n, mean_x, mean_y, xx, yy, xy, absolute, hits, misses, alarms = np.moveaxis(sums, -1, 0)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        varied = (n >= LEAST_PAIRS) & (xx > 0) & (yy > 0)
        r = np.where(varied, np.clip(xy / np.sqrt(xx * yy), -1.0, 1.0), np.nan)
        # Student's t of r; a perfect one has p = 0.
        p = np.where(varied, 2 * stdtr(np.maximum(n - 2, 1), -np.abs(r) * np.sqrt((n - 2) / (1 - r * r))), np.nan)
        some = n > 0
        bias = np.where(some, mean_x - mean_y, np.nan)
        unbiased = np.where(some, np.maximum((xx + yy - 2 * xy) / n, 0.0), np.nan)
        rmse = np.sqrt(unbiased + bias**2)
        nse = np.where((n >= LEAST_PAIRS) & (yy > 0), 1 - n * rmse**2 / yy, np.nan)
        alpha = np.where(some & (yy > 0), np.sqrt(xx / yy), np.nan)
        beta = _finite(np.where(some, mean_x / mean_y, np.nan))
        gamma = _finite(alpha / beta)
        dry = n - hits - misses - alarms
        by_chance = (hits + misses) * (misses + dry) + (hits + alarms) * (alarms + dry)
        return {
            "n": n.astype(np.int64),
            "r": r,
            "p": p,
            "bias": bias,
            "rmse": rmse,
            "ubrmse": np.sqrt(unbiased),
            "mae": np.where(some, absolute / n, np.nan),
            "nse": nse,
            "kge_2009": _finite(1 - np.sqrt((r - 1) ** 2 + (alpha - 1) ** 2 + (beta - 1) ** 2)),
            "kge_2012": _finite(1 - np.sqrt((r - 1) ** 2 + (gamma - 1) ** 2 + (beta - 1) ** 2)),
            "kge_alpha": alpha,
            "kge_beta": beta,
            "kge_gamma": gamma,
            "pod": _finite(hits / (hits + misses)),
            "far": _finite(alarms / (hits + alarms)),
            "csi": _finite(hits / (hits + misses + alarms)),
            "hss": _finite(2 * (hits * dry - misses * alarms) / by_chance),
            "frequency_bias": _finite((hits + alarms) / (hits + misses)),
        }


def reason(scores: Mapping[str, Any]) -> str:
    """Return why scores of one pair of series are not all defined; empty if the correlation and errors are."""
    if scores["n"] == 0:
        return "no value in common"
    if scores["n"] < LEAST_PAIRS:
        return f"only {int(scores['n'])} in common, {LEAST_PAIRS} are needed"
    if not np.isfinite(scores["nse"]):
        return "the observations are constant"
    return "" if np.isfinite(scores["r"]) else "the estimates are constant"


def _floats(values: npt.ArrayLike) -> npt.NDArray[Any]:
    """Return single or double precision as it is, all else in double."""
    array = np.asarray(values)
    return array if array.dtype in (np.float32, np.float64) else array.astype(np.float64)


def _finite(values: Vector) -> Vector:
    return np.where(np.isfinite(values), values, np.nan)


def _rank_correlation(x: npt.NDArray[Any], y: npt.NDArray[Any]) -> Vector:
    found = np.full(x.shape[0], np.nan)
    sums = np.empty((1, len(COLUMNS)))
    for row, (one, other) in enumerate(zip(x, y, strict=True)):
        both = np.isfinite(one) & np.isfinite(other)
        if both.sum() >= LEAST_PAIRS:
            moments(rankdata(one[both])[None], rankdata(other[both])[None], np.inf, sums)
            found[row] = from_moments(sums)["r"][0]
    return found
