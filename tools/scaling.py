"""Measures time and memory of the main steps against pixels and time steps, on one and two cores.

``make scaling`` writes ``docs/images/scaling.svg`` and the tables of ``docs/performance.md``; ``--quick`` takes small
sizes and leaves the guide alone. Every measurement runs in a process of its own, on an otherwise quiet machine. The
grid is a slice of the globe at 0.25°, 1440 pixels wide; what the whole globe takes follows from the straight lines.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from sm2r.core.statistics.cubes import write_maps

import bench

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "bench" / "scaling"
PLOT = ROOT / "docs" / "images" / "scaling.svg"
WIDTH = 1440
GLOBE = WIDTH * 720
YEARS_10 = 3652
CLUSTERS = (16, 64, 256)
RECORDS = 256
MEMBERS = ("smos_l3", "smap_l3", "ascat")
# Steps, by the share of the width that each is measured on (some take their time; their tiles are smaller by as much,
# so that there are as many), and how many cubes each reads and writes.
STEPS: dict[str, tuple[float, int, int]] = {
    "regrid": (1, 1, 1),
    "fuse": (1 / 16, 3, 2),
    "bma": (1, 3, 2),
    "triplecollocation": (1, 3, 0),
    "calibrate": (1 / 8, 2, 0),
    "invert": (1, 1, 2),
    "soilmoisturestatistics": (1, 1, 0),
}
# What a process runs before the clock starts, for everything to be compiled.
SMALL = (2, 16, 730)
COLORS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#666666")


def grid(values: np.ndarray, name: str, kind: tuple[str, str], pixel: float) -> object:
    """Return values (time, y, x) as a cube from the upper left corner of the globe on."""
    import rioxarray  # noqa: F401
    import xarray as xr
    from affine import Affine
    from sm2r.core.cube.blocks import BLOCK, MEMORY, tile_shape

    coords = {
        "time": np.datetime64("2011-01-01", "ns") + np.arange(len(values)) * np.timedelta64(1, "D"),
        "y": 90 - pixel * (np.arange(values.shape[1]) + 0.5),
        "x": -180 + pixel * (np.arange(values.shape[2]) + 0.5),
    }
    attrs = {"variable": kind[0], "units": kind[1], "product": name, "time_step": "P1D", "history": ""}
    array = xr.DataArray(values, coords, ("time", "y", "x"), attrs=attrs).rio.write_crs("EPSG:4326")
    # Blocks as those of what a step has written, whose tiles are smaller by the share of the width.
    memory = MEMORY * array.sizes["x"] * pixel / 360
    rows, columns = tile_shape(array.shape, (BLOCK, BLOCK), memory=round(memory))
    return array.rio.write_transform(Affine(pixel, 0, -180, 0, -pixel, 90)).chunk(time=-1, y=rows, x=columns)


def place_of(rows: int, columns: int, days: int) -> Path:
    """Return the folder of the inputs of a size."""
    return FOLDER / f"{rows}x{columns}x{days}"


def task_make(rows: int, columns: int, days: int) -> dict:
    """Write what the steps read: three products with gaps, rain, a coarser product, parameters and a model."""
    import pandas as pd
    from sm2r.core import cube
    from sm2r.core.fusion import container, records, training
    from sm2r.core.simulation import simulate_records
    from sm2r.core.sm2rain import Options, cubes

    saturation, rain = simulate_records(RECORDS, days)
    rng = np.random.default_rng(0)
    which = rng.integers(0, RECORDS, (rows, columns))
    folder = place_of(rows, columns, days)
    folder.mkdir(parents=True, exist_ok=True)
    moisture = ("soil_moisture", "m3 m-3")
    for number, name in enumerate(MEMBERS):
        noisy = 0.5 * (saturation + rng.normal(0, 0.02 * (number + 1), saturation.shape))
        noisy[rng.random(noisy.shape) < 0.1] = np.nan
        values = np.clip(noisy, 0, 1).astype(np.float32).T[:, which]
        cube.write({folder / f"{name}.tif": grid(values, name, moisture, 0.25)})
    cube.write({folder / "rain.tif": grid(rain.astype(np.float32).T[:, which], "rain", ("rainfall", "mm"), 0.25)})
    coarse = which[: max(round(rows * 0.25 / 0.36), 1), : round(columns * 0.25 / 0.36)]
    values = (0.5 * saturation).astype(np.float32).T[:, coarse]
    cube.write({folder / "coarse.tif": grid(values, "coarse", moisture, 0.36)})
    sm, water = cube.open(folder / "smos_l3.tif"), cube.open(folder / "rain.tif")
    few = {"y": slice(0, 1), "x": slice(0, 8), "time": slice(0, 730)}
    found = cubes.calibrate(sm.isel(few), water.isel(few), Options(variant="t", max_gap=2)).compute()
    tiled = found.to_numpy()[:, np.arange(rows) % 1][:, :, np.arange(columns) % found.sizes["x"]]
    template = sm.isel(time=slice(0, found.sizes["band"])).rename(time="band")
    whole = template.assign_coords(band=found["band"].to_numpy()).copy(data=tiled).assign_attrs(found.attrs)
    cube.write({folder / "parameters.tif": whole.chunk(band=-1, y=128, x=128)})
    if not (FOLDER / "model.onnx").exists():
        points = pd.DataFrame({"station_id": ["a", "b", "c"], "x": sm.x.to_numpy()[:3], "y": sm.y.to_numpy()[[0] * 3]})
        observed = pd.concat([
            pd.DataFrame({"station_id": name, "time": sm.time.to_numpy(), "value": 0.5 * saturation[which[0, place]]})
            for place, name in enumerate(points["station_id"])
        ])  # fmt: skip
        products = [cube.open(folder / f"{name}.tif") for name in MEMBERS]
        gathered = records.gather(products, points, observed, names=list(MEMBERS))
        trained = training.train(gathered, training.Options(folds=0))
        container.write(FOLDER / "model.onnx", trained.model, trained.card)
    return {}


def step_of(name: str, folder: Path) -> Callable[[Path], object]:
    """Return a step on the inputs of a folder as a function of the folder that it writes to."""
    from sm2r.core import collocation, cube, merging, statistics
    from sm2r.core.fusion import inference
    from sm2r.core.regrid import grid_of, regrid
    from sm2r.core.sm2rain import Options, cubes

    memory = int(cube.blocks.MEMORY * STEPS[name][0])

    def opened(*names: str) -> list:
        found = [cube.open(folder / f"{names[0]}.tif", memory=memory)]
        return found + [cube.open(folder / f"{other}.tif", like=found[0]) for other in names[1:]]

    def run(out: Path) -> object:
        if name == "regrid":
            target = grid_of(cube.open(folder / "rain.tif"))
            return cube.write({out / "a.tif": regrid(cube.open(folder / "coarse.tif"), target, method="conservative")})
        if name == "fuse":
            model = inference.Model.open(FOLDER / "model.onnx")
            fusion = inference.fuse(opened(*MEMBERS), [model], names=list(MEMBERS))
            outputs = {out / "a.tif": fusion.values, out / "b.tif": fusion.applicability}
            return cube.write(outputs, beside=fusion.counts)
        if name == "bma":
            weights = merging.Weights(
                list(MEMBERS), np.array([0.5, 0.3, 0.2]), np.zeros(3), np.ones(3), np.array([0.02, 0.03, 0.04]),
                ["m3 m-3"] * 3, "em",
            )  # fmt: skip
            mean, spread, _ = merging.merge(opened(*MEMBERS), weights)
            return cube.write({out / "a.tif": mean, out / "b.tif": spread})
        if name == "triplecollocation":
            triplet = collocation.make_triplet(opened(*MEMBERS), ["X", "Y", "Z"])
            return cube.write({out / "a.tif": collocation.collocate(triplet, collocation.Options())})
        if name == "calibrate":
            sm, rain = opened("smos_l3", "rain")
            return cube.write({out / "a.tif": cubes.calibrate(sm, rain, Options(variant="t", max_gap=2))})
        if name == "invert":
            sm = cube.open(folder / "smos_l3.tif")
            rain, reason = cubes.invert(sm, cube.open_bands(folder / "parameters.tif", like=sm))
            return cube.write({out / "a.tif": rain, out / "b.tif": reason})
        region, _ = statistics.make_region(opened("smos_l3")[0])
        found = statistics.survey(opened("smos_l3")[0], region)
        return write_maps(out / "a.tif", opened("smos_l3")[0], region, found)

    return run


def cpu_seconds() -> float:
    """Return the CPU time of this process and of the children that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def task_step(name: str, rows: int, columns: int, days: int, cores: int, how: str = "threads") -> dict:
    """Run a step once to have everything compiled, then again by the clock."""
    from contextlib import nullcontext

    from sm2r.core import cluster

    os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:cores]))
    run = step_of(name, place_of(rows, columns, days))
    out = FOLDER / f"out-{os.getpid()}"
    out.mkdir()
    small = place_of(*SMALL)
    try:
        step_of(name, small)(out)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        local = None
        if how == "cluster":
            from distributed import LocalCluster

            local = LocalCluster(n_workers=cores, threads_per_worker=1, dashboard_address=":0", memory_limit=0)
        with cluster.connect(local.scheduler_address) if local else nullcontext():
            if local:
                step_of(name, small)(out)
            wall, cpu = time.perf_counter(), cpu_seconds()
            run(out)
            wall, cpu = time.perf_counter() - wall, cpu_seconds() - cpu
        if local:
            local.close()
        written = sum(file.stat().st_size for file in out.iterdir())
    finally:
        shutil.rmtree(out)
    return {"seconds": wall, "cpu": cpu, "before": before / 1024, "written": written / 1e6}


