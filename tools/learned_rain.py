"""What a learned model adds to SM2RAIN's rain on records of real places, trained on a first part, judged on the later.

``python tools/learned_rain.py``. At the USA's pixels also where neither saw the rain of the place, and without later
passes. The data are not part of the project; `daily_records.DATA` says where they are looked for.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
from sm2r.core.errors import InputError
from sm2r.core.learnedrain import RainModel, gather, train
from sm2r.core.learnedrain.reports import difference
from sm2r.core.learnedrain.scores import SCORES, by_pixel
from sm2r.core.sm2rain import cubes

from daily_records import DATA, Records, cube_of, paired, records, usa

# Sets besides the USA: one of each place.
_ELSEWHERE = ("sites, mean", "Hamburg, mean", "USCRN", "Kings Creek, mean")


def learn(one: Records, latency: int | None = None, places: np.ndarray | None = None):
    """Train on the first part of a set; its later moisture is seen, its later rain is not."""
    early = np.arange(one.rain.shape[1]) < one.split[:, None]
    rain = np.where(early & one.warm, one.rain, np.nan)
    kept = (np.isfinite(one.moisture).sum(axis=1) >= 30) & (np.isfinite(rain).sum(axis=1) >= 30)
    read = gather(cube_of(one.moisture[kept], "saturation", "1"), cube_of(rain[kept], "rainfall", "mm"))
    if places is not None:
        read = replace(read, x=places[kept, 1], y=places[kept, 0])
    return kept, train(read, latency=latency)


def whole(kept: np.ndarray, found: np.ndarray) -> np.ndarray:
    """Return estimates of all places, NaN for those that are too short."""
    out = np.full((kept.size, found.shape[1]), np.nan)
    out[kept] = found
    return out


def estimates(one: Records, kept: np.ndarray, trained) -> tuple[np.ndarray, np.ndarray]:
    """Return rain of the model's inversion, and of SM2RAIN's."""
    parameters = trained.records.calibrate(None, None)
    moisture = cube_of(one.moisture[kept], "saturation", "1")
    both = [cubes.invert(moisture, parameters, **given)[0] for given in ({"model": trained.model}, {})]
    mixed, alone = (whole(kept, cube.values[:, 0].T.astype(float)) for cube in both)
    return mixed, alone


def compare(label: str, one: Records, estimate: np.ndarray, other: np.ndarray) -> None:
    """Print medians over places of both, and the difference with its interval."""
    both = one.later & np.isfinite(estimate) & np.isfinite(other)
    if not both.any():
        print(f"{label}: nothing to compare")
        return
    first = int(one.split.min())
    rain = np.where(both, one.rain, np.nan)[:, first:]
    scores = [by_pixel(part[:, first:], rain) for part in (estimate, other)]
    said = []
    for key in SCORES:
        middle, low, high = difference(scores[0][key], scores[1][key])
        new, old = (np.nanmedian(part[key]) for part in scores)
        said.append(f"{key} {old:.3f} -> {new:.3f} ({middle:+.3f}, {low:+.3f} to {high:+.3f})")
    gain = paired(one, other, estimate)
    print(f"{label}: {both.sum()} days; {'; '.join(said)}; R by places and blocks of days {gain[0]:+.3f} "
          f"({gain[1]:+.3f} to {gain[2]:+.3f})", flush=True)  # fmt: skip


def judge_usa() -> RainModel:
    """Own rain, places never seen, no later passes."""
    one = usa()
    places = pd.read_csv(DATA / "conus-smap-nldas" / "data" / "CONUSv4f1" / "crd.csv", header=None).to_numpy(float)
    kept, trained = learn(one, places=places)
    mixed, alone = estimates(one, kept, trained)
    print(f"USA: share of the model {trained.model.card.weight:.2f}")
    compare("USA, own rain", one, mixed, alone)
    for split in ("pixel", "region"):
        found = trained.left_out[split]
        compare(f"USA, {split} never seen", one, whole(kept, found.mixed), whole(kept, found.sm2rain))
    _, late = learn(one, latency=0, places=places)
    today, alone = estimates(one, kept, late)
    compare("USA, latency 0 (days with a pass)", one, today, alone)
    at = one.later & np.isfinite(today)
    scores = by_pixel(np.where(at, today, np.nan), one.rain)
    print(f"USA, latency 0: all {at.sum()} days that it gives: R {np.nanmedian(scores['r']):.3f}")
    return trained.model


def main() -> None:
    """Judge all sets."""
    model = judge_usa()
    sets = records()
    for name in _ELSEWHERE:
        one = sets[name]
        try:
            kept, trained = learn(one)
        except InputError as error:
            print(f"{name}: {error}")
            continue
        mixed, alone = estimates(one, kept, trained)
        compare(f"{name} (own model, share {trained.model.card.weight:.2f})", one, mixed, alone)
        parameters = trained.records.calibrate(None, None)
        found, _ = cubes.invert(cube_of(one.moisture[kept], "saturation", "1"), parameters, model=model)
        compare(f"{name} (the USA's model)", one, whole(kept, found.values[:, 0].T.astype(float)), alone)


if __name__ == "__main__":
    main()
