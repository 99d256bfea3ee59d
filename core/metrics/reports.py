"""What the report of a comparison of two cubes says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from ..cube.times import stamps
from ..quantities import display_units
from ..report import Chart, Report, histogram, raster_map, scatter
from ..report.page import rain_unit
from .agreement import evaluate
from .cubes import MEANS, Pair, Summary
from .registry import LABELS, METRICS, RANKING

# Fewer pixels make no histogram; of many, the outermost percent at each end would squeeze it.
_FEW, _MANY = 20, 200
_SHOWN = ("r", "bias", "rmse", "kge_2009")
# Where units differ.
_FOREIGN = tuple(name for name in RANKING if METRICS[name].across_units)
_WET = ("pod", "far", "csi", "frequency_bias")
_HEADS = {"q05": "5 %", "q25": "25 %", "q75": "75 %", "q95": "95 %", "units": "unit"}


def comparison(summary: Summary, *, wet_threshold: float, notes: Sequence[str] = ()) -> Report:
    """Report a comparison.

    Parameters
    ----------
    summary : Summary
    wet_threshold : float
        mm, as for `evaluate_cubes`.
    notes : sequence of str
        Warnings.
    """
    pair = summary.pair
    first, last = stamps(pair.times[[0, -1]])
    shown = _SHOWN if pair.comparable else _FOREIGN
    medians = [(LABELS[name], summary.value(name), _unit(name, pair)) for name in shown]
    told = [f"{label} {value:.3g} {unit}".strip() for label, value, unit in medians if np.isfinite(value)]
    steps = {"daily": "days", "monthly": "months"}.get(pair.step, "steps")
    report = Report(
        f"{pair.names[0]} against {pair.names[1]}",
        f"{summary.scored:,} pixels, {first} to {last}, {summary.value('n'):,.0f} {steps} in the median pixel. "
        f"Medians: {', '.join(told).replace('-', '−') or 'none'}.",
    )
    tiles: list[tuple[str, Any]] = [("Pixels", f"{summary.scored:,}"), (steps.capitalize(), pair.times.size)]
    report.figures(tiles + [(f"{label} ({unit})" if unit else label, value) for label, value, unit in medians])
    for note in notes:
        report.notice(note, "warning")
    _maps(report, summary, shown, "Maps of agreement", "Agreement in each pixel")
    if _tells_wet(pair):
        _maps(report, summary, _WET, f"Steps of {wet_threshold:g} mm or more", "Detection of wet steps")
    _scores(report, summary)
    _means(report, summary)
    report.section("How to read this", *_explained(pair, wet_threshold))
    return report


def _tells_wet(pair: Pair) -> bool:
    """Tell whether wet and dry steps are worth a word: of months, nearly all are wet."""
    return pair.rainfall and pair.step != "monthly"


def _unit(name: str, pair: Pair) -> str:
    """Return the unit of a band as people write it."""
    if name not in MEANS:
        return METRICS[name].unit_of(_unit_of_values(pair, pair.units[1] or pair.units[0]))
    return _unit_of_values(pair, pair.units[MEANS.index(name)] or pair.units[1] or pair.units[0])


def _unit_of_values(pair: Pair, units: str) -> str:
    if not pair.rainfall:
        return display_units(units)
    step = pair.step
    if step == "native" and pair.estimated.attrs.get("time_step") in ("P1D", "P1M"):
        step = "daily" if pair.estimated.attrs["time_step"] == "P1D" else "monthly"
    return rain_unit(step)


def _scores(report: Report, summary: Summary) -> None:
    table, pair = summary.table, summary.pair
    shown = table[~table["metric"].isin(("n", "p")) & (table["pixels"] > 0)].reset_index(drop=True)
    labels = LABELS | dict(zip(MEANS, (f"mean of {name}" for name in pair.names), strict=True))
    shown = shown.assign(units=[_unit(name, pair) for name in shown["metric"]], metric=shown["metric"].map(labels))
    columns = ["metric", "units", "pixels", "q05", "q25", "median", "q75", "q95"]
    report.section("Over the pixels")
    report.table(
        shown[columns].rename(columns=_HEADS),
        title=f"Scores of the pixels, {pair.step} values",
        note="Median and percentiles over the pixels. All pixels have the same weight, whatever their area.",
    )
    if summary.scored < _FEW:
        return
    report.plot(
        {LABELS[name]: _spread(summary, name) for name in (_SHOWN if pair.comparable else _FOREIGN)},
        title="Distribution of the scores",
        caption="The lowest and the highest percent are not shown." if summary.scored >= _MANY else "",
    )


def _spread(summary: Summary, name: str) -> Chart:
    values = summary.band(name)
    values = values[np.isfinite(values)].astype(np.float64)
    if values.size >= _MANY:
        low, high = np.percentile(values, [1, 99])
        values = values[(values >= low) & (values <= high)]
    bins = int(np.clip(round(values.size**0.5), 8, 40))
    return histogram(values, label=LABELS[name], unit=_unit(name, summary.pair), bins=bins)


def _map(summary: Summary, name: str, label: str, limits: tuple[float, float] | None = None) -> Chart:
    written, band = summary.written, summary.band(name)
    return raster_map(
        band, written["x"].to_numpy(), written["y"].to_numpy(), label=label, unit=_unit(name, summary.pair),
        palette="diverging" if name == "bias" else "sequential", geographic=bool(written.rio.crs.is_geographic),
        limits=limits,
    )  # fmt: skip


def _maps(report: Report, summary: Summary, names: Sequence[str], section: str, title: str) -> None:
    if summary.pixels < 2:
        return
    report.section(section)
    charts = {LABELS[name]: _map(summary, name, LABELS[name]) for name in names}
    caption = "Each map has its own scale, from the 2nd to the 98th percentile of the pixels."
    report.plot(charts, title=title, caption=caption)


def _means(report: Report, summary: Summary) -> None:
    pair = summary.pair
    if summary.scored < 2:
        return
    means = [summary.band(name) for name in MEANS]
    report.section(
        "Means",
        "Mean of each pixel over the steps at which both have values. The maps show where one of them is wetter.",
    )
    limits = _limits(means) if pair.comparable else None
    charts = {product: _map(summary, name, "Mean", limits) for product, name in zip(pair.names, MEANS, strict=True)}
    if summary.value("n", "min") < summary.value("n", "max"):
        charts["Common values"] = _map(summary, "n", "Number")
    report.plot(charts, title="Mean maps", caption="Both means have the same scale." if limits else "")
    if not pair.comparable:
        return
    found = evaluate(means[0].ravel(), means[1].ravel(), names=("n", "r", "bias", "rmse"))
    report.plot(
        scatter(
            means[1], means[0], labels=(f"Mean of {pair.names[1]}", f"Mean of {pair.names[0]}"),
            unit=_unit(MEANS[1], pair),
            scores={"pixels": f"{found['n']:,}", "R in space": found["r"], "bias": found["bias"]},
        ),
        title="Means of the pixels",
        caption=("R in space shows whether both have the same spatial pattern; it does not depend on their variation "
                "in time."),
    )  # fmt: skip


def _limits(bands: Sequence[npt.NDArray[np.float32]]) -> tuple[float, float] | None:
    finite = np.concatenate([band[np.isfinite(band)] for band in bands])
    low, high = (float(end) for end in np.percentile(finite, [2, 98]))
    return (low, high) if low < high else None


def _explained(pair: Pair, wet_threshold: float) -> list[str]:
    """Return paragraphs on what the numbers are."""
    product, _ = pair.names
    texts = [
        "Pixels are compared at the steps at which both have values. The reference is not the truth: its errors "
        f"count as errors of {product}, and errors that both share remain hidden."
    ]
    if pair.months:
        texts.append(
            f"Monthly values are computed in each pixel from the common days, where these cover {100 * pair.least:g} "
            "% of the month; sums are scaled to the whole month."
        )
    if _tells_wet(pair):
        texts.append(
            f"A step with {wet_threshold:g} mm or more is wet. POD: share of the wet steps of the reference that are "
            "wet in the product. FAR: share of the wet steps of the product that are dry in the reference. CSI: "
            "steps that are wet in both, as a share of steps that are wet in either. Frequency bias: number of wet "
            "steps of the product divided by that of the reference."
        )
    if pair.comparable:
        texts.append(
            "Bias is product minus reference. KGE is 1 − √((R−1)² + (α−1)² + (β−1)²), where α is the ratio of the "
            "standard deviations and β that of the means (Gupta et al. 2009). If the mean of the reference is near "
            "0, β and KGE are not meaningful."
        )
    return texts
