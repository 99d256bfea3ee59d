"""Downloads and tables become a layer of points and a table that the later steps read."""

from __future__ import annotations

import gc
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsPoint,
    QgsProcessingException,
    QgsProcessingParameterFile,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from sm2r.tests.data import real
from sm2r.tests.qgis.chains import headless, make_model


def stm(station, code="sm", value=0.2, latitude=10.0):
    lines = [f"NET NET {station} {latitude:.4f} -1.5000 100.0 0.05 0.05 Probe"]
    lines += [
        f"{datetime(2017, 1, 1) + timedelta(hours=hour):%Y/%m/%d %H:%M} {value + hour / 1000:.4f} G M"
        for hour in range(72)
    ]
    return f"NET/{station}/NET_NET_{station}_{code}_0.050000_0.050000_Probe_20170101_20170103.stm", "\n".join(lines)


@pytest.fixture
def download(tmp_path):
    path = tmp_path / "download.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for index, station in enumerate(("North_Hill", "South")):
            packed.writestr(*stm(station, value=0.2 + 0.1 * index, latitude=10 + index))
            packed.writestr(*stm(station, "p", value=1, latitude=10 + index))
    return path


def run(path, tmp_path, feedback=None, stations="stations.gpkg", observations="observations.csv", **parameters):
    given = {
        "INPUT": str(path),
        "STATIONS": str(tmp_path / stations),
        "OBSERVATIONS": str(tmp_path / observations),
    } | parameters
    return processing.run("sm2r:importstations", given, feedback=feedback)


def test_points_and_observations(download, tmp_path, feedback):
    result = run(download, tmp_path, feedback)
    assert result["COUNT"] == 2
    layer = QgsVectorLayer(result["STATIONS"], "stations")
    assert layer.crs() == QgsCoordinateReferenceSystem("EPSG:4326")
    points = {feature["station_id"]: feature for feature in layer.getFeatures()}
    assert set(points) == {"NET_North_Hill", "NET_South"}
    south = points["NET_South"]
    assert (south.geometry().asPoint().x(), south.geometry().asPoint().y()) == (-1.5, 11)
    assert (south["n"], south["sensors"], south["depth_from"], south["step_seconds"]) == (3, 1, 0.05, 3600)
    assert layer.fields().field("start").type() == QMetaType.Type.QDateTime
    table = pd.read_csv(result["OBSERVATIONS"])
    assert table.columns.tolist() == ["station_id", "time", "soil_moisture", "coverage"]
    assert table["time"].iloc[0] == "2017-01-01T00:00:00Z"
    np.testing.assert_allclose(table["soil_moisture"].iloc[:3], [0.2115, 0.2355, 0.2595])
    assert any("2 stations, 6 daily values from 2017-01-01 to 2017-01-03" in info for info in feedback.infos)
    assert feedback.percentages[-1] > 90
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "download.zip", "observations.csv", "stations.gpkg", "stations.qml"
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "fgb", "csv", "xlsx"])
def test_formats_of_stations(download, tmp_path, ending):
    layer = QgsVectorLayer(run(download, tmp_path, stations=f"s.{ending}")["STATIONS"], "stations")
    assert layer.featureCount() == 2
    assert layer.isSpatial() == (ending not in ("csv", "xlsx"))
    assert sorted(round(float(feature["latitude"])) for feature in layer.getFeatures()) == [10, 11]


@pytest.mark.parametrize("step", ["daily", "native"])
def test_stations_as_netcdf_are_read_again(download, tmp_path, step):
    made = run(download, tmp_path, TIME_STEP=step, NETCDF=str(tmp_path / "made.nc"))
    assert made["NETCDF"] == str(tmp_path / "made.nc")
    found = run(made["NETCDF"], tmp_path, None, "again.gpkg", "again.csv", TIME_STEP=step)
    one, other = (pd.read_csv(result["OBSERVATIONS"]) for result in (made, found))
    kept = ["station_id", "time", "soil_moisture"]
    pd.testing.assert_frame_equal(one[kept], other[kept])
    one, other = (QgsVectorLayer(result["STATIONS"], "stations") for result in (made, found))
    for first, second in zip(one.getFeatures(), other.getFeatures(), strict=True):
        assert first.geometry().asWkt() == second.geometry().asWkt()
        assert [first[name] for name in ("station_id", "depth_from")] == [
            second[name] for name in ("station_id", "depth_from")
        ]
    assert "NETCDF" not in run(download, tmp_path)


