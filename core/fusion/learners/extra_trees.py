"""Extremely randomised trees (Geurts et al. 2006, https://doi.org/10.1007/s10994-006-6226-1)."""

from __future__ import annotations

from ..learner import Fitted, Learner, Task


def fit(task: Task) -> Fitted:
    """Fit the trees."""
    from sklearn.ensemble import ExtraTreesRegressor

    from ..forest import fit_forest

    return fit_forest(task, ExtraTreesRegressor)


LEARNER = Learner(
    name="extra_trees",
    title="extremely randomised trees",
    help="a forest with random thresholds, smoother than rf, that uses the past 20 days",
    fit=fit,
    kind="row",
    channels=("value", "mask", "mean:5", "mean:20"),
    defaults={"trees": 60, "depth": 10},
    searched={"depth": (4, 6, 8, 10, 12, 15)},
    cost=2.5,
)
