"""Validation through the toolbox: layer, table and report together; in a model; bad input; products that knew."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
import rasterio
import rasterio.warp
import scipy.stats
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsVectorLayer,
)
from sm2r.core import metrics
from sm2r.tests.data import real
from sm2r.tests.qgis.chains import make_model

DAYS = 120
DATES = [str(day.date()) for day in pd.date_range("2015-05-01", periods=DAYS)]
PLACES = {"a": (100.1, 39.9, "wood"), "b": (100.6, 39.6, "wood"), "c": (100.9, 39.1, None), "far": (10.0, 10.0, "x")}


@pytest.fixture(scope="module")
def rain():
    rng = np.random.default_rng(1)
    return rng.gamma(0.5, 8.0, (DAYS, 4, 5)) * (rng.random((DAYS, 4, 5)) < 0.4)


@pytest.fixture
def stations():
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=station_id:string&field=cover:string", "stations", "memory")
    features = []
    for name, (x, y, cover) in PLACES.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name, cover])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.fixture
def table(rain, tmp_path):
    rows = [
        (name, date, rain[day, int((40 - y) / 0.25), int((x - 100) / 0.25)] if name != "far" else 1.0)
        for name, (x, y, _) in PLACES.items()
        for day, date in enumerate(DATES)
        if day % 11
    ]
    pd.DataFrame(rows, columns=["station_id", "time", "rainfall"]).to_csv(tmp_path / "rain.csv", index=False)
    return str(tmp_path / "rain.csv")


@pytest.fixture
def products(rain, make_raster):
    rng = np.random.default_rng(2)

    def made(name, noise, history=""):
        values = rain * rng.lognormal(0, noise, rain.shape)
        path = make_raster(values, f"{name}.tif", DATES)
        with rasterio.open(path, "r+") as dataset:
            tags = {"variable": "rainfall", "units": "mm", "product": name, "time_step": "P1D", "history": history}
            dataset.update_tags(**tags)
        return str(path)

    return [made("good", 0.3), made("poor", 1.2, "x [fitted to rainfall; stations: a, b; days: 2015-05-01/2015-06-30]")]


def names(folder):
    """Return the files of a folder but for GDAL's own notes beside rasters."""
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(".aux.xml"))


def given(products, stations, table, tmp_path, **changes):
    return {
        "PRODUCTS": products, "STATIONS": stations, "OBSERVATIONS": table, "BOOTSTRAP": 60,
        "OUTPUT": str(tmp_path / "scores.gpkg"), "TABLE": str(tmp_path / "scores.csv"),
        "REPORT": str(tmp_path / "report.html"), **changes,
    }  # fmt: skip


def test_layer_table_and_report(products, stations, table, rain, tmp_path, feedback):
    results = processing.run(
        "sm2r:validate", given(products, stations, table, tmp_path, CLASS_FIELD="cover"), feedback=feedback
    )
    assert (results["BEST"], results["COUNT"]) == ("good", 3)
    layer = QgsVectorLayer(results["OUTPUT"], "scores")
    assert layer.wkbType() == Qgis.WkbType.Point
    assert layer.featureCount() == 3 * 2 * 2  # stations, products, days and months
    rows = {(f["product"], f["station_id"], f["time_step"]): f for f in layer.getFeatures()}
    found = rows[("good", "b", "daily")]
    assert found.geometry().asPoint().x() == pytest.approx(100.6)
    own = [day for day in range(DAYS) if day % 11]
    with rasterio.open(products[0]) as dataset:
        series = dataset.read()[own, 1, 2]
    wanted = metrics.evaluate(series, rain[own, 1, 2], wet_threshold=1.0)
    assert all(found[name] == pytest.approx(wanted[name], rel=1e-10) for name in ("r", "rmse", "kge_2012", "csi"))
    with Path(results["TABLE"]).open(newline="", encoding="utf-8") as file:
        table_rows = list(csv.DictReader(file))
    assert len(table_rows) == 2 * 2 * (3 + 1 + 1)  # and the class and the whole
    assert {row["class"] for row in table_rows if not row["station_id"]} == {"", "wood"}
    report = (tmp_path / "report.html").read_text()
    assert "Validation of rainfall" in report
    assert any("good: r 0." in text for text in feedback.infos)
    assert any("poor was made with 2 of these 3 stations (a, b)" in text for text in feedback.warnings)
    assert any("do not lie on the grid of a product: good 1, poor 1" in text for text in feedback.warnings)
    renderer = layer.renderer()
    assert renderer.type() == "RuleRenderer"
    rules = renderer.rootRule().children()
    assert [rule.active() for rule in rules] == [True, False]
    assert rules[0].label() == "good, R"


