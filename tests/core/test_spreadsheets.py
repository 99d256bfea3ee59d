"""No cell runs in a spreadsheet, and every name comes back through a file."""

from __future__ import annotations

import csv
import io

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sm2r.core.spreadsheets import guard, guard_table, unguard


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+x", "-x", "@SUM(A1)", "  =1", "\t=1", "\r=1", "＝1", "-2+3", "=cmd|' /C calc'!A0", "of:=1+1", "-1e"],
)
def test_formulas_become_text_and_come_back(text):
    assert guard(text) == f"'{text}"
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["Maqu", "a=b", "-12", "+3.5", "-1e-3", "'t Harde", "", "''", 0.5, None])
def test_other_names_are_not_touched(text):
    assert guard(text) == text
    if isinstance(text, str):
        assert unguard(text) == text


@given(st.text(st.characters(codec="utf-8")))
def test_every_text_comes_back_and_none_starts_a_formula(text):
    written = guard(text)
    # What a formula begins with, by the definition of those who warn of them (OWASP).
    starts = written.lstrip(" ")[:1] in {"=", "+", "-", "@", "\t", "\r", "\n"} if written else False
    assert not starts or float(written) is not None
    if not text.startswith("'"):
        assert unguard(written) == text


def test_tables_keep_numbers_times_and_gaps():
    frame = pd.DataFrame(
        {
            "=name": ["=1", None, "plain"],
            "kind": pd.Categorical(["-a", "b", "-a"]),
            "value": [-1.5, np.nan, 2],
            "time": pd.date_range("2015-01-01", periods=3),
        }
    )
    rows = list(csv.reader(io.StringIO(guard_table(frame).to_csv(index=False))))
    assert rows == [
        ["'=name", "kind", "value", "time"],
        ["'=1", "'-a", "-1.5", "2015-01-01"],
        ["", "b", "", "2015-01-02"],
        ["plain", "'-a", "2.0", "2015-01-03"],
    ]
    assert frame["=name"][0] == "=1"
