"""What products say of the rain: a combination with weights of 0 or more, whichever of them have a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt
from scipy.optimize import nnls

from ..errors import InputError
from .kriging import Bits, Field
from .places import Vector

#: Which products have a value is kept in the bits of a number, and looked up in a table.
MAX_PRODUCTS = 10
# So many products have a combination for every set of them; of more, for the sets that gauges know.
_ALL_SETS = 4
_LEAST_SHARE = 0.01
# A set is fitted on the days that know all products, if these are so large a part of those that know the set.
_COMPLETE = 0.5
_TINY = 1e-10


@dataclass(frozen=True)
class Design:
    """The terms of a combination.

    Attributes
    ----------
    products : int
        Their number.
    before, after : (time,) int
        The step before and after each, itself where there is none; empty without terms of the days around.
    statics : int
        How many rasters without time there are; each lets the weight of the products' mean differ along it.
    """

    products: int
    before: npt.NDArray[np.intp]
    after: npt.NDArray[np.intp]
    statics: int = 0

    @classmethod
    def of(cls, products: int, joined: Bits, *, lags: bool = False, statics: int = 0) -> Design:
        """Return the design for time steps, of which `joined` tells whether the next one follows without a gap."""
        if products > MAX_PRODUCTS:
            raise InputError(f"PRODUCTS: {products} cubes are given. Give at most {MAX_PRODUCTS}.")
        none = np.empty(0, np.intp)
        if not lags:
            return cls(products, none, none, statics)
        before, after = np.arange(joined.size + 1), np.arange(joined.size + 1)
        before[1:][joined] -= 1
        after[:-1][joined] += 1
        return cls(products, before, after, statics)

    @property
    def terms(self) -> int:
        """How many terms there are."""
        return self.products * (3 if self.before.size else 1) + 2 * self.statics

    def own(self, chosen: Sequence[int]) -> npt.NDArray[np.intp]:
        """Return the terms of some products; those of rasters without time belong to all."""
        rounds = 3 if self.before.size else 1
        lagged = [one + number * self.products for number in range(rounds) for one in chosen]
        return np.array([*lagged, *range(rounds * self.products, self.terms)] if chosen else [], np.intp)

    def features(self, values: npt.NDArray[np.floating], statics: npt.NDArray[np.floating]) -> list[npt.NDArray]:
        """Return the terms, each (time, place); 0 where a product has no value.

        Parameters
        ----------
        values : (product, time, place)
            NaN where missing.
        statics : (static, place)
            0 to 1 over the gauges.
        """
        there = np.isfinite(values)
        plain = np.where(there, values, values.dtype.type(0))
        found = list(plain)
        for shift in (self.before, self.after) if self.before.size else ():
            # Of a day that has no neighbour, its own value stands for it.
            found += [
                np.where(known, np.where(known[shift], one[shift], one), one.dtype.type(0))
                for one, known in zip(plain, there, strict=True)
            ]
        if self.statics:
            mean = plain.sum(axis=0) / np.maximum(there.sum(axis=0), 1).astype(values.dtype)
            for static in np.asarray(statics, values.dtype):
                found += [mean * static, mean * (1 - static)]
        return found


def codes(values: npt.NDArray[np.floating]) -> npt.NDArray[np.int16]:
    """Return which products have a value, (time, place), as the bits of a number; values (product, time, place)."""
    found = np.zeros(values.shape[1:], np.int16)
    for number, one in enumerate(values):
        found |= np.isfinite(one).astype(np.int16) << number
    return found


def combine(terms: Sequence[npt.NDArray], known: npt.NDArray[np.int16], table: Vector) -> npt.NDArray:
    """Return the combination (time, place) by a table (set of products, term); 0 where no product has a value."""
    kind = terms[0].dtype if terms else np.dtype(np.float64)
    out = np.zeros(known.shape, kind)
    whole = len(table) - 1
    if terms and (known == whole).all():
        for term, slope in zip(terms, table[whole], strict=True):
            if slope:
                out += kind.type(slope) * term
        return out
    for number, term in enumerate(terms):
        column = table[:, number].astype(kind)
        if column.any():
            out += column[known] * term
    return out


def sets_of(known: npt.NDArray[np.int16], products: int) -> list[tuple[int, ...]]:
    """Return the sets of products that need a combination, the largest first."""
    everything = range(products)
    if products <= _ALL_SETS:
        return [one for size in range(products, 0, -1) for one in combinations(everything, size)]
    found = np.bincount(known[known > 0], minlength=1 << products)
    wanted = {tuple(everything), *((one,) for one in everything)}
    for code in np.flatnonzero(found > _LEAST_SHARE * found.sum()):
        wanted.add(tuple(one for one in everything if code >> one & 1))
    return sorted(wanted, key=lambda one: (-len(one), one))


def slopes(
    field: Field, z: Vector, terms: Vector, known: npt.NDArray[np.int16], design: Design, *, far: float = 0.0
) -> Vector:
    """Fit combinations by non-negative least squares of leave-one-out errors on leave-one-out errors.

    What neighbouring gauges tell anyway is taken from both sides, so that a product counts for what it adds.

    Parameters
    ----------
    field : Field
        Of the residuals.
    z : (time, gauge)
        NaN where missing.
    terms : (time, gauge, term)
    known : (time, gauge)
        Of `codes`.
    design : Design
    far : float
        km; with it, gauges nearer than that are left out too.

    Returns
    -------
    (set of products, term) float64
        A row for each number of `codes`; of a set that was not fitted, that of the largest one within.
    """
    there = np.isfinite(z)
    fitted: dict[int, Vector] = {}
    sets = sets_of(known, design.products)
    values = np.concatenate([np.nan_to_num(z)[..., None], terms], axis=2)
    whole = (1 << design.products) - 1
    complete = there & (known == whole)
    everything = _normal(field, values, complete, far)
    for chosen in sets:
        code = sum(1 << one for one in chosen)
        own = design.own(chosen)
        has = there & ((known & code) == code)
        normal = everything
        if complete.sum() < _COMPLETE * has.sum():
            columns = np.concatenate([[0], own + 1])
            normal = np.zeros_like(everything)
            normal[np.ix_(columns, columns)] = _normal(field, values[..., columns], has, far)
        row = np.zeros(design.terms)
        row[own] = _non_negative(normal[np.ix_(own + 1, own + 1)], normal[own + 1, 0])
        fitted[code] = row
    table = np.zeros((1 << design.products, design.terms))
    for code in range(1, whole + 1):
        within = [one for one in fitted if one & code == one]
        table[code] = fitted[max(within, key=lambda one: (one.bit_count(), one))] if within else 0.0
    return table


def _normal(field: Field, values: Vector, reporting: Bits, far: float) -> Vector:
    """Return the sums of products of leave-one-out errors, (1 + term, 1 + term)."""
    errors = field.far_errors(values, reporting, far)[0] if far else field.errors(values, reporting)
    rows = errors.reshape(-1, errors.shape[-1])
    rows = rows[np.isfinite(rows).all(axis=1)]
    return rows.T @ rows


def _non_negative(normal: Vector, right: Vector) -> Vector:
    """Solve non-negative least squares from its normal equations, some of which may be alike."""
    if not len(normal):
        return np.zeros(0)
    sizes, vectors = np.linalg.eigh(normal)
    kept = sizes > _TINY * max(sizes.max(), 0)
    if not kept.any():
        return np.zeros(len(normal))
    root = np.sqrt(sizes[kept])
    return np.asarray(nnls(root[:, None] * vectors[:, kept].T, vectors[:, kept].T @ right / root)[0])
