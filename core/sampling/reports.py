"""What the report of series over basins says."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import xarray as xr

from ..provenance import own_first
from ..quantities import display_units, title
from ..report import Report, polygon_map, product_series
from ..report.drawing import MAX_POLYGONS
from .basins import BasinSeries, Polygons

# Basins drawn one by one.
_DRAWN = 6
_DAYS_PER_YEAR = 365.25
# A shorter record is not scaled to a year.
_YEAR = 330
_PALETTES = {"rainfall": "rain", "soil_moisture": "moisture", "saturation": "moisture"}


def basins(
    table: pd.DataFrame,
    cubes: Sequence[xr.DataArray],
    polygons: Sequence[Polygons],
    series: Sequence[BasinSeries],
    *,
    columns: Sequence[str],
    min_coverage: float,
    notes: Sequence[str] = (),
) -> Report:
    """Report the means of cubes over basins.

    Parameters
    ----------
    table, series
        Of `basin_table`.
    cubes, polygons
        What it was given.
    columns : sequence of str
        The columns of the cubes in `table`.
    min_coverage : float
        The share of a basin's area that a mean needs.
    notes : sequence of str
        Warnings.
    """
    statistics = _statistics(table, cubes, polygons, series, columns)
    names = list(dict.fromkeys(table["basin"]))
    first, last = (f"{time:%Y-%m-%d}" for time in (table["time"].min(), table["time"].max()))
    report = Report(
        "Series over basins",
        f"Means of {_count(len(cubes), 'product')} over {_count(len(names), 'basin')}, {first} to {last}.",
    )
    report.figures(
        [("Basins", len(names)), ("Products", len(cubes)), ("Area (km²)", float(_areas(polygons, series).sum()))]
        + [(f"Steps with values, {column}", f"{100 * table[column].notna().mean():.0f} %") for column in columns[:4]]
    )
    for text in notes:
        report.notice(text, "warning")
    report.section(
        "Series",
        f"Pixels are weighted by their area inside the basin. A mean is missing where less than "
        f"{100 * min_coverage:g} % of the basin's area has a value.",
    )
    quantities = {
        column: (_quantity(cube, column), display_units(cube.attrs.get("units")))
        for column, cube in zip(columns, cubes, strict=True)
    }
    rain = [column for column, cube in zip(columns, cubes, strict=True) if cube.attrs.get("variable") == "rainfall"]
    areas = _areas(polygons, series)
    shown = [columns[number] for number in own_first([str(cube.attrs.get("history", "")) for cube in cubes])]
    drawn = list(areas.sort_values(ascending=False).index[:_DRAWN])
    for name in (name for name in names if name in drawn):
        frame = table[table["basin"] == name].set_index("time")[shown]
        report.plot(product_series(frame, quantities, rain=rain), title=f"Basin {name}" if name.isdigit() else name)
    if len(names) > len(drawn):
        report.section(
            "More basins", f"The {len(drawn)} largest of {len(names)} basins are drawn; the table contains all."
        )
    _maps(report, cubes, polygons, statistics, columns)
    report.table(
        statistics.drop(columns=["column"]),
        title="Basins and products",
        note="Share of area: mean over time of the share of the basin that has values. mm per year: mean of the "
        "steps with values, scaled to a year.",
    )
    return report


def _statistics(
    table: pd.DataFrame,
    cubes: Sequence[xr.DataArray],
    polygons: Sequence[Polygons],
    series: Sequence[BasinSeries],
    columns: Sequence[str],
) -> pd.DataFrame:
    rows = []
    for cube, own, means, column in zip(cubes, polygons, series, columns, strict=True):
        times = cube["time"].to_numpy()
        days = float(np.median(np.diff(times) / np.timedelta64(1, "D"))) if times.size > 1 else np.nan
        rain = cube.attrs.get("variable") == "rainfall" and times.size * days >= _YEAR
        for (name, _), mean, share, area in zip(own, means.mean, means.share, means.area, strict=True):
            known = mean[np.isfinite(mean)]
            rows.append(
                {
                    "basin": name,
                    "area (km²)": area / 1e6,
                    "product": cube.attrs["product"],
                    "column": column,
                    "unit": display_units(cube.attrs.get("units")),
                    "steps": times.size,
                    "steps with values": known.size,
                    "share of area (%)": 100 * float(share.mean()),
                    "mean": float(known.mean()) if known.size else np.nan,
                    "std": float(known.std(ddof=1)) if known.size > 1 else np.nan,
                    "min": float(known.min()) if known.size else np.nan,
                    "max": float(known.max()) if known.size else np.nan,
                    "mm per year": float(known.mean()) * _DAYS_PER_YEAR / days if rain and known.size else np.nan,
                }
            )
    return pd.DataFrame(rows).dropna(axis=1, how="all")


def _maps(
    report: Report,
    cubes: Sequence[xr.DataArray],
    polygons: Sequence[Polygons],
    statistics: pd.DataFrame,
    columns: Sequence[str],
) -> None:
    """Draw the basins, coloured by the mean of each product over time."""
    if not 2 <= len(polygons[0]) <= MAX_POLYGONS:
        return
    shown = {}
    for cube, column in zip(cubes, columns, strict=True):
        part = statistics[statistics["column"] == column]
        yearly = "mm per year" in part and part["mm per year"].notna().any()
        shown[column] = (
            part["mm per year" if yearly else "mean"],
            "mm per year" if yearly else display_units(cube.attrs.get("units")),
        )
    # Products of one quantity share their colours, so that maps can be compared.
    limits = {}
    for unit in {unit for _, unit in shown.values()}:
        values = np.concatenate([values.to_numpy(float) for values, own in shown.values() if own == unit])
        limits[unit] = (np.nanmin(values), np.nanmax(values)) if np.isfinite(values).any() else None
    charts = {
        column: polygon_map(
            own,
            shown[column][0],
            label="Mean",
            unit=shown[column][1],
            palette=_PALETTES.get(str(cube.attrs.get("variable")), "sequential"),
            geographic=bool(cube.rio.crs.is_geographic),
            limits=limits[shown[column][1]],
        )
        for cube, own, column in zip(cubes, polygons, columns, strict=True)
    }
    report.section("Maps")
    report.plot(charts, title="Means over the record", caption="Basins without values are grey.")


def _areas(polygons: Sequence[Polygons], series: Sequence[BasinSeries]) -> pd.Series:
    """Return the area of each basin, km²."""
    areas: dict[str, float] = {}
    for own, means in zip(polygons, series, strict=True):
        for (name, _), area in zip(own, means.area, strict=True):
            areas.setdefault(name, float(area) / 1e6)
    return pd.Series(areas)


def _quantity(cube: xr.DataArray, column: str) -> str:
    return title(cube.attrs.get("variable")) or column


def _count(number: int, what: str) -> str:
    return f"{number} {what}" + ("" if number == 1 else "s")