def test_netcdf_of_stations_without_places_leaves_nothing(tmp_path):
    (tmp_path / "t.csv").write_text("station_id,time,soil_moisture\na,2015-01-01,0.1\na,2015-01-02,0.2\n")
    with pytest.raises(QgsProcessingException, match="stations in NetCDF need coordinates, and 1 of 1 have none"):
        run(tmp_path / "t.csv", tmp_path, NETCDF=str(tmp_path / "made.nc"))
    assert [file.name for file in tmp_path.iterdir()] == ["t.csv"]


def test_folders_and_single_files(download, tmp_path):
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(download) as packed:
        packed.extractall(folder)
    (folder / "Metadata.xml").write_text("<x/>")
    assert run(folder, tmp_path)["COUNT"] == 2
    assert run(folder / "Metadata.xml", tmp_path)["COUNT"] == 2
    assert run(next(folder.rglob("*_sm_*.stm")), tmp_path, VARIABLE="soil_moisture")["COUNT"] == 1
    assert run(folder, tmp_path, VARIABLE="rainfall", TIME_STEP="native")["COUNT"] == 2


@pytest.mark.parametrize(
    ("parameters", "first"),
    [
        ({"DAY_START": "-8"}, "2016-12-31T16:00:00Z"),
        ({"DAY_START": "Asia/Shanghai"}, "2016-12-31T16:00:00Z"),
        ({"DAY_START": "08:00"}, "2017-01-01T08:00:00Z"),
    ],
)
def test_days_begin_when_asked(download, tmp_path, feedback, parameters, first):
    result = run(download, tmp_path, feedback, VARIABLE="rainfall", **parameters)
    assert pd.read_csv(result["OBSERVATIONS"])["time"].iloc[0] == first
    layer = QgsVectorLayer(result["STATIONS"])
    said = {feature["day_start"] for feature in layer.getFeatures()}
    assert said == {parameters["DAY_START"].removesuffix(":00").lstrip("0")}
    assert any("Days begin at" in text for text in feedback.infos)


def test_the_value_at_an_hour(download, tmp_path, feedback):
    result = run(download, tmp_path, feedback, VARIABLE="soil_moisture", HOUR=6)
    found = pd.read_csv(result["OBSERVATIONS"])
    assert found["time"].unique().tolist() == [f"2017-01-0{day}T00:00:00Z" for day in (1, 2, 3)]
    np.testing.assert_allclose(found["soil_moisture"][:3], 0.2 + (6 + 24 * np.arange(3)) / 1000, rtol=1e-9)
    assert any("nearest to 6 h after its start" in text for text in feedback.infos)
    with pytest.raises(QgsProcessingException, match="HOUR takes one value of each day, but rainfall"):
        run(download, tmp_path, VARIABLE="rainfall", HOUR=0)


def test_clocks_of_tables(tmp_path, feedback):
    rows = "".join(f"A,2021-10-31 {clock},1\n" for clock in ("01:00", "02:00", "02:00", "03:00"))
    path = write_csv(tmp_path, f"id,time,rain\n{rows}")
    result = run(path, tmp_path, VARIABLE="rainfall", TIME_STEP="native", TIME_ZONE="Europe/Rome")
    assert pd.read_csv(result["OBSERVATIONS"])["time"].tolist() == [
        f"2021-10-{day}T{hour}:00:00Z" for day, hour in (("30", 23), ("31", "00"), ("31", "01"), ("31", "02"))
    ]
    path = write_csv(tmp_path, "date,rain\n" + "".join(f"2015-04-0{d}T00:00+08:00,{d}\n" for d in (1, 2, 3)))
    result = run(path, tmp_path, feedback, VARIABLE="rainfall")
    assert pd.read_csv(result["OBSERVATIONS"])["time"].iloc[0] == "2015-03-31T16:00:00Z"
    assert any("days that begin at 16:00 UTC of the day before" in text for text in feedback.warnings)


