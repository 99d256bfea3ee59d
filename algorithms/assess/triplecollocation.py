"""Find the errors of three products of which none is the truth."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...core.collocation.options import OPTIONS, Options
from ...core.errors import InputError
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
    warn,
)
from ..tables import write_table
from ..targets import bands_target

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr

    from ...core.collocation import Collocated

PRODUCTS = ("X", "Y", "Z")


class TripleCollocation(Algorithm):
    """Solves triple collocation in every pixel of three cubes, and over all pixels."""

    NAME = "triplecollocation"
    TITLE = "Triple collocation"
    GROUP = "Assess"
    SUMMARY = "Estimates the errors of three independent products, pixel by pixel, without ground data."
    HELP = """
<p><b>Method.</b> Each product is assumed to be an offset plus a factor times the same unknown truth plus an error. If
the errors depend neither on the truth nor on each other, the covariances of the three products give the variance of
each error: of X it is Q<sub>xx</sub> − Q<sub>xy</sub>·Q<sub>xz</sub>/Q<sub>yz</sub>. From them follow R², the squared
correlation with the truth, the signal-to-noise ratio SNR = 10·log<sub>10</sub>(R²/(1−R²)), and the factors that bring Y
and Z to the scale of X. <i>multiplicative</i> does the same with logarithms, for rain; steps at which a product has no
rain are left out, and the wet fraction is reported. Covariances are sample covariances (n−1) over the steps that all
three products have. Intervals are of a moving-block bootstrap: the estimate plus or minus half the width of the
resamples, widened by Student's t for few blocks.</p>
<p><b>Units.</b> Errors are in each product's own units (of logarithms, without unit, in the multiplicative model), and
in the bands <i>x_error_std_scaled</i> … in those of X. SNR is in dB: 0 where signal and noise are equal. R² goes from 0
to 1. Times are UTC.</p>
<p><b>Flags.</b> 0 solved. 1 error variance negative: NEGATIVE says what is reported; the variance as it comes is in the
band <i>x_error_variance</i>. 2 fewer common values than MIN_SAMPLES. 3 a product is constant. 4 a covariance is not
positive. 5 a pair is not correlated (SIGNIFICANCE). From 2 on there are no values.</p>
<p><b>Pitfalls.</b> Products that share gauges, a sensor, a model or a calibration share errors, and look better than
they are: two gauge-based products, or rainfall from soil moisture beside the product to which it was calibrated. The
data cannot prove it; the report lists signs of it. Negative variances are common in short records, and mean that the
assumptions fail or that the record is too short; the results of the remaining pixels are too good. All cubes have to
lie on one grid and one time step (<i>Regrid</i>). Seasons that all products share count as signal: ANOMALY takes them
out.</p>
<p><b>What next.</b> The table of weights, given to <i>Merge by Bayesian model averaging</i> as weights from an earlier
run, merges the three cubes of soil moisture with the least error.</p>
<p><b>Citation.</b> Stoffelen (1998), https://doi.org/10.1029/97JC03180; R²: McColl et al. (2014),
https://doi.org/10.1002/2014GL061322; multiplicative: Alemohammad et al. (2015),
https://doi.org/10.5194/hess-19-3489-2015; good practice: Gruber et al. (2020),
https://doi.org/10.1016/j.rse.2020.111806.</p>
"""
    TAGS = (
        "triple collocation", "tca", "tc", "etc", "extended triple collocation", "error", "uncertainty", "snr",
        "signal-to-noise", "noise", "validation", "rainfall", "precipitation", "soil moisture", "no ground truth",
        "error variance", "bootstrap", "weights",
    )  # fmt: skip
    REQUIRES = (*rasters.PACKAGES, "scipy")
    SKIPPED = PRODUCTS

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        for key, text in (
            ("X", "A cube of one product; the others are scaled to it."),
            ("Y", "A cube of a second product of the same variable, on the same grid and time step."),
            ("Z", "A cube of a third product; its errors must be independent of those of the others."),
        ):
            self.add_cube(key, f"Product {key}", text)
        self.add_options(OPTIONS, "model", "negative", "bootstrap", "min_samples", "anomaly")
        add_period(self, "the period used", advanced=True)
        self.add_options(OPTIONS, "significance", "wet_threshold", "level", "block", "seed")
        add_if_missing(self, "without all three products there is no output.")
        add_basin(self)
        add_scheduler(self)
        self.add_cube_output(
            self.OUTPUT, "Errors",
            "GeoTIFF (.tif). Bands x_error_std, x_snr_db, x_r2, x_scaling, x_flag, the same of y and z, n; then raw "
            "variances, scaled errors, intercepts, correlations, effective numbers, the best product, and intervals.",
        )  # fmt: skip
        self.add_table_output(
            "TABLE", "Products",
            "A row for each product: errors, SNR and R² over all pixels with their intervals, medians and quartiles "
            "over the pixels, share of negative variances.",
            optional=True,
        )  # fmt: skip
        self.add_table_output(
            "WEIGHTS", "Weights",
            "Weights of the three products for Merge by Bayesian model averaging (WEIGHTS_INPUT), inverse to their "
            "error variances over all pixels; the same numbers as its METHOD triple_collocation. Model additive, no "
            "anomalies.",
            by_default=False,
        )  # fmt: skip
        add_report(self, "the products compared, maps, histograms, the assumptions and signs that they are not met")
        self.add_numbers(COUNT="Pixels solved")
        self.add_numbers(**{f"SNR_{key}": f"SNR of {key} over all pixels (dB)" for key in PRODUCTS})

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the three go together."""
        from ...core.collocation.cubes import make_triplet

        start, end = read_period(self, parameters, context)
        make_triplet([cubes[key][0] for key in PRODUCTS], PRODUCTS, start=start, end=end)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Pool all pixels, solve each tile by tile, sum up, report."""
        remedy = "Triple collocation takes three products: give X, Y and Z."
        if ends_without(self, PRODUCTS, parameters, context, feedback, remedy=remedy):
            return {}
        target = bands_target(self, parameters, self.OUTPUT, context)
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        from ...core.collocation import triple_collocation

        options = Options.of(**self.read_options(OPTIONS, parameters, context))
        self._check_weights(parameters, options)
        start, end = read_period(self, parameters, context)
        cubes: list[xr.DataArray] = []
        for key in PRODUCTS:
            cubes.append(rasters.open_cube(self, key, like=cubes[0] if cubes else None))
        with ExitStack() as stack:
            found = triple_collocation(
                *cubes,
                output=target,
                options=options,
                start=start,
                end=end,
                **self.reporting(page, parameters, context, feedback, cubes[0].rio.crs),
                together=stack,
            )
            tables = {"TABLE": found.table} | self._weights(parameters, found, feedback)
            written = {
                key: write_table(frame, self, parameters, key, context, together=stack) for key, frame in tables.items()
            }
        legend = self.tr("Signal-to-noise ratio of {} (dB)").format(found.table["product"].iloc[0])
        style_bands(target, context, legend=legend, band=_SHOWN)
        feedback.pushInfo(found.describe())
        ratios = {f"SNR_{key}": ratio for key, ratio in zip(PRODUCTS, found.table["snr_db"].tolist(), strict=True)}
        return {self.OUTPUT: str(target), "COUNT": found.solved, **ratios, **written, self.REPORT: page}

    def _check_weights(self, parameters: dict[str, Any], options: Options) -> None:
        if parameters.get("WEIGHTS") not in (None, "") and (options.logarithmic or options.anomaly != "none"):
            raise InputError(
                "WEIGHTS are for values as they are, MODEL additive and ANOMALY none. Take these, or skip WEIGHTS."
            )

    def _weights(
        self, parameters: dict[str, Any], found: Collocated, feedback: QgsProcessingFeedback
    ) -> dict[str, pd.DataFrame]:
        """Return the table of weights, if it is wanted."""
        if parameters.get("WEIGHTS") in (None, ""):
            return {}
        from ...core.merging.cubes import weights_table

        names, units = found.triplet.names, found.triplet.units
        table, notes = weights_table(found.pooled, names, units, label="WEIGHTS of X, Y and Z")
        warn(feedback, notes)
        return {"WEIGHTS": table}


# The band that the layer shows at first: the SNR of X.
_SHOWN = 2
