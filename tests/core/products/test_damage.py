"""Products from damaged files: one clear error or a cube of possible values, never anything else, never a wrong map."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import traceback
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import netCDF4
import numpy as np
import pytest
from sm2r.core import cube
from sm2r.core.cube.checks import with_history
from sm2r.core.errors import SM2RError
from sm2r.core.products import PRODUCTS, Import, Product, Settings, customise
from sm2r.core.quantities import QUANTITIES
from sm2r.tests.core.products.files import axis, write_bufr, write_grid, write_raster, write_series

LAT, LON = axis(40.125, -0.25, 6), axis(100.125, 0.25, 8)
TIMES = np.array(["2015-04-01T03:00", "2015-04-01T15:00", "2015-04-03T06:00"], "M8[ns]")
GENERIC = customise(PRODUCTS["generic"], variable="soil_moisture", path="sm", rules="flag == 0: flagged")
DEEP = customise(PRODUCTS["generic"], variable="soil_moisture", path="deep/in/sm", rules="flag == 0: flagged")
SECONDS = 20


class Hang(BaseException):
    """A case took too long."""


@contextmanager
def limit(seconds: int = SECONDS) -> Iterator[None]:
    """Raise `Hang` in what takes longer."""

    def stop(*_: Any) -> None:
        raise Hang(f"took more than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def survive(path: Path, product: Product, out: Path, ending: str = "tif", **choices: Any) -> np.ndarray | str:
    """Import, and return the cube's values or the error's text, both of which are checked."""
    out.mkdir(exist_ok=True)
    target = out / f"cube.{ending}"
    told = ""
    with limit():
        try:
            found = Import(path, Settings(product, **choices))
            found.write(target)
        except SM2RError as error:
            told = str(error)
        if told:
            assert list(out.iterdir()) == []
            assert told.startswith(("INPUT", "UNITS", "VARIABLE", "EXTENT", "RESOLUTION", "START, END", "OVER"))
            assert len(told) < 1500
            return told
        assert [file.name for file in out.iterdir()] == [target.name]
        array = cube.open(target)
        values = array.to_numpy()
    quantity = QUANTITIES[array.attrs["variable"]]
    low, high = quantity.low, quantity.high
    finite = values[np.isfinite(values)]
    assert ((finite >= low) & (finite <= high)).all()
    assert not np.isinf(values).any()
    kept = found.outcome.drops
    assert 0 <= kept.kept <= kept.values
    for line in (*found.outcome.describe(), *found.outcome.warnings()):
        assert line.encode()  # can be shown
    return values


# Files of every format ------------------------------------------------------------------------------------------------


def moisture(*shape: int) -> np.ndarray:
    return np.random.default_rng(sum(shape)).uniform(0.05, 0.45, shape).astype("f4")


def flat(path: Path, columns: dict[str, tuple[np.ndarray, dict[str, Any]]], group: str = "", size: str = "n") -> Path:
    """Write variables of one dimension."""
    with netCDF4.Dataset(path, "w") as root:
        dataset = root.createGroup(group) if group else root
        dataset.createDimension(size, next(iter(columns.values()))[0].size)
        for name, (values, attrs) in columns.items():
            variable = dataset.createVariable(name, values.dtype, (size,), zlib=True)
            variable.setncatts(attrs)
            variable[:] = values
    return path


def netcdf3(folder: Path) -> Product:
    with netCDF4.Dataset(folder / "a_20150401.nc", "w", format="NETCDF3_CLASSIC") as file:
        for name, values in (("lat", LAT), ("lon", LON)):
            file.createDimension(name, values.size)
            file.createVariable(name, "f4", (name,))[:] = values
        file.createDimension("time", None)
        time = file.createVariable("time", "f8", ("time",))
        time.units = "days since 2015-04-01"
        time[:] = [0, 1, 2]
        sm = file.createVariable("sm", "f4", ("time", "lat", "lon"), fill_value=-9999.0)
        sm.units = "m3 m-3"
        sm[:] = moisture(3, 6, 8)
        file.createVariable("flag", "i1", ("time", "lat", "lon"))[:] = 0
    return GENERIC


def ordered(*dims: str) -> Callable[[Path], Product]:
    def make(folder: Path) -> Product:
        times = TIMES[:1] if "time" in dims else None
        flags = {"flag": np.zeros((6, 8), "i1")}
        path = folder / "a_20150401.nc"
        write_grid(path, "sm", moisture(6, 8), LAT, LON, times=times, units="m3 m-3", dims=dims, flags=flags)
        return GENERIC

    return make


def many_steps(folder: Path) -> Product:
    hours = np.datetime64("2015-04-01T00") + np.arange(24) * np.timedelta64(1, "h")
    write_grid(folder / "swvl1.nc", "swvl1", moisture(24, 6, 8), LAT, LON, times=hours, units="m**3 m**-3", packed=1e-4)
    return PRODUCTS["era5_land"]


def grouped(folder: Path) -> Product:
    rain = 10 * moisture(1, 6, 8)
    name = "3B-DAY.MS.MRG.3IMERG.20150401-S000000-E235959.V07B.nc4"
    write_grid(
        folder / name, "precipitation", rain, LAT, LON, group="Grid", dims=("time", "lon", "lat"), units="mm/day"
    )
    return PRODUCTS["imerg"]


def ease_plane(folder: Path) -> Product:
    """SMAP Level 3: latitudes and longitudes in two dimensions without names."""
    from pyproj import Transformer

    cell = 2 * 17367530.445161 / 964
    x, y = (np.arange(964) + 0.5) * cell - 17367530.445161, (202.5 - np.arange(406)) * cell
    lon, lat = Transformer.from_crs("EPSG:6933", "EPSG:4326", always_xy=True).transform(*np.meshgrid(x, y))
    with netCDF4.Dataset(folder / "SMAP_L3_SM_P_20150401_R18290_001.h5", "w") as root:
        group = root.createGroup("Soil_Moisture_Retrieval_Data_AM")
        for name, size in (("phony_dim_0", 406), ("phony_dim_1", 964)):
            group.createDimension(name, size)
        for name, values, units in (
            ("latitude", lat.astype("f4"), "degrees_north"),
            ("longitude", lon.astype("f4"), "degrees_east"),
            ("soil_moisture", moisture(406, 964), "cm**3/cm**3"),
            ("retrieval_qual_flag", np.zeros((406, 964), "u2"), None),
        ):
            variable = group.createVariable(name, values.dtype, ("phony_dim_0", "phony_dim_1"), zlib=True)
            variable[:] = values
            if units:
                variable.units = units
    return PRODUCTS["smap_l3"]


def series(layout: str) -> Callable[[Path], Product]:
    def make(folder: Path) -> Product:
        values = [np.array([20.0, 40.0, 60.0], "f4"), np.array([10.0, np.nan, 30.0], "f4")]
        flags = {"ssf": [np.array([1, 1, 2], "i1"), np.array([1, 1, 1], "i1")]}
        places = [(100.1, 40.1, TIMES, values[0]), (101.1, 39.9, TIMES, values[1])]
        write_series(folder / "0001.nc", "sm", places, layout=layout, units="percent", flags=flags)
        return PRODUCTS["ascat"]

    return make


def swath(folder: Path) -> Product:
    """ASCAT Level 2: a time for each line."""
    path = folder / "W_XX-EUMETSAT,METOPB+ASCAT_C_20150401050900_l2.nc"
    lon, lat = np.meshgrid(axis(100, 0.25, 5), axis(40, -0.25, 4))
    with netCDF4.Dataset(path, "w") as file:
        file.createDimension("numRows", 4)
        file.createDimension("numCells", 5)
        time = file.createVariable("record_start_time", "f8", ("numRows",))
        time.units = "seconds since 2000-01-01 00:00:00"
        time[:] = 481093740 + np.arange(4)
        for name, values, units in (
            ("latitude", lat, "degrees_north"),
            ("longitude", lon, "degrees_east"),
            ("soil_moisture", 100 * moisture(4, 5), "percent"),
            ("proc_flag1", np.zeros((4, 5), "i2"), "1"),
        ):
            variable = file.createVariable(name, values.dtype, ("numRows", "numCells"), zlib=True)
            variable.units = units
            variable[:] = values
    return PRODUCTS["ascat"]


def numbered(folder: Path) -> Product:
    """SMOS Level 2: places told by their number in a grid."""
    day = np.datetime64("2015-04-01") - np.datetime64("2000-01-01")
    flat(
        folder / "SM_REPR_MIR_SMUDP2_20150401T073146_20150401T082504_700_100_1.nc",
        {
            "Grid_Point_ID": (21270 + 1000 * np.arange(20, dtype="u4"), {}),
            "Soil_Moisture": (moisture(20), {"units": "m3.m-3", "_FillValue": np.float32(-999)}),
            "Soil_Moisture_Dqx": (np.full(20, 0.05, "f4"), {}),
            "Rfi_Prob": (np.full(20, 0.1, "f4"), {}),
            "Days": (np.full(20, day.astype(int), "i4"), {}),
            "Seconds": (np.arange(27000, 27020, dtype="u4"), {}),
        },
    )
    return PRODUCTS["smos_l2"]


def half_orbit(folder: Path) -> Product:
    """SMAP Level 2: places in a group."""
    seconds = (np.datetime64("2015-04-01T10:00") - np.datetime64("2000-01-01T12:00")) / np.timedelta64(1, "s")
    flat(
        folder / "SMAP_L2_SM_P_02801_A_20150401T013002_R18290_001.h5",
        {
            "latitude": (np.linspace(39, 40, 12).astype("f4"), {"units": "degrees_north"}),
            "longitude": (np.linspace(100, 104, 12).astype("f4"), {"units": "degrees_east"}),
            "soil_moisture": (moisture(12), {"units": "cm**3/cm**3"}),
            "retrieval_qual_flag": (np.zeros(12, "u2"), {}),
            "tb_time_seconds": (np.full(12, seconds), {"units": "seconds"}),
        },
        group="Soil_Moisture_Retrieval_Data",
    )
    return PRODUCTS["smap_l2"]


def messages(folder: Path) -> Product:
    """ASCAT in BUFR."""
    lat, lon = np.linspace(39, 40, 12), np.linspace(100, 104, 12)
    zeros, sm = np.zeros(12, int), 100 * moisture(12)
    path = folder / "h16_20150401_100000_METOPB_1_EUM.buf"
    write_bufr(path, [("2015-04-01T10:00:00", lat, lon, zeros + 200, sm, zeros, zeros)])
    return PRODUCTS["ascat"]


def geotiff(folder: Path) -> Product:
    write_raster(folder / "chirps-v2.0.2015.04.01.tif", 100 * moisture(6, 8), 100.0, 40.25, 0.25)
    return PRODUCTS["chirps"]


def packed_geotiff(folder: Path) -> Product:
    plain = folder / "chirps-v2.0.2015.04.01.tif"
    geotiff(folder)
    with gzip.GzipFile(f"{plain}.gz", "wb", mtime=0) as packed:
        packed.write(plain.read_bytes())
    plain.unlink()
    return PRODUCTS["chirps"]


def ascii_grid(folder: Path) -> Product:
    write_raster(folder / "SURF_CLI_CHN_PRE_DAY_GRID_0.5-20150401.txt", 100 * moisture(6, 8), 100.0, 43.0, 0.5)
    return PRODUCTS["cmd"]


def archive(folder: Path) -> Product:
    product = ordered("lat", "lon")(folder)
    [path] = folder.iterdir()
    with zipfile.ZipFile(folder / "all.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.write(path, f"x/{path.name}")
    path.unlink()
    return product


NETCDF: dict[str, Callable[[Path], Product]] = {
    "grid": ordered("time", "lat", "lon"),
    "many_steps": many_steps,
    "grouped": grouped,
    "contiguous": series("contiguous"),
    "indexed": series("indexed"),
    "orthogonal": series("orthogonal"),
    "swath": swath,
    "numbered": numbered,
    "half_orbit": half_orbit,
}
FORMATS: dict[str, Callable[[Path], Product]] = NETCDF | {
    "netcdf3": netcdf3,
    "lat_lon": ordered("lat", "lon"),
    "lon_lat": ordered("lon", "lat"),
    "lon_lat_time": ordered("lon", "lat", "time"),
    "lat_time_lon": ordered("lat", "time", "lon"),
    "ease_plane": ease_plane,
    "geotiff": geotiff,
    "packed_geotiff": packed_geotiff,
    "ascii_grid": ascii_grid,
    "archive": archive,
}
if find_spec("pybufrkit") is not None:
    FORMATS["messages"] = messages


def make(kind: str, folder: Path) -> tuple[Product, Path, Path]:
    """Write a good file; return the product, what to import, and the file."""
    folder.mkdir(exist_ok=True)
    product = FORMATS[kind](folder)
    [path] = folder.iterdir()
    return product, path if kind == "archive" else folder, path


@pytest.mark.parametrize("kind", FORMATS)
def test_whole_files_are_read(tmp_path, kind):
    product, source, _ = make(kind, tmp_path / "in")
    for ending in ("tif", "nc"):
        values = survive(source, product, tmp_path / ending, ending)
        assert isinstance(values, np.ndarray), values
        assert np.isfinite(values).sum() > 2


# Bytes ----------------------------------------------------------------------------------------------------------------


def flip(data: bytearray, rng: np.random.Generator) -> bytes:
    for at in rng.integers(0, len(data), rng.integers(1, 12)):
        data[at] ^= int(rng.integers(1, 256))
    return bytes(data)


def flip_head(data: bytearray, rng: np.random.Generator) -> bytes:
    for at in rng.integers(0, min(len(data), 600), 3):
        data[at] = int(rng.choice([0, 1, 127, 128, 255, data[at] ^ 1]))
    return bytes(data)


def truncate(data: bytearray, rng: np.random.Generator) -> bytes:
    return bytes(data[: rng.integers(0, len(data))])


def blank(data: bytearray, rng: np.random.Generator) -> bytes:
    start, size = int(rng.integers(0, len(data))), int(rng.integers(1, max(len(data) // 3, 2)))
    stop = min(start + size, len(data))
    data[start:stop] = bytes(stop - start)
    return bytes(data)


def swap(data: bytearray, rng: np.random.Generator) -> bytes:
    size = max(len(data) // 8, 1)
    a, b = (int(i) * size for i in rng.choice(8, 2, replace=False))
    data[a : a + size], data[b : b + size] = data[b : b + size], data[a : a + size]
    return bytes(data)


DAMAGE = (flip, flip_head, truncate, blank, swap)


def damaged(kind: str, damage: str, seed: int, folder: Path) -> None:
    product, source, path = make(kind, folder / "in")
    names = [one.__name__ for one in DAMAGE]
    rng = np.random.default_rng([seed, len(kind), names.index(damage)])
    path.write_bytes(DAMAGE[names.index(damage)](bytearray(path.read_bytes()), rng))
    survive(source, product, folder / "out")


def in_child(work: Callable[[], object]) -> str:
    """Do something in a process of its own, which is killed after some seconds at work; return what went wrong."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, 3)
        dataset = netCDF4.Dataset

        def opened(*args: Any, **options: Any) -> netCDF4.Dataset:
            os.write(writing, b"<")
            try:
                return dataset(*args, **options)
            finally:
                os.write(writing, b">")

        netCDF4.Dataset = opened
        try:
            work()
        except BaseException:  # noqa: BLE001 (what a child raises nobody else hears)
            os.write(writing, traceback.format_exc().encode(errors="replace"))
            os._exit(1)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and told.endswith(b"<"):
        return LIBRARY
    return f"{status}: {told.decode(errors='replace')}" if status else ""


