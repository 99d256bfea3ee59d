"""Figures that compare products with observations: Taylor diagram, heat map, ranking."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from .drawing import (
    BLUE,
    COLORS,
    GREY,
    MAX_STATIONS,
    PALETTES,
    Chart,
    colorbar,
    compact,
    escaped,
    label_colors,
    nothing,
    round_scale,
    rounded,
    scale_texts,
    shortened,
)

#: Markers of products: with five colours, a pair of colour and marker returns after twenty products.
SYMBOLS = ("circle", "square", "diamond", "triangle-up")
_CORRELATIONS = (0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)
#: Of the axes of a Taylor diagram, in pixels.
_TAYLOR_HEIGHT = 320


def taylor(scores: Mapping[str, tuple[float, float]]) -> Chart:
    """Draw a Taylor diagram: correlation as the angle, standard deviation as the distance from the corner.

    Taylor (2001), https://doi.org/10.1029/2000JD900719. The distance from the point of the observations is the RMSE
    without bias; dotted arcs show it.

    Parameters
    ----------
    scores : mapping of str to (float, float)
        Of each product the correlation, and its standard deviation over that of the observations; NaN is left out.

    Examples
    --------
    >>> taylor({"imerg": (0.7, 1.2), "era5": (0.8, 0.7)}).data
      product    r  standard_deviation_ratio
    0   imerg  0.7                       1.2
    1    era5  0.8                       0.7
    """
    known = {name: pair for name, pair in scores.items() if np.isfinite(pair).all()}
    if not known:
        return nothing()
    far = 1.12 * max(1.5, *(spread for _, spread in known.values()))
    lowest = min(r for r, _ in known.values())
    widest = 90.0 if lowest >= 0 else 180.0
    figure = go.Figure()
    _add_arcs(figure, far, widest)
    quarter = np.linspace(0, widest, 181)
    figure.add_scatterpolar(
        r=[1.0] * quarter.size, theta=compact(quarter), mode="lines", line={"color": GREY, "width": 1.4},
        showlegend=False, hoverinfo="skip",
    )  # fmt: skip
    figure.add_scatterpolar(
        r=[1], theta=[0], mode="markers", name="observations", cliponaxis=False,
        marker={"size": 13, "color": GREY, "symbol": "star"}, hovertemplate="observations<extra></extra>",
    )  # fmt: skip
    for number, (name, (r, spread)) in enumerate(known.items()):
        figure.add_scatterpolar(
            r=[round(spread, 5)], theta=[round(float(np.degrees(np.arccos(np.clip(r, -1, 1)))), 4)], mode="markers",
            name=escaped(name), cliponaxis=False,
            marker={
                "size": 12, "color": COLORS[number % len(COLORS)], "symbol": SYMBOLS[number % 4],
                "line": {"width": 1, "color": "#ffffff"},
            },
            hovertemplate=f"{escaped(name)}<br>R {rounded(r)}, σ ratio {rounded(spread)}<extra></extra>",
        )  # fmt: skip
    _title_angle(figure, widest)
    marks = [*_CORRELATIONS] if widest == 90 else sorted({*_CORRELATIONS, *(-value for value in _CORRELATIONS)})
    figure.update_layout(
        height=_TAYLOR_HEIGHT + 130,
        margin={"l": 40, "r": 60, "t": 90, "b": 40},
        legend={"y": 1.13},
        polar={
            "sector": [0, widest],
            "angularaxis": {
                "tickvals": compact(np.degrees(np.arccos(marks))), "ticktext": [f"{value:g}" for value in marks],
                "direction": "counterclockwise",
            },
            "radialaxis": {"range": [0, round(far, 3)], "angle": 0, "tickangle": 0, "dtick": 0.5, "title": "σ ratio"},
        },
    )  # fmt: skip
    data = pd.DataFrame(
        [{"product": name, "r": r, "standard_deviation_ratio": spread} for name, (r, spread) in scores.items()]
    )
    return Chart(figure, data)


def _add_arcs(figure: go.Figure, far: float, widest: float) -> None:
    """Draw the distances from the point of the observations."""
    around = np.linspace(0, 2 * np.pi, 361)
    for error in np.arange(0.5, 2 * far, 0.5):
        x, y = 1 + error * np.cos(around), error * np.sin(around)
        inside = (y >= 0) & (np.hypot(x, y) <= far) & ((x >= 0) | (widest > 90))
        if inside.any():
            figure.add_scatterpolar(
                r=compact(np.where(inside, np.hypot(x, y), np.nan)),
                theta=compact(np.degrees(np.arctan2(y, x))),
                mode="lines", line={"color": GREY, "width": 1, "dash": "dot"}, showlegend=False,
                hovertemplate=f"unbiased RMSE {error:g} σ<extra></extra>",
            )  # fmt: skip


def _title_angle(figure: go.Figure, widest: float) -> None:
    """Say what the angle is, for polar axes have no title for it: along the arc of a quarter, above that of a half."""
    if widest == 90:
        aside = (_TAYLOR_HEIGHT + 45) / np.sqrt(2)
        title = {"textangle": 45, "y": 0, "xshift": aside - _TAYLOR_HEIGHT / 2, "yshift": aside}
    else:
        title = {"y": 1, "yshift": 34}
    figure.add_annotation(
        text="correlation R", xref="paper", yref="paper", x=0.5, xanchor="center", yanchor="middle", showarrow=False,
        **title,
    )  # fmt: skip


def heat_map(
    frame: pd.DataFrame,
    *,
    label: str,
    unit: str = "",
    limits: tuple[float, float] | None = None,
    short: bool = False,
) -> Chart:
    """Draw a table as colours, its rows from top to bottom.

    Parameters
    ----------
    frame : DataFrame
        Names in index and columns; NaN stays empty. More than 60 rows: the first are drawn, the CSV has all.
    label, unit : str
        Stand at the colour bar.
    limits : (float, float), optional
        Ends of the colours; by default the 2nd and the 98th percentile.
    short : bool
        Columns are called by their first letters, such as months.

    Examples
    --------
    >>> frame = pd.DataFrame({"imerg": [0.6, 0.7], "era5": [0.8, 0.5]}, index=["S1", "S2"])
    >>> heat_map(frame, label="R").data
        imerg  era5
    S1    0.6   0.8
    S2    0.7   0.5
    """
    values = frame.to_numpy(float)
    finite = values[np.isfinite(values)]
    if not finite.size:
        return nothing()
    low, high = limits or (float(part) for part in np.percentile(finite, [2, 98]))
    if not low < high:
        low, high = low - 0.5, high + 0.5
    shown = frame.head(MAX_STATIONS)
    cells = shown.to_numpy(float)
    # Few numbers find room below a narrow panel.
    scale = round_scale(low, high, most=4)
    columns, rows = ([escaped(str(name)) for name in names] for names in (shown.columns, shown.index))
    figure = go.Figure()
    figure.add_heatmap(
        x=list(range(len(columns))), y=list(range(len(rows))), z=compact(cells, 4),
        zmin=scale[0], zmax=scale[-1], colorscale=PALETTES["sequential"], xgap=1, ygap=1,
        colorbar={**colorbar(scale, scale_texts(scale, finite)), "len": 1},
        customdata=[[f"{row}, {column}" for column in columns] for row in rows],
        hovertemplate="%{customdata}<br>%{z}<extra></extra>",
    )  # fmt: skip
    letters = [name[:1] for name in columns] if short else columns
    figure.update_xaxes(tickvals=list(range(len(columns))), ticktext=letters, tickangle=0 if short else None)
    figure.update_xaxes(tickfont_size=10, showgrid=False, zeroline=False)
    names = [escaped(shortened(str(name), 20)) for name in shown.index]
    figure.update_yaxes(tickvals=list(range(len(rows))), ticktext=names, tickfont_size=10, showgrid=False)
    figure.update_yaxes(autorange="reversed", zeroline=False)
    label_colors(figure, f"{label} ({unit})" if unit else label, 86)
    figure.update_layout(margin_r=26, height=int(110 + (22 if len(rows) <= 15 else 14) * max(len(rows), 3)))
    more = f"The first {len(shown)} of {len(frame)} rows are drawn." if len(frame) > len(shown) else ""
    return Chart(figure, frame, note=more)


def ranking(frame: pd.DataFrame, *, label: str, unit: str = "") -> Chart:
    """Draw products in their order, with intervals, and whether each is surely worse than the first.

    Parameters
    ----------
    frame : DataFrame
        Products in the index, the best first, and ``value, low, high, worse``; ``worse`` is ``yes`` where a product is
        worse than the first for sure.
    label, unit : str
        Name the axis.

    Examples
    --------
    >>> columns = {"value": [0.8, 0.6], "low": [0.7, 0.5], "high": [0.9, 0.7], "worse": ["best", "yes"]}
    >>> ranking(pd.DataFrame(columns, index=["era5", "imerg"]), label="R").data
      product  value  low  high worse
    0    era5    0.8  0.7   0.9  best
    1   imerg    0.6  0.5   0.7   yes
    """
    frame = frame[np.isfinite(frame["value"].to_numpy(float))]
    if frame.empty:
        return nothing()
    figure = go.Figure()
    places = np.arange(len(frame))
    sure = frame["worse"].to_numpy() == "yes"
    groups = {
        "first": (places == 0, BLUE, "circle"),
        "not significantly worse": ((places > 0) & ~sure, BLUE, "circle-open"),
        "significantly worse": ((places > 0) & sure, GREY, "circle"),
    }
    for name, (chosen, color, symbol) in groups.items():
        own = frame[chosen]
        if own.empty:
            continue
        reach = {"array": compact(own["high"] - own["value"]), "arrayminus": compact(own["value"] - own["low"])}
        figure.add_scatter(
            x=compact(own["value"]), y=places[chosen].tolist(), mode="markers", name=name,
            marker={"size": 9, "color": color, "symbol": symbol, "line": {"width": 2, "color": color}},
            error_x={**reach, "thickness": 1.5, "width": 4, "color": color},
            text=[escaped(str(product)) for product in own.index], hovertemplate="%{text}<br>%{x}<extra></extra>",
        )  # fmt: skip
    names = [escaped(shortened(str(name), 24)) for name in frame.index]
    figure.update_yaxes(tickvals=places.tolist(), ticktext=names, autorange="reversed", showgrid=False)
    figure.update_xaxes(title_text=escaped(f"{label} ({unit})" if unit else label))
    figure.update_layout(height=120 + 28 * len(frame), showlegend=True, margin_t=40)
    return Chart(figure, frame.rename_axis("product").reset_index())


def reliability_diagram(frame: pd.DataFrame, *, label: str) -> Chart:
    """Draw how often an event came, by class of its probability.

    Parameters
    ----------
    frame : DataFrame
        A row a class, by rising probability: ``probability, observed_share`` (0 to 1) and ``n``.
    label : str
        Names the probability.

    Examples
    --------
    >>> frame = pd.DataFrame({"probability": [0.1, 0.5, 0.9], "observed_share": [0.15, 0.5, 0.8], "n": [50, 20, 10]})
    >>> reliability_diagram(frame, label="More than 1 mm").data
       probability  observed_share   n
    0          0.1            0.15  50
    1          0.5            0.50  20
    2          0.9            0.80  10
    """
    figure = go.Figure()
    figure.add_scatter(
        x=[0, 1], y=[0, 1], mode="lines", line={"color": GREY, "dash": "dot", "width": 1.5}, hoverinfo="skip",
        showlegend=False,
    )  # fmt: skip
    figure.add_scatter(
        x=compact(frame["probability"]), y=compact(frame["observed_share"]), mode="lines+markers+text",
        text=[f"{int(count):,}" for count in frame["n"]], textposition="top left", line={"color": BLUE},
        marker={"size": 8}, showlegend=False,
        hovertemplate="probability %{x:.2f}<br>observed %{y:.2f}<br>n %{text}<extra></extra>",
    )  # fmt: skip
    figure.update_xaxes(title_text=escaped(label), range=[-0.05, 1.05], constrain="domain")
    figure.update_yaxes(title_text="Observed share", range=[-0.05, 1.08], scaleanchor="x", constrain="domain")
    figure.update_layout(height=420)
    return Chart(figure, frame)
