"""The long short-term memory of the paper (Hochreiter and Schmidhuber 1997, 10.1162/neco.1997.9.8.1735)."""

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

    class Lstm(torch.nn.Module):
        """Layers over the window; the last step's state goes through a linear output."""

        def __init__(self) -> None:
            super().__init__()
            self.memory = torch.nn.LSTM(channels, neurons, layers, batch_first=True)
            self.output = torch.nn.Linear(neurons, 1)
            remember(self.memory, neurons)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            """Return (n, 1) for (n, window, channel)."""
            states, _ = self.memory(x)
            return self.output(states[:, -1])

    return Lstm()


LEARNER = Learner(
    name="lstm",
    title="long short-term memory",
    help="the paper's long short-term memory, 6 layers of 68 neurons; it reads the window anew for every day, which "
    "takes 20 to 30 times as long as trees: days for a continent",
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
