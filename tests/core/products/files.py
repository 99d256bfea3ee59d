"""Files as products have them, built for tests: true variable trees, values that a test knows."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import datetime
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import rasterio
from rasterio.transform import from_origin

_DAP = "{http://xml.opendap.org/ns/DAP/4.0#}"
_TYPES = {"Float32": "f4", "Float64": "f8", "Int16": "i2", "Int32": "i4", "UInt16": "u2", "UInt8": "u1", "Int8": "i1"}


def axis(first: float, step: float, count: int) -> np.ndarray:
    return first + step * np.arange(count)


def write_grid(
    path: Path,
    name: str,
    values: np.ndarray,
    lat: np.ndarray,
    lon: np.ndarray,
    *,
    times: np.ndarray | None = None,
    time_units: str = "hours since 1970-01-01",
    units: str | None = None,
    dims: tuple[str, ...] = ("time", "lat", "lon"),
    group: str = "",
    fill: float | None = -9999.0,
    flags: dict[str, np.ndarray] | None = None,
    axis_type: str = "f4",
    packed: float = 0.0,
    axis_units: bool = True,
) -> Path:
    """Write a grid; `values` are (time, lat, lon) or (lat, lon), NaN becomes `fill`, and `dims` orders the file's."""
    values = values if values.ndim == 3 else values[None]
    order = [("time", "lat", "lon").index(dim) for dim in dims]
    with netCDF4.Dataset(path, "w") as root:
        dataset = root.createGroup(group) if group else root
        sizes = {"time": values.shape[0], "lat": lat.size, "lon": lon.size}
        for dim in dims:
            dataset.createDimension(dim, sizes[dim])
        for dim, data, unit in (("lat", lat, "degrees_north"), ("lon", lon, "degrees_east")):
            variable = dataset.createVariable(dim, axis_type, (dim,))
            if axis_units:
                variable.units = unit
            variable[:] = data
        if times is not None:
            variable = dataset.createVariable("time", "f8", ("time",) if "time" in dims else ())
            variable.units = time_units
            numbers = (times - np.datetime64("1970-01-01")) / np.timedelta64(1, "h")
            variable[...] = numbers if "time" in dims else numbers[0]

        def put(label: str, data: np.ndarray, kind: str, missing: float | None, unit: str | None) -> None:
            data = data if data.ndim == 3 else data[None]
            extra = {} if missing is None else {"fill_value": missing}
            variable = dataset.createVariable(label, kind, dims, zlib=True, **extra)
            if unit is not None:
                variable.units = unit
            data = data.transpose(order) if len(dims) == 3 else data[0].transpose([d - 1 for d in order])
            if packed and label == name:
                variable.scale_factor = packed
            variable[:] = np.ma.masked_invalid(data)

        put(name, values, "i2" if packed else "f4", -32768 if packed else fill, units)
        for label, data in (flags or {}).items():
            put(label, data, data.dtype.str[1:], None, None)
    return path


def write_dmr(dmr: Path, path: Path, groups: tuple[str, ...], data: dict[str, np.ndarray], cut: dict[str, int]) -> Path:
    """Write an HDF5 file with the variable tree of a real one, from the description that OPeNDAP gave of it.

    Parameters
    ----------
    groups
        The groups to write, with all their variables.
    data
        Values by path; all other variables are empty.
    cut
        Sizes of dimensions that are to be other than in the real file.
    """
    tree = ET.parse(dmr).getroot()  # noqa: S314 (a file of ours)
    with netCDF4.Dataset(path, "w") as dataset:
        for group in tree.findall(f"{_DAP}Group"):
            if group.get("name") not in groups:
                continue
            target = dataset.createGroup(group.get("name"))
            for dim in group.findall(f"{_DAP}Dimension"):
                name = dim.get("name")
                target.createDimension(name, cut.get(name, int(dim.get("size"))))
            for kind, code in _TYPES.items():
                for node in group.findall(f"{_DAP}{kind}"):
                    _write_variable(target, node, code, data)
    return path


