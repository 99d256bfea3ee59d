"""Compare two cubes pixel by pixel."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...core.metrics import registry
from ...core.metrics.options import OPTIONS
from .. import rasters
from ..base import Algorithm
from ..layers import style_bands
from ..parameters import (
    add_basin,
    add_if_missing,
    add_period,
    add_report,
    add_scheduler,
    ends_without,
    read_period,
)
from ..tables import write_table
from ..targets import bands_target

if TYPE_CHECKING:
    import xarray as xr

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
                "A cube of the same variable on the same grid, with which the product is compared; Regrid converts "
                "cubes to one grid.",
            ),
        ):  # fmt: skip
            self.add_cube(key, label, text)
        self.add_options(OPTIONS, "time_step", "wet_threshold", "min_samples")
        add_period(self, "the period compared", advanced=True)
        self.add_options(OPTIONS, "min_coverage")
        add_if_missing(self, "without both cubes there is no output.")
        add_basin(self)
        add_scheduler(self)
        self.add_cube_output(
            self.OUTPUT, "Agreement",
            f"GeoTIFF (.tif). Bands {', '.join(registry.CONTINUOUS)}; of rainfall {', '.join(registry.CATEGORICAL)}; "
            "mean_product, mean_reference.",
        )  # fmt: skip
        self.add_table_output(
            self.TABLE, "Scores over the pixels",
            "A row for each metric: number of pixels, mean, median, quartiles, 5 and 95 %, smallest and largest value.",
            optional=True,
        )  # fmt: skip
        add_report(self, "scores over the pixels, maps, histograms, means of both")
        self.add_numbers(COUNT="Pixels with scores")
        self.add_numbers(**{key: f"Median {name} of the pixels" for key, name in _MEDIANS.items()})

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the two go together."""
        from ...core.metrics.cubes import pair_cubes

        start, end = read_period(self, parameters, context)
        chosen = self.read_options(OPTIONS, parameters, context)
        keys = (self.PRODUCT, self.REFERENCE)
        pair_cubes(
            *(cubes[key][0] for key in keys),
            labels=keys,
            step=chosen["time_step"],
            min_coverage=chosen["min_coverage"],
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
                **self.read_options(OPTIONS, parameters, context),
                start=start,
                end=end,
                **self.reporting(page, parameters, context, feedback, product.rio.crs),
                together=stack,
            )
            table = write_table(found.table, self, parameters, self.TABLE, context, together=stack)
        style_bands(target, context, legend=self.tr("Correlation (R)"), variable="r", band=_SHOWN)
        medians = {key: found.median(name) for key, name in _MEDIANS.items()}
        known = [f"{key} {value:.3g}" for key, value in medians.items() if value == value]
        feedback.pushInfo(f"{found.describe()} Medians: {', '.join(known) or 'none'}.")
        results = {self.OUTPUT: str(target), self.TABLE: table, self.REPORT: page}
        return {**results, "COUNT": found.scored, **medians}
