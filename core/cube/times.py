"""Times of cubes: how files tell them, ISO-8601 durations, steps, the overlap of two records."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..days import of
from ..errors import InputError
from ..periods import within

Times = npt.NDArray[np.datetime64]

# Nanoseconds reach no farther; the calendars of the real time line.
_FIRST_YEAR, _LAST_YEAR = 1678, 2261
_REAL = ("standard", "gregorian", "proleptic_gregorian")
# More than that of any unit is a slip, and nothing that 64 bits of nanoseconds hold.
_LONGEST = 100_000
# Stamps that tell the step, and the shortest month.
_TELLING, _DAY, _MONTH = 3, np.timedelta64(1, "D"), np.timedelta64(28, "D")
_DURATION = re.compile(
    r"P(?:(?P<Y>\d+)Y)?(?:(?P<M>\d+)M)?(?:(?P<W>\d+)W)?(?:(?P<D>\d+)D)?"
    r"(?:T(?:(?P<h>\d+)H)?(?:(?P<m>\d+)M)?(?:(?P<s>\d+)S)?)?"
)


def parse_iso_duration(text: str) -> np.timedelta64:
    """Read an ISO-8601 duration such as ``P1D``, ``PT3H`` or ``P1M``.

    Parameters
    ----------
    text
        The duration; years and months cannot be mixed with the smaller units.

    Returns
    -------
    numpy.timedelta64
        In months (unit ``M``) for years and months, else in nanoseconds.

    Raises
    ------
    InputError
        If `text` is no such duration, or is not longer than zero.

    Examples
    --------
    >>> float(parse_iso_duration("PT3H") / np.timedelta64(1, "h"))
    3.0
    """
    match = _DURATION.fullmatch(text.strip().upper())
    parts = {unit: int(value) for unit, value in match.groupdict().items() if value} if match else {}
    if any(value > _LONGEST for value in parts.values()):
        raise InputError(f"'{text[:50]}' is too long. Write an ISO-8601 duration, such as P1D, PT3H or P1M.")
    months = 12 * parts.pop("Y", 0) + parts.pop("M", 0)
    rest = sum((np.timedelta64(value, unit) for unit, value in parts.items()), np.timedelta64(0, "D"))
    if bool(months) == bool(rest):
        raise InputError(f"'{text}' is not a valid time step. Write an ISO-8601 duration, such as P1D, PT3H or P1M.")
    return np.timedelta64(months, "M") if months else rest.astype("timedelta64[ns]")


def iso_duration(step: np.timedelta64) -> str:
    """Write a duration as ISO-8601: ``P1D``, ``PT3H``, ``P1M`` for calendar months, ``P1DT12H``.

    Parameters
    ----------
    step
        A positive duration; what is below a second is dropped.

    Examples
    --------
    >>> iso_duration(np.timedelta64(36, "h"))
    'P1DT12H'
    """
    unit = np.datetime_data(step.dtype)[0]
    if unit in ("Y", "M"):
        return f"P{step.astype(int)}{unit}"
    days, seconds = divmod(int(step.astype("timedelta64[s]").astype(int)), 86400)
    hours, minutes, seconds = seconds // 3600, seconds // 60 % 60, seconds % 60
    date = f"{days}D" if days else ""
    clock = "".join(f"{value}{letter}" for value, letter in ((hours, "H"), (minutes, "M"), (seconds, "S")) if value)
    return f"P{date}T{clock}" if clock else f"P{date or '0D'}"


def time_step(array: xr.DataArray) -> np.timedelta64:
    """Return the most common step between the time stamps of `array`, in nanoseconds.

    A single time stamp has the step that its attribute ``time_step`` states.

    Raises
    ------
    InputError
        If there is a single time stamp and no such attribute, or one in months.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> iso_duration(time_step(simulate_area(days=30).rainfall))
    'P1D'
    """
    times = array["time"].to_numpy()
    if times.size > 1:
        steps, counts = np.unique(np.diff(times), return_counts=True)
        return steps[np.argmax(counts)].astype("timedelta64[ns]")
    step = parse_iso_duration(str(array.attrs.get("time_step", "")))
    if np.datetime_data(step.dtype)[0] == "M":
        raise InputError("A single monthly step has no fixed length. Use a record of two or more steps.")
    return step


def infer_duration(times: Times) -> str:
    """Return the most common step of `times` in ISO-8601, calendar months as such; ``""`` for a single time."""
    if times.size < 2:
        return ""
    months = times.astype("datetime64[M]")
    same_day = np.unique(times - months).size == 1
    steps, counts = np.unique(np.diff(months if same_day else times), return_counts=True)
    return iso_duration(steps[np.argmax(counts)])


def check_step(stated: str, times: Times, label: str, *, remedy: str) -> None:
    """Check that stamps can be those of steps as long as is stated; one that was brought to months may say it has days.

    Stamps of fewer than three steps tell nothing; gaps are allowed, but for months in a row.

    Raises
    ------
    InputError
        If most steps would last more than twice the time to the next one, or days begin a month apart; it ends with
        `remedy`.
    """
    if not stated or times.size < _TELLING:
        return
    step, found = parse_iso_duration(stated), infer_duration(times)
    monthly = np.datetime_data(step.dtype)[0] == "M"
    length = step.astype(int) * _MONTH if monthly else step
    months = found.endswith("M") and "T" not in found and _DAY <= length < _MONTH
    if months or np.median(np.diff(times)) < length / 2:
        raise InputError(
            f"{label}: according to its metadata its time step is {stated}, but its times are mostly {found} apart. "
            f"{remedy}"
        )


def steps_from(start: datetime | np.datetime64 | str, step: np.timedelta64, count: int) -> Times:
    """Return `count` time stamps from `start` on, each one `step` after the other; months keep the day of the month."""
    first = to_times([start])[0] if not isinstance(start, str) else to_times([parse_time(start)])[0]
    unit, size = np.datetime_data(step.dtype)[0], float(step.astype(np.int64)) * np.datetime_data(step.dtype)[1]
    years = pd.Timestamp(first).year + count * size * _YEARS[unit]
    if not 1700 < years < 2262:
        raise ValueError(f"{count} steps of {step} from {first} end outside the years 1700 to 2261")
    if np.datetime_data(step.dtype)[0] != "M":
        return first + np.arange(count) * step
    stamp, months = pd.Timestamp(first), int(step.astype(int))
    return to_times([stamp + pd.DateOffset(months=months * index) for index in range(count)])


def parse_time(text: str) -> datetime:
    """Read an ISO-8601 date or date and time, extended or basic, as naive UTC.

    Raises
    ------
    ValueError
        If `text` is neither.
    """
    time = datetime.fromisoformat(text.strip())
    return time.astimezone(UTC).replace(tzinfo=None) if time.tzinfo else time


# Length of a unit of time, in years.
_YEARS = {
    "Y": 1.0,
    "M": 1 / 12,
    "W": 7 / 365.25,
    "D": 1 / 365.25,
    "h": 1 / 8766,
    "m": 1 / 525960,
    "s": 1 / 31557600,
} | {unit: 1 / 31557600 / 1000**power for power, unit in enumerate(("ms", "us", "ns"), 1)}


def to_times(times: Sequence[Any] | npt.NDArray[Any]) -> Times:
    """Return datetimes of any kind, aware or not, as naive UTC ``datetime64[ns]``."""
    plain = [
        time.astimezone(UTC).replace(tzinfo=None) if isinstance(time, datetime) and time.tzinfo else time
        for time in times
    ]
    # By way of microseconds, in which years that nanoseconds do not reach can be told.
    fine = any(isinstance(time, np.datetime64) and np.datetime_data(time.dtype)[0] == "ns" for time in plain)
    return _nanoseconds(np.array(plain, dtype="datetime64[ns]" if fine else "datetime64[us]"))


def times_of_column(column: pd.Series, name: str) -> Times:
    """Return the times of a table's column as naive UTC; text has to be ISO-8601, and empty cells are NaT.

    Raises
    ------
    InputError
        If they are numbers, or text of which it is not known how it is meant; `name` is how errors call the table.
    """
    if isinstance(column.dtype, np.dtype) and column.dtype.kind == "M":
        return column.to_numpy("datetime64[ns]")
    if pd.api.types.is_numeric_dtype(column.dtype):
        raise InputError(f"{name}: its times are numbers. Make dates of them first (pandas.to_datetime).")
    try:
        # Else 01/02/2020 would be a day of January.
        times = pd.to_datetime(column, utc=True, format="ISO8601")
    except (ValueError, TypeError) as error:
        said = str(error).partition(". You might")[0]
        raise InputError(f"{name}: its times cannot be read ({said}). Write them in ISO-8601.") from error
    return times.dt.tz_localize(None).to_numpy("datetime64[ns]")


def from_descriptions(descriptions: Sequence[str | None]) -> Times | None:
    """Return the times in band descriptions, or None unless every description is one.

    Raises
    ------
    ValueError
        If all are, but in years that no cube reaches.
    """
    try:
        times = [parse_time(text or "") for text in descriptions]
    except ValueError:
        return None
    return _put_right(to_times(times), np.timedelta64(999, "ms"), constant=False)


def is_dated(bands: xr.DataArray) -> bool:
    """Tell whether a band is named after a time, so that a raster (band, y, x) is a cube with faulty times."""
    return any(from_descriptions([str(band)]) is not None for band in bands["band"].to_numpy())


def from_tags(dataset: Mapping[str, str], bands: Sequence[Mapping[str, str]]) -> Times | None:
    """Return the times in the metadata that GDAL keeps of NetCDF and GRIB bands, or None.

    Raises
    ------
    ValueError
        If they are there but cannot be understood.
    """
    if all("GRIB_VALID_TIME" in tags for tags in bands):
        # GDAL writes "1428894000", older ones "  1428894000 sec UTC".
        return to_times([np.datetime64(int(tags["GRIB_VALID_TIME"].split()[0]), "s") for tags in bands])
    for key, units in dataset.items():
        axis = key.removesuffix("#units")
        values = [tags.get(f"NETCDF_DIM_{axis}") for tags in bands]
        if axis != key and " since " in units and None not in values:
            calendar = dataset.get(f"{axis}#calendar", "standard")
            return decode([float(str(value)) for value in values], units, calendar)
    return None


@dataclass(frozen=True)
class Steps:
    """When steps begin and, where it is known, when they end; naive UTC, shape (n,)."""

    begin: Times
    end: Times | None = None

    @property
    def duration(self) -> str:
        """The length of most steps, ISO-8601; empty where it is not known."""
        if self.end is None:
            return infer_duration(self.begin)
        months = self.begin.astype("datetime64[M]")
        if (self.end - self.end.astype("datetime64[M]") == self.begin - months).all():
            whole = np.unique(self.end.astype("datetime64[M]") - months)
            if whole.size == 1 and whole[0] > np.timedelta64(0, "M"):
                return iso_duration(whole[0])
        steps, counts = np.unique(self.end - self.begin, return_counts=True)
        return iso_duration(steps[np.argmax(counts)])


def decode_steps(values: npt.ArrayLike, units: str, calendar: str, bounds: npt.ArrayLike | None = None) -> Steps:
    """Return the steps that numbers of the CF conventions mean.

    Parameters
    ----------
    values : (n,)
        Of an axis of time.
    units, calendar
        Its attributes. What products of IMERG call julian is everybody's calendar.
    bounds : (n, 2), optional
        Begin and end of each step, in the same units. Bounds that do not hold their stamps are not looked at.

    Returns
    -------
    Steps
        Stamps that a rounded axis leaves by a part of a second are put right. Without bounds, stamps in the middle of
        months are those of the months.

    Raises
    ------
    ValueError
        If the numbers, the units or the calendar have no place on the time line of the years 1678 to 2261.
    """
    stamps = decode(values, units, calendar)
    if bounds is not None and np.shape(bounds) == (stamps.size, 2):
        begin, end = (decode(edge, units, calendar) for edge in np.asarray(bounds, "float64").T)
        slack = np.timedelta64(1, "s")
        if (begin < end).all() and (begin <= stamps + slack).all() and (stamps <= end + slack).all():
            return Steps(begin, end)
    return Steps(_months_of_middles(stamps))


def _months_of_middles(stamps: Times) -> Times:
    """Return the begins of months where stamps lie in the middle of months, one in each; else the stamps."""
    months = stamps.astype("datetime64[M]")
    begins = months.astype("datetime64[ns]")
    half = (months + np.timedelta64(1, "M")).astype("datetime64[ns]") - begins
    off = np.abs((stamps - begins) - half / 2)
    if stamps.size < 3 or (np.diff(months) != np.timedelta64(1, "M")).any() or (off > np.timedelta64(36, "h")).any():
        return stamps
    # A monthly record that is stamped on one day of the month keeps it.
    return stamps if np.unique(stamps - begins).size == 1 else begins


def decode(values: npt.ArrayLike, units: str, calendar: str) -> Times:
    """Return the times that numbers of the CF conventions mean, naive UTC; parameters and errors as `decode_steps`."""
    numbers = np.asarray(values)
    calendar = calendar.strip().lower() or "standard"
    if calendar == "julian":
        calendar = "standard"
    # A zone of UTC, spelled in ways that the library does not read.
    plain = re.sub(r"\s*(UTC|GMT|Z|[-+ ]0{1,2}:?00)\s*$", "", " ".join(str(units).split()), flags=re.IGNORECASE)
    plain = re.sub(r"(?<=\d)(Z|UTC)$", "", plain)
    numbers = numbers.astype("float64") if numbers.dtype == np.float32 else numbers
    axis = xr.Variable(("time",), numbers, {"units": plain, "calendar": calendar})
    try:
        # Years that nanoseconds do not reach are an error below, and how a year is written is nothing to warn of.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", xr.SerializationWarning)
            decoded = xr.decode_cf(xr.Dataset({"time": axis}))["time"].to_numpy()
    except (OverflowError, pd.errors.OutOfBoundsDatetime) as error:
        raise ValueError(f"they are outside the years {_FIRST_YEAR} to {_LAST_YEAR}") from error
    if not np.issubdtype(decoded.dtype, np.datetime64):
        years = sorted({int(time.year) for time in decoded.ravel() if hasattr(time, "year")})
        if years and calendar in _REAL and not _FIRST_YEAR <= years[0] <= years[-1] <= _LAST_YEAR:
            raise ValueError(f"they lie in the years {years[0]} to {years[-1]}, outside {_FIRST_YEAR} to {_LAST_YEAR}")
        raise ValueError(f"the calendar '{calendar}' is not the standard one")
    found, given = _nanoseconds(decoded), np.asarray(values)
    if not np.issubdtype(given.dtype, np.floating):
        return found  # whole numbers are not rounded
    off = np.timedelta64(999, "ms")
    if given.dtype == np.float32:
        unit = {"d": 86400.0, "h": 3600.0, "m": 60.0}.get(plain[:1].lower(), 1.0)
        off = max(off, np.timedelta64(int(1e3 * unit * float(np.spacing(np.abs(given).max(initial=0)))), "ms"))
    return _put_right(found, off)


def _put_right(times: Times, off: np.timedelta64, *, constant: bool = True) -> Times:
    """Return stamps without what rounding left: whole days, hours, minutes or seconds where all are all but that.

    Parameters
    ----------
    times
        The stamps.
    off
        How far rounding may have moved one.
    constant
        Whether stamps that are all off by the same are put right, too.
    """
    for size, slack in (("D", off), ("h", off), ("m", off), ("s", np.timedelta64(1, "ms"))):
        whole = np.timedelta64(1, size).astype("timedelta64[ns]")
        near = (times + whole // 2).astype(f"datetime64[{size}]").astype("datetime64[ns]")
        if (np.abs(times - near) <= slack).all() and np.unique(near).size == np.unique(times).size:
            return near if constant or np.unique(times - near).size > 1 else times
    return times


def _nanoseconds(times: npt.NDArray[np.datetime64]) -> Times:
    """Return times in nanoseconds.

    Raises
    ------
    ValueError
        If nanoseconds do not reach their years.
    """
    years = times[~np.isnat(times)].astype("datetime64[Y]").astype(np.int64) + 1970
    if years.size and not _FIRST_YEAR <= years.min() <= years.max() <= _LAST_YEAR:
        raise ValueError(f"they lie in the years {years.min()} to {years.max()}, outside {_FIRST_YEAR} to {_LAST_YEAR}")
    return times.astype("datetime64[ns]")


def undated(label: str, error: ValueError) -> InputError:
    """Return the error that says a file's times have no place on the real time line."""
    return InputError(
        f"{label}: its times cannot be read ({error}). Convert it to the standard calendar, or set its times with "
        "Set time (sm2r:settime)."
    )


