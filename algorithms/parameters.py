"""Parameters that many algorithms have: a period, a report, a scheduler, numbers that may be empty."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRange,
    QgsProcessingParameterString,
    QgsSettings,
)

from ..core.errors import InputError
from .shapes import polygons_of
from .times import from_qt

if TYPE_CHECKING:
    from rasterio.crs import CRS

    from .base import Algorithm

SCHEDULER = "SCHEDULER"
#: Where Processing's options, and the environment, keep the scheduler that all runs use.
SETTING = "SM2R_SCHEDULER"
# The word by which a run stays on this machine whatever the options say.
_LOCAL = "local"

# More lines of one kind would hide the rest of the log.
_MOST_WARNINGS = 20


def add_period(algorithm: Algorithm, what: str, *, advanced: bool = False) -> None:
    """Declare ``START`` and ``END``."""
    for key, label, text in (
        ("START", "Start", f"Start of {what}, UTC. Empty: from the first time step."),
        (
            "END",
            "End",
            f"End of {what}, UTC, included; a date without a time includes the whole day. Empty: to the last step.",
        ),
    ):
        algorithm.add_time(key, label, text, advanced=advanced)


def read_period(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext, prefix: str = ""
) -> tuple[datetime | None, datetime | None]:
    """Return ``START`` and ``END``, None where empty; with a prefix such as ``FIT_`` the parameters so called.

    Raises
    ------
    InputError
        If one of them is no time.
    """
    moments = []
    for key in (f"{prefix}START", f"{prefix}END"):
        moment = algorithm.parameterAsDateTime(parameters, key, context)
        default = algorithm.parameterDefinition(key).defaultValue()
        given = parameters.get(key, default) not in (None, "")
        if given and not moment.isValid():
            raise InputError(
                f"{key}: '{parameters[key]}' is not a valid time. Write it as 2015-04-01 or 2015-04-01T00:00:00."
            )
        moments.append(from_qt(moment) if given else None)
    return moments[0], moments[1]


def add_report(algorithm: Algorithm, what: str, *, by_default: bool = True) -> None:
    """Declare ``REPORT``, a page that shows `what`."""
    report = QgsProcessingParameterFileDestination(
        "REPORT", algorithm.tr("Report"), "HTML files (*.html)", optional=True, createByDefault=by_default
    )
    algorithm.add(report, f"A page that opens without a network: {what}.")


def add_basin(algorithm: Algorithm) -> None:
    """Declare ``BASIN``, the outline on the maps of a report."""
    algorithm.add_source(
        "polygons", "BASIN", "Basin", "Polygons that are drawn on the maps of the report.",
        optional=True, advanced=True,
    )  # fmt: skip


def run_details(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext, crs: CRS | None = None
) -> dict[str, Any]:
    """Return what the page of a run is told of it: ``inputs`` and ``parameters`` by their keys, and ``basin``.

    Layers are listed by name, files by name without their folder; what is empty is left out. The basin is that of
    ``BASIN`` or ``MASK``, in `crs`, if the algorithm has one of them.
    """
    inputs, others = algorithm.input_names(), {}
    for definition in algorithm.parameterDefinitions():
        key = definition.name()
        if key in inputs or key == "IF_MISSING" or definition.isDestination():
            continue
        value = _detail(algorithm, definition, parameters, context)
        if value not in (None, "", []):
            others[key] = value
    details = {"inputs": inputs, "parameters": others}
    for key in ("BASIN", "MASK"):
        if crs is None or algorithm.parameterDefinition(key) is None:
            continue
        if (polygons := polygons_of(algorithm, key, crs, context, together=True)) is not None:
            details["basin"] = polygons
    return details


def _detail(
    algorithm: Algorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> Any:
    """Return the value of a parameter that is no layer, in words; None where it is empty."""
    key = definition.name()
    if parameters.get(key, definition.defaultValue()) in (None, ""):
        return None
    if isinstance(definition, QgsProcessingParameterEnum):
        return algorithm.parameterAsEnumStrings(parameters, key, context)
    if isinstance(definition, QgsProcessingParameterBoolean):
        return algorithm.parameterAsBoolean(parameters, key, context)
    if isinstance(definition, QgsProcessingParameterNumber):
        return algorithm.parameterAsDouble(parameters, key, context)
    if isinstance(definition, QgsProcessingParameterRange):
        return " to ".join(f"{end:g}" for end in algorithm.parameterAsRange(parameters, key, context))
    if isinstance(definition, QgsProcessingParameterDateTime):
        return from_qt(algorithm.parameterAsDateTime(parameters, key, context))
    values = algorithm.parameterAsStrings(parameters, key, context)
    return [Path(text).name if "/" in text or "\\" in text else text for text in values if text]


def add_scheduler(algorithm: Algorithm) -> None:
    """Declare ``SCHEDULER``, by which a cluster computes; the base class sees to it."""
    parameter = QgsProcessingParameterString(SCHEDULER, algorithm.tr("Scheduler of a cluster"), optional=True)
    algorithm.add(
        parameter,
        "The address of a dask scheduler, such as tcp://10.0.0.5:8786; its workers compute, with the same results. "
        "They must find the inputs under the same path. Empty: the one of the options (Settings, Options, Processing, "
        "Providers, SM2R) or of the environment variable SM2R_SCHEDULER, else this machine. local: this machine in any "
        "case.",
        advanced=True,
    )


def read_scheduler(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """Return the address of the scheduler that is to compute; empty for this machine."""
    if algorithm.parameterDefinition(SCHEDULER) is None:
        return ""
    chosen = str(algorithm.parameterAsString(parameters, SCHEDULER, context)).strip()
    chosen = chosen or os.environ.get(SETTING, "").strip()
    chosen = chosen or str(QgsSettings().value(f"Processing/Configuration/{SETTING}", "") or "").strip()
    return "" if chosen.lower() == _LOCAL else chosen


def add_if_missing(algorithm: Algorithm, skipped: str) -> None:
    """Declare ``IF_MISSING``, by which a graphical model goes on without one of its optional inputs."""
    algorithm.add_choice(
        "IF_MISSING", "If something is missing", ("error", "skip"), "error",
        f"error: the run stops and says what is missing. skip, for graphical models with optional inputs: {skipped}",
        advanced=True,
    )  # fmt: skip


def may_be_missing(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> bool:
    """Tell whether a run goes on without what is missing: ``IF_MISSING`` is ``skip``."""
    return bool(algorithm.parameterAsEnumString(parameters, "IF_MISSING", context) == "skip")


def passes_without(
    algorithm: Algorithm, keys: Sequence[str], parameters: dict[str, Any], context: QgsProcessingContext
) -> bool:
    """Tell whether a run may begin though one of these inputs is empty, since ``IF_MISSING`` is ``skip``."""
    return any(parameters.get(key) in (None, "") for key in keys) and may_be_missing(algorithm, parameters, context)


def ends_without(
    algorithm: Algorithm,
    keys: Sequence[str],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    *,
    remedy: str,
) -> bool:
    """Tell whether a run ends with nothing, since one of these rasters is empty and ``IF_MISSING`` is ``skip``.

    Raises
    ------
    InputError
        With the remedy, if one is empty and ``IF_MISSING`` is ``error``.
    """
    missing = [key for key in keys if algorithm.raster(key) is None]
    if not missing:
        return False
    if not may_be_missing(algorithm, parameters, context):
        raise InputError(f"{missing[0]} is empty. {remedy}")
    feedback.pushInfo(f"{', '.join(missing)} is empty; there is no output.")
    return True


def optional_number(
    algorithm: Algorithm, key: str, parameters: dict[str, Any], context: QgsProcessingContext
) -> float | None:
    """Return a number, None where it is empty."""
    if parameters.get(key) in (None, ""):
        return None
    return float(algorithm.parameterAsDouble(parameters, key, context))


def read_quantiles(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> tuple[float, float]:
    """Return the two quantiles of bounds."""
    text = algorithm.parameterAsString(parameters, "QUANTILES", context)
    try:
        low, high = (float(word) for word in text.split(","))
    except ValueError:
        low = high = 0.0
    if not 0 < low < high < 1:
        raise InputError(f"QUANTILES is '{text}'; give two rising numbers between 0 and 1, such as 0.05,0.95.")
    return low, high


def inform(feedback: QgsProcessingFeedback, texts: list[str]) -> None:
    """Write texts to the log."""
    for text in texts:
        feedback.pushInfo(text)


def source_names(algorithm: Algorithm, keys: Iterable[str]) -> dict[str, str]:
    """Return what the given rasters are called, by key."""
    return {key: raster.name for key in keys if (raster := algorithm.raster(key)) is not None}


def warn(feedback: QgsProcessingFeedback, texts: list[str]) -> None:
    """Push warnings, of a long list the first ones and how many there are."""
    for text in texts[:_MOST_WARNINGS]:
        feedback.pushWarning(text)
    if len(texts) > _MOST_WARNINGS:
        feedback.pushWarning(f"… and {len(texts) - _MOST_WARNINGS} more like these.")
