"""Describe how soil moisture varies in space and time."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterMapLayer

from ...core.statistics.options import OPTIONS
from .. import rasters
from ..base import Algorithm
from ..layers import legend_of, style_bands
from ..parameters import (
    add_if_missing,
    add_period,
    add_report,
    add_scheduler,
    ends_without,
    may_be_missing,
    read_period,
)
from ..shapes import polygons_of
from ..tables import write_table
from ..targets import bands_target

if TYPE_CHECKING:
    import xarray as xr

    from ...core.sampling.basins import Polygons

_REMEDY = "Give a cube of soil moisture."


class SoilMoistureStatistics(Algorithm):
    """Takes statistics of a cube over space and time, by month and by class."""

    NAME = "soilmoisturestatistics"
    TITLE = "Soil-moisture statistics"
    GROUP = "Assess"
    SUMMARY = "Describes how soil moisture varies in space and time: months, seasons, maps, and variation by class."
    HELP = """
<p><b>Method.</b> All statistics over space are weighted by the area of the pixels, on the ellipsoid where the grid is
in degrees. The table gives for each month, season (DJF is December to February of all years) and the year: <i>min, max,
median, mean, std, cv</i> of all values, of all pixels and steps together; <i>…_space</i> of the pixels' means over the
period (differences between places); <i>…_time</i> of the mean over the area at each step (changes in time). The
coefficient of variation is cv = std / mean; standard deviations are divided by the number of values (the sum of their
weights), not by one less. The median of all values is taken from bins, to 1/8192 of the range. At each step the cv over
space is set against the mean over space, and in each class a line, cv = intercept + slope·mean, and a curve, cv =
k·exp(B·mean), are fitted by least squares.</p>
<p><b>Steps that are used.</b> Of the area that has values at any time, a part of at least MIN_COVERAGE must have values
at the step. Swaths and frozen ground leave gaps; with fewer values, the mean would show the gaps, not the moisture.
Other steps are left out of all results; the log says how many. The same rule applies to the area of each class.</p>
<p><b>Classes.</b> A raster of codes on any grid, or polygons, in any coordinate reference system. A pixel has the class
that covers most of it; if classes cover less than half of it, it has none and counts only in <i>all</i>.</p>
<p><b>Units.</b> Those of the cube, unchanged; cv has none, areas are in km². Times are UTC. Months of cubes in percent
are in percent.</p>
<p><b>Pitfalls.</b> A product without values on frozen ground has no winter: its statistics of the year are those of the
other seasons, and pixels with few steps (band n) cannot be compared with others. Noise of the sensor counts as
variation in space. A class of one pixel has no variation. Consecutive days are not independent, so that the p-values of
the regressions are too small; <i>p_effective</i> takes this into account (Bretherton et al. 1999). The steps of an
hourly cube are hours: aggregate it to days first (<i>Regrid</i>).</p>
<p><b>What next.</b> <i>Series over basins</i> gives the means of several products side by side. The table of steps
(SERIES) contains the values that the regressions use.</p>
<p><b>Citation.</b> Variation against the mean: Famiglietti et al. (2008), https://doi.org/10.1029/2006WR005804. Area of
a pixel on the ellipsoid: Snyder (1987), https://doi.org/10.3133/pp1395.</p>
"""
    TAGS = (
        "statistics", "soil moisture", "variability", "heterogeneity", "coefficient of variation", "cv", "mean",
        "standard deviation", "median", "monthly", "climatology", "season", "land cover", "soil type", "zonal",
        "regression", "basin",
    )  # fmt: skip
    REQUIRES = (*rasters.PACKAGES, "scipy")

    CUBE = "SOIL_MOISTURE"
    CLASSES = "CLASSES"
    BASIN = "BASIN"
    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cube(
            self.CUBE, "Soil moisture", "A cube, one band for each time step; in m³ m⁻³, saturation or percent.",
            "soil_moisture", "saturation",
        )  # fmt: skip
        kinds = [Qgis.ProcessingSourceType.Raster, Qgis.ProcessingSourceType.VectorPolygon]
        classes = QgsProcessingParameterMapLayer(self.CLASSES, self.tr("Classes"), optional=True, types=kinds)
        classes.setMetadata({"cube": ["bands"]})
        self.add(
            classes,
            "Classes such as soil or land cover: a raster of whole numbers, or polygons, on any grid and in any "
            "coordinate reference system. Names of codes come from the raster's legend or attribute table.",
        )
        self.add_options(OPTIONS, "class_field")
        self.add_source(
            "polygons", self.BASIN, "Basin",
            "Polygons to which the results are restricted; pixels at the edge count with their share inside. Empty: "
            "the whole cube.",
            optional=True,
        )  # fmt: skip
        self.add_options(OPTIONS, "labels", "min_coverage")
        add_period(self, "the period used", advanced=True)
        add_if_missing(self, "without soil moisture there is no output.")
        add_scheduler(self)
        self.add_cube_output(
            self.OUTPUT, "Maps",
            "GeoTIFF (.tif). Bands mean, std, cv, n (values), mean_01 to mean_12, mean_djf, mean_mam, mean_jja, "
            "mean_son, of each pixel over time.",
        )  # fmt: skip
        for key, label, wanted, text in (
            ("TABLE", "Months and seasons", True, "A row for each class and month, season or year: see Method."),
            (
                "REGRESSION", "Regression by class", True,
                "A row for each class: pixels, area, steps, slope with its standard error, intercept, r, p, and the "
                "curve: k, B, R².",
            ),
            (
                "SERIES", "Steps", False,
                "A row for each class and each step that counts: values, share of area, mean, std, cv, min and max "
                "over space.",
            ),
        ):  # fmt: skip
            self.add_table_output(key, label, text, by_default=wanted, optional=True)
        add_report(self, "months, maps, variation against the mean by class")
        self.add_numbers(COUNT="Steps that count", MEAN="Mean", STD="Standard deviation", CV="CV")

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Let a graphical model go on without a cube, if it asks for that."""
        if parameters.get(self.CUBE) in (None, ""):
            skipped = may_be_missing(self, parameters, context)
            return skipped, "" if skipped else f"{self.CUBE} is empty. {_REMEDY}"
        return super().checkParameterValues(parameters, context)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Take the moments of each step, then of each pixel, and tell them."""
        if ends_without(self, (self.CUBE,), parameters, context, feedback, remedy=_REMEDY):
            return {}
        target = bands_target(self, parameters, self.OUTPUT, context)
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        from ...core import statistics

        array = rasters.open_cube(self, self.CUBE)
        chosen = self.read_options(OPTIONS, parameters, context)
        start, end = read_period(self, parameters, context)
        with ExitStack() as stack:
            found = statistics.describe_soil_moisture(
                array,
                output=target,
                basin=polygons_of(self, self.BASIN, array.rio.crs, context, feedback, together=True),
                classes=self._classes(array, chosen["class_field"], context, feedback),
                labels=self._labels(chosen["labels"]),
                start=start,
                end=end,
                min_coverage=chosen["min_coverage"],
                # In a graphical model a layer is called after an output, such as OUTPUT.
                source=self.raster(self.CUBE).name,
                **self.reporting(page, parameters, context, feedback),
                together=stack,
            )
            tables = {"TABLE": found.periods, "REGRESSION": found.regression}
            if parameters.get("SERIES") not in (None, ""):
                tables["SERIES"] = found.steps
            tables = {
                key: write_table(frame, self, parameters, key, context, together=stack) for key, frame in tables.items()
            }
        variable, units = (str(array.attrs.get(key, "")) for key in ("variable", "units"))
        legend = self.tr("Mean: {}").format(legend_of(variable, units))
        style_bands(target, context, legend=legend, variable=variable)
        feedback.pushInfo(found.describe())
        numbers = {key.upper(): float(found.year[key]) for key in ("mean", "std", "cv")}
        return {self.OUTPUT: str(target), "COUNT": found.count, **numbers, **tables, self.REPORT: page}

    def _classes(
        self, array: xr.DataArray, field: str | None, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> xr.DataArray | Polygons | None:
        """Return the classes as they are given, None where they are not."""
        raster = self.raster(self.CLASSES)
        if raster is None:
            return polygons_of(self, self.CLASSES, array.rio.crs, context, feedback, field=field)
        classes = rasters.open_bands(raster, self.CLASSES)
        if classes.sizes["band"] > 1:
            feedback.pushWarning(f"{self.CLASSES} has {classes.sizes['band']} bands; the first one is taken.")
        return classes.isel(band=[0])

    def _labels(self, text: str) -> dict[int, str]:
        """Return names of codes: those given, before those of the layer."""
        from ...core.statistics.regions import parse_labels

        raster = self.raster(self.CLASSES)
        return {**(raster.labels if raster is not None else {}), **parse_labels(text)}
