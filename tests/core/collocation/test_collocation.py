"""Triple collocation against pytesmo and NumPy, known errors and intervals, bootstrap by brute force, cubes, words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import lfilter
from scipy.stats import norm, t
from sm2r.core import collocation, cube
from sm2r.core.collocation import FLAGS, Options, error_variances, kernels, summaries
from sm2r.core.collocation.cubes import bands, measure, solve
from sm2r.core.collocation.options import NEGATIVE
from sm2r.core.collocation.reports import collocation as make_report
from sm2r.core.collocation.solution import (
    collocate_covariance,
    correlations,
    effective_counts,
    half_width,
    widening,
)
from sm2r.core.errors import Cancelled, InputError
from sm2r.tests.cubes import daily_cube
from sm2r.tests.data import real

NOTHING = (np.empty(0, np.int64),) * 6
PLAIN = Options(significance=0, least=3)
GAINS, SIGMAS = (1.0, 0.8, 1.3), (0.02, 0.03, 0.05)


def autoregressive(rng, times, pixels, memory, sigma):
    noise = rng.normal(size=(times + 200, pixels))
    return sigma * np.sqrt(1 - memory**2) * lfilter([1], [1, -memory], noise, axis=0)[200:]


def triplet_of(times=400, pixels=6, *, memory=0.8, own=0.0, missing=0.1, seed=1, sigmas=SIGMAS):
    """Return three products (time, pixel) of one truth of variance 0.06², and which errors they have."""
    rng = np.random.default_rng(seed)
    truth = autoregressive(rng, times, pixels, memory, 0.06)
    products = []
    for gain, sigma in zip(GAINS, sigmas, strict=True):
        values = 0.2 + gain * truth + autoregressive(rng, times, pixels, own, sigma)
        values[rng.random(values.shape) < missing] = np.nan
        products.append(values)
    return products


def solved(products, options=PLAIN, windows=NOTHING, places=None):
    """Return the bands by name of products (time, pixel) on the same times."""
    places = places or (np.arange(len(products[0])),) * 3
    return dict(zip(bands(options), solve(measure(products, places, windows, 0, options), options), strict=True))


def cube_of(values, product="a", **more):
    return daily_cube(values, product, west=99.875, north=40.125, **more)


def cubes_of(products, height=2, **attrs):
    return [
        cube_of(values.reshape(len(values), height, -1), name, **attrs)
        for values, name in zip(products, "abc", strict=True)
    ]


def common(products, pixel):
    values = np.stack([product[:, pixel] for product in products])
    return values[:, np.isfinite(values).all(axis=0)]


def check_against_pytesmo(x, y, z):
    """Compare with pytesmo to 1e-8; it gives errors on the scale of x, NaN where negative, and turned for the SNR."""
    tcol = pytest.importorskip("pytesmo.metrics.tcol")
    there = np.isfinite(x) & np.isfinite(y) & np.isfinite(z)
    snr, std, beta = tcol.tcol_metrics(x[there], y[there], z[there])
    series = [part[:, None] for part in (x, y, z)]
    found, turned = solved(series), solved(series, replace(PLAIN, negative="abs"))
    letters = "xyz"
    np.testing.assert_allclose([found[f"{k}_error_std_scaled"][0] for k in letters], std, rtol=1e-8)
    np.testing.assert_allclose([turned[f"{k}_snr_db"][0] for k in letters], snr, rtol=1e-8, atol=1e-8)
    np.testing.assert_allclose([found[f"{k}_scaling"][0] for k in letters], beta, rtol=1e-8)
    plain = error_variances(x, y, z)
    np.testing.assert_allclose([found[f"{k}_error_variance"][0] for k in letters], plain.error_variance, rtol=1e-8)
    return found


def test_equals_pytesmo_at_the_core_sites_of_smap():
    files = sorted(real("smap-core").glob("**/*.txt"))
    files = [file for file in files if file.parent.name == "core_data" or file.name.startswith("smap_")]
    for file in files:
        core = file.parent.name == "core_data"
        table = np.loadtxt(file, delimiter="," if core else None)
        x, y, z = (table[:, column] for column in ((2, 3, 4) if core else (5, 3, 4)))
        found = check_against_pytesmo(x, y, z)
        assert found["n"][0] > 50


@pytest.mark.parametrize("names", [("ASCAT", "GPM", "CHIRPS"), ("CCI", "TAMSAT", "RFE2"), ("ARC2", "RFE2", "CHIRPS")])
def test_equals_pytesmo_on_rain_of_burkina_faso(names):
    folder = real("burkina-rainfall")
    tables = [pd.read_csv(folder / f"{name}_PP.csv", index_col=0).to_numpy() for name in names]
    negative = 0
    for station in range(tables[0].shape[1]):
        found = check_against_pytesmo(*(table[:, station] for table in tables))
        negative += sum(found[f"{k}_flag"][0] == 1 for k in "xyz")
    # The product of GPM was made with soil moisture of ASCAT.
    assert (negative > 0) == (names[0] == "ASCAT")


@pytest.mark.parametrize(("offset", "tolerance"), [(0.0, 1e-12), (1e6, 1e-8)])
def test_moments_are_those_of_numpy(offset, tolerance):
    # More pixels than a group has, and a number of steps that no block of rows divides.
    products = [values + offset for values in triplet_of(101, 300)]
    found = solved(products)
    for pixel in (0, 255, 256, 299):
        values = common(products, pixel)
        q = np.cov(values)
        assert found["n"][pixel] == values.shape[1]
        assert found["x_error_variance"][pixel] == pytest.approx(q[0, 0] - q[0, 1] * q[0, 2] / q[1, 2], rel=1e-6)
        raw = measure(products, (np.arange(101),) * 3, NOTHING, 0, PLAIN)[:, pixel]
        np.testing.assert_allclose(raw[4:10], q[[0, 1, 2, 0, 0, 1], [0, 1, 2, 1, 2, 2]], rtol=tolerance)
        np.testing.assert_allclose(raw[1:4], values.mean(axis=1), rtol=1e-12)
        off = values - values.mean(axis=1, keepdims=True)
        lagged = (off[:, 1:] * off[:, :-1]).sum(axis=1) / (off**2).sum(axis=1)
        np.testing.assert_allclose(raw[10:13], lagged, rtol=1e-6)
        assert found["r_yz"][pixel] == pytest.approx(np.corrcoef(values)[1, 2], rel=1e-6)
        scaling = [found[f"{k}_scaling"][pixel] for k in "xyz"]
        means = [
            found[f"{k}_intercept"][pixel] + s * m for k, s, m in zip("xyz", scaling, values.mean(axis=1), strict=True)
        ]
        np.testing.assert_allclose(means, values[0].mean(), rtol=1e-9)


def test_known_errors_are_found():
    """Within 3 % from 10,000 values."""
    found = solved(triplet_of(10_000, 1, memory=0.3, missing=0.0, seed=3))
    for letter, sigma, gain in zip("xyz", SIGMAS, GAINS, strict=True):
        assert found[f"{letter}_error_std"][0] == pytest.approx(sigma, rel=0.03)
        assert found[f"{letter}_scaling"][0] == pytest.approx(1 / gain, rel=0.03)
        signal = (gain * 0.06) ** 2
        assert found[f"{letter}_r2"][0] == pytest.approx(signal / (signal + sigma**2), rel=0.03)
        assert found[f"{letter}_snr_db"][0] == pytest.approx(10 * np.log10(signal / sigma**2), abs=0.25)


@pytest.mark.parametrize(
    ("times", "memory", "own", "missing"),
    [(200, 0.0, 0.0, 0.0), (365, 0.8, 0.0, 0.0), (730, 0.8, 0.3, 0.1), (730, 0.95, 0.0, 0.0), (730, 0.95, 0.5, 0.0)],
)
def test_intervals_hold_what_they_say(times, memory, own, missing):
    options = replace(PLAIN, samples=400)
    pixels = 1000
    found = solved(triplet_of(times, pixels, memory=memory, own=own, missing=missing, seed=5), options)
    for letter, sigma, gain in zip("xyz", SIGMAS, GAINS, strict=True):
        signal = (gain * 0.06) ** 2
        truths = {"error_std": sigma, "r2": signal / (signal + sigma**2)}
        for name, truth in truths.items():
            low, high = found[f"{letter}_{name}_low"], found[f"{letter}_{name}_high"]
            covered = float(((low <= truth) & (truth <= high)).mean())
            assert 0.90 <= covered <= 0.975, (letter, name, covered)
        # The SNR follows from R², and has no end where that is 0 or 1.
        ratio = 10 * np.log10(signal / sigma**2)
        low, high = found[f"{letter}_snr_db_low"], found[f"{letter}_snr_db_high"]
        assert 0.90 <= float((~(low > ratio) & ~(high < ratio)).mean()) <= 0.975


def test_bootstrap_is_that_of_blocks_put_together():
    """The half widths from sums of blocks are those of resampled series, covariances by NumPy."""
    times, block, samples, seed = 157, 12, 300, 7
    products = triplet_of(times, 1, missing=0.2, seed=8)
    steps = np.flatnonzero(np.isfinite(np.stack(products)).all(axis=(0, 2)))
    span = steps[-1] - steps[0] + 1
    options = replace(PLAIN, samples=samples, seed=seed)
    found = measure(products, (np.arange(times),) * 3, NOTHING, block, options)[:, 0]
    starts, state = np.empty(-(-span // block), np.int64), np.uint64(seed)
    values = np.stack([product[steps[0] : steps[-1] + 1, 0] for product in products])
    drawn = []
    for _ in range(samples):
        state = np.uint64(kernels._draw(state, span - block + 1, starts))
        series = values[:, (starts[:, None] + np.arange(block)).ravel()]
        one = error_variances(*series)
        drawn.append([*one.error_variance, *one.r2])
    low, high = np.quantile(drawn, [0.025, 0.975], axis=0)
    number = round(span / block)
    factor = t.ppf(0.975, number - 1) / norm.ppf(0.975) * np.sqrt(number / (number - 1))
    assert widening(0.95, 20)[number] == pytest.approx(factor)
    np.testing.assert_allclose(found[len(kernels.MEASURES) :], factor * (high - low) / 2, rtol=1e-9)


def test_few_values_and_few_blocks():
    found = error_variances([1.0, 2.0, np.nan], [2.0, 1.0, 0.0], [1.0, 3.0, 2.0])
    assert found.count == 2
    assert np.isnan(found.error_variance).all()
    for blocks, number in ((0.4, 2), (2.0, 2), (3.2, 3), (7.9, 8)):
        factor = t.ppf(0.95, number - 1) / norm.ppf(0.95) * np.sqrt(number / (number - 1))
        assert half_width(np.arange(101.0), 0.9, blocks) == pytest.approx(factor * 45)


def test_blocks_are_found_of_the_values_that_all_have():
    products = triplet_of(300, 1, memory=0.5, missing=0.2, seed=8)
    steps = np.flatnonzero(np.isfinite(np.stack(products)).all(axis=(0, 2)))
    values = common(products, 0)
    values -= values.mean(axis=1, keepdims=True)
    sums, own, span = np.zeros((2, 3)), (values**2).sum(axis=1), steps[-1] - steps[0] + 1
    kernels._crossed(values, steps.size, sums)
    scale = np.sqrt([own[0] * own[1], own[0] * own[2], own[1] * own[2]])
    block = int(np.ceil(kernels.block_length(sums, scale, float(steps.size)) * span / steps.size))
    assert 10 < block < span // 5 - 1
    options = replace(PLAIN, samples=40)
    found, same, other = (measure(products, (np.arange(300),) * 3, NOTHING, b, options) for b in (0, block, block + 1))
    np.testing.assert_array_equal(found, same)
    assert (found[len(kernels.MEASURES) :] != other[len(kernels.MEASURES) :]).all()


def test_ends_of_intervals_are_kept_within_what_can_be():
    found = solved(triplet_of(40, 60, missing=0.0, sigmas=(0.004, 0.03, 0.2)), replace(PLAIN, samples=60))
    for letter in "xyz":
        low, high = found[f"{letter}_r2_low"], found[f"{letter}_r2_high"]
        there = np.isfinite(low)
        assert (low[there] >= 0).all()
        assert (high[there] <= 1).all()
        assert (low <= high)[there].all()
        np.testing.assert_array_equal(np.isnan(found[f"{letter}_snr_db_high"]), np.isnan(high) | (high == 1))
        np.testing.assert_array_equal(np.isnan(found[f"{letter}_snr_db_low"]), np.isnan(low) | (low == 0))
        assert (found[f"{letter}_error_std_low"][there] >= 0).all()
    assert (found["x_r2_high"] == 1).any()
    assert (found["x_error_std_low"] == 0).any()
    assert (found["z_r2_low"] == 0).any()


def test_random_numbers_are_even():
    starts = np.empty(40_000, np.int64)
    kernels._draw(np.uint64(1), 7, starts)
    shares = np.bincount(starts, minlength=7) / starts.size
    assert starts.min() == 0
    np.testing.assert_allclose(shares, 1 / 7, atol=0.008)
    again = np.empty(40_000, np.int64)
    kernels._draw(np.uint64(2), 7, again)
    assert abs(np.corrcoef(starts, again)[0, 1]) < 0.02


def test_blocks_lengthen_with_the_memory_of_the_signal():
    lengths = []
    for memory in (0.0, 0.8, 0.95):
        products = [values[:, 0] for values in triplet_of(2000, 1, memory=memory, missing=0.0)]
        values = np.stack([product - product.mean() for product in products])
        sums = np.zeros((2, 3))
        kernels._crossed(values, 2000, sums)
        scale = np.array([values[a].std() * values[b].std() for a, b in ((0, 1), (0, 2), (1, 2))])
        lengths.append(kernels.block_length(sums, scale, 2000.0))
    assert lengths[0] == 13  # the cube root of 2000, rounded up
    rule = [(2 * memory / (1 - memory**2)) ** (2 / 3) * 2000 ** (1 / 3) for memory in (0.8, 0.95)]
    np.testing.assert_allclose(lengths[1:], rule, rtol=0.2)


def test_length_of_blocks_by_hand():
    one, scale = np.ones(3), np.array([1.0, 2.0, 4.0])
    for rho, count, wanted in (
        (0.5, 1000.0, 13),  # (1 / 0.75)^(2/3) · 10 = 12.1
        (0.0, 1000.0, 10),
        (-0.3, 1000.0, 10),
        (0.9, 1000.0, 45),
        (0.9, 200.0, 27),
        (1.5, 1e6, 2148),  # held at 0.99
        (0.9, 100.0, 20),  # five blocks make the record
        (0.0, 3.0, 1),
    ):
        assert kernels.block_length(np.stack([rho * scale, scale]), scale, count) == wanted
    assert kernels.block_length(np.stack([0.9 * one, one]), np.array([1.0, 0.0, 0.0]), 1000.0) == 45
    assert kernels.block_length(np.stack([0.9 * one, -one]), one, 1000.0) == 10
    values = np.array([[1.0, 2.0, -3.0], [0.5, -1.0, 0.5], [2.0, 0.0, -2.0]])
    sums = np.full((2, 3), 100.0)
    kernels._crossed(values, 3, sums)
    for pair, (a, b) in enumerate(((0, 1), (0, 2), (1, 2))):
        x, y = values[a], values[b]
        assert sums[0, pair] - 100 == (x[1:] @ y[:-1] + x[:-1] @ y[1:]) / 2
        assert sums[1, pair] - 100 == x[1:] @ y[1:]


@settings(deadline=None, max_examples=30)
@given(
    seed=st.integers(0, 10_000),
    factors=st.tuples(*[st.floats(0.01, 100)] * 3),
    shifts=st.tuples(*[st.floats(-100, 100)] * 3),
    order=st.permutations([0, 1, 2]),
)
def test_what_units_and_order_do(seed, factors, shifts, order):
    products = triplet_of(120, 2, seed=seed)
    before = solved(products)
    changed = [factors[k] * products[k] + shifts[k] for k in order]
    after = solved(changed)
    for place, k in enumerate(order):
        old, new = "xyz"[k], "xyz"[place]
        np.testing.assert_allclose(after[f"{new}_r2"], before[f"{old}_r2"], rtol=1e-6)
        np.testing.assert_allclose(after[f"{new}_error_std"], factors[k] * before[f"{old}_error_std"], rtol=1e-6)
        np.testing.assert_array_equal(after[f"{new}_flag"], before[f"{old}_flag"])
    np.testing.assert_array_equal(after["n"], before["n"])


def test_every_flag():
    rng = np.random.default_rng(2)
    truth, shared, other = (rng.normal(0, 1, 400) for _ in range(3))
    x, y, z = (truth + 0.5 * rng.normal(0, 1, 400) for _ in range(3))
    # What is left of a fourth series without x and y, and very little of both.
    other -= np.stack([x, y], axis=1) @ np.linalg.lstsq(np.stack([x, y], axis=1), other, rcond=None)[0]
    few = np.where(np.arange(400) < 60, x, np.nan)
    cases = {
        "solved": (x, y, z),
        "error variance negative": (truth + shared, truth + 1.6 * shared, z),
        "fewer common values than MIN_SAMPLES": (few, y, z),
        "a product is constant": (x, np.full(400, 0.1), z),
        "a covariance is not positive": (x, y, -z),
        "a pair is not correlated": (x, y, other + 0.02 * (x + y)),
    }
    assert list(cases) == list(FLAGS.values())
    products = [np.stack([case[k] for case in cases.values()], axis=1) for k in range(3)]
    found = solved(products, Options(least=100, significance=0.05))
    np.testing.assert_array_equal(found["x_flag"], list(FLAGS))
    for k in "yz":
        np.testing.assert_array_equal(found[f"{k}_flag"], [0, 0, 2, 3, 4, 5])
    for name in ("x_error_std", "z_snr_db", "y_r2", "x_scaling", "y_error_variance", "z_intercept", "best"):
        np.testing.assert_array_equal(
            np.isfinite(found[name]), [True, name[0] != "x" or "std" not in name, *[False] * 4]
        )
    assert found["x_error_variance"][1] < 0
    # Without any common value there is nothing, not even a flag.
    empty = solved([np.full((50, 1), np.nan)] * 3)
    assert all(np.isnan(values).all() for values in empty.values())


def test_negative_variances_are_reported_as_asked():
    rng = np.random.default_rng(2)
    truth, shared = rng.normal(0, 1, (2, 400))
    products = [part[:, None] for part in (truth + shared, truth + 1.6 * shared, truth + rng.normal(0, 1, 400))]
    found = {policy: solved(products, replace(PLAIN, negative=policy)) for policy in NEGATIVE}
    variance = found["nan"]["x_error_variance"][0]
    assert variance < 0
    assert all(part["x_flag"][0] == 1 and part["x_error_variance"][0] == variance for part in found.values())
    assert np.isnan([found["nan"][f"x_{name}"][0] for name in ("error_std", "r2", "snr_db", "error_std_scaled")]).all()
    assert [found["zero"][f"x_{name}"][0] for name in ("error_std", "r2")] == [0.0, 1.0]
    assert np.isnan(found["zero"]["x_snr_db"][0])  # infinite
    signal = products[0].var(ddof=1) - variance
    assert found["abs"]["x_error_std"][0] == pytest.approx(np.sqrt(-variance))
    assert found["abs"]["x_r2"][0] == pytest.approx(signal / (signal - variance))
    assert found["abs"]["x_snr_db"][0] == pytest.approx(10 * np.log10(signal / -variance))
    # What is positive is the same under all.
    assert len({part["z_error_std"][0] for part in found.values()}) == 1


def test_effective_numbers_are_those_of_the_formula():
    lag = np.array([0.5, 0.2, -0.4])
    np.testing.assert_allclose(effective_counts(100, lag), [100 * 0.9 / 1.1, 100.0, 100.0])


@pytest.mark.parametrize("irregular", [False, True])
def test_anomalies_are_those_of_pytesmo(irregular):
    filters = pytest.importorskip("pytesmo.time_series.filters")
    products = triplet_of(300, 70, memory=0.98, seed=4)
    rng = np.random.default_rng(1)
    days = np.sort(rng.choice(700, 300, replace=False)) if irregular else np.arange(300)
    times = np.datetime64("2015-01-01", "ns") + days * np.timedelta64(1, "D")
    cubes = [array.assign_coords(time=times) for array in cubes_of(products)]
    triplet = collocation.make_triplet(cubes, "XYZ")
    options = replace(PLAIN, anomaly="seasonal")
    found = collocation.collocate(triplet, options).compute()
    expected = []
    for product in products:
        moving = [
            filters.boxcar_filter(np.float32(product[:, p]).astype(float), days.astype(float), window=35)
            for p in range(70)
        ]
        expected.append(np.float32(product).astype(float) - np.stack(moving, axis=1))
    plain = solved(expected)
    for name in ("x_error_std", "y_r2", "z_scaling", "n", "n_effective"):
        np.testing.assert_allclose(found.sel(band=name).to_numpy().ravel(), plain[name], rtol=1e-5)


def test_multiplicative_is_additive_of_logarithms():
    rng = np.random.default_rng(3)
    rain = np.where(rng.random((800, 3)) < 0.5, rng.gamma(0.7, 9, (800, 3)) + 0.2, 0.0)
    products = []
    for sigma in (0.3, 0.4, 0.5):
        values = rain * np.exp(rng.normal(0, sigma, rain.shape))
        values[rng.random(rain.shape) < 0.1] = 0.0
        values[rng.random(rain.shape) < 0.05] = np.nan
        products.append(values)
    options = replace(PLAIN, model="multiplicative", wet=0.1)
    found = solved(products, options)
    wet = [np.where(values > 0.1, np.log(np.where(values > 0.1, values, 1)), np.nan) for values in products]
    plain = solved(wet)
    for name in bands(PLAIN):
        np.testing.assert_allclose(found[name], plain[name], rtol=1e-9, err_msg=name)
    there = np.isfinite(np.stack(products)).all(axis=0)
    rains = np.stack(products) > 0.1
    np.testing.assert_allclose(found["wet_fraction"], (rains.all(axis=0) & there).sum(axis=0) / there.sum(axis=0))
    for letter, own in zip("xyz", rains, strict=True):
        np.testing.assert_allclose(found[f"{letter}_wet_fraction"], (own & there).sum(axis=0) / there.sum(axis=0))
    assert np.median(found["x_error_std"]) == pytest.approx(0.3, rel=0.15)


def test_cubes_are_solved_pixel_by_pixel_whatever_their_tiles():
    products = triplet_of(300, 12, seed=6)
    options = replace(PLAIN, samples=20)
    whole = collocation.make_triplet(cubes_of(products, 3), "XYZ")
    first = collocation.collocate(whole, options)
    assert first.chunks
    first = first.compute()
    assert first.dims == ("band", "y", "x")
    assert first.dtype == np.float32
    assert list(first["band"].values) == bands(options)
    assert first.rio.crs.to_epsg() == 4326
    expected = solved([np.float32(values) for values in products], options)
    for name in bands(options):
        np.testing.assert_array_equal(first.sel(band=name).to_numpy().ravel(), expected[name].astype(np.float32))
    tiled = [array.chunk(time=own, y=2, x=3) for array, own in zip(cubes_of(products, 3), (-1, 100, 70), strict=True)]
    tiled = collocation.make_triplet(tiled, "XYZ")
    np.testing.assert_array_equal(collocation.collocate(tiled, options).to_numpy(), first.to_numpy())
    other = collocation.collocate(whole, replace(options, seed=2)).to_numpy()
    low = bands(options).index("x_r2_low")
    assert not np.array_equal(other[low], first.to_numpy()[low])
    pooled = collocation.pool(tiled, options)
    again = collocation.pool(whole, options)
    np.testing.assert_allclose(pooled.q, again.q, rtol=1e-12)
    np.testing.assert_allclose(pooled.drawn, again.drawn, rtol=1e-9)


def test_records_of_unlike_times_are_matched():
    products = triplet_of(300, 4, seed=6, missing=0.0)
    cubes = [
        array.isel(time=keep)
        for array, keep in zip(cubes_of(products), (slice(0, 280), slice(20, 300, 2), slice(10, None)), strict=True)
    ]
    triplet = collocation.make_triplet(cubes, "XYZ", start="2015-02-01", end="2015-09-30")
    inside = [i for i in range(20, 280, 2) if 31 <= i <= 272]
    assert triplet.times.size == len(inside)
    found = collocation.collocate(triplet, PLAIN).compute()
    expected = solved([np.float32(values)[inside] for values in products])
    for name in ("n", "x_error_std", "y_r2", "n_effective"):
        np.testing.assert_allclose(found.sel(band=name).to_numpy().ravel(), expected[name], rtol=1e-6)
    assert triplet.step_days == 2
    nameless = [array.copy() for array in cubes]
    for array in nameless:
        array.attrs = {}
    assert collocation.make_triplet(nameless, "XYZ").names == ["product", "product_2", "product_3"]
    assert triplet.block_steps(replace(PLAIN, block=30)) == 15


def test_what_does_not_fit_is_refused():
    good = cubes_of(triplet_of(60, 4))
    with pytest.raises(InputError, match=r"X and Z have different sizes .*Regrid \(sm2r:regrid\)"):
        collocation.make_triplet([*good[:2], good[2].isel(x=[0])], "XYZ")
    with pytest.raises(InputError, match=r"X and Y have different time steps \(P1D and P7D\).*sm2r:regrid, TIME_STEP"):
        collocation.make_triplet([good[0], good[1].assign_attrs(time_step="P7D"), good[2]], "XYZ")
    with pytest.raises(InputError, match=r"X holds soil_moisture, but Z rainfall\."):
        collocation.make_triplet([*good[:2], good[2].assign_attrs(variable="rainfall")], "XYZ")
    later = good[2].assign_coords(time=pd.date_range("2021-01-01", periods=60))
    with pytest.raises(
        InputError,
        match=r"X, Y, Z have fewer than two time stamps in common: X has 2015-01-01 to 2015-03-01; .*2021-01",
    ):
        collocation.make_triplet([*good[:2], later], "XYZ")
    with pytest.raises(InputError, match="X has none in the period"):
        collocation.make_triplet(good, "XYZ", start="2019-01-01")
    # Saturation and soil moisture are one thing on two scales.
    collocation.make_triplet([good[0].assign_attrs(variable="saturation", units="1"), *good[1:]], "XYZ")


def test_pooled_covariances_and_their_intervals():
    products = triplet_of(500, 40, seed=9)
    there = np.flatnonzero(np.isfinite(products).all(axis=0)[:, 39])
    products[0][there[2] :, 39] = np.nan  # two common values are left, which count
    options = replace(PLAIN, samples=200)
    triplet = collocation.make_triplet(cubes_of(products, 4), "XYZ")
    pooled = collocation.pool(triplet, options)
    single = [common([np.float32(values).astype(float) for values in products], pixel) for pixel in range(40)]
    free = sum(values.shape[1] - 1 for values in single)
    q = sum(np.cov(values) * (values.shape[1] - 1) for values in single) / free
    assert (pooled.values, pooled.free, pooled.pixels) == (free + 40, free, 40)
    np.testing.assert_allclose(pooled.q, q, rtol=1e-10)
    np.testing.assert_allclose(pooled.means, np.concatenate(single, axis=1).mean(axis=1), rtol=1e-10)
    ends = pooled.intervals(0.95)
    for name, value in (("r2", pooled.collocation.r2), ("weight", pooled.collocation.weights)):
        assert (ends[name][0] < value).all()
        assert (value < ends[name][1]).all()
    assert ((ends["error_std"][0] < SIGMAS) & (ends["error_std"][1] > SIGMAS)).all()
    # Forty pixels of independent truths tell far more than one does.
    alone = solved([product[:, :5] for product in products], options)
    widths = np.median(alone["y_error_std_high"] - alone["y_error_std_low"])
    assert ends["error_std"][1][1] - ends["error_std"][0][1] < widths / 3
    assert np.isnan(collocation.pool(triplet, PLAIN).intervals(0.95)["r2"][0]).all()


def test_pooled_resamples_are_those_of_blocks_put_together():
    times, block, samples, seed = 90, 12, 30, 7
    products = [np.float32(values).astype(float) for values in triplet_of(times, 4, missing=0.2, seed=8)]
    products[0][:3], products[1][80:, 0] = np.nan, np.nan
    options = replace(PLAIN, samples=samples, seed=seed, block=float(block))
    pooled = collocation.pool(collocation.make_triplet(cubes_of(products), "XYZ"), options)
    values = np.stack(products)[:, 3:]
    there = np.isfinite(values).all(axis=0)
    values = np.where(there, values, 0)
    off = np.where(there, values - values.sum(axis=1, keepdims=True) / there.sum(axis=0), 0)
    assert (pooled.block, pooled.blocks) == (12, 87 / 12)
    starts, state = np.empty(8, np.int64), np.uint64(seed)
    for own in pooled.drawn:
        state = np.uint64(kernels._draw(state, 87 - block + 1, starts))
        steps = (starts[:, None] + np.arange(block)).ravel()
        parts = off[:, steps].reshape(3, -1)
        wanted = parts @ parts.T / there[steps].sum() * there.sum() / (there.sum() - 4)
        np.testing.assert_allclose(own, wanted, rtol=1e-9)
    ends = pooled.intervals(0.9)
    solution, drawn = pooled.collocation, collocate_covariance(pooled.drawn, 1)
    factor = t.ppf(0.95, 6) / norm.ppf(0.95) * np.sqrt(7 / 6)
    for name, most in (("error_variance", np.inf), ("r2", 1.0), ("scaling", np.inf), ("weights", 1.0)):
        low, high = np.quantile(getattr(drawn, name), [0.05, 0.95], axis=0)
        value, half = getattr(solution, name), factor * (high - low) / 2
        wanted = np.clip([value - half, value + half], 0 if name != "scaling" else -np.inf, most)
        found = ends[{"error_variance": "error_std", "weights": "weight"}.get(name, name)]
        np.testing.assert_allclose(found, np.sqrt(wanted) if name == "error_variance" else wanted, rtol=1e-9)
    np.testing.assert_allclose(10 ** (np.array(ends["snr_db"]) / 10), [r / (1 - r) for r in ends["r2"]], rtol=1e-9)


def test_units_of_the_bands():
    first, *rest = cubes_of(triplet_of(40, 4), units="%")
    triplet = collocation.make_triplet([first, *(one.assign_attrs(units="m3 m-3") for one in rest)], "XYZ")
    errors = collocation.collocate(triplet, Options(samples=5))
    units = dict(zip(errors["band"].values, errors["units"].values, strict=True))
    for letter, own in (("x", "%"), ("y", "m3 m-3"), ("z", "m3 m-3")):
        assert {name[2:]: unit for name, unit in units.items() if name[0] == letter} == {
            "error_std": own, "error_std_low": own, "error_std_high": own, "error_variance": f"({own})2",
            "snr_db": "dB", "snr_db_low": "dB", "snr_db_high": "dB", "r2": "1", "r2_low": "1", "r2_high": "1",
            "scaling": "1" if letter == "x" else "(%) (m3 m-3)-1", "error_std_scaled": "%", "intercept": "%",
            "flag": "1",
        }  # fmt: skip
    assert {unit for name, unit in units.items() if name[:2] not in ("x_", "y_", "z_")} == {"1"}
    logs = collocation.collocate(triplet, Options(model="multiplicative"))
    assert set(logs["units"].values) == {"1", "dB"}
    unknown = collocation.make_triplet([first, *(one.assign_attrs(units="") for one in rest)], "XYZ")
    errors = collocation.collocate(unknown, Options()).set_index(band="band")
    assert errors.sel(band=["y_error_variance", "y_scaling", "y_error_std", "x_scaling"])["units"].values.tolist() == [
        "", "", "", "1",
    ]  # fmt: skip
    assert errors.attrs == {
        "variable": "triple_collocation", "product": "a_b_c", "x": "a", "y": "b", "z": "c", "history": "",
    }  # fmt: skip


def test_pooled_intervals_hold_what_they_say():
    covered = []
    for seed in range(120):
        triplet = collocation.make_triplet(cubes_of(triplet_of(300, 2, memory=0.8, seed=seed), 1), "XYZ")
        low, high = collocation.pool(triplet, replace(PLAIN, samples=300)).intervals(0.95)["error_std"]
        covered.append((low <= SIGMAS) & (high >= SIGMAS))
    assert 0.90 <= np.mean(covered) <= 0.985


def test_progress_and_cancel():
    triplet = collocation.make_triplet([array.chunk(y=1, x=1) for array in cubes_of(triplet_of(60, 8))], "XYZ")
    told: list[float] = []
    collocation.pool(triplet, PLAIN, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1

    def stop(fraction):
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        collocation.pool(triplet, PLAIN, progress=stop)


def summary_of(cubes, options, path):
    triplet = collocation.make_triplet(cubes, "XYZ")
    pooled = collocation.pool(triplet, options)
    cube.write({path: collocation.collocate(triplet, options)})
    return summaries.summarise(cube.open_bands(path), triplet, options, pooled)


def test_table_tells_what_the_raster_holds(tmp_path):
    options = replace(PLAIN, samples=20, least=100)
    products = triplet_of(400, 12, seed=3)
    products[0][:350, :2] = np.nan
    summary = summary_of(cubes_of(products, 3), options, tmp_path / "errors.tif")
    table = summary.table.set_index("product")
    assert list(table.index) == ["a", "b", "c"]
    assert (summary.pixels, summary.solved) == (12, 10)
    assert summary.reasons == {"fewer common values than MIN_SAMPLES": 2}
    n, best = summary.band("n"), summary.band("best")
    few = ~np.isfinite(best)
    ends = summary.pooled.intervals(options.level)
    pooled = summary.pooled.collocation
    whole = {
        "error_std": np.sqrt(pooled.error_variance), "r2": pooled.r2, "scaling": pooled.scaling,
        "weight": pooled.weights, "snr_db": 10 * np.log10(pooled.r2 / (1 - pooled.r2)),
    }  # fmt: skip
    for k, (letter, name) in enumerate(zip("xyz", "abc", strict=True)):
        row = table.loc[name]
        assert (row["input"], row["units"], row["pixels"]) == (letter.upper(), "m3 m-3", 10)
        assert row["n"] == summary.count == np.median(n[~few])
        assert row["n_effective"] == pytest.approx(np.median(summary.band("n_effective")[~few]))
        for what in ("error_std", "snr_db", "r2"):
            quartiles = np.nanpercentile(summary.band(f"{letter}_{what}"), [25, 50, 75])
            assert row[[f"{what}_{end}" for end in ("q25", "median", "q75")]].tolist() == pytest.approx(quartiles)
        for what, values in whole.items():
            told = row[[what, f"{what}_low", f"{what}_high"]].astype(float)
            wanted = [values[k], ends[what][0][k], ends[what][1][k]]
            np.testing.assert_allclose(told, np.where(np.isfinite(wanted), wanted, np.nan), rtol=1e-9)
        assert row["error_std_scaled"] == pytest.approx(row["error_std"] * row["scaling"])
        assert row["intercept"] == pytest.approx(summary.pooled.means[0] - row["scaling"] * summary.pooled.means[k])
        assert row["best_share"] == pytest.approx((best == k + 1).sum() / 10)
        assert row["negative_share"] == (summary.band(f"{letter}_flag")[~few] == 1).mean()
    np.testing.assert_allclose(summary.correlation, correlations(summary.pooled.q))
    assert table["wet_fraction"].isna().all()
    assert summary.best == "a"
    texts = summaries.findings(summary)
    assert any("2 of 12 pixels were not solved: 2 fewer common values than MIN_SAMPLES." in text for text in texts)
    assert any("common values in the median. With fewer than 500" in text for text in texts)
    assert not any("correlate far better" in text for text in texts)
    page = make_report(summary, ["A note."]).write(tmp_path / "report.html").read_text(encoding="utf-8")
    for text in ("Triple collocation of a, b, c", "10 of 12 pixels were solved", "A note.", "Errors are independent"):
        assert text in page


def test_what_speaks_against_the_assumptions_is_said(tmp_path):
    rng = np.random.default_rng(5)
    truth, shared = rng.normal(0.25, 0.05, (2, 300, 9))
    alike = [truth + 0.6 * shared, truth + 0.75 * shared, truth + rng.normal(0, 0.04, truth.shape)]
    summary = summary_of(cubes_of(alike, 3), replace(PLAIN, samples=20), tmp_path / "errors.tif")
    assert summary.table[["weight", "weight_low", "weight_high"]].isna().all(axis=None)
    assert np.isfinite(summary.table[["scaling_low", "scaling_high", "r2_low"]]).all(axis=None)
    texts = " ".join(summaries.findings(summary))
    assert "The error variance is negative for" in texts
    assert summaries.findings(summary)[0].startswith("Over all pixels, the error variance of a is negative")
    assert summary.best == ""
    assert "a and b correlate far better with each other" in texts
    constant = [alike[0], np.full_like(truth, 0.2), alike[2]]
    summary = summary_of(cubes_of(constant, 3), PLAIN, tmp_path / "constant.tif")
    assert summaries.findings(summary)[0].startswith("No pixel could be solved: 9 a product is constant.")
    assert make_report(summary).write(tmp_path / "report.html").is_file()
    one = summary_of(cubes_of([values[:, :1] for values in alike], 1), PLAIN, tmp_path / "one.tif")
    assert one.pixels == 1
    assert make_report(one).write(tmp_path / "one.html").is_file()


def test_products_that_share_sources_are_named():
    texts = summaries.shared_sources(["cmd", "CMFD_v2", "era5_land"], ["", "", ""])
    assert texts == ["cmd, CMFD_v2 share rain gauges according to their names, and therefore share errors."]
    history = "SM2R 1.0: calibrate of smap_l3, cmfd: base\nSM2R 1.0: invert of smap_l3"
    texts = summaries.shared_sources(["SM2RAIN", "cmfd", "gldas"], [history, "SM2R 1.0: importproduct of cmfd", ""])
    assert len(texts) == 1
    assert texts[0].startswith("SM2RAIN was made with cmfd according to its history.")
    assert not summaries.shared_sources(["smos_l3", "smap_l3", "gldas"], ["", "", ""])
