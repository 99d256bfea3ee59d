"""Bring observations at stations in: from ISMN downloads and from tables."""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ...core import environment
from ...core.errors import InputError
from ...core.stations.options import OPTIONS
from ...core.version import VERSION
from ..base import Algorithm, progress
from ..layers import style_observations, style_stations
from ..parameters import inform, read_period
from ..tables import write_table
from . import observations

if TYPE_CHECKING:
    from ...core.stations import Options


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
at one hour instead of the mean, which is best for SM2RAIN: it computes rain from the change of soil moisture between
two moments, and daily means smooth this change. The time of a daily value is when its day begins, as in cubes. ISMN
stamps rain with the end of the hour it fell in, so that the value stamped 00:00 belongs to the day before; in tables
the stamp is taken as the start (see <i>Rain stamp</i>). Native values keep the stamps that the files have. Stamps such
as 2015-04-01T00:00+08:00 contain their time zone; others are UTC, unless <i>Table: time zone</i> or <i>hours ahead of
UTC</i> is set. Daily values of a local clock stay as they are, and the log and <code>day_start</code> in the station
layer say when their days begin.</p>
<p><b>Units.</b> Soil moisture m³ m⁻³, saturation 0–1, rain and evaporation mm per step, temperature °C, snow mm,
suction kPa. Units in headings of tables, such as rain (inch), are converted; percent and kelvin are recognised, with a
warning.</p>
<p><b>Pitfalls.</b> What is dropped is counted in the log and in the station layer; read it before you trust a mean.
Numbers such as -999 or 9999 are missing values, and T (trace) in tables of rain is 0. Some networks report dry hours as
missing (DWD in ISMN); the log says where this is likely. In dates such as 03/04/2015 day and month are never guessed:
where the rows do not distinguish them, set <i>Time format</i>. An average of two sensors jumps where one of them fails.
Text tables and spreadsheets cannot store points: write the stations as GeoPackage.</p>
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
    STATIONS = "STATIONS"
    OBSERVATIONS = "OBSERVATIONS"
    NETCDF = "NETCDF"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add(
            QgsProcessingParameterFile(
                self.INPUT, self.tr("ISMN download or table of observations"), fileFilter=observations.FILES
            ),
            "A zip or .stm file of ISMN, or a table: text (.csv, .txt, also .gz or several in a zip), spreadsheet, "
            "GeoPackage; or time series at stations in NetCDF (CF conventions). A folder is given by typing its path, "
            "or by picking the Metadata.xml in it.",
        )
        self.add_options(OPTIONS)
        for key, label, help in (
            ("START", "Start", "First time that is read, UTC. Empty: from the first value."),
            (
                "END",
                "End",
                "Last time that is read, UTC; a date without a time includes the whole day. Empty: to the last value.",
            ),
        ):
            self.add_time(key, label, help, advanced=True)
        observations.add_parameters(self)
        self.add_table_output(
            self.STATIONS, "Stations",
            "Points with the properties of each station and the number of values dropped there, best as GeoPackage.",
            kind="points",
        )  # fmt: skip
        self.add_table_output(
            self.OBSERVATIONS, "Observations",
            "A table in long form: station_id, time, the variable, and the share of the day or the number of sensors.",
        )  # fmt: skip
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
        self.add_numbers(COUNT="Stations read")

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
        chosen = self.read_options(OPTIONS, parameters, context)
        form = chosen.pop("format")
        options = self._options(chosen, parameters, context)
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
        inform(feedback, found.notes)
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
            units="mm per day" if observed.units == "mm" and options.time_step == "daily" else observed.units,
        )
        return {self.STATIONS: layer, self.OBSERVATIONS: rows, self.NETCDF: series, "COUNT": len(table)}

    def _options(self, chosen: dict[str, Any], parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        from ...core import days
        from ...core.stations import Options

        start, end = read_period(self, parameters, context)
        text = chosen.pop("day_start").strip()
        return Options(**chosen, day_start=days.parse(text) if text else None, start=start, end=end)
