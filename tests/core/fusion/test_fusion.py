"""Models from cubes and stations: features against loops, ONNX against its source, splits, training, inference."""

from __future__ import annotations

import importlib.util
import re
import types
from dataclasses import replace
from pathlib import Path

import dask
import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from sm2r.core import cube
from sm2r.core.errors import Cancelled, InputError
from sm2r.core.fusion import container, features, inference, levels, parts, records, reports, training
from sm2r.core.fusion.bench import Bench
from sm2r.core.fusion.card import Card, Predictor, Static
from sm2r.core.fusion.learners import LEARNERS
from sm2r.core.fusion.options import SPLITS

TORCH = importlib.util.find_spec("torch") is not None
needs_torch = pytest.mark.skipif(not TORCH, reason="PyTorch is not installed")
# A year, of which boosting compares days with the whole.
DAYS = 340
# Settings that make the slow ones quick.
SMALL = {
    "boosting": {"trees": 20, "leaves": 6},
    "rf": {"trees": 8, "depth": 4},
    "extra_trees": {"trees": 8, "depth": 4},
    "lstm": {"layers": 2, "neurons": 6},
    "cnn": {"filters": 2, "dense": 4},
    "lstm_sequence": {"layers": 1, "neurons": 6},
    "tcn": {"filters": 4, "layers": 2},
}
METHODS = [
    pytest.param(name, marks=needs_torch) if "torch" in learner.needs else name for name, learner in LEARNERS.items()
]


def grid(values, product, *, start="2015-01-01", variable="soil_moisture", units="m3 m-3", west=100.0):
    coords = {
        "time": pd.date_range(start, periods=len(values), freq="D"),
        "y": 40 - 0.25 * (np.arange(values.shape[1]) + 0.5),
        "x": west + 0.25 * (np.arange(values.shape[2]) + 0.5),
    }
    attrs = {"variable": variable, "units": units, "product": product, "time_step": "P1D", "history": ""}
    array = xr.DataArray(values.astype(np.float32), coords, ("time", "y", "x"), attrs=attrs).rio.write_crs("EPSG:4326")
    return array.rio.write_transform(Affine(0.25, 0, west, 0, -0.25, 40)).chunk(time=-1, y=3, x=4)


def field(values, name):
    array = grid(values[None], name).isel(time=0, drop=True)
    return array.rio.write_transform(Affine(0.25, 0, 100, 0, -0.25, 40))


@pytest.fixture(scope="module")
def world():
    """A basin whose soil moisture is known: two noisy products, the second of which begins later."""
    rng = np.random.default_rng(3)
    season = 0.25 + 0.1 * np.sin(np.arange(DAYS) / 9)[:, None, None]
    truth = season + 0.05 * rng.random((1, 6, 8)) + 0.02 * rng.standard_normal((DAYS, 6, 8))
    first = truth + 0.02 * rng.standard_normal(truth.shape)
    first[rng.random(truth.shape) < 0.3] = np.nan
    second = 2 * truth[40:] - 0.1 + 0.02 * rng.standard_normal(truth[40:].shape)
    cubes = [
        grid(first, "smos_l3"),
        grid(np.clip(second, 0, 1), "ascat", start="2015-02-10", variable="saturation", units="1"),
    ]
    rows, columns = np.array([0, 1, 2, 4, 5, 5]), np.array([1, 6, 3, 7, 0, 4])
    points = pd.DataFrame({
        "station_id": [f"s{n}" for n in range(6)], "x": 100 + 0.25 * (columns + 0.4), "y": 40 - 0.25 * (rows + 0.6),
    })  # fmt: skip
    times = cubes[0].time.values
    observations = pd.concat([
        pd.DataFrame({"station_id": name, "time": times, "value": truth[:, row, column]})
        for name, row, column in zip(points["station_id"], rows, columns, strict=True)
    ])  # fmt: skip
    return {"truth": truth, "cubes": cubes, "points": points, "observations": observations, "rows": rows,
            "columns": columns, "statics": {"clay": field(rng.random((6, 8)), "clay")}}  # fmt: skip


NAMES = ["PREDICTORS, smos", "PREDICTORS, ascat"]


def gather(world, **changes):
    return records.gather(**{
        "cubes": world["cubes"], "points": world["points"], "observations": world["observations"], "names": NAMES,
        "statics": world["statics"],
    } | changes)  # fmt: skip


def options(method="rf", **changes):
    given = {"method": method, "hyperparameters": SMALL.get(method, {}), "folds": 0, "epochs": 2, "window": 5}
    return training.Options(**(given | changes))


@pytest.fixture(scope="module")
def gathered(world):
    return gather(world)


@pytest.fixture(scope="module")
def forest(gathered):
    return training.train(gathered, options(folds=3, season=True))


def model_of(trained, path, **changes):
    container.write(path, trained.model, replace(trained.card, **changes))
    return inference.Model.open(path)


