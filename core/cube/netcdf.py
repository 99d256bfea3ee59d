"""CF NetCDF: files of others read through xarray, our own written with netCDF4."""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import numpy.typing as npt
import xarray as xr
from rasterio.crs import CRS
from xarray.backends.netCDF4_ import NETCDF4_PYTHON_LOCK

from ..errors import InputError
from .axes import centres, crs_of, spatial_dims, transform_of
from .blocks import Blocks, Source
from .conventions import (
    PLACES,
    degrees_of,
    encode_bounds,
    encode_times,
    name_of,
    nodata_of,
    split_attrs,
    units_of,
    with_grid,
)
from .raster import block_shape, unreadable
from .times import Steps, decode_steps, undated

SUFFIXES = (".nc", ".nc4", ".cdf", ".netcdf", ".h5", ".hdf5", ".he5")
# Cells whose longitude and latitude are worked out at a time.
_CELLS = 1_000_000
_UNREADABLE = (OSError, RuntimeError, ValueError)
# Dimensions along which files lay versions of the same values, each missing where another one holds: ERA5 and what it
# is before it is final.
_VERSIONS = ("expver",)


class NetcdfBlocks(Blocks):
    """Windows of one variable over its steps, or of several single grids laid on each other; float32."""

    dtype = np.dtype("float32")

    def __init__(
        self,
        label: str,
        variables: Sequence[xr.DataArray],
        dims: tuple[Hashable | None, Hashable, Hashable],
        flipped: bool,
    ) -> None:
        # The variables hold the open file, which xarray closes with the last of them. Opening it again in the threads
        # that read would make some HDF5 libraries print harmless messages, since they are silenced thread by thread.
        self.label, self.variables, self.dims, self.flipped = label, variables, dims, flipped
        layer, row, column = dims
        first = variables[0]
        self.shape = (len(variables) if layer is None else first.sizes[layer], first.sizes[row], first.sizes[column])

    def __getitem__(self, key: tuple[slice, slice, slice]) -> npt.NDArray[Any]:
        layers, rows, columns = (slice(*part.indices(size)[:2]) for part, size in zip(key, self.shape, strict=True))
        if self.flipped:
            rows = slice(self.shape[1] - rows.stop, self.shape[1] - rows.start)
        layer, row, column = self.dims
        window: dict[Hashable, slice] = {row: rows, column: columns}
        try:
            if layer is None:
                values = np.stack([self._window(variable, window) for variable in self.variables[layers]])
            else:
                values = self._window(self.variables[0], {layer: layers, **window})
        except _UNREADABLE as error:
            raise unreadable(self.label, error) from error
        return values[:, ::-1] if self.flipped else values

    def _window(self, variable: xr.DataArray, window: dict[Hashable, slice]) -> npt.NDArray[Any]:
        others = [dim for dim in variable.dims if dim not in window]
        versions = [dim for dim in others if str(dim) in _VERSIONS]
        single = {dim: 0 for dim in others if dim not in versions}
        part = variable.isel({**window, **single}).load().transpose(*versions, *window)
        values = np.array(part.to_numpy(), dtype=self.dtype)
        limits = valid_limits(variable.attrs, variable.encoding)
        if limits is not None:
            values[(values < limits[0]) | (values > limits[1])] = np.nan
        for _ in versions:
            joined = values[0]
            for later in values[1:]:
                joined = np.where(np.isnan(joined), later, joined)
            values = joined
        return np.ascontiguousarray(values)


