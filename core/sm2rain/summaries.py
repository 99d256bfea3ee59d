"""What is worth telling of a calibration, gathered tile by tile."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import xarray as xr

from ..cube.computing import tile_slices
from ..days import UTC, DayStart
from ..running import Progress
from .calibration import BORROWED, CALIBRATED, STATUS
from .options import PARAMETERS, SCORES, SYMBOLS, UNITS, Options
from .records import period_slice
from .rows import Rows

# The share of a range within which a value is at its bound; that of the reports' histograms.
_AT_BOUND = 1e-3
# Pixels kept along the longer side for maps, histograms and quantiles.
_SAMPLE = 480
# Below this share of windows that count, gaps are worth a warning.
_FEW_WINDOWS = 0.5


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
        counts = {
            text: count for text, count in self.status.items() if text not in (STATUS[CALIBRATED], STATUS[BORROWED])
        }
        if not counts:
            return []
        several = len(counts) > 1
        reasons = ", ".join(f"{text} ({count})" if several else text for text, count in counts.items())
        return [f"{sum(counts.values())} of {self.total} {self.unit} were not calibrated: {reasons}."]

    def warnings(self, options: Options) -> list[str]:
        """Say what makes the result doubtful: parameters at their bounds, few windows."""
        found = []
        if self.windows < _FEW_WINDOWS:
            found.append(
                f"Only {100 * self.windows:.0f} % of the windows can be used (median of the {self.unit}), because "
                "soil moisture or rain has gaps in the others. MAX_GAP sets the longest gap of soil moisture, in "
                "days, that is filled."
            )
        bounded = [
            f"{SYMBOLS.get(name, name)} at "
            f"{f'{options.bounds[name][end]:g} {UNITS[name]}'.removesuffix(' 1').replace('-1', '⁻¹')} ({counts[name]})"
            for name in self.at_lower
            for end, counts in ((0, self.at_lower), (1, self.at_upper))
            if counts[name]
        ]
        if bounded:
            found.append(
                f"Parameters are at a bound in some of {self.count} {self.unit}: {', '.join(bounded)}. A parameter at "
                "a bound is not well determined by the data, or the range is too narrow: try a wider range, and "
                "compare the scores."
            )
        return found

    def remarks(self, options: Options) -> list[str]:
        """Say what is no flaw but should be known."""
        borrowed = self.status.get(STATUS[BORROWED], 0)
        found = [f"{borrowed} of {self.total} {self.unit} have the {STATUS[BORROWED]}."] if borrowed else []
        if options.variant == "base" or not self.unfiltered:
            return found
        return [
            *found,
            f"The filter does not improve the fit of {self.unfiltered} of {self.count} {self.unit}, where it is off "
            "(T = 0).",
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
    stride = stride_of(parameters)
    maps = sampled(parameters, stride)
    status: dict[str, int] = {}
    lower, upper = dict.fromkeys(names, 0), dict.fromkeys(names, 0)
    unfiltered = 0
    tiles = list(tiles_of(parameters))
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
        keep(maps, block, tile, stride)
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


def stride_of(array: xr.DataArray) -> int:
    """Return every which pixel is kept for maps."""
    return -(-max(array.sizes["y"], array.sizes["x"]) // _SAMPLE)


def tiles_of(array: xr.DataArray) -> Iterator[dict[str, slice]]:
    """Yield where the tiles of a dask-backed array lie."""
    for rows, columns in itertools.product(*(tile_slices(array.chunksizes[dim]) for dim in ("y", "x"))):
        yield {"y": rows, "x": columns}


def sampled(array: xr.DataArray, stride: int) -> xr.DataArray:
    """Return an empty array for every `stride`-th pixel of `array`."""
    template = array.isel(y=slice(None, None, stride), x=slice(None, None, stride))
    return template.copy(data=np.full(template.shape, np.nan))


def keep(sample: xr.DataArray, block: np.ndarray, tile: Mapping[str, slice], stride: int) -> None:
    """Write every `stride`-th pixel of the grid that lies in this tile's `block` (…, y, x) into the `sample`."""
    (inside_y, target_y), (inside_x, target_x) = (_every(tile[dim], stride) for dim in ("y", "x"))
    sample.to_numpy()[..., target_y, target_x] = block[..., inside_y, inside_x]


def _every(span: slice, stride: int) -> tuple[slice, slice]:
    """Return which of a tile's rows or columns are kept, and where they go."""
    first = -span.start % stride
    begin = (span.start + first) // stride
    count = len(range(span.start + first, span.stop, stride))
    return slice(first, None, stride), slice(begin, begin + count)
