"""Scores in long form, and the paper's table made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .. import metrics
from ..sampling.tables import listed
from ..sampling.tiles import Progress
from .matching import Matched, Vector

#: Metrics whose intervals are told.
WITH_INTERVAL = ("r", "bias", "rmse", "ubrmse", "mae", "nse", "kge_2009", "kge_2012", "pod", "far", "csi", "hss")
#: Above so many stations only classes and the whole have intervals.
MOST_INTERVALS = 2000
_KEYS = ("product", "station_id", "class", "time_step")


@dataclass(frozen=True)
class Bootstrap:
    """How intervals are found: level, samples, steps of a block (None: by the memory of the series), seed."""

    level: float = 0.95
    samples: int = 1000
    block: int | None = None
    seed: int = 1


def score(
    matched: Matched,
    *,
    wet_threshold: float | None = None,
    least: int = 3,
    bootstrap: Bootstrap | None = None,
    progress: Progress | None = None,
) -> tuple[pd.DataFrame, list[str]]:
    """Score every product at every station, in every class, and over all.

    Parameters
    ----------
    matched : Matched
    wet_threshold : float, optional
        mm from which on a step of rain is wet.
    least : int
        Below so many pairs a station has no scores but their number.
    bootstrap : Bootstrap, optional
        Without it, or with no samples, there are no intervals.
    progress : callable, optional

    Returns
    -------
    table : DataFrame
        ``product, station_id, class, time_step``, the metrics, and ``<metric>_low``, ``<metric>_high``. A row of a
        class has no station; one over all has neither.
    notes : list of str
        Why scores are missing.
    """
    wet = wet_threshold if matched.total else None
    step = matched.step
    reasons: dict[str, dict[str, list[str]]] = {}
    frames = []
    groups = list(_groups(matched))
    total = len(matched.products) * (len(groups) + 1)
    done = 0
    for name in matched.products:
        estimated, observed = matched.pair(name)
        found = pd.DataFrame(metrics.evaluate(estimated, observed, wet_threshold=wet))
        for number in np.flatnonzero(~np.isfinite(found["r"].to_numpy())):
            why = metrics.reason(found.iloc[number])
            reasons.setdefault(name, {}).setdefault(why, []).append(matched.stations[number])
        few = found["n"].to_numpy() < least
        found.loc[few, found.columns.drop("n")] = np.nan
        rows = [
            {"product": name, "station_id": s, "class": c, "time_step": step}
            for s, c in zip(matched.stations, matched.classes, strict=True)
        ]
        bounds = _bounds(estimated, observed, few, bootstrap, wet, len(matched.stations), progress, done, total)
        frames.append(pd.concat([pd.DataFrame(rows), found, bounds], axis=1))
        done += 1
        for label, chosen in groups:
            part = estimated[chosen], observed[chosen]
            pooled = metrics.evaluate(part[0].ravel(), part[1].ravel(), wet_threshold=wet)
            row = {"product": name, "station_id": "", "class": label, "time_step": step, **pooled}
            if bootstrap and bootstrap.samples:
                row |= _interval(*part, bootstrap, wet)
            frames.append(pd.DataFrame([row]))
            done += 1
            if progress:
                progress(done / total)
    table = pd.concat(frames, ignore_index=True)
    foreign = table["product"].isin(matched.relative)
    if foreign.any():
        unlike = [c for c in table.columns if c.split("_")[0] in _FOREIGN or c in _FOREIGN]
        table.loc[foreign, unlike] = np.nan
    columns = [*_KEYS, *(c for c in table.columns if c not in _KEYS)]
    return table[columns], _notes(matched, reasons)


# What has no meaning between different units.
_FOREIGN = {"bias", "rmse", "ubrmse", "mae", "nse", "kge"}


def _groups(matched: Matched) -> Iterator[tuple[str, np.ndarray]]:
    """Return classes, where there are any, and the whole."""
    classes = np.array(matched.classes)
    labels = [label for label in dict.fromkeys(matched.classes) if label]
    for label in sorted(labels):
        yield label, np.flatnonzero(classes == label)
    yield "", np.arange(len(classes))


def _bounds(
    estimated: Vector,
    observed: Vector,
    few: np.ndarray,
    bootstrap: Bootstrap | None,
    wet: float | None,
    count: int,
    progress: Progress | None,
    done: int,
    total: int,
) -> pd.DataFrame:
    if not bootstrap or not bootstrap.samples or count > MOST_INTERVALS:
        return pd.DataFrame(index=range(count))
    rows = []
    for number, (x, y) in enumerate(zip(estimated, observed, strict=True)):
        rows.append({} if few[number] else _interval(x, y, bootstrap, wet))
        if progress and number % 20 == 0:
            progress((done + number / count) / total)
    names = [f"{name}_{end}" for name in WITH_INTERVAL for end in ("low", "high")]
    frame = pd.DataFrame(rows, index=range(count))
    return frame.reindex(columns=[name for name in names if name in frame])


def _interval(x: Vector, y: Vector, bootstrap: Bootstrap, wet: float | None) -> dict[str, float]:
    found = metrics.intervals(
        x, y, names=WITH_INTERVAL, level=bootstrap.level, samples=bootstrap.samples, block=bootstrap.block,
        seed=bootstrap.seed, wet_threshold=wet,
    )  # fmt: skip
    return {
        f"{name}_{end}": value for name, pair in found.items() for end, value in zip(("low", "high"), pair, strict=True)
    }


def _notes(matched: Matched, reasons: dict[str, dict[str, list[str]]]) -> list[str]:
    notes = []
    for product, found in reasons.items():
        for why, stations in found.items():
            notes.append(
                f"{product}, {matched.step}: no correlation at {len(stations)} of {len(matched.stations)} stations, "
                f"since {why}: {listed(stations)}."
            )
    return notes


def stations_of(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of stations."""
    return table[table["station_id"] != ""]


def pooled_of(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows over all stations."""
    return table[(table["station_id"] == "") & (table["class"] == "")]


def classes_of(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of classes."""
    return table[(table["station_id"] == "") & (table["class"] != "")]


def station_table(table: pd.DataFrame, metric: str, products: Sequence[str] | None = None) -> pd.DataFrame:
    """Return the paper's Table 1: a metric with stations in rows and products in columns, their mean in the last row.

    Parameters
    ----------
    table : DataFrame
        Of `score`: ``product, station_id`` and the metric, of one time step.
    metric : str
    products : sequence of str, optional
        In this order; as they come when not given.

    Returns
    -------
    DataFrame
        Index ``station``; the mean leaves out stations that have no value.
    """
    rows = stations_of(table)
    wide = rows.pivot(index="station_id", columns="product", values=metric)
    wide = wide.loc[list(dict.fromkeys(rows["station_id"])), list(products or dict.fromkeys(rows["product"]))]
    wide.loc["mean"] = wide.mean()
    return wide.rename_axis(index="station", columns=None)
