"""Output files that appear whole or not at all."""

from __future__ import annotations

import ctypes
import errno
import hashlib
import os
import re
import secrets
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from .errors import InputError, OutputError

#: Endings of outputs that are folders.
FOLDERS = (".zarr",)
#: The raster in such a folder by which GDAL, and QGIS with it, sees its bands.
LAYER = "layer.vrt"
_STYLE = "layer.qml"
# Where a folder that is replaced waits for the new one to be in its place.
_OLD = "replaced folder"
# The files by which such folders are known, and all that may be in them: GDAL 3.10 keeps statistics beside an array.
_ZARR = (".zgroup", "zarr.json")
_IN_ZARR = (
    r"(.+/)?((\.z(group|array|attrs|metadata)|zarr\.json)(\.aux\.xml)?|(c[./])?\d+([./]\d+)*)"
    rf"|{LAYER}(\.aux\.xml)?|{_STYLE}"
)

# What others read together with a file of that name: statistics and places, masks, overviews, names of classes; what a
# database had not finished.
_BESIDE = (".aux.xml", ".msk", ".msk.aux.xml", ".ovr", ".ovr.aux.xml", ".vat.dbf", "-journal", "-wal", "-shm")

# What a killed run left behind is swept away by the next one for the same target, once it is surely nobody's.
_ABANDONED = 24 * 3600.0

# Databases give each reader one state, and change their file when they are only looked at.
_DATABASE = b"SQLite format 3\0"

#: What the system says when there is no room for a file.
FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


