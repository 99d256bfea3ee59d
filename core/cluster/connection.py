"""The connection to a scheduler, and what is sent through it."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future as Answer
from concurrent.futures import TimeoutError as Unanswered
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from .. import environment
from ..errors import ClusterError
from . import shipping, workers

if TYPE_CHECKING:
    from distributed import Client, Future

#: Packages whose versions have to agree, as far as they are here.
PACKAGES = (
    "numpy", "pandas", "xarray", "dask", "distributed", "rioxarray", "rasterio", "netCDF4", "numba", "scipy", "zarr",
)  # fmt: skip
# Seconds between two looks at who is there, and without any worker, or any answer, until the run is given up.
_LOOK = 2.0
_DESERTED = 120.0
_SILENT = 60.0
# Seconds to take leave of a scheduler.
_LEAVE = 5.0
# Tiles that a thread has before it: one that is computed, one that waits, and a few more for uneven ones.
_EACH, _MORE = 2, 2
# One core at a time: the plugin of one session takes the place of another's.
_CORE = "sm2r"
_HERE = r"localhost|127(\.\d+){3}|::1"

T = TypeVar("T")


class Remote:
    """A tile that the cluster computes."""

    def __init__(self, future: Future, address: str) -> None:
        self.future, self._address = future, address

    def result(self) -> Any:
        """Wait for the result and fetch it.

        Raises
        ------
        ClusterError
            If the cluster gave up; otherwise what went wrong in the computation.
        """
        from distributed import CancelledError, KilledWorker
        from distributed.comm import CommClosedError

        try:
            return self.future.result()
        except KilledWorker as error:
            raise ClusterError(
                f"SCHEDULER: several workers were lost on the same part of the work ({error.last_worker.address} "
                "last). They usually run out of memory: start workers with more memory, or with fewer threads each."
            ) from error
        except (CancelledError, CommClosedError) as error:
            raise ClusterError(
                f"SCHEDULER: the connection to {self._address} is lost. Check that the scheduler is still running, "
                "and run again; nothing was written."
            ) from error


@dataclass
class Connection:
    """A cluster that is ready to compute.

    Attributes
    ----------
    client
        Of ``distributed``.
    address
        Of the scheduler.
    terms
        What every worker is held to.
    """

    client: Client
    address: str
    terms: workers.Terms
    _threads: int = 0
    _looked: float = -_LOOK
    _answered: float = field(default_factory=time.monotonic)
    _asked: Answer[Mapping[str, int]] | None = None
    _deserted: float = 0.0
    _sent: set[str] = field(default_factory=set)

    def submit(self, collections: Sequence[Any]) -> Remote:
        """Have dask collections computed together, by one worker."""
        future = self.client.submit(shipping.messenger(), self.terms, self.payload(collections), pure=False)
        return Remote(future, self.address)

    def payload(self, collections: Sequence[Any]) -> bytes:
        """Return what a worker needs to compute dask collections; to be made where the connection is in force."""
        from dask.core import flatten
        from dask.highlevelgraph import HighLevelGraph
        from distributed.protocol import serialize_bytes

        # Only what is needed goes along. It is optimized there, all together: one by one, as ``dask.optimize`` does it
        # here, each would come with the work that it shares with others, which would be done over and over.
        keys = list(flatten([one.__dask_keys__() for one in collections]))
        graph = HighLevelGraph.merge(*(one.__dask_graph__() for one in collections)).cull(keys).to_dict()
        rebuilt = [one.__dask_postpersist__() for one in collections]
        needed = [rebuild(graph, *arguments) for rebuild, arguments in rebuilt]
        packed: bytes = serialize_bytes(needed, compression=False, serializers=("pickle",), on_error="raise")
        return packed

    def describe(self) -> str:
        """Return the address, and how many workers and threads there are now."""
        threads = self.client.nthreads()
        return f"{self.address} ({len(threads)} workers, {sum(threads.values())} threads)"

    def cancel(self, remotes: Iterable[Remote]) -> None:
        """Have the cluster forget tiles that nobody waits for any more."""
        futures = [remote.future for remote in remotes]
        if futures:
            _leave(lambda: self.client.cancel(futures, force=True))

    def room(self) -> int:
        """Return how many tiles the cluster has something of: its threads, which may come and go."""
        self._look()
        return _EACH * max(self._threads, 1) + _MORE

    def check(self) -> None:
        """See that there is still someone to compute.

        Raises
        ------
        ClusterError
            If the scheduler has not answered, or all workers have been gone, for long.
        """
        self._look()
        if time.monotonic() - self._answered > _SILENT:
            raise ClusterError(
                f"SCHEDULER: {self.address} has not answered for {_SILENT:.0f} s. Check that it is still running, "
                "and run again; nothing was written."
            )
        if self._threads:
            self._deserted = 0.0
        elif not self._deserted:
            self._deserted = time.monotonic()
        elif time.monotonic() - self._deserted > _DESERTED:
            raise ClusterError(
                f"SCHEDULER: {self.address} has had no worker for {_DESERTED:.0f} s. Start workers, and check the "
                "logs of the others for the reason they stopped; nothing was written."
            )

    def _look(self) -> None:
        if self._asked is None and time.monotonic() - self._looked > _LOOK:
            self._looked, self._asked = time.monotonic(), _ask(self.client.nthreads)
            with suppress(Exception):  # what became of it is seen below
                self._asked.exception(_LOOK)
        if self._asked is not None and self._asked.done():
            if self._asked.exception() is None:  # a scheduler that is gone makes itself heard by the tiles
                self._threads = sum(self._asked.result().values())
            self._answered, self._asked = time.monotonic(), None

    def ask(self, question: str, *arguments: Any) -> dict[str, Any]:
        """Call a function of `core.cluster.workers`, by its name, on every worker that has the core by now.

        One that has just come is left out: it is looked at when it gets its first tile.
        """
        answers = self.client.run(shipping.asker(), question, *arguments)
        return {worker: answer for worker, answer in answers.items() if answer is not None}

    def sees(self, path: Path) -> bool:
        """Tell whether all workers see a file that is here."""
        return not any(self.ask("unseen", {str(path): path.stat().st_size}).values())

    def send(self, shared: Shared) -> str:
        """Give bytes to every worker, also to those that come later; once. Return the key that they have there."""
        key = f"sm2r-{shared.digest}-{self.client.id}"
        if key not in self._sent:
            self.client.register_plugin(shipping.courier(key, shared.content), name=key)
            self._sent.add(key)
        return key

    def close(self) -> None:
        """Take back what was sent; what runs is let go with the client."""
        for key in self._sent:
            _leave(lambda key=key: self.client.unregister_worker_plugin(key))  # type: ignore[misc]


_current: ContextVar[Connection | None] = ContextVar("sm2r_cluster", default=None)


def current() -> Connection | None:
    """Return the cluster of the innermost `connect` in this thread; None where this machine computes."""
    return _current.get()


@contextmanager
def connect(
    target: str | Client,
    *,
    files: Iterable[str | os.PathLike[str]] = (),
    packages: Sequence[str] = PACKAGES,
    timeout: float = 10.0,
) -> Iterator[Connection]:
    """Have a cluster compute whatever tiles are computed in this thread inside the block.

    Workers get the package ``sm2r.core`` by themselves, those that come later too; nothing else of the plugin is
    needed there. Results are written here, but for Zarr, which workers write where they see its folder.

    Parameters
    ----------
    target
        The scheduler's address, ``tcp://host:8786`` or ``tls://…`` (certificates as dask's configuration has them), or
        a ``distributed.Client``, which is left open.
    files
        What will be read: each worker has to see it under the same path, in the same size.
    packages
        Names as in ``requirements.txt``, whose versions on the workers have to fit those here.
    timeout
        Seconds to wait for an answer of the scheduler, and for a first worker.

    Raises
    ------
    DependencyError
        If ``distributed`` is missing here.
    ClusterError
        If the scheduler cannot be reached, has no worker, or a worker does not fit: other versions, or files that it
        does not see.

    Examples
    --------
    >>> from distributed import LocalCluster
    >>> from sm2r.core.cube import write
    >>> from sm2r.core.simulation import simulate_area
    >>> options = {"n_workers": 1, "threads_per_worker": 2, "processes": False, "dashboard_address": None}
    >>> with LocalCluster(**options) as local, connect(local.scheduler_address) as connection:
    ...     _ = write({"rain.tif": simulate_area(days=60).rainfall})
    ...     print(connection.describe().partition(" ")[2])
    (1 workers, 2 threads)
    """
    environment.require("dask", "distributed")
    client = _client(target, timeout) if isinstance(target, str) else target
    address = target if isinstance(target, str) else str(client.scheduler_info()["address"])
    try:
        connection = Connection(client, address, workers.terms_of(files, packages))
        try:
            _ask(lambda: _prepare(connection, timeout)).result(timeout + _SILENT)
        except Unanswered as error:
            raise ClusterError(
                f"SCHEDULER: {address}, or one of its workers, has not answered for {timeout + _SILENT:.0f} s. Check "
                "their logs, and restart them."
            ) from error
        except OSError as error:
            raise ClusterError(
                f"SCHEDULER: the workers of {address} could not be prepared ({_first_line(error)}). Check their "
                "logs, and run again."
            ) from error
        token = _current.set(connection)
        try:
            yield connection
        finally:
            _current.reset(token)
            connection.close()
    finally:
        if client is not target:
            _leave(lambda: client.close(_LEAVE))


def is_exposed(address: str) -> bool:
    """Tell whether what is sent to a scheduler goes to another machine as it is, neither encrypted nor signed."""
    host = re.fullmatch(r"(tcp|ws)://\[?(.*?)\]?(:\d+)?/?", address)
    return host is not None and not re.fullmatch(_HERE, host[2])


def _ask(question: Callable[[], T]) -> Answer[T]:
    """Ask what may never be answered, in a thread that nobody has to wait for."""
    answer: Answer[T] = Answer()

    def wait() -> None:
        try:
            answer.set_result(question())
        except BaseException as error:  # noqa: BLE001 (whoever reads the answer gets it)
            answer.set_exception(error)

    threading.Thread(target=wait, name="sm2r-ask", daemon=True).start()
    return answer


def _leave(work: Callable[[], Any]) -> None:
    """Do what is polite towards a scheduler, but of no use to the run."""
    with suppress(Unanswered, OSError, RuntimeError, ValueError):
        _ask(work).result(_LEAVE)


def _client(address: str, timeout: float) -> Client:
    from distributed import Client

    if not re.fullmatch(r"[a-z]+://\S+", address):
        raise ClusterError(
            f"SCHEDULER: '{address}' is not a valid address. Write it as the scheduler prints it when it starts, "
            "such as tcp://10.0.0.5:8786; leave it empty to compute on this machine."
        )
    # A client of its own would not let go of an address that does not answer.
    answer = _ask(lambda: asyncio.run(_reach(address, timeout)))
    try:
        answer.result(timeout + 1)
        return Client(address, timeout=timeout, set_as_default=False)
    except Exception as error:  # whatever listens there may answer anything
        told = f"it does not answer within {timeout:g} s" if isinstance(error, Unanswered) else _first_line(error)
        raise ClusterError(
            f"SCHEDULER: no scheduler can be reached at {address} ({told}). Check the address and the network, and "
            "that it runs the same version of dask; leave it empty to compute on this machine."
        ) from error


async def _reach(address: str, timeout: float) -> None:
    from distributed.comm import connect as reach
    from distributed.security import Security

    arguments = Security().get_connection_args("client")
    comm = await asyncio.wait_for(reach(address, timeout=timeout, **arguments), timeout)
    await comm.close()


def _prepare(connection: Connection, timeout: float) -> None:
    client, terms = connection.client, connection.terms
    try:
        client.wait_for_workers(1, timeout)
    except TimeoutError as error:
        raise ClusterError(
            f"SCHEDULER: {connection.address} has no workers. Start some: dask worker {connection.address}"
        ) from error
    found: Any = client.get_versions()
    here = {name: version for name, version in terms[1] if name in ("python", *workers.EXACT)}
    remote = {"the scheduler": found["scheduler"], **{f"worker {key}": of for key, of in found["workers"].items()}}
    problems = [
        f"SCHEDULER: {who} has {name} {there}, here it is {version}. {workers.REMEDY}"
        for who, told in remote.items()
        for name, version in here.items()
        for there in [_told(told, name)]
        if workers.significant(name, there) != workers.significant(name, version)
    ]
    if not problems:
        client.register_plugin(shipping.installer(terms[0], shipping.archive()), name=_CORE)
        told = connection.ask("join", terms)
        problems = [workers.refusal(worker, problem) for worker, problem in told.items() if problem]
    if problems:
        more = f" ({len(problems) - 1} more like this)" if len(problems) > 1 else ""
        raise ClusterError(problems[0] + more)


def _told(versions: Mapping[str, Any], name: str) -> str:
    """Return a version of what ``Client.get_versions`` tells of one machine."""
    return str(dict(versions["host"]).get("python", "")) if name == "python" else str(versions["packages"].get(name))


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


class Shared:
    """Bytes that many tiles need, such as a model: they go to each worker once, not with every tile.

    What a subclass keeps beside them, such as an open session, lives as long as the worker.
    """

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.digest = hashlib.sha256(content).hexdigest()

    def __reduce__(self) -> tuple[Any, ...]:
        """Leave the bytes out where the workers have them."""
        connection = current()
        if connection is None:
            return type(self), (self.content,)
        return workers.received, (type(self), connection.send(self))
