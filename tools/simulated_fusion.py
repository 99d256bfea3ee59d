"""Trains the three models on simulated basins whose truth is known, merges them, and scores all over every pixel.

For each seed: a basin of 12 × 14 pixels and 400 days, three satellite products with errors, gaps and a late start, and
observations with noise at 30 pixels: 20 to train on, 10 kept apart for the weights. Scores are of the pixels without a
station, on days on which all estimates have a value. Prints a row a seed, and at the end how often the merged estimate
beats every model and every product.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
import rioxarray  # noqa: F401
import xarray as xr
from sm2r.core.fusion import container
from sm2r.core.fusion.inference import Model, fuse
from sm2r.core.fusion.records import gather
from sm2r.core.fusion.training import Options, train
from sm2r.core.merging import fit, merge, pair_members
from sm2r.core.simulation import simulate_cube, simulate_products

DAYS, HEIGHT, WIDTH = 400, 12, 14
STATIONS = 30
# The first so many are trained on. A model knows its own stations too well for their errors to tell its weight.
TRAINED = 20
NOISE = 0.01
METHODS = ("rf", "lstm", "cnn")


def as_cube(values: np.ndarray, product: str) -> xr.DataArray:
    """Return values as a daily cube of soil moisture."""
    coords = {
        "time": np.datetime64("2015-01-01", "ns") + np.arange(DAYS) * np.timedelta64(1, "D"),
        "y": 38.95 - 0.1 * np.arange(HEIGHT),
        "x": 99.05 + 0.1 * np.arange(WIDTH),
    }
    attrs = {"variable": "soil_moisture", "units": "m3 m-3", "product": product, "time_step": "P1D"}
    array = xr.DataArray(values.astype(np.float32), coords, ("time", "y", "x"), attrs=attrs)
    return array.rio.write_crs("EPSG:4326").chunk(time=-1)


def basin(seed: int, folder: Path) -> dict[str, float]:
    """Return the RMSE of every estimate over the basin, and the share of the truth in the 90 % interval."""
    rng = np.random.default_rng(seed)
    truth = 0.05 + 0.4 * simulate_cube(DAYS, HEIGHT, WIDTH, seed=seed, noise=0, missing=0)[0]
    products = {name: as_cube(values, name) for name, values in simulate_products(truth, seed=seed).items()}
    pixels = rng.choice(HEIGHT * WIDTH, STATIONS, replace=False)
    rows, columns = np.unravel_index(pixels, (HEIGHT, WIDTH))
    any_cube = next(iter(products.values()))
    points = pd.DataFrame({
        "station_id": [f"s{number}" for number in pixels],
        "x": any_cube["x"].to_numpy()[columns], "y": any_cube["y"].to_numpy()[rows],
    })  # fmt: skip
    seen = np.clip(truth[:, rows, columns] + rng.normal(0, NOISE, (DAYS, STATIONS)), 0, 1)
    observations = pd.DataFrame({
        "station_id": np.repeat(points["station_id"], DAYS).to_numpy(),
        "time": np.tile(any_cube["time"].to_numpy(), STATIONS),
        "value": seen.T.ravel(),
    })  # fmt: skip
    own = observations[observations["station_id"].isin(points["station_id"][:TRAINED])]
    records = gather(list(products.values()), points[:TRAINED], own, names=list(products))
    members = []
    for method in METHODS:
        small = {"lstm": {"layers": 2, "neurons": 32}, "cnn": {"filters": 8, "dense": 32}}.get(method, {})
        trained = train(records, Options(method=method, split="station", seed=seed, folds=0, hyperparameters=small))
        path = folder / f"{method}.onnx"
        container.write(path, trained.model, trained.card)
        fused = fuse(list(products.values()), [Model.open(path)], names=list(products), product=method)
        members.append(fused.values.compute().chunk(time=-1))
    rest = observations[~observations["station_id"].isin(points["station_id"][:TRAINED])]
    pairs, _ = pair_members(members, list(METHODS), points[TRAINED:], rest)
    weights, _, _ = fit(pairs, ["m3 m-3"] * len(METHODS), variance="member", debias="none")
    mean, _, bounds = merge(members, weights, (0.05, 0.95))
    estimates = {**products, **dict(zip(METHODS, members, strict=True)), "merged": mean}
    values = {name: array.sel(time=any_cube["time"]).to_numpy() for name, array in estimates.items()}
    low, high = (array.sel(time=any_cube["time"]).to_numpy() for array in bounds)
    judged = np.isfinite(values["merged"]) & np.all([np.isfinite(values[name]) for name in METHODS], axis=0)
    judged[:, rows, columns] = False
    scores = {}
    for name, own in values.items():
        there = judged & np.isfinite(own)
        scores[name] = float(np.sqrt(np.mean((own[there] - truth[there]) ** 2)))
    scores["inside_90"] = float(((truth >= low) & (truth <= high))[judged].mean())
    return scores


def main() -> None:
    """Run all seeds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    count = parser.parse_args().seeds
    rows = []
    with tempfile.TemporaryDirectory() as place:
        for seed in range(1, count + 1):
            rows.append(basin(seed, Path(place)))
            print(seed, {name: round(value, 4) for name, value in rows[-1].items()}, flush=True)
    frame = pd.DataFrame(rows)
    best = frame.drop(columns=["merged", "inside_90"]).min(axis=1)
    print(frame.mean().round(4).to_string())
    print(f"merged beats every model and product in {(frame['merged'] < best).sum()} of {count} seeds")
    print(f"the 90 % interval holds {100 * frame['inside_90'].min():.0f} to {100 * frame['inside_90'].max():.0f} %")


if __name__ == "__main__":
    main()
