"""The core on its way to workers that do not have it.

Functions and classes inside of functions are sent by value: neither the scheduler nor a new worker has this module.

Dask's own ways do not serve: a directory that it uploads reaches workers only through nannies, who must restart them
for another version, whoever computes there, and its compiled kernels are lost with the worker; a zip is read unpacked
by nobody, and what was imported before stays. Here the code is told by its digest, and kept from start to start.
"""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
# Where tiles and couriers find their functions.
_WORKERS = f"{__package__}.workers"


@functools.cache
def code() -> str:
    """Return what tells this core's code from that of another version."""
    return digester()(str(ROOT))


@functools.cache
def archive() -> bytes:
    """Return the core as a zip file: what a worker needs of the plugin."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in lister()(str(ROOT)):
            packed.write(path, Path("sm2r") / path.relative_to(ROOT))
    return file.getvalue()


def messenger() -> Callable[[Any, bytes], Any]:
    """Return what has a worker perform a tile."""
    module = _WORKERS

    def tile(terms: Any, payload: bytes) -> Any:
        import importlib

        return importlib.import_module(module).perform(terms, payload)

    return tile


def asker() -> Callable[..., Any]:
    """Return what calls a function by its name on a worker; None where the core has not arrived yet."""
    module = _WORKERS

    def ask(question: str, *arguments: Any) -> Any:
        import importlib

        try:
            found = importlib.import_module(module)
        except ModuleNotFoundError:
            return None
        return getattr(found, question)(*arguments)

    return ask


def courier(key: str, content: bytes) -> Any:
    """Return a plugin that brings bytes to every worker under a key, and takes them back when it is unregistered."""
    from distributed import WorkerPlugin

    module = _WORKERS

    class Courier(WorkerPlugin):
        def setup(self, worker: Any) -> None:
            import importlib

            importlib.import_module(module).receive(key, content)

        def teardown(self, worker: Any) -> None:
            import importlib

            importlib.import_module(module).receive(key, None)

    return Courier()


def lister() -> Callable[[str], list[Path]]:
    """Return the function that lists the files that are sent, in one order on all systems."""

    def files(root: str) -> list[Path]:
        from pathlib import Path

        place = Path(root)
        core = [path for path in (place / "core").rglob("*") if path.suffix in (".py", ".txt", ".css", ".js")]
        found = [place / "__init__.py", place / "metadata.txt", *core]
        return sorted((path for path in found if path.is_file()), key=lambda path: path.relative_to(place).as_posix())

    return files


def digester() -> Callable[[str], str]:
    """Return the function that `code` is found with, here and on workers: of all that is sent."""
    files = lister()

    def digest(root: str) -> str:
        import hashlib

        found = hashlib.sha256()
        for path in files(root):
            content = path.read_bytes()
            found.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
        return found.hexdigest()[:16]

    return digest


def installer(wanted: str, packed: bytes) -> Any:
    """Return a plugin that unpacks the core where a worker has none or another, and puts it first on the path.

    Parameters
    ----------
    wanted, packed
        As `code` and `archive` return them.
    """
    from distributed import WorkerPlugin

    digest = digester()

    class Installer(WorkerPlugin):
        def setup(self, worker: Any) -> None:
            import importlib.util
            import io
            import os
            import secrets
            import shutil
            import sys
            import zipfile
            from pathlib import Path

            known = importlib.util.find_spec("sm2r")
            if known is not None and known.origin and digest(str(Path(known.origin).parent)) == wanted:
                return
            # Kept from one start of the worker to the next: numba's compiled code lies beside the source.
            cache = Path(os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or "~/.cache").expanduser()
            folder = cache / "sm2r" / wanted
            try:
                folder.parent.mkdir(parents=True, exist_ok=True)
                if not os.access(folder.parent, os.W_OK):
                    raise PermissionError(folder.parent)
            except OSError:
                folder = Path(worker.local_directory) / f"sm2r-{wanted}"

            def right() -> bool:
                # Nothing else may lie there, since it goes first on the path.
                return {path.name for path in folder.iterdir()} == {"sm2r"} and digest(str(folder / "sm2r")) == wanted

            if not folder.is_dir() or not right():
                partial = folder.with_name(f"{folder.name}.{secrets.token_hex(4)}")
                with zipfile.ZipFile(io.BytesIO(packed)) as file:
                    file.extractall(partial)
                try:
                    partial.rename(folder)
                except OSError:  # another worker was faster, or it holds what was changed by hand
                    if right():
                        shutil.rmtree(partial)
                    else:
                        folder = partial
            sys.path.insert(0, str(folder))
            for name in [name for name in sys.modules if name == "sm2r" or name.startswith("sm2r.")]:
                del sys.modules[name]
            importlib.invalidate_caches()

    return Installer()
