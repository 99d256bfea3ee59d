"""How good merged soil moisture and its intervals are, at stations that the weights have not seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.special import ndtri

from ..errors import InputError
from ..metrics import evaluate
from ..sampling.tables import of_places
from .kernels import quantiles, verify
from .pairs import Pairs
from .weights import Weights, comparable

#: Central intervals whose coverage is told, in percent.
INTERVALS = (50, 80, 90)
_TAILS = np.array([[50 - level / 2, 50 + level / 2] for level in INTERVALS]).ravel() / 100
_SCORES = ("n", "r", "rmse", "ubrmse", "bias")
_MOST_FOLDS = 20

Vector = npt.NDArray[np.float64]
Fit = Callable[[Pairs], Weights]


@dataclass(frozen=True)
class Judgement:
    """The merged soil moisture at stations.

    Attributes
    ----------
    held_out : bool
        Each station was merged with weights fitted to other stations.
    debiased : (station, time, member)
    merged : (station, time, 4)
        Mean, standard deviation, CRPS and PIT; NaN where unknown.
    bounds : (station, time, 2 × interval)
        Lower and upper end of each of `INTERVALS`.
    member_crps : (station, time, member)
        Of each debiased member alone, as a normal distribution.
    comparable : bool
        Whether what is merged is in the units of the observations; else there are correlations alone.
    """

    held_out: bool
    debiased: Vector
    merged: Vector
    bounds: Vector
    member_crps: Vector
    comparable: bool = True


def judge_stations(
    pairs: Pairs, weights: Weights, fit: Fit | None = None, *, share: float = 0.2, seed: int = 1
) -> tuple[Judgement, list[str]]:
    """Merge at the stations, each by weights fitted to others where that can be done.

    Parameters
    ----------
    pairs : Pairs
    weights : Weights
        Those of all stations, for where nothing is held out.
    fit : callable, optional
        Fits weights to some of the stations; None for weights that were not fitted to these.
    share : float
        Share of the stations that is held out at a time, in turn; 0 holds out none.
    seed : int
        Of the groups of stations.

    Returns
    -------
    judgement : Judgement
    notes : list of str
    """
    place, notes = of_places(pairs.values), []
    count = int(place.max()) + 1
    group = np.zeros(place.size, int)
    parts = [weights]
    if fit is not None and share > 0 and count > 1:
        folds = min(max(round(1 / share), 2), count, _MOST_FOLDS)
        group = (np.random.default_rng(seed).permutation(count) % folds)[place]
        try:
            parts = [fit(pairs.only(group != fold)) for fold in range(folds)]
        except InputError as problem:
            notes.append(f"Cross-validation is not possible: without a station, {problem}")
            group[:] = 0
    shape = pairs.values.shape
    debiased, member_crps = np.empty(shape), np.empty(shape)
    merged, bounds = np.empty((*shape[:2], 4)), np.empty((*shape[:2], _TAILS.size))
    for fold, chosen in enumerate(parts):
        own = group == fold
        estimates = chosen.debias(pairs.values[own])
        debiased[own] = estimates
        flat, observed = estimates.reshape(-1, shape[2]), pairs.observed[own].ravel()
        sigmas = np.nan_to_num(chosen.sigma, nan=1.0)
        merged[own] = _verified(flat, observed, chosen.weight, sigmas).reshape(-1, shape[1], 4)
        if np.isfinite(chosen.sigma).all():
            members = tuple(
                np.ascontiguousarray(pairs.values[own][..., k], np.float32).ravel() for k in range(shape[2])
            )
            ends = np.empty((_TAILS.size, observed.size), np.float32)
            quantiles(members, chosen.parameters, _TAILS, ndtri(_TAILS), ends)
            bounds[own] = ends.T.reshape(-1, shape[1], _TAILS.size)
        else:
            bounds[own], merged[own, :, 1:] = np.nan, np.nan
        for k, error in enumerate(_errors(chosen)):
            alone = _verified(flat[:, [k]], observed, np.ones(1), np.array([error]))
            member_crps[own, :, k] = alone[:, 2].reshape(-1, shape[1])
    same = comparable(weights.scale)
    if not same:
        bounds[:], merged[..., 2:], member_crps[:] = np.nan, np.nan, np.nan
    return Judgement(len(parts) > 1, debiased, merged, bounds, member_crps, same), notes


def _errors(weights: Weights) -> Vector:
    """Return the standard deviation of each member alone; its own error where known, else that in the mixture."""
    known = weights.scores["rmse"].to_numpy(float) if "rmse" in weights.scores else weights.sigma
    return np.where(np.isfinite(known) & (known > 0), known, weights.sigma)


def _verified(estimates: Vector, observed: Vector, weights: Vector, sigmas: Vector) -> Vector:
    out = np.empty((observed.size, 4))
    verify(np.ascontiguousarray(estimates), observed, weights, sigmas, out)
    return out


def pooled_scores(pairs: Pairs, judgement: Judgement, units: Sequence[str]) -> pd.DataFrame:
    """Return scores over all stations, a row a product.

    Each member is scored as it is and debiased, on the pairs that it has; ``merged_rmse`` is that of the merged one on
    the same pairs.

    Returns
    -------
    DataFrame
        ``product, n, r, rmse, merged_rmse, ubrmse, bias, crps``; errors are NaN in other units than those of the
        observations.
    """
    rows = []
    mean = judgement.merged[..., 0]
    for name, values, crps in _products(pairs, judgement, units):
        row = _comparable(_score(pairs, values, crps), name, pairs, judgement, units)
        common = np.where(np.isfinite(values), mean, np.nan)
        ours = _comparable(_score(pairs, common), "merged", pairs, judgement, units)
        rows.append({"product": name, **row, "merged_rmse": ours["rmse"]})
    frame = pd.DataFrame(rows)
    return frame[["product", "n", "r", "rmse", "merged_rmse", "ubrmse", "bias", "crps"]]


def station_scores(pairs: Pairs, judgement: Judgement, units: Sequence[str]) -> pd.DataFrame:
    """Return ``station_id, product, n, r, rmse, ubrmse, bias, crps``: members as they are, and the merged one."""
    rows = []
    chosen = [item for item in _products(pairs, judgement, units) if not item[0].endswith(_DEBIASED)]
    for number, station in enumerate(pairs.stations):
        own = np.arange(len(pairs.stations)) == number
        for name, values, crps in chosen:
            row = _comparable(_score(pairs.only(own), values[own], crps[own]), name, pairs, judgement, units)
            rows.append({"station_id": station, "product": name, **row})
    return pd.DataFrame(rows)


def coverage(pairs: Pairs, judgement: Judgement) -> pd.DataFrame:
    """Return, for each of `INTERVALS`, the share of observations within (%) and the mean width (m3 m-3)."""
    pit = judgement.merged[..., 3]
    pit = pit[pairs.training[None] & np.isfinite(pit)]
    rows = []
    for number, level in enumerate(INTERVALS):
        low, high = (50 - level / 2) / 100, (50 + level / 2) / 100
        ends = judgement.bounds[:, pairs.training, 2 * number : 2 * number + 2]
        widths = (ends[..., 1] - ends[..., 0])[np.isfinite(pairs.observed[:, pairs.training])]
        inside = 100 * float(np.mean((pit >= low) & (pit <= high))) if pit.size else np.nan
        width = float(np.nanmean(widths)) if np.isfinite(widths).any() else np.nan
        rows.append({"interval": f"{level} %", "covered": inside, "width": width})
    return pd.DataFrame(rows)


_DEBIASED = ", debiased"


def _products(pairs: Pairs, judgement: Judgement, units: Sequence[str]) -> list[tuple[str, Vector, Vector]]:
    """Return name, values and CRPS of each product; the CRPS of a bare number is its absolute error."""
    found = []
    for k, name in enumerate(pairs.members):
        raw = pairs.values[..., k]
        crps = np.abs(raw - pairs.observed) if comparable(units[k]) else np.full(raw.shape, np.nan)
        found.append((name, raw, crps))
    for k, name in enumerate(pairs.members):
        if not np.array_equal(judgement.debiased[..., k], pairs.values[..., k], equal_nan=True):
            found.append((f"{name}{_DEBIASED}", judgement.debiased[..., k], judgement.member_crps[..., k]))
    return [*found, ("merged", judgement.merged[..., 0], judgement.merged[..., 2])]


def _comparable(
    row: dict[str, float], name: str, pairs: Pairs, judgement: Judgement, units: Sequence[str]
) -> dict[str, float]:
    """Return scores without errors for a member as it is, or what is merged, in other units than the observations."""
    same = comparable(units[pairs.members.index(name)]) if name in pairs.members else judgement.comparable
    return row if same else row | dict.fromkeys((*_SCORES[2:], "crps"), np.nan)


def advice(pooled: pd.DataFrame, judgement: Judgement) -> list[str]:
    """Return what should be said of the scores of `pooled_scores`: that a member alone is better."""
    single = pooled[pooled["product"] != "merged"]
    better = single[single["rmse"] < single["merged_rmse"]]
    if better.empty:
        return []
    first = better.sort_values("rmse").iloc[0]
    where = "In cross-validation, " if judgement.held_out else "At the stations, "
    return [
        f"{where}{first['product']} alone (RMSE {first['rmse']:.3f}) is better than the merged soil moisture at the "
        f"same pairs ({first['merged_rmse']:.3f}). Debiasing or weights cannot be transferred between stations: use "
        "more stations, try DEBIAS none, or leave out members that do not follow the observations."
    ]


def _score(pairs: Pairs, values: Vector, crps: Vector | None = None) -> dict[str, float]:
    observed = np.where(pairs.training, pairs.observed, np.nan)
    row = evaluate(values.ravel(), observed.ravel(), names=_SCORES)
    there = np.isfinite(values) & np.isfinite(observed)
    known = crps is not None and np.isfinite(crps[there]).any()
    return {**row, "crps": float(np.nanmean(crps[there])) if known else np.nan}  # type: ignore[index]
