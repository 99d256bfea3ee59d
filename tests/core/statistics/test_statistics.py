"""Statistics over space and time against pandas, NumPy and SciPy on whole arrays, and what must not change them."""

from __future__ import annotations

from functools import partial

import numpy as np
import pandas as pd
import pyproj
import pytest
import rioxarray  # noqa: F401
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from scipy.signal import lfilter
from sm2r.core import cube, statistics
from sm2r.core.coverage import row_areas
from sm2r.core.errors import Cancelled, InputError
from sm2r.core.regrid import grid_of, majority
from sm2r.core.sampling import basin_means
from sm2r.core.statistics import reports, tables
from sm2r.core.statistics.cubes import combine, write_maps
from sm2r.core.statistics.kernels import BINS
from sm2r.core.statistics.tables import findings, period_table, quantile
from sm2r.tests.cubes import daily_cube
from sm2r.tests.data import real

SEASONS = {12: "DJF", 1: "DJF", 2: "DJF", 3: "MAM", 4: "MAM", 5: "MAM", 6: "JJA", 7: "JJA", 8: "JJA"}
BASIN = np.array([(0.3, -0.4), (3.4, -0.7), (3.1, -2.6), (1.2, -2.9), (0.3, -0.4)])


grid = partial(daily_cube, product="p", size=0.5, west=0.0, north=60.0, start="2015-01-15", tile=3)


def classes_on(array, codes):
    codes = np.asarray(codes, np.float32)
    size = array.rio.transform().a * array.sizes["x"] / codes.shape[1]
    one = grid(codes[None], size=size, west=array.rio.transform().c, north=array.rio.transform().f, crs=array.rio.crs)
    return one.rename(time="band").assign_coords(band=["1"])


def moist(days=400, height=7, width=8, seed=1, missing=0.2):
    rng = np.random.default_rng(seed)
    wet = 0.25 + 0.1 * np.sin(np.arange(days) / 58)[:, None, None]
    values = wet + 0.05 * rng.normal(size=(height, width)) + 0.03 * rng.normal(size=(days, height, width))
    values[rng.random(values.shape) < missing] = np.nan
    return values.astype(np.float32)


def run(array, tmp_path, *, least=0.5, **given):
    region, notes = statistics.make_region(array, **given)
    found = statistics.survey(array, region, min_coverage=least)
    histogram = write_maps(tmp_path / "maps.tif", array, region, found)
    written = cube.open_bands(tmp_path / "maps.tif")
    periods = period_table(found, histogram, written, region)
    regression = statistics.regression_table(found, region)
    return region, found, histogram, written, periods, regression, notes


def row(table, name="all", period="year"):
    return table[(table["class"] == name) & (table["period"] == period)].iloc[0]


def long(array, weight, code=None):
    """Return every value of a cube as a row of a table: step, pixel, value, weight, class, month, season."""
    values = array.to_numpy().astype(float)
    step, y, x = np.nonzero(np.isfinite(values) & (weight > 0))
    times = pd.DatetimeIndex(array["time"].to_numpy()[step])
    frame = pd.DataFrame({"step": step, "pixel": y * array.sizes["x"] + x, "v": values[step, y, x], "w": weight[y, x]})
    frame["class"] = code[y, x] if code is not None else 0
    return frame.assign(month=times.month, season=[SEASONS.get(month, "SON") for month in times.month])


def weighted(frame):
    mean = np.average(frame["v"], weights=frame["w"])
    return mean, np.sqrt(np.average((frame["v"] - mean) ** 2, weights=frame["w"]))