def layer_of(tmp_path, kind, rows, crs="EPSG:4326"):
    layer = QgsVectorLayer(f"{kind}?field=id:string&field=date:string&field=rain:double", "places", "memory")
    known = crs.startswith("EPSG")
    layer.setCrs(QgsCoordinateReferenceSystem(crs) if known else QgsCoordinateReferenceSystem.fromWkt(crs))
    for geometry, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(geometry)
        layer.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    path = tmp_path / "places.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    return path


def test_points_of_layers_whatever_they_hold(tmp_path, feedback):
    rows = [
        (QgsGeometry(QgsPoint(10, 50, float("inf"))), "A", "2015-01-01", 1.0),
        (QgsGeometry(), "B", "2015-01-01", 2.0),
        (QgsGeometry.fromWkt("PointZ(11 51 -9999)"), "C", "2015-01-01", 3.0),
    ]
    result = run(layer_of(tmp_path, "PointZ", rows), tmp_path, feedback, VARIABLE="rainfall")
    points = {f["station_id"]: f.geometry().asWkt(0) for f in QgsVectorLayer(result["STATIONS"]).getFeatures()}
    assert points == {"A": "Point (10 50)", "B": "Point EMPTY", "C": "Point (11 51)"}
    assert any("1 station without coordinates" in text and "B" in text for text in feedback.warnings)
    several = [(QgsGeometry.fromWkt("MultiPoint((1 2), (3 4))"), "A", "2015-01-01", 1.0)]
    with pytest.raises(QgsProcessingException, match=r"INPUT: row 1 holds 2 points\. Split the layer"):
        run(layer_of(tmp_path, "MultiPoint", several), tmp_path, VARIABLE="rainfall")
    local = layer_of(tmp_path, "PointZ", rows, 'LOCAL_CS["site",UNIT["metre",1]]')
    before = layers_alive()
    with pytest.raises(QgsProcessingException, match="local coordinate reference system"):
        run(local, tmp_path, VARIABLE="rainfall")
    # An error that held them would keep files locked, and crash QGIS that ended before it.
    assert layers_alive() == before


def layers_alive() -> int:
    return sum(isinstance(one, QgsVectorLayer) for one in gc.get_objects())


def test_layers_arrive_named_and_styled(download, tmp_path):
    QgsProject.instance().clear()
    for path, kind in ((tmp_path / "stations.gpkg", "file"), ("TEMPORARY_OUTPUT", "memory")):
        given = {"INPUT": str(download), "STATIONS": str(path), "OBSERVATIONS": str(tmp_path / f"{kind}.gpkg")}
        processing.runAndLoadResults("sm2r:importstations", given)
        layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
        assert set(layers) == {"Stations: download", "Observations: soil_moisture, daily, download"}
        points, table = (layers[name] for name in sorted(layers, reverse=True))
        assert points.featureCount() == 2
        assert points.labelsEnabled()
        assert "station" in points.labeling().settings().fieldName
        assert isinstance(points.renderer(), QgsGraduatedSymbolRenderer)
        assert points.renderer().classAttribute() == "mean"
        assert points.renderer().ranges()[0].label().endswith("m³ m⁻³")
        # Every station is within a class.
        low, high = points.renderer().ranges()[0].lowerValue(), points.renderer().ranges()[-1].upperValue()
        assert all(low <= feature["mean"] <= high for feature in points.getFeatures())
        setup = table.editorWidgetSetup(table.fields().lookupField("time"))
        assert setup.config()["display_format"] == "yyyy-MM-dd HH:mm"
        QgsProject.instance().clear()


