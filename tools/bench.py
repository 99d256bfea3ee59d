"""Measures SM2R against the usual way and against the machine, as ratios in one run.

``make bench`` prints the table, writes ``bench/bench.json`` and fills in ``docs/performance.md``; ``--quick`` takes
small sizes and leaves the guide alone, and with ``--before`` (``make bench-quick BEFORE=…``) times the working tree
against a commit, in turn. Every task runs in a process of its own, so that its peak memory is its own;
programs that are compared with have an environment of their own (``.venv-peers``).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sm2r.core.simulation import simulate_records
from sm2r.core.statistics.cubes import write_maps
from sm2r.core.statistics.tables import period_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    import xarray as xr

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "bench"
GUIDE = ROOT / "docs" / "performance.md"
PEERS = ROOT / ".venv-peers" / "bin" / "python"
# Pairs of runs in turn, and the ratio up to which the later version is as fast as the one before.
_PAIRS, _ALLOWED = 10, 1.03
# The last commit of version 0.1, whose calibration today's is timed against.
VERSION_01 = "35596238039d1c2ae6abe620958b676062507c9a"
YEARS = 2
DAYS = 365 * YEARS
# Different records in a cube; pixels differ by noise and gaps.
RECORDS = 256


def usual_way(s: np.ndarray, rain: np.ndarray, variant: str) -> tuple[float, float]:
    """Return seconds and RMSE of the usual calibration of one pixel: scipy's TNC on a NumPy cost."""
    from scipy.optimize import minimize

    bounds = [(1.0, 800.0), (0.0, 200.0), (0.01, 50.0)]
    start = [60.0, 5.0, 5.0]
    if variant == "tpot":
        bounds += [(0.05, 3.0), (0.05, 0.75)]
        start += [0.5, 0.3]

    def filtered(t: float, c: float) -> np.ndarray:
        swi = np.empty_like(s)
        swi[0] = s[0]
        gain = 1.0
        for i in range(1, s.size):
            value = swi[i - 1]
            for _ in range(3):
                new = gain / (gain + np.exp(-1.0 / (t * max(value, 1e-6) ** -c)))
                value = swi[i - 1] + new * (s[i] - swi[i - 1])
            gain = new
            swi[i] = value
        return swi

    def cost(x: np.ndarray) -> float:
        swi = filtered(x[3], x[4]) if variant == "tpot" else s
        power = swi ** x[2]
        change = np.diff(swi)
        p = np.maximum(0.0, x[0] * change + x[1] * (power[1:] + power[:-1]) / 2) * (change != 0)
        return float(np.sqrt(np.mean((p - rain[:-1]) ** 2)))

    begin = time.perf_counter()
    found = minimize(cost, start, method="TNC", bounds=bounds)
    return time.perf_counter() - begin, float(found.fun)


def task_usual(variant: str, pixels: int) -> dict:
    """Calibrate in the usual way, one pixel at a time."""
    s, rain = simulate_records(pixels, DAYS)
    runs = [usual_way(s[i], rain[i], variant) for i in range(pixels)]
    return {"seconds": sum(run[0] for run in runs), "rmse": [run[1] for run in runs]}


