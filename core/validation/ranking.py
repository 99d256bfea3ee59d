"""Which product is best, and whether it is so for sure."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from .. import metrics
from .matching import Matched, Vector, monthly
from .tables import Bootstrap

_LEAST = 10
# Metrics that mean something between different units.
_OF_ANY_UNIT = ("r", "spearman")


def rank(
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
        One of `metrics.BEST`.
    wet_threshold, bootstrap
        As for `score`.
    min_coverage : float
        Of months.
    by_month : bool
        Rank monthly values.

    Returns
    -------
    table : DataFrame
        ``product, n``, the metric with ``low`` and ``high``, ``difference`` from the best product with
        ``difference_low`` and ``difference_high``, and ``worse`` (yes where the interval of the difference leaves out
        0); the best first. Empty where there is nothing to rank.
    notes : list of str
        Products that are left out: those in other units, unless ranked by correlations, and those with which fewer
        than 10 pairs would be common.
    """
    settings = bootstrap or Bootstrap()
    wet = wet_threshold if matched.total else None
    step = "monthly" if by_month else matched.step
    left: dict[str, str] = {}
    chosen = dict(matched.products)
    if metric not in _OF_ANY_UNIT:
        left = {name: "it is in other units" for name in chosen if name in matched.relative}
        chosen = {name: values for name, values in chosen.items() if name not in left}
    common = _common(matched, chosen, min_coverage if by_month else None)
    while chosen and min(_pairs(common, name) for name in chosen) < _LEAST:
        fewest = min(chosen, key=lambda name: _pairs(matched, name))
        left[fewest] = f"with it fewer than {_LEAST} pairs are common to all"
        del chosen[fewest]
        common = _common(matched, chosen, min_coverage if by_month else None)
    notes = [f"{name} is left out of the {step} ranking: {why}." for name, why in left.items()]
    if not chosen:
        return pd.DataFrame(), notes
    rows = []
    for name, values in common.products.items():
        found = metrics.evaluate(values.ravel(), common.observed.ravel(), wet_threshold=wet)
        rows.append({"product": name, "n": found["n"], metric: found[metric]})
    table = pd.DataFrame(rows)
    order = np.argsort(-np.nan_to_num(metrics.rank(metric, table[metric]), nan=-np.inf), kind="stable")
    table = table.iloc[order].reset_index(drop=True)
    best = common.products[table["product"][0]]
    length = settings.block or max(metrics.block_length(v, common.observed) for v in common.products.values())
    options: dict[str, Any] = {"level": settings.level, "samples": settings.samples, "seed": settings.seed}
    options |= {"block": length, "names": [metric], "wet_threshold": wet}
    for row, name in enumerate(table["product"]):
        values = common.products[name]
        low, high = metrics.intervals(values, common.observed, **options)[metric]
        table.loc[row, ["low", "high"]] = low, high
        if row:
            apart = metrics.compare(values, best, common.observed, **options)[metric]
            table.loc[row, ["difference", "difference_low", "difference_high"]] = apart
            table.loc[row, "worse"] = "yes" if apart[1] > 0 or apart[2] < 0 else "not for sure"
        else:
            table.loc[row, ["difference", "difference_low", "difference_high"]] = 0.0, np.nan, np.nan
            table.loc[row, "worse"] = "best"
    return table, notes


def _common(matched: Matched, products: dict[str, Vector], min_coverage: float | None) -> Matched:
    """Return the pairs that all products have; months of them with a coverage."""
    if not products:
        return replace(matched, products={})
    common = replace(matched, products=products, own_observed={}).common()
    if min_coverage is None:
        return common
    months = monthly(common, min_coverage)
    return replace(months, observed=next(iter(months.own_observed.values())), own_observed={})


def _pairs(matched: Matched, product: str) -> int:
    return int((np.isfinite(matched.products[product]) & np.isfinite(matched.observed)).sum())


def verdict(table: pd.DataFrame, metric: str) -> str:
    """Return in words whether the best product is so for sure."""
    if len(table) < 2:
        return ""
    first = table["product"][0]
    unsure = list(table["product"][1:][table["worse"][1:] != "yes"])
    label = metrics.LABELS[metric]
    if not unsure:
        return f"{first} is the best by {label}: the intervals of all differences leave out 0."
    return (
        f"{first} comes first by {label}, but not for sure: {', '.join(unsure)} may be as good "
        "(the interval of the difference holds 0)."
    )
