"""Public names of a package, imported when they are first asked for, so that importing the package costs nothing.

A package lists them once, as imports under ``if TYPE_CHECKING``, where editors and type checkers read them, too.
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Callable
from typing import Any


def lazily(package: str) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """Return ``__getattr__``, ``__dir__`` and ``__all__`` for the package that calls this with its ``__name__``.

    Examples
    --------
    In ``__init__.py``::

        if TYPE_CHECKING:
            from .agreement import evaluate

        __getattr__, __dir__, __all__ = lazily(__name__)
    """
    module = sys.modules[package]
    loader: Any = module.__loader__
    places = {
        alias.asname or alias.name: (node.module or "", alias.name)
        for branch in ast.parse(loader.get_source(package)).body
        if isinstance(branch, ast.If)
        for node in branch.body
        if isinstance(node, ast.ImportFrom) and node.level == 1
        for alias in node.names
    }

    def get(name: str) -> Any:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        source, original = places[name]
        if not source:  # a module of the package
            return importlib.import_module(f"{package}.{original}")
        found = getattr(importlib.import_module(f"{package}.{source}"), original)
        setattr(module, name, found)
        return found

    def names() -> list[str]:
        return sorted({*vars(module), *places})

    return get, names, sorted(places)
