"""Gauges beside the pixels they stand in: what corrections are fitted to and judged by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube.days import check_days, other_days
from ..days import DayStart
from ..errors import InputError
from ..metrics import evaluate
from ..options import check
from ..periods import within
from ..running import Progress
from ..sampling import sample
from ..sampling.stations import check_observations, in_common
from ..sampling.tables import check_rain_steps, listed, of_places, other_units
from .calendar import Calendar
from .methods import LinearScaling, Model, PowerLaw, QuantileMapping
from .options import OPTIONS

# Gauges are left out in so many groups at most, to judge a correction where it was not fitted.
_FOLDS = 10
_LEAST_GAUGES = 3


@dataclass(frozen=True)
class Gauges:
    """Rain of gauges and of the product at their places.

    Attributes
    ----------
    stations : list of str
    calendar : Calendar
        Of the product.
    product, observed : (time, station) float64
        mm per step; NaN where missing.
    period : slice
        The steps that the fit may use.
    least : float
        Share of a month's steps that must be known in both for its total to be used.
    """

    stations: list[str]
    calendar: Calendar
    product: npt.NDArray[np.float64]
    observed: npt.NDArray[np.float64]
    period: slice
    least: float

    def within(self, values: npt.NDArray[np.floating], *, inside: bool = True) -> npt.NDArray[np.float64]:
        """Return values of the period, or of all other times; the rest is NaN."""
        result = np.full(values.shape, np.nan)
        result[self.period] = values[self.period]
        return result if inside else np.where(np.isfinite(result), np.nan, values)

    def totals(self, *values: npt.NDArray[np.floating]) -> tuple[npt.NDArray[np.float64], ...]:
        """Return monthly totals (month, station) over the steps that all have; NaN for months known too little."""
        common = np.isfinite(np.stack(values)).all(axis=0)
        return tuple(self.calendar.totals(np.where(common, part, np.nan), self.least)[0] for part in values)

    def only(self, chosen: npt.NDArray[np.bool_]) -> Gauges:
        """Return some of the gauges."""
        names = [name for name, kept in zip(self.stations, chosen, strict=True) if kept]
        return replace(self, stations=names, product=self.product[:, chosen], observed=self.observed[:, chosen])


def pair_gauges(
    rainfall: xr.DataArray,
    points: pd.DataFrame,
    observations: pd.DataFrame,
    *,
    start: Any = None,
    end: Any = None,
    least: float = 0.8,
    progress: Progress | None = None,
) -> tuple[Gauges, list[str]]:
    """Set the rain of gauges beside that of the pixels in which they stand.

    Parameters
    ----------
    rainfall : DataArray ("time", "y", "x")
        mm per step.
    points : DataFrame
        ``station_id, x, y`` in the cube's CRS.
    observations : DataFrame
        ``station_id, time, value``: mm per step, on the time stamps of the cube. NaN is missing.
    start, end : datetime-like, optional
        The period of the fit; a date without a time of day as `end` includes that day whole.
    least : float
        Share of a month's steps that must be known.
    progress : callable, optional

    Returns
    -------
    gauges : Gauges
        Those with at least one step known in both.
    notes : list of str
        What was left out.

    Raises
    ------
    InputError
        If values cannot be rain, or gauges and cube share no place or no time, or have different time steps.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=366)
    >>> gauges, notes = pair_gauges(area.rain_products["satellite"], area.stations, area.rain_gauges)
    >>> gauges.stations, gauges.product.shape, notes
    (['S1', 'S2', 'S3', 'S4', 'S5', 'S6'], (366, 6), [])
    """
    calendar = Calendar.of(rainfall, "RAINFALL")
    observations = observations.dropna(subset="value")
    check_observations(observations, "rainfall")
    points, notes = in_common(points, observations, value="rain", who="gauges")
    values, on_grid = sample(rainfall, points["x"].to_numpy(), points["y"].to_numpy(), progress=progress)
    names = points["station_id"].to_numpy()
    if not on_grid.any():
        left, bottom, right, top = rainfall.rio.bounds()
        raise InputError(
            f"STATIONS: none of the {names.size} gauges lies on the grid of RAINFALL (x {left:.6g} to {right:.6g}, y "
            f"{bottom:.6g} to {top:.6g}). Check the coordinate reference systems and the extent of both."
        )
    if not on_grid.all():
        notes.append(
            f"{int((~on_grid).sum())} of {names.size} gauges do not lie on the grid of RAINFALL: "
            f"{listed([str(name) for name in names[~on_grid]])}."
        )
    stations = [str(name) for name in names[on_grid]]
    wide = observations[observations["station_id"].isin(stations)].pivot(
        index="time", columns="station_id", values="value"
    )
    observed = wide.reindex(index=pd.DatetimeIndex(calendar.times), columns=stations).to_numpy(np.float64)
    product = values[on_grid].T.astype(np.float64)
    both = np.isfinite(observed) & np.isfinite(product)
    day_start = check_days([rainfall], names=["RAINFALL"])
    rows = observations[observations["station_id"].isin(stations)]
    others = other_days(rows, calendar.times, day_start, name="RAINFALL")
    if not np.isfinite(observed).any():
        first, last = (f"{time:%Y-%m-%d %H:%M}" for time in (wide.index.min(), wide.index.max()))
        ours = [str(time)[:16].replace("T", " ") for time in calendar.times[[0, -1]]]
        raise InputError(
            f"OBSERVATIONS ({first} to {last}) has no time stamp in common with RAINFALL ({ours[0]} to {ours[1]}). "
            "Use data of the same period and time step (sm2r:regrid makes cubes "
            f"daily{', from DAY_START on' if others else ''}).{f' {others}.' if others else ''}"
        )
    check_rain_steps(rows, [rainfall], day_start, name="RAINFALL")
    if others:
        notes.append(
            f"{others}: they are left out. Use the same start of the day for both (DAY_START of "
            "importstations and regrid)."
        )
    dumb = [name for name, column in zip(stations, both.T, strict=True) if not column.any()]
    if len(dumb) == len(stations):
        raise InputError("RAINFALL has no value at any gauge and time of OBSERVATIONS. Check its nodata value.")
    if dumb:
        notes.append(f"{len(dumb)} gauges share no value with RAINFALL: {listed(dumb)}.")
    period = _period(calendar.times, start, end, day_start)
    gauges = Gauges(stations, calendar, product, observed, period, least)
    # A fit would take other units for a bias.
    notes += other_units(observed, [product], "RAINFALL")
    return gauges.only(both.any(axis=0)), notes


def fit(gauges: Gauges, method: str, *, wet: float = 0.1) -> Model:
    """Fit a correction to all gauges together, in their period.

    Parameters
    ----------
    gauges : Gauges
    method : {"power_law", "linear_scaling", "quantile_mapping"}
    wet : float
        For quantile mapping: mm from which on a gauge's step is wet.

    Raises
    ------
    InputError
        If the gauges do not suffice.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=366)
    >>> gauges, _ = pair_gauges(area.rain_products["satellite"], area.stations, area.rain_gauges)
    >>> law = fit(gauges, "power_law")
    >>> round(float(law.a), 2), round(float(law.b), 2)
    (2.37, 0.8)
    """
    check(OPTIONS, method=method, wet_threshold=wet)
    product, observed = gauges.within(gauges.product), gauges.within(gauges.observed)
    if method == "quantile_mapping":
        return QuantileMapping.fit(product.ravel(), observed.ravel(), wet)
    months, targets = gauges.totals(product, observed)
    if method == "power_law":
        return PowerLaw.fit(months.ravel(), targets.ravel())
    number = np.repeat(gauges.calendar.number, months.shape[1])
    return LinearScaling.fit(months.ravel(), targets.ravel(), number)


def cross_validate(gauges: Gauges, method: str, *, wet: float = 0.1) -> npt.NDArray[np.float64] | None:
    """Correct each gauge's product by a fit to other gauges; None where there are too few.

    Returns
    -------
    (time, station) float64
        NaN where the others did not suffice.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=366)
    >>> gauges, _ = pair_gauges(area.rain_products["reanalysis"], area.stations, area.rain_gauges)
    >>> corrected = cross_validate(gauges, "power_law")
    >>> [round(float(np.nanmean(rain)), 2) for rain in (gauges.product, corrected, gauges.observed)]
    [2.23, 1.58, 1.58]
    """
    check(OPTIONS, method=method, wet_threshold=wet)
    place = of_places(gauges.product.T)
    count = int(place.max()) + 1
    if count < _LEAST_GAUGES:
        return None
    result = np.full(gauges.product.shape, np.nan)
    group = place % min(count, _FOLDS)
    for number in range(group.max() + 1):
        own = group == number
        try:
            model = fit(gauges.only(~own), method, wet=wet)
        except InputError:
            return None
        result[:, own] = model.apply(gauges.product[:, own], gauges.calendar)
    return result


def scores(gauges: Gauges, rain: npt.NDArray[np.floating], *, inside: bool = True, wet: float = 0.1) -> pd.DataFrame:
    """Compare a series of rain with the gauges, by time step and by month.

    Parameters
    ----------
    gauges : Gauges
    rain : (time, station)
        mm per step.
    inside : bool
        In the period of the fit, or at all other times.
    wet : float
        mm from which on a step is wet.

    Returns
    -------
    DataFrame
        Rows ``step`` and ``month`` with ``n, r, bias, rmse`` (mm), ``total`` (%, of the gauges') and the share of wet
        steps (%). Bias is the mean of rain minus gauge.
    """
    observed, rain = (gauges.within(values, inside=inside) for values in (gauges.observed, rain))
    rows = {}
    for name, (ours, theirs) in (("step", (rain, observed)), ("month", gauges.totals(rain, observed))):
        known = np.isfinite(ours) & np.isfinite(theirs)
        x, y = ours[known], theirs[known]
        found = evaluate(x, y, names=("n", "r", "bias", "rmse"))
        rows[name] = {
            **found,
            "bias": round(found["bias"], 6),
            "total": 100 * float(x.sum() / y.sum()) if x.size and y.sum() > 0 else np.nan,
            "wet": 100 * float((x >= wet).mean()) if x.size and name == "step" else np.nan,
        }
    return pd.DataFrame.from_dict(rows, orient="index")


def _period(times: npt.NDArray[np.datetime64], start: Any, end: Any, day_start: DayStart) -> slice:
    found = within(times, start, end, day_start)
    if found.stop == found.start:
        raise InputError(
            f"RAINFALL has no time step from {start or 'its beginning'} to {end or 'its end'}. It covers "
            f"{str(times[0])[:16]} to {str(times[-1])[:16]}. Change START or END."
        )
    return found