def task_parts(name: str, rows: int, columns: int, days: int) -> dict:
    """Return the CPU seconds of reading what a step reads, and of writing what it writes, without its work."""
    from sm2r.core import cube

    _, reads, writes = STEPS[name]
    array = cube.open(place_of(rows, columns, days) / ("coarse.tif" if name == "regrid" else "smos_l3.tif"))
    read = bench.read_all(array)["cpu"] * reads
    held = cube.open(place_of(rows, columns, days) / "smos_l3.tif")
    held = held.copy(data=held.to_numpy()).chunk(held.chunksizes)
    begin = cpu_seconds()
    cube.write({FOLDER / "written.tif": held})
    write = (cpu_seconds() - begin) * writes
    (FOLDER / "written.tif").unlink()
    return {"read": read, "write": write}


def task_formats(rows: int, columns: int, days: int) -> dict:
    """Return CPU seconds of writing and reading one cube in each format, and its size in MB."""
    from sm2r.core import cube

    held = cube.open(place_of(rows, columns, days) / "smos_l3.tif")
    held = held.copy(data=held.to_numpy()).chunk(held.chunksizes)
    found: dict = {"values": held.size}
    for suffix in ("tif", "nc", "zarr"):
        path = FOLDER / f"format.{suffix}"
        begin = cpu_seconds()
        cube.write({path: held})
        written = cpu_seconds() - begin
        read = bench.read_all(cube.open(path))["cpu"]
        size = sum(file.stat().st_size for file in [path, *path.rglob("*")]) / 1e6
        found[suffix] = {"write": written, "read": read, "size": size}
    return found


