"""Writes ``docs/evidence.md``: the chain on real data, good or bad, with intervals.

SM2RAIN on records by day from five places: the defaults against those of version 0.1, and each by itself. Hawaii: soil
moisture of nine stations by models that have not seen them, and rain from it at six gauges, calibrated on 2017 and
judged by 2018, and by leaving gauges out. Rain merged with gauges and without them: Taiwan, China, the USA, Burkina
Faso. The data are not part of the project; they are looked for in
``SM2R_TEST_DATA``.

``--check`` prints instead how SM2RAIN's defaults do on all sets: scores, the hour found against the best one in
hindsight, days that are mislabelled on purpose, and drizzle cut.
"""

from __future__ import annotations

import argparse
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

import learned_rain
import merged_rain
from daily_records import BEFORE, DATA, ROOT, Estimate, Records, paired, usa
from daily_records import records as daily_records
from train_pretrained import imported

METHODS = ("boosting", "rf", "lstm", "cnn")
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
        return fit(chosen, ["m3 m-3"] * len(METHODS), debias="none")[0]

    judged, _ = judge_stations(pairs, weights(pairs), weights, share=1 / 3, seed=1)
    merged = judged.merged[..., 0]
    products = {**sampled, **estimates, "merged": merged}
    rows = scored({name: values[:, later] for name, values in products.items()}, truth[:, later], ("ascat",))
    text = f"""
## Hawaii: soil moisture at {len(stations)} stations, 2018

The terrain is steep and wet; of all data here, these are the most difficult. SMAP has no recommended retrieval at any
of the stations. Models were trained with 2017 at two thirds of the stations and evaluated in 2018 at the remaining
third, three times, so that each station was evaluated once; the weights for merging were fitted in the same way. ASCAT
is a saturation and has no errors in m³ m⁻³.

{markdown(HEADS, rows)}

*merged* is the weighted mean of the four models (`METHOD=least_squares`). Its RMSE is smaller than that of
*boosting*, but its R at single stations is lower, because most of the error here is an offset that differs from station
to station. If you need the changes from day to day, use *boosting* alone. GLDAS is not an input of any model.
"""
    return text + _hawaii_rain({**products, "stations": truth}, stations, times, later)


def _hawaii_rain(moisture: Mapping[str, np.ndarray], stations: list[str], times: np.ndarray, later: np.ndarray) -> str:
    _, rain = observed("rainfall")
    gauges = [name for name in stations if name in set(rain["station_id"])]
    chosen = np.array([stations.index(name) for name in gauges])
    truth = wide(rain, gauges, times)
    options, pooled = Options(), Options(pool="region")
    rows, apart, hours = {}, {}, {}
    for name, values in moisture.items():
        own = long(np.clip(values[chosen], 0, 1), gauges, times)
        if np.isfinite(values[chosen]).any(axis=1).sum() < 3:
            continue
        try:
            calibrated = tables.calibrate(own, rain, options, end="2017-12-31")
            found = tables.invert(own, calibrated.parameters).table()
        except Exception as error:  # noqa: BLE001 (a product with too few days is told, not hidden)
            print(f"{name}: {error}")
            continue
        rows[name] = wide(found.rename(columns={"rainfall": "value"})[list(LONG)], gauges, times)[:, later]
        hours[name] = f"{calibrated.hour.hour:g}{', flat' if calibrated.hour.flat else ''}"
        # Without a gauge of its own: the parameters of the five others together.
        left = np.full(truth.shape, np.nan)
        for number, gauge in enumerate(gauges):
            others = own[own["station_id"] != gauge]  # one without values is left out there
            shared = tables.calibrate(others, rain[rain["station_id"] != gauge], pooled, end="2017-12-31").parameters
            if not shared["z"].notna().any() or not np.isfinite(values[chosen[number]]).any():
                continue
            one = shared[shared["z"].notna()].iloc[[0]].assign(station_id=gauge)
            inverted = tables.invert(own[own["station_id"] == gauge], one).table()
            left[number] = wide(inverted.rename(columns={"rainfall": "value"})[list(LONG)], [gauge], times)[0]
        apart[name] = left[:, later]
    heads = ["soil moisture", *HEADS[1:]]
    told = [[name, hours[name], *cells] for name, *cells in scored(rows, truth[:, later])]
    return f"""
## Hawaii: rain from soil moisture at {len(gauges)} gauges, 2018

SM2RAIN with default parameters, for days in UTC. Calibrated with each gauge in 2017:

{markdown([heads[0], "hour found", *heads[1:]], told)}

The same without the gauge itself: the parameters are calibrated with the five other gauges in 2017:

{markdown(heads, scored(apart, truth[:, later]))}

The mean rain of the gauges in 2018 is {np.nanmean(truth[:, later]):.1f} mm per day. *stations* is the soil moisture
measured at the stations. R of all gauges together depends mainly on the few wettest days, with up to
{np.nanmax(truth[:, later]):.0f} mm; the median R of the stations shows what you can expect at one place. *flat*: the
hour of observation is uncertain, because the scores for different hours hardly differ; the log and the report of such a
calibration contain a warning.
"""


