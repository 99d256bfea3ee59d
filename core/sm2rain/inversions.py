"""What is worth telling of an inversion, gathered station by station or tile by tile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import dask
import dask.array as da
import numpy as np
import pandas as pd
import xarray as xr

from ..running import Progress
from ..sampling.tiles import compute
from .options import (
    COMPUTED,
    NO_EVAPORATION,
    NO_NEIGHBOUR,
    NO_PARAMETERS,
    NO_SOIL_MOISTURE,
    REASONS,
    SATURATED,
    SNOW_MISSING,
    SNOW_REPLACED,
)
from .summaries import keep, sampled, stride_of, tiles_of
from .uncertainty import FLAGS

# Stations drawn one by one.
_DRAWN = 6
DAYS_PER_YEAR = 365.25
# Below this share of steps with rain, the gaps are worth one too.
_FEW_VALUES = 0.5
_GAPS = (
    "soil moisture has gaps longer than MAX_GAP of the calibration: calibrate again with MAX_GAP auto, or with more "
    "days"
)
_REMEDIES = {
    NO_SOIL_MOISTURE: _GAPS,
    NO_NEIGHBOUR: _GAPS,
    SNOW_MISSING: "set FALLBACK, a product whose values are used in snow and frost",
    NO_EVAPORATION: "use EVAPORATION that covers the whole period",
}


class InvertedStations:
    """What an inversion at stations came to, gathered station by station.

    Attributes
    ----------
    reasons : dict of int to int
        How many steps have each reason, by key of `REASONS`.
    first : dict of str to DataFrame
        The tables of the first stations that have rain.
    """

    def __init__(self) -> None:
        self.reasons: dict[int, int] = {}
        self.first: dict[str, pd.DataFrame] = {}
        self._totals: dict[str, dict[str, Any]] = {}

    def gather(self, parts: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        """Take in the tables of `tables.invert`, and hand them on."""
        for part in parts:
            station = str(part["station_id"].iloc[0])
            self._totals[station] = totals = _totals(part)
            if totals["known"] and len(self.first) < _DRAWN:
                self.first[station] = part
            for code, count in enumerate(np.bincount(part["reason_code"]).tolist()):
                if count:
                    self.reasons[code] = self.reasons.get(code, 0) + count
            yield part

    @property
    def steps(self) -> int:
        """How many steps there are, of all stations."""
        return sum(self.reasons.values())

    @property
    def known(self) -> int:
        """At how many of them rain is known."""
        return sum(totals["known"] for totals in self._totals.values())

    def describe(self) -> list[str]:
        """Say how often rain is known, and how often each reason stands."""
        by_count = sorted(self.reasons.items(), key=lambda item: -item[1])
        return [
            f"Rain is known for {self.known} of {self.steps} time steps.",
            *(f"  {steps} {REASONS[code]}" for code, steps in by_count),
        ]

    def totals(self) -> pd.DataFrame:
        """Return a row for each station: its period, steps, and what rained."""
        return pd.DataFrame.from_dict(self._totals, orient="index").rename_axis("station")


def _totals(part: pd.DataFrame) -> dict[str, Any]:
    times = pd.DatetimeIndex(part["time"])
    step = float(np.median(np.diff(times.to_numpy()) / np.timedelta64(1, "D"))) if len(times) > 1 else np.nan
    rain = part["rainfall"]
    return {
        "first": f"{times[0]:%Y-%m-%d}",
        "last": f"{times[-1]:%Y-%m-%d}",
        "steps": len(part),
        "known": int(rain.notna().sum()),
        "mm": float(rain.sum()),
        "mm per year": float(rain.mean()) * DAYS_PER_YEAR / step,
        "largest (mm)": float(rain.max()),
    }


@dataclass(kw_only=True)
class Inverted:
    """What an inversion of cubes came to.

    Attributes
    ----------
    series
        Indexed by time: the mean over the pixels that have a value, mm per step, as ``rainfall`` and, where there is
        one, ``fallback``; weighted by area where coordinates are degrees.
    reasons
        Indexed by time: how many pixels have each reason, by key of `REASONS`.
    rain
        Dims (y, x), thinned: mean over the steps that have a value, mm per step.
    valid
        Dims (y, x), thinned: the share of steps that have a value.
    step
        Days.
    """

    series: pd.DataFrame
    reasons: pd.DataFrame
    rain: xr.DataArray
    valid: xr.DataArray
    step: float


def of_rainfall(
    rainfall: xr.DataArray,
    reason: xr.DataArray,
    *,
    fallback: xr.DataArray | None = None,
    progress: Progress | None = None,
) -> Inverted:
    """Summarise an inversion of cubes, one tile in memory at a time.

    Parameters
    ----------
    rainfall, reason : DataArray (time, y, x)
        Of `cubes.invert`; what they share is computed once.
    fallback : DataArray (time, y, x), optional
        On the same grid, to be compared with.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.
    """
    stride = stride_of(rainfall)
    rain_map, valid_map = sampled(rainfall.isel(time=0), stride), sampled(rainfall.isel(time=0), stride)
    cubes = {"rainfall": rainfall}
    if fallback is not None:
        cubes["fallback"] = fallback.reindex(time=rainfall["time"])
    counts = np.zeros((rainfall.sizes["time"], len(REASONS)), np.int64)
    sums = np.zeros((len(cubes), 2, rainfall.sizes["time"]))

    def task(tile: dict[str, slice]) -> Any:
        blocks = (array.isel(tile).data for array in (reason, *cubes.values()))
        return dask.delayed(_sum_up)(_areas(rainfall.isel(tile)), *blocks)

    for tile, (own_counts, own_sums, mean, valid) in compute(list(tiles_of(rainfall)), task, progress):
        counts += own_counts
        sums += own_sums
        keep(rain_map, mean, tile, stride)
        keep(valid_map, valid, tile, stride)
    times = pd.DatetimeIndex(rainfall["time"].to_numpy(), name="time")
    means = {
        name: np.divide(total, weight, out=np.full(total.size, np.nan), where=weight > 0)
        for name, (total, weight) in zip(cubes, sums, strict=True)
    }
    return Inverted(
        series=pd.DataFrame(means, index=times),
        reasons=pd.DataFrame(counts, times, list(REASONS)),
        rain=rain_map,
        valid=valid_map,
        step=_step_days(times),
    )


def _sum_up(weights: np.ndarray, codes: np.ndarray, *blocks: np.ndarray) -> tuple[np.ndarray, ...]:
    """Return of a tile the counts of reasons by step, sums and weights of each cube by step, and two maps."""
    counts = np.stack([(codes == code).sum(axis=(1, 2)) for code in REASONS], axis=1)
    sums = np.empty((len(blocks), 2, codes.shape[0]))
    for own, block in zip(sums, blocks, strict=True):
        there = np.isfinite(block)
        own[0] = np.einsum("tyx,y->t", np.where(there, block, 0.0), weights)
        own[1] = np.einsum("tyx,y->t", there, weights)
    there, total = np.isfinite(blocks[0]), np.nansum(blocks[0], axis=0, dtype=float)
    number = there.sum(axis=0)
    mean = np.divide(total, number, out=np.full(total.shape, np.nan), where=number > 0)
    return counts, sums, mean, number / there.shape[0]


def count_codes(reason: xr.DataArray, flag: xr.DataArray | None = None) -> da.Array:
    """Return how many values of each tile have each reason and, below these, each flag, for `cube.write`.

    Shape (code, tile row, tile column).
    """
    arrays = [(reason, len(REASONS)), *([] if flag is None else [(flag, len(FLAGS))])]
    return da.concatenate([_counts(array, codes) for array, codes in arrays]).rechunk({0: -1})


def _counts(array: xr.DataArray, codes: int) -> da.Array:
    chunks = ((codes,), *((1,) * len(sizes) for sizes in array.data.chunks[1:]))
    return array.data.map_blocks(partial(_count, codes=codes), dtype=np.int64, chunks=chunks)


def _count(values: np.ndarray, *, codes: int) -> np.ndarray:
    return np.bincount(values.ravel(), minlength=codes).reshape(-1, 1, 1)


def few_values(counts: Mapping[int, int]) -> str:
    """Say that rain is known at few steps, why, and what to do.

    Parameters
    ----------
    counts : mapping of int to int
        How many values have each of `REASONS`; what has no parameters does not count.

    Returns
    -------
    str
        Empty where rain is known at half of the steps or more.
    """
    inside = {code: counts.get(code, 0) for code in REASONS if code != NO_PARAMETERS}
    total = sum(inside.values())
    known = sum(inside[code] for code in (COMPUTED, SNOW_REPLACED, SATURATED))
    if not total or known >= _FEW_VALUES * total:
        return ""
    missing = sorted((code for code in _REMEDIES if inside[code]), key=lambda code: -inside[code])
    shares = "; ".join(f"{100 * inside[code] / total:.0f} % {REASONS[code]}" for code in missing)
    return (
        f"Rain is known at only {100 * known / total:.0f} % of the time steps where there are parameters ({shares}). "
        f"Most often: {_REMEDIES[missing[0]]}."
    )


def _step_days(times: pd.DatetimeIndex) -> float:
    return float(np.median(np.diff(times.to_numpy()) / np.timedelta64(1, "D"))) if len(times) > 1 else 1.0


def _areas(array: xr.DataArray) -> np.ndarray:
    """Return the relative area of the pixels of each row."""
    return np.cos(np.radians(array["y"].to_numpy())) if array.rio.crs.is_geographic else np.ones(array.sizes["y"])
