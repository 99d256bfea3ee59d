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
    cube = rain[:3].where(np.arange(3)[:, None, None] != 1)
    np.testing.assert_allclose(area_means(cube, [("west", [ring])]), [12, np.nan, 12])
    # Halves of a pixel that two polygons hold are one pixel.
    parts = [("a", [ring * (0.25, 1) + (0.75 * left, 0)]), ("b", [ring * (0.75, 1) + (0.25 * middle, 0)])]
    np.testing.assert_allclose(area_means(cube, parts), [12, np.nan, 12])
    wide = [("a", [ring * (1.5, 1) - (0.5 * left, 0)]), ("b", [ring * (0.5, 1) + (0.5 * right, 0)])]
    np.testing.assert_allclose(area_means(cube, wide), area_means(cube, None))


def test_a_cube_is_never_whole_in_memory(tmp_path):
    """Of many periods of a large cube the last are drawn, and means are taken tile by tile."""
    times, seen = 400, []

    def block(values):
        seen.append(values.shape)
        return values

    values = np.random.default_rng(1).random((times, 4, 6))
    cube = daily_cube(values, "p", crs="EPSG:32647", tile=2)
    found = area_means(cube.copy(data=cube.data.map_blocks(block, dtype=np.float32)), None)
    np.testing.assert_allclose(found, values.mean(axis=(1, 2)), rtol=1e-6)
    assert {shape for shape in seen if shape[0]} == {(times, 2, 2)}
    page = tmp_path / "page.html"
    map_periods(cube, output=tmp_path / "out.tif", period="P5D", report=page)
    text = page.read_text(encoding="utf-8")
    assert "80 maps, 2015-01-01 to 2016-01-31" in text
    assert "The last 36 of 80 periods; the cube contains all." in text
    assert text.count("<h4>") == 36


def test_the_page_shows_each_map(rain, tmp_path):
    stations = pd.DataFrame({"station_id": ["A"], "x": [float(rain["x"][0])], "y": [float(rain["y"][0])]})
    map_periods(rain, output=tmp_path / "out.tif", stations=stations, report=tmp_path / "out.html")
    text = (tmp_path / "out.html").read_text()
    assert "Monthly sums of rainfall" in text
    assert all(f"<h4>{label}</h4>" in text for label in ("Dec 2014", "Jun 2015", "Dec 2015"))
