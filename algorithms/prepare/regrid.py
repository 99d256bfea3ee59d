"""Bring a cube or a static raster to another grid and time step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterLayer,
)

from ...core.errors import InputError, UndatedError
from ...core.regrid.options import OPTIONS
from .. import rasters
from ..base import Algorithm, progress
from ..layers import style_bands, style_cube
from ..parameters import add_if_missing, add_scheduler, ends_without, warn
from ..shapes import polygons_of
from ..targets import raster_target

if TYPE_CHECKING:
    import xarray as xr

    from ...core.regrid import Grid


class Regrid(Algorithm):
    """Resamples a cube in space and time."""

    NAME = "regrid"
    TITLE = "Regrid"
    GROUP = "Prepare"
    SUMMARY = "Converts a cube, or a static raster, to another grid and to daily or monthly steps."
    HELP = """
<p><b>Method.</b> Time comes first, then space. <i>conservative</i> is the mean over the new pixel by area on the
ellipsoid, missing pixels left out: sums over an area are kept. It is exact within one CRS, and wherever pixels follow
meridians and parallels (degrees, EASE-Grid 2.0, Mercator); between others (UTM, polar grids) the edges of pixels are
exact to a thousandth of their length. <i>bilinear</i> interpolates between pixel centres, over a triangle as wide as
the new pixel where that is larger; <i>nearest</i> takes the value at the new centre. Longitudes from 0 to 360 and from
−180 to 180 may be combined. Days begin at 00 UTC, or at DAY_START, such as those of gauges that are read at 08:00 or of
a country's clock; months are made of these days. A step across the start of a day, such as that from 22:30 to 01:30, is
shared between both days by time. HOUR takes the value at one hour instead of the mean of the day, which is best for
SM2RAIN: it computes rain from the change of soil moisture between two moments, and daily means smooth this change. The
time stamp of a day is its start.</p>
<p><b>Grid.</b> That of REFERENCE; or EXTENT, RESOLUTION and CRS, each as in the input where it is empty. With EXTENT
and RESOLUTION, edges move outwards to multiples of the resolution, so that all cubes of one resolution fit each
other. EXTENT alone cuts along the input's own pixels; RESOLUTION alone counts from its upper left corner. With none
of them, only time and mask change.</p>
<p><b>Units.</b> RESOLUTION counts in units of the CRS: degrees for EPSG:4326, metres for EASE-Grid. The cube's own
units stay; rainfall is mm per step of the result.</p>
<p><b>Pitfalls.</b> Means of codes, such as classes of land cover, make no sense: choose <i>nearest</i>. It ignores most
pixels where the new ones are larger. No method adds detail to a coarse product. A step begins at its time stamp: a
daily cube stamped at noon would be shared between two days, so give it the right times first (<i>Set time</i>). Days
that begin at one time cannot be made of days that begin at another, only of shorter steps. A daily or monthly sum with
gaps is scaled to the whole step; MIN_COVERAGE 1 keeps only complete steps. Results differ from GDAL's, which gives all
rows of a grid in degrees the same weight, and has no bilinear value where the nearest pixel is missing.</p>
<p><b>What next.</b> <i>Fuse soil moisture</i>, <i>Merge by Bayesian model averaging</i>, <i>Calibrate SM2RAIN</i>,
<i>Triple collocation</i> and <i>Compare two cubes</i> need cubes on one grid and one time step.</p>
<p><b>Citation.</b> Jones (1999), https://doi.org/10.1175/1520-0493(1999)127&lt;2204:FASOCR&gt;2.0.CO;2, on
conservative remapping; Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032, on EASE-Grid 2.0.</p>
"""
    TAGS = (
        "regrid", "resample", "warp", "reproject", "aggregate", "downscale", "upscale", "conservative", "bilinear",
        "nearest", "daily", "monthly", "clip", "mask", "align", "snap", "ease-grid", "cube", "temporal",
    )  # fmt: skip
    REQUIRES = rasters.PACKAGES

    INPUT = "INPUT"
    REFERENCE = "REFERENCE"
    EXTENT = "EXTENT"
    CRS = "CRS"
    OUTPUT = "OUTPUT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, self.tr("Cube or static raster")),
            "A cube, one band for each time step. A raster without times (elevation, land cover) is taken as static "
            "bands if its time step is kept.",
        )
        self.add_options(OPTIONS, "method")
        self.add_bands(
            self.REFERENCE, "Grid of this raster",
            "Any raster on the grid wanted; its times and values are ignored. Empty: extent, resolution and CRS below.",
            optional=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True),
            "Of the result; edges move outwards to whole pixels. Empty: that of the input.",
        )
        self.add_options(OPTIONS, "resolution")
        self.add(
            QgsProcessingParameterCrs(self.CRS, self.tr("Coordinate reference system"), optional=True),
            "Of the result, such as EPSG:4326 or EPSG:6933 (EASE-Grid 2.0). Empty: that of the input.",
        )
        self.add_options(OPTIONS, "time_step", "statistic", "day_start", "hour", "min_coverage")
        self.add_source(
            "polygons", "MASK", "Mask",
            "Polygons, such as a basin, in any CRS: pixels that none of them touches become missing.",
            optional=True,
        )  # fmt: skip
        add_if_missing(self, "without an input there is no output.")
        add_scheduler(self)
        self.add_cube_output(self.OUTPUT, "Regridded", "GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).")

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Check that the grid is told in one way."""
        given = [key for key in (self.EXTENT, "RESOLUTION", self.CRS) if parameters.get(key) not in (None, "")]
        if given and parameters.get(self.REFERENCE) not in (None, ""):
            return (
                False,
                f"REFERENCE and {given[0]} are both given. Define the grid by one of them, and leave the other empty.",
            )
        return super().checkParameterValues(parameters, context)

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the input can be opened, as a cube or as static bands, and the grid that it is brought to."""
        chosen = self.read_options(OPTIONS, parameters, context, "time_step", "resolution")
        array = self._open(chosen["time_step"], QgsProcessingFeedback(False))
        self._grid(array, chosen["resolution"], parameters, context)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Regrid tile by tile."""
        from ...core import days, regrid
        from ...core.regrid.run import describe_grid

        raster = self.raster(self.INPUT)
        remedy = "Give the cube or raster to be regridded."
        if ends_without(self, (self.INPUT,), parameters, context, feedback, remedy=remedy):
            return {}
        chosen = self.read_options(OPTIONS, parameters, context)
        array = self._open(chosen["time_step"], feedback)
        grid = self._grid(array, chosen.pop("resolution"), parameters, context)
        feedback.pushInfo(f"Grid: {describe_grid(grid)}.")
        mask = polygons_of(self, "MASK", grid.crs, context, feedback)
        day_start = chosen.pop("day_start").strip()
        target = raster_target(self, parameters, self.OUTPUT, context)
        found = regrid.regrid_raster(
            array,
            output=target,
            grid=grid,
            **chosen,
            day_start=days.parse(day_start) if day_start else None,
            mask=None if mask is None else [rings for _, rings in mask],
            name=self.INPUT,
            source=raster.name,
            path=raster.path,
            progress=progress(feedback),
            hear=partial(warn, feedback),
        )
        if found.coverage:
            feedback.pushInfo(found.coverage)
        if found.array.dims[0] == "band":
            style_bands(target, context, legend=raster.name, of=raster.name)
        else:
            # Of a single step, its length may be unknown: it is shown for a day.
            shown = found.array.assign_attrs(time_step=found.array.attrs["time_step"] or "P1D")
            style_cube(target, shown, context, of=shown.attrs["product"])
        return {self.OUTPUT: str(target)}

    def _open(self, time_step: str, feedback: QgsProcessingFeedback) -> xr.DataArray:
        """Open the input as a cube, or as static bands where it has no time."""
        from ...core.cube.times import is_dated

        raster = self.raster(self.INPUT)
        try:
            return rasters.open_cube(self, self.INPUT)
        except UndatedError:
            if time_step != "keep":
                raise
            bands = rasters.open_bands(raster, self.INPUT)
            if is_dated(bands):
                raise
            feedback.pushInfo(f"{self.INPUT} has no times: its {bands.sizes['band']} bands are taken as static.")
            # Models know static rasters by name, which the new file's would not be.
            return bands.assign_attrs(layer=bands.attrs.get("layer") or raster.name)

    def _grid(
        self, array: xr.DataArray, resolution: float | None, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Grid:
        """Return the grid asked for."""
        from rasterio.crs import CRS

        from ...core import regrid

        reference = self.raster(self.REFERENCE)
        if reference is not None:
            return regrid.grid_of(rasters.open_bands(reference, self.REFERENCE), name=self.REFERENCE)
        own = regrid.grid_of(array, name=self.INPUT)
        asked = self.parameterAsCrs(parameters, self.CRS, context)
        crs = CRS.from_wkt(asked.toWkt(Qgis.CrsWktVariant.Preferred)) if asked.isValid() else None
        if parameters.get(self.CRS) not in (None, "") and crs is None:
            raise InputError(f"{self.CRS}: '{parameters[self.CRS]}' is none that QGIS knows. Give one as EPSG:4326.")
        extent = None
        if parameters.get(self.EXTENT) not in (None, ""):
            wanted = asked if crs is not None else QgsCoordinateReferenceSystem.fromWkt(own.crs.to_wkt())
            box = self.parameterAsExtent(parameters, self.EXTENT, context, wanted)
            extent = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        return regrid.make_grid(own, extent=extent, resolution=resolution, crs=crs)
