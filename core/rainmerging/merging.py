"""Rainfall merged, with gauges and without: cubes, how good they are, and weights for later use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import dask.array as da
import numpy as np
import pandas as pd
import xarray as xr

from ..errors import InputError
from ..merging import Weights
from ..quantities import QUANTITIES
from ..running import Progress
from .cubes import all_times, bounded, combine, merge
from .fitting import fit
from .gauges import Gauges
from .intervals import Intervals, intervals
from .model import Fit
from .options import Options
from .scores import Judgement, cross_validate, judge_products
from .screening import describe, overall, suspicious
from .weighting import average, pool, weigh

Levels = tuple[float, float]
# Products of soil moisture know nothing while the ground is frozen, degC.
_FREEZING = 0.0
_FROM_SOIL = ("sm2rain", "from soil moisture")


@dataclass(frozen=True)
class Merged:
    """What a merging gives.

    Attributes
    ----------
    cubes : list of DataArray ("time", "y", "x")
        Merged rain, mm per step, and the bounds where wanted.
    shares : DataArray ("band", "y", "x") or None
    weights : DataFrame
        A row a product; `core.merging.read_weights` reads it.
    text : str
        The weights in one line.
    judgement : Judgement or None
        None without gauges.
    left_out : bool
        Whether gauges are judged by others; else none had a part in the merging.
    fit : Fit or None
    intervals : Intervals or None
    findings : DataFrame
        Gauges that look wrong.
    notes : list of str
        Warnings.
    fitted : tuple or None
        Ids of the gauges that had a part, and their first and last day.
    """

    cubes: list[xr.DataArray]
    shares: xr.DataArray | None
    weights: pd.DataFrame
    text: str
    judgement: Judgement | None = None
    left_out: bool = False
    fit: Fit | None = None
    intervals: Intervals | None = None
    findings: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=["station_id", "what"]))
    notes: list[str] = field(default_factory=list)
    fitted: tuple[Sequence[str], Any, Any] | None = None


def with_gauges(
    products: Sequence[xr.DataArray],
    gauges: Gauges,
    options: Options,
    *,
    statics: Sequence[xr.DataArray] = (),
    levels: Levels = (0.05, 0.95),
    bounds: bool = False,
    shares: bool = False,
    progress: Progress | None = None,
) -> Merged:
    """Merge products with gauges of the same day, as `fit` and `cubes.merge` do; parameters are theirs."""
    found = fit(gauges, options, levels=levels, progress=progress)
    cubes, layer = merge(products, found, statics=statics, bounds=bounds, shares=shares)
    findings = suspicious(gauges)
    notes = [*overall(gauges), *describe(findings)]
    table = slope_table(found)
    share = ", ".join(f"{name} {weight:.3f}" for name, weight in zip(table["member"], table["weight"], strict=True))
    text = f"krige, {share}; {found.share:.1f} of mm and {1 - found.share:.1f} of their root, factor {found.factor:.3f}"
    fitted = gauges.stations, gauges.times[0], gauges.times[-1]
    return Merged(
        cubes, layer, table, text, cross_validate(found), True, found, found.intervals, findings, notes, fitted
    )


def without_gauges(
    products: Sequence[xr.DataArray],
    names: Sequence[str],
    method: str,
    *,
    reference: xr.DataArray | None = None,
    gauges: Gauges | None = None,
    levels: Levels = (0.05, 0.95),
    bounds: bool = False,
    progress: Progress | None = None,
) -> Merged:
    """Merge products by weights that need no gauges; those given only judge.

    Parameters
    ----------
    products : sequence of DataArray ("time", "y", "x")
    names : sequence of str
    method : {"triple_collocation", "least_squares", "mean"}
    reference : DataArray ("time", "y", "x"), optional
        For least squares.
    gauges : Gauges, optional
    levels, bounds
        As for `with_gauges`; bounds need gauges.
    progress : callable, optional

    Raises
    ------
    InputError
        As `weighting.weigh`; if least squares have no reference, or bounds no gauges.
    """
    if method == "least_squares" and reference is None:
        raise InputError(
            "REFERENCE is empty, but METHOD least_squares needs it to find the weights. Choose a rainfall cube."
        )
    others = [reference] if method == "least_squares" and reference is not None else []
    weights, notes = weigh(pool([*products, *others], progress=progress), names, method)
    return by_weights(products, weights, gauges=gauges, levels=levels, bounds=bounds, notes=notes)


def by_weights(
    products: Sequence[xr.DataArray],
    weights: Weights,
    *,
    gauges: Gauges | None = None,
    levels: Levels = (0.05, 0.95),
    bounds: bool = False,
    notes: Sequence[str] = (),
) -> Merged:
    """Merge products by weights that are given; parameters are those of `without_gauges`."""
    return by_values(
        products, partial(average, weights), gauges=gauges, levels=levels, bounds=bounds, notes=notes,
        table=weights.table(), text=weights.describe(),
    )  # fmt: skip


def by_values(
    products: Sequence[xr.DataArray],
    value: Any,
    *,
    table: pd.DataFrame,
    text: str,
    gauges: Gauges | None = None,
    levels: Levels = (0.05, 0.95),
    bounds: bool = False,
    notes: Sequence[str] = (),
) -> Merged:
    """Merge products by a function from values (product, time, place) to merged rain (time, place)."""
    judgement, own, warned = None, None, list(notes)
    if gauges is not None:
        estimate = value(gauges.values)
        judgement = judge_products(gauges, estimate)
        pairs = (estimate, gauges.observed)
        own = intervals(pairs, pairs, levels)
        warned += overall(gauges)
    if bounds:
        needs_intervals(own)
    cubes = combine(products, value, all_times(products))
    cubes += bounded(cubes[0], own) if bounds and own is not None else []
    return Merged(cubes, None, table, text, judgement, intervals=own, notes=warned)


def needs_intervals(own: Intervals | None) -> None:
    """Check that there are intervals.

    Raises
    ------
    InputError
        If not.
    """
    if own is None:
        raise InputError(
            "LOWER, UPPER: intervals need gauges with at least 40 wet days. Give STATIONS and OBSERVATIONS, or leave "
            "both outputs out."
        )


def slope_table(found: Fit) -> pd.DataFrame:
    """Return the slopes near gauges as weights, a row a product, with those far from gauges beside.

    Merged without gauges by this table, products have the combination that they have near gauges, in mm.
    """
    design = found.design
    rounds = 3 if design.before.size else 1
    near, far = (
        found.mm.tables[number][-1][: rounds * design.products].reshape(rounds, -1).sum(axis=0)
        for number in (0, len(found.edges) - 1)
    )
    means = np.array([np.nanmean(one) if np.isfinite(one).any() else 0.0 for one in found.gauges.values])
    amount = near * means
    weight = amount / amount.sum() if amount.sum() > 0 else np.full(design.products, 1 / design.products)
    beta = np.divide(near, weight, out=np.zeros_like(near), where=weight > 0)
    units = [QUANTITIES["rainfall"].units] * design.products
    blank = np.zeros(design.products)
    names = found.gauges.products
    weights = Weights(list(names), weight, blank, beta, blank * np.nan, units, "krige", _scores(found.gauges))
    return weights.table().assign(slope_near=near, slope_far=far)


def _scores(gauges: Gauges) -> pd.DataFrame:
    from ..metrics import evaluate

    rows = [
        evaluate(one.T.ravel(), gauges.observed.T.ravel(), names=("n", "r", "bias", "rmse", "ubrmse"))
        for one in gauges.values
    ]
    return pd.DataFrame(rows, index=gauges.products)


def frozen_left_out(
    products: Sequence[xr.DataArray], names: Sequence[str], temperature: xr.DataArray
) -> tuple[list[xr.DataArray], list[str]]:
    """Leave rain from soil moisture out where the ground is frozen: its zeros there mean that nobody knows.

    Parameters
    ----------
    products, names
        Rain from soil moisture is told by its name or history.
    temperature : DataArray ("time", "y", "x")
        degC, on the products' grid.

    Returns
    -------
    products : list of DataArray
    left_out : list of str
        The products that were masked.

    Raises
    ------
    InputError
        If no product is from soil moisture, or temperature shares no time with one.
    """
    found, masked = [], []
    for product, name in zip(products, names, strict=True):
        said = f"{name} {product.attrs.get('history', '')}".lower()
        if not any(word in said for word in _FROM_SOIL):
            found.append(product)
            continue
        own, ours = product["time"].to_numpy(), temperature["time"].to_numpy()
        if not np.isin(own, ours).any():
            raise InputError(
                f"TEMPERATURE shares no time stamp with {name}. Bring both to the same steps (sm2r:regrid)."
            )
        warmth = temperature.reindex(time=own).chunk({"time": -1})
        warmth = warmth.chunk({"y": product.chunks[1], "x": product.chunks[2]}) if product.chunks else warmth
        cold = (warmth < _FREEZING).data
        found.append(product.copy(data=da.where(cold, np.float32(np.nan), product.data)))
        masked.append(name)
    if not masked:
        raise InputError(
            "TEMPERATURE removes rain from soil moisture on frozen ground, but according to names (such as SM2RAIN) "
            "and histories no product is from soil moisture. Leave TEMPERATURE empty, or rename the product."
        )
    return found, masked


def scaled(statics: Sequence[xr.DataArray], points: pd.DataFrame) -> list[xr.DataArray]:
    """Return rasters without time scaled to 0 to 1 over the gauges, clipped; 0.5 where missing.

    Parameters
    ----------
    statics : sequence of DataArray ("y", "x")
    points : DataFrame
        ``x, y`` of gauges in the grid's CRS.
    """
    from ..sampling import sample

    found = []
    for static in statics:
        values, _ = sample(static.expand_dims(time=1), points["x"].to_numpy(), points["y"].to_numpy())
        known = values[np.isfinite(values)]
        low, high = (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)
        layer = ((static.astype(np.float32) - low) / (high - low if high > low else 1.0)).clip(0, 1).fillna(0.5)
        found.append(layer)
    return found
