"""What a user can choose about correcting rainfall."""

from __future__ import annotations

from ..options import Option

METHODS = ("power_law", "linear_scaling", "quantile_mapping")

OPTIONS = {
    "method": Option(
        label="Method",
        choices=METHODS,
        default=METHODS[0],
        help="power_law: A·P^B on monthly totals. linear_scaling: a factor for each calendar month. "
        "quantile_mapping: the distribution of wet steps.",
        advanced=False,
    ),
    "min_coverage": Option(
        label="Minimum share of a month's steps",
        default=0.8,
        low=0.0,
        high=1.0,
        help=(
            "A month of a gauge is used if both gauge and product have values for at least this share of its steps "
            "(0 to 1)."
        ),
    ),
    "wet_threshold": Option(
        label="Rain of a wet step (mm)",
        default=0.1,
        low=0.0,
        high=100.0,
        help="A step is wet if the gauge has at least this amount. Used by quantile mapping and in the report.",
    ),
}

_GIVEN = "{} in A·P^B for monthly totals in mm. Give both, or none to have them fitted. B = 1: linear."
#: Of a power law that is given.
POWER_LAW = {
    "a": Option(
        label="A of the power law",
        default=None,
        kind=float,
        low=0.0,
        help=_GIVEN.format("The factor"),
        advanced=False,
    ),
    "b": Option(
        label="B of the power law",
        default=None,
        kind=float,
        low=0.0,
        help=_GIVEN.format("The exponent"),
        advanced=False,
    ),
}
