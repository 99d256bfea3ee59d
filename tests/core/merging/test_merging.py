"""Mixtures against scipy and brute force, the simple rules against printed figures, merging against its formula."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy.integrate import quad
from scipy.optimize import brentq, minimize
from scipy.special import logsumexp
from scipy.stats import norm
from sm2r.core import collocation, merging, rainmerging
from sm2r.core.collocation import error_variances
from sm2r.core.errors import InputError
from sm2r.core.merging import scores
from sm2r.core.merging.cubes import check_members, weights_table
from sm2r.core.merging.fitting import check_units
from sm2r.core.merging.kernels import _tail, quantiles, verify
from sm2r.core.merging.least_squares import error_covariance, least_error
from sm2r.core.merging.mixture import _Search, log_likelihood
from sm2r.core.merging.pairs import Pairs
from sm2r.core.merging.weights import Weights
from sm2r.core.simulation import ESTIMATES, SATELLITES, simulate_area, simulate_cube, simulate_products


def draw(count, weights, sigmas, *, missing=0.0, seed=1):
    """Draw residuals of the model itself: one of the members present is the one, the others are anywhere."""
    rng = np.random.default_rng(seed)
    there = rng.random((count, len(weights))) >= missing
    there[~there.any(axis=1)] = True
    shares = np.where(there, weights, 0)
    chosen = (rng.random(count)[:, None] > np.cumsum(shares / shares.sum(axis=1, keepdims=True), axis=1)).sum(axis=1)
    residuals = rng.normal(0, 0.3, there.shape)
    rows = np.arange(count)
    residuals[rows, chosen] = rng.normal(0, 1, count) * np.asarray(sigmas)[chosen]
    return np.where(there, residuals, np.nan)


def negative(place, residuals, common):
    """Return minus the log-likelihood, written independently: softmax weights, logarithms of sigmas."""
    members = residuals.shape[1]
    weights = np.append(place[: members - 1], 0.0)
    sigmas = np.exp(np.broadcast_to(place[members - 1 :], members) if common else place[members - 1 :])
    there = np.isfinite(residuals)
    terms = np.where(there, weights + norm.logpdf(residuals, scale=sigmas), -np.inf)
    return -(logsumexp(terms, axis=1) - logsumexp(np.where(there, weights, -np.inf), axis=1)).sum()


@pytest.mark.parametrize("common", [True, False])
@pytest.mark.parametrize("missing", [0.0, 0.35])
def test_em_agrees_with_a_general_maximisation_of_the_same_likelihood(common, missing):
    sigmas = [0.03] * 3 if common else [0.02, 0.04, 0.06]
    residuals = draw(1500, [0.5, 0.3, 0.2], sigmas, missing=missing, seed=4)
    found = merging.fit_mixture(residuals, common=common)
    assert found.converged
    tried = []
    for begin in ([0.0, 0.0], [1.0, -1.0], [-1.0, 1.0]):
        place = np.concatenate([begin, np.full(1 if common else 3, np.log(0.05))])
        tried.append(minimize(negative, place, args=(residuals, common), method="BFGS", options={"gtol": 1e-9}))
    place, exact = min(tried, key=lambda one: one.fun).x, {"xatol": 1e-11, "fatol": 1e-12}
    best = minimize(negative, place, args=(residuals, common), method="Nelder-Mead", options=exact)
    weights = np.exp(np.append(best.x[:2], 0.0))
    assert found.log_likelihood == pytest.approx(-best.fun, abs=1e-6)
    np.testing.assert_allclose(found.weights, weights / weights.sum(), atol=1e-6)
    np.testing.assert_allclose(found.sigmas, np.exp(np.broadcast_to(best.x[2:], 3)), atol=1e-6)
    assert log_likelihood(residuals, found.weights, found.sigmas) == pytest.approx(-best.fun, abs=1e-6)


@pytest.mark.parametrize("missing", [0.0, 0.3])
@pytest.mark.parametrize("sigmas", [(0.03, 0.03, 0.03), (0.02, 0.035, 0.05)])
def test_em_recovers_known_weights_and_variances(missing, sigmas):
    weights = [0.5, 0.3, 0.2]
    common = len(set(sigmas)) == 1
    found = merging.fit_mixture(draw(200_000, weights, sigmas, missing=missing), common=common)
    np.testing.assert_allclose(found.weights, weights, rtol=0.05)
    np.testing.assert_allclose(found.sigmas**2, np.square(sigmas), rtol=0.05)


@settings(max_examples=40, deadline=None)
@given(
    arrays.arrays(float, (30, 3), elements=st.floats(-1, 1)),
    arrays.arrays(bool, (30, 3)),
    arrays.arrays(float, 3, elements=st.floats(0.01, 1)),
    st.booleans(),
)
def test_no_step_lowers_the_likelihood(residuals, there, weights, common):
    there[~there.any(axis=1)] = True
    search = _Search(np.where(there, residuals, np.nan), common, 1e-3, True)
    place = search.prepared(weights, np.full(3, 0.3))
    values = []
    for _ in range(15):
        *place, value = search.step(*place)
        values.append(value)
        assert place[0].sum() == pytest.approx(1)
    assert (np.diff(values) >= -1e-9 * np.abs(values[:-1])).all()


def test_plain_em_is_what_complete_pairs_get():
    residuals = draw(300, [0.6, 0.4], [0.02, 0.05], seed=2)
    weights, sigmas = np.array([0.5, 0.5]), np.array([0.05, 0.05])
    density = weights * norm.pdf(residuals, scale=sigmas)
    z = density / density.sum(axis=1, keepdims=True)
    ours = _Search(residuals, False, 1e-9, True).step(weights, sigmas)
    np.testing.assert_allclose(ours[0], z.mean(axis=0), rtol=1e-12)
    np.testing.assert_allclose(ours[1] ** 2, (z * residuals**2).sum(axis=0) / z.sum(axis=0), rtol=1e-12)
    assert ours[2] == pytest.approx(np.log(density.sum(axis=1)).sum())


def test_several_starts_find_the_higher_of_two_maxima():
    rng = np.random.default_rng(0)
    # A narrow core hidden in one member: from wide sigmas alone, EM settles at the other member.
    first = np.concatenate([rng.normal(0, 0.002, 120), rng.normal(0, 0.5, 280)])
    residuals = np.column_stack([first, rng.normal(0, 0.12, 400)])
    found = merging.fit_mixture(residuals, common=False)
    values = []
    for begin in np.linspace(-3, 3, 7):
        for low in (0.002, 0.05, 0.5):
            place = np.array([begin, np.log(low), np.log(0.12)])
            values.append(-minimize(negative, place, args=(residuals, False), method="Nelder-Mead").fun)
    assert found.log_likelihood >= max(values) - 1e-3


def test_a_member_that_repeats_observations_meets_the_floor():
    residuals = draw(200, [0.5, 0.5], [0.03, 0.03])
    residuals[:150, 0] = 0
    free = merging.fit_mixture(residuals, common=False, floor=0.001)
    assert free.at_floor.tolist() == [True, False]
    assert free.sigmas[0] == pytest.approx(0.001)
    assert np.isfinite(free.log_likelihood)


def test_weights_that_are_held_stay_and_sigmas_are_best():
    residuals = draw(500, [0.5, 0.3, 0.2], [0.03] * 3, missing=0.2)
    held = np.array([0.2, 0.3, 0.5])
    found = merging.fit_mixture(residuals, weights=held)
    np.testing.assert_allclose(found.weights, held)
    scaled = merging.fit_mixture(residuals, weights=5 * held)
    np.testing.assert_allclose(scaled.weights, held)
    np.testing.assert_allclose(scaled.sigmas, found.sigmas)
    for factor in (0.99, 1.01):
        assert log_likelihood(residuals, held, found.sigmas * factor) < found.log_likelihood


@pytest.mark.parametrize("common", [True, False])
def test_pairs_of_members_without_weight_tell_nothing_of_sigmas(common):
    residuals = draw(2000, [0.5, 0.5, 0.0], [0.02, 0.03, 0.1])
    alone = np.array([[np.nan, np.nan, 0.2]])
    held = np.array([0.5, 0.5, 0.0])
    wanted = merging.fit_mixture(residuals, common=common, weights=held)
    found = merging.fit_mixture(np.concatenate([alone, residuals]), common=common, weights=held)
    np.testing.assert_allclose(found.sigmas[:2], wanted.sigmas[:2], rtol=1e-9)
    assert found.log_likelihood == pytest.approx(wanted.log_likelihood)


def test_empty_pairs_are_refused():
    with pytest.raises(ValueError, match="no pair"):
        merging.fit_mixture(np.full((3, 2), np.nan))


@pytest.mark.parametrize(
    ("method", "printed"),
    [
        ("paper_literal", (0.306, 0.341, 0.353)),
        ("inverse_error", (0.362, 0.324, 0.314)),
        ("inverse_variance", (0.391, 0.315, 0.294)),
    ],
)
def test_simple_rules_give_the_papers_figures(method, printed):
    weights = merging.rule_weights([0.052, 0.058, 0.060], method)
    np.testing.assert_allclose(weights, printed, atol=5e-4)
    assert weights.sum() == pytest.approx(1)


def test_crps_and_pit_are_those_of_the_mixture():
    estimates, sigmas, weights = np.array([[0.1, 0.25, np.nan]]), np.array([0.03, 0.05, 0.1]), np.array([0.2, 0.3, 0.5])
    out = np.empty((1, 4))
    verify(estimates, np.array([0.2]), weights, sigmas, out)

    def below(y):
        return 0.4 * norm.cdf(y, 0.1, 0.03) + 0.6 * norm.cdf(y, 0.25, 0.05)

    crps = quad(lambda y: below(y) ** 2, -0.5, 0.2)[0] + quad(lambda y: (1 - below(y)) ** 2, 0.2, 1)[0]
    variance = 0.4 * (0.09**2 + 0.03**2) + 0.6 * (0.06**2 + 0.05**2)
    np.testing.assert_allclose(out[0], [0.19, np.sqrt(variance), crps, below(0.2)], rtol=1e-8)


def test_normal_tail_is_that_of_scipy():
    for u in np.concatenate([np.linspace(0, 12, 400), [7.07, 7.08, 25.0]]):
        assert _tail(u, np.exp(-0.5 * u * u)) == pytest.approx(norm.cdf(-u), rel=2e-8)


@settings(max_examples=200, deadline=None, derandomize=True)
@example(np.array([0.375, 0.5, 0.0625]), np.ones(3), np.full(3, 0.00390625), 0.25)  # flat between two of them
@given(
    arrays.arrays(float, 3, elements=st.floats(0.05, 0.9)),
    arrays.arrays(float, 3, elements=st.floats(0.01, 1)),
    arrays.arrays(float, 3, elements=st.floats(0.001, 0.2)),
    st.floats(0.01, 0.99),
)
def test_quantiles_invert_the_distribution(values, weights, sigmas, probability):
    values, weights = values.astype(np.float32), weights / weights.sum()
    parameters = np.column_stack([weights, np.zeros(3), np.ones(3), sigmas])
    out = np.empty((1, 1), np.float32)
    quantiles(
        tuple(np.array([v]) for v in values),
        parameters,
        np.array([probability]),
        np.array([norm.ppf(probability)]),
        out,
    )
    exact = brentq(lambda y: (weights * norm.cdf(y, values, sigmas)).sum() - probability, -3, 4, xtol=1e-14)
    assert out[0, 0] == pytest.approx(np.clip(exact, 0, 1), abs=2e-6)


def cube(values, product="p", start="2020-01-01", **attrs):
    values = np.asarray(values, np.float32)
    coords = {
        "time": pd.date_range(start, periods=values.shape[0]),
        "y": 38 - 0.25 * np.arange(values.shape[1]),
        "x": 100 + 0.25 * np.arange(values.shape[2]),
    }
    about = {"variable": "soil_moisture", "units": "m3 m-3", "product": product, "time_step": "P1D", "history": ""}
    array = xr.DataArray(values, coords, ("time", "y", "x"), attrs=about | attrs)
    return array.rio.write_crs("EPSG:4326").chunk(time=-1, y=3, x=4)


def some_weights(count, **given):
    parts = {
        "members": [f"m{k}" for k in range(count)],
        "weight": np.arange(1, count + 1) / (count * (count + 1) / 2),
        "alpha": 0.01 * np.arange(count),
        "beta": 1 - 0.1 * np.arange(count),
        "sigma": 0.02 + 0.01 * np.arange(count),
        "units": ["m3 m-3"] * count,
        "method": "em",
    }
    return Weights(**(parts | given))


def test_merging_follows_the_formula_with_members_missing_here_and_there():
    rng = np.random.default_rng(1)
    values = rng.uniform(0.1, 0.4, (3, 12, 5, 7))
    values[rng.random(values.shape) < 0.3] = np.nan
    values[:, 2, 1, 1] = np.nan
    # The third member begins four steps later.
    members = [cube(values[0]), cube(values[1]), cube(values[2, 4:], start="2020-01-05")]
    values[2, :4] = np.nan
    weights = some_weights(3)
    mean, spread, (low, high) = (
        part.compute() if isinstance(part, xr.DataArray) else [p.compute() for p in part]
        for part in merging.merge(members, weights, (0.05, 0.95))
    )
    there = np.isfinite(values)
    share = np.where(there, weights.weight[:, None, None, None], 0)
    with np.errstate(invalid="ignore"):
        share = share / share.sum(axis=0)
    estimates = np.where(there, np.moveaxis(weights.debias(np.moveaxis(values, 0, -1)), -1, 0), 0)
    expected = (share * estimates).sum(axis=0)
    variance = (share * ((estimates - expected) ** 2 + weights.sigma[:, None, None, None] ** 2)).sum(axis=0)
    np.testing.assert_allclose(mean.values, expected, atol=1e-6)
    np.testing.assert_allclose(spread.values, np.sqrt(variance), atol=1e-6)
    none = ~there.any(axis=0)
    assert none.any()
    for array in (mean, spread, low, high):
        assert (np.isnan(array.values) == none).all()
    assert (low.values[~none] < mean.values[~none]).all()
    assert (high.values[~none] > mean.values[~none]).all()
    assert mean.rio.crs == members[0].rio.crs
    assert (mean.attrs["units"], high.attrs["product"]) == ("m3 m-3", "merged_q95")
    assert (mean.attrs["product"], mean.attrs["variable"], mean.attrs["time_step"]) == (
        "merged", "soil_moisture", "P1D",
    )  # fmt: skip
    assert spread.name == spread.attrs["variable"] == "soil_moisture_spread"
    lazy, _, [part] = merging.merge(members, weights, (0.025,))
    assert part.attrs["product"] == "merged_q2_5"
    assert lazy.chunks == members[0].chunks


def test_results_stay_soil_moisture():
    low, high = np.full((2, 1, 1), 0.001), np.full((2, 1, 1), 0.999)
    weights = some_weights(2, alpha=np.array([-0.1, -0.1]))
    mean, _, [bound] = merging.merge([cube(low), cube(low)], weights, (0.05,))
    assert (mean.values == 0).all()
    assert (bound.values == 0).all()
    mean, _, [bound] = merging.merge([cube(high), cube(high)], some_weights(2, alpha=np.array([0.1, 0.2])), (0.9,))
    assert (mean.values == 1).all()
    assert (bound.values == 1).all()


def stations_of(truth, count, seed, noise=0.01):
    """Return indices of pixels and observations (station, time) with a little noise."""
    rng = np.random.default_rng(seed)
    flat = truth.reshape(truth.shape[0], -1)
    pixels = rng.choice(flat.shape[1], count, replace=False)
    return pixels, flat[:, pixels].T + rng.normal(0, noise, (count, truth.shape[0]))


def pairs_of(members, observed, pixels):
    values = [np.asarray(member, float).reshape(member.shape[0], -1)[:, pixels].T for member in members.values()]
    times = np.datetime64("2020-01-01", "ns") + np.arange(observed.shape[1]) * np.timedelta64(1, "D")
    names = [f"s{index}" for index in range(len(pixels))]
    return Pairs(names, list(members), times, np.stack(values, -1), observed, np.ones(times.size, bool))


def rmse(a, b):
    there = np.isfinite(a) & np.isfinite(b)
    return np.sqrt(np.mean((a[there] - b[there]) ** 2))


@pytest.mark.parametrize("method", ["em", "inverse_variance"])
def test_merged_beats_every_member_and_product_on_simulated_basins(method):
    """The acceptance figure: 19 of 20 basins whose truth is known; the 90 % interval holds 85 to 95 % of the truth."""
    wins, covered = 0, []
    for seed in range(1, 21):
        truth = 0.05 + 0.4 * simulate_cube(200, 10, 12, seed=seed, noise=0, missing=0)[0]
        products = simulate_products(truth, SATELLITES, seed=seed)
        members = simulate_products(truth, ESTIMATES, seed=1000 + seed)
        pixels, observed = stations_of(truth, 10, seed)
        weights, _, notes = merging.fit(pairs_of(members, observed, pixels), ["m3 m-3"] * 3, method=method)
        assert not notes
        mean, _, bounds = merging.merge([cube(member) for member in members.values()], weights, (0.05, 0.95))
        mean, low, high = (array.values for array in (mean, *bounds))
        best = min(rmse(values, truth) for values in (*members.values(), *products.values()))
        wins += rmse(mean, truth) < best
        covered.append(np.mean((truth >= low) & (truth <= high)))
    assert wins >= 19
    assert 0.85 <= min(covered) <= max(covered) <= 0.95


def test_fit_debiases_by_regression_and_names_its_troubles():
    truth = 0.05 + 0.4 * simulate_cube(150, 6, 6, noise=0, missing=0)[0]
    members = simulate_products(truth, ESTIMATES, seed=3)
    members["upside_down"] = (0.6 - truth + 0.02).astype(np.float32)
    pixels, observed = stations_of(truth, 6, 1)
    pairs = pairs_of(members, observed, pixels)
    weights, _, notes = merging.fit(pairs, ["m3 m-3"] * 4, method="em")
    x, y = pairs.flat()
    slope, offset = np.polyfit(x[:, 0], y, 1)
    assert (weights.beta[0], weights.alpha[0]) == pytest.approx((slope, offset))
    assert weights.scores.loc["rf", "rmse"] == pytest.approx(rmse(offset + slope * x[:, 0], y))
    assert any(text.startswith("upside_down is negatively correlated with the observations") for text in notes)
    assert weights.scores.index.name == "member"
    # Ten pairs are enough for a member.
    for count in (9, 10):
        values = pairs.values.copy()
        first = values[..., 0].reshape(-1)
        first[np.flatnonzero(np.isfinite(first) & np.isfinite(pairs.observed.ravel()))[count:]] = np.nan
        values[..., 0] = first.reshape(values.shape[:-1])
        if count == 10:
            assert merging.fit(replace(pairs, values=values), [""] * 4)[0].scores["n"].iloc[0] == 10
        else:
            with pytest.raises(InputError, match="MEMBERS, rf: has 9 pairs with OBSERVATIONS; 10 are needed"):
                merging.fit(replace(pairs, values=values), [""] * 4)
    check_units(["a", "b"], ["m3 m-3", ""])
    with pytest.raises(InputError, match="MEMBERS, b: its units are '%', not m3 m-3"):
        check_units(["a", "b"], ["m3 m-3", "%"])
    plain, _, _ = merging.fit(pairs.only(np.arange(6) < 6), ["m3 m-3"] * 4, debias="none")
    assert (plain.alpha.tolist(), plain.beta.tolist()) == ([0] * 4, [1] * 4)
    members["upside_down"] = members["rf"] * 0 + 0.2
    with pytest.raises(InputError, match=r"MEMBERS, upside_down: is 0\.2 at all its pairs"):
        merging.fit(pairs_of(members, observed, pixels), ["m3 m-3"] * 4)


def test_copies_of_observations_are_told():
    truth = 0.05 + 0.4 * simulate_cube(100, 6, 6, noise=0, missing=0)[0]
    members = simulate_products(truth, ESTIMATES, seed=3) | {"copy": truth.astype(np.float32)}
    pixels, observed = stations_of(truth, 6, 1, noise=0)
    _, _, notes = merging.fit(pairs_of(members, observed, pixels), [""] * 4, method="em", variance="member")
    assert any("The standard deviation of copy was kept at" in text for text in notes)


def test_weights_travel_through_a_table():
    weights = some_weights(3, units=["m3 m-3", "1", ""])
    frame = weights.table()
    back, notes = merging.read_weights(frame.iloc[::-1], weights.members, ["m3 m-3", "1", "m3 m-3"])
    np.testing.assert_allclose(back.parameters, weights.parameters)
    assert not notes
    part, notes = merging.read_weights(frame, ["m2", "m1"], ["", ""])
    np.testing.assert_allclose(part.weight, [0.6, 0.4])
    assert notes == ["WEIGHTS_INPUT: m0 not among the members; the weights of the others are increased."]


def test_a_table_of_weights_needs_members_and_weights_alone():
    frame = pd.DataFrame({"member": [" m1 ", "m0"], "weight": [3, 1]})
    weights, notes = merging.read_weights(frame, ["m0", "m1"], ["1", ""])
    np.testing.assert_array_equal(weights.parameters, [[0.25, 0, 1, 0], [0.75, 0, 1, 0]])
    assert np.isnan(weights.sigma).all()
    assert not notes
    table = weights.table()
    assert (table["units"].tolist(), table["method"].tolist(), table["n"].tolist()) == (
        ["1", "unknown"], ["given", "given"], [0, 0],
    )  # fmt: skip
    assert table[["r", "bias", "rmse", "ubrmse"]].isna().all(axis=None)
    scored = frame.assign(n=[7, 8], rmse=[0.1, 0.2], method="em", units=["unknown", "1"])
    back, _ = merging.read_weights(scored, ["m0", "m1"], ["1", "1"])
    assert back.table()[["n", "rmse"]].to_dict("list") == {"n": [8, 7], "rmse": [0.2, 0.1]}
    assert back.describe() == "em, m0 0.250, m1 0.750"


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"member": ["m0", "m0", "m2"]}, "'m0' occurs twice"),
        ({"member": ["m0", "other", "m2"]}, "has no weight of m1; it has those of m0, other, m2"),
        ({"weight": [0.5, -0.1, 0.6]}, "the weight of 'm1' is -0.1. Enter a finite number of 0 or more"),
        ({"weight": [0.0, 0.0, 0.0]}, "all weights are 0"),
        ({"weight": [0.2, 9999, 0.6]}, "the weight of 'm1' is 9999, which marks a missing value. Correct it"),
        ({"beta": [1, np.nan, 1]}, "the beta of 'm1' is empty. Enter a finite number."),
        ({"sigma": [0.1, 0.0, 0.1]}, "sigma must be above 0"),
        ({"units": ["m3 m-3", "1", "1"]}, "the weights are for 'm1' in 1, but it is given in m3 m-3"),
    ],
)
def test_bad_tables_of_weights(change, text):
    frame = some_weights(3).table().assign(**change)
    with pytest.raises(InputError, match=text):
        merging.read_weights(frame, ["m0", "m1", "m2"], ["m3 m-3"] * 3)


def test_triple_collocation_of_one_series_is_that_of_numpy():
    rng = np.random.default_rng(5)
    truth = rng.normal(0.25, 0.06, 200_000)
    sigmas, gains = np.array([0.02, 0.03, 0.05]), np.array([1.0, 0.8, 1.3])
    x, y, z = (0.05 + gain * truth + rng.normal(0, s, truth.size) for gain, s in zip(gains, sigmas, strict=True))
    y[:1000] = np.nan
    found = error_variances(x, y, z)
    assert found.count == 199_000
    np.testing.assert_allclose(found.error_variance, sigmas**2, rtol=0.03)
    np.testing.assert_allclose(found.scaling, gains[0] / gains, rtol=0.02)
    np.testing.assert_allclose(found.r2, (0.06 * gains) ** 2 / ((0.06 * gains) ** 2 + sigmas**2), rtol=0.02)
    np.testing.assert_allclose(found.scaled_error_variance, (sigmas / gains) ** 2, rtol=0.03)
    q = np.cov(np.stack([x, y, z])[:, 1000:])
    assert found.error_variance[0] == pytest.approx(q[0, 0] - q[0, 1] * q[0, 2] / q[1, 2])
    assert np.isnan(error_variances(x[:2], y[:2], z[:2]).error_variance).all()


def test_triple_collocation_weighs_cubes_without_stations():
    truth = 0.05 + 0.4 * simulate_cube(300, 6, 9, noise=0, missing=0)[0]
    rng = np.random.default_rng(2)
    sigmas = [0.02, 0.03, 0.04]
    members = [cube(truth * g + rng.normal(0, s * g, truth.shape)) for g, s in zip((1, 0.8, 1.2), sigmas, strict=True)]
    later = members[2].isel(time=slice(40, None))
    weights, found, notes = merging.collocate([*members[:2], later], ["a", "b", "c"])
    expected = np.square(1 / np.array(sigmas))
    np.testing.assert_allclose(weights.weight, expected / expected.sum(), rtol=0.15)
    np.testing.assert_allclose(weights.sigma, sigmas, rtol=0.08)
    assert found.count == 260 * 54
    assert not notes
    assert weights.members == ["a", "b", "c"]
    assert weights.scores["n"].tolist() == [260 * 54] * 3
    np.testing.assert_allclose(weights.scores["ubrmse"], sigmas, rtol=0.08)
    np.testing.assert_allclose(weights.scores["r"], np.sqrt(found.r2))
    # Debiased, the members have the mean of the first where all are, and its range.
    levels = np.moveaxis(weights.debias(np.stack([member.values[40:] for member in members], axis=-1)), -1, 0)
    np.testing.assert_allclose([level.mean() for level in levels], levels[0].mean(), rtol=1e-4)
    np.testing.assert_allclose(weights.beta, [1, 1 / 0.8, 1 / 1.2], rtol=0.05)
    seen = []
    part, _, _ = merging.collocate(members, ["a", "b", "c"], start="2020-02-10", end="2020-08-01", progress=seen.append)
    cut, _, _ = merging.collocate([member.isel(time=slice(40, 214)) for member in members], ["a", "b", "c"])
    np.testing.assert_allclose(part.parameters, cut.parameters)
    assert seen == sorted(seen)
    assert seen[-1] == 1
    # Pooled within pixels: the same as by loop over pixels.
    values = np.stack([member.values[40:].reshape(260, -1) for member in members]).astype(float)
    q = sum(np.cov(values[:, :, pixel]) for pixel in range(54)) / 54
    assert found.error_variance[0] == pytest.approx(q[0, 0] - q[0, 1] * q[0, 2] / q[1, 2], rel=1e-5)
    mean, spread, _ = merging.merge(members, weights)
    assert (mean.name, spread.name) == ("soil_moisture", "soil_moisture_spread")
    assert rmse(mean.values, truth) < min(rmse(member.values, truth) for member in members)


def test_triple_collocation_refuses_what_it_cannot_weigh():
    truth = 0.05 + 0.4 * simulate_cube(100, 5, 5, noise=0, missing=0)[0]
    rng = np.random.default_rng(2)
    shared = rng.normal(0, 0.05, truth.shape)
    names = ["a", "b", "c"]
    # a and b share their errors: c seems bad, and one of them better than perfect.
    alike = [cube(truth + shared), cube(truth + 1.6 * shared), cube(truth + rng.normal(0, 0.02, truth.shape))]
    with pytest.raises(InputError, match=r"negative error variance for a .*METHOD em with stations"):
        merging.collocate(alike, names)
    fine = [cube(truth + rng.normal(0, 0.02, truth.shape)) for _ in names]
    units = ["m3 m-3"] * 3
    for members in (fine, alike):
        pooled = collocation.pool(collocation.make_triplet(members, names), collocation.Options(samples=0))
        table, notes = weights_table(pooled, names, units, label="X, Y and Z")
        assert table["member"].tolist() == names
        assert table["weight"].isna().all() == bool(notes) == (members is alike)
        if notes:
            assert notes[0].startswith("No weights can be given for 3 products")
        else:
            pd.testing.assert_frame_equal(table, merging.collocate(members, names)[0].table())
    with pytest.raises(InputError, match=r"are positively correlated; their covariances are a and b -0\.0"):
        merging.collocate([cube(truth), cube(0.6 - truth), cube(truth + shared)], names)
    with pytest.raises(InputError, match="needs three cubes, but 2 are given"):
        merging.collocate(alike[:2], names[:2])
    with pytest.raises(InputError, match="fewer than two time stamps in common"):
        merging.collocate([*alike[:2], cube(truth, start="2021-01-01")], names)
    with pytest.raises(InputError, match="0 common values, too few"):
        merging.collocate([*alike[:2], cube(truth * np.nan)], names)
    _, _, notes = merging.collocate(
        [cube(truth + rng.normal(0, 0.02, truth.shape), variable="saturation") for _ in names], names
    )
    assert "a, is saturation, so the merged cube is saturation" in notes[0]


def test_members_taken_as_they_are_say_what_is_merged(tmp_path):
    area = simulate_area(days=200)
    first, *others = area.soil_moisture_products.values()
    saturation = (first / 0.5).assign_attrs(first.attrs | {"variable": "saturation", "units": "1"}).rename("saturation")
    stations = area.stations, area.soil_moisture_probes
    outputs = {key: tmp_path / f"{key}.tif" for key in ("mean", "spread", "upper")}
    found = merging.merge_members(
        [saturation, *others], *stations, outputs=outputs, method="triple_collocation", report=tmp_path / "r.html"
    )
    kinds = {key: (cube.attrs["variable"], cube.attrs["units"]) for key, cube in found.cubes.items()}
    assert kinds == {
        "mean": ("saturation", "1"), "spread": ("saturation_spread", "1"), "upper": ("saturation", "1")
    }  # fmt: skip
    assert float(found.cubes["mean"].mean()) == pytest.approx(2 * float(first.mean()), rel=0.02)
    # Soil moisture of stations tells a correlation, and no error.
    ours = found.scores.iloc[-1]
    assert ours["r"] > 0.8
    assert ours[["rmse", "merged_rmse", "ubrmse", "bias", "crps"]].isna().all()
    assert np.isnan(found.covered)
    assert "RMSE" not in found.describe()[1]
    assert "RMSE nan" not in (tmp_path / "r.html").read_text(encoding="utf-8")
    # Its table says so later, for whichever members are left.
    table = found.weights.table()
    for kept in ([saturation, *others], others):
        again = merging.merge_members(kept, outputs={"mean": tmp_path / "m.tif"}, weights=table)
        assert again.cubes["mean"].attrs["variable"] == "saturation"
    # Fitted to stations, or brought to another member's scale, saturation becomes soil moisture.
    for kept, how in (([saturation, *others], {}), ([*others, saturation], {"method": "triple_collocation"})):
        converted = merging.merge_members(kept, *stations, outputs={"mean": tmp_path / "m.tif"}, **how)
        assert converted.cubes["mean"].attrs["variable"] == "soil_moisture"
        assert converted.scores.iloc[-1]["rmse"] < 0.06
    plain = pd.DataFrame({"member": ["rf", "lstm"], "weight": 0.5})
    with pytest.raises(InputError, match="'rf' is in 1 and 'lstm' in m3 m-3, and neither is converted"):
        merging.merge_members([saturation, others[0]], outputs={"mean": tmp_path / "m.tif"}, weights=plain)
    with pytest.raises(InputError, match="LEVEL_STATIONS: the level of the result cannot be corrected"):
        merging.merge_members(
            [saturation, *others], outputs={"mean": tmp_path / "m.tif"}, method="triple_collocation",
            level_stations=area.stations, level_observations=area.soil_moisture_probes,
        )  # fmt: skip


@pytest.mark.parametrize("quantiles", [(0.95, 0.05), (5, 95), (0.5, 0.5), (0.0, 0.9)])
def test_quantiles_rise_between_0_and_1(quantiles):
    """Percent had no value at all, and bounds that were exchanged said the contrary."""
    area = simulate_area(days=60)
    given = {"outputs": {}, "quantiles": quantiles}
    with pytest.raises(InputError, match=r"QUANTILES is .*; give two rising numbers between 0 and 1"):
        merging.merge_members(list(area.soil_moisture_products.values()), **given)
    with pytest.raises(InputError, match=r"QUANTILES is .*; give two rising numbers between 0 and 1"):
        rainmerging.merge_rainfall(list(area.rain_products.values()), **given)


def test_members_of_one_name_are_not_found_in_a_table(tmp_path):
    """Weights of two members would change places with their order."""
    area = simulate_area(days=60)
    first, second, _ = area.soil_moisture_products.values()
    members, outputs = (
        [first.assign_attrs(product="a b"), second.assign_attrs(product="A_b")],
        {"mean": tmp_path / "m.tif"},
    )
    found = merging.merge_members(members, area.stations, area.soil_moisture_probes, outputs=outputs)
    assert found.weights.members == ["a_b", "A_b_2"]
    assert "MEMBERS: 2 cubes are called a b, A_b; they are numbered in their order" in found.notes[0]
    with pytest.raises(InputError, match="2 cubes are called A_b, a b, so WEIGHTS_INPUT does not say which is which"):
        merging.merge_members(members[::-1], outputs=outputs, weights=found.weights.table())
    rain = [cube.assign_attrs(product="rain") for cube in area.rain_products.values()]
    outputs = {"merged": tmp_path / "r.tif"}
    merged = rainmerging.merge_rainfall(rain, outputs=outputs, method="mean")
    assert "PRODUCTS: 3 cubes are called rain; they are numbered" in merged.notes[0]
    with pytest.raises(InputError, match="3 cubes are called rain, so WEIGHTS_INPUT does not say which is which"):
        rainmerging.merge_rainfall(rain[::-1], outputs=outputs, weights=merged.merged.weights)


def test_members_are_checked():
    values = simulate_cube(30, 4, 5)[0] * 0.4
    good = [cube(values, "a b"), cube(values, "a-b"), cube(values, "a b")]
    assert check_members(good, ["x", "y", "z"])[1] == ["a_b", "a_b_2", "a_b_3"]
    for others, text in (
        ([], "MEMBERS: 1 cube is given"),
        ([cube(values[:, 1:])], "x and y have different sizes"),
        ([cube(values, time_step="P1M")], r"different time steps \(P1D and P1M\)"),
        ([cube(values, start="2021-01-01")], "x shares no time stamp with any other member"),
        ([cube(values, variable="rainfall")], "y: holds rainfall, not soil moisture"),
        ([cube(values * np.nan)], "y: has no values"),
        ([cube(values * 100)], "y: holds values up to .*percent"),
        ([cube(values, units="%")], "y: is in percent"),
    ):
        with pytest.raises(InputError, match=text):
            check_members([good[0], *others], ["x", "y"])


@pytest.fixture(scope="module")
def basin():
    truth = 0.05 + 0.4 * simulate_cube(120, 5, 6, noise=0, missing=0)[0]
    members = simulate_products(truth, ESTIMATES, seed=3)
    pixels, observed = stations_of(truth, 5, 1)
    rows, columns = np.divmod(pixels, 6)
    ids = [f"s{index}" for index in range(5)]
    points = pd.DataFrame({"station_id": ids, "x": 100 + 0.25 * columns, "y": 38 - 0.25 * rows})
    times = pd.date_range("2020-01-01", periods=120)
    table = pd.concat(
        pd.DataFrame({"station_id": name, "time": times, "value": series})
        for name, series in zip(ids, observed, strict=True)
    )
    return (
        [cube(member) for member in members.values()],
        list(members),
        points,
        table,
        pairs_of(members, observed, pixels),
    )


def test_members_and_stations_are_matched(basin):
    members, names, points, table, expected = basin
    late = members[2].isel(time=slice(30, None))
    pairs, notes = merging.pair_members(
        [*members[:2], late], names, points, table, start="2020-01-11", end="2020-03-31"
    )
    np.testing.assert_array_equal(pairs.values[..., :2], expected.values[..., :2])
    assert np.isnan(pairs.values[:, :30, 2]).all()
    np.testing.assert_array_equal(pairs.values[:, 30:, 2], expected.values[:, 30:, 2])
    np.testing.assert_allclose(pairs.observed, expected.observed)
    assert pairs.training.sum() == 81
    np.testing.assert_array_equal(pairs.times, members[0].time.values)
    assert not notes
    seen = []
    merging.pair_members(members, names, points, table, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1
    assert len(seen) >= 3
    extra = pd.DataFrame({"station_id": ["off", "mute"], "x": [50.0, 100.0], "y": [38.0, 38.0]})
    more = pd.concat([table, table.iloc[:3].assign(station_id="off"), table.iloc[:3].assign(station_id="lost")])
    pairs, notes = merging.pair_members(members, names, pd.concat([points, extra]), more)
    assert pairs.stations == list(points["station_id"])
    assert notes == [
        "1 of 7 stations have no value in OBSERVATIONS: mute.",
        "1 station of OBSERVATIONS is not in STATIONS, so it is not used: lost.",
        "1 of 6 stations do not lie on the grid of MEMBERS: off.",
    ]


def test_days_may_begin_at_another_hour(basin):
    members, names, points, table, expected = basin
    hours = pd.Timedelta(hours=8)
    late = [
        one.assign_coords(time=one.time.values + hours.to_timedelta64()).assign_attrs(day_start="8") for one in members
    ]
    table = table.assign(time=table["time"] + hours)
    pairs, notes = merging.pair_members(late, names, points, table, start="2020-01-11", end="2020-03-31")
    np.testing.assert_array_equal(pairs.values, expected.values)
    np.testing.assert_allclose(pairs.observed, expected.observed)
    assert np.flatnonzero(pairs.training)[[0, -1]].tolist() == [10, 90]
    assert not notes
    odd = table.assign(time=table["time"].where(table["station_id"] != "s1", table["time"] - hours))
    pairs, (note, lost) = merging.pair_members(late, names, points, odd)
    assert note.startswith("1 of 5 stations of OBSERVATIONS have one value a day, such as that at 00:00 UTC")
    assert lost == "1 stations have no values in common with any member: s1."
    assert note.endswith(
        "they are left out. Use the same start of the day for both (DAY_START of importstations and regrid)."
    )
    with pytest.raises(InputError, match=r"make them daily, from DAY_START on\)\. 1 of 1 stations .*\.$"):
        merging.pair_members(late, names, points, odd[odd["station_id"] == "s1"])
    with pytest.raises(InputError, match="MEMBERS, lstm"):
        merging.pair_members([late[0], members[1].assign_attrs(day_start="0"), late[2]], names, points, table)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda p, t: (p, t.assign(value=100 * t["value"])), "OBSERVATIONS holds .* Divide percent by 100"),
        (lambda p, t: (p, t.assign(value=-t["value"])), "OBSERVATIONS holds -.* Leave missing values empty"),
        (lambda p, t: (p, t.assign(value=0.2)), "OBSERVATIONS is 0.2 at all stations and times"),
        (lambda p, t: (p, t.assign(value=np.nan)), "OBSERVATIONS has no values"),
        (lambda p, t: (p, pd.concat([t, t.iloc[:2]])), "OBSERVATIONS has 2 duplicate rows"),
        (lambda p, t: (p.assign(station_id="q"), t), "OBSERVATIONS has no value of any of the 5 stations"),
        (
            lambda p, t: (p.assign(x=0.0), t),
            r"STATIONS: none of the 5 stations lies on the grid of MEMBERS \(x 99.875 to 101.375, y 36.875 to 38.125\)",
        ),
        (
            lambda p, t: (p, t.assign(time=t["time"] + pd.Timedelta(hours=6))),
            r"OBSERVATIONS \(2020-01-01 06:00 to 2020-04-29 06:00\) has no time stamp in common with MEMBERS "
            r"\(2020-01-01 00:00 to 2020-04-29 00:00\)",
        ),
    ],
)
def test_stations_that_cannot_be_used(basin, change, text):
    members, names, points, table, _ = basin
    with pytest.raises(InputError, match=text):
        merging.pair_members(members, names, *change(points, table))


def test_too_few_pairs_are_refused(basin):
    members, names, points, table, _ = basin
    pairs, _ = merging.pair_members(members, names, points, table.iloc[:9])
    with pytest.raises(InputError, match="Only 9 pairs of members and OBSERVATIONS; 10 are needed"):
        merging.fit(pairs, [""] * 3)
    late = members[0].isel(time=slice(118, None))
    pairs, _ = merging.pair_members([late, *members[1:]], names, points, table.iloc[:240])
    with pytest.raises(InputError, match="MEMBERS, rf: has 4 pairs with OBSERVATIONS"):
        merging.fit(pairs, [""] * 3)
    period = "MEMBERS have no time step from 2030-01-01 to their end. They cover 2020-01-01T00:00 to 2020-04-29T00:00"
    with pytest.raises(InputError, match=period):
        merging.pair_members(members, names, points, table, start="2030-01-01")


def test_stations_are_judged_by_weights_that_have_not_seen_them(basin):
    *_, pairs = basin
    weights, _, _ = merging.fit(pairs, ["m3 m-3"] * 3)
    seen = []

    def fit(part):
        seen.append(part.stations)
        return merging.fit(part, ["m3 m-3"] * 3)[0]

    judged, notes = scores.judge_stations(pairs, weights, fit, share=0.2)
    assert judged.held_out
    assert not notes
    assert sorted(len(part) for part in seen) == [4] * 5
    assert {name for part in seen for name in set(pairs.stations) - set(part)} == set(pairs.stations)
    left_out = next(part for part in seen if "s0" not in part)
    alone, _, _ = merging.fit(pairs.only(np.array([name in left_out for name in pairs.stations])), ["m3 m-3"] * 3)
    expected = (alone.weight * alone.debias(pairs.values[0])).sum(axis=-1)
    np.testing.assert_allclose(judged.merged[0, :, 0], expected, rtol=1e-6)
    pooled = scores.pooled_scores(pairs, judged, ["m3 m-3", "1", "m3 m-3"]).set_index("product")
    assert pooled.loc["merged", "rmse"] == pytest.approx(rmse(judged.merged[..., 0], pairs.observed))
    assert pooled.loc["rf", "crps"] == pytest.approx(np.abs(pairs.values[..., 0] - pairs.observed).mean())
    assert np.isnan(pooled.loc["lstm", "rmse"])
    assert np.isfinite(pooled.loc["lstm", "r"])
    assert pooled.loc["merged", "crps"] < pooled.loc["rf, debiased", "crps"]
    table = scores.coverage(pairs, judged)
    inside = (pairs.observed >= judged.bounds[..., 4]) & (pairs.observed <= judged.bounds[..., 5])
    assert table["covered"].iloc[-1] == pytest.approx(100 * inside.mean(), abs=0.2)
    assert len(scores.station_scores(pairs, judged, ["m3 m-3"] * 3)) == 20
    whole, _ = scores.judge_stations(pairs, weights, fit, share=0)
    assert not whole.held_out


def test_stations_of_one_pixel_are_held_out_together(basin):
    """A second sensor beside each station tells nothing new, and does not make the scores better."""
    *_, pairs = basin
    weights, _, _ = merging.fit(pairs, ["m3 m-3"] * 3)
    twice = np.repeat(np.arange(len(pairs.stations)), 2)
    both = replace(
        pairs, stations=[f"{pairs.stations[n]}{k % 2}" for k, n in enumerate(twice)],
        values=pairs.values[twice], observed=pairs.observed[twice],
    )  # fmt: skip
    alone, doubled = (
        scores.judge_stations(one, weights, lambda part: merging.fit(part, ["m3 m-3"] * 3)[0])[0].merged
        for one in (pairs, both)
    )
    np.testing.assert_allclose(doubled[..., 0], alone[twice][..., 0], rtol=1e-6)


def with_gaps(pairs):
    """Return pairs of which members and observations are missing here and there, to be judged from the 30th day on."""
    values, observed = pairs.values.astype(float), pairs.observed.copy()
    values[0, :50, 1], values[1, 40:90], observed[2, 70:] = np.nan, np.nan, np.nan
    return replace(pairs, values=values, observed=observed, training=np.arange(observed.shape[1]) >= 30)


def scores_by_hand(values, observed):
    there = np.isfinite(values) & np.isfinite(observed)
    off = (values - observed)[there]
    r = np.corrcoef(values[there], observed[there])[0, 1]
    return [there.sum(), r, np.sqrt((off**2).mean()), off.std(), off.mean()]


def test_a_judgement_is_that_of_the_mixture_by_hand(basin):
    pairs = with_gaps(basin[-1])
    weights, _, _ = merging.fit(pairs, ["m3 m-3"] * 3, method="em", variance="member")
    judged, notes = scores.judge_stations(pairs, weights)
    assert not judged.held_out
    assert not notes
    estimates, y = weights.debias(pairs.values), pairs.observed[..., None]
    np.testing.assert_array_equal(judged.debiased, estimates)
    share = np.where(np.isfinite(estimates), weights.weight, 0.0)
    total = share.sum(axis=-1, keepdims=True)
    share = np.divide(share, total, out=np.full_like(share, np.nan), where=total > 0)
    filled = np.nan_to_num(estimates)
    mean = (share * filled).sum(axis=-1)
    spread = np.sqrt((share * ((filled - mean[..., None]) ** 2 + weights.sigma**2)).sum(axis=-1))
    np.testing.assert_allclose(judged.merged[..., 0], mean)
    np.testing.assert_allclose(judged.merged[..., 1], spread)
    pit = (share * norm.cdf(y, filled, weights.sigma)).sum(axis=-1)
    np.testing.assert_allclose(judged.merged[..., 3], pit, atol=1e-9)
    for place, probability in enumerate((0.25, 0.75, 0.1, 0.9, 0.05, 0.95)):
        end = judged.bounds[..., [place]].astype(float)
        below = (share * norm.cdf(end, filled, weights.sigma)).sum(axis=-1)
        np.testing.assert_allclose(below[total[..., 0] > 0], probability, atol=2e-5)
    error = weights.scores["rmse"].to_numpy()
    z = (y - estimates) / error
    alone = error * (z * (2 * norm.cdf(z) - 1) + 2 * norm.pdf(z) - 1 / np.sqrt(np.pi))
    np.testing.assert_allclose(judged.member_crps, alone, atol=1e-12)
    assert np.isnan(judged.merged[total[..., 0] == 0]).all()
    # Where standard deviations are not known, there is a mean and no more.
    unknown = replace(weights, sigma=np.full(3, np.nan), scores=pd.DataFrame())
    bare, _ = scores.judge_stations(pairs, unknown)
    np.testing.assert_allclose(bare.merged[..., 0], mean)
    assert np.isnan(bare.merged[..., 1:]).all()
    assert np.isnan(bare.bounds).all()
    assert scores.coverage(pairs, bare)[["covered", "width"]].isna().all(axis=None)


def test_scores_are_those_of_the_period_by_hand(basin):
    pairs = with_gaps(basin[-1])
    weights, _, _ = merging.fit(pairs, ["m3 m-3"] * 3)
    judged, _ = scores.judge_stations(pairs, weights)
    observed = np.where(pairs.training, pairs.observed, np.nan)
    names, units = ["n", "r", "rmse", "ubrmse", "bias"], ["m3 m-3", "%", ""]
    pooled = scores.pooled_scores(pairs, judged, units).set_index("product")
    assert list(pooled.index) == [*pairs.members, *(f"{name}, debiased" for name in pairs.members), "merged"]
    merged = judged.merged[..., 0]
    stations = scores.station_scores(pairs, judged, units).set_index(["station_id", "product"])
    for k, name in enumerate(pairs.members):
        raw, mended = pairs.values[..., k], judged.debiased[..., k]
        for values, row in (
            (raw, pooled.loc[name]),
            (mended, pooled.loc[f"{name}, debiased"]),
            (raw[1], stations.loc["s1", name]),
        ):
            own = observed[1] if values.ndim == 1 else observed
            known = names if units[k] != "%" or values is mended else names[:2]
            expected = scores_by_hand(values, own)[: len(known)]
            np.testing.assert_allclose(row[known].astype(float), expected, rtol=1e-9)
            assert row[[one for one in (*names, "crps") if one not in known]].isna().all() or known == names
        common = np.where(np.isfinite(raw), merged, np.nan)
        if units[k] != "%":
            assert pooled.loc[name, "crps"] == pytest.approx(np.nanmean(np.abs(raw - observed)))
        assert pooled.loc[name, "merged_rmse"] == pytest.approx(rmse(common, observed))
        alone = np.nanmean(np.where(np.isfinite(observed), judged.member_crps[..., k], np.nan))
        assert pooled.loc[f"{name}, debiased", "crps"] == pytest.approx(alone)
    for values, crps, own, row in (
        (merged, judged.merged[..., 2], observed, pooled.loc["merged"]),
        (merged[2], judged.merged[2, :, 2], observed[2], stations.loc["s2", "merged"]),
    ):
        np.testing.assert_allclose(row[names].astype(float), scores_by_hand(values, own), rtol=1e-9, atol=1e-12)
        assert row["crps"] == pytest.approx(np.nanmean(np.where(np.isfinite(own), crps, np.nan)))
    table = scores.coverage(pairs, judged).set_index("interval")
    there = np.isfinite(observed) & np.isfinite(merged)
    for number, level in enumerate((50, 80, 90)):
        low, high = judged.bounds[..., 2 * number], judged.bounds[..., 2 * number + 1]
        inside = ((observed >= low) & (observed <= high))[there].mean()
        assert table.loc[f"{level} %", "covered"] == pytest.approx(100 * inside, abs=0.01)
        assert table.loc[f"{level} %", "width"] == pytest.approx((high - low)[there].mean())


@pytest.mark.parametrize(("share", "folds"), [(0.9, 2), (0.5, 2), (0.34, 3), (0.25, 4), (0.01, 5)])
def test_the_share_held_out_says_into_how_many_groups(basin, share, folds):
    *_, pairs = basin
    weights, _, _ = merging.fit(pairs, ["m3 m-3"] * 3)
    seen = []

    def fit(part):
        seen.append(set(part.stations))
        return weights

    judged, _ = scores.judge_stations(pairs, weights, fit, share=share, seed=3)
    assert judged.held_out
    assert len(seen) == folds
    left_out = [set(pairs.stations) - part for part in seen]
    assert sorted(name for part in left_out for name in part) == pairs.stations
    assert max(map(len, left_out)) - min(map(len, left_out)) <= 1
    again, first = list(seen), seen.clear()
    scores.judge_stations(pairs, weights, fit, share=share, seed=3)
    assert (again, first) == (seen, None)

    def refuse(part):
        raise InputError(f"only {len(part.stations)}")

    judged, [note] = scores.judge_stations(pairs, weights, refuse, share=share)
    assert not judged.held_out
    assert note.startswith("Cross-validation is not possible: without a station, only ")
    whole, _ = scores.judge_stations(pairs, weights)
    np.testing.assert_array_equal(judged.merged, whole.merged)


def test_merged_members_vary_as_the_observations_let_them(basin):
    """The regression of the observations on the merged members is the identity."""
    pairs = with_gaps(basin[-1])
    weights, _, _ = merging.fit(pairs, ["m3 m-3"] * 3)
    judged, _ = scores.judge_stations(pairs, weights)
    merged = np.where(pairs.training, judged.merged[..., 0], np.nan)
    there = np.isfinite(merged) & np.isfinite(pairs.observed)
    assert np.polyfit(merged[there], pairs.observed[there], 1) == pytest.approx([1, 0], abs=1e-6)


def test_leaps_save_most_of_the_steps():
    """Members that share most of their errors are hard to tell apart: plain EM takes long to get there."""
    rng = np.random.default_rng(8)
    residuals = rng.normal(0, 0.05, (200, 1)) + rng.normal(0, 0.02, (200, 3))
    start = merging.Mixture(np.full(3, 1 / 3), np.full(3, 0.05), 0.0, np.zeros(3, bool), 0, True)
    found = merging.fit_mixture(residuals, common=False, start=start)
    assert found.converged
    search, place, plain = _Search(residuals, False, 1e-9, True), (start.weights, start.sigmas), 0
    while np.abs(place[1] - found.sigmas).max() > 1e-7 and plain < 20 * found.steps:
        *place, _ = search.step(*place)
        plain += 1
    assert plain > 4 * found.steps


def test_advice_is_given_where_a_member_alone_is_better(basin):
    *_, pairs = basin
    weights, _, _ = merging.fit(pairs, ["m3 m-3"] * 3)
    judged, _ = scores.judge_stations(pairs, weights)
    assert not scores.advice(scores.pooled_scores(pairs, judged, [""] * 3), judged)
    worst = some_weights(3, alpha=np.full(3, 0.2), members=pairs.members)
    judged, _ = scores.judge_stations(pairs, worst)
    [text] = scores.advice(scores.pooled_scores(pairs, judged, [""] * 3), judged)
    assert text.startswith("At the stations, rf alone")
    judged = replace(judged, held_out=True)
    [text] = scores.advice(scores.pooled_scores(pairs, judged, [""] * 3), judged)
    assert text.startswith("In cross-validation, rf alone")


@pytest.mark.parametrize("method", ["inverse_variance", "inverse_error", "paper_literal"])
def test_simple_rules_take_the_errors_of_pairs(basin, method):
    pairs = with_gaps(basin[-1])
    values, observed = pairs.flat()
    there = np.isfinite(pairs.observed) & np.isfinite(pairs.values).any(axis=2) & pairs.training
    np.testing.assert_array_equal(values, pairs.values[there])
    np.testing.assert_array_equal(observed, pairs.observed[there])
    weights, _, _ = merging.fit(pairs, ["m3 m-3"] * 3, method=method, debias="none")
    errors = [rmse(values[:, k], observed) for k in range(3)]
    np.testing.assert_allclose(weights.weight, merging.rule_weights(errors, method))
    assert weights.describe().startswith(f"{method}, rf ")


@pytest.mark.parametrize("correlation", [0.0, 0.5, 0.9])
@pytest.mark.parametrize("debias", ["none", "linear"])
def test_least_squares_is_within_two_percent_of_the_least_error(correlation, debias):
    rng = np.random.default_rng(5)
    deviations = np.array([0.03, 0.06, 0.09])
    covariance = np.outer(deviations, deviations) * (correlation + (1 - correlation) * np.eye(3))
    stations, days = 60, 200
    level = 0.25 + 0.05 * rng.standard_normal((stations, 1))
    observed = level + 0.05 * np.sin(np.arange(days) / 40 + 6 * rng.random((stations, 1)))
    noise = rng.standard_normal((stations, days, 3)) @ np.linalg.cholesky(covariance).T
    values = observed[..., None] + noise
    times = np.arange(days).astype("datetime64[D]")
    pairs = Pairs([str(n) for n in range(stations)], ["a", "b", "c"], times, values, observed, np.ones(days, bool))
    seen = np.arange(stations) < 20
    weights, _, notes = merging.fit(pairs.only(seen), ["m3 m-3"] * 3, method="least_squares", debias=debias)
    assert not notes
    # The least of wᵀCw with w ≥ 0 and a sum of 1, by trying all weights of a hundredth.
    steps = np.arange(101) / 100
    grid = np.array([(a, b, 1 - a - b) for a in steps for b in steps if a + b <= 1 + 1e-9])
    least = np.sqrt(np.einsum("ni,ij,nj->n", grid, covariance, grid).min())
    merged = (weights.debias(values[~seen]) * weights.weight).sum(axis=2)
    assert np.sqrt(np.mean((merged - observed[~seen]) ** 2)) <= 1.02 * least
    few, _, notes = merging.fit(pairs.only(np.arange(stations) < 9), ["m3 m-3"] * 3, method="least_squares")
    np.testing.assert_allclose(few.weight, 1 / 3)
    assert any("9 stations are too few" in note for note in notes)


def test_least_error_leaves_out_what_only_harms():
    deviations = np.array([0.03, 0.06, 0.09, 0.04])
    shared = np.outer(deviations, deviations) * (0.9 + 0.1 * np.eye(4))
    weights = least_error(shared)
    assert weights.sum() == pytest.approx(1)
    gradient = shared @ weights
    # Where a member weighs, the error cannot be lowered by moving weight; where it does not, weight would only harm.
    np.testing.assert_allclose(gradient[weights > 0], weights @ gradient, rtol=1e-9)
    assert (gradient >= weights @ gradient - 1e-12).all()
    errors = np.random.default_rng(1).multivariate_normal(np.zeros(4), shared, (12, 300))
    errors[:, 150:, 3] = np.nan
    errors += 0.1 * np.arange(12)[:, None, None]
    found = error_covariance(errors)
    np.testing.assert_allclose(np.diag(found), deviations**2, rtol=0.1)
    off = found[0, 1] / np.sqrt(found[0, 0] * found[1, 1])
    assert off == pytest.approx(0.75 * 0.9, abs=0.05)
