"""What the algorithms at stations share: tables of records and their fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..base import Algorithm
from ..tables import read_table

if TYPE_CHECKING:
    import pandas as pd

PACKAGES = ("numpy", "pandas", "xarray", "dask", "numba")
SOIL_MOISTURE = "SOIL_MOISTURE"

_KEYS = {
    "STATION_FIELD": ("Station field", "station_id", "The field with the name of the station, in all tables."),
    "TIME_FIELD": ("Time field", "time", "ISO-8601 text, date or date and time, in all tables; UTC if it has no zone."),
}


def add_table(
    algorithm: Algorithm,
    key: str,
    label: str,
    help: str,
    *,
    optional: bool = False,
    usual: Sequence[str] = (),
    **how: bool,
) -> None:
    """Declare a table or layer, whose geometry is ignored; dialogs begin with one that has the `usual` fields."""
    kinds = [Qgis.ProcessingSourceType.Vector]
    parameter = QgsProcessingParameterFeatureSource(key, algorithm.tr(label), kinds, optional=optional)
    parameter.setMetadata({"usual": list(usual)})
    algorithm.add(parameter, help, **how)


def add_field(
    algorithm: Algorithm, key: str, label: str, parent: str, help: str, default: str | None = None, **how: bool
) -> None:
    """Declare a field; one of soil moisture's with a default must be there, all others are optional."""
    optional = default is None or parent != SOIL_MOISTURE
    parameter = QgsProcessingParameterField(key, algorithm.tr(label), default, parent, optional=optional)
    algorithm.add(parameter, help, **how)


def add_soil_moisture(algorithm: Algorithm) -> None:
    """Declare the table of soil moisture."""
    add_table(
        algorithm,
        SOIL_MOISTURE,
        "Soil moisture of stations",
        "A table or layer in long form: a row for each station and time.",
    )


def add_record_fields(algorithm: Algorithm) -> None:
    """Declare the fields that every record has."""
    for key, (label, default, help) in _KEYS.items():
        add_field(algorithm, key, label, SOIL_MOISTURE, help, default)
    help = "m³ m⁻³, or saturation from 0 to 1."
    add_field(algorithm, "SOIL_MOISTURE_FIELD", "Soil moisture field", SOIL_MOISTURE, help, "soil_moisture")


def columns_of(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext, other: str, others: dict[str, str]
) -> dict[str, dict[str, tuple[str, str]]]:
    """Return what `read_records` reads of each table, as `tables.read_table` takes it."""

    def field(key: str) -> str:
        definition = algorithm.parameterDefinition(key)
        default = None if definition is None else definition.defaultValue()
        return algorithm.parameterAsString(parameters, key, context) or default or ""

    keys = {"station_id": (field("STATION_FIELD"), "name"), "time": (field("TIME_FIELD"), "time")}
    first = {"soil_moisture": (field("SOIL_MOISTURE_FIELD"), "soil_moisture")}
    if field("CLASS_FIELD"):
        first["class"] = (field("CLASS_FIELD"), "text")
    kinds = {"fallback": "rainfall"}
    second = {name: (field(key), kinds.get(name, name)) for name, key in others.items() if field(key)}
    if algorithm.source(other) is None or parameters[other] == parameters[SOIL_MOISTURE]:
        return {SOIL_MOISTURE: keys | first | second}
    return {SOIL_MOISTURE: keys | first} | ({other: keys | second} if second else {})


def read_records(
    algorithm: Algorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    other: str,
    others: dict[str, str],
) -> tuple[dict[str, pd.DataFrame], pd.Series | None]:
    """Read soil moisture and what goes with it.

    Parameters
    ----------
    algorithm, parameters, context, feedback
        The algorithm that runs.
    other
        The parameter of the second table. Where it is empty or the same table, all is read from the first, once.
    others
        What to read from the second table, by the name of the record: parameters that name a field.

    Returns
    -------
    dict of str to DataFrame
        Columns ``station_id, time, value``, by name: ``soil_moisture`` and those of `others` whose field is given; in
        the order of stations and times, and without copies, since tables may have tens of millions of rows.
    Series or None
        The class of each station, if the algorithm has a ``CLASS_FIELD`` and it is given.
    """
    import pandas as pd

    columns = columns_of(algorithm, parameters, context, other, others)
    read = {
        key: _sorted(read_table(algorithm.source(key), key, wanted, feedback=feedback))
        for key, wanted in columns.items()
    }
    moisture, second = read[SOIL_MOISTURE], read.get(other, read[SOIL_MOISTURE])
    there = {name for wanted in columns.values() for name in wanted}
    frames = {"soil_moisture": moisture} | {name: second for name in others if name in there}
    records = {
        name: pd.DataFrame({"station_id": frame["station_id"], "time": frame["time"], "value": frame[name]}, copy=False)
        for name, frame in frames.items()
    }
    groups = moisture.groupby("station_id", observed=True)["class"].first() if "class" in moisture else None
    return records, groups


def _sorted(frame: pd.DataFrame) -> pd.DataFrame:
    """Return rows in the order of stations and times, one column after the other for the sake of memory."""
    import numpy as np

    codes, times = frame["station_id"].cat.codes.to_numpy(), frame["time"].to_numpy()
    later = (codes[1:] > codes[:-1]) | ((codes[1:] == codes[:-1]) & (times[1:] >= times[:-1]))
    if later.all():
        return frame
    order = np.lexsort((times, codes))
    del codes, times
    for name in frame:
        frame[name] = frame[name].take(order).set_axis(frame.index)
    return frame
