"""The means of cubes over polygons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

import dask
import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr
from affine import Affine

from ..coverage import coverage, row_areas
from ..cube.checks import check_laid
from ..errors import InputError
from ..running import Progress
from .tables import all_times, column_names, listed
from .tiles import compute, part, tile_edges

Polygons = Sequence[tuple[str, Sequence[npt.NDArray[np.float64]]]]

# A polygon's number, and its rows, columns and weights within a tile.
_Piece = tuple[int, slice, slice, npt.NDArray[np.float64]]
# Rows and columns by which the area of a polygon is taken where it leaves the grid.
_CELLS = 256
# A polygon that lies on the grid but for this share lies on it wholly.
_ROUNDING = 1e-6
# Values of a polygon that are summed at a time.
_VALUES = 2**21


@dataclass(frozen=True)
class BasinSeries:
    """The means of one cube over polygons.

    Attributes
    ----------
    mean : (basin, time) float64
        Mean over the area that has values; NaN where too little has.
    share : (basin, time) float64
        Share of the polygon's area that has values, 0 to 1; what lies off the grid has none.
    area : (basin,) float64
        Of the whole polygon, in m².
    """

    mean: npt.NDArray[np.float64]
    share: npt.NDArray[np.float64]
    area: npt.NDArray[np.float64]


def basin_means(
    cube: xr.DataArray, polygons: Polygons, *, min_coverage: float = 0.5, progress: Progress | None = None
) -> BasinSeries:
    """Return the mean of a cube over each polygon, pixels weighted by their area inside it.

    Parameters
    ----------
    cube : DataArray ("time", "y", "x")
        With a CRS; read tile by tile, only where polygons are. NaN is missing.
    polygons : sequence of (name, rings)
        In the cube's CRS, rings as `core.coverage.coverage` takes them. Polygons may overlap.
    min_coverage : float
        Least share of a polygon's area with values for a mean.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> rain = simulate_area(days=60).rainfall
    >>> basin = ("Upper", [np.array([(98.1, 39.4), (98.7, 39.4), (98.7, 39.9), (98.1, 39.9), (98.1, 39.4)])])
    >>> found = basin_means(rain, [basin])
    >>> found.mean.shape, round(float(found.area[0] / 1e6)), [round(float(mm), 1) for mm in found.mean[0, :4]]
    ((1, 60), 2859, [1.9, 0.3, 1.5, 0.0])
    """
    check_laid(cube, name="The cube")
    transform, crs = cube.rio.transform(), cube.rio.crs
    shape = (cube.sizes["y"], cube.sizes["x"])
    period = 360.0 if crs.is_geographic else None
    areas = row_areas(transform, shape[0], crs)
    windows, whole = [], np.zeros(len(polygons))
    for index, (_, rings) in enumerate(polygons):
        rows, columns, weights = coverage(rings, transform, shape, period=period)
        flat, ground = _areas(rings, cube)
        on_grid = weights.sum() * abs(transform.a * transform.e) > (1 - _ROUNDING) * flat
        weights *= areas[rows, None]
        whole[index] = weights.sum() if on_grid else ground
        windows.append((rows, columns, weights))
    sums = np.zeros((len(polygons), 2, cube.sizes["time"]))
    down, across = tile_edges(cube)
    tiles = [(slice(*rows), slice(*columns)) for rows in pairwise(down) for columns in pairwise(across)]
    pieces = [found for tile in tiles if (found := _within(windows, *tile))]
    for found, results in compute(pieces, partial(_task, cube), progress):
        for (index, *_), result in zip(found, results, strict=True):
            sums[index] += result
    total, weight = sums[:, 0], sums[:, 1]
    share = np.divide(weight, whole[:, None], out=np.zeros_like(weight), where=whole[:, None] > 0)
    share = np.where(share > 1 - 1e-9, 1.0, share)
    enough = (weight > 0) & (share >= min_coverage - 1e-9)
    mean = np.divide(total, weight, out=np.full(total.shape, np.nan), where=enough)
    return BasinSeries(mean, share, whole)


def basin_table(
    cubes: Sequence[xr.DataArray],
    polygons: Sequence[Polygons],
    *,
    names: Sequence[str],
    min_coverage: float = 0.5,
    shares: bool = False,
    progress: Progress | None = None,
) -> tuple[pd.DataFrame, list[BasinSeries], list[str]]:
    """Average several cubes, each on its own grid and time steps, over polygons.

    Parameters
    ----------
    cubes : sequence of DataArray ("time", "y", "x")
        Their attribute ``product`` names their column.
    polygons : sequence of polygons
        For each cube, the polygons in its CRS.
    names : sequence of str
        How errors and notes name the cubes.
    min_coverage : float
        Least share of a basin's area with values for a mean.
    shares : bool
        Whether to add a column ``<product>_coverage`` each: the share of the basin's area that has values.
    progress : callable, optional

    Returns
    -------
    table : DataFrame
        ``basin``, ``time`` and a column a product: a row for each basin and each time stamp of any cube.
    series : list of BasinSeries
        For each cube, on its own times and polygons.
    notes : list of str
        What the user should know: basins partly or wholly off a grid, columns that were renamed.

    Raises
    ------
    InputError
        If no basin lies on the grid of a cube, none has a value, or two have one name.
    """
    for own in polygons:
        check_names(own, "BASINS")
    times, notes = all_times(cubes, names)
    columns, renamed = column_names([str(cube.attrs["product"]) for cube in cubes], ["basin", "time"])
    # A product may be called as the share of another one.
    covered, _ = column_names([f"{column}_coverage" for column in columns], ["basin", "time", *columns])
    basins = list(dict.fromkeys(name for own in polygons for name, _ in own))
    table = pd.DataFrame(
        {"basin": np.repeat(np.array(basins, object), times.size), "time": np.tile(times, len(basins))}
    )
    added: dict[str, npt.NDArray[np.float64]] = {}
    every = []
    for number, (cube, own, name) in enumerate(zip(cubes, polygons, names, strict=True)):
        series = basin_means(cube, own, min_coverage=min_coverage, progress=part(progress, number, len(cubes)))
        notes += _notes(series, [basin for basin, _ in own], cube, name, min_coverage)
        places = np.array([basins.index(basin) for basin, _ in own], np.intp)
        place = np.ix_(places, np.searchsorted(times, cube["time"].to_numpy()))
        for column, values in ((columns[number], series.mean), (covered[number], series.share))[: 1 + shares]:
            grid = np.full((len(basins), times.size), np.nan)
            grid[place] = values
            added[column] = grid.ravel()
        every.append(series)
    return table.assign(**added), every, [*notes, *renamed]


def check_names(polygons: Polygons, what: str) -> None:
    """Check that no two polygons have one name; `InputError` where two have, which calls them by `what` they are."""
    doubled = [name for name, count in Counter(name for name, _ in polygons).items() if count > 1]
    if doubled:
        raise InputError(f"{what}: several polygons are named '{doubled[0]}'. Rename them, or join their rings.")


def _notes(series: BasinSeries, basins: list[str], cube: xr.DataArray, name: str, least: float) -> list[str]:
    largest = series.share.max(axis=1)
    off = [basin for basin, share in zip(basins, largest, strict=True) if share == 0]
    if len(off) == len(basins):
        left, bottom, right, top = cube.rio.bounds()
        raise InputError(
            f"{name}: has no values inside any of the {len(basins)} basins. Check the coordinate reference systems "
            f"and the extents of both; the grid runs from x {left:.6g} to {right:.6g} and y {bottom:.6g} to "
            f"{top:.6g}."
        )
    notes = []
    if off:
        notes.append(f"{name}: has no values inside {len(off)} of {len(basins)} basins: {listed(off)}.")
    little = [basin for basin, share in zip(basins, largest, strict=True) if 0 < share < least]
    if little:
        notes.append(
            f"{name}: at no time has values on {100 * least:g} % (MIN_COVERAGE) of the area of {len(little)} of "
            f"{len(basins)} basins: {listed(little)}."
        )
    if len(off) + len(little) == len(basins):
        raise InputError(
            f"{name}: there is no time and no basin for which values cover {100 * least:g} % of the area (at most "
            f"{100 * largest.max():.3g} %). Lower MIN_COVERAGE, or use a cube that covers the basins."
        )
    return notes


def _areas(rings: Sequence[npt.NDArray[np.float64]], cube: xr.DataArray) -> tuple[float, float]:
    """Return the area of a whole polygon in the plane of the CRS and, as `row_areas` has it, on the ground."""
    vertices = np.concatenate([ring[np.isfinite(ring).all(axis=1)] for ring in rings])
    (west, south), (east, north) = vertices.min(axis=0), vertices.max(axis=0)
    if not (west < east and south < north):
        return 0.0, 0.0
    own = Affine((east - west) / _CELLS, 0, west, 0, (south - north) / _CELLS, north)
    rows, _, fraction = coverage(rings, own, (_CELLS, _CELLS))
    ground = (fraction * row_areas(own, _CELLS, cube.rio.crs)[rows, None]).sum()
    return float(fraction.sum() * abs(own.a * own.e)), float(ground)


def _within(
    windows: Sequence[tuple[slice, slice, npt.NDArray[np.float64]]], down: slice, across: slice
) -> list[_Piece]:
    """Return, of the polygons' windows on the grid, the parts within a tile."""
    found = []
    for index, (rows, columns, weights) in enumerate(windows):
        top, bottom = max(rows.start, down.start), min(rows.stop, down.stop)
        left, right = max(columns.start, across.start), min(columns.stop, across.stop)
        if top < bottom and left < right:
            own = weights[top - rows.start : bottom - rows.start, left - columns.start : right - columns.start]
            if own.any():
                found.append((index, slice(top, bottom), slice(left, right), own))
    return found


