"""What all figures share: colours, templates, and how texts and numbers are written in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from numpy.typing import ArrayLike

# Okabe and Ito's blue, vermilion and green with a purple and a grey that stay apart from them and from each other for
# colour-blind readers, and from the white and the dark page; their own purple does neither.
BLUE, VERMILION, GREEN, PURPLE, GREY = "#0072B2", "#D55E00", "#009E73", "#8250D2", "#80868D"
COLORS = (BLUE, VERMILION, GREEN, PURPLE, GREY)
PALETTES: dict[str, Any] = {
    # Viridis without its darkest end, which would sink into the dark page.
    "sequential": ["#365c8d", "#277f8e", "#1fa187", "#4ac16d", "#a0da39", "#fde725"],
    "rain": [[0, "#f1f3d9"], [0.25, "#a9d8b8"], [0.5, "#45aebf"], [0.75, "#2270ac"], [1, "#1a2f6f"]],
    "moisture": [[0, "#8c5a2b"], [0.3, "#d9b77e"], [0.5, "#efe9d9"], [0.7, "#7fb8c4"], [1, "#1d5f8a"]],
    "diverging": [[0, "#b2541a"], [0.25, "#e7a96c"], [0.5, "#efeeea"], [0.75, "#79aed2"], [1, "#1f5f99"]],
}
MAX_STEPS = 4000
MAX_POINTS = 3000
MAX_CELLS = 240
MAX_STATIONS = 60
MAX_POLYGONS = 400
MAX_VERTICES = 20_000
# Letters of the numbers below a colour bar.
_BAR = 18


@dataclass(frozen=True)
class Chart:
    """A figure and the data it shows.

    Attributes
    ----------
    figure : plotly.graph_objects.Figure
        Without title and template: the page gives it both.
    data : pandas.DataFrame
        What the reader downloads as CSV.
    aspect : float, optional
        Width over height of the plotting area, kept at every page width; without it, the figure's own height holds.
    note : str
        What was done to the data before drawing; stands below the figure.
    is_map : bool
        Whether the page's outlines and stations are drawn on it, see `Report.mark`.
    """

    figure: go.Figure
    data: pd.DataFrame
    aspect: float | None = None
    note: str = ""
    is_map: bool = False


def template(*, dark: bool) -> dict[str, Any]:
    """Return the plotly template of the light or the dark page."""
    light_colors, dark_colors = ("#22272b", "#59626b", "#e6e9eb", "#fff"), ("#e3e6e8", "#a3abb3", "#31373d", "#1d2125")
    ink, muted, grid, page = dark_colors if dark else light_colors
    axis = {
        **{"gridcolor": grid, "zerolinecolor": grid, "linecolor": muted, "tickcolor": muted, "showline": True},
        **{"ticks": "outside", "ticklen": 4, "automargin": True, "tickfont": {"color": muted}},
        "title": {"font": {"size": 12.5}, "standoff": 8},
    }
    layout = {
        "font": {"family": "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif", "size": 12, "color": ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "colorway": list(COLORS),
        "margin": {"l": 50, "r": 14, "t": 14, "b": 40},
        "xaxis": axis,
        "yaxis": axis,
        "polar": {
            "bgcolor": "rgba(0,0,0,0)",
            "angularaxis": {"gridcolor": grid, "linecolor": muted, "tickcolor": muted, "tickfont": {"color": muted}},
            "radialaxis": {"gridcolor": grid, "linecolor": muted, "tickcolor": muted, "tickfont": {"color": muted}},
        },
        "legend": {"orientation": "h", "x": 0, "y": 1.02, "xanchor": "left", "yanchor": "bottom"},
        "hoverlabel": {"bgcolor": page, "bordercolor": muted, "font": {"color": ink}},
        "annotationdefaults": {"font": {"color": muted, "size": 12}, "showarrow": False},
    }
    return {"layout": layout}


def compact(values: ArrayLike, digits: int = 5) -> list[Any]:
    """Return numbers as (nested) lists rounded to ``digits`` significant digits, None where not finite."""
    array = np.asarray(values, float)
    finite = np.isfinite(array)
    size = np.where(finite & (np.abs(array) > 1e-290), np.abs(array), 1.0)
    shift = digits - 1 - np.floor(np.log10(size))
    # Two powers of ten, both whole numbers: the quotient is the shortest one that JSON can hold.
    up, down = 10.0 ** np.maximum(shift, 0), 10.0 ** np.maximum(-shift, 0)
    result = (np.round(np.where(finite, array, 0.0) * up / down) * down / up).astype(object)
    result[~finite] = None
    return list(result.tolist())


def escaped(text: str) -> str:
    """Escape what plotly would read as markup."""
    return escape(text, quote=False)


def shortened(text: str, length: int) -> str:
    """Cut a name that would run over its neighbours."""
    return text if len(text) <= length else f"{text[: length - 1]}…"


def rounded(value: float, digits: int = 3) -> str:
    """Return a number with so many digits as people write it; a dash for NaN."""
    return f"{compact([value], digits)[0]:g}".replace("-", "−") if np.isfinite(value) else "–"


def numeral(value: float) -> str:
    """Return a number as texts and tables have it: with three digits, but no more than three decimals.

    Below 0.01 two digits are left; a dash for NaN.

    Examples
    --------
    >>> [numeral(value) for value in (0.2, 0.0128, 0.00226, -12.345, 99.96, 43800.0)]
    ['0.200', '0.013', '0.0023', '−12.3', '100.0', '43,800']
    """
    if not np.isfinite(value):
        return "–"
    size = abs(float(value))
    if size >= 1e9 or 0 < size < 1e-4:
        return f"{value:.3g}".replace("-", "−")
    if not size:
        return "0"
    decimals = 2 - int(np.floor(np.log10(size)))
    decimals = max(0, min(decimals, 3) if size >= 0.01 else decimals - 1)
    return f"{value:{',' if size >= 9999.5 else ''}.{decimals}f}".replace("-", "−")


def round_step(low: float, high: float, count: int = 4) -> float:
    """Return the step of 1, 2 or 5 times a power of ten that parts a range into about so many pieces."""
    rough = (high - low) / count
    power = 10.0 ** np.floor(np.log10(rough))
    return float(power * min((1, 2, 5, 10), key=lambda many: abs(np.log(many * power / rough))))


def round_ticks(low: float, high: float, count: int = 4) -> list[float]:
    """Return the round numbers within a range, about `count` of them."""
    step = round_step(low, high, count)
    numbers = np.arange(np.ceil(low / step - 1e-6), np.floor(high / step + 1e-6) + 1)
    # Rounded, so that 3 * 0.1 is 0.3.
    return [float(f"{number * step:.12g}") + 0.0 for number in numbers]


def round_scale(low: float, high: float, most: int = 5) -> list[float]:
    """Return round numbers at equal distances that a range lies between, at most so many and one."""
    power = 10.0 ** np.floor(np.log10((high - low) / most))
    for step in (power * many for many in (1, 2, 5, 10, 20, 50)):
        first, last = np.floor(low / step + 1e-6), np.ceil(high / step - 1e-6)
        if last - first <= most:
            break
    return [float(f"{number * step:.12g}") + 0.0 for number in np.arange(first, last + 1)]


def scale_of_bar(low: float, high: float) -> list[float]:
    """Return the round scale of a range, with as many numbers as find room below a narrow colour bar."""
    scales = (round_scale(low, high, most) for most in (5, 4, 3, 2))
    # Its ends may be marked by ≤ and ≥.
    fitting = (scale for scale in scales if sum(len(rounded(number)) for number in scale) <= _BAR)
    return next(fitting, round_scale(low, high, 2))


def round_limits(low: float, high: float) -> tuple[float, float]:
    """Return the ends of the round scale of a range."""
    scale = scale_of_bar(low, high)
    return scale[0], scale[-1]


def scale_texts(scale: Sequence[float], finite: np.ndarray) -> list[str]:
    """Return the texts of a scale's numbers; its ends say where values lie beyond them."""
    texts = [rounded(number) for number in scale]
    if finite.size and finite.min() < scale[0]:
        texts[0] = f"≤ {texts[0]}"
    if finite.size and finite.max() > scale[-1]:
        texts[-1] = f"≥ {texts[-1]}"
    return texts