def check_order(times: Times, label: str) -> None:
    """Check that `times` increase strictly.

    Raises
    ------
    InputError
        Naming the first time stamp that is missing, doubled or out of order.
    """
    missing = np.flatnonzero(np.isnat(times))
    if missing.size:
        raise InputError(f"{label}: step {missing[0] + 1} has no time. Set the times of all steps (sm2r:settime).")
    steps = np.diff(times)
    wrong = np.flatnonzero(steps <= np.timedelta64(0, "D"))
    if not wrong.size:
        return
    before, after = stamps(times[wrong[0] : wrong[0] + 2])
    if steps[wrong[0]] == np.timedelta64(0, "D"):
        raise InputError(f"{label}: the time {after} occurs twice. Keep one band for each time.")
    raise InputError(f"{label}: times are not in order: {after} follows {before}. Sort the bands by time.")


def stamps(times: Times) -> list[str]:
    """Write times for people and band descriptions, all in one form: dates if all are midnight, else with ``Z``."""
    unit = next(unit for unit in ("D", "s", "us", "ns") if (times == times.astype(f"datetime64[{unit}]")).all())
    texts = np.datetime_as_string(times.astype(f"datetime64[{unit}]"))
    return [str(text) if unit == "D" else f"{text}Z" for text in texts]


