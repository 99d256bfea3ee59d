"""What a user can choose about triple collocation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..options import Option, check

MODELS = ("additive", "multiplicative")
NEGATIVE = ("nan", "zero", "abs")
ANOMALIES = ("none", "seasonal")


@dataclass(frozen=True)
class Options:
    """How triple collocation is done.

    Attributes
    ----------
    model : {"additive", "multiplicative"}
        Of values, or of the logarithms of values above `wet`.
    negative : {"nan", "zero", "abs"}
        As in `solution.Collocation.settle`.
    least : int
        Common values that a pixel needs.
    samples : int
        Resamples of the moving-block bootstrap; 0 for no intervals.
    level : float
        Of the intervals.
    block : float
        Days of a block; 0 finds the length by itself, in each pixel.
    seed : int
    anomaly : {"none", "seasonal"}
        ``seasonal`` takes the mean of the `cubes.WINDOW` days around each value from it, in each product's own record.
    significance : float
        As in `solution.flag_pixels`.
    wet : float
        mm; up to this value rain counts as none, in the multiplicative model.
    """

    model: str = "additive"
    negative: str = "nan"
    least: int = 100
    samples: int = 0
    level: float = 0.95
    block: float = 0.0
    seed: int = 1
    anomaly: str = "none"
    significance: float = 0.05
    wet: float = 0.0

    def __post_init__(self) -> None:
        self.check()

    @property
    def logarithmic(self) -> bool:
        """Whether it works on logarithms."""
        return self.model == "multiplicative"

    def describe(self) -> str:
        """Return the options in one line."""
        return (
            f"{self.model}, negative variances {self.negative}, {self.least} values or more, anomalies {self.anomaly}, "
            f"significance {self.significance:g}, {self.samples} resamples, seed {self.seed}"
        )

    @classmethod
    def of(cls, **chosen: Any) -> Options:
        """Return the options that are chosen by their names in `OPTIONS`."""
        return cls(**{_FIELDS.get(name, name): value for name, value in chosen.items()})

    def check(self) -> None:
        """Raise `InputError` where a word is none of the choices of `OPTIONS`, or a number is out of bounds."""
        check(OPTIONS, **{name: getattr(self, _FIELDS.get(name, name)) for name in OPTIONS})


# Fields that are called otherwise than the option.
_FIELDS = {"bootstrap": "samples", "min_samples": "least", "wet_threshold": "wet"}

OPTIONS = {
    "model": Option(
        label="Model",
        choices=MODELS,
        default=Options.model,
        help="additive: errors are added to the signal. multiplicative: errors multiply it, as those of rain do; by "
        "logarithms, of the steps at which all three products have rain.",
        advanced=False,
    ),
    "negative": Option(
        label="Where an error variance is negative",
        choices=NEGATIVE,
        default=Options.negative,
        help="nan: no value. zero: the error counts as 0 and R² as 1. abs: the variance with its sign changed. The "
        "flag is 1 in each case.",
        advanced=False,
    ),
    "bootstrap": Option(
        label="Bootstrap samples",
        default=1000,
        low=0,
        high=100_000,
        help="Number of samples from which intervals are computed, in each pixel and over all; 1000 are enough. 0: no "
        "intervals, which is much faster for large cubes.",
        advanced=False,
    ),
    "min_samples": Option(
        label="Minimum number of common values",
        default=Options.least,
        low=3,
        high=10**6,
        help="Pixels where all three products have fewer values in common are left out. 100 is few, 500 is better.",
        advanced=False,
    ),
    "anomaly": Option(
        label="Anomalies",
        choices=ANOMALIES,
        default=Options.anomaly,
        help="seasonal: the mean of the 35 days around each value, in the record of the same product, is subtracted, "
        "so that the seasons do not count as signal.",
    ),
    "significance": Option(
        label="Significance of correlations",
        default=Options.significance,
        low=0.0,
        high=0.5,
        help="A pixel is left out unless all pairs are positively correlated at this level, with autocorrelation taken "
        "into account. 0: no such test.",
    ),
    "wet_threshold": Option(
        label="Wet threshold (mm)",
        default=Options.wet,
        low=0.0,
        high=1000.0,
        help="In the multiplicative model, values up to this one count as no rain.",
    ),
    "level": Option(
        label="Level of the intervals",
        default=Options.level,
        low=0.5,
        high=0.999,
        help="0.95: about 95 of a hundred intervals contain the true value.",
    ),
    "block": Option(
        label="Block length (days)",
        default=Options.block,
        low=0.0,
        high=3660.0,
        help="Days that are drawn together in the bootstrap. 0: found in each pixel from the autocorrelation that the "
        "products share.",
    ),
    "seed": Option(
        label="Seed",
        default=Options.seed,
        low=0,
        help="For the bootstrap; the same seed gives the same intervals.",
    ),
}
