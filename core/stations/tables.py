"""Tables of observations, in long or wide form, with coordinates in them or in a table of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import pandas as pd

from ..errors import InputError
from .columns import Roles, find_coordinates, find_roles, plain
from .options import Columns, Options, Progress
from .records import MOST_UNREADABLE, Collector, Import, Sensor, Series, believable, counted, drop_impossible
from .text import as_text
from .times import join_parts, parse_times
from .variables import Values, convert

#: Turns x and y of a table into degrees of longitude and latitude.
Project = Callable[[Values, Values], tuple[Values, Values]]

_NO_VALUE = ("", "nan", "na", "n/a", "null", "none", "-", "--", "m", "missing")
_GOOD = "G"
# Share of rows with a doubled station and time up to which they are a slip of the clock.
_MOST_DOUBLED = 0.01


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

    def read(self, name: str, table: pd.DataFrame) -> None:
        """Read one table into rows of station, time, value, flagged and place."""
        observed = self.options.observed
        roles = find_roles(table, self.columns, observed, name=name)
        self._example = "rows with too many cells"
        times = self._times(table, roles, name)
        station = _ids(table[roles.station]) if roles.station else name
        parts = [
            self._part(table, roles, times, column if roles.wide else station, column, name) for column in roles.value
        ]
        ragged = table.attrs.get("unreadable", 0)
        lost = sum(part.attrs["unreadable"] for part in parts) + ragged
        total = len(table) * len(parts) + ragged
        if lost and (self.options.on_error == "stop" or lost > MOST_UNREADABLE * total):
            raise InputError(
                f"{name}: {lost} of {total} values cannot be read ({self._example}). Mend them, or choose other columns"
                + ("" if self.options.on_error == "skip" else "; ON_ERROR 'skip' leaves them out")
                + "."
            )
        if lost:
            self._say(f"{name}: {lost} of {total} values cannot be read and are left out ({self._example}).", warn=True)
        self._say(f"{name}: {roles.describe(observed)}.")
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
                x, y, z = (float(part[key].iloc[0]) for key in ("x", "y", "elevation"))
                top, bottom = (float(part[key].iloc[0]) for key in ("depth_from", "depth_to"))
                if np.isnan(x) and station in matched:
                    x, y, more = places[matched[station]]
                    z = more if np.isnan(z) else z
                x, y = _degrees(x, y, station)
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
        if without:
            self.collector.warnings.append(
                f"{counted(len(without), 'station')} without coordinates, and so without a point in STATIONS: "
                f"{', '.join(without[:5])}. "
                "Give a table with their coordinates as COORDINATES."
            )

    def _times(self, table: pd.DataFrame, roles: Roles, name: str) -> np.ndarray:
        if roles.parts:
            times = join_parts({part: table[column] for part, column in roles.parts.items()}, name=name)
        elif table[roles.time].dtype.kind == "M":
            times = table[roles.time].to_numpy("datetime64[ns]")
            times = np.where(believable(times), times, np.datetime64("NaT", "ns"))
        else:
            texts = _ids(table[roles.time])
            if roles.clock:
                texts = texts.str.cat(as_text(table[roles.clock]), sep=" ")
            times = parse_times(texts, form=self.columns.time_format, name=f"{name}: {roles.time}")
        bad = np.isnat(times)
        if bad.any():
            self._example = f"such as the time of row {int(bad.argmax()) + 1}"
        if self.columns.utc_offset and (times.astype("datetime64[D]") == times)[~bad].all():
            self._say(f"{name}: whole days keep their date; they are those of its clock, not of UTC.", warn=True)
            return times
        return times - np.timedelta64(round(self.columns.utc_offset * 3600), "s")

    def _part(
        self, table: pd.DataFrame, roles: Roles, times: np.ndarray, station: pd.Series | str, column: str, name: str
    ) -> pd.DataFrame:
        values, unreadable = _numbers(table[column])
        if unreadable.any():
            row = int(unreadable.argmax())
            self._example = f"such as '{table[column].iloc[row]}' in row {row + 1} of '{column}'"
        unreadable |= np.isnat(times)
        part = pd.DataFrame({"time": times, "value": values})
        part["station"] = station if isinstance(station, str) else station.to_numpy()
        part["flag"] = as_text(table[roles.flag]).to_numpy() if roles.flag else None
        for key, source in (("x", roles.longitude), ("y", roles.latitude), ("elevation", roles.elevation),
                            ("depth_from", roles.depth_from), ("depth_to", roles.depth_to)):  # fmt: skip
            part[key] = _numbers(table[source])[0] if source else np.nan
        if roles.longitude and self._project is not None and not table.attrs.get("degrees"):
            # Most rows of a station are at one place.
            part[["x", "y"]] = _projected(part[["x", "y"]], self._project)
        empty = as_text(part["station"]) == ""
        if empty.any():
            self._say(f"{name}: {int(empty.sum())} rows without a station are left out.", warn=True)
        part = part[~empty & ~unreadable]
        part.attrs["unreadable"] = int(unreadable.sum())
        return part

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
                f"INPUT: {first['table'].iloc[0]} has several values of {what}, and so for {int(doubled.sum())} rows. "
                "Choose STATION_FIELD, or keep one value for each station and time."
            )
        return rows

    def _unify(self, rows: pd.DataFrame) -> None:
        """Bring all values to one unit, and mark those whose flag is not good."""
        options = self.options
        values, units = convert(rows["value"].to_numpy(np.float64), options.observed, self.columns.units)
        if self.columns.units == "auto" and units in ("percent", "K"):
            self.collector.warnings.append(
                f"The values look like {units} and were converted to {options.observed.units}. Choose UNITS if they "
                "are not."
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
                    "The column of flags holds no 'G', so it is not looked at; drop bad values before.", warn=True
                )

    def _series(self, part: pd.DataFrame) -> Series:
        part = part.sort_values("time", kind="stable")
        values = part["value"].to_numpy(np.float64)
        dropped = part["flagged"].to_numpy(bool) & np.isfinite(values)
        tally = Counter(part["flag"][dropped].astype(str)) if dropped.any() else Counter()
        values, impossible = drop_impossible(np.where(dropped, np.nan, values), self.options.observed)
        return Series(
            times=part["time"].to_numpy("datetime64[ns]"),
            values=values,
            flagged=int(dropped.sum()),
            impossible=impossible,
            flags=tally,
        )

    def _say(self, text: str, *, warn: bool = False) -> None:
        said = text.partition(": ")[2] or text
        if said not in self._said:
            self._said.add(said)
            (self.collector.warnings if warn else self.collector.notes).append(text)


def _numbers(column: pd.Series) -> tuple[Values, np.ndarray]:
    """Return the numbers of a column, NaN where there is none, and which cells hold something else."""
    if column.dtype.kind in "iuf":
        return column.to_numpy(np.float64), np.zeros(len(column), dtype=bool)
    texts = as_text(column)
    numbers = pd.to_numeric(texts, errors="coerce")
    if numbers.isna().any() and texts.str.fullmatch(r"[-+]?\d*,\d+").any():
        numbers = pd.to_numeric(texts.str.replace(",", ".", n=1, regex=False), errors="coerce")
    values = numbers.to_numpy(np.float64)
    infinite = np.isinf(values)
    bad = (np.isnan(values) & ~texts.str.lower().isin(_NO_VALUE).to_numpy()) | infinite
    return np.where(infinite, np.nan, values), bad


def _ids(column: pd.Series) -> pd.Series:
    """Return ids as text; those that one table holds as 7, another as 7.0 and a third as "7" are the same."""
    texts: Any = as_text(column)
    return texts.str.replace(r"^(\d+)\.0$", r"\1", regex=True)


def _places(table: pd.DataFrame, station: str, project: Project | None) -> dict[str, tuple[float, float, float]]:
    """Return x, y and elevation of the stations of a table, by their ids."""
    roles = find_coordinates(table, station, name="COORDINATES")
    x, y = _numbers(table[roles.longitude])[0], _numbers(table[roles.latitude])[0]
    z = _numbers(table[roles.elevation])[0] if roles.elevation else np.full(len(table), np.nan)
    if project is not None and not table.attrs.get("degrees"):
        known = np.isfinite(x) & np.isfinite(y)
        x[known], y[known] = project(x[known], y[known])
    found: dict[str, tuple[float, float, float]] = {}
    for row, name in enumerate(_ids(table[roles.station])):
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
            f"Station {station} would stand at {y:.6f}° N, {x:.6f}° E. Choose the coordinate reference system of its "
            "coordinates as CRS."
        )
    return x, y
