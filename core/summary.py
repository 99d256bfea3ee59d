"""The page that sums up a chain: what went in, what came out, four figures, and links to the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from .errors import InputError
from .periodmaps import add_maps, area_means
from .quantities import MOISTURE, display_units, title
from .regrid import regrid
from .sampling.basins import Polygons
from .sm2rain.options import FROM_SOIL_MOISTURE

if TYPE_CHECKING:
    from .report import Report


@dataclass(frozen=True)
class Results:
    """What a chain left.

    Attributes
    ----------
    cubes : mapping of str to DataArray (time, y, x)
        By the names of the layers, the most important one first.
    tables : mapping of str to DataFrame
        By the names of the layers.
    basins : mapping of str to polygons
        For each cube, in its CRS; empty for none.
    gauges : Series, optional
        The mean of the gauges' rain by day, mm.
    links : mapping of str to str
        Titles of reports, and their files beside the page.
    """

    cubes: Mapping[str, xr.DataArray]
    tables: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    basins: Mapping[str, Polygons] = field(default_factory=dict)
    gauges: pd.Series | None = None
    links: Mapping[str, str] = field(default_factory=dict)


def summary(results: Results) -> Report:
    """Return the page of a chain's results.

    Of cubes it shows the first with rain and the first with soil moisture; of tables, scores; of cubes of reasons or of
    spread, where and how often the result cannot be trusted. What is not there is left out.
    """
    from .report import Report

    rain = _first(results.cubes, ["rainfall"])
    moisture = _first(results.cubes, MOISTURE)
    main = rain or moisture
    lead = "The results contain no cube of rain or soil moisture."
    if main is not None:
        cube = results.cubes[main]
        days = [str(day)[:10] for day in cube["time"].to_numpy()[[0, -1]]]
        lead = (
            f"{main}: {cube.sizes['time']} steps, {days[0]} to {days[1]}, {cube.sizes['x']} × {cube.sizes['y']} pixels."
        )
    report = Report("Summary of results", lead)
    _series(report, results, [name for name in (rain, moisture) if name is not None])
    if main is not None:
        _months(report, main, results)
    _scores(report, results.tables)
    _trust(report, results)
    report.section("Inputs and outputs")
    if main is not None:
        steps = [line for line in str(results.cubes[main].attrs.get("history", "")).splitlines() if line.strip()]
        report.table(pd.DataFrame({"step": steps}), title=f"How {main} was made")
    report.table(_contents(results), title="Outputs")
    if results.links:
        report.links(results.links, title="Reports")
    return report


def _first(cubes: Mapping[str, xr.DataArray], variables: Sequence[str]) -> str | None:
    return next((name for name, cube in cubes.items() if cube.attrs.get("variable") in variables), None)


def _means(cube: xr.DataArray, basin: Polygons | None) -> pd.Series:
    """Return the mean over the basin, or the whole grid, by step."""
    return pd.Series(area_means(cube, basin), pd.DatetimeIndex(cube["time"].to_numpy()))


def _series(report: Report, results: Results, names: Sequence[str]) -> None:
    """Draw rain and soil moisture over the basin, with the gauges' rain."""
    from .report import product_series

    if not names:
        return
    columns, quantities, rain = {}, {}, []
    if results.gauges is not None:
        columns["gauges"], quantities["gauges"] = results.gauges, ("Rainfall", "mm")
        rain.append("gauges")
    for name in names:
        cube = results.cubes[name]
        columns[name] = _means(cube, results.basins.get(name))
        variable = str(cube.attrs.get("variable", ""))
        quantities[name] = (title(variable), display_units(cube.attrs.get("units")))
        if variable == "rainfall":
            rain.append(name)
    frame = pd.DataFrame(columns)
    where = "the basin" if any(results.basins.values()) else "the map"
    chart = product_series(frame, quantities, rain=rain)
    report.plot(chart, title=f"Means over {where}", caption="Gauges: mean of all gauges that have a value on the day.")


