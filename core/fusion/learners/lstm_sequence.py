"""The long short-term memory as one causal pass over a record (Hochreiter and Schmidhuber 1997)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..learner import Fitted, Learner, Task

if TYPE_CHECKING:
    from torch import nn


def fit(task: Task) -> Fitted:
    """Train the network."""
    from ..networks import fit as train

    return train(task, lambda: _build(len(task.channels), **task.hyperparameters))


def _build(channels: int, layers: int, neurons: int) -> nn.Module:
    import torch

    from ..networks import remember

    class LstmSequence(torch.nn.Module):
        """Layers over the record; every step's state goes through a linear output."""

        def __init__(self) -> None:
            super().__init__()
            self.memory = torch.nn.LSTM(channels, neurons, layers, batch_first=True)
            self.output = torch.nn.Linear(neurons, 1)
            remember(self.memory, neurons)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            """Return (n, step) for (n, step, channel)."""
            states, _ = self.memory(x)
            return self.output(states)[..., 0]

    return LstmSequence()


LEARNER = Learner(
    name="lstm_sequence",
    title="long short-term memory in one pass",
    help="a long short-term memory that reads each pixel's record once, from its first day on, and so remembers more "
    "than a window at a fraction of the time",
    fit=fit,
    kind="sequence",
    window=8,
    defaults={"layers": 1, "neurons": 24},
    searched={"layers": (1, 2, 3), "neurons": (8, 16, 24, 48, 68)},
    epochs=True,
    cost=1.5,
    needs=("torch",),
)