# Some versions of the HDF5 library go round in circles, or die, while they open a damaged file; nobody can stop them.
LIBRARY = "this version of the NetCDF library does not survive that file"
BYTES = [(kind, one.__name__, seed) for kind in FORMATS for one in DAMAGE for seed in (0,)]


def main(folder: Path) -> None:
    """Print what comes of every damaged file, each in a process of its own that no thread was started before."""
    for number, (kind, damage, seed) in enumerate(BYTES):
        place = folder / str(number)
        place.mkdir()
        print(json.dumps(in_child(partial(damaged, kind, damage, seed, place))), flush=True)


@pytest.fixture(scope="module")
def ends(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    code = f"from pathlib import Path; from {__name__} import main; main(Path({str(tmp_path_factory.mktemp('b'))!r}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == len(BYTES)
    assert found.count(LIBRARY) < len(BYTES) / 10
    return found


def test_cells_of_no_size(tmp_path):
    damaged("geotiff", "swap", 1895814747, tmp_path)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked")
@pytest.mark.parametrize("number", range(len(BYTES)), ids=lambda number: "-".join(map(str, BYTES[number])))
def test_damaged_bytes(ends, number):
    if ends[number] == LIBRARY:
        pytest.skip(LIBRARY)
    assert ends[number] == ""


# Structure ------------------------------------------------------------------------------------------------------------


@dataclass
class Part:
    """A variable of a file in the making."""

    values: np.ndarray
    dims: list[str]
    attrs: dict[str, Any] = field(default_factory=dict)


Parts = dict[str, Part]


def read_parts(path: Path) -> Parts:
    """Return the variables of a file by their paths, as they are stored."""
    found: Parts = {}

    def walk(group: netCDF4.Dataset, above: str) -> None:
        for name, variable in group.variables.items():
            variable.set_auto_maskandscale(False)
            attrs = {key: variable.getncattr(key) for key in variable.ncattrs()}
            found[f"{above}{name}"] = Part(variable[...], list(variable.dimensions), attrs)
        for name, below in group.groups.items():
            walk(below, f"{above}{name}/")

    with netCDF4.Dataset(path) as dataset:
        walk(dataset, "")
    return found


def write_parts(path: Path, parts: Parts) -> None:
    """Write variables; sizes of dimensions are those of the arrays, but for names such as ``huge:100000000000``."""
    with netCDF4.Dataset(path, "w") as root:
        for where, part in parts.items():
            above, _, name = where.rpartition("/")
            group = root.createGroup(above) if above else root
            for dim, size in zip(part.dims, part.values.shape, strict=True):
                if dim not in root.dimensions:
                    root.createDimension(dim, int(dim.partition(":")[2] or size))
            kind: Any = str if part.values.dtype == object else part.values.dtype
            if part.values.dtype.names:
                kind = group.createCompoundType(part.values.dtype, f"{name}_type")
            fill = part.attrs.get("_FillValue")
            fits = np.ndim(fill) == 0 and fill is not None and not isinstance(fill, str) and kind is not str
            variable = group.createVariable(name, kind, part.dims, fill_value=fill if fits else None)
            variable.set_auto_maskandscale(False)
            for key, value in part.attrs.items():
                if key != "_FillValue":
                    variable.setncattr(key, value)
            if not any(":" in dim for dim in part.dims) and part.values.size:
                variable[...] = part.values


def roles(parts: Parts) -> dict[str, str]:
    """Return which variable is the data, the latitude, the longitude, the time, a flag, the arrangement."""
    found = {}
    for where in parts:
        name = where.rpartition("/")[2].lower()
        for role, names in {
            "data": ("sm", "swvl1", "soil_moisture", "precipitation"),
            "lat": ("lat", "latitude"),
            "lon": ("lon", "longitude"),
            "time": ("time", "record_start_time", "days", "tb_time_seconds"),
            "flag": ("flag", "ssf", "proc_flag1", "soil_moisture_dqx", "retrieval_qual_flag"),
            "rows": ("row_size", "locationindex", "grid_point_id"),
        }.items():
            if name in names:
                found[role] = where
    return found


Change = Callable[[Parts, dict[str, str]], None]
# What is changed, and which variable a file has to have for it.
CHANGES: dict[str, tuple[str, Change]] = {}


def attribute(role: str, key: str, value: Any) -> None:
    def change(parts: Parts, role_of: dict[str, str]) -> None:
        parts[role_of[role]].attrs[key] = value

    CHANGES[f"{role}.{key}={str(value)[:20]}"] = role, change


def content(role: str, label: str, make: Callable[[np.ndarray], np.ndarray]) -> None:
    def change(parts: Parts, role_of: dict[str, str]) -> None:
        part = parts[role_of[role]]
        part.values = make(part.values)
        part.attrs.pop("_FillValue", None)

    CHANGES[f"{role} {label}"] = role, change


def elsewhere(label: str, role: str = "data") -> Callable[[Change], Change]:
    def add(change: Change) -> Change:
        CHANGES[label] = role, change
        return change

    return add


NAN = float("nan")
for word in ("furlongs", "", "42", "1e400", "m3 m-3\x07", "кг/м²", "days since yesterday", "x" * 5000):
    attribute("data", "units", word)
attribute("data", "units", 7)
attribute("data", "units", np.array([1.0, 2.0]))
for fill in (NAN, "none", np.array([0.1, 0.2], "f4"), 0.0):
    attribute("data", "missing_value", fill)
attribute("data", "_FillValue", np.float32(0.0))
for key in ("scale_factor", "add_offset"):
    for number in (0.0, NAN, float("inf"), "0.1x", "0.5", np.array([1.0, 2.0]), -1.0):
        attribute("data", key, number)
attribute("data", "_Unsigned", "true")
attribute("flag", "_Unsigned", "true")
attribute("flag", "scale_factor", "x")
attribute("flag", "missing_value", np.array([0, 1], "i4"))
attribute("data", "valid_range", np.array([1.0, 0.0], "f4"))
attribute("data", "valid_range", "all")
attribute("data", "valid_min", "x")
attribute("data", "grid_mapping", "nowhere")
attribute("data", "grid_mapping", 3)
attribute("data", "coordinates", "a b c /d ../e")
for word in (
    "furlongs since 2015-04-01",
    "days since",
    "days since 0001-13-45",
    "days since 2015-04-01 99:99",
    "since",
):
    attribute("time", "units", word)
attribute("time", "units", "days since 9999999-01-01")
attribute("time", "units", "months since 2015-04-01")
attribute("time", "units", 3)
for word in ("nonsense", "360_day", "noleap", ""):
    attribute("time", "calendar", word)
attribute("time", "calendar", 3)
attribute("time", "scale_factor", NAN)
attribute("lat", "units", "km")
attribute("lat", "units", 3)
attribute("lat", "scale_factor", "x")
attribute("lon", "units", "degrees_north")
attribute("lat", "standard_name", np.array([1, 2]))

for role in ("time", "lat", "lon"):
    content(role, "NaN", lambda values: np.full(values.shape, NAN))
    content(role, "inf", lambda values: np.full(values.shape, np.inf))
    content(role, "1e30", lambda values: np.full(values.shape, 1e30))
    content(role, "one NaN", lambda values: np.where(np.arange(values.size).reshape(values.shape) == 0, NAN, values))
    content(role, "constant", lambda values: np.full(values.shape, values.flat[0], values.dtype))
    content(role, "backwards", lambda values: values[::-1].copy() if values.ndim else values)
    content(role, "negative", lambda values: -np.abs(values.astype("f8")))
    content(role, "text", lambda values: np.full(values.shape, "abc", object))
    content(role, "characters", lambda values: np.full(values.shape, b"a", "S1"))
    content(role, "random", lambda values: np.random.default_rng(3).uniform(-500, 500, values.shape))
content("lat", "of Mars", lambda values: values + 100)
content("lon", "round and round", lambda values: values * 10)
content("lon", "far", lambda values: values + 7200)
for label, stored, one in (
    ("text", "O", "wet"),
    ("characters", "S1", b"w"),
    ("huge", "f4", 1e38),
    ("inf", "f4", np.inf),
    ("NaN", "f4", NAN),
    ("negative", "f4", -5),
    ("int64", "i8", 2**62),
):
    content("data", label, lambda values, kind=stored, one=one: np.full(values.shape, one, kind))
content("data", "compound", lambda values: np.zeros(values.shape, [("re", "f4"), ("im", "f4")]))
content("flag", "compound", lambda values: np.zeros(values.shape, [("re", "f4"), ("im", "f4")]))
content("flag", "text", lambda values: np.full(values.shape, "good", object))
content("flag", "NaN", lambda values: np.full(values.shape, NAN))
content("flag", "int64", lambda values: np.full(values.shape, 2**62, "i8"))
for label, number in (("negative", -1), ("too large", 999), ("huge", 2**62), ("zero", 0)):
    content("rows", label, lambda values, number=number: np.full(values.shape, number, "i8"))
content("rows", "NaN", lambda values: np.full(values.shape, NAN))
content("rows", "text", lambda values: np.full(values.shape, "a", object))


@elsewhere("no flag", "flag")
def _(parts: Parts, role: dict[str, str]) -> None:
    del parts[role["flag"]]


@elsewhere("flag of another shape", "flag")
def _(parts: Parts, role: dict[str, str]) -> None:
    parts[role["flag"]] = Part(np.zeros((3, 2), "i1"), ["p", "q"])


@elsewhere("no time", "time")
def _(parts: Parts, role: dict[str, str]) -> None:
    del parts[role["time"]]


@elsewhere("no latitude", "lat")
def _(parts: Parts, role: dict[str, str]) -> None:
    del parts[role["lat"]]


@elsewhere("no data")
def _(parts: Parts, role: dict[str, str]) -> None:
    del parts[role["data"]]


@elsewhere("data without dimensions")
def _(parts: Parts, role: dict[str, str]) -> None:
    parts[role["data"]].values, parts[role["data"]].dims = np.float32(0.3), []
    parts[role["data"]].values = np.array(0.3, "f4")


@elsewhere("data of other dimensions")
def _(parts: Parts, role: dict[str, str]) -> None:
    parts[role["data"]].dims = [f"other_{dim}" for dim in parts[role["data"]].dims]


@elsewhere("another dimension")
def _(parts: Parts, role: dict[str, str]) -> None:
    part = parts[role["data"]]
    part.values, part.dims = np.stack([part.values, part.values]), ["depth", *part.dims]


@elsewhere("five dimensions")
def _(parts: Parts, role: dict[str, str]) -> None:
    part = parts[role["data"]]
    part.values, part.dims = part.values[None, None, None], ["a", "b", "c", *part.dims]


@elsewhere("nothing in any dimension")
def _(parts: Parts, role: dict[str, str]) -> None:
    for part in parts.values():
        part.values = part.values[tuple(slice(0, 0) for _ in part.dims)]


@elsewhere("one in every dimension")
def _(parts: Parts, role: dict[str, str]) -> None:
    for part in parts.values():
        part.values = part.values[tuple(slice(0, 1) for _ in part.dims)]


@elsewhere("huge dimension")
def _(parts: Parts, role: dict[str, str]) -> None:
    first = parts[role["data"]].dims[-1]
    for part in parts.values():
        part.dims = ["huge:100000000000" if dim == first else dim for dim in part.dims]


@elsewhere("large dimensions")
def _(parts: Parts, role: dict[str, str]) -> None:
    for part in parts.values():
        part.dims = [f"{dim}:300000000" for dim in part.dims[:1]] + [f"{dim}:3" for dim in part.dims[1:]]


@elsewhere("group named as the data")
def _(parts: Parts, role: dict[str, str]) -> None:
    path = role["data"]
    parts[f"{path}_/{path.rpartition('/')[2]}"] = parts.pop(path)


@elsewhere("odd names")
def _(parts: Parts, role: dict[str, str]) -> None:
    for name in ("ä ö", "a:b", "x.y", "🌧", "lat lon", "latitude_bnds"):
        parts[name] = Part(np.zeros(2), ["z"], {"units": "degrees_north"})


@elsewhere("two of everything")
def _(parts: Parts, role: dict[str, str]) -> None:
    for path in list(parts):
        parts[f"copy/{path}"] = parts[path]


ROLES = {
    "grid": ("data", "lat", "lon", "time", "flag"),
    "many_steps": ("data", "lat", "lon", "time"),
    "contiguous": ("data", "lat", "lon", "time", "flag", "rows"),
    "indexed": ("data", "lat", "lon", "time", "flag", "rows"),
    "orthogonal": ("data", "lat", "lon", "time", "flag"),
    "swath": ("data", "lat", "lon", "time", "flag"),
    "numbered": ("data", "time", "flag", "rows"),
}
# Each change in every other kind of file, in turn.
CASES = [
    pytest.param(kind, name, marks=[] if (turn + number) % 2 else pytest.mark.slow)
    for turn, (name, (role, _)) in enumerate(CHANGES.items())
    for number, kind in enumerate(kind for kind, there in ROLES.items() if role in there)
]


@pytest.mark.parametrize(("kind", "change"), CASES)
def test_damaged_structure(tmp_path, kind, change):
    product, source, path = make(kind, tmp_path / "in")
    parts = read_parts(path)
    CHANGES[change][1](parts, roles(parts))
    path.unlink()
    write_parts(path, parts)
    survive(source, product, tmp_path / "out")


# Folders --------------------------------------------------------------------------------------------------------------


def test_folders_hold_all_sorts_of_things(tmp_path):
    folder = tmp_path / "in"
    product, _, path = make("grid", folder)
    whole = path.read_bytes()
    (folder / "dir_20150402.nc").mkdir()
    (folder / "loop").symlink_to(folder)
    (folder / "self_20150403.nc").symlink_to(folder / "self_20150403.nc")
    (folder / "gone_20150404.nc").symlink_to(folder / "nothing.nc")
    os.mkfifo(folder / "pipe_20150405.nc")
    (folder / "empty_20150406.nc").touch()
    (folder / f"{'x' * 230}_20150407.nc").write_bytes(whole)
    (folder / "ä ö 🌧 'a' \"b\"_20150408.nc").write_bytes(whole)
    (folder / ".hidden_20150409.nc").write_bytes(whole)
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff_20150410.nc")).write_bytes(whole)
    (folder / "readme.txt").write_text("Not a grid.")
    with limit():
        found = Import(folder, Settings(product))
        outcome = found.write(tmp_path / "out.tif")
    days = {str(day)[8:10] for day in found.times}
    assert {"01", "07", "08"} <= days
    assert not days & {"02", "03", "04", "05", "09"}
    told = " ".join((*outcome.describe(), *outcome.warnings()))
    assert "empty_20150406.nc" in told
    assert told.encode()


@pytest.mark.parametrize(
    "name", ["2015-02-30.nc", "20151301.nc", "2015366.nc", "99990101.nc", "20150001.nc", "1.nc", "2015.nc", "0000.nc"]
)
def test_names_of_impossible_dates(tmp_path, name):
    product, source, path = make("lat_lon", tmp_path / "in")
    path.rename(path.with_name(name))
    text = survive(source, product, tmp_path / "out")
    assert isinstance(text, str)
    assert f"{name} has no time" in text


# What would be a wrong map --------------------------------------------------------------------------------------------


def pair(tmp_path: Path, **second: Any) -> tuple[np.ndarray, np.ndarray, Import]:
    """Import two days, the second written otherwise; return the cube's second map, what it should be, the import."""
    folder = tmp_path / "in"
    folder.mkdir()
    flags = {"flag": np.zeros((6, 8), "i1")}
    write_grid(folder / "a_20150401.nc", "sm", moisture(6, 8), LAT, LON, dims=("lat", "lon"), flags=flags, units="1")
    values = np.random.default_rng(5).uniform(0.1, 0.4, (6, 8)).astype("f4")
    options = {"dims": ("lat", "lon"), "flags": flags, "units": "m3 m-3", "lat": LAT, "lon": LON} | second
    stored = options.pop("stored", lambda values: values)(values)
    write_grid(folder / "a_20150402.nc", "sm", stored, **options)
    found = Import(folder, Settings(GENERIC))
    found.write(tmp_path / "out.tif")
    return cube.open(tmp_path / "out.tif").to_numpy()[1], values, found


@pytest.mark.parametrize(
    "second",
    [
        {"dims": ("lon", "lat")},
        {"dims": ("lat", "time", "lon")},
        {"lat": LAT[::-1], "stored": lambda values: values[::-1]},
        {"lon": LON + 360},
        {"lon": LON - 360},
        {"units": "vol%", "stored": lambda values: 100 * values},
        {"units": ""},
        {"packed": 1e-4},
        {"fill": 0.0},
        {"axis_type": "f8"},
        {"group": ""},
    ],
    ids=lambda second: " ".join(second) + str(second.get("dims", "")),
)
def test_a_second_file_written_otherwise_is_read_right(tmp_path, second):
    got, expected, _ = pair(tmp_path, **second)
    np.testing.assert_allclose(got, expected, atol=6e-5)


@pytest.mark.parametrize(
    ("second", "why"),
    [
        ({"lat": LAT + 0.25}, "another grid"),
        ({"lon": LON * 1.01}, "another grid"),
        ({"lat": LAT[:5], "stored": lambda values: values[:5], "flags": {}}, "another grid"),
        ({"units": "furlongs"}, "'furlongs' are not known"),
        ({"units": "kg m-2"}, "'kg m-2' are not known"),
        ({"units": "%"}, "saturation"),
        ({"dims": ("time", "lat", "lon"), "stored": lambda values: np.stack([values, values])}, "2 steps"),
    ],
)
def test_a_second_file_of_another_kind_is_left_out(tmp_path, second, why):
    got, _, found = pair(tmp_path, **second)
    assert np.isnan(got).all()
    assert [name for name, _ in found.outcome.broken] == ["a_20150402.nc"]
    assert why in found.outcome.warnings()[0]


def test_a_flag_that_only_some_files_have_is_told(tmp_path):
    got, expected, found = pair(tmp_path, flags={})
    np.testing.assert_array_equal(got, expected)
    assert any("1 of 2 files lack the flag flag" in line for line in found.outcome.warnings())


def test_layers_of_soil_are_no_days(tmp_path):
    with netCDF4.Dataset(tmp_path / "a_20150401.nc", "w") as file:
        for name, values in (("lat", LAT), ("lon", LON)):
            file.createDimension(name, values.size)
            file.createVariable(name, "f4", (name,))[:] = values
        file.createDimension("layer", 4)
        file.createVariable("sm", "f4", ("layer", "lat", "lon"))[:] = moisture(4, 6, 8)
    assert "also has the dimension 'layer'" in survive(tmp_path, GENERIC, tmp_path / "out")


def test_bands_without_times_are_no_days(tmp_path, monkeypatch):
    import rasterio

    folder = tmp_path / "in"
    folder.mkdir()
    profile = {"driver": "GTiff", "count": 3, "dtype": "float32", "height": 6, "width": 8}
    for name, extra in (("a_20150401.tif", {"transform": rasterio.Affine(0.25, 0, 100, 0, -0.25, 40)}), ("b.tif", {})):
        with rasterio.open(folder / name, "w", **profile, crs="EPSG:4326", **extra) as file:
            file.write(moisture(3, 6, 8))
    text = survive(folder / "a_20150401.tif", GENERIC, tmp_path / "out")
    assert "holds 3 steps without times, and its name only contains 2015-04-01" in text
    assert "has no georeference" in survive(folder / "b.tif", GENERIC, tmp_path / "out")


def test_bands_of_grib_are_chosen_by_what_they_hold():
    from sm2r.core.products.contents import _bands
    from sm2r.core.products.granules import Unsuitable

    tags = [{"GRIB_ELEMENT": name} for name in ("2T", "SWVL1", "2T", "SWVL1")]
    era5 = PRODUCTS["era5_land"]
    assert _bands(tags, era5.choose("auto")[0], era5) == (2, 4)
    assert _bands(tags, era5.choose("temperature")[0], era5) == (1, 3)
    with pytest.raises(Unsuitable, match="2T, SWVL1"):
        _bands(tags, era5.choose("rainfall")[0], era5)
    assert _bands(tags[:1], GENERIC.variables[0], GENERIC) == (1,)
    assert _bands([{}, {}], era5.variables[0], era5) == (1, 2)


def test_a_square_swath_that_is_turned(tmp_path):
    """Places, times and flags go by the names of dimensions, not by sizes that happen to fit."""
    lon, lat = np.meshgrid(axis(100, 0.25, 4), axis(40, -0.25, 4))
    values, flag = 100 * moisture(4, 4), np.array([0, 1, 0, 0], "i2")
    with netCDF4.Dataset(tmp_path / "ASCAT_swath.nc", "w") as file:
        file.createDimension("row", 4)
        file.createDimension("cell", 4)
        time = file.createVariable("time", "f8", ("cell",))
        time.units = "hours since 2015-04-01 00:00:00"
        time[:] = [1, 2, 25, 26]
        for name, dims, data in (
            ("latitude", ("cell", "row"), lat.T),
            ("longitude", ("row", "cell"), lon),
            ("soil_moisture", ("row", "cell"), values),
            ("proc_flag", ("cell",), flag),
        ):
            file.createVariable(name, data.dtype, dims)[:] = data
        file["soil_moisture"].units = "percent"
    from dataclasses import replace

    found = Import(tmp_path, Settings(replace(PRODUCTS["ascat"], spacing=0.0)))
    found.write(tmp_path / "out.tif")
    got = cube.open(tmp_path / "out.tif").to_numpy()
    expected = np.full((2, 4, 4), np.nan, "f4")
    expected[0][:, 0], expected[1][:, 2:] = values[:, 0] / 100, values[:, 2:] / 100
    np.testing.assert_allclose(got, expected, rtol=1e-6)


def test_a_turned_ease_grid_is_no_map(tmp_path):
    product, source, path = make("ease_plane", tmp_path / "in")
    parts = read_parts(path)
    for part in parts.values():
        part.values = part.values[::-1]
    path.unlink()
    write_parts(path, parts)
    assert "do not match those of EASE-Grid 2.0" in survive(source, product, tmp_path / "out")


def test_packed_files(tmp_path):
    folder = tmp_path / "in"
    product, _, path = make("lat_lon", folder)
    plain = survive(folder, product, tmp_path / "out")
    with gzip.open(f"{path}.gz", "wb") as packed:
        packed.write(path.read_bytes())
    path.unlink()
    np.testing.assert_array_equal(survive(folder, product, tmp_path / "out1"), plain)
    tifs = tmp_path / "tifs"
    product, _, path = make("packed_geotiff", tifs)
    plain = survive(tifs, product, tmp_path / "out2")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as packed:
        packed.write(path, f"b/{path.name}")
    np.testing.assert_array_equal(survive(tmp_path / "all.zip", product, tmp_path / "out3"), plain)


def test_cubes_of_ours_are_no_files_of_a_product(tmp_path):
    folder = tmp_path / "in"
    product, _, path = make("many_steps", folder)
    found = Import(folder, Settings(product))
    for name in ("earlier_20150401.tif", "earlier_20150402.nc", "out.tif"):
        found.write(folder / name, with_history(found.array, "importproduct"))
    again = Import(folder, Settings(product), skip=folder / "out.tif")
    again.write(folder / "out.tif", with_history(again.array, "importproduct"))
    np.testing.assert_array_equal(cube.open(folder / "out.tif"), cube.open(folder / "earlier_20150401.tif"))
    assert [line.partition(" ")[0] for line in again.outcome.unsuitable] == [
        "earlier_20150401.tif",
        "earlier_20150402.nc",
    ]
    path.unlink()
    assert "cube made by SM2R" in survive(folder, product, tmp_path / "out")


@pytest.mark.parametrize("kind", ["grid", "many_steps", "contiguous", "orthogonal", "swath", "numbered"])
@pytest.mark.parametrize("key", ["scale_factor", "add_offset"])
def test_values_whose_packing_is_not_understood_are_none(tmp_path, kind, key):
    product, source, path = make(kind, tmp_path / "in")
    parts = read_parts(path)
    parts[roles(parts)["data"]].attrs[key] = "a tenth"
    path.unlink()
    write_parts(path, parts)
    text = survive(source, product, tmp_path / "out")
    assert isinstance(text, str)
    assert f"{key} that is not a number" in text
