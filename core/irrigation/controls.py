"""Where nothing is irrigated: squares of pixels as large as the fields, which tell how far estimates err."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import xarray as xr
from numpy.lib.stride_tricks import sliding_window_view

from ..coverage import coverage
from ..errors import InputError
from ..sampling.basins import Polygons

#: Squares of one size that are drawn at most, and that a threshold needs.
MOST, LEAST = 300, 10
#: The nearest ones, whose median is what a field would have without irrigation.
NEAR = 20
#: With fewer the threshold is uncertain.
FEW = 50
# A control lies inside the land that is said not to be irrigated but for this share of a pixel.
_INSIDE = 0.99


@dataclass(frozen=True)
class Controls:
    """Squares without irrigation.

    Attributes
    ----------
    polygons : list of (name, rings)
        In the grid's CRS.
    side : (square,) int
        Pixels along an edge of each.
    wanted : (field,) int
        The side whose squares serve each field.
    centres : (square, 2), places : (field, 2) float64
        Row and column of the centres of squares and fields.
    """

    polygons: list[tuple[str, list[npt.NDArray[np.float64]]]]
    side: npt.NDArray[np.intp]
    wanted: npt.NDArray[np.intp]
    centres: npt.NDArray[np.float64]
    places: npt.NDArray[np.float64]

    def near(self) -> tuple[list[npt.NDArray[np.intp]], list[npt.NDArray[np.intp]]]:
        """Return for each field, and for each square, the nearest squares of its size, itself left out."""
        fields, squares = [], []
        for place, side in zip(self.places, self.wanted, strict=True):
            fields.append(self._nearest(place, side))
        for number, side in enumerate(self.side):
            found = self._nearest(self.centres[number], side, NEAR + 1)
            squares.append(found[found != number][:NEAR])
        return fields, squares

    def _nearest(self, place: npt.NDArray[np.float64], side: int, count: int = NEAR) -> npt.NDArray[np.intp]:
        same = np.flatnonzero(self.side == side)
        away = ((self.centres[same] - place) ** 2).sum(axis=1)
        return np.asarray(same[np.argsort(away, kind="stable")[:count]])


def find_controls(
    cube: xr.DataArray, fields: Polygons, *, dry: Polygons | None = None, seed: int = 1
) -> tuple[Controls, list[str]]:
    """Draw squares of pixels that no field touches, as large as the fields are.

    Parameters
    ----------
    cube : DataArray (time, y, x)
        Tells the grid.
    fields : sequence of (name, rings)
        In its CRS.
    dry : sequence of (name, rings), optional
        Land that is known not to be irrigated; by default all that is no field.
    seed : int
        Of the draw.

    Returns
    -------
    controls : Controls
        At most `MOST` of each size. A field larger than any square of which there are `LEAST` takes smaller ones, whose
        noise is greater.
    notes : list of str

    Raises
    ------
    InputError
        If there are fewer than `LEAST` pixels without irrigation.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> rain = simulate_area(days=30, height=8, width=10).rainfall
    >>> field = ("Field", [np.array([(98.5, 39.5), (99.0, 39.5), (99.0, 39.0), (98.5, 39.0), (98.5, 39.5)])])
    >>> controls, notes = find_controls(rain, [field])
    >>> len(controls.polygons), controls.side.max().item()
    (54, 2)
    """
    shape = (cube.sizes["y"], cube.sizes["x"])
    touched, sizes, places = _shares(cube, fields)
    free = touched == 0
    if dry is not None:
        free &= _shares(cube, dry)[0] >= _INSIDE
    if free.sum() < LEAST:
        key, wider = ("FIELDS", "") if dry is None else ("DRY_LAND", ", or a larger area of land without irrigation")
        raise InputError(
            f"{key}: {free.sum()} pixels of {free.size} are without irrigation; the threshold needs {LEAST}. Use "
            f"cubes with more area outside the fields{wider}."
        )
    rng = np.random.default_rng(seed)
    squares: dict[int, npt.NDArray[np.intp]] = {}
    wanted = np.maximum(np.round(np.sqrt(sizes)), 1).astype(np.intp)
    for field, side in enumerate(wanted.tolist()):
        side = min(side, *shape)
        while side not in squares:
            corners = np.argwhere(sliding_window_view(free, (side, side)).all(axis=(2, 3)))
            if len(corners) >= LEAST:
                squares[side] = corners[np.sort(rng.permutation(len(corners))[:MOST])]
            else:
                side -= 1
        wanted[field] = side
    transform = cube.rio.transform()
    polygons, sides, centres = [], [], []
    for side, corners in squares.items():
        for row, column in corners.tolist():
            edge = np.array([(0, 0), (side, 0), (side, side), (0, side), (0, 0)]) + np.array([column, row])
            ring = np.stack(transform * (edge[:, 0], edge[:, 1]), axis=1).astype(np.float64)
            polygons.append((f"{side}:{row}:{column}", [ring]))
            sides.append(side)
            centres.append((row + side / 2, column + side / 2))
    fewest = min(map(len, squares.values()))
    notes = []
    if fewest < FEW:
        notes.append(
            f"Only {fewest} places without irrigation are available to estimate the noise, so the threshold is "
            "uncertain. Use cubes with more area outside the fields."
        )
    return Controls(polygons, np.array(sides, np.intp), wanted, np.array(centres), places), notes


def _shares(
    cube: xr.DataArray, polygons: Polygons
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return the share of each pixel that polygons cover, how many pixels each covers, and the row and column of each.

    A polygon off the grid covers none, and lies in the middle of it.
    """
    shape = (cube.sizes["y"], cube.sizes["x"])
    period = 360.0 if cube.rio.crs.is_geographic else None
    covered, sizes, places = np.zeros(shape), [], []
    for _, rings in polygons:
        rows, columns, share = coverage(rings, cube.rio.transform(), shape, period=period)
        covered[rows, columns] += share
        sizes.append(share.sum())
        down, across = np.indices(share.shape) + 0.5
        weight = max(sizes[-1], 1e-12)
        inside = (rows.start + (share * down).sum() / weight, columns.start + (share * across).sum() / weight)
        places.append(inside if sizes[-1] > 0 else (shape[0] / 2, shape[1] / 2))
    return covered, np.array(sizes), np.array(places)
