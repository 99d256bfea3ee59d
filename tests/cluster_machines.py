"""A scheduler and workers in processes of their own, on a Python that does not have the plugin."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path

import pytest
from sm2r.core.cluster import shipping


class Machines:
    """A scheduler and its workers, one thread each.

    Parameters
    ----------
    folder
        For their files.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._processes, self.workers = folder, [], []
        packages = folder / "site"
        packages.mkdir()
        for path in {Path(entry) for entry in sys.path if Path(entry).name == "site-packages"}:
            for found in path.iterdir():
                if found.name not in ("sm2r", "__pycache__"):
                    (packages / found.name).symlink_to(found)
        environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "NUMBA_CACHE_DIR")}
        self._environment = environment | {"PYTHONPATH": str(packages), "XDG_CACHE_HOME": str(folder / "cache")}
        # As if the workers had run before: what numba compiles here is there already.
        kept = folder / "cache" / "sm2r" / shipping.code() / "sm2r"
        shutil.copytree(shipping.ROOT / "core", kept / "core", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("__init__.py", "metadata.txt"):
            shutil.copy2(shipping.ROOT / name, kept)
        cache = os.environ.get("NUMBA_CACHE_DIR")
        for source in {path.parent for path in (shipping.ROOT / "core").rglob("*.py")}:
            # There, numba names its folder after the source's.
            apart = f"{source.name}_{sha1(str(source).encode()).hexdigest()}"  # noqa: S324
            compiled = Path(cache).resolve() / apart if cache else source / "__pycache__"
            if compiled.is_dir():
                (kept / source.relative_to(shipping.ROOT) / "__pycache__").symlink_to(compiled)
        # Not the virtual environment's Python, which would find the plugin.
        self._python = getattr(sys, "_base_executable", sys.executable)
        known = folder / "scheduler.json"
        self.scheduler = self._start("scheduler", "--port", "0", "--host", "127.0.0.1", "--scheduler-file", str(known))
        self.address = ""
        deadline = time.monotonic() + 60
        while not self.address:
            if time.monotonic() > deadline:
                raise TimeoutError((folder / "scheduler-0.log").read_text())
            try:
                self.address = json.loads(known.read_text())["address"]
            except (OSError, ValueError):  # not there, or not whole
                time.sleep(0.05)

    def start_worker(self) -> subprocess.Popen:
        worker = self._start("worker", self.address, "--nthreads", "1", "--no-nanny", "--local-directory",
                             str(self._folder))  # fmt: skip
        self.workers.append(worker)
        return worker

    def lose_worker(self) -> None:
        """Kill the oldest worker as a machine that fails would."""
        worker = self.workers.pop(0)
        worker.kill()
        worker.wait()

    def _start(self, kind: str, *arguments: str) -> subprocess.Popen:
        log = (self._folder / f"{kind}-{len(self._processes)}.log").open("w")
        command = [self._python, "-m", f"distributed.cli.dask_{kind}", *arguments, "--no-dashboard"]
        process = subprocess.Popen(command, env=self._environment, stdout=log, stderr=log, cwd=self._folder)
        log.close()
        self._processes.append(process)
        return process

    def close(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """Give a cluster of two workers."""
    found = Machines(tmp_path_factory.mktemp("cluster"))
    for _ in range(2):
        found.start_worker()
    yield found
    found.close()
