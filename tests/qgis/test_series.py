"""The series dock, driven on a canvas as the mouse does: a pixel, a station, a pin, the time, files, and its speed."""

from __future__ import annotations

import csv
import time

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QSize, Qt
from qgis.PyQt.QtTest import QTest
from sm2r.algorithms import layers
from sm2r.core import cube
from sm2r.gui.dock import SeriesDock
from sm2r.tests.cubes import daily_cube
from sm2r.tests.qgis.clean import features

DAYS = 3652


@pytest.fixture(scope="module")
def folder(provider, tmp_path_factory):
    """Three cubes of ten years, one of them of codes; a raster without time; a station and what it saw."""
    folder = tmp_path_factory.mktemp("series")
    rng = np.random.default_rng(1)
    rain = rng.random((DAYS, 20, 30))
    moisture = rng.random((DAYS, 20, 30))
    moisture[100:130] = np.nan
    about = {"rain": {"variable": "rainfall", "units": "mm"}, "sm": {}, "reason": {"variable": "reason", "units": "1"}}
    values = {"rain": rain, "sm": moisture, "reason": (rain > 0.9) * 1.0}
    for name, kind in about.items():
        array = daily_cube(values[name], name, size=0.1, **kind)
        cube.write({folder / f"{name}.tif": array})
        layers.style_cube(
            folder / f"{name}.tif", array, classes={0: "computed", 1: "snow"} if name == "reason" else None
        )
    features(folder / "gauges.geojson", {"A": {"type": "Point", "coordinates": (101.05, 39.05)}})
    rows = "\n".join(f"A,2015-01-{day:02d},{day}" for day in range(1, 32))
    (folder / "observed.csv").write_text(f"station_id,time,rainfall\n{rows}\n")
    return folder


@pytest.fixture
def dock(folder):
    project = QgsProject.instance()
    project.clear()
    for name in ("rain", "sm", "reason"):
        project.addMapLayer(QgsRasterLayer(str(folder / f"{name}.tif"), name))
    for name in ("gauges.geojson", "observed.csv"):
        project.addMapLayer(QgsVectorLayer(str(folder / name), name))
    canvas = QgsMapCanvas()
    canvas.resize(QSize(300, 200))
    canvas.setDestinationCrs(project.mapLayersByName("rain")[0].crs())
    canvas.setExtent(QgsRectangle(100, 38, 103, 40))
    controller = QgsTemporalNavigationObject()
    canvas.setTemporalController(controller)
    canvas.show()
    made = SeriesDock(QgsMessageBar(), canvas)
    made.resize(700, 400)
    made.show()
    yield made
    made.end()
    for widget in (made, canvas):
        sip.delete(widget)
    project.clear()


def click(dock, x, y):
    place = dock._canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    QTest.mouseClick(dock._canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y())))


def test_a_click_shows_all_cubes_there(dock, folder):
    dock.pick()
    click(dock, 100.55, 39.55)
    found = {one.name: one for one in dock.drawn_series()}
    assert set(found) == {"rain", "sm", "reason"}
    written = cube.open(folder / "rain.tif").isel(y=4, x=5).to_numpy()
    np.testing.assert_allclose(found["rain"].values, written)
    assert [title for title, _ in dock.plot.panels()] == ["Rainfall (mm)", "Soil moisture (m³ m⁻³)", ""]
    before = dock.plot.grab().toImage()
    click(dock, 101.55, 38.55)
    assert not np.array_equal(
        found["rain"].values, next(one for one in dock.drawn_series() if one.name == "rain").values
    )
    assert dock.plot.grab().toImage() != before


def test_a_cube_that_cannot_be_read_is_left_out_and_said(dock, tmp_path):
    values = np.full((5, 20, 30), -9999.0, np.float32)
    path = tmp_path / "marks.tif"
    array = daily_cube(values, "marks", size=0.1, variable="rainfall", units="mm")
    cube.write({path: array})
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(path), "marks"))
    dock.look_at(QgsPointXY(100.55, 39.55))
    assert {one.name for one in dock.drawn_series()} == {"rain", "sm", "reason"}
    said = dock._messages.currentItem().text()
    assert said.startswith("marks (marks.tif): contains -9999")
    dock._messages.clearWidgets()
    dock.look_at(QgsPointXY(150.0, 39.55))
    assert dock._messages.currentItem() is None


def test_a_station_brings_what_it_saw(dock):
    dock.pick()
    click(dock, 101.05, 39.05)
    (observed,) = [one for one in dock.drawn_series() if one.observed]
    assert observed.name == "A, observed"
    np.testing.assert_array_equal(observed.values, range(1, 32))
    click(dock, 102.5, 38.5)
    assert not [one for one in dock.drawn_series() if one.observed]


def test_places_are_pinned_and_saved(dock, tmp_path):
    dock.look_at(QgsPointXY(100.55, 39.55))
    dock.pin()
    dock.look_at(QgsPointXY(101.55, 38.55))
    assert len(dock.drawn_series()) == 6
    dock.save_csv(tmp_path / "series.csv")
    dock.save_picture(tmp_path / "series.png")
    with (tmp_path / "series.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 6 * DAYS
    gaps = [row for row in rows if row["series"] == "sm" and row["value"] == ""]
    assert len(gaps) == 30
    assert (tmp_path / "series.png").read_bytes().startswith(b"\x89PNG")
    dock.clear()
    assert len(dock.drawn_series()) == 3


def test_time_is_that_of_the_map(dock):
    dock.look_at(QgsPointXY(100.55, 39.55))
    controller = dock._canvas.temporalController()
    ranges = QgsProject.instance().mapLayersByName("rain")[0].temporalProperties().fixedRangePerBand()
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    controller.setTemporalExtents(QgsDateTimeRange(ranges[10].begin(), ranges[40].end()))
    begin, end = dock.plot._span
    assert (end - begin) / 86400 == pytest.approx(31, abs=1.1)
    dock.plot.span(begin + 5 * 86400, end - 5 * 86400)
    assert controller.temporalExtents().begin() > ranges[10].begin()
    controller.setCurrentFrameNumber(3)
    assert dock.plot._now is not None


def test_ten_years_of_three_cubes_take_less_than_a_second(dock):
    dock.look_at(QgsPointXY(100.05, 39.95))  # opens the files
    seconds = []
    for x in (102.55, 101.55, 103.55):
        begin = time.process_time()
        dock.look_at(QgsPointXY(x, 38.25))
        dock.plot.grab()
        seconds.append(time.process_time() - begin)
    assert min(seconds) < 1.0
