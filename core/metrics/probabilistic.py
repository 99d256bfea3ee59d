"""Scores of estimates that come with bounds, or as a probability.

References
----------
Bounds, quantile score and continuous ranked probability score (CRPS): Gneiting and Raftery (2007),
https://doi.org/10.1198/016214506000001437; the CRPS as a sum over quantiles: Laio and Tamea (2007),
https://doi.org/10.5194/hess-11-1267-2007. Brier score: Brier (1950),
https://doi.org/10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2. Reliability diagram: Murphy and Winkler (1977),
https://doi.org/10.2307/2346866.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import InputError
from .bootstrap import block_length, draw_blocks, percentiles

Vector = npt.NDArray[np.float64]

#: Of `evaluate_bounds`, in this order.
BOUNDS = ("n", "inside", "below", "above", "width", "crps", "mae")
#: Of `evaluate_probability`, in this order.
PROBABILITY = ("n", "observed_share", "brier", "brier_skill")
# Rain that single precision and files leave beside a bound, in units of the values.
_SLACK = 1e-6


def evaluate_bounds(
    estimated: npt.ArrayLike,
    lower: npt.ArrayLike,
    upper: npt.ArrayLike,
    observed: npt.ArrayLike,
    levels: tuple[float, float] = (0.05, 0.95),
) -> dict[str, float]:
    """Compare bounds with observations.

    Parameters
    ----------
    estimated, lower, upper, observed : array-like, of one shape
        In one unit. Places where one of the four is not finite are left out.
    levels : (float, float)
        Probabilities of the two bounds, rising, 0 to 1: 0.05 and 0.95 are to hold 90 % of the observations.

    Returns
    -------
    dict of float
        ``n``: number of values; ``inside``, ``below``, ``above``: shares of the observations within the bounds, below
        the lower and above the upper one (an observation at a bound is inside); ``width``: mean of upper minus lower;
        ``crps``: continuous ranked probability score of the distribution that the bounds and the estimate describe,
        the estimate as its median (twice the quantile scores at the three levels, each weighted by the share of the
        distribution nearest to it), in the units of the values, the less the better; ``mae``: that of the
        estimate alone, its mean absolute error. NaN without values.

    Raises
    ------
    InputError
        If levels are no rising numbers between 0 and 1.

    Examples
    --------
    >>> found = evaluate_bounds([1.0, 4.0], [0.5, 1.0], [2.0, 6.0], [1.5, 7.0])
    >>> found["inside"], found["above"], found["width"], found["mae"]
    (0.5, 0.5, 3.25, 1.75)
    """
    low, high = levels
    if not 0 < low < high < 1:
        raise InputError(f"The levels of the bounds are {low:g} and {high:g}. Give two rising numbers between 0 and 1.")
    parts = np.broadcast_arrays(*(np.asarray(part, np.float64) for part in (estimated, lower, upper, observed)))
    known = np.all([np.isfinite(part) for part in parts], axis=0)
    middle, bottom, top, seen = (part[known] for part in parts)
    if not seen.size:
        return {name: 0.0 if name == "n" else np.nan for name in BOUNDS}
    below, above = _outside(bottom, top, seen)
    shares = np.diff([0.0, (low + 0.5) / 2, (high + 0.5) / 2, 1.0])
    scores = [
        2 * float(((at - (seen < values)) * (seen - values)).mean())
        for at, values in ((low, bottom), (0.5, middle), (high, top))
    ]
    return {
        "n": float(seen.size),
        "inside": float(1 - (below | above).mean()),
        "below": float(below.mean()),
        "above": float(above.mean()),
        "width": float((top - bottom).mean()),
        "crps": float(np.dot(shares, scores)),
        "mae": float(np.abs(seen - middle).mean()),
    }


def evaluate_probability(probability: npt.ArrayLike, observed: npt.ArrayLike, threshold: float) -> dict[str, float]:
    """Compare the probability of more than a threshold with observations.

    Parameters
    ----------
    probability, observed : array-like (..., time), of one shape
        The probability from 0 to 1, and the values. Places where one of both is not finite are left out.
    threshold : float
        In the units of the observations.

    Returns
    -------
    dict of float
        ``n``: number of values; ``observed_share``: share of the observations above the threshold; ``brier``: mean
        square of probability minus outcome (1 or 0), the less the better; ``brier_skill``: 1 minus that over the Brier
        score of each series' own share, which a constant forecast that knew the record would have: above 0 is better
        than that. NaN without values, the skill also where no series has both outcomes.

    Examples
    --------
    >>> found = evaluate_probability([0.9, 0.2, 0.1, 0.6], [5.0, 0.0, 0.0, 2.0], 1.0)
    >>> round(found["brier"], 3), round(found["brier_skill"], 3)
    (0.055, 0.78)
    """
    chance, seen = np.broadcast_arrays(np.asarray(probability, np.float64), np.asarray(observed, np.float64))
    known = np.isfinite(chance) & np.isfinite(seen)
    if not known.any():
        return {name: 0.0 if name == "n" else np.nan for name in PROBABILITY}
    square, usual = _squares(chance, seen, known, threshold)
    score, reference = float(square[known].mean()), float(usual[known].mean())
    return {
        "n": float(known.sum()),
        "observed_share": float((seen[known] > threshold).mean()),
        "brier": score,
        "brier_skill": 1 - score / reference if reference > 0 else np.nan,
    }


def reliability(probability: npt.ArrayLike, observed: npt.ArrayLike, threshold: float, bins: int = 10) -> pd.DataFrame:
    """Sort probabilities into classes of equal width and return how often each came true.

    Parameters
    ----------
    probability, observed, threshold
        As for `evaluate_probability`.
    bins : int
        Number of classes.

    Returns
    -------
    DataFrame
        A row for each class that has values: ``low, high`` (its edges), ``n``, ``probability`` (mean of the class) and
        ``observed_share``. A reliable probability has both alike.

    Examples
    --------
    >>> reliability([0.05, 0.15, 0.95], [0.0, 2.0, 3.0], 1.0)["observed_share"].tolist()
    [0.0, 1.0, 1.0]
    """
    chance, seen = np.broadcast_arrays(np.asarray(probability, np.float64), np.asarray(observed, np.float64))
    known = np.isfinite(chance) & np.isfinite(seen)
    chance, wet = chance[known], seen[known] > threshold
    place = np.clip((chance * bins).astype(int), 0, bins - 1)
    count = np.bincount(place)
    there = np.flatnonzero(count)
    mean, share = (np.bincount(place, weights=part)[there] / count[there] for part in (chance, wet))
    return pd.DataFrame(
        {"low": there / bins, "high": (there + 1) / bins, "n": count[there], "probability": mean,
         "observed_share": share}
    )  # fmt: skip


def intervals_of_shares(
    estimated: npt.ArrayLike,
    lower: npt.ArrayLike,
    upper: npt.ArrayLike,
    observed: npt.ArrayLike,
    *,
    level: float = 0.95,
    samples: int = 1000,
    block: int | None = None,
    seed: int = 1,
) -> dict[str, tuple[float, float]]:
    """Return intervals of the shares ``inside``, ``below`` and ``above`` of `evaluate_bounds`, by moving blocks.

    Parameters
    ----------
    estimated, lower, upper, observed : (time,) or (series, time)
        All series share the blocks drawn.
    level, samples, block, seed
        As for `intervals`.

    Examples
    --------
    >>> import numpy as np
    >>> seen = np.sin(np.arange(200.0))
    >>> intervals_of_shares(seen, seen - 1, seen + 1, seen)["inside"]
    (1.0, 1.0)
    """
    middle, bottom, top, seen = (
        np.atleast_2d(np.asarray(part, np.float64)) for part in (estimated, lower, upper, observed)
    )
    known = np.all([np.isfinite(part) for part in (middle, bottom, top, seen)], axis=0)
    below, above = (known & part for part in _outside(bottom, top, seen))
    sums = {"below": below, "above": above, "inside": known & ~below & ~above}
    pairs = np.where(known, seen, np.nan)
    length = block or block_length(np.where(known, middle, np.nan), pairs)
    starts, length = draw_blocks(seen.shape[1], length, samples, seed)
    count = _drawn(known, starts, length)
    with np.errstate(invalid="ignore", divide="ignore"):
        return {name: percentiles(_drawn(part, starts, length) / count, level) for name, part in sums.items()}


def _outside(lower: Vector, upper: Vector, seen: Vector) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Return which observations lie below the lower bound, and which above the upper one."""
    return seen < lower - _SLACK, seen > upper + _SLACK


def _squares(chance: Vector, seen: Vector, known: npt.NDArray[np.bool_], threshold: float) -> tuple[Vector, Vector]:
    """Return the squared errors of probabilities, and those of each series' own share of wet values."""
    wet = (seen > threshold).astype(np.float64)
    with np.errstate(invalid="ignore", divide="ignore"):
        usual = (wet * known).sum(axis=-1, keepdims=True) / known.sum(axis=-1, keepdims=True)
    return (chance - wet) ** 2, np.broadcast_to((usual - wet) ** 2, wet.shape)


def _drawn(part: npt.NDArray[np.bool_], starts: npt.NDArray[np.int64], length: int) -> Vector:
    """Return the number of true values in each resample, (samples,)."""
    before = np.concatenate([[0.0], part.sum(axis=0).cumsum()])
    return np.asarray((before[starts + length] - before[starts]).sum(axis=1))
