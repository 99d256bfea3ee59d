"""Zip archives from outside: looked at before a member is read, and never unpacked to disk."""

from __future__ import annotations

import os
import stat
import zipfile
from pathlib import Path, PureWindowsPath

from .errors import InputError

#: What one member may come to in memory, and how much smaller than that it may be packed.
LARGEST = 4 * 2**30
_MOST_PACKED = 2000


def members(path: str | os.PathLike[str], label: str) -> list[str]:
    """Return the files in a zip archive, in the order of their names.

    Parameters
    ----------
    path
        The archive.
    label
        How errors name the input.

    Raises
    ------
    InputError
        If it is no zip, damaged or encrypted, a member's path leaves the archive or is a link, or a member is packed
        so tightly that it may be meant to fill the memory.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise InputError(f"{label}: is no zip archive that can be read ({error}). Fetch it again.") from error
    for entry in entries:
        name = entry.filename
        # Windows knows drives and backslashes, which a name may hold on any system.
        parts = PureWindowsPath(name).parts
        if PureWindowsPath(name).anchor or ".." in parts or stat.S_ISLNK(entry.external_attr >> 16):
            raise InputError(
                f"{label}: holds '{name}', which leads out of the archive. It is not read; check its source."
            )
        if entry.flag_bits & 1:
            raise InputError(f"{label}: '{name}' is encrypted. Unpack the archive first and give its folder.")
        if entry.file_size > LARGEST or entry.file_size > _MOST_PACKED * max(entry.compress_size, 1024):
            raise InputError(
                f"{label}: '{name}' would take {entry.file_size / 2**20:.0f} MB of memory. Unpack the archive first "
                "and give its folder."
            )
    return sorted(entry.filename for entry in entries if not entry.is_dir())


def read(path: str | os.PathLike[str], member: str) -> bytes:
    """Return a member's content.

    Raises
    ------
    OSError
        If it is damaged.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.read(member)
    except (zipfile.BadZipFile, ValueError, KeyError, EOFError, NotImplementedError, zipfile.zlib.error) as error:
        raise OSError(f"{Path(member).name} in the archive is damaged ({error})") from error
