"""Give an undated raster its time, and say what it holds."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...core.errors import InputError
from ..base import Algorithm, progress
from ..layers import style_cube
from ..targets import raster_target
from ..times import from_qt

UNITS = {
    "soil_moisture": "m3 m-3",
    "saturation": "1",
    "rainfall": "mm",
    "temperature": "degC",
    "evaporation": "mm",
    "other": "",
}


class SetTime(Algorithm):
    """Copies a raster into a cube whose bands tell their time."""

    NAME = "settime"
    TITLE = "Set time"
    GROUP = "Prepare"
    SUMMARY = "Makes a cube of a raster whose bands are time steps but do not say so."
    HELP = """
<p><b>Method.</b> The first band begins at the start given, each following band one time step later; months and years
are those of the calendar. Values are copied unchanged. The cube also tells its variable, units and product, which
later steps rely on. Times that the raster may already have are not looked at.</p>
<p><b>Units.</b> Soil moisture m³ m⁻³; saturation 1 (0–1); rainfall and evaporation mm per step; temperature °C.
Times are UTC: the daily value of a day covers 00:00–23:59 of that day.</p>
<p><b>Pitfalls.</b> Bands have to be in the order of time and without gaps: put an empty band where a step is missing.
Values are not converted: divide percent by 100 first (raster calculator). Rainfall must be a sum over the step,
not a rate.</p>
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
    OUTPUT = "OUTPUT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add(
            QgsProcessingParameterRasterLayer(self.INPUT, self.tr("Raster with one band per time step")),
            "Any raster that GDAL reads, with a coordinate reference system and its bands in the order of time.",
        )
        self.add(
            # Without a default the dialog would offer the present second, and its clock would stay in the times.
            QgsProcessingParameterDateTime(
                self.START, self.tr("Start of the first band"), defaultValue="2000-01-01T00:00:00"
            ),
            "Begin of the first time step in UTC, such as 2015-04-01T00:00:00.",
        )
        self.add(
            QgsProcessingParameterString(self.TIME_STEP, self.tr("Time step"), "P1D"),
            "Length of a step as ISO-8601 duration: P1D a day, PT1H an hour, PT3H three hours, P1M a month.",
        )
        self.add_choice(
            self.VARIABLE,
            "Variable",
            list(UNITS),
            "soil_moisture",
            "What the bands hold; it decides on colours, on default units and on where the cube can be used.",
        )
        self.add(
            QgsProcessingParameterString(self.UNITS, self.tr("Units"), "", optional=True),
            "UDUNITS text. Empty: m3 m-3, 1, mm, degC or mm, as the variable goes. Values are not converted.",
        )
        self.add(
            QgsProcessingParameterString(self.PRODUCT, self.tr("Product"), "", optional=True),
            "The product's name in tables, legends and bands, such as smap_l3. Empty: the layer's name.",
        )
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, self.tr("Cube")),
            "GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr). The layer moves in the temporal controller.",
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Copy the raster tile by tile."""
        from ...core import cube

        raster = self.raster(self.INPUT)
        start = self.parameterAsDateTime(parameters, self.START, context)
        if not parameters.get(self.START) or not start.isValid():
            raise InputError(f"{self.START}: give a date and time such as 2015-04-01T00:00:00.")
        time_step = self.parameterAsString(parameters, self.TIME_STEP, context)
        variable = self.parameterAsEnumString(parameters, self.VARIABLE, context)
        units = self.parameterAsString(parameters, self.UNITS, context) or UNITS[variable]
        array = cube.set_time(
            raster.path,
            start=from_qt(start),
            time_step=cube.parse_iso_duration(time_step),
            variable=variable,
            units=units,
            product=self.parameterAsString(parameters, self.PRODUCT, context) or raster.name,
            name=self.INPUT,
        )
        if variable in ("soil_moisture", "saturation") and units == UNITS[variable]:
            cube.check_fraction(array, name=self.INPUT)
        array = cube.with_history(
            array, f"settime of {raster.name}, from {from_qt(start):%Y-%m-%dT%H:%M:%SZ} by {time_step}"
        )
        target = raster_target(self, parameters, self.OUTPUT, context)
        cube.write({target: array}, progress=progress(feedback))
        first, last = array["time"].dt.strftime("%Y-%m-%d %H:%M").to_numpy()[[0, -1]]
        feedback.pushInfo(f"{array.sizes['time']} steps from {first} to {last} UTC.")
        style_cube(target, array, context, name=array.attrs["product"])
        return {self.OUTPUT: str(target)}
