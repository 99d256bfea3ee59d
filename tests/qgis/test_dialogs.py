"""Every dialog, filled in and run by a click as users do: its log, the layers that come, history, batch."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from processing.core.ProcessingResults import resultsList
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QSignalSpy, QTest
from qgis.PyQt.QtWidgets import QMessageBox, QTextEdit
from sm2r.algorithms import discover, packages
from sm2r.tests.data import ROOT
from sm2r.tests.qgis.dialog_inputs import INPUTS, QUICK, open_dialog
from sm2r.tests.qgis.test_checkenvironment import finding

ALGORITHMS = sorted(kind.NAME for kind in discover())
WORKFLOWS = sorted(path.stem for path in (ROOT / "models" / "workflows").glob("*.model3"))
_SECONDS = 60


@pytest.fixture(autouse=True)
def boxes(monkeypatch) -> list[str]:
    """Return what boxes that wait for an answer would have said."""
    said: list[str] = []

    def box(parent, title, text, *args):
        said.append(text)
        return QMessageBox.StandardButton.No

    for name in ("question", "warning", "critical", "information"):
        monkeypatch.setattr(QMessageBox, name, box)
    return said


@pytest.fixture(scope="module")
def folder(basin_inputs) -> Path:
    return basin_inputs


@pytest.fixture
def opened():
    """Return a function that opens a dialog; it is thrown away at the end, with the layers of the project."""
    dialogs = []

    def open_one(name, parameters):
        dialogs.append(open_dialog(name, parameters))
        return dialogs[-1]

    yield open_one
    for dialog in dialogs:
        dialog.close()
        # Widgets that are left alone would go on listening to the project.
        sip.delete(dialog)
    QgsProject.instance().removeAllMapLayers()
    resultsList.results.clear()


def click_run(dialog) -> tuple[bool, dict]:
    """Click Run, wait until it can be clicked again, and return what the dialog says has come of it."""
    finished = []
    dialog.algorithmFinished.connect(lambda ok, results: finished.append((ok, results)))
    QTest.mouseClick(dialog.runButton(), Qt.MouseButton.LeftButton)
    end = time.monotonic() + _SECONDS
    while not dialog.runButton().isEnabled() and time.monotonic() < end:
        QTest.qWait(20)
    assert dialog.runButton().isEnabled(), log(dialog).toPlainText()
    return finished[0] if finished else (False, {})


def as_kept(algorithm, parameters, context) -> dict:
    """Return parameters as the history keeps them; an empty field is no value there."""
    return json.loads(json.dumps(algorithm.asMap(parameters, context), default=lambda value: None))["inputs"]


def log(dialog) -> QTextEdit:
    return dialog.findChild(QTextEdit, "txtLog")


@pytest.mark.parametrize("name", ALGORITHMS + WORKFLOWS)
def test_every_dialog_has_inputs(name):
    assert name in INPUTS, "add an entry to INPUTS in tests/qgis/dialog_inputs.py"


@pytest.mark.parametrize("name", ALGORITHMS)
def test_run_by_a_click(name, folder, opened, boxes, monkeypatch):
    # Tried in test_checkenvironment; of what a process of its own says, the dialog shows the text.
    monkeypatch.setattr(packages, "examine", lambda *_, **__: finding())
    dialog = opened(name, INPUTS[name](folder) | QUICK.get(name, {}))
    before = set(QgsProject.instance().mapLayers())
    ok, results = click_run(dialog)
    text = log(dialog).toPlainText()
    assert ok, text
    assert not boxes
    assert "color:red" not in log(dialog).toHtml().replace("#ff0000", "red"), text
    added = [layer for key, layer in QgsProject.instance().mapLayers().items() if key not in before]
    sources = {layer.source().partition("|")[0] for layer in added} | {layer.id() for layer in added}
    layers = [
        results[output.name()]
        for output in dialog.algorithm().outputDefinitions()
        if isinstance(output, QgsProcessingOutputRasterLayer | QgsProcessingOutputVectorLayer)
        and output.name() in results
    ]
    if name == "createsamplebasin":  # loads some of what it makes; its project has all
        assert 0 < len(added) < len(layers)
        assert sources <= {*layers, *(layer.id() for layer in added)}
    else:
        assert {str(layer) for layer in layers} <= sources
        assert len(added) == len(layers)
    assert all(layer.isValid() for layer in added)
    names = [layer.name() for layer in added]
    assert len(set(names)) == len(names)
    assert not {"OUTPUT", "Output"} & set(names)
    if "REPORT" in results:
        assert Path(results["REPORT"]).is_file()
        assert [entry.filename for entry in resultsList.getResults()] == [results["REPORT"]]


@pytest.mark.parametrize("name", ALGORITHMS + WORKFLOWS)
def test_history_opens_the_same_dialog_again(name, folder, opened):
    dialog = opened(name, INPUTS[name](folder))
    algorithm, context = dialog.algorithm(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = dialog.mainWidget().createProcessingParameters()
    accepted, message = algorithm.checkParameterValues(given, context)
    assert accepted, message
    kept = as_kept(algorithm, given, context)
    again = opened(name, {})
    again.setParameters(kept)
    forgotten = set()
    for definition in algorithm.parameterDefinitions():
        # Of lists of files, QGIS's widget forgets what it is given but by its own button.
        files = Qgis.ProcessingSourceType.File
        if isinstance(definition, QgsProcessingParameterMultipleLayers) and definition.layerType() == files:
            again.mainWidget().wrappers[definition.name()].setParameterValue(None, context)
            kept.pop(definition.name())
            forgotten.add(definition.name())
            assert "choose them again" in definition.help()
    if name != "fuse":
        found = again.mainWidget().createProcessingParameters()
        again_kept = as_kept(algorithm, found, context)
        assert {key: value for key, value in again_kept.items() if key not in forgotten} == kept


def test_a_failure_is_said_in_the_log(folder, opened):
    given = {**INPUTS["calibrate"](folder), "START": "2015-06-01", "END": "2015-06-03"}
    dialog = opened("calibrate", given)
    ok, _ = click_run(dialog)
    assert not ok
    assert "#ff0000" in log(dialog).toHtml()
    assert "Traceback" not in log(dialog).toPlainText()


def test_an_empty_dialog_says_what_is_missing(opened):
    dialog = opened("calibrate", {})
    finished = QSignalSpy(dialog.algorithmFinished)
    QTest.mouseClick(dialog.runButton(), Qt.MouseButton.LeftButton)
    assert not finished.wait(200)
    assert "Soil moisture" in dialog.messageBar().currentItem().text()


@pytest.mark.parametrize(
    ("name", "key", "values", "ending"),
    [
        ("settime", "PRODUCT", ("smos", "smos_2"), ".tif"),
        ("regrid", "METHOD", ("nearest", "conservative"), ".tif"),
        ("calibratestations", "VARIANT", ("base", "t"), ".csv"),
    ],
)
def test_batch_of_two_rows(name, key, values, ending, folder, boxes, tmp_path):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"sm2r:{name}")
    outputs = [tmp_path / f"{value}{ending}" for value in values]
    rows = []
    for value, output in zip(values, outputs, strict=True):
        given = {item: str(told) if isinstance(told, Path) else told for item, told in INPUTS[name](folder).items()}
        targets = {"OUTPUT": str(output), "REPORT": ""}
        rows.append({"PARAMETERS": {**given, key: value}, "OUTPUTS": targets})
    dialog = BatchAlgorithmDialog(algorithm)
    dialog.mainWidget().load_batch_file_3_40_version({"format": "batch_3.40", "rows": rows})
    dialog.show()
    click_run(dialog)
    text = log(dialog).toPlainText()
    dialog.close()
    sip.delete(dialog)
    QgsProject.instance().removeAllMapLayers()
    assert not boxes
    assert all(output.is_file() for output in outputs), text
    assert outputs[0].read_bytes() != outputs[1].read_bytes()
