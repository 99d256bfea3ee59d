"""Fuse soil-moisture products by trained models."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ...core.errors import InputError
from .. import rasters
from ..base import Algorithm, progress
from ..layers import style_cube
from ..parameters import add_if_missing, add_scheduler, may_be_missing, warn
from ..targets import raster_target
from . import predictors

if TYPE_CHECKING:
    from ...core.fusion.inference import Model, Tally

PROVIDERS = ("auto", "cpu")


class Fuse(Algorithm):
    """Applies trained models to cubes."""

    NAME = "fuse"
    TITLE = "Fuse soil moisture"
    GROUP = "Fuse"
    SUMMARY = "Makes one soil moisture of several products by trained models, and says where these leave what they saw."
    HELP = """
<p><b>Method.</b> Each pixel and day gets what the model tells from the predictors there: the model's file says which
products, variables and days it takes, and layers are found by their product's name. A value is given where all
predictors that the model <i>requires</i> have a value within its window, and at least one other. Of several models the
one with the most required predictors is taken, pixel by pixel and day by day; of equals the first. So a model with SMAP
and one without make one record over both periods. The result covers all days from the first to the last of any
predictor; values beyond 0 to 1 are cut and counted.<br/>
<i>Applicability</i> says where the inputs leave what the model saw: a predictor beyond the 1st to 99th percentile of
its training values (1), a static raster beyond the stations' (2), predictors that never were there together (3; of
several the largest). A value is given all the same.</p>
<p><b>Units.</b> As the model's card says, soil moisture in m³ m⁻³ as a rule. Predictors have to be in the units of the
training, which is checked.</p>
<p><b>Pitfalls.</b> A model knows the places, products and years of its stations; elsewhere it is a guess, and says so
only in part. All cubes have to be on one grid and time step. Products under another name than in training are not
found: <i>Set time</i> names them. Models are run by onnxruntime alone; files that want data elsewhere are refused.</p>
<p><b>What next.</b> <i>Merge by Bayesian model averaging</i> for several fused cubes, or <i>Calibrate SM2RAIN</i>.</p>
<p><b>Citation.</b> Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. The area of applicability: Meyer
and Pebesma (2021), https://doi.org/10.1111/2041-210X.13650.</p>
"""
    TAGS = (
        "fusion", "merge", "machine learning", "random forest", "lstm", "cnn", "onnx", "inference", "predict",
        "soil moisture", "smap", "smos", "ascat", "applicability", "cube",
    )  # fmt: skip
    REQUIRES = (*rasters.PACKAGES, "onnxruntime")

    OUTPUT = "OUTPUT"
    APPLICABILITY = "APPLICABILITY"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        predictors.add_predictors(
            self,
            "The cubes that the models take, on one grid and time step; found by product and variable, in any order.",
            "The static rasters that the models take, on the same grid; found by the layers' names.",
        )
        self.add(
            QgsProcessingParameterMultipleLayers("MODELS", self.tr("Models"), Qgis.ProcessingSourceType.File),
            "One or more ONNX files with a card, such as Train soil-moisture fusion makes. A dialog opened again "
            "from the history has forgotten them, as QGIS does with files: choose them anew.",
        )
        self.add(
            QgsProcessingParameterString("PRODUCT", self.tr("Product name"), "", optional=True),
            "What the result calls itself in tables and legends. Empty: fused_ and the models' methods.",
            advanced=True,
        )
        self.add_choice(
            "PROVIDER", "Processor", PROVIDERS, PROVIDERS[0],
            "auto: a GPU where onnxruntime finds one. cpu: none, for results that are the same everywhere.",
            advanced=True,
        )  # fmt: skip
        add_if_missing(self, "without a model nothing comes out.")
        add_scheduler(self)
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, self.tr("Fused soil moisture")),
            "A cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).",
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                self.APPLICABILITY, self.tr("Applicability"), optional=True, createByDefault=False
            ),
            "A cube of codes: whether the inputs of each value are within what the model saw.",
        )
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Values given")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Match layers to the models, fuse tile by tile, say what came of it."""
        from ...core import cube
        from ...core.fusion import inference
        from ...core.provenance import mark

        models = self._models(parameters, context, feedback)
        if not models:
            feedback.pushWarning("MODELS is empty; nothing is fused.")
            return {}
        cubes = predictors.open_predictors(self)
        fusion = inference.fuse(
            cubes,
            models,
            names=predictors.names(self),
            statics=predictors.open_statics(self, cubes[0]),
            product=self.parameterAsString(parameters, "PRODUCT", context).strip(),
        )
        warn(feedback, fusion.notes)
        given = ", ".join(raster.name for raster in self.rasters(predictors.PREDICTORS))
        trained = [model.card.training for model in models]
        used = "".join(
            mark("soil_moisture", stations=part.stations, start=part.start or None, end=part.end or None)
            for part in trained
        )
        history = f"fuse of {given} by {', '.join(model.name for model in models)}{used}"
        outputs = {
            key: cube.with_history(array, history)
            for key, array in ((self.OUTPUT, fusion.values), (self.APPLICABILITY, fusion.applicability))
        }
        targets = {key: raster_target(self, parameters, key, context) for key in outputs}
        targets = {key: target for key, target in targets.items() if target is not None}
        written = {target: outputs[key] for key, target in targets.items()}
        tally = inference.Tally.of(cube.write(written, progress=progress(feedback), beside=fusion.counts))
        for text in _told(tally, models, inference.APPLICABILITY):
            feedback.pushInfo(text)
        _warn(tally, feedback)
        style_cube(targets[self.OUTPUT], fusion.values, context, name=fusion.values.attrs["product"])
        if self.APPLICABILITY in targets:
            name = self.tr("Applicability")
            path, codes = targets[self.APPLICABILITY], fusion.applicability
            style_cube(path, codes, context, name=name, classes=inference.APPLICABILITY)
        results = {key: str(target) for key, target in targets.items()}
        return {**results, "COUNT": int(tally.models.sum())}

    def _models(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> list[Model]:
        from ...core.fusion.inference import Model

        provider = self.parameterAsEnumString(parameters, "PROVIDER", context)
        files = self.parameterAsFileList(parameters, "MODELS", context)
        paths = [file for file in dict.fromkeys(files) if file]
        if not paths and not may_be_missing(self, parameters, context):
            raise InputError("MODELS is empty. Give a model (.onnx) of Train soil-moisture fusion (sm2r:trainfusion).")
        report = progress(feedback, 0, 0)
        return [
            Model.open(path, name=f"MODELS, {Path(path).name}", provider=provider, progress=report) for path in paths
        ]


def _told(tally: Tally, models: list[Model], meanings: dict[int, str]) -> list[str]:
    """Return what became of the values."""
    count = int(tally.models.sum())
    whole = count + tally.nothing + tally.lost
    texts = [f"{count:,} of {whole:,} values are given ({100 * count / whole:.1f} %)."]
    if len(models) > 1:
        texts += [f"{model.name}: {int(own):,} values." for model, own in zip(models, tally.models, strict=True)]
    shares = 100 * tally.codes / max(count, 1)
    return [*texts, *(f"{share:.1f} %: {meanings[code]}." for code, share in enumerate(shares) if share > 0)]


def _warn(tally: Tally, feedback: QgsProcessingFeedback) -> None:
    if not tally.models.any() and tally.nothing:
        feedback.pushWarning(
            "No value could be given: nowhere are all required predictors there. Check the cubes' periods and nodata."
        )
    if tally.clipped:
        feedback.pushWarning(f"{tally.clipped:,} values beyond 0 to 1 were cut to it.")
    if tally.lost:
        feedback.pushWarning(f"{tally.lost:,} values are missing since a model gave no finite number there.")
