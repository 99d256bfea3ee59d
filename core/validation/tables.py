"""Scores in long form, and the paper's table made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .. import metrics
from ..metrics.registry import ONE_UNIT, WITH_INTERVAL, available
from ..running import Progress
from ..sampling.tables import listed
from ..sampling.tiles import part
from .matching import Matched, Times, Vector

#: Above so many stations only classes and the whole have intervals.
MOST_INTERVALS = 2000
_AT_ONCE = 1000
_KEYS = ("product", "station_id", "class", "time_step")


@dataclass(frozen=True)
class Bootstrap:
    """How intervals are found: level, samples, days of a block (None: by the memory of the series), seed."""

    level: float = 0.95
    samples: int = 1000
    block: float | None = None
    seed: int = 1

    def chosen(self) -> dict[str, Any]:
        """Return the same by the names of `options.OPTIONS`."""
        return {"confidence": self.level, "bootstrap": self.samples, "block": self.block or 0, "seed": self.seed}

    def block_steps(self, times: Times) -> int | None:
        """Return the length of a block in steps, 1 at least."""
        if self.block is None or times.size < 2:
            return None
        return max(1, round(self.block / (np.median(np.diff(times)) / np.timedelta64(1, "D"))))


def score_products(
    matched: Matched,
    *,
    wet_threshold: float | None = None,
    least: int = 3,
    bootstrap: Bootstrap | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Score every product at every station, in every class, and over all.

    Parameters
    ----------
    matched : Matched
    wet_threshold : float, optional
        mm from which on a step of rain is wet.
    least : int
        Below so many pairs a station has no scores but their number.
    bootstrap : Bootstrap, optional
        Without it, or with no samples, there are no intervals; above `MOST_INTERVALS` stations classes and the whole
        have them alone.
    progress : callable, optional

    Returns
    -------
    DataFrame
        ``product, station_id, class, time_step``, the metrics, ``<metric>_low``, ``<metric>_high``, and ``reason``: why
        scores are missing. A row of a class has no station; one over all has neither.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> from sm2r.core.validation import match_stations
    >>> area = simulate_area()
    >>> products, places = list(area.rain_products.values()), area.stations.assign(**{"class": ""})
    >>> matched, _ = match_stations(products, [places] * 3, area.rain_gauges, labels=["A", "B", "C"])
    >>> table = score_products(matched, wet_threshold=1.0)
    >>> print(table[table["station_id"] == ""][["product", "n", "r", "csi"]].round(2).to_string(index=False))
       product   n    r  csi
     satellite 720 0.87 0.86
    reanalysis 720 0.96 0.94
         radar 720 0.89 0.89
    """
    wet = wet_threshold if matched.total else None
    frames = []
    length = bootstrap.block_steps(matched.times) if bootstrap else None
    groups = list(_groups(matched))
    total = len(matched.products) * (len(groups) + 1)
    done = 0
    for name in matched.products:
        estimated, observed = matched.pair(name)
        report = part(progress, done, total)
        found = _evaluate(estimated, observed, wet, part(report, 0, 2))
        found["reason"] = _reasons(found, least)
        few = found["n"].to_numpy() < least
        found.loc[few, found.columns.drop(["n", "reason"])] = np.nan
        keys = pd.DataFrame({"station_id": matched.stations, "class": matched.classes})
        bounds = _bounds(estimated, observed, few, bootstrap, length, wet, part(report, 1, 2))
        frames.append(pd.concat([keys, found, bounds], axis=1).assign(product=name))
        done += 1
        if progress:
            progress(done / total)
        for label, chosen in groups:
            own = estimated[chosen], observed[chosen]
            pooled = pd.DataFrame([metrics.evaluate(own[0].ravel(), own[1].ravel(), wet_threshold=wet)])
            row = {"product": name, "station_id": "", "class": label, **pooled.iloc[0]}
            row["reason"] = _reasons(pooled, 1)[0]
            if bootstrap and bootstrap.samples:
                row |= _interval(*own, bootstrap, length, wet)
            frames.append(pd.DataFrame([row]))
            done += 1
            if progress:
                progress(done / total)
    table = pd.concat(frames, ignore_index=True).assign(time_step=matched.step).astype({"n": np.int64})
    foreign = table["product"].isin(matched.relative)
    if foreign.any():
        ends = [f"{name}{end}" for name in ONE_UNIT for end in ("", "_low", "_high")]
        table.loc[foreign, [name for name in table.columns if name in ends]] = np.nan
        table.loc[foreign & (table["reason"] == ""), "reason"] = "in other units: no errors"
    columns = [*_KEYS, *(c for c in table.columns if c not in (*_KEYS, "reason")), "reason"]
    return table[columns]


