"""The SM2RAIN options as parameters: the same keys, texts and defaults wherever they apply."""

from __future__ import annotations

import math
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.errors import InputError
from ...core.sm2rain.options import (
    BOUNDS,
    DRIZZLES,
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
from ..words import OF_STATIONS

CITATION = """
<p><b>Citation.</b> Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.</p>
"""
COMPILING = "On the first run of an installation the SM2RAIN kernels are compiled, which takes a minute or two."

# An inversion's choice to keep what the parameters say, and a calibration's to find it from the records.
STORED, AUTO = "stored", "auto"

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
        "base: soil moisture as it is. t: smoothed by an exponential filter of time T, for noisy satellite data. tpot: "
        "a filter that shortens as the soil wets. A filter that does not help is not used (T = 0).",
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
    algorithm.add(
        QgsProcessingParameterString("OBSERVATION_HOUR", algorithm.tr("Hour of observation"), AUTO),
        f"{_HELP['OBSERVATION_HOUR']} auto: for daily steps the hour with the best fit in the calibration period, 0 "
        "for shorter steps.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "RAIN_STAMP", algorithm.tr("Time stamp of rain"), list(RAIN_STAMPS), optional=True, usesStaticStrings=True
        ),
        f"{_HELP['RAIN_STAMP']} Empty: given by the hour of observation.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("MAX_GAP", algorithm.tr("Longest gap to bridge (days)"), AUTO),
        "Soil moisture is interpolated linearly between observations that are at most this many days apart; 0: missing "
        "days are not bridged. auto: 1 to 5 days, so that four fifths of the calibration period are bridged. "
        "Satellites that pass every two or three days need it: without it, few days have rain.",
        advanced=True,
    )
    algorithm.add_choice(
        "DRIZZLE",
        "Drizzle",
        DRIZZLES,
        Options.drizzle,
        "keep: rain as computed, often with light rain on dry days. cut: the lightest rain is set to 0, on as many "
        "days as the reference has less than 1 mm, and the total is kept. Fewer false alarms, slightly lower R.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterBoolean("MONTHLY_FACTORS", algorithm.tr("Monthly factors"), Options.monthly),
        "Multiplies rain by a factor for each month of the year, so that its totals are those of the reference.",
        advanced=True,
    )


def add_limits(algorithm: Algorithm, add_limit: Any) -> None:
    """Declare how soil moisture is normalised; `add_limit` declares ``POROSITY`` and ``RESIDUAL``."""
    algorithm.add_choice(
        "NORMALISATION",
        "Normalisation",
        NORMALISATIONS,
        Options.normalisation,
        "none: soil moisture as it is, in m³ m⁻³ or as saturation from 0 to 1. minmax: between the extremes of the "
        "calibration period, which are stored and reused on inversion; a single noisy extreme then has a large effect. "
        "porosity: between RESIDUAL and POROSITY.",
        advanced=True,
    )
    add_limit("POROSITY", "Porosity", None, "m³ m⁻³; the upper limit for the normalisation porosity.")
    add_limit("RESIDUAL", "Residual water content", 0.0, "m³ m⁻³; the lower limit for the normalisation porosity.")


def add_pool(algorithm: Algorithm, what: str) -> None:
    """Declare ``POOL``."""
    pools = [pool for pool in POOLS if what == "pixel" or pool != "neighbours"]
    nearest = " neighbours: as pixel; pixels without a reference take the parameters of the nearest one with it."
    algorithm.add_choice(
        "POOL",
        "Parameter sets",
        pools,
        Options.pool,
        f"pixel: one for each {what}. region: one for all. classes: one for each class, such as soil or land cover."
        + (nearest if "neighbours" in pools else ""),
        advanced=True,
        words=None if what == "pixel" else OF_STATIONS,
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
            for key in ("VARIANT", "STEP_RULE", "OBJECTIVE", "NORMALISATION", "RAIN_STAMP", "POOL", "DRIZZLE")
        },
        **{key.lower(): algorithm.parameterAsDouble(parameters, key, context) for key in ("DEAD_ZONE", "AGGREGATION")},
        observation_hour=_read_number(algorithm, "OBSERVATION_HOUR", AUTO, parameters, context),
        max_gap=_read_number(algorithm, "MAX_GAP", AUTO, parameters, context),
        monthly=algorithm.parameterAsBoolean(parameters, "MONTHLY_FACTORS", context),
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
        QgsProcessingParameterString("OBSERVATION_HOUR", algorithm.tr("Hour of observation"), STORED),
        _HELP["OBSERVATION_HOUR"] + keep,
        advanced=True,
    )
    algorithm.add(
        _number("DEAD_ZONE", "Dead zone", None, high=1),
        f"{_HELP['DEAD_ZONE']}{keep} Empty: as calibrated.",
        advanced=True,
    )