def task_machine() -> dict:
    """Return GB/s of copying memory on one and two cores, and MB/s of writing and reading a file past the cache."""
    size = 2**28
    sources = [np.ones(size, np.uint8) for _ in range(2)]
    targets = [np.empty(size, np.uint8) for _ in range(2)]
    found: dict[str, float] = {}
    for cores in (1, 2):
        best = 0.0
        for _ in range(5):
            threads = [
                threading.Thread(target=np.copyto, args=(targets[index], sources[index])) for index in range(cores)
            ]
            begin = time.perf_counter()
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            best = max(best, 2 * cores * size / (time.perf_counter() - begin) / 1e9)
        found[f"copy_{cores}"] = best
    path, block = FOLDER / "disk", np.random.default_rng(0).integers(0, 255, 2**26, np.uint8).tobytes()
    begin = time.perf_counter()
    with path.open("wb") as file:
        for _ in range(32):
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    found["disk_write"] = 32 * 2**26 / (time.perf_counter() - begin) / 1e6
    with path.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        begin = time.perf_counter()
        while file.read(2**26):
            pass
    found["disk_read"] = 32 * 2**26 / (time.perf_counter() - begin) / 1e6
    path.unlink()
    return found


run = partial(bench.run, script=__file__)
TASKS = {"make": task_make, "step": task_step, "parts": task_parts, "formats": task_formats, "machine": task_machine}


