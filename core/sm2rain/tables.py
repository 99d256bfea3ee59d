"""SM2RAIN at stations: tables in long form in, tables out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
from .windows import join, pool_record

Progress = Callable[[float], None]

#: Share of doubled time stamps up to which a record is believed.
LONE_DOUBLES = 1 / 2000


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
    records, notes = _records(soil_moisture, others, start, end)
    if temperature is not None:
        for record in records:
            cold = record.series["TEMPERATURE"] < snow_threshold
            record.series["RAINFALL"] = np.where(cold, np.nan, record.series["RAINFALL"])
    problems = {step: make_problem(options, step) for step in {record.step for record in records}}
    report = progress or (lambda _: None)
    settings, hour = _settle(records, options, lambda share: report(0.3 * share))
    rows: dict[str, dict[str, Any]] = {}
    for members in _groups(records, options, classes):
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
            report(1 - 0.7 * (1 - len(rows) / len(records)))
    table = pd.DataFrame([rows[record.station] for record in records])
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


def _settle(records: list[_Record], options: Options, progress: Progress) -> tuple[dict[int, Settings], Hour]:
    """Return the settings by time step, with what the options leave to the records, and how the hour was found."""
    most = places_for(max(record.labels.size for record in records))
    spread = np.unique(np.linspace(0, len(records) - 1, min(len(records), most)).astype(int))
    chosen = [records[number] for number in spread]
    places = [
        Place(record.s, record.series["RAINFALL"], record.seconds, record.labels, record.step) for record in chosen
    ]
    max_gap = longest_gap(places) if options.max_gap is None else options.max_gap
    hours: dict[int, Hour] = {}
    for record in records:
        given = options.hour_of(record.step)
        if record.own_step != record.step and not options.rain_stamp:
            given = LAG if options.observation_hour is None else options.observation_hour
        if record.step not in hours and given is not None:
            hours[record.step] = Hour(given, told=True)
    if any(record.step not in hours for record in records):
        days = [place for place in places if place.step == DAY]
        hours[DAY] = find_hour(days, max_gap, progress=progress)
    own = {record.step: record.own_step != record.step for record in records}
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
    """Invert the soil moisture of stations into rainfall.

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
    DataFrame
        Columns ``station_id, time, rainfall`` (mm per step; NaN is missing), ``reason`` (text) and ``reason_code``.
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
    stored = parameters.set_index("station_id").to_dict("index")
    others = {"EVAPORATION": evaporation, "TEMPERATURE": temperature, "FALLBACK": fallback}
    inherited = {station: settings or Settings.from_attrs(row) for station, row in stored.items()}
    steps_of_rain = {station: one.step for station, one in inherited.items()}
    records, notes = _records(soil_moisture, others, start, end, steps_of_rain)
    unknown = [record.station for record in records if record.station not in values.index]
    if len(unknown) == len(records):
        raise InputError(
            f"PARAMETERS has no row for any station of SOIL_MOISTURE ({', '.join(unknown[:5])}); "
            "check the station fields of both."
        )
    if unknown:
        notes.append(f"{len(unknown)} of {len(records)} stations have no parameters: {', '.join(unknown[:5])}.")
    if evaporation is None and (values["k"] > 0).any():
        raise InputError("PARAMETERS were calibrated with an evaporation term (k above 0); give EVAPORATION.")
    parts = []
    for number, record in enumerate(records):
        own = values.loc[record.station].to_numpy() if record.station in values.index else np.full(8, np.nan)
        chosen = inherited.get(record.station) or settings or Settings()
        chosen.check_step(record.own_step)
        steps = replace(chosen, step=record.step).steps(record.seconds, record.labels)
        rain, reason = np.empty(record.labels.size), np.empty(record.labels.size, np.uint8)
        invert_record(
            record.s, record.evaporation, steps, own, chosen.step_rule == "wetting", chosen.dead_zone, rain, reason
        )
        finish = {name: stored[record.station][name] for name in FINISHED if name in stored.get(record.station, {})}
        if finish:
            months = record.labels.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64) % 12
            rain = apply_finish(rain, finish, months)
        if "TEMPERATURE" in record.series:
            cold = record.series["TEMPERATURE"] < snow_threshold
            rain, reason = replace_snow(rain, reason, cold, record.series.get("FALLBACK"))
        parts.append(
            pd.DataFrame(
                {
                    "station_id": record.station,
                    "time": record.labels.astype("datetime64[s]"),
                    "rainfall": rain,
                    "reason": np.array(list(REASONS.values()), dtype=object)[reason],
                    "reason_code": reason.astype(np.int64),
                }
            )
        )
        if progress:
            progress((number + 1) / len(records))
    inverted = pd.concat(parts, ignore_index=True)
    if not inverted["rainfall"].notna().any():
        reasons = inverted["reason"].value_counts()
        raise InputError(
            f"No rain could be computed at any station and time ({reasons.index[0]}, {reasons.iloc[0]} times). "
            "Check that SOIL_MOISTURE has values and that PARAMETERS were calibrated at these stations."
        )
    return inverted, notes


