"""Average cubes over basins, step by step."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...core.errors import InputError
from ...core.sampling.options import BASINS
from .. import rasters
from ..base import Algorithm
from ..parameters import add_if_missing, add_report, add_scheduler, may_be_missing, warn
from ..shapes import read_polygons
from ..stations import read_stations
from ..tables import write_table

if TYPE_CHECKING:
    import xarray as xr


class BasinSeries(Algorithm):
    """Averages cubes over polygons into a table of series."""

    NAME = "basinseries"
    TITLE = "Series over basins"
    GROUP = "Prepare"
    SUMMARY = "Averages products over basins, or any polygons, at every time step."
    HELP = """
<p><b>Method.</b> The mean over a basin is weighted by the area of each pixel inside the outline: the exact share of the
pixel that lies inside, times its area on the ellipsoid (degrees) or in the plane (projected grids, taken as
equal-area). Missing pixels are left out; where less than a given share of the basin has values, the mean is missing.
Cubes may have different grids, coordinate reference systems and time steps.</p>
<p><b>Units.</b> Those of the cubes, unchanged: rain over a basin is in mm per step, and 1 mm is 1000 m³ per km².
Times are UTC.</p>
<p><b>Pitfalls.</b> Where a product has gaps, the mean is that of the part with values, which may be drier than the
rest: check the share of the area (COVERAGE). Basins outside the grid have no values. Pixels much larger than the basin
mostly contain values of its surroundings. Features with the same name are one basin. Thiessen polygons of gauges
(STATIONS, OBSERVATIONS) are drawn on the grid of the cube; on a coarse grid they are rough.</p>
<p><b>What next.</b> Plot the table, or compare the products' columns with discharge. <i>Soil-moisture statistics</i>
describes how moisture varies inside the basin.</p>
<p><b>Citation.</b> Area of a pixel on the ellipsoid: Snyder (1987), https://doi.org/10.3133/pp1395. Polygons of
gauges: Thiessen (1911), https://doi.org/10.1175/1520-0493(1911)39&lt;1082b:PAFLA&gt;2.0.CO;2.</p>
"""
    TAGS = (
        "basin", "catchment", "watershed", "zonal statistics", "area average", "areal mean", "polygon", "time series",
        "rainfall", "precipitation", "soil moisture", "cube", "hydrology",
    )  # fmt: skip
    REQUIRES = rasters.PACKAGES

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cubes(
            "CUBES", "Cubes", "One or more products, one band for each time step. Grids and time steps may differ."
        )
        self.add_source("polygons", "BASINS", "Basins", "A layer of polygons, in any coordinate reference system.")
        self.add_field(
            "BASIN_FIELD", "Basin field", None, "BASINS",
            "The field with the name of the basin; features with the same name are one basin. Empty: the field called "
            "name or, if there is none, the numbers of the features.",
            advanced=False,
        )  # fmt: skip
        self.add_options(BASINS)
        self.add_source(
            "points", "STATIONS", "Gauges",
            "Points with observed rain, whose mean by Thiessen polygons is added as the product gauges_thiessen, "
            "on the grid of the first rainfall cube.",
            optional=True, advanced=True,
        )  # fmt: skip
        self.add_source(
            "table", "OBSERVATIONS", "Rain of gauges",
            "A table in long form, a row for each gauge and time, on the time stamps of the cube. Give it with the "
            "gauges, or neither.",
            optional=True, advanced=True,
        )  # fmt: skip
        self.add_rain_fields("the cube's steps")
        add_if_missing(self, "without basins or cubes there is no output.")
        add_scheduler(self)
        self.add_table_output(
            self.OUTPUT, "Series", "A table: basin, time, and a column for each product, named after it."
        )
        add_report(self, "maps of the means, series of the largest basins, statistics")
        self.add_numbers(COUNT="Basins")

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Average cube by cube, and write table and report."""
        if may_be_missing(self, parameters, context) and (self.source("BASINS") is None or not self.rasters("CUBES")):
            feedback.pushInfo("There are no basins or no cubes: there is no output.")
            return {}
        from ...core.sampling import average_over_basins

        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        cubes = rasters.open_cubes(self, "CUBES")
        names = rasters.labels_of(self, "CUBES")
        gauges = self._gauges(parameters, context, feedback, cubes)
        if gauges is not None:
            cubes, names = [*cubes, gauges], [*names, "OBSERVATIONS"]
        outlines = partial(
            read_polygons, self.source("BASINS"), "BASINS",
            field=self.parameterAsString(parameters, "BASIN_FIELD", context) or None,
            feedback=feedback, transforms=context.transformContext(),
        )  # fmt: skip
        chosen = self.read_options(BASINS, parameters, context)
        with ExitStack() as stack:
            found = average_over_basins(
                cubes,
                outlines,
                names=names,
                min_coverage=chosen["min_coverage"],
                shares=chosen["coverage"],
                **self.reporting(page, parameters, context, feedback),
                together=stack,
            )
            feedback.pushInfo(found.describe())
            table = write_table(found.table, self, parameters, self.OUTPUT, context, together=stack)
        results: dict[str, Any] = {"COUNT": found.count, self.OUTPUT: table}
        return {**results, self.REPORT: page}

    def _gauges(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        cubes: list[xr.DataArray],
    ) -> xr.DataArray | None:
        """Return the cube of the nearest gauges' rain; None where no gauges are given."""
        from ...core.rainmerging import thiessen

        missing = [key for key in ("STATIONS", "OBSERVATIONS") if self.source(key) is None]
        if missing:
            if len(missing) == 1 and not may_be_missing(self, parameters, context):
                raise InputError(f"{missing[0]} is empty. Give both gauges and their rain, or neither.")
            return None
        # A cube that does not say what it holds may be rain.
        rain = [array for kind in ("rainfall", "") for array in cubes if array.attrs.get("variable") == kind]
        if not rain:
            raise InputError(
                "STATIONS: gauges are compared with rainfall, but none of CUBES holds it. Add such a cube."
            )
        points, observations = read_stations(
            self, parameters, context, feedback, rain[0].rio.crs, value="RAINFALL_FIELD"
        )
        found, notes = thiessen(rain[0], points, observations)
        warn(feedback, notes)
        return found
