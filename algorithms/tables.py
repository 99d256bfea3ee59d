"""Tables between QGIS and pandas, read and written some rows at a time; files appear whole or not at all."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, nullcontext
from itertools import chain, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType

from ..core.errors import InputError, OutputError
from ..core.files import see_unchanged, temporary
from ..core.spreadsheets import guard_table
from .columns import YEARS, check_fields, column_of, plain_value, stamp_of
from .geopackage import check_whole, tables_of, temporary_table
from .places import Shapes, check_crs, geometry_of, point_of
from .targets import DATABASE, PLACES_ONLY, file_target
from .times import to_qt

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

#: The fields that every table of weights has.
WEIGHTS = ("member", "weight")

# Rows that are read or written at a time: as objects of Python they take far more memory than in arrays.
_ROWS = 20_000
# Formats that hold no geometry, or none that QGIS finds again.
_TABLES_ONLY = {".csv", ".xlsx", ".ods"}
# Formats that have an index of places, which no table of ours needs.
_INDEXED = {DATABASE, *PLACES_ONLY}
# Formats from which a spreadsheet would run text as a formula; Excel's own knows text from formulas.
_FORMULAS = {".csv", ".ods"}


def read_table(
    source: QgsProcessingFeatureSource,
    key: str,
    columns: Mapping[str, tuple[str, str]],
    *,
    feedback: QgsProcessingFeedback | None = None,
) -> pd.DataFrame:
    """Read chosen fields of a table or vector layer.

    Parameters
    ----------
    source
        The input; only its selected features if the user asked for that.
    key
        The parameter, for errors.
    columns
        For each column of the result, the field it is read from and its kind: ``text``, ``name`` (text of which many
        rows have the same, such as ids of stations), ``label`` (text that may be missing), ``time`` (ISO-8601 text, a
        date or a date and time; UTC where no zone is given), ``number``; or, of what stations observe, a name of
        `core.quantities`, or ``observation`` where that is not known.
    feedback
        Told which observations were taken for missing values.

    Returns
    -------
    pandas.DataFrame
        One row a feature: text as ``object``, names as ``category`` in alphabetical order, missing labels as empty
        text, times as naive UTC ``datetime64[ns]``, numbers as ``float64`` with NaN where a value is missing.

    Raises
    ------
    InputError
        If a field is missing, or a value is not of its kind: names the parameter, the field and the first bad row.
        If observations hold marks of missing values, or what the quantity cannot be.
    """
    import pandas as pd

    fields = source.fields()
    check_fields(fields, key, [field for field, _ in columns.values()])
    indices = [fields.lookupField(field) for field, _ in columns.values()]
    request = QgsFeatureRequest().setSubsetOfAttributes(sorted(set(indices)))
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    pick = itemgetter(*indices, indices[0])  # one more than needed: always a tuple
    size = max(source.featureCount(), _ROWS)  # which not every format knows
    read = {name: column_of(key, field, kind, size) for name, (field, kind) in columns.items()}
    count = 0
    features = source.getFeatures(request)
    while rows := [pick(feature.attributes()) for feature in islice(features, _ROWS)]:
        for column, values in zip(read.values(), zip(*rows, strict=True), strict=False):
            column.add(list(values), count)
        count += len(rows)
    if not count:
        raise InputError(f"{key}: the table has no rows.")
    return pd.DataFrame({name: column.whole(feedback) for name, column in read.items()}, copy=False)


def read_layer(path: str, key: str, context: QgsProcessingContext) -> tuple[pd.DataFrame, list[str]]:
    """Read all fields of a spreadsheet, GeoPackage or whatever else QGIS opens as a layer.

    Parameters
    ----------
    path
        The file, and after ``|layername=`` which of its tables; else the first.
    key
        The parameter, for errors.
    context
        For the change of coordinates.

    Returns
    -------
    pandas.DataFrame
        One row a feature, fields as text, numbers or naive UTC times. Points are added as ``longitude`` and
        ``latitude`` (degrees, WGS 84) in place of fields of that name; ``attrs["degrees"]`` says that they were.
    list of str
        The names of the other tables in the file.

    Raises
    ------
    InputError
        If it cannot be opened, or has no rows.
    """
    import pandas as pd

    layer = QgsVectorLayer(path, key, "ogr", QgsVectorLayer.LayerOptions(False))
    if not layer.isValid():
        raise InputError(
            f"{key}: {path} cannot be opened as a table or layer. Check that the file is there and whole; text tables "
            "have to end in .csv, .txt, .tsv or .dat."
        )
    parts = [part.split(layer.dataProvider().sublayerSeparator())[1] for part in layer.dataProvider().subLayers()]
    features = list(layer.getFeatures())
    if not features:
        raise InputError(f"{key}: {path} has no rows.")
    rows = [feature.attributes() for feature in features]
    frame = pd.DataFrame(
        {
            name: _cells(list(column))
            for name, column in zip(layer.fields().names(), zip(*rows, strict=True), strict=True)
        }
    )
    points = layer.geometryType() == Qgis.GeometryType.Point
    if points:
        check_crs(layer.crs(), f"{key}: {path}")
        transform = QgsCoordinateTransform(
            layer.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), context.transformContext()
        )
        places = [_place(feature, transform, f"{key}: row {row}") for row, feature in enumerate(features, 1)]
        own = [name for name in frame.columns if str(name).lower() in ("longitude", "latitude", "lon", "lat", "x", "y")]
        frame = frame.drop(columns=own).assign(
            longitude=[place[0] for place in places], latitude=[place[1] for place in places]
        )
    frame.attrs["degrees"] = points
    return frame, parts[1:] if "|layername=" not in path else []


def _place(feature: QgsFeature, transform: QgsCoordinateTransform, label: str) -> tuple[float, float]:
    """Return longitude and latitude of a feature; NaN where it has no point."""
    point = point_of(feature.geometry(), label)
    if point is None:
        return math.nan, math.nan
    try:
        place = transform.transform(point)
    except QgsCsException as error:
        raise InputError(f"{label}: its point cannot be brought to longitude and latitude ({error}).") from error
    return place.x(), place.y()


def _cells(values: list[Any]) -> pd.Series:
    """Return a field as numbers or times where all its values are, else as text."""
    import pandas as pd

    plain = [plain_value(value) for value in values]
    known = [value for value in plain if value is not None]
    if known and all(isinstance(value, QDate | QDateTime) for value in known):
        stamps = pd.Series([None if value is None else stamp_of(value) for value in plain], dtype="Int64")
        times = pd.to_datetime(stamps, unit="ms").dt.as_unit("ms").dt.round("s")
        return times.where(times.dt.year.between(*YEARS)).astype("datetime64[ns]")
    if known and all(isinstance(value, int | float) and not isinstance(value, bool) for value in known):
        return pd.Series(plain, dtype="float64")
    return pd.Series(["" if value is None else str(value) for value in plain], dtype=object)


def read_weights(source: QgsProcessingFeatureSource | None) -> pd.DataFrame | None:
    """Read WEIGHTS_INPUT, those fields of a table of weights that are there; None where none is given."""
    if source is None:
        return None
    texts, numbers = ("units", "method"), ("alpha", "beta", "sigma", "n", "r", "bias", "rmse", "ubrmse")
    kinds = dict(zip(WEIGHTS, ("text", "number"), strict=True))
    there = [name for name in (*texts, *numbers) if source.fields().lookupField(name) >= 0]
    kinds |= {name: "text" if name in texts else "number" for name in there}
    return read_table(source, "WEIGHTS_INPUT", {name: (name, kind) for name, kind in kinds.items()})


def write_table(
    frame: pd.DataFrame | Iterator[pd.DataFrame],
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    key: str,
    context: QgsProcessingContext,
    *,
    points: tuple[str, str] | None = None,
    polygons: Shapes | None = None,
    together: ExitStack | None = None,
) -> str | None:
    """Write a table output: a file appears whole or not at all, a temporary or database table as QGIS makes it.

    Parameters
    ----------
    frame
        The table, or parts of it with the same columns one after the other; its index is left out. Missing values
        become NULL. Times are naive UTC and become date-and-time fields, or ISO-8601 text with ``Z`` in formats
        without zones.
    algorithm, parameters, key, context
        The algorithm that runs, and which of its outputs to write.
    points
        The columns of longitude and latitude (degrees, WGS 84) that make the table a layer of points; a row without
        them has no point. Text tables and spreadsheets stay tables: their columns tell the place.
    polygons
        What makes a whole table a layer of polygons.
    together
        Where several outputs are to appear together: files do so when this ends well.

    Returns
    -------
    str or None
        What the algorithm returns under `key`; None when the output is optional and not wanted.

    Raises
    ------
    OutputError
        If the table cannot be written.
    """
    target, layer = file_target(algorithm.parameterDefinition(key), parameters, context)
    if target is not None and target.suffix.lower() in _TABLES_ONLY:
        points = polygons = None
    kind, crs = geometry_of(points, polygons)
    if target is None:
        see_unchanged()
        parts = _parts(frame)
        fields, _ = _attributes(next(parts), text_times=False)
        sink, identifier = algorithm.parameterAsSink(parameters, key, context, fields, kind, crs)
        if sink is None:
            if parameters.get(key) in (None, ""):
                return None
            raise OutputError(f"{key}: the table cannot be made. Choose another place for it.")
        # Rows that are added to a layer are added in one transaction.
        adding = isinstance(parameters.get(key), QgsProcessingOutputLayerDefinition)
        if adding:
            import pandas as pd

            whole = pd.concat(list(parts), ignore_index=True)
            _fill(sink, iter([whole]), points, key, text_times=False, at_once=len(whole), polygons=polygons)
        else:
            _fill(sink, parts, points, key, text_times=False, polygons=polygons)
        return identifier
    # Of a GeoPackage that is there, the other tables stay.
    others = tables_of(target) - {layer.lower()} if target.suffix.lower() == DATABASE else set()
    place = temporary_table(target, layer) if others else temporary(target)
    with nullcontext(together) if together else ExitStack() as files:
        partial = files.enter_context(place)
        write_file(frame, partial, f"{key}: {target}", context, layer=layer, points=points, polygons=polygons)
    # Registers the layer to be loaded, under its final name.
    named = f"{target}|layername={layer}" if others or layer != target.stem else str(target)
    return algorithm.parameterAsOutputLayer({**parameters, key: _named(parameters.get(key), named)}, key, context)


def _named(value: Any, name: str) -> Any:
    """Return the value of an output whose place is spelled as QGIS opens it."""
    if not isinstance(value, QgsProcessingOutputLayerDefinition):
        return name
    changed = QgsProcessingOutputLayerDefinition(value)
    changed.sink = QgsProperty.fromValue(name)
    return changed


def _parts(frame: pd.DataFrame | Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Return the parts of a table, before them one without rows."""
    parts = frame if isinstance(frame, Iterator) else iter([frame])
    first = next(parts)
    return chain([first.head(0), first], parts)


