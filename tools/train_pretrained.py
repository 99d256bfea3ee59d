"""Trains the models that are shipped, on real stations with satellite products, and judges them by station.

Three regions: Hawaii (SCAN, COSMOS), the Murrumbidgee in Australia (OZNET) and Ghana (TAHMO). The data
stays where it is.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr
from rasterio.crs import CRS
from sm2r.core import cube
from sm2r.core.fusion import container
from sm2r.core.fusion.records import Records, gather
from sm2r.core.fusion.training import Options, Trained, train
from sm2r.core.fusion.training import score as scores_of
from sm2r.core.merging import fitting
from sm2r.core.merging.pairs import Pairs
from sm2r.core.merging.scores import INTERVALS, judge_stations
from sm2r.core.products import PRODUCTS, Import, Settings
from sm2r.core.regrid import grid_of, make_grid, regrid
from sm2r.core.stations import Options as StationOptions
from sm2r.core.stations import read_ismn

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("SM2R_TEST_DATA", ROOT.parent / "shared" / "data"))
METHODS = ("rf", "lstm", "cnn")
SEED = 1
# What the models take, in this order.
PREDICTORS = ("smos_l3", "smap_l3", "ascat", "era5_land")
_WGS84 = CRS.from_epsg(4326)
_REPEATS = 1000
_BLOCK = 30


def imported(folder: Path, path: Path, product: str, name: str, **choices: object) -> xr.DataArray:
    """Import a product under the name by which the models know it."""
    target = folder / f"{name}.tif"
    Import(path, Settings(PRODUCTS[product], name=name, **choices)).write(target)
    return cube.open(target)


def records_of(cubes: Sequence[xr.DataArray], path: Path) -> Records:
    """Bring cubes to one grid of 0.25°, and to the stations of an ISMN download."""
    found = read_ismn(path, StationOptions(variable="soil_moisture"))
    stations = found.stations.rename(columns={"longitude": "x", "latitude": "y"})
    west, east = stations["x"].min() - 0.5, stations["x"].max() + 0.5
    south, north = stations["y"].min() - 0.5, stations["y"].max() + 0.5
    extent = (west, south, east, north)
    same = [
        regrid(one, make_grid(grid_of(one), extent=extent, resolution=0.25, crs=_WGS84), min_coverage=0.25)
        for one in cubes
    ]
    observations = found.observations.rename(columns={"soil_moisture": "value"})[["station_id", "time", "value"]]
    return gather(same, stations[["station_id", "x", "y"]], observations, names=[str(c.attrs["product"]) for c in same])


def spread(array: xr.DataArray, days: int) -> xr.DataArray:
    """Give each of the days that a composite pools its value; composites are dated by their first day."""
    parts = [array.assign_coords(time=array["time"] + np.timedelta64(day, "D")) for day in range(days)]
    whole = xr.concat(parts, "time").sortby("time")
    return whole.isel(time=~whole.get_index("time").duplicated()).assign_attrs(array.attrs, time_step="P1D")


def hawaii(folder: Path) -> Records:
    """Nine stations, every product day by day; SMAP has no recommended retrieval there."""
    place = DATA / "hawaii"
    period = {"start": np.datetime64("2017-01-01"), "end": np.datetime64("2018-12-31")}
    cubes = [
        imported(folder, place / "SMOS_L3", "smos_l3", "smos_l3", **period),
        imported(folder, place / "ASCAT" / "ASCAT_H119", "ascat", "ascat", **period),
        imported(folder, place / "ERA5_LAND", "era5_land", "era5_land", **period),
    ]
    return records_of(cubes, place / "ISMN_TESTDATA_HAWAII.zip")


def composites(folder: Path, series: str, stations: str) -> Records:
    """Stations beside three-day composites of SMAP, about once a week, and the days of ERA5 in them."""
    place = DATA / "oznet-tahmo"
    reanalysis = unpacked(place / series, folder / "era5", "ERA5_")
    cubes = [
        spread(imported(folder, place / series, "smap_l2", "smap_l3", pattern="SMAP_*"), 3),
        imported(folder, reanalysis, "era5_land", "era5_land"),
    ]
    return records_of(cubes, place / stations)


def unpacked(archive: Path, folder: Path, prefix: str) -> Path:
    """Unpack files of a zip whose names say which days they hold, without days of other files.

    At the end of a month some hold the first day of that month in place of the next one's: ERA5_20190429_20190401.nc.
    """
    folder.mkdir()
    with zipfile.ZipFile(archive) as packed:
        for member in packed.namelist():
            name = Path(member).name
            if name.startswith(prefix):
                (folder / name).write_bytes(packed.read(member))
    for file in folder.iterdir():
        first, last = file.stem.split("_")[1:]
        if first > last:
            with xr.open_dataset(file) as opened:
                time = next(opened[name] for name in ("valid_time", "time") if name in opened.dims)
                whole = opened.isel({time.name: time.to_numpy() >= np.datetime64(pd.Timestamp(first))})
                whole.load().drop_encoding().to_netcdf(folder / "whole.nc")
            (folder / "whole.nc").replace(file)
    return folder


def join(parts: Sequence[Records]) -> Records:
    """Lay the records of regions beside each other; a product that a region lacks is missing there."""
    first, last = min(part.times[0] for part in parts), max(part.times[-1] for part in parts)
    times = np.arange(first, last + parts[0].step, parts[0].step)
    known = {predictor.product: predictor for part in parts for predictor in part.predictors}
    predictors = [known[name] for name in PREDICTORS]
    count = sum(len(part.stations) for part in parts)
    series = np.full((len(predictors), times.size, count), np.nan, np.float32)
    observed = np.full((times.size, count), np.nan, np.float32)
    pixels, done = [], 0
    for number, part in enumerate(parts):
        rows = slice(start := int((part.times[0] - first) // part.step), start + part.times.size)
        own = slice(done, done := done + len(part.stations))
        observed[rows, own] = part.observed
        for values, predictor in zip(part.series, part.predictors, strict=True):
            series[PREDICTORS.index(predictor.product), rows, own] = values
        pixels.append(part.pixels + number * 10**9)
    bounds = np.array([part.bounds for part in parts])
    return replace(
        parts[0], times=times, stations=[name for part in parts for name in part.stations],
        pixels=np.concatenate(pixels), bounds=(*bounds[:, :2].min(0), *bounds[:, 2:].max(0)), predictors=predictors,
        series=series, statics=np.empty((0, count), np.float32), observed=observed, notes=[],
    )  # fmt: skip


def unseen(trained: Trained) -> np.ndarray:
    """Return estimates (time, station) by models that did not see the station."""
    estimates = np.full(trained.records.observed.shape, np.nan, np.float32)
    estimates.ravel()[trained.samples] = trained.by_station
    return estimates


def interval(observed: np.ndarray, estimated: np.ndarray, score: str, rng: np.random.Generator) -> tuple[float, float]:
    """Return the 95 % interval of a score, by blocks of 30 days of a station, drawn again and again."""
    both = np.isfinite(observed) & np.isfinite(estimated)
    day, station = np.nonzero(both)
    _, block = np.unique(np.stack([day // _BLOCK, station]), axis=1, return_inverse=True)
    block = block.ravel()
    order = np.argsort(block, kind="stable")
    x, y = observed[both].astype(float)[order], estimated[both].astype(float)[order]
    starts = np.searchsorted(block[order], np.arange(block.max() + 1))
    columns = [np.ones_like(x), x, y, x * x, y * y, x * y]
    sums = np.stack([np.add.reduceat(column, starts) for column in columns])
    drawn = rng.integers(0, starts.size, (_REPEATS, starts.size))
    n, sx, sy, sxx, syy, sxy = sums[:, drawn].sum(2)
    if score == "rmse":
        found = np.sqrt((sxx + syy - 2 * sxy) / n)
    else:
        found = (sxy - sx * sy / n) / np.sqrt((sxx - sx**2 / n) * (syy - sy**2 / n))
    low, high = np.nanpercentile(found, [2.5, 97.5])
    return float(low), float(high)


def evidence(records: Records, models: dict[str, Trained]) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, float]]:
    """Score every product, every model at stations it has not seen, and the merged one; by station and pooled."""
    estimates = {name: unseen(trained) for name, trained in models.items()}
    stack = np.stack([estimates[name].T for name in METHODS], axis=2).astype(np.float64)
    observed = records.observed.T.astype(np.float64)
    pairs = Pairs(records.stations, list(METHODS), records.times, stack, observed, np.ones(records.times.size, bool))
    units = ["m3 m-3"] * len(METHODS)

    def fit(chosen: Pairs) -> fitting.Weights:
        # The members were fitted to observations already: to debias them again by other stations only adds noise.
        return fitting.fit(chosen, units, method="em", variance="member", debias="none")[0]

    judgement, _ = judge_stations(pairs, fit(pairs), fit, share=0.2, seed=SEED)
    estimates["merged"] = judgement.merged[..., 0].T
    products = {p.product: values for p, values in zip(records.predictors, records.series, strict=True)}
    rng = np.random.default_rng(SEED)
    # Everything is scored where all models and the merged one have a value: a product only where it has one as well.
    common = np.isfinite(records.observed) & np.all([np.isfinite(v) for v in estimates.values()], axis=0)
    rows, stations = [], []
    for name, values in {**products, **estimates}.items():
        there = common & np.isfinite(values)
        truth, shown = np.where(there, records.observed, np.nan), np.where(there, values, np.nan)
        merged = np.where(there, estimates["merged"], np.nan)
        row = {"product": name, **scores_of(shown, truth), "merged_rmse": scores_of(merged, truth)["rmse"]}
        for score in ("r", "rmse"):
            row[f"{score}_low"], row[f"{score}_high"] = interval(truth, shown, score, rng)
        rows.append(row)
        for number, station in enumerate(records.stations):
            if there[:, number].any():
                own = scores_of(shown[:, number], truth[:, number])
                stations.append({"station_id": station, "product": name, **own})
    inside = {}
    for number, level in enumerate(INTERVALS):
        low, high = judgement.bounds[..., 2 * number], judgement.bounds[..., 2 * number + 1]
        known = np.isfinite(low) & np.isfinite(observed)
        inside[f"{level} %"] = float(((observed >= low) & (observed <= high))[known].mean())
    return pd.DataFrame(rows), pd.DataFrame(stations), inside


def table(frame: pd.DataFrame) -> str:
    """Write a table for the page."""
    lines = ["| " + " | ".join(frame.columns) + " |", "|" + "---|" * frame.shape[1]]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in frame.itertuples(index=False)]
    return "\n".join(lines)


def page(
    records: Records,
    models: dict[str, Trained],
    pooled: pd.DataFrame,
    stations: pd.DataFrame,
    inside: dict[str, float],
    sizes: dict[str, int],
) -> str:
    """Return the page of the models: data, scores, where not to trust them."""

    def number(value: float, low: float | None = None, high: float | None = None) -> str:
        text = f"{value:.3f}".replace("-", "−")
        return text if low is None else f"{text} ({low:.3f}–{high:.3f})".replace("-", "−")

    shown = pd.DataFrame({
        "estimate": pooled["product"],
        "n": pooled["n"],
        "R": [number(*row) for row in pooled[["r", "r_low", "r_high"]].to_numpy()],
        "RMSE": [number(*row) for row in pooled[["rmse", "rmse_low", "rmse_high"]].to_numpy()],
        "ubRMSE": pooled["ubrmse"].map(number),
        "bias": pooled["bias"].map(number),
        "merged RMSE on the same days": pooled["merged_rmse"].map(number),
    })  # fmt: skip
    wide = stations.assign(text=[f"{r:.2f} / {e:.3f}" for r, e in stations[["r", "rmse"]].to_numpy()])
    wide = (
        wide.pivot(index="station_id", columns="product", values="text").reindex(columns=pooled["product"]).fillna("–")
    )
    wide.insert(0, "n", stations[stations["product"] == "merged"].set_index("station_id")["n"])
    wide = wide.loc[[name for name in records.stations if name in wide.index]].reset_index()
    rows = [
        {
            "model": f"`models/{name}.onnx`", "size": f"{sizes[name] / 1e6:.2f} MB",
            "window": f"{trained.card.window} day{'s' if trained.card.window > 1 else ''}",
            "samples": trained.samples.size,
            "hyperparameters": ", ".join(f"{key} {value}" for key, value in trained.card.hyperparameters.items()),
        }
        for name, trained in models.items()
    ]  # fmt: skip
    coverage = ", ".join(f"{100 * share:.0f} % lie in the one of {level}" for level, share in inside.items())
    return _PAGE.format(
        pooled=table(shown), stations=table(wide), models=table(pd.DataFrame(rows)), coverage=coverage,
        count=len(records.stations), used=len(models["rf"].card.training.stations),
        first=str(records.times[0])[:10], last=str(records.times[-1])[:10],
    )  # fmt: skip


_PAGE = """# The pretrained models

