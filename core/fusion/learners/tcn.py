"""A temporal convolutional network (Bai et al. 2018, https://doi.org/10.48550/arXiv.1803.01271)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..learner import Fitted, Learner, Task

if TYPE_CHECKING:
    from torch import nn


def fit(task: Task) -> Fitted:
    """Train the network."""
    from ..networks import fit as train

    return train(task, lambda: _build(len(task.channels), **task.hyperparameters))


def _build(channels: int, filters: int, layers: int) -> nn.Module:
    import torch

    class Tcn(torch.nn.Module):
        """Convolutions that see the past alone, each twice as far back as the one before, and a linear output."""

        def __init__(self) -> None:
            super().__init__()
            sizes = [channels, *[filters] * layers]
            self.layers = torch.nn.ModuleList([
                torch.nn.Conv1d(sizes[n], filters, 3, padding=2 << n, dilation=1 << n) for n in range(layers)
            ])  # fmt: skip
            self.output = torch.nn.Conv1d(filters, 1, 1)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            """Return (n, step) for (n, step, channel)."""
            steps = x.shape[1]
            found = x.transpose(1, 2)
            for number, layer in enumerate(self.layers):
                # What is padded behind would let the future in.
                made = torch.relu(layer(found)[..., :steps])
                found = found + made if number else made
            return self.output(found)[:, 0]

    return Tcn()


LEARNER = Learner(
    name="tcn",
    title="temporal convolutional network",
    help="convolutions over about the past 30 days of each pixel's record; fast",
    fit=fit,
    kind="sequence",
    window=8,
    defaults={"filters": 24, "layers": 4},
    searched={"filters": (8, 16, 24, 32), "layers": (2, 3, 4, 5)},
    epochs=True,
    cost=0.6,
    needs=("torch",),
)
