"""What is taken of stations' files, and how."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..days import DayStart, check_hour, parse
from ..errors import InputError
from ..quantities import Quantity
from .variables import UNITS, VARIABLES

TIME_STEPS = ("native", "daily")
FLAGS = ("good", "all")
LAYERS = ("shallowest", "mean")
RAIN_STAMPS = ("auto", "start", "end")
ON_ERROR = ("skip", "stop")
LAYOUTS = ("auto", "long", "wide")


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
        choices = {
            "variable": tuple(VARIABLES), "layers": LAYERS, "time_step": TIME_STEPS, "flags": FLAGS,
            "rain_stamp": RAIN_STAMPS, "on_error": ON_ERROR,
        }  # fmt: skip
        _check_choices(self, choices)
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
        _check_choices(self, {"layout": LAYOUTS, "units": ("auto", *UNITS)})
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
        return parse(self.time_zone, name="TIME_ZONE") if self.time_zone else DayStart(hours=-self.utc_offset or 0.0)


def _check_choices(given: object, choices: dict[str, tuple[str, ...]]) -> None:
    for name, words in choices.items():
        value = getattr(given, name)
        if value not in words:
            raise InputError(f"{name.upper()} is '{value}'; it must be one of {', '.join(words)}.")
