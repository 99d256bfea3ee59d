"""Every writer and every ending: the old file stays as it was, or the new one is whole, and no input is ever lost."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
import rasterio
from osgeo import gdal, ogr
from qgis.core import (
    Qgis,
    QgsCoordinateTransformContext,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRemappingSinkDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from sm2r.algorithms import discover, styles
from sm2r.algorithms.base import Algorithm
from sm2r.algorithms.layers import style_cube
from sm2r.algorithms.tables import write_table
from sm2r.algorithms.targets import CUBE_ENDINGS, PLACES_ONLY, table_endings
from sm2r.core import cube
from sm2r.core.cube.layer import write_layer
from sm2r.core.errors import OutputError
from sm2r.core.files import beside, is_signed
from sm2r.core.fusion import container
from sm2r.core.report import Report
from sm2r.core.sources import files_of, files_of_raster
from sm2r.tests.cubes import daily_cube
from sm2r.tests.data import ROOT
from sm2r.tests.qgis import clean

ROWS = 1500
PLACES = ("longitude", "latitude")


@pytest.fixture(scope="module")
def folder(clean_inputs) -> Path:
    return clean_inputs


# --- what is written, and how it is read again ----------------------------------------------------------------------


class Write(Algorithm):
    """Writes a table as every algorithm does."""

    NAME = "write"
    TITLE = "Write"
    GROUP = "Assess"
    SUMMARY = "Write."
    HELP = ""
    frame = None

    def initAlgorithm(self, configuration=None):
        self.add(QgsProcessingParameterFeatureSink("OUTPUT", "Output", Qgis.ProcessingSourceType.VectorPoint), "A.")

    def execute(self, parameters, context, feedback):
        return {"OUTPUT": write_table(self.frame, self, parameters, "OUTPUT", context, points=PLACES)}


def write_rows(target, seed: int, rows: int = ROWS, **given):
    kind = type("Writer", (Write,), {"frame": frame(seed, rows)})
    return processing.run(kind(), {"OUTPUT": target if given.get("raw") else str(target)})["OUTPUT"]


def frame(seed: int, rows: int = ROWS) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    return pd.DataFrame(
        {"station_id": [f"S{i}" for i in range(rows)], "longitude": rng.random(rows), "latitude": rng.random(rows),
         "rainfall": rng.random(rows)}
    )  # fmt: skip


def array(seed: int):
    values = 0.1 + 0.3 * np.random.default_rng(seed).random((6, 64, 64))
    return daily_cube(values, "probe", variable="soil_moisture", units="m3 m-3", tile=32)


def write_cube(path: Path, seed: int) -> None:
    cube.write({path: array(seed)})


def write_report(path: Path, seed: int) -> None:
    report = Report("Title", "Summary")
    report.table(frame(seed), title="table")
    report.write(path)


def write_model(path: Path, seed: int) -> None:
    container.write(path, *container.read(ROOT / "models" / "cnn.onnx"))


def read_table(path: Path):
    opened = ogr.Open(str(path))
    table = opened.GetLayer(path.stem) if path.suffix == ".gpkg" else opened.GetLayer(0)
    names = [table.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(table.GetLayerDefn().GetFieldCount())]
    rows = [feature.GetField("rainfall") for feature in table]
    return names, rows


def is_table(path: Path, seed: int) -> bool:
    names, rows = read_table(path)
    expected = frame(seed)
    return names == list(expected.columns) and np.allclose(np.array(rows, float), expected["rainfall"])


def is_cube(path: Path, seed: int) -> bool:
    return np.array_equal(cube.open(path).to_numpy(), array(seed).to_numpy().astype("float32"))


def is_report(path: Path, seed: int) -> bool:
    return path.read_text(encoding="utf-8").rstrip().endswith("</html>")


def is_model(path: Path, seed: int) -> bool:
    return bool(container.read(path))


#: Of each ending that anything writes here, how it is written and how it is seen to be whole.
WRITERS: dict[str, tuple[Callable[[Path, int], object], Callable[[Path, int], bool]]] = {
    **{f".{ending}": (write_cube, is_cube) for ending in CUBE_ENDINGS},
    **dict.fromkeys(table_endings(), (write_rows, is_table)),
    ".html": (write_report, is_report),
    ".onnx": (write_model, is_model),
}


def content(path: Path) -> dict[str, bytes]:
    """Return what a file, or a folder, holds."""
    return {
        str(file.relative_to(path)): file.read_bytes()
        for file in sorted([path] if path.is_file() else path.rglob("*"))
        if file.is_file()
    }


def handles(place: Path) -> list[str]:
    """Return the files of a folder that are open, where the system tells that."""
    found = [os.readlink(link) for link in Path("/proc/self/fd").glob("*") if link.is_symlink()]  # noqa: PTH115
    return [file for file in found if file.startswith(str(place))]


def test_every_destination_has_a_writer_here(provider):
    """A new kind of output, or a new ending, has to be among those that are tested."""
    kinds = (
        QgsProcessingParameterRasterDestination, QgsProcessingParameterFeatureSink,
        QgsProcessingParameterFileDestination, QgsProcessingParameterFolderDestination,
    )  # fmt: skip
    for algorithm in discover():
        made = algorithm().create()
        for one in made.destinationParameterDefinitions():
            assert isinstance(one, kinds), f"{algorithm.NAME}, {one.name()}"
            if isinstance(one, QgsProcessingParameterFileDestination):
                # Projects are written by QGIS itself.
                assert f".{one.defaultFileExtension()}" in {*WRITERS, ".qgz"}, f"{algorithm.NAME}, {one.name()}"
    offered = {f".{ending}" for ending in provider.supportedOutputVectorLayerExtensions()}
    assert offered == set(table_endings()) <= set(WRITERS)
    drivers = {ending: QgsVectorFileWriter.driverForExtension(ending) for ending in offered}
    assert all(ogr.GetDriverByName(driver) for driver in drivers.values()), drivers


# --- a full disk ------------------------------------------------------------------------------------------------------


class Disk:
    """A disk of its own whose free space can be set; only root can have one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(path)], check=True, capture_output=True)

    def leave(self, room: int) -> None:
        """Leave so many bytes free."""
        found = os.statvfs(self.path)
        used = (found.f_blocks - found.f_bfree) * found.f_frsize
        size = max(used + room // found.f_frsize * found.f_frsize, found.f_frsize)
        subprocess.run(["mount", "-o", f"remount,size={size}", str(self.path)], check=True)

    def close(self) -> None:
        subprocess.run(["umount", "-l", str(self.path)], check=True)


@pytest.fixture
def disk(tmp_path) -> Iterator[Disk]:
    try:
        found = Disk(tmp_path / "disk")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a disk of its own cannot be mounted here")
    yield found
    found.close()


def size_of(path: Path) -> int:
    return sum(4096 * (len(part) // 4096 + 1) for part in content(path).values())


@pytest.mark.parametrize("share", [0.05, 0.6, 0.97])
@pytest.mark.parametrize("ending", WRITERS)
def test_a_full_disk_leaves_the_old_file_and_what_is_beside_it(disk, tmp_path, ending, share):
    write, whole = WRITERS[ending]
    target = disk.path / f"out{ending}"
    write(tmp_path / f"out{ending}", 1)  # also compiles and imports what it needs
    write(target, 0)
    others = [*beside(target), target.with_suffix(".qml")]
    # A journal that could be played back would be no side file of the old one, but a part of it.
    others = [other for other in others if not other.name.endswith(("-journal", "-wal", "-shm"))]
    for other in others:
        other.write_text("<PAMDataset/>")
    before = content(disk.path)
    disk.leave(int(share * size_of(tmp_path / f"out{ending}")))
    with pytest.raises((OutputError, QgsProcessingException)) as raised:
        write(target, 1)
    assert str(target) in str(raised.value)
    assert "Traceback" not in str(raised.value)
    assert content(disk.path) == before
    assert handles(disk.path) == []
    assert whole(target, 0)
    disk.leave(2 * size_of(tmp_path / f"out{ending}") + 2**20)
    write(target, 1)
    assert whole(target, 1)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.8])
def test_a_full_disk_leaves_all_tables_of_a_geopackage(disk, share):
    target = disk.path / "out.gpkg"
    write_rows(target, 0)
    write_rows(f"ogr:dbname='{target}' table=\"other\" (geom)", 3, raw=True)
    disk.leave(int(share * 2 * target.stat().st_size))
    with pytest.raises(QgsProcessingException, match=r"out\.gpkg"):
        write_rows(target, 1, 3 * ROWS)
    assert [file.name for file in disk.path.iterdir()] == ["out.gpkg"]
    assert is_table(target, 0)
    assert rows_of(target, "other") == ROWS


def test_a_full_disk_for_a_style_is_told_and_the_layer_is_whole(disk, tmp_path, feedback):
    target = disk.path / "out.tif"
    write_cube(target, 0)
    style_cube(target, array(0))
    style = target.with_suffix(".qml")
    before = style.read_bytes()
    disk.leave(4096)
    context = QgsProcessingContext()
    context.setFeedback(feedback)
    style_cube(target, array(0), context)
    assert len(feedback.warnings) == 1
    assert feedback.warnings[0].startswith(f"{style}: Cannot write ")
    assert style.read_bytes() == before
    assert is_cube(target, 0)
    assert set(clean.state(disk.path)) == {"out.qml", "out.tif"}
    context.setFeedback(None)


# --- what lies beside -----------------------------------------------------------------------------------------------


def rows_of(path: Path, table: str) -> int:
    opened = ogr.Open(str(path))
    return opened.GetLayerByName(table).GetFeatureCount()


def put_mask(target: Path) -> None:
    with rasterio.open(f"{target}.msk", "w", driver="GTiff", width=64, height=64, count=1, dtype="uint8") as mask:
        mask.write(np.zeros((1, 64, 64), "uint8"))


#: What would change how the new file is read, had it stayed.
STALE: dict[str, Callable[[Path], object]] = {
    ".tif": put_mask,
    ".tiff": put_mask,
    ".nc": lambda target: Path(f"{target}.aux.xml").write_text(
        "<PAMDataset><GeoTransform>0,1,0,0,0,-1</GeoTransform></PAMDataset>"
    ),
    ".csv": lambda target: target.with_suffix(".csvt").write_text('"Date","Date","Date","Date"\n'),
    ".gpkg": lambda target: Path(f"{target}-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600)),
}


@pytest.mark.parametrize("ending", WRITERS)
def test_stale_side_files_go_and_the_style_of_a_user_stays(tmp_path, ending):
    write, whole = WRITERS[ending]
    target = tmp_path / f"out{ending}"
    STALE.get(ending, lambda target: None)(target)
    for other in beside(target):
        if not other.exists():
            other.write_bytes(b"stale")
    style, mine = target.with_suffix(".qml"), tmp_path / f"out{ending}.bak"
    style.write_text("<qgis>mine</qgis>")
    mine.write_text("mine")
    write(target, 0)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([target.name, style.name, mine.name])
    assert whole(target, 0)
    assert style.read_text() == "<qgis>mine</qgis>"


def test_whose_style_a_style_file_is(tmp_path, feedback):
    target, style = tmp_path / "out.tif", tmp_path / "out.qml"
    context = QgsProcessingContext()
    context.setFeedback(feedback)
    write_cube(target, 0)
    style_cube(target, array(0), context)
    assert is_signed(style)
    assert QgsRasterLayer(str(target)).renderer().type() == "singlebandpseudocolor"
    first = style.read_bytes()
    write_cube(target, 1)
    style_cube(target, array(1) / 2, context)  # ours is replaced
    assert is_signed(style)
    assert not feedback.warnings
    # Changed by hand, or saved anew by QGIS, it is the user's.
    for changed in (first.replace(b"alpha", b"Alpha", 1), None):
        if changed is None:
            QgsRasterLayer(str(target)).saveDefaultStyle(QgsRasterLayer.StyleCategory.AllStyleCategories)
            changed = style.read_bytes()
        style.write_bytes(changed)
        feedback.warnings.clear()
        style_cube(target, array(1), context)
        assert style.read_bytes() == changed
        assert len(feedback.warnings) == 1
        assert "was changed since, stays" in feedback.warnings[0]
    context.setFeedback(None)


def test_a_style_of_a_user_in_a_zarr_folder_stays(tmp_path):
    target = tmp_path / "out.zarr"
    write_cube(target, 0)
    style_cube(target, array(0))
    (target / "layer.qml").write_text("<qgis>mine</qgis>")
    write_cube(target, 1)
    style_cube(target, array(1))
    assert (target / "layer.qml").read_text() == "<qgis>mine</qgis>"
    assert is_cube(target, 1)


# --- targets that are refused ---------------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are those of POSIX")
@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("kind", ["pipe", "socket", "device", "link to a device", "folder", "link to itself"])
def test_what_is_no_file_is_refused(tmp_path, ending, kind):
    target = tmp_path / f"out{ending}"
    with contextlib.ExitStack() as stack:
        match kind:
            case "pipe":
                os.mkfifo(target)
            case "socket":
                stack.enter_context(socket.socket(socket.AF_UNIX)).bind(str(target))
            case "device":
                try:
                    os.mknod(target, 0o600 | 0o020000, os.makedev(1, 3))
                except PermissionError:
                    pytest.skip("only root makes devices")
            case "link to a device":
                target.symlink_to("/dev/null")
            case "folder":
                (target / "thesis").mkdir(parents=True)
                (target / "thesis" / "text.txt").write_text("!")
            case _:
                target.symlink_to(target)
        before = target.lstat()
        # The old target is looked at before anything is written.
        expected = (OutputError, QgsProcessingException)
        with pytest.raises(expected, match=r"out\.|/dev/null"):
            WRITERS[ending][0](target, 0)
        assert (target.lstat().st_ino, target.lstat().st_mode) == (before.st_ino, before.st_mode)
        assert [file.name for file in tmp_path.iterdir()] == [target.name]
        assert kind != "folder" or (target / "thesis" / "text.txt").read_text() == "!"


def test_a_zarr_folder_with_something_else_in_it_is_refused(tmp_path):
    target = tmp_path / "out.zarr"
    write_cube(target, 0)
    for name in ("thesis.txt", "soil_moisture/notes.csv", "more/0.0"):
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text("!")
        if name != "more/0.0":  # what could be a chunk is one
            with pytest.raises(OutputError, match=rf"out\.zarr holds other files \({name}\)"):
                write_cube(target, 1)
            assert is_cube(target, 0)
        (target / name).unlink()
    write_cube(target, 1)
    assert is_cube(target, 1)


def test_rows_without_a_place_are_refused_by_formats_of_places(tmp_path, provider):
    [ending] = PLACES_ONLY
    table = type("Writer", (Write,), {"frame": frame(0, 3).assign(longitude=[1.0, np.nan, 2.0])})
    with pytest.raises(QgsProcessingException, match=r"this format needs coordinates in every row\. Choose another"):
        processing.run(table(), {"OUTPUT": str(tmp_path / f"out{ending}")})
    assert list(tmp_path.iterdir()) == []


# --- GeoPackages that are there -------------------------------------------------------------------------------------


def tables(path: Path) -> dict[str, int]:
    layer = QgsVectorLayer(str(path), "", "ogr")
    names = [part.split("!!::!!")[1] for part in layer.dataProvider().subLayers()]
    return {name: sum(1 for _ in QgsVectorLayer(f"{path}|layername={name}").getFeatures()) for name in names}


SPELLED = {
    "path": "{path}",
    "layer": "{path}|layername=mine",
    "dialog": "ogr:dbname='{path}' table=\"mine\" (geom)",
    "blank": "ogr:dbname='{path}' table=\"my own täble\" (geom)",
}


@pytest.mark.parametrize("wal", [False, True])
@pytest.mark.parametrize("spelling", SPELLED)
def test_other_tables_of_a_geopackage_stay(tmp_path, spelling, wal):
    target = tmp_path / "base.gpkg"
    for name in ("rivers", "roads"):
        source = QgsVectorLayer("Point?crs=EPSG:32647&field=a:int", name, "memory")
        source.dataProvider().addFeatures([feature(source, i) for i in range(5)])
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = name
        if target.exists():
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        QgsVectorFileWriter.writeAsVectorFormatV3(source, str(target), QgsCoordinateTransformContext(), options)
    held = QgsVectorLayer(f"{target}|layername=rivers", "held", "ogr") if wal else None
    if held is not None:
        held.startEditing()  # as a project has it: SQLite keeps a log beside
    output = SPELLED[spelling].format(path=target)
    for seed, rows in ((0, 40), (1, 30)):  # the second takes the place of the first
        made = write_rows(output, seed, rows, raw=True)
        layer = QgsVectorLayer(made, "made", "ogr")
        assert layer.isValid()
        assert layer.featureCount() == rows
        assert layer.crs().authid() == "EPSG:4326"
        table = {"path": "base", "blank": "my own täble"}.get(spelling, "mine")
        assert tables(target) == {"rivers": 5, "roads": 5, table: rows}
    if held is not None:
        held.rollBack()
        assert held.featureCount() == 5
        del held
    # And QGIS can go on with what it finds.
    opened = ogr.Open(str(target), 1)
    assert opened.GetLayerByName("rivers").GetSpatialRef().GetAuthorityCode(None) == "32647"
    assert opened.GetLayerByName(table).DeleteFeature(1) == 0
    assert opened.GetLayerByName(table).GetFeatureCount() == 29


def feature(layer: QgsVectorLayer, number: int):
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY

    one = QgsFeature(layer.fields())
    one.setAttributes([number])
    one.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(number, number)))
    return one


