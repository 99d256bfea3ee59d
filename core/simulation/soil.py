"""Soil water of a mountain basin in two layers, every three hours; no equation of SM2RAIN's.

Rain and melt fill the upper layer; what runs off grows with the wetness of the soil below. Water sinks once a layer
holds more than it can keep, at a rate that rises steeply with the excess; the layers share water by diffusion, and
evaporation takes it as far as there is any. In frost nothing moves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from .terrain import Terrain
from .weather import STEPS, Weather

Vector = npt.NDArray[np.float64]
Floats = npt.NDArray[np.float32]

#: Depths of the layers, mm; sensors and probes see the upper one.
UPPER, LOWER = 100.0, 500.0


@dataclass(frozen=True)
class Soil:
    """What became of the rain.

    Attributes
    ----------
    moisture : (day, step, y, x) float32, m3 m-3
        Of the upper layer, at the end of each step, frozen water included.
    frozen : (day, y, x) bool
    snow : (day, y, x)
        Water in the snow cover, mm, at the end of the day.
    evaporation, runoff, drainage : (day, y, x)
        mm per day: what left to the air, over the surface, and below the lower layer.
    lower : (y, x) float64
        m3 m-3 of the lower layer at the end; with it the balance of water closes.
    start : (2, y, x) float64
        m3 m-3 of both layers before the first day.
    """

    moisture: Floats
    frozen: npt.NDArray[np.bool_]
    snow: Vector
    evaporation: Vector
    runoff: Vector
    drainage: Vector
    lower: Vector
    start: Vector

    def since(self, day: int) -> Soil:
        """Return the daily maps without those of the first days."""
        daily = ("moisture", "frozen", "snow", "evaporation", "runoff", "drainage")
        return replace(self, **{name: getattr(self, name)[day:] for name in daily})


def make_soil(weather: Weather, terrain: Terrain) -> Soil:
    """Simulate the water of soil and snow."""
    porosity = terrain.porosity
    # Water that stays against gravity, and that plants cannot take.
    capacity = porosity * np.clip(0.55 + 0.01 * (terrain.clay - 15) - 0.003 * (terrain.sand - 40), 0.35, 0.75)
    residual = 0.03 + 0.002 * terrain.clay
    days, height, width = weather.rain.shape
    upper, lower = 0.75 * capacity, 0.9 * capacity
    start = np.stack([upper, lower])
    snow = np.zeros((height, width))
    warmth = weather.temperature[0].astype(float)
    out = {name: np.zeros((days, height, width)) for name in ("snow", "evaporation", "runoff", "drainage")}
    moisture = np.empty((days, STEPS, height, width), np.float32)
    frozen = np.empty((days, height, width), bool)
    step = 1 / STEPS
    for day in range(days):
        temperature = weather.temperature[day].astype(float)
        # Soil follows the air in some days, less under snow.
        warmth += (0.15 / (1 + snow / 20)) * (temperature - warmth)
        frost = warmth < -0.5
        frozen[day] = frost
        shares = weather.share[day].astype(float)
        shares /= shares.sum(axis=0)
        liquid = (weather.rain[day] - weather.snowfall[day]).astype(float)
        for part in range(STEPS):
            share = shares[part]
            melt = np.minimum(snow, step * 3.0 * np.maximum(temperature + 1.0, 0.0))
            snow += share * weather.snowfall[day] - melt
            water = share * liquid + melt
            # Frozen soil lets little in; a wet basin sheds more.
            shed = np.where(frost, 0.7, np.clip(lower / porosity, 0, 1) ** 4 * 0.6)
            runoff = shed * water
            upper += (water - runoff) / UPPER
            over = np.maximum(upper - porosity, 0.0)
            upper -= over
            runoff += over * UPPER
            wet = np.clip((upper - residual) / (0.8 * capacity - residual), 0.0, 1.0)
            demand = np.where(frost, 0.0, step * weather.evaporation[day] * (0.6 if part not in (1, 2, 3) else 1.67))
            taken = np.minimum(0.65 * demand * wet, np.maximum(upper - residual, 0.0) * UPPER)
            upper -= taken / UPPER
            below = np.clip((lower - residual) / (0.8 * capacity - residual), 0.0, 1.0)
            drawn = np.minimum(0.35 * demand * below, np.maximum(lower - residual, 0.0) * LOWER)
            lower -= drawn / LOWER
            # Gravity takes the excess over what the layer can hold; diffusion evens out the rest.
            excess = np.maximum(upper - capacity, 0.0) / (porosity - capacity)
            sinks = np.where(frost, 0.0, step * 26.0 * np.expm1(2.2 * excess) / np.expm1(2.2))
            sinks = np.minimum(sinks, np.maximum(upper - capacity, 0.0) * UPPER)
            evens = np.where(frost, 0.0, step * 14.0 * (upper - lower))
            moved = np.clip(
                sinks + evens, -np.maximum(lower - residual, 0) * LOWER, np.maximum(upper - residual, 0) * UPPER
            )
            moved = np.clip(moved, -(porosity - upper) * UPPER, (porosity - lower) * LOWER)
            upper -= moved / UPPER
            lower += moved / LOWER
            leaves = np.where(frost, 0.0, step * 0.25 * np.maximum(lower - capacity, 0.0) * LOWER)
            lower -= leaves / LOWER
            moisture[day, part] = upper
            out["evaporation"][day] += taken + drawn
            out["runoff"][day] += runoff
            out["drainage"][day] += leaves
        out["snow"][day] = snow
    return Soil(moisture, frozen, out["snow"], out["evaporation"], out["runoff"], out["drainage"], lower, start)