def _task(cube: xr.DataArray, found: Sequence[_Piece]) -> Any:
    """Return what computes the sums of the pieces of one tile, of which only the window that holds them is read."""
    top, bottom = min(rows.start for _, rows, *_ in found), max(rows.stop for _, rows, *_ in found)
    left, right = min(columns.start for *_, columns, _ in found), max(columns.stop for *_, columns, _ in found)
    pieces = [
        (slice(rows.start - top, rows.stop - top), slice(columns.start - left, columns.stop - left), weights)
        for _, rows, columns, weights in found
    ]
    return dask.delayed(partial(_sum, pieces=pieces))(cube.data[:, top:bottom, left:right])


def _sum(
    values: npt.NDArray[np.float32], *, pieces: Sequence[tuple[slice, slice, npt.NDArray[np.float64]]]
) -> list[npt.NDArray[np.float64]]:
    """Return for each piece of a tile the weighted sum over time of its values, and of the weights that count."""
    sums = []
    for rows, columns, weights in pieces:
        inside = weights > 0
        used, piece = weights[inside], values[:, rows, columns]
        result = np.empty((2, values.shape[0]))
        step = max(_VALUES // used.size, 1)
        for start in range(0, values.shape[0], step):
            some = piece[start : start + step, inside].astype(np.float64)
            there = np.isfinite(some)
            result[0, start : start + step] = np.where(there, some, 0.0) @ used
            result[1, start : start + step] = there @ used
        sums.append(result)
    return sums
