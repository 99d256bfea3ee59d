"""Rasters that GDAL reads, and the GeoTIFF that we write."""

from __future__ import annotations

import math
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import rasterio
import xarray as xr
from affine import Affine
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import RasterioError
from rasterio.io import MemoryFile
from rasterio.windows import Window
from xarray.backends.netCDF4_ import NETCDF4_PYTHON_LOCK

from ..errors import InputError
from .blocks import BLOCK, LEAST, Blocks, Source
from .conventions import units_of
from .times import Times, from_descriptions, from_tags, stamps, undated

# Bytes of blocks that wait for being compressed. Whoever reads meanwhile walks past them all, block by block: with the
# part of the machine that GDAL takes by default, long records would take several times as long.
CACHE = 2 * 2**20


class _Bands:
    """What rasterio asks a dataset for once for every band that it reads or writes, and then searches or makes anew.

    With thousands of bands that would take longer than the data.
    """

    count: int

    @property
    def indexes(self) -> range:
        return range(1, self.count + 1)

    @cached_property
    def dtypes(self) -> tuple[str, ...]:
        found: tuple[str, ...] = super().dtypes  # type: ignore[misc]
        return found


@cache
def _with_bands(kind: Any) -> type:
    return type(kind.__name__, (_Bands, kind), {})


def _of_many_bands(dataset: Any) -> Any:
    """Return a dataset of rasterio that takes no longer for each band the more there are."""
    dataset.__class__ = _with_bands(type(dataset))  # type: ignore[arg-type]
    return dataset


class RasterBlocks(Blocks):
    """Windows of a raster, scale and offset applied, in float32 (float64 where the file has that)."""

    def __init__(self, path: str, label: str, dataset: rasterio.DatasetReader, count: int) -> None:
        self.path, self.label = path, label
        self.shape = (count, dataset.height, dataset.width)
        # A mask in the file or beside it hides pixels of all bands or of one each, an alpha band those of all bands.
        flags = dataset.mask_flag_enums[0]
        self.masked = not {MaskFlags.all_valid, MaskFlags.nodata} & set(flags)
        self.one_mask = MaskFlags.per_dataset in flags
        self.alpha = dataset.count if count < dataset.count else 0
        self.mixed = len(set(dataset.dtypes)) > 1
        self.dtype = np.dtype("float64" if "float64" in dataset.dtypes else "float32")
        self.flipped = dataset.transform.e > 0
        self.scales, self.offsets = _column(dataset.scales), _column(dataset.offsets)
        # NaN needs no marking; None becomes NaN.
        self.nodata = _column(dataset.nodatavals)
        # The HDF5 library is not safe to enter from several threads, whoever calls it.
        self.lock = NETCDF4_PYTHON_LOCK if dataset.driver in ("netCDF", "HDF5", "HDF5Image") else False

    def __getitem__(self, key: tuple[slice, slice, slice]) -> npt.NDArray[Any]:
        layers, rows, columns = (slice(*part.indices(size)[:2]) for part, size in zip(key, self.shape, strict=True))
        if self.flipped:
            rows = slice(self.shape[1] - rows.stop, self.shape[1] - rows.start)
        try:
            with rasterio.Env(), _of_many_bands(rasterio.open(self.path)) as dataset:
                window = Window.from_slices(rows, columns)
                bands = range(layers.start + 1, layers.stop + 1)
                if self.mixed:  # which the library does not read at once
                    values = np.stack([dataset.read(band, window=window, out_dtype=self.dtype) for band in bands])
                else:
                    values = dataset.read(bands, window=window)
                hidden = None
                if self.alpha:
                    hidden = dataset.read([self.alpha], window=window) == 0
                elif self.masked:
                    hidden = dataset.read_masks([1] if self.one_mask else bands, window=window) == 0
        except (RasterioError, OSError) as error:
            raise unreadable(self.label, error) from error
        nodata, scales, offsets = self.nodata[layers], self.scales[layers], self.offsets[layers]
        missing = _missing(values, nodata)
        with np.errstate(over="ignore"):  # a mark of -1.7e308 is about to be replaced
            values = values.astype(self.dtype, copy=False)
        if missing is not None:
            values[missing] = np.nan
        if hidden is not None:
            values[np.broadcast_to(hidden, values.shape)] = np.nan
        if (scales != 1).any():
            values *= scales.astype(self.dtype)
        if (offsets != 0).any():
            values += offsets.astype(self.dtype)
        return values[:, ::-1] if self.flipped else values


