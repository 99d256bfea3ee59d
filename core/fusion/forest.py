"""Forests of scikit-learn, grown on samples and on copies of them that have lost predictors."""

from __future__ import annotations

from typing import Any

import numpy as np

from .features import Floats
from .learner import Fitted, Task
from .trees import export_forest

# Copies of each sample with predictors taken away: trees see their samples once.
_COPIES = 1
# Trees grown between two looks at the user's cancel.
_TREES = 10


def with_losses(task: Task) -> tuple[Floats, Floats, frozenset[int], np.ndarray]:
    """Return features (n, channel) and truth of the samples and of their copies, what was seen, and each one's row."""
    part, rng = task.train, np.random.default_rng(task.seed)
    stacks, seen = [part.features], set(np.unique(part.present).tolist())
    for _ in range(_COPIES if task.predictors > 1 else 0):
        lost, left = task.drop(part.features, part.present, rng)
        if left is not part.present:
            stacks.append(lost)
            seen.update(np.unique(left).tolist())
    rows = np.tile(np.arange(len(part.truth)), len(stacks))
    return flat(np.concatenate(stacks)), part.truth[rows], frozenset(seen), rows


def flat(features: Floats) -> Floats:
    """Return features as (n, window · channel)."""
    return features.reshape(features.shape[0], -1)


def fit_forest(task: Task, kind: Any) -> Fitted:
    """Fit a forest of `kind`, a class of scikit-learn, with the settings ``trees`` and ``depth``."""
    trees, depth = task.hyperparameters["trees"], task.hyperparameters["depth"]
    features, truth, seen, _ = with_losses(task)
    model = kind(n_estimators=0, max_depth=depth, random_state=task.seed, n_jobs=-1, warm_start=True)
    for count in [*range(_TREES, trees, _TREES), trees]:
        model.set_params(n_estimators=count)
        model.fit(features, truth)
        if task.progress:
            task.progress(count / trees)
    # Threads add the trees up in the order in which they end.
    model.set_params(n_jobs=1)
    return Fitted(lambda given: model.predict(flat(given)).astype(np.float32), lambda: export_forest(model), seen=seen)
