"""Two cubes compared, from cubes to maps of metrics, a table and a report."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import xarray as xr

from ..cube import as_cube, open_bands, write
from ..cube.checks import with_history
from ..options import check
from ..running import About, Hear, Progress, Run, Target
from .cubes import Pair, evaluate_cubes, pair_cubes, summarise
from .options import OPTIONS


@dataclass(frozen=True)
class Compared:
    """Two cubes compared.

    Attributes
    ----------
    output : Path
        The raster: a band a metric, and the means of both.
    table : DataFrame
        A row a metric, over the pixels.
    pixels, scored : int
        Pixels with any common value, and those of them with enough.
    pair : Pair
        What was compared.
    notes : list of str
        What has to be said.
    """

    output: Path
    table: pd.DataFrame
    pixels: int
    scored: int
    pair: Pair
    notes: list[str]

    def median(self, metric: str) -> float:
        """Return the median of a metric over the pixels; NaN where there is none."""
        found = self.table.loc[self.table["metric"] == metric, "median"]
        return float(found.iloc[0]) if len(found) else float("nan")

    def describe(self) -> str:
        """Return what was compared in a sentence."""
        return f"{self.scored:,} of {self.pixels:,} pixels scored, {self.pair.times.size:,} steps."


def compare_cubes(
    product: xr.DataArray | Target,
    reference: xr.DataArray | Target,
    *,
    output: Target,
    time_step: str = "native",
    wet_threshold: float = 1.0,
    min_samples: int = 10,
    min_coverage: float = 0.5,
    start: Any = None,
    end: Any = None,
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> Compared:
    """Compare a cube with another one on its grid, pixel by pixel.

    Parameters
    ----------
    product, reference : DataArray or path
        As `as_cube` takes them.
    output : path
        GeoTIFF or NetCDF, by its ending.
    time_step : {"native", "daily", "monthly"}
        As for `cubes.pair_cubes`.
    wet_threshold : float
        mm from which on a step is wet.
    min_samples : int
        Common values that a pixel needs.
    min_coverage : float
        Share of a day or month that has to be there.
    start, end : datetime-like, optional
        The period, both ends included.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If the cubes do not go together, or no pixel has enough common values.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> found = compare_cubes(area.rain_products["satellite"], area.rainfall, output="agreement.tif")
    >>> found.scored, round(found.median("r"), 2), round(found.median("pbias"))
    (12, 0.87, -7)
    """
    from ..collocation.summaries import shared_sources

    check(
        OPTIONS, time_step=time_step, wet_threshold=wet_threshold, min_samples=min_samples, min_coverage=min_coverage
    )  # fmt: skip
    labels = ("PRODUCT", "REFERENCE")
    cubes = [as_cube(one, name=label) for one, label in zip((product, reference), labels, strict=True)]
    with Run(progress, hear, report=report, about=about, together=together) as run:
        pair = pair_cubes(*cubes, labels=labels, step=time_step, min_coverage=min_coverage, start=start, end=end)
        shared = shared_sources(pair.names, [str(cube.attrs.get("history", "")) for cube in cubes])
        run.plan(score=0.04 * (pair.estimated.size + pair.observed.size) / 1e6, report=0.65)
        found = with_history(
            evaluate_cubes(pair, wet_threshold=wet_threshold, least=min_samples),
            f"comparecubes of {' and '.join(pair.names)}: {pair.step}, {min_samples} values or more",
        )
        partial = run.file(output)
        write({partial: found}, progress=run.phase("score"))
        summary = summarise(open_bands(partial), pair, least=min_samples)
        run.note(pair.notes + shared + summary.notes)
        if run.reports:
            from . import reports

            run.write(reports.comparison(summary, wet_threshold=wet_threshold, notes=run.notes))
        run.reach(1.0)
    return Compared(Path(output), summary.table, summary.pixels, summary.scored, pair, run.notes)
