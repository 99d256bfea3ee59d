"""Cubes averaged over basins, to a table and a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pandas as pd
import xarray as xr

from ..cube import as_cube
from ..running import About, Hear, Progress, Run, Target
from .basins import BasinSeries, Polygons, basin_table


@dataclass(frozen=True)
class AveragedBasins:
    """Means of cubes over basins.

    Attributes
    ----------
    table : DataFrame
        ``basin``, ``time`` and a column a product; with shares, ``<product>_coverage`` after each.
    series : list of BasinSeries
        For each cube, on its own times and polygons.
    count : int
        How many basins there are.
    notes : list of str
        What was left out, and what else has to be said.
    """

    table: pd.DataFrame
    series: list[BasinSeries]
    count: int
    notes: list[str]

    def describe(self) -> str:
        """Return what was found in a sentence."""
        return f"{len(self.table)} rows: {self.count} basins, {len(self.table) // self.count} time stamps."


def average_over_basins(
    cubes: Sequence[xr.DataArray | Target],
    polygons: Callable[[Any], Polygons],
    *,
    names: Sequence[str] = (),
    min_coverage: float = 0.5,
    shares: bool = False,
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> AveragedBasins:
    """Average cubes, each on its own grid and time steps, over basins at every time step.

    Parameters
    ----------
    cubes : sequence of DataArray or path
        As `as_cube` takes them; NaN is missing. Their attribute ``product`` names their column.
    polygons : callable
        From a coordinate reference system to the basins in it: their names, and rings as `coverage` takes them.
    names : sequence of str
        How errors and notes name the cubes.
    min_coverage : float
        Least share of a basin's area with values for a mean, 0 to 1.
    shares : bool
        Whether to add the share of each basin's area that has values.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If no basin lies on the grid of a cube, or none has a value.

    Examples
    --------
    >>> import numpy as np
    >>> from sm2r.core.simulation import simulate_area
    >>> products = simulate_area(days=60).rain_products
    >>> corners = np.array([(98.1, 39.4), (98.7, 39.4), (98.7, 39.9), (98.1, 39.9), (98.1, 39.4)])
    >>> found = average_over_basins(list(products.values()), lambda crs: [("Upper", [corners])])
    >>> {name: round(float(found.table[name].sum()), 1) for name in products}
    {'satellite': 65.7, 'reanalysis': 74.4, 'radar': 67.5}
    """
    names = names or [f"CUBES, number {number + 1}" for number in range(len(cubes))]
    opened = [as_cube(one, name=name) for one, name in zip(cubes, names, strict=True)]
    with Run(progress, hear, report=report, about=about, together=together) as run:
        run.plan(average=0.025 * sum(cube.size for cube in opened) / 1e6, report=0.25)
        outlines = {cube.rio.crs.to_wkt(): cube.rio.crs for cube in opened}
        found = {wkt: polygons(crs) for wkt, crs in outlines.items()}
        own = [found[cube.rio.crs.to_wkt()] for cube in opened]
        table, series, notes = basin_table(
            opened, own, names=names, min_coverage=min_coverage, shares=shares, progress=run.phase("average")
        )
        run.note(notes)
        if run.reports:
            from . import reports

            columns = list(table.columns[2 :: 2 if shares else 1])
            page = reports.basins(table, opened, own, series, columns=columns, min_coverage=min_coverage, notes=notes)
            run.write(page)
        run.reach(1.0)
    return AveragedBasins(table, series, table["basin"].nunique(), run.notes)
