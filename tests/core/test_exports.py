"""What a researcher imports is there, costs nothing before it is used, and its examples give what they say."""

from __future__ import annotations

import ast
import doctest
import importlib
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
MODULES = sorted(
    ".".join(("sm2r", *file.relative_to(ROOT).with_suffix("").parts))
    for file in ROOT.glob("core/**/*.py")
    if "\n    >>> " in file.read_text(encoding="utf-8")
)


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


@pytest.mark.parametrize("module", MODULES)
def test_examples_give_what_they_say(module):
    pytest.importorskip("torch") if module.endswith("networks") else None
    failed, tried = doctest.testmod(importlib.import_module(module), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert tried
    assert not failed
