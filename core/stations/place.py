"""What ISMN's ``…_static_variables.csv`` tells of a station's place: land cover, climate and soil."""

from __future__ import annotations

import csv
import io
import math

from ..errors import InputError

Place = dict[str, str | float]

# Names of soil's quantities in the file, and ours.
_SOIL = {
    "sand fraction": "sand",
    "silt fraction": "silt",
    "clay fraction": "clay",
    "organic carbon": "organic_carbon",
    "saturation": "saturated_moisture",
}
_CLASSES = (
    ("land_cover", "land cover classification", "CCI"),
    ("climate", "climate classification", "koeppen"),
)
_NEEDED = {"quantity_name", "value", "description", "quantity_source_name"}
_COLUMNS = (
    "quantity_name", "unit", "depth_from[m]", "depth_to[m]", "value", "description", "quantity_source_name",
    "resolution",
)  # fmt: skip
_QUANTITIES = {*_SOIL, *(quantity for _, quantity, _ in _CLASSES)}


def read_place(data: bytes, *, name: str) -> Place:
    """Read land cover, climate and topsoil.

    Parameters
    ----------
    data
        The file, separated by ``;``.
    name
        How errors name it.

    Returns
    -------
    dict
        ``land_cover`` (of the latest map) and ``land_cover_code``, ``climate`` (Köppen and Geiger) and
        ``climate_code``; of the uppermost layer, as far as told, ``sand, silt, clay, organic_carbon`` (percent by
        weight) and ``saturated_moisture`` (m3 m-3).

    Raises
    ------
    InputError
        If it is not such a table.
    """
    text = data.decode("utf-8", "replace").lstrip("\ufeff\r\n ")
    if not text:
        raise InputError(f"{name} is empty, so land cover, climate and soil are unknown there.")
    # Some networks' files lack the heading.
    headed = text.partition(";")[0] not in _QUANTITIES
    # Inches and seconds of arc (30") are written without closing.
    rows = csv.DictReader(
        io.StringIO(text, newline=""), None if headed else _COLUMNS, delimiter=";", quoting=csv.QUOTE_NONE
    )
    try:
        found = list(rows)
    except csv.Error as error:
        raise InputError(f"{name} cannot be read as a table ({error}).") from error
    if not _NEEDED.issubset(rows.fieldnames or ()):
        raise InputError(f"{name} is not a table of static variables: columns are missing.")
    place: Place = {}
    for key, quantity, source in _CLASSES:
        rows_of = [row for row in found if row["quantity_name"] == quantity]
        # Providers' own classes follow no common scheme; maps do, and the latest is the last.
        for row in sorted(
            rows_of,
            key=lambda row: ((row["quantity_source_name"] or "").startswith(source), row["quantity_source_name"] or ""),
        )[-1:]:
            place |= {key: _text(row, "description"), f"{key}_code": _text(row, "value")}
    for row in found:
        key = _SOIL.get(row["quantity_name"] or "", "")
        value = _number(row["value"])
        if key and key not in place and _number(row.get("depth_from[m]")) == 0 and math.isfinite(value):
            place[key] = value
    return place


def _text(row: dict[str, str | None], key: str) -> str:
    return (row[key] or "").strip()


def _number(text: str | None) -> float:
    try:
        return float(text or "nan")
    except ValueError:
        return math.nan
