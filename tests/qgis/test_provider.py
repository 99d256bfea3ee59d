"""What QGIS sees: ids, help, icons; and how errors, cancels and missing packages reach the user."""

from __future__ import annotations

import html
import importlib
import re
from pathlib import Path

import processing
import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
)
from sm2r.algorithms import discover
from sm2r.algorithms.base import Algorithm
from sm2r.algorithms.texts import linked, plain
from sm2r.core import environment
from sm2r.core.errors import Cancelled, InputError

CONTRACT = {
    "settime": {"INPUT", "START", "TIME_STEP", "VARIABLE", "UNITS", "PRODUCT", "OUTPUT"},
    "importproduct": {"INPUT", "PRODUCT", "VARIABLE", "QUALITY", "EXTENT", "START", "END", "OUTPUT"},
    "saveresults": {"LAYERS", "REPORTS", "FOLDER"},
    "monthlymaps": {"INPUT", "BASIN", "STATIONS", "STATISTIC", "PERIOD", "OUTPUT", "REPORT", "LAYOUT"},
    "samplestations": {"CUBES", "STATIONS", "STATION_FIELD", "OUTPUT"},
    "basinseries": {"CUBES", "BASINS", "BASIN_FIELD", "OUTPUT", "REPORT"},
    "correctrainfall": {"RAINFALL", "STATIONS", "OBSERVATIONS", "METHOD", "A", "B", "OUTPUT", "REPORT"},
    "bma": {"MEMBERS", "STATIONS", "OBSERVATIONS", "METHOD", "OUTPUT", "SPREAD", "WEIGHTS"},
    "trainfusion": {
        "PREDICTORS", "STATIC", "STATIONS", "OBSERVATIONS", "METHOD", "WINDOW", "SPLIT", "SEARCH", "SEED", "OUTPUT",
        "REPORT",
    },
    "fuse": {"PREDICTORS", "STATIC", "MODELS", "OUTPUT", "APPLICABILITY"},
    "validate": {
        "PRODUCTS", "STATIONS", "OBSERVATIONS", "STATION_FIELD", "CLASS_FIELD", "TIME_STEP", "WET_THRESHOLD", "OUTPUT",
        "TABLE", "REPORT",
    },
    "comparecubes": {
        "PRODUCT", "REFERENCE", "TIME_STEP", "WET_THRESHOLD", "MIN_SAMPLES", "START", "END", "OUTPUT", "TABLE",
        "REPORT",
    },
    "triplecollocation": {"X", "Y", "Z", "MODEL", "NEGATIVE", "BOOTSTRAP", "MIN_SAMPLES", "OUTPUT", "TABLE", "REPORT"},
    "createsamplebasin": {"SEED", "START", "END", "RESOLUTION", "FOLDER"},
    "soilmoisturestatistics": {"SOIL_MOISTURE", "CLASSES", "TABLE", "OUTPUT", "REGRESSION", "REPORT"},
    "checkenvironment": {"REPORT"},
    "installpackages": {"CONFIRM", "EXTRA", "REMOVE", "REPORT"},
    "regrid": {
        "INPUT", "METHOD", "REFERENCE", "EXTENT", "RESOLUTION", "CRS", "TIME_STEP", "STATISTIC", "MIN_COVERAGE", "MASK",
        "OUTPUT",
    },
    "importstations": {
        "INPUT", "FORMAT", "VARIABLE", "DEPTH_FROM", "DEPTH_TO", "TIME_STEP", "FLAGS", "STATIONS", "OBSERVATIONS",
    },
    "calibratestations": {
        "SOIL_MOISTURE", "RAINFALL", "STATION_FIELD", "TIME_FIELD", "SOIL_MOISTURE_FIELD", "RAINFALL_FIELD",
        "OUTPUT", "REPORT",
    },
    "invertstations": {"SOIL_MOISTURE", "PARAMETERS", "MODEL", "OUTPUT"},
    "calibrate": {"SOIL_MOISTURE", "RAINFALL", "EVAPORATION", "OUTPUT", "REPORT"},
    "invert": {
        "SOIL_MOISTURE", "PARAMETERS", "TEMPERATURE", "SNOW", "FALLBACK", "EVAPORATION", "MODEL", "STATIC",
        "MODEL_WEIGHT", "OUTPUT", "REASON",
    },
    "trainrain": {
        "SOIL_MOISTURE", "RAINFALL", "STATIC", "METHOD", "LATENCY", "SPLIT", "SEED", "START", "END", "TEMPERATURE",
        "SNOW", "MASK", "OUTPUT", "REPORT",
    },
    "irrigation": {"RAINFALL", "REFERENCE", "FIELDS", "OUTPUT", "REPORT"},
    "mergerainfall": {
        "PRODUCTS", "STATIONS", "OBSERVATIONS", "METHOD", "REFERENCE", "STATIC", "WEIGHTS_INPUT", "MODEL_INPUT",
        "WET_GATE", "LAGS", "ENSEMBLE", "MAX_DISTANCE", "OUTPUT", "LOWER", "UPPER", "SHARE", "WEIGHTS", "MODEL",
        "REPORT",
    },
}  # fmt: skip
ALGORITHMS = discover()
each_algorithm = pytest.mark.parametrize("kind", ALGORITHMS, ids=lambda kind: kind.NAME)