def test_soil_moisture_by_the_native_step(make_raster, stations, tmp_path):
    rng = np.random.default_rng(3)
    values = rng.uniform(0.1, 0.4, (DAYS, 4, 5))
    path = make_raster(values, "sm.tif", DATES)
    processing.run(
        "sm2r:settime",
        {"INPUT": str(path), "START": "2015-05-01", "TIME_STEP": "P1D", "VARIABLE": "soil_moisture", "UNITS": "m3 m-3",
         "PRODUCT": "mine", "OUTPUT": str(tmp_path / "cube.tif")},
    )  # fmt: skip
    frame = pd.DataFrame({"site": "a", "when": DATES, "theta": values[:, 0, 0] + 0.01})
    frame.to_csv(tmp_path / "sm.csv", index=False)
    layer = stations
    layer.startEditing()
    layer.renameAttribute(0, "site")
    layer.commitChanges()
    results = processing.run(
        "sm2r:validate",
        {"PRODUCTS": [str(tmp_path / "cube.tif")], "STATIONS": layer, "OBSERVATIONS": str(tmp_path / "sm.csv"),
         "STATION_FIELD": "site", "TIME_FIELD": "when", "VALUE_FIELD": "theta", "TIME_STEP": "native",
         "METRIC": "bias", "BOOTSTRAP": 0, "OUTPUT": "TEMPORARY_OUTPUT"},
    )  # fmt: skip
    [feature] = results["OUTPUT"].getFeatures()
    assert feature["bias"] == pytest.approx(-0.01, abs=1e-6)
    assert feature["time_step"] == "daily"


def test_in_a_graphical_model(products, stations, table, tmp_path):
    kind = Qgis.ProcessingSourceType
    model = make_model(
        [
            QgsProcessingParameterMultipleLayers("products", "products", kind.Raster),
            QgsProcessingParameterFeatureSource("stations", "stations", [kind.VectorPoint]),
            QgsProcessingParameterFeatureSource("table", "table", [kind.Vector]),
        ],
        {
            "validate": (
                "validate",
                {"PRODUCTS": "@products", "STATIONS": "@stations", "OBSERVATIONS": "@table", "BOOTSTRAP": 20},
            )
        },
        {"scores": "validate.OUTPUT"},
    )
    target = str(tmp_path / "m.gpkg")
    processing.run(model, {"products": products, "stations": stations, "table": table, "scores": target})
    again = given(products, stations, table, tmp_path, BOOTSTRAP=20)
    processing.run("sm2r:validate", again)
    one, other = (
        [feature.attributes()[1:] for feature in QgsVectorLayer(path, "s").getFeatures()]
        for path in (target, again["OUTPUT"])
    )
    assert one == other


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"PRODUCTS": []}, "PRODUCTS"),
        ({"START": "2030-01-01"}, "have no step from 2030"),
        ({"VALUE_FIELD": "depth"}, "depth"),
        ({"CLASS_FIELD": "soil"}, "STATIONS: there is no field 'soil'"),
        ({"TIME_STEP": "weekly"}, "TIME_STEP"),
        ({"OUTPUT": "/nowhere/at/all.gpkg"}, "the folder"),
    ],
)
def test_bad_input_leaves_nothing(products, stations, table, tmp_path, changes, text):
    before = names(tmp_path)
    with pytest.raises(QgsProcessingException, match=text):
        processing.run("sm2r:validate", given(products, stations, table, tmp_path, **changes))
    assert names(tmp_path) == before


