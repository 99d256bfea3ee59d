"""Members are merged through the toolbox, in a model and by rules: whole outputs, one error for bad input."""

from __future__ import annotations

import html
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingParameterMultipleLayers,
    QgsRasterLayer,
    QgsVectorLayer,
)
from sm2r.algorithms.layers import band_times
from sm2r.core import cube
from sm2r.core.simulation import ESTIMATES, simulate_cube, simulate_products
from sm2r.tests.cubes import daily_cube
from sm2r.tests.qgis.chains import make_model

DAYS, HEIGHT, WIDTH = 150, 6, 7
TIMES = pd.date_range("2015-01-01", periods=DAYS)
PLACES = {"A": (0, 0), "B": (2, 3), "C": (3, 4), "D": (5, 6), "E": (1, 5)}
MEMBERS = ("rf", "lstm", "cnn")

grid = partial(daily_cube, west=99.875, north=38.125)


@pytest.fixture(scope="module")
def truth():
    return 0.05 + 0.4 * simulate_cube(DAYS, HEIGHT, WIDTH, seed=2, noise=0, missing=0)[0]


@pytest.fixture(scope="module")
def folder(truth, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("bma")
    members = simulate_products(truth, ESTIMATES, seed=5)
    members["cnn"][:20] = np.nan
    for name, values in members.items():
        cube.write({path / f"{name}.tif": grid(values, name)})
    rng = np.random.default_rng(0)
    for number in range(3):
        noisy = truth + rng.normal(0, 0.02 + 0.01 * number, truth.shape)
        cube.write({path / f"free{number}.tif": grid(noisy, f"free{number}")})
    cube.write({path / "late.tif": grid(members["lstm"][30:], "late", start="2015-01-31")})
    cube.write({path / "percent.tif": grid(100 * truth, "percent")})
    cube.write({path / "saturation.tif": grid(2 * truth.clip(0, 0.5), "ascat", variable="saturation", units="1")})
    cube.write({path / "small.tif": grid(truth[:, 1:], "small")})
    cube.write({path / "weekly.tif": grid(truth, "weekly", time_step="P7D")})
    cube.write({path / "rain.tif": grid(truth, "rain", variable="rainfall", units="mm")})
    cube.write({path / "empty.tif": grid(truth * np.nan, "empty")})
    table = pd.concat(
        pd.DataFrame(
            {
                "station_id": name,
                "time": TIMES.strftime("%Y-%m-%d"),
                "soil_moisture": (truth[:, y, x] + rng.normal(0, 0.01, DAYS)).round(4),
            }
        )
        for name, (y, x) in PLACES.items()
    )
    table.to_csv(path / "observations.csv", index=False)
    table.iloc[:5].to_csv(path / "few.csv", index=False)
    table.assign(soil_moisture=0.2).to_csv(path / "constant.csv", index=False)
    table.assign(soil_moisture=100 * table["soil_moisture"]).to_csv(path / "percent.csv", index=False)
    pd.DataFrame({"member": ["x", "y", "z"], "weight": 1.0, "sigma": 0.1}).to_csv(path / "others.csv", index=False)
    pd.DataFrame({"member": MEMBERS, "weight": [1, 2, 1]}).to_csv(path / "bare.csv", index=False)
    return path


def stations(shift=0.0):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=station_id:string", "stations", "memory")
    for name, (row, column) in PLACES.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(100 + 0.25 * column + shift, 38 - 0.25 * row)))
        layer.dataProvider().addFeature(feature)
    return layer


def run(folder, output, feedback=None, members=MEMBERS, shift=0.0, **given):
    parameters = {
        "MEMBERS": [str(folder / f"{name}.tif") for name in members],
        "STATIONS": stations(shift),
        "OBSERVATIONS": "observations.csv",
        "SPREAD": None,
        "WEIGHTS": None,
        "REPORT": None,
    }
    parameters |= {"OUTPUT": str(output)} | given
    values = {
        key: str(folder / value) if isinstance(value, str) and (folder / value).is_file() else value
        for key, value in parameters.items()
    }
    return processing.run("sm2r:bma", values, feedback=feedback)


def rmse(a, b):
    return float(np.sqrt(np.nanmean((a - b) ** 2)))


