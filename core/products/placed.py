"""Observations at single places on their way into the cube: orbits place by place, series location by location."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from dask.utils import SerializableLock

from ..errors import InputError
from ..regrid.grid import Grid
from . import claims, grids, reading
from .granules import Broken, Granule
from .plan import Plan
from .reading import Drops
from .steps import Means

Floats = npt.NDArray[np.float32]


class PlaceReader:
    """Reads what a plan's files hold at single places.

    Attributes
    ----------
    grid : Grid
        That of the cube.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._pairs: dict[Granule, tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]] = {}
        self._served_lock = SerializableLock()
        layer, bounds = plan.first, plan.settings.bounds
        name = f"regular:{plan.settings.resolution}" if plan.settings.resolution else plan.settings.product.grid
        if not name:
            raise InputError("RESOLUTION: set the cell size in degrees of the grid for the observations.")
        locations: dict[Granule, reading.Locations] = {}
        for entry in plan.entries:
            try:
                locations[entry.granule] = reading.read_locations(entry.granule, entry.layers[0])
            except Broken as reason:
                plan.broken(entry.granule, reason)
        plan.entries = [entry for entry in plan.entries if entry.granule in locations]
        if not plan.entries:
            raise plan.nothing(None)
        one = next(iter(locations.values()))
        whole = grids.location_grid(name, one.longitude, one.latitude)
        cells = [grids.cells(whole, place.longitude, place.latitude) for place in locations.values()]
        if not any((numbers >= 0).any() for numbers in cells):
            raise InputError(f"{plan.label}: contains no place with a longitude and a latitude.")
        if bounds is None:
            rows, columns = grids.bounding(whole, cells)
        else:
            rows, columns = grids.window(whole, bounds, "EXTENT")
        self.grid = grids.cut(whole, rows, columns)
        if bounds is not None and not any(
            (grids.cells(self.grid, place.longitude, place.latitude) >= 0).any() for place in locations.values()
        ):
            raise InputError(f"EXTENT contains no observation of {plan.label}. They cover {_covered(whole, cells)}.")
        self._locations = locations
        if layer.kind == "series":
            # Cells of a product hold the same time, at other locations.
            claims.check(
                [
                    claims.Claim(entry.granule, entry.begin, entry.end, locations[entry.granule].name)
                    for entry in plan.entries
                ],
                plan.label,
            )

    def pieces(self, sums: Means) -> Iterator[np.datetime64]:
        """Add single places to the sums of their days; yield the time before which nothing more comes."""
        plan = self._plan
        spacing = plan.settings.product.spacing
        for entry in plan.entries:
            yield entry.first
            drops = Drops()
            try:
                places = reading.read_places(entry.granule, entry.layers[0], plan.choice, drops)
            except Broken as reason:
                plan.broken(entry.granule, reason)
                continue
            plan.count(entry.layers[0])
            plan.outcome.drops.merge(drops)
            if places.time is None:
                index = np.full(places.values.size, np.searchsorted(plan.end, entry.begin[0], side="right"))
                known = np.ones(index.size, bool)
            else:
                index = np.searchsorted(plan.end, places.time, side="right")
                known = (index < plan.begin.size) & (places.time >= plan.low) & (places.time < plan.high)
                known &= plan.begin[np.minimum(index, plan.begin.size - 1)] <= places.time
            for step in np.unique(index[known]):
                there = known & (index == step)
                place, cell = grids.scatter(self.grid, places.longitude[there], places.latitude[there], spacing)
                sums.add_places(int(step), cell, places.values[there][place])

    def series(self, rows: slice, columns: slice) -> Floats:
        """Return the daily values of a window of the cube (time, row, column), from time series of locations."""
        plan = self._plan
        days, height, width = plan.begin.size, rows.stop - rows.start, columns.stop - columns.start
        total, weight = np.zeros((2, days, height * width), np.float32)
        # How many locations serve a cell; their regular steps have to cover a part of the day.
        serving = np.zeros(height * width, np.float32)
        for entry in plan.entries:
            place, cell = self._served(entry.granule)
            row, column = cell // self.grid.shape[1] - rows.start, cell % self.grid.shape[1] - columns.start
            inside = np.flatnonzero((row >= 0) & (row < height) & (column >= 0) & (column < width))
            inside = inside[np.argsort(place[inside], kind="stable")]
            place, cell = place[inside], row[inside] * width + column[inside]
            drops, share = Drops(), np.float32(entry.share or 1)
            period = plan.low, plan.high
            try:
                for location, time, values in reading.read_series(
                    entry.granule, entry.layers[0], plan.choice, np.unique(place), period, entry.begin[0], drops
                ):
                    day = np.searchsorted(plan.end, time, side="right")
                    there = (day < days) & (plan.begin[np.minimum(day, days - 1)] <= time)
                    # A location may serve several cells.
                    first, last = np.searchsorted(place, location), np.searchsorted(place, location, side="right")
                    for nth in range(int((last - first).max(initial=0))):
                        kept = (first + nth < last) & there
                        target = day[kept], cell[first[kept] + nth]
                        np.add.at(total, target, share * values[kept])
                        np.add.at(weight, target, share)
            except Broken as reason:
                plan.broken(entry.granule, reason)
                plan.check_left()
                continue
            plan.outcome.drops.merge(drops)
            if entry.share:
                serving = np.maximum(serving, np.bincount(cell, minlength=height * width))
        enough = (weight > 0) & (weight >= np.float32(plan.settings.min_coverage - 1e-6) * serving)
        values = np.divide(total, weight, out=np.full_like(total, np.nan), where=enough).reshape(days, height, width)
        return values

    def _served(self, granule: Granule) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        with self._served_lock:
            if granule not in self._pairs:
                place = self._locations[granule]
                self._pairs[granule] = grids.scatter(
                    self.grid, place.longitude, place.latitude, self._plan.settings.product.spacing
                )
            return self._pairs[granule]


def _covered(grid: Grid, cells: list[npt.NDArray[np.int64]]) -> str:
    return grids.describe(grids.cut(grid, *grids.bounding(grid, cells)))
