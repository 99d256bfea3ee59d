"""Cubes are averaged over basins through the toolbox, exactly, and the report says what was seen."""

from __future__ import annotations

import html
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
from pyproj import Geod
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProcessingException, QgsVectorLayer
from sm2r.core import cube
from sm2r.tests.cubes import daily_cube
from sm2r.tests.data import real

DAYS, HEIGHT, WIDTH = 400, 6, 8
BASINS = {
    "Upper": "Polygon((100.1 39.1, 101.3 39.2, 101.1 39.9, 100.3 39.7, 100.1 39.1))",
    "Lower": "Polygon((101.0 38.6, 101.9 38.6, 101.9 39.1, 101.0 39.1, 101.0 38.6), "
    "(101.2 38.7, 101.5 38.7, 101.5 38.9, 101.2 38.9, 101.2 38.7))",
}


@pytest.fixture(scope="module")
def values():
    rng = np.random.default_rng(3)
    rain = rng.gamma(0.5, 6.0, (DAYS, HEIGHT, WIDTH))
    rain[rng.random(rain.shape) < 0.1] = np.nan
    return rain.astype(np.float32)


@pytest.fixture(scope="module")
def folder(values, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("basins")
    cube.write({path / "rain.tif": daily_cube(values, "imerg", variable="rainfall", units="mm")})
    moisture = daily_cube(np.full((9, 3, 4), 0.3), "smap", size=0.5, start="2016-01-30")
    cube.write({path / "sm.nc": moisture})
    cube.write({path / "far.tif": daily_cube(values[:9], "far", west=-20, variable="rainfall", units="mm")})
    return path


def layer(basins=BASINS, crs="EPSG:4326"):
    made = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string&field=code:int", "basins", "memory")
    for code, (name, wkt) in enumerate(basins.items()):
        feature = QgsFeature(made.fields())
        feature.setAttributes([name, code])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.dataProvider().addFeature(feature)
    if crs == "EPSG:4326":
        return made
    return processing.run("native:reprojectlayer", {"INPUT": made, "TARGET_CRS": crs, "OUTPUT": "memory:"})["OUTPUT"]


def run(basins, *cubes, feedback=None, output="memory:", **given):
    parameters = {"CUBES": [str(path) for path in cubes], "BASINS": basins, "OUTPUT": output, "REPORT": None}
    return processing.run("sm2r:basinseries", parameters | given, feedback=feedback)


def rows(result) -> pd.DataFrame:
    found = result if isinstance(result, QgsVectorLayer) else QgsVectorLayer(str(result), "result", "ogr")
    assert found.isValid()
    frame = pd.DataFrame([f.attributes() for f in found.getFeatures()], columns=found.fields().names())
    return frame.drop(columns="fid", errors="ignore")


def by_intersection(values, wkt):
    """Average by the intersections that QGIS itself makes, weighted by geodesic pixel areas."""
    basin, geod = QgsGeometry.fromWkt(wkt), Geod(ellps="WGS84")
    total, weight, whole = np.zeros(len(values)), np.zeros(len(values)), 0.0
    for row, column in np.ndindex(values.shape[1:]):
        west, north = 100 + 0.25 * column, 40 - 0.25 * row
        pixel = QgsGeometry.fromWkt(
            f"Polygon(({west} {north}, {west + 0.25} {north}, {west + 0.25} {north - 0.25}, {west} {north - 0.25}, "
            f"{west} {north}))"
        )
        share = basin.intersection(pixel).area() / 0.0625
        # A thousandth of the pixel's width: along geodesics, its full width would bulge.
        lon, lat = [0, 0.00025, 0.00025, 0], [north, north, north - 0.25, north - 0.25]
        area = share * abs(geod.polygon_area_perimeter(lon, lat)[0])
        there = np.isfinite(values[:, row, column])
        total += np.where(there, area * values[:, row, column].astype(float), 0)
        weight += area * there
        whole += area
    return total / weight, weight / whole


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32647"])
def test_means_are_those_of_qgis_own_intersections(folder, values, feedback, crs):
    result = run(layer(crs=crs), folder / "rain.tif", MIN_COVERAGE=0.9, COVERAGE=True, feedback=feedback)
    table = rows(result["OUTPUT"])
    assert result["COUNT"] == 2
    assert table.columns.tolist() == ["basin", "time", "imerg", "imerg_coverage"]
    for name, wkt in BASINS.items():
        mean, share = by_intersection(values, wkt)
        own = table[table["basin"] == name]
        # Reprojected outlines have straight edges elsewhere.
        tolerance = 1e-6 if crs == "EPSG:4326" else 2e-3
        np.testing.assert_allclose(own["imerg_coverage"].astype(float), share, atol=tolerance)
        sure = np.abs(share - 0.9) > 2e-3
        expected = np.where(share >= 0.9, mean, np.nan)
        found = pd.to_numeric(own["imerg"], errors="coerce").to_numpy(float)
        np.testing.assert_allclose(found[sure], expected[sure], rtol=5 * tolerance)
        assert np.isnan(found).any()
        assert np.isfinite(found).sum() > 10


def test_products_of_other_grids_and_times_and_report(folder, tmp_path, feedback):
    output, page = tmp_path / "series.csv", tmp_path / "report.html"
    result = run(
        layer(), folder / "rain.tif", folder / "sm.nc", BASIN_FIELD="code", REPORT=str(page), output=str(output),
        feedback=feedback,
    )  # fmt: skip
    assert result == {"OUTPUT": str(output), "REPORT": str(page), "COUNT": 2}
    table = pd.read_csv(output)
    assert table.columns.tolist() == ["basin", "time", "imerg", "smap"]
    assert sorted(table["basin"].unique()) == [0, 1]
    assert table["smap"].dropna().to_numpy() == pytest.approx(0.3)
    assert table["smap"].notna().sum() == 18
    text = html.unescape(page.read_text(encoding="utf-8"))
    for words in ("Series over basins", "Means of 2 products over 2 basins", "Basins and products", "mm per year"):
        assert words in text
    assert feedback.percentages[-1] > 80


def test_area_of_the_heihe_basin(tmp_path):
    outline = real("heihe-basin", "gis", "domain.shp")
    whole = processing.run("native:dissolve", {"INPUT": str(outline), "OUTPUT": "memory:"})["OUTPUT"]
    array = daily_cube(np.ones((2, 8, 14)), "ones", west=98.3, north=39.4, variable="other", units="")
    cube.write({tmp_path / "ones.tif": array})
    page = tmp_path / "report.html"
    table = rows(run(whole, tmp_path / "ones.tif", REPORT=str(page), COVERAGE=True)["OUTPUT"])
    assert table["ones"].tolist() == pytest.approx([1, 1], rel=1e-12)
    assert table["ones_coverage"].tolist() == [1, 1]
    # In the layer's own transverse Mercator, of scale 1 at the basin: 10 050 km².
    plane = sum(feature.geometry().area() for feature in whole.getFeatures()) / 1e6
    text = page.read_text(encoding="utf-8").split("Area (km²)</dt><dd>")[1]
    assert float(text.split("<")[0].replace(",", "")) == pytest.approx(plane, rel=1e-3)


@pytest.mark.parametrize(
    ("cubes", "given", "text"),
    [
        (["far.tif"], {}, "CUBES, far: has no values inside any of the 2 basins"),
        (["rain.tif"], {"BASIN_FIELD": "river"}, r"BASINS: there is no field 'river'\. It has name, code"),
        (["rain.tif", "missing.tif"], {}, r"CUBES: .*missing.tif cannot be opened as a raster"),
        (["rain.tif"], {"MIN_COVERAGE": 2}, "MIN_COVERAGE|Minimum share"),
    ],
)
def test_bad_input(folder, tmp_path, cubes, given, text):
    output = tmp_path / "series.csv"
    with pytest.raises(QgsProcessingException, match=text):
        run(layer(), *(folder / name for name in cubes), output=str(output), **given)
    assert not list(tmp_path.iterdir())


def test_basins_off_the_grid_are_told(folder, feedback):
    run(layer({**BASINS, "Far": "Polygon((0 0, 1 0, 1 1, 0 0))"}), folder / "rain.tif", feedback=feedback)
    assert "CUBES, rain: has no values inside 1 of 3 basins: Far." in feedback.warnings


def gauges(places):
    made = QgsVectorLayer("Point?crs=EPSG:4326&field=station_id:string", "gauges", "memory")
    for name, (x, y) in places.items():
        feature = QgsFeature(made.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        made.dataProvider().addFeature(feature)
    return made


def test_gauges_are_averaged_by_their_thiessen_polygons(folder, tmp_path):
    """The basin is parted between two gauges at the middle; where one is missing, the other has it all."""
    basin = {"Box": "Polygon((100 38.5, 102 38.5, 102 40, 100 40, 100 38.5))"}
    # Two thirds of the columns are nearer to the western one; the third gauge is off the grid.
    places = {"west": (100.5, 39.25), "east": (102.5, 39.25), "far": (150.0, 10.0)}
    days = pd.date_range("2015-01-01", periods=4)
    rain = {"west": [3.0, 3.0, None, None], "east": [6.0, None, 6.0, None], "far": [99.0, 99.0, 99.0, None]}
    table = pd.concat(pd.DataFrame({"station_id": n, "time": days, "rainfall": r}) for n, r in rain.items())
    table.to_csv(tmp_path / "gauges.csv", index=False)
    given = {"STATIONS": gauges(places), "OBSERVATIONS": str(tmp_path / "gauges.csv")}
    found = rows(run(layer(basin), folder / "rain.tif", REPORT=str(tmp_path / "r.html"), **given)["OUTPUT"])
    mean = pd.to_numeric(found["gauges_thiessen"], errors="coerce").to_numpy(float)
    assert mean[:3] == pytest.approx([(3 * 6 + 6 * 2) / 8, 3.0, 6.0], abs=1e-3)
    assert np.isnan(mean[3:]).all()
    with pytest.raises(QgsProcessingException, match="OBSERVATIONS is empty"):
        run(layer(basin), folder / "rain.tif", STATIONS=given["STATIONS"])
    with pytest.raises(QgsProcessingException, match="none of CUBES holds"):
        run(layer(basin), folder / "sm.nc", **given)


def test_cancel_leaves_nothing(folder, tmp_path, cancelling):
    given = {"output": str(tmp_path / "series.csv"), "REPORT": str(tmp_path / "report.html")}
    assert run(layer(), folder / "rain.tif", feedback=cancelling(0), **given) == {}
    assert not list(tmp_path.iterdir())
