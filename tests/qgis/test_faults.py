"""Faults of the place where people work: nothing is lost, nothing is half written, each has its clear word."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsTask,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from sm2r.core import cube
from sm2r.core.errors import OutputError
from sm2r.core.files import temporary
from sm2r.tests.data import ROOT
from sm2r.tests.qgis.clean import GIVEN, OUTPUTS, run, state, targets
from sm2r.tests.qgis.conftest import Feedback


@pytest.fixture(scope="module")
def folder(clean_inputs) -> Path:
    return clean_inputs


def left(place: Path) -> list[str]:
    """Return what lies in a folder but for QGIS's own statistics."""
    return sorted(file.name for file in place.rglob("*") if not file.name.endswith(".aux.xml"))


def rows(path: str | Path) -> pd.DataFrame:
    layer = QgsVectorLayer(str(path), "rows", "ogr")
    assert layer.isValid()
    return pd.DataFrame(
        [f.attributes() for f in layer.getFeatures()], columns=[field.name() for field in layer.fields()]
    )


AWKWARD = ("with spaces & (brackets)", "Ünïcödé 数据 سد", "it's 100% #1, a=b;c", "-dash [x]{y}")


@dataclass(frozen=True)
class Whole:
    """A run that ends well: what it gives, in which folder, and when it told its progress."""

    results: dict[str, object]
    place: Path
    moments: list[float]


@pytest.fixture(scope="module")
def whole(folder, tmp_path_factory) -> Callable[[str], Whole]:
    """Return a function that runs an algorithm, once, on paths that many programs cannot take."""

    @cache
    def run_of(name: str) -> Whole:
        place, number = tmp_path_factory.mktemp("whole"), list(OUTPUTS).index(name)
        inputs, outputs = (place / AWKWARD[(number + i) % len(AWKWARD)] for i in (0, 1))
        shutil.copytree(folder, inputs, ignore=shutil.ignore_patterns("*_*.tif.aux.xml"))
        outputs.mkdir()
        watching = Feedback()
        results = run(inputs, name, {}, **GIVEN[name], **targets(name, outputs), feedback=watching)
        return Whole(results, outputs, sorted(set(watching.percentages)))

    return run_of


@pytest.mark.parametrize("name", OUTPUTS)
def test_awkward_paths(whole, name):
    found = whole(name)
    for key, file in OUTPUTS[name].items():
        assert (found.place / file).stat().st_size, key
        assert Path(str(found.results[key])) == found.place / file