def _write_variable(target: netCDF4.Group, node: ET.Element, code: str, data: dict[str, np.ndarray]) -> None:
    names = []
    for dim in node.findall(f"{_DAP}Dim"):
        name = (dim.get("name") or "").rpartition("/")[2]
        if not name:
            # Nameless dimensions are told by their sizes alone, as in the file.
            name = f"nameless_{dim.get('size')}"
            if name not in target.dimensions:
                target.createDimension(name, int(dim.get("size")))
        names.append(name)
    attrs = {}
    for attribute in node.findall(f"{_DAP}Attribute"):
        value = attribute.findtext(f"{_DAP}Value")
        kind = _TYPES.get(attribute.get("type"))
        attrs[attribute.get("name")] = np.dtype(kind).type(float(value)) if kind else value
    fill = attrs.pop("_FillValue", None)
    variable = target.createVariable(node.get("name"), code, names, zlib=True, fill_value=fill)
    variable.setncatts({key: value for key, value in attrs.items() if value is not None and key != "DIMENSION_LIST"})
    variable.set_auto_maskandscale(False)
    path = f"{target.name}/{node.get('name')}"
    if path in data:
        variable[:] = data[path]


def write_series(
    path: Path,
    name: str,
    series: list[tuple[float, float, np.ndarray, np.ndarray]],
    *,
    layout: str,
    units: str = "",
    flags: dict[str, list[np.ndarray]] | None = None,
) -> Path:
    """Write time series of locations (lon, lat, times, values): contiguous or indexed ragged, or orthogonal."""
    days = [(times - np.datetime64("1900-01-01")) / np.timedelta64(1, "D") for _, _, times, _ in series]
    with netCDF4.Dataset(path, "w") as dataset:
        dataset.createDimension("locations", len(series))
        for label, column, unit in (("lon", 0, "degrees_east"), ("lat", 1, "degrees_north")):
            variable = dataset.createVariable(label, "f4", ("locations",))
            variable.units = unit
            variable[:] = [one[column] for one in series]
        if layout == "orthogonal":
            dataset.createDimension("time", days[0].size)
            dims, sizes = ("locations", "time"), None
        else:
            sizes = [one.size for one in days]
            dims = ("obs",)
            dataset.createDimension("obs", sum(sizes))
        time = dataset.createVariable("time", "f8", dims[-1:])
        time.units = "days since 1900-01-01 00:00:00"
        rng = np.random.default_rng(1)
        order = np.arange(0 if sizes is None else sum(sizes))
        if layout == "contiguous":
            rows = dataset.createVariable("row_size", "i8", ("locations",))
            rows.sample_dimension = "obs"
            rows[:] = sizes
        elif layout == "indexed":
            order = rng.permutation(order)
            index = dataset.createVariable("locationIndex", "i8", ("obs",))
            index.instance_dimension = "locations"
            index[:] = np.repeat(np.arange(len(series)), sizes)[order]
        time[:] = days[0] if sizes is None else np.concatenate(days)[order]
        columns = {name: [one[3] for one in series], **(flags or {})}
        for label, values in columns.items():
            variable = dataset.createVariable(label, np.asarray(values[0]).dtype.str[1:], dims)
            if label == name and units:
                variable.units = units
            variable[:] = np.stack(values) if sizes is None else np.concatenate(values)[order]
    return path


def write_raster(path: Path, values: np.ndarray, west: float, north: float, step: float, nodata: float = -9999) -> Path:
    """Write a raster of one band, north up, GeoTIFF or ESRI ASCII grid by its ending."""
    if path.suffix == ".txt":
        height, width = values.shape
        head = f"ncols {width}\nnrows {height}\nxllcorner {west}\nyllcorner {north - height * step}\ncellsize {step}\n"
        rows = "\n".join(" ".join(f"{value:.1f}" for value in row) for row in np.nan_to_num(values, nan=nodata))
        path.write_text(f"{head}NODATA_value {nodata}\n{rows}\n")
        return path
    profile = {"driver": "GTiff", "count": 1, "dtype": "float32", "height": values.shape[0], "width": values.shape[1]}
    with rasterio.open(
        path, "w", **profile, crs="EPSG:4326", transform=from_origin(west, north, step, step)
    ) as dataset:
        dataset.write(np.nan_to_num(values, nan=nodata).astype("float32"), 1)
    return path