def test_provider_tells_who_it_is(provider):
    assert (provider.id(), provider.name()) == ("sm2r", "SM2R")
    assert not provider.icon().isNull()
    assert re.fullmatch(r"\d+\.\d+\.\d+", provider.versionInfo())
    assert provider.supportedOutputRasterLayerExtensions()[0] == "tif"


def test_every_algorithm_found_is_registered_under_its_id(provider):
    found = {algorithm.id() for algorithm in provider.algorithms() if algorithm.groupId() != "workflows"}
    assert found == {f"sm2r:{kind.NAME}" for kind in ALGORITHMS}
    assert {"settime", "checkenvironment"} <= {kind.NAME for kind in ALGORITHMS}


@each_algorithm
def test_keys_are_those_of_the_contract(provider, kind):
    algorithm = provider.algorithm(kind.NAME)
    keys = {definition.name() for definition in algorithm.parameterDefinitions()}
    assert CONTRACT.get(kind.NAME, set()) <= keys
    assert all(key == key.upper() for key in keys)


@each_algorithm
def test_every_parameter_has_help_and_every_choice_holds_words(provider, kind):
    for definition in provider.algorithm(kind.NAME).parameterDefinitions():
        assert len(definition.help()) > 20, definition.name()
        assert definition.description()
        if definition.type() == "enum":
            assert definition.usesStaticStrings()
            optional = bool(definition.flags() & Qgis.ProcessingParameterFlag.Optional)
            assert definition.defaultValue() in [*definition.options(), *([None] if optional else [])]


@each_algorithm
def test_the_panel_tells_of_every_parameter(provider, kind):
    algorithm = provider.algorithm(kind.NAME)
    text = html.unescape(re.sub("<a href.*?>|</a>", "", algorithm.shortHelpString()))
    for definition in algorithm.parameterDefinitions():
        assert f"<dt><b>{definition.description()}</b></dt><dd>{definition.help()}</dd>" in text


def test_no_dialog_has_an_empty_group_of_advanced_parameters(provider):
    flag = Qgis.ProcessingParameterFlag.Advanced
    for algorithm in provider.algorithms():
        advanced = [one for one in algorithm.parameterDefinitions() if one.flags() & flag]
        assert not advanced or not all(one.isDestination() for one in advanced), algorithm.id()


@each_algorithm
def test_fields_are_linked_to_tables_alone(provider, kind):
    """QGIS crashes where the layer that a field is linked to may be a raster, and is."""
    algorithm = provider.algorithm(kind.NAME)
    for definition in algorithm.parameterDefinitions():
        if definition.type() == "field":
            assert algorithm.parameterDefinition(definition.parentLayerParameterName()).type() == "source"


@each_algorithm
def test_help_says_method_units_source_and_pitfalls(provider, kind):
    algorithm = provider.algorithm(kind.NAME)
    text = algorithm.shortHelpString()
    for word in ("Method", "Pitfalls", "Citation"):
        assert f"<b>{word}" in text, word
    assert re.search("[Uu]nits", text)
    assert "doi" in text or "https://" in text
    assert len(algorithm.tags()) >= 5
    assert algorithm.group() in {"2 Prepare", "3 Fuse", "4 Rain", "5 Assess", "6 Set up"}
    assert algorithm.groupId() == Path(importlib.import_module(kind.__module__).__file__).parent.name
    assert len(algorithm.shortDescription()) > 20


@each_algorithm
def test_what_next_names_algorithms_that_are_there(provider, kind):
    titles = {algorithm.displayName() for algorithm in provider.algorithms()}
    (said,) = re.findall(r"<p><b>What next\.</b>(.*?)</p>", provider.algorithm(kind.NAME).shortHelpString())
    named = re.findall("<i>(.*?)</i>", said)
    assert set(named) <= titles
    assert kind.TITLE not in named


@each_algorithm
def test_addresses_in_help_can_be_clicked(provider, kind):
    text = provider.algorithm(kind.NAME).shortHelpString()
    addresses = re.findall(r'<a href="(.*?)">', text)
    assert addresses
    assert "doi:" not in text
    assert len(re.findall("https?://", text)) == 2 * len(addresses)
    for address in addresses:
        assert address[-1] not in ".,;:)"
        assert re.fullmatch(r"https://(doi\.org/10\.\d{4,}/\S+|cfconventions\.org)", address), address


