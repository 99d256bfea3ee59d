"""What other people's cubes hold becomes what it means, or is refused: units, marks, masks, times, groups."""

from __future__ import annotations

import warnings
from contextlib import nullcontext
from pathlib import Path

import netCDF4
import numpy as np
import pytest
import rasterio
import xarray as xr
from hypothesis import given
from hypothesis import strategies as st
from rasterio.crs import CRS
from rasterio.transform import from_origin
from sm2r.core import cube
from sm2r.core.cube.checks import check_same_grid, check_values
from sm2r.core.cube.netcdf import valid_limits
from sm2r.core.cube.times import decode_steps
from sm2r.core.errors import InputError, UndatedError

DAYS = ["2020-01-01", "2020-01-02", "2020-01-03"]
RAIN = np.arange(36, dtype=np.float32).reshape(3, 3, 4) / 2


def geotiff(path: Path, values: np.ndarray = RAIN, dates: list[str] | None = DAYS, mask=None, **options) -> Path:
    """Write a GeoTIFF of another program's; options that are no part of its profile are tags."""
    profile = {key: options.pop(key) for key in ("crs", "nodata", "dtype", "driver") if key in options}
    profile = {"driver": "GTiff", "crs": "EPSG:4326", "dtype": "float32"} | profile
    count, height, width = values.shape
    place = from_origin(10, 50, 0.25, 0.25)
    with rasterio.open(path, "w", count=count, height=height, width=width, transform=place, **profile) as file:
        file.write(values.astype(profile["dtype"]))
        file.descriptions = dates or [None] * count
        file.update_tags(**options)
        if mask is not None:
            file.write_mask(mask)
    return path


def netcdf(path: Path, name: str = "rr", values: np.ndarray = RAIN, *, group: str = "", dims=("time", "lat", "lon"),
           **options) -> Path:  # fmt: skip
    """Write a NetCDF of another program's: days of 2020, with what is asked for."""
    stamps = options.pop("stamps", np.arange(len(values), dtype="f8"))
    bounds, versions = options.pop("bounds", None), options.pop("versions", None)
    packed = {key: options.pop(key) for key in ("datatype", "fill_value") if key in options}
    axis_units, calendar = options.pop("axis_units", "days since 2020-01-01"), options.pop("calendar", "standard")
    with netCDF4.Dataset(path, "w") as whole:
        file = whole.createGroup(group) if group else whole
        axes = {"time": (stamps, axis_units), "lat": (49.875 - 0.25 * np.arange(3), "degrees_north"),
                "lon": (10.125 + 0.25 * np.arange(4), "degrees_east")}  # fmt: skip
        for axis, (numbers, units) in axes.items():
            file.createDimension(axis, len(numbers))
            variable = file.createVariable(axis, np.asarray(numbers).dtype, (axis,))
            variable[:] = numbers
            variable.units = units
            if axis == "time":
                variable.calendar = calendar
                if bounds is not None:
                    variable.bounds = "time_bnds"
        if bounds is not None:
            file.createDimension("nv", 2)
            file.createVariable("time_bnds", "f8", ("time", "nv"))[:] = bounds
        if versions is not None:
            file.createDimension("expver", versions)
            file.createVariable("expver", "i4", ("expver",))[:] = [1, 5][:versions]
        kind = packed.pop("datatype", "f4")
        variable = file.createVariable(name, kind, dims, **packed)
        variable.setncatts(options)
        variable.set_auto_maskandscale(False)
        variable[:] = values
    return path


def days_of(array: xr.DataArray) -> list[str]:
    return np.datetime_as_string(array["time"].to_numpy(), unit="D").tolist()


# --- units and names ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "units", "factor"),
    [("rr", "mm", 1), ("tp", "m", 1e-3), ("pr", "kg m-2 s-1", 1 / 86400), ("precip", "mm/day", 1),
     ("prcp", "kg m-2", 1), ("rainfall", "mm h-1", 1 / 24), ("rain", "inches", 1 / 25.4), ("precipitation", "", 1)],
)  # fmt: skip
def test_rain_of_any_name_and_unit_is_rain_in_mm(tmp_path, name, units, factor):
    path = netcdf(tmp_path / "a.nc", name, RAIN * factor, **({"units": units} if units else {}))
    array = cube.open(path)
    assert (array.attrs["variable"], array.attrs["units"]) == ("rainfall", "mm")
    np.testing.assert_allclose(array, RAIN, rtol=1e-5)


