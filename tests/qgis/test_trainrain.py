"""Models of rain through Processing: trained and used, and what cannot be used is told in a sentence."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import processing
import pytest
from qgis.core import QgsProcessingException
from sm2r.core import cube
from sm2r.core.fusion import container
from sm2r.core.learnedrain import RainModel, train_rain, training
from sm2r.core.learnedrain.model import Card
from sm2r.core.simulation.records import simulate_cube
from sm2r.core.sm2rain import calibrate_sm2rain, invert_soil_moisture
from sm2r.tests.cubes import daily_cube
from sm2r.tests.qgis.chains import headless

DAYS, HEIGHT, WIDTH, SPLIT = 500, 3, 4, 350
PERIOD = {"END": "2015-12-16"}
LATER = {"START": "2015-12-17"}
FEW = {"boosting": {"trees": 20, "leaves": 8, "rate": 0.2}}
PAIR = ("soil_moisture", "rainfall")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A simulated basin, what others may be taken for it, and parameters and models made of its first year."""
    path = tmp_path_factory.mktemp("learned")
    rng = np.random.default_rng(3)
    moisture, rain = simulate_cube(DAYS + 1, HEIGHT, WIDTH)
    # A day's pass comes at its end, as late as one that needs no later pass can.
    moisture, rain = moisture[1:], rain[:-1]
    moisture = 0.4 * np.clip(moisture + rng.normal(0, 0.01, moisture.shape), 0, 1)
    moisture[rng.random(moisture.shape) < 0.4] = np.nan
    shape = rng.random((1, HEIGHT, WIDTH))
    files = {
        "sm.tif": daily_cube(moisture, "smap_l3", tile=2),
        "rain.tif": daily_cube(rain, "cmfd", variable="rainfall", units="mm", tile=2),
        "ascat.tif": daily_cube(moisture, "ascat", tile=2),
        "mine.tif": daily_cube(moisture, "my cube", tile=2),
        "saturation.tif": daily_cube(moisture / 0.4, "smap_l3", variable="saturation", units="1", tile=2),
        "shifted.tif": daily_cube(moisture, "smap_l3", west=101.0),
        "hours.tif": daily_cube(moisture, "smap_l3", freq="6h").assign_attrs(time_step="PT6H"),
        "clay.tif": daily_cube(shape, "", variable="").rename(time="band").assign_coords(band=["clay"]),
        "silt.tif": daily_cube(shape, "", variable="").rename(time="band").assign_coords(band=["silt"]),
        "elsewhere/clay.tif": daily_cube(shape, "", variable="", west=101.0).rename(time="band"),
    }
    files["elsewhere/clay.tif"] = files["elsewhere/clay.tif"].assign_coords(band=["clay"])
    (path / "elsewhere").mkdir()
    for name, array in files.items():
        cube.write({path / name: array})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(training, "HYPERPARAMETERS", FEW)
        run(path, "calibrate", SOIL_MOISTURE="sm.tif", RAINFALL="rain.tif", OUTPUT=path / "parameters.tif", **PERIOD)
        for name, given in {"rain": {}, "static": {"STATIC": ["clay.tif"]}, "today": {"LATENCY": 0}}.items():
            train(path, path / f"{name}.onnx", REPORT=path / f"{name}.html", **given)
    return path


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(training, "HYPERPARAMETERS", FEW)


def run(folder, name, feedback=None, **given):
    """Run an algorithm; names of files in the folder become paths."""

    def found(value):
        if isinstance(value, list):
            return [found(one) for one in value]
        return str(folder / value) if isinstance(value, str) and value and (folder / value).is_file() else value

    values = {"REPORT": None} | {key: found(value) for key, value in given.items()}
    values = {key: str(value) if hasattr(value, "parent") else value for key, value in values.items()}
    return processing.run(f"sm2r:{name}", values, feedback=feedback)


