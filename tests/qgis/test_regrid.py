"""Regrid through Processing: grids told in each way, static rasters, masks, and what is refused."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import numpy as np
import processing
import pytest
import rasterio
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsVectorLayer,
)
from sm2r.algorithms.layers import band_times
from sm2r.core import cube
from sm2r.core.cube.checks import check_same_grid
from sm2r.tests.qgis.chains import headless, make_model

HOURS = [f"2015-04-{1 + hour // 24:02}T{hour % 24:02}:00:00Z" for hour in range(48)]


@pytest.fixture
def hourly(make_raster) -> Path:
    """Two days of hourly rain, 8 × 10 pixels of 0.25° at 100° E 40° N; a pixel is missing throughout."""
    values = np.random.default_rng(0).random((48, 8, 10))
    values[:, 0, 0] = np.nan
    path = make_raster(values, "hourly.tif", HOURS)
    with rasterio.open(path, "r+") as dataset:
        dataset.update_tags(variable="rainfall", units="mm", product="Probe", time_step="PT1H")
    return path


@pytest.fixture
def classes(make_raster) -> Path:
    values = np.arange(80).reshape(1, 8, 10) % 7
    path = make_raster(values, "classes.tif", ["cover"], dtype="uint8", nodata=255)
    with rasterio.open(path, "r+") as dataset:
        dataset.write_colormap(1, {code: (code * 30, 0, 0, 255) for code in range(7)})
    return path


def run(source, output, feedback=None, **parameters):
    given = {"INPUT": str(source), "OUTPUT": str(output)} | parameters
    return processing.run("sm2r:regrid", given, feedback=feedback)


def written(folder: Path) -> list[str]:
    """Return the files of a folder, without those in which QGIS keeps its statistics."""
    return sorted(file.name for file in folder.iterdir() if file.suffix != ".xml")


def polygon(wkt: str, crs: str = "EPSG:4326") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "basin", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    layer.dataProvider().addFeature(feature)
    return layer


@pytest.mark.parametrize("ending", ["tif", "nc"])
def test_a_cube_becomes_coarser_and_daily(hourly, tmp_path, feedback, ending):
    output = tmp_path / f"daily.{ending}"
    assert run(hourly, output, feedback, RESOLUTION=0.5, TIME_STEP="daily") == {"OUTPUT": str(output)}
    found, before = cube.open(output), cube.open(hourly).to_numpy()
    assert found.shape == (2, 4, 5)
    sums = before.reshape(2, 24, 8, 10).sum(axis=1)
    # Pixels of one latitude have one size; rows half a degree apart differ by less than a thousandth.
    expected = np.nanmean(sums.reshape(2, 4, 2, 5, 2), axis=(2, 4))
    np.testing.assert_allclose(found.to_numpy(), expected, rtol=2e-3)
    assert (found.attrs["time_step"], found.attrs["units"], found.attrs["product"]) == ("P1D", "mm", "Probe")
    assert "regrid of hourly: conservative" in found.attrs["history"]
    assert band_times(QgsRasterLayer(str(output), "cube")) == [datetime(2015, 4, 1), datetime(2015, 4, 2)]
    assert any("Grid: 5 × 4 pixels of 0.5 × 0.5, EPSG:4326" in text for text in feedback.infos)
    assert any("48 steps of INPUT become 2 daily ones, by their sum." in text for text in feedback.infos)
    assert feedback.warnings == []


def test_the_reference_gives_the_grid_and_nothing_else(hourly, make_raster, tmp_path):
    place = rasterio.transform.from_origin(100.1, 39.9, 0.3, 0.3)
    reference = make_raster(np.zeros((1, 5, 6)), "reference.tif", transform=place)
    run(hourly, tmp_path / "out.tif", REFERENCE=str(reference), METHOD="bilinear")
    with rasterio.open(tmp_path / "out.tif") as found, rasterio.open(reference) as like:
        assert (found.transform, found.crs, found.shape) == (like.transform, like.crs, like.shape)
        assert found.count == 48
        assert found.descriptions[0] == HOURS[0]
    check_same_grid(cube.open_bands(reference), cube.open(tmp_path / "out.tif"), names=("A", "B"))


def test_extent_resolution_and_crs(hourly, tmp_path):
    run(hourly, tmp_path / "cut.tif", EXTENT="100.6,101.4,38.6,39.4")
    cut, before = cube.open(tmp_path / "cut.tif"), cube.open(hourly)
    np.testing.assert_allclose(cut["x"], [100.625, 100.875, 101.125, 101.375])
    np.testing.assert_array_equal(cut, before.sel(x=cut["x"], y=cut["y"], method="nearest"))
    run(hourly, tmp_path / "ease.tif", CRS="EPSG:6933", RESOLUTION=36032.22, METHOD="nearest")
    ease = cube.open(tmp_path / "ease.tif")
    assert ease.rio.crs.to_epsg() == 6933
    assert ease.rio.transform().c / 36032.22 == pytest.approx(round(ease.rio.transform().c / 36032.22))
    box = "9650000,9850000,4500000,4600000 [EPSG:6933]"
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    run(hourly, tmp_path / "box.tif", EXTENT=box, CRS=crs, RESOLUTION=0.1)
    bounds = cube.open(tmp_path / "box.tif").rio.bounds()
    assert bounds[0] == pytest.approx(100.0)
    assert bounds[2] == pytest.approx(102.1)


def test_the_inputs_own_crs_is_no_other_crs(hourly, tmp_path):
    run(hourly, tmp_path / "a.tif", RESOLUTION=0.6)
    run(hourly, tmp_path / "b.tif", RESOLUTION=0.6, CRS="EPSG:4326")
    a, b = cube.open(tmp_path / "a.tif"), cube.open(tmp_path / "b.tif")
    assert a.rio.transform() == b.rio.transform()
    np.testing.assert_array_equal(a, b)


def test_a_model_may_chain_utm_and_back(hourly, tmp_path):
    run(hourly, tmp_path / "utm.tif", CRS="EPSG:32647", RESOLUTION=10000)
    run(tmp_path / "utm.tif", tmp_path / "back.tif", REFERENCE=str(hourly))
    before, back = cube.open(hourly).mean("time").to_numpy(), cube.open(tmp_path / "back.tif").mean("time").to_numpy()
    inner = (slice(1, -1), slice(1, -1))
    assert np.isfinite(back[inner]).all()
    # 10 km pixels blur those of about 25 km at their edges.
    assert np.corrcoef(before[inner].ravel(), back[inner].ravel())[0, 1] > 0.85


def test_a_step_is_called_by_its_product(hourly, tmp_path):
    chain = make_model(
        [QgsProcessingParameterRasterLayer("cube", "cube")],
        {
            "days": ("regrid", {"INPUT": "@cube", "TIME_STEP": "daily"}),
            "coarse": ("regrid", {"INPUT": "days.OUTPUT", "RESOLUTION": 0.5}),
        },
        {"out": "coarse.OUTPUT"},
    )
    processing.run(chain, {"cube": str(hourly), "out": str(tmp_path / "out.tif")})
    steps = cube.open(tmp_path / "out.tif").attrs["history"].splitlines()
    assert ["regrid of hourly" in steps[0], "regrid of Probe" in steps[1]] == [True, True], steps


def test_nothing_but_a_mask(hourly, tmp_path):
    triangle = polygon("Polygon((100.3 39.9, 101.15 39.9, 100.3 39.1, 100.3 39.9))")
    run(hourly, tmp_path / "masked.tif", MASK=triangle)
    found, before = cube.open(tmp_path / "masked.tif").to_numpy(), cube.open(hourly).to_numpy()
    inside = np.isfinite(found).all(axis=0)
    rows = [(0, 1, 5), (1, 1, 4), (2, 1, 3), (3, 1, 2)]
    expected = np.zeros((8, 10), bool)
    for row, first, last in rows:
        expected[row, first:last] = True
    np.testing.assert_array_equal(inside, expected)
    np.testing.assert_array_equal(found[:, inside], before[:, inside])
    assert np.isnan(found[:, ~inside]).all()
    projected = processing.run(
        "native:reprojectlayer",
        {"INPUT": triangle, "TARGET_CRS": QgsCoordinateReferenceSystem("EPSG:6933"), "OUTPUT": "memory:"},
    )["OUTPUT"]
    run(hourly, tmp_path / "again.tif", MASK=projected)
    np.testing.assert_array_equal(cube.open(tmp_path / "again.tif").to_numpy(), found)


def test_static_rasters_keep_their_bands(make_raster, classes, tmp_path, feedback):
    heights = make_raster(np.arange(160.0).reshape(2, 8, 10), "heights.tif", ["elevation", "slope"])
    run(heights, tmp_path / "coarse.tif", feedback, RESOLUTION=0.5)
    found = cube.open_bands(tmp_path / "coarse.tif")
    assert found["band"].to_numpy().tolist() == ["elevation", "slope"]
    assert found.attrs["layer"] == "heights"  # by which a model knows it, whatever the new file is called
    np.testing.assert_allclose(found[0, 0, 0], np.mean([0, 1, 10, 11]), atol=0.02)
    assert any("INPUT has no times: its 2 bands are taken as static" in text for text in feedback.infos)
    assert feedback.warnings == []
    run(classes, tmp_path / "fine.tif", feedback, RESOLUTION=0.125, METHOD="nearest")
    assert feedback.warnings == []
    before = cube.open_bands(classes).to_numpy()[0]
    fine = cube.open_bands(tmp_path / "fine.tif").to_numpy()[0]
    np.testing.assert_array_equal(fine, before.repeat(2, axis=0).repeat(2, axis=1))


def test_means_of_classes_are_warned_of(classes, tmp_path, feedback):
    run(classes, tmp_path / "coarse.tif", feedback, RESOLUTION=0.5)
    assert any("INPUT has a table of colours" in text and "METHOD nearest" in text for text in feedback.warnings)


def test_odd_statistics_are_warned_of(hourly, tmp_path, feedback):
    run(hourly, tmp_path / "mean.tif", feedback, TIME_STEP="daily", STATISTIC="mean")
    assert any("STATISTIC is mean, but INPUT (rainfall, mm) holds amounts" in text for text in feedback.warnings)


def test_a_single_map_without_a_step_is_still_styled(make_raster, tmp_path):
    path = make_raster(np.ones((1, 4, 4)), "one.tif", ["2015-04-01"])
    run(path, tmp_path / "out.tif", RESOLUTION=0.5)
    assert cube.open(tmp_path / "out.tif").attrs["time_step"] == ""
    assert band_times(QgsRasterLayer(str(tmp_path / "out.tif"), "cube")) == [datetime(2015, 4, 1)]


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ({"RESOLUTION": 0}, "RESOLUTION is 0. Give the size of a pixel, larger than 0"),
        ({"RESOLUTION": 1e-6}, "RESOLUTION is in the units of the CRS.*larger one"),
        ({"MIN_COVERAGE": 1.5}, "MIN_COVERAGE|Minimum coverage"),
        ({"METHOD": "cubic"}, "METHOD|Method"),
        ({"EXTENT": "10,12,10,12", "RESOLUTION": 0.5}, "INPUT and the target grid do not overlap.*EXTENT"),
        ({"CRS": "EPSG:3031", "RESOLUTION": 25000, "EXTENT": "0,1e6,0,1e6"}, "do not overlap"),
        ({"REFERENCE": "missing.tif"}, "REFERENCE: missing.tif cannot be opened"),
        ({"INPUT": "missing.tif"}, "INPUT: missing.tif cannot be opened"),
        ({"MASK": "missing.gpkg"}, "MASK"),
        ({"OUTPUT": "nowhere/out.tif"}, "OUTPUT: .*the folder .*nowhere does not exist"),
    ],
)
def test_bad_input_is_told_and_leaves_nothing(hourly, tmp_path, parameters, text):
    with pytest.raises(QgsProcessingException, match=text):
        run(hourly, tmp_path / "out.tif", **parameters)
    assert written(tmp_path) == ["hourly.tif"]


def test_bad_inputs_that_are_layers(hourly, make_raster, tmp_path, undated):
    with pytest.raises(QgsProcessingException, match="REFERENCE and RESOLUTION are both given"):
        run(hourly, tmp_path / "out.tif", REFERENCE=str(hourly), RESOLUTION=0.5)
    with pytest.raises(QgsProcessingException, match=r"INPUT .*its bands have no time.*sm2r:settime"):
        run(undated, tmp_path / "out.tif", TIME_STEP="daily")
    monthly = make_raster(np.ones((3, 4, 4)), "monthly.tif", ["2015-01-01", "2015-02-01", "2015-03-01"])
    with pytest.raises(QgsProcessingException, match=r"time step is P1M, longer than the target time step \(daily\)"):
        run(monthly, tmp_path / "out.tif", TIME_STEP="daily")
    nowhere = make_raster(np.ones((1, 4, 4)), "nowhere.tif", ["2015-01-01"], crs=None)
    with pytest.raises(QgsProcessingException, match=r"INPUT \(nowhere.tif\): has no coordinate reference system"):
        run(nowhere, tmp_path / "out.tif", RESOLUTION=1)
    disorder = make_raster(np.ones((2, 4, 4)), "disorder.tif", ["2015-01-02", "2015-01-01"])
    with pytest.raises(QgsProcessingException, match="times are not in order"):
        run(disorder, tmp_path / "out.tif", RESOLUTION=1)
    with pytest.raises(QgsProcessingException, match="MASK: none of its polygons lies on the grid"):
        run(hourly, tmp_path / "out.tif", MASK=polygon("Polygon((0 0, 1 0, 1 1, 0 0))"))
    assert not (tmp_path / "out.tif").exists()


def test_cancel_leaves_nothing(hourly, tmp_path, cancelling):
    feedback = cancelling(1.0)
    assert run(hourly, tmp_path / "out.tif", feedback, RESOLUTION=0.002, METHOD="bilinear") == {}
    assert 1 <= max(feedback.percentages) < 100
    assert written(tmp_path) == ["hourly.tif"]


@pytest.mark.slow  # the command line is that of every algorithm: other tests run it
def test_qgis_process_takes_words_and_json(hourly, tmp_path):
    given = {"INPUT": str(hourly), "RESOLUTION": 0.5, "TIME_STEP": "daily", "OUTPUT": str(tmp_path / "out.nc")}
    assert headless("sm2r:regrid", given, timeout=120)["OUTPUT"] == str(tmp_path / "out.nc")
    assert cube.open(tmp_path / "out.nc").shape == (2, 4, 5)


def test_a_model_goes_on_without_an_optional_input(tmp_path, feedback, context):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("sm2r:regrid")
    given = {"INPUT": None, "OUTPUT": str(tmp_path / "none.tif"), "IF_MISSING": "skip"}
    assert algorithm.run(given, context, feedback) == ({}, True)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(QgsProcessingException, match="INPUT is empty"):
        algorithm.create().run(given | {"IF_MISSING": "error"}, context, feedback, {}, False)


def test_the_value_at_an_hour(hourly, tmp_path, feedback):
    with pytest.raises(QgsProcessingException, match=r"HOUR takes one value of each day, but INPUT \(rainfall\)"):
        run(hourly, tmp_path / "out.tif", TIME_STEP="daily", HOUR=0)
    with rasterio.open(hourly, "r+") as dataset:
        dataset.update_tags(variable="soil_moisture", units="m3 m-3")
    run(hourly, tmp_path / "out.tif", feedback, TIME_STEP="daily", HOUR=0)
    found = cube.open(tmp_path / "out.tif")
    np.testing.assert_array_equal(found.to_numpy(), cube.open(hourly).to_numpy()[[0, 24]])
    assert "HOUR 0" in found.attrs["history"]
    assert feedback.warnings == []
    assert any("by their value at 0 h after the day's begin" in text for text in feedback.infos)


def test_days_begin_where_they_are_told_to(hourly, tmp_path, feedback):
    """Two days of UTC hold one whole day of China's clock, which the layer shows for its own 24 hours."""
    for wanted in ("Asia/Shanghai", "-8"):
        output = tmp_path / f"{wanted.replace('/', '_')}.tif"
        run(hourly, output, feedback, TIME_STEP="daily", DAY_START=wanted, MIN_COVERAGE=1)
        found = cube.open(output)
        assert found.attrs["day_start"] == wanted
        np.testing.assert_allclose(found.to_numpy()[0], cube.open(hourly).to_numpy()[16:40].sum(axis=0), rtol=1e-6)
        assert band_times(QgsRasterLayer(str(output), "cube")) == [datetime(2015, 4, 1, 16)]
        assert f"DAY_START {wanted}" in found.attrs["history"]
    assert any("Days begin at midnight in Asia/Shanghai." in text for text in feedback.infos)
    assert feedback.warnings == []
    with pytest.raises(QgsProcessingException, match=r"INPUT.*days begin at other times.*DAY_START"):
        run(output, tmp_path / "shifted.tif", TIME_STEP="daily", DAY_START="8")
    with pytest.raises(QgsProcessingException, match=r"DAY_START: 'Berlin' is neither a number of hours nor"):
        run(hourly, tmp_path / "unknown.tif", TIME_STEP="daily", DAY_START="Berlin")
    assert not (tmp_path / "shifted.tif").exists()
