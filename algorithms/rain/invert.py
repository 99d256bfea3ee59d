"""Turn a cube of soil moisture into a cube of rainfall."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)

from ...core import environment
from ...core.errors import InputError
from ...core.files import temporary
from .. import rasters
from ..base import Algorithm, progress
from ..layers import style_cube
from ..parameters import add_period, add_report, add_scheduler, read_period, told, warn
from ..targets import raster_target
from . import options as shared


class Invert(Algorithm):
    """Inverts cubes of soil moisture with parameters calibrated before."""

    NAME = "invert"
    TITLE = "Invert soil moisture"
    GROUP = "Rain"
    SUMMARY = "Turns a cube of soil moisture into rain, with the parameters of an earlier calibration."
    HELP = (
        """
<p><b>Method.</b> SM2RAIN, the soil water balance inverted: rain = max(0, Z·Δs + a·s<sup>b</sup>·Δt (+ K·E)). Filter,
limits of normalisation and step rule are those stored with the parameters, so that a later record is read on the same
scale: its own extremes play no part. Where it snows or freezes, soil moisture says nothing about precipitation, and
the value of a fallback product is taken.</p>
<p><b>Reasons.</b> A second cube tells of every value why it is what it is: computed, replaced in snow, missing and
why, or saturated, where soil moisture stands at its upper limit and rain may be underestimated.</p>
<p><b>Units.</b> Soil moisture as in the calibration; rain and evaporation mm per time step; temperature °C; UTC.</p>
<p><b>Pitfalls.</b> The time step must be that of the calibration, and all rasters lie on one grid. The last step has
no rain, since it has no successor (the first one, where rain is stamped with the end). Without temperature or snow,
frozen soil looks like drying soil.</p>
<p><b>What next.</b> The layer moves in the temporal controller. <i>Validate against stations</i> and <i>Compare two
cubes</i> judge the rain by gauges or products that were not used in the calibration, or in another period.</p>
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
        self.add(
            QgsProcessingParameterRasterLayer("SOIL_MOISTURE", self.tr("Soil moisture")),
            "A cube, one band a time step, in the units of the calibration.",
        )
        self.add(
            QgsProcessingParameterRasterLayer("PARAMETERS", self.tr("Parameters")),
            "The raster that Calibrate SM2RAIN made, or any on the same grid with bands z, a, b, s_min and s_max.",
        )
        for key, label, help, advanced in (
            (
                "TEMPERATURE",
                "Temperature",
                "A cube, °C; below the snow threshold the fallback's value is taken.",
                False,
            ),
            (
                "SNOW",
                "Snow",
                "A cube, other than 0 where it snows or the soil is frozen. Goes before temperature.",
                True,
            ),
            ("FALLBACK", "Fallback rain", "A cube, mm per step, taken in snow and frost. Empty: missing there.", False),
            ("EVAPORATION", "Potential evaporation", "A cube, mm per step; needed if K was calibrated.", True),
        ):
            self.add(
                QgsProcessingParameterRasterLayer(key, self.tr(label), optional=True),
                f"{help} On the same grid and time step.",
                advanced=advanced,
            )
        add_period(self, "the period to invert", advanced=True)
        shared.add_snow_threshold(self)
        shared.add_overrides(self)
        add_scheduler(self)
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, self.tr("Rain")),
            "A cube, mm per step: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).",
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.REASON, self.tr("Reasons"), optional=True, createByDefault=False
            ),
            "A cube of codes: why each value is computed, replaced or missing.",
        )
        add_report(
            self,
            "maps of rain, its mean over the area, reasons by month. Takes a second pass over the inputs",
            by_default=False,
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Invert tile by tile, then report."""
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if page:
            environment.require("plotly")
        from ...core import cube
        from ...core.provenance import passed_on
        from ...core.sm2rain import cubes, summaries

        start, end = read_period(self, parameters, context)
        soil_moisture = rasters.open_cube(self, "SOIL_MOISTURE", "soil_moisture", "saturation")
        cube.check_fraction(soil_moisture, name="SOIL_MOISTURE")
        changed = shared.read_overrides(self, parameters, context)
        table = rasters.open_bands(self.raster("PARAMETERS"), "PARAMETERS", like=soil_moisture)
        fallback = rasters.open_cube(self, "FALLBACK", "rainfall", like=soil_moisture)
        snow = rasters.open_cube(self, "SNOW", like=soil_moisture)
        temperature = rasters.open_cube(self, "TEMPERATURE", "temperature", like=soil_moisture)
        rain, reason = cubes.invert(
            soil_moisture,
            table.assign_attrs(changed),
            evaporation=rasters.open_cube(self, "EVAPORATION", "evaporation", like=soil_moisture),
            temperature=temperature,
            snow=snow,
            snow_threshold=self.parameterAsDouble(parameters, "SNOW_THRESHOLD", context),
            fallback=fallback,
            start=start,
            end=end,
        )
        if not table.sel(band="z").notnull().any():
            raise InputError("PARAMETERS holds no calibrated pixel: band z is all nodata. Calibrate again.")
        if fallback is not None and temperature is None and snow is None:
            feedback.pushWarning(
                self.tr("FALLBACK is not used: where it snows is told by neither TEMPERATURE nor SNOW.")
            )
        names = {key: raster.name for key in _CUBES if (raster := self.raster(key)) is not None}
        said = ", ".join(f"{key}={value}" for key, value in changed.items()) or "as calibrated"
        used = passed_on(str(table.attrs.get("history", "")))
        history = f"invert of {', '.join(names.values())}: {said}{used}"
        outputs = {self.OUTPUT: cube.with_history(rain, history), self.REASON: cube.with_history(reason, history)}
        targets = {key: raster_target(self, parameters, key, context) for key in outputs}
        targets = {key: target for key, target in targets.items() if target is not None}
        feedback.pushInfo(self.tr(shared.COMPILING))
        with ExitStack() as stack:
            partials = {stack.enter_context(temporary(target)): outputs[key] for key, target in targets.items()}
            report = progress(feedback, 0, 60 if page else 100)
            counts = cube.write(partials, progress=report, beside=summaries.count_reasons(reason))
            few = summaries.few_values(dict(enumerate(counts.sum(axis=(1, 2)).tolist())))
            notes = [few] if few else []
            warn(feedback, notes)
            if page:
                from ...core.sm2rain import reports

                product = "" if fallback is None else fallback.attrs["product"]
                summary = summaries.of_rainfall(rain, reason, fallback=fallback, progress=progress(feedback, 60, 98))
                reports.inversion_of_cubes(summary, fallback=product, notes=notes).write(
                    stack.enter_context(temporary(page)),
                    **told(self, parameters, context),
                )
                progress(feedback)(1.0)
        style_cube(targets[self.OUTPUT], rain, context, name=self.tr("Rain from soil moisture"))
        if self.REASON in targets:
            name = self.tr("Reasons of rain from soil moisture")
            style_cube(targets[self.REASON], reason, context, name=name, classes=cubes.REASONS)
        results = {key: str(target) for key, target in targets.items()}
        return {**results, self.REPORT: page} if page else results


_CUBES = ("SOIL_MOISTURE", "PARAMETERS", "TEMPERATURE", "SNOW", "FALLBACK", "EVAPORATION")
