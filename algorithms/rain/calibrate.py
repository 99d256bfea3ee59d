"""Calibrate SM2RAIN in every pixel of a cube."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...core import environment
from ...core.errors import InputError
from ...core.files import temporary
from .. import rasters
from ..base import Algorithm, progress
from ..inputs import RasterInput
from ..layers import style_bands
from ..parameters import add_period, add_report, add_scheduler, read_period, told, warn
from ..targets import bands_target
from . import options as shared

if TYPE_CHECKING:
    import xarray as xr


class Calibrate(Algorithm):
    """Fits SM2RAIN's parameters to cubes of soil moisture and rain."""

    NAME = "calibrate"
    TITLE = "Calibrate SM2RAIN"
    GROUP = "Rain"
    SUMMARY = "Finds, in each pixel, the parameters by which soil moisture tells the rain of a reference product."
    HELP = (
        """
<p><b>Method.</b> SM2RAIN inverts the soil water balance: rain = Z·Δs + a·s<sup>b</sup>·Δt (+ K·E), s being
normalised, and if wanted filtered, soil moisture. For each b (and T, c) the best Z and a are found exactly, so that
the fit is the best within the bounds, not the nearest to a first guess. Simulated and reference rain are compared by
their sums over windows, a day by default.</p>
<p><b>Units.</b> Soil moisture m³ m⁻³ or saturation 0–1; rain and evaporation mm per time step; times in UTC.
Parameters: Z mm, a mm d⁻¹, T days; b, c and K have none.</p>
<p><b>Pitfalls.</b> All cubes must lie on one grid and one time step (<i>Regrid</i> brings them there). Percent is
refused: divide by 100. A satellite's gaps leave few complete windows: see the longest gap to bridge. Parameters at
their bounds are poorly identified; compare scores rather than parameters.</p>
<p><b>What next.</b> <i>Invert soil moisture</i> turns soil moisture of any period into rain with the raster made
here; the limits of normalisation are in it and are not taken anew.</p>
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
        self.add(
            QgsProcessingParameterRasterLayer("SOIL_MOISTURE", self.tr("Soil moisture")),
            "A cube, one band a time step, m³ m⁻³ or saturation from 0 to 1.",
        )
        self.add(
            QgsProcessingParameterRasterLayer("RAINFALL", self.tr("Reference rain")),
            "A cube on the same grid and time step, mm per step.",
        )
        shared.add_variant(self)
        add_period(self, "the calibration period")
        self.add(
            QgsProcessingParameterRasterLayer("EVAPORATION", self.tr("Potential evaporation"), optional=True),
            "A cube on the same grid and time step, mm per step. Adds the term K·E.",
            advanced=True,
        )
        shared.add_method(self)
        for key, label, help in (
            ("TEMPERATURE", "Temperature", "A cube, °C; steps below the snow threshold do not count."),
            ("SNOW", "Snow", "A cube, other than 0 where it snows or the soil is frozen. Goes before temperature."),
        ):
            self.add(
                QgsProcessingParameterRasterLayer(key, self.tr(label), optional=True),
                f"{help} On the same grid and time step.",
                advanced=True,
            )
        shared.add_snow_threshold(self)
        shared.add_limits(self, self._add_limit)
        shared.add_pool(self, "pixel")
        self.add(
            QgsProcessingParameterRasterLayer("CLASSES", self.tr("Classes"), optional=True),
            "For parameter sets by classes: a raster whose first band holds class numbers. On the same grid each pixel "
            "has one class; on a finer one its parameters are those of its classes, mixed by their shares of it.",
            advanced=True,
        )
        shared.add_bounds(self)
        add_scheduler(self)
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, self.tr("Parameters")),
            "GeoTIFF (.tif) with the bands z, a, b, t, c, k, s_min, s_max, the scores n, r, rmse, nse, kge, "
            "bias, and status (0 where calibrated).",
        )
        add_report(self, "maps, fit of a good, a middling and a bad pixel, parameters and their bounds")
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Pixels calibrated")))
        self.addOutput(QgsProcessingOutputNumber("R", self.tr("Median R")))
        self.addOutput(QgsProcessingOutputNumber("RMSE", self.tr("Median RMSE (mm)")))

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

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Calibrate tile by tile, then report on what was written."""
        target = bands_target(self, parameters, self.OUTPUT, context)
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if page:
            environment.require("plotly")
        from ...core import cube, days
        from ...core.periods import within
        from ...core.provenance import mark, passed_on
        from ...core.sm2rain import cubes, summaries
        from ...core.sm2rain.hour import Hour

        options = shared.read_options(self, parameters, context)
        start, end = read_period(self, parameters, context)
        soil_moisture = rasters.open_cube(self, "SOIL_MOISTURE", "soil_moisture", "saturation")
        cube.check_fraction(soil_moisture, name="SOIL_MOISTURE")
        given: dict[str, Any] = {
            "soil_moisture": soil_moisture,
            "rainfall": rasters.open_cube(self, "RAINFALL", "rainfall", like=soil_moisture),
            "evaporation": rasters.open_cube(self, "EVAPORATION", "evaporation", like=soil_moisture),
            "temperature": rasters.open_cube(self, "TEMPERATURE", "temperature", like=soil_moisture),
            "snow": rasters.open_cube(self, "SNOW", like=soil_moisture),
            "snow_threshold": self.parameterAsDouble(parameters, "SNOW_THRESHOLD", context),
            "options": options,
            "start": start,
            "end": end,
        }
        others = {
            key.lower(): rasters.open_grid(value, key, soil_moisture) if isinstance(value, RasterInput) else value
            for key, value in self._limits.items()
        }
        others |= {"classes": self._classes(soil_moisture), "residual": others["residual"] or 0.0}
        feedback.pushInfo(self.tr(shared.COMPILING))
        shared.tell_stamp(options, feedback)
        calibrated = cubes.calibrate(**given, **others, progress=progress(feedback, 0, 20))
        hour = Hour.from_attrs(calibrated.attrs)
        feedback.pushInfo(hour.describe())
        warn(feedback, hour.warnings())
        names = {key: raster.name for key in _CUBES if (raster := self.raster(key)) is not None}
        times = given["rainfall"]["time"].to_numpy()
        times = times[within(times, start, end, days.of(given["rainfall"].attrs))]
        used = mark("rainfall", start=times.min(), end=times.max()) if times.size else ""
        used += passed_on(str(given["rainfall"].attrs.get("history", "")))
        said = f"calibrate of {', '.join(names.values())}: {options.describe()}{used}"
        calibrated = cube.with_history(calibrated, said)
        evaporation = given["evaporation"] is not None
        step = cube.time_step(soil_moisture).astype("timedelta64[s]").astype(float)
        windows = summaries.possible_windows(
            soil_moisture["time"].to_numpy(), step, options, start, end, days.of(soil_moisture.attrs)
        )
        with ExitStack() as stack:
            partial = stack.enter_context(temporary(target))
            cube.write({partial: calibrated}, progress=progress(feedback, 20, 85))
            written = cube.open_bands(partial)
            summary = summaries.of_raster(
                written, options, windows=windows, evaporation=evaporation, progress=progress(feedback, 85, 95)
            )
            if not summary.count:
                raise InputError(
                    f"No pixel could be calibrated. {' '.join(summary.failures())} Give longer records, another "
                    "period (START, END), or bridge gaps of soil moisture (MAX_GAP)."
                )
            warn(feedback, summary.failures() + summary.warnings(options))
            for text in summary.remarks(options):
                feedback.pushInfo(text)
            if page:
                from ...core.sm2rain import reports

                shown = {key: given[key] for key in ("soil_moisture", "rainfall", "evaporation", "options")}
                examples = summaries.examples_of_cubes(summary.maps, **shown, start=start, end=end)
                report = reports.calibration(
                    summary, options, examples, evaporation=evaporation, notes=summary.failures(), hour=hour
                )
                report.write(
                    stack.enter_context(temporary(page)),
                    **told(self, parameters, context),
                )
            progress(feedback)(1.0)
        style_bands(target, context, name=self.tr("SM2RAIN parameters"), band=cubes.BANDS.index("r") + 1)
        medians = {"R": summary.median("r"), "RMSE": summary.median("rmse")}
        feedback.pushInfo(
            f"{summary.count} of {summary.total} pixels calibrated; median R {medians['R']:.3f}, "
            f"RMSE {medians['RMSE']:.3g} mm."
        )
        results = {self.OUTPUT: str(target), "COUNT": summary.count, **medians}
        return {**results, self.REPORT: page} if page else results

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
