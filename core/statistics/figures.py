"""Figures that only the report of soil-moisture statistics has."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from ..report import Chart
from ..report.drawing import BLUE, GREEN, GREY, MAX_POINTS, PURPLE, VERMILION, compact
from .cubes import SEASONS, Survey
from .kernels import Floats
from .tables import quantile, seasons_of

NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
_COLORS = dict(zip(SEASONS, (BLUE, GREEN, VERMILION, PURPLE), strict=True))
_SIGNS = dict(zip(SEASONS, "●■▲◆", strict=True))
_SYMBOLS = dict(zip(SEASONS, ("circle", "square", "triangle-up", "diamond"), strict=True))


def month_boxes(histogram: Floats, limits: tuple[float, float], means: Floats, *, label: str) -> Chart:
    """Draw how values are spread in each month, and their mean.

    Parameters
    ----------
    histogram : (12, BINS)
        Weights of values between `limits`.
    means : (12,)
        NaN where a month has no value.
    label : str
        Quantity and unit, for the axis.
    """
    found = np.array([[quantile(bins, *limits, share) for share in _QUANTILES] for bins in histogram])
    figure = go.Figure()
    keys = ("lowerfence", "q1", "median", "q3", "upperfence")
    # A month without values would be a box at 0.
    known = np.flatnonzero(np.isfinite(found).all(axis=1))
    box: dict[str, Any] = {key: compact(found[known, place]) for place, key in enumerate(keys)}
    look: dict[str, Any] = {"line": {"color": BLUE, "width": 1.4}}
    figure.add_box(x=[NAMES[month] for month in known], **box, name="5, 25, 50, 75, 95 %", **look)
    look = {"mode": "lines+markers", "line": {"color": VERMILION, "width": 1.4}, "marker": {"size": 6}}
    figure.add_scatter(x=list(NAMES), y=compact(means), **look, name="mean")
    figure.update_yaxes(title_text=label, nticks=6)
    figure.update_xaxes(categoryorder="array", categoryarray=list(NAMES), range=[-0.5, len(NAMES) - 0.5])
    figure.update_layout(height=320, showlegend=True)
    columns = [f"{100 * share:.0f} %" for share in _QUANTILES]
    data = pd.DataFrame(found, columns=columns).assign(mean=means)
    data.insert(0, "month", NAMES)
    return Chart(figure, data)


def month_lines(means: Mapping[str, Floats], *, label: str) -> Chart:
    """Draw monthly means of classes as lines.

    Parameters
    ----------
    means : mapping of str to (12,)
    label : str
        Quantity and unit, for the axis.
    """
    colors, dashes = (VERMILION, BLUE, GREEN, PURPLE), ("solid", "dash", "dot")
    figure = go.Figure()
    for number, (name, values) in enumerate(means.items()):
        color, dash = colors[number % len(colors)], dashes[number // len(colors) % len(dashes)]
        figure.add_scatter(
            x=list(NAMES), y=compact(values), name=_plain(name), mode="lines+markers",
            line={"color": color, "width": 1.6, "dash": dash}, marker={"size": 5, "color": color},
        )  # fmt: skip
    figure.update_yaxes(title_text=label, nticks=6)
    figure.update_layout(height=340, showlegend=True, hovermode="x unified")
    data = pd.DataFrame(dict(means)).set_axis(pd.Index(NAMES, name="month"))
    return Chart(figure, data)


def step_series(found: Survey, *, label: str) -> Chart:
    """Draw the mean over the area and the variation within it, step by step."""
    frame = pd.DataFrame({"mean": found.mean[:, 0], "cv": found.cv[:, 0]}, pd.Index(found.times, name="time"))
    note, drawn = "", frame
    if len(frame) > MAX_POINTS:
        stride = -(-len(frame) // MAX_POINTS)
        drawn = frame.groupby(np.arange(len(frame)) // stride).mean().set_axis(frame.index[::stride])
        note = f"Long record, drawn as means of {stride} steps."
    stamps = np.datetime_as_string(drawn.index.to_numpy().astype("datetime64[m]")).tolist()
    figure = go.Figure()
    for number, (name, color) in enumerate((("mean", BLUE), ("cv", VERMILION))):
        axis = {"yaxis": "y2"} if number else {}
        figure.add_scatter(x=stamps, y=compact(drawn[name]), mode="lines", line={"width": 1.4, "color": color}, **axis)
    figure.update_layout(
        height=340, showlegend=False, hovermode="x unified",
        yaxis={"domain": [0.54, 1], "title": {"text": label}, "nticks": 5},
        yaxis2={"domain": [0, 0.46], "title": {"text": "CV over the area"}, "nticks": 5, "anchor": "x"},
        xaxis={"anchor": "y2"},
    )  # fmt: skip
    return Chart(figure, frame.reset_index(), note=note)


def variation(found: Survey, place: int, fit: pd.Series, limits: Mapping[str, list[float]], unit: str) -> Chart:
    """Draw the coefficient of variation of each step against its mean, by season, with what was fitted.

    Parameters
    ----------
    found : Survey
    place : int
        Which of its names.
    fit : Series
        That name's row of `tables.regression_table`.
    limits : mapping
        Ends of the axes ``x`` and ``y``, the same in all panels.
    unit : str
        Of the mean.
    """
    usable = np.isfinite(found.mean[:, place]) & np.isfinite(found.cv[:, place])
    x, y, seasons = found.mean[usable, place], found.cv[usable, place], seasons_of(found.months[usable])
    data = pd.DataFrame({"time": found.times[usable], "season": seasons, "mean": x, "cv": y})
    note = ""
    if x.size > MAX_POINTS:
        kept = np.linspace(0, x.size - 1, MAX_POINTS).astype(int)
        x, y, seasons = x[kept], y[kept], seasons[kept]
        note = f"{MAX_POINTS:,} of {len(data):,} steps are drawn; the CSV has more."
    figure = go.Figure()
    legend = []
    for season, color in _COLORS.items():
        own = seasons == season
        if own.any():
            legend.append(f'<span style="color:{color}">{_SIGNS[season]}</span> {season}')
            marker = {"size": 4.5, "opacity": 0.6, "color": color, "symbol": _SYMBOLS[season]}
            figure.add_scatter(x=compact(x[own]), y=compact(y[own]), mode="markers", marker=marker, name=season)
    if np.isfinite(fit["slope"]):
        across = np.linspace(x.min(), x.max(), 50)
        line = {"color": GREY, "width": 2.4}
        straight = fit["intercept"] + fit["slope"] * across
        figure.add_scatter(
            x=compact(across[[0, -1]]), y=compact(straight[[0, -1]]), mode="lines", line=line, name="line"
        )
        if np.isfinite(fit["exp_k"]):
            curve = fit["exp_k"] * np.exp(fit["exp_b"] * across)
            figure.add_scatter(
                x=compact(across), y=compact(curve), mode="lines", line={**line, "dash": "dot"}, name="exponential"
            )
    figure.update_xaxes(title_text=f"Mean ({unit})" if unit else "Mean", range=limits["x"], nticks=5)
    figure.update_yaxes(title_text="CV", range=limits["y"], nticks=6)
    # In narrow panels, plotly's own legend would take the room of the figure.
    corner = {"xref": "paper", "yref": "paper", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom"}
    figure.add_annotation(text="  ".join(legend), **corner)
    figure.update_layout(height=280, showlegend=False, margin_t=26)
    return Chart(figure, data, note=note)


def _plain(name: str) -> str:
    """Cut and escape a name from outside: plotly reads markup."""
    return escape(name if len(name) <= 24 else f"{name[:23]}…", quote=False)
