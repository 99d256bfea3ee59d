"""The random forest: scikit-learn's, exported through skl2onnx."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor

from ..metrics import evaluate
from ..sampling.tiles import Progress
from .features import Floats

#: The paper's: 100 trees; depth 8, found among 1 to 20.
FIXED = {"trees": 100, "depth": 8}
DEPTHS = range(1, 21)
# Of depths that are as good as the best to this difference in R, the least deep is taken: it is smaller and no worse.
_NO_WORSE = 0.002
# Trees grown between two looks at the user's cancel.
_TREES = 10


@dataclass(frozen=True)
class Forest:
    """A fitted forest.

    Attributes
    ----------
    model : RandomForestRegressor
    curve : DataFrame
        ``depth, train, validation``: R of each depth that was tried.
    hyperparameters : dict
    """

    model: RandomForestRegressor
    curve: pd.DataFrame = field(default_factory=pd.DataFrame)
    hyperparameters: dict[str, int] = field(default_factory=dict)

    def predict(self, features: Floats) -> Floats:
        """Return the mean of the trees, (n,) float32, for features (n, window, channel)."""
        return self.model.predict(_flat(features)).astype(np.float32)

    def export(self) -> bytes:
        """Return the forest as ONNX, with one input (n, window · channels) and one output (n, 1)."""
        from skl2onnx import to_onnx
        from skl2onnx.common.data_types import FloatTensorType

        kind = FloatTensorType([None, self.model.n_features_in_])
        onnx = to_onnx(self.model, initial_types=[("features", kind)], target_opset={"": 15, "ai.onnx.ml": 3})
        return bytes(onnx.SerializeToString())


def fit(
    features: Floats,
    truth: Floats,
    *,
    trees: int,
    depth: int,
    seed: int,
    progress: Progress | None = None,
) -> Forest:
    """Fit a forest.

    Parameters
    ----------
    features : (n, window, channel) float32
    truth : (n,) float32
    trees, depth : int
    seed : int
        The result depends on it, not on the number of threads.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.
    """
    model = RandomForestRegressor(n_estimators=0, max_depth=depth, random_state=seed, n_jobs=-1, warm_start=True)
    flat = _flat(features)
    for count in [*range(_TREES, trees, _TREES), trees]:
        model.set_params(n_estimators=count)
        model.fit(flat, truth)
        if progress:
            progress(count / trees)
    # Threads add the trees up in the order in which they end.
    model.set_params(n_jobs=1)
    return Forest(model, hyperparameters={"trees": trees, "depth": depth})


def search(
    train: tuple[Floats, Floats],
    validation: tuple[Floats, Floats],
    *,
    trees: int,
    seed: int,
    progress: Progress | None = None,
) -> tuple[int, pd.DataFrame]:
    """Choose the depth among `DEPTHS` by R on the validation part.

    Parameters
    ----------
    train, validation : (features, truth)
    trees, seed, progress
        As in `fit`.

    Returns
    -------
    depth : int
    curve : DataFrame
    """
    rows = []
    for number, depth in enumerate(DEPTHS, 1):
        forest = fit(*train, trees=trees, depth=depth, seed=seed)
        found = {name: evaluate(forest.predict(part[0]), part[1], names=("r",))["r"] for name, part in
                 (("train", train), ("validation", validation))}  # fmt: skip
        rows.append({"depth": depth, **found})
        if progress:
            progress(number / len(DEPTHS))
    curve = pd.DataFrame(rows)
    quality = curve["validation"].fillna(-1.0)
    return int(curve["depth"][quality >= quality.max() - _NO_WORSE].iloc[0]), curve


def _flat(features: Floats) -> Floats:
    return features.reshape(features.shape[0], -1)