def test_a_rate_of_months_is_multiplied_by_the_days_of_each(tmp_path):
    path = geotiff(tmp_path / "a.tif", np.ones((3, 3, 4)), ["2020-01-01", "2020-02-01", "2020-03-01"],
                   variable="pr", units="mm/day")  # fmt: skip
    array = cube.open(path)
    assert array.attrs["time_step"] == "P1M"
    np.testing.assert_array_equal(array[:, 0, 0], [31, 29, 31])


def test_a_rate_of_one_step_of_unknown_length_is_refused(tmp_path):
    path = geotiff(tmp_path / "a.tif", np.ones((1, 3, 4)), DAYS[:1], variable="pr", units="mm/h")
    with pytest.raises(InputError, match=r"a.tif: is in 'mm/h', a rate, but its time step is unknown. .*Set time"):
        cube.open(path)


def test_kelvin_and_percent_of_saturation(tmp_path):
    kelvin = cube.open(geotiff(tmp_path / "t.tif", RAIN + 273.15, variable="t2m", units="K"))
    np.testing.assert_allclose(kelvin, RAIN, atol=1e-4)
    wet = cube.open(geotiff(tmp_path / "s.tif", RAIN, variable="ssm", units="%"))
    assert (wet.attrs["variable"], wet.attrs["units"]) == ("saturation", "1")
    np.testing.assert_allclose(wet, RAIN / 100, rtol=1e-6)


@pytest.mark.parametrize(
    ("tags", "kinds", "message"),
    [
        ({"variable": "rainfall", "units": "furlong"}, (), r"its units are 'furlong', .*to mm \(rainfall\).*Set time"),
        ({"variable": "soil_moisture", "units": "%"}, (), r"is in percent \(units '%'\)"),
        ({"units": "hPa"}, ("rainfall",), r"its units are 'hPa', which cannot be converted to mm \(rainfall\)"),
        (
            {"variable": "rr", "units": "mm"},
            ("soil_moisture", "saturation"),
            "holds rainfall, not soil moisture or satur",
        ),
        ({}, ("soil_moisture",), "holds values up to 17.5, so it seems to be in percent"),
    ],
)
def test_other_things_and_units_are_refused(tmp_path, tags, kinds, message):
    with pytest.raises(InputError, match=message):
        cube.open(geotiff(tmp_path / "a.tif", **tags), kinds=kinds).compute()


def test_rain_taken_for_soil_moisture_is_not_called_percent(tmp_path):
    message = r"a.tif: contains 350 \(.* soil moisture in m3 m-3 cannot be. .* check the variable and the units"
    with pytest.raises(InputError, match=message):
        cube.open(geotiff(tmp_path / "a.tif", RAIN * 20), kinds=("soil_moisture",)).compute()


# --- marks and masks ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", [-9999, -999, 9999, 65535, 1e20, 1e38, -3.4e38, np.inf, -np.inf])
@pytest.mark.parametrize("variable", ["rainfall", "soil_moisture", "temperature", "discharge", ""])
def test_undeclared_marks_are_counted_and_refused(tmp_path, variable, mark):
    values = np.clip(RAIN, 0, 1)
    values[1, :2, 1] = mark
    path = geotiff(tmp_path / "a.tif", values, variable=variable)
    with pytest.raises(InputError, match=r"a.tif: contains \S+ \(2 times in the part examined\), which marks missing"):
        cube.open(path).compute()
    declared = geotiff(tmp_path / "b.tif", values, variable=variable, nodata=mark)
    missing = np.isin(np.arange(36).reshape(3, 3, 4), (13, 17))
    np.testing.assert_array_equal(cube.open(declared), np.where(missing, np.nan, np.clip(RAIN, 0, 1)))
    layers = cube.open(path, nodata=[(mark, mark)])
    np.testing.assert_array_equal(layers, cube.open(declared))


def test_rounding_below_zero_is_no_rain_and_more_is_refused(tmp_path):
    values = RAIN.copy()
    values[0] = -2e-5
    array = cube.open(geotiff(tmp_path / "a.tif", values, variable="rainfall"))
    assert float(array.min()) == 0.0
    values[0, 0, 0] = -3
    with pytest.raises(
        InputError, match=r"contains -3 \(1 value out of range .*rainfall in mm cannot be. Declare missing"
    ):
        cube.open(geotiff(tmp_path / "b.tif", values, variable="rainfall")).compute()


def test_marks_in_bands_with_a_sign_are_refused_and_codes_are_not(tmp_path):
    with pytest.raises(InputError, match="contains -9999"):
        cube.open_bands(geotiff(tmp_path / "a.tif", np.full((1, 3, 4), -9999), None)).compute()
    codes = cube.open_bands(geotiff(tmp_path / "b.tif", np.full((1, 3, 4), 9999), None, dtype="uint16"))
    assert (codes.to_numpy() == 9999).all()


