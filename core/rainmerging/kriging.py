"""Simple kriging in its dual form: one matrix of gauges for all days, whichever gauges report.

Leave-one-out errors come from the inverse of the covariance matrix Q without solving anew: e = Qr / diag(Q); of groups
left out, from the inverse of its block. Where gauges are missing, Q of the others is that of all less what the missing
ones explain: exact, and cheap where few are missing.

References
----------
Dubrule (1983), https://doi.org/10.1007/BF01033232; Chilès and Delfiner (2012),
https://doi.org/10.1002/9781118136188.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .kernels import leave_missing_out
from .places import Vector, spacing

Bits = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.intp]

# What is tried of a covariance: ranges in units of the gauges' spacing, and shares of noise.
_RANGES = (0.5, 1, 2, 4, 8, 16, 32, 64)
_NUGGETS = (0.01, 0.1, 0.3, 1.0)
# A range of more than so many times the largest distance is a constant.
_WIDEST = 4.0
# The most variable days tell of a covariance, the others are mostly dry.
_DAYS = 400
# Groups are left out exactly for so many patterns of reporting gauges, and at so many gauges, at most.
_PATTERNS, _ROWS = 10, 500


@dataclass(frozen=True)
class Covariance:
    """Exponential covariance with unit sill.

    Attributes
    ----------
    nugget : float
        Noise of a gauge, in units of the sill.
    reach : float
        km; at this distance exp(-1) is left.
    """

    nugget: float
    reach: float

    def between(self, apart: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
        """Return covariances at some distances (km), without noise."""
        return np.exp(-apart / self.reach)


def patterns(reporting: Bits) -> Iterator[tuple[Bits, Indices]]:
    """Yield each set of gauges that report together, (gauge,), with its days; days without any are left out."""
    if reporting.all():
        yield reporting[0], np.arange(len(reporting))
        return
    sets, day = np.unique(reporting, axis=0, return_inverse=True)
    order = np.argsort(day.ravel(), kind="stable")
    groups = np.split(order, np.cumsum(np.bincount(day.ravel()))[:-1])
    for gauges, days in zip(sets, groups, strict=True):
        if gauges.any():
            yield gauges, days


class Field:
    """A residual field known at gauges.

    Parameters
    ----------
    covariance : Covariance
    apart : (gauge, gauge)
        Distances in km.
    """

    def __init__(self, covariance: Covariance, apart: Vector) -> None:
        self.covariance = covariance
        self.apart = apart
        self._matrix = covariance.between(apart) + covariance.nugget * np.eye(len(apart))
        self._inverse = np.linalg.inv(self._matrix)

    def dual(self, values: Vector, reporting: Bits) -> Vector:
        """Return the weights of the gauges' covariances, (time, gauge) or (time, gauge, column), for values alike.

        The estimate at a place is the sum over gauges of weight times covariance with the place. 0 where a gauge does
        not report.
        """
        return self._solved(values, reporting)[0]

    def errors(self, values: Vector, reporting: Bits) -> Vector:
        """Return values less their estimates by the other gauges, (time, gauge, …); NaN where not reporting."""
        weights, diagonal = self._solved(values, reporting)
        known, divisor = _beside(reporting, values), _beside(diagonal, values)
        return np.where(known, np.divide(weights, divisor, out=weights), np.nan)

    def _solved(self, values: Vector, reporting: Bits) -> tuple[Vector, Vector]:
        """Return the dual weights (time, gauge, …), and the diagonal of the inverse (time, gauge), day by day."""
        steps, count = reporting.shape
        known = np.where(_beside(reporting, values), values, 0.0)
        flat = np.ascontiguousarray(np.swapaxes(known.reshape(steps, count, -1), 1, 2)).reshape(-1, count)
        weights = np.swapaxes((flat @ self._inverse).reshape(steps, -1, count), 1, 2)
        if reporting.all():
            diagonal = np.broadcast_to(np.diag(self._inverse), (steps, count))
            return weights.reshape(values.shape), diagonal
        weights, diagonal = np.ascontiguousarray(weights), np.empty((steps, count))
        left = leave_missing_out(self._inverse, reporting, weights, diagonal, count // 2)
        for gauges, days in patterns(reporting & left[:, None]):
            inverse = np.zeros_like(self._inverse)
            inverse[np.ix_(gauges, gauges)] = np.linalg.inv(self._matrix[np.ix_(gauges, gauges)])
            weights[days] = np.matmul(inverse, known.reshape(steps, count, -1)[days])
            diagonal[days] = np.where(gauges, np.diag(inverse), 1.0)
        empty = ~reporting.any(axis=1)
        weights[empty] = 0.0
        return weights.reshape(values.shape), diagonal

    def far_errors(self, values: Vector, reporting: Bits, distance: float) -> tuple[Vector, Indices]:
        """Return values less their estimates by gauges at some distance or more alone, as they count far from gauges.

        Where gauges report here and there, in many patterns, what the others tell stands for the missing ones.

        Parameters
        ----------
        values : (time, gauge, column)
        reporting : (time, gauge)
        distance : float
            km.

        Returns
        -------
        errors : (time, row, column)
            NaN where a gauge does not report.
        rows : (row,)
            The gauges that were judged: of large networks a part.
        """
        count = len(self.apart)
        rows = np.arange(count)
        if count > _ROWS:
            rows = np.sort(np.random.default_rng(0).permutation(count)[:_ROWS])
        there = reporting[:, rows, None]
        groups = list(patterns(reporting))
        if len(groups) > _PATTERNS:
            whole = np.where(reporting[..., None], values, np.swapaxes(self._between(values, reporting), 1, 2))
            left = self._left_far(np.ones(count, bool), rows, distance)
            return np.where(there, np.matmul(left, whole), np.nan), rows
        found = np.full((len(values), rows.size, values.shape[2]), np.nan)
        for gauges, days in groups:
            left = self._left_far(gauges, rows, distance)
            found[days] = np.matmul(left, np.where(gauges[None, :, None], values[days], 0.0))
        return np.where(there, found, np.nan), rows

    def _between(self, values: Vector, reporting: Bits) -> Vector:
        """Return what the gauges that report tell of all, (time, column, gauge)."""
        known = np.where(reporting[..., None], values, 0.0)
        return np.swapaxes(self.dual(known, reporting), 1, 2) @ self.covariance.between(self.apart)

    def _left_far(self, gauges: Bits, rows: Indices, distance: float) -> Vector:
        """Return what turns values into errors, (row, gauge), with each row's near gauges left out."""
        there = np.flatnonzero(gauges)
        matrix = self._matrix[np.ix_(there, there)]
        inverse = self._inverse if there.size == gauges.size else np.linalg.inv(matrix)
        left = np.zeros((rows.size, gauges.size))
        place = np.full(gauges.size, -1)
        place[there] = np.arange(there.size)
        for number, row in enumerate(rows):
            own = place[row]
            if own < 0:
                continue
            near = self.apart[row, there] < distance
            near[own] = True
            if 2 * near.sum() <= there.size:
                part = np.flatnonzero(near)
                line = np.linalg.solve(inverse[np.ix_(part, part)], (part == own).astype(np.float64)) @ inverse[part]
            else:
                far = np.flatnonzero(~near)
                line = (np.arange(there.size) == own).astype(np.float64)
                if far.size:
                    line[far] -= np.linalg.solve(matrix[np.ix_(far, far)], self._matrix[there[far], row])
            left[number, there] = line
        return left