def train(folder, output, feedback=None, **given):
    """Train on the first year."""
    usual = {"SOIL_MOISTURE": "sm.tif", "RAINFALL": "rain.tif", **PERIOD}
    return run(folder, "trainrain", feedback, **usual | given, OUTPUT=output)


def invert(folder, output, feedback=None, **given):
    usual = {"SOIL_MOISTURE": "sm.tif", "PARAMETERS": "parameters.tif", **LATER}
    return run(folder, "invert", feedback, **usual | given, OUTPUT=output)


def values(path):
    return cube.open(path).values


def test_training_gives_model_report_and_numbers(folder, tmp_path, feedback):
    result = train(folder, tmp_path / "m.onnx", feedback, REPORT=tmp_path / "r.html", LICENCE="CC0", SEED=3)
    card = RainModel.open(tmp_path / "m.onnx").card
    mixed = card.scores["time"]["mixed"]
    assert (result["R"], result["RMSE"], result["WEIGHT"]) == (mixed["r"], mixed["rmse"], card.weight)
    assert result["R"] > 0.5
    assert (card.licence, card.seed, card.split, card.method, card.hour) == ("CC0", 3, "time", "boosting", 21)
    assert (card.variable, card.product, card.reference) == ("soil_moisture", "smap_l3", "cmfd")
    assert (card.start, card.end, card.pixels) == ("2015-01-01", "2015-12-16", HEIGHT * WIDTH)
    page = (tmp_path / "r.html").read_text()
    assert "Rain learned from soil moisture" in page
    assert "smap_l3, m³ m⁻³" in page
    assert any(text.startswith("Cross-validation by period: mixed R 0.") for text in feedback.infos)
    assert feedback.percentages == sorted(feedback.percentages)


def test_numbers_are_those_of_python(folder, tmp_path):
    """Through files of the toolbox and through functions on arrays the same comes out."""
    moisture, rain = (cube.open(folder / name) for name in ("sm.tif", "rain.tif"))
    period = {"end": pd.Timestamp("2015-12-16")}
    train_rain(moisture, rain, output=tmp_path / "m.onnx", **period)
    calibrate_sm2rain(moisture, rain, output=tmp_path / "p.tif", **period)
    outputs = {key: tmp_path / f"{key}.tif" for key in ("rainfall", "lower", "upper", "probability", "quality_flag")}
    invert_soil_moisture(
        moisture, tmp_path / "p.tif", outputs=outputs, model=RainModel.open(tmp_path / "m.onnx"),
        start=pd.Timestamp("2015-12-17"),
    )  # fmt: skip
    keys = {"rainfall": "OUTPUT", **{key: key.upper() for key in outputs if key != "rainfall"}}
    given = {keys[key]: tmp_path / f"toolbox_{key}.tif" for key in outputs}
    invert(folder, given.pop("OUTPUT"), MODEL="rain.onnx", **given)
    for key, path in outputs.items():
        np.testing.assert_array_equal(values(path), values(tmp_path / f"toolbox_{key}.tif"), err_msg=key)
    assert len(values(outputs["rainfall"])) == DAYS - SPLIT


def test_mixed_rain_is_nearer_to_what_fell_and_bounds_hold_it(folder, tmp_path, feedback):
    invert(folder, tmp_path / "alone.tif")
    given = {"UPPER": tmp_path / "upper.tif", "LOWER": tmp_path / "lower.tif", "REPORT": tmp_path / "r.html"}
    invert(folder, tmp_path / "mixed.tif", feedback, MODEL="rain.onnx", **given)
    truth = values(folder / "rain.tif")[SPLIT:]
    alone, mixed, upper, lower = (values(tmp_path / f"{name}.tif") for name in ("alone", "mixed", "upper", "lower"))
    known = np.isfinite(alone)
    assert np.array_equal(known, np.isfinite(mixed))
    errors = [((part - truth)[known] ** 2).mean() for part in (mixed, alone)]
    assert errors[0] < errors[1]
    assert (lower[known] <= mixed[known]).all()
    assert (mixed[known] <= upper[known]).all()
    assert 0.02 < (truth > upper)[known].mean() < 0.09
    page = (tmp_path / "r.html").read_text()
    assert "The rain is computed with a rain model: boosting, trained on smap_l3, 2015-01-01 to" in page
    history = cube.open(tmp_path / "mixed.tif").attrs["history"]
    assert "boosting model, weight" in history
    assert any(text.startswith("MODEL: boosting, trained on smap_l3, 2015-01-01 to") for text in feedback.infos)


