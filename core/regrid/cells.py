"""Grids that lie obliquely to each other: weights of single pixels, from exact transformations of their corners.

Conservative weights are areas of overlap. The cells of one grid are drawn as polygons in the plane of the other, where
pixels are squares, and cut along its rows and columns. The plane is that of the grid which does not follow meridians
and parallels: cells at a pole or on the antimeridian are ordinary polygons there. Neighbours share their corners, so
that nothing is lost or counted twice; edges are followed to a thousandth of their length. Areas are those of the
plane's projection: exact where it is equal-area, and elsewhere as good as its scale is constant within a pixel.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numba import njit

from ..coverage import accumulate
from .axes import Weights, is_closed, linear_weights, wrap
from .grid import Grid, transform_points
from .places import lattice, places

Array = npt.NDArray[np.float64]
Index = npt.NDArray[np.int64]

# Parts into which edges are cut at most, and how far they may stay from their curve, in parts of their length.
_MOST_PARTS = 8
_SAGITTA = 1e-3
# Cells whose edges are this much longer than usual are torn apart by the projection's own edge.
_TORN = 8.0
# Part of a target pixel by which its edges may bend out of the straight.
_BEND = 0.25
_SLIVER = 1e-7
_TIE = 1e-6


@dataclass(frozen=True)
class Entries:
    """Which source pixels go with which weight into which target pixel of a window; indices in the whole source."""

    target: Index
    row: Index
    column: Index
    weight: Array


@dataclass(frozen=True)
class Oblique:
    """Two grids of which rows and columns of one are no rows and columns of the other.

    Attributes
    ----------
    turn : float
        The whole circle in source pixels where the source follows meridians and parallels, else 0.
    meridional : bool
        The source does so (then the target does not).
    """

    source: Grid
    target: Grid
    turn: float
    meridional: bool

    # Places that a projection does not know are infinite, and so are changes between them.
    @np.errstate(invalid="ignore")
    def entries(self, method: str, rows: slice, columns: slice) -> Entries:
        """Return the entries of a window of the target."""
        window = self.target.part(rows, columns)
        if method == "conservative":
            return self._overlaps(window)
        centres = (np.arange(size) + 0.5 for size in window.shape[::-1])
        column, row = (part.ravel() for part in lattice(window, self.source, *centres))
        column = wrap(column, self.turn)
        usable = np.isfinite(column) & np.isfinite(row)
        target = np.flatnonzero(usable)
        column, row = column[usable], row[usable]
        height, width = self.source.shape
        if method == "nearest":
            j, i = np.floor(column + _TIE), np.floor(row + _TIE)
            inside = (j >= 0) & (j < width) & (i >= 0) & (i < height)
            return Entries(
                target[inside], i[inside].astype(np.int64), j[inside].astype(np.int64), np.ones(int(inside.sum()))
            )
        sizes = self._pixel_size()
        across = linear_weights(column, np.full(column.size, sizes[1]), width, is_closed(self.turn, width))
        down = linear_weights(row, np.full(row.size, sizes[0]), height, False)
        return _product(target, down, across)

    def source_pixels(self) -> float:
        """Return how many source pixels a target pixel covers, about."""
        sizes = self._pixel_size()
        return float(np.prod(np.maximum(sizes, 1.0)))

    @np.errstate(invalid="ignore")
    def _pixel_size(self) -> tuple[float, float]:
        """Return height and width of a target pixel in source pixels, taken where the grids meet."""
        height, width = self.target.shape
        j, i = (
            part.ravel() for part in np.meshgrid(np.linspace(0.5, width - 0.5, 17), np.linspace(0.5, height - 0.5, 17))
        )
        step = 0.5
        points = [
            places(self.target, self.source, j + dj, i + di)
            for dj, di in ((-step, 0), (step, 0), (0, -step), (0, step))
        ]
        changes = [
            (_shortest(points[1][0] - points[0][0], self.turn), points[1][1] - points[0][1]),
            (_shortest(points[3][0] - points[2][0], self.turn), points[3][1] - points[2][1]),
        ]
        column, row = places(self.target, self.source, j, i)
        column = wrap(column, self.turn)
        inside = (column >= 0) & (column <= self.source.shape[1]) & (row >= 0) & (row <= self.source.shape[0])
        if not inside.any():
            inside = np.isfinite(column) & np.isfinite(row)
        sizes = [np.hypot(changes[0][part], changes[1][part])[inside] for part in (1, 0)]
        down, across = (float(np.median(size[np.isfinite(size)])) if np.isfinite(size).any() else 1.0 for size in sizes)
        return down, across

    def _overlaps(self, window: Grid) -> Entries:
        if not self.meridional:
            # Target cells in the plane of the source.
            cells, planes, areas = _cut(window, self.source, self.source.shape)
            share = areas[1] / areas[0][cells]
            return Entries(cells, planes[:, 0], planes[:, 1], share)
        # Source cells in the plane of the target, from that part of the source alone.
        found = []
        for rows, columns in self._reach(window):
            cells, planes, areas = _cut(self.source.part(rows, columns), window, window.shape)
            row, column = np.divmod(cells, columns.stop - columns.start)
            target = planes[:, 0] * window.shape[1] + planes[:, 1]
            found.append((target, row + rows.start, column + columns.start, areas[1]))
        if not found:
            nothing = np.zeros(0, np.int64)
            return Entries(nothing, nothing, nothing, np.zeros(0))
        return Entries(*(np.concatenate(parts) for parts in zip(*found, strict=True)))

    def _reach(self, window: Grid) -> list[tuple[slice, slice]]:
        """Return windows of the source, on meridians and parallels, that hold all of a window of the target."""
        height, width = window.shape
        column, row = lattice(window, self.source, np.arange(width + 1.0), np.arange(height + 1.0))
        if not (np.isfinite(column) & np.isfinite(row)).any():
            return []
        # An edge may bend out between two corners; where it turns about a pole, the pole is seen to.
        changes = (_shortest(np.diff(column, axis=axis), self.turn) for axis in (0, 1))
        margin = 2 + int(np.ceil(_BEND * max(_largest(change) for change in changes)))
        steps = 2 + int(np.ceil(_BEND * max(_largest(np.diff(row, axis=axis)) for axis in (0, 1))))
        row = row[np.isfinite(row)]
        top, bottom = row.min(), row.max()
        around = False
        for pole in (90.0, -90.0):
            if self._holds(window, pole):
                around = True
                top, bottom = (-np.inf, bottom) if pole > 0 else (top, np.inf)
        size = self.source.shape
        rows = slice(int(np.clip(np.floor(top) - steps, 0, size[0])), int(np.clip(np.ceil(bottom) + steps, 0, size[0])))
        if rows.stop <= rows.start:
            return []
        columns = [slice(0, size[1])] if around else _arcs(column[np.isfinite(column)], margin, size[1], self.turn)
        return [(rows, part) for part in columns]

    def _holds(self, window: Grid, latitude: float) -> bool:
        """Tell whether a pole lies in a window of the target or beside it."""
        geodetic = self.source.projection.geodetic_crs
        if geodetic is None:
            return False
        x, y = transform_points(geodetic, window.projection, np.array([0.0]), np.array([latitude]))
        if not (np.isfinite(x) & np.isfinite(y)).all():
            return False
        column, row = ~window.transform * (float(x[0]), float(y[0]))
        return -1 <= column <= window.shape[1] + 1 and -1 <= row <= window.shape[0] + 1


def _shortest(change: Array, turn: float) -> Array:
    """Return changes on a circle, the short way round."""
    return (change + turn / 2) % turn - turn / 2 if turn else change


def _largest(change: Array) -> float:
    finite = np.abs(change[np.isfinite(change)])
    return float(finite.max()) if finite.size else 0.0


def _arcs(positions: Array, margin: int, size: int, turn: float) -> list[slice]:
    """Return the columns that hold all positions, the largest stretch without any left out; two pieces at a seam."""
    places = np.sort(wrap(positions, turn))
    if turn:
        gaps = np.diff(places, append=places[0] + turn)
        widest = int(np.argmax(gaps))
        if gaps[widest] <= 2 * margin + 2:
            return [slice(0, size)]
        start, stop = places[(widest + 1) % places.size] - margin, places[widest] + margin
        stop += turn if stop < start else 0.0
    else:
        start, stop = places[0] - margin, places[-1] + margin
    pieces = []
    for shift in (-turn, 0.0, turn) if turn else (0.0,):
        first, last = max(int(np.floor(start + shift)), 0), min(int(np.ceil(stop + shift)), size)
        if last > first:
            pieces.append((first, last))
    merged: list[list[int]] = []
    for first, last in sorted(pieces):
        if merged and first <= merged[-1][1]:
            merged[-1][1] = max(last, merged[-1][1])
        else:
            merged.append([first, last])
    return [slice(first, last) for first, last in merged]


def _product(target: Index, down: Weights, across: Weights) -> Entries:
    """Return for each target pixel the products of its weights along both axes."""
    rows, columns = np.diff(down.start), np.diff(across.start)
    count = rows * columns
    owner = np.repeat(np.arange(count.size), count)
    place = np.arange(owner.size) - np.repeat(np.cumsum(count) - count, count)
    row, column = np.divmod(place, columns[owner])
    row, column = row + down.start[owner], column + across.start[owner]
    return Entries(target[owner], down.index[row], across.index[column], down.weight[row] * across.weight[column])


def _cut(cells: Grid, plane: Grid, shape: tuple[int, int]) -> tuple[Index, Index, tuple[Array, Array]]:
    """Cut the cells of one grid along the rows and columns of another.

    Returns
    -------
    cells : (n,)
        Numbers of cells, row by row.
    places : (n, 2)
        Rows and columns in the plane.
    areas : (cells,), (n,)
        Of whole cells, and of their pieces, in pixels of the plane.
    """
    parts = _parts(cells, plane)
    height, width = cells.shape
    lines = lattice(cells, plane, np.arange(width * parts + 1) / parts, np.arange(height + 1.0))
    posts = lattice(cells, plane, np.arange(width + 1.0), np.arange(height * parts + 1) / parts)
    corners = lines[0][:, ::parts], lines[1][:, ::parts]
    lengths = [np.hypot(np.diff(corners[0], axis=axis), np.diff(corners[1], axis=axis)) for axis in (0, 1)]
    finite = [length[np.isfinite(length)] for length in lengths]
    longest = _TORN * max((float(np.median(length)) for length in finite if length.size), default=0.0)
    arguments = (*lines, *posts, parts, shape[0], shape[1], longest)
    count = _count_pieces(*arguments)
    cell, place, area = np.empty(count, np.int64), np.empty((count, 2), np.int64), np.empty(count)
    whole = np.empty(height * width)
    count = _cut_cells(*arguments, whole, cell, place, area)
    return cell[:count], place[:count], (whole, area[:count])


def _parts(cells: Grid, plane: Grid) -> int:
    """Return into how many parts edges have to be cut to follow their curves."""
    height, width = cells.shape
    columns, rows = np.meshgrid(
        np.unique(np.linspace(0, width - 1, 9).astype(int)).astype(float),
        np.unique(np.linspace(0, height - 1, 9).astype(int)).astype(float),
    )
    bend = 0.0
    for ahead in ((1.0, 0.0), (0.0, 1.0)):
        x, y = zip(
            *(places(cells, plane, columns + f * ahead[0], rows + f * ahead[1]) for f in (0, 0.5, 1)), strict=True
        )
        with np.errstate(divide="ignore"):
            length = np.hypot(x[2] - x[0], y[2] - y[0])
            off = np.hypot(x[1] - (x[0] + x[2]) / 2, y[1] - (y[0] + y[2]) / 2) / length
        usable = np.isfinite(off) & (off < 1)  # more is a tear
        bend = max(bend, float(off[usable].max(initial=0.0)))
    return int(np.clip(np.ceil(np.sqrt(bend / _SAGITTA)), 1, _MOST_PARTS))


@njit(nogil=True, cache=True)
def _outline(
    line_x: np.ndarray,
    line_y: np.ndarray,
    post_x: np.ndarray,
    post_y: np.ndarray,
    parts: int,
    longest: float,
    row: int,
    column: int,
    x: np.ndarray,
    y: np.ndarray,
) -> bool:
    """Put a cell's outline into `x` and `y`, clockwise; False where it is not finite or torn."""
    for k in range(parts):
        x[k], y[k] = line_x[row, column * parts + k], line_y[row, column * parts + k]
        x[parts + k], y[parts + k] = post_x[row * parts + k, column + 1], post_y[row * parts + k, column + 1]
        place = (column + 1) * parts - k
        x[2 * parts + k], y[2 * parts + k] = line_x[row + 1, place], line_y[row + 1, place]
        place = (row + 1) * parts - k
        x[3 * parts + k], y[3 * parts + k] = post_x[place, column], post_y[place, column]
    for k in range(4 * parts):
        if not (np.isfinite(x[k]) and np.isfinite(y[k])):
            return False
    for k in range(4):
        a, b = k * parts, (k + 1) % 4 * parts
        if np.hypot(x[b] - x[a], y[b] - y[a]) > longest:
            return False
    return True


