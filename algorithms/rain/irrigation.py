"""Estimate irrigation from the water that rain does not explain."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...core.irrigation.options import OPTIONS
from .. import rasters
from ..base import Algorithm
from ..layers import style_observations, style_polygons
from ..parameters import add_report, add_scheduler
from ..places import Shapes
from ..shapes import outlines, polygons_of
from ..tables import write_table

if TYPE_CHECKING:
    import xarray as xr


class Irrigation(Algorithm):
    """Estimates irrigation by fields, weeks and seasons."""

    NAME = "irrigation"
    TITLE = "Irrigation"
    GROUP = "Rain"
    SUMMARY = "Estimates irrigation of fields: the water in the rain of SM2RAIN that did not fall as rain."
    HELP = """
<p><b>Method.</b> SM2RAIN converts every wetting of the soil into water, from rain or from irrigation. In places without
irrigation the algorithm learns how many mm it gives for each mm of rain (the response), and divides by it. What then
exceeds the rain in a field, minus the median excess at the 20 nearest places without irrigation, is irrigation. In the
given share of places without irrigation, noise alone stays below the threshold; only estimates above it count. Places
without irrigation are squares of pixels as large as the field, which no field touches.</p>
<p><b>Units.</b> mm over the period, and m³. Weeks begin on Mondays, seasons in March, June, September and December,
UTC. Irrigation per year is the sum over the seasons above the threshold.</p>
<p><b>Pitfalls.</b> Calibrate SM2RAIN without irrigation, otherwise it treats irrigation as an error of its own: with
the rain of irrigated pixels left out and POOL <i>region</i> or <i>neighbours</i>, or on the months without irrigation.
Water that runs off, drains at once or evaporates before the next overpass is missed: drip irrigation is not detected,
flood irrigation only in part. A field much smaller than a pixel wets only its share of the pixel. Rain that the
reference misses counts as irrigation; only in part if places without irrigation got it, too. The page Irrigation of the
guide explains which results can be trusted.</p>
<p><b>What next.</b> Look at the weeks in the report: irrigation comes in dry weeks, errors in wet ones. <i>Series over
basins</i> shows the soil moisture itself.</p>
<p><b>Citation.</b> Brocca et al. (2018), https://doi.org/10.1016/j.jag.2018.08.023; Jalilvand et al. (2019),
https://doi.org/10.1016/j.rse.2019.111226. SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.</p>
"""
    TAGS = (
        "irrigation", "water use", "agriculture", "fields", "crops", "withdrawal", "abstraction", "soil moisture",
        "sm2rain", "water balance", "noise", "threshold",
    )  # fmt: skip
    REQUIRES = rasters.PACKAGES

    RAINFALL = "RAINFALL"
    REFERENCE = "REFERENCE"
    FIELDS = "FIELDS"
    OUTPUT = "OUTPUT"
    LAYER = "LAYER"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        for key, label, text in (
            (self.RAINFALL, "Rain from soil moisture",
            "The daily cube of Invert soil moisture, calibrated without irrigation."),
            (
                self.REFERENCE, "Rain",
                "A cube that irrigation does not influence, such as of gauges or satellites, on the same grid and "
                "days.",
            ),
        ):  # fmt: skip
            self.add_cube(key, label, text, "rainfall")
        self.add_source(
            "polygons", self.FIELDS, "Fields or basins",
            "Polygons that may be irrigated, in any coordinate reference system. Give all of them: pixels that no "
            "polygon touches count as land without irrigation.",
        )  # fmt: skip
        self.add_field(
            "FIELD_FIELD", "Field of names", None, self.FIELDS,
            "The field with the name of the polygon; features with the same name are one. Empty: the field called name "
            "or, if there is none, the numbers of the features.",
            advanced=False,
        )  # fmt: skip
        self.add_source(
            "polygons", "DRY_LAND", "Land without irrigation",
            "Polygons that are known not to be irrigated, such as pasture near the fields. Empty: all pixels that no "
            "field touches.",
            optional=True, advanced=True,
        )  # fmt: skip
        self.add_options(OPTIONS)
        add_scheduler(self)
        self.add_table_output(
            self.OUTPUT, "Water by period",
            "A table with a row for each field and each week or season: rain from soil moisture and rain, irrigation, "
            "threshold (mm), whether it is above, volume (m³).",
        )  # fmt: skip
        self.add_table_output(
            self.LAYER, "Irrigation", "The polygons, coloured by irrigation per year.", optional=True, kind="polygons"
        )
        add_report(self, "a map, weeks of the most irrigated fields, tables by field and season")
        self.add_numbers(COUNT="Irrigated fields", THRESHOLD="Median threshold of a season (mm)")

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the two cubes of rain go together."""
        from ...core.irrigation.run import check_records

        check_records(cubes[self.RAINFALL][0], cubes[self.REFERENCE][0])

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Estimate, write table and polygons, report."""
        from ...core.irrigation import estimate_irrigation

        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        cube = rasters.open_cube(self, self.RAINFALL)
        reference = rasters.open_cube(self, self.REFERENCE, like=cube)
        field = self.parameterAsString(parameters, "FIELD_FIELD", context) or None
        fields = polygons_of(self, self.FIELDS, cube.rio.crs, context, feedback, field=field)
        with ExitStack() as stack:
            found = estimate_irrigation(
                cube,
                reference,
                fields,
                dry_land=polygons_of(self, "DRY_LAND", cube.rio.crs, context, feedback),
                **self.read_options(OPTIONS, parameters, context),
                **self.reporting(page, parameters, context, feedback),
                together=stack,
            )
            table = write_table(found.table, self, parameters, self.OUTPUT, context, together=stack)
            shapes = outlines(self.source(self.FIELDS), self.FIELDS, field)
            polygons = Shapes([shapes[name] for name in found.fields["field"]], self.source(self.FIELDS).sourceCrs())
            layer = write_table(
                found.fields, self, parameters, self.LAYER, context, polygons=polygons, together=stack
            )  # fmt: skip
        style_observations(table, context)
        style_polygons(layer, context, field="irrigation", variable="rainfall", units="mm")
        feedback.pushInfo(found.describe())
        seasons = found.table[found.table["period"] == "season"]
        return {
            self.OUTPUT: table,
            self.LAYER: layer,
            self.REPORT: page,
            "COUNT": int((found.fields["seasons"] > 0).sum()),
            "THRESHOLD": float(seasons["threshold"].median()),
        }
