"""What the report of a validation says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from .. import metrics
from ..report import Report, bars, heat_map, product_series, scatter, taylor
from .matching import Matched, Vector
from .ranking import verdict
from .tables import classes_of, pooled_of, station_table, stations_of

_UNITS = {"m3 m-3": "m³ m⁻³", "degC": "°C", "1": "–"}
_NAMES = {"soil_moisture": "Soil moisture", "rainfall": "Rainfall", "saturation": "Saturation"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CONTINUOUS = ("r", "rmse", "bias", "ubrmse", "mae", "nse", "kge_2009", "kge_2012", "spearman")
_PANELS = 8
_SERIES_PRODUCTS = 4
_MORE_STATIONS = 3


def validation(
    parts: Sequence[tuple[Matched, pd.DataFrame]],
    ranks: dict[str, pd.DataFrame],
    metric: str,
    *,
    level: float = 0.95,
    wet_threshold: float | None = None,
    notes: Sequence[str] = (),
) -> Report:
    """Report a validation.

    Parameters
    ----------
    parts : sequence of (Matched, DataFrame)
        Of each time step the pairs and the table of `score`, the finest first.
    ranks : dict of DataFrame
        Of `rank`, by time step.
    metric : str
        By which products are ranked.
    level : float
        Of the intervals.
    wet_threshold : float, optional
    notes : sequence of str
        Warnings.
    """
    matched, table = parts[0]
    unit = _unit(matched, matched.step)
    first = ranks.get(matched.step, pd.DataFrame())
    said = verdict(first, metric) if len(first) else ""
    count, stations = len(matched.products), len(matched.stations)
    report = Report(
        f"Validation of {_NAMES.get(matched.variable, 'products').lower()}",
        f"{count} product{'s' if count > 1 else ''} at {stations} station{'s' if stations > 1 else ''}, "
        f"{str(matched.times[0])[:10]} to {str(matched.times[-1])[:10]}. {said}".strip(),
    )
    tiles: list[tuple[str, Any]] = [("Products", count), ("Stations", stations), ("Steps", matched.times.size)]
    if len(first):
        tiles += [("First", first["product"][0]), (metrics.LABELS[metric], float(first[metric][0]))]
    report.figures(tiles)
    for note in notes:
        report.notice(note, "warning")
    percent = f"{100 * level:g} %"
    for pairs, scores in parts:
        _overview(report, pairs, scores, ranks.get(pairs.step, pd.DataFrame()), metric, percent)
    _stations(report, parts)
    _classes(report, parts)
    _months(report, matched, unit)
    _pairs(report, parts)
    _series(report, matched, table, metric)
    _methods(report, matched, percent, wet_threshold)
    return report


def _unit(matched: Matched, step: str) -> str:
    unit = _UNITS.get(matched.units, matched.units)
    if matched.total:
        return {"daily": "mm per day", "monthly": "mm per month"}.get(step, "mm per step")
    return unit


def _overview(
    report: Report, matched: Matched, table: pd.DataFrame, ranking: pd.DataFrame, metric: str, percent: str
) -> None:
    unit = _unit(matched, matched.step)
    report.section(f"{matched.step.capitalize()} values, all stations together")
    pooled = pooled_of(table).set_index("product")
    shown = pd.DataFrame(index=pooled.index)
    shown["n"] = pooled["n"]
    for name in _CONTINUOUS:
        shown[metrics.LABELS[name] + (f" ({unit})" if name in metrics.DIMENSIONED and unit != "–" else "")] = pooled[
            name
        ]
    for name in metrics.CATEGORICAL:
        if name in pooled and pooled[name].notna().any():
            shown[metrics.LABELS[name]] = pooled[name]
    report.table(shown, title=f"Scores of the products, {matched.step}", note="Each on the pairs that it has.")
    charts = {}
    for name in dict.fromkeys((metric, "r", "rmse", "bias")):
        if f"{name}_low" in pooled and pooled[name].notna().any():
            frame = pooled[[name]].set_axis([metrics.LABELS[name]], axis=1)
            low, high = (pooled[[f"{name}_{end}"]].set_axis([metrics.LABELS[name]], axis=1) for end in ("low", "high"))
            label = metrics.LABELS[name]
            charts[label] = bars(
                frame, label=label, unit=unit if name in metrics.DIMENSIONED else "", low=low, high=high
            )
    if charts:
        report.plot(charts, title=f"Scores with their {percent} intervals, {matched.step}")
    own = [name for name in matched.products if name not in matched.relative]
    report.plot(
        taylor({name: (float(pooled["r"][name]), float(pooled["kge_alpha"][name])) for name in own}),
        title=f"Taylor diagram, {matched.step}",
        caption="The angle tells the correlation, the distance from the corner the standard deviation over that of the "
        "observations; the distance from the star is the RMSE without bias, in standard deviations of the observations "
        "(dotted: 0.5, 1, …).",
    )
    if len(ranking) > 1:
        heads = {
            metric: metrics.LABELS[metric], "low": f"low, {percent}", "high": f"high, {percent}",
            "difference": "behind the first by", "difference_low": "low", "difference_high": "high",
            "worse": "surely worse",
        }  # fmt: skip
        report.table(
            ranking.rename(columns=heads),
            title=f"Ranking by {metrics.LABELS[metric]}, {matched.step}",
            note="On the pairs that all products have. Differences are taken on the same resampled days, so that what "
            "troubles both does not count. " + verdict(ranking, metric),
        )


def _stations(report: Report, parts: Sequence[tuple[Matched, pd.DataFrame]]) -> None:
    report.section("Stations")
    for matched, table in parts:
        for metric in ("r", "rmse"):
            if stations_of(table)[metric].notna().any():
                unit = f" ({_unit(matched, matched.step)})" if metric == "rmse" else ""
                report.table(
                    station_table(table, metric, list(matched.products)),
                    title=f"{metrics.LABELS[metric]}{unit} at the stations, {matched.step}",
                )


def _classes(report: Report, parts: Sequence[tuple[Matched, pd.DataFrame]]) -> None:
    if not len(classes_of(parts[0][1])):
        return
    report.section("Classes")
    for matched, table in parts:
        rows = classes_of(table)[["class", "product", "n", "r", "rmse", "bias", "kge_2009"]]
        report.table(
            rows.rename(columns=metrics.LABELS).sort_values(["class", "product"], kind="stable").reset_index(drop=True),
            title=f"Scores by class, {matched.step}",
        )


def month_table(matched: Matched, product: str) -> pd.DataFrame:
    """Return the RMSE of each station (rows) in each calendar month (columns)."""
    estimated, observed = matched.pair(product)
    months = matched.times.astype("datetime64[M]").astype(int) % 12
    columns = {}
    for number, name in enumerate(_MONTHS):
        chosen = months == number
        if chosen.any():
            columns[name] = metrics.evaluate(estimated[:, chosen], observed[:, chosen], names=("rmse",))["rmse"]
    return pd.DataFrame(columns, index=pd.Index(matched.stations, name="station"))


def _months(report: Report, matched: Matched, unit: str) -> None:
    if matched.step == "monthly":
        return
    tables = {name: month_table(matched, name) for name in list(matched.products)[:_PANELS]}
    tables = {name: table for name, table in tables.items() if name not in matched.relative}
    values = np.concatenate([table.to_numpy().ravel() for table in tables.values()]) if tables else np.array([])
    values = values[np.isfinite(values)]
    if not values.size:
        return
    low, high = (float(part) for part in np.percentile(values, [2, 98]))
    limits = (low, high) if low < high else None
    digits = 1 if high >= 1 else 3
    report.section("Months")
    report.plot(
        {
            name: heat_map(table, label="RMSE", unit=unit, limits=limits, digits=digits)
            for name, table in tables.items()
        },
        title=f"RMSE of {matched.step} values by station and month",
        caption="One scale for all products. White: no pair.",
    )


def _pairs(report: Report, parts: Sequence[tuple[Matched, pd.DataFrame]]) -> None:
    report.section("Products against observations")
    for matched, table in parts:
        pooled = pooled_of(table).set_index("product")
        charts = {}
        for name in list(matched.products)[:_PANELS]:
            estimated, observed = matched.pair(name)
            found: dict[str, float | str] = {
                label: float(pooled[key][name]) for label, key in (("R", "r"), ("RMSE", "rmse"), ("bias", "bias"))
            }
            found["n"] = f"{int(pooled['n'][name]):,}"
            charts[name] = scatter(
                observed.ravel(), estimated.ravel(), labels=("Observed", name), unit=_unit(matched, matched.step),
                scores={key: value for key, value in found.items() if isinstance(value, str) or np.isfinite(value)},
            )  # fmt: skip
        report.plot(charts, title=f"{matched.step.capitalize()} values")


def _series(report: Report, matched: Matched, table: pd.DataFrame, metric: str) -> None:
    if matched.times.size < 2:
        return
    rows = stations_of(table)
    best = _best(pooled_of(table), metric)
    own = rows[rows["product"] == best].reset_index(drop=True)
    order = np.argsort(-np.nan_to_num(metrics.rank(metric, own[metric]), nan=-np.inf), kind="stable")
    order = order[np.isfinite(own[metric].to_numpy()[order])]
    if not order.size:
        return
    chosen: dict[str, int] = {}
    for label, place in (("best", 0), ("middling", order.size // 2), ("worst", order.size - 1)):
        if order[place] not in chosen.values():
            chosen[label] = int(order[place])
    report.section("Series", f"The best, a middling and the worst station of {best} by {metrics.LABELS[metric]}.")
    products = [best, *[name for name in matched.products if name != best]][:_SERIES_PRODUCTS]
    quantity = (_NAMES.get(matched.variable, matched.variable), _UNITS.get(matched.units, matched.units))
    for label, number in chosen.items():
        columns: dict[str, Vector] = {"observed": matched.observed[number]}
        columns |= {name: matched.products[name][number] for name in products}
        frame = pd.DataFrame(columns, pd.DatetimeIndex(matched.times))
        quantities = {name: ("Saturation", "–") if name in matched.relative else quantity for name in frame.columns}
        report.plot(
            product_series(frame, quantities, rain=list(frame.columns) if matched.total else ()),
            title=f"Station {matched.stations[number]} ({label})",
        )


def _best(pooled: pd.DataFrame, metric: str) -> str:
    values = np.nan_to_num(metrics.rank(metric, pooled[metric]), nan=-np.inf)
    return str(pooled["product"].iloc[int(np.argmax(values))])


def _methods(report: Report, matched: Matched, percent: str, wet: float | None) -> None:
    texts = [
        "Bias is the mean of product minus observation. ubRMSE is the RMSE without bias. KGE is that of Gupta et al. "
        "(2009) and of Kling et al. (2012). p, in the table, takes days as independent, which they are not.",
        f"Intervals ({percent}) draw blocks of days in a row, the same at all stations, again and again; the length of "
        "blocks follows the memory of the errors. With a memory of weeks and a record of two years they hold somewhat "
        "less than they say.",
        "Stations measure points, products pixels: part of what is called error here is the difference between the "
        "two. Gauges that a product was made with do not judge it.",
    ]
    if matched.total and wet is not None:
        texts.insert(
            1, f"A step is wet from {wet:g} mm on; POD, FAR, CSI, HSS and the frequency bias are of wet steps."
        )
    report.section("How to read this", *texts)
