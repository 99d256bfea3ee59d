"""Real records of daily soil moisture and rain, and what SM2RAIN makes of them with any choices.

Each set has a part to calibrate on and a later one to judge. The data are not part of the project; `DATA` says where
they are looked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
import xarray as xr
from rasterio.transform import from_origin
from sm2r.core import metrics
from sm2r.core.sm2rain import Options, cubes
from sm2r.core.sm2rain.hour import Hour
from sm2r.core.sm2rain.records import Settings

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("SM2R_TEST_DATA", ROOT.parent / "shared" / "data"))
#: The defaults of version 0.1, as options of today.
BEFORE = {"rain_stamp": "start", "normalisation": "minmax", "max_gap": 0.0}
#: Hours of which daily values are taken beside the day's mean.
HOURS = (0, 6, 12, 18)
SCORES = ("r", "rmse", "kge", "pod", "far", "r5", "share")

# Days that a place needs to be judged, and rain that makes a day a wet one (mm).
_LEAST, _WET = 20, 1.0
# A day's mean needs so many hours of soil moisture, its sum so many of rain.
_HOURS_OF_MOISTURE, _HOURS_OF_RAIN = 12, 20


@dataclass(frozen=True)
class Records:
    """Places of one set.

    Attributes
    ----------
    moisture, rain : array (place, day)
        m3 m-3 or saturation, mm; NaN is missing, as at the end of shorter records.
    warm : bool array (place, day)
        Days without frost: the others neither calibrate nor are judged.
    days, split : int array (place,)
        How many days a place has, and how many first ones calibrate.
    """

    moisture: np.ndarray
    rain: np.ndarray
    warm: np.ndarray
    days: np.ndarray
    split: np.ndarray

    @classmethod
    def of(cls, places: Iterable[tuple[np.ndarray, ...]], split: int = 0) -> Records:
        """Return a set of (moisture, rain) or (moisture, rain, warm) by place; halves where no `split` is given."""
        rows = [tuple(np.asarray(part, float) for part in place) for place in places]
        sizes = np.array([row[0].size for row in rows])
        whole = np.full((3, len(rows), sizes.max()), np.nan)
        whole[2] = 1.0
        for number, row in enumerate(rows):
            for kind, part in enumerate(row):
                whole[kind, number, : part.size] = part
        return cls(whole[0], whole[1], whole[2] > 0, sizes, np.full(sizes.size, split) if split else sizes // 2)

    @property
    def later(self) -> np.ndarray:
        """Days to be judged, (place, day)."""
        return (np.arange(self.rain.shape[1]) >= self.split[:, None]) & self.warm & np.isfinite(self.rain)

    def estimate(self, options: Options) -> Estimate:
        """Calibrate on the first days of each place, and invert all of them."""
        early = np.arange(self.rain.shape[1]) < self.split[:, None]
        days = int(self.split.max())
        moisture, rain = (np.where(early, part, np.nan)[:, :days] for part in (self.moisture, self.rain))
        warmth = cube_of(np.where(self.warm, 10.0, -10.0)[:, :days], "temperature", "degC")
        found = cubes.calibrate(
            cube_of(moisture, "saturation", "1"), cube_of(rain, "rainfall", "mm"), options, temperature=warmth
        ).compute()
        inverted, _ = cubes.invert(cube_of(self.moisture, "saturation", "1"), found)
        settings = Settings.from_attrs(found.attrs)
        return Estimate(inverted.values[:, 0].T.astype(float), Hour.from_attrs(found.attrs), settings.max_gap)

    def shifted(self, days: int) -> Records:
        """Return the set with its soil moisture labelled so many days later."""
        moved = np.full(self.moisture.shape, np.nan)
        if days > 0:
            moved[:, days:] = self.moisture[:, :-days]
        else:
            moved[:, :days] = self.moisture[:, -days:]
        return replace(self, moisture=moved)

    def score(self, estimate: np.ndarray) -> dict[str, float]:
        """Return medians over places of `SCORES` of what is estimated of the days to be judged."""
        both = self.later & np.isfinite(estimate)
        x, y = (np.where(both, part, np.nan) for part in (estimate, self.rain))
        enough = both.sum(axis=1) >= _LEAST
        own = metrics.evaluate(x[enough], y[enough], names=("r", "rmse", "kge_2009", "pod", "far"), wet_threshold=_WET)
        share = both.sum(axis=1) / np.maximum(self.later.sum(axis=1), 1)
        five = [self._five_days(x[place], y[place], both[place], place) for place in np.flatnonzero(enough)]
        values = [own["r"], own["rmse"], own["kge_2009"], own["pod"], own["far"], np.array(five), share]
        return {
            name: float(np.nanmedian(value)) if np.isfinite(value).any() else np.nan
            for name, value in zip(SCORES, values, strict=True)
        }

    def _five_days(self, x: np.ndarray, y: np.ndarray, both: np.ndarray, place: int, least: float = 2.5) -> float:
        """Return R of five days' rain, from those of them that are known, at least `least` days."""
        begin = int(self.split[place])
        end = begin + (int(self.days[place]) - begin) // 5 * 5
        count = both[begin:end].reshape(-1, 5).sum(axis=1)
        chosen = count >= least
        sums = [np.nansum(part[begin:end].reshape(-1, 5), axis=1)[chosen] / count[chosen] for part in (x, y)]
        if chosen.sum() < 8 or min(part.std() for part in sums) == 0:
            return np.nan
        return float(np.corrcoef(*sums)[0, 1])


