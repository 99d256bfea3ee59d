"""Arrays of xarray, whoever made them, as cubes: what `open` is for files."""

from __future__ import annotations

import os
from collections.abc import Hashable, Sequence
from typing import Any

import dask.array as da
import numpy as np
import numpy.typing as npt
import xarray as xr
from rasterio.crs import CRS
from rasterio.errors import CRSError

from ..errors import InputError, UndatedError
from .axes import centres, crs_of, spatial_dims, transform_of, upright
from .blocks import BLOCK, MEMORY, is_checked, mark_checked, tile_shape
from .checks import check_holds
from .reading import KEPT, open
from .times import Times, check_order, check_step, infer_duration, to_times
from .values import Nodata, Rule, rule_of

_REMEDY = "Set it, as crs='EPSG:4326' or with .rio.write_crs()."

_STEP = "Say which is right, as with as_cube(time_step='{}')."


def as_cube(
    array: xr.DataArray | str | os.PathLike[str],
    *,
    name: str = "The array",
    kinds: Sequence[str] = (),
    variable: str = "",
    units: str = "",
    product: str = "",
    time_step: str = "",
    crs: Any = None,
    nodata: Nodata = (),
) -> xr.DataArray:
    """Return an array of xarray, or a file, as a cube: the one form in which all functions take their input.

    Parameters
    ----------
    array : DataArray or path
        Of NumPy or dask, with a dimension ``time`` of dates and two of a regular grid, ``y`` and ``x`` or ``lat`` and
        ``lon`` or what CF conventions call so, in any order and direction. A path is opened by `open`, a cube that
        comes from there stays as it is.
    name
        How errors name it.
    kinds
        What it may hold, of `quantities.CUBES`; the first is taken for what an array holds that does not say it.
    variable, units, product, time_step
        Overrule its attributes; the time step is ISO-8601, and else the most common one.
    crs : str or CRS, optional
        Overrules its own; latitudes and longitudes without one are of WGS 84.
    nodata
        Ranges of values that are missing besides NaN.

    Returns
    -------
    DataArray
        As from `open`: dims ("time", "y", "x"), north up, float32, dask-backed with time whole in each chunk, in SM2R's
        units. Computing it raises `InputError` where it holds what its quantity cannot be.

    Raises
    ------
    UndatedError
        If it has no dimension of time; an `InputError`, too.
    InputError
        If it is no array of xarray, has no grid or no regular one, no coordinate reference system, times in disorder or
        doubled or at odds with its time step, or holds something else.

    Examples
    --------
    >>> import numpy as np, pandas as pd, xarray as xr
    >>> coords = {"time": pd.date_range("2015-01-01", periods=2), "lat": [10.1, 10.2], "lon": [5.0, 5.1, 5.2]}
    >>> rain = xr.DataArray(np.full((2, 2, 3), 0.004), coords, name="precipitation", attrs={"units": "m"})
    >>> cube = as_cube(rain, product="gauges")
    >>> cube.dims, cube.attrs["variable"], cube.attrs["units"], cube.attrs["time_step"], float(cube.max())
    (('time', 'y', 'x'), 'rainfall', 'mm', 'P1D', 4.0)
    >>> cube.rio.crs.to_string(), cube["y"].values.tolist()
    ('EPSG:4326', [10.2, 10.1])
    """
    told = {"variable": variable, "units": units, "product": product, "time_step": time_step}
    told = {key: text for key, text in told.items() if text}
    if isinstance(array, str | os.PathLike):
        wkt = "" if crs is None else _given(crs, name).to_wkt()
        array = open(array, name=None if name == "The array" else name, kinds=kinds, nodata=nodata, crs=wkt,
                     time_step=time_step)  # fmt: skip
    if not isinstance(array, xr.DataArray):
        raise InputError(
            f"{name} is a {type(array).__name__}, not an xarray.DataArray or a path. Give one variable of a Dataset."
        )
    if is_checked(array) and not told and crs is None and not nodata and _is_untouched(array):
        if kinds:
            check_holds(array, *kinds, name=name)
        return array
    time, row, column = _dims(array, name)
    times = _times(array, time, name)
    array = array.transpose(time, row, column)
    x, y = centres(array[column], name), centres(array[row], name)
    turned = tuple(
        slice(None, None, -1 if back else 1) for back in (y.size > 1 and y[0] < y[-1], x.size > 1 and x[0] > x[-1])
    )
    x, y = x[turned[1]], y[turned[0]]
    stored = array.coords[array.rio.grid_mapping].attrs if array.rio.grid_mapping in array.coords else {}
    attrs = {key: str(array.attrs.get(key, "")) for key in (*KEPT, "standard_name")}
    attrs["variable"] = attrs["variable"] or str(array.name or "")
    attrs["product"] = attrs["product"] or str(array.name or name)
    attrs |= told
    if not time_step:
        check_step(attrs["time_step"], times, name, remedy=_STEP.format(infer_duration(times)))
    attrs["time_step"] = attrs["time_step"] or infer_duration(times)
    rule, about = rule_of(attrs, name, times=times, kinds=kinds, nodata=nodata)
    attrs = {key: text for key, text in (attrs | about).items() if key in KEPT and (text or key != "day_start")}
    data = _checked(array.data[(slice(None), *turned)], rule)
    cube = xr.DataArray(data, {"time": times, "y": y, "x": x}, ("time", "y", "x"), attrs["variable"] or None, attrs)
    cube = cube.rio.write_crs(_crs(array, row, name, crs)).rio.write_transform(
        transform_of(x, y, str(stored.get("GeoTransform", "")), name)
    )
    return mark_checked(cube)


