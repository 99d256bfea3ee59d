"""The Processing algorithms: one a file, in a folder for each step of the work.

A file dropped into one of the folders is registered; there is no list to keep.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .base import Algorithm


def discover() -> list[type[Algorithm]]:
    """Return the algorithm classes found in the folders, in the order of their ids."""
    from .base import Algorithm

    found = {
        member
        for entry in pkgutil.walk_packages(__path__, f"{__name__}.")
        if not entry.ispkg
        for _, member in inspect.getmembers(importlib.import_module(entry.name), inspect.isclass)
        if issubclass(member, Algorithm) and "NAME" in vars(member)
    }
    return sorted(found, key=lambda algorithm: algorithm.NAME)
