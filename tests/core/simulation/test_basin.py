"""The simulated basin keeps its water, has the climate and the errors it says, and is the same for the same seed."""

from __future__ import annotations

import os
from dataclasses import fields

import numpy as np
import pandas as pd
import pytest
from rasterio.features import rasterize
from scipy.ndimage import binary_dilation
from sm2r.core import cube, metrics
from sm2r.core.errors import InputError, OutputError
from sm2r.core.files import temporary_folder
from sm2r.core.simulation.basin import GAUGES, STATIONS, degrees_grid, ease_grid, simulate_basin
from sm2r.core.simulation.files import ABOUT, write_basin
from sm2r.core.simulation.soil import LOWER, UPPER, make_soil
from sm2r.core.simulation.terrain import LAND_COVER, SOILS, make_terrain
from sm2r.core.simulation.weather import make_weather

COARSE = 0.125


@pytest.fixture(scope="module")
def basin():
    return simulate_basin(seed=1, resolution=COARSE)


@pytest.fixture(scope="module")
def natural():
    """Return two years of terrain, weather and soil."""
    terrain = make_terrain(degrees_grid(COARSE), 3)
    days = np.arange("2014-01-01", "2016-01-01", dtype="datetime64[D]")
    weather = make_weather(days, terrain.elevation, COARSE, 3)
    return terrain, days, weather, make_soil(weather, terrain)


def test_no_water_is_lost(natural):
    _, _, weather, soil = natural
    came = weather.rain.astype(float).sum(axis=0)
    left = (soil.evaporation + soil.runoff + soil.drainage).sum(axis=0)
    stays = soil.snow[-1] + UPPER * (soil.moisture[-1, -1] - soil.start[0]) + LOWER * (soil.lower - soil.start[1])
    np.testing.assert_allclose(left + stays, came, rtol=0, atol=1e-4)  # soil moisture is told in single precision


def test_climate_of_the_upper_heihe(natural):
    terrain, days, weather, soil = natural
    month = days.astype("datetime64[M]").astype(int) % 12
    inside = terrain.basin
    yearly = weather.rain[:, inside].sum(axis=0).mean() / 2
    assert 250 < yearly < 700
    monthly = [weather.rain[month == m][:, inside].sum(axis=0).mean() / 2 for m in range(12)]
    assert max(monthly[5:9]) > 8 * max(monthly[11], monthly[0])
    warmth = [weather.temperature[month == m][:, inside].mean() for m in range(12)]
    assert warmth[0] < -8 < 4 < warmth[6]
    assert 0.02 < (weather.rain > 20).mean() / (weather.rain > 1).mean() < 0.25  # storms are few
    assert 0.05 < weather.snowfall.sum() / weather.rain.sum() < 0.5
    np.testing.assert_allclose(weather.share.sum(axis=1), 1, atol=1e-5)
    assert soil.frozen[month == 0][:, inside].mean() > 0.9
    assert soil.frozen[month == 7][:, inside].mean() < 0.1
    assert (soil.moisture >= 0).all()
    assert (soil.moisture <= terrain.porosity + 1e-6).all()
    assert weather.evaporation.min() >= 0


@pytest.mark.parametrize("seed", range(1, 11))
def test_every_seed_has_a_basin_with_the_gauges_in_it(seed):
    terrain = make_terrain(degrees_grid(0.05), seed)
    fine = degrees_grid(0.01)
    shape = {"type": "Polygon", "coordinates": [terrain.outline]}
    inside = rasterize([shape], out_shape=fine.shape, transform=fine.transform, all_touched=True).astype(bool)
    area = inside.sum() * 1.112**2 * np.cos(np.radians(38))
    assert 1200 < area < 6000  # km2; the Babaohe has 2,452
    near = binary_dilation(inside, iterations=3)
    for _, x, y in GAUGES.values():
        column, row = ~fine.transform * (x, y)
        assert near[int(row), int(column)]
    assert set(np.unique(terrain.land_cover)) <= set(LAND_COVER)
    assert set(np.unique(terrain.soil)) <= set(SOILS)


def test_same_seed_same_basin(basin):
    again, other = simulate_basin(seed=1, resolution=COARSE), simulate_basin(seed=2, resolution=COARSE)
    for name, array in basin.products.items():
        np.testing.assert_array_equal(array, again.products[name])
        assert not np.array_equal(array, other.products[name], equal_nan=True)
    for item in ("stations", "gauges", "soil_moisture", "rainfall"):
        pd.testing.assert_frame_equal(getattr(basin, item), getattr(again, item))
    for item in fields(basin.terrain):
        if item.name not in ("grid", "outline"):
            np.testing.assert_array_equal(getattr(basin.terrain, item.name), getattr(again.terrain, item.name))


def at_stations(array, table, points, value):
    """Return estimates and observations, (station, day)."""
    ids = points["station_id"]
    wide = table.assign(time=pd.to_datetime(table["time"])).pivot(index="time", columns="station_id", values=value)
    wide = wide.reindex(index=pd.DatetimeIndex(array["time"].to_numpy()), columns=ids)
    from pyproj import Transformer

    place = Transformer.from_crs(4326, array.rio.crs.to_wkt(), always_xy=True).transform
    x, y = place(points["x"].to_numpy(), points["y"].to_numpy())
    columns, rows = (np.floor(part).astype(int) for part in ~array.rio.transform() * (x, y))
    return array.to_numpy()[:, rows, columns].T, wide.to_numpy().T