def _is_untouched(cube: xr.DataArray) -> bool:
    """Tell whether a cube still is as `open` gives it: not turned, thinned, reordered, or loaded into memory."""
    if cube.dims != ("time", "y", "x") or not cube.chunks or len(cube.chunks[0]) > 1:
        return False
    return bool((np.diff(cube["time"].to_numpy()) > np.timedelta64(0, "ns")).all()) and upright(cube) is cube


def _dims(array: xr.DataArray, name: str) -> tuple[Hashable, Hashable, Hashable]:
    """Return the dimensions of time, rows and columns; say what is missing."""
    there = ", ".join(map(str, array.dims)) or "none"
    grid = spatial_dims(array)
    if grid is None:
        bare = [str(dim) for dim in array.dims if str(dim).lower() in ("y", "x", "lat", "lon", "latitude", "longitude")]
        bare = [dim for dim in bare if dim not in array.coords]
        raise InputError(
            f"{name} has no coordinates for its dimension{'s' if len(bare) > 1 else ''} {' and '.join(bare)}. Assign "
            "the centres of the pixels with .assign_coords()."
            if bare
            else f"{name} has no dimensions of a grid, y and x or lat and lon, or no numbers; its dimensions: {there}. "
            "Rename them with .rename()."
        )
    rest = [dim for dim in array.dims if dim not in grid]
    dated = [dim for dim in rest if str(dim) == "time" or (dim in array.coords and array[dim].dtype.kind == "M")]
    if not dated:
        raise UndatedError(
            f"{name} has no dimension 'time'; its dimensions: {there}. Add the time of each step, as with "
            ".expand_dims(time=[...])."
        )
    surplus = [f"{dim} ({array.sizes[dim]})" for dim in rest if dim != dated[0]]
    if surplus:
        raise InputError(f"{name} also has the dimension {surplus[0]}. Keep one step of that alone, with .isel().")
    return dated[0], *grid


def _times(array: xr.DataArray, dim: Hashable, name: str) -> Times:
    if dim not in array.coords:
        raise UndatedError(f"{name} has no coordinate of time. Assign the time of each step with .assign_coords().")
    stamps = array[dim].to_numpy()
    try:
        if stamps.dtype.kind not in "MO":
            raise ValueError("they are numbers")
        # Dates of other calendars than everybody's write themselves in ISO-8601.
        times = to_times([stamp.isoformat() if hasattr(stamp, "calendar") else stamp for stamp in stamps])
    except (ValueError, TypeError) as error:
        raise UndatedError(
            f"{name}: its times are not dates ({error}). Decode them, as xarray.decode_cf does."
        ) from error
    check_order(times, name)
    return times


def _crs(array: xr.DataArray, row: Hashable, name: str, given: Any) -> CRS:
    try:
        found = crs_of(array, row, name) if given is None else _given(given, name)
    except InputError as error:
        if given is not None:
            raise
        raise InputError(f"{name} has no coordinate reference system. {_REMEDY}") from error
    if not (found.is_geographic or found.is_projected):
        raise InputError(f"{name} has a local coordinate reference system, without a location on Earth.")
    return found


def _given(crs: Any, name: str) -> CRS:
    try:
        return CRS.from_user_input(crs)
    except CRSError as error:
        raise InputError(f"{name}: '{crs}' is not a coordinate reference system. {_REMEDY}") from error


def _checked(data: Any, rule: Rule) -> da.Array:
    """Return data (time, y, x) in tiles with time whole, converted and checked as they are computed."""
    count = data.shape[0]
    if isinstance(data, da.Array):
        tiles: Any = {0: -1}
        data = data.rechunk(tiles)
    else:
        rows, columns = tile_shape(data.shape, (BLOCK, BLOCK), 4, MEMORY)
        data = da.from_array(data, chunks=(count, rows, columns), name=False)  # type: ignore[arg-type]

    def apply(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
        return rule.apply(np.array(values, np.float32), slice(0, count))

    return data.map_blocks(apply, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32))
