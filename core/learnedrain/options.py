"""What can be chosen for a model of rain."""

from __future__ import annotations

from ..fusion.learners import LEARNERS
from ..options import Option

#: Learners that see a step at a time.
METHODS = tuple(name for name, learner in LEARNERS.items() if learner.kind == "row")
SPLITS = ("time", "region", "pixel")

OPTIONS = {
    "method": Option(
        label="Method",
        choices=METHODS,
        default=METHODS[0],
        help="boosting: boosted trees, the most accurate on real data. The others are forests of trees.",
        advanced=False,
    ),
    "latency": Option(
        label="Latency (steps)",
        default=None,
        kind=int,
        low=0,
        high=30,
        help="How many steps after a step the model may use overpasses of; 0: none after the step itself, for rain of "
        "today. Its rain is then not mixed with that of SM2RAIN, which needs the next overpass. Empty: all later "
        "overpasses are used, and the rain is mixed.",
        advanced=False,
    ),
    "split": Option(
        label="Cross-validation by",
        choices=SPLITS,
        default=SPLITS[0],
        help="What is left out for the scores, the weight of the model and the bounds of the rain: periods (time) if "
        "the pixels to be inverted have reference rain, regions or pixels if they have none. The report "
        "shows all three.",
    ),
    "observation_hour": Option(
        label="Hour of observation",
        default=None,
        kind=float,
        low=-24.0,
        high=48.0,
        help="Hours from the time stamp of soil moisture to its observation, as in Calibrate SM2RAIN. Empty: estimated "
        "from the records.",
    ),
    "seed": Option(label="Seed", default=0, low=0, help="The same seed and inputs give the same model."),
    "licence": Option(
        label="Licence",
        default="",
        help="Terms of use in the model's card, such as CC BY 4.0; the licence of the rain may restrict them.",
    ),
}

#: Of an inversion with a model.
MIXING = {
    "model_weight": Option(
        label="Weight of the model",
        default=None,
        kind=float,
        low=0.0,
        high=1.0,
        help="Weight of the model in the mixed rain: 1 for the model alone, 0 for SM2RAIN alone. Empty: the weight "
        "with the smallest error in training; bounds, probability and quality flag are available only with it.",
    ),
}
