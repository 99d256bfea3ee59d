"""Every text of the interface is translated, and the program speaks the language of QGIS."""

from __future__ import annotations

import importlib.util
import re

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication
from sm2r.algorithms import discover
from sm2r.algorithms.words import LISTS
from sm2r.core.fusion.learners import LEARNERS
from sm2r.core.metrics import CATEGORICAL, CONTINUOUS, METRICS
from sm2r.provider import translation
from sm2r.tests.data import ROOT

LANGUAGES = ("de", "es", "fr", "zh")
PLACEHOLDERS = (*LISTS, "{methods}")


@pytest.fixture(scope="module")
def tool(provider):
    specification = importlib.util.spec_from_file_location("translate", ROOT / "tools" / "translate.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def speaking():
    """Return a function that installs a language for the test."""
    installed = []

    def speak(name):
        installed.append(translation.install(name))
        return installed[-1]

    yield speak
    for translator in filter(None, installed):
        QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(tool, language):
    known = tool.read(ROOT / "i18n" / f"sm2r_{language}.ts")
    sources = tool.texts()
    assert len(sources) > 300
    assert [text for text in sources if not known.get(text)] == []
    assert set(known) == set(sources), "run tools/translate.py"
    for source, text in known.items():
        assert sorted(re.findall(r"\{\w*\}|<[^>]+>", source)) == sorted(re.findall(r"\{\w*\}|<[^>]+>", text)), source
        assert text == text.strip()
        assert source.endswith(".") == text.endswith((".", "。")), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(tool, speaking, language):
    assert speaking(language) is not None
    for source, text in tool.read(ROOT / "i18n" / f"sm2r_{language}.ts").items():
        assert QCoreApplication.translate("SM2R", source) == text


def test_the_toolbox_speaks_german(speaking):
    assert speaking("de_AT") is not None
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("sm2r:invert")
    assert algorithm.displayName() == "Bodenfeuchte invertieren"
    assert algorithm.groupId() == "rain"  # which scripts depend on
    assert algorithm.parameterDefinition("TEMPERATURE").description() == "Temperatur"
    chain = QgsApplication.processingRegistry().createAlgorithmById("sm2r:wholechain")
    assert chain.displayName() == "Die ganze Kette"
    assert chain.parameterDefinition("RAINFALL").description() == "Regenprodukt"
    for one in (algorithm, chain):
        help = one.shortHelpString()
        assert "Bodenfeuchte" in help
        assert not re.search(r"\b(the|of|with)\b", re.sub(r"<[ia].*?</[ia]>|https?://\S+", "", help)), help


def test_lists_in_texts_are_filled_in_after_they_are_translated(speaking):
    assert speaking("de") is not None
    helps = {kind.NAME: kind().create().shortHelpString() for kind in discover()}
    assert not [name for name, text in helps.items() if any(placeholder in text for placeholder in PLACEHOLDERS)]
    for name in ("validate", "comparecubes"):
        assert ", ".join(METRICS[one].label for one in CONTINUOUS) in helps[name]
        assert ", ".join(METRICS[one].label for one in CATEGORICAL) in helps[name]
    assert ", ".join(CATEGORICAL) in helps["comparecubes"]
    assert "<i>rf:</i> der Zufallswald (Random Forest) des Artikels" in helps["trainfusion"]
    assert len(re.findall(r"<i>\w+:</i>", helps["trainfusion"])) == len(LEARNERS)


def test_a_language_without_translation_stays_english(speaking):
    assert speaking("fi_FI") is None
    assert QCoreApplication.translate("SM2R", "Temperature") == "Temperature"


def test_the_language_is_that_of_qgis():
    settings = QgsSettings()
    before = [settings.value(key) for key in ("locale/userLocale", "locale/overrideFlag")]
    try:
        settings.setValue("locale/userLocale", "fr")
        settings.setValue("locale/overrideFlag", True)
        assert translation.locale() == "fr"
        settings.setValue("locale/overrideFlag", False)
        assert translation.locale() != "fr"
    finally:
        for key, value in zip(("locale/userLocale", "locale/overrideFlag"), before, strict=True):
            settings.remove(key) if value is None else settings.setValue(key, value)
