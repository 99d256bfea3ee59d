"""Validate products against stations."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.errors import InputError
from ...core.metrics import registry
from .. import rasters
from ..base import Algorithm, progress
from ..columns import check_fields
from ..layers import style_scores
from ..parameters import (
    add_if_missing,
    add_period,
    add_report,
    add_scheduler,
    may_be_missing,
    read_period,
    read_quantiles,
    run_details,
    warn,
)
from ..shapes import read_points
from ..tables import read_table, write_table

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr

    from ...core.provenance import Fit
    from ...core.validation import Uncertainty
    from ...core.validation.tables import Bootstrap

TIME_STEPS = ("both", "daily", "monthly", "native")


class Validate(Algorithm):
    """Scores products at stations, by station, class and pooled, with intervals."""

    NAME = "validate"
    TITLE = "Validate against stations"
    GROUP = "Assess"
    SUMMARY = "Evaluates products at stations, ranks them and gives confidence intervals."
    HELP = f"""
<p><b>Method.</b> Each station is compared with the pixel that it stands in. What is finer than a day is averaged, or
summed for rain; a month is made of the days that product and station both have. Scores are given for every station,
every class of stations and all together: {registry.labels_of(registry.CONTINUOUS)}; of wet days
{registry.labels_of(registry.CATEGORICAL)}. Bias is product minus observation. For the intervals, blocks of days are
drawn again and again, the same for all stations, so that the memory of weather and soil is taken into account. Products
are ranked on the pairs that all of them have.</p>
<p><b>Uncertainty.</b> With the bounds and the probability of rain of one product, such as those of <i>Invert soil
moisture</i> or <i>Merge rainfall</i>, the scores say how many observations lie within the bounds, how good the bounds
are (CRPS), and how good the probability is (Brier score and skill); the report has a reliability diagram.</p>
<p><b>Units.</b> Observations in the products' units: mm per step, or m³ m⁻³. Saturation compared with soil moisture has
correlations, but no errors. Times are UTC; the day of a rain gauge read in the morning is another day.</p>
<p><b>Pitfalls.</b> <i>Independence:</i> stations that a product was made with cannot evaluate it. Fit and validate at
different stations, or in different periods; days drawn at random are not enough, because a day is much like the day
before. A warning is given where the history of a product says that it was made with these stations or days; gauges
within reanalyses and blended products are not in the history. <i>Representativeness:</i> a station is a point, a pixel
many square kilometres. Part of the error is the difference between the two: look at R and ubRMSE rather than bias,
average stations that share a pixel, and use triple collocation beside. <i>Chance:</i> with few stations and long memory
small differences mean nothing: look at the last column of the ranking.</p>
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

    # Long: a declaration for each parameter, in the order of the dialog.
    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        kind = Qgis.ProcessingSourceType
        self.add_cubes("PRODUCTS", "Products", "Cubes of one variable, on any grids; known by their product's names.")
        self.add(
            QgsProcessingParameterFeatureSource("STATIONS", self.tr("Stations"), [kind.VectorPoint]),
            "A layer of points, in any coordinate reference system.",
        )
        self.add(
            QgsProcessingParameterFeatureSource("OBSERVATIONS", self.tr("Observations"), [kind.Vector]),
            "A table in long form, a row for each station and time; finer steps than a day are averaged or summed.",
        )
        self.add_field(
            "CLASS_FIELD", "Class field", None, "STATIONS",
            "Groups the stations, such as land cover or soil: each class has scores of its own.",
            advanced=False,
        )  # fmt: skip
        self.add_choice(
            "TIME_STEP", "Time step", TIME_STEPS, TIME_STEPS[0],
            "both: days and months. native: the products' own step, the same for all.",
        )  # fmt: skip
        self.add_choice(
            "METRIC", "Rank and map by", registry.RANKING, registry.RANKING[0],
            "The metric that colours the stations and ranks the products; all others are given as well.",
        )  # fmt: skip
        self.add(
            self._number("WET_THRESHOLD", "Rain of a wet step (mm)", 1.0, 0.0, 1000.0),
            f"From this amount on a step is wet, for {registry.labels_of(registry.CATEGORICAL)}. Ignored for soil "
            "moisture.",
        )
        self.add_field(
            "STATION_FIELD", "Station field", "station_id", "STATIONS", "Names the station, in both inputs.",
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
        for key, label, default, low, high, help in (
            (
                "MIN_COVERAGE", "Minimum coverage", 0.5, 0.0, 1.0,
                "Days, and months, with a smaller share of values (0 to 1) do not count.",
            ),
            (
                "WINDOW", "Time window (hours)", 0.0, 0.0, 24.0,
                "How far an observation may lie from a product's time, for native steps. 0: it has to lie within the "
                "step.",
            ),
            ("CONFIDENCE", "Confidence of intervals", 0.95, 0.5, 0.999, "Share of the resamples within an interval."),
        ):  # fmt: skip
            self.add(self._number(key, label, default, low, high), help, advanced=True)
        self.add(
            QgsProcessingParameterBoolean("COMMON", self.tr("Only pairs that all products have"), False),
            "For all tables and figures, as always for the ranking. Otherwise each product is evaluated on all its own "
            "pairs.",
            advanced=True,
        )
        for key, label, default, low, high, help in (
            ("MIN_SAMPLES", "Minimum number of pairs", 10, 3, 10**6, "Stations with fewer pairs have no scores."),
            ("BOOTSTRAP", "Resamples", 1000, 0, 10**5, "How often blocks of days are drawn. 0: no intervals."),
            (
                "BLOCK", "Length of blocks (days)", 0, 0, 10**4,
                "0: from the autocorrelation of the errors (Politis and White 2004, "
                "https://doi.org/10.1081/ETC-120028836).",
            ),
            ("SEED", "Seed", 1, 0, 2**31 - 1, "The same seed gives the same intervals."),
        ):  # fmt: skip
            number = QgsProcessingParameterNumber(
                key, self.tr(label), Qgis.ProcessingNumberParameterType.Integer, default, minValue=low, maxValue=high
            )
            self.add(number, help, advanced=True)
        self.add(
            QgsProcessingParameterFeatureSource(
                "FIT_STATIONS", self.tr("Stations that products were made with"), [kind.Vector], optional=True
            ),
            "For products whose history does not say it: a layer or table with these stations. A warning names them.",
            advanced=True,
        )
        for key, label, help in (
            ("FIT_START", "Start of what products were made with", "Start of the period they were fitted in, UTC."),
            (
                "FIT_END",
                "End of what products were made with",
                "End of that period; a warning says how many of its days are evaluated.",
            ),
        ):
            self.add(QgsProcessingParameterDateTime(key, self.tr(label), optional=True), help, advanced=True)
        add_if_missing(self, "without stations there is no output, and missing products are left out.")
        for key, label in (("EXCEPT_START", "Start of the days left out"), ("EXCEPT_END", "End of the days left out")):
            self.add(
                QgsProcessingParameterDateTime(key, self.tr(label), optional=True),
                "Such as the period of a calibration, UTC, included. Ignored where it covers all observations.",
                advanced=True,
            )
        self.add_cube(
            "REASON", "Reasons",
            "The cube of reasons of Invert soil moisture: only rain that was computed from soil moisture is evaluated, "
            "none that was replaced by another product.",
            optional=True, advanced=True,
        )  # fmt: skip
        for key, label, help in (
            ("LOWER", "Lower bound", "The lower bound of one of the products, such as that of Invert soil moisture."),
            (
                "UPPER",
                "Upper bound",
                "The upper bound of the same product. The report says how many observations lie within.",
            ),
            ("PROBABILITY", "Probability of rain", "The probability of a wet step of the same product, 0 to 1."),
        ):
            self.add_cube(key, label, help, optional=True, advanced=True)
        self.add(
            QgsProcessingParameterString("QUANTILES", self.tr("Probabilities of the bounds"), "0.05,0.95"),
            "Those with which the bounds were made: 0.05,0.95 should enclose 90 %.",
            advanced=True,
        )
        add_scheduler(self)
        self.add(
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Scores at stations"), kind.VectorPoint),
            "Points, one for each station, product and time step, with all metrics and intervals.",
        )
        self.add(
            QgsProcessingParameterFeatureSink(self.TABLE, self.tr("Scores"), kind.Vector, optional=True),
            "A table: every station, every class (no station), and all together (neither).",
        )
        add_report(self, "ranking with intervals, tables by station, Taylor diagram, months, scatter plots, series")
        self.addOutput(QgsProcessingOutputString("BEST", self.tr("Best product")))
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Stations")))

    def _number(self, key: str, label: str, default: float, low: float, high: float) -> QgsProcessingParameterNumber:
        kind = Qgis.ProcessingNumberParameterType.Double
        return QgsProcessingParameterNumber(key, self.tr(label), kind, default, minValue=low, maxValue=high)

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

        from ...core.validation import validate

        if not self.rasters("PRODUCTS"):
            raise InputError("PRODUCTS is empty. Give one cube or more.")
        cubes = self._computed(rasters.open_cubes(self, "PRODUCTS"))
        step = self.parameterAsEnumString(parameters, "TIME_STEP", context)
        metric = self.parameterAsEnumString(parameters, "METRIC", context)
        hours = self.parameterAsDouble(parameters, "WINDOW", context)
        start, end = read_period(self, parameters, context)
        with ExitStack() as stack:
            found = validate(
                cubes,
                *self._at_stations(cubes, parameters, context, feedback),
                time_step=step,
                metric=metric,
                wet_threshold=self.parameterAsDouble(parameters, "WET_THRESHOLD", context),
                min_samples=self.parameterAsInt(parameters, "MIN_SAMPLES", context),
                min_coverage=self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
                common=self.parameterAsBoolean(parameters, "COMMON", context),
                window=np.timedelta64(round(hours * 3600), "s") if hours else None,
                start=start,
                end=end,
                bootstrap=self._bootstrap(parameters, context),
                fits=self._fits(parameters, context),
                uncertainty=self._uncertainty(parameters, context),
                labels=[f"PRODUCTS, {raster.name}" for raster in self.rasters("PRODUCTS")],
                report=page,
                about=run_details(self, parameters, context),
                progress=progress(feedback),
                hear=partial(warn, feedback),
                together=stack,
            )
            for text in found.describe():
                feedback.pushInfo(text)
            results: dict[str, Any] = {"COUNT": len(found.matched.stations), "BEST": found.best}
            results[self.OUTPUT] = write_table(
                found.at_stations, self, parameters, self.OUTPUT, context, points=("longitude", "latitude"),
                together=stack,
            )  # fmt: skip
            table = write_table(found.scores, self, parameters, self.TABLE, context, together=stack)
        results |= {key: value for key, value in ((self.REPORT, page), (self.TABLE, table)) if value}
        style_scores(results[self.OUTPUT], context, metric=metric, products=found.products, time_step=found.step)
        return results

    def _bootstrap(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Bootstrap:
        from ...core.validation.tables import Bootstrap

        return Bootstrap(
            self.parameterAsDouble(parameters, "CONFIDENCE", context),
            self.parameterAsInt(parameters, "BOOTSTRAP", context),
            self.parameterAsInt(parameters, "BLOCK", context) or None,
            self.parameterAsInt(parameters, "SEED", context),
        )

    def _at_stations(
        self,
        cubes: list[xr.DataArray],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[list[pd.DataFrame], pd.DataFrame]:
        """Read the stations, with their places on the grid of each cube, and the observations."""
        from rasterio.crs import CRS

        def field(key: str, default: str) -> str:
            return self.parameterAsString(parameters, key, context) or default

        station = field("STATION_FIELD", "station_id")
        places = self._points(station, CRS.from_epsg(4326), context, feedback)
        places = places.rename(columns={"x": "longitude", "y": "latitude"}).assign(**{"class": ""})
        if by_class := field("CLASS_FIELD", ""):
            columns = {"station_id": (station, "text"), "class": (by_class, "label")}
            classes = read_table(self.source("STATIONS"), "STATIONS", columns)
            places = places.drop(columns="class").merge(classes, on="station_id")
        in_crs: dict[str, pd.DataFrame] = {}
        for number, array in enumerate(cubes):
            wkt = array.rio.crs.to_wkt()
            if wkt not in in_crs:
                in_crs[wkt] = places.merge(self._points(station, array.rio.crs, context, None), on="station_id")
            progress(feedback)(0.05 * (number + 1) / len(cubes))
        points = [in_crs[array.rio.crs.to_wkt()] for array in cubes]
        columns = {
            "station_id": (station, "text"),
            "time": (field("TIME_FIELD", "time"), "time"),
            "value": self._observed(cubes, parameters, context),
        }
        rows = read_table(self.source("OBSERVATIONS"), "OBSERVATIONS", columns, feedback=feedback)
        return points, self._outside(rows, parameters, context, feedback)

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

    def _outside(
        self,
        rows: pd.DataFrame,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> pd.DataFrame:
        """Return the observations outside the days that are left out."""
        import numpy as np

        from ...core.periods import within

        start, end = read_period(self, parameters, context, "EXCEPT_")
        if start is None and end is None:
            return rows
        order = np.argsort(rows["time"].to_numpy(), kind="stable")
        inside = order[within(rows["time"].to_numpy()[order], start, end)]
        if inside.size == len(rows):
            feedback.pushInfo(self.tr("The days to be left out cover all observations: none are left out."))
            return rows
        feedback.pushInfo(self.tr("{} of {} observations are left out.").format(inside.size, len(rows)))
        return rows.drop(index=rows.index[inside])

    def _computed(self, cubes: list[xr.DataArray]) -> list[xr.DataArray]:
        """Return the cubes; of the rain that REASON belongs to, only what was computed from soil moisture."""
        if self.raster("REASON") is None:
            return cubes
        from ...core.sm2rain.model import COMPUTED, SATURATED

        for number, array in enumerate(cubes):
            reason = rasters.open_cube(self, "REASON", like=array)
            alike = reason.sizes == array.sizes and reason["time"].equals(array["time"])
            if alike and array.rio.transform().almost_equals(reason.rio.transform()):
                own = array.where(reason.isin([COMPUTED, SATURATED]))
                return [*cubes[:number], own.assign_attrs(array.attrs), *cubes[number + 1 :]]
        raise InputError("REASON lies on the grid and times of none of PRODUCTS. Give the reasons of one of them.")

    def _uncertainty(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Uncertainty | None:
        from ...core.validation import Uncertainty

        cubes = {
            key.lower(): rasters.open_cube(self, key)
            for key in ("LOWER", "UPPER", "PROBABILITY")
            if self.raster(key) is not None
        }
        return Uncertainty(**cubes, levels=read_quantiles(self, parameters, context)) if cubes else None

    def _points(
        self, station: str, crs: Any, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> pd.DataFrame:
        return read_points(
            self.source("STATIONS"), "STATIONS", station, crs, feedback=feedback, transforms=context.transformContext()
        )

    def _fits(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Fit]:
        """Return the stations and days that products are said to be made with."""
        import numpy as np

        from ...core.provenance import Fit

        stations: frozenset[str] = frozenset()
        if (given := self.source("FIT_STATIONS")) is not None:
            field = self.parameterAsString(parameters, "STATION_FIELD", context) or "station_id"
            named = read_table(given, "FIT_STATIONS", {"station_id": (field, "text")})
            stations = frozenset(named["station_id"])
        days = [day and np.datetime64(day, "D") for day in read_period(self, parameters, context, "FIT_")]
        return [Fit(stations, *days)] if stations or any(days) else []
