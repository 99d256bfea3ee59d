"""Rainfall corrected by gauges from cube to cube: fitted, applied, reported."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import xarray as xr

from ..cube import as_cube, write
from ..cube.checks import with_history
from ..errors import InputError
from ..options import check
from ..provenance import mark
from ..running import About, Hear, Progress, Run, Target
from ..sampling.stations import long_form, placed, points_in
from . import cubes, gauges
from .gauges import Gauges
from .methods import LinearScaling, Model, PowerLaw
from .options import OPTIONS


@dataclass(frozen=True)
class Corrected:
    """A corrected cube of rain.

    Attributes
    ----------
    output : Path
        The file.
    rainfall : DataArray ("time", "y", "x")
        What is in it, lazy.
    model : Model
        The relation.
    gauges : Gauges, optional
        What it was fitted to, or compared with.
    fitted : bool
        Whether it was fitted, not given.
    notes : list of str
        What was left out, and what else has to be said.
    """

    output: Path
    rainfall: xr.DataArray
    model: Model
    gauges: Gauges | None
    fitted: bool
    notes: list[str]

    @property
    def power_law(self) -> tuple[float, float] | None:
        """A and B; of linear scaling the factor of the year and 1, None of quantile mapping."""
        if isinstance(self.model, PowerLaw):
            return self.model.a, self.model.b
        return (self.model.overall, 1.0) if isinstance(self.model, LinearScaling) else None

    def describe(self) -> str:
        """Return what was done in a sentence."""
        return f"{'Fitted' if self.fitted else 'Given'}: {self.model.describe()}."


def correct_rainfall(
    rainfall: xr.DataArray | Target,
    stations: pd.DataFrame | None = None,
    observations: pd.DataFrame | None = None,
    *,
    output: Target,
    method: str = "power_law",
    model: Model | None = None,
    start: Any = None,
    end: Any = None,
    min_coverage: float = 0.8,
    wet_threshold: float = 0.1,
    source: str = "",
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> Corrected:
    """Correct a cube of rain by gauges, and write it with its history and, if wanted, a report.

    Parameters
    ----------
    rainfall : DataArray or path
        As `as_cube` takes it; mm per step.
    stations : DataFrame, optional
        ``station_id`` and ``x, y`` in the cube's CRS or ``longitude, latitude``.
    observations : DataFrame, optional
        ``station_id, time, rainfall`` (or ``value``), mm per step. Gauges are needed unless a `model` is given.
    output : path
        GeoTIFF, NetCDF or Zarr, by its ending.
    method : {"power_law", "linear_scaling", "quantile_mapping"}
        What is fitted.
    model : Model, optional
        A relation that is applied as it is.
    start, end : datetime-like, optional
        The period of the fit, both ends included; all is corrected.
    min_coverage : float
        Share of a month's steps that must be known.
    wet_threshold : float
        mm from which on a step is wet.
    source : str
        What the history calls the cube; by default its product.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If gauges are missing or share no place or no time with the cube, or do not suffice.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=366)
    >>> rain = area.rain_products["reanalysis"]
    >>> found = correct_rainfall(rain, area.stations, area.rain_gauges, output="corrected.tif")
    >>> [round(float(cube.mean()), 2) for cube in (rain, found.rainfall, area.rainfall)]
    [2.14, 1.52, 1.54]
    """
    check(OPTIONS, method=method, min_coverage=min_coverage, wet_threshold=wet_threshold)
    cube = as_cube(rainfall, name="RAINFALL", kinds=["rainfall"])
    with Run(progress, hear, report=report, about=about, together=together) as run:
        millions = cube.size / 1e6
        run.plan(pair=0.03 * millions, write=0.09 * millions, maps=run.reports * 0.07 * millions, report=0.8)
        period = {"start": start, "end": end, "least": min_coverage}
        found = _at_gauges(run, cube, stations, observations, required=model is None, **period)
        fitted, used = None, ""
        if model is None and found is not None:
            fitted = gauges.fit(found, method, wet=wet_threshold)
            times = found.calendar.times[found.period]
            used = mark("rainfall", stations=found.stations, start=times.min(), end=times.max())
        relation = model or fitted
        if relation is None:
            raise ValueError("gauges are required where no model is given")
        said = f"correctrainfall of {source or cube.attrs['product']}: {relation.describe()}{used}"
        corrected = with_history(cubes.correct(cube, relation), said)
        write({run.file(output): corrected}, progress=run.phase("write"))
        if run.reports:
            from . import reports

            page = reports.correction(
                cube,
                relation,
                method,
                gauges=found,
                given=model is not None,
                held_out=gauges.cross_validate(found, method, wet=wet_threshold) if fitted and found else None,
                maps=cubes.means(cube, corrected, progress=run.phase("maps")),
                wet=wet_threshold,
                notes=run.notes,
            )
            points = None if found is None else placed(stations, found.stations, cube.rio.crs)
            run.write(page, stations=points, relation=relation.describe())
        run.reach(1.0)
    return Corrected(Path(output), corrected, relation, found, model is None, run.notes)


def _at_gauges(
    run: Run,
    cube: xr.DataArray,
    stations: pd.DataFrame | None,
    observations: pd.DataFrame | None,
    *,
    required: bool,
    **period: Any,
) -> Gauges | None:
    """Set the gauges beside the cube; None where they are not needed and not given."""
    if stations is None or observations is None:
        missing = "STATIONS" if stations is None else "OBSERVATIONS"
        if required or not (stations is None and observations is None):
            need = "to fit a correction, or set A and B" if required else "as well, or leave both empty"
            raise InputError(f"{missing} is empty. Set the gauges and their rain {need}.")
        return None
    points, rain = points_in(stations, cube.rio.crs), long_form(observations, "rainfall")
    found, notes = gauges.pair_gauges(cube, points, rain, progress=run.phase("pair"), **period)
    run.note(notes)
    return found