def test_masks_in_the_file_and_beside_it_and_alpha(tmp_path):
    mask = np.full((3, 4), 255, np.uint8)
    mask[0, 1] = 0
    expected = RAIN.copy()
    expected[:, 0, 1] = np.nan
    for inside in (True, False):
        path = tmp_path / f"{inside}.tif"
        with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=inside):
            geotiff(path, mask=mask)
        assert Path(f"{path}.msk").exists() is not inside
        np.testing.assert_array_equal(cube.open(path), expected)
    path = geotiff(tmp_path / "alpha.tif", np.concatenate([RAIN, mask[None]]), [*DAYS, None])
    with rasterio.open(path, "r+") as file:
        file.colorinterp = [rasterio.enums.ColorInterp.gray] * 3 + [rasterio.enums.ColorInterp.alpha]
    array = cube.open(path)
    assert days_of(array) == DAYS
    np.testing.assert_array_equal(array, expected)


def test_complex_numbers_are_refused(tmp_path):
    with pytest.raises(InputError, match=r"a.tif: contains complex numbers"):
        cube.open(geotiff(tmp_path / "a.tif", RAIN.astype("complex64"), dtype="complex64"))


@pytest.mark.parametrize(
    "limits",
    [{"valid_range": np.array([0, 1000], "i2")}, {"valid_max": np.int16(1000)}, {"valid_range": np.array([0.0, 10.0])},
     {"valid_min": 0.0, "valid_max": 10.0}, {"valid_max": np.float32(10)}],
)  # fmt: skip
def test_valid_ranges_packed_and_not(tmp_path, limits):
    path = netcdf(tmp_path / "a.nc", "rr", np.round(RAIN * 100), datatype="i2", fill_value=-1, units="mm",
                  scale_factor=0.01, **limits)  # fmt: skip
    np.testing.assert_allclose(cube.open(path), np.where(RAIN <= 10, RAIN, np.nan), rtol=1e-6)


def test_limits_that_are_none_are_not_looked_at():
    assert valid_limits({}, {}) is None
    assert valid_limits({"valid_range": "all"}, {}) is None
    assert valid_limits({"valid_min": "x"}, {}) is None


# --- times ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shift", [0, 0.5, 1])
def test_bounds_say_when_a_day_begins(tmp_path, shift):
    days = np.arange(3.0)
    path = netcdf(tmp_path / "a.nc", stamps=days + shift, bounds=np.column_stack([days, days + 1]))
    array = cube.open(path)
    assert days_of(array) == DAYS
    assert array.attrs["time_step"] == "P1D"
    np.testing.assert_array_equal(array["time"], np.array(DAYS, "M8[ns]"))


def test_months_stamped_in_their_middle(tmp_path):
    edges = np.array([0, 31, 60, 91.0])
    middles = (edges[1:] + edges[:-1]) / 2
    for bounds in (np.column_stack([edges[:-1], edges[1:]]), None):
        array = cube.open(netcdf(tmp_path / f"{bounds is None}.nc", stamps=middles, bounds=bounds))
        assert days_of(array) == ["2020-01-01", "2020-02-01", "2020-03-01"]
        assert array.attrs["time_step"] == "P1M"


def test_bounds_that_do_not_hold_their_stamps_are_not_looked_at(tmp_path):
    assert days_of(cube.open(netcdf(tmp_path / "a.nc", bounds=np.zeros((3, 2))))) == DAYS


@given(st.integers(0, 60_000), st.sampled_from([1, 3, 24]), st.integers(2, 50))
def test_what_rounding_left_of_stamps_is_put_right(first, step, count):
    hours = first + step * np.arange(count)
    exact = decode_steps(hours, "hours since 1950-01-01", "standard").begin
    rounded = decode_steps(np.round(hours / 24, 5), "days since 1950-01-01", "standard").begin
    np.testing.assert_array_equal(exact, rounded)


def test_the_julian_calendar_of_imerg_is_everybodys():
    for calendar in ("julian", "standard", "gregorian", "Proleptic_Gregorian"):
        found = decode_steps([0.0], "seconds since 2000-01-01 00:00:00 UTC", calendar).begin
        assert found.astype("M8[D]").astype(str).tolist() == ["2000-01-01"]