def in_period(array: xr.DataArray, start: Any, end: Any, *, name: str) -> xr.DataArray:
    """Return the steps of an array from START to END, both included (`core.periods.within`).

    Raises
    ------
    InputError
        If there are none; it names the array by `name`.
    """
    times = array["time"].to_numpy()
    chosen = within(times, start, end, of(array.attrs))
    if chosen.start >= chosen.stop:
        first, last = stamps(times[[0, -1]])
        raise InputError(f"{name} has no step from START to END. It has {first} to {last}.")
    return array.isel(time=chosen)


def common_times(a: xr.DataArray, b: xr.DataArray, *, names: tuple[str, str]) -> tuple[xr.DataArray, xr.DataArray]:
    """Cut two cubes to the time stamps that both have.

    Parameters
    ----------
    a, b
        Cubes, dims ("time", "y", "x").
    names
        How errors name them.

    Raises
    ------
    InputError
        If no time stamp is common to both; the message says both periods.
    """
    first, second = a["time"].to_numpy(), b["time"].to_numpy()
    _, in_first, in_second = np.intersect1d(first, second, assume_unique=True, return_indices=True)
    if not in_first.size:
        periods = " and ".join(
            f"{name} has {' to '.join(stamps(times[[0, -1]]))}"
            for name, times in zip(names, (first, second), strict=True)
        )
        raise InputError(f"{names[0]} and {names[1]} have no time in common: {periods}. Use records that overlap.")
    return _take(a, in_first), _take(b, in_second)


def _take(array: xr.DataArray, index: npt.NDArray[np.intp]) -> xr.DataArray:
    """Take time steps; those in a row as a slice, which copies nothing."""
    if index.size == array.sizes["time"]:
        return array
    if index[-1] - index[0] + 1 == index.size:
        return array.isel(time=slice(index[0], index[-1] + 1))
    return array.isel(time=index)
