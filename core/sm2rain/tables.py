"""SM2RAIN at stations: tables in long form in, tables out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd

from ..errors import InputError
from ..quantities import QUANTITIES
from .calibration import CALIBRATED, STATUS, calibrate_pool, score_record
from .finish import FINISHED, Finish, apply_finish
from .hour import LAG, Hour, Place, find_hour, longest_gap, places_for
from .model import REASONS, Steps, invert_record, replace_snow
from .options import DAY, PARAMETERS, SCORES, Options
from .records import Settings, duration, label_seconds, make_problem, period_slice, usual_step
from .rows import Rows
from .windows import join, pool_record

Progress = Callable[[float], None]


@dataclass
class Calibration:
    """The outcome of `calibrate`: one row a station, and what the user should know about it."""

    parameters: pd.DataFrame
    notes: list[str] = field(default_factory=list)
    hour: Hour = field(default_factory=lambda: Hour(0.0, told=True))


@dataclass
class _Record:
    """One station's soil moisture, the steps of rain from its first stamp to its last, and what falls into these."""

    station: str
    s: np.ndarray
    seconds: np.ndarray
    labels: np.ndarray
    step: int
    own_step: int
    series: dict[str, np.ndarray] = field(default_factory=dict)

    @property
    def evaporation(self) -> np.ndarray:
        """The evaporation, empty where the term is not used, as the kernels want it."""
        return self.series.get("EVAPORATION", np.empty(0))


def calibrate(
    soil_moisture: pd.DataFrame,
    rainfall: pd.DataFrame,
    options: Options,
    *,
    evaporation: pd.DataFrame | None = None,
    temperature: pd.DataFrame | None = None,
    snow_threshold: float = 0.0,
    classes: pd.Series | None = None,
    porosity: float | None = None,
    residual: float = 0.0,
    start: Any = None,
    end: Any = None,
    progress: Progress | None = None,
) -> Calibration:
    """Calibrate SM2RAIN at every station.

    Parameters
    ----------
    soil_moisture, rainfall, evaporation : DataFrame
        Columns ``station_id, time, value``; time in UTC (datetime64), value in m3 m-3 or saturation (0 to 1) and mm
        per step. NaN and absent rows are missing. Rows may come in any order.
    options : Options
    temperature : DataFrame, optional
        degC, columns as above: steps below `snow_threshold` do not count.
    classes : Series
        Class by station, for pool ``classes``.
    porosity, residual : float
        Limits for normalisation ``porosity``.
    start, end : datetime-like, optional
        The calibration period, both ends included.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Returns
    -------
    Calibration
        Columns ``station_id``, the parameters, the scores over the calibration windows, the settings that an
        inversion needs, and ``status``. NaN parameters where a station cannot be calibrated, and a note why.

    Raises
    ------
    InputError
        No station can be calibrated, times are doubled, or the inputs share no station or no time.
    """
    fixed = _fixed_limits(options, porosity, residual)
    others = {"RAINFALL": rainfall, "EVAPORATION": evaporation, "TEMPERATURE": temperature}
    source = _Source.of(soil_moisture, others, start, end)
    heads, notes = source.heads, source.notes

    def read(head: _Head) -> _Record:
        record = source.record(head)
        if temperature is not None:
            cold = record.series["TEMPERATURE"] < snow_threshold
            record.series["RAINFALL"] = np.where(cold, np.nan, record.series["RAINFALL"])
        return record

    problems = {step: make_problem(options, step) for step in {head.step for head in heads}}
    report = progress or (lambda _: None)
    settings, hour = _settle(heads, read, options, lambda share: report(0.3 * share))
    rows: dict[str, dict[str, Any]] = {}
    for group in _groups(heads, options, classes):
        members = [read(head) for head in group]
        step = members[0].step
        if any(member.step != step for member in members):
            raise InputError(
                f"POOL is '{options.pool}', but the stations' time steps differ; bring them to one step first."
            )
        problem = problems[step]
        parameters = np.empty(6)
        axes = [settings[member.step].steps(member.seconds, member.labels) for member in members]
        pools = [
            pool_record(member.s, member.series["RAINFALL"], member.evaporation, fixed, steps, problem)
            for member, steps in zip(members, axes, strict=True)
        ]
        status = calibrate_pool(join(pools), problem, parameters)
        for member, steps in zip(members, axes, strict=True):
            rows[member.station] = {
                "station_id": member.station,
                **_scored(member, steps, fixed, problem, parameters, status, options),
                **settings[step].to_attrs(),
                "status": STATUS[status],
            }
            report(1 - 0.7 * (1 - len(rows) / len(heads)))
    table = pd.DataFrame([rows[head.station] for head in heads])
    failed = table[table["status"] != STATUS[CALIBRATED]]
    if len(failed) == len(table):
        reasons = "; ".join(f"{row.station_id}: {row.status}" for row in failed.head(5).itertuples())
        raise InputError(
            f"No station could be calibrated ({reasons}{'; …' if len(failed) > 5 else ''}). "
            "Give longer records, another period (START, END), or bridge gaps of soil moisture (MAX_GAP)."
        )
    notes += [f"Station {row.station_id} was not calibrated: {row.status}." for row in failed.itertuples()]
    return Calibration(table, notes, hour)