def by_loops(card, series, statics, times, sample):
    """Return the features of one sample, written as the contract is told."""
    last, place = divmod(int(sample), series.shape[2])
    out = np.zeros((card.window, len(card.channels)))
    for step in range(card.window):
        time = last - card.window + 1 + step
        for number, channel in enumerate(card.channels):
            there = time >= 0 and np.isfinite(series[channel.index, time, place]) if channel.kind != "static" else False
            if channel.kind == "value" and there:
                out[step, number] = (series[channel.index, time, place] - channel.mean) / channel.scale
            elif channel.kind == "mask":
                out[step, number] = there
            elif channel.kind == "static":
                out[step, number] = (statics[channel.index, place] - channel.mean) / channel.scale
            elif channel.kind.startswith("day"):
                angle = 2 * np.pi * (pd.Timestamp(times[max(time, 0)]).dayofyear - 1) / 365.25
                out[step, number] = np.sin(angle) if channel.kind.endswith("sin") else np.cos(angle)
    return out


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 9), st.integers(1, 3), st.integers(1, 4))
def test_features_presence_and_ranges_against_loops(seed, window, count, places):
    rng = np.random.default_rng(seed)
    times = np.datetime64("2015-12-25", "ns") + np.arange(14) * np.timedelta64(1, "D")
    series = rng.random((count, 14, places)).astype(np.float32)
    series[rng.random(series.shape) < 0.5] = np.nan
    statics = rng.random((1, places)).astype(np.float32)
    predictors = [Predictor(f"p{n}", "soil_moisture") for n in range(count)]
    scaling = [(float(rng.random()), float(rng.random() + 0.1)) for _ in range(count + 1)]
    card = Card(window, features.channels_of(predictors, [Static("clay")], scaling, season=True), tuple(predictors))
    samples = np.arange(14 * places)
    found = features.Plan.of(card).fill(series, statics, features.seasons(times), samples)
    expected = np.stack([by_loops(card, series, statics, times, sample) for sample in samples])
    np.testing.assert_allclose(found, expected, atol=1e-5)
    low, high = np.full(count, 0.2, np.float32), np.full(count, np.nan, np.float32)
    present = features.presence(series, window).ravel()
    beyond = features.outside(series, window, low, high, samples)
    for sample in samples:
        last, place = divmod(int(sample), places)
        own = series[:, max(last - window + 1, 0) : last + 1, place]
        assert present[sample] == sum(1 << n for n in range(count) if np.isfinite(own[n]).any())
        assert beyond[sample] == bool((own < np.float32(0.2)).any())


@pytest.mark.parametrize("missing", ["zero", "nan"])
def test_channels_that_remember_against_their_definition(missing):
    rng = np.random.default_rng(4)
    series = rng.random((3, 400, 2)).astype(np.float32)
    series[rng.random(series.shape) < 0.6] = np.nan
    series[1, 200:] = np.nan  # too short to be compared with
    series[:, :7] = np.nan
    kinds = ("value", "mean:5", "age", "z", "mean_z:5", "products_z", "products_z:5")
    predictors = [Predictor(f"p{n}", "soil_moisture") for n in range(3)]
    channels = features.channels_of(predictors, [], [(0.2, 2.0)] * 3, season=False, kinds=kinds)
    plan = features.Plan.of(Card(1, channels, tuple(predictors), missing=missing))
    season = np.zeros((400, 2), np.float32)
    found = plan.steps(series, np.empty((0, 2), np.float32), season)
    absent = np.nan if missing == "nan" else 0.0
    days = np.arange(400.0)
    scores = {}
    for predictor in range(3):
        for place in range(2):
            own = series[predictor, :, place].astype(float)
            known = np.isfinite(own)
            weights = np.where(known, np.exp(-(days[:, None] - days) / 5), 0) * (days[:, None] >= days)
            with np.errstate(invalid="ignore"):
                mean = weights @ np.nan_to_num(own) / weights.sum(axis=1)
            age = np.array([day - np.flatnonzero(known[: day + 1]).max(initial=-999) for day in range(400)], float)
            age[age > 400] = np.nan
            for name, value in (("z", own), ("mean_z", mean)):
                score = (value - value[known].mean()) / value[known].std()
                scores[name, predictor, place] = score if predictor != 1 else np.full(400, np.nan)
            expected = {"value": (own - 0.2) / 2, "mean": (mean - 0.2) / 2, "age": age,
                        "z": scores["z", predictor, place], "mean_z": scores["mean_z", predictor, place]}  # fmt: skip
            for number, channel in enumerate(channels):
                if channel.index == predictor and channel.kind in expected:
                    wanted = np.where(np.isfinite(expected[channel.kind]), expected[channel.kind], absent)
                    np.testing.assert_allclose(found[:, place, number], wanted, atol=2e-5, err_msg=channel.kind)
    for number, name in ((-2, "z"), (-1, "mean_z")):
        for place in range(2):
            stack = np.stack([scores[name, predictor, place] for predictor in (0, 2)])
            wanted = np.where(np.isfinite(stack).any(axis=0), np.nansum(stack, axis=0), np.nan)
            wanted = wanted / np.maximum(np.isfinite(stack).sum(axis=0), 1)
            wanted = np.where(np.isfinite(wanted), wanted, absent)
            np.testing.assert_allclose(found[:, place, number], wanted, atol=2e-5, err_msg=name)


