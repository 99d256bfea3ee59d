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
# Groups are left out on days of so many patterns of reporting gauges, and at so many gauges, at most.
_PATTERNS, _ROWS = 40, 500


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
        found = np.zeros(values.shape)
        for gauges, days in patterns(reporting):
            found[days] = self._solved(values[days], gauges)[0]
        return found

    def errors(self, values: Vector, reporting: Bits) -> Vector:
        """Return values less their estimates by the other gauges, (time, gauge, column); NaN where not reporting."""
        found = np.full(values.shape, np.nan)
        for gauges, days in patterns(reporting):
            weights, diagonal = self._solved(values[days], gauges)
            shape = (1, -1) + (1,) * (values.ndim - 2)
            found[days] = np.where(gauges.reshape(shape), weights / diagonal.reshape(shape), np.nan)
        return found

    def _solved(self, values: Vector, gauges: Bits) -> tuple[Vector, Vector]:
        """Return the dual weights (day, gauge, …) and the diagonal of the inverse (gauge,), of the reporting gauges."""
        missing = np.flatnonzero(~gauges)
        if not missing.size:
            return _times(self._inverse, values), np.diag(self._inverse)
        shape = (1, -1) + (1,) * (values.ndim - 2)
        known = np.where(gauges.reshape(shape), values, 0.0)
        if 2 * missing.size > gauges.size:
            inverse = np.zeros_like(self._inverse)
            inverse[np.ix_(gauges, gauges)] = np.linalg.inv(self._matrix[np.ix_(gauges, gauges)])
            return _times(inverse, known), np.where(gauges, np.diag(inverse), 1.0)
        explained = np.linalg.solve(self._inverse[np.ix_(missing, missing)], self._inverse[missing])
        weights = _times(self._inverse, known)
        weights -= _times(explained.T, np.take(weights, missing, axis=1))
        diagonal = np.diag(self._inverse) - np.einsum("mg,mg->g", explained, self._inverse[missing])
        weights[:, missing] = 0.0
        return weights, np.where(gauges, diagonal, 1.0)

    def far_errors(self, values: Vector, reporting: Bits, distance: float) -> tuple[Vector, Indices, Indices]:
        """Return values less their estimates by gauges at some distance or more alone, as they count far from gauges.

        Parameters
        ----------
        values : (time, gauge, column)
        reporting : (time, gauge)
        distance : float
            km.

        Returns
        -------
        errors : (day, row, column)
            NaN where a gauge does not report.
        days, rows : (day,), (row,)
            The days and gauges that were judged: of large networks and of many patterns of reporting gauges, a part.
        """
        count = len(self.apart)
        rows = np.arange(count)
        if count > _ROWS:
            rows = np.sort(np.random.default_rng(0).permutation(count)[:_ROWS])
        groups = list(patterns(reporting))
        if len(groups) > _PATTERNS:
            size = np.nan_to_num(values[..., 0]).var(axis=1)
            groups = sorted(groups, key=lambda group: -float(size[group[1]].sum()))[:_PATTERNS]
        if not groups:
            return np.empty((0, rows.size, values.shape[2])), np.empty(0, np.intp), rows
        found = []
        for gauges, days in groups:
            left = self._left_far(gauges, rows, distance)
            errors = _times(left, np.where(gauges[None, :, None], values[days], 0.0))
            found.append(np.where(gauges[rows][None, :, None], errors, np.nan))
        return np.concatenate(found), np.concatenate([days for _, days in groups]), rows

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


def _times(matrix: Vector, values: Vector) -> Vector:
    """Apply a matrix (row, gauge) to values (day, gauge) or (day, gauge, column)."""
    if values.ndim == 2:
        return values @ matrix.T
    return np.matmul(matrix, values)


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
