"""What a researcher imports is there, costs nothing before it is used, and its examples give what they say."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sm2r.tests.data import ROOT

PACKAGES = sorted(
    ".".join(("sm2r", *file.parent.relative_to(ROOT).parts))
    for file in ROOT.glob("core/**/__init__.py")
    if "lazily(" in file.read_text(encoding="utf-8")
)
# Over 2 s each: training tries every group of pixels, and a basin has a whole season of weather before its first day.
SLOW = ("sm2r.core.learnedrain.run", "sm2r.core.simulation.basin")
MODULES = [
    pytest.param(name, marks=pytest.mark.slow) if name in SLOW else name
    for name in sorted(
        ".".join(("sm2r", *file.relative_to(ROOT).with_suffix("").parts))
        for file in ROOT.glob("core/**/*.py")
        if "\n    >>> " in file.read_text(encoding="utf-8")
    )
]


def exported(package: str) -> dict[str, object]:
    module = importlib.import_module(package)
    return {name: getattr(module, name) for name in module.__all__}


def example_of(found: object) -> str:
    """Return the lines of code in a docstring."""
    lines = (line.strip() for line in (inspect.getdoc(found) or "").splitlines())
    return "\n".join(line for line in lines if line.startswith((">>> ", "... ")))


@pytest.mark.parametrize("package", PACKAGES)
def test_exported_names_are_what_they_are_called(package):
    module = importlib.import_module(package)
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    listed = [
        (node.module, alias.name)
        for branch in tree.body
        if isinstance(branch, ast.If)
        for node in branch.body
        for alias in node.names
    ]
    assert sorted(name for _, name in listed) == module.__all__
    for source, name in listed:
        found = getattr(module, name)
        assert found is getattr(importlib.import_module(f"{package}.{source}" if source else package), name)
        assert source is None or type(found).__name__ != "module", f"{name} is a module, too"
        assert name in dir(module)
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        _ = module.nonsense


def test_importing_costs_nothing_and_brings_what_is_used_alone():
    code = """
import sys
from sm2r import core
from sm2r.core import metrics, regrid, validation
from sm2r.core.metrics import METRICS
print("numpy" in sys.modules)
metrics.evaluate
print("numba" in sys.modules, "plotly" in sys.modules, "sklearn" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["False", "True", "False", "False"], done.stderr


@pytest.mark.parametrize("package", PACKAGES)
def test_every_function_has_an_example(package):
    """So has every class, or an example of the package names it, or a function returns it."""
    found = exported(package)
    functions = {name: one for name, one in found.items() if inspect.isfunction(one)}
    assert [name for name, one in functions.items() if not example_of(one)] == []
    seen = " ".join(
        [
            *map(example_of, found.values()),
            *(str(inspect.signature(one).return_annotation) for one in functions.values()),
        ]
    )
    classes = [name for name, one in found.items() if inspect.isclass(one)]
    assert [name for name in classes if not re.search(rf"\b{name}\b", seen) and not example_of(found[name])] == []


@pytest.mark.parametrize("module", MODULES)
def test_examples_give_what_they_say(module, tmp_path, monkeypatch):
    """Files that they write go where the test is."""
    pytest.importorskip("torch") if module.endswith("networks") else None
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testmod(importlib.import_module(module), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert tried
    assert not failed
