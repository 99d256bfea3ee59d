"""The SM2RAIN options as parameters: the same keys, texts and defaults wherever they apply."""

from __future__ import annotations

import math
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...core import environment
from ...core.errors import InputError
from ...core.sm2rain.options import (
    AUTO,
    BOUNDS,
    ERRORS,
    OPTIONS,
    OVERRIDES,
    POOLS,
    STORED,
    TPOT_T_BOUNDS,
    UNITS,
    WEATHER,
    Options,
)
from ..base import Algorithm
from ..words import OF_STATIONS

CITATION = """
<p><b>Citation.</b> Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.</p>
"""

_BOUNDED = {
    "z": ("Z, soil water capacity", "the water that soil takes up between dry and saturated"),
    "a": ("a, drainage", "drainage of saturated soil"),
    "b": ("b, drainage exponent", "how fast drainage falls off in drier soil"),
    "t": ("T, filter time", "only for the variants t and tpot; 0, no filter, is always tried as well"),
    "c": ("c, filter exponent", "only for the variant tpot"),
    "k": ("K, share of evaporation", "only with evaporation"),
}


def say_compiling(algorithm: Algorithm, feedback: QgsProcessingFeedback) -> None:
    """Say that this run compiles, where no run did before."""
    if not environment.kernels_compiled():
        feedback.pushInfo(
            algorithm.tr(
                "On the first run of an installation the SM2RAIN kernels are compiled, which takes a minute or two."
            )
        )


def add_variant(algorithm: Algorithm) -> None:
    """Declare ``VARIANT``, the one option that most users look at."""
    algorithm.add_options(OPTIONS, "variant")


def add_method(algorithm: Algorithm) -> None:
    """Declare the advanced options but for limits and classes, which stations and cubes hold differently."""
    algorithm.add_options(OPTIONS, *(name for name in OPTIONS if name not in ("variant", "normalisation")))


def add_limits(algorithm: Algorithm, add_limit: Any) -> None:
    """Declare how soil moisture is normalised; `add_limit` declares ``POROSITY`` and ``RESIDUAL``."""
    algorithm.add_options(OPTIONS, "normalisation")
    add_limit("POROSITY", "Porosity", None, "m³ m⁻³; the upper limit for the normalisation porosity.")
    add_limit("RESIDUAL", "Residual water content", 0.0, "m³ m⁻³; the lower limit for the normalisation porosity.")


def add_pool(algorithm: Algorithm, what: str) -> None:
    """Declare ``POOL``."""
    pools = [pool for pool in POOLS if what == "pixel" or pool != "neighbours"]
    nearest = " neighbours: as pixel; pixels without a reference use the parameters of the nearest pixel that has one."
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
            f"Smallest and largest value, as min,max: {text}.{default}",
            advanced=True,
        )


def read_options(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
    """Return the options of a calibration; bounds left at their defaults are core's to choose."""
    ranges = {name: tuple(algorithm.parameterAsRange(parameters, f"{name.upper()}_RANGE", context)) for name in BOUNDS}
    chosen = algorithm.read_options(OPTIONS, parameters, context)
    monthly = chosen.pop("monthly_factors")
    for name in ("observation_hour", "max_gap"):
        chosen[name] = _number(name, chosen[name], AUTO)
    return Options(
        **chosen | {"rain_stamp": chosen["rain_stamp"] or ""},
        monthly=monthly,
        pool=algorithm.parameterAsEnumString(parameters, "POOL", context),
        bounds={name: limits for name, limits in ranges.items() if limits != BOUNDS[name]},
    )


def add_overrides(algorithm: Algorithm) -> None:
    """Declare what an inversion may do otherwise than its calibration."""
    algorithm.add_options(OVERRIDES)


def read_overrides(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
    """Return the settings to be changed, under the names that they are stored by."""
    chosen = algorithm.read_options(OVERRIDES, parameters, context)
    changed: dict[str, Any] = {
        name: chosen[name] for name in ("step_rule", "rain_stamp") if chosen[name] != STORED
    }  # fmt: skip
    hour = _number("observation_hour", chosen["observation_hour"], STORED)
    if hour is not None:
        if "rain_stamp" in changed:
            raise InputError(
                "RAIN_STAMP and OBSERVATION_HOUR both say when soil moisture was observed. Leave one of them as stored."
            )
        # What the parameters of version 0.1 say of it no longer counts.
        changed |= {"observation_hour": hour, "rain_stamp": ""}
    return changed if chosen["dead_zone"] is None else {**changed, "dead_zone": chosen["dead_zone"]}


def _number(name: str, text: str, word: str) -> float | None:
    """Return the number that a text holds; None for the word that stands for no number, or for nothing."""
    text = text.strip()
    if text.lower() in ("", word):
        return None
    try:
        number = float(text.replace(",", "."))
    except ValueError as error:
        raise InputError(f"{name.upper()} is '{text}'; give a number, or {word}.") from error
    if not math.isfinite(number):
        raise InputError(f"{name.upper()} is '{text}'; give a number, or {word}.")
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
    algorithm.add_options(WEATHER)


def add_errors(algorithm: Algorithm) -> None:
    """Declare what bounds and the probability of rain are asked for by."""
    algorithm.add_options(ERRORS)
