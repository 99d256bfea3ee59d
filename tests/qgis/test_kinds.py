"""Every layer and table that algorithms take, in every form of `kinds`: the clean numbers come out, or one error.

The algorithms and their inputs are those that the plugin registers. The suite draws a twentieth of the cases, always
the same; ``make test-all`` (``SM2R_TEST_KINDS=all``) takes them all, and a number in that variable draws other ones.
"""

from __future__ import annotations

import gc
import os
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import rasterio
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)
from sm2r.algorithms import discover
from sm2r.tests.qgis import clean
from sm2r.tests.qgis.conftest import Feedback
from sm2r.tests.qgis.kinds import RASTERS, SHAPES, TABLES, Kind, plain, read, same

LAYERS = (
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorLayer,
    QgsProcessingParameterFile,
)
# Rounding, as by a conversion of units, has trees split elsewhere: noise of 1e-7 in this small record's rain moves the
# RMSE by 7 % and the weight of the model by 8 %.
TRAINED = ("trainfusion", "trainrain")
# Where a file that does not say what it holds may hold anything.
ANY_QUANTITY = ("basinseries", "comparecubes", "fuse", "samplestations", "triplecollocation", "validate")
KINDS = {".tif": RASTERS, ".csv": TABLES, ".geojson": SHAPES}
ASKED = os.environ.get("SM2R_TEST_KINDS", "")
SEED = ASKED if ASKED.isdigit() else "13"


@dataclass(frozen=True)
class Case:
    """An input of an algorithm in another form.

    ``given`` is what the algorithm takes when all is well, ``file`` the clean file of the input.
    """

    algorithm: str
    key: str
    kind: Kind
    variant: int
    file: str
    is_file: bool

    @property
    def id(self) -> str:
        number = f"{self.variant + 1}" if self.variant else ""
        return f"{self.algorithm}-{self.key}{number}-{self.kind.name}"

    @property
    def given(self) -> dict[str, Any]:
        variants = clean.ALSO.get(self.algorithm, {}).get(self.key, [{}])
        return clean.GIVEN[self.algorithm] | variants[self.variant]


def skipped(case: Case) -> str:
    """Return by which rule a kind is not tried on an input; empty if it is."""
    kind, stem, timed = (
        case.kind,
        Path(case.file).stem,
        Path(case.file).stem in (*clean.VARIABLES, "stations", "weather"),
    )
    raster = case.file.endswith(".tif")
    if kind.time and not timed:
        return "what has no time has no odd times"
    if kind.time and case.algorithm == "settime":
        return "Set time gives the times itself"
    if kind.fits and raster and clean.VARIABLES.get(stem, "") not in kind.fits:
        return "other variables have other units and names"
    reads = ("calibratestations", "correctrainfall", "mergerainfall", "basinseries")
    if kind.name == "trace T" and (case.algorithm not in reads or stem != "stations"):
        return "the rain of the table is not read"
    if stem in ("points", "basins") and kind.fits and stem not in kind.fits:
        return "points have no rings, and a far polygon is a place of its own"
    if kind.name.startswith("ids") and stem.endswith("weights"):
        return "what has no stations has no odd names of them"
    if kind.name.endswith("in %") and case.algorithm in ANY_QUANTITY:
        return "what takes any quantity takes it in any units"
    if kind.form.startswith("nc") and stem == "parameters":
        return "a NetCDF variable has no bands with names"
    if case.is_file and raster and kind.form != "nc":
        return "Import product takes files, of which a GeoTIFF holds one time, and is told the name"
    if case.is_file and kind.form == "memory":
        return "Import stations takes files"
    return ""


def generated() -> Iterator[Case]:
    """Yield all that could be tried, in the order of the algorithms, their inputs and the kinds."""
    for algorithm in discover():
        instance = algorithm()
        instance.initAlgorithm()
        for definition in instance.parameterDefinitions():
            # What is saved is copied, not computed with.
            saved = instance.name() == "saveresults"
            if not isinstance(definition, LAYERS) or definition.isDestination() or saved:
                continue
            key, name = definition.name(), instance.name()
            variants = clean.ALSO.get(name, {}).get(key, [{}])
            for number, variant in enumerate(variants):
                file = (clean.GIVEN.get(name, {}) | variant).get(key)
                file = file[0] if isinstance(file, list) else file
                if file is None:
                    LACKING.append(f"{name} {key}")
                    continue
                if file.endswith(".onnx"):
                    continue  # models have tests of their own
                is_file = isinstance(definition, QgsProcessingParameterFile)
                for kind in KINDS[Path(file).suffix]:
                    yield Case(name, key, kind, number, file, is_file)


# Inputs for which `clean` has no file.
LACKING: list[str] = []
ALL = list(generated())
CASES = [case for case in ALL if not skipped(case)]
DRAWN = [case for case in CASES if zlib.crc32(f"{SEED} {case.id}".encode()) % 20 == 0]
TAKEN = CASES if ASKED == "all" else DRAWN


