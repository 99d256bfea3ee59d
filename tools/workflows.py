"""Writes the workflows that the plugin ships, as graphical models, into ``models/workflows``.

A workflow is told here as a list of steps; its place in the modeler's canvas follows from what depends on what.
"""

from __future__ import annotations

import sys
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelComment,
    QgsProcessingModelGroupBox,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QPointF, QSizeF
from qgis.PyQt.QtGui import QColor

import in_qgis

FOLDER = Path(__file__).parents[1] / "models" / "workflows"
_WIDTH, _HEIGHT, _LEFT, _TOP = 250, 70, 150, 60


@dataclass(frozen=True)
class Input:
    """What the user gives to a workflow."""

    parameter: QgsProcessingParameterDefinition
    help: str


@dataclass(frozen=True)
class Step:
    """One algorithm of a workflow.

    Attributes
    ----------
    id : str
        Of the step; other than those of all workflows, for QGIS takes a step of a workflow within another for done if
        one of that id was done before.
    algorithm : str
    title : str
        What the canvas shows.
    given : mapping
        Parameters: ``@NAME`` is an input of the workflow, ``step.OUTPUT`` an output of another step, a list of these
        several layers; all else is meant as it is.
    outputs : mapping of str to str
        Outputs of the step that are the workflow's, and their titles.
    box : str
        The group box of the canvas that it lies in.
    comment : str
        What the canvas says beside it.
    """

    id: str
    algorithm: str
    title: str
    given: Mapping[str, Any]
    outputs: Mapping[str, str] = field(default_factory=dict)
    box: str = ""
    comment: str = ""


@dataclass(frozen=True)
class Workflow:
    """A graphical model: its file's name is its id."""

    id: str
    title: str
    summary: str
    help: str
    inputs: Sequence[Input]
    steps: Sequence[Step]
    order: Sequence[str]


def _raster(key: str, label: str, help: str, *, optional: bool = False) -> Input:
    return Input(QgsProcessingParameterRasterLayer(key, label, optional=optional), help)


def _rasters(key: str, label: str, help: str) -> Input:
    kind = Qgis.ProcessingSourceType.Raster
    return Input(QgsProcessingParameterMultipleLayers(key, label, kind, optional=True), help)


def _points(key: str, label: str, help: str, *, optional: bool = False) -> Input:
    kinds = [Qgis.ProcessingSourceType.VectorPoint]
    return Input(QgsProcessingParameterFeatureSource(key, label, kinds, optional=optional), help)


def _polygons(key: str, label: str, help: str) -> Input:
    kinds = [Qgis.ProcessingSourceType.VectorPolygon]
    return Input(QgsProcessingParameterFeatureSource(key, label, kinds, optional=True), help)


def _table(key: str, label: str, help: str, *, optional: bool = False) -> Input:
    kinds = [Qgis.ProcessingSourceType.Vector]
    return Input(QgsProcessingParameterFeatureSource(key, label, kinds, optional=optional), help)


def _choice(key: str, label: str, choices: Sequence[str], help: str) -> Input:
    parameter = QgsProcessingParameterEnum(
        key, label, options=list(choices), defaultValue=choices[0], usesStaticStrings=True
    )
    return Input(parameter, help)


def _moment(key: str, label: str, help: str) -> Input:
    return Input(QgsProcessingParameterDateTime(key, label, optional=True), help)


def _regrid(name: str, key: str, title: str, reference: str, **more: Any) -> Step:
    given = {"INPUT": f"@{key}", "REFERENCE": reference, "TIME_STEP": "daily", "IF_MISSING": "skip"}
    return Step(name, "sm2r:regrid", title, given | more, box="To one grid, day by day")