def test_records_hold_pixels_and_observations_on_one_time_axis(world, gathered):
    assert gathered.times.size == DAYS
    for number, (array, offset) in enumerate(zip(world["cubes"], (0, 40), strict=True)):
        expected = array.values[:, world["rows"], world["columns"]]
        np.testing.assert_array_equal(gathered.series[number, offset:], expected)
        assert np.isnan(gathered.series[number, :offset]).all()
    np.testing.assert_allclose(gathered.observed, world["truth"][:, world["rows"], world["columns"]], rtol=1e-6)
    np.testing.assert_array_equal(gathered.statics[0], world["statics"]["clay"].values[world["rows"], world["columns"]])
    west, south, east, north = gathered.bounds
    assert (west, north) == (world["points"]["x"].min(), world["points"]["y"].max())
    assert south < north
    assert west < east


def test_finer_observations_are_averaged_and_the_period_is_kept(world):
    night, noon = world["observations"].copy(), world["observations"].copy()
    night["value"] -= 0.02
    noon["value"] += 0.04
    noon["time"] += pd.Timedelta(hours=12)
    half_days = pd.concat([night, noon])
    found = gather(world, observations=half_days, start="2015-03-01", end="2015-03-10")
    expected = world["truth"][59:69, world["rows"], world["columns"]] + 0.01
    np.testing.assert_allclose(found.observed[59:69], expected, rtol=1e-5)
    assert np.isfinite(found.observed).sum() == 60
    assert any("averaged to 60 steps" in note for note in found.notes)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda w: {"observations": w["observations"].assign(value=30.0)}, "OBSERVATIONS.*percent"),
        (lambda w: {"observations": w["observations"].assign(value=1.2)}, "OBSERVATIONS holds 1.2.*0 to 1"),
        (lambda w: {"observations": w["observations"].assign(value=-0.2)}, "OBSERVATIONS holds -0.2"),
        (lambda w: {"observations": w["observations"].assign(value=np.nan)}, "OBSERVATIONS has no values"),
        (lambda w: {"observations": pd.concat([w["observations"]] * 2)}, "duplicate rows, the first for station s0"),
        (lambda w: {"observations": w["observations"].assign(station_id=lambda f: "x" + f["station_id"])},
         "no station in common"),
        (lambda w: {"observations": w["observations"].assign(time=lambda f: f["time"] + pd.Timedelta(days=3650))},
         "no common days: PREDICTORS run from 2015-01-01 to 2015-12-06"),
        (lambda w: {"start": "2019-01-01"}, "no common days.*no values"),
        (lambda w: {"points": w["points"].assign(x=10.0)}, "none of the 6 stations lies on the grid"),
        (lambda w: {"cubes": [w["cubes"][0]] * 2}, "'smos_l3' .* is given twice"),
        (lambda w: {"cubes": [w["cubes"][0], grid(np.zeros((9, 6, 8)), "b", west=101)]}, "sm2r:regrid"),
        (lambda w: {"cubes": [w["cubes"][0], w["cubes"][1].isel(time=slice(None, None, 2))]}, "time steps.*regrid"),
        (lambda w: {"cubes": [w["cubes"][0], w["cubes"][1].assign_coords(
            time=w["cubes"][1].time + np.timedelta64(6, "h"))]}, "ascat: its time stamps do not match"),
        (lambda w: {"cubes": [w["cubes"][0], w["cubes"][1].where(False)]}, "ascat.*has no values"),
        (lambda w: {"cubes": [w["cubes"][0], w["cubes"][1] * 100]}, "percent"),
        (lambda w: {"required": ["smap_l3"]}, "REQUIRED contains smap_l3"),
        (lambda w: {"statics": {"clay": w["statics"]["clay"] * np.nan}}, "STATIC: the static rasters have no values"),
    ],
)  # fmt: skip
def test_bad_records_end_in_one_clear_error(world, change, text):
    with xr.set_options(keep_attrs=True), pytest.raises(InputError, match=text):
        gather(world, **change(world))


def test_what_is_left_out_is_said(world):
    points = pd.concat(
        [world["points"], pd.DataFrame({"station_id": ["far", "mute"], "x": [0.0, 100.1], "y": [0.0, 39.9]})]
    )
    observations = pd.concat([world["observations"], world["observations"].iloc[:9].assign(station_id="far"),
                              world["observations"].iloc[:9].assign(station_id="nowhere")])  # fmt: skip
    clay = world["statics"]["clay"].copy()
    clay[world["rows"][0], world["columns"][0]] = np.nan
    found = gather(world, points=points, observations=observations, statics={"clay": clay})
    said = " ".join(found.notes)
    for text in ("it is not used: nowhere", "no observation in the period: mute", "lie outside the grid: far",
                 "static raster has no value there: s0"):  # fmt: skip
        assert text in said
    assert found.stations == ["s1", "s2", "s3", "s4", "s5"]


@pytest.mark.parametrize("kind", SPLITS)
def test_parts_share_nothing(gathered, kind):
    present = features.presence(gathered.series, 5)
    samples = parts.samples_of(gathered, present)
    train, held = parts.split(gathered, samples, kind, window=5, rng=np.random.default_rng(0))
    assert not np.intersect1d(train, held).size
    assert 0.1 < held.size / samples.size < 0.35
    times, stations = gathered.place(train)
    held_times, held_stations = gathered.place(held)
    if kind == "station":
        assert not set(stations) & set(held_stations)
    if kind == "time":
        assert times.max() < held_times.min() - 4  # no value lies in windows of both
    else:
        assert train.size + held.size == samples.size


