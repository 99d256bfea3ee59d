"""Compute arrays tile by tile and write each to its file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import dask
import dask.array as da
import numpy as np
import numpy.typing as npt
import rasterio
import xarray as xr
from rasterio.errors import RasterioError

from ..cluster.connection import current
from ..errors import OutputError
from ..files import temporary
from ..running import Progress
from .axes import upright
from .blocks import BLOCK, tile_shape
from .computing import compute, tile_slices
from .netcdf import NetcdfWriter
from .raster import CACHE, GeotiffWriter
from .zarr import Growth, ZarrWriter

WRITERS: dict[str, Callable[[Path, xr.DataArray], Writer]] = {
    ".tif": GeotiffWriter,
    ".tiff": GeotiffWriter,
    ".nc": NetcdfWriter,
    ".zarr": ZarrWriter,
}
# Bytes of maps that are written together.
_AHEAD = 64 * 2**20
_FAILURES = (OSError, RuntimeError, RasterioError)


class Writer(Protocol):
    """Writes one file tile by tile."""

    def write(self, values: npt.NDArray[Any], rows: slice, columns: slice, first: int = 0) -> None:
        """Write one tile: (layer, y, x), its first layer being the file's `first`."""

    def close(self) -> None:
        """Close a file that will not be whole."""

    def finish(self) -> None:
        """Close the file, open it again and see that it is whole.

        Raises
        ------
        OSError, RuntimeError or rasterio.errors.RasterioError
            If it is not.
        """


def write(
    outputs: Mapping[str | os.PathLike[str], xr.DataArray],
    *,
    progress: Progress | None = None,
    workers: int | None = None,
    beside: da.Array | None = None,
    grown: Mapping[str | os.PathLike[str], Growth] | None = None,
) -> npt.NDArray[Any] | None:
    """Compute arrays on one grid together and write them; they appear whole, all of them, or not at all.

    Each tile is computed once for all arrays, so that what they share is shared. Tiles are computed as `compute` does
    it, in threads or by a cluster, and written in their order. Files are written side by side, each by one thread at a
    time: NetCDF by the caller's, since HDF5 bears no other; Zarr by the workers of a cluster that see its folder. At
    most ``workers + 2`` tiles of the inputs and outputs are in memory, however large the cube.

    Parameters
    ----------
    outputs
        Arrays with dims ("time" or "band", "y", "x") and a CRS, by their files: GeoTIFF (.tif, .tiff), NetCDF (.nc) or
        Zarr (.zarr, a folder). A file may be one of the inputs. Floats are written as float32 (bands in float64 as
        they are) with NaN as nodata, ``uint8`` with nodata 255, other integers without.
    progress
        Called with the fraction done, after each tile and several times a second; it stops the work by raising
        `Cancelled`.
    workers
        Tiles computed at a time, by default one for each CPU; 0 computes them in the caller's thread.
    beside
        Some numbers of each tile, such as counts, that come of the same computation: (n, rows of tiles, columns of
        tiles), a block for each tile.

    Returns
    -------
    numpy.ndarray or None
        `beside`, computed.

    Raises
    ------
    OutputError
        If a file's ending is unknown or it cannot be written.
    ClusterError
        If a cluster was to compute, and fails.

    Examples
    --------
    >>> from sm2r.core.cube import open
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=60)
    >>> _ = write({"rain.tif": area.rainfall, "soil.nc": area.soil_moisture})
    >>> [(open(name).shape, open(name).attrs["units"]) for name in ("rain.tif", "soil.nc")]
    [((60, 3, 4), 'mm'), ((60, 3, 4), 'm3 m-3')]
    """
    for path in outputs:
        _check_ending(path)
    arrays = _aligned(list(outputs.values()))
    tiles = [tile_slices(sizes) for sizes in arrays[0].chunks[1:]]  # type: ignore[index]
    numbers = None if beside is None else np.empty((beside.shape[0], *map(len, tiles)), beside.dtype)
    with ExitStack() as stack:
        partials = [stack.enter_context(temporary(path)) for path in outputs]
        with rasterio.Env(GDAL_CACHEMAX=CACHE), ExitStack() as files:
            writers = [
                files.enter_context(_writer(path, partial, array, (grown or {}).get(path)))
                for path, partial, array in zip(outputs, partials, arrays, strict=True)
            ]
            task = _task(arrays, [_remote(writer) for writer in writers], tiles, beside)
            # Left before the files are closed.
            pool = files.enter_context(ThreadPoolExecutor(len(writers), thread_name_prefix="sm2r-file"))
            for index, values in compute(list(np.ndindex(*map(len, tiles))), task, progress, workers=workers):
                rows, columns = (slices[place] for slices, place in zip(tiles, index, strict=True))
                # What a worker wrote is not there.
                jobs = [
                    (path, pool.submit(writer.write, tile, rows, columns))
                    for path, writer, tile in zip(outputs, writers, values, strict=False)
                    if tile is not None and not isinstance(writer, NetcdfWriter)
                ]
                for path, writer, tile in zip(outputs, writers, values, strict=False):
                    if isinstance(writer, NetcdfWriter):
                        with _reported(path):
                            writer.write(tile, rows, columns)
                for path, job in jobs:
                    with _reported(path):
                        job.result()
                if numbers is not None:
                    numbers[(slice(None), *index)] = values[-1].reshape(-1)
                del values, jobs, tile
    return numbers


