"""Files, or steps of one, that claim the same time: versions and copies that would be averaged if nobody noticed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..cube.times import Times
from ..errors import InputError
from .granules import Granule

# Steps that overlap by less are neighbours whose ends were rounded; of short ones, by less than half of one.
_SLACK = np.timedelta64(1, "m").astype("timedelta64[ns]")


@dataclass(frozen=True)
class Claim:
    """The time that a file holds.

    Attributes
    ----------
    granule
        The file.
    begin, end
        Its steps; those of no length claim nothing.
    group
        Files of different groups may share a time, as those of two overpasses do.
    """

    granule: Granule
    begin: Times
    end: Times
    group: str = ""


def check(claims: Sequence[Claim], label: str) -> None:
    """Check that no two files hold the same time, and no file holds one twice.

    Parameters
    ----------
    claims
        Those of all files.
    label
        How errors name the input.

    Raises
    ------
    InputError
        If two do; it names them, and how to choose one.
    """
    for group in dict.fromkeys(claim.group for claim in claims):
        members = [claim for claim in claims if claim.group == group]
        begin = np.concatenate([claim.begin for claim in members])
        end = np.concatenate([claim.end for claim in members])
        owner = np.repeat(np.arange(len(members)), [claim.begin.size for claim in members])
        order = np.argsort(begin, kind="stable")
        order = order[(end > begin)[order]]
        begin, end, owner = begin[order], end[order], owner[order]
        for number in np.flatnonzero((begin[1:] == begin[:-1]) & (owner[1:] == owner[:-1]))[:1]:
            raise InputError(
                f"{label}: '{members[owner[number]].granule.label}' holds {str(begin[number])[:16]} twice. Keep one "
                "step for each time."
            )
        slack = np.minimum(_SLACK, (end - begin) // 2)
        overlaps = begin[1:] + np.minimum(slack[1:], slack[:-1]) < end[:-1]
        for number in np.flatnonzero(overlaps & (owner[1:] != owner[:-1]))[:1]:
            first, second = (members[owner[i]].granule for i in (number, number + 1))
            raise _refusal(first, second, begin[number + 1], label)


def _refusal(first: Granule, second: Granule, time: np.datetime64, label: str) -> InputError:
    texts = f"'{first.label}' and '{second.label}' both hold {str(time)[:16]}"
    if first.name == second.name:
        places = " and ".join(str(Path(granule.member or granule.path).parent) for granule in (first, second))
        return InputError(
            f"{label}: {texts}, in {places}. Keep one of them. Import copies and versions of a product separately, "
            "from folders of their own."
        )
    patterns = " or ".join(f"PATTERN={text}" for text in _patterns(first.name, second.name))
    return InputError(
        f"{label}: {texts}. They may be two versions, runs or parts of a product. Keep one of them: {patterns} "
        "selects files like one of these, or remove the others from the folder."
    )


def _patterns(first: str, second: str) -> list[str]:
    """Return a pattern for each of two names that the other one does not fit."""
    before = _alike(first, second)
    after = _alike(first[before:][::-1], second[before:][::-1])
    # A word and what stands before it, to the next mark, so that a pattern reads well and fits other dates.
    start = max((match.end() for match in re.finditer(r"[._-]", first[: max(before - 1, 0)])), default=0)
    following = re.search(r"[._-]", first[len(first) - after + 1 :]) if after > 1 else None
    tail = after - 1 - following.start() if following else 0
    return [f"*{name[start : len(name) - tail]}{'*' if tail else ''}" for name in (first, second)]


def _alike(first: str, second: str) -> int:
    """Return how many letters two texts begin with in common."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(first), len(second)))