@pytest.mark.parametrize("name", OUTPUTS)
def test_cancel_at_every_stage(folder, whole, tmp_path, cancelling, name):
    made, moments = left(whole(name).place), whole(name).moments
    assert moments, "it tells no progress"
    stopped = 0
    for moment in sorted({-1, moments[0], moments[len(moments) // 3], moments[2 * len(moments) // 3]}):
        place = tmp_path / f"{moment:g}"
        place.mkdir()
        feedback = cancelling(moment)
        if moment < 0:
            feedback.cancel()
        result = run(folder, name, {}, **GIVEN[name], **targets(name, place), feedback=feedback)
        # Either it was too late, and all is there, or nothing is.
        assert result == {} or result.keys() == whole(name).results.keys()
        assert left(place) == ([] if result == {} else made)
        assert "Stopped; nothing was written." in feedback.infos or result
        stopped += result == {}
    assert stopped, "it never stops"


@pytest.mark.skipif(os.name != "posix", reason="limits are those of POSIX")
@pytest.mark.parametrize("name", OUTPUTS)
def test_full_disk(folder, whole, tmp_path, name):
    resource = pytest.importorskip("resource")
    # Compiled code is kept in files as well.
    whole(name)
    given = GIVEN[name] | targets(name, tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(QgsProcessingException, match=str(tmp_path)) as raised:
            run(folder, name, {}, **given)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "Traceback" not in str(raised.value)
    assert list(tmp_path.iterdir()) == []


# Another clock, another comma, another case of the letter i.
ABROAD = (
    {"TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"TZ": "Asia/Kolkata", "LC_ALL": "de_DE.UTF-8"},
    {"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8"},
)


def test_clocks_and_commas_of_other_countries(folder, tmp_path):
    plain = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    found = []
    for number, environment in enumerate(ABROAD):
        words = [
            f"SOIL_MOISTURE={folder / 'stations.csv'}", "VARIANT=base", "DEAD_ZONE=0.0005", "Z_RANGE=10.5,200",
            f"OUTPUT={tmp_path / f'{number}.csv'}",
        ]  # fmt: skip
        done = subprocess.run(
            [ROOT / "tools" / "qgis_process", "run", "sm2r:calibratestations", "--", *words],
            env=plain | environment, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        found.append((tmp_path / f"{number}.csv").read_text())
    assert found[1:] == found[:1] * 2


def test_two_runs_on_one_output(folder, tmp_path):
    words = [
        ROOT / "tools" / "qgis_process", "run", "sm2r:calibrate", "--", f"SOIL_MOISTURE={folder / 'sm.tif'}",
        f"RAINFALL={folder / 'rain.tif'}", "VARIANT=base", f"OUTPUT={tmp_path / 'p.tif'}",
        f"REPORT={tmp_path / 'r.html'}",
    ]  # fmt: skip
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True, "env": environment}
    both = [subprocess.Popen(words, **pipes) for _ in range(2)]
    for process in both:
        said, _ = process.communicate(timeout=120)
        assert process.returncode == 0, said
        assert "Traceback" not in said
    assert {"p.tif", "r.html"} <= set(left(tmp_path)) <= {"p.tif", "p.qml", "r.html"}
    alone = run(folder, "calibrate", {}, **GIVEN["calibrate"], OUTPUT=str(tmp_path / "alone.tif"))["OUTPUT"]
    np.testing.assert_array_equal(cube.open_bands(tmp_path / "p.tif").to_numpy(), cube.open_bands(alone).to_numpy())


CHANGES = {
    "truncated": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 3]),
    "removed": lambda path: path.unlink(missing_ok=True),
    "replaced": lambda path: path.write_bytes(b"\xff" * path.stat().st_size),
    "written anew": lambda path: shutil.copy(path, path.with_suffix(".new")) and path.with_suffix(".new").replace(path),
}


@pytest.mark.parametrize("name", [name for name in OUTPUTS if name != "importproduct"])
def test_an_input_that_changes_while_it_is_read(folder, tmp_path, cancelling, name):
    """Each input, each in another way, after the first word of the run: it ends with its name, and nothing is there."""
    changes = itertools.cycle(CHANGES.values())
    given = [
        (key, one) for key, value in GIVEN[name].items() for one in (value if isinstance(value, list) else [value])
        if isinstance(one, str) and (folder / one).is_file()
    ]  # fmt: skip
    for (key, file), change in zip(given, changes, strict=False):
        place, out = tmp_path / f"{key}_{file}", tmp_path / "out"
        shutil.copytree(folder, place)
        out.mkdir()
        feedback = cancelling(None)
        feedback.progressChanged.connect(lambda _, path=place / file, change=change: path.exists() and change(path))
        with pytest.raises(QgsProcessingException) as raised:
            run(place, name, {}, **GIVEN[name], **targets(name, out), feedback=feedback)
        assert file in str(raised.value) or key in str(raised.value)
        assert "Traceback" not in str(raised.value)
        assert left(out) == []
        shutil.rmtree(out)


def test_a_granule_that_is_still_being_fetched_ends_the_import(folder, tmp_path, cancelling):
    shutil.copytree(folder / "product", tmp_path / "product")
    file = sorted((tmp_path / "product").iterdir())[-1]
    feedback = cancelling(None)
    feedback.progressChanged.connect(lambda _: file.write_bytes(file.read_bytes() + b"more"))
    given = GIVEN["importproduct"] | {"INPUT": str(tmp_path / "product"), "OUTPUT": str(tmp_path / "out.tif")}
    with pytest.raises(
        QgsProcessingException, match=rf"INPUT: .*{file.name} changed while it was being read\. Run again"
    ):
        processing.run("sm2r:importproduct", given, feedback=feedback)
    assert left(tmp_path) == sorted(["product", *(one.name for one in (tmp_path / "product").iterdir())])


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="rights are those of POSIX")
def test_a_folder_that_is_read_only(tmp_path):
    place = tmp_path / "locked"
    place.mkdir()
    place.chmod(0o555)
    for parent in (tmp_path, *tmp_path.parents[:3]):
        parent.chmod(parent.stat().st_mode | 0o555)
    user, text = os.geteuid(), r"Cannot write .*x.tif: Permission denied. Choose another folder"
    if user == 0:
        os.seteuid(65534)  # root may write everywhere
    try:
        with pytest.raises(OutputError, match=text), temporary(place / "x.tif"):
            pass
    finally:
        if user == 0:
            os.seteuid(0)
    assert left(place) == []


@pytest.mark.parametrize("source", [r"C:\data\sm.tif", "D:/data/sm.tif", r"\\server\share\sm.tif", r"..\data\sm.tif"])
def test_layers_of_a_project_from_windows(folder, tmp_path, source):
    project = QgsProject.instance()
    layer = project.addMapLayer(QgsRasterLayer(source, "soil moisture"))
    try:
        with pytest.raises(QgsProcessingException, match=r"SOIL_MOISTURE.*cannot be opened as a raster") as raised:
            run(
                folder, "calibrate", {"SOIL_MOISTURE": layer.id()}, **GIVEN["calibrate"], OUTPUT=str(tmp_path / "p.tif")
            )
    finally:
        project.removeMapLayer(layer.id())
    assert "Traceback" not in str(raised.value)
    assert left(tmp_path) == []


LONG = "station_identifier_as_some_database_administrator_once_called_it_in_1998"
RESERVED = ("select", "order", "group", "table", "from", "primary", 'quo"ted', "with space", "größe", LONG, "FID2")


def stations(field: str, *, geometry: str = "Point?crs=EPSG:4326&", names=("A", "B")) -> QgsVectorLayer:
    """Return a memory layer as a database view would give it: the station's name in a field of an odd name."""
    layer = QgsVectorLayer(f"{geometry}field=rank:integer", "from memory", "memory")
    provider = layer.dataProvider()
    provider.addAttributes([QgsField(field, QMetaType.Type.QString)])
    layer.updateFields()
    for i, name in enumerate(names):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([i, name])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(-99.9 + i / 4, 39.9)))
        provider.addFeature(feature)
    return layer