def test_a_layer_with_an_index_of_places_is_replaced(tmp_path):
    target = tmp_path / "base.gpkg"
    for name in ("mine", "other"):
        source = QgsVectorLayer("Point?crs=EPSG:4326&field=a:int", name, "memory")
        source.dataProvider().addFeatures([feature(source, i) for i in range(5)])
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = name
        if target.exists():
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        QgsVectorFileWriter.writeAsVectorFormatV3(source, str(target), QgsCoordinateTransformContext(), options)
    write_rows(f"{target}|layername=mine", 0, 30, raw=True)
    assert tables(target) == {"mine": 30, "other": 5}
    opened = ogr.Open(str(target))
    assert opened.ExecuteSQL("SELECT name FROM sqlite_master WHERE name LIKE 'rtree_mine%'").GetFeatureCount() == 0


def test_rows_are_added_to_a_layer_all_or_none(tmp_path):
    target = tmp_path / "base.gpkg"
    write_rows(target, 0, 40)
    layer = QgsVectorLayer(str(target), "base", "ogr")
    definition = QgsProcessingOutputLayerDefinition(str(target))
    remapping = QgsRemappingSinkDefinition()
    remapping.setDestinationFields(layer.fields())
    remapping.setDestinationCrs(layer.crs())
    remapping.setDestinationWkbType(layer.wkbType())
    remapping.setFieldMap({name: QgsProperty.fromField(name) for name in frame(0).columns})
    definition.setRemappingDefinition(remapping)
    del layer
    write_rows(definition, 1, 30, raw=True)
    assert tables(target) == {"base": 70}


