"""Where the tiles of a cube lie, and what is computed of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cube import computing
from ..running import Progress

T = TypeVar("T")


def tile_edges(cube: xr.DataArray) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the rows and the columns at which tiles begin, and the end of the last."""
    down, across = cube.chunks[1:] if cube.chunks else ((cube.sizes["y"],), (cube.sizes["x"],))
    return np.cumsum([0, *down]), np.cumsum([0, *across])


def compute(items: Sequence[T], task: Callable[[T], Any], progress: Progress | None = None) -> Iterator[tuple[T, Any]]:
    """Compute a dask object for each item, and give items with results in order; as `computing.compute`."""
    with closing(computing.compute(items, lambda item: [task(item)], progress)) as results:
        for item, (result,) in results:
            yield item, result


def part(progress: Progress | None, number: int, count: int) -> Progress | None:
    """Return what tells the progress of one of several equal parts."""
    if progress is None:
        return None
    return lambda fraction: progress((number + fraction) / count)
