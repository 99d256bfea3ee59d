"""The learners, a file each; whatever file here sets `LEARNER` can be chosen."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from ..learner import Learner

_FIRST = "boosting"


def _found() -> dict[str, Learner]:
    names = sorted((module.name for module in iter_modules(__path__)), key=lambda name: (name != _FIRST, name))
    learners = [import_module(f"{__name__}.{name}").LEARNER for name in names]
    return {learner.name: learner for learner in learners}


#: By name, the default first.
LEARNERS = _found()
METHODS = tuple(LEARNERS)
#: Those that need PyTorch, in words.
NETWORKS = ", ".join(name for name, learner in LEARNERS.items() if "torch" in learner.needs)
