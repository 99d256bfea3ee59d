"""SM2RAIN over cubes: the same numbers as at stations, block by block, through files."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from sm2r.core import cube
from sm2r.core.errors import InputError
from sm2r.core.sm2rain import Options, calibrate_sm2rain, cubes, tables
from sm2r.core.sm2rain.calibration import CONSTANT, MISSING
from sm2r.core.sm2rain.hour import Hour
from sm2r.core.sm2rain.options import NO_PARAMETERS, SNOW_MISSING, SNOW_REPLACED, VARIANTS
from sm2r.core.sm2rain.records import Settings
from sm2r.core.sm2rain.uncertainty import Errors

from .test_sm2rain import numpy_rain, simulated

HEIGHT, WIDTH, DAYS = 5, 7, 400


def grid(values: np.ndarray, variable: str, units: str, start: str = "2015-01-01") -> xr.DataArray:
    coords = {
        "time": pd.date_range(start, periods=values.shape[0]),
        "y": 38.0 - 0.25 * np.arange(values.shape[1]),
        "x": 100.0 + 0.25 * np.arange(values.shape[2]),
    }
    attrs = {"variable": variable, "units": units, "product": variable, "time_step": "P1D"}
    array = xr.DataArray(values.astype(np.float32), coords, ("time", "y", "x"), attrs=attrs)
    return array.rio.write_crs("EPSG:4326").chunk(time=-1, y=3, x=4)


@pytest.fixture(scope="module")
def pair() -> tuple[xr.DataArray, xr.DataArray]:
    records = [simulated(seed, DAYS, 0.02) for seed in range(HEIGHT * WIDTH)]
    s, rain = (np.stack(part, axis=1).reshape(DAYS, HEIGHT, WIDTH) for part in zip(*records, strict=True))
    s[:, 0, 0] = np.nan
    s[:, 0, 1] = 0.25
    return grid(s * 0.5, "soil_moisture", "m3 m-3"), grid(rain, "rainfall", "mm")


def pixel_table(array: xr.DataArray, y: int, x: int) -> pd.DataFrame:
    values = array.isel(y=y, x=x).values.astype(np.float64)
    return pd.DataFrame({"station_id": "A", "time": array.time.values, "value": values})


@pytest.mark.parametrize("variant", [name for name in VARIANTS if name != "t"])
def test_one_pixel_equals_the_station_algorithms(pair, variant, tmp_path):
    s, rain = pair
    options = Options(variant=variant, max_gap=2)
    cube.write({tmp_path / "p.tif": cubes.calibrate(s, rain, options, end="2015-12-31")})
    parameters = cube.open_bands(tmp_path / "p.tif")
    assert parameters.attrs["product"] == "soil_moisture"
    back, reason = cubes.invert(s, parameters)
    cube.write({tmp_path / "rain.tif": back, tmp_path / "reason.tif": reason})
    back, reason = cube.open(tmp_path / "rain.tif"), cube.open(tmp_path / "reason.tif")
    # What the cube finds from all its pixels, a station alone would not.
    found = Settings.from_attrs(parameters.attrs)
    options = replace(options, observation_hour=found.observation_hour, bounds={})
    for y, x in ((2, 3), (4, 6)):
        table = tables.calibrate(pixel_table(s, y, x), pixel_table(rain, y, x), options, end="2015-12-31").parameters
        for name in cubes.BANDS[:-1]:
            assert float(parameters.sel(band=name)[y, x]) == pytest.approx(table.loc[0, name], rel=1e-12), name
        station = tables.invert(pixel_table(s, y, x), table).table()
        assert back[:, y, x].values == pytest.approx(station["rainfall"].to_numpy(), rel=1e-6, abs=1e-6, nan_ok=True)
        assert (reason[:, y, x].values == station["reason_code"].to_numpy()).all()


def test_pixels_that_cannot_be_calibrated_say_why(pair):
    parameters = cubes.calibrate(*pair, Options(variant="base")).compute()
    assert np.isnan(parameters.sel(band="z")[0, :2]).all()
    assert list(parameters.sel(band="status").values[0, :3]) == [MISSING, CONSTANT, 0]
    rain, reason = cubes.invert(pair[0], parameters.chunk())
    assert (reason[:, 0, 0] == NO_PARAMETERS).all()
    assert np.isnan(rain[:, 0, 0]).all()


def test_results_keep_their_place_even_as_a_single_row(pair):
    s, rain = (array.isel(y=[2]).rio.write_transform(array.isel(y=[2, 3]).rio.transform()) for array in pair)
    parameters = cubes.calibrate(s, rain, Options(variant="base"))
    for result in (parameters, *cubes.invert(s, parameters)):
        assert result.rio.transform() == s.rio.transform()
        assert result.rio.transform().f == pytest.approx(38.0 - 0.25 * 2 + 0.125)


@pytest.mark.parametrize("ending", ["tif", "nc", "zarr"])
def test_parameters_are_the_same_in_every_format(ending, pair, tmp_path):
    """With their settings and errors: what is inverted with them is the same."""
    if ending == "zarr":
        pytest.importorskip("zarr")
    moisture, rain = (part.isel(y=slice(1, 4), x=slice(0, 3)).chunk(y=-1, x=-1) for part in pair)
    options = Options(variant="base", observation_hour=6.0)
    file = tmp_path / f"parameters.{ending}"
    found = calibrate_sm2rain(moisture, rain, output=file, options=options, report=tmp_path / "report.html")
    assert found.summary.count == 9
    assert {one.name for one in tmp_path.iterdir()} == {file.name, "report.html"}
    assert np.isfinite(found.parameters.sel(band="z")).all()
    whole = cubes.calibrate(moisture, rain, options).compute()
    again = cube.open_bands(file)
    np.testing.assert_allclose(again.sel(band=whole["band"].values), whole, rtol=1e-6)
    assert Settings.from_attrs(again.attrs) == Settings.from_attrs(whole.attrs)
    assert Hour.from_attrs(again.attrs) == Hour(6.0, told=True)
    assert Errors.from_attrs(again.attrs).pairs > 1000
    inverted = cubes.invert(moisture, again)[0]
    np.testing.assert_allclose(inverted, cubes.invert(moisture, whole)[0], rtol=1e-4, atol=1e-4)


def test_blocks_do_not_change_results(pair):
    pair = [array.isel(y=[0, 1, 2, 3], x=[0, 1, 2, 3, 4]) for array in pair]
    options = Options(variant="t")
    found = cubes.calibrate(*pair, options).compute()
    rain = [part.compute() for part in cubes.invert(pair[0], found)]
    for blocks in ({"time": -1, "y": -1, "x": -1}, {"time": 150, "y": 1, "x": 5}):
        again = cubes.calibrate(*(array.chunk(blocks) for array in pair), options)
        xr.testing.assert_equal(found, again.compute())
        for part, other in zip(rain, cubes.invert(pair[0].chunk(blocks), again), strict=True):
            xr.testing.assert_equal(part, other.compute())


def test_snow_takes_the_fallback_and_says_so(pair):
    s, rain = pair
    parameters = cubes.calibrate(s, rain, Options(variant="base"))
    temperature = grid(np.full(s.shape, 5.0), "temperature", "degC").copy(deep=True)
    temperature[10:20] = -3.0
    fallback = grid(np.full(s.shape, 2.5), "rainfall", "mm").copy(deep=True)
    fallback[15] = np.nan
    plain, plain_reason = cubes.invert(s, parameters)
    snowed, reason = cubes.invert(s, parameters, temperature=temperature, fallback=fallback)
    snowed, reason = snowed.compute(), reason.compute()
    assert (snowed[10:15, 1:] == 2.5).all()
    assert (reason[10:15, 1:] == SNOW_REPLACED).all()
    assert np.isnan(snowed[15]).all()
    assert (reason[15, 1:] == SNOW_MISSING).all()
    assert (reason[:, 0, :2] == NO_PARAMETERS).all()
    xr.testing.assert_equal(snowed[20:], plain[20:].compute())
    xr.testing.assert_equal(reason[20:], plain_reason[20:].compute())
    flagged, _ = cubes.invert(s, parameters, snow=(temperature < 0).astype("float32"), fallback=fallback)
    xr.testing.assert_equal(flagged.compute(), snowed)
    silent = (temperature < 0).astype("float32").where(temperature.time != temperature.time[17])
    one = fallback.isel(time=[12]).assign_attrs(fallback.attrs)
    del one.attrs["time_step"]
    rest, why = (part.compute() for part in cubes.invert(s, parameters, snow=silent, fallback=one))
    assert (rest[12, 1:] == 2.5).all()
    assert (why[18, 1:] == SNOW_MISSING).all()
    xr.testing.assert_equal(rest[17], plain[17].compute())


def test_steps_of_frost_and_snow_do_not_count(pair):
    s, rain = (part.isel(y=slice(1, 3), x=slice(2, 4)) for part in pair)
    frost = np.broadcast_to(np.arange(DAYS)[:, None, None] % 3 == 0, s.shape)
    options = Options(variant="base", observation_hour=0, max_gap=1)
    expected = cubes.calibrate(s, rain.where(~frost).assign_attrs(rain.attrs), options).compute()
    temperature = rain.copy(data=np.where(frost, 0.9, 1.0)).assign_attrs(variable="temperature", units="degC")
    told = ({"temperature": temperature, "snow_threshold": 1.0}, {"snow": rain.copy(data=frost.astype(np.float32))})
    for given in told:
        xr.testing.assert_equal(cubes.calibrate(s, rain, options, **given).compute(), expected)


def test_normalisation_by_porosity_raster_and_number(pair):
    s, rain = pair
    options = Options(variant="base", normalisation="porosity")
    number = cubes.calibrate(s, rain, options, porosity=0.5, residual=0.02).compute()
    raster = xr.full_like(s.isel(time=0, drop=True), 0.5)
    same = cubes.calibrate(s, rain, options, porosity=raster, residual=0.02).compute()
    assert same.sel(band="z").values == pytest.approx(number.sel(band="z").values, rel=1e-6, nan_ok=True)
    assert float(number.sel(band="s_max")[2, 2]) == 0.5
    assert float(number.sel(band="s_min")[2, 2]) == 0.02
    with pytest.raises(InputError, match="NORMALISATION is 'porosity', but POROSITY is not given"):
        cubes.calibrate(s, rain, options)
    for name, limits in (("POROSITY", (raster.isel(x=slice(1, None)), 0.02)), ("RESIDUAL", (0.5, raster[1:]))):
        with pytest.raises(InputError, match=rf"SOIL_MOISTURE and {name}"):
            cubes.calibrate(s, rain, options, porosity=limits[0], residual=limits[1])


def test_region_and_classes_share_parameters(pair):
    s, rain = pair
    region = cubes.calibrate(s, rain, Options(variant="base", pool="region")).compute()
    z = region.sel(band="z").values
    assert np.unique(z[np.isfinite(z)]).size == 1
    assert np.isnan(z[0, :2]).all()
    classes = xr.full_like(s.isel(time=0, drop=True), 1.0).copy(deep=True)
    classes[:, 3:] = 2.0
    classes[4, 6] = np.nan
    grouped = cubes.calibrate(s, rain, Options(variant="base", pool="classes"), classes=classes).compute()
    z = grouped.sel(band="z").values
    assert np.unique(z[1:, :3]).size == 1
    assert np.unique(z[np.isfinite(z)]).size == 2
    assert np.isnan(z[4, 6])
    with pytest.raises(InputError, match="CLASSES"):
        cubes.calibrate(s, rain, Options(pool="classes"))


def test_large_regions_are_calibrated_on_every_nth_pixel(pair, monkeypatch):
    options = Options(variant="base", pool="region", observation_hour=0, max_gap=1)
    pair = [part.isel(time=slice(0, 150), y=slice(1, 4), x=slice(0, 4)) for part in pair]
    expected = cubes.calibrate(*(part.isel(y=[1, 2], x=[1, 3])[:, :1] for part in pair), options)
    monkeypatch.setattr(cubes, "POOL_VALUES", 150 * 12 / 4)
    found = cubes.calibrate(*pair, options).sel(band="z")
    assert set(np.unique(found)) == {float(expected.sel(band="z").max())}
    monkeypatch.setattr(cubes, "POOL_VALUES", 1)
    corner = cubes.calibrate(*(part.isel(y=[1, 2], x=[2, 3]) for part in pair), replace(options, pool="pixel"))
    assert float(cubes.calibrate(*pair, options).sel(band="z").max()) == float(corner.sel(band="z")[1, 1])


@pytest.mark.parametrize("most", [1, 4, 8, 100])
def test_the_hour_is_looked_for_in_pixels_of_all_tiles(pair, most, monkeypatch):
    """Of the 35 pixels one has no soil moisture, and one that does not change."""
    seen, told = [], []
    monkeypatch.setattr(cubes, "places_for", lambda days: most if days == DAYS else 0)
    monkeypatch.setattr(cubes, "find_hour", lambda places, gap, progress: seen.extend(places) or Hour(6.0, len(places)))
    found = cubes.calibrate(*pair, Options(variant="base"), progress=told.append)
    assert found.attrs["observation_hour"] == 6
    assert told == sorted(told)
    s = pair[0].values.reshape(DAYS, -1).T
    places = [int(np.flatnonzero([np.array_equal(one.s, own, equal_nan=True) for own in s])[0]) for one in seen]
    assert len(set(places)) == len(places) == min(most, 34)
    for place, one in zip(places, seen, strict=True):
        np.testing.assert_array_equal(one.rain, pair[1].values.reshape(DAYS, -1)[:, place])
    tiles = {(place // WIDTH // 3, place % WIDTH // 4) for place in places}
    assert len(tiles) == min(most, 4)


def test_pixels_of_less_than_ninety_days_do_not_tell_the_hour(pair):
    s, rain = (part.isel(y=slice(0, 2), x=slice(2, 5)) for part in pair)
    few = rain.where((rain.x != rain.x[1]) | (rain.time < rain.time[89])).assign_attrs(rain.attrs)
    assert cubes.calibrate(s, few, Options(variant="base")).attrs["hour_places"] == "4"


def test_settings_that_are_given_replace_those_of_the_parameters(pair):
    s, rain = (part.isel(y=[2, 3], x=[3, 4]) for part in pair)
    parameters = cubes.calibrate(s, rain, Options(variant="base", observation_hour=0, max_gap=0)).compute()
    assert Hour.from_attrs(parameters.attrs) == Hour(0.0, told=True)
    # Files hold texts and numbers alone.
    assert all(isinstance(one, (str, int, float)) for one in parameters.attrs.values())
    units = dict(zip(parameters["band"].values, parameters["units"].values, strict=True))
    assert [units[name] for name in ("z", "a", "s_min", "s_max", "n", "status")] == [
        "mm", "mm d-1", "m3 m-3", "m3 m-3", "1", "1"
    ]  # fmt: skip
    given = Settings(step_rule="wetting", dead_zone=0.01, observation_hour=24, step=86400)
    found, _ = cubes.invert(s, parameters, settings=given)
    z, a, b = parameters.sel(band=["z", "a", "b"]).values[:, 0, 0]
    by_hand = numpy_rain(s.values[:, 0, 0].astype(float), z, a, b, wetting=True, dead_zone=0.01)
    np.testing.assert_allclose(found.values[1:, 0, 0], by_hand, rtol=1e-5, atol=1e-5)
    # Filter and evaporation may be left out, as the scores may.
    few = cubes.invert(s, parameters.sel(band=["z", "a", "b", "s_min", "s_max"]))
    for one, other in zip(few, cubes.invert(s, parameters), strict=True):
        xr.testing.assert_equal(one.compute(), other.compute())


def test_evaporation_is_used_and_then_needed(pair):
    s, rain = pair
    evaporation = grid(np.random.default_rng(0).gamma(3, 1, s.shape), "evaporation", "mm")
    parameters = cubes.calibrate(s, rain, Options(variant="base"), evaporation=evaporation).compute()
    plain = cubes.calibrate(s, rain, Options(variant="base")).compute()
    assert (parameters.sel(band="rmse") <= plain.sel(band="rmse") * (1 + 1e-9)).values[1:].all()
    assert (parameters.sel(band="k") > 0).any()
    with pytest.raises(InputError, match="EVAPORATION"):
        cubes.invert(s, parameters)
    rain_back, _ = cubes.invert(s, parameters, evaporation=evaporation)
    error = (rain_back - rain).isel(y=2, x=2).values
    assert np.sqrt(np.nanmean(error**2)) == pytest.approx(float(parameters.sel(band="rmse")[2, 2]), rel=1e-5)


def test_evaporation_counts_in_a_region_too(pair):
    s, rain = (part.isel(time=slice(0, 100), y=slice(1, 3), x=slice(2, 4)) for part in pair)
    evaporation = rain.copy(data=np.random.default_rng(0).gamma(3, 1, s.shape)).assign_attrs(variable="evaporation")
    box = {"z": (50, 100), "b": (1, 10), "k": (0.3, 1)}
    options = Options(variant="base", pool="region", observation_hour=0, max_gap=1, bounds=box)
    parameters = cubes.calibrate(s, rain, options, evaporation=evaporation).compute()
    assert np.unique(parameters.sel(band="k")).size == 1
    error = (cubes.invert(s, parameters, evaporation=evaporation)[0] - rain).values
    np.testing.assert_allclose(np.sqrt(np.nanmean(error**2, axis=0)), parameters.sel(band="rmse"), rtol=1e-5)
    assert cubes.learn(s, rain, parameters.chunk(), evaporation=evaporation).pairs == np.isfinite(error).sum()


def test_bad_cubes_are_refused_with_a_word(pair):
    s, rain = pair
    with pytest.raises(
        InputError,
        match=r"RAINFALL \(2028-.* to 2029-.*\) has no time stamp in common with SOIL_MOISTURE "
        r"\(2015-01-01T00:00 to 2016-02-04T00:00\)",
    ):
        cubes.calibrate(s, rain.assign_coords(time=rain.time + np.timedelta64(5000, "D")), Options())
    hourly_rain = rain.assign_coords(time=pd.date_range("2015-01-01", periods=DAYS, freq="h"))
    with pytest.raises(InputError, match="SOIL_MOISTURE has a time step of 24 h, longer than that of 1 h of RAINFALL"):
        cubes.calibrate(s, hourly_rain, Options())
    with pytest.raises(InputError, match="sm2r:regrid"):
        cubes.calibrate(s, rain.isel(x=slice(1, None)), Options())
    with pytest.raises(InputError, match="coordinate reference systems"):
        cubes.calibrate(s, rain.rio.write_crs("EPSG:3857"), Options())
    with pytest.raises(InputError, match="Change START or END"):
        cubes.calibrate(s, rain, Options(), start="2040-01-01")
    parameters = cubes.calibrate(s, rain, Options(variant="base"))
    with pytest.raises(InputError, match=r"PARAMETERS has no band s_max; its bands are z, a, b, t, c, k, s_min\."):
        cubes.invert(s, parameters.isel(band=slice(0, 7)))
    with pytest.raises(InputError, match=r"SOIL_MOISTURE and EVAPORATION have different time steps \(24 h and 48 h\)"):
        cubes.calibrate(s, rain, Options(), evaporation=rain[::2].assign_attrs(time_step="P2D"))
    with pytest.raises(InputError, match="SOIL_MOISTURE and FALLBACK"):
        cubes.invert(s, parameters, fallback=rain.isel(x=slice(1, None)))
    # What the filter remembers reaches beyond the end, but there is no step to invert.
    with pytest.raises(InputError, match="SOIL_MOISTURE has 0 time steps in the period from 2016-03-01"):
        cubes.invert(s, parameters, start="2016-03-01")
    hourly = s.assign_coords(time=pd.date_range("2015", periods=DAYS, freq="h"))
    with pytest.raises(InputError, match="time step of 24 h"):
        cubes.invert(hourly, parameters)
