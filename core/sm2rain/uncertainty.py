"""How far rain from soil moisture errs: bounds, the probability of rain and a flag, from a calibration's own errors.

The rain of a calibration is sorted into classes of its estimate, in units of the RMSE of its pixel or station, of how
far apart the two passes lie that it comes from, and of season. What truly fell in each class, in the same units, says
what may have fallen when the same is estimated again. Classes are shared by all pixels, since one has too few values;
where a season has too few, all seasons serve, then both spacings.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..errors import InputError
from .model import SPACING, TOGETHER, Steps, gather, neighbours, parameters_of, passes_beside
from .options import SATURATED, SNOW_REPLACED
from .vectors import compiled, elementwise

#: Under which name errors are stored with parameters.
KEY = "uncertainty"
#: Probabilities at which the rain of a class is stored.
PROBABILITIES = (
    0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975, 0.99, 0.995,
)  # fmt: skip
#: Quality flags.
FLAGS = {0: "good", 1: "fair", 2: "poor", 3: "do not use"}
#: What a flag is for, and which one it is: the worst of those that hold.
REASONS_OF_FLAGS = {
    "gap": (1, "overpasses more than two steps apart"),
    "lent": (1, "parameters of a neighbour or of a class"),
    "fair fit": (1, "R of the calibration below 0.5"),
    "weak fit": (2, "R of the calibration below 0.3"),
    "saturated": (2, "soil moisture at its upper limit"),
    "replaced": (2, "snow or frost: value of the fallback product"),
    "missing": (3, "no rain"),
}

# Classes of rain beside that of none, of spacing, and of season.
_CLASSES, _SPACINGS, _SEASONS = 10, 2, 4
# Pairs that a class needs, and all together.
_LEAST, _LEAST_PAIRS = 40, 100
# Share of the RMSE below which an estimate is none.
_DRY = 0.01
# Pixels that kernels take together.
_WIDTH = 256
# Fits that are fair and weak.
_FAIR, _WEAK = 0.5, 0.3
# What kernels see.
SHARES = np.array(PROBABILITIES)
SECONDS, DRY = 86400.0, _DRY
REPLACED, UPPER_LIMIT = SNOW_REPLACED, SATURATED
Vector = npt.NDArray[np.float64]


class Lookup(NamedTuple):
    """What a kernel needs of `Errors`: upper edges of the classes, and quantiles (class, spacing, season, probability).

    `low` and `high` are (class, spacing, season), the quantiles that bounds are.
    """

    edges: np.ndarray
    quantiles: np.ndarray
    low: np.ndarray
    high: np.ndarray
    reach: float
    wet: float


@dataclass(frozen=True)
class Errors:
    """What fell when rain was estimated, in units of the RMSE.

    Attributes
    ----------
    edges : (class - 2,) float64
        Between classes of the estimate; the first class is that of no rain.
    quantiles : (class, spacing, season, probability) float64
        Of rain at `PROBABILITIES`.
    rmse : float
        mm, the median over pixels or stations: that of those that have none of their own.
    pairs : int
        Estimates that they come from.
    """

    edges: Vector
    quantiles: Vector
    rmse: float
    pairs: int

    @classmethod
    def of(
        cls, estimate: Vector, rain: Vector, rmse: Vector, spacing: Vector, months: npt.NDArray[np.int64]
    ) -> Errors | None:
        """Learn from a calibration.

        Parameters
        ----------
        estimate, rain : (place, step)
            mm per step; NaN in either is left out.
        rmse : (place,)
            mm per step; a place without is left out.
        spacing : (place, step)
            Steps between the passes that an estimate comes from.
        months : (step,) or (place, step)
            0 to 11.

        Returns
        -------
        Errors or None
            None where there are too few pairs.
        """
        known = np.isfinite(estimate) & np.isfinite(rain) & (rmse[:, None] > 0)
        if known.sum() < _LEAST_PAIRS:
            return None
        unit = np.broadcast_to(rmse[:, None], estimate.shape)[known]
        x, y = estimate[known] / unit, rain[known] / unit
        wide = (spacing[known] > SPACING).astype(np.intp)
        season = season_of(np.broadcast_to(months, estimate.shape)[known])
        wet = x[x > _DRY]
        edges = (
            np.unique(np.quantile(wet, np.linspace(0, 1, _CLASSES + 1)[1:-1])) if wet.size >= _LEAST else np.empty(0)
        )
        kind = np.where(x > _DRY, 1 + np.searchsorted(edges, x), 0)
        quantiles = np.empty((edges.size + 2, _SPACINGS, _SEASONS, len(PROBABILITIES)))
        # From all to the finest: each class has the finest of which there is enough.
        for number in range(edges.size + 2):
            own = kind == number
            coarse = _quantiles(y[own], _quantiles(y, None))
            for far in (0, 1):
                some = own & (wide == far)
                finer = _quantiles(y[some], coarse)
                for part in range(_SEASONS):
                    quantiles[number, far, part] = _quantiles(y[some & (season == part)], finer)
        return cls(edges, quantiles, float(np.median(rmse[rmse > 0])), int(known.sum()))

    def to_text(self) -> str:
        """Return them as text that metadata hold."""
        rows = self.quantiles.reshape(-1, len(PROBABILITIES))
        found, number = np.unique(rows, axis=0, return_inverse=True)
        return json.dumps(
            {
                "edges": [float(f"{edge:.4g}") for edge in self.edges],
                "quantiles": [[float(f"{value:.4g}") for value in row] for row in found],
                "class": np.ravel(number).tolist(),
                "rmse": float(f"{self.rmse:.6g}"),
                "pairs": self.pairs,
            },
            separators=(",", ":"),
        )

    @classmethod
    def from_attrs(cls, attrs: Mapping[Any, Any]) -> Errors:
        """Read them from a raster's metadata or a table's row.

        Raises
        ------
        InputError
            If there are none, or they are damaged.
        """
        text = attrs.get(KEY)
        if not isinstance(text, str) or not text.strip():
            raise InputError(
                "PARAMETERS contain no errors: they were made with an earlier version, or calibrated on fewer than "
                f"{_LEAST_PAIRS} steps. Calibrate again, or leave out bounds, probability and quality flag."
            )
        try:
            read = json.loads(text)
            edges = np.array(read["edges"], np.float64)
            rows = np.array(read["quantiles"], np.float64)[np.array(read["class"], np.intp)]
            quantiles = rows.reshape(edges.size + 2, _SPACINGS, _SEASONS, len(PROBABILITIES))
            return cls(edges, quantiles, float(read["rmse"]), int(read["pairs"]))
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise InputError(f"PARAMETERS are damaged: '{KEY}' cannot be read ({error}). Calibrate again.") from error

    def lookup(self, probabilities: tuple[float, float], wet: float) -> Lookup:
        """Return what `bounds_block` takes, for bounds at two probabilities and rain of more than `wet` mm."""
        rows = self.quantiles.reshape(-1, len(PROBABILITIES))
        low, high = (
            np.array([np.interp(at, PROBABILITIES, row) for row in rows]).reshape(self.quantiles.shape[:-1])
            for at in probabilities
        )
        # How many standard deviations of soil moisture's error bounds leave on either side.
        reach = float(_normal(0.5 * (1 + probabilities[1] - probabilities[0])))
        return Lookup(self.edges, self.quantiles, low, high, reach, wet)


def season_of(months: npt.NDArray[Any]) -> npt.NDArray[np.intp]:
    """Return the season, 0 to 3 from December on, of months 0 to 11."""
    return np.asarray((months + 1) % 12 // 3, np.intp)


def _quantiles(values: Vector, coarser: Vector | None) -> Vector:
    """Return quantiles at `PROBABILITIES` as a new value obeys them; the coarser ones where there are too few."""
    if coarser is not None and values.size < _LEAST:
        return coarser
    ordered, count = np.sort(values), values.size
    place = np.array(PROBABILITIES) * (count + 1)
    # Below the median from the lower side, above it from the upper: bounds are not too narrow.
    rank = np.where(np.array(PROBABILITIES) < 0.5, np.floor(place), np.ceil(place)).astype(np.intp)
    return np.asarray(ordered[np.clip(rank - 1, 0, count - 1)], np.float64)


def _normal(probability: float) -> float:
    from scipy.special import ndtri

    return float(ndtri(probability))


@compiled
def spacing_of_record(s: np.ndarray, steps: Steps, spacing: np.ndarray) -> None:
    """Write for each step how many steps apart the passes lie that its rain comes from; NaN where it has none."""
    edges = steps.edges.size
    left, right, weight = np.empty(edges, np.int64), np.empty(edges, np.int64), np.empty(edges)
    neighbours(s, steps, left, right, weight)
    for i in range(steps.first.size):
        first, last = passes_beside(i, steps, left, right)
        spacing[i] = (steps.seconds[last] - steps.seconds[first]) / steps.step if first >= 0 else np.nan


@compiled
def spacing_block(s: np.ndarray, steps: Steps, spacing: np.ndarray) -> None:
    """Write the spacing of every record of a block, (pixels, step), from soil moisture (pixels, time)."""
    own = np.empty(steps.labels.size)
    for p in range(s.shape[0]):
        spacing_of_record(s[p].astype(np.float64), steps, own)
        spacing[p] = own


@compiled
def _share_below(row: np.ndarray, value: float) -> float:
    """Return the share of a class's rain up to a value, between its quantiles; beyond them half of what is left."""
    count = row.size
    if value < row[0]:
        return 0.5 * SHARES[0]
    if value >= row[count - 1]:
        return 0.5 * (1.0 + SHARES[count - 1])
    i = 0
    while row[i + 1] <= value:
        i += 1
    return SHARES[i] + (value - row[i]) / (row[i + 1] - row[i]) * (SHARES[i + 1] - SHARES[i])


