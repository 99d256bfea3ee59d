"""Cubes merged by a model that learned from gauges: a new one, or one of an earlier run."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..fusion import container
from ..running import Progress
from .cubes import bounded
from .gauges import Gauges
from .intervals import intervals
from .learning import Model, apply, neighbourhood, order, train
from .merging import Levels, Merged, needs_intervals
from .scores import Judgement, judge_products
from .screening import overall

Statics = Mapping[str, xr.DataArray]


def merged_anew(
    products: Sequence[xr.DataArray],
    gauges: Gauges,
    statics: Statics,
    *,
    seed: int = 1,
    levels: Levels = (0.05, 0.95),
    bounds: bool = False,
    progress: Progress | None = None,
) -> tuple[Merged, Model]:
    """Train a model at gauges, as `learning.train` does, and apply it to the products.

    Gauges are judged by models that have seen neither them nor their years.
    """
    trained = train(gauges, neighbourhood(products, gauges), list(statics), seed=seed, progress=progress)
    judgement = judge_products(gauges, trained.left_out)
    merged = _merged(
        products, trained.model, statics, judgement, levels, bounds, left_out=True,
        notes=[*overall(gauges), *trained.notes],
    )  # fmt: skip
    return merged, trained.model


def merged_by(
    model: Model,
    products: Sequence[xr.DataArray],
    names: Sequence[str],
    statics: Statics,
    *,
    gauges: Gauges | None = None,
    levels: Levels = (0.05, 0.95),
    bounds: bool = False,
    progress: Progress | None = None,
) -> Merged:
    """Apply a model of an earlier run; gauges that are given only judge.

    Raises
    ------
    InputError
        If a product or raster that the model takes is not given.
    """
    chosen = order(model, products, names, statics)
    judgement = None
    if gauges is not None:
        place = [list(gauges.products).index(_called(names, name)) for name in model.card.products]
        around = neighbourhood(chosen, gauges, progress=progress)
        layers = [list(statics).index(name) for name in model.card.statics]
        estimate = model.at(gauges.values[place], around, gauges.statics[layers], gauges.joined)
        judgement = judge_products(gauges, estimate.astype(np.float64))
    return _merged(chosen, model, statics, judgement, levels, bounds, left_out=False, notes=[])


def write(path: str | os.PathLike[str], model: Model) -> None:
    """Write a model with its card."""
    with open(path, "wb") as file:  # noqa: PTH123 (a temporary name)
        file.write(container.with_card(model.model, model.card.to_json()))


def _called(names: Sequence[str], wanted: str) -> str:
    return next(name for name in names if name.lower() == wanted.lower())


def _merged(
    products: Sequence[xr.DataArray],
    model: Model,
    statics: Statics,
    judgement: Judgement | None,
    levels: Levels,
    bounds: bool,
    *,
    left_out: bool,
    notes: list[str],
) -> Merged:
    own = None
    if judgement is not None:
        pairs: tuple[npt.NDArray[np.floating], npt.NDArray[np.floating]] = judgement.merged, judgement.gauges.observed
        own = intervals(pairs, pairs, levels)
    if bounds:
        needs_intervals(own)
    cube = apply(products, model, statics)
    cubes = [cube, *bounded(cube, own)] if bounds and own is not None else [cube]
    card = model.card
    text = f"boosted trees on {', '.join(card.products)}, {card.samples} pairs of {card.start} to {card.end}"
    fitted = card.stations, card.start or None, card.end or None
    return Merged(cubes, None, pd.DataFrame(), text, judgement, left_out, intervals=own, notes=notes, fitted=fitted)