@njit(nogil=True, cache=True)
def _box(x: np.ndarray, y: np.ndarray, size: int, height: int, width: int) -> tuple[int, int, int, int]:
    """Return the rows and columns of the plane that a polygon may touch."""
    left, right = x[:size].min(), x[:size].max()
    top, bottom = y[:size].min(), y[:size].max()
    if not (right > 0.0 and left < width and bottom > 0.0 and top < height):
        return 0, 0, 0, 0
    return (
        int(max(np.floor(top), 0.0)),
        int(min(np.ceil(bottom), float(height))),
        int(max(np.floor(left), 0.0)),
        int(min(np.ceil(right), float(width))),
    )


@njit(nogil=True, cache=True)
def _count_pieces(
    line_x: np.ndarray,
    line_y: np.ndarray,
    post_x: np.ndarray,
    post_y: np.ndarray,
    parts: int,
    height: int,
    width: int,
    longest: float,
) -> int:
    """Return how many pieces there may be at most."""
    x, y = np.empty(4 * parts), np.empty(4 * parts)
    count = 0
    for row in range(line_x.shape[0] - 1):
        for column in range(post_x.shape[1] - 1):
            if _outline(line_x, line_y, post_x, post_y, parts, longest, row, column, x, y):
                top, bottom, left, right = _box(x, y, 4 * parts, height, width)
                count += (bottom - top) * (right - left)
    return count


