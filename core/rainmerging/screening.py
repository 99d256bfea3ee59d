"""Gauges that look wrong: what their neighbours tell against them."""

from __future__ import annotations

import warnings

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..sampling.tables import LIKE_UNITS, other_units
from .gauges import Gauges
from .places import Vector, distances, spacing

# Which steps are followed by the next one without a gap.
Steps = npt.NDArray[np.bool_]

# So many neighbours are asked; their median is not led astray by one that is wrong itself.
_NEIGHBOURS = 5
# Pairs that a verdict needs.
_LEAST = 60
# So many equal amounts of rain in a row do not fall, unless it is drizzle (mm).
_STUCK, _DRIZZLE = 5, 1.0
# A gauge whose nearest other one is more than so many spacings away follows none, wherever it is.
_ISOLATED = 2.0
# How far the median step of daily records may be from a day, days.
_NEARLY = 0.05
# By how much another day fits better, in R; below which part of the usual R a gauge does not fit its place.
_SHIFT, _ODD = 0.1, 0.4


def suspicious(gauges: Gauges) -> pd.DataFrame:
    """Find gauges that look wrong.

    Parameters
    ----------
    gauges : Gauges

    Returns
    -------
    DataFrame
        ``station_id, what``, a row a finding: units, stuck, dry, another day, another place.
    """
    apart = distances(gauges.places, gauges.places)
    near, ratios = _neighbours(gauges, apart)
    isolated = np.where(apart > 0, apart, np.inf).min(axis=0) > _ISOLATED * spacing(apart)
    fits = np.array([_r(near[:, one], gauges.observed[:, one]) for one in range(len(gauges.stations))])
    usual = float(np.nanmedian(fits)) if np.isfinite(fits).any() else np.nan
    rows: list[tuple[str, str]] = []
    for number, name in enumerate(gauges.stations):
        own = gauges.observed[:, number]
        found = _alone(own, gauges.joined)
        known = np.isfinite(own) & np.isfinite(near[:, number])
        if not found and known.sum() >= _LEAST:
            found = _beside(own, near[:, number], ratios[number], fits[number], usual, gauges.joined,
                            isolated=bool(isolated[number]), daily=abs(gauges.step_days - 1) < _NEARLY)  # fmt: skip
        rows += [(name, text) for text in found]
    return pd.DataFrame(rows, columns=["station_id", "what"])


def overall(gauges: Gauges) -> list[str]:
    """Return a warning where all gauges together and all products differ as other units do."""
    return other_units(gauges.observed, list(gauges.values), "PRODUCTS")


def describe(found: pd.DataFrame) -> list[str]:
    """Return a warning for each kind of finding."""
    notes = []
    for what, rows in found.groupby("what", sort=False):
        names = rows["station_id"].tolist()
        shown = ", ".join(names[:5]) + (", …" if len(names) > 5 else "")
        notes.append(f"{len(names)} gauge{'s' if len(names) > 1 else ''} ({shown}): {what}.")
    return notes


def _neighbours(gauges: Gauges, between: Vector) -> tuple[Vector, Vector]:
    """Return the median of each gauge's nearest others, (time, gauge), and its total in units of theirs, (gauge,)."""
    apart = np.where(np.eye(len(between)) > 0, np.inf, between)
    count = min(_NEIGHBOURS, len(apart) - 1)
    nearest = np.argsort(apart, axis=0, kind="stable")[:count].T
    near = np.empty_like(gauges.observed)
    ratios = np.full(len(apart), np.nan)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # days on which none reports
        for number, others in enumerate(nearest):
            rain = gauges.observed[:, others]
            near[:, number] = np.nanmedian(rain, axis=1)
            own = gauges.observed[:, [number]]
            both = np.isfinite(rain) & np.isfinite(own)
            totals = np.where(both, rain, 0).sum(axis=0)
            one = np.divide(np.where(both, own, 0).sum(axis=0), totals, out=np.full(count, np.nan), where=totals > 0)
            ratios[number] = np.nanmedian(one)
    return near, ratios


def _alone(own: Vector, joined: Steps) -> list[str]:
    known = own[np.isfinite(own)]
    if known.size >= _LEAST and not (known > 0).any():
        return ["no rain at all"]
    same = joined & (own[1:] == own[:-1]) & (own[1:] > _DRIZZLE)
    runs = np.diff(np.flatnonzero(np.concatenate([[True], ~same, [True]])))
    return (
        ["the same amount of rain on many consecutive days; the gauge may be blocked"]
        if runs.max(initial=0) >= _STUCK
        else []
    )


def _beside(
    own: Vector, near: Vector, ratio: float, fit: float, usual: float, joined: Steps, *, isolated: bool, daily: bool
) -> list[str]:
    found = []
    if np.isfinite(ratio) and not 1 / LIKE_UNITS < ratio < LIKE_UNITS:
        size = "more than five times" if ratio > 1 else "less than a fifth of"
        found.append(f"{size} the rain of neighbouring gauges; check the units")
    shifted = {"late": _r(near[:-1][joined], own[1:][joined]), "early": _r(near[1:][joined], own[:-1][joined])}
    best = max(shifted, key=lambda key: np.nan_to_num(shifted[key], nan=-1.0))
    if daily and shifted[best] > np.nan_to_num(fit) + _SHIFT and shifted[best] > _ODD * usual:
        found.append(f"rain seems to be a day too {best} compared with neighbouring gauges; check the days")
    elif np.isfinite(fit) and fit < _ODD * usual and not isolated:
        found.append("rain does not follow that of neighbouring gauges; check the coordinates")
    return found


def _r(x: Vector, y: Vector) -> float:
    known = np.isfinite(x) & np.isfinite(y)
    x, y = x[known], y[known]
    if x.size < _LEAST - 1 or x.std() == 0 or y.std() == 0:
        return float("nan")
    return float(np.corrcoef(x, y)[0, 1])
