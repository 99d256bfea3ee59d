"""SM2RAIN at stations: tables in long form in, tables out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from ..errors import InputError
from ..periods import first_moment, within
from ..running import Progress
from ..stations.text import as_ids
from .bounds import Bounds, memory_of
from .calibration import BORROWED, CALIBRATED, STATUS, calibrate_pool, score_pool
from .finish import FINISHED, Finish, apply_finish
from .hour import LAG, Hour, Place, find_hour, longest_gap, places_for
from .model import SPACING, Steps, invert_record, replace_snow
from .options import DAY, NOTHING, PARAMETERS, REASONS, Options, Parameters
from .records import Settings, make_problem, rule_of
from .series import Head, Record, Source, gathered
from .uncertainty import KEY, Errors, bounds_block, least_flags, season_of, spacing_of_record
from .windows import Problem, join, pool_record

if TYPE_CHECKING:
    from ..learnedrain.model import RainModel

# Stations from which errors are learned at most.
_TELLING = 200


@dataclass(frozen=True)
class Calibration:
    """The outcome of `calibrate`: one row a station, and what the user should know about it; `invert` takes it."""

    parameters: pd.DataFrame
    notes: list[str] = field(default_factory=list)
    hour: Hour = field(default_factory=lambda: Hour(0.0, told=True))


# Long: stations are read, grouped, calibrated and told in one pass, for there may be thousands.
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
    source = Source.of(soil_moisture, others, start, end)
    heads, notes = source.heads, source.notes

    def read(head: Head) -> Record:
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
        axes = [settings[member.kind].steps(member.seconds, member.labels) for member in members]
        pools = [
            pool_record(member.s, member.series["RAINFALL"], member.evaporation, fixed, steps, problem)
            for member, steps in zip(members, axes, strict=True)
        ]
        status, fitted = calibrate_pool(join(pools), problem)
        for member, steps, pool in zip(members, axes, pools, strict=True):
            own, scores = score_pool(pool, problem, fitted)
            rows[member.station] = {
                "station_id": member.station,
                **own._asdict(),
                **scores._asdict(),
                **_finished(member, steps, problem, own, options),
                **settings[member.kind].beginning(member.start).to_attrs(),
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
    texts = {step: _errors_of_step([head for head in heads if head.step == step], read, rows) for step in problems}
    if any(texts.values()):
        table.insert(list(table.columns).index("status"), KEY, [texts[head.step] for head in heads])
    return Calibration(table, gathered(notes), hour)


def _errors_of_step(heads: list[Head], read: Callable[[Head], Record], rows: Mapping[str, dict[str, Any]]) -> str:
    """Return how far rain errs at stations of one time step, as a table holds it; empty where too few values tell."""
    good = [head for head in heads if rows[head.station]["status"] == STATUS[CALIBRATED]]
    chosen = [good[number] for number in np.unique(np.linspace(0, len(good) - 1, min(len(good), _TELLING)).astype(int))]
    members = []
    for head in chosen:
        row = rows[head.station]
        known = Parameters(*(float(row[name]) for name in PARAMETERS))
        members.append((read(head), _Known(known, Settings.from_attrs(row), dict[Hashable, Any](row.items()))))
    found = _learn(members)
    return "" if found is None else found.to_text()


def _finished(
    record: Record, steps: Steps, problem: Problem, parameters: Parameters, options: Options
) -> dict[str, float]:
    """Return what is done to the rain of a record at the end, by name, as the options ask for it."""
    months = record.months
    finish = Finish(options.drizzle == "cut", months if options.monthly else months[:0])
    found = finish.record(record.s, record.series["RAINFALL"], record.evaporation, steps, problem, parameters)
    return dict(zip(finish.bands, found.tolist(), strict=True))


def _settle(
    heads: list[Head], read: Callable[[Head], Record], options: Options, progress: Progress
) -> tuple[dict[tuple[int, bool], Settings], Hour]:
    """Return the settings by kind of record, with what the options leave to them, and how the hour was found."""
    most = places_for(max(head.size for head in heads))
    spread = np.unique(np.linspace(0, len(heads) - 1, min(len(heads), most)).astype(int))
    chosen = [read(heads[number]) for number in spread]
    places = [
        Place(record.s, record.series["RAINFALL"], record.seconds, record.labels, record.step) for record in chosen
    ]
    max_gap = longest_gap(places) if options.max_gap is None else options.max_gap
    hours: dict[tuple[int, bool], Hour] = {}
    for step, own_times in sorted({head.kind for head in heads}):
        given = options.hour_of(step)
        if own_times and not options.rain_stamp:
            given = LAG if options.observation_hour is None else options.observation_hour
        if given is not None:
            hours[step, own_times] = Hour(given, told=True)
        else:
            stamped = [place for place, record in zip(places, chosen, strict=True) if record.kind == (step, own_times)]
            hours[step, own_times] = find_hour(stamped, max_gap, progress=progress)
    found = {kind: Settings.of(options, kind[0], hour.hour, max_gap, own_times=kind[1]) for kind, hour in hours.items()}
    return found, hours.get((DAY, False), next(iter(hours.values())))


@dataclass(frozen=True)
class Inversion:
    """Rain at stations.

    Attributes
    ----------
    parts : iterator of DataFrame
        A table for each station, computed as it is asked for, once; at the end an error if no rain is in any. Columns
        ``station_id, time, rainfall`` (mm per step; NaN is missing), ``reason`` (text) and ``reason_code``.
    notes : list of str
        What the user should know.
    """

    parts: Iterator[pd.DataFrame]
    notes: list[str]

    def table(self) -> pd.DataFrame:
        """Compute all parts, and return them as one table."""
        return pd.concat(list(self.parts), ignore_index=True)


# Long: the parts, which are computed when they are asked for, have all that is checked before in common.
def invert(
    soil_moisture: pd.DataFrame,
    parameters: pd.DataFrame | Calibration,
    *,
    evaporation: pd.DataFrame | None = None,
    temperature: pd.DataFrame | None = None,
    snow_threshold: float = 0.0,
    fallback: pd.DataFrame | None = None,
    settings: Settings | None = None,
    start: Any = None,
    end: Any = None,
    probabilities: tuple[float, float] = (0.05, 0.95),
    wet_threshold: float = 1.0,
    model: RainModel | None = None,
    progress: Progress | None = None,
) -> Inversion:
    """Invert the soil moisture of stations into rainfall, one station after the other.

    Parameters
    ----------
    soil_moisture, evaporation, temperature, fallback : DataFrame
        Columns ``station_id, time, value``, as in `calibrate`; temperature in degC.
    parameters : Calibration or DataFrame
        Of `calibrate`, one row a station.
    snow_threshold : float
        degC below which precipitation is taken from `fallback`.
    settings : Settings, optional
        Replaces the settings stored with the parameters.
    start, end : datetime-like, optional
        The period to invert; before it, soil moisture of the filter's memory is read.
    probabilities : (float, float)
        Of the lower and the upper bound.
    wet_threshold : float
        mm per step; the probability of rain is that of more.
    model : RainModel, optional
        Of `learnedrain`, trained without static rasters: its rain is mixed with SM2RAIN's, or stands for it; errors are
        then those of its card.
    progress : callable, optional

    Returns
    -------
    Inversion
        Columns ``station_id, time, rainfall, reason, reason_code`` and, where the parameters tell of errors,
        ``lower, upper, probability, quality_flag``.

    Raises
    ------
    InputError
        No station has parameters, a parameter is missing, or time steps differ.
    """
    known = _known(parameters.parameters if isinstance(parameters, Calibration) else parameters, settings)
    others = {"EVAPORATION": evaporation, "TEMPERATURE": temperature, "FALLBACK": fallback}
    asked = Bounds(probabilities=probabilities, wet_threshold=wet_threshold)
    begins = start
    if start is not None:
        slowest = [memory_of(one.parameters.t, one.parameters.c) for one in known.values() if one.parameters.t >= 0]
        begins = first_moment(start) - max(slowest, default=memory_of(0.0, 0.0))
    source = Source.of(soil_moisture, others, begins, end, {station: one.settings for station, one in known.items()})
    notes = source.notes
    heads = _begun(source.heads, start, notes)
    unknown = [head.station for head in heads if head.station not in known]
    if len(unknown) == len(heads):
        raise InputError(
            f"PARAMETERS has no row for any station of SOIL_MOISTURE ({', '.join(unknown[:5])}); "
            "check the station fields of both."
        )
    if unknown:
        notes.append(f"{len(unknown)} of {len(heads)} stations have no parameters: {', '.join(unknown[:5])}.")
    if evaporation is None and any(one.parameters.k > 0 for one in known.values()):
        raise InputError("PARAMETERS were calibrated with an evaporation term (k above 0); give EVAPORATION.")
    without = _Known(NOTHING, settings or Settings(), {})
    certain = any(KEY in one.row for one in known.values()) if model is None else bool(model.card.uncertainty)
    for head in heads:
        known.get(head.station, without).settings.check_step(head.own_step)
        if model is not None:
            model.check_step(head.step)
    if model is not None:
        notes += _check_model(model, known, heads)

    def parts() -> Iterator[pd.DataFrame]:
        reasons: Counter[int] = Counter()
        some = False
        for number, head in enumerate(heads, 1):
            record = source.record(head)
            rain, reason = _inverted(record, known.get(head.station, without), model)
            if "TEMPERATURE" in record.series:
                cold = record.series["TEMPERATURE"] < snow_threshold
                rain, reason = replace_snow(rain, reason, cold, record.series.get("FALLBACK"))
            own = known.get(head.station, without)
            columns = _bounds(record, own, rain, reason, asked, model) if certain else {}
            times = record.labels.astype("datetime64[s]")
            kept = within(times, start, end, record.start)
            rain, reason, times = rain[kept], reason[kept], times[kept]
            some = some or bool(np.isfinite(rain).any())
            reasons.update(dict(enumerate(np.bincount(reason).tolist())))
            yield pd.DataFrame(
                {
                    "station_id": head.station,
                    "time": times,
                    "rainfall": rain,
                    "reason": np.array(list(REASONS.values()), dtype=object)[reason],
                    "reason_code": reason.astype(np.int64),
                    **{name: values[kept] for name, values in columns.items()},
                }
            )
            if progress:
                progress(number / len(heads))
        if not some:
            [(code, count)] = reasons.most_common(1)
            raise InputError(
                f"No rain could be computed at any station and time ({REASONS[code]}, {count} times). "
                "Check that SOIL_MOISTURE has values and that PARAMETERS were calibrated at these stations."
            )

    return Inversion(parts(), gathered(notes))


def _begun(heads: list[Head], start: Any, notes: list[str]) -> list[Head]:
    """Return the stations that have a step from `start` on; notes receive the others, which ended before."""
    first = -np.inf if start is None else first_moment(start).timestamp()
    notes += [f"Station {head.station} ends before START and is left out." for head in heads if head.last < first]
    found = [head for head in heads if head.last >= first]
    if not found:
        raise InputError(f"SOIL_MOISTURE ends before START at all {len(heads)} stations. Change START.")
    return found


@dataclass(frozen=True)
class _Known:
    """A station's parameters, the settings that go with them, and what else its row holds."""

    parameters: Parameters
    settings: Settings
    row: Mapping[Hashable, Any]


