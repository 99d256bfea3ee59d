"""Which programs read what SM2R writes: writes small files, opens them with what is installed here, and prints a table.

    tools/python tools/readers.py

CDO and R with terra and stars are optional (Debian: cdo, r-cran-terra, r-cran-stars). What a program finds is compared
with what was written: times, and a value in the north-west corner on the first day.
"""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import rioxarray  # noqa: F401  (gives arrays their ``.rio``)
import xarray as xr
from affine import Affine
from sm2r.core import cube
from sm2r.core.stations import VARIABLES, write_series

DAYS = pd.date_range("2015-04-01", periods=4).to_numpy()
FIRST, STEPS, CORNER = "2015-04-01", 4, 0.25


def written(folder: Path) -> dict[str, Path]:
    """Write a file of each kind, and return their paths by what they are."""
    files = {}
    for name, crs, size in (
        ("degrees", "EPSG:4326", 0.25),
        ("EASE-Grid", "EPSG:6933", 36032.22),
        ("UTM", "EPSG:32647", 1000.0),
    ):
        west, north = (100.0, 40.0) if crs == "EPSG:4326" else (5e5, 4e6)
        values = np.linspace(CORNER, 0.5, STEPS * 12, dtype="float32").reshape(STEPS, 3, 4)
        axes = {"y": north - (np.arange(3) + 0.5) * size, "x": west + (np.arange(4) + 0.5) * size}
        made = xr.DataArray(values, {"time": DAYS, **axes}, ("time", "y", "x"))
        made = made.assign_attrs(variable="soil_moisture", units="m3 m-3", product="sample", time_step="P1D")
        made = made.rio.write_crs(crs).rio.write_transform(Affine(size, 0, west, 0, -size, north))
        for ending in ("nc", "tif"):
            files[f"{ending}, {name}"] = folder / f"{name}.{ending}"
            cube.write({files[f"{ending}, {name}"]: made.chunk()})
    bands = (
        made.isel(time=slice(0, 2)).rename(time="band").assign_coords(band=["z", "a"], units=("band", ["mm", "mm d-1"]))
    )
    files["nc, parameters"] = folder / "parameters.nc"
    cube.write({files["nc, parameters"]: bands.assign_attrs(variable="sm2rain_parameters").chunk()})
    stations = pd.DataFrame({"station_id": ["a", "b"], "longitude": [100.0, 101], "latitude": [40.0, 41]})
    rows = pd.DataFrame({"station_id": np.repeat(["a", "b"], STEPS), "time": np.tile(DAYS, 2), "soil_moisture": CORNER})
    files["nc, stations"] = folder / "stations.nc"
    write_series(files["nc, stations"], stations, rows, VARIABLES["soil_moisture"], daily=True)
    return files


def seen(times: bool, value: float, units: str = "") -> str:
    """Say what a program understood."""
    parts = ["values" if abs(value - CORNER) < 1e-6 else f"another value ({value:g})", "times" if times else "no times"]
    return ", ".join([*parts, *(["units"] if units == "m3 m-3" else [])])


def with_xarray(path: Path) -> str:
    """Open a file by xarray."""
    with xr.open_dataset(path, engine="rasterio" if path.suffix == ".tif" else None) as found:
        name = "z" if "z" in found else "soil_moisture" if "soil_moisture" in found else "band_data"
        known = "time" in found.variables and str(found["time"].to_numpy().ravel()[0])[:10] == FIRST
        return seen(known, float(found[name].to_numpy().ravel()[0]), str(found[name].attrs.get("units", "")))


def with_gdal(path: Path) -> str:
    """Open a file by GDAL."""
    from osgeo import gdal

    gdal.UseExceptions()
    name = "z" if path.stem == "parameters" else "soil_moisture"
    dataset = gdal.Open(f'NETCDF:"{path}":{name}' if path.suffix == ".nc" else str(path))
    band = dataset.GetRasterBand(1)
    known = band.GetDescription().startswith(FIRST) or "NETCDF_DIM_time" in band.GetMetadata()
    return seen(known, float(band.ReadAsArray()[0, 0]), band.GetUnitType())