@compiled
def bounds_block(
    rain: np.ndarray,
    reason: np.ndarray,
    far: np.ndarray,
    seasons: np.ndarray,
    fit: np.ndarray,
    lookup: Lookup,
    bounds: np.ndarray,
    flag: np.ndarray,
) -> None:
    """Tell how far every record of a block errs.

    Parameters
    ----------
    rain, reason, far : array (step, pixels)
        Of `lanes.invert_block`, finished.
    seasons : int array (step,)
        Of `season_of`.
    fit : array (pixels, 2)
        RMSE (mm per step) and the least flag.
    lookup : Lookup
    bounds : array (3, step, pixels)
        Receives lower and upper bounds (mm) and probabilities; NaN where rain is missing or comes from a fallback.
    flag : uint8 array (step, pixels)
        Receives keys of `FLAGS`.
    """
    n, pixels = rain.shape
    low, high = lookup.low.ravel(), lookup.high.ravel()
    rows = lookup.quantiles.reshape(low.size, SHARES.size)
    share = np.empty((_WIDTH, low.size))
    for begin in range(0, pixels, _WIDTH):
        end = min(begin + _WIDTH, pixels)
        for p in range(begin, end):
            for number in range(low.size):
                share[p - begin, number] = 1.0 - _share_below(rows[number], lookup.wet / fit[p, 0])
        rmse, least = fit[begin:end, 0].copy(), fit[begin:end, 1].astype(np.uint8)
        for i in range(n):
            _bounds_of_step(
                rain[i, begin:end], reason[i, begin:end], far[i, begin:end], seasons[i], rmse, least, lookup.edges,
                low, high, share, bounds[0, i, begin:end], bounds[1, i, begin:end], bounds[2, i, begin:end],
                flag[i, begin:end],
            )  # fmt: skip


