"""Irrigation from cubes of rain to tables and a report."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube import as_cube, time_step
from ..cube.checks import check_same_grid, check_steps
from ..cube.days import check_days, day_times
from ..days import DayStart
from ..errors import InputError
from ..options import check
from ..running import About, Hear, Progress, Run, Target
from ..sampling import basin_means
from ..sampling.basins import Polygons, check_names
from ..sampling.tables import listed
from .balances import balance
from .controls import find_controls
from .options import OPTIONS

_DAY = np.timedelta64(1, "D")
_LABELS = ("RAINFALL", "REFERENCE")

# Columns in mm.
_MM = ("rain_soil_moisture", "rain", "irrigation", "threshold")


@dataclass(frozen=True)
class Irrigation:
    """Irrigation of fields.

    Attributes
    ----------
    table : DataFrame
        A row a field, period and kind of period (`Balance.table`), with ``volume``, m³.
    fields : DataFrame
        A row a field: ``field, area`` (km²), ``irrigation`` (mm a year, of the seasons above the threshold),
        ``threshold`` (median of the seasons', mm), ``weeks`` and ``seasons`` above it and ``known_weeks``,
        ``known_seasons`` with values.
    response : float
        mm that rain from soil moisture has for each mm of rain where nothing is irrigated.
    controls : int
        Places without irrigation.
    notes : list of str
        What has to be said.
    """

    table: pd.DataFrame
    fields: pd.DataFrame
    response: float
    controls: int
    notes: list[str]

    def describe(self) -> str:
        """Return what was found in a sentence."""
        return (
            f"{int((self.fields['seasons'] > 0).sum())} of {len(self.fields)} fields are irrigated in some season; "
            f"{self.controls} places without irrigation, response {self.response:.2f}."
        )


def estimate_irrigation(
    rainfall: xr.DataArray | Target,
    reference: xr.DataArray | Target,
    fields: Polygons,
    *,
    dry_land: Polygons | None = None,
    confidence: float = 0.98,
    min_coverage: float = 0.5,
    seed: int = 1,
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> Irrigation:
    """Estimate the water that fields get beside rain, by weeks and seasons.

    Parameters
    ----------
    rainfall, reference : DataArray or path
        As `as_cube` takes them, on one grid, of days or shorter: rain from soil moisture, which irrigation wets, and
        rain that knows nothing of it.
    fields, dry_land : sequence of (name, rings)
        In the grid's CRS; land that is known not to be irrigated, by default all that no field touches.
    confidence, min_coverage : float
        As for `balance`; `min_coverage` is also the share of a field's area that needs values.
    seed : int
        Of the places without irrigation that are drawn.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If the cubes do not go together, no field lies on them or two have one name, places without irrigation are too
        few, or no week or season has enough days with values.

    Examples
    --------
    >>> import numpy as np
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=366, height=8, width=10)
    >>> field = ("Field", [np.array([(98.5, 39.5), (99.0, 39.5), (99.0, 39.0), (98.5, 39.0), (98.5, 39.5)])])
    >>> wetted = area.rainfall.copy()
    >>> wetted[150:240:5, 2:4, 2:4] += 15.0
    >>> found = estimate_irrigation(wetted, area.rain_products["radar"], [field])
    >>> print(found.describe())
    1 of 1 fields are irrigated in some season; 54 places without irrigation, response 0.83.
    """
    check(OPTIONS, confidence=confidence, min_coverage=min_coverage, seed=seed)
    check_names(fields, "FIELDS")
    soil, rain = (
        as_cube(one, name=label, kinds=["rainfall"]) for one, label in zip((rainfall, reference), _LABELS, strict=True)
    )
    rain, times, start = check_records(soil, rain)
    # Of the common stamps it could be longer.
    step = time_step(soil)
    with Run(progress, hear, report=report, about=about, together=together) as run:
        soil, rain = soil.sel(time=times), rain.sel(time=times)
        controls, notes = find_controls(soil, fields, dry=dry_land, seed=seed)
        # A pixel counts where both have a value, so that both are means over the same ground.
        both = soil.notnull() & rain.notnull()
        places = [*fields, *controls.polygons]
        series = []
        for number, cube in enumerate((soil, rain)):
            masked = cube.where(both).rio.write_crs(soil.rio.crs).rio.write_transform(soil.rio.transform())
            part = run.part(0.45 * number, 0.45 * (number + 1))
            series.append(basin_means(masked, places, min_coverage=min_coverage, progress=part))
        means, count = [one.mean for one in series], len(fields)
        notes += _off(fields, series[0].share[:count], min_coverage)
        found = balance(
            day_times(times, start) if start else times,
            (means[0][:count], means[1][:count]), (means[0][count:], means[1][count:]),
            [name for name, _ in fields], controls, confidence=confidence, min_coverage=min_coverage,
            step=step,
        )  # fmt: skip
        if found.table["irrigation"].isna().all():
            raise InputError(
                f"There is no week or season in which {100 * min_coverage:g} % of the days have values in both "
                "RAINFALL and REFERENCE. Lower MIN_COVERAGE, or use records with fewer gaps."
            )
        area = series[0].area[:count]
        table = found.table
        by_name = dict(zip([name for name, _ in fields], area, strict=True))
        table = table.assign(volume=table["irrigation"] * table["field"].map(by_name) / 1e3)
        # The last digits hang on how sums are split, by threads or machines.
        table = table.round({**dict.fromkeys(_MM, 6), "share": 6, "volume": 3})
        small = area < 0.5 * float(np.median(series[0].area[count:][controls.side == 1] if (controls.side == 1).any()
                                             else series[0].area[count:] / controls.side**2))  # fmt: skip
        if small.any():
            notes.append(
                f"{int(small.sum())} of {count} fields are smaller than half a pixel: their results are those of the "
                "whole pixel, in proportion to the irrigated share of it."
            )
        result = Irrigation(table, _by_field(table, by_name), found.response, len(controls.polygons), run.notes)
        run.note(notes)
        run.reach(0.95)
        if run.reports:
            from . import reports

            run.write(reports.irrigation(result, fields, crs=soil.rio.crs, confidence=confidence))
        run.reach(1.0)
    return result


def check_records(soil: xr.DataArray, rain: xr.DataArray) -> tuple[xr.DataArray, npt.NDArray[np.datetime64], DayStart]:
    """Check what metadata tell of two cubes of rain; return the second with the first's coordinates, times and days."""
    rain = check_same_grid(soil, rain, names=_LABELS)
    check_steps([soil, rain], names=_LABELS)
    start = check_days([soil, rain], names=_LABELS)
    if time_step(soil).astype("timedelta64[s]") > _DAY:
        raise InputError("RAINFALL has steps longer than a day, but irrigation is summed over weeks. Use daily cubes.")
    times = np.intersect1d(soil["time"].to_numpy(), rain["time"].to_numpy())
    if times.size < 30:
        raise InputError(
            f"RAINFALL and REFERENCE have {times.size} time stamps in common; 30 are needed. Use records that overlap."
        )
    return rain, times, start


