"""Where the values of a NetCDF file lie: their axes, planes and coordinate reference systems."""

from __future__ import annotations

import re
from typing import Any, Literal

import netCDF4
import numpy as np
import pyproj
from rasterio.crs import CRS
from rasterio.errors import CRSError

from ..errors import InputError
from ..quantities import no_units
from .granules import Broken, readable
from .variables import check_packing

_LATITUDES = ("lat", "latitude", "latitude_pm", "y", "nav_lat", "nlat", "ylat")
_LONGITUDES = ("lon", "long", "longitude", "longitude_pm", "x", "nav_lon", "nlon", "xlon")
_DEGREES_NORTH = ("degrees_north", "degree_north", "degrees_n", "degree_n")
_DEGREES_EAST = ("degrees_east", "degree_east", "degrees_e", "degree_e")
# Names of dimensions that may be steps of time, though no variable tells their times.
_METRES = {"m": 1.0, "metre": 1.0, "meter": 1.0, "metres": 1.0, "meters": 1.0, "km": 1000.0, "kilometers": 1000.0}
_REGULAR = (
    "Resample it to a regular grid first: a whole file with 'cdo remapbil,GRID in.nc out.nc', a raster with a known "
    "projection with Warp (gdalwarp)."
)


def check_axis(axis: netCDF4.Variable, crs: CRS | None, name: str) -> float:
    """Check that an axis has the grid's units and a size that a map can have; return its units in degrees or metres."""
    units = str(getattr(axis, "units", "")).strip().lower()
    known = no_units(units) or (units.startswith(("deg", "°")) if crs is None else units in _METRES)
    if not known:
        if crs is None and units in _METRES:
            raise InputError(
                f"{name}: the axis '{axis.name}' is in '{units}', but the file does not state its projection. Assign "
                "one (Assign projection, on a GeoTIFF made with Translate)."
            )
        usual = "degrees" if crs is None else "metres"
        raise InputError(f"{name}: the axis '{axis.name}' is in '{readable(units)}', not in {usual}.")
    if axis.size > 2**20:
        raise Broken(f"'{axis.name}' declares {axis.size} values")
    check_packing(axis)
    return 1.0 if crs is None else _METRES.get(units, 1.0)


def coordinate_of(
    dataset: netCDF4.Dataset, values: netCDF4.Variable, path: str, kind: Literal["latitude", "longitude"]
) -> tuple[str, netCDF4.Variable] | None:
    """Find the latitudes or longitudes of a variable: by name or units, near it first, fit to its dimensions first."""
    names, units = (_LATITUDES, _DEGREES_NORTH) if kind == "latitude" else (_LONGITUDES, _DEGREES_EAST)
    group = path.rpartition("/")[0]

    def rank(item: tuple[str, netCDF4.Variable]) -> tuple[bool, bool, bool, int]:
        where, other = item
        name = where.rpartition("/")[2].lower()
        near = where.rpartition("/")[0] == group
        return (
            not set(other.dimensions) <= set(values.dimensions),
            not near,
            str(getattr(other, "units", "")).lower() not in units,
            names.index(name) if name in names else len(names),
        )

    candidates = [
        (where, other)
        for where, other in variables_of(dataset)
        if (
            where.rpartition("/")[2].lower() in names
            or str(getattr(other, "units", "")).lower() in units
            or getattr(other, "standard_name", "") == kind
        )
        and 0 < other.ndim <= 2
        and other.dtype != str
        and np.issubdtype(other.dtype, np.number)
        and "bnds" not in where.lower()
        and "bounds" not in where.lower()
        and where != path
    ]
    return min(candidates, key=rank, default=None)


def plane_of(
    dataset: netCDF4.Dataset, values: netCDF4.Variable
) -> tuple[tuple[str, netCDF4.Variable], tuple[str, netCDF4.Variable]] | None:
    """Return the axes y and x of a projected grid with their paths; None if a variable has no such axes."""
    found = []
    for letter in "yx":
        own = [
            (path, other)
            for path, other in variables_of(dataset)
            if other.ndim == 1
            and other.dimensions[0] in values.dimensions
            and getattr(other, "standard_name", "") == f"projection_{letter}coordinate_of"
        ]
        found.append(own[0] if own else None)
    y, x = found
    return None if y is None or x is None else (y, x)


def mapping_of(dataset: netCDF4.Dataset, values: netCDF4.Variable, key: str) -> str:
    """Return an attribute of a variable's grid mapping; empty if there is none."""
    attrs = _mapping_attrs(dataset, values)
    return str(attrs.get(key, ""))


def _mapping_attrs(dataset: netCDF4.Dataset, values: netCDF4.Variable) -> dict[str, Any]:
    name = str(getattr(values, "grid_mapping", "")).split(":")[0].strip().strip("/")
    there = dict(variables_of(dataset))
    found = there.get(f"{group_of(values)}{name}", there.get(name))
    if found is None or not name:
        return {}
    # Plain numbers and lists, which the library of projections wants.
    return {key: np.asarray(found.getncattr(key)).tolist() for key in found.ncattrs()}


def crs_of(dataset: netCDF4.Dataset, values: netCDF4.Variable, name: str) -> CRS | None:
    """Return the projection of a variable; None for longitudes and latitudes."""
    attrs = _mapping_attrs(dataset, values)
    stated = next((str(attrs[key]) for key in ("crs_wkt", "spatial_ref") if key in attrs), "")
    kind = str(attrs.get("grid_mapping_name", ""))
    if kind == "rotated_latitude_longitude":
        raise InputError(f"{name}: '{path_of(values)}' lies on a rotated grid. {_REGULAR}")
    if not stated and kind in ("", "latitude_longitude"):
        return None
    if re.sub(r"[^a-z0-9]", "", str(attrs.get("horizontal_datum_name", "")).lower()) in ("wgs84", "wgs1984"):
        # The usual datum, by names that the library does not know.
        del attrs["horizontal_datum_name"]
    try:
        crs = CRS.from_wkt(stated or pyproj.CRS.from_cf(attrs).to_wkt())
    except (CRSError, pyproj.exceptions.CRSError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"{name}: its projection is not supported ({readable(str(error))}).") from error
    check_global(crs, name)
    return None if crs.is_geographic else crs


def check_global(crs: CRS, name: str) -> None:
    """Check that a reference system has a place on Earth.

    Raises
    ------
    InputError
        If it is a local one.
    """
    if not (crs.is_geographic or crs.is_projected):
        raise InputError(
            f"{name}: has a local coordinate reference system, without a location on Earth. Assign the right one "
            "first (Assign projection)."
        )


def variables_of(group: netCDF4.Dataset, above: str = "") -> list[tuple[str, netCDF4.Variable]]:
    """Return the variables of a file with their paths."""
    found = [(f"{above}{name}", variable) for name, variable in group.variables.items()]
    for name, below in group.groups.items():
        found += variables_of(below, f"{above}{name}/")
    return found


def group_of(values: netCDF4.Variable) -> str:
    """Return the path of the group that a variable lies in, with a slash at its end; empty at the top."""
    path = values.group().path.strip("/")
    return f"{path}/" if path else ""


def path_of(values: netCDF4.Variable) -> str:
    """Return the path of a variable in its file."""
    return f"{group_of(values)}{values.name}"
