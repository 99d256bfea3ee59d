"""Metrics of pixels against those of series and other libraries; two cubes matched, months made, scores summed up."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import scipy.stats
import xarray as xr
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sm2r.core import cube, metrics
from sm2r.core.errors import InputError
from sm2r.core.metrics import cubes
from sm2r.core.metrics.registry import ONE_UNIT
from sm2r.core.metrics.reports import comparison
from sm2r.tests.cubes import daily_cube
from sm2r.tests.data import real


def grid(values, product="a", **more):
    return daily_cube(values, product, west=99.875, north=40.125, **more).chunk(y=2)


RAIN = {"variable": "rainfall", "units": "mm"}


def rain_of(rng, *shape):
    return (rng.gamma(0.5, 8.0, shape) * (rng.random(shape) < 0.4)).astype(np.float32)


def pair_of(seed=1, steps=400, height=3, width=5):
    """Return rainfall (time, y, x) of a product with gaps, and of a reference."""
    rng = np.random.default_rng(seed)
    observed = rain_of(rng, steps, height, width)
    estimated = np.maximum(0.6 * observed + rng.normal(0.3, 2.0, observed.shape), 0).astype(np.float32)
    estimated[rng.random(observed.shape) < 0.2] = np.nan
    return estimated, observed


def assert_same(found, wanted, rel=1e-10):
    assert list(found) == list(wanted)
    for name, value in wanted.items():
        np.testing.assert_allclose(found[name], value, rtol=rel, atol=1e-10, err_msg=name)


@pytest.mark.parametrize("offset", [0.0, 1e6])
def test_pixels_equal_series(offset):
    # More pixels than are worked on side by side, and no multiple of that.
    estimated, observed = pair_of(steps=30, height=11, width=53)
    estimated, observed = estimated + np.float32(offset), observed + np.float32(offset)
    observed[::7, 0], estimated[3, 1, 2] = np.inf, -np.inf
    estimated[:, 2, 3], observed[:, 2, 4], observed[:, 2, 5], estimated[2:, 2, 6] = np.nan, 0.1, np.nan, np.nan
    estimated[:, 3, :2] = 0.1
    found = metrics.evaluate_pixels(estimated, observed, wet_threshold=1.0 + offset)
    series = [np.moveaxis(part, 0, -1).astype(np.float64) for part in (estimated, observed)]
    assert_same(found, metrics.evaluate(*series, wet_threshold=1.0 + offset), rel=1e-8)
    assert np.isnan(found["r"][2, 3:7]).all()
    assert np.isnan(found["r"][3, :2]).all()
    assert found["kge_alpha"][3, 0] == 0


def test_single_precision_is_no_coarser_in_series_than_in_pixels():
    estimated, observed = pair_of(seed=2)
    series = metrics.evaluate(np.moveaxis(estimated, 0, -1), np.moveaxis(observed, 0, -1))
    assert_same(metrics.evaluate_pixels(estimated, observed), series)


def test_only_what_is_asked_for():
    estimated, observed = pair_of(steps=20)
    assert list(metrics.evaluate_pixels(estimated, observed, names=("rmse", "r"))) == ["r", "rmse"]


def test_a_first_value_far_off_costs_no_digits():
    rng = np.random.default_rng(4)
    estimated, observed = rng.normal(size=(2, 500, 1)).astype(np.float32)
    estimated[0], observed[0] = 1e6, -1e6
    series = estimated[:, 0].astype(float), observed[:, 0].astype(float)
    wanted = metrics.evaluate(*series)
    assert_same(metrics.evaluate_pixels(estimated, observed), {key: [value] for key, value in wanted.items()})


few = st.sampled_from([-3.0, -1.5, -0.0, 0.0, 2.0**-90, -(2.0**-90), 2.0, 2.0**90, 7.25, np.nan, np.inf])


@given(st.integers(3, 60).flatmap(lambda n: st.tuples(*[arrays(np.float32, (n, 3), elements=few)] * 2)))
@settings(max_examples=200, deadline=None)
def test_ranks_share_their_mean_where_values_are_equal(pair):
    x, y = pair
    found = metrics.evaluate_pixels(x, y, names=["spearman"])["spearman"].ravel()
    for pixel in range(3):
        both = np.isfinite(x[:, pixel]) & np.isfinite(y[:, pixel])
        one, other = x[both, pixel], y[both, pixel]
        if both.sum() < 3 or np.ptp(one) == 0 or np.ptp(other) == 0:
            assert np.isnan(found[pixel])
        else:
            assert found[pixel] == pytest.approx(scipy.stats.spearmanr(one, other)[0], abs=1e-12)


def test_real_rainfall_with_gaps():
    read = [pd.read_csv(real("burkina-rainfall", f"{name}_PP.csv")) for name in ("CCI", "CHIRPS")]
    cci, chirps = (table.iloc[:, 1:].to_numpy(np.float32) for table in read)
    found = metrics.evaluate_pixels(cci, chirps, wet_threshold=1.0)
    wanted = metrics.evaluate(cci.T.astype(float), chirps.T.astype(float), wet_threshold=1.0)
    assert_same(found, wanted)
    assert found["spearman"][0] == pytest.approx(
        scipy.stats.spearmanr(cci[:, 0], chirps[:, 0], nan_policy="omit")[0], abs=1e-12
    )


def bands_of(pair, **options):
    found = cubes.evaluate_cubes(pair, **options).compute()
    return dict(zip(found["band"].values, found.to_numpy(), strict=True))


def test_cubes_in_tiles():
    estimated, observed = pair_of()
    estimated[:, 0, 0] = np.nan
    estimated[5:, 1, 1] = np.nan
    pair = cubes.pair_cubes(grid(estimated, **RAIN), grid(observed, "b", **RAIN).chunk(time=50, x=2))
    assert (pair.names, pair.units, pair.comparable, pair.rainfall, pair.notes) == (
        ("a", "b"),
        ("mm",) * 2,
        True,
        True,
        [],
    )
    found = bands_of(pair, wet_threshold=2.0, least=10)
    assert list(found) == [*metrics.NAMES, "mean_product", "mean_reference"]
    wanted = metrics.evaluate(np.moveaxis(estimated, 0, -1), np.moveaxis(observed, 0, -1), wet_threshold=2.0)
    scored = wanted["n"] >= 10
    assert scored.sum() == 13
    for name, values in wanted.items():
        # The least p-values are 0 in single precision.
        np.testing.assert_allclose(found[name][scored], values[scored], rtol=1e-6, atol=1e-37, err_msg=name)
        assert np.isnan(found[name][0, 0])
    # Too few values: their number alone.
    assert found["n"][1, 1] == wanted["n"][1, 1] > 0
    assert all(np.isnan(found[name][1, 1]) for name in found if name != "n")
    both = np.isfinite(estimated[:, 2, 3])
    assert found["mean_reference"][2, 3] == pytest.approx(observed[both, 2, 3].mean(), rel=1e-6)
    assert found["mean_product"][2, 3] == pytest.approx(np.nanmean(estimated[:, 2, 3]), rel=1e-6)


def test_steps_that_both_have_and_the_period():
    estimated, observed = pair_of()
    late = grid(observed, "b", start="2015-02-01", **RAIN)
    pair = cubes.pair_cubes(grid(estimated, **RAIN), late, start="2015-02-10", end="2015-03-31")
    assert pair.times[[0, -1]].astype("datetime64[D]").astype(str).tolist() == ["2015-02-10", "2015-03-31"]
    assert not pair.notes
    found = bands_of(pair)
    wanted = metrics.evaluate(estimated[40:90, 1, 2], observed[9:59, 1, 2])
    assert found["rmse"][1, 2] == pytest.approx(wanted["rmse"], rel=1e-6)
    assert cubes.pair_cubes(grid(estimated, **RAIN), late).notes == [
        "PRODUCT has 400 steps and REFERENCE 400 in the period; the 369 common steps are compared."
    ]


@pytest.mark.parametrize("rain", [True, False])
def test_months_are_made_of_the_days_that_both_have(rain):
    estimated, observed = pair_of(steps=365)
    about = RAIN if rain else {}
    if not rain:
        estimated, observed = estimated / 200, observed / 200
    observed[40:55, 1, 2] = np.nan  # most of February, together with the product's own gaps
    pair = cubes.pair_cubes(grid(estimated, **about), grid(observed, "b", **about), step="monthly", min_coverage=0.6)
    assert pair.times.size == 12
    found = bands_of(pair, least=3)
    times = pd.date_range("2015-01-01", periods=365)
    frame = pd.DataFrame({"x": estimated[:, 1, 2], "y": observed[:, 1, 2]}, times, dtype=float).dropna()
    groups = frame.groupby(frame.index.to_period("M"))
    share = groups.size() / groups.mean().index.days_in_month
    months = groups.mean()[share >= 0.6]
    if rain:
        months = months.mul(months.index.days_in_month, axis=0)
    assert found["n"][1, 2] == len(months) == 11
    wanted = metrics.evaluate(months["x"], months["y"], wet_threshold=1.0 if rain else None)
    for name, value in wanted.items():
        assert found[name][1, 2] == pytest.approx(value, rel=1e-4, nan_ok=True), name


def test_finer_steps_become_days():
    rng = np.random.default_rng(6)
    hourly = rain_of(rng, 24 * 60, 2, 2)
    daily = rain_of(rng, 60, 2, 2)
    fine = grid(hourly, freq="1h", **RAIN, time_step="PT1H")
    reference = grid(daily, "b", **RAIN)
    pair = cubes.pair_cubes(fine, reference, step="daily")
    sums = hourly.astype(float).reshape(60, 24, 2, 2).sum(axis=1)
    wanted = metrics.evaluate(np.moveaxis(sums, 0, -1), np.moveaxis(daily, 0, -1))
    np.testing.assert_allclose(bands_of(pair)["rmse"], wanted["rmse"], rtol=1e-5)
    with pytest.raises(InputError, match="different time steps"):
        cubes.pair_cubes(fine, reference)
    months = cubes.pair_cubes(fine, reference, step="monthly")
    assert months.times.size == 2
    wanted = metrics.evaluate(
        *([part[:31].sum(axis=0), part[31:59].sum(axis=0)] for part in (sums[:, 0, 0], daily[:, 0, 0]))
    )
    assert bands_of(months, least=1)["bias"][0, 0] == pytest.approx(wanted["bias"], rel=1e-5)


def test_monthly_records_beside_daily_ones():
    rng = np.random.default_rng(7)
    daily = rain_of(rng, 365, 2, 2)
    times = pd.date_range("2015-01-01", periods=365)
    sums = np.stack([daily[times.month == month].sum(axis=0) for month in range(1, 13)])
    monthly = grid(1.1 * sums, "months", freq="MS", **RAIN, time_step="P1M")
    pair = cubes.pair_cubes(grid(daily, **RAIN), monthly, step="monthly")
    found = bands_of(pair)
    np.testing.assert_allclose(found["r"], 1, rtol=1e-5)
    np.testing.assert_allclose(found["kge_beta"], 1 / 1.1, rtol=1e-5)
    with pytest.raises(InputError, match=r"REFERENCE has steps of P1M, longer than a day\. Use TIME_STEP monthly"):
        cubes.pair_cubes(grid(daily, **RAIN), monthly, step="daily")


def test_months_that_begin_within_a_month_are_shared_out():
    values = np.random.default_rng(7).random((2, 12, 2, 2))
    one, other = (grid(part, freq="MS", time_step="P1M") for part in values)
    pair = cubes.pair_cubes(one, other.assign_coords(time=other["time"] + np.timedelta64(14, "D")), step="monthly")
    assert pair.times[1] == np.datetime64("2015-02-01")
    february = pair.observed.sel(time="2015-02-01").to_numpy()
    np.testing.assert_allclose(february, values[1, :2].mean(axis=0), rtol=1e-5)  # 14 days of each
    assert pair.estimated.equals(one.sel(time=pair.times))


def test_cubes_that_tell_nothing_of_themselves():
    bare = [grid(part) for part in np.random.default_rng(7).random((2, 10, 1, 1))]
    for one in bare:
        one.attrs = {"time_step": "P1D"}
    pair = cubes.pair_cubes(*bare)
    assert (pair.names, pair.units) == (("product", "product_2"), ("", ""))
    assert (pair.comparable, pair.rainfall, pair.months, pair.notes) == (True, False, None, [])
    assert np.isfinite(bands_of(pair)["rmse"]).all()
    few = cubes.pair_cubes(*(one.isel(time=slice(9)) for one in bare))
    assert np.isnan(bands_of(few)["rmse"]).all()  # 10 values are the least, unless told otherwise
    assert (bands_of(few)["n"] == 9).all()


@pytest.mark.parametrize(
    ("about", "comparable"),
    [
        ({"units": "m3/m3"}, True),
        ({"units": ""}, True),
        ({"variable": "", "units": ""}, True),
        ({"variable": "saturation", "units": "1"}, False),
        ({"units": "%"}, False),
    ],
)
def test_errors_only_of_one_unit(about, comparable):
    rng = np.random.default_rng(8)
    estimated, observed = rng.uniform(0.1, 0.4, (2, 30, 2, 2))
    pair = cubes.pair_cubes(grid(estimated), grid(observed, "b", **about))
    assert pair.comparable == comparable
    assert not pair.rainfall
    assert any("no errors" in note for note in pair.notes) != comparable
    found = bands_of(pair)
    assert list(found) == [*metrics.CONTINUOUS, "mean_product", "mean_reference"]
    for name, values in found.items():
        assert np.isfinite(values).all() == (comparable or name not in ONE_UNIT), name


def test_rates_beside_sums_have_no_errors():
    rain = rain_of(np.random.default_rng(1), 48, 2, 2)
    hourly = {"freq": "3h", "time_step": "PT3H"}
    pair = cubes.pair_cubes(grid(rain, **RAIN, **hourly), grid(rain, "b", variable="rainfall", units="mm/h", **hourly))
    assert not pair.comparable
    assert not pair.rainfall


@pytest.mark.parametrize(
    ("change", "given", "text"),
    [
        (lambda array: array.isel(x=slice(2)), {}, r"PRODUCT and REFERENCE have different sizes .*sm2r:regrid"),
        (
            lambda array: array.assign_attrs(variable="rainfall"),
            {},
            "PRODUCT holds soil_moisture, but REFERENCE rainfall",
        ),
        (lambda array: array.assign_attrs(time_step="P7D"), {}, r"different time steps \(P1D and P7D\)"),
        (
            lambda array: array.shift(time=0),
            {"start": "2031-01-01"},
            "PRODUCT has no step from START to END. It has 2015",
        ),
        (
            lambda array: array.assign_coords(time=array["time"] + np.timedelta64(12, "h")),
            {},
            "no time stamp in common although their records overlap: .*PRODUCT at 2015-01-01 and REFERENCE at "
            "2015-01-01T12:00:00Z. Use TIME_STEP daily",
        ),
        (
            lambda array: array.assign_coords(time=array["time"] + np.timedelta64(3650, "D")),
            {},
            "no time in common: PRODUCT has 2015",
        ),
        (
            lambda array: array.isel(time=slice(5)),
            {"step": "monthly"},
            r"no month has steps for a share of 0.5 .*Lower MIN_COVERAGE",
        ),
    ],
)
def test_what_does_not_go_together(change, given, text):
    values = np.random.default_rng(9).uniform(0.1, 0.4, (40, 2, 3))
    with pytest.raises(InputError, match=text):
        cubes.pair_cubes(grid(values), change(grid(values, "b")), **given)


def test_summary_tells_quantiles_and_what_is_missing():
    estimated, observed = pair_of(steps=200, height=8, width=8)
    estimated[:, 0, 0], estimated[20:, 0, 1], observed[:, 0, 2] = np.nan, np.nan, 0.0
    pair = cubes.pair_cubes(grid(estimated, **RAIN), grid(observed, "b", **RAIN))
    written = cubes.evaluate_cubes(pair, least=50).compute()
    summary = cubes.summarise(written, pair, least=50)
    assert (summary.pixels, summary.scored) == (63, 62)
    r = bands_of(pair, least=50)["r"]
    row = summary.table.set_index("metric").loc["r"]
    assert row["pixels"] == 61
    np.testing.assert_allclose(row[["q05", "median", "q95"]].astype(float), np.nanquantile(r, [0.05, 0.5, 0.95]))
    assert row["mean"] == pytest.approx(np.nanmean(r.astype(float)))
    assert (row["min"], row["max"]) == (np.nanmin(r), np.nanmax(r))
    assert summary.value("rmse") == summary.table.set_index("metric").loc["rmse", "median"]
    assert summary.table.set_index("metric").loc[["r", "rmse", "mean_product"], "units"].tolist() == ["", "mm", "mm"]
    assert summary.notes == [
        "1 of 63 pixels have fewer than 50 common values (MIN_SAMPLES), so they have no scores.",
        "In 1 of 62 pixels one of the two is constant, so there is no correlation.",
    ]
    for changed, text in (
        (1000, r"No pixel has 1000 common values \(MIN_SAMPLES\); the maximum is 1\d\d"),
        (10, "PRODUCT and REFERENCE have no common values"),
    ):
        other = grid(np.full_like(observed, np.nan), "b", **RAIN) if changed == 10 else grid(observed, "b", **RAIN)
        one = cubes.pair_cubes(grid(estimated, **RAIN), other)
        with pytest.raises(InputError, match=text):
            cubes.summarise(cubes.evaluate_cubes(one, least=changed).compute(), one, least=changed)


def test_summary_of_a_raster_by_hand():
    pair = cubes.pair_cubes(grid(np.ones((20, 1, 2)), **RAIN), grid(np.ones((20, 1, 2)), "b", **RAIN))
    values = np.array([[10, 20, 9, np.nan], [0.5, np.nan, np.nan, np.nan], [np.nan] * 4, [1, 2, np.nan, np.nan]])
    written = xr.DataArray(values[:, None], {"band": ["n", "r", "rmse", "mean_product"]}, ("band", "y", "x"))
    summary = cubes.summarise(written, pair)
    assert (summary.pixels, summary.scored) == (3, 2)
    keys = {"product": "a", "reference": "b", "time_step": "native"}
    quantiles = dict(zip(cubes.QUANTILES, (10.5, 12.5, 15, 17.5, 19.5), strict=True))
    assert summary.table.iloc[0].to_dict() == {
        **keys, "metric": "n", "units": "", "pixels": 2, "mean": 15, **quantiles, "min": 10, "max": 20,
    }  # fmt: skip
    assert summary.table["pixels"].tolist() == [2, 1, 0, 2]
    assert summary.table["units"].tolist() == ["", "", "mm", "mm"]
    assert summary.table.iloc[2, 6:].isna().all()
    assert summary.value("r") == summary.value("r", "mean") == 0.5
    assert summary.value("mean_product", "max") == 2
    assert np.isnan(summary.value("csi"))
    assert [note[:17] for note in summary.notes] == ["1 of 3 pixels hav", "In 1 of 2 pixels "]


@pytest.mark.parametrize("step", ["native", "monthly"])
@pytest.mark.parametrize("about", [RAIN, {"units": "%"}, {}])
@pytest.mark.parametrize("width", [1, 6])
def test_report(step, about, width, tmp_path):
    estimated, observed = pair_of(steps=400, height=1 if width == 1 else 5, width=width)
    if about is not RAIN:
        estimated, observed = estimated / 200, observed / 200
    first = RAIN if about is RAIN else {}
    pair = cubes.pair_cubes(grid(estimated, **first), grid(observed, "b", **about), step=step)
    summary = cubes.summarise(cubes.evaluate_cubes(pair), pair)
    page = comparison(summary, wet_threshold=2.5, notes=["Something to tell."]).write(tmp_path / "page.html")
    text = page.read_text(encoding="utf-8")
    assert "a against b" in text
    assert "Something to tell." in text
    assert ("Steps of 2.5 mm or more" in text) == (about is RAIN and step == "native" and width > 1)
    assert ("Monthly values are computed" in text) == (step == "monthly")
    assert ("KGE is 1" in text) == pair.comparable
    assert ("mm per month" if step == "monthly" else "mm per day") in text or about is not RAIN
    assert f"R {summary.value('r'):.3g}".replace("-", "−") in text


def test_cubes_from_files(tmp_path):
    estimated, observed = pair_of(steps=60)
    paths = tmp_path / "a.tif", tmp_path / "b.nc"
    for path, values, name in zip(paths, (estimated, observed), "ab", strict=True):
        cube.write({path: grid(values, name, **RAIN)})
    first = cube.open(paths[0])
    pair = cubes.pair_cubes(first, cube.open(paths[1], like=first))
    cube.write({tmp_path / "out.tif": cubes.evaluate_cubes(pair)})
    written = cube.open_bands(tmp_path / "out.tif")
    assert list(written["band"].values) == cubes.bands(pair)
    wanted = metrics.evaluate(np.moveaxis(estimated, 0, -1), np.moveaxis(observed, 0, -1))
    np.testing.assert_allclose(written.sel(band="r"), wanted["r"], rtol=1e-6)