def test_what_products_were_made_with_can_be_told(products, stations, table, tmp_path, feedback):
    (tmp_path / "used.csv").write_text("station_id,use\nb,fit\nelsewhere,fit\n")
    told = {"FIT_STATIONS": str(tmp_path / "used.csv"), "TIME_STEP": "daily", "BOOTSTRAP": 0, "COMMON": True}
    processing.run("sm2r:validate", given(products[:1], stations, table, tmp_path, **told), feedback=feedback)
    assert any("good was made with 1 of these 3 stations (b)" in text for text in feedback.warnings)
    feedback.warnings.clear()
    told |= {"FIT_START": "2015-01-01", "FIT_END": "2015-05-10"}
    processing.run("sm2r:validate", given(products[:1], stations, table, tmp_path, **told), feedback=feedback)
    assert any("good was made with" in text for text in feedback.warnings)
    feedback.warnings.clear()
    told |= {"START": "2015-06-01"}
    processing.run("sm2r:validate", given(products[:1], stations, table, tmp_path, **told), feedback=feedback)
    assert not any("good was" in text for text in feedback.warnings)
    told |= {"FIT_STATIONS": None, "FIT_END": "2015-06-10"}
    processing.run("sm2r:validate", given(products[:1], stations, table, tmp_path, **told), feedback=feedback)
    assert any("good was fitted to 2015-06-01 to 2015-06-10, 10 of the" in text for text in feedback.warnings)


def by_pandas(x, y):
    """Return metrics of a frame's pairs, computed by pandas and SciPy alone."""
    both = pd.concat([x, y], axis=1, keys=["x", "y"]).dropna()
    x, y = both["x"], both["y"]
    r, alpha, beta = x.corr(y), x.std() / y.std(), x.mean() / y.mean()
    return {
        "n": len(both), "r": r, "spearman": scipy.stats.spearmanr(x, y)[0], "bias": x.mean() - y.mean(),
        "p": scipy.stats.pearsonr(x, y)[1], "rmse": ((x - y) ** 2).mean() ** 0.5, "mae": (x - y).abs().mean(),
        "ubrmse": (x - y).std(ddof=0), "nse": 1 - ((x - y) ** 2).sum() / ((y - y.mean()) ** 2).sum(),
        "kge_2009": 1 - ((r - 1) ** 2 + (alpha - 1) ** 2 + (beta - 1) ** 2) ** 0.5,
        "kge_2012": 1 - ((r - 1) ** 2 + (alpha / beta - 1) ** 2 + (beta - 1) ** 2) ** 0.5,
    }  # fmt: skip


