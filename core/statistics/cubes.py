"""Statistics of a cube in two passes, tile by tile: first each step by class, then each pixel and the months."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

import dask
import dask.array as da
import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cube.writing import write_tiles
from ..days import UTC, DayStart, of
from ..errors import InputError
from ..running import Progress
from ..sampling.tiles import compute, tile_edges
from . import kernels
from .kernels import BINS, COUNT, HIGH, LOW, MEAN, MONTHS, SQUARES, WEIGHT, Floats
from .regions import ALL, Region

#: Seasons by their months, 0 to 11; a December counts to the winter of its own year's January and February.
SEASONS = {"DJF": (11, 0, 1), "MAM": (2, 3, 4), "JJA": (5, 6, 7), "SON": (8, 9, 10)}
#: Periods of the table, and their months.
PERIODS = {f"{month + 1:02d}": (month,) for month in range(MONTHS)} | SEASONS | {"year": tuple(range(MONTHS))}
#: Bands of the raster. ``mean`` is that of the year.
BANDS = ("mean", "std", "cv", "n", *(f"mean_{period.lower()}" for period in PERIODS if period != "year"))

_Tile = tuple[slice, slice]


def combine(moments: Floats) -> Floats:
    """Combine the moments of parts that share no value.

    Parameters
    ----------
    moments : (part, ..., 6)
        As of `kernels.survey`.

    Returns
    -------
    (..., 6) float64
        Those of all values together. Of parts with one mean, the squares are just added.
    """
    there = moments[..., COUNT] > 0
    weight = moments[..., WEIGHT]
    first = np.take_along_axis(moments[..., MEAN], np.argmax(there, axis=0)[None], axis=0)
    shifted = np.where(there, moments[..., MEAN] - first, 0.0)
    total = weight.sum(axis=0)
    moved = np.divide((weight * shifted).sum(axis=0), total, out=np.zeros_like(total), where=total > 0)
    out = np.empty(moments.shape[1:])
    out[..., COUNT], out[..., WEIGHT] = moments[..., COUNT].sum(axis=0), total
    out[..., MEAN] = first[0] + moved
    out[..., SQUARES] = (moments[..., SQUARES] + weight * (shifted - moved) ** 2).sum(axis=0)
    out[..., LOW] = np.where(there, moments[..., LOW], np.inf).min(axis=0)
    out[..., HIGH] = np.where(there, moments[..., HIGH], -np.inf).max(axis=0)
    out[out[..., COUNT] == 0] = 0.0
    return out


@dataclass(frozen=True)
class Survey:
    """Moments over space at each step.

    Attributes
    ----------
    times : (step,) datetime64
    names : list of str
        ``all``, then the classes.
    moments : (step, name, 6) float64
        As of `kernels.survey`, weights being areas in m².
    seen : (name,) float64
        m² that have a value at any time.
    counts : (step,) bool
        Whether enough of ``all`` has values: the other steps are left out of everything.
    least : float
        The share of `seen` that is enough.
    day_start : DayStart
        When days begin.
    """

    times: npt.NDArray[np.datetime64]
    names: list[str]
    moments: Floats
    seen: Floats
    counts: npt.NDArray[np.bool_]
    least: float
    day_start: DayStart = UTC

    @property
    def months(self) -> npt.NDArray[np.int64]:
        """Month of each step, 0 to 11: that of its day."""
        return self.day_start.days(self.times).astype("datetime64[M]").astype(np.int64) % MONTHS

    @property
    def coverage(self) -> Floats:
        """Share of the area seen that has values, (step, name)."""
        return np.minimum(np.divide(self.moments[..., WEIGHT], self.seen, where=self.seen > 0, out=self._zeros()), 1.0)

    @property
    def mean(self) -> Floats:
        """Mean over the area, (step, name); NaN where too little of it has values or the step does not count."""
        return np.where(self.known, self.moments[..., MEAN], np.nan)

    @property
    def std(self) -> Floats:
        """Standard deviation over the area, (step, name)."""
        known = self.known
        return np.sqrt(
            np.divide(self.moments[..., SQUARES], self.moments[..., WEIGHT], where=known, out=self._zeros() + np.nan)
        )

    @property
    def cv(self) -> Floats:
        """`std` over `mean`, (step, name); NaN where the mean is not above 0."""
        return ratio(self.std, self.mean)

    @property
    def known(self) -> npt.NDArray[np.bool_]:
        """Whether a name has a mean at a step, (step, name)."""
        enough = self.coverage >= self.least - 1e-9
        return enough & (self.moments[..., COUNT] > 0) & self.counts[:, None]

    @property
    def limits(self) -> tuple[float, float]:
        """Smallest and largest of all values that count."""
        used = self.moments[self.counts, 0]
        return float(used[:, LOW].min()), float(used[:, HIGH].max())

    def _zeros(self) -> Floats:
        return np.zeros(self.moments.shape[:2])


def ratio(std: npt.ArrayLike, mean: npt.ArrayLike) -> Floats:
    """Return coefficients of variation, NaN where the mean is not above 0."""
    above, below = np.asarray(std, float), np.asarray(mean, float)
    return np.divide(above, below, out=np.full(np.broadcast(above, below).shape, np.nan), where=below > 0)


def survey(
    cube: xr.DataArray, region: Region, *, min_coverage: float = 0.5, progress: Progress | None = None
) -> Survey:
    """Take the moments over space of every step, by class.

    Parameters
    ----------
    cube : DataArray ("time", "y", "x")
        Read once, tile by tile. What is not finite is missing.
    region : Region
    min_coverage : float
        A step counts where at least this share of the area that is ever seen has values.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Raises
    ------
    InputError
        If there is no value, or no step counts.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> from sm2r.core.statistics import make_region
    >>> soil = simulate_area(days=60).soil_moisture
    >>> found = survey(soil, make_region(soil)[0])
    >>> found.names, found.mean.shape, [round(float(value), 3) for value in (found.mean[0, 0], found.cv[0, 0])]
    (['all'], (60, 1), [0.178, 0.056])
    """
    size = len(region.names) + 1
    moments = np.zeros((cube.sizes["time"], size, 6))
    seen = np.zeros(size)
    for _, (part, area) in compute(_tiles(cube, region), partial(_survey_task, cube, region), progress):
        moments = combine(np.stack([moments, part]))
        seen += area
    # Class 0 are pixels without one: they count in the whole alone.
    moments[:, 0] = combine(np.moveaxis(moments, 1, 0))
    seen[0] = seen.sum()
    where = "inside BASIN" if region.basin else "in it"
    if not seen[0]:
        raise InputError(f"SOIL_MOISTURE has no value {where} in the period. Check the period, and the file.")
    share = moments[:, 0, WEIGHT] / seen[0]
    counts = (moments[:, 0, COUNT] > 0) & (share >= min_coverage - 1e-9)
    if not counts.any():
        raise InputError(
            f"SOIL_MOISTURE has values on {100 * min_coverage:g} % (MIN_COVERAGE) of the area {where} at no step; "
            f"the maximum is {100 * share.max():.3g} %. Lower MIN_COVERAGE, or use a cube with fewer gaps."
        )
    names, day_start = [ALL, *region.names], of(cube.attrs)
    return Survey(cube["time"].to_numpy(), names, moments, seen, counts, min_coverage, day_start)


def write_maps(
    path: str | os.PathLike[str],
    cube: xr.DataArray,
    region: Region,
    found: Survey,
    *,
    history: str = "",
    progress: Progress | None = None,
) -> Floats:
    """Write statistics of each pixel over time, and count how values are spread in each class and month.

    Parameters
    ----------
    path
        A GeoTIFF of the bands of `BANDS`, float32: mean, standard deviation (by n), coefficient of variation and
        number of values of each pixel at the steps that count, and its means in months and seasons; NaN where it has
        no value, or fewer than two for the standard deviation.
    cube, region
        As for `survey`.
    found : Survey
        Which steps count, and the range of their values.
    history : str
        What the file says of how it was made.
    progress : callable, optional

    Returns
    -------
    (name, 12, BINS) float64
        Weights (m², a step each) of values in bins of equal width from the smallest to the largest of all.
    """
    down, across = tile_edges(cube)
    chunks = (len(BANDS), tuple(np.diff(down).tolist()), tuple(np.diff(across).tolist()))
    values = da.zeros((len(BANDS), *region.weight.shape), dtype=np.float32, chunks=chunks)
    shared = {name: cube.coords[name] for name in ("y", "x", "spatial_ref") if name in cube.coords}
    about = {key: str(cube.attrs.get(key, "")) for key in ("variable", "units", "product")} | {"history": history}
    units = ["1" if name in ("cv", "n") else about["units"] for name in BANDS]
    coords = {"band": list(BANDS), "units": ("band", units), **shared}
    array = xr.DataArray(values, coords, ("band", "y", "x"), attrs=about)
    histogram = np.zeros((len(found.names), MONTHS, BINS))
    write_tiles(path, array, _described(cube, region, found, histogram, progress))
    histogram[0] = histogram.sum(axis=0)
    return histogram


def _described(
    cube: xr.DataArray, region: Region, found: Survey, histogram: Floats, progress: Progress | None
) -> Iterator[tuple[npt.NDArray[np.float32], slice, slice]]:
    """Yield the maps of each tile, and add to the histogram as they come."""
    for rows, columns in _tiles(cube, region, inside=False):
        shape = len(BANDS), rows.stop - rows.start, columns.stop - columns.start
        yield np.full(shape, np.nan, np.float32), rows, columns
    task = partial(_describe_task, cube, region, found)
    for (rows, columns), (maps, part) in compute(_tiles(cube, region), task, progress):
        histogram += part
        yield maps, rows, columns


def _tiles(cube: xr.DataArray, region: Region, *, inside: bool = True) -> list[_Tile]:
    """Return the tiles that hold any part of the region, or those that hold none."""
    down, across = tile_edges(cube)
    tiles = [(slice(*rows), slice(*columns)) for rows in pairwise(down) for columns in pairwise(across)]
    return [tile for tile in tiles if (region.weight[tile] > 0).any() == inside]


def _pixels(region: Region, tile: _Tile) -> tuple[npt.NDArray[np.int64], Floats, npt.NDArray[np.int64]]:
    """Return the places of the pixels of a tile that count, their weights and classes."""
    weights = region.weight[tile].ravel()
    places = np.flatnonzero(weights > 0)
    return places, weights[places], region.code[tile].ravel()[places].astype(np.int64)


def _survey_task(cube: xr.DataArray, region: Region, tile: _Tile) -> Any:
    work = partial(_survey, pixels=_pixels(region, tile), size=len(region.names) + 1)
    return dask.delayed(work)(cube.data[(slice(None), *tile)])


def _survey(values: npt.NDArray[Any], *, pixels: Any, size: int) -> tuple[Floats, Floats]:
    places, weights, codes = pixels
    out, seen = np.empty((values.shape[0], size, 6)), np.empty(size)
    kernels.survey(_flat(values), places, weights, codes, out, seen)
    return out, seen


def _describe_task(cube: xr.DataArray, region: Region, found: Survey, tile: _Tile) -> Any:
    work = partial(
        _describe, pixels=_pixels(region, tile), size=len(found.names), counts=found.counts, months=found.months,
        limits=found.limits,
    )  # fmt: skip
    return dask.delayed(work)(cube.data[(slice(None), *tile)])


def _describe(
    values: npt.NDArray[Any],
    *,
    pixels: Any,
    size: int,
    counts: npt.NDArray[np.bool_],
    months: npt.NDArray[np.int64],
    limits: tuple[float, float],
) -> tuple[npt.NDArray[np.float32], Floats]:
    """Return the maps and the histogram of a tile."""
    places, weights, codes = pixels
    low, high = limits
    scale = BINS / (high - low) if high > low else 0.0
    numbers, sums = np.empty((MONTHS, places.size)), np.empty((MONTHS, places.size))
    squares, shift, histogram = np.empty(places.size), np.empty(places.size), np.empty((size, MONTHS, BINS))
    kernels.describe(
        _flat(values), places, weights, codes, counts, months, low, scale, numbers, sums, squares, shift, histogram
    )
    means = {}
    with np.errstate(divide="ignore", invalid="ignore"):
        for period, own in PERIODS.items():
            total = numbers[list(own)].sum(axis=0)
            means[period] = shift + sums[list(own)].sum(axis=0) / total
        n = numbers.sum(axis=0)
        std = np.sqrt(np.maximum(squares - sums.sum(axis=0) ** 2 / n, 0.0) / n)
    std[n < 2] = np.nan
    n[n == 0] = np.nan
    mean = means.pop("year")
    maps = np.full((len(BANDS), values[0].size), np.nan, np.float32)
    maps[:, places] = np.stack([mean, std, ratio(std, mean), n, *means.values()])
    return maps.reshape(-1, *values.shape[1:]), histogram


def _flat(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.ascontiguousarray(values.reshape(values.shape[0], -1))
