"""Validate products against stations."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputString

from ...core.errors import InputError
from ...core.metrics import registry
from ...core.validation.options import OPTIONS
from .. import rasters
from ..base import Algorithm
from ..columns import check_fields
from ..layers import style_scores
from ..parameters import (
    add_if_missing,
    add_period,
    add_report,
    add_scheduler,
    inform,
    may_be_missing,
    read_period,
    read_quantiles,
)
from ..stations import read_classed, read_observations
from ..tables import read_table, write_table

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr

    from ...core.provenance import Fit
    from ...core.validation import Uncertainty


class Validate(Algorithm):
    """Scores products at stations, by station, class and pooled, with intervals."""

    NAME = "validate"
    TITLE = "Validate against stations"
    GROUP = "Assess"
    SUMMARY = "Evaluates products at stations, ranks them and gives confidence intervals."
    HELP = f"""
<p><b>Method.</b> Each station is compared with the pixel that contains it. Values of steps shorter than a day are
averaged, or summed for rain; a month is made of the days that product and station both have. Scores are given for every
station, every class of stations and all together: {registry.labels_of(registry.CONTINUOUS)}; of wet days
{registry.labels_of(registry.CATEGORICAL)}. Bias is product minus observation. Confidence intervals are computed by
drawing blocks of days many times, the same for all stations, because consecutive days are not independent. Products are
ranked on the pairs that all of them have.</p>
<p><b>Uncertainty.</b> With the bounds and the probability of rain of one product, such as those of <i>Invert soil
moisture</i> or <i>Merge rainfall</i>, the scores say how many observations lie within the bounds, how good the bounds
are (CRPS), and how good the probability is (Brier score and skill); the report has a reliability diagram.</p>
<p><b>Units.</b> Observations in the products' units: mm per step, or m³ m⁻³. Saturation compared with soil moisture has
correlations, but no errors. Times are UTC; the day of a gauge that is read in the morning is not a day in UTC.</p>
<p><b>Pitfalls.</b> <i>Independence:</i> do not evaluate a product at stations that were used to make it. Fit and
validate at different stations, or in different periods; days drawn at random are not enough, because a day is much like
the day before. A warning is given where the history of a product says that it was made with these stations or days;
gauges within reanalyses and blended products are not in the history. <i>Representativeness:</i> a station is a point, a
pixel many square kilometres. Part of the error is the difference between the two: look at R and ubRMSE rather than
bias, average stations that share a pixel, and also use triple collocation. <i>Chance:</i> with few stations and long
memory small differences mean nothing: look at the last column of the ranking.</p>
<p><b>What next.</b> <i>Triple collocation</i> estimates errors where there are no stations, <i>Compare two cubes</i>
maps the agreement of two products.</p>
<p><b>Citation.</b> KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, and Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1.
Bounds: Gneiting and Raftery (2007), https://doi.org/10.1198/016214506000001437. Blocks: Künsch (1989),
https://doi.org/10.1214/aos/1176347265. Diagram: Taylor (2001), https://doi.org/10.1029/2000JD900719.</p>
"""
    TAGS = (
        "validation", "verification", "evaluation", "accuracy", "skill", "metrics", "rmse", "bias",
        "correlation", "nse", "kge", "pod", "far", "csi", "taylor diagram", "bootstrap", "gauge", "in situ", "rainfall",
        "soil moisture",
    )  # fmt: skip
    REQUIRES = rasters.PACKAGES

    OUTPUT = "OUTPUT"
    TABLE = "TABLE"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cubes(
            "PRODUCTS", "Products", "Cubes of one variable, on any grids; they are identified by product name."
        )
        self.add_source(
            "points", "STATIONS", "Stations", "A layer of points, in any coordinate reference system."
        )  # fmt: skip
        self.add_source(
            "table", "OBSERVATIONS", "Observations",
            "A table in long form, a row for each station and time; finer steps than a day are averaged or summed.",
        )  # fmt: skip
        self.add_field(
            "CLASS_FIELD", "Class field", None, "STATIONS",
            "Groups the stations, such as land cover or soil: each class has scores of its own.",
            advanced=False,
        )  # fmt: skip
        self.add_options(OPTIONS, "time_step", "metric", "wet_threshold")
        self.add_field(
            "STATION_FIELD", "Station field", "station_id", "STATIONS",
            "The field with the name of the station, in both inputs.",
            also=["OBSERVATIONS", "FIT_STATIONS"],
        )  # fmt: skip
        for key, label, default, help in (
            ("TIME_FIELD", "Time field", "time", "ISO-8601 text, date or date and time; UTC."),
            (
                "VALUE_FIELD", "Value field", None,
                "What was measured. Empty: the field named as the products' variable, rainfall or soil_moisture.",
            ),
        ):  # fmt: skip
            self.add_field(key, label, default, "OBSERVATIONS", help)
        add_period(self, "the period evaluated", advanced=True)
        self.add_options(OPTIONS, "min_coverage", "window", "confidence", "common", "min_samples")
        self.add_options(OPTIONS, *_BLOCKS[1:])
        self._add_made_with()
        add_if_missing(self, "without stations there is no output, and missing products are left out.")
        self._add_left_out()
        self.add_options(OPTIONS, "quantiles")
        add_scheduler(self)
        self.add_table_output(
            self.OUTPUT, "Scores at stations",
            "Points, one for each station, product and time step, with all metrics and intervals.", kind="points",
        )  # fmt: skip
        self.add_table_output(
            self.TABLE, "Scores", "A table: every station, every class (no station), and all together (neither).",
            optional=True,
        )  # fmt: skip
        add_report(self, "ranking with intervals, tables by station, Taylor diagram, months, scatter plots, series")
        self.addOutput(QgsProcessingOutputString("BEST", self.tr("Best product")))
        self.add_numbers(COUNT="Stations")

    def _add_made_with(self) -> None:
        self.add_source(
            "table", "FIT_STATIONS", "Stations used to make the products",
            "For products whose history does not contain them: a layer or table with these stations. A warning lists "
            "them.",
            optional=True, advanced=True,
        )  # fmt: skip
        for key, label, help in (
            (
                "FIT_START",
                "Start of the fit of the products",
                "Start of the period to which the products were fitted, UTC.",
            ),
            (
                "FIT_END",
                "End of the fit of the products",
                "End of that period; a warning says how many of its days are evaluated.",
            ),
        ):
            self.add_time(key, label, help, advanced=True)

    def _add_left_out(self) -> None:
        for key, label in (("EXCEPT_START", "Start of the days left out"), ("EXCEPT_END", "End of the days left out")):
            help = "Such as the period of a calibration, UTC, included. Ignored where it covers all observations."
            self.add_time(key, label, help, advanced=True)
        for key, label, help in (
            (
                "REASON",
                "Reasons",
                "The cube of reasons of Invert soil moisture: only rain that was computed from soil moisture is "
                "evaluated, none that was replaced by another product.",
            ),
            ("LOWER", "Lower bound", "The lower bound of one of the products, such as that of Invert soil moisture."),
            (
                "UPPER",
                "Upper bound",
                "The upper bound of the same product. The report says how many observations lie within.",
            ),
            ("PROBABILITY", "Probability of rain", "The probability of a wet step of the same product, 0 to 1."),
        ):
            self.add_cube(key, label, help, optional=True, advanced=True)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Match, score step by step, rank, write layer, table and report together."""
        if may_be_missing(self, parameters, context) and (
            self.source("STATIONS") is None or self.source("OBSERVATIONS") is None
        ):
            feedback.pushInfo("There are no stations: nothing is validated.")
            return {}
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        import numpy as np

        from ...core.validation import Bootstrap, validate

        if not self.rasters("PRODUCTS"):
            raise InputError("PRODUCTS is empty. Give one cube or more.")
        cubes = self._computed(rasters.open_cubes(self, "PRODUCTS"))
        chosen = self.read_options(OPTIONS, parameters, context)
        level, samples, block, seed = (chosen.pop(name) for name in _BLOCKS)
        hours, _ = chosen.pop("window"), chosen.pop("quantiles")
        start, end = read_period(self, parameters, context)
        with ExitStack() as stack:
            found = validate(
                cubes,
                read_classed(self, cubes, parameters, context, feedback),
                self._observations(cubes, parameters, context, feedback),
                **chosen,
                window=np.timedelta64(round(hours * 3600), "s") if hours else None,
                start=start,
                end=end,
                bootstrap=Bootstrap(level, samples, block or None, seed),
                fits=self._fits(parameters, context),
                uncertainty=self._uncertainty(parameters, context),
                labels=rasters.labels_of(self, "PRODUCTS"),
                **self.reporting(page, parameters, context, feedback),
                together=stack,
            )
            inform(feedback, found.describe())
            layer = write_table(
                found.at_stations, self, parameters, self.OUTPUT, context, points=("longitude", "latitude"),
                together=stack,
            )  # fmt: skip
            table = write_table(found.scores, self, parameters, self.TABLE, context, together=stack)
        style_scores(layer, context, metric=chosen["metric"], products=found.products, time_step=found.step)
        results = {self.OUTPUT: layer, self.TABLE: table, self.REPORT: page}
        return {**results, "COUNT": len(found.matched.stations), "BEST": found.best}

    def _observations(
        self,
        cubes: list[xr.DataArray],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> pd.DataFrame:
        """Return the observations outside the days that are left out."""
        from ...core.validation.run import leave_out

        rows = read_observations(self, parameters, context, feedback, self._observed(cubes, parameters, context))
        start, end = read_period(self, parameters, context, "EXCEPT_")
        if start is None and end is None:
            return rows
        rest, count = leave_out(rows, start, end)
        if count == len(rows):
            feedback.pushInfo(self.tr("The days to be left out cover all observations: none are left out."))
        else:
            feedback.pushInfo(self.tr("{} of {} observations are left out.").format(count, len(rows)))
        return rest

    def _observed(
        self, cubes: list[xr.DataArray], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, str]:
        """Return the field of values, called as the products' variable unless it is named, and that variable."""
        from ...core.validation.run import observed_variable

        named = observed_variable(cubes)
        return self.parameterAsString(parameters, "VALUE_FIELD", context) or named, named

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the observations hold what the products do, and that reasons and bounds are of one of these."""
        from ...core.validation.uncertainty import check_uncertainty

        if not cubes["PRODUCTS"]:
            return
        products = self._computed(cubes["PRODUCTS"])
        field, _ = self._observed(products, parameters, context)
        check_fields(self.source("OBSERVATIONS").fields(), "OBSERVATIONS", [field])
        if (uncertainty := self._uncertainty(parameters, context)) is not None:
            wet = self.parameterAsDouble(parameters, "WET_THRESHOLD", context)
            check_uncertainty(uncertainty, products, wet_threshold=wet)

    def _computed(self, cubes: list[xr.DataArray]) -> list[xr.DataArray]:
        """Return the cubes; of the rain that REASON belongs to, only what was computed from soil moisture."""
        if self.raster("REASON") is None:
            return cubes
        from ...core.validation.run import computed_alone

        return computed_alone(cubes, (rasters.open_cube(self, "REASON", like=array) for array in cubes))

    def _uncertainty(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Uncertainty | None:
        from ...core.validation import Uncertainty

        cubes = {
            key.lower(): rasters.open_cube(self, key)
            for key in ("LOWER", "UPPER", "PROBABILITY")
            if self.raster(key) is not None
        }
        return Uncertainty(**cubes, levels=read_quantiles(self, parameters, context)) if cubes else None

    def _fits(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Fit]:
        """Return the stations and days that products are said to be made with."""
        from ...core.provenance import fits

        stations: list[str] = []
        if (given := self.source("FIT_STATIONS")) is not None:
            field = self.parameterAsString(parameters, "STATION_FIELD", context) or "station_id"
            stations = read_table(given, "FIT_STATIONS", {"station_id": (field, "text")})["station_id"].tolist()
        return fits(stations, *read_period(self, parameters, context, "FIT_"))


# How intervals are found.
_BLOCKS = ("confidence", "bootstrap", "block", "seed")
