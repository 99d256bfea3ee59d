"""What is written as NetCDF follows the CF and ACDD conventions, as the checker of the IOOS has them."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest
import rioxarray  # noqa: F401  (gives arrays their ``.rio``)
import xarray as xr
from affine import Affine
from sm2r.core import cube

pytest.importorskip("compliance_checker", reason="compliance-checker is not installed")
CHECKERS = ("cf:1.8", "acdd:1.3")
# A process of its own: it would change the locale of this one.
CODE = """
import sys
from compliance_checker.runner import CheckSuite, ComplianceChecker

CheckSuite.load_all_available_checkers()
*checkers, path = sys.argv[1:]
ComplianceChecker.run_checker(path, checkers, 0, "normal", output_filename=f"{path}.json", output_format="json")
"""


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
    "rain of months": array("rainfall", "mm", "EPSG:32647", "time", MONTHS).assign_attrs(time_step="P1M"),
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
    # One each: what the checker found of a file would count for the next one.
    for case in CASES:
        words = [sys.executable, "-c", CODE, *CHECKERS, str(folder / f"{case}.nc")]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
    return folder


@pytest.mark.parametrize("case", CASES)
def test_conventions_are_kept(reports, case):
    told = json.loads((reports / f"{case}.nc.json").read_text(encoding="utf-8"))
    for checker in CHECKERS:
        missed = [text for one in told[checker]["high_priorities"] for text in one["msgs"]]
        if case == "parameters":  # for which there are no standard names
            missed = [text for text in missed if text != "standard_name"]
        assert missed == [], checker


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
