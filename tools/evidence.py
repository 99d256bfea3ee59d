"""Writes ``docs/evidence.md``: the chain on real data, good or bad, with intervals.

Hawaii: soil moisture of nine stations by models that have not seen them, and rain from it at six gauges, calibrated on
2017 and judged by 2018, and by leaving gauges out. USA: rain from SMAP over 412 pixels, one year to calibrate, one to
judge. The data are not part of the project; they are looked for in ``SM2R_TEST_DATA``.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from html import escape
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr
from rasterio.crs import CRS
from sm2r.core import metrics
from sm2r.core.fusion.records import gather
from sm2r.core.fusion.training import Options as TrainingOptions
from sm2r.core.fusion.training import train
from sm2r.core.merging import fit
from sm2r.core.merging.pairs import Pairs
from sm2r.core.merging.scores import judge_stations
from sm2r.core.regrid import grid_of, make_grid, regrid
from sm2r.core.sampling import sample
from sm2r.core.sm2rain import Options, tables
from sm2r.core.stations import Options as StationOptions
from sm2r.core.stations import read_ismn

from train_pretrained import imported

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("SM2R_TEST_DATA", ROOT.parent / "shared" / "data"))
METHODS = ("rf", "lstm", "cnn")
SPLIT = np.datetime64("2018-01-01")
LONG = "station_id", "time", "value"
_WGS84 = CRS.from_epsg(4326)


def hawaii_cubes(folder: Path) -> dict[str, xr.DataArray]:
    """Import the products, and bring them to one daily grid."""
    place = DATA / "hawaii"
    period = {"start": np.datetime64("2017-01-01"), "end": np.datetime64("2018-12-31")}
    sources = {
        "smos_l3": (place / "SMOS_L3", "smos_l3"), "ascat": (place / "ASCAT" / "ASCAT_H119", "ascat"),
        "esa_cci_sm": (place / "ESA_CCI_SM_combined", "esa_cci_sm"), "era5_land": (place / "ERA5_LAND", "era5_land"),
        "gldas": (place / "GLDAS", "gldas"),
    }  # fmt: skip
    found = {}
    for name, (path, product) in sources.items():
        one = imported(folder, path, product, name, **period)
        grid = make_grid(grid_of(one), extent=(-156.25, 18.75, -154.5, 20.5), resolution=0.25, crs=_WGS84)
        found[name] = regrid(one, grid, time_step="daily", min_coverage=0.25, name=name)
    return found


def observed(variable: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the stations of Hawaii and what they measured, day by day."""
    chosen = StationOptions(variable=variable, time_step="daily")
    found = read_ismn(DATA / "hawaii" / "ISMN_TESTDATA_HAWAII.zip", chosen)
    stations = found.stations.rename(columns={"longitude": "x", "latitude": "y"})[["station_id", "x", "y"]]
    return stations, found.observations.rename(columns={variable: "value"})[list(LONG)]


def wide(table: pd.DataFrame, stations: list[str], times: np.ndarray) -> np.ndarray:
    """Return a long table as (station, time)."""
    frame = table.pivot(index="time", columns="station_id", values="value")
    return frame.reindex(index=pd.DatetimeIndex(times), columns=stations).to_numpy(float).T


def long(values: np.ndarray, stations: list[str], times: np.ndarray) -> pd.DataFrame:
    """Return (station, time) as a long table; missing values stay, so that the step is seen."""
    names, days = np.repeat(stations, times.size), np.tile(times, len(stations))
    return pd.DataFrame({"station_id": names, "time": days, "value": values.ravel()})


def scored(products: Mapping[str, np.ndarray], truth: np.ndarray, foreign: tuple[str, ...] = ()) -> list[list[str]]:
    """Return rows: product, n, R and RMSE with their intervals."""
    rows = []
    for name, values in products.items():
        found = metrics.evaluate(values.ravel(), truth.ravel(), names=("n", "r", "rmse", "bias"))
        if found["n"] < 3:
            continue
        ends = metrics.intervals(values, truth, names=("r", "rmse"))
        by_station = metrics.evaluate(values, truth, names=("r",))["r"]
        errors = ["–"] * 2 if name in foreign else [_with(found["rmse"], ends["rmse"]), f"{found['bias']:+.3f}"]
        rows.append([name, str(found["n"]), _with(found["r"], ends["r"]), f"{np.nanmedian(by_station):.2f}", *errors])
    return rows


