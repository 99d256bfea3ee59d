"""Kernels of Gaussian mixtures whose members may be missing: one pair or pixel-step after the other.

Where members are missing (NaN), the weights of the others are raised to a sum of one; where none is there, results are
NaN. Members come as rows ``weight, alpha, beta, sigma``, their estimate being ``alpha + beta f``.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit

_ROOT_2 = math.sqrt(2.0)
_LOG_ROOT_2PI = 0.5 * math.log(2.0 * math.pi)
_INVERSE_ROOT_2PI = 1.0 / math.sqrt(2.0 * math.pi)
_INVERSE_ROOT_PI = 1.0 / math.sqrt(math.pi)
# Quantiles are searched until the bracket, or the last step, is this part of the smallest standard deviation.
_TOLERANCE = 1e-6
_LAST = 3e-3
_STEPS = 200


@njit(nogil=True, cache=True)
def expect(
    residuals: np.ndarray, weights: np.ndarray, sigmas: np.ndarray, taken: np.ndarray, offered: np.ndarray,
    squares: np.ndarray,
) -> float:  # fmt: skip
    """Take the E step of the mixture's EM algorithm and return the log-likelihood.

    Parameters
    ----------
    residuals : array (pair, member)
        Observation minus estimate; NaN where the member is missing. Every pair has a member.
    weights, sigmas : array (member,)
        Positive standard deviations; weights may be 0.
    taken : array (member,)
        Receives the sum over pairs of the probability that the member is the one (z).
    offered : array (member,)
        Receives the sum over the member's pairs of 1 / (weights present in the pair).
    squares : array (member,)
        Receives the sum of z times the squared residual.
    """
    count, members = residuals.shape
    taken[:] = 0.0
    offered[:] = 0.0
    squares[:] = 0.0
    constants = np.empty(members)
    for k in range(members):
        constants[k] = (math.log(weights[k]) if weights[k] > 0.0 else -np.inf) - math.log(sigmas[k]) - _LOG_ROOT_2PI
    terms = np.empty(members)
    total = 0.0
    for i in range(count):
        top, present = -np.inf, 0.0
        for k in range(members):
            r = residuals[i, k]
            if math.isnan(r):
                terms[k] = -np.inf
                continue
            present += weights[k]
            scaled = r / sigmas[k]
            terms[k] = constants[k] - 0.5 * scaled * scaled
            top = max(top, terms[k])
        if top == -np.inf or present <= 0.0:
            # Only members without weight are there: a limit in which the likelihood vanishes.
            return -np.inf
        density = 0.0
        for k in range(members):
            terms[k] = math.exp(terms[k] - top)
            density += terms[k]
        total += top + math.log(density) - math.log(present)
        for k in range(members):
            r = residuals[i, k]
            if not math.isnan(r):
                z = terms[k] / density
                taken[k] += z
                offered[k] += 1.0 / present
                squares[k] += z * r * r
    return total


@njit(nogil=True, cache=True)
def moments(members: tuple, parameters: np.ndarray, mean: np.ndarray, spread: np.ndarray) -> None:
    """Write the mean and the standard deviation of the mixture, Raftery et al. (2005), equations 2 and 7.

    Parameters
    ----------
    members : tuple of float32 array (n,)
    parameters : array (member, 4)
    mean, spread : float32 array (n,)
        Receive the results. The mean is clipped to 0 to 1, the range of soil moisture.
    """
    count = len(members)
    for i in range(mean.size):
        present, total = 0.0, 0.0
        for k in range(count):
            value = members[k][i]
            if not math.isnan(value):
                present += parameters[k, 0]
                total += parameters[k, 0] * (parameters[k, 1] + parameters[k, 2] * value)
        if present <= 0.0:
            mean[i] = np.nan
            spread[i] = np.nan
            continue
        centre, variance = total / present, 0.0
        for k in range(count):
            value = members[k][i]
            if not math.isnan(value):
                off = parameters[k, 1] + parameters[k, 2] * value - centre
                variance += parameters[k, 0] * (off * off + parameters[k, 3] * parameters[k, 3])
        mean[i] = min(max(centre, 0.0), 1.0)
        spread[i] = math.sqrt(variance / present)


@njit(nogil=True, cache=True)
def _tail(u: float, bell: float) -> float:
    """Return the normal distribution function at -u for u of 0 or more, given exp(-u²/2), which costs the most.

    Rational approximation 5666 of Hart et al. (1968), Computer Approximations, of double precision; beyond 7.07 a
    continued fraction.
    """
    if u >= 7.07106781186547:
        fraction = u + 0.65
        for n in range(4, 0, -1):
            fraction = u + n / fraction
        return bell * _INVERSE_ROOT_2PI / fraction
    above = 3.52624965998911e-2 * u + 0.700383064443688
    above = ((above * u + 6.37396220353165) * u + 33.912866078383) * u + 112.079291497871
    above = (above * u + 221.213596169931) * u + 220.206867912376
    below = 8.83883476483184e-2 * u + 1.75566716318264
    below = ((below * u + 16.064177579207) * u + 86.7807322029461) * u + 296.564248779674
    below = ((below * u + 637.333633378831) * u + 793.826512519948) * u + 440.413735824752
    return bell * above / below


@njit(nogil=True, cache=True)
def quantile(
    centres: np.ndarray, weights: np.ndarray, sigmas: np.ndarray, count: int, probability: float, normal: float
) -> float:
    """Return a quantile of a mixture by Halley's method, safeguarded by bisection.

    Parameters
    ----------
    centres, weights, sigmas : array
        Of the first `count` entries, weights sum to one and standard deviations are positive.
    probability, normal : float
        The probability, and the standard normal quantile of it: the members' own quantiles enclose the mixture's.
    """
    low, high, narrow = np.inf, -np.inf, np.inf
    mean, square = 0.0, 0.0
    for k in range(count):
        own = centres[k] + sigmas[k] * normal
        low, high = min(low, own), max(high, own)
        narrow = min(narrow, sigmas[k])
        mean += weights[k] * centres[k]
        square += weights[k] * (centres[k] * centres[k] + sigmas[k] * sigmas[k])
    guess = min(max(mean + normal * math.sqrt(max(square - mean * mean, 0.0)), low), high)
    for _ in range(_STEPS):
        if high - low <= _TOLERANCE * narrow:
            break
        off, density, slope = -probability, 0.0, 0.0
        for k in range(count):
            u = (guess - centres[k]) / sigmas[k]
            bell = math.exp(-0.5 * u * u)
            tail = _tail(abs(u), bell)
            off += weights[k] * (tail if u < 0.0 else 1.0 - tail)
            share = weights[k] / sigmas[k] * _INVERSE_ROOT_2PI * bell
            density += share
            slope -= share * u / sigmas[k]
        if off > 0.0:
            high = guess
        else:
            low = guess
        bend = 2.0 * density * density - off * slope
        # Between two far components the distribution is flat, and Halley's steps are small where nothing is found:
        # there Newton's leave the bracket.
        reach = abs(off) / density if density > 0.0 else np.inf
        step = guess - 2.0 * off * density / bend if bend > 0.0 and reach <= high - low else low - 1.0
        inside = low <= step <= high
        if not inside:
            step = 0.5 * (low + high)
        change = abs(step - guess)
        guess = step
        # The error after a step of Halley's goes with the third power of the step.
        if inside and change <= _LAST * narrow and reach <= 4.0 * _LAST * narrow:
            break
    return guess


@njit(nogil=True, cache=True)
def quantiles(
    members: tuple, parameters: np.ndarray, probabilities: np.ndarray, normals: np.ndarray, out: np.ndarray
) -> None:
    """Write quantiles of the mixture, clipped to 0 to 1.

    Parameters
    ----------
    members, parameters
        As in `moments`.
    probabilities, normals : array (quantile,)
        As in `quantile`.
    out : float32 array (quantile, n)
    """
    count = len(members)
    centres, weights, sigmas = np.empty(count), np.empty(count), np.empty(count)
    for i in range(out.shape[1]):
        there, present = 0, 0.0
        for k in range(count):
            value = members[k][i]
            if not math.isnan(value) and parameters[k, 0] > 0.0:
                centres[there] = parameters[k, 1] + parameters[k, 2] * value
                weights[there] = parameters[k, 0]
                sigmas[there] = parameters[k, 3]
                present += parameters[k, 0]
                there += 1
        if there == 0:
            out[:, i] = np.nan
            continue
        for k in range(there):
            weights[k] /= present
        for q in range(probabilities.size):
            value = quantile(centres, weights, sigmas, there, probabilities[q], normals[q])
            out[q, i] = min(max(value, 0.0), 1.0)


@njit(nogil=True, cache=True)
def _absolute(centre: float, sigma: float) -> float:
    """Return the expected absolute value of a normal variable."""
    u = centre / sigma
    return 2.0 * sigma * _INVERSE_ROOT_2PI * math.exp(-0.5 * u * u) + centre * math.erf(u / _ROOT_2)


@njit(nogil=True, cache=True)
def verify(
    estimates: np.ndarray, observed: np.ndarray, weights: np.ndarray, sigmas: np.ndarray, out: np.ndarray
) -> None:
    """Write mean, standard deviation, CRPS and PIT of the mixture at each observation.

    The continuous ranked probability score is closed: Grimit et al. (2006), https://doi.org/10.1256/qj.05.235,
    equation 5; the probability integral transform is the mixture's distribution function at the observation.

    Parameters
    ----------
    estimates : array (pair, member)
        Debiased; NaN where missing.
    observed : array (pair,)
    weights, sigmas : array (member,)
    out : array (pair, 4)
        NaN where no member is there, CRPS and PIT also where there is no observation.
    """
    pairs, members = estimates.shape
    index = np.empty(members, np.int64)
    share = np.empty(members)
    for i in range(pairs):
        out[i] = np.nan
        there, present = 0, 0.0
        for k in range(members):
            if not math.isnan(estimates[i, k]) and weights[k] > 0.0:
                index[there] = k
                present += weights[k]
                there += 1
        if there == 0:
            continue
        mean = 0.0
        for a in range(there):
            share[a] = weights[index[a]] / present
            mean += share[a] * estimates[i, index[a]]
        variance = 0.0
        for a in range(there):
            k = index[a]
            variance += share[a] * ((estimates[i, k] - mean) ** 2 + sigmas[k] ** 2)
        out[i, 0], out[i, 1] = mean, math.sqrt(variance)
        y = observed[i]
        if math.isnan(y):
            continue
        score, below = 0.0, 0.0
        for a in range(there):
            k = index[a]
            score += share[a] * _absolute(y - estimates[i, k], sigmas[k])
            below += share[a] * 0.5 * math.erfc((estimates[i, k] - y) / (sigmas[k] * _ROOT_2))
            score -= share[a] * share[a] * sigmas[k] * _INVERSE_ROOT_PI
            for b in range(a):
                other = index[b]
                width = math.sqrt(sigmas[k] ** 2 + sigmas[other] ** 2)
                score -= share[a] * share[b] * _absolute(estimates[i, k] - estimates[i, other], width)
        out[i, 2], out[i, 3] = score, below