_SENSORS = (
    _raster("SMOS", "SMOS soil moisture", "A cube, on any grid; a day's maps are averaged.", optional=True),
    _raster("SMAP", "SMAP soil moisture", "A cube, on any grid. It may begin later than the others.", optional=True),
    _raster("ASCAT", "ASCAT soil moisture", "A cube, on any grid, soil moisture or saturation.", optional=True),
    _raster("ELEVATION", "Elevation", "A raster, on any grid, which the models may use.", optional=True),
    _rasters(
        "STATIC", "Other static rasters", "Such as clay or slope, on the grid below; they are identified by layer name."
    ),
)
_SM_STATIONS = (
    _points("SM_STATIONS", "Soil-moisture stations", "Points with a field station_id."),
    _table("SM_OBSERVATIONS", "Soil moisture of stations", "A table: station_id, time, soil_moisture (m³ m⁻³)."),
)
_GAUGES = (
    ("RAIN_STATIONS", "Rain gauges", "Points with a field station_id."),
    ("RAIN_OBSERVATIONS", "Rain of gauges", "A table: station_id, time, rainfall (mm per day)."),
)
_RAIN = (
    _raster("RAINFALL", "Rainfall product", "A cube, mm per step, on any grid: SM2RAIN is calibrated on it."),
    _raster(
        "TEMPERATURE", "Temperature", "A cube, °C, on any grid. Below 0 °C the product's rain is taken.", optional=True
    ),
)
_PERIOD = (
    _moment("START", "Start of calibration", "UTC. Empty: from the first time step."),
    _moment("END", "End of calibration", "UTC, included. Later days are computed with these parameters."),
)
_CALIBRATION = (
    _choice(
        "POOL", "Parameters of SM2RAIN for", ("region", "pixel"),
        "region: all pixels together, the more stable choice for a basin and a noisy product. pixel: each pixel by "
        "itself, for long records and large areas.",
    ),
    _choice(
        "OBJECTIVE", "Calibrate by", ("kge", "rmse"),
        "kge: keeps the variability of rain. rmse: the smallest error, but rain that is too smooth if the product is "
        "noisy.",
    ),
)  # fmt: skip
_BASIN = _polygons("BASIN", "Basin", "Polygons: areas of series and statistics, outline on the maps of reports.")
_KINDS = [Qgis.ProcessingSourceType.Raster, Qgis.ProcessingSourceType.VectorPolygon]
_MASK = Input(
    QgsProcessingParameterMapLayer("MASK", "Mask", optional=True, types=_KINDS),
    "Polygons or a raster: pixels that no polygon touches, or where the raster is 0 or empty, are left out.",
)
_FOLDER = "Folder of results"
_METHODS = {"rf": "random forest", "lstm": "LSTM", "cnn": "CNN"}
# Weights have to be found at stations that the models have not seen; of a handful there are none to spare.
APART, TRAINING = "count(1) < 6 or $id % 4 = 0", "count(1) < 6 or $id % 4 <> 0"

