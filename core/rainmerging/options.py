"""What a user can choose about merging rainfall."""

from __future__ import annotations

from dataclasses import dataclass

from ..options import Option

#: Which merge with gauges, and which without.
WITH_GAUGES = ("krige", "bias")
WITHOUT_GAUGES = ("triple_collocation", "least_squares", "mean")


@dataclass(frozen=True)
class Options:
    """How gauges and products are merged.

    Attributes
    ----------
    lags : bool
        Whether products of the day before and after count, too.
    wet_gate : bool
        Whether places are dry so often as gauges are.
    max_distance : float
        km; farther from any gauge nothing comes out; 0 for no limit.
    ensemble : bool
        Whether a forest has a part.
    seed : int
        Of the forest.
    """

    lags: bool = False
    wet_gate: bool = False
    max_distance: float = 0.0
    ensemble: bool = False
    seed: int = 1


OPTIONS = {
    "method": Option(
        label="Method",
        choices=(*WITH_GAUGES, *WITHOUT_GAUGES),
        default=WITH_GAUGES[0],
        help="krige: products and gauges of the same day. bias: a model for days without gauges. Without gauges: "
        "triple_collocation: by agreement; least_squares: by a reference; mean: equal weights.",
        advanced=False,
    ),
    "wet_gate": Option(
        label="Wet gate",
        default=Options.wet_gate,
        help="krige: pixels are dry as often as gauges are, so that light rain does not spread.",
    ),
    "lags": Option(
        label="Neighbouring days",
        default=Options.lags,
        help="krige: products of the day before and after count as well, which repairs products whose days are "
        "shifted.",
    ),
    "ensemble": Option(
        label="Ensemble",
        default=Options.ensemble,
        help="krige: a third of the result comes from a random forest on neighbouring gauges. Slow on large cubes; "
        "with few gauges it rarely helps.",
    ),
    "max_distance": Option(
        label="Largest distance to a gauge (km)",
        default=Options.max_distance,
        low=0.0,
        help="krige: pixels farther from every gauge stay empty. 0: no limit; far pixels have the products' "
        "combination.",
    ),
    "quantiles": Option(
        label="Quantiles",
        default="0.05,0.95",
        help="Two numbers between 0 and 1, for the lower and the upper bound: 0.05,0.95 encloses 90 %.",
    ),
    "seed": Option(
        label="Seed",
        default=Options.seed,
        low=0,
        help="For the trees of bias and of the ensemble; the same seed gives the same result.",
    ),
}
