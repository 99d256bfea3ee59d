"""What training, fusing and merging share: predictors, static rasters, and places that tell the level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProcessingParameterFeatureSource, QgsProcessingParameterMultipleLayers

from ...core.errors import InputError
from ..base import Algorithm
from ..rasters import open_bands, open_raster

if TYPE_CHECKING:
    import xarray as xr

PREDICTORS = "PREDICTORS"
STATIC = "STATIC"


def add_predictors(algorithm: Algorithm, predictors: str, static: str) -> None:
    """Declare cubes and static rasters."""
    raster = Qgis.ProcessingSourceType.Raster
    algorithm.add(QgsProcessingParameterMultipleLayers(PREDICTORS, algorithm.tr("Predictors"), raster), predictors)
    algorithm.add(
        QgsProcessingParameterMultipleLayers(STATIC, algorithm.tr("Static rasters"), raster, optional=True), static
    )


def add_levels(algorithm: Algorithm) -> None:
    """Declare places with a few measured days, by which the level of the result is brought right."""
    for key, label, kind, help in (
        (
            "LEVEL_STATIONS",
            algorithm.tr("Places that tell the level"),
            Qgis.ProcessingSourceType.VectorPoint,
            "A layer of points where soil moisture was measured on some days: the level of the result is shifted to "
            "theirs, between them by the inverse square of the distance.",
        ),
        (
            "LEVEL_OBSERVATIONS",
            algorithm.tr("Soil moisture of these places"),
            Qgis.ProcessingSourceType.Vector,
            "A table in long form, a row for each place and time, m³ m⁻³. Five days are enough, three are needed.",
        ),
    ):
        algorithm.add(QgsProcessingParameterFeatureSource(key, label, [kind], optional=True), help, advanced=True)


def open_predictors(algorithm: Algorithm) -> list[xr.DataArray]:
    """Open the cubes, all in the tiles of the first, several of which are in memory at a time."""
    cubes: list[xr.DataArray] = []
    for raster in algorithm.rasters(PREDICTORS):
        like = cubes[0] if cubes else None
        cubes.append(open_raster(raster, f"{PREDICTORS}, {raster.name}", like=like, share=1 / 4))
    return cubes


def names(algorithm: Algorithm) -> list[str]:
    """Return how errors name the cubes."""
    return [f"{PREDICTORS}, {raster.name}" for raster in algorithm.rasters(PREDICTORS)]


def open_statics(algorithm: Algorithm, like: xr.DataArray) -> dict[str, xr.DataArray]:
    """Open the static rasters by name: that before regridding, else the layer's; and that of one of several bands.

    Raises
    ------
    InputError
        If two have one name.
    """
    found: dict[str, xr.DataArray] = {}
    for raster in algorithm.rasters(STATIC):
        bands = open_bands(raster, f"{STATIC}, {raster.name}", like=like)
        for band in bands["band"].to_numpy():
            layer = bands.attrs.get("layer") or raster.name
            name = layer if bands.sizes["band"] == 1 else f"{layer} {band}"
            if name in found:
                raise InputError(f"{STATIC}: two rasters are called '{name}'. Rename one of the layers.")
            found[name] = bands.sel(band=band, drop=True).astype("float32")
    return found
