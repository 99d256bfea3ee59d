"""Maps: rasters and polygons in the colours of a value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from numpy.typing import ArrayLike
from plotly.colors import make_colorscale, sample_colorscale

from .drawing import (
    GREY,
    MAX_CELLS,
    MAX_POLYGONS,
    MAX_VERTICES,
    PALETTES,
    Chart,
    colorbar,
    compact,
    degrees_axis,
    escaped,
    kilometres_axis,
    label_colors,
    nothing,
    rounded,
    scale_of_bar,
    scale_texts,
    shortened,
)

#: Names and rings of (n, 2) coordinates.
Outlines = Sequence[tuple[str, Sequence[np.ndarray]]]


def raster_map(
    values: ArrayLike,
    x: ArrayLike | None = None,
    y: ArrayLike | None = None,
    *,
    label: str,
    unit: str = "",
    palette: str = "sequential",
    geographic: bool = True,
    limits: tuple[float, float] | None = None,
) -> Chart:
    r"""Draw one raster band as a map of equal aspect.

    Parameters
    ----------
    values : (y, x)
        NaN stays transparent. A raster of more than 240 columns or rows is averaged over square blocks.
    x, y : (x,), (y,)
        Coordinates of the cells' centres, ascending or descending; without them, columns and rows are numbered.
    label, unit : str
        Stand at the colour bar.
    palette : {'sequential', 'rain', 'moisture', 'diverging'}
        The diverging one is centred at zero.
    geographic : bool
        Coordinates are degrees; else metres.
    limits : (float, float), optional
        Ends of the colours; by default the 2nd and 98th percentile. Either are widened to round numbers, and the colour
        bar says where values lie beyond them.

    Examples
    --------
    >>> values = np.array([[1.0, 2.0], [np.nan, 4.0]])
    >>> raster_map(values, x=[98.0, 98.5], y=[40.0, 39.5], label="Rain", unit="mm").data
           98.0  98.5
    y \ x
    40.0    1.0   2.0
    39.5    NaN   4.0
    """
    band = np.asarray(values, float)
    if not np.isfinite(band).any():
        return nothing()
    across = np.arange(band.shape[1], dtype=float) if x is None else np.asarray(x, float)
    down = np.arange(band.shape[0], dtype=float) if y is None else np.asarray(y, float)
    numbered = x is None or y is None
    factor = -(-max(band.shape) // MAX_CELLS)
    band = _block_mean(band, factor)
    across, down = (np.array([c[i : i + factor].mean() for i in range(0, c.size, factor)]) for c in (across, down))
    finite = band[np.isfinite(band)]
    low, high = limits or np.percentile(finite, [2, 98])
    if palette == "diverging" and limits is None:
        low, high = -max(abs(low), abs(high)), max(abs(low), abs(high))
    if not low < high:
        low, high = low - 0.5, high + 0.5
    scale = scale_of_bar(low, high)
    bar = colorbar(scale, scale_texts(scale, finite))
    colors = {"zmin": scale[0], "zmax": scale[-1], "colorscale": PALETTES[palette], "colorbar": bar}
    hover = "%{x}, %{y}<br>%{z}<extra></extra>"
    figure = go.Figure()
    figure.add_heatmap(x=compact(across, 8), y=compact(down, 8), z=compact(band, 4), hovertemplate=hover, **colors)
    degrees = geographic and not numbered
    ratio = 1 / max(np.cos(np.radians(down.mean())), 0.1) if degrees else 1.0
    _axes(figure, across, down, None if numbered else degrees, ratio)
    figure.update_yaxes(autorange="reversed" if numbered else True)
    title = f"{label} ({unit})" if label and unit else label or unit
    label_colors(figure, title, 86 if degrees else 106)
    width, height = (np.ptp(c) * (1 + 1 / max(c.size - 1, 1)) or 1.0 for c in (across, down))
    # Single precision is what cubes hold; every digit of a mean would double the size of the page.
    data = pd.DataFrame(
        np.array(compact(band, 6), float), index=pd.Index(compact(down, 8), name="y \\ x"), columns=compact(across, 8)
    )
    return Chart(figure, data, aspect=float(np.clip(width / (height * ratio), 0.4, 2.5)), is_map=True)


def _axes(figure: go.Figure, x: np.ndarray, y: np.ndarray, degrees: bool | None, ratio: float) -> None:
    """Lay out the axes of a map of equal aspect: degrees with E, W, N and S, else kilometres; None: cells."""
    style: dict[str, Any] = {"constrain": "domain", "showgrid": False, "zeroline": False}
    along: dict[str, Any] = {"nticks": 3}
    up: dict[str, Any] = {"nticks": 5}
    wide = np.ptp(x) > 0 and np.ptp(y) > 0
    ends = [(float(c.min()), float(c.max())) for c in (x, y)]
    if degrees is None:
        along["title_text"], up["title_text"] = "Column", "Row"
    elif degrees and wide:
        along, up = degrees_axis(*ends[0], "EW", 3), degrees_axis(*ends[1], "NS", 4)
    elif not degrees and wide:
        along, up = kilometres_axis(*ends[0], "Easting", 2), kilometres_axis(*ends[1], "Northing", 3)
    elif not degrees:
        along["title_text"], up["title_text"] = "Easting (m)", "Northing (m)"
    figure.update_xaxes(**style, **along, tickangle=0)
    figure.update_yaxes(**style, **up, scaleanchor="x", scaleratio=ratio, constraintoward="top")


def add_outlines(chart: Chart, polygons: Outlines) -> None:
    """Draw polygons as lines on a map in their coordinates; they are those of `polygon_map`. None of too many."""
    if 0 < len(polygons) <= MAX_POLYGONS:
        x, y = _lines([ring for _, rings in polygons for ring in rings], _stride(polygons))
        # A pale edge keeps the line visible on dark colours and on the dark page.
        for color, width in (("rgba(255,255,255,0.7)", 3.2), ("#202124", 1.2)):
            line = {"color": color, "width": width}
            chart.figure.add_scatter(x=x, y=y, mode="lines", line=line, showlegend=False, hoverinfo="skip")


def add_points(chart: Chart, points: pd.DataFrame | None) -> None:
    """Draw stations on a map in their coordinates: columns ``x``, ``y``, and ``station_id`` for their names."""
    if points is not None and len(points):
        names = [escaped(shortened(str(name), 24)) for name in points.get("station_id", [""] * len(points))]
        marker = {"size": 6, "color": "#ffffff", "line": {"color": "#202124", "width": 1.2}}
        chart.figure.add_scatter(
            x=compact(points["x"], 8), y=compact(points["y"], 8), mode="markers", marker=marker, text=names,
            hoverinfo="text", showlegend=False,
        )  # fmt: skip


def _stride(polygons: Outlines) -> int:
    """Return of how many vertices one is drawn."""
    return -(-sum(len(ring) for _, rings in polygons for ring in rings) // MAX_VERTICES)


def _lines(rings: Sequence[np.ndarray], stride: int) -> tuple[list[Any], list[Any]]:
    """Return x and y of rings, one after another with None between them."""
    thinned = [np.vstack([ring[:-1:stride], ring[:1]]) if len(ring) > 8 * stride else ring for ring in rings]
    x, y = ([number for ring in thinned for number in (*compact(ring[:, axis], 7), None)][:-1] for axis in (0, 1))
    return x, y


def polygon_map(
    polygons: Outlines,
    values: ArrayLike,
    *,
    label: str,
    unit: str = "",
    palette: str = "sequential",
    geographic: bool = True,
    limits: tuple[float, float] | None = None,
) -> Chart:
    """Draw polygons coloured by a value each; those without a value grey.

    Parameters
    ----------
    polygons : sequence of (name, rings)
        Rings of (n, 2) coordinates, those of holes against the direction of those of parts. Fine outlines are thinned.
    values : (polygon,)
        NaN is missing.
    label, unit, palette, geographic
        As in `raster_map`.
    limits : (float, float), optional
        Ends of the colours, such as those of maps beside it; by default those of the values. Widened to round numbers.

    Examples
    --------
    >>> square = np.array([(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0)])
    >>> polygon_map([("A", [square]), ("B", [square + 1.0])], [12.0, np.nan], label="Irrigation", unit="mm").data
      name  Irrigation
    0    A        12.0
    1    B         NaN
    """
    numbers = np.asarray(values, float)
    finite = numbers[np.isfinite(numbers)]
    if not finite.size or len(polygons) > MAX_POLYGONS:
        return nothing()
    low, high = limits or (float(finite.min()), float(finite.max()))
    scale = scale_of_bar(*((low, high) if low < high else (low - 0.5, high + 0.5)))
    low, high = scale[0], scale[-1]
    stride = _stride(polygons)
    chosen = PALETTES[palette]
    colors = chosen if isinstance(chosen[0], list) else make_colorscale(chosen)
    figure = go.Figure()
    for (name, rings), value in zip(polygons, numbers, strict=True):
        x, y = _lines(rings, stride)
        share = np.clip((value - low) / (high - low), 0, 1)
        fill = sample_colorscale(colors, [share])[0] if np.isfinite(value) else "rgba(128,134,141,0.25)"
        text = f"{escaped(shortened(name, 40))}: {rounded(value)}"
        look = {"mode": "lines", "fill": "toself", "fillcolor": fill, "line": {"color": GREY, "width": 0.8}}
        figure.add_scatter(x=x, y=y, **look, hoveron="fills", text=text, name=text, hoverinfo="text", showlegend=False)
    marker = {
        **{"color": [low], "cmin": low, "cmax": high, "colorscale": colors, "showscale": True},
        "colorbar": colorbar(scale, scale_texts(scale, finite)),
    }
    figure.add_scatter(x=[None], y=[None], mode="markers", marker=marker, showlegend=False)
    corners = np.concatenate([ring for _, rings in polygons for ring in rings])
    ratio = 1 / max(np.cos(np.radians(corners[:, 1].mean())), 0.1) if geographic else 1.0
    _axes(figure, corners[:, 0], corners[:, 1], geographic, ratio)
    label_colors(figure, f"{label} ({unit})" if unit else label, 86 if geographic else 106)
    across, down = np.ptp(corners, axis=0)
    data = pd.DataFrame({"name": [name for name, _ in polygons], label: numbers})
    return Chart(figure, data, aspect=float(np.clip(across / max(down * ratio, 1e-9), 0.4, 2.5)), is_map=True)


def _block_mean(band: np.ndarray, factor: int) -> np.ndarray:
    """Average square blocks, leaving out NaN; blocks cut by the edge count with the cells they have."""
    padded = np.pad(band, [(0, -size % factor) for size in band.shape], constant_values=np.nan)
    blocks = padded.reshape(padded.shape[0] // factor, factor, padded.shape[1] // factor, factor)
    finite = np.isfinite(blocks)
    count = finite.sum(axis=(1, 3))
    total = np.where(finite, blocks, 0).sum(axis=(1, 3))
    return np.divide(total, count, out=np.full(count.shape, np.nan), where=count > 0)
