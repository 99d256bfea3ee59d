"""The files of a product: found in a folder, a zip archive or alone, and dated by their names."""

from __future__ import annotations

import fnmatch
import gzip
import io
import os
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import netCDF4
import numpy as np
import rasterio
from rasterio.errors import RasterioError
from xarray.backends.netCDF4_ import NETCDF4_PYTHON_LOCK

from .. import archives
from ..errors import InputError, OutputError
from ..files import watch
from . import bufr, classic
from .description import Naming, Product

NETCDF = (".nc", ".nc4", ".cdf", ".netcdf", ".h5", ".hdf5", ".he5", ".hdf")
RASTER = (".tif", ".tiff", ".asc", ".txt", ".grib", ".grb", ".grib2", ".grb2")

#: What the libraries raise on damaged files.
BROKEN = (
    OSError, RuntimeError, RasterioError, ValueError, KeyError, IndexError, AttributeError, TypeError, ArithmeticError,
    MemoryError, EOFError, zlib.error,
)  # fmt: skip

# Bytes that a packed file may unpack to.
_LARGEST = 2**31

_TOKENS = {
    "year": r"(?P<year>(?:18|19|20|21)\d\d)",
    "yy": r"(?P<yy>\d\d)",
    "month": r"(?P<month>0[1-9]|1[0-2])",
    "day": r"(?P<day>0[1-9]|[12]\d|3[01])",
    "doy": r"(?P<doy>00[1-9]|0[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])",
    "hour": r"(?P<hour>[01]\d|2[0-3])",
    "minute": r"(?P<minute>[0-5]\d)",
}
# Tried in this order on names that no pattern of the product fits.
_COMMON = (
    Naming("{year}-{month}-{day}T{hour}:{minute}"),
    Naming("{year}{month}{day}T{hour}{minute}"),
    Naming("{year}{month}{day}-S{hour}{minute}"),
    Naming("{year}-{month}-{day}"),
    Naming("{year}.{month}.{day}"),
    Naming("{year}_{month}_{day}"),
    Naming("{year}{month}{day}"),
    Naming("{year}{doy}"),
)


class Unsuitable(Exception):  # noqa: N818 (says what a file is, not that something failed)
    """A file that is whole but holds nothing of the product; `names` are those of what it holds."""

    def __init__(self, text: str, names: Sequence[str] = ()) -> None:
        super().__init__(text)
        self.names = tuple(names)


class Broken(Exception):  # noqa: N818 (says what a file is)
    """A file that cannot be read."""


@dataclass(frozen=True)
class Granule:
    """One file, plain or in an archive.

    Attributes
    ----------
    path
        The file, or the archive.
    member
        The file's name in the archive; empty if it is none.
    """

    path: str
    member: str = ""

    @property
    def name(self) -> str:
        """The file's own name."""
        return PurePosixPath(self.member).name if self.member else Path(self.path).name

    @property
    def label(self) -> str:
        """The file's own name, as people can read it."""
        return readable(self.name)

    @property
    def is_raster(self) -> bool:
        """Whether GDAL reads it, rather than the NetCDF library."""
        return _ending(self.name).endswith(RASTER)

    @property
    def source(self) -> str:
        """What GDAL opens."""
        place = f"/vsizip/{{{self.path}}}/{self.member}" if self.member else self.path
        return f"/vsigzip/{place}" if self.name.lower().endswith(".gz") else place

    @contextmanager
    def open(self) -> Iterator[Any]:
        """Open a file: a `netCDF4.Dataset`, values unpacked and missing ones masked, or a `rasterio` dataset.

        Raises
        ------
        Broken
            If it cannot be opened, or what is done with it fails as damaged files do.
        """
        try:
            if self.is_raster:
                with rasterio.Env(), rasterio.open(self.source) as raster:
                    yield raster
            else:
                # The HDF5 library is not safe to enter from several threads, whoever calls it.
                with NETCDF4_PYTHON_LOCK, self._dataset() as dataset:
                    yield dataset
        except BROKEN as error:
            raise Broken(readable(str(error) or type(error).__name__)) from error

    def _dataset(self) -> netCDF4.Dataset:
        packed = self.member or self.name.lower().endswith(".gz")
        if not packed and not self.name.lower().endswith(bufr.SUFFIXES):
            with Path(self.path).open("rb") as file:
                classic.check(file)
            return netCDF4.Dataset(self.path)
        if _ending(self.name).endswith(bufr.SUFFIXES):
            return bufr.dataset(self._bytes())
        data = self._bytes()
        classic.check(io.BytesIO(data))
        return netCDF4.Dataset("file in memory", memory=data)

    def _bytes(self) -> bytes:
        """Return what the file holds, unpacked."""
        data = archives.read_member(self.path, self.member) if self.member else Path(self.path).read_bytes()
        if self.name.lower().endswith(".gz"):
            with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
                data = packed.read(_LARGEST + 1)
            if len(data) > _LARGEST:
                raise OSError(f"unpacks to more than {_LARGEST >> 20} MB")
        return data