def write_file(
    frame: pd.DataFrame | Iterator[pd.DataFrame],
    path: Path,
    label: str,
    context: QgsProcessingContext,
    *,
    layer: str,
    points: tuple[str, str] | None = None,
    polygons: Shapes | None = None,
) -> None:
    """Write a table, or a layer of points, to a file of its own.

    Parameters
    ----------
    frame, context, points, polygons
        As for `write_table`.
    path
        The file; its ending decides the format. Text that a spreadsheet would run as a formula is written with an
        apostrophe before it, which `read_table` takes away again.
    label
        How errors name it.
    layer
        The layer's name in formats that hold several.

    Raises
    ------
    OutputError
        If the file cannot be written.
    """
    ending = path.suffix.lower()
    parts = _parts(frame)
    if ending in PLACES_ONLY and polygons is None:
        parts = (_with_places(part, points, label) for part in parts)
    if ending in _FORMULAS:
        parts = map(guard_table, parts)
    text_times = ending != DATABASE
    empty = next(parts)
    fields, _ = _attributes(empty, text_times=text_times)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(path.suffix)
    options.layerName = layer
    if ending in _INDEXED:  # which sorts the rows of some formats
        options.layerOptions = ["SPATIAL_INDEX=NO"]
    if ending == DATABASE:
        # A column of ours may have the name that the format gives to one of its own.
        taken = {str(name).lower() for name in empty.columns}
        own = [("FID", "fid"), ("GEOMETRY_NAME", "geom")]
        options.layerOptions += [f"{option}={name}_of_gpkg" for option, name in own if name in taken]
    kind, crs = geometry_of(points, polygons)
    writer = QgsVectorFileWriter.create(str(path), fields, kind, crs, context.transformContext(), options)
    try:
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise OutputError(f"{label} cannot be written ({writer.errorMessage()}).")
        rows = _fill(writer, parts, points, label, text_times=text_times, polygons=polygons)
    finally:
        sip.delete(writer)  # closes the file, though an error may still hold the writer
    _check_file(path, (rows, empty.shape[1]), label, layer)


