"""What the algorithms on cubes share: inputs opened, numbers that may be rasters, outputs that appear together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsRasterLayer

from ..core.errors import InputError
from ..core.files import temporary
from ..core.sm2rain.options import LARGEST_WATER
from .base import Algorithm
from .inputs import RasterInput

if TYPE_CHECKING:
    import xarray as xr

PACKAGES = ("numpy", "pandas", "xarray", "dask", "rioxarray", "affine", "rasterio", "netCDF4", "numba")

_RAIN_UNITS = {"", "mm", "mm/day", "mm d-1", "mm day-1", "mm/d", "mm step-1", "kg m-2", "kg m**-2", "1"}


def open_cube(algorithm: Algorithm, key: str, like: xr.DataArray | None = None) -> xr.DataArray | None:
    """Open the cube of a parameter; None when it is optional and not given."""
    from ..core import cube

    raster = algorithm.raster(key)
    if raster is None:
        return None
    return cube.open(raster.path, name=key, product=raster.name, times=raster.times, like=like)


def open_cubes(algorithm: Algorithm, key: str) -> list[xr.DataArray]:
    """Open the cubes of a list parameter, in the order given; errors name the key and the layer."""
    from ..core import cube

    return [
        cube.open(raster.path, name=f"{key}, {raster.name}", product=raster.name, times=raster.times)
        for raster in algorithm.rasters(key)
    ]


def open_rain(
    algorithm: Algorithm, key: str, like: xr.DataArray | None, feedback: QgsProcessingFeedback
) -> xr.DataArray | None:
    """Open a cube of water per step, whose tiles are refused where they hold what no water can be."""
    from ..core import cube
    from ..core.sm2rain.checks import check_range

    array = open_cube(algorithm, key, like)
    if array is None:
        return None
    cube.check_holds(array, "rainfall", "evaporation", name=key)
    tell_units(array, key, feedback)
    remedy = "Declare missing values as nodata, and make other negative ones 0 (raster calculator)."
    return check_range(array, name=key, low=0.0, high=LARGEST_WATER, remedy=remedy)


def tell_units(array: xr.DataArray, key: str, feedback: QgsProcessingFeedback) -> None:
    """Warn of a cube of water whose units are not mm per step by their name."""
    units = str(array.attrs.get("units", "")).strip()
    if units.lower() not in _RAIN_UNITS:
        feedback.pushWarning(
            f"{key}: its units are '{units}', but it is taken as mm per step. Convert it if it is not."
        )


def open_temperature(algorithm: Algorithm, key: str, like: xr.DataArray) -> xr.DataArray | None:
    """Open a cube of temperatures, which are refused where they cannot be degrees Celsius."""
    from ..core import cube
    from ..core.sm2rain.checks import check_range

    array = open_cube(algorithm, key, like)
    if array is None:
        return None
    cube.check_holds(array, "temperature", name=key)
    remedy = "It has to be in °C: subtract 273.15 from kelvin first (raster calculator)."
    return check_range(array, name=key, low=-150.0, high=100.0, remedy=remedy)


def open_grid(raster: RasterInput, key: str, like: xr.DataArray) -> xr.DataArray:
    """Open the first band of a static raster."""
    from ..core import cube

    return cube.open_bands(raster.path, name=key, like=like).isel(band=0, drop=True)


def number_or_raster(
    algorithm: Algorithm, key: str, parameters: dict[str, Any], context: QgsProcessingContext
) -> float | RasterInput | None:
    """Return a text parameter as the number that it is, or the raster that it names; on the main thread.

    Raises
    ------
    InputError
        If it is neither.
    """
    value = parameters.get(key)
    text = "" if isinstance(value, QgsRasterLayer) else algorithm.parameterAsString(parameters, key, context).strip()
    if not text and not isinstance(value, QgsRasterLayer):
        return None
    try:
        number = float(text)
    except ValueError:
        layer = algorithm.parameterAsRasterLayer(parameters, key, context)
    else:
        if not 0 <= number <= 1:  # NaN neither
            raise InputError(f"{key} is {text}; give a number from 0 to 1 (m³ m⁻³), or a raster.")
        return number
    if layer is None or not layer.isValid() or layer.providerType() != "gdal":
        raise InputError(f"{key}: '{text}' is neither a number nor a raster file or layer. Give one of these.")
    return RasterInput(layer.source(), layer.name(), None)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a hidden file to write instead of `target`, which appears once all that follows has gone well."""
    with temporary(target) as partial:
        yield partial
    for sidecar in (".aux.xml", ".ovr"):  # of the file that was replaced
        Path(f"{target}{sidecar}").unlink(missing_ok=True)
