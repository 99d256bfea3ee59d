"""Where the tiles of a cube lie, and how many are read at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import dask
import numpy as np
import numpy.typing as npt
import xarray as xr

Progress = Callable[[float], None]
T = TypeVar("T")


def tile_edges(cube: xr.DataArray) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the rows and the columns at which tiles begin, and the end of the last."""
    down, across = cube.chunks[1:] if cube.chunks else ((cube.sizes["y"],), (cube.sizes["x"],))
    return np.cumsum([0, *down]), np.cumsum([0, *across])


def compute(items: Sequence[T], task: Callable[[T], Any], progress: Progress | None = None) -> Iterator[tuple[T, Any]]:
    """Compute a dask object for each item, as many at a time as there are CPUs, and give items with results in order.

    `progress` is told the fraction done, and stops the work by raising `Cancelled`.
    """
    at_a_time = os.cpu_count() or 1
    for first in range(0, len(items), at_a_time):
        batch = items[first : first + at_a_time]
        yield from zip(batch, dask.compute(*map(task, batch)), strict=True)
        if progress:
            progress(min(first + at_a_time, len(items)) / len(items))


def part(progress: Progress | None, number: int, count: int) -> Progress | None:
    """Return what tells the progress of one of several equal parts."""
    if progress is None:
        return None
    return lambda fraction: progress((number + fraction) / count)
