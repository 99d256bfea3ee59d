"""Simulated rain, soil moisture and products that see it, for demonstrations, tests and benchmarks.

The soil is a bucket with losses of its own, not SM2RAIN's equation, so that a calibration is not handed its answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter

# Records are drawn in groups of this many, each with a seed of its own: a record does not depend on how many follow.
_GROUP = 128


def simulate_records(
    records: int, days: int, *, seed: int = 1, noise: float = 0.01, missing: float = 0.0
) -> tuple[np.ndarray, np.ndarray]:
    """Simulate independent records of daily rain and of the saturation of the soil that it falls on.

    Parameters
    ----------
    records, days : int
        How many records of which length.
    seed : int
        The same seed gives the same records.
    noise : float
        Standard deviation of the error of the saturation (0 to 1).
    missing : float
        Share of saturations that are missing.

    Returns
    -------
    saturation, rain : array (records, days)
        0 to 1, NaN where missing, at the start of the day; mm in the day.
    """
    parts = []
    for group in range(-(-records // _GROUP)):
        rng = np.random.default_rng([seed, group])
        wet_day, mean = rng.uniform(0.15, 0.4, (_GROUP, 1)), rng.uniform(4.0, 12.0, (_GROUP, 1))
        shape = (_GROUP, days)
        rain = np.where(rng.random(shape) < wet_day, mean * rng.gamma(0.7, 1.4, shape), 0.0)
        depth, loss = rng.uniform(50.0, 120.0, _GROUP), rng.uniform(1.0, 4.0, _GROUP)
        parts.append((_observe(_bucket(rain, depth, loss), rng, noise, missing), rain))
    saturation, rain = (np.concatenate(part)[:records] for part in zip(*parts, strict=True))
    return saturation, rain


def simulate_cube(
    days: int, height: int, width: int, *, seed: int = 1, noise: float = 0.02, missing: float = 0.05
) -> tuple[np.ndarray, np.ndarray]:
    """Simulate a region: storms some pixels wide, more rain towards the top, soils that change smoothly.

    Parameters and returns are those of `simulate_records`, the arrays being (days, height, width).
    """
    rng = np.random.default_rng(seed)
    field = gaussian_filter(rng.normal(size=(days, height, width)), (0.5, height / 5, width / 5))
    field /= field.std()
    rain = np.where(field > 0.6, 9.0 * (field - 0.6), 0.0) * np.linspace(1.5, 0.6, height)[:, None]
    soil = gaussian_filter(rng.normal(size=(height, width)), 3.0)
    depth = 80.0 + 20.0 * soil / np.abs(soil).max()
    saturation = _bucket(rain.reshape(days, -1).T, depth.ravel(), np.full(height * width, 2.5))
    return _observe(saturation, rng, noise, missing).T.reshape(rain.shape), rain


def _bucket(rain: np.ndarray, depth: np.ndarray, loss: np.ndarray) -> np.ndarray:
    """Return the saturation (records, days) at the start of each day of a soil `depth` mm deep."""
    saturation = np.empty(rain.shape)
    saturation[:, 0] = 0.4
    for day in range(rain.shape[1] - 1):
        s = saturation[:, day]
        # Percolation rises steeply towards saturation; what does not fit runs off.
        water = s * depth + rain[:, day] - loss * s - 30.0 * s**12
        saturation[:, day + 1] = np.clip(water / depth, 0.02, 1.0)
    return saturation


def _observe(saturation: np.ndarray, rng: np.random.Generator, noise: float, missing: float) -> np.ndarray:
    seen = np.clip(saturation + rng.normal(0.0, noise, saturation.shape), 0.0, 1.0)
    return np.where(rng.random(seen.shape) < missing, np.nan, seen)


@dataclass(frozen=True)
class Sensor:
    """How a simulated product sees soil moisture.

    Attributes
    ----------
    bias, gain : float
        The product is bias + gain (truth − its mean) + its mean, plus an error.
    noise : float
        Standard deviation of the error, in the truth's units.
    memory : float
        Share of the error's variance that lasts, its correlation falling to 1/e in ten steps; the rest is new at each.
    shared : float
        Share of the error's variance that all sensors with such a share have in common.
    missing : float
        Share of values that are missing.
    start : int
        First step with values.
    """

    bias: float = 0.0
    gain: float = 1.0
    noise: float = 0.04
    memory: float = 0.3
    shared: float = 0.0
    missing: float = 0.0
    start: int = 0


#: Three satellite products such as SMOS, SMAP (which begins a third of a year later) and ASCAT may be.
SATELLITES = {
    "smos": Sensor(bias=-0.05, gain=0.8, noise=0.07, missing=0.5),
    "smap": Sensor(bias=0.02, gain=1.1, noise=0.05, missing=0.4, start=120),
    "ascat": Sensor(bias=0.03, gain=0.7, noise=0.055, memory=0.5, missing=0.3),
}
#: Three estimates such as fusion models give: nearly unbiased, without gaps, their errors partly the same.
ESTIMATES = {
    "rf": Sensor(gain=0.85, noise=0.036, shared=0.3),
    "lstm": Sensor(bias=0.01, gain=0.95, noise=0.04, shared=0.3),
    "cnn": Sensor(bias=-0.005, gain=0.9, noise=0.044, shared=0.3),
}
_MEMORY_STEPS = 10.0


def simulate_products(
    truth: np.ndarray, sensors: Mapping[str, Sensor] = SATELLITES, *, seed: int = 1
) -> dict[str, np.ndarray]:
    """Simulate products that see a known truth, each with its own bias, gain, noise, gaps and start.

    Parameters
    ----------
    truth : array (time, ...)
        Soil moisture, m3 m-3, or saturation.
    sensors : mapping of str to Sensor
        By the products' names. A product does not depend on those that follow it.
    seed : int
        The same seed gives the same products.

    Returns
    -------
    dict of str to float32 array (time, ...)
        Clipped to 0 to 1; NaN where missing.
    """
    truth = np.asarray(truth, float)
    common = np.random.default_rng([seed, 0])
    # Two parts that last or not are mixed by each sensor's own memory.
    lasting, fresh = _lasting(common, truth.shape), common.normal(size=truth.shape)
    products = {}
    for number, (name, sensor) in enumerate(sensors.items(), 1):
        rng = np.random.default_rng([seed, number])
        keep, new = np.sqrt(sensor.memory), np.sqrt(1 - sensor.memory)
        own = keep * _lasting(rng, truth.shape) + new * rng.normal(size=truth.shape)
        error = np.sqrt(sensor.shared) * (keep * lasting + new * fresh) + np.sqrt(1 - sensor.shared) * own
        mean = np.nanmean(truth)
        values = np.clip(mean + sensor.bias + sensor.gain * (truth - mean) + sensor.noise * error, 0.0, 1.0)
        values[rng.random(truth.shape) < sensor.missing] = np.nan
        values[: sensor.start] = np.nan
        products[name] = values.astype(np.float32)
    return products


def _lasting(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Return normal noise of variance 1 whose correlation in time falls to 1/e in ten steps."""
    noise = rng.normal(size=shape)
    keep = np.exp(-1 / _MEMORY_STEPS)
    for step in range(1, shape[0]):
        noise[step] = keep * noise[step - 1] + np.sqrt(1 - keep**2) * noise[step]
    return noise