def test_every_metric_over_hawaii_is_that_of_pandas(tmp_path):
    cubes = {}
    for product, folder in (("era5_land", "ERA5_LAND"), ("gldas", "GLDAS"), ("smos_l3", "SMOS_L3")):
        asked = {"INPUT": str(real("hawaii", folder)), "PRODUCT": product, "START": "2017-01-01", "END": "2018-12-31"}
        asked["OUTPUT"] = str(tmp_path / f"{product}.tif")
        cubes[product] = processing.run("sm2r:importproduct", asked)["OUTPUT"]
    asked = {"INPUT": str(real("hawaii", "ISMN_TESTDATA_HAWAII.zip")), "FORMAT": "ismn", "VARIABLE": "soil_moisture"}
    asked |= {"STATIONS": str(tmp_path / "stations.gpkg"), "OBSERVATIONS": str(tmp_path / "sm.csv")}
    processing.run("sm2r:importstations", asked)
    targets = {
        key: str(tmp_path / name) for key, name in (("OUTPUT", "s.gpkg"), ("TABLE", "s.csv"), ("REPORT", "r.html"))
    }
    found = processing.run(
        "sm2r:validate",
        {"PRODUCTS": list(cubes.values()), "STATIONS": asked["STATIONS"], "OBSERVATIONS": asked["OBSERVATIONS"],
         "CLASS_FIELD": "land_cover", "BOOTSTRAP": 50, **targets},
    )  # fmt: skip
    scores = pd.read_csv(found["TABLE"], keep_default_na=False, na_values=["", "NULL"])
    observed = pd.read_csv(asked["OBSERVATIONS"], parse_dates=["time"])
    observed = observed.pivot(index="time", columns="station_id", values="soil_moisture").tz_localize(None)
    places = {f["station_id"]: f.geometry().asPoint() for f in QgsVectorLayer(asked["STATIONS"], "s").getFeatures()}
    checked = 0
    for product, path in cubes.items():
        with rasterio.open(path) as dataset:
            point = rasterio.warp.transform("EPSG:4326", dataset.crs, *zip(*places.values(), strict=True))
            values = np.array(list(dataset.sample(zip(*point, strict=True))), float)
            times = pd.DatetimeIndex(dataset.descriptions).tz_localize(None)
        for name, series in zip(places, values, strict=True):
            if name not in observed:
                continue
            pair = pd.Series(series, times), observed[name]
            daily = pd.concat(pair, axis=1, keys=["x", "y"]).dropna()
            months = daily.groupby(daily.index.to_period("M")).mean()
            days = daily.groupby(daily.index.to_period("M")).size()
            months = months[days >= 0.5 * months.index.days_in_month]
            for step, frame, least in (("daily", daily, 10), ("monthly", months, 3)):
                chosen = (scores["product"] == product) & (scores["station_id"] == name) & (scores["time_step"] == step)
                if not chosen.any():
                    assert not len(frame)  # off the grid or without a day in common
                    continue
                [row] = scores[chosen].to_dict("records")
                assert row["n"] == len(frame)
                if len(frame) < least:
                    assert np.isnan(row["r"])
                    continue
                for metric, wanted in by_pandas(frame["x"], frame["y"]).items():
                    assert row[metric] == pytest.approx(wanted, rel=1e-6, abs=1e-12), (product, name, step, metric)
                    checked += 1
    assert checked > 200
    assert Path(found["REPORT"]).stat().st_size < 6e6


def test_cancelled_and_without_stations(products, stations, table, tmp_path, cancelling, context, feedback):
    before = names(tmp_path)
    for place in (1, 5):
        processing.run("sm2r:validate", given(products, stations, table, tmp_path), feedback=cancelling(place))
        assert names(tmp_path) == before
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("sm2r:validate")
    asked = given([], None, None, tmp_path, IF_MISSING="skip")
    assert algorithm.run(asked, context, feedback) == ({}, True)


def test_days_of_a_country_match_its_gauges(rain, products, stations, table, make_raster, tmp_path, feedback):
    """Gauges stamped at midnight in China beside days of that clock: the scores of days of UTC, and a word if not."""
    expected = pd.read_csv(processing.run("sm2r:validate", given(products, stations, table, tmp_path))["TABLE"])
    local = []
    for path in products:
        with rasterio.open(path) as dataset:
            values, tags = dataset.read(), dataset.tags()
        stamps = [f"{pd.Timestamp(date) - pd.Timedelta('8h'):%Y-%m-%dT%H:%M:%SZ}" for date in DATES]
        made = make_raster(values, f"local_{Path(path).name}", stamps)
        with rasterio.open(made, "r+") as dataset:
            dataset.update_tags(**tags, day_start="Asia/Shanghai")
        local.append(str(made))
    gauges = pd.read_csv(table)
    gauges.assign(time=gauges["time"] + "T00:00+08:00").to_csv(tmp_path / "china.csv", index=False)
    found = processing.run(
        "sm2r:validate", given(local, stations, str(tmp_path / "china.csv"), tmp_path), feedback=feedback
    )
    scores = ["product", "station_id", "time_step", "n", "r", "rmse", "bias"]
    pd.testing.assert_frame_equal(pd.read_csv(found["TABLE"])[scores], expected[scores], rtol=1e-6)
    assert not any("one value a day" in text for text in feedback.warnings)
    said = "but the days of PRODUCTS begin at midnight in Asia/Shanghai. Sums of different days cannot be compared"
    with pytest.raises(QgsProcessingException, match=f"one value a day, such as that at 00:00 UTC, {said}"):
        processing.run("sm2r:validate", given(local, stations, table, tmp_path))
    with pytest.raises(QgsProcessingException, match=r"PRODUCTS, good and PRODUCTS, local_poor have different days"):
        processing.run("sm2r:validate", given([products[0], local[1]], stations, table, tmp_path))