def _column(values: Any) -> npt.NDArray[np.float64]:
    return np.array([math.nan if value is None else value for value in values], dtype="float64")[:, None, None]


def _missing(values: npt.NDArray[Any], nodata: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_] | None:
    """Mark what equals nodata (a column, one for each layer); None where there is nothing to look for."""
    with np.errstate(invalid="ignore", over="ignore"):
        # Compared in the file's own type: -3.4e38 is rounded there. An integer type may not hold the mark at all.
        marks = nodata.astype(values.dtype)
    usable = ~np.isnan(nodata)
    if not np.issubdtype(values.dtype, np.floating):
        usable &= marks == nodata
    if not usable.any():
        return None
    missing = values == marks
    return missing if usable.all() else missing & usable


def unreadable(label: str, error: Exception) -> InputError:
    """Return the error that says a file cannot be read."""
    return InputError(
        f"{label}: cannot be read; it may be damaged or incomplete ({error}). Create or download it again."
    )


def inspect(path: str, label: str, crs: CRS | None = None) -> Source:
    """Look at a raster through GDAL; nothing but its metadata is read.

    Parameters
    ----------
    path, label
        What GDAL opens, and how errors name it.
    crs
        Overrules what the file says of its coordinate reference system.

    Raises
    ------
    InputError
        If it cannot be opened, holds no band, has no CRS or is rotated.
    """
    try:
        with rasterio.Env(), _of_many_bands(rasterio.open(path)) as dataset:
            return _source(path, label, dataset, crs or dataset.crs)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{label}: its band names, tags or units are not UTF-8 text ({error}). Save it with other band names; if "
            "they should be correct, the file may be damaged: download it again."
        ) from error
    except (RasterioError, OSError) as error:
        raise unreadable(label, error) from error


def _source(path: str, label: str, dataset: rasterio.DatasetReader, crs: CRS | None) -> Source:
    if not dataset.count:
        inside = ", ".join(dataset.subdatasets) or "none"
        raise InputError(f"{label}: contains several layers. Choose one of them: {inside}.")
    transform = dataset.transform
    if crs is None:
        raise InputError(
            f"{label}: has no coordinate reference system. Assign one (Assign projection); if it should have one, "
            "the file may be incomplete: download it again."
        )
    if transform.b or transform.d:
        raise InputError(f"{label}: is a rotated grid. Warp it to a north-up grid first.")
    if any(kind.startswith("complex") for kind in dataset.dtypes):
        raise InputError(
            f"{label}: contains complex numbers. Convert them to real numbers first (real part or magnitude)."
        )
    # An alpha band says which pixels are there; it is not a step. GDAL calls some bands of codes so, which have names.
    alpha = dataset.count > 1 and dataset.colorinterp[-1] == ColorInterp.alpha and not dataset.descriptions[-1]
    count = dataset.count - alpha
    tags, bands = dataset.tags(), [dataset.tags(index) for index in range(1, count + 1)]
    if transform.e > 0:
        transform = transform * transform.translation(0, dataset.height) * transform.scale(1, -1)
    attrs: dict[str, Any] = {
        key: value for key, value in tags.items() if key != "AREA_OR_POINT" and "#" not in key and "NETCDF_" not in key
    }
    units = [unit or "" for unit in dataset.units[:count]]
    # Bands of several quantities have none in common.
    shared = units[0] if len(set(units) - {""}) == 1 else ""
    for key, value in (
        ("variable", bands[0].get("NETCDF_VARNAME") or bands[0].get("GRIB_ELEMENT")),
        ("units", shared or bands[0].get("units") or bands[0].get("GRIB_UNIT")),
    ):
        if value:
            attrs.setdefault(key, value)
    descriptions = dataset.descriptions[:count]
    names = [name or str(index) for index, name in enumerate(descriptions, 1)]
    rows, columns = dataset.block_shapes[0]
    return Source(
        RasterBlocks(path, label, dataset, count),
        (rows, columns),
        crs,
        transform,
        _times(label, descriptions, tags, bands),
        names,
        attrs,
        codes=all(kind.startswith("uint") for kind in dataset.dtypes),
        units=units,
    )