def write_cf(
    path: Path,
    name: str,
    values: np.ndarray,
    lat: np.ndarray,
    lon: np.ndarray,
    times: np.ndarray,
    units: str = "hours since 1970-01-01",
    *,
    calendar: str = "standard",
    bounds: np.ndarray | None = None,
    attrs: dict[str, Any] | None = None,
    general: dict[str, str] | None = None,
    others: dict[str, tuple[np.ndarray, dict[str, str]]] | None = None,
    plane: str = "",
    mapping: dict[str, Any] | None = None,
) -> Path:
    """Write a grid (time, row, column) by the CF conventions, values as they are to be stored.

    Parameters
    ----------
    times
        Datetimes, written in hours, or numbers in `units`.
    bounds
        Of the steps, in `units`.
    attrs, general, others
        Attributes of the variable and of the file; more variables on the same grid.
    plane
        Units of projected axes; else they are degrees.
    mapping
        Attributes of the grid mapping.
    """
    if np.issubdtype(times.dtype, np.datetime64):
        times = (times - np.datetime64("1970-01-01")) / np.timedelta64(1, "h")
    rows, columns = ("y", "x") if plane else ("lat", "lon")
    with netCDF4.Dataset(path, "w") as file:
        file.setncatts(general or {})
        for dim, size in (("time", times.size), (rows, lat.size), (columns, lon.size), ("nv", 2)):
            file.createDimension(dim, size)
        for dim, data, unit in ((rows, lat, "degrees_north"), (columns, lon, "degrees_east")):
            variable = file.createVariable(dim, "f8", (dim,))
            variable.units = plane or unit
            if plane:
                variable.standard_name = f"projection_{dim}_coordinate"
            variable[:] = data
        time = file.createVariable("time", "f8", ("time",))
        time.setncatts({"units": units, "calendar": calendar})
        time[:] = times
        if bounds is not None:
            time.bounds = "time_bnds"
            file.createVariable("time_bnds", "f8", ("time", "nv"))[:] = bounds
        if mapping is not None:
            file.createVariable("crs", "i4", ()).setncatts(mapping)
        for label, (data, own) in {name: (values, attrs or {}), **(others or {})}.items():
            variable = file.createVariable(label, data.dtype, ("time", rows, columns))
            variable.set_auto_maskandscale(False)
            variable.setncatts({**own, **({"grid_mapping": "crs"} if mapping is not None else {})})
            variable[:] = data
    return path


def write_bufr(path: Path, messages: list[tuple[Any, ...]]) -> Path:
    """Write soil moisture of ASCAT as H SAF's swaths have it.

    Parameters
    ----------
    messages
        Time, and (n,) arrays: latitude, longitude, heading (deg), soil moisture (%, NaN for missing), processing flag,
        snow cover (%).
    """
    from pybufrkit.encoder import Encoder

    descriptors = [301011, 301013, 301021, 1012, 40001, 40006, 20065]
    data = b""
    for text, lat, lon, heading, sm, flag, snow in messages:
        time = datetime.fromisoformat(text)
        clock = [time.year, time.month, time.day, time.hour, time.minute, time.second]
        subsets = [
            [*clock, float(a), float(b), int(c), None if np.isnan(d) else float(d), int(e), int(f)]
            for a, b, c, d, e, f in zip(lat, lon, heading, sm, flag, snow, strict=True)
        ]
        head = [22, 0, 254, 0, 0, False, "0000000", 12, 255, 190, 13, 0, *clock, b""]
        sections = [
            ["BUFR", 0, 4], head, [0, "00000000", len(subsets), True, True, "000000", descriptors],
            [0, "00000000", subsets], ["7777"],
        ]  # fmt: skip
        data += Encoder().process(sections).serialized_bytes
    path.write_bytes(data)
    return path