def measure(rows: list[int], days: list[int], repeats: int) -> dict:
    """Measure every step at every size; of repeats the fastest counts, as others only add."""
    found: dict = {"machine": run("machine"), "points": [], "parts": {}, "cluster": {}}
    run("make", *SMALL)
    largest, middle = (rows[-1], days[-1]), rows[len(rows) // 2 - 1]
    for count, length in [(count, days[-1]) for count in rows] + [(middle, length) for length in days[:-1]]:
        for name, (share, _, _) in STEPS.items():
            size = count, round(share * WIDTH), length
            if not place_of(*size).is_dir():
                run("make", *size)
            for cores in (1, 2):
                runs = [run("step", name, *size, cores) for _ in range(repeats if share == 1 else 1)]
                best = min(runs, key=lambda one: one["seconds"])
                found["points"].append(
                    {"step": name, "pixels": size[0] * size[1], "days": length, "cores": cores, **best}
                )
            if (count, length) == largest:
                found["parts"][name] = run("parts", name, *size)
                found["cluster"][name] = run("step", name, *size, 2, "cluster")
        if (count, length) == (middle, days[-1]):
            found["formats"] = run("formats", count, WIDTH, length)
        for share, _, _ in STEPS.values():
            shutil.rmtree(place_of(count, round(share * WIDTH), length), ignore_errors=True)
    return found


def line(x: np.ndarray, y: np.ndarray) -> tuple[float, float, float]:
    """Return the slope, the intercept and R² of a straight line."""
    slope, intercept = np.polyfit(x, y, 1)
    rest = y - (slope * x + intercept)
    return float(slope), float(intercept), float(1 - rest.var() / y.var()) if y.var() > 0 else 1.0


def series(found: dict, name: str, cores: int, along: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return sizes, seconds and peak memory (MB) of a step along pixels, at most steps, or along steps."""
    points = [one for one in found["points"] if (one["step"], one["cores"]) == (name, cores)]
    longest = max(one["days"] for one in points)
    if along == "pixels":
        chosen = [one for one in points if one["days"] == longest]
        x = [one["pixels"] for one in chosen]
    else:
        middle = next(one["pixels"] for one in points if one["days"] != longest)
        chosen = [one for one in points if one["pixels"] == middle]
        x = [one["days"] for one in chosen]
    order = np.argsort(x)
    table = np.array([[x[i], chosen[i]["seconds"], chosen[i]["memory_mb"]] for i in order])
    return table[:, 0], table[:, 1], table[:, 2]


def ticks(low: float, high: float, *, log: bool) -> list[float]:
    """Return round numbers for an axis."""
    if not log:
        step = 10 ** np.floor(np.log10(high / 2))
        return [float(tick) for tick in np.arange(0, high, step if high / step <= 6 else 2 * step)]
    for steps in ((1, 2, 5), (1, 1.5, 2, 3, 4, 5, 7)):
        found = [n * 10.0**power for power in range(-3, 8) for n in steps]
        found = [tick for tick in found if low <= tick <= high]
        if len(found) > 2:
            break
    return found


def plot(found: dict) -> str:
    """Return four panels as SVG: time and memory along pixels and along steps, points with their straight lines.

    Sizes and times are on logarithmic axes, so that all steps are seen; lines in proportion rise by 45 degrees there.
    """
    width, height, left, across, down = 430, 300, 62, 350, 226
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * width + 40} {2 * height + 90}" '
        'font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="white"/>'
    ]
    for number, (along, what) in enumerate([("pixels", 1), ("steps", 1), ("pixels", 2), ("steps", 2)]):
        x0, y0 = 10 + (number % 2) * (width + 15), 10 + (number // 2) * (height + 10)
        lines = [
            (color, cores, np.stack([series(found, name, cores, along)[part] for part in (0, what)]))
            for name, color in zip(STEPS, COLORS, strict=True)
            for cores in (1, 2)
        ]  # fmt: skip
        every = np.concatenate([points for *_, points in lines], axis=1)
        log = what == 1
        low, high = every.min(axis=1) / 1.3, every.max(axis=1) * 1.3
        low[1] = low[1] if log else 0

        def place(
            x: float, y: float, x0: int = x0, y0: int = y0, ends: tuple = (low, high, log)
        ) -> tuple[float, float]:
            (x_low, y_low), (x_high, y_high), log = ends
            share = np.log(y / y_low) / np.log(y_high / y_low) if log else y / y_high
            return x0 + left + np.log(x / x_low) / np.log(x_high / x_low) * across, y0 + 34 + (1 - share) * down

        title = f"{'seconds' if log else 'peak memory, MB'} against {along}"
        parts.append(f'<text x="{x0 + left}" y="{y0 + 20}" font-weight="bold">{title}</text>')
        for tick in ticks(low[1], high[1], log=log):
            _, y = place(low[0], tick)
            parts.append(f'<path d="M{x0 + left} {y:.1f}h{across}" stroke="#ddd"/>')
            parts.append(f'<text x="{x0 + left - 6}" y="{y + 4:.1f}" text-anchor="end">{tick:,.10g}</text>')
        for tick in ticks(low[0], high[0], log=True):
            x, _ = place(tick, high[1])
            parts.append(f'<path d="M{x:.1f} {y0 + 34}v{down}" stroke="#eee"/>')
            parts.append(f'<text x="{x:.1f}" y="{y0 + down + 52}" text-anchor="middle">{tick:,.0f}</text>')
        for color, cores, points in lines:
            slope, intercept, _ = line(*points)
            xs = np.geomspace(points[0].min(), points[0].max(), 30)
            drawn = [place(x, max(slope * x + intercept, low[1] or 1)) for x in xs]
            dash = "" if cores == 2 else ' stroke-dasharray="5 4"'
            path = "L".join(f"{x:.1f} {y:.1f}" for x, y in drawn)
            parts.append(f'<path d="M{path}" stroke="{color}" fill="none"{dash}/>')
            fill = color if cores == 2 else "white"
            for x, y in (place(*one) for one in points.T):
                parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{fill}" stroke="{color}"/>')
    for index, (name, color) in enumerate(zip(STEPS, COLORS, strict=True)):
        x, y = 30 + (index % 4) * 215, 2 * height + 45 + (index // 4) * 20
        parts.append(f'<circle cx="{x}" cy="{y - 4}" r="4" fill="{color}"/><text x="{x + 10}" y="{y}">{name}</text>')
    note = "dashed, hollow: one core; solid: two"
    parts.append(f'<text x="{30 + 3 * 215}" y="{2 * height + 65}" fill="#555">{note}</text></svg>')
    return "\n".join(parts)


def tables(found: dict) -> str:
    """Return the measured part of the guide."""
    machine, values = found["machine"], GLOBE * YEARS_10
    rows = [
        "| step | s per million values, one core | two cores | faster by | R² along pixels, steps | "
        "peak MB, smallest → largest |",
        "|---|---|---|---|---|---|",
    ]
    globe = [
        "| step | this machine, one core | two cores | "
        + " | ".join(f"{n} threads" for n in CLUSTERS)
        + " | reads + writes | GeoTIFF written here |",
        "|---|---|---|" + "---|" * len(CLUSTERS) + "---|---|",
    ]
    profile = ["| step | reading | the step's own work | writing | through two workers against two threads |",
               "|---|---|---|---|---|"]  # fmt: skip
    for name, (_, reads, writes) in STEPS.items():
        per, fits = {}, []
        longest = max(one["days"] for one in found["points"])
        for cores in (1, 2):
            x, y, memory = series(found, name, cores, "pixels")
            per[cores] = line(x * longest, y)[0]
            fits = [line(x, y)[2], line(*series(found, name, cores, "steps")[:2])[2]]
        rows.append(
            f"| `{name}` | {per[1] * 1e6:.3g} | {per[2] * 1e6:.3g} | {per[1] / per[2]:.2f} | "
            f"{fits[0]:.3f}, {fits[1]:.3f} | {memory[0]:,.0f} → {memory[-1]:,.0f} |"
        )
        cpu = per[1] * values
        size = 4 * values / 1e9
        globe.append(
            f"| `{name}` | {hours(cpu)} | {hours(per[2] * values)} | "
            + " | ".join(hours(cpu / count) for count in CLUSTERS)
            + f" | {reads * size:.0f} + {writes * size:.0f} GB | "
            + (f"{hours(writes * size * 1e3 / write_speed(found))} |" if writes else "– |")
        )
        size_of = [
            one for one in found["points"] if one["step"] == name and one["cores"] == 2 and one["days"] == longest
        ]
        largest = max(size_of, key=lambda one: one["pixels"])
        own = found["parts"][name]
        # Measured apart from each other: what they come to beyond the whole is noise.
        whole = max(largest["cpu"], own["read"] + own["write"])
        shares = [own["read"] / whole, own["write"] / whole]
        profile.append(
            f"| `{name}` | {100 * shares[0]:.0f} % | {100 * max(1 - sum(shares), 0):.0f} % | {100 * shares[1]:.0f} % | "
            f"{found['cluster'][name]['seconds'] / largest['seconds']:.2f} |"
        )
    formats = ["| format | written | read | bytes a value |", "|---|---|---|---|"]
    for suffix, title in (("tif", "GeoTIFF"), ("nc", "NetCDF"), ("zarr", "Zarr")):
        own, millions = found["formats"][suffix], found["formats"]["values"] / 1e6
        formats.append(
            f"| {title} | {own['write'] / millions:.3g} | {own['read'] / millions:.3g} | {own['size'] / millions:.2f} |"
        )
    limits = (
        f"Copying memory: {machine['copy_1']:.1f} GB/s on one core, {machine['copy_2']:.1f} on two. Disk, past the "
        f"cache: {machine['disk_write']:,.0f} MB/s written, {machine['disk_read']:,.0f} MB/s read."
    )
    return "\n".join([
        f"{bench.processor()}, {os.cpu_count()} cores. {limits}", "",
        "![Time and memory against pixels and steps](images/scaling.svg)", "", *rows, "",
        "The globe at 0.25°, daily over ten years (1440 × 720 × 3652 values, 15 GB for each cube in memory), computed "
        "from these lines; for clusters, the CPU time of one core divided by the number of threads:", "", *globe, "",
        "Shares of the CPU time, on two cores:", "", *profile, "",
        "Files of one product, CPU time (s) for a million values:", "", *formats,
    ])  # fmt: skip


def write_speed(found: dict) -> float:
    """Return MB of values a second that this machine writes as GeoTIFF, compressed, on one core."""
    longest = max(one["days"] for one in found["points"])
    pixels = max(one["pixels"] for one in found["points"] if one["step"] == "bma" and one["days"] == longest)
    return 2 * pixels * longest * 4e-6 / max(found["parts"]["bma"]["write"], 1e-9)


def hours(seconds: float) -> str:
    """Return a time as people say it."""
    return (
        f"{seconds / 3600:.1f} h"
        if seconds >= 3600
        else f"{seconds / 60:.1f} min"
        if seconds >= 60
        else f"{seconds:.0f} s"
    )


def main() -> None:
    """Measure, draw, and fill in the guide."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--task", nargs="+")
    options = parser.parse_args()
    if options.task:
        name, *arguments = options.task
        result = TASKS[name](*(int(part) if part.isdigit() else part for part in arguments))
        print(json.dumps(result | {"memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
        return
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    quick = options.quick
    found = measure([8, 16] if quick else [16, 24, 32, 48], [730, 1461] if quick else [1461, 2191, 2922, YEARS_10],
                    1 if quick else 2)  # fmt: skip
    shutil.rmtree(FOLDER)
    (ROOT / "bench" / "scaling.json").write_text(json.dumps(found, indent=1))
    picture, text = plot(found), tables(found)
    if quick:
        (ROOT / "bench" / "scaling.svg").write_text(picture)
        print(text)
        return
    PLOT.write_text(picture)
    bench.fill(Path(__file__).name, text)


if __name__ == "__main__":
    main()
