"""Zarr, version 2 of the format: folders of chunks that GDAL reads and that many workers write side by side."""

from __future__ import annotations

import json
import os
import shutil
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr
from rasterio.crs import CRS

from .. import environment
from ..errors import ClusterError
from ..files import LAYER
from . import conventions, netcdf
from .blocks import Source
from .raster import block_shape, unreadable

SUFFIX = ".zarr"
#: The attribute of a folder that tells the order of its variables, where they are bands.
ORDER = "bands"

# Bytes of a chunk, about: files are neither many nor slow to look into.
_CHUNK = 2**20
_STEPS = 16


def folder_of(path: Path) -> Path:
    """Return the cube's folder of the raster in it that GDAL sees; other paths as they are."""
    return path.parent if path.name == LAYER and path.parent.suffix.lower() == SUFFIX else path


def inspect(path: str, label: str, variable: str | None, *, stack: bool = False, crs: CRS | None = None) -> Source:
    """Look at a Zarr folder, of version 2 or 3; nothing but its metadata and axes is read.

    Parameters and errors are those of `netcdf.inspect`.

    Raises
    ------
    DependencyError
        If the package zarr is missing.
    """
    environment.require("zarr")
    consolidated = None if (Path(path) / "zarr.json").is_file() else (Path(path) / ".zmetadata").is_file()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts of the format that other programs have extended
            dataset = xr.open_dataset(
                path, engine="zarr", decode_coords="all", decode_times=False, cache=False, consolidated=consolidated
            )
    except (OSError, RuntimeError, ValueError, KeyError) as error:
        raise unreadable(label, error) from error
    order = [name for name in dataset.attrs.pop(ORDER, []) if name in dataset.data_vars]
    # Without it, the order may be that of a folder's listing.
    dataset = dataset[[*order, *sorted((name for name in dataset.data_vars if name not in order), key=str)]]
    return netcdf.source_of(dataset, label, variable, stack=stack, spelled=f'ZARR:"{path}":/', crs=crs)


@dataclass(frozen=True)
class Growth:
    """How a folder takes over what stays of one that it will replace.

    Attributes
    ----------
    source : Path
        The folder that is there.
    first : int
        The first step that is written; what is before lies in other chunks, and is linked.
    times : (n,) datetime64
        All steps.
    """

    source: Path
    first: int
    times: npt.NDArray[np.datetime64]


