"""Stations as discrete sampling geometries: what is written keeps to the conventions, and every layout is read."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import xarray as xr
from sm2r.core.errors import InputError, OutputError
from sm2r.core.stations import VARIABLES, Columns, Options, read_series, read_tables, write_series

CHECKER = Path(sysconfig.get_path("scripts")) / "compliance-checker"
DAYS = pd.date_range("2015-04-01", periods=4)
STATIONS = pd.DataFrame(
    {
        "station_id": ["SCAN_Säo", "b", "empty"], "network": ["SCAN", "", ""], "longitude": [100.5, -11.25, 12],
        "latitude": [40.0, -41.5, 42], "elevation": [3000.0, np.nan, 5], "depth_from": [0.0, 0.05, 0],
        "depth_to": [0.05, 0.05, 0.1],
    }
)  # fmt: skip


def observed(name: str) -> pd.DataFrame:
    values = np.array([0.4, 0.3, np.nan, 0.1, 0.35, 0.25])
    ids, times = ["b", "b", "SCAN_Säo", "SCAN_Säo", "SCAN_Säo", "SCAN_Säo"], [*DAYS[[2, 1]], *DAYS]
    return pd.DataFrame({"station_id": ids, "time": times, VARIABLES[name].field: values})


def sorted_rows(frame: pd.DataFrame, field: str) -> list[list]:
    kept = frame[["station_id", "time", field]].dropna().sort_values(["station_id", "time"])
    return kept.to_numpy().tolist()


@pytest.mark.parametrize(
    ("name", "step"), [("soil_moisture", "daily"), ("rainfall", "daily"), ("saturation", "native")]
)
def test_what_is_written_keeps_to_the_conventions_and_is_read_again(tmp_path, name, step):
    pytest.importorskip("compliance_checker", reason="compliance-checker is not installed")
    path, quantity, table = tmp_path / "stations.nc", VARIABLES[name], observed(name)
    if step == "native":
        table["time"] += pd.Timedelta(minutes=10)
    write_series(path, STATIONS, table, quantity, daily=step == "daily", history="made by a test")
    done = subprocess.run(
        [sys.executable, CHECKER, "--test=cf:1.8", "--test=acdd:1.3", "--criteria=lenient", path],
        env=os.environ | {"LC_ALL": "C.UTF-8"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert done.stdout.count("All tests passed!") == 2, done.stdout[-3000:]
    with xr.open_dataset(path) as dataset:
        assert dataset.attrs["history"] == "made by a test"
        assert dataset["row_size"].to_numpy().tolist() == [4, 2, 0]
        assert ("time_bnds" in dataset) == (step == "daily")
        assert ("depth_bnds" in dataset.variables) == quantity.soil
    found = read_tables(
        [("stations", read_series(path))], Options(variable=name, time_step=step, depth_to=1.0), Columns()
    )
    assert sorted_rows(found.observations, quantity.field) == sorted_rows(table, quantity.field)
    stations = found.stations.set_index("station_id")
    assert stations.index.tolist() == ["SCAN_Säo", "b"]
    for column in ("longitude", "latitude", "elevation", *(("depth_from", "depth_to") if quantity.soil else ())):
        np.testing.assert_array_equal(stations[column], STATIONS[column][:2])
    assert found.warnings == []


def described(layout: str) -> xr.Dataset:
    """Return the same observations in a layout of the conventions, under names and in units of others."""
    values = np.array([[10.0, 20, np.nan], [np.nan, 30, 40]])
    place = {
        "name": ("s", np.array(["A", "B"]), {"cf_role": "timeseries_id"}),
        "y": ("s", [40.0, 41], {"standard_name": "latitude", "units": "degrees_north"}),
        "x": ("s", [100.0, 101], {"standard_name": "longitude", "units": "degrees_east"}),
        "h": ("s", [7.0, 8], {"standard_name": "altitude", "units": "m"}),
    }
    attrs, times = {"units": "%", "standard_name": "soil_moisture_content"}, DAYS[:3].to_numpy()
    if layout == "orthogonal":
        made = {"vwc": (("s", "t"), values, attrs), "when": ("t", times)}
    elif layout == "times first":
        made = {"vwc": (("t", "s"), values.T, attrs), "when": ("t", times)}
    elif layout == "incomplete":
        made = {"vwc": (("s", "o"), values, attrs), "when": (("s", "o"), np.stack([times, times]))}
    elif layout == "indexed":
        made = {
            "vwc": ("o", [30.0, 10, 40, 20], attrs), "when": ("o", times[[1, 0, 2, 1]]),
            "of": ("o", [1, 0, 1, 0], {"instance_dimension": "s"}),
        }  # fmt: skip
    elif layout == "contiguous":
        made = {
            "vwc": ("o", [10.0, 20, 30, 40], attrs), "when": ("o", times[[0, 1, 1, 2]]),
            "count": ("s", [2, 2], {"sample_dimension": "o"}),
        }  # fmt: skip
    else:
        place = {name: ((), data[0], about) for name, (_, data, about) in place.items()}
        made = {"vwc": ("t", values[0], attrs), "when": ("t", times)}
    return xr.Dataset({**made, **place}, attrs={"featureType": "timeSeries"})


@pytest.mark.parametrize("layout", ["orthogonal", "times first", "incomplete", "indexed", "contiguous", "single"])
def test_every_layout_is_read(tmp_path, layout):
    described(layout).to_netcdf(tmp_path / "t.nc")
    frame = read_series(tmp_path / "t.nc")
    found = read_tables([("t", frame)], Options(), Columns())
    wanted = [["A", DAYS[0], 0.1], ["A", DAYS[1], 0.2], ["B", DAYS[1], 0.3], ["B", DAYS[2], 0.4]]
    rows = sorted_rows(found.observations, "soil_moisture")
    assert [[one, when, round(value, 6)] for one, when, value in rows] == (wanted[:2] if layout == "single" else wanted)
    first = found.stations.iloc[0]
    assert (first["longitude"], first["latitude"], first["elevation"]) == (100, 40, 7)


def test_what_is_no_such_file_is_told(tmp_path):
    made = described("indexed")
    made.assign_attrs(featureType="trajectory").to_netcdf(tmp_path / "other.nc")
    with pytest.raises(InputError, match="holds no time series at stations"):
        read_series(tmp_path / "other.nc")
    nameless = made.copy()
    del nameless["name"].attrs["cf_role"]
    nameless.to_netcdf(tmp_path / "nameless.nc")
    with pytest.raises(InputError, match="cf_role timeseries_id"):
        read_series(tmp_path / "nameless.nc")
    made.assign(of=("o", [1, 0, 7, 0], {"instance_dimension": "s"})).to_netcdf(tmp_path / "far.nc")
    with pytest.raises(InputError, match="do not fit together"):
        read_series(tmp_path / "far.nc")
    (tmp_path / "broken.nc").write_bytes((tmp_path / "other.nc").read_bytes()[:300])
    with pytest.raises(InputError, match="cannot be opened as NetCDF"):
        read_series(tmp_path / "broken.nc")


def test_stations_without_a_place_are_refused_and_nothing_is_left(tmp_path):
    placeless = STATIONS.assign(longitude=[100.0, np.nan, 3])
    with pytest.raises(OutputError, match=r"need coordinates, and 1 of 3 have none \(b\)"):
        write_series(tmp_path / "s.nc", placeless, observed("rainfall"), VARIABLES["rainfall"])
    with pytest.raises(OutputError, match=r"s.csv has to end in \.nc"):
        write_series(tmp_path / "s.csv", STATIONS, observed("rainfall"), VARIABLES["rainfall"])
    assert list(tmp_path.iterdir()) == []
