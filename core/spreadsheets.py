"""Text that a spreadsheet would run as a formula: guarded in the tables that are written, plain again when read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

# What a spreadsheet takes for the start of a formula (OWASP), the full-width signs included; a number it never runs.
_FORMULA = re.compile(r"(?!\s*[+-]?\d+(\.\d*)?([eE][+-]?\d+)?\s*$) *([=+\-@\t\r\n＝＋－＠]|of:=)")


def guard(text: Any) -> Any:
    """Return text with an apostrophe before what would be run as a formula; anything else as it is.

    Examples
    --------
    >>> guard("=1+1"), guard("Maqu =1"), guard("-12"), guard(0.5)
    ("'=1+1", 'Maqu =1', '-12', 0.5)
    """
    return f"'{text}" if isinstance(text, str) and _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Return text without the apostrophe of `guard`, so that a station keeps its name through a file."""
    return text[1:] if text[:1] == "'" and _FORMULA.match(text[1:]) else text


def guard_table(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table whose text cells and column names are guarded; numbers and times are not touched."""
    guarded = frame.copy(deep=False)
    for place, kind in enumerate(frame.dtypes):
        if kind.kind not in "biufcmM":
            column = frame.iloc[:, place]
            texts = {text: guard(text) for text in column.dropna().unique()}
            guarded.isetitem(place, column.map(texts).to_numpy(object))
    return guarded.set_axis([guard(str(name)) for name in frame.columns], axis=1)