def growth_of(source: Path, array: xr.DataArray, changed: int) -> Growth | None:
    """Return how a folder grows; None where its chunks are not as they would be made today, so that all is written.

    Parameters
    ----------
    source
        The folder that is there, of a cube.
    array : DataArray (time, y, x)
        What is to be in it.
    changed
        The first step that differs.
    """
    file = source / conventions.name_of(array) / ".zarray"
    try:
        about = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    chunks = _chunks(array, array.sizes["time"])
    if about.get("chunks") != list(chunks) or np.dtype(about.get("dtype")) != np.dtype(_written(array.dtype)):
        return None
    if about.get("dimension_separator", ".") != "." or about.get("order") != "C":
        return None
    return Growth(source, changed // chunks[0] * chunks[0], array["time"].to_numpy())


def _written(dtype: np.dtype[Any]) -> np.dtype[Any]:
    return np.dtype("float32") if np.issubdtype(dtype, np.floating) else dtype


def _chunks(array: xr.DataArray, count: int) -> tuple[int, int, int]:
    rows, columns = block_shape(array)
    rows, columns = min(rows, array.sizes["y"]), min(columns, array.sizes["x"])
    return min(count, max(_STEPS, _CHUNK // (rows * columns * _written(array.dtype).itemsize))), rows, columns


class ZarrWriter:
    """Writes an array (time or band, y, x) tile by tile, by CF conventions; bands become variables of their own.

    Attributes
    ----------
    aligned
        Whether no two tiles have a part of one chunk, so that tiles may be written at the same time.
    """

    def __init__(self, path: Path, array: xr.DataArray, growth: Growth | None = None) -> None:
        environment.require("zarr")
        import zarr
        from numcodecs import Blosc

        self.path, self._first = path, growth.first if growth else 0
        stacked = array.dims[0] == "band"
        count = growth.times.size if growth else array.sizes[array.dims[0]]
        steps, rows, columns = _chunks(array, count)
        down, across = array.chunks[1:]  # type: ignore[index]
        self.aligned = not any(size % rows for size in down[:-1]) and not any(size % columns for size in across[:-1])
        chunks = (rows, columns) if stacked else (steps, rows, columns)
        self._names = [str(name) for name in array["band"].to_numpy()] if stacked else [conventions.name_of(array)]
        group = zarr.open_group(path, mode="w", zarr_format=2)
        general, own = conventions.split_attrs(array)
        group.attrs.update(general | ({ORDER: self._names} if stacked else {}))
        # GDAL up to 3.8 does not look at the grid mapping of CF conventions.
        dims = ["y", "x"] if stacked else ["time", "y", "x"]
        own |= {"_CRS": {"wkt": array.rio.crs.to_wkt()}, "_ARRAY_DIMENSIONS": dims}
        self._arrays = [
            group.create_array(
                name,
                shape=array.shape[1:] if stacked else (count, *array.shape[1:]),
                chunks=chunks,
                dtype=array.dtype,
                fill_value=conventions.nodata_of(array.dtype),
                compressors=Blosc("zstd", 1, Blosc.SHUFFLE),
                attributes=own | ({"units": unit} if stacked and unit else {}),
            )
            for name, unit in zip(self._names, conventions.units_of(array) if stacked else [""], strict=True)
        ]
        located = conventions.with_grid(array)
        axes = [(dim, located[dim].to_numpy(), dict(located[dim].attrs)) for dim in ("y", "x")]
        axes.append(("spatial_ref", np.zeros((), "i4"), dict(located["spatial_ref"].attrs)))
        if not stacked:
            times = growth.times if growth else array["time"].to_numpy()
            axes.append(("time", *conventions.encode_times(times)))
        for name, values, attrs in axes:
            dims = [name] if values.ndim else []
            axis = group.create_array(
                name,
                shape=values.shape,
                chunks=values.shape,
                dtype=values.dtype,
                fill_value=None,
                compressors=None,
                attributes={key: _json(value) for key, value in attrs.items()} | {"_ARRAY_DIMENSIONS": dims},
            )
            axis[...] = values
        zarr.consolidate_metadata(path, zarr_format=2)
        if growth:
            _link(growth.source / self._names[0], path / self._names[0], growth.first // steps)

    def __getstate__(self) -> dict[str, Any]:
        """Leave the open arrays here: a worker opens its own."""
        return {key: value for key, value in self.__dict__.items() if key != "_arrays"}

    @property
    def witness(self) -> Path:
        """The file by which another machine sees that the folder is there."""
        return self.path / ".zmetadata"

    def write(self, values: npt.NDArray[Any], rows: slice, columns: slice, first: int = 0) -> None:
        """Write one tile: (layer, y, x), its first layer being the file's `first`."""
        if self._arrays[0].ndim == 3:
            begin = self._first + first
            self._arrays[0][begin : begin + values.shape[0], rows, columns] = values
        else:
            for array, grid in zip(self._arrays, values, strict=True):
                array[rows, columns] = grid

    def put(self, values: npt.NDArray[Any], rows: slice, columns: slice) -> None:
        """Write one tile from a worker, which shares the folder with the machine that made it.

        Raises
        ------
        ClusterError
            If the folder is not there.
        """
        import zarr

        if not self.witness.is_file():
            raise ClusterError(f"SCHEDULER: a worker does not see {self.path}. Put the output on shared storage.")
        self._arrays = [zarr.open_array(self.path / name, mode="r+", zarr_format=2) for name in self._names]
        self.write(values, rows, columns)

    def close(self) -> None:
        """Leave the folder as it is: no file stays open."""

    def finish(self) -> None:
        """Open the folder again and read its last chunks; each chunk is whole once it has its name."""
        import zarr

        for name, written in zip(self._names, self._arrays, strict=True):
            array = zarr.open_array(self.path / name, mode="r", zarr_format=2)
            if array.shape != written.shape:
                raise OSError(f"{array.shape} values were written instead of {written.shape}")
            array[(slice(-1, None),) * array.ndim]


def _link(source: Path, target: Path, before: int) -> None:
    """Have a variable's folder hold the chunks of another one whose steps are before a chunk; copied, if need be."""
    for file in source.iterdir():
        if file.name[0].isdigit() and int(file.name.partition(".")[0]) < before:
            try:
                os.link(file, target / file.name)
            except OSError:  # not on every file system
                shutil.copy2(file, target / file.name)


def _json(value: Any) -> Any:
    return value.item() if isinstance(value, np.generic) else value
