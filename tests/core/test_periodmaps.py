"""Months, years and days of a cube: by hand, over a basin, with gaps."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from sm2r.core import cube
from sm2r.core.errors import InputError
from sm2r.core.periodmaps import area_means, map_periods
from sm2r.tests.cubes import daily_cube

DAYS = pd.date_range("2014-12-01", "2016-01-10")


@pytest.fixture
def rain():
    """Return a cube of rain: on each day as many mm as the month has number, the double in the eastern half."""
    values = np.repeat(DAYS.month.to_numpy(float)[:, None, None], 2, axis=1)
    return daily_cube(np.concatenate([values, 2 * values], axis=2), start="2014-12-01", variable="rainfall", units="mm")


@pytest.mark.parametrize(
    ("period", "labels", "first"),
    [("monthly", ("Dec 2014", "Jan 2015"), 12 * 31), ("P10D", ("2014-12-01", "2014-12-11"), 120)],
)
def test_sums_of_periods(rain, tmp_path, period, labels, first):
    found = map_periods(rain, output=tmp_path / "out.tif", period=period)
    assert tuple(found.labels[:2]) == labels
    written = cube.open(tmp_path / "out.tif").to_numpy()
    np.testing.assert_allclose(written[0], [[first, 2 * first]] * 2)
    assert found.means["mean"].iloc[0] == pytest.approx(1.5 * first)


def test_a_year_counts_where_enough_of_it_is_there(rain, tmp_path):
    found = map_periods(rain, output=tmp_path / "out.tif", period="annual", statistic="mean")
    assert found.labels == ["2015"]
    assert found.cube.attrs["time_step"] == "P1Y"
    days = DAYS[DAYS.year == 2015]
    assert float(found.cube[0, 0, 0]) == pytest.approx(days.month.to_numpy().mean())
    with pytest.raises(InputError, match="no year has steps for a share"):
        map_periods(rain.isel(time=slice(0, 50)), output=tmp_path / "b.tif", period="annual")


def test_the_mean_over_a_basin_is_that_of_its_pixels(rain):
    left, bottom, right, top = rain.rio.bounds()
    middle = (left + right) / 2
    ring = np.array([(left, bottom), (middle, bottom), (middle, top), (left, top), (left, bottom)])
    values = rain.to_numpy()[:3]
    values[1] = np.nan
    np.testing.assert_allclose(area_means(values, rain, [("west", [ring])]), [12, np.nan, 12])


def test_the_page_shows_each_map(rain, tmp_path):
    stations = pd.DataFrame({"station_id": ["A"], "x": [float(rain["x"][0])], "y": [float(rain["y"][0])]})
    map_periods(rain, output=tmp_path / "out.tif", stations=stations, report=tmp_path / "out.html")
    text = (tmp_path / "out.html").read_text()
    assert "Monthly sums of rainfall" in text
    assert all(f"<h4>{label}</h4>" in text for label in ("Dec 2014", "Jun 2015", "Dec 2015"))
