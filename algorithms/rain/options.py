"""The SM2RAIN options as parameters: the same keys, texts and defaults wherever they apply."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterNumber,
)

from ...core.sm2rain.options import (
    BOUNDS,
    NORMALISATIONS,
    OBJECTIVES,
    POOLS,
    RAIN_STAMPS,
    STEP_RULES,
    TPOT_T_BOUNDS,
    UNITS,
    VARIANTS,
    Options,
)
from ..base import Algorithm
from ..parameters import optional_number

CITATION = """
<p><b>Citation.</b> Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.</p>
"""
COMPILING = "On the first run of an installation the SM2RAIN kernels are compiled, which takes up to a minute."

# An inversion's choice to keep what the parameters say.
STORED = "stored"

_BOUNDED = {
    "z": ("Z, soil water capacity", "the water that soil takes up between dry and saturated"),
    "a": ("a, drainage", "drainage of saturated soil"),
    "b": ("b, drainage exponent", "how fast drainage falls off in drier soil"),
    "t": ("T, filter time", "only for the variants t and tpot; 0, no filter, is always tried as well"),
    "c": ("c, filter exponent", "only for the variant tpot"),
    "k": ("K, share of evaporation", "only with evaporation"),
}


def add_variant(algorithm: Algorithm) -> None:
    """Declare ``VARIANT``, the one option that most users look at."""
    algorithm.add_choice(
        "VARIANT",
        "Variant",
        VARIANTS,
        Options.variant,
        "base: soil moisture as it comes. t: smoothed by an exponential filter of time T, for noisy satellite data. "
        "tpot: a filter that shortens as the soil wets. A filter that does not help is left off (T = 0).",
    )


def add_method(algorithm: Algorithm) -> None:
    """Declare the advanced options but for limits and classes, which stations and cubes hold differently."""
    algorithm.add_choice("STEP_RULE", "Step rule", STEP_RULES, Options.step_rule, _HELP["STEP_RULE"], advanced=True)
    algorithm.add(_number("DEAD_ZONE", "Dead zone", Options.dead_zone, high=1), _HELP["DEAD_ZONE"], advanced=True)
    algorithm.add_choice(
        "OBJECTIVE",
        "Objective",
        OBJECTIVES,
        Options.objective,
        "rmse: least squares. kge: the Kling-Gupta efficiency of 2009, which keeps the variance of rain.",
        advanced=True,
    )
    algorithm.add(
        _number("AGGREGATION", "Length of a window (hours)", Options.aggregation),
        "Simulated and observed rain are compared by their sums over windows of so many hours, a whole number of time "
        "steps, counted from the first time stamp; 0 for single steps. A window counts only if it is complete.",
        advanced=True,
    )
    algorithm.add_choice(
        "RAIN_STAMP", "Time stamp of rain", RAIN_STAMPS, Options.rain_stamp, _HELP["RAIN_STAMP"], advanced=True
    )
    algorithm.add(
        _number("MAX_GAP", "Longest gap to bridge (days)", Options.max_gap),
        "Gaps of soil moisture up to so many days are bridged linearly; 0 bridges none. Satellites that come every two "
        "or three days need it: without it, few windows are complete.",
        advanced=True,
    )


def add_limits(algorithm: Algorithm, add_limit: Any) -> None:
    """Declare how soil moisture is normalised; `add_limit` declares ``POROSITY`` and ``RESIDUAL``."""
    algorithm.add_choice(
        "NORMALISATION",
        "Normalisation",
        NORMALISATIONS,
        Options.normalisation,
        "minmax: between the extremes of the calibration period, which are stored and reused on inversion. porosity: "
        "between RESIDUAL and POROSITY. none: soil moisture is saturation (0 to 1) already.",
        advanced=True,
    )
    add_limit("POROSITY", "Porosity", None, "m³ m⁻³; the upper limit for the normalisation porosity.")
    add_limit("RESIDUAL", "Residual water content", 0.0, "m³ m⁻³; the lower limit for the normalisation porosity.")


def add_pool(algorithm: Algorithm, what: str) -> None:
    """Declare ``POOL``."""
    algorithm.add_choice(
        "POOL",
        "Parameter sets",
        POOLS,
        Options.pool,
        f"pixel: one for each {what}. region: one for all. classes: one for each class, such as soil or land cover.",
        advanced=True,
    )


def add_bounds(algorithm: Algorithm) -> None:
    """Declare the bounds of the parameters."""
    for name, (label, text) in _BOUNDED.items():
        unit = "" if UNITS[name] == "1" else f" ({UNITS[name]})"
        default = f" For tpot the default is {TPOT_T_BOUNDS[0]:g},{TPOT_T_BOUNDS[1]:g}." if name == "t" else ""
        algorithm.add_range(
            f"{name.upper()}_RANGE",
            f"Bounds of {label}{unit}",
            BOUNDS[name],
            f"Least and largest value, as min,max: {text}.{default}",
            advanced=True,
        )


def read_options(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
    """Return the options of a calibration; bounds left at their defaults are core's to choose."""
    ranges = {name: tuple(algorithm.parameterAsRange(parameters, f"{name.upper()}_RANGE", context)) for name in BOUNDS}
    return Options(
        **{
            key.lower(): algorithm.parameterAsEnumString(parameters, key, context)
            for key in ("VARIANT", "STEP_RULE", "OBJECTIVE", "NORMALISATION", "RAIN_STAMP", "POOL")
        },
        **{
            key.lower(): algorithm.parameterAsDouble(parameters, key, context)
            for key in ("DEAD_ZONE", "AGGREGATION", "MAX_GAP")
        },
        bounds={name: limits for name, limits in ranges.items() if limits != BOUNDS[name]},
    )


