"""What models are trained on: the series of predictors at stations, beside what the stations measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import dask
import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube import iso_duration, time_step
from ..cube.checks import check_fraction, check_same_grid, on_one_grid
from ..cube.days import check_days, day_times, ends, other_days
from ..cube.times import to_times
from ..days import DayStart
from ..errors import InputError
from ..periods import first_moment, last_moment
from ..quantities import MOISTURE
from ..running import Progress
from ..sampling.stations import check_observations, locate, pixel_series, unused
from ..sampling.tables import listed
from ..sampling.tiles import part
from .card import Predictor
from .features import Floats, Samples

_DAY = np.timedelta64(1, "D")
# Times, step, where each cube's steps lie, and days.
TimeAxis = tuple[npt.NDArray[np.datetime64], np.timedelta64, list[npt.NDArray[np.int64]], DayStart]


@dataclass(frozen=True)
class Records:
    """Predictors and observations at stations, on one regular time axis.

    Attributes
    ----------
    times : (time,) datetime64[ns]
        From the first to the last of all predictors.
    step : timedelta64
    day_start : DayStart
    stations : list of str
    pixels : (station,) int64
        The pixel that each stands in; stations of one pixel see the same predictors.
    bounds : west, south, east, north of the stations in `crs`
    crs : str
    predictors : list of Predictor
        Without ranges.
    series : (predictor, time, station) float32
        NaN is missing.
    static_names : list of str
    statics : (static, station) float32
        Finite.
    observed : (time, station) float32
        NaN is missing, and outside the period.
    notes : list of str
        What was left out.
    """

    times: npt.NDArray[np.datetime64]
    step: np.timedelta64
    day_start: DayStart
    stations: list[str]
    pixels: npt.NDArray[np.int64]
    bounds: tuple[float, ...]
    crs: str
    predictors: list[Predictor]
    series: Floats
    static_names: list[str]
    statics: Floats
    observed: Floats
    notes: list[str] = field(default_factory=list)

    def place(self, samples: Samples) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Return the steps and the stations of samples."""
        return samples // len(self.stations), samples % len(self.stations)

    def truth(self, samples: Samples) -> Floats:
        """Return the observations of samples."""
        return self.observed.ravel()[samples]