def rain_of_usa() -> str:
    """Return the section on sums of days in the USA, and draw its map."""
    places = pd.read_csv(DATA / "conus-smap-nldas" / "data" / "CONUSv4f1" / "crd.csv", header=None).to_numpy(float)
    records = usa()
    found, rain = records.estimate(Options()), records.rain
    later = np.arange(rain.shape[1]) >= records.split[0]

    def sums(values: np.ndarray, mask: np.ndarray, days: int) -> np.ndarray:
        chosen = np.where(mask, values, np.nan)[:, later]
        count = chosen.shape[1] // days * days
        return chosen[:, :count].reshape(len(places), -1, days).sum(axis=2)

    # Frozen ground tells nothing of rain, and the snow rule would put in the product itself.
    both = np.isfinite(found.rain) & np.isfinite(rain) & records.warm
    rows, maps = [], {}
    for label, days in (("1 day", 1), ("5 days", 5), ("10 days", 10)):
        ours, theirs = sums(found.rain, both, days), sums(rain, both, days)
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
## USA: rain from SMAP over {len(places)} pixels

Rain was computed from the morning overpasses of SMAP, with the default parameters, and compared with NLDAS-2 rain.
April 2015 to March 2016 was used for calibration, April 2016 to March 2017 for evaluation. The estimated hour of
observation is {found.hour.hour:g} h after the beginning of NLDAS's day. Gaps of up to {found.max_gap:g} days are
interpolated, because SMAP observes a place every two or three days. Days below 0 °C are left out, because SM2RAIN uses
the rain of the fallback product on such days. Sums are of consecutive days that all have rain from SM2RAIN.

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


# What is told of sets of daily records, and the other choices beside the defaults.
_NAMES = {
    "USA, SMAP": "USA, SMAP against NLDAS-2", "sites, mean": "eight probes, daily means",
    "sites, 18 h": "eight probes, at 18 UTC", "Hamburg, mean": "Hamburg, daily means",
    "Hamburg, 18 h": "Hamburg, at 18 UTC", "USCRN": "Kansas, Manhattan", "Kings Creek, mean": "Kansas, Kings Creek",
    "Walnut Gulch": "Walnut Gulch",
}  # fmt: skip
_COLUMNS = ("USA, SMAP", "sites, mean", "Hamburg, mean", "USCRN", "Kings Creek, mean")
_OTHERS: dict[str, dict[str, object]] = {
    "`RAIN_STAMP=start` (0 h)": {"rain_stamp": "start"},
    "`RAIN_STAMP=end` (24 h)": {"rain_stamp": "end"},
    "`NORMALISATION=minmax`": {"normalisation": "minmax"},
    "`VARIANT=base`": {"variant": "base"},
    "`VARIANT=tpot`": {"variant": "tpot"},
    "`AGGREGATION=120`": {"aggregation": 120.0},
    "`OBJECTIVE=kge`": {"objective": "kge"},
}


