"""Sensors become stations: depths chosen, sensors averaged, days made, and what was dropped counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ..days import UTC, DayStart
from ..errors import InputError
from ..periods import last_moment
from .daily import DAY, Times, at_hour, infer_step, own_start, to_daily
from .options import Options
from .variables import Values

# Years that stations can have observed in; others are damage.
_EARLIEST, _LATEST = np.datetime64("1850-01-01"), np.datetime64("2100-01-01")
# Degrees that two files may differ in where a station stands, without a word.
# Columns of what was dropped, and what a series calls it.
_DROPPED = {"flag": "flagged", "impossible": "impossible", "unreadable": "unreadable"}
_SAME_PLACE = 0.01

# Dry steps are taken to be reported as missing where most steps are missing and none is dry; so many are looked at.
_LEAST_WET = 10
_NEARLY_ALL_WET = 0.99

#: Share of lines or rows that may be unreadable before the whole file is called damaged.
MOST_UNREADABLE = 0.1


@dataclass(frozen=True, kw_only=True)
class Sensor:
    """What a file tells of where its values were taken; degrees in WGS 84, metres; NaN where it is not told."""

    station_id: str
    network: str = ""
    station: str = ""
    longitude: float = np.nan
    latitude: float = np.nan
    elevation: float = np.nan
    depth_from: float = np.nan
    depth_to: float = np.nan
    name: str = ""


@dataclass(kw_only=True)
class Series:
    """The values of one sensor, shape (n,), naive UTC; NaN is missing or dropped; and how many were dropped why.

    `older` marks files from before the flag G, where U was taken for good; `days` is when the days begin whose begins
    the stamps are, None where these are no days.
    """

    times: Times
    values: Values
    flagged: int = 0
    impossible: int = 0
    unreadable: int = 0
    flags: Counter[str] = field(default_factory=Counter)
    older: bool = False
    days: DayStart | None = None


@dataclass
class Import:
    """Stations and observations read.

    Attributes
    ----------
    stations
        A row a station: ``station_id, network, station, longitude, latitude, elevation, depth_from, depth_to, sensors,
        sensor, start, end, step_seconds, n, mean``, what was dropped, and what the files tell of the place.
    observations
        A row for each station and time: ``station_id, time``, the variable's column, and ``sensors`` (how many were
        averaged; native values) or ``coverage`` (share of the day's steps, NaN for irregular records; daily values).
        The time of daily values is when their day begins, UTC, which `stations` tells as ``day_start``.
    notes, warnings
        What the user should know.
    """

    stations: pd.DataFrame
    observations: pd.DataFrame
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def believable(times: Times) -> np.ndarray:
    """Return which stamps are within the years that stations can have observed in; NaT is not."""
    return (times >= _EARLIEST) & (times < _LATEST)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class Collector:
    """Takes the sensors of one station after the other and makes the tables of them."""

    def __init__(self, options: Options, *, stamp_end: bool) -> None:
        """Prepare; `stamp_end` is what ``rain_stamp`` ``auto`` means for steps below a day."""
        self.options = options
        self.notes: list[str] = []
        self.warnings: list[str] = []
        self._stamp_end = stamp_end
        self._rows: list[dict[str, Any]] = []
        self._parts: list[pd.DataFrame] = []
        self._flags: Counter[str] = Counter()
        self._values = 0
        self._doubled = 0
        self._stamps: set[str] = set()
        self._empty: list[str] = []
        self._averaged: list[str] = []
        self._passed_over: list[str] = []
        self._moved: list[str] = []
        self._older: list[str] = []
        self._own_days: dict[str, list[str]] = defaultdict(list)
        self._other_days: list[str] = []
        self._no_hour: list[str] = []
        self._once: dict[str, list[str]] = defaultdict(list)
        self._wet_only: list[str] = []

    def choose(self, sensors: Sequence[Sensor]) -> list[int]:
        """Return which sensors of a station are wanted, by their place in the sequence."""
        options = self.options
        wanted = [i for i, s in enumerate(sensors) if np.isnan(s.depth_from) or options.takes_depth(*_depths(s))]
        if options.observed.soil and options.layers == "shallowest" and wanted:
            top = min(_middle(sensors[i]) for i in wanted)
            kept = [i for i in wanted if _middle(sensors[i]) <= top + 1e-4 or np.isnan(_middle(sensors[i]))]
            if len(kept) < len(wanted):
                self._passed_over.append(sensors[0].station_id)
            return kept
        return wanted

    def add(self, sensors: Sequence[Sensor], series: Sequence[Series], place: dict[str, Any] | None = None) -> None:
        """Add a station.

        Parameters
        ----------
        sensors, series
            Its sensors and what each measured.
        place
            More columns of the station, such as its land cover.
        """
        options, first = self.options, sensors[0]
        if any(one.older for one in series):
            self._older.append(first.station_id)
        for one in series:
            self._flags.update(one.flags)
            self._values += one.values.size
        self._doubled += sum(one.times.size - np.unique(one.times).size for one in series)
        times, values, counts = _average(series)
        step = infer_step(np.sort(max(series, key=lambda one: one.times.size).times))
        start, dropped = options.day_start or UTC, 0
        if options.observed.total and _wet_only(values):
            self._wet_only.append(f"{first.station_id} ({np.isnan(values).mean():.0%} missing)")
        if options.time_step == "daily":
            days = self._days(first.station_id, series, times, values, step)
            if days is None:
                return
            times, values, extra, start, dropped = days
        else:
            known = np.isfinite(values)
            times, values, extra = times[known], values[known], counts[known]
            cut = _within(times, options)
            times, values, extra = times[cut], values[cut], extra[cut]
        if not values.size:
            self._empty.append(first.station_id)
            return
        if len(sensors) > 1:
            self._averaged.append(f"{first.station_id} ({len(sensors)})")
        if any(
            abs(s.latitude - first.latitude) > _SAME_PLACE or abs(s.longitude - first.longitude) > _SAME_PLACE
            for s in sensors
        ):
            self._moved.append(first.station_id)
        self._parts.append(
            pd.DataFrame(
                {
                    "station_id": first.station_id,
                    "time": times,
                    options.observed.field: values,
                    "coverage" if options.time_step == "daily" else "sensors": extra,
                }
            )
        )
        self._rows.append(
            {
                **_about(sensors),
                "start": times[0],
                "end": times[-1],
                "step_seconds": np.nan if step is None else float(step),
                "n": values.size,
                "mean": values.mean(),
                **{f"dropped_{why}": sum(getattr(one, name) for one in series) for why, name in _DROPPED.items()},
                "dropped_days": dropped,
                **({"day_start": str(start)} if options.time_step == "daily" else {}),
                **(place or {}),
            }
        )

    def _days(
        self, name: str, series: Sequence[Series], times: Times, values: Values, step: int | None
    ) -> tuple[Times, Values, Values, DayStart, int] | None:
        """Make days of a station's record.

        Returns
        -------
        times, values, share : (n,)
            Of days with enough of their steps in the period, and the share of these.
        start : DayStart
            When they begin.
        dropped : int
            Days with fewer steps.
        None
            If the record makes no such days; a note says why.
        """
        options, observed = self.options, self.options.observed
        start = options.day_start or UTC
        if observed.total and step is not None and step > DAY:
            self.warnings.append(
                f"{name} is left out: its totals span {step / DAY:g} days, which cannot be divided "
                "into single days. Take the native time step."
            )
            return None
        if options.hour is not None and (step is None or step >= DAY):
            self._no_hour.append(name)
            return None
        ends = options.rain_stamp == "end" or (
            options.rain_stamp == "auto" and self._stamp_end and step is not None and step < DAY
        )
        if observed.total and (step is None or step < DAY):
            self._stamps.add("end" if ends else "start")
        whole = series[0].days if all(one.days == series[0].days for one in series) else None
        begins = times - np.timedelta64(DAY, "s") if observed.total and ends else times
        known = np.isfinite(values)
        own = self._own_start(begins[known], whole, step)
        if own is not None and options.day_start is not None:
            self._other_days.append(f"{name} ({own.describe()})")
            return None
        moment = own_start(times[known]) if not observed.total and step == DAY else None
        if own is None and moment is not None and (times != start.starts(start.days(times))).any():
            self._once[moment.describe()].append(name)
        if own is not None:
            start = own
            self._own_days[own.describe()].append(name)
            times, values, share = begins[known], values[known], np.ones(int(known.sum()))
        elif options.hour is not None and step is not None:
            times, values = at_hour(times, values, hour=options.hour, step=step, start=start)
            share = np.isfinite(values).astype(np.float64)
        else:
            times, values, share = to_daily(times, values, total=observed.total, step=step, stamp_end=ends, start=start)
        full = np.isfinite(values) & ~(share < options.min_coverage)
        times, values, share, dropped = times[full], values[full], share[full], int((~full).sum())
        cut = _within(start.days(times).astype("datetime64[ns]"), options)
        return times[cut], values[cut], share[cut], start, dropped

    def _own_start(self, begins: Times, whole: DayStart | None, step: int | None) -> DayStart | None:
        """Return when the days of a record begin that has values of whole days, but not of the days that are asked for.

        Parameters
        ----------
        begins
            When its values' days would begin.
        whole
            When its days begin by the clock of its stamps, if all of these are midnights.
        step
            As `infer_step` gives it.

        Returns
        -------
        DayStart or None
            None where days are to be made of its values, or are those that are asked for already.
        """
        asked = self.options.day_start
        wanted = asked or UTC
        found = whole or (own_start(begins) if self.options.observed.total and step == DAY else None)
        if found is None or (begins == wanted.starts(wanted.days(begins))).all():
            return None
        # Who says when days begin also says in which of them totals at another time of day lie.
        return None if asked is not None and whole is None else found

    def result(self) -> Import:
        """Return the tables, stations in the order of their ids.

        Raises
        ------
        InputError
            If no station has a value left.
        """
        if not self._rows:
            raise InputError(self._nothing())
        stations = pd.DataFrame(self._rows).sort_values("station_id", ignore_index=True)
        order = np.argsort([row["station_id"] for row in self._rows], kind="stable")
        observations = pd.concat([self._parts[place] for place in order], ignore_index=True)
        self._describe(stations)
        return Import(stations, observations, self.notes, self.warnings)

    def _nothing(self) -> str:
        flags = ", ".join(flag for flag, _ in self._flags.most_common(5))
        remedies = [
            f"FLAGS 'all' keeps the values with other flags than G ({flags})" if flags else "",
            "MIN_COVERAGE may be too high" if self.options.time_step == "daily" else "",
            "START and END may lie outside the record" if self.options.start or self.options.end else "",
            "HOUR left empty takes values of whole days" if self._no_hour else "",
            "DAY_START left empty keeps the days that daily values have" if self._other_days else "",
            "dry steps seem to be reported as missing" if self._wet_only else "",
        ]
        hints = "; ".join(remedy for remedy in remedies if remedy)
        told = " ".join(self.warnings[:3])
        remedy = hints or "Check the input"
        return f"INPUT has no {self.options.variable} that meets the settings. {remedy}. {told}".strip()

    # Long: a note for each thing that can be said, in the order in which they are read.
    def _describe(self, stations: pd.DataFrame) -> None:
        notes = self.notes
        if self._averaged:
            notes.append(f"Sensors were averaged at each time: {_some(self._averaged)}.")
        if self._passed_over:
            notes.append(
                f"Only the shallowest depth was used at {_some(self._passed_over)}; LAYERS 'mean' uses all depths."
            )
        flagged, unreadable = int(stations["dropped_flag"].sum()), int(stations["dropped_unreadable"].sum())
        impossible, days = int(stations["dropped_impossible"].sum()), int(stations["dropped_days"].sum())
        if flagged:
            kinds = ", ".join(f"{flag} {count}" for flag, count in self._flags.most_common(6))
            notes.append(f"Dropped because of their flags: {flagged} of {counted(self._values, 'value')} ({kinds}).")
        for stamp in sorted(self._stamps):
            notes.append(f"Time stamps are assumed to be the {stamp} of the steps of totals.")
        start = self.options.day_start
        if start and self.options.time_step == "daily":
            notes.append(f"Days begin at {start.describe()}; the time of a value is when its day begins, in UTC.")
        for begin, names in sorted(self._own_days.items()):
            self.warnings.append(
                f"Daily values of days that begin at {begin}, which are unchanged: {_some(names)}. Their time is "
                "when the day begins, in UTC: compare them with cubes of the same days (DAY_START of Import product "
                "and Regrid). If their days begin at another time, set DAY_START."
            )
        for moment, names in sorted(self._once.items()):
            notes.append(
                f"Single values a day are assumed to be measured at {moment}, in the day in which that lies: "
                f"{_some(names)}. If they are means of days that begin at that time, set DAY_START."
            )
        if self._other_days:
            self.warnings.append(
                f"{counted(len(self._other_days), 'station')} left out because their days do not begin at DAY_START "
                f"{start} and cannot be divided: {_some(self._other_days)}."
            )
        if self._wet_only:
            self.warnings.append(
                f"Dry steps seem to be reported as missing at {_some(self._wet_only)}: no value there is 0, and most "
                "are missing. Days with fewer than MIN_COVERAGE of their steps are dropped, most dry days among them; "
                "if you know that the gaps are dry, MIN_COVERAGE 0 takes the sum of what is known for the day."
            )
        if self._doubled:
            self.warnings.append(f"Averaged: {counted(self._doubled, 'doubled time stamp')}.")
        if self._older:
            self.warnings.append(
                "Files without any flag G, from before ISMN introduced it; U (not flagged) was used as good: "
                f"{_some(self._older)}."
            )
        if impossible:
            observed = self.options.observed
            self.warnings.append(
                f"{counted(impossible, 'value')} dropped that {self.options.variable} cannot have (outside "
                f"{observed.low:g} to {observed.high:g} {observed.units})."
            )
        if unreadable:
            self.warnings.append(f"{counted(unreadable, 'line')} left out that could not be read.")
        hour = self.options.hour
        if hour is not None:
            notes.append(
                f"A day's value is the one nearest to {hour:g} h after its start, within half a step; "
                f"{counted(days, 'day')} without it dropped."
            )
        elif days:
            notes.append(
                f"{counted(days, 'day')} dropped with fewer than {self.options.min_coverage:.0%} of their steps known."
            )
        if self._no_hour:
            self.warnings.append(
                f"{counted(len(self._no_hour), 'station')} left out because they have no value at HOUR: values are a "
                f"day or more apart, or at irregular steps: {_some(self._no_hour)}. Leave HOUR empty for them."
            )
        if self._moved:
            self.warnings.append(
                f"Files give different coordinates for these stations; the first were used: {_some(self._moved)}."
            )
        if self._empty:
            self.warnings.append(
                f"{counted(len(self._empty), 'station')} left out because no values remain: {_some(self._empty)}."
            )


def _about(sensors: Sequence[Sensor]) -> dict[str, Any]:
    """Return the columns of a station that its sensors tell."""
    first = sensors[0]
    return {
        "station_id": first.station_id,
        "network": first.network,
        "station": first.station,
        "longitude": first.longitude,
        "latitude": first.latitude,
        "elevation": first.elevation,
        "depth_from": min(s.depth_from for s in sensors),
        "depth_to": max(s.depth_to for s in sensors),
        "sensors": len(sensors),
        "sensor": ", ".join(sorted({s.name for s in sensors if s.name})),
    }


def _depths(sensor: Sensor) -> tuple[float, float]:
    return sensor.depth_from, sensor.depth_to


def _middle(sensor: Sensor) -> float:
    return (sensor.depth_from + sensor.depth_to) / 2


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - 8} more" if len(names) > 8 else ""
    return ", ".join(names[:8]) + more


def _average(series: Sequence[Series]) -> tuple[Times, Values, np.ndarray]:
    """Return all stamps in order, the mean of the values at each (NaN where there is none), and how many there are."""
    times = np.concatenate([one.times for one in series])
    values = np.concatenate([one.values for one in series])
    if (np.diff(times) > np.timedelta64(0, "ns")).all():
        return times, values, np.isfinite(values).astype(np.int64)
    stamps, place = np.unique(times, return_inverse=True)
    known = np.isfinite(values)
    counts = np.bincount(place[known], minlength=stamps.size)
    sums = np.bincount(place[known], weights=values[known], minlength=stamps.size)
    return stamps, np.where(counts > 0, sums / np.maximum(counts, 1), np.nan), counts


def _wet_only(values: Values) -> bool:
    """Tell whether a record of totals looks as if its dry steps were reported as missing."""
    known = values[np.isfinite(values)]
    return bool(known.size >= _LEAST_WET and known.size < values.size / 2 and (known > 0).mean() > _NEARLY_ALL_WET)


def _within(times: Times, options: Options) -> np.ndarray:
    inside = np.ones(times.size, dtype=bool)
    if options.start is not None:
        inside &= times >= np.datetime64(
            pd.Timestamp(options.start).floor("D") if options.time_step == "daily" else options.start
        )
    if options.end is not None:
        inside &= times <= np.datetime64(last_moment(options.end))
    return inside