@pytest.mark.parametrize(
    ("units", "first", "expected"),
    [
        ("hours since 1990-11-25 12:00 UTC", 0, "1990-11-25T12"),
        ("days since 1990-01-01 00:00:00 +10", 0, "1989-12-31T14"),
        ("seconds since 1970-01-01 00:00:00.0 0:00", 1525305600, "2018-05-03T00"),
        ("days since 1850-01-01T00:00:00Z", 60000, "2014-04-11T00"),
        ("days since 1-1-1 00:00:00", 722816, "1980-01-01T00"),
        ("hours since 1900-01-01 00:00:0.0", 1011432, "2015-05-21T00"),
    ],
)
def test_epochs_as_people_write_them(units, first, expected):
    assert decode_steps([first], units, "standard").begin.astype("M8[h]").astype(str).tolist() == [expected]


@pytest.mark.parametrize(("units", "wrong"), [("days since 1-1-1", False), ("days since 1850-01-01", True)])
def test_times_warn_of_nothing_that_users_do_not_ask_for(units, wrong):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ValueError, match="in the years") if wrong else nullcontext():
            decode_steps([722816.0], units, "standard")


@pytest.mark.parametrize(
    ("units", "calendar", "stamps"),
    [("days since 2015-01-01", "365_day", [425.0, 426, 427]), ("months since 1995-1-1", "360_day", [64.0, 65, 66]),
     ("day as %Y%m%d.%f", "standard", [20150401.0, 20150402, 20150403]),
     ("days since 2300-01-01", "standard", [0.0, 1, 2]),
     ("days since 0850-01-01", "standard", [0.0, 1, 2])],
)  # fmt: skip
def test_times_off_the_time_line_are_refused(tmp_path, units, calendar, stamps):
    path = netcdf(tmp_path / "a.nc", stamps=np.array(stamps), axis_units=units, calendar=calendar)
    with pytest.raises(
        (InputError, UndatedError), match=r"a.nc: (its times cannot be read|its bands have no time).*Set time"
    ):
        cube.open(path)


def test_years_that_no_cube_reaches_in_band_names(tmp_path):
    with pytest.raises(InputError, match=r"times cannot be read \(they lie in the years 1500 to 1500, outside 1678"):
        cube.open(geotiff(tmp_path / "a.tif", dates=["1500-01-01", "1500-01-02", "1500-01-03"]))


# --- where values lie in files --------------------------------------------------------------------------------------


def test_versions_along_a_dimension_are_joined(tmp_path):
    values = np.full((3, 2, 3, 4), np.nan, np.float32)
    values[:2, 0], values[2:, 1] = RAIN[:2], RAIN[2:]
    path = netcdf(tmp_path / "a.nc", "tp", values, dims=("time", "expver", "lat", "lon"), versions=2, units="mm")
    np.testing.assert_array_equal(cube.open(path), RAIN)


@pytest.mark.parametrize("dims", [("time", "lat", "lon"), ("time", "lon", "lat"), ("lat", "lon", "time")])
def test_dimensions_in_any_order(tmp_path, dims):
    order = [("time", "lat", "lon").index(dim) for dim in dims]
    path = netcdf(tmp_path / "a.nc", values=RAIN.transpose(order), dims=dims)
    np.testing.assert_array_equal(cube.open(path), RAIN)


def test_groups_of_netcdf_and_hdf5(tmp_path):
    path = netcdf(tmp_path / "a.nc4", "precipitation", group="Grid", units="mm")
    other = netcdf(tmp_path / "a.h5", "precipitation", group="Grid", units="mm")
    for source in (path, f'NETCDF:"{path}":/Grid/precipitation', f'HDF5:"{other}"://Grid/precipitation', other):
        np.testing.assert_array_equal(cube.open(source), RAIN)
    with pytest.raises(InputError, match=r"has no group 'Grit'. There are: Grid"):
        cube.open(f'NETCDF:"{path}":/Grit/precipitation')
    path = netcdf(tmp_path / "b.nc4", "precipitation", group="Grid", units="mm")
    with netCDF4.Dataset(path, "a") as file:
        file["Grid"].createVariable("error", "f4", ("time", "lat", "lon"))[:] = 0
    with pytest.raises(InputError, match=r"has several variables \(precipitation, error\). Name one: NETCDF:"):
        cube.open(path)


def test_a_local_reference_system_is_refused_unless_the_layer_has_another(tmp_path):
    local = CRS.from_wkt('LOCAL_CS["here",UNIT["metre",1]]')
    path = geotiff(tmp_path / "a.tif", crs=local)
    with pytest.raises(InputError, match=r"a.tif: has a local coordinate reference system"):
        cube.open(path)
    for source in (path, geotiff(tmp_path / "b.tif", crs=None)):
        assert cube.open(source, crs=CRS.from_epsg(4326).to_wkt()).rio.crs.to_epsg() == 4326