def time_axis(cubes: Sequence[xr.DataArray], names: Sequence[str]) -> TimeAxis:
    """Return the regular time axis that holds all cubes, its step, where on it each cube's steps lie, and their days.

    Days of a country's clock are one step each, whatever their length.

    Raises
    ------
    InputError
        If cubes have different time steps or days, or times between the steps of the others.
    """
    day_start = check_days(cubes, names=names)
    steps = [time_step(cube) for cube in cubes]
    # A single map takes on the step of the others.
    step = next((own for own, cube in zip(steps, cubes, strict=True) if cube.sizes["time"] > 1), steps[0])
    stamps = [cube["time"].to_numpy().astype("datetime64[ns]") for cube in cubes]
    by_day = bool(day_start.zone) and step == _DAY
    if by_day:
        stamps = [day_times(own, day_start) for own in stamps]
    first, last = min(own[0] for own in stamps), max(own[-1] for own in stamps)
    indices = []
    for cube, own, name, own_step in zip(cubes, stamps, names, steps, strict=True):
        if cube.sizes["time"] > 1 and own_step != step:
            raise InputError(
                f"{names[0]} and {name} have different time steps ({iso_duration(step)} and "
                f"{iso_duration(own_step)}). Bring all to the same time step with Regrid (sm2r:regrid, TIME_STEP "
                "daily)."
            )
        if ((own - first) % step).astype(np.int64).any():
            raise InputError(
                f"{name}: its time stamps do not match the steps of {iso_duration(step)} that begin at "
                f"{str(first)[:16]}. Bring all predictors to the same time step with Regrid (sm2r:regrid, TIME_STEP "
                "daily)."
            )
        indices.append(((own - first) // step).astype(np.int64))
    times = first + np.arange((last - first) // step + 1) * step
    return day_start.starts(times) if by_day else times, step, indices, day_start


def check_predictors(
    cubes: Sequence[xr.DataArray], names: Sequence[str], required: Sequence[str] = ()
) -> tuple[list[Predictor], TimeAxis]:
    """Check what metadata tell of predictors, as `gather` does, and return what they are and their time axis."""
    on_one_grid(cubes, names)
    return _predictors(cubes, names, required), time_axis(cubes, names)


def gather(
    cubes: Sequence[xr.DataArray],
    points: pd.DataFrame,
    observations: pd.DataFrame,
    *,
    names: Sequence[str],
    statics: dict[str, xr.DataArray] | None = None,
    required: Sequence[str] = (),
    start: Any = None,
    end: Any = None,
    progress: Progress | None = None,
) -> Records:
    """Read predictors where stations stand, and set the observations beside them.

    Parameters
    ----------
    cubes : sequence of DataArray (time, y, x)
        On one grid and time step, in any periods; NaN is missing.
    points : DataFrame
        ``station_id, x, y`` in the cubes' CRS.
    observations : DataFrame
        ``station_id, time, value``, soil moisture from 0 to 1. What is finer than the cubes' step is averaged.
    names : sequence of str
        How errors name the cubes.
    statics : dict of DataArray (y, x)
        By name; on the same grid.
    required : sequence of str
        Products that have to be there for a prediction.
    start, end : datetime-like, optional
        The period of the observations, both ends included.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Raises
    ------
    InputError
        If grids or steps differ, a product occurs twice or is unknown, observations are no fractions or doubled, or
        stations and predictors share no place or time.
    """
    notes: list[str] = []
    for cube, name in zip(cubes, names, strict=True):
        if cube.attrs.get("variable") in MOISTURE:
            check_fraction(cube, name=name)
    first = cubes[0]
    predictors, (times, step, indices, day_start) = check_predictors(cubes, names, required)
    observed = _observed(observations, times, step, day_start, start, end, notes)
    stations, rows, columns, points = _stations(first, points, observed, names[0], notes)
    series = np.full((len(cubes), times.size, len(stations)), np.nan, np.float32)
    for number, (cube, own) in enumerate(zip(cubes, indices, strict=True)):
        values = pixel_series(cube, rows, columns, progress=part(progress, number, len(cubes)))
        series[number][own] = values.T
    series[~np.isfinite(series)] = np.nan
    fields = _static_values(statics or {}, first, names[0], rows, columns)
    known = np.isfinite(fields).all(axis=0)
    if not known.all():
        without = [station for station, there in zip(stations, known, strict=True) if not there]
        if len(without) == len(stations):
            raise InputError("STATIC: the static rasters have no values at the stations. Check their nodata value.")
        notes.append(
            f"{len(without)} of {len(stations)} stations are left out because a static raster has no value there: "
            f"{listed(without)}."
        )
    for name, values in zip(names, series, strict=True):
        if not np.isfinite(values[:, known]).any():
            raise InputError(f"{name}: has no values at the stations. Remove it, or check its extent and nodata value.")
    notes += _silent(series[:, :, known], [predictor.product for predictor in predictors])
    table = observed.reindex(columns=stations).to_numpy(np.float32)
    records = Records(
        times,
        step,
        day_start,
        [station for station, there in zip(stations, known, strict=True) if there],
        np.asarray(rows * first.sizes["x"] + columns, np.int64)[known],
        tuple(float(points[axis][known].agg(kind)) for kind in ("min", "max") for axis in ("x", "y")),
        first.rio.crs.to_string(),
        predictors,
        np.ascontiguousarray(series[:, :, known]),
        list(statics or {}),
        np.ascontiguousarray(fields[:, known], np.float32),
        np.ascontiguousarray(table[:, known]),
        notes,
    )
    if not (np.isfinite(records.series).any(axis=0) & np.isfinite(records.observed)).any():
        raise InputError(
            f"PREDICTORS and OBSERVATIONS have no common days at any station: predictors run from {_day(times[0])} "
            f"to {_day(times[-1])}. Use records that overlap, at the same stations."
        )
    return records


def _predictors(cubes: Sequence[xr.DataArray], names: Sequence[str], required: Sequence[str]) -> list[Predictor]:
    wanted = {product.strip().lower() for product in required if product.strip()}
    predictors: list[Predictor] = []
    for cube, name in zip(cubes, names, strict=True):
        product, variable, units = (str(cube.attrs.get(key, "")) for key in ("product", "variable", "units"))
        if any((product.lower(), variable) == (other.product.lower(), other.variable) for other in predictors):
            raise InputError(
                f"{name}: the product '{product}' ({variable or 'no variable'}) is given twice. Use each product "
                "once, or give them different names with Set time (sm2r:settime, PRODUCT)."
            )
        predictors.append(Predictor(product, variable, units, product.lower() in wanted))
    unknown = wanted - {predictor.product.lower() for predictor in predictors}
    if unknown:
        raise InputError(
            f"REQUIRED contains {', '.join(sorted(unknown))}, but the products are "
            f"{', '.join(predictor.product for predictor in predictors)}."
        )
    return predictors


def _observed(
    observations: pd.DataFrame,
    times: npt.NDArray[np.datetime64],
    step: np.timedelta64,
    day_start: DayStart,
    start: Any,
    end: Any,
    notes: list[str],
) -> pd.DataFrame:
    """Return the observations as a table (time, station) on the time axis."""
    known = observations[observations["value"].notna()]
    check_observations(known, "soil_moisture")
    first = pd.Timestamp.min if start is None else first_moment(start, day_start)
    last = pd.Timestamp.max if end is None else last_moment(end, day_start)
    inside = known["time"].between(first, last)
    known = known[inside]
    stamps = known["time"].to_numpy().astype("datetime64[ns]")
    steps = np.searchsorted(times, stamps, side="right") - 1
    within = (steps >= 0) & (stamps < ends(times[-1:], step, day_start)[0])
    if not within.any():
        period = (
            f"{_day(known['time'].min())} to {_day(known['time'].max())}"
            if len(known)
            else ("no values from START to END")
        )
        raise InputError(
            f"PREDICTORS and OBSERVATIONS have no common days: PREDICTORS run from {_day(times[0])} to "
            f"{_day(times[-1])}, OBSERVATIONS have {period}. Use records that overlap."
        )
    others = other_days(known, times, day_start, name="PREDICTORS")
    if others:
        notes.append(
            f"{others}: each value is used for the UTC day that contains its time stamp. If values are for days that "
            "begin at the time stamp, create the same days of the predictors from sub-daily data (DAY_START of "
            "Regrid or Import product)."
        )
    known = known[within].assign(step=steps[within])
    groups = known.groupby(["step", "station_id"])["value"]
    table = groups.mean().unstack()
    if len(known) > table.count().sum():
        notes.append(f"{len(known)} observations were averaged to {table.count().sum()} steps of {iso_duration(step)}.")
    return table.reindex(np.arange(times.size))


def _stations(
    cube: xr.DataArray, points: pd.DataFrame, observed: pd.DataFrame, name: str, notes: list[str]
) -> tuple[list[str], npt.NDArray[np.intp], npt.NDArray[np.intp], pd.DataFrame]:
    """Return the stations that stand on the grid and have observations, and their pixels."""
    unplaced = sorted(set(observed.columns) - set(points["station_id"]))
    measured = points["station_id"].isin(observed.columns).to_numpy()
    if not measured.any():
        raise InputError(
            f"STATIONS and OBSERVATIONS have no station in common (such as '{points['station_id'].iloc[0]}' and "
            f"'{observed.columns[0]}'). Check the station field of both."
        )
    if unplaced:
        notes.append(unused(unplaced))
    if not measured.all():
        silent = list(points["station_id"][~measured])
        notes.append(f"{len(silent)} stations have no observation in the period: {listed(silent)}.")
    points = points[measured]
    rows, columns = locate(cube, points["x"].to_numpy(), points["y"].to_numpy())
    on_grid = np.isfinite(rows)
    if not on_grid.any():
        left, bottom, right, top = cube.rio.bounds()
        raise InputError(
            f"STATIONS: none of the {len(points)} stations lies on the grid of {name} (x {left:.6g} to {right:.6g}, y "
            f"{bottom:.6g} to {top:.6g}). Check the coordinate reference systems of both, and the extent."
        )
    if not on_grid.all():
        off = list(points["station_id"][~on_grid])
        notes.append(f"{len(off)} of {len(points)} stations lie outside the grid: {listed(off)}.")
    points = points[on_grid].reset_index(drop=True)
    pixels = [
        np.minimum(part[on_grid].astype(np.intp), cube.sizes[axis] - 1) for axis, part in (("y", rows), ("x", columns))
    ]
    return list(points["station_id"]), pixels[0], pixels[1], points


def _static_values(
    statics: dict[str, xr.DataArray],
    cube: xr.DataArray,
    cube_name: str,
    rows: npt.NDArray[np.intp],
    columns: npt.NDArray[np.intp],
) -> Floats:
    values = np.empty((len(statics), rows.size), np.float32)
    for number, (name, array) in enumerate(statics.items()):
        same = check_same_grid(cube, array, names=(cube_name, f"STATIC, {name}"))
        [grid] = dask.compute(same.data)
        values[number] = np.asarray(grid)[rows, columns]
    return values


def _silent(series: Floats, products: Sequence[str]) -> list[str]:
    """Return a note for each number of stations at which products have no value at all."""
    counts: dict[int, list[str]] = {}
    for product, values in zip(products, series, strict=True):
        counts.setdefault(int((~np.isfinite(values).any(axis=0)).sum()), []).append(product)
    return [
        f"At {count} of {series.shape[2]} stations there are no values of {', '.join(names)}."
        for count, names in counts.items()
        if count
    ]


def _day(time: Any) -> str:
    return str(to_times([time])[0])[:10]