def read_overrides(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
    """Return the settings to be changed, under the names that they are stored by."""
    choices = {key: algorithm.parameterAsEnumString(parameters, key, context) for key in ("STEP_RULE", "RAIN_STAMP")}
    changed: dict[str, Any] = {key.lower(): value for key, value in choices.items() if value != STORED}
    hour = _read_number(algorithm, "OBSERVATION_HOUR", STORED, parameters, context)
    if hour is not None:
        if "rain_stamp" in changed:
            raise InputError(
                "RAIN_STAMP and OBSERVATION_HOUR both say when soil moisture was observed. Leave one of them as stored."
            )
        # What the parameters of version 0.1 say of it no longer counts.
        changed |= {"observation_hour": hour, "rain_stamp": ""}
    dead_zone = optional_number(algorithm, "DEAD_ZONE", parameters, context)
    return changed if dead_zone is None else {**changed, "dead_zone": dead_zone}


def _read_number(
    algorithm: Algorithm, key: str, word: str, parameters: dict[str, Any], context: QgsProcessingContext
) -> float | None:
    """Return the number that a text parameter holds; None for the word that stands for no number, or for nothing."""
    text = algorithm.parameterAsString(parameters, key, context).strip()
    if text.lower() in ("", word):
        return None
    try:
        number = float(text.replace(",", "."))
    except ValueError as error:
        raise InputError(f"{key} is '{text}'; give a number, or {word}.") from error
    if not math.isfinite(number):
        raise InputError(f"{key} is '{text}'; give a number, or {word}.")
    return number


def tell_stamp(options: Options, feedback: QgsProcessingFeedback) -> None:
    """Say that the hour of observation is not looked for, where an older choice sets it, as saved models have it."""
    if options.rain_stamp:
        feedback.pushInfo(
            f"RAIN_STAMP={options.rain_stamp} sets the hour of observation, as in version 0.1. Leave it empty to have "
            "the hour found; see 'From 0.1' in the guide."
        )


def add_snow_threshold(algorithm: Algorithm) -> None:
    """Declare ``SNOW_THRESHOLD``."""
    algorithm.add(
        QgsProcessingParameterNumber(
            "SNOW_THRESHOLD",
            algorithm.tr("Snow threshold (°C)"),
            Qgis.ProcessingNumberParameterType.Double,
            0.0,
        ),
        "Below this temperature rain cannot be computed from soil moisture, and the fallback's value is taken.",
        advanced=True,
    )


def add_errors(algorithm: Algorithm) -> None:
    """Declare what bounds and the probability of rain are asked for by."""
    algorithm.add(
        QgsProcessingParameterString("QUANTILES", algorithm.tr("Probabilities of the bounds"), "0.05,0.95"),
        "Of the lower and the upper bound, each from 0 to 1: 0.05,0.95 leaves 5 % of the true rain on either side.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "WET_THRESHOLD",
            algorithm.tr("Rain of a wet step (mm)"),
            Qgis.ProcessingNumberParameterType.Double,
            1.0,
            minValue=0.0,
            maxValue=1000.0,
        ),
        "The probability of rain is that of more than this amount.",
        advanced=True,
    )


_HELP = {
    "STEP_RULE": "balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as the "
    "first Matlab version has it.",
    "DEAD_ZONE": "Changes of normalised soil moisture (0 to 1) up to this one count as noise and give no rain.",
    "OBSERVATION_HOUR": "Hours from the time stamp of soil moisture to its observation, -24 to 48: 12 for daily means, "
    "6 for a morning overpass. It includes when days of rain begin and how long water takes to "
    "reach the sensor's depth.",
    "RAIN_STAMP": "Whether the rain of an interval is stamped with its start or with its end. For daily means of soil "
    "moisture, rain of day D lies between the means of D and D+1 (start), or of D−1 and D (end).",
}


def _number(key: str, label: str, default: float | None, high: float | None = None) -> QgsProcessingParameterNumber:
    limits = {"minValue": 0.0} if high is None else {"minValue": 0.0, "maxValue": high}
    return QgsProcessingParameterNumber(
        key, label, Qgis.ProcessingNumberParameterType.Double, default, optional=default is None, **limits
    )
