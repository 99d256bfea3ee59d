"""Cubes: what is read, what is written, and what is refused."""

from __future__ import annotations

import itertools
import json
import os
import time
from datetime import UTC, datetime
from pathlib import Path

import dask.array as da
import netCDF4
import numpy as np
import pandas as pd
import pytest
import rasterio
import rioxarray  # noqa: F401
import xarray as xr
from affine import Affine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasterio.env import GDALVersion
from sm2r.core import cube, environment
from sm2r.core.cube.blocks import tile_shape
from sm2r.core.cube.checks import check_fraction, check_same_grid, with_history
from sm2r.core.cube.layer import write_layer
from sm2r.core.cube.reading import some_values
from sm2r.core.cube.times import common_times
from sm2r.core.errors import Cancelled, DependencyError, InputError, OutputError
from sm2r.core.files import temporary
from sm2r.core.version import VERSION
from sm2r.tests.cubes import FORMATS

ATTRS = {
    "variable": "soil_moisture",
    "units": "m3 m-3",
    "product": "Probe",
    "time_step": "P1D",
    "history": "made for a test",
}
GEOGRAPHIC = (4326, Affine(0.25, 0, -10, 0, -0.25, 50))
PROJECTED = (32633, Affine(1000, 0, 500000, 0, -1000, 5000000))


def make(shape=(4, 5, 7), *, grid=GEOGRAPHIC, start="2015-04-01", freq="1D", seed=0, attrs=ATTRS):
    """Return a cube in memory, a tenth of it missing."""
    crs, transform = grid
    rng = np.random.default_rng(seed)
    values = rng.random(shape, dtype="float32")
    values[rng.random(shape) < 0.1] = np.nan
    count, height, width = shape
    array = xr.DataArray(
        values,
        {
            "time": pd.date_range(start, periods=count, freq=freq).to_numpy("datetime64[ns]"),
            "y": transform.f + transform.e * (np.arange(height) + 0.5),
            "x": transform.c + transform.a * (np.arange(width) + 0.5),
        },
        ("time", "y", "x"),
        attrs=dict(attrs),
    )
    return array.rio.write_crs(crs).rio.write_transform(transform)


def raster(path, bands=3, *, descriptions=None, tags=None, band_tags=None, values=None, **profile):
    """Write a raster as another program would."""
    profile = {"crs": 4326, "transform": GEOGRAPHIC[1], "dtype": "float32", **profile}
    values = np.arange(bands * 12).reshape(bands, 3, 4) if values is None else values
    with rasterio.open(path, "w", driver="GTiff", count=bands, height=3, width=4, **profile) as file:
        file.write(values.astype(profile["dtype"]))
        if descriptions:
            file.descriptions = descriptions
        file.update_tags(**(tags or {}))
        for index, own in enumerate(band_tags or [], 1):
            file.update_tags(index, **own)
    return path


def days(array):
    return array["time"].to_numpy().astype("datetime64[D]").astype(str).tolist()


def left_over(folder):
    return sorted(file.name for file in folder.iterdir() if file.name.startswith("."))


