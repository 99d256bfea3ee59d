"""Dask collections computed one tile after the other: in threads here, or by the workers of a cluster."""

from __future__ import annotations

import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing, contextmanager
from functools import partial
from itertools import islice
from typing import Any, TypeVar

import dask
import numpy as np
import numpy.typing as npt
import xarray as xr
from dask.base import get_scheduler
from dask.local import get_sync

from ..cluster.connection import Connection, Remote, current
from ..errors import Cancelled
from ..running import Progress

T = TypeVar("T")

# Seconds after which a long tile lets the user's cancel be heard.
_HEARTBEAT = 0.25
# The share of a tile's work that is done when it is computed; the rest is what its receiver does with it.
_COMPUTED = 0.9
# Results that a cluster has computed and that are fetched ahead of their use.
_FETCHED = 2


def compute(
    items: Sequence[T],
    task: Callable[[T], Sequence[Any]],
    progress: Progress | None = None,
    *,
    workers: int | None = None,
) -> Generator[tuple[T, tuple[Any, ...]]]:
    """Compute dask collections for each item, several items at a time, and give the results in the order of the items.

    Inside `core.cluster.connect` the cluster's workers compute, and results are the same to the bit; else threads do,
    or the dask scheduler in force (``dask.config``, a ``distributed.Client``).

    Parameters
    ----------
    items, task
        What is to be done, and the collections that do it: of one item, computed together.
    progress
        Told the fraction done, after each item and several times a second; stops the work by raising `Cancelled`.
        With threads, it counts what they have done of items under way, as far as these tell (`parts`).
    workers
        Items computed at a time, by default one for each CPU that the process may use; 0 computes them in the caller's
        thread. On a cluster, its threads decide instead.

    Yields
    ------
    item, results
        With threads, at most ``workers + 2`` items have results in memory; with a cluster, four.

    Raises
    ------
    ClusterError
        If the cluster fails.
    """
    furthest = 0.0

    def report(done: float) -> None:
        nonlocal furthest
        furthest = max(furthest, done)
        if progress:
            progress(furthest)

    connection = current()
    if connection is not None:
        ahead = _on_cluster(items, task, connection, report)
    else:
        ahead = _in_threads(items, task, _cpus() if workers is None else workers, report)
    with closing(ahead):
        for done, item in enumerate(items, 1):
            yield item, next(ahead)
            report(done / len(items))


def gather(arrays: Sequence[xr.DataArray], progress: Progress | None = None) -> list[npt.NDArray[Any]]:
    """Compute arrays with the same tiles and little data, such as samples of cubes, wholly into memory.

    Parameters
    ----------
    arrays
        Dask-backed, their chunks alike along y and x.
    progress
        As in `compute`.
    """
    results = [np.empty(array.shape, array.dtype) for array in arrays]
    places = [[tile_slices(array.chunksizes[dim]) for dim in ("y", "x")] for array in arrays[:1]]
    tiles = [{"y": rows, "x": columns} for rows in places[0][0] for columns in places[0][1]]
    for tile, values in compute(tiles, lambda tile: [array.isel(tile).data for array in arrays], progress):
        for array, result, part in zip(arrays, results, values, strict=True):
            result[tuple(tile.get(str(dim), slice(None)) for dim in array.dims)] = part
    return results


def tile_slices(sizes: Sequence[int]) -> list[slice]:
    """Return where tiles of some sizes lie along an axis."""
    ends = np.cumsum(sizes).tolist()
    return [slice(end - size, end) for size, end in zip(sizes, ends, strict=True)]


