"""Metrics equal those of other people's libraries, and intervals hold what they promise."""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd
import pytest
import scipy.stats
import sklearn.metrics as sklearn
import xarray as xr
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.signal import lfilter
from sm2r.core import metrics
from sm2r.core.errors import InputError
from sm2r.core.metrics import registry
from sm2r.core.metrics.bootstrap import draw_blocks, percentiles, resample
from sm2r.core.metrics.registry import ONE_UNIT
from sm2r.tests.data import real

numbers = st.floats(-1e3, 1e3, allow_nan=False).map(lambda value: round(value, 3))
series = st.integers(3, 40).flatmap(
    lambda n: st.tuples(arrays(float, n, elements=numbers), arrays(float, n, elements=numbers))
)


def independent(x: np.ndarray, y: np.ndarray, wet: float) -> dict[str, float]:
    """Return the metrics of other libraries, or by the plainest formula."""
    both = np.isfinite(x) & np.isfinite(y)
    x, y = x[both], y[both]
    r, p = scipy.stats.pearsonr(x, y)
    alpha, beta = x.std() / y.std(), x.mean() / y.mean()
    gamma = (x.std() / x.mean()) / (y.std() / y.mean())
    (_, alarms), (misses, hits) = sklearn.confusion_matrix(y >= wet, x >= wet, labels=[False, True])
    return {
        "n": x.size,
        "r": r,
        "p": p,
        "spearman": scipy.stats.spearmanr(x, y)[0],
        "bias": (x - y).mean(),
        "rmse": sklearn.mean_squared_error(y, x) ** 0.5,
        "ubrmse": (x - y).std(),
        "mae": sklearn.mean_absolute_error(y, x),
        "nse": sklearn.r2_score(y, x),
        "kge_2009": 1 - np.sqrt((r - 1) ** 2 + (alpha - 1) ** 2 + (beta - 1) ** 2),
        "kge_2012": 1 - np.sqrt((r - 1) ** 2 + (gamma - 1) ** 2 + (beta - 1) ** 2),
        "kge_alpha": alpha,
        "kge_beta": beta,
        "kge_gamma": gamma,
        "pbias": 100 * (x - y).sum() / y.sum(),
        "pod": sklearn.recall_score(y >= wet, x >= wet),
        "far": 1 - sklearn.precision_score(y >= wet, x >= wet),
        "csi": sklearn.jaccard_score(y >= wet, x >= wet),
        # Heidke's skill of two classes is Cohen's kappa.
        "hss": sklearn.cohen_kappa_score(y >= wet, x >= wet),
        "frequency_bias": (hits + alarms) / (hits + misses),
    }


def assert_equal(x: np.ndarray, y: np.ndarray, wet: float) -> None:
    found, wanted = metrics.evaluate(x, y, wet_threshold=wet), independent(x, y, wet)
    assert list(found) == list(wanted) == list(metrics.NAMES)
    for name, value in wanted.items():
        assert found[name] == pytest.approx(value, rel=1e-10, abs=1e-10), name


@pytest.mark.parametrize("offset", [0.0, 1e6])
@pytest.mark.parametrize("seed", range(5))
def test_random_series_with_gaps(seed, offset):
    rng = np.random.default_rng(seed)
    y = rng.gamma(0.5, 8.0, 900) * (rng.random(900) < 0.4)
    x = np.maximum(0.6 * y + rng.normal(0.5, 3.0, 900), 0.0)
    x[rng.random(900) < 0.2], y[::11] = np.nan, np.inf
    found, wanted = metrics.evaluate(x + offset, y + offset), independent(x, y, 1.0)
    # An offset takes digits of the values themselves, but no more than that.
    for name in ("n", "r", "spearman", "bias", "rmse", "ubrmse", "mae", "nse", "kge_alpha"):
        assert found[name] == pytest.approx(wanted[name], rel=1e-9 if offset else 1e-10, abs=1e-10), name
    if not offset:
        assert_equal(x, y, 1.0)