def test_days_of_the_calibration_and_replaced_days_can_be_left_out(
    rain, products, stations, table, make_raster, tmp_path, feedback
):
    codes = np.zeros(rain.shape)
    codes[::3] = 1  # replaced by another product
    reason = make_raster(codes, "reason.tif", DATES)

    def counts(**changes):
        run = given(products, stations, table, tmp_path, REPORT=None, BOOTSTRAP=0, **changes)
        processing.run("sm2r:validate", run, feedback=feedback)
        scores = pd.read_csv(tmp_path / "scores.csv")
        own = scores[(scores["station_id"] == "a") & (scores["time_step"] == "daily")].set_index("product")["n"]
        return own["good"], own["poor"]

    days = np.arange(DAYS)
    observed = days % 11 > 0
    assert counts() == (observed.sum(),) * 2
    outside = observed & ~((days >= 10) & (days <= 39))
    assert counts(EXCEPT_START=DATES[10], EXCEPT_END=DATES[39]) == (outside.sum(),) * 2
    # The reasons are of the first product, which has their grid and times.
    assert counts(REASON=str(reason)) == ((observed & (days % 3 > 0)).sum(), observed.sum())
    assert counts(EXCEPT_START=DATES[0], EXCEPT_END=DATES[-1]) == (observed.sum(),) * 2
    assert any("none are left out" in text for text in feedback.infos)
    other = make_raster(codes[:60], "short.tif", DATES[:60])
    with pytest.raises(QgsProcessingException, match="REASON lies on the grid and times of none of PRODUCTS"):
        counts(REASON=str(other))


def test_bounds_and_probability(products, stations, table, rain, make_raster, tmp_path, feedback):
    cubes = {}
    for key, values, about in (
        ("LOWER", 0.5 * rain, {"variable": "rainfall", "units": "mm", "product": "good 5 %"}),
        ("UPPER", 2.0 * rain, {"variable": "rainfall", "units": "mm", "product": "good 95 %"}),
        (
            "PROBABILITY",
            rain > 1,
            {"variable": "probability", "units": "1", "product": "probability of more than 1 mm"},
        ),
    ):
        cubes[key] = str(make_raster(np.asarray(values, np.float32), f"{key}.tif", DATES))
        with rasterio.open(cubes[key], "r+") as dataset:
            dataset.update_tags(**about, time_step="P1D")
    results = processing.run(
        "sm2r:validate", given(products[::-1], stations, table, tmp_path, **cubes), feedback=feedback
    )
    rows = pd.read_csv(results["TABLE"])
    own = rows[(rows["product"] == "good") & (rows["time_step"] == "daily")]
    np.testing.assert_allclose(own["bounds_inside"], 1)
    np.testing.assert_allclose(own["brier_skill"], 1)
    assert rows[rows["product"] == "poor"]["bounds_inside"].isna().all()
    assert any("good: 100.0 % of the observations are within the bounds" in text for text in feedback.infos)
    assert "Reliability diagram" in Path(results["REPORT"]).read_text(encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="UPPER is given without LOWER"):
        processing.run("sm2r:validate", given(products, stations, table, tmp_path, UPPER=cubes["UPPER"]))
    with pytest.raises(QgsProcessingException, match="LOWER is the 5 % bound, QUANTILES says 10 %"):
        processing.run("sm2r:validate", given(products, stations, table, tmp_path, **cubes, QUANTILES="0.1,0.9"))