def test_addresses_end_before_the_sentence_goes_on():
    text = "<p>A (https://doi.org/10.1/a(1).b), https://doi.org/10.1/c&lt;2:d&gt;2.0.CO;2; https://doi.org/10.1/e.</p>"
    found = re.findall(r'<a href="(.*?)">', linked(text))
    assert found == [
        "https://doi.org/10.1/a(1).b",
        "https://doi.org/10.1/c&lt;2:d&gt;2.0.CO;2",
        "https://doi.org/10.1/e",
    ]


def test_help_for_a_terminal_has_no_tags():
    text = "<p><b>Method.</b> rain =\na·s<sup>b</sup>.<br/>So &lt; x.</p>\n<p>Next.</p>"
    assert plain(text) == "Method. rain = a·s^b.\nSo < x.\n\nNext."


@each_algorithm
def test_icon_is_the_algorithms_own(provider, kind):
    algorithm = provider.algorithm(kind.NAME)
    assert Path(algorithm.svgIconPath()).is_file()
    assert not algorithm.icon().pixmap(24, 24).isNull()


@each_algorithm
def test_instances_share_nothing(provider, kind):
    algorithm = provider.algorithm(kind.NAME)
    assert algorithm.create() is not algorithm
    # QGIS's own ``run`` starts an algorithm; the work goes into ``execute``.
    assert "run" not in vars(kind)
    assert {name for name in vars(kind) if isinstance(vars(kind)[name], list | dict | set)} == set()


@each_algorithm
def test_required_packages_are_in_the_one_list(kind):
    optional = environment.read_requirements(line for lines in environment.OPTIONAL.values() for line in lines)
    assert set(kind.REQUIRES) <= {name for name, _, _ in [*environment.requirements(), *optional]}


def test_provider_comes_and_goes(provider):
    registry = QgsApplication.processingRegistry()
    plugin = importlib.import_module("sm2r").classFactory(None)
    plugin.unload()  # never started: nothing to do
    assert registry.providerById("sm2r") is provider


class Probe(Algorithm):
    """Does what the test tells it."""

    NAME = "settime"
    TITLE = "Probe"
    GROUP = "Assess"
    SUMMARY = "Probe."
    HELP = ""
    action = staticmethod(lambda: {})

    def initAlgorithm(self, configuration=None):
        self.add(QgsProcessingParameterNumber("N", "N", optional=True), "A number.", advanced=True)
        self.add_choice("CHOICE", "Choice", ["a", "b"], "b", "A choice.")
        self.add_range("RANGE", "Range", (0.5, 200), "A range.")
        self.addOutput(QgsProcessingOutputNumber("OUT", "Out"))

    def execute(self, parameters, context, feedback):
        return self.action()


def probe(action):
    return type("Told", (Probe,), {"action": staticmethod(action)})()


def raising(error):
    def action():
        raise error

    return probe(action)


def test_declared_parameters(context):
    algorithm = Probe()
    algorithm.initAlgorithm()
    assert algorithm.parameterDefinition("N").flags() & Qgis.ProcessingParameterFlag.Advanced
    assert algorithm.parameterAsEnumString({}, "CHOICE", context) == "b"
    assert algorithm.parameterAsRange({}, "RANGE", context) == [0.5, 200]
    assert algorithm.parameterAsRange({"RANGE": "1,2"}, "RANGE", context) == [1, 2]


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (InputError("RAINFALL: is empty. Take another."), "^RAINFALL: is empty. Take another.$"),
        (MemoryError(), "not enough memory"),
        (OSError(13, "Permission denied", "out.tif"), "^out.tif: Permission denied.$"),
        (OSError(28, "No space left on device", "out.tif"), r"is full \(out.tif\). Make room on it"),
    ],
)
def test_errors_are_told_in_one_sentence(error, text, feedback):
    with pytest.raises(QgsProcessingException, match=text):
        processing.run(raising(error), {}, feedback=feedback)


def test_cancel_ends_quietly(feedback):
    assert processing.run(raising(Cancelled("Stopped.")), {}, feedback=feedback) == {}
    assert not feedback.errors


def test_missing_package_is_said_with_the_remedy_and_the_rest_works(monkeypatch, undated, tmp_path, feedback):
    status = environment.status

    def without_xarray(name, least="", below=""):
        found = status(name, least, below)
        return environment.PackageStatus(name, least, below, False, "") if name == "xarray" else found

    monkeypatch.setattr(environment, "status", without_xarray)
    output = tmp_path / "cube.tif"
    parameters = {"INPUT": str(undated), "START": "2015-04-01T00:00:00", "OUTPUT": str(output)}
    with pytest.raises(QgsProcessingException, match=r"package xarray is missing.*Install Python packages"):
        processing.run("sm2r:settime", parameters, feedback=feedback)
    assert not output.exists()
    result = processing.run("sm2r:checkenvironment", {"REPORT": str(tmp_path / "report.html")}, feedback=feedback)
    assert result["OK"] is False
