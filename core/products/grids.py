"""The grids of products: regular in longitude and latitude, EASE-2, and where a place lies on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from affine import Affine
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.warp import transform_bounds
from scipy.ndimage import binary_dilation
from scipy.spatial import cKDTree

from ..errors import InputError
from ..regrid.grid import Bounds, Grid, projection, transform_points

Floats = npt.NDArray[np.float64]

WGS84 = CRS.from_epsg(4326)
_DEGREES = projection(WGS84)
# EASE-Grid 2.0, the global cylindrical one (10.3390/ijgi1010032): columns and rows of its resolutions in km.
_EASE2 = CRS.from_epsg(6933)
_EASE2_EDGE = 17367530.445161
#: Rows and columns of the global EASE-Grid 2.0, by resolution in km.
EASE2_SHAPES = {
    "36": (406, 964),
    "25": (584, 1388),
    "12.5": (1168, 2776),
    "9": (1624, 3856),
    "3": (4872, 11568),
    "1": (14616, 34704),
}
# Part of a cell that rounded axes of files may be off; float32 degrees on a grid of 0.01° stay below it.
_TOLERANCE = 0.02
_EARTH = 6371.0


def goes_round(grid: Grid) -> bool:
    """Return whether a grid's last column borders on its first, round the Earth."""
    width = grid.shape[1] * grid.transform.a
    return bool(grid.crs.is_geographic and abs(width - 360) < _TOLERANCE * grid.transform.a)


def window(grid: Grid, bounds: Bounds, label: str) -> tuple[slice, slice]:
    """Return the rows and columns of a grid that touch an extent.

    Parameters
    ----------
    grid
        The grid.
    bounds
        West, south, east and north in degrees; an extent across the antimeridian has its east below its west.
    label
        How errors name the extent.

    Returns
    -------
    tuple of slice
        On a grid round the Earth the columns may begin below 0 or end beyond the last.

    Raises
    ------
    InputError
        If no cell touches it.
    """
    west, south, east, north = bounds
    east += 360 if east < west else 0
    transform, (height, width) = grid.transform, grid.shape
    if not grid.crs.is_geographic:
        try:
            west, south, east, north = transform_bounds(WGS84, grid.crs, west, south, east, north)
        except RasterioError as error:
            raise InputError(f"{label}: cannot be transformed to the product's projection ({error}).") from error
    elif not goes_round(grid):
        # The same place, in the longitudes of the grid.
        turns = np.floor((transform.c + width * transform.a - west) / 360) * 360
        west, east = west + turns, east + turns
    left, right = (west - transform.c) / transform.a, (east - transform.c) / transform.a
    top, bottom = (north - transform.f) / transform.e, (south - transform.f) / transform.e
    # An edge that only rounding moved over a cell's does not touch that cell.
    rows = slice(max(int(np.floor(top + 1e-6)), 0), min(int(np.ceil(bottom - 1e-6)), height))
    columns = slice(int(np.floor(left + 1e-6)), int(np.ceil(right - 1e-6)))
    if not goes_round(grid):
        columns = slice(max(columns.start, 0), min(columns.stop, width))
    elif columns.stop - columns.start >= width:
        columns = slice(0, width)
    if rows.stop <= rows.start or columns.stop <= columns.start:
        raise InputError(f"{label}: lies outside the product, which covers {describe(grid)}. Choose another extent.")
    return rows, columns


def cut(grid: Grid, rows: slice, columns: slice) -> Grid:
    """Return a part of a grid, given as `window` does, with longitudes that begin between -180 and 180."""
    part = grid.part(rows, columns)
    if not goes_round(grid):
        return part
    turns = np.floor((part.transform.c + 180) / 360 + 1e-9)
    return Grid(part.crs, Affine.translation(-360 * turns, 0) * part.transform, part.shape)


def describe(grid: Grid) -> str:
    """Return the area that a grid covers, in degrees."""
    west, south, east, north = transform_bounds(grid.crs, WGS84, *grid.bounds)
    return f"{west:.2f} to {east:.2f}° E, {south:.2f} to {north:.2f}° N"