# --- round trips ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("grid", [GEOGRAPHIC, PROJECTED], ids=["geographic", "projected"])
def test_round_trip_keeps_everything(tmp_path, suffix, grid):
    array = make(grid=grid)
    cube.write({tmp_path / f"a.{suffix}": array})
    back = cube.open(tmp_path / f"a.{suffix}")
    xr.testing.assert_allclose(back.drop_vars("spatial_ref"), array.drop_vars("spatial_ref"))
    assert back.attrs == ATTRS
    assert back.dtype == "float32"
    assert back["time"].dtype == "datetime64[ns]"
    assert back.rio.crs == array.rio.crs
    assert back.rio.transform().almost_equals(grid[1], 1e-9)
    assert isinstance(back.data, da.Array)
    assert left_over(tmp_path) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    shape=st.tuples(st.integers(1, 5), st.integers(1, 150), st.integers(1, 150)),
    tiles=st.tuples(st.integers(1, 8), st.integers(1, 8)),
    suffix=st.sampled_from(FORMATS),
)
def test_round_trip_of_any_shape_and_tiling(tmp_path, shape, tiles, suffix):
    array = make(shape)
    y, x = (-(-size // count) for size, count in zip(shape[1:], tiles, strict=True))
    cube.write({tmp_path / f"a.{suffix}": array.chunk({"y": y, "x": x})}, workers=2)
    back = cube.open(tmp_path / f"a.{suffix}", memory=64 * 1024)
    np.testing.assert_array_equal(back.to_numpy(), array.to_numpy())
    np.testing.assert_allclose(back["y"], array["y"])


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("freq", "start", "step", "unit"),
    [
        ("1D", "2015-04-01", "P1D", "days"),
        ("3h", "2015-04-01", "PT3H", "hours"),
        ("30min", "2015-04-01", "PT30M", "minutes"),
        ("1D", "2015-04-01T06:00", "P1D", "hours"),
        ("MS", "2015-01-01", "P1M", "days"),
        ("1D", "2015-04-01T00:00:00.250", "P1D", "microseconds"),
    ],
)
def test_times_and_their_step_survive(tmp_path, suffix, freq, start, step, unit):
    array = make(start=start, freq=freq, attrs={})
    path = tmp_path / f"a.{suffix}"
    cube.write({path: array})
    back = cube.open(path)
    np.testing.assert_array_equal(back["time"], array["time"])
    assert back.attrs["time_step"] == step
    if suffix == "nc":
        with netCDF4.Dataset(path) as file:
            assert file["time"].units == f"{unit} since 1970-01-01"
            assert np.issubdtype(file["time"].dtype, np.integer)


def test_band_descriptions_are_starts_of_steps(tmp_path):
    cube.write({tmp_path / "daily.tif": make((2, 3, 3)), tmp_path / "hourly.tif": make((2, 3, 3), freq="1h")})
    with rasterio.open(tmp_path / "daily.tif") as file:
        assert file.descriptions == ("2015-04-01", "2015-04-02")
        assert np.isnan(file.nodata)
        assert file.tags()["history"] == ATTRS["history"]
        assert file.profile["interleave"] == "band"
        assert file.profile["tiled"]
        assert "compress" in file.profile
    with rasterio.open(tmp_path / "hourly.tif") as file:
        assert file.descriptions == ("2015-04-01T00:00:00Z", "2015-04-01T01:00:00Z")


@pytest.mark.parametrize("grid", [GEOGRAPHIC, PROJECTED], ids=["geographic", "projected"])
def test_netcdf_is_understood_by_xarray_and_gdal(tmp_path, grid):
    array, path = make(grid=grid, freq="6h"), tmp_path / "a.nc"
    cube.write({path: array})
    with xr.open_dataset(path, decode_coords="all") as dataset:
        np.testing.assert_array_equal(dataset["soil_moisture"], array)
        np.testing.assert_array_equal(dataset["time"], array["time"])
        assert dataset.attrs["Conventions"] == "CF-1.8, ACDD-1.3"
        assert dataset["soil_moisture"].rio.crs == array.rio.crs
        assert dataset["y"].attrs["standard_name"] in ("latitude", "projection_y_coordinate")
        assert {"crs_wkt", "spatial_ref", "GeoTransform"} <= dataset["spatial_ref"].attrs.keys()
    with rasterio.open(path) as file:
        assert file.crs == array.rio.crs
        # GDAL before 3.6 takes the centres' latitudes and longitudes for the places of a projected grid.
        if grid is GEOGRAPHIC or GDALVersion.runtime().at_least("3.6"):
            assert file.transform.almost_equals(grid[1], 1e-9)
        hours = [float(file.tags(index)["NETCDF_DIM_time"]) for index in file.indexes]
        np.testing.assert_array_equal(file.read(), array)
    np.testing.assert_array_equal(pd.to_datetime(hours, unit="h", origin="unix"), array["time"])


@pytest.mark.parametrize("grid", [GEOGRAPHIC, PROJECTED], ids=["geographic", "projected"])
def test_zarr_is_understood_by_xarray_and_gdal(tmp_path, grid):
    array = make((20, 150, 140), grid=grid, freq="6h", attrs=ATTRS | {"time_step": "PT6H"})
    array, path = array.chunk({"y": 128, "x": 128}), tmp_path / "a&b.zarr"
    cube.write({path: array})
    with xr.open_zarr(path, decode_coords="all") as dataset:
        np.testing.assert_array_equal(dataset["soil_moisture"], array)
        np.testing.assert_array_equal(dataset["time"], array["time"])
        assert dataset.attrs["Conventions"] == "CF-1.8, ACDD-1.3"
        assert dataset["soil_moisture"].rio.crs == array.rio.crs
        assert dataset["soil_moisture"].encoding["chunks"] == (16, 128, 128)
    # Version 2 of the format, which old readers know, with compressed chunks and metadata in one place.
    assert (path / ".zmetadata").is_file()
    assert '"blosc"' in (path / "soil_moisture" / ".zarray").read_text()
    with rasterio.open(f'ZARR:"{path}":/soil_moisture:7') as file:
        assert file.crs == array.rio.crs
        assert file.transform.almost_equals(grid[1], 1e-9)
        np.testing.assert_array_equal(file.read(1), array[7])
    layer = write_layer(path)
    with rasterio.open(layer) as file:
        assert file.crs == array.rio.crs
        assert file.transform.almost_equals(grid[1], 1e-9)
        assert file.descriptions[1] == "2015-04-01T06:00:00Z"
        assert np.isnan(file.nodata)
        np.testing.assert_array_equal(file.read(), array)
    # What GDAL sees stands for the folder itself.
    for spelled in (layer, f'ZARR:"{path}":/soil_moisture', f"ZARR:{path}"):
        assert cube.open(spelled).identical(cube.open(path))
    xr.open_zarr(path).close()  # the raster in its folder does no harm


def test_zarr_of_others(tmp_path):
    array = make((6, 9, 8), attrs={})
    dataset = xr.Dataset({"sm": array, "other": array})
    dataset.to_zarr(tmp_path / "three.zarr", zarr_format=3)
    dataset.isel(y=slice(None, None, -1)).to_zarr(tmp_path / "plain.zarr", zarr_format=2, consolidated=False)
    for name in ("three", "plain"):
        with pytest.raises(InputError, match=rf'several variables .*Name one: ZARR:"{tmp_path}/{name}.zarr":/other'):
            cube.open(tmp_path / f"{name}.zarr")
        back = cube.open(f'ZARR:"{tmp_path}/{name}.zarr":/sm')
        np.testing.assert_array_equal(back, array)
        assert back.rio.crs == array.rio.crs
        assert back.attrs["product"] == name
        assert back.rio.transform().almost_equals(GEOGRAPHIC[1], 1e-9)


@pytest.mark.parametrize("place", ["filters", "compressor"])
@pytest.mark.parametrize("kind", ["|O", "<f8"])
def test_zarr_of_pickles_runs_no_code(tmp_path, place, kind):
    path = tmp_path / "a.zarr"
    cube.write({path: make()})
    (path / ".zmetadata").unlink(missing_ok=True)
    described = json.loads((path / "y" / ".zarray").read_text()) | {"filters": None, "compressor": None, "dtype": kind}
    pickled = {"id": "pickle", "protocol": 5}
    (path / "y" / ".zarray").write_text(json.dumps(described | {place: [pickled] if place == "filters" else pickled}))
    ran = tmp_path / "ran"
    (path / "y" / "0").write_bytes(b"cposix\nsystem\n(Vtouch '%b'\ntR." % bytes(ran))
    with pytest.raises(InputError, match=r"a\.zarr: cannot be read; .*pickle"):
        cube.open(path)
    assert not ran.exists()


def test_zarr_takes_the_place_of_zarr_alone(tmp_path):
    path = tmp_path / "a.zarr"
    cube.write({path: make()})
    write_layer(path)
    cube.write({path: make((2, 3, 3))})
    assert cube.open(path).shape == (2, 3, 3)
    assert not (path / cube.zarr.LAYER).exists()  # that of the cube before
    # What QGIS leaves with GDAL 3.10 when it has looked at it.
    for described in [*path.rglob(".zarray"), *path.rglob("zarr.json")]:
        Path(f"{described}.aux.xml").write_text("<PAMDataset/>")
    cube.write({path: make((2, 3, 3))})
    assert list(path.rglob("*.aux.xml")) == []
    with pytest.raises(Cancelled):
        cube.write({path: make()}, progress=_cancel)
    assert cube.open(path).shape == (2, 3, 3)
    precious = tmp_path / "mine.zarr"
    precious.mkdir()
    (precious / "thesis.txt").write_text("!")
    with pytest.raises(OutputError, match="holds other files"):
        cube.write({precious: make()})
    assert (precious / "thesis.txt").read_text() == "!"
    with pytest.raises(OutputError, match=r"the folder .*none does not exist"):
        cube.write({tmp_path / "none" / "a.zarr": make()})
    assert left_over(tmp_path) == []


def _cancel(fraction):
    raise Cancelled("Stopped.")


def test_zarr_without_its_package(tmp_path, monkeypatch):
    cube.write({tmp_path / "a.zarr": make()})
    status = environment.status
    monkeypatch.setattr(
        environment,
        "status",
        lambda name, *bounds: (
            environment.PackageStatus(name, *bounds, False, "") if name == "zarr" else status(name, *bounds)
        ),
    )
    with pytest.raises(DependencyError, match="package zarr is missing"):
        cube.open(tmp_path / "a.zarr")
    with pytest.raises(DependencyError, match="package zarr is missing"):
        cube.write({tmp_path / "b.zarr": make()})
    assert [file.name for file in tmp_path.iterdir()] == ["a.zarr"]


def test_reason_codes_stay_bytes(tmp_path):
    codes = make().fillna(0).astype("uint8")
    codes[0] = 255
    cube.write({**{tmp_path / f"reason.{suffix}": codes for suffix in FORMATS}, tmp_path / "flag.tif": codes == 255})
    if "zarr" in FORMATS:
        write_layer(tmp_path / "reason.zarr")
    for suffix in FORMATS:
        with rasterio.open(tmp_path / f"reason.{suffix}{'/layer.vrt' if suffix == 'zarr' else ''}") as file:
            assert file.dtypes[0] == "uint8"
            assert file.nodata == 255
        back = cube.open(tmp_path / f"reason.{suffix}")
        assert back[0].isnull().all()
        np.testing.assert_array_equal(back[1:], codes[1:])
    assert cube.open(tmp_path / "flag.tif")[0].min() == 1


@pytest.mark.parametrize("suffix", FORMATS)
def test_named_bands(tmp_path, suffix):
    array = make((3, 5, 7)).astype("float64").rename(time="band").assign_coords(band=["z", "a", "b"])
    array.attrs = {"variant": "base", "dead_zone": 0.005}
    path = tmp_path / f"parameters.{suffix}"
    cube.write({path: array})
    back = cube.open_bands(path, name="Parameters")
    assert back.dims == ("band", "y", "x")
    assert sorted(back["band"].to_numpy()) == ["a", "b", "z"]
    if suffix != "nc":
        assert back["band"].to_numpy().tolist() == ["z", "a", "b"]
    np.testing.assert_allclose(back.sel(band=["z", "a", "b"]), array)
    assert back.attrs["variant"] == "base"
    assert float(back.attrs["dead_zone"]) == 0.005
    if suffix == "tif":
        assert back.dtype == "float64"
    if suffix == "zarr":
        with rasterio.open(write_layer(path)) as file:
            assert file.descriptions == ("z", "a", "b")
            np.testing.assert_array_equal(file.read(), array)
        assert cube.open_bands(path / "layer.vrt")["band"].to_numpy().tolist() == ["z", "a", "b"]


def test_one_named_band_and_undescribed_bands(tmp_path):
    one = make((1, 5, 7)).rename(time="band").assign_coords(band=["elevation"])
    cube.write({tmp_path / f"a.{suffix}": one for suffix in FORMATS})
    for suffix in FORMATS:
        assert cube.open_bands(tmp_path / f"a.{suffix}")["band"].to_numpy().tolist() == ["elevation"]
    assert cube.open_bands(raster(tmp_path / "b.tif"))["band"].to_numpy().tolist() == ["1", "2", "3"]


def test_outputs_share_their_graph(tmp_path):
    calls = []

    def count(block):
        calls.append(block.shape)
        return block / 4

    array = make((3, 40, 40)).chunk({"y": 16, "x": 40})
    shared = array.copy(data=array.data.map_blocks(count, dtype="float32", meta=np.empty((0, 0, 0), "float32")))
    cube.write({tmp_path / "a.tif": shared, tmp_path / "b.nc": shared * 2})
    assert len(calls) == 3
    np.testing.assert_array_equal(cube.open(tmp_path / "b.nc"), 2 * cube.open(tmp_path / "a.tif"))


def test_result_of_an_xarray_function_can_be_written(tmp_path):
    cube.write({tmp_path / "a.tif": make(seed=1), tmp_path / "b.tif": make(seed=2)})
    a, b = cube.open(tmp_path / "a.tif"), cube.open(tmp_path / "b.tif")
    total = xr.apply_ufunc(np.maximum, a, b, dask="parallelized", output_dtypes=["float32"], keep_attrs=True)
    cube.write({tmp_path / "c.tif": total})
    back = cube.open(tmp_path / "c.tif")
    np.testing.assert_array_equal(back, np.maximum(make(seed=1), make(seed=2)))
    assert back.attrs["product"] == "Probe" or back.attrs["product"] == "c"


@pytest.mark.parametrize("suffix", ["nc", "zarr"])
def test_a_cube_that_tells_no_variable_is_called_values(tmp_path, suffix):
    cube.write({tmp_path / "a.tif": make(attrs={})})
    cube.write({tmp_path / f"b.{suffix}": cube.open(tmp_path / "a.tif")})
    with xr.open_dataset(tmp_path / f"b.{suffix}") as dataset:
        assert [name for name in dataset if dataset[name].ndim == 3] == ["values"]


def test_output_may_be_an_input(tmp_path):
    for path in (tmp_path / "a.tif", tmp_path / "a.nc"):
        cube.write({path: make()})
        Path(f"{path}.aux.xml").write_text("<PAMDataset/>")
        cube.write({path: cube.open(path) / 2})
        np.testing.assert_array_equal(cube.open(path), make() / 2)
        assert not Path(f"{path}.aux.xml").exists()


def test_a_cut_cube_keeps_its_place(tmp_path):
    cube.write({tmp_path / "a.tif": make((2, 40, 40))})
    part = cube.open(tmp_path / "a.tif").isel(y=slice(5, 9), x=slice(3, None))
    cube.write({tmp_path / f"b.{suffix}": part for suffix in FORMATS})
    for suffix in FORMATS:
        back = cube.open(tmp_path / f"b.{suffix}")
        np.testing.assert_allclose(back["y"], part["y"])
        np.testing.assert_allclose(back["x"], part["x"])


# --- times and where they are found --------------------------------------------------------------------------------

TIMES = ["2015-04-01", "2015-04-02", "2015-04-04"]


@pytest.mark.parametrize(
    "write",
    [
        "{:%Y-%m-%d}",
        "{:%Y-%m-%dT%H:%M:%S}",
        "{:%Y-%m-%dT%H:%M:%SZ}",
        "{:%Y-%m-%d %H:%M}",
        "{:%Y%m%d}",
        "{:%Y%m%dT%H%M%SZ}",
        " {:%Y-%m-%dT00:00+00:00} ",
    ],
)
def test_times_in_band_descriptions(tmp_path, write):
    texts = [write.format(datetime.fromisoformat(day)) for day in TIMES]
    assert days(cube.open(raster(tmp_path / "a.tif", descriptions=texts))) == TIMES


def test_times_with_an_offset_become_utc(tmp_path):
    texts = [f"{day}T02:00+02:00" for day in TIMES]
    assert days(cube.open(raster(tmp_path / "a.tif", descriptions=texts))) == TIMES


@pytest.mark.parametrize("axis", ["time", "valid_time"])
def test_times_in_gdal_netcdf_metadata(tmp_path, axis):
    path = raster(
        tmp_path / "a.tif",
        tags={f"{axis}#units": "days since 2015-03-31", f"{axis}#calendar": "standard", "lat#units": "degrees_north"},
        band_tags=[
            {f"NETCDF_DIM_{axis}": value, "NETCDF_VARNAME": "sm", "units": "m3 m-3"} for value in ("1", "2", "4")
        ],
    )
    array = cube.open(path)
    assert days(array) == TIMES
    assert array.attrs["variable"] == "soil_moisture"
    assert array.attrs["units"] == "m3 m-3"


@pytest.mark.parametrize("form", ["{}", "  {} sec UTC"])
def test_times_in_grib_metadata(tmp_path, form):
    seconds = [int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()) for day in TIMES]
    path = raster(tmp_path / "a.tif", band_tags=[{"GRIB_VALID_TIME": form.format(value)} for value in seconds])
    assert days(cube.open(path)) == TIMES


