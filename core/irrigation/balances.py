"""The water of fields in periods: what rain from soil moisture has beyond the rain that fell, and its noise."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import InputError
from .controls import Controls

Vector = npt.NDArray[np.float64]
#: The periods over which water is summed, and how many days each has at most.
PERIODS = {"week": 7, "season": 92}
#: The response of soil moisture to rain below which nothing can be told, and what is taken as no more than noise.
RESPONSES = (0.1, 5.0)
# Weeks of controls from which the response is estimated.
_LEAST_WEEKS = 30
# Places that a median needs.
_LEAST_PLACES = 5
# The first month of a season: of December, January and February it is December.
_SEASON = np.array([12, 12, 3, 3, 3, 6, 6, 6, 9, 9, 9, 12])


@dataclass(frozen=True)
class Balance:
    """The water of each field in each period.

    Attributes
    ----------
    table : DataFrame
        ``field, period, time, days, rain_soil_moisture, rain, irrigation, threshold, irrigated, share``: ``period``
        is one of `PERIODS`, ``time`` its first day, ``days`` those of it in the record, ``share`` the part of these
        with values; sums in mm over the period; ``irrigated`` whether irrigation is above the threshold. NaN and False
        where too few days have values.
    response : float
        mm that rain from soil moisture has for each mm of rain where nothing is irrigated.
    """

    table: pd.DataFrame
    response: float


def period_of(days: npt.NDArray[np.datetime64], kind: str) -> npt.NDArray[np.datetime64]:
    """Return the first day of the period in which each day lies: Mondays, or the first of a season of three months."""
    days = days.astype("datetime64[D]")
    if kind == "week":
        # 1970-01-01 was a Thursday.
        return days - (days.astype(int) + 3) % 7
    months = days.astype("datetime64[M]")
    number = months.astype(int) % 12
    return (months - (number + 1 - _SEASON[number]) % 12).astype("datetime64[D]")


def balance(
    times: npt.NDArray[np.datetime64],
    fields: tuple[Vector, Vector],
    controls: tuple[Vector, Vector],
    names: list[str],
    squares: Controls,
    *,
    confidence: float = 0.98,
    min_coverage: float = 0.5,
    step: np.timedelta64 | None = None,
) -> Balance:
    """Estimate irrigation.

    Rain from soil moisture is divided by its response to rain, which places without irrigation tell. What is then left
    beyond the rain, less the median of the same at the nearest of these places, is irrigation; the threshold is what it
    comes to, by the same rule, in the given share of these places. After Brocca et al. (2018), doi
    10.1016/j.jag.2018.08.023, whose estimate has neither response nor threshold.

    Parameters
    ----------
    times : (time,) datetime64
        Starts of daily or shorter steps.
    fields, controls : pair of (place, time)
        Rain from soil moisture, and rain, mm per step; NaN in either leaves the step out.
    names : list of str
        The fields.
    squares : Controls
        Which controls serve which field.
    confidence : float
        Share of places without irrigation whose estimates lie below the threshold.
    min_coverage : float
        Share of the days of a whole period that need values.
    step : timedelta64, optional
        Length of a step; by default the median of those between `times`, which gaps must not be most of.

    Raises
    ------
    InputError
        If rain from soil moisture does not follow rain where nothing is irrigated.

    Examples
    --------
    >>> from sm2r.core.irrigation import find_controls
    >>> from sm2r.core.simulation import simulate_area
    >>> cube = simulate_area(days=730, height=8, width=10).rainfall
    >>> corners = np.array([(98.5, 39.5), (98.75, 39.5), (98.75, 39.25), (98.5, 39.25), (98.5, 39.5)])
    >>> squares, _ = find_controls(cube, [("Field", [corners])])
    >>> rain = np.random.default_rng(1).gamma(0.3, 8.0, (1 + len(squares.polygons), 730))
    >>> wetted = rain.copy()
    >>> wetted[0, 150:240:5] += 15.0
    >>> found = balance(cube["time"].to_numpy(), (wetted[:1], rain[:1]), (wetted[1:], rain[1:]), ["Field"], squares)
    >>> seasons = found.table[found.table["period"] == "season"].dropna(subset="irrigation")
    >>> print(seasons[["time", "irrigation", "irrigated"]].round({"irrigation": 0}).head(3).to_string(index=False))
          time  irrigation  irrigated
    2019-12-01         0.0      False
    2020-03-01        15.0       True
    2020-06-01       255.0       True
    """
    response = _response(times, *controls)
    step = step or (np.median(np.diff(times)) if times.size > 1 else None)
    steps = step / np.timedelta64(1, "D") if step else 1.0
    near, around = squares.near()
    parts = []
    for kind, longest in PERIODS.items():
        starts, of = np.unique(period_of(times, kind), return_inverse=True)
        count = np.bincount(of)
        length = _lengths(starts, kind, longest) / steps
        sums = [_sums(*pair, of, count, length, min_coverage) for pair in (fields, controls)]
        (own_soil, own_rain, share), (other_soil, other_rain, _) = sums
        own, other = own_soil / response - own_rain, other_soil / response - other_rain
        errors = other - np.stack([_median(other[index]) for index in around])
        noise = {
            side: _threshold(errors[squares.side == side], confidence) for side in np.unique(squares.side).tolist()
        }
        for field, name in enumerate(names):
            found = own[field] - _median(other[near[field]])
            threshold = noise[squares.wanted[field]]
            irrigated = found > threshold
            parts.append(
                pd.DataFrame(
                    {
                        "field": name, "period": kind, "time": starts.astype("datetime64[ns]"),
                        "days": np.round(count * steps).astype(int), "rain_soil_moisture": own_soil[field],
                        "rain": own_rain[field], "irrigation": found, "threshold": threshold, "irrigated": irrigated,
                        "share": share[field],
                    }
                )
            )  # fmt: skip
    return Balance(pd.concat(parts, ignore_index=True), response)


def _response(times: npt.NDArray[np.datetime64], soil: Vector, rain: Vector) -> float:
    """Return by how much weekly rain from soil moisture rises with rain, in all places without irrigation."""
    _, of = np.unique(period_of(times, "week"), return_inverse=True)
    count = np.bincount(of)
    y, x, _ = _sums(soil, rain, of, count, count.astype(float), 0.5)
    known = np.isfinite(x) & np.isfinite(y)
    # Within each place: that it rains more in some does not make the record follow rain.
    x, y = (np.where(known, part, 0) for part in (x, y))
    weeks = np.maximum(known.sum(axis=1, keepdims=True), 1)
    x, y = ((part - part.sum(axis=1, keepdims=True) / weeks)[known] for part in (x, y))
    slope = np.cov(x, y)[0, 1] / x.var(ddof=1) if x.size >= _LEAST_WEEKS and x.std() > 0 else np.nan
    if not RESPONSES[0] <= slope <= RESPONSES[1]:
        told = f"{x.size} weeks have values" if np.isnan(slope) else f"it has {slope:.2g} mm for each mm of rain"
        raise InputError(
            f"RAINFALL does not follow REFERENCE on land without irrigation ({told} there; needed are 30 weeks, and "
            f"{RESPONSES[0]:g} to {RESPONSES[1]:g} mm). Check that both have the same days, or calibrate again."
        )
    return float(slope)


def _lengths(starts: npt.NDArray[np.datetime64], kind: str, longest: int) -> Vector:
    """Return the days of whole periods."""
    if kind == "week":
        return np.full(starts.size, float(longest))
    return ((starts.astype("datetime64[M]") + np.timedelta64(3, "M")).astype("datetime64[D]") - starts).astype(float)


def _sums(
    soil: Vector, rain: Vector, of: npt.NDArray[np.intp], count: npt.NDArray[np.intp], length: Vector, least: float
) -> tuple[Vector, Vector, Vector]:
    """Return sums over periods (place, period) of the steps that both have, scaled to all of the record's, and a share.

    Parameters
    ----------
    of, count, length
        The period of each step, how many steps of it the record has, and how many it has when whole.
    """
    known = np.isfinite(soil) & np.isfinite(rain)
    found = np.zeros((3, len(soil), count.size))
    for number, values in enumerate((np.where(known, soil, 0), np.where(known, rain, 0), known)):
        np.add.at(found[number].T, of, values.T)
    there = found[2]
    enough = (there > 0) & (there >= least * length - 1e-9)
    scale = np.divide(count, there, out=np.full(there.shape, np.nan), where=enough)
    return found[0] * scale, found[1] * scale, there / count


def _median(values: Vector) -> Vector:
    """Return the median over places (place, period) of those with a value; NaN where there are fewer than five."""
    enough = np.isfinite(values).sum(axis=0) >= _LEAST_PLACES
    median = np.full(values.shape[1], np.nan)
    median[enough] = np.nanmedian(values[:, enough], axis=0)
    return median


def _threshold(errors: Vector, confidence: float) -> Vector:
    """Return in each period what the given share of errors (place, period) stays below, as a new one does."""
    threshold = np.full(errors.shape[1], np.nan)
    known = np.isfinite(errors)
    for period in np.flatnonzero(known.sum(axis=0) >= _LEAST_PLACES):
        own = np.sort(errors[known[:, period], period])
        threshold[period] = own[min(int(np.ceil(confidence * (own.size + 1))), own.size) - 1]
    return threshold
