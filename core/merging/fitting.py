"""Weights from stations: Bayesian model averaging, and the simpler rules."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import InputError
from ..options import check
from .least_squares import LEAST_STATIONS, error_covariance, least_error
from .mixture import FLOOR, Mixture, fit_mixture
from .options import METHODS, OPTIONS
from .pairs import LEAST_PAIRS, Pairs
from .weights import Weights, comparable

#: What has to be said where the rule is used.
LITERAL_WARNING = (
    "paper_literal uses the weights of equation 17 as printed in the paper, w = error / Σ errors: the worst member "
    "gets the largest weight. It only serves to reproduce that equation; use inverse_error, inverse_variance or em "
    "instead."
)

# A slope beyond this tells of a poor fit, not of members that vary too little.
_MOST_WIDENED = 2.0

Vector = npt.NDArray[np.float64]


def rule_weights(errors: npt.ArrayLike, method: str) -> Vector:
    """Return the weights of a simple rule.

    Parameters
    ----------
    errors : (member,)
        RMSE of each member, above 0.
    method : {"inverse_variance", "inverse_error", "paper_literal"}
        w ∝ 1/RMSE², w ∝ 1/RMSE, or w ∝ RMSE, which is the paper's equation 17 as printed (10.3390/rs14215355).

    Returns
    -------
    (member,) float64
        Their sum is 1.

    Examples
    --------
    >>> rule_weights([0.04, 0.08], "inverse_variance").round(2).tolist()
    [0.8, 0.2]
    """
    power = {"inverse_variance": -2.0, "inverse_error": -1.0, "paper_literal": 1.0}[method]
    logs = power * np.log(np.asarray(errors, np.float64))
    shares = np.exp(logs - logs.max())
    return shares / shares.sum()


def fit(
    pairs: Pairs,
    units: Sequence[str],
    *,
    method: str = METHODS[0],
    variance: str = "common",
    debias: str = "linear",
    seed: int = 1,
    start: Mixture | None = None,
) -> tuple[Weights, Mixture, list[str]]:
    """Find the weights of members at stations.

    Parameters
    ----------
    pairs : Pairs
    units : sequence of str
        The members' units, kept with the weights.
    method : {"least_squares", "em", "inverse_variance", "inverse_error", "paper_literal"}
        All but ``em`` hold the weights, and find the standard deviations by the same likelihood.
    variance : {"common", "member"}
        One standard deviation for all members, or one each.
    debias : {"linear", "none"}
        Regression of the observations on each member, or the members as they are.
    seed : int
        Of the EM's random starts.
    start : Mixture, optional
        Where EM starts, instead of several places.

    Returns
    -------
    weights : Weights
    mixture : Mixture
        The same, as a later fit's start.
    notes : list of str
        What the user should know.

    Raises
    ------
    InputError
        If a member has too few pairs or does not vary, or the observations do not vary.

    Examples
    --------
    >>> from sm2r.core.merging import pair_members
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> products = area.soil_moisture_products
    >>> pairs, _ = pair_members(list(products.values()), list(products), area.stations, area.soil_moisture_probes)
    >>> weights, mixture, notes = fit(pairs, ["m3 m-3"] * 3, method="inverse_variance")
    >>> weights.describe(), weights.sigma.round(3).tolist()
    ('inverse_variance, rf 0.346, lstm 0.363, cnn 0.291', [0.024, 0.024, 0.024])
    """
    check(OPTIONS, method=method, debias=debias, variance=variance, seed=seed)
    if method == "triple_collocation":
        raise InputError(f"METHOD {method} is not fitted at stations: it takes three cubes (`collocate`).")
    values, observed = pairs.flat()
    alpha, beta, frame = _debias(values, observed, pairs.members, debias)
    errors = frame["rmse"].to_numpy()
    floor = FLOOR * float(observed.std())
    given: Vector | None = None
    notes: list[str] = []
    if method == "least_squares":
        given, notes = _least_squares(pairs, alpha, beta)
        if debias == "linear":
            alpha, beta = _widened(values, observed, given, alpha, beta)
    elif method != "em":
        given = rule_weights(np.maximum(errors, floor), method)
    residuals = observed[:, None] - (alpha + beta * values)
    mixture = fit_mixture(residuals, common=variance == "common", floor=floor, weights=given, start=start, seed=seed)
    for name, slope in zip(pairs.members, beta, strict=True):
        if slope < 0:
            notes.append(
                f"{name} is negatively correlated with the observations (slope {slope:.3g}); debiasing inverts it. "
                "Leave it out, unless you know the reason."
            )
    if mixture.at_floor.any():
        who = (
            "The standard deviation"
            if variance == "common"
            else "The standard deviation of "
            + ", ".join(name for name, low in zip(pairs.members, mixture.at_floor, strict=True) if low)
        )
        notes.append(
            f"{who} was kept at {floor:.2g} m³ m⁻³, {FLOOR:.0%} of that of the observations, because a member is "
            "almost equal to them. Check that no member was made from these observations."
        )
    if not mixture.converged:
        notes.append("EM did not converge; two members may be the same.")
    return (
        Weights(pairs.members, mixture.weights, alpha, beta, mixture.sigmas, list(units), method, frame),
        mixture,
        notes,
    )


def _least_squares(pairs: Pairs, alpha: Vector, beta: Vector) -> tuple[Vector, list[str]]:
    """Return the weights of least error within stations; equal ones where stations are too few to tell."""
    errors = alpha + beta * pairs.values[:, pairs.training] - pairs.observed[:, pairs.training, None]
    varied = (np.isfinite(errors).sum(axis=(1, 2)) > 1).sum()
    count = len(pairs.members)
    if varied < LEAST_STATIONS:
        text = (
            f"{varied} stations are too few to distinguish the members ({LEAST_STATIONS} are needed), so all have "
            "the same weight."
        )
        return np.full(count, 1 / count), [text] if count > 1 else []
    return least_error(error_covariance(errors)), []


def _widened(values: Vector, observed: Vector, weights: Vector, alpha: Vector, beta: Vector) -> tuple[Vector, Vector]:
    """Return offsets and slopes with which the merged members vary as the observations let them.

    A member's own regression draws it to the mean, the more the noisier it is; the merged members are less noisy than
    each, and would vary too little.
    """
    share = np.where(np.isfinite(values), weights, 0.0)
    total = share.sum(axis=1)
    used = total > 0
    merged = np.nansum(np.where(share > 0, share * (alpha + beta * values), 0.0), axis=1)[used] / total[used]
    if merged.size < LEAST_PAIRS or np.ptp(merged) == 0:
        return alpha, beta
    slope = np.cov(merged, observed[used])[0, 1] / merged.var(ddof=1)
    slope = float(np.clip(slope, 1.0, _MOST_WIDENED))
    return observed[used].mean() + slope * (alpha - merged.mean()), slope * beta


def check_units(members: Sequence[str], units: Sequence[str]) -> None:
    """Check that members may be used as they are, without debiasing.

    Raises
    ------
    InputError
        If one is in other units than m3 m-3.
    """
    for name, unit in zip(members, units, strict=True):
        if not comparable(unit):
            raise InputError(
                f"MEMBERS, {name}: its units are '{unit}', not m3 m-3. Convert it, or take DEBIAS linear, which "
                "adjusts it to the scale of the observations."
            )


def _debias(
    values: Vector, observed: Vector, members: Sequence[str], debias: str
) -> tuple[Vector, Vector, pd.DataFrame]:
    """Return offsets, slopes and the scores of each member, on the pairs that it has."""
    if observed.size < LEAST_PAIRS:
        raise InputError(
            f"Only {observed.size} pairs of members and OBSERVATIONS; {LEAST_PAIRS} are needed. Use more stations or "
            "a longer period."
        )
    if np.ptp(observed) == 0:
        raise InputError(
            f"OBSERVATIONS is {observed[0]:g} at all pairs with MEMBERS, so no weights can be fitted. Check the "
            "field of soil moisture."
        )
    alpha, beta = np.zeros(len(members)), np.ones(len(members))
    rows = []
    for k, name in enumerate(members):
        there = np.isfinite(values[:, k])
        f, y = values[there, k], observed[there]
        if f.size < LEAST_PAIRS:
            raise InputError(
                f"MEMBERS, {name}: has {f.size} pairs with OBSERVATIONS; {LEAST_PAIRS} are needed. Leave it out, or "
                "use more stations or a longer period."
            )
        if np.ptp(f) == 0 or np.ptp(y) == 0:
            who = f"MEMBERS, {name}: is {f[0]:g}" if np.ptp(f) == 0 else f"OBSERVATIONS is {y[0]:g}"
            raise InputError(f"{who} at all its pairs. Check it, or leave {name} out.")
        if debias == "linear":
            beta[k] = np.cov(f, y)[0, 1] / f.var(ddof=1)
            alpha[k] = y.mean() - beta[k] * f.mean()
        off = alpha[k] + beta[k] * f - y
        rows.append(
            {
                "n": f.size,
                "r": float(np.corrcoef(f, y)[0, 1]),
                "bias": float((f - y).mean()),
                "rmse": float(np.sqrt(np.mean(off**2))),
                "ubrmse": float(off.std()),
            }
        )
    return alpha, beta, pd.DataFrame(rows, index=pd.Index(members, name="member"))
