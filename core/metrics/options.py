"""What a user can choose about a comparison of two cubes."""

from __future__ import annotations

from ..options import Option
from . import registry

OPTIONS = {
    "time_step": Option(
        label="Time step",
        choices=("native", "daily", "monthly"),
        default="native",
        help="native: that of the cubes, the same for both. daily, monthly: finer steps are averaged, or summed for "
        "rainfall.",
        advanced=False,
    ),
    "wet_threshold": Option(
        label="Rain of a wet step (mm)",
        default=1.0,
        low=0.0,
        high=1000.0,
        help=f"From this amount on a step is wet, for {registry.labels_of(registry.CATEGORICAL)}. Only for rainfall.",
        advanced=False,
    ),
    "min_samples": Option(
        label="Minimum number of common values",
        default=10,
        low=3,
        high=10**6,
        help="Pixels with fewer steps at which both have a value get no scores. 10 is few, 100 is better.",
        advanced=False,
    ),
    "min_coverage": Option(
        label="Minimum coverage",
        default=0.5,
        low=0.0,
        high=1.0,
        help="Days, and months, with a smaller share of values (0 to 1) do not count.",
    ),
}
