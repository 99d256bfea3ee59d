"""What a user can choose about correcting rainfall."""

from __future__ import annotations

from ..options import Option

METHODS = ("power_law", "linear_scaling", "quantile_mapping")

OPTIONS = {
    "method": Option(
        label="Method",
        choices=METHODS,
        default=METHODS[0],
        help="power_law: A·P^B on monthly totals. linear_scaling: a factor by calendar month. quantile_mapping: the "
        "distribution of wet steps.",
        advanced=False,
    ),
    "min_coverage": Option(
        label="Least share of a month's steps",
        default=0.8,
        low=0.0,
        high=1.0,
        help="A station-month is used where at least this share of its steps (0 to 1) is known in both.",
    ),
    "wet_threshold": Option(
        label="Rain of a wet step (mm)",
        default=0.1,
        low=0.0,
        high=100.0,
        help="From this amount on a gauge's step is wet, for quantile mapping and for the report.",
    ),
}
