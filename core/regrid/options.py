"""What a user can choose about another grid and time step."""

from __future__ import annotations

from ..options import Option

METHODS = ("conservative", "bilinear", "nearest")
STATISTICS = ("auto", "mean", "sum")

OPTIONS = {
    "method": Option(
        label="Method",
        choices=METHODS,
        default=METHODS[0],
        help="conservative: mean by area, for rain, soil moisture, elevation. bilinear: smooth, for finer grids. "
        "nearest: for classes.",
        advanced=False,
    ),
    "resolution": Option(
        label="Resolution",
        default=None,
        kind=float,
        help="Size of the square pixels in units of the CRS, such as 0.25 degrees. Empty: as fine as the input.",
        advanced=False,
    ),
    # The functions know more: `temporal.TIME_STEPS`.
    "time_step": Option(
        label="Time step",
        choices=("keep", "daily", "monthly"),
        default="keep",
        help="keep: the steps of the input. daily: days. monthly: calendar months. Steps only get longer.",
        advanced=False,
    ),
    "statistic": Option(
        label="Statistic of days and months",
        choices=STATISTICS,
        default=STATISTICS[0],
        help="auto: the sum of rainfall and evaporation per step, the mean of all else. Sums with gaps are scaled to "
        "the whole step.",
        advanced=False,
    ),
    "day_start": Option(
        label="Start of days",
        default="",
        help="Start of the days that are made: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a "
        "time zone by name (Asia/Shanghai). Empty: as the cube says, else 00 UTC.",
    ),
    "hour": Option(
        label="Hour of the value",
        default=None,
        kind=float,
        low=0.0,
        high=24.0,
        help="Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a "
        "step, instead of their mean, and are missing without such a value. Empty: the mean.",
    ),
    "min_coverage": Option(
        label="Minimum coverage",
        default=0.5,
        low=0.0,
        high=1.0,
        help="Share of a new pixel's area, and of a day or month, that must have values (0 to 1); otherwise the result "
        "is missing there. 0: any value is enough. 1: no gaps.",
        advanced=False,
    ),
}

#: Of maps of periods.
PERIODS = {
    "period": Option(
        label="Period",
        choices=("monthly", "annual", "days"),
        default="monthly",
        help="monthly, annual, or days: the number given below.",
        advanced=False,
    ),
    "days": Option(
        label="Days of a period",
        default=10,
        low=2,
        high=366,
        help="Used where the period is days, counted from the first day of the cube.",
        advanced=False,
    ),
    "statistic": Option(
        label="Statistic",
        choices=STATISTICS,
        default=STATISTICS[0],
        help="auto: sums of rain and evaporation, means of all else.",
        advanced=False,
    ),
    "min_coverage": Option(
        label="Minimum coverage",
        default=0.8,
        low=0.0,
        high=1.0,
        help="Share of a period that must have values; otherwise the period is missing.",
    ),
}
