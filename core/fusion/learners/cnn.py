"""The convolutional network of the paper: a head a product, joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..learner import Fitted, Learner, Task

if TYPE_CHECKING:
    from torch import nn


def fit(task: Task) -> Fitted:
    """Train the network."""
    from ..networks import fit as train

    window = task.train.features.shape[1]
    return train(task, lambda: _build(task.predictors, len(task.channels), window, **task.hyperparameters))


def _build(predictors: int, channels: int, window: int, filters: int, dense: int) -> nn.Module:
    import torch
    from torch.nn import Conv1d, Flatten, Linear, MaxPool1d, ReLU, Sequential

    class Cnn(torch.nn.Module):
        """A head of one-dimensional convolutions a predictor, joined with season and static rasters of the last step.

        Channels are in the order of `features.channels_of`: value and mask of each predictor, then the others.
        """

        def __init__(self) -> None:
            super().__init__()

            def head() -> Sequential:
                return Sequential(
                    Conv1d(2, filters, 3, padding=1), ReLU(), MaxPool1d(2),
                    Conv1d(filters, 2 * filters, 3, padding=1), ReLU(), MaxPool1d(2),
                    Flatten(),
                )  # fmt: skip

            self.heads = torch.nn.ModuleList([head() for _ in range(predictors)])
            joined = predictors * 2 * filters * (window // 4) + channels - 2 * predictors
            self.dense = Sequential(Linear(joined, dense), ReLU(), Linear(dense, 1))

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            """Return (n, 1) for (n, window, channel)."""
            series = x.transpose(1, 2)
            parts = [head(series[:, 2 * number : 2 * number + 2]) for number, head in enumerate(self.heads)]
            return self.dense(torch.cat([*parts, x[:, -1, 2 * predictors :]], dim=1))

    return Cnn()


LEARNER = Learner(
    name="cnn",
    title="convolutional network",
    help="the paper's convolutional network: one convolution branch for each product, joined in a dense layer",
    fit=fit,
    kind="window",
    window=8,
    least_window=4,
    defaults={"filters": 16, "dense": 64},
    searched={"filters": (4, 8, 16, 32), "dense": (16, 32, 64, 128)},
    epochs=True,
    cost=7.5,
    needs=("torch",),
)
