"""Where gauges and pixels lie, and how far apart: great circles, so that any grid will do."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]

EARTH_KM = 6371.0


def degrees(x: npt.ArrayLike, y: npt.ArrayLike, crs: Any) -> Vector:
    """Return places of a coordinate reference system as latitude and longitude, (n, 2) degrees.

    Parameters
    ----------
    x, y : (n,)
        In `crs`.
    crs : rasterio.crs.CRS
    """
    x, y = (np.asarray(part, np.float64).ravel() for part in (x, y))
    if not crs.is_geographic:
        from rasterio.warp import transform

        x, y = (np.asarray(part, np.float64) for part in transform(crs, "EPSG:4326", x, y))
    return np.stack([y, x], axis=1)


def from_degrees(places: Vector, crs: Any) -> tuple[Vector, Vector]:
    """Return x and y, (n,), in a coordinate reference system, of places that `degrees` made of it."""
    y, x = places.T
    if not crs.is_geographic:
        from rasterio.warp import transform

        x, y = (np.asarray(part, np.float64) for part in transform("EPSG:4326", crs, x, y))
    return x, y


def distances(first: Vector, second: Vector) -> Vector:
    """Return great-circle distances in km, (n, m), between places (n, 2) and (m, 2) in degrees, latitude first."""
    one, two = np.deg2rad(first), np.deg2rad(second)
    down = np.sin((one[:, :1] - two[:, 0]) / 2) ** 2
    across = np.sin((one[:, 1:] - two[:, 1]) / 2) ** 2
    half = down + np.cos(one[:, :1]) * np.cos(two[:, 0]) * across
    return 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))


def spacing(between: Vector) -> float:
    """Return the median distance of gauges to their nearest neighbour, km; gauges at one place count as one.

    Parameters
    ----------
    between : (gauge, gauge)
        Distances in km; two gauges or more.
    """
    apart = np.where(between > 1e-6, between, np.inf).min(axis=0)
    apart = apart[np.isfinite(apart)]
    return float(np.median(apart)) if apart.size else 1.0


def inverse_distances(values: Vector, apart: Vector, *, count: int = 8, own: bool = False) -> Vector:
    """Interpolate by inverse squared distances: what is used where nobody thinks of more, to compare with.

    Parameters
    ----------
    values : (time, gauge)
        NaN where missing: the nearest gauges that report are taken.
    apart : (gauge, place)
        Distances in km; less than half a kilometre counts as that.
    count : int
        How many gauges.
    own : bool
        Whether places are the gauges themselves, each to be left out of its own estimate.

    Returns
    -------
    (time, place) float64
        NaN where no gauge reports.
    """
    weight = 1 / np.maximum(apart, 0.5) ** 2
    if own:
        np.fill_diagonal(weight, 0)
    out = np.full((values.shape[0], apart.shape[1]), np.nan)
    there = np.isfinite(values)
    patterns, day = np.unique(there, axis=0, return_inverse=True)
    for number, reporting in enumerate(patterns):
        if not reporting.any():
            continue
        w = weight[reporting]
        if len(w) > count:
            w = np.where(w >= np.partition(w, -count, axis=0)[-count], w, 0)
        total = w.sum(axis=0)
        days = day.ravel() == number
        w = np.divide(w, total, out=np.full_like(w, np.nan), where=total > 0)
        out[days] = values[np.ix_(days, reporting)] @ w
    return out
