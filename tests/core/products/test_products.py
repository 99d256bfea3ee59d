"""Products: real granules against values read directly, and built files of every format against what was put in."""

from __future__ import annotations

import gzip
import shutil
import zipfile
from pathlib import Path

import netCDF4
import numpy as np
import pyproj
import pytest
import rasterio
import xarray as xr
from hypothesis import given, settings
from hypothesis import strategies as st
from rasterio.transform import from_origin
from sm2r.core import cube
from sm2r.core.errors import Cancelled, InputError
from sm2r.core.products import PRODUCTS, Import, Settings, catalogue, customise, granules, grids, recognise, smos_grid
from sm2r.core.products.description import Naming, Rule, Variable, conversion
from sm2r.core.products.steps import Stamps, intervals
from sm2r.core.quantities import CUBES
from sm2r.tests.core.products.files import axis, write_dmr, write_grid, write_raster, write_series
from sm2r.tests.data import ROOT, real

RNG = np.random.default_rng(7)
LAT, LON = axis(40.125, -0.25, 6), axis(100.125, 0.25, 8)
DAYS = np.array(["2015-04-01", "2015-04-02", "2015-04-03"], "M8[D]")


def run(path: Path, product: str, out: Path, **choices) -> tuple[xr.DataArray, Import]:
    chosen = choices.pop("described", None) or PRODUCTS[product]
    found = Import(path, Settings(chosen, **choices))
    found.write(out)
    return cube.open(out).compute(), found


def at(array: xr.DataArray, lon: float, lat: float) -> np.ndarray:
    """The series of the pixel in which a place lies."""
    transformer = pyproj.Transformer.from_crs("EPSG:4326", array.rio.crs.to_wkt(), always_xy=True)
    x, y = transformer.transform(lon, lat)
    column, row = ~array.rio.transform() * (x, y)
    return array.to_numpy()[:, int(np.floor(row)), int(np.floor(column))]


def moisture(*shape: int) -> np.ndarray:
    return RNG.uniform(0.05, 0.45, shape).astype("f4")


# Real granules: values read directly from the files -------------------------------------------------------------------


def test_c3s_granule(tmp_path):
    folder = real("granules")
    array, found = run(folder, "c3s_sm", tmp_path / "out.tif")
    with netCDF4.Dataset(next(folder.glob("C3S*"))) as file:
        values, flag = file["sm"][0].filled(np.nan), file["flag"][0]
        lat, lon = file["lat"][:], file["lon"][:]
    assert array.shape == (1, 720, 1440)
    assert array.attrs["units"] == "m3 m-3"
    assert array.attrs["product"] == "c3s_sm"
    assert array.attrs["time_step"] == "P1D"
    assert array.time.values[0] == np.datetime64("2014-01-01")
    assert array.rio.crs.to_epsg() == 4326
    kept = np.where(flag == 0, values, np.nan)
    row, column = (int(i) for i in np.argwhere(np.isfinite(kept))[777])
    np.testing.assert_array_equal(at(array, lon[column], lat[row]), kept[row, column])
    np.testing.assert_array_equal(array.to_numpy()[0], kept)
    assert found.outcome.drops.kept == np.isfinite(kept).sum()


def test_esa_cci_granule(tmp_path):
    folder = real("granules")
    array, _ = run(folder, "esa_cci_sm", tmp_path / "out.nc", bounds=(-10.0, 35.0, 30.0, 60.0))
    with netCDF4.Dataset(next(folder.glob("ESACCI*"))) as file:
        values = np.where(file["flag"][0] == 0, file["sm"][0].filled(np.nan), np.nan)
        rows, columns = (file["lat"][:] > 35) & (file["lat"][:] < 60), (file["lon"][:] > -10) & (file["lon"][:] < 30)
    np.testing.assert_array_equal(array.to_numpy()[0], values[rows][:, columns])
    assert array.rio.bounds() == (-10.0, 35.0, 30.0, 60.0)
    assert array.time.values[0] == np.datetime64("2016-12-27")


def test_smos_l3_granules_lie_on_ease_grid_2(tmp_path):
    folder = real("granules")
    array, _ = run(folder, "smos_l3", tmp_path / "out.tif")
    assert array.rio.crs.to_epsg() == 6933
    assert array.rio.resolution() == pytest.approx((25025.26, -25025.26), abs=1e-3)
    assert [str(day)[:10] for day in array.time.values] == ["2015-05-06", "2015-05-07"]
    for step, path in enumerate(sorted(folder.glob("SM_OPER*"))):
        with netCDF4.Dataset(path) as file:
            values = file["Soil_Moisture"][:].filled(np.nan)
            lat, lon = file["lat"][:], file["lon"][:]
        kept = np.where((values >= 0) & (values <= 1), values, np.nan)
        for row, column in np.argwhere(np.isfinite(kept))[::500]:
            assert at(array, lon[column], lat[row])[step] == np.float32(kept[row, column])
        assert np.isfinite(array.to_numpy()[step]).sum() == np.isfinite(kept).sum()


def test_smap_l2_granule_goes_to_its_cells(tmp_path):
    folder = real("granules")
    array, found = run(folder, "smap_l2", tmp_path / "out.tif")
    with netCDF4.Dataset(next(folder.glob("SMAP_L2*"))) as file:
        group = file["Soil_Moisture_Retrieval_Data"]
        values = group["soil_moisture"][:].filled(np.nan)
        raw = np.ma.getdata(group["soil_moisture"][:])
        invalid = np.isnan(values) & (raw != -9999)
        flag = np.ma.getdata(group["retrieval_qual_flag"][:])
        row, column = group["EASE_row_index"][:].astype(int), group["EASE_column_index"][:].astype(int)
    whole = np.full((406, 964), np.nan, "f4")
    good = np.isfinite(values) & (flag & 1 == 0)
    whole[row[good], column[good]] = values[good]
    reference = xr.full_like(array, np.nan)
    top = round((7314540.8306 - array.rio.bounds()[3]) / 36032.22)
    left = round((array.rio.bounds()[0] + 17367530.4452) / 36032.22)
    reference[0] = whole[top : top + array.shape[1], left : left + array.shape[2]]
    np.testing.assert_array_equal(array.to_numpy(), reference.to_numpy())
    assert np.isfinite(array.to_numpy()).sum() == good.sum() == found.outcome.drops.kept
    assert array.time.values[0] == np.datetime64("2015-08-11")
    assert found.outcome.drops.reasons == {
        "outside the valid range declared in the files": int(invalid.sum()),
        "retrieval not recommended": int(np.isfinite(values).sum() - good.sum()),
    }


def test_smos_l2_grid_points(tmp_path):
    # Four points that the granule's own header places.
    longitude, latitude = smos_grid.coordinates([21270, 37067, 7119811, 7133168])
    assert latitude[[0, 2]] == pytest.approx([84.940002, -87.067001], abs=1e-3)
    assert longitude[[1, 3]] == pytest.approx([-130.582993, 77.938004], abs=1e-3)
    folder = real("granules")
    array, _ = run(folder, "smos_l2", tmp_path / "out.tif", quality="all")
    with netCDF4.Dataset(next(folder.glob("SM_REPR*"))) as file:
        values = file["Soil_Moisture"][:].filled(np.nan)
        number = np.ma.getdata(file["Grid_Point_ID"][:])
    there = np.flatnonzero(np.isfinite(values))
    longitude, latitude = smos_grid.coordinates(number[there])
    assert array.time.values[0] == np.datetime64("2010-06-01")
    cells = {}
    for lon, lat, value in zip(longitude, latitude, values[there], strict=True):
        cells.setdefault(_cell(array, lon, lat), []).append((lon, lat, value))
    for members in cells.values():
        lon, lat, _ = members[0]
        assert at(array, lon, lat)[0] == pytest.approx(np.mean([value for *_, value in members]), abs=1e-6)
    assert np.isfinite(array.to_numpy()).sum() == len(cells)


def _cell(array: xr.DataArray, lon: float, lat: float) -> tuple[int, int]:
    x, y = pyproj.Transformer.from_crs("EPSG:4326", array.rio.crs.to_wkt(), always_xy=True).transform(lon, lat)
    column, row = ~array.rio.transform() * (x, y)
    return int(np.floor(row)), int(np.floor(column))


def test_smos_l2_grid_points_are_spread_evenly():
    # Snyder's projection keeps areas: latitudes of all points of a rhombus and its mirror are uniform in their sine.
    number = np.concatenate([[1], *(q * 1_000_000 + (2 if q == 0 else 1) + np.arange(0, 512**2, 7) for q in range(10))])
    longitude, latitude = smos_grid.coordinates(number)
    assert np.isfinite(latitude).all()
    counts, _ = np.histogram(np.sin(np.radians(latitude)), bins=20, range=(-1, 1))
    assert counts == pytest.approx(number.size / 20, rel=0.02)
    counts, _ = np.histogram(longitude, bins=24, range=(-180, 180))
    assert counts == pytest.approx(number.size / 24, rel=0.03)
    assert np.isnan(smos_grid.coordinates([-5, 0, 999_999, 20_000_000])).all()


