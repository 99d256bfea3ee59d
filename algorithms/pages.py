"""Plain pages about the installation, made without what may be missing there."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from pathlib import Path

# The look of the other reports, whose package needs what may be missing here.
_STYLE = Path(__file__).parents[1] / "core" / "report" / "page.css"
_THEME = (
    'document.documentElement.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";'
)


def page(
    title: str,
    verdicts: Sequence[str],
    tables: Iterable[tuple[str, Sequence[str], Iterable[Sequence[str]]]],
    *,
    good: bool,
) -> str:
    """Return a page that opens in any browser without a network.

    Parameters
    ----------
    title
        Its heading.
    verdicts
        What has to be said, a paragraph each.
    tables
        Of each table its heading, the names of its columns, which may be none, and its rows.
    good
        Whether all is well.
    """
    level, word = ("info", "Note") if good else ("warning", "Warning")
    said = "\n".join(f'<p class="notice {level}"><b>{word}.</b> {html.escape(text)}</p>' for text in verdicts)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{html.escape(title)}</title>
<style>
{_STYLE.read_text(encoding="utf-8")}</style>
<script>{_THEME}</script>
</head>
<body>
<main>
<h1>{html.escape(title)}</h1>
{said}
{"".join(_table(*table) for table in tables)}
</main>
</body>
</html>
"""


def _table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = f"<thead><tr>{''.join(f'<th>{html.escape(name)}</th>' for name in columns)}</tr></thead>" if columns else ""
    body = "\n".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    heading = f"<h2>{html.escape(title)}</h2>" if title else ""
    return f'<section>{heading}<div class="scroll"><table>{head}<tbody>\n{body}\n</tbody></table></div></section>\n'
