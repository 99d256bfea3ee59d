"""Figures that only the report of a merging has."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from ..report import Chart
from ..report.drawing import BLUE, GREEN, GREY, MAX_STEPS, VERMILION, compact

_BINS = 10
_BAND = "rgba(64,152,206,0.32)"


def pit_histogram(values: npt.NDArray[np.float64]) -> Chart:
    """Draw the histogram of the probability integral transform; NaN is left out."""
    sample = values[np.isfinite(values)]
    counts, edges = np.histogram(sample, _BINS, (0.0, 1.0))
    share = counts * _BINS / max(sample.size, 1)
    figure = go.Figure()
    figure.add_bar(
        x=compact((edges[:-1] + edges[1:]) / 2),
        y=compact(share),
        marker={"color": BLUE, "line_width": 0},
        hovertemplate="%{y}<extra></extra>",
    )
    figure.add_hline(y=1.0, line={"color": VERMILION, "width": 1.4, "dash": "dash"})
    figure.update_xaxes(title_text="Probability integral transform", range=[0, 1], nticks=6)
    figure.update_yaxes(title_text="Relative frequency", rangemode="tozero", nticks=5)
    figure.update_layout(height=280, bargap=0.04, showlegend=False)
    return Chart(figure, pd.DataFrame({"from": edges[:-1], "to": edges[1:], "count": counts}))


def coverage_chart(frame: pd.DataFrame, levels: Sequence[int]) -> Chart:
    """Draw the coverage of intervals against what it should be."""
    figure = go.Figure()
    figure.add_shape(type="line", x0=0, y0=0, x1=100, y1=100, line={"color": GREY, "width": 1.2, "dash": "dash"})
    look = {"mode": "lines+markers", "marker": {"size": 9, "color": BLUE}, "line": {"color": BLUE, "width": 1.6}}
    figure.add_scatter(x=list(levels), y=compact(frame["covered"]), **look, name="covered")
    figure.update_xaxes(title_text="Interval (%)", range=[40, 100], nticks=6)
    figure.update_yaxes(title_text="Observations within (%)", range=[0, 100], nticks=6)
    figure.update_layout(height=280, showlegend=False)
    return Chart(figure, frame)


def interval_series(frame: pd.DataFrame, level: int) -> Chart:
    """Draw merged soil moisture with an interval, and what was observed.

    Parameters
    ----------
    frame : DataFrame
        Time in the index; columns ``observed, merged, lower, upper``, NaN where missing.
    level : int
        Of the interval, percent.
    """
    note = ""
    drawn = frame
    if len(frame) > MAX_STEPS:
        stride = -(-len(frame) // MAX_STEPS)
        drawn = frame.groupby(np.arange(len(frame)) // stride).mean().set_axis(frame.index[::stride])
        note = f"Long record, drawn as means of {stride} steps."
    stamps = np.datetime_as_string(drawn.index.to_numpy().astype("datetime64[m]"))
    figure = go.Figure()
    # Gaps end a band: each stretch is a polygon of its own.
    for number, (begin, end) in enumerate(_stretches(drawn[["lower", "upper"]].notna().all(axis=1).to_numpy())):
        times = stamps[begin:end].tolist()
        edge = compact(drawn["upper"].iloc[begin:end]) + compact(drawn["lower"].iloc[begin:end])[::-1]
        figure.add_scatter(
            x=times + times[::-1], y=edge, fill="toself", fillcolor=_BAND, line={"width": 0}, mode="lines",
            name=f"{level} % interval", legendgroup="band", showlegend=number == 0, hoverinfo="skip",
        )  # fmt: skip
    line = {"width": 1.5, "color": BLUE}
    figure.add_scatter(x=stamps.tolist(), y=compact(drawn["merged"]), mode="lines", name="merged", line=line)
    marker = {"size": 3.5, "color": VERMILION}
    observed = compact(drawn["observed"])
    figure.add_scatter(x=stamps.tolist(), y=observed, mode="markers", name="observed", marker=marker)
    figure.update_yaxes(title_text="Soil moisture (m³ m⁻³)", nticks=6)
    figure.update_layout(height=260, showlegend=True, hovermode="x unified")
    return Chart(figure, frame.rename_axis("time").reset_index(), note=note)


def weight_bars(frame: pd.DataFrame) -> Chart:
    """Draw the weights of members, their sum being 1."""
    figure = go.Figure()
    places, labels = list(range(len(frame))), [f"{weight:.3f}" for weight in frame["weight"]]
    look = {"orientation": "h", "marker": {"color": GREEN, "line_width": 0}, "textposition": "auto"}
    figure.add_bar(y=places, x=compact(frame["weight"]), text=labels, hoverinfo="skip", **look)
    names = [str(name) if len(str(name)) <= 24 else f"{str(name)[:23]}…" for name in frame["member"]]
    figure.update_yaxes(tickvals=places, ticktext=names, autorange="reversed", showgrid=False)
    figure.update_xaxes(title_text="Weight", range=[0, max(0.5, 1.05 * float(frame["weight"].max()))])
    figure.update_layout(height=90 + 30 * len(frame), bargap=0.35, showlegend=False)
    return Chart(figure, frame)


def _stretches(there: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return begin and end of each run of True."""
    steps = np.flatnonzero(np.diff(np.concatenate([[False], there, [False]]).astype(int)))
    return [(int(begin), int(end)) for begin, end in zip(steps[::2], steps[1::2], strict=True)]
