"""What is taken of stations' files, and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ..errors import InputError
from ..options import Option
from ..quantities import QUANTITIES, Quantity

# QGIS reads this module when it starts, which is to load no numerical library.
if TYPE_CHECKING:
    from ..days import DayStart

#: What can be imported, by the word of the parameter. The temperature of cubes is one of three here.
VARIABLES: dict[str, Quantity] = {name: quantity for name, quantity in QUANTITIES.items() if name != "temperature"}
#: Units that tables may be in, beside ``auto``.
UNITS = ("fraction", "percent", "mm", "cm", "m", "inch", "degC", "K", "degF", "kPa")


@dataclass(frozen=True, kw_only=True)
class Options:
    """What to take of any file.

    Attributes
    ----------
    variable
        One of `VARIABLES`.
    depth_from, depth_to
        Metres. A sensor is taken where the middle of its depths lies between, both included; variables without depth
        are not asked.
    layers
        Of several depths at a station: ``shallowest`` or the ``mean`` of all.
    time_step
        ``native``: values as they are; ``daily``: days that begin at `day_start`.
    day_start
        When days begin. Dates without a time of day are days that begin then. None: at 00 UTC, but values of whole days
        that begin at another time stay as they are.
    hour
        Of daily values that are not totals: hours after the day's begin at which to take the value, in place of the
        day's mean.
    flags
        ``good``: only values whose every flag is ``G``; ``all``: whatever the flags.
    min_coverage
        Share of a day's steps that a daily value needs.
    rain_stamp
        Whether the stamp of a total is the ``start`` or the ``end`` of its step; ``auto``: the end for ISMN files of
        steps shorter than a day, else the start.
    start, end
        First and last time, naive UTC; a date without time of day as `end` includes that day.
    on_error
        ``skip``: leave out what cannot be read, and say so; ``stop``: raise.
    """

    variable: str = "soil_moisture"
    depth_from: float = 0.0
    depth_to: float = 0.1
    layers: str = "shallowest"
    time_step: str = "daily"
    day_start: DayStart | None = None
    hour: float | None = None
    flags: str = "good"
    min_coverage: float = 0.5
    rain_stamp: str = "auto"
    start: datetime | None = None
    end: datetime | None = None
    on_error: str = "skip"

    def __post_init__(self) -> None:
        from ..days import check_hour

        _check_choices(self, OPTIONS, "variable", "layers", "time_step", "flags", "rain_stamp", "on_error")
        if not 0 <= self.depth_from <= self.depth_to:
            raise InputError(
                f"DEPTH_FROM is {self.depth_from:g} and DEPTH_TO {self.depth_to:g} m; "
                "0 ≤ DEPTH_FROM ≤ DEPTH_TO must hold, downwards from the surface."
            )
        if not 0 <= self.min_coverage <= 1:
            raise InputError(f"MIN_COVERAGE is {self.min_coverage:g}; give a share from 0 to 1.")
        if self.hour is not None:
            check_hour(self.hour)
            if self.time_step != "daily":
                raise InputError(
                    "HOUR takes one value of each day, but TIME_STEP is native. Use daily, or leave HOUR empty."
                )
            if self.observed.total:
                raise InputError(
                    f"HOUR takes one value of each day, but {self.variable} is an amount that is summed over the "
                    "day. Leave HOUR empty."
                )
        if self.start is not None and self.end is not None and self.start > self.end:
            raise InputError(f"START ({self.start}) is after END ({self.end}). Exchange them.")

    @property
    def observed(self) -> Quantity:
        """The variable itself."""
        return VARIABLES[self.variable]

    def takes_depth(self, top: float, bottom: float) -> bool:
        """Return whether a sensor at these depths (m) is wanted."""
        middle = (top + bottom) / 2
        # Names of files round 0.1016 m and the like; a tenth of a millimetre is no depth.
        return not self.observed.soil or self.depth_from - 1e-4 <= middle <= self.depth_to + 1e-4


@dataclass(frozen=True, kw_only=True)
class Columns:
    """How a table is to be read; what is empty is recognised.

    Attributes
    ----------
    station, time, value, flag
        Headings of columns.
    layout
        ``long``: a row for each station and time; ``wide``: a column for each station.
    units
        One of `UNITS`, or ``auto``.
    time_format
        As ``strptime`` has it.
    utc_offset
        Hours that the table's clock is ahead of UTC.
    time_zone
        Name of the time zone that the table's clock shows, in place of `utc_offset`.
    delimiter
        Of text tables: ``tab``, ``space`` or the character itself.
    """

    station: str = ""
    time: str = ""
    value: str = ""
    flag: str = ""
    layout: str = "auto"
    units: str = "auto"
    time_format: str = ""
    utc_offset: float = 0.0
    time_zone: str = ""
    delimiter: str = ""

    def __post_init__(self) -> None:
        _check_choices(self, COLUMNS, "layout", "units")
        if not -14 <= self.utc_offset <= 14:
            raise InputError(f"UTC_OFFSET is {self.utc_offset:g}; give hours from -14 to 14.")
        if self.time_zone and self.utc_offset:
            raise InputError("UTC_OFFSET and TIME_ZONE are both given. Leave one of them out.")
        if self.time_zone and not self.clock.zone:
            raise InputError(
                f"TIME_ZONE is '{self.time_zone}'; give the name of a zone, such as Asia/Shanghai, or take UTC_OFFSET."
            )

    @property
    def clock(self) -> DayStart:
        """When the days of the table's clock begin."""
        from ..days import DayStart, parse

        return parse(self.time_zone, name="TIME_ZONE") if self.time_zone else DayStart(hours=-self.utc_offset or 0.0)


