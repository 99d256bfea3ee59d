"""Run by QGIS's Python in a process of its own: imports what SM2R and its neighbours need, and runs a small basin."""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
import sys
import warnings
from pathlib import Path
from typing import Any

# QGIS, and what other plugins and QGIS itself import, before what is ours: what is mapped first is what counts.
NEIGHBOURS = (
    "qgis.core",
    "osgeo.gdal",
    "osgeo.gdal_array",
    "numpy",
    "scipy",
    "matplotlib",
    "pyproj",
    "netCDF4",
    "shapely",
)
OURS = ("rasterio", "pandas", "xarray", "dask.array", "rioxarray", "affine", "numba", "onnxruntime")
# NumPy by what is compiled of it; of HDF5 the library itself.
_LIBRARIES = {
    "GDAL": r"libgdal[-.].*",
    "HDF5": r"libhdf5(_serial|_openmpi|_mpich)?[-.].*",
    "PROJ": r"libproj[-.].*",
    "NumPy": r"_multiarray_umath.*",
}


def main(given: dict[str, Any]) -> None:
    """Write what was found to a file, as often as there is something new: the process may crash."""
    told: dict[str, Any] = {"modules": {}, "libraries": {}, "basin": None, "whole": False, "last": ""}

    def keep() -> None:
        Path(given["result"]).write_text(json.dumps(told), encoding="utf-8")

    # It keeps onnxruntime from sending anything.
    importlib.import_module(f"{given['package']}.core")
    warnings.simplefilter("ignore")
    for name in (*NEIGHBOURS, *OURS):
        told["last"] = f"the import of {name}"
        keep()
        if name in OURS or _there(name):
            told["modules"][name] = _imported(name)
    told["libraries"] = mapped()
    if given["basin"] and not any("error" in one for one in told["modules"].values()):
        told["last"] = "the sample basin began"
        keep()
        try:
            basin(given["package"], Path(given["folder"]))
            told["basin"] = ""
        except Exception as error:  # noqa: BLE001 (told, whatever it is)
            told["basin"] = f"{type(error).__name__}: {error}"
        told["libraries"] = mapped()
    told["whole"] = True
    keep()


def _there(name: str) -> bool:
    """Tell if there is a module; one whose package is broken is there."""
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError as error:
        return not name.startswith(str(error.name))
    except Exception:  # noqa: BLE001 (a broken package raises anything; its import says what)
        return True


def _imported(name: str) -> dict[str, str]:
    try:
        module = importlib.import_module(name)
    except Exception as error:  # noqa: BLE001 (a broken package raises anything)
        text = str(error).strip()
        return {"error": text.splitlines()[0] if text else type(error).__name__}
    top = sys.modules[name.partition(".")[0]]
    return {"version": str(getattr(top, "__version__", "")), "file": str(getattr(module, "__file__", ""))}


def mapped() -> dict[str, list[str]]:
    """Return the files of native libraries in this process, by the library; empty where the system does not tell."""
    maps = Path("/proc/self/maps")
    if not maps.is_file():
        return {}
    paths = {line.split(maxsplit=5)[5] for line in maps.read_text().splitlines() if len(line.split(maxsplit=5)) == 6}
    files = {str(Path(path).resolve()) for path in paths if path.startswith("/")}
    return {
        name: sorted(path for path in files if re.fullmatch(pattern, Path(path).name))
        for name, pattern in _LIBRARIES.items()
    }


def basin(package: str, folder: Path) -> None:
    """Simulate a small basin and turn its soil moisture into rainfall, through files."""
    core = importlib.import_module(f"{package}.core")
    simulation = importlib.import_module(f"{package}.core.simulation")
    regrid = importlib.import_module(f"{package}.core.regrid")
    sm2rain = importlib.import_module(f"{package}.core.sm2rain")
    made = simulation.simulate_basin(start="2015-05-01", end="2015-07-31", resolution=0.125)
    core.cube.write({folder / "ascat.tif": core.as_cube(made.products["ascat"])})
    core.cube.write({folder / "tmpa.nc": core.as_cube(made.products["tmpa"])})
    rain = core.as_cube(folder / "tmpa.nc", kinds=["rainfall"])
    moisture = regrid.regrid(
        core.as_cube(folder / "ascat.tif", kinds=["saturation"]), regrid.grid_of(rain), time_step="daily"
    )
    calibrated = sm2rain.calibrate_sm2rain(
        moisture, rain, output=folder / "parameters.tif", options=sm2rain.Options(variant="base"),
        report=folder / "fit.html",
    )  # fmt: skip
    sm2rain.invert_soil_moisture(moisture, calibrated.output, outputs={"rainfall": folder / "rain.tif"})
