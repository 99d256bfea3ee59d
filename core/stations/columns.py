"""Which column of a table is what: told, or recognised by its heading, and always said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pandas as pd

from ..errors import InputError
from ..quantities import Quantity
from ..quantities import plain_name as plain
from .options import VARIABLES, Columns
from .text import as_text
from .times import PARTS
from .variables import split_units

_STATION = (
    "station_id", "stationid", "stations_id", "station", "station_name", "station_no", "station_nr", "station_number",
    "station_code", "site_id", "site", "site_name", "site_no", "gauge_id", "gauge", "gage", "gage_id", "stid", "stn",
    "stn_id", "wmo_id", "id", "code", "name", "location",
)  # fmt: skip
_TIME = (
    "time", "datetime", "date_time", "timestamp", "utc", "time_utc", "datetime_utc", "date_utc", "utc_time", "valid",
    "valid_time", "date", "day_utc", "times", "dates", "timestamps", "mess_datum",
)  # fmt: skip
_CLOCK = ("time", "hour", "clock", "utc", "time_utc", "hh_mm")
_FLAG = ("flag", "quality_flag", "quality", "qc", "qc_flag", "qflag")
_LONGITUDE = ("longitude", "lon", "long", "lng", "x", "east", "easting", "coord_x", "x_coord")
_LATITUDE = ("latitude", "lat", "y", "north", "northing", "coord_y", "y_coord")
_ELEVATION = ("elevation", "elev", "altitude", "alt", "height", "z")
_DEPTH_FROM = ("depth_from", "depth_top", "top_depth", "depth")
_DEPTH_TO = ("depth_to", "depth_bottom", "bottom_depth", "depth")
# What follows the name of a value's column where it is not the value itself.
_NOT_VALUES = re.compile(r"flag|error|uncertainty|noise|std|quality|qc|count|n$|orig")
# Marks of quality beside values, such as DWD's QN_8: no station is called so.
_FLAGS = re.compile(r"(.*_)?(flags?|quality|qual|q[cn]|ind)(_?\d+)?")
# A column whose name occurred before, as pandas and `text` number it.
_TWIN = re.compile(r"(.+)\.\d+")
_NAMELESS = re.compile(r"column_\d+|unnamed_\d+|index")


@dataclass
class Roles:
    """The columns of a table; None or empty where there is none.

    Attributes
    ----------
    value
        The column of values, or in wide form the columns of the stations.
    parts
        Columns of year, month and the like, where no column holds the whole time.
    clock
        The column of the time of day, where another holds the date.
    remarks
        What the user should know of columns that were passed over.
    """

    wide: bool
    time: str | None
    value: list[str]
    station: str | None = None
    clock: str | None = None
    parts: dict[str, str] = field(default_factory=dict)
    flag: str | None = None
    longitude: str | None = None
    latitude: str | None = None
    elevation: str | None = None
    depth_from: str | None = None
    depth_to: str | None = None
    remarks: list[str] = field(default_factory=list)

    def describe(self, variable: Quantity) -> str:
        """Say which column was taken for what."""
        time = self.time or " + ".join(self.parts.values())
        told = [f"time: {time}" + (f" + {self.clock}" if self.clock else "")]
        if self.wide:
            told.append(f"stations: {len(self.value)} columns from '{self.value[0]}' to '{self.value[-1]}'")
        else:
            told += [f"{variable.name}: {self.value[0]}", f"station: {self.station or 'the name of the table'}"]
        others = {
            "flag": self.flag, "longitude or x": self.longitude, "latitude or y": self.latitude,
            "elevation": self.elevation, "depth from": self.depth_from, "depth to": self.depth_to,
        }  # fmt: skip
        told += [f"{role}: {column}" for role, column in others.items() if column]
        return ("wide form; " if self.wide else "long form; ") + "; ".join(told)


def find_roles(table: pd.DataFrame, columns: Columns, variable: Quantity, *, name: str) -> Roles:
    """Find the columns of a table of observations.

    Parameters
    ----------
    table
        Text or numbers.
    columns
        What is told.
    variable
        Whose values are looked for.
    name
        How errors name the table.

    Raises
    ------
    InputError
        If a column that is told is not there, or one that is needed cannot be recognised; it says what there is.
    """
    headings = [str(heading) for heading in table.columns]
    told = {
        key: named_column(headings, given, key, name)
        for key, given in (("STATION_FIELD", columns.station), ("TIME_FIELD", columns.time),
                           ("VALUE_FIELD", columns.value), ("FLAG_FIELD", columns.flag))
    }  # fmt: skip
    free = [heading for heading in headings if heading not in told.values()]
    station = told["STATION_FIELD"] or (pick(free, _STATION) if columns.layout != "wide" else None)
    free = [heading for heading in free if heading != station]
    time, clock, parts = _find_time(table, free, told["TIME_FIELD"], name)
    free = [heading for heading in free if heading not in (time, clock, *parts.values())]
    roles = Roles(False, time, [], station=station, clock=clock, parts=parts)
    value = told["VALUE_FIELD"] or (_pick_value(free, variable) if columns.layout != "wide" else None)
    if value is None:
        return _without_value(table, free, columns, variable, roles, name)
    if columns.layout == "wide":
        raise InputError("LAYOUT is wide, where every station has its own column; leave VALUE_FIELD empty.")
    free = [heading for heading in free if heading != value]
    roles.value = [value]
    twins = [heading for heading in free if _base(heading, headings) == value and _is_numeric(table[heading])]
    if twins and not told["VALUE_FIELD"]:
        roles.remarks.append(
            f"'{value}' was used, but {', '.join(twins)} with the same name has values, too. Choose VALUE_FIELD."
        )
    own_flags = [f"{plain(value)}_{word}" for word in ("flag", "quality_flag", "quality", "qc", "qc_flag")]
    roles.flag = told["FLAG_FIELD"] or pick(free, (*own_flags, *_FLAG))
    find_place(roles, free)
    return roles


def find_place(roles: Roles, headings: Sequence[str]) -> None:
    """Fill in the columns that tell where a station stands."""
    roles.longitude, roles.latitude = pick(headings, _LONGITUDE), pick(headings, _LATITUDE)
    if roles.longitude is None or roles.latitude is None:
        roles.longitude = roles.latitude = None
    roles.elevation = pick(headings, _ELEVATION)
    roles.depth_from, roles.depth_to = pick(headings, _DEPTH_FROM), pick(headings, _DEPTH_TO)
    if roles.depth_from is None or roles.depth_to is None:
        roles.depth_from = roles.depth_to = roles.depth_from or roles.depth_to


def find_coordinates(table: pd.DataFrame, station: str, *, name: str) -> Roles:
    """Find the columns of a table of stations.

    Raises
    ------
    InputError
        If there is none of ids or of coordinates.
    """
    headings = [str(heading) for heading in table.columns]
    found = named_column(headings, station, "COORDINATES_FIELD", name) or pick(headings, _STATION) or headings[0]
    roles = Roles(False, None, [], station=found)
    find_place(roles, [heading for heading in headings if heading != found])
    if roles.longitude is None:
        raise InputError(
            f"{name}: no columns of coordinates are recognised among {', '.join(headings[:20])}. "
            "Call them longitude and latitude, or x and y."
        )
    return roles


def named_column(headings: Sequence[str], given: str, key: str, name: str) -> str | None:
    """Return the column of a given name, whatever its capitals; None if none is given.

    Raises
    ------
    InputError
        If it is not there.
    """
    if not given:
        return None
    for heading in headings:
        if heading == given:
            return heading
    for heading in headings:
        # Of letters that are not Latin nothing is left to compare.
        if plain(given) and plain(heading) == plain(given):
            return heading
    shown = ", ".join(headings[:20]) + (", …" if len(headings) > 20 else "")
    raise InputError(f"{name}: {key} is '{given}', which is not a column. It has {shown}.")


def pick(headings: Iterable[str], words: Iterable[str]) -> str | None:
    """Return the heading that is the earliest of the words; None if there is none."""
    return _earliest({plain(heading): heading for heading in reversed(list(headings))}, words)


def _earliest(known: dict[str, str], words: Iterable[str]) -> str | None:
    return next((known[word] for word in words if word in known), None)


def _base(heading: str, headings: Iterable[str]) -> str | None:
    """Return the heading that another one is the twin of."""
    match = _TWIN.fullmatch(heading)
    return match[1] if match and match[1] in headings else None


def _pick_value(headings: Sequence[str], variable: Quantity) -> str | None:
    known = {
        plain(split_units(heading, variable)[0]): heading
        for heading in reversed(headings)
        if _base(heading, headings) is None
    }
    exact = _earliest(known, variable.aliases)
    if exact:
        return exact
    for word in variable.aliases:
        # soil_moisture_5cm, precip_total
        for name, heading in reversed(known.items()):
            if len(word) > 1 and name.startswith(f"{word}_") and not _NOT_VALUES.search(name.removeprefix(word)):
                return heading
    return None


def _find_time(
    table: pd.DataFrame, headings: Sequence[str], told: str | None, name: str
) -> tuple[str | None, str | None, dict[str, str]]:
    """Return the column of times, that of clocks beside dates, and the columns of parts of a time."""
    date = pick(headings, ("date", "dates", "day_utc"))
    if told:
        return told, None, {}
    clock = pick([heading for heading in headings if heading != date], _CLOCK)
    if date and clock and _first(table[clock]).count(":") in (1, 2) and len(_first(table[clock])) <= 8:
        return date, clock, {}
    parts = {part: found for part, words in PARTS.items() if (found := pick(headings, words))}
    if "year" in parts and ("month" in parts or "doy" in parts) and pick(headings, _TIME[:9]) is None:
        if "doy" in parts:
            parts = {part: column for part, column in parts.items() if part not in ("month", "day")}
        return None, None, parts
    found = pick(headings, _TIME)
    if found is None:
        # Indices of data frames have no heading; their values tell.
        found = next(
            (h for h in headings if plain(h) in ("column_1", "unnamed_0", "index") and _is_time(table[h])), None
        )
    if found is None:
        raise InputError(
            f"{name}: no column of times is recognised among {', '.join(headings[:20])}. Choose TIME_FIELD."
        )
    return found, None, {}


def _without_value(
    table: pd.DataFrame, free: list[str], columns: Columns, variable: Quantity, roles: Roles, name: str
) -> Roles:
    """Return wide form where every other column may be a station; or a single column of whatever name."""
    numeric = [heading for heading in free if _is_numeric(table[heading])]
    words = any(heading not in numeric and _first(table[heading]) for heading in free)
    if any(not _NAMELESS.fullmatch(plain(heading)) for heading in free):
        # Beside columns with names, one without is a number of rows.
        numeric = [heading for heading in numeric if not _NAMELESS.fullmatch(plain(heading))]
    stations = [heading for heading in numeric if not _FLAGS.fullmatch(plain(heading))]
    # What is plainly another thing is neither this variable nor a station; words beside numbers are of a long table.
    other = {word for each in VARIABLES.values() for word in each.aliases if len(word) > 2}
    other |= {word for word in (*_LONGITUDE, *_LATITUDE, *_ELEVATION, *_DEPTH_FROM, *_DEPTH_TO) if len(word) > 2}
    foreign = words or len(stations) < len(numeric) or any(plain(heading) in other for heading in numeric)
    wide = columns.layout == "wide" or (columns.layout == "auto" and not foreign)
    if roles.station is None and wide and len(stations) > 1:
        roles.wide, roles.value = True, stations
        if len(stations) < len(numeric):
            flags = [heading for heading in numeric if heading not in stations]
            roles.remarks.append(f"Columns of flags are not stations and are left out: {', '.join(flags[:20])}.")
        return roles
    single = [heading for heading in stations if plain(heading) not in other or columns.layout == "long"]
    if len(numeric) == len(single) == 1 and columns.layout != "wide":
        roles.value = single
        return roles
    told = ", ".join(free[:20]) or "none"
    raise InputError(
        f"{name}: no column of {variable.name} is recognised; beside time and station it has {told}. "
        "Choose VALUE_FIELD"
        + (", or LAYOUT 'wide' if each column is a station." if roles.station is None and len(numeric) > 1 else ".")
    )


def _is_numeric(column: pd.Series) -> bool:
    if column.dtype.kind in "iuf":
        return True
    sample = as_text(column.iloc[:2000])
    sample = sample[~sample.str.lower().isin(("", "nan", "na", "n/a", "null", "none", "t"))]
    if sample.empty:
        return False
    numbers = pd.to_numeric(sample.str.replace(",", ".", regex=False), errors="coerce")
    return bool(numbers.notna().mean() > 0.5)


def _is_time(column: pd.Series) -> bool:
    return column.dtype.kind == "M" or bool(
        re.match(r"\d{4}[-/]\d\d?[-/]\d\d?|\d\d?[./]\d\d?[./]\d{4}", _first(column))
    )


def _first(column: pd.Series) -> str:
    values = as_text(column.iloc[:2000])
    return str(next(iter(values[values != ""]), ""))
