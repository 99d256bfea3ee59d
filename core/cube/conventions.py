"""What the CF and ACDD conventions have files say: of the grid, of times and of what the values are."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr
from rasterio.warp import transform

from ..errors import InputError
from ..quantities import QUANTITIES, same_units
from .days import lengths
from .times import Times

#: What places are in degrees, of grids in other units.
PLACES = {
    "lat": {"standard_name": "latitude", "long_name": "latitude", "units": "degrees_north"},
    "lon": {"standard_name": "longitude", "long_name": "longitude", "units": "degrees_east"},
}
_EPOCH = np.datetime64("1970-01-01", "ns")


def encode_times(times: Times) -> tuple[npt.NDArray[Any], dict[str, str]]:
    """Return times as whole numbers of the largest unit that keeps them, and the attributes that say so.

    CF 1.8 has no 64-bit integers: seconds are whole numbers in floating point. Only times between two seconds, which
    readers of floating point round, are 64-bit integers.
    """
    since = times - _EPOCH
    unit, size, kind = next(
        (unit, size, kind)
        for unit, size, kind in (
            ("days", "D", "i4"),
            ("hours", "h", "i4"),
            ("minutes", "m", "i4"),
            ("seconds", "s", "f8"),
            ("microseconds", "us", "i8"),
        )
        if size == "us" or (since % np.timedelta64(1, size) == np.timedelta64(0, "ns")).all()
    )
    attrs = {
        "standard_name": "time",
        "long_name": "Start of the step",
        "axis": "T",
        "units": f"{unit} since 1970-01-01",
        "calendar": "proleptic_gregorian",
    }
    return (since // np.timedelta64(1, size)).astype(kind), attrs


def encode_bounds(array: xr.DataArray, units: str) -> npt.NDArray[Any] | None:
    """Return begin and end of each step, (time, 2), in the units of the time axis; None where no length is known."""
    times = array["time"].to_numpy()
    try:
        long = lengths(times, array.attrs)
    except InputError:
        return None
    # Times below a second are put right where they come from bounds, for many files have rounded ones.
    if long is None or units.startswith("micro"):
        return None
    begins = times.astype("datetime64[ns]") - _EPOCH
    size = np.timedelta64(1, {"days": "D", "hours": "h", "minutes": "m", "seconds": "s"}[units.split()[0]])
    edges = np.stack([begins, begins + long], axis=-1)
    whole = not units.startswith("seconds") and (edges % size == np.timedelta64(0, "ns")).all()
    return (edges // size).astype("i4") if whole else edges / size  # type: ignore[no-any-return]


def with_grid(array: xr.DataArray) -> xr.DataArray:
    """Return a map of an array whose axes and ``spatial_ref`` have the attributes of CF conventions."""
    located = array.isel({array.dims[0]: 0}, drop=True).rio.write_crs(array.rio.crs)
    located = located.rio.write_transform(array.rio.transform()).rio.write_coordinate_system()
    mapping = located["spatial_ref"].attrs
    datum = re.search(r'(?:DATUM|ENSEMBLE)\["([^"]+)"', str(mapping.get("crs_wkt", "")))
    if "reference_ellipsoid_name" in mapping and datum:
        # All three names or none.
        mapping.setdefault("horizontal_datum_name", datum[1])
    return located  # type: ignore[no-any-return]


def degrees_of(array: xr.DataArray, rows: slice) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return latitude and longitude (WGS 84, degrees) of the cells of some rows, (y, x) each."""
    x, y = np.meshgrid(array["x"].to_numpy(), array["y"].to_numpy()[rows])
    longitude, latitude = transform(array.rio.crs, "EPSG:4326", x.ravel(), y.ravel())
    return np.reshape(latitude, x.shape), np.reshape(longitude, x.shape)


def name_of(array: xr.DataArray) -> str:
    """Return what a cube's variable is called in a file."""
    return str(array.attrs.get("variable") or array.name or "values")


def units_of(array: xr.DataArray) -> list[str]:
    """Return the units of each layer of an array; empty where nothing is known.

    A coordinate ``units`` holds those of bands of several quantities; else they are those of the array.
    """
    if array.dims[0] == "band" and "units" in array.coords:
        return [str(unit) for unit in array.coords["units"].to_numpy()]
    return [str(array.attrs.get("units") or "")] * array.shape[0]


def nodata_of(dtype: np.dtype[Any]) -> float | int | None:
    """Return what marks missing values in a file; None where nothing does."""
    return np.nan if np.issubdtype(dtype, np.floating) else 255 if dtype == np.uint8 else None


def split_attrs(array: xr.DataArray) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the attributes of the file and those of its variables; all are the file's where bands are variables.

    What `core.quantities` knows of the variable is written as CF conventions have it.
    """
    about, stacked = _plain(array.attrs), array.dims[0] == "band"
    quantity = QUANTITIES.get(name_of(array))
    kind = "modelResult"
    if not stacked and quantity is not None and quantity.cube and same_units(quantity, about.get("units")):
        about |= {"units": quantity.units, "long_name": quantity.long_name, "cell_methods": quantity.cell_methods}
        about |= {"standard_name": quantity.standard_name} if quantity.standard_name else {}
        kind = "physicalMeasurement"
    general = {key: value for key, value in about.items() if stacked or key in ("product", "history")}
    own = {} if stacked else {"long_name": name_of(array).replace("_", " ").capitalize(), **about}
    what = str(own.get("long_name") or name_of(array).replace("_", " ").capitalize())
    about = {key: str(about.get(key) or "") for key in ("product", "units", "time_step")}
    general |= discovery(what, about["product"], about["units"], about["time_step"])
    return general, {**own, "coverage_content_type": kind, "grid_mapping": "spatial_ref"}


def discovery(what: str, of: str, units: str, time_step: str) -> dict[str, str]:
    """Return the attributes by which catalogues find a file.

    Parameters
    ----------
    what, of
        What it holds, such as soil moisture, and of which product; the latter may be empty.
    units, time_step
        Of its values; empty where they are not known.
    """
    title = ", ".join(part for part in (what, of) if part)
    told = [f"in {units}" if units else "", f"per {time_step}" if time_step else ""]
    measured = " ".join(part for part in told if part)
    return {
        "Conventions": "CF-1.8, ACDD-1.3",
        "title": title,
        "summary": f"{title}; {f'{measured}, ' if measured else ''}written by the QGIS plugin SM2R.",
        "keywords": ", ".join(dict.fromkeys((what.lower(), "soil moisture", "rainfall", "SM2RAIN"))),
    }


def _plain(attrs: Mapping[Hashable, Any]) -> dict[str, Any]:
    """Return the attributes that NetCDF can hold and that do not clash with what the writer sets itself."""
    reserved = (
        "grid_mapping",
        "_FillValue",
        "missing_value",
        "scale_factor",
        "add_offset",
        "coordinates",
        "Conventions",
        "title",
        "summary",
        "keywords",
        "coverage_content_type",
    )
    # NetCDF has no truth values: they are words, as in GeoTIFF.
    return {
        str(key): str(value) if isinstance(value, bool) else value
        for key, value in attrs.items()
        if isinstance(value, str | int | float) and key not in reserved
    }
