"""Bayesian model averaging: weights and standard deviations of a mixture of members, by maximum likelihood.

Raftery et al. (2005), https://doi.org/10.1175/MWR2906.1: the observation y comes from one member, unknown which,

    p(y) = Σ w_k N(y | α_k + β_k f_k, σ_k²)

Where members are missing, a pair's likelihood is that of the members present, their weights raised to a sum of one:
Σ_S w_k N_k / Σ_S w_k. The M step for the weights then has no closed form, since log Σ_S w_k couples them; but −log is
convex, so that its tangent at the present weights bounds the likelihood from below (Hunter and Lange 2004,
https://doi.org/10.1198/0003130042836), and the bound is greatest at

    w_k = Σ_i z_ik / Σ_{i: k present} 1 / W_i,   W_i = Σ_S w_k.

No step lowers the likelihood; with all members present it is the plain EM step. SQUAREM (Varadhan and Roland 2008,
https://doi.org/10.1111/j.1467-9469.2007.00585.x) speeds the steps up without moving the fixed point.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .kernels import expect

Vector = npt.NDArray[np.float64]

# The least standard deviation, as part of that of the observations: a member that meets single values exactly would
# otherwise make the likelihood infinite.
FLOOR = 0.01
# Steps end when neither weights nor the logarithms of the standard deviations change by more.
_TOLERANCE = 1e-11
_CYCLES = 5000
# Starts are compared on so many pairs, after so many steps, and the best ones followed to the end.
_SAMPLE = 20_000
_FIRST_CYCLES = 30
_FOLLOWED = 2
_RANDOM_STARTS = 4


@dataclass(frozen=True)
class Mixture:
    """A fitted mixture.

    Attributes
    ----------
    weights, sigmas : (member,) float64
        Weights sum to one.
    log_likelihood : float
        Of all pairs.
    at_floor : (member,) bool
        Standard deviations that were kept from shrinking further.
    steps : int
        EM steps taken.
    converged : bool
    """

    weights: Vector
    sigmas: Vector
    log_likelihood: float
    at_floor: npt.NDArray[np.bool_]
    steps: int
    converged: bool


def log_likelihood(residuals: Vector, weights: Vector, sigmas: Vector) -> float:
    """Return the log-likelihood of the mixture.

    Parameters
    ----------
    residuals : (pair, member)
        Observation minus debiased member; NaN where the member is missing. Every pair has a member.
    weights, sigmas : (member,)
    """
    scratch = np.empty((3, residuals.shape[1]))
    return float(expect(residuals, weights, sigmas, *scratch))


def fit_mixture(
    residuals: Vector,
    *,
    common: bool = True,
    floor: float = 0.0,
    weights: Vector | None = None,
    start: Mixture | None = None,
    seed: int = 1,
) -> Mixture:
    """Find the weights and standard deviations of greatest likelihood.

    Parameters
    ----------
    residuals : (pair, member)
        Observation minus debiased member; NaN where the member is missing. Pairs without any member are left out, and
        so are those of members alone whose weight is held at 0: nothing is merged there.
    common : bool
        One standard deviation for all members, else one each.
    floor : float
        The least standard deviation.
    weights : (member,), optional
        Weights that are held; only standard deviations are found then.
    start : Mixture, optional
        Where to start; else from several places, since the likelihood may have several maxima.
    seed : int
        Of the starts drawn at random.

    Returns
    -------
    Mixture

    Examples
    --------
    >>> errors = np.random.default_rng(1).normal(0.0, [0.02, 0.02, 0.06], (500, 3))
    >>> found = fit_mixture(errors, common=False)
    >>> found.weights.round(1).tolist(), found.sigmas.round(2).tolist()
    ([0.5, 0.5, 0.0], [0.01, 0.02, 0.01])
    """
    counts = np.ones(residuals.shape[1], bool) if weights is None else weights > 0
    residuals = np.ascontiguousarray(residuals[np.isfinite(residuals[:, counts]).any(axis=1)], np.float64)
    if not residuals.shape[0]:
        raise ValueError("no pair has a member")
    search = _Search(residuals, common, max(float(floor), float(np.finfo(float).tiny)), weights is None)
    if start is not None:
        return search.climb(*search.prepared(start.weights if weights is None else weights, start.sigmas), _CYCLES)
    members = residuals.shape[1]
    errors = np.sqrt(np.nanmean(residuals**2, axis=0))
    if weights is not None:
        return search.climb(*search.prepared(weights, errors), _CYCLES)
    rng = np.random.default_rng(seed)
    mixes = [np.full(members, 1 / members), errors**-2.0 if (errors > 0).all() else np.ones(members)]
    mixes += list(np.full((members, members), 0.1 / members) + 0.9 * np.eye(members))
    mixes += list(rng.dirichlet(np.ones(members), _RANDOM_STARTS))
    places = [search.prepared(mix, errors * factor) for mix in mixes for factor in (1.0, 0.4)]
    thinned = search
    if residuals.shape[0] > _SAMPLE:
        chosen = np.sort(rng.choice(residuals.shape[0], _SAMPLE, replace=False))
        thinned = _Search(residuals[chosen], common, search.floor, True)
    tried = sorted((thinned.climb(*place, _FIRST_CYCLES) for place in places), key=lambda found: -found.log_likelihood)
    ends = [search.climb(found.weights, found.sigmas, _CYCLES) for found in _distinct(tried)[:_FOLLOWED]]
    return max(ends, key=lambda found: found.log_likelihood)


def _distinct(tried: list[Mixture]) -> list[Mixture]:
    """Return the mixtures that are not already on the way to the same place."""
    kept: list[Mixture] = []
    for found in tried:
        near = (
            np.abs(found.weights - other.weights).max() + np.abs(np.log(found.sigmas / other.sigmas)).max() < 0.02
            for other in kept
        )
        if not any(near):
            kept.append(found)
    return kept


class _Search:
    """EM steps on one set of pairs, and their acceleration."""

    def __init__(self, residuals: Vector, common: bool, floor: float, free: bool) -> None:
        self.residuals, self.common, self.floor, self.free = residuals, common, floor, free
        self._sums = np.empty((3, residuals.shape[1]))
        self.steps = 0

    def prepared(self, weights: Vector, sigmas: Vector) -> tuple[Vector, Vector]:
        """Return a place to start: weights that sum to one, standard deviations as they are wanted."""
        sigmas = np.where(np.isfinite(sigmas), sigmas, np.nanmax(sigmas))
        if self.common:
            sigmas = np.full_like(sigmas, np.sqrt(np.mean(sigmas**2)))
        return weights / weights.sum(), np.maximum(sigmas, self.floor)

    def step(self, weights: Vector, sigmas: Vector) -> tuple[Vector, Vector, float]:
        """Take one step; the likelihood returned is that before it."""
        taken, offered, squares = self._sums
        value = float(expect(self.residuals, weights, sigmas, taken, offered, squares))
        self.steps += 1
        if not np.isfinite(value):
            return weights, sigmas, value
        if self.common:
            variances = np.full(weights.size, squares.sum() / taken.sum())
        else:
            variances = np.divide(squares, taken, out=sigmas**2, where=taken > 1e-300)
        if self.free:
            weights = np.divide(taken, offered, out=np.zeros_like(taken), where=offered > 0)
            weights = weights / weights.sum()
        return weights, np.maximum(np.sqrt(variances), self.floor), value

    def climb(self, weights: Vector, sigmas: Vector, cycles: int) -> Mixture:
        """Take steps until nothing changes: two plain ones, and a leap where the likelihood allows it."""
        converged = False
        value = -np.inf
        for _ in range(cycles):
            first = self.step(weights, sigmas)
            second = self.step(*first[:2])
            value = second[2]
            origin, one, two = (_pack(*place) for place in ((weights, sigmas), first[:2], second[:2]))
            weights, sigmas = second[:2]
            if np.abs(two - one).max() <= _TOLERANCE:
                converged = True
                break
            r, v = one - origin, (two - one) - (one - origin)
            size = np.sqrt((v**2).sum())
            if size > 0:
                far = -max(1.0, float(np.sqrt((r**2).sum()) / size))
                ahead = self._unpack(origin - 2 * far * r + far**2 * v)
                if ahead is not None:
                    # A plain step after the leap keeps the fixed point that of EM.
                    third = self.step(*ahead)
                    if third[2] >= value:
                        weights, sigmas = third[:2]
        final = log_likelihood(self.residuals, weights, sigmas)
        return Mixture(weights, sigmas, final, sigmas <= self.floor * (1 + 1e-9), self.steps, converged)

    def _unpack(self, place: Vector) -> tuple[Vector, Vector] | None:
        members = place.size // 2
        weights = place[:members]
        if not np.isfinite(place).all() or weights.min() < 0 or np.abs(place[members:]).max() > 300:
            return None
        return weights / weights.sum(), np.maximum(np.exp(place[members:]), self.floor)


def _pack(weights: Vector, sigmas: Vector) -> Vector:
    return np.concatenate([weights, np.log(sigmas)])
