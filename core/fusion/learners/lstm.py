"""The long short-term memory of the paper (Hochreiter and Schmidhuber 1997, 10.1162/neco.1997.9.8.1735)."""

from __future__ import annotations

from ..learner import Fitted, Learner, Task


def fit(task: Task) -> Fitted:
    """Train the network."""
    from ..networks import Memory
    from ..networks import fit as train

    return train(task, lambda: Memory(len(task.channels), **task.hyperparameters, every_step=False))


LEARNER = Learner(
    name="lstm",
    title="long short-term memory",
    help="the paper's long short-term memory, 6 layers of 68 neurons; it reads the whole window for every day, which "
    "takes 20 to 30 times as long as trees (days for a continent)",
    fit=fit,
    kind="window",
    window=8,
    least_window=2,
    defaults={"layers": 6, "neurons": 68},
    searched={"layers": range(1, 11), "neurons": (*range(8, 65, 8), 68, *range(72, 129, 8))},
    epochs=True,
    cost=50.0,
    needs=("torch",),
)
