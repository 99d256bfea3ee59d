"""When soil moisture was seen, and how far apart it may lie, found from the records themselves.

A day's soil moisture says on which side of its observation rain fell. With the hour wrong by half a day or a day,
daily rain lands on the wrong day, which costs more skill than anything else; and users rarely know it, for it takes in
how the days of rain were cut and how long water takes to the sensor's depth.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from os import cpu_count
from typing import Any

import numpy as np
import numpy.typing as npt

from ..running import Progress
from .calibration import CALIBRATED, calibrate_pool, score_pool
from .filters import SECONDS_PER_DAY
from .model import Steps, make_steps, neighbours
from .options import Options
from .records import make_problem
from .windows import pool_record

Floats = npt.NDArray[np.float64]
Seconds = npt.NDArray[np.int64]

#: The days with soil moisture and rain that a place needs.
LEAST_DAYS = 90
# Places of records of ten years that are looked at; more of shorter ones, which each tell less, at the same cost.
_PLACES, _MOST_PLACES, _DAYS = 64, 256, 3652
#: The hours that are tried.
HOURS = tuple(range(-24, 49, 3))
#: What is taken where no place tells: a daily mean is an observation at noon.
USUAL = 12.0
#: How many hours real times of observation lag behind, when water has to reach the sensor's depth.
LAG = 3.0

# How strongly an hour half a day from noon is doubted, in units of the profile.
_DOUBT = 12.0
# Records by which an hour is lower by less than this than most others tell little; hours beyond these belong to a
# neighbouring day.
_FLAT = 6.0
_EARLIEST, _LATEST = -6, 36
# Share of the calibration's time that lies in intervals up to the longest gap, and its limits in days.
_SHARE, _LEAST_GAP, _MOST_GAP = 0.8, 1.0, 5.0


def places_for(days: int) -> int:
    """Return how many places are worth looking at, whose records are so many days long."""
    return int(np.clip(_PLACES * _DAYS // max(days, 1), _PLACES, _MOST_PLACES))


@dataclass(frozen=True)
class Place:
    """One record: soil moisture (time,) seen around `seconds`, rain (step,) stamped `labels`; NaN is missing."""

    s: Floats
    rain: Floats
    seconds: Seconds
    labels: Seconds
    step: int


@dataclass(frozen=True)
class Hour:
    """The hour of observation, and how it was found.

    Attributes
    ----------
    hour
        From the stamp of a day's soil moisture to its observation.
    places
        How many places told it.
    told
        Whether the user did.
    profile
        By hour tried: the sum over places of n ln SSE, over the root of their number, with the weight of what is usual;
        the least is the best. Empty where it was not looked for.
    r
        By hour tried: the median over places of the correlation of fitted and observed rain.
    """

    hour: float
    places: int = 0
    told: bool = False
    profile: dict[float, float] = field(default_factory=dict)
    r: dict[float, float] = field(default_factory=dict)

    @property
    def flat(self) -> bool:
        """Whether the records hardly tell hours apart, what is usual left aside."""
        if not self.profile:
            return False
        told = {hour: value - _doubt(hour) for hour, value in self.profile.items()}
        return float(np.median(list(told.values()))) - told[self.hour] < _FLAT

    def to_attrs(self) -> dict[str, str]:
        """Return how the hour was found as metadata of a raster; nothing where the user told it."""
        if self.told:
            return {}
        tried = ";".join(f"{hour:g},{self.profile[hour]:.6g},{self.r[hour]:.6g}" for hour in self.profile)
        return {"hour_places": str(self.places), "hour_profile": tried}

    @classmethod
    def from_attrs(cls, attrs: Mapping[Any, Any]) -> Hour:
        """Read how the hour was found from a raster's metadata."""
        hour = float(attrs.get("observation_hour", 0.0))
        if "hour_profile" not in attrs:
            return cls(hour, told=True)
        rows = [tuple(map(float, row.split(","))) for row in str(attrs["hour_profile"]).split(";") if row]
        profile, r = ({row[0]: row[column] for row in rows} for column in (1, 2))
        return cls(hour, int(attrs.get("hour_places", 0)), profile=profile, r=r)

    def describe(self) -> str:
        """Say how the hour was found, in a sentence."""
        if self.told:
            return f"Soil moisture was observed {self.hour:g} h after its time stamp, as set in the options."
        if not self.profile:
            return (
                f"No place has {LEAST_DAYS} days with soil moisture and rain, which are needed to find the hour of "
                f"observation; {self.hour:g} h is used."
            )
        others = [hour for hour in (0.0, 24.0) if hour != self.hour and hour in self.r]
        cost = "; ".join(f"with {hour:g} h it would be {self.r[hour]:.3f}" for hour in others)
        places = "1 place" if self.places == 1 else f"{self.places} places"
        return (
            f"Soil moisture was observed {self.hour:g} h after its time stamp, as estimated from {places}: R of the "
            f"fit is {self.r[self.hour]:.3f}{f'; {cost}' if cost else ''}."
        )

    def warnings(self) -> list[str]:
        """Return what the user must not miss."""
        found = []
        if self.profile and self.flat:
            found.append(
                "The hour of observation is uncertain (see its profile in the report). If you know it, set "
                "OBSERVATION_HOUR."
            )
        if self.profile and not _EARLIEST <= self.hour <= _LATEST:
            found.append(
                f"The estimated hour of observation is {self.hour:g} h, so the dates of soil moisture or rain seem to "
                "be shifted by a day. Check their time stamps."
            )
        return found


