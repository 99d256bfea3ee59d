"""Files of an input that may be a folder, a zip or one file, read in memory and never unpacked to disk."""

from __future__ import annotations

import gzip
import lzma
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from .errors import InputError

#: Bytes that one file may hold; an hourly record of a century has 150 MB in the longer ISMN layout.
LARGEST_FILE = 512 * 2**20
#: Bytes that all files of a zip may hold in proportion to it; text of stations shrinks to a tenth or so.
LARGEST_RATIO = 200
# Small zips may well be beyond that ratio.
_HARMLESS = 64 * 2**20
_MOST_FILES = 200_000

# All that Python's readers raise at damaged archives; a few are errors of programs elsewhere.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True)
class Member:
    """One file of the input.

    Attributes
    ----------
    name
        Its path within the input, with ``/`` between folders.
    size
        Bytes when read.
    """

    name: str
    size: int
    _path: Path
    _packed: zipfile.ZipFile | None = None

    @property
    def folder(self) -> str:
        """Return the folder it lies in."""
        return str(PurePosixPath(self.name).parent)

    @property
    def stem(self) -> str:
        """Return its name without folder, ending and ``.gz``."""
        return PurePosixPath(PurePosixPath(self.name).name.removesuffix(".gz")).stem

    @property
    def suffix(self) -> str:
        """Return its ending in lower case, that before ``.gz`` where it has one."""
        return PurePosixPath(self.name.lower().removesuffix(".gz")).suffix

    def read(self, most: int | None = None) -> bytes:
        """Return the content, or its first `most` bytes.

        Raises
        ------
        InputError
            If it is damaged, protected by a password or too large.
        """
        limit = LARGEST_FILE if most is None else most
        try:
            with self._open() as file:
                if self.name.lower().endswith(".gz"):
                    with gzip.GzipFile(fileobj=file) as unpacked:
                        data = unpacked.read(limit + 1)
                else:
                    data = file.read(limit + 1)
        except _DAMAGE as error:
            reason = "it is protected by a password" if "password" in str(error) else f"it is damaged ({error})"
            raise InputError(f"{self.name} cannot be read: {reason}. Download it again.") from error
        if most is None and len(data) > limit:
            raise InputError(f"{self.name} holds more than {limit >> 20} MB, which is too large for station data.")
        return data[:limit]

    def _open(self) -> IO[bytes]:
        return self._path.open("rb") if self._packed is None else self._packed.open(self.name)


@contextmanager
def members(path: str | os.PathLike[str], *, label: str = "INPUT") -> Iterator[list[Member]]:
    """Give the files of a folder (with all below it), of a zip, or a single file; those of a zip while it is open.

    A zip is looked at whole before anything is read: a path that leads out of it, a link or a size that no text has
    is refused.

    Parameters
    ----------
    path
        The folder, zip or file.
    label
        How errors name the input.

    Raises
    ------
    InputError
        If there is nothing, the zip is damaged, or it is not safe to read.
    """
    source = Path(path)
    if source.is_dir():
        yield _of_folder(source, label)
    elif not source.is_file():
        raise InputError(f"{label}: {source} does not exist. Check the path.")
    elif source.suffix.lower() == ".zip":
        try:
            packed = zipfile.ZipFile(source)
        except _DAMAGE as error:
            raise InputError(f"{label}: {source} is not a complete zip file ({error}). Download it again.") from error
        with packed:
            yield _of_zip(source, packed, label)
    else:
        yield [Member(source.name, source.stat().st_size, source)]


def read_member(path: str | os.PathLike[str], name: str) -> bytes:
    """Return the content of a file in a zip, whose `members` were looked at before.

    Raises
    ------
    OSError
        If it is damaged.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            return packed.read(name)
    except (*_DAMAGE, KeyError) as error:
        raise OSError(f"it is damaged in its zip ({error})") from error


def _of_folder(folder: Path, label: str) -> list[Member]:
    found = []
    for place, folders, files in os.walk(folder):  # does not follow links to folders, which may go round in circles
        folders[:] = sorted(folder for folder in folders if not folder.startswith("."))  # what a killed run left
        for file in sorted(files):
            path = Path(place) / file
            if not file.startswith(".") and path.is_file():
                found.append(Member(path.relative_to(folder).as_posix(), path.stat().st_size, path))
    if not found:
        raise InputError(f"{label}: the folder {folder} holds no files. Choose another.")
    return found


def _of_zip(source: Path, packed: zipfile.ZipFile, label: str) -> list[Member]:
    entries = [entry for entry in packed.infolist() if not entry.is_dir()]
    for entry in packed.infolist():
        parts = re.split(r"[/\\]", entry.filename)
        if ".." in parts or not parts[0] or re.match(r"[A-Za-z]:", entry.filename) or "\0" in entry.orig_filename:
            raise InputError(f"{label}: {source} is not safe: '{entry.filename}' in it points outside its folder.")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise InputError(f"{label}: {source} is not safe: '{entry.filename}' in it is a link to another file.")
    size = sum(entry.file_size for entry in entries)
    if len(entries) > _MOST_FILES or size > max(_HARMLESS, LARGEST_RATIO * source.stat().st_size):
        raise InputError(
            f"{label}: {source} is not safe: it would hold {len(entries)} files of {size >> 20} MB, too many or too "
            "large for a data archive. If you trust it, unpack it and choose the folder."
        )
    if not entries:
        raise InputError(f"{label}: {source} holds no files. Choose another.")
    # Python has put "/" for the backslash that some packers write; hidden files are rubbish of the packer's system.
    shown = [entry for entry in entries if not PurePosixPath(entry.filename).name.startswith(".")]
    shown = [entry for entry in shown if not entry.filename.startswith("__MACOSX/")]
    return [
        Member(entry.filename, entry.file_size, source, packed) for entry in sorted(shown, key=lambda e: e.filename)
    ]
