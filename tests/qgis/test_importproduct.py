"""Products through Processing: real files become styled cubes that later steps take, and what is wrong is told."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import netCDF4
import numpy as np
import pandas as pd
import processing
import pytest
import rasterio
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingException,
    QgsProcessingParameterFile,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSingleBandPseudoColorRenderer,
)
from sm2r.algorithms.layers import band_times
from sm2r.algorithms.prepare import importproduct
from sm2r.core import cube
from sm2r.core.products import PRODUCTS
from sm2r.tests.core.products.files import axis, write_grid
from sm2r.tests.data import real
from sm2r.tests.qgis import clean
from sm2r.tests.qgis.chains import headless, make_model

LAT, LON = axis(39.875, -0.25, 4), axis(100.125, 0.25, 5)
NAME = "ESACCI-SOILMOISTURE-L3S-SSMV-COMBINED-201504{:02}000000-fv06.1.nc"


def values_of(day: int) -> np.ndarray:
    values = np.random.default_rng(day).uniform(0.05, 0.45, (4, 5)).astype("f4")
    values[0, 0] = np.nan
    return values


@pytest.fixture
def folder(tmp_path) -> Path:
    """Six days of ESA CCI soil moisture, 4 × 5 pixels of 0.25°; one value a day is flagged."""
    place = tmp_path / "in"
    place.mkdir()
    flag = np.zeros((4, 5), "i1")
    flag[3, 4] = 1
    for day in range(1, 7):
        path = place / NAME.format(day)
        write_grid(path, "sm", values_of(day), LAT, LON, dims=("lat", "lon"), units="m3 m-3", flags={"flag": flag})
    return place


def run(source, output, feedback=None, **parameters):
    given = {"INPUT": str(source), "OUTPUT": str(output)} | parameters
    return processing.run("sm2r:importproduct", given, feedback=feedback)


def expected(days, *, flagged=True) -> np.ndarray:
    values = np.stack([values_of(day) for day in days])
    if flagged:
        values[:, 3, 4] = np.nan
    return values


def files(place: Path) -> list[str]:
    """Return the files of a folder, without those in which QGIS keeps its statistics."""
    return sorted(file.name for file in place.iterdir() if file.suffix != ".xml")


# What comes out -------------------------------------------------------------------------------------------------------


def test_the_words_are_those_of_the_catalogue():
    assert ("auto", *PRODUCTS) == importproduct.PRODUCTS


@pytest.mark.parametrize("ending", ["tif", "nc"])
def test_a_styled_cube_with_times(folder, tmp_path, feedback, ending):
    output = tmp_path / f"cube.{ending}"
    assert run(folder, output, feedback) == {"OUTPUT": str(output), "COUNT": 6}
    array = cube.open(output)
    np.testing.assert_array_equal(array.to_numpy(), expected(range(1, 7)))
    assert {key: array.attrs[key] for key in ("variable", "units", "product", "time_step")} == {
        "variable": "soil_moisture", "units": "m3 m-3", "product": "esa_cci_sm", "time_step": "P1D",
    }  # fmt: skip
    assert "importproduct of esa_cci_sm" in array.attrs["history"]
    layer = QgsRasterLayer(str(output), "cube")
    assert band_times(layer) == [datetime(2015, 4, day) for day in range(1, 7)]
    assert layer.temporalProperties().mode() == Qgis.RasterTemporalMode.FixedRangePerBand
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    assert files(tmp_path) == sorted([f"cube.{ending}", "cube.qml", "in"])
    assert feedback.percentages == sorted(feedback.percentages)
    assert feedback.percentages[-1] == 100
    text = "\n".join(feedback.infos)
    assert "Recognised by the names of its files: esa_cci_sm." in text
    assert "6 files were read, 6 steps written." in text
    assert "Of 114 values in the files, 108 (94.7 %) were kept." in text
    assert "5.3 % dropped: flagged (snow or frost" in text
    assert not feedback.warnings


def test_quality_period_and_extent(folder, tmp_path):
    run(folder, tmp_path / "all.tif", QUALITY="all", START="2015-04-02", END="2015-04-04")
    np.testing.assert_array_equal(cube.open(tmp_path / "all.tif"), expected(range(2, 5), flagged=False))
    run(folder, tmp_path / "box.tif", EXTENT="100.25,100.75,39.5,40 [EPSG:4326]")
    np.testing.assert_array_equal(cube.open(tmp_path / "box.tif"), expected(range(1, 7))[:, :2, 1:3])


def test_extents_in_other_systems_and_of_layers(folder, tmp_path, make_raster):
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), mercator, QgsProject.instance())
    box = transform.transformBoundingBox(QgsRectangle(100.26, 39.51, 100.74, 39.99))
    want = expected(range(1, 7))[:, :2, 1:3]
    run(folder, tmp_path / "a.tif", EXTENT=QgsReferencedRectangle(box, mercator))
    np.testing.assert_array_equal(cube.open(tmp_path / "a.tif"), want)
    text = f"{box.xMinimum()},{box.xMaximum()},{box.yMinimum()},{box.yMaximum()} [EPSG:3857]"
    run(folder, tmp_path / "b.tif", EXTENT=text)
    np.testing.assert_array_equal(cube.open(tmp_path / "b.tif"), want)
    path = make_raster(np.ones((1, 2, 2)), "box.tif", transform=rasterio.Affine(0.24, 0, 100.26, 0, -0.24, 39.99))
    for layer in (str(path), QgsRasterLayer(str(path), "box")):
        run(folder, tmp_path / "c.tif", EXTENT=layer)
        np.testing.assert_array_equal(cube.open(tmp_path / "c.tif"), want)


def test_a_temporary_output_arrives_named(folder):
    QgsProject.instance().clear()
    processing.runAndLoadResults(
        "sm2r:importproduct", {"INPUT": str(folder), "OUTPUT": "TEMPORARY_OUTPUT", "NAME": "my CCI"}
    )
    [layer] = QgsProject.instance().mapLayers().values()
    assert layer.name().endswith(": my CCI")
    assert layer.temporalProperties().isActive()
    assert len(band_times(layer)) == 6
    QgsProject.instance().clear()


def test_an_output_in_the_folder_is_not_read_again(folder, feedback):
    output = folder / "era5_2015.tif"
    for day, path in enumerate(sorted(folder.iterdir()), 1):
        values = values_of(day)
        path.unlink()
        write_grid(folder / f"x_2015040{day}.nc", "swvl1", values, LAT, LON, dims=("lat", "lon"), units="m3 m-3")
    for name in ("other.tif", "other.nc", output.name, output.name, "other.nc"):
        assert run(folder, folder / name, feedback, PRODUCT="era5_land")["COUNT"] == 6
        np.testing.assert_array_equal(cube.open(folder / name), expected(range(1, 7), flagged=False))
    assert not feedback.warnings
    assert any("other.tif (contains a cube made by SM2R" in line for line in feedback.infos)


def test_a_damaged_file_is_named_or_ends_the_run(folder, tmp_path, feedback):
    (folder / NAME.format(3)).write_bytes(b"\x89HDF\r\n\x1a\nrubbish")
    (folder / NAME.format(5)).unlink()
    assert run(folder, tmp_path / "cube.tif", feedback)["COUNT"] == 5
    assert any(line.startswith(f"{NAME.format(3)} was left out: ") for line in feedback.warnings)
    assert any("No file covers 1 days of the period: 2015-04-05." in line for line in feedback.warnings)
    with pytest.raises(QgsProcessingException, match=r"20150403000000.*is damaged.*ON_ERROR=skip"):
        run(folder, tmp_path / "no.tif", ON_ERROR="stop")
    assert not (tmp_path / "no.tif").exists()


def test_a_product_of_your_own(tmp_path):
    place = tmp_path / "in"
    place.mkdir()
    values, quality = 100 * values_of(1), np.arange(20).reshape(4, 5).astype("i2")
    write_grid(place / "run7_2015-091.nc", "wet", values, LAT, LON, dims=("lat", "lon"), flags={"q": quality})
    run(place, tmp_path / "o.tif", PRODUCT="generic", VARIABLE="soil_moisture", FILE_VARIABLE="wet", UNITS="vol%",
        DATE_PATTERN="_{year}-{doy}", QUALITY_RULES="q & 1 == 0; wet > 10", NAME="mine")  # fmt: skip
    array = cube.open(tmp_path / "o.tif")
    want = np.where((quality % 2 == 0) & (values > 10), values / 100, np.nan)
    np.testing.assert_allclose(array.to_numpy()[0], want, rtol=1e-6)
    assert str(array.time.values[0])[:10] == "2015-04-01"
    assert array.attrs["product"] == "mine"


def test_days_of_a_country_and_what_is_said_of_them(tmp_path, feedback):
    place = tmp_path / "in"
    place.mkdir()
    rates = np.random.default_rng(3).gamma(0.5, 2.0, (48, 4, 5)).astype("f4")
    rates[:, 0, 0] = -9999
    hours = np.datetime64("2020-01-01", "h") + np.arange(48)
    write_grid(place / "a.nc", "prcp", rates, LAT, LON, times=hours, units="mm/h", fill=None)
    given = {"PRODUCT": "generic", "VARIABLE": "rainfall", "MIN_COVERAGE": 1.0}
    run(place, tmp_path / "o.tif", feedback, **given, DAY_START="Asia/Shanghai")
    array = cube.open(tmp_path / "o.tif").compute()
    want = rates[16:40].sum(0)
    want[0, 0] = np.nan
    np.testing.assert_allclose(array.to_numpy(), want[None], rtol=1e-5)
    assert [str(time)[:16] for time in array.time.values] == ["2020-01-01T16:00"]
    assert array.attrs["day_start"] == "Asia/Shanghai"
    assert "DAY_START Asia/Shanghai" in array.attrs["history"]
    [warning] = [line for line in feedback.warnings if "-9999" in line]
    assert warning.startswith("The files hold -9999 24 times, which marks missing values but is not declared")
    for text in ("25", "Asia/Nowhere"):
        with pytest.raises(QgsProcessingException, match="DAY_START"):
            run(place, tmp_path / "no.tif", **given, DAY_START=text)
    shutil.copy(place / "a.nc", place / "b.nc")
    with pytest.raises(QgsProcessingException, match=r"'a\.nc' and 'b\.nc' both hold 2020-01-01T00:00"):
        run(place, tmp_path / "no.tif", **given)


# Real files -----------------------------------------------------------------------------------------------------------


GRANULES = {
    "c3s_sm": ("C3S*.nc", (1, 720, 1440), "2014-01-01"),
    "esa_cci_sm": ("ESACCI*.nc", (1, 720, 1440), "2016-12-27"),
    "smos_l3": ("SM_OPER*20150506T000000*.nc", (1, 101, 151), "2015-05-06"),
    "tmpa_3b42rt": ("nc_3B42*.nc", (1, 400, 1440), "2008-01-02"),
    "smap_l2": ("SMAP_L2*.h5", None, "2015-08-11"),
    "ascat": ("W_XX*.nc", None, "2017-02-20"),
}


@pytest.mark.parametrize("product", GRANULES)
def test_real_granules(tmp_path, feedback, product):
    pattern, shape, day = GRANULES[product]
    path = next(real("granules").glob(pattern))
    result = run(path, tmp_path / "cube.tif", feedback, QUALITY="all")
    assert result["COUNT"] == 1
    assert f"Recognised by the names of its files: {product}." in feedback.infos
    array = cube.open(tmp_path / "cube.tif").compute()
    assert shape in (None, array.shape)
    assert str(array.time.values[0])[:10] == day
    layer = QgsRasterLayer(str(tmp_path / "cube.tif"), "cube")
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(degrees, layer.crs(), QgsProject.instance())
    for lon, lat, value in _known(path, product):
        point = transform.transform(lon, lat)
        got, there = layer.dataProvider().sample(point, 1)
        assert there
        assert got == pytest.approx(value, abs=2e-6), (lon, lat)


MORE_GRANULES = {
    "3B-HHR.MS.MRG.3IMERG.20000601-S000000-E002959.0000.V06B.HDF5": ("imerg", "rainfall", 1, "2000-06-01T00:00"),
    "3B-HHR.MS.MRG.3IMERG.20000601-S000000-E002959.0000.V07A.HDF5": ("imerg", "rainfall", 1, "2000-06-01T00:00"),
    "IMERGHH_V06_subset_150x150.nc4": ("imerg", "rainfall", 1, "2020-01-18T19:00"),
    "ERA5_newCDS_data_stream-oper_stepType-accum.nc": ("era5", "rainfall", 132, "2014-01-01T11:00"),
    "ERA5_newCDS_data_stream-oper_stepType-instant.nc": ("era5", "temperature", 132, "2014-01-01T12:00"),
    "SMAP_L4_SM_aup_56x64.h5": ("smap_l4", "auto", 1, "2020-01-28T15:00"),
    "SMAP_L4_SM_aup_geographic_108x33.h5": ("smap_l4", "auto", 1, "2015-04-01T06:00"),
    "tamsat_v2_20170101_africa.nc": ("tamsat", "auto", 1, "2017-01-01T00:00"),
    "H109_1436.nc": ("ascat", "auto", 3287, "2007-01-01T00:00"),
    "H110_1324.nc": ("ascat", "auto", 213, "2016-01-01T00:00"),
    "h16_20170220_110000_METOPB_22969_EUM.buf": ("ascat", "auto", 1, "2017-02-20T00:00"),
}


@pytest.mark.parametrize("name", MORE_GRANULES)
def test_more_real_granules_by_their_names(tmp_path, feedback, name):
    if name.endswith(".buf"):
        pytest.importorskip("pybufrkit")
    product, variable, count, time = MORE_GRANULES[name]
    parts = product in ("imerg", "era5", "smap_l4")
    path = real("granules-2", name)
    result = run(
        path, tmp_path / "o.tif", feedback, VARIABLE=variable, QUALITY="all", TIME_STEP="native" if parts else "daily"
    )
    assert f"Recognised by the names of its files: {product}." in feedback.infos
    assert result["COUNT"] == count
    assert str(cube.open(tmp_path / "o.tif").time.values[0])[:16] == time


def test_a_real_orbit_of_smos(tmp_path, feedback):
    """Its points are told by number; the values of a cube's cells are means of few of them."""
    path = next(real("granules").glob("SM_REPR*"))
    assert run(path, tmp_path / "cube.tif", feedback, QUALITY="all")["COUNT"] == 1
    assert "Recognised by the names of its files: smos_l2." in feedback.infos
    array = cube.open(tmp_path / "cube.tif")
    assert str(array.time.values[0])[:10] == "2010-06-01"
    with netCDF4.Dataset(path) as file:
        values = np.ma.filled(file["Soil_Moisture"][:], np.nan)
    values = values[(values >= 0) & (values <= 1)]
    cells = array.to_numpy()
    assert 0.3 * values.size < np.isfinite(cells).sum() <= values.size
    assert np.nanmean(cells) == pytest.approx(values.mean(), rel=0.03)


