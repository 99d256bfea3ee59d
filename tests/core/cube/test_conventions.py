"""What is written as NetCDF follows the CF and ACDD conventions, as the checker of the IOOS has them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import numpy as np
import pytest
import rioxarray  # noqa: F401  (gives arrays their ``.rio``)
import xarray as xr
from affine import Affine
from sm2r.core import cube
from sm2r.core.regrid import grid_of, make_grid, regrid_raster

pytest.importorskip("compliance_checker", reason="compliance-checker is not installed")
CHECKER = Path(sysconfig.get_path("scripts")) / "compliance-checker"


def array(name: str, units: str, crs: str, dim: str, labels) -> xr.DataArray:
    size = 0.25 if crs == "EPSG:4326" else 1000.0
    transform = Affine(size, 0, 100.0, 0, -size, 40.0)
    made = xr.DataArray(
        np.full((len(labels), 3, 4), 0.25, "float32"),
        {dim: labels, "y": 40 - (np.arange(3) + 0.5) * size, "x": 100 + (np.arange(4) + 0.5) * size},
        (dim, "y", "x"),
        attrs={"variable": name, "units": units, "product": "smap", "history": "made by a test"},
    )
    return made.rio.write_crs(crs).rio.write_transform(transform)


DAYS = np.arange("2015-04-01", "2015-04-05", dtype="datetime64[D]").astype("datetime64[ns]")
MONTHS = np.arange("2015-01", "2015-05", dtype="datetime64[M]").astype("datetime64[ns]")
CASES = {
    "soil moisture": array("soil_moisture", "m3 m-3", "EPSG:4326", "time", DAYS),
    "rain of months": array("rainfall", "mm", "EPSG:4326", "time", MONTHS).assign_attrs(time_step="P1M"),
    "passes": array("rainfall", "mm", "EPSG:4326", "time", DAYS + np.timedelta64(90, "s")).assign_attrs(
        time_step="P1D"
    ),
    "of a zone": array("soil_moisture", "m3 m-3", "EPSG:32647", "time", DAYS),
    "equal area": array("soil_moisture", "m3 m-3", "EPSG:6933", "time", DAYS),
    "parameters": array("sm2rain_parameters", "", "EPSG:4326", "band", ["z", "a"]).assign_coords(
        units=("band", ["mm", "mm d-1"])
    ),
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """Return the folder of all cases, written and checked."""
    folder = tmp_path_factory.mktemp("conventions")
    for case, made in CASES.items():
        cube.write({folder / f"{case}.nc": made.chunk()})
    return folder


@pytest.mark.parametrize("case", CASES)
def test_conventions_are_kept(reports, case):
    # SM2RAIN's parameters have no standard names, which ACDD recommends highly.
    conventions = ["cf:1.8", *(["acdd:1.3"] if case != "parameters" else [])]
    # One after the other: of a projected grid it keeps, from ACDD on, its latitude for a measurement.
    for convention in conventions:
        # What it calls lenient is: no error of CF, no highly recommended gap of ACDD.
        done = subprocess.run(
            [sys.executable, CHECKER, f"--test={convention}", "--criteria=lenient", reports / f"{case}.nc"],
            env=os.environ | {"LC_ALL": "C.UTF-8"}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        found = re.findall(r"^\* (.*)", done.stdout, re.MULTILINE)
        if (case, convention) == ("equal area", "cf:1.8"):
            # It reads the name of the one attribute that this projection needs letter by letter.
            found = [one for one in found if not re.match(r"[a-z_] is a required attribute for grid mapping", one)]
            with xr.open_dataset(reports / f"{case}.nc", decode_coords="all") as dataset:
                assert dataset["spatial_ref"].attrs["longitude_of_central_meridian"] == 0.0
        else:
            assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
        assert found == []


@pytest.mark.parametrize("case", ["soil moisture", "rain of months"])
def test_bounds_are_begin_and_end_of_each_step(reports, case):
    with xr.open_dataset(reports / f"{case}.nc") as dataset:
        bounds = dataset["time_bnds"].to_numpy()
    times = CASES[case]["time"].to_numpy()
    np.testing.assert_array_equal(bounds[:, 0], times)
    np.testing.assert_array_equal(bounds[:-1, 1], times[1:])
    np.testing.assert_array_equal(cube.open(reports / f"{case}.nc")["time"], times)


def test_bands_of_geotiff_have_units(tmp_path):
    import rasterio

    for case, units in (("soil moisture", ("m3 m-3",) * 4), ("parameters", ("mm", "mm d-1"))):
        cube.write({tmp_path / "cube.tif": CASES[case].chunk()})
        with rasterio.open(tmp_path / "cube.tif") as dataset:
            assert dataset.units == units


@pytest.mark.parametrize("ending", ["tif", "nc", "zarr"])
def test_bands_of_several_quantities_keep_their_units_on_another_grid(tmp_path, ending):
    cube.write({tmp_path / f"in.{ending}": CASES["parameters"].chunk()})
    read = cube.open_bands(tmp_path / f"in.{ending}")
    assert "units" not in read.attrs
    regrid_raster(read, output=tmp_path / f"out.{ending}", grid=make_grid(grid_of(read), resolution=0.5))
    again = cube.open_bands(tmp_path / f"out.{ending}")
    assert dict(zip(again["band"].values, again["units"].values, strict=True)) == {"z": "mm", "a": "mm d-1"}
