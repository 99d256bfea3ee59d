"""The metrics by name: what they are called in tables and figures, and what is good."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

CONTINUOUS = (
    "n", "r", "p", "spearman", "bias", "rmse", "ubrmse", "mae", "nse", "kge_2009", "kge_2012",
    "kge_alpha", "kge_beta", "kge_gamma",
)  # fmt: skip
CATEGORICAL = ("pod", "far", "csi", "hss", "frequency_bias")
NAMES = CONTINUOUS + CATEGORICAL

#: Those in the units of the observations.
DIMENSIONED = ("bias", "rmse", "ubrmse", "mae")

#: What is best: the largest, the smallest, or the nearest to a number.
BEST: dict[str, str | float] = {
    "r": "max", "spearman": "max", "bias": 0.0, "rmse": "min", "ubrmse": "min", "mae": "min", "nse": "max",
    "kge_2009": "max", "kge_2012": "max", "kge_alpha": 1.0, "kge_beta": 1.0, "kge_gamma": 1.0, "pod": "max",
    "far": "min", "csi": "max", "hss": "max", "frequency_bias": 1.0,
}  # fmt: skip

LABELS = {
    "n": "n", "r": "R", "p": "p", "spearman": "Spearman's ρ", "bias": "bias", "rmse": "RMSE", "ubrmse": "ubRMSE",
    "mae": "MAE", "nse": "NSE", "kge_2009": "KGE (2009)", "kge_2012": "KGE (2012)", "kge_alpha": "KGE α",
    "kge_beta": "KGE β", "kge_gamma": "KGE γ", "pod": "POD", "far": "FAR", "csi": "CSI", "hss": "HSS",
    "frequency_bias": "frequency bias",
}  # fmt: skip


def rank(name: str, values: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Return values of a metric as numbers of which the larger is the better; NaN stays."""
    numbers, best = np.asarray(values, np.float64), BEST[name]
    if best == "max":
        return numbers
    return -numbers if best == "min" else -np.abs(numbers - float(best))


def better(name: str, first: float, second: float) -> bool:
    """Tell whether `first` is the better value of a metric; never where one is NaN."""
    one, other = rank(name, [first, second])
    return bool(one > other)
