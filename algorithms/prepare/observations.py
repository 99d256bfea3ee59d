"""Tables of observations as inputs: how they are to be read, and reading them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core import environment
from ...core.errors import InputError
from ..base import Algorithm
from ..places import check_crs
from ..tables import read_layer

if TYPE_CHECKING:
    import pandas as pd

    from ...core.stations import Import, Options
    from ...core.stations.tables import Project
    from ...core.stations.variables import Values

COORDINATES = "COORDINATES"
# Without the last part QGIS would refuse folders, and files without an ending.
FILES = "Stations (*.zip *.stm *.csv *.txt *.tsv *.dat *.gz *.xlsx *.ods *.gpkg *.geojson *.nc Metadata.xml);;All (*)"
UNITS = ("auto", "fraction", "percent", "mm", "cm", "m", "inch", "degC", "K", "degF", "kPa")
NETCDF_PACKAGES = ("xarray", "rasterio", "netCDF4")

# What core reads as text or as an archive; all other endings are opened as layers.
_TEXT = {".csv", ".txt", ".tsv", ".dat", ".tab", ".asc", ".gz", ".zip", ".stm", ""}
_TEXTS = (
    ("STATION_FIELD", "Table: station column", "Names the station. Empty: recognised by its heading, such as id."),
    ("TIME_FIELD", "Table: time column", "Date and time. Empty: recognised, also where year, month and day are apart."),
    ("VALUE_FIELD", "Table: value column", "Holds the variable. Empty: recognised by its heading, such as vwc."),
    ("FLAG_FIELD", "Table: flag column", "ISMN's flags, of which G is good. Empty: recognised by its heading."),
    ("TIME_FORMAT", "Table: time format", "As strptime has it, such as %d/%m/%Y %H:%M. Empty: recognised."),
    ("DELIMITER", "Table: separator", "A character, or the word tab or space. Empty: recognised."),
)


def add_number(
    algorithm: Algorithm,
    key: str,
    label: str,
    default: float | None,
    help: str,
    *,
    low: float = 0.0,
    high: float = 1e3,
    advanced: bool = False,
) -> None:
    """Declare a number within limits, which may be left out where it has no default."""
    kind = Qgis.ProcessingNumberParameterType.Double
    number = QgsProcessingParameterNumber(key, algorithm.tr(label), kind, default, default is None, low, high)
    algorithm.add(number, help, advanced=advanced)


def add_parameters(algorithm: Algorithm) -> None:
    """Declare how a table is to be read; all of it is advanced, since most tables tell."""
    for key, label, help in _TEXTS:
        text = QgsProcessingParameterString(key, algorithm.tr(label), "", optional=True)
        algorithm.add(text, help, advanced=True)
    help = "long: a row for each station and time; wide: a column for each station."
    algorithm.add_choice("LAYOUT", "Table: layout", ("auto", "long", "wide"), "auto", help, advanced=True)
    help = "Units of the values; auto recognises and converts percent and kelvin, with a warning."
    algorithm.add_choice("UNITS", "Table: units", UNITS, "auto", help, advanced=True)
    help = "Of the table's times: 8 for Chinese time, -7 for Arizona."
    algorithm.add(
        QgsProcessingParameterString("TIME_ZONE", algorithm.tr("Table: time zone"), "", optional=True),
        "The zone of the table's times by name, such as Asia/Shanghai or America/Denver, with its summer time. Empty: "
        "UTC, or what UTC_OFFSET says.",
        advanced=True,
    )
    add_number(algorithm, "UTC_OFFSET", "Table: hours ahead of UTC", 0.0, help, low=-14, high=14, advanced=True)
    algorithm.add(
        QgsProcessingParameterFile(
            COORDINATES, algorithm.tr("Table: coordinates of stations"), optional=True, fileFilter=FILES
        ),
        "A separate table or point layer with ids and coordinates. 'Gage 12' finds station 12.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString(
            "COORDINATES_FIELD", algorithm.tr("Table: station column of the coordinates"), "", optional=True
        ),
        "Names the station in the table of coordinates. Empty: recognised by its heading.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterCrs("CRS", algorithm.tr("Table: CRS of coordinates"), "EPSG:4326"),
        "Of x and y in tables; point layers have their own.",
        advanced=True,
    )


def is_text(path: str) -> bool:
    """Return whether core reads a file by itself; others are opened as layers."""
    return Path(path).is_dir() or ("|" not in path and Path(path).suffix.lower() in _TEXT)


def read(
    algorithm: Algorithm,
    path: str,
    options: Options,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    report: Callable[[float], None],
) -> Import:
    """Read tables as the parameters say.

    Raises
    ------
    InputError
        If they cannot be opened or understood.
    """
    from ...core import stations

    def text(key: str) -> str:
        return algorithm.parameterAsString(parameters, key, context)

    columns = stations.Columns(
        station=text("STATION_FIELD"),
        time=text("TIME_FIELD"),
        value=text("VALUE_FIELD"),
        flag=text("FLAG_FIELD"),
        layout=algorithm.parameterAsEnumString(parameters, "LAYOUT", context),
        units=algorithm.parameterAsEnumString(parameters, "UNITS", context),
        time_format=text("TIME_FORMAT"),
        utc_offset=algorithm.parameterAsDouble(parameters, "UTC_OFFSET", context),
        time_zone=text("TIME_ZONE").strip(),
        delimiter=text("DELIMITER"),
    )
    problems: list[str] = []
    notes: list[str] = []
    places = algorithm.parameterAsFile(parameters, COORDINATES, context)
    coordinates = next(iter(_tables(places, COORDINATES, "", "stop", problems, notes, context)))[1] if places else None
    found = stations.read_tables(
        _tables(path, "INPUT", columns.delimiter, options.on_error, problems, notes, context),
        options,
        columns,
        coordinates=coordinates,
        coordinates_field=text("COORDINATES_FIELD"),
        project=_project(algorithm.parameterAsCrs(parameters, "CRS", context), context),
        problems=problems,
        progress=report,
    )
    found.notes += notes
    return found


def _tables(
    path: str,
    key: str,
    delimiter: str,
    on_error: str,
    problems: list[str],
    notes: list[str],
    context: QgsProcessingContext,
) -> Iterable[tuple[str, pd.DataFrame]]:
    from ...core import stations

    if is_text(path):
        return stations.read_texts(path, delimiter=delimiter, on_error=on_error, problems=problems, label=key)
    if Path(path).suffix.lower() == ".nc":
        environment.require(*NETCDF_PACKAGES)
        return [(Path(path).stem, stations.read_series(path))]
    frame, others = read_layer(path, key, context)
    if others:
        notes.append(f"{key}: {path} holds other tables, too ({', '.join(others)}); 'file|layername=name' chooses one.")
    return [(Path(path.partition("|")[0]).stem, frame)]


def _project(crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext) -> Project | None:
    """Return what turns x and y of tables into degrees; None if they are degrees."""
    import numpy as np

    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    if not crs.isValid() or crs == degrees:
        return None
    check_crs(crs, "CRS: the table")
    transform = QgsCoordinateTransform(crs, degrees, context.transformContext())

    def project(x: Values, y: Values) -> tuple[Values, Values]:
        try:
            points = [transform.transform(*point) for point in zip(x.tolist(), y.tolist(), strict=True)]
        except QgsCsException as error:
            raise InputError(f"CRS: coordinates of the table are not in {crs.authid()} ({error}).") from error
        return np.array([point.x() for point in points]), np.array([point.y() for point in points])

    return project