def test_a_table_beside_others_is_loaded_as_itself(tmp_path):
    target = tmp_path / "base.gpkg"
    write_rows(target, 0, 10)
    project = QgsProject()
    context = QgsProcessingContext()
    context.setProject(project)
    place = QgsProcessingOutputLayerDefinition(f"ogr:dbname='{target}' table=\"more\" (geom)", project)
    kind = type("Writer", (Write,), {"frame": frame(1, 7)})
    made = processing.run(kind(), {"OUTPUT": place}, context=context)["OUTPUT"]
    assert list(context.layersToLoadOnCompletion()) == [made] == [f"{target}|layername=more"]
    assert not target.with_suffix(".qml").exists()


# --- inputs as targets ----------------------------------------------------------------------------------------------


def endings_of(definition) -> list[str]:
    if isinstance(definition, QgsProcessingParameterRasterDestination):
        return [f".{ending}" for ending in CUBE_ENDINGS if ending != "zarr"]
    if isinstance(definition, QgsProcessingParameterFeatureSink):
        placed = definition.dataType() == Qgis.ProcessingSourceType.VectorPoint
        return [ending for ending in table_endings() if placed or ending not in PLACES_ONLY]
    return [f".{definition.defaultFileExtension()}"]


def inputs_of(folder: Path, name: str) -> Iterator[tuple[Path, dict]]:
    """Yield the files that an algorithm takes in `clean`, with what is given besides for it to take them."""
    kinds = [{}, *itertools.chain.from_iterable(clean.ALSO.get(name, {}).values())]
    seen = set()
    for more in kinds:
        for value in (clean.GIVEN[name] | more).values():
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, str) and (folder / item).is_file() and item not in seen:
                    seen.add(item)
                    yield folder / item, more


