"""The random forest of the paper (Breiman 2001, https://doi.org/10.1023/A:1010933404324)."""

from __future__ import annotations

from ..learner import Fitted, Learner, Task


def fit(task: Task) -> Fitted:
    """Fit the forest."""
    from sklearn.ensemble import RandomForestRegressor

    from ..forest import fit_forest

    return fit_forest(task, RandomForestRegressor)


LEARNER = Learner(
    name="rf",
    title="random forest",
    help="the paper's random forest, 100 trees of depth 8, the mean of the trees",
    fit=fit,
    kind="row",
    defaults={"trees": 100, "depth": 8},
    searched={"depth": range(1, 21)},
    cost=2.1,
)