def with_qgis(path: Path) -> str:
    """Open a file as a raster layer of QGIS."""
    from qgis.core import QgsRasterLayer

    name = "z" if path.stem == "parameters" else "soil_moisture"
    layer = QgsRasterLayer(f'NETCDF:"{path}":{name}' if path.suffix == ".nc" else str(path), "layer", "gdal")
    if not layer.isValid():
        raise ValueError("no layer")
    provider = layer.dataProvider()
    value = provider.block(1, layer.extent(), layer.width(), layer.height()).value(0, 0)
    known = provider.temporalCapabilities().hasTemporalCapabilities() or FIRST in layer.bandName(1)
    return seen(known, value)


def with_mesh(path: Path) -> str:
    """Open a file as a mesh layer of QGIS."""
    from qgis.core import QgsMeshLayer

    layer = QgsMeshLayer(str(path), "layer", "mdal")
    if not layer.isValid() or not layer.dataProvider().datasetGroupCount():
        raise ValueError("no layer")
    start = layer.dataProvider().temporalCapabilities().referenceTime().toString("yyyy-MM-dd")
    return f"{layer.dataProvider().datasetGroupCount()} groups" + (", times" if start else ", no times")


def with_cdo(path: Path) -> str:
    """Have CDO tell the dates and the first value of a file."""
    dates = subprocess.run(["cdo", "-s", "showdate", path], capture_output=True, text=True, check=True).stdout
    said = subprocess.run(["cdo", "-s", "output", path], capture_output=True, text=True, check=True).stdout
    return seen(dates.split()[:1] == [FIRST], float(said.split()[0]))


def with_r(package: str) -> Callable[[Path], str]:
    """Return what opens a file by a package of R."""
    code = {
        "terra": "r <- rast(f); v <- values(r[[1]])[1]; t <- as.character(as.Date(time(r)[1]))",
        "stars": "r <- suppressWarnings(read_stars(f, quiet=TRUE)); v <- as.numeric(r[[1]])[1]; "
        't <- tryCatch(as.character(as.Date(st_get_dimension_values(r, "time")[1])), error = function(e) "")',
    }[package]

    def opened(path: Path) -> str:
        text = f'suppressMessages(library({package})); f <- "{path}"; {code}; cat("\\nfound", v, t, "\\n")'
        done = subprocess.run(["Rscript", "-e", text], capture_output=True, text=True, check=False)
        found = re.search(r"^found (\S+) ?(\S*)", done.stdout, re.MULTILINE)
        if found is None:
            raise ValueError(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "nothing")
        return seen(found[2] == FIRST, float(found[1]))

    return opened


def readers() -> dict[str, Callable[[Path], str]]:
    """Return the programs that are here."""
    found: dict[str, Callable[[Path], str]] = {
        "xarray": with_xarray, "GDAL": with_gdal, "QGIS raster": with_qgis, "QGIS mesh": with_mesh,
    }  # fmt: skip
    if shutil.which("cdo"):
        found["CDO"] = with_cdo
    for package in ("terra", "stars"):
        there = ["Rscript", "-e", f'quit(status = !requireNamespace("{package}", quietly = TRUE))']
        if shutil.which("Rscript") and not subprocess.run(there, capture_output=True, check=False).returncode:
            found[f"R {package}"] = with_r(package)
    return found


def main() -> None:
    """Write, open, and print the table."""
    import in_qgis

    _application, plugin = in_qgis.start()
    programs = readers()
    print(f"| file | {' | '.join(programs)} |\n|{'---|' * (len(programs) + 1)}")
    with tempfile.TemporaryDirectory() as folder:
        for name, path in written(Path(folder)).items():
            cells = []
            for read in programs.values():
                try:
                    cells.append(read(path))
                except Exception as problem:  # noqa: BLE001 (whatever a program says is its answer)
                    cells.append(
                        f"no ({str(problem).splitlines()[0][:60] if str(problem) else type(problem).__name__})"
                    )
            print(f"| {name} | {' | '.join(cells)} |", flush=True)
    print(f"\n{datetime.date.today()}", file=sys.stderr)
    plugin.unload()


if __name__ == "__main__":
    main()
