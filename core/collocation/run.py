"""Triple collocation from cubes to a raster of errors, a table and a report."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import xarray as xr

from ..cube import as_cube, open_bands, write
from ..cube.checks import with_history
from ..errors import InputError
from ..running import About, Hear, Progress, Run, Target
from .cubes import Pooled, Triplet, collocate, make_triplet, pool
from .options import Options
from .summaries import findings, shared_sources, summarise


@dataclass(frozen=True)
class Collocated:
    """A triple collocation.

    Attributes
    ----------
    output : Path
        The raster: errors in each pixel, bands of `cubes.bands`.
    table : DataFrame
        A row a product, of all pixels together.
    pixels, solved : int
        Pixels with any common value, and those that were solved.
    triplet, options, pooled
        What it was made from, and the covariances of all pixels.
    notes : list of str
        What speaks against its assumptions, and what else has to be said.
    """

    output: Path
    table: pd.DataFrame
    pixels: int
    solved: int
    triplet: Triplet
    options: Options
    pooled: Pooled
    notes: list[str]

    def describe(self) -> str:
        """Return what was found in a sentence."""
        errors = "; ".join(self._error_of(row) for row in self.table.to_dict("records"))
        return f"{self.solved:,} of {self.pixels:,} pixels solved. Over all pixels: {errors}."

    def _error_of(self, row: dict[Any, Any]) -> str:
        if not row["error_std"] >= 0:
            return f"{row['product']} none (its error variance is negative)"
        unit = "" if row["units"] in ("", "1") or self.options.logarithmic else f" {row['units']}"
        return f"{row['product']} error {row['error_std']:.3g}{unit}, SNR {row['snr_db']:.1f} dB, R² {row['r2']:.2f}"


def triple_collocation(
    x: xr.DataArray | Target,
    y: xr.DataArray | Target,
    z: xr.DataArray | Target,
    *,
    output: Target,
    options: Options | None = None,
    start: Any = None,
    end: Any = None,
    labels: Sequence[str] = ("X", "Y", "Z"),
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> Collocated:
    """Find the errors of three products of one thing, none of which is the truth.

    Parameters
    ----------
    x, y, z : DataArray or path
        As `as_cube` takes them, on one grid and time step, with independent errors.
    output : path
        GeoTIFF or NetCDF, by its ending.
    options : Options, optional
    start, end : datetime-like, optional
        The period, both ends included.
    labels : sequence of str
        How errors name the products.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If the products do not go together, or share too little.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> products = simulate_area().soil_moisture_products
    >>> found = triple_collocation(*products.values(), output="errors.tif", options=Options(least=50))
    >>> print(found.table[["product", "error_std", "r2"]].round(3).to_string(index=False))
    product  error_std    r2
         rf      0.030 0.790
       lstm      0.034 0.784
        cnn      0.034 0.759
    """
    options = options or Options()
    options.check()
    cubes = [as_cube(one, name=label) for one, label in zip((x, y, z), labels, strict=True)]
    with Run(progress, hear, report=report, about=about, together=together) as run:
        triplet = make_triplet(cubes, labels, start=start, end=end)
        millions = sum(cube.size for cube in triplet.cubes) / 1e6
        # The bootstrap draws in each pixel.
        run.plan(pool=0.03 * millions, solve=(0.03 + 4e-4 * options.samples) * millions, report=0.8)
        pooled = pool(triplet, options, progress=run.phase("pool"))
        if not pooled.pixels:
            raise InputError(
                f"{', '.join(labels[:2])} and {labels[2]} have no pixel with two common "
                f"values{', rain at all three' if options.logarithmic else ''}. Use longer records, products with "
                "fewer gaps, or another period."
            )
        sources = shared_sources(triplet.names, [str(cube.attrs.get("history", "")) for cube in triplet.cubes])
        found = with_history(
            collocate(triplet, options), f"triplecollocation of {', '.join(triplet.names)}: {options.describe()}"
        )
        partial = run.file(output)
        write({partial: found}, progress=run.phase("solve"))
        summary = summarise(open_bands(partial), triplet, options, pooled)
        run.note(sources + findings(summary))
        if run.reports:
            from . import reports

            run.write(reports.collocation(summary, sources))
        run.reach(1.0)
    return Collocated(Path(output), summary.table, summary.pixels, summary.solved, triplet, options, pooled, run.notes)