@dataclass(frozen=True)
class Estimate:
    """Rain (place, day), and what the defaults found."""

    rain: np.ndarray
    hour: Hour
    max_gap: float


def paired(
    records: Records, one: np.ndarray, other: np.ndarray, *, draws: int = 1000, block: int = 30
) -> tuple[float, float, float]:
    """Return how much the median R over places of `other` is above that of `one`, with its 95 % interval.

    Both are judged on the days that both have. Places are drawn with replacement, and so are blocks of days in a row,
    the same at all places. NaN where no place has enough days.
    """
    both = records.later & np.isfinite(one) & np.isfinite(other)
    kept = both.sum(axis=1) >= _LEAST
    if not kept.any():
        return np.nan, np.nan, np.nan
    sums = [_moments(estimate[kept], records.rain[kept], both[kept], block) for estimate in (one, other)]
    places, blocks = sums[0].shape[1:]
    rng = np.random.default_rng(1)

    def difference(weights: np.ndarray, drawn: np.ndarray) -> float:
        first, second = (_correlation(part @ weights)[drawn] for part in sums)
        return float(np.nanmedian(second) - np.nanmedian(first))

    found = [
        difference(
            np.bincount(rng.integers(0, blocks, blocks), minlength=blocks).astype(float),
            rng.integers(0, places, places),
        )
        for _ in range(draws)
    ]
    low, high = np.nanpercentile(found, [2.5, 97.5])
    return difference(np.ones(blocks), np.arange(places)), float(low), float(high)