def cells(grid: Grid, longitude: Floats, latitude: Floats) -> npt.NDArray[np.int64]:
    """Return the number of the cell, row by row, in which each place lies; -1 outside the grid or for NaN."""
    x, y = transform_points(_DEGREES, grid.projection, longitude, latitude)
    if grid.crs.is_geographic:
        x = grid.transform.c + (x - grid.transform.c) % 360
    with np.errstate(invalid="ignore"):
        across, down = (x - grid.transform.c) / grid.transform.a, (y - grid.transform.f) / grid.transform.e
        # What lies on the last edge belongs to the last cell, as everywhere else to the one that follows.
        column = np.floor(np.where(np.abs(across - grid.shape[1]) < 1e-6, across - 0.5, across + 1e-6))
        row = np.floor(np.where(np.abs(down - grid.shape[0]) < 1e-6, down - 0.5, down + 1e-6))
        inside = (column >= 0) & (column < grid.shape[1]) & (row >= 0) & (row < grid.shape[0])
    number = np.where(inside, row, 0) * grid.shape[1] + np.where(inside, column, 0)
    return np.where(inside, number, -1).astype(np.int64)


@dataclass(frozen=True)
class Axes:
    """How the rows and columns of a file lie on its grid.

    Attributes
    ----------
    grid
        The grid, north up, its first column the westernmost one.
    flipped
        Whether the file's rows run from south to north.
    first
        The file's column that is the grid's first; not 0 where longitudes run from 0 to 360.
    """

    grid: Grid
    flipped: bool
    first: int = 0

    def columns(self, columns: slice) -> list[slice]:
        """Return the file's columns that are the grid's, in pieces without a break."""
        width = self.grid.shape[1]
        start = (columns.start + self.first) % width
        pieces, left = [], columns.stop - columns.start
        while left > 0:
            stop = min(start + left, width)
            pieces.append(slice(start, stop))
            left -= stop - start
            start = 0
        return pieces

    def rows(self, rows: slice) -> slice:
        """Return the file's rows that are the grid's, in the file's order."""
        height = self.grid.shape[0]
        return slice(height - rows.stop, height - rows.start) if self.flipped else rows


def axes(x: npt.NDArray[np.generic], y: npt.NDArray[np.generic], crs: CRS | None, label: str) -> Axes:
    """Return the grid of two axes of cell centres.

    Parameters
    ----------
    x, y
        The axes; longitudes and latitudes unless `crs` says otherwise. Latitudes may be those of EASE-Grid 2.0.
    crs
        The reference system of the axes; None for degrees.
    label
        How errors name the file.

    Raises
    ------
    InputError
        If the axes are no grid that is known.
    """
    columns, rows = _decimals(x), _decimals(y)
    if not (np.isfinite(columns).all() and np.isfinite(rows).all() and min(columns.size, rows.size) > 1):
        raise InputError(f"{label}: its axes have gaps or a single value, so its grid is unknown.")
    flipped = bool(rows[0] < rows[-1])
    rows = rows[::-1] if flipped else rows
    first = 0
    if crs is None:
        if np.abs(rows).max() > 90.001 or columns.min() < -360.001 or columns.max() > 540:
            raise InputError(f"{label}: its axes are not longitudes and latitudes.")
        if np.ptp(columns) > 360.001:
            raise InputError(f"{label}: its longitudes go more than once round the Earth.")
        if columns.max() > 180 or columns.min() < -180:
            turned = (columns + 180) % 360 - 180
            start = int(turned.argmin())
            rolled = np.roll(turned, -start)
            if _is_even(rolled):
                columns, first = rolled, start
    if crs is not None and crs.to_dict().get("proj") == "cea":
        # What rounding in files leaves of the grid's own metres would make another grid of it.
        found = _ease2_cells(columns, rows) if crs.to_dict().get("lat_ts") == 30 else None
        if found is not None:
            return Axes(found, flipped, first)
    if _is_even(columns) and _is_even(rows):
        width, height = _step(columns), _step(rows)
        transform = Affine(width, 0, columns[0] - width / 2, 0, height, rows[0] - height / 2)
        # Damaged files have cells so small or large that there is no way back from places to cells.
        if width > 0 and np.isfinite(transform.determinant) and not transform.is_degenerate:
            return Axes(Grid(crs or WGS84, transform, (rows.size, columns.size)), flipped, first)
    found = _ease2_part(columns, rows) if crs is None else None
    if found is None:
        raise InputError(f"{label}: its axes are neither evenly spaced nor those of EASE-Grid 2.0.")
    return Axes(found, flipped, first)


