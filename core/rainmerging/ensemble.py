"""A random forest on what neighbouring gauges and products tell, as a part of the merged rain."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from ..fusion.trees import export_forest
from .gauges import Gauges
from .places import Vector, distances, inverse_distances

Floats = npt.NDArray[np.floating]

#: The forest's part of the merged rain. It is not chosen: with few gauges trees alone fail, and cross-validation would
#: choose them.
PART = 1 / 3
_NEIGHBOURS = 8
_FOREST: dict[str, Any] = {"n_estimators": 30, "min_samples_leaf": 5, "max_features": 0.4, "n_jobs": 1}
_ROWS = 100_000
_FOLDS = 5
# What no product and no gauge tells.
_MISSING = -1.0
_AT_ONCE = 200_000


class Forest:
    """A fitted forest, with the gauges that it looks at.

    Attributes
    ----------
    model : bytes
        ONNX.
    rain : (time, gauge) float32
        Of the gauges; of missing days what their neighbours tell.
    """

    def __init__(self, model: bytes, rain: npt.NDArray[np.float32]) -> None:
        self.model, self.rain = model, rain
        self._session: Any = None

    def __getstate__(self) -> tuple[bytes, npt.NDArray[np.float32]]:
        """Travel to other processes without the session."""
        return self.model, self.rain

    def __setstate__(self, state: tuple[bytes, npt.NDArray[np.float32]]) -> None:
        self.model, self.rain = state
        self._session = None

    def at(self, apart: Floats, values: Floats) -> npt.NDArray[np.float32]:
        """Return rain (time, place), mm, for distances (gauge, place), km, and values (product, time, place)."""
        if self._session is None:
            import onnxruntime

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 1
            self._session = onnxruntime.InferenceSession(self.model, options, providers=["CPUExecutionProvider"])
        steps, count = values.shape[1:] if len(values) else (len(self.rain), apart.shape[1])
        out = np.empty((steps, count), np.float32)
        at_once = max(_AT_ONCE // steps, 1)
        for start in range(0, count, at_once):
            some = slice(start, start + at_once)
            x = _features(self.rain, apart[:, some], values[:, :, some])
            (found,) = self._session.run(None, {"features": x.reshape(-1, x.shape[-1])})
            out[:, some] = found[:, 0].reshape(steps, -1)
        return out


def train(gauges: Gauges, *, seed: int = 1) -> tuple[Forest, Vector]:
    """Train a forest at gauges.

    Returns
    -------
    forest : Forest
    left_out : (time, gauge)
        Estimates of each gauge by forests of others; NaN where the gauge does not report.
    """
    apart = distances(gauges.places, gauges.places)
    around = inverse_distances(gauges.observed, apart, own=True)
    filled = np.where(np.isfinite(gauges.observed), gauges.observed, np.nan_to_num(around)).astype(np.float32)
    beyond = apart.copy()
    np.fill_diagonal(beyond, np.inf)
    x = _features(filled, beyond, gauges.values)
    known = np.isfinite(gauges.observed)
    fold = np.random.default_rng(seed).permutation(len(gauges.stations)) % min(_FOLDS, len(gauges.stations))
    left_out = np.full(gauges.observed.shape, np.nan)
    for number in range(fold.max() + 1):
        own = known & (fold != number)
        judged = known & (fold == number)
        if own.any() and judged.any():
            left_out[judged] = _fit(x[own], gauges.observed[own], seed).predict(x[judged])
    return Forest(export_forest(_fit(x[known], gauges.observed[known], seed)), filled), left_out


def _fit(x: npt.NDArray[np.float32], y: Floats, seed: int) -> Any:
    from sklearn.ensemble import RandomForestRegressor

    if len(y) > _ROWS:
        chosen = np.random.default_rng(seed).choice(len(y), _ROWS, replace=False)
        x, y = x[chosen], y[chosen]
    return RandomForestRegressor(**_FOREST, random_state=seed).fit(x, y)


def _features(rain: npt.NDArray[np.float32], apart: Floats, values: Floats) -> npt.NDArray[np.float32]:
    """Return rain of and distance to the nearest gauges, and products, (time, place, input)."""
    count = min(_NEIGHBOURS, len(apart) - 1)
    nearest = np.argsort(apart, axis=0, kind="stable")[:count]
    away = np.take_along_axis(apart, nearest, axis=0)
    near = rain[:, nearest]
    parts = [*np.moveaxis(near, 1, 0), *(np.broadcast_to(one, near[:, 0].shape) for one in away)]
    parts += [np.where(np.isfinite(one), one, _MISSING) for one in values]
    return np.stack(parts, axis=-1).astype(np.float32)
