"""Corrections applied to cubes, tile by tile."""

from __future__ import annotations

from typing import Any

import dask
import numpy as np
import numpy.typing as npt
import xarray as xr

from ..running import Progress
from ..sampling.tiles import compute, tile_edges
from .calendar import Calendar
from .methods import Model


def correct(rainfall: xr.DataArray, model: Model, *, name: str = "RAINFALL") -> xr.DataArray:
    """Correct a cube of rain; lazy, tile by tile, so that the months of a pixel are whole.

    Parameters
    ----------
    rainfall : DataArray ("time", "y", "x")
        mm per step, NaN where missing.
    model : Model
        A relation of `methods`, fitted or given.
    name : str
        How errors name the cube.

    Returns
    -------
    DataArray ("time", "y", "x"), float32
        mm per step; NaN where `rainfall` is. Its product is that of `rainfall` with ``_corrected`` added.

    Raises
    ------
    InputError
        If the time step is longer than a day, and no calendar month.

    Examples
    --------
    >>> from sm2r.core.correction import PowerLaw
    >>> from sm2r.core.simulation import simulate_area
    >>> rain = simulate_area(days=366).rain_products["satellite"]
    >>> corrected = correct(rain, PowerLaw(2.0, 0.9))
    >>> corrected.attrs["product"], [round(float(cube.sum("time").mean())) for cube in (rain, corrected)]
    ('satellite_corrected', [528, 706])
    """
    calendar = Calendar.of(rainfall, name)
    chunked = rainfall.chunk({"time": -1})

    def block(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        return model.apply(values, calendar)

    data = chunked.data.map_blocks(block, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32))
    result = chunked.copy(data=data)
    product = rainfall.attrs.get("product", "")
    return result.assign_attrs(variable="rainfall", units="mm", product=f"{product}_corrected".strip("_"))


def means(
    before: xr.DataArray, after: xr.DataArray, *, progress: Progress | None = None
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return the mean over time of a cube and of its correction, (y, x) each in mm per step, tile by tile."""
    maps = np.full((2, *before.shape[1:]), np.nan, np.float32)
    edges = [list(zip(ends[:-1].tolist(), ends[1:].tolist(), strict=True)) for ends in tile_edges(before)]
    tiles = [(slice(*rows), slice(*columns)) for rows in edges[0] for columns in edges[1]]

    def task(tile: tuple[slice, slice]) -> Any:
        return dask.delayed(_means)(*(array.data[:, tile[0], tile[1]] for array in (before, after)))

    for (rows, columns), values in compute(tiles, task, progress):
        maps[:, rows, columns] = values
    return maps[0], maps[1]


def _means(*blocks: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    results = []
    for values in blocks:
        there = np.isfinite(values)
        total, count = np.where(there, values, 0).sum(axis=0, dtype=np.float64), there.sum(axis=0)
        results.append(np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0))
    return np.stack(results)