def _with(value: float, ends: tuple[float, float]) -> str:
    return f"{value:.3f} ({ends[0]:.3f} to {ends[1]:.3f})"


def markdown(heads: list[str], rows: list[list[str]]) -> str:
    """Return a table."""
    return "\n".join(["| " + " | ".join(line) + " |" for line in (heads, ["---"] * len(heads), *rows)])


HEADS = ["product", "n", "R (95 %)", "median R of stations", "RMSE (95 %)", "bias"]


def hawaii() -> str:
    """Return the section on Hawaii."""
    with tempfile.TemporaryDirectory() as place:
        cubes = {name: array.compute().chunk(time=-1) for name, array in hawaii_cubes(Path(place)).items()}
    points, moisture = observed("soil_moisture")
    predictors = ["smos_l3", "ascat", "era5_land"]
    records = gather([cubes[name] for name in predictors], points, moisture, names=predictors)
    times, stations = records.times, records.stations
    places = points.set_index("station_id").loc[stations]
    sampled = {}
    for name, array in cubes.items():
        own, _ = sample(array, places["x"].to_numpy(), places["y"].to_numpy())
        sampled[name] = pd.DataFrame(own.T, index=array["time"].to_numpy()).reindex(times).to_numpy(float).T
    truth = records.observed.T.astype(float)
    later = times >= SPLIT
    # Each group of stations is estimated by models that saw the others, in 2017 alone.
    estimates = {name: np.full(truth.shape, np.nan) for name in METHODS}
    early = moisture[moisture["time"] < pd.Timestamp(SPLIT)]
    folds = np.random.default_rng(1).permutation(len(stations)) % 3
    from sm2r.core.fusion import container
    from sm2r.core.fusion.inference import Model, fuse

    for fold in range(3):
        left = [name for name, own in zip(stations, folds, strict=True) if own == fold]
        some = points[~points["station_id"].isin(left)].reset_index(drop=True)
        part = gather([cubes[name] for name in predictors], some, early, names=predictors)
        for method in METHODS:
            trained = train(part, TrainingOptions(method=method, folds=0, seed=1))
            with tempfile.TemporaryDirectory() as place:
                path = Path(place) / f"{method}.onnx"
                container.write(path, trained.model, trained.card)
                fused = fuse(
                    [cubes[name] for name in predictors], [Model.open(path)], names=predictors
                ).values.compute()
            own, _ = sample(fused.chunk(time=-1), places["x"].to_numpy(), places["y"].to_numpy())
            whole = pd.DataFrame(own.T, index=fused["time"].to_numpy()).reindex(times).to_numpy(float).T
            estimates[method][folds == fold] = whole[folds == fold]
    stack = np.stack([estimates[name] for name in METHODS], axis=2)
    pairs = Pairs(stations, list(METHODS), times, stack, truth, ~later)

    def weights(chosen: Pairs) -> object:
        return fit(chosen, ["m3 m-3"] * 3, debias="none")[0]

    judged, _ = judge_stations(pairs, weights(pairs), weights, share=1 / 3, seed=1)
    merged = judged.merged[..., 0]
    products = {**sampled, **estimates, "merged": merged}
    rows = scored({name: values[:, later] for name, values in products.items()}, truth[:, later], ("ascat",))
    text = f"""
## Hawaii: soil moisture at {len(stations)} stations, 2018

Steep, wet ground: the hardest that we have. SMAP has no recommended retrieval at any of the stations. Models were
trained in 2017, at two thirds of the stations, and are judged in 2018 at the last third, in turn; weights likewise.
ASCAT is a saturation and has no errors in m³ m⁻³.

{markdown(HEADS, rows)}
"""
    return text + _hawaii_rain({**products, "stations": truth}, stations, times, later)


