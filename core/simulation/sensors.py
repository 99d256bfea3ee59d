"""Simulated products that see a known truth, each with its own bias, gain, noise, gaps and start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np


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

    Examples
    --------
    >>> truth = 0.25 + 0.1 * np.sin(np.arange(400) / 20)
    >>> products = simulate_products(truth, {"noisy": Sensor(noise=0.1), "biased": Sensor(bias=0.05, noise=0.02)})
    >>> {name: round(float(np.corrcoef(values, truth)[0, 1]), 2) for name, values in products.items()}
    {'noisy': 0.58, 'biased': 0.96}
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
