"""Products as other people write them: valid ranges, marks, names, bounds, calendars, days, versions and sources."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import pyproj
import pytest
import rasterio
import xarray as xr
from sm2r.core import cube, days, environment
from sm2r.core.errors import DependencyError, InputError
from sm2r.core.products import PRODUCTS, Import, Product, Settings, customise, recognise
from sm2r.core.products.accumulation import recognise as recognise_sums
from sm2r.core.products.granules import layer_variable
from sm2r.tests.core.products.files import axis, write_bufr, write_cf, write_grid, write_raster, write_series
from sm2r.tests.data import real

RNG = np.random.default_rng(13)
LAT, LON = axis(40.125, -0.25, 6), axis(100.125, 0.25, 8)
SHAPE = (6, 8)
RAIN = customise(PRODUCTS["generic"], variable="rainfall")


def imported(path: Path, product: Product | str, out: Path, **choices: Any) -> tuple[xr.DataArray, Import]:
    product = PRODUCTS[product] if isinstance(product, str) else product
    found = Import(path, Settings(product, **choices))
    found.write(out)
    return cube.open(out).compute(), found


def rain(*shape: int) -> np.ndarray:
    return RNG.gamma(0.5, 6.0, shape).astype("f4")


def dates(array: xr.DataArray) -> list[str]:
    return [str(time)[:16] for time in array.time.values]


def hours(count: int, start: str = "2020-01-01") -> np.ndarray:
    return np.datetime64(start, "h") + np.arange(count) * np.timedelta64(1, "h")


@pytest.fixture
def place(tmp_path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


# Values ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attrs", "low", "high"),
    [
        ({"valid_range": np.array([0, 5000], "i2"), "scale_factor": 0.01}, 0.0, 50.0),
        ({"valid_range": np.array([0.0, 50.0], "f4"), "scale_factor": 0.01}, 0.0, 50.0),
        ({"valid_range": np.array([0.0, 50.0]), "scale_factor": 0.01}, 0.0, 50.0),
        ({"valid_max": np.int16(5000), "scale_factor": 0.01, "add_offset": 1.0}, 1.0, 51.0),
        ({"valid_min": np.float32(10.0), "scale_factor": 0.01}, 10.0, 3000.0),
        ({"valid_range": np.array([0.0, 50.0], "f4")}, 0.0, 50.0),
        ({"valid_min": np.float32(0.0), "valid_max": np.float32(50.0)}, 0.0, 50.0),
    ],
    ids=str,
)
def test_the_range_that_a_file_declares_as_valid(place, tmp_path, attrs, low, high):
    values = np.linspace(0, 99, 48).reshape(1, *SHAPE)
    scale, offset = attrs.get("scale_factor", 0.0), attrs.get("add_offset", 0.0)
    stored = np.round(values / scale).astype("i2") if scale else values.astype("f4")
    write_cf(place / "a.nc", "pr", stored, LAT, LON, np.array(["2020-01-01"], "M8[ns]"), attrs={"units": "mm", **attrs})
    array, found = imported(place, RAIN, tmp_path / "o.tif")
    meant = (stored * scale + offset if scale else stored).astype("f4")[0]
    want = np.where((meant >= low) & (meant <= high), meant, np.nan)
    assert 0 < np.isnan(want).sum() < want.size
    np.testing.assert_allclose(array.to_numpy()[0], want, rtol=1e-6)
    assert found.outcome.drops.reasons == {"outside the valid range declared in the files": np.isnan(want).sum()}


@pytest.mark.parametrize("mark", [-9999.0, -9999.9, -999.0, 9999.0, 65535.0, -32768.0, 1e20, 1e38, np.inf, -np.inf])
@pytest.mark.parametrize("quantity", ["rainfall", "evaporation", "temperature", "soil_moisture"])
def test_undeclared_marks_never_enter_a_mean(place, tmp_path, mark, quantity):
    units = {"rainfall": "mm", "evaporation": "W m-2", "temperature": "K", "soil_moisture": "vol%"}[quantity]
    values = np.full((24, *SHAPE), 10.0 if quantity != "temperature" else 283.15, "f4")
    values[:, :, 4:] = mark
    values[5, 0, 0] = mark
    write_cf(place / "a.nc", "x", values, LAT, LON, hours(24), attrs={"units": units})
    product = customise(PRODUCTS["generic"], variable=quantity, path="x")
    array, found = imported(place, product, tmp_path / "o.tif")
    plain = {"rainfall": 240.0, "evaporation": 10 * 86400 / 2.45e6, "temperature": 10.0, "soil_moisture": 0.1}[quantity]
    got = array.to_numpy()[0]
    np.testing.assert_allclose(got[:, :4], plain, rtol=1e-4)
    assert np.isnan(got[:, 4:]).all()
    count = 24 * 24 + 1
    [(told, times)] = found.outcome.drops.marks.items()
    assert (np.float32(told), times) == (np.float32(mark), count)
    [line] = [line for line in found.outcome.warnings() if "marks missing values" in line]
    assert f"{mark:.6g} {count} times" in line
    assert ("FILL=" in line) == np.isfinite(mark)
    if np.isfinite(mark):
        array, found = imported(place, replace(product, fill=mark), tmp_path / "p.tif")
        np.testing.assert_array_equal(array.to_numpy()[0], got)
        assert not found.outcome.warnings()


def test_rain_that_packing_leaves_below_zero_is_none(place, tmp_path):
    values = np.full((1, *SHAPE), -0.004, "f4")
    values[0, 0, 0] = -0.5
    write_cf(place / "a.nc", "pr", values, LAT, LON, hours(1), attrs={"units": "mm"})
    array, found = imported(place, RAIN, tmp_path / "o.tif")
    assert np.isnan(array.to_numpy()[0, 0, 0])
    assert (array.to_numpy()[0].ravel()[1:] == 0).all()
    assert found.outcome.drops.reasons == {"outside 0 to 3000": 1}


def test_a_cloudburst_is_rain(place, tmp_path):
    """Limits are those of what falls in a step, not of the rate."""
    values = np.full((48, *SHAPE), 1.0, "f4")
    values[7] = 300.0
    stamps = np.datetime64("2020-01-01", "m") + np.arange(48) * np.timedelta64(30, "m")
    write_cf(place / "a.nc", "pr", values, LAT, LON, stamps, attrs={"units": "mm/h"})
    array, _ = imported(place, RAIN, tmp_path / "o.tif")
    np.testing.assert_allclose(array.to_numpy()[0], (47 + 300) / 2, rtol=1e-5)


def test_complex_numbers_are_refused(place, tmp_path):
    with rasterio.open(
        place / "a_20200101.tif", "w", driver="GTiff", count=1, dtype="complex64", height=6, width=8,
        crs="EPSG:4326", transform=rasterio.Affine(0.25, 0, 100, 0, -0.25, 40),
    ) as file:  # fmt: skip
        file.write(np.full((1, *SHAPE), 3 + 4j, "c8"))
    with pytest.raises(InputError, match="complex numbers"):
        Import(place, Settings(RAIN))
    kind = np.dtype([("r", "f4"), ("i", "f4")])
    with netCDF4.Dataset(place / "a_20200101.nc", "w") as file:
        for name, values in (("lat", LAT), ("lon", LON)):
            file.createDimension(name, values.size)
            file.createVariable(name, "f4", (name,))[:] = values
        pair = file.createCompoundType(kind, "pair")
        file.createVariable("pr", pair, ("lat", "lon"))[:] = np.zeros(SHAPE, kind)
    with pytest.raises(InputError, match="complex numbers"):
        Import(place / "a_20200101.nc", Settings(customise(RAIN, variable="rainfall", path="pr")))


# Names ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "attrs", "factor"),
    [
        ("rr", {"units": "mm"}, 1.0),
        ("precip", {"units": "mm/day"}, 1.0),
        ("tp", {"units": "m"}, 1000.0),
        ("pr", {"units": "kg m-2 s-1"}, 86400.0),
        ("prcp", {"units": "mm h-1"}, 24.0),
        ("whatever", {"units": "kg m-2", "standard_name": "precipitation_amount"}, 1.0),
        ("other", {"units": "kg m-2 s-1", "standard_name": "precipitation_flux"}, 86400.0),
    ],
)
def test_the_one_variable_that_is_known_by_its_name_is_read(place, tmp_path, name, attrs, factor):
    values = rain(2, *SHAPE)
    stamps = np.array(["2020-01-01", "2020-01-02"], "M8[ns]")
    extra = {"height": (values, {"units": "m"}), "flag": (values, {"units": "1"})}
    write_cf(place / "a.nc", name, (values / factor).astype("f4"), LAT, LON, stamps, attrs=attrs, others=extra)
    array, found = imported(place, RAIN, tmp_path / "o.tif")
    np.testing.assert_allclose(array.to_numpy(), values, rtol=1e-5)
    assert found.outcome.paths == {name}


def test_names_that_do_not_tell(place):
    values = rain(1, *SHAPE)
    stamps = np.array(["2020-01-01"], "M8[ns]")
    write_cf(place / "a.nc", "rr", values, LAT, LON, stamps, attrs={"units": "mm"}, others={"tp": (values, {})})
    with pytest.raises(InputError, match=r"several variables that may be rainfall \(rr, tp\).*FILE_VARIABLE"):
        Import(place, Settings(RAIN))
    write_cf(place / "a.nc", "x", values, LAT, LON, stamps, attrs={"units": "mm"})
    with pytest.raises(InputError, match=r"known name of rainfall.*FILE_VARIABLE"):
        Import(place, Settings(RAIN))
    write_cf(place / "a.nc", "tp", values, LAT, LON, stamps, attrs={"units": "m"})
    with pytest.raises(InputError, match=r"swvl1.*VARIABLE=rainfall"):
        Import(place, Settings(PRODUCTS["era5"]))


# Times ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stamp", "end"),
    [(0.5, 1.0), (1.0, 1.0), (0.0, 1.0), (0.5, 1 - 1 / 86400)],
    ids=["noon", "end", "begin", "last second"],
)
def test_bounds_tell_the_day(place, tmp_path, stamp, end):
    values = np.zeros((20, *SHAPE), "f4")
    values[9] = 24
    numbers = np.arange(20) + stamp
    bounds = np.column_stack([np.arange(20), np.arange(20) + end])
    write_cf(
        place / "a.nc", "pr", values, LAT, LON, numbers, "days since 2020-01-01", bounds=bounds, attrs={"units": "mm"}
    )
    array, _ = imported(place, RAIN, tmp_path / "o.tif")
    assert dates(array)[9] == "2020-01-10T00:00"
    np.testing.assert_allclose(array.to_numpy(), values)
    assert array.attrs["time_step"] == "P1D"


def test_days_that_begin_at_another_hour_stay_whole(place, tmp_path):
    values = rain(5, *SHAPE)
    numbers = np.arange(5) + 1.25
    bounds = np.column_stack([np.arange(5) + 0.25, np.arange(5) + 1.25])
    write_cf(
        place / "a.nc", "pr", values, LAT, LON, numbers, "days since 2020-01-01", bounds=bounds, attrs={"units": "mm"}
    )
    array, found = imported(place, RAIN, tmp_path / "o.tif")
    np.testing.assert_allclose(array.to_numpy(), values)
    assert dates(array)[0] == "2020-01-01T06:00"
    assert array.attrs["day_start"] == "6"
    assert any("days begin at 06:00 UTC" in note for note in found.outcome.notes)
    # Local midnight, told by the zone in the units.
    write_cf(
        place / "a.nc",
        "pr",
        values,
        LAT,
        LON,
        np.arange(5),
        "days since 2020-01-01 00:00:00 +08",
        attrs={"units": "mm"},
    )
    array, _ = imported(place, RAIN, tmp_path / "o.tif")
    np.testing.assert_allclose(array.to_numpy(), values)
    assert dates(array)[0] == "2019-12-31T16:00"
    assert array.attrs["day_start"] == "-8"


def test_a_stamp_names_the_day_and_natively_is_kept(place, tmp_path):
    values = rain(3, *SHAPE)
    write_cf(
        place / "a.nc",
        "pr",
        values,
        LAT,
        LON,
        24 * np.arange(3),
        "hours since 1990-11-25 12:00 UTC",
        attrs={"units": "mm"},
    )
    for step, first in (("daily", "1990-11-25T00:00"), ("native", "1990-11-25T12:00")):
        array, _ = imported(place, RAIN, tmp_path / "o.tif", time_step=step)
        assert dates(array)[0] == first
        assert array.attrs["time_step"] == "P1D"
        np.testing.assert_allclose(array.to_numpy(), values)


@pytest.mark.parametrize("bounded", [True, False])
def test_months_stamped_in_their_middle(place, tmp_path, bounded):
    months = np.arange("2019-11", "2020-05", dtype="M8[M]")
    edges = np.append(months, months[-1] + np.timedelta64(1, "M")).astype("M8[D]").astype(int)
    begins, ends = edges[:-1], edges[1:]
    values = rain(6, *SHAPE)
    bounds = np.column_stack([begins, ends]) if bounded else None
    units = "days since 1970-01-01"
    write_cf(place / "a.nc", "pr", values, LAT, LON, (begins + ends) / 2, units, bounds=bounds, attrs={"units": "mm"})
    array, _ = imported(place, RAIN, tmp_path / "o.tif")
    assert dates(array) == [f"{month}-01T00:00" for month in months]
    assert array.attrs["time_step"] == "P1M"
    np.testing.assert_allclose(array.to_numpy(), values, rtol=1e-6)


def test_stamps_with_jitter_and_the_calendar_of_imerg(place, tmp_path):
    numbers = np.arange(48) / 24 + RNG.uniform(-4e-6, 4e-6, 48)
    values = rain(48, *SHAPE)
    write_cf(
        place / "a.nc",
        "pr",
        values,
        LAT,
        LON,
        numbers,
        "days since 2020-01-01",
        calendar="julian",
        attrs={"units": "mm"},
    )
    array, _ = imported(place, RAIN, tmp_path / "o.tif")
    assert dates(array) == ["2020-01-01T00:00", "2020-01-02T00:00"]
    np.testing.assert_allclose(array.to_numpy(), values.reshape(2, 24, *SHAPE).sum(1), rtol=1e-5)


@pytest.mark.parametrize("units", ["days since 1600-01-01", "days since 2400-01-01", "days since 0001-01-01"])
@pytest.mark.parametrize("calendar", ["standard", "360_day", "noleap"])
def test_times_beyond_the_years_of_cubes(place, units, calendar):
    write_cf(
        place / "a.nc", "pr", rain(3, *SHAPE), LAT, LON, np.arange(3), units, calendar=calendar, attrs={"units": "mm"}
    )
    with pytest.raises(InputError, match=r"its times cannot be read|a\.nc: has steps"):
        Import(place, Settings(RAIN))


def test_versions_of_era5_are_joined(place, tmp_path):
    values = RNG.uniform(0.1, 0.4, (48, *SHAPE)).astype("f4")
    parts = np.full((48, 2, *SHAPE), np.nan, "f4")
    parts[:30, 0], parts[30:, 1] = values[:30], values[30:]
    with netCDF4.Dataset(place / "era5.nc", "w") as file:
        for name, data in (("latitude", LAT), ("longitude", LON)):
            file.createDimension(name, data.size)
            file.createVariable(name, "f8", (name,))[:] = data
        file.createDimension("expver", 2)
        file.createVariable("expver", "i4", ("expver",))[:] = [1, 5]
        file.createDimension("valid_time", 48)
        time = file.createVariable("valid_time", "i8", ("valid_time",))
        time.units = "seconds since 1970-01-01"
        time[:] = hours(48).astype("M8[s]").astype("i8")
        variable = file.createVariable("swvl1", "f4", ("valid_time", "expver", "latitude", "longitude"))
        variable.units = "m**3 m**-3"
        variable[:] = parts
        file.createVariable("number", "i8", ())[...] = 0
    array, _ = imported(place, "era5", tmp_path / "o.tif")
    np.testing.assert_allclose(array.to_numpy(), values.reshape(2, 24, *SHAPE).mean(1), rtol=1e-5)


# ERA5: hours, sums since 00 UTC, months -------------------------------------------------------------------------------


def sums_of(hourly: np.ndarray) -> np.ndarray:
    """Return what ERA5-Land makes of hourly totals: sums since 00 UTC."""
    return hourly.reshape(-1, 24, *hourly.shape[1:]).cumsum(1).reshape(hourly.shape)


def hourly_rain(count: int) -> np.ndarray:
    """Return hourly rain in m, with dry spells."""
    return np.where(RNG.random((count, *SHAPE)) < 0.3, RNG.gamma(0.5, 2e-3, (count, *SHAPE)), 0.0)


@pytest.mark.parametrize(
    ("product", "summed", "files"),
    [("era5", True, 1), ("era5", False, 24), ("era5_land", True, 24), ("era5_land", False, 1)],
)
def test_hours_and_sums_are_told_apart(place, tmp_path, product, summed, files):
    hourly = hourly_rain(72)
    stored = (sums_of(hourly) if summed else hourly).astype("f4")
    stamps = hours(72) + np.timedelta64(1, "h")
    for part in np.array_split(np.arange(72), files):
        write_cf(place / f"{part[0]:02}.nc", "tp", stored[part], LAT, LON, stamps[part], attrs={"units": "m"})
    array, found = imported(place, product, tmp_path / "o.tif", variable="rainfall")
    assert dates(array) == ["2020-01-01T00:00", "2020-01-02T00:00", "2020-01-03T00:00"]
    np.testing.assert_allclose(array.to_numpy(), 1000 * hourly.reshape(3, 24, *SHAPE).sum(1), rtol=1e-4)
    said = any("unlike the usual files" in note for note in found.outcome.notes)
    assert said == (summed != (product == "era5_land"))
    # Who says what stamps mean is believed.
    wrong = customise(PRODUCTS[product], variable="rainfall", stamp="end" if summed else "accumulated")
    other, _ = imported(place, wrong, tmp_path / "p.tif", variable="rainfall")
    assert not np.allclose(other.to_numpy(), array.to_numpy())


def test_sums_give_hours_and_days_of_any_begin(place, tmp_path):
    hourly = hourly_rain(96)
    stamps = hours(96) + np.timedelta64(1, "h")
    for day in range(4):
        part = slice(24 * day, 24 * day + 24)
        write_cf(
            place / f"{day}.nc", "tp", sums_of(hourly)[part].astype("f4"), LAT, LON, stamps[part], attrs={"units": "m"}
        )
    native, _ = imported(place, "era5_land", tmp_path / "n.tif", variable="rainfall", time_step="native")
    np.testing.assert_allclose(native.to_numpy(), 1000 * hourly, rtol=1e-3, atol=1e-4)
    assert dates(native)[0] == "2020-01-01T00:00"
    for start in (8, -8, 5.5):
        array, _ = imported(
            place, "era5_land", tmp_path / "d.tif", variable="rainfall", day_start=days.parse(start), min_coverage=1.0
        )
        first = int(start) if start > 0 else 24 + start
        whole = hourly if start != 5.5 else np.repeat(hourly / 2, 2, axis=0)
        begin, length = (first, 24) if start != 5.5 else (11, 48)
        want = [1000 * whole[begin + length * day : begin + length * (day + 1)].sum(0) for day in range(3)]
        np.testing.assert_allclose(array.to_numpy(), want, rtol=1e-4, atol=1e-4)
        assert array.attrs["day_start"] == f"{start:g}"
    # A part of the record gives the same days: the sum before the first is read as well.
    array, _ = imported(
        place, "era5_land", tmp_path / "s.tif", variable="rainfall", day_start=days.parse("8"),
        start=np.datetime64("2020-01-02"), end=np.datetime64("2020-01-02"),
    )  # fmt: skip
    assert dates(array) == ["2020-01-02T08:00"]
    np.testing.assert_allclose(array.to_numpy()[0], 1000 * hourly[32:56].sum(0), rtol=1e-4, atol=1e-4)


def test_values_that_do_not_tell():
    stamps = hours(24) + np.timedelta64(1, "h")
    assert recognise_sums(stamps, np.zeros((24, 9), "f4")) is None
    assert recognise_sums(stamps[:1], np.ones((1, 9), "f4")) is None
    late = np.zeros((24, 9), "f4")
    late[-1] = 1
    assert recognise_sums(stamps, late) is None
    assert recognise_sums(stamps, np.full((24, 9), np.nan, "f4")) is None


def test_a_history_tells_where_values_do_not(place, tmp_path):
    """Values of 00 UTC alone: the day's sum in ERA5-Land, the last hour's in ERA5."""
    stamps = np.array(["2020-01-02", "2020-01-03"], "M8[h]")
    for name, good in (("reanalysis-era5-land", True), ("reanalysis-era5-single-levels", False)):
        values = np.full((2, *SHAPE), 1e-3, "f4")
        general = {"history": f"fetched from {name} by someone"}
        write_cf(place / "a.nc", "tp", values, LAT, LON, stamps, attrs={"units": "m"}, general=general)
        for product in ("era5", "era5_land"):
            if good:
                array, _ = imported(place, product, tmp_path / "o.tif", variable="rainfall")
                assert dates(array) == ["2020-01-01T00:00", "2020-01-02T00:00"]
                np.testing.assert_allclose(array.to_numpy(), 1.0, rtol=1e-6)
            else:
                with pytest.raises(InputError, match="no day has values"):
                    Import(place, Settings(PRODUCTS[product], variable="rainfall"))


@pytest.mark.parametrize("how", ["stepType", "history", "first of months"])
@pytest.mark.parametrize("product", ["era5", "era5_land"])
def test_months_of_era5_stay_months(place, tmp_path, how, product):
    """Means over the month of daily totals, in m."""
    months = np.arange("2020-01", "2020-05", dtype="M8[M]")
    stamps = months.astype("M8[ns]") + np.timedelta64(0 if how == "first of months" else 6, "h")
    mean = RNG.gamma(2.0, 1e-3, (4, *SHAPE)).astype("f4")
    attrs = {"units": "m", **({"GRIB_stepType": "avgad"} if how == "stepType" else {})}
    general = {"history": 'cfgrib {"filter_by_keys": {"stream": ["moda"]}}'} if how == "history" else {}
    write_cf(place / "m.nc", "tp", mean, LAT, LON, stamps, attrs=attrs, general=general)
    array, _ = imported(place, product, tmp_path / "o.tif", variable="rainfall")
    assert array.attrs["time_step"] == "P1M"
    assert dates(array) == [f"{month}-01T00:00" for month in months]
    np.testing.assert_allclose(array.to_numpy(), 1000 * mean * np.array([31, 29, 31, 30])[:, None, None], rtol=1e-5)


def test_an_hour_stands_for_no_month_and_no_day(place, tmp_path):
    stamps = np.arange("2014-01", "2014-07", dtype="M8[M]").astype("M8[h]") + np.timedelta64(12, "h")
    values = np.full((6, *SHAPE), 1e-3, "f4")
    write_cf(place / "a.nc", "tp", values, LAT, LON, stamps, attrs={"units": "m", "GRIB_stepType": "accum"})
    for product, text in (("era5", "no day has values"), ("era5_land", "no file has the value at 00 UTC")):
        with pytest.raises(InputError, match=text):
            Import(place, Settings(PRODUCTS[product], variable="rainfall"))
    array, _ = imported(place, "era5", tmp_path / "o.tif", variable="rainfall", time_step="native")
    assert array.attrs["time_step"] == "PT1H"
    assert dates(array)[:2] == ["2014-01-01T11:00", "2014-02-01T11:00"]
    np.testing.assert_allclose(array.to_numpy(), 1.0, rtol=1e-6)
    write_cf(place / "a.nc", "t2m", values + 280, LAT, LON, stamps, attrs={"units": "K", "GRIB_stepType": "instant"})
    with pytest.raises(InputError, match="no day has values"):
        Import(place, Settings(PRODUCTS["era5"], variable="temperature"))
    write_cf(place / "a.nc", "tp", values, LAT, LON, stamps, attrs={"units": "m"}, general={"history": "stream: mnth"})
    with pytest.raises(InputError, match="by hour of the day"):
        Import(place, Settings(PRODUCTS["era5"], variable="rainfall"))


def test_parts_of_a_day_and_daily_statistics_of_era5(place, tmp_path):
    values = RNG.uniform(0.1, 0.4, (8, *SHAPE)).astype("f4")
    stamps = np.datetime64("2020-01-01", "h") + 6 * np.arange(8)
    write_cf(place / "a.nc", "swvl1", values, LAT, LON, stamps, attrs={"units": "m**3 m**-3"})
    array, _ = imported(place, "era5", tmp_path / "o.tif")
    np.testing.assert_allclose(array.to_numpy(), values.reshape(2, 4, *SHAPE).mean(1), rtol=1e-5)
    total = rain(3, *SHAPE)
    write_cf(place / "a.nc", "tp", total / 1000, LAT, LON, np.arange(3), "days since 2020-01-01", attrs={"units": "m"})
    array, _ = imported(place, "era5", tmp_path / "o.tif", variable="rainfall")
    np.testing.assert_allclose(array.to_numpy(), total, rtol=1e-5)
    assert array.attrs["time_step"] == "P1D"


# Days -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "first", "lengths"),
    [
        ("8", "2020-03-28T08:00", [24, 24]),
        ("-8", "2020-03-28T16:00", [24, 24]),
        ("Asia/Shanghai", "2020-03-28T16:00", [24, 24]),
        # The clock goes forward in the night of the 29th.
        ("Europe/Berlin", "2020-03-28T23:00", [23, 24]),
        ("", "2020-03-28T00:00", [24, 24, 24]),
    ],
)
def test_days_begin_where_they_are_told(place, tmp_path, start, first, lengths):
    rates = rain(144, *SHAPE)
    stamps = np.datetime64("2020-03-28", "m") + np.arange(144) * np.timedelta64(30, "m")
    for number, stamp in enumerate(stamps):
        clock = str(stamp)[11:].replace(":", "")
        name = f"3B-HHR.MS.MRG.3IMERG.{str(stamp)[:10].replace('-', '')}-S{clock}00-E.V07B.HDF5"
        write_grid(place / name, "precipitation", rates[number], LAT, LON, group="Grid", units="mm/hr")
    choices = {"day_start": days.parse(start), "min_coverage": 1.0}
    array, found = imported(place, "imerg", tmp_path / "o.tif", **choices)
    assert dates(array)[0] == first
    begin = int((np.datetime64(first) - stamps[0]) / np.timedelta64(30, "m"))
    for day, length in enumerate(lengths):
        part = rates[begin : begin + 2 * length]
        assert part.shape[0] == 2 * length
        np.testing.assert_allclose(array.to_numpy()[day], part.sum(0) / 2, rtol=1e-5)
        begin += 2 * length
    assert len(dates(array)) == len(lengths)
    assert array.attrs.get("day_start", "") == start
    assert found.array.attrs.get("day_start", "") == start


def test_days_of_observations_begin_where_they_are_told(place, tmp_path):
    times = np.array(["2015-04-01T07:00", "2015-04-01T09:00", "2015-04-02T07:00", "2015-04-02T10:00"], "M8[ns]")
    write_series(
        place / "0001.nc",
        "sm",
        [(100.1, 40.1, times, np.array([10, 20, 40, 80], "f4"))],
        layout="contiguous",
        units="%",
    )
    array, _ = imported(place, "ascat", tmp_path / "o.tif", day_start=days.parse("8"))
    assert dates(array) == ["2015-03-31T08:00", "2015-04-01T08:00", "2015-04-02T08:00"]
    np.testing.assert_allclose(array.to_numpy().ravel(), [0.1, 0.3, 0.8], rtol=1e-6)


def test_days_that_files_have_stay(place, tmp_path):
    values = rain(3, *SHAPE)
    write_cf(place / "a.nc", "pr", values, LAT, LON, np.arange(3), "days since 2020-01-01", attrs={"units": "mm"})
    array, found = imported(place, RAIN, tmp_path / "o.tif", day_start=days.parse("8"))
    np.testing.assert_allclose(array.to_numpy(), values)
    assert dates(array)[0] == "2020-01-01T00:00"
    assert "day_start" not in array.attrs
    assert any(note.startswith("DAY_START") for note in found.outcome.notes)


# Versions -------------------------------------------------------------------------------------------------------------


def daily(folder: Path, name: str, variable: str = "precipitation", value: float = 1.0, **options: Any) -> None:
    folder.mkdir(exist_ok=True, parents=True)
    flags = {"retrieval_qual_flag": np.zeros(SHAPE, "u2")} if variable == "soil_moisture" else {}
    write_grid(
        folder / name, variable, np.full(SHAPE, value, "f4"), LAT, LON, dims=("lat", "lon"), flags=flags, **options
    )


@pytest.mark.parametrize(
    ("product", "names", "patterns"),
    [
        (
            "imerg",
            [f"3B-DAY.MS.MRG.3IMERG.20200101-S000000-E235959.{version}.nc4" for version in ("V06", "V07B")],
            ["*V06.nc4", "*V07B.nc4"],
        ),
        (
            "imerg",
            [f"3B-DAY{run}.MS.MRG.3IMERG.20200101-S000000-E235959.V07B.nc4" for run in ("-E", "")],
            ["*DAY-E.MS*", "*DAY.MS*"],
        ),
        ("imerg", [f"{n}/3B-DAY.MS.MRG.3IMERG.20200101-S000000-E235959.V07B.nc4" for n in "ab"], []),
        ("chirps", ["chirps-v2.0.2020.01.01.nc", "chirps-v3.0.2020.01.01.nc"], ["*v2.0*", "*v3.0*"]),
    ],
)
def test_two_files_of_one_time_are_refused(place, tmp_path, product, names, patterns):
    if product == "chirps":
        names = [name.replace(".nc", ".tif") for name in names]
        for name in names:
            write_raster(place / name, np.ones(SHAPE, "f4"), 100.0, 40.25, 0.25)
    else:
        for value, name in enumerate(names):
            path = place / name
            daily(path.parent, path.name, value=10.0 * value, units="mm/day")
    with pytest.raises(InputError, match="both hold 2020-01-01T00:00") as caught:
        Import(place, Settings(PRODUCTS[product]))
    assert all(Path(name).name in str(caught.value) for name in names)
    for pattern in patterns:
        assert f"PATTERN={pattern}" in str(caught.value)
        found = Import(place, Settings(PRODUCTS[product], pattern=pattern))
        assert len(found.times) == 1


def test_one_time_twice_in_a_file_is_refused(place):
    stamps = np.array(["2020-01-01", "2020-01-02", "2020-01-02"], "M8[ns]")
    write_cf(place / "a.nc", "pr", rain(3, *SHAPE), LAT, LON, stamps, attrs={"units": "mm"})
    with pytest.raises(InputError, match=r"'a\.nc' holds 2020-01-02T00:00 twice"):
        Import(place, Settings(RAIN))


def test_versions_in_one_period_alone_do_not_harm_another(place, tmp_path):
    for version, dates_of in (("V06", (1, 2)), ("V07B", (2, 3))):
        for day in dates_of:
            daily(place, f"3B-DAY.MS.MRG.3IMERG.2020010{day}-S000000-E235959.{version}.nc4", units="mm/day")
    with pytest.raises(InputError, match="both hold 2020-01-02"):
        Import(place, Settings(PRODUCTS["imerg"]))
    found = Import(place, Settings(PRODUCTS["imerg"], end=np.datetime64("2020-01-01")))
    assert len(found.times) == 1


def test_overpasses_and_orbits_share_a_day_but_their_versions_do_not(place):
    name = "SM_RE07_MIR_CLF31{}_20150401T000000_20150401T235959_330_00{}_7.DBL.nc"
    for letter in "AD":
        daily(place, name.format(letter, 1), "Soil_Moisture", 0.2, units="m3.m-3")
    assert len(Import(place, Settings(PRODUCTS["smos_l3"])).times) == 1
    daily(place, name.format("D", 2), "Soil_Moisture", 0.2, units="m3.m-3")
    with pytest.raises(InputError, match="both hold 2015-04-01"):
        Import(place, Settings(PRODUCTS["smos_l3"]))
    assert len(Import(place, Settings(PRODUCTS["smos_l3"], overpass="morning")).times) == 1


@pytest.mark.parametrize("second", ["R19240_001.h5", "R18290_002.h5"])
def test_two_versions_of_an_orbit_are_refused(place, second):
    def orbit(name: str, clock: float) -> None:
        with netCDF4.Dataset(place / name, "w") as root:
            group = root.createGroup("Soil_Moisture_Retrieval_Data")
            group.createDimension("n", 4)
            for column, values in {
                "latitude": [39, 39.3, 39.6, 40], "longitude": [100, 101, 102, 103],
                "soil_moisture": [0.1, 0.2, 0.3, 0.4],
                "retrieval_qual_flag": [0] * 4, "tb_time_seconds": clock + np.arange(4),
            }.items():  # fmt: skip
                group.createVariable(column, "f8", ("n",))[:] = values

    start = (np.datetime64("2015-04-01T10:00") - np.datetime64("2000-01-01T12:00")) / np.timedelta64(1, "s")
    orbit("SMAP_L2_SM_P_02801_A_20150401T100000_R18290_001.h5", start)
    # Another orbit that overlaps in time is no version of it.
    orbit("SMAP_L2_SM_P_02802_D_20150401T100002_R18290_001.h5", start + 2)
    assert len(Import(place, Settings(PRODUCTS["smap_l2"])).times) == 1
    orbit(f"SMAP_L2_SM_P_02801_A_20150401T100000_{second}", start)
    with pytest.raises(InputError, match=r"both hold 2015-04-01T10:00.*PATTERN="):
        Import(place, Settings(PRODUCTS["smap_l2"]))


def test_two_versions_of_series_are_refused(place):
    times = np.array(["2015-04-01T07:00", "2015-04-02T09:00"], "M8[ns]")
    for folder in ("H113", "H119"):
        (place / folder).mkdir()
        series = [(100.1, 40.1, times, np.array([10, 20], "f4"))]
        write_series(place / folder / "0001.nc", "sm", series, layout="contiguous", units="%")
    with pytest.raises(InputError, match=r"'0001\.nc' and '0001\.nc' both hold 2015-04-01T07:00, in .*H113 and .*H119"):
        Import(place, Settings(PRODUCTS["ascat"]))
    later = [(100.1, 40.1, times + np.timedelta64(9, "D"), np.array([10, 20], "f4"))]
    write_series(place / "H119" / "0001.nc", "sm", later, layout="contiguous", units="%")
    assert len(Import(place, Settings(PRODUCTS["ascat"])).times) == 4


# Sources --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", [32647, 3035, 6933])
def test_projected_axes_without_degrees(place, tmp_path, code):
    crs = pyproj.CRS.from_epsg(code)
    if code == 6933:
        cell, west, north = 9008.055210146, -17367530.445161, 7314540.83
        x, y = west + cell * (10.5 + np.arange(8)), north - cell * (20.5 + np.arange(6))
    else:
        x, y = 400500.0 + 1000 * np.arange(8), 4200500.0 - 1000 * np.arange(6)
    values = rain(2, *SHAPE)
    stamps = np.array(["2020-01-01", "2020-01-02"], "M8[ns]")
    for scale, units in ((1.0, "m"), (1e-3, "km")):
        write_cf(
            place / "a.nc", "pr", values, y * scale, x * scale, stamps, attrs={"units": "mm"}, plane=units,
            mapping={key: value for key, value in crs.to_cf().items() if key != "crs_wkt" or code != 6933},
        )  # fmt: skip
        array, _ = imported(place, RAIN, tmp_path / "o.tif")
        assert array.rio.crs.to_epsg() == code
        np.testing.assert_allclose(array.x, x, atol=0.1)
        np.testing.assert_allclose(array.y, y, atol=2)
        np.testing.assert_allclose(array.to_numpy(), values)
    write_cf(place / "a.nc", "pr", values, y, x, stamps, attrs={"units": "mm"}, plane="m")
    with pytest.raises(InputError, match="does not state its projection"):
        Import(place, Settings(RAIN))


def test_grids_that_are_not_regular_name_the_tool(place):
    rotated = {"grid_mapping_name": "rotated_latitude_longitude", "grid_north_pole_latitude": 39.25}
    with netCDF4.Dataset(place / "a.nc", "w") as file:
        for name, size in (("time", 2), ("rlat", 6), ("rlon", 8)):
            file.createDimension(name, size)
        time = file.createVariable("time", "f8", ("time",))
        time.units = "days since 2020-01-01"
        time[:] = [0, 1]
        for name, values in (("rlat", LAT - 40), ("rlon", LON - 100)):
            variable = file.createVariable(name, "f8", (name,))
            variable.setncatts(
                {"units": "degrees", "standard_name": f"grid_{'lat' if name == 'rlat' else 'long'}itude"}
            )
            variable[:] = values
        file.createVariable("pole", "i4", ()).setncatts(rotated)
        variable = file.createVariable("pr", "f4", ("time", "rlat", "rlon"))
        variable.setncatts({"units": "mm", "grid_mapping": "pole"})
        variable[:] = rain(2, *SHAPE)
    with pytest.raises(InputError, match=r"rotated grid.*cdo remapbil"):
        Import(place, Settings(RAIN))
    with netCDF4.Dataset(place / "a.nc", "a") as file:
        for name, values in (("lat", np.meshgrid(LON, LAT)[1]), ("lon", np.meshgrid(LON, LAT)[0])):
            variable = file.createVariable(name, "f8", ("rlat", "rlon"))
            variable.units = "degrees_north" if name == "lat" else "degrees_east"
            variable[:] = values
    with pytest.raises(InputError, match=r"two-dimensional longitudes and latitudes.*cdo remapbil"):
        Import(place, Settings(RAIN))


def test_a_local_reference_system_has_no_place(place):
    profile = {"driver": "GTiff", "count": 1, "dtype": "float32", "height": 6, "width": 8}
    local = 'LOCAL_CS["mine",UNIT["metre",1]]'
    with rasterio.open(
        place / "a_20200101.tif", "w", **profile, crs=local, transform=rasterio.Affine(10, 0, 0, 0, -10, 60)
    ) as file:
        file.write(rain(1, *SHAPE))
    with pytest.raises(InputError, match="local coordinate reference system"):
        Import(place, Settings(RAIN))


def test_sources_as_layers_have_them(place, tmp_path):
    values = rain(*SHAPE)
    for day in (1, 2):
        write_grid(place / f"a_2020010{day}.nc", "rr", values * day, LAT, LON, dims=("lat", "lon"), units="mm")
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in place.iterdir():
            packed.write(path, f"deep/{path.name}")
            packed.write(path, f"other/{path.name}")
    for source, count in (
        (f"/vsizip/{archive}/deep", 2),
        (f"/vsizip/{{{archive}}}/deep/a_20200102.nc", 1),
        (f'NETCDF:"{place}/a_20200102.nc":rr', 1),
        (f'HDF5:"{place}/a_20200102.nc"://rr', 1),
    ):
        array, _ = imported(source, RAIN, tmp_path / "o.tif")
        assert array.sizes["time"] == count
        np.testing.assert_allclose(array.to_numpy()[-1], 2 * values)
    assert layer_variable(f'NETCDF:"{place}/a.nc":rr') == "rr"
    assert layer_variable(f'HDF5:"{place}/a.nc"://Grid/rain') == "Grid/rain"
    assert layer_variable(str(place)) == ""


# BUFR -----------------------------------------------------------------------------------------------------------------


def test_ascat_in_bufr(place, tmp_path, monkeypatch):
    pytest.importorskip("pybufrkit")
    lon, lat = (part.ravel() for part in np.meshgrid(axis(10.125, 0.25, 4), axis(50.125, -0.25, 3)))
    sm = np.round(RNG.uniform(5, 95, 12), 1)
    sm[3] = np.nan
    flag, snow, heading = np.zeros(12, int), np.zeros(12, int), np.full(12, 200)
    flag[5], snow[6], heading[8:] = 1, 80, 340
    write_bufr(place / "h16_20170220_110000_METOPB_22969_EUM.buf", [
        ("2017-02-20T11:00:05", lat[:6], lon[:6], heading[:6], sm[:6], flag[:6], snow[:6]),
        ("2017-02-20T11:02:05", lat[6:], lon[6:], heading[6:], sm[6:], flag[6:], snow[6:]),
    ])  # fmt: skip
    assert recognise(place).name == "ascat"
    product = replace(PRODUCTS["ascat"], spacing=0.0)
    array, found = imported(place, product, tmp_path / "o.tif")
    want = sm / 100
    want[[5, 6]] = np.nan
    np.testing.assert_allclose(array.to_numpy().reshape(-1), want, atol=1e-6)
    assert dates(array) == ["2017-02-20T00:00"]
    assert found.outcome.drops.reasons == {"retrieval not successful": 1, "snow probable": 1}
    morning, _ = imported(place, product, tmp_path / "m.tif", overpass="morning")
    assert np.isfinite(morning.to_numpy()).sum() == 5
    (place / "h16_20170221_110000_METOPB_22970_EUM.buf").write_bytes(b"BUFR and nothing more")
    _, found = imported(place, product, tmp_path / "b.tif")
    assert [name for name, _ in found.outcome.broken] == ["h16_20170221_110000_METOPB_22970_EUM.buf"]
    there = environment.status
    monkeypatch.setattr(environment, "status", lambda name, *a, **k: replace(there(name, *a, **k), present=False))
    from sm2r.core.products import bufr

    bufr.decode.cache_clear()
    with pytest.raises(DependencyError, match=r"need the Python packages pybufrkit and bitstring<5\. Install"):
        Import(place, Settings(product))


# Real files -----------------------------------------------------------------------------------------------------------


def test_tamsat_granule(tmp_path):
    path = real("granules-2", "tamsat_v2_20170101_africa.nc")
    assert recognise(path).name == "tamsat"
    array, found = imported(path, "tamsat", tmp_path / "o.tif")
    with xr.open_dataset(path) as other:
        np.testing.assert_array_equal(array.to_numpy(), other["rfe"].to_numpy())
        np.testing.assert_allclose(array.y, other["lat"], atol=1e-4)
        np.testing.assert_allclose(array.x, other["lon"], atol=1e-4)
    assert dates(array) == ["2017-01-01T00:00"]
    assert any("days begin at 06:15" in line for line in found.outcome.describe())


@pytest.mark.parametrize(
    ("name", "path", "time", "code"),
    [
        ("SMAP_L4_SM_aup_56x64.h5", "sm_profile_analysis", "2020-01-28T15:00", 6933),
        ("SMAP_L4_SM_aup_geographic_108x33.h5", "sm_rootzone_analysis", "2015-04-01T06:00", 4326),
    ],
)
def test_smap_l4_granules(tmp_path, name, path, time, code):
    granule = real("granules-2", name)
    assert recognise(granule).name == "smap_l4"
    array, found = imported(granule, "smap_l4", tmp_path / "o.tif", time_step="native")
    assert dates(array) == [time]
    assert array.attrs["time_step"] == "PT3H"
    assert array.rio.crs.to_epsg() == code
    assert found.outcome.paths == {f"Analysis_Data/{path}"}
    with (
        xr.open_dataset(granule, group="Analysis_Data", decode_times=False) as other,
        xr.open_dataset(granule, decode_times=False) as above,
    ):
        np.testing.assert_array_equal(array.to_numpy()[0], other[path].to_numpy())
        np.testing.assert_allclose(array.x, above["x"], atol=2 if code == 6933 else 1e-4)
        np.testing.assert_allclose(array.y, above["y"], atol=2 if code == 6933 else 1e-4)


@pytest.mark.parametrize(("kind", "variable", "name"), [("accum", "rainfall", "tp"), ("instant", "temperature", "t2m")])
def test_era5_of_the_new_data_store(tmp_path, kind, variable, name):
    path = real("granules-2", f"ERA5_newCDS_data_stream-oper_stepType-{kind}.nc")
    assert recognise(path).name == "era5"
    array, _ = imported(path, "era5", tmp_path / "o.tif", variable=variable, time_step="native")
    with xr.open_dataset(path) as other:
        values, times = other[name].to_numpy(), other["valid_time"].to_numpy()
    want = 1000 * values if kind == "accum" else values - 273.15
    np.testing.assert_allclose(array.to_numpy(), want, rtol=1e-5, atol=1e-4)
    np.testing.assert_array_equal(array.time.values, times - np.timedelta64(1 if kind == "accum" else 0, "h"))
    with pytest.raises(InputError, match="no day has values"):
        Import(path, Settings(PRODUCTS["era5"], variable=variable))


@pytest.mark.parametrize(
    ("name", "path", "time"),
    [
        ("3B-HHR.MS.MRG.3IMERG.20000601-S000000-E002959.0000.V06B.HDF5", "Grid/precipitationCal", "2000-06-01T00:00"),
        ("3B-HHR.MS.MRG.3IMERG.20000601-S000000-E002959.0000.V07A.HDF5", "Grid/precipitation", "2000-06-01T00:00"),
        ("IMERGHH_V06_subset_150x150.nc4", "Grid/precipitationCal", "2020-01-18T19:00"),
    ],
)
def test_imerg_granules(tmp_path, name, path, time):
    granule = real("granules-2", name)
    assert recognise(granule).name == "imerg"
    array, _ = imported(granule, "imerg", tmp_path / "o.tif", time_step="native")
    assert dates(array) == [time]
    assert array.attrs["time_step"] == "PT30M"
    with netCDF4.Dataset(granule) as file:
        values = np.ma.filled(file[path][0], np.nan).T[::-1] / 2
        np.testing.assert_allclose(array.x, file["Grid/lon"][:], atol=1e-4)
        np.testing.assert_allclose(array.y, file["Grid/lat"][::-1], atol=1e-4)
    np.testing.assert_allclose(array.to_numpy()[0], values, rtol=1e-6)


def test_hsaf_series_and_swaths(tmp_path):
    path = real("granules-2", "H110_1324.nc")
    array, _ = imported(path, "ascat", tmp_path / "o.tif", quality="all")
    assert array.rio.bounds() == pytest.approx((0, 50, 5, 53.75))
    with netCDF4.Dataset(path) as file:
        sizes, sm = file["row_size"][:], np.ma.filled(file["sm"][:].astype("f8"), np.nan)
        day = np.floor(file["time"][:]).astype(int)
        cell = (file["lon"][:] // 0.25).astype(int) + 1000 * (file["lat"][:] // 0.25).astype(int)
        # A cell with a single location in it.
        _, first, count = np.unique(cell, return_index=True, return_counts=True)
        place = int(first[count == 1][0])
        ends = np.cumsum(sizes)
        own = slice(int(ends[place] - sizes[place]), int(ends[place]))
        lon, lat = float(file["lon"][place]), float(file["lat"][place])
    column, row = int(lon // 0.25), int((53.75 - lat) // 0.25)
    for one in np.unique(day[own])[::40]:
        values = sm[own][day[own] == one]
        got = array.sel(time=np.datetime64("1900-01-01") + one).to_numpy()[row, column]
        assert got == pytest.approx(np.nanmean(values) / 100, abs=1e-6)
    pytest.importorskip("pybufrkit")
    array, found = imported(
        real("granules-2", "h16_20170220_110000_METOPB_22969_EUM.buf"), "ascat", tmp_path / "b.tif", quality="all"
    )
    # It lies over sea and ice: places and times without a value, as ecCodes finds them.
    assert dates(array) == ["2017-02-20T00:00"]
    assert np.isnan(array.to_numpy()).all()
    assert any("contain no values" in line for line in found.outcome.warnings())
    assert array.rio.bounds()[1::2] == (-84.5, -66.75)