def _known(table: pd.DataFrame, settings: Settings | None) -> dict[str, _Known]:
    """Read a table of parameters by station; `settings` replace those that it holds."""
    absent = [name for name in ("station_id", "z", "a", "b", "s_min", "s_max") if name not in table]
    if absent:
        raise InputError(
            f"PARAMETERS has no field {', '.join(absent)}; its fields are {', '.join(map(str, table.columns))}. "
            "Give the output of 'Calibrate SM2RAIN at stations' (sm2r:calibratestations)."
        )
    table = table.assign(station_id=as_ids(table["station_id"]))
    doubled = table["station_id"].duplicated()
    if doubled.any():
        raise InputError(f"PARAMETERS has several rows for station {table['station_id'][doubled].iloc[0]}.")
    values = table.reindex(columns=list(PARAMETERS)).astype(float)
    values[["t", "c", "k"]] = values[["t", "c", "k"]].fillna(0.0)
    return {
        row["station_id"]: _Known(Parameters(*own), settings or Settings.from_attrs(row), row)
        for row, own in zip(table.to_dict("records"), values.itertuples(index=False), strict=True)
    }


def _check_model(model: RainModel, known: Mapping[str, _Known], heads: list[Head]) -> list[str]:
    """See that a model can be used at stations, and return what has to be said of it."""
    if model.card.statics:
        raise InputError(
            f"{model.name}: was trained with static rasters ({', '.join(model.card.statics)}), which tables of "
            "stations do not have. Train a model without static rasters."
        )
    hours = {known[head.station].settings.observation_hour for head in heads if head.station in known}
    return list(dict.fromkeys(text for hour in sorted(hours) for text in model.check_soil_moisture({}, hour)))