def add_overrides(algorithm: Algorithm) -> None:
    """Declare what an inversion may do otherwise than its calibration."""
    keep = " By default as calibrated; change it only on purpose."
    for key, label, choices in (
        ("STEP_RULE", "Step rule", STEP_RULES),
        ("RAIN_STAMP", "Time stamp of rain", RAIN_STAMPS),
    ):
        algorithm.add_choice(key, label, (STORED, *choices), STORED, _HELP[key] + keep, advanced=True)
    algorithm.add(
        _number("DEAD_ZONE", "Dead zone", None, high=1),
        f"{_HELP['DEAD_ZONE']}{keep} Empty: as calibrated.",
        advanced=True,
    )


def read_overrides(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
    """Return the settings to be changed, under the names that they are stored by."""
    choices = {key: algorithm.parameterAsEnumString(parameters, key, context) for key in ("STEP_RULE", "RAIN_STAMP")}
    changed: dict[str, Any] = {key.lower(): value for key, value in choices.items() if value != STORED}
    dead_zone = optional_number(algorithm, "DEAD_ZONE", parameters, context)
    return changed if dead_zone is None else {**changed, "dead_zone": dead_zone}


def add_snow_threshold(algorithm: Algorithm) -> None:
    """Declare ``SNOW_THRESHOLD``."""
    algorithm.add(
        QgsProcessingParameterNumber(
            "SNOW_THRESHOLD",
            algorithm.tr("Snow threshold (°C)"),
            Qgis.ProcessingNumberParameterType.Double,
            0.0,
        ),
        "Below this temperature soil moisture says nothing about precipitation, and the fallback's value is taken.",
        advanced=True,
    )


_HELP = {
    "STEP_RULE": "balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as the "
    "first Matlab version has it.",
    "DEAD_ZONE": "A change of normalised soil moisture (0 to 1) up to this is taken for noise and gives no rain.",
    "RAIN_STAMP": "Whether the rain of an interval is stamped with its start or with its end. For daily means of soil "
    "moisture, rain of day D lies between the means of D and D+1 (start), or of D−1 and D (end).",
}


def _number(key: str, label: str, default: float | None, high: float | None = None) -> QgsProcessingParameterNumber:
    limits = {"minValue": 0.0} if high is None else {"minValue": 0.0, "maxValue": high}
    return QgsProcessingParameterNumber(
        key, label, Qgis.ProcessingNumberParameterType.Double, default, optional=default is None, **limits
    )
