"""Checks before a run, of every algorithm: what runs is accepted, and what does not is refused with the run's sentence.

What is tried follows from the parameters that the plugin registers and the inputs of `clean`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import rasterio
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterRasterLayer,
    QgsVectorLayer,
)
from sm2r.algorithms import base, discover
from sm2r.algorithms.declaring import fields_of, kinds_of
from sm2r.core.cube.raster import RasterBlocks
from sm2r.tests.qgis import clean

NAMES = sorted(kind.NAME for kind in discover() if kind.NAME in clean.GIVEN)


def instances() -> Iterator[object]:
    for kind in discover():
        if kind.NAME in clean.GIVEN:
            algorithm = kind()
            algorithm.initAlgorithm()
            yield algorithm


def given_with(name: str, key: str, ending: str = "") -> dict:
    """Return what an algorithm takes when all is well, with the input `key`: a file with an ending, if there is one."""
    found = [clean.GIVEN[name] | other for other in clean.ALSO.get(name, {}).get(key, [{}])]
    return next((given for given in found if str(given.get(key)).strip("[]'").endswith(ending)), found[0])


def variants(name: str) -> list[dict]:
    others = [one for some in clean.ALSO.get(name, {}).values() for one in some]
    return [clean.GIVEN[name] | other for other in [{}, *others]]


# Those that open rasters otherwise than their parameters say.
OWN = {("regrid", "INPUT"), ("settime", "INPUT")}
RASTERS = [
    (one.name(), definition.name())
    for one in instances()
    for definition in one.parameterDefinitions()
    if kinds_of(definition) is not None or (one.name(), definition.name()) in OWN
]
# Rasters of `clean` that have no time.
UNDATED = ("elevation.tif", "classes.tif")
SOURCES = [
    (one.name(), definition.name())
    for one in instances()
    for definition in one.parameterDefinitions()
    if isinstance(definition, QgsProcessingParameterFeatureSource | QgsProcessingParameterMapLayer)
]
PLACES = [(name, key) for name, key in SOURCES if str(given_with(name, key, ".geojson").get(key)).endswith(".geojson")]
TABLES = [
    (one.name(), definition.name(), table)
    for one in instances()
    for definition in one.parameterDefinitions()
    if isinstance(definition, QgsProcessingParameterField) and definition.defaultValue()
    for table in (fields_of(definition) or [definition.parentLayerParameterName()])
    if given_with(one.name(), table).get(table)
]


@pytest.fixture(scope="module")
def folder(clean_inputs) -> Path:
    return clean_inputs


def spoil_raster(file: Path, to: Path, defect: str) -> Path:
    """Copy a raster with a defect that metadata tell."""
    with rasterio.open(file) as dataset:
        values, dates, profile, tags = dataset.read(), dataset.descriptions, dataset.profile, dataset.tags()
    path = to / f"{file.stem}_{defect}.tif"
    if defect == "crs":
        profile.pop("crs")
    if defect == "times":
        dates = [date.replace("2015", "1985") if date else date for date in dates]
    if defect == "quantity":
        tags["variable"], tags["units"] = "evaporation", "mm"
        if file.stem == "evaporation":
            tags["variable"] = "rainfall"
    with rasterio.open(path, "w", **profile) as dataset:
        dataset.write(values)
        dataset.update_tags(**tags)
        for band, date in enumerate(dates, 1):
            if date:
                dataset.set_band_description(band, date)
    return path


def values_of(name: str, given: dict, folder: Path, place: Path) -> dict:
    """Return parameters whose files are those of a folder, the outputs in a new one."""

    def found(value):
        if isinstance(value, list):
            return [found(one) for one in value]
        return str(folder / value) if isinstance(value, str) and value and (folder / value).exists() else value

    place.mkdir(exist_ok=True)
    return {key: found(value) for key, value in given.items()} | clean.targets(name, place)


def algorithm_of(name: str):
    return QgsApplication.processingRegistry().createAlgorithmById(f"sm2r:{name}")


def check(name: str, values: dict) -> str:
    """Return why an algorithm is not run; empty if it is."""
    accepted, message = algorithm_of(name).checkParameterValues(values, QgsProcessingContext())
    assert accepted == (not message)
    return message


def outcome(name: str, values: dict) -> str:
    """Return the error of a run without any check before it; empty if it ends well."""
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    try:
        algorithm_of(name).run(values, context, feedback, {}, False)
    except QgsProcessingException as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", NAMES)
def test_what_runs_is_accepted(name, folder, tmp_path):
    # What `clean` holds runs: the tests of odd forms run it.
    for given in variants(name):
        assert check(name, values_of(name, given, folder, tmp_path)) == ""


def last(given: dict, key: str) -> str:
    """Return the file of an input; of several, the last one: cubes are compared with the first."""
    return given[key][-1] if isinstance(given[key], list) else given[key]


# Every algorithm meets each defect in its first raster, and every other raster one of them, in turn.
DEFECTS = [
    pytest.param(name, key, defect, marks=[] if first or turn % 3 == number else pytest.mark.slow)
    for turn, (name, key) in enumerate(RASTERS)
    for first in [key == next(one for other, one in RASTERS if other == name)]
    for undated in [last(given_with(name, key, ".tif"), key) in UNDATED]
    for number, defect in enumerate(["crs"] * 3 if undated else ["crs", "times", "quantity"])
    if not undated or turn % 3 == number
]


@pytest.mark.parametrize(("name", "key", "defect"), DEFECTS)
def test_a_raster_is_refused_with_the_sentence_of_the_run(name, key, defect, folder, tmp_path):
    given = given_with(name, key, ".tif")
    plain, file = given[key], folder / last(given, key)
    spoilt = str(spoil_raster(file, tmp_path, defect))
    values = values_of(name, given, folder, tmp_path / "out")
    values[key] = [*values[key][:-1], spoilt] if isinstance(plain, list) else spoilt
    said, wrong = check(name, values), outcome(name, values)
    if defect == "crs":
        assert key in said
        assert "has no coordinate reference system" in said
    # When stations observed, their table alone tells, which is not read before the run.
    assert said == ("" if wrong.startswith("OBSERVATIONS (") else wrong)


@pytest.mark.parametrize(("name", "key"), PLACES)
def test_places_without_a_crs_are_refused_with_the_sentence_of_the_run(name, key, folder, tmp_path):
    given = given_with(name, key, ".geojson")
    kind = "Point" if given[key] == "points.geojson" else "Polygon"
    layer = QgsVectorLayer(f"{kind}?field=station_id:string", "lost", "memory")
    plain = QgsVectorLayer(str(folder / given[key]))
    layer.setCrs(QgsCoordinateReferenceSystem())
    layer.dataProvider().addFeatures(list(plain.getFeatures()))
    values = values_of(name, given, folder, tmp_path / "out") | {key: layer}
    said = check(name, values)
    assert said == outcome(name, values) != ""
    assert said.startswith(f"{key}: the layer lost has no coordinate reference system")


@pytest.mark.parametrize(("name", "field", "key"), TABLES)
def test_a_table_without_a_field_is_refused_with_the_sentence_of_the_run(name, field, key, folder, tmp_path):
    given = given_with(name, key)
    values = values_of(name, given, folder, tmp_path / "out") | {field: "nowhere"}
    said = check(name, values)
    assert said == outcome(name, values) != ""
    assert "there is no field 'nowhere'" in said


@pytest.mark.parametrize(
    ("name", "key", "table"),
    [("validate", "OBSERVATIONS", "places.csv"), ("bma", "WEIGHTS_INPUT", "places.csv"),
     ("mergerainfall", "WEIGHTS_INPUT", "places.csv"), ("invertstations", "PARAMETERS", "parameters.csv")],
)  # fmt: skip
def test_a_table_without_what_every_one_has(name, key, table, folder, tmp_path):
    other = pd.read_csv(folder / table)
    other.rename(columns={"station_id": "id"} if key == "PARAMETERS" else {}).to_csv(tmp_path / "other.csv")
    values = values_of(name, given_with(name, key) | {"VALUE_FIELD": None}, folder, tmp_path / "out")
    values[key] = str(tmp_path / "other.csv")
    said = check(name, values)
    assert said == outcome(name, values) != ""
    assert said.startswith(f"{key}: there is no field")


def test_a_missing_package_is_left_to_the_run(folder, tmp_path, monkeypatch):
    values = values_of("calibrate", clean.GIVEN["calibrate"], folder, tmp_path / "out")
    values["RAINFALL"] = str(spoil_raster(folder / "rain.tif", tmp_path, "crs"))
    assert check("calibrate", values)
    monkeypatch.setattr(type(algorithm_of("calibrate")), "REQUIRES", ("no_such_package",))
    assert check("calibrate", values) == ""
    assert "no_such_package" in outcome("calibrate", values)


def test_what_a_model_may_leave_out_is_not_checked(folder, tmp_path):
    values = values_of("validate", clean.GIVEN["validate"], folder, tmp_path / "out")
    values["PRODUCTS"] = [str(spoil_raster(folder / "sm.tif", tmp_path, "crs"))]
    assert check("validate", values)
    assert check("validate", values | {"IF_MISSING": "skip"}) == ""


def test_steps_of_a_model_are_not_checked(folder, tmp_path, provider, monkeypatch):
    """What a step takes from another one is not there before the run, and QGIS asks the model alone."""
    model = QgsProcessingModelAlgorithm("chain", "group")
    model.setProvider(provider)
    model.addModelParameter(QgsProcessingParameterRasterLayer("CUBE"), QgsProcessingModelParameter("CUBE"))
    source = QgsProcessingModelChildParameterSource
    for name, child, inputs in (
        ("regrid", "first", {"INPUT": source.fromModelParameter("CUBE"), "RESOLUTION": source.fromStaticValue(0.5)}),
        ("soilmoisturestatistics", "second", {"SOIL_MOISTURE": source.fromChildOutput("first", "OUTPUT")}),
    ):
        step = QgsProcessingModelChildAlgorithm(f"sm2r:{name}")
        step.setChildId(child)
        for key, value in inputs.items():
            step.addParameterSources(key, [value])
        model.addChildAlgorithm(step)
    asked = []
    monkeypatch.setattr(base, "check_inputs", lambda algorithm, *_: asked.append(algorithm.name()) or {})
    given, context = {"CUBE": str(folder / "sm.tif")}, QgsProcessingContext()
    assert model.checkParameterValues(given, context)[0]
    _, ok = model.run(given, context, QgsProcessingFeedback(False))
    assert ok
    assert asked == []


def test_nothing_is_kept_open(folder, tmp_path):
    algorithm = algorithm_of("calibrate")
    values = values_of("calibrate", clean.GIVEN["calibrate"], folder, tmp_path / "out")
    algorithm.checkParameterValues(values, QgsProcessingContext())
    assert algorithm._inputs is None


def test_no_values_are_read(folder, tmp_path, monkeypatch):
    """So that two cubes of ten years of days take no time."""
    dates = pd.date_range("2005-01-01", periods=3652).strftime("%Y-%m-%d").tolist()
    values = np.full((len(dates), 8, 8), 0.25)
    for name in ("sm", "rain"):
        clean.write(tmp_path / f"{name}.tif", values, dates)
    given = {"SOIL_MOISTURE": str(tmp_path / "sm.tif"), "RAINFALL": str(tmp_path / "rain.tif")}
    given |= {"OUTPUT": QgsProcessingOutputLayerDefinition(str(tmp_path / "out.tif"))}
    read = []
    monkeypatch.setattr(RasterBlocks, "__getitem__", lambda _, key: read.append(key))
    assert algorithm_of("calibrate").checkParameterValues(given, QgsProcessingContext())[0]
    assert read == []