def test_a_single_station_has_one_colour(tmp_path):
    name, text = stm("A")
    (tmp_path / Path(name).name).write_text(text)
    QgsProject.instance().clear()
    given = {
        "INPUT": str(tmp_path / Path(name).name),
        "STATIONS": "TEMPORARY_OUTPUT",
        "OBSERVATIONS": "TEMPORARY_OUTPUT",
    }
    processing.runAndLoadResults("sm2r:importstations", given)
    (points,) = (layer for layer in QgsProject.instance().mapLayers().values() if layer.isSpatial())
    assert isinstance(points.renderer(), QgsSingleSymbolRenderer)
    QgsProject.instance().clear()


def write_csv(tmp_path, text="id,x,y,date,rain\nA,580177,3510850,2015-01-01,1\nB,581187,3512053,2015-01-01,2\n"):
    path = tmp_path / "table.csv"
    path.write_text(text)
    return path


def test_coordinates_are_brought_to_degrees(tmp_path):
    layer = QgsVectorLayer(run(write_csv(tmp_path), tmp_path, VARIABLE="rainfall", CRS="EPSG:26912")["STATIONS"])
    point = next(layer.getFeatures()).geometry().asPoint()
    assert (point.x(), point.y()) == pytest.approx((-110.15365, 31.73027), abs=1e-5)


@pytest.mark.parametrize("ending", ["xlsx", "ods", "gpkg", "geojson"])
def test_spreadsheets_and_layers_are_read(download, tmp_path, ending):
    first = run(download, tmp_path, observations=f"table.{ending}", stations="places.gpkg")
    again = run(
        first["OBSERVATIONS"], tmp_path, COORDINATES=first["STATIONS"], stations="again.gpkg", observations="a.csv"
    )
    assert again["COUNT"] == 2
    old, new = (
        sorted((f["station_id"], f.geometry().asWkt(6)) for f in QgsVectorLayer(path).getFeatures())
        for path in (first["STATIONS"], again["STATIONS"])
    )
    assert old == new
    frame = pd.read_csv(again["OBSERVATIONS"])
    assert frame["time"].tolist()[:3] == ["2017-01-01T00:00:00Z", "2017-01-02T00:00:00Z", "2017-01-03T00:00:00Z"]
    np.testing.assert_allclose(frame["soil_moisture"].iloc[:3], [0.2115, 0.2355, 0.2595])


def test_tables_written_here_come_back(download, tmp_path):
    first = run(download, tmp_path, TIME_STEP="native")
    again = run(first["OBSERVATIONS"], tmp_path, stations="again.csv", observations="again2.csv", TIME_STEP="native")
    pd.testing.assert_frame_equal(pd.read_csv(first["OBSERVATIONS"]), pd.read_csv(again["OBSERVATIONS"]))


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ({"INPUT": "nowhere.zip"}, r"INPUT: nowhere.zip does not exist"),
        ({"INPUT": "nowhere.xlsx"}, r"INPUT: nowhere.xlsx cannot be opened"),
        ({"VARIABLE": "snow_depth"}, r"no readable files of snow_depth. It holds p \(2\), sm \(2\)"),
        ({"DEPTH_FROM": 0.5, "DEPTH_TO": 0.2}, r"DEPTH_FROM is 0.5"),
        ({"DEPTH_FROM": 0.5, "DEPTH_TO": 1}, r"at no depth with its middle from 0.5 to 1"),
        ({"FORMAT": "table"}, r"INPUT: download.zip holds no text tables"),
        ({"START": "soon"}, r"START|Start"),
        ({"START": "2020-01-01T00:00:00"}, r"START and END may lie outside the record"),
        ({"COORDINATES": "nowhere.csv", "FORMAT": "table"}, r"COORDINATES: nowhere.csv does not exist"),
        ({"STATIONS": "nowhere/s.gpkg"}, r"STATIONS: .*the folder .*nowhere does not exist"),
    ],
)
def test_bad_input_is_told_and_leaves_nothing(download, tmp_path, parameters, text):
    with pytest.raises(QgsProcessingException, match=text):
        run(parameters.get("INPUT", download), tmp_path, **parameters)
    assert [file.name for file in tmp_path.iterdir()] == ["download.zip"]