@dataclass(frozen=True)
class Outcome:
    """What a run came to: the numbers of its outputs, or the error."""

    numbers: dict[str, Any]
    error: str
    warnings: str = ""


@pytest.fixture(scope="module")
def folder(clean_inputs) -> Path:
    return clean_inputs


class Runs:
    """Runs algorithms, those on plain files once each."""

    def __init__(self, folder: Path, place: Path) -> None:
        self._folder, self._place = folder, place
        self._known: dict[tuple[str, ...], Outcome] = {}

    def plain(self, case: Case) -> Outcome:
        """Return what the algorithm makes of plain files with the meaning of the case."""
        kind = case.kind
        own = "" if kind.means in (same, None) else f"{case.key} {kind.means.__name__}"
        name = (case.algorithm, str(sorted(case.given.items(), key=str)), kind.world.__name__, own)
        if name not in self._known:
            place = self._place / str(len(self._known))
            place.mkdir()
            self._known[name] = self._run(case, place, plain(self._meant(case), place / "odd", netcdf=case.is_file))
        return self._known[name]

    def odd(self, case: Case, place: Path) -> Outcome:
        """Return what it makes of the odd file."""
        (place / "odd").mkdir()
        return self._run(case, place, case.kind.make(self._meant(case), place / "odd"))

    def _meant(self, case: Case) -> Any:
        kind = case.kind
        return (kind.means or same)(kind.world(read(self._folder / case.file)))

    def _run(self, case: Case, place: Path, odd: Any) -> Outcome:
        (place / "out").mkdir()

        def given(key: str, value: Any, first: bool = True) -> Any:
            if isinstance(value, list):
                return [given(key, item, number == 0) for number, item in enumerate(value)]
            if key == case.key and first:
                return odd
            if isinstance(value, str) and Path(value).suffix in KINDS:
                return plain(case.kind.world(read(self._folder / value)), place / key)
            return value

        values = {key: given(key, value) for key, value in case.given.items()}
        values = {key: value for key, value in values.items() if value is not None}
        targets = clean.targets(case.algorithm, place / "out")
        targets.pop("REPORT", None)  # takes most of the time, and has no numbers of its own
        feedback = Feedback()
        try:
            results = clean.run(self._folder, case.algorithm, {}, **(values | targets), feedback=feedback)
        except QgsProcessingException as error:
            message = str(error).removeprefix("Unable to execute algorithm\n")
            assert "Traceback" not in message, message
            assert [file.name for file in (place / "out").iterdir()] == [], message
            return Outcome({}, message)
        return Outcome({key: numbers(value) for key, value in results.items()}, "", " ".join(feedback.warnings))


@pytest.fixture(scope="module")
def runs(folder, tmp_path_factory) -> Iterator[Runs]:
    yield Runs(folder, tmp_path_factory.mktemp("plain"))
    # Layers that errors still hold would go after QGIS.
    gc.collect()


def numbers(result: Any) -> Any:
    """Return the numbers in an output: of a raster the values, times and place, of a table the columns of numbers."""
    if isinstance(result, int | float):
        return float(result)
    path = Path(str(result))
    if path.suffix in (".tif", ".nc"):
        with rasterio.open(path) as dataset:
            # What is in other units, and says so, is no other number.
            factor = FACTORS.get(dataset.tags().get("units") or dataset.units[0] or "", 1.0)
            values = factor * dataset.read(masked=True).astype("float64").filled(np.nan)
            place = np.array(dataset.transform)
            place[2] %= 360
            return {"values": values, "bands": [*dataset.descriptions], "place": place}
    if path.suffix == ".csv":
        # A column without a value may be one of text, such as units.
        frame = pd.read_csv(path).dropna(axis=1, how="all").select_dtypes("number")
        return {"rows": frame[[name for name in frame if name not in NAMES]].to_numpy("float64")}
    if path.suffix == ".gpkg":
        layer = QgsVectorLayer(str(path), "", "ogr")
        fields = [i for i, field in enumerate(layer.fields()) if field.isNumeric() and field.name() not in NAMES]
        rows = [[feature.attributes()[i] for i in fields] for feature in layer.getFeatures()]
        return {"rows": np.array([[np.nan if value is None or value != value or not isinstance(value, int | float)
                                   else float(value) for value in row] for row in rows])}  # fmt: skip
    return None


# Ids may be numbers, whose type is not kept; rows are counted anew by formats.
NAMES = {"station_id", "fid"}
FACTORS = {"%": 0.01, "m": 1000.0}