def test_times_of_the_caller_serve_where_the_file_has_none(tmp_path):
    given_times = [datetime.fromisoformat(day) for day in TIMES]
    aware = [moment.replace(tzinfo=UTC) for moment in given_times]
    plain = raster(tmp_path / "a.tif", descriptions=["one", "two", "2015-04-04"])
    assert days(cube.open(plain, times=given_times)) == days(cube.open(plain, times=aware)) == TIMES
    own = raster(tmp_path / "b.tif", descriptions=["2001-01-01", "2001-01-02", "2001-01-03"])
    assert days(cube.open(own, times=given_times))[0] == "2001-01-01"
    with pytest.raises(InputError, match="has 3 bands but 2 times"):
        cube.open(plain, times=given_times[:2])


def test_set_time(tmp_path):
    path = raster(tmp_path / "undated.tif")
    kind = {"variable": "rainfall", "units": "mm", "name": "Raster"}
    array = cube.set_time(path, start="2015-01-31", time_step=cube.parse_iso_duration("P1M"), **kind)
    assert days(array) == ["2015-01-31", "2015-02-28", "2015-03-31"]
    assert array.attrs == {
        "variable": "rainfall",
        "units": "mm",
        "product": "undated",
        "time_step": "P1M",
        "history": "",
    }
    start = datetime(2015, 1, 1, 2, tzinfo=UTC)
    array = cube.set_time(path, start=start, time_step=cube.parse_iso_duration("PT3H"), product="P", **kind)
    assert str(array["time"].to_numpy()[-1]) == "2015-01-01T08:00:00.000000000"
    assert array.attrs["product"] == "P"
    cube.write({tmp_path / "dated.tif": array})
    xr.testing.assert_equal(cube.open(tmp_path / "dated.tif"), array)
    with pytest.raises(InputError, match="'soon' is not a valid start time"):
        cube.set_time(path, start="soon", time_step=np.timedelta64(1, "D"), **kind)


