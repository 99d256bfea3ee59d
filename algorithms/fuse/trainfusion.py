"""Train a model that fuses soil-moisture products."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFileDestination

from ...core import environment
from ...core.errors import DependencyError, OutputError
from ...core.fusion.learners import NETWORKS
from ...core.fusion.options import OPTIONS, Options
from .. import rasters, words
from ..base import Algorithm
from ..parameters import add_if_missing, add_period, add_report, inform, may_be_missing, read_period
from ..stations import read_stations
from . import predictors

if TYPE_CHECKING:
    import xarray as xr


class TrainFusion(Algorithm):
    """Trains trees or a network at stations, and keeps them as ONNX with a card."""

    NAME = "trainfusion"
    TITLE = "Train soil-moisture fusion"
    GROUP = "Fuse"
    SUMMARY = "Trains a model at stations that estimates soil moisture from several products, and evaluates it."
    HELP = f"""
<p><b>Method.</b> The model learns the soil moisture measured at each station and day from the products there: their
values, which of them are missing, their earlier values, and static rasters.<br/>
{words.methods()}<br/>
With <i>paper</i> the settings are searched. Predictors are removed at random in training, so that one model can be used
with and without a satellite. A fifth of the data is not used for training, but for evaluation: single days, whole
stations (those of one pixel together), or the end of the record. The report also shows the scores at stations that were
not used for training.</p>
<p><b>Units.</b> Soil moisture from 0 to 1 (m³ m⁻³), as are RMSE and bias; predictors in any units, which the model
remembers. Times are UTC.</p>
<p><b>Pitfalls.</b> A <i>random</i> split gives scores that are too good: soil moisture of one day is nearly that of the
next. A model from a few stations is not valid for a whole region: look at the scores by station, and at the bias.
Stations measure points, products pixels. With few stations, the model can recognise each station by its static rasters;
it then memorises the stations, and does not learn the effect of the rasters. Codes such as land-cover classes are taken
as numbers. boosting compares each day with the whole record of the pixel. It needs records of a year or more, for
training and for use; for shorter records, switch RELATIVE off. {NETWORKS} need PyTorch for training, but not
for use. The model is valid only for these products, versions and units.</p>
<p><b>What next.</b> <i>Fuse soil moisture</i> applies the model to cubes; <i>Merge by Bayesian model averaging</i>
merges several such cubes.</p>
<p><b>Citation.</b> The three models: Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Random forest:
Breiman (2001), https://doi.org/10.1023/A:1010933404324. LSTM: Hochreiter and Schmidhuber (1997),
https://doi.org/10.1162/neco.1997.9.8.1735. Why splits leak: Roberts et al. (2017), https://doi.org/10.1111/ecog.02881.
</p>
"""
    TAGS = (
        "train", "machine learning", "boosting", "random forest", "lstm", "cnn", "tcn", "neural network",
        "deep learning", "fusion", "soil moisture", "onnx", "smap", "smos", "ascat", "regression", "stations", "model",
    )  # fmt: skip
    REQUIRES = (*rasters.PACKAGES, "scikit-learn", "onnx", "onnxruntime")

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        predictors.add_predictors(
            self,
            "Cubes on one grid and time step, such as SMOS, SMAP and ASCAT; periods may differ. The model identifies "
            "them by product and variable.",
            "Rasters without time on the same grid, such as elevation or clay; the model knows them by the layers' "
            "names.",
        )
        self.add_source(
            "points", "STATIONS", "Stations", "A layer of points, in any coordinate reference system."
        )  # fmt: skip
        self.add_source(
            "table", "OBSERVATIONS", "Soil moisture of stations",
            "A table in long form, one row for each station and time. Several values in a time step are averaged.",
        )  # fmt: skip
        self.add_options(OPTIONS, "method", "window", "split", "search", "seed")
        self.add_field(
            "STATION_FIELD", "Station field", "station_id", "STATIONS",
            "The field with the name of the station, in both inputs.", also=["OBSERVATIONS"],
        )  # fmt: skip
        for key, label, default, help in (
            ("TIME_FIELD", "Time field", "time", "ISO-8601 text, date or date and time; UTC."),
            (
                "VALUE_FIELD", "Soil moisture field", "soil_moisture",
                "The measured soil moisture, from 0 to 1, m³ m⁻³.",
            ),
        ):  # fmt: skip
            self.add_field(key, label, default, "OBSERVATIONS", help)
        add_period(self, "the observations that are used", advanced=True)
        self.add_options(
            OPTIONS, "required", "season", "relative", "elsewhere", "drop", "folds", "epochs", "refit", "licence"
        )  # fmt: skip
        add_if_missing(self, "without PyTorch, networks are not trained.")
        self.add(
            QgsProcessingParameterFileDestination(self.OUTPUT, self.tr("Model"), "ONNX files (*.onnx)"),
            "An ONNX file with the model's card inside: inputs, training data, scores.",
        )
        add_report(self, "scores by station, against each product alone, importance of inputs, learning curve, card")
        for key, label in (("R", "R"), ("RMSE", "RMSE (m³ m⁻³)"), ("BIAS", "Bias (m³ m⁻³)")):
            self.add_numbers(**{key: f"{label} on the test part"})

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the predictors go together."""
        from ...core.fusion.records import check_predictors

        required = self.parameterAsString(parameters, "REQUIRED", context).split(",")
        if cubes[predictors.PREDICTORS]:
            labels = rasters.labels_of(self, predictors.PREDICTORS)
            check_predictors(cubes[predictors.PREDICTORS], labels, required)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Gather, train, judge; write model and report together."""
        target = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if not target.lower().endswith(".onnx"):
            raise OutputError(f"OUTPUT: {target} has to end in .onnx.")
        chosen = self.read_options(OPTIONS, parameters, context)
        required = chosen.pop("required").split(",")
        options = Options(**chosen | {"licence": chosen["licence"].strip()})
        try:
            for package in options.learner.needs:
                environment.require(package)
        except DependencyError as missing:
            if not may_be_missing(self, parameters, context):
                raise
            feedback.pushWarning(f"{options.method} is left out: {missing}")
            return {}
        from ...core.fusion import train_model

        options.check()
        cubes = predictors.open_predictors(self)
        stations, observations = read_stations(self, parameters, context, feedback, cubes[0].rio.crs)
        start, end = read_period(self, parameters, context)
        found = train_model(
            cubes,
            stations,
            observations,
            output=target,
            options=options,
            statics=predictors.open_statics(self, cubes[0]),
            required=required,
            start=start,
            end=end,
            labels=rasters.labels_of(self, predictors.PREDICTORS),
            **self.reporting(page, parameters, context, feedback),
        )
        count = len(found.trained.records.stations)
        feedback.pushInfo(f"{count} stations; {options.method}, window {options.steps}, split {options.split}.")
        inform(feedback, found.describe())
        scores = found.scores
        results = {self.OUTPUT: target, "R": scores["r"], "RMSE": scores["rmse"], "BIAS": scores["bias"]}
        return {**results, self.REPORT: page}