def _scored(
    record: _Record,
    steps: Steps,
    fixed: np.ndarray,
    problem: Any,
    parameters: np.ndarray,
    status: int,
    options: Options,
) -> dict[str, float]:
    """Return the parameters of a record by name, what they are worth there, and what was asked for besides."""
    scores = np.empty(8)
    rain, loss = record.series["RAINFALL"], record.evaporation
    score_record(record.s, rain, loss, fixed, steps, problem, parameters, scores)
    months = record.labels.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64) % 12
    finish = Finish(options.drizzle == "cut", months if options.monthly else months[:0])
    row = np.array([*parameters, *scores, status, *([np.nan] * len(finish.bands))])
    finish.block(record.s[None], rain[None], loss[None], steps, problem, row[None])
    named = dict(zip((*PARAMETERS, *SCORES, "status", *finish.bands), row.tolist(), strict=True))
    del named["status"]
    return named


def _settle(
    heads: list[_Head], read: Callable[[_Head], _Record], options: Options, progress: Progress
) -> tuple[dict[int, Settings], Hour]:
    """Return the settings by time step, with what the options leave to the records, and how the hour was found."""
    most = places_for(max(head.size for head in heads))
    spread = np.unique(np.linspace(0, len(heads) - 1, min(len(heads), most)).astype(int))
    chosen = [read(heads[number]) for number in spread]
    places = [
        Place(record.s, record.series["RAINFALL"], record.seconds, record.labels, record.step) for record in chosen
    ]
    max_gap = longest_gap(places) if options.max_gap is None else options.max_gap
    hours: dict[int, Hour] = {}
    for head in heads:
        given = options.hour_of(head.step)
        if head.own_step != head.step and not options.rain_stamp:
            given = LAG if options.observation_hour is None else options.observation_hour
        if head.step not in hours and given is not None:
            hours[head.step] = Hour(given, told=True)
    if any(head.step not in hours for head in heads):
        days = [place for place in places if place.step == DAY]
        hours[DAY] = find_hour(days, max_gap, progress=progress)
    own = {head.step: head.own_step != head.step for head in heads}
    found = {step: Settings.of(options, step, hour.hour, max_gap, own_times=own[step]) for step, hour in hours.items()}
    return found, hours.get(DAY, next(iter(hours.values())))


