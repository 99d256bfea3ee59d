"""Gauges that look wrong: what their neighbours tell against them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from .gauges import Gauges
from .places import Vector, distances, inverse_distances

# Pairs that a verdict needs.
_LEAST = 60
# Totals that differ by such a factor from what the neighbours tell are of other units, or of another place.
_RATIO = 5.0
# So many equal amounts of rain in a row do not fall.
_STUCK = 5
# By how much another day fits better, in R; a gauge whose R is so far below the median of all fits no neighbour.
_SHIFT, _ODD = 0.1, 0.35
_WET = 0.1


def suspicious(gauges: Gauges, left_out: Vector) -> pd.DataFrame:
    """Find gauges that look wrong.

    Parameters
    ----------
    gauges : Gauges
    left_out : (time, gauge)
        The estimate of each gauge by the others, mm.

    Returns
    -------
    DataFrame
        ``station_id, what``, a row a finding: units, stuck, dry, another day, another place.
    """
    apart = distances(gauges.places, gauges.places)
    around = inverse_distances(gauges.observed, apart, own=True)
    fits = np.array([_r(around[:, one], gauges.observed[:, one]) for one in range(len(gauges.stations))])
    usual = float(np.nanmedian(fits)) if np.isfinite(fits).any() else np.nan
    rows: list[tuple[str, str]] = []
    for number, name in enumerate(gauges.stations):
        own = gauges.observed[:, number]
        rows += [(name, text) for text in _alone(own)]
        near = np.where(np.isfinite(left_out[:, number]), left_out[:, number], around[:, number])
        known = np.isfinite(own) & np.isfinite(near)
        if known.sum() < _LEAST or not (own[known] > 0).any():
            continue
        rows += [(name, text) for text in _beside(own, near, around[:, number], fits[number], usual)]
    return pd.DataFrame(rows, columns=["station_id", "what"])


def overall(gauges: Gauges) -> list[str]:
    """Return a warning where all gauges together and all products differ as other units do."""
    known = np.isfinite(gauges.observed)
    notes = []
    ratios = []
    for values in gauges.values:
        both = known & np.isfinite(values)
        total = float(values[both].sum())
        ratios.append(float(gauges.observed[both].sum()) / total if total > 0 else np.nan)
    if ratios and np.isfinite(ratios).any():
        ratio = float(np.nanmedian(ratios))
        if not 1 / _RATIO < ratio < _RATIO:
            notes.append(
                f"OBSERVATIONS: gauges have {ratio:.3g} times the rain of PRODUCTS. Are they in mm per step? Inches "
                "would be 0.04 times, tenths of mm 10 times as much."
            )
    return notes


def describe(found: pd.DataFrame) -> list[str]:
    """Return a warning for each kind of finding."""
    notes = []
    for what, rows in found.groupby("what", sort=False):
        names: Sequence[str] = rows["station_id"].tolist()
        shown = ", ".join(names[:5]) + (", …" if len(names) > 5 else "")
        notes.append(f"{len(names)} gauge{'s' if len(names) > 1 else ''} ({shown}): {what}.")
    return notes


def _alone(own: Vector) -> list[str]:
    known = own[np.isfinite(own)]
    if known.size >= _LEAST and not (known > 0).any():
        return ["no rain at all"]
    same = (known[1:] == known[:-1]) & (known[1:] > 0)
    runs = np.diff(np.flatnonzero(np.concatenate([[True], ~same, [True]])))
    return ["the same amount of rain many days in a row, as of a stuck gauge"] if runs.max(initial=0) >= _STUCK else []


def _beside(own: Vector, near: Vector, around: Vector, fit: float, usual: float) -> list[str]:
    found = []
    known = np.isfinite(own) & np.isfinite(near)
    total, told = float(own[known].sum()), float(near[known].sum())
    if total > 0 and told > 0 and not 1 / _RATIO < total / told < _RATIO:
        found.append(
            f"{'more than five times' if total > told else 'less than a fifth of'} what its neighbours tell, as of "
            "other units"
        )
    shifted = {
        "a day late": _r(near[:-1], own[1:]),
        "a day early": _r(near[1:], own[:-1]),
    }
    here = _r(near, own)
    best = max(shifted, key=lambda key: np.nan_to_num(shifted[key], nan=-1.0))
    if shifted[best] > here + _SHIFT:
        found.append(f"fits its neighbours better moved by a day ({best})")
    elif np.isfinite(fit) and fit < usual - _ODD:
        found.append("does not follow its neighbours; check its coordinates")
    return found


def _r(x: Vector, y: Vector) -> float:
    known = np.isfinite(x) & np.isfinite(y)
    x, y = x[known], y[known]
    if x.size < _LEAST or x.std() == 0 or y.std() == 0:
        return float("nan")
    return float(np.corrcoef(x, y)[0, 1])
