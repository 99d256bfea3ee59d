"""Training of networks in PyTorch, and their export to ONNX."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import torch
from torch import nn

from .features import Floats
from .learner import Fitted, Part, Task

_BATCH = 256
_RATE = 2e-3
_PATIENCE = 12
_OPSET = 15
# Steps that are computed at a time when estimating.
_PREDICTED = 131072
# Records are learned in pieces, of whose first steps only the record's own beginning counts.
_PIECE, _WARM_UP = 180, 30
_PIECES = 16


@dataclass(frozen=True)
class _Network:
    """A net that gives ``(target − mean) / scale``, (n, 1), or (n, step) of sequences."""

    net: nn.Module
    mean: float
    scale: float
    sequence: bool

    def predict(self, features: Floats) -> Floats:
        """Return estimates in units of the target, (n,) or (n, step)."""
        count = max(_PREDICTED // max(features.shape[1], 1), 1)
        with _one_thread(), torch.no_grad():
            parts = [
                self.net(torch.from_numpy(np.ascontiguousarray(features[first : first + count]))).numpy()
                for first in range(0, len(features), count)
            ]
        shape = (0, features.shape[1] if self.sequence else 1)
        found = np.concatenate([*parts, np.empty(shape, np.float32)])
        return ((found if self.sequence else found[:, 0]) * self.scale + self.mean).astype(np.float32)

    def export(self, window: int, channels: int) -> bytes:
        """Return the net as ONNX, with one input (n, step, channel) and one output (n, 1) or (n, step), scaled."""
        buffer = io.BytesIO()
        axes = {0: "n", 1: "steps"} if self.sequence else {0: "n"}
        with _one_thread(), warnings.catch_warnings():
            # The exporter warns of what it does not know: that the batch is not fixed by the LSTM's initial state.
            warnings.simplefilter("ignore")
            torch.onnx.export(
                self.net,
                (torch.zeros(2, window, channels),),
                buffer,  # type: ignore[arg-type]  # the exporter that needs no onnxscript takes any file
                input_names=["features"],
                output_names=["target"],
                dynamic_axes={"features": axes, "target": axes},
                opset_version=_OPSET,
                dynamo=False,
            )
        return buffer.getvalue()


class Memory(nn.Module):
    """Layers of long short-term memory, the state of whose last step, or of every step, goes through a linear output.

    Biases are set to remember at first, which lets deep stacks learn at all: Jozefowicz et al. (2015),
    https://proceedings.mlr.press/v37/jozefowicz15.html.
    """

    def __init__(self, channels: int, layers: int, neurons: int, *, every_step: bool) -> None:
        super().__init__()
        self.memory = nn.LSTM(channels, neurons, layers, batch_first=True)
        self.output = nn.Linear(neurons, 1)
        self.every_step = every_step
        for name, parameter in self.memory.named_parameters():
            if name.startswith("bias_ih"):
                nn.init.constant_(parameter[neurons : 2 * neurons], 1.0)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return (n, step) for (n, step, channel), or (n, 1) of the last step."""
        states, _ = self.memory(x)
        return self.output(states)[..., 0] if self.every_step else self.output(states[:, -1])


