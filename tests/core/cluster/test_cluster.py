"""The same numbers from a scheduler and two workers that do not have the plugin; what fails, and what is said."""

from __future__ import annotations

import contextlib
import inspect
import io
import operator
import os
import signal
import socket
import threading
import time
import zipfile
from dataclasses import replace
from functools import partial

import dask
import dask.array as da
import numpy as np
import pytest
import rioxarray  # noqa: F401
from affine import Affine
from distributed.protocol import deserialize_bytes
from sm2r.core import (
    cluster,
    collocation,
    correction,
    cube,
    environment,
    merging,
    regrid,
    sampling,
    sm2rain,
    statistics,
)
from sm2r.core.cluster import connection, shipping, workers
from sm2r.core.cluster.connection import current, is_exposed
from sm2r.core.correction.cubes import means
from sm2r.core.cube import computing
from sm2r.core.errors import Cancelled, ClusterError, DependencyError, InputError
from sm2r.core.fusion import inference
from sm2r.core.regrid.grid import Grid
from sm2r.core.simulation.records import simulate_records
from sm2r.core.sm2rain import cubes as rain_cubes
from sm2r.core.sm2rain import inversions
from sm2r.core.statistics.cubes import write_maps
from sm2r.tests import cluster_machines
from sm2r.tests.core.fusion import test_fusion
from sm2r.tests.cubes import FORMATS, daily_cube

DAYS, HEIGHT, WIDTH, TILE = 240, 34, 40, 16


machines = cluster_machines.machines  # fixtures
world, gathered, forest = test_fusion.world, test_fusion.gathered, test_fusion.forest


def connect(machines, files, **options):
    return cluster.connect(machines.address, files=list(files.iterdir()), **options)


