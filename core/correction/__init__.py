"""Rainfall corrected by gauges: one relation for the whole area, fitted where gauges stand, applied everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .cubes import correct
    from .gauges import Gauges, cross_validate, fit, pair_gauges
    from .methods import LinearScaling, PowerLaw, QuantileMapping
    from .options import METHODS
    from .run import Corrected, correct_rainfall

__getattr__, __dir__, __all__ = lazily(__name__)
