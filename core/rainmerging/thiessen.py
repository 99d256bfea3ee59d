"""Rain of the nearest gauge: what basin means by Thiessen polygons are made of."""

from __future__ import annotations

from typing import Any

import dask.array as da
import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube.days import check_days, other_days
from ..errors import InputError
from ..sampling.stations import check_observations, in_common
from ..sampling.tables import check_rain_steps
from .cubes import cube_of, slices
from .places import Vector, degrees, distances

#: The name of the product.
PRODUCT = "gauges_thiessen"


def thiessen(cube: xr.DataArray, points: pd.DataFrame, observations: pd.DataFrame) -> tuple[xr.DataArray, list[str]]:
    """Return a cube in which each pixel has the rain of the nearest gauge that reports; lazy, tile by tile.

    Its mean over a basin weighs gauges by the area of their Thiessen polygons, drawn anew for each set of gauges that
    report, as far as the grid resolves them: Thiessen (1911),
    https://doi.org/10.1175/1520-0493(1911)39<1082b:PAFLA>2.0.CO;2.

    Parameters
    ----------
    cube : DataArray ("time", "y", "x")
        Whose grid and time stamps are taken.
    points : DataFrame
        ``station_id, x, y`` in the cube's CRS; gauges off the grid count as well.
    observations : DataFrame
        ``station_id, time, value``: mm per step. NaN is missing.

    Returns
    -------
    cube : DataArray ("time", "y", "x"), float32
        mm per step; NaN where no gauge reports.
    notes : list of str
        What was left out.

    Raises
    ------
    InputError
        If values cannot be rain, or gauges and cube share no time stamp, or have different time steps.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=60)
    >>> rain, notes = thiessen(area.rainfall, area.stations, area.rain_gauges)
    >>> rain.shape, round(float(rain.mean()), 2), notes
    ((60, 3, 4), 1.32, [])
    """
    observations = observations.dropna(subset=["value", "time"])
    check_observations(observations, "rainfall")
    points, notes = in_common(points, observations, value="rain", who="gauges")
    times = cube["time"].to_numpy()
    rows = observations[observations["station_id"].isin(points["station_id"])]
    rain = (
        rows.pivot(index="time", columns="station_id", values="value")
        .reindex(index=pd.DatetimeIndex(times), columns=points["station_id"])
        .to_numpy(np.float32)
    )
    day_start = check_days([cube], names=["CUBES"])
    others = other_days(rows, times, day_start, name="CUBES")
    if not np.isfinite(rain).any():
        raise InputError(
            f"OBSERVATIONS has no time stamp in common with CUBES ({str(times[0])[:10]} to {str(times[-1])[:10]}). "
            f"Give data of the same period and time step.{f' {others}.' if others else ''}"
        )
    check_rain_steps(rows, [cube], day_start, name="CUBES")
    if others:
        notes.append(f"{others}: they are left out. Make days of both alike (importstations and regrid, DAY_START).")
    places = degrees(points["x"].to_numpy(), points["y"].to_numpy(), cube.rio.crs)
    like = cube.chunk({"time": -1})
    down, across = like.chunks[1:]  # type: ignore[index]
    data = da.map_blocks(
        _block,
        da.from_array(like["y"].to_numpy(), chunks=(down,))[None, :, None],
        da.from_array(like["x"].to_numpy(), chunks=(across,))[None, None, :],
        rain=rain,
        places=places,
        crs=cube.rio.crs,
        dtype=np.float32,
        meta=np.empty((0, 0, 0), np.float32),
        chunks=((times.size,), down, across),
    )
    return cube_of(data, times, like, PRODUCT), notes


def _block(
    ys: Vector, xs: Vector, *, rain: npt.NDArray[np.float32], places: Vector, crs: Any
) -> npt.NDArray[np.float32]:
    y, x = np.broadcast_arrays(ys[0], xs[0])
    pixels = degrees(x, y, crs)
    out = np.empty((len(rain), len(pixels)), np.float32)
    for some in slices(len(pixels), max(rain.shape)):
        apart = distances(places, pixels[some])
        nearest = rain[:, np.argmin(apart, axis=0)]
        if np.isnan(nearest).any():
            for farther in np.argsort(apart, axis=0, kind="stable")[1:]:
                missing = np.isnan(nearest)
                if not missing.any():
                    break
                nearest = np.where(missing, rain[:, farther], nearest)
        out[:, some] = nearest
    return out.reshape(len(rain), *y.shape)