def test_set_time_of_undated_netcdf(tmp_path):
    path = foreign(tmp_path / "a.nc", time=None)
    with pytest.raises(InputError, match="sm2r:settime"):
        cube.open(path)
    array = cube.set_time(path, start="2015-04-01", time_step=np.timedelta64(1, "D"), variable="sm", units="1")
    assert days(array) == ["2015-04-01", "2015-04-02"]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("P1D", np.timedelta64(1, "D")),
        ("PT3H", np.timedelta64(3, "h")),
        ("pt30m", np.timedelta64(30, "m")),
        ("P1DT12H", np.timedelta64(36, "h")),
        ("P1W", np.timedelta64(7, "D")),
        ("P1M", np.timedelta64(1, "M")),
        ("P1Y", np.timedelta64(12, "M")),
    ],
)
def test_durations(text, step):
    assert cube.parse_iso_duration(text) == step
    assert cube.parse_iso_duration(cube.iso_duration(step)) == step


@pytest.mark.parametrize("text", ["", "P", "PT", "1D", "P0D", "daily", "P1M1D", "-P1D"])
def test_what_is_no_duration(text):
    with pytest.raises(InputError, match="not a valid time step"):
        cube.parse_iso_duration(text)


def test_time_step():
    array = make((5, 2, 2)).isel(time=[0, 1, 2, 4])
    assert cube.time_step(array) == np.timedelta64(1, "D")
    assert cube.time_step(array[:1]) == np.timedelta64(1, "D")
    with pytest.raises(InputError, match="not a valid time step"):
        cube.time_step(array[:1].assign_attrs(time_step=""))
    with pytest.raises(InputError, match="monthly"):
        cube.time_step(array[:1].assign_attrs(time_step="P1M"))


