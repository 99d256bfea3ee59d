"""SM2RAIN against published figures, global optima, peers and its own promises."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.optimize import differential_evolution
from sm2r.core.days import DayStart
from sm2r.core.errors import Cancelled, InputError
from sm2r.core.simulation import simulate_records
from sm2r.core.sm2rain import Options, calibrate_stations, invert_stations, tables
from sm2r.core.sm2rain.calibration import TOO_FEW, calibrate_pool, score_pool
from sm2r.core.sm2rain.filters import filter_record
from sm2r.core.sm2rain.model import make_steps, rain_record, replace_snow
from sm2r.core.sm2rain.options import (
    COMPUTED,
    NO_NEIGHBOUR,
    NO_PARAMETERS,
    NO_SOIL_MOISTURE,
    NOTHING,
    SATURATED,
    VARIANTS,
    Parameters,
    Rule,
)
from sm2r.core.sm2rain.records import Settings, label_seconds, make_problem, period_slice, usual_step
from sm2r.core.sm2rain.rows import Rows, rows_of
from sm2r.core.sm2rain.vectors import LOG_OF_NOTHING, logs, powers
from sm2r.core.sm2rain.windows import join, pool_record
from sm2r.tests.data import real

ORACLE_BOUNDS = {"z": (1, 200), "a": (0, 43200), "b": (1, 150)}
EMPTY = np.empty(0)
DAY = 86400
# The defaults of version 0.1: soil moisture is seen when its day begins, and lies between its own extremes.
BEFORE = {"rain_stamp": "start", "max_gap": 0.0, "normalisation": "minmax"}


def read(name: str) -> pd.DataFrame:
    frame = pd.read_csv(real("sm2rain-sites", name))
    frame["time"] = pd.to_datetime(frame["time"]).dt.tz_localize(None)
    return frame


def column(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    return frame[["station_id", "time", name]].rename(columns={name: "value"})


def calibrate(frame: pd.DataFrame, **options) -> pd.Series:
    chosen = Options(**BEFORE | options)
    result = tables.calibrate(column(frame, "soil_moisture"), column(frame, "rainfall"), chosen)
    return result.parameters.iloc[0]


def simulated(seed: int, n: int = 730, missing: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    s, rain = simulate_records(1, n, seed=seed, missing=missing)
    return s[0], rain[0]


def numpy_rain(s, z, a, b, k=0.0, evaporation=0.0, wetting=False, dead_zone=0.0):
    """SM2RAIN written down plainly, one step a day; of parameters (candidates, 1), one row of rain for each."""
    d = np.diff(s)
    p = z * d + a * (s[1:] ** b + s[:-1] ** b) / 2 + k * evaporation
    p[..., (d <= dead_zone) if wetting else (np.abs(d) <= dead_zone)] = 0.0
    return np.maximum(0.0, p)


def known(z, a, b, t=0.0, c=0.0):
    return Parameters(z, a, b, t, c, 0.0, 0.0, 1.0)


def numpy_kge(x, y):
    """Return the efficiency of each row; -9 of one that does not vary."""
    x_mean, x_std = x.mean(axis=-1, keepdims=True), x.std(axis=-1)
    with np.errstate(invalid="ignore"):
        r = ((x - x_mean) * (y - y.mean())).mean(axis=-1) / (x_std * y.std())
    kge = 1 - np.sqrt((r - 1) ** 2 + (x_std / y.std() - 1) ** 2 + (x_mean[..., 0] / y.mean() - 1) ** 2)
    return np.where(x_std > 0, kge, -9.0)


def least_of(cost, bounds, seed, maxiter):
    """Return the least cost that a global search finds; `cost` takes (parameters, candidates) and so do its terms."""
    options = {"popsize": 12, "tol": 1e-8, "updating": "deferred", "vectorized": True}
    return differential_evolution(
        lambda x: cost(np.reshape(x, (len(bounds), -1, 1))), bounds, seed=seed, maxiter=maxiter, **options
    ).fun


def forward(saturation, seconds, step, parameters, *, wetting=False, dead_zone=0.0, end=False):
    """Return rain and reasons of soil moisture that is seen at the begin or the end of its steps."""
    steps = make_steps(seconds, seconds, step, shift=step if end else 0)
    at = np.searchsorted(steps.seconds, steps.edges)
    there = np.isin(steps.edges, steps.seconds)
    edges = np.where(there, saturation[np.minimum(at, saturation.size - 1)], np.nan)
    rain, reason = np.empty(saturation.size), np.empty(saturation.size, np.uint8)
    rain_record(edges, steps, EMPTY, parameters, Rule(wetting, dead_zone), rain, reason)
    return rain, reason


def fit(s, rain, evaporation=EMPTY, limits=(0.0, 1.0), **options):
    problem = make_problem(Options(**options), DAY)
    seconds = np.arange(s.size) * DAY
    steps = make_steps(seconds, seconds, DAY)
    pool = pool_record(s, rain, evaporation, np.array(limits), steps, problem)
    status, parameters = calibrate_pool(pool, problem)
    parameters, scores = score_pool(pool, problem, parameters)
    return status, parameters, parameters._asdict() | scores._asdict()


def test_every_global_optimum_is_reached():
    oracle = pd.read_csv(real("sm2rain-sites", "global_oracle.csv"))
    assert len(oracle) == 18
    for row in oracle.itertuples():
        found = calibrate(
            read(row.file),
            variant="base",
            normalisation="none",
            step_rule=row.step_rule,
            dead_zone=row.dead_zone,
            bounds=ORACLE_BOUNDS,
        )
        assert found["n"] == row.windows, row.file
        assert found["rmse"] <= row.rmse * 1.0001, (row.file, row.step_rule)


def test_published_scores_of_cerbara_are_met_to_their_printed_digits():
    frame = read("CER_1hour_2011.csv.gz")
    bounds = {"z": (1, 200), "a": (0, 1800 * 24), "b": (1, 150)}
    chosen = {"normalisation": "none", "step_rule": "wetting", "dead_zone": 0.0005, "bounds": bounds}
    options = Options(**BEFORE | chosen, variant="base")
    found = tables.calibrate(column(frame, "soil_moisture"), column(frame, "rainfall"), options)
    row = found.parameters.iloc[0]
    assert [round(row[name], 3) for name in ("nse", "r", "kge", "bias", "rmse")] == [0.832, 0.912, 0.857, 0.050, 1.051]
    rain = tables.invert(column(frame, "soil_moisture"), found.parameters).table()
    day = (np.arange(len(frame) - 1) // 24)[: 364 * 24]
    x = rain["rainfall"].to_numpy()[: day.size]
    x, y = np.bincount(day, x) > 0.5, np.bincount(day, frame["rainfall"].to_numpy()[: day.size]) > 0.5
    hits, misses, alarms = (x & y).sum(), (~x & y).sum(), (x & ~y).sum()
    skill = hits / (hits + misses), alarms / (hits + alarms), hits / (hits + misses + alarms)
    assert [round(value, 3) for value in skill] == [0.783, 0.420, 0.500]


def test_published_forward_runs_are_reproduced():
    frame = read("BAG_1hour_0709_T.csv.gz")
    s, rain = frame["soil_moisture"].to_numpy(), frame["rainfall"].to_numpy()
    seconds = frame["time"].to_numpy("datetime64[s]").astype(np.int64)
    for row in pd.read_csv(real("sm2rain-sites", "forward_oracle.csv")).itertuples():
        parameters = known(row.Z_mm, row.a * 24, row.b)
        simulated_rain, _ = forward(s, seconds, 3600, parameters, wetting=True, dead_zone=row.deltaSM)
        observed = np.where(np.isnan(simulated_rain), np.nan, rain)
        x, y = simulated_rain.reshape(-1, 24).sum(1), observed.reshape(-1, 24).sum(1)
        valid = np.isfinite(x) & np.isfinite(y)
        x, y = x[valid], y[valid]
        nse = 1 - ((x - y) ** 2).sum() / ((y - y.mean()) ** 2).sum()
        assert nse == pytest.approx(row.NSE_published, abs=1e-6)


@pytest.mark.parametrize("objective", ["rmse", "kge"])
def test_filters_never_fit_worse_than_base_on_real_records(objective):
    for name in ("BIB_1hour_0708_T.csv.gz", "CER_1hour_2011.csv.gz", "COL_1hour_0205_TQ.csv.gz"):
        frame = read(name)
        fits = {v: calibrate(frame, variant=v, objective=objective) for v in VARIANTS}
        for variant in VARIANTS[1:]:
            if objective == "rmse":
                assert fits[variant]["rmse"] <= fits["base"]["rmse"] * (1 + 1e-9), (name, variant)
            else:
                assert fits[variant]["kge"] >= fits["base"]["kge"] - 1e-9, (name, variant)


# The same records at every run: b is missed by more than is asked here on one record in some hundred, see the guide.
@settings(max_examples=12, deadline=None, derandomize=True)
@given(
    seed=st.integers(0, 10_000),
    wetting=st.booleans(),
    dead_zone=st.sampled_from([0.0, 0.005]),
    missing=st.sampled_from([0.0, 0.1]),
)
def test_least_squares_reach_what_differential_evolution_finds(seed, wetting, dead_zone, missing):
    s, rain = simulated(seed, 200, missing)
    valid = np.isfinite(s[1:]) & np.isfinite(s[:-1])
    y = rain[:-1][valid]

    def cost(x):
        rain_of = numpy_rain(s, x[0], x[1], x[2], wetting=wetting, dead_zone=dead_zone)
        return np.mean((rain_of[..., valid] - y) ** 2, axis=-1)

    options = {"step_rule": "wetting" if wetting else "balance", "dead_zone": dead_zone}
    _, parameters, scores = fit(s, rain, variant="base", normalisation="none", **options)
    peer = least_of(cost, [(1, 800), (0, 200), (0.01, 50)], seed, 150)
    assert scores["rmse"] == pytest.approx(np.sqrt(cost(parameters[:3])), rel=1e-9)
    assert scores["rmse"] <= np.sqrt(peer) * (1 + 1e-5)


@settings(max_examples=8, deadline=None, derandomize=True)
@example(seed=168, wetting=False)  # a second crest close to the best b
@given(seed=st.integers(0, 10_000), wetting=st.booleans())
def test_kge_reaches_what_differential_evolution_finds(seed, wetting):
    s, rain = simulated(seed, 200)

    def cost(x):
        return -numpy_kge(numpy_rain(s, *x, wetting=wetting), rain[:-1])

    rule = "wetting" if wetting else "balance"
    _, parameters, scores = fit(s, rain, variant="base", normalisation="none", objective="kge", step_rule=rule)
    peer = least_of(cost, [(1, 800), (0, 200), (0.01, 50)], seed, 150)
    assert scores["kge"] == pytest.approx(-cost(parameters[:3]), abs=1e-9)
    assert scores["kge"] >= -peer - 1e-4


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("objective", ["rmse", "kge"])
def test_evaporation_term_reaches_what_differential_evolution_finds(seed, objective):
    s, rain = simulated(seed, 250)
    evaporation = np.random.default_rng(seed).gamma(3.0, 1.0, s.size)

    def cost(x):
        p = numpy_rain(s, *x[:3], k=x[3], evaporation=evaporation[:-1])
        return np.sqrt(np.mean((p - rain[:-1]) ** 2, axis=-1)) if objective == "rmse" else -numpy_kge(p, rain[:-1])

    _, parameters, scores = fit(s, rain, evaporation, variant="base", normalisation="none", objective=objective)
    peer = least_of(cost, [(1, 800), (0, 200), (0.01, 50), (0, 2)], seed, 250)
    ours = scores["rmse"] if objective == "rmse" else -scores["kge"]
    assert ours == pytest.approx(cost([parameters.z, parameters.a, parameters.b, parameters.k]), abs=1e-9)
    assert ours <= peer + 1e-4 * abs(peer)


@pytest.mark.parametrize("bounds", [{"z": (20, 30)}, {"a": (5, 6)}, {"z": (300, 800)}, {"b": (3, 3)}, {"a": (0, 0)}])
def test_optimum_on_the_bounds_is_exact(bounds):
    s, rain = simulated(3, 250)
    _, parameters, scores = fit(s, rain, variant="base", normalisation="none", bounds=bounds)
    box = [Options(bounds=bounds).bounds[name] for name in ("z", "a", "b")]
    for value, (low, high) in zip(parameters, box, strict=False):
        assert low * (1 - 1e-12) <= value <= high * (1 + 1e-12)

    def cost(x):
        x = [np.clip(v, low, high) for v, (low, high) in zip(x, box, strict=True)]
        return np.sqrt(np.mean((numpy_rain(s, *x) - rain[:-1]) ** 2, axis=-1))

    peer = least_of(cost, [(low, high + 1e-9) for low, high in box], 1, 200)
    assert scores["rmse"] <= peer * (1 + 1e-5)


@pytest.mark.parametrize("variant", ["t", "tpot"])
def test_parameters_are_recovered_from_noisy_simulations(variant):
    """Truth made by the forward model itself; 5 % noise on the rain; Z and T within 10 % in the median."""
    z, a, b = 90.0, 12.0, 6.0
    t, c = (2.5, 0.0) if variant == "t" else (1.2, 0.4)
    errors, residuals = [], []
    for seed in range(15):
        s, _ = simulated(seed)
        seconds = np.arange(s.size) * DAY
        swi = np.empty(s.size)
        filter_record(s, seconds, t, c, swi)
        truth, _ = forward(swi, seconds, DAY, known(z, a, b, t, c))
        noisy = np.maximum(0.0, truth + np.random.default_rng(seed).normal(0, 0.05 * np.nanstd(truth), s.size))
        _, parameters, _ = fit(s, noisy, variant=variant, normalisation="none")
        filter_record(s, seconds, parameters.t, parameters.c, swi)
        found, _ = forward(swi, seconds, DAY, parameters)
        errors.append([abs(parameters.z / z - 1), abs(parameters.t / t - 1)])
        residuals.append(np.sqrt(np.nanmean((found - truth) ** 2)) / np.nanstd(truth))
    assert (np.median(errors, axis=0) <= 0.10).all(), np.median(errors, axis=0)
    assert np.median(residuals) <= 0.05


@pytest.mark.parametrize("wetting", [False, True])
def test_no_filter_time_fits_better_than_the_one_found(wetting):
    """Against the best of 80 filter times, each with its own Z, a and b; a jump between two of them may be missed."""
    rule = "wetting" if wetting else "balance"
    missed = []
    for seed in range(12):
        s, rain = simulated(seed, 400, missing=0.1)
        seconds, swi = np.arange(s.size) * DAY, np.empty(s.size)
        options = {"normalisation": "none", "step_rule": rule}
        best = np.inf
        for t in np.geomspace(0.05, 8.0, 80):
            filter_record(s, seconds, t, 0.0, swi)
            best = min(best, fit(swi, rain, variant="base", **options)[2]["rmse"])
        missed.append(fit(s, rain, variant="t", **options)[2]["rmse"] / best - 1)
    assert np.sum(np.array(missed) > 1e-4) <= (2 if wetting else 1), missed
    assert max(missed) < 0.02, missed


def test_logarithms_and_exponentials_are_those_of_the_library():
    x = np.concatenate(
        [np.geomspace(1e-300, 1e300, 4001), np.linspace(0.5, 1.0, 1001), 1 - np.geomspace(1e-16, 0.1, 99)]
    )
    out = np.empty(x.size)
    logs(x, out)
    np.testing.assert_allclose(out, np.log(x), rtol=1e-13, atol=1e-16)
    logs(np.array([0.0, -1.0, np.nan]), out[:3])
    assert (out[:3] == LOG_OF_NOTHING).all()
    logarithms = np.concatenate([-np.geomspace(1e-12, 700.0, 4001), [0.0, 20.0]])
    out = np.empty(logarithms.size)
    powers(1.0, logarithms, out)
    np.testing.assert_allclose(out, np.exp(logarithms), rtol=2e-13)
    powers(0.01, np.array([LOG_OF_NOTHING]), out[:1])
    assert out[0] < 1e-300


def test_a_filter_that_does_not_help_is_off():
    s, _ = simulated(5)
    rain = np.append(numpy_rain(s, 80.0, 10.0, 5.0), np.nan)
    _, parameters, scores = fit(s, rain, variant="t", normalisation="none")
    assert parameters.t == 0.0
    assert parameters[:3] == pytest.approx([80.0, 10.0, 5.0], rel=1e-3)
    assert scores["rmse"] < 1e-3


def test_filter_is_that_of_the_literature():
    s = np.array([0.2, np.nan, 0.5, 0.4])
    seconds = np.array([0, 1, 2, 3]) * DAY
    swi = np.empty(4)
    filter_record(s, seconds, 2.0, 0.0, swi)
    gain = 1 / (1 + np.exp(-2 / 2.0))
    second = 0.2 + gain * 0.3
    gain = gain / (gain + np.exp(-1 / 2.0))
    assert swi == pytest.approx([0.2, np.nan, second, second + gain * (0.4 - second)], nan_ok=True)
    same = np.empty(4)
    filter_record(s, seconds, 2.0, 1e-300, same)
    assert same == pytest.approx(swi, nan_ok=True)


def test_reasons_tell_missing_frozen_and_saturated_apart():
    s = np.array([0.5, np.nan, 0.4, 0.6, 1.0, 1.0, 0.9, 0.8])
    seconds = np.array([0, 1, 2, 3, 4, 5, 6, 9]) * DAY
    parameters = known(50.0, 2.0, 3.0)
    rain, reason = forward(s, seconds, DAY, parameters)
    assert list(reason) == [
        NO_NEIGHBOUR, NO_SOIL_MOISTURE, COMPUTED, COMPUTED, SATURATED, COMPUTED, NO_NEIGHBOUR, NO_NEIGHBOUR
    ]  # fmt: skip
    assert np.isnan(rain[[0, 1, 6, 7]]).all()
    assert rain[2] == pytest.approx(50 * 0.2 + 2 * (0.4**3 + 0.6**3) / 2)
    rain, reason = forward(s, seconds, DAY, parameters, end=True)
    assert reason[3] == COMPUTED
    assert rain[3] == pytest.approx(50 * 0.2 + 2 * (0.4**3 + 0.6**3) / 2)
    _, reason = forward(s, seconds, DAY, NOTHING)
    assert set(reason) == {NO_PARAMETERS}
    values, codes = replace_snow(
        np.array([1.0, 2.0, 3.0]), np.zeros(3, np.uint8), np.array([True, True, False]), np.array([7.0, np.nan, 9.0])
    )
    assert values == pytest.approx([7.0, np.nan, 3.0], nan_ok=True)
    assert list(codes) == [1, 2, 0]


def station_table(values: np.ndarray, name: str = "A", start: str = "2015-01-01") -> pd.DataFrame:
    return pd.DataFrame({"station_id": name, "time": pd.date_range(start, periods=values.size), "value": values})


def test_limits_are_stored_and_not_taken_from_a_later_record():
    s, rain = simulated(2)
    s *= 0.5
    first = tables.calibrate(station_table(s), station_table(rain), Options(**BEFORE), end="2015-12-31")
    assert first.parameters.loc[0, "s_max"] <= 0.5
    later = station_table(s).iloc[365:]
    outlier = later.copy()
    outlier.iloc[200, 2] = 0.9
    plain = tables.invert(later, first.parameters).table()
    other = tables.invert(outlier, first.parameters).table()
    assert plain["rainfall"][:199].to_numpy() == pytest.approx(other["rainfall"][:199].to_numpy(), abs=1e-12)


def test_invert_of_calibrate_scores_what_calibrate_says():
    s, rain = simulated(4, missing=0.1)
    for rule, stamp in (("balance", "start"), ("wetting", "end")):
        options = Options(variant="tpot", step_rule=rule, rain_stamp=stamp, max_gap=3)
        found = tables.calibrate(station_table(s), station_table(rain), options)
        back = tables.invert(station_table(s), found.parameters).table()
        error = back["rainfall"].to_numpy() - rain
        assert np.sqrt(np.nanmean(error**2)) == pytest.approx(found.parameters.loc[0, "rmse"], rel=1e-12)


def test_a_pool_of_several_records_holds_what_each_holds():
    problem, seconds = make_problem(Options(aggregation=48), DAY), np.arange(60) * DAY
    steps = make_steps(seconds, seconds, DAY)
    pools = [
        pool_record(*(one[:60] for one in simulated(seed, missing=0.2)), EMPTY, np.array([0.0, 1.0]), steps, problem)
        for seed in range(3)
    ]
    whole = join(pools)
    for number, pool in enumerate(pools):
        own = slice(whole.values[number], whole.values[number + 1])
        np.testing.assert_array_equal(whole.s[whole.left[own]], pool.s[pool.left])
        np.testing.assert_array_equal(whole.s[whole.right[own]], pool.s[pool.right])
        counts = pool.joined > 0
        np.testing.assert_array_equal(whole.joined[own] > 0, counts)
        np.testing.assert_array_equal(whole.rain[whole.window[own]][counts], pool.rain[pool.window][counts])
        np.testing.assert_array_equal(whole.water[own], pool.water)
        np.testing.assert_array_equal(whole.weight[own], pool.weight)
        np.testing.assert_array_equal(whole.days[slice(*whole.offsets[number : number + 2])], pool.days)
    assert np.unique(whole.places).size == whole.left.size == whole.values[-1]
    assert (whole.total, whole.square) == pytest.approx((whole.rain.sum(), (whole.rain**2).sum()))


def test_porosity_and_residual_are_the_limits_of_stations():
    s, rain = simulated(2, 300)
    options = Options(variant="base", normalisation="porosity", observation_hour=0, max_gap=0)
    wet = station_table(0.02 + 0.48 * s)
    found = calibrate_stations(wet, station_table(rain), options=options, porosity=0.5, residual=0.02)
    plain = replace(options, normalisation="none")
    same = tables.calibrate(station_table(s), station_table(rain), plain).parameters.loc[0]
    row = found.parameters.loc[0]
    assert (row["s_min"], row["s_max"], same["s_min"], same["s_max"]) == (0.02, 0.5, 0.0, 1.0)
    assert [row[name] for name in ("rmse", "r", "z")] == pytest.approx([same[name] for name in ("rmse", "r", "z")])


def test_evaporation_at_stations_is_used_and_then_needed():
    s, rain = (station_table(values) for values in simulated(4, 300))
    evaporation = rain.assign(value=np.random.default_rng(0).gamma(3.0, 1.0, len(rain)))
    options = Options(variant="base", observation_hour=0, max_gap=0, bounds={"k": (0.3, 2)})
    found = tables.calibrate(s, rain, options, evaporation=evaporation)
    row = found.parameters.loc[0]
    assert row["k"] >= 0.3
    back = tables.invert(s, found, evaporation=evaporation).table()["rainfall"].to_numpy()
    by_hand = numpy_rain(
        s["value"].to_numpy(),
        row["z"],
        row["a"],
        row["b"],
        k=row["k"],
        evaporation=evaporation["value"].to_numpy()[:-1],
    )
    np.testing.assert_allclose(back[:-1], by_hand, rtol=1e-9, atol=1e-9)
    assert np.sqrt(np.mean((by_hand - rain["value"].to_numpy()[:-1]) ** 2)) == pytest.approx(row["rmse"])


def test_steps_of_frost_do_not_count_at_stations():
    s, rain = (station_table(values) for values in simulated(4, 300))
    cold = s.assign(value=np.where(np.arange(300) % 3 == 0, 0.9, 1.0))
    options = Options(variant="base", observation_hour=0, max_gap=0)
    found = calibrate_stations(s, rain, options=options, temperature=cold, snow_threshold=1.0).parameters
    thawed = tables.calibrate(s, rain[np.arange(300) % 3 > 0], options).parameters
    pd.testing.assert_frame_equal(found, thawed)
    assert found.loc[0, "n"] == 199


def test_pools_share_parameters_but_not_limits():
    tables_s, tables_rain = [], []
    for number in range(4):
        s, rain = simulated(number, 300)
        tables_s.append(station_table(s * (1 - 0.1 * number), f"S{number}"))
        tables_rain.append(station_table(rain, f"S{number}"))
    s, rain = pd.concat(tables_s), pd.concat(tables_rain)
    region = tables.calibrate(s, rain, Options(pool="region", normalisation="minmax")).parameters
    assert region["z"].nunique() == 1
    assert region["s_max"].nunique() == 4
    classes = pd.Series({"S0": "clay", "S1": "clay", "S2": "sand", "S3": "sand"})
    grouped = calibrate_stations(s, rain, options=Options(pool="classes"), classes=classes).parameters
    assert grouped["z"].nunique() == 2
    # Stations may be numbers, of any kind.
    number = {f"S{number}": number for number in range(4)}
    numbered = tables.calibrate(
        s.assign(station_id=s.station_id.map(number)),
        rain.assign(station_id=rain.station_id.map(number).astype(float)),
        Options(pool="classes"),
        classes=classes.rename(number),
    ).parameters
    assert numbered["station_id"].tolist() == ["0", "1", "2", "3"]
    np.testing.assert_array_equal(numbered["z"], grouped["z"])
    with pytest.raises(InputError, match="CLASS_FIELD"):
        tables.calibrate(s, rain, Options(pool="classes"))


def test_stations_that_cannot_be_calibrated_are_named_and_the_rest_goes_on():
    s, rain = simulated(1, 300)
    bad = {
        "constant": (np.full(300, 0.3), rain), "missing": (np.full(300, np.nan), rain), "dry": (s, np.zeros(300))
    }  # fmt: skip
    soil = pd.concat([station_table(s, "good"), *(station_table(v[0], k) for k, v in bad.items())])
    rains = pd.concat([station_table(rain, "good"), *(station_table(v[1], k) for k, v in bad.items())])
    result = tables.calibrate(soil, rains, Options())
    status = result.parameters.set_index("station_id")["status"]
    assert result.notes == [f"Station {name} was not calibrated: {status[name]}." for name in sorted(bad)]
    assert status["good"] == "calibrated"
    assert "constant" in status["constant"]
    assert status["missing"] == "no times with both soil moisture and rain"
    assert "rain is constant" in status["dry"]
    for name in bad:
        with pytest.raises(
            InputError, match=rf"No station could be calibrated \({name}: {status[name]}\)\. Give longer"
        ):
            tables.calibrate(soil[soil.station_id == name], rains[rains.station_id == name], Options())
    dry = pd.concat([station_table(s, f"S{n}") for n in range(6)])
    with pytest.raises(InputError, match=r"S4: rain is constant in all windows; …\)"):
        tables.calibrate(dry, dry.assign(value=0.0), Options())
    assert fit(s[:5], rain[:5])[0] == TOO_FEW


@pytest.mark.parametrize("start", ["2015-09-01", "2016-03-01"])
def test_stations_that_ended_before_the_period_are_left_out_with_a_note(start):
    """Within what the filter remembers, and long before."""
    values = [simulated(number, 730) for number in range(2)]
    soil = pd.concat([station_table(values[0][0], "long"), station_table(values[1][0][:200], "short")])
    rain = pd.concat([station_table(values[0][1], "long"), station_table(values[1][1], "short")])
    result = tables.calibrate(soil, rain, Options(), start=start)
    assert result.parameters["station_id"].tolist() == ["long"]
    assert "Station short has fewer than two time steps in the period and is left out." in result.notes
    inverted = invert_stations(soil, tables.calibrate(soil, rain, Options()).parameters, start=start)
    assert set(inverted.rainfall["station_id"]) == {"long"}
    assert inverted.rainfall["time"].min() == pd.Timestamp(start)
    assert any("Station short" in note and "left out" in note for note in inverted.notes)
    with pytest.raises(InputError, match=r"START"):
        invert_stations(soil[soil.station_id == "short"], result.parameters.assign(station_id="short"), start=start)
    lone = pd.concat([soil, station_table(values[0][0][:1], "lone"), station_table(values[0][0][:2], "two")])
    notes = tables.calibrate(lone, rain, Options(), start=start).notes
    assert "Station lone has fewer than two time steps and is left out." in notes
    assert any(
        note.endswith("in the period and is left out. The same applies to another station: two.") for note in notes
    )


def test_bad_tables_are_refused_with_a_word():
    s, rain = (station_table(values) for values in simulated(1, 300))
    hourly = pd.DataFrame({"station_id": "A", "time": pd.date_range("2015", periods=7200, freq="h"), "value": 0.1})
    with pytest.raises(InputError, match=r"SOIL_MOISTURE reaches \d+\.?\d*, which looks like percent"):
        tables.calibrate(s.assign(value=s.value * 100), rain, Options())
    with pytest.raises(InputError, match="duplicate time stamps, the first at station A"):
        tables.calibrate(pd.concat([s, s.iloc[:1]]), rain, Options())
    with pytest.raises(InputError, match="common time stamps"):
        tables.calibrate(s, station_table(rain.value.to_numpy(), start="2020-01-01"), Options())
    with pytest.raises(InputError, match="RAINFALL has negative values; make"):
        tables.calibrate(s, rain.assign(value=-1.0), Options())
    with pytest.raises(InputError, match="SOIL_MOISTURE contains -9999, which may mark missing values"):
        tables.calibrate(s.assign(value=-9999.0), rain, Options())
    with pytest.raises(InputError, match="RAINFALL holds more than 9900 mm in one step"):
        tables.calibrate(s, rain.assign(value=np.inf), Options())
    with pytest.raises(InputError, match="EVAPORATION has values below -50 mm; make them missing"):
        tables.calibrate(s, rain, Options(), evaporation=rain.assign(value=-51.0))
    with pytest.raises(InputError, match="EVAPORATION holds more than 5000 mm in one step"):
        tables.calibrate(s, rain, Options(), evaporation=rain.assign(value=5001.0))
    both = pd.concat([s, hourly.assign(station_id="B")])
    with pytest.raises(InputError, match="POOL is 'region', but the stations' time steps differ"):
        tables.calibrate(both, pd.concat([rain, hourly.assign(station_id="B")]), Options(pool="region"))
    with pytest.raises(InputError, match="Station A has no class; fill the class field"):
        tables.calibrate(s, rain, Options(pool="classes"), classes=pd.Series({"A": None, "B": "clay"}))
    for low, high in ((-0.1, 0.5), (0.5, 0.5), (0.1, 1.1)):
        with pytest.raises(
            InputError, match=rf"RESIDUAL is {low:g} and POROSITY {high:g} m3 m-3; 0 ≤ RESIDUAL < POROSITY"
        ):
            tables.calibrate(s, rain, Options(normalisation="porosity"), porosity=high, residual=low)
    with pytest.raises(InputError, match="different time steps at station A \\(24 h and 1 h\\)"):
        tables.calibrate(s, hourly, Options())
    with pytest.raises(InputError, match=r"^SOIL_MOISTURE has no time step in the period: .*Change START or END.$"):
        tables.calibrate(s, rain, Options(), start="2030-01-01")
    with pytest.raises(InputError, match=r"Check START and END .*fewer than two time steps in the period"):
        tables.calibrate(s, rain, Options(), end=s.time.min())
    with pytest.raises(InputError, match="POROSITY"):
        tables.calibrate(s, rain, Options(normalisation="porosity"))
    parameters = tables.calibrate(s, rain, Options()).parameters
    with pytest.raises(InputError, match=r"^SOIL_MOISTURE has no time step in the period: .*Change START or END.$"):
        tables.invert(s, parameters, start="2030-01-01")
    with pytest.raises(InputError, match="TEMPERATURE is always above 100, which looks like kelvin"):
        tables.invert(s, parameters, temperature=s.assign(value=280.0))
    with pytest.raises(InputError, match="FALLBACK has negative values"):
        tables.invert(s, parameters, temperature=s.assign(value=-1.0), fallback=rain.assign(value=-1.0))
    with pytest.raises(InputError, match=r"calibrated with an evaporation term \(k above 0\); give EVAPORATION"):
        tables.invert(s, parameters.assign(k=0.1))
    with pytest.raises(InputError, match="PARAMETERS has several rows for station A"):
        tables.invert(s, pd.concat([parameters, parameters]))
    with pytest.raises(InputError, match="SOIL_MOISTURE has no time step in the period: it covers"):
        tables.invert(s, parameters, end="2010-01-01")
    for nonsense in ({"z": -5.0}, {"b": -1.0}, {"s_max": 0.0, "s_min": 0.5}):
        with pytest.raises(InputError, match=r"No rain could be computed.*no parameters"):
            tables.invert(s, parameters.assign(**nonsense)).table()
    with pytest.raises(InputError, match="PARAMETERS has no field s_min; its fields are station_id, z, a,"):
        tables.invert(s, parameters.drop(columns="s_min"))
    with pytest.raises(InputError, match=r"PARAMETERS has no row for any station of SOIL_MOISTURE \(B\); check"):
        tables.invert(s.assign(station_id="B"), parameters)
    with pytest.raises(InputError, match="time step of 24 h"):
        tables.invert(s.assign(time=pd.date_range("2015", periods=300, freq="h")), parameters)


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        *(({name: "x"}, f"{name.upper()} is 'x'; choose one of ") for name in (
            "variant", "step_rule", "objective", "normalisation", "rain_stamp", "pool", "drizzle"
        )),
        ({"dead_zone": -0.01}, "DEAD_ZONE is -0.01; give a change of saturation from 0 to below 1"),
        ({"dead_zone": 1.0}, "DEAD_ZONE is 1.0; "),
        ({"aggregation": -1}, "AGGREGATION is -1 hours; give 0 or more"),
        ({"max_gap": -1}, "MAX_GAP is -1 days; give 0 or more"),
        ({"observation_hour": -25}, "OBSERVATION_HOUR is -25; give hours from -24 to 48"),
        ({"observation_hour": 49}, "OBSERVATION_HOUR is 49; give hours from -24 to 48"),
        ({"rain_stamp": "end", "observation_hour": 6}, "RAIN_STAMP is 'end' and OBSERVATION_HOUR 6: both set"),
        ({"bounds": {"q": (1, 2)}}, "Q_RANGE is not the range of a parameter of SM2RAIN; these are z, a, b, t, c, k"),
        ({"bounds": {"z": (9, 3)}}, "Z_RANGE is 9,3: the lower bound must not be above the upper one"),
        ({"bounds": {"a": (-1, 3)}}, "A_RANGE is -1,3: bounds must be finite and not negative"),
        ({"bounds": {"k": (0, np.inf)}}, "K_RANGE is 0,inf: bounds must be finite and not negative"),
        *(({"bounds": {name: (0, 3)}}, f"{name.upper()}_RANGE is 0,3: the lower bound must be") for name in "zbt"),
    ],
)  # fmt: skip
def test_choices_that_make_no_sense_are_refused_by_name(choices, said):
    with pytest.raises(InputError, match=said):
        Options(**choices)


def test_choices_reach_their_limits_and_are_told_in_the_history():
    most = Options(dead_zone=0.999, aggregation=0, max_gap=0, observation_hour=48, bounds={"z": (5, 5), "a": (0, 0)})
    assert most.describe() == (
        "variant=t step_rule=balance dead_zone=0.999 objective=rmse aggregation=0h normalisation=none "
        "observation_hour=48h pool=pixel max_gap=0d drizzle=keep monthly=False "
        "z=5,5 a=0,0 b=0.01,50 t=0.05,8 c=0.05,0.75 k=0,2"
    )
    found = Options(variant="tpot", bounds={"c": (0, 0.5)})
    assert (found.bounds["t"], found.bounds["c"]) == ((0.05, 3.0), (0, 0.5))
    assert "observation_hour=auto pool=pixel max_gap=auto" in found.describe()
    assert "observation_hour=end pool" in Options(rain_stamp="end").describe()
    assert Options(observation_hour=-24).hour_of(DAY) == -24
    # It is looked for in daily records alone.
    assert (found.hour_of(DAY), found.hour_of(3600)) == (None, 0)
    assert [Options(rain_stamp=stamp).hour_of(3600) for stamp in ("start", "end")] == [0, 1]


def test_rows_may_come_in_any_order():
    s, rain = (station_table(values) for values in simulated(1, 300))
    sorted_ = tables.calibrate(s, rain, Options()).parameters
    shuffled = tables.calibrate(s.sample(frac=1, random_state=1), rain.sample(frac=1, random_state=2), Options())
    pd.testing.assert_frame_equal(sorted_, shuffled.parameters)
    named = [frame.astype({"station_id": "category"}) for frame in (s, rain)]
    pd.testing.assert_frame_equal(sorted_, tables.calibrate(*named, Options()).parameters)


def test_rows_lie_station_by_station_whatever_their_order():
    frame = pd.DataFrame(
        {
            "station_id": ["b", "a", "b", None, "c", "a"],
            "time": pd.to_datetime(["2015-01-02", "2015-01-03", "2015-01-01", "2015-01-01", None, "2015-01-02"]),
            "value": [1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
        }
    )
    for table in (frame, frame.astype({"station_id": "category"})):
        rows = Rows.of(table, "X", [])
        assert list(rows.stations) == ["a", "b"]
        assert ("a" in rows, "c" in rows) == (True, False)
        for station, days, values in (("a", [2, 3], [6.0, 2.0]), ("b", [1, 2], [3.0, 1.0])):
            times, own = rows.of_station(station)
            assert pd.DatetimeIndex(times).day.tolist() == days
            assert own.tolist() == values
    assert (rows_of(frame, "a")["value"].tolist(), len(rows_of(frame, "z"))) == ([2.0, 6.0], 0)
    for nothing in (frame.iloc[3:5], frame.iloc[:0]):
        with pytest.raises(InputError, match="X has no row with a station and a time"):
            Rows.of(nothing, "X", [])


def test_lone_doubled_stamps_are_kept_apart_and_more_of_them_refused():
    """As a clock that is put back leaves them, once and for all values of the hour."""
    times = pd.date_range("2015", periods=4000, freq="h").to_numpy()
    times = np.insert(times, [100, 100], times[100])
    frame = pd.DataFrame({"station_id": "A", "time": times, "value": np.arange(4002.0)})
    frame = pd.concat([frame, frame.iloc[:50].assign(station_id="B")])
    notes: list[str] = []
    found, values = Rows.of(frame, "X", notes).of_station("A")
    assert notes == [
        "X has 2 duplicate time stamps, the first at station A, 2015-01-05 04:00:00; the steps between them are "
        "ignored."
    ]
    assert (found[100:103] - times[100]).astype(int).tolist() == [0, 1, 2]
    assert (np.diff(found).astype(int) > 0).all()
    assert (values == np.arange(4002)).all()
    assert (frame["time"].to_numpy()[:4002] == times).all()
    with pytest.raises(InputError, match=r"X has 3 duplicate time stamps, .*Keep one value for each station and time"):
        Rows.of(pd.concat([frame, frame.iloc[-1:]]), "X", [])


def test_settings_that_are_given_replace_those_of_the_calibration():
    s, rain = simulated(6, 300)
    found = tables.calibrate(
        station_table(s), station_table(rain), Options(variant="base", observation_hour=0, max_gap=0)
    )
    row = found.parameters.loc[0]
    given = Settings(step_rule="wetting", dead_zone=0.01, observation_hour=24, step=DAY)
    rain = tables.invert(station_table(s), found, settings=given).table()["rainfall"].to_numpy()
    by_hand = numpy_rain(s, row["z"], row["a"], row["b"], wetting=True, dead_zone=0.01)
    np.testing.assert_allclose(rain[1:], by_hand, atol=1e-9)
    assert np.isnan(rain[0])


def test_progress_is_told_and_cancels():
    s, rain = (station_table(values) for values in simulated(1, 300))
    seen = []
    tables.calibrate(s, rain, Options(), progress=seen.append)
    assert seen[-1] == 1.0
    assert seen == sorted(seen)

    def stop(_):
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        tables.calibrate(s, rain, Options(), progress=stop)


def test_a_date_as_end_includes_its_day():
    times = pd.date_range("2015-01-01", periods=72, freq="h").to_numpy()
    assert period_slice(times, "2015-01-02", "2015-01-02", "X") == slice(24, 48)


def test_settings_survive_metadata():
    settings_ = Settings.of(Options(step_rule="wetting", dead_zone=0.01), DAY, 15.0, 2.0)
    stored = {key: str(value) for key, value in settings_.to_attrs().items()}
    assert Settings.from_attrs(stored) == settings_
    # Parameters of version 0.1 say what stamp rain has.
    before = {"step_rule": "wetting", "dead_zone": "0.01", "max_gap": "2.0", "step_seconds": "86400"}
    for stamp, hour in (("start", 0.0), ("end", 24.0)):
        assert Settings.from_attrs(before | {"rain_stamp": stamp}).observation_hour == hour
    with pytest.raises(InputError, match="rain_stamp is 'middle'"):
        Settings.from_attrs(before | {"rain_stamp": "middle"})
    for stored, said in (
        ({"dead_zone": "wide"}, "PARAMETERS says dead_zone is 'wide', which is not a number"),
        ({"step_rule": "x"}, "PARAMETERS says step_rule is 'x'; it must be one of balance, wetting"),
        ({"observation_hour": "49"}, "PARAMETERS says observation_hour is 49; it must be from -24 to 48"),
        ({"observation_hour": -24.5}, "PARAMETERS says observation_hour is -24.5; it must be from"),
    ):
        with pytest.raises(InputError, match=said):
            Settings.from_attrs(stored)
    for hour in (-24, 48):
        assert Settings.from_attrs({"observation_hour": hour}).observation_hour == hour
    # What a row of a table leaves empty is as if it were not there.
    assert Settings.from_attrs({"step_rule": "", "max_gap": np.nan, "rain_stamp": np.nan}) == Settings()
    for text in ("True", "1", "1.0", True):
        own = Settings.from_attrs({"own_times": text, "step_seconds": "86400.0"})
        own.check_step(3600)
    other = Settings.from_attrs({"own_times": "False", "step_seconds": 86400})
    other.check_step(DAY)
    Settings().check_step(3600)
    with pytest.raises(InputError, match="calibrated on a time step of 24 h, but SOIL_MOISTURE has 1 h"):
        other.check_step(3600)
    # Days of rain begin where rain had them, unless soil moisture has the same.
    start = DayStart(hours=8)
    assert own.beginning(start).begins == start == Settings.from_attrs(own.beginning(start).to_attrs()).begins
    assert "day_start" not in other.beginning(start).to_attrs()
    with pytest.raises(InputError, match="PARAMETERS: day_start is 30; set hours"):
        _ = Settings(day_start="30").begins


def test_windows_are_whole_steps():
    assert make_problem(Options(aggregation=72), DAY).aggregation == 3 * DAY
    assert make_problem(Options(aggregation=0), 3600).aggregation == 3600
    assert make_problem(Options(aggregation=0.5), 1800).aggregation == 1800
    for hours in (36, 12):
        with pytest.raises(
            InputError, match=f"AGGREGATION is {hours} h, but the time step is 24 h: give a whole number"
        ):
            make_problem(Options(aggregation=hours), DAY)
    with pytest.raises(InputError, match="SOIL_MOISTURE has no time step: most of its times occur more than once"):
        make_problem(Options(), 0)
    assert usual_step(np.array([5], "datetime64[h]")) == 0
    assert usual_step(np.array([0, 1, 3, 5, 9], "datetime64[h]")) == 7200


def test_steps_of_rain_lie_between_the_first_and_the_last_stamp():
    hour = 3600
    assert label_seconds(np.array([0, DAY, 3 * DAY]), DAY, DAY).tolist() == [0, DAY, 2 * DAY, 3 * DAY]
    # Stamps at no even distance are steps by themselves; of shorter steps, days are whole.
    uneven = np.array([hour, DAY + hour, 2 * DAY + 3 * hour])
    assert label_seconds(uneven, DAY, DAY).tolist() == uneven.tolist()
    assert label_seconds(np.array([2 * hour, 5 * hour, DAY + hour]), 3 * hour, DAY).tolist() == [0, DAY]