def _groups(records: list[_Record], options: Options, classes: pd.Series | None) -> list[list[_Record]]:
    if options.pool == "region":
        return [records]
    if options.pool in ("pixel", "neighbours"):
        return [[record] for record in records]
    if classes is None:
        raise InputError("POOL is 'classes', but no class field is given; choose CLASS_FIELD.")
    groups: dict[Any, list[_Record]] = {}
    for record in records:
        value = classes.get(record.station)
        if value is None or value != value:
            raise InputError(f"Station {record.station} has no class; fill the class field for every station.")
        groups.setdefault(value, []).append(record)
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


def _clean(frame: pd.DataFrame, name: str, notes: list[str]) -> pd.DataFrame:
    """Return the rows in order of station (as text) and time, or say what is wrong with them.

    Clock changes leave isolated doubled time stamps in loggers' records. Those are kept apart by a nanosecond each,
    and no step between them counts; where there are more, the table is not what it should be.
    """
    frame = frame[frame["station_id"].notna() & frame["time"].notna()]
    if frame.empty:
        raise InputError(f"{name} has no row with a station and a time.")
    frame = frame.assign(station_id=frame["station_id"].astype(str), time=frame["time"].astype("datetime64[ns]"))
    frame = frame.sort_values(["station_id", "time"], kind="stable")
    doubled = frame.duplicated(["station_id", "time"])
    if not doubled.any():
        return frame
    row = frame[doubled].iloc[0]
    text = f"{name} has {int(doubled.sum())} doubled time stamps, the first at station {row.station_id}, {row.time}"
    if doubled.groupby(frame["station_id"]).mean().max() > LONE_DOUBLES:
        raise InputError(f"{text}. Keep one value for each station and time, and check the station field.")
    notes.append(f"{text}; the steps between them do not count.")
    number = frame.groupby(["station_id", "time"]).cumcount()
    return frame.assign(time=frame["time"] + pd.to_timedelta(number, unit="ns"))


def _by_station(frame: pd.DataFrame, name: str, notes: list[str]) -> dict[str, pd.Series]:
    series = _clean(frame, name, notes).set_index("time")
    return {str(station): rows["value"] for station, rows in series.groupby("station_id")}


