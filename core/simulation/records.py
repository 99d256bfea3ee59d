"""Simulated records and cubes of rain and soil moisture, of a bucket that loses water in its own way.

The soil is a bucket with losses of its own, not SM2RAIN's equation, so that a calibration is not handed its answer.
"""

from __future__ import annotations

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

    Examples
    --------
    >>> saturation, rain = simulate_records(3, 365)
    >>> saturation.shape, [round(float(total)) for total in rain.sum(axis=1)]
    ((3, 365), [656, 924, 363])
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
    days: int,
    height: int,
    width: int,
    *,
    seed: int = 1,
    noise: float = 0.02,
    missing: float = 0.05,
    irrigation: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Simulate a region: storms some pixels wide, more rain towards the top, soils that change smoothly.

    Parameters and returns are those of `simulate_records`, the arrays being (days, height, width); `irrigation` is
    water that the soil gets beside the rain, mm in the day.

    Examples
    --------
    >>> saturation, rain = simulate_cube(365, 4, 5)
    >>> rain.shape, round(float(np.isnan(saturation).mean()), 3)
    ((365, 4, 5), 0.053)
    >>> [round(float(total)) for total in rain.mean(axis=2).sum(axis=0)]
    [1054, 462, 346, 426]
    """
    rng = np.random.default_rng(seed)
    field = gaussian_filter(rng.normal(size=(days, height, width)), (0.5, height / 5, width / 5))
    field /= field.std()
    rain = np.where(field > 0.6, 9.0 * (field - 0.6), 0.0) * np.linspace(1.5, 0.6, height)[:, None]
    water = rain if irrigation is None else rain + irrigation
    soil = gaussian_filter(rng.normal(size=(height, width)), 3.0)
    depth = 80.0 + 20.0 * soil / np.abs(soil).max()
    saturation = _bucket(water.reshape(days, -1).T, depth.ravel(), np.full(height * width, 2.5))
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