def test_ascat_swath(tmp_path):
    folder = real("granules")
    array, _ = run(folder, "ascat", tmp_path / "out.tif", quality="all", bounds=(60.0, 10.0, 90.0, 45.0))
    assert array.attrs["variable"] == "saturation"
    assert array.attrs["units"] == "1"
    assert array.time.values[0] == np.datetime64("2017-02-20")
    with netCDF4.Dataset(next(folder.glob("W_XX*"))) as file:
        values = np.ma.filled(file["soil_moisture"][:].astype(float), np.nan).ravel() / 100
        lat, lon = file["latitude"][:].ravel(), file["longitude"][:].ravel()
    inside = np.isfinite(values) & (lon > 60) & (lon < 90) & (lat > 10) & (lat < 45)
    row, column = ((45 - lat[inside]) // 0.25).astype(int), ((lon[inside] - 60) // 0.25).astype(int)
    sums, counts = np.zeros(array.shape[1:]), np.zeros(array.shape[1:])
    np.add.at(sums, (row, column), values[inside])
    np.add.at(counts, (row, column), 1)
    filled = counts > 0
    np.testing.assert_allclose(array.to_numpy()[0][filled], sums[filled] / counts[filled], atol=1e-6)
    # Every other value is one of the swath's own, from nearby.
    rest = array.to_numpy()[0][~filled]
    rest = rest[np.isfinite(rest)]
    assert 0 < rest.size < filled.sum()
    assert set(np.round(1e4 * rest).astype(int)) <= set(np.round(1e4 * values[np.isfinite(values)]).astype(int))


def test_tmpa_binary_granule_lies_where_it_rains(tmp_path):
    folder = real("granules")
    array, _ = run(folder, "tmpa_3b42rt", tmp_path / "out.tif")
    with netCDF4.Dataset(next(folder.glob("nc_3B42*"))) as file:
        values = file["data"][:]
    # The file's first value is at 49.875° S, 0.125° E.
    assert at(array, 0.125, -49.875)[0] == values[0, 0]
    assert at(array, -0.125, 49.875)[0] == values[399, 1439]
    assert at(array, 180.125 - 360, 10.125)[0] == values[240, 720]
    assert array.attrs["units"] == "mm"
    assert array.time.values[0] == np.datetime64("2008-01-02")
    box = {name: array.rio.clip_box(*bounds).mean() for name, bounds in _BOXES.items()}
    assert box["Borneo and Java"] > 8 > 0.2 > max(box["Sahara"], box["Arabia"])


_BOXES = {"Sahara": (0, 15, 30, 30), "Arabia": (40, 15, 55, 25), "Borneo and Java": (100, -8, 130, 5)}


# Time series of locations ---------------------------------------------------------------------------------------------


def test_hawaii_time_series_against_direct_reading(tmp_path):
    array, _ = run(real("hawaii", "ERA5_LAND"), "era5_land", tmp_path / "era5.tif")
    with netCDF4.Dataset(real("hawaii", "ERA5_LAND", "ERA5_LAND_V20190904", "0165.nc")) as file:
        for i in (0, 35, 70):
            np.testing.assert_array_equal(at(array, file["lon"][i], file["lat"][i]), file["swvl1"][i].filled(np.nan))
    assert array.sizes["time"] == 730
    assert array.rio.resolution() == pytest.approx((0.1, -0.1))

    array, _ = run(real("hawaii", "GLDAS"), "gldas", tmp_path / "gldas.tif")
    with netCDF4.Dataset(real("hawaii", "GLDAS", "GLDAS_NOAH025_3H_2_1", "0165.nc")) as file:
        time = np.datetime64("1858-11-17", "s") + np.round(file["time"][:] * 86400).astype("m8[s]")
        day = time.astype("M8[D]") == np.datetime64("2018-03-05")
        value = file["SoilMoi0_10cm_inst"][4, day].mean() / 100
        assert at(array.sel(time="2018-03-05").expand_dims("time"), file["lon"][4], file["lat"][4])[0] == pytest.approx(
            value
        )
    assert str(array.time.values[-1])[:10] == "2018-12-31"  # one value at midnight makes no day

    array, found = run(real("hawaii", "SMAP_L3"), "smap_l3", tmp_path / "smap.tif")
    with netCDF4.Dataset(real("hawaii", "SMAP_L3", "SMAP_V9_AM_PM", "netcdf", "0165.nc")) as file:
        values, flag = file["soil_moisture"][:].filled(np.nan), np.ma.getdata(file["retrieval_qual_flag"][:])
        time = np.datetime64("2000-01-01T12:00", "s") + file["time"][:].astype("m8[s]")
        index = file["locationIndex"][:]
        good = np.isfinite(values) & (flag & 1 == 0)
        one = np.flatnonzero(good)[100]
        same = good & (index == index[one]) & (time.astype("M8[D]") == time[one].astype("M8[D]"))
        day = array.sel(time=time[one].astype("M8[D]"))
        place = at(day.expand_dims("time"), file["lon"][index[one]], file["lat"][index[one]])[0]
    assert place == pytest.approx(values[same].mean())
    assert found.outcome.drops.kept == good.sum()


def test_smap_overpasses_apart_make_up_the_average(tmp_path):
    folder = real("hawaii", "SMAP_L3")
    parts = {
        name: run(
            folder, "smap_l3", tmp_path / f"{name}.tif", overpass=name, start=_day("2016-01-01"), end=_day("2016-12-31")
        )[0]
        for name in ("average", "morning", "evening")
    }
    assert {array.attrs["product"] for array in parts.values()} == {"smap_l3", "smap_l3_morning", "smap_l3_evening"}
    both = xr.concat([parts["morning"], parts["evening"]], "pass").mean("pass", skipna=True)
    joined = xr.align(both, parts["average"], join="inner")
    np.testing.assert_allclose(joined[0], joined[1], rtol=1e-6)


def _day(text: str) -> np.datetime64:
    return np.datetime64(text, "D")


@pytest.mark.parametrize("layout", ["contiguous", "indexed", "orthogonal"])
def test_series_of_any_layout(tmp_path, layout):
    times = np.array(["2015-04-01T03:00", "2015-04-01T15:00", "2015-04-03T06:00"], "M8[ns]")
    values = [np.array([20.0, 40.0, 60.0], "f4"), np.array([10.0, np.nan, 30.0], "f4")]
    ssf = [np.array([1, 1, 2], "i1"), np.array([1, 1, 1], "i1")]
    series = [(100.1, 40.1, times, values[0]), (101.1, 39.9, times, values[1])]
    write_series(tmp_path / "0001.nc", "sm", series, layout=layout, units="percent", flags={"ssf": ssf})
    array, found = run(tmp_path, "ascat", tmp_path / "out.tif")
    np.testing.assert_allclose(at(array, 100.1, 40.1), [0.3, np.nan, np.nan])
    np.testing.assert_allclose(at(array, 101.1, 39.9), [0.1, np.nan, 0.3])
    assert [str(day)[:10] for day in array.time.values] == ["2015-04-01", "2015-04-02", "2015-04-03"]
    assert found.outcome.drops.reasons == {"soil frozen or under melting snow": 1}
    assert found.outcome.drops.values == 5


def test_saturation_becomes_soil_moisture_with_a_porosity(tmp_path):
    series = [(100.1, 40.1, DAYS.astype("M8[ns]"), np.array([50.0, 100.0, 0.0], "f4"))]
    write_series(tmp_path / "0001.nc", "sm", series, layout="contiguous", units="percent")
    found = Import(tmp_path, Settings(PRODUCTS["ascat"]))
    found.set_porosity(0.4)
    found.write(tmp_path / "out.tif")
    array = cube.open(tmp_path / "out.tif")
    assert (array.attrs["variable"], array.attrs["units"]) == ("soil_moisture", "m3 m-3")
    np.testing.assert_allclose(at(array.compute(), 100.1, 40.1), [0.2, 0.4, 0.0], rtol=1e-6)
    write_grid(tmp_path / "ESACCI-SOILMOISTURE-20150401000000.nc", "sm", moisture(6, 8), LAT, LON)
    other = Import(tmp_path, Settings(PRODUCTS["esa_cci_sm"]))
    with pytest.raises(InputError, match="POROSITY is only for saturation"):
        other.set_porosity(0.4)


# Formats without a real file here: built with the true variable tree --------------------------------------------------


def test_smap_l3_built_from_its_tree(tmp_path):
    dmr = real("granules", "SC_SPL3SMP_008.dmr")
    am, pm = moisture(406, 964), moisture(406, 964)
    bad = RNG.random((406, 964)) < 0.3
    group = "Soil_Moisture_Retrieval_Data_"
    data = {
        f"{group}AM/soil_moisture": np.where(bad, 0.3, am).astype("f4"),
        f"{group}AM/retrieval_qual_flag": np.where(bad, 7, 8).astype("u2"),
        f"{group}PM/soil_moisture_pm": pm,
        f"{group}PM/retrieval_qual_flag_pm": np.zeros((406, 964), "u2"),
    }
    write_dmr(dmr, tmp_path / "SMAP_L3_SM_P_20150401_R18290_001.h5", (f"{group}AM", f"{group}PM"), data, {})
    morning, found = run(tmp_path, "smap_l3", tmp_path / "am.tif", overpass="morning")
    np.testing.assert_array_equal(morning.to_numpy()[0], np.where(bad, np.nan, am))
    assert found.outcome.drops.reasons == {"retrieval not recommended": bad.sum()}
    assert morning.rio.crs.to_epsg() == 6933
    assert morning.rio.bounds() == pytest.approx((-17367530.445, -7314540.831, 17367530.445, 7314540.831), abs=0.01)
    assert morning.time.values[0] == np.datetime64("2015-04-01")
    evening, _ = run(tmp_path, "smap_l3", tmp_path / "pm.tif", overpass="evening")
    np.testing.assert_array_equal(evening.to_numpy()[0], pm)
    average, _ = run(tmp_path, "smap_l3", tmp_path / "both.tif")
    np.testing.assert_allclose(average.to_numpy()[0], np.where(bad, pm, (am + pm) / 2), rtol=1e-6)


def test_imerg_built_from_its_tree(tmp_path):
    dmr = real("granules", "GPM_3IMERGHH_example.dmr")
    lat, lon = axis(-89.95, 0.1, 1800)[1200:1212], axis(-179.95, 0.1, 3600)[2800:2816]
    rates = RNG.gamma(0.5, 2.0, (48, 16, 12)).astype("f4")
    rates[:, 3, 3] = -9999.9
    for half in range(48):
        clock = f"S{half // 2:02}{half % 2 * 30:02}00-E{half // 2:02}{half % 2 * 30 + 29:02}59.{half * 30:04}"
        seconds = int((DAYS[0] - np.datetime64("1970-01-01")) / np.timedelta64(1, "s")) + 1800 * half
        data = {"Grid/precipitationCal": rates[None, half], "Grid/lat": lat, "Grid/lon": lon, "Grid/time": [seconds]}
        path = tmp_path / f"3B-HHR.MS.MRG.3IMERG.20150401-{clock}.V06B.HDF5"
        write_dmr(dmr, path, ("Grid",), data, {"time": 1, "lat": 12, "lon": 16})
    array, _ = run(tmp_path, "imerg", tmp_path / "out.tif")
    expected = np.where(rates[0] < 0, np.nan, rates.sum(0) / 2).T[::-1]
    np.testing.assert_allclose(array.to_numpy()[0], expected, rtol=1e-5)
    assert at(array, lon[5], lat[2])[0] == pytest.approx(rates[:, 5, 2].sum() / 2, rel=1e-5)
    native, _ = run(tmp_path, "imerg", tmp_path / "native.tif", time_step="native")
    assert native.sizes["time"] == 48
    assert native.attrs["time_step"] == "PT30M"
    np.testing.assert_allclose(native.to_numpy()[7], np.where(rates[0] < 0, np.nan, rates[7] / 2).T[::-1], rtol=1e-5)


def test_a_day_with_too_few_half_hours_is_missing_and_one_with_most_is_scaled(tmp_path):
    rate = np.full((1, 6, 8), 2.0, "f4")
    for hour in range(24):
        for half in ("00", "30"):
            if (hour, half) == (5, "30"):
                continue
            name = f"3B-HHR.MS.MRG.3IMERG.20150401-S{hour:02}{half}00-E.V07B.HDF5"
            write_grid(tmp_path / name, "precipitation", rate, LAT, LON, group="Grid", units="mm/hr")
    write_grid(tmp_path / "3B-HHR.MS.MRG.3IMERG.20150402-S000000-E.HDF5", "precipitation", rate, LAT, LON, group="Grid")
    array, found = run(tmp_path, "imerg", tmp_path / "out.tif")
    assert array.sizes["time"] == 1
    np.testing.assert_allclose(array.to_numpy(), 48.0, rtol=1e-6)
    assert found.outcome.files == 47
    array, _ = run(tmp_path, "imerg", tmp_path / "out.tif", min_coverage=0.01)
    np.testing.assert_allclose(array.to_numpy()[1], 48.0, rtol=1e-6)


def test_tmpa_daily_and_its_half_steps_at_midnight(tmp_path):
    lat, lon = axis(59.875, -0.25, 5), axis(-179.875, 0.25, 7)
    rain = RNG.gamma(0.5, 8, (5, 7)).astype("f4")
    daily = tmp_path / "daily"
    daily.mkdir()
    write_grid(daily / "3B42RT_Daily.20150401.7.nc4", "precipitation", rain, lat, lon, dims=("lon", "lat"), units="mm")
    array, _ = run(daily, "tmpa_3b42rt", tmp_path / "daily.tif")
    np.testing.assert_array_equal(array.to_numpy()[0], rain)

    rates = RNG.gamma(0.5, 2, (9, 5, 7)).astype("f4")
    for step in range(9):
        stamp = np.datetime64("2015-04-01T00") + np.timedelta64(3 * step, "h")
        name = f"3B42RT.{str(stamp)[:13].replace('-', '').replace('T', '')}.7.nc4"
        # South to north, longitudes from 0 to 360, as other versions have them.
        turned = np.roll(rates[step][::-1], 2, axis=1)
        write_grid(
            tmp_path / name, "precipitation", turned, lat[::-1], np.roll(lon, 2) % 360, dims=("lat", "lon"), fill=-99999
        )
    array, _ = run(tmp_path, "tmpa_3b42rt", tmp_path / "3h.tif", pattern="3B42RT.2*")
    expected = 1.5 * rates[0] + 3 * rates[1:8].sum(0) + 1.5 * rates[8]
    assert array.sizes["time"] == 1  # of the next day there is one and a half hours
    np.testing.assert_allclose(array.to_numpy()[0], expected, rtol=1e-5)
    assert at(array, lon[2], lat[1])[0] == pytest.approx(expected[1, 2], rel=1e-5)


def test_longitudes_from_0_to_360_turn_to_their_places(tmp_path):
    lat, lon = axis(-58.75, 2.5, 48), axis(1.25, 2.5, 144)
    values = moisture(48, 144)
    source = write_grid(tmp_path / "2015-04-01.nc", "sm", values, lat, lon, dims=("lat", "lon"))
    product = customise(PRODUCTS["generic"], variable="soil_moisture", path="sm")
    array, _ = run(source, "generic", tmp_path / "out.tif", described=product)
    assert array.rio.bounds() == pytest.approx((-180, -60, 180, 60))
    for row, column in ((0, 0), (47, 143), (20, 71), (20, 72)):
        assert at(array, (lon[column] + 180) % 360 - 180, lat[row])[0] == values[row, column]
    # Across the antimeridian, and across Greenwich, where the file has its break.
    fiji, _ = run(source, "generic", tmp_path / "fiji.tif", described=product, bounds=(175.0, -20.0, -175.0, -10.0))
    assert fiji.rio.bounds() == pytest.approx((175, -20, 185, -10))
    np.testing.assert_array_equal(fiji.to_numpy()[0], values[16:20][::-1, 70:74])
    ghana, _ = run(source, "generic", tmp_path / "ghana.tif", described=product, bounds=(-5.0, 0.0, 5.0, 10.0))
    np.testing.assert_array_equal(ghana.to_numpy()[0], np.roll(values, 2, axis=1)[24:28][::-1, :4])


def test_era5_land_rain_accumulates_from_midnight(tmp_path):
    hours = np.datetime64("2015-04-01T00") + np.arange(49) * np.timedelta64(1, "h")
    hourly = RNG.gamma(0.3, 1e-3, (48, 6, 8))
    total = np.concatenate([np.zeros((1, 6, 8)), hourly]).astype("f4")
    for day in range(2):
        total[24 * day + 1 : 24 * day + 25] = np.cumsum(hourly[24 * day : 24 * day + 24], axis=0)
    write_grid(tmp_path / "era5_land_201504.nc", "tp", total, LAT, LON, times=hours, units="m")
    array, _ = run(tmp_path, "era5_land", tmp_path / "out.tif", variable="rainfall")
    assert [str(day)[:10] for day in array.time.values] == ["2015-03-31", "2015-04-01", "2015-04-02"]
    np.testing.assert_allclose(array.to_numpy()[1], hourly[:24].sum(0) * 1000, rtol=1e-4)
    np.testing.assert_allclose(array.to_numpy()[2], hourly[24:].sum(0) * 1000, rtol=1e-4)


def test_era5_land_soil_moisture_and_temperature_are_means_of_the_day(tmp_path):
    hours = np.datetime64("2015-04-01T00") + np.arange(48) * np.timedelta64(1, "h")
    values = moisture(48, 6, 8)
    write_grid(tmp_path / "swvl1.nc", "swvl1", values, LAT, LON, times=hours, units="m**3 m**-3")
    write_grid(tmp_path / "t2m.nc", "t2m", values + 280, LAT, LON, times=hours, units="K")
    array, found = run(tmp_path, "era5_land", tmp_path / "sm.tif")
    np.testing.assert_allclose(array.to_numpy(), values.reshape(2, 24, 6, 8).mean(1), rtol=1e-5)
    assert found.outcome.unsuitable[0].startswith("t2m.nc")
    array, _ = run(tmp_path, "era5_land", tmp_path / "t.tif", variable="temperature")
    np.testing.assert_allclose(array.to_numpy(), values.reshape(2, 24, 6, 8).mean(1) + 6.85, atol=1e-3)
    assert array.attrs["units"] == "degC"


def test_gldas_rain_ends_at_its_stamp(tmp_path):
    rates = RNG.gamma(0.5, 1e-5, (16, 6, 8)).astype("f4")
    for step in range(16):
        stamp = np.datetime64("2015-04-01T03:00") + np.timedelta64(3 * step, "h")
        text = str(stamp).replace("-", "").replace("T", ".").replace(":", "")
        path = tmp_path / f"GLDAS_NOAH025_3H.A{text}.021.nc4"
        write_grid(path, "Rainf_f_tavg", rates[step], LAT, LON, times=stamp[None], units="kg m-2 s-1")
    array, _ = run(tmp_path, "gldas", tmp_path / "out.tif", variable="rainfall")
    assert [str(day)[:10] for day in array.time.values] == ["2015-04-01", "2015-04-02"]
    np.testing.assert_allclose(array.to_numpy(), rates.reshape(2, 8, 6, 8).sum(1) * 10800, rtol=1e-4)


def test_gldas_soil_moisture_of_a_layer(tmp_path):
    water = RNG.uniform(10, 40, (8, 6, 8)).astype("f4")
    for step in range(8):
        path = tmp_path / f"GLDAS_NOAH025_3H.A20150401.{3 * step:02}00.021.nc4"
        write_grid(path, "SoilMoi0_10cm_inst", water[step], LAT, LON, units="kg m-2")
    array, _ = run(tmp_path, "gldas", tmp_path / "out.tif")
    np.testing.assert_allclose(array.to_numpy()[0], water.mean(0) / 100, rtol=1e-5)


def test_chirps_years_and_rasters(tmp_path):
    rain = RNG.gamma(0.5, 8, (3, 6, 8)).astype("f4")
    rain[:, 2, 2] = np.nan
    write_grid(tmp_path / "chirps-v2.0.2015.days_p25.nc", "precip", rain, LAT, LON, times=DAYS, units="mm/day")
    array, _ = run(tmp_path, "chirps", tmp_path / "nc.tif")
    np.testing.assert_array_equal(array.to_numpy(), rain)
    rasters = tmp_path / "tifs"
    rasters.mkdir()
    for day, values in zip(DAYS, rain, strict=True):
        path = write_raster(rasters / f"chirps-v2.0.{str(day).replace('-', '.')}.tif", values, 100.0, 40.25, 0.25)
        with path.open("rb") as plain, gzip.open(f"{path}.gz", "wb") as packed:
            shutil.copyfileobj(plain, packed)
        path.unlink()
    array, _ = run(rasters, "chirps", tmp_path / "tif.tif")
    np.testing.assert_array_equal(array.to_numpy(), rain)
    assert [str(day)[:10] for day in array.time.values] == [str(day) for day in DAYS]


def test_cmfd_rates_end_at_their_stamp_and_days_name_themselves(tmp_path):
    rates = RNG.gamma(0.5, 1, (16, 6, 8)).astype("f4")
    stamps = np.datetime64("2015-04-01T03") + np.arange(16) * np.timedelta64(3, "h")
    name = "prec_CMFD_V0106_B-01_03hr_010deg_201504.nc"
    write_grid(tmp_path / name, "prec", rates, LAT, LON, times=stamps, units="mm hr-1")
    array, _ = run(tmp_path, "cmfd", tmp_path / "3h.tif")
    np.testing.assert_allclose(array.to_numpy(), rates.reshape(2, 8, 6, 8).sum(1) * 3, rtol=1e-5)
    daily = tmp_path / "daily"
    daily.mkdir()
    stamps = DAYS + np.timedelta64(630, "m")
    name = "prec_CMFD_V0106_B-01_01dy_010deg_201504-201504.nc"
    write_grid(daily / name, "prec", rates[:3], LAT, LON, times=stamps, units="mm hr-1")
    array, _ = run(daily, "cmfd", tmp_path / "daily.tif")
    np.testing.assert_allclose(array.to_numpy(), rates[:3] * 24, rtol=1e-5)
    assert [str(day)[:10] for day in array.time.values] == [str(day) for day in DAYS]


def test_cmd_text_grids(tmp_path):
    rain = np.round(RNG.gamma(0.5, 8, (72, 128)), 1)
    rain[:10] = np.nan
    write_raster(tmp_path / "SURF_CLI_CHN_PRE_DAY_GRID_0.5-20150401.txt", rain, 72.0, 54.0, 0.5)
    (tmp_path / "readme.txt").write_text("Not a grid.\n")
    array, _ = run(tmp_path, "cmd", tmp_path / "out.tif")
    np.testing.assert_allclose(array.to_numpy()[0], rain, atol=1e-5)
    assert array.rio.bounds() == (72.0, 18.0, 136.0, 54.0)
    assert array.time.values[0] == np.datetime64("2015-04-01")


def test_mswep_days_of_the_year(tmp_path):
    rain = RNG.gamma(0.5, 8, (8, 6, 8)).astype("f4")
    for step in range(8):
        path = tmp_path / f"2015091.{3 * step:02}.nc"
        stamp = np.datetime64("2015-04-01T00") + np.timedelta64(3 * step, "h")
        write_grid(path, "precipitation", rain[step], LAT, LON, times=stamp[None], units="mm/3h")
    array, _ = run(tmp_path, "mswep", tmp_path / "3h.tif")
    np.testing.assert_allclose(array.to_numpy()[0], rain.sum(0), rtol=1e-5)
    assert array.time.values[0] == np.datetime64("2015-04-01")
    daily = tmp_path / "daily"
    daily.mkdir()
    for day in range(3):
        write_grid(daily / f"201509{day + 1}.nc", "precipitation", rain[day], LAT, LON, units="mm/d")
    array, _ = run(daily, "mswep", tmp_path / "daily.tif")
    np.testing.assert_array_equal(array.to_numpy(), rain[:3])


def test_amsr2_lprm_in_percent_of_the_volume(tmp_path):
    water = 100 * moisture(2, 6, 8)
    water[0, 1, 2] = np.nan
    for index, (orbit, clock) in enumerate((("D", "013507"), ("A", "010911"))):
        made = xr.Dataset(
            {"soil_moisture_c1": (("Longitude", "Latitude"), water[index].T, {"units": "percent"}),
             "soil_moisture_x": (("Longitude", "Latitude"), water[index].T / 2, {"units": "percent"})},
            {"Latitude": ("Latitude", LAT, {"units": "degrees_north"}),
             "Longitude": ("Longitude", LON, {"units": "degrees_east"})},
        )  # fmt: skip
        made.to_netcdf(
            tmp_path / f"LPRM-AMSR2_L3_{orbit}_SOILM3_V001_20150401{clock}.nc4",
            encoding={name: {"_FillValue": np.float32(-32767)} for name in made.data_vars},
        )
    array, _ = run(tmp_path, "amsr2_lprm", tmp_path / "out.tif")
    np.testing.assert_allclose(array.to_numpy()[0], np.nanmean(water, axis=0) / 100, rtol=1e-5)
    assert array.time.values.astype("M8[D]").tolist() == [DAYS[0]]
    morning, _ = run(tmp_path, "amsr2_lprm", tmp_path / "morning.tif", overpass="morning")
    np.testing.assert_allclose(morning.to_numpy()[0], water[0] / 100, rtol=1e-5)


def test_cygnss_lies_on_ease_grid_2(tmp_path):
    grid = grids.cut(grids.ease2("36"), slice(150, 156), slice(400, 408))
    x, y = grid.x(np.arange(8) + 0.5), grid.y(np.arange(6) + 0.5)
    lon, lat = pyproj.Transformer.from_crs("EPSG:6933", "EPSG:4326", always_xy=True).transform(*np.meshgrid(x, y))
    water = moisture(6, 8)
    water[2, 3] = np.nan
    about = {"units": "1", "long_name": "mean soil moisture retrieval during the daily time periods for the grid cell"}
    made = xr.Dataset(
        {"SM_daily": (("time", "lon", "lat"), water.T[None], about),
         "SM_subdaily": (("timeslices", "lon", "lat"), np.stack([water.T] * 4) / 2, about),
         "timeintervals": (("startstop", "timeslices"), np.zeros((2, 4), "f4"), {"units": "hours"}),
         "latitude": (("lon", "lat"), lat.T.astype("f4"), {"units": "degrees_north", "axis": "Y"}),
         "longitude": (("lon", "lat"), lon.T.astype("f4"), {"units": "degrees_east", "axis": "X"})},
        {"time": ("time", np.array(["2017-05-01"], "M8[ns]"))},
    )  # fmt: skip
    names = [name for name in made.data_vars if name.startswith("SM")]
    made.to_netcdf(
        tmp_path / "ucar_cu_cygnss_sm_v1_2017_121.nc",
        encoding={name: {"_FillValue": np.float32(-9999)} for name in names},
    )
    array, _ = run(tmp_path, "cygnss", tmp_path / "out.tif")
    assert array.time.values.astype("M8[D]").tolist() == [np.datetime64("2017-05-01")]
    assert array.rio.crs.to_epsg() == 6933
    for row in range(6):
        for column in range(8):
            np.testing.assert_allclose(at(array, lon[row, column], lat[row, column])[0], water[row, column], rtol=1e-5)


@pytest.mark.parametrize(("product", "word"), [("arc2", "arc"), ("rfe2", "rfe")])
def test_daily_rasters_of_africa(tmp_path, product, word):
    rain = RNG.gamma(0.5, 8, (3, 6, 8)).astype("f4")
    missing = rain.copy()
    missing[1, 2, 3] = -999
    for day, values in zip(DAYS, missing, strict=True):
        path = tmp_path / f"africa_{word}.{str(day).replace('-', '')}.tif"
        with rasterio.open(
            path, "w", "GTiff", 8, 6, 1, dtype="float32", transform=from_origin(-20.05, 40.05, 0.1, 0.1)
        ) as file:
            file.write(values, 1)
    array, _ = run(tmp_path, product, tmp_path / "out.nc")
    rain[1, 2, 3] = np.nan
    np.testing.assert_array_equal(array.to_numpy(), rain)
    assert array.rio.crs.to_epsg() == 4326
    assert array.time.values.astype("M8[D]").tolist() == DAYS.tolist()


def test_persiann_days_from_east_to_east(tmp_path):
    rain, lon = RNG.gamma(0.5, 8, (6, 8)).astype("f4"), axis(359.125, 0.25, 8) % 360
    order = np.argsort(lon)
    write_grid(
        tmp_path / "PERSIANN-CDR_v01r01_20150401_c20150801.nc", "precipitation", rain[:, order], LAT, lon[order],
        times=DAYS[:1], units="mm", dims=("time", "lon", "lat"), fill=-1.0,
    )  # fmt: skip
    array, _ = run(tmp_path, "persiann_cdr", tmp_path / "out.tif", bounds=(-1.0, 38.0, 1.5, 41.0))
    np.testing.assert_array_equal(array.to_numpy()[0], rain)


def test_cmorph_days_and_hours(tmp_path):
    rain = RNG.gamma(0.5, 8, (24, 6, 8)).astype("f4")
    for kind, count in (("DLY_00Z_20150401", 1), *((f"HLY_20150401{hour:02}", hour) for hour in range(24))):
        folder = tmp_path / kind[:3]
        folder.mkdir(exist_ok=True)
        hour = 0 if kind[:3] == "DLY" else count
        stamp = DAYS[:1] + np.timedelta64(hour, "h")
        write_grid(
            folder / f"CMORPH_V1.0_ADJ_0.25deg-{kind}.nc", "cmorph", rain[hour], LAT[::-1], LON, times=stamp,
            units="mm" if kind[:3] == "DLY" else "mm/hr",
        )  # fmt: skip
    array, _ = run(tmp_path / "DLY", "cmorph", tmp_path / "day.tif")
    np.testing.assert_array_equal(array.to_numpy()[0], rain[0, ::-1])
    array, _ = run(tmp_path / "HLY", "cmorph", tmp_path / "hours.tif")
    np.testing.assert_allclose(array.to_numpy()[0], rain.sum(0)[::-1], rtol=1e-5)


def test_gsmap_hours_with_years_of_two_digits(tmp_path):
    rain = RNG.gamma(0.5, 1, (24, 6, 8)).astype("f4")
    for hour, values in enumerate(rain):
        made = xr.Dataset(
            {name: (("Time", "Latitude", "Longitude"), share * values[None], {"units": "mm/hr"})
             for name, share in (("hourlyPrecipRate", 0.5), ("hourlyPrecipRateGC", 1.0))},
            {"Latitude": ("Latitude", LAT, {"units": "degrees_north"}),
             "Longitude": ("Longitude", LON, {"units": "degrees_east"})},
        )  # fmt: skip
        made.to_netcdf(
            tmp_path / f"GPMMRG_MAP_150401{hour:02}00_H_L3S_MCN_05A.nc",
            encoding={name: {"_FillValue": np.float32(-9999.9)} for name in made.data_vars},
        )
    array, _ = run(tmp_path, "gsmap", tmp_path / "out.tif")
    np.testing.assert_allclose(array.to_numpy()[0], rain.sum(0), rtol=1e-5)
    assert array.time.values.astype("M8[D]").tolist() == [DAYS[0]]


def test_gauge_grids_of_cpc_and_of_e_obs(tmp_path):
    rain = RNG.gamma(0.5, 8, (3, 6, 8)).astype("f4")
    rain[1, 2, 3] = np.nan
    write_grid(tmp_path / "precip.2015.nc", "precip", rain, LAT, LON, times=DAYS, units="mm", fill=-9.96921e36)
    array, _ = run(tmp_path, "cpc", tmp_path / "cpc.tif")
    np.testing.assert_array_equal(array.to_numpy(), rain)
    assert array.time.values.astype("M8[D]").tolist() == DAYS.tolist()
    for name, values, units in (("rr", np.round(rain, 1), "mm"), ("tg", np.round(rain - 9, 1), "Celsius")):
        folder = tmp_path / name
        folder.mkdir()
        write_grid(
            folder / f"{name}_ens_mean_0.25deg_reg_v31.0e.nc", name, values, LAT[::-1], LON, times=DAYS, units=units,
            packed=0.1,
        )  # fmt: skip
        wanted = "rainfall" if name == "rr" else "temperature"
        array, _ = run(folder, "e_obs", tmp_path / f"{name}.tif", variable=wanted)
        np.testing.assert_allclose(array.to_numpy(), values[:, ::-1], atol=1e-5)
        assert array.attrs["variable"] == wanted


def test_sm2rain_products(tmp_path):
    rain = RNG.gamma(0.5, 8, (365, 6, 8)).astype("f4")
    grid = tmp_path / "grid"
    grid.mkdir()
    path = grid / "SM2RAIN_ASCAT_0125_2015_v1.5.nc"
    with netCDF4.Dataset(path, "w") as file:
        for name, size in (("Latitude", 6), ("Longitude", 8), ("Days", 365)):
            file.createDimension(name, size)
        file.createVariable("Latitude", "f4", ("Latitude",))[:] = axis(40.05, -0.1, 6)
        file.createVariable("Longitude", "f4", ("Longitude",))[:] = axis(100.05, 0.1, 8)
        file.createVariable("Rainfall", "f4", ("Latitude", "Longitude", "Days"))[:] = rain.transpose(1, 2, 0)
    array, _ = run(grid, "sm2rain_ascat", tmp_path / "grid.tif")
    np.testing.assert_array_equal(array.to_numpy(), rain)
    assert [str(day)[:10] for day in array.time.values[[0, -1]]] == ["2015-01-01", "2015-12-31"]

    points = tmp_path / "points"
    points.mkdir()
    lon, lat = np.array([100.05, 100.17, 100.29]), np.array([40.05, 40.05, 40.05])
    with netCDF4.Dataset(points / "SM2RAIN_ASCAT_0125_2015.nc", "w") as file:
        file.createDimension("points", 3)
        file.createDimension("days", 365)
        file.createVariable("Latitude", "f4", ("points",))[:] = lat
        file.createVariable("Longitude", "f4", ("points",))[:] = lon
        file.createVariable("Rainfall", "f4", ("points", "days"))[:] = rain[:, 0, :3].T
    array, _ = run(points, "sm2rain_ascat", tmp_path / "points.tif")
    for i in range(3):
        np.testing.assert_array_equal(at(array, lon[i], lat[i]), rain[:, 0, i])
    assert array.sizes["time"] == 365

    gpm = tmp_path / "gpm"
    gpm.mkdir()
    write_grid(gpm / "GPM_SM2RAIN_2015.nc", "Rainfall", rain, LAT, LON, times=_year(), units="mm/day")
    array, _ = run(gpm, "gpm_sm2rain", tmp_path / "gpm.tif")
    np.testing.assert_array_equal(array.to_numpy(), rain)


def _year() -> np.ndarray:
    return np.arange(np.datetime64("2015-01-01"), np.datetime64("2016-01-01"))


def test_smos_overpasses_by_name_and_quality(tmp_path):
    lat, lon = axis(40.125, -0.25, 6), LON
    parts = {}
    for letter in "AD":
        values, dqx = moisture(6, 8), RNG.uniform(0, 0.2, (6, 8)).astype("f4")
        values[0, 0] = -0.01
        rfi = RNG.uniform(0, 1, (6, 8)).astype("f4")
        name = f"SM_RE07_MIR_CLF31{letter}_20150401T000000_20150401T235959_330_001_7.DBL.nc"
        flags = {"Soil_Moisture_Dqx": dqx, "Rfi_Prob": rfi}
        write_grid(tmp_path / name, "Soil_Moisture", values, lat, lon, dims=("lat", "lon"), units="m3.m-3", flags=flags)
        parts[letter] = np.where((dqx <= 0.1) & (rfi <= 0.5) & (values >= 0), values, np.nan)
    morning, found = run(tmp_path, "smos_l3", tmp_path / "a.tif", overpass="morning")
    np.testing.assert_array_equal(morning.to_numpy()[0], parts["A"])
    reasons = found.outcome.drops.reasons
    assert sum(reasons.values()) == np.isnan(parts["A"]).sum()
    assert any("DQX" in reason for reason in reasons)
    assert any("interference" in reason for reason in reasons)
    both, _ = run(tmp_path, "smos_l3", tmp_path / "b.tif")
    mean = np.where(
        np.isnan(parts["A"]), parts["D"], np.where(np.isnan(parts["D"]), parts["A"], (parts["A"] + parts["D"]) / 2)
    )
    np.testing.assert_allclose(both.to_numpy()[0], mean, rtol=1e-6)
    everything, _ = run(tmp_path, "smos_l3", tmp_path / "c.tif", overpass="evening", quality="all")
    assert np.isnan(everything.to_numpy()).sum() == 1  # what is negative is no soil moisture


# The generic product and words of people ------------------------------------------------------------------------------


def test_generic_product_with_rules_units_and_dates(tmp_path):
    values, quality = RNG.uniform(5, 45, (6, 8)).astype("f4"), RNG.integers(0, 4, (6, 8)).astype("i2")
    write_grid(tmp_path / "my_20150401_x.nc", "wetness", values, LAT, LON, dims=("lat", "lon"), flags={"q": quality})
    product = customise(
        PRODUCTS["generic"],
        variable="soil_moisture",
        path="wetness",
        units="vol%",
        date_pattern="my_{year}{month}{day}",
        rules="q & 2 == 0; wetness > 10",
    )
    array, _ = run(tmp_path, "generic", tmp_path / "out.tif", described=product, name="mine", units="vol%")
    np.testing.assert_allclose(
        array.to_numpy()[0], np.where((quality & 2 == 0) & (values > 10), values / 100, np.nan), rtol=1e-6
    )
    assert array.attrs["product"] == "mine"


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"variable": "auto"}, "generic"),
        ({"variable": "soil_moisture", "path": ""}, "FILE_VARIABLE"),
        ({"variable": "soil_moisture", "date_pattern": "{week}"}, "DATE_PATTERN"),
        ({"variable": "soil_moisture", "date_pattern": "{year}{year}"}, "DATE_PATTERN"),
        ({"variable": "soil_moisture", "rules": "q ~ 3"}, "QUALITY_RULES"),
        ({"variable": "soil_moisture", "rules": "q == 1, 2"}, "QUALITY_RULES"),
    ],
)
def test_a_description_that_is_not_understood(tmp_path, changes, match):
    write_grid(tmp_path / "20150401.nc", "wetness", moisture(6, 8), LAT, LON, dims=("lat", "lon"))
    with pytest.raises(InputError, match=match):
        Import(tmp_path, Settings(customise(PRODUCTS["generic"], **{"path": "wetness", **changes})))


