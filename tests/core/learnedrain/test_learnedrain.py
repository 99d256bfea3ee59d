"""Rain learned from the passes around a step: what a model sees, what is left out, what an inversion makes of it."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from sm2r.core import cube
from sm2r.core.errors import InputError, OutputError
from sm2r.core.learnedrain import RainModel, train_rain, training
from sm2r.core.learnedrain.model import Card, channels, near_enough
from sm2r.core.learnedrain.passes import ALL_LATER, CHANNELS, REACH
from sm2r.core.learnedrain.records import gather
from sm2r.core.learnedrain.reports import difference
from sm2r.core.learnedrain.scores import by_pixel
from sm2r.core.learnedrain.training import train
from sm2r.core.simulation.records import simulate_cube
from sm2r.core.sm2rain import cubes, invert_soil_moisture, tables
from sm2r.core.sm2rain.bounds import Bounds
from sm2r.core.sm2rain.model import make_steps
from sm2r.core.sm2rain.options import COMPUTED, NO_NEIGHBOUR, Options
from sm2r.core.sm2rain.records import Settings
from sm2r.tests.cubes import FORMATS, daily_cube

DAY = 86400
HOUR = 12.0
FOREST = {"trees": 4, "depth": 4}
FEW = {"boosting": {"trees": 20, "leaves": 8, "rate": 0.2}, "rf": FOREST, "extra_trees": FOREST}


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(training, "HYPERPARAMETERS", FEW)


@pytest.fixture(scope="module")
def basin():
    """Soil moisture with gaps and noise, and rain, of 3 by 4 pixels over 500 days."""
    rng = np.random.default_rng(3)
    moisture, rain = simulate_cube(500, 3, 4)
    moisture = np.clip(moisture + rng.normal(0, 0.01, moisture.shape), 0, 1)
    moisture[rng.random(moisture.shape) < 0.4] = np.nan
    return (
        daily_cube(moisture, "m", variable="saturation", units="1", tile=2),
        daily_cube(rain, "r", variable="rainfall", units="mm", tile=2),
    )


@pytest.fixture(scope="module")
def parameters(basin):
    return cubes.calibrate(*basin, Options(observation_hour=HOUR)).compute().chunk()


def trained(basin, **options):
    return train(gather(*basin), observation_hour=HOUR, **options)


@pytest.fixture(scope="module")
def model(basin):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training, "HYPERPARAMETERS", FEW)
        return trained(basin)


def record(seed: int, size: int = 200) -> np.ndarray:
    rng = np.random.default_rng(seed)
    s = np.clip(0.3 + np.cumsum(rng.normal(0, 0.02, size)), 0, 1)
    s[rng.random(size) < 0.5] = np.nan
    s[60:80] = np.nan
    return s


def expected(s: np.ndarray, hour: float, latency: int) -> dict[str, np.ndarray]:
    """Return some channels, told step by step from their definition."""
    passes = np.flatnonzero(np.isfinite(s))
    at = passes + hour / 24
    out = {name: np.full(s.size, np.nan) for name in CHANNELS}
    for day in range(s.size):
        before = [p for p, t in zip(passes, at, strict=True) if t < day + 0.5 and day - t <= REACH][::-1]
        after = [
            p for p, t in zip(passes, at, strict=True)
            if t >= day + 0.5 and t - day - 1 <= REACH and (latency < 0 or p <= day + latency)
        ]  # fmt: skip
        for number, (side, found) in enumerate((("before", before), ("after", after))):
            for k, p in enumerate(found[:3], 1):
                out[f"value of pass {k} {side}"][day] = s[p]
                age = day - p - hour / 24 if number == 0 else p + hour / 24 - day - 1
                out[f"age of pass {k} {side}"][day] = age
        if before and after:
            out["change over the step"][day] = s[after[0]] - s[before[0]]
        if before:
            last = before[0]
            weeks = [s[p] for p in passes if p <= last and last - p < 30]
            out["mean of 30 days before"][day] = np.mean(weeks)
            months = [s[p] for p in passes if p <= last and last - p < 90]
            out["least of 90 days before"][day] = np.min(months)
            out["standard deviation of 90 days before"][day] = np.std(months)
    return out


@pytest.mark.parametrize("hour", [0.0, 6.0, 12.0, 18.0, 24.0, 30.0])
@pytest.mark.parametrize("latency", [ALL_LATER, 0, 2])
def test_channels_are_what_their_names_say(hour, latency):
    s, labels = record(1), np.arange(200, dtype=np.int64) * DAY
    shift = round(3600 * hour)
    x = channels(s[None], make_steps(labels, labels, DAY, shift=shift), shift, latency)[0]
    told = expected(s, hour, latency)
    compared = [name for name in CHANNELS if np.isfinite(told[name]).any()]
    # At midnight the passes of the day itself lie before its rain.
    assert len(compared) >= (9 if latency == 0 else 13)
    for name in compared:
        np.testing.assert_allclose(x[:, CHANNELS.index(name)], told[name], atol=2e-6, err_msg=name)


def test_channels_reach_no_farther_than_they_say():
    s, labels = record(2, 400), np.arange(400, dtype=np.int64) * DAY
    steps = make_steps(labels, labels, DAY, shift=DAY)
    x = channels(s[None], steps, DAY, ALL_LATER)[0]
    changed = s.copy()
    changed[:100] = 0.9
    changed[300:] = 0.1
    other = channels(changed[None], steps, DAY, ALL_LATER)[0]
    # 90 days of weeks before and 10 to the pass that ends them; 10 days ahead.
    np.testing.assert_array_equal(x[200:288], other[200:288])
    assert not np.array_equal(x[200:300], other[200:300], equal_nan=True)


def test_passes_are_near_enough_as_a_calibration_bridges_them():
    s = np.array([[0.2, np.nan, np.nan, 0.3, np.nan, np.nan, np.nan, np.nan, 0.4]])
    labels = np.arange(9, dtype=np.int64) * DAY
    near = near_enough(channels(s, make_steps(labels, labels, DAY, max_gap=3.0), 0, ALL_LATER),
                       make_steps(labels, labels, DAY, max_gap=3.0))  # fmt: skip
    assert near[0].tolist() == [True, True, True, False, False, False, False, False, False]


def test_what_is_left_out_was_not_seen(basin):
    """Rain that is held out may be anything: estimates of it stay."""
    whole = gather(*basin)
    first = train(whole, observation_hour=HOUR)
    pixels = np.isfinite(first.left_out["pixel"].model).all(axis=0)
    assert pixels.any()
    half = whole.rain.shape[1] // 2
    spoiled = replace(whole, rain=np.where(np.arange(whole.rain.shape[1]) < half, whole.rain, whole.rain[::-1] * 7))
    second = train(spoiled, observation_hour=HOUR)
    later = np.arange(whole.rain.shape[1]) > half + 5
    for key in ("model", "sm2rain"):
        one, other = (getattr(found.left_out["time"], key)[:, later] for found in (first, second))
        np.testing.assert_array_equal(one, other, err_msg=key)
        one, other = (getattr(found.left_out["time"], key)[:, : half - 5] for found in (first, second))
        assert not np.array_equal(one, other, equal_nan=True)


def test_mixed_rain_errs_no_more_than_its_parts(model):
    assert set(model.left_out) == {"time", "region", "pixel"}
    for found in model.left_out.values():
        rain = model.records.rain
        known = np.isfinite(found.mixed) & np.isfinite(rain)
        errors = [float(((part - rain)[known] ** 2).mean()) for part in (found.mixed, found.model, found.sm2rain)]
        assert errors[0] <= min(errors[1:]) + 1e-9
        assert 0 <= found.weight <= 1
    assert model.model.card.weight == pytest.approx(model.left_out["time"].weight, abs=1e-4)


def test_the_same_seed_gives_the_same_model(basin, model):
    assert trained(basin).model._session.model == model.model._session.model


@pytest.mark.parametrize("method", ["rf", "extra_trees"])
def test_every_method_gives_rain(basin, parameters, method):
    found = trained(basin, method=method)
    rain, _ = cubes.invert(basin[0], parameters, model=found.model)
    alone, _ = cubes.invert(basin[0], parameters)
    assert np.array_equal(np.isfinite(rain), np.isfinite(alone))
    assert float(rain.min()) >= 0
    assert not np.allclose(rain, alone, equal_nan=True)


def test_inverted_rain_is_mixed_by_the_weight(basin, parameters, model):
    alone, why = cubes.invert(basin[0], parameters)
    own, _ = cubes.invert(basin[0], parameters, model=model.model.with_weight(1.0))
    mixed, reason = cubes.invert(basin[0], parameters, model=model.model.with_weight(0.25))
    np.testing.assert_allclose(mixed, 0.75 * alone + 0.25 * own, atol=1e-4)
    assert np.array_equal(why, reason)


def test_tiles_do_not_change_rain(basin, parameters, model):
    rain, _ = cubes.invert(basin[0], parameters, model=model.model)
    whole, _ = cubes.invert(basin[0].chunk(y=-1, x=-1), parameters, model=model.model)
    np.testing.assert_array_equal(rain, whole)


def test_a_model_without_later_passes_sees_none(basin, parameters):
    today = trained(basin, latency=0).model
    assert today.alone
    assert today.card.weight == 1
    moisture = basin[0]
    rain, reason = cubes.invert(moisture, parameters, model=today)
    cut, _ = cubes.invert(moisture.isel(time=slice(0, 300)), parameters, model=today)
    np.testing.assert_array_equal(rain.isel(time=slice(0, 300)), cut)
    # Rain stands where the day itself has a pass; SM2RAIN's needs the next one, too.
    there = np.isfinite(rain.values)
    assert there.any()
    assert np.isfinite(moisture.values)[there].all()
    assert set(np.unique(reason.values[there])) == {COMPUTED}
    assert (reason.values[~there] == NO_NEIGHBOUR).all()
    last, _ = cubes.invert(moisture, parameters)
    assert np.isnan(last.values[-1]).all()
    assert np.isfinite(rain.values[-1]).any()


def test_bounds_are_those_of_the_model(basin, parameters, model):
    found = cubes.invert_with_bounds(basin[0], parameters, bounds=Bounds(), model=model.model)
    rain, low, high = (found[key].values for key in ("rainfall", "lower", "upper"))
    known = np.isfinite(high)
    assert (low[known] <= rain[known]).all()
    assert (rain[known] <= high[known]).all()
    assert 0.02 < (basin[1].values > high)[known].mean() < 0.08
    silent = RainModel(model.model._session.model, replace(model.model.card, uncertainty=""))
    with pytest.raises(InputError, match="its errors are not known"):
        cubes.invert_with_bounds(basin[0], parameters, bounds=Bounds(), model=silent)


def test_stations_have_the_rain_of_their_pixels(basin, parameters, model):
    places = {"A": (0, 0), "B": (2, 3)}
    whole = cubes.invert_with_bounds(basin[0], parameters, bounds=Bounds(), model=model.model)
    bands = parameters.isel(band=slice(0, -1)).compute()
    names = [str(name) for name in bands["band"].values]
    rows = [
        dict(zip(names, bands.values[:, y, x], strict=True)) | {"station_id": name} for name, (y, x) in places.items()
    ]
    table = pd.DataFrame(rows).assign(**Settings.from_attrs(parameters.attrs).to_attrs())
    times = basin[0]["time"].values
    moisture = pd.concat(
        pd.DataFrame({"station_id": name, "time": times, "value": basin[0].values[:, y, x].astype(float)})
        for name, (y, x) in places.items()
    )
    found = tables.invert(moisture, table, model=model.model)
    rain = found.table().set_index("station_id")
    assert not found.notes
    for name, place in places.items():
        for key in ("rainfall", "lower", "upper", "probability", "quality_flag"):
            expected = whole[key].values[:, *place]
            np.testing.assert_allclose(rain.loc[name, key].to_numpy(), expected, atol=1e-4, err_msg=key)
        assert (rain.loc[name, "reason_code"].to_numpy() == whole["reason"].values[:, *place]).all()
    silent = RainModel(model.model._session.model, replace(model.model.card, uncertainty=""))
    assert "lower" not in tables.invert(moisture, table, model=silent).table()
    static = RainModel(model.model._session.model, replace(model.model.card, statics=["clay"]))
    with pytest.raises(InputError, match=r"was trained with static rasters \(clay\), which tables"):
        tables.invert(moisture, table, model=static)
    other = RainModel(model.model._session.model, replace(model.model.card, step=3600))
    with pytest.raises(InputError, match="trained on a time step of 1 h"):
        tables.invert(moisture, table, model=other)
    (note,) = tables.invert(moisture, table.assign(observation_hour=0.0), model=model.model).notes
    assert "observed 12 h after its time stamp, but PARAMETERS say 0 h" in note


def test_a_later_start_and_appending_give_the_same_rain(basin, parameters, model, tmp_path):
    moisture = basin[0]
    outputs = {"rainfall": tmp_path / "whole.tif"}
    invert_soil_moisture(moisture, parameters, outputs=outputs, model=model.model)
    whole = cube.open(outputs["rainfall"]).values
    begin = moisture["time"].values[400]
    invert_soil_moisture(
        moisture, parameters, outputs={"rainfall": tmp_path / "late.tif"}, model=model.model, start=begin
    )
    np.testing.assert_allclose(cube.open(tmp_path / "late.tif").values, whole[400:], atol=1e-6)
    grown = {"rainfall": tmp_path / f"grown.{FORMATS[-1]}"}
    for count in (480, 485, 486, 492, 500):
        some = moisture.isel(time=slice(0, count))
        invert_soil_moisture(some, parameters, outputs=grown, model=model.model, append=True)
    np.testing.assert_allclose(cube.open(grown["rainfall"]).values, whole, atol=1e-6)


def test_files_hold_all_and_reports_say_it(basin, tmp_path):
    page = tmp_path / "page.html"
    static = basin[0].isel(time=0, drop=True).fillna(0.5)
    found = train_rain(
        *basin, output=tmp_path / "m.onnx", statics={"clay": static}, observation_hour=HOUR, report=page, licence="CC0"
    )
    opened = RainModel.open(tmp_path / "m.onnx")
    assert opened.card == found.trained.model.card
    assert (opened.card.statics, opened.card.licence, opened.card.pixels) == (["clay"], "CC0", 12)
    assert found.scores["r"] == opened.card.scores["time"]["mixed"]["r"]
    text = page.read_text(encoding="utf-8")
    assert "regions" in text
    assert "Mixed rain compared with SM2RAIN" in text
    assert "clay" in text
    assert any("Cross-validation by pixel" in line for line in found.describe())
    parameters = cubes.calibrate(*basin, Options(observation_hour=HOUR)).compute().chunk()
    with pytest.raises(InputError, match=r"trained with clay, but nothing is given\. Add clay"):
        cubes.invert(basin[0], parameters, model=opened)
    rain, _ = cubes.invert(basin[0], parameters, model=opened, statics={"clay": static})
    assert np.isfinite(rain).any()


def test_steps_with_snow_are_not_learned_from(basin):
    frozen = basin[0].copy(data=np.where(np.arange(500) < 400, -5.0, 5.0)[:, None, None] * np.ones(basin[0].shape))
    frozen = frozen.assign_attrs(variable="temperature", units="degC").chunk(y=2, x=2)
    read = gather(*basin, temperature=frozen)
    assert np.isnan(read.rain[:, :400]).all()
    assert np.isfinite(read.rain[:, 400:]).all()


@pytest.mark.parametrize(
    ("card", "said"),
    [
        ("{", "not valid JSON"),
        ("{}", "for 'Fuse soil moisture'.*not for 'Invert soil moisture'"),
        (json.dumps({"kind": "rainfall"}), "for 'Merge rainfall'.*not for 'Invert soil moisture'"),
        (json.dumps(json.loads(Card().to_json()) | {"schema": 9}), "another version"),
        (json.dumps(json.loads(Card().to_json()) | {"channels": ["x"]}), "does not know"),
        (json.dumps(json.loads(Card().to_json()) | {"weight": 2}), "weight '2'"),
        (json.dumps(json.loads(Card().to_json()) | {"step": "day"}), "step 'day'"),
        (json.dumps(json.loads(Card().to_json()) | {"start": "spring"}), "start 'spring'"),
        (json.dumps(json.loads(Card().to_json()) | {"end": "20140101"}), "end '20140101'"),
        (json.dumps(json.loads(Card().to_json()) | {"end": 2014}), "end '2014'"),
        (json.dumps(json.loads(Card().to_json()) | {"start": "2015-01-01", "end": "2014-01-01"}), "after end 2014-01"),
        (json.dumps(json.loads(Card().to_json()) | {"bounds": [1, 2]}), "bounds"),
    ],
)
def test_cards_of_others_are_refused(card, said):
    with pytest.raises(InputError, match=said):
        Card.from_json(card, name="MODEL")


def test_cards_come_back_as_they_were():
    card = Card(latency=3, weight=0.4, scores={"time": {"mixed": {"r": None}}}, bounds=[1.0, 2.0, 3.0, 4.0])
    again = Card.from_json(card.to_json(), name="MODEL")
    assert replace(again, low=0, high=0, hour=0) == replace(card, low=0, high=0, hour=0)


def test_what_cannot_be_trained_is_refused(basin, tmp_path):
    with pytest.raises(OutputError, match=r"end in \.onnx"):
        train_rain(*basin, output=tmp_path / "m.tif")
    with pytest.raises(InputError, match="METHOD is 'cnn'"):
        train_rain(*basin, output=tmp_path / "m.onnx", method="cnn")
    with pytest.raises(InputError, match="1000 are needed"):
        train_rain(*[part.isel(y=slice(0, 1), x=slice(0, 1)) for part in basin], output=tmp_path / "m.onnx")
    one = [part.isel(y=slice(0, 1)) for part in basin]
    with pytest.raises(InputError, match="Choose time"):
        train_rain(*one, output=tmp_path / "m.onnx", split="region")
    with pytest.raises(InputError, match="No pixel has 30 steps"):
        train_rain(*[part.isel(time=slice(0, 20)) for part in basin], output=tmp_path / "m.onnx")
    with pytest.raises(InputError, match="LATENCY is 0, but soil moisture is observed 6 h"):
        train_rain(*basin, output=tmp_path / "m.onnx", latency=0, observation_hour=6.0)
    assert not list(tmp_path.iterdir())
    alone = trained(one)
    assert [note for note in alone.notes if note.startswith("No cross-validation by region")]


def test_another_time_step_is_refused(basin, parameters, model):
    other = RainModel(model.model._session.model, replace(model.model.card, step=3600))
    with pytest.raises(InputError, match="trained on a time step of 1 h"):
        cubes.invert(basin[0], parameters, model=other)


def test_scores_of_pixels_against_the_plain_formulas():
    rng = np.random.default_rng(0)
    x, y = rng.gamma(0.4, 8, (2, 3, 100))
    x[0, ::7] = np.nan
    y[1, :85] = np.nan
    found = by_pixel(x, y)
    known = np.isfinite(x[0])
    assert found["r"][0] == pytest.approx(np.corrcoef(x[0, known], y[0, known])[0, 1])
    assert found["rmse"][2] == pytest.approx(np.sqrt(((x[2] - y[2]) ** 2).mean()))
    sums = [part[2].reshape(20, 5).sum(axis=1) for part in (x, y)]
    assert found["r5"][2] == pytest.approx(np.corrcoef(*sums)[0, 1])
    assert np.isnan(found["r"][1])


def test_intervals_hold_the_difference():
    rng = np.random.default_rng(0)
    one = rng.normal(0.5, 0.05, 200)
    middle, low, high = difference(one + 0.02, one)
    assert middle == pytest.approx(0.02)
    assert low <= 0.02 <= high
    assert np.isnan(difference(np.full(3, np.nan), np.zeros(3))).all()


def test_trees_see_only_the_steps_that_are_wanted(basin, parameters, model):
    """What is left out by a mask costs nothing, and changes nothing elsewhere."""
    moisture = basin[0]
    whole, _ = cubes.invert(moisture, parameters, model=model.model)
    seen = []
    session = model.model._session
    with pytest.MonkeyPatch.context() as patch:
        run = session.run
        patch.setattr(session, "run", lambda features: seen.append(len(features)) or run(features))
        outside = parameters.where(parameters["x"] < float(parameters["x"][2]))
        rain, _ = cubes.invert(moisture, outside, model=model.model)
        rain = rain.compute()
    np.testing.assert_array_equal(rain.isel(x=slice(0, 2)), whole.isel(x=slice(0, 2)))
    assert np.isnan(rain.isel(x=slice(2, None))).all()
    assert sum(seen) == int(np.isfinite(rain).sum())
