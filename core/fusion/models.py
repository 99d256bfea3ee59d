"""A trained model opened for use: checked, and run where it is needed, here or on workers."""

from __future__ import annotations

import os
import threading
import time
from dataclasses import replace
from functools import partial

import numpy as np
import onnxruntime

from ..cluster.connection import Shared
from ..cube.computing import attended, stoppable
from ..errors import Cancelled, InputError
from ..running import Progress
from . import container
from .card import Card
from .features import Floats, Plan

PROVIDERS = ("auto", "cpu")
# Those that need no choice of device or file; TensorRT and OpenVINO compile for minutes first.
_GPU = ("CUDAExecutionProvider", "ROCMExecutionProvider", "DmlExecutionProvider", "CoreMLExecutionProvider")
# Seconds that a first run of two samples may take.
_PATIENCE = 60.0


class Model:
    """A model that can be run: its bytes, its card, and a session made where it is first needed.

    Parameters
    ----------
    model, card
        Of `container.read`.
    name
        How errors name it.
    provider : {"auto", "cpu"}
        Whether a GPU is used where onnxruntime finds one.

    Examples
    --------
    >>> from sm2r.core.fusion import Options, train_model
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> options = Options(method="extra_trees", hyperparameters={"trees": 10, "depth": 4}, folds=0)
    >>> products = list(area.soil_moisture_products.values())
    >>> _ = train_model(products, area.stations, area.soil_moisture_probes, output="model.onnx", options=options)
    >>> card = Model.open("model.onnx").card
    >>> card.method, card.window, [one.product for one in card.predictors]
    ('extra_trees', 1, ['rf', 'lstm', 'cnn'])
    """

    def __init__(self, model: bytes, card: Card, *, name: str, provider: str = "auto") -> None:
        self.card, self.name, self._provider = card, name, provider
        # Of a sequence the model itself looks back.
        self.plan = Plan.of(replace(card, window=1) if card.sequence else card)
        self._runtime = _Runtime(model)

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        *,
        name: str | None = None,
        provider: str = "auto",
        progress: Progress | None = None,
    ) -> Model:
        """Open a model and see that it takes and gives what its card says.

        Parameters
        ----------
        path
            The file.
        name, provider
            As of the model.
        progress
            Called several times a second while the model is tried; it stops that by raising `Cancelled`.

        Raises
        ------
        InputError
            If it cannot be read or run, or does not fit its card.
        """
        label = name or os.path.basename(path)  # noqa: PTH119 (a Path would be made for this alone)
        content, card = container.read(path, name=label)
        model = cls(content, card, name=label, provider=provider)
        model.check(progress)
        return model

    @property
    def session(self) -> onnxruntime.InferenceSession:
        """The session, shared by threads."""
        return self._runtime.session(self._provider, self.name)

    def check(self, progress: Progress | None = None) -> None:
        """See that the model fits its card, by its declared input and a first run.

        Parameters
        ----------
        progress
            As of `open`.

        Raises
        ------
        InputError
            If it has another input or output, cannot be run, or does not come to an end.
        """
        remedy = "Correct the card or the model: see the page Fusing soil moisture of the guide."
        inputs, outputs = self.session.get_inputs(), self.session.get_outputs()
        if len(inputs) != 1 or len(outputs) < 1:
            raise InputError(f"{self.name}: has {len(inputs)} inputs; one is needed. {remedy}")
        [only] = inputs
        shape, count = list(only.shape), len(self.card.channels)
        if only.type != "tensor(float)":
            raise InputError(f"{self.name}: has inputs of type {only.type}; float32 is needed. {remedy}")
        if shape and isinstance(shape[0], int):
            raise InputError(
                f"{self.name}: accepts only {shape[0]} samples at a time; it must accept any number. {remedy}"
            )
        window = self.card.window
        wanted: list[list[int]] = [[window, count], [window * count]]
        if self.card.sequence:
            # A number here is a fixed length of records.
            wanted = [[-1, count]]
        said = [size if isinstance(size, int) else None for size in shape[1:]]
        if not any(
            len(said) == len(sizes) and all(a in (None, b) for a, b in zip(said, sizes, strict=True))
            for sizes in wanted
        ):
            raise InputError(
                f"{self.name}: takes {tuple(shape)}, but its card says "
                + (f"(n, any, {count}): any number of steps" if self.card.sequence else f"(n, {window}, {count}): ")
                + ("" if self.card.sequence else f"{window} steps")
                + f" of {count} channels. {remedy}"
            )
        end = time.monotonic() + _PATIENCE

        def beat() -> None:
            if progress is not None:
                progress(0.0)
            if time.monotonic() > end:
                raise InputError(f"{self.name}: took longer than {_PATIENCE:g} s for two samples. Use another model.")

        attended(lambda: self.run(np.zeros((2, window, count), np.float32)), beat)

    def run(self, features: Floats) -> Floats:
        """Return outputs in units of the target, float32, for features (n, window, channel).

        They are (n,), (n, 2) of a level and variations, or (n, step) of sequences.

        Raises
        ------
        InputError
            If the runtime fails, or gives another number of values.
        Cancelled
            If the run is stopped, also within a model that never ends.
        """
        [only] = self.session.get_inputs()
        flat = len(only.shape) == 2
        given = features.reshape(len(features), -1) if flat else features
        options = onnxruntime.RunOptions()
        try:
            with stoppable(partial(setattr, options, "terminate", True)):
                output = self.session.run([self.session.get_outputs()[0].name], {only.name: given}, options)[0]
        except Cancelled:
            raise
        except Exception as error:  # onnxruntime's share no class of their own
            raise InputError(f"{self.name}: failed to run ({_first_line(error)}). Use another model.") from error
        values = np.asarray(output)
        n, count = len(features), len(self.card.outputs)
        shapes = [(n, 1), (n,)] if count == 1 else [(n, count)]
        if self.card.sequence:
            shapes = [features.shape[:2], (*features.shape[:2], 1)]
        if values.shape not in shapes or values.dtype.kind != "f":
            needed = "(n, steps)" if self.card.sequence else "(n,) or (n, 1)" if count == 1 else f"(n, {count})"
            raise InputError(
                f"{self.name}: gives {values.dtype} of shape {values.shape} for {n} samples; "
                f"{needed} of float32 is needed. Correct the model."
            )
        shape = features.shape[:2] if self.card.sequence else (n,) if count == 1 else (n, count)
        values = values.reshape(shape).astype(np.float32, copy=False)
        if self.card.target.scale != 1 or self.card.target.mean != 0:
            values = values * np.float32(self.card.target.scale) + np.float32(self.card.target.mean)
        return values


