"""The long short-term memory as one causal pass over a record (Hochreiter and Schmidhuber 1997)."""

from __future__ import annotations

from ..learner import Fitted, Learner, Task


def fit(task: Task) -> Fitted:
    """Train the network."""
    from ..networks import Memory
    from ..networks import fit as train

    return train(task, lambda: Memory(len(task.channels), **task.hyperparameters, every_step=True))


LEARNER = Learner(
    name="lstm_sequence",
    title="long short-term memory in one pass",
    help="a long short-term memory that reads each pixel's record once, from its first day, so it remembers more "
    "than a window and is much faster than lstm",
    fit=fit,
    kind="sequence",
    window=8,
    defaults={"layers": 1, "neurons": 24},
    searched={"layers": (1, 2, 3), "neurons": (8, 16, 24, 48, 68)},
    epochs=True,
    cost=1.5,
    needs=("torch",),
)