def write_steps(
    path: str | os.PathLike[str],
    array: xr.DataArray,
    maps: Iterable[npt.NDArray[Any]],
    *,
    progress: Progress | None = None,
) -> None:
    """Write maps in the order of time to one file, which appears whole or not at all.

    For sources that tell one map after the other, such as a folder of daily files: no file is read twice, and only
    some maps are in memory, however long the record. Maps are made in the caller's thread, and written behind it in
    another: the HDF5 library of some systems prints what it tries in all threads but the first.

    Parameters
    ----------
    path
        The file, as in `write`.
    array
        What the file is to be: dims ("time", "y", "x"), coordinates, CRS and attributes; its values are not looked at.
    maps
        An array (y, x) for each time, float32, NaN as nodata.
    progress
        As in `write`.

    Raises
    ------
    OutputError
        If the file's ending is unknown or it cannot be written.
    """
    _check_ending(path)
    [array] = _aligned([array])
    count, height, width = array.shape
    report = progress or (lambda _: None)
    # NetCDF keeps sixteen steps in a chunk, so that these are written together.
    at_once = min(count, 16 if 64 * height * width <= _AHEAD else 1)
    whole = slice(0, height), slice(0, width)
    with _alone(path, array) as writer, ThreadPoolExecutor(1, thread_name_prefix="sm2r-map") as pool:
        source, done = iter(maps), 0
        behind: Future[None] = pool.submit(lambda: None)
        while done < count:
            found = []
            for one in islice(source, min(at_once, count - done)):
                found.append(one)
                report((done + len(found)) / count)
            if not found:
                raise ValueError(f"{done} maps instead of {count}")
            with _reported(path):
                behind.result()
            behind = pool.submit(writer.write, np.stack(found).astype(np.float32, copy=False), *whole, done)
            done += len(found)
        with _reported(path):
            behind.result()


def write_tiles(
    path: str | os.PathLike[str],
    array: xr.DataArray,
    tiles: Iterable[tuple[npt.NDArray[Any], slice, slice]],
) -> None:
    """Write tiles that are computed elsewhere, beside other results, to one file, whole or not at all.

    Parameters
    ----------
    path
        The file, as in `write`.
    array
        What the file is to be, as in `write_steps`; its tiles are those that will come, in any order.
    tiles
        Values (layer, y, x) with their rows and columns.

    Raises
    ------
    OutputError
        If the file's ending is unknown or it cannot be written.
    """
    _check_ending(path)
    [array] = _aligned([array])
    with _alone(path, array) as writer:
        for values, rows, columns in tiles:
            with _reported(path):
                writer.write(values.astype(array.dtype, copy=False), rows, columns)


