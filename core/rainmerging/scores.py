"""How good merged rain is, at gauges left out: against each product, inverse distances and kriging of gauges alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..metrics import compare, evaluate, evaluate_bounds
from ..periods import SEASONS
from .gauges import Gauges
from .model import Fit
from .places import Vector, distances, inverse_distances

MERGED, ALONE, INVERSE = "merged", "kriged gauges", "inverse distances"
_NAMES = ("n", "r", "rmse", "bias")
# Days of a block that intervals draw, and how often.
_BLOCK, _SAMPLES = 30, 1000
# Classes of distance have at least so many gauges each.
_GROUPS, _PER_GROUP = 4, 3


@dataclass(frozen=True)
class Judgement:
    """Estimates at gauges that were left out, each (time, gauge) in mm, by name; the first is the merged one."""

    gauges: Gauges
    estimates: Mapping[str, Vector]

    @property
    def merged(self) -> Vector:
        """The merged rain."""
        return self.estimates[next(iter(self.estimates))]

    def numbers(self) -> dict[str, float]:
        """Return n, r, rmse and bias of the merged rain at gauges."""
        return {name: float(value) for name, value in evaluate(
            self.merged.T.ravel(), self.gauges.observed.T.ravel(), names=_NAMES).items()}  # fmt: skip


def cross_validate(fit: Fit) -> Judgement:
    """Judge a merging by each gauge's estimate from the others."""
    gauges = fit.gauges
    apart = distances(gauges.places, gauges.places)
    found = {MERGED: fit.left_out}
    if fit.alone is not None:
        found[ALONE] = fit.alone.left_out
    found[INVERSE] = inverse_distances(gauges.observed, apart, own=True)
    return Judgement(gauges, found | dict(zip(gauges.products, gauges.values, strict=True)))


def judge_products(gauges: Gauges, merged: Vector) -> Judgement:
    """Judge merged rain, (time, gauge), that no gauge had a part in."""
    return Judgement(gauges, {MERGED: merged} | dict(zip(gauges.products, gauges.values, strict=True)))


def pooled(judgement: Judgement) -> pd.DataFrame:
    """Return scores over all gauges, a row an estimate: on its pairs, and by how much the merged one is better there.

    Columns ``product, n, r, rmse, bias, merged_r, merged_rmse, gain, gain_low, gain_high``; the gain is in R, with the
    95 % interval from blocks of 30 days drawn 1,000 times, the same for both.
    """
    observed = judgement.gauges.observed
    block = max(round(_BLOCK / judgement.gauges.step_days), 1)
    rows = []
    for name, values in judgement.estimates.items():
        found = _scores(values, observed)
        row = {"product": name, **found}
        if name != next(iter(judgement.estimates)):
            known = np.isfinite(values)
            ours = _scores(np.where(known, judgement.merged, np.nan), observed)
            row |= {"merged_r": ours["r"], "merged_rmse": ours["rmse"]}
            if found["n"] > 2:
                gain = compare(judgement.merged.T, values.T, observed.T, names=("r",), block=block, samples=_SAMPLES)
                row |= dict(zip(("gain", "gain_low", "gain_high"), gain["r"], strict=True))
        rows.append(row)
    columns = ["product", *_NAMES, "merged_r", "merged_rmse", "gain", "gain_low", "gain_high"]
    return pd.DataFrame(rows).reindex(columns=columns)


def by_distance(judgement: Judgement) -> pd.DataFrame:
    """Return R of all estimates by the distance of a gauge to the nearest other one, in groups of like size."""
    near = nearest(judgement.gauges)
    count = int(np.clip(near.size // _PER_GROUP, 1, _GROUPS))
    groups = np.array_split(np.argsort(near, kind="stable"), count)
    rows = []
    for group in groups:
        row = {"from (km)": near[group].min(), "to (km)": near[group].max(), "gauges": group.size}
        rows.append(row | _r(judgement, np.isin(np.arange(near.size), group)[None]))
    return pd.DataFrame(rows)


def by_season(judgement: Judgement) -> pd.DataFrame:
    """Return R of all estimates by season; seasons without pairs are left out."""
    months = _months(judgement.gauges)
    rows = []
    for name, own in SEASONS.items():
        days = np.isin(months, own)
        if np.isfinite(judgement.gauges.observed[days]).any():
            rows.append({"season": name} | _r(judgement, days[:, None]))
    return pd.DataFrame(rows)


def by_gauge(judgement: Judgement) -> pd.DataFrame:
    """Return scores of the merged rain at each gauge, with its place and the distance to the nearest other one."""
    gauges = judgement.gauges
    found = evaluate(judgement.merged.T, gauges.observed.T, names=_NAMES)
    return pd.DataFrame(
        {
            "station_id": gauges.stations,
            "latitude": gauges.places[:, 0],
            "longitude": gauges.places[:, 1],
            "nearest (km)": nearest(gauges),
            **{name: found[name] for name in _NAMES},
        }
    )


def nearest(gauges: Gauges) -> Vector:
    """Return the distance of each gauge to the nearest other one, km."""
    apart = distances(gauges.places, gauges.places)
    np.fill_diagonal(apart, np.inf)
    return apart.min(axis=1)


def coverage(fit: Fit) -> float:
    """Return the share of pairs at gauges within the bounds of their estimate by the others; NaN without any."""
    table = bounds(fit)
    return float(table["inside"].iloc[0]) if len(table) else float("nan")


def bounds(fit: Fit) -> pd.DataFrame:
    """Return how good bounds are at gauges that are left out, on all days and by season.

    Columns ``days`` and those of `metrics.evaluate_bounds`; empty without bounds.
    """
    if fit.intervals is None:
        return pd.DataFrame()
    low, high = fit.intervals.bounds(fit.left_out, np.zeros(len(fit.gauges.stations), bool))
    months = _months(fit.gauges)
    rows = []
    for name, own in {"all": range(1, 13), **SEASONS}.items():
        chosen = np.isin(months, list(own))
        found = evaluate_bounds(
            fit.left_out[chosen], low[chosen], high[chosen], fit.gauges.observed[chosen], fit.intervals.levels
        )
        if found["n"]:
            rows.append({"days": name, **found})
    return pd.DataFrame(rows)


def _months(gauges: Gauges) -> npt.NDArray[np.int64]:
    return np.asarray(gauges.times.astype("datetime64[M]").astype(int) % 12 + 1)


def _r(judgement: Judgement, chosen: npt.NDArray[np.bool_]) -> dict[str, float]:
    observed = np.where(chosen, judgement.gauges.observed, np.nan)
    return {name: _scores(values, observed)["r"] for name, values in judgement.estimates.items()}


def _scores(values: Vector, observed: Vector) -> dict[str, float]:
    found = evaluate(values.T.ravel(), observed.T.ravel(), names=_NAMES)
    return {name: float(found[name]) for name in _NAMES}