def test_inputs_are_not_overwritten(tmp_path):
    path = write_csv(tmp_path)
    with pytest.raises(QgsProcessingException, match=r"OBSERVATIONS: .*table.csv is the file of INPUT as well"):
        run(path, tmp_path, observations="table.csv")


def test_damaged_workbook(tmp_path):
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 rubbish")
    with pytest.raises(QgsProcessingException, match=r"INPUT: .*bad.xlsx cannot be opened"):
        run(tmp_path / "bad.xlsx", tmp_path)


def test_cancel_leaves_nothing(download, tmp_path, cancelling):
    feedback = cancelling(0)
    feedback.cancel()
    assert run(download, tmp_path, feedback=feedback) == {}
    assert [file.name for file in tmp_path.iterdir()] == ["download.zip"]


def test_warnings_reach_the_user(tmp_path, feedback):
    run(write_csv(tmp_path, "date,rain\n2015-01-01,1\n2015-01-02,2\n"), tmp_path, feedback, VARIABLE="rainfall")
    assert any("without coordinates" in warning for warning in feedback.warnings)
    assert any("long form; time: date; rainfall: rain; station: the name of the table" in i for i in feedback.infos)


def test_runs_within_a_model(download, tmp_path):
    outputs = {key.lower(): f"step.{key}" for key in ("STATIONS", "OBSERVATIONS")}
    steps = {"step": ("importstations", {"INPUT": "@file"})}
    model = make_model([QgsProcessingParameterFile("file", "File")], steps, outputs)
    targets = {key: str(tmp_path / f"{key}.gpkg") for key in outputs}
    processing.run(model, {"file": str(download), **targets})
    assert QgsVectorLayer(targets["stations"]).featureCount() == 2


def test_hawaii_calibrates(tmp_path):
    """Nine stations of soil moisture and six of rain have ids that calibration matches."""
    zip_file = real("hawaii", "ISMN_TESTDATA_HAWAII.zip")
    moist = run(zip_file, tmp_path, stations="s.gpkg", observations="s.csv")
    rain = run(zip_file, tmp_path, stations="p.gpkg", observations="p.csv", VARIABLE="rainfall")
    assert (moist["COUNT"], rain["COUNT"]) == (9, 6)
    parameters = {"SOIL_MOISTURE": moist["OBSERVATIONS"], "RAINFALL": rain["OBSERVATIONS"], "REPORT": None,
                  "RAINFALL_FIELD": "rainfall", "OUTPUT": str(tmp_path / "z.csv")}  # fmt: skip
    assert processing.run("sm2r:calibratestations", parameters)["COUNT"] == 6


def test_walnut_gulch_at_its_places(tmp_path):
    folder = real("smap-core", "wgew_precip")
    result = run(folder / "gauge_data.txt", tmp_path, VARIABLE="rainfall", CRS="EPSG:26912",
                 COORDINATES=str(folder / "gauge_coords.txt"))  # fmt: skip
    layer = QgsVectorLayer(result["STATIONS"])
    assert result["COUNT"] == layer.featureCount() == 85
    # All of the watershed lies around Tombstone, Arizona.
    assert -110.2 < layer.extent().xMinimum() < layer.extent().xMaximum() < -109.8
    assert 31.6 < layer.extent().yMinimum() < layer.extent().yMaximum() < 31.85


def test_from_the_command_line(download, tmp_path):
    given = {"INPUT": str(download), "TIME_STEP": "native", "STATIONS": str(tmp_path / "s.gpkg"),
             "OBSERVATIONS": str(tmp_path / "o.gpkg")}  # fmt: skip
    results = headless("sm2r:importstations", given, environment=["TZ=Asia/Shanghai"], timeout=120)
    assert results["COUNT"] == 2
    first = next(QgsVectorLayer(str(tmp_path / "o.gpkg")).getFeatures())
    assert first["time"].toUTC().toString("yyyy-MM-dd HH:mm") == "2017-01-01 00:00"
