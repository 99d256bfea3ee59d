"""A simulated mountain basin: heights, its outline, land cover and soil.

A valley runs from east to west between two ranges; what drains through its western end is the basin.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import rasterio.features
from affine import Affine
from scipy.ndimage import gaussian_filter

from ..regrid import Grid

Vector = npt.NDArray[np.float64]
Codes = npt.NDArray[np.uint8]

#: West, south, east, north of the region, degrees: the Babaohe lies in its middle.
REGION = (98.75, 36.75, 102.25, 39.25)
LAND_COVER = {1: "grassland", 2: "alpine meadow", 3: "shrubland", 4: "forest", 5: "cropland", 6: "rock and ice"}
SOILS = {1: "sandy loam", 2: "loam", 3: "silt loam"}
# The drainage is found on pixels of this size, degrees, so that the outline is fine whatever the grid of the maps.
_FINE = 0.01
_OUTLET = (100.12, 38.2)
_AXIS = ((100.1, 38.2), (100.45, 38.05), (101.2, 37.85))


@dataclass(frozen=True)
class Terrain:
    """Maps of the region, (y, x) on `grid`.

    Attributes
    ----------
    grid : Grid
    elevation : float64, m
    sand, clay : float64, %
    porosity : float64, m3 m-3
    land_cover, soil : uint8, keys of `LAND_COVER` and `SOILS`
    basin : bool
        Pixels whose centre lies in the basin.
    outline : list of (x, y)
        The basin's, closed, degrees.
    """

    grid: Grid
    elevation: Vector
    sand: Vector
    clay: Vector
    porosity: Vector
    land_cover: Codes
    soil: Codes
    basin: npt.NDArray[np.bool_]
    outline: list[tuple[float, float]]


def make_terrain(grid: Grid, seed: int) -> Terrain:
    """Simulate the region on a grid of degrees.

    Porosity follows from sand after Cosby et al. (1984), https://doi.org/10.1029/WR020i006p00682.
    """
    fine = _grid(_FINE)
    fine_heights = _heights(fine, seed)
    drained = _drained(fine_heights, fine)
    outline = _outline(drained, fine)
    elevation = _averaged(fine_heights, fine, grid)
    rng = np.random.default_rng([seed, 2])
    texture, patches = (_smooth(rng, fine, width) for width in (0.25, 0.08))
    texture, patches = (_averaged(field, fine, grid) for field in (texture, patches))
    sand = np.clip(42 + 12 * texture + 4 * patches, 15, 75)
    clay = np.clip(18 - 5 * texture + 3 * patches, 5, 40)
    return Terrain(
        grid,
        elevation,
        sand,
        clay,
        # High meadows have more organic matter, and so more pores, than the rule knows.
        0.489 - 0.00126 * sand + 0.05 * np.clip((elevation - 2500) / 1000, 0, 1),
        _land_cover(elevation, patches),
        np.select([sand > 50, sand > 36], [1, 2], 3).astype(np.uint8),
        _averaged(drained.astype(float), fine, grid) > 0.5,
        outline,
    )


def _grid(size: float) -> Grid:
    from rasterio.crs import CRS

    west, south, east, north = REGION
    shape = (round((north - south) / size), round((east - west) / size))
    return Grid(CRS.from_epsg(4326), Affine(size, 0, west, 0, -size, north), shape)


def _centres(grid: Grid) -> tuple[Vector, Vector]:
    height, width = grid.shape
    x = grid.x(np.arange(width) + 0.5)
    y = grid.y(np.arange(height) + 0.5)
    across, down = np.meshgrid(x, y)
    return across, down


def _heights(grid: Grid, seed: int) -> Vector:
    """Return heights, m: a valley that falls to the west, ranges on both sides, a plain in the north."""
    x, y = _centres(grid)
    rng = np.random.default_rng([seed, 1])
    bends = np.interp(x, [point[0] for point in _AXIS], [point[1] for point in _AXIS])
    away = np.abs(y - bends - 0.02 * np.sin(25 * x))
    along = np.clip((x - _OUTLET[0]) / 1.1, -0.6, 1.4)
    # Both ranges rise with the distance from the valley, fall off behind their crests, and close it in the east.
    crest = 1350 * np.exp(-(((away - 0.2) / 0.12) ** 2))
    heights = 2650 + 650 * along + crest
    heights += np.where((away > 0.2) & (y < bends), 350 * (1 - np.exp(-(away - 0.2) / 0.2)), 0)
    heights += 900 * np.exp(-(((x - 101.25) / 0.12) ** 2)) * np.exp(-((away / 0.2) ** 2))
    heights -= 1200 / (1 + np.exp(-(y - 38.7) / 0.1))
    for width, size in ((0.3, 60.0), (0.1, 90.0), (0.04, 80.0), (0.015, 30.0)):
        heights += size * _smooth(rng, grid, width)
    return np.maximum(heights, 1300.0)


def _smooth(rng: np.random.Generator, grid: Grid, width: float) -> Vector:
    """Return normal noise of variance 1, smooth over `width` degrees."""
    field = gaussian_filter(rng.normal(size=grid.shape), width / grid.transform.a, mode="reflect")
    return np.asarray((field - field.mean()) / field.std())


def _drained(heights: Vector, grid: Grid) -> npt.NDArray[np.bool_]:
    """Return which pixels drain through the outlet, by flooding from it over the lowest passes.

    Every pixel is reached once, first from where it can flow to; those reached from the edge of the region drain there.
    """
    rows, columns = grid.shape
    column, row = (int(place) for place in ~grid.transform * _OUTLET)
    # What passes the valley floor at the meridian of the outlet has come from the basin.
    across = slice(row - round(0.1 / grid.transform.a), row + round(0.1 / grid.transform.a))
    owner = np.full(heights.shape, -1, np.int8)
    queue: list[tuple[float, int, int]] = []
    owner[[0, -1]] = owner[:, [0, -1]] = 0
    queue.extend((heights[i, j], int(i), int(j)) for i, j in np.argwhere(owner == 0))
    queue.extend((heights[i, column], i, column) for i in range(across.start, across.stop))
    owner[across, column] = 1
    heapq.heapify(queue)
    while queue:
        level, i, j = heapq.heappop(queue)
        for di, dj in ((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1)):
            p, q = i + di, j + dj
            if 0 <= p < rows and 0 <= q < columns and owner[p, q] < 0:
                owner[p, q] = owner[i, j]
                heapq.heappush(queue, (max(level, heights[p, q]), p, q))
    owner[:, :column] = 0
    return owner == 1


def _outline(drained: npt.NDArray[np.bool_], grid: Grid) -> list[tuple[float, float]]:
    """Return the largest part as a ring, its stairs cut."""
    shapes = rasterio.features.shapes(drained.astype(np.uint8), mask=drained, transform=grid.transform)
    ring = max((shape["coordinates"][0] for shape, _ in shapes), key=_area)
    points = np.array(ring[:-1])
    for _ in range(2):
        after = np.roll(points, -1, axis=0)
        points = np.stack([0.75 * points + 0.25 * after, 0.25 * points + 0.75 * after], axis=1).reshape(-1, 2)
    return [(round(float(x), 5), round(float(y), 5)) for x, y in [*points, points[0]]]


def _area(ring: list[tuple[float, float]]) -> float:
    x, y = np.array(ring).T
    return abs(float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()))


def _averaged(field: Vector, fine: Grid, grid: Grid) -> Vector:
    """Return the means over the pixels of a grid."""
    import xarray as xr

    from ..regrid import regrid

    x, y = _centres(fine)
    array = xr.DataArray(field[None].astype(np.float64), {"band": ["1"], "y": y[:, 0], "x": x[0]}, ("band", "y", "x"))
    array = array.rio.write_crs(fine.crs).rio.write_transform(fine.transform).chunk()
    return np.asarray(regrid(array, grid, name="terrain", min_coverage=0.0)[0].to_numpy(), float)


def _land_cover(elevation: Vector, patches: Vector) -> Codes:
    """Return classes by height, frayed by patches."""
    height = elevation + 120 * patches
    classes = [
        height > 4150,
        height > 3500,
        (height > 3000) & (patches > 0.7),
        (height > 2800) & (patches < -1.0),
        height < 2650,
    ]
    return np.select(classes, [6, 2, 3, 4, 5], 1).astype(np.uint8)
