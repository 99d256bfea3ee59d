"""The page of a report: blocks in reading order, written as one HTML file that needs no network.

plotly.js, the figures and the CSV files lie gzipped in the page (browsers unpack them since 2023), so that a report of
ten maps stays under 6 MB. Everything that comes from outside is escaped; a content security policy in the page forbids
it to load anything.
"""

from __future__ import annotations

import base64
import gzip
import json
import platform
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pandas as pd
import plotly
import plotly.graph_objects as go
from plotly.offline import get_plotlyjs

from ..errors import OutputError
from ..files import temporary
from ..spreadsheets import guard_table
from ..version import VERSION
from .drawing import Chart, numeral, template
from .maps import Outlines, add_outlines, add_points

MAX_PAGE_BYTES = 6_000_000
MAX_TABLE_ROWS = 200
MAX_CSV_ROWS = 50_000

# A table of more rows is parted between printed sheets; a shorter one moves to the next as it is.
_TOGETHER = 15
# A table of more columns, and no more rows, is turned.
_WIDE, _NARROW = 9, 7
# Columns of whole numbers that count.
_COUNTS = ("n", "values", "steps", "pairs", "pixels", "stations", "gauges", "windows", "samples", "known")

_HERE = Path(__file__).parent
_TOO_LARGE = 'disabled title="Too large for this page: see the outputs of the run"'
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; \
style-src 'unsafe-inline'; img-src data: blob:">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="SM2R {version}">
<title>{title}</title>
<style>
{css}</style>
<script>
document.documentElement.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
</script>
</head>
<body>
<main>
<header><h1>{title}</h1><button id="theme" type="button">Dark page</button></header>
<p class="lead">{summary}</p>
{body}
</main>
{payloads}
<script type="application/json" id="setup">{setup}</script>
<script>
{js}</script>
</body>
</html>
"""


class Report:
    """A report, built block by block in reading order.

    Parameters
    ----------
    title : str
        What was done.
    summary : str
        The result in one sentence.

    Examples
    --------
    >>> import numpy as np, pandas as pd
    >>> from sm2r.core.report import raster_map
    >>> report = Report("Rain of a basin", "12 mm in June.")
    >>> report.figures([("Pixels", 4), ("Mean", 12.0)])
    >>> report.plot(raster_map(np.array([[11.0, 12.0], [12.5, 12.5]]), label="Rain", unit="mm"), title="June")
    >>> report.table(pd.DataFrame({"station": ["A"], "r": [0.81]}), title="Scores")
    >>> report.write("june.html").name
    'june.html'
    """

    def __init__(self, title: str, summary: str = "") -> None:
        self.title = title
        self.summary = summary
        self._blocks: list[str] = []
        self._payloads: dict[str, str] = {}
        self._charts: dict[str, go.Figure] = {}
        self._maps: list[Chart] = []
        self._with_maps: list[int] = []
        self._figures = 0
        self._tables = 0

    def section(self, title: str, *paragraphs: str) -> None:
        """Begin a section, with plain text where wanted."""
        self._blocks.append(f"<h2>{escape(title)}</h2>")
        self._blocks += [f"<p>{escape(text)}</p>" for text in paragraphs]

    def notice(self, text: str, level: Literal["info", "warning"] = "info") -> None:
        """Say something that the reader must not miss."""
        word = "Warning" if level == "warning" else "Note"
        self._blocks.append(f'<p class="notice {escape(level)}"><b>{word}.</b> {escape(text)}</p>')

    def figures(self, items: Iterable[tuple[str, Any]]) -> None:
        """Show key numbers as a row of tiles: pairs of a label and a value, numbers to 3 digits."""
        tiles = (f"<div><dt>{escape(label)}</dt><dd>{escape(_tile(value))}</dd></div>" for label, value in items)
        self._blocks.append(f'<dl class="tiles">{"".join(tiles)}</dl>')

    def mark(self, basin: Outlines = (), stations: pd.DataFrame | None = None) -> None:
        """Draw the outline of a basin and stations on all maps shown so far; call it once, after the last map.

        Parameters
        ----------
        basin : sequence of (name, rings)
            Polygons in the coordinates of the maps, as for `add_outlines`.
        stations : DataFrame, optional
            ``x``, ``y`` and ``station_id``, as for `add_points`.
        """
        drawn = [text for text, there in (("Lines: basin.", basin), ("Dots: stations.", stations is not None)) if there]
        if not drawn:
            return
        for chart in self._maps:
            add_outlines(chart, basin)
            add_points(chart, stations)
        for number in self._with_maps:
            block = self._blocks[number].removesuffix("</figure>")
            self._blocks[number] = f'{block}<p class="note">{" ".join(drawn)}</p></figure>'

    def links(self, files: Mapping[str, str], *, title: str) -> None:
        """List files that lie beside the page, by their titles; their names are plain."""
        items = "".join(f'<li><a href="{escape(file)}">{escape(text)}</a></li>' for text, file in files.items())
        self._blocks.append(f"<h2>{escape(title)}</h2><ul>{items}</ul>")

    def table(self, frame: pd.DataFrame, *, title: str, note: str = "") -> None:
        """Show a table: numbers rounded, columns of numbers to the right, NaN as a dash.

        The first 200 rows are shown, and the note says of how many. The CSV has every digit and up to 50,000 rows. A
        table of many columns and few rows is shown with rows and columns exchanged, so that it fits the page.
        """
        self._tables += 1
        frame = _flat(frame)
        shown = frame.head(MAX_TABLE_ROWS)
        notes = [escape(note)] if note else []
        if len(frame) > len(shown):
            notes.append(f"The first {len(shown)} of {len(frame):,} rows are shown; the CSV has them{_cut(frame)}.")
        button = self._download(frame, f"table-{self._tables}")
        kind = "table long" if len(shown) > _TOGETHER else "table"
        turned = shown.shape[1] > _WIDE and len(shown) <= _NARROW
        content = _turned_table(shown) if turned else _html_table(shown)
        self._blocks.append(
            f'<section class="{kind}"><h3><span>Table {self._tables}.</span> {escape(title)}</h3>'
            f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}">{content}</div>'
            f'<div class="tools">{button}<p class="note">{" ".join(notes)}</p></div></section>'
        )

    def plot(
        self,
        figure: Chart | go.Figure | Mapping[str, Chart],
        *,
        title: str,
        caption: str = "",
        data: pd.DataFrame | None = None,
    ) -> None:
        """Show a figure, or several side by side under their labels.

        Parameters
        ----------
        figure : Chart, plotly Figure or mapping of a label to a Chart
            A bare plotly figure needs ``data``.
        title : str
            What the figure shows.
        caption : str
            How to read it.
        data : DataFrame, optional
            Offered as CSV instead of the chart's own data; not for several side by side.
        """
        if isinstance(figure, Mapping) and len(figure) == 1:
            [(label, figure)] = figure.items()
            title = f"{title}: {label}"
        self._figures += 1
        name, maps = f"figure-{self._figures}", len(self._maps)
        if isinstance(figure, Mapping):
            panels = [
                f"<div><h4>{escape(label)}</h4>{self._panel(chart, f'{name}-{i}', f'{title}: {label}')}</div>"
                for i, (label, chart) in enumerate(figure.items(), 1)
            ]
            shape = "panels pairs" if len(panels) in (2, 4) else "panels"
            content, kind = f'<div class="{shape}">{"".join(panels)}</div>', ' class="many"'
        else:
            if isinstance(figure, Chart):
                chart = figure if data is None else replace(figure, data=data)
            elif data is not None:
                chart = Chart(figure, data)
            else:
                raise ValueError("a bare plotly figure needs its data")
            content, kind = self._panel(chart, name, title), ""
        if len(self._maps) > maps:
            self._with_maps.append(len(self._blocks))
        foot = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        self._blocks.append(
            f"<figure{kind}><h3><span>Figure {self._figures}.</span> {escape(title)}</h3>{content}{foot}</figure>"
        )

    def write(
        self,
        path: str | Path,
        *,
        inputs: Mapping[str, Any] | None = None,
        parameters: Mapping[str, Any] | None = None,
        date: datetime | None = None,
    ) -> Path:
        """Write the page, whole or not at all.

        Parameters
        ----------
        path : path
            The HTML file; one that exists is replaced.
        inputs, parameters : mapping
            What the result was made from, for the end of the page.
        date : datetime, optional
            When; now if not given.

        Raises
        ------
        OutputError
            The file cannot be written.
        """
        moment = (date or datetime.now(UTC)).astimezone(UTC)
        payloads = {**self._payloads, **{key: _pack(_figure_text(figure)) for key, figure in self._charts.items()}}
        if self._figures:
            payloads["plotly"] = _pack(get_plotlyjs())
        body = "\n".join([*self._blocks, _provenance(inputs or {}, parameters or {}, moment)])
        # Should the page grow too large, it loses the largest CSV files first, then the largest figures, and says so.
        room = MAX_PAGE_BYTES - 100_000 - len(body.encode(errors="replace")) - sum(map(len, payloads.values()))
        for key in sorted(payloads.keys() - {"plotly"}, key=lambda key: (key[0], -len(payloads[key]), key)):
            if room >= 0:
                break
            room += len(payloads.pop(key))
            body = body.replace(f'data-csv="{key}"', _TOO_LARGE).replace(f'data-figure="{key}"', "data-dropped")
        setup = {"templates": {"light": template(dark=False), "dark": template(dark=True)}}
        page = _PAGE.format(
            version=escape(VERSION),
            title=escape(self.title),
            summary=escape(self.summary),
            css=(_HERE / "page.css").read_text(encoding="utf-8"),
            js=(_HERE / "page.js").read_text(encoding="utf-8"),
            body=body,
            payloads="\n".join(f'<script type="text/plain" id="{k}">{v}</script>' for k, v in payloads.items()),
            setup=json.dumps(setup).replace("<", "\\u003c"),
        )
        try:
            with temporary(path) as part:
                part.write_text(page, encoding="utf-8", errors="replace")
        except OSError as error:
            raise OutputError(f"Cannot write {path}: {error.strerror or error}. Choose another folder.") from error
        return Path(path)

    def _panel(self, chart: Chart, name: str, label: str) -> str:
        key = f"p{len(self._payloads) + len(self._charts)}"
        if chart.is_map:
            # A copy, since outlines are drawn on it.
            chart = replace(chart, figure=go.Figure(chart.figure))
            self._maps.append(chart)
        self._charts[key] = chart.figure
        layout = chart.figure.layout
        size, kind = f"height:{layout.height or 400:g}px", "chart"
        if chart.aspect is not None:
            # The margins beside the plotting area come off the width, those above and below it off the height.
            top, bottom = (14 if layout.margin.t is None else layout.margin.t), (layout.margin.b or 40)
            rest = max(0.0, top + bottom - 64 / chart.aspect)
            size, kind = f"aspect-ratio:{chart.aspect:.3g};padding-bottom:{rest:.0f}px", "chart square"
        return (
            f'<div class="{kind}" id="{name}" style="{size}" role="img" aria-label="{escape(label)}" '
            f'data-figure="{key}"><noscript>Figures need JavaScript.</noscript></div><div class="tools">'
            f"{self._download(chart.data, name)}{self._button('Save image', name, f'data-image={name}')}"
            f'<p class="note">{escape(chart.note)}</p></div>'
        )

    def _download(self, frame: pd.DataFrame, name: str) -> str:
        if frame.empty:
            return ""
        key = f"c{len(self._payloads) + len(self._charts)}"
        self._payloads[key] = _pack(to_csv(frame))
        return self._button("Save data (CSV)", name, f'data-csv="{key}"')

    def _button(self, text: str, name: str, target: str) -> str:
        stem = re.sub(r"[^a-z0-9]+", "-", self.title.lower()).strip("-")[:40] or "report"
        return f'<button type="button" {target} data-name="{stem}-{name}">{text}</button>'


def _figure_text(figure: go.Figure) -> str:
    """Return a figure as JSON, without what the page gives it."""
    content = json.loads(figure.to_json())
    for name in ("template", "height"):
        content["layout"].pop(name, None)
    return json.dumps({"data": content["data"], "layout": content["layout"]}, separators=(",", ":"))


def rain_unit(step: str) -> str:
    """Return the unit of rain of a time step, which is daily, monthly or another one."""
    return {"daily": "mm per day", "monthly": "mm per month"}.get(step, "mm per step")


def to_csv(frame: pd.DataFrame) -> str:
    """Return a table as CSV, at most 50,000 rows, with no cell that a spreadsheet would run as a formula."""
    return str(guard_table(_flat(frame).head(MAX_CSV_ROWS)).to_csv(index=False))


def _flat(frame: pd.DataFrame) -> pd.DataFrame:
    """Make an index that says something a column; numbers without a name are those of rows."""
    rows = frame.index.name is None and pd.api.types.is_integer_dtype(frame.index)
    return frame if rows else frame.reset_index(allow_duplicates=True)


def _pack(text: str) -> str:
    # Without a time stamp, the same report is the same file.
    return base64.b64encode(gzip.compress(text.encode(errors="replace"), mtime=0)).decode()


def _cut(frame: pd.DataFrame) -> str:
    return f" up to row {MAX_CSV_ROWS:,}" if len(frame) > MAX_CSV_ROWS else " all"


def _value(value: Any, digits: int = 3) -> str:
    """Write one value for people, missing values as a dash."""
    if isinstance(value, list | tuple | set | np.ndarray):
        return ", ".join(_value(item, digits) for item in value)
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return "–"
    if isinstance(value, bool | np.bool_):
        return "yes" if value else "no"
    if isinstance(value, float | np.floating):
        return numeral(float(value)) if digits < 4 else f"{value:.{digits}g}".replace("-", "−")
    if isinstance(value, int | np.integer):
        return str(value).replace("-", "−")
    if isinstance(value, datetime | np.datetime64):
        return str(pd.Timestamp(value)).removesuffix(" 00:00:00")
    return str(value)


def _tile(value: Any) -> str:
    return _counted(value) if isinstance(value, int | np.integer) and not isinstance(value, bool) else _value(value)


def _counted(value: Any) -> str:
    """Write a whole number that counts; one that names something, such as a year, has no comma."""
    return f"{value:,}" if abs(value) >= 10_000 else _value(value)


def _cells(column: pd.Series) -> list[str]:
    """Write a column with the same decimals in all rows.

    They are those that give three digits to most, but one of percents and at most three, unless all are below 0.01.
    p-values have three.
    """
    if not pd.api.types.is_float_dtype(column):
        counts = pd.api.types.is_integer_dtype(column) and str(column.name) in _COUNTS
        return [_counted(value) if counts else _value(value) for value in column]
    numbers: np.ndarray = column.to_numpy(float, na_value=np.nan)
    if str(column.name) == "p" or str(column.name).startswith("p ("):
        return [_value(p) if not np.isfinite(p) else f"{p:.3f}" if p >= 0.0005 else "< 0.001" for p in numbers]
    sizes = np.abs(numbers[np.isfinite(numbers) & (numbers != 0)])
    decimals = int(np.clip(2 - np.floor(np.log10(np.quantile(sizes, 0.75))), 0, 6)) if sizes.size else 0
    # Not that of 'low, 95 %', which is the end of an interval.
    if re.search(r"^%$|\(%", str(column.name)):
        decimals = 1
    elif sizes.size and sizes.max() >= 0.01:
        decimals = min(decimals, 3)
    return [_value(value) if not np.isfinite(value) else _fixed(value, decimals) for value in numbers]


def _fixed(value: float, decimals: int) -> str:
    """Write a number with so many decimals; one that rounds to zero keeps its sign, which says on which side it is."""
    return f"{value + 0.0:{',' if abs(value) >= 9999.5 else ''}.{decimals}f}".replace("-", "−")


def _html_table(frame: pd.DataFrame) -> str:
    columns = [frame.iloc[:, i] for i in range(frame.shape[1])]
    kinds = ["n" if pd.api.types.is_numeric_dtype(column) else "t" for column in columns]
    head = _row("th", kinds, [str(column.name) for column in columns])
    rows = zip(*map(_cells, columns), strict=True)
    body = "".join(f"<tr>{_row('td', kinds, row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _turned_table(frame: pd.DataFrame) -> str:
    """Return a table with a row for each column; the first column is the head."""
    first, *others = [frame.iloc[:, i] for i in range(frame.shape[1])]
    kinds = ["t", *["n"] * len(frame)]
    head = _row("th", kinds, [str(first.name), *_cells(first)])
    rows = (_row("td", kinds, [str(column.name), *_cells(column)]) for column in others)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _row(tag: str, kinds: Iterable[str], cells: Iterable[str]) -> str:
    return "".join(f'<{tag} class="{k}">{escape(v)}</{tag}>' for k, v in zip(kinds, cells, strict=True))


def _provenance(inputs: Mapping[str, Any], parameters: Mapping[str, Any], moment: datetime) -> str:
    parts = []
    for title, values in (("Inputs", inputs), ("Parameters", parameters)):
        if values:
            texts = {str(key): _value(value, digits=12) for key, value in values.items()}
            rows = "".join(f"<tr><td>{escape(k)}</td><td>{escape(v)}</td></tr>" for k, v in texts.items())
            parts.append(f'<h3>{title}</h3><div class="scroll"><table><tbody>{rows}</tbody></table></div>')
    return (
        f'<section class="made"><h2>How this was made</h2>{"".join(parts)}<footer>Written by SM2R {escape(VERSION)} on '
        f"{moment:%Y-%m-%d %H:%M} UTC (Python {platform.python_version()}, NumPy {np.__version__}, pandas "
        f"{pd.__version__}, plotly {plotly.__version__}).</footer></section>"
    )