def inspect(path: str, label: str, variable: str | None, *, stack: bool = False, crs: CRS | None = None) -> Source:
    """Look at a NetCDF or HDF5 file; nothing but its metadata and axes is read.

    Parameters
    ----------
    path, variable
        The file, and the variable to read, with its groups before it; None where it holds but one.
    label
        How errors name the file.
    stack
        Lay all single grids of the file on each other as bands named after them, if there are several.
    crs
        Overrules what the file says of its coordinate reference system.

    Raises
    ------
    InputError
        If it cannot be opened or understood.
    """
    group, _, name = (variable or "").strip("/").rpartition("/")
    spelled = f'NETCDF:"{path}":'
    try:
        with NETCDF4_PYTHON_LOCK, netCDF4.Dataset(path) as file:
            groups = _groups(file)
        if variable is None and len(groups) > 1:
            # Of files that keep all in groups, the only one that holds grids is meant.
            names = {one: found for one in groups if (found := _grids(path, one))}
            if len(names) > 1 and "" not in names:
                raise _several([f"{one}/{name}" for one in names for name in names[one]], label, f"{spelled}/")
            group = next(iter(names), "")
        elif group not in groups:
            raise InputError(
                f"{label}: has no group '{group}'. There are: {', '.join(filter(None, groups)) or 'none'}."
            )
        dataset = _opened(path, group)
    except _UNREADABLE as error:
        raise unreadable(label, error) from error
    try:
        return source_of(dataset, label, name or None, stack=stack, spelled=spelled, crs=crs)
    except InputError:
        dataset.close()
        raise


def _opened(path: str, group: str) -> xr.Dataset:
    """Open a group of a file, with the axes of the groups above it."""

    def one(name: str) -> xr.Dataset:
        # What is no gridded cube (lists of points, swaths) may carry axes that do not decode: they are not needed.
        return xr.open_dataset(
            path, engine="netcdf4", group=name or None, decode_coords="all", decode_times=False, cache=False
        )

    dataset, parts = one(group), group.split("/") if group else []
    for level in range(len(parts) - 1, -1, -1):
        above = one("/".join(parts[:level])).variables
        dataset = dataset.assign_coords(
            {
                name: axis
                for name, axis in above.items()
                if name not in dataset.variables
                and all(dataset.sizes.get(dim) == size for dim, size in axis.sizes.items())
            }
        )
    return dataset


def _grids(path: str, group: str) -> list[Hashable]:
    """Return the names of a group's variables on grids."""
    with _opened(path, group) as dataset:
        return [name for name, array in dataset.data_vars.items() if spatial_dims(array)]


def _groups(group: netCDF4.Dataset, above: str = "") -> list[str]:
    """Return the paths of a file's groups, those above before those below; the file itself is the empty one."""
    below = (_groups(one, f"{above}/{name}".strip("/")) for name, one in group.groups.items())
    return [above, *(path for paths in below for path in paths)]


def valid_limits(attrs: Mapping[Any, Any], encoding: Mapping[Any, Any]) -> tuple[float, float] | None:
    """Return the least and the greatest valid value of a variable, unpacked; None where its attributes tell none.

    By the CF conventions (section 2.5.1) limits of the type of packed values are packed, others are not.

    Parameters
    ----------
    attrs
        The variable's, among them ``valid_range``, or ``valid_min`` and ``valid_max``.
    encoding
        ``dtype``, ``scale_factor`` and ``add_offset`` of the values in the file.
    """
    try:
        whole = np.asarray(attrs.get("valid_range", (np.nan, np.nan)))
        low, high = (
            np.asarray(attrs.get(name, edge)) for name, edge in zip(("valid_min", "valid_max"), whole, strict=True)
        )
        scale, offset = (
            float(encoding.get(name, usual)) for name, usual in (("scale_factor", 1.0), ("add_offset", 0.0))
        )
        limits = [float(low), float(high)]
    except (TypeError, ValueError):
        return None
    packed = (scale, offset) != (1.0, 0.0)
    kind = np.dtype(encoding.get("dtype", "f4"))
    given = {edge.dtype for edge, number in zip((low, high), limits, strict=True) if not np.isnan(number)}
    if not given:
        return None
    if packed and all(np.issubdtype(one, np.integer) == np.issubdtype(kind, np.integer) for one in given):
        limits = sorted(number * scale + offset for number in limits)
    slack = abs(scale) / 2 if packed else 1e-6 * max(abs(number) for number in limits if not np.isnan(number))
    return (
        -np.inf if np.isnan(limits[0]) else limits[0] - slack,
        np.inf if np.isnan(limits[1]) else limits[1] + slack,
    )


