"""Validation: pairs in place and time, tables equal to independent ones, rankings that know when they do not know."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import scipy.stats
import xarray as xr
from sm2r.core import metrics, provenance
from sm2r.core.errors import InputError
from sm2r.core.metrics.registry import WITH_INTERVAL
from sm2r.core.validation import independence, match_stations, rank_products, reports, score_products, station_table
from sm2r.core.validation.matching import Matched, monthly, on_times
from sm2r.core.validation.ranking import best_first, verdict
from sm2r.core.validation.tables import Bootstrap, classes_of, explain, pooled_of, stations_of

PAPER = {
    "SM2R": (0.90, 0.70, 0.84, 0.17, 0.32, 0.563), "GPM-SM2RAIN": (0.62, 0.55, 0.61, 0.23, 0.26, 0.45),
    "CHIRPS": (0.25, 0.35, 0.26, 0.13, 0.10, 0.29), "ERA5": (0.28, 0.70, 0.32, 0.64, 0.60, 0.23),
    "MSWEP": (0.27, 0.54, 0.25, 0.48, 0.50, 0.30),
}  # fmt: skip
PAPER_RMSE = (1.98, 3.30, 2.58, 4.86, 3.83, 4.20)
DAYS = 400


def cube_of(values, name, *, start="2014-01-01", step="D", variable="rainfall", units="mm", size=0.25, west=100.0):
    """Return a cube (time, y, x) in degrees, its north-west corner at `west` 40° N."""
    count = len(values)
    times = np.datetime64(start) + np.arange(count) * np.timedelta64(*((3, "h") if step == "3h" else (1, "D")))
    coords = {
        "time": times.astype("datetime64[ns]"),
        "y": 40 - size * (np.arange(values.shape[1]) + 0.5),
        "x": west + size * (np.arange(values.shape[2]) + 0.5),
    }
    attrs = {"variable": variable, "units": units, "product": name, "time_step": "PT3H" if step == "3h" else "P1D"}
    return xr.DataArray(values.astype("float32"), coords, ("time", "y", "x"), attrs=attrs).rio.write_crs("EPSG:4326")


def points_of(places, classes=None):
    frame = pd.DataFrame(
        [(name, x, y) for name, (x, y) in places.items()], columns=["station_id", "longitude", "latitude"]
    )
    frame["x"], frame["y"] = frame["longitude"], frame["latitude"]
    return frame.assign(**{"class": classes or [""] * len(frame)})


PLACES = {"a": (100.1, 39.9), "b": (100.6, 39.6), "c": (100.9, 39.1)}


@pytest.fixture(scope="module")
def case():
    """Return rain of three stations, and two products of it on their own grids."""
    rng = np.random.default_rng(1)
    truth = rng.gamma(0.5, 8.0, (DAYS, 4, 4)) * (rng.random((DAYS, 4, 4)) < 0.4)
    good = truth * rng.lognormal(0, 0.3, truth.shape)
    fine = np.repeat(np.repeat(truth * rng.lognormal(0, 0.9, truth.shape), 2, axis=1), 2, axis=2)
    good[50:60], fine[100:300, 0] = np.nan, np.nan
    cubes = [cube_of(good, "good"), cube_of(fine, "poor", size=0.125, start="2014-01-01")]
    rows = []
    for name, (x, y) in PLACES.items():
        row, column = int((40 - y) / 0.25), int((x - 100) / 0.25)
        for day in range(DAYS):
            if (day + len(rows)) % 17:
                rows.append((name, pd.Timestamp("2014-01-01") + pd.Timedelta(days=day), truth[day, row, column]))
    return (
        cubes,
        points_of(PLACES, ["wood", "wood", "grass"]),
        pd.DataFrame(rows, columns=["station_id", "time", "value"]),
    )


def pairs_of(case, **options):
    cubes, points, observations = case
    return match_stations(cubes, [points] * len(cubes), observations, labels=["PRODUCTS, 1", "PRODUCTS, 2"], **options)


def by_hand(cube, x, y, observations, name):
    """Return a product and the observations of one station, joined by pandas."""
    series = cube.sel(x=x, y=y, method="nearest").to_series()
    own = observations[observations["station_id"] == name].set_index("time")["value"]
    joined = pd.concat([series.rename("p"), own.rename("o")], axis=1).dropna()
    return joined["p"].to_numpy(float), joined["o"].to_numpy(float)


def test_the_papers_table_is_made_by_the_code_of_ours():
    names = ["AR", "ARN", "EB", "HCG", "HZS", "ARS"]
    rows = [
        {"product": product, "station_id": name, "class": "", "time_step": "daily", "r": r, "rmse": rmse}
        for product, values in PAPER.items()
        for name, r, rmse in zip(names, values, PAPER_RMSE, strict=True)
    ]
    rows.append({"product": "SM2R", "station_id": "", "class": "", "time_step": "daily", "r": 0.0, "rmse": 0.0})
    table = station_table(pd.DataFrame(rows), "r")
    assert list(table.index) == [*names, "mean"]
    assert list(table.columns) == list(PAPER)
    assert round(table.loc["mean", "SM2R"], 3) == 0.582
    assert round(station_table(pd.DataFrame(rows), "rmse").loc["mean", "SM2R"], 2) == 3.46


def test_scores_are_those_of_pandas_and_scipy(case):
    cubes, _, observations = case
    matched, notes = pairs_of(case)
    assert notes == []
    table = score_products(matched, wet_threshold=1.0, bootstrap=Bootstrap(samples=50))
    assert explain(table) == []
    assert (table["reason"] == "").all()
    assert list(table.columns[:5]) == ["product", "station_id", "class", "time_step", "n"]
    for cube in cubes:
        whole = []
        for name, (x, y) in PLACES.items():
            p, o = by_hand(cube, x, y, observations, name)
            whole.append((p, o))
            row = table[(table["product"] == cube.attrs["product"]) & (table["station_id"] == name)].iloc[0]
            assert row["n"] == p.size
            assert row["r"] == pytest.approx(scipy.stats.pearsonr(p, o)[0], rel=1e-10)
            assert row["rmse"] == pytest.approx(np.sqrt(np.mean((p - o) ** 2)), rel=1e-10)
            assert row["pod"] == pytest.approx(((p >= 1) & (o >= 1)).sum() / (o >= 1).sum(), rel=1e-10)
            assert row["r_low"] < row["r"] < row["r_high"]
        p, o = (np.concatenate(part) for part in zip(*whole, strict=True))
        row = pooled_of(table).set_index("product").loc[cube.attrs["product"]]
        assert row["bias"] == pytest.approx(np.mean(p - o), rel=1e-10)
        wood = classes_of(table).set_index(["product", "class"]).loc[(cube.attrs["product"], "wood")]
        p, o = (np.concatenate(part) for part in zip(*whole[:2], strict=True))
        assert wood["mae"] == pytest.approx(np.abs(p - o).mean(), rel=1e-10)


def test_months_are_made_of_the_days_that_both_have(case):
    matched, _ = pairs_of(case)
    months = monthly(matched, 0.5)
    assert months.step == "monthly"
    estimated, observed = months.pair("good")
    for station in range(3):
        p, o = matched.products["good"][station], matched.observed[station]
        frame = pd.DataFrame({"p": p, "o": o}, index=matched.times)
        both = frame[frame.notna().all(axis=1)]
        groups = both.groupby(both.index.to_period("M"))
        counts, lengths = groups.size(), frame.groupby(frame.index.to_period("M")).size()
        days = np.array([period.days_in_month for period in counts.index])
        wanted = groups.mean().mul(np.maximum(days, lengths.reindex(counts.index)), axis=0)
        enough = counts.to_numpy() >= 0.5 * days
        np.testing.assert_allclose(estimated[station][np.isfinite(estimated[station])], wanted["p"][enough], rtol=1e-9)
        np.testing.assert_allclose(observed[station][np.isfinite(observed[station])], wanted["o"][enough], rtol=1e-9)


def test_a_single_day_is_a_month_only_where_it_covers_enough_of_it(case):
    cubes, points, observations = case
    first = [cube.isel(time=[0]) for cube in cubes]
    matched, _ = match_stations(first, [points] * 2, observations, labels=["A", "B"])
    assert matched.times.size == 1
    assert np.isnan(monthly(matched).observed).all()
    whole = monthly(matched, 1 / 31)
    np.testing.assert_allclose(whole.observed, 31 * matched.observed)
    np.testing.assert_allclose(whole.products["good"], 31 * matched.products["good"])


def test_places_are_told_by_name_not_by_order(case):
    cubes, points, observations = case
    turned = points.iloc[::-1].reset_index(drop=True)
    alone, _ = pairs_of(case)
    other, _ = match_stations(cubes, [points, turned], observations, labels=["A", "B"])
    np.testing.assert_array_equal(other.products["poor"], alone.products["poor"])


def test_days_that_begin_at_another_hour_are_shared_out_among_those_of_the_observations():
    values = np.linspace(0.1, 0.3, 10)
    product = cube_of(values[:, None, None] * np.ones((1, 2, 2)), "p", variable="soil_moisture", units="m3 m-3")
    late = product.assign_coords(time=product["time"] + np.timedelta64(6, "h"))
    table = pd.DataFrame({"station_id": "a", "time": product["time"].to_numpy(), "value": values})
    shared = np.append(values[0], 0.25 * values[:-1] + 0.75 * values[1:])
    for cube, wanted in ((product, values), (late, shared)):
        matched, _ = match_stations([cube], [points_of({"a": PLACES["a"]})], table, labels=["P"])
        np.testing.assert_array_equal(matched.times[:10], product["time"])
        np.testing.assert_allclose(matched.products["p"][0, :10], wanted, rtol=1e-6)


def test_products_that_do_not_say_what_they_hold_go_with_any(case):
    cubes, points, observations = case

    def matched(*silent):
        made = [cube.copy() for cube in cubes]
        for cube, keys in zip(made, silent, strict=True):
            cube.attrs = {key: value for key, value in cube.attrs.items() if key not in keys}
        return match_stations(made, [points] * 2, observations, labels=["A", "B"])[0]

    for keys in ({"variable"}, {"units"}, {"variable", "units"}):
        for found in (matched(keys, ()), matched((), keys)):
            assert (found.variable, found.units, found.relative) == ("rainfall", "mm", set())
    assert matched({"units"}, {"units"}).units == "mm"
    found = matched({"variable", "units"}, {"variable", "units"})
    assert (found.variable, found.units, found.relative) == ("", "", set())


def test_hours_and_three_hours_become_days():
    rng = np.random.default_rng(2)
    fine = rng.gamma(0.5, 1.0, (8 * 30, 2, 2))
    fine[16:20] = np.nan  # half of the third day
    product = cube_of(fine, "p", step="3h")
    hours = pd.date_range("2014-01-01", periods=24 * 30, freq="h")
    rain = rng.gamma(0.3, 1.0, hours.size)
    table = pd.DataFrame({"station_id": "a", "time": hours, "value": rain})
    table = table.drop(index=range(30, 36))
    matched, _ = match_stations([product], [points_of({"a": PLACES["a"]})], table, labels=["P"], min_coverage=0.5)
    assert matched.times.size == 30
    np.testing.assert_allclose(matched.products["p"][0, 0], fine[:8, 0, 0].sum(), rtol=1e-5)
    np.testing.assert_allclose(matched.products["p"][0, 2], fine[20:24, 0, 0].sum() * 2, rtol=1e-5)
    np.testing.assert_allclose(matched.observed[0, 0], rain[:24].sum(), rtol=1e-9)
    np.testing.assert_allclose(matched.observed[0, 1], rain[[*range(24, 30), *range(36, 48)]].sum() * 24 / 18)
    native, _ = match_stations([product], [points_of({"a": PLACES["a"]})], table, labels=["P"], step="native")
    assert (native.step, native.times.size) == ("native", 240)
    np.testing.assert_allclose(native.observed[0, 0], rain[:3].sum())


def test_a_window_finds_observations_near_an_overpass():
    values = np.linspace(0.1, 0.3, 10)[:, None, None] * np.ones((1, 2, 2))
    product = cube_of(values, "p", variable="soil_moisture", units="m3 m-3")
    product = product.assign_coords(time=product["time"] + np.timedelta64(6, "h"))
    stamps = pd.date_range("2014-01-01 05:10", periods=10, freq="D")
    table = pd.DataFrame({"station_id": "a", "time": stamps, "value": values[:, 0, 0]})
    points = [points_of({"a": PLACES["a"]})]
    told: list[float] = []
    hour = np.timedelta64(60, "m")
    matched, notes = match_stations(
        [product], points, table, labels=["P"], step="native", window=hour, progress=told.append
    )
    assert notes == []
    assert told == sorted(told)
    assert told[-1] == 1
    np.testing.assert_allclose(matched.observed[0], matched.products["p"][0], rtol=1e-6)
    with pytest.raises(InputError, match="no day in common"):
        match_stations(
            [product.isel(time=[0])],
            points,
            table.iloc[[0]],
            labels=["P"],
            step="native",
            window=np.timedelta64(9, "m"),
        )


def test_a_window_takes_the_mean_of_what_lies_near_and_no_coverage():
    rng = np.random.default_rng(6)
    product = cube_of(rng.uniform(0.1, 0.3, (10, 2, 2)), "p", variable="soil_moisture", units="m3 m-3")
    product = product.assign_coords(time=product["time"] + np.timedelta64(6, "h"))
    hours = pd.date_range("2014-01-01", periods=240, freq="h")
    table = pd.DataFrame({"station_id": "a", "time": hours, "value": rng.uniform(0.1, 0.3, 240)})
    points = [points_of({"a": PLACES["a"]})]
    matched, _ = match_stations([product], points, table, labels=["P"], step="native", window=np.timedelta64(1, "h"))
    np.testing.assert_allclose(matched.observed[0, 2], table["value"][53:56].mean())
    rain = cube_of(np.ones((10, 2, 2)), "p")
    whole = table.assign(value=1.0)
    matched, notes = match_stations([rain], points, whole, labels=["P"], step="native", window=np.timedelta64(1, "h"))
    assert (matched.observed == 24).all()
    assert any("WINDOW is ignored" in note for note in notes)


def test_stations_of_unlike_steps_are_each_taken_by_their_own():
    product = cube_of(np.ones((20, 4, 4)), "p")
    hours = pd.date_range("2014-01-01", periods=24 * 20, freq="h")
    days = hours[::24]
    table = pd.concat(
        [
            pd.DataFrame({"station_id": "a", "time": hours, "value": 0.5}).drop(index=range(5, 9)),
            pd.DataFrame({"station_id": "b", "time": days, "value": 7.0}),
            pd.DataFrame({"station_id": "c", "time": hours, "value": 0.5}).drop(index=[*range(5, 20), *range(25, 48)]),
        ]
    )
    matched, notes = match_stations([product], [points_of(PLACES)], table, labels=["P"])
    np.testing.assert_allclose(matched.observed[0], 12)
    np.testing.assert_allclose(matched.observed[1], 7)
    # Of its second day there is one hour.
    assert np.isnan(matched.observed[2, :2]).all()
    np.testing.assert_allclose(matched.observed[2, 2:], 12)
    assert any("2 steps at stations have less than 50 %" in note for note in notes)


def test_common_pairs_are_those_that_all_have(case):
    matched, _ = pairs_of(case)
    common = matched.common()
    there = np.isfinite(common.products["good"])
    assert (there == np.isfinite(common.products["poor"])).all()
    assert not there[:, 50:60].any()
    counts = score_products(common).query("station_id != ''")
    assert (counts[counts["product"] == "good"]["n"].to_numpy() == counts[counts["product"] == "poor"]["n"]).all()
    nothing = {**matched.products, "nothing": np.full(matched.observed.shape, np.nan)}
    again = replace(matched, products=nothing).common()
    np.testing.assert_array_equal(again.products["good"], common.products["good"])


@pytest.mark.parametrize(("days", "steps"), [(None, None), (0.4, 1), (2.6, 3), (45, 45)])
def test_blocks_are_told_in_days(days, steps):
    times = np.datetime64("2014-01-01", "ns") + np.arange(400) * np.timedelta64(1, "D")
    assert Bootstrap(block=days).block_steps(times) == steps
    months = np.unique(times.astype("datetime64[M]")).astype("datetime64[ns]")
    assert Bootstrap(block=days).block_steps(months) == (days and max(1, round(days / 31)))


def test_soil_moisture_and_saturation():
    rng = np.random.default_rng(3)
    truth = rng.uniform(0.1, 0.4, (60, 2, 2))
    moisture = cube_of(truth + 0.02, "sm", variable="soil_moisture", units="m3 m-3")
    wetness = cube_of(2 * truth, "wet", variable="saturation", units="1")
    table = pd.DataFrame({"station_id": "a", "time": moisture["time"].to_numpy(), "value": truth[:, 0, 0]})
    matched, notes = match_stations([wetness, moisture], [points_of({"a": PLACES["a"]})] * 2, table, labels=["W", "S"])
    scores = score_products(matched, wet_threshold=1.0)
    pooled = pooled_of(scores).set_index("product")
    assert pooled.loc["wet", "r"] == pytest.approx(1, abs=1e-6)
    assert np.isnan(pooled.loc["wet", ["rmse", "bias", "nse", "kge_2009"]].astype(float)).all()
    assert pooled.loc["sm", "bias"] == pytest.approx(0.02, abs=1e-6)
    assert "pod" not in scores
    assert pooled["reason"].to_dict() == {"wet": "in other units: no errors", "sm": ""}
    assert any("wet holds saturation, the observations soil moisture" in note for note in notes)
    table, notes = rank_products(matched, "rmse")
    assert list(table["product"]) == ["sm"]
    assert notes == ["Left out of the daily ranking: wet, in other units."]
    assert monthly(matched).units == "m3 m-3"


def test_constant_series_and_few_pairs_have_reasons(case):
    cubes, points, observations = case
    flat = cube_of(np.full((DAYS, 4, 4), 2.0), "flat")
    observations = observations[(observations["station_id"] != "c") | (observations["time"] < "2014-01-03")]
    matched, _ = match_stations([cubes[0], flat], [points] * 2, observations, labels=["A", "B"])
    table = score_products(matched, least=10, bootstrap=Bootstrap(samples=20))
    rows = stations_of(table).set_index(["product", "station_id"])
    assert np.isnan(rows.loc[("flat", "a"), "r"])
    assert np.isfinite(rows.loc[("flat", "a"), "rmse"])
    assert np.isnan(rows.loc[("good", "c"), "rmse"])
    assert rows.loc[("good", "c"), "n"] == 2
    assert rows.loc[("flat", "a"), "reason"] == "the estimates are constant"
    good, flat = explain(table)
    assert good == "good has no correlation at some stations: daily at 1, fewer than 10 values in common (c)."
    assert "the estimates are constant (a, b)" in flat


def test_ranking_knows_when_it_does_not_know():
    rng = np.random.default_rng(4)
    truth = rng.normal(size=(5, 600))
    products = {
        "clear": truth + 0.2 * rng.normal(size=truth.shape),
        "same": truth + 0.2 * rng.normal(size=truth.shape),
        "worse": truth + 0.8 * rng.normal(size=truth.shape),
    }
    times = np.datetime64("2014-01-01", "ns") + np.arange(600) * np.timedelta64(1, "D")
    matched = Matched("daily", times, list("abcde"), np.zeros((5, 2)), [""] * 5, truth, products, "temperature", "degC")
    found, notes = rank_products(matched, "rmse", bootstrap=Bootstrap(samples=400))
    assert notes == []
    assert found["product"].iloc[2] == "worse"
    assert list(found["worse"]) == ["best", "not significant", "yes"]
    assert "not significant" in verdict(found, "rmse")
    assert found["difference_low"].iloc[2] > 0
    found, _ = rank_products(matched, "rmse", bootstrap=Bootstrap(samples=0))
    assert list(found["worse"]) == ["best", "", ""]
    assert "without bootstrap samples" in verdict(found, "rmse")
    noise = 0.3 * rng.normal(size=(2, *truth.shape))
    twins = {"above": truth + 0.1 + noise[0], "below": truth - 0.1 + noise[1], "far": truth - 0.5}
    found, _ = rank_products(replace(matched, products=twins), "bias", bootstrap=Bootstrap(samples=100))
    assert list(found["worse"]) == ["best", "not significant", "yes"]  # as far from 0, on the other side
    assert list(found["difference"]) == pytest.approx([0, 0, 0.4], abs=0.03)
    months, _ = rank_products(matched, "r", bootstrap=Bootstrap(samples=100), by_month=True)
    assert months["n"].iloc[0] == 5 * 20
    nothing = np.full(truth.shape, np.nan)
    table, notes = rank_products(replace(matched, products={**products, "nothing": nothing}), "rmse")
    assert list(table["product"]) == ["clear", "same", "worse"]
    assert notes == ["Left out of the daily ranking: nothing, with which fewer than 10 pairs are common to all."]
    table, notes = rank_products(replace(matched, products={"nothing": nothing}), "rmse")
    assert table.empty
    assert len(notes) == 1


def matched_of(observed, products, *, start="2014-01-01", variable="temperature", **more):
    times = np.datetime64(start, "ns") + np.arange(observed.shape[1]) * np.timedelta64(1, "D")
    names = list("abcdefgh"[: len(observed)])
    return Matched(
        "daily", times, names, np.zeros((len(names), 2)), [""] * len(names), observed, products, variable, "u", **more
    )


@pytest.fixture(scope="module")
def gappy():
    """Return three products with gaps and errors of unlike size and sign, and what three stations observed."""
    rng = np.random.default_rng(8)
    observed = rng.normal(5, 2, (3, 90))
    errors = {"bad": (0.5, 1.2), "good": (-0.05, 0.5), "middle": (-0.3, 0.6)}
    products = {
        name: observed + shift + size * rng.normal(size=observed.shape) for name, (shift, size) in errors.items()
    }
    for number, values in enumerate(products.values()):
        values[number, 10 * number : 10 * number + 15] = np.nan
    observed[1, 40:44] = np.nan
    return matched_of(observed, products)


@pytest.mark.parametrize("metric", ["rmse", "r", "bias"])
def test_ranks_are_those_of_paired_comparisons(gappy, metric):
    settings = Bootstrap(level=0.8, samples=60, block=7, seed=5)
    table, notes = rank_products(gappy, metric, bootstrap=settings)
    assert notes == []
    observed = gappy.observed
    there = np.isfinite(observed) & np.all([np.isfinite(values) for values in gappy.products.values()], axis=0)
    own = {name: np.where(there, values, np.nan) for name, values in gappy.products.items()}
    scores = {name: metrics.evaluate(values.ravel(), observed.ravel())[metric] for name, values in own.items()}
    merit = {"rmse": lambda v: -v, "r": lambda v: v, "bias": lambda v: -abs(v)}[metric]
    order = sorted(scores, key=lambda name: -merit(scores[name]))
    assert list(table["product"]) == order
    assert (table["n"] == there.sum()).all()
    assert list(table[metric]) == pytest.approx([scores[name] for name in order])
    how = {"level": 0.8, "samples": 60, "block": 7, "seed": 5}
    for name, row in table.set_index("product").iterrows():
        wanted = metrics.intervals(own[name], observed, names=[metric], **how)[metric]
        assert (row["low"], row["high"]) == pytest.approx(wanted)
        if name == order[0]:
            assert (row["worse"], row["difference"]) == ("best", 0)
            assert np.isnan([row["difference_low"], row["difference_high"]]).all()
        elif metric != "bias":
            wanted = metrics.compare(own[name], own[order[0]], observed, names=[metric], **how)[metric]
            told = row[["difference", "difference_low", "difference_high"]].tolist()
            assert told == pytest.approx(wanted)
            assert row["worse"] == ("not significant" if wanted[1] <= 0 <= wanted[2] else "yes")
        else:
            assert row["difference"] == pytest.approx(abs(scores[name]) - abs(scores[order[0]]))
    assert list(rank_products(gappy, metric, bootstrap=replace(settings, samples=0))[0]["worse"]) == ["best", "", ""]


def test_ten_common_pairs_are_enough_to_rank(gappy):
    for count, ranked in ((10, True), (9, False)):
        few = np.full((3, 90), np.nan)
        few[0, 50 : 50 + count] = gappy.observed[0, 50 : 50 + count] + np.arange(count) % 3
        both = {"good": gappy.products["good"], "few": few}
        table, notes = rank_products(replace(gappy, products=both), "rmse", bootstrap=Bootstrap(samples=0))
        assert set(table["product"]) == ({"good", "few"} if ranked else {"good"})
        assert len(notes) == (not ranked)


def test_intervals_of_scores_are_those_of_the_stations_and_classes(gappy):
    classed = replace(gappy, classes=["wet", "dry", "wet"], variable="rainfall")
    settings = Bootstrap(level=0.8, samples=30, block=7, seed=5)
    told: list[float] = []
    table = score_products(classed, wet_threshold=4.0, bootstrap=settings, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1
    assert list(table["station_id"][:6]) == ["a", "b", "c", "", "", ""]
    assert list(table["class"][:6]) == ["wet", "dry", "wet", "dry", "wet", ""]
    assert list(table["product"].unique()) == list(gappy.products)
    rows = {0: [0], 1: [1], 3: [1], 4: [0, 2], 5: [0, 1, 2]}
    for row, chosen in rows.items():
        estimated, observed = gappy.products["bad"][chosen], gappy.observed[chosen]
        wanted = metrics.evaluate(estimated.ravel(), observed.ravel(), wet_threshold=4.0)
        ends = metrics.intervals(
            estimated, observed, level=0.8, samples=30, block=7, seed=5, wet_threshold=4.0,
            names=WITH_INTERVAL,
        )  # fmt: skip
        for name, value in wanted.items():
            assert table.loc[row, name] == pytest.approx(value), name
        assert ends
        for name, pair in ends.items():
            assert table.loc[row, [f"{name}_low", f"{name}_high"]].tolist() == pytest.approx(pair), name
    plain = score_products(classed)
    assert not [name for name in plain if name.endswith(("_low", "_high")) or name in metrics.CATEGORICAL]
    foreign = score_products(replace(classed, relative={"bad"}), bootstrap=settings).set_index("product")
    assert foreign.loc["bad", ["rmse", "rmse_low", "bias_high"]].isna().all(axis=None)
    assert np.isfinite(foreign.loc["bad", ["r", "r_low", "spearman_high"]].astype(float)).all(axis=None)
    assert np.isfinite(foreign.loc["good", ["rmse", "rmse_low"]].astype(float)).all(axis=None)
    assert set(foreign.loc["bad", "reason"]) == {"in other units: no errors"}


@pytest.mark.parametrize(("coverage", "kept"), [(0.5, 3), (0.51, 2), (0.8, 1)])
def test_a_month_needs_its_share_of_days(coverage, kept):
    rng = np.random.default_rng(9)
    observed = rng.random((1, 80))
    observed[0, 22:36] = np.nan  # 14 days of February
    product = {"p": rng.random((1, 80))}
    product["p"][0, 79] = np.nan
    days = matched_of(observed, product, start="2014-01-10")  # 22 days of January, 30 of March
    months = monthly(days, coverage)
    assert (months.step, months.times.astype("datetime64[D]").astype(str).tolist()) == (
        "monthly", ["2014-01-01", "2014-02-01", "2014-03-01"],
    )  # fmt: skip
    wanted = [product["p"][0, own].mean() for own in (slice(22), slice(36, 50), slice(50, 79))]
    wanted = np.array(wanted)[None]
    lost = {3: [], 2: [1], 1: [0, 1]}[kept]
    wanted[0, lost] = np.nan
    np.testing.assert_allclose(months.products["p"], wanted)
    ours = np.array([observed[0, own].mean() for own in (slice(22), slice(36, 50), slice(50, 79))])
    ours[lost] = np.nan
    np.testing.assert_allclose(months.own_observed["p"][0], ours)
    assert months.observed[0, 2] == pytest.approx(observed[0, 50:].mean())
    sums = monthly(replace(days, variable="rainfall"), coverage)
    np.testing.assert_allclose(sums.products["p"], wanted * [31, 28, 31])


@pytest.mark.parametrize("chosen", [np.array([2, 0]), np.array([True, False, True])])
def test_some_stations_keep_all_that_is_known_of_them(gappy, chosen):
    names = ["c", "a"] if chosen.dtype != bool else ["a", "c"]
    numbers = ["abc".index(name) for name in names]
    whole = replace(
        gappy, places=np.arange(6.0).reshape(3, 2), classes=["x", "y", "z"], own_observed={"good": gappy.observed + 1}
    )
    some = whole.of(chosen)
    assert (some.stations, some.classes) == (names, [whole.classes[number] for number in numbers])
    np.testing.assert_array_equal(some.places, whole.places[numbers])
    for name in whole.products:
        for ours, theirs in zip(some.pair(name), whole.pair(name), strict=True):
            np.testing.assert_array_equal(ours, theirs[numbers])


def test_equal_products_stay_in_their_order():
    np.testing.assert_array_equal(best_first("r", [0.5, 0.3] * 40), [*range(0, 80, 2), *range(1, 80, 2)])
    assert best_first("bias", [np.nan, -0.3, 0.2, 0.3]).tolist() == [2, 1, 3, 0]


def test_products_of_other_days_than_utc():
    hours = pd.date_range("2014-01-01 23:00", periods=8 * 5, freq="3h")
    rain = np.random.default_rng(3).gamma(0.5, 1.0, (40, 2, 2))
    product = cube_of(rain, "p", step="3h").assign_coords(time=hours).assign_attrs(day_start="Europe/Berlin")
    days = pd.DataFrame({"station_id": "a", "time": hours[::8], "value": 1.0})
    points = [points_of({"a": PLACES["a"]})]
    matched, notes = match_stations([product], points, days, labels=["P"], min_coverage=0.9)
    assert notes == []
    assert (matched.times == hours[::8]).all()
    np.testing.assert_allclose(matched.products["p"][0], rain[:, 0, 0].reshape(5, 8).sum(axis=1), rtol=1e-5)
    rain[:2] = np.nan
    gap, _ = match_stations([product.copy(data=rain.astype("float32"))], points, days, labels=["P"], min_coverage=0.8)
    assert np.isnan(gap.products["p"][0, 0])
    midnight = days.assign(time=pd.date_range("2014-01-02", periods=5))
    with pytest.raises(InputError, match="Sums of different days cannot be compared"):
        match_stations([product], points, midnight, labels=["P"])
    daily = cube_of(np.ones((5, 2, 2)), "d", start="2014-01-02")
    with pytest.raises(InputError, match=r"P and D have different time steps \(PT3H and P1D\)"):
        match_stations(
            [product.assign_attrs(day_start=""), daily], points * 2, midnight, labels=["P", "D"], step="native"
        )


def test_what_is_said_of_a_ranking_of_two(gappy):
    two = replace(gappy, products={name: gappy.products[name] for name in ("bad", "good")})
    table, _ = rank_products(two, "rmse", bootstrap=Bootstrap(samples=0))
    assert "significance is unknown" in verdict(table, "rmse")
    table, _ = rank_products(two, "rmse", bootstrap=Bootstrap(samples=50))
    assert verdict(table, "rmse").endswith("good is the best by RMSE: all other products are significantly worse.")
    assert verdict(table[:1], "rmse") == ""
    assert Bootstrap().chosen() == {"confidence": 0.95, "bootstrap": 1000, "block": 0, "seed": 1}
    assert Bootstrap(block=3.0).chosen()["block"] == 3


def test_what_has_nothing_in_common_is_told(case):
    cubes, points, observations = case
    away = cube_of(np.ones((DAYS, 2, 2)), "away", west=20.0)
    matched, notes = pairs_of(([cubes[0], away], points, observations))
    assert "Of 3 stations some do not lie on the grid of a product: away all." in notes
    assert "away has no values in common with the observations, so it has no scores." in notes
    assert np.isnan(matched.products["away"]).all()
    assert np.isfinite(matched.products["good"]).any(axis=1).all()
    # Of one station there is rain on days alone on which the product has none.
    gap = pd.date_range("2014-02-20", periods=10)
    some = observations[(observations["station_id"] != "b") | observations["time"].isin(gap)]
    told: list[float] = []
    fewer, notes = pairs_of(([cubes[0], away], points, some), progress=told.append)
    assert "1 stations have no values in common with any product, and are left out: b." in notes
    assert fewer.stations == [name for name in matched.stations if name != "b"]
    assert told == sorted(told)
    assert 0 < told[0] < 0.5 < told[-1] == 1
    period, _ = pairs_of(case, start="2014-02-01", end="2014-03-31")
    assert pd.DatetimeIndex(period.times[[0, -1]]).strftime("%m-%d").tolist() == ["02-01", "03-31"]


def test_a_record_on_other_steps():
    found = on_times((np.array([1, 3, 4, 9]), np.array([[1.0, 3.0, 4.0, 9.0]])), np.array([0, 1, 2, 4, 5]))
    np.testing.assert_array_equal(found, [[np.nan, 1, np.nan, 4, np.nan]])


def test_days_on_which_the_clock_changes_are_shorter():
    days = np.datetime64("2014-03-29T00", "ns") - np.timedelta64(1, "h") + np.arange(3) * np.timedelta64(1, "D")
    days[2] -= np.timedelta64(1, "h")
    product = cube_of(np.ones((3, 2, 2)), "p").assign_coords(time=days).assign_attrs(day_start="Europe/Berlin")
    hours = pd.date_range("2014-03-28 23:00", periods=71, freq="h")
    table = pd.DataFrame({"station_id": "a", "time": hours, "value": 1.0}).drop(index=[1, 30])
    matched, notes = match_stations([product], [points_of({"a": PLACES["a"]})], table, labels=["P"])
    np.testing.assert_allclose(matched.observed, [[24, 23, 24]])
    assert notes == []


def test_products_that_knew_the_stations_are_named():
    said = "correctrainfall of x: A" + provenance.mark(
        "rainfall", stations=["AR", "E;B"], start="2014-01-01", end="2014-12-31"
    )
    said += provenance.mark("rainfall", start="2014-01-01", end="2014-12-31")
    said += provenance.mark("soil_moisture", stations=["X"], start="2014-01-01", end="2016-12-31")
    fits = provenance.marks(said, "rainfall")
    assert [sorted(fit.stations) for fit in fits] == [["AR", "E B"], []]
    times = np.arange(np.datetime64("2014-07-01"), np.datetime64("2015-07-01"))
    text, other = independence.overlap_notes("p", fits, ["AR", "X"], times)
    assert "1 of these 2 stations (AR)" in text
    assert "2014-07-01 to 2014-12-31, 184 of the 365 days" in other
    assert independence.overlap_notes("p", fits, ["X"], times) == [other]
    more = [replace(fits[0], stations=frozenset({name})) for name in ("AR", "X")]
    [text] = independence.overlap_notes("p", more, ["AR", "X", "Y"], times)
    assert "2 of these 3 stations (AR, X)" in text
    assert independence.overlap_notes("p", fits, ["AR"], times[200:]) == []  # other days
    assert provenance.marks(provenance.passed_on(said, said), "rainfall") == fits
    assert provenance.mark("rainfall") == ""


def test_errors_name_what_is_wrong(case):
    cubes, points, observations = case
    late = observations.assign(time=observations["time"] + pd.Timedelta(days=4000))
    with pytest.raises(InputError, match=r"no day in common at any station: PRODUCTS cover 2014-01-01 to 2015-02-04"):
        pairs_of((cubes, points, late))
    far = points.assign(x=10.0)
    with pytest.raises(InputError, match="none of the 3 stations lies on the grid of any product"):
        pairs_of((cubes, far, observations))
    moisture = cube_of(np.zeros((3, 2, 2)), "sm", variable="soil_moisture")
    with pytest.raises(InputError, match="holds rainfall, PRODUCTS, 2 soil_moisture"):
        pairs_of(([cubes[0], moisture], points, observations))
    with pytest.raises(InputError, match="OBSERVATIONS holds -1, but rainfall lies in 0 to 9900 mm"):
        pairs_of((cubes, points, observations.assign(value=-1.0)))
    with pytest.raises(InputError, match="duplicate rows"):
        pairs_of((cubes, points, pd.concat([observations, observations.head(3)])))
    with pytest.raises(InputError, match="have no step from 2020"):
        pairs_of(case, start="2020-01-01")
    for step in ("MS", "2D"):
        longer = pd.date_range("2014-01-01", periods=12, freq=step)
        with pytest.raises(InputError, match="longer than those evaluated"):
            pairs_of((cubes, points, pd.DataFrame({"station_id": "a", "time": longer, "value": 30.0})))
    percent = cube_of(np.full((DAYS, 4, 4), 30.0), "sm", variable="soil_moisture", units="m3 m-3")
    with pytest.raises(InputError, match="Divide percent by 100"):
        pairs_of(([(percent / 100).assign_attrs(percent.attrs)] * 2, points, observations.assign(value=30.0)))
    sparse = replace(pairs_of(case)[0], times=np.arange(DAYS) * np.timedelta64(30, "D") + np.datetime64("1990", "ns"))
    with pytest.raises(InputError, match="too long for months"):
        monthly(sparse)
    with pytest.raises(InputError, match="has no values"):
        pairs_of((cubes, points, observations.assign(value=np.nan)))


def test_many_stations_are_scored_at_once():
    rng = np.random.default_rng(5)
    count = 20_000
    values = rng.normal(0.3, 0.05, (count, 40))
    times = np.datetime64("2014-01-01", "ns") + np.arange(40) * np.timedelta64(1, "D")
    matched = Matched(
        "daily", times, [f"s{n}" for n in range(count)], np.zeros((count, 2)), [""] * count, values,
        {"p": values + rng.normal(0, 0.02, values.shape)}, "soil_moisture", "m3 m-3",
    )  # fmt: skip
    told = []
    table = score_products(matched, bootstrap=Bootstrap(samples=100), progress=told.append)
    assert len(table) == count + 1
    assert told[-1] == 1
    assert max(np.diff([0, *told])) <= 0.5
    assert np.isfinite(pooled_of(table)["r_low"]).all()
    assert stations_of(table)["r_low"].isna().all()  # too many for intervals of their own
    assert "20,000 stations are more than 2,000" in explain(table, Bootstrap())[0]
    assert not any("more than 2,000" in text for one in (None, Bootstrap(samples=0)) for text in explain(table, one))


def test_report_holds_what_it_should(case, tmp_path):
    matched, _ = pairs_of(case)
    months = monthly(matched)
    parts = [
        (pairs, score_products(pairs, wet_threshold=1.0, bootstrap=Bootstrap(samples=30)))
        for pairs in (matched, months)
    ]
    ranks = {"daily": rank_products(matched, "r", bootstrap=Bootstrap(samples=50))[0]}
    page = reports.validation(parts, ranks, "r", wet_threshold=1.0, notes=["<b>beware</b>"])
    text = page.write(tmp_path / "r.html").read_text()
    for part in (
        "Taylor diagram, daily",
        "RMSE of daily values by station and month",
        "Ranking by R, daily",
        "Mean of the stations: good ",
        "Scores by class",
    ):
        assert part in text
    assert "&lt;b&gt;beware" in text
    frame = reports.month_table(matched, "good")
    p, o = matched.pair("good")
    july = (matched.times.astype("datetime64[M]").astype(int) % 12) == 6
    assert frame.loc["b", "Jul"] == pytest.approx(metrics.evaluate(p[1, july], o[1, july])["rmse"], rel=1e-12)