@pytest.mark.parametrize("name", [one.NAME for one in discover() if one.NAME in clean.GIVEN])
def test_no_output_falls_on_an_input(folder, tmp_path, provider, name):
    """Every algorithm, every destination, every ending, every input: by another name, which the system knows better.

    Every input for the first destination, and one after the other for the rest.
    """
    place = tmp_path / "in"
    shutil.copytree(folder, place)
    before = clean.state(place)
    destinations = provider.algorithm(name).destinationParameterDefinitions()
    files = list(inputs_of(place, name))
    others = itertools.cycle(files)
    for one in destinations:
        for number, ending in enumerate(endings_of(one)):
            for file, also in files if one is destinations[0] and number == 0 else [next(others)]:
                link = tmp_path / f"link{ending}"
                os.link(file, link)
                outputs = clean.targets(name, tmp_path) | {one.name(): str(link)}
                told = rf"{one.name()}: .*link\{ending} is the file of \w+ as well"
                with pytest.raises(QgsProcessingException, match=told):
                    clean.run(place, name, also, **clean.GIVEN[name], **outputs)
                link.unlink()
    assert clean.state(place) == before
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def spellings(folder: Path) -> dict[str, tuple[str, Path]]:
    """Return sources of one cube as QGIS may have them, each with the file that must not be overwritten."""
    tif, nc, zarr = (folder / f"cube.{ending}" for ending in ("tif", "nc", "zarr"))
    for path in (tif, nc, zarr):
        write_cube(path, 0)
    gdal.UseExceptions()
    gdal.BuildVRT(str(folder / "one.vrt"), [str(tif)], separate=False)
    (folder / "two.vrt").write_text((folder / "one.vrt").read_text().replace("cube.tif", "one.vrt"))
    gdal.Translate(str(folder / "nc.vrt"), f'NETCDF:"{nc}":soil_moisture', format="VRT")
    shutil.copy(tif, folder / "packed.tif")
    (folder / "sub").mkdir()
    (folder / "soft.tif").symlink_to(tif)
    os.link(tif, folder / "hard.tif")
    write_layer(zarr)
    return {
        "plain": (str(tif), tif),
        "dots": (f"{folder}/sub/../cube.tif", tif),
        "slashes": (f"{folder}//./cube.tif", tif),
        "symbolic link": (str(folder / "soft.tif"), tif),
        "hard link": (str(folder / "hard.tif"), tif),
        "directory of the TIFF": (f"GTIFF_DIR:1:{tif}", tif),
        "virtual": (str(folder / "one.vrt"), tif),
        "virtual of virtual": (str(folder / "two.vrt"), tif),
        "text of a virtual": ((folder / "one.vrt").read_text().replace('"1">cube.tif', f'"0">{tif}'), tif),
        "address of a virtual": (f"vrt://{tif}?bands=1,2", tif),
        "NetCDF, quoted": (f'NETCDF:"{nc}":soil_moisture', nc),
        "NetCDF, plain": (f"NETCDF:{nc}:soil_moisture", nc),
        "virtual of NetCDF": (str(folder / "nc.vrt"), nc),
        "HDF5": (f'HDF5:"{nc}"://soil_moisture', nc),
        "Zarr": (str(zarr), zarr),
        "layer in a Zarr": (str(zarr / "layer.vrt"), zarr),
        "variable of a Zarr": (f'ZARR:"{zarr}":/soil_moisture', zarr),
    }