def known_axes(name: str, shape: tuple[int, int], label: str) -> Axes:
    """Return the grid of a file that has no axes, by its size.

    Raises
    ------
    InputError
        If no grid of that name has that size.
    """
    if name.startswith("ease2"):
        for resolution, size in EASE2_SHAPES.items():
            if size == shape:
                return Axes(ease2(resolution), flipped=False)
    # TMPA without axes: from 50° S upwards, or (real time) from 60° N downwards; from Greenwich eastwards.
    if name == "tmpa" and shape in ((400, 1440), (480, 1440)):
        grid = Grid(WGS84, Affine(0.25, 0, -180, 0, -0.25, shape[0] / 8), shape)
        return Axes(grid, flipped=shape[0] == 400, first=720)
    raise InputError(f"{label}: has no longitudes and latitudes, and its size {shape[0]} × {shape[1]} is unknown.")


def ease2_plane(grid: Grid, rows: slice, longitude: Floats, latitude: Floats, label: str) -> None:
    """Check that the places of some rows of a file are those of a grid's rows.

    Raises
    ------
    InputError
        If most are not. NaN is passed over.
    """
    number = cells(grid, longitude, latitude)
    expected = np.arange(rows.start * grid.shape[1], rows.stop * grid.shape[1]).reshape(number.shape)
    known = np.isfinite(longitude) & np.isfinite(latitude)
    if known.any() and (number == expected)[known].mean() < 0.9:
        raise InputError(f"{label}: its rows and columns do not match those of EASE-Grid 2.0. Resample it first.")


def ease2(resolution: str) -> Grid:
    """Return the global EASE-Grid 2.0 of a resolution in km (36, 25, 12.5, 9, 3, 1)."""
    height, width = EASE2_SHAPES[resolution]
    cell = 2 * _EASE2_EDGE / width
    return Grid(_EASE2, Affine(cell, 0, -_EASE2_EDGE, 0, -cell, height * cell / 2), (height, width))


def location_grid(name: str, longitude: Floats, latitude: Floats) -> Grid:
    """Return the global grid on whose cells single locations lie.

    Parameters
    ----------
    name
        ``ease2:<km>`` or ``regular:<degrees>``. The cells of a regular grid are centred on the locations if these keep
        its distances, else their edges are multiples of the resolution.
    longitude, latitude
        The locations, in degrees; NaN is passed over.
    """
    kind, _, size = name.partition(":")
    if kind == "ease2":
        return ease2(size)
    step = float(size)
    left, top = (_edge(values[np.isfinite(values)], step) for values in (longitude, latitude))
    above, below = (int(np.floor((90 + side * top) / step + 1e-9)) for side in (-1, 1))
    shape = (above + below, round(360 / step))
    return Grid(WGS84, Affine(step, 0, -180 + left, 0, -step, top + above * step), shape)


def _edge(values: Floats, step: float) -> float:
    """Return where a cell's edge lies, from 0 to `step`, if `values` are centres, else 0."""
    if not values.size:
        return 0.0
    phase = (values / step + 0.5) % 1
    shift = (phase - phase[0] + 0.5) % 1 - 0.5
    even = np.abs(shift).max() < _TOLERANCE
    # Rounding in files: the phase is meant to be a simple part of a cell.
    return float(round((phase[0] + shift.mean()) % 1 * 20) / 20 % 1 * step) if even else 0.0


