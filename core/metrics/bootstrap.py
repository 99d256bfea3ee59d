"""How sure metrics are: blocks of days in a row, drawn again and again.

Days in a row are alike, so that single days must not be drawn; blocks of them keep the memory within. All series share
the blocks drawn, so that what stations have in common stays, too.

References
----------
Moving blocks: Künsch (1989), https://doi.org/10.1214/aos/1176347265. Length of blocks: Politis and White (2004),
https://doi.org/10.1081/ETC-120028836, corrected by Patton et al. (2009), https://doi.org/10.1080/07474930802459016.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import numba
import numpy as np
import numpy.typing as npt
import xarray as xr
from scipy.stats import rankdata

from .agreement import over_time
from .moments import COLUMNS, Vector, metrics_of
from .registry import NAMES, WITH_INTERVAL, available

# A resample whose variance is below this share of the whole is that of a constant series.
_CONSTANT = 1e-12
# Correlations in a row that are negligible where memory ends.
_QUIET = 5


def intervals(
    estimated: npt.ArrayLike,
    observed: npt.ArrayLike,
    *,
    names: Collection[str] = WITH_INTERVAL,
    level: float = 0.95,
    samples: int = 1000,
    block: int | None = None,
    seed: int = 1,
    wet_threshold: float | None = None,
) -> dict[str, tuple[float, float]]:
    """Return intervals of metrics of one pair of series, or of several pooled, by moving blocks.

    Parameters
    ----------
    estimated, observed : (time,), (series, time), or DataArray with a dimension "time"
        On regular steps, as for `evaluate`; pairs that are not finite are left out of the blocks that hold them.
    names : collection of str
        Some of `NAMES`; those of wet steps need `wet_threshold`.
    level : float
        Share of the resamples within.
    samples : int
        How many times the record is drawn.
    block : int, optional
        Steps of a block, by default that of `block_length`.
    seed : int
        The same seed gives the same intervals.
    wet_threshold : float, optional
        As for `evaluate`.

    Returns
    -------
    dict of (float, float)
        By percentiles; NaN where less than half of the resamples define the metric. Ranks are those of the whole
        record.

    Examples
    --------
    >>> import numpy as np
    >>> observed = np.sin(np.arange(200) / 5)
    >>> low, high = intervals(observed + 0.5, observed, names=["bias"])["bias"]
    >>> round(low, 3), round(high, 3)
    (0.5, 0.5)
    """
    x, y = _series(estimated, observed)
    starts, length = draw_blocks(x.shape[1], block or block_length(x, y), samples, seed)
    drawn = resample(x, y, starts, length, wet_threshold=wet_threshold)
    return {name: percentiles(drawn[name], level) for name in names if name in drawn}


def compare(
    first: npt.ArrayLike,
    second: npt.ArrayLike,
    observed: npt.ArrayLike,
    *,
    names: Collection[str] = WITH_INTERVAL,
    level: float = 0.95,
    samples: int = 1000,
    block: int | None = None,
    seed: int = 1,
    wet_threshold: float | None = None,
) -> dict[str, tuple[float, float, float]]:
    """Return by how much a metric of one product exceeds that of another, with its interval.

    Both are judged on the pairs that they have in common, and on the same blocks, so that what troubles both does not
    count. Parameters are those of `intervals`.

    Returns
    -------
    dict of (float, float, float)
        Metric of `first` minus metric of `second`, and the ends of the interval; it holds 0 where neither is better
        for sure.

    Examples
    --------
    >>> import numpy as np
    >>> observed = np.sin(np.arange(200) / 5)
    >>> noise = np.cos(np.arange(200))
    >>> difference, low, high = compare(observed + noise, observed + noise / 2, observed, names=["rmse"])["rmse"]
    >>> round(difference, 2), low > 0
    (0.35, True)
    """
    x, z, y = _series(first, second, observed)
    common = np.isfinite(x) & np.isfinite(y) & np.isfinite(z)
    x, z = np.where(common, x, np.nan), np.where(common, z, np.nan)
    length = block or max(block_length(x, y), block_length(z, y))
    starts, length = draw_blocks(x.shape[1], length, samples, seed)
    one, other = (resample(part, y, starts, length, wet_threshold=wet_threshold) for part in (x, z))
    whole = [resample(part, y, np.zeros((1, 1), np.int64), x.shape[1], wet_threshold=wet_threshold) for part in (x, z)]
    return {
        name: (
            float(whole[0][name][0] - whole[1][name][0]),
            *percentiles(one[name] - other[name], level),
        )
        for name in names
        if name in one
    }


def percentiles(drawn: Vector, level: float) -> tuple[float, float]:
    """Return the interval that holds the share `level` of resamples; NaN where less than half are defined."""
    known = drawn[np.isfinite(drawn)]
    if 2 * known.size < drawn.size or not known.size:
        return np.nan, np.nan
    low, high = np.percentile(known, [50 * (1 - level), 50 * (1 + level)])
    return float(low), float(high)


def draw_blocks(steps: int, block: int, samples: int, seed: int) -> tuple[npt.NDArray[np.int64], int]:
    """Draw where blocks begin, (samples, blocks), and return them with the length of a block.

    Blocks of the length given, at most the whole record, that together are as long as the record or a little longer.
    """
    length = int(min(max(block, 1), steps))
    rng = np.random.default_rng(seed)
    return rng.integers(0, steps - length + 1, (samples, -(-steps // length))), length


def resample(
    estimated: npt.ArrayLike,
    observed: npt.ArrayLike,
    starts: npt.NDArray[np.int64],
    length: int,
    *,
    wet_threshold: float | None = None,
) -> dict[str, Vector]:
    """Return metrics of resamples, each (samples,), pooled over all series.

    Parameters
    ----------
    estimated, observed : (time,) or (series, time)
    starts, length
        Of `draw_blocks`.
    wet_threshold : float, optional
        As for `evaluate`.
    """
    x, y = _series(estimated, observed)
    both = np.isfinite(x) & np.isfinite(y)
    if not both.any():
        nothing = np.zeros((starts.shape[0], len(COLUMNS)))
        return metrics_of(nothing, nothing, NAMES)
    rank_x, rank_y = np.zeros(x.shape), np.zeros(x.shape)
    rank_x[both], rank_y[both] = rankdata(x[both]), rankdata(y[both])
    wet = np.inf if wet_threshold is None else float(wet_threshold)
    plain = _sums(x, y, both, wet)
    by_rank = _sums(rank_x, rank_y, both, np.inf)
    drawn, ranked = (_drawn(*sums, starts, length) for sums in (plain, by_rank))
    return metrics_of(drawn, ranked, available(wet=wet_threshold is not None))


def block_length(estimated: npt.ArrayLike, observed: npt.ArrayLike) -> int:
    """Return the length of blocks, in steps, that suits the memory of the pairs.

    By the rule of Politis and White for moving blocks, for the differences and for the products of the anomalies, on
    their means over the series at each step; the longer of both, at most a third of the record.

    Parameters
    ----------
    estimated, observed : (time,) or (series, time)

    Examples
    --------
    >>> import numpy as np
    >>> fast = np.random.default_rng(1).normal(size=(2, 400))
    >>> block_length(*fast), block_length(*fast.cumsum(axis=1))
    (2, 38)
    """
    x, y = _series(estimated, observed)
    both = np.isfinite(x) & np.isfinite(y)
    steps = x.shape[1]
    count = both.sum(axis=0)
    if (count > 0).sum() < 10:
        return max(steps // 3, 1)
    x, y = (np.where(both, part - part[both].mean(), 0.0) for part in (x, y))
    with np.errstate(invalid="ignore"):
        series = [np.where(count > 0, part.sum(axis=0) / count, np.nan) for part in (x - y, x * y)]
    return int(min(max(max(_rule(part) for part in series), 1), max(steps // 3, 1)))


def _rule(series: Vector) -> int:
    """Return the length of blocks for the mean of one series; NaN is missing."""
    known = np.isfinite(series)
    n = int(known.sum())
    values = np.where(known, series - series[known].mean(), 0.0)
    variance = float((values**2).sum() / n)
    if variance <= 0:
        return 1
    steps = values.size
    most = min(int(np.ceil(np.sqrt(n))) + _QUIET, steps - 1)
    covariance = np.empty(most + 1)
    for lag in range(most + 1):
        pairs = int((known[: steps - lag] & known[lag:]).sum())
        covariance[lag] = (values[: steps - lag] * values[lag:]).sum() / pairs if pairs else 0.0
    small = np.abs(covariance[1:] / variance) < 2 * np.sqrt(np.log10(n) / n)
    quiet = [lag for lag in range(most - _QUIET + 1) if small[lag : lag + _QUIET].all()]
    last = min(2 * max(quiet[0] if quiet else most, 1), most)
    lags = np.arange(1, last + 1)
    taper = np.clip(2 * (1 - lags / last), 0.0, 1.0)
    spectrum = covariance[0] + 2 * (taper * covariance[1 : last + 1]).sum()
    slope = 2 * (taper * lags * covariance[1 : last + 1]).sum()
    if spectrum <= 0:
        return 1
    return int(np.ceil((2 * slope**2 / (4 / 3 * spectrum**2)) ** (1 / 3) * n ** (1 / 3)))


def _series(*arrays: Any) -> list[Vector]:
    """Return arrays as (series, time) in double precision, broadcast against each other."""
    if any(isinstance(array, xr.DataArray) for array in arrays):
        cut = xr.broadcast(*over_time(*arrays))
        arrays = tuple(array.transpose(*[name for name in array.dims if name != "time"], "time") for array in cut)
    alike = np.broadcast_arrays(*(np.asarray(array, np.float64) for array in arrays))
    return [array.reshape(-1, array.shape[-1]) for array in alike]


def _sums(x: Vector, y: Vector, both: npt.NDArray[np.bool_], wet: float) -> tuple[Vector, tuple[float, float]]:
    """Return, for each step, the sums over the series that moments are made of, and the shift of both."""
    shift = float(x[both].mean()), float(y[both].mean())
    a, b = np.where(both, x - shift[0], 0.0), np.where(both, y - shift[1], 0.0)
    rain, seen = both & (x >= wet), both & (y >= wet)
    columns = (
        both,
        a,
        b,
        a * a,
        b * b,
        a * b,
        np.where(both, np.abs(x - y), 0.0),
        rain & seen,
        ~rain & seen,
        rain & ~seen,
    )
    return np.stack([column.sum(axis=0) for column in columns], axis=1).astype(np.float64), shift


def _drawn(sums: Vector, shift: tuple[float, float], starts: npt.NDArray[np.int64], length: int) -> Vector:
    """Return the moments, (samples, column of `COLUMNS`), of resamples."""
    before = np.zeros((sums.shape[0] + 1, sums.shape[1]))
    np.cumsum(sums, axis=0, out=before[1:])
    drawn = np.zeros((starts.shape[0], len(COLUMNS)))
    _gather(before, starts, length, drawn)
    n, a, b = drawn[:, 0], drawn[:, 1].copy(), drawn[:, 2].copy()
    with np.errstate(divide="ignore", invalid="ignore"):
        drawn[:, 1], drawn[:, 2] = shift[0] + a / n, shift[1] + b / n
        drawn[:, 3] -= a * a / n
        drawn[:, 4] -= b * b / n
        drawn[:, 5] -= a * b / n
    for column in (3, 4):
        whole = before[-1, column] / before[-1, 0]
        drawn[:, column] = np.where(drawn[:, column] > _CONSTANT * whole * n, drawn[:, column], 0.0)
    return drawn


@numba.njit(nogil=True, cache=True)
def _gather(before: Vector, starts: npt.NDArray[np.int64], length: int, out: Vector) -> None:  # pragma: no cover
    """Add up the sums of the blocks of each resample."""
    for i in range(starts.shape[0]):
        for j in range(starts.shape[1]):
            first = starts[i, j]
            for column in range(before.shape[1]):
                out[i, column] += before[first + length, column] - before[first, column]
