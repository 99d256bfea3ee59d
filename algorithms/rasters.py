"""What the algorithms on cubes share: inputs opened, numbers that may be rasters, outputs that appear together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsRasterLayer

from ..core.errors import InputError
from .declaring import kinds_of
from .inputs import RasterInput, raster_input, source_of

if TYPE_CHECKING:
    import xarray as xr

    from .base import Algorithm

PACKAGES = ("numpy", "pandas", "xarray", "dask", "rioxarray", "affine", "rasterio", "netCDF4", "numba")


def open_raster(
    raster: RasterInput, name: str, *kinds: str, like: xr.DataArray | None = None, share: float = 1.0
) -> xr.DataArray:
    """Open a layer as a cube that holds one of some kinds, of any where none is named.

    Parameters
    ----------
    raster, name
        The layer, and how errors call it.
    kinds
        What it may hold, of `core.quantities.CUBES`.
    like
        A cube whose tiles are to be used.
    share
        The part of the usual memory that a tile may take.
    """
    from ..core import cube
    from ..core.cube.blocks import MEMORY

    return cube.open(
        raster.path,
        name=name,
        product=raster.name,
        times=raster.times,
        memory=int(share * MEMORY),
        like=like,
        kinds=kinds,
        nodata=raster.nodata,
        crs=raster.crs,
    )


def open_cube(algorithm: Algorithm, key: str, *, like: xr.DataArray | None = None) -> xr.DataArray | None:
    """Open the cube of a parameter, of the kinds that it declares; None when it is optional and not given."""
    raster = algorithm.raster(key)
    return None if raster is None else open_raster(raster, key, *_kinds(algorithm, key), like=like)


def open_cubes(algorithm: Algorithm, key: str, *, alike: bool = False, share: float = 1.0) -> list[xr.DataArray]:
    """Open the cubes of a list parameter, in the order given; `alike` ones all have the tiles of the first."""
    opened: list[xr.DataArray] = []
    for raster, name in zip(algorithm.rasters(key), labels_of(algorithm, key), strict=True):
        like = opened[0] if alike and opened else None
        opened.append(open_raster(raster, name, *_kinds(algorithm, key), like=like, share=share))
    return opened


def labels_of(algorithm: Algorithm, key: str) -> list[str]:
    """Return how errors name the cubes of a list parameter: by the key and the layer."""
    return [f"{key}, {raster.name}" for raster in algorithm.rasters(key)]


def _kinds(algorithm: Algorithm, key: str) -> tuple[str, ...]:
    return kinds_of(algorithm.parameterDefinition(key)) or ()


def open_bands(raster: RasterInput, name: str, *, like: xr.DataArray | None = None) -> xr.DataArray:
    """Open a layer whose bands are named things, or a static raster; errors call it by `name`."""
    from ..core import cube

    return cube.open_bands(raster.path, name=name, like=like, nodata=raster.nodata, crs=raster.crs)


def open_grid(raster: RasterInput, key: str, like: xr.DataArray) -> xr.DataArray:
    """Open the first band of a static raster."""
    return open_bands(raster, key, like=like).isel(band=0, drop=True)


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
    return raster_input(layer, source_of(layer))
