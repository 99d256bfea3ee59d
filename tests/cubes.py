"""Cubes for tests."""

from __future__ import annotations

from importlib.util import find_spec

import numpy as np
import pandas as pd
import rioxarray  # noqa: F401
import xarray as xr
from rasterio.transform import from_origin

#: Of files of cubes; Zarr is optional.
FORMATS = ["tif", "nc"] if find_spec("zarr") is None else ["tif", "nc", "zarr"]


def daily_cube(
    values: np.ndarray,
    product: str = "",
    *,
    west: float = 100.0,
    north: float = 40.0,
    size: float = 0.25,
    crs: str = "EPSG:4326",
    start: str = "2015-01-01",
    freq: str = "D",
    tile: int = -1,
    **attrs: str,
) -> xr.DataArray:
    """Return a cube of soil moisture in degrees, unless told otherwise; `west` and `north` are its corner."""
    coords = {
        "time": pd.date_range(start, periods=len(values), freq=freq),
        "y": north - size * (np.arange(values.shape[1]) + 0.5),
        "x": west + size * (np.arange(values.shape[2]) + 0.5),
    }
    about = {"variable": "soil_moisture", "units": "m3 m-3", "product": product, "time_step": "P1D", "history": ""}
    array = xr.DataArray(values.astype(np.float32), coords, ("time", "y", "x"), attrs=about | attrs)
    return (
        array.rio.write_crs(crs)
        .rio.write_transform(from_origin(west, north, size, size))
        .chunk(time=-1, y=tile, x=tile)
    )
