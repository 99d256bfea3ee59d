"""Trains the models that are shipped, on real stations with satellite products, and judges them where they were not.

Three regions: Hawaii (SCAN, COSMOS), the Murrumbidgee in Australia (OZNET) and Ghana (TAHMO). The data
stays where it is.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import xarray as xr
from rasterio.crs import CRS
from sm2r.core import cube
from sm2r.core.fusion import container, parts
from sm2r.core.fusion.bench import Bench
from sm2r.core.fusion.features import Samples, presence
from sm2r.core.fusion.options import Options
from sm2r.core.fusion.records import Records, gather
from sm2r.core.fusion.training import train
from sm2r.core.products import PRODUCTS, Import, Settings
from sm2r.core.regrid import grid_of, make_grid, regrid
from sm2r.core.stations import Options as StationOptions
from sm2r.core.stations import read_ismn

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("SM2R_TEST_DATA", ROOT.parent / "shared" / "data"))
SEED = 1
# What the models take, in this order.
PREDICTORS = ("smos_l3", "smap_l3", "ascat", "era5_land")
_WGS84 = CRS.from_epsg(4326)
_REPEATS = 1000


@dataclass(frozen=True)
class Candidate:
    """A model to be judged: how it is trained, among which settings it chooses, how often stations are drawn anew."""

    title: str
    options: Options
    settings: tuple[dict[str, int], ...] = ()
    draws: int = 1
    shipped: bool = True


_TREES = ({"trees": 50, "leaves": 12}, {"trees": 100, "leaves": 12})
CANDIDATES = {
    "boosting": Candidate("boosting, ELSEWHERE", Options(elsewhere=True, drop=0.0), draws=3),
    "own": Candidate("boosting, for the stations' own region", Options(), _TREES, draws=3, shipped=False),
    "rf": Candidate("random forest", Options(method="rf")),
    "cnn": Candidate("CNN", Options(method="cnn")),
    "lstm": Candidate("LSTM", Options(method="lstm", epochs=4)),
}


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


def region_of(records: Records) -> np.ndarray:
    """Return the region of each station."""
    names = np.array([station.split("_")[0] for station in records.stations])
    return np.where(names == "OZNET", 1, np.where(names == "TAHMO", 2, 0))


REGIONS = ("Hawaii", "Murrumbidgee", "Ghana")
Fold = tuple[Samples, Samples]


def by_region(records: Records, samples: Samples) -> list[Fold]:
    """Return the samples of other regions, and those of each, for the regions that there are."""
    own = region_of(records)[records.place(samples)[1]]
    return [(samples[own != region], samples[own == region]) for region in np.unique(own)]


def by_station(records: Records, samples: Samples, count: int, seed: int) -> list[Fold]:
    """Return parts that leave groups of stations out in turn."""
    return list(parts.folds(records, samples, count, np.random.default_rng(seed)))


def estimate(records: Records, options: Options, fold: Fold, settings: dict[str, int]) -> np.ndarray:
    """Return estimates of the held samples by a model of the others."""
    own, held = fold
    fitting, validation = own, None
    if options.learner.epochs:
        rng = np.random.default_rng(SEED)
        fitting, validation = parts.split(records, own, "station", window=options.steps, rng=rng)
    bench = Bench.of(records, fitting, options)
    return bench.estimate(bench.fit(fitting, validation, settings, None), held)


def chosen(records: Records, candidate: Candidate, own: Samples, *, regions: bool) -> dict[str, int]:
    """Return the settings that are best at parts of the training samples, left out as the test part is."""
    if len(candidate.settings) < 2:
        return dict(candidate.settings[0]) if candidate.settings else {}
    inner = by_region(records, own) if regions else by_station(records, own, 2, SEED + 10)
    quality = []
    for settings in candidate.settings:
        found = np.concatenate([estimate(records, candidate.options, fold, settings) for fold in inner])
        held = np.concatenate([held for _, held in inner])
        quality.append(scores_by_station(records, held, found)["r"].mean())
    return candidate.settings[int(np.argmax(quality))]


def left_out(records: Records, candidate: Candidate, *, regions: bool) -> Iterator[np.ndarray]:
    """Yield estimates (time, station) by models that saw neither a station nor, if asked for, its region."""
    samples = parts.samples_of(records, presence(records.series, candidate.options.steps))
    for draw in range(1 if regions else candidate.draws):
        found = np.full(records.observed.shape, np.nan, np.float32)
        for fold in by_region(records, samples) if regions else by_station(records, samples, 5, SEED + draw):
            settings = chosen(records, candidate, fold[0], regions=regions)
            found.ravel()[fold[1]] = estimate(records, candidate.options, fold, settings)
        yield found


def scores_by_station(records: Records, samples: Samples, estimates: np.ndarray) -> pd.DataFrame:
    """Return ``n, r, rmse, ubrmse, bias`` of each station with ten estimates or more."""
    _, stations = records.place(samples)
    truth, estimates = records.truth(samples).astype(np.float64), np.asarray(estimates, np.float64)
    rows = []
    for station in np.unique(stations):
        own = (stations == station) & np.isfinite(estimates)
        if own.sum() >= 10:
            error = estimates[own] - truth[own]
            varied = np.ptp(estimates[own]) > 0
            rows.append({
                "station": int(station), "n": int(own.sum()),
                "r": float(np.corrcoef(estimates[own], truth[own])[0, 1]) if varied else 0.0,
                "rmse": float(np.sqrt(np.mean(error**2))), "ubrmse": float(error.std()), "bias": float(error.mean()),
            })  # fmt: skip
    return pd.DataFrame(rows).set_index("station")


@dataclass(frozen=True)
class Judged:
    """What a model or product is worth: by station (mean of the draws), over all days, and `rest` without the worst."""

    stations: pd.DataFrame
    pooled: list[float]
    rest: float
    worst: float
    hawaii: float


def judge(records: Records, samples: Samples, draws: Sequence[np.ndarray]) -> Judged:
    """Score estimates (time, station) on some samples."""
    region = region_of(records)[records.place(samples)[1]]
    tables, pooled, rest, worst, hawaii = [], [], [], [], []
    for values in draws:
        found = values.ravel()[samples]
        tables.append(scores_by_station(records, samples, found))
        squares = (found.astype(np.float64) - records.truth(samples)) ** 2
        pooled.append(float(np.sqrt(np.nanmean(squares))))
        sums = tables[-1]["n"] * tables[-1]["rmse"] ** 2
        worst.append(float(sums.max() / sums.sum()))
        others = tables[-1].drop(sums.idxmax())
        rest.append(float(np.sqrt(np.average(others["rmse"] ** 2, weights=others["n"]))))
        hawaii.append(float(np.nansum(squares[region == 0]) / np.nansum(squares)))
    mean = pd.concat(tables).groupby(level=0).mean()
    return Judged(mean, pooled, float(np.mean(rest)), float(np.mean(worst)), float(np.mean(hawaii)))


def interval(values: pd.Series) -> tuple[float, float]:
    """Return the 95 % interval of a mean over stations, which are drawn again and again."""
    rng = np.random.default_rng(SEED)
    drawn = rng.integers(0, len(values), (_REPEATS, len(values)))
    low, high = np.percentile(values.to_numpy()[drawn].mean(axis=1), [2.5, 97.5])
    return float(low), float(high)


def table(frame: pd.DataFrame) -> str:
    """Write a table for the page."""
    lines = ["| " + " | ".join(frame.columns) + " |", "|" + "---|" * frame.shape[1]]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in frame.itertuples(index=False)]
    return "\n".join(lines)


def number(value: float) -> str:
    """Write a score."""
    return f"{value:.3f}".replace("-", "−")


def summary(judged: dict[str, Judged]) -> pd.DataFrame:
    """Return mean scores by station with their intervals, a row an estimate."""
    rows = []
    for name, one in judged.items():
        row: dict[str, Any] = {"estimate": name, "stations": len(one.stations)}
        for key, heading in (("r", "R"), ("ubrmse", "ubRMSE"), ("rmse", "RMSE")):
            low, high = interval(one.stations[key])
            row[heading] = f"{number(one.stations[key].mean())} ({number(low)}–{number(high)})"
        rows.append(row)
    return pd.DataFrame(rows)


def pooled(judged: dict[str, Judged]) -> pd.DataFrame:
    """Return RMSE over all days, with the shares of the worst station and of Hawaii in the squared error."""
    rows = []
    for name, one in judged.items():
        least, most = min(one.pooled), max(one.pooled)
        spread = f" ({number(least)}–{number(most)})" if len(one.pooled) > 1 else ""
        rows.append({
            "estimate": name, "RMSE over all days": number(float(np.mean(one.pooled))) + spread,
            "share of the worst station": f"{100 * one.worst:.0f} %", "RMSE without it": number(one.rest),
            "share of Hawaii": f"{100 * one.hawaii:.0f} %",
        })  # fmt: skip
    return pd.DataFrame(rows)


def against(records: Records, estimates: np.ndarray, product: str) -> tuple[float, float]:
    """Return mean R by station of an estimate and of a product as it is, on the days that have both."""
    raw = records.series[PREDICTORS.index(product)]
    both = np.flatnonzero((np.isfinite(raw) & np.isfinite(estimates) & np.isfinite(records.observed)).ravel())
    ours, theirs = (scores_by_station(records, both, values.ravel()[both])["r"] for values in (estimates, raw))
    return float(ours.mean()), float(theirs.mean())


def page(
    records: Records, station: dict[str, Judged], region: dict[str, Judged], raw: dict[str, Judged],
    versus: dict[str, tuple[float, float]], sizes: dict[str, int], used: int,
) -> str:  # fmt: skip
    """Return the page of the models: data, scores, where not to trust them."""
    wide = pd.DataFrame({
        name: [f"{r:.2f} / {e:.3f}" for r, e in one.stations[["r", "rmse"]].to_numpy()]
        for name, one in station.items() if CANDIDATES[name].shipped
    }, index=[records.stations[number] for number in station["boosting"].stations.index])  # fmt: skip
    wide.insert(0, "n", station["boosting"].stations["n"].round().astype(int).to_numpy())
    for name, one in raw.items():
        own = {records.stations[n]: f"{r:.2f} / {e:.3f}" for n, r, e in zip(
            one.stations.index, one.stations["r"], one.stations["rmse"], strict=True)}  # fmt: skip
        wide[name] = [own.get(label, "–") for label in wide.index]
    called = {name: candidate.title for name, candidate in CANDIDATES.items()}
    below = [called[name] for name, (ours, theirs) in versus.items() if ours < theirs]
    return _PAGE.format(
        station=table(summary({called.get(name, name): one for name, one in station.items()})),
        region=table(summary({called.get(name, name): one for name, one in region.items()})),
        versus=table(pd.DataFrame([
            {"model": called[name], "R": number(ours), "R of ERA5-Land": number(theirs)}
            for name, (ours, theirs) in versus.items()
        ])),
        below=", ".join(below) or "none",
        stations=table(wide.reset_index(names="station")),
        pooled=table(pooled({called.get(name, name): one for name, one in station.items()})),
        pooled_region=table(pooled({called.get(name, name): one for name, one in region.items()})),
        models=table(pd.DataFrame([
            {"model": f"`models/{name}.onnx`", "method": called[name], "size": f"{size / 1e3:.0f} kB"}
            for name, size in sizes.items()
        ])),
        count=len(records.stations), used=used,
        first=str(records.times[0])[:10], last=str(records.times[-1])[:10],
    )  # fmt: skip


_PAGE = """# The pretrained models

