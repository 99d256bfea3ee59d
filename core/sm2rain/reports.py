"""What the reports of SM2RAIN say: calibrations and inversions, at stations and of cubes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import xarray as xr

from ..metrics.registry import headings
from ..report import Chart, Report, curve, histogram, rainfall_series, raster_map, scatter
from .examples import Example
from .hour import Hour
from .inversions import DAYS_PER_YEAR, Inverted, InvertedStations
from .options import COMPUTED, NO_PARAMETERS, REASONS, SATURATED, SCORES, SNOW_REPLACED, SYMBOLS, UNITS, Options
from .summaries import Calibrated, parameters_in_use
from .uncertainty import FLAGS, REASONS_OF_FLAGS

_QUANTILES = {"5 %": 0.05, "25 %": 0.25, "median": 0.5, "75 %": 0.75, "95 %": 0.95}
# How many stations there must be before histograms say anything.
_MANY = 5
# A pale grey for what is computed, from which all others stand out; they are those of the layer.
_COLORS = ("#bfc4c9", "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7")
_LABELS = headings("r", "nse") | {"kge": "KGE"} | headings("rmse", unit="mm")
_SCORES_NOTE = (
    "n: number of windows used. RMSE and bias (simulated minus observed) refer to the sum of a window. KGE: version "
    "of 2009. T = 0: no filter."
)
_YEAR_NOTE = "known: number of steps for which rain was computed. mm per year: their mean, scaled to a year."
_DESCRIPTIONS = {
    "r": "Correlation R",
    "rmse": "RMSE",
    "z": "Soil water capacity Z",
    "a": "Drainage a",
    "b": "Drainage exponent b",
    "t": "Filter time T",
    "c": "Filter exponent c",
    "k": "Share of evaporation K",
}
# Shorter records are not scaled to a year.
_YEAR = 330


def calibration(
    summary: Calibrated,
    options: Options,
    examples: Sequence[Example],
    *,
    table: pd.DataFrame | None = None,
    evaporation: bool = False,
    notes: Sequence[str] = (),
    hour: Hour | None = None,
) -> Report:
    """Report a calibration, at stations or of cubes.

    Parameters
    ----------
    summary : Calibrated
    options : Options
    examples : sequence of Example
        The stations or pixels that are drawn one by one.
    table : DataFrame, optional
        Of `tables.calibrate`, to be shown whole.
    evaporation : bool
        Whether the evaporation term was used.
    notes : sequence of str
        Further warnings.
    hour : Hour, optional
        When soil moisture was observed; its profile is drawn.
    """
    unit = summary.unit
    report = Report(
        "SM2RAIN calibration at stations" if unit == "stations" else "SM2RAIN calibration of cubes",
        f"{summary.count:,} of {summary.total:,} {unit} were calibrated. Median correlation of rain from soil "
        f"moisture and observed rain: {summary.median('r'):.2f}.",
    )
    report.figures(
        [(f"Calibrated {unit}", summary.count)]
        + [(f"Median {label}", summary.median(name)) for name, label in _LABELS.items()]
    )
    for text in [*notes, *(hour.warnings() if hour else []), *summary.warnings(options)]:
        report.notice(text, "warning")
    for text in summary.remarks(options):
        report.notice(text)
    names = parameters_in_use(options, evaporation=evaporation)
    # Of a parameter set for all, neither maps nor histograms say anything.
    varied = [name for name in names if summary.values[name].nunique() > 1]
    report.section("Fit", _fit_text(options))
    _examples(report, examples, options)
    if summary.maps is not None:
        _maps(report, summary.maps, varied)
    report.section("Parameters")
    if len(summary.values) >= _MANY and varied:
        frame = summary.values[varied].copy()
        for name in set(varied) & {"t", "c"}:
            frame[name] = frame[name].where(summary.values["t"] > 0)
        report.plot(
            {
                _symbol(name): histogram(
                    frame[name], label=_symbol(name), unit=_unit(name), bounds=options.bounds.get(name)
                )
                for name in varied
            },
            title=f"Parameters of the {unit}, and their bounds",
            caption="Dotted lines are the bounds, with the share of values at each. A parameter at a bound is not "
            "well determined by the data, or its range is too narrow. T and c are shown where the filter is "
            "used.",
        )
    if len(summary.values) >= _MANY:
        for columns, what in (([*names, "s_min", "s_max"], "parameters"), (list(SCORES), "scores")):
            quantiles = summary.values[columns].quantile(list(_QUANTILES.values())).rename(columns=_titled)
            quantiles.index = pd.Index(list(_QUANTILES), name="quantile")
            report.table(quantiles, title=f"Quantiles of the {what} over the calibrated {unit}")
    if table is not None:
        columns = ["station_id", *names, "s_min", "s_max", *SCORES, "status"]
        shown = table[columns].rename(columns=_titled)
        report.table(shown, title="Parameters and scores of every station", note=_SCORES_NOTE)
    if len(summary.status) > 1:
        counts = pd.DataFrame({"outcome": list(summary.status), unit: list(summary.status.values())})
        report.table(counts, title="Outcomes")
    if hour is not None:
        _hour(report, hour)
    return report


def _hour(report: Report, hour: Hour) -> None:
    """Show when soil moisture was observed, and how that was found."""
    report.section("Hour of observation", hour.describe())
    if hour.profile:
        profile = {"hour": list(hour.r), "R": list(hour.r.values()), "profile": list(hour.profile.values())}
        report.plot(
            curve(
                pd.DataFrame(profile),
                x="hour", y="R", mark=hour.hour, label="Hours from the time stamp to the observation",
            ),
            title="Correlation of daily rain by hour of observation",
            caption="Median over the places examined. The line marks the hour chosen: the one with the smallest "
            "squared error over all places, with a slight preference for noon.",
        )  # fmt: skip


def inversion_at_stations(inverted: InvertedStations, notes: Sequence[str] = (), *, model: str = "") -> Report:
    """Report an inversion at stations.

    Parameters
    ----------
    inverted : InvertedStations
    notes : sequence of str
        Warnings.
    model : str
        What the rain model is, if there is one.
    """
    table = inverted.totals()
    report = Report(
        "SM2RAIN rainfall at stations",
        f"Rain was computed for {inverted.known:,} of {inverted.steps:,} time steps at {len(table):,} stations.",
    )
    report.figures(
        [
            ("Stations", len(table)),
            ("Steps with rain (%)", f"{100 * inverted.known / max(1, inverted.steps):.0f} %"),
            ("Median rain per year (mm)", float(table["mm per year"].median())),
        ]
    )
    if model:
        report.notice(f"The rain is computed with a rain model: {model}")
    for text in notes:
        report.notice(text, "warning")
    drawn = inverted.first
    number = int((table["known"] > 0).sum())
    more = f"The first {len(drawn)} of {number} stations are drawn; the output contains all."
    report.section("Rainfall", *([more] if number > len(drawn) else []))
    for station, part in drawn.items():
        report.plot(
            rainfall_series(part["time"], None, part["rainfall"], names=("Observed", "Rainfall")),
            title=f"Rainfall at {station}",
        )
    report.table(table, title="Rainfall by station", note=_YEAR_NOTE)
    _reason_table(report, pd.Series(inverted.reasons), "steps")
    return report


# Long: the order of the page, a section after the other.
def inversion_of_cubes(
    summary: Inverted,
    *,
    fallback: str = "",
    flags: Mapping[int, int] | None = None,
    model: str = "",
    notes: Sequence[str] = (),
) -> Report:
    """Report an inversion of cubes.

    Parameters
    ----------
    summary : Inverted
    fallback : str
        The fallback product's name, if there is one.
    flags : mapping of int to int, optional
        How many values have each of `uncertainty.FLAGS`.
    model : str
        What the rain model is, if there is one.
    notes : sequence of str
        Warnings.
    """
    days = len(summary.series) * summary.step
    yearly = days >= _YEAR
    factor, unit = (DAYS_PER_YEAR / summary.step, "mm per year") if yearly else (1 / summary.step, "mm per day")
    mean = float(summary.series["rainfall"].mean()) * factor
    inside = summary.reasons.drop(columns=NO_PARAMETERS).sum()
    known = f"{100 * inside[[COMPUTED, SNOW_REPLACED, SATURATED]].sum() / inside.sum():.0f} %" if inside.any() else "–"
    first, last = (f"{time:%Y-%m-%d}" for time in summary.series.index[[0, -1]])
    report = Report(
        "SM2RAIN rainfall", f"Rainfall from soil moisture, {first} to {last}: {mean:.3g} {unit} on average."
    )
    report.figures(
        [
            (f"Mean rain ({unit})", mean),
            ("Time steps", len(summary.series)),
            ("Values with rain (pixels with parameters)", known),
        ]
    )
    if model:
        report.notice(f"The rain is computed with a rain model: {model}")
    for text in notes:
        report.notice(text, "warning")
    report.section("Rainfall in time")
    series = summary.series
    report.plot(
        rainfall_series(
            series.index,
            series.get("fallback"),
            series["rainfall"],
            names=(f"Fallback {fallback}".strip(), "SM2RAIN"),
        ),
        title="Mean over the pixels with values",
        caption="Weighted by area. The pixels with values differ from step to step.",
    )
    place = _place(summary.rain)
    # Sea, and land without parameters, are no pixels of 0 %.
    share = np.where(np.isfinite(summary.rain.to_numpy()), summary.valid.to_numpy(), np.nan)
    report.section("Mean rainfall and data availability")
    report.plot(
        {
            "Mean rainfall": raster_map(
                factor * summary.rain.to_numpy(), **place, label="Rain", unit=unit, palette="rain"
            ),
            "Steps with a value": raster_map(100 * share, **place, label="Share", unit="%"),
        },
        title="Mean rainfall, and share of steps with values",
        caption="Mean of the steps with values; it may be biased where many are missing.",
    )
    report.section("Missing and replaced values", "The cube of reasons contains the reason for each value.")
    _reasons(report, summary.reasons)
    if flags:
        why = {flag: [text for one, text in REASONS_OF_FLAGS.values() if one == flag] for flag in FLAGS if flag}
        report.section("Quality", *(f"{FLAGS[flag].capitalize()}: {'; '.join(texts)}." for flag, texts in why.items()))
        count = pd.Series(flags)
        frame = pd.DataFrame({"flag": count.index, "quality": [FLAGS[code] for code in count.index],
                              "values": count.to_numpy(), "%": 100 * count.to_numpy() / count.sum()})  # fmt: skip
        report.table(frame, title="Quality flags", note="Including pixels without parameters.")
    return report


def _fit_text(options: Options) -> str:
    goal = "Kling-Gupta efficiency" if options.objective == "kge" else "squared error"
    return (
        f"The parameters optimise the {goal} of the sums over windows of {_window(options)}. The scores are for the "
        "calibration period; scores in another period will be lower."
    )


def _examples(report: Report, examples: Sequence[Example], options: Options) -> None:
    """Draw what the calibration compared, station by station or pixel by pixel."""
    # As it is, soil moisture need not be a saturation.
    quantity = "Soil moisture" if options.normalisation == "none" else "Saturation"
    for example in examples:
        frame = example.windows
        report.plot(
            rainfall_series(
                frame.index,
                frame["observed"],
                frame["simulated"],
                soil_moisture=frame["saturation"],
                soil_moisture_label=quantity,
                names=("Observed", "SM2RAIN"),
            ),
            title=example.title,
            caption=f"Rain: sums over windows of {_window(options)}; where bars are missing, the window is not used. "
            f"{quantity}: after the filter.",
        )
    report.plot(
        {
            example.title: scatter(
                example.windows["observed"],
                example.windows["simulated"],
                unit=f"mm per {_length(options)}",
                scores={label.partition(" ")[0]: float(example.row[name]) for name, label in _LABELS.items()},
            )
            for example in examples
        },
        title="Rain from soil moisture against observed rain",
        caption=f"Sums over windows of {_window(options)}, in the calibration period.",
    )


def _maps(report: Report, maps: xr.DataArray, names: Sequence[str]) -> None:
    place = _place(maps)
    report.section("Maps")
    report.plot(
        {
            _DESCRIPTIONS[name]: raster_map(
                maps.sel(band=name).to_numpy(), **place, label=_symbol(name), unit=_unit(name)
            )
            for name in ("r", "rmse", *names)
        },
        title="Scores and parameters",
        caption="Transparent pixels were not calibrated. T = 0 where the filter does not improve the fit.",
    )


def _reasons(report: Report, counts: pd.DataFrame) -> None:
    """Draw the share of each reason by month, and its total."""
    inside = counts.drop(columns=NO_PARAMETERS)
    monthly = inside.groupby(pd.DatetimeIndex(inside.index).to_period("M")).sum()
    share = 100 * monthly.div(monthly.sum(axis=1).replace(0, np.nan), axis=0)
    share = share.loc[:, share.sum() > 0].set_axis([str(month) for month in share.index]).rename_axis("month")
    figure = go.Figure()
    for code in map(int, share.columns):
        figure.add_bar(
            x=list(share.index),
            y=share[code].round(2).tolist(),
            name=REASONS[code].replace(", rain", ",<br>rain"),
            marker={"color": _COLORS[code], "line_width": 0},
            hovertemplate="%{y:.1f} %",
        )
    # The legend stands below, an entry a line: reasons are sentences.
    legend = {"orientation": "v", "x": 0, "y": -0.14, "yanchor": "top", "traceorder": "normal"}
    height = 320 + 20 * share.shape[1]
    figure.update_layout(barmode="stack", bargap=0.1, showlegend=True, height=height, hovermode="x", legend=legend)
    figure.update_xaxes(type="category", nticks=12)
    figure.update_yaxes(title_text="Share of values (%)", range=[0, 100])
    named = share.rename(columns=REASONS).reset_index()
    report.plot(Chart(figure, named), title="Reasons by month", caption="Pixels with parameters only.")
    _reason_table(report, counts.sum(), "values")


def _reason_table(report: Report, counts: pd.Series, what: str) -> None:
    """Show how often each reason stands, by code."""
    counts = counts[counts > 0].sort_values(ascending=False)
    texts = [REASONS[int(code)] for code in counts.index]  # type: ignore[call-overload]
    shares = 100 * counts.to_numpy() / counts.sum()
    frame = pd.DataFrame({"code": counts.index, "reason": texts, what: counts.to_numpy(), "%": shares})
    report.table(frame, title="Reasons")


def _place(array: xr.DataArray) -> dict[str, Any]:
    return {
        "x": array["x"].to_numpy(),
        "y": array["y"].to_numpy(),
        "geographic": bool(array.rio.crs.is_geographic),
    }


def _length(options: Options) -> str:
    hours = options.aggregation
    if not hours:
        return "step"
    if hours % 24:
        return f"{hours:g} hours" if hours != 1 else "hour"
    return f"{hours / 24:g} days" if hours != 24 else "day"


def _window(options: Options) -> str:
    length = _length(options)
    return length if length[0].isdigit() else f"one {length}"


def _unit(name: str) -> str:
    unit = UNITS.get(name, "")
    return "" if unit == "1" else unit.replace("-1", "⁻¹")


def _symbol(name: str) -> str:
    return SYMBOLS.get(name) or _LABELS.get(name, name).partition(" ")[0]


def _titled(name: str) -> str:
    return f"{_symbol(name)} ({_unit(name)})" if _unit(name) else _symbol(name)
