"""The networks: a long short-term memory and a convolutional one, in PyTorch, exported to ONNX."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
import torch
from torch import nn

from ..sampling.tiles import Progress
from .features import Bits, Floats

#: The paper's LSTM has 6 layers of 68 neurons; it does not tell the sizes of its CNN.
FIXED: dict[str, dict[str, int]] = {
    "lstm": {"layers": 6, "neurons": 68},
    "cnn": {"filters": 16, "dense": 64},
}
SEARCHED: dict[str, dict[str, Sequence[int]]] = {
    "lstm": {"layers": range(1, 11), "neurons": (*range(8, 65, 8), 68, *range(72, 129, 8))},
    "cnn": {"filters": (4, 8, 16, 32), "dense": (16, 32, 64, 128)},
}
#: Successive halving: this many settings are begun, the better third goes on with three times the epochs.
CANDIDATES = 18
ROUNDS = (2, 6, 18)

_BATCH = 256
_RATE = 2e-3
_PATIENCE = 12
_OPSET = 15
_PREDICTED = 16384

Drop = Callable[[Floats, Bits, np.random.Generator], tuple[Floats, Bits]]


@dataclass(frozen=True)
class Part:
    """Samples as arrays: features (n, window, channel), truth (n,) in units of the target, present (n,)."""

    features: Floats
    truth: Floats
    present: Bits


@dataclass(frozen=True)
class Network:
    """A fitted network.

    Attributes
    ----------
    net : torch.nn.Module
    mean, scale : float
        Of the target: what the net gives is ``(target − mean) / scale``.
    epochs : int
        After which it was best on the validation part.
    seen : set of int
        The combinations of predictors that it was shown, as bits.
    curve : DataFrame
        ``epoch, train, validation``: RMSE in units of the target.
    """

    net: nn.Module
    mean: float
    scale: float
    hyperparameters: dict[str, int]
    epochs: int
    seen: set[int] = field(default_factory=set)
    curve: pd.DataFrame = field(default_factory=pd.DataFrame)

    def predict(self, features: Floats) -> Floats:
        """Return estimates in units of the target, (n,) float32, for features (n, window, channel)."""
        with _one_thread(), torch.no_grad():
            parts = [
                self.net(torch.from_numpy(np.ascontiguousarray(features[first : first + _PREDICTED]))).numpy()[:, 0]
                for first in range(0, len(features), _PREDICTED)
            ]
        return (np.concatenate([*parts, np.empty(0, np.float32)]) * self.scale + self.mean).astype(np.float32)

    def export(self, window: int, channels: int) -> bytes:
        """Return the net as ONNX, with one input (n, window, channel) and one output (n, 1), scaled."""
        buffer = io.BytesIO()
        with _one_thread(), warnings.catch_warnings():
            # The exporter warns of what it does not know: that the batch is not fixed by the LSTM's initial state.
            warnings.simplefilter("ignore")
            torch.onnx.export(
                self.net,
                (torch.zeros(2, window, channels),),
                buffer,  # type: ignore[arg-type]  # the exporter that needs no onnxscript takes any file
                input_names=["features"],
                output_names=["target"],
                dynamic_axes={"features": {0: "n"}, "target": {0: "n"}},
                opset_version=_OPSET,
                dynamo=False,
            )
        return buffer.getvalue()


class Lstm(nn.Module):
    """Layers of long short-term memory over the window; the last step's state goes through a linear output."""

    def __init__(self, channels: int, layers: int, neurons: int) -> None:
        super().__init__()
        self.memory = nn.LSTM(channels, neurons, layers, batch_first=True)
        self.output = nn.Linear(neurons, 1)
        for name, parameter in self.memory.named_parameters():
            if name.startswith("bias_ih"):
                # Remembering at first lets deep stacks learn at all (Jozefowicz et al., 2015).
                nn.init.constant_(parameter[neurons : 2 * neurons], 1.0)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return (n, 1) for (n, window, channel)."""
        states, _ = self.memory(x)
        return self.output(states[:, -1])


class Cnn(nn.Module):
    """A head of one-dimensional convolutions a predictor, joined with the season and static rasters of the last step.

    Channels have to be in the order of `features.channels_of`.
    """

    def __init__(self, predictors: int, channels: int, window: int, filters: int, dense: int) -> None:
        super().__init__()
        self.predictors = predictors

        def head() -> nn.Sequential:
            return nn.Sequential(
                nn.Conv1d(2, filters, 3, padding=1), nn.ReLU(), nn.MaxPool1d(2),
                nn.Conv1d(filters, 2 * filters, 3, padding=1), nn.ReLU(), nn.MaxPool1d(2),
                nn.Flatten(),
            )  # fmt: skip

        self.heads = nn.ModuleList([head() for _ in range(predictors)])
        joined = predictors * 2 * filters * (window // 4) + channels - 2 * predictors
        self.dense = nn.Sequential(nn.Linear(joined, dense), nn.ReLU(), nn.Linear(dense, 1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return (n, 1) for (n, window, channel)."""
        series = x.transpose(1, 2)
        parts = [head(series[:, 2 * number : 2 * number + 2]) for number, head in enumerate(self.heads)]
        return self.dense(torch.cat([*parts, x[:, -1, 2 * self.predictors :]], dim=1))


def build(method: str, predictors: int, channels: int, window: int, hyperparameters: dict[str, int]) -> nn.Module:
    """Return an untrained network of method ``lstm`` or ``cnn``."""
    if method == "lstm":
        return Lstm(channels, **hyperparameters)
    return Cnn(predictors, channels, window, **hyperparameters)