def defaults() -> str:
    """Return the section on what the defaults are worth."""
    sets = daily_records()
    rows, estimates = [], {}
    for name, label in _NAMES.items():
        one = sets[name]
        found, before = one.estimate(Options()), one.estimate(Options(**BEFORE)).rain
        estimates[name] = found
        own, old = one.score(found.rain), one.score(before)
        same = np.isfinite(found.rain) & np.isfinite(before)
        ours, theirs = (one.score(np.where(same, values, np.nan))["r"] for values in (found.rain, before))
        rows.append([
            label, str(len(one.split)), f"{found.hour.hour:g}", f"{theirs:.2f} → {ours:.2f}",
            _gain(paired(one, before, found.rain)), f"{old['share']:.2f} → {own['share']:.2f}",
            *(f"{own[score]:.2f}" for score in ("r", "r5", "rmse", "kge")),
        ])  # fmt: skip
    worth = [
        [text, *(_gain(_worth(sets[name], estimates[name], other)) for name in _COLUMNS)]
        for text, other in _OTHERS.items()
    ]
    first = sets["USA, SMAP"]
    gaps = []
    for text, days in (("0", 0.0), ("2", 2.0), ("auto: {:g}", None), ("5", 5.0)):
        found = first.estimate(Options(max_gap=days, observation_hour=estimates["USA, SMAP"].hour.hour))
        own = first.score(found.rain)
        gaps.append([text.format(found.max_gap), f"{own['share']:.2f}", *(_two(own[score]) for score in ("r", "r5"))])
    heads = [
        "record", "places", "hour found", "R, 0.1 → now", "gain (95 %)", "days with rain", "R", "R, 5 days", "RMSE, mm",
        "KGE",
    ]  # fmt: skip
    return f"""
## Effect of SM2RAIN's defaults

Daily rain was computed from daily soil moisture. The eight probes are in Europe and Australia. The first part of each
record was used for calibration (USA: the first of two years), the other part for evaluation; scores are medians over
places. *R, 0.1 → now* and *gain* compare the defaults of version 0.1 with those of today, on the days for which both
give rain. *days with rain* is the share of days for which rain was computed. The last four columns are for all days
with today's defaults. Confidence intervals are from a bootstrap of places and of blocks of 30 consecutive days, the
same for both.

{markdown(heads, rows)}

The hour of observation (*hour found*) is estimated from the calibration period only. It is the hour at which soil
moisture was observed plus up to three hours, and also includes the day start of the rain: for values of probes at 18
UTC, the estimate is 21 h. With a wrong hour, rain is assigned to the wrong day. At Walnut Gulch, where it seldom rains,
the new defaults do not improve R.

The next table shows how much larger R is with a default than with another choice; all other parameters are the
defaults. Negative values: the other choice is better.

{markdown(["instead of the default", *(_NAMES[name] for name in _COLUMNS)], worth)}

`OBJECTIVE=kge` gives rain that varies as much as the reference, but with larger errors. If soil moisture has gaps, as
over the USA, the number of days with rain depends on `MAX_GAP`:

{markdown(["`MAX_GAP`, days", "share of days with rain", "R", "R, 5 days"], gaps)}

With `MAX_GAP=0` and an hour of observation of 18 h, rain of a day needs overpasses on three consecutive days. *R, 5
days* is for sums in which at least half of the days have rain; for sums in which all days have rain it is higher, see
the section on the USA above.
"""


def _worth(records: Records, default: Estimate, other: Mapping[str, object]) -> tuple[float, float, float]:
    return paired(records, records.estimate(Options(**other)).rain, default.rain)  # type: ignore[arg-type]


def _two(value: float) -> str:
    return f"{value:.2f}" if np.isfinite(value) else "–"


def _gain(found: tuple[float, float, float]) -> str:
    value, low, high = found
    return f"{value:+.3f} ({low:+.3f} to {high:+.3f})" if np.isfinite(value) else "–"


def merged_rainfall() -> str:
    """Return the section on rain of products and gauges merged."""
    china_heads, china_rows, beside = merged_rain.text_of_china()
    south, far, ours, theirs = merged_rain.far_in_china()
    good = merged_rain.burkina(("RFE2", "TAMSAT", "ASCAT"), "CHIRPS")
    bad = merged_rain.burkina(("TAMSAT", "CHIRPS", "ASCAT"), "ARC2")
    without = []
    for (r, parents, weights, _), reference in ((good, "CHIRPS"), (bad, "ARC2")):
        told = ", ".join(f"{name} {weight:.2f}" for name, weight in zip(parents, weights, strict=True))
        best = max(parents, key=lambda name: parents[name])
        without.append([reference, told, f"{r:.3f}", f"{best} {parents[best]:.3f}"])
    return f"""
## Rain of products and gauges merged

*Merge rainfall* (`mergerainfall`) with default parameters, evaluated at gauges that were not used for merging, over all
their days together. *Inverse distances* is the usual interpolation from the eight nearest of the same gauges, weighted
by the inverse of the squared distance. Confidence intervals of gains are from a bootstrap with blocks of 30 days, the
same for both. *In the 90 % interval: all, heavy* is the share of observations inside the interval, for all days and for
heavy rain.

Taiwan, 2015 to 2019, IMERG Early and Final, 40 gauges for evaluation (products at the nearest land pixel):

{markdown(*merged_rain.text_of_taiwan())}

China, January 2007, IMERG, SM2RAIN-ASCAT, GSMaP and PERSIANN, 104 gauges for evaluation. *Heavy* is the wettest tenth
of wet days; the intervals contain fewer of these than of all days:

{markdown(china_heads, china_rows)}

With all 493 gauges, compared with published machine-learning models at the same 104 gauges:

{markdown(["estimate", "R", "RMSE, mm"], beside)}

Far from all gauges, merged rain is the combination of the products. If only the {south} gauges south of 30° N are used,
R at {far} gauges that are more than 150 km from any of them is {ours:.2f}; R of the combination without kriging is
{theirs:.2f}.

USA, April 2016 to March 2017, days above 0 °C: some of SMAP's 412 pixels, with the rain of NLDAS-2, are used as gauges;
212 other pixels are used for evaluation. The only product is rain from SM2RAIN, with one set of parameters that was
calibrated with the first year at the pixels used as gauges:

{markdown(*merged_rain.text_of_usa())}

Rain from soil moisture improves the result most where gauges are few. The next table is for merging without gauges
(`METHOD=triple_collocation`) in Burkina Faso, 2007 to 2020. It gives the mean R over 18 points against a product
that was not merged, and which has errors of its own:

{markdown(["against", "weights", "R, merged", "R, best product"], without)}

In the second row, merged rain is worse than the best of its products, because TAMSAT and CHIRPS use the same infrared
images. Without gauges this cannot be detected; the algorithm warns if products share sensors.
"""


