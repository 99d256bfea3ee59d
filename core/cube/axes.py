"""Where the pixels of arrays of CF conventions lie: their axes, and the coordinate reference system."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
import numpy.typing as npt
import pyproj
import rasterio.errors
import rioxarray  # noqa: F401  (gives arrays their ``.rio``)
import xarray as xr
from affine import Affine
from rasterio.crs import CRS

from ..errors import InputError

_LATITUDE = ("degrees_north", "degree_north", "degrees_N", "degree_N")
_LONGITUDE = ("degrees_east", "degree_east", "degrees_E", "degree_E")
# Part of a pixel by which rounding may move the last one.
_OFF = 0.01


def spatial_dims(array: xr.DataArray) -> tuple[Hashable, Hashable] | None:
    """Find the dimensions of rows and columns by the CF attributes of their axes, else by name."""
    if not np.issubdtype(array.dtype, np.number):
        return None
    rows = [dim for dim in array.dims if _is_axis(array, dim, "Y", _LATITUDE, ("y", "lat", "latitude"))]
    columns = [dim for dim in array.dims if _is_axis(array, dim, "X", _LONGITUDE, ("x", "lon", "longitude"))]
    return (rows[0], columns[0]) if rows and columns else None


def _is_axis(array: xr.DataArray, dim: Hashable, axis: str, units: Sequence[str], names: Sequence[str]) -> bool:
    if dim not in array.coords:
        return False
    attrs = array[dim].attrs
    return (
        attrs.get("axis") == axis
        or attrs.get("units") in units
        or attrs.get("standard_name") == f"projection_{axis.lower()}_coordinate"
        or str(dim).lower() in names
    )


def centres(coordinate: xr.DataArray, label: str) -> npt.NDArray[np.float64]:
    """Return the pixel centres of a regular axis, in the units of the CRS.

    Axes in float32 are read as the decimals they were meant to be: 0.1, not 0.100000001.
    """
    values = coordinate.to_numpy()
    exact = values.astype(str).astype("float64") if values.dtype == np.float32 else values.astype("float64")
    if coordinate.attrs.get("units") in ("km", "kilometer", "kilometre", "kilometers", "kilometres"):
        exact = exact * 1000
    even = np.linspace(exact[0], exact[-1], exact.size)
    if exact.size > 1 and not np.abs(exact - even).max() < 0.01 * abs(even[1] - even[0]):
        raise InputError(
            f"{label}: its axis '{coordinate.name}' is not evenly spaced. "
            "Import it with Import product (sm2r:importproduct), or bring it to a regular grid first."
        )
    return even


def transform_of(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], stored: str, label: str) -> Affine:
    """Return the transform of pixel centres, north up; the stored one gives the size of a single pixel."""
    stated = [float(value) for value in stored.split()] if len(stored.split()) == 6 else None
    if min(x.size, y.size) < 2 and stated is None:
        raise InputError(f"{label}: is only one pixel wide, so its pixel size is unknown. Use a GeoTIFF.")
    width = (x[-1] - x[0]) / (x.size - 1) if x.size > 1 or stated is None else stated[1]
    height = (y[-1] - y[0]) / (y.size - 1) if y.size > 1 or stated is None else -abs(stated[5])
    return Affine(width, 0, x[0] - width / 2, 0, height, y[0] - height / 2)


def upright(array: xr.DataArray) -> xr.DataArray:
    """Return an array with a CRS whose rows run southwards, whose columns run eastwards, and whose transform fits both.

    Of a cube whose rows were turned, or some of them taken, the stored transform tells of what it was before.

    Parameters
    ----------
    array : DataArray (..., "y", "x")
        What has no coordinates stays as it is, as does what lies right.
    """
    if not {"y", "x"} <= set(array.coords):
        return array
    x, y = array["x"].to_numpy(), array["y"].to_numpy()
    turned = {"y": y[0] < y[-1], "x": x[0] > x[-1]}
    if any(turned.values()):
        array = array.isel({dim: slice(None, None, -1) for dim, back in turned.items() if back})
        x, y = array["x"].to_numpy(), array["y"].to_numpy()
    transform = array.rio.transform()
    far = ~transform * (float(x[-1]), float(y[-1]))
    if np.abs(np.subtract(far, (x.size - 0.5, y.size - 0.5))).max() < _OFF:
        return array
    stored = " ".join(map(str, transform.to_gdal()))
    return array.rio.write_transform(transform_of(x, y, stored, str(array.name)))  # type: ignore[no-any-return]


def crs_of(array: xr.DataArray, row: Hashable, label: str) -> CRS:
    """Return the coordinate reference system of an array; WGS 84 where it has none, but latitudes as rows."""
    try:
        crs = array.rio.crs
    except (pyproj.exceptions.CRSError, rasterio.errors.CRSError, KeyError, ValueError) as error:
        raise InputError(f"{label}: its grid mapping is not supported ({error}). Assign a projection.") from error
    if crs is not None:
        return crs
    latitude = array[row]
    if latitude.attrs.get("units") in _LATITUDE or str(row).lower() in ("lat", "latitude"):
        return CRS.from_epsg(4326)
    raise InputError(f"{label}: has no coordinate reference system. Assign one (Assign projection).")
