"""Two cubes on one grid compared pixel by pixel, lazily, tile by tile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import dask.array as da
import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube import parse_iso_duration
from ..cube.checks import check_alike, on_one_grid
from ..cube.days import check_days
from ..cube.reading import read_band
from ..cube.times import common_times, in_period, stamps
from ..days import DayStart
from ..errors import InputError
from ..options import check
from ..quantities import plain_units
from ..regrid import regrid
from ..regrid.kernels import combine_steps
from ..regrid.temporal import Steps, choose_statistic, group_steps, is_rate, units_of_sum
from ..sampling.tables import column_names
from .moments import metrics_of
from .options import OPTIONS
from .pixels import moments_of_pixels, moments_of_ranks
from .registry import METRICS, ONE_UNIT, available

TIME_STEPS = ("native", "daily", "monthly")
#: Bands of means, which follow those of the metrics.
MEANS = ("mean_product", "mean_reference")
#: Of the table, with the share of pixels below.
QUANTILES = {"q05": 5, "q25": 25, "median": 50, "q75": 75, "q95": 95}

_DAY = np.timedelta64(1, "D")


@dataclass(frozen=True)
class Pair:
    """Two cubes on one grid, cut to the steps that both have.

    Attributes
    ----------
    estimated, observed : DataArray ("time", "y", "x")
        With the same tiles, time whole in each chunk; of days where `months` are made of them.
    names : (str, str)
        Of their products.
    step : {"native", "daily", "monthly"}
    times : (time,) datetime64
        Begin of the steps that are compared.
    units : (str, str)
        Of the values that are compared.
    comparable : bool
        Whether errors have a meaning; else there are correlations alone.
    rainfall : bool
        Whether both are sums of rain.
    months : (Steps, Steps), optional
        How months are made of the days that both have, of each cube.
    least : float
        Share of a month that these days have to cover.
    notes : list of str
        What has to be said of them.
    """

    estimated: xr.DataArray
    observed: xr.DataArray
    names: tuple[str, str]
    step: str
    times: npt.NDArray[np.datetime64]
    units: tuple[str, str]
    comparable: bool
    rainfall: bool
    months: tuple[Steps, Steps] | None
    least: float
    notes: list[str]


# Long: each way in which two cubes may not go together has an error of its own.
def pair_cubes(
    estimated: xr.DataArray,
    observed: xr.DataArray,
    *,
    labels: tuple[str, str] = ("PRODUCT", "REFERENCE"),
    step: str = "native",
    min_coverage: float = 0.5,
    start: Any = None,
    end: Any = None,
) -> Pair:
    """Set two cubes beside each other.

    Parameters
    ----------
    estimated, observed : DataArray ("time", "y", "x")
        As from `cube.open`.
    labels : (str, str)
        How errors name them.
    step : {"native", "daily", "monthly"}
        ``native``: both have one time step, which is kept. ``daily``: means, or sums of rain, by the rules of
        `core.regrid`. ``monthly``: likewise, in each pixel of the days that both have; sums are scaled to the whole
        month.
    min_coverage : float
        Share of a day or month that has to be covered.
    start, end : datetime-like, optional
        The period, both ends included.

    Raises
    ------
    InputError
        If grids, variables, time steps or days do not go together, or no time stamp is common to both.
    """
    check({"step": OPTIONS["time_step"]}, step=step)
    cubes = on_one_grid([estimated, observed], labels)
    check_alike(cubes, names=labels, any_step=step != "native")
    day_start = check_days(cubes, names=labels)
    notes: list[str] = []
    parts = []
    for cube, label in zip(cubes, labels, strict=True):
        parts.append(in_period(cube, start, end, name=label))
    by_day = step == "monthly" and all(_step_of(cube) <= _DAY for cube in parts)
    if step != "native":
        parts = [
            _regular(cube, "daily" if step == "daily" or by_day else "monthly", min_coverage, label, day_start)
            for cube, label in zip(parts, labels, strict=True)
        ]
    counts = [cube.sizes["time"] for cube in parts]
    x, y = _common(parts, labels, step)
    if max(counts) > x.sizes["time"]:
        notes.append(
            f"{labels[0]} has {counts[0]:,} steps and {labels[1]} {counts[1]:,} in the period; the "
            f"{x.sizes['time']:,} common steps are compared."
        )
    attrs = [dict(cube.attrs) for cube in (x, y)]
    months, times = None, x["time"].to_numpy()
    if by_day:
        statistics = [choose_statistic("auto", one) for one in attrs]
        steps = [
            group_steps(cube, "monthly", statistic, min_coverage, name=label, day_start=day_start)
            for cube, statistic, label in zip((x, y), statistics, labels, strict=True)
        ]
        months, times = (steps[0], steps[1]), steps[0].times
        for one, statistic in zip(attrs, statistics, strict=True):
            if statistic == "sum":
                one["units"] = units_of_sum(one)
        if steps[0].dropped:
            notes.append(
                f"{steps[0].dropped:,} months are left out because their common days cover less than "
                f"{100 * min_coverage:g} % of them (MIN_COVERAGE)."
            )
    names, _ = column_names([str(one.get("product", "")) for one in attrs], [])
    units = tuple(str(one.get("units", "")).strip() for one in attrs)
    comparable = _comparable(attrs)
    if not comparable:
        told = " and ".join(
            f"{label} {one.get('variable') or 'a number'} ({unit or 'no units'})"
            for label, one, unit in zip(labels, attrs, units, strict=True)
        )
        notes.append(f"The units differ: {told}. Only correlations are computed, no errors.")
    x = x.chunk({"time": -1})
    tiles = {"time": -1, "y": x.chunks[1], "x": x.chunks[2]}  # type: ignore[index]
    kinds = {str(one.get("variable", "")) for one in attrs}
    return Pair(
        x, y.chunk(tiles), (names[0], names[1]), step, times, (units[0], units[1]), comparable,
        comparable and "rainfall" in kinds and kinds <= {"rainfall", ""}, months, min_coverage, notes,
    )  # fmt: skip


def _step_of(cube: xr.DataArray) -> np.timedelta64:
    """Return a time step, of calendar months more than a day; that of a single undated step is a day."""
    text = str(cube.attrs.get("time_step", ""))
    step = parse_iso_duration(text) if text else _DAY
    return step if np.datetime_data(step.dtype)[0] != "M" else 28 * _DAY


def _regular(cube: xr.DataArray, step: str, least: float, label: str, day_start: DayStart) -> xr.DataArray:
    """Return days or months; those that are such stay as they are."""
    times, unit = cube["time"].to_numpy(), "D" if step == "daily" else "M"
    if step == "daily" and _step_of(cube) > _DAY:
        raise InputError(
            f"{label} has steps of {cube.attrs['time_step']}, longer than a day. Use TIME_STEP monthly, or native "
            "with two cubes of that time step."
        )
    own = str(cube.attrs.get("time_step", "")) == ("P1D" if step == "daily" else "P1M")
    if own and (times == day_start.starts(day_start.days(times).astype(f"datetime64[{unit}]"))).all():
        return cube
    return regrid(cube, time_step=step, day_start=day_start, min_coverage=least, name=label)


def _common(parts: Sequence[xr.DataArray], labels: tuple[str, str], step: str) -> tuple[xr.DataArray, xr.DataArray]:
    """Cut both to the steps that both have."""
    records = [cube["time"].to_numpy() for cube in parts]
    overlap = max(record[0] for record in records) <= min(record[-1] for record in records)
    if step == "native" and overlap and not np.intersect1d(records[0], records[1]).size:
        told = " and ".join(
            f"{label} at {stamps(record[:1])[0]}" for label, record in zip(labels, records, strict=True)
        )
        raise InputError(
            f"{labels[0]} and {labels[1]} have no time stamp in common although their records overlap: they begin, "
            f"{told}. Use TIME_STEP daily or monthly."
        )
    return common_times(parts[0], parts[1], names=labels)


def _comparable(attrs: Sequence[dict[str, str]]) -> bool:
    """Tell whether two cubes are in one unit, as far as they tell."""
    kinds = {str(one.get("variable", "")) for one in attrs} - {""}
    units = {plain_units(one.get("units")) for one in attrs} - {""}
    return len(kinds) < 2 and len(units) < 2 and is_rate(attrs[0]) == is_rate(attrs[1])


def bands(pair: Pair) -> list[str]:
    """Return the names of the bands of `evaluate_cubes`: metrics, those of wet steps for rain alone, and means."""
    return [*available(wet=pair.rainfall), *MEANS]


def evaluate_cubes(pair: Pair, *, wet_threshold: float = 1.0, least: int = 10) -> xr.DataArray:
    """Compare two cubes in each pixel; lazy, tile by tile.

    Parameters
    ----------
    pair : Pair
        Of `pair_cubes`.
    wet_threshold : float
        mm from which on a step is wet.
    least : int
        Common values that a pixel needs.

    Returns
    -------
    DataArray ("band", "y", "x"), float32
        Bands of `bands`. With fewer common values than `least` a pixel has its ``n`` alone, without any it has nothing.
        Errors are NaN where units differ, and metrics where `metrics.evaluate` has none.
    """
    names = bands(pair)
    data = da.blockwise(
        _evaluate_block, "byx", pair.estimated.data, "tyx", pair.observed.data, "tyx",
        new_axes={"b": len(names)}, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32),
        names=names, months=pair.months, coverage=pair.least, comparable=pair.comparable,
        wet_threshold=wet_threshold if pair.rainfall else None, least=least,
    )  # fmt: skip
    first = pair.estimated
    shared = {name: first.coords[name] for name in ("y", "x", "spatial_ref") if name in first.coords}
    about = {"variable": "agreement", "product": "_".join(pair.names), "history": ""}
    units = [_units_of(name, pair) if name in MEANS or METRICS[name].unit else "1" for name in names]
    return xr.DataArray(data, {"band": names, "units": ("band", units), **shared}, ("band", "y", "x"), attrs=about)


def _evaluate_block(
    estimated: list[npt.NDArray[np.float32]],
    observed: list[npt.NDArray[np.float32]],
    *,
    names: Sequence[str],
    months: tuple[Steps, Steps] | None,
    coverage: float,
    comparable: bool,
    wet_threshold: float | None,
    least: int,
) -> npt.NDArray[np.float32]:
    # Time being whole, a record is one block; left to itself, dask would copy it.
    x, y = estimated[0], observed[0]
    if months is not None:
        both = np.isfinite(x) & np.isfinite(y)
        x, y = (
            _months(np.where(both, part, np.nan), steps, coverage) for part, steps in zip((x, y), months, strict=True)
        )
    sums = moments_of_pixels(x, y, wet_threshold)
    found: dict[str, Any] = metrics_of(sums, moments_of_ranks(x, y), names)
    found |= dict(zip(MEANS, (sums[:, 1], sums[:, 2]), strict=True))
    if not comparable:
        found |= dict.fromkeys(ONE_UNIT, np.nan)
    n = sums[:, 0]
    values = np.empty((len(names), n.size), np.float32)
    for band, name in enumerate(names):
        values[band] = np.where(n >= (1 if name == "n" else max(least, 1)), found[name], np.nan)
    return values.reshape(len(names), *x.shape[1:])


def _months(days: npt.NDArray[np.float32], steps: Steps, least: float) -> npt.NDArray[np.float32]:
    out = np.empty((steps.times.size, *days.shape[1:]), np.float32)
    combine_steps(days, steps.start, steps.index, steps.factor, steps.share, least, out)
    return out


@dataclass(frozen=True)
class Summary:
    """The comparison of two cubes in short.

    Attributes
    ----------
    pair : Pair
    written : DataArray ("band", "y", "x")
        Of `evaluate_cubes`, as read again.
    table : DataFrame
        A row a metric: ``product, reference, time_step, metric, units, pixels``, and over the pixels ``mean``,
        `QUANTILES`, ``min`` and ``max``.
    pixels, scored : int
        Pixels with any common value, and those of them with enough.
    notes : list of str
        What has to be said.
    """

    pair: Pair
    written: xr.DataArray
    table: pd.DataFrame
    pixels: int
    scored: int
    notes: list[str]

    def band(self, name: str) -> npt.NDArray[np.float32]:
        """Return a band (y, x) of the raster."""
        return read_band(self.written, name)

    def value(self, metric: str, column: str = "median") -> float:
        """Return a number of the table; NaN where it has none."""
        found = self.table.loc[self.table["metric"] == metric, column]
        return float(found.iloc[0]) if len(found) else float("nan")


def summarise(written: xr.DataArray, pair: Pair, *, least: int = 10) -> Summary:
    """Sum up a raster of `evaluate_cubes` over its pixels, band by band; pixels count alike, whatever their size.

    Raises
    ------
    InputError
        If no pixel has as many common values as are asked for.
    """
    keys = {"product": pair.names[0], "reference": pair.names[1], "time_step": pair.step}
    rows, pixels, scored, undefined = [], 0, 0, 0
    for number, name in enumerate(str(band) for band in written["band"].values):
        values = written.isel(band=number).to_numpy().ravel()
        known = values[np.isfinite(values)].astype(np.float64)
        if name == "n":
            pixels, most = known.size, int(known.max(initial=0))
            known = known[known >= least]
            scored = known.size
            if not scored:
                raise InputError(
                    f"No pixel has {least} common values (MIN_SAMPLES); the maximum is {most}. Use longer records, "
                    "or lower MIN_SAMPLES."
                    if most
                    else "PRODUCT and REFERENCE have no common values. Check the period, and where values are missing."
                )
        if name == "r":
            undefined = scored - known.size
        row: dict[str, Any] = {**keys, "metric": name, "units": _units_of(name, pair), "pixels": known.size}
        row |= dict.fromkeys(("mean", *QUANTILES, "min", "max"), np.nan)
        if known.size:
            row |= dict(zip(QUANTILES, np.percentile(known, list(QUANTILES.values())), strict=True))
            row |= {"mean": known.mean(), "min": known.min(), "max": known.max()}
        rows.append(row)
    notes = []
    if pixels > scored:
        notes.append(
            f"{pixels - scored:,} of {pixels:,} pixels have fewer than {least} common values (MIN_SAMPLES), so they "
            "have no scores."
        )
    if undefined:
        notes.append(f"In {undefined:,} of {scored:,} pixels one of the two is constant, so there is no correlation.")
    return Summary(pair, written, pd.DataFrame(rows), pixels, scored, notes)


def _units_of(name: str, pair: Pair) -> str:
    if name in MEANS:
        return pair.units[MEANS.index(name)]
    return METRICS[name].unit_of((pair.units[1] or pair.units[0]) if pair.comparable else "")