<!-- Written by tools/train_pretrained; do not edit. -->

Three models of soil moisture (m³ m⁻³, 0–10 cm) are shipped in `models/`: a random forest (`rf`), an LSTM and a CNN.
They are there to try the plugin with, and for places without any station. **Training on stations of your own basin
(*Train fusion*) is the advised way**: what follows says what these are worth elsewhere.

{models}

**Predictors**, all optional: `smos_l3`, `smap_l3` and `era5_land` soil moisture (m³ m⁻³), `ascat` saturation (0–1),
and the day of the year. A model takes what is there; at least one has to be.

**Data**: {count} stations ({used} of them with a product) from {first} to {last}: nine in Hawaii (SCAN, COSMOS; SMOS
L3, ASCAT H119, ERA5-Land), eighteen in the Murrumbidgee, Australia (OZNET), and twenty-one in Ghana (TAHMO), both
with SMAP and ERA5 in three-day windows about once a week (ERA5 stands in for ERA5-Land). Products on one grid of
0.25°, daily means, flags of the products and of the ISMN kept. SMAP has no recommended retrieval at the Hawaiian
stations, SMOS and ASCAT none elsewhere in this data: no station has seen all predictors together.

**Judged** on stations that a model has not seen, in five groups of stations in turn; merged by Bayesian model
averaging with weights from other stations again (EM, a variance for each member, no further debiasing). The models
that are shipped were then trained once more on all stations. Intervals are of 95 %, by blocks of 30 days of a
station, drawn a thousand times.