@contextmanager
def temporary(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Give a name to write to in a hidden folder beside `path`, and rename it to `path` when the block ends well.

    An ending of `FOLDERS` makes it a folder, which takes the place of a folder of the same kind only. What libraries
    put beside the partial file goes with the hidden folder; what belonged to the file that is replaced goes with that.

    If the block raises anything, `Cancelled` and ``KeyboardInterrupt`` included, the partial file is removed and an
    existing `path` stays as it was. To let several outputs appear together, enter one ``temporary`` for each in an
    ``ExitStack``.

    Parameters
    ----------
    path
        The file to be written. A symbolic link is followed.

    Yields
    ------
    Path
        A file that is not there yet, called as `path`, or an empty folder.

    Raises
    ------
    OutputError
        If `check_replaceable` refuses `path`, its folder cannot be written to, or the disk is full.
    InputError
        If a file of `unchanged` changed meanwhile.
    """
    target = check_replaceable(path)
    if target.suffix.lower() in FOLDERS:
        with temporary_folder(target, marker=_marker(target), known=_IN_ZARR) as folder, _full_disk_told(target):
            yield folder
        return
    with hidden_folder(target) as hidden:
        with _full_disk_told(target):
            yield hidden / target.name
        see_unchanged()
        try:
            (hidden / target.name).replace(target)
            for other in beside(target):
                other.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(f"Cannot replace {target}: {error.strerror}. Close the programs that use it.") from error


def beside(path: str | os.PathLike[str]) -> list[Path]:
    """Return the files that others would read together with a file, and that go with it when it is replaced."""
    file = Path(path)
    if file.suffix.lower() in FOLDERS:
        return []
    types = [file.with_suffix(".csvt")] if file.suffix.lower() == ".csv" else []
    return [*(file.with_name(f"{file.name}{ending}") for ending in _BESIDE), *types]


@contextmanager
def hidden_folder(target: Path) -> Iterator[Path]:
    """Make a hidden folder beside a target, in which that is written, and remove it with all that is in it by then.

    Those that no run can be using any more are swept away.

    Raises
    ------
    OutputError
        If it cannot be made.
    """
    # Without the ending: GDAL would look for an archive in the name of a folder.
    hidden = target.with_name(f".{target.stem}.{secrets.token_hex(4)}.part")
    try:
        hidden.mkdir()
    except OSError as error:
        raise OutputError(f"Cannot write {target}: {error.strerror}. Choose another folder.") from error
    try:
        _sweep(target, hidden)
        yield hidden
    finally:
        _remove(hidden)


def _sweep(target: Path, own: Path) -> None:
    # What libraries made beside a partial file bears its name, too.
    abandoned = re.compile(rf"\.+{re.escape(target.stem)}(\.[0-9a-f]+\.(part|old))+.*")
    for file in target.parent.iterdir():
        if abandoned.fullmatch(file.name) and file != own:
            with suppress(FileNotFoundError):  # another run ended meanwhile
                if time.time() - max(part.lstat().st_mtime for part in (file, *file.rglob("*"))) > _ABANDONED:
                    # A run that was killed between two renames.
                    if (file / _OLD).is_dir() and not target.exists():
                        (file / _OLD).rename(target)
                    shutil.rmtree(file) if file.is_dir() else file.unlink()


@contextmanager
def _full_disk_told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # Python's own writing does not say which file found no space.
        elsewhere = error.filename is not None and not str(error.filename).startswith(str(target.parent))
        if error.errno not in FULL or elsewhere:
            raise
        raise OutputError(f"Cannot write {target}: {error.strerror}. Free some disk space.") from error


def check_replaceable(path: str | os.PathLike[str]) -> Path:
    """Check that a file, or a folder whose ending is one of `FOLDERS`, may be written, and return where it lies.

    Parameters
    ----------
    path
        A symbolic link is followed.

    Returns
    -------
    Path
        Without links.

    Raises
    ------
    OutputError
        If its folder is not there, or it is one that something else has: a folder, a device, a pipe, a socket, a
        write-protected file, a folder with other files in it.
    """
    try:
        target = Path(path).resolve()
    except (OSError, RuntimeError) as error:  # a link to itself
        raise OutputError(f"Cannot write {path}: {error}. Choose another name.") from error
    if target.is_symlink():  # Python 3.13 and later leave such a link as it is
        raise OutputError(f"Cannot write {path}: it is a link to itself. Choose another name.")
    if not target.parent.is_dir():
        raise OutputError(
            f"Cannot write {target}: the folder {target.parent} does not exist. Make it or choose another."
        )
    if target.suffix.lower() in FOLDERS:
        _check_folder(target, _marker(target), _IN_ZARR)
    elif target.is_dir():
        raise OutputError(f"Cannot write {target}: it is a folder. Give a file name.")
    elif target.exists() and not target.is_file():
        raise OutputError(
            f"Cannot write {target}: it is not a file but a device, a pipe or a socket. Give a file name."
        )
    elif target.exists() and not os.access(target, os.W_OK):
        raise OutputError(f"Cannot write {target}: the file is write-protected. Choose another name.")
    return target


def _marker(target: Path) -> str:
    return next((name for name in _ZARR if (target / name).is_file()), _ZARR[0])


def _check_folder(target: Path, marker: str, known: str) -> None:
    if target.exists() and not target.is_dir():
        raise OutputError(f"Cannot make the folder {target}: it is a file. Choose another name.")
    if not target.is_dir():
        return
    ours = (target / marker).is_file()
    for file in target.rglob("*"):
        name = file.relative_to(target).as_posix()
        if file.is_symlink() or (not file.is_dir() and not (ours and re.fullmatch(known, name))):
            raise OutputError(
                f"{target} holds other files ({name}). Choose an empty folder or a new name, so that nothing is lost."
            )


@contextmanager
def temporary_folder(path: str | os.PathLike[str], *, marker: str, known: str) -> Iterator[Path]:
    """Give a hidden folder beside `path` to write into, which becomes `path` when the block ends well.

    Parameters
    ----------
    path
        The folder to be made. One that holds a file called `marker` is replaced; any other has to be empty.
    marker
        The file by which a folder of the same kind is known.
    known
        An expression for the names of all files that such a folder may hold, from the folder on; it is not replaced
        if there are others.

    Yields
    ------
    Path
        An empty folder; it is removed if the block raises anything.

    Raises
    ------
    OutputError
        If `path` is a file or a folder that is not to be replaced, or cannot be made.
    InputError
        If a file of `unchanged` changed meanwhile.
    """
    target = Path(path).resolve()
    _check_folder(target, marker, known)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"Cannot make the folder {target}: {error.strerror}. Choose another place.") from error
    with hidden_folder(target) as hidden:
        partial, old = hidden / target.name, hidden / _OLD
        partial.mkdir()
        yield partial
        see_unchanged()
        try:
            if (target / _STYLE).is_file() and not is_signed(target / _STYLE):
                shutil.copy2(target / _STYLE, partial)
            if not (target.exists() and _exchange(partial, target)):
                if target.exists():
                    target.rename(old)
                partial.rename(target)
        except OSError as error:
            if old.exists() and not target.exists():
                old.rename(target)
            raise OutputError(f"Cannot replace {target}: {error.strerror}. Close the programs that use it.") from error


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change their names at once, and tell whether the system and the file system can do that.

    Between two renames there would be a moment without a folder, in which a run may be killed.
    """
    calls = {"linux": ("renameat2", -100, 2), "darwin": ("renameatx_np", -2, 2)}
    if sys.platform not in calls:
        return False
    name, here, swap = calls[sys.platform]
    function = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if function is None:
        return False
    return bool(function(here, os.fsencode(one), here, os.fsencode(other), swap) == 0)


def _remove(folder: Path) -> None:
    """Remove a folder; libraries that write in threads of their own may need a moment to notice that it is over."""
    end = time.monotonic() + 2
    while folder.exists():
        shutil.rmtree(folder, ignore_errors=True)
        if time.monotonic() > end:
            return


# --- files that are ours -------------------------------------------------------------------------------------------


def signed(text: str) -> bytes:
    """Return the content of an XML file by which `is_signed` knows later that it was written here."""
    content = text.encode()
    return content + f"\n<!-- SM2R {hashlib.sha256(content).hexdigest()} -->\n".encode()


def is_signed(path: str | os.PathLike[str]) -> bool:
    """Tell whether a file is as `signed` made it: neither another program's nor changed since."""
    content, _, mark = Path(path).read_bytes().rpartition(b"\n<!-- SM2R ")
    return mark == f"{hashlib.sha256(content).hexdigest()} -->\n".encode()


# --- inputs that stay as they are ----------------------------------------------------------------------------------

_State = tuple[int, ...] | None
_watched: ContextVar[dict[Path, tuple[str, _State]]] = ContextVar("sm2r_inputs")


def states(files: Mapping[Path, str]) -> dict[Path, tuple[str, _State]]:
    """Return of input files, by how errors name them, the state that they are in, for `unchanged`.

    Databases are left out: a reader sees one state of them, and they change their file when they are only looked at.
    """
    watched = {part: name for file, name in files.items() for part in _parts(file)}
    return {file: (name, _state(file)) for file, name in watched.items() if not _is_database(file)}


@contextmanager
def unchanged(before: Mapping[Path, tuple[str, _State]]) -> Iterator[None]:
    """Let outputs take their names in this block only if all inputs are as `states` found them."""
    token = _watched.set(dict(before))
    try:
        yield
    finally:
        _watched.reset(token)


def watch(files: Mapping[Path, str]) -> None:
    """Add files to those of `unchanged`, where that is in force, in the state that they are in now."""
    watched = _watched.get(None)
    if watched is not None:
        watched |= states({file: name for file, name in files.items() if file not in watched})


def see_unchanged() -> None:
    """See that no file of `unchanged` changed so far.

    Raises
    ------
    InputError
        If one did.
    """
    for file, (name, before) in _watched.get({}).items():
        if _state(file) != before:
            raise InputError(
                f"{name}: {file} changed while it was being read. Run again when it is no longer being written."
            )


def _parts(file: Path) -> Iterable[Path]:
    """Return what tells of a change: a file itself; of a folder the files that describe it."""
    if not file.is_dir():
        return [] if file.name.endswith(".aux.xml") else [file]  # statistics, which whoever looks at it writes
    return [part for name in (".zmetadata", *_ZARR) if (part := file / name).is_file()]


def _is_database(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False


def _state(file: Path) -> _State:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
