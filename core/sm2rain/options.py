"""What a user can choose about SM2RAIN, with the defaults that serve daily satellite data."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..errors import InputError

VARIANTS = ("base", "t", "tpot")
STEP_RULES = ("balance", "wetting")
OBJECTIVES = ("rmse", "kge")
NORMALISATIONS = ("none", "minmax", "porosity")
RAIN_STAMPS = ("start", "end")
POOLS = ("pixel", "region", "classes")

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

UNITS = {
    "z": "mm", "a": "mm d-1", "b": "1", "t": "d", "c": "1", "k": "1", "s_min": "", "s_max": "",
    "n": "1", "r": "1", "rmse": "mm", "nse": "1", "kge": "1", "bias": "mm",
}  # fmt: skip
PARAMETERS = ("z", "a", "b", "t", "c", "k", "s_min", "s_max")
SCORES = ("n", "r", "rmse", "nse", "kge", "bias")


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
    rain_stamp : {"start", "end"}
        Whether the rain of an interval is stamped with its start or its end.
    pool : {"pixel", "region", "classes"}
        One parameter set a record, for all records, or for each class of records.
    max_gap : float
        Gaps of soil moisture up to this many days are bridged linearly; 0 bridges none.
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
    normalisation: str = "minmax"
    rain_stamp: str = "start"
    pool: str = "pixel"
    max_gap: float = 0.0
    bounds: dict[str, tuple[float, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, choices in (
            ("variant", VARIANTS), ("step_rule", STEP_RULES), ("objective", OBJECTIVES),
            ("normalisation", NORMALISATIONS), ("rain_stamp", RAIN_STAMPS), ("pool", POOLS),
        ):  # fmt: skip
            if getattr(self, name) not in choices:
                raise InputError(f"{name.upper()} is '{getattr(self, name)}'; choose one of {', '.join(choices)}.")
        if not 0 <= self.dead_zone < 1:
            raise InputError(f"DEAD_ZONE is {self.dead_zone}; give a change of saturation from 0 to below 1.")
        if not self.aggregation >= 0:
            raise InputError(f"AGGREGATION is {self.aggregation} hours; give 0 or more.")
        if not self.max_gap >= 0:
            raise InputError(f"MAX_GAP is {self.max_gap} days; give 0 or more.")
        defaults = dict(BOUNDS)
        if self.variant == "tpot":
            defaults["t"] = TPOT_T_BOUNDS
        for name, (low, high) in self.bounds.items():
            key = f"{name.upper()}_RANGE"
            if name not in defaults:
                raise InputError(f"{key} bounds no parameter of SM2RAIN; those are {', '.join(defaults)}.")
            if not low <= high:
                raise InputError(f"{key} is {low:g},{high:g}: the lower bound must not be above the upper one.")
            if low < 0 or high == float("inf"):
                raise InputError(f"{key} is {low:g},{high:g}: bounds must be finite and not negative.")
            if name in ("z", "b", "t") and low <= 0:
                raise InputError(f"{key} is {low:g},{high:g}: the lower bound must be above 0.")
            defaults[name] = (float(low), float(high))
        object.__setattr__(self, "bounds", defaults)

    def describe(self) -> str:
        """Return the choices as one line for a history."""
        bounds = " ".join(f"{name}={low:g},{high:g}" for name, (low, high) in self.bounds.items())
        return (
            f"variant={self.variant} step_rule={self.step_rule} dead_zone={self.dead_zone:g} "
            f"objective={self.objective} aggregation={self.aggregation:g}h normalisation={self.normalisation} "
            f"rain_stamp={self.rain_stamp} pool={self.pool} max_gap={self.max_gap:g}d {bounds}"
        )