OPTIONS = {
    "format": Option(
        label="Format",
        choices=("auto", "ismn", "table"),
        default="auto",
        help="auto: ISMN where there are .stm files, else a table.",
        advanced=False,
    ),
    "variable": Option(
        label="Variable",
        choices=tuple(VARIABLES),
        default=Options.variable,
        help="The variable to read. All temperatures are written to a column named temperature.",
        advanced=False,
    ),
    "depth_from": Option(
        label="Depth from (m)",
        default=Options.depth_from,
        low=0.0,
        high=1e3,
        help="For soil sensors: the smallest depth of their middle.",
        advanced=False,
    ),
    "depth_to": Option(
        label="Depth to (m)",
        default=Options.depth_to,
        low=0.0,
        high=1e3,
        help="For soil sensors: the greatest depth of their middle.",
        advanced=False,
    ),
    "time_step": Option(
        label="Time step",
        choices=("daily", "native"),
        default=Options.time_step,
        help="daily: means or sums of days, of UTC unless DAY_START says otherwise; native: the values as they are.",
        advanced=False,
    ),
    "flags": Option(
        label="Quality flags",
        choices=("good", "all"),
        default=Options.flags,
        help="good: only values whose flags are all G; all: values with any flags.",
        advanced=False,
    ),
    "layers": Option(
        label="Depths",
        choices=("shallowest", "mean"),
        default=Options.layers,
        help="Of several depths at a station: the shallowest, or the mean of all.",
    ),
    "rain_stamp": Option(
        label="Rain stamp",
        choices=("auto", "start", "end"),
        default=Options.rain_stamp,
        help="Whether times are the start or the end of the step that rain fell in, for daily sums. auto: the end in "
        "ISMN files of sub-daily steps, else the start.",
    ),
    "on_error": Option(
        label="Files that cannot be read",
        choices=("skip", "stop"),
        default=Options.on_error,
        help="skip: leave it out and say so; stop: end with an error at the first.",
    ),
    "day_start": Option(
        label="Start of days",
        default="",
        help="When days begin: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name "
        "(Asia/Shanghai). Empty: 00 UTC, but daily values of a local clock keep their days.",
    ),
    "hour": Option(
        label="Hour of the value",
        default=None,
        kind=float,
        low=0.0,
        high=24.0,
        help="Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a "
        "step, instead of their mean; days without such a value are left out. Not for rain and evaporation, which "
        "are summed. Empty: the mean.",
    ),
    "min_coverage": Option(
        label="Minimum share of a day",
        default=Options.min_coverage,
        low=0.0,
        high=1.0,
        help="Share of a day's steps (0 to 1) that must have values; otherwise the day has none.",
    ),
}

#: Of tables alone, by the parameters' names.
COLUMNS = {
    "station_field": Option(
        label="Table: station column",
        default="",
        help="The column with the name of the station. Empty: recognised by its heading, such as id.",
    ),
    "time_field": Option(
        label="Table: time column",
        default="",
        help="Date and time. Empty: recognised, also where year, month and day are apart.",
    ),
    "value_field": Option(
        label="Table: value column",
        default="",
        help="Holds the variable. Empty: recognised by its heading, such as vwc.",
    ),
    "flag_field": Option(
        label="Table: flag column",
        default="",
        help="ISMN's flags, of which G is good. Empty: recognised by its heading.",
    ),
    "time_format": Option(
        label="Table: time format",
        default="",
        help="In the notation of strptime, such as %d/%m/%Y %H:%M. Empty: recognised.",
    ),
    "delimiter": Option(
        label="Table: separator",
        default="",
        help="A character, or the word tab or space. Empty: recognised.",
    ),
    "layout": Option(
        label="Table: layout",
        choices=("auto", "long", "wide"),
        default=Columns.layout,
        help="long: a row for each station and time; wide: a column for each station.",
    ),
    "units": Option(
        label="Table: units",
        choices=("auto", *UNITS),
        default=Columns.units,
        help="Units of the values; auto recognises and converts percent and kelvin, with a warning.",
    ),
    "time_zone": Option(
        label="Table: time zone",
        default="",
        help="The zone of the table's times by name, such as Asia/Shanghai or America/Denver, with its summer time. "
        "Empty: UTC, or what UTC_OFFSET says.",
    ),
    "utc_offset": Option(
        label="Table: hours ahead of UTC",
        default=Columns.utc_offset,
        low=-14.0,
        high=14.0,
        help="Of the table's times: 8 for Chinese time, -7 for Arizona.",
    ),
    "coordinates_field": Option(
        label="Table: station column of the coordinates",
        default="",
        help="The column with the name of the station in the table of coordinates. Empty: recognised by its heading.",
    ),
}


def _check_choices(given: object, options: Mapping[str, Option], *names: str) -> None:
    for name in names:
        value, choices = getattr(given, name), options[name].choices
        if value not in choices:
            raise InputError(f"{name.upper()} is '{value}'; it must be one of {', '.join(choices)}.")