def test_real_rainfall_with_gaps():
    read = [pd.read_csv(real("burkina-rainfall", f"{name}_PP.csv")) for name in ("CCI", "GPM", "CHIRPS")]
    cci, gpm, chirps = (table.iloc[:, 1:].to_numpy(float).T for table in read)
    assert np.isnan(cci).any()
    for product in (cci, gpm):
        many = metrics.evaluate(product, chirps, wet_threshold=1.0)
        for row, (x, y) in enumerate(zip(product, chirps, strict=True)):
            assert_equal(x, y, 1.0)
            one = metrics.evaluate(x, y, wet_threshold=1.0)
            assert all(many[name][row] == pytest.approx(one[name], rel=1e-14) for name in metrics.NAMES)


def test_what_is_undefined_is_missing_and_has_a_reason():
    nothing, few, constant = np.full(5, np.nan), np.array([1.0, 2.0, np.nan, np.nan, np.nan]), np.full(5, 0.1)
    rising = np.arange(5.0)
    cases = (
        (nothing, rising, "no value in common"),
        ([], [], "no value in common"),
        (few, rising, "only 2 in common, 3 are needed"),
        (constant, rising, "the estimates are constant"),
        (rising, constant, "the observations are constant"),
        (rising, rising, ""),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for x, y, text in cases:
            found = metrics.evaluate(x, y, wet_threshold=100.0)
            assert metrics.reason(found) == text
            assert np.isnan(found["r"]) == bool(text)
            assert np.isnan(found["rmse"]) == (found["n"] == 0)
            assert np.isnan([found[name] for name in metrics.CATEGORICAL[:4]]).all()  # no wet step
    assert metrics.evaluate(constant, constant)["rmse"] == 0.0


def test_cubes_and_single_precision():
    rng = np.random.default_rng(3)
    x, y = rng.normal(size=(2, 4, 5, 60)).astype(np.float32)
    found = metrics.evaluate(x, y, names=("r", "rmse"))
    assert list(found) == ["r", "rmse"]
    assert found["r"].shape == (4, 5)
    exact = scipy.stats.pearsonr(x[2, 3].astype(float), y[2, 3].astype(float))[0]
    assert found["r"][2, 3] == pytest.approx(exact, rel=1e-10)
    assert metrics.evaluate(x, y[0, 0])["n"].shape == (4, 5)


@given(series, st.randoms(use_true_random=False), st.floats(0.1, 10), st.floats(-5, 5))
@settings(max_examples=200, deadline=None)
def test_invariants(pair, random, factor, shift):
    x, y = pair
    found = metrics.evaluate(x, y, wet_threshold=10.0)
    order = list(range(x.size))
    random.shuffle(order)
    mixed = metrics.evaluate(x[order], y[order], wet_threshold=10.0)
    for name in metrics.NAMES:
        assert mixed[name] == pytest.approx(found[name], rel=1e-6, abs=1e-6, nan_ok=True), name
    for name, low in (("r", -1), ("spearman", -1), ("pod", 0), ("far", 0), ("csi", 0), ("p", 0), ("hss", -1)):
        assert np.isnan(found[name]) or low - 1e-12 <= found[name] <= 1 + 1e-12, name
    for name in ("nse", "kge_2009", "kge_2012"):
        assert np.isnan(found[name]) or found[name] <= 1 + 1e-12, name
    assert found["rmse"] ** 2 == pytest.approx(found["bias"] ** 2 + found["ubrmse"] ** 2, rel=1e-9)
    assert found["mae"] <= found["rmse"] * (1 + 1e-12)
    scaled = metrics.evaluate(factor * x + shift, factor * y + shift)
    for name in (name for name, metric in metrics.METRICS.items() if metric.unit_of("mm") == "mm"):
        assert scaled[name] == pytest.approx(factor * found[name], rel=1e-6, abs=1e-6), name
    if np.ptp(x) > 0.1 and np.ptp(y) > 0.1:
        assert scaled["r"] == pytest.approx(found["r"], rel=1e-6, abs=1e-6)
        assert metrics.evaluate(y, y)["kge_2009"] == pytest.approx(1, abs=1e-9) or y.mean() == 0


def memory(rng: np.random.Generator, keep: float, steps: int) -> np.ndarray:
    """Return normal noise of variance 1 that remembers."""
    return lfilter([np.sqrt(1 - keep**2)], [1, -keep], rng.normal(size=steps + 200))[200:]


def test_intervals_hold_the_truth_as_often_as_they_say():
    rng = np.random.default_rng(5)
    truth = {"r": np.sqrt(0.5), "rmse": 1.0, "bias": 0.0}
    inside = dict.fromkeys(truth, 0)
    runs = 300
    for seed in range(runs):
        y = memory(rng, 0.6, 730)
        found = metrics.intervals(y + memory(rng, 0.3, 730), y, names=list(truth), samples=300, seed=seed)
        for name, value in truth.items():
            inside[name] += found[name][0] <= value <= found[name][1]
    # Blocks miss a little of long memory: 91 % of 95 % were held when this was written.
    assert all(0.87 <= count / runs <= 0.98 for count in inside.values()), inside


def test_single_days_would_be_too_sure():
    rng = np.random.default_rng(6)
    y = memory(rng, 0.9, 730)
    x = y + memory(rng, 0.9, 730)
    widths = {block: np.ptp(metrics.intervals(x, y, names=["r"], samples=200, block=block)["r"]) for block in (1, 30)}
    assert widths[30] > 1.5 * widths[1]
    assert metrics.block_length(x, y) > 10
    assert metrics.block_length(rng.normal(size=730), rng.normal(size=730)) <= 5


def test_resamples_are_those_of_the_blocks():
    rng = np.random.default_rng(7)
    x, y = rng.gamma(0.5, 8.0, (2, 3, 50))
    x[0, 5:9], y[2, 40:] = np.nan, np.nan
    starts, length = draw_blocks(50, 7, 20, 4)
    assert starts.shape == (20, 8)
    drawn = resample(x, y, starts, length, wet_threshold=2.0)
    for number, row in enumerate(starts):
        steps = np.concatenate([np.arange(first, first + length) for first in row])
        wanted = metrics.evaluate(x[:, steps].ravel(), y[:, steps].ravel(), wet_threshold=2.0)
        for name in wanted:
            if name != "spearman":  # whose ranks are those of the whole record
                assert drawn[name][number] == pytest.approx(wanted[name], rel=1e-9, abs=1e-12), name


def politis_white(series: np.ndarray) -> int:
    """Return the length of blocks by the formulas of Politis and White, corrected by Patton et al.; NaN is missing."""
    n, off = np.isfinite(series).sum(), series - np.nanmean(series)
    most = min(int(np.ceil(np.sqrt(n))) + 5, len(series) - 1)
    products = [off[: len(series) - lag] * off[lag:] for lag in range(most + 1)]
    covariance = [np.nanmean(part) if np.isfinite(part).any() else 0.0 for part in products]
    least = 2 * np.sqrt(np.log10(n) / n) * np.nanvar(series)
    quiet = [m for m in range(most - 4) if all(abs(covariance[m + k]) < least for k in range(1, 6))]
    m = min(2 * max(quiet[0], 1) if quiet else most, most)
    weights = [1.0 if lag <= m / 2 else 2 * (1 - lag / m) for lag in range(m + 1)]
    g = 2 * sum(weights[lag] * lag * covariance[lag] for lag in range(1, m + 1))
    spectrum = covariance[0] + 2 * sum(weights[lag] * covariance[lag] for lag in range(1, m + 1))
    return int(np.ceil((2 * g**2 / (4 / 3 * spectrum**2) * n) ** (1 / 3))) if spectrum > 0 else 1


@pytest.mark.parametrize("keep", [0.0, 0.5, 0.9, -0.5])
def test_blocks_are_as_long_as_the_papers_say(keep):
    rng = np.random.default_rng(11)
    for steps, missing in ((40, 0.0), *[(100, 0.3)] * 8, (400, 0.0)):
        x, y = (np.stack([memory(rng, keep, steps) for _ in range(2)]) for _ in "xy")
        x[rng.random(x.shape) < missing], y[0, 3] = np.nan, np.inf
        both = np.isfinite(x) & np.isfinite(y)
        off = [np.where(both, part - part[both].mean(), np.nan) for part in (x, y)]
        means = [np.nanmean(part[:, both.any(axis=0)], axis=0) for part in (off[0] - off[1], off[0] * off[1])]
        series = np.full((2, steps), np.nan)
        series[:, both.any(axis=0)] = means
        wanted = max(politis_white(part) for part in series)
        assert metrics.block_length(x, y) == min(max(wanted, 1), steps // 3)
    # At most a third, where memory does not end or values are too few to tell; nothing that varies needs no blocks.
    y = np.arange(60.0)
    assert metrics.block_length(y[:20], np.ones(20)) == 6
    assert metrics.block_length(np.ones(60), np.ones(60)) == 1
    assert metrics.block_length(y[:9], y[:9]) == 3
    assert metrics.block_length(np.where(y < 9, y, np.nan), y) == 20
    assert metrics.block_length(np.where(y < 10, y, np.nan), y) == 1


def test_intervals_are_percentiles_of_resamples_and_differences_are_paired():
    rng = np.random.default_rng(12)
    x, z, y = rng.gamma(0.5, 8.0, (3, 2, 60))
    x[0, 5:9], y[1, 40:], z[1, 0] = np.nan, np.nan, np.inf
    how = {"samples": 41, "block": 6, "seed": 3, "level": 0.8, "wet_threshold": 2.0}
    starts, length = draw_blocks(60, 6, 41, 3)
    found = metrics.intervals(x, y, names=metrics.NAMES, **how)
    drawn = resample(x, y, starts, length, wet_threshold=2.0)
    assert found == {name: pytest.approx(tuple(np.quantile(drawn[name], [0.1, 0.9]))) for name in metrics.NAMES}
    both = np.isfinite(x) & np.isfinite(z)
    one, other = (np.where(both, part, np.nan) for part in (x, z))
    first, second = (resample(part, y, starts, length, wet_threshold=2.0) for part in (one, other))
    whole = [metrics.evaluate(part.ravel(), y.ravel(), wet_threshold=2.0) for part in (one, other)]
    compared = metrics.compare(x, z, y, names=metrics.NAMES, **how)
    for name in metrics.NAMES:
        ends = np.quantile(first[name] - second[name], [0.1, 0.9])
        assert compared[name] == pytest.approx((whole[0][name] - whole[1][name], *ends), abs=1e-12), name
    usual = {"names": ["r"], "level": 0.95, "samples": 1000, "seed": 1}
    assert metrics.intervals(x, y, names=["r"]) == metrics.intervals(x, y, **usual)
    assert metrics.compare(x, z, y, names=["r"]) == metrics.compare(x, z, y, **usual)
    assert list(metrics.intervals(x, y, samples=5)) == [n for n in registry.WITH_INTERVAL if n in metrics.CONTINUOUS]
    assert list(metrics.compare(x, z, y, samples=5)) == [n for n in registry.WITH_INTERVAL if n in metrics.CONTINUOUS]


def test_blocks_reach_every_step_and_half_of_the_resamples_are_enough():
    starts, length = draw_blocks(10, 3, 200, 1)
    assert (starts.shape, length) == ((200, 4), 3)
    assert set(starts.ravel()) == set(range(8))
    assert draw_blocks(10, 0, 2, 1)[1] == 1
    assert draw_blocks(10, 99, 2, 1)[1] == 10
    assert percentiles(np.array([2.0, np.nan]), 0.5) == (2, 2)
    assert percentiles(np.arange(5.0), 0.5) == (1, 3)
    for few in ([2.0, np.nan, np.nan], []):
        assert np.isnan(percentiles(np.array(few), 0.5)).all()


def test_an_offset_takes_no_digits_of_what_varies():
    rng = np.random.default_rng(13)
    y = rng.integers(0, 1000, 500) / 16
    x = y + rng.integers(-100, 100, 500) / 16
    wanted, found = metrics.evaluate(x, y), metrics.evaluate(x + 2.0**45, y + 2.0**45)
    for name in ("r", "p", "spearman", "ubrmse", "mae", "kge_alpha"):
        assert found[name] == pytest.approx(wanted[name], rel=1e-9), name


def test_three_pairs_are_enough_for_a_correlation_and_two_are_not():
    x, y = np.array([[1.0, 2.0, 4.0], [1.0, 2.0, np.nan]]), np.array([3.0, 9.0, 4.0])
    for found in (metrics.evaluate(x, y), metrics.evaluate_pixels(x.T, np.stack([y, y], axis=1))):
        assert found["spearman"][0] == pytest.approx(0.5)
        assert found["r"][0] == pytest.approx(np.corrcoef(x[0], y)[0, 1])
        for name in ("r", "p", "spearman", "nse", "kge_2009", "kge_2012"):
            assert np.isfinite(found[name]).tolist() == [True, False], name
        assert np.isfinite(found["kge_alpha"]).all()


def test_intervals_of_what_does_not_vary():
    y = np.arange(100.0)
    found = metrics.intervals(y + 2, y, names=["bias", "rmse", "r"], block=10)
    assert found["bias"] == pytest.approx((2, 2))
    assert found["rmse"] == pytest.approx((2, 2))
    assert found["r"] == pytest.approx((1, 1))
    assert np.isnan(metrics.intervals(np.ones(100), y, names=["r"])["r"]).all()
    assert np.isnan(metrics.intervals(np.full(100, np.nan), y, names=["rmse"])["rmse"]).all()


def test_comparing_products_that_share_their_errors():
    rng = np.random.default_rng(8)
    y = memory(rng, 0.7, 600)
    shared = 2 * memory(rng, 0.7, 600)
    worse, good = y + shared + 0.5 * rng.normal(size=600), y + shared + 0.1 * rng.normal(size=600)
    difference, low, high = metrics.compare(worse, good, y, names=["rmse"], samples=200)["rmse"]
    assert 0 < low < difference < high
    # Their own intervals overlap widely: only the paired comparison sees which is better.
    own = [metrics.intervals(part, y, names=["rmse"], samples=200)["rmse"] for part in (worse, good)]
    assert own[1][1] > own[0][0]
    again = metrics.compare(good, worse, y, names=["rmse"], samples=200)["rmse"]
    assert again == pytest.approx((-difference, -high, -low))


def test_which_value_is_better():
    for name, one, other in (("r", 0.5, 0.4), ("rmse", 0.4, 0.5), ("bias", -0.1, 0.2), ("kge_beta", 0.9, 1.2)):
        merit = metrics.METRICS[name].merit
        assert merit(one) > merit(other)
        np.testing.assert_array_equal(merit(np.array([one, np.nan])), [merit(one), np.nan])
    for name, metric in metrics.METRICS.items():
        assert (metric.best is None) == (name in ("n", "p"))
        assert name in metrics.RANKING or not metric.ranks
    with pytest.raises(ValueError, match="p has no better or worse"):
        metrics.METRICS["p"].merit(0.5)


def test_units_are_those_of_the_observations_or_their_own():
    units = {name: metric.unit_of("mm") for name, metric in metrics.METRICS.items()}
    assert {name: unit for name, unit in units.items() if unit} == {
        "bias": "mm", "rmse": "mm", "ubrmse": "mm", "mae": "mm", "pbias": "%",
    }  # fmt: skip
    assert set(metrics.NAMES) - set(ONE_UNIT) == {"n", "r", "p", "spearman"}


def test_a_metric_is_one_entry(monkeypatch):
    """A metric that is added appears in scores of series, pixels and resamples, with its interval."""
    entry = metrics.Metric(
        "double", "2 × bias", 0.0, lambda m: 2 * m.bias / m.yy, "for the test", unit=metrics.METRICS["bias"].unit
    )
    monkeypatch.setitem(metrics.METRICS, "double", entry)
    for place in (registry, metrics):
        monkeypatch.setattr(place, "NAMES", tuple(metrics.METRICS))
        monkeypatch.setattr(place, "CONTINUOUS", (*metrics.CONTINUOUS, "double"), raising=False)
    x, y = np.array([1.0, 2.0, 5.0]), np.array([0.0, 2.0, 3.0])
    wanted = 2 * 1.0 / ((y - y.mean()) ** 2).sum()
    assert metrics.evaluate(x, y)["double"] == pytest.approx(wanted)
    assert metrics.evaluate_pixels(x[:, None], y[:, None])["double"][0] == pytest.approx(wanted)
    assert np.isnan(metrics.evaluate(x, np.ones(3))["double"])
    assert "double" in metrics.intervals(np.tile(x, 5), np.tile(y, 5), names=["double"])


def cubes(dims=("time", "y", "x"), start="2015-01-01", steps=40):
    rng = np.random.default_rng(4)
    coords = {"time": pd.date_range(start, periods=steps), "y": [2.0, 1.0], "x": [1.0, 2.0, 3.0]}
    values = rng.gamma(0.5, 8.0, (steps, 2, 3))
    return xr.DataArray(values, coords, ("time", "y", "x"), attrs={"units": "mm"}).transpose(*dims)


@pytest.mark.parametrize("chunks", [None, {"time": 7, "x": 2}])
def test_time_is_found_by_name(chunks):
    """Cubes come with time first, and at steps that only overlap: the last axis would be the longitude."""
    y = cubes()
    x = (0.8 * cubes() + 1).isel(time=slice(5, None))
    x, y = (x.chunk(chunks), y.chunk(chunks)) if chunks else (x, y)
    found = metrics.evaluate(x, y, wet_threshold=1.0)
    assert isinstance(found, xr.Dataset)
    assert found["r"].dims == ("y", "x")
    assert (found["r"].chunks is not None) == bool(chunks)
    assert found["rmse"].attrs == {"long_name": "RMSE", "units": "mm"}
    wanted = metrics.evaluate(
        x.transpose("y", "x", "time").to_numpy(), y[5:].transpose("y", "x", "time").to_numpy(), wet_threshold=1.0
    )
    assert list(found) == list(wanted)
    for name, values in wanted.items():
        np.testing.assert_array_equal(found[name], values)
    # The order of dimensions does not matter.
    turned = metrics.evaluate(x.transpose("x", "time", "y"), y, names=["r"])
    np.testing.assert_array_equal(turned["r"].transpose("y", "x"), found["r"])
    assert metrics.intervals(x, y, names=["r"], samples=50) == metrics.intervals(
        x.to_numpy().reshape(35, -1).T, y[5:].to_numpy().reshape(35, -1).T, names=["r"], samples=50
    )


def test_what_cannot_be_compared_over_time_is_refused():
    x, y = cubes(), cubes()
    with pytest.raises(InputError, match=r"one is an xarray\.DataArray, the other is not"):
        metrics.evaluate(x, y.to_numpy())
    with pytest.raises(InputError, match="need a dimension 'time'; one has day, y, x"):
        metrics.evaluate(x, y.rename(time="day"))
    with pytest.raises(InputError, match="no time in common"):
        metrics.evaluate(x, cubes(start="2016-01-01"))
    with pytest.raises(InputError, match="different grids"):
        metrics.evaluate(x, y.assign_coords(x=[1.5, 2.5, 3.5]))
