"""What the report of a triple collocation says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..quantities import display_units
from ..report import Chart, Report, bars, histogram, raster_map
from ..report.drawing import BLUE, GREEN, MAX_CELLS, VERMILION
from .cubes import LETTERS
from .summaries import Summary, findings

# Fewer pixels make no histogram.
_MANY = 20
_COLORS = (BLUE, VERMILION, GREEN)
# Titles, and labels of axes.
_QUANTITIES = {
    "error_std": ("Error standard deviation", "Error"),
    "snr_db": ("Signal-to-noise ratio", "SNR"),
    "r2": ("R² against the truth", "R²"),
}
_HEADS = {
    "error_std": "error std", "error_std_low": "from", "error_std_high": "to", "error_std_scaled": "error std as X",
    "snr_db": "SNR (dB)", "r2": "R²", "negative_share": "negative (%)", "best_share": "best (%)",
    "wet_fraction": "wet (%)",
}  # fmt: skip

#: What triple collocation takes for granted, and what it means.
ASSUMPTIONS = (
    "Linear relation: each product is an offset plus a factor times the truth plus an error (in the multiplicative "
    "model, this applies to logarithms). Products that saturate or have a threshold violate this.",
    "Errors do not depend on the truth. Errors that grow with rain violate this; use the multiplicative model for "
    "them.",
    "Errors are independent of each other. Products that share gauges, a sensor, a model or a calibration share "
    "errors: the two then appear better than they are, and the third worse. This is the most important assumption, "
    "and the data cannot show whether it is met.",
    "Stationarity: relation and errors are the same over the whole record. Seasons can be removed (ANOMALY "
    "seasonal); a change of sensor cannot.",
    "Representativeness: variations that only one product resolves, such as detail finer than the resolution of the "
    "others, count as its error.",
)


def collocation(summary: Summary, notes: Sequence[str] = ()) -> Report:
    """Report a triple collocation.

    Parameters
    ----------
    summary : Summary
    notes : sequence of str
        Further warnings, such as what products share.
    """
    names, table = summary.triplet.names, summary.table
    lead = f"{summary.solved:,} of {summary.pixels:,} pixels were solved"
    if summary.best:
        ratio = table["snr_db"].iloc[names.index(summary.best)]
        lead += f"; over all of them {summary.best} has the smallest error"
        lead += f", with a signal-to-noise ratio of {ratio:.1f} dB" if np.isfinite(ratio) else ""
    elif summary.impossible:
        lead += f"; over all of them the error variance of {', '.join(summary.impossible)} is negative"
    report = Report(f"Triple collocation of {', '.join(names)}", f"{lead}.")
    report.figures(
        [
            ("Pixels solved", summary.solved),
            ("Values in a pixel (median)", summary.count),
            *((f"SNR of {name} (dB)", value) for name, value in zip(names, table["snr_db"], strict=True)),
        ]
    )
    for text in [*notes, *findings(summary)]:
        report.notice(text, "warning")
    _products(report, summary)
    if summary.solved:
        _maps(report, summary)
        _spread(report, summary)
    report.section("Assumptions", *ASSUMPTIONS)
    pairs = pd.DataFrame(
        {
            "pair": [f"{names[0]} and {names[1]}", f"{names[0]} and {names[2]}", f"{names[1]} and {names[2]}"],
            "R pooled": summary.correlation,
            "R in a pixel (median)": [_median(summary, f"r_{pair}") for pair in ("xy", "xz", "yz")],
        }
    )
    report.table(
        pairs,
        title="Correlation between the products",
        note="A pair that correlates much better than the others may share errors.",
    )
    if summary.reasons:
        counts = pd.DataFrame({"reason": list(summary.reasons), "pixels": list(summary.reasons.values())})
        report.table(counts, title="Pixels that were not solved")
    return report


def _median(summary: Summary, name: str) -> float:
    values = summary.band(name)
    return float(np.nanmedian(values)) if np.isfinite(values).any() else float("nan")


def _products(report: Report, summary: Summary) -> None:
    names, table, options = summary.triplet.names, summary.table, summary.options
    percent = f"{100 * options.level:g} %"
    text = "Covariances in time are computed in each pixel and averaged over all pixels."
    if options.samples:
        text += (
            f" Intervals of {percent} are those of {options.samples:,} bootstrap samples with moving blocks of "
            f"{summary.pooled.block * summary.triplet.step_days:.0f} days."
        )
    if options.logarithmic:
        text += (
            " The model is multiplicative: errors refer to logarithms of the values, at the "
            f"{100 * summary.pooled.wet[0]:.0f} % of steps at which all three products have rain."
        )
    report.section("The products", text)
    _ratios(report, table)
    columns = ["product", "units", "error_std", "error_std_low", "error_std_high", "error_std_scaled", "snr_db", "r2"]
    columns += ["weight", "wet_fraction"]
    dropped = [] if options.samples else ["error_std_low", "error_std_high"]
    dropped += ["units"] if options.logarithmic else ["wet_fraction"]
    shares = ["negative_share", "best_share", "wet_fraction"]
    table = table.assign(units=table["units"].map(display_units), **{name: 100 * table[name] for name in shares})
    report.table(
        table[columns].drop(columns=dropped).rename(columns=_HEADS),
        title="Errors over all pixels",
        note=f"Error {'of logarithms' if options.logarithmic else 'in the units of the product'}, and on the scale "
        f"of {names[0]} (X). Weight: in the weighted mean with the smallest error.",
    )
    medians = ["product", *(f"{name}_median" for name in _QUANTITIES), "negative_share", "best_share"]
    report.table(
        table[medians].rename(columns={f"{name}_median": _HEADS[name] for name in _QUANTITIES} | _HEADS),
        title="Medians over the pixels that were solved",
        note="Negative: share of pixels with a negative error variance; the medians do not include them unless "
        "NEGATIVE is set otherwise. Best: share of pixels in which the product has the largest R².",
    )


def _ratios(report: Report, table: pd.DataFrame) -> None:
    if not table["snr_db"].notna().any():
        return
    frame = table.set_index("product")
    value = frame[["snr_db"]].set_axis(["SNR"], axis=1)
    ends: dict[str, pd.DataFrame] = {}
    if frame[["snr_db_low", "snr_db_high"]].notna().any(axis=None):
        ends = {end: frame[[f"snr_db_{end}"]].set_axis(["SNR"], axis=1).fillna(value) for end in ("low", "high")}
    report.plot(
        bars(value, label="Signal-to-noise ratio", unit="dB", **ends),
        title="Signal-to-noise ratio over all pixels",
        caption="0 dB: signal and noise are equal. Each 3 dB double the ratio."
        + (" An interval that ends at its point has no limit on that side." if ends else ""),
    )


def _place(summary: Summary) -> dict[str, Any]:
    written = summary.written
    return {
        "x": written["x"].to_numpy(),
        "y": written["y"].to_numpy(),
        "geographic": bool(written.rio.crs.is_geographic),
    }


def _unit(summary: Summary, quantity: str, product: int) -> str:
    if quantity == "error_std":
        return "" if summary.options.logarithmic else display_units(summary.triplet.units[product])
    return "dB" if quantity == "snr_db" else ""


def _maps(report: Report, summary: Summary) -> None:
    if summary.pixels < 2:
        return
    report.section("Maps of errors")
    report.plot(_best_map(summary), title="Product with the smallest error")
    place = _place(summary)
    for quantity, (title, label) in _QUANTITIES.items():
        found = [summary.band(f"{letter}_{quantity}") for letter in LETTERS]
        finite = np.concatenate([band[np.isfinite(band)] for band in found])
        # Errors are in units of their own; the others compare as they are.
        limits = None
        if quantity != "error_std" and finite.size:
            low, high = np.percentile(finite, [2, 98])
            limits = (float(low), float(high))
        charts = {
            name: raster_map(band, **place, label=label, unit=_unit(summary, quantity, k), limits=limits)
            for k, (name, band) in enumerate(zip(summary.triplet.names, found, strict=True))
        }
        report.plot(
            charts,
            title=title,
            caption="All three maps have the same scale." if limits else "Each map has its own scale.",
        )


def _best_map(summary: Summary) -> Chart:
    """Draw which product has the smallest error; a large raster is thinned, since classes have no mean."""
    band, place = summary.band("best"), _place(summary)
    stride = -(-max(band.shape) // MAX_CELLS)
    x, y = place["x"][::stride], place["y"][::stride]
    chart = raster_map(band[::stride, ::stride], x, y, label="Product", geographic=place["geographic"])
    if not chart.figure.data:
        return chart
    steps = [[edge / 3, color] for number, color in enumerate(_COLORS) for edge in (number, number + 1)]
    names = [name if len(name) <= 14 else f"{name[:13]}…" for name in summary.triplet.names]
    chart.figure.data[0].update(colorscale=steps, zmin=0.5, zmax=3.5)
    chart.figure.data[0].update(colorbar={"tickvals": [1, 2, 3], "ticktext": names})
    return chart


def _spread(report: Report, summary: Summary) -> None:
    if summary.solved < _MANY:
        return
    report.section("Distribution over the pixels")
    bins = min(round(summary.solved**0.5), 40)
    for quantity, (title, label) in _QUANTITIES.items():
        charts = {
            name: histogram(
                summary.band(f"{letter}_{quantity}"), label=label, unit=_unit(summary, quantity, k), bins=bins
            )
            for k, (letter, name) in enumerate(zip(LETTERS, summary.triplet.names, strict=True))
        }
        report.plot(charts, title=f"{title}, over the pixels")
