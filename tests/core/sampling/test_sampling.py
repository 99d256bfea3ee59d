"""Series at points and over polygons, against loops over pixels that cannot be wrong."""

from __future__ import annotations

import dask
import numpy as np
import pandas as pd
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from sm2r.core import cube
from sm2r.core.coverage import coverage, row_areas
from sm2r.core.errors import Cancelled, InputError
from sm2r.core.sampling import basin_means, sample, station_table
from sm2r.core.sampling.basins import basin_table
from sm2r.core.sampling.stations import locate, long_form, pixel_series, points_in
from sm2r.core.sampling.tables import column_names
from sm2r.core.sm2rain.rows import Rows

SQUARE = np.array([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)])


def square(x, y, width=1.0, height=1.0):
    return SQUARE * np.array([width, height]) + np.array([x, y])


def grid(values, west=100.0, north=40.0, size=0.5, *, start="2015-01-01", step="D", crs="EPSG:4326", **attrs):
    count, height, width = values.shape
    coords = {
        "time": pd.date_range(start, periods=count, freq=step),
        "y": north - size * (np.arange(height) + 0.5),
        "x": west + size * (np.arange(width) + 0.5),
    }
    about = {"variable": "rainfall", "units": "mm", "product": "rain", "time_step": "P1D", "history": ""} | attrs
    array = xr.DataArray(values.astype(np.float32), coords, ("time", "y", "x"), attrs=about).rio.write_crs(crs)
    return array.rio.write_transform(Affine(size, 0, west, 0, -size, north)).chunk(time=-1, y=3, x=4)


@pytest.fixture(scope="module")
def rain():
    rng = np.random.default_rng(1)
    values = rng.gamma(1.0, 4.0, (9, 7, 10))
    values[rng.random(values.shape) < 0.2] = np.nan
    return grid(values)


def points(*rows):
    return pd.DataFrame(rows, columns=["station_id", "x", "y"])


def test_pixels_in_any_order_and_doubled(rain):
    rows, columns = np.array([6, 0, 3, 3, 6, 2]), np.array([9, 0, 4, 4, 9, 3])
    np.testing.assert_array_equal(pixel_series(rain, rows, columns), rain.values[:, rows, columns].T)
    np.testing.assert_array_equal(pixel_series(rain.compute(), rows, columns), rain.values[:, rows, columns].T)


def test_only_tiles_with_pixels_are_read(tmp_path):
    path = tmp_path / "cube.tif"
    values = np.arange(5 * 600 * 700, dtype=np.float32).reshape(5, 600, 700) / 1000
    cube.write({path: grid(values, size=0.01).chunk(y=-1, x=-1)})
    array = cube.open(path, memory=5 * 128 * 128 * 4)
    read = []

    def watched(block):
        read.append(block.shape)
        return block

    watching = array.copy(data=array.data.map_blocks(watched, dtype=array.dtype, meta=np.empty((0, 0, 0), array.dtype)))
    series = pixel_series(watching, np.array([10, 12, 500]), np.array([10, 90, 600]))
    np.testing.assert_array_equal(series, values[:, [10, 12, 500], [10, 90, 600]].T)
    assert len(read) == 2


def test_points_on_edges_and_off_the_grid(rain):
    x = np.array([100.0, 105.0, 100.0, 99.999, 105.001, 102.3])
    y = np.array([40.0, 36.5, 36.5, 38.0, 38.0, 40.1])
    rows, columns = locate(rain, x, y)
    assert rows[:3].tolist() == [0, 7, 7]
    assert columns[:3].tolist() == [0, 10, 0]
    assert np.isnan(rows[3:]).all()
    assert np.isnan(columns[3:]).all()
    values, on_grid = sample(rain, x, y)
    assert on_grid.tolist() == [True] * 3 + [False] * 3
    np.testing.assert_array_equal(values[1], rain.values[:, 6, 9])
    assert np.isnan(values[3:]).all()