FUSE_AND_MERGE = Workflow(
    "fuseandmerge",
    "Fuse and merge soil moisture",
    "Brings satellite soil moisture to one grid, fuses it by three models trained at stations, and merges the three.",
    "The products are brought to daily steps on one grid. At three quarters of the stations a random forest, an LSTM "
    "and a CNN are trained; at the last quarter, which was not used for training, the weights for merging are fitted, "
    "and everything is validated. With fewer than six stations, all are used for both, and the scores are too good. "
    "One product is enough; the others may be empty. Without PyTorch there is the random forest alone. "
    "Next: Rainfall from soil moisture.",
    (
        *_SENSORS,
        _raster("GRID", "Grid", "A raster with the grid of the results, such as the rainfall product."),
        *_SM_STATIONS,
        _BASIN,
        _MASK,
    ),
    (
        _regrid("smos", "SMOS", "SMOS to the grid", "@GRID"),
        _regrid("smap", "SMAP", "SMAP to the grid", "@GRID"),
        _regrid("ascat", "ASCAT", "ASCAT to the grid", "@GRID"),
        _regrid("elevation", "ELEVATION", "Elevation to the grid", "@GRID", TIME_STEP="keep"),
        Step(
            "training", "native:extractbyexpression", "Stations to train at",
            {"INPUT": "@SM_STATIONS", "EXPRESSION": TRAINING}, box="Stations",
        ),
        Step(
            "apart", "native:extractbyexpression", "Stations kept apart",
            {"INPUT": "@SM_STATIONS", "EXPRESSION": APART}, box="Stations",
        ),
        *(
            Step(
                f"train_{method}", "sm2r:trainfusion", f"Train {name}",
                {
                    "PREDICTORS": ["smos.OUTPUT", "smap.OUTPUT", "ascat.OUTPUT"],
                    "STATIC": ["elevation.OUTPUT", "@STATIC"],
                    "STATIONS": "training.OUTPUT", "OBSERVATIONS": "@SM_OBSERVATIONS",
                    "METHOD": method, "FOLDS": 0, "IF_MISSING": "skip",
                },
                {"OUTPUT": f"Model {name}", "REPORT": f"Report of {name}"},
                "Train at three quarters of the stations",
            )
            for method, name in _METHODS.items()
        ),
        *(
            Step(
                f"fuse_{method}", "sm2r:fuse", f"Fuse by {name}",
                {
                    "PREDICTORS": ["smos.OUTPUT", "smap.OUTPUT", "ascat.OUTPUT"],
                    "STATIC": ["elevation.OUTPUT", "@STATIC"],
                    "MODELS": [f"train_{method}.OUTPUT"], "PRODUCT": name, "MASK": "@MASK",
                    "IF_MISSING": "skip",
                },
                {"OUTPUT": f"Soil moisture by {name}"},
                "Fuse",
            )
            for method, name in _METHODS.items()
        ),
        Step(
            "merge", "sm2r:bma", "Merge",
            {
                "MEMBERS": [f"fuse_{method}.OUTPUT" for method in _METHODS],
                "STATIONS": "apart.OUTPUT", "OBSERVATIONS": "@SM_OBSERVATIONS",
                "DEBIAS": "none", "BASIN": "@BASIN", "MASK": "@MASK", "IF_MISSING": "skip",
            },
            {
                "OUTPUT": "Merged soil moisture", "SPREAD": "Spread of soil moisture",
                "WEIGHTS": "Weights of models", "REPORT": "Report of merging",
            },
            "Merge and validate", "Weights are found at stations that no model has seen.",
        ),
        Step(
            "validate_moisture", "sm2r:validate", "Validate soil moisture",
            {
                "PRODUCTS": [
                    "merge.OUTPUT", *(f"fuse_{method}.OUTPUT" for method in _METHODS),
                    "smos.OUTPUT", "smap.OUTPUT", "ascat.OUTPUT",
                ],
                "STATIONS": "apart.OUTPUT", "OBSERVATIONS": "@SM_OBSERVATIONS",
            },
            {
                "OUTPUT": "Scores of soil moisture at stations", "TABLE": "Scores of soil moisture",
                "REPORT": "Report of soil moisture",
            },
            "Merge and validate",
        ),
    ),
    (
        "Merged soil moisture", "Scores of soil moisture at stations", "Spread of soil moisture",
        *(f"Soil moisture by {name}" for name in _METHODS.values()), "Scores of soil moisture", "Weights of models",
        "Report of soil moisture", "Report of merging", *(f"Report of {name}" for name in _METHODS.values()),
        *(f"Model {name}" for name in _METHODS.values()),
    ),
)  # fmt: skip

