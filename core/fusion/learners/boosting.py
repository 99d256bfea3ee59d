"""Boosted trees by histograms, as scikit-learn has them after LightGBM (Ke et al. 2017).

The level of a place and how it varies are asked of different ensembles: products are biased from place to place, but
follow the weather. Half of the variations is of trees that learned soil moisture, half of trees that learned its
standard score within each station's record from those of the products.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..learner import Fitted, Learner, Task

if TYPE_CHECKING:
    import numpy.typing as npt

    from ..features import Floats

_LEVEL, _VARIATION = 0, 1
_SHORT = 5
_SETTINGS = {"max_features": 0.3, "early_stopping": False}
# What a tree's values are multiplied by and the samples that a leaf needs, where they are not given.
_RATE, _LEAF = 0.1, 20
# Trees grown between two looks at the user's cancel.
_TREES = 25
# A station that varies less tells nothing of scores.
_LEAST_DEVIATION = 1e-4


def fit(task: Task) -> Fitted:
    """Fit the ensembles; a single one where no channel is relative to the record."""
    import numpy as np

    from ..card import RELATIVE
    from ..forest import flat, with_losses
    from ..trees import export_ensembles

    features, truth, seen, rows = with_losses(task)
    kinds = [channel.kind for channel in task.channels]
    relative = np.array([kind in RELATIVE for kind in kinds])
    # Trees that learn soil moisture itself gain nothing from scores of short means.
    lean = ~(relative & np.array([channel.days == _SHORT for channel in task.channels]))
    if not relative.any():
        ensembles = [(_boost(task, features, truth, lean, 0.0, 1.0, task.elsewhere), {0: 1.0})]
        outputs: tuple[str, ...] = ("value",)
    else:
        scores, usual = _scores(task.train.truth, task.train.stations)
        whole = _boost(task, features, truth, lean, 0.0, 0.4, task.elsewhere)
        score = _boost(task, features, scores[rows], relative, 0.4, 0.8, True)
        ensembles = [(whole, {_LEVEL: 1.0, _VARIATION: 0.5}), (score, {_VARIATION: 0.5 * usual})]
        if task.elsewhere:
            # What follows a station's past knows its level by heart: elsewhere the day's values tell it better.
            values = np.array([kind in ("value", "static") for kind in kinds])
            level = _boost(task, features, truth, values, 0.8, 1.0, True)
            ensembles = [(level, {_LEVEL: 1.0}), (whole, {_VARIATION: 0.5}), ensembles[1]]
        outputs = ("level", "variation")

    def predict(given: Floats) -> Floats:
        found = np.zeros((len(given), len(outputs)))
        for model, factors in ensembles:
            estimate = model.predict(flat(given))
            for output, factor in factors.items():
                found[:, output] += factor * estimate
        return (found if len(outputs) > 1 else found[:, 0]).astype(np.float32)

    return Fitted(predict, lambda: export_ensembles(ensembles), outputs=outputs, seen=seen)


def _scores(truth: Floats, stations: npt.NDArray[Any]) -> tuple[Floats, float]:
    """Return standard scores within each station's record, and the usual standard deviation."""
    import numpy as np

    scores, deviations = np.zeros(truth.shape, np.float32), []
    for station in np.unique(stations):
        own = stations == station
        deviation = float(truth[own].std(dtype=np.float64))
        deviations.append(deviation)
        scores[own] = (truth[own] - truth[own].mean(dtype=np.float64)) / max(deviation, _LEAST_DEVIATION)
    return scores, float(np.mean(deviations))


def _boost(
    task: Task, features: Floats, truth: Floats, chosen: npt.NDArray[Any], begin: float, end: float, monotone: bool
) -> Any:
    """Fit one ensemble to the chosen channels; where it is monotone, wetter products never mean drier ground."""
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingRegressor
    from threadpoolctl import threadpool_limits

    # A channel that is constant is never asked: those not chosen, and those that are missing everywhere.
    window = task.train.features.shape[1]
    usable = np.tile(chosen, window) & np.isfinite(features).any(axis=0)
    given = np.where(usable, features, np.float32(0))
    moist = [channel.kind not in ("mask", "age", "static") and channel.kind[:3] != "day" for channel in task.channels]
    model = HistGradientBoostingRegressor(
        **_SETTINGS, max_leaf_nodes=task.hyperparameters["leaves"],
        learning_rate=task.hyperparameters.get("rate", _RATE),
        min_samples_leaf=task.hyperparameters.get("least", _LEAF), random_state=task.seed, warm_start=True,
        monotonic_cst=[int(one) for one in moist] * window if monotone else None,
    )  # fmt: skip
    trees = task.hyperparameters["trees"]
    # Sums of several threads depend on their number.
    with threadpool_limits(1):
        for count in [*range(_TREES, trees, _TREES), trees]:
            model.set_params(max_iter=count).fit(given, truth)
            if task.progress:
                task.progress(begin + (end - begin) * count / trees)
    return model


LEARNER = Learner(
    name="boosting",
    title="boosted trees",
    help="boosted trees that use the means of each product over the past 5 and 20 days and how wet a day is within "
    "its record; fast, and the most accurate in cross-validation at stations",
    fit=fit,
    kind="row",
    channels=(
        "value",
        "mean:5",
        "mean:20",
        "z",
        "mean_z:5",
        "mean_z:20",
        "products_z",
        "products_z:5",
        "products_z:20",
    ),
    missing="nan",
    defaults={"trees": 50, "leaves": 12},
    searched={"leaves": (6, 12, 24), "trees": (25, 50, 100, 200)},
    cost=1.8,
)
