"""Stations on the map and what they measured, as the algorithms that compare cubes with stations take them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from .base import progress
from .shapes import read_points
from .tables import read_table

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback
    from rasterio.crs import CRS

    from .base import Algorithm


def read_stations(
    algorithm: Algorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    crs: CRS,
    *,
    value: str = "VALUE_FIELD",
    prefix: str = "",
) -> tuple[pd.DataFrame | None, pd.DataFrame | None]:
    """Read ``STATIONS`` and ``OBSERVATIONS``, None where they are empty.

    The fields are those of ``STATION_FIELD``, ``TIME_FIELD`` and the parameter that `value` names.

    Parameters
    ----------
    algorithm, parameters, context, feedback
        The algorithm that runs.
    crs
        That of the cubes.
    value
        The parameter that names the field of values.
    prefix
        Before the names of the two inputs.

    Returns
    -------
    points : DataFrame
        ``station_id, x, y`` in `crs`.
    observations : DataFrame
        ``station_id, time, value``.

    Raises
    ------
    InputError
        As `shapes.read_points` and `tables.read_table` do.
    """
    station, points = _field(algorithm, "STATION_FIELD", parameters, context), None
    if (layer := algorithm.source(f"{prefix}STATIONS")) is not None:
        points = read_points(
            layer, f"{prefix}STATIONS", station, crs, feedback=feedback, transforms=context.transformContext()
        )  # fmt: skip
    # The field is called after the quantity, unless the user says otherwise.
    measured = _field(algorithm, value, parameters, context), algorithm.parameterDefinition(value).defaultValue()
    return points, read_observations(algorithm, parameters, context, feedback, measured, prefix=prefix)


def read_observations(
    algorithm: Algorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    value: tuple[str, str],
    *,
    prefix: str = "",
) -> pd.DataFrame | None:
    """Read ``OBSERVATIONS``, None where it is empty; `value` is the field of values and what it holds."""
    table = algorithm.source(f"{prefix}OBSERVATIONS")
    if table is None:
        return None
    columns = {
        "station_id": (_field(algorithm, "STATION_FIELD", parameters, context), "text"),
        "time": (_field(algorithm, "TIME_FIELD", parameters, context), "time"),
        "value": value,
    }
    return read_table(table, f"{prefix}OBSERVATIONS", columns, feedback=feedback)


def read_classed(
    algorithm: Algorithm,
    cubes: Sequence[xr.DataArray],
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> list[pd.DataFrame]:
    """Read ``STATIONS`` as `read_places` does, with ``longitude, latitude`` and the ``class`` of ``CLASS_FIELD``."""
    from rasterio.crs import CRS

    station, layer = _field(algorithm, "STATION_FIELD", parameters, context), algorithm.source("STATIONS")
    transforms = context.transformContext()
    found = read_points(layer, "STATIONS", station, CRS.from_epsg(4326), feedback=feedback, transforms=transforms)
    found = found.rename(columns={"x": "longitude", "y": "latitude"}).assign(**{"class": ""})
    if by_class := algorithm.parameterAsString(parameters, "CLASS_FIELD", context):
        columns = {"station_id": (station, "text"), "class": (by_class, "label")}
        found = found.drop(columns="class").merge(read_table(layer, "STATIONS", columns), on="station_id")
    places = read_places(algorithm, station, cubes, context, tell=progress(feedback, 0, 5))
    return [found.merge(place, on="station_id") for place in places]


def read_places(
    algorithm: Algorithm,
    field: str,
    cubes: Sequence[xr.DataArray],
    context: QgsProcessingContext,
    *,
    feedback: QgsProcessingFeedback | None = None,
    tell: Callable[[float], None] | None = None,
) -> list[pd.DataFrame]:
    """Read ``STATIONS`` for each cube in its coordinate reference system, of each such system once."""
    found: dict[str, pd.DataFrame] = {}
    systems = [array.rio.crs.to_wkt() for array in cubes]
    for number, (wkt, array) in enumerate(zip(systems, cubes, strict=True)):
        if wkt not in found:
            found[wkt] = read_points(
                algorithm.source("STATIONS"), "STATIONS", field, array.rio.crs,
                feedback=feedback, transforms=context.transformContext(),
            )  # fmt: skip
        if tell is not None:
            tell((number + 1) / len(cubes))
    return [found[wkt] for wkt in systems]


def _field(algorithm: Algorithm, key: str, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    default = algorithm.parameterDefinition(key).defaultValue()
    return algorithm.parameterAsString(parameters, key, context) or default