def invert(
    soil_moisture: pd.DataFrame,
    parameters: pd.DataFrame,
    *,
    evaporation: pd.DataFrame | None = None,
    temperature: pd.DataFrame | None = None,
    snow_threshold: float = 0.0,
    fallback: pd.DataFrame | None = None,
    settings: Settings | None = None,
    start: Any = None,
    end: Any = None,
    progress: Progress | None = None,
) -> tuple[pd.DataFrame, list[str]]:
    """Invert the soil moisture of stations into rainfall, in one table; all else is as of `invert_each`."""
    parts, notes = invert_each(
        soil_moisture,
        parameters,
        evaporation=evaporation,
        temperature=temperature,
        snow_threshold=snow_threshold,
        fallback=fallback,
        settings=settings,
        start=start,
        end=end,
        progress=progress,
    )
    return pd.concat(list(parts), ignore_index=True), notes


def invert_each(
    soil_moisture: pd.DataFrame,
    parameters: pd.DataFrame,
    *,
    evaporation: pd.DataFrame | None = None,
    temperature: pd.DataFrame | None = None,
    snow_threshold: float = 0.0,
    fallback: pd.DataFrame | None = None,
    settings: Settings | None = None,
    start: Any = None,
    end: Any = None,
    progress: Progress | None = None,
) -> tuple[Iterator[pd.DataFrame], list[str]]:
    """Invert the soil moisture of one station after the other into rainfall.

    Parameters
    ----------
    soil_moisture, evaporation, temperature, fallback : DataFrame
        Columns ``station_id, time, value``, as in `calibrate`; temperature in degC.
    parameters : DataFrame
        Of `calibrate`, one row a station.
    snow_threshold : float
        degC below which precipitation is taken from `fallback`.
    settings : Settings, optional
        Replaces the settings stored with the parameters.
    start, end : datetime-like, optional
        The period to invert.
    progress : callable, optional

    Returns
    -------
    iterator of DataFrame
        A table for each station, computed as it is asked for, and an error at the end if no rain is in any. Columns
        ``station_id, time, rainfall`` (mm per step; NaN is missing), ``reason`` (text) and ``reason_code``.
    list of str
        What the user should know.

    Raises
    ------
    InputError
        No station has parameters, a parameter is missing, or time steps differ.
    """
    absent = [name for name in ("station_id", "z", "a", "b", "s_min", "s_max") if name not in parameters]
    if absent:
        raise InputError(
            f"PARAMETERS has no field {', '.join(absent)}; its fields are {', '.join(map(str, parameters.columns))}. "
            "Give the output of 'Calibrate SM2RAIN at stations' (sm2r:calibratestations)."
        )
    parameters = parameters.assign(station_id=parameters["station_id"].astype(str))
    doubled = parameters["station_id"].duplicated()
    if doubled.any():
        raise InputError(f"PARAMETERS has several rows for station {parameters['station_id'][doubled].iloc[0]}.")
    values = parameters.reindex(columns=["station_id", *PARAMETERS]).set_index("station_id").astype(float)
    values[["t", "c", "k"]] = values[["t", "c", "k"]].fillna(0.0)
    stored: dict[str, Any] = {str(key): row for key, row in parameters.set_index("station_id").to_dict("index").items()}
    others = {"EVAPORATION": evaporation, "TEMPERATURE": temperature, "FALLBACK": fallback}
    inherited = {station: settings or Settings.from_attrs(row) for station, row in stored.items()}
    steps_of_rain = {station: one.step for station, one in inherited.items()}
    source = _Source.of(soil_moisture, others, start, end, steps_of_rain)
    heads, notes = source.heads, source.notes
    unknown = [head.station for head in heads if head.station not in values.index]
    if len(unknown) == len(heads):
        raise InputError(
            f"PARAMETERS has no row for any station of SOIL_MOISTURE ({', '.join(unknown[:5])}); "
            "check the station fields of both."
        )
    if unknown:
        notes.append(f"{len(unknown)} of {len(heads)} stations have no parameters: {', '.join(unknown[:5])}.")
    if evaporation is None and (values["k"] > 0).any():
        raise InputError("PARAMETERS were calibrated with an evaporation term (k above 0); give EVAPORATION.")
    for head in heads:
        (inherited.get(head.station) or settings or Settings()).check_step(head.own_step)

    def parts() -> Iterator[pd.DataFrame]:
        reasons: Counter[int] = Counter()
        known = False
        for number, head in enumerate(heads):
            record, station = source.record(head), head.station
            own = values.loc[station].to_numpy() if station in values.index else np.full(8, np.nan)
            chosen = inherited.get(station) or settings or Settings()
            rain, reason = _inverted(record, own, chosen, stored.get(station, {}))
            if "TEMPERATURE" in record.series:
                cold = record.series["TEMPERATURE"] < snow_threshold
                rain, reason = replace_snow(rain, reason, cold, record.series.get("FALLBACK"))
            known = known or bool(np.isfinite(rain).any())
            reasons.update(dict(enumerate(np.bincount(reason).tolist())))
            yield pd.DataFrame(
                {
                    "station_id": station,
                    "time": record.labels.astype("datetime64[s]"),
                    "rainfall": rain,
                    "reason": np.array(list(REASONS.values()), dtype=object)[reason],
                    "reason_code": reason.astype(np.int64),
                }
            )
            if progress:
                progress((number + 1) / len(heads))
        if not known:
            [(code, count)] = reasons.most_common(1)
            raise InputError(
                f"No rain could be computed at any station and time ({REASONS[code]}, {count} times). "
                "Check that SOIL_MOISTURE has values and that PARAMETERS were calibrated at these stations."
            )

    return parts(), notes


