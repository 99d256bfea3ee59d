"""Cards and the files that hold them: what is accepted, and what is refused and why."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sm2r.core import cube
from sm2r.core.errors import Cancelled, InputError
from sm2r.core.fusion import container, inference, models
from sm2r.core.fusion.card import Card, Channel, Predictor, Static, Target, Training, from_json
from sm2r.tests.cubes import daily_cube
from sm2r.tests.data import ROOT

onnx = pytest.importorskip("onnx")
from onnx import TensorProto, helper, numpy_helper  # noqa: E402

WRITTEN = Card(
    window=1,
    channels=(
        Channel("value", 0, 0.2, 0.1),
        Channel("mask", 0),
        Channel("day_of_year_sin"),
        Channel("static", 0, 1, 2),
    ),
    predictors=(Predictor("smap_l3", "soil_moisture", "m3 m-3", True, 0.05, 0.5),),
    statics=(Static("clay", 0.1, 0.6),),
)
#: As somebody would write it by hand: nothing but what has to be there.
BY_HAND = {
    "schema": 1,
    "window": 1,
    "predictors": [{"product": "smap_l3", "variable": "soil_moisture"}],
    "channels": [{"kind": "value", "predictor": "smap_l3"}, {"kind": "mask", "predictor": "smap_l3"}],
    "target": {"variable": "soil_moisture"},
}


def linear(weights, *, shape=None, output=("n", 1), kind=TensorProto.FLOAT, inputs=1, name="x"):
    """Return an ONNX model that weighs its inputs."""
    shape = shape or ["n", len(weights)]
    matrix = numpy_helper.from_array(np.array(weights, np.float32)[:, None], "w")
    nodes = [helper.make_node("MatMul", [name, "w"], ["y"])]
    given = [helper.make_tensor_value_info(name, kind, shape)]
    given += [helper.make_tensor_value_info(f"x{n}", kind, shape) for n in range(1, inputs)]
    target = [helper.make_tensor_value_info("y", TensorProto.FLOAT, list(output))]
    graph = helper.make_graph(nodes, "g", given, target, [matrix])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)])
    model.ir_version = 8
    return model


def endless(above):
    """Return an ONNX model that goes round and round where a value is above some limit, else gives the first one."""
    float_, flag = TensorProto.FLOAT, TensorProto.BOOL
    info = helper.make_tensor_value_info
    body = helper.make_graph(
        [helper.make_node("Identity", ["going"], ["go on"]), helper.make_node("Identity", ["a"], ["b"])],
        "body",
        [info("turn", TensorProto.INT64, []), info("going", flag, []), info("a", float_, ["n", 1])],
        [info("go on", flag, []), info("b", float_, ["n", 1])],
    )
    nodes = [
        helper.make_node("ReduceMax", ["x"], ["most"], keepdims=0),
        helper.make_node("Greater", ["most", "limit"], ["going"]),
        helper.make_node("Gather", ["x", "first"], ["start"], axis=1),
        helper.make_node("Loop", ["turns", "going", "start"], ["y"], body=body),
    ]
    constants = [
        numpy_helper.from_array(np.array(above, np.float32), "limit"),
        numpy_helper.from_array(np.array([0], np.int64), "first"),
        numpy_helper.from_array(np.array(2**62, np.int64), "turns"),
    ]
    graph = helper.make_graph(nodes, "g", [info("x", float_, ["n", 2])], [info("y", float_, ["n", 1])], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)])
    model.ir_version = 8
    return model


def put(path, model, card=BY_HAND):
    content = model if isinstance(model, bytes) else model.SerializeToString()
    path.write_bytes(container.with_card(content, card if isinstance(card, str) else json.dumps(card)))
    return path


names = st.text(min_size=1, max_size=12)
numbers = st.floats(-1e6, 1e6)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_cards_survive_their_file(data):
    products = data.draw(st.lists(names, min_size=1, max_size=4, unique_by=lambda name: name.strip().lower()))
    predictors = tuple(
        Predictor(name, "soil_moisture", data.draw(names), data.draw(st.booleans()), low, low + 1)
        for name, low in ((name, data.draw(numbers)) for name in products)
    )
    channels = [Channel("day_of_year_cos")]
    for index in range(len(predictors)):
        scale = data.draw(st.floats(1e-6, 1e6))
        channels += [Channel("mask", index), Channel("value", index, data.draw(numbers), scale)]
    more = data.draw(st.booleans())
    if more:
        channels += [
            Channel("mean", 0, days=5.0),
            Channel("age", 0),
            Channel("products_z"),
            Channel("mean_z", 0, days=9.5),
        ]
    card = Card(
        window=data.draw(st.integers(1, 1000)),
        channels=tuple(channels),
        missing=data.draw(st.sampled_from(["zero", "nan"])) if more else "zero",
        sequence=more and data.draw(st.booleans()),
        outputs=data.draw(st.sampled_from([("value",), ("level", "variation")])) if more else ("value",),
        predictors=predictors,
        statics=(Static("s", -1, 1),),
        target=Target(mean=data.draw(numbers)),
        training=Training((1.0, 2.0, 3.0, 4.0), "EPSG:4326", "2015-01-01", "2016-01-01", tuple(products), 7),
        scores={"test": {"r": 0.5, "n": 7}},
        seen=((0,),),
        notes=(data.draw(st.text()),),
    )
    model = linear([1, 2]).SerializeToString()
    again = container.with_card(container.with_card(model, "old"), card.to_json())
    assert onnx.load_from_string(again).metadata_props[0].value == card.to_json()
    assert len(onnx.load_from_string(again).metadata_props) == 1
    assert from_json(card.to_json(), name="m") == card
    # Older versions read what they understand, and refuse what they would take for something else.
    assert json.loads(card.to_json())["schema"] == (2 if more else 1)


def test_a_card_without_numbers_for_ranges_and_scores_is_read_back():
    card = replace(WRITTEN, predictors=(Predictor("a", "b"),), scores={"test": {"r": float("nan")}})
    again = from_json(card.to_json(), name="m")
    assert np.isnan(again.predictors[0].low)
    assert np.isnan(again.scores["test"]["r"])


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"schema": 3}, "has schema 3, but this version of SM2R reads schema 1 to 2"),
        ({"missing": "gone"}, "has missing: 'gone'"),
        ({"outputs": ["level"]}, "has outputs .'level'."),
        ({"channels": [{"kind": "mean", "predictor": "smap_l3"}]}, "has days 0 in channels 1"),
        ({"schema": None}, "lacks 'schema'"),
        ({"window": 0}, "window of 0 steps"),
        ({"window": "eight"}, "'window': eight in card, which is not of type whole number"),
        ({"window": True}, "'window'"),
        ({"predictors": []}, "has 0 predictors"),
        ({"predictors": [{"product": "a"}]}, "lacks 'variable' in predictors 1"),
        ({"predictors": BY_HAND["predictors"] * 2}, "duplicate predictors"),
        ({"channels": []}, "no channels"),
        ({"channels": ["value"]}, "has no names and values in channels 1"),
        ({"channels": [{"kind": "wind"}]}, "kind 'wind'"),
        ({"channels": [{"kind": "value", "predictor": "smos"}]}, "channel of 'smos', but there is none"),
        ({"channels": [{"kind": "value", "predictor": "smap_l3", "scale": 0}]}, "scale 0"),
        ({"channels": [{"kind": "value", "predictor": "smap_l3", "mean": "x"}]}, "which is not of type number"),
        ({"predictors": [BY_HAND["predictors"][0] | {"range": [2, 1]}]}, "from 2 down to 1"),
        ({"predictors": [BY_HAND["predictors"][0] | {"range": [2]}]}, "not 2 numbers"),
        ({"target": None}, "has no target"),
        ({"time_step": "daily"}, "'daily' is not a valid time step"),
        ({"time_step": "P1M"}, "has a time step of P1M; months and years have no fixed length"),
        ({"seen": [["other"]]}, "has seen"),
        ({"scores": [1]}, "names and values in scores"),
        ({"training": {"bounds": [1, 2]}}, "bounds"),
        ({"training": {"start": "in 2015", "end": "2016-01-01"}}, "start 'in 2015', which is not a day"),
        ({"training": {"start": "2015-01-01", "end": "today"}}, "end 'today', which is not a day"),
        ({"training": {"start": "2016-01-01", "end": "2015-01-01"}}, "start 2016-01-01 after end 2015-01-01"),
        ({"training": {"stations": [1]}}, "stations"),
    ],
)
def test_cards_that_make_no_sense_are_refused_by_name(change, text):
    with pytest.raises(InputError, match=rf"^m: .*{text}"):
        from_json(json.dumps(BY_HAND | change), name="m")


@pytest.mark.parametrize(("said", "meant"), [("PT24H", "P1D"), ("P1W", "P7D"), ("p1d", "P1D")])
def test_a_time_step_is_known_however_it_is_written(said, meant):
    assert from_json(json.dumps(BY_HAND | {"time_step": said}), name="m").time_step == meant


def test_the_card_in_the_guide_is_one(tmp_path):
    guide = (ROOT / "docs" / "fusion.md").read_text(encoding="utf-8")
    text = guide.partition("```json\n")[2].partition("```")[0]
    card = from_json(text, name="guide")
    assert (card.window, len(card.channels), card.predictors[0].required) == (8, 7, True)
    weights = np.zeros(8 * 7)
    weights[-7] = 0.5
    model = inference.Model.open(put(tmp_path / "m.onnx", linear(weights), text))
    given = np.zeros((1, 8, 7), np.float32)
    given[0, -1, 0] = 0.4
    np.testing.assert_allclose(model.run(given), [0.2], rtol=1e-6)


@pytest.mark.parametrize("text", ["", "{", "[1]", "NaN", "[" * 100_000])
def test_what_is_no_card_is_refused(text):
    with pytest.raises(InputError, match=r"^m: its card"):
        from_json(text, name="m")


def test_a_third_partys_model_works_by_a_card_written_by_hand(tmp_path):
    model = inference.Model.open(put(tmp_path / "m.onnx", linear([0.5, 0.1])))
    given = np.array([[[0.2, 1.0]], [[0.0, 0.0]]], np.float32)
    np.testing.assert_allclose(model.run(given), [0.2, 0.0], rtol=1e-6)


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (lambda: linear([1, 2, 3]), r"takes \('n', 3\), but its card says \(n, 1, 2\)"),
        (lambda: linear([1, 2], shape=[4, 2]), "accepts only 4 samples"),
        (lambda: linear([1, 2], shape=["n", 1, 2], output=("n", 1, 1)), r"gives float32 of shape \(2, 1, 1\)"),
        (lambda: linear([1, 2], inputs=2), "has 2 inputs"),
        (lambda: linear([1, 2], kind=TensorProto.DOUBLE), "cannot load|takes tensor"),
    ],
)
def test_models_unlike_their_card_are_refused(tmp_path, made, text):
    with pytest.raises(InputError, match=text):
        inference.Model.open(put(tmp_path / "m.onnx", made()))


def test_custom_operators_are_not_loaded(tmp_path):
    model = linear([1, 2])
    model.graph.node[0].domain = "com.example"
    model.opset_import.append(helper.make_opsetid("com.example", 1))
    with pytest.raises(InputError, match=r"onnxruntime .* cannot load it"):
        inference.Model.open(put(tmp_path / "m.onnx", model))


def external(tensor, location="../secret.bin"):
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value=location)


def test_external_data_is_refused_wherever_it_hides(tmp_path):
    plain = linear([1, 2])
    external(plain.graph.initializer[0])
    constant = linear([1, 2])
    value = numpy_helper.from_array(np.zeros(3, np.float32))
    external(value)
    constant.graph.node.append(helper.make_node("Constant", [], ["c"], value=value))
    nested = linear([1, 2])
    branch = helper.make_graph([helper.make_node("Constant", [], ["d"], value=value)], "b", [], [])
    nested.graph.node.append(helper.make_node("If", ["x"], ["e"], then_branch=branch, else_branch=branch))
    function = linear([1, 2])
    function.functions.append(
        helper.make_function("f", "F", [], ["c"], [helper.make_node("Constant", [], ["c"], value=value)], [])
    )
    sparse = linear([1, 2])
    sparse.graph.sparse_initializer.add().values.CopyFrom(value)
    for model in (plain, constant, nested, function, sparse):
        with pytest.raises(InputError, match=r"m\.onnx: stores data in other files, which is not allowed"):
            container.read(put(tmp_path / "m.onnx", model))


def test_files_that_are_no_models_are_refused(tmp_path):
    path = tmp_path / "m.onnx"
    with pytest.raises(InputError, match="does not exist"):
        container.read(path)
    path.write_bytes(linear([1, 2]).SerializeToString())
    with pytest.raises(InputError, match="has no card"):
        container.read(path)
    for content in (b"", b"nonsense that is text", b"\x00" * 50, b"\xff" * 50, b"PK\x03\x04zip"):
        path.write_bytes(content)
        with pytest.raises(InputError, match="is not an ONNX file, or is damaged"):
            container.read(path)
    put(path, linear([1, 2]), "x" * (container.MAX_CARD + 1))
    with pytest.raises(InputError, match="card is larger"):
        container.read(path)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damage_ends_in_an_input_error_and_in_nothing_else(tmp_path_factory, data):
    whole = bytearray(container.with_card(linear([1, 2]).SerializeToString(), json.dumps(BY_HAND)))
    damaged = whole[: data.draw(st.integers(0, len(whole)))]
    for _ in range(data.draw(st.integers(0, 4))):
        if damaged:
            damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / "m.onnx"
    path.write_bytes(bytes(damaged))
    try:
        inference.Model.open(path)
    except InputError as error:
        assert str(error).startswith("m.onnx: ")  # noqa: PT017 (either outcome is right)


def test_large_files_are_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(container, "MAX_BYTES", 10)
    with pytest.raises(InputError, match="larger than"):
        container.read(put(tmp_path / "m.onnx", linear([1, 2])))


def test_a_written_card_replaces_the_old_one_whole_or_not_at_all(tmp_path):
    path = put(tmp_path / "m.onnx", linear([1, 2]))
    content, card = container.read(path)
    container.write(path, content, replace(card, licence="CC0"))
    assert container.read(path)[1].licence == "CC0"
    before = path.read_bytes()
    with pytest.raises(InputError):
        container.write(path, b"damaged", card)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["m.onnx"]


def _ended():
    """Tell whether all threads that ran a model have come to an end."""
    deadline = time.monotonic() + 10
    while any(thread.name.startswith(("sm2r-work", "sm2r-tile")) for thread in threading.enumerate()):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def test_a_model_that_never_ends_is_given_up_or_stopped_when_it_is_tried(tmp_path, monkeypatch):
    path = put(tmp_path / "m.onnx", endless(-1))

    def stop(_):
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        inference.Model.open(path, progress=stop)
    monkeypatch.setattr(models, "_PATIENCE", 0.5)
    with pytest.raises(InputError, match=r"m\.onnx: took longer than 0\.5 s for two samples"):
        inference.Model.open(path)
    assert _ended()


def test_a_cancel_reaches_into_a_model_that_never_ends(tmp_path):
    model = inference.Model.open(put(tmp_path / "m.onnx", endless(0.3)))
    values = np.full((30, 8, 8), 0.2, np.float32)
    values[10:] = 0.4
    array = daily_cube(values, "smap_l3", variable="soil_moisture", units="m3 m-3", tile=4)
    fused = inference.fuse([array], [model], names=["a"])
    begin = time.monotonic()

    def stop(_):
        if time.monotonic() - begin > 0.5:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        cube.write({tmp_path / "out.tif": fused.values}, progress=stop)
    assert time.monotonic() - begin < 5
    assert _ended()
    assert [path.name for path in tmp_path.iterdir()] == ["m.onnx"]
