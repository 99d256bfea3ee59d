"""How far rain errs: classes learned from a calibration, bounds, probabilities and flags; runs that begin later."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from affine import Affine
from sm2r.core.cube import open_bands, write
from sm2r.core.errors import InputError
from sm2r.core.simulation.records import simulate_cube, simulate_records
from sm2r.core.sm2rain import bounds, calibrate_sm2rain, cubes, invert_soil_moisture, tables
from sm2r.core.sm2rain.axes import cold_cubes
from sm2r.core.sm2rain.bounds import Bounds, describe_outputs, first_to_redo, fit_of, memory_of, spin_up
from sm2r.core.sm2rain.calibration import BORROWED, STATUS
from sm2r.core.sm2rain.options import COMPUTED, SATURATED, SNOW_REPLACED, Options, Parameters
from sm2r.core.sm2rain.records import Settings
from sm2r.core.sm2rain.uncertainty import (
    KEY,
    PROBABILITIES,
    Errors,
    _quantiles,
    bounds_block,
    least_flags,
    season_of,
    widen_block,
)

DAYS = 900
HEIGHT, WIDTH = 6, 8


def cube(values, variable, units="mm") -> xr.DataArray:
    coords = {
        "time": pd.date_range("2014-01-01", periods=len(values)),
        "y": 40 - (np.arange(values.shape[1]) + 0.5),
        "x": np.arange(values.shape[2]) + 0.5,
    }
    attrs = {"variable": variable, "units": units, "product": variable, "time_step": "P1D"}
    array = xr.DataArray(values.astype("float32"), coords, ("time", "y", "x"), attrs=attrs).chunk(x=4)
    return array.rio.write_crs("EPSG:4326").rio.write_transform(Affine(1, 0, 0, 0, -1, 40))


@pytest.fixture(scope="module")
def region(tmp_path_factory):
    """Return soil moisture, rain, and the parameters of the first 500 days in a file."""
    moisture, rain = simulate_cube(DAYS, HEIGHT, WIDTH, missing=0.3)
    moisture, rain = cube(moisture, "saturation", "1"), cube(rain, "rainfall")
    file = tmp_path_factory.mktemp("unc") / "parameters.tif"
    options = Options(observation_hour=0.0, max_gap=3.0)
    calibrate_sm2rain(moisture, rain, output=file, options=options, end=moisture.time.values[499])
    return moisture, rain, file


def test_quantiles_are_those_of_each_class():
    """Rain is a multiple of the estimate that depends on spacing and season, in units of the RMSE."""
    rng = np.random.default_rng(1)
    estimate = np.where(rng.random((4, 20000)) < 0.5, 0.0, rng.gamma(2.0, 3.0, (4, 20000)))
    spacing = rng.choice([1.0, 4.0], estimate.shape)
    months = rng.integers(0, 12, estimate.shape)
    rmse = np.array([1.0, 2.0, 4.0, 8.0])
    rain = rmse[:, None] * (rng.random(estimate.shape) + (spacing > 2) + (season_of(months) == 1) + (estimate > 0))
    found = Errors.of(estimate * rmse[:, None], rain, rmse, spacing, months)
    middle = PROBABILITIES.index(0.5)
    assert found.quantiles[0, 0, 0, middle] == pytest.approx(0.5, abs=0.05)
    assert found.quantiles[0, 1, 0, middle] == pytest.approx(1.5, abs=0.05)
    assert found.quantiles[0, 0, 1, middle] == pytest.approx(1.5, abs=0.05)
    assert found.quantiles[5, 1, 2, middle] == pytest.approx(2.5, abs=0.05)
    again = Errors.from_attrs({KEY: found.to_text()})
    np.testing.assert_allclose(again.quantiles, found.quantiles, rtol=1e-3)
    assert (again.rmse, again.pairs) == (3.0, found.pairs)


def test_quantiles_of_few_values_are_not_too_narrow():
    """Of n values the quantile p is that of rank p (n + 1), downwards below the median and upwards from it on."""
    values = np.random.default_rng(3).permutation(np.arange(1.0, 41.0))
    found = _quantiles(values, None)
    for probability, value in zip(PROBABILITIES, found, strict=True):
        rank = probability * 41
        rank = np.floor(rank + 1e-9) if probability < 0.5 else np.ceil(rank - 1e-9)
        assert value == np.clip(rank, 1, 40)


def test_borrowed_parameters_are_never_flagged_as_good(region):
    *_, file = region
    parameters = open_bands(file).load()
    lent = parameters.copy()
    lent.loc[{"band": "status"}] = BORROWED
    own, other = (fit_of(one, Errors.from_attrs(parameters.attrs)).isel(measure=1) for one in (parameters, lent))
    np.testing.assert_array_equal(own, least_flags(parameters.sel(band="r").to_numpy(), lent=np.array(False)))
    assert (own == 0).any()
    np.testing.assert_array_equal(other, np.maximum(own, 1))
    fits = np.array([0.1, 0.29, 0.3, 0.49, 0.5, 1.0, np.nan])
    assert least_flags(fits, lent=np.array(False)).tolist() == [2, 2, 1, 1, 0, 0, 1]
    assert least_flags(fits, lent=np.array(True)).tolist() == [2, 2, 1, 1, 1, 1, 1]


@pytest.mark.parametrize(("days", "ahead", "first"), [(20, 0, 15), (20, 9, 10), (20, 30, 0), (3, 0, 0)])
def test_steps_that_later_passes_may_change_are_done_again(days, ahead, first, region, tmp_path):
    """Seen half a day late and bridged over two, four days and the last one may change."""
    write({tmp_path / "rain.tif": cube(np.ones((days, 2, 2)), "rainfall")})
    settings = Settings(observation_hour=12.0, max_gap=2.0, step=86_400)
    parameters = open_bands(region[2]).assign_attrs(settings.to_attrs())
    found = first_to_redo(tmp_path / "rain.tif", parameters, ahead=ahead)
    assert found == pd.Timestamp("2014-01-01") + pd.Timedelta(days=first) - pd.Timedelta(1, "ns")
    with pytest.raises(InputError, match="OUTPUT"):
        first_to_redo(tmp_path / "none.tif", parameters)


def test_classes_that_have_too_few_take_those_of_more():
    rng = np.random.default_rng(2)
    estimate, rain = rng.gamma(1.0, 2.0, (2, 1, 150))
    found = Errors.of(estimate, rain, np.ones(1), np.ones((1, 150)), np.zeros(150, int))
    assert (found.quantiles[3, 0] == found.quantiles[3, 1]).all()
    assert Errors.of(estimate[:, :50], rain[:, :50], np.ones(1), np.ones((1, 50)), np.zeros(50, int)) is None


def test_a_record_has_bounds_probabilities_and_flags():
    edges = np.array([1.0])
    quantiles = np.zeros((3, 2, 4, len(PROBABILITIES)))
    quantiles[1:] = 2 * np.array(PROBABILITIES)
    quantiles[2] += 1
    lookup = Errors(edges, quantiles, 1.0, 100).lookup((0.05, 0.95), 2.0)
    seconds = np.arange(7) * 86400
    steps = Settings(step=86400, max_gap=5.0).steps(seconds, seconds)
    s = np.array([0.2, 0.3, np.nan, np.nan, 0.4, 0.5, 0.6])
    rain = np.array([0.0, 1.0, 6.0, 1.0, 1.0, 5.0, np.nan])
    reason = np.array([COMPUTED] * 4 + [SATURATED, SNOW_REPLACED, 4], np.uint8)
    far = np.array([0, 1, 1, 1, 0, 0, 1], np.uint8)
    band, flag = np.full((3, 7, 1), -1.0), np.zeros((7, 1), np.uint8)
    given = (one[:, None] for one in (rain, reason, far))
    bounds_block(*given, np.zeros(7, int), np.array([[2.0, 0]]), lookup, band, flag)
    lower, upper, probability = band[..., 0]
    # In units of the RMSE, 2 mm: rain of 1 mm is of the second class, 6 of the third.
    np.testing.assert_allclose(upper[:3], [0.0, 3.8, 6.0])
    np.testing.assert_allclose(lower[:3], [0.0, 0.2, 2.2], atol=1e-12)
    np.testing.assert_allclose(probability[:2], [0.0025, 0.5], atol=1e-9)
    assert flag[:, 0].tolist() == [0, 1, 1, 1, 2, 2, 3]
    assert np.isnan([lower[5], upper[6], probability[5]]).all()
    # Noise of soil moisture by itself widens them: 1.645 · 50 mm · √2 · 0.05.
    own = np.array([Parameters(50.0, 5.0, 2.0, 0.0, 0.0, 0.0, 0.0, 1.0)])
    widen_block(rain[:, None], s[None], np.full((1, 7), 0.05), steps, own, lookup.reach, band)
    assert upper[1] == pytest.approx(1 + 1.644854 * 50 * 0.05 * 2**0.5)
    assert lower[1] == 0.0
    assert np.isnan([lower[5], upper[6]]).all()


def test_intervals_hold_in_another_period(region, tmp_path):
    moisture, rain, file = region
    names = ("rainfall", "lower", "upper", "probability", "quality_flag")
    outputs = {name: tmp_path / f"{name}.tif" for name in names}
    found = invert_soil_moisture(moisture, file, outputs=outputs, start=moisture.time.values[500])
    low, high, chance, flag = (found.arrays[name].compute().values for name in names[1:])
    estimate = found.arrays["rainfall"].values
    truth = rain.values[500:]
    known = np.isfinite(high)
    assert estimate.shape == truth.shape
    assert 0.03 <= (truth > high)[known].mean() <= 0.07
    assert (low[known] <= estimate[known]).all()
    assert (estimate[known] <= high[known]).all()
    wet = (truth > 1)[known]
    assert ((chance[known] - wet) ** 2).mean() < 0.7 * wet.mean() * (1 - wet.mean())
    for part in range(5):
        chosen = known & (chance >= part / 5) & (chance < (part + 1) / 5)
        if chosen.sum() > 300:
            assert (truth > 1)[chosen].mean() == pytest.approx(chance[chosen].mean(), abs=0.08)
    assert sum(found.flags.values()) == flag.size
    assert found.flags[3] == np.isnan(estimate).sum()
    plain, _ = cubes.invert(moisture, open_bands(file))
    np.testing.assert_array_equal(plain.values[500:], estimate)


def test_a_later_start_gives_the_numbers_of_the_whole(region):
    """To the rounding of float32 results; without its memory the filter would differ."""
    moisture, _, file = region
    parameters = open_bands(file)
    assert (parameters.sel(band="t") > 1).any()
    whole, _ = cubes.invert(moisture, parameters)
    for begin in (200, 640, 880):
        later, _ = cubes.invert(moisture, parameters, start=moisture.time.values[begin])
        assert later.time.values[0] == moisture.time.values[begin]
        np.testing.assert_allclose(later.values, whole.values[begin:], rtol=1e-6, atol=1e-6)
    day = moisture.time.values[640]
    one, _ = cubes.invert(moisture, parameters, start=day, end=day)
    assert one["time"].values.tolist() == [day.astype("datetime64[ns]").astype(int)]
    assert memory_of(8.0, 0.0) == pd.Timedelta(days=160)
    assert memory_of(1.0, 0.0) == pd.Timedelta(days=120)
    # In dry soil, 0.1, its time is longer.
    assert memory_of(3.0, 0.5) == pd.Timedelta(days=np.ceil(60 * 10**0.5))
    slowest = float(parameters.sel(band="t").max())
    assert spin_up(parameters) == memory_of(slowest, 0.0) > pd.Timedelta(days=20)
    assert spin_up(parameters.sel(band=["z", "a"])) == memory_of(0.0, 0.0)


def test_stations_have_them_too():
    saturation, rain = simulate_records(6, 700)
    times = pd.date_range("2014-01-01", periods=700)

    def table(values):
        parts = [pd.DataFrame({"station_id": f"S{i}", "time": times, "value": row}) for i, row in enumerate(values)]
        return pd.concat(parts, ignore_index=True)

    options = Options(observation_hour=0.0)
    found = tables.calibrate(table(saturation), table(rain), options, end=times[399])
    assert found.parameters[KEY].str.len().gt(100).all()
    whole = tables.invert(table(saturation), found).table()
    late = tables.invert(table(saturation), found, start=times[400]).table()
    merged = late.merge(whole, on=["station_id", "time"], suffixes=("", "_whole"))
    assert len(merged) == len(late) == 6 * 300
    np.testing.assert_allclose(merged["rainfall"], merged["rainfall_whole"], atol=1e-6)
    truth = table(rain).merge(late.dropna(subset="upper"), on=["station_id", "time"])
    assert 0.02 <= (truth["value"] > truth["upper"]).mean() <= 0.08
    assert set(late["quality_flag"]) <= {0, 1, 2, 3}
    plain = found.parameters.drop(columns=KEY)
    assert "lower" not in tables.invert(table(saturation), plain).table()
    # A station without an error of its own has the usual one; one that does not tell of errors has none.
    usual = Errors.from_attrs(found.parameters.loc[0]).rmse
    some = found.parameters.iloc[:4].assign(rmse=[0.0, np.nan, usual, 1.0], **{KEY: [*found.parameters[KEY][:3], ""]})
    like = tables.invert(table(saturation), found.parameters.assign(rmse=usual)).table()
    given = tables.invert(table(saturation), some).table()
    for station in ("S0", "S1", "S2"):
        both = (one[one["station_id"] == station].drop(columns="quality_flag") for one in (given, like))
        pd.testing.assert_frame_equal(*both)
    lent = tables.invert(table(saturation), found.parameters.assign(status=STATUS[BORROWED])).table()
    np.testing.assert_array_equal(lent["quality_flag"], np.maximum(whole["quality_flag"], 1))
    assert (whole["quality_flag"] == 0).any()
    rest = given[given["station_id"].isin(["S3", "S4"])]
    assert rest[["lower", "upper", "probability"]].isna().all(axis=None)
    assert (rest["quality_flag"] == 3).all()


def test_stations_learn_what_cubes_learn(region, monkeypatch):
    parts = [one.isel(time=slice(0, 500), y=slice(0, 2), x=slice(0, 2)) for one in region[:2]]
    options = Options(observation_hour=0.0, max_gap=3.0, variant="base")
    learned = cubes.learn(*parts, cubes.calibrate(*parts, options).compute().chunk())
    times = parts[0]["time"].values

    def of_stations(*stations):
        frames = (
            pd.concat(
                pd.DataFrame({"station_id": f"S{n}", "time": times, "value": part.values.reshape(500, -1)[:, n]})
                for n in stations
            )
            for part in parts
        )
        return tables.calibrate(*frames, options).parameters[KEY]

    (text,) = of_stations(0, 1, 2, 3).unique()
    found = Errors.from_attrs({KEY: text})
    assert found.pairs == learned.pairs
    assert found.rmse == pytest.approx(learned.rmse, rel=1e-4)
    np.testing.assert_allclose(found.edges, learned.edges, rtol=2e-3)
    np.testing.assert_allclose(found.quantiles, learned.quantiles, rtol=2e-3, atol=2e-3)
    # Of many pixels or stations, some are enough.
    monkeypatch.setattr(bounds, "_VALUES", 1000)
    some = Errors.from_attrs({KEY: of_stations(0, 2)[0]})
    assert cubes.learn(*parts, cubes.calibrate(*parts, options).compute().chunk()).pairs == some.pairs
    monkeypatch.setattr(tables, "_TELLING", 2)
    assert set(of_stations(0, 1, 3)) == set(of_stations(0, 3)) != {text}


def test_errors_are_learned_where_it_is_not_cold(region):
    moisture, rain, file = region
    parameters = open_bands(file)
    temperature = xr.full_like(rain, 5.0)
    temperature[:600] = -1.0
    assert cold_cubes(temperature, None) == {"TEMPERATURE": temperature}
    found = cubes.learn(moisture, rain, parameters, temperature=temperature)
    later = cubes.learn(moisture, rain.where(rain.time >= rain.time[600]), parameters)
    assert found.pairs == later.pairs
    np.testing.assert_array_equal(found.quantiles, later.quantiles)


def test_the_spread_of_soil_moisture_widens_bounds(region):
    moisture, _, file = region
    parameters = open_bands(file)
    spread = xr.full_like(moisture, 0.05)
    end = moisture.time.values[80]
    plain, wide = (
        {name: array.compute() for name, array in found.items()}
        for found in (
            cubes.invert_with_bounds(moisture, parameters, end=end, bounds=Bounds(spread=one)) for one in (None, spread)
        )
    )
    kinds = {"reason": np.uint8, "quality_flag": np.uint8}
    assert all(array.dtype == kinds.get(name, np.float32) for name, array in plain.items())
    known = np.isfinite(plain["upper"].values)
    assert (wide["upper"].values >= plain["upper"].values)[known].all()
    assert (wide["upper"].values > plain["upper"].values)[known].mean() > 0.5
    xr.testing.assert_equal(wide["rainfall"], plain["rainfall"])
    with pytest.raises(InputError, match="SPREAD"):
        cubes.invert_with_bounds(moisture, parameters, bounds=Bounds(spread=spread.isel(x=slice(1, None))))
    later = spread.assign_coords(time=spread.time + np.timedelta64(9000, "D"))
    with pytest.raises(InputError, match="SPREAD has no time stamp in common"):
        cubes.invert_with_bounds(moisture, parameters, bounds=Bounds(spread=later))


def test_what_cannot_be_told_is_said(region, tmp_path):
    moisture, _, file = region
    bare = open_bands(file)
    bare.attrs.pop(KEY)
    with pytest.raises(InputError, match="PARAMETERS contain no errors"):
        cubes.invert_with_bounds(moisture, bare, bounds=Bounds())
    with pytest.raises(InputError, match="PARAMETERS are damaged"):
        Errors.from_attrs({KEY: '{"edges": [1]}'})
    with pytest.raises(InputError, match="QUANTILES"):
        Bounds(probabilities=(0.9, 0.1))
    with pytest.raises(InputError, match="WET_THRESHOLD is -1 mm; give 0 or more"):
        Bounds(wet_threshold=-1)
    about = describe_outputs(Bounds(probabilities=(0.1, 0.975), wet_threshold=0.5))
    assert {name: (one.attrs["variable"], one.attrs["units"], one.attrs["product"]) for name, one in about.items()} == {
        "rainfall": ("rainfall", "mm", "SM2RAIN"),
        "reason": ("reason", "1", "SM2RAIN reason"),
        "lower": ("rainfall", "mm", "SM2RAIN 10 %"),
        "upper": ("rainfall", "mm", "SM2RAIN 97.5 %"),
        "probability": ("probability", "1", "probability of more than 0.5 mm"),
        "quality_flag": ("quality_flag", "1", "SM2RAIN quality"),
    }
    assert about["probability"].attrs["wet_threshold"] == "0.5"
    assert about["quality_flag"].attrs["legend"] == "0 good; 1 fair; 2 poor; 3 do not use"
    assert about["reason"].attrs["legend"].startswith("0 computed from soil moisture; 1 snow or frost")
    assert list(describe_outputs(None)) == ["rainfall", "reason"]
