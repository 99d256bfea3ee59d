"""Tables of observations, in long or wide form, with coordinates in them or in a table of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from ..days import DayStart
from ..errors import InputError
from ..quantities import Quantity
from ..running import Progress
from .columns import Roles, find_coordinates, find_roles, plain
from .daily import DAY, infer_step, own_start
from .options import Columns, Options
from .records import MOST_UNREADABLE, Collector, Import, Sensor, Series, believable, counted
from .text import as_ids, as_text, plain_numbers
from .times import join_parts, parse_offsets, parse_times
from .variables import Values, convert, drop_impossible, drop_marks, how_often, split_units, to_ours, trace_words

#: Turns x and y of a table into degrees of longitude and latitude.
Project = Callable[[Values, Values], tuple[Values, Values]]

_NO_VALUE = ("", "nan", "na", "n/a", "null", "none", "-", "--", "m", "missing")
_GOOD = "G"
# Share of rows with a doubled station and time up to which they are a slip of the clock.
_MOST_DOUBLED = 0.01
# So many values of a station tell whether they are fractions or percent.
_TELLING = 10


def read_tables(
    sources: Iterable[tuple[str, pd.DataFrame]],
    options: Options,
    columns: Columns,
    *,
    coordinates: pd.DataFrame | None = None,
    coordinates_field: str = "",
    project: Project | None = None,
    problems: list[str] | None = None,
    progress: Progress | None = None,
) -> Import:
    """Read one variable of tables.

    Parameters
    ----------
    sources
        Names and tables, whose cells are text, numbers or times. A table without a column of stations is of the one
        that it is named after. ``attrs["degrees"]`` says that its coordinates are degrees already.
    options
        What to take.
    columns
        How to read the tables; what is not told is recognised, and noted.
    coordinates
        A table of stations with coordinates, for those that the tables do not give.
    coordinates_field
        Its column of ids; recognised if empty.
    project
        What turns coordinates into degrees (WGS 84); they are degrees if None.
    problems
        What the sources could not read.
    progress
        Told the fraction done, as far as it is known; may raise `Cancelled`.

    Returns
    -------
    Import

    Raises
    ------
    InputError
        If there is nothing that is wanted, a column cannot be recognised, or much is unreadable.

    Examples
    --------
    >>> days = ["2020-06-01", "2020-06-02", "2020-06-01"]
    >>> table = pd.DataFrame({"station": ["A", "A", "B"], "date": days, "rain_mm": [0.0, 7.5, 3.0]})
    >>> found = read_tables([("rain", table)], Options(variable="rainfall"), Columns(value="rain_mm"))
    >>> found.observations[["station_id", "rainfall"]].to_dict("list")
    {'station_id': ['A', 'A', 'B'], 'rainfall': [0.0, 7.5, 3.0]}
    >>> found.notes[0]
    'rain: long form; time: date; rainfall: rain_mm; station: station.'
    """
    collector = Collector(options, stamp_end=False)
    reader = _Reader(options, columns, collector, project)
    problems = [] if problems is None else problems
    for number, (name, table) in enumerate(sources):
        try:
            reader.read(name, table)
        except InputError as problem:
            # A single table that cannot be read is the error itself; among many it is one of them.
            reader.failed.append(problem)
            if options.on_error == "stop":
                raise
        if progress:
            progress(0.7 * (1 - 1 / (number + 2)))
    if reader.failed and not reader.rows:
        raise reader.failed[0]
    problems += [str(problem) for problem in reader.failed]
    if problems:
        collector.warnings.append(
            f"{counted(len(problems), 'table')} could not be read and left out: {' '.join(problems[:3])}"
        )
    places = _places(coordinates, coordinates_field, project) if coordinates is not None else {}
    reader.collect(places, progress)
    return collector.result()


class _Reader:
    """Gathers rows of all tables, and makes stations of them."""

    def __init__(self, options: Options, columns: Columns, collector: Collector, project: Project | None) -> None:
        self.options, self.columns, self.collector, self._project = options, columns, collector, project
        self.rows: list[pd.DataFrame] = []
        self.failed: list[InputError] = []
        self._said: set[str] = set()
        self._marks: Counter[str] = Counter()
        self._traces = 0
        # When the days begin that dates without a time of day name.
        self._dates = columns.clock if options.day_start is None else options.day_start

    def read(self, name: str, table: pd.DataFrame) -> None:
        """Read one table into rows of station, time, value, flagged and place."""
        observed = self.options.observed
        roles = find_roles(table, self.columns, observed, name=name)
        self._example = "rows with too many cells"
        stamps, offsets = self._stamps(table, roles, name)
        station = as_ids(table[roles.station]) if roles.station else name
        parts = [
            self._part(table, roles, (stamps, offsets), column if roles.wide else station, column, name)
            for column in roles.value
        ]
        ragged = table.attrs.get("unreadable", 0)
        lost = sum(part.attrs["unreadable"] for part in parts) + ragged
        total = len(table) * len(parts) + ragged
        if lost and (self.options.on_error == "stop" or lost > MOST_UNREADABLE * total):
            raise InputError(
                f"{name}: {lost} of {total} values cannot be read ({self._example}). Correct them, or choose other "
                "columns" + ("" if self.options.on_error == "skip" else "; ON_ERROR 'skip' leaves them out") + "."
            )
        if lost:
            self._say(f"{name}: {lost} of {total} values cannot be read and are left out ({self._example}).", warn=True)
        self._say(f"{name}: {roles.describe(observed)}.")
        for remark in roles.remarks:
            self._say(f"{name}: {remark}", warn=True)
        self.rows += [part.assign(table=name) for part in parts]

    def collect(self, places: dict[str, tuple[float, float, float]], progress: Progress | None) -> None:
        """Hand the stations to the collector, one after the other."""
        if not self.rows:
            raise InputError("INPUT: the table has no rows.")
        rows = pd.concat(self.rows, ignore_index=True)
        rows = self._single(rows)
        self._unify(rows)
        matched = _match(sorted(rows["station"].unique()), places)
        groups = rows.groupby("station", sort=True)
        without = []
        for number, (key, own) in enumerate(groups):
            station = str(key)
            if progress:
                progress(0.7 + 0.3 * number / len(groups))
            series, sensors = [], []
            kept = own.groupby(["depth_from", "depth_to"], dropna=False)
            for _, part in kept:
                x, y, z = (_first_known(part[key]) for key in ("x", "y", "elevation"))
                top, bottom = (float(part[key].iloc[0]) for key in ("depth_from", "depth_to"))
                told = station
                if np.isnan(x) and station in matched:
                    x, y, more = places[matched[station]]
                    z = more if np.isnan(z) else z
                    told = f"{station} of COORDINATES"
                x, y = _degrees(x, y, told)
                sensors.append(
                    Sensor(station_id=station, station=station, longitude=x, latitude=y, elevation=z,
                           depth_from=top, depth_to=bottom)
                )  # fmt: skip
                series.append(self._series(part))
            wanted = self.collector.choose(sensors)
            if not wanted:
                continue
            if np.isnan(sensors[0].longitude):
                without.append(station)
            self.collector.add([sensors[i] for i in wanted], [series[i] for i in wanted])
        if self._marks:
            told = ", ".join(f"{mark} ({how_often(count)})" for mark, count in self._marks.most_common(6))
            self.collector.warnings.append(f"Numbers treated as missing values: {told}.")
        if self._traces:
            self.collector.notes.append(f"{counted(self._traces, 'trace')} (T) set to 0: too little to be measured.")
        if without:
            self.collector.warnings.append(
                f"{counted(len(without), 'station')} without coordinates, so they are not in STATIONS: "
                f"{', '.join(without[:5])}. Set COORDINATES to a table with their coordinates."
            )

    def _stamps(self, table: pd.DataFrame, roles: Roles, name: str) -> tuple[np.ndarray, Values]:
        """Return the stamps of all rows, and how many hours their clocks are ahead of UTC, NaN where they do not tell.

        Those that tell it are in UTC already.
        """
        offsets = np.full(len(table), np.nan)
        if roles.parts:
            times = join_parts({part: table[column] for part, column in roles.parts.items()}, name=name)
        elif table[roles.time].dtype.kind == "M":
            times = table[roles.time].to_numpy("datetime64[ns]")
            times = np.where(believable(times), times, np.datetime64("NaT", "ns"))
        else:
            column = table[roles.time]
            texts = as_ids(column) if column.dtype.kind in "iuf" else as_text(column)
            if roles.clock:
                texts = texts.str.cat(as_text(table[roles.clock]), sep=" ")
            form = self.columns.time_format
            times = parse_times(texts, form=form, name=f"{name}: {roles.time}")
            offsets = parse_offsets(texts, form=form)
            if np.isfinite(offsets).any() and (self.columns.utc_offset or self.columns.time_zone):
                self._say(
                    f"{name}: time stamps include their offset from UTC; UTC_OFFSET and TIME_ZONE are ignored for "
                    "them.",
                    warn=True,
                )
        bad = np.isnat(times)
        if bad.any():
            self._example = f"such as the time of row {int(bad.argmax()) + 1}"
        return times, offsets

    def _part(
        self,
        table: pd.DataFrame,
        roles: Roles,
        stamped: tuple[np.ndarray, Values],
        station: pd.Series | str,
        column: str,
        name: str,
    ) -> pd.DataFrame:
        observed = self.options.observed
        values, unreadable, traces = _numbers(table[column], observed)
        self._traces += traces
        if unreadable.any():
            row = int(unreadable.argmax())
            self._example = f"such as '{table[column].iloc[row]}' in row {row + 1} of '{column}'"
        unreadable |= np.isnat(stamped[0])
        values, marks = drop_marks(values)
        self._marks.update(marks)
        units = "" if roles.wide or self.columns.units != "auto" else split_units(column, observed)[1]
        found = to_ours(observed, units) if units else None
        told = found is not None and not (found.same and not found.daily)
        if found is not None and told:
            values = values * found.factor + found.offset
            self._say(f"{name}: '{column}' is in {units}, converted to {observed.units}.")
        part = pd.DataFrame({"value": values})
        part["converted"], part["rate"] = told, found is not None and found.daily
        part["station"] = station if isinstance(station, str) else station.to_numpy()
        part["flag"] = as_text(table[roles.flag]).to_numpy() if roles.flag else None
        for key, source in (("x", roles.longitude), ("y", roles.latitude), ("elevation", roles.elevation),
                            ("depth_from", roles.depth_from), ("depth_to", roles.depth_to)):  # fmt: skip
            part[key] = _measures(table[source]) if source else np.nan
        if roles.longitude and self._project is not None and not table.attrs.get("degrees"):
            # Most rows of a station are at one place.
            part[["x", "y"]] = _projected(part[["x", "y"]], self._project)
        self._set_times(part, *stamped)
        empty = as_text(part["station"]) == ""
        if empty.any():
            self._say(f"{name}: {int(empty.sum())} rows without a station are left out.", warn=True)
        part = part[~empty & ~unreadable]
        part.attrs["unreadable"] = int(unreadable.sum())
        return part

    def _set_times(self, part: pd.DataFrame, stamps: np.ndarray, offsets: Values) -> None:
        """Give rows their ``time`` in UTC, and say where all stamps of a sensor are ``whole`` days by their clock."""
        told = np.isfinite(offsets)
        shown = stamps + np.where(told, offsets * 3600e9, 0).astype("timedelta64[ns]")
        part["offset"] = offsets
        part["stamp"] = stamps
        part["whole"] = (shown == shown.astype("datetime64[D]")) | np.isnat(stamps)
        sensor = ["station", "depth_from", "depth_to"]
        if part["whole"].all():
            whole = np.ones(len(part), dtype=bool)
        else:
            whole = part.groupby(sensor, dropna=False)["whole"].transform("all").to_numpy(bool)
        times = np.where(whole & ~told, self._dates.starts(stamps), stamps)
        clock = self.columns.clock
        local = ~whole & ~told
        if clock.zone:
            # An hour that the clock repeats comes first in summer time.
            known = stamps[~np.isnat(stamps)]
            upwards = not known.size or known[0] <= known[-1]
            again = part.duplicated([*sensor, "stamp"], keep="first" if upwards else "last").to_numpy()
            times[local] = clock.to_utc(stamps[local], fold=again[local])
        else:
            times[local] += np.timedelta64(round(clock.hours * 3600), "s")
        part["time"], part["whole"] = times, whole

    def _single(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Drop rows that are there twice, and refuse tables where many differ: a column of ids was overlooked."""
        keys = ["station", "depth_from", "depth_to", "time"]
        rows = rows.drop_duplicates([*keys, "value"], ignore_index=True)
        doubled = rows.duplicated(keys, keep=False) & rows["value"].notna()
        if not doubled.any():
            return rows
        first = rows[doubled].sort_values(keys, kind="stable").iloc[:2]
        what = f"station {first['station'].iloc[0]} at {first['time'].iloc[0]}"
        tables = rows[doubled].groupby(keys, dropna=False)["table"].nunique()
        if (tables > 1).any():
            both = " and ".join(sorted(rows[doubled]["table"].unique())[:2])
            raise InputError(
                f"INPUT: {both} have different values of {what}. Give one of them, or one table a station."
            )
        if doubled.mean() > _MOST_DOUBLED:
            raise InputError(
                f"INPUT: {first['table'].iloc[0]} has several values of {what} (in {int(doubled.sum())} rows). "
                "Choose STATION_FIELD, or keep one value for each station and time."
            )
        return rows

    def _unify(self, rows: pd.DataFrame) -> None:
        """Bring all values to one unit, and mark those whose flag is not good."""
        options = self.options
        plain_rows = ~rows["converted"].to_numpy(bool)
        values = rows["value"].to_numpy(np.float64, copy=True)
        if plain_rows.any():
            values[plain_rows], units = convert(values[plain_rows], options.observed, self.columns.units)
            if self.columns.units == "auto" and units == "percent":
                self._check_mixed(rows[plain_rows])
            if self.columns.units == "auto" and units in ("percent", "K"):
                self.collector.warnings.append(
                    f"The values look like {units} and were converted to {options.observed.units}. Choose UNITS if "
                    "they are not."
                )
        rows["value"] = values
        flags = rows["flag"]
        rows["flagged"] = False
        if options.flags == "good" and flags.notna().any():
            if (flags == _GOOD).any():
                good = flags.map({flag: all(p == _GOOD for p in flag.split(",")) for flag in flags.dropna().unique()})
                rows["flagged"] = ~good.astype("boolean").fillna(True).to_numpy(bool)
            else:
                self._say(
                    "The column of flags contains no 'G', so flags are ignored; remove bad values first.", warn=True
                )

    def _check_mixed(self, rows: pd.DataFrame) -> None:
        """Refuse values that look like percent where those of a station look like fractions."""
        known = rows.dropna(subset="value").groupby("station")["value"].agg(["size", "max"])
        small = known.index[(known["size"] >= _TELLING) & (known["max"] <= 1.0) & (known["max"] > 0.0)]
        if len(small):
            raise InputError(
                f"INPUT: the values of {', '.join(small[:5])} look like fractions, but those of "
                "other stations like percent. Bring them to one unit, or set UNITS to percent if all are."
            )

    def _series(self, part: pd.DataFrame) -> Series:
        part = part.sort_values("time", kind="stable")
        values = part["value"].to_numpy(np.float64)
        dropped = part["flagged"].to_numpy(bool) & np.isfinite(values)
        tally = Counter(part["flag"][dropped].astype(str)) if dropped.any() else Counter()
        times = part["time"].to_numpy("datetime64[ns]")
        step = infer_step(times)
        rate = part["rate"].to_numpy(bool)
        if rate.any():
            if step is None:
                raise InputError(
                    f"INPUT: {part['table'].iloc[0]} holds a rate of {self.options.variable}, but the steps of "
                    f"station {part['station'].iloc[0]} have no common length. Convert its values to amounts first."
                )
            values = np.where(rate, values * step / DAY, values)
        values, impossible = drop_impossible(
            np.where(dropped, np.nan, values), self.options.observed, long=step is not None and step > DAY
        )
        return Series(
            times=times,
            values=values,
            flagged=int(dropped.sum()),
            impossible=impossible,
            flags=tally,
            days=self._days(part, times),
        )

    def _days(self, part: pd.DataFrame, times: np.ndarray) -> DayStart | None:
        """Return when the days begin that all stamps of a sensor are, by their clock; None if they are no days."""
        if not part["whole"].all():
            return None
        if part["offset"].isna().all():
            return self._dates
        clock = self.columns.clock
        if clock.zone and (times == clock.starts(clock.days(times))).all():
            return clock
        found = own_start(times)
        if found is None:
            self._say(
                f"{part['table'].iloc[0]}: days of station {part['station'].iloc[0]} begin at midnight in different "
                "time zones; the stated times are used.",
                warn=True,
            )
        return found

    def _say(self, text: str, *, warn: bool = False) -> None:
        said = text.partition(": ")[2] or text
        if said not in self._said:
            self._said.add(said)
            (self.collector.warnings if warn else self.collector.notes).append(text)


