"""Trees that run: ONNX of one input (n, feature) and one output (n, 1), opened where it is first needed."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import InputError


class Session:
    """A model's bytes; it travels to other processes without what a runtime made of them.

    Parameters
    ----------
    model : bytes
        ONNX.
    """

    def __init__(self, model: bytes) -> None:
        self.model = model
        self._session: Any = None

    def __getstate__(self) -> bytes:
        return self.model

    def __setstate__(self, state: bytes) -> None:
        self.model, self._session = state, None

    def run(self, features: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return (n,) float32 for features (n, feature); NaN is missing."""
        if self._session is None:
            import onnxruntime

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 1
            options.log_severity_level = 3
            self._session = onnxruntime.InferenceSession(self.model, options, providers=["CPUExecutionProvider"])
        (found,) = self._session.run(None, {"features": features})
        return np.asarray(found[:, 0], np.float32)

    def check(self, inputs: int, *, name: str) -> None:
        """Run two samples of so many inputs.

        Raises
        ------
        InputError
            If it cannot be run, or gives something else than a number for each.
        """
        try:
            found = self.run(np.zeros((2, inputs), np.float32))
        except Exception as error:  # onnxruntime's share no class of their own
            raise InputError(f"{name}: cannot be run ({str(error)[:200]}). Write the model again.") from error
        if found.shape != (2,):
            raise InputError(f"{name}: gives {found.shape} for two samples. Write the model again.")