def source_of(
    dataset: xr.Dataset, label: str, variable: str | None, *, stack: bool, spelled: str, crs: CRS | None = None
) -> Source:
    """Return what an opened file of CF conventions holds; its variables are spelled with their name after `spelled`.

    Raises
    ------
    InputError
        If it cannot be understood.
    """
    grids = {name: dims for name in dataset.data_vars if (dims := spatial_dims(dataset[name]))}
    chosen = _choose(dataset, grids, label, variable, stack=stack, spelled=spelled)
    array, (row, column) = dataset[chosen[0]], grids[chosen[0]]
    if np.issubdtype(array.dtype, np.complexfloating):
        raise InputError(
            f"{label}: contains complex numbers. Convert them to real numbers first (real part or magnitude)."
        )
    others = [dim for dim in array.dims if dim not in (row, column) and array.sizes[dim] > 1]
    others = [dim for dim in others if str(dim) not in _VERSIONS]
    layer = next((dim for dim in array.dims if _is_time(dataset, dim)), others[0] if others else None)
    surplus = [f"{dim} ({array.sizes[dim]})" for dim in others if dim != layer]
    if surplus:
        raise InputError(f"{label}: '{chosen[0]}' also has the dimension {surplus[0]}. Keep one step of that alone.")
    x, y = centres(array[column], label), centres(array[row], label)
    flipped = y.size > 1 and bool(y[0] < y[-1])
    blocks = NetcdfBlocks(label, [dataset[name] for name in chosen], (layer, row, column), flipped)
    crs = crs_of(array, row, label) if crs is None else crs
    mapping = array.coords[array.rio.grid_mapping].attrs if array.rio.grid_mapping in array.coords else {}
    transform = transform_of(x, y[::-1] if flipped else y, str(mapping.get("GeoTransform", "")), label)
    sizes = array.encoding.get("chunksizes") or array.encoding.get("chunks") or array.shape
    block = dict(zip(array.dims, sizes, strict=True))
    attrs = {key: str(value) for key, value in {**dataset.attrs, **array.attrs}.items() if _is_text(value)}
    if len(chosen) == 1:
        attrs.setdefault("variable", str(chosen[0]).rpartition("/")[2])
    units = [str(dataset[name].attrs.get("units") or "") for name in chosen]
    if len(set(units)) > 1:
        # Bands of several quantities have none in common.
        attrs.pop("units", None)
    steps = _steps(dataset, array, layer, label)
    if steps is not None and not attrs.get("time_step"):
        attrs["time_step"] = steps.duration
    return Source(
        blocks,
        (block[row], block[column]),
        crs,
        transform,
        None if steps is None else steps.begin,
        [str(name) for name in chosen] if layer is None else [str(i + 1) for i in range(blocks.shape[0])],
        attrs,
        units=units if layer is None else [],
    )


def _choose(
    dataset: xr.Dataset,
    grids: dict[Hashable, Any],
    label: str,
    variable: str | None,
    *,
    stack: bool,
    spelled: str,
) -> list[Hashable]:
    """Return the variable to read, or all single grids on one pair of axes."""
    if variable is not None:
        name = variable.removeprefix("/")
        if name not in grids:
            found = ", ".join(map(str, grids)) or "none"
            raise InputError(f"{label}: has no gridded variable '{name}'. There are: {found}.")
        return [name]
    if not grids:
        raise InputError(
            f"{label}: has no variable on a regular grid with y and x (or latitude and longitude) axes. "
            "Import it with Import product (sm2r:importproduct) or make it a raster first."
        )
    names = list(grids)
    single = [name for name in names if dataset[name].ndim == 2 and grids[name] == grids[names[0]]]
    if stack and len(single) == len(names):
        return single
    if len(names) > 1:
        raise _several(names, label, spelled)
    return names