def _known(path: Path, product: str) -> list[tuple[float, float, float]]:
    """Return places and values of a file, read without us."""
    with netCDF4.Dataset(path) as file:
        if product == "tmpa_3b42rt":
            return [(0.125, -49.875, file["data"][0, 0]), (-0.125, 49.875, file["data"][399, 1439])]
        group, name = {
            "smap_l2": ("Soil_Moisture_Retrieval_Data/", "soil_moisture"),
            "smos_l3": ("", "Soil_Moisture"),
            "ascat": ("", "soil_moisture"),
        }.get(product, ("", "sm"))
        values = np.ma.filled(np.ma.asarray(file[f"{group}{name}"][...]).astype("f8"), np.nan).squeeze()
        names = ("lon", "lat") if f"{group}lon" in file.variables else (f"{group}longitude", f"{group}latitude")
        lon, lat = (np.ma.filled(np.ma.asarray(file[one][...]).astype("f8"), np.nan) for one in names)
        if product == "smap_l2":
            # The retrieval of a cell carries the coordinates of what was seen in it; those of its row and column count.
            keep = np.isfinite(values)
            return list(zip(lon[keep][::40], lat[keep][::40], values[keep][::40], strict=True))
        if product == "ascat":
            cell = np.round(np.floor(lat / 0.25) * 10000 + np.floor(lon / 0.25))
            keep = np.isfinite(values)
            _, first, count = np.unique(cell[keep], return_index=True, return_counts=True)
            alone = first[count == 1][::200]
            return list(zip(lon[keep][alone], lat[keep][alone], values[keep][alone] / 100, strict=True))
        keep = np.argwhere((values >= 0) & (values <= 1))[::4000]
        return [(float(lon[column]), float(lat[row]), float(values[row, column])) for row, column in keep]


