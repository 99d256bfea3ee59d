"""Statistics of soil moisture from a cube to maps, tables and a report."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import xarray as xr

from ..cube import as_cube, open_bands
from ..cube.checks import with_history
from ..cube.times import in_period
from ..options import check
from ..running import About, Hear, Progress, Run, Target
from .cubes import Survey, survey, write_maps
from .options import OPTIONS
from .regions import Polygons, Region, make_region
from .tables import findings, period_table, regression_table, step_table


@dataclass(frozen=True)
class Described:
    """The statistics of a cube.

    Attributes
    ----------
    output : Path
        The raster: bands of `cubes.BANDS`.
    periods : DataFrame
        A row a class and period: months, seasons, the year.
    regression : DataFrame
        Of the coefficient of variation against the mean, a row a class.
    found : Survey
        Moments over space at each step.
    region : Region
        Where, and of what classes.
    product : str
        What was described.
    notes : list of str
        What has to be said.
    """

    output: Path
    periods: pd.DataFrame
    regression: pd.DataFrame
    found: Survey
    region: Region
    product: str
    notes: list[str]

    @property
    def count(self) -> int:
        """Steps that count."""
        return int(self.found.counts.sum())

    @property
    def steps(self) -> pd.DataFrame:
        """A row a class and step that counts."""
        return step_table(self.found)

    @property
    def year(self) -> pd.Series:
        """The row of all classes and the whole year."""
        rows = self.periods
        return rows[(rows["class"] == "all") & (rows["period"] == "year")].iloc[0]

    def describe(self) -> str:
        """Return what was found in a sentence."""
        year = self.year
        return (
            f"{self.count:,} steps, {int(self.region.pixels().sum()):,} pixels, {len(self.region.names)} classes. Mean "
            f"{year['mean']:.4g}, standard deviation {year['std']:.3g}, cv {year['cv']:.3g}."
        )


def describe_soil_moisture(
    soil_moisture: xr.DataArray | Target,
    *,
    output: Target,
    basin: Polygons | None = None,
    classes: xr.DataArray | Polygons | None = None,
    labels: Mapping[int, str] | None = None,
    start: Any = None,
    end: Any = None,
    min_coverage: float = 0.5,
    source: str = "",
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> Described:
    """Describe soil moisture in space and time: by month and season, in each pixel, and its variation by class.

    Parameters
    ----------
    soil_moisture : DataArray or path
        As `as_cube` takes it.
    output : path
        GeoTIFF or NetCDF, by its ending.
    basin, classes, labels : optional
        As for `make_region`.
    start, end : datetime-like, optional
        The period, both ends included.
    min_coverage : float
        Share of the area ever seen that a step must have values of, to count.
    source : str
        What the history calls the cube that has no product.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If basin or classes do not lie on the grid, or no step counts.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> found = describe_soil_moisture(simulate_area(days=60).soil_moisture, output="statistics.tif")
    >>> print(found.periods[["period", "steps", "mean", "std"]].round(3).head(2).to_string(index=False))
    period  steps  mean   std
        01     31 0.167 0.044
        02     29 0.198 0.065
    >>> found.describe()
    '60 steps, 12 pixels, 0 classes. Mean 0.1818, standard deviation 0.0575, cv 0.316.'
    """
    check(OPTIONS, min_coverage=min_coverage)
    cube = as_cube(soil_moisture, name="SOIL_MOISTURE", kinds=["soil_moisture", "saturation"])
    cube = in_period(cube, start, end, name="SOIL_MOISTURE")
    if basin is not None:
        about = {"basin": basin, **(about or {})}
    with Run(progress, hear, report=report, about=about, together=together) as run:
        run.plan(survey=0.032 * cube.size / 1e6, maps=0.02 * cube.size / 1e6, report=0.7)
        region, notes = make_region(cube, basin=basin, classes=classes, labels=labels)
        found = survey(cube, region, min_coverage=min_coverage, progress=run.phase("survey"))
        name = str(cube.attrs.get("product") or source)
        said = f"soilmoisturestatistics of {name}: MIN_COVERAGE {min_coverage:g}"
        history = with_history(cube, said).attrs["history"]
        partial = run.file(output)
        histogram = write_maps(
            partial,
            cube,
            region,
            found,
            history=history,
            progress=run.phase("maps"),
        )
        written = open_bands(partial)
        periods = period_table(found, histogram, written, region)
        regression = regression_table(found, region)
        run.note(notes + findings(found, regression))
        if run.reports:
            from . import reports

            run.write(
                reports.statistics(
                    reports.Statistics(cube, region, found, histogram, written, periods, regression, run.notes)
                )
            )
        run.reach(1.0)
    return Described(Path(output), periods, regression, found, region, name, run.notes)
