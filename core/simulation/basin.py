"""A whole simulated basin: what truly happened, what satellites and models say of it, and what stations measured.

The sensors see the truth on their own grids, at their hours, where their swaths pass and nothing is frozen, with errors
of the size that the literature tells: about 0.1 m³ m⁻³ for SMOS in the mountains, 0.06 for SMAP and ASCAT; daily
satellite rain that follows gauges with R of 0.3 to 0.5 and misses much of the snow.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd
import rioxarray  # noqa: F401  (gives arrays their ``.rio``)
import xarray as xr
from affine import Affine
from rasterio.crs import CRS
from scipy.ndimage import gaussian_filter

from ..errors import InputError
from ..options import check
from ..products.grids import ease2
from ..regrid import Grid, regrid
from ..running import Progress
from .options import OPTIONS
from .soil import Soil, make_soil
from .terrain import LAND_COVER, REGION, SOILS, Terrain, make_terrain
from .weather import Weather, make_weather

Vector = npt.NDArray[np.float64]

#: Six rain gauges where the paper has its stations; what they measure is simulated.
GAUGES = {
    "AR": ("Arou", 100.46, 38.05), "ARN": ("Arou, north", 100.52, 38.09), "EB": ("Ebao", 100.91, 37.95),
    "HCG": ("Huangcaogou", 100.73, 38.0), "HZS": ("Huangzangsi", 100.19, 38.22), "ARS": ("Arou, south", 100.41, 37.98),
}  # fmt: skip
STATIONS = 43
SMAP_START = np.datetime64("2015-04-01")
_DEGREES = CRS.from_epsg(4326)
_DAY = np.timedelta64(1, "D")
# Pixels times days that take 4 GB.
_MOST = 36_000_000
_HISTORY = "simulated by SM2R; no measurement"


@dataclass(frozen=True)
class Basin:
    """All that is simulated.

    Attributes
    ----------
    terrain : Terrain
    truth : dict of DataArray
        ``soil_moisture``, ``rainfall``, ``temperature``, ``snow`` (1 where it snows or the soil is frozen) and
        ``evaporation``, daily, on the fine grid.
    products : dict of DataArray
        Cubes on their own grids: ``smos``, ``smap``, ``ascat``, ``tmpa``, ``cmfd``, ``era5_land`` and
        ``era5_land_temperature``.
    stations, gauges : DataFrame
        ``station_id, name, x, y, elevation, land_cover, soil``.
    soil_moisture, rainfall : DataFrame
        What they measured: ``station_id, time`` and the value, missing values left out.
    """

    terrain: Terrain
    truth: dict[str, xr.DataArray]
    products: dict[str, xr.DataArray]
    stations: pd.DataFrame
    gauges: pd.DataFrame
    soil_moisture: pd.DataFrame
    rainfall: pd.DataFrame


def simulate_basin(
    *,
    seed: int = 1,
    start: str | np.datetime64 = "2014-01-01",
    end: str | np.datetime64 = "2015-12-31",
    resolution: float = 0.05,
    progress: Progress | None = None,
) -> Basin:
    """Simulate a mountain basin like the Babaohe, its surroundings, and all that sees them.

    Parameters
    ----------
    seed : int
        The same seed, period and resolution give the same basin.
    start, end : date
        First and last day.
    resolution : float
        Degrees, of the maps of the truth.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Raises
    ------
    InputError
        If the period is shorter than 30 days or longer than ten years, the resolution not from 0.02 to
        0.125, or both together would take more than 4 GB of memory.

    Examples
    --------
    >>> basin = simulate_basin(start="2015-07-01", end="2015-07-30", resolution=0.125)
    >>> list(basin.products), basin.products["tmpa"].shape
    (['smos', 'smap', 'ascat', 'tmpa', 'cmfd', 'era5_land', 'era5_land_temperature'], (30, 10, 14))
    >>> len(basin.stations), len(basin.gauges), sorted(basin.rainfall)
    (43, 6, ['rainfall', 'station_id', 'time'])
    """
    days = np.arange(np.datetime64(start, "D"), np.datetime64(end, "D") + _DAY)
    if not 30 <= days.size <= 3660:
        raise InputError(f"START to END are {days.size} days. Set a period of 30 days to ten years.")
    check(OPTIONS, seed=seed)
    if not 0.02 <= resolution <= 0.125:
        raise InputError(f"RESOLUTION is {resolution:g}. Set a pixel size of 0.02 to 0.125 degrees.")
    tell = progress or (lambda _: None)
    grid = degrees_grid(resolution)
    # Months of weather before the first day, so that soil and snow do not remember how they were begun.
    spin_up = 120
    most = _MOST // (grid.shape[0] * grid.shape[1]) - spin_up
    if days.size > most:
        raise InputError(
            f"START to END are {days.size} days, which at RESOLUTION {resolution:g} take more than 4 GB of memory. Set "
            f"{most} days at most, or larger pixels."
        )
    terrain = make_terrain(grid, seed)
    tell(0.1)
    whole = np.arange(days[0] - spin_up * _DAY, days[-1] + _DAY)
    weather = make_weather(whole, terrain.elevation, resolution, seed)
    tell(0.35)
    soil = make_soil(weather, terrain)
    tell(0.55)
    # What no sensor sees is not kept: it would be half of all.
    nothing = np.empty((0, *grid.shape))
    weather = replace(weather, share=nothing.astype(np.float32)).since(spin_up)
    soil = replace(soil, evaporation=nothing, runoff=nothing, drainage=nothing).since(spin_up)
    truth = _truth(weather, soil, days, grid)
    products = _soil_moisture_products(soil, terrain, days, seed) | _rainfall_products(weather, days, grid, seed)
    tell(0.85)
    stations, gauges = _stations(terrain, seed), _gauges(terrain)
    measured = _probed(stations, soil, terrain, days, seed), _gauged(gauges, weather, terrain, days, seed)
    tell(1.0)
    return Basin(terrain, truth, products, stations, gauges, *measured)


def degrees_grid(size: float) -> Grid:
    """Return the grid of the region with pixels of a size in degrees; its eastern and southern edges may lie beyond."""
    west, south, east, north = REGION
    shape = (int(np.ceil((north - south) / size - 1e-9)), int(np.ceil((east - west) / size - 1e-9)))
    return Grid(_DEGREES, Affine(size, 0, west, 0, -size, north), shape)


def ease_grid(resolution: str) -> Grid:
    """Return the part of the global EASE-Grid 2.0 whose pixels have their centres in the region."""
    from pyproj import Transformer

    west, south, east, north = REGION
    place = Transformer.from_crs(4326, 6933, always_xy=True).transform
    whole = ease2(resolution)
    (left, top), (right, bottom) = (~whole.transform * place(*corner) for corner in ((west, north), (east, south)))
    columns, rows = ([int(np.ceil(edge - 0.5)) for edge in edges] for edges in ((left, right), (top, bottom)))
    corner = whole.transform * (columns[0], rows[0])
    transform = Affine(whole.transform.a, 0, corner[0], 0, whole.transform.e, corner[1])
    return Grid(whole.crs, transform, (rows[1] - rows[0], columns[1] - columns[0]))


def _array(
    values: npt.NDArray[np.floating],
    days: npt.NDArray[np.datetime64],
    grid: Grid,
    variable: str,
    units: str,
    product: str,
) -> xr.DataArray:
    height, width = grid.shape
    coords = {
        "time": days.astype("datetime64[ns]"),
        "y": grid.y(np.arange(height) + 0.5),
        "x": grid.x(np.arange(width) + 0.5),
    }
    attrs = {"variable": variable, "units": units, "product": product, "time_step": "P1D", "history": _HISTORY}
    array = xr.DataArray(np.asarray(values, np.float32), coords, ("time", "y", "x"), attrs=attrs)
    return array.rio.write_crs(grid.crs).rio.write_transform(grid.transform)


def _truth(weather: Weather, soil: Soil, days: npt.NDArray[np.datetime64], grid: Grid) -> dict[str, xr.DataArray]:
    snow = (weather.snowfall > 0.1) | soil.frozen
    rows = (
        ("soil_moisture", soil.moisture.mean(axis=1), "m3 m-3", "true soil moisture"),
        ("rainfall", weather.rain, "mm", "true rainfall"),
        ("temperature", weather.temperature, "degC", "true temperature"),
        ("snow", snow.astype(np.float32), "1", "snow or frost"),
        ("evaporation", weather.evaporation, "mm", "potential evaporation"),
    )
    return {name: _array(values, days, grid, name, units, product) for name, values, units, product in rows}


def _seen(values: npt.NDArray[np.floating], fine: Grid, grid: Grid) -> Vector:
    """Return maps (day, y, x) averaged over the pixels of another grid."""
    days = np.datetime64("2000-01-01") + np.arange(len(values))
    array = _array(values, days, fine, "", "", "").chunk()
    return np.asarray(regrid(array, grid, name="truth").to_numpy(), np.float64)


def _noise(rng: np.random.Generator, shape: tuple[int, ...], *, keep: float, width: float) -> Vector:
    """Return normal noise of variance 1 that lasts in time and is smooth over some pixels."""
    fresh = rng.normal(size=shape)
    if width:
        fresh = gaussian_filter(fresh, (0, width, width), mode="reflect")
        fresh /= fresh.std()
    for day in range(1, shape[0]):
        fresh[day] = keep * fresh[day - 1] + np.sqrt(1 - keep**2) * fresh[day]
    return fresh


def _soil_moisture_products(
    soil: Soil, terrain: Terrain, days: npt.NDArray[np.datetime64], seed: int
) -> dict[str, xr.DataArray]:
    fine = terrain.grid
    snowy = ((soil.snow > 2) | soil.frozen).astype(np.float32)
    products = {}
    # Steps of the day at whose ends sensors pass: 6 and 18 o'clock, or 9:30 and 21:30, local time, in UTC.
    sensors = (
        ("smos", ease_grid("25"), (7, 3), 0.48, 0.065, 0.75, -0.04, 0.15),
        ("smap", ease_grid("36"), (7,), 0.6, 0.025, 1.05, -0.01, 0.02),
        ("ascat", degrees_grid(0.125), (0, 4), 0.8, 0.035, 0.8, 0.0, 0.0),
    )
    for number, (name, grid, steps, swath, error, gain, bias, lost) in enumerate(sensors):
        rng = np.random.default_rng([seed, 10 + number])
        hidden = _seen(snowy, fine, grid) > 0.3
        level = _noise(rng, (1, *grid.shape), keep=0, width=1)[0] * 0.025
        passes = []
        for step in steps:
            values = _seen(soil.moisture[:, step], fine, grid)
            mean = values.mean(axis=0)
            wrong = 0.4 * _noise(rng, values.shape, keep=0.0, width=0.6) + 0.917 * _noise(
                rng, values.shape, keep=0.9, width=1.0
            )
            values = mean + bias + level + gain * (values - mean) + error * wrong
            # Swaths move on by a part of their distance each day; what they leave out one day they see the next.
            across = np.linspace(0, 0.35, grid.shape[1])[None, None, :]
            phase = (0.382 * np.arange(days.size)[:, None, None] + across + 0.5 * (step == 3)) % 1.0
            gone = (phase > swath) | hidden | (rng.random(values.shape) < lost) | (values <= 0.005)
            passes.append(np.where(gone, np.nan, np.minimum(values, 0.75)))
        both = np.stack(passes)
        count = np.isfinite(both).sum(axis=0)
        values = np.where(count > 0, np.nansum(both, axis=0) / np.maximum(count, 1), np.nan)
        if name == "smap":
            values[days < SMAP_START] = np.nan
            kept = days >= SMAP_START
            if kept.any():
                products[name] = _array(values[kept], days[kept], grid, "soil_moisture", "m3 m-3", name)
        elif name == "ascat":
            porosity = _seen(np.repeat(terrain.porosity[None], 2, axis=0), fine, grid)[0]
            saturation = np.clip(values / (0.85 * porosity), 0, 1)
            products[name] = _array(saturation, days, grid, "saturation", "1", name)
        else:
            products[name] = _array(values, days, grid, "soil_moisture", "m3 m-3", name)
    return products


def _rainfall_products(
    weather: Weather, days: npt.NDArray[np.datetime64], fine: Grid, seed: int
) -> dict[str, xr.DataArray]:
    """Return a satellite product, one made of gauges, and a reanalysis, each wrong in its own way."""
    quarter, tenth = degrees_grid(0.25), degrees_grid(0.1)
    rng = np.random.default_rng([seed, 20])
    rain, snow = _seen(weather.rain, fine, quarter), _seen(weather.snowfall, fine, quarter)
    cold = snow > 0.5 * np.maximum(rain, 1e-9)
    # Showers are seen some way from where they fall: clouds lean, and move before they rain.
    for day, (down, across) in enumerate(rng.integers(-3, 4, (days.size, 2))):
        rain[day] = np.roll(rain[day], (down, across), axis=(0, 1))
    # Light rain and snow are missed, clouds without rain are taken for it, and amounts are off by a factor of two.
    missed = rng.random(rain.shape) < np.where(cold, 0.75, 0.33 + 0.4 * np.exp(-rain / 3.0))
    factor = np.exp(0.7 * _noise(rng, rain.shape, keep=0.0, width=0.5) - 0.2)
    clouds = _noise(rng, rain.shape, keep=0.1, width=0.7)
    season = _seen(weather.temperature, fine, quarter) > 3
    alarm = np.where((clouds > 1.0) & season, 5.0 * rng.gamma(0.8, 1.0, rain.shape), 0.0)
    tmpa = np.where(missed, 0.0, 1.2 * rain * factor) + alarm
    tmpa = np.where(tmpa < 0.2, 0.0, tmpa)
    rng = np.random.default_rng([seed, 21])
    rain = _seen(weather.rain, fine, tenth)
    smooth = gaussian_filter(rain, (0, 1.5, 1.5), mode="nearest")
    gauged = 0.92 * (0.45 * rain + 0.55 * smooth) * np.exp(0.4 * _noise(rng, rain.shape, keep=0.0, width=1.0) - 0.08)
    cmfd = np.where(gauged < 0.1, 0.0, gauged)
    rng = np.random.default_rng([seed, 22])
    late = np.roll(rain, 1, axis=0)
    late[0] = rain[0]
    shifted = gaussian_filter(0.75 * rain + 0.25 * late, (0, 2.0, 2.0), mode="nearest")
    warm = _seen(weather.temperature, fine, tenth)
    drizzle = np.where(warm > -5, 0.35 * rng.gamma(0.6, 1.0, rain.shape), 0.05)
    era = 1.15 * shifted * np.exp(0.6 * _noise(rng, rain.shape, keep=0.2, width=2.0) - 0.18) + drizzle
    warm += 0.8 * _noise(rng, rain.shape, keep=0.8, width=2.0) + 0.5
    return {
        "tmpa": _array(tmpa, days, quarter, "rainfall", "mm", "tmpa"),
        "cmfd": _array(cmfd, days, tenth, "rainfall", "mm", "cmfd"),
        "era5_land": _array(era, days, tenth, "rainfall", "mm", "era5_land"),
        "era5_land_temperature": _array(warm, days, tenth, "temperature", "degC", "era5_land"),
    }


def _at(terrain: Terrain, table: pd.DataFrame) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    columns, rows = ~terrain.grid.transform * (table["x"].to_numpy(float), table["y"].to_numpy(float))
    return np.floor(rows).astype(np.int64), np.floor(columns).astype(np.int64)


def _described(table: pd.DataFrame, terrain: Terrain) -> pd.DataFrame:
    rows, columns = _at(terrain, table)
    return table.assign(
        elevation=terrain.elevation[rows, columns].round(),
        land_cover=[LAND_COVER[int(code)] for code in terrain.land_cover[rows, columns]],
        soil=[SOILS[int(code)] for code in terrain.soil[rows, columns]],
    )


def _stations(terrain: Terrain, seed: int) -> pd.DataFrame:
    """Spread soil-moisture stations over the basin, away from rock and ice."""
    rng = np.random.default_rng([seed, 30])
    free = np.argwhere(terrain.basin & (terrain.land_cover != 6))
    chosen = free[rng.permutation(len(free))[:STATIONS]]
    if len(chosen) < STATIONS:  # a coarse grid has fewer pixels than stations
        chosen = free[rng.integers(0, len(free), STATIONS)]
    inside = rng.uniform(0.1, 0.9, (STATIONS, 2))
    x, y = terrain.grid.transform * (chosen[:, 1] + inside[:, 0], chosen[:, 0] + inside[:, 1])
    order = np.argsort(x)
    names = [f"SM{number:02d}" for number in range(1, STATIONS + 1)]
    table = pd.DataFrame(
        {"station_id": names, "name": [f"Simulated {name}" for name in names], "x": x[order], "y": y[order]}
    )
    return _described(table.round({"x": 4, "y": 4}), terrain)


def _gauges(terrain: Terrain) -> pd.DataFrame:
    rows = [(key, f"{name} (simulated)", x, y) for key, (name, x, y) in GAUGES.items()]
    return _described(pd.DataFrame(rows, columns=["station_id", "name", "x", "y"]), terrain)


def _long(
    values: Vector, stations: pd.DataFrame, days: npt.NDArray[np.datetime64], name: str, digits: int
) -> pd.DataFrame:
    """Return values (day, station) in long form, without the missing ones."""
    ids, times = stations["station_id"].to_numpy(), np.datetime_as_string(days, unit="D")
    table = pd.DataFrame(
        {
            "station_id": np.repeat(ids, days.size),
            "time": np.tile(times, ids.size),
            name: values.T.ravel().round(digits),
        }
    )
    return table[np.isfinite(table[name])].reset_index(drop=True)


def _probed(
    stations: pd.DataFrame, soil: Soil, terrain: Terrain, days: npt.NDArray[np.datetime64], seed: int
) -> pd.DataFrame:
    """Return what probes measure while nothing is frozen: the soil of their place, not quite that of the pixel."""
    rng = np.random.default_rng([seed, 31])
    rows, columns = _at(terrain, stations)
    truth = soil.moisture.mean(axis=1)[:, rows, columns].astype(np.float64)
    count = len(stations)
    mean = truth.mean(axis=0)
    values = mean + rng.normal(0, 0.025, count) + rng.normal(1, 0.12, count) * (truth - mean)
    values += rng.normal(0, 0.008, values.shape)
    values[soil.frozen[:, rows, columns] | (rng.random(values.shape) < 0.02)] = np.nan
    for number in range(0, count, 3):
        first = rng.integers(0, days.size)
        values[first : first + rng.integers(10, 50), number] = np.nan
    return _long(np.clip(values, 0.01, 0.65), stations, days, "soil_moisture", 4)


def _gauged(
    gauges: pd.DataFrame, weather: Weather, terrain: Terrain, days: npt.NDArray[np.datetime64], seed: int
) -> pd.DataFrame:
    """Return what gauges catch: less of the snow, and showers that differ within a pixel."""
    rng = np.random.default_rng([seed, 32])
    rows, columns = _at(terrain, gauges)
    rain, snow = (part[:, rows, columns].astype(np.float64) for part in (weather.rain, weather.snowfall))
    values = (rain - 0.3 * snow) * np.exp(rng.normal(-0.03, 0.25, rain.shape))
    values = np.where(values < 0.1, 0.0, values)
    values[rng.random(values.shape) < 0.01] = np.nan
    return _long(values, gauges, days, "rainfall", 1)