def longest_gap(places: Sequence[Place]) -> float:
    """Return the days that two observations may lie apart: four fifths of the records' time lies in such intervals."""
    gaps = [np.diff(place.seconds[np.isfinite(place.s)]) / SECONDS_PER_DAY for place in places]
    intervals = np.sort(np.concatenate([*gaps, np.empty(0)]))
    intervals = intervals[intervals > 0]
    if not intervals.size:
        return _LEAST_GAP
    enough = int(np.searchsorted(np.cumsum(intervals) / intervals.sum(), _SHARE))
    return float(np.clip(intervals[min(enough, intervals.size - 1)], _LEAST_GAP, _MOST_GAP))


def find_hour(places: Sequence[Place], max_gap: float, *, progress: Progress | None = None) -> Hour:
    """Find the hour at which daily soil moisture was observed, from how well rain is fitted.

    For each hour and place variant t is calibrated by least squares of single days, on the days that are known at every
    hour. Pooling the places is what makes it sure: by itself each finds a worse one.

    Parameters
    ----------
    places
        Records of a daily step, evenly spread; `places_for` says how many are worth their time.
    max_gap
        Days, as in `sm2rain.Options`.
    progress
        Told the fraction done; may raise `Cancelled`.
    """
    workers = ThreadPoolExecutor(cpu_count() or 1, thread_name_prefix="sm2r-hour")
    try:
        found = []
        for done, one in enumerate(workers.map(lambda place: _profile(place, max_gap), places), 1):
            found.append(one)
            if progress:
                progress(done / len(places))
    finally:
        workers.shutdown(cancel_futures=True)
    told = [one for one in found if one is not None]
    if not told:
        return Hour(USUAL)
    hours = np.array(HOURS, float)
    scores, r = (np.array(part) for part in zip(*told, strict=True))
    profile = scores.sum(axis=0) / np.sqrt(len(told)) + [_doubt(hour) for hour in HOURS]
    best = float(hours[np.argmin(profile)])
    profile = profile - profile.min()
    return Hour(
        best,
        places=len(told),
        profile=dict(zip(hours.tolist(), profile.tolist(), strict=True)),
        r=dict(zip(hours.tolist(), np.nanmedian(r, axis=0).tolist(), strict=True)),
    )


def _doubt(hour: float) -> float:
    """Return how much an hour is doubted before any record is seen."""
    return _DOUBT * ((hour - USUAL) / USUAL) ** 2


def _profile(place: Place, max_gap: float) -> tuple[list[float], list[float]] | None:
    """Return n ln SSE and R by hour of one place; None where too few days are known."""
    axes = [_steps(place.seconds.tobytes(), place.labels.tobytes(), place.step, hour, max_gap) for hour in HOURS]
    known = np.isfinite(place.rain)
    for steps in axes:
        left, right = np.empty((2, steps.edges.size), np.int64)
        neighbours(place.s, steps, left, right, np.empty(steps.edges.size))
        known &= (steps.first >= 0) & (left[steps.first] >= 0) & (left[steps.first + 1] >= 0)
    if known.sum() < LEAST_DAYS:
        return None
    rain, nothing, limits = np.where(known, place.rain, np.nan), np.empty(0), np.array([0.0, 1.0])
    problem = make_problem(Options(variant="t", aggregation=0.0), place.step)
    scores, r = [], []
    for steps in axes:
        pool = pool_record(place.s, rain, nothing, limits, steps, problem)
        status, parameters = calibrate_pool(pool, problem)
        if status != CALIBRATED:
            return None
        _, fit = score_pool(pool, problem, parameters)
        squares = max(fit.n * fit.rmse**2, sys.float_info.min)
        scores.append(float(fit.n * np.log(squares)))
        r.append(fit.r)
    return scores, r


@lru_cache(maxsize=4 * len(HOURS))
def _steps(seconds: bytes, labels: bytes, step: int, hour: float, max_gap: float) -> Steps:
    stamps, rain = (np.frombuffer(part, np.int64) for part in (seconds, labels))
    return make_steps(stamps, rain, step, shift=round(3600 * hour), max_gap=max_gap)
