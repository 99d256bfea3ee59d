"""What can be chosen for training."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..errors import InputError

METHODS = ("rf", "lstm", "cnn")
SEARCHES = ("fixed", "paper")
#: Steps that a method sees by default.
WINDOWS = {"rf": 1, "lstm": 8, "cnn": 8}
LEAST_WINDOWS = {"rf": 1, "lstm": 2, "cnn": 4}
EPOCHS = 60


@dataclass(frozen=True)
class Options:
    """What is to be trained, and how.

    Attributes
    ----------
    method : {"rf", "lstm", "cnn"}
    window : int, optional
        Steps; by default `WINDOWS`.
    split : {"random", "station", "time"}
    search : {"fixed", "paper"}
        Whether the paper's searches are done, or their results used.
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
        Of the method, in place of the paper's.
    """

    method: Literal["rf", "lstm", "cnn"] = "rf"
    window: int | None = None
    split: Literal["random", "station", "time"] = "random"
    search: Literal["fixed", "paper"] = "fixed"
    seed: int = 0
    season: bool = True
    drop: float = 0.3
    folds: int = 5
    epochs: int = EPOCHS
    refit: bool = False
    licence: str = ""
    hyperparameters: Mapping[str, int] = field(default_factory=dict)

    @property
    def steps(self) -> int:
        """The window in steps."""
        return self.window or WINDOWS[self.method]

    def check(self) -> None:
        """Raise `InputError` where the window is too short for the method."""
        if self.steps < LEAST_WINDOWS[self.method]:
            raise InputError(
                f"WINDOW is {self.steps}, but METHOD {self.method} needs {LEAST_WINDOWS[self.method]} days or more."
            )
