"""Grids of files on their way into the cube: a window of each, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from ..cube.blocks import MEMORY
from ..errors import InputError
from ..regrid.grid import Grid
from . import accumulation, contents, grids, reading
from .contents import Layer
from .granules import Broken, Unsuitable
from .plan import Entry, Plan
from .reading import Drops
from .steps import DAY, Means

Floats = npt.NDArray[np.float32]


class GridReader:
    """Reads the grids of a plan's files.

    Attributes
    ----------
    grid : Grid
        That of the cube.
    """

    def __init__(self, plan: Plan) -> None:
        layer, bounds = plan.first, plan.settings.bounds
        if layer.axes is None:
            raise ValueError("a grid without axes")
        self._plan, self._axes, whole = plan, layer.axes, layer.axes.grid
        if bounds is None:
            self._rows, self._columns = slice(0, whole.shape[0]), slice(0, whole.shape[1])
        else:
            self._rows, self._columns = grids.window(whole, bounds, "EXTENT")
        self.grid = grids.cut(whole, self._rows, self._columns)

    def pieces(self, sums: Means) -> Iterator[np.datetime64]:
        """Add the grids of files to the sums; yield the time before which nothing more comes."""
        plan = self._plan
        self._differences = accumulation.Differences(low=plan.choice.variables[0].quantity.low)
        size = 4 * self.grid.shape[0] * self.grid.shape[1]
        at_once = max(1, MEMORY // size)
        batches: list[tuple[np.datetime64, int, slice]] = []
        # Of sums, the one before the first is needed for a difference.
        reach = DAY if plan.running else np.timedelta64(0, "ns")
        for number, entry in enumerate(plan.entries):
            wanted = np.flatnonzero(
                (entry.end > max(plan.low, plan.begin[0]) - reach) & (entry.begin < min(plan.high, plan.end[-1]))
            )
            for run in np.split(wanted, np.flatnonzero(np.diff(wanted) > 1) + 1):
                for start in range(0, run.size, at_once):
                    part = run[start : start + at_once]
                    batches.append((entry.begin[part].min(), number, slice(int(part[0]), int(part[-1]) + 1)))
        batches.sort(key=lambda batch: (batch[0], batch[1], batch[2].start))
        read: set[int] = set()
        for begin, number, steps in batches:
            yield begin
            entry = plan.entries[number]
            drops = Drops()
            try:
                with entry.granule.open() as file:
                    layers = self._layers(file, entry)
                    days = np.ones(steps.stop - steps.start)
                    if not plan.running:
                        days = (entry.end[steps] - entry.begin[steps]) / DAY
                    found = [
                        reading.read_grid(file, layer, steps, self._rows, self._columns, plan.choice, drops, days)
                        for layer in layers
                    ]
            except (Broken, Unsuitable) as reason:
                plan.broken(entry.granule, reason)
                continue
            plan.outcome.drops.merge(drops)
            for values in found:
                self._add(entry, values, steps, sums)
            if number not in read:
                plan.count(layers[0])
                read.add(number)

    def _layers(self, file: Any, entry: Entry) -> list[Layer]:
        """Look at a file again, which may not be what its name says."""
        try:
            layers = contents.look(file, entry.granule, self._plan.choice, entry.units)
        except InputError as error:
            raise Broken(str(error)) from error
        for layer in layers:
            if layer.kind != "grid" or layer.axes is None:
                raise Broken("contains no grid")
            if not _same(layer.axes.grid, self._axes.grid):
                raise Broken("is on another grid than the first file")
            if layer.steps < entry.begin.size:
                raise Broken(f"has {layer.steps} steps instead of {entry.begin.size}")
            if not entry.layers and layer.steps != 1:
                raise Broken(f"has {layer.steps} steps, but its name contains only one time")
        return layers

    def _add(self, entry: Entry, values: Floats, steps: slice, sums: Means) -> None:
        for one, start, stop in zip(values, entry.begin[steps], entry.end[steps], strict=True):
            if self._plan.running:
                start, fallen = self._differences.take(stop, one)
                one = fallen / np.float32((stop - start) / DAY)
            sums.add(one, start, stop)


def _same(a: Grid, b: Grid) -> bool:
    """Whether two grids are one but for rounding."""
    if a.shape != b.shape or a.crs != b.crs:
        return False
    corners = [(0, 0), (a.shape[1], a.shape[0])]
    shifts = [np.subtract(~a.transform * (b.transform * corner), corner) for corner in corners]
    return bool(np.abs(shifts).max() < 0.05)
