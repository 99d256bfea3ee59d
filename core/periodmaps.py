"""Months, years or so many days of a cube: as a cube, and as a page of maps side by side."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dask
import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from .coverage import coverage, row_areas
from .cube import as_cube, write
from .cube import open as open_cube
from .cube.checks import with_history
from .quantities import display_units, title
from .regrid import regrid
from .regrid.temporal import choose_statistic, duration_of
from .running import About, Hear, Progress, Run, Target
from .sampling.basins import Polygons
from .sampling.tiles import compute, tile_edges

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
        maps = min(result.sizes["time"], _MAPS)
        run.plan(write=0.03 * source.size / 1e6, mean=0.01 * result.size / 1e6, report=0.036 * maps)
        partial = run.file(output)
        write({partial: result}, progress=run.phase("write"))
        # What is written is read again: to make it anew would take as long as before.
        written = open_cube(partial, name="OUTPUT")
        labels = period_labels(result)
        means = pd.DataFrame({"period": labels, "mean": area_means(written, basin, progress=run.phase("mean"))})
        if run.reports:
            run.write(_page(written, means, chosen, basin, stations))
        run.reach(1.0)
    return PeriodMaps(Path(output), result, labels, means, run.notes)


def period_labels(cube: xr.DataArray) -> list[str]:
    """Return the name of each step of a cube of periods, such as ``Jul 2015`` or ``2015-07-11``."""
    pattern = _FORMATS.get(str(cube.attrs["time_step"]), "%Y-%m-%d")
    return [str(text) for text in pd.DatetimeIndex(cube["time"].to_numpy()).strftime(pattern)]


def area_means(
    cube: xr.DataArray, basin: Polygons | None, *, progress: Progress | None = None
) -> npt.NDArray[np.float64]:
    """Return the mean over a basin, else over the whole grid, of each step of a cube, by area; read tile by tile."""
    transform, shape = cube.rio.transform(), (cube.sizes["y"], cube.sizes["x"])
    weights = np.zeros(shape)
    areas = row_areas(transform, shape[0], cube.rio.crs)
    if basin:
        for _, rings in basin:
            rows, columns, share = coverage(
                rings, transform, shape, period=360.0 if cube.rio.crs.is_geographic else None
            )
            weights[rows, columns] = np.minimum(weights[rows, columns] + share, 1.0)
    else:
        weights[:] = 1.0
    weights *= areas[:, None]
    down, across = tile_edges(cube)
    tiles = [(slice(*rows), slice(*columns)) for rows in pairwise(down) for columns in pairwise(across)]
    total, weight = np.zeros((2, cube.sizes["time"]))

    def task(tile: tuple[slice, slice]) -> Any:
        return dask.delayed(_sums)(cube.data[:, tile[0], tile[1]], weights[tile])

    for _, (part, share) in compute([tile for tile in tiles if weights[tile].any()], task, progress):
        total += part
        weight += share
    return np.divide(total, weight, out=np.full(total.size, np.nan), where=weight > 0)


def _sums(
    values: npt.NDArray[np.floating], weights: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return of each step of values (time, y, x) their weighted sum, and the weights that count."""
    flat, own = values.reshape(len(values), -1), weights.ravel()
    there = np.isfinite(flat)
    return np.where(there, flat, 0) @ own, there @ own


def add_maps(
    report: Report,
    cube: xr.DataArray,
    *,
    heading: str,
    basin: Polygons | None = None,
    stations: pd.DataFrame | None = None,
) -> None:
    """Draw the last steps of a cube side by side on one scale, with the outline of the basin and the stations."""
    from .report import raster_map
    from .report.drawing import round_limits
    from .report.maps import add_outlines, add_points

    variable, shown = str(cube.attrs.get("variable", "")), cube[-_MAPS:]
    values = shown.to_numpy()
    finite = values[np.isfinite(values)]
    limits = None
    if finite.size:
        low, high = np.percentile(finite, [2, 98])
        low = 0.0 if variable == "rainfall" else low
        limits = round_limits(low, high) if low < high else None
    charts = {}
    for label, band in zip(period_labels(shown), values, strict=True):
        chart = raster_map(
            band, cube["x"].to_numpy(), cube["y"].to_numpy(), label="", unit=display_units(cube.attrs.get("units")),
            palette=_PALETTES.get(variable, "sequential"), geographic=cube.rio.crs.is_geographic, limits=limits,
        )  # fmt: skip
        if np.isfinite(band).any():
            add_outlines(chart, basin or ())
            add_points(chart, stations)
        charts[label] = chart
    whole = cube.sizes["time"]
    told = [f"The last {_MAPS} of {whole} periods; the cube contains all."] if whole > _MAPS else []
    told += ["All maps have the same scale."] if len(charts) > 1 else []
    told += ["Lines: basin."] if basin else []
    told += ["Dots: stations."] if stations is not None and len(stations) else []
    caption = " ".join(told)
    report.plot(charts, title=heading, caption=caption)


def _page(
    cube: xr.DataArray,
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
        f"{len(means)} maps, {means['period'].iloc[0]} to {means['period'].iloc[-1]}; product "
        f"{cube.attrs.get('product', '')}. Mean over {where}: {means['mean'].mean():.3g} {units}.",
    )
    add_maps(report, cube, heading=f"{quantity}, {word}", basin=basin, stations=stations)
    frame = pd.DataFrame({quantity: means["mean"].to_numpy()}, index=pd.DatetimeIndex(cube["time"].to_numpy()))
    chart = product_series(frame, {quantity: (quantity, units)}, rain=[quantity] if variable == "rainfall" else [])
    report.plot(chart, title=f"Mean over {where}")
    report.table(means.rename(columns={"mean": f"mean ({units})" if units else "mean"}), title=f"Mean over {where}")
    return report
