"""What the values of water themselves tell: whether they are sums since 00 UTC or sums of their steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from ..cube.times import Times
from ..errors import InputError
from . import accumulation, contents, grids, reading
from .contents import Choice
from .description import Stamp
from .granules import Broken, Unsuitable
from .reading import Drops
from .steps import Stamps

if TYPE_CHECKING:
    from .outcome import Settings
    from .plan import Entry

Floats = npt.NDArray[np.float32]

# Steps that are looked at, windows along a side of the area, cells along a side of each.
_LOOKED_AT, _WINDOWS, _SIDE = 96, 3, 24


def stamp_by_values(
    entries: Sequence[Entry], told: Sequence[Stamps], choice: Choice, settings: Settings
) -> Stamp | None:
    """Look at windows of the area one after the other, until the values of one tell."""
    chosen: list[tuple[Entry, Times]] = []
    for number in sorted(range(len(entries)), key=lambda number: told[number].times[0]):
        one = told[number]
        if one.step != "P1M" and one.ends is None and not one.span:
            chosen.append((entries[number], one.times[:_LOOKED_AT]))
        if sum(times.size for _, times in chosen) >= _LOOKED_AT:
            break
    for window in range(_WINDOWS**2):
        parts = [
            (times, values)
            for entry, times in chosen
            if (values := _window(entry, times.size, window, choice, settings)).size
        ]
        found = accumulation.recognise(*(np.concatenate(part) for part in zip(*parts, strict=True))) if parts else None
        if found:
            return found
    return None


def _window(entry: Entry, count: int, number: int, choice: Choice, settings: Settings) -> Floats:
    """Read some steps of a window, the middle one first: (step, value); nothing where that is not possible."""
    try:
        with entry.granule.open() as file:
            [layer, *_] = contents.look(file, entry.granule, choice, entry.units)
            if layer.axes is None:
                return np.empty((0, 0), np.float32)
            whole = layer.axes.grid
            area = slice(0, whole.shape[0]), slice(0, whole.shape[1])
            if settings.bounds is not None:
                area = grids.window(whole, settings.bounds, "EXTENT")
            middle = _WINDOWS**2 // 2
            places = divmod((number + middle) % _WINDOWS**2, _WINDOWS)
            rows, columns = (_side(part, place) for part, place in zip(area, places, strict=True))
            steps = slice(0, count)
            values = reading.read_grid(file, layer, steps, rows, columns, choice, Drops(), np.ones(count))
            return values.reshape(count, -1)
    except (Broken, Unsuitable, InputError):
        # The reading proper tells what is wrong.
        return np.empty((0, 0), np.float32)


def _side(part: slice, place: int) -> slice:
    """Return the rows, or columns, of one of the windows that are spread over a part of a grid."""
    size = min(_SIDE, part.stop - part.start)
    first = part.start + (part.stop - part.start - size) * place // (_WINDOWS - 1)
    return slice(first, first + size)
