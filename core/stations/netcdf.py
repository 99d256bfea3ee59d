"""Stations and what they observed as one NetCDF file: time series of the CF conventions' discrete sampling geometries.

Chapter 9 of the CF conventions 1.8, https://cfconventions.org. Written is the contiguous ragged array (H.2.4); the
others (orthogonal and incomplete arrays, indexed ragged arrays, one station alone) are read as well.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, nullcontext
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr
from xarray.backends.netCDF4_ import NETCDF4_PYTHON_LOCK

from ..cube.conventions import PLACES, discovery, encode_times
from ..errors import InputError, OutputError
from ..files import temporary
from ..quantities import Quantity

_DAY, _SUFFIX = "P1D", ".nc"
_UNREADABLE = (OSError, RuntimeError, ValueError, KeyError)
# Columns of stations that become variables, with what the conventions call them.
_TEXTS = {
    "station_id": {"cf_role": "timeseries_id", "long_name": "station"},
    "network": {"long_name": "network"},
    "land_cover": {"long_name": "land cover"},
    "climate": {"long_name": "climate after Köppen and Geiger"},
}
_NUMBERS: dict[str, dict[str, str]] = {
    **PLACES,
    "alt": {"standard_name": "height_above_mean_sea_level", "long_name": "elevation", "units": "m", "positive": "up"},
    "depth": {"standard_name": "depth", "long_name": "middle of the depths", "units": "m", "positive": "down"},
}
_COLUMNS = {"lat": "latitude", "lon": "longitude", "alt": "elevation"}
# Names of the conventions for what tables call otherwise, so that headings are recognised.
_STANDARD = {"latitude": "latitude", "longitude": "longitude", "altitude": "elevation", "height": "elevation",
             "height_above_mean_sea_level": "elevation", "surface_altitude": "elevation"}  # fmt: skip


def write_series(
    path: str | os.PathLike[str],
    stations: pd.DataFrame,
    observations: pd.DataFrame,
    observed: Quantity,
    *,
    daily: bool = False,
    history: str = "",
    together: ExitStack | None = None,
) -> None:
    """Write stations and their observations; the file appears whole or not at all.

    Parameters
    ----------
    path
        Where to; it ends in .nc.
    stations
        A row a station, as `Import` has it: ``station_id, longitude, latitude`` (degrees, WGS 84), and if there
        ``elevation, depth_from, depth_to`` (m), ``network, land_cover, climate``. Others are left out.
    observations
        ``station_id, time`` (naive UTC) and a column named as the quantity's field, in its units; others are left out.
        NaN is missing. Rows of a station need not be in order.
    observed
        What was observed.
    daily
        Whether values are of the day that begins at their time; they then get bounds.
    history
        What made them.
    together
        Where several outputs are to appear together: the file does so when this ends well.

    Raises
    ------
    OutputError
        If the file does not end in .nc, a station has no place, which the conventions ask for, or it cannot be written.

    Examples
    --------
    >>> import xarray as xr
    >>> from sm2r.core.quantities import QUANTITIES
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=60)
    >>> rain = area.rain_gauges.rename(columns={"value": "rainfall"})
    >>> write_series("gauges.nc", area.stations, rain, QUANTITIES["rainfall"], daily=True)
    >>> with xr.open_dataset("gauges.nc") as file:
    ...     print(file.attrs["featureType"], file["rainfall"].attrs["units"])
    timeSeries mm
    """
    if Path(path).suffix.lower() != _SUFFIX:
        raise OutputError(f"{path} has to end in {_SUFFIX}.")
    placeless = stations.loc[~np.isfinite(stations[["longitude", "latitude"]]).all(axis=1), "station_id"]
    if len(placeless):
        raise OutputError(
            f"{path}: stations in NetCDF need coordinates, and {len(placeless)} of {len(stations)} have none "
            f"({', '.join(map(str, placeless[:5]))}). Give their coordinates, or write tables."
        )
    order = {name: number for number, name in enumerate(stations["station_id"])}
    of = observations["station_id"].map(order).to_numpy()
    rows = observations.iloc[np.lexsort((observations["time"].to_numpy(), of))]
    counts = np.bincount(of.astype(np.int64), minlength=len(stations))
    try:
        with nullcontext(together) if together else ExitStack() as files:
            partial = files.enter_context(temporary(path))
            with NETCDF4_PYTHON_LOCK, netCDF4.Dataset(partial, "w", format="NETCDF4") as file:
                general = discovery(observed.long_name, "stations", observed.units, _DAY if daily else "")
                file.setncatts({**general, "featureType": "timeSeries", **({"history": history} if history else {})})
                file.createDimension("station", len(stations))
                file.createDimension("obs", len(rows))
                _write_stations(file, stations, observed, counts)
                _write_observations(file, rows, observed, daily=daily)
    except (OSError, RuntimeError) as error:
        raise OutputError(f"{path}: cannot be written ({error}). Check the space on the disk.") from error


def _write_stations(
    file: netCDF4.Dataset, stations: pd.DataFrame, observed: Quantity, counts: npt.NDArray[np.int64]
) -> None:
    for name, attrs in _TEXTS.items():
        texts = stations[name].fillna("").astype(str) if name in stations else pd.Series(dtype=str)
        if not texts.astype(bool).any():
            continue
        # Characters, not strings: R and GDAL read them, too.
        cells = np.array([str(text).encode() for text in texts])
        file.createDimension(f"{name}_length", cells.dtype.itemsize)
        variable = file.createVariable(name, "S1", ("station", f"{name}_length"))
        variable.setncatts({**attrs, "_Encoding": "utf-8"})
        variable.set_auto_chartostring(False)
        variable[:] = cells.view("S1").reshape(len(cells), -1)
    measures = {name: stations[column] for name, column in _COLUMNS.items() if column in stations}
    if observed.soil and {"depth_from", "depth_to"} <= set(stations):
        measures["depth"] = (stations["depth_from"] + stations["depth_to"]) / 2
    for name, values in measures.items():
        if not np.isfinite(values).any():
            continue
        variable = file.createVariable(name, "f8", ("station",), fill_value=None if name in PLACES else np.nan)
        variable.setncatts(_NUMBERS[name])
        variable[:] = values.to_numpy()
        if name == "depth":
            variable.setncattr("bounds", "depth_bnds")
            file.createDimension("nv", 2)
            edges = file.createVariable("depth_bnds", "f8", ("station", "nv"))
            edges[:] = stations[["depth_from", "depth_to"]].to_numpy()
    row_size = file.createVariable("row_size", "i4", ("station",))
    row_size.setncatts({"long_name": "number of observations of the station", "sample_dimension": "obs", "units": "1"})
    row_size[:] = counts


def _write_observations(file: netCDF4.Dataset, rows: pd.DataFrame, observed: Quantity, *, daily: bool) -> None:
    stamps, attrs = encode_times(rows["time"].to_numpy("datetime64[ns]"))
    axis = file.createVariable("time", stamps.dtype, ("obs",), zlib=True)
    axis.setncatts(attrs)
    axis[:] = stamps
    day = {"days": 1, "hours": 24, "minutes": 1440, "seconds": 86_400}.get(attrs["units"].split()[0])
    if daily and day:
        axis.setncattr("bounds", "time_bnds")
        if "nv" not in file.dimensions:
            file.createDimension("nv", 2)
        edges = file.createVariable("time_bnds", axis.dtype, ("obs", "nv"), zlib=True)
        edges[:] = np.stack([stamps, stamps + day], axis=-1)
    places = [name for name in ("lat", "lon", "alt", "depth") if name in file.variables]
    about = {
        "long_name": observed.long_name,
        "units": observed.units,
        "coordinates": " ".join(("time", *places, "station_id")),
        "coverage_content_type": "physicalMeasurement",
    }
    about |= {"standard_name": observed.standard_name} if observed.standard_name else {}
    about |= {"cell_methods": observed.cell_methods} if daily else {}
    variable = file.createVariable(observed.field, "f8", ("obs",), zlib=True, fill_value=np.nan)
    variable.setncatts(about)
    variable[:] = rows[observed.field].to_numpy("float64")


def read_series(path: str | os.PathLike[str]) -> pd.DataFrame:
    """Read the time series at stations of a NetCDF file into one table.

    Parameters
    ----------
    path
        A file whose ``featureType`` is ``timeSeries``, in any of the layouts of the CF conventions.

    Returns
    -------
    pandas.DataFrame
        A row for each station and time that has a value: ``station_id`` (text), ``time`` (naive UTC), each variable
        under its name with its units in brackets, and if there ``longitude, latitude, elevation, depth_from,
        depth_to``. ``attrs["degrees"]`` is True. Missing values are NaN.

    Raises
    ------
    InputError
        If it cannot be opened, is no such file, or its parts do not fit together.

    Examples
    --------
    >>> from sm2r.core.quantities import QUANTITIES
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=60)
    >>> soil = area.soil_moisture_probes.rename(columns={"value": "soil_moisture"})
    >>> write_series("soil.nc", area.stations, soil, QUANTITIES["soil_moisture"])
    >>> table = read_series("soil.nc")
    >>> table.columns.tolist(), len(table)
    (['station_id', 'time', 'soil_moisture (m3 m-3)', 'latitude', 'longitude'], 360)
    """
    try:
        with xr.open_dataset(path, engine="netcdf4") as opened:
            dataset = opened.load()
    except _UNREADABLE as error:
        raise InputError(f"{path} cannot be opened as NetCDF ({error}). Check that the file is whole.") from error
    if str(dataset.attrs.get("featureType", "")).lower() != "timeseries":
        raise InputError(
            f"{path} holds no time series at stations (its featureType is not timeSeries). Import product "
            "(sm2r:importproduct) reads grids."
        )
    try:
        frame = _table(dataset)
    except (ValueError, IndexError, TypeError) as error:
        raise InputError(f"{path}: its stations and observations do not fit together ({error}).") from error
    if frame is None:
        raise InputError(
            f"{path}: a variable of the stations' names (cf_role timeseries_id) or of times is missing. "
            "The CF conventions ask for both."
        )
    frame.attrs["degrees"] = True
    return frame


def _table(dataset: xr.Dataset) -> pd.DataFrame | None:
    """Return the observations of a dataset, None where stations or times are not told."""
    every: dict[str, xr.DataArray] = {str(name): dataset[name] for name in dataset.variables}
    ids = next((one for one in every.values() if one.attrs.get("cf_role") == "timeseries_id"), None)
    time = next((one for one in every.values() if one.dtype.kind == "M" and not _is_bounds(one, every)), None)
    if ids is None or time is None:
        return None
    instance = ids.dims[0] if ids.ndim else None
    sample, station_of = _ragged(every, instance)
    values = {
        name: one for name, one in every.items()
        if name in dataset.data_vars and one.dtype.kind in "iuf" and not _is_bounds(one, every)
        and (set(one.dims) >= ({sample} if sample else set(time.dims)))
    }  # fmt: skip
    columns: dict[str, Any] = {}
    if sample:
        number = station_of
        columns["time"] = time.to_numpy()
        columns |= {_heading(name, one): one.to_numpy() for name, one in values.items()}
    else:
        # Arrays of stations and times; a single station has no dimension of its own.
        dims = [*([instance] if instance else []), next(dim for dim in time.dims if dim != instance)]
        shape = tuple(dataset.sizes[dim] for dim in dims)
        laid = {name: _laid(one, dims, shape) for name, one in {"time": time, **values}.items()}
        number = np.repeat(np.arange(shape[0]), shape[1]) if instance else np.zeros(shape[0], np.int64)
        columns["time"] = laid.pop("time")
        columns |= {_heading(name, values[name]): one for name, one in laid.items()}
    names = np.atleast_1d(ids.to_numpy())
    texts = np.array([name.decode() if isinstance(name, bytes) else str(name) for name in names], dtype=object)
    frame = pd.DataFrame({"station_id": texts[number], **columns})
    for name, one in every.items():
        column = _place_of(one)
        if column and one.dims == ids.dims:
            frame[column] = np.atleast_1d(one.to_numpy())[number]
        elif one.attrs.get("standard_name") == "depth" and one.dims == ids.dims:
            edges = every.get(str(one.attrs.get("bounds", one.encoding.get("bounds", name))), one).to_numpy()
            edges = np.reshape(edges, (len(names), -1))[number]
            frame["depth_from"], frame["depth_to"] = edges[:, 0], edges[:, -1]
    known = frame["time"].notna() & frame[list(columns)].drop(columns="time").notna().any(axis=1)
    return frame[known].reset_index(drop=True)


def _ragged(every: dict[str, xr.DataArray], instance: Any) -> tuple[Any, npt.NDArray[np.int64]]:
    """Return the dimension of observations and the station of each; None where the file is an array."""
    for one in every.values():
        if "sample_dimension" in one.attrs:
            counts = one.to_numpy().astype(np.int64)
            return one.attrs["sample_dimension"], np.repeat(np.arange(counts.size), counts)
        if one.attrs.get("instance_dimension") == instance and instance is not None:
            return one.dims[0], one.to_numpy().astype(np.int64)
    return None, np.zeros(0, np.int64)


def _laid(one: xr.DataArray, dims: list[Any], shape: tuple[int, ...]) -> npt.NDArray[Any]:
    """Return an array over stations and times, as a list."""
    missing = {dim: size for dim, size in zip(dims, shape, strict=True) if dim not in one.dims}
    whole = one.expand_dims(missing).transpose(*dims, ...)
    return whole.to_numpy().reshape(int(np.prod(shape)), -1)[:, 0]


def _is_bounds(one: xr.DataArray, every: dict[str, xr.DataArray]) -> bool:
    return any(one.name in (other.attrs.get("bounds"), other.encoding.get("bounds")) for other in every.values())


def _place_of(one: xr.DataArray) -> str | None:
    return _STANDARD.get(str(one.attrs.get("standard_name", "")))


def _heading(name: str, one: xr.DataArray) -> str:
    units = str(one.attrs.get("units", ""))
    return f"{name} ({units})" if units and units != "1" else name
