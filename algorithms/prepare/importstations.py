"""Bring observations at stations in: from ISMN downloads and from tables."""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...core import environment
from ...core.errors import InputError
from ...core.version import VERSION
from ..base import Algorithm, progress
from ..layers import style_observations, style_stations
from ..parameters import read_period
from ..tables import write_table
from . import observations

if TYPE_CHECKING:
    from ...core.stations import Options

VARIABLES = (
    "soil_moisture", "saturation", "rainfall", "evaporation", "air_temperature", "soil_temperature",
    "surface_temperature", "snow_depth", "snow_water_equivalent", "soil_suction",
)  # fmt: skip

# Key, label, choices (the first is the default), help, and whether it is advanced.
_CHOICES = (
    (
        "FORMAT", "Format", ("auto", "ismn", "table"),
        "auto: ISMN where there are .stm files, else a table.", False,
    ),
    (
        "VARIABLE", "Variable", VARIABLES,
        "What to take. The temperatures all go to a column named temperature.", False,
    ),
    (
        "TIME_STEP", "Time step", ("daily", "native"),
        "daily: means or sums of days, of UTC unless DAY_START says otherwise; native: the values as they are.", False,
    ),
    (
        "FLAGS", "Quality flags", ("good", "all"),
        "good: only values whose flags are all G; all: values with any flags.", False,
    ),
    (
        "LAYERS", "Depths", ("shallowest", "mean"),
        "Of several depths at a station: the shallowest, or the mean of all.", True,
    ),
    (
        "RAIN_STAMP", "Rain stamp", ("auto", "start", "end"),
        "Whether times are the start or the end of the step that rain fell in, for daily sums. auto: the end in ISMN "
        "files of sub-daily steps, else the start.", True,
    ),
    (
        "ON_ERROR", "Files that cannot be read", ("skip", "stop"),
        "skip: leave it out and say so; stop: end with an error at the first.", True,
    ),
)  # fmt: skip


