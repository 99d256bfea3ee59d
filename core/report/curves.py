"""Figures of curves: what was fitted to pairs, and how one quantity follows another."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from numpy.typing import ArrayLike

from .drawing import BLUE, GREEN, GREY, MAX_POINTS, PURPLE, VERMILION, Chart, compact, escaped, nothing, shortened


def relation(
    x: ArrayLike,
    y: ArrayLike,
    curves: Mapping[str, tuple[ArrayLike, ArrayLike]],
    *,
    labels: tuple[str, str],
    unit: str,
) -> Chart:
    """Draw pairs, the curves that were fitted to them, and the 1:1 line.

    Parameters
    ----------
    x, y : (n,)
        Pairs with a NaN are left out; of more than 3000 a part is drawn, spread evenly over x.
    curves : mapping of str to ((m,), (m,))
        By their names in the legend.
    labels, unit : str
        Name the axes.

    Examples
    --------
    >>> totals = np.array([20.0, 40.0, 60.0])
    >>> relation(totals, 1.5 * totals, {"fitted": (totals, 1.5 * totals)}, labels=("Product", "Gauges"), unit="mm").data
       Product  Gauges
    0     20.0    30.0
    1     40.0    60.0
    2     60.0    90.0
    """
    pairs = np.stack([np.asarray(x, float).ravel(), np.asarray(y, float).ravel()])
    pairs = pairs[:, np.isfinite(pairs).all(axis=0)]
    shapes = {name: np.stack([np.asarray(part, float) for part in curve]) for name, curve in curves.items()}
    shapes = {name: curve[:, np.isfinite(curve).all(axis=0)] for name, curve in shapes.items()}
    everything = np.concatenate([pairs, *shapes.values()], axis=1)
    if not everything.size:
        return nothing()
    high = float(everything.max()) * 1.03 or 1.0
    note = ""
    data = pd.DataFrame(pairs.T, columns=list(labels))
    if pairs.shape[1] > MAX_POINTS:
        order = np.argsort(pairs[0], kind="stable")
        pairs = pairs[:, order[np.linspace(0, order.size - 1, MAX_POINTS).astype(int)]]
        note = f"{MAX_POINTS:,} of {len(data):,} pairs are drawn; the CSV has more."
    figure = go.Figure()
    if pairs.size:
        marker = {"size": 5, "opacity": 0.55, "color": GREY}
        figure.add_scatter(x=compact(pairs[0]), y=compact(pairs[1]), mode="markers", marker=marker, name="pairs")
    for (name, (across, up)), color in zip(
        shapes.items(), (BLUE, VERMILION, GREEN, PURPLE) * len(shapes), strict=False
    ):
        line = {"color": color, "width": 2.4}
        figure.add_scatter(x=compact(across), y=compact(up), mode="lines", line=line, name=escaped(shortened(name, 40)))
    figure.add_shape(type="line", x0=0, y0=0, x1=high, y1=high, line={"color": GREY, "width": 1.2, "dash": "dash"})
    axis = {"range": compact([0, high]), "constrain": "domain", "nticks": 7}
    figure.update_xaxes(title_text=escaped(f"{labels[0]} ({unit})"), **axis)
    figure.update_yaxes(title_text=escaped(f"{labels[1]} ({unit})"), scaleanchor="x", **axis)
    figure.update_layout(showlegend=True, margin_t=40)
    return Chart(figure, data, aspect=1.0, note=note)


def curve(frame: pd.DataFrame, *, x: str, y: str, mark: float, label: str) -> Chart:
    """Draw one quantity against another, with a line at the value that was chosen.

    Parameters
    ----------
    frame : DataFrame
        A row a point, by rising `x`; further columns are for the download.
    x, y : str
        Its columns.
    mark : float
        Where on the x axis the line stands.
    label : str
        What the x axis shows.

    Examples
    --------
    >>> frame = pd.DataFrame({"hour": [0.0, 6.0, 12.0], "r": [0.6, 0.8, 0.7]})
    >>> curve(frame, x="hour", y="r", mark=6.0, label="Hour of observation").data
       hour    r
    0   0.0  0.6
    1   6.0  0.8
    2  12.0  0.7
    """
    figure = go.Figure(
        go.Scatter(
            x=compact(frame[x]), y=compact(frame[y]), mode="lines+markers", marker={"size": 5}, line={"color": BLUE},
            hovertemplate=f"%{{x}}: {escaped(y)} %{{y}}<extra></extra>", showlegend=False,
        )
    )  # fmt: skip
    figure.add_vline(x=mark, line={"color": VERMILION, "dash": "dot", "width": 1.5})
    figure.update_xaxes(title_text=escaped(label))
    figure.update_yaxes(title_text=escaped(y), nticks=6)
    figure.update_layout(height=300)
    return Chart(figure, frame)
