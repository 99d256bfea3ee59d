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

_MARK = re.compile(r"\[fitted to (\w+)(?:; stations: ([^;\]]*))?(?:; days: (\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d))?\]")
# A history is a tag of a file, not a table.
_MOST = 500


@dataclass(frozen=True)
class Marks:
    """What a product was fitted to.

    Attributes
    ----------
    stations : set of str
    periods : list of (datetime64[D], datetime64[D])
        First and last day of fits that name no stations.
    """

    stations: set[str] = field(default_factory=set)
    periods: list[tuple[np.datetime64, np.datetime64]] = field(default_factory=list)


def mark(variable: str, *, stations: Iterable[str] = (), start: Any = None, end: Any = None) -> str:
    """Return what is to be added to a line of history: what a fit was to, at which stations, from and to which day."""
    names = sorted(_plain(name) for name in stations)[:_MOST]
    text = f"; stations: {', '.join(names)}" if names else ""
    if start is not None and end is not None:
        first, last = (str(np.datetime64(day, "D")) for day in (start, end))
        text += f"; days: {first}/{last}"
    return f" [fitted to {variable}{text}]" if text else ""


def passed_on(*histories: str) -> str:
    """Return the marks of histories in the words of `mark`, each once, for what is made from the products."""
    found = (one[0] for history in histories for one in _MARK.finditer(history))
    return "".join(dict.fromkeys(f" {text}" for text in found))


def marks(history: str, variable: str) -> Marks:
    """Read the marks of fits to a variable from a history."""
    found = Marks()
    for kind, names, first, last in _MARK.findall(history):
        if kind != variable:
            continue
        found.stations.update(name.strip() for name in names.split(",") if name.strip())
        if first and not names:
            found.periods.append((np.datetime64(first), np.datetime64(last)))
    return found


def judge(
    product: str, found: Marks, stations: Collection[str], days: tuple[np.datetime64, np.datetime64]
) -> list[str]:
    """Return what has to be said where a product knew the stations or the days that it is judged by."""
    shared = sorted({_plain(name) for name in stations} & found.stations)
    notes = []
    if shared:
        notes.append(
            f"{product} was made with {len(shared)} of these {len(stations)} stations ({listed(shared)}): it is judged "
            "by what it was fitted to. Keep stations apart for validation."
        )
    first, last = (np.datetime64(day, "D") for day in days)
    for begin, end in dict.fromkeys(found.periods):
        if begin <= last and end >= first:
            share = (min(end, last) - max(begin, first)).astype(int) + 1
            whole = (last - first).astype(int) + 1
            notes.append(
                f"{product} was fitted to {begin} to {end}, which is {share} of the {whole} days judged here. Judge it "
                "by other days (START, END)."
            )
    return notes


def _plain(name: str) -> str:
    return re.sub(r"[\[\],;\n]", " ", str(name)).strip()


def span(times: npt.NDArray[np.datetime64]) -> tuple[np.datetime64, np.datetime64]:
    """Return the first and the last day."""
    return times.min().astype("datetime64[D]"), times.max().astype("datetime64[D]")
