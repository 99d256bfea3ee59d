"""What happens on the workers: they are looked at, given what all tiles need, and compute."""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
import os
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ClusterError, SM2RError
from .shipping import code

if TYPE_CHECKING:
    from .connection import Shared

#: What a worker has to be like: the digest of the core's code, versions by package, and files with their sizes.
Terms = tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, int], ...]]
#: Packages whose protocol changes from one release to the next.
EXACT = ("dask", "distributed")
REMEDY = (
    "All machines need the same Python and packages (one environment or container), and must reach the inputs under "
    "the same path on shared storage."
)
# Seconds for a worker to see a file that was just written on shared storage.
_PATIENCE = 5.0

_bytes: dict[str, bytes] = {}
_objects: dict[tuple[type[Shared], str], Shared] = {}
_receiving = threading.Lock()


def terms_of(files: Iterable[str | os.PathLike[str]], packages: Sequence[str]) -> Terms:
    """Return the terms of this machine; of `files`, those that are here, and of `packages` those that are installed."""
    versions = ((name, version_of(name)) for name in dict.fromkeys(("python", *EXACT, *packages)))
    paths = [witness(Path(file)) for file in files]
    return (
        code(),
        tuple((name, version) for name, version in versions if version),
        tuple((str(path), path.stat().st_size) for path in paths if path.is_file()),
    )


def witness(path: Path) -> Path:
    """Return the file by which an input is known: itself, or of a Zarr folder the one that describes it."""
    inside = (path / name for name in (".zmetadata", ".zgroup", "zarr.json"))
    return next((file for file in inside if file.is_file()), path) if path.is_dir() else path


def version_of(package: str) -> str:
    """Return a package's version, or Python's; empty where it is missing."""
    if package == "python":
        return ".".join(map(str, sys.version_info[:3]))
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def significant(package: str, version: str) -> str:
    """Return the part of a version that has to agree."""
    return version if package in EXACT else ".".join(version.split(".")[:2])


def join(terms: Terms) -> str:
    """Say why this worker may not compute; nothing if it may."""
    try:
        _admit(terms)
    except ClusterError as error:
        return str(error)
    return ""


def refusal(worker: str, problem: str) -> str:
    """Return the error that says why a worker may not compute."""
    return f"SCHEDULER: worker {worker} {problem}. {REMEDY}"


def perform(terms: Terms, payload: bytes) -> tuple[Any, ...]:
    """Compute what `Connection.submit` sent.

    Raises
    ------
    ClusterError
        If this worker, which may have come later than others, does not fit.
    SM2RError
        Of the computation.
    """
    import dask
    from distributed import get_worker
    from distributed.protocol import deserialize_bytes

    if problem := join(terms):
        raise ClusterError(refusal(get_worker().address, problem))
    try:
        results: tuple[Any, ...] = dask.compute(*deserialize_bytes(payload), scheduler="synchronous")
        return results
    except SM2RError as error:
        failure = type(error)(str(error))
    # Errors of the file libraries, of which ours came, do not travel.
    raise failure


@functools.lru_cache(maxsize=64)
def _admit(terms: Terms) -> None:
    """See that this worker may compute: once for the same terms, for an error is not kept."""
    wanted, versions, sizes = terms
    problem = ""
    if code() != wanted:
        problem = "runs another version of SM2R than this machine; another session may be using the cluster"
    for package, version in versions:
        own = version_of(package)
        if not problem and significant(package, own) != significant(package, version):
            problem = f"has {f'{package} {own}' if own else f'no {package}'}, this machine has {package} {version}"
    problem = problem or unseen(dict(sizes))
    if problem:
        raise ClusterError(problem)


def unseen(sizes: Mapping[str, int]) -> str:
    """Say which of some files a worker does not see as they are; nothing if it sees them.

    Shared storage may take its time to show what was just written.
    """
    end = time.monotonic() + _PATIENCE
    for path, size in sizes.items():
        while (found := _size(path)) != size:
            if time.monotonic() > end:
                return f"does not see {path}" if found < 0 else f"sees {path} with {found:,} bytes instead of {size:,}"
            time.sleep(0.2)
    return ""


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return -1


def receive(key: str, content: bytes | None) -> None:
    """Keep bytes that all tiles need; drop them when there are none. Couriers call this.

    Raises
    ------
    ClusterError
        If they are not those that the key tells.
    """
    if content is not None and hashlib.sha256(content).hexdigest() not in key:
        raise ClusterError("SCHEDULER: a worker received damaged data. Run again.")
    with _receiving:
        if content is not None:
            _bytes[key] = content
            return
        _bytes.pop(key, None)
        for known in [known for known in _objects if known[1] == key]:
            del _objects[known]


def received(kind: type[Shared], key: str) -> Shared:
    """Return what was sent, the same object for all tiles."""
    with _receiving:
        if (kind, key) not in _objects:
            _objects[kind, key] = kind(_bytes[key])
        return _objects[kind, key]