def test_the_weight_may_be_another(folder, tmp_path):
    for name, weight in {"0": 0.0, "half": 0.5, "1": 1.0}.items():
        invert(folder, tmp_path / f"{name}.tif", MODEL="rain.onnx", MODEL_WEIGHT=weight)
    invert(folder, tmp_path / "alone.tif")
    none, half, whole, alone = (values(tmp_path / f"{name}.tif") for name in ("0", "half", "1", "alone"))
    np.testing.assert_array_equal(none, alone)
    np.testing.assert_allclose(half, (none + whole) / 2, atol=1e-4)
    assert not np.allclose(half, alone, equal_nan=True)
    with pytest.raises(QgsProcessingException, match=r"MODEL: its errors are not known.*Leave MODEL_WEIGHT empty"):
        invert(folder, tmp_path / "no.tif", MODEL="rain.onnx", MODEL_WEIGHT=0.5, UPPER=tmp_path / "upper.tif")
    with pytest.raises(QgsProcessingException, match="MODEL_WEIGHT is set, but MODEL is empty"):
        invert(folder, tmp_path / "no.tif", MODEL_WEIGHT=0.5)
    with pytest.raises(QgsProcessingException, match="trained with LATENCY 0, so that its rain is not mixed"):
        invert(folder, tmp_path / "no.tif", MODEL="today.onnx", MODEL_WEIGHT=0.5)


def test_static_rasters_are_found_by_name(folder, tmp_path, feedback):
    assert RainModel.open(folder / "static.onnx").card.statics == ["clay"]
    assert "clay" in (folder / "static.html").read_text()
    invert(folder, tmp_path / "a.tif", feedback, MODEL="static.onnx", STATIC=["silt.tif", "clay.tif"])
    assert feedback.warnings == ["STATIC, silt is ignored, because MODEL was not trained with it."]
    invert(folder, tmp_path / "b.tif", MODEL="static.onnx", STATIC=["clay.tif"])
    np.testing.assert_array_equal(values(tmp_path / "a.tif"), values(tmp_path / "b.tif"))
    with_none = type(feedback)()
    invert(folder, tmp_path / "c.tif", with_none, STATIC=["clay.tif"])
    assert with_none.warnings == ["STATIC, clay is ignored, because MODEL is empty."]


def test_latency_zero_uses_no_later_pass(folder, tmp_path):
    """What comes after a day may be anything: its rain stays."""
    assert RainModel.open(folder / "today.onnx").alone
    moisture = cube.open(folder / "sm.tif")
    changed = moisture.values.copy()
    changed[DAYS - 50 :] = 0.39
    cube.write({tmp_path / "changed.tif": moisture.copy(data=changed).chunk(time=-1)})
    cube.write({tmp_path / "cut.tif": moisture.isel(time=slice(0, DAYS - 50)).chunk(time=-1)})
    rain = {}
    for name in ("changed.tif", "cut.tif"):
        given = {"SOIL_MOISTURE": str(tmp_path / name), "REASON": tmp_path / f"reason_{name}"}
        invert(folder, tmp_path / f"rain_{name}", MODEL="today.onnx", **given)
        rain[name] = values(tmp_path / f"rain_{name}")
    count = DAYS - 50 - SPLIT
    np.testing.assert_array_equal(rain["changed.tif"][:count], rain["cut.tif"])
    there = np.isfinite(rain["cut.tif"])
    # The day itself is enough, and is needed.
    np.testing.assert_array_equal(there, np.isfinite(moisture.values[SPLIT : DAYS - 50]) & there)
    assert there[-1].any()


