"""Corrections find the relation that made the gauges' rain, keep totals, and mean the same at gauges and in cubes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize
from sm2r.core import cube
from sm2r.core.correction import LinearScaling, PowerLaw, QuantileMapping, correct, cross_validate, fit, pair_gauges
from sm2r.core.correction.calendar import Calendar
from sm2r.core.correction.cubes import means
from sm2r.core.correction.gauges import scores
from sm2r.core.errors import InputError

DAYS, HEIGHT, WIDTH = 1096, 4, 5
PLACES = {"A": (0, 0), "B": (2, 3), "C": (3, 4), "D": (1, 1)}


def rain(seed=0, days=DAYS):
    """Return daily rain with a dry season, (time, y, x) in mm."""
    rng = np.random.default_rng(seed)
    season = 0.35 - 0.35 * np.cos(2 * np.pi * np.arange(days) / 365.25)
    values = rng.gamma(0.7, 9.0, (days, HEIGHT, WIDTH))
    return np.where(rng.random(values.shape) < season[:, None, None], values, 0).astype(np.float32)


def grid(values, start="2015-01-01", freq="D", **attrs):
    coords = {
        "time": pd.date_range(start, periods=len(values), freq=freq),
        "y": 38 - 0.25 * np.arange(HEIGHT),
        "x": 100 + 0.25 * np.arange(WIDTH),
    }
    about = {"variable": "rainfall", "units": "mm", "product": "gpm", "time_step": "P1D", "history": ""} | attrs
    return xr.DataArray(values, coords, ("time", "y", "x"), attrs=about).rio.write_crs(4326).chunk(time=-1, y=2, x=3)


def points():
    return pd.DataFrame([(name, 100 + 0.25 * x, 38 - 0.25 * y) for name, (y, x) in PLACES.items()],
                        columns=["station_id", "x", "y"])  # fmt: skip


def observations(values, start="2015-01-01"):
    times = pd.date_range(start, periods=len(values))
    parts = [pd.DataFrame({"station_id": n, "time": times, "value": values[:, y, x]}) for n, (y, x) in PLACES.items()]
    return pd.concat(parts).astype({"value": float})


def power(values, a, b, start="2015-01-01"):
    """Scale the days of each month so that its total P becomes a·P^b, by pandas."""
    frame = pd.DataFrame(values.reshape(len(values), -1).astype(float), pd.date_range(start, periods=len(values)))
    totals = frame.groupby(frame.index.to_period("M")).transform("sum")
    factor = (a * totals.where(totals > 0) ** (b - 1)).fillna(0)
    return (frame * factor).to_numpy().reshape(values.shape).copy()


@settings(max_examples=30, deadline=None)
@given(st.floats(0.3, 8), st.floats(0.4, 1.6), st.integers(0, 1000))
def test_power_law_is_found_exactly_where_it_holds(a, b, seed):
    totals = np.random.default_rng(seed).gamma(1.5, 60, 120)
    model = PowerLaw.fit(totals, a * totals**b)
    assert (model.a, model.b) == pytest.approx((a, b), rel=1e-6)


def test_power_law_is_found_through_noise_where_logarithms_fail():
    rng = np.random.default_rng(4)
    totals = rng.gamma(1.2, 70, 6000)
    noisy = 2.5 * totals**0.8 * rng.gamma(2, 0.5, totals.size)  # noise of mean 1
    model = PowerLaw.fit(totals, noisy)
    assert model.a == pytest.approx(2.5, rel=0.06)
    assert model.b == pytest.approx(0.8, abs=0.015)
    assert (model.a * totals**model.b).sum() == pytest.approx(noisy.sum(), rel=1e-9)
    slope, intercept = np.polyfit(np.log(totals), np.log(noisy), 1)
    assert (np.exp(intercept) * totals**slope).sum() < 0.85 * noisy.sum()


def test_power_law_is_the_optimum_of_its_likelihood():
    rng = np.random.default_rng(5)
    totals = rng.gamma(1.2, 70, 60)
    gauges = np.where(rng.random(60) < 0.2, 0, 2 * totals**0.9 * rng.gamma(2, 0.5, 60))

    def loss(p):
        expected = np.exp(p[0] + p[1] * np.log(totals))
        return (expected - gauges * np.log(expected)).sum()

    best = minimize(loss, [0, 1], method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-9, "maxiter": 5000}).x
    model = PowerLaw.fit(totals, gauges)
    assert (np.log(model.a), model.b) == pytest.approx(tuple(best), abs=1e-4)


def test_months_that_the_product_misses_are_made_up_for():
    totals = np.array([0.0] * 10 + list(np.linspace(5, 200, 30)))
    gauges = np.where(totals > 0, 1.5 * totals**0.9, 4.0)
    model = PowerLaw.fit(totals, gauges)
    assert model.b == pytest.approx(0.9)
    assert (model.a * totals[totals > 0] ** model.b).sum() == pytest.approx(gauges.sum())


@pytest.mark.parametrize(("a", "b"), [(2.0, 0.8), (0.6, 1.2), (1.3, 1.0)])
def test_cube_becomes_what_the_relation_says(a, b, tmp_path):
    values = rain()
    corrected = correct(grid(values), PowerLaw(a, b))
    assert corrected.attrs["product"] == "gpm_corrected"
    np.testing.assert_allclose(corrected.values, power(values, a, b), rtol=2e-6)
    months = corrected.astype(float).resample(time="MS").sum().to_numpy()
    raw = grid(values).astype(float).resample(time="MS").sum().to_numpy()
    np.testing.assert_allclose(months, np.where(raw > 0, a * np.where(raw > 0, raw, 1) ** b, 0), rtol=1e-5)
    cube.write({tmp_path / "out.tif": corrected})
    np.testing.assert_array_equal(cube.open(tmp_path / "out.tif").values, corrected.values)
    before, after = means(grid(values), corrected)
    np.testing.assert_allclose(before, values.mean(axis=0, dtype=float), rtol=1e-5)
    np.testing.assert_allclose(after, corrected.values.mean(axis=0, dtype=float), rtol=1e-5)


def test_one_and_one_change_nothing_and_missing_stays_missing():
    values = rain()
    values[40:60, 1, 2] = np.nan
    values[:, 0, 0] = np.nan
    np.testing.assert_allclose(correct(grid(values), PowerLaw(1, 1)).values, values, rtol=1e-6)


def test_part_of_a_month_is_scaled_as_the_whole_would_be():
    steady = np.full((90, HEIGHT, WIDTH), 3.0, np.float32)
    holes = steady.copy()
    holes[3:20, 1, 1] = np.nan
    model = PowerLaw(2, 0.7)
    whole, part, cut = (correct(grid(v), model).values for v in (steady, holes, steady[:75]))
    there = np.isfinite(holes)
    np.testing.assert_allclose(part[there], whole[there], rtol=1e-6)
    np.testing.assert_allclose(cut, whole[:75], rtol=1e-6)
    later = correct(grid(steady[10:], "2015-01-11"), model).values
    np.testing.assert_allclose(later, whole[10:], rtol=1e-6)


def test_gauges_give_back_the_relation_and_their_totals():
    values = rain()
    truth = power(values, 2.2, 0.85)
    gauges, notes = pair_gauges(grid(values), points(), observations(truth))
    assert notes == []
    assert gauges.stations == list(PLACES)
    model = fit(gauges, "power_law")
    assert (model.a, model.b) == pytest.approx((2.2, 0.85), rel=1e-4)
    after = model.apply(gauges.product, gauges.calendar)
    np.testing.assert_allclose(after, gauges.observed, rtol=1e-3, atol=1e-3)
    table = scores(gauges, after)
    assert table["total"].to_numpy() == pytest.approx(100, abs=0.01)
    assert table.loc["month", "n"] == 36 * 4
    np.testing.assert_allclose(
        cross_validate(gauges, "power_law"), truth[:, [0, 2, 3, 1], [0, 3, 4, 1]], rtol=1e-3, atol=1e-3
    )


def test_gauges_of_one_pixel_are_held_out_together():
    values = rain()
    gauges, _ = pair_gauges(grid(values), points(), observations(power(rain(3), 2.2, 0.85)))
    twice = np.repeat(np.arange(len(gauges.stations)), 2)
    both = replace(
        gauges, stations=[f"{n}{k}" for k, n in enumerate(twice)], product=gauges.product[:, twice],
        observed=gauges.observed[:, twice],
    )  # fmt: skip
    alone, doubled = (cross_validate(one, "power_law") for one in (gauges, both))
    np.testing.assert_allclose(doubled, alone[:, twice], rtol=1e-6)


@pytest.mark.parametrize("method", ["power_law", "linear_scaling"])
def test_totals_agree_within_a_percent_whatever_the_noise(method):
    values = rain(1)
    noise = np.random.default_rng(2).gamma(1.5, 1 / 1.5, values.shape)
    gauges, _ = pair_gauges(grid(values), points(), observations(0.6 * values**1.1 * noise))
    table = scores(gauges, fit(gauges, method).apply(gauges.product, gauges.calendar))
    assert table.loc["month", "total"] == pytest.approx(100, abs=1)


def test_linear_scaling_by_month_of_the_year():
    months = np.tile(np.arange(1, 13), 12)
    product = np.where(months == 2, 0.0, 10.0 * months)
    observed = product * np.where(months < 7, 2.0, 0.5)
    model = LinearScaling.fit(product, observed, months)
    assert model.factors[[0, 2, 3, 4, 5]].tolist() == [2] * 5
    assert model.factors[6:].tolist() == [0.5] * 6
    assert model.factors[1] == model.overall == observed.sum() / product.sum()
    # A month with hardly any rain has no factor of its own, but its gauges' rain is not lost: the totals agree.
    drizzle, fell = np.where(months == 2, 0.1, product), np.where(months == 2, 20.0, observed)
    model = LinearScaling.fit(drizzle, fell, months)
    assert model.factors[1] < 3
    assert model.factors[0] / model.factors[1] == pytest.approx(2 / model.overall)
    assert model.factors[months - 1] @ drizzle == pytest.approx(fell.sum())
    few = LinearScaling.fit(product[:24], observed[:24], months[:24])
    assert (few.factors == few.overall).all()
    values = rain()
    expected = values * np.array(model.factors)[grid(values)["time.month"].to_numpy() - 1][:, None, None]
    np.testing.assert_allclose(correct(grid(values), model).values, expected, rtol=1e-6)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 100), st.floats(0.15, 0.6), st.floats(0.5, 3))
def test_quantile_mapping_gives_the_gauges_distribution(seed, share, scale):
    rng = np.random.default_rng(seed)
    count = 20000
    observed = np.where(rng.random(count) < share, 0.1 + rng.gamma(0.6, 10 * scale, count), 0)
    drizzly = np.where(rng.random(count) < 0.8, rng.gamma(0.9, 4.0, count), 0)
    model = QuantileMapping.fit(drizzly, observed, 0.1)
    mapped = model.apply(drizzly, None)
    assert (mapped > 0).mean() == pytest.approx((observed >= 0.1).mean(), abs=1e-3)
    for q in (0.1, 0.5, 0.9, 0.99):
        ours, theirs = (np.quantile(v[v > 0], q) for v in (mapped, observed))
        assert ours == pytest.approx(theirs, rel=0.03 if q < 0.99 else 0.08, abs=0.05)
    assert mapped.sum() == pytest.approx(observed.sum(), rel=0.03)
    order = np.sort(drizzly)
    assert (np.diff(model.apply(order, None)) >= -1e-6).all()
    top = model.product[-1]
    beyond = model.apply(np.array([2 * top, 3 * top, np.nan, 0.0]), None)
    assert beyond[:2] / (top * np.array([2, 3])) == pytest.approx(model.observed[-1] / top, rel=1e-6)
    assert np.isnan(beyond[2])
    assert beyond[3] == 0


def test_quantile_mapping_invents_no_wet_steps():
    rng = np.random.default_rng(0)
    observed = np.where(rng.random(5000) < 0.5, 1 + rng.gamma(0.6, 10, 5000), 0)
    product = np.where(rng.random(5000) < 0.2, rng.gamma(0.9, 4.0, 5000), 0)
    model = QuantileMapping.fit(product, observed)
    assert model.threshold == 0
    assert ((model.apply(product, None) > 0) == (product > 0)).all()


def test_quantile_mapping_of_ties():
    rng = np.random.default_rng(1)
    product = np.round(np.where(rng.random(4000) < 0.6, rng.gamma(0.9, 4.0, 4000), 0) * 2) / 2
    observed = np.round(np.where(rng.random(4000) < 0.4, 0.2 + rng.gamma(0.9, 6.0, 4000), 0), 1)
    model = QuantileMapping.fit(product, observed)
    assert (np.diff(model.product) > 0).all()
    wet = (model.apply(product, None) > 0).mean()
    assert abs(wet - (observed >= 0.1).mean()) < 0.07
    values = rain()
    gauges, _ = pair_gauges(grid(values), points(), observations(1.7 * values))
    corrected = correct(grid(values), fit(gauges, "quantile_mapping")).values
    assert np.corrcoef(corrected.ravel(), values.ravel())[0, 1] > 0.999
    assert corrected.sum() / values.sum() == pytest.approx(1.7, rel=0.02)


def test_period_coverage_and_what_is_left_out():
    values = rain()
    truth = power(values, 2.2, 0.85)
    truth[:365] = 3 * values[:365]
    table = observations(truth)
    table.loc[(table["station_id"] == "A") & (table["time"].dt.day > 20), "value"] = np.nan
    table = pd.concat([table, table[table["station_id"] == "A"].assign(station_id="Z")])
    table = table[table["station_id"] != "D"]
    where = pd.concat([points(), pd.DataFrame([("off", 0.0, 0.0)], columns=["station_id", "x", "y"])])
    table = pd.concat([table, table[table["station_id"] == "B"].assign(station_id="off")])
    gauges, notes = pair_gauges(grid(values), where, table, start="2016-01-01")
    assert gauges.stations == ["A", "B", "C"]
    assert notes == [
        "1 of 5 stations have no rain in OBSERVATIONS: D.",
        "1 gauge of OBSERVATIONS is not in STATIONS, so it is not used: Z.",
        "1 of 4 gauges do not lie on the grid of RAINFALL: off.",
    ]
    model = fit(gauges, "power_law")
    assert (model.a, model.b) == pytest.approx((2.2, 0.85), rel=1e-4)
    outside = scores(gauges, gauges.product, inside=False)
    assert outside.loc["month", "total"] == pytest.approx(100 / 3, rel=1e-3)
    assert outside.loc["month", "n"] == 24  # gauge A lacks a third of every month


@pytest.mark.parametrize(("factor", "told"), [(10.0, "12"), (1 / 25.4, "0.0472"), (1.0, ""), (2.5, "")])
def test_gauges_in_other_units_are_told(factor, told):
    """A fit would take tenths of a millimetre, or inches, for a bias."""
    values = rain()
    _, notes = pair_gauges(grid(values), points(), observations(1.2 * factor * values))
    assert [note.partition(" times")[0] for note in notes] == [f"OBSERVATIONS: gauges have {told}"] * bool(told)


def test_calendar_of_hours_and_months():
    hours = Calendar.of(grid(rain(days=24 * 40), freq="h", time_step="PT1H"), "RAINFALL")
    assert hours.expected.tolist() == [744, 672]
    monthly = grid(rain(days=26), freq="MS", time_step="P1M")
    corrected = correct(monthly, PowerLaw(2.0, 0.8)).values
    np.testing.assert_allclose(corrected, 2.0 * monthly.values**0.8 * (monthly.values > 0), rtol=1e-5)
    with pytest.raises(InputError, match=r"RAINFALL: its time step is P5D.*daily or shorter"):
        correct(grid(rain(days=20), freq="5D", time_step="P5D"), PowerLaw(1, 1))


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda t: t.assign(value=-1.0), "OBSERVATIONS holds -1, but rainfall lies in 0 to 9900 mm"),
        (lambda t: t.assign(value=99999.0), r"OBSERVATIONS holds 1e\+05, but rainfall lies in"),
        (lambda t: t.assign(value=np.nan), "OBSERVATIONS has no values. Check the field of rainfall"),
        (lambda t: pd.concat([t, t]), "OBSERVATIONS has 4384 duplicate rows"),
        (
            lambda t: t[t["station_id"] == "A"].assign(station_id="Q"),
            r"OBSERVATIONS has no rain of any of the 4 stations \(A, B, C, D; it has Q",
        ),
        (lambda t: t.assign(time=t["time"] + pd.Timedelta(days=9000)), "OBSERVATIONS .* has no time stamp in common"),
        (lambda t: t.assign(time=t["time"] + pd.Timedelta(hours=6)), "OBSERVATIONS .* has no time stamp in common"),
    ],
)
def test_bad_observations(change, text):
    values = rain()
    with pytest.raises(InputError, match=text):
        pair_gauges(grid(values), points(), change(observations(values)))


def test_places_and_periods_that_do_not_meet():
    values = rain()
    with pytest.raises(InputError, match="STATIONS: none of the 4 gauges lies on the grid of RAINFALL"):
        pair_gauges(grid(values), points().assign(x=7.0), observations(values))
    with pytest.raises(InputError, match="RAINFALL has no value at any gauge"):
        pair_gauges(grid(np.full_like(values, np.nan)), points(), observations(values))
    with pytest.raises(InputError, match="RAINFALL has no time step from 2030-01-01"):
        pair_gauges(grid(values), points(), observations(values), start="2030-01-01")


@pytest.mark.parametrize("method", ["power_law", "linear_scaling", "quantile_mapping"])
def test_gauges_without_rain_and_records_too_short(method):
    values = rain()
    gauges, _ = pair_gauges(grid(values), points(), observations(0 * values))
    with pytest.raises(InputError, match="OBSERVATIONS: the gauges have no rain at all"):
        fit(gauges, method)
    short, _ = pair_gauges(grid(values), points(), observations(values[:10]))
    with pytest.raises(InputError, match=r"too few|needs 50"):
        fit(short, method)
    dry, _ = pair_gauges(grid(0 * values), points(), observations(values))
    with pytest.raises(InputError, match=r"RAINFALL .*(no rain|has rain in 0)|and 0 wet steps"):
        fit(dry, method)


def test_gauges_that_run_against_the_product():
    totals = np.linspace(1, 200, 50)
    with pytest.raises(InputError, match=r"do not follow those of RAINFALL.*linear_scaling"):
        PowerLaw.fit(totals, 300 - totals)
