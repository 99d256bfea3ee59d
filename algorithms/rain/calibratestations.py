"""Calibrate SM2RAIN at stations."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterNumber,
)

from ...core import environment
from ...core.sm2rain.options import WEATHER
from ..base import Algorithm
from ..checking import check_columns
from ..inputs import Inputs
from ..parameters import add_period, add_report, inform, optional_number, read_period
from ..tables import write_table
from . import options as shared
from . import stations


class CalibrateStations(Algorithm):
    """Fits SM2RAIN's parameters to soil moisture and rain at stations."""

    NAME = "calibratestations"
    TITLE = "Calibrate SM2RAIN at stations"
    GROUP = "Rain"
    SUMMARY = "Fits the parameters of SM2RAIN at each station, so that its soil moisture gives the observed rain."
    HELP = (
        """
<p><b>Method.</b> SM2RAIN inverts the soil water balance: rain = Z·Δs + a·s<sup>b</sup>·Δt (+ K·E), where s is soil
moisture, normalised and, depending on the variant, filtered. For each b (and T, c) the best Z and a are found exactly,
so that the fit is the best one within the bounds and does not depend on a first guess. Simulated and observed rain are
compared by their sums over windows, a day by default.</p>
<p><b>Units.</b> Soil moisture m³ m⁻³ or saturation 0–1; rain and evaporation mm per time step; times in UTC.
Parameters: Z mm, a mm d⁻¹, T days; b, c and K have none.</p>
<p><b>Pitfalls.</b> Percent is refused: divide by 100. Soil moisture and rain must have the same time stamps. A window
with a gap does not count: see <i>Longest gap to bridge</i>. Parameters at their bounds are poorly identified; compare
scores rather than parameters.</p>
<p><b>What next.</b> <i>Invert soil moisture at stations</i> turns soil moisture of any period into rain with the table
made here; the limits of normalisation are stored in it.</p>
"""
        + shared.CITATION
    )
    TAGS = (
        "sm2rain", "rainfall", "precipitation", "soil moisture", "calibration", "station", "in situ", "gauge", "fit",
        "bottom-up", "water balance", "time series",
    )  # fmt: skip
    REQUIRES = stations.PACKAGES

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        stations.add_soil_moisture(self)
        stations.add_table(
            self,
            "RAINFALL",
            "Rain of stations",
            "A table in the same form, with the same names for station and time; it may be the same table, chosen "
            "again so that its rain field can be selected. Empty: the rain is in the table of soil moisture.",
            optional=True,
        )
        stations.add_record_fields(self)
        stations.add_field(
            self, "RAINFALL_FIELD", "Rain field", "RAINFALL", "mm per time step. Empty: rainfall.", "rainfall"
        )
        shared.add_variant(self)
        add_period(self, "the calibration period")
        stations.add_field(
            self,
            "EVAPORATION_FIELD",
            "Evaporation field",
            "RAINFALL",
            "Potential evaporation, mm per time step, in the table that holds the rain. Adds the term K·E.",
            advanced=True,
        )
        shared.add_method(self)
        stations.add_field(
            self,
            "TEMPERATURE_FIELD",
            "Temperature field",
            "RAINFALL",
            "°C, in the table that holds the rain; steps below the snow threshold do not count.",
            advanced=True,
        )
        shared.add_snow_threshold(self)
        shared.add_limits(self, self._add_limit)
        shared.add_pool(self, "station")
        stations.add_field(
            self,
            "CLASS_FIELD",
            "Class field",
            stations.SOIL_MOISTURE,
            "For parameter sets by classes: the class of each station, in the table of soil moisture.",
            advanced=True,
        )
        shared.add_bounds(self)
        self.add_table_output(
            self.OUTPUT, "Parameters", "A table of parameters, scores and settings, with a row for each station."
        )
        add_report(self, "fit, scatter, time series, parameters and their bounds")
        self.add_numbers(COUNT="Stations calibrated", R="Median R", RMSE="Median RMSE (mm)")

    def _add_limit(self, key: str, label: str, default: float | None, help: str) -> None:
        parameter = QgsProcessingParameterNumber(
            key,
            self.tr(label),
            Qgis.ProcessingNumberParameterType.Double,
            default,
            optional=True,
            minValue=0.0,
            maxValue=1.0,
        )
        self.add(parameter, help, advanced=True)

    def check_inputs(self, inputs: Inputs, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that the tables have the fields that are read."""
        for key, columns in stations.columns_of(self, parameters, context, "RAINFALL", _OTHERS).items():
            check_columns(inputs, key, [field for field, _ in columns.values()])

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the tables, calibrate, and write table and report."""
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if page:
            environment.require("plotly")
        from ...core.sm2rain import calibrate_stations

        options = shared.read_options(self, parameters, context)
        start, end = read_period(self, parameters, context)
        feedback.pushInfo(self.tr("Reading the tables."))
        frames, classes = stations.read_records(self, parameters, context, feedback, "RAINFALL", _OTHERS)
        shared.say_compiling(self, feedback)
        shared.tell_stamp(options, feedback)
        with ExitStack() as stack:
            found = calibrate_stations(
                **frames,
                options=options,
                **self.read_options(WEATHER, parameters, context),
                classes=classes,
                porosity=optional_number(self, "POROSITY", parameters, context),
                residual=optional_number(self, "RESIDUAL", parameters, context) or 0.0,
                start=start,
                end=end,
                **self.reporting(page, parameters, context, feedback),
                tell=partial(inform, feedback),
                together=stack,
            )
            written = write_table(found.parameters, self, parameters, self.OUTPUT, context, together=stack)
        numbers = {"R": found.summary.median("r"), "RMSE": found.summary.median("rmse")}
        return {self.OUTPUT: written, self.REPORT: page, "COUNT": found.summary.count, **numbers}


# What is read of the table of rain, and which parameters name the fields.
_OTHERS = {"rainfall": "RAINFALL_FIELD", "evaporation": "EVAPORATION_FIELD", "temperature": "TEMPERATURE_FIELD"}