REFUSED = [
    ({"SOIL_MOISTURE": "ascat.tif"}, "MODEL: was trained on smap_l3, but SOIL_MOISTURE is ascat. Use the product of"),
    ({"SOIL_MOISTURE": "saturation.tif"},
     r"MODEL: was trained on soil moisture \(m3 m-3\), but SOIL_MOISTURE holds saturation \(1\). Use soil moisture of"),
    ({"SOIL_MOISTURE": "shifted.tif"}, "SOIL_MOISTURE.*PARAMETERS.*Regrid"),
    ({"SOIL_MOISTURE": "hours.tif", "PARAMETERS": "hourly.tif", "START": None},
     "trained on a time step of 24 h, but .* at 6 h"),
    ({"MODEL": "static.onnx"}, "STATIC: MODEL was trained with clay, but nothing is given. Add clay; rasters are"),
    ({"MODEL": "static.onnx", "STATIC": ["silt.tif"]}, "trained with clay, but only silt is given. Add clay"),
    ({"MODEL": "static.onnx", "STATIC": ["elsewhere/clay.tif"]}, "STATIC, clay.*Regrid"),
    ({"MODEL": "fusion.onnx"}, "MODEL: is a model for 'Fuse soil moisture'.*not for 'Invert soil moisture'.*Choose"),
    ({"MODEL": "merged.onnx"}, "MODEL: is a model for 'Merge rainfall'.*not for 'Invert soil moisture'"),
    ({"MODEL": "bare.onnx"}, "MODEL: has no card"),
    ({"MODEL": "text.onnx"}, "MODEL: is not an ONNX file, or is damaged"),
    ({"MODEL": "nowhere.onnx"}, "MODEL: the file .*nowhere.onnx does not exist. Choose a model"),
]  # fmt: skip


@pytest.fixture(scope="module")
def wrong(folder):
    """Write what is refused."""
    model, _ = container.read_text(folder / "rain.onnx")
    # Cards as the other trainings write them.
    fusion = {"schema": 1, "predictors": [], "channels": []}
    for name, card in {"fusion": fusion, "merged": {"schema": 1, "kind": "rainfall"}}.items():
        (folder / f"{name}.onnx").write_bytes(container.with_card(model, json.dumps(card)))
    (folder / "bare.onnx").write_bytes((folder / "rain.onnx").read_bytes().replace(b"sm2r_card", b"other_tag"))
    (folder / "text.onnx").write_text("no model")
    table = cube.open_bands(folder / "parameters.tif")
    cube.write({folder / "hourly.tif": table.assign_attrs(step_seconds=21600).compute().chunk()})
    return folder


@pytest.mark.parametrize(("given", "text"), REFUSED, ids=lambda value: str(value)[:40])
def test_what_a_model_cannot_be_used_with_is_told(wrong, tmp_path, given, text):
    with pytest.raises(QgsProcessingException, match=text):
        invert(wrong, tmp_path / "no.tif", **{"MODEL": "rain.onnx"} | given)
    assert not list(tmp_path.iterdir())


def test_a_model_of_rain_fuses_nothing(folder, tmp_path):
    given = {"PREDICTORS": ["sm.tif"], "MODELS": ["rain.onnx"], "OUTPUT": tmp_path / "no.tif"}
    with pytest.raises(
        QgsProcessingException, match=r"rain\.onnx: is a model for 'Invert soil moisture'.*not for 'Fuse"
    ):
        run(folder, "fuse", **given)
    given = {"PRODUCTS": ["rain.tif"], "MODEL_INPUT": "rain.onnx", "METHOD": "bias", "OUTPUT": tmp_path / "no.tif"}
    with pytest.raises(QgsProcessingException, match=r"MODEL_INPUT: is a model for 'Invert soil.*not for 'Merge rainf"):
        run(folder, "mergerainfall", **given)


