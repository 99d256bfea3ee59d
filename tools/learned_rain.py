"""What a learned model adds to SM2RAIN's rain on records of real places, trained on a first part, judged on the later.

``python tools/learned_rain.py``. At the USA's pixels also where neither saw the rain of the place, without later
passes, and with clay and greenness as rasters without time. The data are not part of the project; `daily_records.DATA`
says where they are looked for.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import xarray as xr
from sm2r.core.errors import InputError
from sm2r.core.learnedrain import RainModel
from sm2r.core.learnedrain.records import gather
from sm2r.core.learnedrain.reports import difference
from sm2r.core.learnedrain.scores import SCORES, by_pixel
from sm2r.core.learnedrain.training import train
from sm2r.core.sm2rain import cubes

from daily_records import DATA, Records, cube_of, paired, records, usa

USA = DATA / "conus-smap-nldas" / "data" / "CONUSv4f1"
# Rasters without time, by the files of the USA's set.
STATICS = ("NDVI", "Clay")
# Sets besides the USA, one of each place, and what the page calls them; of the first more is said.
_ELSEWHERE = {
    "sites, mean": "eight probes, daily means",
    "Hamburg, mean": "Hamburg, daily means",
    "USCRN": "Kansas, Manhattan",
    "Kings Creek, mean": "Kansas, Kings Creek",
}
_BLOCKS = "sites, mean"
_NEVER_SEEN = (
    "Clay and NDVI help at pixels whose own rain was used in training, but not in new regions. *Other pixels*, *other "
    "regions*: neither the model nor SM2RAIN used rain of the pixel or of the region; SM2RAIN has the parameters of "
    "the nearest other pixel."
)
_REFUSED = (
    "With one place, the interval is from a bootstrap of blocks of 30 days. At Kings Creek, Kansas, a model trained "
    "with 365 steps had an R that was lower by 0.058 (−0.160 to +0.014); models with fewer than 1,000 steps are "
    "therefore refused."
)


def learn(
    one: Records,
    latency: int | None = None,
    places: np.ndarray | None = None,
    statics: Mapping[str, np.ndarray] | None = None,
):
    """Train on the first part of a set; its later moisture is seen, its later rain is not."""
    early = np.arange(one.rain.shape[1]) < one.split[:, None]
    rain = np.where(early & one.warm, one.rain, np.nan)
    kept = (np.isfinite(one.moisture).sum(axis=1) >= 30) & (np.isfinite(rain).sum(axis=1) >= 30)
    moisture = cube_of(one.moisture[kept], "saturation", "1")
    layers = _layers(statics or {}, kept, moisture)
    read = gather(moisture, cube_of(rain[kept], "rainfall", "mm"), statics=layers)
    if places is not None:
        read = replace(read, x=places[kept, 1], y=places[kept, 0])
    return kept, train(read, latency=latency)


def _layers(statics: Mapping[str, np.ndarray], kept: np.ndarray, like: xr.DataArray) -> dict[str, xr.DataArray]:
    one = like.isel(time=0, drop=True)
    return {name: one.copy(data=values[kept].reshape(one.shape)) for name, values in statics.items()}


def whole(kept: np.ndarray, found: np.ndarray) -> np.ndarray:
    """Return estimates of all places, NaN for those that are too short."""
    out = np.full((kept.size, found.shape[1]), np.nan)
    out[kept] = found
    return out


def estimates(
    one: Records, kept: np.ndarray, trained, statics: Mapping[str, np.ndarray] | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return rain of the model's inversion, and of SM2RAIN's."""
    parameters = trained.records.calibrate(None, None)
    moisture = cube_of(one.moisture[kept], "saturation", "1")
    learned = {"model": trained.model, "statics": _layers(statics or {}, kept, moisture)}
    both = [cubes.invert(moisture, parameters, **given)[0] for given in (learned, {})]
    mixed, alone = (whole(kept, cube.values[:, 0].T.astype(float)) for cube in both)
    return mixed, alone


@dataclass(frozen=True)
class Compared:
    """A row of the page: days, medians over places of both, and the differences with their intervals."""

    label: str
    days: int
    old: dict[str, float]
    new: dict[str, float]
    gains: dict[str, tuple[float, float, float]]
    paired: tuple[float, float, float]

    @property
    def cells(self) -> list[str]:
        """What the table says; where the only place leaves none to draw, the interval is of blocks of days, of R."""
        ends = {
            key: "" if low == high else f" ({_signed(low, key)} to {_signed(high, key)})"
            for key, (_, low, high) in self.gains.items()
        }
        ends["r"] = ends["r"] or f" ({_signed(self.paired[1], 'r')} to {_signed(self.paired[2], 'r')})"
        old, new = ({key: _plain(value, key) for key, value in part.items()} for part in (self.old, self.new))
        return [
            self.label, old["r"], f"{new['r']}{ends['r']}",
            *(f"{old[key]} → {new[key]}{ends[key]}" for key in ("rmse", "r5")),
        ]  # fmt: skip


