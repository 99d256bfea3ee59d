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
        help="boosting: boosted trees, the best of them on real data; the others are forests.",
        advanced=False,
    ),
    "latency": Option(
        label="Latency (steps)",
        default=None,
        kind=int,
        low=0,
        high=30,
        help="How many steps after a day the model may wait for passes; 0: passes of the day itself are the last. Its "
        "rain then stands alone, since SM2RAIN needs the next pass. Empty: all later passes, mixed with SM2RAIN.",
        advanced=False,
    ),
    "split": Option(
        label="Judged by",
        choices=SPLITS,
        default=SPLITS[0],
        help="What is left out where R, RMSE, the model's share and the errors come from: time for pixels that have "
        "rain of their own to calibrate on, region or pixel for others. The report shows all three.",
    ),
    "observation_hour": Option(
        label="Hour of observation",
        default=None,
        kind=float,
        low=-24.0,
        high=48.0,
        help="Hours from the time stamp of soil moisture to its observation, as in Calibrate SM2RAIN. Empty: found "
        "from the records.",
    ),
    "seed": Option(label="Seed", default=0, low=0, help="The same seed and inputs give the same model."),
    "licence": Option(
        label="Licence",
        default="",
        help="Terms of use in the model's card, such as CC BY 4.0; the licence of the rain may restrict them.",
    ),
}
