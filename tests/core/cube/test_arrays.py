"""Arrays of others become cubes, and what is missing is named."""

from __future__ import annotations

import dask.array as da
import numpy as np
import pandas as pd
import pytest
import rasterio
import xarray as xr
from rasterio.transform import from_origin
from sm2r.core import as_cube, cube
from sm2r.core.errors import InputError, UndatedError
from sm2r.tests.cubes import FORMATS

TIMES = pd.date_range("2015-01-01", periods=6)


def rain(dims=("time", "lat", "lon"), **changes) -> xr.DataArray:
    """Return rain whose rows run from south to north, as climate data does."""
    values = np.arange(6 * 4 * 5, dtype=float).reshape(6, 4, 5)
    coords = {"time": TIMES, "lat": [10.0, 10.5, 11.0, 11.5], "lon": [1.0, 1.5, 2.0, 2.5, 3.0]}
    array = xr.DataArray(values, coords, ("time", "lat", "lon"), attrs={"variable": "rainfall", "units": "mm"})
    return array.assign_attrs(changes).transpose(*dims)


def test_a_file_and_the_array_of_it_are_the_same(tmp_path):
    path = tmp_path / "rain.tif"
    cube.write({path: as_cube(rain())})
    opened = cube.open(path)
    assert as_cube(opened) is opened
    assert as_cube(path).identical(opened.assign_attrs(as_cube(path).attrs))
    # What xarray itself reads of a file of ours.
    for suffix in FORMATS[1:]:
        file = path.with_suffix(f".{suffix}")
        cube.write({file: opened})
        read = xr.open_dataset(file, decode_coords="all")["rainfall"]
        again = as_cube(read, product=opened.attrs["product"])
        np.testing.assert_array_equal(again, opened)
        assert again.attrs["units"] == "mm"
        assert again.rio.transform().almost_equals(opened.rio.transform())


@pytest.mark.parametrize("dims", [("time", "lat", "lon"), ("lon", "lat", "time")])
@pytest.mark.parametrize("chunks", [None, {"time": 2, "lat": 3}])
def test_order_direction_and_kind_of_arrays(dims, chunks):
    given = rain(dims).chunk(chunks) if chunks else rain(dims)
    before = given.copy(deep=True)
    made = as_cube(given.isel(lon=slice(None, None, -1)))
    assert made.dims == ("time", "y", "x")
    assert isinstance(made.data, da.Array)
    assert len(made.chunks[0]) == 1
    assert made.dtype == np.float32
    np.testing.assert_array_equal(made["y"], [11.5, 11.0, 10.5, 10.0])
    np.testing.assert_array_equal(made, rain().to_numpy()[:, ::-1])
    assert made.rio.crs.to_epsg() == 4326
    assert made.rio.transform().a == 0.5
    assert made.attrs["time_step"] == "P1D"
    xr.testing.assert_identical(given, before)


CHANGED = {
    "rows turned": lambda array: array.sortby("y"),
    "columns turned": lambda array: array.isel(x=slice(None, None, -1)),
    "thinned": lambda array: array.isel(y=slice(None, None, 2), x=slice(1, None, 2)),
    "one row": lambda array: array.isel(y=[2]),
    "transposed": lambda array: array.transpose("x", "time", "y"),
    "loaded": lambda array: array.load(),
    "in parts of time": lambda array: array.chunk({"time": 2}),
}


@pytest.mark.parametrize("change", CHANGED)
def test_an_opened_cube_that_was_changed_is_made_a_cube_again(change, tmp_path):
    cube.write({tmp_path / "rain.tif": as_cube(rain())})
    changed = CHANGED[change](cube.open(tmp_path / "rain.tif"))
    made = as_cube(changed)
    assert made.dims == ("time", "y", "x")
    assert isinstance(made.data, da.Array)
    assert len(made.chunks[0]) == 1
    xr.testing.assert_equal(made.load(), changed.transpose("time", "y", "x").sortby("x").sortby("y", ascending=False))
    # Each value stays where it is, on the way to a file, too.
    if changed.dims[0] == "time":
        cube.write({tmp_path / "changed.tif": changed})
        xr.testing.assert_allclose(cube.open(tmp_path / "changed.tif").load(), made)


def in_place(cube):
    cube = cube.copy()
    cube.data = cube.data / 25.4
    cube.attrs["units"] = "inch"
    return cube


@pytest.mark.parametrize(
    "change",
    [
        lambda cube: cube.copy(data=cube.data / 25.4).assign_attrs(units="inch"),
        lambda cube: cube.copy(data=cube.data / 24).assign_attrs(units="mm/h"),
        in_place,
    ],
)
def test_a_cube_given_new_values_or_units_is_converted_and_checked_again(change, tmp_path):
    cube.write({tmp_path / "rain.tif": as_cube(rain())})
    for before in (as_cube(rain()), cube.open(tmp_path / "rain.tif")):
        assert as_cube(before) is before
        after = as_cube(change(before))
        assert after.attrs["units"] == "mm"
        np.testing.assert_allclose(after, before, rtol=1e-5)
        with pytest.raises(InputError, match="contains -"):
            as_cube(before.copy(data=before.data - 500)).compute()


