"""Times in tables, in whatever form people write them; never guessed where two readings are possible."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import InputError
from .daily import Times
from .records import believable
from .text import as_text

# Names of parts of a time, in the form of `columns.plain`.
PARTS = {
    "year": ("year", "yyyy", "yr"),
    "month": ("month", "mm", "mon", "mo"),
    "day": ("day", "dd", "day_of_month"),
    "doy": ("doy", "day_of_year", "julian_day", "jday"),
    "hour": ("hour", "hh", "hr"),
    "minute": ("minute", "min"),
}

# How dates look, and what they can mean: of two meanings, the rows beyond the twelfth of a month decide.
_DATES = (
    (r"\d{4}(?P<s>[-/.])\d{1,2}(?P=s)\d{1,2}", ("%Y{s}%m{s}%d",)),
    (r"\d{1,2}(?P<s>[.])\d{1,2}[.]\d{4}", ("%d{s}%m{s}%Y",)),
    (r"\d{1,2}(?P<s>[-/])\d{1,2}(?P=s)\d{4}", ("%d{s}%m{s}%Y", "%m{s}%d{s}%Y")),
    (r"\d{1,2}(?P<s>[-/ ])[A-Za-z]{3}(?P=s)\d{4}", ("%d{s}%b{s}%Y",)),
    (r"(?P<s>)\d{8}", ("%Y%m%d",)),
)
_CLOCKS = (
    ("", ""),
    (r" \d{1,2}:\d\d", " %H:%M"),
    (r" \d{1,2}:\d\d:\d\d", " %H:%M:%S"),
    (r" \d{1,2}:\d\d [AaPp][Mm]", " %I:%M %p"),
    (r" \d{1,2}:\d\d:\d\d [AaPp][Mm]", " %I:%M:%S %p"),
    (r"\d\d", "%H"),
    (r"\d\d:\d\d", "%H:%M"),
    (r"\d{4}", "%H%M"),
    (r"\d{6}", "%H%M%S"),
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d.*)?")
# An offset from UTC behind a time of day; in a date, -01 is a day.
_OFFSET = r"([Zz]|[+-]\d\d(?::?\d\d)?)$"
_CLOCK_OFFSET = r"[T ]\d{1,2}(?::?\d\d){0,2}(?:[.,]\d+)? ?" + _OFFSET
_SAMPLE = 50
# So much of a sample has to look alike; what does not is damage.
_FIT = 0.9


def parse_times(texts: pd.Series, *, form: str = "", name: str) -> Times:
    """Read a column of times.

    Parameters
    ----------
    texts
        Text, shape (n,).
    form
        As ``strptime`` has it; recognised if empty.
    name
        How errors name the column.

    Returns
    -------
    array
        Naive UTC, shape (n,); NaT where a row is no time.

    Raises
    ------
    InputError
        If no known form fits, or if days and months cannot be told apart.
    """
    texts = as_text(texts)
    if form:
        try:
            return _strip_zone(pd.to_datetime(texts, format=form, errors="coerce", utc=True))
        except (ValueError, re.error) as error:
            raise InputError(
                f"TIME_FORMAT '{form}' is not a format of strptime ({error}). An example: %d/%m/%Y %H:%M."
            ) from error
    return _recognise(texts, name)


def parse_offsets(texts: pd.Series, *, form: str = "") -> npt.NDArray[np.float64]:
    """Return how many hours each stamp's own clock is ahead of UTC, shape (n,); NaN where a stamp does not tell it.

    Parameters
    ----------
    texts, form
        As for `parse_times`, which takes what they tell into account.
    """
    texts = as_text(texts)
    if texts.str.endswith("Z").all():
        return np.zeros(len(texts))
    found = texts.str.extract(_OFFSET if "%z" in form else _CLOCK_OFFSET, expand=False)
    hours = {text: _hours(text) for text in found.dropna().unique()}
    return found.map(hours).to_numpy(np.float64)


def join_parts(parts: Mapping[str, pd.Series], *, name: str) -> Times:
    """Make times of columns of year, month and day (or day of the year, which may have a fraction), hour and minute.

    Parameters
    ----------
    parts
        Numbers, by the keys of `PARTS`; at least year, and month or doy.
    name
        How errors name the table.

    Returns
    -------
    array
        As from `parse_times`.

    Raises
    ------
    InputError
        If no row is a time.
    """
    numbers = {part: pd.to_numeric(values, errors="coerce").to_numpy(np.float64) for part, values in parts.items()}
    year, nothing = numbers["year"], np.zeros_like(numbers["year"])
    month, day = numbers.get("month", nothing + 1), numbers.get("day", nothing + 1)
    doy = numbers.get("doy", nothing + 1)
    hour, minute = numbers.get("hour", nothing), numbers.get("minute", nothing)
    whole = [np.floor(values) == values for values in (year, month, day)]
    good = np.logical_and.reduce(whole) & (year >= 1850) & (year < 2100) & (month >= 1) & (month <= 12) & (day >= 1)
    good &= (doy >= 1) & (doy < 367) & (hour >= 0) & (hour <= 24) & (minute >= 0) & (minute < 60)
    times = np.full(year.size, np.datetime64("NaT", "ns"))
    months = ((year[good] - 1970) * 12 + month[good] - 1).astype("int64").astype("datetime64[M]")
    days = months.astype("datetime64[D]") + (day[good] - 1).astype("timedelta64[D]")
    seconds = np.rint((doy[good] - 1) * 86400 + hour[good] * 3600 + minute[good] * 60).astype("timedelta64[s]")
    times[good] = np.where(days.astype("datetime64[M]") == months, days + seconds, np.datetime64("NaT", "s"))
    if np.isnat(times).all():
        raise InputError(f"{name}: its columns of year, month and day do not form valid times. Choose TIME_FIELD.")
    return times


def _recognise(texts: pd.Series, name: str) -> Times:
    filled = texts[texts != ""]
    if filled.empty:
        raise InputError(f"{name}: contains no times. Choose TIME_FIELD.")
    sample = filled.iloc[np.unique(np.linspace(0, len(filled) - 1, _SAMPLE).astype(int))]
    if sample.str.fullmatch(_ISO.pattern).mean() >= _FIT:
        return _strip_zone(pd.to_datetime(texts, format="ISO8601", errors="coerce", utc=True))
    readings = [_strip_zone(pd.to_datetime(texts, format=form, errors="coerce", utc=True)) for form in _forms(sample)]
    if not readings:
        raise InputError(
            f"{name}: '{sample.iloc[0]}' is not a time in a known form. Choose another TIME_FIELD, or give "
            "TIME_FORMAT, such as %d/%m/%Y %H:%M."
        )
    readings.sort(key=lambda times: int(np.isnat(times).sum()))
    first, *others = readings
    if any(np.isnat(times).sum() == np.isnat(first).sum() and (times != first).any() for times in others) and (
        not np.isnat(first).all()
    ):
        raise InputError(
            f"{name}: in '{sample.iloc[0]}' day and month cannot be distinguished. Set TIME_FORMAT, such as %d/%m/%Y "
            "%H:%M or %m/%d/%Y %H:%M."
        )
    return first


def _hours(offset: str) -> float:
    if offset in "Zz":
        return 0.0
    hours, minutes = int(offset[1:3]), int(offset[3:].lstrip(":") or 0)
    return (-1 if offset[0] == "-" else 1) * (hours + minutes / 60)


def _forms(sample: pd.Series) -> list[str]:
    """Return what a sample can be read by: the meanings of the first look that it has."""
    for date, meanings in _DATES:
        for clock, form in _CLOCKS:
            if form[:1] == "%" and meanings != ("%Y%m%d",):
                continue
            look = re.compile(date + clock)
            matches = [match for match in map(look.fullmatch, sample) if match]
            if len(matches) >= _FIT * len(sample):
                return [meaning.format(s=matches[0]["s"]) + form for meaning in meanings]
    return []


def _strip_zone(times: pd.Series) -> Times:
    """Return whole seconds, since parts of one are the jitter of clocks; NaT in years of which there are no records."""
    stamps = (times.dt.tz_localize(None).to_numpy("datetime64[ms]") + np.timedelta64(500, "ms")).astype("datetime64[s]")
    return np.where(believable(stamps), stamps, np.datetime64("NaT", "s")).astype("datetime64[ns]")
