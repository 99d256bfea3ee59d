"""Tables of observations as inputs: how they are to be read, and reading them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFile,
)

from ...core import environment
from ...core.errors import InputError
from ...core.stations.options import COLUMNS
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
NETCDF_PACKAGES = ("xarray", "rasterio", "netCDF4")

# What core reads as text or as an archive; all other endings are opened as layers.
_TEXT = {".csv", ".txt", ".tsv", ".dat", ".tab", ".asc", ".gz", ".zip", ".stm", ""}


def add_parameters(algorithm: Algorithm) -> None:
    """Declare how a table is to be read; all of it is advanced, since most tables tell."""
    algorithm.add_options(COLUMNS, *(name for name in COLUMNS if name != "coordinates_field"))
    algorithm.add(
        QgsProcessingParameterFile(
            COORDINATES, algorithm.tr("Table: coordinates of stations"), optional=True, fileFilter=FILES
        ),
        "A separate table or point layer with ids and coordinates. 'Gage 12' finds station 12.",
        advanced=True,
    )
    algorithm.add_options(COLUMNS, "coordinates_field")
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

    chosen = algorithm.read_options(COLUMNS, parameters, context)
    chosen["time_zone"] = chosen["time_zone"].strip()
    coordinates_field = chosen.pop("coordinates_field")
    columns = stations.Columns(**{name.removesuffix("_field"): value for name, value in chosen.items()})
    problems: list[str] = []
    notes: list[str] = []
    places = algorithm.parameterAsFile(parameters, COORDINATES, context)
    coordinates = next(iter(_tables(places, COORDINATES, "", "stop", problems, notes, context)))[1] if places else None
    found = stations.read_tables(
        _tables(path, "INPUT", columns.delimiter, options.on_error, problems, notes, context),
        options,
        columns,
        coordinates=coordinates,
        coordinates_field=coordinates_field,
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