def _evaluate(estimated: Vector, observed: Vector, wet: float | None, progress: Progress | None) -> pd.DataFrame:
    """Return the metrics of each station, some stations at a time: ranks are slow."""
    pieces = []
    for first in range(0, estimated.shape[0], _AT_ONCE):
        own = slice(first, first + _AT_ONCE)
        pieces.append(pd.DataFrame(metrics.evaluate(estimated[own], observed[own], wet_threshold=wet)))
        if progress:
            progress(min(first + _AT_ONCE, estimated.shape[0]) / estimated.shape[0])
    return pd.concat(pieces, ignore_index=True)


def _reasons(found: pd.DataFrame, least: int) -> list[str]:
    """Return why scores are missing, empty where they are not."""
    n = found["n"].to_numpy()
    texts = np.where(n == 0, "no value in common", np.where(n < least, f"fewer than {least} values in common", ""))
    texts = texts.astype(object)
    rest = np.flatnonzero((texts == "") & ~np.isfinite(found["r"].to_numpy()))
    needed = ("n", "r", "nse")
    rows = zip(*(found[name].to_numpy()[rest] for name in needed), strict=True)
    texts[rest] = [metrics.reason(dict(zip(needed, row, strict=True))) for row in rows]
    return [str(text) for text in texts]


def missing(table: pd.DataFrame) -> pd.DataFrame:
    """Return where correlations are missing: ``product, time_step, reason``, and a list of ``stations``.

    Products that have no pair at all are left out: that is said when they are matched.
    """
    rows = stations_of(table)
    known = rows.groupby("product")["n"].transform("sum") > 0
    rows = rows[known & rows["r"].isna()]
    keys = ["product", "time_step", "reason"]
    return rows.groupby(keys, sort=False)["station_id"].agg(list).rename("stations").reset_index()


def explain(table: pd.DataFrame, bootstrap: Bootstrap | None = None) -> list[str]:
    """Return what has to be said of scores and intervals that are missing.

    Parameters
    ----------
    table : DataFrame
        Of `score_products`, of one time step or several.
    bootstrap : Bootstrap, optional
        As for `score_products`.
    """
    notes = []
    for product, rows in missing(table).groupby("product", sort=False):
        parts = [
            f"{step} at {len(stations):,}, {reason} ({listed(stations)})"
            for step, reason, stations in zip(rows["time_step"], rows["reason"], rows["stations"], strict=True)
        ]
        notes.append(f"{product} has no correlation at some stations: {'; '.join(parts)}.")
    count = stations_of(table)["station_id"].nunique()
    if bootstrap and bootstrap.samples and count > MOST_INTERVALS:
        notes.append(
            f"{count:,} stations are more than {MOST_INTERVALS:,}: intervals are only computed for classes and for "
            "all stations together."
        )
    return notes


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
    length: int | None,
    wet: float | None,
    progress: Progress | None,
) -> pd.DataFrame:
    """Return the intervals of each station."""
    count = few.size
    if not bootstrap or not bootstrap.samples or count > MOST_INTERVALS:
        return pd.DataFrame(index=range(count))
    rows = []
    for number, (x, y) in enumerate(zip(estimated, observed, strict=True)):
        rows.append({} if few[number] else _interval(x, y, bootstrap, length, wet))
        if progress and number % 20 == 0:
            progress(number / count)
    names = [f"{name}_{end}" for name in _with_interval(wet) for end in ("low", "high")]
    return pd.DataFrame(rows, index=range(count)).reindex(columns=names)


def _with_interval(wet: float | None) -> tuple[str, ...]:
    return available(WITH_INTERVAL, wet=wet is not None)


def _interval(x: Vector, y: Vector, bootstrap: Bootstrap, length: int | None, wet: float | None) -> dict[str, float]:
    found = metrics.intervals(
        x, y, names=_with_interval(wet), level=bootstrap.level, samples=bootstrap.samples, block=length,
        seed=bootstrap.seed, wet_threshold=wet,
    )  # fmt: skip
    return {
        f"{name}_{end}": value for name, pair in found.items() for end, value in zip(("low", "high"), pair, strict=True)
    }


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
        Of `score_products`: ``product, station_id`` and the metric, of one time step.
    metric : str
    products : sequence of str, optional
        In this order; as they come when not given.

    Returns
    -------
    DataFrame
        Index ``station``; the mean leaves out stations that have no value.

    Examples
    --------
    >>> ids = ["S1", "S1", "S2", "S2"]
    >>> scores = pd.DataFrame({"product": ["era5", "imerg"] * 2, "station_id": ids, "r": [0.5, 0.6, 0.7, 0.9]})
    >>> station_table(scores, "r").round(2).to_dict("list")
    {'era5': [0.5, 0.7, 0.6], 'imerg': [0.6, 0.9, 0.75]}
    """
    rows = stations_of(table)
    wide = rows.pivot(index="station_id", columns="product", values=metric)
    wide = wide.loc[list(dict.fromkeys(rows["station_id"])), list(products or dict.fromkeys(rows["product"]))]
    wide.loc["mean"] = wide.mean()
    return wide.rename_axis(index="station", columns=None)