def test_products_are_recognised_by_their_names():
    names = {
        "smos_l3": "SM_OPER_MIR_CLF31A_20150506T000000_20150506T235959_300_002_7.DBL.nc",
        "smos_l2": "SM_REPR_MIR_SMUDP2_20100601T073146_20100601T082504_700_100_1.nc",
        "smap_l3": "SMAP_L3_SM_P_E_20150401_R18290_001.h5",
        "smap_l2": "SMAP_L2_SM_P_02801_A_20150811T013002_R18290_001.h5",
        "amsr2_lprm": "LPRM-AMSR2_L3_D_SOILM3_V001_20150401013507.nc4",
        "cygnss": "cyg.ddmi.s20180801-030000-e20180801-210000.l3.grid-soil-moisture-36km.a32.d33.nc",
        "arc2": "africa_arc.20180527.tif",
        "rfe2": "africa_rfe.20180527.tif",
        "persiann_cdr": "PERSIANN-CDR_v01r01_20230331_c20230707.nc",
        "cmorph": "CMORPH_V1.0_ADJ_0.25deg-DLY_00Z_20210102.nc",
        "gsmap": "GPMMRG_MAP_1702010000_H_L3S_MCN_04A.nc",
        "cpc": "precip.2023.nc",
        "e_obs": "rr_ens_mean_0.25deg_reg_v31.0e.nc",
        "ascat": "W_XX-EUMETSAT-Darmstadt,SURFACE+SATELLITE,METOPB+ASCAT_C_EUMP_20170220050900_22966_eps_o_l2.nc",
        "esa_cci_sm": "ESACCI-SOILMOISTURE-L3S-SSMV-PASSIVE-20161227000000-fv04.2.nc",
        "c3s_sm": "C3S-SOILMOISTURE-L3S-SSMV-COMBINED-DAILY-20140101000000-TCDR-v201801.0.0.nc",
        "gldas": "GLDAS_NOAH025_3H.A20160101.0300.021.nc4",
        "tmpa_3b42rt": "3B42RT_Daily.20150401.7.nc4",
        "imerg": "3B-DAY.MS.MRG.3IMERG.20140101-S000000-E235959.V06.nc4",
        "chirps": "chirps-v2.0.2015.days_p25.nc",
        "cmfd": "prec_CMFD_V0106_B-01_03hr_010deg_201504.nc",
        "cmd": "SURF_CLI_CHN_PRE_DAY_GRID_0.5-20150401.txt",
        "gpm_sm2rain": "GPM_SM2RAIN_2015.nc",
        "sm2rain_ascat": "SM2RAIN_ASCAT_0125_2015_v1.5.nc",
    }
    for product, name in names.items():
        assert next(iter(catalogue.tally([name, "readme.txt"]))) == product, name
        dated = granules.date(name, PRODUCTS[product].naming)
        if product not in ("ascat", "cmfd", "chirps", "cpc", "e_obs"):
            assert dated is not None, name
            assert str(dated[0])[2 if product == "gsmap" else 0 : 4] in name
    # Later versions keep the names.
    for name, product in (
        ("ESACCI-SOILMOISTURE-L3S-SSMV-COMBINED-20201231000000-fv09.1.nc", "esa_cci_sm"),
        ("3B-HHR.MS.MRG.3IMERG.20200101-S123000-E125959.0750.V07B.HDF5", "imerg"),
        ("chirps-v3.0.rnl.2024.06.15.tif", "chirps"),
        ("GLDAS_NOAH025_3H.A20240101.0300.021.nc4", "gldas"),
        ("ucar_cu_cygnss_sm_v1_2017_121.nc", "cygnss"),
        ("tg_0.25deg_reg_v17.0.nc", "e_obs"),
    ):
        assert next(iter(catalogue.tally([name]))) == product