def readable(text: str, most: int = 200) -> str:
    """Return a text out of a file so that it can be shown: printable, in one line, not long."""
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return text if len(text) <= most else f"{text[:most]}…"


def _ending(name: str) -> str:
    return name.lower().removesuffix(".gz")


def find(
    path: str | os.PathLike[str],
    product: Product,
    *,
    pattern: str = "",
    label: str = "INPUT",
    skip: str | os.PathLike[str] | None = None,
) -> list[Granule]:
    """Return the files of a product, in the order of their names.

    Parameters
    ----------
    path
        A folder, which is searched with all below it, a zip archive, or one file; as QGIS names the sources of layers,
        too (``/vsizip/…``, ``NETCDF:"…":name``).
    product
        Where some files have its names, the others are left out.
    pattern
        Keeps the files whose name fits it, with ``*`` and ``?``.
    label
        How errors name the input.
    skip
        A file to leave out: the output that an earlier run left in the folder.

    Raises
    ------
    InputError
        If there is nothing, or nothing that can be read.
    OutputError
        If the file to be left out is there, but was not made here.
    """
    place, inside = _unwrapped(os.fspath(path))
    packed = place.suffix.lower() == ".zip" and place.is_file()
    with archives.members(place, label=label) as members:
        if packed:
            found = [Granule(str(place), member.name) for member in members if _within(member.name, inside)]
        elif place.is_dir():
            found = [Granule(str(place / member.name)) for member in members]
        else:
            found = [Granule(str(place))]
    kept = found if packed or skip is None or not Path(skip).is_file() else _without(found, Path(skip), label)
    kept = [granule for granule in kept if _ending(granule.name).endswith(NETCDF + RASTER + bufr.SUFFIXES)]
    if not kept:
        names = ", ".join(granule.name for granule in found[:5]) or "nothing"
        raise InputError(
            f"{label}: {place} contains no file that can be imported (found {names}). Files end in "
            f"{', '.join(NETCDF)}, {', '.join(RASTER)} or {', '.join(bufr.SUFFIXES)}."
        )
    if pattern:
        kept = [granule for granule in kept if fnmatch.fnmatch(granule.name.lower(), pattern.lower())]
        if not kept:
            raise InputError(f"{label}: no file in {place} has a name like '{pattern}'. Check the pattern.")
    if product.files:
        named = [granule for granule in kept if re.search(product.files, granule.name)]
        kept = named or kept
    watch({Path(granule.path): label for granule in kept})
    return sorted(kept, key=lambda granule: (granule.name, granule.member, granule.path))


_SOURCE = re.compile(r'(?:NETCDF|HDF5):(?:"(?P<quoted>[^"]+)"|(?P<plain>.+?))(?::(?://)?(?P<variable>[^:"]+))?')


def layer_variable(path: str) -> str:
    """Return the variable that the source of a layer names (``NETCDF:"a.nc":sm``); empty if it names none."""
    match = _SOURCE.fullmatch(path)
    return (match["variable"] or "").strip("/") if match else ""


