"""What a user can choose about SM2RAIN, with the defaults that serve daily satellite data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..errors import InputError
from ..options import Option

VARIANTS = ("base", "t", "tpot")
STEP_RULES = ("balance", "wetting")
OBJECTIVES = ("rmse", "kge")
NORMALISATIONS = ("none", "minmax", "porosity")
RAIN_STAMPS = ("start", "end")
POOLS = ("pixel", "region", "classes", "neighbours")
DRIZZLES = ("keep", "cut")

#: Words in place of a number: what an inversion keeps of its parameters, and what a calibration finds from the records.
STORED, AUTO = "stored", "auto"

#: The hours of observation that can be given; seconds of a day.
HOURS = (-24, 48)
DAY = 86400

#: Default bounds of the parameters, in the units of a parameters table.
BOUNDS: dict[str, tuple[float, float]] = {
    "z": (1.0, 800.0),
    "a": (0.0, 200.0),
    "b": (0.01, 50.0),
    "t": (0.05, 8.0),
    "c": (0.05, 0.75),
    "k": (0.0, 2.0),
}
#: The filter time of variant ``tpot`` is multiplied by a power of the soil moisture, hence shorter.
TPOT_T_BOUNDS = (0.05, 3.0)

#: Why a value of an inverted cube or table is what it is.
REASONS = {
    0: "computed from soil moisture",
    1: "snow or frost: fallback product's value",
    2: "snow or frost: missing, no fallback value",
    3: "missing: no soil moisture",
    4: "missing: neighbouring time step absent",
    5: "missing: no parameters here",
    6: "saturated: soil moisture at its upper limit, rain may be underestimated",
    7: "missing: no evaporation",
}
COMPUTED, SNOW_REPLACED, SNOW_MISSING, NO_SOIL_MOISTURE, NO_NEIGHBOUR, NO_PARAMETERS, SATURATED, NO_EVAPORATION = (
    REASONS
)
#: Those of rain that is computed from soil moisture.
FROM_SOIL_MOISTURE = (COMPUTED, SATURATED)

UNITS = {
    "z": "mm", "a": "mm d-1", "b": "1", "t": "d", "c": "1", "k": "1", "s_min": "", "s_max": "",
    "n": "1", "r": "1", "rmse": "mm", "nse": "1", "kge": "1", "bias": "mm", "drizzle": "mm",
}  # fmt: skip


#: How texts and figures write parameters that are not written as they are named.
SYMBOLS = {"z": "Z", "t": "T", "k": "K"}


class Parameters(NamedTuple):
    """What an inversion of one record needs, in units of `UNITS`; NaN where it was not calibrated.

    Attributes
    ----------
    z, a, b
        Soil water capacity, drainage of saturated soil and its exponent.
    t, c
        Time of the filter and the exponent that shortens it in wet soil; 0 for none.
    k
        Share of evaporation.
    s_min, s_max
        The soil moisture that is 0 and 1; NaN in a calibration of several records, each of which has its own.
    """

    z: float
    a: float
    b: float
    t: float
    c: float
    k: float
    s_min: float
    s_max: float


class Scores(NamedTuple):
    """What parameters are worth on a record, over `n` windows; NaN where undefined.

    KGE is that of 2009, bias the mean of simulated minus observed (mm a window).
    """

    n: float
    r: float
    rmse: float
    nse: float
    kge: float
    bias: float


class Rule(NamedTuple):
    """Which changes of normalised soil moisture count: rises alone or both ways, above the dead zone."""

    wetting: bool
    dead_zone: float


PARAMETERS = Parameters._fields
NOTHING = Parameters(*[float("nan")] * len(PARAMETERS))
SCORES = Scores._fields
#: How many of the parameters are fitted, the limits being those of the record; and where a row of parameters and scores
#: has the key of its status.
FITTED, STATUS_AT = PARAMETERS.index("s_min"), len(PARAMETERS) + len(SCORES)


@dataclass(frozen=True, kw_only=True)
class Options:
    """The choices of a calibration.

    Parameters
    ----------
    variant : {"base", "t", "tpot"}
        No filter; an exponential filter of time `t`; one whose time shortens as the soil wets.
    step_rule : {"balance", "wetting"}
        Rain from the whole water balance, or only from steps in which the soil wets.
    dead_zone : float
        Change of normalised soil moisture that is taken for noise (0 to 1).
    objective : {"rmse", "kge"}
        Least squares, or the Kling-Gupta efficiency of 2009.
    aggregation : float
        Length of the windows on whose sums the objective is taken, hours; 0 for one step.
    normalisation : {"none", "minmax", "porosity"}
        Soil moisture as it comes (0 to 1), scaled between the extremes of the calibration period,
        or between residual water content and porosity.
    observation_hour : float, optional
        Hours from the time stamp of soil moisture to its observation, -24 to 48; None to find it from daily records
        (`hour.find_hour`), and for 0 where steps are shorter.
    rain_stamp : {"", "start", "end"}
        Another way to say the hour: the rain of the interval between two values of soil moisture is stamped with its
        start (hour 0) or its end (one step).
    pool : {"pixel", "region", "classes", "neighbours"}
        One parameter set a record, for all records, or for each class of records; ``neighbours`` is one a record, and
        where a record has no rain of its own, that of the nearest one.
    max_gap : float, optional
        Days that two observations may lie apart for soil moisture to be interpolated between them, besides one step;
        None to find it (`hour.longest_gap`).
    drizzle : {"keep", "cut"}
        ``cut``: below the quantile of the fitted rain at the reference's share of dry days rain is 0, and the rest is
        scaled to keep the total.
    monthly : bool
        Whether the rain of each month of the year is scaled to the reference's total in it.
    bounds : mapping of str to (float, float)
        Least and largest value of a parameter; those not named keep their defaults.

    Raises
    ------
    InputError
        A choice is unknown, or bounds are upside down or out of their domain.
    """

    variant: str = "t"
    step_rule: str = "balance"
    dead_zone: float = 0.0
    objective: str = "rmse"
    aggregation: float = 24.0
    normalisation: str = "none"
    observation_hour: float | None = None
    rain_stamp: str = ""
    pool: str = "pixel"
    max_gap: float | None = None
    drizzle: str = "keep"
    monthly: bool = False
    bounds: dict[str, tuple[float, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, choices in (
            ("variant", VARIANTS), ("step_rule", STEP_RULES), ("objective", OBJECTIVES),
            ("normalisation", NORMALISATIONS), ("rain_stamp", ("", *RAIN_STAMPS)), ("pool", POOLS),
            ("drizzle", DRIZZLES),
        ):  # fmt: skip
            if getattr(self, name) not in choices:
                raise InputError(f"{name.upper()} is '{getattr(self, name)}'; choose one of {', '.join(choices)}.")
        if not 0 <= self.dead_zone < 1:
            raise InputError(f"DEAD_ZONE is {self.dead_zone}; give a change of saturation from 0 to below 1.")
        if not self.aggregation >= 0:
            raise InputError(f"AGGREGATION is {self.aggregation} hours; give 0 or more.")
        if self.observation_hour is not None and not HOURS[0] <= self.observation_hour <= HOURS[1]:
            raise InputError(
                f"OBSERVATION_HOUR is {self.observation_hour:g}; give hours from {HOURS[0]} to {HOURS[1]}, or auto."
            )
        if self.rain_stamp and self.observation_hour is not None:
            raise InputError(
                f"RAIN_STAMP is '{self.rain_stamp}' and OBSERVATION_HOUR {self.observation_hour:g}: both set the "
                "time of the soil moisture observation. Leave RAIN_STAMP empty."
            )
        if self.max_gap is not None and not self.max_gap >= 0:
            raise InputError(f"MAX_GAP is {self.max_gap} days; give 0 or more.")
        defaults = dict(BOUNDS)
        if self.variant == "tpot":
            defaults["t"] = TPOT_T_BOUNDS
        for name, (low, high) in self.bounds.items():
            key = f"{name.upper()}_RANGE"
            if name not in defaults:
                raise InputError(f"{key} is not the range of a parameter of SM2RAIN; these are {', '.join(defaults)}.")
            if not low <= high:
                raise InputError(f"{key} is {low:g},{high:g}: the lower bound must not be above the upper one.")
            if low < 0 or high == float("inf"):
                raise InputError(f"{key} is {low:g},{high:g}: bounds must be finite and not negative.")
            if name in ("z", "b", "t") and low <= 0:
                raise InputError(f"{key} is {low:g},{high:g}: the lower bound must be above 0.")
            defaults[name] = (float(low), float(high))
        object.__setattr__(self, "bounds", defaults)

    def hour_of(self, step: int) -> float | None:
        """Return the hour of observation that is chosen at a time step of `step` seconds; None to find it."""
        if self.rain_stamp:
            return step / 3600 if self.rain_stamp == "end" else 0.0
        if self.observation_hour is None and step != DAY:
            return 0.0
        return self.observation_hour

    def describe(self) -> str:
        """Return the choices as one line for a history."""
        bounds = " ".join(f"{name}={low:g},{high:g}" for name, (low, high) in self.bounds.items())
        return (
            f"variant={self.variant} step_rule={self.step_rule} dead_zone={self.dead_zone:g} "
            f"objective={self.objective} aggregation={self.aggregation:g}h normalisation={self.normalisation} "
            f"observation_hour={self.rain_stamp or _or_auto(self.observation_hour, 'h')} pool={self.pool} "
            f"max_gap={_or_auto(self.max_gap, 'd')} drizzle={self.drizzle} monthly={self.monthly} {bounds}"
        )


def _or_auto(value: float | None, unit: str) -> str:
    return "auto" if value is None else f"{value:g}{unit}"


_STEP_RULE = (
    "balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as in the first "
    "Matlab version."
)
_DEAD_ZONE = "Changes of normalised soil moisture (0 to 1) up to this one count as noise and give no rain."
_OBSERVATION_HOUR = (
    "Hours from the time stamp of soil moisture to its observation, -24 to 48: 12 for daily means, 6 for a morning "
    "overpass. It includes when days of rain begin and how long water takes to reach the sensor's depth."
)
_RAIN_STAMP = (
    "Whether the rain of an interval is stamped with its start or with its end. For daily means of soil moisture, rain "
    "of day D lies between the means of D and D+1 (start), or of D−1 and D (end)."
)
_KEEP = " By default as calibrated; change it only if you have a reason."

#: Of a calibration; bounds of parameters, limits and classes are told otherwise for cubes than for stations.
OPTIONS = {
    "variant": Option(
        label="Variant",
        choices=VARIANTS,
        default=Options.variant,
        help="base: soil moisture as it is. t: smoothed by an exponential filter of time T, for noisy satellite data. "
        "tpot: a filter that shortens as the soil wets. A filter that does not help is not used (T = 0).",
        advanced=False,
    ),
    "step_rule": Option(label="Step rule", choices=STEP_RULES, default=Options.step_rule, help=_STEP_RULE),
    "dead_zone": Option(label="Dead zone", default=Options.dead_zone, low=0.0, high=1.0, help=_DEAD_ZONE),
    "objective": Option(
        label="Objective",
        choices=OBJECTIVES,
        default=Options.objective,
        help="rmse: least squares. kge: the Kling-Gupta efficiency of 2009, which keeps the variance of rain.",
    ),
    "aggregation": Option(
        label="Length of a window (hours)",
        default=Options.aggregation,
        low=0.0,
        help="Simulated and observed rain are compared by their sums over windows of this length, a whole number of "
        "time steps, counted from the first time stamp; 0 for single steps. A window counts only if it is complete.",
    ),
    "observation_hour": Option(
        label="Hour of observation",
        default=AUTO,
        help=f"{_OBSERVATION_HOUR} auto: for daily steps the hour with the best fit in the calibration period, 0 for "
        "shorter steps.",
    ),
    "rain_stamp": Option(
        label="Time stamp of rain",
        choices=RAIN_STAMPS,
        help=f"{_RAIN_STAMP} Empty: given by the hour of observation.",
    ),
    "max_gap": Option(
        label="Longest gap to bridge (days)",
        default=AUTO,
        help="Soil moisture is interpolated linearly between observations that are at most this many days apart; 0: "
        "missing days are not bridged. auto: 1 to 5 days, so that four fifths of the calibration period are bridged. "
        "Satellites that pass every two or three days need it: without it, few days have rain.",
    ),
    "drizzle": Option(
        label="Drizzle",
        choices=DRIZZLES,
        default=Options.drizzle,
        help="keep: rain as computed, often with light rain on dry days. cut: the lightest rain is set to 0, on as "
        "many days as the reference has less than 1 mm, and the total is kept. Fewer false alarms, slightly lower R.",
    ),
    "monthly_factors": Option(
        label="Monthly factors",
        default=Options.monthly,
        help="Multiplies rain by a factor for each month of the year, so that its totals are those of the reference.",
    ),
    "normalisation": Option(
        label="Normalisation",
        choices=NORMALISATIONS,
        default=Options.normalisation,
        help="none: soil moisture as it is, in m³ m⁻³ or as saturation from 0 to 1. minmax: between the extremes of "
        "the calibration period, which are stored and reused on inversion; a single noisy extreme then has a large "
        "effect. porosity: between RESIDUAL and POROSITY.",
    ),
}

#: Of an inversion, what may be otherwise than in its calibration.
OVERRIDES = {
    "step_rule": Option(label="Step rule", choices=(STORED, *STEP_RULES), default=STORED, help=_STEP_RULE + _KEEP),
    "rain_stamp": Option(
        label="Time stamp of rain", choices=(STORED, *RAIN_STAMPS), default=STORED, help=_RAIN_STAMP + _KEEP
    ),
    "observation_hour": Option(label="Hour of observation", default=STORED, help=_OBSERVATION_HOUR + _KEEP),
    "dead_zone": Option(
        label="Dead zone",
        default=None,
        kind=float,
        low=0.0,
        high=1.0,
        help=f"{_DEAD_ZONE}{_KEEP} Empty: as calibrated.",
    ),
}

WEATHER = {
    "snow_threshold": Option(
        label="Snow threshold (°C)",
        default=0.0,
        help="Below this temperature rain cannot be computed from soil moisture, and the fallback's value is taken.",
    ),
}
WRITING = {
    "append": Option(
        label="Append to the output",
        default=False,
        help="Adds the new steps to existing outputs, and computes the last ones again, which later overpasses may "
        "change; with START, all steps from there on. If the run fails, no output is changed. Zarr (.zarr) is "
        "extended, other formats are rewritten.",
    ),
}
ERRORS = {
    "quantiles": Option(
        label="Probabilities of the bounds",
        default="0.05,0.95",
        help="Of the lower and the upper bound, each from 0 to 1: 0.05,0.95 leaves 5 % of the true rain on either "
        "side.",
    ),
    "wet_threshold": Option(
        label="Rain of a wet step (mm)",
        default=1.0,
        low=0.0,
        high=1000.0,
        help="The probability of rain is that of more than this amount.",
    ),
}
