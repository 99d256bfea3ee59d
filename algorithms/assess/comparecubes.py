"""Compare two cubes pixel by pixel."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ...core.metrics import registry
from .. import rasters
from ..base import Algorithm, progress
from ..layers import style_bands
from ..parameters import (
    add_basin,
    add_if_missing,
    add_period,
    add_report,
    add_scheduler,
    ends_without,
    read_period,
    run_details,
    warn,
)
from ..tables import write_table
from ..targets import bands_target

if TYPE_CHECKING:
    import xarray as xr

TIME_STEPS = ("native", "daily", "monthly")
# The band that the layer shows at first.
_SHOWN = registry.NAMES.index("r") + 1
# Numbers for graphical models, and the metrics whose medians they are.
_MEDIANS = {"R": "r", "BIAS": "bias", "RMSE": "rmse", "KGE": "kge_2009"}


class CompareCubes(Algorithm):
    """Scores each pixel of a cube against that of another on the same grid."""

    NAME = "comparecubes"
    TITLE = "Compare two cubes"
    GROUP = "Assess"
    SUMMARY = "Maps how well a cube agrees with another one, pixel by pixel, such as rainfall with a reanalysis."
    HELP = f"""
<p><b>Method.</b> In each pixel, the steps at which both cubes have a value are compared:
{registry.labels_of(registry.CONTINUOUS)}; for rainfall, of wet steps, {registry.labels_of(registry.CATEGORICAL)}. Bias
is product minus reference; α is the ratio of standard deviations, β of means, γ of coefficients of variation. The
raster has a band for each, and the means of both. The table has the mean, median and quantiles of each over the
pixels.</p>
<p><b>Time step.</b> <i>native</i>: both have the same one. <i>daily</i>, <i>monthly</i>: finer steps are averaged, or
summed for rainfall. In each pixel, a month is made of the days that both have, so that gaps of one do not count as
errors of the other; sums are scaled to the whole month.</p>
<p><b>Units.</b> Bias, RMSE, ubRMSE, MAE and means in the units of the cubes, of rainfall in mm per step compared. Where
the units differ, such as saturation and m³ m⁻³, correlations are computed, but no errors. Times are UTC.</p>
<p><b>Pitfalls.</b> The reference is not the truth: its errors count as errors of the product, and errors that both
share, such as those of common gauges or a sensor, remain hidden; a warning lists shared sources known from names and
history. A product that was calibrated to the reference agrees with it. The p-value is too small, because it assumes
independent steps, and consecutive days are not independent. Among many pixels some have very high or low scores by
chance: do not interpret single pixels with fewer than 100 values. A seasonal cycle that both share raises R.</p>
<p><b>What next.</b> <i>Triple collocation</i> with a third product shows which of them has the errors, <i>Validate
against stations</i> compares with measurements, <i>Series over basins</i> shows both over time.</p>
<p><b>Citation.</b> KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, and Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1.
NSE: Nash and Sutcliffe (1970), https://doi.org/10.1016/0022-1694(70)90255-6.</p>
"""
    TAGS = (
        "compare", "comparison", "evaluation", "intercomparison", "agreement", "difference", "pixel", "map", "metrics",
        "correlation", "rmse", "bias", "nse", "kge", "pod", "far", "csi", "skill", "reanalysis", "era5", "rainfall",
        "precipitation", "soil moisture", "validation",
    )  # fmt: skip
    REQUIRES = (*rasters.PACKAGES, "scipy")

    PRODUCT = "PRODUCT"
    REFERENCE = "REFERENCE"
    SKIPPED = (PRODUCT, REFERENCE)
    OUTPUT = "OUTPUT"
    TABLE = "TABLE"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        for key, label, text in (
            (self.PRODUCT, "Product", "The cube that is evaluated, one band for each time step."),
            (
                self.REFERENCE, "Reference",
                "A cube of the same variable on the same grid, with which the product is compared; Regrid brings it "
                "there.",
            ),
        ):  # fmt: skip
            self.add_cube(key, label, text)
        self.add_choice(
            "TIME_STEP", "Time step", TIME_STEPS, TIME_STEPS[0],
            "native: that of the cubes, the same for both. daily, monthly: finer steps are averaged, or summed for "
            "rainfall.",
        )  # fmt: skip
        real, integer = Qgis.ProcessingNumberParameterType.Double, Qgis.ProcessingNumberParameterType.Integer
        self.add(
            QgsProcessingParameterNumber(
                "WET_THRESHOLD", self.tr("Rain of a wet step (mm)"), real, 1.0, False, 0.0, 1000.0
            ),
            f"From this amount on a step is wet, for {registry.labels_of(registry.CATEGORICAL)}. Only for rainfall.",
        )
        self.add(
            QgsProcessingParameterNumber(
                "MIN_SAMPLES", self.tr("Minimum number of common values"), integer, 10, False, 3, 10**6
            ),
            "Pixels with fewer steps at which both have a value get no scores. 10 is few, 100 is better.",
        )
        add_period(self, "the period compared", advanced=True)
        self.add(
            QgsProcessingParameterNumber("MIN_COVERAGE", self.tr("Minimum coverage"), real, 0.5, False, 0.0, 1.0),
            "Days, and months, with a smaller share of values (0 to 1) do not count.",
            advanced=True,
        )
        add_if_missing(self, "without both cubes there is no output.")
        add_basin(self)
        add_scheduler(self)
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, self.tr("Agreement")),
            f"GeoTIFF (.tif). Bands {', '.join(registry.CONTINUOUS)}; of rainfall {', '.join(registry.CATEGORICAL)}; "
            "mean_product, mean_reference.",
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.TABLE, self.tr("Scores over the pixels"), Qgis.ProcessingSourceType.Vector, optional=True
            ),
            "A row for each metric: number of pixels, mean, median, quartiles, 5 and 95 %, least and largest value.",
        )
        add_report(self, "scores over the pixels, maps, histograms, means of both")
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Pixels with scores")))
        for key, name in _MEDIANS.items():
            self.addOutput(QgsProcessingOutputNumber(key, self.tr(f"Median {name} of the pixels")))

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the two go together."""
        from ...core.metrics.cubes import pair_cubes

        start, end = read_period(self, parameters, context)
        keys = (self.PRODUCT, self.REFERENCE)
        pair_cubes(
            *(cubes[key][0] for key in keys),
            labels=keys,
            step=self.parameterAsEnumString(parameters, "TIME_STEP", context),
            min_coverage=self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
            start=start,
            end=end,
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Match the steps, score tile by tile, sum up, report."""
        if ends_without(self, (self.PRODUCT, self.REFERENCE), parameters, context, feedback, remedy="Give a cube."):
            return {}
        target = bands_target(self, parameters, self.OUTPUT, context)
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        from ...core.metrics import compare_cubes

        product = rasters.open_cube(self, self.PRODUCT)
        reference = rasters.open_cube(self, self.REFERENCE, like=product)
        start, end = read_period(self, parameters, context)
        with ExitStack() as stack:
            found = compare_cubes(
                product,
                reference,
                output=target,
                time_step=self.parameterAsEnumString(parameters, "TIME_STEP", context),
                wet_threshold=self.parameterAsDouble(parameters, "WET_THRESHOLD", context),
                min_samples=self.parameterAsInt(parameters, "MIN_SAMPLES", context),
                min_coverage=self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
                start=start,
                end=end,
                report=page,
                about=run_details(self, parameters, context, product.rio.crs),
                progress=progress(feedback),
                hear=partial(warn, feedback),
                together=stack,
            )
            table = write_table(found.table, self, parameters, self.TABLE, context, together=stack)
        style_bands(target, context, legend=self.tr("Correlation (R)"), variable="r", band=_SHOWN)
        medians = {key: found.median(name) for key, name in _MEDIANS.items()}
        known = [f"{key} {value:.3g}" for key, value in medians.items() if value == value]
        feedback.pushInfo(f"{found.describe()} Medians: {', '.join(known) or 'none'}.")
        results: dict[str, Any] = {self.OUTPUT: str(target), "COUNT": found.scored, **medians}
        results |= {key: value for key, value in ((self.TABLE, table), (self.REPORT, page)) if value}
        return results
