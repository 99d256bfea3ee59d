"""Cubes that grow: the same numbers as a run through, whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from affine import Affine
from sm2r.core import cube
from sm2r.core.cube.appending import append
from sm2r.core.errors import InputError
from sm2r.core.simulation.records import simulate_cube
from sm2r.core.sm2rain import calibrate_sm2rain, invert_soil_moisture
from sm2r.core.sm2rain.options import Options

DAYS, HEIGHT, WIDTH = 460, 4, 5
ENDINGS = ("zarr", "nc", "tif")
OUTPUTS = ("rainfall", "reason", "upper")


def steps(values, first=0, variable="rainfall", units="mm", step="P1D") -> xr.DataArray:
    coords = {
        "time": pd.date_range("2014-01-01", periods=len(values)) + pd.Timedelta(days=first),
        "y": 40 - (np.arange(values.shape[1]) + 0.5),
        "x": np.arange(values.shape[2]) + 0.5,
    }
    attrs = {"variable": variable, "units": units, "product": variable, "time_step": step}
    array = xr.DataArray(values.astype("float32"), coords, ("time", "y", "x"), attrs=attrs).chunk(x=4)
    return array.rio.write_crs("EPSG:4326").rio.write_transform(Affine(1, 0, 0, 0, -1, 40))


def grow(path, new) -> None:
    added = append(path, new, name="OUTPUT")
    cube.write({path: added.array}, grown={path: added.growth} if added.growth else None)


@pytest.mark.parametrize("ending", ENDINGS)
def test_new_steps_stand_behind_and_in_place_of_the_last(tmp_path, ending):
    values = np.random.default_rng(1).gamma(1.0, 2.0, (80, 3, 6))
    path = tmp_path / f"rain.{ending}"
    cube.write({path: steps(values[:40])})
    other = values.copy()
    other[37:] += 1
    grow(path, steps(other[37:55], 37))
    grow(path, steps(other[55:], 55))
    found = cube.open(path)
    np.testing.assert_allclose(found.values, other.astype("float32"), rtol=1e-6)
    assert (found.time.values == steps(values).time.values).all()
    # A period in the middle is replaced, and nothing behind it is lost.
    grow(path, steps(values[30:33], 30))
    found = cube.open(path).values
    np.testing.assert_allclose(found[30:33], values[30:33].astype("float32"), rtol=1e-6)
    np.testing.assert_allclose(found[33:], other[33:].astype("float32"), rtol=1e-6)


@pytest.mark.parametrize("ending", ENDINGS)
def test_steps_that_do_not_come_again_stay(tmp_path, ending):
    """A file that arrives late, with the newest one, takes away none of the days between them."""
    path = tmp_path / f"rain.{ending}"
    values = np.arange(60.0)[:, None, None] * np.ones((1, 3, 6))
    there = steps(values).isel(time=[day for day in range(40) if day not in (3, 20)])
    cube.write({path: there})
    grow(path, steps(values + 100).isel(time=[3, 4, 20, 40]))
    found = cube.open(path)
    assert (found.time.values == steps(values[:41]).time.values).all()
    again = np.where(np.isin(np.arange(41), [3, 4, 20, 40]), 100, 0)
    np.testing.assert_array_equal(found.values[:, 1, 5], np.arange(41) + again)


def test_a_folder_that_grows_links_what_stays(tmp_path):
    pytest.importorskip("zarr")

    def chunks():
        return {file.name: file.stat().st_ino for file in (path / "rainfall").iterdir() if file.name[0].isdigit()}

    path = tmp_path / "rain.zarr"
    cube.write({path: steps(np.ones((40, 256, 256))).chunk(x=-1)})
    before = chunks()
    assert {name.partition(".")[0] for name in before} == {"0", "1", "2"}
    grow(path, steps(np.full((2, 256, 256), 2.0), 40).chunk(x=-1))
    after = chunks()
    assert {name for name in before if after[name] == before[name]} == {name for name in before if name[0] != "2"}
    assert cube.open(path).values[-3:, 0, 0].tolist() == [1.0, 2.0, 2.0]


def test_what_does_not_go_on_is_refused(tmp_path):
    pytest.importorskip("zarr")
    path = tmp_path / "rain.zarr"
    values = np.ones((20, 3, 4))
    cube.write({path: steps(values)})
    for new, text in (
        (steps(values, 22), "there would be a gap"),
        (steps(values, 20, "temperature", "degC"), "has variable 'rainfall'"),
        (steps(values, 20, step="PT12H"), "has time_step 'P1D'"),
        (steps(np.ones((20, 3, 5)), 20), "different sizes"),
    ):
        with pytest.raises(InputError, match=text):
            append(path, new, name="OUTPUT")
    assert cube.open(path).shape == (20, 3, 4)


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    moisture, rain = simulate_cube(DAYS, HEIGHT, WIDTH, missing=0.4)
    moisture = steps(moisture, 0, "saturation", "1")
    file = tmp_path_factory.mktemp("appending") / "parameters.tif"
    options = Options(observation_hour=18.0, max_gap=3.0)
    calibrate_sm2rain(moisture, steps(rain), output=file, options=options, end="2014-12-31")
    return moisture, file


def invert(record, place, ending, days, **others):
    moisture, parameters = record
    outputs = {name: place / f"{name}.{ending}" for name in OUTPUTS}
    invert_soil_moisture(moisture.isel(time=slice(0, days)), parameters, outputs=outputs, **others)
    return {name: cube.open(path).values for name, path in outputs.items()}


@pytest.mark.parametrize("ending", ENDINGS)
def test_day_by_day_is_the_run_through(record, tmp_path, ending):
    """Passes come with a gap, so that days wait for the next one."""
    for place in ("whole", "late", "daily"):
        (tmp_path / place).mkdir()
    whole = invert(record, tmp_path / "whole", ending, DAYS)
    late = invert(record, tmp_path / "late", ending, DAYS, start="2015-02-01")
    invert(record, tmp_path / "daily", ending, 440)
    # How files grow is tried above.
    for days in (*range(441, 447), 452, DAYS) if ending == "zarr" else (441, 444, DAYS):
        daily = invert(record, tmp_path / "daily", ending, days, append=True)
    for name in OUTPUTS:
        np.testing.assert_allclose(daily[name], whole[name], rtol=1e-6, atol=1e-6, err_msg=name)
        np.testing.assert_allclose(late[name], whole[name][396:], rtol=1e-6, atol=1e-6, err_msg=name)
    # The same day again changes nothing.
    again = invert(record, tmp_path / "daily", ending, DAYS, append=True)
    np.testing.assert_array_equal(again["rainfall"], daily["rainfall"])


def test_hours_before_the_begin_of_a_day_are_redone_too(record, tmp_path):
    """Of hours whose days begin at another one, midnight is a step like others, and no date."""
    moisture, parameters = record
    hours = pd.date_range("2020-01-01", periods=DAYS, freq="h")
    hourly = moisture.assign_coords(time=hours).assign_attrs(time_step="PT1H", day_start="8")
    # No pass from 7 h on: the step before waits for the next one.
    hourly = hourly.where(~hourly.time.isin(hours[199:205])).assign_attrs(hourly.attrs)
    changed = {"step_seconds": 3600, "observation_hour": 1.5, "max_gap": 0.3}
    (tmp_path / "whole").mkdir()
    whole = invert((hourly, parameters), tmp_path / "whole", "tif", DAYS, changed=changed)
    invert((hourly, parameters), tmp_path, "tif", 203, changed=changed)
    found = invert((hourly, parameters), tmp_path, "tif", DAYS, append=True, changed=changed)
    np.testing.assert_array_equal(found["reason"], whole["reason"])
    np.testing.assert_allclose(found["rainfall"], whole["rainfall"], rtol=1e-6, atol=1e-6)


def test_a_day_that_comes_late_is_redone_from_start(record, tmp_path):
    pytest.importorskip("zarr")
    moisture, parameters = record
    without = moisture.where(moisture.time != moisture.time[400]).assign_attrs(moisture.attrs)
    invert((without, parameters), tmp_path, "zarr", DAYS)
    found = invert(record, tmp_path, "zarr", DAYS, append=True, start="2015-01-20")
    (tmp_path / "whole").mkdir()
    whole = invert(record, tmp_path / "whole", "zarr", DAYS)
    np.testing.assert_allclose(found["rainfall"], whole["rainfall"], rtol=1e-6, atol=1e-6)
    (tmp_path / "upper.zarr").rename(tmp_path / "elsewhere.zarr")
    with pytest.raises(InputError, match="APPEND: UPPER would begin later"):
        invert(record, tmp_path, "zarr", DAYS, append=True)


GROWING = """
import sys, numpy as np
sys.path.insert(0, {here!r})
from test_appending import grow, steps
for first in range({first}, {first} + 500):
    grow({path!r}, steps(np.full((3, 64, 64), float(first)), first - 2))
    print(first, flush=True)
"""


@pytest.mark.slow  # starts nine processes; nothing else is killed in the middle
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_run_that_is_killed_leaves_the_old_or_the_new_cube(tmp_path, ending):
    """Each step is written together with the two before it, which tells a cube of one step from one between two."""
    path = tmp_path / f"rain.{ending}"
    cube.write({path: steps(np.zeros((400, 64, 64)))})
    last = 400
    for delay in (0.005, 0.02, 0.05):
        code = GROWING.format(here=str(Path(__file__).parent), path=str(path), first=last)
        with subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, env=os.environ, text=True
        ) as process:
            for _ in range(2):
                assert process.stdout.readline()
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
        found = cube.open(path)
        assert found.sizes["time"] >= last + 2
        last = found.sizes["time"]
        values = found.values
        assert np.unique(values[-3:]).tolist() == [float(last - 1)]
        assert (values[:398] == 0).all()
        assert (values[398:-3, 0, 0] == np.arange(400, last - 1)).all()
