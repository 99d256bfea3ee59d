"""Regular north-up grids: where their pixels lie, and how one is made of an extent and a resolution."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt
import pyproj
import rasterio.errors
import rasterio.warp
import xarray as xr
from affine import Affine
from rasterio.crs import CRS

from ..cube.checks import check_laid
from ..errors import InputError

#: More pixels than this are taken for a slip in the resolution or its unit.
LARGEST = 1_000_000_000
# Part of a pixel by which an extent may miss a whole number of pixels: rounding, not meant.
_TOLERANCE = 1e-3
# Points along each axis on which the shape of a transformation is looked at.
_SAMPLES = 33

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Grid:
    """A regular grid, north up.

    Attributes
    ----------
    crs
        Its coordinate reference system.
    transform
        From columns and rows, counted from the upper left corner, to coordinates.
    shape
        Rows and columns.
    """

    crs: CRS
    transform: Affine
    shape: tuple[int, int]

    @property
    def bounds(self) -> Bounds:
        """Return left, bottom, right, top."""
        left, top = self.transform.c, self.transform.f
        return left, top + self.transform.e * self.shape[0], left + self.transform.a * self.shape[1], top

    @property
    def projection(self) -> pyproj.CRS:
        """Return the CRS as PROJ has it."""
        return projection(self.crs)

    def x(self, columns: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return the x of places between pixels: 0 is the left edge of the first."""
        return self.transform.c + self.transform.a * columns

    def y(self, rows: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return the y of places between pixels, at the poles where a row reaches beyond them."""
        y = self.transform.f + self.transform.e * rows
        return np.clip(y, -90.0, 90.0) if self.crs.is_geographic else y

    def part(self, rows: slice, columns: slice) -> Grid:
        """Return a window as a grid of its own."""
        transform = self.transform * Affine.translation(columns.start, rows.start)
        return Grid(self.crs, transform, (rows.stop - rows.start, columns.stop - columns.start))

    def same_as(self, other: Grid) -> bool:
        """Tell whether two grids are one, to a thousandth of a pixel."""
        if self.crs != other.crs or self.shape != other.shape:
            return False
        height, width = self.shape
        corners = np.array([(0, 0), (width, 0), (0, height), (width, height)], dtype=float)
        shifts = [np.subtract(~self.transform * (other.transform * tuple(corner)), corner) for corner in corners]
        return bool(np.abs(shifts).max() <= _TOLERANCE)


def grid_of(array: xr.DataArray, *, name: str = "INPUT") -> Grid:
    """Return the grid of an array with dims (…, "y", "x") and a CRS.

    Raises
    ------
    InputError
        If its columns run from east to west, its rows from south to north, or its times are not in order.

    Examples
    --------
    >>> import numpy as np, xarray as xr
    >>> from sm2r.core import as_cube
    >>> coords = {"time": np.array(["2015-01-01"], "M8[ns]"), "lat": [40.0, 39.5], "lon": [98.0, 98.5, 99.0]}
    >>> grid = grid_of(as_cube(xr.DataArray(np.zeros((1, 2, 3)), coords)))
    >>> grid.shape, grid.bounds
    ((2, 3), (97.75, 39.25, 99.25, 40.25))
    """
    transform = array.rio.transform()
    if transform.a <= 0 or transform.e >= 0:
        raise InputError(f"{name}: its columns run from right to left. Warp it to a north-up grid first.")
    check_laid(array, name=name)
    return Grid(array.rio.crs, transform, (array.sizes["y"], array.sizes["x"]))


def make_grid(
    like: Grid, *, extent: Bounds | None = None, resolution: float | None = None, crs: CRS | None = None
) -> Grid:
    """Make a grid; what is not given is taken from `like`.

    Parameters
    ----------
    like
        The grid of the input. With nothing else given, it is the result.
    extent
        Left, bottom, right, top, in the units of `crs`. With a resolution, or another CRS, edges move outwards to
        multiples of the resolution, so that grids of one resolution fit each other; without, to the pixels of `like`.
    resolution
        Size of the square pixels, in the units of `crs`. With neither extent nor another CRS, pixels are counted from
        the upper left corner of `like`, so that whole pixels of `like` go into them where its resolution divides it;
        to the right and below, the extent is that of `like` to half a pixel.
        In another CRS, and not given, it is such that about as many pixels cover the extent as before.
    crs
        That of the result.

    Raises
    ------
    InputError
        If the resolution or the extent is no length, the grid would be huge, or `like` has no place in `crs`.

    Examples
    --------
    >>> from rasterio.crs import CRS
    >>> like = Grid(CRS.from_epsg(4326), Affine(0.25, 0, 98.0, 0, -0.25, 40.0), (8, 12))
    >>> make_grid(like, resolution=0.5).shape
    (4, 6)
    """
    if resolution is not None and not (math.isfinite(resolution) and resolution > 0):
        raise InputError(f"RESOLUTION is {resolution:g}. Give the size of a pixel, larger than 0, in units of the CRS.")
    moved = crs is not None and crs != like.crs
    crs = crs if crs is not None and moved else like.crs
    if extent is not None and not (extent[2] > extent[0] and extent[3] > extent[1]):
        raise InputError(f"EXTENT {_said(extent)} is empty. Give left, right, bottom and top in this order.")
    if extent is None and resolution is None and not moved:
        return like
    if extent is None and not moved:
        left, bottom, right, top = like.bounds
        size = (float(resolution or 0.0), float(resolution or 0.0))
        # Rounded, as GDAL does: a last pixel of which less than half is covered would mostly be missing.
        columns, rows = round((right - left) / size[0]), round((top - bottom) / size[1])
        return _checked(crs, left, top, size, columns, rows)
    if resolution is None and not moved:
        size, origin = (like.transform.a, -like.transform.e), (like.transform.c, like.transform.f)
    else:
        if resolution is None:
            resolution = _similar_resolution(like, crs)
        size, origin = (resolution, resolution), (0.0, 0.0)
    left, bottom, right, top = extent if extent is not None else _bounds_in(like, crs)
    first = math.floor((left - origin[0]) / size[0] + _TOLERANCE)
    last = math.ceil((right - origin[0]) / size[0] - _TOLERANCE)
    lowest = math.floor((bottom - origin[1]) / size[1] + _TOLERANCE)
    highest = math.ceil((top - origin[1]) / size[1] - _TOLERANCE)
    corner = origin[0] + first * size[0], origin[1] + highest * size[1]
    return _checked(crs, *corner, size, last - first, highest - lowest)


def _checked(crs: CRS, left: float, top: float, size: tuple[float, float], columns: int, rows: int) -> Grid:
    width, height = max(columns, 1), max(rows, 1)
    if width * height > LARGEST:
        raise InputError(
            f"The grid would have {width} × {height} pixels of {size[0]:g} × {size[1]:g}. RESOLUTION is in the units "
            "of the CRS (degrees for EPSG:4326): use a larger one, or a smaller EXTENT."
        )
    return Grid(crs, Affine(size[0], 0, left, 0, -size[1], top), (height, width))


def transform_points(
    source: pyproj.CRS, target: pyproj.CRS, x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return points in another CRS, x and longitude first; infinite where they have no place in it."""
    if source is target or source == target:
        return x, y
    transform = _transformer(source, target).transform
    if x.size != 1:
        return transform(x, y)
    # Arrays of one place are taken for numbers by some versions of pyproj.
    moved = transform(x.item(), y.item())
    return np.full(x.shape, moved[0]), np.full(x.shape, moved[1])


@cache
def projection(crs: CRS) -> pyproj.CRS:
    """Return a CRS as PROJ has it; the same object for the same CRS."""
    return pyproj.CRS.from_wkt(crs.to_wkt())


@lru_cache(maxsize=16)
def _transformer(source: pyproj.CRS, target: pyproj.CRS) -> pyproj.Transformer:
    # Looking for the best one takes as long as tens of thousands of points. Threads may share it.
    return pyproj.Transformer.from_crs(source, target, always_xy=True)


def check_overlap(source: Grid, target: Grid, *, name: str) -> None:
    """Check, on a sample of points, that two grids have a place in common.

    Parameters
    ----------
    source, target
        The grids.
    name
        How the error names the source.

    Raises
    ------
    InputError
        If they seem to have none; it says both extents.
    """
    if not (_hits(source, target) or _hits(target, source)):
        raise InputError(
            f"{name} and the target grid do not overlap: {name} covers {_said(_try_bounds(source, target))}, the "
            f"grid {_said(target.bounds)} in {target.crs.to_string()[:60]}. Check EXTENT, CRS and REFERENCE."
        )


def _hits(points: Grid, area: Grid) -> bool:
    """Tell whether one of the points spread over a grid lies in another, whatever turn its longitudes count from."""
    x, y = _spread(points)
    x, y = transform_points(points.projection, area.projection, x, y)
    left, bottom, right, top = area.bounds
    if area.crs.is_geographic:
        with np.errstate(invalid="ignore"):
            x = left + (x - left) % 360.0
    return bool(((x >= left) & (x <= right) & (y >= bottom) & (y <= top)).any())


def _spread(grid: Grid) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return points spread over a grid, its edges included (a hair inside, where both neighbours of an edge meet)."""
    height, width = grid.shape
    columns = np.linspace(1e-3, width - 1e-3, max(_SAMPLES, min(width + 1, 8 * _SAMPLES)))
    rows = np.linspace(1e-3, height - 1e-3, max(_SAMPLES, min(height + 1, 8 * _SAMPLES)))
    x, y = np.meshgrid(grid.x(columns), grid.y(rows))
    return x.ravel(), y.ravel()


def _bounds_in(grid: Grid, crs: CRS) -> Bounds:
    """Return the extent of a grid in another CRS."""
    x, y = transform_points(grid.projection, projection(crs), *_spread(grid))
    usable = np.isfinite(x) & np.isfinite(y)
    if not usable.any():
        raise InputError(
            f"INPUT cannot be located in {crs.to_string()[:60]}. Check its coordinate reference system, or choose "
            "another."
        )
    x, y = x[usable], y[usable]
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def _try_bounds(grid: Grid, other: Grid) -> Bounds:
    try:
        return _bounds_in(grid, other.crs)
    except InputError:
        return grid.bounds


def _similar_resolution(grid: Grid, crs: CRS) -> float:
    """Return a resolution, of two digits, that keeps about as many pixels."""
    try:
        transform, _, _ = rasterio.warp.calculate_default_transform(
            grid.crs, crs, grid.shape[1], grid.shape[0], *grid.bounds
        )
    except rasterio.errors.RasterioError as error:
        raise InputError(
            f"INPUT cannot be transformed to {crs.to_string()[:60]} ({error}). Give RESOLUTION."
        ) from error
    return float(f"{transform.a:.1e}")


def _said(bounds: Bounds) -> str:
    left, bottom, right, top = bounds
    return f"x {left:.6g} to {right:.6g}, y {bottom:.6g} to {top:.6g}"