def fit(
    method: str,
    train: Part,
    validation: Part | None,
    *,
    predictors: int,
    hyperparameters: dict[str, int],
    epochs: int,
    drop: Drop,
    seed: int,
    progress: Progress | None = None,
) -> Network:
    """Train a network by Adam on squared errors, predictors dropped anew in each epoch.

    Parameters
    ----------
    method : {"lstm", "cnn"}
    train : Part
    validation : Part, optional
        Training stops after 12 epochs that were no better on it, and the best state is kept; without it, all `epochs`
        are done.
    predictors : int
    hyperparameters : dict
        As in `FIXED`.
    epochs : int
        At most.
    drop : callable
        Takes predictors away from a batch.
    seed : int
        The result depends on it, not on the number of threads.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.
    """
    rng = np.random.default_rng(seed)
    mean, scale = float(train.truth.mean(dtype=np.float64)), float(train.truth.std(dtype=np.float64)) or 1.0
    wanted = ((train.truth - mean) / scale).astype(np.float32)
    _, window, channels = train.features.shape
    rows: list[dict[str, float]] = []
    seen: set[int] = set(np.unique(train.present).tolist())
    with _one_thread(), torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        net = build(method, predictors, channels, window, hyperparameters)
        optimiser = torch.optim.Adam(net.parameters(), lr=_RATE)
        slower = torch.optim.lr_scheduler.ReduceLROnPlateau(optimiser, factor=0.5, patience=4)
        best, kept, best_epoch = np.inf, _state(net), 0
        for epoch in range(1, epochs + 1):
            net.train()
            losses = []
            order = rng.permutation(len(wanted))
            for first in range(0, order.size, _BATCH):
                chosen = order[first : first + _BATCH]
                features, left = drop(train.features[chosen], train.present[chosen], rng)
                seen.update(np.unique(left).tolist())
                optimiser.zero_grad()
                error = net(torch.from_numpy(features))[:, 0] - torch.from_numpy(wanted[chosen])
                loss = (error**2).mean()
                loss.backward()
                nn.utils.clip_grad_norm_(net.parameters(), 1.0)
                optimiser.step()
                losses.append(float(loss.detach()) * chosen.size)
                if progress:
                    progress((epoch - 1 + first / order.size) / epochs)
            net.eval()
            quality = float(np.sqrt(np.sum(losses) / order.size)) * scale
            row = {"epoch": epoch, "train": quality}
            if validation is not None:
                estimates = Network(net, mean, scale, {}, 0).predict(validation.features)
                row["validation"] = quality = float(np.sqrt(np.mean((estimates - validation.truth) ** 2)))
            rows.append(row)
            slower.step(quality)
            if validation is None or quality < best:
                best, kept, best_epoch = quality, _state(net), epoch
            elif epoch - best_epoch >= _PATIENCE:
                break
        net.load_state_dict(kept)
        net.eval()
    if progress:
        progress(1.0)
    return Network(net, mean, scale, dict(hyperparameters), best_epoch, seen, pd.DataFrame(rows))


def search(
    method: str, train: Part, validation: Part, *, seed: int, progress: Progress | None = None, **how: Any
) -> tuple[dict[str, int], pd.DataFrame]:
    """Choose hyperparameters by successive halving on the validation part.

    `CANDIDATES` settings, the paper's and others drawn from `SEARCHED`, are trained for the epochs of `ROUNDS`; the
    better third of each round goes on.

    Parameters
    ----------
    method, train, validation, seed, progress
        As in `fit`.
    **how
        ``predictors`` and ``drop`` of `fit`.

    Returns
    -------
    hyperparameters : dict
    table : DataFrame
        Each setting with ``epochs`` and ``validation``, the RMSE of its last round.
    """
    rng = np.random.default_rng(seed)
    ranges = SEARCHED[method]
    grid = [dict(zip(ranges, values, strict=True)) for values in np.stack(
        np.meshgrid(*ranges.values(), indexing="ij"), axis=-1).reshape(-1, len(ranges)).tolist()]  # fmt: skip
    others = [setting for setting in grid if setting != FIXED[method]]
    chosen = rng.permutation(len(others))[: CANDIDATES - 1]
    alive = [FIXED[method], *(others[index] for index in chosen)]
    work = sum(max(CANDIDATES // 3**number, 1) * epochs for number, epochs in enumerate(ROUNDS))
    done = 0
    found: dict[int, dict[str, float]] = {}
    numbers = list(range(len(alive)))
    for epochs in ROUNDS:
        for number in numbers:
            network = fit(method, train, validation, hyperparameters=alive[number], epochs=epochs, seed=seed, **how)
            found[number] = {
                **alive[number], "epochs": epochs, "validation": float(network.curve["validation"].min())
            }  # fmt: skip
            done += epochs
            if progress:
                progress(min(done / work, 1.0))
        numbers.sort(key=lambda number: found[number]["validation"])
        numbers = numbers[: max(len(numbers) // 3, 1)]
    table = pd.DataFrame(list(found.values())).sort_values(["epochs", "validation"], ascending=[False, True])
    return alive[numbers[0]], table.reset_index(drop=True)


def _state(net: nn.Module) -> dict[str, torch.Tensor]:
    return {name: values.detach().clone() for name, values in net.state_dict().items()}


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let PyTorch use one thread: sums of several depend on their number."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