def _plain(value: float, key: str) -> str:
    return f"{value:.{2 if key == 'rmse' else 3}f}"


def _signed(value: float, key: str) -> str:
    return ("−" if value < 0 else "+") + _plain(abs(value), key)


def compare(label: str, one: Records, estimate: np.ndarray, other: np.ndarray) -> Compared:
    """Return how both do on the days that both estimate."""
    both = one.later & np.isfinite(estimate) & np.isfinite(other)
    first = int(one.split.min())
    rain = np.where(both, one.rain, np.nan)[:, first:]
    scores = [by_pixel(part[:, first:], rain) for part in (estimate, other)]
    new, old = ({key: float(np.nanmedian(part[key])) for key in SCORES} for part in scores)
    gains = {key: difference(scores[0][key], scores[1][key]) for key in SCORES}
    found = Compared(label, int(both.sum()), old, new, gains, paired(one, other, estimate))
    print(found, flush=True)
    return found


def judge_usa() -> tuple[list[Compared], str, RainModel]:
    """Own rain, places never seen, with rasters and without; no later passes. Return the model without rasters, too."""
    one = usa()
    places = pd.read_csv(USA / "crd.csv", header=None).to_numpy(float)
    rasters = {name: pd.read_csv(USA / "const" / f"{name}.csv", header=None).to_numpy(float)[:, 0] for name in STATICS}
    rows = []
    for words, statics in ((", with clay and NDVI (`STATIC`)", rasters), ("", {})):
        kept, trained = learn(one, places=places, statics=statics)
        rows.append(compare(f"USA, rain of the same pixels{words}", one, *estimates(one, kept, trained, statics)))
        for split in ("pixel", "region"):
            found = trained.left_out[split]
            label = f"USA, other {split}s{words}"
            rows.append(compare(label, one, whole(kept, found.mixed), whole(kept, found.sm2rain)))
    _, late = learn(one, latency=0, places=places)
    today, alone = estimates(one, kept, late)
    rows.append(compare("USA, latency 0", one, today, alone))
    at = one.later & np.isfinite(today)
    r = np.nanmedian(by_pixel(np.where(at, today, np.nan), one.rain)["r"])
    said = (
        f"*Latency 0*: the model uses no later overpass. The row is for the {rows[-1].days:,} days with an overpass, "
        "where SM2RAIN uses the next overpass, too; for all "
        f"{at.sum():,} days that the model estimates, R is {_plain(r, 'r')}."
    )
    return rows, said, trained.model


def judge_others(model: RainModel) -> tuple[list[Compared], list[str]]:
    """Judge models of other places, and the USA's there."""
    rows, notes, sets = [], [], records()
    for name, label in _ELSEWHERE.items():
        one = sets[name]
        try:
            kept, trained = learn(one)
        except InputError as error:
            print(f"{label}: {error}")
            continue
        mixed, alone = estimates(one, kept, trained)
        rows.append(compare(label, one, mixed, alone))
        if name == _BLOCKS:
            low, high = rows[-1].paired[1:]
            notes.append(
                "With few places, the interval is uncertain: with a bootstrap of blocks of 30 days as well, the "
                f"interval of R at the eight probes is {_signed(low, 'r')} to {_signed(high, 'r')}."
            )
        parameters = trained.records.calibrate(None, None)
        found, _ = cubes.invert(cube_of(one.moisture[kept], "saturation", "1"), parameters, model=model)
        other = compare(f"{name}, the USA's model", one, whole(kept, found.values[:, 0].T.astype(float)), alone)
        if name == _BLOCKS:
            notes.append(
                f"The model of the USA has an R of {_plain(other.new['r'], 'r')} there, SM2RAIN of "
                f"{_plain(other.old['r'], 'r')}: train a model with data of your own region."
            )
    return rows, notes


def section() -> str:
    """Return the section of the page on real data."""
    rows, latency, model = judge_usa()
    others, notes = judge_others(model)
    heads = ["record", "R, SM2RAIN", "R, with the model", "RMSE, mm", "R, 5 days"]
    lines = [heads, ["---"] * len(heads), *(row.cells for row in [*rows, *others])]
    table = "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
    text = "\n".join(textwrap.wrap(" ".join([_NEVER_SEEN, latency, *notes, _REFUSED]), 120, break_on_hyphens=False))
    return f"""
## What a rain model adds to SM2RAIN

*Train rain model* (`python tools/learned_rain.py`): each model is trained with the first part of each record and
evaluated with the second. Scores are medians over places, for the days that both methods estimate; in brackets is the
95 % confidence interval of the difference, from a bootstrap of places. The inputs and the settings of the trees were
chosen with the data of the USA, partly with those of the second year, so that the gains may be too large by about
0.005.

{table}

{text}
"""


if __name__ == "__main__":
    print(section())
