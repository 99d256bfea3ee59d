"""Read cubes at stations into a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterField,
)

from ...core.errors import InputError
from ...core.sampling.options import STATIONS
from .. import rasters
from ..base import Algorithm, progress
from ..parameters import add_scheduler
from ..stations import read_places
from ..tables import read_table, write_table

if TYPE_CHECKING:
    import pandas as pd


class SampleStations(Algorithm):
    """Reads the series of cubes at the points of a layer."""

    NAME = "samplestations"
    TITLE = "Sample cubes at stations"
    GROUP = "Prepare"
    SUMMARY = "Reads satellite and model products at stations into one table, with a column for each product."
    HELP = """
<p><b>Method.</b> Each station gets the series of the pixel that contains it, or one interpolated between the four
pixels around it. Cubes may have different grids, coordinate reference systems and time steps: the table has a row for
each station and each time stamp of any of them. Only the parts of the files with stations are read. Observations of a
second table can be added as columns.</p>
<p><b>Units.</b> Values are those of the cubes, unchanged. Times are UTC.</p>
<p><b>Pitfalls.</b> Products on different time steps share few rows: convert them to days first (<i>Regrid</i>).
Stations at the coast or beyond a product's mask have no value; they are counted. A pixel of 25 km differs from a
station in it, which is a point. Interpolated rain is smoother than rain: prefer nearest for it. Missing neighbours are
left out of the interpolation as long as the others have half of the weight.</p>
<p><b>What next.</b> <i>Calibrate SM2RAIN at stations</i> takes this table as it is, for soil moisture and for rain,
with the fields of your choice.</p>
<p><b>Citation.</b> On how stations and pixels differ: Gruber et al. (2020), https://doi.org/10.1016/j.rse.2020.111806.
</p>
"""
    TAGS = (
        "sample", "extract", "point", "station", "in situ", "time series", "raster values", "cube", "soil moisture",
        "rainfall", "precipitation", "pixel", "nearest", "bilinear", "table",
    )  # fmt: skip
    REQUIRES = rasters.PACKAGES

    OUTPUT = "OUTPUT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cubes(
            "CUBES", "Cubes", "One or more products, one band for each time step. Grids and time steps may differ."
        )
        self.add_source(
            "points", "STATIONS", "Stations", "A layer of points, in any coordinate reference system."
        )  # fmt: skip
        self.add_field(
            "STATION_FIELD", "Station field", "station_id", "STATIONS",
            "The field with the name of the station, each of which occurs once.",
            optional=False, advanced=False, also=["OBSERVATIONS"],
        )  # fmt: skip
        self.add_options(STATIONS, "method")
        self.add_source(
            "table", "OBSERVATIONS", "Observations",
            "A table in long form, a row for each station and time, to be set beside the products at their times. It "
            "names the station in the same field as the stations do.",
            optional=True, advanced=True,
        )  # fmt: skip
        self.add_field(
            "TIME_FIELD", "Time field of measurements", "time", "OBSERVATIONS",
            "ISO-8601 text, date or date and time; UTC if it has no zone.",
        )  # fmt: skip
        self.add(
            QgsProcessingParameterField(
                "OBSERVATION_FIELDS",
                self.tr("Fields of observations"),
                None,
                "OBSERVATIONS",
                Qgis.ProcessingFieldParameterDataType.Any,
                allowMultiple=True,
                optional=True,
            ),
            "The observations to read. Empty: all fields of numbers; of text files, all but station and time.",
            advanced=True,
        )
        add_scheduler(self)
        self.add_table_output(
            self.OUTPUT, "Series", "A table: station_id, time, and a column for each product, named after it."
        )
        self.add_numbers(COUNT="Stations sampled")

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Sample cube by cube, join, and write the table."""
        from ...core.sampling import station_table
        from ...core.sampling.stations import join_observations

        cubes = rasters.open_cubes(self, "CUBES")
        names = rasters.labels_of(self, "CUBES")
        field = self.parameterAsString(parameters, "STATION_FIELD", context)
        places = read_places(self, field, cubes, context, feedback=feedback)
        observations = self._observations(parameters, context, feedback, field)
        table, notes = station_table(
            cubes,
            places,
            names=names,
            **self.read_options(STATIONS, parameters, context),
            taken=[] if observations is None else observations.columns,
            progress=progress(feedback, 0, 80),
        )
        if observations is not None:
            table, matched, others = join_observations(table, observations, cubes, names=names)
            notes += others
            feedback.pushInfo(f"{matched} of {len(observations)} measurements are at a time and place of the cubes.")
        for text in notes:
            feedback.pushWarning(text)
        count = table["station_id"].nunique()
        feedback.pushInfo(f"{len(table)} rows: {count} stations, {len(table) // max(count, 1)} time stamps.")
        progress(feedback)(0.85)
        return {self.OUTPUT: write_table(table, self, parameters, self.OUTPUT, context), "COUNT": count}

    def _observations(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        station_field: str,
    ) -> pd.DataFrame | None:
        """Return ``station_id``, ``time`` and the measurements; None where none are given."""
        source = self.source("OBSERVATIONS")
        if source is None:
            return None
        time_field = self.parameterAsString(parameters, "TIME_FIELD", context) or "time"
        fields = self.parameterAsStrings(parameters, "OBSERVATION_FIELDS", context)
        keys = {station_field.lower(), time_field.lower(), "station_id", "time", "fid"}
        fields = [name for name in fields or _measured(source) if name.lower() not in keys]
        if not fields:
            raise InputError("OBSERVATIONS holds no field but station and time. Give a table with measurements.")
        columns = {"station_id": (station_field, "text"), "time": (time_field, "time")}
        columns |= {name: (name, "observation") for name in fields}
        frame = read_table(source, "OBSERVATIONS", columns, feedback=feedback)
        doubled = frame.duplicated(["station_id", "time"])
        if doubled.any():
            row = frame[doubled].iloc[0]
            raise InputError(
                f"OBSERVATIONS has several rows for station {row['station_id']} at {row['time']}. Keep one value for "
                "each station and time."
            )
        return frame


def _measured(source: QgsProcessingFeatureSource) -> list[str]:
    """Return the fields of numbers; of a table that has text alone, those in which a number stands."""
    import pandas as pd

    names = source.fields().names()
    numeric = [field.name() for field in source.fields() if field.isNumeric()]
    if numeric or not names:
        return numeric
    texts = read_table(source, "OBSERVATIONS", {name: (name, "label") for name in names})
    return [name for name in names if pd.to_numeric(texts[name], errors="coerce").notna().any()]