RAINFALL = Workflow(
    "rainfallfromsoilmoisture",
    "Rainfall from soil moisture",
    "Corrects a rainfall product by gauges, calibrates SM2RAIN on it, and turns soil moisture into rainfall.",
    "The rainfall product and the temperature are brought to the grid of the soil moisture, and the product is "
    "corrected by the gauges, if there are any. SM2RAIN is calibrated with it and computes rain from the whole record "
    "of soil moisture; where it freezes, the value of the corrected product is used. The result and both other "
    "products are validated at the gauges. Calibrate in one period and look at the scores of another.",
    (
        _raster("SOIL_MOISTURE", "Soil moisture", "A cube, such as Fuse and merge soil moisture gives."),
        *_RAIN,
        _rasters("OTHER_PRODUCTS", "Rainfall products to compare", "Cubes, validated beside the result."),
        *(_points(*_GAUGES[0], optional=True), _table(*_GAUGES[1], optional=True)),
        *_PERIOD,
        *_CALIBRATION,
        _BASIN,
        _MASK,
    ),
    (
        _regrid("rainfall", "RAINFALL", "Rainfall to the grid", "@SOIL_MOISTURE"),
        _regrid("temperature", "TEMPERATURE", "Temperature to the grid", "@SOIL_MOISTURE"),
        Step(
            "correct", "sm2r:correctrainfall", "Correct by gauges",
            {
                "RAINFALL": "rainfall.OUTPUT", "STATIONS": "@RAIN_STATIONS", "OBSERVATIONS": "@RAIN_OBSERVATIONS",
                "START": "@START", "END": "@END", "BASIN": "@BASIN", "IF_MISSING": "skip",
            },
            {"OUTPUT": "Corrected rainfall", "REPORT": "Report of correction"},
        ),
        Step(
            "calibrate", "sm2r:calibrate", "Calibrate SM2RAIN",
            {
                "SOIL_MOISTURE": "@SOIL_MOISTURE", "RAINFALL": "correct.OUTPUT", "START": "@START", "END": "@END",
                "POOL": "@POOL", "OBJECTIVE": "@OBJECTIVE", "MASK": "@MASK", "TEMPERATURE": "temperature.OUTPUT",
            },
            {"OUTPUT": "SM2RAIN parameters", "REPORT": "Report of calibration"},
            "SM2RAIN", "Only days of the calibration period above 0 °C.",
        ),
        Step(
            "invert", "sm2r:invert", "Rain from soil moisture",
            {
                "SOIL_MOISTURE": "@SOIL_MOISTURE", "PARAMETERS": "calibrate.OUTPUT",
                "TEMPERATURE": "temperature.OUTPUT", "FALLBACK": "correct.OUTPUT", "MASK": "@MASK",
            },
            {
                "OUTPUT": "Rainfall", "REASON": "Reasons", "PROBABILITY": "Probability of rain",
                "REPORT": "Report of inversion",
            },
            "SM2RAIN", "Below 0 °C the corrected product's rain is taken.",
        ),
        Step(
            "validate_rain", "sm2r:validate", "Validate rainfall",
            {
                "PRODUCTS": ["invert.OUTPUT", "correct.OUTPUT", "rainfall.OUTPUT", "@OTHER_PRODUCTS"],
                "STATIONS": "@RAIN_STATIONS", "OBSERVATIONS": "@RAIN_OBSERVATIONS", "VALUE_FIELD": "rainfall",
                "EXCEPT_START": "@START", "EXCEPT_END": "@END", "IF_MISSING": "skip",
            },
            {
                "OUTPUT": "Scores of rainfall at gauges", "TABLE": "Scores of rainfall",
                "REPORT": "Report of rainfall",
            },
            "Validate outside the calibration", "All days that were not used to calibrate.",
        ),
        Step(
            "validate_inverted", "sm2r:validate", "Validate inverted days",
            {
                "PRODUCTS": ["invert.OUTPUT", "correct.OUTPUT", "rainfall.OUTPUT"], "REASON": "invert.REASON",
                "PROBABILITY": "invert.PROBABILITY", "VALUE_FIELD": "rainfall",
                "STATIONS": "@RAIN_STATIONS", "OBSERVATIONS": "@RAIN_OBSERVATIONS",
                "EXCEPT_START": "@START", "EXCEPT_END": "@END", "COMMON": True, "IF_MISSING": "skip",
            },
            {"TABLE": "Scores of inverted days", "REPORT": "Report of inverted days"},
            "Validate outside the calibration",
            "Only days whose rain was computed from soil moisture. On all other days it is that of the corrected "
            "product.",
        ),
        Step(
            "series", "sm2r:basinseries", "Series over basins",
            {
                "CUBES": ["invert.OUTPUT", "correct.OUTPUT", "@SOIL_MOISTURE"], "BASINS": "@BASIN",
                "IF_MISSING": "skip",
            },
            {"OUTPUT": "Series over the basin", "REPORT": "Report of series"},
        ),
    ),
    (
        "Rainfall", "Probability of rain", "Scores of rainfall at gauges", "Corrected rainfall", "Reasons",
        "SM2RAIN parameters",
        "Scores of rainfall", "Scores of inverted days", "Series over the basin", "Report of rainfall",
        "Report of inverted days", "Report of calibration", "Report of inversion", "Report of correction",
        "Report of series",
    ),
)  # fmt: skip


