"""Rain of products and gauges merged, on real data: what `tools/evidence.py` tells of it.

Gauges that judge are never those that merge. The data are not part of the project; `daily_records.DATA` says where they
are looked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import xarray as xr
from sm2r.core import metrics
from sm2r.core.rainmerging import Fit, Gauges, Options, fit
from sm2r.core.rainmerging.model import FAR
from sm2r.core.rainmerging.places import distances, inverse_distances
from sm2r.core.rainmerging.weighting import average, moments, weigh
from sm2r.core.sm2rain import Options as Sm2rain
from sm2r.core.sm2rain import cubes

from daily_records import DATA, cube_of, usa

# Days of a block that intervals draw.
_BLOCK = 30


@dataclass(frozen=True)
class Judged:
    """Rain that gauges with no part in it measured, and estimates of it, each (time, gauge)."""

    observed: np.ndarray
    estimates: Mapping[str, np.ndarray]

    def score(self, name: str) -> tuple[float, float]:
        """Return R and RMSE over all pairs that every estimate has."""
        both = np.isfinite(self.observed)
        for one in self.estimates.values():
            both &= np.isfinite(one)
        found = metrics.evaluate(self.estimates[name][both], self.observed[both], names=("r", "rmse"))
        return float(found["r"]), float(found["rmse"])

    def gain(self, name: str, other: str) -> tuple[float, float, float]:
        """Return by how much R is above that of another, and the ends of its 95 % interval."""
        one, two = (self.estimates[key].T for key in (name, other))
        return metrics.compare(one, two, self.observed.T, names=("r",), block=_BLOCK, samples=1000)["r"]


def merged(
    gauges: Gauges, chosen: np.ndarray, judged: np.ndarray, options: Options | None = None
) -> tuple[Fit, Judged]:
    """Merge with some gauges, and estimate at others."""
    found = fit(gauges.only(chosen), options)
    other = gauges.only(judged)
    apart = distances(gauges.places[chosen], other.places)
    estimates = {
        "merged": found.at(other.places, other.values).astype(float),
        "kriged gauges": found.alone.at(other.places, other.values[:0]).astype(float) if found.alone else None,
        "inverse distances": inverse_distances(gauges.observed[:, chosen], apart),
    }
    return found, Judged(other.observed, {key: one for key, one in estimates.items() if one is not None})


def covered(found: Fit, judged: Gauges, estimate: np.ndarray) -> tuple[float, float]:
    """Return which share of all days, and of the wettest tenth of wet days, lies within the 90 % intervals."""
    far = distances(found.gauges.places, judged.places).min(axis=0) >= found.edges[FAR]
    low, high = found.intervals.bounds(estimate, far)
    known = np.isfinite(judged.observed) & np.isfinite(estimate)
    rain = judged.observed[known]
    inside = (rain >= low[known] - 1e-6) & (rain <= high[known] + 1e-6)
    return float(inside.mean()), float(inside[rain >= np.quantile(rain[rain >= 1], 0.9)].mean())


def china() -> tuple[Gauges, np.ndarray, np.ndarray, pd.DataFrame]:
    """Return gauges of January 2007, which train, which test, and what published models gave at the latter."""
    folder = DATA / "china-gauges-2007"
    table = pd.read_csv(folder / "daily.csv.gz")
    stations = pd.read_csv(folder / "stations.csv").set_index("station_id")
    names = ["imerg", "sm2rain_ascat", "gsmap", "persiann"]
    parts = [
        table.pivot(index="time", columns="station_id", values=name)[stations.index].to_numpy()
        for name in ("rainfall", *names)
    ]
    gauges = Gauges.of(parts[0], parts[1:], stations[["lat", "lon"]].to_numpy(), products=names)
    peers = pd.read_csv(folder / "peer_predictions_test.csv.gz")
    train, test = (np.flatnonzero(stations["set"] == name) for name in ("train", "test"))
    return gauges, train, test, peers


def taiwan() -> tuple[Gauges, np.ndarray, np.ndarray]:
    """Return gauges of 2015 to 2019 with IMERG at the nearest land cell, which may train, and which test."""
    folder = DATA / "taiwan-merge"
    stations = pd.read_csv(folder / "stations.csv").set_index("station_id")
    table = pd.read_csv(folder / "gauges_daily.csv.gz").pivot(index="time", columns="station_id", values="rainfall")
    cells = xr.open_dataset(folder / "products_daily.nc")
    names = ["IMERG_E", "IMERG_F"]
    values = [cells[name].where(cells[name] >= 0).to_numpy() for name in names]
    rows, columns = np.nonzero(np.isfinite(values[0][0]))
    latitude, longitude = cells["lat"].to_numpy()[rows], cells["lon"].to_numpy()[columns]
    turn = np.cos(np.deg2rad(24))
    places = stations[["lat", "lon"]].to_numpy()
    near = [int(np.argmin((latitude - y) ** 2 + ((longitude - x) * turn) ** 2)) for y, x in places]
    at_gauges = [one[:, rows[near], columns[near]] for one in values]
    gauges = Gauges.of(table[stations.index].to_numpy(), at_gauges, places, products=names)
    test = np.zeros(len(stations), bool)
    test[np.random.default_rng(1).permutation(len(stations))[:40]] = True
    return gauges, np.flatnonzero(~test), np.flatnonzero(test)


def first(places: np.ndarray, count: int) -> np.ndarray:
    """Return so many places, the first of one permutation."""
    return places if count >= places.size else places[np.random.default_rng(0).permutation(places.size)[:count]]


def usa_gauges(chosen: np.ndarray) -> Gauges:
    """Return the second year over the USA, with SM2RAIN's rain by parameters of some places' first year.

    One set of parameters for all places; days below 0 °C are missing.
    """
    records = usa()
    places = pd.read_csv(DATA / "conus-smap-nldas" / "data" / "CONUSv4f1" / "crd.csv", header=None).to_numpy(float)
    early = np.arange(records.rain.shape[1]) < records.split[0]
    days = int(records.split[0])
    some = replace(
        records, moisture=records.moisture[chosen], rain=records.rain[chosen], warm=records.warm[chosen],
        days=records.days[chosen], split=records.split[chosen],
    )  # fmt: skip
    moisture, rain = (np.where(early, part, np.nan)[:, :days] for part in (some.moisture, some.rain))
    warmth = cube_of(np.where(some.warm, 10.0, -10.0)[:, :days], "temperature", "degC")
    found = cubes.calibrate(
        cube_of(moisture, "saturation", "1"),
        cube_of(rain, "rainfall", "mm"),
        Sm2rain(pool="region"),
        temperature=warmth,
    ).compute()
    known = int(np.flatnonzero(np.isfinite(found.sel(band="z").values[0]))[0])
    whole = cube_of(records.moisture, "saturation", "1")
    shared = found.isel(x=[known] * len(places)).assign_coords(x=whole["x"])
    shared = shared.rio.write_crs("EPSG:32632").rio.write_transform(whole.rio.transform())
    inverted, _ = cubes.invert(whole, shared)
    estimate = inverted.values[:, 0].astype(float)
    observed = np.where(records.warm, records.rain, np.nan).T
    return Gauges.of(observed[days:], estimate[None, days:], places, products=["SM2RAIN"])


def burkina(names: tuple[str, ...], reference: str) -> tuple[float, dict[str, float], list[float], list[str]]:
    """Return the mean R over points of products merged without gauges, that of each, their weights, and warnings."""
    tables = {
        name: pd.read_csv(DATA / "burkina-rainfall" / f"{name}_PP.csv", index_col=0).to_numpy(float)
        for name in (*names, reference)
    }
    values = np.stack([tables[name] for name in names])
    labels = [f"SM2RAIN-{name}" if name == "ASCAT" else name for name in names]
    weights, notes = weigh(moments(values), labels, "triple_collocation")
    truth = tables[reference]

    def r(one: np.ndarray) -> float:
        return float(np.nanmean(metrics.evaluate(one.T, truth.T, names=("r",))["r"]))

    return r(average(weights, values)), dict(zip(labels, map(r, values), strict=True)), weights.weight.tolist(), notes


def text_of_usa() -> tuple[list[str], list[list[str]]]:
    """Return heads and rows of the table on the USA."""
    order = np.random.default_rng(0).permutation(412)
    rows = []
    for count in (20, 50, 100, 200):
        gauges = usa_gauges(order[:count])
        _, judged = merged(gauges, order[:count], order[200:])
        rows.append([str(count), *_scores(judged, "kriged gauges")])
    return [
        "gauges", "R, merged", "R, inverse distances", "gain (95 %)", "R, kriged gauges",
        "what SM2RAIN adds (95 %)",
    ], rows  # fmt: skip


def text_of_taiwan() -> tuple[list[str], list[list[str]]]:
    """Return heads and rows of the table on Taiwan."""
    gauges, train, test = taiwan()
    rows = []
    for count in (10, 20, 50, 100, 160):
        chosen = first(train, count)
        found, judged = merged(gauges, chosen, test)
        all_days, heavy = covered(found, gauges.only(test), judged.estimates["merged"])
        rows.append([str(count), *_scores(judged, "kriged gauges"), f"{all_days:.2f}, {heavy:.2f}"])
    return [
        "gauges", "R, merged", "R, inverse distances", "gain (95 %)", "R, kriged gauges",
        "what products add (95 %)", "in the 90 % interval: all, heavy",
    ], rows  # fmt: skip


def text_of_china() -> tuple[list[str], list[list[str]], list[list[str]]]:
    """Return heads and rows of the table on China by gauges, and rows of published models beside ours."""
    gauges, train, test, peers = china()
    rows, beside = [], []
    judged_gauges = gauges.only(test)
    for count in (20, 50, 100, 493):
        found, judged = merged(gauges, first(train, count), test)
        all_days, heavy = covered(found, judged_gauges, judged.estimates["merged"])
        r, error = judged.score("merged")
        rows.append([
            str(count), f"{r:.3f}", f"{error:.2f}", f"{judged.score('inverse distances')[0]:.3f}",
            f"{judged.score('kriged gauges')[0]:.3f}", f"{all_days:.2f}, {heavy:.2f}",
        ])  # fmt: skip
    for name, options in (
        ("merged", Options()), ("merged, `WET_GATE`", Options(wet_gate=True)),
        ("merged, `ENSEMBLE`", Options(ensemble=True)),
    ):  # fmt: skip
        _, judged = merged(gauges, train, test, options)
        r, error = judged.score("merged")
        beside.append([name, f"{r:.3f}", f"{error:.3f}"])
    both = peers.merge(
        pd.DataFrame(judged_gauges.observed.T, index=gauges_ids("test"), columns=sorted(peers["time"].unique()))
        .stack().rename("truth").reset_index().set_axis(["station_id", "time", "truth"], axis=1)
    )  # fmt: skip
    for name in [column for column in peers.columns if column not in ("station_id", "time", "rainfall")]:
        found = metrics.evaluate(both[name], both["truth"], names=("r", "rmse"))
        beside.append([f"published: {name}", f"{found['r']:.3f}", f"{found['rmse']:.3f}"])
    return ["gauges", "R, merged", "RMSE, mm", "R, inverse distances", "R, kriged gauges",
            "in the 90 % interval: all, heavy"], rows, beside  # fmt: skip


def far_in_china() -> tuple[int, int, float, float]:
    """Return gauges in the south that merge, those over 150 km away that judge, and R of merged and of products."""
    gauges, train, _, _ = china()
    south = train[gauges.places[train, 0] < 30]
    far = np.flatnonzero(distances(gauges.places[south], gauges.places).min(axis=0) > 150)
    found, judged = merged(gauges, south, far)
    combined = np.tensordot(found.mm.tables[0][-1], gauges.only(far).values, 1)
    r = metrics.evaluate(combined.ravel(), judged.observed.ravel(), names=("r",))["r"]
    return south.size, far.size, judged.score("merged")[0], float(r)


def gauges_ids(kind: str) -> list[str]:
    """Return the ids of China's gauges of one set."""
    stations = pd.read_csv(DATA / "china-gauges-2007" / "stations.csv")
    return stations.loc[stations["set"] == kind, "station_id"].tolist()


def _scores(judged: Judged, alone: str) -> list[str]:
    def gain(other: str) -> str:
        value, low, high = judged.gain("merged", other)
        return f"{value:+.3f} ({low:+.3f} to {high:+.3f})"

    return [
        f"{judged.score('merged')[0]:.3f}", f"{judged.score('inverse distances')[0]:.3f}", gain("inverse distances"),
        f"{judged.score(alone)[0]:.3f}", gain(alone),
    ]  # fmt: skip