@pytest.mark.parametrize("tile", [3, 8])
def test_all_against_pandas(tmp_path, tile):
    array = grid(moist(), tile=tile)
    array[40:44, :, :6] = np.nan  # steps that do not count
    array = array.chunk(time=-1, y=tile, x=tile)
    codes = np.where(np.arange(8) < 3, 7, 2) + 0 * np.arange(7)[:, None]
    codes = codes.astype(float)
    codes[0, 0] = np.nan
    region, found, _, written, periods, regression, notes = run(array, tmp_path, classes=classes_on(array, codes))
    assert region.names == ["2", "7"]
    assert notes == ["CLASSES: 1.71 % of the area has no class; it is only included in 'all'."]
    frame = long(array, region.weight, codes)
    coverage = frame.groupby("step")["w"].sum() / region.weight.sum()
    used = coverage.index[coverage >= 0.5]
    assert 0 < len(used) < array.sizes["time"]
    np.testing.assert_array_equal(np.flatnonzero(found.counts), used)
    frame = frame[frame["step"].isin(used)]
    limits = frame["v"].max() - frame["v"].min()

    for name, own in (("all", frame), ("2", frame[frame["class"] == 2]), ("7", frame[frame["class"] == 7])):
        spans = {f"{month:02d}": own[own["month"] == month] for month in range(1, 13)}
        spans |= {season: own[own["season"] == season] for season in ("DJF", "MAM", "JJA", "SON")}
        for period, some in (spans | {"year": own}).items():
            one = row(periods, name, period)
            mean, std = weighted(some)
            assert one["n"] == len(some)
            np.testing.assert_allclose([one["mean"], one["std"], one["cv"]], [mean, std, std / mean], rtol=1e-10)
            assert (one["min"], one["max"]) == (some["v"].min(), some["v"].max())
            ordered = some.sort_values("v")
            middle = ordered["v"].to_numpy()[np.searchsorted(ordered["w"].cumsum(), ordered["w"].sum() / 2)]
            assert abs(one["median"] - middle) <= limits / (2 * BINS) + 1e-9
            pixels = some.groupby("pixel").agg(v=("v", "mean"), w=("w", "first"))
            mean, std = weighted(pixels)
            np.testing.assert_allclose([one["std_space"], one["cv_space"]], [std, std / mean], rtol=1e-5)
            np.testing.assert_allclose(
                [one["min_space"], one["max_space"]], [pixels["v"].min(), pixels["v"].max()], rtol=1e-6
            )
            ordered = pixels.sort_values("v")
            middle = ordered["v"].to_numpy()[np.searchsorted(ordered["w"].cumsum(), ordered["w"].sum() / 2)]
            assert one["median_space"] == pytest.approx(middle, rel=1e-6)
            # A class needs its own share of area at a step.
            area = region.weight[codes == float(name)].sum() if name != "all" else region.weight.sum()
            steps = some.groupby("step")
            means = steps.apply(lambda part: weighted(part)[0])[steps["w"].sum() / area >= 0.5]
            assert one["steps"] == len(means)
            assert one["std_time"] == pytest.approx(means.std(ddof=0), rel=1e-9)
        steps = own.groupby("step")
        enough = steps["w"].sum() / area >= 0.5
        pairs = np.array([weighted(part) for _, part in steps])[enough.to_numpy()]
        x, y = pairs[:, 0], pairs[:, 1] / pairs[:, 0]
        fit = regression[regression["class"] == name].iloc[0]
        slope, intercept = np.polyfit(x, y, 1)
        r, p = stats.pearsonr(x, y)
        np.testing.assert_allclose([fit["slope"], fit["intercept"], fit["r"]], [slope, intercept, r], rtol=1e-8)
        assert fit["p"] == pytest.approx(p, rel=1e-6)
        left = y - slope * x - intercept
        error = np.sqrt((left**2).sum() / (x.size - 2) / ((x - x.mean()) ** 2).sum())
        assert fit["slope_error"] == pytest.approx(error, rel=1e-8)
        assert (fit["n"], fit["mean_cv"]) == (x.size, pytest.approx(y.mean()))

    pixels = frame.groupby("pixel")["v"]
    expected = {"mean": pixels.mean(), "std": pixels.std(ddof=0), "n": pixels.count()}
    expected["cv"] = expected["std"] / expected["mean"]
    expected["mean_04"] = frame[frame["month"] == 4].groupby("pixel")["v"].mean()
    expected["mean_djf"] = frame[frame["season"] == "DJF"].groupby("pixel")["v"].mean()
    for name, series in expected.items():
        band = written.sel(band=name).to_numpy().ravel()
        np.testing.assert_allclose(band, series.reindex(range(56)), rtol=2e-6)


