"""When the steps of rain are of which a cube of soil moisture tells, and other cubes brought onto them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import xarray as xr

from ..cube import time_step
from ..cube.checks import check_same_grid
from ..cube.days import begins, check_days, day_times
from ..days import DayStart, of
from ..errors import InputError
from ..periods import first_moment
from .options import DAY, PARAMETERS
from .records import Settings, days_between, duration, label_seconds, period_slice

_DAY = np.timedelta64(1, "D")


@dataclass(frozen=True)
class Axis:
    """When soil moisture is stamped (seconds), and the steps of rain: their stamps, in seconds and as times.

    Steps that are days begin at `start`.
    """

    seconds: np.ndarray
    labels: np.ndarray
    times: np.ndarray
    step: int
    start: DayStart

    @property
    def months(self) -> np.ndarray:
        """The month of each step, 0 to 11: that of its day."""
        return self.start.months(self.times)


def axis_of(soil_moisture: xr.DataArray, rainfall: xr.DataArray | None, settings: Settings | None = None) -> Axis:
    """Return the steps of rain for a cube of soil moisture.

    They are the cube's own steps, those that are absent between its first and last included. Where soil moisture comes
    at another step than rain, at its real times of observation say, they are those of the rain or, of an inversion,
    steps as in the calibration, days beginning as those of its rain.

    Raises
    ------
    InputError
        If soil moisture has longer steps than rain.
    """
    start = _days_of(soil_moisture, rainfall, settings)
    stamps = soil_moisture.time.values
    own = int(time_step(soil_moisture) / np.timedelta64(1, "s"))
    step = own
    if settings is not None:
        settings.check_step(own)
        step = settings.step or own
    elif rainfall is not None and rainfall.time.size > 1:
        step = int(time_step(rainfall) / np.timedelta64(1, "s"))
    if own > step:
        raise InputError(
            f"SOIL_MOISTURE has a time step of {duration(own)}, longer than that of {duration(step)} of RAINFALL. "
            "Bring both to the same time step first (sm2r:regrid)."
        )
    seconds = stamps.astype("datetime64[s]").astype(np.int64)
    times = None
    if own != step == DAY:
        times = days_between(stamps, start)
        labels = times.astype("datetime64[s]").astype(np.int64)
    elif start.zone and step == DAY:
        seconds = day_times(stamps, start).astype("datetime64[s]").astype(np.int64)
        labels = label_seconds(seconds, own, step)
        times = start.starts(labels.astype("datetime64[s]"))
    else:
        labels = label_seconds(seconds, own, step)
    if rainfall is not None and own != step:
        given = rainfall.time.values.astype("datetime64[s]").astype(np.int64)
        labels, times = given[(given >= labels[0]) & (given <= labels[-1])], None
    times = labels.astype("datetime64[s]").astype("datetime64[ns]") if times is None else times
    return Axis(seconds, labels, times, step, start)


def _days_of(soil_moisture: xr.DataArray, rainfall: xr.DataArray | None, settings: Settings | None) -> DayStart:
    """Return when days begin: as soil moisture has them or, seen at its own times, as rain has or had them."""
    own = of(soil_moisture.attrs)
    if time_step(soil_moisture) >= _DAY:
        return own
    if rainfall is not None:
        return begins(rainfall) if rainfall.time.size > 1 and time_step(rainfall) == _DAY else own
    return settings.begins or own if settings is not None else own


def cut(
    soil_moisture: xr.DataArray,
    start: Any,
    end: Any,
    *,
    rainfall: xr.DataArray | None = None,
    settings: Settings | None = None,
    before: Any = None,
) -> xr.DataArray:
    """Return soil moisture of a period, and of the time `before` it; `rainfall`, `settings` are those of `axis_of`."""
    days = _days_of(soil_moisture, rainfall, settings)
    if start is not None and before is not None:
        start = first_moment(start, days) - before
    return soil_moisture.isel(time=period_slice(soil_moisture.time.values, start, end, "SOIL_MOISTURE", days))


def check_records(
    soil_moisture: xr.DataArray,
    others: Mapping[str, xr.DataArray | None],
    *,
    rainfall: xr.DataArray | None = None,
    settings: Settings | None = None,
    start: Any = None,
    end: Any = None,
) -> tuple[xr.DataArray, Axis]:
    """Check, by metadata alone, that cubes go with soil moisture.

    Parameters
    ----------
    soil_moisture : DataArray (time, y, x)
    others : mapping of str to DataArray (time, y, x)
        By the names that errors call them; None where one is not given.
    rainfall, settings
        As for `axis_of`: of a calibration, or of an inversion.
    start, end : datetime-like, optional
        The period, both ends included.

    Returns
    -------
    soil_moisture : DataArray (time, y, x)
        Of the period.
    axis : Axis

    Raises
    ------
    InputError
        If grids, days or time steps differ, or one has no time stamp in common with soil moisture.
    """
    soil_moisture = cut(soil_moisture, start, end, rainfall=rainfall, settings=settings)
    axis = axis_of(soil_moisture, rainfall, settings)
    for name, array in others.items():
        if array is not None:
            check_times(array, soil_moisture, axis, name)
    return soil_moisture, axis


def check_times(array: xr.DataArray, reference: xr.DataArray, axis: Axis, name: str) -> xr.DataArray:
    """Check that `array` lies on the grid of soil moisture and has its steps, and return it with its coordinates."""
    array = check_same_grid(reference, array, names=("SOIL_MOISTURE", name))
    check_days([reference, array], names=("SOIL_MOISTURE", name))
    if not np.isin(array.time.values, axis.times).any():
        first, last = (str(t)[:16] for t in array.time.values[[0, -1]])
        own = time_step(reference) == np.timedelta64(axis.step, "s") or not axis.times.size
        what, times = ("SOIL_MOISTURE", reference.time.values) if own else ("the steps of rain", axis.times)
        ours = [str(t)[:16] for t in times[[0, -1]]]
        raise InputError(
            f"{name} ({first} to {last}) has no time stamp in common with {what} ({ours[0]} to {ours[1]}) in "
            "the chosen period. Use data of the same period and time step (sm2r:regrid makes them daily)."
        )
    other = int(time_step(array) / np.timedelta64(1, "s")) if array.time.size > 1 else axis.step
    if other != axis.step:
        raise InputError(
            f"SOIL_MOISTURE and {name} have different time steps ({duration(axis.step)} and {duration(other)}). "
            "Bring both to the same time step first (sm2r:regrid)."
        )
    return array


def on_times(array: xr.DataArray, reference: xr.DataArray, axis: Axis, name: str) -> xr.DataArray:
    """Return `array`, on the same grid, on the steps of rain ("step", y, x) and in the blocks of `reference`."""
    array = check_times(array, reference, axis, name)
    if not np.array_equal(array.time.values, axis.times):
        array = array.reindex(time=axis.times)
    return array.rename(time="step").drop_vars("step").chunk({"step": -1, **tiles_of(reference)})


def cold_steps(
    soil_moisture: xr.DataArray,
    axis: Axis,
    temperature: xr.DataArray | None,
    snow: xr.DataArray | None,
    threshold: float,
) -> xr.DataArray | None:
    """Return where it snows or the ground is frozen, (step, y, x); None where nothing tells."""
    if snow is not None:
        return on_times(snow, soil_moisture, axis, "SNOW").fillna(0) != 0
    if temperature is not None:
        return on_times(temperature, soil_moisture, axis, "TEMPERATURE") < threshold
    return None


def cold_cubes(temperature: xr.DataArray | None, snow: xr.DataArray | None) -> dict[str, xr.DataArray | None]:
    """Return the cube of which `cold_steps` makes use, by its name."""
    return {"TEMPERATURE": temperature} if snow is None else {"SNOW": snow}


def tiles_of(cube: xr.DataArray) -> dict[str, Any]:
    """Return the blocks of a cube along y and x."""
    return {dim: cube.chunksizes[dim] for dim in ("y", "x")}


def parameter_stack(parameters: xr.DataArray) -> xr.DataArray:
    """Return (y, x, parameter) in the order of `PARAMETERS`, absent filter and evaporation being 0."""
    present = list(parameters.band.values)
    absent = [name for name in ("z", "a", "b", "s_min", "s_max") if name not in present]
    if absent:
        raise InputError(
            f"PARAMETERS has no band {', '.join(absent)}; its bands are {', '.join(map(str, present))}. Use the "
            "output of 'Calibrate SM2RAIN' (sm2r:calibrate)."
        )
    bands = [
        parameters.sel(band=name, drop=True) if name in present else xr.zeros_like(parameters.isel(band=0, drop=True))
        for name in PARAMETERS
    ]
    return xr.concat(bands, dim="parameter").transpose("y", "x", "parameter")
