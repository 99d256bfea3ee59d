"""What the report of soil-moisture statistics says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..quantities import MOISTURE, display_units
from ..report import Report, raster_map
from .cubes import ALL, BANDS, PERIODS, SEASONS, Survey
from .figures import NAMES, month_boxes, month_lines, step_series, variation
from .kernels import Floats
from .regions import Region

# Classes drawn one by one, the largest ones.
_DRAWN = 8
_SHARED = (2.0, 98.0)


@dataclass(frozen=True)
class Statistics:
    """All that was found.

    Attributes
    ----------
    cube, region, found, histogram
        As in `cubes`.
    written : DataArray ("band", "y", "x")
        The raster.
    periods, regression : DataFrame
        As of `tables`.
    notes : sequence of str
        Warnings.
    """

    cube: xr.DataArray
    region: Region
    found: Survey
    histogram: Floats
    written: xr.DataArray
    periods: pd.DataFrame
    regression: pd.DataFrame
    notes: Sequence[str] = ()

    @property
    def unit(self) -> str:
        """Of the values, as people write it."""
        return display_units(self.cube.attrs.get("units"))

    @property
    def quantity(self) -> str:
        """What the values are."""
        return str(self.cube.attrs.get("variable") or "value").replace("_", " ").capitalize()

    @property
    def label(self) -> str:
        """Quantity and unit."""
        return f"{self.quantity} ({self.unit})" if self.unit else self.quantity

    def monthly(self, name: str, column: str = "mean") -> Floats:
        """Return a column of the twelve months of a class."""
        own = self.periods[(self.periods["class"] == name) & self.periods["period"].str.isdigit()]
        return own.sort_values("period")[column].to_numpy(float)

    @property
    def drawn(self) -> list[str]:
        """The largest classes, in their order."""
        order = 1 + np.argsort(-self.found.seen[1:], kind="stable")[:_DRAWN]
        return [self.found.names[place] for place in np.sort(order)]


def statistics(result: Statistics) -> Report:
    """Report statistics of soil moisture over space and time."""
    found = result.found
    year = result.periods[(result.periods["class"] == ALL) & (result.periods["period"] == "year")].iloc[0]
    first, last = (np.datetime_as_string(time, unit="D") for time in found.times[found.counts][[0, -1]])
    product = str(result.cube.attrs.get("product") or "product")
    report = Report(
        f"{result.quantity} of {product}: statistics",
        f"{first} to {last}, over {found.seen[0] / 1e6:,.0f} km²: {_said(year['mean'], result.unit)} on "
        f"average{_extremes(result)}.",
    )
    report.figures(
        [
            ("Mean", year["mean"]),
            ("Standard deviation", year["std"]),
            ("CV", year["cv"]),
            ("Pixels", int(result.region.pixels().sum())),
            ("Steps used", f"{int(found.counts.sum()):,} of {found.counts.size:,}"),
            ("Area with values (km²)", found.seen[0] / 1e6),
        ]
    )
    for text in result.notes:
        report.notice(text, "warning")
    _months(report, result)
    _maps(report, result)
    _variation(report, result)
    return report


def _said(value: float, unit: str) -> str:
    return f"{value:.3g} {unit}".strip().replace("-", "−")


def _extremes(result: Statistics) -> str:
    means = result.monthly(ALL)
    if np.isfinite(means).sum() < 2 or np.nanmax(means) == np.nanmin(means):
        return ""
    low, high = int(np.nanargmin(means)), int(np.nanargmax(means))
    return (
        f", highest in {NAMES[high]} ({_said(means[high], result.unit)}) and lowest in {NAMES[low]} "
        f"({_said(means[low], result.unit)})"
    )


def _months(report: Report, result: Statistics) -> None:
    found = result.found
    report.section(
        "Months and seasons",
        f"A step is used if at least {100 * found.least:g} % of the area with any values has values at that step, so "
        "that means are not affected by gaps. Months combine all years.",
    )
    if int(found.counts.sum()) > 1:
        report.plot(step_series(found, label=result.label), title="Mean over the area, and variation within it")
    chart = month_boxes(result.histogram[0], found.limits, result.monthly(ALL), label=result.label)
    report.plot(chart, title="All values, by month", caption="All pixels and steps, weighted by area.")
    table = result.periods[(result.periods["class"] == ALL) & (result.periods["steps"] > 0)]
    table = table.assign(period=table["period"].replace(dict(zip(PERIODS, NAMES, strict=False))))
    values = ["period", "steps", "min", "max", "median", "mean", "std", "cv"]
    report.table(
        table[values].rename(columns={"cv": "CV"}),
        title=_united("Over all pixels and steps", result),
        note=(
            "Weighted by area. std: standard deviation of all values in space and time (population formula); CV = "
            "std / mean."
        ),
    )
    apart = ["min_space", "max_space", "median_space", "std_space", "cv_space", "std_time", "cv_time"]
    heads = ["min", "max", "median", "std in space", "CV in space", "std in time", "CV in time"]
    report.table(
        table[["period", *apart]].set_axis(["period", *heads], axis=1),
        title=_united("Variation in space and in time", result),
        note="min to CV in space: of the means of the pixels over the period (differences between places). In time: "
        "of the mean over the area at each step (changes of the whole area).",
    )
    if len(found.names) > 1:
        means = {name: result.monthly(name) for name in result.drawn}
        report.plot(month_lines(means, label=result.label), title="Monthly means by class")
        yearly = result.periods[result.periods["period"] == "year"]
        report.table(
            yearly[["class", "steps", *values[2:], "std_space", "std_time"]].rename(
                columns={"cv": "CV", "std_space": "std in space", "std_time": "std in time"}
            ),
            title=_united("Classes, all months", result),
        )


def _united(text: str, result: Statistics) -> str:
    """Return a title with the unit of what is in the table, but for CV."""
    return f"{text} ({result.unit})" if result.unit else text


def _maps(report: Report, result: Statistics) -> None:
    if int(result.region.pixels().sum()) < 2:
        return
    # A basin may be a small part of the grid.
    inside = result.region.weight > 0
    down, across = (np.flatnonzero(inside.any(axis=axis)) for axis in (1, 0))
    written = result.written.isel(y=slice(down[0], down[-1] + 1), x=slice(across[0], across[-1] + 1))
    place: dict[str, Any] = {
        "x": written["x"].to_numpy(),
        "y": written["y"].to_numpy(),
        "geographic": bool(written.rio.crs.is_geographic),
    }

    def band(name: str) -> npt.NDArray[np.float32]:
        return written.isel(band=BANDS.index(name)).to_numpy()

    moist = result.cube.attrs.get("variable") in MOISTURE
    palette = "moisture" if moist else "sequential"
    report.section("Maps")
    report.plot(
        {
            "Mean": raster_map(band("mean"), **place, label="Mean", unit=result.unit, palette=palette),
            "Standard deviation": raster_map(band("std"), **place, label="Standard deviation", unit=result.unit),
            "Coefficient of variation": raster_map(band("cv"), **place, label="CV"),
        },
        title="Each pixel over time",
        caption="Steps used only. Standard deviation and CV show the variation of each pixel in time.",
    )
    seasons = {name: band(f"mean_{name.lower()}") for name in SEASONS}
    seasons = {name: values for name, values in seasons.items() if np.isfinite(values).any()}
    if len(seasons) < 2:
        return
    finite = np.concatenate([values[np.isfinite(values)] for values in seasons.values()])
    low, high = np.percentile(finite, _SHARED)
    look: dict[str, Any] = {"label": "Mean", "unit": result.unit, "palette": palette, "limits": (low, high)}
    report.plot(
        {name: raster_map(values, **place, **look) for name, values in seasons.items()},
        title="Means of the seasons",
        caption="All maps have the same scale. DJF: December to February, and so on.",
    )


def _variation(report: Report, result: Statistics) -> None:
    found = result.found
    report.section(
        "Variation against the mean",
        "At each step, the coefficient of variation of the values in space against their mean, both weighted by "
        "area. Grey: the line of least squares; dotted: the curve k·exp(B·mean) (after Famiglietti et al. 2008, "
        "https://doi.org/10.1029/2006WR005804). p assumes independent steps, which consecutive days are not; p "
        "(eff.) uses the effective number of independent steps.",
    )
    used = np.isfinite(found.mean) & np.isfinite(found.cv)
    if used.any():
        shown = [ALL, *result.drawn]
        places = [found.names.index(name) for name in shown]
        limits = {
            "x": _ends(found.mean[:, places][used[:, places]]),
            "y": _ends(found.cv[:, places][used[:, places]], zero=True),
        }
        rows = dict(zip(found.names, (row for _, row in result.regression.iterrows()), strict=True))
        charts = {
            "All" if name == ALL else name: variation(found, place, rows[name], limits, result.unit)
            for name, place in zip(shown, places, strict=True)
        }
        more = len(found.names) - len(shown)
        caption = "All panels have the same axes." + (f" The {more} smaller classes are in the table." if more else "")
        report.plot(charts, title="Variation in space against the mean", caption=caption)
    heads = {
        "area_km2": "area (km²)", "n": "steps", "mean_sm": "mean", "mean_cv": "mean CV", "slope_error": "std. error",
        "n_effective": "n (eff.)", "p_effective": "p (eff.)",
        "exp_k": "k", "exp_b": "B", "exp_r2": "R² of curve",
    }  # fmt: skip
    table = result.regression.rename(columns=heads)
    report.table(table if (table["reason"] != "").any() else table.drop(columns="reason"), title="Regression by class")


def _ends(values: Floats, *, zero: bool = False) -> list[float]:
    low, high = float(values.min()), float(values.max())
    margin = 0.05 * (high - low) or 0.05 * abs(high) or 1.0
    return [0.0 if zero else low - margin, high + margin]
