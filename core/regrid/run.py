"""A cube, or static bands, brought to another grid and time step from file to file."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import xarray as xr

from ..cube import as_cube, write
from ..cube.checks import with_history
from ..days import DayStart
from ..options import check
from ..running import Hear, Progress, Run, Target
from . import remarks
from .cubes import Rings, regrid
from .grid import Grid, grid_of
from .options import OPTIONS


@dataclass(frozen=True)
class Regridded:
    """A raster on another grid or time step.

    Attributes
    ----------
    output : Path
        The file.
    array : DataArray (time or band, "y", "x")
        What is in it, lazy.
    grid : Grid
        That it lies on.
    coverage : str
        How many steps became how many; empty where they were kept.
    notes : list of str
        What has to be said.
    """

    output: Path
    array: xr.DataArray
    grid: Grid
    coverage: str
    notes: list[str]


def describe_grid(grid: Grid) -> str:
    """Return a grid in words."""
    height, width = grid.shape
    return f"{width} × {height} pixels of {grid.transform.a:g} × {-grid.transform.e:g}, {grid.crs.to_string()[:60]}"


def regrid_raster(
    raster: xr.DataArray | Target,
    *,
    output: Target,
    grid: Grid | None = None,
    method: str = "conservative",
    time_step: str = "keep",
    statistic: str = "auto",
    day_start: DayStart | None = None,
    hour: float | None = None,
    min_coverage: float = 0.5,
    mask: Sequence[Rings] | None = None,
    name: str = "INPUT",
    source: str = "",
    path: str = "",
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> Regridded:
    """Bring a cube, or a stack of static bands, to another grid and time step, and write it with its history.

    Parameters
    ----------
    raster : DataArray or path
        As `as_cube` takes it, or static bands as from `cube.open_bands`.
    output : path
        GeoTIFF, NetCDF or Zarr, by its ending.
    grid, method, time_step, statistic, day_start, hour, min_coverage, mask, name
        As for `regrid`.
    source : str
        What the history calls the raster; by default its product.
    path : str
        The file whose table of colours tells that values are classes.
    progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        As `regrid`.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> found = regrid_raster(simulate_area(days=60).rainfall, output="monthly.tif", time_step="monthly")
    >>> found.array.shape, found.coverage
    ((2, 3, 4), '60 steps of INPUT become 2 monthly ones, by their sum.')
    """
    check(OPTIONS, method=method, statistic=statistic)
    static = isinstance(raster, xr.DataArray) and raster.dims[0] == "band"
    array = raster if static and isinstance(raster, xr.DataArray) else as_cube(raster, name=name)
    grid = grid or grid_of(array, name=name)
    with Run(progress, hear, together=together) as run:
        run.note(remarks.on_values(path, method, name=name) if path else [])
        run.note(remarks.on_time(array, time_step, statistic, name=name, day_start=day_start))
        result = regrid(
            array,
            grid,
            method=method,
            time_step=time_step,
            statistic=statistic,
            day_start=day_start,
            hour=hour,
            min_coverage=min_coverage,
            mask=mask,
            name=name,
        )
        coverage = ""
        if time_step != "keep":
            coverage = remarks.on_coverage(
                array, time_step, statistic, min_coverage, name=name, day_start=day_start, hour=hour
            )
        said = f"{method} to {describe_grid(grid)}" + ("" if time_step == "keep" else f", {time_step}, {statistic}")
        said += f", DAY_START {day_start}" if day_start is not None else ""
        said += f", HOUR {hour:g}" if hour is not None else ""
        called = source or str(array.attrs.get("product", ""))
        result = with_history(result, f"regrid of {called}: {said}, MIN_COVERAGE {min_coverage:g}")
        write({run.file(output): result}, progress=run.part(0.0, 1.0))
    return Regridded(Path(output), result, grid, coverage, run.notes)
