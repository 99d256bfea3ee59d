"""Rainfall corrected by gauges: one relation for the whole area, fitted where gauges stand, applied everywhere."""

from __future__ import annotations

from .calendar import Calendar
from .cubes import correct
from .gauges import Gauges, fit, left_out, match
from .methods import METHODS, LinearScaling, Model, PowerLaw, QuantileMapping

__all__ = [
    "METHODS",
    "Calendar",
    "Gauges",
    "LinearScaling",
    "Model",
    "PowerLaw",
    "QuantileMapping",
    "correct",
    "fit",
    "left_out",
    "match",
]