def degrees_axis(low: float, high: float, letters: str, count: int) -> dict[str, Any]:
    """Return the ticks of an axis of degrees, with letters for the positive and the negative side, such as ``EW``."""
    ticks = round_ticks(low, high, count)

    def text(tick: float) -> str:
        return f"{abs(tick):.6g}°" + (f" {letters[0 if tick > 0 else 1]}" if tick else "")

    # East of 180 degrees lies the west, in grids from 0 to 360.
    turned = [(tick + 180) % 360 - 180 if letters == "EW" and abs(tick) > 180 else tick for tick in ticks]
    return {"tickvals": ticks, "ticktext": [text(tick) for tick in turned]}


def kilometres_axis(low: float, high: float, title: str, count: int) -> dict[str, Any]:
    """Return the ticks of an axis of metres, in kilometres: those of a continent would run into each other."""
    ticks = round_ticks(low, high, count)
    texts = [f"{tick / 1000:,.7g}".replace("-", "−") for tick in ticks]
    return {"tickvals": ticks, "ticktext": texts, "title_text": f"{title} (km)"}


def colorbar(ticks: ArrayLike, texts: Sequence[str]) -> dict[str, Any]:
    """Lay the colour bar along the foot of the figure, where it also fits a phone."""
    place = {"orientation": "h", "thickness": 10, "len": 0.8, "yref": "container", "y": 0, "yanchor": "bottom"}
    # Not rounded: a tick just beyond the end of the colours would not be drawn.
    values = np.asarray(ticks, float).tolist()
    return {**place, "tickvals": values, "ticktext": list(texts), "tickangle": 0, "outlinewidth": 0, "ypad": 4}


def label_colors(figure: go.Figure, title: str, margin: int) -> None:
    """Write what colours mean below them."""
    # The colour bar's own title would slide over the bar on narrow pages.
    place = {"xref": "paper", "yref": "paper", "x": 0.5, "y": 0, "yshift": 38 - margin, "yanchor": "bottom"}
    figure.add_annotation(text=escaped(title), **place)
    figure.update_layout(margin_b=margin)


def nothing(height: int = 160) -> Chart:
    """Return a figure that says that there is nothing to show."""
    figure = go.Figure()
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    figure.update_layout(height=height)
    figure.add_annotation(text="No data to show", x=0.5, y=0.5, xref="paper", yref="paper")
    return Chart(figure, pd.DataFrame())
