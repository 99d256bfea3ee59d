"""Which stations and days a product was made with, as its history tells, and whether they judge it now.

Whoever fits something to stations or to a period marks the history of the result with them, so that a validation later
can say that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from ..sampling.tables import listed

_STATIONS = re.compile(r"\[stations: ([^\]]*)\]")
_DAYS = re.compile(r"\[days: (\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)\]")
# A history is a tag of a file, not a table.
_MOST = 500


@dataclass(frozen=True)
class Marks:
    """What a product was fitted to.

    Attributes
    ----------
    stations : set of str
    periods : list of (datetime64[D], datetime64[D])
        First and last day.
    """

    stations: set[str] = field(default_factory=set)
    periods: list[tuple[np.datetime64, np.datetime64]] = field(default_factory=list)


def mark(*, stations: Iterable[str] = (), start: Any = None, end: Any = None) -> str:
    """Return what is to be added to a line of history: stations and first and last day that a fit has used."""
    names = [re.sub(r"[\[\],;\n]", " ", str(name)).strip() for name in stations]
    parts = [f" [stations: {'; '.join(sorted(names)[:_MOST])}]"] if names else []
    if start is not None and end is not None:
        first, last = (str(np.datetime64(day, "D")) for day in (start, end))
        parts.append(f" [days: {first}/{last}]")
    return "".join(parts)


def passed_on(history: str) -> str:
    """Return the marks of a history in the words of `mark`, for what is made from the product."""
    return "".join(
        dict.fromkeys(f" {found[0]}" for found in re.finditer(f"{_STATIONS.pattern}|{_DAYS.pattern}", history))
    )


def marks(history: str) -> Marks:
    """Read the marks of a history."""
    names = {name.strip() for found in _STATIONS.findall(history) for name in found.split(";")}
    periods = [(np.datetime64(first), np.datetime64(last)) for first, last in _DAYS.findall(history)]
    return Marks(names - {""}, periods)


def judge(
    product: str, found: Marks, stations: Collection[str], days: tuple[np.datetime64, np.datetime64]
) -> list[str]:
    """Return what has to be said where a product knew the stations or the days that it is judged by."""
    shared = sorted({re.sub(r"[\[\],;\n]", " ", str(name)).strip() for name in stations} & found.stations)
    notes = []
    if shared:
        notes.append(
            f"{product} was made with {len(shared)} of these {len(stations)} stations ({listed(shared)}): it is judged "
            "by what it was fitted to. Keep stations apart for validation."
        )
    first, last = (np.datetime64(day, "D") for day in days)
    for begin, end in found.periods:
        if begin <= last and end >= first and not shared:
            both = max(begin, first), min(end, last)
            share = (both[1] - both[0]).astype(int) + 1
            whole = (last - first).astype(int) + 1
            notes.append(
                f"{product} was fitted to {begin} to {end}, which is {share} of the {whole} days judged here. Judge it "
                "by other days (START, END)."
            )
    return notes


def span(times: npt.NDArray[np.datetime64]) -> tuple[np.datetime64, np.datetime64]:
    """Return the first and the last day."""
    return times.min().astype("datetime64[D]"), times.max().astype("datetime64[D]")
