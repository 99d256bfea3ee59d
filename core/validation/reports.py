"""What the report of a validation says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from .. import metrics
from ..metrics.registry import WITH_INTERVAL, labels_of
from ..quantities import display_units, title
from ..report import Report, bars, heat_map, product_series, ranking, reliability_diagram, scatter, taylor
from ..report.drawing import numeral
from ..report.page import rain_unit
from ..sampling.tables import listed
from .matching import Matched, Vector
from .ranking import best_first, verdict
from .tables import Bootstrap, classes_of, missing, pooled_of, station_table, stations_of
from .uncertainty import Uncertain, by_part, reliability_of, shares_with_intervals

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# Of the overview: all but the parts of KGE and p, which stand in the table.
_OVERVIEW = ("n", *WITH_INTERVAL)
_PANELS = 12
_SERIES_PRODUCTS = 4


def validation(
    parts: Sequence[tuple[Matched, pd.DataFrame]],
    ranks: dict[str, pd.DataFrame],
    metric: str,
    *,
    bootstrap: Bootstrap | None = None,
    wet_threshold: float | None = None,
    uncertain: Uncertain | None = None,
    notes: Sequence[str] = (),
) -> Report:
    """Report a validation.

    Parameters
    ----------
    parts : sequence of (Matched, DataFrame)
        Of each time step the pairs and the table of `score_products`, the finest first.
    ranks : dict of DataFrame
        Of `rank_products`, by time step.
    metric : str
        By which products are ranked.
    bootstrap : Bootstrap, optional
        How intervals were found.
    wet_threshold : float, optional
    uncertain : Uncertain, optional
        Bounds and probability of a product.
    notes : sequence of str
        Warnings.
    """
    matched, table = parts[0]
    first = ranks.get(matched.step, pd.DataFrame())
    said = verdict(first, metric) if len(first) else ""
    count, stations = len(matched.products), len(matched.stations)
    report = Report(
        f"Validation of {title(matched.variable or 'products').lower()}",
        f"{count} product{'s' if count > 1 else ''} at {stations} station{'s' if stations > 1 else ''}, "
        f"{str(matched.times[0])[:10]} to {str(matched.times[-1])[:10]}. {said}".strip(),
    )
    steps = {"daily": "Days", "monthly": "Months"}.get(matched.step, "Steps")
    pairs = int(table.loc[table["station_id"] != "", "n"].sum())
    tiles: list[tuple[str, Any]] = [("Products", count), ("Stations", stations), (steps, matched.times.size)]
    report.figures([*tiles, ("Pairs", f"{pairs:,}")])
    for note in notes:
        report.notice(note, "warning")
    bootstrap = bootstrap or Bootstrap()
    percent = f"{100 * bootstrap.level:g} %"
    _ranking(report, parts, ranks, metric, percent)
    ranked = list(first["product"]) if len(first) else [_best(pooled_of(table), metric)]
    _series(report, matched, table, metric, ranked)
    for own, scores in parts:
        _overview(report, own, scores, metric, percent)
    if uncertain is not None:
        _uncertainty(report, uncertain, matched, bootstrap, percent)
    _stations(report, parts)
    _classes(report, parts)
    _months(report, matched)
    _pairs(report, parts)
    _methods(report, matched, percent, wet_threshold)
    return report


def _unit(matched: Matched) -> str:
    return rain_unit(matched.step) if matched.total else display_units(matched.units)


def _unit_of(metric: str, matched: Matched) -> str:
    return metrics.METRICS[metric].unit_of(_unit(matched))


def _headed(metric: str, matched: Matched) -> str:
    """Return the label of a metric with its unit, for the head of a column."""
    unit = _unit_of(metric, matched)
    return f"{metrics.LABELS[metric]} ({unit})" if unit else metrics.LABELS[metric]


def _titled(text: str, metric: str, matched: Matched) -> str:
    """Return a title with the unit of its metric and the time step."""
    unit = _unit_of(metric, matched)
    return f"{text} ({unit}), {matched.step}" if unit else f"{text}, {matched.step}"


def _ranking(
    report: Report,
    parts: Sequence[tuple[Matched, pd.DataFrame]],
    ranks: dict[str, pd.DataFrame],
    metric: str,
    percent: str,
) -> None:
    label = metrics.LABELS[metric]
    shown = [(matched, ranks[matched.step]) for matched, _ in parts if len(ranks.get(matched.step, ())) > 1]
    if not shown:
        return
    report.section(f"Ranking by {label}")
    report.plot(
        {
            f"{matched.step.capitalize()} values": ranking(
                table.set_index("product").rename(columns={metric: "value"}),
                label=label,
                unit=_unit_of(metric, matched),
            )
            for matched, table in shown
        },
        title=f"{label} of all stations together with {percent} intervals",
        caption="Computed on the pairs common to all products. Overlapping intervals do not mean that two products "
        "are equally good, because their errors are related. Use the intervals of the differences in the "
        "table, which are computed on the same bootstrap samples.",
    )
    for matched, table in shown:
        heads = {
            metric: label, "low": f"low, {percent}", "high": f"high, {percent}",
            "difference": "difference to the first", "difference_low": "low", "difference_high": "high",
            "worse": "significantly worse",
        }  # fmt: skip
        report.table(
            table.rename(columns=heads), title=_titled(f"Ranking by {label}", metric, matched),
            note=verdict(table, metric),
        )  # fmt: skip


def _overview(report: Report, matched: Matched, table: pd.DataFrame, metric: str, percent: str) -> None:
    report.section(f"{matched.step.capitalize()} values, all stations together")
    pooled = pooled_of(table).set_index("product")
    shown = pooled[[name for name in _OVERVIEW if name in pooled and pooled[name].notna().any()]]
    report.table(
        shown.rename(columns=lambda name: _headed(name, matched)),
        title=f"Scores of the products, {matched.step} values",
        note="Each product is scored on all pairs it has.",
    )
    charts = {}
    for name in dict.fromkeys((metric, "r", "rmse", "bias")):
        if f"{name}_low" in pooled and pooled[name].notna().any():
            known = pooled[pooled[name].notna()]
            value, low, high = (
                known[[key]].set_axis([metrics.LABELS[name]], axis=1) for key in (name, f"{name}_low", f"{name}_high")
            )
            label = metrics.LABELS[name]
            charts[label] = bars(value, label=label, unit=_unit_of(name, matched), low=low, high=high)
    if charts:
        report.plot(charts, title=f"Scores with their {percent} intervals, {matched.step}")
    known = pooled[pooled["kge_alpha"].notna()]
    report.plot(
        taylor({str(name): (row["r"], row["kge_alpha"]) for name, row in known.iterrows()}),
        title=f"Taylor diagram, {matched.step}",
        caption="Angle: correlation. Distance from the corner: ratio of the standard deviations of product and "
        "observations. Distance from the star: RMSE without bias, in standard deviations of the observations "
        "(dotted: 0.5, 1, …). Each product is scored on all pairs it has.",
    )


def _uncertainty(report: Report, found: Uncertain, matched: Matched, bootstrap: Bootstrap, percent: str) -> None:
    report.section(f"Uncertainty of {found.product}", found.describe())
    shares = shares_with_intervals(found, bootstrap, bootstrap.block_steps(matched.times))
    if len(shares):
        ends = {"low": "low", "high": "high"}
        report.table(
            shares.rename(columns={name: f"{head} (%)" for name, head in {
                "share": "share", **ends, "intended": "intended"}.items()}),
            title="Observations inside and outside the bounds",
            note="Bounds are reliable if the share is close to the intended one. A station measures at a point, so "
            "more of its values are outside the bounds than values of a mean over a pixel. Low, high: ends of the "
            f"{percent} interval of the share.",
        )  # fmt: skip
    table = reliability_of(found)
    if len(table):
        report.plot(
            reliability_diagram(table, label=f"Probability of more than {found.threshold:g} mm"),
            title="Reliability diagram",
            caption="Share of days with more rain than the threshold, by class of the probability. On the diagonal the "
            "probability is correct; above the diagonal it is too low, below too high. Numbers: days in each class.",
        )
    heads = {
        "part": "days", "inside": "inside (%)", "below": "below (%)", "above": "above (%)", "width": "width (mm)",
        "crps": "CRPS (mm)", "mae": "MAE (mm)", "wet_share": "wet (%)", "brier": "Brier score",
        "brier_skill": "Brier skill",
    }  # fmt: skip
    parts = by_part(found, matched)
    if len(parts):
        percents = [name for name in ("inside", "below", "above", "wet_share") if name in parts]
        parts[percents] *= 100
        report.table(
            parts.assign(n=parts["n"].astype(int)).rename(columns=heads),
            title="By season and by class of the estimate",
            note="CRPS is the error of the estimate with its bounds, MAE that of the estimate alone: the bounds "
            "contain useful information if the CRPS is smaller. The Brier skill is above 0 where the probability is "
            "better than the share of wet days at each station." if "brier" in parts and "crps" in parts else "",
        )  # fmt: skip


def _stations(report: Report, parts: Sequence[tuple[Matched, pd.DataFrame]]) -> None:
    report.section("Stations")
    for matched, table in parts:
        for metric in ("r", "rmse"):
            if stations_of(table)[metric].notna().any():
                wide = station_table(table, metric, list(matched.products))
                last = zip(map(str, wide.columns), wide.to_numpy(float)[-1], strict=True)
                means = ", ".join(f"{name} {numeral(mean)}" for name, mean in last if np.isfinite(mean))
                report.table(
                    wide,
                    title=_titled(f"{metrics.LABELS[metric]} at the stations", metric, matched),
                    note=f"Mean of the stations: {means}.",
                )
    gone = missing(pd.concat([table for _, table in parts], ignore_index=True))
    if len(gone):
        gone.insert(3, "number", gone["stations"].map(len))
        gone["stations"] = gone["stations"].map(listed)
        report.table(gone.rename(columns={"time_step": "time step"}), title="Missing correlations")


def _classes(report: Report, parts: Sequence[tuple[Matched, pd.DataFrame]]) -> None:
    if not len(classes_of(parts[0][1])):
        return
    report.section("Classes")
    for matched, table in parts:
        counts = pd.Series(matched.classes).value_counts()
        rows = classes_of(table)[["class", "product", "n", "r", "rmse", "bias", "kge_2009"]]
        rows = rows[rows["n"] > 0].sort_values("class", kind="stable").reset_index(drop=True)
        rows.insert(1, "stations", rows["class"].map(counts))
        heads = {name: _headed(name, matched) for name in rows if name in metrics.LABELS}
        report.table(rows.rename(columns=heads), title=f"Scores by class, {matched.step} values")


def month_table(matched: Matched, product: str) -> pd.DataFrame:
    """Return the RMSE of each station (rows) in each calendar month (columns)."""
    estimated, observed = matched.pair(product)
    months = matched.months.astype(int) % 12
    columns = {}
    for number, name in enumerate(_MONTHS):
        chosen = months == number
        if chosen.any():
            columns[name] = metrics.evaluate(estimated[:, chosen], observed[:, chosen], names=("rmse",))["rmse"]
    return pd.DataFrame(columns, index=pd.Index(matched.stations, name="station"))


def _months(report: Report, matched: Matched) -> None:
    if matched.step == "monthly":
        return
    tables = {name: month_table(matched, name) for name in matched.products if name not in matched.relative}
    tables = {name: table for name, table in tables.items() if table.notna().any(axis=None)}
    tables = dict(list(tables.items())[:_PANELS])
    if not tables:
        return
    values = np.concatenate([table.to_numpy().ravel() for table in tables.values()])
    low, high = (float(end) for end in np.percentile(values[np.isfinite(values)], [2, 98]))
    limits = (low, high) if low < high else None
    unit = _unit(matched)
    report.section("Months")
    report.plot(
        {name: heat_map(table, label="RMSE", unit=unit, limits=limits, short=True) for name, table in tables.items()},
        title=f"RMSE of {matched.step} values by station and month of the year",
        caption="All products have the same scale. Empty: no pairs.",
    )


def _pairs(report: Report, parts: Sequence[tuple[Matched, pd.DataFrame]]) -> None:
    report.section("Products against observations")
    for matched, table in parts:
        pooled = pooled_of(table).set_index("product")
        charts = {}
        for name in list(pooled.index[pooled["rmse"].notna()])[:_PANELS]:
            estimated, observed = matched.pair(name)
            found = {"R": pooled["r"][name], "n": f"{int(pooled['n'][name]):,}", "RMSE": pooled["rmse"][name]}
            found["bias"] = pooled["bias"][name]
            charts[name] = scatter(
                observed.ravel(), estimated.ravel(), labels=("Observed", name), unit=_unit(matched) or "–",
                scores={key: value for key, value in found.items() if isinstance(value, str) or np.isfinite(value)},
            )  # fmt: skip
        if charts:
            report.plot(charts, title=f"{matched.step.capitalize()} values")


def _series(report: Report, matched: Matched, table: pd.DataFrame, metric: str, ranked: list[str]) -> None:
    rows = stations_of(table)
    best, *others = dict.fromkeys([*ranked, *matched.products])
    own = rows[rows["product"] == best].reset_index(drop=True)
    order = best_first(metric, own[metric])
    order = order[np.isfinite(own[metric].to_numpy()[order])]
    if not order.size or matched.times.size < 2:
        return
    chosen: dict[str, int] = {}
    for label, place in (("best", 0), ("median", order.size // 2), ("worst", order.size - 1)):
        if order[place] not in chosen.values():
            chosen[label] = int(order[place])
    report.section("Series", f"The best, the median and the worst station of {best} by {metrics.LABELS[metric]}.")
    quantity = (title(matched.variable), display_units(matched.units))
    for label, number in chosen.items():
        columns: dict[str, Vector] = {"observed": matched.observed[number]}
        drawn = [best, *others][:_SERIES_PRODUCTS]
        columns |= {name: matched.products[name][number] for name in matched.products if name in drawn}
        frame = pd.DataFrame(columns, pd.DatetimeIndex(matched.times)).dropna(axis=1, how="all")
        other = title("saturation"), ""
        quantities = {name: other if name in matched.relative else quantity for name in frame.columns}
        report.plot(
            product_series(frame, quantities, rain=list(frame.columns) if matched.total else ()),
            title=f"Station {matched.stations[number]} ({label}), {matched.step}",
        )


def _best(pooled: pd.DataFrame, metric: str) -> str:
    return str(pooled["product"].iloc[best_first(metric, pooled[metric])[0]])


def _methods(report: Report, matched: Matched, percent: str, wet: float | None) -> None:
    texts = [
        "Bias is the mean of product minus observation. ubRMSE is the RMSE without bias. KGE is that of Gupta et al. "
        "(2009) and of Kling et al. (2012). p, in the table, assumes independent days, which they are not.",
        f"Intervals ({percent}) are from a bootstrap with blocks of consecutive days, the same at all stations; the "
        "block length depends on the autocorrelation of the errors. In simulated records of two years with an "
        "autocorrelation time of 10 to 30 days, 95 % intervals contained the truth in 84 to 89 % of cases.",
        "Stations measure points and products describe pixels; part of the errors is the difference between the two. "
        "Do not evaluate a product with gauges that were used to make it.",
    ]
    if matched.total and wet is not None:
        texts.insert(1, f"A step with {wet:g} mm or more is wet; {labels_of(metrics.CATEGORICAL)} evaluate wet steps.")
    report.section("How to read this", *texts)