# --- NetCDF of others ----------------------------------------------------------------------------------------------


def foreign(
    path, *, time="days since 2015-04-01", calendar="standard", names=("lat", "lon"), variables=("sm",), **more
):
    """Write a CF NetCDF with packed values as others do: rows from south to north, longitudes 0–360."""
    row, column = names
    with netCDF4.Dataset(path, "w") as file:
        dims = []
        for name, values, units in (
            ("time", more.get("values", np.array([0, 1])), time),
            ("level", np.arange(more.get("levels", 1)), "m"),
            (row, more.get("rows", np.float32([10.1, 10.2, 10.3])), more.get("units", ("degrees_north",))[0]),
            (column, np.float32([359.8, 359.9, 360.0, 360.1]), more.get("units", ("", "degrees_east"))[1]),
        ):
            file.createDimension(name, len(values))
            dims.append(name)
            if units is not None:
                axis = file.createVariable(name, values.dtype, (name,))
                axis[:] = values
                axis.units = units
                if name == "time":
                    axis.calendar = calendar
        for name in variables:
            variable = file.createVariable(name, "i2", dims, fill_value=-999)
            shape = [len(file.dimensions[dim]) for dim in dims]
            variable.setncatts({"scale_factor": 0.01, "add_offset": 0.1, "units": "m3 m-3"})
            variable.set_auto_maskandscale(False)
            packed = np.arange(np.prod(shape)).reshape(shape)
            packed[0, 0, 0, 0] = -999
            variable[:] = packed
    return path


def test_foreign_netcdf(tmp_path):
    array = cube.open(foreign(tmp_path / "a.nc"))
    assert array.dims == ("time", "y", "x")
    assert array.dtype == "float32"
    assert days(array) == ["2015-04-01", "2015-04-02"]
    assert array.rio.crs.to_epsg() == 4326
    np.testing.assert_allclose(array["y"], [10.3, 10.2, 10.1], rtol=1e-12)
    np.testing.assert_allclose(array["x"], [359.8, 359.9, 360.0, 360.1], rtol=1e-12)
    np.testing.assert_allclose(array[0], 0.1 + 0.01 * np.array([[8, 9, 10, 11], [4, 5, 6, 7], [np.nan, 1, 2, 3]]), 1e-6)
    assert array.attrs["variable"] == "soil_moisture"
    assert array.attrs["units"] == "m3 m-3"
    assert array.attrs["product"] == "a"
    # A window of it, as its tiles are read.
    np.testing.assert_array_equal(array[1:, 1:, 2:], array.compute()[1:, 1:, 2:])


def test_one_of_several_variables(tmp_path):
    path = foreign(tmp_path / "a b.nc", variables=("sm", "flag"))
    for source in (f'NETCDF:"{path}":flag', f"NETCDF:{path}:flag", f'netcdf:"{path}":/flag|option:A=B'):
        assert cube.open(source).attrs["variable"] == "flag"
    with pytest.raises(
        InputError, match=r'Soil moisture \(a b.nc\): has several variables \(sm, flag\).*NETCDF:".*":sm'
    ):
        cube.open(path, name="Soil moisture")
    with pytest.raises(InputError, match=r"no gridded variable 'sand'\. There are: sm, flag"):
        cube.open(f'NETCDF:"{path}":sand')


def test_a_single_grid_with_a_scalar_time(tmp_path):
    with xr.open_dataset(foreign(tmp_path / "a.nc")) as dataset:
        dataset.isel(time=1, level=0, drop=False).to_netcdf(tmp_path / "b.nc")
    array = cube.open(tmp_path / "b.nc")
    assert array.shape == (1, 3, 4)
    assert days(array) == ["2015-04-02"]


def test_axes_in_kilometres(tmp_path):
    array = make(grid=PROJECTED)
    cube.write({tmp_path / "a.nc": array})
    with netCDF4.Dataset(tmp_path / "a.nc", "a") as file:
        for dim in ("y", "x"):
            file[dim][:] = file[dim][:] / 1000
            file[dim].units = "km"
    np.testing.assert_allclose(cube.open(tmp_path / "a.nc")["x"], array["x"])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"calendar": "noleap", "values": np.array([0, 366])}, "calendar 'noleap'.*Set time"),
        ({"time": "fortnights since yesterday"}, "times cannot be read"),
        ({"time": None}, "sm2r:settime"),
        ({"values": np.array([1, 0])}, "not in order: 2015-04-01 follows 2015-04-02"),
        ({"values": np.array([1, 1])}, "2015-04-02 occurs twice"),
        ({"levels": 2}, r"'sm' also has the dimension level \(2\)"),
        ({"rows": np.float32([10.1, 10.2, 10.9])}, "'lat' is not evenly spaced"),
        ({"names": ("y", "x"), "units": ("m", "m")}, "no coordinate reference system"),
        ({"names": ("row", "column"), "units": (None, None)}, "no variable on a regular grid"),
        ({"rows": np.float32([10.1])}, "one pixel wide"),
        ({"values": np.array([], dtype=int)}, "is empty"),
    ],
)
def test_netcdf_that_is_refused(tmp_path, options, message):
    if options.get("values", [0]) is not None and len(options.get("values", [0])) == 0:
        path = tmp_path / "a.nc"
        xr.Dataset(
            {"sm": (("time", "lat", "lon"), np.zeros((0, 2, 2)))},
            {
                "time": ("time", np.array([], dtype=int), {"units": "days since 2015-01-01"}),
                "lat": [1, 2],
                "lon": [1, 2],
            },
        ).to_netcdf(path)
    else:
        path = foreign(tmp_path / "a.nc", **options)
    with pytest.raises(InputError, match=message):
        cube.open(path, name="Soil moisture")


# --- rasters of others ---------------------------------------------------------------------------------------------