def test_dates_in_names():
    naming = PRODUCTS["imerg"].naming
    time, found = granules.date("3B-HHR.MS.MRG.3IMERG.20200101-S123000-E125959.0750.V06B.HDF5", naming)
    assert (str(time)[:16], found.step, found.units) == ("2020-01-01T12:30", "PT30M", "mm/h")
    time, _ = granules.date("2016366.21.nc", PRODUCTS["mswep"].naming)
    assert str(time)[:16] == "2016-12-31T21:00"
    assert granules.date("Western-Australia_2020-01-14.nc", ())[0] == np.datetime64("2020-01-14")
    assert granules.date("x_20150231_y.nc", ()) is None
    assert granules.date("0165.nc", ()) is None
    assert granules.date("4820150401.nc", ()) is None  # part of a longer number


@given(
    st.sampled_from(["<=", ">=", "<", ">", "==", "!="]),
    st.integers(0, 15),
    st.integers(0, 3),
    st.lists(st.integers(0, 15), min_size=1, max_size=20),
)
def test_rules_mean_what_python_means(sign, mask, value, flags):
    text = f"a/b|c & {mask} {sign} {value}: why" if mask else f"a/b|c {sign} {value}: why"
    rule = Rule.parse(text)
    assert (rule.names, rule.reason) == (("a/b", "c"), "why")
    expected = [eval(f"{flag & mask if mask else flag} {sign} {value}") for flag in flags]  # noqa: S307
    assert rule.keeps(np.array(flags)).tolist() == expected
    assert not Rule.parse("x <= 3").keeps(np.array([np.nan]))[0]
    assert Rule.parse("x in 1, 3").keeps(np.array([0, 1, 2, 3])).tolist() == [False, True, False, True]


