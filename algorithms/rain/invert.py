"""Turn a cube of soil moisture into a cube of rainfall."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...core.sm2rain.options import WEATHER, WRITING
from .. import rasters
from ..base import Algorithm
from ..fuse.predictors import open_statics
from ..layers import style_cube
from ..layers.colors import GREY, QUALITY_COLORS
from ..masks import add_mask, read_mask
from ..parameters import (
    add_period,
    add_report,
    add_scheduler,
    read_period,
    read_quantiles,
    source_names,
)
from ..targets import raster_target
from . import models
from . import options as shared

if TYPE_CHECKING:
    import xarray as xr


class Invert(Algorithm):
    """Inverts cubes of soil moisture with parameters calibrated before."""

    NAME = "invert"
    TITLE = "Invert soil moisture"
    GROUP = "Rain"
    SUMMARY = "Turns a cube of soil moisture into rain, with the parameters of an earlier calibration."
    HELP = (
        """
<p><b>Method.</b> SM2RAIN, the soil water balance inverted: rain = max(0, Z·Δs + a·s<sup>b</sup>·Δt (+ K·E)). Filter,
limits of normalisation and step rule are those stored with the parameters, so that a later record is on the same scale,
whatever its own extremes are. Where it snows or freezes, rain cannot be computed from soil moisture, and the value of a
fallback product is taken.</p>
<p><b>Reasons.</b> A second cube shows for each value whether it is computed, replaced in snow, missing (and why), or
saturated: soil moisture is at its upper limit, and rain may be underestimated.</p>
<p><b>Errors.</b> Bounds (LOWER, UPPER) and the probability of a wet step come from the calibration: from the reference
rain where the estimate was as large, with the same time between overpasses and in the same season. The flag is 1, fair,
where overpasses are more than two steps apart, R of the calibration is below 0.5, or the parameters are those of a
neighbour; 2, poor, where R is below 0.3, the soil is saturated, or the value is that of the fallback in snow; 3 where
there is no value. Errors of the reference rain count as errors of soil moisture.</p>
<p><b>Rain model.</b> With MODEL, the rain is a weighted mean of SM2RAIN and of a model of <i>Train rain model</i>,
wherever SM2RAIN has rain; reasons stay the same. The rain of a model with a latency is used alone, at steps whose
overpasses it may use. Bounds, probability and flag are then computed from the errors of the mixed rain in the
cross-validation of the training. Soil moisture has to be of the product and quantity of the training. The hour of
observation of the parameters, or OBSERVATION_HOUR, applies to both.</p>
<p><b>A later start.</b> START only shortens the result: the filter also uses the months before it, so that the values
are the same as in a run over the whole record.</p>
<p><b>Units.</b> Soil moisture as in the calibration; rain and evaporation mm per time step; temperature °C; UTC.</p>
<p><b>Pitfalls.</b> The time step must be that of the calibration, and all rasters must have the same grid. The last
step has no rain, because no step follows it (the first step, if rain is stamped with the end). Without temperature or
snow, frozen soil looks like drying soil.</p>
<p><b>What next.</b> The temporal controller animates the layer. <i>Validate against stations</i> and <i>Compare two
cubes</i> evaluate the rain with gauges or products that were not used in the calibration, or in another period.</p>
"""
        + shared.CITATION
    )
    TAGS = (
        "sm2rain", "rainfall", "precipitation", "soil moisture", "inversion", "estimate", "satellite", "cube", "raster",
        "snow", "bottom-up", "water balance", "time series",
    )  # fmt: skip
    REQUIRES = rasters.PACKAGES

    OUTPUT = "OUTPUT"
    REASON = "REASON"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cube(
            "SOIL_MOISTURE", "Soil moisture", "A cube, one band for each time step, in the units of the calibration.",
            "soil_moisture", "saturation",
        )  # fmt: skip
        self.add_bands(
            "PARAMETERS", "Parameters",
            "The output of Calibrate SM2RAIN, or any raster on the same grid with the bands z, a, b, s_min and s_max.",
        )  # fmt: skip
        for key, label, help, kinds, advanced in (
            (
                "TEMPERATURE",
                "Temperature",
                "A cube, °C; below the snow threshold the fallback's value is taken.",
                ["temperature"],
                False,
            ),
            (
                "SNOW",
                "Snow",
                "A cube that is not 0 where it snows or the soil is frozen. If given, temperature is ignored.",
                [],
                True,
            ),
            (
                "FALLBACK",
                "Fallback rain",
                "A cube, mm per step, taken in snow and frost. Empty: missing there.",
                ["rainfall"],
                False,
            ),
            (
                "EVAPORATION",
                "Potential evaporation",
                "A cube, mm per step; needed if K was calibrated.",
                ["evaporation"],
                True,
            ),
            (
                "SPREAD",
                "Spread of soil moisture",
                "A cube of the standard error of soil moisture, in its units, such as the spread of Bayesian model "
                "averaging. It widens the bounds where it is large.",
                [],
                True,
            ),
        ):
            help = f"{help} On the same grid and time step."
            self.add_cube(key, label, help, *kinds, optional=True, advanced=advanced)
        models.add_model(self)
        self.add_cubes(
            "STATIC", "Static rasters of the model",
            "The rasters with which the rain model was trained, on the same grid; they are identified by layer name. "
            "Empty if it was trained without any.",
            "bands", optional=True,
        )  # fmt: skip
        add_period(self, "the period to invert", advanced=True)
        shared.add_snow_threshold(self)
        shared.add_overrides(self)
        shared.add_errors(self)
        add_mask(self)
        self.add_options(WRITING)
        add_scheduler(self)
        self.add_cube_output(self.OUTPUT, "Rain", "A cube, mm per step: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).")
        self.add_cube_output(
            self.REASON, "Reasons", "A cube of codes: why each value is computed, replaced or missing.",
            by_default=False,
        )  # fmt: skip
        for key, label, help in (
            ("LOWER", "Lower bound", "A cube, mm per step: the lower of the two quantiles of rain."),
            ("UPPER", "Upper bound", "A cube, mm per step: the upper of the two quantiles of rain."),
            (
                "PROBABILITY",
                "Probability of rain",
                "A cube, 0 to 1: the probability that a step is wet (WET_THRESHOLD).",
            ),
            ("QUALITY_FLAG", "Quality flag", "A cube of codes: 0 good, 1 fair, 2 poor, 3 do not use."),
        ):
            self.add_cube_output(key, label, help, by_default=False, advanced=True)
        add_report(
            self,
            "maps of rain, its mean over the area, reasons by month. Takes a second pass over the inputs",
            by_default=False,
        )

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that all rasters go with soil moisture; a start is not looked at, before which the run reads, too."""
        from ...core.cube.checks import check_same_grid
        from ...core.sm2rain.axes import check_records, cold_cubes
        from ...core.sm2rain.bounds import check_spread
        from ...core.sm2rain.records import Settings

        soil_moisture, fitted = cubes["SOIL_MOISTURE"][0], cubes["PARAMETERS"][0]
        check_same_grid(soil_moisture, fitted, names=("SOIL_MOISTURE", "PARAMETERS"))
        settings = Settings.from_attrs(fitted.attrs | shared.read_overrides(self, parameters, context))
        given = {key: next(iter(cubes[key]), None) for key in _OTHERS}
        others = cold_cubes(given["TEMPERATURE"], given["SNOW"])
        others |= {key: given[key] for key in ("EVAPORATION", "FALLBACK")}
        _, end = read_period(self, parameters, context)
        _, axis = check_records(soil_moisture, others, settings=settings, end=end)
        models.check_model(self, parameters, context, soil_moisture, axis.step, settings.observation_hour)
        bounds = any(parameters.get(key) not in (None, "") for key in ("LOWER", "UPPER", "PROBABILITY", "QUALITY_FLAG"))
        if bounds and given["SPREAD"] is not None:
            check_spread(given["SPREAD"], soil_moisture)

    def needs(self, parameters: dict[str, Any]) -> Sequence[str]:
        """Return the packages that a run needs; a model needs one more."""
        return (*self.REQUIRES, *models.needs(parameters))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Invert tile by tile, then report."""
        from ...core.sm2rain import invert_soil_moisture
        from ...core.sm2rain.options import NO_PARAMETERS, REASONS
        from ...core.sm2rain.uncertainty import FLAGS

        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        start, end = read_period(self, parameters, context)
        soil_moisture = rasters.open_cube(self, "SOIL_MOISTURE")
        model = models.read_model(self, parameters, context, feedback)
        targets = {key: raster_target(self, parameters, key, context) for key in _OUTPUTS}
        targets = {key: target for key, target in targets.items() if target is not None}
        shared.say_compiling(self, feedback)
        found = invert_soil_moisture(
            soil_moisture,
            rasters.open_bands(self.raster("PARAMETERS"), "PARAMETERS", like=soil_moisture),
            outputs={_OUTPUTS[key]: target for key, target in targets.items()},
            changed=shared.read_overrides(self, parameters, context),
            **{key.lower(): rasters.open_cube(self, key, like=soil_moisture) for key in _OTHERS},
            **self.read_options(WEATHER, parameters, context),
            model=model,
            statics=open_statics(self, soil_moisture),
            probabilities=read_quantiles(self, parameters, context),
            wet_threshold=self.parameterAsDouble(parameters, "WET_THRESHOLD", context),
            start=start,
            end=end,
            mask=read_mask(self, soil_moisture, context, feedback),
            **self.read_options(WRITING, parameters, context),
            sources=source_names(self, _CUBES),
            **self.reporting(page, parameters, context, feedback, soil_moisture.rio.crs),
        )
        codes = {"reason": REASONS, "quality_flag": FLAGS}
        colors = {"reason": {NO_PARAMETERS: GREY}, "quality_flag": dict(enumerate(QUALITY_COLORS))}
        for key, target in targets.items():
            name = _OUTPUTS[key]
            style_cube(target, found.arrays[name], context, classes=codes.get(name), colors=colors.get(name))
        for code, count in found.flags.items():
            feedback.pushInfo(f"  {count:,} values of quality {code} ({FLAGS[code]})")
        results = {key: str(target) for key, target in targets.items()}
        return {**results, self.REPORT: page}


_OTHERS = ("TEMPERATURE", "SNOW", "FALLBACK", "EVAPORATION", "SPREAD")
_CUBES = ("SOIL_MOISTURE", "PARAMETERS", *_OTHERS)
# What they hold, of `invert_soil_moisture`.
_OUTPUTS = {
    "OUTPUT": "rainfall", "REASON": "reason", "LOWER": "lower", "UPPER": "upper", "PROBABILITY": "probability",
    "QUALITY_FLAG": "quality_flag",
}  # fmt: skip