class _Runtime(Shared):
    """A model's bytes and the sessions made of them: one a provider, for all threads and, on a worker, all tiles."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self._lock = threading.Lock()
        self._sessions: dict[str, onnxruntime.InferenceSession] = {}

    def session(self, provider: str, name: str) -> onnxruntime.InferenceSession:
        """Return the session of a provider of `PROVIDERS`; `name` is how errors call the model."""
        with self._lock:
            if provider not in self._sessions:
                self._sessions[provider] = _start(self.content, provider, name)
            return self._sessions[provider]


def _start(model: bytes, provider: str, name: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # Tiles are computed in threads of their own.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    available = onnxruntime.get_available_providers()
    gpu = [other for other in _GPU if other in available and provider == "auto"]
    attempts = [[*gpu, "CPUExecutionProvider"], ["CPUExecutionProvider"]] if gpu else [["CPUExecutionProvider"]]
    problem: Exception | None = None
    for providers in attempts:
        try:
            return onnxruntime.InferenceSession(model, options, providers=providers)
        except Exception as error:  # noqa: BLE001 (a GPU whose driver fails is no reason to stop)
            problem = error
    raise InputError(
        f"{name}: onnxruntime {onnxruntime.__version__} cannot load it ({_first_line(problem)}). "
        "Use another model, or a newer onnxruntime."
    )


def _first_line(error: Exception | None) -> str:
    return str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__
