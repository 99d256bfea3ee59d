"""Statistics of soil moisture through the toolbox: classes of every kind, whole outputs, one error for bad input."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
import rasterio
import rioxarray  # noqa: F401
import xarray as xr
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from rasterio.transform import from_origin
from sm2r.algorithms.layers import style_classes
from sm2r.core import cube, statistics
from sm2r.tests.cubes import daily_cube
from sm2r.tests.data import real
from sm2r.tests.qgis.chains import make_model

DAYS, HEIGHT, WIDTH = 400, 8, 10
SIZE = 0.25

grid = partial(daily_cube, product="sm", size=SIZE, history="made")


@pytest.fixture(scope="module")
def values():
    rng = np.random.default_rng(5)
    wet = 0.25 + 0.1 * np.sin(np.arange(DAYS) / 58)[:, None, None]
    found = wet + 0.05 * rng.normal(size=(HEIGHT, WIDTH)) + 0.02 * rng.normal(size=(DAYS, HEIGHT, WIDTH))
    found[rng.random(found.shape) < 0.1] = np.nan
    found[30:40, :, 2:] = np.nan
    return found.astype(np.float32)


@pytest.fixture(scope="module")
def folder(values, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("statistics")
    cube.write({path / "sm.tif": grid(values)})
    cube.write({path / "percent.nc": grid(100 * values, units="%")})
    cube.write({path / "marked.tif": grid(np.nan_to_num(values, nan=-9999.0))})
    cube.write({path / "empty.tif": grid(values * np.nan)})
    codes = np.repeat(np.repeat([[1, 2], [2, 3]], 20, 0), 25, 1)[None]
    fine = xr.DataArray(codes.astype("uint8"), {"band": ["soil"]}, ("band", "y", "x")).rio.write_crs("EPSG:4326")
    cube.write({path / "soil.tif": fine.rio.write_transform(from_origin(100, 40, SIZE / 5, SIZE / 5))})
    style_classes(path / "soil.tif", {1: "Sand", 2: "Loam", 3: "Clay"}, legend="Soil")
    return path


def polygons(wkt_by_name, crs="EPSG:4326"):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=code:int&field=cover:string", "cover", "memory")
    for code, (name, wkt) in enumerate(wkt_by_name.items()):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, name])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    if crs == "EPSG:4326":
        return layer
    return processing.run("native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "memory:"})["OUTPUT"]


WEST = "Polygon((100 38, 101.25 38, 101.25 40, 100 40, 100 38))"
EAST = "Polygon((101.25 38, 102.5 38, 102.5 40, 101.25 40, 101.25 38))"
BASIN = "Polygon((100.6 38.4, 102.1 38.3, 101.9 39.7, 100.8 39.8, 100.6 38.4))"


def run(folder, output, feedback=None, **given):
    parameters = {"SOIL_MOISTURE": str(folder / "sm.tif"), "TABLE": None, "REGRESSION": None, "REPORT": None}
    parameters |= {"OUTPUT": str(output)} | given
    return processing.run("sm2r:soilmoisturestatistics", parameters, feedback=feedback)


def rows(result) -> pd.DataFrame:
    layer = result if isinstance(result, QgsVectorLayer) else QgsVectorLayer(str(result), "result", "ogr")
    assert layer.isValid()
    frame = pd.DataFrame([f.attributes() for f in layer.getFeatures()], columns=layer.fields().names())
    return frame.drop(columns="fid", errors="ignore")


def test_tables_maps_and_report(folder, values, tmp_path, feedback):
    targets = {key: str(tmp_path / f"{key}.gpkg") for key in ("TABLE", "REGRESSION", "SERIES")}
    given = {"CLASSES": str(folder / "soil.tif"), "REPORT": str(tmp_path / "report.html")}
    result = run(folder, tmp_path / "maps.tif", feedback, **given, **targets)
    table, lines, steps = (rows(result[key]) for key in targets)
    assert table["class"].unique().tolist() == lines["class"].tolist() == ["all", "Sand", "Loam", "Clay"]
    assert table["period"].unique().tolist() == list(statistics.PERIODS)
    assert lines["pixels"].tolist() == [80, 20, 40, 20]
    kept = np.delete(values, np.s_[30:40], axis=0)
    one = table[(table["class"] == "all") & (table["period"] == "year")].iloc[0]
    assert one["steps"] == result["COUNT"] == DAYS - 10
    assert one["n"] == np.isfinite(kept).sum()
    assert one["mean"] == result["MEAN"] == pytest.approx(np.nanmean(kept), rel=1e-3)  # rows differ in area a little
    assert result["CV"] == pytest.approx(result["STD"] / result["MEAN"])
    assert feedback.warnings[0].startswith("10 of 400 steps with values were left out")
    assert len(steps) == 4 * (DAYS - 10)
    assert steps["time"].iloc[0].toUTC().date().toString("yyyy-MM-dd") == "2015-01-01"
    layer = QgsRasterLayer(result["OUTPUT"], "maps")
    names = [layer.bandName(band).split(": ")[-1] for band in range(1, layer.bandCount() + 1)]
    assert names == list(statistics.BANDS)
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    maps = cube.open_bands(result["OUTPUT"])
    np.testing.assert_allclose(maps.sel(band="mean"), np.nanmean(kept.astype(float), axis=0), rtol=1e-6)
    assert maps.attrs["units"] == "m3 m-3"
    assert maps.attrs["history"].startswith("made\n")
    page = Path(result["REPORT"]).read_text(encoding="utf-8")
    for text in ("Sand", "soil", "10 of 400 steps", "MIN_COVERAGE", "Regression by class"):
        assert text in page
    assert {file.name for file in tmp_path.iterdir()} >= {"maps.tif", "maps.qml", "report.html"}
    assert not [file for file in tmp_path.iterdir() if ".part" in file.name]


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32647"])
def test_polygons_as_classes_and_basin_in_any_crs(folder, tmp_path, crs):
    given = {"CLASSES": polygons({"west": WEST, "east": EAST}, crs), "CLASS_FIELD": "cover"}
    result = run(folder, tmp_path / "m.tif", **given, REGRESSION="memory:", BASIN=polygons({"b": BASIN}, crs))
    lines = rows(result["REGRESSION"]).set_index("class")
    assert lines.index.tolist() == ["all", "west", "east"]
    assert lines.loc[["west", "east"], "area_km2"].sum() == pytest.approx(lines.loc["all", "area_km2"])
    series = processing.run(
        "sm2r:basinseries",
        {"CUBES": [str(folder / "sm.tif")], "BASINS": polygons({"b": BASIN}, crs), "OUTPUT": "memory:", "REPORT": None},
    )
    means = pd.to_numeric(rows(series["OUTPUT"])["sm"], errors="coerce").to_numpy()
    assert lines.loc["all", "mean_sm"] == pytest.approx(np.nanmean(np.delete(means, np.s_[30:40])), rel=1e-4)


def test_names_of_codes(folder, tmp_path):
    given = {"CLASSES": str(folder / "soil.tif"), "LABELS": "2 = Silt loam; 3=Heavy clay", "REGRESSION": "memory:"}
    assert rows(run(folder, tmp_path / "m.tif", **given)["REGRESSION"])["class"].tolist() == [
        "all", "Sand", "Silt loam", "Heavy clay",
    ]  # fmt: skip
    layer = QgsRasterLayer(str(folder / "soil.tif"), "soil")
    renamed = layer.renderer().clone()
    renamed.setLabel(1, "Dune")
    layer.setRenderer(renamed)
    given = {"CLASSES": layer, "REGRESSION": "memory:"}
    assert "Dune" in set(rows(run(folder, tmp_path / "n.tif", **given)["REGRESSION"])["class"])


def test_names_of_codes_from_an_attribute_table(folder, tmp_path):
    with rasterio.open(folder / "soil.tif") as source, rasterio.open(tmp_path / "c.tif", "w", **source.profile) as copy:
        copy.write(source.read())
    dataset = gdal.Open(str(tmp_path / "c.tif"), gdal.GA_Update)
    table = gdal.RasterAttributeTable()
    table.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
    table.CreateColumn("Soil", gdal.GFT_String, gdal.GFU_Name)
    for place, name in enumerate(("Peat", "Marl", "Gravel")):
        table.SetValueAsInt(place, 0, place + 1)
        table.SetValueAsString(place, 1, name)
    dataset.GetRasterBand(1).SetDefaultRAT(table)
    dataset = None  # written once it is closed
    given = {"CLASSES": str(tmp_path / "c.tif"), "REGRESSION": "memory:"}
    assert rows(run(folder, tmp_path / "m.tif", **given)["REGRESSION"])["class"].tolist() == [
        "all", "Peat", "Marl", "Gravel",
    ]  # fmt: skip


def test_overlapping_parts_of_a_basin_count_once(folder, tmp_path):
    west = "Polygon((100.1 38.1, 101.13 38.1, 101.13 39.63, 100.1 39.63, 100.1 38.1))"
    east = "Polygon((100.6 38.1, 101.47 38.1, 101.47 39.63, 100.6 39.63, 100.6 38.1))"
    whole = "Polygon((100.1 38.1, 101.47 38.1, 101.47 39.63, 100.1 39.63, 100.1 38.1))"
    means = [
        run(folder, tmp_path / "m.tif", SOIL_MOISTURE=str(folder / "sm.tif"), BASIN=polygons(shapes))["MEAN"]
        for shapes in ({"a": west, "b": east, "c": west}, {"a": whole})
    ]
    assert means[0] == pytest.approx(means[1], rel=1e-12)


def test_a_period_in_a_basin(folder, values, tmp_path):
    given = {"SOIL_MOISTURE": str(folder / "sm.tif"), "START": "2015-04-01", "END": "2015-04-30"}
    basin = {"BASIN": polygons({"b": "Polygon((99 37, 103 37, 103 41, 99 41, 99 37))"})}
    result = run(folder, tmp_path / "m.tif", **given, **basin, TABLE="memory:", REPORT=str(tmp_path / "r.html"))
    # The page ends with all that was given or taken by default.
    made = Path(result["REPORT"]).read_text(encoding="utf-8").partition("How this was made")[2].partition("<footer>")[0]
    told = dict(re.findall(r"<tr><td>(.*?)</td><td>(.*?)</td></tr>", made))
    period = {"START": "2015-04-01", "END": "2015-04-30"}
    assert told == {"SOIL_MOISTURE": "sm", "BASIN": "cover", "MIN_COVERAGE": "0.5"} | period
    table = rows(result["TABLE"])
    assert result["COUNT"] == 30
    assert set(table[table["steps"] > 0]["period"]) == {"04", "MAM", "year"}
    assert result["MEAN"] == pytest.approx(np.nanmean(values[90:120]), rel=1e-3)


def test_without_soil_moisture_a_model_may_go_on(folder, tmp_path, feedback):
    given = {"SOIL_MOISTURE": None, "IF_MISSING": "skip"}
    assert run(folder, tmp_path / "m.tif", feedback, **given) == {}
    assert "SOIL_MOISTURE is empty; there is no output." in feedback.infos


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"SOIL_MOISTURE": None}, "SOIL_MOISTURE is empty"),
        ({"SOIL_MOISTURE": "soil.tif"}, r"its bands have no time\. .*settime"),
        ({"SOIL_MOISTURE": "percent.nc"}, r"is in percent \(units '%'\)"),
        ({"SOIL_MOISTURE": "marked.tif"}, "contains -9999 .*marks missing values but is not declared as nodata"),
        ({"SOIL_MOISTURE": "empty.tif"}, "SOIL_MOISTURE has no value"),
        ({"START": "2017-01-01"}, "no step from START to END. It has 2015-01-01 to 2016-02-04"),
        ({"MIN_COVERAGE": 1.0}, r"100 % \(MIN_COVERAGE\) of the area in it at no step"),
        ({"CLASSES": "sm.tif"}, "which is not a class"),
        ({"CLASSES": "missing.tif"}, r"CLASSES: .*missing\.tif cannot be opened"),
        ({"CLASSES": polygons, "CLASS_FIELD": "colour"}, "CLASSES: there is no field 'colour'"),
        ({"CLASSES": "soil.tif", "LABELS": "Sand=1"}, "LABELS: 'Sand=1' is no name of a code"),
        ({"OUTPUT": "out.nc"}, "holds several quantities, so it has to end in .tif"),
    ],
)
def test_bad_input(folder, tmp_path, given, text):
    def resolved(key, value):
        if callable(value):
            return value({"west": WEST})
        inside = {"OUTPUT": tmp_path, "SOIL_MOISTURE": folder, "CLASSES": folder}
        return str(inside[key] / value) if key in inside and value else value

    given = {key: resolved(key, value) for key, value in given.items()}
    outputs = {"REPORT": str(tmp_path / "r.html"), "TABLE": str(tmp_path / "t.csv"), "OUTPUT": str(tmp_path / "m.tif")}
    with pytest.raises(QgsProcessingException, match=text):
        run(folder, **{"output": "", **outputs, **given})
    assert not list(tmp_path.iterdir())


def test_cancel_leaves_nothing(folder, tmp_path, cancelling):
    given = {"REPORT": str(tmp_path / "r.html"), "TABLE": str(tmp_path / "t.csv"), "feedback": cancelling(0)}
    assert run(folder, tmp_path / "m.tif", **given) == {}
    assert not list(tmp_path.iterdir())


def test_in_a_graphical_model(folder, tmp_path):
    """Classes are an input of the model, a raster in one run and polygons in the next."""
    kinds = [Qgis.ProcessingSourceType.Raster, Qgis.ProcessingSourceType.VectorPolygon]
    model = make_model(
        [
            QgsProcessingParameterRasterLayer("SM", "SM"),
            QgsProcessingParameterMapLayer("CLASSES", "CLASSES", optional=True, types=kinds),
        ],
        {"step": ("soilmoisturestatistics", {"SOIL_MOISTURE": "@SM", "CLASSES": "@CLASSES"})},
        {"lines": "step.REGRESSION"},
    )
    for number, (classes, names) in enumerate(
        (
            (None, ["all"]),
            (str(folder / "soil.tif"), ["all", "Sand", "Loam", "Clay"]),
            (polygons({"west": WEST, "east": EAST}), ["all", "1", "2"]),
        )
    ):
        target = tmp_path / f"lines{number}.csv"
        processing.run(model, {"SM": str(folder / "sm.tif"), "CLASSES": classes, "lines": str(target)})
        assert rows(target)["class"].tolist() == names


def test_era5_land_over_hawaii(tmp_path):
    given = {"INPUT": str(real("hawaii", "ERA5_LAND")), "PRODUCT": "era5_land", "OUTPUT": str(tmp_path / "sm.tif")}
    made = processing.run("sm2r:importproduct", given)["OUTPUT"]
    targets = {
        "OUTPUT": str(tmp_path / "maps.tif"),
        "TABLE": str(tmp_path / "t.csv"),
        "REPORT": str(tmp_path / "r.html"),
    }
    result = processing.run("sm2r:soilmoisturestatistics", {"SOIL_MOISTURE": made, **targets})
    array = cube.open(made)
    values = array.to_numpy().astype(float)
    weight = np.cos(np.radians(array["y"].to_numpy()))[:, None] + 0 * values[0]
    there = np.isfinite(values)
    mean = np.average(values[there], weights=np.broadcast_to(weight, values.shape)[there])
    assert result["MEAN"] == pytest.approx(mean, rel=1e-4)
    assert result["COUNT"] == there.any(axis=(1, 2)).sum() > 700
    assert cube.open_bands(result["OUTPUT"]).sel(band="n").max() <= result["COUNT"]
