"""Figures of several products, of polygons and of fitted curves: what is drawn is what was given."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from sm2r.core.report import add_outlines, polygon_map, product_series, raster_map, relation
from sm2r.core.report.drawing import MAX_POINTS, MAX_POLYGONS

DAYS = pd.date_range("2015-01-01", periods=40)
SQUARE = np.array([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)])


def drawn(chart):
    return json.loads(chart.figure.to_json())


def test_products_share_panels_by_quantity_and_rain_shares_its_scale():
    frame = pd.DataFrame({"gpm": 1.0, "smap": 0.2, "era5": 3.0, "cci": 0.3}, index=DAYS)
    moisture = ("Soil moisture", "m³ m⁻³")
    quantities = {"gpm": ("Rainfall", "mm"), "era5": ("Rainfall", "mm"), "smap": moisture, "cci": moisture}
    figure = drawn(product_series(frame[::-1], quantities, rain=["gpm", "era5"]))
    assert [(trace["type"], trace["name"], trace["yaxis"]) for trace in figure["data"]] == [
        ("bar", "gpm", "y"),
        ("bar", "era5", "y2"),
        ("scatter", "smap", "y3"),
        ("scatter", "cci", "y3"),
    ]
    layout = figure["layout"]
    assert layout["yaxis"]["range"] == layout["yaxis2"]["range"] == [0, 3.15]
    assert layout["yaxis"]["title"]["text"] == "gpm<br>mm per day"
    assert layout["yaxis3"]["title"]["text"] == "Soil moisture<br>m³ m⁻³"
    assert figure["data"][0]["x"][0] == "2015-01-01"


def test_values_without_neighbours_are_seen():
    frame = pd.DataFrame({"smap": np.where(np.arange(40) % 3, np.nan, 0.2), "merged": 0.2}, index=DAYS)
    quantities = dict.fromkeys(frame.columns, ("Soil moisture", ""))
    modes = [trace["mode"] for trace in drawn(product_series(frame, quantities))["data"]]
    assert modes == ["markers", "lines"]


def test_long_records_keep_means_with_gaps_but_no_incomplete_sums():
    time = pd.date_range("2000-01-01", periods=5000)
    holes = np.arange(5000) % 3 == 0
    frame = pd.DataFrame({"rain": np.where(holes, np.nan, 2.0), "sm": np.where(holes, np.nan, 0.3)}, index=time)
    quantities = {"rain": ("Rainfall", "mm"), "sm": ("Soil moisture", "")}
    chart = product_series(frame, quantities, rain=["rain"])
    assert len(chart.data) < 800
    np.testing.assert_allclose(chart.data["sm"], 0.3)
    assert chart.data["rain"].isna().all()
    assert "80 %" in chart.note
    assert product_series(frame[["sm"]], quantities).note == "Long record, drawn as means of one week."


def test_polygons_are_coloured_by_their_values():
    polygons = [("low", [SQUARE]), ("high", [SQUARE + 2, SQUARE[::-1] * 0.5 + 2.2]), ("<none>", [SQUARE + 4])]
    chart = polygon_map(polygons, [1.0, 3.0, np.nan], label="Mean", unit="mm", palette="rain")
    low, high, none, _ = drawn(chart)["data"]
    assert (low["fillcolor"], high["fillcolor"]) == ("rgb(241, 243, 217)", "rgb(26, 47, 111)")
    assert none["fillcolor"].startswith("rgba(128")
    assert none["text"] == "&lt;none&gt;: –"
    assert high["x"].count(None) == 1
    assert chart.data["Mean"].tolist()[:2] == [1, 3]
    fine = np.column_stack([np.cos(np.linspace(0, 6.28, 90_000)), np.sin(np.linspace(0, 6.28, 90_000))])
    thin = drawn(polygon_map([("a", [fine]), ("b", [SQUARE + 5])], [1, 2], label="Mean"))["data"]
    assert len(thin[0]["x"]) < 25_000
    assert len(thin[1]["x"]) == 5


def test_pairs_are_drawn_with_their_curves():
    x = np.arange(5000.0)
    chart = relation(x, 2 * x, {"fit": (x[:3], 2 * x[:3])}, labels=("Product", "Gauges"), unit="mm per month")
    pairs, curve = drawn(chart)["data"]
    assert len(pairs["x"]) == MAX_POINTS
    assert (pairs["x"][0], pairs["x"][-1]) == (0, 4999)
    assert curve["y"] == [0, 2, 4]
    assert len(chart.data) == 5000
    assert "3,000 of 5,000" in chart.note


@pytest.mark.parametrize("values", [[], [np.nan] * 3, [1.0], [2.0, 2.0], [0.0, 0.0]])
def test_nothing_and_constants_are_drawn_without_failing(values):
    frame = pd.DataFrame({"a": values, "b": values}, index=DAYS[: len(values)], dtype=float)
    polygons = [(str(i), [SQUARE + i]) for i in range(len(values))]
    for chart in (
        product_series(frame, {"a": ("A", "mm"), "b": ("B", "")}, rain=["a"]),
        polygon_map(polygons, values, label="x"),
        polygon_map(polygons, values, label="x", geographic=False),
        relation(values, values, {}, labels=("a", "b"), unit="mm"),
        relation(values, values, {"fit": (values, values)}, labels=("a", "b"), unit="mm"),
    ):
        text = chart.figure.to_json()
        assert "NaN" not in text
        if not np.isfinite(values).any():
            assert "No data to show" in text
    many = [("a", [SQUARE])] * (MAX_POLYGONS + 1)
    assert "No data to show" in polygon_map(many, np.ones(len(many)), label="x").figure.to_json()


def test_outlines_are_drawn_as_lines_between_which_is_a_gap():
    chart = raster_map(np.arange(12.0).reshape(3, 4), np.arange(4.0), np.arange(3.0), label="Rain")
    square = np.array([[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0], [0.0, 0.0]])
    add_outlines(chart, [("whole", [square, square[::-1] / 2])])
    line = chart.figure.data[-1]
    assert list(line.x) == [0.0, 2.0, 2.0, 0.0, 0.0, None, 0.0, 0.0, 1.0, 1.0, 0.0]
    assert list(line.y) == [0.0, 0.0, 2.0, 2.0, 0.0, None, 0.0, 1.0, 1.0, 0.0, 0.0]
    before = len(chart.figure.data)
    add_outlines(chart, [])
    assert len(chart.figure.data) == before
