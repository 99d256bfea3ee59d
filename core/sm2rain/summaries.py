"""What is worth telling of a calibration or an inversion, gathered tile by tile."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import dask
import dask.array as da
import numpy as np
import pandas as pd
import xarray as xr

from ..cube.computing import tile_slices
from ..days import UTC, DayStart
from ..sampling.tiles import compute
from .calibration import BORROWED, CALIBRATED, STATUS
from .model import (
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
from .options import PARAMETERS, SCORES, UNITS, Options
from .records import period_slice
from .rows import Rows

Progress = Callable[[float], None]

# The share of a range within which a value is at its bound; that of the reports' histograms.
_AT_BOUND = 1e-3
# Pixels kept along the longer side for maps, histograms and quantiles.
_SAMPLE = 480
# Below this share of windows that count, gaps are worth a warning.
_FEW_WINDOWS = 0.5
# Stations drawn one by one.
_DRAWN = 6
DAYS_PER_YEAR = 365.25
# Below this share of steps with rain, the gaps are worth one too.
_FEW_VALUES = 0.5
_GAPS = (
    "soil moisture has gaps that are longer than MAX_GAP of the calibration: calibrate again with MAX_GAP auto, or "
    "with more days"
)
_REMEDIES = {
    NO_SOIL_MOISTURE: _GAPS,
    NO_NEIGHBOUR: _GAPS,
    SNOW_MISSING: "give FALLBACK, a product whose values are taken in snow and frost",
    NO_EVAPORATION: "give EVAPORATION for the whole period",
}


@dataclass(kw_only=True)
class Calibrated:
    """What a calibration came to.

    Attributes
    ----------
    unit
        What was calibrated, ``stations`` or ``pixels``.
    status
        How many, by text of `calibration.STATUS`.
    at_lower, at_upper
        How many have a parameter at a bound, by parameter; t and c count only where the filter is on.
    unfiltered
        How many have the filter off although the variant has one.
    values
        Columns `PARAMETERS` and `SCORES`, a row for each calibrated one (of a regular sample where pixels are many).
    windows
        The median share of windows that count.
    maps
        Dims (band, y, x), thinned: of cubes only.
    """

    unit: str
    status: dict[str, int]
    at_lower: dict[str, int]
    at_upper: dict[str, int]
    unfiltered: int
    values: pd.DataFrame
    windows: float
    maps: xr.DataArray | None = None

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self.status.values())

    @property
    def count(self) -> int:
        """How many were calibrated."""
        return self.status.get(STATUS[CALIBRATED], 0)

    def median(self, name: str) -> float:
        """Return the median of a parameter or score."""
        return float(self.values[name].median())

    def describe(self) -> str:
        """Say how many were calibrated, and how well."""
        return (
            f"{self.count} of {self.total} {self.unit} calibrated; median R {self.median('r'):.3f}, "
            f"RMSE {self.median('rmse'):.3g} mm."
        )

    def failures(self) -> list[str]:
        """Say how many were not calibrated, and why."""
        return [
            f"{count} of {self.total} {self.unit} were not calibrated: {text}."
            for text, count in self.status.items()
            if text not in (STATUS[CALIBRATED], STATUS[BORROWED])
        ]

    def warnings(self, options: Options) -> list[str]:
        """Say what makes the result doubtful: parameters at their bounds, few windows."""
        found = []
        if self.windows < _FEW_WINDOWS:
            found.append(
                f"Only {100 * self.windows:.0f} % of the windows count (median of the {self.unit}): in the others soil "
                "moisture or rain has gaps. MAX_GAP bridges gaps of soil moisture up to so many days."
            )
        bounded = [
            f"{counts[name]} of {self.count} {self.unit} have {name} at its {side} bound "
            f"({f'{options.bounds[name][end]:g} {UNITS[name]}'.removesuffix(' 1')})."
            for name in self.at_lower
            for end, side, counts in ((0, "lower", self.at_lower), (1, "upper", self.at_upper))
            if counts[name]
        ]
        if bounded:
            bounded[-1] += (
                " At a bound a parameter is poorly identified, or the range is too narrow: "
                "go by the scores, and try a wider range."
            )
        return found + bounded

    def remarks(self, options: Options) -> list[str]:
        """Say what is no flaw but should be known."""
        borrowed = self.status.get(STATUS[BORROWED], 0)
        found = [f"{borrowed} of {self.total} {self.unit} have the {STATUS[BORROWED]}."] if borrowed else []
        if options.variant == "base" or not self.unfiltered:
            return found
        return [
            *found,
            f"The filter does not help {self.unfiltered} of {self.count} {self.unit}: it is off there (T = 0).",
        ]


def parameters_in_use(options: Options, *, evaporation: bool) -> list[str]:
    """Return the names of the parameters that were fitted."""
    names = ["z", "a", "b"]
    if options.variant != "base":
        names.append("t")
    if options.variant == "tpot":
        names.append("c")
    return [*names, "k"] if evaporation else names


def of_table(
    parameters: pd.DataFrame,
    soil_moisture: pd.DataFrame,
    options: Options,
    *,
    evaporation: bool = False,
    start: Any = None,
    end: Any = None,
) -> Calibrated:
    """Summarise a calibration at stations.

    Parameters
    ----------
    parameters, soil_moisture, options, start, end
        Of `tables.calibrate`.
    evaporation : bool
        Whether the evaporation term was used.
    """
    good = parameters[parameters["status"] == STATUS[CALIBRATED]]
    rows = Rows.of(soil_moisture, "SOIL_MOISTURE", [])
    shares = [
        counted / max(1.0, possible_windows(rows.of_station(station)[0], step, options, start, end))
        for station, step, counted in zip(good["station_id"], good["step_seconds"], good["n"], strict=True)
    ]
    values = good[[*PARAMETERS, *SCORES]].reset_index(drop=True)
    lower, upper = _at_bounds(values, options, parameters_in_use(options, evaporation=evaporation))
    return Calibrated(
        unit="stations",
        status={str(text): int(count) for text, count in parameters["status"].value_counts().items()},
        at_lower=lower,
        at_upper=upper,
        unfiltered=int((values["t"] == 0).sum()),
        values=values,
        windows=float(np.median(shares)) if shares else 1.0,
    )


def of_raster(
    parameters: xr.DataArray,
    options: Options,
    *,
    windows: float,
    evaporation: bool = False,
    progress: Progress | None = None,
) -> Calibrated:
    """Summarise a calibration of cubes, one tile in memory at a time.

    Parameters
    ----------
    parameters : DataArray (band, y, x)
        Of `cubes.calibrate`, best as written to its file.
    options : Options
    windows : float
        How many windows a pixel without gaps has, see `possible_windows`.
    evaporation : bool
        Whether the evaporation term was used.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Returns
    -------
    Calibrated
        Counts are of all pixels, the rest of a regular sample of at most 480 by 480.
    """
    names = parameters_in_use(options, evaporation=evaporation)
    bands = [str(name) for name in parameters["band"].values]
    stride = _stride(parameters)
    maps = _sampled(parameters, stride)
    status: dict[str, int] = {}
    lower, upper = dict.fromkeys(names, 0), dict.fromkeys(names, 0)
    unfiltered = 0
    tiles = list(_tiles(parameters))
    for number, tile in enumerate(tiles, 1):
        block = parameters.isel(tile).to_numpy()
        frame = pd.DataFrame(block.reshape(len(bands), -1).T, columns=bands)
        for code, count in frame["status"].value_counts().items():
            text = STATUS[int(code)]  # type: ignore[call-overload]
            status[text] = status.get(text, 0) + int(count)
        good = frame[frame["status"] == CALIBRATED]
        for total, counts in zip((lower, upper), _at_bounds(good, options, names), strict=True):
            for name in names:
                total[name] += counts[name]
        unfiltered += int((good["t"] == 0).sum())
        _keep(maps, block, tile, stride)
        if progress:
            progress(number / len(tiles))
    values = pd.DataFrame(maps.to_numpy().reshape(len(bands), -1).T, columns=bands)
    values = values.loc[values["status"] == CALIBRATED, [*PARAMETERS, *SCORES]].reset_index(drop=True)
    return Calibrated(
        unit="pixels",
        status=dict(sorted(status.items(), key=lambda item: -item[1])),
        at_lower=lower,
        at_upper=upper,
        unfiltered=unfiltered,
        values=values,
        windows=float((values["n"] / max(windows, 1.0)).median()) if len(values) else 1.0,
        maps=maps,
    )


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
    stride = _stride(rainfall)
    rain_map, valid_map = _sampled(rainfall.isel(time=0), stride), _sampled(rainfall.isel(time=0), stride)
    cubes = {"rainfall": rainfall}
    if fallback is not None:
        cubes["fallback"] = fallback.reindex(time=rainfall["time"])
    counts = np.zeros((rainfall.sizes["time"], len(REASONS)), np.int64)
    sums = np.zeros((len(cubes), 2, rainfall.sizes["time"]))

    def task(tile: dict[str, slice]) -> Any:
        blocks = (array.isel(tile).data for array in (reason, *cubes.values()))
        return dask.delayed(_sum_up)(_areas(rainfall.isel(tile)), *blocks)

    for tile, (own_counts, own_sums, mean, valid) in compute(list(_tiles(rainfall)), task, progress):
        counts += own_counts
        sums += own_sums
        _keep(rain_map, mean, tile, stride)
        _keep(valid_map, valid, tile, stride)
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


def count_reasons(reason: xr.DataArray) -> da.Array:
    """Return how many values of each tile have each reason, (reason, tile row, tile column), for `cube.write`."""
    chunks = ((len(REASONS),), *((1,) * len(sizes) for sizes in reason.data.chunks[1:]))
    return reason.data.map_blocks(_count, dtype=np.int64, chunks=chunks)


def _count(codes: np.ndarray) -> np.ndarray:
    return np.bincount(codes.ravel(), minlength=len(REASONS)).reshape(-1, 1, 1)


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


def possible_windows(
    times: np.ndarray, step: float, options: Options, start: Any = None, end: Any = None, day_start: DayStart = UTC
) -> float:
    """Return how many windows a record without gaps has in the period; `step` in seconds, `times` ascending."""
    cut = times[period_slice(times, start, end, "SOIL_MOISTURE", day_start)]
    window = options.aggregation * 3600 or step
    return float((cut[-1] - cut[0]) / np.timedelta64(1, "s") // window)


def _at_bounds(values: pd.DataFrame, options: Options, names: list[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Return how many rows have a parameter at its lower, and at its upper bound."""
    lower, upper = {}, {}
    for name in names:
        low, high = options.bounds[name]
        sample = values.loc[values["t"] > 0, name] if name in ("t", "c") else values[name]
        if low > 0 and high / low >= 100:
            low, high, sample = np.log10(low), np.log10(high), np.log10(sample)
        near = _AT_BOUND * (high - low)
        lower[name] = int((sample <= low + near).sum()) if high > low else 0
        upper[name] = int((sample >= high - near).sum()) if high > low else 0
    return lower, upper