<!-- Written by tools/train_pretrained; do not edit. -->

SM2R contains four trained models of soil moisture (m³ m⁻³, 0–10 cm) in `models/`. To use one, run *Fuse soil moisture*
and tick it in *Shipped models*, or set `SHIPPED=boosting` on the command line. **Use `boosting`**: it was made for
places without stations. `rf`, `lstm` and `cnn` are the methods of the paper, for comparison. If you have stations of
your own, train a model with them (*Train soil-moisture fusion*): it is better than any model from elsewhere.

{models}

**Predictors**, all optional: `smos_l3`, `smap_l3` and `era5_land` soil moisture (m³ m⁻³), `ascat` saturation (0–1). A
model uses the predictors that are available; at least one is required. `boosting` compares each day with the record of
the pixel; therefore it needs records of a year or more. The day of the year is not an input, because models would learn
the seasons of their stations, which are not valid elsewhere.

## At stations not used for training

Cross-validation: the stations are divided into five groups, and each group is estimated by a model trained with the
other four. The scores are means over the stations, with 95 % intervals from a bootstrap of stations. For boosting,
three different divisions into groups were used, for the others one. 'For the stations' own region' is the model that
*Train soil-moisture fusion* gives with default settings; its number of trees was chosen again within the training part
of each group. 'ELSEWHERE' is the model with the option `ELSEWHERE`, which is the one in `models/`.