def test_stations_of_one_pixel_stay_together(gathered):
    twins = replace(gathered, pixels=np.array([0, 0, 1, 1, 2, 2]))
    samples = parts.samples_of(twins, features.presence(twins.series, 1))
    every = list(parts.folds(twins, samples, 5, np.random.default_rng(1)))
    assert len(every) == 3
    np.testing.assert_array_equal(np.sort(np.concatenate([held for _, held in every])), samples)
    for train, held in every:
        pixels = [set(twins.pixels[twins.place(part)[1]]) for part in (train, held)]
        assert not pixels[0] & pixels[1]
    alone = replace(gathered, pixels=np.zeros(6, int))
    assert len(list(parts.folds(alone, samples, 5, np.random.default_rng(1)))) == 5


@given(st.integers(0, 2**32 - 1), st.floats(0.01, 0.9), st.integers(0, 7), st.sampled_from(["zero", "nan"]))
@settings(max_examples=50, deadline=None)
def test_losses_leave_the_last_and_the_required(seed, rate, needed, missing):
    rng = np.random.default_rng(seed)
    products = [Predictor(f"p{n}", "soil_moisture", required=bool(needed >> n & 1)) for n in range(3)]
    channels = features.channels_of(
        products, [Static("clay")], [(0, 1)] * 4, season=False, kinds=("value", "mask", "z", "products_z")
    )
    losses = parts.Losses.of(Card(1, channels, tuple(products), (Static("clay"),), missing=missing))
    present = rng.integers(1, 8, 40).astype(np.uint64)
    values = rng.uniform(1, 2, (40, 2, len(channels))).astype(np.float32)
    found, left = losses.at_random(values, present, rate, rng)
    assert ((left & ~present) == 0).all()
    assert (left != 0).all()
    assert ((left & np.uint64(needed)) == (present & np.uint64(needed))).all()
    np.testing.assert_array_equal(found[..., -1], values[..., -1])
    kinds = np.array([channel.kind for channel in channels])
    for predictor in range(3):
        own = losses.owner == predictor
        kept = ((left >> np.uint64(predictor)) & np.uint64(1)).astype(bool)
        gone = ((present >> np.uint64(predictor)) & np.uint64(1)).astype(bool) & ~kept
        assert (found[kept][:, :, own] == values[kept][:, :, own]).all()
        absent = np.isnan if missing == "nan" else np.logical_not
        assert absent(found[gone][:, :, own & (kinds != "mask")]).all()
        assert (found[gone][:, :, own & (kinds == "mask")] == 0).all()
    if missing == "nan":
        expected = np.nanmean(found[..., kinds == "z"], axis=2)
        np.testing.assert_allclose(found[..., kinds == "products_z"][..., 0], expected, rtol=1e-6)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("window", [1, 4])
def test_onnx_equals_its_source(gathered, tmp_path, method, window):
    if window < LEARNERS[method].least_window:
        with pytest.raises(InputError, match=f"WINDOW is {window}, but METHOD {method} needs"):
            training.train(gathered, options(method, window=window))
        return
    trained = training.train(gathered, options(method, window=window))
    model = model_of(trained, tmp_path / "m.onnx")
    # What training estimated by its own library, the runtime has to give from the file, missing values and all.
    values = inference._records(
        inference._make_step(model, np.arange(2), ["clay"]), gathered.series, gathered.statics,
        features.seasons(gathered.times), np.ones(gathered.observed.shape, bool),
    )  # fmt: skip
    samples, estimates, _ = values
    found = estimates[np.searchsorted(samples, trained.samples)]
    tolerance = 1e-5 if "torch" in LEARNERS[method].needs else 1e-6
    np.testing.assert_allclose(found, trained.estimates, atol=tolerance, rtol=0)
    assert np.ptp(trained.estimates) > 0


@pytest.mark.parametrize("method", METHODS)
def test_onnx_equals_its_source_on_random_inputs(gathered, method):
    rng = np.random.default_rng(8)
    samples = parts.samples_of(gathered, features.presence(gathered.series, 4))
    bench = Bench.of(gathered, samples, options(method, window=4))
    fitted = bench.fit(samples, None, LEARNERS[method].defaults | SMALL.get(method, {}), None)
    card = replace(
        bench.card, outputs=fitted.outputs, target=replace(bench.card.target, mean=fitted.mean, scale=fitted.scale)
    )
    model = inference.Model(container.with_card(fitted.export(), "{}"), card, name="m")
    model.check()
    given = rng.normal(0, 2, (4000, 4, len(card.channels))).astype(np.float32)
    # Half of each predictor is missing.
    given = bench.losses.without(given, rng.random((4000, 2)) < 0.5)
    tolerance = 1e-5 if "torch" in LEARNERS[method].needs else 1e-6
    np.testing.assert_allclose(model.run(given), fitted.predict(given), atol=tolerance, rtol=0)