def _numbers(column: pd.Series, variable: Quantity | None = None) -> tuple[Values, np.ndarray, int]:
    """Return the numbers of a column, NaN where there is none, which cells hold something else, and the traces of rain.

    Traces, too little to be measured, are 0.
    """
    if column.dtype.kind in "iuf":
        return column.to_numpy(np.float64), np.zeros(len(column), dtype=bool), 0
    texts = as_text(column)
    numbers = pd.to_numeric(plain_numbers(texts), errors="coerce")
    values = numbers.to_numpy(np.float64, copy=True)
    words = texts.str.lower()
    traces = words.isin(trace_words(variable)).to_numpy()
    values[traces] = 0.0
    infinite = np.isinf(values)
    bad = (np.isnan(values) & ~words.isin(_NO_VALUE).to_numpy()) | infinite
    return np.where(infinite, np.nan, values), bad, int(traces.sum())


def _measures(column: pd.Series) -> Values:
    """Return coordinates or depths; NaN for negative marks of missing values, too."""
    values = _numbers(column)[0]
    return np.where(values < 0, drop_marks(values)[0], values)


def _first_known(column: pd.Series) -> float:
    known = column.dropna()
    return float(known.iloc[0]) if len(known) else np.nan


def _places(table: pd.DataFrame, station: str, project: Project | None) -> dict[str, tuple[float, float, float]]:
    """Return x, y and elevation of the stations of a table, by their ids."""
    roles = find_coordinates(table, station, name="COORDINATES")
    x, y = _measures(table[roles.longitude]), _measures(table[roles.latitude])
    z = _measures(table[roles.elevation]) if roles.elevation else np.full(len(table), np.nan)
    if project is not None and not table.attrs.get("degrees"):
        known = np.isfinite(x) & np.isfinite(y)
        x[known], y[known] = project(x[known], y[known])
    found: dict[str, tuple[float, float, float]] = {}
    for row, name in enumerate(as_ids(table[roles.station])):
        if name and np.isfinite([x[row], y[row]]).all():
            if name in found and found[name][:2] != (x[row], y[row]):
                raise InputError(f"COORDINATES has station {name} at two places. Keep one row for each station.")
            found[name] = (x[row], y[row], z[row])
    if not found:
        raise InputError("COORDINATES holds no station with coordinates. Check its columns.")
    return found