@pytest.mark.parametrize("ending", ["tif", "nc"])
def test_merged_is_better_than_its_members(folder, truth, tmp_path, feedback, ending):
    files = {key: tmp_path / f"{key.lower()}.{ending}" for key in ("OUTPUT", "SPREAD", "LOWER", "UPPER")}
    page, table = tmp_path / "report.html", tmp_path / "weights.csv"
    result = run(
        folder, files["OUTPUT"], feedback, REPORT=str(page), WEIGHTS=str(table),
        **{key: str(file) for key, file in files.items() if key != "OUTPUT"},
    )  # fmt: skip
    arrays = {key: cube.open(file) for key, file in files.items()}
    merged = arrays["OUTPUT"].values
    best = min(rmse(cube.open(folder / f"{name}.tif").values, truth) for name in MEMBERS)
    assert rmse(merged, truth) < best
    inside = (truth >= arrays["LOWER"].values) & (truth <= arrays["UPPER"].values)
    assert 0.85 <= inside.mean() <= 0.97
    assert np.isfinite(merged[:20]).all()
    assert (result["COUNT"], result["R"] > 0.7) == (5, True)
    assert result["RMSE"] < best
    assert 80 < result["COVERAGE"] < 99
    weights = pd.read_csv(table)
    assert weights["member"].tolist() == list(MEMBERS)
    assert weights["weight"].sum() == pytest.approx(1)
    assert {"alpha", "beta", "sigma", "n", "rmse", "units", "method"} <= set(weights.columns)
    array = arrays["OUTPUT"]
    assert (array.attrs["product"], array.attrs["variable"], array.attrs["units"]) == (
        "merged", "soil_moisture", "m3 m-3",
    )  # fmt: skip
    assert "bma of rf, lstm, cnn: least_squares, rf 0." in array.attrs["history"]
    for file in files.values():
        assert band_times(QgsRasterLayer(str(file), "out"))[:1] == [TIMES[0].to_pydatetime()]
        assert file.with_suffix(".qml").is_file()
    text = html.unescape(page.read_text(encoding="utf-8"))
    for words in ("Merging of 3 members", "weights fitted to other stations", "Coverage", "smallest error", "Spread"):
        assert words in text
    assert feedback.percentages[-1] == pytest.approx(100)
    assert any("cross-validation" in text for text in feedback.infos)
    assert [text for text in feedback.warnings if "all have the same weight" not in text] == []


def test_weights_serve_later_data_without_stations(folder, tmp_path):
    table = tmp_path / "weights.gpkg"
    run(folder, tmp_path / "first.tif", WEIGHTS=str(table))
    page = tmp_path / "report.html"
    later = run(
        folder, tmp_path / "again.tif", WEIGHTS_INPUT=str(table), STATIONS=None, OBSERVATIONS=None,
        members=MEMBERS[::-1], REPORT=str(page), WEIGHTS="TEMPORARY_OUTPUT",
    )  # fmt: skip
    np.testing.assert_allclose(
        cube.open(tmp_path / "again.tif").values, cube.open(tmp_path / "first.tif").values, atol=1e-6
    )
    assert later["COUNT"] == 0
    assert "no stations were given" in page.read_text(encoding="utf-8")
    assert [feature["member"] for feature in later["WEIGHTS"].getFeatures()] == list(MEMBERS[::-1])
    run(folder, tmp_path / "judged.tif", WEIGHTS_INPUT="bare.csv", REPORT=str(tmp_path / "judged.html"))
    assert cube.open(tmp_path / "judged.tif").attrs["history"].endswith("given, rf 0.250, lstm 0.500, cnn 0.250")


def test_triple_collocation_needs_no_stations(folder, truth, tmp_path, feedback):
    free = [f"free{number}" for number in range(3)]
    given = {"METHOD": "triple_collocation", "members": free, "STATIONS": None, "OBSERVATIONS": None}
    run(folder, tmp_path / "out.tif", feedback, SPREAD=str(tmp_path / "spread.tif"), **given)
    merged = cube.open(tmp_path / "out.tif").values
    assert rmse(merged, truth) < min(rmse(cube.open(folder / f"{name}.tif").values, truth) for name in free)
    judged = run(folder, tmp_path / "judged.tif", **{"METHOD": "triple_collocation", "members": free})
    assert judged["COUNT"] == 5


@pytest.mark.parametrize("method", ["inverse_variance", "inverse_error", "paper_literal"])
def test_simple_rules(folder, tmp_path, feedback, method):
    table, page = tmp_path / "w.csv", tmp_path / "r.html"
    run(folder, tmp_path / "out.tif", feedback, METHOD=method, WEIGHTS=str(table), REPORT=str(page), VARIANCE="member")
    frame = pd.read_csv(table)
    power = {"inverse_variance": -2, "inverse_error": -1, "paper_literal": 1}[method]
    expected = frame["rmse"] ** power
    np.testing.assert_allclose(frame["weight"], expected / expected.sum(), rtol=1e-6)
    literal = method == "paper_literal"
    assert any("the worst member gets the largest weight" in text for text in feedback.warnings) == literal
    assert ("the worst member gets the largest weight" in page.read_text(encoding="utf-8")) == literal


def test_records_of_unlike_length_and_saturation_are_merged(folder, truth, tmp_path):
    members = ["rf", "late", "saturation"]
    run(
        folder,
        tmp_path / "out.tif",
        members=members,
        START="2015-02-01",
        END="2015-04-30",
        REPORT=str(tmp_path / "r.html"),
    )
    merged = cube.open(tmp_path / "out.tif")
    assert merged.sizes["time"] == DAYS
    assert rmse(merged.values, truth) < 0.03