## All stations together

Each row on the days on which it and all models have a value; the last column has the merged estimate on those days.

{pooled}

The merged estimate comes with central intervals; of the observations {coverage}.

## Station by station (R / RMSE)

{stations}

## Where not to trust them

- **Wet, steep or volcanic ground**: in Hawaii the errors are two to three times those elsewhere, and ERA5-Land
  alone is as good.
- **Climates not seen**: only the humid tropics of an island, a temperate river plain and the savanna of Ghana were.
  Look at the APPLICABILITY cube: it tells where inputs leave what a model saw.
- **Snow, frost, organic and irrigated soils**: none in the data.
- **Absolute values**: the level of a new station is off by its own soil; expect the variations in time to be better
  than the level (ubRMSE against RMSE).
- **Depth**: stations measure at 0–5 cm (OZNET), 5 cm (SCAN) and 10 cm (TAHMO).

ISMN data may not be passed on and is not in the models' files, which hold weights and means. Please cite the ISMN
(Dorigo et al. 2021, https://doi.org/10.5194/hess-25-5749-2021) and its networks. `tools/train_pretrained` makes
models and page anew from the same data, to the same scores.
"""


def main() -> None:
    """Train, judge, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=ROOT / "models", help="where the models go")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "pretrained.md", help="where their page goes")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        parts = []
        for name, make in (
            ("hawaii", hawaii),
            (
                "oznet",
                lambda f: composites(f, "TimeSeries-Australia-20180801-20200801.zip", "ISMN_Australia_OZNET.zip"),
            ),
            ("tahmo", lambda f: composites(f, "TimeSeries-Ghana.zip", "ISMN_Ghana_TAHMO.zip")),
        ):
            folder = Path(place) / name
            folder.mkdir()
            parts.append(make(folder))
            print(f"{name}: {len(parts[-1].stations)} stations", flush=True)
        records = join(parts)
    models = {}
    for method in METHODS:
        options = Options(method=method, split="station", seed=SEED, refit=True)
        models[method] = train(records, options)
        print(method, {k: round(v, 4) for k, v in models[method].scores_of(models[method].test).items()}, flush=True)
        arguments.models.mkdir(exist_ok=True)
        container.write(arguments.models / f"{method}.onnx", models[method].model, models[method].card)
    pooled, stations, inside = evidence(records, models)
    print(pooled.round(4).to_string(index=False))
    sizes = {name: (arguments.models / f"{name}.onnx").stat().st_size for name in METHODS}
    arguments.page.write_text(page(records, models, pooled, stations, inside, sizes), encoding="utf-8")


if __name__ == "__main__":
    main()