def _inverted(record: Record, known: _Known, model: RainModel | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Return rain (mm per step) and its reasons, with what is done to the rain at the end, and a model's rain."""
    settings = known.settings
    steps = replace(settings, step=record.step).steps(record.seconds, record.labels)
    rain, reason = np.empty(record.labels.size), np.empty(record.labels.size, np.uint8)
    invert_record(record.s, record.evaporation, steps, known.parameters, rule_of(settings), rain, reason, reason[:0])
    finish = {name: known.row[name] for name in FINISHED if name in known.row}
    if finish:
        rain = apply_finish(rain, finish, record.months)
    if model is not None:
        shift = round(3600 * settings.observation_hour)
        mixed, reasons = model.mix(rain[None], reason[None], record.s[None], steps, shift)
        return mixed[0].astype(np.float64), reasons[0]
    return rain, reason


def _bounds(
    record: Record, known: _Known, rain: np.ndarray, reason: np.ndarray, asked: Bounds, model: RainModel | None = None
) -> dict[str, np.ndarray]:
    """Return how far the rain of a station errs, by column; missing where its parameters do not tell."""
    n = rain.size
    bounds, flag = np.full((3, n), np.nan), np.full(n, 3, np.uint8)
    told = isinstance(known.row.get(KEY), str) and bool(known.row[KEY])
    if told if model is None else known.row:
        errors = Errors.from_attrs(known.row) if model is None else model.errors()
        steps = replace(known.settings, step=record.step).steps(record.seconds, record.labels)
        rmse, r = (float(known.row.get(name, np.nan)) for name in ("rmse", "r"))
        least = least_flags(np.array([r]), lent=np.array([known.row.get("status") == STATUS[BORROWED]]))
        spacing = np.empty(n)
        spacing_of_record(record.s, steps, spacing)
        fit = np.array([[rmse if rmse > 0 else errors.rmse, least[0]]])
        far = (~(spacing <= SPACING)).astype(np.uint8)
        bounds_block(
            rain[:, None], reason[:, None], far[:, None], season_of(record.months), fit,
            errors.lookup(asked.probabilities, asked.wet_threshold), bounds[..., None], flag[:, None],
        )  # fmt: skip
    return {**dict(zip(("lower", "upper", "probability"), bounds, strict=True)), "quality_flag": flag.astype(np.int64)}


def _learn(members: list[tuple[Record, _Known]]) -> Errors | None:
    """Learn from calibrated records, of one time step, how far their rain errs; None where there are too few values."""
    parts = []
    for record, known in members:
        rain, _ = _inverted(record, known)
        spacing = np.empty(rain.size)
        spacing_of_record(record.s, known.settings.steps(record.seconds, record.labels), spacing)
        parts.append((rain, record.series["RAINFALL"], spacing, record.months, known.row["rmse"]))
    longest = max((part[0].size for part in parts), default=0)
    estimate, rain, spacing = np.full((3, len(parts), longest), np.nan)
    months, rmse = np.zeros((len(parts), longest), np.int64), np.array([part[4] for part in parts], float)
    for row, (one, other, apart, month, _) in enumerate(parts):
        estimate[row, : one.size], rain[row, : one.size], spacing[row, : one.size] = one, other, apart
        months[row, : one.size] = month
    return Errors.of(estimate, rain, rmse, spacing, months) if parts else None


def _groups(heads: list[Head], options: Options, classes: pd.Series | None) -> list[list[Head]]:
    if options.pool == "region":
        return [heads]
    if options.pool in ("pixel", "neighbours"):
        return [[head] for head in heads]
    if classes is None:
        raise InputError("POOL is 'classes', but no class field is given; choose CLASS_FIELD.")
    classes = classes.set_axis(as_ids(pd.Series(classes.index)).tolist())
    groups: dict[Any, list[Head]] = {}
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