MERGED = Workflow(
    "mergedrainfall",
    "Merged rainfall",
    "Merges rainfall products, and rain from soil moisture, with gauges into one daily product.",
    "The products are brought to daily steps on the grid of the first one and merged with gauges of the same day; "
    "without gauges, by how they agree. The report evaluates the estimate at each gauge from the other gauges, so that "
    "no gauges have to be kept for validation. Series over the basin compare the merged rain with the products and "
    "with the gauges' own mean by Thiessen polygons.",
    (
        _raster("PRODUCT_1", "Rainfall product", "A cube, mm per step; its grid is that of the result."),
        _raster("PRODUCT_2", "Second rainfall product", "A cube, on any grid.", optional=True),
        _raster("PRODUCT_3", "Third rainfall product", "A cube, on any grid.", optional=True),
        _raster("FROM_SOIL", "Rain from soil moisture", "A cube, such as SM2RAIN's, on any grid.", optional=True),
        *(_points(*_GAUGES[0], optional=True), _table(*_GAUGES[1], optional=True)),
        _BASIN,
    ),
    (
        _regrid("first_rain", "PRODUCT_1", "First product by day", "@PRODUCT_1"),
        _regrid("second_rain", "PRODUCT_2", "Second product to the grid", "@PRODUCT_1"),
        _regrid("third_rain", "PRODUCT_3", "Third product to the grid", "@PRODUCT_1"),
        _regrid("soil_rain", "FROM_SOIL", "Rain from soil moisture to the grid", "@PRODUCT_1"),
        Step(
            "merge_rain", "sm2r:mergerainfall", "Merge rainfall",
            {
                "PRODUCTS": ["first_rain.OUTPUT", "second_rain.OUTPUT", "third_rain.OUTPUT", "soil_rain.OUTPUT"],
                "STATIONS": "@RAIN_STATIONS", "OBSERVATIONS": "@RAIN_OBSERVATIONS", "BASIN": "@BASIN",
                "IF_MISSING": "skip",
            },
            {"OUTPUT": "Merged rain", "WEIGHTS": "Weights of products", "REPORT": "Report of merged rain"},
        ),
        Step(
            "merged_series", "sm2r:basinseries", "Merged rain over basins",
            {
                "CUBES": ["merge_rain.OUTPUT", "first_rain.OUTPUT", "second_rain.OUTPUT", "third_rain.OUTPUT",
                          "soil_rain.OUTPUT"],
                "BASINS": "@BASIN", "STATIONS": "@RAIN_STATIONS", "OBSERVATIONS": "@RAIN_OBSERVATIONS",
                "IF_MISSING": "skip",
            },
            {"OUTPUT": "Merged series over the basin", "REPORT": "Report of merged series"},
        ),
    ),
    (
        "Merged rain", "Weights of products", "Merged series over the basin", "Report of merged rain",
        "Report of merged series",
    ),
)  # fmt: skip


def _whole_chain() -> Workflow:
    """Put all together, with triple collocation and statistics after them."""

    def passed(workflow: Workflow, **changes: str) -> dict[str, str]:
        return {item.parameter.name(): f"@{item.parameter.name()}" for item in workflow.inputs} | changes

    first, second, third = _outputs(FUSE_AND_MERGE), _outputs(RAINFALL), _outputs(MERGED)
    moisture, rainfall = f"fusion.{key_of('Merged soil moisture')}", f"rain.{key_of('Rainfall')}"
    own = (
        _raster(
            "RAINFALL_2",
            "Second rainfall product",
            "A cube, for triple collocation; not made from the first.",
            optional=True,
        ),
        _raster(
            "RAINFALL_3",
            "Third rainfall product",
            "A cube, for triple collocation; not made from the others.",
            optional=True,
        ),
        Input(
            QgsProcessingParameterMapLayer("CLASSES", "Classes", optional=True),
            "Land cover or soil, a raster or polygons: statistics are given for each class.",
        ),
    )
    return Workflow(
        "wholechain",
        "The whole chain",
        "From satellite soil moisture and a rainfall product to rainfall maps, validated, with errors and statistics.",
        "The chain of Remote Sens. 2022, 14, 5355: the workflows Fuse and merge soil moisture, Rainfall from "
        "soil moisture, and Merged rainfall (of this rain, the other products and the gauges); then triple collocation "
        "of the rainfall with two other products, if both are given, and statistics of the soil moisture. Cubes may "
        "have any grid; the results have that of the rainfall product.",
        (
            *_SENSORS,
            *_SM_STATIONS,
            *_RAIN,
            *own[:2],
            *(_points(*_GAUGES[0]), _table(*_GAUGES[1])),
            *_PERIOD,
            *_CALIBRATION,
            _BASIN,
            _MASK,
            own[2],
        ),
        (
            Step(
                "fusion", f"sm2r:{FUSE_AND_MERGE.id}", FUSE_AND_MERGE.title,
                passed(FUSE_AND_MERGE, GRID="@RAINFALL"), first,
            ),
            _regrid("second", "RAINFALL_2", "Second product to the grid", moisture),
            _regrid("third", "RAINFALL_3", "Third product to the grid", moisture),
            Step(
                "rain", f"sm2r:{RAINFALL.id}", RAINFALL.title,
                passed(RAINFALL, SOIL_MOISTURE=moisture) | {"OTHER_PRODUCTS": ["second.OUTPUT", "third.OUTPUT"]},
                second,
            ),
            Step(
                "merged", f"sm2r:{MERGED.id}", MERGED.title,
                {
                    "PRODUCT_1": "@RAINFALL", "PRODUCT_2": "second.OUTPUT", "PRODUCT_3": "third.OUTPUT",
                    "FROM_SOIL": rainfall, "RAIN_STATIONS": "@RAIN_STATIONS",
                    "RAIN_OBSERVATIONS": "@RAIN_OBSERVATIONS", "BASIN": "@BASIN",
                },
                third,
            ),
            Step(
                "collocation", "sm2r:triplecollocation", "Triple collocation",
                {"X": rainfall, "Y": "second.OUTPUT", "Z": "third.OUTPUT", "BASIN": "@BASIN", "IF_MISSING": "skip"},
                {
                    "OUTPUT": "Errors of rainfall", "TABLE": "Table of errors",
                    "REPORT": "Report of triple collocation",
                },
            ),
            Step(
                "statistics", "sm2r:soilmoisturestatistics", "Statistics of soil moisture",
                {"SOIL_MOISTURE": moisture, "CLASSES": "@CLASSES", "BASIN": "@BASIN"},
                {
                    "OUTPUT": "Statistics of soil moisture", "TABLE": "Monthly soil moisture",
                    "REGRESSION": "Variability by class", "REPORT": "Report of statistics",
                },
            ),
        ),
        (
            *RAINFALL.order[:2], *MERGED.order[:1], *FUSE_AND_MERGE.order[:1], *RAINFALL.order[2:5],
            *FUSE_AND_MERGE.order[1:6], "Errors of rainfall", "Statistics of soil moisture", *RAINFALL.order[5:8],
            *MERGED.order[1:3], *FUSE_AND_MERGE.order[6:8], "Table of errors", "Monthly soil moisture",
            "Variability by class", *RAINFALL.order[8:], *MERGED.order[3:], *FUSE_AND_MERGE.order[8:],
            "Report of triple collocation", "Report of statistics",
        ),
    )  # fmt: skip


def key_of(title: str) -> str:
    """Return the key that QGIS gives to a workflow's output of this title."""
    return QgsProcessingModelAlgorithm.safeName(title, False)


def _saved(workflow: Workflow) -> Step:
    """Return the last step: all results in a folder, if one is given."""
    layers, names, reports = [], [], []
    owners = {title: (step, key) for step in workflow.steps for key, title in step.outputs.items()}
    for title in workflow.order:
        step, key = owners[title]
        if title.startswith("Report"):
            reports.append(f"{step.id}.{key}")
        elif not title.startswith("Model "):
            layers.append(f"{step.id}.{key}")
            names.append(title)
    given: dict[str, Any] = {"LAYERS": layers, "NAMES": ";".join(names), "REPORTS": reports}
    inputs = {item.parameter.name() for item in workflow.inputs}
    sources = {"BASIN": "BASIN", "OBSERVATIONS": "RAIN_OBSERVATIONS"}
    given |= {key: f"@{source}" for key, source in sources.items() if source in inputs}
    comment = "Nothing is saved where no folder is given."
    return Step(
        f"save_{workflow.id}", "sm2r:saveresults", "Save results", given, {"FOLDER": _FOLDER}, comment=comment
    )  # fmt: skip


def _outputs(workflow: Workflow) -> dict[str, str]:
    """Return the outputs of a workflow as those of a step: key and title."""
    return {key_of(title): title for step in workflow.steps for title in step.outputs.values()}


def build(workflow: Workflow) -> QgsProcessingModelAlgorithm:
    """Return a workflow as a graphical model."""
    model = QgsProcessingModelAlgorithm(workflow.title, "Workflows", "workflows")
    workflow = replace(workflow, steps=(*workflow.steps, _saved(workflow)))
    defaults = {item.parameter.name(): item.parameter.defaultValue() for item in workflow.inputs}
    depth = _depths(workflow.steps)
    columns = max(depth.values()) + 1
    for number, item in enumerate(workflow.inputs):
        place = QgsProcessingModelParameter(item.parameter.name())
        place.setPosition(QPointF(_LEFT, _TOP + number * 1.5 * _HEIGHT))
        definition = item.parameter.clone()
        definition.setHelp(item.help)
        model.addModelParameter(definition, place)
    model.setParameterOrder([item.parameter.name() for item in workflow.inputs])
    rows = [0] * columns
    boxes: dict[str, list[tuple[float, float, int]]] = {}
    for step in workflow.steps:
        child = QgsProcessingModelChildAlgorithm(step.algorithm)
        if child.algorithm() is None:
            raise SystemExit(f"{workflow.id}: there is no algorithm {step.algorithm}")
        child.setChildId(step.id)
        child.setDescription(step.title)
        for key, value in step.given.items():
            if child.algorithm().parameterDefinition(key) is None:
                raise SystemExit(f"{workflow.id}: {step.algorithm} has no parameter {key}")
            several = value if isinstance(value, list) else [value]
            child.addParameterSources(key, [_source(one, defaults) for one in several])
        column = depth[step.id]
        across, down = _LEFT + (column + 1) * 1.7 * _WIDTH, _TOP + rows[column] * 1.6 * _HEIGHT
        rows[column] += 1 + len(step.outputs) // 2
        child.setPosition(QPointF(across, down))
        if step.comment:
            child.setComment(_comment(step.comment, across, down))
        boxes.setdefault(step.box, []).append((across, down, len(step.outputs)))
        outputs = {}
        for number, (key, title) in enumerate(step.outputs.items()):
            output = QgsProcessingModelOutput(title, title)
            output.setChildId(step.id)
            output.setChildOutputName(key)
            output.setPosition(QPointF(across + 0.75 * _WIDTH, down + (number + 1) * 0.7 * _HEIGHT))
            outputs[title] = output
        child.setModelOutputs(outputs)
        model.addChildAlgorithm(child)
    model.setHelpContent(
        {"ALG_DESC": f"{workflow.summary} {workflow.help}", "SHORT_DESCRIPTION": workflow.summary, "ALG_VERSION": "1"}
        | {item.parameter.name(): item.help for item in workflow.inputs}
    )
    for title, places in boxes.items():
        if title:
            model.addGroupBox(_box(title, places))
    model.updateDestinationParameters()
    model.setOutputGroup(workflow.title)
    owners = {title: f"{step.id}:{key}" for step in workflow.steps for key, title in step.outputs.items()}
    # QGIS puts one layer after the other on top.
    model.setOutputOrder([owners[title] for title in reversed(workflow.order)])
    return model


