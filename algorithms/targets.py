"""Where outputs go: found and checked before the work, so that hours of it are not lost at the end."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
    QgsProperty,
)

from ..core.errors import OutputError
from ..core.files import FOLDERS, check_replaceable

CUBE_ENDINGS = ("tif", "tiff", "nc", "zarr")

# Tables go to formats of one file each, which can appear whole.
_ENDINGS = {
    QgsProcessingParameterRasterDestination: tuple(f".{ending}" for ending in CUBE_ENDINGS),
    QgsProcessingParameterFeatureSink: (".gpkg", ".csv", ".geojson", ".fgb", ".xlsx", ".ods", ".parquet"),
}


def raster_target(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], key: str, context: QgsProcessingContext
) -> Path | None:
    """Return the file that a raster output goes to; None when the output is optional and not wanted."""
    path = algorithm.parameterAsOutputLayer(parameters, key, context)
    return Path(path) if path else None


def bands_target(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], key: str, context: QgsProcessingContext
) -> Path:
    """Return the file that a raster whose bands are different quantities goes to.

    Raises
    ------
    OutputError
        If it ends in .nc: QGIS sees the variables of such a file one by one, and never as the bands of one layer.
    """
    target = Path(algorithm.parameterAsOutputLayer(parameters, key, context))
    if target.suffix.lower() == ".nc":
        raise OutputError(f"{key}: {target} holds several quantities, so it has to end in .tif.")
    return target


def file_target(
    definition: QgsProcessingParameterDefinition, parameters: dict[str, Any], context: QgsProcessingContext
) -> Path | None:
    """Return the file that an output was asked for; None for temporary and database outputs."""
    value = parameters.get(definition.name(), definition.defaultValue())
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value, _ = value.valueAsString(context.expressionContext())
    # A single letter before the colon is a drive; more are a data provider (``memory:``, ``ogr:``, ``postgres:``).
    if not value or value == QgsProcessing.TEMPORARY_OUTPUT or re.match(r"[A-Za-z]{2,}:", str(value)):
        return None
    return Path(str(value))


def check_targets(
    definitions: Iterable[QgsProcessingParameterDefinition],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    inputs: Mapping[Path, str],
) -> None:
    """Make sure that every output file can be written, and that it is no input and no other output.

    Parameters
    ----------
    definitions, parameters, context
        What the algorithm declares and was given.
    inputs
        The files read, each with the key of its parameter.

    Raises
    ------
    OutputError
        If a folder is missing or not writable, a file's ending names no format that is written, or a file is taken.
    """
    taken = dict(inputs)
    for definition in definitions:
        wanted = definition.isDestination() and not isinstance(definition, QgsProcessingParameterFolderDestination)
        target = file_target(definition, parameters, context) if wanted else None
        if target is None:
            continue
        key = definition.name()
        if "\0" in str(target):
            raise OutputError(f"{key}: its name holds a character that no file may have. Choose another name.")
        endings = next((endings for kind, endings in _ENDINGS.items() if isinstance(definition, kind)), ())
        if endings and target.suffix.lower() not in endings:
            raise OutputError(f"{key}: {target} has to end in {', '.join(endings[:-1])} or {endings[-1]}.")
        other = taken.setdefault(target.resolve(), key)
        if other != key:
            raise OutputError(f"{key}: {target} is the file of {other} as well. Choose another name.")
        folder = target.suffix.lower() in FOLDERS
        if isinstance(definition, QgsProcessingParameterRasterDestination) and not folder:
            style = target.resolve().with_suffix(".qml")
            other = taken.setdefault(style, key)
            if other != key:
                raise OutputError(
                    f"{key}: {target} would share its style file {style.name} with {other}. Choose another name."
                )
        if folder:
            check_replaceable(target)
        elif target.is_dir():
            raise OutputError(f"{key}: {target} is a folder. Add a file name.")
        if not target.parent.is_dir():
            raise OutputError(f"{key}: the folder {target.parent} does not exist. Make it or choose another.")
        try:
            with tempfile.TemporaryFile(dir=target.parent):
                pass
        except OSError as error:
            raise OutputError(
                f"{key}: nothing can be written into {target.parent} ({error.strerror}). Choose another folder."
            ) from error