def test_boosting_compares_days_with_a_year(world, gathered, tmp_path):
    trained = training.train(gathered, options("boosting", window=1, folds=3))
    card = trained.card
    assert card.needs_record
    assert card.outputs == ("level", "variation")
    assert card.scores["station"]["r"] > 0.8
    model = model_of(trained, tmp_path / "m.onnx")
    values = fuse(world, [model]).values.compute().values[:, world["rows"], world["columns"]]
    np.testing.assert_allclose(values.ravel()[trained.samples], trained.estimates, atol=1e-6)
    short = [array.isel(time=slice(0, 100)) for array in world["cubes"]]
    with pytest.raises(InputError, match=r"span 1[0-9]+ days; 330 are needed.*RELATIVE off"):
        fuse(world, [model], short)
    brief = gather(world, cubes=short)
    with pytest.raises(InputError, match=r"METHOD boosting compares.*days; 330 are needed.*RELATIVE off"):
        training.train(brief, options("boosting", window=1))
    alone = training.train(brief, options("boosting", window=1, relative=False))
    assert not alone.card.needs_record
    assert alone.card.scores["test"]["r"] > 0.5


def test_a_forest_learns_and_knows_its_limits(gathered, forest):
    card = forest.card
    assert card.scores["test"]["r"] > 0.8
    assert card.scores["station"]["n"] == forest.samples.size
    assert np.isfinite(forest.by_station).all()
    assert card.training.samples == forest.samples.size
    assert card.training.stations == tuple(gathered.stations)
    assert set(card.seen) == {(0,), (1,), (0, 1)}
    worth = forest.importance.set_index("input")["rmse_increase"]
    assert worth["ascat"] > worth["day of year"]
    lost = forest.missing.set_index("missing")
    assert lost.loc["none", "rmse"] == lost.loc["none", "rmse_with"]
    assert (lost["rmse"] > lost["rmse_with"])[["smos_l3", "ascat"]].all()
    assert lost.loc["smos_l3", "n"] < lost.loc["none", "n"]


def test_scaling_and_ranges_know_the_training_part_alone(gathered):
    times = np.arange(DAYS)[:, None]
    drifting = replace(gathered, series=np.where(times[None] > 0.8 * DAYS, np.float32(9), gathered.series))
    trained = training.train(drifting, options(split="time", window=2))
    assert trained.card.predictors[0].high < 1
    assert trained.card.channels[0].mean < 0.5


@pytest.mark.parametrize("method", METHODS)
def test_the_same_seed_gives_the_same_model(gathered, method):
    one, two = (training.train(gathered, options(method)) for _ in range(2))
    np.testing.assert_array_equal(one.estimates, two.estimates)
    assert one.model == two.model
    other = training.train(gathered, options(method, seed=1))
    assert (other.estimates != one.estimates).any()


@needs_torch
def test_threads_and_generators_of_the_process_stay_as_they_were(gathered):
    import torch

    state, threads = torch.random.get_rng_state(), torch.get_num_threads()
    torch.set_num_threads(2)
    one = training.train(gathered, options("cnn"))
    assert torch.get_num_threads() == 2
    assert torch.equal(torch.random.get_rng_state(), state)
    torch.set_num_threads(1)
    np.testing.assert_array_equal(training.train(gathered, options("cnn")).estimates, one.estimates)
    torch.set_num_threads(threads)


def test_the_papers_search_takes_the_least_depth_that_is_as_good(gathered):
    trained = training.train(gathered, options(search="paper", split="station", hyperparameters={"trees": 4}))
    assert list(trained.curve["depth"]) == list(range(1, 21))
    depth = trained.card.hyperparameters["depth"]
    good = trained.curve["validation"] >= trained.curve["validation"].max() - 0.002
    assert depth == trained.curve["depth"][good].min()


@needs_torch
def test_the_papers_search_of_networks_halves_what_it_began(gathered, monkeypatch):
    from sm2r.core.fusion import search

    monkeypatch.setattr(search, "CANDIDATES", 4)
    monkeypatch.setattr(search, "ROUNDS", (1, 2))
    small = {"defaults": {"layers": 1, "neurons": 4}, "searched": {"layers": (1, 2), "neurons": (4, 8)}}
    monkeypatch.setitem(LEARNERS, "lstm", replace(LEARNERS["lstm"], **small))
    trained = training.train(gathered, options("lstm", search="paper", hyperparameters={}))
    assert sorted(trained.settings["epochs"]) == [1, 1, 1, 2]
    best = trained.settings.iloc[0]
    assert {key: trained.card.hyperparameters[key] for key in ("layers", "neurons")} == {
        "layers": best["layers"], "neurons": best["neurons"]
    }  # fmt: skip


def test_required_products_are_never_without(world, tmp_path):
    found = gather(world, required=["ASCAT"])
    trained = training.train(found, options())
    assert set(trained.card.seen) == {(1,), (0, 1)}
    assert (found.place(trained.samples)[0] >= 40).all()
    fusion = fuse(world, [model_of(trained, tmp_path / "m.onnx")])
    assert np.isnan(fusion.values.values[:40]).all()
    assert np.isfinite(fusion.values.values[40:]).all()


def test_refit_sees_all_and_leaves_the_scores(gathered, forest):
    refit = training.train(gathered, options(folds=3, refit=True, season=True))
    assert refit.card.scores == forest.card.scores
    assert refit.model != forest.model
    assert any("trained again on all samples" in note for note in refit.notes)


