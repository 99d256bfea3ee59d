"""What a user can choose about a validation at stations."""

from __future__ import annotations

from ..metrics import registry
from ..metrics.options import OPTIONS as COMPARED
from ..options import Option

OPTIONS = {
    "time_step": Option(
        label="Time step",
        choices=("both", "daily", "monthly", "native"),
        default="both",
        help="both: days and months. native: the products' own step, the same for all.",
        advanced=False,
    ),
    "metric": Option(
        label="Rank and map by",
        choices=registry.RANKING,
        default=registry.RANKING[0],
        help="The metric that colours the stations and ranks the products; all others are given as well.",
        advanced=False,
    ),
    "wet_threshold": Option(
        label="Rain of a wet step (mm)",
        default=1.0,
        low=0.0,
        high=1000.0,
        help=f"From this amount on a step is wet, for {registry.labels_of(registry.CATEGORICAL)}. Ignored for soil "
        "moisture.",
        advanced=False,
    ),
    "min_coverage": COMPARED["min_coverage"],
    "window": Option(
        label="Time window (hours)",
        default=0.0,
        low=0.0,
        high=24.0,
        help="Largest time between an observation and the time of the product, for native steps. 0: the observation "
        "must be within the step.",
    ),
    "confidence": Option(
        label="Level of the intervals",
        default=0.95,
        low=0.5,
        high=0.999,
        help="0.95: about 95 of a hundred intervals contain the true value.",
    ),
    "common": Option(
        label="Only pairs that all products have",
        default=False,
        help="For all tables and figures, as always for the ranking. Otherwise each product is evaluated on all its "
        "own pairs.",
    ),
    "min_samples": Option(
        label="Minimum number of pairs",
        default=10,
        low=3,
        high=10**6,
        help="Stations with fewer pairs have no scores.",
    ),
    "bootstrap": Option(
        label="Bootstrap samples",
        default=1000,
        low=0,
        high=10**5,
        help="Number of samples from which confidence intervals are computed. 0: no intervals.",
    ),
    "block": Option(
        label="Block length (days)",
        default=0,
        low=0,
        high=10**4,
        help="0: from the autocorrelation of the errors (Politis and White 2004, "
        "https://doi.org/10.1081/ETC-120028836).",
    ),
    "seed": Option(label="Seed", default=1, low=0, help="The same seed gives the same intervals."),
    "quantiles": Option(
        label="Probabilities of the bounds",
        default="0.05,0.95",
        help="The quantiles that the bounds were computed for: 0.05,0.95 should enclose 90 %.",
    ),
}
