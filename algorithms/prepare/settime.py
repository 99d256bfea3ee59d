"""Give an undated raster its time, and say what it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...core.errors import InputError
from ...core.quantities import CUBES, QUANTITIES
from ..base import Algorithm, progress
from ..layers import style_cube
from ..targets import raster_target
from ..times import from_qt

if TYPE_CHECKING:
    import xarray as xr

_OTHER = "other"
VARIABLES = (*CUBES, _OTHER)


class SetTime(Algorithm):
    """Copies a raster into a cube whose bands tell their time."""

    NAME = "settime"
    TITLE = "Set time"
    GROUP = "Prepare"
    SUMMARY = "Makes a cube from a raster whose bands are time steps, but have no times."
    HELP = """
<p><b>Method.</b> The first band begins at the start given, each following band one time step later; months and years
are those of the calendar. Values are copied unchanged. Variable, units and product are stored in the cube, for later
steps. A raster that already has its times keeps them where no start is given. Numbers that mark missing values become
nodata.</p>
<p><b>Units.</b> The cube is written in soil moisture m³ m⁻³; saturation 1 (0–1); rainfall and evaporation mm per step;
temperature °C. Values in other known units are converted if <i>Units</i> names them: percent (%), m, kg m-2 s-1, mm/h,
K. Times are UTC: the daily value of a day covers 00:00–23:59 of that day.</p>
<p><b>Pitfalls.</b> Bands have to be in the order of time and without gaps: put an empty band where a step is missing.
A rate of rain is multiplied by the length of the step, so the time step has to be right.</p>
<p><b>What next.</b> <i>Regrid</i> brings the cube to the grid and time step of others.</p>
<p><b>Citation.</b> ISO 8601 for times and durations; CF conventions 1.8 for units and NetCDF output,
https://cfconventions.org.</p>
"""
    TAGS = (
        "time",
        "temporal",
        "date",
        "timestamp",
        "band",
        "time series",
        "animate",
        "cube",
        "netcdf",
        "units",
        "metadata",
        "soil moisture",
        "rainfall",
        "precipitation",
    )
    REQUIRES = ("numpy", "pandas", "xarray", "dask", "rioxarray", "affine", "rasterio", "netCDF4")

    INPUT = "INPUT"
    START = "START"
    TIME_STEP = "TIME_STEP"
    VARIABLE = "VARIABLE"
    UNITS = "UNITS"
    PRODUCT = "PRODUCT"
    NODATA = "NODATA"
    OUTPUT = "OUTPUT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, self.tr("Raster with one band per time step")),
            "Any raster that GDAL reads, with a coordinate reference system and its bands in the order of time.",
        )
        self.add_time(
            self.START, "Start of the first band",
            "Start of the first time step in UTC, such as 2015-04-01T00:00:00. Empty: the times that the raster has.",
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString(self.TIME_STEP, self.tr("Time step"), "P1D"),
            "Length of a step as ISO-8601 duration: P1D a day, PT1H an hour, PT3H three hours, P1M a month. Without a "
            "start, the raster's own time step is used if it has one.",
        )
        self.add_choice(
            self.VARIABLE,
            "Variable",
            VARIABLES,
            "soil_moisture",
            "The quantity of the bands; colours, default units and the use of the cube in other algorithms depend on "
            "it.",
        )
        self.add(
            QgsProcessingParameterString(self.UNITS, self.tr("Units"), "", optional=True),
            "Units of the values in the raster, such as %, m or K, from which they are converted. Empty: m3 m-3, 1, mm "
            "or degC, depending on the variable.",
        )
        self.add(
            QgsProcessingParameterString(self.PRODUCT, self.tr("Product"), "", optional=True),
            "The product's name in tables, legends and bands, such as smap_l3. Empty: the layer's name.",
        )
        self.add(
            QgsProcessingParameterString(self.NODATA, self.tr("Missing values"), "", optional=True),
            "Numbers that mark missing values in the raster but are not declared as nodata, separated by commas, such "
            "as -9999, 65535.",
            advanced=True,
        )
        self.add_cube_output(
            self.OUTPUT, "Cube",
            "GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr). The temporal controller animates the layer.",
        )  # fmt: skip

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Copy the raster tile by tile."""
        from ...core import cube
        from ...core.cube.checks import check_values, with_history

        raster, variable = self.raster(self.INPUT), self.parameterAsEnumString(parameters, self.VARIABLE, context)
        start = self.parameterAsDateTime(parameters, self.START, context)
        time_step = self.parameterAsString(parameters, self.TIME_STEP, context)
        array = self._open(parameters, context)
        if variable != _OTHER:
            check_values(array, variable, name=self.INPUT)
        begin = f", from {from_qt(start):%Y-%m-%dT%H:%M:%SZ} by {time_step}" if start.isValid() else ""
        array = with_history(array, f"settime of {raster.name}{begin}")
        target = raster_target(self, parameters, self.OUTPUT, context)
        cube.write({target: array}, progress=progress(feedback))
        first, last = array["time"].dt.strftime("%Y-%m-%d %H:%M").to_numpy()[[0, -1]]
        feedback.pushInfo(f"{array.sizes['time']} steps from {first} to {last} UTC.")
        style_cube(target, array, context, of=array.attrs["product"])
        return {self.OUTPUT: str(target)}

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the raster can be opened with the times that it is given."""
        self._open(parameters, context)

    def _open(self, parameters: dict[str, Any], context: QgsProcessingContext) -> xr.DataArray:
        """Open the raster as the cube that it is said to be."""
        from ...core import cube

        raster = self.raster(self.INPUT)
        start = self.parameterAsDateTime(parameters, self.START, context)
        if parameters.get(self.START) and not start.isValid():
            raise InputError(
                f"{self.START}: '{parameters[self.START]}' is not a date and time such as 2015-04-01T00:00:00."
            )
        variable = self.parameterAsEnumString(parameters, self.VARIABLE, context)
        given = self.parameterAsString(parameters, self.UNITS, context)
        time_step = self.parameterAsString(parameters, self.TIME_STEP, context)
        return cube.set_time(
            raster.path,
            start=from_qt(start) if start.isValid() else None,
            time_step=cube.parse_iso_duration(time_step),
            variable=variable,
            units=given or (QUANTITIES[variable].units if variable != _OTHER else ""),
            product=self.parameterAsString(parameters, self.PRODUCT, context) or raster.name,
            name=self.INPUT,
            nodata=(*raster.nodata, *self._nodata(parameters, context)),
            crs=raster.crs,
            times=raster.times,
        )

    def _nodata(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[tuple[float, float]]:
        """Return the numbers that mark missing values, each as a range."""
        text = self.parameterAsString(parameters, self.NODATA, context)
        try:
            numbers = [float(word) for word in re.split(r"[,;\s]+", text.strip()) if word]
        except ValueError as error:
            raise InputError(
                f"{self.NODATA} is '{text}'; give numbers with commas between them, such as -9999."
            ) from error
        return [(number, number) for number in numbers]