@pytest.mark.parametrize("field", RESERVED)
def test_fields_of_any_name_in_layers_of_memory(folder, tmp_path, field):
    output = str(tmp_path / "table.gpkg")
    given = GIVEN["samplestations"] | {"STATIONS": stations(field), "STATION_FIELD": field}
    frame = rows(run(folder, "samplestations", {}, **given, OUTPUT=output)["OUTPUT"])
    assert set(frame["station_id"]) == {"A", "B"}
    assert np.isfinite(frame["sm"].astype(float)).all()


@pytest.mark.parametrize("ending", ["gpkg", "csv"])
@pytest.mark.parametrize(
    "product", ["select", "fid", "geom", "SMAP and smap", LONG, "with space", "größe 水", 'a"b', "=1+1"]
)
def test_products_of_any_name_become_columns(folder, tmp_path, product, ending):
    names = product.split(" and ")
    for name in names:
        array = cube.open(folder / "sm.tif").assign_attrs(product=name)
        cube.write({tmp_path / f"{len(name)}{name[:2].encode().hex()}.tif": array})
    paths = sorted(str(path) for path in tmp_path.glob("*.tif"))
    output = tmp_path / f"table.{ending}"
    run(folder, "samplestations", {}, CUBES=paths, STATIONS="points.geojson", OUTPUT=str(output))
    frame = rows(output)
    columns = [name for name in frame.columns if name not in ("fid", "station_id", "time")] or ["fid"]
    assert len(columns) == len(names)
    assert frame[columns].astype(float).notna().all().all()


def test_names_that_are_formulas_come_back(folder, tmp_path):
    evil = ("=HYPERLINK(1)", "@SUM(A1)")
    output = tmp_path / "table.csv"
    layer = stations("station_id", names=evil)
    run(folder, "samplestations", {}, CUBES=["sm.tif", "rain.tif"], STATIONS=layer, OUTPUT=str(output))
    text = output.read_text(encoding="utf-8")
    assert not any(cell.strip('"')[:1] in ("=", "@") for line in text.splitlines() for cell in line.split(","))
    result = processing.run(
        "sm2r:calibratestations",
        {"SOIL_MOISTURE": str(output), "SOIL_MOISTURE_FIELD": "sm", "RAINFALL_FIELD": "rain", "VARIANT": "base",
         "OUTPUT": str(tmp_path / "fit.gpkg"), "REPORT": str(tmp_path / "fit.html")},
    )  # fmt: skip
    assert set(rows(result["OUTPUT"])["station_id"]) == set(evil)