def test_steps_are_told_one_by_one(tmp_path):
    array = grid(moist(30))
    _, found, *_ = run(array, tmp_path)
    table = statistics.step_table(found)
    assert list(table["time"]) == list(array["time"].to_numpy()[found.counts])
    np.testing.assert_allclose(table["cv"], table["std"] / table["mean"])
    assert table["coverage"].between(0.5, 1).all()
    assert table["n"].sum() == np.isfinite(array.to_numpy()).sum()


def test_a_basin_counts_pixels_by_their_share_as_series_over_basins_do(tmp_path):
    array = grid(moist(50, missing=0.05), north=40.0)
    polygons = [("b", [BASIN + np.array([0.2, 40.0])])]
    _, found, _, written, *_ = run(array, tmp_path, basin=polygons, least=0.0)
    np.testing.assert_allclose(found.mean[:, 0], basin_means(array, polygons, min_coverage=0).mean[0], rtol=1e-12)
    inside = np.isfinite(written.sel(band="mean").to_numpy())
    assert 0 < inside.sum() < 56
    # Two basins that overlap count once.
    twice, _ = statistics.make_region(array, basin=polygons * 2)
    assert twice.weight.max() <= row_areas(array.rio.transform(), 7, array.rio.crs).max() * (1 + 1e-12)
    with pytest.raises(InputError, match="BASIN does not overlap"):
        statistics.make_region(array, basin=[("far", [BASIN])])


def test_degrees_are_weighted_by_area_and_metres_are_not(tmp_path):
    values = np.broadcast_to(np.linspace(0.1, 0.5, 8)[:, None], (3, 8, 2)).copy()
    values[1:] += [[[0.01]], [[0.02]]]
    _, _, _, _, periods, *_ = run(grid(values, size=10, north=80.0), tmp_path)
    latitudes = 75.0 - 10 * np.arange(8)
    expected = np.average(values.mean(axis=(0, 2)), weights=np.cos(np.radians(latitudes)))
    assert row(periods)["mean"] == pytest.approx(expected, rel=3e-3)  # of a sphere
    _, _, _, _, periods, *_ = run(grid(values, size=1e4, crs="EPSG:32647"), tmp_path)
    assert row(periods)["mean"] == pytest.approx(values.mean(), rel=1e-6)
    assert row(periods)["median"] == pytest.approx(np.median(values), abs=1e-4)


@settings(deadline=None, max_examples=12)
@given(st.integers(0, 2**32 - 1), st.sampled_from([0.25, 2.0, 1024.0]))
def test_scaling_leaves_the_variation_and_order_of_pixels_leaves_all(tmp_path_factory, seed, factor):
    folder = tmp_path_factory.mktemp("s")
    rng = np.random.default_rng(seed)
    values = moist(30, 4, 5, seed=seed)
    metres = {"crs": "EPSG:32647", "size": 1000.0}
    _, _, _, _, plain, lines, _ = run(grid(values, **metres), folder)
    _, _, _, _, scaled, scaled_lines, _ = run(grid(factor * values, **metres), folder)
    for name in ("cv", "cv_space", "cv_time"):
        np.testing.assert_allclose(scaled[name], plain[name], rtol=1e-6)
    for name in ("mean", "std", "min", "max", "median", "std_space", "std_time"):
        np.testing.assert_allclose(scaled[name], factor * plain[name], rtol=1e-6)
    np.testing.assert_allclose(scaled_lines["slope"], lines["slope"] / factor, rtol=1e-6)
    mixed = rng.permutation(values.reshape(30, -1), axis=1).reshape(values.shape)
    _, _, _, _, other, other_lines, _ = run(grid(mixed, tile=4, **metres), folder)
    numbers = list(plain.select_dtypes("number"))
    np.testing.assert_allclose(other[numbers], plain[numbers], rtol=1e-6)
    np.testing.assert_allclose(other_lines["slope"], lines["slope"], rtol=1e-6)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.tuples(st.floats(-1e3, 1e3), st.floats(0.1, 10)), max_size=6), min_size=1, max_size=5))
