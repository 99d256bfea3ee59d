"""What the steps of the method have in common when they are run: notes, a bar, and outputs that appear together."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import environment
from .files import temporary

if TYPE_CHECKING:
    import pandas as pd

    from .report import Report

Progress = Callable[[float], None]
#: Told what has to be said, as soon as it is known.
Hear = Callable[[list[str]], None]
Target = str | os.PathLike[str]
#: ``inputs`` and ``parameters`` by name, which the end of a report lists, and ``basin``, polygons for its maps.
About = Mapping[str, Any]


class Run:
    """A step under way: what it has to say, how far it is, and its outputs, which appear when it ends well.

    Parameters
    ----------
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.
    hear : callable, optional
        Told notes as soon as they are known.
    report : path, optional
        The page that is wanted.
    about : mapping, optional
        ``inputs`` and ``parameters``: mappings that the end of the page lists. ``basin``: pairs of a name and rings
        (n, 2) in the cube's coordinate reference system, drawn as outlines on the page's maps.
    together : ExitStack, optional
        Outputs appear when it ends, with what else is in it; by default when the run does.

    Attributes
    ----------
    notes : list of str
        All that was said.

    Raises
    ------
    DependencyError
        If a report is wanted, and its package is missing.
    """

    def __init__(
        self,
        progress: Progress | None = None,
        hear: Hear | None = None,
        *,
        report: Target | None = None,
        about: About | None = None,
        together: ExitStack | None = None,
    ) -> None:
        if report:
            environment.require("plotly")
        self.notes: list[str] = []
        self._progress, self._hear, self._report, self._about = progress, hear, report, about or {}
        self._together, self._own = together, ExitStack()
        self._furthest, self._phases = 0.0, dict[str, tuple[float, float]]()

    def __enter__(self) -> Run:
        self._own.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._own.__exit__(*error)

    @property
    def reports(self) -> bool:
        """Whether a report is wanted."""
        return bool(self._report)

    def note(self, texts: Sequence[str]) -> None:
        """Keep what has to be said, and say it."""
        self.notes += texts
        if self._hear is not None and texts:
            self._hear(list(texts))

    def part(self, first: float, last: float) -> Progress | None:
        """Return what tells the progress of a part of the run, from one fraction of it to another."""
        return None if self._progress is None else lambda fraction: self.reach(first + (last - first) * fraction)

    def plan(self, *, report: float = 0.0, **seconds: float) -> None:
        """Say what the phases of the run take, in their order and at its end the report, if one is wanted.

        Parameters
        ----------
        report, **seconds : float
            Seconds of one processor, as measured; what counts is how they compare.
        """
        costs = seconds | {"report": report if self.reports else 0.0}
        whole, begun = sum(costs.values()) or 1.0, 0.0
        for name, cost in costs.items():
            self._phases[name] = begun / whole, (begun + cost) / whole
            begun += cost

    def span(self, name: str) -> tuple[float, float]:
        """Return from which fraction of the run to which one a phase of the plan goes."""
        return self._phases[name]

    def phase(self, name: str) -> Progress | None:
        """Return what tells the progress of a phase of the plan."""
        return self.part(*self.span(name))

    def reach(self, fraction: float) -> None:
        """Tell how far the run is, which is never less far than before."""
        self._furthest = max(self._furthest, fraction)
        if self._progress is not None:
            self._progress(self._furthest)

    def file(self, target: Target) -> Path:
        """Return where to write an output that appears under its name at the end."""
        return (self._together or self._own).enter_context(temporary(target))

    def write(self, report: Report, *, stations: pd.DataFrame | None = None, **more: Any) -> None:
        """Write the report, with `stations` (``station_id, x, y``) on its maps; `more` are further parameters."""
        if self._report:
            report.mark(self._about.get("basin", ()), stations)
            parameters = {**self._about.get("parameters", {}), **more}
            report.write(self.file(self._report), inputs=self._about.get("inputs"), parameters=parameters)