def test_files_behind_every_spelling(tmp_path):
    for name, (source, file) in spellings(tmp_path).items():
        for found in (files_of(source), files_of_raster(source)):
            assert any(one.samefile(file) for one in found), name


@pytest.mark.parametrize("target", ["itself", "inside", "around"])
def test_inputs_in_all_spellings_are_no_targets(tmp_path, target):
    folder, other = tmp_path / "in", tmp_path / "other"
    folder.mkdir()
    other.mkdir()
    for name, (source, file) in spellings(folder).items():
        before = content(folder)
        if target == "itself":
            output = other / f"link{file.suffix}"
            output.symlink_to(file)
        elif target == "inside" and file.is_dir():
            output = file / "out.tif"
        elif target == "around":
            output = other / "around.zarr"
            output.mkdir()
            moved = output / file.name
            moved.symlink_to(file)
        else:
            continue
        given = {"INPUT": source, "START": "2015-01-01T00:00:00", "OUTPUT": str(output)}
        with pytest.raises(QgsProcessingException) as raised:
            processing.run("sm2r:settime", given)
        text = str(raised.value)
        if "cannot be opened as a raster" in text:  # not every GDAL opens all of them
            assert name in ("HDF5", "directory of the TIFF", "variable of a Zarr", "address of a virtual"), text
        elif target == "around":
            assert "holds other files" in text, name
        else:
            assert "INPUT" in text, name
            assert "Choose another" in text, name
        assert content(folder) == before, name
        if output.is_symlink():
            output.unlink()
        elif output.is_dir():
            shutil.rmtree(output)


