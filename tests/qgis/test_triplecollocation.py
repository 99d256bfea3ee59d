"""Errors of three products through the toolbox: bands, tables, weights that merge, whole outputs, one error."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)
from sm2r.core import collocation, cube
from sm2r.tests.cubes import daily_cube
from sm2r.tests.qgis.chains import make_model

DAYS, HEIGHT, WIDTH = 400, 4, 5
GAINS, SIGMAS = (1.0, 0.8, 1.2), (0.02, 0.03, 0.05)

grid = partial(daily_cube, west=99.875, north=38.125)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("collocation")
    rng = np.random.default_rng(3)
    shape = (DAYS, HEIGHT, WIDTH)
    truth = 0.05 * rng.normal(size=shape)
    for name, gain, sigma in zip("xyz", GAINS, SIGMAS, strict=True):
        values = 0.25 + gain * truth + rng.normal(0, sigma, shape)
        values[rng.random(shape) < 0.1] = np.nan
        values[:, 0, 0] = np.nan
        cube.write({path / f"{name}.tif": grid(values, f"product {name}")})
        cube.write({path / f"{name}1.tif": grid(values[:, 1:2, 1:2], f"product {name}")})
        rain = np.where(truth > 0.02, np.exp(20 * truth + 10 * sigma * rng.normal(size=shape)), 0.0)
        about = {"variable": "rainfall", "units": "mm"}
        cube.write({path / f"rain_{name}.tif": grid(rain, {"x": "cmd", "y": "cmfd", "z": "gldas"}[name], **about)})
    constant = grid(np.full(shape, 0.2), "constant")
    cube.write({path / "constant.tif": constant})
    cube.write({path / "small.tif": constant.isel(x=slice(3))})
    cube.write({path / "later.tif": constant.assign_coords(time=pd.date_range("2020-01-01", periods=DAYS))})
    cube.write({path / "weekly.tif": constant.assign_attrs(time_step="P7D")})
    opposite = cube.open(path / "z.tif")
    cube.write({path / "opposite.tif": (0.5 - opposite).assign_attrs(opposite.attrs | {"product": "opposite"})})
    return path


def run(folder, output, feedback=None, names=("x", "y", "z"), **given):
    parameters = {key: str(folder / f"{name}.tif") for key, name in zip("XYZ", names, strict=True) if name}
    parameters |= {"BOOTSTRAP": 0, "OUTPUT": str(output)}
    return processing.run("sm2r:triplecollocation", parameters | given, feedback=feedback)


def test_bands_table_and_report(folder, tmp_path, feedback):
    output, table, page = tmp_path / "errors.tif", tmp_path / "products.csv", tmp_path / "report.html"
    result = run(folder, output, feedback, TABLE=str(table), REPORT=str(page), BOOTSTRAP=200)
    assert result["COUNT"] == HEIGHT * WIDTH - 1
    # QGIS itself keeps statistics in .aux.xml.
    assert sorted(file.suffix for file in tmp_path.iterdir() if file.suffix != ".xml") == [
        ".csv", ".html", ".qml", ".tif",
    ]  # fmt: skip
    written = cube.open_bands(output)
    names = list(written["band"].values)
    first = [f"{k}_{name}" for k in "xyz" for name in ("error_std", "snr_db", "r2", "scaling", "flag")] + ["n"]
    assert names[:16] == first
    assert {"x_error_std_low", "x_error_std_high", "z_r2_low", "x_error_variance", "best"} <= set(names)
    values = dict(zip(names, written.to_numpy(), strict=True))
    # Of the pixel without values there is nothing; the others are those of the function of arrays.
    assert all(np.isnan(band[0, 0]) for band in values.values())
    series = [cube.open(folder / f"{k}.tif").to_numpy()[:, 2, 3] for k in "xyz"]
    plain = collocation.error_variances(*series)
    np.testing.assert_allclose(
        [values[f"{k}_error_std"][2, 3] for k in "xyz"], np.sqrt(plain.error_variance), rtol=1e-5
    )
    np.testing.assert_allclose([values[f"{k}_r2"][2, 3] for k in "xyz"], plain.r2, rtol=1e-5)
    assert values["n"][2, 3] == plain.count
    frame = pd.read_csv(table)
    assert frame["product"].tolist() == ["product_x", "product_y", "product_z"]
    np.testing.assert_allclose(frame["error_std"], SIGMAS, rtol=0.05)
    assert ((frame["error_std_low"] < SIGMAS) & (frame["error_std_high"] > SIGMAS)).all()
    np.testing.assert_allclose(frame["snr_db"], [result[f"SNR_{key}"] for key in "XYZ"])
    medians = [np.nanmedian(values[f"{k}_error_std"]) for k in "xyz"]
    np.testing.assert_allclose(frame["error_std_median"], medians, rtol=1e-5)
    assert frame["best_share"].sum() == pytest.approx(1)
    text = page.read_text(encoding="utf-8")
    assert "Triple collocation of product_x, product_y, product_z" in text
    assert "Representativeness" in text
    assert any("19 of 19 pixels solved. Over all pixels: product_x error 0.0" in text for text in feedback.infos)
    layer = QgsRasterLayer(str(output))
    assert layer.renderer().type() == "singlebandpseudocolor"
    assert layer.bandName(layer.renderer().inputBand()).endswith("x_snr_db")


def test_weights_are_those_of_merging_and_merge(folder, tmp_path):
    weights = tmp_path / "weights.gpkg"
    given = {"START": "2015-02-01", "END": "2015-12-31"}
    run(folder, tmp_path / "errors.tif", WEIGHTS=str(weights), TABLE=str(tmp_path / "t.csv"), **given)
    members = {"MEMBERS": [str(folder / f"{k}.tif") for k in "xyz"], "SPREAD": None, "REPORT": None}
    theirs = tmp_path / "theirs.gpkg"
    method = {"METHOD": "triple_collocation", "OUTPUT": str(tmp_path / "own.tif"), "WEIGHTS": str(theirs)}
    processing.run("sm2r:bma", members | method | given)
    frames = [rows(path) for path in (weights, theirs)]
    assert frames[0]["member"].tolist() == frames[1]["member"].tolist()
    for name in ("weight", "alpha", "beta", "sigma", "n", "r"):
        np.testing.assert_allclose(frames[0][name], frames[1][name], rtol=1e-9, atol=1e-12, err_msg=name)
    np.testing.assert_allclose(pd.read_csv(tmp_path / "t.csv")["weight"], frames[0]["weight"], rtol=1e-9)
    merged = tmp_path / "merged.tif"
    processing.run("sm2r:bma", members | {"WEIGHTS_INPUT": str(weights), "OUTPUT": str(merged)})
    np.testing.assert_allclose(cube.open(merged).values, cube.open(tmp_path / "own.tif").values, atol=1e-6)


def test_errors_are_written_where_weights_cannot_be_given(folder, tmp_path, feedback):
    output, weights, table = (tmp_path / name for name in ("errors.tif", "weights.csv", "products.csv"))
    run(folder, output, feedback, ("x", "y", "opposite"), WEIGHTS=str(weights), TABLE=str(table))
    run(folder, tmp_path / "alone.tif", names=("x", "y", "opposite"))
    np.testing.assert_array_equal(cube.open_bands(output), cube.open_bands(tmp_path / "alone.tif"))
    frame = pd.read_csv(weights)
    assert frame["member"].tolist() == ["product_x", "product_y", "opposite"]
    assert frame["weight"].isna().all()
    assert (frame["beta"].dropna() > 0).all()
    [text] = [text for text in feedback.warnings if "No weights can be given for 3 products" in text]
    assert "are positively correlated" in text
    members = [str(folder / f"{name}.tif") for name in ("x", "y", "opposite")]
    given = {"MEMBERS": members, "WEIGHTS_INPUT": str(weights), "OUTPUT": str(tmp_path / "merged.tif")}
    with pytest.raises(QgsProcessingException, match="the weight of 'product_x' is empty"):
        processing.run("sm2r:bma", given)


def rows(path):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(path))
    names = layer.fields().names()
    return pd.DataFrame([feature.attributes() for feature in layer.getFeatures()], columns=names)


def test_multiplicative_of_rain_tells_wet_fractions_and_shared_gauges(folder, tmp_path, feedback):
    output, table = tmp_path / "errors.tif", tmp_path / "products.csv"
    names = [f"rain_{k}" for k in "xyz"]
    page = tmp_path / "report.html"
    run(
        folder, output, feedback, names, MODEL="multiplicative", TABLE=str(table), REPORT=str(page), MIN_SAMPLES=50,
        WET_THRESHOLD=0.05,
    )  # fmt: skip
    assert any("cmd, cmfd share rain gauges" in text for text in feedback.warnings)
    assert "share rain gauges" in page.read_text(encoding="utf-8")
    frame = pd.read_csv(table)
    wet = [np.mean(cube.open(folder / f"{name}.tif").values > 0.05) for name in names]
    np.testing.assert_allclose(frame["wet_fraction"], wet, rtol=1e-6)
    bands = list(cube.open_bands(output)["band"].values)
    assert "wet_fraction" in bands
    # The errors of the logarithms are ten times the sigmas.
    np.testing.assert_allclose(frame["error_std"], np.multiply(SIGMAS, 10), rtol=0.1)


def test_seasonal_anomalies_and_negative_as_zero(folder, tmp_path):
    run(
        folder,
        tmp_path / "errors.tif",
        ANOMALY="seasonal",
        NEGATIVE="zero",
        SIGNIFICANCE=0,
        TABLE=str(tmp_path / "t.csv"),
    )
    frame = pd.read_csv(tmp_path / "t.csv")
    # A mean of 35 days takes a 35th of what has no memory away.
    np.testing.assert_allclose(frame["error_std"], np.multiply(SIGMAS, np.sqrt(34 / 35)), rtol=0.05)


def test_one_pixel_and_a_constant_product(folder, tmp_path, feedback):
    page = tmp_path / "one.html"
    names = [f"{k}1" for k in "xyz"]
    assert run(folder, tmp_path / "one.tif", feedback, names, REPORT=str(page), BOOTSTRAP=100)["COUNT"] == 1
    assert page.is_file()
    result = run(folder, tmp_path / "constant.tif", feedback, ("x", "y", "constant"), REPORT=str(tmp_path / "c.html"))
    assert result["COUNT"] == 0
    assert any("No pixel could be solved: 19 a product is constant." in text for text in feedback.warnings)
    flags = cube.open_bands(tmp_path / "constant.tif").sel(band="x_flag").values
    assert set(flags[np.isfinite(flags)]) == {3}


def test_without_all_products_a_model_may_go_on(folder, tmp_path, feedback):
    assert run(folder, tmp_path / "out.tif", feedback, ("x", "y", None), IF_MISSING="skip") == {}
    assert "Z is empty; there is no output." in feedback.infos
    # As in the model of the whole chain, where a product is an optional input that is regridded first.
    model = make_model(
        [QgsProcessingParameterRasterLayer(key, key, optional=key == "Z") for key in "XYZ"],
        {
            "regrid": ("regrid", {"INPUT": "@Z", "REFERENCE": "@X", "IF_MISSING": "skip"}),
            "step": (
                "triplecollocation",
                {"X": "@X", "Y": "@Y", "Z": "regrid.OUTPUT", "IF_MISSING": "skip", "BOOTSTRAP": 0},
            ),
        },
        {"errors": "step.OUTPUT"},
    )
    given = {key: str(folder / f"{key.lower()}.tif") for key in "XY"}
    processing.run(model, given | {"errors": str(tmp_path / "none.tif")})
    assert not list(tmp_path.iterdir())
    processing.run(model, given | {"Z": str(folder / "z.tif"), "errors": str(tmp_path / "errors.tif")})
    assert (tmp_path / "errors.tif").is_file()


@pytest.mark.parametrize(
    ("names", "given", "text"),
    [
        (("x", "y", None), {}, "no value specified for parameter"),
        (("x", "y", "small"), {}, r"X and Z have different sizes .*Regrid \(sm2r:regrid\)"),
        (("x", "weekly", "z"), {}, r"X and Y have different time steps \(P1D and P7D\)"),
        (("x", "y", "later"), {}, r"have fewer than two time stamps in common: X has 2015-01-01 to 2016-02-04"),
        (("x", "y", "rain_z"), {}, "X holds soil_moisture, but Z rainfall"),
        (("x", "y", "z"), {"END": "1999-01-01"}, "X has none in the period"),
        (("x", "y", "z"), {"MODEL": "multiplicative", "WEIGHTS": "w.csv"}, "WEIGHTS are for values as they are"),
        (
            ("x", "y", "z"),
            {"MODEL": "multiplicative", "WET_THRESHOLD": 5},
            "no pixel with two common values, rain at all three",
        ),
        (("x", "y", "z"), {"OUTPUT": "out.nc"}, "holds several quantities, so it has to end in .tif"),
    ],
)
def test_bad_input(folder, tmp_path, names, given, text):
    given = {key: str(tmp_path / value) if key in ("WEIGHTS", "OUTPUT") else value for key, value in given.items()}
    outputs = {"REPORT": str(tmp_path / "report.html"), "TABLE": str(tmp_path / "table.csv")}
    with pytest.raises(QgsProcessingException, match=text):
        run(folder, tmp_path / "out.tif", names=names, **outputs | given)
    assert not list(tmp_path.iterdir())


def test_cancel_leaves_nothing(folder, tmp_path, cancelling):
    given = {"REPORT": str(tmp_path / "r.html"), "TABLE": str(tmp_path / "t.csv"), "feedback": cancelling(0)}
    assert run(folder, tmp_path / "out.tif", **given) == {}
    assert not list(tmp_path.iterdir())


def test_same_seed_same_result(folder, tmp_path):
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        run(folder, tmp_path / f"{name}.tif", BOOTSTRAP=50, SEED=seed, BLOCK=20)
    a, b, c = ((tmp_path / f"{name}.tif").read_bytes() for name in "abc")
    assert a == b
    assert a != c


def test_in_a_graphical_model(folder, tmp_path):
    """Its weights merge the three products in the next step."""
    products = {key: f"@{key}" for key in "XYZ"}
    model = make_model(
        [QgsProcessingParameterRasterLayer(key, key) for key in "XYZ"],
        {
            "weigh": ("triplecollocation", {**products, "BOOTSTRAP": 0, "WEIGHTS": "TEMPORARY_OUTPUT"}),
            "merge": ("bma", {"MEMBERS": list(products.values()), "WEIGHTS_INPUT": "weigh.WEIGHTS"}),
        },
        {"merged": "merge.OUTPUT"},
    )
    file = tmp_path / "merged.tif"
    processing.run(model, {**{key: str(folder / f"{key.lower()}.tif") for key in "XYZ"}, "merged": str(file)})
    assert cube.open(file).sizes["time"] == DAYS
