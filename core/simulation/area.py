"""A few pixels of simulated rain and soil moisture with all that the families of the core take, for examples."""

from __future__ import annotations

from dataclasses import dataclass

import dask.array as da
import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube import as_cube
from .records import simulate_cube
from .sensors import ESTIMATES, simulate_products

# m3 m-3 where the soil is full; degrees of a pixel; west and north of the area.
_POROSITY, _PIXEL, _WEST, _NORTH = 0.45, 0.25, 98.0, 40.0
# Factor and relative error of the rain of each product.
_RAIN = {"satellite": (0.8, 0.6), "reanalysis": (1.3, 0.4), "radar": (1.0, 0.5)}


@dataclass(frozen=True)
class Area:
    """Cubes, products that see them, and stations. See `simulate_area`.

    Attributes
    ----------
    rainfall, saturation, soil_moisture : DataArray ("time", "y", "x")
        The truth: mm in the day; 0 to 1 and m3 m-3 at the start of the day.
    rain_products, soil_moisture_products : dict of DataArray ("time", "y", "x")
        Three each, with errors of their own, by their names.
    stations : DataFrame
        ``station_id, longitude, latitude, x, y``: in the middle of pixels.
    rain_gauges, soil_moisture_probes : DataFrame
        What the stations measure: ``station_id, time, value``, mm in the day and m3 m-3.
    """

    rainfall: xr.DataArray
    saturation: xr.DataArray
    soil_moisture: xr.DataArray
    rain_products: dict[str, xr.DataArray]
    soil_moisture_products: dict[str, xr.DataArray]
    stations: pd.DataFrame
    rain_gauges: pd.DataFrame
    soil_moisture_probes: pd.DataFrame


def simulate_area(days: int = 120, height: int = 3, width: int = 4, *, stations: int = 6, seed: int = 1) -> Area:
    """Simulate a small area, for examples and to try functions; `simulate_basin` is the larger and truer one.

    Parameters
    ----------
    days, height, width : int
        Days from 2020-01-01 on, and pixels of 0.25 degrees.
    stations : int
        At most one a pixel.
    seed : int
        The same seed gives the same area.

    Examples
    --------
    >>> area = simulate_area(days=60)
    >>> area.rainfall.shape, list(area.rain_products), list(area.soil_moisture_products)
    ((60, 3, 4), ['satellite', 'reanalysis', 'radar'], ['rf', 'lstm', 'cnn'])
    >>> list(area.stations), list(area.rain_gauges), len(area.rain_gauges)
    (['station_id', 'longitude', 'latitude', 'x', 'y'], ['station_id', 'time', 'value'], 360)
    """
    saturation, rain = simulate_cube(days, height, width, seed=seed, missing=0.0)
    rng = np.random.default_rng([seed, 1])
    moisture = _POROSITY * saturation
    fallen = {name: gain * rain * np.exp(rng.normal(0.0, error, rain.shape)) for name, (gain, error) in _RAIN.items()}
    probed = simulate_products(moisture, ESTIMATES, seed=seed)
    points, pixels = _stations(rng, height, width, stations)
    measured = np.array([part.reshape(days, -1)[:, pixels].T for part in (rain, moisture)])
    measured[0] *= np.exp(rng.normal(0.0, 0.1, measured[0].shape))
    measured[1] += rng.normal(0.0, 0.01, measured[1].shape)
    truth = _rain(rain)
    return Area(
        truth,
        _like(truth, saturation, "saturation", "1", "soil"),
        _like(truth, moisture, "soil_moisture", "m3 m-3", "soil"),
        {name: _like(truth, values, "rainfall", "mm", name) for name, values in fallen.items()},
        {name: _like(truth, values, "soil_moisture", "m3 m-3", name) for name, values in probed.items()},
        points,
        *(_table(points, values) for values in measured),
    )


def _times(days: int) -> pd.DatetimeIndex:
    return pd.date_range("2020-01-01", periods=days)


def _rain(values: npt.NDArray[np.floating]) -> xr.DataArray:
    days, height, width = values.shape
    y, x = _NORTH - _PIXEL * (np.arange(height) + 0.5), _WEST + _PIXEL * (np.arange(width) + 0.5)
    array = xr.DataArray(values, {"time": _times(days), "lat": y, "lon": x}, ("time", "lat", "lon"))
    return as_cube(array, variable="rainfall", units="mm", product="rain")


def _like(
    cube: xr.DataArray, values: npt.NDArray[np.floating], variable: str, units: str, product: str
) -> xr.DataArray:
    """Return a cube on the grid of another one, which is checked already: much faster than `as_cube`."""
    lazy = da.from_array(np.asarray(values, np.float32), chunks=cube.data.chunksize)
    return cube.copy(data=lazy).rename(variable).assign_attrs(variable=variable, units=units, product=product)


def _stations(
    rng: np.random.Generator, height: int, width: int, count: int
) -> tuple[pd.DataFrame, npt.NDArray[np.intp]]:
    pixels = np.sort(rng.permutation(height * width)[:count])
    x, y = _WEST + _PIXEL * (pixels % width + 0.5), _NORTH - _PIXEL * (pixels // width + 0.5)
    names = [f"S{number}" for number in range(1, pixels.size + 1)]
    return pd.DataFrame({"station_id": names, "longitude": x, "latitude": y, "x": x, "y": y}), pixels


def _table(stations: pd.DataFrame, values: npt.NDArray[np.float64]) -> pd.DataFrame:
    """Return series (station, time) as a table."""
    days = values.shape[1]
    return pd.DataFrame(
        {
            "station_id": np.repeat(stations["station_id"].to_numpy(), days),
            "time": np.tile(_times(days), len(values)),
            "value": values.ravel(),
        }
    )