def _inverted(
    record: _Record, parameters: np.ndarray, settings: Settings, stored: Mapping[str, Any]
) -> tuple[np.ndarray, np.ndarray]:
    """Return rain (mm per step) and its reasons; `stored` may hold what is done to the rain at the end."""
    steps = replace(settings, step=record.step).steps(record.seconds, record.labels)
    rain, reason = np.empty(record.labels.size), np.empty(record.labels.size, np.uint8)
    wetting = settings.step_rule == "wetting"
    invert_record(record.s, record.evaporation, steps, parameters, wetting, settings.dead_zone, rain, reason)
    finish = {name: stored[name] for name in FINISHED if name in stored}
    if finish:
        months = record.labels.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64) % 12
        rain = apply_finish(rain, finish, months)
    return rain, reason


def _groups(heads: list[_Head], options: Options, classes: pd.Series | None) -> list[list[_Head]]:
    if options.pool == "region":
        return [heads]
    if options.pool in ("pixel", "neighbours"):
        return [[head] for head in heads]
    if classes is None:
        raise InputError("POOL is 'classes', but no class field is given; choose CLASS_FIELD.")
    groups: dict[Any, list[_Head]] = {}
    for head in heads:
        value = classes.get(head.station)
        if value is None or value != value:
            raise InputError(f"Station {head.station} has no class; fill the class field for every station.")
        groups.setdefault(value, []).append(head)
    return list(groups.values())


def _fixed_limits(options: Options, porosity: float | None, residual: float) -> np.ndarray:
    """Return the limits of normalisation that are given; NaN where each record has its own."""
    if options.normalisation == "none":
        return np.array([0.0, 1.0])
    if options.normalisation == "minmax":
        return np.array([np.nan, np.nan])
    if porosity is None:
        raise InputError("NORMALISATION is 'porosity', but POROSITY is not given.")
    if not 0 <= residual < porosity <= 1:
        raise InputError(
            f"RESIDUAL is {residual:g} and POROSITY {porosity:g} m3 m-3; 0 ≤ RESIDUAL < POROSITY ≤ 1 must hold."
        )
    return np.array([residual, porosity])


@dataclass(frozen=True)
class _Head:
    """What is known of a station's record before it is made."""

    station: str
    step: int
    own_step: int
    size: int


