"""What the report of a comparison of two cubes says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from ..cube.times import stamps
from ..quantities import shown_units
from ..report import Chart, Report, histogram, rain_unit, raster_map, scatter
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
    _maps(report, summary, shown, "Where they agree", "Agreement in each pixel")
    if _tells_wet(pair):
        _maps(report, summary, _WET, f"Steps of {wet_threshold:g} mm or more", "How well wet steps are found")
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
        return shown_units(units)
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
        note="Median and shares of the pixels below; all pixels count alike, whatever their size.",
    )
    if summary.scored < _FEW:
        return
    report.plot(
        {LABELS[name]: _spread(summary, name) for name in (_SHOWN if pair.comparable else _FOREIGN)},
        title="How the scores are spread",
        caption="Without the outermost percent at each end." if summary.scored >= _MANY else "",
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
    caption = "Each on a scale of its own, from the 2nd to the 98th percentile of the pixels."
    report.plot(charts, title=title, caption=caption)


def _means(report: Report, summary: Summary) -> None:
    pair = summary.pair
    if summary.scored < 2:
        return
    means = [summary.band(name) for name in MEANS]
    report.section(
        "The means", "Of each pixel over the steps at which both have a value: they tell where one is wetter."
    )
    limits = _limits(means) if pair.comparable else None
    charts = {product: _map(summary, name, "Mean", limits) for product, name in zip(pair.names, MEANS, strict=True)}
    if summary.value("n", "min") < summary.value("n", "max"):
        charts["Common values"] = _map(summary, "n", "Number")
    report.plot(charts, title="Means of both", caption="One scale for both means." if limits else "")
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
        caption="R in space tells whether both see the same places as the wet ones; it says nothing of their course.",
    )  # fmt: skip


def _limits(bands: Sequence[npt.NDArray[np.float32]]) -> tuple[float, float] | None:
    finite = np.concatenate([band[np.isfinite(band)] for band in bands])
    low, high = (float(end) for end in np.percentile(finite, [2, 98]))
    return (low, high) if low < high else None


def _explained(pair: Pair, wet_threshold: float) -> list[str]:
    """Return paragraphs on what the numbers are."""
    product, _ = pair.names
    texts = [
        "Pixels are compared at the steps at which both have a value. The reference is no truth: its own errors count "
        f"as those of {product}, and errors that both share are not seen."
    ]
    if pair.months:
        texts.append(
            f"Months are made, in each pixel, of the days that both have, where these cover {100 * pair.least:g} % of "
            "the month; sums are scaled to the whole month."
        )
    if _tells_wet(pair):
        texts.append(
            f"A step is wet from {wet_threshold:g} mm on. POD: share of the reference's wet steps that are wet in the "
            "product, too. FAR: share of the product's wet steps that are dry in the reference. CSI: steps wet in both "
            "of those wet in either. Frequency bias: wet steps of the product over those of the reference."
        )
    if pair.comparable:
        texts.append(
            "Bias is product minus reference. KGE is 1 − √((R−1)² + (α−1)² + (β−1)²), α being the ratio of standard "
            "deviations and β that of means (Gupta et al. 2009). Where the reference's mean is near 0, β and with it "
            "KGE tell little."
        )
    return texts
