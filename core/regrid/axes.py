"""Rows and columns apart: which source rows go into each target row, which columns into each column.

Where both grids follow meridians and parallels (longitude and latitude, EASE-Grid 2.0, Mercator, …), or have one CRS,
two small sparse matrices say all. Areas are those on the ellipsoid: a cell between two meridians and two parallels
covers the difference of longitudes times that of ``q``, the authalic function of latitude (Snyder 1987, eq. 3-12,
https://doi.org/10.3133/pp1395). Conservative means are thus exact, from EASE-Grid to degrees as well.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyproj

from .grid import Grid, transform_points

Array = npt.NDArray[np.float64]

# Overlaps below this part of the smaller cell are rounding of coordinates.
_SLIVER = 1e-7
# A target centre this close (in pixels) to the edge of two source pixels counts for the right or lower one.
_TIE = 1e-6
# The triangle of bilinear interpolation widens where a target pixel is larger than this many source pixels.
WIDENING = 1 / 0.95
# Part of a pixel by which meridians and parallels may miss rows and columns.
_STRAIGHT = 1e-6
# Part of a pixel by which a global grid may miss the whole circle.
_CLOSED = 1e-3


@dataclass(frozen=True)
class Weights:
    """A sparse matrix; entries ``start[j]`` to ``start[j + 1]`` belong to target ``j``.

    Attributes
    ----------
    start : (targets + 1,) int64
    index : (entries,) int64
        Sources.
    weight : (entries,) float64
        Shares of the target; they sum to 1 where sources cover it whole.
    """

    start: npt.NDArray[np.int64]
    index: npt.NDArray[np.int64]
    weight: Array

    @classmethod
    def of(cls, targets: int, target: npt.NDArray[np.int64], index: npt.NDArray[np.int64], weight: Array) -> Weights:
        """Sort entries by target."""
        order = np.argsort(target, kind="stable")
        start = np.zeros(targets + 1, np.int64)
        np.cumsum(np.bincount(target, minlength=targets), out=start[1:])
        return cls(start, index[order].astype(np.int64), weight[order].astype(np.float64))

    def part(self, targets: slice) -> Weights:
        """Return the rows of some targets that follow each other."""
        first, last = self.start[targets.start], self.start[targets.stop]
        start = self.start[targets.start : targets.stop + 1] - first
        return Weights(start, self.index[first:last], self.weight[first:last])


@dataclass(frozen=True)
class Axis:
    """One axis of two grids, in coordinates that both share and that increase along it.

    Attributes
    ----------
    source_edges, target_edges : (n + 1,)
        Edges of cells, in a measure whose differences are proportional to areas.
    position : (targets,)
        Centres of target cells in source pixels: 0 is the first source pixel's outer edge.
    size : (targets,)
        Length of target cells in source pixels.
    turn : float
        The whole circle in the measure; 0 where there is none.
    """

    source_edges: Array
    target_edges: Array
    position: Array
    size: Array
    turn: float = 0.0

    @property
    def sources(self) -> int:
        """Return the number of source cells."""
        return self.source_edges.size - 1

    @property
    def turn_pixels(self) -> float:
        """Return the whole circle in source pixels; 0 where there is none."""
        return self.turn * self.sources / (self.source_edges[-1] - self.source_edges[0])

    def weights(self, method: str) -> Weights:
        """Return the matrix of a method, see `METHODS`."""
        if method == "conservative":
            return overlap_weights(self.source_edges, self.target_edges, self.turn)
        position = wrap(self.position, self.turn_pixels)
        if method == "nearest":
            index = np.floor(position + _TIE)
            inside = np.flatnonzero((index >= 0) & (index < self.sources))
            return Weights.of(position.size, inside, index[inside].astype(np.int64), np.ones(inside.size))
        return linear_weights(position, self.size, self.sources, is_closed(self.turn_pixels, self.sources))


def wrap(position: Array, turn: float) -> Array:
    """Bring positions on a circle to its first turn."""
    return position % turn if turn else position


def is_closed(turn: float, sources: int) -> bool:
    """Tell whether the last source pixel has the first one as its neighbour."""
    return bool(turn) and abs(turn - sources) < _CLOSED


def overlap_weights(source: Array, target: Array, turn: float = 0.0) -> Weights:
    """Return which share of each target interval each source interval covers.

    Parameters
    ----------
    source, target : (n + 1,)
        Increasing edges.
    turn
        Length of the circle on which both lie, any number of turns apart; 0 for a line.
    """
    found = []
    for shift in _shifts(source, target, turn):
        low, high = target[:-1] + shift, target[1:] + shift
        first = np.maximum(np.searchsorted(source, low, "right") - 1, 0)
        last = np.minimum(np.searchsorted(source, high, "left"), source.size - 1)
        count = np.maximum(last - first, 0)
        owner = np.repeat(np.arange(count.size), count)
        index = np.arange(owner.size) + np.repeat(first - (np.cumsum(count) - count), count)
        length = np.minimum(source[index + 1], high[owner]) - np.maximum(source[index], low[owner])
        whole = high[owner] - low[owner]
        real = length > _SLIVER * np.minimum(whole, source[index + 1] - source[index])
        found.append((owner[real], index[real], length[real] / whole[real]))
    owner, index, weight = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Weights.of(target.size - 1, owner, index, weight)


def _shifts(source: Array, target: Array, turn: float) -> list[float]:
    """Return the whole turns by which the target has to be moved to meet the source; none at all gives one of 0."""
    if not turn:
        return [0.0]
    first = int(np.ceil((source[0] - target[-1]) / turn))
    last = int(np.floor((source[-1] - target[0]) / turn))
    return [turn * count for count in range(first, last + 1)] or [0.0]


def linear_weights(position: Array, size: Array, sources: int, closed: bool) -> Weights:
    """Return the weights of linear interpolation between source centres.

    Where a target pixel is larger than a source pixel the triangle is as much wider, so that no source pixel between
    two target centres is passed over; GDAL does the same. Between the outermost centres and the edge of the grid the
    outermost value holds.

    Parameters
    ----------
    position, size : (targets,)
        Centres and lengths of target cells in source pixels.
    sources
        Number of source pixels.
    closed
        The last source pixel's neighbour is the first one.
    """
    position = np.where((position < 0) & (position > -_TIE), 0.0, position)
    inside = np.flatnonzero((position >= 0) & (position < sources + _TIE))
    radius = np.where(size > WIDENING, size, 1.0)[inside]
    centre = position[inside] - 0.5
    reach = np.arange(int(np.ceil(2 * radius.max(initial=1.0))) + 1)
    index = (np.floor(centre - radius) + 1).astype(np.int64)[:, None] + reach
    weight = np.maximum(1.0 - np.abs(index - centre[:, None]) / radius[:, None], 0.0)
    if closed:
        index %= sources
    else:
        weight[(index < 0) | (index >= sources)] = 0.0
    weight /= weight.sum(axis=1, keepdims=True)
    used = weight > _SLIVER
    owner = np.broadcast_to(inside[:, None], index.shape)
    return Weights.of(position.size, owner[used], index[used], weight[used])


def shared_axes(source: Grid, target: Grid) -> tuple[Axis, Axis] | None:
    """Return rows and columns of two grids as axes of their own, or None where the grids are oblique to each other."""
    geodetic = source.projection.geodetic_crs
    if geodetic is not None:
        ours, theirs = _graticule(source, geodetic), _graticule(target, geodetic)
        if ours is not None and theirs is not None:
            return _geographic_axes(source, geodetic, ours, theirs)
    if source.projection != target.projection:
        return None
    return _plane_axis(source, target, 0), _plane_axis(source, target, 1)


@dataclass(frozen=True)
class Graticule:
    """Edges of a grid's columns and rows, and centres of its rows, in degrees."""

    longitude: Array
    latitude: Array
    row_latitude: Array