def hawaii_records() -> dict[str, Records]:
    """Return daily records of the gauges of Hawaii, by soil moisture."""
    with tempfile.TemporaryDirectory() as place:
        cubes = {name: array.compute().chunk(time=-1) for name, array in hawaii_cubes(Path(place)).items()}
    (points, moisture), (_, rain) = observed("soil_moisture"), observed("rainfall")
    gauges = sorted(set(points["station_id"]) & set(rain["station_id"]))
    places = points.set_index("station_id").loc[gauges]
    times = pd.date_range("2017-01-01", "2018-12-31").to_numpy()
    found = {"stations": wide(moisture, gauges, times)}
    for name, array in cubes.items():
        own, _ = sample(array, places["x"].to_numpy(), places["y"].to_numpy())
        found[name] = pd.DataFrame(own.T, index=array["time"].to_numpy()).reindex(times).to_numpy(float).T
    truth = wide(rain, gauges, times)
    return {
        f"Hawaii, {name}": Records.of(
            [(np.clip(row, 0, 1), fell) for row, fell in zip(values, truth, strict=True) if np.isfinite(row).any()],
            split=365,
        )
        for name, values in found.items()
    }


def check() -> None:
    """Print how the defaults do on all sets."""
    lost = []
    for name, one in {**daily_records(), **hawaii_records()}.items():
        found = one.estimate(Options())
        scores = one.score(found.rain)
        hours = range(-24, 49, 3)
        r = [one.score(one.estimate(Options(observation_hour=float(hour))).rain)["r"] for hour in hours]
        lost.append(max(r) - scores["r"])
        told = " ".join(f"{key} {value:.3f}" for key, value in scores.items())
        print(f"{name:18} h {found.hour.hour:3.0f} gap {found.max_gap:.0f} {told}", end=" ")
        print(f"best h {hours[int(np.argmax(r))]:3} R lost {lost[-1]:.3f}", end="")
        if name.startswith(("sites", "USCRN")):
            moved = [one.shifted(days).estimate(Options()).hour.hour - found.hour.hour for days in (1, -1)]
            print(f", h moved by labels a day later {moved[0]:+.0f}, earlier {moved[1]:+.0f}", end="")
        print(flush=True)
    print(f"R lost against the best hour: mean {np.mean(lost):.3f}, worst {np.max(lost):.3f}")
    one = usa()
    kept, cut = (one.estimate(Options(drizzle=drizzle)).rain for drizzle in ("keep", "cut"))
    judged = one.later & np.isfinite(kept)
    told = " ".join(f"{key} {value:.3f}" for key, value in one.score(cut).items())
    print(f"DRIZZLE=cut over the USA: {told}, total {cut[judged].sum() / kept[judged].sum() - 1:+.1%} of that of keep")


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="print how SM2RAIN's defaults do, and write nothing")
    if parser.parse_args().check:
        check()
        return
    text = """# On real data

This page shows the accuracy of SM2R on real data, compared with stations, good or bad. The data are not included in
SM2R; `make evidence` writes this page again from them. Confidence intervals are from a bootstrap with blocks of
consecutive days, the same at all stations. For results with simulated data, whose true values are known, see [The
sample basin](sample-basin.md).

In short:

- Daily rain from SM2RAIN has an R of about 0.5 if a satellite observes soil moisture every two or three days, and of
  0.5 to 0.8 with probes in the ground. Sums of five days have a higher R. For this, the hour of observation of soil
  moisture is needed; SM2RAIN estimates it from the records.
- A rain model (*Train rain model*) increases the R of SM2RAIN by 0.03 to 0.09.
- On a steep, wet island, boosted trees trained at other stations follow soil moisture as well as the best product. The
  neural networks of the paper do so less well, and rain from either has a low R.
- Rainfall products merged with gauges of the same day are as good as interpolated gauges where the gauges are dense,
  and better where gauges are few.
- Compare the results with your own stations before you rely on a map.
"""
    for part in (rain_of_usa, defaults, learned_rain.section, hawaii, merged_rainfall):
        text += part()
        print(part.__name__, flush=True)
    (ROOT / "docs" / "evidence.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