def _several(names: Sequence[Hashable], label: str, spelled: str) -> InputError:
    shown = ", ".join(map(str, names[:10])) + (", …" if len(names) > 10 else "")
    return InputError(f"{label}: has several variables ({shown}). Name one: {spelled}{names[0]}")


def _is_time(dataset: xr.Dataset, dim: Hashable) -> bool:
    return dim in dataset.coords and " since " in str(dataset[dim].attrs.get("units", ""))


def _steps(dataset: xr.Dataset, array: xr.DataArray, layer: Hashable | None, label: str) -> Steps | None:
    """Decode the time axis, or a single grid's scalar time; None if there is neither."""
    scalar = [name for name in array.coords if array[name].ndim == 0 and _is_time(dataset, name)]
    name = layer if layer is not None and _is_time(dataset, layer) else scalar[0] if scalar and layer is None else None
    if name is None:
        return None
    axis = dataset[name]
    edges = axis.attrs.get("bounds", axis.encoding.get("bounds"))
    bounds = dataset[edges].to_numpy() if edges in dataset.variables else None
    if bounds is not None and bounds.ndim == 1:
        bounds = bounds[None]
    try:
        return decode_steps(
            np.atleast_1d(axis.to_numpy()), axis.attrs["units"], str(axis.attrs.get("calendar", "standard")), bounds
        )
    except ValueError as error:
        raise undated(label, error) from error