The networks are trained as *Train soil-moisture fusion* does it, but the LSTM for 4 epochs at most: in a trial with 15
epochs, its RMSE at stations kept for validation was smallest after 3. Training them again on another
processor gives other weights: the R of the CNN in other regions was 0.70 on one computer and 0.69 on another.

The other properties of boosting (its predictors, monotone trees, and that no product is removed in training) were
chosen with these same stations, so that its scores here and below are slightly too good.

{station}

## In a region not used for training

Each of the three regions is estimated by a model trained with the other two. These scores are the best guide to the
accuracy in other regions.

{region}

Mean R of the stations for models trained without their region, compared with ERA5-Land itself on the same days:

{versus}

Below ERA5-Land: {below}. *Fuse soil moisture* shows a warning when you use such a model.

## Station by station (R / RMSE)

Scores of models at stations that were not used for training, and of the products themselves. n is the number of days.
ASCAT is a saturation, so that its RMSE is not meaningful.

{stations}

## Over all days

Most papers give the RMSE over all days of all stations. Here it mainly depends on the bias at one or two wet stations
in Hawaii, as their shares of the squared error show. At the worst one, Pua Akala, the mean of the observations is 0.51
m³ m⁻³, more than at any other station, and no product shows this: models of other places cannot know it.

Models trained without the station:

