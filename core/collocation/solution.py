"""From covariances to errors: what three products tell of each other, and where they do not."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import betaincinv, ndtri

Floats = npt.NDArray[np.float64]

#: Products of a pair, in the order in which pairs are told.
PAIRS = ((0, 1), (0, 2), (1, 2))

#: Why a pixel has the values that it has, by the codes of the bands ``x_flag`` and so on.
FLAGS = {
    0: "solved",
    1: "error variance negative",
    2: "fewer common values than MIN_SAMPLES",
    3: "a product is constant",
    4: "a covariance is not positive",
    5: "a pair is not correlated",
}
SOLVED, NEGATIVE_VARIANCE, FEW, CONSTANT, COVARIANCE, UNCORRELATED = FLAGS


@dataclass(frozen=True)
class Collocation:
    """What three products tell of each other's errors, in the order given; any leading dimensions.

    Attributes
    ----------
    error_variance : (..., 3) float64
        In each product's own units squared, as it comes: negative where errors are correlated, the products do not
        share a signal, or the sample is short.
    r2 : (..., 3) float64
        Squared correlation with the truth; above 1 where the error variance is negative.
    scaling : (..., 3) float64
        Factors that bring the products' signal to that of the first.
    count : int or (...) int
        Values used.
    """

    error_variance: Floats
    r2: Floats
    scaling: Floats
    count: int | npt.NDArray[np.int64]

    @property
    def scaled_error_variance(self) -> Floats:
        """Error variances in the units of the first product."""
        return self.scaling**2 * self.error_variance

    @property
    def weights(self) -> Floats:
        """Weights inverse to the scaled error variances, their sum being 1: those of the merged value of least error.

        Yilmaz et al. (2012), https://doi.org/10.1029/2011WR011682. Of no use where an error variance is not positive.
        """
        with np.errstate(divide="ignore", invalid="ignore"):
            inverse = 1 / self.scaled_error_variance
            return inverse / inverse.sum(axis=-1, keepdims=True)

    def intercept(self, means: Floats) -> Floats:
        """Return what is added to a product times its scaling, to bring its mean to that of the first.

        Parameters
        ----------
        means : (..., 3)
            Of the values used.
        """
        return means[..., :1] - self.scaling * means

    def settle(self, negative: str) -> tuple[Floats, Floats, Floats]:
        """Return error standard deviations, R² and SNR as they are reported where an error variance is negative.

        Parameters
        ----------
        negative : {"nan", "zero", "abs"}
            ``nan``: none of the three has a value there. ``zero``: the error counts as 0, so that R² is 1 and the SNR
            infinite. ``abs``: the variance counts with its sign turned, as in Gruber et al. (2020), equation 11,
            https://doi.org/10.1016/j.rse.2020.111806.

        Returns
        -------
        error_std, r2, snr_db : (..., 3) float64
            In the product's units, 0 to 1, and dB: 10 log10(R² / (1 − R²)).
        """
        with np.errstate(divide="ignore", invalid="ignore"):
            signal = self.error_variance * self.r2 / (1 - self.r2)
            signal = np.where(self.error_variance == 0, np.inf, signal)
            variance = self.error_variance
            low = variance < 0
            factor = {"nan": np.nan, "zero": 0.0, "abs": -1.0}[negative]
            variance = variance * np.where(low, factor, 1.0)
            ratio = np.where(variance > 0, signal / variance, np.where(variance == 0, np.inf, np.nan))
            r2 = np.where(np.isinf(ratio), 1.0, ratio / (1 + ratio))
            return np.sqrt(variance), np.where(low, r2, self.r2), 10 * np.log10(ratio)


def snr(r2: Floats) -> Floats:
    """Return the signal-to-noise ratio in dB of squared correlations with the truth; infinite at 0 and 1."""
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio: Floats = r2 / (1 - r2)
        return np.log10(ratio) * 10.0


def _beside(parts: Sequence[Floats]) -> Floats:
    """Return three arrays (...) as (..., 3), each whole in memory: what is done with them then goes in long runs."""
    return np.moveaxis(np.stack(parts), 0, -1)


def collocate_covariance(q: npt.ArrayLike, count: int | npt.NDArray[np.int64]) -> Collocation:
    """Solve triple collocation for covariance matrices.

    Parameters
    ----------
    q : (..., 3, 3)
        Sample covariances of the three products.
    count : int or (...) int
        Values that they were taken from.

    Returns
    -------
    Collocation
        NaN or infinite where a covariance is 0.

    Examples
    --------
    >>> found = collocate_covariance([[1.5, 1.0, 1.0], [1.0, 2.0, 1.0], [1.0, 1.0, 1.25]], count=500)
    >>> found.error_variance.tolist(), found.weights.round(2).tolist()
    ([0.5, 1.0, 0.25], [0.29, 0.14, 0.57])
    """
    q = np.asarray(q, np.float64)
    q12, q13, q23 = q[..., 0, 1], q[..., 0, 2], q[..., 1, 2]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        signal = _beside([q12 * q13 / q23, q12 * q23 / q13, q13 * q23 / q12])
        own = np.diagonal(q, axis1=-2, axis2=-1)
        scaling = _beside([np.ones_like(q12), q13 / q23, q12 / q23])
        return Collocation(own - signal, signal / own, scaling, count)


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

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> truth = rng.normal(size=50_000)
    >>> x, y, z = (truth + error * rng.normal(size=truth.size) for error in (0.1, 0.2, 0.3))
    >>> np.sqrt(error_variances(x, y, z).error_variance).round(2).tolist()
    [0.1, 0.2, 0.3]
    """
    values = np.stack([np.asarray(part, np.float64).ravel() for part in (x, y, z)])
    values = values[:, np.isfinite(values).all(axis=0)]
    count = values.shape[1]
    q = np.cov(values) if count > 2 else np.full((3, 3), np.nan)
    return collocate_covariance(q, count)