def _match(stations: list[str], places: dict[str, tuple[float, float, float]]) -> dict[str, str]:
    """Return the place of each station: of the same name, or else the only one of the same words or number."""
    matched = {station: station for station in stations if station in places}
    for key in (plain, _number_of):
        ours = Counter(key(station) for station in stations)
        theirs = Counter(key(place) for place in places)
        by_key = {key(place): place for place in places}
        for station in stations:
            name = key(station)
            if station not in matched and name and ours[name] == theirs.get(name) == 1:
                matched[station] = by_key[name]
    return matched


def _number_of(name: str) -> str:
    """Return the number in names such as ``Gage 12``; empty where there is none or more than one."""
    numbers = re.findall(r"\d+", name)
    return numbers[0].lstrip("0") if len(numbers) == 1 else ""


def _projected(points: pd.DataFrame, project: Project) -> np.ndarray:
    unique = points.dropna().drop_duplicates()
    x, y = project(unique["x"].to_numpy(np.float64), unique["y"].to_numpy(np.float64))
    moved = unique.assign(longitude=x, latitude=y)
    return points.merge(moved, how="left", on=["x", "y"])[["longitude", "latitude"]].to_numpy(np.float64)


def _degrees(x: float, y: float, station: str) -> tuple[float, float]:
    if np.isnan(x) or np.isnan(y):
        return np.nan, np.nan
    if 180 < x <= 360:
        x -= 360
    if not (abs(x) <= 180 and abs(y) <= 90):
        raise InputError(
            f"Station {station} would be at {y:.6f}° N, {x:.6f}° E. Choose the coordinate reference system of its "
            "coordinates as CRS."
        )
    return x, y