def test_views_of_a_geopackage_are_read(folder, tmp_path):
    from osgeo import gdal

    path = tmp_path / "base.gpkg"
    output = str(path)
    processing.run(
        "native:savefeatures", {"INPUT": str(folder / "stations.csv"), "OUTPUT": output, "LAYER_NAME": "obs"}
    )
    database = gdal.OpenEx(output, gdal.OF_VECTOR | gdal.OF_UPDATE)
    database.ExecuteSQL("CREATE VIEW seen AS SELECT fid AS OGC_FID, station_id, time, soil_moisture FROM obs")
    database.ExecuteSQL(
        "INSERT INTO gpkg_contents (table_name, identifier, data_type) VALUES ('seen', 'seen', 'attributes')"
    )
    del database
    before = state(tmp_path)
    given = GIVEN["bma"] | {"OBSERVATIONS": f"{output}|layername=seen"}
    result = run(folder, "bma", {}, **given, OUTPUT=str(tmp_path / "merged.tif"))
    plain = run(folder, "bma", {}, **GIVEN["bma"], OUTPUT=str(tmp_path / "plain.tif"))
    np.testing.assert_array_equal(cube.open(result["OUTPUT"]).to_numpy(), cube.open(plain["OUTPUT"]).to_numpy())
    assert {name: content for name, content in state(tmp_path).items() if name in before} == before


EVIL = "<img src=x onerror=alert(1)>\"'&<script>alert(2)</script>"


@pytest.mark.parametrize("name", [name for name, files in OUTPUTS.items() if "REPORT" in files])
def test_markup_from_outside_is_text_in_every_report(folder, tmp_path, name):
    """Names of products, stations and classes that are markup, through the whole of each algorithm."""
    place = tmp_path / "in"
    shutil.copytree(folder, place)
    for path in ("sm.tif", "rain.tif", "sm_other.tif", "sm_third.tif", "sm_long.tif", "rain_long.tif"):
        array = cube.open(folder / path)
        cube.write({place / path: array.assign_attrs(product=f"{path[:6]}{EVIL}", history=EVIL).compute().chunk()})
    for path in ("stations.csv", "parameters.csv", "points.geojson", "basins.geojson", "fields.geojson"):
        if path.endswith("csv"):
            frame = pd.read_csv(place / path)
            frame.assign(station_id=frame["station_id"] + EVIL).to_csv(place / path, index=False)
        else:
            read = json.loads((place / path).read_text())
            for feature in read["features"]:
                feature["properties"]["station_id"] += EVIL
            (place / path).write_text(json.dumps(read))
    given = dict(GIVEN[name])
    if name == "invert":
        given = {"SOIL_MOISTURE": "sm.tif", "PARAMETERS": "parameters.tif", "FALLBACK": "rain.tif"}
    if name == "validate":
        given["CLASS_FIELD"] = "station_id"
    run(place, name, {}, **given, **targets(name, tmp_path))
    html = next(tmp_path.glob("*.html")).read_text(encoding="utf-8")
    # SM2RAIN's reports name no products.
    assert "alert" in html or name in ("calibrate", "invert")
    assert "<img src=x" not in html
    assert "<script>alert" not in html


class Task(QgsTask):
    """Runs an algorithm where the toolbox runs it: in a thread of QGIS's own."""

    def __init__(self, work) -> None:
        super().__init__("task")
        self.work, self.results = work, []

    def run(self) -> bool:
        self.results.append(self.work())
        return True


def test_many_runs_in_threads_of_qgis(folder, tmp_path):
    """Python forgets such a thread between runs; pyproj 3.7 does not survive that without help."""
    algorithm = QgsApplication.processingRegistry().algorithmById("sm2r:regrid")
    for number in range(12):
        output = tmp_path / f"{number}.tif"
        parameters = {"INPUT": str(folder / "sm.tif"), "RESOLUTION": 0.5, "OUTPUT": str(output)}
        context, feedback, own = QgsProcessingContext(), QgsProcessingFeedback(), algorithm.create()
        assert own.prepare(parameters, context, feedback)
        task = Task(lambda own=own, given=(parameters, context, feedback): own.runPrepared(*given))
        QgsApplication.taskManager().addTask(task)
        assert task.waitForFinished(30_000)
        assert task.results[0]["OUTPUT"] == str(output)
        assert output.exists()


def test_a_null_character_does_not_end_the_sentence(folder, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"OUTPUT: its name has a character that file names cannot have\."):
        run(folder, "regrid", {"OUTPUT": f"{tmp_path}/a\0b.tif"}, **GIVEN["regrid"])
    with pytest.raises(QgsProcessingException, match=r"'P1D\\0' is not a valid time step\. Write an ISO-8601 duration"):
        run(folder, "settime", {"TIME_STEP": "P1D\0"}, **GIVEN["settime"], **targets("settime", tmp_path))
