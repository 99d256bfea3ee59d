"""The wheel holds the core and the models, asks for what they need, and works where there is no QGIS."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from sm2r.core import environment
from sm2r.tests.data import ROOT


def asked(lines: list[str]) -> dict[str, str]:
    """Return versions by the names of packages."""
    found = {}
    for line in lines:
        name = next(line[:end] for end in range(1, len(line) + 1) if line[end : end + 1] in ("", ">", "<", "["))
        found[name] = line.removeprefix(name)
    return found


def test_dependencies_are_those_of_the_plugin():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    plugin = asked([*environment.NATIVE, *environment.installable()])
    extras = {name: asked(lines) for name, lines in project["optional-dependencies"].items()}
    assert asked(project["dependencies"]) == plugin
    optional = {group: asked(list(lines)) for group, lines in environment.OPTIONAL.items()}
    assert extras["train"] == optional["training"] | optional["networks"]
    assert {group: extras[group] for group in ("cluster", "zarr")} == {
        group: optional[group] for group in ("cluster", "zarr")
    }


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory) -> Path:
    wheel = pytest.importorskip("hatchling.builders.wheel")
    folder = tmp_path_factory.mktemp("wheel")
    [file] = wheel.WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_it_holds_core_and_models_alone(unpacked):
    files = {str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if path.is_file()}
    ours = {f"sm2r/{path.relative_to(ROOT)}" for path in (ROOT / "core").rglob("*.py")}
    ours |= {f"sm2r/models/{name}.onnx" for name in ("boosting", "rf", "lstm", "cnn")}
    ours |= {f"sm2r/{name}" for name in ("__init__.py", "metadata.txt", "requirements.txt", "py.typed")}
    ours |= {"sm2r/core/report/page.css", "sm2r/core/report/page.js"}
    assert {name for name in files if "dist-info" not in name} == ours


def test_it_is_imported_without_qgis(unpacked, tmp_path):
    code = """
import sys
import sm2r
from sm2r.core import VERSION, environment, fusion, metrics
from pathlib import Path
print(Path(sm2r.__file__).parent, VERSION, round(metrics.evaluate([1.0, 2, 4], [1.0, 2, 3])["r"], 3))
model = fusion.Model.open(Path(sm2r.__file__).parent / "models" / "rf.onnx")
print(model.card.method, len(environment.requirements()) > 10, "qgis" in sys.modules)
"""
    # What is compiled is not kept.
    kept = {**os.environ, "PYTHONPATH": os.pathsep.join([str(unpacked), os.environ.get("PYTHONPATH", "")])}
    kept["NUMBA_DISABLE_JIT"] = "1"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=kept, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    version = next(
        line.partition("=")[2]
        for line in (ROOT / "metadata.txt").read_text().splitlines()
        if line.startswith("version=")
    )
    assert done.stdout.splitlines() == [f"{unpacked / 'sm2r'} {version} 0.982", "rf True False"]
