"""Workflows exported from the menu: a copy that can be changed, open in the model designer."""

from __future__ import annotations

import importlib

import pytest
from processing.modeler.ModelerDialog import ModelerDialog
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget
from sm2r.provider.exporting import make_menu
from sm2r.provider.workflows import FOLDER

PATHS = sorted(FOLDER.glob("*.model3"))


@pytest.fixture
def menu(monkeypatch):
    # The designer asks the window for more than the one of tests has.
    monkeypatch.setattr("processing.modeler.ModelerDialog.iface", None)
    parent = QWidget()
    yield make_menu(parent)
    parent.deleteLater()


@pytest.fixture
def choose(monkeypatch):
    """Return a function that sets what the dialog that asks for a file answers."""

    def answer(path):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    return answer


@pytest.mark.parametrize("number", range(len(PATHS)), ids=[path.stem for path in PATHS])
def test_a_copy_is_saved_and_opened(menu, choose, tmp_path, number):
    choose(tmp_path / "mine")  # without its ending
    menu.actions()[number].trigger()
    assert (tmp_path / "mine.model3").read_bytes() == PATHS[number].read_bytes()
    designer = ModelerDialog.dlgs[-1]
    try:
        assert designer.isVisible()
        assert designer.model().sourceFilePath() == str(tmp_path / "mine.model3")
        assert len(designer.model().childAlgorithms()) > 5
        assert designer.model().validate()[0]
    finally:
        designer.close()


def test_nothing_is_written_where_the_user_gives_up_or_into_the_plugin(menu, choose, monkeypatch):
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda parent, title, text: said.append(text))
    before, opened = {path.name for path in FOLDER.iterdir()}, len(ModelerDialog.dlgs)
    choose("")
    menu.actions()[0].trigger()
    assert said == []
    choose(FOLDER / "mine.model3")
    menu.actions()[0].trigger()
    choose(FOLDER / "nowhere" / "mine.model3")
    menu.actions()[0].trigger()
    assert said[0] == "This folder belongs to the plugin. Choose another one."
    assert "nowhere" in said[1]
    assert {path.name for path in FOLDER.iterdir()} == before
    assert len(ModelerDialog.dlgs) == opened


def test_the_menu_comes_and_goes_with_the_plugin(qgis_iface, monkeypatch):
    plugin = importlib.import_module("sm2r").classFactory(None)
    there = []
    for name, do in (
        ("addPluginToMenu", lambda menu, action: there.append(action)),
        ("removePluginMenu", lambda menu, action: there.remove(action)),
        ("addToolBarIcon", lambda action: 0),
        ("removeToolBarIcon", lambda action: None),
    ):
        monkeypatch.setattr(qgis_iface, name, do, raising=False)
    monkeypatch.setattr(plugin, "initProcessing", lambda: setattr(plugin, "provider", None))
    monkeypatch.setattr(type(plugin), "provider", None, raising=False)
    plugin.initGui()
    plugin.unload()
    assert there == []