@elementwise
def _bounds_of_step(
    rain: np.ndarray,
    reason: np.ndarray,
    far: np.ndarray,
    season: int,
    rmse: np.ndarray,
    fit: np.ndarray,
    edges: np.ndarray,
    low: np.ndarray,
    high: np.ndarray,
    share: np.ndarray,
    lower: np.ndarray,
    upper: np.ndarray,
    probability: np.ndarray,
    flag: np.ndarray,
) -> None:
    """Do it for one step of some pixels, without a branch; `share` is of each pixel and class."""
    count = rain.size
    unit, kind = np.empty(_WIDTH), np.empty(_WIDTH, np.int64)
    for p in range(count):
        unit[p] = rain[p] / rmse[p]
        kind[p] = 1 if unit[p] > DRY else 0
    for e in range(edges.size):
        edge = max(edges[e], DRY)
        for p in range(count):
            kind[p] += 1 if unit[p] > edge else 0
    least, most, chance = np.empty(_WIDTH), np.empty(_WIDTH), np.empty(_WIDTH)
    for p in range(count):
        number = np.uint64((kind[p] * _SPACINGS + far[p]) * _SEASONS + season)
        least[p], most[p], chance[p] = low[number], high[number], share[p, number]
    for p in range(count):
        value = float(rain[p])
        known = (value == value) & (reason[p] != REPLACED)
        bottom, top = least[p] * rmse[p], most[p] * rmse[p]
        bottom = value if value < bottom else bottom
        bottom = 0.0 if bottom < 0.0 else bottom
        top = value if value > top else top
        lower[p] = bottom if known else np.nan
        upper[p] = top if known else np.nan
        probability[p] = chance[p] if known else np.nan
    for p in range(count):
        worst = fit[p] if fit[p] > far[p] else far[p]
        worst = 2 if (reason[p] == UPPER_LIMIT) & (worst < 2) else worst
        worst = 2 if reason[p] == REPLACED else worst
        flag[p] = 3 if rain[p] != rain[p] else worst