def tag(path: str | os.PathLike[str], **attrs: str) -> None:
    """Add metadata to a file that was written, before others see it.

    Raises
    ------
    OutputError
        If it is of another kind than GeoTIFF and Zarr, or cannot be written.
    """
    place = Path(path)
    with _reported(path):
        if place.is_dir():
            import zarr

            zarr.open_group(place, mode="r+", zarr_format=2).attrs.update(attrs)
            zarr.consolidate_metadata(place, zarr_format=2)
            return
        if place.suffix.lower() not in (".tif", ".tiff"):
            raise OutputError(f"Cannot write metadata into {place}. Give it the ending .tif.")
        with rasterio.open(place, "r+") as dataset:
            dataset.update_tags(**attrs)


def _check_ending(path: str | os.PathLike[str]) -> None:
    if Path(path).suffix.lower() not in WRITERS:
        raise OutputError(f"Cannot write {path}: give it the ending {', '.join(WRITERS)}.")


def _aligned(arrays: list[xr.DataArray]) -> list[xr.DataArray]:
    """Give all arrays the tiles of the first, the first dimension whole, and the type to be written."""
    first = arrays[0]
    rows, columns = first.chunks[1:] if first.chunks else tile_shape(first.shape, (BLOCK, BLOCK))  # type: ignore[arg-type]
    aligned = []
    for array in arrays:
        if array.dims not in (("time", "y", "x"), ("band", "y", "x")) or array.shape[1:] != first.shape[1:]:
            raise ValueError(f"dims {array.dims} of shape {array.shape} cannot be written with shape {first.shape}")
        if array.dtype == bool:
            array = array.astype("uint8")
        elif np.issubdtype(array.dtype, np.floating) and (array.dims[0] == "time" or array.dtype != "float64"):
            array = array.astype("float32")
        if array.rio.crs is None:
            raise ValueError("an array without a coordinate reference system cannot be written")
        aligned.append(upright(array).chunk({array.dims[0]: -1, "y": rows, "x": columns}))
    return aligned


def _task(
    arrays: list[xr.DataArray],
    remote: list[Callable[..., None] | None],
    tiles: list[list[slice]],
    beside: da.Array | None,
) -> Callable[[tuple[int, ...]], list[Any]]:
    """Return what makes the collections of a tile: values to be written here, or by a worker where it can."""
    blocks = [array.data.blocks for array in arrays]

    def task(index: tuple[int, ...]) -> list[Any]:
        found: list[Any] = []
        for block, put in zip(blocks, remote, strict=True):
            values = block[(0, *index)]
            if put is None:
                found.append(values)
            else:
                rows, columns = (slices[place] for slices, place in zip(tiles, index, strict=True))
                found.append(dask.delayed(put, pure=False)(values, rows, columns))
        return found if beside is None else [*found, beside.blocks[(0, *index)]]

    return task


def _remote(writer: Writer) -> Callable[..., None] | None:
    """Return what workers write with by themselves, side by side; None where this machine has to write."""
    connection = current()
    if not isinstance(writer, ZarrWriter) or connection is None or not writer.aligned:
        return None
    return writer.put if connection.sees(writer.witness) else None


@contextmanager
def _alone(path: str | os.PathLike[str], array: xr.DataArray) -> Iterator[Writer]:
    """Give the writer of one file, which appears when all went well."""
    with temporary(path) as partial, rasterio.Env(GDAL_CACHEMAX=CACHE), _writer(path, partial, array) as writer:
        yield writer


@contextmanager
def _writer(
    path: str | os.PathLike[str], partial: Path, array: xr.DataArray, growth: Growth | None = None
) -> Iterator[Writer]:
    with _reported(path):
        make = WRITERS[Path(path).suffix.lower()]
        writer = make(partial, array) if growth is None else ZarrWriter(partial, array, growth)
    try:
        yield writer
        with _reported(path):
            writer.finish()
    except BaseException:
        with suppress(*_FAILURES):  # what went wrong first is what the user has to hear
            writer.close()
        raise


@contextmanager
def _reported(path: str | os.PathLike[str]) -> Iterator[None]:
    """Turn what the file libraries raise into an error that names the output."""
    try:
        yield
    except _FAILURES as error:
        raise OutputError(f"Cannot write {path}: {error}. Check the free space and the folder.") from error
