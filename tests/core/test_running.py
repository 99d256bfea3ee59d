"""How far a run is: phases have the shares of the bar that they have of the time, and the bar never goes back."""

from __future__ import annotations

import pytest
from sm2r.core.running import Run


def test_phases_have_their_share_of_the_time():
    told: list[float] = []
    with Run(told.append) as run:
        run.plan(search=1.0, write=6.0, rest=0.0, report=3.0)
        assert run.span("search") == (0.0, pytest.approx(1 / 7))
        for name in ("search", "write", "rest"):
            for fraction in (0.0, 0.5, 1.0):
                run.phase(name)(fraction)
        run.reach(1.0)
    assert told == pytest.approx([0, 0.5 / 7, 1 / 7, 1 / 7, 4 / 7, 1, 1, 1, 1, 1])


def test_a_report_counts_where_one_is_wanted(tmp_path):
    told: list[float] = []
    with Run(told.append, report=tmp_path / "page.html") as run:
        run.plan(write=1.0, report=3.0)
        run.phase("write")(1.0)
    assert told == [0.25]


def test_the_bar_never_goes_back():
    told: list[float] = []
    with Run(told.append) as run:
        run.plan(search=1.0, write=1.0)
        search = run.phase("search")
        for fraction in (0.0, 1.0, 0.0, 0.5):  # such as two searches in one phase
            search(fraction)
    assert told == [0.0, 0.5, 0.5, 0.5]


def test_nobody_listens():
    with Run() as run:
        run.plan(write=0.0)
        assert run.phase("write") is None
        run.reach(1.0)