def test_an_opened_cube_whose_steps_were_reordered_is_refused(tmp_path):
    cube.write({tmp_path / "rain.tif": as_cube(rain())})
    opened = cube.open(tmp_path / "rain.tif")
    with pytest.raises(InputError, match="times are not in order"):
        as_cube(xr.concat([opened.isel(time=slice(3, 6)), opened.isel(time=slice(0, 3))], "time"))
    with pytest.raises(InputError, match="occurs twice"):
        as_cube(xr.concat([opened, opened.isel(time=[5])], "time"))


def test_units_are_converted_and_values_checked():
    assert float(as_cube(rain(units="m") / 1000, variable="rainfall", units="m").max()) == pytest.approx(119)
    with pytest.raises(InputError, match="gauges: contains -9999"):
        as_cube(rain().where(rain() != 7, -9999.0), name="gauges").compute()
    assert float(as_cube(rain().where(rain() != 7, -9999.0), nodata=[(-9999, -9999)]).min()) == 0
    with pytest.raises(InputError, match="its units are 'K'"):
        as_cube(rain(units="K"))
    with pytest.raises(InputError, match="holds rainfall, not soil moisture"):
        as_cube(rain(), kinds=["soil_moisture"])


@pytest.mark.parametrize(
    ("array", "error", "text"),
    [
        (rain().to_dataset(name="rain"), InputError, "is a Dataset, not an xarray.DataArray or a path"),
        (
            rain().rename(lat="y", lon="x"),
            InputError,
            "has no coordinate reference system. Set it, as crs='EPSG:4326'",
        ),
        (rain().isel(time=0), UndatedError, "has no dimension 'time'; its dimensions: lat, lon"),
        (rain().drop_vars("time"), UndatedError, "has no coordinate of time"),
        (rain().assign_coords(time=np.arange(6)), UndatedError, "its times are not dates"),
        (rain().rename(lat="rows"), InputError, "its dimensions: time, rows, lon"),
        (rain().drop_vars(["lat", "lon"]), InputError, "has no coordinates for its dimensions lat and lon"),
        (rain().isel(time=[1, 0, 2]), InputError, "times are not in order"),
        (rain().isel(time=[0, 0, 2]), InputError, "occurs twice"),
        (rain().expand_dims(level=2), InputError, r"also has the dimension level (2)"),
        (rain().isel(lat=[0, 1, 3]), InputError, "is not evenly spaced"),
    ],
)
def test_what_is_missing_is_named(array, error, text):
    with pytest.raises(error) as raised:
        as_cube(array, name="RAINFALL")
    assert str(raised.value).startswith("RAINFALL")
    assert text in str(raised.value)


def test_a_time_step_that_the_times_contradict_is_refused():
    """Attributes kept by resample said days of sums of months, which a year then had thirty times."""
    days = rain(time_step="P1D").isel(time=0, drop=True).expand_dims(time=pd.date_range("2015", periods=365))
    days = days.assign_attrs(time_step="P1D")
    with xr.set_options(keep_attrs=True):
        months = days.resample(time="MS").mean()
        hours = days.resample(time="6h").ffill()
        months_of_dask = as_cube(days).resample(time="MS").mean()
    for one, step in ((months, "P1M"), (months_of_dask, "P1M"), (hours, "PT6H")):
        with pytest.raises(InputError, match=rf"step is P1D, but its times are mostly {step} apart.*{step}"):
            as_cube(one)
        assert as_cube(one, time_step=step).attrs["time_step"] == step
    # An hour of each month, as files of the data store may have it, is a choice.
    assert as_cube(months.assign_attrs(time_step="PT1H")).attrs["time_step"] == "PT1H"
    # Passes every third day, and dekads.
    assert as_cube(days[::3]).attrs["time_step"] == "P1D"
    dekads = days[[0, 10, 20, 31, 41, 51, 59]].assign_attrs(time_step="P10D")
    assert as_cube(dekads).attrs["time_step"] == "P10D"


def test_a_reference_system_can_be_given():
    plane = rain().rename(lat="y", lon="x")
    assert as_cube(plane, crs="EPSG:32647").rio.crs.to_epsg() == 32647
    assert as_cube(plane.rio.write_crs("EPSG:32647")).rio.crs.to_epsg() == 32647
    with pytest.raises(InputError, match="'nonsense' is not a coordinate reference system"):
        as_cube(plane, crs="nonsense")


def test_a_file_without_a_reference_system_can_be_given_one(tmp_path):
    path = tmp_path / "rain.tif"
    profile = {"driver": "GTiff", "dtype": "float32", "count": 1, "height": 2, "width": 2, "nodata": np.nan}
    with rasterio.open(path, "w", transform=from_origin(5e5, 4e6, 1e3, 1e3), **profile) as dataset:
        dataset.write(np.ones((1, 2, 2), np.float32))
        dataset.set_band_description(1, "2015-01-01")
    with pytest.raises(InputError, match="no coordinate reference system"):
        as_cube(path)
    assert as_cube(path, crs="EPSG:32647").rio.crs.to_epsg() == 32647
    with pytest.raises(InputError, match="'nonsense' is not a coordinate reference system"):
        as_cube(path, crs="nonsense")