class NetcdfWriter:
    """Writes an array (time or band, y, x) tile by tile to CF-1.8 NetCDF; bands become variables of their own."""

    def __init__(self, path: Path, array: xr.DataArray) -> None:
        self._failed = False
        with NETCDF4_PYTHON_LOCK:
            self._path, self._file = path, _created(path)
        try:
            with NETCDF4_PYTHON_LOCK, self._storing():
                self._file.set_auto_maskandscale(False)
                self._variables = self._define(array)
        except BaseException:
            self.close()
            raise
        self._shapes = {variable.name: variable.shape for variable in self._variables}

    @contextmanager
    def _storing(self) -> Iterator[None]:
        try:
            yield
        except _UNREADABLE:
            self._failed = True
            raise

    def _define(self, array: xr.DataArray) -> list[netCDF4.Variable]:
        stacked = array.dims[0] == "band"
        general, own = split_attrs(array)
        self._file.setncatts(general)
        self._grid(array)
        rows, columns = block_shape(array)
        block = (min(rows, array.sizes["y"]), min(columns, array.sizes["x"]))
        options = {"zlib": True, "complevel": 1, "shuffle": True, "fill_value": nodata_of(array.dtype)}
        if stacked:
            variables = [
                self._file.createVariable(str(name), array.dtype, ("y", "x"), chunksizes=block, **options)
                for name in array["band"].to_numpy()
            ]
        else:
            self._time(array)
            name = name_of(array)
            # Sixteen steps: neither a map nor one pixel's series has to decode much of the file.
            chunks = (min(16, array.sizes["time"]), *block)
            variables = [self._file.createVariable(name, array.dtype, ("time", "y", "x"), chunksizes=chunks, **options)]
        located = {} if array.rio.crs.is_geographic else {"coordinates": " ".join(PLACES)}
        for variable, unit in zip(variables, units_of(array) if stacked else [""], strict=True):
            named = {"long_name": variable.name.replace("_", " "), "units": unit or "1"} if stacked else {}
            variable.setncatts({**named, **own, **located})
        return variables

    def _grid(self, array: xr.DataArray) -> None:
        located = with_grid(array)
        for dim in ("y", "x"):
            self._file.createDimension(dim, array.sizes[dim])
            axis = self._file.createVariable(dim, "f8", (dim,))
            axis.setncatts(located[dim].attrs)
            axis[:] = array[dim].to_numpy()
        mapping = self._file.createVariable("spatial_ref", "i4", ())
        mapping.setncatts(located["spatial_ref"].attrs)
        if not array.rio.crs.is_geographic:
            places = [self._file.createVariable(name, "f8", ("y", "x"), zlib=True, complevel=1) for name in PLACES]
            for place, about in zip(places, PLACES.values(), strict=True):
                place.setncatts(about)
            rows = max(1, _CELLS // array.sizes["x"])
            for first in range(0, array.sizes["y"], rows):
                part = slice(first, first + rows)
                for place, values in zip(places, degrees_of(array, part), strict=True):
                    place[part] = values

    def _time(self, array: xr.DataArray) -> None:
        values, attrs = encode_times(array["time"].to_numpy())
        self._file.createDimension("time", values.size)
        axis = self._file.createVariable("time", values.dtype, ("time",))
        axis.setncatts(attrs)
        axis[:] = values
        bounds = encode_bounds(array, attrs["units"])
        if bounds is not None:
            axis.setncattr("bounds", "time_bnds")
            self._file.createDimension("nv", 2)
            self._file.createVariable("time_bnds", bounds.dtype, ("time", "nv"))[:] = bounds

    def write(self, values: npt.NDArray[Any], rows: slice, columns: slice, first: int = 0) -> None:
        """Write one tile: (layer, y, x), its first layer being the file's `first`."""
        with NETCDF4_PYTHON_LOCK, self._storing():
            if self._variables[0].ndim == 3:
                self._variables[0][first : first + values.shape[0], rows, columns] = values
            else:
                for variable, grid in zip(self._variables, values, strict=True):
                    variable[rows, columns] = grid

    def close(self) -> None:
        """Close a file that will not be whole."""
        with NETCDF4_PYTHON_LOCK:
            if self._failed:
                _divert(self._path)
            self._file.close()

    def finish(self) -> None:
        """Close the file, open it again and read the chunks at its end."""
        with NETCDF4_PYTHON_LOCK, self._storing():
            self._file.sync()
            self._file.close()
        with NETCDF4_PYTHON_LOCK, netCDF4.Dataset(self._path) as found:
            for name, shape in self._shapes.items():
                if found[name].shape != shape:
                    raise OSError(f"{found[name].shape} values of {name} were written instead of {shape}")
                found[name][(slice(-1, None),) * len(shape)]


def _created(path: Path) -> netCDF4.Dataset:
    try:
        return netCDF4.Dataset(path, "w", format="NETCDF4")
    except PermissionError:
        # HDF5 knows files by their numbers, and takes this one for another that it could not let go of (`_divert`),
        # whose number the system gave away again. While the first is there the second gets another number.
        if not path.exists():
            raise
        taken = path.with_name(f"{path.name}.taken")
        path.rename(taken)
        try:
            return netCDF4.Dataset(path, "w", format="NETCDF4")
        finally:
            taken.unlink()


def _divert(path: Path) -> None:
    """Lead what is still to be stored in an open file to nowhere, where the system can.

    HDF5 lets go of a file only once all of it is stored: on a full disk never, and its space would not become free.
    """
    handles = Path("/dev/fd")
    if not handles.is_dir():
        return
    nowhere = os.open(os.devnull, os.O_RDWR)
    try:
        wanted = path.stat()
        for handle in [int(entry.name) for entry in handles.iterdir()]:
            with suppress(OSError):  # that of the listing itself is closed by now
                if os.path.samestat(os.fstat(handle), wanted):
                    os.dup2(nowhere, handle)
    finally:
        os.close(nowhere)


def _is_text(value: Any) -> bool:
    """Tell a plain attribute from lists and objects."""
    return np.ndim(value) == 0 and not isinstance(value, Mapping)