def test_products_err_as_they_are_said_to(basin):
    found = {}
    for name in ("smos", "smap", "ascat"):
        pair = at_stations(basin.products[name], basin.soil_moisture, basin.stations, "soil_moisture")
        found[name] = metrics.evaluate(pair[0].ravel(), pair[1].ravel())
    assert 0.06 < found["smos"]["rmse"] < 0.13
    assert 0.03 < found["smap"]["rmse"] < 0.09
    assert found["smos"]["r"] < found["smap"]["r"]
    assert found["smos"]["bias"] < 0
    rain = {}
    for name in ("tmpa", "cmfd", "era5_land"):
        pair = at_stations(basin.products[name], basin.rainfall, basin.gauges, "rainfall")
        rain[name] = metrics.evaluate(pair[0].ravel(), pair[1].ravel(), wet_threshold=1.0)
    assert 0.1 < rain["tmpa"]["r"] < 0.55 < rain["era5_land"]["r"] < rain["cmfd"]["r"] < 0.95
    assert rain["tmpa"]["far"] > rain["cmfd"]["far"]
    assert (basin.products["era5_land"].to_numpy()[180:240] > 0).mean() > 0.9  # models drizzle
    assert basin.products["smap"]["time"].to_numpy()[0] == np.datetime64("2015-04-01")
    share = np.isfinite(basin.products["smos"].sel(time="2014-07").to_numpy()).mean()
    assert 0.3 < share < 0.9  # swaths leave gaps
    assert np.isnan(basin.products["smos"].sel(time="2014-01").to_numpy()).mean() > 0.8  # frozen


def test_stations(basin):
    assert (len(basin.stations), len(basin.gauges)) == (STATIONS, 6) == (43, 6)
    assert list(basin.gauges["station_id"]) == ["AR", "ARN", "EB", "HCG", "HZS", "ARS"]
    assert basin.stations["station_id"].is_unique
    assert set(basin.soil_moisture["station_id"]) == set(basin.stations["station_id"])
    assert basin.soil_moisture["soil_moisture"].between(0, 1).all()
    assert not basin.soil_moisture["time"].str.startswith("2014-01-1").any()  # probes are frozen in January
    assert basin.rainfall["rainfall"].min() == 0


def test_grids_are_the_sensors_own():
    smap = ease_grid("36")
    assert smap.crs.to_epsg() == 6933
    assert smap.transform.a == pytest.approx(36032.22, abs=0.01)
    assert ((smap.transform.c + 17367530.445161) / smap.transform.a) % 1 == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"start": "2014-01-01", "end": "2014-01-10"}, "are 10 days"),
        ({"start": "2015-01-01", "end": "2014-01-10"}, "30 days to ten years"),
        ({"resolution": 0.5}, "RESOLUTION is 0.5"),
        (
            {"resolution": 0.02, "start": "2006-01-01"},
            "are 3652 days, which at RESOLUTION 0.02 take more than 4 GB of memory. Set 1525 days at most",
        ),
    ],
)
def test_impossible_basins(given, text):
    with pytest.raises(InputError, match=text):
        simulate_basin(**given)


def test_files_are_read_back(tmp_path):
    basin = simulate_basin(start="2015-03-20", end="2015-05-01", resolution=COARSE)
    told = []
    write_basin(basin, tmp_path, settings="a test", progress=told.append)
    assert told[-1] == 1
    assert told == sorted(told)
    for name in ("smos", "smap", "ascat", "tmpa", "cmfd", "era5_land"):
        found = cube.open(tmp_path / f"{name}.tif")
        np.testing.assert_array_equal(found, basin.products[name])
        assert found.attrs["product"] == name
    assert "a test" in (tmp_path / ABOUT).read_text()
    assert len(list((tmp_path / "original" / "smos_l3").glob("*.nc"))) == 43
    pd.testing.assert_frame_equal(pd.read_csv(tmp_path / "rainfall.csv"), basin.rainfall)


def test_a_folder_appears_whole_and_replaces_only_its_kind(tmp_path):
    target, kind = tmp_path / "made", {"marker": "mark", "known": "mark|new"}
    with temporary_folder(target, **kind) as partial:
        (partial / "mark").touch()
        assert not target.exists()
    assert [path.name for path in tmp_path.iterdir()] == ["made"]
    with pytest.raises(RuntimeError), temporary_folder(target, **kind) as partial:  # noqa: PT012
        (partial / "other").touch()
        raise RuntimeError
    assert [path.name for path in target.iterdir()] == ["mark"]
    (target / "thesis.txt").touch()
    with pytest.raises(OutputError, match=r"made holds other files \(thesis.txt\)"), temporary_folder(target, **kind):
        pass
    (target / "thesis.txt").unlink()
    with temporary_folder(target, **kind) as partial:
        (partial / "new").touch()
    assert [path.name for path in target.iterdir()] == ["new"]
    with pytest.raises(OutputError, match=r"made holds other files \(new\)"), temporary_folder(target, **kind):
        pass
    with pytest.raises(OutputError, match="is a file"), temporary_folder(target / "new", **kind):
        pass
    # A run that was killed after it had moved the old folder away.
    (tmp_path / ".made.1234.part").mkdir()
    target.rename(tmp_path / ".made.1234.part" / "replaced folder")
    for file in (tmp_path / ".made.1234.part").rglob("*"):
        os.utime(file, (0, 0))
    os.utime(tmp_path / ".made.1234.part", (0, 0))
    with pytest.raises(RuntimeError), temporary_folder(target, **kind):
        raise RuntimeError
    assert [path.name for path in tmp_path.iterdir()] == ["made"]
    assert [path.name for path in target.iterdir()] == ["new"]
