"""What a user can choose about a simulated basin."""

from __future__ import annotations

from ..options import Option

OPTIONS = {
    "seed": Option(
        label="Seed",
        default=1,
        low=0,
        help="The same seed gives the same basin; another gives other heights, weather and errors.",
        advanced=False,
    ),
    "resolution": Option(
        label="Resolution of the truth (degrees)",
        default=0.05,
        low=0.02,
        high=0.125,
        help="Pixel size of the true maps; the products have their own. Half the size takes four times as long.",
    ),
    "load": Option(
        label="Load the main layers into the project",
        default=True,
        help="Basin, stations, one soil moisture and the heights; the project file in the folder holds all layers.",
    ),
}