@pytest.mark.parametrize(
    ("variable", "units", "value", "expected"),
    [
        ("soil_moisture", "cm**3/cm**3", 0.3, 0.3),
        ("soil_moisture", "vol%", 30.0, 0.3),
        ("saturation", "degree of saturation (%)", 30.0, 0.3),
        ("rainfall", "kg m-2 s-1", 1e-4, 8.64),
        ("rainfall", "mm/hr", 0.5, 12.0),
        ("rainfall", "mm", 7.0, 7.0),
        ("rainfall", "m", 0.007, 7.0),
        ("temperature", "K", 280.0, 6.85),
        ("evaporation", "W m-2", 100.0, 3.5265306),
    ],
)
def test_units_are_converted(variable, units, value, expected):
    found = conversion(Variable(variable, ("x",), ""), units)
    assert value * found.factor + found.offset == pytest.approx(expected)
    assert conversion(Variable(variable, ("x",), ""), "furlongs") is None


def test_a_percentage_is_not_taken_for_a_volume(tmp_path):
    name = "ESACCI-SOILMOISTURE-L3S-SSMS-ACTIVE-20150401000000-fv04.2.nc"
    write_grid(tmp_path / name, "sm", 100 * moisture(6, 8), LAT, LON, units="percent", dims=("lat", "lon"))
    with pytest.raises(InputError, match=r"which is saturation\. Choose VARIABLE=saturation"):
        Import(tmp_path, Settings(PRODUCTS["esa_cci_sm"]))
    array, _ = run(tmp_path, "esa_cci_sm", tmp_path / "out.tif", variable="saturation")
    assert array.attrs["units"] == "1"
    assert 0 < float(array.max()) < 1