def test_names_that_differ_and_hours_apart_are_warned_of(folder, tmp_path, feedback):
    table = cube.open_bands(folder / "parameters.tif")
    cube.write({tmp_path / "p.tif": table.assign_attrs(observation_hour=12.0).compute().chunk()})
    given = {"SOIL_MOISTURE": "mine.tif", "PARAMETERS": str(tmp_path / "p.tif")}
    invert(folder, tmp_path / "a.tif", feedback, MODEL="rain.onnx", **given)
    assert [text.partition(".")[0] for text in feedback.warnings] == [
        "MODEL: was trained on smap_l3, but SOIL_MOISTURE is my cube",
        "MODEL: was trained with soil moisture observed 21 h after its time stamp, but PARAMETERS say 12 h",
    ]


TRAINING = [
    ({"RAINFALL": "sm.tif"}, "RAINFALL .*holds soil moisture, not rainfall"),
    ({"SOIL_MOISTURE": "shifted.tif"}, "RAINFALL.*Regrid"),
    ({"STATIC": ["elsewhere/clay.tif"]}, "clay.*Regrid"),
    ({"STATIC": ["clay.tif", "clay.tif"]}, "two rasters are called 'clay'. Rename one of the layers"),
    ({"END": "2015-03-01"}, "steps with rain and overpasses around them are too few .1000 are needed.. Give longer"),
    ({"OUTPUT": "m.tif"}, "OUTPUT: .*has to end in .onnx"),
    ({"LATENCY": 0, "OBSERVATION_HOUR": 6}, "LATENCY is 0, but soil moisture is observed 6 h.*Set LATENCY to 1"),
]


@pytest.mark.parametrize(("given", "text"), TRAINING, ids=lambda value: str(value)[:40])
def test_what_cannot_be_trained_is_told(folder, tmp_path, given, text):
    given = dict(given)
    output = tmp_path / given.pop("OUTPUT", "m.onnx")
    with pytest.raises(QgsProcessingException, match=text):
        train(folder, output, **given)
    assert not list(tmp_path.iterdir())


def test_a_mask_leaves_pixels_out(folder, tmp_path):
    inside = np.zeros((1, HEIGHT, WIDTH))
    inside[:, :2] = 1
    cube.write({tmp_path / "mask.tif": daily_cube(inside, "", variable="").rename(time="band")
                .assign_coords(band=["mask"])})  # fmt: skip
    train(folder, tmp_path / "m.onnx", MASK=str(tmp_path / "mask.tif"))
    assert RainModel.open(tmp_path / "m.onnx").card.pixels == 2 * WIDTH


def test_a_cancel_leaves_nothing(folder, tmp_path, cancelling):
    assert train(folder, tmp_path / "m.onnx", cancelling(20)) == {}
    assert not list(tmp_path.iterdir())


def test_the_package_that_runs_models_is_asked_for_with_a_model_alone(folder, tmp_path, monkeypatch):
    from sm2r.core import environment

    status = environment.status
    monkeypatch.setattr(
        environment, "status",
        lambda name, *bounds: environment.PackageStatus(name, "", "", False, "") if name == "onnxruntime"
        else status(name, *bounds),
    )  # fmt: skip
    invert(folder, tmp_path / "alone.tif")
    with pytest.raises(QgsProcessingException, match=r"onnxruntime is missing"):
        invert(folder, tmp_path / "mixed.tif", MODEL="rain.onnx")


