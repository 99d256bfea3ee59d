"""The files of a product made into a cube: recognised, described, read and written, or appended to what is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import xarray as xr

from ..cube.appending import times_of
from ..cube.checks import with_history
from ..days import parse
from ..errors import InputError
from ..options import check
from ..regrid import regrid
from ..regrid.grid import Bounds
from ..running import Progress, Run, Target
from .catalogue import PRODUCTS, customise
from .granules import layer_variable
from .importing import Import, recognise
from .options import OPTIONS
from .outcome import Outcome, Settings

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Imported:
    """A product as a cube.

    Attributes
    ----------
    output : Path
        The file.
    cube : DataArray (time, y, x)
        What is in it, lazy.
    outcome : Outcome
        What was read, dropped and left out.
    """

    output: Path
    cube: xr.DataArray
    outcome: Outcome


def import_product(
    path: str,
    *,
    output: Target,
    product: str = "auto",
    variable: str = "auto",
    quality: str = "recommended",
    overpass: str = "average",
    bounds: Bounds | None = None,
    start: Any = None,
    end: Any = None,
    time_step: str = "daily",
    day_start: str = "",
    resolution: float | None = None,
    min_coverage: float = 0.75,
    on_error: str = "skip",
    pattern: str = "",
    porosity: float | xr.DataArray | None = None,
    name: str = "",
    file_variable: str = "",
    units: str = "",
    depth: float | None = None,
    date_pattern: str = "",
    stamp: str = "auto",
    fill: float | None = None,
    quality_rules: str = "",
    append: bool = False,
    tell: Tell | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Read the files of a product, and write one cube of them with its history.

    Parameters
    ----------
    path : str
        A folder, a zip archive or a file.
    output : path
        GeoTIFF, NetCDF or Zarr, by its ending.
    product : str
        ``auto``, which recognises it by the names of its files, or a name in `PRODUCTS`.
    bounds : (float, float, float, float), optional
        West, south, east and north in degrees; cells that touch them are read.
    start, end : datetime-like, optional
        First and last day.
    porosity : float or DataArray (band, y, x), optional
        m3 m-3, which turns saturation into soil moisture; a raster on any grid, of which the first band counts.
    variable, quality, overpass, time_step, day_start, resolution, min_coverage, on_error, pattern, name, file_variable,
    units, depth, date_pattern, stamp, fill, quality_rules, append
        As of `options.OPTIONS`.
    tell : callable, optional
        Told what is recognised and read.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Raises
    ------
    InputError
        If there is nothing to import, or something cannot be understood.

    Examples
    --------
    >>> import pandas as pd
    >>> coords = {"lat": [10.0, 10.25], "lon": [5.0, 5.25, 5.5]}
    >>> for day in pd.date_range("2020-06-01", periods=3):
    ...     rain = xr.DataArray(np.full((1, 2, 3), 4.0), {"time": [day]} | coords, name="rain", attrs={"units": "mm"})
    ...     rain.to_netcdf(f"rain_{day:%Y%m%d}.nc")
    >>> found = import_product(".", output="rain.tif", product="generic", variable="rainfall", name="gauges")
    >>> found.cube.attrs["product"], found.cube.shape, found.outcome.describe()[0]
    ('gauges', (3, 2, 3), '3 files were read, 3 steps written.')
    """
    check(
        OPTIONS, variable=variable, quality=quality, overpass=overpass, time_step=time_step, resolution=resolution,
        min_coverage=min_coverage, on_error=on_error, depth=depth, stamp=stamp,
    )  # fmt: skip
    target = Path(output)
    known = recognise(path, pattern=pattern, skip=target, tell=tell) if product == "auto" else PRODUCTS[product]
    described = customise(
        known,
        variable=variable,
        path=file_variable.strip() or layer_variable(path),
        units=units.strip(),
        stamp="" if stamp == "auto" else stamp,
        depth=depth or 0.0,
        date_pattern=date_pattern.strip(),
        fill=fill,
        rules=quality_rules.strip() or None,
    )
    if variable == "soil_moisture" and {one.variable for one in described.variables} == {"saturation"}:
        if porosity is None:
            raise InputError(f"POROSITY: is needed to make soil moisture of the saturation of {described.name}.")
        variable = "saturation"
    going_on = append and target.exists()
    first, last = (None if moment is None else np.datetime64(moment, "D") for moment in (start, end))
    if going_on and first is None:
        first = times_of(target, name="OUTPUT")[-1].astype("datetime64[D]")
    settings = Settings(
        product=described,
        variable=variable,
        quality=quality,
        overpass=overpass,
        bounds=bounds,
        start=first,
        end=last,
        time_step=time_step,
        resolution=resolution or 0.0,
        min_coverage=min_coverage,
        skip_broken=on_error == "skip",
        pattern=pattern,
        units=units.strip(),
        name=name.strip(),
        day_start=parse(day_start),
    )
    with Run(progress) as run:
        found = Import(path, settings, skip=target, progress=run.part(0.0, 0.1))
        if tell is not None:
            tell(f"{described.title}: {found.variable}.")
        if isinstance(porosity, xr.DataArray):
            raster = regrid(porosity.isel(band=[0]), found.grid, name="POROSITY")
            found.set_porosity(raster.isel(band=0).to_numpy())
        elif porosity is not None:
            found.set_porosity(porosity)
        cube = with_history(found.array, f"importproduct of {_said(found)}")
        if going_on:
            outcome, cube = found.append(target, cube, progress=run.part(0.1, 1.0))
        else:
            outcome = found.write(target, cube, progress=run.part(0.1, 1.0))
    return Imported(target, cube, outcome)


def _said(found: Import) -> str:
    """Return the product and the choices for the history."""
    settings = found.settings
    return (
        f"{settings.product.name}, {found.variable}, quality {settings.quality}, overpass {settings.overpass}, "
        f"rules {'; '.join(settings.product.quality) or 'none'}"
        + (f", DAY_START {settings.day_start}" if settings.day_start else "")
    )
