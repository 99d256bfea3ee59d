"""What the report of a merging says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..metrics.registry import LABELS, headings
from ..quantities import display_units, title
from ..report import Report, raster_map, scatter
from .figures import coverage_chart, interval_series, pit_histogram, weight_bars
from .fitting import LITERAL_WARNING
from .pairs import LEAST_PAIRS, Pairs
from .scores import INTERVALS, Judgement, advice, coverage, pooled_scores, station_scores
from .weights import Weights

Maps = tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]

_METHODS = {
    "least_squares": "least squares",
    "em": "Bayesian model averaging",
    "inverse_variance": "weights inverse to the error variance",
    "inverse_error": "weights inverse to the error",
    "paper_literal": "the paper's equation 17 as printed",
    "triple_collocation": "triple collocation",
}
_HEADS = {
    **headings("r", "rmse", "ubrmse", "bias"),
    "merged_rmse": "merged, same pairs",
    "crps": "CRPS",
    "station_id": "station",
    "covered": "covered (%)",
    "width": "mean width (m³ m⁻³)",
}


# Long: the order of the page, a section after the other.
def merging(
    weights: Weights,
    merged: xr.DataArray,
    *,
    pairs: Pairs | None = None,
    judgement: Judgement | None = None,
    fitted: bool = True,
    maps: Maps | None = None,
    notes: Sequence[str] = (),
) -> Report:
    """Report a merging.

    Parameters
    ----------
    weights : Weights
    merged : DataArray ("time", "y", "x")
        The merged cube; only its grid and units are looked at.
    pairs, judgement : optional
        Members and merged one at the stations.
    fitted : bool
        Whether the weights were fitted to these stations.
    maps : pair of (y, x), optional
        Mean of the merged cube and of its spread.
    notes : sequence of str
        Warnings.
    """
    method = _METHODS.get(weights.method, weights.method)
    heading = f"Merging of {len(weights.members)} members"
    if pairs is None or judgement is None:
        report = Report(heading, f"By {method}. Not evaluated, since no stations were given.")
        _top(report, weights, notes)
        _weights(report, weights)
        _maps(report, merged, maps)
        return report
    pooled = pooled_scores(pairs, judgement, weights.units)
    notes = [*notes, *advice(pooled, judgement)]
    intervals = coverage(pairs, judgement)
    single, ours = pooled[pooled["product"] != "merged"], pooled.iloc[-1].to_dict()
    rmse = f"RMSE {ours['rmse']:.3f} m³ m⁻³, " if judgement.comparable else ""
    text = f"By {method}, at {len(pairs.stations)} stations: {rmse}R {ours['r']:.2f}"
    least: list[tuple[str, float]] = []
    if judgement.comparable and single["rmse"].notna().any():
        best = single.sort_values("rmse").iloc[0].to_dict()
        text += f"; the best single member, {best['product']}, has RMSE {best['rmse']:.3f}"
        text += f", the merged soil moisture at the same pairs {best['merged_rmse']:.3f}"
        least = [(f"RMSE of {best['product']}", best["rmse"])]
    report = Report(heading, f"{text}.")
    report.figures(
        [
            ("Stations", len(pairs.stations)),
            ("Pairs", int(ours["n"])),
            ("RMSE (m³ m⁻³)", ours["rmse"]),
            *least,
            ("CRPS (m³ m⁻³)", ours["crps"]),
            ("Within the 90 % interval (%)", intervals["covered"].iloc[-1]),
        ]
    )
    _top(report, weights, notes)
    if judgement.held_out:
        report.notice(
            "Cross-validation: each station is evaluated with weights fitted to other stations. The merged cube uses "
            "weights fitted to all stations."
        )
    elif fitted:
        report.notice("The scores are for the stations used for the fit, so they are too good.", "warning")
    if judgement.comparable:
        _series(report, pairs, judgement)
    report.section("Scores")
    report.table(
        pooled.rename(columns=_HEADS),
        title="Members and merged soil moisture, all stations",
        note="Each row uses all pairs for which it has values; 'merged, same pairs' is the RMSE of the merged soil "
        "moisture at these pairs. Errors in m³ m⁻³. The CRPS of members as they are is their mean absolute error; "
        "that of debiased members is of a normal distribution.",
    )
    report.table(
        station_scores(pairs, judgement, weights.units).rename(columns=_HEADS),
        title="By station",
        note="Members without debiasing. Errors in m³ m⁻³.",
    )
    if judgement.comparable:
        _scatter(report, pairs, judgement, ours)
    _weights(report, weights)
    _uncertainty(report, pairs, judgement, intervals)
    _maps(report, merged, maps)
    return report


def _scatter(report: Report, pairs: Pairs, judgement: Judgement, ours: Mapping[Any, Any]) -> None:
    mean = judgement.merged[..., 0]
    there = np.isfinite(mean) & np.isfinite(pairs.observed) & pairs.training
    scores: dict[str, float | str] = {"R": ours["r"], "RMSE": ours["rmse"], "bias": ours["bias"], "n": ours["n"]}
    chart = scatter(pairs.observed[there], mean[there], labels=("Observed", "Merged"), unit="m³ m⁻³", scores=scores)
    report.plot(chart, title="Merged and observed soil moisture")


def _top(report: Report, weights: Weights, notes: Sequence[str]) -> None:
    if weights.method == "paper_literal":
        report.notice(LITERAL_WARNING, "warning")
    for text in notes:
        report.notice(text, "warning")


def _weights(report: Report, weights: Weights) -> None:
    table = weights.table()
    report.section(
        "Weights",
        "Merged = Σ weight · (alpha + beta · member); where members are missing, the weights of the others are "
        "increased.",
    )
    report.plot(weight_bars(table), title="Weights of the members")
    said = {"bias": "own", "rmse": "debiased", "ubrmse": "debiased"}
    names = {"r": LABELS["r"], **{name: f"{LABELS[name]} ({word})" for name, word in said.items()}}
    report.table(
        table.drop(columns="method").rename(columns=names),
        title="Weights, debiasing and errors",
        note="sigma: standard deviation of the mixture component of the debiased member.",
    )


def _uncertainty(report: Report, pairs: Pairs, judgement: Judgement, intervals: pd.DataFrame) -> None:
    pit = np.where(pairs.training[None], judgement.merged[..., 3], np.nan)
    if not np.isfinite(pit).any():
        return
    report.section(
        "Uncertainty",
        "A flat histogram means a correct distribution, a peak in the middle that it is too wide, a hollow that it "
        "is too narrow, and a slope that it is biased.",
    )
    report.plot(
        {"PIT": pit_histogram(pit), "Coverage": coverage_chart(intervals, INTERVALS)},
        title="Reliability of the intervals",
        caption="Dashed: perfect reliability.",
    )
    report.table(intervals.rename(columns=_HEADS), title="Coverage of intervals")


def _series(report: Report, pairs: Pairs, judgement: Judgement) -> None:
    """Draw the stations with the least, the median and the largest error."""
    off = judgement.merged[..., 0] - pairs.observed
    off[:, ~pairs.training] = np.nan
    counts = np.isfinite(off).sum(axis=1)
    errors = np.sqrt(np.nansum(off**2, axis=1) / np.maximum(counts, 1))
    useful = np.flatnonzero(counts >= LEAST_PAIRS)
    if not useful.size:
        return
    order = useful[np.argsort(errors[useful], kind="stable")]
    drawn = {
        int(order[0]): "smallest error",
        int(order[order.size // 2]): "median error",
        int(order[-1]): "largest error",
    }
    report.section("Series", "Stations with the smallest, the median and the largest RMSE of the merged soil moisture.")
    level = INTERVALS[-1]
    for index, word in drawn.items():
        frame = pd.DataFrame(
            {
                "observed": pairs.observed[index],
                "merged": judgement.merged[index, :, 0],
                "lower": judgement.bounds[index, :, -2],
                "upper": judgement.bounds[index, :, -1],
            },
            index=pd.DatetimeIndex(pairs.times),
        )
        name = pairs.stations[index].replace("_", " ")
        report.plot(interval_series(frame, level), title=f"{name}: {word}, RMSE {errors[index]:.3f} m³ m⁻³")


def _maps(report: Report, merged: xr.DataArray, maps: Maps | None) -> None:
    if maps is None or not np.isfinite(maps[0]).any():
        return
    place: dict[str, Any] = {
        "x": merged["x"].to_numpy(),
        "y": merged["y"].to_numpy(),
        "geographic": bool(merged.rio.crs.is_geographic),
        "unit": display_units(merged.attrs.get("units")),
    }
    report.section("Maps")
    report.plot(
        {
            "Merged": raster_map(maps[0], **place, label=title(merged.attrs.get("variable")), palette="moisture"),
            "Spread": raster_map(maps[1], **place, label="Standard deviation"),
        },
        title="Means over the record",
    )