def test_one_station_cannot_be_split_by_station(world):
    points = world["points"].iloc[:1]
    found = gather(world, points=points)
    with pytest.raises(InputError, match="STATIONS: a split by station needs two stations"):
        training.train(found, options(split="station"))
    trained = training.train(found, options(split="time", folds=5))
    assert "station" not in trained.card.scores
    assert any("one station" in note for note in trained.notes)


def test_a_model_no_better_than_the_mean_says_so(gathered):
    rng = np.random.default_rng(0)
    noise = replace(gathered, observed=rng.random(gathered.observed.shape).astype(np.float32))
    trained = training.train(noise, options(folds=3, hyperparameters={"trees": 4, "depth": 12}))
    assert any("mean of the observations" in note for note in trained.notes)


def test_cancel_stops_training(gathered):
    def stop(fraction):
        raise Cancelled("Stopped.")

    for method in ("rf", "boosting", *(("cnn", "tcn") if TORCH else ())):
        with pytest.raises(Cancelled):
            training.train(gathered, options(method), progress=stop)


def test_progress_rises_to_its_end(gathered):
    told = []
    training.train(gathered, options(folds=2, refit=True), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1)


@pytest.mark.parametrize("method", METHODS)
def test_the_report_tells_what_leaks_and_what_stations_say(gathered, tmp_path, method):
    trained = training.train(gathered, options(method, folds=2, split="random"))
    page = reports.training(trained).write(tmp_path / "r.html").read_text()
    for text in ("split is random", "cross-validation by station", "smos_l3 alone", "Model card", "s3"):
        assert text in page


def fuse(world, models, cubes=None, **changes):
    given = {"names": NAMES[: len(cubes or NAMES)], "statics": world["statics"]}
    return inference.fuse(cubes or world["cubes"], models, **(given | changes))


def test_cubes_get_what_training_told_of_the_stations(world, gathered, forest, tmp_path):
    model = model_of(forest, tmp_path / "m.onnx")
    fusion = fuse(world, [model])
    values, counts = dask.compute(fusion.values, fusion.counts)
    tally = inference.Tally.of(counts)
    at_stations = values.values[:, world["rows"], world["columns"]]
    np.testing.assert_allclose(at_stations.ravel()[forest.samples], forest.estimates, atol=1e-6)
    assert (values.dtype, values.dims, values.attrs["variable"]) == ("float32", ("time", "y", "x"), "soil_moisture")
    assert (values.attrs["product"], values.attrs["units"]) == ("fused_rf", "m3 m-3")
    error = np.sqrt(np.nanmean((values.values - world["truth"]) ** 2))
    assert error < np.sqrt(np.nanmean((world["cubes"][0].values - world["truth"]) ** 2)) * 1.5
    assert tally.models.sum() == np.isfinite(values.values).sum()
    assert tally.nothing == np.isnan(values.values).sum()


def test_tiles_order_and_periods_of_cubes_change_nothing(world, forest, tmp_path):
    model = model_of(forest, tmp_path / "m.onnx")
    whole = fuse(world, [model])
    other = fuse(world, [model], [c.chunk(y=1, x=5) for c in world["cubes"][::-1]], names=NAMES[::-1])
    xr.testing.assert_equal(whole.values.compute(), other.values.compute())
    xr.testing.assert_equal(whole.applicability.compute(), other.applicability.compute())
    early = fuse(world, [model], world["cubes"][:1]).values
    assert early.sizes["time"] == DAYS


def test_applicability_says_what_training_did_not_hold(world, forest, tmp_path):
    card = forest.card
    narrow = tuple(replace(p, low=0.3, high=0.35) if p.product == "smos_l3" else replace(p, low=-9, high=9)
                   for p in card.predictors)  # fmt: skip
    clay = world["statics"]["clay"].values
    model = model_of(forest, tmp_path / "m.onnx", predictors=narrow, seen=((0, 1), (1,)),
                     statics=(replace(card.statics[0], low=-1, high=0.5),))  # fmt: skip
    fusion = fuse(world, [model])
    values, codes, counts = dask.compute(fusion.values, fusion.applicability, fusion.counts)
    codes = codes.values
    assert codes.dtype == np.uint8
    np.testing.assert_array_equal(codes == 255, np.isnan(values.values))
    series = np.full((2, *codes.shape), np.nan, np.float32)
    series[0], series[1][40:] = world["cubes"][0].values, world["cubes"][1].values
    present = features.presence(series.reshape(2, DAYS, -1), 5).reshape(codes.shape)
    assert (codes[present == 1] == 3).all()  # smos alone was not seen
    assert set(np.unique(codes[(present > 1) & (clay <= 0.5)])) == {0, 1}
    assert set(np.unique(codes[(present > 1) & (clay > 0.5)])) == {2}
    np.testing.assert_array_equal(inference.Tally.of(counts).codes, [(codes == code).sum() for code in range(4)])