def _graticule(grid: Grid, geodetic: pyproj.CRS) -> Graticule | None:
    """Return longitudes and latitudes of a grid's columns and rows; None where these are no meridians and parallels."""
    height, width = grid.shape
    # A column may span half the globe: its edges are followed in between, for longitudes to be counted on.
    fine = -(-16 // width)
    columns, rows = np.arange(width * fine + 1) / fine, np.arange(height + 1.0)
    centres = rows[:-1] + 0.5
    if grid.projection == geodetic:
        return Graticule(grid.x(columns)[::fine], grid.y(rows), grid.y(centres))
    x, y = grid.x(columns), grid.y(rows)
    # Places beyond the poles have no latitude, and say nothing of the shape.
    some_rows, some_columns = np.linspace(0, height, 9), np.linspace(0, width, 9)
    longitude, latitude = transform_points(
        grid.projection, geodetic, *np.meshgrid(grid.x(some_columns), grid.y(some_rows))
    )
    usable = np.isfinite(latitude).all(axis=1) & np.isfinite(longitude).all(axis=1)
    if usable.sum() < 2:
        return None
    longitude, latitude = np.unwrap(longitude[usable], period=360.0, axis=1), latitude[usable]
    steps = np.diff(longitude, axis=1)
    across = np.ptp(latitude, axis=1).max() * height / max(np.ptp(latitude[:, 0]), 1e-12)
    along = np.ptp((longitude - longitude[0] + 180) % 360, axis=0).max() * width / max(np.ptp(longitude[0]), 1e-12)
    uneven = np.ptp(steps) / max(steps.max(), 1e-12)
    if not (across < _STRAIGHT and along < _STRAIGHT and steps.min() > 0 and uneven < 1e-8):
        return None
    middle = float(grid.y(np.array([height / 2]))[0])
    if not np.isfinite(transform_points(grid.projection, geodetic, np.array([x[0]]), np.array([middle]))[1]).all():
        middle = float(grid.y(some_rows[usable])[0])
    longitude, _ = transform_points(grid.projection, geodetic, x, np.full_like(x, middle))
    latitudes = []
    for values in (y, grid.y(centres)):
        _, latitude = transform_points(
            grid.projection, geodetic, np.full_like(values, grid.x(np.array([width / 2]))[0]), values
        )
        latitudes.append(np.where(np.isfinite(latitude), latitude, np.where(values > middle, 90.0, -90.0)))
    return Graticule(np.unwrap(longitude, period=360.0)[::fine], *latitudes)


def _geographic_axes(source: Grid, geodetic: pyproj.CRS, ours: Graticule, theirs: Graticule) -> tuple[Axis, Axis]:
    width = (ours.longitude[-1] - ours.longitude[0]) / source.shape[1]
    centres = (theirs.longitude[:-1] + theirs.longitude[1:]) / 2
    columns = Axis(
        ours.longitude,
        theirs.longitude,
        (centres - ours.longitude[0]) / width,
        np.diff(theirs.longitude) / width,
        360.0,
    )
    middle = np.array([(source.bounds[0] + source.bounds[2]) / 2])
    longitude, _ = transform_points(
        source.projection, geodetic, middle, np.array([source.y(np.array([source.shape[0] / 2]))[0]])
    )
    longitude = np.where(np.isfinite(longitude), longitude, ours.longitude[:1])
    rows = []
    for latitude in (theirs.latitude, theirs.row_latitude):
        _, y = transform_points(geodetic, source.projection, np.broadcast_to(longitude, latitude.shape), latitude)
        rows.append((y - source.transform.f) / source.transform.e)
    eccentricity = _eccentricity(geodetic)
    return (
        Axis(
            -authalic(ours.latitude, eccentricity),
            -authalic(theirs.latitude, eccentricity),
            rows[1],
            np.diff(rows[0]),
        ),
        columns,
    )


def _plane_axis(source: Grid, target: Grid, axis: int) -> Axis:
    origin, step = ((source.transform.f, source.transform.e), (source.transform.c, source.transform.a))[axis]
    first, size = ((target.transform.f, target.transform.e), (target.transform.c, target.transform.a))[axis]
    start, scale = (first - origin) / step, size / step
    edges = start + scale * np.arange(target.shape[axis] + 1)
    return Axis(
        np.arange(source.shape[axis] + 1.0), edges, (edges[:-1] + edges[1:]) / 2, np.full(target.shape[axis], scale)
    )


def _eccentricity(crs: pyproj.CRS) -> float:
    ellipsoid = crs.ellipsoid
    if ellipsoid is None or not ellipsoid.semi_major_metre:
        return 0.0
    return float(np.sqrt(max(1 - (ellipsoid.semi_minor_metre / ellipsoid.semi_major_metre) ** 2, 0.0)))


def authalic(latitude: Array, eccentricity: float) -> Array:
    """Return the authalic function of latitudes (degrees); its differences are proportional to areas of zones."""
    sine = np.sin(np.radians(latitude))
    if eccentricity == 0:
        return 2 * sine
    product = eccentricity * sine
    return (1 - eccentricity**2) * (sine / (1 - product**2) + np.arctanh(product) / eccentricity)