def test_every_product_says_where_it_is_described():
    for product in PRODUCTS.values():
        assert product.name == "generic" or product.citation.startswith("https://")
        assert all(one.variable in CUBES for one in product.variables)
        assert all(conversion(one, one.units) is not None for one in product.variables), product.name
        for text in (*product.quality, *(rule for _, rule in product.overpass_rules)):
            assert Rule.parse(text).names


def test_the_guide_says_how_to_get_every_product():
    text = (ROOT / "docs" / "bringing-your-data-in.md").read_text(encoding="utf-8")
    first, _, rest = text.partition("### How to get them")
    rows = [
        line.split("|")[1:-1]
        for line in rest.partition("### What happens")[0].splitlines()
        if line.startswith("| `") and "`PRODUCT`" not in line
    ]
    told = {cells[0].strip(" `"): [cell.strip() for cell in cells[1:]] for cells in rows}
    assert list(told) == [name for name in PRODUCTS if name != "generic"]
    for name, (order, ticked, folder, described) in told.items():
        assert order.startswith("<https://")
        assert ticked
        assert folder
        assert described == f"<{PRODUCTS[name].citation}>"
        assert f"`{name}`" in first


# Steps, grids ---------------------------------------------------------------------------------------------------------


def test_intervals_of_files():
    month = [Stamps(np.array([f"2015-0{i}-01"], "M8[ns]")) for i in (1, 2, 3)]
    assert [str(end[0])[:10] for _, end in intervals(month)] == ["2015-02-01", "2015-03-01", "2015-04-01"]
    apart = [Stamps(np.array([day], "M8[ns]")) for day in ("2015-01-01", "2015-01-09", "2015-01-17")]
    assert all(end - begin == np.timedelta64(1, "D") for begin, end in intervals(apart))
    [(begin, end)] = intervals([Stamps(np.array(["2015-01-01T00", "2015-01-01T03"], "M8[ns]"), "centre")])
    assert (str(begin[0])[:16], str(end[1])[:16]) == ("2014-12-31T22:30", "2015-01-01T04:30")
    [(begin, end)] = intervals([Stamps(np.array(["2015-01-02"], "M8[ns]"), "end")])
    assert (str(begin[0])[:10], str(end[0])[:10]) == ("2015-01-01", "2015-01-02")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["ease2:36", "ease2:25", "regular:0.25", "regular:0.1"]),
    st.lists(st.tuples(st.floats(-180, 180), st.floats(-84, 84)), min_size=1, max_size=30),
    st.sampled_from([0.0, 25.0]),
)
def test_every_place_serves_the_cell_that_it_lies_in(name, places, spacing):
    longitude, latitude = np.array(places).T
    grid = grids.location_grid(name, np.array([0.125, 0.375]), np.array([0.125, 0.375]))
    place, cell = grids.scatter(grid, longitude, latitude, spacing)
    own = grids.cells(grid, longitude, latitude)
    assert (own >= 0).all()
    pairs = set(zip(place.tolist(), cell.tolist(), strict=True))
    assert {(i, int(c)) for i, c in enumerate(own)} <= pairs
    # Each cell is served either by what lies in it, or by one place from nearby.
    others = [c for p, c in pairs if own[p] != c]
    assert len(others) == len(set(others))
    assert not set(others) & set(own.tolist())
    if not spacing:
        assert not others


