"""Where outputs go: found and checked before the work, so that hours of it are not lost at the end."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core.errors import OutputError
from ..core.files import FOLDERS, beside, check_replaceable
from ..core.sources import files_of, files_of_raster
from .geopackage import tables_of

CUBE_ENDINGS = ("tif", "tiff", "nc", "zarr")
# Tables go to formats of one file each, which can appear whole.
_TABLE_ENDINGS = (".gpkg", ".csv", ".geojson", ".fgb", ".xlsx", ".ods", ".parquet")
DATABASE = ".gpkg"
#: Formats whose rows all have a place: OGR leaves out the others without a word.
PLACES_ONLY = (".fgb",)

_LAYERS = (
    QgsProcessingParameterRasterLayer, QgsProcessingParameterMapLayer, QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer,
)  # fmt: skip
_FILES = (QgsProcessingParameterFile, QgsProcessingParameterString)


@cache
def table_endings() -> tuple[str, ...]:
    """Return the endings of tables whose formats OGR can write here."""
    known = set(QgsVectorFileWriter.supportedFormatExtensions())
    return tuple(ending for ending in _TABLE_ENDINGS if ending[1:] in known)


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
) -> tuple[Path | None, str]:
    """Return the file that an output was asked for, and what a table is to be called in it.

    The file is None for temporary outputs, those in databases of servers, and rows to be added to a layer.
    """
    value = parameters.get(definition.name(), definition.defaultValue())
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        if value.useRemapping():
            return None, ""
        value = value.sink
    if isinstance(value, QgsProperty):
        value, _ = value.valueAsString(context.expressionContext())
    text = "" if value in (None, QgsProcessing.TEMPORARY_OUTPUT) else str(value)
    if text.startswith("ogr:"):
        # As Processing spells 'Save to GeoPackage'.
        place = QgsDataSourceUri(text.removeprefix("ogr:"))
        text = f"{place.database()}|layername={place.table()}"
    # A single letter before the colon is a drive; more are a data provider (``memory:``, ``postgres:``).
    if not text or re.match(r"[A-Za-z]{2,}:", text):
        return None, ""
    name, _, table = text.partition("|layername=")
    return Path(name), table or Path(name).stem


def input_files(
    definitions: Iterable[QgsProcessingParameterDefinition], parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[Path, str]:
    """Return the files that a run reads, each with the key of its parameter; call it on the main thread.

    These are all files of layers, and what else names a file, such as an archive, a model, or a raster in place of a
    number. A folder whose files are read one by one is not among them.
    """
    found: dict[Path, str] = {}
    for definition in definitions:
        if isinstance(definition, (*_LAYERS, *_FILES)):
            files = (
                file for source in _sources(parameters.get(definition.name()), context) for file in files_of(source)
            )
            for file in files:
                if isinstance(definition, _LAYERS) or file.is_file() or file.suffix.lower() in FOLDERS:
                    found.setdefault(file, definition.name())
    return found


def _sources(value: Any, context: QgsProcessingContext) -> Iterator[str]:
    """Yield what GDAL and OGR open of the value of a parameter: of layers, of names of layers, of paths."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value, _ = value.valueAsString(context.expressionContext())
    if isinstance(value, list | tuple):
        for item in value:
            yield from _sources(item, context)
    elif isinstance(value, QgsMapLayer):
        yield value.source()
        if isinstance(value, QgsVectorLayer):
            # Virtual layers are made of others, and fields may be joined from others.
            others = [other.layerId() for other in value.dataProvider().dependencies()]
            others += [join.joinLayerId() for join in value.vectorJoins()]
            yield from _sources([other for other in others if other != value.id()], context)
    elif isinstance(value, str) and value:
        layer = QgsProcessingUtils.mapLayerFromString(value, context, False)
        yield value
        if layer is not None:
            yield from _sources(layer, context)


