"""An undated raster becomes a cube that QGIS, GDAL and core read with the right times."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import numpy as np
import processing
import pytest
import rasterio
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from sm2r.algorithms.layers import band_times
from sm2r.core import cube
from sm2r.tests.qgis.chains import headless, make_model

DAYS = [datetime(2015, 4, day) for day in range(1, 7)]


def run(undated, output, feedback=None, **parameters):
    given = {"INPUT": str(undated), "START": "2015-04-01T00:00:00", "OUTPUT": str(output)} | parameters
    return processing.run("sm2r:settime", given, feedback=feedback)


@pytest.mark.parametrize("ending", ["tif", "nc"])
def test_times_reach_qgis_and_core(undated, tmp_path, ending):
    output = tmp_path / f"cube.{ending}"
    result = run(undated, output, VARIABLE="soil_moisture", PRODUCT="smap_l3")
    assert result == {"OUTPUT": str(output)}
    layer = QgsRasterLayer(str(output), "cube")
    assert band_times(layer) == DAYS
    properties = layer.temporalProperties()
    assert properties.mode() == Qgis.RasterTemporalMode.FixedRangePerBand
    first = properties.fixedRangePerBand()[1]
    assert first.begin() == QDateTime(QDate(2015, 4, 1), QTime(0, 0), Qt.TimeSpec.UTC)
    assert first.end() == QDateTime(QDate(2015, 4, 2), QTime(0, 0), Qt.TimeSpec.UTC)
    assert not first.includeEnd()
    array = cube.open(output)
    assert array["time"].dt.date.to_numpy().tolist() == [day.date() for day in DAYS]
    assert {key: array.attrs[key] for key in ("variable", "units", "product", "time_step")} == {
        "variable": "soil_moisture",
        "units": "m3 m-3",
        "product": "smap_l3",
        "time_step": "P1D",
    }
    assert "settime" in array.attrs["history"]
    with rasterio.open(undated) as before:
        np.testing.assert_array_equal(array.to_numpy(), before.read())


@pytest.mark.parametrize(
    ("variable", "units"),
    [("saturation", "1"), ("rainfall", "mm"), ("temperature", "degC"), ("evaporation", "mm"), ("other", "")],
)
def test_units_follow_the_variable(undated, tmp_path, variable, units):
    run(undated, tmp_path / "cube.tif", VARIABLE=variable)
    assert cube.open(tmp_path / "cube.tif").attrs["units"] == units


def test_product_is_the_layers_name_and_units_can_be_given(undated, tmp_path):
    layer = QgsRasterLayer(str(undated), "SMAP morning")
    run(layer, tmp_path / "cube.tif", INPUT=layer, UNITS="%", VARIABLE="saturation")
    array = cube.open(tmp_path / "cube.tif")
    assert (array.attrs["product"], array.attrs["units"]) == ("SMAP morning", "1")
    with rasterio.open(undated) as before:
        np.testing.assert_allclose(array, before.read() / 100, rtol=1e-6)


def test_marks_become_nodata_and_times_of_the_raster_stay(make_raster, tmp_path):
    values = np.linspace(0.05, 0.45, 60).reshape(3, 4, 5)
    marked = np.where(values < 0.1, -9999, np.where(values > 0.4, 65535, values))
    source = make_raster(marked, descriptions=["2019-03-01", "2019-03-02", "2019-03-03"])
    with pytest.raises(QgsProcessingException, match=r"INPUT \(.*contains -9999 .*Set time .*with NODATA=-9999"):
        run(source, tmp_path / "cube.tif", START=None)
    assert not list(tmp_path.glob("cube*"))
    with pytest.raises(QgsProcessingException, match=r"contains 65535"):
        run(source, tmp_path / "cube.tif", START=None, NODATA="-9999")
    run(source, tmp_path / "cube.tif", START=None, NODATA="-9999, 65535")
    array = cube.open(tmp_path / "cube.tif")
    assert array["time"].dt.strftime("%Y-%m-%d").to_numpy().tolist() == ["2019-03-01", "2019-03-02", "2019-03-03"]
    np.testing.assert_allclose(array, np.where((values < 0.1) | (values > 0.4), np.nan, values), rtol=1e-6)


def test_months_are_those_of_the_calendar(undated, tmp_path):
    run(undated, tmp_path / "cube.tif", TIME_STEP="P1M")
    layer = QgsRasterLayer(str(tmp_path / "cube.tif"), "cube")
    assert band_times(layer) == [datetime(2015, month, 1) for month in range(4, 10)]
    assert layer.temporalProperties().fixedRangePerBand()[6].end().date() == QDate(2015, 10, 1)


@pytest.mark.parametrize(
    "machine",
    [("TZ=Asia/Kolkata", "LC_ALL=de_DE.UTF-8"), ("TZ=America/St_Johns", "LC_ALL=tr_TR.UTF-8")],
    ids=["Kolkata", "St Johns"],
)
def test_start_is_utc_whatever_the_zone_and_the_language_of_the_machine(undated, tmp_path, machine):
    given = {
        "INPUT": str(undated), "START": "2015-04-01T06:00:00", "TIME_STEP": "PT3H",
        "OUTPUT": str(tmp_path / "cube.nc"),
    }  # fmt: skip
    results = headless("sm2r:settime", given, environment=machine, timeout=120)
    assert results["OUTPUT"] == str(tmp_path / "cube.nc")
    times = band_times(QgsRasterLayer(str(tmp_path / "cube.nc"), "cube"))
    assert times == [datetime(2015, 4, 1, hour) for hour in range(6, 24, 3)]


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ({"TIME_STEP": "1 day"}, "'1 day' is not a valid time step.*P1D"),
        ({"INPUT": "missing.tif"}, "INPUT: missing.tif cannot be opened as a raster. Check"),
        ({"OUTPUT": "nowhere/cube.tif"}, "OUTPUT: .*the folder .*nowhere does not exist"),
        ({"START": None}, "INPUT .*: its bands have no time"),
        ({"NODATA": "none"}, "NODATA is 'none'; give numbers"),
        ({"START": "soon"}, "START"),
        ({"VARIABLE": "rain"}, "VARIABLE|Variable"),
    ],
)
def test_bad_input_is_told_and_leaves_nothing(undated, tmp_path, parameters, text):
    before = sorted(tmp_path.glob("*.tif"))
    with pytest.raises(QgsProcessingException, match=text):
        run(undated, tmp_path / "cube.tif", **parameters)
    assert sorted(tmp_path.glob("*.tif")) == before
    assert not list(tmp_path.glob(".*"))


def test_other_endings_and_the_input_itself_are_refused(undated, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"\.png|png"):
        run(undated, tmp_path / "cube.png")
    with pytest.raises(QgsProcessingException, match=r"OUTPUT: .* is the file of INPUT as well"):
        run(undated, undated)


def test_undated_raster_without_crs(make_raster, tmp_path):
    raster = make_raster(np.zeros((2, 3, 3)), crs=None)
    with pytest.raises(QgsProcessingException, match=r"INPUT.*coordinate reference system"):
        run(raster, tmp_path / "cube.tif")


def test_cancel_leaves_nothing(undated, tmp_path, cancelling):
    feedback = cancelling(0)
    feedback.cancel()
    assert run(undated, tmp_path / "cube.tif", feedback=feedback) == {}
    assert not (tmp_path / "cube.tif").exists()
    assert not list(tmp_path.glob(".*"))


def test_runs_within_a_model(undated, tmp_path):
    model = make_model(
        [QgsProcessingParameterRasterLayer("raster", "Raster")],
        {"step": ("settime", {"INPUT": "@raster", "START": "2015-04-01T00:00:00"})},
        {"cube": "step.OUTPUT"},
    )
    processing.run(model, {"raster": str(undated), "cube": str(tmp_path / "cube.tif")})
    assert band_times(QgsRasterLayer(str(tmp_path / "cube.tif"), "cube")) == DAYS


def test_temporary_output(undated):
    result = run(undated, "TEMPORARY_OUTPUT")
    assert Path(result["OUTPUT"]).suffix == ".tif"
    assert Path(result["OUTPUT"]).is_file()
