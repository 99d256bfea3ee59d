"""Intervals of merged rain: what gauges had where the others told so much."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .places import Vector

Floats = npt.NDArray[np.floating]

#: Pairs with rain that intervals need.
LEAST_WET = 40
_PAIRS, _MOST = 40, 10
# Less is dry, mm.
_DRY = 0.1


@dataclass(frozen=True)
class Intervals:
    """Quantiles of gauges by class of the estimate by the others, near gauges and far from them.

    Attributes
    ----------
    levels : (2,)
        The probabilities.
    knots, quantiles : list of (class,), list of (2, class)
        mm; near and far. Between knots quantiles are interpolated, beyond the last they grow with the estimate.
    """

    levels: tuple[float, float]
    knots: list[Vector]
    quantiles: list[Vector]

    def bounds(self, estimates: Floats, far: npt.NDArray[np.bool_]) -> tuple[Floats, Floats]:
        """Return the bounds (time, place), mm, of estimates; `far` (place,) tells which places are far from gauges."""
        out = np.full((2, *estimates.shape), np.nan, estimates.dtype)
        for kind, chosen in enumerate((~far, far)):
            if not chosen.any():
                continue
            x, knots = estimates[:, chosen], self.knots[kind]
            beyond = np.maximum(x / max(knots[-1], _DRY), 1)
            for bound, values in zip(out, self.quantiles[kind], strict=True):
                bound[:, chosen] = np.interp(x, knots, values) * beyond
        out[0], out[1] = np.minimum(out[0], estimates), np.maximum(out[1], estimates)
        return out[0], out[1]


def intervals(
    near: tuple[Floats, Floats], far: tuple[Floats, Floats], levels: tuple[float, float] = (0.05, 0.95)
) -> Intervals | None:
    """Find intervals from pairs of estimate and gauge (any shape, NaN where unknown); None where rain is too rare.

    Parameters
    ----------
    near, far : pair of arrays
        Estimates by all other gauges, and by those that are far; observations.
    levels : pair of float
        Rising probabilities.
    """
    found = [_classes(*pairs, levels) for pairs in (near, far)]
    first, second = found
    if first is None:
        return None
    second = second or first
    return Intervals(levels, [first[0], second[0]], [first[1], second[1]])


def _classes(estimates: Floats, observed: Floats, levels: tuple[float, float]) -> tuple[Vector, Vector] | None:
    known = np.isfinite(estimates) & np.isfinite(observed)
    x, y = estimates[known], observed[known]
    order = np.argsort(x, kind="stable")
    x, y = x[order], y[order]
    wet = x >= _DRY
    if wet.sum() < LEAST_WET or (y >= _DRY).sum() < LEAST_WET:
        return None
    count = int(np.clip(wet.sum() // _PAIRS, 1, _MOST))
    groups = [(x[~wet], y[~wet])] if (~wet).sum() >= _PAIRS else []
    groups += list(zip(np.array_split(x[wet], count), np.array_split(y[wet], count), strict=True))
    knots = np.array([np.median(one) for one, _ in groups])
    quantiles = np.array([np.quantile(other, levels) for _, other in groups]).T
    # More rain told is more rain had, whatever few pairs say.
    return knots, np.maximum.accumulate(quantiles, axis=1)