def _hawaii_rain(moisture: Mapping[str, np.ndarray], stations: list[str], times: np.ndarray, later: np.ndarray) -> str:
    _, rain = observed("rainfall")
    gauges = [name for name in stations if name in set(rain["station_id"])]
    chosen = np.array([stations.index(name) for name in gauges])
    truth = wide(rain, gauges, times)
    options = Options(variant="t", objective="kge", max_gap=2)
    pooled = Options(variant="t", objective="kge", max_gap=2, pool="region")
    rows, apart = {}, {}
    for name, values in moisture.items():
        own = long(np.clip(values[chosen], 0, 1), gauges, times)
        if np.isfinite(values[chosen]).any(axis=1).sum() < 3:
            continue
        try:
            fitted = tables.calibrate(own, rain, options, end="2017-12-31").parameters
            found, _ = tables.invert(own, fitted)
        except Exception as error:  # noqa: BLE001 (a product with too few days is told, not hidden)
            print(f"{name}: {error}")
            continue
        rows[name] = wide(found.rename(columns={"rainfall": "value"})[list(LONG)], gauges, times)[:, later]
        # Without a gauge of its own: z, a, b, T of the five others together, the limits of its own soil moisture.
        left = np.full(truth.shape, np.nan)
        for number, gauge in enumerate(gauges):
            others = own[own["station_id"] != gauge]  # one without values is left out there
            shared = tables.calibrate(others, rain[rain["station_id"] != gauge], pooled, end="2017-12-31").parameters
            limits = fitted[fitted["station_id"] == gauge]
            if limits.empty:
                continue
            one = shared.iloc[[0]].assign(
                station_id=gauge, s_min=limits["s_min"].to_numpy(), s_max=limits["s_max"].to_numpy()
            )
            if not one[["z", "s_min", "s_max"]].notna().all(axis=None):
                continue
            inverted, _ = tables.invert(own[own["station_id"] == gauge], one)
            left[number] = wide(inverted.rename(columns={"rainfall": "value"})[list(LONG)], [gauge], times)[0]
        apart[name] = left[:, later]
    heads = ["soil moisture", *HEADS[1:]]
    return f"""
## Hawaii: rain from soil moisture at {len(gauges)} gauges, 2018

SM2RAIN by variant *t*, objective KGE, gaps up to two days bridged, days of UTC. Calibrated on each gauge in 2017:

{markdown(heads, scored(rows, truth[:, later]))}

Without a gauge of its own: each gauge's rain from the parameters of the five others together, in 2017:

{markdown(heads, scored(apart, truth[:, later]))}

Mean rain of the gauges in 2018: {np.nanmean(truth[:, later]):.1f} mm a day. *stations* is the soil moisture of the
stations themselves, the best that SM2RAIN can have here.
"""


def usa() -> str:
    """Return the section on the USA, and draw its map."""
    folder = DATA / "conus-smap-nldas" / "data" / "CONUSv4f1"
    places = pd.read_csv(folder / "crd.csv", header=None).to_numpy(float)

    def read(name: str) -> np.ndarray:
        parts = [pd.read_csv(folder / year / f"{name}.csv", header=None).to_numpy(float) for year in ("2015", "2016")]
        whole = np.concatenate(parts, axis=1)
        return np.where(whole <= -9990, np.nan, whole)

    soil, rain, warmth = read("SMAP_AM"), 24 * read("APCP_FORA"), read("TMP_2_FORA") - 273.15
    times = np.datetime64("2015-04-01", "ns") + np.arange(soil.shape[1]) * np.timedelta64(1, "D")
    pixels = [f"p{number:03d}" for number in range(len(places))]
    split = np.datetime64("2016-04-01")
    later = times >= split
    moist, fell = long(soil, pixels, times), long(rain, pixels, times)
    options = Options(variant="t", aggregation=120, max_gap=3)
    fitted = tables.calibrate(moist, fell, options, end="2016-03-31").parameters
    found, _ = tables.invert(moist, fitted)
    estimate = wide(found.rename(columns={"rainfall": "value"})[list(LONG)], pixels, times)
    # Frozen ground tells nothing of rain, and the snow rule would put in the product itself.
    estimate = np.where(warmth < 0, np.nan, estimate)

    def sums(values: np.ndarray, mask: np.ndarray, days: int) -> np.ndarray:
        chosen = np.where(mask, values, np.nan)[:, later]
        count = chosen.shape[1] // days * days
        return chosen[:, :count].reshape(len(pixels), -1, days).sum(axis=2)

    both = np.isfinite(estimate) & np.isfinite(rain)
    rows, maps = [], {}
    for label, days in (("1 day", 1), ("5 days", 5), ("10 days", 10)):
        ours, theirs = sums(estimate, both, days), sums(rain, both, days)
        own = metrics.evaluate(ours, theirs, names=("n", "r", "rmse", "bias"))
        enough = own["n"] >= 10
        r, error = own["r"][enough], own["rmse"][enough]
        r = r[np.isfinite(r)]
        rng = np.random.default_rng(1)
        drawn = [np.median(r[rng.integers(0, r.size, r.size)]) for _ in range(1000)]
        spread = np.percentile(r, [25, 75])
        rows.append([
            label, str(r.size), _with(float(np.median(r)), tuple(np.percentile(drawn, [2.5, 97.5]))),
            f"{spread[0]:.2f} to {spread[1]:.2f}", f"{np.median(error):.1f}", f"{np.median(own['bias'][enough]):+.2f}",
        ])  # fmt: skip
        maps[label] = np.where(enough, own["r"], np.nan)
    image = ROOT / "docs" / "images" / "evidence-usa.svg"
    image.write_text(
        dots(places, maps["5 days"], "R of rain sums of 5 days, April 2016 to March 2017"), encoding="utf-8"
    )
    heads = [
        "sums of",
        "pixels",
        "median R (95 % over pixels)",
        "middle half of R",
        "median RMSE, mm",
        "median bias, mm",
    ]
    return f"""
## USA: rain from SMAP over {len(pixels)} pixels

SMAP's morning retrievals against NLDAS-2 rain: April 2015 to March 2016 to calibrate (variant *t*, windows of five
days, gaps up to three days bridged), April 2016 to March 2017 to judge. SMAP sees a place every two or three days, so
that single days are half guesses. Days below 0 °C are left out: in the chain they have the product's own rain.

{markdown(heads, rows)}

![R of rain sums of five days over the USA](images/evidence-usa.svg)
"""


