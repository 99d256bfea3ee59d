"""Writes a simulated basin as an analyst would find a real one: cubes, maps, tables, products as they are shipped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import netCDF4
import numpy as np
import numpy.typing as npt
import rasterio
import xarray as xr
from pyproj import Transformer

from .. import cube
from ..regrid import Grid
from ..running import Progress
from .basin import Basin

#: Static rasters: file, unit.
MAPS = {"elevation": "m", "sand": "%", "clay": "%", "land_cover": "", "soil": ""}
#: Cubes that are not called as their product.
NAMES = {"era5_land_temperature": "temperature"}
ABOUT = "about.txt"
_CUBES = ("smos", "smap", "ascat", "tmpa", "cmfd", "era5_land", *NAMES.values())
#: Names of all files that such a folder may hold, with what QGIS adds when it looks at them, as an expression.
KNOWN = (
    r"about\.txt|sample\.qgz~?|(original|truth)/.+|(basin|stations|gauges)\.(gpkg(-wal|-shm)?|qml)|"
    rf"(soil_moisture|rainfall)\.csv|({'|'.join((*MAPS, *_CUBES))})\.(tif(\.aux\.xml)?|qml)"
)

_TEXT = """A simulated mountain basin, made by SM2R ({settings}).
Nothing in this folder is a measurement; places and products bear real names so that it reads like a real case.

sample.qgz                   a QGIS project with all layers
basin.gpkg                   the basin's outline
stations.gpkg                43 soil-moisture stations
gauges.gpkg                  6 rain gauges
soil_moisture.csv            what the stations measured: station_id, time, soil_moisture (m3 m-3)
rainfall.csv                 what the gauges measured: station_id, time, rainfall (mm per day)
smos.tif, smap.tif           satellite soil moisture, m3 m-3, on its own grids; SMAP from April 2015
ascat.tif                    satellite saturation, 0 to 1
tmpa.tif                     satellite rainfall, mm per day
cmfd.tif, era5_land.tif      rainfall made of gauges, and of a reanalysis
temperature.tif              air temperature, degrees Celsius
elevation.tif, sand.tif, clay.tif, land_cover.tif, soil.tif
truth/                       what truly happened
original/                    SMOS and TMPA as their makers ship them, a file a day, for Import product
"""


def write_basin(basin: Basin, folder: Path, *, settings: str = "", progress: Progress | None = None) -> None:
    """Write a basin into an empty folder.

    Parameters
    ----------
    basin : Basin
    folder : Path
        Exists and is empty.
    settings : str
        What the text file says of how it was made.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.
    """
    tell = progress or (lambda _: None)
    (folder / ABOUT).write_text(_TEXT.format(settings=settings), encoding="utf-8")
    (folder / "truth").mkdir()
    cubes = {folder / f"{NAMES.get(name, name)}.tif": array for name, array in basin.products.items()}
    cubes |= {folder / "truth" / f"{name}.tif": array for name, array in basin.truth.items()}
    for number, (path, array) in enumerate(cubes.items(), 1):
        cube.write({path: array.chunk()})
        tell(0.5 * number / len(cubes))
    for name in MAPS:
        _write_map(folder / f"{name}.tif", getattr(basin.terrain, name), basin.terrain.grid)
    for name, table in (("soil_moisture", basin.soil_moisture), ("rainfall", basin.rainfall)):
        table.to_csv(folder / f"{name}.csv", index=False)
    days = basin.products["tmpa"]["time"].to_numpy().astype("datetime64[D]")
    for number, day in enumerate(days, 1):
        _write_tmpa(folder / "original" / "tmpa_3b42rt", day, basin.products["tmpa"])
        _write_smos(folder / "original" / "smos_l3", day, basin.products["smos"])
        if number % 20 == 0:
            tell(0.5 + 0.5 * number / days.size)
    tell(1.0)


def _write_map(path: Path, values: npt.NDArray[np.generic], grid: Grid) -> None:
    classes = values.dtype == np.uint8
    profile = {"driver": "GTiff", "crs": grid.crs, "transform": grid.transform, "compress": "deflate", "count": 1}
    profile |= {"height": values.shape[0], "width": values.shape[1], "nodata": 0 if classes else np.nan}
    with rasterio.open(path, "w", dtype="uint8" if classes else "float32", **profile) as dataset:
        dataset.write(values.astype(dataset.dtypes[0]), 1)
        dataset.set_band_description(1, path.stem)
        dataset.update_tags(units=MAPS[path.stem], history="simulated by SM2R; no measurement")


@contextmanager
def _dataset(
    path: Path, dims: tuple[str, str], longitude: npt.NDArray[np.float64], latitude: npt.NDArray[np.float64]
) -> Iterator[netCDF4.Dataset]:
    """Make a file with axes of degrees."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with netCDF4.Dataset(path, "w") as dataset:
        for dim in dims:
            values, units = (longitude, "degrees_east") if dim == "lon" else (latitude, "degrees_north")
            dataset.createDimension(dim, values.size)
            variable = dataset.createVariable(dim, "f4", (dim,))
            variable.units = units
            variable[:] = values
        dataset.comment = "simulated by SM2R; no measurement"
        yield dataset


def _write_tmpa(folder: Path, day: np.datetime64, product: xr.DataArray) -> None:
    """Write a day as TMPA's daily files have it: longitude first, from south to north."""
    values = product.sel(time=day)
    longitude, latitude = values["x"].to_numpy(), values["y"].to_numpy()[::-1]
    name = f"3B42RT_Daily.{str(day).replace('-', '')}.7.nc4"
    with _dataset(folder / name, ("lon", "lat"), longitude, latitude) as dataset:
        variable = dataset.createVariable("precipitation", "f4", ("lon", "lat"), fill_value=-9999.9)
        variable.units = "mm"
        variable[:] = values.to_numpy()[::-1].T


def _write_smos(folder: Path, day: np.datetime64, product: xr.DataArray) -> None:
    """Write a day as the SMOS Level 3 files have it: the rows and columns of EASE-Grid 2.0 by their degrees."""
    values = product.sel(time=day)
    x, y = values["x"].to_numpy(), values["y"].to_numpy()
    place = Transformer.from_crs(6933, 4326, always_xy=True).transform
    longitude, latitude = place(x, np.zeros_like(x))[0], place(np.zeros_like(y), y)[1]
    stamp = str(day).replace("-", "")
    name = f"SM_RE07_MIR_CLF31A_{stamp}T000000_{stamp}T235959_300_001_7.DBL.nc"
    moisture = values.to_numpy()
    with _dataset(folder / name, ("lat", "lon"), longitude, latitude) as dataset:
        for label, grid, units in (
            ("Soil_Moisture", moisture, "m3 m-3"),
            ("Soil_Moisture_Dqx", np.where(np.isfinite(moisture), 0.05, np.nan), "m3 m-3"),
            ("Rfi_Prob", np.where(np.isfinite(moisture), 0.1, np.nan), "1"),
        ):
            variable = dataset.createVariable(label, "f4", ("lat", "lon"), fill_value=-999.0)
            variable.units = units
            variable[:] = np.ma.masked_invalid(grid)
