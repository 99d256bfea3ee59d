"""What the report of merged rainfall says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..merging.figures import weight_bars
from ..metrics.registry import headings
from ..report import Chart, Report, bars, product_series, raster_map, scatter
from ..report.figures import VERMILION
from ..report.maps import add_outlines
from ..sampling.basins import Polygons
from . import scores
from .gauges import Gauges
from .merging import Merged
from .places import from_degrees

_METHODS = {
    "krige": "kriging of the residuals of the combined products at gauges",
    "bias": "boosted trees fitted to gauges",
    "triple_collocation": "weights from the products' agreement",
    "least_squares": "weights by least squares against the reference",
    "mean": "equal weights",
    "given": "weights from an earlier run",
}
_HEADS = {
    **headings("r", "rmse", "ubrmse", "bias", unit="mm"), "merged_r": "R of merged, same pairs",
    "merged_rmse": "RMSE of merged, same pairs (mm)", "gain": "gain in R", "gain_low": "gain, low",
    "gain_high": "gain, high", "station_id": "gauge", "what": "finding", "member": "product",
    "slope_near": "slope near gauges", "slope_far": "slope far from gauges",
}  # fmt: skip
_BOUNDS = {
    "inside": "inside (%)", "below": "below (%)", "above": "above (%)", "width": "width (mm)", "crps": "CRPS (mm)",
    **headings("mae", unit="mm"),
}  # fmt: skip
_DRAWN = 3
_DAYS_PER_YEAR = 365.25


def merging(
    merged: Merged,
    method: str,
    *,
    maps: tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]] | None = None,
    basin: Polygons = (),
    notes: Sequence[str] = (),
) -> Report:
    """Report merged rainfall.

    Parameters
    ----------
    merged : Merged
    method : str
        As the algorithm calls it; ``given`` for weights of an earlier run.
    maps : pair of (y, x), optional
        Mean of the merged rain and of the first product, mm per step.
    basin : sequence of (name, rings), optional
        Polygons in the cube's CRS, drawn on the maps.
    notes : sequence of str
        Warnings.
    """
    names = merged.weights["member"].tolist() if "member" in merged.weights else []
    title = "Merged rainfall"
    by = _METHODS.get(method, method)
    judgement = merged.judgement
    if judgement is None:
        report = Report(title, f"{len(names)} products merged by {by}; no gauges were given to evaluate the result.")
        _warn(report, notes)
        report.notice(
            "Without gauges, merged rain is not necessarily better than the best product. Compare it with gauges "
            "where possible, even if there are only a few."
        )
        _weights(report, merged)
        _maps(report, merged, maps, None, basin)
        return report
    numbers, gauges = judgement.numbers(), judgement.gauges
    table = scores.pooled(judgement)
    report = Report(title, _summary(merged, by, table, numbers))
    report.figures(
        [
            ("Gauges", len(gauges.stations)),
            ("R", numbers["r"]),
            ("RMSE (mm)", numbers["rmse"]),
            ("Bias (mm)", numbers["bias"]),
            *([("In the interval (%)", 100 * scores.coverage(merged.fit))] if merged.fit and merged.intervals else []),
        ]
    )
    _warn(report, notes)
    if merged.left_out:
        report.notice(
            "Cross-validation: each gauge is compared with an estimate from the other gauges. Do not validate the "
            "merged cube with the same gauges: it has their values."
        )
    _scores(report, merged, table)
    _weights(report, merged)
    _gauges(report, merged)
    _series(report, gauges, judgement.merged, merged)
    _maps(report, merged, maps, gauges, basin)
    return report


def _summary(merged: Merged, by: str, table: pd.DataFrame, numbers: dict[str, float]) -> str:
    text = f"Merged by {by}: R {numbers['r']:.3f}, RMSE {numbers['rmse']:.2f} mm"
    text += " at gauges left out" if merged.left_out else " at gauges not used for merging"
    others = table.iloc[1:].dropna(subset=["r"])
    if len(others):
        best = others.sort_values("r").iloc[-1]
        text += f"; the best other estimate, {best['product']}, has R {best['r']:.3f}"
    return f"{text}."


def _warn(report: Report, notes: Sequence[str]) -> None:
    for text in notes:
        report.notice(text, "warning")


def _scores(report: Report, merged: Merged, table: pd.DataFrame) -> None:
    judgement = merged.judgement
    if judgement is None:
        return
    report.section("Evaluation at gauges")
    report.table(
        table.rename(columns=_HEADS),
        title="Merged rain and alternatives",
        note="Scores over all gauges. 'Same pairs': merged rain, only at the gauges and steps for which the other "
        "estimate has a value, too. Gain in R: merged minus this estimate, with its 95 % interval (1,000 bootstrap "
        "samples of blocks of 30 days); if it includes 0, the difference is not significant.",
    )
    known = np.isfinite(judgement.merged) & np.isfinite(judgement.gauges.observed)
    chart = scatter(
        judgement.gauges.observed[known], judgement.merged[known], labels=("Gauges", "Merged"), unit=_unit(merged)
    )
    report.plot(chart, title="Merged rain and gauges")
    report.table(
        scores.by_distance(judgement), title="R by distance to the nearest other gauge",
        note="Use this to estimate the accuracy of a pixel at this distance from the nearest gauge.",
    )  # fmt: skip
    seasons = scores.by_season(judgement)
    if len(seasons) > 1:
        report.table(seasons, title="R by season")
    if merged.fit is not None and merged.intervals:
        low, high = merged.intervals.levels
        table = scores.bounds(merged.fit)
        table[["inside", "below", "above"]] *= 100
        report.table(
            table.assign(n=table["n"].astype(int)).rename(columns=_BOUNDS),
            title="Bounds at gauges left out",
            note=f"Intended: {100 * (high - low):g} % inside, {100 * low:g} % below, {100 * (1 - high):g} % above. "
            "CRPS is the error of merged rain with its bounds, MAE that of merged rain alone.",
        )


def _weights(report: Report, merged: Merged) -> None:
    table = merged.weights
    if table.empty:
        return
    kriged = merged.fit is not None
    report.section(
        "Weights",
        "Merged = Σ weight · beta · product + kriged residuals of the gauges."
        if kriged
        else (
            "Merged = Σ weight · beta · product; where products are missing, the weights of the others are increased."
        ),
    )
    report.plot(weight_bars(table), title="Weights of the products")
    shown = table.drop(columns=[name for name in ("alpha", "sigma", "units", "method") if name in table])
    report.table(shown.rename(columns=_HEADS), title="Weights, factors and scores of the products")
    if merged.fit is not None:
        found = merged.fit
        spaces = pd.DataFrame(
            [
                {"rain in": "square root of mm" if one.root else "mm", "nugget": one.covariance.nugget,
                 "range (km)": one.covariance.reach, "share": share}
                for one, share in ((found.mm, found.share), (found.root, 1 - found.share))
            ]
        )  # fmt: skip
        report.table(
            spaces, title="Kriging",
            note="Covariances are exponential, with the smallest leave-one-out error. Merged rain is the weighted mean "
            "of two estimates, one in mm and one in the square root of mm; share is the weight of each. The result is "
            f"multiplied by {found.factor:.3f} to correct the total.",
        )  # fmt: skip


def _gauges(report: Report, merged: Merged) -> None:
    if merged.judgement is None:
        return
    report.section("Gauges")
    if len(merged.findings):
        report.table(
            merged.findings.rename(columns=_HEADS), title="Gauges that look wrong",
            note="All were used. Check them, and run again without the wrong ones.",
        )  # fmt: skip
    table = scores.by_gauge(merged.judgement)
    frame = table.set_index("station_id")[["r"]].rename(columns={"r": "merged"})
    report.plot(bars(frame, label="R"), title="R at each gauge")
    places = {name: [f"{value:.4f}" for value in table[name]] for name in ("latitude", "longitude")}
    report.table(table.assign(**places).rename(columns=_HEADS), title="By gauge")


def _series(report: Report, gauges: Gauges, estimate: npt.NDArray[np.floating], merged: Merged) -> None:
    counts = (np.isfinite(gauges.observed) & np.isfinite(estimate)).sum(axis=0)
    drawn = np.sort(np.argsort(-counts, kind="stable")[:_DRAWN])
    report.section("Series", f"The {len(drawn)} gauges with the longest records.")
    for index in drawn:
        frame = pd.DataFrame(
            {"gauge": gauges.observed[:, index], "merged": estimate[:, index]}, index=pd.DatetimeIndex(gauges.times)
        )
        names = ["gauge", "merged"]
        chart = product_series(frame, dict.fromkeys(names, ("Rainfall", "mm")), rain=names)
        how = "estimated from the other gauges" if merged.left_out else "merged"
        report.plot(chart, title=f"Gauge {gauges.stations[index]}: measured and {how}")


def _maps(
    report: Report,
    merged: Merged,
    maps: tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]] | None,
    gauges: Gauges | None,
    basin: Polygons,
) -> None:
    if maps is None or not np.isfinite(maps[0]).any():
        return
    cube = merged.cubes[0]
    times = cube["time"].to_numpy()
    days = float(np.median(np.diff(times) / np.timedelta64(1, "D"))) if times.size > 1 else 1.0
    ours, first = (values * (_DAYS_PER_YEAR / days) for values in maps)
    known = np.stack([ours, first])
    limits = np.nanpercentile(known, [2, 98])
    look: dict[str, Any] = {
        "x": cube["x"].to_numpy(), "y": cube["y"].to_numpy(), "geographic": bool(cube.rio.crs.is_geographic),
        "label": "Rain", "unit": "mm per year", "palette": "rain", "limits": (float(limits[0]), float(limits[1])),
    }  # fmt: skip
    name = str(cube.attrs.get("product") or "First product")
    charts = {"Merged": raster_map(ours, **look), name: raster_map(first, **look)}
    for chart in charts.values():
        add_outlines(chart, basin)
    if gauges is not None:
        _add_gauges(charts["Merged"], cube, gauges)
    marked = (" Rings: gauges." if gauges is not None else "") + (" Lines: the basin." if basin else "")
    report.section("Maps")
    report.plot(charts, title="Mean rain over the record", caption=f"Scaled to a year.{marked}")


def _unit(merged: Merged) -> str:
    return "mm per day" if merged.cubes[0].attrs.get("time_step") == "P1D" else "mm per step"


def _add_gauges(chart: Chart, cube: xr.DataArray, gauges: Gauges) -> None:
    x, y = from_degrees(gauges.places, cube.rio.crs)
    look = {"size": 6, "color": "rgba(0,0,0,0)", "line": {"color": VERMILION, "width": 1.4}}
    chart.figure.add_scatter(
        x=x.tolist(), y=y.tolist(), mode="markers", marker=look, text=gauges.stations, showlegend=False,
        hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip
