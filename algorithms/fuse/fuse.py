"""Fuse soil-moisture products by trained models."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...core.errors import InputError
from .. import rasters
from ..base import Algorithm, progress
from ..layers import style_cube
from ..masks import add_mask, read_mask
from ..parameters import add_if_missing, add_scheduler, inform, may_be_missing, warn
from ..stations import read_stations
from ..targets import raster_target
from . import predictors

if TYPE_CHECKING:
    import xarray as xr

    from ...core.fusion.models import Model

PROVIDERS = ("auto", "cpu")
#: The models that come with the plugin, by method.
SHIPPED = ("boosting", "rf", "lstm", "cnn")
FOLDER = Path(__file__).parents[2] / "models"


class Fuse(Algorithm):
    """Applies trained models to cubes."""

    NAME = "fuse"
    TITLE = "Fuse soil moisture"
    GROUP = "Fuse"
    SUMMARY = "Estimates soil moisture from products by trained models, and marks inputs outside the training data."
    HELP = """
<p><b>Method.</b> A model estimates the soil moisture of each pixel and day from the predictors there. Its file contains
the products, variables and days that it needs, and layers are found by product name. A pixel has a value where at least
one predictor, and all predictors that the model <i>requires</i>, have values within its window. If there are several
models, the one with the most required predictors is used, for each pixel and day; if two require the same number, the
first one. In this way, a model with SMAP and one without give one record over both periods. The result covers all days
from the first to the last of any predictor; values outside 0 to 1 are set to 0 or 1, and counted.<br/>
<i>Applicability</i> marks inputs outside the training data: a predictor outside the 1st to 99th percentile of its
training values (1), a static raster outside the range of the stations (2), predictors that never occurred together in
training (3). If several apply, the largest code is given. A value is computed in any case.<br/>
At a new place most of the error is a constant offset: a few days of measurements there correct it (<i>Places with
measurements for the level</i>, an advanced parameter).</p>
<p><b>Units.</b> As the model's card says, soil moisture in m³ m⁻³ as a rule. Predictors have to be in the units of the
training, which is checked.</p>
<p><b>Pitfalls.</b> A model is reliable for places, products and years like those that it was trained with. Elsewhere it
extrapolates, and the applicability shows this only in part. All cubes have to be on one grid and time step. Products
are found by the name that they had in training, or by a usual one (smap for smap_l3), which the log says; <i>Set
time</i> renames them. Model files that refer to other files are refused.</p>
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
            QgsProcessingParameterMultipleLayers(
                "MODELS", self.tr("Models"), Qgis.ProcessingSourceType.File, optional=True
            ),
            "One or more ONNX files with a card, such as Train soil-moisture fusion makes. Empty: the models ticked "
            "below. QGIS does not keep such lists in the history: choose them again if you open the dialog from there.",
        )
        self.add(
            QgsProcessingParameterEnum(
                "SHIPPED", self.tr("Shipped models"), list(SHIPPED), allowMultiple=True, optional=True,
                usesStaticStrings=True,
            ),
            "Models that are included in the plugin; they are used after those above. They take smos_l3, smap_l3, "
            "era5_land and ascat; the guide's page 'Pretrained models' lists their scores. boosting is the best one.",
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("PRODUCT", self.tr("Product name"), "", optional=True),
            "Name of the result in tables and legends. Empty: fused_ and the models' methods.",
            advanced=True,
        )
        self.add_choice(
            "PROVIDER", "Processor", PROVIDERS, PROVIDERS[0],
            "auto: a GPU where onnxruntime finds one. cpu: no GPU, for the same results on every machine.",
            advanced=True,
        )  # fmt: skip
        predictors.add_levels(self)
        add_mask(self)
        self.add_field(
            "STATION_FIELD", "Station field", "station_id", "LEVEL_STATIONS",
            "The field with the name of the place, in both inputs.",
            also=["LEVEL_OBSERVATIONS"],
        )  # fmt: skip
        for key, label, default, help in (
            ("TIME_FIELD", "Time field", "time", "ISO-8601 text, date or date and time; UTC."),
            ("VALUE_FIELD", "Soil moisture field", "soil_moisture", "Soil moisture in m³ m⁻³."),
        ):
            self.add_field(key, label, default, "LEVEL_OBSERVATIONS", help)
        add_if_missing(self, "without a model there is no output.")
        add_scheduler(self)
        self.add_cube_output(
            self.OUTPUT, "Fused soil moisture", "A cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr)."
        )
        self.add_cube_output(
            self.APPLICABILITY, "Applicability",
            "A cube of codes: whether the inputs of each value are within the training data of the model.",
            by_default=False,
        )  # fmt: skip
        self.add_numbers(COUNT="Values computed")

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Check that there is a model."""
        accepted, message = super().checkParameterValues(parameters, context)
        if accepted and not (parameters.get("MODELS") or parameters.get("SHIPPED")):
            accepted, message = may_be_missing(self, parameters, context), _NO_MODEL
        return accepted, "" if accepted else message

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the predictors lie on one grid; which of them count, the models say."""
        from ...core.cube.checks import on_one_grid

        if cubes[predictors.PREDICTORS]:
            on_one_grid(cubes[predictors.PREDICTORS], rasters.labels_of(self, predictors.PREDICTORS))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Match layers to the models, fuse tile by tile, say what came of it."""
        from ...core.fusion import APPLICABILITY, fuse_products

        models = self._models(parameters, context, feedback)
        if not models:
            feedback.pushWarning("MODELS is empty; nothing is fused.")
            return {}
        cubes = predictors.open_predictors(self)
        stations, observations = read_stations(self, parameters, context, feedback, cubes[0].rio.crs, prefix="LEVEL_")
        keys = {self.OUTPUT: "values", self.APPLICABILITY: "applicability"}
        targets = {key: raster_target(self, parameters, key, context) for key in keys}
        targets = {key: target for key, target in targets.items() if target is not None}
        found = fuse_products(
            cubes,
            models,
            outputs={keys[key]: target for key, target in targets.items()},
            statics=predictors.open_statics(self, cubes[0]),
            product=self.parameterAsString(parameters, "PRODUCT", context).strip(),
            level_stations=stations,
            level_observations=observations,
            mask=read_mask(self, cubes[0], context, feedback),
            labels=rasters.labels_of(self, predictors.PREDICTORS),
            sources=[raster.name for raster in self.rasters(predictors.PREDICTORS)],
            progress=progress(feedback),
            hear=partial(warn, feedback),
        )
        inform(feedback, found.describe())
        values = found.cubes["values"]
        style_cube(targets[self.OUTPUT], values, context)
        if self.APPLICABILITY in targets:
            path, codes = targets[self.APPLICABILITY], found.cubes["applicability"]
            style_cube(path, codes, context, classes=APPLICABILITY)
        results = {key: str(target) for key, target in targets.items()}
        return {**results, "COUNT": found.count}

    def _models(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> list[Model]:
        from ...core.fusion.models import Model

        provider = self.parameterAsEnumString(parameters, "PROVIDER", context)
        files = self.parameterAsFileList(parameters, "MODELS", context)
        paths = {file: f"MODELS, {Path(file).name}" for file in files if file}
        for name in filter(None, self.parameterAsEnumStrings(parameters, "SHIPPED", context)):
            paths[str(FOLDER / f"{name}.onnx")] = f"shipped: {name}"
        if not paths and not may_be_missing(self, parameters, context):
            raise InputError(_NO_MODEL)
        report = progress(feedback, 0, 0)
        return [Model.open(path, name=name, provider=provider, progress=report) for path, name in paths.items()]


_NO_MODEL = (
    "MODELS is empty, and no model is ticked in SHIPPED. Give a model (.onnx) of Train soil-moisture fusion "
    "(sm2r:trainfusion), or tick one that is shipped."
)
