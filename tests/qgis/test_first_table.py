"""What a new dialog is filled in with where it takes a table: one that has the fields, never the basin's polygons."""

from __future__ import annotations

import pytest
from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QComboBox
from sm2r.algorithms import discover
from sm2r.tests.data import ROOT

NAMES = sorted(kind.NAME for kind in discover())
WORKFLOWS = sorted(path.stem for path in (ROOT / "models" / "workflows").glob("*.model3"))
POLYGONS = ("a basin", "Polygon?crs=EPSG:4326&field=name:string&field=area:double")
LAYERS = {
    **dict([POLYGONS]),
    "b stations": "Point?crs=EPSG:4326&field=station_id:string&field=longitude:double",
    "c notes": "NoGeometry?field=text:string",
    "d fitted": "NoGeometry?field=station_id:string&field=z:double&field=a:double&field=b:double",
    "e rain": "NoGeometry?field=station_id:string&field=time:string&field=rainfall:double",
    "f moisture": "NoGeometry?field=station_id:string&field=time:string&field=soil_moisture:double",
}
# What each key begins with when all these layers are there.
FIRST = {
    ("validate", "OBSERVATIONS"): "e rain",  # whichever quantity the products are of
    ("trainfusion", "OBSERVATIONS"): "f moisture",
    ("calibratestations", "SOIL_MOISTURE"): "f moisture",
    ("invertstations", "SOIL_MOISTURE"): "f moisture",
    ("invertstations", "PARAMETERS"): "d fitted",
    ("fuseandmerge", "SM_OBSERVATIONS"): "f moisture",
    ("wholechain", "SM_OBSERVATIONS"): "f moisture",
    ("wholechain", "RAIN_OBSERVATIONS"): "e rain",
}


def add(layers: dict[str, str]) -> dict[str, QgsVectorLayer]:
    return {
        name: QgsProject.instance().addMapLayer(QgsVectorLayer(uri, name, "memory")) for name, uri in layers.items()
    }


def algorithm_of(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"sm2r:{name}")


def tables(algorithm) -> list[QgsProcessingParameterFeatureSource]:
    return [
        one
        for one in algorithm.parameterDefinitions()
        if isinstance(one, QgsProcessingParameterFeatureSource)
        and list(one.dataTypes()) == [Qgis.ProcessingSourceType.Vector]
    ]


def name_of(value) -> str | None:
    return QgsProject.instance().mapLayer(value).name() if value else None


@pytest.mark.parametrize("name", NAMES + WORKFLOWS)
def test_a_table_begins_with_one_that_fits(name, opened):
    algorithm = algorithm_of(name)
    if not tables(algorithm):
        return
    add(LAYERS)
    wrappers = opened(AlgorithmDialog(algorithm)).mainWidget().wrappers
    for definition in tables(algorithm):
        found = name_of(wrappers[definition.name()].parameterValue())
        if definition.flags() & Qgis.ProcessingParameterFlag.Optional:
            assert found is None
        else:
            assert found == FIRST[name, definition.name()]
            assert wrappers[definition.name()].wrappedWidget().findChild(QComboBox).currentText() == found


@pytest.mark.parametrize("name", sorted({name for name, _ in FIRST}))
def test_without_a_table_nothing_is_chosen(name, opened):
    layers = add(dict([POLYGONS]))
    algorithm = algorithm_of(name)
    wrappers = opened(AlgorithmDialog(algorithm)).mainWidget().wrappers
    for definition in tables(algorithm):
        wrapper = wrappers[definition.name()]
        assert not wrapper.parameterValue()
        # Whoever wants polygons as a table can have them.
        wrapper.setParameterValue(layers["a basin"].id(), QgsProcessingContext())
        assert name_of(wrapper.parameterValue()) == "a basin"


def test_fields_follow_the_table(opened):
    layers = add(LAYERS)
    wrappers = opened(AlgorithmDialog(algorithm_of("trainfusion"))).mainWidget().wrappers
    assert wrappers["VALUE_FIELD"].parameterValue() == "soil_moisture"
    heard = []
    wrappers["OBSERVATIONS"].widgetValueHasChanged.connect(lambda *_: heard.append(1))
    wrappers["OBSERVATIONS"].setParameterValue(layers["c notes"].id(), QgsProcessingContext())
    assert heard
    assert not wrappers["VALUE_FIELD"].parameterValue()


def test_points_with_the_fields_are_a_table(opened):
    add({**dict([POLYGONS]), "z": "Point?crs=EPSG:4326&field=station_id:string&field=time:string&field=soil_moisture"})
    wrappers = opened(AlgorithmDialog(algorithm_of("trainfusion"))).mainWidget().wrappers
    assert name_of(wrappers["OBSERVATIONS"].parameterValue()) == "z"


def test_batches_and_models_have_the_widgets_of_qgis(opened, provider):
    add(LAYERS)
    algorithm = algorithm_of("trainfusion")
    batch = opened(BatchAlgorithmDialog(algorithm, None)).mainWidget()
    wrapper = batch.wrappers[0][batch.parameter_to_column["OBSERVATIONS"]]
    wrapper.setParameterValue("table.csv", QgsProcessingContext())
    assert wrapper.parameterValue() == "table.csv"
    model = QgsProcessingModelAlgorithm("model", "group")
    model.setProvider(provider)
    dialog = opened(ModelerParametersDialog(algorithm, model))
    assert "OBSERVATIONS" in dialog.widget.widget.wrappers
