"""What users should hear about an input before it is averaged."""

from __future__ import annotations

from pathlib import Path

import rasterio
import xarray as xr
from rasterio.enums import ColorInterp
from rasterio.errors import RasterioError

from ..cube.times import stamps
from ..days import DayStart, of
from .temporal import choose_statistic, duration_of, group_steps


def on_values(path: str, method: str, *, name: str) -> list[str]:
    """Return a warning if a raster with a table of colours, whose values are classes then, is to be averaged."""
    if Path(path).is_dir():  # of Zarr, which has none
        return []
    try:
        with rasterio.open(path) as dataset:
            classes = ColorInterp.palette in dataset.colorinterp
    except (RasterioError, OSError):  # what GDAL cannot open by itself has no such table
        classes = False
    if not classes or method == "nearest":
        return []
    return [
        f"{name} has a table of colours, so its values seem to be classes, which cannot be averaged. Use METHOD "
        "nearest."
    ]


def on_time(
    array: xr.DataArray, time_step: str, statistic: str, *, name: str, day_start: DayStart | None = None
) -> list[str]:
    """Return warnings on an unusual statistic, and on days and months that begin at odd times.

    Parameters
    ----------
    array
        The cube.
    time_step, statistic, day_start
        As in `regrid`.
    name
        How warnings name it.
    """
    if time_step == "keep":
        return ["DAY_START is ignored, because TIME_STEP is keep."] if day_start is not None else []
    warnings = []
    usual, chosen = (choose_statistic(word, array.attrs) for word in ("auto", statistic))
    if chosen != usual:
        variable, units = (array.attrs.get(key) or f"{key} unknown" for key in ("variable", "units"))
        held = "amounts per step, to be summed" if usual == "sum" else "values that are not amounts per step"
        warnings.append(f"STATISTIC is {chosen}, but {name} ({variable}, {units}) holds {held}: {usual} is usual.")
    unit = {"P1D": "D", "P1M": "M", "P1Y": "Y"}.get(duration_of(time_step))
    if unit and array.attrs.get("time_step") == duration_of(time_step):
        times, start = array["time"].to_numpy(), of(array.attrs) if day_start is None else day_start
        days = start.days(times)
        odd = times[times != start.starts(days.astype(f"datetime64[{unit}]").astype("datetime64[D]"))]
        if odd.size:
            warnings.append(
                f"{name} is {time_step} already, but its steps begin at times such as {stamps(odd[:1])[0]}, so each "
                "result combines parts of two steps. If the time only labels the period, set it to the start of the "
                "period first with Set time (sm2r:settime)."
            )
    return warnings


def on_coverage(
    array: xr.DataArray,
    time_step: str,
    statistic: str,
    least: float,
    *,
    name: str,
    day_start: DayStart | None = None,
    hour: float | None = None,
) -> str:
    """Return how many steps become how many, and what gaps between the time stamps do."""
    chosen = choose_statistic(statistic, array.attrs)
    steps = group_steps(array, time_step, chosen, least, name=name, day_start=day_start, hour=hour)
    how = chosen if hour is None else f"value at {hour:g} h after the day's begin"
    text = f"{array.sizes['time']} steps of {name} become {steps.times.size} {time_step} ones, by their {how}."
    start = of(array.attrs) if day_start is None else day_start
    if start:
        text += f" Days begin at {start.describe()}."
    if steps.partial:
        scaled = ", and scaled to the whole" if chosen == "sum" else ""
        text += f" {steps.partial} of them do not cover their whole period{scaled}."
    if steps.dropped and hour is not None:
        text += f" {steps.dropped} more days are left out because they have no step at that hour."
    elif steps.dropped:
        text += f" {steps.dropped} more are left out: less than {least:g} of their time is covered."
    return text
