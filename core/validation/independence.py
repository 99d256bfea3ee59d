"""Which stations and days a product was made with, as its history tells, and whether they judge it now.

Whoever fits something to stations or to a period marks the history of the result with them, so that a validation later
can say that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..sampling.tables import listed

_MARK = re.compile(r"\[fitted to (\w+)(?:; stations: ([^;\]]*))?(?:; days: (\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d))?\]")
# A history is a tag of a file, not a table.
_MOST = 500


@dataclass(frozen=True)
class Fit:
    """What a product was fitted to.

    Attributes
    ----------
    stations : frozenset of str
        Empty where it was not to stations, but to another product.
    first, last : datetime64[D], optional
        None where not known.
    """

    stations: frozenset[str] = frozenset()
    first: np.datetime64 | None = None
    last: np.datetime64 | None = None


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


def marks(history: str, variable: str) -> list[Fit]:
    """Read the marks of fits to a variable from a history, each once."""
    fits = [
        Fit(
            frozenset(name.strip() for name in names.split(",") if name.strip()),
            np.datetime64(first) if first else None,
            np.datetime64(last) if last else None,
        )
        for kind, names, first, last in _MARK.findall(history)
        if kind == variable
    ]
    return list(dict.fromkeys(fits))


def judge(product: str, fits: Iterable[Fit], stations: Collection[str], times: npt.NDArray[np.datetime64]) -> list[str]:
    """Return what has to be said where a product knew the stations or the days that it is judged by.

    Parameters
    ----------
    product : str
    fits : iterable of Fit
        Of the product.
    stations : collection of str
        That judge it.
    times : (time,) datetime64
        Of the judgement.
    """
    begin, end = times.min().astype("datetime64[D]"), times.max().astype("datetime64[D]")
    ours = {_plain(name) for name in stations}
    shared: set[str] = set()
    notes = []
    for fit in fits:
        first = begin if fit.first is None else max(fit.first, begin)
        last = end if fit.last is None else min(fit.last, end)
        if first > last:
            continue
        if fit.stations:
            shared |= ours & {_plain(name) for name in fit.stations}
            continue
        days, whole = ((b - a).astype(int) + 1 for a, b in ((first, last), (begin, end)))
        notes.append(
            f"{product} was fitted to {first} to {last}, {days} of the {whole} days judged here. Judge it by "
            "other days (START, END)."
        )
    if shared:
        notes.insert(
            0,
            f"{product} was made with {len(shared)} of these {len(stations)} stations ({listed(sorted(shared))}): it "
            "is judged by what it was fitted to. Keep stations apart for validation.",
        )
    return notes


def _plain(name: str) -> str:
    return re.sub(r"[\[\],;\n]", " ", str(name)).strip()
