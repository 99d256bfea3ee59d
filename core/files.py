"""Output files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .errors import OutputError

#: Endings of outputs that are folders.
FOLDERS = (".zarr",)
#: The raster in such a folder by which GDAL, and QGIS with it, sees its bands.
LAYER = "layer.vrt"
# The files by which such folders are known.
_ZARR = (".zgroup", "zarr.json")

# What a killed run left behind is swept away by the next one for the same target, once it is surely nobody's.
_ABANDONED = 24 * 3600.0

#: What the system says when there is no room for a file.
FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


@contextmanager
def temporary(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Give a hidden name beside `path` to write to, and rename it to `path` when the block ends well.

    An ending of `FOLDERS` makes it a folder, which takes the place of a folder of the same kind only.

    The name keeps the ending of `path`. If the block raises anything, `Cancelled` and ``KeyboardInterrupt`` included,
    the partial file is removed and an existing `path` stays as it was. To let several outputs appear together,
    enter one ``temporary`` for each in an ``ExitStack``.

    Parameters
    ----------
    path
        The file to be written. A symbolic link is followed.

    Yields
    ------
    Path
        An empty file, unique to this call, in the folder of `path`.

    Raises
    ------
    OutputError
        If `path` is a folder, its folder does not exist, one of them cannot be written to, or the disk is full.
    """
    target = Path(path).resolve()
    if not target.parent.is_dir():
        raise OutputError(f"Cannot write {target}: the folder does not exist. Create it or choose another.")
    if target.suffix.lower() in FOLDERS:
        _sweep(target)
        with temporary_folder(target, marker=_marker(target)) as folder, _full_disk_told(target):
            yield folder
        return
    if target.is_dir():
        raise OutputError(f"Cannot write {target}: it is a folder. Give a file name.")
    if target.exists() and not os.access(target, os.W_OK):
        raise OutputError(f"Cannot write {target}: the file is write-protected. Choose another name.")
    partial = target.with_name(f".{target.stem}.{secrets.token_hex(4)}.part{target.suffix}")
    try:
        partial.touch(exist_ok=False)
    except OSError as error:
        raise OutputError(f"Cannot write {target}: {error.strerror}. Choose another folder.") from error
    try:
        _sweep(target)
        with _full_disk_told(target):
            yield partial
        try:
            partial.replace(target)
        except OSError as error:
            raise OutputError(f"Cannot replace {target}: {error.strerror}. Close what uses it.") from error
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def _full_disk_told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # Python's own writing does not say which file found no space.
        if error.errno not in FULL or error.filename is not None:
            raise
        raise OutputError(f"Cannot write {target}: {error.strerror}. Make room on the disk.") from error


def _sweep(target: Path) -> None:
    """Remove partial files of `target` that no run can still be writing."""
    # One temporary may have been written through another.
    abandoned = re.compile(rf"\.+{re.escape(target.stem)}(\.[0-9a-f]+\.(part|old))+{re.escape(target.suffix)}")
    for file in target.parent.iterdir():
        if abandoned.fullmatch(file.name):
            with suppress(FileNotFoundError):  # another run ended meanwhile
                # A folder changes where the files in it are made.
                parts = [file, *file.iterdir()] if file.is_dir() else [file]
                if time.time() - max(part.stat().st_mtime for part in parts) > _ABANDONED:
                    shutil.rmtree(file) if file.is_dir() else file.unlink()


def check_replaceable(path: str | os.PathLike[str]) -> None:
    """Check that a folder whose ending is one of `FOLDERS` may be written, before the work.

    Raises
    ------
    OutputError
        If there is a file, or a folder of another kind.
    """
    _check_folder(Path(path), _marker(Path(path)))


def _marker(target: Path) -> str:
    return next((name for name in _ZARR if (target / name).is_file()), _ZARR[0])


def _check_folder(target: Path, marker: str) -> None:
    if target.exists() and not target.is_dir():
        raise OutputError(f"Cannot make the folder {target}: it is a file. Choose another name.")
    if target.is_dir() and any(target.iterdir()) and not (target / marker).is_file():
        raise OutputError(f"{target} holds other files. Choose an empty folder or a new name, so that nothing is lost.")


@contextmanager
def temporary_folder(path: str | os.PathLike[str], *, marker: str) -> Iterator[Path]:
    """Give a hidden folder beside `path` to write into, which becomes `path` when the block ends well.

    Parameters
    ----------
    path
        The folder to be made. One that holds a file called `marker` is replaced; any other has to be empty.
    marker
        The file by which a folder of the same kind is known.

    Yields
    ------
    Path
        An empty folder; it is removed if the block raises anything.

    Raises
    ------
    OutputError
        If `path` is a file or a folder that is not to be replaced, or cannot be made.
    """
    target = Path(path).resolve()
    _check_folder(target, marker)
    token = secrets.token_hex(4)
    partial, old = (target.with_name(f".{target.stem}.{token}.{kind}{target.suffix}") for kind in ("part", "old"))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.mkdir()
    except OSError as error:
        raise OutputError(f"Cannot make the folder {target}: {error.strerror}. Choose another place.") from error
    try:
        yield partial
        try:
            if target.exists():
                target.rename(old)
            partial.rename(target)
        except OSError as error:
            if old.exists() and not target.exists():
                old.rename(target)
            raise OutputError(f"Cannot replace {target}: {error.strerror}. Close what uses it.") from error
    finally:
        for leftover in (partial, old):
            _remove(leftover)


def _remove(folder: Path) -> None:
    """Remove a folder; libraries that write in threads of their own may need a moment to notice that it is over."""
    end = time.monotonic() + 2
    while folder.exists():
        shutil.rmtree(folder, ignore_errors=True)
        if time.monotonic() > end:
            return
