"""Figures of several products, of polygons and of fitted curves: what is drawn is what was given."""

from __future__ import annotations

import base64
import gzip
import json
import re
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from sm2r.core.report import Report, polygon_map, product_series, raster_map, relation
from sm2r.core.report.drawing import COLORS, MAX_POINTS, MAX_POLYGONS, PALETTES, round_limits, round_scale, scale_of_bar
from sm2r.core.report.maps import add_outlines
from sm2r.core.sm2rain.reports import _COLORS as REASONS

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


# Machado et al. (2009), https://doi.org/10.1109/TVCG.2009.113: full colour blindness, of linear red, green and blue.
SIGHT = {
    "normal": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
}
XYZ = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]


def lab(color, sight):
    """CIE L*a*b* of a colour as it is seen; differences below about 10 are hard to see in small marks."""
    values = np.array([int(color[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.asarray(SIGHT[sight]) @ linear, 0, 1)
    x, y, z = np.cbrt(np.asarray(XYZ) @ seen / [0.95047, 1.0, 1.08883])
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("colors", [COLORS, REASONS], ids=["products", "reasons"])
def test_colours_are_told_apart_by_colour_blind_readers(colors, sight):
    for one, other in combinations(colors, 2):
        assert np.linalg.norm(lab(one, sight) - lab(other, sight)) > 12, (one, other)


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("name", PALETTES)
def test_colours_of_maps_are_in_order_for_colour_blind_readers(name, sight):
    colors = [lab(entry if isinstance(entry, str) else entry[1], sight) for entry in PALETTES[name]]
    lightness = np.diff([color[0] for color in colors])
    if name in ("moisture", "diverging"):
        middle = len(lightness) // 2
        assert (lightness[:middle] > 5).all()
        assert (lightness[middle:] < -5).all()
        assert np.linalg.norm(colors[0] - colors[-1]) > 40
    else:
        assert (abs(lightness) > 5).all()
        assert abs(np.sign(lightness).sum()) == len(lightness)


@pytest.mark.parametrize(
    ("low", "high", "scale"),
    [
        (0.013, 0.48, [0, 0.1, 0.2, 0.3, 0.4, 0.5]), (-7.0, 7.0, [-10, -5, 0, 5, 10]),
        (203.0, 688.0, [200, 300, 400, 500, 600, 700]), (0.0, 1.0, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (980.0, 1020.0, [980, 990, 1000, 1010, 1020]),
    ],
)  # fmt: skip
def test_scales_are_round_and_stay_when_they_are_given_again(low, high, scale):
    assert round_scale(low, high) == scale
    assert round_limits(*round_limits(low, high)) == round_limits(low, high) == (scale[0], scale[-1])


@pytest.mark.parametrize(
    ("low", "high"), [(0.02, 0.115), (0, 0.5), (0.7, 0.98), (120, 1130), (-3, 3), (0.0012, 0.0057)]
)
def test_numbers_below_a_colour_bar_do_not_run_into_each_other(low, high):
    """A third of a page has room for about 18 letters, beside marks at the ends."""
    scale = scale_of_bar(low, high)
    assert sum(len(f"{number:g}") for number in scale) <= 18
    assert scale[0] <= low < high <= scale[-1]
    assert scale_of_bar(scale[0], scale[-1]) == scale


def test_maps_of_a_continent_count_in_kilometres():
    chart = raster_map(np.ones((3, 4)), [-1.15e7, -1e7, -8e6, -6.5e6], [5e6, 4e6, 3e6], label="", geographic=False)
    across, up = chart.figure.layout.xaxis, chart.figure.layout.yaxis
    assert (across.title.text, up.title.text) == ("Easting (km)", "Northing (km)")
    assert 2 <= len(across.ticktext) <= 3
    assert [float(text.replace("−", "-").replace(",", "")) * 1000 for text in across.ticktext] == list(across.tickvals)


def test_basin_and_stations_are_drawn_on_every_map(tmp_path):
    chart = raster_map(np.arange(12.0).reshape(3, 4), np.arange(4.0), np.arange(3.0), label="Rain")
    report = Report("Maps")
    report.plot({"one": chart, "two": chart}, title="Two")
    report.plot(polygon_map([("a", [SQUARE]), ("b", [SQUARE + 2])], [1, 2], label="Mean"), title="Polygons")
    report.plot(relation([1, 2], [2, 3], {}, labels=("a", "b"), unit="mm"), title="No map")
    report.mark([("basin", [SQUARE])], pd.DataFrame({"station_id": ["AR"], "x": [0.5], "y": [0.5]}))
    html = report.write(tmp_path / "page.html").read_text(encoding="utf-8")
    assert html.count("Lines: basin. Dots: stations.") == 2
    figures = [gzip.decompress(base64.b64decode(text)) for text in re.findall(r'id="p\d+">([^<]*)<', html)]
    assert [b"AR" in text for text in figures] == [True, True, True, False]
    assert len(chart.figure.data) == 1


def test_wide_tables_of_few_rows_are_turned(tmp_path):
    wide = pd.DataFrame({"product": ["sm2rain", "gpm"], **{f"m{number}": [0.5, 0.25] for number in range(12)}})
    report = Report("Tables")
    report.table(wide, title="Wide")
    report.table(pd.concat([wide] * 10), title="Long")
    html = report.write(tmp_path / "page.html").read_text(encoding="utf-8")
    first, second = re.findall(r"<thead><tr>(.*?)</tr>", html)
    assert re.findall(r">([^<]+)</th>", first) == ["product", "sm2rain", "gpm"]
    assert second.count("<th") == 13
    assert '<td class="t">m3</td><td class="n">0.500</td><td class="n">0.250</td>' in html