def _comment(text: str, across: float, down: float) -> QgsProcessingModelComment:
    """Return a comment above a step."""
    comment = QgsProcessingModelComment()
    comment.setDescription(text)
    comment.setPosition(QPointF(across, down - 0.8 * _HEIGHT))
    comment.setSize(QSizeF(_WIDTH, 0.6 * _HEIGHT))
    return comment


def _box(title: str, places: Sequence[tuple[float, float, int]]) -> QgsProcessingModelGroupBox:
    """Return a box around steps, whose places are the centres of their symbols."""
    left, right = (end(across for across, _, _ in places) for end in (min, max))
    top = min(down for _, down, _ in places) - 1.6 * _HEIGHT
    bottom = max(down + (0.7 * count + 0.6) * _HEIGHT for _, down, count in places)
    box = QgsProcessingModelGroupBox(title)
    # QGIS gives each box a number by chance, which would make another file each time.
    box.loadVariant({**box.toVariant(), "uuid": f"{{{uuid.uuid5(uuid.NAMESPACE_OID, title)}}}"})
    box.setPosition(QPointF((left + right) / 2 + 0.35 * _WIDTH, (top + bottom) / 2))
    box.setSize(QSizeF(right - left + 2.1 * _WIDTH, bottom - top))
    box.setColor(QColor(238, 243, 248))
    return box


def _source(value: Any, defaults: Mapping[str, Any]) -> QgsProcessingModelChildParameterSource:
    kinds = QgsProcessingModelChildParameterSource
    if isinstance(value, str) and value.startswith("@"):
        # A model hands nothing on where a parameter is not given, not even its default.
        default = defaults.get(value[1:])
        if default is not None:
            return kinds.fromExpression(f"coalesce({value}, '{default}')")
        return kinds.fromModelParameter(value[1:])
    step = _needed(value)
    if step:
        return kinds.fromChildOutput(step, str(value).partition(".")[2])
    return kinds.fromStaticValue(value)


def _needed(value: Any) -> str:
    """Return the step whose output a value is; empty if it is none."""
    step, point, output = str(value).partition(".")
    return step if point and step.isidentifier() and output.isidentifier() and not isinstance(value, float) else ""


def _depths(steps: Iterable[Step]) -> dict[str, int]:
    """Return after how many others each step comes."""
    depth: dict[str, int] = {}
    for step in steps:
        values = [one for value in step.given.values() for one in (value if isinstance(value, list) else [value])]
        depth[step.id] = max((depth[name] + 1 for value in values if (name := _needed(value)) in depth), default=0)
    return depth


def main() -> None:
    """Write the workflows, each being known to QGIS before those that have it as a step."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    _application, plugin = in_qgis.start()
    folder.mkdir(exist_ok=True)
    for workflow in (FUSE_AND_MERGE, RAINFALL, MERGED, _whole_chain()):
        path = folder / f"{workflow.id}.model3"
        if not build(workflow).toFile(str(path)):
            raise SystemExit(f"{path} could not be written")
        plugin.provider.refreshAlgorithms()
        print(path)
    plugin.unload()


if __name__ == "__main__":
    main()
