"""How much of each pixel lies inside a polygon, exactly, and how large a pixel is.

The edges of a polygon leave a signed area in the cells that they cross; a running sum along each row fills what lies
between them. Only crossed cells cost anything, and there is no sampling whose error one would have to know.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyproj
from affine import Affine
from numba import njit
from rasterio.crs import CRS

# Below this share of a pixel, what is left is the rounding of the running sum.
_ROUNDING = 1e-9


def coverage(
    rings: Sequence[npt.NDArray[np.float64]],
    transform: Affine,
    shape: tuple[int, int],
    *,
    period: float | None = None,
) -> tuple[slice, slice, npt.NDArray[np.float64]]:
    """Return the share of each pixel's area that lies inside a polygon.

    Parameters
    ----------
    rings : sequence of (n, 2) float arrays
        Outlines of the parts and of their holes in any order and orientation, x and y in the grid's CRS, closed or not.
        What lies in an odd number of rings is inside (holes in parts, islands in holes). Rings that cross each other
        belong to an invalid polygon: together they never count for more than 1, but pixels at a crossing are not exact.
        Vertices that are not finite are left out; rings without area add nothing.
    transform : Affine
        Of the grid, as ``array.rio.transform()``.
    shape : (int, int)
        Rows and columns of the grid.
    period : float, optional
        Length of the circle that x runs on, 360 for a geographic CRS: a polygon at 155° W is then found on a grid from
        0° to 360°, and one across the grid's seam on both of its sides.

    Returns
    -------
    rows, columns : slice
        The smallest window of the grid that holds the polygon; both empty where it lies outside.
    fraction : (rows, columns) float64
        Shares of that window's pixels, 0 to 1.

    Notes
    -----
    Areas are those of the plane of the CRS. Multiply by `row_areas` for areas on the ground.
    """
    inverse = ~transform
    pixels = [_pixels(ring, inverse) for ring in rings]
    pixels = [ring for ring in pixels if len(ring) > 2 and np.ptp(ring[:, 1]) > 0]
    signs = _signs(pixels)
    turn = 0.0 if period is None else abs(period / transform.a)
    copies = [
        (ring + np.array([shift, 0.0]), sign)
        for shift in ((0.0,) if period is None else (-turn, 0.0, turn))
        for ring, sign in zip(pixels, signs, strict=True)
    ]
    copies = [(ring, sign) for ring, sign in copies if _touches(ring, shape)]
    if not copies:
        return slice(0, 0), slice(0, 0), np.zeros((0, 0))
    low = np.floor(np.min([ring.min(axis=0) for ring, _ in copies], axis=0))
    high = np.ceil(np.max([ring.max(axis=0) for ring, _ in copies], axis=0))
    left, top = np.clip(low, 0, shape[::-1]).astype(int).tolist()
    right, bottom = np.clip(high, 0, shape[::-1]).astype(int).tolist()
    sums = np.zeros((bottom - top, right - left + 1))
    for ring, sign in copies:
        accumulate(ring - (left, top), sign, sums)
    # A ring that crosses itself runs backwards in places, or twice round.
    fraction = np.minimum(np.abs(np.cumsum(sums, axis=1)[:, :-1]), 1.0)
    fraction[fraction < _ROUNDING] = 0.0
    fraction[fraction > 1 - _ROUNDING] = 1.0
    return slice(top, bottom), slice(left, right), fraction


def row_areas(transform: Affine, height: int, crs: CRS) -> npt.NDArray[np.float64]:
    """Return the area of one pixel in each row of a grid in m², on the ellipsoid for a geographic CRS.

    Parameters
    ----------
    transform : Affine
        Of a north-up grid.
    height : int
        Number of rows.
    crs : CRS
        In a projected CRS all pixels have the same area, as they have in its plane: right for equal-area projections,
        and within some per mille for transverse Mercator zones.

    Returns
    -------
    (height,) float64
        Zero for the part of a pixel beyond a pole.
    """
    described = pyproj.CRS.from_wkt(crs.to_wkt())
    if not crs.is_geographic:
        metres = described.axis_info[0].unit_conversion_factor if described.axis_info else 1.0
        return np.full(height, abs(transform.a * transform.e) * metres**2)
    geod = described.get_geod() or pyproj.Geod(ellps="WGS84")
    major, minor = geod.a, geod.b
    sine = np.sin(np.radians(np.clip(transform.f + transform.e * np.arange(height + 1), -90.0, 90.0)))
    # Area between the equator and a latitude, a radian wide (Snyder 1987, eq. 3-12, https://doi.org/10.3133/pp1395).
    eccentricity = np.sqrt(1 - (minor / major) ** 2)
    if eccentricity == 0:
        zone = major**2 * sine
    else:
        product = eccentricity * sine
        zone = minor**2 / 2 * (sine / (1 - product**2) + np.arctanh(product) / eccentricity)
    return np.abs(np.diff(zone)) * np.radians(abs(transform.a))


def _pixels(ring: npt.NDArray[np.float64], inverse: Affine) -> npt.NDArray[np.float64]:
    """Return a ring in columns and rows, without vertices that are not finite."""
    points = np.asarray(ring, dtype=np.float64).reshape(-1, 2)
    points = points[np.isfinite(points).all(axis=1)]
    x, y = points[:, 0], points[:, 1]
    return np.column_stack(
        [inverse.a * x + inverse.b * y + inverse.c, inverse.d * x + inverse.e * y + inverse.f],
    )


def _touches(ring: npt.NDArray[np.float64], shape: tuple[int, int]) -> bool:
    low, high = ring.min(axis=0), ring.max(axis=0)
    return bool(low[0] < shape[1] and low[1] < shape[0] and high[0] > 0 and high[1] > 0)


def _signs(rings: list[npt.NDArray[np.float64]]) -> list[float]:
    """Return for each ring the factor that makes the inside of a part positive, that of a hole negative."""
    areas = [_area(ring) for ring in rings]
    boxes = np.array([(*ring.min(axis=0), *ring.max(axis=0)) for ring in rings]).reshape(-1, 4)
    sizes = np.abs(areas)
    signs = []
    for ring, area in zip(rings, areas, strict=True):
        x, y = _inner_point(ring)
        around = (boxes[:, 0] < x) & (boxes[:, 1] < y) & (boxes[:, 2] > x) & (boxes[:, 3] > y)
        # A ring can only lie in a larger one; a point of it may as well lie in a hole of its own.
        around &= sizes > abs(area)
        depth = sum(_is_inside(rings[index], x, y) for index in np.flatnonzero(around))
        signs.append((-1.0 if area > 0 else 1.0) * (1.0 if depth % 2 == 0 else -1.0))
    return signs


def _area(ring: npt.NDArray[np.float64]) -> float:
    # Taken about the ring's first vertex: far from the origin, small areas would drown in rounding.
    x, y = (ring - ring[0]).T
    return float(np.dot(x, np.roll(y, -1)) - np.dot(np.roll(x, -1), y)) / 2


def _inner_point(ring: npt.NDArray[np.float64]) -> tuple[float, float]:
    """Return a point inside a ring that has a height: the middle of the widest stretch half-way between two rows."""
    levels = np.unique(ring[:, 1])
    step = int(np.argmax(np.diff(levels)))
    y = (levels[step] + levels[step + 1]) / 2
    x0, y0 = ring.T
    x1, y1 = np.roll(ring, -1, axis=0).T
    crossing = (y0 > y) != (y1 > y)
    part = (y - y0[crossing]) / (y1 - y0)[crossing]
    x = np.sort(x0[crossing] + part * (x1 - x0)[crossing])
    widest = int(np.argmax(x[1::2] - x[::2]))
    return float(x[2 * widest] + x[2 * widest + 1]) / 2, float(y)


@njit(nogil=True, cache=True)
def _is_inside(ring: np.ndarray, x: float, y: float) -> bool:
    """Tell whether a point lies inside a ring, by the parity of the edges to its right."""
    inside = False
    previous = len(ring) - 1
    for index in range(len(ring)):
        x0, y0 = ring[previous]
        x1, y1 = ring[index]
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            inside = not inside
        previous = index
    return inside


@njit(nogil=True, cache=True)
def accumulate(ring: np.ndarray, sign: float, sums: np.ndarray) -> None:
    """Add to `sums` what a ring changes from each cell to its right neighbour.

    Parameters
    ----------
    ring : array (n, 2)
        Columns and rows, counted from the window's corner.
    sign : float
        +1 for edges that go down to be entries, -1 for exits.
    sums : array (rows, columns + 1)
        Its running sum along the rows is the signed share of each cell that lies inside.
    """
    height, width = sums.shape[0], sums.shape[1] - 1
    previous = len(ring) - 1
    for index in range(len(ring)):
        x0, y0 = ring[previous]
        x1, y1 = ring[index]
        previous = index
        if y0 == y1:
            continue
        direction = sign
        if y0 > y1:
            x0, y0, x1, y1, direction = x1, y1, x0, y0, -sign
        top, bottom = max(y0, 0.0), min(y1, float(height))
        if not top < bottom:
            continue
        slope = (x1 - x0) / (y1 - y0)
        row, start = int(top), top
        while start < bottom:
            end = min(bottom, row + 1.0)
            # Of an almost level edge, the slope would carry the rounding of y far beyond its ends.
            a = x0 if start == y0 else min(max(x0 + slope * (start - y0), min(x0, x1)), max(x0, x1))
            b = x1 if end == y1 else min(max(x0 + slope * (end - y0), min(x0, x1)), max(x0, x1))
            _spread(sums[row], width, min(a, b), max(a, b), direction * (end - start))
            row, start = row + 1, end


@njit(nogil=True, cache=True)
def _spread(sums: np.ndarray, width: int, left: float, right: float, cover: float) -> None:
    """Lay a piece of an edge, within one row and `cover` high, on the columns that it crosses from left to right."""
    if left >= width:
        return
    if right <= 0.0:
        sums[0] += cover
        return
    length = right - left
    if left < 0.0:
        sums[0] += cover * (-left / length)
    start, column = max(left, 0.0), int(max(left, 0.0))
    if length == 0.0:
        sums[column] += cover * (column + 1 - start)
        sums[column + 1] += cover * (start - column)
        return
    stop = min(right, float(width))
    while start < stop:
        end = min(stop, column + 1.0)
        part = cover * ((end - start) / length)
        middle = (start + end) / 2 - column
        sums[column] += part * (1.0 - middle)
        sums[column + 1] += part * middle
        column, start = column + 1, end