def _beside(values: npt.NDArray, like: Vector) -> npt.NDArray:
    """Return values (time, gauge) so that they go with an array (time, gauge, …)."""
    return values.reshape(*values.shape, *(1,) * (like.ndim - 2))


def choose(values: Vector, reporting: Bits, apart: Vector, *, beat: Callable[[], None] | None = None) -> Covariance:
    """Choose a covariance by the leave-one-out error on the most variable days.

    Least squares on a variogram fail with some tens of gauges; this does not.

    Parameters
    ----------
    values : (time, gauge)
    reporting : (time, gauge)
    apart : (gauge, gauge)
        km.
    beat : callable, optional
        Called between two tries; stops the work by raising.
    """
    size = _variance(values, reporting)
    days = np.argsort(-size, kind="stable")[:_DAYS]
    values, reporting = np.where(reporting, values, 0.0)[days], reporting[days]
    unit, widest = spacing(apart), _WIDEST * apart.max()
    best, chosen = np.inf, Covariance(_NUGGETS[0], unit)
    for reach in unit * np.array(_RANGES):
        if reach > widest and reach > unit:
            continue
        for nugget in _NUGGETS:
            candidate = Covariance(nugget, float(reach))
            error = float(np.nanmean(Field(candidate, apart).errors(values, reporting) ** 2))
            if error < best:
                best, chosen = error, candidate
            if beat:
                beat()
    return chosen


def _variance(values: Vector, reporting: Bits) -> Vector:
    """Return the variance of each day over the gauges that report; days with less than two come last."""
    count = reporting.sum(axis=1)
    known = np.where(reporting, values, 0.0)
    mean = known.sum(axis=1) / np.maximum(count, 1)
    spread = np.where(reporting, (values - mean[:, None]) ** 2, 0.0).sum(axis=1)
    return np.where(count > 1, spread / np.maximum(count, 1), -1.0)