def scatter(
    grid: Grid, longitude: Floats, latitude: Floats, spacing: float
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return which places serve which cells, as pairs of a place and a cell.

    A place serves the cell that it lies in. A cell that has none takes the nearest place, if that is no farther than
    three quarters of the places' distance.

    Parameters
    ----------
    grid
        The grid.
    longitude, latitude
        The places, in degrees; NaN serves none.
    spacing
        Distance of the places in km; 0 where each lies in a cell of its own.
    """
    cell = cells(grid, longitude, latitude)
    place = np.flatnonzero(cell >= 0)
    pairs = place.astype(np.int64), cell[place]
    if not spacing or not place.size:
        return pairs
    filled = np.zeros(grid.shape, bool)
    filled.ravel()[pairs[1]] = True
    reach = 0.75 * spacing
    # Cells that can be in reach: as many from a filled one as the narrowest of them is wide.
    x, y = grid.x(np.arange(grid.shape[1]) + 0.5), grid.y(np.arange(grid.shape[0]) + 0.5)
    metres = 111.195 if grid.crs.is_geographic else 1e-3
    rows = int(np.ceil(reach / (abs(grid.transform.e) * metres)))
    near = binary_dilation(filled, np.ones((2 * rows + 1, 1), bool))
    if grid.crs.is_geographic:
        narrow = np.maximum(np.cos(np.radians(y)), 0.05) * grid.transform.a * metres
        across = int(np.ceil(reach / narrow[filled.any(axis=1)].min()))
    else:
        across = rows
    near = binary_dilation(near, np.ones((1, 2 * min(across, 40) + 1), bool)) & ~filled
    empty = np.flatnonzero(near)
    if not empty.size:
        return pairs
    east, north = x[empty % grid.shape[1]], y[empty // grid.shape[1]]
    centres = transform_points(grid.projection, _DEGREES, east, north)
    tree = cKDTree(_sphere(longitude[place], latitude[place]))
    distance, nearest = tree.query(_sphere(*centres), distance_upper_bound=reach / _EARTH)
    found = np.isfinite(distance)
    return np.concatenate([pairs[0], place[nearest[found]]]), np.concatenate([pairs[1], empty[found]])


def _sphere(longitude: Floats, latitude: Floats) -> Floats:
    east, north = np.radians(longitude), np.radians(latitude)
    return np.column_stack([np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north)])


def _decimals(values: npt.NDArray[np.generic]) -> Floats:
    """Return an axis as the decimals it was meant to be: 0.1, not 0.100000001."""
    values = np.ma.filled(np.ma.asarray(values).astype(values.dtype), np.nan) if np.ma.isMaskedArray(values) else values
    return values.astype(str).astype("float64") if values.dtype == np.float32 else values.astype("float64")


def _step(values: Floats) -> float:
    return float((values[-1] - values[0]) / (values.size - 1))


def _is_even(values: Floats) -> bool:
    step = _step(values)
    even = values[0] + step * np.arange(values.size)
    return bool(step != 0 and np.abs(values - even).max() < _TOLERANCE * abs(step))


def _ease2_part(longitude: Floats, latitude: Floats) -> Grid | None:
    x, _ = transform_points(_DEGREES, projection(_EASE2), longitude, np.zeros(longitude.size))
    _, y = transform_points(_DEGREES, projection(_EASE2), np.zeros(latitude.size), latitude)
    return _ease2_cells(x, y)


def _ease2_cells(x: Floats, y: Floats) -> Grid | None:
    """Return the part of an EASE-Grid 2.0 whose cells have these centres, in metres; None if there is none."""
    for resolution in EASE2_SHAPES:
        whole = ease2(resolution)
        cell = whole.transform.a
        column, row = (x - whole.transform.c) / cell - 0.5, (whole.transform.f - y) / cell - 0.5
        if all(np.abs(n - (round(n[0]) + np.arange(n.size))).max() < _TOLERANCE for n in (column, row)):
            start, top = round(column[0]), round(row[0])
            return cut(whole, slice(top, top + row.size), slice(start, start + column.size))
    return None


def bounding(grid: Grid, numbers: Sequence[npt.NDArray[np.int64]]) -> tuple[slice, slice]:
    """Return the fewest rows and columns that hold all cells; on a global grid they may go round the Earth."""
    rows, columns = np.zeros(grid.shape[0], bool), np.zeros(grid.shape[1], bool)
    for cell in numbers:
        inside = cell[cell >= 0]
        rows[inside // grid.shape[1]] = True
        columns[inside % grid.shape[1]] = True
    filled = np.flatnonzero(rows)
    return slice(int(filled[0]), int(filled[-1]) + 1), _arc(np.flatnonzero(columns), grid)


def _arc(columns: npt.NDArray[np.int64], grid: Grid) -> slice:
    first, last, width = int(columns[0]), int(columns[-1]), grid.shape[1]
    if goes_round(grid) and columns.size > 1:
        gaps = np.diff(columns)
        widest = int(gaps.argmax())
        through, round_earth = last - first + 1, width - int(gaps[widest]) + 1
        if min(through, round_earth) > 0.9 * width:
            return slice(0, width)
        if round_earth < through:
            return slice(int(columns[widest + 1]) - width, int(columns[widest]) + 1)
    return slice(first, last + 1)