@pytest.mark.parametrize("method", ["nearest", "bilinear"])
def test_longitudes_run_in_a_circle(method):
    values = np.broadcast_to(np.arange(36.0), (2, 18, 36))
    east, both = grid(values, 0, 90, 10), grid(np.roll(values, 18, axis=2), -180, 90, 10)
    x, y = np.array([-155.0, 205.0, -5.0, 355.0, 184.0, -176.0, 3.0]), np.full(7, 21.0)
    ours, theirs = (sample(array, x, y, method=method) for array in (east, both))
    assert ours[1].all()
    assert theirs[1].all()
    np.testing.assert_allclose(ours[0], theirs[0], rtol=1e-6)
    assert ours[0][:4, 0].tolist() == [20, 20, 35, 35]
    if method == "bilinear":  # across the seam, between the columns 35 and 0
        assert ours[0][6, 0] == pytest.approx(35 * 0.2)
    projected = grid(values, 0, 90, 10, crs="EPSG:6933")
    assert not sample(projected, x[:1], y[:1], method=method)[1].any()


@settings(max_examples=60, deadline=None)
@given(st.floats(100.25, 104.75), st.floats(36.75, 39.75), st.floats(-3, 3), st.floats(-3, 3), st.floats(-3, 3))
def test_bilinear_keeps_planes(x, y, a, b, c):
    array = grid(np.zeros((2, 7, 10)))
    array = (array + a + b * (array["x"] - 100) + c * (array["y"] - 38)).transpose("time", "y", "x").astype("float32")
    array = array.rio.write_crs(4326).rio.write_transform(Affine(0.5, 0, 100, 0, -0.5, 40))
    values, _ = sample(array, np.array([x]), np.array([y]), method="bilinear")
    np.testing.assert_allclose(values, a + b * (x - 100) + c * (y - 38), atol=1e-4)


@settings(max_examples=60, deadline=None)
@given(st.floats(100, 105), st.floats(36.5, 40))
def test_bilinear_stays_between_the_neighbours_it_has(rain, x, y):
    values = sample(rain, np.array([x]), np.array([y]), method="bilinear")[0][0]
    row, column = (40 - y) / 0.5 - 0.5, (x - 100) / 0.5 - 0.5
    top, left = int(np.floor(row)), int(np.floor(column))
    total, weight, low, high = np.zeros(9), np.zeros(9), np.full(9, np.inf), np.full(9, -np.inf)
    for i in (top, top + 1):
        for j in (left, left + 1):
            share = (1 - abs(row - i)) * (1 - abs(column - j))
            corner = rain.values[:, min(max(i, 0), 6), min(max(j, 0), 9)].astype(float)
            there = np.isfinite(corner)
            total += np.where(there, share * corner, 0)
            weight += share * there
            low, high = np.fmin(low, corner), np.fmax(high, corner)
    decided = np.abs(weight - 0.5) > 1e-6
    expected = np.where(weight > 0.5, total / np.where(weight > 0, weight, 1), np.nan)
    np.testing.assert_allclose(values[decided], expected[decided], rtol=1e-5)
    there = np.isfinite(values)
    assert (values[there] >= low[there] - 1e-4).all()
    assert (values[there] <= high[there] + 1e-4).all()


def test_bilinear_at_a_centre_is_nearest(rain):
    x, y = np.array([101.25, 104.75]), np.array([38.75, 36.75])
    np.testing.assert_array_equal(sample(rain, x, y, method="bilinear")[0], sample(rain, x, y)[0])


def test_table_over_products_of_other_grids_and_times(rain):
    coarse = grid(np.arange(24.0).reshape(4, 2, 3), 99, 41, 2.0, start="2015-01-08", product="coarse one")
    stations = points(("B", 100.3, 39.9), ("A", 104.9, 37.2), ("C", 0.0, 0.0))
    table, notes = station_table([rain, coarse], [stations, stations[:2]], names=["one", "two"])
    assert table.columns.tolist() == ["station_id", "time", "rain", "coarse_one"]
    assert table["station_id"].tolist() == ["B"] * 11 + ["A"] * 11
    assert table["time"].tolist() == list(pd.date_range("2015-01-01", periods=11)) * 2
    np.testing.assert_array_equal(table["rain"][:11], [*rain.values[:, 0, 0], np.nan, np.nan])
    np.testing.assert_array_equal(table["rain"][11:], [*rain.values[:, 5, 9], np.nan, np.nan])
    np.testing.assert_array_equal(table["coarse_one"][11:], [*[np.nan] * 7, 5, 11, 17, 23])
    assert notes == [
        "one: 1 of 3 stations do not lie on its grid: C.",
        "The column of 'coarse one' is called 'coarse_one'.",
    ]


