"""Which product is best, and whether it is so for sure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from .. import metrics
from ..metrics.bootstrap import draw_blocks, percentiles, resample
from .matching import Matched, Vector, monthly
from .tables import Bootstrap

_LEAST = 10


def rank_products(
    matched: Matched,
    metric: str,
    *,
    wet_threshold: float | None = None,
    bootstrap: Bootstrap | None = None,
    min_coverage: float = 0.5,
    by_month: bool = False,
) -> tuple[pd.DataFrame, list[str]]:
    """Rank products by a metric over all stations, on the pairs that all of them have.

    Parameters
    ----------
    matched : Matched
        Of the native or daily step.
    metric : str
        One that has a best value.
    wet_threshold, bootstrap
        As for `score_products`.
    min_coverage : float
        Of months.
    by_month : bool
        Rank monthly values.

    Returns
    -------
    table : DataFrame
        ``product, n``, the metric with ``low`` and ``high``, ``difference`` from the best product (of distances from 0
        where that is the ideal, as of the bias) with ``difference_low`` and ``difference_high``, and ``worse`` (yes
        where the interval of the difference leaves out 0, empty where there is none); the best first. Empty where there
        is nothing to rank.
    notes : list of str
        Products that are left out: those in other units, unless ranked by correlations, and those with which fewer
        than 10 pairs would be common.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> from sm2r.core.validation import match_stations
    >>> area = simulate_area()
    >>> products, places = list(area.rain_products.values()), area.stations.assign(**{"class": ""})
    >>> matched, _ = match_stations(products, [places] * 3, area.rain_gauges, labels=["A", "B", "C"])
    >>> table, notes = rank_products(matched, "rmse", bootstrap=Bootstrap(samples=100))
    >>> print(table[["product", "rmse", "worse"]].round(1).to_string(index=False))
       product  rmse           worse
     satellite   1.7            best
    reanalysis   1.9 not significant
         radar   1.9 not significant
    """
    settings = bootstrap or Bootstrap()
    wet = wet_threshold if matched.total else None
    step = "monthly" if by_month else matched.step
    left: dict[str, str] = {}
    chosen = dict(matched.products)
    if not metrics.METRICS[metric].across_units:
        left = {name: "in other units" for name in chosen if name in matched.relative}
        chosen = {name: values for name, values in chosen.items() if name not in left}
    common = _common(matched, chosen, min_coverage if by_month else None)
    while chosen and min(_pairs(common, name) for name in chosen) < _LEAST:
        fewest = min(chosen, key=lambda name: _pairs(matched, name))
        left[fewest] = f"with which fewer than {_LEAST} pairs are common to all"
        del chosen[fewest]
        common = _common(matched, chosen, min_coverage if by_month else None)
    notes = [
        f"Left out of the {step} ranking: {', '.join(name for name, own in left.items() if own == why)}, {why}."
        for why in dict.fromkeys(left.values())
    ]
    if not chosen:
        return pd.DataFrame(), notes
    rows = []
    for name, values in common.products.items():
        found = metrics.evaluate(values.ravel(), common.observed.ravel(), wet_threshold=wet, names=("n", metric))
        rows.append({"product": name, **found})
    table = pd.DataFrame(rows)
    table = table.iloc[best_first(metric, table[metric])].reset_index(drop=True)
    length = settings.block_steps(common.times) or max(
        metrics.block_length(values, common.observed) for values in common.products.values()
    )
    blocks = draw_blocks(common.times.size, length, settings.samples, settings.seed)
    best: Vector | None = None
    for row, name in enumerate(table["product"]):
        drawn = resample(common.products[name], common.observed, *blocks, wet_threshold=wet)[metric]
        table.loc[row, ["low", "high"]] = percentiles(drawn, settings.level)
        if best is None:
            best = drawn
            table.loc[row, ["difference", "difference_low", "difference_high"]] = 0.0, np.nan, np.nan
            table.loc[row, "worse"] = "best"
            continue
        apart = percentiles(_apart(metric, drawn, best), settings.level)
        table.loc[row, "difference"] = _apart(metric, table[metric][row], table[metric][0])
        table.loc[row, ["difference_low", "difference_high"]] = apart
        sure = apart[0] > 0 or apart[1] < 0
        table.loc[row, "worse"] = "" if np.isnan(apart[0]) else "yes" if sure else "not significant"
    return table, notes


def best_first(metric: str, values: npt.ArrayLike) -> npt.NDArray[np.intp]:
    """Return the order of values of a metric, the best first, NaN last; equal ones as they come."""
    merits = metrics.METRICS[metric].merit(np.asarray(values, np.float64))
    return np.argsort(-np.nan_to_num(merits, nan=-np.inf), kind="stable")


def _apart(metric: str, values: Any, best: Any) -> Any:
    """Return how far values lie from the best; where the ideal is a number, by their distances from it."""
    one = metrics.METRICS[metric]
    return values - best if isinstance(one.best, str) else one.merit(best) - one.merit(values)


def _common(matched: Matched, products: dict[str, Vector], min_coverage: float | None) -> Matched:
    """Return the pairs that all products have; months of them with a coverage."""
    if not products:
        return replace(matched, products={})
    common = replace(matched, products=products, own_observed={}).common()
    if min_coverage is None:
        return common
    months = monthly(common, min_coverage)
    return replace(months, observed=next(iter(months.own_observed.values())))


def _pairs(matched: Matched, product: str) -> int:
    return int((np.isfinite(matched.products[product]) & np.isfinite(matched.observed)).sum())


def verdict(table: pd.DataFrame, metric: str) -> str:
    """Return in words whether the best product is so for sure."""
    if len(table) < 2:
        return ""
    label = metrics.LABELS[metric]
    if not table["worse"][1:].any():
        return f"{_first_on(table)} ranks first by {label}; without bootstrap samples, significance is unknown."
    unsure = list(table["product"][1:][table["worse"][1:] != "yes"])
    if not unsure:
        return f"{_first_on(table)} is the best by {label}: all other products are significantly worse."
    return (
        f"{_first_on(table)} ranks first by {label}, but the difference to {', '.join(unsure)} is not significant "
        "(its interval includes 0)."
    )


def _first_on(table: pd.DataFrame) -> str:
    return f"On the {int(table['n'][0]):,} common pairs, {table['product'][0]}"