@pytest.mark.parametrize(
    ("place", "product", "steps"),
    [("ERA5_LAND", "era5_land", 730), ("GLDAS", "gldas", 730), ("SMAP_L3", "smap_l3", None)],
)
def test_hawaii(tmp_path, place, product, steps):
    result = run(real("hawaii", place), tmp_path / "cube.tif", PRODUCT=product)
    array = cube.open(tmp_path / "cube.tif")
    assert result["COUNT"] == array.sizes["time"]
    assert steps in (None, result["COUNT"])
    west, south, east, north = array.rio.transform_bounds("EPSG:4326")
    assert -161 < west < east < -153
    assert 18 < south < north < 23
    assert np.isfinite(array.to_numpy()).any()


def test_a_real_zip_of_smap(tmp_path, feedback):
    path = real("oznet-tahmo", "SMAP_Western-Australia_20200101_20200228.zip")
    result = run(path, tmp_path / "cube.tif", feedback, PRODUCT="smap_l2")
    assert result["COUNT"] > 3
    values = cube.open(tmp_path / "cube.tif").to_numpy()
    assert 0 < np.nanmedian(values) < 0.3


def test_ascat_with_porosity(tmp_path, make_raster):
    path = next(real("granules").glob("W_XX*"))
    box = {"EXTENT": "60,90,10,45 [EPSG:4326]"}
    run(path, tmp_path / "s.tif", **box)
    run(path, tmp_path / "a.tif", **box, POROSITY="0.4", VARIABLE="soil_moisture")
    raster = make_raster(
        np.full((1, 10, 10), 0.4), "porosity.tif", transform=rasterio.Affine(4, 0, 55, 0, -4, 47), nodata=None
    )
    run(path, tmp_path / "b.tif", **box, POROSITY=str(raster))
    run(path, tmp_path / "c.tif", **box, POROSITY=QgsRasterLayer(str(raster), "porosity"))
    saturation = cube.open(tmp_path / "s.tif")
    assert saturation.attrs["variable"] == "saturation"
    assert np.isfinite(saturation.to_numpy()).sum() > 1000
    for name in "abc":
        array = cube.open(tmp_path / f"{name}.tif")
        assert (array.attrs["variable"], array.attrs["units"]) == ("soil_moisture", "m3 m-3")
        np.testing.assert_allclose(array.to_numpy(), 0.4 * saturation.to_numpy(), atol=1e-6)
    with pytest.raises(QgsProcessingException, match="POROSITY: is needed"):
        run(path, tmp_path / "no.tif", VARIABLE="soil_moisture")


def test_overpasses(tmp_path):
    path = real("granules")
    assert run(path, tmp_path / "m.tif", PRODUCT="smos_l3", OVERPASS="morning")["COUNT"] == 2
    assert cube.open(tmp_path / "m.tif").attrs["product"] == "smos_l3_morning"
    with pytest.raises(QgsProcessingException, match="OVERPASS: there are no files of the evening overpass"):
        run(path, tmp_path / "e.tif", PRODUCT="smos_l3", OVERPASS="evening")


# What is refused ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ({"INPUT": "nowhere"}, "INPUT: nowhere does not exist"),
        ({"INPUT": ""}, "INPUT|Folder of files"),
        (
            {"PRODUCT": "smos_l3"},
            "no file contains Soil_Moisture, as expected for SMOS Level 3.*Choose another PRODUCT",
        ),
        ({"PRODUCT": "nonsense"}, "PRODUCT|Product"),
        ({"PRODUCT": "generic"}, "PRODUCT is generic: set VARIABLE"),
        ({"VARIABLE": "rainfall"}, "VARIABLE: ESA CCI.*has no rainfall"),
        ({"START": "2015-04-04", "END": "2015-04-02"}, "END lies before START"),
        ({"START": "2020-01-01"}, "INPUT has no data in this period; the files cover 2015-04-01 to 2015-04-06"),
        ({"START": "soon"}, "START|First day"),
        ({"EXTENT": "0,1,0,1 [EPSG:4326]"}, "EXTENT: lies outside the product, which covers 100.00 to 101.25° E"),
        ({"OUTPUT": "nowhere/x.tif"}, "OUTPUT: .*the folder .*nowhere does not exist"),
        ({"OUTPUT": "x.png"}, "OUTPUT: .*has to end in"),
        ({"POROSITY": "1.5"}, "POROSITY is 1.5; give a number from 0 to 1"),
        ({"POROSITY": "0.4"}, "POROSITY is only for saturation"),
        ({"POROSITY": "nowhere.tif"}, "POROSITY: 'nowhere.tif' is neither a number nor a raster"),
        ({"UNITS": "furlongs"}, "UNITS: 'furlongs' cannot be converted to the units of soil_moisture"),
        ({"PATTERN": "*.grib"}, "no file in .* has a name like"),
        ({"QUALITY_RULES": "flag ~ 0"}, "QUALITY_RULES: 'flag ~ 0' is not a valid rule"),
        ({"DATE_PATTERN": "{week}"}, "DATE_PATTERN: '{week}' is not valid"),
    ],
)
def test_bad_input_is_told_and_leaves_nothing(folder, tmp_path, parameters, text):
    given = {"PRODUCT": "esa_cci_sm", "INPUT": str(folder), "OUTPUT": str(tmp_path / "cube.tif")} | parameters
    with pytest.raises(QgsProcessingException, match=text):
        processing.run("sm2r:importproduct", given)
    assert files(tmp_path) == ["in"]
    assert len(files(folder)) == 6