def test_scale_offset_and_nodata_of_rasters(tmp_path):
    values = np.arange(36).reshape(3, 3, 4)
    path = raster(tmp_path / "a.tif", values=values, dtype="int16", nodata=5, descriptions=TIMES)
    with rasterio.open(path, "r+") as file:
        file.scales, file.offsets, file.units = (0.5,) * 3, (1.0,) * 3, ("mm",) * 3
    array = cube.open(f"{path}|option:X=Y")
    np.testing.assert_array_equal(array, np.where(values == 5, np.nan, values * 0.5 + 1))
    assert array.attrs["units"] == "mm"


@pytest.mark.parametrize(
    ("dtype", "nodata", "mark"),
    [("float32", -3.4028234663852886e38, np.float32(-3.4028235e38)), ("float64", -1.7e308, -1.7e308), ("uint8", 0, 0)],
)
def test_nodata_is_compared_in_the_files_own_type(tmp_path, dtype, nodata, mark):
    values = np.arange(36).reshape(3, 3, 4).astype(dtype)
    values[1, 1, 1] = mark
    array = cube.open(raster(tmp_path / "a.tif", values=values, dtype=dtype, nodata=nodata, descriptions=TIMES))
    assert array.dtype == "float32"
    assert np.isnan(array[1, 1, 1])
    assert array.isnull().sum() == (values == mark).sum()


def test_south_up_raster_is_turned(tmp_path):
    path = raster(tmp_path / "a.tif", transform=Affine(1, 0, 0, 0, 1, 10), descriptions=TIMES)
    array = cube.open(path)
    assert array["y"].to_numpy().tolist() == [12.5, 11.5, 10.5]
    assert array.rio.transform() == Affine(1, 0, 0, 0, -1, 13)
    np.testing.assert_array_equal(array[0], np.arange(12).reshape(3, 4)[::-1])


def test_product_is_named_by_attribute_then_layer_then_file(tmp_path):
    path = raster(tmp_path / "stem.tif", descriptions=TIMES)
    assert cube.open(path).attrs["product"] == "stem"
    assert cube.open(path, product="Layer").attrs["product"] == "Layer"
    own = raster(tmp_path / "own.tif", descriptions=TIMES, tags={"product": "Own"})
    assert cube.open(own, product="Layer").attrs["product"] == "Own"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({}, r"Soil moisture \(a.tif\): its bands have no time.*sm2r:settime"),
        ({"descriptions": ["1", "2", "3"]}, "its bands have no time"),
        ({"descriptions": [TIMES[1], TIMES[0], TIMES[2]]}, "not in order: 2015-04-01 follows 2015-04-02"),
        ({"descriptions": [TIMES[0], TIMES[1], TIMES[1]]}, "2015-04-02 occurs twice"),
        ({"descriptions": TIMES, "crs": None}, "no coordinate reference system"),
        ({"descriptions": TIMES, "transform": Affine(1, 0.5, 0, 0.5, -1, 0)}, "rotated"),
        (
            {
                "tags": {"time#units": "days since 2015-01-01", "time#calendar": "360_day"},
                "band_tags": [{"NETCDF_DIM_time": str(value)} for value in range(58, 61)],
            },
            "calendar '360_day'",
        ),
    ],
)
def test_rasters_that_are_refused(tmp_path, options, message):
    with pytest.raises(InputError, match=message):
        cube.open(raster(tmp_path / "a.tif", **options), name="Soil moisture")


def test_a_raster_of_subdatasets_is_refused(tmp_path):
    with netCDF4.Dataset(tmp_path / "a.h5", "w") as file:
        file.createDimension("n", 100)
        for name in ("sm", "flag"):
            file.createVariable(name, "f4", ("n", "n"))[:] = 0
    with pytest.raises(InputError, match=r"has no variable on a regular grid .* Import it with Import product"):
        cube.open(tmp_path / "a.h5")


def test_missing_and_unreadable_files(tmp_path):
    with pytest.raises(InputError, match=r"Rainfall \(none.tif\): the file does not exist"):
        cube.open(tmp_path / "none.tif", name="Rainfall")
    with pytest.raises(InputError, match="does not exist"):
        cube.open(f'NETCDF:"{tmp_path}/none.nc":sm')
    with pytest.raises(InputError, match="cannot be read"):
        cube.open("/vsizip/none.zip/a.tif")
    for suffix in FORMATS:
        (tmp_path / f"text.{suffix}").write_text("contains several layers")
        with pytest.raises(InputError, match=rf"text.{suffix}: cannot be read"):
            cube.open_bands(tmp_path / f"text.{suffix}")


def test_an_abandoned_folder_is_swept_and_a_fresh_one_is_not(tmp_path):
    pytest.importorskip("zarr")
    for number, age in enumerate((0, time.time(), None)):
        inside = tmp_path / f".a.000{number}.part.zarr" / "soil_moisture"
        inside.mkdir(parents=True)
        if age is not None:
            os.utime(inside, (0, age))
            os.utime(inside.parent, (0, 0))
    cube.write({tmp_path / "a.zarr": make()})
    assert left_over(tmp_path) == [".a.0001.part.zarr", ".a.0002.part.zarr"]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("part", [0.02, 0.5, 0.9])
def test_truncated_files(tmp_path, suffix, part):
    path = tmp_path / f"a.{suffix}"
    cube.write({path: make((20, 64, 64))})
    damaged = path / "soil_moisture" / "0.0.0" if suffix == "zarr" else path
    damaged.write_bytes(damaged.read_bytes()[: int(damaged.stat().st_size * part)])
    with pytest.raises(InputError, match=rf"Rainfall \(a.{suffix}\): cannot be read"):
        cube.write({tmp_path / "out.tif": cube.open(path, name="Rainfall")})
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


# --- tiles ---------------------------------------------------------------------------------------------------------


@given(
    shape=st.tuples(st.integers(1, 5000), st.integers(1, 5000), st.integers(1, 5000)),
    block=st.tuples(st.integers(1, 6000), st.integers(1, 6000)),
)
def test_tiles_fit_the_budget(shape, block):
    memory = 2**22
    rows, columns = tile_shape(shape, block, 4, memory)
    assert 1 <= rows <= shape[1]
    assert 1 <= columns <= shape[2]
    assert rows * columns * shape[0] * 4 <= memory or max(rows, columns) <= 16
    # No two tiles have a part of one block of the file that is written.
    assert rows == shape[1] or rows % 16 == 0
    assert columns == shape[2] or columns % 16 == 0


