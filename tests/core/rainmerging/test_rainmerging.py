"""Kriging against brute force, merging against simulated truth and against published figures of real gauges."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from functools import cache, partial

import numpy as np
import pandas as pd
import pytest
import xarray as xr
from sm2r.core import metrics, rainmerging
from sm2r.core.cube.days import joined
from sm2r.core.errors import InputError
from sm2r.core.rainmerging import Gauges, Options, fit, scores, screening
from sm2r.core.rainmerging.cubes import all_times
from sm2r.core.rainmerging.drift import Design, codes
from sm2r.core.rainmerging.kriging import Covariance, Field
from sm2r.core.rainmerging.places import degrees, distances, inverse_distances, spacing
from sm2r.tests.cubes import daily_cube
from sm2r.tests.data import real

rain_cube = partial(daily_cube, variable="rainfall", units="mm")


def simulate(gauges=25, days=200, *, products=2, seed=3, noise=0.5, missing=0.0):
    """Return gauges of a smooth field of rain, and products that see it with errors of their own."""
    rng = np.random.default_rng(seed)
    places = np.stack([30 + 3 * rng.random(gauges), 100 + 3 * rng.random(gauges)], axis=1)
    apart = distances(places, places)
    root = np.linalg.cholesky(np.exp(-apart / 120) + 1e-9 * np.eye(gauges))
    field = (rng.normal(0, 1, (days, gauges)) @ root.T) - 0.3
    truth = 8 * np.maximum(field, 0) ** 1.5
    far = np.linalg.cholesky(np.exp(-apart / 60) + 1e-9 * np.eye(gauges))
    values = [
        np.maximum(truth * np.exp(noise * (rng.normal(0, 1, (days, gauges)) @ far.T)) * (0.6 + 0.4 * one), 0)
        for one in range(products)
    ]
    observed = np.where(rng.random(truth.shape) < missing, np.nan, truth)
    return Gauges.of(observed, np.array(values).reshape(products, days, gauges), places)


def test_distances_are_those_of_the_globe_and_wrap_around():
    found = distances(np.array([[0.0, 179.5], [60.0, 0.0]]), np.array([[0.0, -179.5], [60.0, 1.0]]))
    assert found[0, 0] == pytest.approx(111.19, abs=0.01)
    assert found[1, 1] == pytest.approx(55.6, abs=0.05)
    assert spacing(np.array([[0, 0, 5.0], [0, 0, 5.0], [5.0, 5.0, 0]])) == 5.0


def test_places_of_a_projected_grid_are_brought_to_degrees():
    from rasterio.crs import CRS

    found = degrees([500_000.0], [0.0], CRS.from_epsg(32650))
    assert found == pytest.approx(np.array([[0.0, 117.0]]), abs=1e-6)


def test_inverse_distances_take_the_nearest_that_report_and_leave_the_own_gauge_out():
    apart = np.array([[0.0, 10.0, 20.0], [10.0, 0.0, 10.0], [20.0, 10.0, 0.0]])
    values = np.array([[1.0, 4.0, np.nan], [np.nan, np.nan, np.nan]])
    found = inverse_distances(values, apart, own=True)
    assert found[0].tolist() == pytest.approx([4.0, 1.0, (1 / 400 + 4 / 100) / (1 / 400 + 1 / 100)])
    assert np.isnan(found[1]).all()
    assert inverse_distances(values[:1], apart, count=1)[0].tolist() == pytest.approx([1.0, 4.0, 4.0])


def left_out(covariance, apart, values, reporting, near):
    """Return values less their estimates by gauges at `near` km or more, solved anew for each gauge and day."""
    matrix = covariance.between(apart) + covariance.nugget * np.eye(len(apart))
    found = np.full(values.shape, np.nan)
    for day, gauge in zip(*np.nonzero(reporting), strict=True):
        others = np.flatnonzero(reporting[day] & (apart[gauge] >= near) & (np.arange(len(apart)) != gauge))
        weights = np.linalg.solve(matrix[np.ix_(others, others)], covariance.between(apart[others, gauge]))
        found[day, gauge] = values[day, gauge] - weights @ values[day, others]
    return found


@pytest.mark.parametrize("missing", [0.0, 0.1, 0.7])
@pytest.mark.parametrize("near", [0.0, 40.0, 500.0])
def test_leave_one_out_errors_are_those_of_solving_anew(missing, near):
    rng = np.random.default_rng(5)
    places = np.stack([30 + 3 * rng.random(12), 100 + 3 * rng.random(12)], axis=1)
    apart, values = distances(places, places), rng.normal(0, 1, (9, 12))
    reporting = rng.random(values.shape) >= missing
    covariance = Covariance(0.1, 80.0)
    field = Field(covariance, apart)
    wanted = left_out(covariance, apart, values, reporting, near)
    near_errors = field.errors(values, reporting)
    found = field.far_errors(values[..., None], reporting, near)[0][..., 0] if near else near_errors
    assert found == pytest.approx(wanted, abs=1e-9, nan_ok=True)


def test_many_patterns_of_reporting_gauges_are_left_out_about_as_exactly():
    gauges = simulate(20, days=60, missing=0.1)
    apart = distances(gauges.places, gauges.places)
    values, reporting = np.nan_to_num(gauges.observed), np.isfinite(gauges.observed)
    covariance = Covariance(0.1, 100.0)
    found = Field(covariance, apart).far_errors(values[..., None], reporting, 60.0)[0][..., 0]
    wanted = left_out(covariance, apart, values, reporting, 60.0)
    assert (np.isfinite(found) == reporting).all()
    known = reporting
    assert np.corrcoef(found[known], wanted[known])[0, 1] > 0.97
    assert np.sqrt(np.mean(found[known] ** 2)) == pytest.approx(np.sqrt(np.mean(wanted[known] ** 2)), rel=0.05)


def test_the_dual_form_is_the_solution_for_the_gauges_that_report():
    rng = np.random.default_rng(6)
    places = np.stack([30 + 3 * rng.random(10), 100 + 3 * rng.random(10)], axis=1)
    apart, values = distances(places, places), rng.normal(0, 1, (6, 10))
    reporting = rng.random(values.shape) > 0.4
    covariance = Covariance(0.3, 100.0)
    found = Field(covariance, apart).dual(values, reporting)
    matrix = covariance.between(apart) + 0.3 * np.eye(10)
    for day, there in enumerate(reporting):
        assert found[day, there] == pytest.approx(np.linalg.solve(matrix[np.ix_(there, there)], values[day, there]))
        assert (found[day, ~there] == 0).all()


def test_merged_is_better_than_products_and_gauges_alone_at_places_that_were_left_out():
    gauges = simulate(40)
    kept = np.arange(40) < 25
    found = fit(gauges.only(kept))
    apart = gauges.only(~kept)
    merged = found.at(apart.places, apart.values)
    alone = found.alone.at(apart.places, apart.values[:0])
    inverse = inverse_distances(gauges.observed[:, kept], distances(gauges.places[kept], apart.places))
    errors = [np.sqrt(np.mean((one - apart.observed) ** 2)) for one in (merged, alone, inverse, *apart.values)]
    assert errors[0] < 0.9 * min(errors[1:])
    judged = scores.cross_validate(found)
    table = scores.pooled(judged).set_index("product")
    assert table.loc["merged", "r"] == table["r"].max()
    assert table.loc["inverse distances", "gain_low"] > 0
    # Judged by itself where gauges are left out, and where nobody trained, the error is about the same.
    assert judged.numbers()["rmse"] == pytest.approx(errors[0], rel=0.3)
    assert 0.85 < scores.coverage(found) < 0.98
    table = scores.bounds(found).set_index("days")
    assert table.loc["all", "n"] == table["n"].iloc[1:].sum()
    assert table.loc["all", "crps"] < table.loc["all", "mae"]
    np.testing.assert_allclose(table[["inside", "below", "above"]].sum(axis=1), 1)


def test_a_product_of_noise_and_gauges_that_report_here_and_there_change_little():
    gauges = simulate(30)
    target = simulate(30).only(np.arange(30) < 6)
    kept = gauges.only(np.arange(30) >= 6)
    r = {}
    noise = np.random.default_rng(0).permuted(kept.values[:1], axis=1)
    more = replace(kept, products=[*kept.products, "noise"], values=np.concatenate([kept.values, noise]))
    gaps = np.random.default_rng(1).random(kept.observed.shape) < 0.15
    for name, own in {
        "plain": kept,
        "noise": more,
        "gaps": replace(kept, observed=np.where(gaps, np.nan, kept.observed)),
    }.items():
        values = target.values
        if name == "noise":
            values = np.concatenate([values, np.random.default_rng(2).permuted(values[:1], axis=1)])
        estimate = fit(own, alone=False).at(target.places, values)
        r[name] = np.corrcoef(estimate.ravel(), target.observed.ravel())[0, 1]
    assert r["noise"] == pytest.approx(r["plain"], abs=0.003)
    assert r["plain"] - 0.05 < r["gaps"] <= r["plain"] + 0.01


def test_where_a_product_is_missing_the_others_tell_and_where_all_are_the_gauges_near_by():
    gauges = simulate(25)
    found = fit(gauges)
    near = gauges.places[:1] + 0.01
    far = np.array([[45.0, 100.0]])
    places = np.concatenate([near, far])
    values = np.repeat(gauges.values[:, :, :1], 2, axis=2)
    values[0, :50] = np.nan
    values[:, 100:120] = np.nan
    estimate = found.at(places, values)
    assert np.isfinite(estimate[:100]).all()
    alone = found.alone.at(places, values[:0])
    assert estimate[100:120, 0] == pytest.approx(alone[100:120, 0], abs=1e-4)
    assert np.isnan(estimate[100:120, 1]).all()
    # A place that no product ever sees, such as the sea, stays empty.
    assert np.isnan(found.at(near, np.full_like(values[:, :, :1], np.nan))).all()
    half = found.at(near, np.where(np.arange(2)[:, None, None] == 0, np.nan, values[:, :, :1]))
    whole = found.at(near, gauges.values[:, :, :1])
    known = np.isfinite(half)
    assert np.corrcoef(half[known], whole[known])[0, 1] > 0.9


def test_products_that_never_meet_are_each_used_in_their_own_period():
    gauges = simulate(25)
    values = gauges.values.copy()
    values[0, 100:], values[1, :100] = np.nan, np.nan
    found = fit(replace(gauges, values=values), alone=False)
    table = found.mm.tables[0]
    assert (table[1][0] > 0, table[2][1] > 0) == (True, True)
    assert np.isfinite(found.left_out).all()


def test_lags_repair_a_product_that_is_a_day_late():
    gauges = simulate(30, products=1, noise=0.2)
    late = np.roll(gauges.values, 1, axis=1)
    shifted = replace(gauges, values=late)
    r = {
        lags: scores.cross_validate(fit(shifted, Options(lags=lags), alone=False)).numbers()["r"]
        for lags in (False, True)
    }
    assert r[True] > r[False] + 0.03
    table = fit(shifted, Options(lags=True), alone=False).mm.tables[0][-1]
    assert table.argmax() == 2  # the day after


def test_lags_do_not_reach_over_gaps_of_time():
    times = np.array(["2015-01-01", "2015-01-02", "2015-01-05"], "datetime64[ns]")
    design = Design.of(1, joined(times, {}), lags=True)
    values = np.array([[[1.0], [2.0], [4.0]]])
    terms = np.stack(design.features(values, np.empty((0, 1))))[..., 0]
    assert terms.tolist() == [[1, 2, 4], [1, 1, 4], [2, 2, 4]]


def test_rasters_without_time_let_the_weights_change():
    gauges = simulate(40, products=1, noise=0.1)
    height = np.linspace(0, 1, 40)
    values = gauges.observed[None] / (0.5 + height)
    own = replace(gauges, values=values)
    plain = fit(own, alone=False)
    better = fit(replace(own, statics=height[None]), alone=False)
    error = [scores.cross_validate(one).numbers()["rmse"] for one in (plain, better)]
    assert error[1] < 0.7 * error[0]


def test_wet_gate_makes_places_as_dry_as_gauges():
    gauges = simulate(25)
    plain, gated = (fit(gauges, Options(wet_gate=gate), alone=False).left_out for gate in (False, True))
    share = (gauges.observed >= 1).mean()
    assert abs((gated > 0.1).mean() - share) < abs((plain > 0.1).mean() - share)


def test_beyond_the_largest_distance_nothing_comes_out():
    gauges = simulate(20)
    found = fit(gauges, Options(max_distance=50.0), alone=False)
    values = np.repeat(gauges.values[:, :, :1], 2, axis=2)
    estimate = found.at(np.array([gauges.places[0], [45.0, 100.0]]), values)
    assert np.isfinite(estimate[:, 0]).all()
    assert np.isnan(estimate[:, 1]).all()


def test_the_ensemble_is_a_third_of_a_forest_and_the_same_every_time():
    gauges = simulate(25, days=80)
    plain = fit(gauges, alone=False)
    found, again = (fit(gauges, Options(ensemble=True), alone=False) for _ in range(2))
    kriged, blended = (one.at(gauges.places[:3], gauges.values[:, :, :3]) for one in (plain, found))
    forest = found.forest.at(distances(gauges.places, gauges.places[:3]), gauges.values[:, :, :3])
    assert blended == pytest.approx((2 * kriged + forest) / 3, abs=1e-4)
    assert (again.at(gauges.places[:3], gauges.values[:, :, :3]) == blended).all()
    assert not np.allclose(found.left_out, plain.left_out)


def test_no_two_gauges_on_one_day_are_refused():
    gauges = simulate(4, days=20)
    observed = np.where(np.arange(20)[:, None] % 4 == np.arange(4), gauges.observed, np.nan)
    with pytest.raises(InputError, match="no two gauges report at the same time"):
        fit(replace(gauges, observed=observed))


def test_shares_add_up_to_one():
    gauges = simulate(25)
    found = fit(gauges, Options(lags=True), alone=False)
    shares = found.shares(gauges.places, gauges.values, gauges.statics)
    assert shares.shape == (3, 25)
    assert shares.sum(axis=0) == pytest.approx(np.ones(25), abs=1e-5)
    assert (shares >= 0).all()


def test_cubes_are_merged_pixel_by_pixel_whatever_their_tiles_and_periods():
    rng = np.random.default_rng(8)
    values = rng.gamma(0.5, 8.0, (2, 40, 20, 36)).astype(np.float32)
    values[0, :5, :3] = np.nan
    products = [rain_cube(values[0], "a", tile=16), rain_cube(values[1, 10:], "b", tile=16, start="2015-01-11")]
    points = pd.DataFrame(
        {"station_id": list("pqrst"), "x": [100.1, 101.3, 104.0, 107.9, 103.0], "y": [39.9, 38.2, 37.0, 35.5, 36.2]}
    )
    times = all_times(products)
    table = pd.DataFrame(
        [(name, day, rng.gamma(0.5, 8.0)) for name in points["station_id"] for day in times],
        columns=["station_id", "time", "value"],
    )
    gauges, _ = rainmerging.pair_gauges(products, ["a", "b"], points, table, times)
    assert gauges.observed.shape == (40, 5)
    found = fit(gauges)
    [merged, lower, upper], shares = rainmerging.merge(products, found, bounds=True, shares=True)
    computed = merged.compute()
    both = np.stack([values[0], np.concatenate([np.full((10, 20, 36), np.nan, np.float32), values[1, 10:]])])
    for row, column in ((0, 0), (2, 17), (19, 35), (10, 3)):
        place = np.array([[float(merged.y[row]), float(merged.x[column])]])
        wanted = found.at(place, both[:, :, row, column][:, :, None])[:, 0]
        assert computed.values[:, row, column] == pytest.approx(wanted, abs=1e-4, nan_ok=True)
    assert (lower.compute() <= computed + 1e-5).all() or np.isnan(computed).any()
    known = np.isfinite(computed.values)
    assert (upper.compute().values[known] >= computed.values[known] - 1e-5).all()
    assert shares["band"].values.tolist() == ["a", "b", "gauges"]
    assert shares.compute().sum("band").values == pytest.approx(np.ones((20, 36)), abs=1e-4)
    assert (merged.attrs["variable"], merged.attrs["time_step"]) == ("rainfall", "P1D")


def wrong(gauges, number, rain):
    observed = gauges.observed.copy()
    observed[:, number] = rain
    return replace(gauges, observed=observed)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda rain: 25.4 * rain, "more than five times"),
        (lambda rain: rain / 25.4, "less than a fifth"),
        (lambda rain: 0 * rain, "no rain at all"),
        (lambda rain: np.roll(rain, 1), "a day too late"),
        (lambda rain: np.roll(rain, -1), "a day too early"),
        (lambda rain: np.where(np.arange(rain.size) < 8, 3.2, rain), "blocked"),
        (lambda rain: np.roll(rain, 50), "coordinates"),
    ],
    ids=["inches", "millimetres", "dry", "late", "early", "stuck", "elsewhere"],
)
def test_gauges_that_look_wrong_are_found_and_others_are_not(change, text):
    gauges = simulate(30)
    own = wrong(gauges, 4, change(gauges.observed[:, 4]))
    found = screening.suspicious(own)
    assert set(found["station_id"]) == {"4"}
    assert found["what"].str.contains(text).any(), found["what"].tolist()
    assert len(screening.suspicious(gauges)) == 0


def test_gauges_are_screened_by_time_across_gaps():
    """Pairs of days with eight between: what follows in the record does not follow in time."""
    gauges = simulate(30, 1500)
    kept = np.flatnonzero(np.arange(gauges.times.size) % 10 < 2)
    first, second = kept[::2], kept[1::2]
    late = np.roll(gauges.observed[:, 4], 1)
    noise = np.random.default_rng(1).gamma(0.5, 12.0, late.size)
    late += noise

    def thinned(one):
        return replace(one, times=one.times[kept], observed=one.observed[kept], values=one.values[:, kept])

    found = screening.suspicious(thinned(wrong(gauges, 4, late)))
    assert found["what"].str.contains("a day too late").tolist() == [True], found["what"].tolist()
    stuck = gauges.observed[:, 4].copy()
    stuck[first[:6]] = 3.2
    stuck[second[:6]] = np.nan
    assert screening.suspicious(thinned(wrong(gauges, 4, stuck))).empty


def test_other_units_of_all_gauges_are_told():
    gauges = simulate(10)
    assert screening.overall(gauges) == []
    [text] = screening.overall(replace(gauges, observed=gauges.observed / 25.4))
    assert "mm per step" in text


def test_codes_tell_which_products_are_there():
    values = np.array([[[1.0, np.nan]], [[np.nan, 2.0]], [[0.0, 0.0]]])
    assert codes(values).tolist() == [[5, 6]]


@cache
def china():
    """Return gauges, which train, and which test."""
    table = pd.read_csv(real("china-gauges-2007", "daily.csv.gz"))
    stations = pd.read_csv(real("china-gauges-2007", "stations.csv")).set_index("station_id")
    names = ["imerg", "sm2rain_ascat", "gsmap", "persiann"]
    wide = [
        table.pivot(index="time", columns="station_id", values=name)[stations.index].to_numpy()
        for name in ("rainfall", *names)
    ]
    gauges = Gauges.of(wide[0], wide[1:], stations[["lat", "lon"]].to_numpy(), products=names)
    return gauges, np.flatnonzero(stations["set"] == "train"), np.flatnonzero(stations["set"] == "test")


@pytest.mark.parametrize(
    ("count", "least", "most"),
    [
        (20, 0.77, 1.6),
        pytest.param(50, 0.83, 1.4, marks=pytest.mark.slow),
        pytest.param(100, 0.855, 1.25, marks=pytest.mark.slow),
        (493, 0.922, 0.92),
    ],
)
def test_china_reaches_the_published_figures(count, least, most):
    gauges, train, test = china()
    chosen = train if count == 493 else train[np.random.default_rng(0).permutation(train.size)[:count]]
    found = fit(gauges.only(chosen), alone=False)
    judged = gauges.only(test)
    estimate = found.at(judged.places, judged.values)
    got = metrics.evaluate(estimate.ravel(), judged.observed.ravel(), names=("r", "rmse"))
    assert got["r"] >= least
    assert got["rmse"] <= most


def test_far_from_all_gauges_china_is_no_worse_than_the_products_combined():
    gauges, train, _ = china()
    south = train[gauges.places[train, 0] < 30]
    found = fit(gauges.only(south), alone=False)
    far = gauges.only(np.flatnonzero(distances(gauges.places[south], gauges.places).min(axis=0) > 150))
    estimate = found.at(far.places, far.values)
    combined = np.tensordot(found.mm.tables[0][-1], far.values, 1)
    r = [np.corrcoef(one.ravel(), far.observed.ravel())[0, 1] for one in (estimate, combined)]
    assert r[0] >= r[1]


def test_taiwan_with_twenty_gauges_is_better_than_inverse_distances():
    table = pd.read_csv(real("taiwan-merge", "gauges_daily.csv.gz"))
    stations = pd.read_csv(real("taiwan-merge", "stations.csv")).set_index("station_id")
    cells = xr.open_dataset(real("taiwan-merge", "products_daily.nc"))
    land = np.isfinite(cells["IMERG_E"].where(cells["IMERG_E"] >= 0)[0].to_numpy())
    rows, columns = np.nonzero(land)
    turn = np.cos(np.deg2rad(24))
    nearest = [
        int(np.argmin((cells["lat"].to_numpy()[rows] - y) ** 2 + ((cells["lon"].to_numpy()[columns] - x) * turn) ** 2))
        for y, x in stations[["lat", "lon"]].to_numpy()
    ]
    observed = table.pivot(index="time", columns="station_id", values="rainfall")[stations.index].to_numpy()
    values = [cells[name].to_numpy()[:, rows[nearest], columns[nearest]] for name in ("IMERG_E", "IMERG_F")]
    gauges = Gauges.of(observed, values, stations[["lat", "lon"]].to_numpy())
    test = np.zeros(len(stations), bool)
    test[np.random.default_rng(1).permutation(len(stations))[:40]] = True
    train = np.flatnonzero(~test)
    chosen = train[np.random.default_rng(0).permutation(train.size)[:20]]
    judged = gauges.only(test)
    estimate = fit(gauges.only(chosen), alone=False).at(judged.places, judged.values)
    inverse = inverse_distances(observed[:, chosen], distances(gauges.places[chosen], judged.places))
    assert np.corrcoef(estimate.ravel(), judged.observed.ravel())[0, 1] >= 0.79
    gain = metrics.compare(estimate.T, inverse.T, judged.observed.T, names=("r",), block=30)["r"]
    assert gain[1] > 0


def test_many_gauges_and_few_steps_take_no_more_memory_than_a_tile():
    """The distances of all pixels of a tile to all gauges are far more than the tile."""
    rng = np.random.default_rng(1)
    count, side = 60, 400
    cube = rain_cube(rng.gamma(0.5, 8.0, (2, side, side)), "p", size=0.02)
    times = cube["time"].to_numpy()
    x, y = 100 + 8 * rng.random(count), 40 - 8 * rng.random(count)
    points = pd.DataFrame({"station_id": [f"g{number}" for number in range(count)], "x": x, "y": y})
    rain = np.where(rng.random((2, count)) < 0.3, np.nan, rng.gamma(0.5, 8.0, (2, count)))
    table = pd.DataFrame(
        {"station_id": np.tile(points["station_id"], 2), "time": np.repeat(times, count), "value": rain.ravel()}
    )
    gauges, _ = rainmerging.pair_gauges([cube], ["p"], points, table, times)
    fitted = fit(gauges)
    nearest, _ = rainmerging.thiessen(cube, points, table)
    (merged,), _ = rainmerging.merge([cube], fitted)
    for found in (nearest, merged):
        tracemalloc.start()
        values = found.compute(scheduler="synchronous").to_numpy()
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 2 * 8 * count * side**2
        # What is computed some pixels at a time is what is computed one by one.
        few = slice(0, side, 67), slice(0, side, 71)
        places = np.stack(np.meshgrid(cube["y"][few[0]], cube["x"][few[1]], indexing="ij"), axis=-1).reshape(-1, 2)
        if found is merged:
            expected = fitted.at(places, cube.to_numpy()[None, :, few[0], few[1]].reshape(1, 2, -1))
        else:
            apart = distances(np.stack([y, x], axis=1), places)
            expected = np.array([day[np.argmin(np.where(np.isnan(day), np.inf, apart.T), axis=1)] for day in rain])
        np.testing.assert_allclose(values[:, few[0], few[1]].reshape(2, -1), expected, rtol=1e-4)