def test_table_tells_stations_without_values_and_products_without_common_times(rain):
    empty = grid(np.full((3, 7, 10), np.nan), start="2015-01-01T12:00", product="empty")
    table, notes = station_table([rain, empty], [points(("A", 101, 39))] * 2, names=["one", "two"], method="bilinear")
    assert len(table) == 12
    assert any("The products have no time stamps in common" in note for note in notes)
    assert "two: has no value at 1 of 1 stations at any time: A." in notes


def test_no_station_on_a_grid(rain):
    with pytest.raises(InputError, match=r"two: none of the 1 stations lies on its grid \(x 100 to 105.*x is 7 to 7"):
        station_table([rain, rain], [points(("A", 101, 39)), points(("A", 7, 39))], names=["one", "two"])


def test_progress_and_cancel(rain):
    told = []
    station_table(
        [rain, rain], [points(("A", 101, 39), ("B", 104, 37))] * 2, names=["one", "two"], progress=told.append
    )
    assert told == sorted(told)
    assert told[-1] == 1

    def stop(fraction):
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        station_table([rain], [points(("A", 101, 39))], names=["one"], progress=stop)
    with pytest.raises(Cancelled):
        basin_means(rain, [("A", [square(101, 37)])], progress=stop)


def test_names_of_columns():
    names, notes = column_names(["rain", "Rain", "C3S SM (v2)", "", "time", "rain_2", "imerg"], ["station_id", "time"])
    assert names == ["rain", "Rain_2", "C3S_SM_v2", "product", "time_2", "rain_2_2", "imerg"]
    assert len(notes) == 5
    assert notes[0] == "The column of 'Rain' is called 'Rain_2'."


def by_loop(array, rings, least):
    """Average with Python's own sums."""
    rows, columns, fraction = coverage(rings, array.rio.transform(), array.shape[1:])
    areas = row_areas(array.rio.transform(), array.shape[1], array.rio.crs)
    means = []
    for step in array.values.astype(float):
        pairs = [
            (fraction[i, j] * areas[rows.start + i], step[rows.start + i, columns.start + j])
            for i, j in np.ndindex(fraction.shape)
            if fraction[i, j] > 0
        ]
        known = sum(weight for weight, value in pairs if value == value)
        whole = sum(weight for weight, _ in pairs)
        total = sum(weight * value for weight, value in pairs if value == value)
        means.append((total / known if known >= least * whole and known else np.nan, known / whole))
    return np.array(means).T


@settings(max_examples=25, deadline=None)
@given(
    st.floats(100.1, 102),
    st.floats(36.6, 38),
    st.floats(0.05, 2.5),
    st.floats(0.05, 1.8),
    st.floats(0, 1),
    st.booleans(),
)
def test_means_over_basins_are_those_of_a_loop(rain, x, y, width, height, least, hole):
    rings = [square(x, y, width, height)]
    if hole:
        rings.append(square(x + width / 3, y + height / 3, width / 3, height / 3))
    series = basin_means(rain, [("A", rings)], min_coverage=least)
    expected = by_loop(rain, rings, least)
    decided = np.abs(expected[1] - least) > 1e-6
    np.testing.assert_allclose(series.mean[0][decided], expected[0][decided], rtol=1e-6)
    np.testing.assert_allclose(series.share[0], expected[1], atol=1e-6)


def test_mean_of_a_constant_is_the_constant_and_halves_weigh_by_area(rain):
    constant = rain * 0 + 7
    constant = constant.fillna(7).rio.write_crs(4326).rio.write_transform(rain.rio.transform())
    polygons = [("A", [square(100.2, 36.7, 4.4, 3)]), ("B", [square(103.9, 37.1, 0.01, 0.01)])]
    np.testing.assert_allclose(basin_means(constant, polygons).mean, 7, rtol=1e-12)
    # North of 60° a row of 10° has less area than the one south of it.
    world = grid(np.array([[[0.0]], [[1.0]]]).reshape(1, 2, 1), 0, 70, 10)
    south = np.sin(np.radians(60)) - np.sin(np.radians(50))
    north = np.sin(np.radians(70)) - np.sin(np.radians(60))
    mean = basin_means(world, [("A", [square(2, 50, 5, 20)])]).mean[0, 0]
    assert mean == pytest.approx(south / (south + north), rel=2e-3)  # a sphere's: the ellipsoid differs by that