def fit(task: Task, build: Callable[[], nn.Module]) -> Fitted:
    """Train a network by Adam on squared errors, predictors dropped anew in each epoch.

    Training stops after 12 epochs that were no better on the validation part, and the best state is kept; without
    one, all epochs are done.

    Parameters
    ----------
    task : Task
    build : callable
        Returns an untrained network of (n, step, channel) to (n, 1), or to (n, step) where the task has sequences.
    """
    rng = np.random.default_rng(task.seed)
    sequence = task.train.truth.ndim == 2
    known = task.train.truth[np.isfinite(task.train.truth)]
    mean, scale = float(known.mean(dtype=np.float64)), float(known.std(dtype=np.float64)) or 1.0
    part = _pieces(task.train) if sequence else task.train
    wanted = ((part.truth - mean) / scale).astype(np.float32)
    batch = _PIECES if sequence else _BATCH
    rows: list[dict[str, float]] = []
    seen: set[int] = set(np.unique(part.present[np.isfinite(part.truth)]).tolist())
    with _one_thread(), torch.random.fork_rng(devices=[]):
        torch.manual_seed(task.seed)
        net = build()
        optimiser = torch.optim.Adam(net.parameters(), lr=_RATE)
        slower = torch.optim.lr_scheduler.ReduceLROnPlateau(optimiser, factor=0.5, patience=4)
        best, kept, best_epoch = np.inf, _state(net), 0
        for epoch in range(1, task.epochs + 1):
            net.train()
            losses = []
            order = rng.permutation(len(wanted))
            for first in range(0, order.size, batch):
                chosen = order[first : first + batch]
                features, left = task.drop(part.features[chosen], part.present[chosen], rng)
                there = np.isfinite(wanted[chosen]) & (left != 0)
                if not there.any():
                    continue
                seen.update(np.unique(left[there]).tolist())
                optimiser.zero_grad()
                loss = _squares(net, features, wanted[chosen], there)
                loss.backward()
                nn.utils.clip_grad_norm_(net.parameters(), 1.0)
                optimiser.step()
                losses.append((float(loss.detach()), there.sum()))
                if task.progress:
                    task.progress((epoch - 1 + first / order.size) / task.epochs)
            net.eval()
            found, counts = np.array(losses, np.float64).T
            quality = float(np.sqrt(np.sum(found * counts) / counts.sum())) * scale
            row = {"epoch": epoch, "train": quality}
            if task.validation is not None:
                errors = _Network(net, mean, scale, sequence).predict(task.validation.features) - task.validation.truth
                row["validation"] = quality = float(np.sqrt(np.nanmean(errors.astype(np.float64) ** 2)))
            rows.append(row)
            slower.step(quality)
            if task.validation is None or quality < best:
                best, kept, best_epoch = quality, _state(net), epoch
            elif epoch - best_epoch >= _PATIENCE:
                break
        net.load_state_dict(kept)
        net.eval()
    if task.progress:
        task.progress(1.0)
    network = _Network(net, mean, scale, sequence)
    window, channels = task.train.features.shape[1:]
    return Fitted(
        network.predict, lambda: network.export(window, channels), mean, scale, epochs=best_epoch,
        seen=frozenset(seen), curve=pd.DataFrame(rows),
    )  # fmt: skip


def _squares(net: nn.Module, features: Floats, wanted: Floats, there: np.ndarray) -> torch.Tensor:
    found = net(torch.from_numpy(np.ascontiguousarray(features))).reshape(wanted.shape)
    error = found - torch.from_numpy(np.nan_to_num(wanted))
    return (error[torch.from_numpy(there)] ** 2).mean()


def _pieces(part: Part) -> Part:
    """Cut records into pieces, each with steps before it that only warm the memory up."""
    _stations, times = part.truth.shape
    length = min(_PIECE, times)
    cut: list[list[Any]] = [[], [], []]
    for first in range(0, times, length):
        begin = max(min(first, times - length) - (_WARM_UP if first else 0), 0)
        some = slice(begin, begin + length + _WARM_UP if begin + length + _WARM_UP <= times else times)
        truth = part.truth[:, some].copy()
        truth[:, : first - begin] = np.nan
        for parts, found in zip(cut, (part.features[:, some], truth, part.present[:, some]), strict=True):
            parts.append(found)
    longest = max(found.shape[1] for found in cut[1])
    # Shorter pieces are filled up behind, where nothing is asked.
    blanks: tuple[float, ...] = (0.0, np.nan, 0)
    features, truth, present = (
        np.concatenate([
            np.pad(found, [(0, 0), (0, longest - found.shape[1]), *[(0, 0)] * (found.ndim - 2)], constant_values=blank)
            for found in parts
        ])
        for parts, blank in zip(cut, blanks, strict=True)
    )  # fmt: skip
    useful = np.isfinite(truth).any(axis=1)
    owners = np.tile(part.stations, len(cut[1]))
    return Part(features[useful], truth[useful], present[useful], owners[useful])


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
