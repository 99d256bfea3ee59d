"""Train a model that fuses soil-moisture products."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core import environment
from ...core.errors import DependencyError, OutputError
from ...core.fusion.learners import LEARNERS, METHODS
from .. import rasters, words
from ..base import Algorithm
from ..parameters import add_if_missing, add_period, add_report, may_be_missing, read_period
from ..stations import read_stations
from . import predictors

if TYPE_CHECKING:
    import xarray as xr

    from ...core.fusion.options import Options

SPLITS = ("random", "station", "time")
SEARCHES = ("fixed", "paper")


class TrainFusion(Algorithm):
    """Trains trees or a network at stations, and keeps them as ONNX with a card."""

    NAME = "trainfusion"
    TITLE = "Train soil-moisture fusion"
    GROUP = "Fuse"
    SUMMARY = "Trains a model at stations that makes one soil moisture of several products, and evaluates it."
    HELP = f"""
<p><b>Method.</b> The model learns the soil moisture measured at each station and day from the products there: their
values, which of them are missing, their earlier values, and static rasters.<br/>
{words.methods()}<br/>
With <i>paper</i> the settings are searched. Predictors are removed at random in training, so that one model can be used
with and without a satellite. A fifth of the data is held out: single days, whole stations (those of one pixel
together), or the end of the record. The report also shows the scores at stations that the model has not seen.</p>
<p><b>Units.</b> Soil moisture from 0 to 1 (m³ m⁻³), as are RMSE and bias; predictors in any units, which the model
remembers. Times are UTC.</p>
<p><b>Pitfalls.</b> A <i>random</i> split gives scores that are too good: soil moisture of one day is nearly that of the
next. A model from a few stations is not valid for a whole region: look at the scores by station, and at the bias.
Stations measure points, products pixels. With few stations, the model can recognise each station by its static rasters;
it then memorises the stations, and does not learn the effect of the rasters. Codes such as land-cover classes are taken
as numbers. boosting compares each day with the whole record of the pixel. It needs records of a year or more, for
training and for use; for shorter records, switch RELATIVE off. {words.NETWORKS} need PyTorch for training, but not
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

    # Long: a declaration for each parameter, in the order of the dialog.
    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        predictors.add_predictors(
            self,
            "Cubes on one grid and time step, such as SMOS, SMAP and ASCAT; periods may differ. The model knows them "
            "by product and variable.",
            "Rasters without time on the same grid, such as elevation or clay; the model knows them by the layers' "
            "names.",
        )
        vector = Qgis.ProcessingSourceType
        self.add(
            QgsProcessingParameterFeatureSource("STATIONS", self.tr("Stations"), [vector.VectorPoint]),
            "A layer of points, in any coordinate reference system.",
        )
        self.add(
            QgsProcessingParameterFeatureSource("OBSERVATIONS", self.tr("Soil moisture of stations"), [vector.Vector]),
            "A table in long form, one row for each station and time. Several values in a time step are averaged.",
        )
        self.add_choice(
            "METHOD", "Method", METHODS, METHODS[0],
            f"boosting is quick and best at new stations; rf, lstm and cnn are the paper's. {words.NETWORKS} need "
            "PyTorch.",
        )  # fmt: skip
        self.add(
            self._number("WINDOW", "Window (steps)", None, 1, 365, optional=True),
            "Number of days that the model uses, including the one that it estimates; for lstm_sequence and tcn, the "
            "greatest age of a value. Empty: 1 for trees, 8 for networks.",
        )
        self.add_choice(
            "SPLIT", "Test part", SPLITS, SPLITS[0],
            "What is held out to judge the model: random days (scores too good), whole stations, or the end of the "
            "record.",
        )  # fmt: skip
        self.add_choice(
            "SEARCH", "Settings", SEARCHES, SEARCHES[0],
            "fixed: the paper's settings. paper: its searches, which take many times as long.",
        )  # fmt: skip
        self.add(
            self._number("SEED", "Seed", 0, 0, 2**31 - 1),
            "The same seed and inputs give the same model.",
        )
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
        self.add(
            QgsProcessingParameterString("REQUIRED", self.tr("Required products"), "", optional=True),
            "Products without which nothing is predicted, separated by commas. Empty: any one product is enough. The "
            "paper's two periods are two models, one of which requires SMAP.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("SEASON", self.tr("Day of the year as a predictor"), False),
            "Adds the season to the predictors. The model is then better at these stations and worse elsewhere.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("RELATIVE", self.tr("Compare with the whole record"), True),
            "boosting: how wet a day is within the pixel's record is a predictor. Needs records of a year or more, in "
            "training and in use.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("ELSEWHERE", self.tr("For places far from the stations"), False),
            "boosting: wetter products never give drier soil, and the level comes only from the values of the day. "
            "Worse near the stations, better in another region.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "DROP", self.tr("Share of predictors removed"), Qgis.ProcessingNumberParameterType.Double, 0.3,
                minValue=0.0, maxValue=0.9,
            ),
            "Probability with which each product is removed in training, so that the model also works without it. 0: "
            "never.",
            advanced=True,
        )  # fmt: skip
        self.add(
            self._number("FOLDS", "Groups of stations", 5, 0, 100),
            "For the comparison by station: one model is trained for each group, without its stations. 0: no "
            "comparison.",
            advanced=True,
        )
        self.add(
            self._number("EPOCHS", "Epochs at most", 60, 1, 10000),
            "Passes of networks over the data; training stops earlier if it no longer improves.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("REFIT", self.tr("Train once more on all data"), False),
            "The model that is kept has seen all stations and days; the scores are still those of the split.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("LICENCE", self.tr("Licence"), "", optional=True),
            "Terms of use in the model's card, such as CC BY 4.0; the licence of the stations' data may restrict them.",
            advanced=True,
        )
        add_if_missing(self, "without PyTorch, networks are not trained.")
        self.add(
            QgsProcessingParameterFileDestination(self.OUTPUT, self.tr("Model"), "ONNX files (*.onnx)"),
            "An ONNX file with the model's card inside: inputs, training data, scores.",
        )
        add_report(self, "scores by station, against each product alone, importance of inputs, learning curve, card")
        for key, label in (("R", "R"), ("RMSE", "RMSE (m³ m⁻³)"), ("BIAS", "Bias (m³ m⁻³)")):
            self.addOutput(QgsProcessingOutputNumber(key, self.tr(f"{label} on the test part")))

    def _number(
        self, key: str, label: str, default: int | None, low: int, high: int, *, optional: bool = False
    ) -> QgsProcessingParameterNumber:
        kind = Qgis.ProcessingNumberParameterType.Integer
        return QgsProcessingParameterNumber(key, self.tr(label), kind, default, optional, low, high)

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
        method = self.parameterAsEnumString(parameters, "METHOD", context)
        try:
            for package in LEARNERS[method].needs:
                environment.require(package)
        except DependencyError as missing:
            if not may_be_missing(self, parameters, context):
                raise
            feedback.pushWarning(f"{method} is left out: {missing}")
            return {}
        from ...core.fusion import train_model

        options = self._options(parameters, context)
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
            required=self.parameterAsString(parameters, "REQUIRED", context).split(","),
            start=start,
            end=end,
            labels=rasters.labels_of(self, predictors.PREDICTORS),
            **self.reporting(page, parameters, context, feedback),
        )
        count = len(found.trained.records.stations)
        feedback.pushInfo(f"{count} stations; {options.method}, window {options.steps}, split {options.split}.")
        for text in found.describe():
            feedback.pushInfo(text)
        scores = found.scores
        results = {self.OUTPUT: target, "R": scores["r"], "RMSE": scores["rmse"], "BIAS": scores["bias"]}
        return {**results, self.REPORT: page}

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        from ...core.fusion.options import Options

        empty = parameters.get("WINDOW") in (None, "")
        return Options(
            method=self.parameterAsEnumString(parameters, "METHOD", context),
            window=None if empty else self.parameterAsInt(parameters, "WINDOW", context),
            split=self.parameterAsEnumString(parameters, "SPLIT", context),
            search=self.parameterAsEnumString(parameters, "SEARCH", context),
            seed=self.parameterAsInt(parameters, "SEED", context),
            season=self.parameterAsBoolean(parameters, "SEASON", context),
            relative=self.parameterAsBoolean(parameters, "RELATIVE", context),
            elsewhere=self.parameterAsBoolean(parameters, "ELSEWHERE", context),
            drop=self.parameterAsDouble(parameters, "DROP", context),
            folds=self.parameterAsInt(parameters, "FOLDS", context),
            epochs=self.parameterAsInt(parameters, "EPOCHS", context),
            refit=self.parameterAsBoolean(parameters, "REFIT", context),
            licence=self.parameterAsString(parameters, "LICENCE", context).strip(),
        )
