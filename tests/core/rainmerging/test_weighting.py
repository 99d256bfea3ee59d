"""Weights without gauges against known errors, models for days without gauges, and trees as ONNX."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace

import numpy as np
import onnxruntime
import pandas as pd
import pytest
from sklearn.ensemble import HistGradientBoostingRegressor, RandomForestRegressor
from sm2r.core import merging, rainmerging
from sm2r.core.errors import InputError
from sm2r.core.fusion import container, trees
from sm2r.core.rainmerging import learned, learning
from sm2r.core.rainmerging.cubes import all_times
from sm2r.core.rainmerging.merging import frozen_left_out, with_gauges
from sm2r.core.rainmerging.weighting import average, moments, one_factor, pool, shared_sensors, weigh
from sm2r.tests.core.rainmerging.test_rainmerging import china, rain_cube, simulate
from sm2r.tests.data import real

SIGMA = (0.3, 0.6, 1.2, 0.8)


def members(count=4, *, seed=2, days=3000, places=4):
    """Return products that differ from one truth by known, independent errors, and the truth."""
    rng = np.random.default_rng(seed)
    truth = rng.gamma(0.6, 8.0, (days, places))
    spread = truth.std()
    return np.stack([truth + sigma * spread * rng.normal(0, 1, truth.shape) for sigma in SIGMA[:count]]), truth


def test_one_factor_finds_the_loadings_of_its_own_covariances():
    loading = np.array([0.9, 0.5, 0.7, 0.2])
    q = np.outer(loading, loading) + np.diag([0.1, 0.4, 0.2, 0.9])
    assert one_factor(q) == pytest.approx(loading, abs=1e-6)


@pytest.mark.parametrize("count", [3, 4])
def test_weights_are_inverse_to_the_error_variances(count):
    values, _ = members(count)
    weights, notes = weigh(moments(values), list("abcd"[:count]), "triple_collocation")
    wanted = 1 / np.array(SIGMA[:count]) ** 2
    assert weights.weight == pytest.approx(wanted / wanted.sum(), abs=0.05)
    assert weights.beta == pytest.approx(np.ones(count), abs=0.05)
    assert notes == []


def test_a_product_that_shares_nothing_is_dropped_and_told():
    values, truth = members(3)
    noise = np.random.default_rng(0).permuted(values[:1], axis=1)
    weights, notes = weigh(moments(np.concatenate([values, noise])), ["a", "b", "c", "noise"], "triple_collocation")
    assert weights.weight[3] == 0
    assert "noise (0.0" in notes[0]
    alone, _ = weigh(moments(values), ["a", "b", "c"], "triple_collocation")
    merged = average(weights, np.concatenate([values, noise]).astype(np.float32))
    assert merged == pytest.approx(average(alone, values.astype(np.float32)), rel=0.02, abs=0.5)
    assert np.corrcoef(merged.ravel(), truth.ravel())[0, 1] > np.corrcoef(values[0].ravel(), truth.ravel())[0, 1]


def test_products_are_brought_to_one_mean():
    values, _ = members(3)
    values[1] *= 3
    weights, _ = weigh(moments(values), list("abc"), "mean")
    assert weights.weight.tolist() == pytest.approx([1 / 3] * 3)
    means = weights.beta * values.mean(axis=(1, 2))
    assert means == pytest.approx(np.full(3, means[0]), rel=1e-6)


def test_two_products_have_equal_weights_and_a_warning():
    values, _ = members(2)
    weights, [text] = weigh(moments(values), ["a", "b"], "triple_collocation")
    assert weights.weight.tolist() == [0.5, 0.5]
    assert "three products or more" in text


def test_least_squares_find_the_combination_of_the_reference():
    values, _ = members(3)
    reference = 0.5 * values[0] + 1.5 * values[2]
    weights, _ = weigh(moments(np.concatenate([values, reference[None]])), list("abc"), "least_squares")
    assert weights.weight * weights.beta == pytest.approx([0.5, 0, 1.5], abs=1e-6)


def test_where_products_are_missing_the_others_stand_in():
    weights, _ = weigh(moments(members(3)[0]), list("abc"), "mean")
    values = np.array([[[4.0], [np.nan], [np.nan]], [[4.0], [2.0], [np.nan]], [[np.nan], [4.0], [np.nan]]], np.float32)
    values /= weights.beta[:, None, None].astype(np.float32)
    found = average(weights, values)[:, 0]
    assert found[:2].tolist() == pytest.approx([4.0, 3.0])
    assert np.isnan(found[2])


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda values: values[:, :20, :1], "20 values in common"),
        (lambda values: values * [[[0]], [[1]], [[1]]], "no rain"),
    ],
)
def test_too_little_in_common_is_refused(change, text):
    with pytest.raises(InputError, match=text):
        weigh(moments(change(members(3)[0])), list("abc"), "triple_collocation")


@pytest.mark.parametrize("method", ["mean", "triple_collocation"])
@pytest.mark.parametrize("rain", [0.0, 4.0])
def test_a_single_day_has_the_mean_of_what_there_is(tmp_path, rain, method):
    """Equal weights are fitted to nothing: neither a long record nor rain is needed for them, nor rain at gauges."""
    first = np.full((1, 4, 5), 0.5 * rain)
    first[0, 1, 1] = np.nan
    products = [rain_cube(first, "a"), rain_cube(np.full((1, 4, 5), 1.5 * rain), "b")]
    points = pd.DataFrame({"station_id": ["s"], "x": [100.1], "y": [39.9]})
    table = pd.DataFrame({"station_id": ["s"], "time": products[0]["time"].to_numpy(), "value": [rain]})
    found = rainmerging.merge_rainfall(
        products, points, table, outputs={"merged": tmp_path / "m.tif"}, method=method, report=tmp_path / "r.html"
    )
    wanted = np.full((1, 4, 5), rain)
    wanted[0, 1, 1] = 1.5 * rain
    np.testing.assert_allclose(found.cubes["merged"].to_numpy(), wanted)
    assert any("averaged as they are" in note for note in found.notes)
    assert (tmp_path / "r.html").exists()


def test_shared_sensors_are_told_by_names():
    assert shared_sensors(["IMERG_Final", "ERA5_Land"]) == []
    assert "IMERG_Final, gsmap" in shared_sensors(["IMERG_Final", "gsmap", "chirps"])[0]


def test_moments_of_cubes_are_those_of_arrays():
    values, _ = members(3, days=50, places=36)
    cubes = [
        rain_cube(np.maximum(one, 0).reshape(50, 6, 6), name, tile=4) for one, name in zip(values, "abc", strict=True)
    ]
    found, wanted = pool(cubes), moments(np.maximum(values, 0).astype(np.float32))
    assert found.complete == wanted.complete
    assert found.covariance == pytest.approx(wanted.covariance, rel=1e-5)
    assert found.squares == pytest.approx(wanted.squares, rel=1e-5)


def burkina(name):
    return pd.read_csv(real("burkina-rainfall", f"{name}_PP.csv"), index_col=0).to_numpy(float)


def test_burkina_merged_is_better_than_its_best_parent():
    values = np.stack([burkina(name) for name in ("RFE2", "TAMSAT", "ASCAT")])
    reference = burkina("CHIRPS")
    weights, notes = weigh(moments(values), ["RFE2", "TAMSAT", "SM2RAIN_ASCAT"], "triple_collocation")
    merged = average(weights, values)

    def r(one):
        return np.mean([np.corrcoef(one[:, i], reference[:, i])[0, 1] for i in range(reference.shape[1])])

    assert r(merged) >= 0.70
    assert max(map(r, values)) < 0.67
    assert "infrared" in notes[0]


def test_china_without_gauges_drops_persiann():
    gauges, _, _ = china()
    weights, _ = weigh(moments(gauges.values), gauges.products, "triple_collocation")
    assert weights.weight[gauges.products.index("persiann")] == 0
    merged = average(weights, gauges.values)
    assert np.corrcoef(merged.ravel(), gauges.observed.ravel())[0, 1] >= 0.69


def run(model, x):
    (found,) = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"]).run(None, {"features": x})
    return found[:, 0]


def test_trees_as_onnx_give_what_scikit_learn_does():
    rng = np.random.default_rng(1)
    x = np.round(rng.normal(0, 1, (3000, 5)), 1).astype(np.float32)
    y = x[:, 0] ** 2 + np.where(x[:, 1] > 0.3, 2, 0) + 0.1 * rng.normal(0, 1, 3000)
    forest = RandomForestRegressor(20, min_samples_leaf=5, random_state=1).fit(x, y)
    assert run(trees.export_forest(forest), x) == pytest.approx(forest.predict(x), abs=1e-4)
    x[rng.random(x.shape) < 0.1] = np.nan
    boosting = HistGradientBoostingRegressor(max_iter=50, random_state=1).fit(x, y)
    assert run(trees.export_boosting(boosting), x) == pytest.approx(boosting.predict(x), abs=1e-4)


def learnable(days=400, side=12):
    """Return two cubes of products, which miss a third of the rain where it is high, and gauges."""
    rng = np.random.default_rng(4)
    truth = np.kron(rng.gamma(0.4, 9.0, (days, side // 3, side // 3)), np.ones((3, 3)))
    cubes = [
        rain_cube(np.minimum(truth, 12) * (0.7 + 0.05 * one) * rng.uniform(0.7, 1.3, truth.shape), name, tile=8)
        for one, name in enumerate("ab")
    ]
    points = pd.DataFrame({"station_id": [f"g{i}" for i in range(8)]})
    rows, columns = rng.integers(0, side, (2, 8))
    points["x"], points["y"] = 100 + 0.25 * (columns + 0.5), 40 - 0.25 * (rows + 0.5)
    times = all_times(cubes)
    table = pd.concat(
        pd.DataFrame({"station_id": name, "time": times, "value": truth[:, row, column]})
        for name, row, column in zip(points["station_id"], rows, columns, strict=True)
    )
    gauges, _ = rainmerging.pair_gauges(cubes, list("ab"), points, table, times)
    return cubes, gauges, rows, columns


def test_a_model_learns_is_judged_unseen_and_applied_as_it_was_trained(tmp_path):
    cubes, gauges, rows, columns = learnable()
    merged, model = learned.merged_anew(cubes, gauges, {}, bounds=True)
    assert merged.left_out
    assert merged.judgement.numbers()["rmse"] < min(
        np.sqrt(np.mean((one - gauges.observed) ** 2)) for one in gauges.values
    )
    found = merged.cubes[0].compute().values[:, rows, columns]
    around = learning.neighbourhood(cubes, gauges)
    assert found == pytest.approx(model.at(gauges.values, around, gauges.statics, gauges.joined), abs=1e-4)
    path = tmp_path / "model.onnx"
    learned.write(path, model)
    again = learning.Model.open(path, name="MODEL_INPUT")
    assert again.card == model.card
    assert again.card.samples == 400 * 8
    assert set(again.card.scores) == {"n", "r", "rmse", "bias"}
    swapped = learned.merged_by(again, cubes[::-1], ["b", "a"], {})
    assert swapped.cubes[0].compute().values == pytest.approx(merged.cubes[0].compute().values)
    pickled = pickle.loads(pickle.dumps(again))  # noqa: S301
    assert pickled.at(gauges.values, around, gauges.statics, gauges.joined) == pytest.approx(found, abs=1e-4)
    with pytest.raises(InputError, match="takes a, b, but b is not given"):
        learned.merged_by(again, cubes[:1], ["a"], {})


def test_a_model_goes_by_time_across_gaps_of_the_record():
    """What the days before and after tell is that of the calendar, whatever comes first or last in a file."""
    cubes, gauges, *_ = learnable(days=160)
    kept = np.r_[0:70, 100:150]
    parts = [[cube.isel(time=some).chunk(time=-1) for cube in cubes] for some in (kept, kept[:70], kept[70:])]
    some = replace(gauges, times=gauges.times[kept], observed=gauges.observed[kept], values=gauges.values[:, kept])
    model = learning.train(some, learning.neighbourhood(parts[0], some)).model
    whole, early, late = (learning.apply(part, model).to_numpy() for part in parts)
    np.testing.assert_array_equal(whole, np.concatenate([early, late]))
    at_gauges = model.at(some.values, learning.neighbourhood(parts[0], some), some.statics, some.joined)
    seen = learning.features(some.values, np.stack([some.values] * 2), some.statics, some.joined)
    assert np.isnan(seen[70, :, 2:4]).all()
    assert np.isnan(seen[69, :, 4:6]).all()
    assert np.isfinite(seen[1:69, :, 2:6]).all()
    assert np.isfinite(at_gauges).all()
    pair = [cube.isel(time=[0, 9]).chunk(time=-1) for cube in cubes]
    bare = [cube.assign_attrs(time_step="") for cube in pair]
    np.testing.assert_array_equal(learning.apply(bare, model).to_numpy(), learning.apply(pair, model).to_numpy())


def test_a_model_is_not_applied_to_another_time_step():
    cubes, gauges, *_ = learnable(days=60)
    model = learned.merged_anew(cubes, gauges, {})[1]
    assert model.card.time_step == "P1D"
    hourly = [cube.assign_attrs(time_step="PT3H") for cube in cubes]
    with pytest.raises(InputError, match="trained on a time step of P1D, but PRODUCTS have PT3H"):
        learned.merged_by(model, hourly, ["a", "b"], {})


def test_the_card_of_another_kind_of_model_is_refused(tmp_path):
    cubes, gauges, *_ = learnable(days=60)
    model = learned.merged_anew(cubes, gauges, {})[1]
    path = tmp_path / "model.onnx"
    for change, text in (
        ({"kind": "soil moisture"}, "of the kind 'soil moisture', which this version"),
        ({"kind": "learned rain"}, "is a model for 'Invert soil moisture'.*not for 'Merge rainfall'"),
        ({"schema": 0}, "is not a model that Merge rainfall"),
        ({"terms": ["value"]}, "inputs that this version does not know"),
        ({"products": "a"}, "no list of products"),
        ({"start": "spring"}, "start 'spring', which is not a day"),
        ({"start": "2016-02-30"}, "start '2016-02-30', which is not a day"),
        ({"start": "2016-01-01", "end": "2015-01-01"}, "start 2016-01-01 after end 2015-01-01"),
        ({"stations": "g1"}, "stations 'g1', which cannot be"),
        ({"stations": [1, 2]}, "stations"),
        ({"time_step": "daily"}, "time_step 'daily'"),
    ):
        path.write_bytes(container.with_card(model.model, json.dumps(json.loads(model.card.to_json()) | change)))
        with pytest.raises(InputError, match=text):
            learning.Model.open(path, name="MODEL_INPUT")


def test_few_pairs_are_refused_and_short_records_warned_of():
    gauges = simulate(5, days=15)
    around = np.stack([gauges.values] * 2)
    with pytest.raises(InputError, match=r"75 pairs .* too few"):
        learning.train(gauges, around)
    longer = simulate(5, days=60)
    trained = learning.train(longer, np.stack([longer.values] * 2))
    assert "under three months" in trained.notes[0]


def test_a_model_with_missing_products_tells_where_one_is_there():
    gauges = simulate(8, days=150)
    around = np.stack([gauges.values] * 2)
    model = learning.train(gauges, around).model
    values = gauges.values.copy()
    values[0, :20], values[:, 20:30] = np.nan, np.nan
    found = model.at(values, around, gauges.statics, gauges.joined)
    assert np.isfinite(found[:20]).all()
    assert np.isnan(found[20:30]).all()


def test_weights_of_a_merging_with_gauges_serve_without_them():
    gauges = simulate(20)
    cubes = [rain_cube(one.reshape(200, 4, 5), name) for one, name in zip(gauges.values, "ab", strict=True)]
    own = replace(gauges, products=["a", "b"], times=cubes[0]["time"].to_numpy())
    merged = with_gauges(cubes, own, rainmerging.Options())
    weights, _ = merging.read_weights(merged.weights, ["a", "b"], ["mm", "mm"])
    combined = average(weights, own.values)
    assert combined == pytest.approx(np.tensordot(merged.fit.mm.tables[0][-1], own.values, 1), rel=1e-4, abs=1e-4)


def test_rain_from_soil_moisture_is_missing_on_frozen_ground():
    values = np.full((4, 2, 2), 3.0)
    products = [rain_cube(values, "imerg"), rain_cube(values, "SM2RAIN")]
    temperature = rain_cube(np.array([-2.0, 1.0, np.nan, -1.0])[:, None, None] * np.ones((4, 2, 2)), "t2m")
    found, masked = frozen_left_out(products, ["imerg", "SM2RAIN"], temperature)
    assert masked == ["SM2RAIN"]
    assert np.isfinite(found[0].values).all()
    assert np.isnan(found[1].values[:, 0, 0]).tolist() == [True, False, False, True]
    with pytest.raises(InputError, match="no product is from soil moisture"):
        frozen_left_out(products[:1], ["imerg"], temperature)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4267", "EPSG:32612"])
def test_pixels_around_gauges_are_those_of_their_own_pixel(crs):
    """Also at the edge of a grid of another datum, beyond which places by that of WGS 84 lie."""
    size, west, north = (10_000.0, 200_000.0, 4_400_000.0) if crs == "EPSG:32612" else (0.05, -100.0, 40.0)
    values = np.random.default_rng(0).gamma(0.5, 8.0, (3, 8, 8))
    cube = rain_cube(values, "p", crs=crs, west=west, north=north, size=size)
    rows, columns = np.array([3, 0, 7]), np.array([2, 0, 7])
    off = np.array([1e-4, 1e-4, 1 - 1e-4])
    x, y = west + size * (columns + off), north - size * (rows + off)
    points = pd.DataFrame({"station_id": list("abc"), "x": x, "y": y})
    times = cube["time"].to_numpy()
    rain = pd.concat([pd.DataFrame({"station_id": name, "time": times, "value": 1.0}) for name in "abc"])
    gauges, _ = rainmerging.pair_gauges([cube], ["p"], points, rain, times)
    found = learning.neighbourhood([cube], gauges)
    for number, (row, column) in enumerate(zip(rows, columns, strict=True)):
        part = cube.to_numpy()[:, max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2]
        np.testing.assert_allclose(found[0, 0, :, number], part.mean(axis=(1, 2)), rtol=1e-5)
        np.testing.assert_allclose(found[1, 0, :, number], part.max(axis=(1, 2)), rtol=1e-6)