def test_moments_of_parts_are_those_of_the_whole(parts):
    def moments(pairs):
        if not pairs:
            return np.zeros(6)
        v, w = np.array(pairs).T
        mean = np.average(v, weights=w)
        return np.array([v.size, w.sum(), mean, (w * (v - mean) ** 2).sum(), v.min(), v.max()])

    together = combine(np.array([moments(part) for part in parts]))
    np.testing.assert_allclose(together, moments([pair for part in parts for pair in part]), rtol=1e-9, atol=1e-9)


def test_an_offset_costs_no_digits(tmp_path):
    values = (4096 + moist(20)).astype(np.float32)
    _, _, _, written, periods, *_ = run(grid(values, crs="EPSG:32647", variable="x"), tmp_path, least=0)
    exact = values.astype(float)
    assert row(periods)["std"] == pytest.approx(np.nanstd(exact), rel=1e-10)
    np.testing.assert_allclose(written.sel(band="std"), np.nanstd(exact, axis=0), rtol=1e-6)


def test_constant_cubes_vary_by_exactly_nothing(tmp_path):
    values = np.full((40, 7, 8), 0.3)
    values[:, 2, 3] = np.nan
    _, found, _, written, periods, regression, _ = run(grid(values), tmp_path)
    one = row(periods)
    assert (one["std"], one["cv"], one["std_space"], one["std_time"]) == (0, 0, 0, 0)
    assert one["median"] == one["min"] == one["max"] == one["mean"] == np.float32(0.3)
    assert np.nanmax(written.sel(band="std")) == 0
    assert regression["reason"].tolist() == ["the mean does not change"]
    assert regression[["slope", "r", "p", "exp_k"]].isna().all(axis=None)
    assert findings(found, regression) == ["No regression for all: the mean does not change."]
    # All pixels the same, but not at all times.
    rising = np.linspace(0.1, 0.3, 40)[:, None, None] + np.zeros((40, 7, 8))
    _, _, _, _, periods, regression, _ = run(grid(rising), tmp_path)
    assert (row(periods)["std_space"], row(periods)["std_time"] > 0.05) == (0, True)
    assert regression["reason"].tolist() == ["the variation does not change"]


def test_one_pixel_one_step_and_classes_of_one_pixel(tmp_path):
    _, _, _, written, periods, regression, _ = run(grid(moist(20, 1, 1, missing=0)), tmp_path)
    assert regression["reason"].tolist() == ["one pixel, no variation in space"]
    assert row(periods)["std"] == pytest.approx(row(periods)["std_time"])
    _, _, _, written, periods, regression, _ = run(grid(moist(1, missing=0)), tmp_path)
    assert regression["reason"].tolist() == ["1 steps, 3 are needed"]
    assert np.isnan(written.sel(band="std")).all()
    assert np.isfinite(written.sel(band="mean")).all()
    assert np.isnan(row(periods)["std_time"])
    array = grid(moist(30))
    codes = np.full((7, 8), 1)
    codes[3, 4] = 5
    region, *_, regression, _ = run(array, tmp_path, classes=classes_on(array, codes), labels={5: "Lake"})
    assert region.names == ["1", "Lake"]
    assert regression.set_index("class").loc["Lake", "reason"] == "one pixel, no variation in space"
    assert regression["pixels"].tolist() == [56, 55, 1]


def test_steps_with_gaps_are_left_out_since_they_would_tell_of_gaps(tmp_path):
    values = np.broadcast_to(np.where(np.arange(8) < 4, 0.1, 0.4), (60, 7, 8)).copy()
    values[::2, :, :5] = np.nan  # the dry half is not seen every other day
    array = grid(values, crs="EPSG:32647")
    _, found, _, _, periods, regression, _ = run(array, tmp_path)
    assert row(periods)["mean"] == pytest.approx(0.25)
    assert findings(found, regression)[0] == (
        "30 of 60 steps with values were left out: less than 50 % (MIN_COVERAGE) of the area with any values had "
        "values at that step."
    )
    _, _, _, _, periods, *_ = run(array, tmp_path, least=0.3)
    assert row(periods)["mean"] > 0.28
    one_by_one = grid(np.where(np.eye(56).reshape(56, 7, 8), 0.2, np.nan), crs="EPSG:32647")
    with pytest.raises(InputError, match=r"50 % \(MIN_COVERAGE\) of the area in it at no step; the maximum is 1\.79 %"):
        run(one_by_one, tmp_path)


