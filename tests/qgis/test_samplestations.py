"""Cubes are read at stations through the toolbox: other grids, other reference systems, other times, one table."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from affine import Affine
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProcessingException, QgsVectorLayer
from sm2r.core import cube
from sm2r.tests.data import real

HEIGHT, WIDTH, DAYS = 6, 8, 20
STATIONS = {"7": (100.3, 39.8), "B": (101.9, 38.6), "C": (101.1, 39.1)}


def grid(values, west, north, size, *, start="2015-01-01", crs="EPSG:4326", product="", variable="rainfall"):
    coords = {
        "time": pd.date_range(start, periods=values.shape[0]),
        "y": north - size * (np.arange(values.shape[1]) + 0.5),
        "x": west + size * (np.arange(values.shape[2]) + 0.5),
    }
    attrs = {"variable": variable, "units": "mm", "product": product, "time_step": "P1D", "history": ""}
    array = xr.DataArray(values.astype(np.float32), coords, ("time", "y", "x"), attrs=attrs).rio.write_crs(crs)
    return array.rio.write_transform(Affine(size, 0, west, 0, -size, north)).chunk(time=-1)


@pytest.fixture(scope="module")
def values():
    return np.random.default_rng(2).gamma(1.0, 5.0, (DAYS, HEIGHT, WIDTH)).astype(np.float32)


@pytest.fixture(scope="module")
def folder(values, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("sample")
    cube.write({path / "fine.tif": grid(values, 100, 40, 0.25, product="imerg")})
    # The same ground in metres, two days later, one pixel over all of it.
    metric = grid(np.arange(DAYS)[:, None, None], 8e6, 6e6, 4e6, start="2015-01-03", crs="EPSG:6933", product="C3S v2")
    cube.write({path / "metric.nc": metric})
    cube.write({path / "hours.tif": grid(values, 100, 40, 0.25, start="2015-01-01T06:00", product="era5")})
    cube.write({path / "far.tif": grid(values, -20, 40, 0.25, product="far")})
    frame = pd.DataFrame([(name, x, y) for name, (x, y) in STATIONS.items()], columns=["station_id", "x", "y"])
    frame.to_csv(path / "stations.csv", index=False)
    days = pd.date_range("2015-01-01", periods=DAYS).strftime("%Y-%m-%d")
    measured = pd.DataFrame(
        [(name, day, 0.1 * number) for name in (7, "B", "Z") for number, day in enumerate(days)],
        columns=["station_id", "time", "soil_moisture"],
    )
    measured.to_csv(path / "measured.csv", index=False)
    measured.assign(time="1999-01-01").to_csv(path / "doubled.csv", index=False)
    measured.assign(time=measured["time"].str.replace("2015", "1999")).to_csv(path / "earlier.csv", index=False)
    return path


@pytest.fixture
def stations():
    """Return a function that gives a layer of the stations in any reference system."""

    def make(crs="EPSG:4326", extra=()):
        layer = QgsVectorLayer("Point?crs=EPSG:4326&field=station_id:string", "stations", "memory")
        for name, (x, y) in [*STATIONS.items(), *extra]:
            feature = QgsFeature(layer.fields())
            feature.setAttributes([name])
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
            layer.dataProvider().addFeature(feature)
        if crs == "EPSG:4326":
            return layer
        result = processing.run("native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "memory:"})
        return result["OUTPUT"]

    return make


def run(layer, *cubes, feedback=None, output="memory:", **given):
    parameters = {"CUBES": [str(path) for path in cubes], "STATIONS": layer, "OUTPUT": output}
    return processing.run("sm2r:samplestations", parameters | given, feedback=feedback)


def rows(result) -> pd.DataFrame:
    layer = result if isinstance(result, QgsVectorLayer) else QgsVectorLayer(str(result), "result", "ogr")
    assert layer.isValid()
    frame = pd.DataFrame([f.attributes() for f in layer.getFeatures()], columns=layer.fields().names())
    return frame.drop(columns="fid", errors="ignore")


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32647"])
def test_the_series_is_that_of_the_pixel_whatever_the_crs_of_the_stations(folder, stations, values, feedback, crs):
    result = run(stations(crs), folder / "fine.tif", feedback=feedback)
    table = rows(result["OUTPUT"])
    assert result["COUNT"] == 3
    assert table.columns.tolist() == ["station_id", "time", "imerg"]
    assert table["station_id"].unique().tolist() == ["7", "B", "C"]
    for name, (row, column) in {"7": (0, 1), "B": (5, 7), "C": (3, 4)}.items():
        series = table[table["station_id"] == name]["imerg"].astype(float)
        np.testing.assert_array_equal(series, values[:, row, column])
    assert not feedback.warnings
    assert feedback.percentages[-1] > 80


def test_products_of_other_grids_and_times_and_measurements_in_one_table(folder, stations, feedback, tmp_path):
    output = tmp_path / "table.gpkg"
    result = run(
        stations(), folder / "fine.tif", folder / "metric.nc",
        OBSERVATIONS=str(folder / "measured.csv"), feedback=feedback, output=str(output),
    )  # fmt: skip
    assert result == {"OUTPUT": str(output), "COUNT": 3}
    table = rows(output)
    assert table.columns.tolist() == ["station_id", "time", "imerg", "C3S_v2", "soil_moisture"]
    assert len(table) == 3 * (DAYS + 2)
    own = table[table["station_id"] == "7"].reset_index(drop=True)
    assert own["time"][0].toString("yyyy-MM-dd HH:mm") == "2015-01-01 00:00"
    assert pd.to_numeric(own["C3S_v2"], errors="coerce").tolist()[2:] == list(range(DAYS))
    assert pd.to_numeric(own["soil_moisture"], errors="coerce")[:DAYS].tolist() == pytest.approx(
        [0.1 * number for number in range(DAYS)]
    )
    assert "The column of 'C3S v2' is called 'C3S_v2'." in feedback.warnings
    assert f"{2 * DAYS} of {3 * DAYS} measurements are at a time and place of the cubes." in feedback.infos


def test_table_goes_on_into_calibration_fields(folder, stations, tmp_path):
    output = tmp_path / "table.csv"
    run(stations(), folder / "fine.tif", output=str(output), METHOD="bilinear")
    table = pd.read_csv(output)
    assert table["time"][0] == "2015-01-01T00:00:00Z"
    array = cube.open(folder / "fine.tif").compute()
    expected = array.interp(x=101.1, y=39.1)
    np.testing.assert_allclose(table[table["station_id"] == "C"]["imerg"], expected, rtol=1e-5)


def test_what_is_left_out_is_told(folder, stations, feedback):
    layer = stations(extra=[("far", (10.0, 10.0))])
    result = run(layer, folder / "fine.tif", folder / "hours.tif", feedback=feedback)
    assert result["COUNT"] == 3
    assert "CUBES, fine: 1 of 4 stations do not lie on its grid: far." in feedback.warnings
    assert any("The products have no time stamps in common" in text for text in feedback.warnings)


@pytest.mark.parametrize(
    ("cubes", "given", "text"),
    [
        (["far.tif"], {}, r"CUBES, far: none of the 3 stations lies on its grid \(x -20 to -18"),
        (["fine.tif"], {"STATION_FIELD": "name"}, r"STATIONS: there is no field 'name'\. It has station_id"),
        (["fine.tif", "missing.tif"], {}, r"CUBES: .*missing.tif cannot be opened as a raster"),
        (["fine.tif"], {"OBSERVATIONS": "earlier.csv"}, "OBSERVATIONS has no value at any station and time"),
        (["fine.tif"], {"OBSERVATIONS": "doubled.csv"}, "OBSERVATIONS has several rows for station 7 at 1999-01-01"),
        (["fine.tif"], {"OBSERVATIONS": "measured.csv", "TIME_FIELD": "day"}, "OBSERVATIONS: there is no field 'day'"),
        (["fine.tif"], {"STATIONS": "stations.csv"}, r"STATIONS: .*has no points.*Create points layer from table"),
    ],
)
def test_bad_input(folder, stations, tmp_path, cubes, given, text):
    given = {key: str(folder / value) if (folder / value).is_file() else value for key, value in given.items()}
    output = tmp_path / "table.csv"
    with pytest.raises(QgsProcessingException, match=text):
        run(stations(), *(folder / name for name in cubes), output=str(output), **given)
    assert not list(tmp_path.iterdir())


def test_measurements_of_other_days_are_told(folder, stations, feedback):
    given = {"OBSERVATIONS": str(folder / "measured.csv")}
    said = "have one value a day, such as that at 00:00 UTC, but the days of CUBES, hours begin at 06:00 UTC"
    with pytest.raises(QgsProcessingException, match=rf"no value at any station and time of the cubes.*{said}"):
        run(stations(), folder / "hours.tif", **given)
    run(stations(), folder / "hours.tif", folder / "fine.tif", feedback=feedback, **given)
    assert any(said in text for text in feedback.warnings)


def test_cancel_leaves_nothing(folder, stations, tmp_path, cancelling):
    output = tmp_path / "table.csv"
    assert run(stations(), folder / "fine.tif", output=str(output), feedback=cancelling(1)) == {}
    assert not list(tmp_path.iterdir())


def test_real_stations_and_rain_products(feedback, tmp_path):
    folder = real("burkina-rainfall")
    places = pd.read_csv(folder / "stations_selected.csv").rename(
        columns={"Code": "code", "Latitude": "lat", "Longitude": "lon"}
    )
    rain = pd.read_csv(folder / "CHIRPS_PP.csv", index_col=0, parse_dates=True).iloc[:365]
    places = places[places["code"].astype(str).isin(rain.columns)]
    # A grid of 0.25° that holds each station's series in its pixel.
    west, north, size = -6.0, 16.0, 0.25
    values = np.full((len(rain), 32, 36), np.nan)
    for place in places.itertuples():
        row, column = int((north - place.lat) / size), int((place.lon - west) / size)
        values[:, row, column] = rain[str(place.code)]
    array = grid(values, west, north, size, start=rain.index[0], product="chirps")
    cube.write({tmp_path / "chirps.tif": array})
    places.rename(columns={"code": "station_id"})[["station_id", "lon", "lat"]].to_csv(tmp_path / "p.csv", index=False)
    layer = QgsVectorLayer(
        f"file://{tmp_path / 'p.csv'}?delimiter=,&xField=lon&yField=lat&crs=EPSG:4326", "p", "delimitedtext"
    )
    table = rows(run(layer, tmp_path / "chirps.tif", feedback=feedback)["OUTPUT"])
    assert len(places) > 10
    for place in places.itertuples():
        series = table[table["station_id"] == str(place.code)]["chirps"].astype(float)
        np.testing.assert_allclose(series, rain[str(place.code)], rtol=1e-6)
