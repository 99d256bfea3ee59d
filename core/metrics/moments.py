"""The moments of pairs of series, what several metrics share of them, and the metrics that follow from them."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.special import stdtr

from .registry import LEAST_PAIRS, METRICS, Metric

Vector = npt.NDArray[np.float64]

#: Columns of moments: number of pairs, means, sums of squared deviations and of their products, of absolute
#: differences, and of wet steps by both, by the observations alone, and by the estimates alone.
COLUMNS = ("n", "mean_x", "mean_y", "xx", "yy", "xy", "absolute", "hits", "misses", "alarms")


class Moments:
    """Moments of pairs of estimates x and observations y by name, and what metrics have in common.

    Parameters
    ----------
    sums : (..., column of `COLUMNS`)
        All other attributes have the shape (...); what would divide by 0 is NaN or infinite.
    """

    n: Vector
    mean_x: Vector
    mean_y: Vector
    xx: Vector
    yy: Vector
    xy: Vector
    absolute: Vector
    hits: Vector
    misses: Vector
    alarms: Vector

    def __init__(self, sums: Vector) -> None:
        vars(self).update(zip(COLUMNS, np.moveaxis(sums, -1, 0), strict=True))

    @cached_property
    def r(self) -> Vector:
        """Pearson's correlation; NaN with few pairs and of a constant series."""
        varied = (self.n >= LEAST_PAIRS) & (self.xx > 0) & (self.yy > 0)
        return np.where(varied, np.clip(self.xy / np.sqrt(self.xx * self.yy), -1.0, 1.0), np.nan)

    @property
    def p(self) -> Vector:
        """Two-sided p-value of the correlation by Student's t; 0 of a perfect one."""
        return 2 * stdtr(np.maximum(self.n - 2, 1), -np.abs(self.r) * np.sqrt((self.n - 2) / (1 - self.r**2)))

    @cached_property
    def bias(self) -> Vector:
        """Mean of x − y."""
        return self.mean_x - self.mean_y

    @cached_property
    def _unbiased(self) -> Vector:
        """Variance of x − y."""
        return np.maximum((self.xx + self.yy - 2 * self.xy) / self.n, 0.0)

    @property
    def ubrmse(self) -> Vector:
        """Standard deviation of x − y."""
        return np.sqrt(self._unbiased)

    @cached_property
    def rmse(self) -> Vector:
        """Root mean square of x − y."""
        return np.sqrt(self._unbiased + self.bias**2)

    @cached_property
    def alpha(self) -> Vector:
        """Standard deviation of x over that of y."""
        return np.sqrt(self.xx / self.yy)

    @cached_property
    def beta(self) -> Vector:
        """Mean of x over that of y; NaN where that is 0."""
        ratio = self.mean_x / self.mean_y
        return np.where(np.isfinite(ratio), ratio, np.nan)

    @cached_property
    def gamma(self) -> Vector:
        """Coefficient of variation of x over that of y."""
        return self.alpha / self.beta

    @cached_property
    def dry(self) -> Vector:
        """Steps that are dry by both."""
        return self.n - self.hits - self.misses - self.alarms

    @property
    def by_chance(self) -> Vector:
        """The denominator of Heidke's skill."""
        wet, estimated = self.hits + self.misses, self.hits + self.alarms
        found: Any = wet * (self.misses + self.dry) + estimated * (self.alarms + self.dry)
        return found

    @staticmethod
    def distance(*parts: Vector) -> Vector:
        """Return the distance of a point from (1, 1, …), where estimates are perfect."""
        squares = np.zeros(())
        for part in parts:
            squares = squares + (part - 1) ** 2
        return np.sqrt(squares)


def metrics_of(sums: Vector, ranked: Vector | None, names: Collection[str]) -> dict[str, npt.NDArray[Any]]:
    """Return metrics, each (...), in the order of `METRICS`.

    Parameters
    ----------
    sums : (..., column of `COLUMNS`)
    ranked : (..., column of `COLUMNS`), optional
        The moments of the ranks, for the metrics that need them.
    names : collection of str
        Of the metrics that are wanted.
    """
    plain = Moments(sums)
    by_rank = None if ranked is None else Moments(ranked)
    found = {}
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for metric in METRICS.values():
            moments = by_rank if metric.of_ranks else plain
            if metric.name in names and moments is not None:
                found[metric.name] = _known(metric, moments)
    return found


def _known(metric: Metric, moments: Moments) -> npt.NDArray[Any]:
    values = metric.formula(moments)
    if metric.name == "n":
        return values.astype(np.int64)
    return np.where((moments.n >= metric.least) & np.isfinite(values), values, np.nan)


def needs_ranks(names: Collection[str]) -> bool:
    """Tell whether some of the metrics are of ranks, which are slow to find."""
    return any(METRICS[name].of_ranks for name in names)