def _with_places(frame: pd.DataFrame, points: tuple[str, str] | None, label: str) -> pd.DataFrame:
    if points is None or frame[list(points)].isna().any(axis=None):
        raise OutputError(f"{label}: this format needs coordinates in every row. Choose another ending, such as .gpkg.")
    return frame


def _check_file(path: Path, shape: tuple[int, int], label: str, layer: str) -> None:
    """Open a file that was written, and count what is in it: at its end OGR does not tell of a full disk.

    Raises
    ------
    OutputError
        If it is not whole.
    """
    problem = ""
    try:
        if path.suffix.lower() == DATABASE:
            check_whole(path)
        rows, columns = _count(path, layer)
        # Without rows, not every format keeps the names of columns, and some take these for a row.
        if shape[0] and (rows, columns) != shape:
            problem = f"{rows} rows and {columns} columns are in it instead of {shape[0]} and {shape[1]}"
        elif path.suffix.lower() == ".csv" and not _ends_a_line(path):
            problem = "its last row is cut off"
    except (OSError, RuntimeError) as error:
        problem = f"it cannot be opened ({error})"
    if problem:
        raise OutputError(f"{label} is not whole: {problem}. Check the free space on the disk.")


def _ends_a_line(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read() == b"\n"


def _count(path: Path, layer: str) -> tuple[int, int]:
    """Return how many rows and columns OGR reads.

    Raises
    ------
    RuntimeError
        If it cannot read them.
    """
    # Layers of QGIS keep a file open for a minute, which could not be renamed on some systems.
    from osgeo import ogr

    opened = ogr.Open(str(path))
    if opened is None:
        raise RuntimeError("it is cut off")
    table = opened.GetLayerByName(layer) if path.suffix.lower() == DATABASE else opened.GetLayer(0)
    if table is None:
        raise RuntimeError(f"there is no table {layer}")
    return sum(1 for _ in table), table.GetLayerDefn().GetFieldCount()


def _fill(
    sink: QgsFeatureSink,
    parts: Iterator[pd.DataFrame],
    points: tuple[str, str] | None,
    label: str,
    *,
    text_times: bool,
    at_once: int = _ROWS,
    polygons: Shapes | None = None,
) -> int:
    """Write rows, some at a time: features take far more memory than the frame. Return how many there are."""
    rows = 0
    for part in (
        frame.iloc[start : start + at_once] for frame in parts for start in range(0, len(frame), at_once or 1)
    ):
        rows += len(part)
        fields, columns = _attributes(part, text_times=text_times)
        features = []
        for row in zip(*columns, strict=True):
            feature = QgsFeature(fields)
            feature.setAttributes(list(row))
            features.append(feature)
        for feature, x, y in (
            zip(features, *(part[column].tolist() for column in points), strict=True) if points else ()
        ):
            if math.isfinite(x) and math.isfinite(y):
                feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        shapes = polygons.geometries[rows - len(part) : rows] if polygons else []
        for feature, shape in zip(features, shapes, strict=bool(polygons)):
            feature.setGeometry(shape)
        if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise _unwritten(sink, label)
    if not sink.flushBuffer():
        raise _unwritten(sink, label)
    return rows


def _unwritten(sink: QgsFeatureSink, label: str) -> OutputError:
    return OutputError(f"{label}: not all rows could be written ({sink.lastError()}). Check the space on the disk.")


def _attributes(frame: pd.DataFrame, *, text_times: bool) -> tuple[QgsFields, list[list[Any]]]:
    """Return the fields of a frame, and its columns as lists of what QGIS takes for values."""
    fields, columns = QgsFields(), []
    for name, column in frame.items():
        match column.dtype.kind:
            case "b":
                kind, values = QMetaType.Type.Bool, column.tolist()
            case "i" | "u":
                kind, values = QMetaType.Type.LongLong, column.tolist()
            case "f":
                kind, values = QMetaType.Type.Double, _without_missing(column)
            case "M" if text_times:
                kind, values = QMetaType.Type.QString, _without_missing(column.dt.strftime("%Y-%m-%dT%H:%M:%SZ"))
            case "M":
                moments = _without_missing(column.astype("datetime64[us]"))
                kind = QMetaType.Type.QDateTime
                values = [None if moment is None else to_qt(moment.to_pydatetime()) for moment in moments]
            case _:
                kind, values = QMetaType.Type.QString, _without_missing(column)
        fields.append(QgsField(str(name), kind))
        columns.append(values)
    return fields, columns


def _without_missing(column: pd.Series) -> list[Any]:
    return column.astype(object).where(column.notna(), None).tolist()
