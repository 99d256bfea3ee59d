"""Records drawn one by one in reports of a calibration: what it compared, window by window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
import xarray as xr

from .calibration import CALIBRATED, STATUS
from .model import rain_record, signal
from .options import PARAMETERS, Options, Parameters
from .records import Settings, rule_of
from .rows import rows_of
from .series import Record, Source
from .windows import number_windows


def window_sums(record: Record, row: Mapping[str, Any], options: Options) -> pd.DataFrame:
    """Return what one record's calibration compared.

    Parameters
    ----------
    record : Record
        With ``RAINFALL``.
    row : mapping
        Its parameters and settings by name.
    options : Options
        Of the calibration.

    Returns
    -------
    DataFrame
        Indexed by the start of each window: ``observed`` and ``simulated``, the window's sums in mm, NaN where it does
        not count; ``saturation``, the mean of filtered and normalised soil moisture (0 to 1).
    """
    settings, parameters = Settings.from_attrs(row), Parameters(*(float(row[name]) for name in PARAMETERS))
    steps = replace(settings, step=record.step).steps(record.seconds, record.labels)
    edges = np.empty(steps.edges.size)
    signal(record.s, steps, parameters.t, parameters.c, parameters.s_min, parameters.s_max, edges)
    rain, reason = np.empty(record.labels.size), np.empty(record.labels.size, np.uint8)
    rain_record(edges, steps, record.evaporation, parameters, rule_of(settings), rain, reason)
    observed, length = record.series["RAINFALL"], round(options.aggregation * 3600) or record.step
    counted = number_windows(~np.isnan(edges), observed, record.evaporation, steps, length) >= 0
    number = (record.labels - steps.origin) // length
    frame = pd.DataFrame(
        {
            "observed": np.where(counted, observed, np.nan),
            "simulated": np.where(counted, rain, np.nan),
            "saturation": np.where(steps.first >= 0, edges[steps.first], np.nan),
        }
    )
    groups = frame[number >= 0].groupby(number[number >= 0])
    sums = groups[["observed", "simulated"]].sum(min_count=1).assign(saturation=groups["saturation"].mean())
    sums = sums.reindex(range(int(number.max()) + 1))
    begins = pd.Timestamp(steps.origin, unit="s") + pd.to_timedelta(sums.index * length, unit="s")
    return sums.set_axis(pd.DatetimeIndex(begins, name="time"))


@dataclass(kw_only=True)
class Example:
    """A station or pixel to be drawn: its title, its row of parameters and scores, its `window_sums`."""

    title: str
    row: Mapping[str, Any]
    windows: pd.DataFrame


def of_table(
    parameters: pd.DataFrame,
    soil_moisture: pd.DataFrame,
    rainfall: pd.DataFrame,
    options: Options,
    *,
    evaporation: pd.DataFrame | None = None,
    start: Any = None,
    end: Any = None,
) -> list[Example]:
    """Return the stations to be drawn: all up to six, else two of the best, of the middle and of the worst by r.

    Parameters are those of `tables.calibrate`, and the table that it gave.
    """
    rows = parameters[parameters["status"] == STATUS[CALIBRATED]].set_index("station_id", drop=False)
    frames = {"SOIL_MOISTURE": soil_moisture, "RAINFALL": rainfall}
    if evaporation is not None:
        frames["EVAPORATION"] = evaporation
    examples = []
    for station, rank in _ranked(rows["r"], 2).items():
        own = {name: rows_of(frame, station) for name, frame in frames.items()}
        row = rows.loc[station].to_dict()
        sums = window_sums(_record(own, start, end), row, options)
        examples.append(Example(title=f"{station}{rank}", row=row, windows=sums))
    return examples


def of_cubes(
    maps: xr.DataArray,
    soil_moisture: xr.DataArray,
    rainfall: xr.DataArray,
    options: Options,
    *,
    evaporation: xr.DataArray | None = None,
    start: Any = None,
    end: Any = None,
) -> list[Example]:
    """Return the pixels to be drawn: the best, the middle and the worst by r.

    `maps` are those of `of_raster`, the rest is given as to `cubes.calibrate`.
    """
    scores = maps.sel(band="r", drop=True).to_series()
    settings = Settings.from_attrs(maps.attrs).to_attrs()
    cubes = {"SOIL_MOISTURE": soil_moisture, "RAINFALL": rainfall}
    if evaporation is not None:
        cubes["EVAPORATION"] = evaporation
    examples = []
    for place, rank in _ranked(scores, 1).items():
        y, x = place
        name = place_name(float(x), float(y), geographic=bool(maps.rio.crs.is_geographic))
        # Coordinates of the cubes may differ in rounding.
        own = {key: _pixel(cube.sel(y=y, x=x, method="nearest"), name) for key, cube in cubes.items()}
        values = zip(map(str, maps["band"].values), maps.sel(y=y, x=x).values.tolist(), strict=True)
        row = {"station_id": name, **dict(values), **settings}
        sums = window_sums(_record(own, start, end), row, options)
        examples.append(Example(title=f"Pixel at {name}{rank}", row=row, windows=sums))
    return examples


def place_name(x: float, y: float, *, geographic: bool) -> str:
    """Return where a pixel is, as the axes of maps have it.

    Examples
    --------
    >>> place_name(-96.25, 39.0, geographic=True), place_name(-11188004.6, 4305850.0, geographic=False)
    ('39.00° N, 96.25° W', 'x −11,188,005 m, y 4,305,850 m')
    """
    if not geographic:
        return f"x {x:,.0f} m, y {y:,.0f} m".replace("-", "−")
    x = (x + 180) % 360 - 180
    return f"{abs(y):.2f}° {'N' if y >= 0 else 'S'}, {abs(x):.2f}° {'E' if x >= 0 else 'W'}"


def _record(frames: dict[str, pd.DataFrame], start: Any, end: Any) -> Record:
    """Return the record of the one station of some tables."""
    source = Source.of(frames.pop("SOIL_MOISTURE"), frames, start, end)
    return source.record(source.heads[0])


def _ranked(scores: pd.Series, each: int) -> dict[Any, str]:
    """Return labels and their ranks in words: all if they are few, else `each` of the best, the middle, the worst."""
    labels = list(scores.dropna().sort_values(ascending=False, kind="stable").index)
    if len(labels) <= 3 * each:
        return dict.fromkeys(labels, "")
    middle = (len(labels) - each) // 2
    groups = {"best": labels[:each], "median": labels[middle : middle + each], "worst": labels[-each:]}
    return {label: f" ({rank} R)" for rank, group in groups.items() for label in group}


def _pixel(series: xr.DataArray, name: str) -> pd.DataFrame:
    """Return one pixel's record as a table of one station."""
    return pd.DataFrame(
        {"station_id": name, "time": series["time"].to_numpy(), "value": series.to_numpy().astype(float)}
    )