def test_the_model_with_most_required_predictors_takes_its_days(world, gathered, tmp_path):
    with_ascat = training.train(gather(world, required=["ascat"]), options(window=1))
    anything = training.train(gathered, options(window=1, seed=4))
    one, two = model_of(anything, tmp_path / "any.onnx"), model_of(with_ascat, tmp_path / "ascat.onnx")
    both = fuse(world, [one, two]).values.compute()
    np.testing.assert_array_equal(both[:40], fuse(world, [one]).values[:40])
    np.testing.assert_array_equal(both[40:], fuse(world, [two]).values[40:])
    assert (both[40:].values != fuse(world, [one]).values[40:].values).any()


def test_values_beyond_soil_moisture_are_cut_and_counted(world, forest, tmp_path):
    model = model_of(forest, tmp_path / "m.onnx", target=replace(forest.card.target, mean=-0.8, scale=5.0))
    fusion = fuse(world, [model])
    values, counts = dask.compute(fusion.values.data, fusion.counts)
    assert np.nanmin(values) == 0
    assert np.nanmax(values) == 1
    clipped = inference.Tally.of(counts).clipped
    assert clipped > 0
    assert clipped == np.isin(values, (0, 1)).sum()


def test_static_rasters_without_a_value_give_nothing(world, forest, tmp_path):
    clay = world["statics"]["clay"].copy()
    clay[2, 3] = np.nan
    values = fuse(world, [model_of(forest, tmp_path / "m.onnx")], statics={"CLAY ": clay}).values
    assert np.isnan(values[:, 2, 3]).all()
    assert np.isfinite(values[:, 2, 4]).any()


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda w: {"statics": {}}, "needs the static raster 'clay', but STATIC has nothing"),
        (lambda w: {"cubes": [w["cubes"][0].assign_attrs(product="other"), w["cubes"][1].assign_attrs(product="b")]},
         "none of its predictors is in PREDICTORS. It needs smos_l3"),
        (lambda w: {"cubes": [w["cubes"][0].assign_attrs(units="percent"), w["cubes"][1]]}, "percent"),
        (lambda w: {"cubes": [w["cubes"][0], w["cubes"][1].assign_attrs(units="mm")]},
         r"units are 'mm'.*to 1 \(saturation\)"),
        (lambda w: {"cubes": [w["cubes"][0], w["cubes"][0]]}, "both .* are smos_l3"),
        (lambda w: {"cubes": [w["cubes"][0].isel(time=slice(None, None, 3))]}, "time step of P1D.*regrid"),
        (lambda w: {"cubes": [w["cubes"][0], w["cubes"][1].isel(x=slice(1, None))]}, "sm2r:regrid"),
    ],
)  # fmt: skip
def test_bad_cubes_end_in_one_clear_error(world, forest, tmp_path, change, text):
    model = model_of(forest, tmp_path / "m.onnx")
    with pytest.raises(InputError, match=text):
        fuse(world, [model], **change(world))


def test_products_are_found_by_their_usual_names(world, forest, tmp_path):
    model = model_of(forest, tmp_path / "m.onnx")
    cubes = [world["cubes"][0].assign_attrs(product="SMOS"), world["cubes"][1].assign_attrs(product="MetOp-ASCAT")]
    fusion = fuse(world, [model], cubes)
    assert [note for note in fusion.notes if "is taken as" in note] == [
        f"{name}: is taken as {product}." for name, product in zip(NAMES, ("smos_l3", "ascat"), strict=True)
    ]
    assert np.array_equal(fusion.values, fuse(world, [model]).values, equal_nan=True)
    # A cube of the very name goes before one of a usual name.
    both = fuse(world, [model], [*world["cubes"], cubes[0]], names=[*NAMES, "another"])
    assert not any("is taken as" in note for note in both.notes)


def test_missing_predictors_are_named(world, forest, tmp_path):
    model = model_of(forest, tmp_path / "m.onnx")
    fusion = fuse(world, [model], world["cubes"][:1])
    assert any("ascat (saturation) is not among PREDICTORS" in note for note in fusion.notes)
    needed = tuple(replace(p, required=p.product == "ascat") for p in forest.card.predictors)
    with pytest.raises(InputError, match=r"needs the predictor ascat \(saturation\), but PREDICTORS has smos_l3"):
        fuse(world, [model_of(forest, tmp_path / "m.onnx", predictors=needed)], world["cubes"][:1])


def test_a_model_whose_cubes_stated_no_variable_finds_them_by_product(world, forest, tmp_path):
    silent = tuple(replace(predictor, variable="", units="") for predictor in forest.card.predictors)
    fusion = fuse(world, [model_of(forest, tmp_path / "m.onnx", predictors=silent)])
    assert not any("is not among PREDICTORS" in note for note in fusion.notes)
    np.testing.assert_array_equal(fusion.values, fuse(world, [model_of(forest, tmp_path / "m.onnx")]).values)


def test_elsewhere_and_spare_layers_are_said(world, forest, tmp_path):
    far = replace(forest.card.training, bounds=(0.0, 0.0, 1.0, 1.0))
    spare = grid(np.zeros((3, 6, 8)), "gldas")
    model = model_of(forest, tmp_path / "m.onnx", training=far)
    fusion = fuse(world, [model], [*world["cubes"], spare], names=[*NAMES, "PREDICTORS, gldas"])
    assert any("all outside this grid" in note for note in fusion.notes)
    assert any("Not used by any model: PREDICTORS, gldas" in note for note in fusion.notes)


