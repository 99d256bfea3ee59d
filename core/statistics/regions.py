"""What statistics are taken over: the area of each pixel inside a basin, and the class that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import xarray as xr

from ..coverage import coverage, row_areas
from ..cube.checks import check_laid
from ..errors import InputError
from ..regrid import grid_of, majority
from ..regrid.classes import MOST_CLASSES
from ..sampling.basins import Polygons

#: The name of the whole, which no class may have.
ALL = "all"

# A pixel of which less lies in classes has none.
_LEAST = 0.5
# Share of the area without a class that is told.
_TOLD = 0.01


@dataclass(frozen=True)
class Region:
    """Pixels with their weights and classes.

    Attributes
    ----------
    weight : (y, x) float64
        Area inside the basin, m²; 0 outside.
    code : (y, x) int16
        The class, counted from 1; 0 for none.
    names : list of str
        Of the classes, in the order of their numbers.
    basin : bool
        Whether polygons bound it.
    """

    weight: npt.NDArray[np.float64]
    code: npt.NDArray[np.int16]
    names: list[str]
    basin: bool

    def pixels(self) -> npt.NDArray[np.int64]:
        """Return the pixels of each class, those of none first."""
        return np.bincount(self.code[self.weight > 0], minlength=len(self.names) + 1)


def make_region(
    cube: xr.DataArray,
    *,
    basin: Polygons | None = None,
    classes: xr.DataArray | Polygons | None = None,
    labels: Mapping[int, str] | None = None,
) -> tuple[Region, list[str]]:
    """Lay a basin and classes on the grid of a cube.

    Parameters
    ----------
    cube : DataArray ("time", "y", "x")
        With a CRS.
    basin : sequence of (name, rings), optional
        Polygons in the cube's CRS: pixels count with the share of their area that lies in any of them.
    classes : DataArray ("band", "y", "x") or sequence of (name, rings), optional
        A raster of codes on any grid, or polygons in the cube's CRS. A pixel has the class that covers most of it, if
        classes cover half of it or more.
    labels : mapping of int to str, optional
        Names of codes.

    Returns
    -------
    region : Region
    notes : list of str
        What the user should know.

    Raises
    ------
    InputError
        If basin or classes do not lie on the grid, or there are too many classes.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> soil = simulate_area(days=60).soil_moisture
    >>> corners = np.array([(98.1, 39.4), (98.7, 39.4), (98.7, 39.9), (98.1, 39.9), (98.1, 39.4)])
    >>> region, notes = make_region(soil, basin=[("Upper", [corners])])
    >>> (region.weight[0] / 1e6).round().tolist()
    [214.0, 356.0, 285.0, 0.0]
    """
    check_laid(cube, name="SOIL_MOISTURE")
    shape, transform = (cube.sizes["y"], cube.sizes["x"]), cube.rio.transform()
    weight = np.broadcast_to(row_areas(transform, shape[0], cube.rio.crs)[:, None], shape)
    if basin is not None:
        share = np.zeros(shape)
        for rows, columns, fraction in _windows(basin, cube, shape):
            share[rows, columns] += fraction
        weight = weight * np.minimum(share, 1.0)
        if not weight.any():
            raise InputError("BASIN does not overlap SOIL_MOISTURE. Check the coordinate reference systems of both.")
    code, names = np.zeros(shape, np.int16), []
    if isinstance(classes, xr.DataArray):
        code, codes = majority(classes, grid_of(cube, name="SOIL_MOISTURE"))
        names = _unique([str((labels or {}).get(value) or value) for value in codes])
    elif classes is not None:
        code, names = _of_polygons(classes, cube, shape), _unique([name for name, _ in classes])
    if classes is None:
        return Region(weight, code, names, basin is not None), []
    inside = weight > 0
    without = float(weight[code == 0].sum() / weight.sum())
    if without == 1:
        raise InputError(
            f"CLASSES has no class where {'BASIN' if basin is not None else 'SOIL_MOISTURE'} lies. Check the "
            "coordinate reference systems and extents."
        )
    # Classes that lie elsewhere are left out.
    there = np.flatnonzero(np.bincount(code[inside], minlength=len(names) + 1)[1:]) + 1
    number = np.zeros(len(names) + 1, np.int16)
    number[there] = np.arange(1, there.size + 1)
    notes = []
    if without > _TOLD:
        notes.append(f"CLASSES: {100 * without:.3g} % of the area has no class; it is only included in 'all'.")
    return Region(weight, number[code], [names[k - 1] for k in there], basin is not None), notes


def parse_labels(text: str) -> dict[int, str]:
    """Read names of codes.

    Raises
    ------
    InputError
        If a part of the text is none.

    Examples
    --------
    >>> parse_labels("1=Forest; 2 = Grassland")
    {1: 'Forest', 2: 'Grassland'}
    """
    labels = {}
    for part in re.split(r"[;,\n]", text):
        if not part.strip():
            continue
        found = re.fullmatch(r"\s*(-?\d+)\s*=\s*(.+?)\s*", part)
        if found is None:
            raise InputError(f"LABELS: '{part.strip()}' is no name of a code. Write 1=Forest; 2=Grassland.")
        labels[int(found[1])] = found[2]
    return labels


def _windows(
    polygons: Polygons, cube: xr.DataArray, shape: tuple[int, int]
) -> list[tuple[slice, slice, npt.NDArray[np.float64]]]:
    period = 360.0 if cube.rio.crs.is_geographic else None
    return [coverage(rings, cube.rio.transform(), shape, period=period) for _, rings in polygons]


def _of_polygons(polygons: Polygons, cube: xr.DataArray, shape: tuple[int, int]) -> npt.NDArray[np.int16]:
    if len(polygons) > MOST_CLASSES:
        raise InputError(
            f"CLASSES has {len(polygons)} classes, more than {MOST_CLASSES}. Choose the field that names the class "
            "(CLASS_FIELD): features of one name are one class."
        )
    best, total, code = np.zeros(shape), np.zeros(shape), np.zeros(shape, np.int16)
    for number, (rows, columns, fraction) in enumerate(_windows(polygons, cube, shape), 1):
        window = rows, columns
        total[window] += fraction
        larger = fraction > best[window]
        best[window] = np.where(larger, fraction, best[window])
        code[window] = np.where(larger, number, code[window])
    code[total < _LEAST] = 0
    return code


def _unique(names: Sequence[str]) -> list[str]:
    """Return names, those that occur twice with a number, as does that of the whole."""
    found = [ALL]
    for name in names:
        number, tried = 2, name
        while tried in found:
            tried, number = f"{name} ({number})", number + 1
        found.append(tried)
    return found[1:]