def _times(label: str, descriptions: Any, tags: dict[str, str], bands: list[dict[str, str]]) -> Times | None:
    try:
        times = from_descriptions(descriptions)
        return from_tags(tags, bands) if times is None else times
    except ValueError as error:
        raise undated(label, error) from error


@cache
def _compression() -> dict[str, Any]:
    """Return the fastest good compression of this GDAL; not every build has Zstandard."""
    profile = {"driver": "GTiff", "width": 1, "height": 1, "count": 1, "dtype": "uint8", "transform": Affine.scale(2)}
    try:
        with MemoryFile() as file, file.open(**profile, compress="ZSTD"):
            return {"compress": "ZSTD", "zstd_level": 1}
    except RasterioError:
        return {"compress": "DEFLATE", "zlevel": 1}


class GeotiffWriter:
    """Writes an array (time or band, y, x) tile by tile to a tiled, compressed GeoTIFF.

    Bands are described by the start of their step, or by their name; the array's attributes become dataset tags.
    """

    def __init__(self, path: Path, array: xr.DataArray) -> None:
        rows, columns = block_shape(array)
        floating = np.issubdtype(array.dtype, np.floating)
        nodata = math.nan if floating else 255 if array.dtype == np.uint8 else None
        # Rain and codes repeat values: differences of neighbours make files of them larger, and slower to write.
        repeats = not floating or array.attrs.get("variable") == "rainfall"
        self._dataset = _of_many_bands(
            rasterio.open(
                path,
                "w",
                driver="GTiff",
                count=array.shape[0],
                height=array.sizes["y"],
                width=array.sizes["x"],
                dtype=array.dtype.name,
                crs=array.rio.crs,
                transform=array.rio.transform(),
                nodata=nodata,
                tiled=True,
                blockysize=rows,
                blockxsize=columns,
                interleave="band",
                bigtiff="IF_SAFER",
                predictor=1 if repeats else 3 if array.dtype == "float64" else 2,
                **_compression(),
            )
        )
        self._windows: list[tuple[range, Window, int]] = []
        try:
            labels = array[array.dims[0]].to_numpy()
            self._dataset.descriptions = stamps(labels) if array.dims[0] == "time" else [str(label) for label in labels]
            self._dataset.units = units_of(array)
            self._dataset.update_tags(**{key: str(value) for key, value in array.attrs.items()})
        except BaseException:
            self.close()
            raise

    def write(self, values: npt.NDArray[Any], rows: slice, columns: slice, first: int = 0) -> None:
        """Write one tile: (layer, y, x), its first layer being the file's `first`."""
        window = Window.from_slices(rows, columns)
        bands = range(first + 1, first + 1 + values.shape[0])
        self._dataset.write(values, bands, window=window)
        self._windows.append((bands, window, values.nbytes))

    def close(self) -> None:
        """Close the file as it is."""
        self._dataset.close()

    def finish(self) -> None:
        """Close the file and read back the tiles that were stored last.

        GDAL raises where a block finds no space, but for those that waited until the end: of these it says nothing.

        Raises
        ------
        rasterio.errors.RasterioError
            If they are not whole.
        """
        self.close()
        waiting = CACHE
        with _of_many_bands(rasterio.open(self._dataset.name)) as dataset:
            if (dataset.count, *dataset.shape) != (self._dataset.count, *self._dataset.shape):
                raise OSError(f"{dataset.count} bands of {dataset.shape} were written instead of {self._dataset.count}")
            while self._windows and waiting > 0:
                bands, window, size = self._windows.pop()
                dataset.read(bands, window=window)
                waiting -= size


def block_shape(array: xr.DataArray) -> tuple[int, int]:
    """Choose file blocks that the array's tiles are made of, so that none is compressed twice; else small ones."""
    rows, columns = array.chunks[1:] if array.chunks else ((), ())
    height = max(math.gcd(BLOCK, *rows[:-1]), LEAST)
    width = max(math.gcd(BLOCK * BLOCK // height, *columns[:-1]), LEAST)
    # Blocks need not be larger than the raster.
    return min(height, -(-array.sizes["y"] // LEAST) * LEAST), min(width, -(-array.sizes["x"] // LEAST) * LEAST)