def difference(found: Any, wanted: Any, *, within: float = 1e-4) -> str:
    """Return in what two outputs differ first, by more than a share of it; empty if in nothing."""
    if isinstance(wanted, dict):
        if not isinstance(found, dict) or found.keys() != wanted.keys():
            return f"{found} instead of {wanted}"
        texts = {key: difference(found[key], wanted[key], within=within) for key in wanted}
        return next((f"{key}: {text}" for key, text in texts.items() if text), "")
    if isinstance(wanted, float | np.ndarray):
        found, wanted = np.asarray(found, "float64"), np.asarray(wanted, "float64")
        if found.shape != wanted.shape:
            return f"{found.shape} instead of {wanted.shape} numbers"
        close = np.isclose(found, wanted, rtol=within, atol=1e-6, equal_nan=True)
        if close.all():
            return ""
        place = tuple(np.argwhere(~close)[0])
        return f"{(~close).sum()} of {close.size} numbers differ, {found[place]:g} instead of {wanted[place]:g}"
    return "" if found == wanted else f"{found} instead of {wanted}"


def fault_of_words(message: str, case: Case) -> str:
    """Return what is wrong with an error's text; empty if nothing."""
    if "\n" in message:
        return "it is not one sentence"
    if len(message) > 1200:
        return "it is too long"
    # Of a table with several values, its field may be named.
    fields = [key.removesuffix("_FIELD") for key in case.given if key.endswith("_FIELD")]
    if not re.search(rf"\b({'|'.join([case.key, Path(case.file).stem, *fields])})\b", message):
        return "it does not name the input"
    if not re.search(r"[.;:,] \S.*\.$", message):
        return "it has no remedy"
    return ""


@pytest.mark.parametrize("case", TAKEN, ids=[case.id for case in TAKEN])
def test_clean_numbers_or_one_error(runs, tmp_path, case):
    wanted = runs.plain(case)
    found = runs.odd(case, tmp_path)
    if found.error:
        assert wanted.error or not case.kind.must, f"refused: {found.error}"
        assert found.error == wanted.error or not fault_of_words(found.error, case), found.error
    else:
        assert case.kind.means is not None, "numbers of what means nothing"
        assert not wanted.error, f"numbers, but of the plain file: {wanted.error}"
        wrong = difference(found.numbers, wanted.numbers, within=0.2 if case.algorithm in TRAINED else 1e-4)
        assert not wrong or (case.kind.told and re.search(case.kind.told, found.warnings)), wrong


@pytest.mark.skipif(ASKED != "all", reason="of all cases only")
def test_gaps_are_seen_in_the_numbers(runs):
    # Else no kind that leaves values out could fail. Of one only the grid is looked at, of the other only the names.
    blind = {("regrid", "REFERENCE"), ("validate", "FIT_STATIONS")}
    cases = {(case.algorithm, case.key, case.variant, case.kind.means): case for case in CASES}
    for case in cases.values():
        if case.kind.means not in (same, None) and (case.algorithm, case.key) not in blind:
            whole = runs.plain(replace(case, kind=replace(case.kind, means=same)))
            left = runs.plain(case)
            assert left.error or difference(left.numbers, whole.numbers), case.id


def test_every_input_has_a_clean_file_and_every_clean_run_ends_well(runs, provider):
    assert LACKING == [], "they need entries in GIVEN or ALSO of tests/qgis/clean.py"
    inputs = {(case.algorithm, case.key, case.variant): case for case in ALL}
    registered = {algorithm.name() for algorithm in provider.algorithms() if algorithm.groupId() != "workflows"}
    apart = {"checkenvironment", "createsamplebasin", "installpackages", "saveresults"}
    assert {name for name, _, _ in inputs} == registered - apart
    for case in inputs.values():
        first = Case(case.algorithm, case.key, Kind("plain", plain), case.variant, case.file, case.is_file)
        outcome = runs.plain(first)
        assert not outcome.error, f"{first.id}: {outcome.error}"
        assert outcome.numbers


def test_workflows_hand_their_layers_on(provider):
    # What reaches them is what the algorithms are tried with.
    tried = {(case.algorithm, case.key) for case in ALL}
    ours = {item.id(): item.name() for item in provider.algorithms() if item.groupId() != "workflows"}
    for model in provider.algorithms():
        if not isinstance(model, QgsProcessingModelAlgorithm):
            continue
        layers = [item.name() for item in model.parameterDefinitions() if isinstance(item, LAYERS)]
        used = {
            (source.parameterName(), child.algorithmId(), key)
            for child in model.childAlgorithms().values()
            for key, sources in child.parameterSources().items()
            for source in sources
            if source.source() == Qgis.ProcessingModelChildParameterSource.ModelParameter
        }
        assert {name for name, _, _ in used} >= set(layers) != set()
        for name, algorithm, key in used:
            # What is saved is copied, not computed with.
            if name in layers and algorithm in ours and key != "MODELS" and ours[algorithm] != "saveresults":
                assert (ours[algorithm], key) in tried, name


def test_cases_are_counted():
    rules = Counter(filter(None, map(skipped, ALL)))
    print(len(ALL), len(CASES), len(DRAWN), rules)
    assert len({case.id for case in ALL}) == len(ALL)
    assert len(CASES) + rules.total() == len(ALL)
    assert len(CASES) > 1500
    assert len(CASES) / 24 < len(DRAWN) < len(CASES) / 16