def _records(
    soil_moisture: pd.DataFrame,
    others: dict[str, pd.DataFrame | None],
    start: Any,
    end: Any,
    steps: Mapping[str, int] | None = None,
) -> tuple[list[_Record], list[str]]:
    """Return one record a station with its other series on its time stamps, and notes on stations left out.

    Where rainfall is among the others, stations without it are left out. Steps of soil moisture that are shorter than
    those of the rainfall, or than the `steps` given by station in seconds, are its own times of observation. Daily
    records may lack the rows of days without a value.
    """
    notes: list[str] = []
    soil_moisture = _clean(soil_moisture, "SOIL_MOISTURE", notes)
    low, high = QUANTITIES["soil_moisture"].limits
    largest = soil_moisture["value"].max()
    if largest > high:
        raise InputError(
            f"SOIL_MOISTURE reaches {largest:g}, which looks like percent; give m3 m-3 or saturation from 0 to 1 "
            "(divide the field by 100)."
        )
    if soil_moisture["value"].min() < low:
        raise InputError(
            f"SOIL_MOISTURE holds {soil_moisture['value'].min():g}, which marks missing values perhaps; "
            "leave those empty."
        )
    series = {name: _by_station(frame, name, notes) for name, frame in others.items() if frame is not None}
    for name, variable in (("RAINFALL", "rainfall"), ("EVAPORATION", "evaporation"), ("FALLBACK", "rainfall")):
        quantity = QUANTITIES[variable]
        if any(values.min() < quantity.low for values in series.get(name, {}).values()):
            below = "negative values" if quantity.low == 0 else f"values below {quantity.low:g} mm"
            raise InputError(f"{name} has {below}; make them missing (empty) or 0 first.")
        if any(values.max() > quantity.most for values in series.get(name, {}).values()):
            raise InputError(
                f"{name} holds more than {quantity.most:g} mm in one step, which marks missing values perhaps; "
                "leave those empty."
            )
    if any(values.min() > 100 for values in series.get("TEMPERATURE", {}).values()):
        raise InputError("TEMPERATURE is above 100 throughout, which looks like kelvin; give °C (subtract 273.15).")
    records = []
    for name_, rows in soil_moisture.groupby("station_id"):
        station = str(name_)
        times = rows["time"].to_numpy("datetime64[ns]")
        if times.size < 2:
            notes.append(f"Station {station} has fewer than two time steps and is left out.")
            continue
        cut = period_slice(times, start, end, f"SOIL_MOISTURE at station {station}")
        own = {name: found[station] for name, found in series.items() if station in found}
        seconds = times[cut].astype("datetime64[s]").astype(np.int64)
        own_step = usual_step(seconds)
        rain_step = usual_step(own["RAINFALL"].index.to_numpy()) if "RAINFALL" in own else (steps or {}).get(station, 0)
        if own_step > rain_step == DAY and not (np.diff(seconds) % DAY).any():
            own_step = DAY  # of most days there is no row, as of satellites that come every other day
        step = max(own_step, rain_step)
        labels = label_seconds(seconds, own_step, step)
        index = pd.DatetimeIndex(labels.astype("datetime64[s]").astype("datetime64[ns]"))
        if (seconds[1:] == seconds[:-1]).any():
            labels, index = seconds, pd.DatetimeIndex(times[cut])
        if "RAINFALL" in others and not ("RAINFALL" in own and own["RAINFALL"].index.isin(index).any()):
            notes.append(f"Station {station} has no rainfall at the times of its soil moisture and is left out.")
            continue
        for name, values in own.items():
            other = usual_step(values.index.to_numpy())
            if other and other != step:
                raise InputError(
                    f"SOIL_MOISTURE and {name} have different time steps at station {station} ({duration(step)} and "
                    f"{duration(other)}). Bring both to one time step first."
                )
        record = _Record(station, rows["value"].to_numpy(np.float64)[cut], seconds, labels, step, own_step)
        for name in series:
            missing = np.full(index.size, np.nan)
            record.series[name] = own[name].reindex(index).to_numpy(np.float64) if name in own else missing
        records.append(record)
    if not records:
        raise InputError(
            "SOIL_MOISTURE and RAINFALL have no station with common time stamps in the period. "
            + " ".join(notes[:3])
            + " Check the station and time fields, and that both have the same time step."
        )
    return records, notes