def check_targets(
    definitions: Iterable[QgsProcessingParameterDefinition],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    inputs: Mapping[Path, str],
    rasters: Iterable[tuple[str, str]] = (),
) -> None:
    """Make sure that every output file can be written, and that it is no input and no other output.

    Parameters
    ----------
    definitions, parameters, context
        What the algorithm declares and was given.
    inputs
        The files read, each with the key of its parameter, as `input_files` returns them.
    rasters
        What GDAL opens of raster inputs, with the key: where a target exists already, it is asked for their files.

    Raises
    ------
    OutputError
        If a folder is missing or not writable, a file's ending names no format that is written, or a file is taken.
    """
    wanted = [(one, *file_target(one, parameters, context)) for one in definitions if one.isDestination()]
    targets = [(definition, file, table) for definition, file, table in wanted if file is not None]
    taken = _Taken(inputs)
    for definition, target, _ in targets:
        _check_name(definition, target)
    if any(target.exists() for _, target, _ in targets):
        for source, key in rasters:
            taken.add(files_of_raster(source), key)
    for definition, target, table in targets:
        key = definition.name()
        if isinstance(definition, QgsProcessingParameterFolderDestination):
            taken.refuse(target, key)
            continue
        added = target.suffix.lower() == DATABASE and bool(tables_of(target))
        # A table that is not there yet takes nothing from the others of a database.
        if not added or table.lower() in tables_of(target):
            taken.refuse(target, key)
        # What lies beside the file that is replaced goes with it; a style file is written.
        style = isinstance(definition, QgsProcessingParameterRasterDestination) and target.suffix.lower() not in FOLDERS
        for kind, others in (("side", beside(target)), ("style", [target.with_suffix(".qml")] if style else [])):
            for other in others:
                taken.refuse(other, key, f"{target} would share its {kind} file {other.name} with {{}}")
        try:
            check_replaceable(target)
            with tempfile.TemporaryFile(dir=target.resolve().parent):
                pass
        except OutputError as error:
            raise OutputError(f"{key}: {error}") from error
        except OSError as error:
            raise OutputError(
                f"{key}: nothing can be written into {target.parent} ({error.strerror}). Choose another folder."
            ) from error


def _check_name(definition: QgsProcessingParameterDefinition, target: Path) -> None:
    key = definition.name()
    if "\0" in str(target):
        raise OutputError(f"{key}: its name has a character that file names cannot have. Choose another name.")
    endings: tuple[str, ...] = ()
    if isinstance(definition, QgsProcessingParameterRasterDestination):
        endings = tuple(f".{ending}" for ending in CUBE_ENDINGS)
    elif isinstance(definition, QgsProcessingParameterFeatureSink):
        placed = definition.dataType() == Qgis.ProcessingSourceType.VectorPoint
        endings = tuple(ending for ending in table_endings() if placed or ending not in PLACES_ONLY)
    if endings and target.suffix.lower() not in endings:
        raise OutputError(f"{key}: {target} has to end in {', '.join(endings[:-1])} or {endings[-1]}.")


class _Taken:
    """Files that are inputs or outputs already, by what the system knows them by: links and other spellings are one."""

    def __init__(self, inputs: Mapping[Path, str]) -> None:
        self._keys: dict[Any, str] = {}
        self._around: dict[Any, str] = {}
        for file, key in inputs.items():
            self.add([file], key)

    def add(self, files: Iterable[Path], key: str) -> None:
        """Take files, and the folders around them."""
        for file in files:
            self._keys.setdefault(_identity(file), key)
            for folder in file.resolve().parents:
                self._around.setdefault(_identity(folder), key)

    def refuse(self, target: Path, key: str, text: str = "") -> None:
        """Take the target of an output; `text` says of it what is wrong with another's file.

        Raises
        ------
        OutputError
            If it is taken, lies in a folder that is, or is a folder in which something lies that is taken.
        """
        own = target.resolve()
        other = self._keys.get(_identity(own), key)
        if other != key:
            told = text.format(other) if text else f"{target} is the file of {other} as well"
            raise OutputError(f"{key}: {told}. Choose another name.")
        within = next((self._keys[one] for one in map(_identity, own.parents) if one in self._keys), key)
        around = self._around.get(_identity(own), key) if own.is_dir() or own.suffix.lower() in FOLDERS else key
        for other, how in ((within, "lies in"), (around, "is a folder around")):
            if other != key:
                raise OutputError(f"{key}: {target} {how} the files of {other}. Choose another place.")
        self.add([own], key)


def _identity(path: Path) -> Any:
    """Return what two names of one file share: device and number, or the path where there is none yet."""
    try:
        found = path.stat()
    except OSError:
        return os.path.normcase(path.resolve())
    return found.st_dev, found.st_ino