def correlations(q: Floats) -> Floats:
    """Return the correlations (..., pair) of x and y, x and z, y and z from covariances (..., 3, 3)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return _beside([q[..., a, b] / np.sqrt(q[..., a, a] * q[..., b, b]) for a, b in PAIRS])


def effective_counts(count: npt.ArrayLike, lag: Floats) -> Floats:
    """Return how many independent values the correlation of each pair rests on.

    Parameters
    ----------
    count : (...)
        Common values.
    lag : (..., 3)
        Autocorrelation of each product from one common value to the next.

    Returns
    -------
    (..., pair) float64
        n (1 − ab) / (1 + ab), at most n: Bretherton et al. (1999),
        https://doi.org/10.1175/1520-0442(1999)012<1990:TENOSD>2.0.CO;2.
    """
    both = _beside([np.clip(lag[..., a] * lag[..., b], 0, None) for a, b in PAIRS])
    number: Floats = np.asarray(count, np.float64)
    return number[..., None] * (1 - both) / (1 + both)


def flag_pixels(
    q: Floats, count: npt.ArrayLike, lag: Floats, error_variance: Floats, *, least: int, significance: float
) -> npt.NDArray[np.uint8]:
    """Return the flag of each product, the first reason that holds.

    Parameters
    ----------
    q, count, lag
        Covariances (..., 3, 3), common values (...) and autocorrelations (..., 3).
    error_variance : (..., 3)
    least : int
        Common values needed.
    significance : float
        Level at which each pair has to be positively correlated, by Fisher's transformation and the effective number
        of values; 0 for no such test.

    Returns
    -------
    (..., 3) uint8
        Keys of `FLAGS`; all three are equal but for a negative error variance.
    """
    r = correlations(q)
    flags = np.where(error_variance < 0, NEGATIVE_VARIANCE, SOLVED).astype(np.uint8)
    if significance > 0:
        with np.errstate(invalid="ignore", divide="ignore"):
            score = np.arctanh(np.clip(r, -1, 1)) * np.sqrt(np.clip(effective_counts(count, lag) - 3, 0, None))
        flags[~(score > -ndtri(significance)).all(axis=-1)] = UNCORRELATED
    flags[~(_beside([q[..., a, b] for a, b in PAIRS]) > 0).all(axis=-1)] = COVARIANCE
    flags[(np.diagonal(q, axis1=-2, axis2=-1) == 0).any(axis=-1)] = CONSTANT
    flags[np.asarray(count) < max(least, 3)] = FEW
    return flags


def widening(level: float, blocks: int) -> Floats:
    """Return the factors by which intervals from 0, 1, ... `blocks` blocks are widened.

    Few blocks tell the spread poorly, and too small: Student's t takes the place of the normal quantile, and the
    variance of their mean is divided by one block less.
    """
    number = np.maximum(np.arange(blocks + 1, dtype=np.float64), 2)
    share = 0.5 + level / 2
    # Student's quantile by the incomplete beta function: SciPy's own was not safe in threads, and could hang there.
    part = betaincinv((number - 1) / 2, 0.5, 2 * (1 - share))
    student: Floats = np.sqrt((number - 1) * (1 - part) / part)
    return student / ndtri(share) * np.sqrt(number / (number - 1))


def half_width(drawn: Floats, level: float, blocks: float) -> Floats:
    """Return the half width of the interval that resamples (sample, ...) tell."""
    low, high = np.nanquantile(drawn, [0.5 - level / 2, 0.5 + level / 2], axis=0)
    number = max(round(blocks), 2)
    return widening(level, number)[number] * (high - low) / 2


def bounds(value: Floats, half: Floats, *, most: float = math.inf) -> tuple[Floats, Floats]:
    """Return the ends of intervals, kept from 0 to `most`."""
    return np.clip(value - half, 0, most), np.clip(value + half, 0, most)