def test_tables_in_all_spellings_are_no_targets(folder, tmp_path):
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    database = tmp_path / "base.gpkg"
    processing.run(
        "native:savefeatures", {"INPUT": str(tmp_path / "points.geojson"), "OUTPUT": str(database), "LAYER_NAME": "s"}
    )
    csv = QgsVectorLayer(
        f"file://{tmp_path}/places.csv?type=csv&xField=lon&yField=lat&crs=EPSG:4326", "p", "delimitedtext"
    )
    project = QgsProject.instance()
    project.addMapLayer(csv)
    virtual = QgsVectorLayer(f"?layer_ref={csv.id()}:p&query=select * from p", "v", "virtual")  # noqa: S608
    project.addMapLayer(virtual)
    (tmp_path / "points.vrt").write_text(
        '<OGRVRTDataSource><OGRVRTLayer name="points"><SrcDataSource relativeToVRT="1">points.geojson</SrcDataSource>'
        "</OGRVRTLayer></OGRVRTDataSource>"
    )
    try:
        for source, output in (
            (f"{database}|layername=s", f"ogr:dbname='{database}' table=\"s\" (geom)"),
            (f"{database}|layername=s", str(database) + "|layername=S"),
            (csv.id(), str(tmp_path / "places.csv")),
            (csv, str(tmp_path / "sub" / ".." / "places.csv")),
            (virtual, str(tmp_path / "places.csv")),
            (str(tmp_path / "points.vrt"), str(tmp_path / "points.geojson")),
        ):
            (tmp_path / "sub").mkdir(exist_ok=True)
            before = clean.state(tmp_path)
            given = clean.GIVEN["samplestations"] | {"STATIONS": source, "OUTPUT": output}
            with pytest.raises(QgsProcessingException, match=r"OUTPUT: .* is the file of STATIONS as well"):
                clean.run(tmp_path, "samplestations", {}, **given)
            assert clean.state(tmp_path) == before
        # Another table of the same database is none of the inputs.
        given = clean.GIVEN["samplestations"] | {"STATIONS": f"{database}|layername=s"}
        clean.run(tmp_path, "samplestations", {}, **given, OUTPUT=f"ogr:dbname='{database}' table=\"new\"")
        assert set(tables(database)) == {"s", "new"}
    finally:
        project.removeMapLayers([csv.id(), virtual.id()])


