"""What a product was fitted to, as marks in its history.

Whoever fits something to stations or to a period marks the history of the result with them, so that a validation later
can say that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

_MARK = re.compile(r"\[fitted to (\w+)(?:; stations: ([^;\]]*))?(?:; days: (\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d))?\]")


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


def fits(stations: Iterable[str] = (), start: Any = None, end: Any = None) -> list[Fit]:
    """Return the fit to stations, or to a period of which an end may be open; none where nothing is given.

    Examples
    --------
    >>> [fit] = fits(["HZS", "AR"], start="2014-01-01T06:00")
    >>> sorted(fit.stations), str(fit.first), fit.last
    (['AR', 'HZS'], '2014-01-01', None)
    """
    names = frozenset(stations)
    first, last = (None if moment is None else np.datetime64(moment, "D") for moment in (start, end))
    return [Fit(names, first, last)] if names or first is not None or last is not None else []


def mark(variable: str, *, stations: Iterable[str] = (), start: Any = None, end: Any = None) -> str:
    """Return what is to be added to a line of history: what a fit was to, at which stations, from and to which day.

    Examples
    --------
    >>> mark("rainfall", stations=["HZS", "AR"], start="2014-01-01", end="2014-12-31")
    ' [fitted to rainfall; stations: AR, HZS; days: 2014-01-01/2014-12-31]'
    """
    names = sorted(plain_name(name) for name in stations)
    text = f"; stations: {', '.join(names)}" if names else ""
    if start is not None and end is not None:
        first, last = (str(np.datetime64(day, "D")) for day in (start, end))
        text += f"; days: {first}/{last}"
    return f" [fitted to {variable}{text}]" if text else ""


def passed_on(*histories: str) -> str:
    """Return the marks of histories in the words of `mark`, each once, for what is made from the products.

    Examples
    --------
    >>> passed_on("bma of a, b [fitted to soil_moisture; stations: AR]", "regrid of c")
    ' [fitted to soil_moisture; stations: AR]'
    """
    found = (one[0] for history in histories for one in _MARK.finditer(history))
    return "".join(dict.fromkeys(f" {text}" for text in found))


def marks(history: str, variable: str) -> list[Fit]:
    """Read the marks of fits to a variable from a history, each once.

    Examples
    --------
    >>> [fit] = marks("correctrainfall of tmpa [fitted to rainfall; stations: AR, HZS]", "rainfall")
    >>> sorted(fit.stations)
    ['AR', 'HZS']
    """
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


def shortened(history: str, length: int) -> str:
    """Return the last `length` characters of a history, and before them the marks of what is cut off, whole."""
    cut = max(len(history) - length, 0)
    lost = [one for one in _MARK.finditer(history) if one.start() < cut]
    if not lost:
        return history[cut:]
    return f"{passed_on(*(one[0] for one in lost)).strip()}\n{history[max(cut, lost[-1].end()) :]}"


def plain_name(name: str) -> str:
    """Return the name of a station without what ends a mark or parts its names."""
    return re.sub(r"[\[\],;\n]", " ", str(name)).strip()


_OWN = re.compile(r"^SM2R [^:\n]+: (?:invert|bma|mergerainfall|fuse) ", re.MULTILINE)


def own_first(histories: Sequence[str]) -> list[int]:
    """Return the numbers of products in the order of tables and legends: those made by SM2R first.

    Parameters
    ----------
    histories : sequence of str
        Of each product; otherwise their order is kept.

    Examples
    --------
    >>> own_first(["", "SM2R 0.2: invert of merged: as calibrated", "SM2R 0.2: regrid of gpm"])
    [1, 0, 2]
    """
    return sorted(range(len(histories)), key=lambda number: _OWN.search(histories[number]) is None)