def test_written_whole_through_the_writer(world, forest, tmp_path):
    fusion = fuse(world, [model_of(forest, tmp_path / "m.onnx")])
    cube.write({tmp_path / "f.tif": fusion.values, tmp_path / "a.tif": fusion.applicability})
    again = cube.open(tmp_path / "f.tif")
    np.testing.assert_array_equal(again.values, fusion.values.values)
    assert again.attrs["product"] == "fused_rf"


def test_a_model_travels_to_a_worker(world, forest, tmp_path):
    import cloudpickle

    model = model_of(forest, tmp_path / "m.onnx")
    twin = cloudpickle.loads(cloudpickle.dumps(model))
    given = np.random.default_rng(0).random((5, 5, len(model.card.channels))).astype(np.float32)
    np.testing.assert_array_equal(twin.run(given), model.run(given))


def test_a_few_days_bring_the_level_right(world):
    rng = np.random.default_rng(9)
    truth = world["truth"]
    values = truth - 0.06 + 0.01 * rng.standard_normal(truth.shape)
    values[rng.random(truth.shape) < 0.1] = np.nan
    low = grid(values, "low").compute()
    days = world["observations"]["time"].between("2015-06-01", "2015-06-05")
    found = levels.find_levels(low.chunk(time=-1, y=3, x=4), world["points"], world["observations"][days])
    assert found.stations == [f"s{n}" for n in range(6)]
    assert "[fitted to soil_moisture; stations: s0" in found.used
    assert "days: 2015-06-0" in found.used
    mended = found.apply(low.chunk(time=-1, y=3, x=4)).compute()
    rows, columns = world["rows"], world["columns"]
    for number, (row, column) in enumerate(zip(rows, columns, strict=True)):
        # The pixel of a place has that place's own offset.
        shift = (mended - low)[:, row, column]
        np.testing.assert_allclose(shift[np.isfinite(shift)], found.offset[number], atol=1e-5)

    assert float(np.sqrt(((mended - truth) ** 2).mean())) < 0.5 * float(np.sqrt(((low - truth) ** 2).mean()))
    between = (mended - low).mean("time").to_numpy()
    assert found.offset.min() - 1e-6 <= np.nanmin(between)
    assert np.nanmax(between) <= found.offset.max() + 1e-6
    np.testing.assert_array_equal(np.isnan(mended), np.isnan(low))


def test_levels_that_cannot_be_found_end_in_one_clear_error(world):
    cube = world["cubes"][0]
    with pytest.raises(InputError, match="LEVEL_OBSERVATIONS: no place has 3 days"):
        levels.find_levels(cube, world["points"], world["observations"].groupby("station_id").head(1))
    with pytest.raises(InputError, match="LEVEL_STATIONS and LEVEL_OBSERVATIONS have no station in common"):
        levels.find_levels(
            cube, world["points"].assign(station_id=lambda frame: "x" + frame["station_id"]), world["observations"]
        )
    with pytest.raises(InputError, match="LEVEL_OBSERVATIONS is empty"):
        levels.level_tables(world["points"], None)
    twice = pd.concat([world["points"], world["points"].assign(station_id=lambda frame: frame["station_id"] + "b")])
    shifted = world["observations"].copy()
    shifts = dict(zip(world["points"]["station_id"], (0.2, 0.2, -0.2, -0.2, -0.2, 0.2), strict=True))
    shifted["value"] = np.clip(shifted["value"] + shifted["station_id"].map(shifts), 0, 1)
    assert any("cannot be transferred" in note for note in levels.find_levels(cube, world["points"], shifted).notes)
    # A second sensor beside each one tells its offset, but not that of other places.
    beside = pd.concat([shifted, shifted.assign(station_id=lambda frame: frame["station_id"] + "b")])
    assert any("cannot be transferred" in note for note in levels.find_levels(cube, twice, beside).notes)


def test_the_guides_method_of_your_own_is_trained_and_used(world, gathered, tmp_path, monkeypatch):
    """One file of the registry: the one that the guide prints."""
    guide = (Path(__file__).resolve().parents[3] / "docs" / "fusion.md").read_text(encoding="utf-8")
    [code] = [block for block in re.findall(r"```python\n(.*?)```", guide, re.S) if "LEARNER = " in block]
    assert code.count("\n") <= 60
    module = types.ModuleType("sm2r.core.fusion.learners.bagging")
    module.__package__ = "sm2r.core.fusion.learners"
    exec(code, module.__dict__)  # noqa: S102 (what the guide tells people to write)
    monkeypatch.setitem(LEARNERS, module.LEARNER.name, module.LEARNER)
    settings = {"trees": 8, "depth": 5}
    trained = training.train(gathered, training.Options(method="bagging", folds=3, hyperparameters=settings))
    assert trained.card.scores["station"]["r"] > 0.8
    assert trained.card.method == "bagging"
    values = fuse(world, [model_of(trained, tmp_path / "m.onnx")]).values.compute().values
    at_stations = values[:, world["rows"], world["columns"]].ravel()[trained.samples]
    np.testing.assert_allclose(at_stations, trained.estimates, atol=1e-6)
