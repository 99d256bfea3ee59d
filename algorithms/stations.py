"""Stations on the map and what they measured, as the algorithms that compare cubes with stations take them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .shapes import read_points
from .tables import read_table

if TYPE_CHECKING:
    import pandas as pd
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

    def field(key: str) -> str:
        default = algorithm.parameterDefinition(key).defaultValue()
        return algorithm.parameterAsString(parameters, key, context) or default

    station, points = field("STATION_FIELD"), None
    if (layer := algorithm.source(f"{prefix}STATIONS")) is not None:
        points = read_points(
            layer, f"{prefix}STATIONS", station, crs, feedback=feedback, transforms=context.transformContext()
        )  # fmt: skip
    table = algorithm.source(f"{prefix}OBSERVATIONS")
    if table is None:
        return points, None
    columns = {
        "station_id": (station, "text"),
        "time": (field("TIME_FIELD"), "time"),
        # The field is called after the quantity, unless the user says otherwise.
        "value": (field(value), algorithm.parameterDefinition(value).defaultValue()),
    }
    return points, read_table(table, f"{prefix}OBSERVATIONS", columns, feedback=feedback)