@njit(nogil=True, cache=True)
def _cut_cells(
    line_x: np.ndarray,
    line_y: np.ndarray,
    post_x: np.ndarray,
    post_y: np.ndarray,
    parts: int,
    height: int,
    width: int,
    longest: float,
    whole: np.ndarray,
    cell: np.ndarray,
    place: np.ndarray,
    area: np.ndarray,
) -> int:
    """Cut all cells, and return the number of pieces.

    Parameters
    ----------
    line_x, line_y : array (rows + 1, columns * parts + 1)
        Upper and lower edges of cells in the plane.
    post_x, post_y : array (rows * parts + 1, columns + 1)
        Left and right edges.
    height, width
        Of the plane.
    longest
        Edges longer than this are torn.
    whole : array (cells,)
        Receives the cells' areas; 1 for those left out.
    cell, place, area
        Receive the pieces.
    """
    size = 4 * parts
    x, y, ring = np.empty(size), np.empty(size), np.empty((size, 2))
    count, columns = 0, post_x.shape[1] - 1
    for row in range(line_x.shape[0] - 1):
        for column in range(columns):
            number = row * columns + column
            whole[number] = 1.0
            if not _outline(line_x, line_y, post_x, post_y, parts, longest, row, column, x, y):
                continue
            total = _area(x, y, size)
            if total <= 0.0:
                continue
            whole[number] = total
            top, bottom, left, right = _box(x, y, size, height, width)
            if bottom <= top or right <= left:
                continue
            ring[:, 0], ring[:, 1] = x - left, y - top
            sums = np.zeros((bottom - top, right - left + 1))
            accumulate(ring, 1.0, sums)
            for i in range(bottom - top):
                piece = 0.0
                for j in range(right - left):
                    piece += sums[i, j]
                    if abs(piece) > _SLIVER * min(total, 1.0):
                        cell[count] = number
                        place[count, 0], place[count, 1] = top + i, left + j
                        area[count] = abs(piece)
                        count += 1
    return count


@njit(nogil=True, cache=True)
def _area(x: np.ndarray, y: np.ndarray, size: int) -> float:
    # About the first corner: far from the origin small areas would drown in rounding.
    total = 0.0
    for k in range(1, size - 1):
        total += (x[k] - x[0]) * (y[k + 1] - y[0]) - (x[k + 1] - x[0]) * (y[k] - y[0])
    return abs(total) / 2