def _off(fields: Polygons, share: npt.NDArray[np.float64], least: float) -> list[str]:
    largest = share.max(axis=1)
    names = [name for (name, _), most in zip(fields, largest, strict=True) if most < least or most == 0]
    if len(names) == len(fields):
        raise InputError(
            f"FIELDS: there is no time at which values cover {100 * least:g} % of the area of any of the "
            f"{len(fields)} fields. Check that cubes and fields overlap, or lower MIN_COVERAGE."
        )
    if names:
        return [f"{len(names)} of {len(fields)} fields have no values on enough of their area: {listed(names)}."]
    return []


def _by_field(table: pd.DataFrame, areas: dict[str, float]) -> pd.DataFrame:
    """Sum up the seasons and weeks of each field."""
    rows = []
    for name, area in areas.items():
        own = table[table["field"] == name]
        weeks, seasons = (own[own["period"] == kind] for kind in ("week", "season"))
        known = seasons[seasons["irrigation"].notna()]
        years = known["days"].sum() / 365.25
        rows.append(
            {
                "field": name,
                "area": area / 1e6,
                "irrigation": known.loc[known["irrigated"], "irrigation"].sum() / years if years else np.nan,
                "threshold": float(known["threshold"].median()) if len(known) else np.nan,
                "seasons": int(seasons["irrigated"].sum()),
                "known_seasons": len(known),
                "weeks": int(weeks["irrigated"].sum()),
                "known_weeks": int(weeks["irrigation"].notna().sum()),
            }
        )
    return pd.DataFrame(rows)
