"""What an inversion of cubes gives beside rain: how far it errs, and what is needed to tell it."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
import xarray as xr

from ..cube.appending import times_of
from ..cube.checks import check_same_grid
from ..cube.computing import compute, tile_slices
from ..days import of
from ..errors import InputError
from ..options import check_quantiles
from .calibration import BORROWED
from .options import DAY, REASONS, SCORES
from .records import Settings
from .uncertainty import FLAGS, Errors, least_flags

#: Steps before the first that is asked for which the filter remembers: multiples of its time, and the least, days.
MEMORY, LEAST_MEMORY = 20.0, 120.0
# Values from which errors are learned at most, and tiles that they are read from.
_VALUES, _TILES = 1_000_000, 16
# Soil moisture in which the filter of variant tpot is slow.
_DRY_SOIL = 0.1


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """How far rain errs: what is asked for.

    Parameters
    ----------
    probabilities : (float, float)
        Of the lower and the upper bound, 0 to 1, rising.
    wet_threshold : float
        mm per step; the probability is that of more.
    spread : DataArray (time, y, x), optional
        Standard error of soil moisture, in its units; bounds are no narrower than it makes rain by itself.
    """

    probabilities: tuple[float, float] = (0.05, 0.95)
    wet_threshold: float = 1.0
    spread: xr.DataArray | None = None

    def __post_init__(self) -> None:
        check_quantiles(self.probabilities)
        if not self.wet_threshold >= 0:
            raise InputError(f"WET_THRESHOLD is {self.wet_threshold:g} mm; give 0 or more.")


@dataclass(frozen=True)
class Output:
    """The type and the attributes of an output of an inversion."""

    dtype: Any
    attrs: dict[str, str] = field(default_factory=dict)


def describe_outputs(bounds: Bounds | None) -> dict[str, Output]:
    """Return what an inversion gives, in order."""

    def legend(codes: dict[int, str]) -> str:
        return "; ".join(f"{code} {text}" for code, text in codes.items())

    rain = {"variable": "rainfall", "units": "mm"}
    found = {
        "rainfall": Output(np.float32, {**rain, "product": "SM2RAIN"}),
        "reason": Output(
            np.uint8, {"variable": "reason", "units": "1", "product": "SM2RAIN reason", "legend": legend(REASONS)}
        ),
    }
    if bounds is not None:
        low, high = (f"{100 * one:g} %" for one in bounds.probabilities)
        about = {"variable": "probability", "units": "1", "wet_threshold": f"{bounds.wet_threshold:g}"}
        found |= {
            "lower": Output(np.float32, {**rain, "product": f"SM2RAIN {low}"}),
            "upper": Output(np.float32, {**rain, "product": f"SM2RAIN {high}"}),
            "probability": Output(
                np.float32, {**about, "product": f"probability of more than {bounds.wet_threshold:g} mm"}
            ),
            "quality_flag": Output(
                np.uint8,
                {"variable": "quality_flag", "units": "1", "product": "SM2RAIN quality", "legend": legend(FLAGS)},
            ),
        }
    return found


def spin_up(parameters: xr.DataArray) -> pd.Timedelta:
    """Return how much of the record before a step its rain depends on."""
    values = dict.fromkeys(("t", "c"), 0.0)
    for name in values:
        if name in parameters.band.values:
            values[name] = float(np.nan_to_num(parameters.sel(band=name).max()))
    return memory_of(values["t"], values["c"])


def memory_of(t: float, c: float) -> pd.Timedelta:
    """Return how long a filter remembers, by its time (d) and exponent."""
    slowest = t * _DRY_SOIL**-c if c > 0 else t
    return pd.Timedelta(days=float(np.ceil(max(MEMORY * slowest, LEAST_MEMORY))))


def first_to_redo(path: str | os.PathLike[str], parameters: xr.DataArray, *, ahead: int = 0) -> pd.Timestamp:
    """Return the moment before the first step of a cube of rain that later passes may change, or that waits for one.

    A step's rain comes from passes within `max_gap` around its bounds, which lie `observation_hour` from the stamps,
    and from those up to `ahead` steps later.
    """
    times = times_of(path, name="OUTPUT")
    settings = Settings.from_attrs(parameters.attrs)
    step = settings.step or DAY
    reach = settings.max_gap * DAY + abs(settings.observation_hour) * 3600
    back = max(int(np.ceil(reach / step)) + 1, ahead)
    # Midnight itself would be taken for a date, whose day begins at another hour in some cubes.
    return pd.Timestamp(times[max(times.size - back - 1, 0)]) - pd.Timedelta(1, "ns")


def fit_of(parameters: xr.DataArray, errors: Errors) -> xr.DataArray:
    """Return the RMSE and the least flag of every pixel, (y, x, measure)."""
    there = list(parameters.band.values)
    like = parameters.sel(band="z", drop=True)
    rmse, r, status = (
        parameters.sel(band=name, drop=True) if name in there else xr.full_like(like, np.nan)
        for name in ("rmse", "r", "status")
    )
    least = xr.apply_ufunc(
        lambda fit, state: least_flags(fit, lent=state == BORROWED).astype(np.float64),
        r, status, dask="parallelized", output_dtypes=[np.float64],
    )  # fmt: skip
    return xr.concat([rmse.where(rmse > 0, errors.rmse), least], dim="measure").transpose("y", "x", "measure")


def spread_on(spread: xr.DataArray, whole: xr.DataArray, soil_moisture: xr.DataArray) -> xr.DataArray:
    """Return the standard error of soil moisture at its own time stamps; missing where it tells none.

    Raises
    ------
    InputError
        If it lies on another grid, or shares no time stamp with the whole record.
    """
    return check_spread(spread, whole).reindex(time=soil_moisture["time"].values)


def check_spread(spread: xr.DataArray, whole: xr.DataArray) -> xr.DataArray:
    """Check what metadata tell of a spread, as `spread_on` does, and return it with the coordinates of the record."""
    spread = check_same_grid(whole, spread, names=("SOIL_MOISTURE", "SPREAD"))
    if not np.isin(spread["time"].values, whole["time"].values).any():
        raise InputError(
            "SPREAD has no time stamp in common with SOIL_MOISTURE. Use the spread of the same product and period."
        )
    return spread


def learn_errors(
    estimate: xr.DataArray,
    rainfall: xr.DataArray,
    spacing: xr.DataArray,
    parameters: xr.DataArray,
    progress: Any = None,
) -> Errors | None:
    """Learn how far rain errs from a calibration.

    Parameters
    ----------
    estimate, rainfall, spacing : DataArray (step, y, x)
        Of the calibration period, with `estimate`'s coordinate ``time`` of the steps; see `Errors.of`.
    parameters : DataArray (band, y, x)
        Of the calibration.
    progress : callable, optional

    Returns
    -------
    Errors or None
        Of some tiles, far apart, where there are many; None where there are too few values.
    """
    tiles = [
        {"y": rows, "x": columns}
        for rows in tile_slices(estimate.chunksizes["y"])
        for columns in tile_slices(estimate.chunksizes["x"])
    ]
    chosen = [tiles[number] for number in np.unique(np.linspace(0, len(tiles) - 1, _TILES).astype(int))]
    rmse = parameters.sel(band=list(SCORES)[2], drop=True)
    months = of(estimate.attrs).months(estimate["time"].values)
    pixels = sum(
        (tile["y"].stop - tile["y"].start) * (tile["x"].stop - tile["x"].start) for tile in chosen
    )  # fmt: skip
    stride = max(1, -(-pixels * months.size // _VALUES))
    parts: list[list[np.ndarray]] = []
    pieces = compute(
        chosen,
        lambda tile: [one.isel(tile).transpose("y", "x", ...).data for one in (estimate, rainfall, spacing, rmse)],
        progress,
    )
    with closing(pieces):
        for _, found in pieces:
            rows = [np.asarray(one).reshape(found[3].size, -1) for one in found]
            there = np.flatnonzero(rows[3][:, 0] > 0)[::stride]
            parts.append([one[there].astype(np.float64) for one in rows])
    whole = [np.concatenate(part) for part in zip(*parts, strict=True)]
    return Errors.of(whole[0], whole[1], whole[3][:, 0], whole[2], months)
