"""The script of the guide's page 'Daily updates', run as cron and systemd run it: without a screen."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import date, timedelta
from pathlib import Path

import netCDF4
import numpy as np
import pytest
from sm2r.core import cube, products, sm2rain
from sm2r.tests.data import ROOT

pytestmark = pytest.mark.slow
FIRST, DAYS = date(2015, 1, 1), 120


@pytest.fixture
def place(tmp_path) -> Path:
    """Return the folder of the page, with its script, files of three overpasses and parameters for their grid."""
    pytest.importorskip("zarr")
    page = (ROOT / "docs" / "every-day.md").read_text(encoding="utf-8")
    [script] = re.findall(r"```sh\n(#!/bin/bash\n.*?)```", page, re.DOTALL)
    assert script.count("cd /data/rain\n") == 1
    (tmp_path / "arrived").mkdir()
    (tmp_path / "every_day.sh").write_text(script.replace("/data/rain", str(tmp_path)))
    return tmp_path


def arrive(place: Path, number: int, count: int) -> None:
    """Write swaths of ASCAT, one a day, on 4 by 3 pixels that get wet every fourth day."""
    longitude, latitude = (
        axis.ravel() for axis in np.meshgrid(100.125 + 0.25 * np.arange(4), [38.125, 38.375, 38.625])
    )
    for day in range(number, number + count):
        when = FIRST + timedelta(day)
        name = f"W_XX-EUMETSAT,SURFACE+SATELLITE,METOPB+ASCAT_C_EUMP_{when:%Y%m%d}053000_{day}_eps_o_125_l2.nc"
        with netCDF4.Dataset(place / "arrived" / name, "w") as file:
            file.createDimension("obs", longitude.size)
            columns = {
                "longitude": (longitude, "degrees_east"), "latitude": (latitude, "degrees_north"),
                "soil_moisture": (60 - 8.0 * (day % 4) + np.arange(longitude.size) / 10, "percent"),
                "time": ((when - FIRST).days + 5.5 / 24, f"days since {FIRST}"),
            }  # fmt: skip
            for label, (values, units) in columns.items():
                variable = file.createVariable(label, "f8", ("obs",))
                variable.units = units
                variable[:] = values


def run(place: Path) -> None:
    """Run the script where no screen is; what its steps say is in its log."""
    code = f"source '{ROOT}/tools/environment'; unset QT_QPA_PLATFORM DISPLAY WAYLAND_DISPLAY; exec bash every_day.sh"
    kept = {key: os.environ[key] for key in ("HOME", "PATH")}
    done = subprocess.run(["bash", "-c", code], cwd=place, env=kept, capture_output=True, text=True, check=False)
    log = place / "run.log"
    assert done.returncode == 0, f"{done.stdout}{done.stderr}{log.read_text() if log.exists() else ''}"


def test_the_script_adds_the_days_that_have_come(place):
    arrive(place, 0, DAYS)
    moisture = place / "by_hand.tif"
    products.Import(place / "arrived", products.Settings(products.PRODUCTS["ascat"])).write(moisture)
    opened = cube.open(moisture)
    rain = (opened * 0 + np.where(np.arange(DAYS) % 4 == 0, 12.0, 0.0)[:, None, None]).astype("float32")
    rain.attrs = {"variable": "rainfall", "units": "mm d-1", "time_step": "P1D"}
    sm2rain.calibrate_sm2rain(
        opened, rain.rename("rainfall"), output=place / "parameters.tif", options=sm2rain.Options(variant="base")
    )
    run(place)
    assert cube.open(place / "rain.zarr").sizes["time"] == DAYS
    before = cube.open(place / "rain.zarr").load()
    # As GDAL 3.10 does when somebody has looked at them.
    for array in place.rglob(".zarray"):
        Path(f"{array}.aux.xml").write_text("<PAMDataset/>")
    arrive(place, DAYS, 5)
    run(place)
    for name in ("soil_moisture", "rain", "rain_upper", "rain_probability"):
        assert cube.open(place / f"{name}.zarr").sizes["time"] == DAYS + 5, name
    after = cube.open(place / "rain.zarr").load()
    np.testing.assert_allclose(after[: DAYS - 5], before[: DAYS - 5], rtol=1e-6)
    assert np.isfinite(after[DAYS : DAYS + 3]).all()