@dataclass(frozen=True)
class _Source:
    """Tables of which the record of a station is made when it is asked for: all of them would take far more memory.

    The steps of rain are those of soil moisture. Steps of soil moisture that are shorter than those of the rainfall, or
    than the `steps` given by station in seconds, are its own times of observation. Daily records may lack the rows of
    days without a value.
    """

    soil_moisture: Rows
    series: dict[str, Rows]
    with_rainfall: bool
    start: Any
    end: Any
    steps: Mapping[str, int]
    heads: list[_Head] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        soil_moisture: pd.DataFrame,
        others: dict[str, pd.DataFrame | None],
        start: Any,
        end: Any,
        steps: Mapping[str, int] | None = None,
    ) -> _Source:
        """Look at all stations; where rainfall is among the others, those without it are left out, with a note."""
        notes: list[str] = []
        moist = Rows.of(soil_moisture, "SOIL_MOISTURE", notes)
        series = {name: Rows.of(frame, name, notes) for name, frame in others.items() if frame is not None}
        _check_values(moist, series)
        found = cls(moist, series, "RAINFALL" in others, start, end, steps or {}, notes=notes)
        for station in moist.stations:
            record = found.read(station)
            if isinstance(record, str):
                notes.append(record)
            else:
                found.heads.append(_Head(station, record.step, record.own_step, record.labels.size))
        if not found.heads:
            raise InputError(
                "SOIL_MOISTURE and RAINFALL have no station with common time stamps in the period. "
                + " ".join(notes[:3])
                + " Check the station and time fields, and that both have the same time step."
            )
        return found

    def record(self, head: _Head) -> _Record:
        """Make the record of a station."""
        record = self.read(head.station)
        if isinstance(record, str):
            raise TypeError(record)
        return record

    def read(self, station: str) -> _Record | str:
        """Make the record of a station, with its other series on its time stamps; or say why it has none."""
        times, values = self.soil_moisture.of_station(station)
        if times.size < 2:
            return f"Station {station} has fewer than two time steps and is left out."
        cut = period_slice(times, self.start, self.end, f"SOIL_MOISTURE at station {station}")
        own = {name: rows.of_station(station) for name, rows in self.series.items() if station in rows}
        seconds = times[cut].astype("datetime64[s]").astype(np.int64)
        own_step = usual_step(seconds)
        rain_step = usual_step(own["RAINFALL"][0]) if "RAINFALL" in own else self.steps.get(station, 0)
        if own_step > rain_step == DAY and not (np.diff(seconds) % DAY).any():
            own_step = DAY  # of most days there is no row, as of satellites that come every other day
        step = max(own_step, rain_step)
        labels = label_seconds(seconds, own_step, step)
        index = labels.astype("datetime64[s]").astype("datetime64[ns]")
        if (seconds[1:] == seconds[:-1]).any():
            labels, index = seconds, times[cut]
        if self.with_rainfall and not ("RAINFALL" in own and np.isin(own["RAINFALL"][0], index).any()):
            return f"Station {station} has no rainfall at the times of its soil moisture and is left out."
        for name, (stamps, _) in own.items():
            other = usual_step(stamps)
            if other and other != step:
                raise InputError(
                    f"SOIL_MOISTURE and {name} have different time steps at station {station} ({duration(step)} and "
                    f"{duration(other)}). Bring both to one time step first."
                )
        record = _Record(station, values[cut], seconds, labels, step, own_step)
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
            f"SOIL_MOISTURE reaches {largest:g}, which looks like percent; give m3 m-3 or saturation from 0 to 1 "
            "(divide the field by 100)."
        )
    if least < low:
        raise InputError(f"SOIL_MOISTURE holds {least:g}, which marks missing values perhaps; leave those empty.")
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
                f"{name} holds more than {quantity.most:g} mm in one step, which marks missing values perhaps; "
                "leave those empty."
            )
    if "TEMPERATURE" in series:
        temperature = series["TEMPERATURE"]
        if any(_range(temperature.of_station(station)[1])[0] > 100 for station in temperature.stations):
            raise InputError("TEMPERATURE is above 100 throughout, which looks like kelvin; give °C (subtract 273.15).")


def _range(values: np.ndarray) -> tuple[float, float]:
    """Return the least and the largest value; NaN where there is none."""
    return float(np.fmin.reduce(values, initial=np.nan)), float(np.fmax.reduce(values, initial=np.nan))