def dots(places: np.ndarray, values: np.ndarray, title: str) -> str:
    """Return a map of points as SVG, latitude and longitude in degrees."""
    stops = np.array([[68, 1, 84], [59, 82, 139], [33, 145, 140], [94, 201, 98], [253, 231, 37]], float)
    low, high = 0.0, 0.9
    west, north = places[:, 1].min() - 1.5, places[:, 0].max() + 1.5
    across, down = 13.0, 16.5
    width, height = (np.ptp(places[:, 1]) + 3) * across, (np.ptp(places[:, 0]) + 3) * down + 60
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" font-family="sans-serif">',
        f'<rect width="100%" height="100%" fill="#fff"/><text x="10" y="22" font-size="15">{escape(title)}</text>',
    ]
    for (latitude, longitude), value in zip(places, values, strict=True):
        x, y = (longitude - west) * across, (north - latitude) * down + 28
        if np.isfinite(value):
            place = np.clip((value - low) / (high - low), 0, 1) * 4
            color = "#" + "".join(f"{int(np.interp(place, range(5), stops[:, c])):02x}" for c in range(3))
        else:
            color = "#d5d8db"
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6.5" fill="{color}"/>')
    for number in range(10):
        place = number / 9 * 4
        color = "#" + "".join(f"{int(np.interp(place, range(5), stops[:, c])):02x}" for c in range(3))
        parts.append(f'<rect x="{20 + 24 * number}" y="{height - 26:.0f}" width="24" height="10" fill="{color}"/>')
    parts.append(f'<text x="16" y="{height - 4:.0f}" font-size="11">{low:g}</text>')
    parts.append(f'<text x="250" y="{height - 4:.0f}" font-size="11">{high:g}</text>')
    parts.append(f'<text x="300" y="{height - 15:.0f}" font-size="11">grey: fewer than ten sums</text></svg>')
    return "\n".join(parts) + "\n"


def main() -> None:
    """Write the page."""
    text = """# On real data

What SM2R does where stations can judge it, good or bad. `make evidence` makes this page anew from the same data, which
are not part of the project. Intervals draw blocks of days in a row, at all stations together. The sample basin, whose
truth is known, is another matter: see [its page](sample-basin.md).

In short: over plains with decent retrievals SM2RAIN follows rain sums of five to ten days. On a steep, wet island with
few stations, neither satellites nor models trained at other stations follow single stations well: there the land
models are as good or better, and merging does not help. Rain from the stations' own soil moisture shows what SM2RAIN
itself can do there. Look at your own stations before you believe a map.
"""
    for part in (usa, hawaii):
        text += part()
        print(part.__name__, flush=True)
    (ROOT / "docs" / "evidence.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
