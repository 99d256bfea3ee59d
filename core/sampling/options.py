"""What a user can choose about series over basins and at stations."""

from __future__ import annotations

from ..options import Option

METHODS = ("nearest", "bilinear")

STATIONS = {
    "method": Option(
        label="Method",
        choices=METHODS,
        default=METHODS[0],
        help="nearest: the pixel that contains the station. bilinear: between the four pixels around it, leaving out "
        "missing ones.",
    ),
}

BASINS = {
    "min_coverage": Option(
        label="Minimum share of area with values",
        default=0.5,
        low=0.0,
        high=1.0,
        help="The mean is missing at steps where less than this share (0 to 1) of the basin's area has values.",
    ),
    "coverage": Option(
        label="Add the share of area with values",
        default=False,
        help="Adds a column <product>_coverage for each product: the share of the basin's area (0 to 1) that has "
        "values.",
    ),
}