@compiled
def widen_block(
    rain: np.ndarray,
    s: np.ndarray,
    spread: np.ndarray,
    steps: Steps,
    parameters: np.ndarray,
    reach: float,
    bounds: np.ndarray,
) -> None:
    """Widen bounds to what the standard error of soil moisture makes of rain by itself.

    Parameters
    ----------
    rain : array (step, pixels)
    s, spread : array (pixels, time)
        Soil moisture and its standard error; where that is missing, bounds stay.
    steps, parameters
        As of `lanes.invert_block`.
    reach : float
        Of `Lookup`.
    bounds : array (3, step, pixels)
        Of `bounds_block`; changed.
    """
    edges = steps.edges.size
    left, right, weight = np.empty(edges, np.int64), np.empty(edges, np.int64), np.empty(edges)
    records, errors = np.empty((TOGETHER, s.shape[1])), np.empty((TOGETHER, spread.shape[1]))
    for begin in range(0, rain.shape[1], TOGETHER):
        end = min(begin + TOGETHER, rain.shape[1])
        gather(s, begin, end, records)
        gather(spread, begin, end, errors)
        for p in range(begin, end):
            own = parameters_of(parameters[p])
            # Of an error of a pass, the filter lets so much through at once.
            gain = 1.0 - np.exp(-steps.step / SECONDS / own.t) if own.t > 0.0 else 1.0
            gain *= own.z / (own.s_max - own.s_min)
            neighbours(records[p - begin], steps, left, right, weight)
            for i in range(rain.shape[0]):
                first, last = passes_beside(i, steps, left, right)
                if first < 0:
                    continue
                value, before, after = float(rain[i, p]), errors[p - begin, first], errors[p - begin, last]
                error = gain * np.sqrt(before**2 + after**2) * reach
                if error == error and bounds[0, i, p] == bounds[0, i, p]:
                    bounds[0, i, p] = max(0.0, min(bounds[0, i, p], value - error))
                    bounds[1, i, p] = max(bounds[1, i, p], value + error)


def least_flags(r: npt.NDArray[np.floating], *, lent: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """Return the flag that records have at least, by their fit; what has none of its own is lent its parameters."""
    return np.where(r < _WEAK, 2, np.where((r < _FAIR) | np.isnan(r) | lent, 1, 0))