def test_numbers_that_are_rasters_are_inputs_too(folder, tmp_path):
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    given = {"INPUT": str(tmp_path / "sm_undated.tif"), "OUTPUT": str(tmp_path / "elevation.tif")}
    with pytest.raises(QgsProcessingException, match=r"OUTPUT: .*is the file of POROSITY as well"):
        clean.run(tmp_path, "importproduct", {}, **clean.GIVEN["importproduct"] | given, POROSITY="elevation.tif")


def test_an_import_overwrites_what_it_made_and_nothing_that_it_reads(folder, tmp_path):
    shutil.copytree(folder / "product", tmp_path / "product")
    given = clean.GIVEN["importproduct"] | {"INPUT": str(tmp_path / "product")}
    before = content(tmp_path)
    granule = next((tmp_path / "product").iterdir())
    (tmp_path / "link.tif").symlink_to(granule)
    for output in (granule, tmp_path / "link.tif"):
        with pytest.raises(QgsProcessingException, match=r"OUTPUT: .* is one of the files of INPUT\. Choose another"):
            processing.run("sm2r:importproduct", given | {"OUTPUT": str(output)})
    (tmp_path / "link.tif").unlink()
    assert content(tmp_path) == before
    for _ in range(2):
        output = str(tmp_path / "product" / "all.tif")
        assert processing.run("sm2r:importproduct", given | {"OUTPUT": output})["COUNT"] == 3


def test_two_outputs_are_two_files(folder, tmp_path):
    (tmp_path / "link.csv").symlink_to(tmp_path / "out.csv")
    given = clean.GIVEN["validate"] | {"OUTPUT": str(tmp_path / "out.csv"), "TABLE": str(tmp_path / "link.csv")}
    with pytest.raises(QgsProcessingException, match=r"TABLE: .* is the file of OUTPUT as well"):
        clean.run(folder, "validate", {}, **given)
    given = clean.GIVEN["calibrate"] | {"OUTPUT": f"{tmp_path}/a.zarr", "REPORT": f"{tmp_path}/a.zarr/r.html"}
    with pytest.raises(QgsProcessingException, match=r"REPORT: .* lies in the files of OUTPUT"):
        clean.run(folder, "calibrate", {}, **given)


def test_styles_module_tells_where_no_feedback_is(tmp_path):
    """Outside of a run there is the log of messages."""
    layer = QgsVectorLayer("Point?field=a:int", "m", "memory")
    (tmp_path / "out.qml").mkdir()
    styles.save_style(layer, tmp_path / "out.gpkg", None)
    assert (tmp_path / "out.qml").is_dir()