class ImportStations(Algorithm):
    """Makes a layer of stations and a table of observations of what networks and loggers deliver."""

    NAME = "importstations"
    TITLE = "Import stations"
    GROUP = "Prepare"
    SUMMARY = (
        "Reads ISMN downloads, text tables, spreadsheets or layers into a station layer and a table of observations."
    )
    HELP = """
<p><b>Method.</b> ISMN downloads are read as they come, zip or unpacked folder, in both layouts (CEOP and
header-values). A station's id is <i>network_station</i> as in the files, such as SCAN_Silver_Sword: the same for soil
moisture and rain, whatever else is in the download. A sensor is taken where the middle of its depths lies from <i>Depth
from</i> to <i>Depth to</i>: 0 to 0.1 m takes sensors at 5 and 10 cm, 0–5 cm layers and cosmic-ray probes of 0–17 cm; of
several depths at a station the shallowest is taken, and several sensors at that depth are averaged at each time. Only
values whose every flag is G are kept. The depths do not apply to rain, air temperature and snow. Tables may be long (a
row for each station and time) or wide (a column for each station), with any separator; columns are recognised by their
headings, and the log lists them. A file without a column of stations is one station, named after the file; a folder or
zip of such files is read whole. Coordinates may be in the table or in one of their own.</p>
<p><b>Time.</b> All times are UTC. A day D covers 00:00–23:59, or begins at <i>Start of days</i>, such as that of gauges
read at 08:00 or of a country's clock: soil moisture and temperature are the mean of what was measured within, rain is
the sum of what fell within, where at least half of the day's steps are known. <i>Hour of the value</i> takes the value
at one hour in place of the mean, which is best for SM2RAIN: it computes rain from the change of soil moisture between
two moments, which means smooth. The time of a daily value is when its day begins, as in cubes. ISMN stamps rain with
the end of the hour it fell in, so that the value stamped 00:00 belongs to the day before; in tables the stamp is taken
as the start (see <i>Rain stamp</i>). Native values keep the stamps that the files have. Stamps such as
2015-04-01T00:00+08:00 contain their time zone; others are UTC, unless <i>Table: time zone</i> or <i>hours ahead of
UTC</i> is set. Daily values of a local clock stay as they are, and the log and <code>day_start</code> in the station
layer say when their days begin.</p>
<p><b>Units.</b> Soil moisture m³ m⁻³, saturation 0–1, rain and evaporation mm per step, temperature °C, snow mm,
suction kPa. Units in headings of tables, such as rain (inch), are converted; percent and kelvin are recognised, with a
warning.</p>
<p><b>Pitfalls.</b> What is dropped is counted in the log and in the station layer; read it before you trust a mean.
Numbers such as -999 or 9999 are missing values, and T (trace) in tables of rain is 0. Some networks report dry hours as
missing (DWD in ISMN); the log says where this is likely. In dates such as 03/04/2015 day and month are never guessed:
where the rows do not distinguish them, set <i>Time format</i>. An average of two sensors jumps where one of them fails.
Text tables and spreadsheets hold no points: write the stations as GeoPackage.</p>
<p><b>What next.</b> Run it once for soil moisture and once for rain; <i>Calibrate SM2RAIN at stations</i> takes both
tables. <i>Sample cubes at stations</i>, <i>Train soil-moisture fusion</i> and <i>Validate against stations</i> take
the layer and the table; land_cover and climate can be the classes of validation.</p>
<p><b>Citation.</b> Dorigo et al. 2021, The International Soil Moisture Network,
https://doi.org/10.5194/hess-25-5749-2021; flags: Dorigo et al. 2013, https://doi.org/10.2136/vzj2012.0097. ISMN data
may not be passed on; cite the networks that you use.</p>
"""
    TAGS = (
        "ismn", "station", "in situ", "insitu", "gauge", "rain gauge", "observation", "soil moisture", "rainfall",
        "precipitation", "csv", "excel", "stm", "ceop", "scan", "cosmos", "table", "time series", "daily", "import",
    )  # fmt: skip
    REQUIRES = ("numpy", "pandas")

    INPUT = "INPUT"
    FORMAT = "FORMAT"
    VARIABLE = "VARIABLE"
    DEPTH_FROM = "DEPTH_FROM"
    DEPTH_TO = "DEPTH_TO"
    TIME_STEP = "TIME_STEP"
    DAY_START = "DAY_START"
    HOUR = "HOUR"
    FLAGS = "FLAGS"
    STATIONS = "STATIONS"
    OBSERVATIONS = "OBSERVATIONS"
    NETCDF = "NETCDF"
    COUNT = "COUNT"

    # Long: a declaration for each parameter, in the order of the dialog.
    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add(
            QgsProcessingParameterFile(
                self.INPUT, self.tr("ISMN download or table of observations"), fileFilter=observations.FILES
            ),
            "A zip or .stm file of ISMN, or a table: text (.csv, .txt, also .gz or several in a zip), spreadsheet, "
            "GeoPackage; or time series at stations in NetCDF (CF conventions). "
            "A folder is given by typing its path, or by picking the Metadata.xml in it.",
        )
        for key, label, choices, help, advanced in _CHOICES:
            self.add_choice(key, label, choices, choices[0], help, advanced=advanced)
            if key == self.VARIABLE:
                add_number = observations.add_number
                add_number(
                    self, "DEPTH_FROM", "Depth from (m)", 0.0, "For soil sensors: the smallest depth of their middle."
                )
                add_number(
                    self, "DEPTH_TO", "Depth to (m)", 0.1, "For soil sensors: the greatest depth of their middle."
                )
        self.add(
            QgsProcessingParameterString(self.DAY_START, self.tr("Start of days"), "", optional=True),
            "When days begin: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name "
            "(Asia/Shanghai). Empty: 00 UTC, but daily values of a local clock keep their days.",
            advanced=True,
        )
        observations.add_number(
            self,
            self.HOUR,
            "Hour of the value",
            None,
            "Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a "
            "step, instead of their mean; days without such a value are left out. Not for rain and evaporation, which "
            "are summed. Empty: the mean.",
            high=24.0,
            advanced=True,
        )
        observations.add_number(
            self,
            "MIN_COVERAGE",
            "Minimum share of a day",
            0.5,
            "Share of a day's steps that have to be known for a daily value.",
            high=1.0,
            advanced=True,
        )
        for key, label, help in (
            ("START", "Start", "First time that is taken, UTC. Empty: all there is."),
            ("END", "End", "Last time, UTC; midnight stands for its whole day. Empty: all there is."),
        ):
            self.add(QgsProcessingParameterDateTime(key, self.tr(label), optional=True), help, advanced=True)
        observations.add_parameters(self)
        kind = Qgis.ProcessingSourceType.Vector
        self.add(
            QgsProcessingParameterFeatureSink(
                self.STATIONS, self.tr("Stations"), Qgis.ProcessingSourceType.VectorPoint
            ),
            "Points with what is known of each station and what was dropped there; GeoPackage keeps them as points.",
        )
        self.add(
            QgsProcessingParameterFeatureSink(self.OBSERVATIONS, self.tr("Observations"), kind),
            "A table in long form: station_id, time, the variable, and the share of the day or the number of sensors.",
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.NETCDF,
                self.tr("Stations and observations (NetCDF)"),
                "NetCDF files (*.nc)",
                optional=True,
                createByDefault=False,
            ),
            "Stations and observations in one file (.nc), as time series of the CF conventions, for other programs; "
            "Import stations reads it again.",
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Stations read")))

    # Long: the steps of a run, one after the other: read, tell, write, style.
    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read, and write layer and table."""
        from ...core import stations
        from ...core.stations.ismn import is_ismn

        series = self.parameterAsFileOutput(parameters, self.NETCDF, context)
        if series:
            environment.require(*observations.NETCDF_PACKAGES)
        path = self.parameterAsFile(parameters, self.INPUT, context)
        if Path(path).name.lower() == "metadata.xml":
            path = str(Path(path).parent)
        name = Path(path.partition("|")[0]).name.partition(".")[0]
        options = self._options(parameters, context)
        form = self.parameterAsEnumString(parameters, self.FORMAT, context)
        if form == "auto":
            form = "ismn" if observations.is_text(path) and is_ismn(path) else "table"
        report = progress(feedback, 0, 70)
        try:
            if form == "ismn":
                found = stations.read_ismn(path, options, progress=report)
            else:
                found = observations.read(self, path, options, parameters, context, report)
        except InputError as error:
            # Core names the file of an input, which may have many.
            keys = {definition.name() for definition in self.parameterDefinitions()}
            named = re.match(r"\w+", str(error))
            raise error if named and named[0] in keys else InputError(f"INPUT: {error}") from error
        for note in found.notes:
            feedback.pushInfo(note)
        for warning in found.warnings:
            feedback.pushWarning(warning)
        table, values = found.stations, found.observations
        feedback.pushInfo(
            f"{len(table)} stations, {len(values)} {options.time_step} values from "
            f"{table['start'].min():%Y-%m-%d} to {table['end'].max():%Y-%m-%d} UTC."
        )
        progress(feedback, 70)(0.0)
        points, observed = ("longitude", "latitude"), options.observed
        with ExitStack() as together:
            rows = write_table(values, self, parameters, self.OBSERVATIONS, context, together=together)
            progress(feedback, 70)(0.9)
            layer = write_table(table, self, parameters, self.STATIONS, context, points=points, together=together)
            if series:
                stations.write_series(
                    series,
                    table,
                    values,
                    observed,
                    daily=options.time_step == "daily",
                    history=f"SM2R {VERSION}, importstations of {name}: {options.time_step}, flags {options.flags}",
                    together=together,
                )
        style_observations(rows, context, of=f"{observed.name}, {options.time_step}, {name}")
        style_stations(
            layer,
            context,
            of=name,
            field="mean",
            variable=observed.field,
            units=observed.units,
        )
        results = {self.STATIONS: layer, self.OBSERVATIONS: rows, self.COUNT: len(table)}
        return results | ({self.NETCDF: series} if series else {})

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        from ...core import days
        from ...core.stations import Options

        def word(key: str) -> str:
            return self.parameterAsEnumString(parameters, key, context)

        def number(key: str) -> float:
            return self.parameterAsDouble(parameters, key, context)

        start, end = read_period(self, parameters, context)
        day_start = self.parameterAsString(parameters, self.DAY_START, context).strip()
        return Options(
            variable=word(self.VARIABLE),
            depth_from=number(self.DEPTH_FROM),
            depth_to=number(self.DEPTH_TO),
            layers=word("LAYERS"),
            time_step=word(self.TIME_STEP),
            day_start=days.parse(day_start) if day_start else None,
            hour=number(self.HOUR) if parameters.get(self.HOUR) not in (None, "") else None,
            flags=word(self.FLAGS),
            min_coverage=number("MIN_COVERAGE"),
            rain_stamp=word("RAIN_STAMP"),
            start=start,
            end=end,
            on_error=word("ON_ERROR"),
        )
