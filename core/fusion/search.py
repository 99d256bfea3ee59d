"""The search for a learner's settings, judged on the validation part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pandas as pd

from ..metrics import evaluate
from .features import composed
from .learner import Learner, Task

#: Successive halving: this many settings are begun, the better third goes on with three times the epochs.
CANDIDATES = 18
ROUNDS = (2, 6, 18)
# Of settings that are as good as the best to this difference in R, the first is taken: it is smaller and no worse.
_NO_WORSE = 0.002

Settings = dict[str, Any]


def search(learner: Learner, task: Task, given: Mapping[str, Any]) -> tuple[Settings, pd.DataFrame]:
    """Choose the settings of a learner; those `given` stay, unless they are searched.

    Parameters
    ----------
    learner : Learner
    task : Task
        With a validation part.
    given : mapping

    Returns
    -------
    settings : dict
        Those that were searched, and those given.
    table : DataFrame
        What was tried: of learners with epochs each setting with ``epochs`` and ``validation``, its RMSE; of others
        each with ``train`` and ``validation``, R.
    """
    return (_halving if learner.epochs else _exhaustive)(learner, task, dict(given))


def _exhaustive(learner: Learner, task: Task, given: Settings) -> tuple[Settings, pd.DataFrame]:
    """Try all settings, the smaller first."""
    parts = {name: part for name, part in (("train", task.train), ("validation", task.validation)) if part}
    rows: list[Settings] = []
    settings = [dict(zip(learner.searched, values, strict=True)) for values in product(*learner.searched.values())]
    for number, setting in enumerate(settings, 1):
        fitted = learner.fit(
            replace(task, validation=None, progress=None, hyperparameters={**learner.defaults, **given, **setting})
        )
        found = {}
        for name, part in parts.items():
            estimate = composed(fitted.predict(part.features), part.stations)
            found[name] = evaluate(estimate, part.truth, names=("r",))["r"]
        rows.append({**setting, **found})
        if task.progress:
            task.progress(number / len(settings))
    table = pd.DataFrame(rows)
    quality = table["validation"].fillna(-1.0)
    best = int(np.flatnonzero(quality >= quality.max() - _NO_WORSE)[0])
    return {**given, **settings[best]}, table


def _halving(learner: Learner, task: Task, given: Settings) -> tuple[Settings, pd.DataFrame]:
    """Train `CANDIDATES` settings, the default and others drawn at random, for the epochs of `ROUNDS`."""
    rng = np.random.default_rng(task.seed)
    default = {key: learner.defaults[key] for key in learner.searched}
    grid = [dict(zip(learner.searched, values, strict=True)) for values in product(*learner.searched.values())]
    others = [setting for setting in grid if setting != default]
    alive = [default, *(others[index] for index in rng.permutation(len(others))[: CANDIDATES - 1])]
    work = sum(max(len(alive) // 3**number, 1) * epochs for number, epochs in enumerate(ROUNDS))
    done = 0
    found: dict[int, Settings] = {}
    numbers = list(range(len(alive)))
    for epochs in ROUNDS:
        for number in numbers:
            settings = {**learner.defaults, **given, **alive[number]}
            fitted = learner.fit(replace(task, hyperparameters=settings, epochs=epochs, progress=None))
            best = float(fitted.curve["validation"].min())
            found[number] = {**alive[number], "epochs": epochs, "validation": best}
            done += epochs
            if task.progress:
                task.progress(min(done / work, 1.0))
        numbers.sort(key=lambda number: found[number]["validation"])
        numbers = numbers[: max(len(numbers) // 3, 1)]
    table = pd.DataFrame(list(found.values())).sort_values(["epochs", "validation"], ascending=[False, True])
    return {**given, **alive[numbers[0]]}, table.reset_index(drop=True)