def test_a_regional_ease_grid_is_found_among_its_resolutions():
    for resolution in ("36", "25", "9", "3"):
        whole = grids.ease2(resolution)
        part = grids.cut(whole, slice(50, 60), slice(100, 130))
        x, y = part.x(np.arange(30) + 0.5), part.y(np.arange(10) + 0.5)
        inverse = pyproj.Transformer.from_crs("EPSG:6933", "EPSG:4326", always_xy=True)
        lon, lat = inverse.transform(x, np.zeros(30))[0], inverse.transform(np.zeros(10), y)[1]
        found = grids.axes(lon.astype("f4"), lat[::-1].astype("f4"), None, "x")
        assert found.flipped
        assert found.grid.shape == part.shape
        assert found.grid.transform.almost_equals(part.transform, 1e-3)


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ([0.0, 1.0, 3.0], [1.0, 0.0]),
        ([0.0, 1.0], [np.nan, 0.0]),
        ([0.0], [0.0]),
        ([0.0, 1.0], [200.0, 100.0]),
        ([1.0, 0.0], [1.0, 0.0]),
    ],
)
def test_axes_that_are_no_grid(x, y):
    with pytest.raises(InputError, match="axes"):
        grids.axes(np.array(x), np.array(y), None, "x")


# Damage, doubt and size -----------------------------------------------------------------------------------------------


def _days(folder: Path, count: int, values: np.ndarray | None = None) -> np.ndarray:
    folder.mkdir(exist_ok=True)
    values = moisture(count, 6, 8) if values is None else values
    for day, one in enumerate(values):
        stamp = str(np.datetime64("2010-01-01") + np.timedelta64(day, "D")).replace("-", "")
        path = folder / f"ESACCI-SOILMOISTURE-L3S-SSMV-COMBINED-{stamp}000000-fv06.1.nc"
        write_grid(
            path, "sm", one, LAT, LON, dims=("lat", "lon"), units="m3 m-3", flags={"flag": np.zeros((6, 8), "i1")}
        )
    return values