def _cubes_of(*parts: np.ndarray) -> list[xr.DataArray]:
    """Return records (pixel, day) as cubes, in tiles for dask's threads."""
    import rioxarray  # noqa: F401
    import xarray as xr

    pixels, days = parts[0].shape
    side = int(np.ceil(np.sqrt(pixels)))
    coords = {
        "time": np.datetime64("2015-01-01", "ns") + np.arange(days) * np.timedelta64(1, "D"),
        "y": -np.arange(side, dtype=float),
        "x": np.arange(side, dtype=float),
    }
    found = []
    for values in parts:
        filled = np.full((side * side, days), np.nan, np.float64)
        filled[:pixels] = values
        array = xr.DataArray(filled.T.reshape(days, side, side), coords, ("time", "y", "x"))
        found.append(array.rio.write_crs("EPSG:3857").chunk(time=-1, y=max(1, side // 8), x=-1))
    return found


def _calibrated(s: np.ndarray, rain: np.ndarray, options: Any) -> dict:
    """Calibrate by the cube function and dask's threads, compiled beforehand."""
    from sm2r.core.sm2rain import cubes

    moisture, water = _cubes_of(s, rain)
    cubes.calibrate(moisture.isel(y=[0]).chunk(), water.isel(y=[0]).chunk(), options).compute()
    begin, cpu = time.perf_counter(), time.process_time()
    found = cubes.calibrate(moisture, water, options).compute()
    return {
        "seconds": time.perf_counter() - begin,
        "cpu": time.process_time() - cpu,
        "rmse": found.sel(band="rmse").values.ravel()[: len(s)].tolist(),
    }


def task_calibrate(variant: str, pixels: int) -> dict:
    """Calibrate simulated records."""
    from sm2r.core.sm2rain import Options

    return _calibrated(*simulate_records(pixels, DAYS), Options(variant=variant, normalisation="none"))


def task_calibrate_smap(variant: str) -> dict:
    """Calibrate the satellite's records that `smap_records` wrote, by options that version 0.1 has, too."""
    from sm2r.core.sm2rain import Options

    with np.load(FOLDER / "smap.npz") as records:
        s, rain = records["moisture"], records["rain"]
    return _calibrated(s, rain, Options(variant=variant, normalisation="none", rain_stamp="start", max_gap=3.0))


def smap_records() -> bool:
    """Write real records of SMAP and rain over the USA, five times; False where they are not on this machine."""
    from daily_records import DATA, usa

    if not DATA.is_dir():
        return False
    records = usa()
    parts = {"moisture": records.moisture, "rain": records.rain}
    np.savez(FOLDER / "smap.npz", **{name: np.tile(values, (5, 1)) for name, values in parts.items()})
    return True


def cube_path(kind: str, rows: int, columns: int, days: int) -> Path:
    """Return where a simulated cube lies, made when it is not there."""
    path = FOLDER / f"{kind}-{rows}x{columns}x{days}.tif"
    if not path.exists():
        subprocess.run([sys.executable, __file__, "--task", "make", str(rows), str(columns), str(days)], check=True)
    return path


def task_make(rows: str, columns: str, days: str) -> dict:
    """Write the cubes that the other tasks read: noisy soil moisture with a tenth missing, rain, parameters."""
    import dask.array as da
    import rioxarray  # noqa: F401
    import xarray as xr
    from sm2r.core import cube
    from sm2r.core.sm2rain import Options, cubes
    from sm2r.core.sm2rain.uncertainty import KEY

    shape = int(days), int(rows), int(columns)

    records = simulate_records(RECORDS, shape[0])

    def block(kind: str, block_info: dict | None = None) -> np.ndarray:
        chunk = block_info[None]
        time_, height, width = chunk["chunk-shape"]
        rng = np.random.default_rng(chunk["chunk-location"])
        chosen = rng.integers(0, RECORDS, height * width)
        saturation, rain = (part[chosen] for part in records)
        if kind == "rain":
            values = rain
        else:
            values = np.clip(saturation + rng.normal(0, 0.005, saturation.shape), 0, 1)
            values[rng.random(values.shape) < 0.1] = np.nan
        return values.astype(np.float32).T.reshape(time_, height, width)

    coords = {
        "time": np.datetime64("2015-01-01", "ns") + np.arange(shape[0]) * np.timedelta64(1, "D"),
        "y": 45.0 - 0.01 * np.arange(shape[1]),
        "x": 5.0 + 0.01 * np.arange(shape[2]),
    }
    arrays = {}
    for kind, variable, units in (("sm", "saturation", "1"), ("rain", "rainfall", "mm")):
        chunks = da.core.normalize_chunks((-1, 128, 128), shape, dtype=np.float32)
        data = da.map_blocks(block, kind, chunks=chunks, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32))
        array = xr.DataArray(data, coords, ("time", "y", "x")).rio.write_crs("EPSG:4326")
        array.attrs |= {"variable": variable, "units": units, "product": kind, "time_step": "P1D"}
        arrays[kind] = array
    name = f"-{rows}x{columns}x{days}.tif"
    cube.write({FOLDER / f"{kind}{name}": array for kind, array in arrays.items()})
    corner = {"y": slice(0, 32), "x": slice(0, 32)}
    s, rain = (cube.open(FOLDER / f"{kind}{name}").isel(corner).compute().chunk() for kind in ("sm", "rain"))
    fitted = cubes.calibrate(s, rain, Options(variant="t")).compute()
    fitted.attrs[KEY] = cubes.learn(s, rain, fitted.chunk()).to_text()
    repeats = [-(-size // 32) for size in shape[1:]]
    values = np.tile(fitted.values, (1, *repeats))[:, : shape[1], : shape[2]]
    parameters = xr.DataArray(
        da.from_array(values, chunks=(-1, 128, 128)), {"band": fitted.band, "y": coords["y"], "x": coords["x"]},
        ("band", "y", "x"), attrs=fitted.attrs,
    )  # fmt: skip
    cube.write({FOLDER / f"parameters{name}": parameters.rio.write_crs("EPSG:4326")})
    return {}


def task_copy(rows: str, columns: str, days: str) -> dict:
    """Run the reader and the writer alone."""
    from sm2r.core import cube

    source = cube.open(cube_path("sm", int(rows), int(columns), int(days)))
    begin = time.perf_counter()
    cube.write({FOLDER / "copy.tif": source})
    return {"seconds": time.perf_counter() - begin}


def task_invert(rows: str, columns: str, days: str) -> dict:
    """Soil moisture in, rainfall and reasons out."""
    from sm2r.core import cube
    from sm2r.core.sm2rain import cubes

    size = int(rows), int(columns), int(days)
    s = cube.open(cube_path("sm", *size))
    parameters = cube.open_bands(cube_path("parameters", *size), like=s)
    small = {"y": slice(0, 2), "x": slice(0, 2)}
    cubes.invert(s.isel(small), parameters.isel(small))[0].compute()
    begin = time.perf_counter()
    rain, reason = cubes.invert(s, parameters)
    cube.write({FOLDER / "inverted.tif": rain, FOLDER / "reason.tif": reason})
    return {"seconds": time.perf_counter() - begin}


def task_invert_bounds(rows: str, columns: str, days: str, which: str = "all") -> dict:
    """Soil moisture in; rainfall, reasons and bounds out, or with ``all`` the probability of rain and the flag, too."""
    from sm2r.core import cube
    from sm2r.core.sm2rain import cubes
    from sm2r.core.sm2rain.bounds import Bounds

    size = int(rows), int(columns), int(days)
    s = cube.open(cube_path("sm", *size))
    parameters = cube.open_bands(cube_path("parameters", *size), like=s)
    small = {"y": slice(0, 2), "x": slice(0, 2)}
    few = cubes.invert_with_bounds(s.isel(small), parameters.isel(small), bounds=Bounds())
    few["upper"].compute()
    begin = time.perf_counter()
    found = cubes.invert_with_bounds(s, parameters, bounds=Bounds())
    names = found if which == "all" else ("rainfall", "reason", "lower", "upper")
    cube.write({FOLDER / f"bounds_{name}.tif": found[name] for name in names})
    return {"seconds": time.perf_counter() - begin}


def task_append(rows: str, columns: str, days: str) -> dict:
    """Give a Zarr folder of rain one more day, and write all of it, for comparison."""
    from sm2r.core import cube
    from sm2r.core.sm2rain import invert_soil_moisture

    size = int(rows), int(columns), int(days)
    s, target = cube.open(cube_path("sm", *size)), {"rainfall": FOLDER / "appended.zarr"}
    shutil.rmtree(target["rainfall"], ignore_errors=True)
    parameters = cube_path("parameters", *size)
    begin = time.perf_counter()
    invert_soil_moisture(s.isel(time=slice(0, -1)), parameters, outputs=target)
    whole = time.perf_counter() - begin
    begin = time.perf_counter()
    invert_soil_moisture(s, parameters, outputs=target, append=True)
    return {"seconds": time.perf_counter() - begin, "whole": whole}


def task_calibrate_file(rows: str, columns: str, days: str) -> dict:
    """Two cubes in, a parameters raster out."""
    from sm2r.core import cube
    from sm2r.core.sm2rain import Options, cubes

    size = int(rows), int(columns), int(days)
    s = cube.open(cube_path("sm", *size))
    rain = cube.open(cube_path("rain", *size), like=s)
    begin = time.perf_counter()
    cube.write({FOLDER / "calibrated.tif": cubes.calibrate(s, rain, Options(variant="base"))})
    return {"seconds": time.perf_counter() - begin}


def members_paths(rows: str, columns: str, days: str) -> list[Path]:
    """Return where three members to be merged lie, made when they are not there."""
    paths = [FOLDER / f"member{number}-{rows}x{columns}x{days}.tif" for number in range(3)]
    if not all(path.exists() for path in paths):
        subprocess.run([sys.executable, __file__, "--task", "make_members", rows, columns, days], check=True)
    return paths


def task_make_members(rows: str, columns: str, days: str) -> dict:
    """Write three noisy copies of one soil moisture, a tenth of each missing at places of its own."""
    from sm2r.core import cube

    source = cube.open(cube_path("sm", int(rows), int(columns), int(days)))

    def block(values: np.ndarray, number: int, block_info: dict | None = None) -> np.ndarray:
        rng = np.random.default_rng([number, *block_info[None]["chunk-location"]])
        noisy = 0.05 + 0.4 * values + rng.normal(0, 0.02, values.shape)
        noisy[rng.random(values.shape) < 0.1] = np.nan
        return np.round(noisy, 4).astype(np.float32)

    cubes = {}
    for number in range(3):
        path = FOLDER / f"member{number}-{rows}x{columns}x{days}.tif"
        data = source.data.map_blocks(block, number, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32))
        about = {"variable": "soil_moisture", "units": "m3 m-3", "product": f"member{number}"}
        cubes[path] = source.copy(data=data).assign_attrs(about)
    cube.write(cubes)
    return {}


def task_copy_members(rows: str, columns: str, days: str) -> dict:
    """Run the reader and the writer alone on three cubes."""
    from sm2r.core import cube

    first, *rest = members_paths(rows, columns, days)
    opened = [cube.open(first)]
    opened += [cube.open(path, like=opened[0]) for path in rest]
    begin = time.perf_counter()
    cube.write({FOLDER / f"copy{number}.tif": array for number, array in enumerate(opened)})
    return {"seconds": time.perf_counter() - begin}


def task_merge(rows: str, columns: str, days: str, *probabilities: str) -> dict:
    """Three members in, merged mean and spread out, and quantiles where wanted."""
    from sm2r.core import cube, merging
    from sm2r.core.cube.blocks import MEMORY

    first, *rest = members_paths(rows, columns, days)
    opened = [cube.open(first, memory=2 * MEMORY // 5)]
    opened += [cube.open(path, like=opened[0]) for path in rest]
    weights = merging.Weights(
        [path.stem for path in (first, *rest)], np.array([0.5, 0.3, 0.2]), np.array([0.0, 0.01, -0.01]),
        np.array([1.0, 0.9, 1.1]), np.full(3, 0.02), ["m3 m-3"] * 3, "em",
    )  # fmt: skip
    wanted = [float(probability) for probability in probabilities]
    small = [array.isel(y=slice(2), x=slice(2)) for array in opened]
    merging.merge(small, weights, wanted)[0].compute()
    begin = time.perf_counter()
    mean, spread, bounds = merging.merge(opened, weights, wanted)
    results = {"merged": mean, "spread": spread}
    results |= {f"quantile{number}": bound for number, bound in enumerate(bounds)}
    cube.write({FOLDER / f"{name}.tif": array for name, array in results.items()})
    return {"seconds": time.perf_counter() - begin}


def rain_paths(rows: str, columns: str, days: str) -> list[Path]:
    """Return where three rainfall products lie, made when they are not there."""
    paths = [FOLDER / f"rainfall{number}-{rows}x{columns}x{days}.tif" for number in range(3)]
    if not all(path.exists() for path in paths):
        subprocess.run([sys.executable, __file__, "--task", "make_rain", rows, columns, days], check=True)
    return paths


def task_make_rain(rows: str, columns: str, days: str) -> dict:
    """Write three products of rain that falls on three days of ten."""
    import dask.array as da
    import rioxarray  # noqa: F401
    import xarray as xr
    from sm2r.core import cube

    shape = int(days), int(rows), int(columns)

    def block(values: np.ndarray, number: int, block_info: dict | None = None) -> np.ndarray:
        rng = np.random.default_rng([number, *block_info[None]["chunk-location"]])
        rain = rng.gamma(0.7, 12.0, values.shape).astype(np.float32)
        return np.where(rng.random(values.shape, dtype=np.float32) < 0.3, rain, np.float32(0))

    cubes = {}
    for number in range(3):
        data = da.zeros(shape, chunks=(shape[0], 64, 64), dtype=np.float32)
        data = data.map_blocks(block, number, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32))
        coords = {
            "time": np.datetime64("2010-01-01", "ns") + np.arange(shape[0]) * np.timedelta64(1, "D"),
            "y": 40 - 0.01 * (np.arange(shape[1]) + 0.5),
            "x": 100 + 0.01 * (np.arange(shape[2]) + 0.5),
        }
        about = {"variable": "rainfall", "units": "mm", "product": f"product{number}", "time_step": "P1D"}
        array = xr.DataArray(data, coords, ("time", "y", "x"), attrs=about).rio.write_crs("EPSG:4326")
        cubes[FOLDER / f"rainfall{number}-{rows}x{columns}x{days}.tif"] = array
    cube.write(cubes)
    return {}


def _open_rain(rows: str, columns: str, days: str) -> list[xr.DataArray]:
    from sm2r.core import cube
    from sm2r.core.cube.blocks import MEMORY

    first, *rest = rain_paths(rows, columns, days)
    opened = [cube.open(first, memory=MEMORY // 3)]
    return opened + [cube.open(path, like=opened[0]) for path in rest]


def task_copy_rain(rows: str, columns: str, days: str) -> dict:
    """Run the reader and the writer alone on three products, one after the other."""
    from sm2r.core import cube

    opened = _open_rain(rows, columns, days)
    begin, before = time.perf_counter(), time.process_time()
    for array in opened:
        cube.write({FOLDER / "copy.tif": array})
    return {"seconds": time.perf_counter() - begin, "cpu": time.process_time() - before}


def task_merge_rain(rows: str, columns: str, days: str, count: str) -> dict:
    """Three products and gauges in, merged rain out, the fit included."""
    from sm2r.core import cube, rainmerging

    opened = _open_rain(rows, columns, days)
    rng = np.random.default_rng(1)
    shape = int(days), int(count)
    places = np.stack(
        [rng.uniform(40 - 0.01 * int(rows), 40, int(count)), rng.uniform(100, 100 + 0.01 * int(columns), int(count))],
        axis=1,
    )
    observed = np.where(rng.random(shape) < 0.3, rng.gamma(0.7, 12.0, shape), 0.0)
    values = np.stack([observed * rng.random(shape) + 1 for _ in opened])
    begin, before = time.perf_counter(), time.process_time()
    gauges = rainmerging.Gauges.of(observed, values, places, times=opened[0]["time"].to_numpy())
    merged, _ = rainmerging.merge(opened, rainmerging.fit(gauges))
    cube.write({FOLDER / "merged_rain.tif": merged[0]})
    return {"seconds": time.perf_counter() - begin, "cpu": time.process_time() - before}


def global_fields(days: int) -> tuple[np.ndarray, dict]:
    """Return global fields of 0.1°, a tenth of them missing, and the grids as GDAL wants them."""
    from affine import Affine

    rng = np.random.default_rng(0)
    values = rng.random((days, 1800, 3600), dtype=np.float32)
    values[rng.random(values.shape, dtype=np.float32) < 0.1] = np.nan
    grids = {
        "src_crs": "EPSG:4326", "dst_crs": "EPSG:4326",
        "src_transform": Affine(0.1, 0, -180, 0, -0.1, 90), "dst_transform": Affine(0.25, 0, -180, 0, -0.25, 90),
    }  # fmt: skip
    return values, grids


def task_regrid_fields(days: str, threads: str) -> dict:
    """Global fields in memory from 0.1° to 0.25°, area means, through the cube function."""
    import dask
    import rioxarray  # noqa: F401
    import xarray as xr
    from sm2r.core.regrid import grid_of, make_grid, regrid

    values, grids = global_fields(int(days))
    coords = {
        "time": np.datetime64("2015-01-01", "ns") + np.arange(int(days)) * np.timedelta64(1, "D"),
        "y": 89.95 - 0.1 * np.arange(1800),
        "x": -179.95 + 0.1 * np.arange(3600),
    }
    array = xr.DataArray(values, coords, ("time", "y", "x"), attrs={"time_step": "P1D"})
    array = array.rio.write_crs("EPSG:4326").rio.write_transform(grids["src_transform"])
    found = regrid(array, make_grid(grid_of(array), resolution=0.25))
    found.isel(time=[0], y=[0], x=[0]).compute()
    with dask.config.set(scheduler="threads", num_workers=int(threads)):
        begin = time.perf_counter()
        means = found.compute().to_numpy()
        seconds = time.perf_counter() - begin
    return {"seconds": seconds, "mean": float(np.nanmean(means))}


def task_warp_fields(days: str, threads: str) -> dict:
    """Do the same with GDAL's warper, resampling by averages, each field with its own missing values."""
    from rasterio.enums import Resampling
    from rasterio.warp import reproject

    values, grids = global_fields(int(days))
    means = np.full((int(days), 720, 1440), np.nan, np.float32)
    begin = time.perf_counter()
    reproject(
        values, means, **grids, src_nodata=np.nan, dst_nodata=np.nan, resampling=Resampling.average,
        num_threads=int(threads), UNIFIED_SRC_NODATA="NO",
    )  # fmt: skip
    return {"seconds": time.perf_counter() - begin, "mean": float(np.nanmean(means))}


def task_make_global(days: str) -> dict:
    """Write a global cube of 0.1° a day."""
    import dask.array as da
    import rioxarray  # noqa: F401
    import xarray as xr
    from sm2r.core import cube

    def block(block_info: dict | None = None) -> np.ndarray:
        chunk = block_info[None]
        count, height, width = chunk["chunk-shape"]
        rng = np.random.default_rng(chunk["chunk-location"])
        values = rng.random((1, height, width), np.float32) + 0.1 * rng.random((count, 1, 1), np.float32)
        values[:, rng.random((height, width)) < 0.3] = np.nan
        return np.round(values, 3)

    shape = int(days), 1800, 3600
    chunks = da.core.normalize_chunks((-1, 128, 128), shape, dtype=np.float32)
    data = da.map_blocks(block, chunks=chunks, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32))
    coords = {
        "time": np.datetime64("2015-01-01", "ns") + np.arange(shape[0]) * np.timedelta64(1, "D"),
        "y": 89.95 - 0.1 * np.arange(1800),
        "x": -179.95 + 0.1 * np.arange(3600),
    }
    array = xr.DataArray(data, coords, ("time", "y", "x")).rio.write_crs("EPSG:4326")
    array.attrs |= {"variable": "saturation", "units": "1", "product": "global", "time_step": "P1D"}
    cube.write({FOLDER / f"global-{days}.tif": array})
    return {}


def task_regrid_file(days: str) -> dict:
    """Read a global cube of 0.1°, write one of 0.25°."""
    from sm2r.core import cube
    from sm2r.core.regrid import grid_of, make_grid, regrid

    source = cube.open(FOLDER / f"global-{days}.tif")
    begin = time.perf_counter()
    cube.write({FOLDER / "regridded.tif": regrid(source, make_grid(grid_of(source), resolution=0.25))})
    return {"seconds": time.perf_counter() - begin}


def task_make_days(count: str) -> dict:
    """Write daily files as ESA CCI has them: a global grid of 0.25°, soil moisture and its flag."""
    import netCDF4

    folder = FOLDER / f"days-{count}"
    folder.mkdir(exist_ok=True)
    rng = np.random.default_rng(0)
    values = np.where(rng.random((720, 1440)) < 0.3, rng.random((720, 1440)), np.nan).astype(np.float32)
    flag = (rng.random((720, 1440)) < 0.05).astype("i1")
    axes = {"lat": 89.875 - 0.25 * np.arange(720), "lon": -179.875 + 0.25 * np.arange(1440)}
    for day in range(int(count)):
        stamp = str(np.datetime64("2005-01-01") + np.timedelta64(day, "D")).replace("-", "")
        path = folder / f"ESACCI-SOILMOISTURE-L3S-SSMV-COMBINED-{stamp}000000-fv06.1.nc"
        with netCDF4.Dataset(path, "w") as file:
            for name, axis in axes.items():
                file.createDimension(name, axis.size)
                file.createVariable(name, "f4", (name,))[:] = axis
            soil_moisture = file.createVariable("sm", "f4", ("lat", "lon"), zlib=True, fill_value=-9999.0)
            soil_moisture.units = "m3 m-3"
            soil_moisture[:] = np.ma.masked_invalid(values)
            file.createVariable("flag", "i1", ("lat", "lon"), zlib=True)[:] = flag
    return {}


def task_import_days(count: str) -> dict:
    """Import daily files: scan, quality rules, one cube."""
    from sm2r.core.products import PRODUCTS, Import, Settings

    begin = time.perf_counter()
    found = Import(FOLDER / f"days-{count}", Settings(PRODUCTS["esa_cci_sm"]))
    found.write(FOLDER / "days.tif")
    return {"seconds": time.perf_counter() - begin, "kept": found.outcome.drops.kept}


def task_read_days(count: str) -> dict:
    """Read what the import reads of the same files, with the NetCDF library and nothing else."""
    import netCDF4

    begin = time.perf_counter()
    for path in sorted((FOLDER / f"days-{count}").iterdir()):
        with netCDF4.Dataset(path) as file:
            file["sm"][:], file["flag"][:]
    return {"seconds": time.perf_counter() - begin}


def task_fuse(rows: str, columns: str, days: str, method: str) -> dict:
    """Fuse four predictors with gaps by a model of a method; CPU seconds in all, and within onnxruntime."""
    import threading

    import pandas as pd
    from sm2r.core import cube
    from sm2r.core.fusion import container, inference, records, training

    size = int(rows), int(columns), int(days)
    path = cube_path("sm", *size)
    rng = np.random.default_rng(0)
    truth = cube.open(path)
    names, cubes = [f"product_{number}" for number in range(4)], []
    for number, name in enumerate(names):
        files = FOLDER / f"{name}-{rows}x{columns}x{days}.tif"
        if not files.exists():
            noisy = (0.8 + 0.1 * number) * truth.roll(x=7 * number, roll_coords=False) * 0.5
            cube.write({files: noisy.assign_attrs(truth.attrs | {"product": name, "variable": "soil_moisture"})})
        cubes.append(cube.open(files, memory=cube.blocks.MEMORY // 4, like=cubes[0] if cubes else None))
    places = rng.integers(0, min(size[:2]), (12, 2))
    points = pd.DataFrame({
        "station_id": [f"s{number}" for number in range(12)],
        "x": truth.x.values[places[:, 1]], "y": truth.y.values[places[:, 0]],
    })  # fmt: skip
    table = [
        pd.DataFrame({"station_id": name, "time": truth.time.values, "value": rng.random(size[2]) * 0.4})
        for name in points["station_id"]
    ]
    gathered = records.gather(cubes, points, pd.concat(table), names=names)
    # What it has learned is of no account here.
    elsewhere = method == "boosting"
    trained = training.train(gathered, training.Options(method=method, folds=0, epochs=1, elsewhere=elsewhere))
    container.write(FOLDER / "fuse.onnx", trained.model, trained.card)
    model = inference.Model.open(FOLDER / "fuse.onnx")
    lock, spent = threading.Lock(), [0.0]

    class Watched:
        """Counts the CPU time of its runs; with one thread a session they are the caller's."""

        def __init__(self, session: object) -> None:
            self.session = session

        def __getattr__(self, name: str) -> object:
            return getattr(self.session, name)

        def run(self, *arguments: object) -> object:
            begin = time.thread_time()
            found = self.session.run(*arguments)
            with lock:
                spent[0] += time.thread_time() - begin
            return found

    model._runtime._sessions["auto"] = Watched(model.session)
    inference.fuse([c.isel(y=slice(0, 2), x=slice(0, 2)) for c in cubes], [model], names=names).values.compute()
    spent[0] = 0.0
    wall, cpu = time.perf_counter(), time.process_time()
    fusion = inference.fuse(cubes, [model], names=names)
    outputs = {FOLDER / "fused.tif": fusion.values, FOLDER / "applicability.tif": fusion.applicability}
    tally = inference.Tally.of(cube.write(outputs, beside=fusion.counts))
    cpu = time.process_time() - cpu
    return {
        "seconds": time.perf_counter() - wall,
        "cpu": cpu,
        "runtime": spent[0],
        "values": int(tally.models.sum()),
    }


def collocation_records(pixels: int) -> list[np.ndarray]:
    """Return records (time, pixel) of three products that see one soil moisture, a tenth of each missing."""
    rng = np.random.default_rng(0)
    truth = np.ascontiguousarray(simulate_records(RECORDS, DAYS)[0][rng.integers(0, RECORDS, pixels)].T)
    records = []
    for gain, noise in ((0.4, 0.03), (0.35, 0.05), (0.45, 0.04)):
        values = (0.05 + gain * truth + rng.normal(0, noise, truth.shape)).astype(np.float32)
        values[rng.random(truth.shape, np.float32) < 0.1] = np.nan
        records.append(values)
    return records


def task_collocate(pixels: str, samples: str) -> dict:
    """Triple collocation of cubes in memory, by the cube function and dask's threads, compiled beforehand."""
    import rioxarray  # noqa: F401
    import xarray as xr
    from sm2r.core.collocation import Options, collocate, make_triplet

    side = int(np.sqrt(int(pixels)))
    coords = {
        "time": np.datetime64("2015-01-01", "ns") + np.arange(DAYS) * np.timedelta64(1, "D"),
        "y": -np.arange(side, dtype=float),
        "x": np.arange(side, dtype=float),
    }
    cubes = [
        xr.DataArray(values.reshape(DAYS, side, side), coords, ("time", "y", "x")).rio.write_crs("EPSG:3857")
        for values in collocation_records(side * side)
    ]
    options = Options(samples=int(samples))
    few = make_triplet([cube.isel(y=slice(2), x=slice(2)).chunk() for cube in cubes], "XYZ")
    collocate(few, options).compute()
    # Tiles lie in memory as a reader leaves them.
    tiled = [cube.chunk(time=-1, y=max(1, side // 8), x=-1) for cube in cubes]
    tiled = [cube.copy(data=cube.data.map_blocks(np.ascontiguousarray)).persist() for cube in tiled]
    triplet = make_triplet(tiled, "XYZ")
    runs = []
    for _ in range(3):
        begin = time.perf_counter()
        found = collocate(triplet, options).compute()
        runs.append(time.perf_counter() - begin)
    return {"seconds": float(np.median(runs)), "r2": found.sel(band="x_r2").to_numpy().ravel().tolist()}


def task_collocate_file(rows: str, columns: str, days: str, samples: str) -> dict:
    """Three cubes in, a raster of errors out, and the covariances of all pixels."""
    from sm2r.core import cube
    from sm2r.core.collocation import Options, collocate, make_triplet, pool

    first, *rest = members_paths(rows, columns, days)
    opened = [cube.open(first)]
    opened += [cube.open(path, like=opened[0]) for path in rest]
    options = Options(samples=int(samples))
    few = make_triplet([array.isel(y=slice(2), x=slice(2)) for array in opened], "XYZ")
    pool(few, options)
    collocate(few, options).compute()
    triplet = make_triplet(opened, "XYZ")
    begin = time.perf_counter()
    pool(triplet, options)
    cube.write({FOLDER / "collocated.tif": collocate(triplet, options)})
    return {"seconds": time.perf_counter() - begin}


def read_all(*cubes: xr.DataArray) -> dict:
    """Read cubes tile by tile, side by side, and do nothing with them."""
    from sm2r.core.sampling.tiles import compute

    blocks = [array.data.blocks for array in cubes]
    begin, cpu = time.perf_counter(), time.process_time()
    for _ in compute(list(np.ndindex(blocks[0].shape)), lambda index: [part[index] for part in blocks]):
        pass
    return {"seconds": time.perf_counter() - begin, "cpu": time.process_time() - cpu}


def task_read(rows: str, columns: str, days: str) -> dict:
    """Read a cube."""
    from sm2r.core import cube

    return read_all(cube.open(cube_path("sm", int(rows), int(columns), int(days))))


def task_statistics(rows: str, columns: str, days: str) -> dict:
    """Take statistics of steps, pixels, months and classes of a cube with twelve classes."""
    import xarray as xr
    from sm2r.core import cube, statistics

    array = cube.open(cube_path("sm", int(rows), int(columns), int(days)))
    shape = array.shape[1:]
    codes = (np.arange(shape[0])[:, None] // 50 + np.arange(shape[1]) // 70) % 12.0
    classes = xr.DataArray(codes[None], {"band": ["1"], "y": array["y"], "x": array["x"]}, ("band", "y", "x"))
    classes = classes.rio.write_crs(array.rio.crs).rio.write_transform(array.rio.transform())

    def run_all(array: xr.DataArray, classes: xr.DataArray) -> None:
        region, _ = statistics.make_region(array, classes=classes)
        found = statistics.survey(array, region)
        path = FOLDER / "statistics.tif"
        histogram = write_maps(path, array, region, found)
        period_table(found, histogram, cube.open_bands(path), region)
        statistics.regression_table(found, region)

    run_all(array[:, :16, :16], classes[:, :16, :16])
    begin, cpu = time.perf_counter(), time.process_time()
    run_all(array, classes)
    return {"seconds": time.perf_counter() - begin, "cpu": time.process_time() - cpu}


def task_read_pair(rows: str, columns: str, days: str) -> dict:
    """Read two cubes."""
    from sm2r.core import cube

    first, second, _ = members_paths(rows, columns, days)
    one = cube.open(first)
    return read_all(one, cube.open(second, like=one))


def task_compare(rows: str, columns: str, days: str) -> dict:
    """Take all metrics of each pixel of two cubes, the rank correlation too, write and sum them up."""
    from sm2r.core import cube
    from sm2r.core.metrics import cubes

    first, second, _ = members_paths(rows, columns, days)
    one = cube.open(first)
    pair = cubes.pair_cubes(one, cube.open(second, like=one))
    few = {"y": slice(2), "x": slice(2)}
    cubes.evaluate_cubes(cubes.pair_cubes(pair.estimated.isel(few), pair.observed.isel(few))).compute()
    begin, cpu = time.perf_counter(), time.process_time()
    cube.write({FOLDER / "compared.tif": cubes.evaluate_cubes(pair)})
    cubes.summarise(cube.open_bands(FOLDER / "compared.tif"), pair)
    return {"seconds": time.perf_counter() - begin, "cpu": time.process_time() - cpu}


# The smallest of ours and one of QGIS's own, with what they are asked for.
_STARTED = {
    "sm2r:settime": ("START=2015-01-01",),
    "native:rescaleraster": ("BAND=1", "MINIMUM=0", "MAXIMUM=1"),
}


def task_start(algorithm: str) -> dict:
    """Run an algorithm on a small raster by qgis_process: most of its CPU time is that of starting."""
    import rasterio

    source = FOLDER / "small.tif"
    if not source.exists():
        profile = {"width": 20, "height": 20, "count": 3, "dtype": "float32", "crs": "EPSG:4326"}
        with rasterio.open(source, "w", "GTiff", transform=rasterio.Affine(0.1, 0, 0, 0, -0.1, 2), **profile) as file:
            file.write(np.random.default_rng(0).random((3, 20, 20), np.float32))
    subprocess.run(
        [ROOT / "tools" / "qgis_process", "run", algorithm, "--", f"INPUT={source}", *_STARTED[algorithm],
         f"OUTPUT={FOLDER / 'started.tif'}"],
        check=True, capture_output=True,
    )  # fmt: skip
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {"cpu": used.ru_utime + used.ru_stime, "child_mb": used.ru_maxrss / 1024}


def starting() -> dict:
    """Compare the CPU time of the smallest algorithm by qgis_process with that of one of QGIS's own."""
    mine, others = (runs("start", algorithm) for algorithm in _STARTED)
    ours, other = (float(np.median([one["cpu"] for one in found])) for found in (mine, others))
    return {
        "what": "sm2r:settime of a small raster by qgis_process, against native:rescaleraster, CPU time",
        "ours_ms": 1e3 * ours, "other_ms": 1e3 * other, "ratio": ours / other,
        "memory_mb": mine[0]["child_mb"], "seconds_more": ours - other,
    }  # fmt: skip


# Where on a cube it is clicked, as shares of its width and height: each in other blocks of the files.
_CLICKED = ((0.2, 0.7), (0.6, 0.3), (0.9, 0.9), (0.2, 0.1), (0.8, 0.5))


def task_series(rows: str, columns: str, days: str) -> dict:
    """Click pixels of three cubes of rain with the panel of series open; and have QGIS identify the same pixels."""
    import in_qgis

    application, _plugin = in_qgis.start(windows=True)
    from qgis.core import QgsPointXY, QgsProject, QgsRaster, QgsRasterLayer
    from qgis.gui import QgsMapCanvas, QgsMessageBar
    from qgis.PyQt import sip
    from sm2r.gui.dock import SeriesDock

    layers = [QgsRasterLayer(str(path), path.stem) for path in rain_paths(rows, columns, days)]
    QgsProject.instance().addMapLayers(layers)
    canvas, messages = QgsMapCanvas(), QgsMessageBar()
    canvas.setDestinationCrs(layers[0].crs())
    canvas.setExtent(layers[0].extent())
    dock = SeriesDock(messages, canvas)
    dock.resize(900, 500)
    dock.show()
    extent = layers[0].extent()
    points = [
        QgsPointXY(extent.xMinimum() + x * extent.width(), extent.yMinimum() + y * extent.height())
        for x, y in ((0.5, 0.5), *_CLICKED)
    ]
    seconds: dict[str, list[float]] = {"dock": [], "identify": []}
    for point in points:
        begin = time.process_time()
        dock.look_at(point)
        dock.plot.grab()
        seconds["dock"].append(time.process_time() - begin)
        # The panel has opened the files for itself, so that QGIS has not seen these blocks.
        begin = time.process_time()
        for layer in layers:
            layer.dataProvider().identify(point, QgsRaster.IdentifyFormat.IdentifyFormatValue).results()
        seconds["identify"].append(time.process_time() - begin)
    drawn = len(dock.drawn_series())
    dock.end()
    QgsProject.instance().clear()
    for widget in (dock, canvas, messages):
        sip.delete(widget)
    application.exitQgis()
    # The first click opens the files.
    return {
        "cpu": float(np.median(seconds["dock"][1:])), "first": seconds["dock"][0], "series": drawn,
        "identify": float(np.median(seconds["identify"][1:])),
    }  # fmt: skip


def clicking(rows: int, columns: int, days: int) -> dict:
    """Compare the CPU time of a click with the panel of series open with that of QGIS's own identifying."""
    rain_paths(*map(str, (rows, columns, days)))
    found = run("series", rows, columns, days)
    return {
        "what": f"a click in SM2R series, three cubes of {rows}×{columns}×{days}, against QGIS's Identify, CPU time",
        "ours_ms": 1e3 * found["cpu"], "other_ms": 1e3 * found["identify"], "ratio": found["cpu"] / found["identify"],
        "memory_mb": found["memory_mb"], "first_click_s": found["first"], "series": found["series"],
    }  # fmt: skip


TASKS = {
    "start": task_start,
    "series": task_series,
    "read": task_read,
    "read_pair": task_read_pair,
    "compare": task_compare,
    "statistics": task_statistics,
    "collocate": task_collocate,
    "collocate_file": task_collocate_file,
    "fuse": task_fuse,
    "make_days": task_make_days,
    "import_days": task_import_days,
    "read_days": task_read_days,
    "regrid_fields": task_regrid_fields,
    "warp_fields": task_warp_fields,
    "make_global": task_make_global,
    "regrid_file": task_regrid_file,
    "make_members": task_make_members,
    "copy_members": task_copy_members,
    "merge": task_merge,
    "make_rain": task_make_rain,
    "copy_rain": task_copy_rain,
    "merge_rain": task_merge_rain,
    "usual": lambda variant, pixels: task_usual(variant, int(pixels)),
    "calibrate": lambda variant, pixels: task_calibrate(variant, int(pixels)),
    "calibrate_smap": task_calibrate_smap,
    "make": task_make,
    "copy": task_copy,
    "invert": task_invert,
    "invert_bounds": task_invert_bounds,
    "append": task_append,
    "calibrate_file": task_calibrate_file,
}


def runs(*task: object) -> list[dict]:
    """Run a task some times; once where it has to be quick."""
    return [run(*task) for _ in range(1 if "--quick" in sys.argv else 3)]


def run(*task: object, script: str = __file__, package: Path | None = None) -> dict:
    """Run a task in its own process; its result, with the peak memory of the process in MB.

    `package` is a folder in which another version of the package lies under its name.
    """
    print("·", *task, file=sys.stderr, flush=True)
    command = [sys.executable, script, "--task", *map(str, task)]
    environment = os.environ | (
        {"PYTHONPATH": f"{package}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"} if package else {}
    )
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def checked_out(commit: str) -> Iterator[Path]:
    """Give the folder in which the package lies as it was at a commit."""
    with tempfile.TemporaryDirectory(prefix="sm2r-before-") as folder:
        other = Path(folder) / "sm2r"
        subprocess.run(["git", "-C", ROOT, "worktree", "add", "-q", "--detach", other, commit], check=True)
        try:
            yield other.parent
        finally:
            subprocess.run(["git", "-C", ROOT, "worktree", "remove", "--force", other], check=True)


def pairs(package: Path, *task: object) -> tuple[list[dict], list[dict]]:
    """Run a task `_PAIRS` times with the working tree and with another package, each first in half of the pairs."""
    mine, other = [], []
    for number in range(_PAIRS + 1):
        order = (None, package) if number % 2 else (package, None)
        found = {chosen: run(*task, package=chosen) for chosen in order}
        if number:  # the first compiles
            mine.append(found[None])
            other.append(found[package])
    return mine, other


def between(ratios: list[float]) -> tuple[float, float, float]:
    """Return the median of ten ratios and its 95 % interval: from the second to the ninth (98 %)."""
    ordered = sorted(ratios)
    return float(np.median(ordered)), ordered[1], ordered[-2]


def against(commit: str) -> bool:
    """Time the working tree against a commit, pair by pair; tell if it is no slower.

    It is slower where the interval of the median ratio lies above `_ALLOWED`.
    """
    size = (250, 250, 365)
    for kind in ("sm", "rain", "parameters"):
        cube_path(kind, *size)
    for task, files in (("make_days", "days-60"), ("make_global", "global-12.tif")):
        if not (FOLDER / files).exists():
            run(task, 60 if task == "make_days" else 12)
    slower = False
    with checked_out(commit) as package:
        for task in (("import_days", 60), ("regrid_file", 12), ("invert", *size), ("statistics", *size)):
            mine, other = pairs(package, *task)
            ratio, low, high = between([one["seconds"] / two["seconds"] for one, two in zip(mine, other, strict=True)])
            slower |= low > _ALLOWED
            print(f"{task[0]:<12} {ratio:.3f} × the time before, {low:.3f} to {high:.3f}", flush=True)
    return not slower


def calibration_before() -> list[dict]:
    """Compare calibration on real records with version 0.1's, CPU time, in alternating pairs."""
    if not smap_records():
        print("bench: no real records here, so nothing is compared with version 0.1", file=sys.stderr)
        return []
    rows = []
    with checked_out(VERSION_01) as package:
        for variant in ("base", "t", "tpot"):
            mine, other = pairs(package, "calibrate_smap", variant)
            _, low, high = between([two["cpu"] / one["cpu"] for one, two in zip(mine, other, strict=True)])
            pixels = len(mine[0]["rmse"])
            ours, theirs = (1e3 * float(np.median([one["cpu"] for one in found])) / pixels for found in (mine, other))
            rows.append({
                "what": f"calibrate {variant}, SMAP over the USA, per pixel, CPU time, against version 0.1",
                "ours_ms": ours, "other_ms": theirs, "ratio": theirs / ours, "low": low, "high": high,
                "memory_mb": max(one["memory_mb"] for one in mine),
            })  # fmt: skip
    return rows


def run_pytesmo(pixels: int, samples: int) -> dict:
    """Run triple collocation by pytesmo, in the environment of its own, on the first of the records that ours takes."""
    print("· pytesmo", pixels, samples, file=sys.stderr, flush=True)
    records = FOLDER / "records.npy"
    np.save(records, collocation_records(pixels))
    done = subprocess.run(
        [PEERS, ROOT / "tools" / "pytesmo_collocation.py", records, str(samples)],
        check=True, stdout=subprocess.PIPE, text=True, env={"PATH": os.defpath},
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


def calibration(variant: str, ours: int, usual: int) -> dict:
    """Compare calibration per pixel, and the optima on the pixels that both did."""
    mine, theirs = run("calibrate", variant, ours), run("usual", variant, usual)
    excess = np.array(mine["rmse"][:usual]) / np.array(theirs["rmse"]) - 1
    return {
        "what": f"calibrate {variant}, {DAYS} days, per pixel (two cores) against scipy TNC",
        "ours_ms": 1e3 * mine["seconds"] / ours,
        "other_ms": 1e3 * theirs["seconds"] / usual,
        "ratio": (theirs["seconds"] / usual) / (mine["seconds"] / ours),
        "no_worse_within_1e-6_percent": 100 * float(np.mean(excess <= 1e-6)),
        "no_worse_within_1e-4_percent": 100 * float(np.mean(excess <= 1e-4)),
        "better_by_1_percent_percent": 100 * float(np.mean(excess <= -0.01)),
        "pixels": usual,
        "memory_mb": mine["memory_mb"],
    }


def regridding(days: int, file_days: int) -> list[dict]:
    """Compare regridding with GDAL on one and two threads, and measure the memory that long cubes take."""
    rows = []
    for threads in (1, 2):
        mine, theirs = run("regrid_fields", days, threads), run("warp_fields", days, threads)
        rows.append({
            "what": f"regrid a global field of 0.1° to 0.25°, {threads} thread(s), against GDAL's average",
            "ours_ms": 1e3 * mine["seconds"] / days, "other_ms": 1e3 * theirs["seconds"] / days,
            "ratio": theirs["seconds"] / mine["seconds"],
            "memory_mb": mine["memory_mb"], "memory_gdal_mb": theirs["memory_mb"],
            "mean": mine["mean"], "mean_gdal": theirs["mean"],
        })  # fmt: skip
    found = []
    for count in (file_days // 2, file_days):
        run("make_global", count)
        found.append(run("regrid_file", count))
        # Gigabytes that no other task reads.
        for name in (f"global-{count}.tif", "regridded.tif"):
            (FOLDER / name).unlink()
    rows.append({
        "what": f"peak memory of regridding a global cube of 0.1°, {file_days // 2} and {file_days} days",
        "ours_ms": 1e3 * found[0]["seconds"], "other_ms": 1e3 * found[1]["seconds"],
        "memory_mb": found[0]["memory_mb"], "memory_double_mb": found[1]["memory_mb"],
        "ratio": found[1]["memory_mb"] / found[0]["memory_mb"],
    })  # fmt: skip
    return rows


def importing(count: int) -> list[dict]:
    """Compare the import of daily files with plainly reading them, and measure the memory that many of them take."""
    found = []
    for days in (count // 2, count):
        run("make_days", days)
        found.append((run("import_days", days), run("read_days", days)))
        for path in (FOLDER / f"days-{days}").iterdir():
            path.unlink()
        (FOLDER / f"days-{days}").rmdir()
    (half, _), (mine, theirs) = found
    return [{
        "what": f"import {count} global daily files of 0.25° into a cube, against reading them",
        "ours_ms": 1e3 * mine["seconds"] / count, "other_ms": 1e3 * theirs["seconds"] / count,
        "ratio": mine["seconds"] / theirs["seconds"],
        "memory_mb": mine["memory_mb"], "memory_half_mb": half["memory_mb"],
    }]  # fmt: skip


def merging_cubes(rows: int, columns: int, days: int) -> list[dict]:
    """Compare merging three cubes with copying them, without and with quantiles, and with twice the rows."""
    size = rows, columns, days
    text = "×".join(map(str, size))
    copy_seconds = float(np.median([one["seconds"] for one in runs("copy_members", *size)]))
    results = []
    for what, probabilities in (("mean, spread", ()), ("mean, spread, two quantiles", (0.05, 0.95))):
        found = runs("merge", *size, *probabilities)
        seconds = float(np.median([one["seconds"] for one in found]))
        results.append({
            "what": f"merge three cubes of {text} ({what}) against copying them",
            "ours_ms": 1e3 * seconds, "other_ms": 1e3 * copy_seconds, "ratio": seconds / copy_seconds,
            "memory_mb": max(one["memory_mb"] for one in found),
        })  # fmt: skip
    return results


def merging_rain(rows: int, columns: int, days: int, gauges: int) -> dict:
    """Compare merging three rainfall products with gauges with copying them, by CPU time."""
    size = rows, columns, days
    copied, found = run("copy_rain", *size), run("merge_rain", *size, gauges)
    return {
        "what": f"merge three products of {'×'.join(map(str, size))} with {gauges} gauges against copying, CPU time",
        "ours_ms": 1e3 * found["cpu"], "other_ms": 1e3 * copied["cpu"], "ratio": found["cpu"] / copied["cpu"],
        "memory_mb": found["memory_mb"],
    }  # fmt: skip


def collocating(pixels: int, peer: int, rows: int, columns: int, days: int) -> list[dict]:
    """Compare triple collocation with pytesmo, without and with a bootstrap, and cubes in files with copying them."""
    results = []
    for samples, ours, theirs in ((0, pixels, peer), (1000, pixels // 20, max(peer // 100, 5))):
        mine, other = run("collocate", ours, samples), run_pytesmo(theirs, samples)
        each = mine["seconds"] / len(mine["r2"]), other["seconds"] / theirs
        results.append({
            "what": f"triple collocation, {DAYS} days, {samples} resamples, per pixel (two cores) against pytesmo",
            "ours_ms": 1e3 * each[0], "other_ms": 1e3 * each[1], "ratio": each[1] / each[0],
            "memory_mb": mine["memory_mb"],
            "median_r2": float(np.nanmedian(mine["r2"])), "median_r2_pytesmo": float(np.median(other["r2"])),
        })  # fmt: skip
    size = rows, columns, days
    copied = run("copy_members", *size)
    for samples in (0, 1000):
        found = run("collocate_file", *size, samples)
        results.append({
            "what": f"triple collocation of cubes of {'×'.join(map(str, size))}, {samples} resamples, against copying",
            "ours_ms": 1e3 * found["seconds"], "other_ms": 1e3 * copied["seconds"],
            "ratio": found["seconds"] / copied["seconds"], "memory_mb": found["memory_mb"],
        })  # fmt: skip
    return results


def against_reading(what: str, task: str, plain: str, rows: int, columns: int, days: int) -> dict:
    """Compare the CPU time of a task on a cube, or on two, with reading them once."""
    mine, other = (runs(name, rows, columns, days) for name in (task, plain))
    ours, reading = (float(np.median([one["cpu"] for one in found])) for found in (mine, other))
    return {
        "what": what, "ours_ms": 1e3 * ours, "other_ms": 1e3 * reading, "ratio": ours / reading,
        "memory_mb": max(one["memory_mb"] for one in mine),
    }  # fmt: skip


def processor() -> str:
    """Return what the processor is called."""
    names = Path("/proc/cpuinfo")
    lines = names.read_text().splitlines() if names.exists() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def table(rows: list[dict]) -> str:
    """Return the measured part of the guide."""
    lines = ["| what | ours | the other | ratio | memory |", "|---|---|---|---|---|"]
    for row in rows:
        memory = f"{row['memory_mb']:,.0f}"
        if "memory_double_mb" in row:
            memory += f" → {row['memory_double_mb']:,.0f}"
            ratio = f"{row['ratio']:.2f} × the memory"
        elif abs(np.log(row["ratio"] * row["ours_ms"] / row["other_ms"])) < 1e-6:
            ratio = f"{row['ratio']:.3g} × faster"
        else:
            ratio = f"{row['ratio']:.3g} × the other's time"
        lines.append(f"| {row['what']} | {told(row['ours_ms'])} | {told(row['other_ms'])} | {ratio} | {memory} MB |")
    return "\n".join([f"{processor()}, {os.cpu_count()} cores, Python {platform.python_version()}.", "", *lines])


def told(milliseconds: float) -> str:
    """Return a time as people say it."""
    return f"{milliseconds / 1e3:.3g} s" if milliseconds >= 1000 else f"{milliseconds:.3g} ms"


def fill(tool: str, text: str) -> None:
    """Put what a tool of this folder measured into its place in the guide."""
    begin = f"<!-- measured by tools/{tool} -->\n"
    before, rest = GUIDE.read_text(encoding="utf-8").split(begin)
    after = rest.partition("<!-- end -->\n")[2]
    GUIDE.write_text(f"{before}{begin}{text}\n<!-- end -->\n{after}", encoding="utf-8")


def main() -> None:
    """Run one task, or all and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes, under two minutes")
    parser.add_argument("--before", metavar="COMMIT", help="with --quick: time the working tree against a commit, too")
    parser.add_argument("--task", nargs="+", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    FOLDER.mkdir(exist_ok=True)
    if arguments.task:
        name, *rest = arguments.task
        result = TASKS[name](*rest)
        result["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(result))
        return
    quick = arguments.quick
    if arguments.before and not against(arguments.before):
        sys.exit("bench: slower than before")
    if arguments.before:
        return
    size = (250, 250, 365) if quick else (1000, 1000, 365)
    double = (2 * size[0], *size[1:])
    rows = [
        calibration("base", 4000 if quick else 20000, 200 if quick else 1000),
        calibration("tpot", 200 if quick else 1000, 5 if quick else 60),
    ]
    rows += [] if quick else calibration_before()
    for shape in (size, double):
        for kind in ("sm", "rain", "parameters"):
            cube_path(kind, *shape)
    copies = runs("copy", *size)
    inversions = runs("invert", *size)
    copy_seconds, invert_seconds = (float(np.median([r["seconds"] for r in x])) for x in (copies, inversions))
    text = "×".join(map(str, size))
    rows.append({
        "what": f"invert {text} (rain and reasons) against copying it through the same reader and writer",
        "ours_ms": 1e3 * invert_seconds, "other_ms": 1e3 * copy_seconds, "ratio": invert_seconds / copy_seconds,
        "memory_mb": max(r["memory_mb"] for r in inversions),
    })  # fmt: skip
    for which, said in (
        ("bounds", "lower and upper bounds (four cubes)"),
        ("all", "bounds, probability and flag (six cubes)"),
    ):
        bounded = runs("invert_bounds", *size, which)
        bounds_seconds = float(np.median([r["seconds"] for r in bounded]))
        rows.append({
            "what": f"invert {text} with {said} against rain and reasons alone",
            "ours_ms": 1e3 * bounds_seconds, "other_ms": 1e3 * invert_seconds,
            "ratio": bounds_seconds / invert_seconds, "memory_mb": max(r["memory_mb"] for r in bounded),
        })  # fmt: skip
    long = (100, 100, 730) if quick else (500, 500, 3650)
    for kind in ("sm", "parameters"):
        cube_path(kind, *long)
    grown = run("append", *long)
    rows.append({
        "what": f"one day appended to rain of {'×'.join(map(str, long))} (Zarr) against all of it",
        "ours_ms": 1e3 * grown["seconds"], "other_ms": 1e3 * grown["whole"],
        "ratio": grown["seconds"] / grown["whole"], "memory_mb": grown["memory_mb"],
    })  # fmt: skip
    for task in ("invert", "calibrate_file"):
        one, two = run(task, *size), run(task, *double)
        rows.append({
            "what": f"peak memory of {task}, {text} and with twice the rows",
            "ours_ms": 1e3 * one["seconds"], "other_ms": 1e3 * two["seconds"],
            "memory_mb": one["memory_mb"], "memory_double_mb": two["memory_mb"],
            "ratio": two["memory_mb"] / one["memory_mb"],
        })  # fmt: skip
    rows.append(starting())
    rows += importing(20 if quick else 365)
    shape = (250, 250, 365) if quick else (500, 500, 365)
    cube_path("sm", *shape)
    fused = run("fuse", *shape, "rf")
    rows.append({
        "what": f"fuse {'×'.join(map(str, shape))} of four predictors by a forest: CPU time, and onnxruntime's part",
        "ours_ms": 1e3 * fused["cpu"], "other_ms": 1e3 * fused["runtime"], "ratio": fused["cpu"] / fused["runtime"],
        "memory_mb": fused["memory_mb"], "percent_in_onnxruntime": 100 * fused["runtime"] / fused["cpu"],
    })  # fmt: skip
    smaller = (100, 100, 365)
    cube_path("sm", *smaller)
    forest = run("fuse", *smaller, "rf")
    for method in ("boosting", "extra_trees", "cnn", "lstm_sequence", "tcn", *(() if quick else ("lstm",))):
        other = run("fuse", *smaller, method)
        rows.append({
            "what": f"fuse {'×'.join(map(str, smaller))} of four predictors by {method}, against a forest: CPU time",
            "ours_ms": 1e3 * other["cpu"], "other_ms": 1e3 * forest["cpu"], "ratio": other["cpu"] / forest["cpu"],
            "memory_mb": other["memory_mb"],
        })  # fmt: skip
    rows += regridding(4 if quick else 30, 12 if quick else 365)
    rows += merging_cubes(*((250, 250, 365) if quick else (500, 500, 365)))
    rows.append(merging_rain(*((100, 100, 730, 50) if quick else (500, 500, 3650, 200))))
    # The blocks that a click reads do not depend on the rows and columns.
    rows.append(clicking(200, 200, 3650))
    rows += collocating(*((10_000, 500, 250, 250, 365) if quick else (90_000, 5000, 500, 500, 730)))
    shape = (250, 250, 365) if quick else (500, 500, 730)
    cube_path("sm", *shape)
    text = "×".join(map(str, shape))
    for what, task, plain in (
        (f"statistics of {text}, twelve classes, against reading it once, CPU time", "statistics", "read"),
        (f"all metrics of each pixel of two cubes of {text}, against reading both, CPU time", "compare", "read_pair"),
    ):
        rows.append(against_reading(what, task, plain, *shape))
    machine = {"machine": processor(), "cores": os.cpu_count(), "python": platform.python_version()}
    print(f"{'what':<86}{'ours ms':>12}{'other ms':>12}{'ratio':>8}{'MB':>7}  more")
    for row in rows:
        known = {"what", "ours_ms", "other_ms", "ratio", "memory_mb"}
        more = ", ".join(f"{key} {value:.6g}" for key, value in row.items() if key not in known)
        print(
            f"{row['what']:<86}{row['ours_ms']:>12.3f}{row['other_ms']:>12.3f}{row['ratio']:>8.2f}"
            f"{row['memory_mb']:>7.0f}  {more}"
        )
    (FOLDER / "bench.json").write_text(json.dumps({**machine, "rows": rows}, indent=1))
    if not quick:
        fill(Path(__file__).name, table(rows))


if __name__ == "__main__":
    main()