def test_what_is_no_moisture_is_told(tmp_path):
    values = moist(30)
    with pytest.raises(InputError, match="has no value in it"):
        run(grid(np.full((3, 7, 8), np.nan)), tmp_path)
    values[3] = -0.01
    values[4, 0, 0], values[5, 0, 0] = np.inf, -np.inf
    _, found, _, _, periods, regression, _ = run(grid(values), tmp_path)
    assert np.isfinite(row(periods)["max"])
    assert findings(found, regression) == [
        "At 1 steps the mean is not above 0, so there is no coefficient of variation.",
        "There are negative values, down to -0.01, which are impossible for soil moisture. They are used as they are.",
    ]
    values = 100 * np.abs(moist(30))
    assert row(run(grid(values, units="%"), tmp_path)[4])["mean"] == pytest.approx(np.nanmean(values), rel=0.01)


def test_a_curve_that_there_is_is_found(tmp_path):
    rng = np.random.default_rng(2)
    mean = np.linspace(0.08, 0.4, 80)
    pattern = rng.normal(size=56)
    pattern = ((pattern - pattern.mean()) / pattern.std()).reshape(7, 8)
    values = mean[:, None, None] * (1 + 0.9 * np.exp(-3.5 * mean[:, None, None]) * pattern)
    fit = run(grid(values, crs="EPSG:32647"), tmp_path)[5].iloc[0]
    np.testing.assert_allclose([fit["exp_k"], fit["exp_b"], fit["exp_r2"]], [0.9, -3.5, 1.0], rtol=1e-4)
    assert fit["r"] < -0.95


def test_memory_makes_steps_count_less():
    """Of unrelated series with memory, one in twenty is significant at 5 %, and not one in two."""
    rng = np.random.default_rng(3)
    plain, effective = [], []
    for _ in range(300):
        x, y = (lfilter([1], [1, -0.9], rng.normal(size=500))[100:] for _ in range(2))
        fit = tables._fit(x, y, np.arange(399))
        plain.append(fit["p"])
        effective.append(fit["p_effective"])
        assert fit["n_effective"] < 100
    assert np.mean(np.array(plain) < 0.05) > 0.4
    assert 0.02 < np.mean(np.array(effective) < 0.05) < 0.09
    fit = tables._fit(*rng.normal(size=(2, 400)), np.arange(399))
    assert fit["p_effective"] == pytest.approx(fit["p"], rel=0.1)


def test_memory_does_not_reach_over_gaps_of_the_record():
    cube = grid(moist(60)).isel(time=np.r_[0:20, 40:60])
    region, _ = statistics.make_region(cube)
    found = statistics.survey(cube, region, min_coverage=0.0)
    fit = tables.regression_table(found, region).iloc[0]
    own = tables._fit(found.mean[:, 0], found.cv[:, 0], np.delete(np.arange(39), 19))
    over = tables._fit(found.mean[:, 0], found.cv[:, 0], np.arange(39))
    assert fit["n_effective"] == pytest.approx(own["n_effective"])
    assert fit["n_effective"] != pytest.approx(over["n_effective"])


@pytest.mark.parametrize("freq", ["h", "MS", "7D"])
def test_other_time_steps(tmp_path, freq):
    array = grid(moist(60), freq=freq, start="2015-01-01")
    _, found, _, _, periods, _, _ = run(array, tmp_path)
    month = f"{array['time'].dt.month.to_numpy()[0]:02d}"
    own = (array["time"].dt.month == int(month)).to_numpy() & found.counts
    assert row(periods, period=month)["steps"] == own.sum() > 0


