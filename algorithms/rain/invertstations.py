"""Turn the soil moisture of stations into rainfall."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...core import environment
from ...core.sm2rain.options import PARAMETERS, WEATHER
from ..base import Algorithm
from ..checking import check_columns
from ..inputs import Inputs
from ..parameters import add_period, add_report, inform, read_period, read_quantiles
from ..tables import read_table, write_table
from . import models, stations
from . import options as shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd


class InvertStations(Algorithm):
    """Inverts soil moisture at stations with parameters calibrated before."""

    NAME = "invertstations"
    TITLE = "Invert soil moisture at stations"
    GROUP = "Rain"
    SUMMARY = "Turns the soil moisture of stations into rain, with the parameters of an earlier calibration."
    HELP = (
        """
<p><b>Method.</b> SM2RAIN, the soil water balance inverted: rain = max(0, Z·Δs + a·s<sup>b</sup>·Δt (+ K·E)). Filter,
limits of normalisation and step rule are those stored with the parameters, so that a later record is on the same scale,
whatever its own extremes are. Every value has a reason: computed, replaced by the fallback in frost, missing and why,
or saturated, where soil moisture is at its upper limit and rain may be underestimated.</p>
<p><b>Rain model.</b> With MODEL, the rain is a weighted mean of SM2RAIN and of a model of <i>Train rain model</i> that
was trained without static rasters. A table does not say from which product its soil moisture is: use a model of the
same product, for example of the satellite that was sampled at the stations. A model of a satellite is less accurate
than SM2RAIN alone for soil moisture measured at stations.</p>
<p><b>Units.</b> Soil moisture as in the calibration; rain and evaporation mm per time step; temperature °C; UTC.</p>
<p><b>Pitfalls.</b> The time step must be that of the calibration. The last step has no rain, because no step follows it
(the first step, if rain is stamped with the end). Without a temperature, frost and snow are not recognised.</p>
<p><b>What next.</b> Compare the rain with gauges that were not used in the calibration, or in another period.</p>
"""
        + shared.CITATION
    )
    TAGS = (
        "sm2rain", "rainfall", "precipitation", "soil moisture", "inversion", "estimate", "station", "in situ", "snow",
        "bottom-up", "water balance", "time series",
    )  # fmt: skip
    REQUIRES = stations.PACKAGES

    PARAMETERS = "PARAMETERS"
    WEATHER = "WEATHER"
    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        stations.add_soil_moisture(self)
        stations.add_table(
            self,
            self.PARAMETERS,
            "Parameters",
            "The output of Calibrate SM2RAIN at stations; its field station_id contains the names of the stations.",
            usual=["station_id", "z", "a", "b"],
        )
        models.add_model(self)
        stations.add_record_fields(self)
        add_period(self, "the period to invert")
        stations.add_table(
            self,
            self.WEATHER,
            "Weather of stations",
            "A table in the same form, with the fields below. Empty: they are in the table of soil moisture.",
            optional=True,
            advanced=True,
        )
        for key, label, help in (
            ("EVAPORATION_FIELD", "Evaporation field", "mm per step; needed if K was calibrated."),
            ("TEMPERATURE_FIELD", "Temperature field", "°C; below the snow threshold the fallback's value is taken."),
            ("FALLBACK_FIELD", "Fallback rain field", "mm per step, taken in snow and frost. Empty: missing there."),
        ):
            stations.add_field(self, key, label, self.WEATHER, help, advanced=True)
        shared.add_snow_threshold(self)
        shared.add_overrides(self)
        shared.add_errors(self)
        self.add_table_output(
            self.OUTPUT, "Rain",
            "A table with station_id, time, rainfall (mm per step), reason and reason_code; lower and upper bound, "
            "probability (0 to 1) and quality_flag (0 good to 3 do not use), if the parameters include errors.",
        )  # fmt: skip
        add_report(self, "rain by station, time series, reasons", by_default=False)
        self.add_numbers(COUNT="Values of rain")

    def check_inputs(self, inputs: Inputs, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check that the tables have the fields that are read."""
        for key, columns in stations.columns_of(self, parameters, context, self.WEATHER, _OTHERS).items():
            check_columns(inputs, key, [field for field, _ in columns.values()])
        check_columns(inputs, self.PARAMETERS, [_STATION])

    def needs(self, parameters: dict[str, Any]) -> Sequence[str]:
        """Return the packages that a run needs; a model needs one more."""
        return (*self.REQUIRES, *models.needs(parameters))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read the tables, invert, and write table and report."""
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if page:
            environment.require("plotly")
        from ...core.sm2rain import invert_stations

        start, end = read_period(self, parameters, context)
        model = models.read_model(self, parameters, context, feedback)
        feedback.pushInfo(self.tr("Reading the tables."))
        frames, _ = stations.read_records(self, parameters, context, feedback, self.WEATHER, _OTHERS)
        changed = shared.read_overrides(self, parameters, context)
        shared.say_compiling(self, feedback)
        results: dict[str, Any] = {}
        with ExitStack() as stack:

            def write(parts: Iterator[pd.DataFrame]) -> None:
                results[self.OUTPUT] = write_table(parts, self, parameters, self.OUTPUT, context, together=stack)

            found = invert_stations(
                **frames,
                parameters=self._parameters().assign(**changed),
                **self.read_options(WEATHER, parameters, context),
                start=start,
                end=end,
                probabilities=read_quantiles(self, parameters, context),
                wet_threshold=self.parameterAsDouble(parameters, "WET_THRESHOLD", context),
                model=model,
                write=write,
                **self.reporting(page, parameters, context, feedback),
                tell=partial(inform, feedback),
                together=stack,
            )
        return {**results, self.REPORT: page, "COUNT": found.summary.known}

    def _parameters(self) -> pd.DataFrame:
        from ...core.sm2rain.finish import FINISHED
        from ...core.sm2rain.records import STORED
        from ...core.sm2rain.uncertainty import KEY

        source = self.source(self.PARAMETERS)
        there = set(source.fields().names())
        columns = {name: (name, "number") for name in (*PARAMETERS, *FINISHED) if name in there}
        columns |= {name: (name, "number") for name in ("r", "rmse") if name in there}
        # A station without one of them has its default: errors are not known of a few steps.
        columns |= {name: (name, "label") for name in (*STORED, KEY, "status") if name in there}
        return read_table(source, self.PARAMETERS, {"station_id": (_STATION, "text"), **columns})


# What is read of the weather, and which parameters name the fields.
_OTHERS = {name: f"{name.upper()}_FIELD" for name in ("evaporation", "temperature", "fallback")}
# The field of the parameters that names stations.
_STATION = "station_id"
