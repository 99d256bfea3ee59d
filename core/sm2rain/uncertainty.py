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
from .model import SATURATED, SNOW_REPLACED, TOGETHER, Steps, gather, neighbours, parameters_of
from .options import Parameters
from .vectors import compiled

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

# Classes of rain beside that of none, spacings (steps) and seasons.
_CLASSES, _SPACING, _SEASONS = 10, 2, 4
# Pairs that a class needs, and all together.
_LEAST, _LEAST_PAIRS = 40, 100
# Share of the RMSE below which an estimate is none.
_DRY = 0.01
# Fits that are fair and weak.
_FAIR, _WEAK = 0.5, 0.3
# What kernels see.
SHARES = np.array(PROBABILITIES)
SECONDS, SPACING, DRY = 86400.0, float(_SPACING), _DRY
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
        wide = (spacing[known] > _SPACING).astype(np.intp)
        season = season_of(np.broadcast_to(months, estimate.shape)[known])
        wet = x[x > _DRY]
        edges = (
            np.unique(np.quantile(wet, np.linspace(0, 1, _CLASSES + 1)[1:-1])) if wet.size >= _LEAST else np.empty(0)
        )
        kind = np.where(x > _DRY, 1 + np.searchsorted(edges, x), 0)
        quantiles = np.empty((edges.size + 2, 2, _SEASONS, len(PROBABILITIES)))
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
            quantiles = rows.reshape(edges.size + 2, 2, _SEASONS, len(PROBABILITIES))
            return cls(edges, quantiles, float(read["rmse"]), int(read["pairs"]))
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise InputError(f"PARAMETERS are damaged: '{KEY}' cannot be read ({error}). Calibrate again.") from error

    def lookup(self, probabilities: tuple[float, float], wet: float) -> Lookup:
        """Return what `bounds_of_record` takes, for bounds at two probabilities and rain of more than `wet` mm."""
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
        begin = steps.first[i]
        spacing[i] = np.nan
        if begin >= 0 and begin + 1 < edges and left[begin] >= 0 and right[begin + 1] >= 0:
            spacing[i] = (steps.seconds[right[begin + 1]] - steps.seconds[left[begin]]) / steps.step


@compiled
def spacing_block(s: np.ndarray, steps: Steps, spacing: np.ndarray) -> None:
    """Write the spacing of every record of a block, (pixels, step), from soil moisture (pixels, time)."""
    own = np.empty(steps.labels.size)
    for p in range(s.shape[0]):
        spacing_of_record(s[p].astype(np.float64), steps, own)
        spacing[p] = own