def _unwrapped(text: str) -> tuple[Path, str]:
    """Return the file, folder or archive that the source of a layer names, and the place in the archive."""
    match = _SOURCE.fullmatch(text)
    text = (match["quoted"] or match["plain"]) if match else text
    text = text.removeprefix("/vsigzip/")
    if not text.startswith("/vsizip/"):
        return Path(text), ""
    text = text.removeprefix("/vsizip/")
    if text.startswith("{"):
        archive, _, inside = text[1:].partition("}")
    else:
        end = re.search(r"\.zip(?=/|$)", text, re.IGNORECASE)
        archive, inside = (text[: end.end()], text[end.end() :]) if end else (text, "")
    place = Path(archive)
    if not place.exists() and Path(f"/{archive}").exists():
        place = Path(f"/{archive}")
    return place, inside.strip("/")


def _within(name: str, place: str) -> bool:
    """Tell whether a member of an archive is a file or lies in a folder there."""
    return not place or name == place or name.startswith(f"{place}/")


def _without(granules: list[Granule], output: Path, label: str) -> list[Granule]:
    """Return granules but for a file that an earlier run made; see that it did."""
    kept = [granule for granule in granules if not output.samefile(granule.path)]
    if len(kept) < len(granules) and "SM2R" not in _history(output):
        raise OutputError(f"OUTPUT: {output} is one of the files of {label}. Choose another name.")
    return kept


def _history(path: Path) -> str:
    """Return what a file says of how it was made; nothing where it cannot be read."""
    try:
        with rasterio.Env(), rasterio.open(path) as dataset:
            tags = dataset.tags()
            return str(tags.get("history") or tags.get("NC_GLOBAL#history") or "")
    except BROKEN:
        return ""


def date(name: str, naming: Sequence[Naming]) -> tuple[np.datetime64, Naming] | None:
    """Return the time that a file's name tells, and the pattern that told it; None if none does.

    Parameters
    ----------
    name
        The file's name.
    naming
        The product's patterns; usual ones are tried where it has none.
    """
    for pattern in naming or _COMMON:
        match = _expression(pattern.pattern).search(name)
        time = _time(match.groupdict()) if match else None
        if time is not None:
            return time, pattern
    return None


def _expression(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"(\{\w+\}|\*)", pattern)
    texts = []
    for part in parts:
        if part == "*":
            texts.append(".*?")
        elif part.startswith("{") and part.endswith("}"):
            token = _TOKENS.get(part[1:-1])
            if token is None or f"(?P<{part[1:-1]}>" in "".join(texts):
                raise InputError(
                    f"DATE_PATTERN: '{pattern}' is not valid; it may contain "
                    f"{', '.join(f'{{{token}}}' for token in _TOKENS)} once each, and * for anything."
                )
            texts.append(token)
        else:
            texts.append(re.escape(part))
    # A date is not a part of a longer number; after a clock there may be seconds.
    before = r"(?<!\d)" if pattern.startswith("{") else ""
    after = r"(?!\d)" if pattern.endswith(("day}", "doy}", "month}", "year}")) else ""
    return re.compile(before + "".join(texts) + after)


def _time(parts: dict[str, Any]) -> np.datetime64 | None:
    if "yy" in parts:
        parts = {"year": f"20{parts['yy']}", **parts}
    if "year" not in parts:
        return None
    if parts.get("doy"):
        start = np.datetime64(f"{parts['year']}-01-01", "m") + np.timedelta64(int(parts["doy"]) - 1, "D")
        if str(start)[:4] != parts["year"]:  # day 366
            return None
    else:
        text = f"{parts['year']}-{parts.get('month') or '01'}-{parts.get('day') or '01'}"
        try:
            start = np.datetime64(text, "m")
        except ValueError:  # 31 April
            return None
    clock = 60 * int(parts.get("hour") or 0) + int(parts.get("minute") or 0)
    return (start + np.timedelta64(clock, "m")).astype("datetime64[ns]")
