"""Texts that users see: groups in the order of the work, help with links for windows and without tags for terminals."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication

GROUPS = ("Workflows", "Prepare", "Fuse", "Rain", "Assess", "Set up")
_ADDRESS = re.compile(r"https?://[^\s<]+?(?=[.,;:)]*(?:[\s<]|$))")
_MARKS = {"<br/>": "\n", "</p>": "\n\n", "<sup>": "^", "<sub>": "_"}
_TERMINAL = 100
#: The guide as the zip carries it; a checkout has its sources there.
GUIDE = Path(__file__).parents[1] / "docs"


def page_address(name: str) -> str:
    """Return the address of an algorithm's page in the guide; empty where the guide is not built, as in a checkout."""
    page = GUIDE / "reference" / f"{name}.html"
    return page.as_uri() if page.is_file() else ""


def group_title(group: str) -> str:
    """Return a group's title. The toolbox sorts groups by their titles: a number keeps the order of the work."""
    return f"{GROUPS.index(group) + 1} {QCoreApplication.translate('SM2R', group)}"


def linked(text: str) -> str:
    """Return HTML whose addresses can be clicked."""
    return _ADDRESS.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', text)


def described(parameters: Sequence[QgsProcessingParameterDefinition]) -> str:
    """Return what each parameter is, as HTML: the panel beside a dialog shows it, where tool tips are not found."""
    entries = [
        f"<dt><b>{html.escape(item.description())}</b></dt><dd>{html.escape(item.help())}</dd>"
        for item in parameters
        if item.help()
    ]
    return f"<h3>{QCoreApplication.translate('SM2R', 'Parameters')}</h3><dl>{''.join(entries)}</dl>" if entries else ""


def plain(text: str) -> str:
    """Return HTML as text, a block a paragraph."""
    text = re.sub(r"\s+", " ", text)
    for tag, mark in _MARKS.items():
        text = text.replace(tag, mark)
    lines = html.unescape(re.sub(r"<[^>]+>", "", text)).strip().split("\n")
    return "\n".join(
        textwrap.fill(line.strip(), _TERMINAL, break_long_words=False, break_on_hyphens=False) for line in lines
    )
