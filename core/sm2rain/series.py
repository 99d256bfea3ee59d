"""The records of stations, made from tables one by one: soil moisture, and what else falls into its steps of rain."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ..cube.days import told_by_stamps
from ..days import UTC, DayStart
from ..errors import InputError
from ..periods import within
from ..quantities import QUANTITIES
from ..sampling.tables import listed
from .options import DAY
from .records import Settings, days_between, duration, label_seconds, usual_step
from .rows import Rows


class _Stepped:
    """What has a step of rain and one of its own soil moisture, in seconds."""

    step: int
    own_step: int

    @property
    def kind(self) -> tuple[int, bool]:
        """The step of rain, and whether soil moisture is seen at its own times."""
        return self.step, self.own_step != self.step


@dataclass
class Record(_Stepped):
    """One station's soil moisture, the steps of rain from its first stamp to its last, and what falls into these.

    Days of rain begin at `start` where soil moisture is seen at its own times.
    """

    station: str
    s: np.ndarray
    seconds: np.ndarray
    labels: np.ndarray
    step: int
    own_step: int
    start: DayStart = UTC
    series: dict[str, np.ndarray] = field(default_factory=dict)

    @property
    def months(self) -> np.ndarray:
        """The month of each step, 0 to 11: that of its day."""
        return self.start.months(self.labels.astype("datetime64[s]"))

    @property
    def evaporation(self) -> np.ndarray:
        """The evaporation, empty where the term is not used, as the kernels want it."""
        return self.series.get("EVAPORATION", np.empty(0))


@dataclass(frozen=True)
class Head(_Stepped):
    """What is known of a station's record before it is made; `last` is the stamp of its last step, in seconds."""

    station: str
    step: int
    own_step: int
    size: int
    last: int


@dataclass(frozen=True)
class Source:
    """Tables of which the record of a station is made when it is asked for: all of them would take far more memory.

    The steps of rain are those of soil moisture. Steps of soil moisture that are shorter than those of the rainfall, or
    than those of the `settings` given by station, are its own times of observation; days begin as those of the rainfall
    then, or of the settings. Daily records may lack the rows of days without a value.
    """

    soil_moisture: Rows
    series: dict[str, Rows]
    with_rainfall: bool
    start: Any
    end: Any
    settings: Mapping[str, Settings]
    heads: list[Head] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        soil_moisture: pd.DataFrame,
        others: Mapping[str, pd.DataFrame | None],
        start: Any,
        end: Any,
        settings: Mapping[str, Settings] | None = None,
    ) -> Source:
        """Look at all stations; where rainfall is among the others, those without it are left out, with a note."""
        notes: list[str] = []
        moist = Rows.of(soil_moisture, "SOIL_MOISTURE", notes)
        series = {name: Rows.of(frame, name, notes) for name, frame in others.items() if frame is not None}
        _check_values(moist, series)
        found = cls(moist, series, "RAINFALL" in others, start, end, settings or {}, notes=notes)
        for station in moist.stations:
            record = found.read(station)
            if isinstance(record, str):
                notes.append(record)
            else:
                last = int(record.labels[-1])
                found.heads.append(Head(station, record.step, record.own_step, record.labels.size, last))
                notes += found._lost(record)
        if not found.heads:
            raise found._nothing()
        return found

    def _nothing(self) -> InputError:
        """Return the error that says what to do where no station has a record, and then why none has."""
        times, moist = self.soil_moisture.times, self.soil_moisture
        cuts = [within(moist.of_station(station)[0], self.start, self.end) for station in moist.stations]
        if not any(cut.stop - cut.start for cut in cuts):
            first, last = (str(time)[:10] for time in (times.min(), times.max()))
            return InputError(
                f"SOIL_MOISTURE has no time step in the period: it covers {first} to {last}. Change START or END."
            )
        both, step = "has no station with", ""
        if self.with_rainfall:
            both, step = "and RAINFALL have no station with common", ", and that both have the same time step"
        return InputError(
            f"SOIL_MOISTURE {both} time stamps in the period. Check START and END and the station and time fields"
            f"{step}. {' '.join(gathered(self.notes)[:3])}"
        )

    def _lost(self, record: Record) -> list[str]:
        """Return which values of the other series fall between the steps of a record, and are not used."""
        texts = []
        index = record.labels.astype("datetime64[s]").astype("datetime64[ns]")
        for name, rows in self.series.items():
            if record.station not in rows:
                continue
            times, values = rows.of_station(record.station)
            known = np.isfinite(values) & (times >= index[0]) & (times <= index[-1])
            lost = int((known & ~np.isin(times, index)).sum())
            if lost:
                texts.append(
                    f"Station {record.station}: {lost:,} of {int(known.sum()):,} values of {name} are not at the "
                    "beginning of a time step of rain, and are left out."
                )
        return texts

    def record(self, head: Head) -> Record:
        """Make the record of a station."""
        record = self.read(head.station)
        if isinstance(record, str):
            raise TypeError(record)
        return record

    def read(self, station: str) -> Record | str:
        """Make the record of a station, with its other series on its time stamps; or say why it has none."""
        times, values = self.soil_moisture.of_station(station)
        cut = within(times, self.start, self.end)
        own = {name: rows.of_station(station) for name, rows in self.series.items() if station in rows}
        seconds = times[cut].astype("datetime64[s]").astype(np.int64)
        own_step = usual_step(seconds)
        settings = self.settings.get(station, Settings())
        rain_step = usual_step(own["RAINFALL"][0]) if "RAINFALL" in own else settings.step
        if own_step > rain_step == DAY and not (np.diff(seconds) % DAY).any():
            own_step = DAY  # of most days there is no row, as of satellites that come every other day
        step = max(own_step, rain_step)
        start = UTC
        if own_step != step == DAY:
            start = told_by_stamps(own["RAINFALL"][0]) if "RAINFALL" in own else settings.begins
            cut = within(times, self.start, self.end, start)
            seconds = times[cut].astype("datetime64[s]").astype(np.int64)
        if cut.stop - cut.start < 2:
            some = " in the period" if times.size > 1 else ""
            return f"Station {station} has fewer than two time steps{some} and is left out."
        if own_step != step == DAY:
            labels = days_between(times[cut], start).astype("datetime64[s]").astype(np.int64)
        else:
            labels = label_seconds(seconds, own_step, step)
        index = labels.astype("datetime64[s]").astype("datetime64[ns]")
        if (seconds[1:] == seconds[:-1]).any():
            labels, index = seconds, times[cut]
        if self.with_rainfall and not ("RAINFALL" in own and np.isin(own["RAINFALL"][0], index).any()):
            return f"Station {station} has no rainfall at the times of its soil moisture, and is left out."
        for name, (stamps, _) in own.items():
            other = usual_step(stamps)
            if other and other != step:
                raise InputError(
                    f"SOIL_MOISTURE and {name} have different time steps at station {station} ({duration(step)} and "
                    f"{duration(other)}). Bring both to one time step first."
                )
        record = Record(station, values[cut], seconds, labels, step, own_step, start)
        for name in self.series:
            record.series[name] = _on_times(own[name], index) if name in own else np.full(index.size, np.nan)
        return record


