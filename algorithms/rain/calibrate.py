"""Calibrate SM2RAIN in every pixel of a cube."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterString,
)

from ...core.errors import InputError
from ...core.sm2rain.options import WEATHER
from .. import rasters
from ..base import Algorithm
from ..inputs import RasterInput
from ..layers import style_bands
from ..masks import add_mask, read_mask
from ..parameters import add_period, add_report, add_scheduler, inform, read_period, source_names
from ..targets import bands_target
from . import options as shared

if TYPE_CHECKING:
    import xarray as xr


class Calibrate(Algorithm):
    """Fits SM2RAIN's parameters to cubes of soil moisture and rain."""

    NAME = "calibrate"
    TITLE = "Calibrate SM2RAIN"
    GROUP = "Rain"
    SUMMARY = "Fits the parameters of SM2RAIN in each pixel, so that its soil moisture gives the rain of a reference."
    HELP = (
        """
<p><b>Method.</b> SM2RAIN inverts the soil water balance: rain = Z·Δs + a·s<sup>b</sup>·Δt (+ K·E), where s is soil
moisture, normalised and, depending on the variant, filtered. For each b (and T, c) the best Z and a are found exactly,
so that the fit is the best one within the bounds and does not depend on a first guess. Simulated and reference rain are
compared by their sums over windows, a day by default.</p>
<p><b>Units.</b> Soil moisture m³ m⁻³ or saturation 0–1; rain and evaporation mm per time step; times in UTC.
Parameters: Z mm, a mm d⁻¹, T days; b, c and K have none.</p>
<p><b>Pitfalls.</b> All cubes must have the same grid and time step (<i>Regrid</i>). Percent is refused: divide by 100.
With the gaps of a satellite, few windows are complete: see <i>Longest gap to bridge</i>. Parameters at their bounds are
poorly identified; compare scores rather than parameters.</p>
<p><b>What next.</b> <i>Invert soil moisture</i> turns soil moisture of any period into rain with the raster made here;
the limits of normalisation are stored in it.</p>
"""
        + shared.CITATION
    )
    TAGS = (
        "sm2rain", "rainfall", "precipitation", "soil moisture", "calibration", "satellite", "cube", "raster", "fit",
        "bottom-up", "water balance", "time series",
    )  # fmt: skip
    REQUIRES = rasters.PACKAGES

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cube(
            "SOIL_MOISTURE", "Soil moisture", "A cube, one band for each time step, m³ m⁻³ or saturation from 0 to 1.",
            "soil_moisture", "saturation",
        )  # fmt: skip
        self.add_cube("RAINFALL", "Reference rain", "A cube on the same grid and time step, mm per step.", "rainfall")
        shared.add_variant(self)
        add_period(self, "the calibration period")
        self.add_cube(
            "EVAPORATION", "Potential evaporation",
            "A cube on the same grid and time step, mm per step. Adds the term K·E.", "evaporation",
            optional=True, advanced=True,
        )  # fmt: skip
        shared.add_method(self)
        for key, label, help, kinds in (
            ("TEMPERATURE", "Temperature", "A cube, °C; steps below the snow threshold do not count.", ["temperature"]),
            (
                "SNOW",
                "Snow",
                "A cube that is not 0 where it snows or the soil is frozen. If given, temperature is ignored.",
                [],
            ),
        ):
            self.add_cube(key, label, f"{help} On the same grid and time step.", *kinds, optional=True, advanced=True)
        shared.add_snow_threshold(self)
        shared.add_limits(self, self._add_limit)
        shared.add_pool(self, "pixel")
        self.add_bands(
            "CLASSES", "Classes",
            "For parameter sets by classes: a raster whose first band holds class numbers. On the same grid each pixel "
            "has one class; on a finer grid the parameters of its classes are averaged by their shares of the pixel.",
            optional=True, advanced=True,
        )  # fmt: skip
        shared.add_bounds(self)
        add_mask(self)
        add_scheduler(self)
        self.add_cube_output(
            self.OUTPUT, "Parameters",
            "GeoTIFF (.tif) with the bands z, a, b, t, c, k, s_min, s_max, the scores n, r, rmse, nse, kge, "
            "bias, and status (0 where calibrated).",
        )  # fmt: skip
        add_report(self, "maps, fit of the best, the median and the worst pixel, parameters and their bounds")
        self.add_numbers(COUNT="Pixels calibrated", R="Median R", RMSE="Median RMSE (mm)")

    def _add_limit(self, key: str, label: str, default: float | None, help: str) -> None:
        text = "" if default is None else f"{default:g}"
        parameter = QgsProcessingParameterString(key, self.tr(label), text, optional=True)
        self.add(parameter, f"{help} A number, or the name or path of a raster on the same grid.", advanced=True)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Resolve the limits too, which may be rasters, on the main thread."""
        ready = super().prepareAlgorithm(parameters, context, feedback)
        self._limits: dict[str, float | RasterInput | None] = {}
        try:
            for key in ("POROSITY", "RESIDUAL"):
                self._limits[key] = rasters.number_or_raster(self, key, parameters, context)
        except InputError as problem:
            self._problem = self._problem or problem
        return ready

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that all cubes go with soil moisture in the period."""
        from ...core.sm2rain.axes import check_records, cold_cubes

        start, end = read_period(self, parameters, context)
        rain, evaporation, temperature, snow = (
            next(iter(cubes[key]), None) for key in ("RAINFALL", "EVAPORATION", "TEMPERATURE", "SNOW")
        )
        others = {"RAINFALL": rain, "EVAPORATION": evaporation, **cold_cubes(temperature, snow)}
        check_records(cubes["SOIL_MOISTURE"][0], others, rainfall=rain, start=start, end=end)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Calibrate tile by tile, then report on what was written."""
        from ...core.sm2rain import calibrate_sm2rain, cubes

        target = bands_target(self, parameters, self.OUTPUT, context)
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        options = shared.read_options(self, parameters, context)
        start, end = read_period(self, parameters, context)
        soil_moisture = rasters.open_cube(self, "SOIL_MOISTURE")
        others = ("RAINFALL", "EVAPORATION", "TEMPERATURE", "SNOW")
        given = {key.lower(): rasters.open_cube(self, key, like=soil_moisture) for key in others}
        limits = {
            key.lower(): rasters.open_grid(value, key, soil_moisture) if isinstance(value, RasterInput) else value
            for key, value in self._limits.items()
        }
        shared.say_compiling(self, feedback)
        shared.tell_stamp(options, feedback)
        found = calibrate_sm2rain(
            soil_moisture,
            **given,
            output=target,
            options=options,
            **self.read_options(WEATHER, parameters, context),
            porosity=limits["porosity"],
            residual=limits["residual"] or 0.0,
            classes=self._classes(soil_moisture),
            start=start,
            end=end,
            mask=read_mask(self, soil_moisture, context, feedback),
            sources=source_names(self, _CUBES),
            **self.reporting(page, parameters, context, feedback, soil_moisture.rio.crs),
            tell=partial(inform, feedback),
        )
        feedback.pushInfo(found.describe())
        legend = self.tr("Correlation with the rain of the calibration (R)")
        style_bands(target, context, legend=legend, variable="r", band=cubes.BANDS.index("r") + 1)
        results = {self.OUTPUT: str(target), "COUNT": found.summary.count}
        results |= {key: found.summary.median(key.lower()) for key in ("R", "RMSE")}
        return {**results, self.REPORT: page}

    def _classes(self, soil_moisture: xr.DataArray) -> xr.DataArray | None:
        """Return the class of each pixel, or the shares of classes on a finer grid."""
        from ...core.regrid import class_shares, grid_of

        raster = self.raster("CLASSES")
        if raster is None:
            return None
        classes = rasters.open_bands(raster, "CLASSES").isel(band=[0])
        grid = grid_of(soil_moisture, name="SOIL_MOISTURE")
        if grid_of(classes, name="CLASSES").same_as(grid):
            return classes.isel(band=0, drop=True)
        return class_shares(classes, grid, name="CLASSES")


_CUBES = ("SOIL_MOISTURE", "RAINFALL", "EVAPORATION", "TEMPERATURE", "SNOW", "CLASSES")
