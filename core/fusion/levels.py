"""The level of soil moisture brought right by a few measured days.

Fused soil moisture follows the weather better than it knows how wet a place is: much of its error is an offset.
Five days of measurements tell it. Between places offsets are interpolated by the inverse square of the distance, which
is as good as places are alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import dask.array as da
import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..errors import InputError
from ..provenance import mark
from ..running import Progress
from ..sampling.stations import long_form, points_in
from ..sampling.tables import listed
from .records import gather

#: Days that a place has to have measured.
LEAST_DAYS = 3
# Places nearer than this, in pixels, are as near as in one pixel.
_NEAREST = 0.5


@dataclass(frozen=True)
class Levels:
    """Offsets at places.

    Attributes
    ----------
    stations : list of str
    offset : (station,) float64
        Measured less estimated soil moisture, mean over the days that have both, m3 m-3.
    rows, columns : (station,) int64
        Their pixels.
    used : str
        For the history: which stations and period were used.
    notes : list of str
        What was left out, and whether offsets of places tell those of others.
    """

    stations: list[str]
    offset: npt.NDArray[np.float64]
    rows: npt.NDArray[np.int64]
    columns: npt.NDArray[np.int64]
    used: str
    notes: list[str] = field(default_factory=list)

    def apply(self, cube: xr.DataArray) -> xr.DataArray:
        """Return a cube ("time", "y", "x") of soil moisture with its level brought right, clipped to 0 to 1; lazy."""
        chunks = cube.chunksizes
        axes = [da.from_array(np.arange(cube.sizes[dim], dtype=np.float64), chunks=(chunks[dim],)) for dim in "yx"]  # type: ignore[index]
        surface = da.blockwise(
            _surface, "yx", axes[0], "y", axes[1], "x", rows=self.rows, columns=self.columns, offset=self.offset,
            dtype=np.float32, meta=np.empty((0, 0), np.float32),
        )  # fmt: skip
        return cube.copy(data=da.clip(cube.data + surface, 0, 1))


def find_levels(
    cube: xr.DataArray, stations: pd.DataFrame, observations: pd.DataFrame, *, progress: Progress | None = None
) -> Levels:
    """Compare a cube with measurements at places.

    Parameters
    ----------
    cube : DataArray ("time", "y", "x")
        Soil moisture, m3 m-3; lazy, of which only the tiles with places are computed.
    stations : DataFrame
        ``station_id`` and ``x, y`` in the cube's CRS or ``longitude, latitude``.
    observations : DataFrame
        ``station_id, time, soil_moisture`` (or ``value``), m3 m-3; what is finer than the cube's step is averaged.
    progress : callable, optional

    Raises
    ------
    InputError
        If they share no place or time, no place has measured `LEAST_DAYS`, or the cube is saturation, whose level
        measurements of soil moisture do not tell.
    """
    if str(cube.attrs.get("variable", "")) == "saturation":
        raise InputError(
            "LEVEL_STATIONS: the level of the result cannot be corrected, because it is saturation, and the "
            "measurements are in m³ m⁻³. Leave LEVEL_STATIONS and LEVEL_OBSERVATIONS empty."
        )
    with _own_names():
        records = gather(
            [cube],
            points_in(stations, cube.rio.crs),
            long_form(observations, "soil_moisture"),
            names=["The soil moisture"],
            progress=progress,
        )
    difference = records.observed.astype(np.float64) - records.series[0]
    days = np.isfinite(difference).sum(axis=0)
    enough = days >= LEAST_DAYS
    if not enough.any():
        raise InputError(
            f"LEVEL_OBSERVATIONS: no place has {LEAST_DAYS} days with values of both soil moisture and "
            f"LEVEL_OBSERVATIONS; the maximum is {int(days.max(initial=0))}. Measure on more days, or leave "
            "LEVEL_STATIONS and LEVEL_OBSERVATIONS empty."
        )
    notes = list(records.notes)
    if not enough.all():
        few = [name for name, kept in zip(records.stations, enough, strict=True) if not kept]
        notes.append(f"LEVEL_STATIONS: {listed(few)} with fewer than {LEAST_DAYS} days are left out.")
    chosen = np.flatnonzero(enough)
    offset = np.nanmean(difference[:, chosen], axis=0)
    rows, columns = np.divmod(records.pixels[chosen], cube.sizes["x"])
    known = records.times[np.isfinite(difference).any(axis=1)]
    names = [records.stations[number] for number in chosen]
    return Levels(
        names, offset, rows, columns, mark("soil_moisture", stations=names, start=known.min(), end=known.max()),
        [*notes, *_carried(rows, columns, offset)],
    )  # fmt: skip


def level_tables(
    stations: pd.DataFrame | None, observations: pd.DataFrame | None
) -> tuple[pd.DataFrame, pd.DataFrame] | None:
    """Return places and their measurements, None where neither is given.

    Raises
    ------
    InputError
        If one is given without the other.
    """
    if stations is not None and observations is not None:
        return stations, observations
    if stations is None and observations is None:
        return None
    missing = "LEVEL_STATIONS" if stations is None else "LEVEL_OBSERVATIONS"
    raise InputError(f"{missing} is empty. Set both LEVEL_STATIONS and LEVEL_OBSERVATIONS, or leave both empty.")


def _carried(rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64], offset: npt.NDArray[np.float64]) -> list[str]:
    """Return a warning where the offset of a place is not told by those of the others."""
    if offset.size < 3:
        return []
    error = np.empty(offset.size)
    for number in range(offset.size):
        others = (rows != rows[number]) | (columns != columns[number])
        if not others.any():
            return []
        own = rows[[number]].astype(float), columns[[number]].astype(float)
        error[number] = offset[number] - _surface(*own, rows[others], columns[others], offset[others])[0, 0]
    before, after = (float(np.sqrt(np.mean(values**2))) for values in (offset, error))
    if after < before:
        return []
    return [
        "LEVEL_STATIONS: offsets cannot be transferred between places. In cross-validation the error with offsets is "
        f"{after:.3f} m³ m⁻³, without offsets {before:.3f}. Use the corrected level at these places only."
    ]


def _surface(
    y: npt.NDArray[np.float64],
    x: npt.NDArray[np.float64],
    rows: npt.NDArray[np.int64],
    columns: npt.NDArray[np.int64],
    offset: npt.NDArray[np.float64],
) -> npt.NDArray[np.float32]:
    """Return the offset of each pixel, (y, x), by the inverse square of the distance in pixels."""
    total, weights = np.zeros((y.size, x.size)), np.zeros((y.size, x.size))
    for row, column, own in zip(rows, columns, offset, strict=True):
        square = (y[:, None] - row) ** 2 + (x[None, :] - column) ** 2
        weight = 1 / np.maximum(square, _NEAREST**2)
        # A pixel with a place has that place's own offset.
        weight = np.where(square == 0, 1e9, weight)
        total += weight * own
        weights += weight
    return (total / weights).astype(np.float32)


@contextmanager
def _own_names() -> Iterator[Any]:
    """Name the inputs in errors as users know them."""
    try:
        yield
    except InputError as problem:
        text = re.sub(r"\b(STATIONS|OBSERVATIONS)\b", r"LEVEL_\1", str(problem))
        raise InputError(text.replace("PREDICTORS", "the soil moisture")) from problem
