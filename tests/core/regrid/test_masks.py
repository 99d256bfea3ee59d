"""Masks: what they keep, and that tiles outside are not read."""

from __future__ import annotations

import dask.array as da
import numpy as np
import pytest
import xarray as xr
from sm2r.core.cube import as_cube, open_bands
from sm2r.core.cube import open as open_cube
from sm2r.core.errors import InputError
from sm2r.core.regrid.masks import inside_of, masked
from sm2r.core.sm2rain import Options, calibrate_sm2rain, invert_soil_moisture
from sm2r.core.sm2rain.options import NO_PARAMETERS
from sm2r.tests.core.sm2rain.test_sm2rain import simulated
from sm2r.tests.cubes import daily_cube

# Rows 0 to 5 and columns 0 to 7 of a quarter degree: all tiles of 3 by 4 but the upper left one lie outside.
BOX = [np.array([[100.3, 39.3], [100.9, 39.3], [100.9, 39.9], [100.3, 39.9]])]
SHAPE = (6, 8)


class Recording:
    """Numbers that can be read, and where they were."""

    ndim, dtype = 3, np.dtype(np.float32)

    def __init__(self, values: np.ndarray) -> None:
        self.values, self.shape, self.read = values.astype(np.float32), values.shape, set()

    def __getitem__(self, key):
        self.read.add((key[1].start, key[2].start))
        return self.values[key]


def recorded(cube: xr.DataArray) -> tuple[xr.DataArray, Recording]:
    source = Recording(cube.to_numpy())
    data = da.from_array(source, chunks=(len(cube), 3, 4), asarray=False, fancy=False, meta=np.empty((0, 0, 0), "f4"))
    return cube.copy(data=data), source


def records(days: int = 200) -> tuple[xr.DataArray, xr.DataArray]:
    made = [simulated(seed, days, 0.02) for seed in range(SHAPE[0] * SHAPE[1])]
    s, rain = (np.stack(part, axis=1).reshape(days, *SHAPE) for part in zip(*made, strict=True))
    return daily_cube(0.5 * s, "sm"), daily_cube(rain, "rain", variable="rainfall", units="mm")


def test_polygons_and_rasters_keep_the_same_pixels_and_tiles_outside_are_not_read():
    cube, source = recorded(daily_cube(np.arange(96.0).reshape(2, *SHAPE) / 100))
    inside = inside_of([BOX], cube, name="INPUT")
    assert np.argwhere(inside).tolist() == [[y, x] for y in (0, 1, 2) for x in (1, 2, 3)]
    raster = xr.where(inside, 2.0, np.nan) * xr.ones_like(daily_cube(np.ones((1, *SHAPE))).isel(time=0, drop=True))
    assert np.array_equal(inside_of(raster.rio.write_crs("EPSG:4326"), cube, name="INPUT"), inside)
    assert not inside_of((0 * raster + 1).fillna(0).rio.write_crs("EPSG:4326"), cube, name="INPUT")[3:].any()
    kept = masked(cube, inside)
    assert kept.attrs == cube.attrs
    assert kept.chunks == cube.chunks
    values = kept.to_numpy()
    assert source.read == {(0, 0)}
    assert np.array_equal(values, np.where(inside, source.values, np.nan).astype("f4"), equal_nan=True)
    assert np.array_equal(masked(cube.compute(), inside), values, equal_nan=True)


@pytest.mark.parametrize("pool", ["pixel", "region", "neighbours"])
def test_sm2rain_leaves_out_what_lies_outside(tmp_path, pool):
    s, rain = records()
    options = Options(variant="base", pool=pool, observation_hour=0.0, max_gap=0.0)
    parts = dict(zip(("s", "rain", "fallback"), map(recorded, (s, rain, rain)), strict=True))
    found = calibrate_sm2rain(parts["s"][0], parts["rain"][0], output=tmp_path / "p.tif", options=options, mask=[BOX])
    assert found.summary.total == found.summary.count == 9
    inside = inside_of([BOX], s, name="S")
    bands = open_bands(tmp_path / "p.tif")
    assert np.array_equal(bands.sel(band="z").notnull(), inside)
    if pool == "pixel":
        whole = calibrate_sm2rain(s, rain, output=tmp_path / "whole.tif", options=options)
        for name in ("z", "a", "b", "r"):
            assert np.array_equal(bands.sel(band=name), whole.parameters.sel(band=name).where(inside), equal_nan=True)
    frozen = daily_cube(np.full((len(s), *SHAPE), -5.0), "cold", variable="temperature", units="degC")
    outputs = {"rainfall": tmp_path / "rain.tif", "reason": tmp_path / "reason.tif"}
    invert_soil_moisture(
        parts["s"][0],
        tmp_path / "p.tif",
        outputs=outputs,
        fallback=parts["fallback"][0],
        temperature=frozen,
        mask=[BOX],
    )
    rainfall, reason = open_cube(outputs["rainfall"]), open_cube(outputs["reason"])
    assert np.array_equal(rainfall.notnull().any("time"), inside)  # no fallback outside
    assert (reason.where(~xr.DataArray(inside, dims=("y", "x")), NO_PARAMETERS) == NO_PARAMETERS).all()
    assert [source.read for _, source in parts.values()] == [{(0, 0)}] * 3


def test_parameters_of_more_pixels_are_inverted_where_the_mask_is(tmp_path):
    s, rain = records()
    options = Options(variant="base", observation_hour=0.0, max_gap=0.0)
    calibrate_sm2rain(s, rain, output=tmp_path / "p.tif", options=options)
    invert_soil_moisture(s, tmp_path / "p.tif", outputs={"rainfall": tmp_path / "all.tif"})
    invert_soil_moisture(s, tmp_path / "p.tif", outputs={"rainfall": tmp_path / "part.tif"}, mask=[BOX])
    inside = xr.DataArray(inside_of([BOX], s, name="S"), dims=("y", "x"))
    part, everywhere = open_cube(tmp_path / "part.tif"), open_cube(tmp_path / "all.tif")
    assert everywhere.notnull().any("time").all()
    assert np.array_equal(part, everywhere.where(inside), equal_nan=True)


def test_a_mask_that_keeps_nothing_is_refused():
    cube = as_cube(daily_cube(np.zeros((2, *SHAPE))))
    with pytest.raises(InputError, match="MASK: none of its polygons lies on the grid"):
        inside_of([[ring - 50 for ring in BOX]], cube, name="INPUT")
    with pytest.raises(InputError, match="MASK: its raster has no value other than 0"):
        inside_of(cube.isel(time=0, drop=True), cube, name="INPUT")
    with pytest.raises(InputError, match="INPUT and MASK have different sizes"):
        inside_of(cube.isel(time=0, x=slice(3), drop=True), cube, name="INPUT")
