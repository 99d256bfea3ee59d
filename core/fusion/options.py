"""What can be chosen for training."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..errors import InputError
from ..options import Option, check
from .learner import Learner, Number
from .learners import LEARNERS, METHODS, NETWORKS

SPLITS = ("random", "station", "time")
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
        """Raise `InputError` where a choice is unknown, a number out of bounds, or the window too short."""
        if self.method not in LEARNERS:
            raise InputError(f"METHOD is '{self.method}', which is not one of {', '.join(METHODS)}.")
        if self.steps < self.learner.least_window:
            raise InputError(
                f"WINDOW is {self.steps}, but METHOD {self.method} needs {self.learner.least_window} days or more."
            )
        numbers = ("window", "seed", "drop", "folds", "epochs")
        check(OPTIONS, **{name: getattr(self, name) for name in ("split", "search", *numbers)})


OPTIONS = {
    "method": Option(
        label="Method",
        choices=METHODS,
        default=METHODS[0],
        help=f"boosting is fast and the most accurate at new stations; rf, lstm and cnn are the paper's. {NETWORKS} "
        "need PyTorch.",
        advanced=False,
    ),
    "window": Option(
        label="Window (steps)",
        default=None,
        kind=int,
        low=1,
        high=365,
        help="Number of days that the model uses, including the one that it estimates; for lstm_sequence and tcn, the "
        "greatest age of a value. Empty: 1 for trees, 8 for networks.",
        advanced=False,
    ),
    "split": Option(
        label="Test part",
        choices=SPLITS,
        default=Options.split,
        help="The data that are used only to evaluate the model: random days (scores too good), whole stations, or the "
        "end of the record.",
        advanced=False,
    ),
    "search": Option(
        label="Settings",
        choices=SEARCHES,
        default=Options.search,
        help="fixed: the default settings of the method. paper: a search of settings as in the paper, which takes many "
        "times as long.",
        advanced=False,
    ),
    "seed": Option(
        label="Seed",
        default=Options.seed,
        low=0,
        help="The same seed and inputs give the same model.",
        advanced=False,
    ),
    "required": Option(
        label="Required products",
        default="",
        help="Products without which nothing is predicted, separated by commas. Empty: any one product is enough. The "
        "paper's two periods are two models, one of which requires SMAP.",
    ),
    "season": Option(
        label="Day of the year as a predictor",
        default=Options.season,
        help="Adds the season to the predictors. The model is then better at these stations and worse elsewhere.",
    ),
    "relative": Option(
        label="Compare with the whole record",
        default=Options.relative,
        help="boosting: how wet a day is within the pixel's record is a predictor. Needs records of a year or more, in "
        "training and in use.",
    ),
    "elsewhere": Option(
        label="For places far from the stations",
        default=Options.elsewhere,
        help="boosting: wetter products never give drier soil, and the level comes only from the values of the day. "
        "Worse near the stations, better in another region.",
    ),
    "drop": Option(
        label="Share of predictors removed",
        default=Options.drop,
        low=0.0,
        high=0.9,
        help="Probability with which each product is removed in training, so that the model also works without it. 0: "
        "never.",
    ),
    "folds": Option(
        label="Groups of stations",
        default=Options.folds,
        low=0,
        high=100,
        help="For the comparison by station: one model is trained for each group, without its stations. 0: no "
        "comparison.",
    ),
    "epochs": Option(
        label="Epochs at most",
        default=Options.epochs,
        low=1,
        high=10000,
        help="Passes of networks over the data; training stops earlier if it no longer improves.",
    ),
    "refit": Option(
        label="Train once more on all data",
        default=Options.refit,
        help="The model that is kept has seen all stations and days; the scores are still those of the split.",
    ),
    "licence": Option(
        label="Licence",
        default=Options.licence,
        help="Terms of use in the model's card, such as CC BY 4.0; the licence of the stations' data may restrict "
        "them.",
    ),
}