def _step_days(times: pd.DatetimeIndex) -> float:
    return float(np.median(np.diff(times.to_numpy()) / np.timedelta64(1, "D"))) if len(times) > 1 else 1.0


def _areas(array: xr.DataArray) -> np.ndarray:
    """Return the relative area of the pixels of each row."""
    return np.cos(np.radians(array["y"].to_numpy())) if array.rio.crs.is_geographic else np.ones(array.sizes["y"])


def _stride(array: xr.DataArray) -> int:
    return -(-max(array.sizes["y"], array.sizes["x"]) // _SAMPLE)


def _tiles(array: xr.DataArray) -> Iterator[dict[str, slice]]:
    """Yield where the tiles of a dask-backed array lie."""
    for rows, columns in itertools.product(*(tile_slices(array.chunksizes[dim]) for dim in ("y", "x"))):
        yield {"y": rows, "x": columns}


def _sampled(array: xr.DataArray, stride: int) -> xr.DataArray:
    """Return an empty array for every `stride`-th pixel of `array`."""
    template = array.isel(y=slice(None, None, stride), x=slice(None, None, stride))
    return template.copy(data=np.full(template.shape, np.nan))


def _keep(sample: xr.DataArray, block: np.ndarray, tile: Mapping[str, slice], stride: int) -> None:
    """Write every `stride`-th pixel of the grid that lies in this tile's `block` (…, y, x) into the `sample`."""
    (inside_y, target_y), (inside_x, target_x) = (_every(tile[dim], stride) for dim in ("y", "x"))
    sample.to_numpy()[..., target_y, target_x] = block[..., inside_y, inside_x]


def _every(span: slice, stride: int) -> tuple[slice, slice]:
    """Return which of a tile's rows or columns are kept, and where they go."""
    first = -span.start % stride
    begin = (span.start + first) // stride
    count = len(range(span.start + first, span.stop, stride))
    return slice(first, None, stride), slice(begin, begin + count)
