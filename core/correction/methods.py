"""Three relations between a product's rain and that of gauges: fitted to pairs, applied to series.

All are one relation for the whole area, constant but for the seasons of linear scaling. Arrays have time first, so that
what is fitted at gauges is applied to blocks of cubes by the same code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from ..errors import InputError
from .calendar import Calendar

# Pairs of months below which nothing is fitted, and of a calendar month below which the whole year's factor is used.
_LEAST_MONTHS = 10
_LEAST_OF_MONTH = 10
# mm: where the product's mean total of a calendar month is lower, its ratio to the gauges' says nothing.
_LEAST_RAIN = 1.0
# Wet steps below which no distribution is known.
_LEAST_WET = 50
# An exponent below this says that the product's wet months are no wetter than its dry ones.
_LEAST_EXPONENT = 0.05
_QUANTILES = 200
_PER_QUANTILE = 5
_ITERATIONS = 100
_REMEDY = "Use more gauges, longer records or a longer period (START, END), or lower MIN_COVERAGE."

Array = npt.NDArray[np.floating]


class Model(Protocol):
    """A fitted relation."""

    def apply(self, values: Array, calendar: Calendar) -> npt.NDArray[np.float32]:
        """Return corrected rain (time, …) in mm per step; NaN stays NaN."""

    def describe(self) -> str:
        """Return the relation in a few words."""


@dataclass(frozen=True)
class PowerLaw:
    """Monthly totals P become A·P^B, the steps of a month keeping their proportions.

    Vernimmen et al. (2012), https://doi.org/10.5194/hess-16-133-2012.

    Examples
    --------
    >>> totals = np.arange(10.0, 130.0, 10.0)
    >>> law = PowerLaw.fit(totals, 2.0 * totals**0.9)
    >>> round(float(law.a), 2), round(float(law.b), 2)
    (2.0, 0.9)
    """

    a: float
    b: float

    @classmethod
    def fit(cls, product: Array, observed: Array) -> PowerLaw:
        """Fit A and B to pairs of monthly totals.

        A line through logarithms, transformed back, is too low on average, the more so the wider the scatter, and has
        no place for dry months. Here the expected total itself is A·P^B, found by Poisson pseudo-likelihood, which
        has one optimum, allows for scatter that grows with the total, and by construction keeps the sum of the gauges
        (Santos Silva and Tenreyro 2006, https://doi.org/10.1162/rest.88.4.641). A is then raised by what fell in months
        without rain of the product, so that the totals of all pairs agree.

        Parameters
        ----------
        product, observed : (n,)
            Pairs in mm; those with a NaN are left out.

        Raises
        ------
        InputError
            If there are too few pairs, no rain, or the gauges do not follow the product at all.
        """
        product, observed = _pairs(product, observed, _LEAST_MONTHS, "months")
        wet = product > 0
        logarithm = np.log(product[wet])
        if wet.sum() < _LEAST_MONTHS or np.ptp(logarithm) < 1e-6:
            raise InputError(
                f"RAINFALL has rain in {int(wet.sum())} of {product.size} months at the gauges. These are too few, "
                f"or too similar, for a power law. {_REMEDY}"
            )
        target, centre = observed[wet], logarithm.mean()
        if target.sum() == 0:
            raise InputError("OBSERVATIONS: the gauges have no rain in the months in which RAINFALL has some.")
        design = np.column_stack([np.ones(target.size), logarithm - centre])
        solution = np.array([np.log(target.mean()), 0.0])
        for _ in range(_ITERATIONS):
            expected = np.exp(design @ solution)
            gradient = design.T @ (target - expected)
            step = np.linalg.solve(design.T @ (design * expected[:, None]), gradient)
            # Far from the optimum a full step may leave the range of exp.
            solution = solution + step / max(1.0, float(np.abs(step).max()))
            if np.abs(step).max() < 1e-12:
                break
        b = float(solution[1])
        if b < _LEAST_EXPONENT:
            raise InputError(
                f"OBSERVATIONS: the gauges' monthly totals do not follow those of RAINFALL (exponent B {b:.3g}), so "
                "a power law cannot correct it. Check that stations and times match, or use METHOD linear_scaling."
            )
        scale = observed.sum() / target.sum()
        return cls(float(np.exp(solution[0] - b * centre) * scale), b)

    def apply(self, values: Array, calendar: Calendar) -> npt.NDArray[np.float32]:
        """Scale each month; one that is known in part counts with the total that its known steps let expect."""
        totals, _ = calendar.totals(values)
        wet = np.nan_to_num(totals) > 0
        factor = np.zeros(totals.shape)
        factor[wet] = self.a * totals[wet] ** (self.b - 1)
        return _scaled(values, factor, calendar)

    def describe(self) -> str:
        """Return the equation."""
        return f"power_law, A={self.a:.6g}, B={self.b:.6g}"


@dataclass(frozen=True)
class LinearScaling:
    """Rain times a factor, one for each calendar month where enough is known, else that of the whole year.

    Examples
    --------
    >>> totals = np.arange(10.0, 250.0, 10.0)
    >>> scaling = LinearScaling.fit(totals, 1.5 * totals, np.tile(np.arange(1, 13), 2))
    >>> round(float(scaling.overall), 2)
    1.5
    """

    overall: float
    factors: npt.NDArray[np.float64]
    months: npt.NDArray[np.intp]

    @classmethod
    def fit(cls, product: Array, observed: Array, number: npt.NDArray[np.intp]) -> LinearScaling:
        """Take the ratios of the totals.

        Parameters
        ----------
        product, observed : (n,)
            Pairs of monthly totals in mm; those with a NaN are left out.
        number : (n,)
            Their calendar months, 1 to 12.

        Raises
        ------
        InputError
            If there are too few pairs or no rain.
        """
        known = np.isfinite(product) & np.isfinite(observed)
        number = number[known]
        product, observed = _pairs(product, observed, 1, "months")
        if product.sum() == 0:
            raise InputError(f"RAINFALL has no rain at the gauges in their {product.size} months. {_REMEDY}")
        overall = float(observed.sum() / product.sum())
        factors, months = np.full(12, overall), np.zeros(12, np.intp)
        for month in range(12):
            own = number == month + 1
            months[month] = own.sum()
            if own.sum() >= _LEAST_OF_MONTH and product[own].mean() >= _LEAST_RAIN:
                factors[month] = observed[own].sum() / product[own].sum()
        # Months with the factor of the year need not have the year's bias: what that adds or takes is shared by all.
        factors *= observed.sum() / (factors[number - 1] @ product)
        return cls(overall, factors, months)

    def apply(self, values: Array, calendar: Calendar) -> npt.NDArray[np.float32]:
        """Multiply each step by its month's factor."""
        factor = self.factors[calendar.number - 1].reshape(-1, *[1] * (values.ndim - 1))
        return _scaled(values, np.broadcast_to(factor, (factor.shape[0], *values.shape[1:])), calendar)

    def describe(self) -> str:
        """Return the factors."""
        return "linear_scaling, " + ", ".join(f"{factor:.4g}" for factor in self.factors)


@dataclass(frozen=True)
class QuantileMapping:
    """Wet steps get the amount that gauges have at the same rank; surplus drizzle becomes dry.

    Empirical quantile mapping, Gudmundsson et al. (2012), https://doi.org/10.5194/hess-16-3383-2012. The rain at all
    gauges is one distribution. Steps up to `threshold` become 0, so that there are as many wet steps as at the gauges;
    where the product has fewer, none are invented. Between quantiles the map is linear; above the last, a factor.

    Examples
    --------
    >>> rain = np.random.default_rng(1).gamma(0.5, 8.0, (365, 2))
    >>> mapping = QuantileMapping.fit(rain, np.where(rain > 1, 2 * rain, 0.0))
    >>> round(float(mapping.threshold), 1)
    1.0
    """

    threshold: float
    product: npt.NDArray[np.float64]
    observed: npt.NDArray[np.float64]

    @classmethod
    def fit(cls, product: Array, observed: Array, wet: float = 0.1) -> QuantileMapping:
        """Set the quantiles of wet steps beside each other.

        Parameters
        ----------
        product, observed : (n,)
            Pairs of steps in mm; those with a NaN are left out.
        wet : float
            Rain of a gauge, in mm, from which on a step is wet.

        Raises
        ------
        InputError
            If there are too few wet steps.
        """
        product, observed = _pairs(product, observed, _LEAST_WET, "time steps")
        falls = observed[observed >= wet]
        threshold = max(float(np.sort(product)[max(observed.size - falls.size - 1, 0)]), 0.0)
        if falls.size == observed.size:
            threshold = 0.0
        # Values that tie there become all dry or all wet, whichever comes nearer to the gauges' count.
        with_ties, without = (product >= threshold).sum(), (product > threshold).sum()
        if threshold > 0 and with_ties - falls.size < falls.size - without:
            threshold = float(np.nextafter(threshold, 0))
        drops = product[product > threshold]
        if min(falls.size, drops.size) < _LEAST_WET:
            raise InputError(
                f"OBSERVATIONS and RAINFALL have {falls.size} and {drops.size} wet steps at the gauges; quantile "
                f"mapping needs {_LEAST_WET} of each. {_REMEDY}"
            )
        count = min(_QUANTILES, min(falls.size, drops.size) // _PER_QUANTILE)
        probability = (np.arange(count) + 0.5) / count
        x, y = np.quantile(drops, probability), np.quantile(falls, probability)
        # The least amount that is wet meets the least that counts; equal quantiles share their mean.
        x, y = np.concatenate([[threshold], x]), np.concatenate([[min(wet, y[0])], y])
        knots, place = np.unique(x, return_inverse=True)
        return cls(threshold, knots, np.bincount(place.ravel(), y) / np.bincount(place.ravel()))

    def apply(self, values: Array, calendar: Calendar) -> npt.NDArray[np.float32]:
        """Map each step by itself."""
        mapped = np.interp(values, self.product, self.observed)
        beyond = values > self.product[-1]
        mapped[beyond] = values[beyond] * (self.observed[-1] / self.product[-1])
        mapped[values <= self.threshold] = 0.0
        return mapped.astype(np.float32)

    def describe(self) -> str:
        """Return what matters most of the map."""
        return (
            f"quantile_mapping, dry up to {self.threshold:.4g} mm, {self.product.size} quantiles, times "
            f"{self.observed[-1] / self.product[-1]:.4g} above {self.product[-1]:.4g} mm"
        )


def _pairs(
    product: Array, observed: Array, least: int, what: str
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return the pairs that are known, or say that they are too few or dry."""
    known = np.isfinite(product) & np.isfinite(observed)
    if known.sum() < least:
        raise InputError(
            f"RAINFALL and OBSERVATIONS share {int(known.sum())} {what}, too few to fit a correction ({least} are "
            f"needed). {_REMEDY}"
        )
    if not (observed[known] > 0).any():
        raise InputError(
            f"OBSERVATIONS: the gauges have no rain at all in the {int(known.sum())} {what} shared with RAINFALL. "
            "Check the field of rain, or set another period (START, END)."
        )
    return product[known].astype(np.float64), observed[known].astype(np.float64)


def _scaled(values: Array, factor: Array, calendar: Calendar) -> npt.NDArray[np.float32]:
    """Multiply the steps by the factors (month, …) of their months."""
    result = np.empty(values.shape, np.float32)
    ends = [*calendar.starts[1:].tolist(), calendar.times.size]
    for own, start, end in zip(factor, calendar.starts.tolist(), ends, strict=True):
        result[start:end] = values[start:end] * own
    return result
