"""What the report of a rainfall correction says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..metrics.registry import headings
from ..report import Report, product_series, raster_map, relation, scatter
from .gauges import Gauges, scores
from .methods import LinearScaling, Model, PowerLaw, QuantileMapping

# Gauges drawn one by one.
_DRAWN = 4
_DAYS_PER_YEAR = 365.25
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TITLES = {"power_law": "power law", "linear_scaling": "linear scaling", "quantile_mapping": "quantile mapping"}
_SCORES = headings("r", "bias", "rmse", unit="mm") | {"total": "total (% of gauges)", "wet": "wet steps (%)"}


# Long: the order of the page, a section after the other.
def correction(
    rainfall: xr.DataArray,
    model: Model,
    method: str,
    *,
    gauges: Gauges | None,
    given: bool,
    held_out: npt.NDArray[np.float64] | None = None,
    maps: tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]] | None = None,
    wet: float = 0.1,
    notes: Sequence[str] = (),
) -> Report:
    """Report a correction of rainfall.

    Parameters
    ----------
    rainfall : DataArray ("time", "y", "x")
        The cube before correction.
    model, method
        The relation, and its name.
    gauges : Gauges, optional
        What it was fitted to, or is compared with.
    given : bool
        Whether A and B were given, not fitted.
    held_out : (time, station), optional
        Of `gauges.left_out`.
    maps : pair of (y, x), optional
        Mean rain before and after, mm per step.
    wet : float
        mm from which on a step is wet.
    notes : sequence of str
        Warnings.
    """
    product = str(rainfall.attrs.get("product", "")) or "product"
    title = f"Rainfall correction of {product}"
    if gauges is None:
        report = Report(title, f"Corrected with a given {_TITLES[method]}. Not evaluated, since no gauges were given.")
        report.figures(_constants(model))
        _warn(report, notes)
        _fit(report, model, None, product)
        _maps(report, rainfall, maps)
        return report
    after = model.apply(gauges.product, gauges.calendar)
    table = _table(gauges, after, held_out, wet)
    monthly = table.xs("month")
    total, rmse, counts = (dict(zip(monthly.index, monthly[name], strict=True)) for name in ("total", "rmse", "n"))
    report = Report(
        title,
        f"By {_TITLES[method]} at {len(gauges.stations)} gauges, the rain of {product} changes from "
        f"{total['before']:.0f} % to {total['after']:.0f} % of the gauges' rain.",
    )
    tiles = [("Gauges", len(gauges.stations)), ("Station-months", counts["before"])]
    after_fit = [("Monthly RMSE before (mm)", rmse["before"]), ("Monthly RMSE after (mm)", rmse["after"])]
    report.figures([*tiles, *_constants(model), *after_fit])
    _warn(report, notes)
    if not given:
        report.notice(
            "The same gauges were used for the fit, so the scores 'after' are too good. The scores 'after, gauge "
            "left out' are from cross-validation: each gauge is compared with a correction fitted to the other "
            "gauges. Do not validate the corrected rain with these gauges."
        )
    report.section("Before and after")
    report.table(
        table.reset_index().rename(columns=_SCORES),
        title="Scores at the gauges",
        note=(
            "Monthly totals include only steps with values of both gauge and product, and are scaled to the whole "
            "month."
        ),
    )
    _series(report, gauges, after, product)
    _fit(report, model, gauges, product)
    months = gauges.totals(gauges.within(gauges.product), gauges.within(gauges.observed), gauges.within(after))
    labels = ("Gauges", product)
    report.plot(
        {
            "Before": scatter(months[1], months[0], labels=labels, unit="mm per month"),
            "After": scatter(months[1], months[2], labels=labels, unit="mm per month"),
        },
        title="Monthly totals at the gauges",
    )
    _maps(report, rainfall, maps)
    return report


def _table(
    gauges: Gauges, after: npt.NDArray[np.floating], held_out: npt.NDArray[np.float64] | None, wet: float
) -> pd.DataFrame:
    """Return the scores of each state of the rain, by step and by month."""
    states = {"gauges": (gauges.observed, True), "before": (gauges.product, True), "after": (after, True)}
    if held_out is not None:
        states["after, gauge left out"] = (held_out, True)
    if np.isfinite(gauges.within(gauges.observed, inside=False)).any():
        states["before, other times"] = (gauges.product, False)
        states["after, other times"] = (after, False)
    parts = {name: scores(gauges, rain, inside=inside, wet=wet) for name, (rain, inside) in states.items()}
    parts["gauges"].loc[:, ["r", "bias", "rmse"]] = np.nan
    table = pd.concat(parts, names=["rain", "by"]).swaplevel()
    return table.sort_index(level="by", sort_remaining=False, ascending=False)


def _constants(model: Model) -> list[tuple[str, float]]:
    if isinstance(model, PowerLaw):
        return [("A", model.a), ("B", model.b)]
    if isinstance(model, LinearScaling):
        return [("Factor of the year", model.overall)]
    if isinstance(model, QuantileMapping):
        return [("Dry up to (mm)", model.threshold)]
    return []


def _warn(report: Report, notes: Sequence[str]) -> None:
    for text in notes:
        report.notice(text, "warning")


def _fit(report: Report, model: Model, gauges: Gauges | None, product: str) -> None:
    """Draw the relation over the pairs that it was fitted to."""
    nothing = np.empty(0)
    labels = (product, "Gauges")
    if isinstance(model, QuantileMapping):
        x, y = nothing, nothing
        if gauges is not None:
            x, y = gauges.within(gauges.product).ravel(), gauges.within(gauges.observed).ravel()
        top = float(np.nanmax(x)) if x.size else float(model.product[-1])
        across = np.unique(np.concatenate([model.product, [0.0, model.threshold, max(top, model.product[-1])]]))
        up = model.apply(across, gauges.calendar) if gauges is not None else nothing
        report.section("Fit", "Each wet step is replaced by the amount with the same rank at the gauges.")
        chart = relation(x, y, {"quantile mapping": (across, up)}, labels=labels, unit="mm per step")
        report.plot(chart, title="Rain of gauges and product, and the fitted relation", caption="Dashed: no change.")
        return
    x, y = nothing, nothing
    if gauges is not None:
        months = gauges.totals(gauges.within(gauges.product), gauges.within(gauges.observed))
        x, y = months[0].ravel(), months[1].ravel()
    across = np.linspace(0, float(np.nanmax(x)) if np.isfinite(x).any() else 400.0, 200)
    if isinstance(model, PowerLaw):
        curves = {f"{model.a:.3g} · P^{model.b:.3g}": (across, model.a * across**model.b)}
        text = (
            "Monthly totals P are replaced by A·P^B; all steps of a month are multiplied by the same factor. The "
            "curve is fitted to the totals, not to their logarithms, so that the sum over the gauges is preserved."
        )
    else:
        curves = (
            {f"{model.overall:.3g} · P": (across, model.overall * across)} if isinstance(model, LinearScaling) else {}
        )
        text = "Rain is multiplied by the ratio of the totals of gauges and product for each calendar month."
    report.section("Fit", text)
    chart = relation(x, y, curves, labels=labels, unit="mm per month")
    report.plot(chart, title="Monthly totals and fitted relation", caption="Dashed: no change.")
    if isinstance(model, LinearScaling):
        frame = pd.DataFrame({"month": _MONTHS, "pairs": model.months, "factor": model.factors})
        report.table(
            frame,
            title="Factors",
            note="Months with too few pairs or hardly any rain use the factor of the whole year.",
        )


def _series(report: Report, gauges: Gauges, after: npt.NDArray[np.floating], product: str) -> None:
    known = np.isfinite(gauges.observed).sum(axis=0)
    drawn = np.sort(np.argsort(-known, kind="stable")[:_DRAWN])
    more = len(gauges.stations) > len(drawn)
    report.section("Series", *([f"The {len(drawn)} gauges with the longest records are drawn."] if more else []))
    times = pd.DatetimeIndex(gauges.calendar.times)
    names = ["gauge", product, "corrected"]
    for index in drawn:
        values = np.column_stack([gauges.observed[:, index], gauges.product[:, index], after[:, index]])
        frame = pd.DataFrame(values, times, names)
        report.plot(
            product_series(frame, dict.fromkeys(names, ("Rainfall", "mm")), rain=names),
            title=f"Gauge {gauges.stations[index]}",
        )


def _maps(
    report: Report, rainfall: xr.DataArray, maps: tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]] | None
) -> None:
    if maps is None or not np.isfinite(maps[0]).any():
        return
    times = rainfall["time"].to_numpy()
    days = float(np.median(np.diff(times) / np.timedelta64(1, "D"))) if times.size > 1 else 1.0
    before, after = (values * (_DAYS_PER_YEAR / days) for values in maps)
    limits = np.nanpercentile(np.stack([before, after]), [2, 98])
    place: dict[str, Any] = {
        "x": rainfall["x"].to_numpy(),
        "y": rainfall["y"].to_numpy(),
        "geographic": bool(rainfall.rio.crs.is_geographic),
    }
    look: dict[str, Any] = {
        "label": "Rain",
        "unit": "mm per year",
        "palette": "rain",
        "limits": (float(limits[0]), float(limits[1])),
    }
    report.section("Maps")
    report.plot(
        {
            "Before": raster_map(before, **place, **look),
            "After": raster_map(after, **place, **look),
            "Difference": raster_map(
                after - before, **place, label="After − before", unit="mm per year", palette="diverging"
            ),
        },
        title="Mean rain over the record",
        caption="Scaled to a year.",
    )
