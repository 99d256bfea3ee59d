"""When days begin: hours from 00 UTC, and the midnights of zones."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sm2r.core import days
from sm2r.core.errors import InputError

NS = np.timedelta64(1, "ns")
TEXTS = (
    "",
    "0",
    "8",
    "-8",
    "5.5",
    "-0:30",
    "08:00",
    "Asia/Shanghai",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
)


@pytest.mark.parametrize("text", TEXTS)
@example(first=-18_264)  # a clock put back by 11 minutes and 16 seconds at midnight, Kathmandu's
@given(first=st.integers(-20_000, 40_000))
def test_days_follow_each_other_without_gap(text: str, first: int) -> None:
    start = days.parse(text)
    dates = np.arange(first, first + 400).astype("datetime64[D]")
    begins = start.starts(dates)
    assert (start.days(begins) == dates).all()
    assert (start.days(begins[1:] - NS) == dates[:-1]).all()
    lengths = np.diff(begins) / np.timedelta64(1, "h")
    assert ((lengths >= 23) & (lengths <= 25)).all() if start.zone else (lengths == 24).all()


def test_an_hour_that_the_clock_repeats() -> None:
    berlin = days.parse("Europe/Berlin")
    local = np.array(["2020-10-25T02:30", "2020-10-25T02:30", "2020-10-25T03:30"], "M8[ns]")
    utc = berlin.to_utc(local, fold=np.array([False, True, False]))
    assert utc.astype(str).tolist() == [f"2020-10-25T{hour}:30:00.000000000" for hour in ("00", "01", "02")]


def test_said_and_read_again() -> None:
    for text in TEXTS:
        assert days.parse(str(days.parse(text))) == days.parse(text)
    assert days.parse("-8").describe() == "16:00 UTC of the day before"
    assert days.of({"day_start": "8"}).describe() == "08:00 UTC"
    assert not days.of({})


@pytest.mark.parametrize("text", ["Mars/Phobos", "../../etc/passwd", "25", "nan", "8:70", "x" * 300, "a\0b"])
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="DAY_START"):
        days.parse(text)