def test_area_is_that_of_the_whole_basin_and_what_is_off_the_grid_has_no_value(rain):
    full = rain.fillna(1.0).rio.write_crs(4326).rio.write_transform(rain.rio.transform())
    inside, across, outside = square(101, 37, 2, 2), square(104, 37, 2, 2), square(120, 37, 2, 2)
    series = basin_means(full, [("in", [inside]), ("edge", [across]), ("out", [outside])], min_coverage=0.4)
    assert series.area == pytest.approx([series.area[0]] * 3, rel=1e-5)
    assert series.share[:, 0] == pytest.approx([1, 0.5, 0], abs=1e-5)
    assert np.isfinite(series.mean[:2]).all()
    assert np.isnan(series.mean[2]).all()
    assert np.isnan(basin_means(full, [("edge", [across])], min_coverage=0.6).mean).all()


def test_basin_across_the_seam():
    values = np.broadcast_to(np.arange(36.0), (2, 18, 36))
    world = grid(values, 0, 90, 10)
    for west in (-10, 350):
        series = basin_means(world, [("A", [square(west, 20, 20, 10)])])
        assert series.mean[0].tolist() == pytest.approx([17.5, 17.5])
        assert series.share[0].tolist() == [1, 1]


def test_projected_grids_count_pixels_alike():
    values = np.arange(70.0).reshape(1, 7, 10)
    array = grid(values, 0, 70000, 10000, crs="EPSG:6933")
    series = basin_means(array, [("A", [square(0, 0, 100000, 70000)])])
    assert series.mean[0, 0] == pytest.approx(values.mean())
    assert series.area[0] == pytest.approx(7e9)


def test_basin_table(rain):
    later = grid(np.ones((2, 7, 10)), start="2015-01-09", product="SM")
    basins = [("A", [square(101, 37)]), ("B", [square(103, 38)]), ("far", [square(0, 0)])]
    table, series, notes = basin_table([rain, later], [basins, basins[:2]], names=["one", "two"], shares=True)
    assert table.columns.tolist() == ["basin", "time", "rain", "rain_coverage", "SM", "SM_coverage"]
    assert len(table) == 30
    np.testing.assert_allclose(table["rain"][:9], by_loop(rain, basins[0][1], 0.5)[0], rtol=1e-6)
    assert table["SM"].dropna().tolist() == [1] * 4
    assert table.loc[table["basin"] == "far", "rain_coverage"].dropna().eq(0).all()
    assert len(series) == 2
    assert notes == ["one: has no values inside 1 of 3 basins: far."]
    assert "rain_coverage" not in basin_table([rain], [basins], names=["one"])[0]
    # A product that is called as the share of another one keeps its column.
    odd = rain.assign_attrs(product="rain_coverage")
    table, _, _ = basin_table([rain, odd], [basins[:1]] * 2, names=["one", "two"], shares=True)
    assert table.columns[2:].tolist() == ["rain", "rain_coverage_2", "rain_coverage", "rain_coverage_coverage"]
    np.testing.assert_array_equal(table["rain"], table["rain_coverage"])


def test_no_basin_with_values(rain):
    with pytest.raises(InputError, match="one: has no values inside any of the 1 basins"):
        basin_table([rain], [[("A", [square(0, 0)])]], names=["one"])
    said = r"one: there is no time and no basin for which values cover 99 % of the area \(at most .*MIN_COVERAGE"
    with pytest.raises(InputError, match=said):
        basin_table([rain], [[("A", [square(104, 37, 40, 2)])]], names=["one"], min_coverage=0.99)


def test_basins_of_one_name_are_refused(rain):
    with pytest.raises(InputError, match="BASINS: several polygons are named 'A'"):
        basin_table([rain], [[("A", [square(101, 37)]), ("A", [square(103, 37)])]], names=["one"])


def test_many_tiles_by_the_single_threaded_scheduler_are_the_same(rain):
    basins = [("A", [square(100.3, 36.6, 4, 3)])]
    with dask.config.set(scheduler="synchronous"):
        alone = basin_means(rain, basins)
    np.testing.assert_array_equal(alone.mean, basin_means(rain, basins).mean)
    whole = basin_means(rain.chunk(y=-1, x=-1), basins)
    np.testing.assert_allclose(alone.mean, whole.mean, rtol=1e-12)