{pooled}

Models trained without the region:

{pooled_region}

More trees and means of several ensembles do not reduce the RMSE over all days of 'boosting, ELSEWHERE': with 25 to 100
trees in each ensemble, or with one to three ensembles for the level, it was 0.090 to 0.092 at new stations and 0.099 to
0.100 in new regions. With other random numbers, it was 0.099 to 0.101 in new regions.

## The data

{count} stations ({used} of them with a product) from {first} to {last}: nine in Hawaii (SCAN, COSMOS; SMOS L3, ASCAT
H119, ERA5-Land), eighteen in the Murrumbidgee, Australia (OZNET), and twenty-one in Ghana (TAHMO), both with SMAP and
ERA5 in three-day windows about once a week (ERA5 is used instead of ERA5-Land). The products are daily means on one
grid of 0.25°; values that the quality flags of the products or of the ISMN reject were removed. SMAP has no recommended
retrieval at the stations in Hawaii, and the data contain no SMOS and ASCAT values in the other regions: no station has
all predictors. The models in `models/` were trained with all stations.

## Where not to trust them

- **Wet, steep or volcanic ground**: in Hawaii the errors are two to three times as large as elsewhere, and ERA5-Land
  alone is as good.
- **Other climates**: the training data contain only the humid tropics of an island, a temperate river plain and the
  savanna of Ghana. The output APPLICABILITY of *Fuse soil moisture* shows where inputs are outside the range of the
  training data.
- **Snow, frost, organic and irrigated soils**: the training data contain none.
- **Absolute values**: the mean of the estimates at a new place has an error that depends on the soil there; variations
  in time are more accurate (compare ubRMSE with RMSE). About five days of measurements at a place are enough to correct
  this (LEVEL_STATIONS of *Fuse soil moisture*).
- **Depth**: stations measure at 0–5 cm (OZNET), 5 cm (SCAN) and 10 cm (TAHMO).

