"""Choices: every one shows words in the dialogs of runs, batches and models, and is kept by its token."""

from __future__ import annotations

from pathlib import Path

import pytest
from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingModelAlgorithm
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox
from sm2r.algorithms import discover
from sm2r.algorithms.words import choice_labels
from sm2r.tests.data import ROOT

NAMES = sorted(kind.NAME for kind in discover())
WORKFLOWS = sorted(path.stem for path in (ROOT / "models" / "workflows").glob("*.model3"))


def algorithm_of(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"sm2r:{name}")


def choices(algorithm):
    return [item for item in algorithm.parameterDefinitions() if item.type() == "enum"]


def words_of(definition) -> dict[str, str]:
    """Return the words by token, in the order of the choice; QGIS sorts what it keeps."""
    words = definition.metadata().get("widget_wrapper", {}).get("words", {})
    return {token: words[token] for token in definition.options() if token in words}


def lists(widget, words) -> list[QComboBox]:
    """Return the lists of a widget that offer such words, in their order and with nothing else but 'not selected'."""
    found = [widget] if isinstance(widget, QComboBox) else widget.findChildren(QComboBox)
    texts = [[one.itemText(index) for index in range(one.count())] for one in found]
    return [one for one, offered in zip(found, texts, strict=True) if offered[-len(words) :] == list(words.values())]


@pytest.mark.parametrize("name", NAMES + WORKFLOWS)
def test_every_choice_has_words(name):
    algorithm = algorithm_of(name)
    for definition in choices(algorithm):
        words = words_of(definition)
        assert list(words) == definition.options(), f"{definition.name()}: add its words to algorithms/words.py"
        assert len(set(words.values())) == len(words), definition.name()


@pytest.mark.parametrize("name", NAMES + WORKFLOWS)
def test_the_dialog_shows_words_and_gives_tokens(name, opened):
    algorithm = algorithm_of(name)
    if not choices(algorithm):
        return
    panel = opened(AlgorithmDialog(algorithm)).mainWidget()
    for definition in choices(algorithm):
        key, words = definition.name(), words_of(definition)
        wrapper = panel.wrappers[key]
        if definition.allowMultiple():
            boxes = wrapper.wrappedWidget().findChildren(QCheckBox)
            assert [box.text() for box in boxes] == list(words.values())
            boxes[1].setChecked(True)
            assert wrapper.parameterValue() == [definition.options()[1]]
            continue
        (widget,) = lists(wrapper.wrappedWidget(), words)
        assert wrapper.parameterValue() == definition.defaultValue()
        heard = []
        wrapper.widgetValueHasChanged.connect(lambda *_, heard=heard: heard.append(1))
        for token, text in words.items():
            widget.setCurrentText(text)
            assert wrapper.parameterValue() == token
            command = algorithm.asPythonCommand({key: wrapper.parameterValue()}, QgsProcessingContext())
            assert f"'{key}':'{token}'" in command
        assert heard
        for token, text in words.items():  # as the history fills a dialog in
            panel.setParameters({key: token})
            assert widget.currentText() == text


def test_a_batch_shows_words_and_gives_tokens(opened):
    algorithm = algorithm_of("regrid")
    batch = opened(BatchAlgorithmDialog(algorithm, None))
    words = words_of(algorithm.parameterDefinition("METHOD"))
    (widget,) = lists(batch, words)
    widget.setCurrentText(words["nearest"])
    panel = batch.mainWidget()
    assert panel.wrappers[0][panel.parameter_to_column["METHOD"]].parameterValue() == "nearest"


@pytest.mark.parametrize("name", NAMES)
def test_a_model_shows_words_and_keeps_tokens(name, opened, provider, tmp_path):
    algorithm = algorithm_of(name)
    if not choices(algorithm):
        return
    model = QgsProcessingModelAlgorithm("model", "group")
    model.setProvider(provider)
    dialog = opened(ModelerParametersDialog(algorithm, model))
    for definition in choices(algorithm):
        words = words_of(definition)
        if not definition.allowMultiple():
            (widget,) = lists(dialog.widget.widget.wrappers[definition.name()], words)
            widget.setCurrentText(list(words.values())[-1])
    child = dialog.createAlgorithm()
    model.addChildAlgorithm(child)
    path = Path(tmp_path / "saved.model3")
    assert model.toFile(str(path))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(path))
    sources = again.childAlgorithm(child.childId()).parameterSources()
    for definition in choices(algorithm):
        if not definition.allowMultiple():
            assert [source.staticValue() for source in sources[definition.name()]] == [definition.options()[-1]]


def test_the_token_follows_words_that_do_not_hold_it():
    texts = choice_labels("VARIANT", ["base", "t"], lambda text: text)
    assert texts == {"base": "No filter (base)", "t": "Filter with fixed time (t)"}
    assert choice_labels("METRIC", ["kge_2009"], str.upper) == {"kge_2009": "KGE (2009)"}
    assert choice_labels("METHOD", ["bilinear", "other"], lambda text: "bilineal") == {
        "bilinear": "Bilineal (bilinear)"
    }
    assert choice_labels("OTHER", ["a"], str) == {}