def _moments(x: np.ndarray, y: np.ndarray, both: np.ndarray, block: int) -> np.ndarray:
    """Return n and the sums of x, y, x², y² and xy by block, (moment, place, block)."""
    used = np.flatnonzero(both.any(axis=0))
    x, y, there = x[:, used[0] :], y[:, used[0] :], both[:, used[0] :]
    x, y = np.where(there, x, 0.0), np.where(there, y, 0.0)
    blocks = -(-x.shape[1] // block)
    parts = np.zeros((6, x.shape[0], blocks * block))
    for number, values in enumerate((there.astype(float), x, y, x * x, y * y, x * y)):
        parts[number, :, : x.shape[1]] = values
    return parts.reshape(6, x.shape[0], blocks, block).sum(axis=3)


def _correlation(sums: np.ndarray) -> np.ndarray:
    n, x, y, xx, yy, xy = sums
    with np.errstate(divide="ignore", invalid="ignore"):
        return (n * xy - x * y) / np.sqrt((n * xx - x * x) * (n * yy - y * y))


def cube_of(values: np.ndarray, variable: str, units: str, *, start: str = "2001-01-01") -> xr.DataArray:
    """Return (place, day) as a cube of one row."""
    count = values.shape[0]
    coords = {
        "time": pd.date_range(start, periods=values.shape[1]).to_numpy(),
        "y": [-0.5],
        "x": np.arange(count) + 0.5,
    }
    attrs = {"variable": variable, "units": units, "time_step": "P1D"}
    cube = xr.DataArray(values.T[:, None, :], coords, ("time", "y", "x"), attrs=attrs)
    cube = cube.rio.write_crs("EPSG:32632").rio.write_transform(from_origin(0, 0, 1, 1))
    return cube.chunk(time=-1, y=1, x=min(64, count))


def _days(moisture: np.ndarray, rain: np.ndarray) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return hourly values of whole days as the day's mean, and as the values at some hours, with the day's rain."""
    days = moisture.size // 24
    s, fell = (part[: days * 24].reshape(days, 24) for part in (moisture, rain))
    count, known = np.isfinite(fell).sum(axis=1), np.isfinite(s).sum(axis=1)
    total = np.where(count >= _HOURS_OF_RAIN, np.nansum(fell, axis=1) * 24 / np.maximum(count, 1), np.nan)
    mean = np.where(known >= _HOURS_OF_MOISTURE, np.nansum(s, axis=1) / np.maximum(known, 1), np.nan)
    return {"mean": (mean, total), **{f"{hour:02d} h": (s[:, hour], total) for hour in HOURS}}


def _hourly(prefix: str, places: Iterable[tuple[np.ndarray, np.ndarray]]) -> dict[str, Records]:
    """Return sets of daily means and of values at some hours, from hourly records that begin at midnight."""
    days = [_days(*place) for place in places]
    return {f"{prefix}, {key}": Records.of([one[key] for one in days]) for key in days[0]}


def _nldas(name: str) -> np.ndarray:
    folder = DATA / "conus-smap-nldas" / "data" / "CONUSv4f1"
    parts = [pd.read_csv(folder / year / f"{name}.csv", header=None).to_numpy(float) for year in ("2015", "2016")]
    whole = np.concatenate(parts, axis=1)
    return np.where(whole <= -9990, np.nan, whole)


def usa() -> Records:
    """SMAP's morning retrievals over the USA with the rain of NLDAS-2."""
    soil, rain, warmth = (_nldas(name) for name in ("SMAP_AM", "APCP_FORA", "TMP_2_FORA"))
    return Records.of(zip(soil, 24 * rain, warmth >= 273.15, strict=True), split=366)


def _sites() -> Iterable[tuple[np.ndarray, np.ndarray]]:
    for path in sorted((DATA / "sm2rain-sites").glob("*_1hour*.csv.gz")):
        if path.name.startswith("VOB_1hour_2008"):
            continue
        frame = pd.read_csv(path)
        frame.index = pd.DatetimeIndex(pd.to_datetime(frame["time"].str[:19].str.rstrip("Z"))).floor("h")
        frame = frame[~frame.index.duplicated(keep="last")].asfreq("h")
        frame = frame[frame.index >= frame.index[0].ceil("D")]
        yield frame["soil_moisture"].to_numpy(float), frame["rainfall"].to_numpy(float)


def _hamburg() -> Iterable[tuple[np.ndarray, np.ndarray]]:
    frame = pd.read_csv(DATA / "hamburg-husco" / "hourly_5cm.csv.gz", parse_dates=["time"])
    moisture, rain = (
        frame.pivot(index="time", columns="station_id", values=name).asfreq("h")
        for name in ("soil_moisture", "rainfall")
    )
    return [(moisture[name].to_numpy(), rain[name].to_numpy()) for name in moisture]


def _uscrn() -> Records:
    frame = pd.read_csv(DATA / "kansas-course" / "USCRN_KS_Manhattan_6_SSW_daily_native.csv")
    frame = frame[frame["LST_DATE"] >= 20090802]
    frame.index = pd.DatetimeIndex(pd.to_datetime(frame["LST_DATE"].astype(str)))
    frame = frame.asfreq("D")
    moisture = frame["SOIL_MOISTURE_5_DAILY"].where(frame["SOIL_MOISTURE_5_DAILY"] > -9)
    rain = frame["P_DAILY_CALC"].where(frame["P_DAILY_CALC"] > -9)
    warmth = frame["T_DAILY_MEAN"].where(frame["T_DAILY_MEAN"] > -900).interpolate()
    return Records.of([(moisture.to_numpy(), rain.to_numpy(), (warmth >= 0).to_numpy())])


def _kings_creek() -> Iterable[tuple[np.ndarray, np.ndarray]]:
    frame = pd.read_csv(DATA / "kansas-course" / "kings_creek_hourly.csv", parse_dates=["datetime"])
    frame = frame.drop_duplicates("datetime").set_index("datetime").asfreq("h")
    return [(frame["vwc_5cm"].to_numpy(float), frame["prcp"].to_numpy(float))]


def _walnut_gulch() -> Records:
    frame = pd.read_csv(DATA / "walnut-gulch-composite" / "daily.csv", parse_dates=["time"])
    frame = frame.set_index("time").asfreq("D")
    columns = ("core_smap", "core_wasm", "core_gmean", "core_ecmwf", "smap_L3_pix")
    return Records.of((frame[name].to_numpy(), frame["gauge"].to_numpy()) for name in columns)


def records() -> Mapping[str, Records]:
    """Return all sets by name."""
    return {
        "USA, SMAP": usa(),
        **_hourly("sites", _sites()),
        **_hourly("Hamburg", _hamburg()),
        "USCRN": _uscrn(),
        **_hourly("Kings Creek", _kings_creek()),
        "Walnut Gulch": _walnut_gulch(),
    }
