"""What a product was fitted to is in its history, whole, whatever the number of stations and the length of the text."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import xarray as xr
from sm2r.core import cube, provenance
from sm2r.core.cube.checks import with_history
from sm2r.core.validation.independence import overlap_notes

NAMES = [f"station {number:05d}" for number in range(20_000)]


@pytest.mark.parametrize("count", [0, 1, 500, 501, 20_000])
def test_every_station_is_in_the_mark(count):
    text = provenance.mark("rainfall", stations=NAMES[:count], start="2014-01-01", end="2014-12-31")
    [fit] = provenance.marks(f"correctrainfall{text}", "rainfall")
    assert fit.stations == frozenset(NAMES[:count])
    assert (fit.first, fit.last) == (np.datetime64("2014-01-01"), np.datetime64("2014-12-31"))


def test_the_501st_station_is_warned_of():
    text = provenance.mark("rainfall", stations=NAMES[:501], start="2014-01-01", end="2014-12-31")
    times = np.arange(np.datetime64("2014-07-01"), np.datetime64("2014-08-01"))
    [note] = overlap_notes("p", provenance.marks(text, "rainfall"), [NAMES[500], "another"], times)
    assert "1 of these 2 stations (station 00500)" in note


@pytest.mark.parametrize("ending", [".tif", ".nc"])
def test_a_long_history_keeps_its_marks_in_a_file(tmp_path, ending):
    """Such a list is longer than what is kept of a history."""
    coords = {"time": pd.date_range("2015-01-01", periods=2), "y": [1.0, 0.0], "x": [0.0, 1.0]}
    about = {"variable": "rainfall", "units": "mm", "product": "p", "time_step": "P1D", "history": "first line"}
    values = np.ones((2, 2, 2), np.float32)
    array = xr.DataArray(values, coords, ("time", "y", "x"), attrs=about).rio.write_crs("EPSG:4326")
    used = provenance.mark("rainfall", stations=NAMES, start="2014-01-01", end="2014-12-31")
    path = tmp_path / f"cube{ending}"
    cube.write({path: with_history(array, f"made of gauges{used}")})
    history = cube.open(path).attrs["history"]
    [fit] = provenance.marks(history, "rainfall")
    assert fit.stations == frozenset(NAMES)


def test_what_is_cut_off_leaves_its_marks():
    old, new = (provenance.mark("rainfall", stations=[name]) for name in ("A", "B"))
    history = f"one{old}\n{'x' * 50}\ntwo{new}\nlast"
    assert provenance.shortened(history, 10_000) == history
    short = provenance.shortened(history, 20)  # begins within the second mark
    assert short == f"{old.strip()}{new}\n\nlast"
    assert provenance.shortened("y" * 30, 20) == "y" * 20
    assert provenance.shortened(short, 5) == f"{old.strip()}{new}\n\nlast"
