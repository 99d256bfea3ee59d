"""``MASK``: polygons or a raster outside which an algorithm leaves pixels out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterMapLayer

from . import rasters
from .base import Algorithm
from .shapes import polygons_of

if TYPE_CHECKING:
    import xarray as xr

    from ..core.regrid import Mask

MASK = "MASK"
HELP = (
    "Polygons, such as a basin, or a raster, in any coordinate reference system. Pixels that no polygon "
    "touches, or where the raster is 0 or has no value, are left out and stay missing. Empty: all pixels."
)


def add_mask(algorithm: Algorithm) -> None:
    """Declare ``MASK``."""
    kinds = [Qgis.ProcessingSourceType.Raster, Qgis.ProcessingSourceType.VectorPolygon]
    parameter = QgsProcessingParameterMapLayer(MASK, algorithm.tr("Mask"), optional=True, types=kinds)
    parameter.setMetadata({"cube": ["bands"]})
    algorithm.add(parameter, HELP, advanced=True)


def read_mask(
    algorithm: Algorithm, array: xr.DataArray, context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> Mask | None:
    """Return the mask on the grid of an array, None where there is none; a raster takes the nearest of its pixels."""
    from ..core import regrid

    polygons = polygons_of(algorithm, MASK, array.rio.crs, context, feedback)
    if polygons is not None:
        return [rings for _, rings in polygons]
    raster = algorithm.raster(MASK)
    if raster is None:
        return None
    bands = rasters.open_bands(raster, MASK).isel(band=[0])
    grid = regrid.grid_of(array, name="the grid of MASK")
    if not regrid.grid_of(bands, name=MASK).same_as(grid):
        bands = regrid.regrid(bands, grid, method="nearest", name=MASK)
    return bands.isel(band=0, drop=True)