ISMN data may not be redistributed. The model files do not contain them, only weights and means. Please cite the ISMN
(Dorigo et al. 2021, https://doi.org/10.5194/hess-25-5749-2021) and its networks. `tools/train_pretrained` makes the
models and this page again from the same data, with the same scores.
"""


def gathered() -> Records:
    """Return the records of the three regions."""
    with tempfile.TemporaryDirectory() as place:
        found = []
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
            found.append(make(folder))
            print(f"{name}: {len(found[-1].stations)} stations", flush=True)
        return join(found)


def estimates_of(records: Records, name: str, keep: Path | None) -> tuple[list[np.ndarray], np.ndarray]:
    """Return a candidate's estimates with stations left out, one a draw, and with regions; kept ones if there are."""
    file = keep / f"{name}.npz" if keep else None
    if file is None or not file.exists():
        candidate = CANDIDATES[name]
        station = list(left_out(records, candidate, regions=False))
        [region] = left_out(records, candidate, regions=True)
        if file is None:
            return station, region
        np.savez_compressed(file, station=np.stack(station), region=region)
    with np.load(file) as kept:
        return list(kept["station"]), kept["region"]


def ship(records: Records, name: str, folder: Path, judged: dict[str, Judged], versus: tuple[float, float]) -> int:
    """Train a model on all stations and write it, with its scores and, where it deserves one, a warning."""
    candidate = CANDIDATES[name]
    # Judged it is above, with more care.
    options = replace(candidate.options, split="station", seed=SEED, refit=True, folds=0)
    if candidate.settings:
        samples = parts.samples_of(records, presence(records.series, options.steps))
        options = replace(options, hyperparameters=chosen(records, candidate, samples, regions=options.elsewhere))
    trained = train(records, options)
    scores = dict(trained.card.scores)
    for part, one in judged.items():
        mean = one.stations[["r", "rmse", "ubrmse", "bias"]].mean().round(4).to_dict()
        scores[part] = {"n": int(one.stations["n"].sum()), **mean}
    warning = ""
    if versus[0] < versus[1]:
        warning = (
            f"is for comparison: in regions that it has not seen its R is {versus[0]:.2f}, below that of ERA5-Land as "
            f"it is ({versus[1]:.2f}). Use boosting.onnx, or train at stations of your own."
        )
    folder.mkdir(exist_ok=True)
    container.write(folder / f"{name}.onnx", trained.model, replace(trained.card, scores=scores, warning=warning))
    return (folder / f"{name}.onnx").stat().st_size


def main() -> None:
    """Train, judge, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=ROOT / "models", help="where the models go")
    parser.add_argument("--page", type=Path, default=ROOT / "docs" / "pretrained.md", help="where their page goes")
    parser.add_argument("--keep", type=Path, help="a folder for estimates, which a later run takes from there")
    parser.add_argument(
        "--judge", nargs="*", choices=CANDIDATES, help="which to judge, without writing models or the page"
    )
    arguments = parser.parse_args()
    for folder in (arguments.models, *([arguments.keep] if arguments.keep else ())):
        folder.mkdir(parents=True, exist_ok=True)
    records = gathered()
    # All are scored on the days with a product, on which also the models without a window have a value.
    samples = parts.samples_of(records, presence(records.series, 1))
    used = len(np.unique(records.place(samples)[1]))
    station, region, versus = {}, {}, {}
    for name in arguments.judge or CANDIDATES:
        draws, elsewhere = estimates_of(records, name, arguments.keep)
        station[name], region[name] = judge(records, samples, draws), judge(records, samples, [elsewhere])
        versus[name] = against(records, elsewhere, "era5_land")
        print(summary({name: station[name], f"{name}, region": region[name]}).to_string(index=False))
        print(pooled({name: station[name], f"{name}, region": region[name]}).to_string(index=False), flush=True)
        print(f"{name} against ERA5-Land, region left out: R {versus[name][0]:.3f}, {versus[name][1]:.3f}", flush=True)
    if arguments.judge:
        return
    raw = {}
    for product, values in zip(PREDICTORS, records.series, strict=True):
        own = samples[np.isfinite(values.ravel()[samples])]
        raw[product] = judge(records, own, [values])
    sizes = {
        name: ship(records, name, arguments.models, {"station": station[name], "region": region[name]}, versus[name])
        for name, candidate in CANDIDATES.items()
        if candidate.shipped
    }
    arguments.page.write_text(page(records, station, region, raw, versus, sizes, used), encoding="utf-8")


if __name__ == "__main__":
    main()
