"""Triple collocation: the errors of three products of which none is the truth.

Stoffelen (1998), https://doi.org/10.1029/97JC03180; R² against the truth: McColl et al. (2014),
https://doi.org/10.1002/2014GL061322. Assumed are linear relations to one truth, and errors that
depend neither on it nor on each other.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class Collocation:
    """What three products tell of each other's errors, in the order given.

    Attributes
    ----------
    error_variance : (3,) float64
        In each product's own units squared, as it comes: negative where errors are correlated, the products do not
        share a signal, or the sample is short.
    r2 : (3,) float64
        Squared correlation with the truth; above 1 where the error variance is negative.
    scaling : (3,) float64
        Factors that bring the products' signal to that of the first.
    count : int
        Values used.
    """

    error_variance: npt.NDArray[np.float64]
    r2: npt.NDArray[np.float64]
    scaling: npt.NDArray[np.float64]
    count: int

    @property
    def scaled_error_variance(self) -> npt.NDArray[np.float64]:
        """Error variances in the units of the first product."""
        return self.scaling**2 * self.error_variance


def collocate_covariance(q: npt.NDArray[np.float64], count: int) -> Collocation:
    """Solve triple collocation for a covariance matrix.

    Parameters
    ----------
    q : (3, 3) float64
        Sample covariances of the three products.
    count : int
        Values that they were taken from.

    Returns
    -------
    Collocation
        NaN or infinite where a covariance is 0.
    """
    q = np.asarray(q, np.float64)
    q12, q13, q23 = q[0, 1], q[0, 2], q[1, 2]
    with np.errstate(divide="ignore", invalid="ignore"):
        signal = np.array([q12 * q13 / q23, q12 * q23 / q13, q13 * q23 / q12])
        own = np.diag(q)
        return Collocation(own - signal, signal / own, np.array([1.0, q13 / q23, q12 / q23]), int(count))


def error_variances(
    x: npt.NDArray[np.floating], y: npt.NDArray[np.floating], z: npt.NDArray[np.floating]
) -> Collocation:
    """Estimate the error variances of three products by triple collocation.

    Parameters
    ----------
    x, y, z : (n,) float
        Values at the same times; those at which one of them is NaN are left out.

    Returns
    -------
    Collocation
        NaN where fewer than three values are common.
    """
    values = np.stack([np.asarray(part, np.float64).ravel() for part in (x, y, z)])
    values = values[:, np.isfinite(values).all(axis=0)]
    count = values.shape[1]
    q = np.cov(values) if count > 2 else np.full((3, 3), np.nan)
    return collocate_covariance(q, count)
