"""SM2RAIN on one block of a cube, with time as the last axis: what `cubes` runs on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..cube.computing import parts
from .calibration import BORROWED, calibrate_block, score_block
from .finish import Finish, apply_finish
from .lanes import invert_block
from .model import Steps, parameters_of, replace_snow, signal
from .options import PARAMETERS, SCORES, Parameters
from .records import Settings, rule_of
from .uncertainty import Lookup, bounds_block, season_of, spacing_block, widen_block
from .windows import Problem

if TYPE_CHECKING:
    from ..learnedrain.model import RainModel

# Pixels that are calibrated before the run can be stopped: of the slowest variant in a second or two.
_TOGETHER = 64
BANDS = (*PARAMETERS, *SCORES, "status")


def _rows(array: np.ndarray) -> np.ndarray:
    """Return (y, x, n) as (pixels, n), without a copy where the layout allows."""
    return array.reshape(-1, array.shape[-1])


def _evaporation_rows(evaporation: np.ndarray | None, s: np.ndarray) -> np.ndarray:
    """Return (pixels, time), or (pixels, 0) where the term is not used, as the kernels want it."""
    return np.empty((s.shape[0] * s.shape[1], 0), s.dtype) if evaporation is None else _rows(evaporation)


def calibrate(
    *,
    s: np.ndarray,
    rain: np.ndarray,
    limits: np.ndarray,
    evaporation: np.ndarray | None = None,
    steps: Steps,
    problem: Problem,
    finish: Finish,
) -> np.ndarray:
    """Return the bands of a calibration, last."""
    out = np.empty((*s.shape[:2], len(BANDS) + len(finish.bands)))
    losses = _evaporation_rows(evaporation, s)
    moisture, fallen, given, found = _rows(s), _rows(rain), _rows(limits), _rows(out)
    for own in parts(len(losses), _TOGETHER):
        calibrate_block(moisture[own], fallen[own], losses[own], steps, given[own], problem, found[own])
    finish.block(moisture, fallen, losses, steps, problem, found)
    return out


def limit(*, s: np.ndarray, limits: np.ndarray, given: np.ndarray, steps: Steps) -> np.ndarray:
    """Return parameters of which borrowed ones have the limits of normalisation of the pixel itself."""
    out = given.copy()
    saturation = np.empty(steps.edges.size)
    for pixel in zip(*np.nonzero(given[..., BANDS.index("status")] == BORROWED), strict=True):
        own = parameters_of(given[pixel])
        found = signal(s[pixel].astype(np.float64), steps, own.t, own.c, limits[pixel][0], limits[pixel][1], saturation)
        for name, limit in zip(("s_min", "s_max"), found, strict=True):
            out[pixel][BANDS.index(name)] = limit
    return out


def score(
    *,
    s: np.ndarray,
    rain: np.ndarray,
    limits: np.ndarray,
    evaporation: np.ndarray | None = None,
    classes: np.ndarray,
    steps: Steps,
    problem: Problem,
    pools: dict[float, Parameters],
    codes: list[float],
    finish: Finish,
) -> np.ndarray:
    """Return the bands of a calibration whose parameters are those of `pools`, by class."""
    parameters = np.full((*s.shape[:2], len(PARAMETERS)), np.nan)
    if codes:
        # Of classes that share a pixel, each counts by its part of what is calibrated.
        known = [number for number, code in enumerate(codes) if code in pools and np.isfinite(pools[code].z)]
        shares = np.nan_to_num(classes[..., known])
        total = shares.sum(axis=-1, keepdims=True)
        if known:
            mixed = shares @ np.array([pools[codes[number]] for number in known])
            parameters = np.divide(mixed, total, out=parameters, where=total > 0)
    else:
        for value, row in pools.items():
            parameters[classes == value] = row
    out = np.empty((*s.shape[:2], len(BANDS) + len(finish.bands)))
    losses = _evaporation_rows(evaporation, s)
    moisture, fallen, given, mixtures, found = (_rows(part) for part in (s, rain, limits, parameters, out))
    for own in parts(len(losses), _TOGETHER):
        score_block(
            moisture[own], fallen[own], losses[own], steps, given[own], problem, mixtures[own], found[own]
        )  # fmt: skip
    finish.block(moisture, fallen, losses, steps, problem, found)
    return out


def invert(
    *,
    s: np.ndarray,
    parameters: np.ndarray,
    evaporation: np.ndarray | None = None,
    cold: np.ndarray | None = None,
    fallback: np.ndarray | None = None,
    finish: np.ndarray | None = None,
    steps: Steps,
    settings: Settings,
    months: np.ndarray,
    changes: list[str],
    statics: np.ndarray | None = None,
    model: RainModel | None = None,
    far: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Return rain and its reasons, the steps last; with a model's rain mixed in where there is one.

    `far` (pixels, step) receives what `invert_block` writes there.
    """
    # Results lie in memory as cubes do, time first.
    n = steps.labels.size
    rain = np.empty((n, *s.shape[:2]), np.float32)
    reason = np.empty(rain.shape, np.uint8)
    losses = _evaporation_rows(evaporation, s)
    rows = rain.reshape(n, -1).T, reason.reshape(n, -1).T
    if far is None:
        far = np.empty((0, len(losses)), np.uint8).T
    invert_block(_rows(s), losses, steps, _rows(parameters), rule_of(settings), *rows, far)
    rain, reason = np.moveaxis(rain, 0, -1), np.moveaxis(reason, 0, -1)
    if finish is not None:
        rain = apply_finish(rain, dict(zip(changes, np.moveaxis(finish, -1, 0), strict=True)), months)
    if model is not None:
        shift = round(3600 * settings.observation_hour)
        layers = None if statics is None else _rows(statics)
        mixed = model.mix(_rows(rain), _rows(reason), _rows(s), steps, shift, layers)
        rain, reason = mixed[0].reshape(rain.shape), mixed[1].reshape(rain.shape)
    if cold is not None:
        return replace_snow(rain, reason, cold, fallback)
    return rain, reason


def space(*, s: np.ndarray, steps: Steps) -> np.ndarray:
    """Return how many steps apart the passes lie that the rain of each step comes from, the steps last."""
    out = np.empty((*s.shape[:2], steps.labels.size), np.float32)
    spacing_block(_rows(s), steps, _rows(out))
    return out


def invert_with_bounds(
    *,
    s: np.ndarray,
    parameters: np.ndarray,
    fit: np.ndarray,
    spread: np.ndarray | None = None,
    lookup: Lookup,
    steps: Steps,
    months: np.ndarray,
    **others: Any,
) -> tuple[np.ndarray, ...]:
    """Return rain, its reasons, lower and upper bounds, the probability of rain and the flag; others as `invert`."""
    n, pixels = steps.labels.size, s.shape[0] * s.shape[1]
    far = np.empty((n, pixels), np.uint8)
    rain, reason = invert(s=s, parameters=parameters, steps=steps, months=months, far=far.T, **others)
    bounds, flag = np.empty((3, n, pixels), np.float32), np.empty((n, pixels), np.uint8)
    # As cubes lie in memory.
    found = np.ascontiguousarray(_rows(rain).T)
    bounds_block(found, np.ascontiguousarray(_rows(reason).T), far, season_of(months), _rows(fit), lookup, bounds, flag)
    if spread is not None:
        widen_block(found, _rows(s), _rows(spread), steps, _rows(parameters), lookup.reach, bounds)
    return rain, reason, *(np.moveaxis(one.reshape(n, *s.shape[:2]), 0, -1) for one in (*bounds, flag))