def _months(report: Report, name: str, results: Results) -> None:
    """Draw the last twelve months of the main cube."""
    cube = results.cubes[name]
    try:
        months = regrid(cube, time_step="monthly", name=name)
    except InputError:  # such as steps of unknown length
        return
    months = months[-12:]
    variable = str(cube.attrs.get("variable", ""))
    word = "sums" if variable == "rainfall" else "means"
    add_maps(report, months, heading=f"{name}, monthly {word}", basin=results.basins.get(name))


def _scores(report: Report, tables: Mapping[str, pd.DataFrame]) -> None:
    """Draw the scores over all stations, the best product first."""
    from .report import bars

    for name, table in tables.items():
        if not {"product", "station_id", "time_step", "r", "kge_2009"} <= set(table.columns):
            continue
        pooled = table[table["station_id"].astype(str).isin(["", "all", "None", "nan", "NULL"])]
        steps = pooled["time_step"].unique()
        pooled = pooled[pooled["time_step"] == ("daily" if "daily" in steps else steps[0])] if len(steps) else pooled
        if "class" in pooled:
            pooled = pooled[pooled["class"].astype(str).isin(["", "all", "None", "nan", "NULL"])]
        if pooled.empty:
            continue
        # Columns of a CSV file are text, and empty where there is no score.
        frame = pooled.set_index("product")[["r", "kge_2009"]].apply(pd.to_numeric, errors="coerce")
        frame = frame[~frame.index.duplicated()].sort_values("kge_2009", ascending=False)
        frame.columns = ["R", "KGE"]
        report.plot(bars(frame, label="Score"), title=name, caption="All stations together; 1 is perfect.")


def _trust(report: Report, results: Results) -> None:
    """Show where and how often rain is not computed from soil moisture, or how large the spread is."""
    from .report import raster_map
    from .report.maps import add_outlines

    name = _first(results.cubes, ["reason"])
    spread = _first(results.cubes, ["soil_moisture_spread", "saturation_spread"])
    if name is not None:
        cube = results.cubes[name]
        values = _share(cube)
        label, unit, heading = (
            "Days not computed from soil moisture",
            "%",
            "Where rain is not computed from soil moisture",
        )
        caption = "Snow, frost or missing soil moisture: rain is that of the fallback, or missing."
    elif spread is not None:
        name, cube = spread, results.cubes[spread]
        values = cube.mean("time", skipna=True).to_numpy()
        label, unit, heading = (
            "Mean spread",
            display_units(cube.attrs.get("units")),
            "Uncertainty of merged soil moisture",
        )
        caption = "Mean over the record of the standard deviation of each value."
    else:
        return
    chart = raster_map(
        values, cube["x"].to_numpy(), cube["y"].to_numpy(), label=label, unit=unit,
        geographic=cube.rio.crs.is_geographic,
    )  # fmt: skip
    if np.isfinite(values).any():
        add_outlines(chart, results.basins.get(name, ()))
    report.plot(chart, title=heading, caption=caption)


def _share(cube: xr.DataArray) -> npt.NDArray[np.float64]:
    there = cube.notnull()
    other = (~cube.isin(FROM_SOIL_MOISTURE) & there).sum("time")
    counted = there.sum("time")
    return np.asarray((100.0 * other / counted.where(counted > 0)).to_numpy(), float)


def _contents(results: Results) -> pd.DataFrame:
    """Return a row for each cube and table."""
    rows = []
    for name, cube in results.cubes.items():
        days = [str(day)[:10] for day in cube["time"].to_numpy()[[0, -1]]]
        what = title(cube.attrs.get("variable")) or "Cube"
        rows.append((name, what, display_units(cube.attrs.get("units")) or "–", f"{days[0]} to {days[1]}"))
    rows += [(name, "Table", "–", f"{len(table)} rows") for name, table in results.tables.items()]
    return pd.DataFrame(rows, columns=["layer", "quantity", "units", "period or rows"])