@pytest.mark.parametrize("kind", [int, float, object, "category"])
def test_ids_that_are_numbers_are_names(kind):
    """As one table holds them as 7, another one as 7.0, and a third one as text."""
    stations = pd.DataFrame({"station_id": [7, 12], "x": [1.0, 2.0], "y": [3.0, 4.0]})
    rain = pd.DataFrame({"station_id": [12, 7, 12], "time": pd.date_range("2020-01-01", periods=3), "value": 1.0})
    rain["station_id"] = rain["station_id"].astype(str if kind in (object, "category") else kind).astype(kind)
    assert points_in(stations, "EPSG:4326")["station_id"].tolist() == ["7", "12"]
    assert long_form(rain, "rainfall")["station_id"].tolist() == ["12", "7", "12"]
    named = rain.rename(columns={"value": "rainfall"})
    assert long_form(named, "rainfall")["station_id"].tolist() == ["12", "7", "12"]


def test_observations_come_in_many_forms():
    plain = pd.DataFrame({"station_id": ["A", "B"], "time": pd.date_range("2020-01-01", periods=2), "value": [1.5, 2]})
    for change in (
        {"time": plain["time"].dt.tz_localize("UTC").dt.tz_convert("Asia/Shanghai")},
        {"time": plain["time"].dt.strftime("%Y-%m-%dT%H:%M:%S+00:00")},
        {"time": [stamp.to_pydatetime() for stamp in plain["time"]]},
        {"value": plain["value"].astype(str)},
        {"value": plain["value"].astype("Float64")},
    ):
        found = long_form(plain.assign(**change), "rainfall")
        assert found["time"].tolist() == plain["time"].tolist()
        assert found["value"].tolist() == [1.5, 2.0]
    assert np.isnan(long_form(plain.assign(value=pd.array([1, None], "Int64")), "rainfall")["value"][1])
    for change, text in (
        ({"value": ["1", "trace"]}, "OBSERVATIONS: its value cannot be read as numbers"),
        ({"station_id": ["A", None]}, "OBSERVATIONS: row 2 has no station_id"),
        ({"station_id": [np.nan, 7.0]}, "OBSERVATIONS: row 1 has no station_id"),
    ):
        with pytest.raises(InputError, match=text):
            long_form(plain.assign(**change), "rainfall")


def test_stations_are_told_apart():
    stations = pd.DataFrame({"station_id": ["7", 7.0], "x": [1.0, 2.0], "y": [3.0, 4.0]})
    with pytest.raises(InputError, match="STATIONS: '7' occurs more than once"):
        points_in(stations, "EPSG:4326")
    with pytest.raises(InputError, match="STATIONS: row 2 has no station_id"):
        points_in(stations.assign(station_id=["A", None]), "EPSG:4326")


def test_text_ids_are_not_copied():
    rain = pd.DataFrame({"station_id": ["Ü 1", "B"], "time": pd.date_range("2020-01-01", periods=2), "value": 1.0})
    assert long_form(rain, "rainfall") is rain
    categories = rain.astype({"station_id": "category"})
    assert long_form(categories, "rainfall") is categories


@pytest.mark.parametrize(
    ("times", "text"),
    [
        (["01/02/2020", "01/03/2020", "01/04/2020"], "not ISO8601 format.*Write them in ISO-8601"),
        (["1.2.2020", "1.3.2020", "1.4.2020"], "Write them in ISO-8601"),
        ([20200201, 20200301, 20200401], "its times are numbers"),
        ([2020.1, 2020.2, 2020.3], "its times are numbers"),
    ],
)
def test_times_of_tables_are_not_guessed(times, text):
    """Months that stand first, or second, or nanoseconds since 1970."""
    table = pd.DataFrame({"station_id": "A", "time": times, "value": [1.0, 2.0, 3.0]})
    with pytest.raises(InputError, match=f"OBSERVATIONS: .*{text}"):
        long_form(table, "rainfall")
    with pytest.raises(InputError, match=f"SOIL_MOISTURE: .*{text}"):
        Rows.of(table, "SOIL_MOISTURE", [])