def _cpus() -> int:
    """Return how many CPUs this process may use: a scheduler of jobs often gives it a part of the machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_threads(
    items: Sequence[T], task: Callable[[T], Sequence[Any]], workers: int, report: Progress
) -> Generator[tuple[Any, ...]]:
    # Naming a scheduler imports all of distributed, a third of a second of each start, and so does asking for one; only
    # where it is loaded, or the user has chosen, can there be another.
    asked = "distributed" in sys.modules or dask.config.get("scheduler", None) is not None
    scheduler = (get_scheduler() if asked else None) or get_sync

    def one(item: T) -> tuple[Any, ...]:
        try:
            return dask.compute(*task(item), scheduler=scheduler)
        finally:
            stops.end()

    stops = _Stops()
    if not workers:
        yield from map(one, items)
        return

    def beat(done: int) -> None:
        computed = sum(future.done() for future in pending) + stops.under_way()
        report((done + _COMPUTED * computed) / len(items))

    pool = ThreadPoolExecutor(workers, thread_name_prefix="sm2r-tile", initializer=stops.take)
    try:
        ahead = iter(items)
        pending: deque[Future[tuple[Any, ...]]] = deque(pool.submit(one, item) for item in islice(ahead, workers + 1))
        for done in range(len(items)):
            _await(pending[0], partial(beat, done))
            values = pending.popleft().result()
            pending.extend(pool.submit(one, item) for item in islice(ahead, 1))
            yield values
            del values
    finally:
        # Nobody waits for a tile that is being computed, even if it cannot be stopped.
        pool.shutdown(wait=False, cancel_futures=True)
        stops.stop()


def attended(work: Callable[[], T], beat: Callable[[], None]) -> T:
    """Do what may take long or never end in a thread of its own, and let the user's cancel be heard meanwhile.

    Parameters
    ----------
    work
        Ends when something raises here, if it waits inside `stoppable`.
    beat
        Called several times a second; it stops the work by raising.
    """
    stops = _Stops()
    pool = ThreadPoolExecutor(1, thread_name_prefix="sm2r-work", initializer=stops.take)
    try:
        future = pool.submit(work)
        _await(future, beat)
        return future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        stops.stop()


@contextmanager
def stoppable(stop: Callable[[], None]) -> Iterator[None]:
    """Have `stop` called, from another thread, if the run that this thread computes for is stopped inside the block.

    Raises
    ------
    Cancelled
        If it was stopped before.
    """
    stops: _Stops | None = getattr(_own, "stops", None)
    if stops is None:
        yield
        return
    with stops.lock:
        if stops.stopped:
            raise Cancelled("Stopped by the user.")
        stops.waiting.append(stop)
    try:
        yield
    finally:
        with stops.lock:
            stops.waiting.remove(stop)


def parts(count: int, size: int, *, round: int = 0, rounds: int = 1) -> Iterator[slice]:
    """Yield slices of what takes long in a tile, `size` of `count` at a time: how far it is, is told in between.

    A tile that is gone through in several `rounds` tells how far it is with all of them.

    Raises
    ------
    Cancelled
        If the run that this thread computes for has been stopped.
    """
    stops: _Stops | None = getattr(_own, "stops", None)
    for begin in range(0, count, size):
        if stops is not None:
            stops.go_on((round + begin / count) / rounds)
        yield slice(begin, min(begin + size, count))


_own = threading.local()


class _Stops:
    """What ends the work of the threads of one pool, and how far each is with its own."""

    def __init__(self) -> None:
        self.lock, self.stopped = threading.Lock(), False
        self.waiting: list[Callable[[], None]] = []
        self._done: dict[int, float] = {}

    def go_on(self, done: float) -> None:
        """Note how far the thread that calls is; raise `Cancelled` if it is to stop."""
        with self.lock:
            self._done[threading.get_ident()] = done
            if self.stopped:
                raise Cancelled("Stopped by the user.")

    def end(self) -> None:
        """Forget how far the thread that calls is: it has ended its work."""
        with self.lock:
            self._done.pop(threading.get_ident(), None)

    def under_way(self) -> float:
        """Return the sum of what the threads have done of the work that they have not ended."""
        with self.lock:
            return sum(self._done.values())

    def take(self) -> None:
        """Let `stoppable` find this in the thread that calls."""
        _own.stops = self

    def stop(self) -> None:
        with self.lock:
            self.stopped = True
            for stop in self.waiting:
                stop()


def _on_cluster(
    items: Sequence[T], task: Callable[[T], Sequence[Any]], connection: Connection, report: Progress
) -> Generator[tuple[Any, ...]]:
    ahead = iter(items)
    submitted: deque[Remote] = deque()
    fetching: deque[tuple[Remote, Future[tuple[Any, ...]]]] = deque()
    # Results wait on the workers, and come here as they are used.
    pool = ThreadPoolExecutor(1, thread_name_prefix="sm2r-fetch")
    try:
        for done in range(len(items)):

            def beat(done: int = done) -> None:
                report(done / len(items))
                connection.check()

            room = connection.room() - len(submitted) - len(fetching)
            submitted.extend(connection.submit(task(item)) for item in islice(ahead, max(room, 0)))
            while submitted and len(fetching) < _FETCHED:
                remote = submitted.popleft()
                fetching.append((remote, pool.submit(remote.result)))
            _await(fetching[0][1], beat)
            values = fetching.popleft()[1].result()
            yield values
            del values
    finally:
        connection.cancel([*(remote for remote, _ in fetching), *submitted])
        pool.shutdown(wait=False, cancel_futures=True)


def _await(future: Future[Any], beat: Callable[[], None]) -> None:
    while not future.done():
        wait([future], timeout=_HEARTBEAT)
        beat()