def test_stations_have_the_rain_of_their_pixels(folder, tmp_path, feedback):
    places = {"A": (0, 0), "B": (2, 3)}
    moisture, bands = cube.open(folder / "sm.tif"), cube.open_bands(folder / "parameters.tif")
    stamps = pd.DatetimeIndex(moisture["time"].values).strftime("%Y-%m-%dT%H:%M:%SZ")
    at = {name: moisture.values[:, row, column].astype(float) for name, (row, column) in places.items()}
    pd.concat(
        pd.DataFrame({"station_id": name, "time": stamps, "soil_moisture": series}) for name, series in at.items()
    ).to_csv(tmp_path / "sm.csv", index=False)
    settings = {key: bands.attrs[key] for key in ("observation_hour", "max_gap", "step_seconds")}
    pd.DataFrame(
        [
            {"station_id": name, **settings, "status": "calibrated",
             **{str(band): float(bands.sel(band=band)[row, column]) for band in bands.band.values if band != "status"}}
            for name, (row, column) in places.items()
        ]
    ).to_csv(tmp_path / "parameters.csv", index=False)  # fmt: skip
    invert(folder, tmp_path / "rain.tif", MODEL="rain.onnx", UPPER=tmp_path / "upper.tif")
    given = {"SOIL_MOISTURE": str(tmp_path / "sm.csv"), "PARAMETERS": str(tmp_path / "parameters.csv"), **LATER}
    run(folder, "invertstations", feedback, **given, MODEL="rain.onnx", OUTPUT=tmp_path / "rain.csv")
    found = pd.read_csv(tmp_path / "rain.csv")
    for key, name in (("rainfall", "rain"), ("upper", "upper")):
        whole = values(tmp_path / f"{name}.tif")
        for station, (row, column) in places.items():
            own = found.loc[found["station_id"] == station, key].to_numpy(float)
            np.testing.assert_allclose(own, whole[:, row, column], atol=1e-4, err_msg=key)
            assert np.isfinite(own).any()
    run(folder, "invertstations", **given, MODEL="rain.onnx", MODEL_WEIGHT=0.5, OUTPUT=tmp_path / "half.csv")
    assert "upper" not in pd.read_csv(tmp_path / "half.csv")
    with pytest.raises(QgsProcessingException, match=r"trained with static rasters \(clay\), which tables"):
        run(folder, "invertstations", **given, MODEL="static.onnx", OUTPUT=tmp_path / "no.csv")


def test_cards_of_before_are_still_read(folder, tmp_path, feedback):
    """A card that does not say of what product it is goes with any."""
    model, text = container.read_text(folder / "rain.onnx")
    content = json.loads(text)
    for key in ("variable", "product", "reference"):
        del content[key]
    (tmp_path / "old.onnx").write_bytes(container.with_card(model, json.dumps(content)))
    assert Card.from_json(json.dumps(content), name="MODEL").product == ""
    invert(folder, tmp_path / "a.tif", feedback, MODEL=str(tmp_path / "old.onnx"), SOIL_MOISTURE="ascat.tif")
    assert not feedback.warnings


@pytest.mark.slow
def test_headless(folder, tmp_path):
    """As a person would: trained and used by qgis_process."""
    given = {"SOIL_MOISTURE": str(folder / "sm.tif"), "RAINFALL": str(folder / "rain.tif"), **PERIOD}
    results = headless(
        "sm2r:trainrain", given | {"OUTPUT": str(tmp_path / "m.onnx"), "REPORT": str(tmp_path / "r.html")}
    )
    assert results["R"] > 0.5
    given = {"SOIL_MOISTURE": str(folder / "sm.tif"), "PARAMETERS": str(folder / "parameters.tif"), **LATER}
    headless("sm2r:invert", given | {"MODEL": results["OUTPUT"], "OUTPUT": str(tmp_path / "rain.tif")})
    invert(folder, tmp_path / "here.tif", MODEL=results["OUTPUT"])
    np.testing.assert_array_equal(values(tmp_path / "rain.tif"), values(tmp_path / "here.tif"))
