"""Months, years or so many days of a cube: as a cube, and as a page of maps side by side."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from .coverage import coverage, row_areas
from .cube import as_cube, write
from .cube.checks import with_history
from .quantities import display_units, title
from .regrid import regrid
from .regrid.temporal import choose_statistic, duration_of
from .running import About, Hear, Progress, Run, Target
from .sampling.basins import Polygons

if TYPE_CHECKING:
    from .report import Report

# More maps than that on a page are no overview.
_MAPS = 36
_PALETTES = {"rainfall": "rain", "soil_moisture": "moisture", "saturation": "moisture"}
_FORMATS = {"P1M": "%b %Y", "P1Y": "%Y"}
_ADJECTIVES = {"P1M": "Monthly", "P1Y": "Annual", "P1D": "Daily"}


@dataclass(frozen=True)
class PeriodMaps:
    """Maps of periods.

    Attributes
    ----------
    output : Path
        The file.
    cube : DataArray (time, y, x)
        What is in it.
    labels : list of str
        Of each period, such as ``Jul 2015``.
    means : DataFrame
        ``period, mean``: over the basin, or the whole grid.
    notes : list of str
        What has to be said.
    """

    output: Path
    cube: xr.DataArray
    labels: list[str]
    means: pd.DataFrame
    notes: list[str]


def map_periods(
    cube: xr.DataArray | Target,
    *,
    output: Target,
    period: str = "monthly",
    statistic: str = "auto",
    min_coverage: float = 0.8,
    basin: Polygons | None = None,
    stations: pd.DataFrame | None = None,
    report: Target | None = None,
    about: About | None = None,
    name: str = "INPUT",
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> PeriodMaps:
    """Sum or average a cube over months, years or so many days, write it, and draw the maps side by side.

    Parameters
    ----------
    cube : DataArray (time, y, x) or path
        As `as_cube` takes it. NaN is missing.
    output : path
        GeoTIFF, NetCDF or Zarr, by its ending.
    period : str
        ``monthly``, ``annual``, or days such as ``P10D``.
    statistic : str
        ``mean``, ``sum``, or ``auto``: sums of rain and evaporation, means of all else.
    min_coverage : float
        The least share of a period that has to be there.
    basin : polygons, optional
        In the cube's CRS: drawn as an outline, and averaged over.
    stations : DataFrame, optional
        ``x, y`` in the cube's CRS, drawn as points.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        As `regrid`.
    """
    source = as_cube(cube, name=name)
    with Run(progress, hear, report=report, about=about, together=together) as run:
        result = regrid(source, time_step=period, statistic=statistic, min_coverage=min_coverage, name=name)
        chosen = choose_statistic(statistic, dict(source.attrs))
        product = str(source.attrs.get("product", ""))
        result = with_history(result, f"monthlymaps of {product}: {duration_of(period)}, {chosen}")
        # Each map of the page is drawn by itself.
        run.plan(write=0.03 * source.size / 1e6, report=0.036 * result.sizes["time"])
        write({run.file(output): result}, progress=run.phase("write"))
        values = result.to_numpy()
        labels = period_labels(result)
        means = pd.DataFrame({"period": labels, "mean": area_means(values, result, basin)})
        if run.reports:
            run.write(_page(result, values, means, chosen, basin, stations))
        run.reach(1.0)
    return PeriodMaps(Path(output), result, labels, means, run.notes)


def period_labels(cube: xr.DataArray) -> list[str]:
    """Return the name of each step of a cube of periods, such as ``Jul 2015`` or ``2015-07-11``."""
    pattern = _FORMATS.get(str(cube.attrs["time_step"]), "%Y-%m-%d")
    return [str(text) for text in pd.DatetimeIndex(cube["time"].to_numpy()).strftime(pattern)]


def area_means(values: npt.NDArray[np.floating], cube: xr.DataArray, basin: Polygons | None) -> npt.NDArray[np.float64]:
    """Return the mean over a basin, else over the whole grid, of each step of values (time, y, x), by area."""
    transform, shape = cube.rio.transform(), (values.shape[1], values.shape[2])
    weights = np.zeros(shape)
    areas = row_areas(transform, shape[0], cube.rio.crs)
    if basin:
        for _, rings in basin:
            rows, columns, share = coverage(
                rings, transform, shape, period=360.0 if cube.rio.crs.is_geographic else None
            )
            weights[rows, columns] = np.maximum(weights[rows, columns], share)
    else:
        weights[:] = 1.0
    weights *= areas[:, None]
    there = np.isfinite(values)
    total = np.where(there, values, 0.0).astype(float) * weights
    weight = (there * weights).sum(axis=(1, 2))
    return np.divide(total.sum(axis=(1, 2)), weight, out=np.full(len(values), np.nan), where=weight > 0)


def add_maps(
    report: Report,
    cube: xr.DataArray,
    values: npt.NDArray[np.floating],
    *,
    heading: str,
    basin: Polygons | None = None,
    stations: pd.DataFrame | None = None,
) -> None:
    """Draw the steps of a cube side by side on one scale, with the outline of the basin and the stations."""
    from .report import raster_map
    from .report.drawing import round_limits
    from .report.maps import add_outlines, add_points

    variable = str(cube.attrs.get("variable", ""))
    finite = values[np.isfinite(values)]
    limits = None
    if finite.size:
        low, high = np.percentile(finite, [2, 98])
        low = 0.0 if variable == "rainfall" else low
        limits = round_limits(low, high) if low < high else None
    first = max(len(values) - _MAPS, 0)
    charts = {}
    for label, band in list(zip(period_labels(cube), values, strict=True))[first:]:
        chart = raster_map(
            band, cube["x"].to_numpy(), cube["y"].to_numpy(), label="", unit=display_units(cube.attrs.get("units")),
            palette=_PALETTES.get(variable, "sequential"), geographic=cube.rio.crs.is_geographic, limits=limits,
        )  # fmt: skip
        if np.isfinite(band).any():
            add_outlines(chart, basin or ())
            add_points(chart, stations)
        charts[label] = chart
    told = [f"The last {_MAPS} of {len(values)} periods; the cube contains all."] if first else []
    told += ["All maps have the same scale."] if len(charts) > 1 else []
    told += ["Lines: basin."] if basin else []
    told += ["Dots: stations."] if stations is not None and len(stations) else []
    caption = " ".join(told)
    report.plot(charts, title=heading, caption=caption)


def _page(
    cube: xr.DataArray,
    values: npt.NDArray[np.floating],
    means: pd.DataFrame,
    statistic: str,
    basin: Polygons | None,
    stations: pd.DataFrame | None,
) -> Report:
    from .report import Report, product_series

    variable, units = str(cube.attrs.get("variable", "")), display_units(cube.attrs.get("units"))
    quantity = title(variable) or str(cube.attrs.get("product", "")) or "Values"
    step = str(cube.attrs["time_step"])
    adjective = _ADJECTIVES.get(step, f"{step[1:-1]}-day")
    word = "sums" if statistic == "sum" else "means"
    where = "the basin" if basin else "the map"
    report = Report(
        f"{adjective} {word} of {quantity.lower()}",
        f"{len(values)} maps, {means['period'].iloc[0]} to {means['period'].iloc[-1]}; product "
        f"{cube.attrs.get('product', '')}. Mean over {where}: {means['mean'].mean():.3g} {units}.",
    )
    add_maps(report, cube, values, heading=f"{quantity}, {word}", basin=basin, stations=stations)
    frame = pd.DataFrame({quantity: means["mean"].to_numpy()}, index=pd.DatetimeIndex(cube["time"].to_numpy()))
    chart = product_series(frame, {quantity: (quantity, units)}, rain=[quantity] if variable == "rainfall" else [])
    report.plot(chart, title=f"Mean over {where}")
    report.table(means.rename(columns={"mean": f"mean ({units})" if units else "mean"}), title=f"Mean over {where}")
    return report