def test_a_broken_file_is_skipped_and_named_or_ends_the_run(tmp_path):
    values = _days(tmp_path / "in", 5)
    paths = sorted((tmp_path / "in").iterdir())
    paths[2].write_bytes(paths[2].read_bytes()[:900])
    array, found = run(tmp_path / "in", "esa_cci_sm", tmp_path / "out.tif")
    assert found.outcome.broken[0][0] == paths[2].name
    assert any(paths[2].name in line for line in found.outcome.warnings())
    assert found.outcome.files == 4
    np.testing.assert_array_equal(np.delete(array.to_numpy(), 2, 0), np.delete(values, 2, 0))
    assert np.isnan(array.to_numpy()[2]).all()
    with pytest.raises(InputError, match=r"20100103000000.*damaged.*ON_ERROR=skip"):
        run(tmp_path / "in", "esa_cci_sm", tmp_path / "no.tif", skip_broken=False)
    assert not (tmp_path / "no.tif").exists()
    for path in paths:
        path.write_bytes(b"nothing")
    with pytest.raises(InputError, match="no file could be read; 5 are damaged or unsuitable"):
        run(tmp_path / "in", "esa_cci_sm", tmp_path / "no.tif")


def test_a_file_on_another_grid_or_with_other_names_is_no_wrong_map(tmp_path):
    _days(tmp_path / "in", 3)
    paths = sorted((tmp_path / "in").iterdir())
    write_grid(
        paths[1], "sm", moisture(6, 8), LAT - 1, LON, dims=("lat", "lon"), flags={"flag": np.zeros((6, 8), "i1")}
    )
    write_grid(paths[2], "other", moisture(6, 8), LAT, LON, dims=("lat", "lon"))
    array, found = run(tmp_path / "in", "esa_cci_sm", tmp_path / "out.tif")
    assert [name for name, _ in found.outcome.broken] == [paths[1].name, paths[2].name]
    assert "another grid" in found.outcome.broken[0][1]
    assert np.isnan(array.to_numpy()[1:]).all()


def test_days_without_a_file_are_told(tmp_path):
    _days(tmp_path / "in", 6)
    sorted((tmp_path / "in").iterdir())[3].unlink()
    array, found = run(tmp_path / "in", "esa_cci_sm", tmp_path / "out.tif")
    assert array.sizes["time"] == 5
    assert found.outcome.missing == ["2010-01-04"]


def test_a_period_keeps_its_days(tmp_path):
    values = _days(tmp_path / "in", 6)
    array, _ = run(tmp_path / "in", "esa_cci_sm", tmp_path / "o.tif", start=_day("2010-01-02"), end=_day("2010-01-04"))
    np.testing.assert_array_equal(array.to_numpy(), values[1:4])
    with pytest.raises(InputError, match=r"START, END: .* has no data in this period.*2010-01-01 to 2010-01-06"):
        run(tmp_path / "in", "esa_cci_sm", tmp_path / "o.tif", start=_day("2011-01-01"))
    with pytest.raises(InputError, match="END lies before START"):
        run(tmp_path / "in", "esa_cci_sm", tmp_path / "o.tif", start=_day("2010-01-04"), end=_day("2010-01-02"))
    with pytest.raises(InputError, match="EXTENT: lies outside the product"):
        run(tmp_path / "in", "esa_cci_sm", tmp_path / "o.tif", bounds=(0.0, 0.0, 1.0, 1.0))


def test_a_zip_is_read_as_its_folder(tmp_path):
    values = _days(tmp_path / "in", 3)
    with zipfile.ZipFile(tmp_path / "days.zip", "w") as archive:
        for path in (tmp_path / "in").iterdir():
            archive.write(path, f"some/folder/{path.name}")
    array, _ = run(tmp_path / "days.zip", "esa_cci_sm", tmp_path / "out.tif")
    np.testing.assert_array_equal(array.to_numpy(), values)
    assert recognise(tmp_path / "days.zip").name == "esa_cci_sm"


@pytest.mark.parametrize("name", ["../20150401.nc", "/data/20150401.nc", "C:/20150401.nc", "a\\..\\..\\20150401.nc"])
def test_a_zip_whose_paths_escape_is_refused(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr("good.nc", b"x")
        entry = zipfile.ZipInfo("entry.nc")
        entry.filename = name
        archive.writestr(entry, b"x")
    with pytest.raises(InputError, match="not safe"):
        Import(tmp_path / "bad.zip", Settings(PRODUCTS["esa_cci_sm"]))
    assert [path.name for path in tmp_path.iterdir()] == ["bad.zip"]


@pytest.mark.parametrize(
    ("make", "match"),
    [
        (lambda folder: None, "holds no files"),
        (lambda folder: (folder / "a.doc").write_text("x"), "found a.doc"),
        (
            lambda folder: write_grid(folder / "20150401.nc", "other", moisture(6, 8), LAT, LON),
            "no file contains sm.*generic",
        ),
        (
            lambda folder: write_grid(folder / "map.nc", "sm", moisture(6, 8), LAT, LON, dims=("lat", "lon")),
            "has no time",
        ),
        (
            lambda folder: write_grid(
                folder / "a-20150401000000.nc",
                "sm",
                moisture(6, 8),
                np.sort(RNG.uniform(30, 40, 6)),
                LON,
                dims=("lat", "lon"),
            ),
            "neither evenly spaced",
        ),
    ],
)
def test_inputs_that_are_none(tmp_path, make, match):
    folder = tmp_path / "in"
    folder.mkdir()
    make(folder)
    with pytest.raises(InputError, match=match):
        Import(folder, Settings(PRODUCTS["esa_cci_sm"]))
    with pytest.raises(InputError, match="does not exist"):
        Import(tmp_path / "nowhere", Settings(PRODUCTS["esa_cci_sm"]))


def test_overpasses_that_cannot_be_told(tmp_path):
    _days(tmp_path / "in", 1)
    with pytest.raises(InputError, match="OVERPASS: ESA CCI"):
        Import(tmp_path / "in", Settings(PRODUCTS["esa_cci_sm"], overpass="morning"))
    write_series(tmp_path / "0001.nc", "Soil_Moisture", [(0.1, 0.1, DAYS, moisture(3))], layout="orthogonal")
    with pytest.raises(InputError, match="names of these files do not contain"):
        Import(tmp_path, Settings(PRODUCTS["smos_l3"], overpass="evening"))
    write_series(tmp_path / "0001.nc", "sm", [(0.1, 0.1, DAYS, moisture(3))], layout="orthogonal")
    with pytest.raises(InputError, match="OVERPASS"):
        Import(tmp_path, Settings(PRODUCTS["ascat"], overpass="evening"))


def test_cancelling_leaves_nothing(tmp_path):
    _days(tmp_path / "in", 6)

    def stop(fraction: float) -> None:
        if fraction > 0.5:
            raise Cancelled

    found = Import(tmp_path / "in", Settings(PRODUCTS["esa_cci_sm"]))
    with pytest.raises(Cancelled):
        found.write(tmp_path / "out.tif", progress=stop)
    assert {path.name for path in tmp_path.iterdir()} == {"in"}


@pytest.mark.parametrize("ending", ["tif", "nc"])
def test_more_steps_than_are_written_at_once(tmp_path, ending):
    values = _days(tmp_path / "in", 40)
    seen = []
    found = Import(tmp_path / "in", Settings(PRODUCTS["esa_cci_sm"]))
    found.write(tmp_path / f"out.{ending}", progress=seen.append)
    np.testing.assert_array_equal(cube.open(tmp_path / f"out.{ending}").to_numpy(), values)
    assert seen == sorted(seen)
    assert seen[-1] == 1


def test_naming_that_is_not_one_is_an_error():
    with pytest.raises(InputError, match="DATE_PATTERN"):
        granules.date("x", (Naming("{nonsense}"),))


def test_all_products_in_a_folder_are_told(tmp_path):
    names = ["chirps-v2.0.2015.days_p05.nc", "chirps-v2.0.2016.days_p05.nc", "other.nc"]
    names.append("SMAP_L3_SM_P_20150401_R18290_001.h5")
    for name in names:
        (tmp_path / name).touch()
    told: list[str] = []
    assert recognise(tmp_path, tell=told.append).name == "chirps"
    assert told == [
        "Recognised by the names of its files: chirps.",
        "Files in INPUT: chirps (2), smap_l3 (1), no known product (1). chirps is imported; choose another one by "
        "PRODUCT.",
    ]
    told.clear()
    recognise(tmp_path, pattern="chirps*", tell=told.append)
    assert told == ["Recognised by the names of its files: chirps."]
