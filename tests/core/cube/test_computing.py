"""Tiles under way: how far they are is told, and they end when the run is stopped."""

from __future__ import annotations

import threading

import dask
import pytest
from sm2r.core.cube.computing import compute, parts
from sm2r.core.errors import Cancelled


def working(did: list[int], go_on: threading.Event, count: int = 10):
    """Return a task that works in parts, twice, and from the second part on waits until it may go on."""

    @dask.delayed(pure=False)
    def work(item: int) -> int:
        for turn in range(2):
            for own in parts(count, 1, round=turn, rounds=2):
                did.append(own.start)
                if own.start:
                    go_on.wait(0.05)
        return item

    return lambda item: [work(item)]


def test_the_bar_moves_within_a_tile_and_never_goes_back():
    told: list[float] = []
    results = [item for item, _ in compute([0, 1], working([], threading.Event()), told.append, workers=1)]
    assert results == [0, 1]
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert any(0.0 < one < 0.5 for one in told)
    assert any(0.5 < one < 1.0 for one in told)


def test_tiles_end_when_the_run_is_stopped():
    did: list[int] = []
    go_on = threading.Event()

    def stop(done: float) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        list(compute([0, 1, 2], working(did, go_on), stop, workers=2))
    go_on.set()
    for thread in threading.enumerate():
        if thread.name.startswith("sm2r-tile"):
            thread.join(30)
            assert not thread.is_alive()
    assert 0 < len(did) < 2 * 20


def test_parts_outside_of_a_run_are_slices():
    assert list(parts(5, 2)) == [slice(0, 2), slice(2, 4), slice(4, 5)]
    assert list(parts(0, 2)) == []
