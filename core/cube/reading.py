"""Open cubes, stacks of named bands and undated rasters, whatever their format."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr
from rasterio.crs import CRS

from .. import archives
from ..errors import InputError, UndatedError
from ..provenance import shortened
from . import netcdf, raster, zarr
from .blocks import MEMORY, Source, mark_checked
from .times import Times, check_order, infer_duration, iso_duration, steps_from, to_times, undated
from .values import CheckedBlocks, Nodata, Rule, checked

_NAMED = re.compile(
    r'(?P<kind>NETCDF|ZARR|HDF5):(?:"(?P<quoted>.+)"|(?P<bare>.+?))(?::(?P<variable>[^:\\"]+))?', re.IGNORECASE
)
# What GDAL opens by itself: files in archives or on the web, and other parts of files than those above.
_OTHERS = re.compile(r"/vsi|\w{2,}:")

# A zip as a whole, and what lies beside a raster in it.
_ZIP = re.compile(r"/vsizip/\{?(?P<zip>[^{}]+\.zip)\}?/?", re.IGNORECASE)
_BESIDE = (".aux.xml", ".msk", ".ovr", ".tfw", ".prj", ".qml")
#: What is kept of what a file says of itself.
KEPT = ("variable", "units", "product", "time_step", "day_start", "history")
# Characters kept of a name, and the last ones kept of a history beside its marks.
_NAME, _HISTORY = 200, 100_000

# How many bands are looked at for some of a raster's values, how many windows along each axis, and how long these are.
_BANDS, _WINDOWS, _PIXELS = 12, 4, 128


def open(
    path: str | os.PathLike[str],
    *,
    name: str | None = None,
    product: str | None = None,
    times: Sequence[Any] | None = None,
    memory: int = MEMORY,
    like: xr.DataArray | None = None,
    kinds: Sequence[str] = (),
    nodata: Nodata = (),
    crs: str = "",
    time_step: str = "",
) -> xr.DataArray:
    """Open a cube: a raster with one band per time step.

    Read are GeoTIFF, NetCDF and Zarr of ours, every raster of GDAL's whose bands tell their time (band descriptions in
    ISO-8601, NetCDF or GRIB metadata), every CF NetCDF, HDF5 or Zarr on a regular grid, and source strings as QGIS
    layers have them (``NETCDF:"file.nc":variable``, ``/vsizip/``, options after ``|``). Only metadata is read; the
    values come when computed, in SM2R's units, and pass one check then (`core.cube.values`).

    Parameters
    ----------
    path
        The file or source string.
    name
        How errors name the input, such as the parameter's label.
    product
        The layer's name, which is the product's where the file states none; else it is the file's stem.
    times
        The start of each step, naive UTC or aware, for a file that states none (a layer's temporal properties).
    memory
        Bytes that one tile may take.
    like
        A cube whose tiles are to be used, if the grid has the same size: arrays that are computed together are then
        read once.
    kinds
        What it may hold, of `quantities.CUBES`; the first is taken for what a file holds that does not say it.
    nodata
        Ranges of values that are missing besides, such as those set for a layer.
    crs
        WKT that overrules what the file says, such as that of a layer.
    time_step
        Overrules what the file says, ISO-8601.

    Returns
    -------
    xarray.DataArray
        Dask-backed, dims ("time", "y", "x"), north up, float32, NaN as nodata, time whole in each chunk and space in
        tiles; ``datetime64[ns]`` in UTC, the starts of the steps; ``.rio.crs`` and ``.rio.transform()``; attributes
        ``variable``, ``units``, ``product``, ``time_step`` (ISO-8601), ``day_start`` and ``history``, empty if unknown.
        Reading a tile raises `InputError` where it holds undeclared marks of missing values, or what its quantity
        cannot be.

    Raises
    ------
    UndatedError
        If it has no time; an `InputError`, too.
    InputError
        If it is unreadable, has times in disorder or doubled, no CRS, or no regular grid, or holds something else.

    Examples
    --------
    >>> from sm2r.core.cube import write
    >>> from sm2r.core.simulation import simulate_area
    >>> _ = write({"rain.tif": simulate_area(days=60).rainfall})
    >>> rain = open("rain.tif", kinds=["rainfall"])
    >>> rain.shape, rain.attrs["units"], rain.attrs["time_step"], str(rain["time"].values[0])[:10]
    ((60, 3, 4), 'mm', 'P1D', '2020-01-01')
    """
    source, label, stem = _source(path, name, crs=crs)
    source.blocks.dtype = np.dtype("float32")
    stated = _stated(source, times, label)
    attrs = {key: source.attrs.get(key, "") for key in (*KEPT, "standard_name")}
    # Whatever a file says of itself becomes names of columns and layers, and travels on into every output.
    attrs = {
        key: shortened(str(value), _HISTORY) if key == "history" else str(value)[:_NAME] for key, value in attrs.items()
    }
    source.attrs = attrs | {
        "product": attrs["product"] or product or stem,
        "time_step": time_step or attrs["time_step"] or infer_duration(stated),
    }
    checked(source, label, times=stated, kinds=kinds, nodata=nodata)
    source.attrs = {key: value for key, value in source.attrs.items() if key in KEPT and (value or key != "day_start")}
    return mark_checked(source.array("time", stated, memory, like))


def open_bands(
    path: str | os.PathLike[str],
    *,
    name: str | None = None,
    memory: int = MEMORY,
    like: xr.DataArray | None = None,
    nodata: Nodata = (),
    crs: str = "",
) -> xr.DataArray:
    """Open a raster whose bands are named things, such as SM2RAIN parameters, or a static raster.

    Parameters
    ----------
    path, name, memory, like, nodata, crs
        As in `open`. A NetCDF file gives its single grids, named after their variables. Marks of missing values that
        are not declared are refused in numbers with a sign: codes of classes may be any.

    Returns
    -------
    xarray.DataArray
        Dask-backed, dims ("band", "y", "x"), otherwise as from `open`, but float64 stays so; ``band`` holds the bands'
        descriptions (their numbers, as text, where there is none), the attributes all tags of the dataset, as text.

    Raises
    ------
    InputError
        If it is unreadable, has no CRS, or no regular grid.

    Examples
    --------
    >>> from sm2r.core.cube import write
    >>> from sm2r.core.simulation import simulate_area
    >>> maps = simulate_area(days=60).rainfall.isel(time=[0, 1]).rename(time="band").assign_coords(band=["dry", "wet"])
    >>> _ = write({"maps.tif": maps})
    >>> [str(band) for band in open_bands("maps.tif")["band"].values]
    ['dry', 'wet']
    """
    source, label, _ = _source(path, name, stack=True, crs=crs)
    source.blocks = CheckedBlocks(source.blocks, Rule(label, nodata=tuple(nodata), marks=not source.codes))
    return source.array("band", np.array(source.names), memory, like)


def read_band(array: xr.DataArray, name: str) -> npt.NDArray[Any]:
    """Return a band (y, x) of ``open_bands`` by its name, read into memory."""
    return array.isel(band=list(array["band"].values).index(name)).to_numpy()


def some_values(path: str | os.PathLike[str], band: int | None = None) -> npt.NDArray[np.float64]:
    """Return some values of a raster, such as a colour scale needs: cheap at any size.

    Parameters
    ----------
    path
        As in `open`, or `open_bands`.
    band
        Whose values, counted from 1; those of some of all, evenly apart, if None.

    Returns
    -------
    numpy.ndarray
        1-D, finite: of windows spread evenly over the bands, all of a small raster.

    Raises
    ------
    InputError
        As from `open_bands`.
    """
    source, _, _ = _source(path, None, stack=True)
    count, height, width = source.blocks.shape
    found = [
        source.blocks[number - 1 : number, row : row + _PIXELS, column : column + _PIXELS].ravel()
        for row in _starts(height)
        for column in _starts(width)
        for number in ([band] if band else _spread(count, _BANDS))
    ]
    values = np.concatenate(found).astype("float64")
    return values[np.isfinite(values)]


def telling_step(path: str | os.PathLike[str], *, total: bool) -> int:
    """Return the number of a step that is worth being looked at first, counted from 1.

    Parameters
    ----------
    path
        As in `open`.
    total
        Whether values are sums, such as rain: taken is a step with much in many places. Else it is the one with most
        values.

    Returns
    -------
    int
        Of some steps, evenly apart; 1 where none has values.

    Raises
    ------
    InputError
        As from `open_bands`.
    """
    source, _, _ = _source(path, None, stack=True)
    count, height, width = source.blocks.shape
    best, chosen = 0.0, 1
    for number in _spread(count, 4 * _BANDS):
        windows = [
            source.blocks[number - 1 : number, row : row + _PIXELS, column : column + _PIXELS].ravel()
            for row in _starts(height)
            for column in _starts(width)
        ]
        values = np.concatenate(windows).astype("float64")
        there = np.isfinite(values)
        # Of much rain in one place a map shows little.
        score = float(np.minimum(values[there], 20.0).sum() if total else there.sum()) / values.size
        if score > best:
            best, chosen = score, number
    return chosen


def _starts(size: int) -> list[int]:
    """Return where windows begin along an axis: all of a small one, a few of a large one."""
    return [(index - 1) * _PIXELS for index in _spread(-(-size // _PIXELS), _WINDOWS)]


def _spread(count: int, most: int) -> list[int]:
    """Return at most `most` numbers from 1 to `count`, evenly apart."""
    if count <= most:
        return list(range(1, count + 1))
    return [1 + round(index * (count - 1) / (most - 1)) for index in range(most)]


def set_time(
    path: str | os.PathLike[str],
    *,
    start: datetime | np.datetime64 | str | None,
    time_step: np.timedelta64,
    variable: str,
    units: str,
    product: str = "",
    name: str | None = None,
    memory: int = MEMORY,
    nodata: Nodata = (),
    crs: str = "",
    times: Sequence[Any] | None = None,
) -> xr.DataArray:
    """Open a raster, bands in order, as the cube that it is said to be.

    Parameters
    ----------
    path, name, memory, nodata, crs
        As in `open`.
    start
        The start of the first band's step; text is ISO-8601, naive is UTC. None for the times that the file has.
    time_step
        The length of a step, as `parse_iso_duration` gives it; of a file with times its own, where it has one.
    variable, units, product
        What the cube holds; values in other units of it are converted. The product's name is the file's stem if empty.
    times
        As in `open`.

    Returns
    -------
    xarray.DataArray
        As from `open`.

    Raises
    ------
    InputError
        If it is unreadable, has no CRS, or no regular grid, if `start` is not a time, or none is given or found.

    Examples
    --------
    >>> import rasterio
    >>> from rasterio.transform import from_origin
    >>> profile = {"driver": "GTiff", "width": 3, "height": 2, "count": 4, "dtype": "float32", "crs": "EPSG:4326"}
    >>> with rasterio.open("bare.tif", "w", transform=from_origin(98, 40, 0.25, 0.25), **profile) as file:
    ...     file.write(np.full((4, 2, 3), 0.25, np.float32))
    >>> day = np.timedelta64(1, "D")
    >>> cube = set_time("bare.tif", start="2020-06-01", time_step=day, variable="soil_moisture", units="m3 m-3")
    >>> cube.shape, cube.attrs["product"], str(cube["time"].values[-1])[:10]
    ((4, 2, 3), 'bare', '2020-06-04')
    """
    source, label, stem = _source(path, name, crs=crs)
    source.blocks.dtype = np.dtype("float32")
    try:
        stated = (
            _stated(source, times, label) if start is None else steps_from(start, time_step, source.blocks.shape[0])
        )
    except ValueError as error:
        raise InputError(
            f"{label}: '{start}' is not a valid start time of its bands ({error}). Write the start as 2015-04-01 or "
            "2015-04-01T00:00:00, and the duration of one band as the time step, such as P1D."
        ) from error
    source.attrs = {
        "variable": variable,
        "units": units,
        "product": product or stem,
        "time_step": (source.attrs.get("time_step") if start is None else "") or iso_duration(time_step),
        "history": source.attrs.get("history", ""),
    }
    checked(source, label, times=stated, nodata=nodata)
    return source.array("time", stated, memory, None)


def _member(file: str, name: str | None) -> str:
    """Return the file that is meant in a zip that is named as a whole; other sources as they are.

    Statistics that GDAL lays beside a raster, in the zip too, are not meant.
    """
    match = _ZIP.fullmatch(file)
    if match is None or not Path(match["zip"]).is_file():
        return file
    with archives.members(match["zip"], label=name or match["zip"]) as members:
        names = [member.name for member in members if not member.name.lower().endswith(_BESIDE)]
    if len(names) == 1:
        return f"/vsizip/{{{match['zip']}}}/{names[0]}"
    raise InputError(
        f"{name or 'the input'} ({Path(match['zip']).name}): holds {len(names)} files ({', '.join(names[:5])}). "
        f"Name one as /vsizip/{match['zip']}/{names[0] if names else 'file.tif'}."
    )


def _stated(source: Source, times: Sequence[Any] | None, label: str) -> Times:
    """Return the times of a source, or those of the caller where it has none.

    Raises
    ------
    UndatedError
        If there are none.
    InputError
        If they are not those of its bands, or in disorder.
    """
    stated = source.times
    if stated is None and times is not None:
        try:
            stated = to_times(times)
        except ValueError as error:
            raise undated(label, error) from error
    if stated is None:
        raise UndatedError(f"{label}: its bands have no time. Set it with Set time (sm2r:settime).")
    if stated.size != source.blocks.shape[0]:
        raise InputError(
            f"{label}: has {source.blocks.shape[0]} bands but {stated.size} times. Set its times with Set time "
            "(sm2r:settime)."
        )
    check_order(stated, label)
    return stated


def _source(
    path: str | os.PathLike[str], name: str | None, *, stack: bool = False, crs: str = ""
) -> tuple[Source, str, str]:
    """Return the source, the label for errors and the file's stem."""
    text = os.fspath(path).partition("|")[0].strip()
    match = _NAMED.fullmatch(text)
    file = (match["quoted"] or match["bare"]) if match else text
    # Two slashes in a row are part of the name of what is no plain file.
    file = _member(file, name) if _OTHERS.match(file) else str(zarr.folder_of(Path(file)))
    label = f"{name} ({Path(file).name})" if name else Path(file).name
    # Whether other sources exist, GDAL says.
    plain = match is not None or not _OTHERS.match(file)
    folder = match["kind"].upper() == "ZARR" if match else Path(file).suffix.lower() == zarr.SUFFIX
    if file.startswith("/vsi") and Path(file).suffix.lower() in netcdf.SUFFIXES:
        raise InputError(
            f"{label}: is a NetCDF or HDF5 file in an archive or on the web, which cannot be read from there. "
            "Unpack or download it first."
        )
    if plain and not (Path(file).exists() if folder else Path(file).is_file()):
        raise InputError(f"{label}: the {'folder' if folder else 'file'} does not exist. Check the path {file}.")
    variable = match["variable"] if match else None
    own = CRS.from_wkt(crs) if crs else None
    if folder:
        source = zarr.inspect(file, label, variable, stack=stack, crs=own)
    elif match or (plain and Path(file).suffix.lower() in netcdf.SUFFIXES):
        source = netcdf.inspect(file, label, variable, stack=stack, crs=own)
    else:
        source = raster.inspect(file, label, own)
    if not (source.crs.is_geographic or source.crs.is_projected):
        raise InputError(
            f"{label}: has a local coordinate reference system, without a location on Earth. Assign the right one "
            "(Assign projection)."
        )
    if "DERIVINGCONVERSION" in source.crs.to_wkt():  # which GeoTIFF cannot keep
        raise InputError(
            f"{label}: has a rotated grid. Resample it to a regular grid first, with 'cdo remapbil,GRID in.nc "
            "out.nc' or Warp (gdalwarp)."
        )
    if 0 in source.blocks.shape:
        raise InputError(f"{label}: is empty: its size is {source.blocks.shape}. Choose another file.")
    return source, label, Path(file).stem