def test_quantiles_of_bins():
    bins = np.zeros(BINS)
    assert np.isnan(quantile(bins, 0, 1))
    bins[0] = bins[-1] = 2.0
    assert quantile(bins, 0.1, 0.5) == pytest.approx(0.3, abs=1e-4)
    values = np.random.default_rng(1).normal(size=20_001)
    low, high = values.min(), values.max()
    counts = np.histogram(values, BINS, (low, high))[0].astype(float)
    for share in (0.05, 0.5, 0.95):
        assert abs(quantile(counts, low, high, share) - np.quantile(values, share)) < (high - low) / BINS


def test_classes_on_another_grid_go_by_the_larger_part():
    array = grid(moist(2, 3, 4), size=1.0, north=40.0)
    rng = np.random.default_rng(4)
    fine = rng.integers(1, 4, (30, 40)).astype(float)
    fine[:10, :10][rng.random((10, 10)) < 0.6] = np.nan  # less than half of the first pixel
    numbers, codes = majority(classes_on(array, fine), grid_of(array))
    assert codes == [1, 2, 3]
    blocks = fine.reshape(3, 10, 4, 10).transpose(0, 2, 1, 3).reshape(3, 4, 100)
    counts = np.stack([(blocks == code).sum(axis=2) for code in codes])
    # Rows near the equator's side are larger; with 100 parts a pixel, ties and near ties are left out.
    ordered = np.sort(counts, axis=0)
    clear = ordered[-1] - ordered[-2] > 1
    expected = np.where(np.isfinite(blocks).mean(axis=2) < 0.5, 0, counts.argmax(axis=0) + 1)
    assert expected[0, 0] == 0
    np.testing.assert_array_equal(numbers[clear], expected[clear])
    # Finer than the classes: each pixel has that of its place.
    coarse = classes_on(array, [[4, 9], [9, 4]])
    numbers, codes = majority(coarse, grid_of(grid(moist(2, 8, 8), size=0.5, north=40.0)))
    assert codes == [4, 9]
    np.testing.assert_array_equal(numbers, np.kron([[1, 2], [2, 1]], np.ones((4, 4))))


def test_classes_in_another_projection_and_of_a_larger_area():
    array = grid(moist(2, 20, 20), size=0.05, west=100.0, north=38.5)
    utm = np.where(np.arange(300) < 230, 3, 8) + np.zeros((300, 1))
    wide = grid(utm[None], size=1000.0, west=400_000.0, north=4_350_000.0, crs="EPSG:32647", tile=64)
    numbers, codes = majority(wide.rename(time="band").assign_coords(band=["1"]), grid_of(array))
    lon, lat = np.meshgrid(array["x"], array["y"])
    easting, _ = pyproj.Transformer.from_crs(4326, 32647, always_xy=True).transform(lon, lat)
    expected = np.searchsorted(codes, np.where(easting < 630_000, 3, 8)) + 1
    near = np.abs(easting - 630_000) < 3000
    assert 0 < near.mean() < 0.2
    np.testing.assert_array_equal(numbers[~near], expected[~near])


def test_polygons_as_classes(tmp_path):
    array = grid(moist(5, 4, 4), size=1.0, north=4.0, crs="EPSG:32647")
    square = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], float)
    classes = [
        ("left", [square * (2.3, 4)]),  # 0.3 of the third column
        ("right", [square * (1.3, 4) + (2.7, 0)]),
        ("elsewhere", [square + 50]),
    ]
    region, notes = statistics.make_region(array, classes=classes)
    assert region.names == ["left", "right"]
    np.testing.assert_array_equal(region.code, [[1, 1, 1, 2]] * 4)  # 0.6 of it has a class, 0.3 each
    region, notes = statistics.make_region(array, classes=classes[:1])
    np.testing.assert_array_equal(region.code, [[1, 1, 0, 0]] * 4)
    assert notes == ["CLASSES: 50 % of the area has no class; it is only included in 'all'."]


