"""Soil moisture of ASCAT in BUFR, H SAF's and EUMETSAT's, as the NetCDF file that it would be.

Messages are decoded by pybufrkit, which is pure Python: libraries that bring their own binaries clash with those of
QGIS. What is not soil moisture of a scatterometer is left to other programs.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import netCDF4
import numpy as np
import numpy.typing as npt

from .. import environment
from ..errors import DependencyError

SUFFIXES = (".buf", ".bufr", ".bfr", "_l2.bin")
#: What decodes messages, with the first version that will not do any more; optional, so in no list of requirements.
PACKAGES = {"pybufrkit": "", "bitstring": "5"}

Columns = dict[str, npt.NDArray[np.float64]]

_CLOCK = ("year", "month", "day", "hour", "minute", "second")
_EPOCH = "2000-01-01"
# Element descriptors of the WMO's table B by what the NetCDF files of EUMETSAT call them; the first one of a subset
# counts, since later ones are of the wind.
_ELEMENTS = {
    "004001": "year", "004002": "month", "004003": "day", "004004": "hour", "004005": "minute", "004006": "second",
    "005001": "latitude", "005002": "latitude", "006001": "longitude", "006002": "longitude",
    "001012": "heading", "040001": "surface_soil_moisture", "040006": "processing_flag",
    "020065": "snow_cover_probability", "040008": "frozen_soil_probability",
}  # fmt: skip
_PLACES = {"latitude": "degrees_north", "longitude": "degrees_east", "surface_soil_moisture": "percent"}
_FLAGS = ("processing_flag", "snow_cover_probability", "frozen_soil_probability")


def dataset(data: bytes) -> netCDF4.Dataset:
    """Return what a file of BUFR messages holds as a dataset in memory; values of dimension ``obs``.

    Parameters
    ----------
    data
        The file's bytes.

    Raises
    ------
    DependencyError
        If pybufrkit is missing; it says how to get it.
    ValueError
        If the file holds no soil moisture, or cannot be decoded.
    """
    columns = decode(data)
    found = netCDF4.Dataset("messages in memory", "w", diskless=True, persist=False)
    found.createDimension("obs", columns["latitude"].size)
    for name, units in _PLACES.items():
        variable = found.createVariable(name, "f8" if name != "surface_soil_moisture" else "f4", ("obs",))
        variable.units = units
        variable[:] = np.ma.masked_invalid(columns[name])
    time = found.createVariable("time", "f8", ("obs",))
    time.units = f"seconds since {_EPOCH}"
    time[:] = np.ma.masked_invalid(columns["time"])
    flags = {name: columns[name] for name in _FLAGS if name in columns}
    # What has no probability is not dropped for it.
    flags |= {name: np.nan_to_num(values) for name, values in flags.items() if name.endswith("probability")}
    if "heading" in columns:
        # Southward passes descend.
        heading = columns["heading"] % 360
        flags["as_des_pass"] = np.where(np.isfinite(heading), ((heading > 90) & (heading < 270)) * 1.0, np.nan)
    for name, values in flags.items():
        if np.isfinite(values).any():
            found.createVariable(name, "f4", ("obs",))[:] = np.ma.masked_invalid(values)
    return found


@lru_cache(maxsize=1)
def decode(data: bytes) -> Columns:
    """Return columns of places: ``latitude``, ``longitude``, ``time`` (s since 2000), soil moisture (%), flags.

    Raises
    ------
    DependencyError, ValueError
        As `dataset`.
    """
    _require()
    parts = [_columns(message) for message in _messages(data)]
    parts = [part for part in parts if "surface_soil_moisture" in part]
    if not parts:
        raise ValueError("contains no messages with surface soil moisture (040001)")
    names = {name for part in parts for name in part}
    missing = {name: np.full(1, np.nan) for name in names}
    return {
        name: np.concatenate([part.get(name, np.repeat(missing[name], part["latitude"].size)) for part in parts])
        for name in names
    }


def _require() -> None:
    found = [environment.status(name, below=below) for name, below in PACKAGES.items()]
    bad = [package for package in found if not package.ok]
    if bad:
        names = " and ".join(f"{package.name}{package.needed}" for package in found)
        raise DependencyError(f"Files in BUFR need the Python packages {names}. {environment.remedy(bad)}")


def _messages(data: bytes) -> Iterator[Any]:
    from pybufrkit.decoder import Decoder, generate_bufr_message
    from pybufrkit.errors import PyBufrKitError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield from generate_bufr_message(Decoder(), data)
        except (PyBufrKitError, AssertionError, NotImplementedError, StopIteration) as error:
            raise ValueError(f"cannot be decoded ({error})") from error


def _columns(message: Any) -> Columns:
    """Return the columns of a message, one value a subset."""
    subsets = message.template_data.value
    rows: dict[str, list[Any]] = {}
    for descriptors, values in zip(
        subsets.decoded_descriptors_all_subsets, subsets.decoded_values_all_subsets, strict=True
    ):
        own: dict[str, Any] = {}
        for descriptor, value in zip(descriptors, values, strict=True):
            name = _ELEMENTS.get(str(descriptor))
            if name is not None and name not in own:
                own[name] = value
        for name in dict.fromkeys(_ELEMENTS.values()):
            rows.setdefault(name, []).append(own.get(name) if not isinstance(own.get(name), bytes) else None)
    columns = {name: np.array(column, "f8") for name, column in rows.items()}
    columns = {name: column for name, column in columns.items() if name in _PLACES or np.isfinite(column).any()}
    if not {"latitude", "longitude", *_CLOCK[:5]} <= set(columns) or not _has(message, "040001"):
        return {}
    return {**{n: c for n, c in columns.items() if n not in _CLOCK}, "time": _time(columns)}


def _has(message: Any, element: str) -> bool:
    lists = message.template_data.value.decoded_descriptors_all_subsets
    return any(str(descriptor) == element for descriptor in lists[0])


def _time(columns: Columns) -> npt.NDArray[np.float64]:
    """Return seconds since 2000, NaN where a part of the date is missing."""
    parts = [columns.get(name, np.zeros_like(columns["year"])) for name in _CLOCK]
    parts[-1] = np.nan_to_num(parts[-1])
    known = np.all(np.isfinite(parts), axis=0)
    year, month, day, hour, minute, second = (np.where(known, part, 1.0) for part in parts)
    months = ((year - 2000) * 12 + month - 1).astype("timedelta64[M]")
    days = (np.datetime64("2000-01", "M") + months).astype("M8[D]") - np.datetime64(_EPOCH)
    seconds = 86400.0 * (days.astype("f8") + day - 1) + 3600 * hour + 60 * minute + second
    return np.where(known, seconds, np.nan)
