"""Models of rain as inputs of inversions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFile

from ...core.errors import InputError
from ...core.learnedrain.options import MIXING
from ..base import Algorithm
from ..fuse.predictors import open_statics

if TYPE_CHECKING:
    import xarray as xr

    from ...core.learnedrain import RainModel


def add_model(algorithm: Algorithm) -> None:
    """Declare ``MODEL`` and ``MODEL_WEIGHT``."""
    algorithm.add(
        QgsProcessingParameterFile("MODEL", algorithm.tr("Rain model"), extension="onnx", optional=True),
        "A file of Train rain model. Its rain is mixed with that of SM2RAIN, or used alone if the model was trained "
        "with a latency. Empty: SM2RAIN alone.",
    )
    algorithm.add_options(MIXING)


def needs(parameters: dict[str, Any]) -> tuple[str, ...]:
    """Return the packages that a model needs, none where there is no model."""
    return ("onnxruntime",) if parameters.get("MODEL") else ()


def read_model(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> RainModel | None:
    """Open the model of ``MODEL`` with the weight of ``MODEL_WEIGHT``, and say what it is; None where there is none.

    Raises
    ------
    InputError
        If it is not a model of rain, or a weight is given without a model.
    """
    file = algorithm.parameterAsFile(parameters, "MODEL", context)
    weight = algorithm.read_options(MIXING, parameters, context)["model_weight"]
    if not file:
        if weight is not None:
            raise InputError("MODEL_WEIGHT is set, but MODEL is empty. Set MODEL, or leave MODEL_WEIGHT empty.")
        return None
    from ...core.learnedrain import RainModel

    model = RainModel.open(file)
    model = model if weight is None else model.with_weight(weight)
    feedback.pushInfo(f"MODEL: {model.summary}")
    return model


def check_model(
    algorithm: Algorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    soil_moisture: xr.DataArray,
    step: int,
    hour: float,
) -> None:
    """Check by its card that the model of ``MODEL``, if there is one, goes with soil moisture and static rasters.

    Parameters
    ----------
    algorithm, parameters, context
        Of the check before a run.
    soil_moisture : DataArray (time, y, x)
    step : int
        Seconds of a step of rain.
    hour : float
        Hours from the stamps of soil moisture to its observation.

    Raises
    ------
    InputError
        With the sentence that the run would end with.
    """
    file = algorithm.parameterAsFile(parameters, "MODEL", context)
    if not file:
        return
    from ...core.learnedrain import RainModel

    model = RainModel.read(file)
    model.check_step(step)
    model.check_soil_moisture(soil_moisture.attrs, hour)
    model.layers(open_statics(algorithm, soil_moisture), soil_moisture)