def test_classes_that_are_none():
    array = grid(moist(2, 10, 20), size=1.0, north=40.0)
    with pytest.raises(InputError, match=r"CLASSES holds 0\.5, which is not a class"):
        statistics.make_region(array, classes=classes_on(array, np.full((10, 20), 0.5)))
    with pytest.raises(InputError, match="more than 100 different values"):
        statistics.make_region(array, classes=classes_on(array, np.arange(200).reshape(10, 20)))
    with pytest.raises(InputError, match="CLASSES has no class within the cube"):
        statistics.make_region(array, classes=classes_on(array, np.full((10, 20), np.nan)))
    far = classes_on(grid(moist(2, 10, 20), size=1.0, west=120.0, north=-20.0), np.ones((10, 20)))
    with pytest.raises(InputError, match="CLASSES does not overlap the cube"):
        statistics.make_region(array, classes=far)
    far_polygon = [("far", [np.array([(50, 50), (51, 50), (51, 51)], float)])]
    with pytest.raises(InputError, match="CLASSES has no class where SOIL_MOISTURE lies"):
        statistics.make_region(array, classes=far_polygon)
    with pytest.raises(InputError, match=r"101 classes, more than 100.*CLASS_FIELD"):
        statistics.make_region(array, classes=far_polygon * 101)


def test_names_that_codes_share_stay_apart():
    array = grid(moist(2, 2, 2))
    region, _ = statistics.make_region(array, classes=classes_on(array, [[1, 2], [3, 3]]), labels={1: "a", 2: "a"})
    assert region.names == ["a", "a (2)", "3"]
    # The name of the whole is taken.
    region, _ = statistics.make_region(array, classes=classes_on(array, [[1, 2], [3, 3]]), labels={1: "all", 2: "b"})
    assert region.names == ["all (2)", "b", "3"]
    square = np.array([(0, 0), (180, 0), (180, 90), (0, 90)], float)
    region, _ = statistics.make_region(array, classes=[("all", [square])])
    assert region.names == ["all (2)"]


def test_cancel_stops_both_passes(tmp_path):
    array = grid(moist(20))
    region, _ = statistics.make_region(array)

    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        statistics.survey(array, region, progress=stop)
    found = statistics.survey(array, region)
    with pytest.raises(Cancelled):
        write_maps(tmp_path / "maps.tif", array, region, found, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_report_says_it_and_bears_little_data(tmp_path):
    array = grid(moist())
    codes = classes_on(array, np.arange(56).reshape(7, 8) % 9)
    for one, extra in ((array, {"classes": codes}), (grid(moist(1, 1, 1, missing=0)), {})):
        region, found, histogram, written, periods, regression, _ = run(one, tmp_path, **extra)
        result = reports.Statistics(one, region, found, histogram, written, periods, regression, ["Mind <this>."])
        page = reports.statistics(result).write(tmp_path / "page.html").read_text(encoding="utf-8")
        assert "Mind &lt;this&gt;." in page
        assert "Variation against the mean" in page
    assert "one pixel, no variation in space" in page


def test_smap_over_the_usa_against_numpy(tmp_path):
    folder = real("conus-smap-nldas", "data", "CONUSv4f1")
    years = [np.loadtxt(folder / year / "SMAP_AM.csv", delimiter=",") for year in ("2015", "2016")]
    values = np.concatenate(years, axis=1).T[:, :400].reshape(-1, 16, 25)
    values[values == -9999] = np.nan
    array = grid(values, crs="EPSG:5070", size=1000.0, start="2015-04-01")
    _, found, _, _, periods, regression, _ = run(array, tmp_path, least=0.3)
    values = array.to_numpy().astype(float)
    seen = np.isfinite(values).any(axis=0).sum()
    used = np.isfinite(values).sum(axis=(1, 2)) / seen >= 0.3
    assert 300 < used.sum() == found.counts.sum()
    kept = values[used]
    one = row(periods)
    expected = [np.nanmean(kept), np.nanstd(kept), np.nanstd(kept) / np.nanmean(kept)]
    np.testing.assert_allclose([one["mean"], one["std"], one["cv"]], expected, rtol=1e-10)
    assert one["median"] == pytest.approx(np.nanmedian(kept), abs=1e-4)
    means = np.nanmean(kept.reshape(len(kept), -1), axis=1)
    line = stats.linregress(means, np.nanstd(kept.reshape(len(kept), -1), axis=1) / means)
    assert regression.iloc[0]["slope"] == pytest.approx(line.slope, rel=1e-8)
    assert line.slope < 0  # drier days vary more, as everywhere