@pytest.mark.parametrize("block", [(20, 25), (10, 10), (37, 150), (1, 7)])
def test_files_do_not_swell(tmp_path, block):
    """Blocks that are compressed twice are in the file twice."""
    values = np.random.default_rng(0).random((40, 150, 150), np.float32)
    sizes = []
    for shape in (block, (128, 128)):
        rows, columns = tile_shape(values.shape, shape, memory=40 * 4 * 2500)
        array = make(values.shape).copy(data=values).chunk(time=-1, y=rows, x=columns)
        cube.write({tmp_path / "a.tif": array})
        sizes.append((tmp_path / "a.tif").stat().st_size)
    assert sizes[0] < 1.2 * sizes[1]


@pytest.mark.parametrize(
    ("block", "tile"),
    [
        ((128, 128), (128, 256)),  # whole tiles
        ((1, 1000), (32, 1000)),  # full-width rows of strips
        ((1000, 1000), (32, 1000)),
        ((512, 512), (128, 256)),  # parts of a block too large for the budget
    ],
)
def test_tiles_follow_blocks(block, tile):
    assert tile_shape((365, 1000, 1000), block) == tile


def test_like_takes_the_tiles_of_another(tmp_path):
    cube.write({tmp_path / "a.tif": make((3, 64, 64)), tmp_path / "b.nc": make((2, 64, 64))})
    a = cube.open(tmp_path / "a.tif", memory=3 * 4 * 32 * 32)
    assert cube.open(tmp_path / "b.nc", like=a).chunks[1:] == a.chunks[1:]
    assert cube.open_bands(tmp_path / "a.tif", like=a).chunks == a.chunks


def test_odd_tiles_are_whole_in_the_file(tmp_path):
    array = make((3, 100, 90))
    cube.write({tmp_path / "a.tif": array.chunk({"time": 1, "y": 33, "x": 7})})
    np.testing.assert_array_equal(cube.open(tmp_path / "a.tif"), array)


# --- failures while writing ----------------------------------------------------------------------------------------


def lazy(function, shape=(3, 64, 64)):
    array = make(shape).chunk({"y": 16, "x": 64})
    return array.copy(data=array.data.map_blocks(function, dtype="float32", meta=np.empty((0, 0, 0), "float32")))


@pytest.mark.parametrize("stop", [Cancelled, KeyboardInterrupt, ZeroDivisionError])
def test_a_stop_leaves_nothing_and_an_old_file_as_it_was(tmp_path, stop):
    def progress(fraction):
        if fraction > 0.4:
            raise stop

    (tmp_path / "old.tif").write_text("precious")
    outputs = {tmp_path / "old.tif": lazy(lambda block: block), tmp_path / "new.nc": lazy(lambda block: block)}
    with pytest.raises(stop):
        cube.write(outputs, progress=progress)
    assert [file.name for file in tmp_path.iterdir()] == ["old.tif"]
    assert (tmp_path / "old.tif").read_text() == "precious"


def test_a_failing_tile_leaves_nothing(tmp_path):
    tiles = itertools.count()

    def fail(block):
        if block.size and next(tiles) == 2:
            raise InputError("Rainfall: is bad")
        return block

    with pytest.raises(InputError, match="is bad"):
        cube.write({tmp_path / "a.tif": lazy(fail)}, workers=1)
    assert list(tmp_path.iterdir()) == []


def test_a_cancel_is_heard_during_a_long_tile(tmp_path):
    def slow(block):
        time.sleep(1.5)
        return block

    def progress(_):
        raise Cancelled

    start = time.monotonic()
    with pytest.raises(Cancelled):
        cube.write({tmp_path / "a.tif": lazy(slow, (1, 16, 16))}, progress=progress)
    assert time.monotonic() - start < 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_was_cancelled_can_be_run_again(tmp_path, suffix):
    def stop(_):
        raise Cancelled

    many = lazy(lambda block: block, (40, 64, 64))
    for number in range(8):
        with pytest.raises(Cancelled):
            cube.write({tmp_path / f"{number}.{suffix}": many}, progress=stop)
        cube.write({tmp_path / f"whole_{number}.{suffix}": many})


def test_progress_rises_to_one(tmp_path):
    seen = []
    cube.write({tmp_path / "a.tif": lazy(lambda block: block)}, progress=seen.append, workers=2)
    assert seen == sorted(seen)
    assert seen[-1] == 1


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_full_disk_is_told(tmp_path, suffix):
    resource, signal = pytest.importorskip("resource"), pytest.importorskip("signal")
    array, path = make((3, 256, 256)), tmp_path / f"a.{suffix}"
    cube.write({path: array})
    size = path.stat().st_size
    limit, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        for part in (0.3, 0.99):
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(size * part), limit[1]))
            with pytest.raises(OutputError, match=rf"Cannot write .*a.{suffix}: .*free space"):
                cube.write({path: array})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.stat().st_size == size
    assert left_over(tmp_path) == []


def test_unwritable_targets(tmp_path):
    def never(block):
        raise AssertionError("computed in vain")

    for path, message in (
        (tmp_path / "a.png", "give it the ending .tif, .tiff, .nc"),
        (tmp_path / "none" / "a.tif", "the folder .*none does not exist"),
        (tmp_path, "give it the ending"),
        ("/proc/a.tif", "Cannot write /proc/a.tif"),
    ):
        with pytest.raises(OutputError, match=message):
            cube.write({tmp_path / "b.tif": lazy(never), path: lazy(never)})
    (tmp_path / "d.tif").mkdir()
    with pytest.raises(OutputError, match="it is a folder"):
        cube.write({tmp_path / "d.tif": lazy(never)})
    assert [file.name for file in tmp_path.iterdir()] == ["d.tif"]


def test_defects_of_the_caller_are_not_blamed_on_the_user(tmp_path):
    with pytest.raises(ValueError, match="cannot be written with shape"):
        cube.write({tmp_path / "a.tif": make((2, 3, 3)), tmp_path / "b.tif": make((2, 4, 3))})
    with pytest.raises(ValueError, match="coordinate reference system"):
        cube.write({tmp_path / "a.tif": make().drop_vars("spatial_ref")})


