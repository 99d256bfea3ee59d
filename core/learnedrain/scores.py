"""How estimates of rain are judged: pixel by pixel, by step and by five steps."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ..metrics import evaluate

Floats = npt.NDArray[np.floating]

SCORES = ("r", "rmse", "r5")
#: Steps with an estimate and rain that a pixel needs.
LEAST = 20
_TOGETHER, _LEAST_SUMS = 5, 8


def by_pixel(estimate: Floats, rain: Floats) -> dict[str, npt.NDArray[np.float64]]:
    """Return R and RMSE of steps, and R of sums over five steps, of every pixel.

    Parameters
    ----------
    estimate, rain : (pixel, step)
        mm per step; steps without one of them are left out. A sum counts where half of its steps are known, as their
        mean.

    Returns
    -------
    dict of str to (pixel,)
        `SCORES`; NaN of pixels with fewer than 20 steps (8 sums).
    """
    known = np.isfinite(estimate) & np.isfinite(rain)
    x, y = np.where(known, estimate, np.nan), np.where(known, rain, np.nan)
    enough = known.sum(axis=1) >= LEAST
    found = {name: np.full(len(x), np.nan) for name in SCORES}
    if enough.any():
        own = evaluate(x[enough], y[enough], names=("r", "rmse"))
        found["r"][enough], found["rmse"][enough] = own["r"], own["rmse"]
    steps = x.shape[1] // _TOGETHER * _TOGETHER
    count = known[:, :steps].reshape(len(x), -1, _TOGETHER).sum(axis=2)
    chosen = count >= _TOGETHER / 2
    sums = [
        np.where(chosen, np.nansum(part[:, :steps].reshape(len(x), -1, _TOGETHER), axis=2) / np.maximum(count, 1),
                 np.nan)
        for part in (x, y)
    ]  # fmt: skip
    longer = enough & (chosen.sum(axis=1) >= _LEAST_SUMS)
    if longer.any():
        found["r5"][longer] = evaluate(sums[0][longer], sums[1][longer], names=("r",))["r"]
    return found


def medians(estimate: Floats, rain: Floats) -> dict[str, float]:
    """Return medians over pixels of `by_pixel`, and how many steps they come from, ``n``."""
    found = {
        name: float(np.nanmedian(values)) if np.isfinite(values).any() else np.nan
        for name, values in by_pixel(estimate, rain).items()
    }
    return {**found, "n": int((np.isfinite(estimate) & np.isfinite(rain)).sum())}
