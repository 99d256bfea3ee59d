"""The colours of quantities, and units as legends show them."""

from __future__ import annotations

_MOISTURE = ("#8c510a", "#d8b365", "#f6f1e0", "#74b3d8", "#08519c")
RAMPS = {
    "soil_moisture": _MOISTURE,
    "saturation": _MOISTURE,
    # Alpha first: dry land lets the map below show through.
    "rainfall": ("#00deebf7", "#d09ecae1", "#4292c6", "#2171b5", "#08306b"),
    "temperature": ("#2c7bb6", "#abd9e9", "#ffffbf", "#fdae61", "#d7191c"),
    "evaporation": ("#ffffe5", "#d9f0a3", "#78c679", "#238443", "#004529"),
}
# Points have to be seen where no rain fell, too.
POINT_RAMPS = {"rainfall": ("#deebf7", "#9ecae1", "#4292c6", "#2171b5", "#08306b")}
VIRIDIS = ("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725")
# Okabe and Ito's colours, which colour-blind readers tell apart as well.
CLASSES = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#666666", "#000000")


def suffix_of(units: object) -> str:
    """Return units as they follow a number."""
    from ...core.quantities import shown_units

    shown = shown_units(units)
    return f" {shown}" if shown else ""
