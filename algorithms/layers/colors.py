"""The colours and scales of quantities, the same for all layers so that maps compare by eye, and legends."""

from __future__ import annotations

import math
from itertools import pairwise

_MOISTURE = ("#8c510a", "#d8b365", "#f6f1e0", "#74b3d8", "#08519c")
RAMPS = {
    "soil_moisture": _MOISTURE,
    "saturation": _MOISTURE,
    # Alpha first: dry land lets the map below show through.
    "rainfall": ("#00deebf7", "#d09ecae1", "#4292c6", "#2171b5", "#08306b"),
    "temperature": ("#2c7bb6", "#abd9e9", "#ffffbf", "#fdae61", "#d7191c"),
    "probability": ("#00f7f4f9", "#80d4b9da", "#df65b0", "#ce1256", "#67001f"),
    "evaporation": ("#ffffe5", "#d9f0a3", "#78c679", "#238443", "#004529"),
}
# Points have to be seen where no rain fell, too.
POINT_RAMPS = {"rainfall": ("#deebf7", "#9ecae1", "#4292c6", "#2171b5", "#08306b")}
VIRIDIS = ("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725")
# Okabe and Ito's colours, which colour-blind readers tell apart as well.
CLASSES = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#666666", "#000000")


# From and to which value the ramps go. Maps of other quantities have a scale of their own.
SCALES = {
    "soil_moisture": (0.0, 0.5),
    "saturation": (0.0, 1.0),
    "saturation_spread": (0.0, 0.2),
    "temperature": (-30.0, 40.0),
    "share": (0.0, 1.0),
    "probability": (0.0, 1.0),
    "r": (0.0, 1.0),
}
#: Whose own scale begins at 0.
FROM_ZERO = ("soil_moisture_spread",)
# By the longest step in days: from which rain on (mm per step) each colour counts. The last classes are for typhoons.
_RAIN = {
    0.3: (0.1, 0.5, 1, 2, 5, 10, 20, 50, 100),
    2: (0.1, 1, 2.5, 5, 10, 20, 50, 100, 200),
    12: (1, 5, 10, 20, 50, 100, 200, 300, 500),
    45: (1, 10, 25, 50, 100, 150, 200, 300, 500),
    1e6: (50, 100, 200, 400, 600, 800, 1200, 2000, 3000),
}
DRY_COLOR = "#f7f7f7"
RAIN_COLORS = (
    "#deebf7", "#c6dbef", "#9ecae1", "#6baed6", "#3182bd", "#08519c", "#3f007d", "#9e3a9e", "#e377b8",
)  # fmt: skip
# What has nothing to see, and what is not to be used, is grey.
GREY = "#9a9a9a"
#: Of quality flags: good, fair, poor, do not use.
QUALITY_COLORS = ("#009e73", "#f0e442", "#d55e00", GREY)
# Millimetres per day that are many.
_EVAPORATION = 8.0
_STEPS = {"PT1H": "mm per hour", "P1D": "mm per day", "P1M": "mm per month", "P1Y": "mm per year"}


def rain_classes(days: float) -> tuple[float, ...]:
    """Return the lower limits of classes of rain for steps that are so many days long."""
    return next(limits for longest, limits in _RAIN.items() if days <= longest)


def scale_of(variable: str, days: float) -> tuple[float, float] | None:
    """Return the scale of a quantity's ramp, for steps that are so many days long; None where it has none."""
    if variable == "evaporation":
        return 0.0, _EVAPORATION * days
    return SCALES.get(variable)


def round_step(span: float, count: float) -> float:
    """Return the largest of 1, 2 or 5 times a power of ten that parts a span into at least so many pieces."""
    rough = span / count
    power = 10.0 ** math.floor(math.log10(rough))
    return max(many * power for many in (1, 2, 5) if many * power <= rough * (1 + 1e-9))


def even_classes(low: float, high: float) -> list[tuple[float, float]]:
    """Return four to ten classes of equal width with round ends that hold all values; none without a range."""
    if not high > low:
        return []
    step = round_step(high - low, 4)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    edges = [float(f"{number * step:.12g}") for number in range(first, last + 1)]
    return list(pairwise(edges))


def legend_of(variable: str, units: object, time_step: str = "", product: str = "") -> str:
    """Return the name of a quantity with its units, as a legend has it: ``Rainfall (mm per day)``.

    Of a cube of no such quantity it is the name of the product, and of a probability what is probable.
    """
    from ...core.quantities import TOTALS, display_units, title

    shown = display_units(units)
    if variable in TOTALS and shown == "mm":
        shown = _STEPS.get(time_step, "mm per step")
    name = title(variable) or product
    if variable == "probability" and product.startswith("probability of "):
        name = f"{product[:1].upper()}{product[1:]}"
    return f"{name} ({shown})" if shown else name


def suffix_of(units: object) -> str:
    """Return units as they follow a number."""
    from ...core.quantities import display_units

    shown = display_units(units)
    return f" {shown}" if shown else ""