def grid(values, product, variable="soil_moisture", units="m3 m-3"):
    return daily_cube(values, product, variable=variable, units=units, tile=TILE)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Cubes of three formats in many tiles, and parameters of SM2RAIN."""
    folder = tmp_path_factory.mktemp("shared")
    rng = np.random.default_rng(0)
    s, rain = (part.T.reshape(DAYS, HEIGHT, WIDTH) for part in simulate_records(HEIGHT * WIDTH, DAYS, missing=0.05))
    cube.write({folder / "a.tif": grid(0.5 * s, "a")})
    cube.write({folder / "b.nc": grid(0.5 * s + 0.02 * rng.standard_normal(s.shape), "b")})
    cube.write({folder / f"c.{FORMATS[-1]}": grid(0.4 * s + 0.03 * rng.standard_normal(s.shape), "c")})
    cube.write({folder / "rain.tif": grid(rain, "rain", "rainfall", "mm")})
    a, b = cube.open(folder / "a.tif"), cube.open(folder / "rain.tif")
    options = sm2rain.Options(variant="base", max_gap=2)
    cube.write({folder / "parameters.tif": rain_cubes.calibrate(a, b, options)})
    return folder


def members(files):
    found = [cube.open(files / name, memory=TILE * TILE * DAYS * 4) for name in ("a.tif", "b.nc", f"c.{FORMATS[-1]}")]
    return [array.chunk({"y": TILE, "x": TILE}) for array in found]


def written(arrays, folder):
    """Return what arrays are as files, read back here."""
    paths = [folder / f"out{number}.tif" for number in range(len(arrays))]
    cube.write(dict(zip(paths, arrays, strict=True)))
    return [cube.open_bands(path).to_numpy() for path in paths]


def calibrate(files, folder, *, pool="pixel"):
    a, rain = cube.open(files / "a.tif"), cube.open(files / "rain.tif")
    return written([rain_cubes.calibrate(a, rain, sm2rain.Options(variant="t", max_gap=2, pool=pool))], folder)


def invert(files, folder):
    parameters = cube.open_bands(files / "parameters.tif")
    rain, reason = rain_cubes.invert(cube.open(files / "a.tif"), parameters)
    told = inversions.of_rainfall(rain, reason, fallback=cube.open(files / "rain.tif"))
    return [*written([rain, reason], folder), told.series.to_numpy(), told.reasons.to_numpy(), told.rain.to_numpy()]


def merge(files, folder):
    names = ["a", "b", "c"]
    weights = merging.Weights(
        names, np.array([0.5, 0.3, 0.2]), np.zeros(3), np.ones(3), np.array([0.02, 0.03, 0.04]), ["m3 m-3"] * 3, "em"
    )
    mean, spread, quantiles = merging.merge(members(files), weights, [0.1, 0.9])
    return written([mean, spread, *quantiles], folder)


def collocate(files, folder):
    triplet = collocation.make_triplet(members(files), ["X", "Y", "Z"])
    options = collocation.Options(samples=20)
    pooled = collocation.pool(triplet, options)
    return [*written([collocation.collocate(triplet, options)], folder), pooled.q, pooled.drawn]


def regridded(files, folder):
    coarse = Grid(cube.open(files / "b.nc").rio.crs, Affine(0.4, 0, 101, 0, -0.4, 39), (17, 19))
    return [
        part
        for array in members(files)
        for part in written([regrid.regrid(array, coarse, time_step="monthly", statistic="mean")], folder)
    ]


def described(files, folder):
    array = members(files)[2]
    region, _ = statistics.make_region(array)
    found = statistics.survey(array, region)
    histogram = write_maps(folder / "maps.tif", array, region, found)
    return [found.moments, histogram, cube.open_bands(folder / "maps.tif").to_numpy()]


def corrected(files, folder):
    rain = cube.open(files / "rain.tif")
    better = correction.correct(rain, correction.PowerLaw(1.1, 0.9))
    return [*written([better], folder), *means(rain, better)]


def sampled(files, folder):
    rng = np.random.default_rng(1)
    x, y = 100 + 10 * rng.random(50), 40 - 8.5 * rng.random(50)
    square = [np.array([[101.1, 39.1], [106.3, 39.1], [106.3, 33.2], [101.1, 33.2], [101.1, 39.1]])]
    found = []
    for array in members(files):
        found += [sampling.sample(array, x, y, method="bilinear")[0]]
        found += [sampling.basin_means(array, [("square", square)]).mean]
    return found


WORK = [
    calibrate, partial(calibrate, pool="region"), invert, merge, collocate, regridded, described, corrected, sampled,
]  # fmt: skip


@pytest.mark.parametrize("work", WORK, ids=lambda work: getattr(work, "__name__", "calibrate_region"))
def test_results_equal_the_local_ones_to_the_bit(work, machines, files, tmp_path, monkeypatch):
    here = work(files, tmp_path)
    # All of it has to be done there.
    monkeypatch.setattr(computing, "_in_threads", None)
    with connect(machines, files) as made:
        there = work(files, tmp_path)
        assert _soon(lambda: not made.client.futures)  # nothing is kept that nobody waits for
    assert len(here) == len(there) > 0
    for ours, theirs in zip(here, there, strict=True):
        assert ours.dtype == theirs.dtype
        assert np.isfinite(ours).any()
        assert ours.tobytes() == theirs.tobytes()


def test_fusion_is_the_same_and_its_counts_and_models_travel(machines, files, world, forest, tmp_path):
    two = [
        test_fusion.model_of(forest, tmp_path / "one.onnx"),
        test_fusion.model_of(forest, tmp_path / "two.onnx", window=5),
    ]
    results = []
    for place in (contextlib.nullcontext(), connect(machines, files)):
        with place as made:
            fusion = test_fusion.fuse(world, two)
            outputs = {tmp_path / "values.tif": fusion.values, tmp_path / "codes.tif": fusion.applicability}
            counts = cube.write(outputs, beside=fusion.counts)
            results.append((counts, *(cube.open(path).to_numpy().tobytes() for path in outputs)))
            if made is not None:
                # The model goes to a worker once, and lives there as one object.
                assert set(made.client.run(_held()).values()) == {1}
                assert len(made._sent) == 1
                payload = made.payload([fusion.values.data.blocks[0, 0, 0]])
    # Out of force, the same tile holds the models itself.
    assert len(made.payload([fusion.values.data.blocks[0, 0, 0]])) > len(payload) + 1000
    with connect(machines, files) as made:
        assert set(made.client.run(_held()).values()) == {0}
    here, there = results
    np.testing.assert_array_equal(here[0], there[0])
    assert inference.Tally.of(there[0]).models.sum() > 0
    assert here[1:] == there[1:]


def _held():
    def count():
        import importlib

        return len(importlib.import_module("sm2r.core.cluster.workers")._bytes)

    return count


def _soon(happens):
    deadline = time.monotonic() + 5
    while not happens() and time.monotonic() < deadline:
        time.sleep(0.02)
    return happens()


def slow(array, seconds=0.05):
    def wait(block):
        import time

        time.sleep(seconds)
        return block / 2

    return array.copy(data=array.data.map_blocks(wait, dtype="float32", meta=np.empty((0, 0, 0), "float32")))


def test_results_of_one_tile_share_its_work_there_too(tmp_path):
    record = tmp_path / "calls"

    def tile(block):
        with record.open("a") as file:
            file.write("x")
        return block, block + 1

    def parts(count):
        ones = da.ones((30, count, 4), chunks=(30, 1, 4))
        both = da.blockwise(
            tile, ("y", "x"), ones, ("t", "y", "x"), concatenate=True, dtype=object, meta=np.empty((0, 0), object)
        )
        return [
            da.blockwise(
                operator.itemgetter(place), ("t", "y", "x"), both, ("y", "x"), new_axes={"t": 30}, dtype=float,
                meta=np.empty((0, 0, 0)),
            )
            for place in (0, 1)
        ]  # fmt: skip

    lone = connection.Connection(None, "", None)
    sent = lone.payload([part[:, 1:2] for part in parts(4)])
    results = dask.compute(*deserialize_bytes(sent), scheduler="synchronous")
    assert [result.tolist() for result in results] == [np.full((30, 1, 4), value).tolist() for value in (1.0, 2.0)]
    assert record.read_text() == "x"
    # What other tiles need stays here.
    assert len(lone.payload([part[:, 1:2] for part in parts(400)])) < len(sent) + 5000


@pytest.mark.slow  # the next one loses both workers
@pytest.mark.parametrize("suffix", ["tif", "zarr"])
def test_a_worker_lost_in_the_middle_changes_nothing(machines, files, tmp_path, suffix):
    array = members(files)[0]
    lost = []

    def progress(fraction):
        if fraction > 0.2 and not lost:
            lost.append(machines.workers[0].pid)
            machines.lose_worker()

    try:
        with connect(machines, files) as made:
            made.client.wait_for_workers(2, 60)
            cube.write({tmp_path / f"a.{suffix}": slow(array)}, progress=progress)
            assert len(made.client.nthreads()) == 1
    finally:
        if lost:
            machines.start_worker()
    assert lost
    np.testing.assert_array_equal(cube.open(tmp_path / f"a.{suffix}"), array / 2)
    assert [path.name for path in tmp_path.iterdir()] == [f"a.{suffix}"]


def test_workers_that_come_later_take_over(machines, files, tmp_path):
    array = members(files)[1]
    gone = []

    def progress(fraction):
        if fraction > 0.1 and not gone:
            gone.extend(machines.workers)
            for _ in gone:
                machines.lose_worker()
            machines.start_worker()
            machines.start_worker()

    with connect(machines, files) as made:
        cube.write({tmp_path / "a.tif": slow(array)}, progress=progress)
        assert not {worker.pid for worker in gone} & set(made.client.run(os.getpid).values())
    np.testing.assert_array_equal(cube.open(tmp_path / "a.tif"), array / 2)


def test_a_cancel_lets_the_workers_go(machines, files, tmp_path):
    array, seen = members(files)[0], []

    def progress(fraction):
        seen.append(fraction)
        if fraction > 0.2:
            raise Cancelled("Stopped.")

    begin = time.monotonic()
    with connect(machines, files) as made:
        with pytest.raises(Cancelled):
            cube.write({tmp_path / "a.tif": slow(array, 0.5)}, progress=progress)
        assert time.monotonic() - begin < 4  # of nine tiles on two workers
        assert _soon(lambda: made.client.run_on_scheduler(_waiting()) == 0)
    assert seen == sorted(seen)
    assert list(tmp_path.iterdir()) == []


def _waiting():
    return lambda dask_scheduler: len(dask_scheduler.tasks)


def test_no_more_tiles_are_under_way_than_the_workers_can_use(machines, files):
    array, most = members(files)[0], []
    tiles = [(row, column) for row in range(3) for column in range(3)] * 4
    with connect(machines, files) as made:
        made.client.wait_for_workers(2, 60)
        results = computing.compute(tiles, lambda tile: [array.data.blocks[(0, *tile)]], workers=64)
        most.extend(len(made.client.futures) for _ in results)
        assert made.room() == 2 * 2 + 2
        # One has just been handed out, and the client lets go of another in its own time.
        assert max(most) <= made.room() + 2 < len(tiles)


def test_zarr_is_written_by_the_workers(machines, files, tmp_path, monkeypatch):
    array = members(files)[2]
    with connect(machines, files):
        monkeypatch.setattr(cube.zarr.ZarrWriter, "write", None)  # here
        cube.write({tmp_path / "a.zarr": array / 2, tmp_path / "b.tif": array})
    monkeypatch.undo()
    np.testing.assert_array_equal(cube.open(tmp_path / "a.zarr"), array / 2)
    np.testing.assert_array_equal(cube.open(tmp_path / "b.tif"), array)
    # Where they do not see the folder, or tiles share chunks, this machine writes.
    with connect(machines, files) as made:
        monkeypatch.setattr(made, "sees", lambda path: False)
        cube.write({tmp_path / "c.zarr": array})
        monkeypatch.undo()
        monkeypatch.setattr(cube.zarr.ZarrWriter, "put", None)
        cube.write({tmp_path / "d.zarr": array.chunk({"y": 13, "x": 11})})
    for name in ("c", "d"):
        np.testing.assert_array_equal(cube.open(tmp_path / f"{name}.zarr"), array)


def test_errors_of_the_work_come_back_as_they_are(machines, files, tmp_path):
    bad = tmp_path / "bad.tif"
    cube.write({bad: members(files)[0]})
    content = bad.read_bytes()
    bad.write_bytes(content[: len(content) // 2] + bytes(len(content) - len(content) // 2))
    with connect(machines, files), pytest.raises(InputError, match=r"SOIL_MOISTURE \(bad.tif\): cannot be read"):
        cube.write({tmp_path / "out.tif": cube.open(bad, name="SOIL_MOISTURE")})
    assert [path.name for path in tmp_path.iterdir()] == ["bad.tif"]


# --- what is refused -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("localhost", "'localhost' is not a valid address. Write it as"),
        ("tcp://127.0.0.1:1", r"no scheduler can be reached at tcp://127.0.0.1:1 \("),
        ("carrier://pigeon", r"no scheduler can be reached at carrier://pigeon \("),
        ("tls://127.0.0.1:1", r"no scheduler can be reached at tls://127.0.0.1:1 \("),
    ],
)
def test_addresses_that_lead_nowhere(address, told):
    with pytest.raises(ClusterError, match=f"^SCHEDULER: {told}"), cluster.connect(address, timeout=1):
        pass
    assert current() is None


def test_what_never_answers_is_given_up():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        begin = time.monotonic()
        told = r"no scheduler can be reached at .* \(it does not answer within 1 s\)"
        with (
            pytest.raises(ClusterError, match=told),
            cluster.connect(f"tcp://127.0.0.1:{silent.getsockname()[1]}", timeout=1),
        ):
            pass
        assert time.monotonic() - begin < 4
    assert inspect.signature(cluster.connect).parameters["timeout"].default == 10


def test_a_scheduler_that_falls_silent_ends_the_run(machines, files, tmp_path, monkeypatch):
    for name, seconds in (("_SILENT", 2.0), ("_LOOK", 0.1), ("_LEAVE", 0.2)):
        monkeypatch.setattr(connection, name, seconds)
    array, stopped = members(files)[0], []

    def progress(fraction):
        if fraction > 0.1 and not stopped:
            stopped.append(machines.scheduler.send_signal(signal.SIGSTOP))

    begin = time.monotonic()
    try:
        with connect(machines, files), pytest.raises(ClusterError, match="has not answered for 2 s"):
            cube.write({tmp_path / "a.tif": slow(array, 0.3)}, progress=progress)
    finally:
        machines.scheduler.send_signal(signal.SIGCONT)
    assert stopped
    assert time.monotonic() - begin < 20
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "exposed"),
    [
        ("tcp://10.0.0.5:8786", True),
        ("tcp://node7:8786", True),
        ("ws://node7:8786", True),
        ("tcp://[fe80::1]:8786", True),
        ("tcp://localhost.example.org:8786", True),
        ("tcp://127.0.0.1:8786", False),
        ("tcp://localhost:8786", False),
        ("tcp://[::1]:8786", False),
        ("tls://10.0.0.5:8786", False),
        ("wss://10.0.0.5:8786", False),
        ("inproc://10.0.0.5/1/2", False),
    ],
)
def test_what_is_sent_in_the_open(address, exposed):
    assert is_exposed(address) == exposed


def test_a_scheduler_without_workers(tmp_path_factory):
    alone = cluster_machines.Machines(tmp_path_factory.mktemp("alone"))
    try:
        with (
            pytest.raises(ClusterError, match=f"has no workers. Start some: dask worker {alone.address}"),
            cluster.connect(alone.address, timeout=5),
        ):
            pass
    finally:
        alone.close()


@pytest.mark.slow
def test_work_ends_when_the_last_worker_is_gone_for_long(machines, files, tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "_DESERTED", 1.0)
    monkeypatch.setattr(connection, "_LOOK", 0.1)
    array, gone = members(files)[0], []

    def progress(fraction):
        if fraction > 0.1 and not gone:
            gone.extend(machines.workers)
            for _ in gone:
                machines.lose_worker()

    try:
        with connect(machines, files), pytest.raises(ClusterError, match="has had no worker for 1 s"):
            cube.write({tmp_path / "a.tif": slow(array)}, progress=progress)
    finally:
        for _ in gone:
            machines.start_worker()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("package", ["python", "dask", "numpy", "numba"])
def test_other_versions_are_told_with_both(machines, files, monkeypatch, package):
    own, version_of = workers.version_of(package), workers.version_of
    monkeypatch.setattr(workers, "version_of", lambda name: "1.0.7" if name == package else version_of(name))
    told = rf"SCHEDULER: (the scheduler|worker .*) has {package} {own}.*, (here it is|this machine has).* 1.0.7\. All"
    with pytest.raises(ClusterError, match=told), connect(machines, files):
        pass


def test_a_package_that_workers_lack(machines, files, monkeypatch):
    version_of = workers.version_of
    monkeypatch.setattr(workers, "version_of", lambda name: "2.0" if name == "scarce" else version_of(name))
    told = r"worker tcp://.* has no scarce, this machine has scarce 2\.0"
    with pytest.raises(ClusterError, match=told), connect(machines, files, packages=["numpy", "scarce"]):
        pass
    with connect(machines, files, packages=["numpy", "nowhere"]):  # what is not here either is not asked for
        pass


def test_a_file_that_workers_do_not_see(machines, files):
    # A file of this process alone: in another, this is no thread of its own.
    private = f"/proc/self/task/{threading.get_native_id()}/comm"
    told = rf"worker tcp://.* does not see {private}\. {workers.REMEDY[:30]}"
    with pytest.raises(ClusterError, match=told), cluster.connect(machines.address, files=[private]):
        pass


def test_a_file_that_is_another_there(tmp_path, monkeypatch):
    monkeypatch.setattr(workers, "_PATIENCE", 0.1)
    (tmp_path / "a.tif").write_bytes(b"12345")
    assert workers.unseen({str(tmp_path / "a.tif"): 5}) == ""
    assert workers.unseen({str(tmp_path / "a.tif"): 1234567}).endswith("a.tif with 5 bytes instead of 1,234,567")
    monkeypatch.setattr(workers, "_PATIENCE", 5)
    threading.Timer(0.3, (tmp_path / "late.tif").write_bytes, [b"1"]).start()
    assert workers.unseen({str(tmp_path / "late.tif"): 1}) == ""


def test_another_version_on_the_same_cluster_is_noticed_and_replaced(machines, files, tmp_path):
    array = members(files)[0]
    content = io.BytesIO(shipping.archive())
    with zipfile.ZipFile(content, "a") as other:
        other.writestr("sm2r/core/newer.py", "")
    with connect(machines, files) as made:
        # Another session brings its own.
        made.client.register_plugin(shipping.installer(_digest(content, tmp_path), content.getvalue()), name="sm2r")
        with pytest.raises(ClusterError, match="runs another version of SM2R than this machine"):
            cube.write({tmp_path / "a.tif": array})
    with connect(machines, files):
        cube.write({tmp_path / "a.tif": array})
    np.testing.assert_array_equal(cube.open(tmp_path / "a.tif"), array)


def _digest(content, folder):
    zipfile.ZipFile(content).extractall(folder / "other")
    return shipping.digester()(str(folder / "other" / "sm2r"))


def test_all_that_is_sent_is_compared(tmp_path):
    """Each file of the archive, its name and its content, changes the digest; so does one more."""
    root = tmp_path / "sm2r"
    packed = zipfile.ZipFile(io.BytesIO(shipping.archive()))
    packed.extractall(tmp_path)
    digest = shipping.digester()
    assert digest(str(root)) == shipping.code()
    for name in packed.namelist():
        file = tmp_path / name
        content = file.read_bytes()
        file.write_bytes(content + b" ")
        assert digest(str(root)) != shipping.code(), name
        file.write_bytes(content)
        file.rename(file.with_name(f"x{file.name}"))
        assert digest(str(root)) != shipping.code(), name
        file.with_name(f"x{file.name}").rename(file)
    assert digest(str(root)) == shipping.code()
    with pytest.raises(ClusterError, match="received damaged data"):
        workers.receive(f"sm2r-{'0' * 64}-client", b"content")


def test_the_scheduler_package_may_be_missing_here(monkeypatch):
    status = environment.status

    def without(name, *bounds):
        found = status(name, *bounds)
        return replace(found, present=False) if name == "distributed" else found

    monkeypatch.setattr(environment, "status", without)
    with pytest.raises(DependencyError, match="distributed is missing"), cluster.connect("tcp://127.0.0.1:1"):
        pass


@pytest.mark.slow
def test_a_client_of_the_caller_stays_open(machines, files, tmp_path):
    from distributed import Client

    with Client(machines.address, set_as_default=False) as client:
        with cluster.connect(client) as made:
            assert made.address == machines.address
            cube.write({tmp_path / "a.tif": members(files)[0]})
        assert client.status == "running"
    np.testing.assert_array_equal(cube.open(tmp_path / "a.tif"), members(files)[0])
