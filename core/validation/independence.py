"""Whether the stations and days that a product is judged by are those that it was made with."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import numpy as np
import numpy.typing as npt

from ..provenance import Fit, plain_name
from ..sampling.tables import listed


def overlap_notes(
    product: str, fits: Iterable[Fit], stations: Collection[str], times: npt.NDArray[np.datetime64]
) -> list[str]:
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
    ours = {plain_name(name) for name in stations}
    shared: set[str] = set()
    notes = []
    for fit in fits:
        first = begin if fit.first is None else max(fit.first, begin)
        last = end if fit.last is None else min(fit.last, end)
        if first > last:
            continue
        if fit.stations:
            shared |= ours & {plain_name(name) for name in fit.stations}
            continue
        days, whole = ((b - a).astype(int) + 1 for a, b in ((first, last), (begin, end)))
        notes.append(
            f"{product} was fitted to {first} to {last}, {days} of the {whole} days evaluated here. Evaluate it on "
            "other days (START, END)."
        )
    if shared:
        notes.insert(
            0,
            f"{product} was made with {len(shared)} of these {len(stations)} stations ({listed(sorted(shared))}), so "
            "the evaluation is not independent. Keep stations for validation separate.",
        )
    return notes
