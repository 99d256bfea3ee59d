"""What a person chose for an import, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ..days import UTC, DayStart
from ..regrid.grid import Bounds
from . import granules
from .description import Product
from .reading import Drops


@dataclass(frozen=True)
class Settings:
    """What a person chose.

    Attributes
    ----------
    product
        The product's description.
    variable
        ``auto`` or one of the product's variables.
    quality
        ``recommended`` drops what breaks the product's rules; ``all`` keeps everything that is a value.
    overpass
        ``average`` of all passes of a day, or the ``morning`` or ``evening`` one alone.
    bounds
        West, south, east, north in degrees; None for all.
    start, end
        First and last day; None for all.
    time_step
        ``daily`` or ``native``; steps longer than a day always stay as they are.
    resolution
        Cell size in degrees for locations and swaths; 0 for the product's.
    min_coverage
        Least share of a day that steps shorter than a day have to cover with values.
    skip_broken
        Whether a damaged file is left out rather than ending the run.
    pattern
        Keeps the files whose name fits it.
    units
        Overrules the units that files state.
    name
        The product's name in the cube; empty for the description's.
    day_start
        When days begin that are made of shorter steps.
    """

    product: Product
    variable: str = "auto"
    quality: str = "recommended"
    overpass: str = "average"
    bounds: Bounds | None = None
    start: np.datetime64 | None = None
    end: np.datetime64 | None = None
    time_step: str = "daily"
    resolution: float = 0.0
    min_coverage: float = 0.75
    skip_broken: bool = True
    pattern: str = ""
    units: str = ""
    name: str = ""
    day_start: DayStart = UTC


@dataclass
class Outcome:
    """What an import came to, counted.

    Attributes
    ----------
    files, steps
        Files read and steps written.
    drops
        Values, and why some were dropped.
    broken
        Damaged files and what is wrong with them.
    unsuitable
        Files that hold nothing of the product.
    missing
        Days between the first and the last that no file covers.
    unasked
        Of quality rules, by the flags that they ask: how many of the files lack these.
    paths
        Names in the files of what was read.
    day_begins
        When the days of daily files begin, where these say it.
    notes
        What else the person should know.
    """

    files: int = 0
    steps: int = 0
    drops: Drops = field(default_factory=Drops)
    broken: list[tuple[str, str]] = field(default_factory=list)
    unsuitable: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unasked: dict[str, int] = field(default_factory=dict)
    paths: set[str] = field(default_factory=set)
    day_begins: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    def describe(self) -> list[str]:
        """Return what was read and dropped, in sentences."""
        read = "1 file was read" if self.files == 1 else f"{self.files} files were read"
        lines = [f"{read}, {self.steps} step{'' if self.steps == 1 else 's'} written."]
        if self.paths:
            lines.append(f"Read in the files: {granules.readable(some(sorted(self.paths)))}.")
        if self.day_begins:
            lines.append(
                f"According to the files, their days begin at {granules.readable(some(sorted(self.day_begins)))}. "
                "They keep their dates as time stamps."
            )
        if self.drops.values:
            share = 100 * self.drops.kept / self.drops.values
            lines.append(f"Of {self.drops.values} values in the files, {self.drops.kept} ({share:.1f} %) were kept.")
            lines += [
                f"  {100 * count / self.drops.values:.1f} % dropped: {reason}"
                for reason, count in sorted(self.drops.reasons.items(), key=lambda item: -item[1])
            ]
        unasked = [flag for flag, count in self.unasked.items() if count >= self.files]
        if unasked:
            lines.append(f"Rules not applied, because no file contains these flags: {', '.join(unasked)}.")
        if self.unsuitable:
            there = "1 file holds" if len(self.unsuitable) == 1 else f"{len(self.unsuitable)} files hold"
            lines.append(f"{there} no data of the product: {some(self.unsuitable)}.")
        return lines + self.notes

    def warnings(self) -> list[str]:
        """Return what the person must not miss."""
        lines = [f"{name} was left out: {why}." for name, why in self.broken[:20]]
        if len(self.broken) > 20:
            lines.append(f"{len(self.broken)} damaged or unsuitable files were left out in total.")
        lines += [
            f"The files hold {mark:.6g} {count} times, which marks missing values but is not declared: treated as "
            "missing." + (f" FILL={mark:.6g} declares it." if np.isfinite(mark) else "")
            for mark, count in self.drops.marks.items()
        ]
        lines += [
            f"{count} of {self.files} files lack the flag {flag}, so their values were kept without a check."
            for flag, count in self.unasked.items()
            if count < self.files
        ]
        if self.missing:
            lines.append(f"No file covers {len(self.missing)} days of the period: {some(self.missing)}.")
        if self.files and not self.drops.values:
            lines.append("The files contain no values in this area and period.")
        if self.drops.values and not self.drops.kept:
            lines.append("No value was kept. The lines above give the reasons; QUALITY=all keeps all values.")
        return lines


def some(names: Sequence[str], most: int = 5) -> str:
    """Return the first of some names, for people."""
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")
