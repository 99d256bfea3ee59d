"""What is done to fitted rain afterwards, on purpose: drizzle cut, months brought to the reference's total."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .calibration import CALIBRATED
from .model import Steps, invert_record, parameters_of
from .options import STATUS_AT, Parameters
from .vectors import compiled
from .windows import Problem

#: Bands that hold it: below ``drizzle`` (mm) there is no rain, what is above is multiplied by ``scale``; and a factor
#: for each month of the year.
CUT = ("drizzle", "scale")
MONTHS = tuple(f"f{month:02d}" for month in range(1, 13))
FINISHED = (*CUT, *MONTHS)

# Reference rain below this is a dry step (mm).
_DRY = 1.0
# A total is brought back by no more than this, either way; a month of little rain tells little.
_MOST = 2.0
_LEAST_RAIN = 10.0


@dataclass(frozen=True)
class Finish:
    """What is asked for: whether drizzle is cut, and the month (0 to 11) of each step where months are scaled."""

    cut: bool
    months: np.ndarray

    @property
    def bands(self) -> tuple[str, ...]:
        """The bands that it adds."""
        return (*(CUT if self.cut else ()), *(MONTHS if self.months.size else ()))

    def record(
        self,
        s: np.ndarray,
        rain: np.ndarray,
        evaporation: np.ndarray,
        steps: Steps,
        problem: Problem,
        parameters: Parameters,
    ) -> np.ndarray:
        """Return the values of the bands for one record; its arrays are those of a row of `calibrate_block`."""
        found = np.full(len(self.bands), np.nan)
        if found.size:
            _finish_record(s, rain, evaporation, steps, problem, parameters, self.cut, self.months, found)
        return found

    def block(
        self, s: np.ndarray, rain: np.ndarray, evaporation: np.ndarray, steps: Steps, problem: Problem, out: np.ndarray
    ) -> None:
        """Fill in the bands of a block whose parameters are there; the arrays are those of `calibrate_block`."""
        if self.bands:
            _finish_block(s, rain, evaporation, steps, problem, self.cut, self.months, out)


@compiled
def _finish_block(
    s: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    problem: Problem,
    cut: bool,
    months: np.ndarray,
    out: np.ndarray,
) -> None:
    for p in range(s.shape[0]):
        found = out[p, STATUS_AT + 1 :]
        found[:] = np.nan
        if out[p, STATUS_AT] == CALIBRATED:
            record, water, loss = s[p].astype(np.float64), rain[p].astype(np.float64), evaporation[p].astype(np.float64)
            _finish_record(record, water, loss, steps, problem, parameters_of(out[p]), cut, months, found)


@compiled
def _finish_record(
    s: np.ndarray,
    rain: np.ndarray,
    evaporation: np.ndarray,
    steps: Steps,
    problem: Problem,
    parameters: Parameters,
    cut: bool,
    months: np.ndarray,
    found: np.ndarray,
) -> None:
    n = steps.labels.size
    fitted, reason = np.empty(n), np.empty(n, np.uint8)
    invert_record(s, evaporation, steps, parameters, problem.rule, fitted, reason, reason[:0])
    both = ~np.isnan(fitted) & ~np.isnan(rain)
    x, y = fitted[both], rain[both]
    if x.size == 0:
        return
    if cut:
        threshold = np.quantile(x, np.mean(y < _DRY))
        total, kept = x.sum(), x[x >= threshold].sum()
        factor = min(_MOST, max(1.0 / _MOST, total / kept)) if kept > 0.0 else 1.0
        found[0], found[1] = threshold, factor
        x = np.where(x >= threshold, x * factor, 0.0)
    if months.size > 0:
        month = months[both]
        for m in range(12):
            # Shrunk towards 1 where there is little rain to tell it.
            mine = month == m
            factor = (y[mine].sum() + _LEAST_RAIN) / (x[mine].sum() + _LEAST_RAIN)
            found[(2 if cut else 0) + m] = min(_MOST, max(1.0 / _MOST, factor))


def apply_finish(rain: np.ndarray, bands: Mapping[str, Any], months: np.ndarray) -> np.ndarray:
    """Return inverted rain with drizzle cut and months scaled, as calibrated.

    Parameters
    ----------
    rain : array (..., step)
        mm per step; NaN is missing.
    bands : mapping of str to array (...)
        Of `FINISHED`, those that were stored; NaN changes nothing.
    months : int array (step,)
        0 to 11.
    """
    if "drizzle" in bands:
        threshold, factor = (np.asarray(bands[name])[..., None] for name in CUT)
        cut = np.where(rain < threshold, 0.0, rain * factor)
        rain = np.where(np.isnan(threshold) | np.isnan(rain), rain, cut).astype(rain.dtype)
    if MONTHS[0] in bands:
        factors = np.stack([np.nan_to_num(np.asarray(bands[name]), nan=1.0) for name in MONTHS], axis=-1)
        rain = (rain * factors[..., months]).astype(rain.dtype)
    return rain