@compiled
def bounds_of_record(
    rain: np.ndarray,
    reason: np.ndarray,
    s: np.ndarray,
    spread: np.ndarray,
    steps: Steps,
    seasons: np.ndarray,
    parameters: Parameters,
    rmse: float,
    fit: int,
    lookup: Lookup,
    lower: np.ndarray,
    upper: np.ndarray,
    probability: np.ndarray,
    flag: np.ndarray,
) -> None:
    """Tell how far one record of rain errs.

    Parameters
    ----------
    rain, reason : array (step,)
        Of `invert_record`, finished.
    s : array (time,)
        Soil moisture; NaN is missing.
    spread : array (time,) or (0,)
        Its standard error; bounds are no narrower than it makes rain by itself.
    steps, parameters
        Of the inversion.
    seasons : int array (step,)
        Of `season_of`.
    rmse : float
        mm per step.
    fit : int
        The least flag of the record.
    lookup : Lookup
    lower, upper, probability : array (step,)
        Receive mm, mm and 0 to 1; NaN where rain is missing or comes from a fallback.
    flag : array (step,)
        Receives a key of `FLAGS`.
    """
    n = rain.size
    edges = steps.edges.size
    left, right, weight = np.empty(edges, np.int64), np.empty(edges, np.int64), np.empty(edges)
    neighbours(s, steps, left, right, weight)
    wet = lookup.wet / rmse
    span = parameters.s_max - parameters.s_min
    # Of an error of a pass, the filter lets so much through at once.
    gain = 1.0 - np.exp(-steps.step / SECONDS / parameters.t) if parameters.t > 0.0 else 1.0
    gain *= parameters.z / span
    for i in range(n):
        value = rain[i]
        lower[i], upper[i], probability[i], flag[i] = np.nan, np.nan, np.nan, 3
        if value != value:
            continue
        if reason[i] == REPLACED:
            flag[i] = 2
            continue
        begin = steps.first[i]
        first, last = left[begin], right[begin + 1]
        apart = (steps.seconds[last] - steps.seconds[first]) / steps.step if first >= 0 and last >= 0 else 99.0
        far = 1 if apart > SPACING else 0
        unit = value / rmse
        kind = 0
        if unit > DRY:
            kind = 1
            while kind - 1 < lookup.edges.size and unit > lookup.edges[kind - 1]:
                kind += 1
        season = seasons[i]
        low, high = lookup.low[kind, far, season] * rmse, lookup.high[kind, far, season] * rmse
        if spread.size > 0 and first >= 0 and last >= 0:
            error = gain * np.sqrt(spread[first] ** 2 + spread[last] ** 2) * lookup.reach
            if error == error:
                low, high = min(low, value - error), max(high, value + error)
        lower[i], upper[i] = max(0.0, min(low, value)), max(high, value)
        row = lookup.quantiles[kind, far, season]
        probability[i] = 1.0 - _share_below(row, wet)
        worst = max(fit, far)
        flag[i] = max(worst, 2) if reason[i] == UPPER_LIMIT else worst


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
    s: np.ndarray,
    spread: np.ndarray,
    steps: Steps,
    seasons: np.ndarray,
    parameters: np.ndarray,
    fit: np.ndarray,
    lookup: Lookup,
    bounds: np.ndarray,
    flag: np.ndarray,
) -> None:
    """Tell how far every record of a block errs.

    Parameters
    ----------
    rain, reason : array (pixels, step)
    s : array (pixels, time)
    spread : array (pixels, time) or (pixels, 0)
    parameters : array (pixels, parameter)
    fit : array (pixels, 2)
        RMSE and least flag.
    bounds : array (3, pixels, step)
        Receives lower and upper bounds and probabilities.
    flag : array (pixels, step)

    All else is as for `bounds_of_record`; arrays are of any layout.
    """
    pixels, n = rain.shape
    values, codes = np.empty((TOGETHER, n)), np.empty((TOGETHER, n), np.uint8)
    records, errors = np.empty((TOGETHER, s.shape[1])), np.empty((TOGETHER, spread.shape[1]))
    found, flags = np.empty((3, TOGETHER, n)), np.empty((TOGETHER, n), np.uint8)
    for begin in range(0, pixels, TOGETHER):
        end = min(begin + TOGETHER, pixels)
        gather(rain, begin, end, values)
        gather(reason, begin, end, codes)
        gather(s, begin, end, records)
        gather(spread, begin, end, errors)
        for p in range(begin, end):
            k = p - begin
            bounds_of_record(
                values[k], codes[k], records[k], errors[k], steps, seasons, parameters_of(parameters[p]), fit[p, 0],
                int(fit[p, 1]), lookup, found[0, k], found[1, k], found[2, k], flags[k],
            )  # fmt: skip
        for i in range(n):
            for p in range(begin, end):
                for number in range(3):
                    bounds[number, p, i] = found[number, p - begin, i]
                flag[p, i] = flags[p - begin, i]


def least_flags(r: npt.NDArray[np.floating], *, lent: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """Return the flag that records have at least, by their fit; what has none of its own is lent its parameters."""
    return np.where(r < _WEAK, 2, np.where((r < _FAIR) | np.isnan(r) | lent, 1, 0))
