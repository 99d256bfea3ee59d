"""QGIS for the tools beside this file: started in their process, or run as on a server."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


def start(*, windows: bool = False) -> tuple[Any, Any]:
    """Start QGIS with Processing and the plugin, and return the application and the plugin, which must be kept."""
    from qgis.core import QgsApplication

    application = QgsApplication([], windows)
    application.initQgis()
    return application, load()


def load() -> Any:
    """Load Processing and the plugin into a QGIS that runs, and return the plugin."""
    from qgis.core import QgsApplication

    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    importlib.import_module("processing.core.Processing").Processing.initialize()
    plugin = importlib.import_module("sm2r").classFactory(None)
    plugin.initProcessing()
    return plugin


def run(algorithm: str, inputs: dict[str, Any]) -> dict[str, Any]:
    """Run an algorithm in a process of its own, as anybody would on a server, and return its outputs."""
    done = subprocess.run(
        [ROOT / "tools" / "qgis_process", "--json", "run", algorithm, "-"],
        input=json.dumps({"inputs": inputs}, default=str), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"{algorithm} failed:\n{done.stderr[-3000:]}\n{done.stdout[-1000:]}")
    return json.loads(done.stdout[done.stdout.index("{") :])["results"]
