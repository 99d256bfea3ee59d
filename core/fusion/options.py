"""What can be chosen for training."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..errors import InputError
from .learner import Learner, Number
from .learners import LEARNERS, METHODS

SEARCHES = ("fixed", "paper")
EPOCHS = 60


@dataclass(frozen=True)
class Options:
    """What is to be trained, and how.

    Attributes
    ----------
    method : str
        One of `METHODS`.
    window : int, optional
        Steps; by default the learner's.
    split : {"random", "station", "time"}
    search : {"fixed", "paper"}
        Whether settings are searched, as the paper does, or its results used.
    seed : int
    season : bool
        Whether the day of the year is a predictor.
    drop : float
        Probability that a predictor is taken away in training.
    folds : int
        Groups of stations for the comparison by station; below 2 there is none.
    epochs : int
        At most, of networks.
    refit : bool
        Whether the model that is kept is trained once more on all samples; its scores remain those of the split.
    licence : str
        For the card.
    hyperparameters : mapping
        Of the method, in place of its own.
    relative : bool
        Whether learners that compare a day with a pixel's whole record may do so.
    elsewhere : bool
        Whether the model is meant for places far from its stations.
    """

    method: str = METHODS[0]
    window: int | None = None
    split: Literal["random", "station", "time"] = "random"
    search: Literal["fixed", "paper"] = "fixed"
    seed: int = 0
    season: bool = False
    drop: float = 0.3
    folds: int = 5
    epochs: int = EPOCHS
    refit: bool = False
    licence: str = ""
    hyperparameters: Mapping[str, Number] = field(default_factory=dict)
    relative: bool = True
    elsewhere: bool = False

    @property
    def learner(self) -> Learner:
        """The learner of the method."""
        return LEARNERS[self.method]

    @property
    def steps(self) -> int:
        """The window in steps."""
        return self.window or self.learner.window

    @property
    def channels(self) -> tuple[str, ...]:
        """The kinds of channels of each predictor and of all of them."""
        kinds = self.learner.channels
        return tuple(kind for kind in kinds if self.relative or not kind.partition(":")[0].endswith("z"))

    def check(self) -> None:
        """Raise `InputError` where the method is unknown or the window too short for it."""
        if self.method not in LEARNERS:
            raise InputError(f"METHOD is '{self.method}', which is not one of {', '.join(METHODS)}.")
        if self.steps < self.learner.least_window:
            raise InputError(
                f"WINDOW is {self.steps}, but METHOD {self.method} needs {self.learner.least_window} days or more."
            )