def test_temporary_files(tmp_path):
    target = tmp_path / "report.html"
    # Left by killed runs: folders, files of older versions, and what libraries made beside them.
    for name in ("part.html/report.html", "part.html", "part.html-journal", "part.html.aux.xml", "old.html"):
        stale = tmp_path / f".report.{len(name):04}.{name}"
        stale.parent.mkdir(exist_ok=True)
        stale.write_text("left by a killed run")
        for one in (stale, stale.parent):
            os.utime(one, (0, 0))
    with temporary(target) as partial:
        assert partial.name == "report.html"
        assert partial.parent.parent == tmp_path
        assert partial.parent.name.startswith(".")
        (partial.parent / "report.html.aux.xml").write_text("made by a library")
        partial.write_text("whole")
        assert not target.exists()
    assert target.read_text() == "whole"
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]
    with pytest.raises(ZeroDivisionError), temporary(target) as partial:
        partial.write_text(str(1 // 0))
    assert target.read_text() == "whole"
    link = tmp_path / "link.html"
    link.symlink_to(target)
    with temporary(link) as partial:
        partial.write_text("through the link")
    assert link.is_symlink()
    assert target.read_text() == "through the link"


# --- checks --------------------------------------------------------------------------------------------------------


def test_same_grid():
    names = ("Soil moisture", "Rainfall")
    a = make()
    near = make(grid=(4326, GEOGRAPHIC[1] * Affine.translation(5e-4, 0)))
    fitted = check_same_grid(a, near, names=names)
    np.testing.assert_array_equal(fitted["x"], a["x"])
    assert (a + fitted).shape == a.shape
    for other, message in (
        (make(grid=(4258, GEOGRAPHIC[1])), r"different coordinate reference systems \(EPSG:4326 and EPSG:4258\)"),
        (make((4, 5, 8)), "different sizes"),
        (make(grid=(4326, GEOGRAPHIC[1] * Affine.translation(0.1, 0))), "off by 0.1 pixels"),
        (make(grid=(4326, GEOGRAPHIC[1] * Affine.scale(1.01))), "off by"),
    ):
        with pytest.raises(InputError, match=f"Soil moisture and Rainfall .*{message}.*sm2r:regrid"):
            check_same_grid(a, other, names=names)


def test_common_times():
    names = ("Soil moisture", "Rainfall")
    a, b = make((6, 2, 2)), make((6, 2, 2), start="2015-04-03")
    for left, right in ((a, b), (a.isel(time=[0, 2, 3, 5]), b)):
        cut = common_times(left, right, names=names)
        np.testing.assert_array_equal(cut[0]["time"], cut[1]["time"])
        np.testing.assert_array_equal(cut[0]["time"], np.intersect1d(left["time"], right["time"]))
    assert common_times(a, a, names=names)[0] is a
    with pytest.raises(InputError, match="Soil moisture has 2015-04-01 to 2015-04-06 and Rainfall has 2016-01-01 to"):
        common_times(a, make((6, 2, 2), start="2016-01-01"), names=names)


def test_fractions(tmp_path):
    array = make((3, 40, 40))
    array[:, :20] = np.nan
    good = array.chunk({"time": 1, "y": 20, "x": 20})
    check_fraction(good, name="Soil moisture")
    check_fraction(array, name="Soil moisture")
    for other, message in (
        (good.assign_attrs(units="%"), r"is in percent \(units '%'\)"),
        (good.assign_attrs(units="Percent"), "is in percent"),
        (good * 100, "values up to .* percent"),
        (array * 100, "values up to .* percent"),
        (good.fillna(-9999), r"contains -9999 \(\d+ times .*NODATA=-9999"),
        (good * np.nan, "has no values"),
    ):
        with pytest.raises(InputError, match=message):
            check_fraction(other, name="Soil moisture")


def test_history_grows_by_a_line():
    array = with_history(make(), "invert, FALLBACK=none")
    assert array.attrs["history"] == f"made for a test\nSM2R {VERSION}: invert, FALLBACK=none"
    assert with_history(make(attrs={}), "x").attrs["history"] == f"SM2R {VERSION}: x"


def test_band_names_that_are_not_unicode(tmp_path):
    path = tmp_path / "a.tif"
    cube.write({path: make((3, 4, 5))})
    content = path.read_bytes()
    assert b">2015-04-02" in content
    path.write_bytes(content.replace(b">2015-04-02", b">2015-04-\xc6\xe9"))
    with pytest.raises(
        InputError, match=r"a.tif: its band names, tags or units are not UTF-8 text .*Save it with other band names"
    ):
        cube.open(path)


@pytest.mark.parametrize("suffix", ["tif", "nc"])
def test_names_and_histories_without_end_are_cut(tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"
    long = {"product": "p" * 100_000, "units": "u" * 100_000, "history": "h" * 500_000 + "the last step"}
    cube.write({path: make((3, 4, 5)).assign_attrs(long, variable="other")})
    found = cube.open(path)
    assert len(found.attrs["product"]) == len(found.attrs["units"]) == 200
    assert len(found.attrs["history"]) == 100_000
    assert found.attrs["history"].endswith("the last step")


@pytest.mark.parametrize("ending", FORMATS)
def test_some_values_are_all_of_a_small_raster_and_of_a_large_one_from_all_over(tmp_path, ending):
    small = make((12, 5, 7))
    cube.write({tmp_path / f"small.{ending}": small})
    got = np.sort(some_values(tmp_path / f"small.{ending}"))
    np.testing.assert_array_equal(got, np.sort(small.to_numpy()[np.isfinite(small.to_numpy())]))
    band = small.to_numpy()[4]
    got = np.sort(some_values(tmp_path / f"small.{ending}", 5))
    np.testing.assert_array_equal(got, np.sort(band[np.isfinite(band)]))

    large = make((24, 700, 900))
    large.to_numpy()[:] = np.linspace(0, 1, large.size, dtype="float32").reshape(large.shape)
    cube.write({tmp_path / f"large.{ending}": large})
    got = some_values(tmp_path / f"large.{ending}")
    assert got.size < large.size / 5
    np.testing.assert_allclose(np.percentile(got, [1, 50, 99]), [0.01, 0.5, 0.99], atol=0.02)
