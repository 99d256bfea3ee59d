"""Train a model that estimates rain from the passes of soil moisture around a step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFileDestination

from ...core.errors import OutputError
from ...core.learnedrain.options import OPTIONS
from ...core.sm2rain.options import WEATHER
from .. import rasters
from ..base import Algorithm
from ..fuse.predictors import open_statics
from ..masks import add_mask, read_mask
from ..parameters import add_period, add_report, inform, read_period
from ..words import OF_RECORDS
from . import options as shared

if TYPE_CHECKING:
    import xarray as xr


class TrainRain(Algorithm):
    """Trains trees on cubes of soil moisture and rain, and keeps them as ONNX with a card."""

    NAME = "trainrain"
    TITLE = "Train rain model"
    GROUP = "Rain"
    SUMMARY = "Trains a model that estimates rain from soil moisture, for use beside SM2RAIN, and evaluates it."
    HELP = """
<p><b>Method.</b> SM2RAIN uses two overpasses of soil moisture. The model uses up to three before and three after the
step, at most 10 days away: their values and ages, the changes between them, means of the last 10, 30 and 90 days, the
minimum, maximum and standard deviation of 90 days, and static rasters. From these it learns the reference rain; it
knows neither the day of the year nor the place. <i>Invert soil moisture</i> computes a weighted mean of its rain and
that of SM2RAIN. The weight of the model is the one with the smallest error in a cross-validation. There, rain is
estimated for periods, regions or pixels (SPLIT) to which neither the model nor SM2RAIN was fitted. The report shows the
scores of SM2RAIN, of the model and of the weighted mean.</p>
<p><b>Units.</b> Soil moisture m³ m⁻³ or saturation 0–1; rain mm per time step; static rasters in any units; times in
UTC.</p>
<p><b>Pitfalls.</b> A model is valid for its soil-moisture product, quantity and region; elsewhere it may be less
accurate than SM2RAIN alone. At least 1,000 steps with rain and overpasses around them are needed; several years and
many pixels are better. With static rasters and few pixels, the model learns the pixels instead of the rasters. Very
large grids are thinned to a regular sample of pixels. Frozen ground misleads the model: give temperature or snow.</p>
<p><b>What next.</b> <i>Calibrate SM2RAIN</i> for the same product and period, then <i>Invert soil moisture</i> with its
parameters and this model (MODEL). The report shows whether the model improves the rain.</p>
<p><b>Citation.</b> SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489. Boosted trees by histograms: Ke
et al. (2017), LightGBM, Advances in Neural Information Processing Systems 30. Random forest: Breiman (2001),
https://doi.org/10.1023/A:1010933404324. Cross-validation in space and time: Roberts et al. (2017),
https://doi.org/10.1111/ecog.02881.</p>
"""
    TAGS = (
        "train", "machine learning", "boosting", "random forest", "rainfall", "precipitation", "soil moisture",
        "sm2rain", "onnx", "satellite", "smap", "smos", "ascat", "regression", "model", "near real time",
    )  # fmt: skip
    REQUIRES = (*rasters.PACKAGES, "scikit-learn", "onnx", "onnxruntime")

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cube(
            "SOIL_MOISTURE", "Soil moisture", "A cube, one band a time step, m³ m⁻³ or saturation from 0 to 1.",
            "soil_moisture", "saturation",
        )  # fmt: skip
        self.add_cube("RAINFALL", "Reference rain", "A cube on the same grid and time step, mm per step.", "rainfall")
        self.add_cubes(
            "STATIC", "Static rasters",
            "Rasters without time on the same grid, such as clay or elevation, identified by layer name. Every "
            "inversion with the model needs them.",
            "bands", optional=True,
        )  # fmt: skip
        self.add_options(OPTIONS, "method", "latency")
        add_period(self, "the training period")
        for key, label, help, kinds in (
            ("TEMPERATURE", "Temperature", "A cube, °C; steps below the snow threshold do not count.", ["temperature"]),
            (
                "SNOW",
                "Snow",
                "A cube that is not 0 where it snows or the soil is frozen. If given, temperature is ignored.",
                [],
            ),
        ):
            self.add_cube(key, label, f"{help} On the same grid and time step.", *kinds, optional=True, advanced=True)
        shared.add_snow_threshold(self)
        self.add_options(OPTIONS, "split", "observation_hour", "seed", "licence", words={"split": OF_RECORDS})
        add_mask(self)
        self.add(
            QgsProcessingParameterFileDestination(self.OUTPUT, self.tr("Rain model"), "ONNX files (*.onnx)"),
            "An ONNX file that contains the model card: inputs, training data, scores and errors.",
        )
        add_report(self, "cross-validation of the model and of SM2RAIN, maps, importance of inputs, model card")
        self.add_numbers(
            R="R of the cross-validation", RMSE="RMSE of the cross-validation (mm)", WEIGHT="Weight of the model"
        )

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that all rasters go with soil moisture in the period."""
        from ...core.cube.checks import check_same_grid
        from ...core.sm2rain.axes import check_records, cold_cubes

        start, end = read_period(self, parameters, context)
        moisture, rain = cubes["SOIL_MOISTURE"][0], cubes["RAINFALL"][0]
        cold = cold_cubes(*(next(iter(cubes[key]), None) for key in ("TEMPERATURE", "SNOW")))
        check_records(moisture, {"RAINFALL": rain, **cold}, rainfall=rain, start=start, end=end)
        for name, raster in open_statics(self, moisture).items():
            check_same_grid(moisture, raster, names=("SOIL_MOISTURE", f"STATIC, {name}"))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read records, train, judge; write model and report together."""
        target = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if not target.lower().endswith(".onnx"):
            raise OutputError(f"OUTPUT: {target} has to end in .onnx.")
        from ...core.learnedrain import train_rain

        start, end = read_period(self, parameters, context)
        moisture = rasters.open_cube(self, "SOIL_MOISTURE")
        others = ("RAINFALL", "TEMPERATURE", "SNOW")
        given = {key.lower(): rasters.open_cube(self, key, like=moisture) for key in others}
        shared.say_compiling(self, feedback)
        found = train_rain(
            moisture,
            **given,
            output=target,
            statics=open_statics(self, moisture),
            **self.read_options(WEATHER, parameters, context),
            start=start,
            end=end,
            mask=read_mask(self, moisture, context, feedback),
            **self.read_options(OPTIONS, parameters, context),
            **self.reporting(page, parameters, context, feedback, moisture.rio.crs),
        )
        inform(feedback, found.describe())
        scores = found.scores
        results = {self.OUTPUT: target, "R": scores["r"], "RMSE": scores["rmse"], "WEIGHT": found.weight}
        return {**results, self.REPORT: page}
