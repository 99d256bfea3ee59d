"""When a day begins: hours from 00 UTC, or the midnight of a country's clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC as UTC_CLOCK
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import numpy.typing as npt

from .errors import InputError

Times = npt.NDArray[np.datetime64]

_LATEST = 24.0
# Since then zones are ahead of UTC by whole quarters of an hour.
_UTC_BEGINS = np.datetime64("1973-01-01")


@dataclass(frozen=True)
class DayStart:
    """The moment at which days begin.

    Day D begins `hours` after 00 UTC of D; hours below 0 are those of the day before. Of a time zone, it begins at the
    zone's midnight, so that two days of the year may have 23 and 25 hours.

    Attributes
    ----------
    hours
        From 00 UTC; -24 to 24, both excluded.
    zone
        The name of a time zone; empty where `hours` tell.
    """

    hours: float = 0.0
    zone: str = ""

    @cached_property
    def _clock(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @property
    def _shift(self) -> np.timedelta64:
        return np.timedelta64(round(self.hours * 3600e9), "ns")

    def __bool__(self) -> bool:
        """Whether days are not those of UTC."""
        return bool(self.zone) or self.hours != 0

    def __str__(self) -> str:
        """Return what `parse` reads: hours, or the zone."""
        return self.zone or f"{self.hours:g}"

    def describe(self) -> str:
        """Say it for people: ``08:00 UTC``, ``16:00 UTC of the day before``, ``midnight in Asia/Shanghai``."""
        if self.zone:
            return f"midnight in {self.zone}"
        minutes = round(self.hours % 24 * 60)
        before = " of the day before" if self.hours < 0 else ""
        return f"{minutes // 60:02d}:{minutes % 60:02d} UTC{before}"

    def starts(self, days: Times) -> Times:
        """Return when days begin, naive UTC.

        Parameters
        ----------
        days : (n,) datetime64
            The days, by their dates.
        """
        midnights = days.astype("datetime64[D]").astype("datetime64[ns]")
        shift: Any = -self._offsets(midnights, local=True) if self.zone else self._shift
        return midnights + shift

    def days(self, times: Times) -> Times:
        """Return the day in which each moment lies, as ``datetime64[D]``; NaT stays.

        Parameters
        ----------
        times : (n,) datetime64
            Naive UTC.
        """
        stamps = times.astype("datetime64[ns]")
        shift = self._offsets(stamps, local=False) if self.zone else -self._shift
        return (stamps + shift).astype("datetime64[D]")

    def months(self, times: Times) -> npt.NDArray[np.int64]:
        """Return the month, 0 to 11, of the day in which each moment lies; the arguments are those of `days`."""
        return self.days(times).astype("datetime64[M]").astype(np.int64) % 12

    def to_utc(self, local: Times, *, fold: npt.NDArray[np.bool_] | None = None) -> Times:
        """Return stamps of the zone's clock as naive UTC; those of `hours` are UTC already.

        Parameters
        ----------
        local : (n,) datetime64
            What the clock showed.
        fold : (n,) bool, optional
            Whether a stamp is of the second round of an hour that the clock repeats.
        """
        stamps = local.astype("datetime64[ns]")
        return stamps - self._offsets(stamps, local=True, fold=fold) if self.zone else stamps

    def _offsets(self, stamps: Times, *, local: bool, fold: npt.NDArray[np.bool_] | None = None) -> Any:
        """Return how far the zone's clock is ahead of UTC, looked up once for each quarter of an hour.

        Before UTC clocks were put by odd minutes and seconds: where stamps reach back there, each second is looked up.
        """
        length = 1 if (stamps < _UTC_BEGINS).any() else 900
        parts = stamps.astype("datetime64[s]").astype(np.int64) // length
        keys = parts * 2 + (0 if fold is None else fold.astype(np.int64))
        known, place = np.unique(np.where(np.isnat(stamps), 0, keys), return_inverse=True)
        found = np.zeros(known.size, "timedelta64[ns]")
        for number, key in enumerate(known.tolist()):
            moment = datetime(1970, 1, 1) + timedelta(seconds=length * (key // 2))
            if local:
                offset = moment.replace(tzinfo=self._clock, fold=key % 2).utcoffset()
            else:
                offset = moment.replace(tzinfo=UTC_CLOCK).astimezone(self._clock).utcoffset()
            found[number] = np.timedelta64(round((offset or timedelta()).total_seconds()), "s")
        return found[place.reshape(stamps.shape)]

    def at(self, times: Times, hour: float, step: np.timedelta64) -> tuple[Times, npt.NDArray[np.int64]]:
        """Return which moment of each day is that of an hour: the nearest within half a step.

        Parameters
        ----------
        times : (n,) datetime64
            Ascending, naive UTC.
        hour
            Hours after the day's begin.
        step
            The step of the times. A moment just half a step after the hour is too late for it.

        Returns
        -------
        days : (m,) datetime64[D]
            Those of the times, in order; and days that begin just after a moment which is theirs.
        place : (m,) int64
            Which of the times; -1 where a day has none at that hour.
        """
        if not times.size:
            return times.astype("datetime64[D]"), np.empty(0, np.int64)
        stamps = times.astype("datetime64[ns]")
        own = np.unique(self.days(stamps))
        days = np.union1d(own, own + np.timedelta64(1, "D"))
        wanted = self.starts(days) + np.timedelta64(round(hour * 3600e9), "ns")
        after = np.searchsorted(stamps, wanted)
        later, earlier = np.minimum(after, stamps.size - 1), np.maximum(after - 1, 0)
        place = np.where(np.abs(stamps[later] - wanted) < np.abs(stamps[earlier] - wanted), later, earlier)
        off = 2 * (stamps[place] - wanted)
        place = np.where((off >= -step) & (off < step), place, -1)
        kept = np.isin(days, own) | (place >= 0)
        return days[kept], place[kept]


#: Days of UTC.
UTC = DayStart()


def parse(text: object, *, name: str = "DAY_START") -> DayStart:
    """Read when days begin.

    Parameters
    ----------
    text
        Hours from 00 UTC (``8``, ``-8``, ``5.5``), a clock time of UTC (``08:00``), or a time zone by name
        (``Asia/Shanghai``); empty for 00 UTC.
    name
        How errors name it.

    Raises
    ------
    InputError
        If it is none of these.
    """
    plain = str(text if text is not None else "").strip()
    if not plain:
        return UTC
    try:
        hours = _hours(plain)
    except ValueError:
        return DayStart(zone=_zone(plain, name))
    if not -_LATEST < hours < _LATEST:
        raise InputError(f"{name} is {plain}; set hours from 00 UTC between -24 and 24, or the name of a time zone.")
    return DayStart(hours=hours)


def check_hour(hour: float) -> None:
    """Check hours after the begin of a day.

    Raises
    ------
    InputError
        If they are not of that day.
    """
    if not 0 <= hour < _LATEST:
        raise InputError(f"HOUR is {hour:g}; set hours after the start of the day, from 0 to below 24.")


def _hours(text: str) -> float:
    sign = -1.0 if text.startswith("-") else 1.0
    hours, colon, minutes = text.lstrip("+-").partition(":")
    if colon and not (minutes.isdigit() and int(minutes) < 60 and hours.isdigit()):
        raise ValueError(text)
    number = sign * (int(hours) + int(minutes) / 60) if colon else float(text)
    if not np.isfinite(number):
        raise ValueError(text)
    return number


def _zone(text: str, name: str) -> str:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError, IsADirectoryError) as error:
        raise InputError(
            f"{name}: '{text[:50]}' is neither a number of hours nor a known time zone. Write hours from 00 UTC, "
            "such as 8, or a zone such as Asia/Shanghai."
        ) from error
    return text


def of(attrs: Any) -> DayStart:
    """Return when the days of a cube or table begin, by its attribute ``day_start``; days of UTC where it has none."""
    return parse(dict(attrs).get("day_start", ""), name="the attribute day_start")
