"""Months, years or so many days of a cube: maps side by side, and a layout to print them."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
)

from ...core.errors import OutputError
from ...core.regrid.options import PERIODS
from .. import rasters
from ..atlas import Sheet, write_atlas
from ..base import Algorithm
from ..layers import style_cube
from ..parameters import add_report, add_scheduler
from ..shapes import polygons_of, read_points
from ..targets import raster_target


class MonthlyMaps(Algorithm):
    """Sums or averages a cube over periods, and draws the maps."""

    NAME = "monthlymaps"
    TITLE = "Monthly maps"
    GROUP = "Assess"
    SUMMARY = "Makes monthly or annual maps of a cube, on one page and as a layout to print."
    HELP = """
<p><b>Method.</b> Rain and evaporation are summed over each month, year or number of days; all else is averaged. A
period counts where enough of its days have values; a sum with gaps is scaled to the whole period. The report shows the
maps side by side on one scale, with the outline of the basin and the stations, and the mean over the basin. The layout
is an atlas with a page for each period, whose title and map follow.</p>
<p><b>Units.</b> Those of the cube; rain in mm per period.</p>
<p><b>Pitfalls.</b> Months of a product with many gaps are uncertain: raise the least coverage to leave them out.</p>
<p><b>What next.</b> Open the project of the layout, choose the layout in the menu Project › Layouts, and in its window
Atlas › Export Atlas as PDF.</p>
<p><b>Citation.</b> Maps like Figures 7 and 9 to 11 of Remote Sens. 2022, 14, 5355,
https://doi.org/10.3390/rs14215355.</p>
"""
    TAGS = (
        "monthly", "annual", "maps", "small multiples", "atlas", "print", "layout", "sum", "mean", "aggregate",
        "rainfall", "soil moisture", "climatology", "report",
    )  # fmt: skip
    REQUIRES = rasters.PACKAGES

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"
    LAYOUT = "LAYOUT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cube("INPUT", "Cube", "Rainfall, soil moisture or any other cube.")
        self.add_source(
            "polygons", "BASIN", "Basin", "Polygons: drawn as an outline on each map, and averaged over.", optional=True
        )
        self.add_source("points", "STATIONS", "Stations", "Points, drawn on each map.", optional=True)
        self.add_options(PERIODS)
        self.add_field(
            "STATION_FIELD",
            "Station field",
            "station_id",
            "STATIONS",
            "The field with the name of the station, which the maps show.",
        )
        add_scheduler(self)
        self.add_cube_output(self.OUTPUT, "Maps of periods", "A cube with a band for each period.")
        add_report(self, "the maps side by side, and the mean over the basin")
        self.add(
            QgsProcessingParameterFileDestination(
                self.LAYOUT, self.tr("Layout"), "QGIS projects (*.qgz)", optional=True, createByDefault=False
            ),
            "A project with a print layout: an atlas with a page for each period.",
        )
        self.add_numbers(COUNT="Periods")

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make the maps and the page."""
        from ...core.periodmaps import map_periods
        from ...core.quantities import title

        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        layout = self.parameterAsFileOutput(parameters, self.LAYOUT, context)
        cube = rasters.open_cube(self, "INPUT")
        crs, transforms = cube.rio.crs, context.transformContext()
        basin = polygons_of(self, "BASIN", crs, context, feedback, together=True)
        stations = None
        if (source := self.source("STATIONS")) is not None:
            field = self.parameterAsString(parameters, "STATION_FIELD", context) or "station_id"
            stations = read_points(source, "STATIONS", field, crs, feedback=feedback, transforms=transforms)
        chosen = self.read_options(PERIODS, parameters, context)
        period, days = chosen.pop("period"), chosen.pop("days")
        target = raster_target(self, parameters, self.OUTPUT, context)
        found = map_periods(
            cube,
            output=target,
            period=f"P{days}D" if period == "days" else period,
            **chosen,
            basin=basin,
            stations=stations,
            **self.reporting(page, parameters, context, feedback),
        )
        style_cube(target, found.cube, context)
        feedback.pushInfo(self.tr("{} periods, {} to {}.").format(len(found.labels), found.labels[0], found.labels[-1]))
        product = str(cube.attrs.get("product", ""))
        self._sheet = None
        if layout:
            names = self.tr("Basin"), self.tr("Stations")
            self._sheet = Sheet(str(target), names[0], basin or [], names[1], stations, found.labels, product)
        named = (title(cube.attrs.get("variable")), product, "{period}")
        self._layout, self._title = layout, ", ".join(part for part in named if part)
        return {self.OUTPUT: str(target), "COUNT": len(found.labels), self.REPORT: page, self.LAYOUT: layout}

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Write the project with the layout, on the main thread as QGIS wants it."""
        sheet = getattr(self, "_sheet", None)
        if sheet is not None:
            try:
                write_atlas(self._layout, sheet, self._title)
            except OutputError as error:
                feedback.reportError(str(error))
        return {}