def test_files_in_archives(tmp_path):
    import zipfile

    path = geotiff(tmp_path / "a.tif")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(path, "in/a.tif")
        archive.write(netcdf(tmp_path / "a.nc"), "a.nc")
    np.testing.assert_array_equal(cube.open(f"/vsizip/{tmp_path}/a.zip/in/a.tif"), RAIN)
    with pytest.raises(InputError, match=r"X \(a.zip\): holds 2 files \(a.nc, in/a.tif\). Name one as /vsizip/"):
        cube.open(f"/vsizip/{tmp_path}/a.zip", name="X")
    with zipfile.ZipFile(tmp_path / "one.zip", "w") as archive:
        archive.write(path, "a.tif")
        archive.writestr("a.tif.aux.xml", "<PAMDataset/>")
    np.testing.assert_array_equal(cube.open(f"/vsizip/{tmp_path}/one.zip"), RAIN)
    with pytest.raises(InputError, match=r"NetCDF or HDF5 file in an archive .*Unpack"):
        cube.open(f"/vsizip/{tmp_path}/a.zip/a.nc")


def test_values_in_memory_pass_the_same_check():
    array = xr.DataArray(RAIN / 20, dims=("time", "y", "x"), attrs={"variable": "soil_moisture", "units": "m3 m-3"})
    check_values(array, "soil_moisture", name="X")
    for wrong, message in (
        (array.assign_attrs(variable="rainfall"), "X: holds rainfall, not soil moisture"),
        (array.assign_attrs(units="%"), r"X: is in percent \(units '%'\)"),
        (array * 100, "X: holds values up to 87.5"),
        (array * np.nan, "X: has no values"),
    ):
        with pytest.raises(InputError, match=message):
            check_values(wrong.assign_attrs(wrong.attrs or array.attrs), "soil_moisture", name="X")


def test_bands_of_several_types(tmp_path):
    whole = geotiff(tmp_path / "a.tif", RAIN.round(), dtype="int16", nodata=5)
    real = geotiff(tmp_path / "b.tif", RAIN)
    bands = "".join(
        f'<VRTRasterBand dataType="{kind}" band="{band}"><Description>{day}</Description>'
        f'<SimpleSource><SourceFilename relativeToVRT="0">{path}</SourceFilename><SourceBand>{band}</SourceBand>'
        f"</SimpleSource></VRTRasterBand>"
        for band, (day, path, kind) in enumerate(
            zip(DAYS, (whole, real, whole), ("Int16", "Float32", "Int16"), strict=True), 1
        )
    )
    path = tmp_path / "mixed.vrt"
    path.write_text(
        '<VRTDataset rasterXSize="4" rasterYSize="3"><SRS>EPSG:4326</SRS>'
        f"<GeoTransform>10, 0.25, 0, 50, 0, -0.25</GeoTransform>{bands}</VRTDataset>"
    )
    np.testing.assert_array_equal(cube.open(path), np.stack([RAIN[0].round(), RAIN[1], RAIN[2].round()]))


def test_times_in_band_names_with_jitter(tmp_path):
    array = cube.open(geotiff(tmp_path / "a.tif", dates=[f"2020-01-0{i}T00:00:00.{i}00Z" for i in (1, 2, 3)]))
    np.testing.assert_array_equal(array["time"], np.array(DAYS, "M8[ns]"))
    kept = cube.open(geotiff(tmp_path / "b.tif", dates=[f"2020-01-0{i}T00:00:00.250Z" for i in (1, 2, 3)]))
    assert str(kept["time"].to_numpy()[0]) == "2020-01-01T00:00:00.250000000"


def test_a_turn_of_the_globe_is_the_same_grid():
    def at(west: float) -> xr.DataArray:
        x = west + 0.25 * (np.arange(4) + 0.5)
        array = xr.DataArray(RAIN, {"y": [49.9, 49.65, 49.4], "x": x}, ("time", "y", "x")).rio.write_crs("EPSG:4326")
        return array.rio.write_transform(from_origin(west, 50.025, 0.25, 0.25))

    a, b = at(-10.0), at(350.0)
    np.testing.assert_array_equal(check_same_grid(a, b, names=("A", "B"))["x"], a["x"])
    with pytest.raises(InputError, match="A and B lie on different grids"):
        check_same_grid(a, at(349.0), names=("A", "B"))