def _on_times(series: tuple[np.ndarray, np.ndarray], index: np.ndarray) -> np.ndarray:
    """Return values at some times, both ascending; NaN where there are none."""
    times, values = series
    place = np.minimum(np.searchsorted(times, index), times.size - 1)
    return np.where(times[place] == index, values[place], np.nan)


def _check_values(soil_moisture: Rows, series: Mapping[str, Rows]) -> None:
    """Refuse what the quantities cannot be."""
    low, high = QUANTITIES["soil_moisture"].limits
    least, largest = _range(soil_moisture.values)
    if largest > high:
        raise InputError(
            f"SOIL_MOISTURE reaches {largest:g}, which looks like percent; it must be m3 m-3 or saturation from 0 to "
            "1 (divide the field by 100)."
        )
    if least < low:
        raise InputError(f"SOIL_MOISTURE contains {least:g}, which may mark missing values; leave those empty.")
    for name, variable in (("RAINFALL", "rainfall"), ("EVAPORATION", "evaporation"), ("FALLBACK", "rainfall")):
        quantity = QUANTITIES[variable]
        if name not in series:
            continue
        least, largest = _range(series[name].values)
        if least < quantity.low:
            below = "negative values" if quantity.low == 0 else f"values below {quantity.low:g} mm"
            raise InputError(f"{name} has {below}; make them missing (empty) or 0 first.")
        if largest > quantity.most:
            raise InputError(
                f"{name} holds more than {quantity.most:g} mm in one step, which may mark missing values; leave "
                "those empty."
            )
    if "TEMPERATURE" in series:
        temperature = series["TEMPERATURE"]
        if any(_range(temperature.of_station(station)[1])[0] > 100 for station in temperature.stations):
            raise InputError(
                "TEMPERATURE is always above 100, which looks like kelvin; it must be in °C (subtract 273.15)."
            )


def _range(values: np.ndarray) -> tuple[float, float]:
    """Return the least and the largest value; NaN where there is none."""
    return float(np.fmin.reduce(values, initial=np.nan)), float(np.fmax.reduce(values, initial=np.nan))


def gathered(notes: Sequence[str]) -> list[str]:
    """Say once what is said of several stations.

    Examples
    --------
    >>> gathered(["Station A has no rain.", "1 day is missing.", "Station B has no rain.", "Station C has no rain."])
    ['Station A has no rain. The same applies to 2 other stations: B, C.', '1 day is missing.']
    """
    found: dict[tuple[str, bool], list[str]] = {}
    for note in notes:
        said = re.fullmatch(r"Station (.+?) ((?:has|ends|was) .+)", note)
        key = (said[2], True) if said else (note, False)
        found.setdefault(key, []).append(said[1] if said else note)
    texts = []
    for (text, of_station), (first, *others) in found.items():
        one = f"Station {first} {text}" if of_station else text
        if of_station and others:
            also = "another station" if len(others) == 1 else f"{len(others)} other stations"
            one += f" The same applies to {also}: {listed(others)}."
        texts.append(one)
    return texts