def test_an_input_is_not_overwritten(folder):
    path = folder / NAME.format(1)
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException, match=r"OUTPUT: .* is the file of INPUT as well"):
        run(path, path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("at", [0, 5, 60])
def test_cancel_leaves_nothing(folder, tmp_path, cancelling, at):
    feedback = cancelling(at)
    if not at:
        feedback.cancel()
    assert run(folder, tmp_path / "cube.tif", feedback=feedback) == {}
    assert files(tmp_path) == ["in"]


# Chains ---------------------------------------------------------------------------------------------------------------


def test_a_step_in_a_model(folder, tmp_path):
    model = make_model(
        [QgsProcessingParameterFile("folder", "Folder", Qgis.ProcessingFileParameterBehavior.Folder)],
        {
            "import": ("importproduct", {"INPUT": "@folder"}),
            "regrid": (
                "regrid",
                {"INPUT": "import.OUTPUT", "RESOLUTION": 0.5, "METHOD": "conservative", "CRS": "EPSG:4326"},
            ),
        },
        {"cube": "regrid.OUTPUT"},
    )
    processing.run(model, {"folder": str(folder), "cube": str(tmp_path / "cube.tif")})
    array = cube.open(tmp_path / "cube.tif")
    assert array.sizes["time"] == 6
    assert array.rio.resolution() == pytest.approx((0.5, -0.5))
    # Two by two pixels of nearly one size.
    np.testing.assert_allclose(array.to_numpy()[0, 0, 1], values_of(1)[:2, 2:4].mean(), rtol=1e-3)


def test_from_the_command_line(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "ä ö")
    given = {"INPUT": str(tmp_path / "ä ö"), "OUTPUT": str(tmp_path / "o.nc"), "START": "2015-04-02"}
    results = headless("sm2r:importproduct", given, environment=["TZ=Asia/Shanghai"], timeout=120)
    assert results["COUNT"] == 5
    np.testing.assert_array_equal(cube.open(tmp_path / "o.nc"), expected(range(2, 7)))


@pytest.mark.parametrize("ending", ["zarr", "nc"])
def test_new_files_are_appended(tmp_path, ending):
    """The last day comes again, in another version, since it may not have been complete."""
    days, folder = pd.date_range("2015-01-01", periods=6), tmp_path / "in"
    folder.mkdir()

    def put(number, value):
        clean.write(folder / f"sm_{days[number].date()}.tif", np.full((1, 3, 4), value), None)

    def run(**others):
        given = {"INPUT": str(folder), "PRODUCT": "generic", "VARIABLE": "soil_moisture", "FILE_VARIABLE": "sm"}
        output = str(tmp_path / f"out.{ending}")
        found = processing.run("sm2r:importproduct", {**given, "OUTPUT": output, **others})
        array = cube.open(tmp_path / f"out.{ending}")
        return found["COUNT"], dict(
            zip(array["time"].dt.day.values.tolist(), array.values[:, 0, 0].tolist(), strict=True)
        )

    for number in range(3):
        put(number, 0.125 * (number + 1))
    assert run(APPEND=True) == (3, {1: 0.125, 2: 0.25, 3: 0.375})
    for number, value in ((1, 0.5), (2, 0.4375), (3, 0.0625), (5, 0.25)):
        put(number, value)
    assert run(APPEND=True, END="2015-01-04") == (2, {1: 0.125, 2: 0.25, 3: 0.4375, 4: 0.0625})
    # The fifth day has no file.
    assert run(APPEND=True) == (2, {1: 0.125, 2: 0.25, 3: 0.4375, 4: 0.0625, 6: 0.25})
    assert run(APPEND=True, START="2015-01-02")[1] == {1: 0.125, 2: 0.5, 3: 0.4375, 4: 0.0625, 6: 0.25}
