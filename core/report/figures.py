"""The figures of the reports: plotly figures in one look, each with the data it shows.

Colours are those of Okabe and Ito, which colour-blind readers can tell apart and which hold a contrast of 3:1 on the
white and on the dark page; text, grid and background come from the page's templates, so that a figure follows the page.
Missing data never fail: NaN is left out, and where nothing is left the figure says so. Text from outside is escaped,
for plotly reads some HTML in its labels. Detail too fine to be seen is aggregated, so that pages stay small.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from numpy.typing import ArrayLike
from plotly.subplots import make_subplots

from .drawing import (
    BLUE,
    GREEN,
    GREY,
    MAX_POINTS,
    MAX_STATIONS,
    MAX_STEPS,
    PALETTES,
    PURPLE,
    VERMILION,
    Chart,
    colorbar,
    compact,
    escaped,
    label_colors,
    nothing,
    numeral,
    rounded,
    shortened,
)

_SECONDS = {"week": 604_800.0, "day": 86_400.0, "hour": 3_600.0, "minute": 60.0}
_COARSER = {"day": "D", "week": "7D", "month": "MS", "year": "YS"}
_MIN_COVERAGE = 0.8
# Letters of a line above a plot, which may be the third of a page wide.
_LINE = 30
# The share of the range within which a value is at its bound.
_AT_BOUND = 1e-3
# Names of series that were measured, which are grey in all figures.
_OBSERVED = ("observed", "gauge", "gauges", "rain")


def rainfall_series(
    time: ArrayLike | pd.Index,
    observed: ArrayLike | None,
    estimated: ArrayLike,
    *,
    soil_moisture: ArrayLike | None = None,
    soil_moisture_label: str = "Saturation (–)",
    names: tuple[str, str] = ("Observed", "Estimated"),
) -> Chart:
    """Draw observed rainfall, mirrored below it the estimated, and under both the soil moisture it came from.

    A record of more than 4000 steps is drawn in sums (soil moisture: means) of days, weeks, months or years; one with
    less than 80 % of its steps is left out; ``note`` says so.

    Parameters
    ----------
    time : (n,) datetime64
        Starts of the steps, in any order.
    observed, estimated : (n,)
        Rainfall in mm per step, NaN where missing; ``observed`` may be None.
    soil_moisture : (n,), optional
        Drawn on a panel of its own, with ``soil_moisture_label`` (quantity and unit).
    names : (str, str)
        What the axes call the observed and the estimated rainfall.

    Examples
    --------
    >>> days = pd.date_range("2020-06-01", periods=3)
    >>> rainfall_series(days, [0.0, 5.0, 1.0], [0.2, 4.0, 1.5]).data
            time  Observed  Estimated
    0 2020-06-01       0.0        0.2
    1 2020-06-02       5.0        4.0
    2 2020-06-03       1.0        1.5
    """
    columns = {names[0]: observed, names[1]: estimated, soil_moisture_label: soil_moisture}
    given = {name: np.asarray(values, float) for name, values in columns.items() if values is not None}
    frame = pd.DataFrame(given, index=pd.DatetimeIndex(np.asarray(time, "datetime64[ns]"), name="time")).sort_index()
    frame = frame[frame.index.notna()].replace([np.inf, -np.inf], np.nan)
    if not frame.notna().to_numpy().any():
        return nothing()
    rain = [name for name in names if name in frame]
    frame, step, note = _thin(frame, rain)

    # Observed rises, estimated hangs from the same zero: where the halves mirror each other, the two agree.
    panels = frame.shape[1]
    heights = [1.0] * panels if soil_moisture is None else [1.0] * (panels - 1) + [0.8]
    figure = make_subplots(panels, 1, shared_xaxes=True, row_heights=heights, vertical_spacing=0.03)
    minutes = frame.index.to_numpy().astype("datetime64[m]")
    stamps = np.datetime_as_string(minutes, unit="D" if (minutes == minutes.astype("datetime64[D]")).all() else "m")
    top = 1.05 * frame[rain].max().max()
    top = top if top > 0 else 1.0
    for row, name in enumerate(frame.columns, 1):
        series = {"x": stamps.tolist(), "y": compact(frame[name]), "name": escaped(name)}
        if name in rain:
            width = (_spacing(frame.index) or _SECONDS["day"]) * 1000
            color = BLUE if name == names[1] else GREY
            figure.add_bar(**series, width=width, offset=0, marker={"color": color, "line_width": 0}, row=row, col=1)
            span = [top, 0] if name == names[1] and observed is not None else [0, top]
            figure.update_yaxes(
                title_text=f"{escaped(shortened(name, 20))}<br>mm per {step}", range=compact(span), nticks=5, row=row
            )
        else:
            # One lonely step makes no line: it needs a marker to be seen.
            mode, line = "lines" if len(frame) > 1 else "markers", {"width": 1.4, "color": GREEN}
            figure.add_scatter(**series, mode=mode, line=line, marker_color=GREEN, row=row, col=1)
            figure.update_yaxes(title_text=escaped(name), nticks=5, row=row)
    figure.update_layout(height=70 + 140 * panels, showlegend=False, hovermode="x unified")
    return Chart(figure, frame.reset_index(), note=note)


def scatter(
    observed: ArrayLike,
    estimated: ArrayLike,
    *,
    labels: tuple[str, str] = ("Observed rainfall", "Estimated rainfall"),
    unit: str = "mm per day",
    scores: Mapping[str, float | str] | None = None,
) -> Chart:
    """Draw estimated against observed values with the 1:1 line; more than 3000 pairs as a map of their density.

    Parameters
    ----------
    observed, estimated : (n,)
        Pairs with a NaN are left out.
    labels, unit : str
        Name the axes.
    scores : mapping, optional
        Printed above the plot.

    Examples
    --------
    >>> chart = scatter([1.0, 4.0, np.nan], [2.0, 3.0, 5.0], scores={"R": 0.7})
    >>> chart.data
       Observed rainfall  Estimated rainfall
    0                1.0                 2.0
    1                4.0                 3.0
    """
    pairs = np.stack([np.asarray(observed, float).ravel(), np.asarray(estimated, float).ravel()])
    x, y = pairs = pairs[:, np.isfinite(pairs).all(axis=0)]
    if not x.size:
        return nothing()
    low, high = pairs.min(), pairs.max()
    margin = 0.03 * (high - low) or 1.0
    # Rain has no room below zero.
    low, high = low - margin * (low != 0), high + margin

    figure = go.Figure()
    data = pd.DataFrame({labels[0]: x, labels[1]: y})
    parts = [f"{escaped(str(k))} {escaped(v) if isinstance(v, str) else numeral(v)}" for k, v in (scores or {}).items()]
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(part) < _LINE:
            lines[-1] += f" · {part}"
        else:
            lines.append(part)
    figure.update_layout(showlegend=False, margin_t=14 + 17 * len(lines))
    if x.size > MAX_POINTS:
        counts, edges, _ = np.histogram2d(x, y, bins=70, range=[[low, high]] * 2)
        centres = (edges[:-1] + edges[1:]) / 2
        decades = np.arange(np.floor(np.log10(counts.max())) + 1)
        figure.add_heatmap(
            x=compact(centres),
            y=compact(centres),
            z=compact(np.log10(np.where(counts > 0, counts, np.nan)).T),
            customdata=counts.T.astype(int).tolist(),
            colorscale=PALETTES["sequential"],
            colorbar=colorbar(decades, [f"{10**d:.0f}" if d < 3 else f"{10 ** (d - 3):.0f}k" for d in decades]),
            hovertemplate="%{customdata} pairs<extra></extra>",
        )
        label_colors(figure, "Number of pairs", 106)
        i, j = np.nonzero(counts)
        data = pd.DataFrame({labels[0]: centres[i], labels[1]: centres[j], "pairs": counts[i, j].astype(int)})
    else:
        marker = {"size": 5, "opacity": 0.75, "color": BLUE}
        figure.add_scatter(x=compact(x), y=compact(y), mode="markers", marker=marker, name="pair")
    figure.add_shape(type="line", x0=low, y0=low, x1=high, y1=high, line={"color": GREY, "width": 1.2, "dash": "dash"})
    axis = {"range": compact([low, high]), "constrain": "domain", "nticks": 7}
    figure.update_xaxes(title_text=escaped(f"{labels[0]} ({unit})"), **axis)
    figure.update_yaxes(title_text=escaped(f"{labels[1]} ({unit})"), scaleanchor="x", **axis)
    if lines:
        place = {"xref": "x domain", "yref": "y domain", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom"}
        figure.add_annotation(text="<br>".join(lines), align="left", **place)
    return Chart(figure, data, aspect=1.0)


def histogram(
    values: ArrayLike, *, label: str, unit: str = "", bounds: tuple[float, float] | None = None, bins: int = 40
) -> Chart:
    """Draw how values are spread, with their bounds and the share of values at each.

    The axis is logarithmic where the bounds span two decades or more and all values are positive. NaN is left out.

    Examples
    --------
    >>> chart = histogram([12.0, 40.0, 41.0, 90.0], label="Z", unit="mm", bounds=(1.0, 800.0), bins=4)
    >>> chart.data.round(1)
        from     to  count
    0    1.0    5.3      0
    1    5.3   28.3      1
    2   28.3  150.4      3
    3  150.4  800.0      0
    """
    sample = np.asarray(values, float).ravel()
    sample = sample[np.isfinite(sample)]
    if not sample.size:
        return nothing(height=260)
    log = bounds is not None and bounds[0] > 0 and bounds[1] / bounds[0] >= 100 and bool((sample > 0).all())
    scale: Callable[[Any], Any] = np.log10 if log else np.asarray
    scaled, ends = scale(sample), scale(bounds or (sample.min(), sample.max()))
    low, high = min(ends[0], scaled.min()), max(ends[1], scaled.max())
    counts, edges = np.histogram(scaled, bins, (low, high) if low < high else (low - 0.5, high + 0.5))
    figure = go.Figure()
    figure.add_bar(x=compact((edges[:-1] + edges[1:]) / 2), y=counts.tolist(), marker={"color": BLUE, "line_width": 0})
    figure.update_traces(hovertemplate="%{y}<extra></extra>")
    if bounds is not None:
        near = _AT_BOUND * (ends[1] - ends[0])
        shares = np.mean(scaled <= ends[0] + near), np.mean(scaled >= ends[1] - near)
        for bound, end, share, side in zip(bounds, ends, shares, ("left", "right"), strict=True):
            color = VERMILION if share > 0 else GREY
            figure.add_vline(x=float(end), line={"color": color, "width": 1.2, "dash": "dot"})
            place = {"x": float(end), "y": 1, "yref": "paper", "xanchor": side, "yanchor": "bottom"}
            figure.add_annotation(
                text=f"{rounded(100 * share, 2)} % at {bound:g}", font={"color": color, "size": 11}, **place
            )
    figure.update_xaxes(title_text=escaped(f"{label} ({unit})" if unit else label), nticks=6)
    if log:
        decades = np.arange(np.ceil(edges[0]), np.floor(edges[-1]) + 1)
        figure.update_xaxes(tickvals=decades.tolist(), ticktext=[f"{10**d:g}" for d in decades])
    figure.update_yaxes(title_text="Count", rangemode="tozero", nticks=5)
    figure.update_layout(height=260, bargap=0.04, showlegend=False, margin_t=24)
    limits = 10**edges if log else edges
    return Chart(figure, pd.DataFrame({"from": limits[:-1], "to": limits[1:], "count": counts}))


def bars(
    frame: pd.DataFrame,
    *,
    label: str,
    unit: str = "",
    low: pd.DataFrame | None = None,
    high: pd.DataFrame | None = None,
) -> Chart:
    """Draw a metric by station, one bar a product; points with intervals; boxes for more than 60 stations.

    Parameters
    ----------
    frame : DataFrame
        Stations in the index, products in the columns.
    label, unit : str
        Name the metric.
    low, high : DataFrame, optional
        Ends of the intervals, in the shape of ``frame``.

    Examples
    --------
    >>> frame = pd.DataFrame({"imerg": [0.6, 0.7], "era5": [0.8, 0.5]}, index=["S1", "S2"])
    >>> chart = bars(frame, label="R")
    >>> [trace.name for trace in chart.figure.data]
    ['imerg', 'era5']
    """
    title = escaped(f"{label} ({unit})" if unit else label)
    values = frame.astype(float)
    if not np.isfinite(values.to_numpy()).any():
        return nothing()
    figure = go.Figure()
    if len(frame) > MAX_STATIONS:
        for name in values.columns:
            quantiles = values[name].quantile([0.05, 0.25, 0.5, 0.75, 0.95])
            keys = ("lowerfence", "q1", "median", "q3", "upperfence")
            box: dict[str, Any] = {key: [q] for key, q in zip(keys, compact(quantiles), strict=True)}
            figure.add_box(y=[escaped(str(name))], name=escaped(str(name)), orientation="h", **box)
        title += f" of {len(frame):,} stations: 5, 25, 50, 75, 95 %"
        figure.update_yaxes(autorange="reversed")
        figure.update_layout(showlegend=False, height=80 + 46 * values.shape[1])
    else:
        # Places are numbers: names may be long, equal once cut, or look like numbers or dates.
        places = list(range(len(frame)))
        for i, name in enumerate(values.columns):
            series = {"x": compact(values[name]), "name": escaped(str(name)), "orientation": "h"}
            if low is None or high is None:
                figure.add_bar(y=places, **series)
            else:
                reach = {"array": compact(high[name] - values[name]), "arrayminus": compact(values[name] - low[name])}
                rows = [place + 0.7 * ((i + 0.5) / values.shape[1] - 0.5) for place in places]
                figure.add_scatter(y=rows, mode="markers", error_x={**reach, "thickness": 1.5, "width": 3}, **series)
        stations = [escaped(shortened(str(name), 24)) for name in frame.index]
        figure.update_yaxes(tickvals=places, ticktext=stations, autorange="reversed", showgrid=False)
        height = 90 + len(frame) * (10 + 12 * values.shape[1])
        figure.update_layout(bargap=0.35, showlegend=values.shape[1] > 1, height=height)
    figure.update_xaxes(title_text=title)
    return Chart(figure, frame.reset_index(names=frame.index.name or "station"))


def product_series(
    frame: pd.DataFrame, quantities: Mapping[str, tuple[str, str]], *, rain: Collection[str] = ()
) -> Chart:
    """Draw the series of several products on one time axis: rain as bars, a panel each, all else as lines.

    Products of one quantity and unit share a panel. Long records are thinned as in `rainfall_series`.

    Parameters
    ----------
    frame : DataFrame
        Time in the index, a column a product; NaN where missing.
    quantities : mapping of str to (str, str)
        For each product what it holds and its unit, for the axes.
    rain : collection of str
        The products that are sums over a step.

    Examples
    --------
    >>> frame = pd.DataFrame({"rain": [0.0, 5.0, 1.0], "sm": [0.2, 0.25, 0.24]}, pd.date_range("2020-06-01", periods=3))
    >>> product_series(frame, {"rain": ("Rainfall", "mm"), "sm": ("Soil moisture", "m3 m-3")}, rain=["rain"]).data
            time  rain    sm
    0 2020-06-01   0.0  0.20
    1 2020-06-02   5.0  0.25
    2 2020-06-03   1.0  0.24
    """
    frame = frame.astype(float).replace([np.inf, -np.inf], np.nan).sort_index()
    if not frame.notna().to_numpy().any():
        return nothing()
    bars_of = [str(name) for name in frame.columns if name in rain]
    whole = frame.rename_axis("time")
    frame, step, note = _thin(whole, bars_of)
    if note:
        # Means, other than sums, bear gaps; satellites see a place every few days.
        starts = frame.index[np.searchsorted(frame.index, whole.index, side="right") - 1]
        others = [name for name in whole.columns if name not in bars_of]
        frame[others] = whole[others].groupby(starts).mean().reindex(frame.index)
        note = note if bars_of else f"Long record, drawn as means of one {step}."
    panels: list[list[str]] = [[name] for name in bars_of]
    lines: dict[tuple[str, str], list[str]] = {}
    for name in map(str, frame.columns):
        if name not in bars_of:
            lines.setdefault(quantities[name], []).append(name)
    panels += lines.values()
    figure = make_subplots(len(panels), 1, shared_xaxes=True, vertical_spacing=0.05 / max(len(panels) - 1, 1))
    minutes = frame.index.to_numpy().astype("datetime64[m]")
    stamps = np.datetime_as_string(minutes, unit="D" if (minutes == minutes.astype("datetime64[D]")).all() else "m")
    # Rain of all products on one scale: that is what they are compared by.
    top = 1.05 * frame[bars_of].max().max() if bars_of else np.nan
    width = (_spacing(frame.index) or _SECONDS["day"]) * 1000
    for row, names in enumerate(panels, 1):
        quantity, unit = (escaped(text) for text in quantities[names[0]])
        for number, name in enumerate(names):
            shown = escaped(shortened(name, 24))
            if name in bars_of:
                color = GREY if name.lower() in _OBSERVED else BLUE
                style = {"width": width, "offset": 0, "marker": {"color": color, "line_width": 0}, "showlegend": False}
                figure.add_bar(x=stamps.tolist(), y=compact(frame[name]), name=shown, **style, row=row, col=1)
                continue
            color = (GREEN, VERMILION, BLUE, PURPLE, GREY)[number % 5]
            dash = ("solid", "dot", "dash")[number // 5 % 3]
            look: dict[str, Any] = {"mode": "lines", "line": {"width": 1.3, "color": color, "dash": dash}}
            if not _is_dense(frame[name]):
                look = {"mode": "markers", "marker": {"size": 3, "color": color}}
            figure.add_scatter(x=stamps.tolist(), y=compact(frame[name]), name=shown, **look, row=row, col=1)
        if names[0] in bars_of:
            title = f"{escaped(shortened(names[0], 20))}<br>mm per {step}"
            figure.update_yaxes(title_text=title, range=compact([0, top if top > 0 else 1.0]), nticks=5, row=row)
        else:
            figure.update_yaxes(title_text=f"{quantity}<br>{unit}" if unit else quantity, nticks=5, row=row)
    many = any(len(names) > 1 for names in lines.values()) or len(lines) > 1
    figure.update_layout(height=80 + 140 * len(panels), showlegend=many or bool(lines), hovermode="x unified")
    return Chart(figure, frame.reset_index(), note=note)


def _is_dense(series: pd.Series) -> bool:
    """Tell whether most values have a neighbour, so that a line shows them."""
    there = series.notna().to_numpy()
    near = np.pad(there, 1)
    return bool((there & (near[:-2] | near[2:])).sum() >= 0.8 * there.sum()) and int(there.sum()) > 1


def _spacing(times: pd.Index) -> float:
    """Return the median step in seconds, 0 if there is none."""
    return float(np.median(np.diff(times.to_numpy()) / np.timedelta64(1, "s"))) if len(times) > 1 else 0.0


def _thin(frame: pd.DataFrame, rain: list[str]) -> tuple[pd.DataFrame, str, str]:
    """Aggregate a long record; return it with the name of its step and a note on what was done."""
    step = _spacing(frame.index)
    if len(frame) <= MAX_STEPS or step <= 0:
        length, count = next(((n, step / s) for n, s in _SECONDS.items() if step > 0 and step % s == 0), ("step", 1))
        return frame, length if count == 1 else f"{count:.0f} {length}s", ""
    for name, rule in _COARSER.items():  # noqa: B007 - the last name is used
        groups = frame.resample(rule)
        starts = pd.DatetimeIndex(groups.size().index)
        if len(starts) <= MAX_STEPS:
            break
    expected = (starts.shift(1) - starts) / np.timedelta64(1, "s") / step
    kept = groups.count().ge(_MIN_COVERAGE * expected.to_numpy(), axis=0)
    result = groups.mean()
    result[rain] = groups[rain].sum()
    return (
        result.where(kept),
        name,
        f"Long record, drawn by {name}; {name}s with less than 80 % of their steps are left out.",
    )
