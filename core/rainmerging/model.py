"""A merging of gauges of the same day with products, as it is applied: at places, for all days at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .drift import Design, codes, combine
from .ensemble import PART, Forest
from .gauges import Gauges
from .intervals import Intervals
from .kriging import Covariance
from .options import Options
from .places import Vector, distances

Floats = npt.NDArray[np.floating]

# Classes of distance from this one on are far: for intervals, and for gauges that interpolate alone.
FAR = 2
# What a dry place may have with the wet gate, mm.
_DRIZZLE = 0.1


@dataclass(frozen=True)
class Space:
    """The merging of rain, or of its square root.

    Attributes
    ----------
    root : bool
    covariance : Covariance
    tables : list of (set of products, term)
        Slopes by class of distance.
    duals : list of (time, gauge) float32
        Weights of the gauges' covariances, by class of distance.
    left_out : (time, gauge)
        Estimates at gauges by the others, mm or root of mm; NaN where not known.
    far : (time, gauge)
        The same without the gauges nearer than the class `FAR`; of large networks for some days and gauges.
    """

    root: bool
    covariance: Covariance
    tables: list[Vector]
    duals: list[npt.NDArray[np.float32]]
    left_out: Vector
    far: Vector

    def estimate(self, terms: list[Floats], known: npt.NDArray[np.int16], near: Floats, number: int) -> Floats:
        """Return the estimates at places of one class, (time, place), in the space's own units.

        Parameters
        ----------
        terms : list of (time, place)
            Of `Design.features`, in the space's units.
        known : (time, place)
        near : (gauge, place)
            Distances in km.
        number : int
            The class.
        """
        found = self.duals[number] @ self.covariance.between(near)
        found += combine(terms, known, self.tables[number])
        return np.maximum(found, 0, out=found)

    def shares(self, terms: list[Floats], known: npt.NDArray[np.int16], near: Floats, number: int) -> Floats:
        """Return what each term, and last the gauges, add on average, (term + 1, place), of their sum."""
        sums = [np.abs(self.duals[number] @ self.covariance.between(near)).sum(axis=0)]
        for column, term in reversed(list(enumerate(terms))):
            sums.insert(0, (self.tables[number][:, column].astype(np.float32)[known] * term).sum(axis=0))
        found = np.stack(sums)
        total = found.sum(axis=0)
        return np.divide(found, total, out=np.full_like(found, np.nan), where=total > 0)


@dataclass(frozen=True)
class Fit:
    """A merging fitted to gauges.

    Attributes
    ----------
    gauges : Gauges
    design : Design
    options : Options
    edges : (class,)
        km to the nearest gauge, from which each class of distance begins.
    mm, root : Space
    share : float
        Of the estimate in mm, 0 to 1; the rest is that of the root.
    factor : float
        By which the total is right at the gauges.
    gate : float
        mm of the root's estimate, below which a place is dry with the wet gate.
    left_out, far : array
        As of `Space`, mm, merged.
    intervals : Intervals or None
        None where gauges have too little rain.
    alone : Fit or None
        The gauges without products, which serve where no product has a value.
    forest : Forest or None
        With `Options.ensemble`.
    """

    gauges: Gauges
    design: Design
    options: Options
    edges: Vector
    mm: Space
    root: Space
    share: float
    factor: float
    gate: float
    left_out: Vector
    far: Vector
    intervals: Intervals | None = None
    alone: Fit | None = None
    forest: Forest | None = None

    def at(
        self, places: Vector, values: npt.NDArray[np.floating], statics: npt.NDArray[np.floating] | None = None
    ) -> npt.NDArray[np.float32]:
        """Return merged rain at places, (time, place), mm.

        Parameters
        ----------
        places : (place, 2)
            Degrees, latitude first.
        values : (product, time, place)
            mm; NaN where missing.
        statics : (static, place), optional
            0 to 1 over the gauges.

        Returns
        -------
        (time, place) float32
            Where no product has a value the gauges alone tell, near them; NaN far from them, and at places where no
            product has any.
        """
        near = distances(self.gauges.places, places)
        values = values.astype(np.float32, copy=False)
        statics = np.zeros((0, len(places)), np.float32) if statics is None else statics
        known = codes(values)
        out = np.full(known.shape, np.nan, np.float32)
        closest = near.min(axis=0)
        number = np.searchsorted(self.edges, closest, side="right") - 1
        inside = (known > 0).any(axis=0) if self.design.products else np.ones(len(places), bool)
        if self.options.max_distance:
            inside &= closest <= self.options.max_distance
        apart = near.astype(np.float32)
        for one in np.unique(number[inside]):
            chosen = inside & (number == one)
            some = slice(None) if chosen.all() else chosen
            out[:, some] = self._merged(values[:, :, some], statics[:, some], known[:, some], apart[:, some], int(one))
        if self.design.products:
            self._fill(out, known, inside, number, apart)
        if self.forest is not None and inside.any():
            some = slice(None) if inside.all() else inside
            out[:, some] = self.blended(out[:, some], self.forest.at(near[:, some], values[:, :, some]))
        return out

    def blended(self, kriged: Floats, forest: Floats) -> Floats:
        """Return kriged rain with the forest's part, mm; places that the wet gate made dry stay so."""
        found = (1 - PART) * kriged + PART * forest
        return np.where(kriged > _DRIZZLE, found, np.minimum(found, kriged)) if self.options.wet_gate else found

    def shares(
        self, places: Vector, values: npt.NDArray[np.floating], statics: npt.NDArray[np.floating]
    ) -> npt.NDArray[np.float32]:
        """Return what each product and the gauges add on average, (product + 1, place), their sum being 1.

        Parameters are those of `at`; what the gauges add is the mean size of their correction, up or down.
        """
        near = distances(self.gauges.places, places)
        values = values.astype(np.float32, copy=False)
        known = codes(values)
        out = np.full((self.design.products + 1, len(places)), np.nan, np.float32)
        number = np.searchsorted(self.edges, near.min(axis=0), side="right") - 1
        inside = (known > 0).any(axis=0)
        if self.options.max_distance:
            inside &= near.min(axis=0) <= self.options.max_distance
        for one in np.unique(number[inside]):
            chosen = np.flatnonzero(inside & (number == one))
            for space, weight in ((self.mm, self.share), (self.root, 1 - self.share)):
                some = values[:, :, chosen]
                terms = self.design.features(np.sqrt(some) if space.root else some, statics[:, chosen])
                found = space.shares(terms, known[:, chosen], near[:, chosen].astype(np.float32), int(one))
                part = weight * self._of_products(found)
                out[:, chosen] = np.where(np.isnan(out[:, chosen]), 0, out[:, chosen]) + part
        return out

    def _of_products(self, found: Floats) -> Floats:
        """Add up terms (term + 1, place) to products; rasters without time weigh all products alike."""
        count = self.design.products
        lagged = len(found) - 1 - 2 * self.design.statics
        sums = found[:lagged].reshape(-1, count, found.shape[1]).sum(axis=0)
        sums = sums + found[lagged:-1].sum(axis=0) / count
        return np.concatenate([sums, found[-1:]])

    def _merged(
        self, values: Floats, statics: Floats, known: npt.NDArray[np.int16], apart: Floats, number: int
    ) -> Floats:
        terms = self.design.features(values, statics)
        first = self.mm.estimate(terms, known, apart, number)
        terms = self.design.features(np.sqrt(values, out=values.copy()), statics)
        second = self.root.estimate(terms, known, apart, number)
        second *= second
        out = self.mixed(first, second)
        if self.design.products:
            out[known == 0] = np.nan
        return out

    def mixed(self, first: Floats, second: Floats) -> Floats:
        """Return the merged rain from estimates of both spaces, mm."""
        out = self.factor * (self.share * first + (1 - self.share) * second)
        if self.options.wet_gate:
            out = np.where(second >= self.gate, out, np.minimum(out, _DRIZZLE))
        return out

    def _fill(
        self,
        out: npt.NDArray[np.float32],
        known: npt.NDArray[np.int16],
        inside: npt.NDArray[np.bool_],
        number: npt.NDArray[np.intp],
        apart: Floats,
    ) -> None:
        """Fill near gauges what no product tells."""
        empty = known == 0
        chosen = np.flatnonzero(inside & (number < FAR) & empty.any(axis=0))
        if self.alone is not None and chosen.size:
            nothing = np.zeros((0, len(out), chosen.size), np.float32)
            own = self.alone._merged(nothing, nothing[:, 0], known[:, chosen], apart[:, chosen], 0)
            out[:, chosen] = np.where(empty[:, chosen], own, out[:, chosen])