def test_same_seed_same_result(folder, tmp_path):
    for name in ("a", "b"):
        run(folder, tmp_path / f"{name}.tif", SEED=7)
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"members": ["rf"]}, "MEMBERS: 1 cube is given. Choose two or more"),
        ({"members": ["rf", "small"]}, "MEMBERS, rf and MEMBERS, small have different sizes"),
        ({"members": ["rf", "weekly"]}, r"have different time steps \(P1D and P7D\)"),
        ({"members": ["rf", "percent"]}, "MEMBERS, percent .*holds values up to .* percent"),
        ({"members": ["rf", "rain"]}, "MEMBERS, rain .*holds rainfall"),
        ({"members": ["rf", "empty"]}, "MEMBERS, empty: has no values"),
        ({"members": ["rf", "saturation"], "DEBIAS": "none"}, "MEMBERS, ascat: its units are '1', not m3 m-3"),
        ({"shift": 50.0}, "STATIONS: none of the 5 stations lies on the grid of MEMBERS"),
        ({"STATIONS": None}, "STATIONS is empty, but METHOD least_squares fits the weights at stations"),
        ({"OBSERVATIONS": None, "METHOD": "inverse_error"}, "OBSERVATIONS is empty, but METHOD inverse_error"),
        (
            {"OBSERVATIONS": None, "METHOD": "triple_collocation"},
            "OBSERVATIONS is empty. Set both STATIONS and OBSERVATIONS, or leave both empty",
        ),
        ({"OBSERVATIONS": "few.csv"}, "Only 5 pairs of members and OBSERVATIONS; 10 are needed"),
        ({"OBSERVATIONS": "constant.csv"}, "OBSERVATIONS is 0.2 at all stations and times"),
        ({"OBSERVATIONS": "percent.csv"}, "OBSERVATIONS: .* Divide percent by 100"),
        ({"VALUE_FIELD": "sm"}, "OBSERVATIONS: there is no field 'sm'"),
        ({"END": "1999-01-01"}, "MEMBERS have no time step from their beginning to 1999-01-01"),
        ({"WEIGHTS_INPUT": "others.csv"}, "WEIGHTS_INPUT has no weight of rf, lstm, cnn; it has those of x, y, z"),
        ({"WEIGHTS_INPUT": "observations.csv"}, "WEIGHTS_INPUT: there is no field 'member'"),
        ({"WEIGHTS_INPUT": "bare.csv", "LOWER": "low.tif"}, "WEIGHTS_INPUT has no sigma .* which LOWER needs"),
        ({"QUANTILES": "0.9,0.1"}, "QUANTILES is '0.9,0.1'; give two rising numbers between 0 and 1"),
        ({"QUANTILES": "5"}, "QUANTILES is '5'"),
        (
            {"METHOD": "triple_collocation", "members": ["rf", "lstm"]},
            "triple collocation needs three cubes, but 2 are",
        ),
    ],
)
def test_bad_input(folder, tmp_path, given, text):
    given = {key: str(tmp_path / value) if key == "LOWER" else value for key, value in given.items()}
    with pytest.raises(QgsProcessingException, match=text):
        run(folder, tmp_path / "out.tif", REPORT=str(tmp_path / "report.html"), **given)
    assert not list(tmp_path.iterdir())


def test_cancel_leaves_nothing(folder, tmp_path, cancelling):
    given = {"REPORT": str(tmp_path / "report.html"), "WEIGHTS": str(tmp_path / "w.csv"), "feedback": cancelling(0)}
    assert run(folder, tmp_path / "out.tif", SPREAD=str(tmp_path / "spread.tif"), **given) == {}
    assert not list(tmp_path.iterdir())


def test_in_a_graphical_model(folder, tmp_path):
    """Triple collocation makes weights in one step, and the next merges other records with them."""
    model = make_model(
        [QgsProcessingParameterMultipleLayers("members", "Members", Qgis.ProcessingSourceType.Raster)],
        {
            "weigh": ("bma", {"MEMBERS": "@members", "METHOD": "triple_collocation"}),
            "merge": ("bma", {"MEMBERS": "@members", "WEIGHTS_INPUT": "weigh.WEIGHTS"}),
        },
        {"merged": "merge.OUTPUT"},
    )
    file = tmp_path / "merged.tif"
    members = [str(folder / f"free{number}.tif") for number in range(3)]
    processing.run(model, {"members": members, "merged": str(file)})
    alone = tmp_path / "alone.tif"
    run(
        folder, alone, METHOD="triple_collocation", STATIONS=None, OBSERVATIONS=None,
        members=[f"free{number}" for number in range(3)],
    )  # fmt: skip
    np.testing.assert_allclose(cube.open(file).values, cube.open(alone).values, atol=1e-6)
