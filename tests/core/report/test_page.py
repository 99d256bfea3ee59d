"""Reports: self-contained, escaped, small, and never stopped by missing data."""

from __future__ import annotations

import base64
import gzip
import io
import json
import re
import shutil
import subprocess
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
from sm2r.core.errors import OutputError
from sm2r.core.report import Chart, Report, bars, histogram, page, rainfall_series, raster_map, scatter
from sm2r.core.report.drawing import MAX_CELLS, MAX_POINTS, MAX_STEPS, compact, template

EVIL = "<script>alert('x')</script>\"&"
DAYS = np.arange("2015-01-01", "2015-03-01", dtype="datetime64[D]")


@pytest.fixture
def rng():
    return np.random.default_rng(5)


def written(report, tmp_path, **how):
    return report.write(tmp_path / "report.html", **how).read_text(encoding="utf-8")


def payloads(html):
    found = re.findall(r'<script type="text/plain" id="(\w+)">([\w+/=]*)</script>', html)
    return {key: gzip.decompress(base64.b64decode(text)).decode() for key, text in found}


def files(html):
    return [payloads(html)[key] for key in re.findall(r'data-csv="(\w+)"', html)]


def drawn(chart):
    return json.loads(chart.figure.to_json())


def test_page_is_whole_small_and_loads_nothing(tmp_path, rng):
    report = Report("Calibration", "It went well.")
    report.section("Fit", "Text.")
    report.figures([("Median R", 0.8234), ("Pixels", 412), ("RMSE", "3.4 mm")])
    report.notice("3 of 412 pixels have a parameter at its bound.", level="warning")
    rain = rng.gamma(0.5, 8, DAYS.size)
    report.plot(rainfall_series(DAYS, rain, rain, soil_moisture=rain / 99), title="Series", caption="How to read it.")
    report.plot(scatter(rain, rain, scores={"R": 1.0}), title="Scatter")
    maps = {name: raster_map(rng.random((900, 1200)), label=name, unit="mm") for name in "abcdefghij"}
    report.plot(maps, title="Maps")
    html = written(report, tmp_path, inputs={"CUBE": "sm.nc"}, parameters={"DEAD_ZONE": 0.00051234, "RANGE": (1, 800)})

    assert len(html.encode()) < 6_000_000
    assert html.startswith("<!DOCTYPE html>")
    assert html.rstrip().endswith("</html>")
    assert "Content-Security-Policy" in html
    assert "default-src 'none'" in html
    assert not re.search(r"https?:|\ssrc=|\shref=|@import|url\(|fetch\(|XMLHttpRequest|MathJax", html)
    data = payloads(html)
    assert sum("plotly.js v" in text[:200] for text in data.values()) == 1
    assert html.count('id="plotly"') == 1
    for name in re.findall(r'data-figure="(\w+)"', html):
        assert set(json.loads(data[name])) == {"data", "layout"}
        assert "template" not in json.loads(data[name])["layout"]
    assert html.count('data-figure="') == 12
    assert html.count('data-csv="') == 12
    for text in ("0.823", "412", "3.4 mm", "Warning", "How to read it.", "sm.nc", "0.00051234", "1, 800", "SM2R"):
        assert text in html


def test_a_page_without_figures_carries_no_plotly(tmp_path):
    report = Report("Only words")
    report.table(pd.DataFrame({"a": [1.0]}), title="T")
    assert len(written(report, tmp_path)) < 100_000


def test_everything_from_outside_is_escaped(tmp_path):
    report = Report(EVIL, EVIL)
    report.section(EVIL, EVIL)
    report.notice(EVIL)
    report.figures([(EVIL, EVIL)])
    report.table(pd.DataFrame({EVIL: [EVIL], "r": [0.5]}), title=EVIL, note=EVIL)
    chart = bars(pd.DataFrame({EVIL: [0.5]}, index=[EVIL]), label=EVIL, unit=EVIL)
    report.plot(chart, title=EVIL, caption=EVIL)
    report.plot({EVIL: raster_map(np.eye(3), label=EVIL)}, title=EVIL)
    html = written(report, tmp_path, inputs={EVIL: EVIL}, parameters={EVIL: EVIL})
    assert "alert('x')" not in html
    assert "&lt;script&gt;alert(" in html
    # One of ours sets the theme, one holds the templates, one is page.js; the others are payloads.
    assert len(re.findall(r"<script>|<script type=\"application", html)) == 3
    assert len(re.findall("</script", html)) == 3 + len(payloads(html))
    # plotly reads markup in its labels.
    assert "<script" not in json.dumps(drawn(chart))


def test_csv_is_exact_and_free_of_formulas(tmp_path):
    frame = pd.DataFrame(
        {
            "station_id": ["=1+1", "+x", "-x", "@x", " =1", "\tx", "＝1", "plain, with comma", None],
            "=z": [1 / 3, -2.5, np.nan, 1e-12, 0.0, 1.0, 2.0, 3.0, 4.0],
            "time": pd.date_range("2015-01-01", periods=9),
        }
    )
    report = Report("T")
    report.table(frame, title="T")
    [text] = files(written(report, tmp_path))
    back = pd.read_csv(io.StringIO(text), float_precision="round_trip")
    assert list(back.columns) == ["station_id", "'=z", "time"]
    assert [str(name)[0] for name in back["station_id"][:7]] == ["'"] * 7
    assert back["station_id"][7] == "plain, with comma"
    np.testing.assert_array_equal(back["'=z"], frame["=z"])


def test_index_goes_into_the_table_and_is_guarded(tmp_path):
    frame = pd.DataFrame({"r": [0.5]}, index=pd.Index(["=cmd()"], name="station_id"))
    report = Report("T")
    report.table(frame, title="T")
    report.plot(Chart(go.Figure(), frame), title="F")
    assert files(written(report, tmp_path)) == ["station_id,r\n'=cmd(),0.5\n"] * 2


def test_numbers_of_rows_are_left_out(tmp_path):
    report = Report("T")
    report.table(pd.DataFrame({"month": ["Jan", "May", "Dec"]}).drop(index=0), title="T")
    report.table(pd.DataFrame({"r": [0.5]}, index=pd.Index([2015], name="year")), title="T")
    assert files(written(report, tmp_path)) == ["month\nMay\nDec\n", "year,r\n2015,0.5\n"]


def test_one_panel_is_a_figure(tmp_path):
    report = Report("T")
    chart = Chart(go.Figure(), pd.DataFrame({"r": [0.5]}))
    report.plot({"Test part": chart}, title="F")
    html = written(report, tmp_path)
    assert "F: Test part</h3>" in html
    assert 'class="panels' not in html


def test_scores_above_a_plot_fit_into_a_narrow_one():
    scores = {"R": -0.0517, "NSE": -2.09, "KGE": -0.14, "RMSE": 8.7, "bias": -0.000797}
    text = scatter([1.0, 2.0], [1.0, 3.0], scores=scores).figure.layout.annotations[0].text
    assert all(len(line) <= 30 for line in text.split("<br>"))
    assert [part.split()[0] for line in text.split("<br>") for part in line.split(" · ")] == list(scores)


def test_long_tables_are_cut_on_the_page_alone(tmp_path, monkeypatch):
    report = Report("T")
    report.table(pd.DataFrame({"n": np.arange(1234)}), title="T")
    html = written(report, tmp_path)
    assert html.count("<tr><td") == page.MAX_TABLE_ROWS
    assert "The first 200 of 1,234 rows are shown; the CSV has them all." in html
    assert files(html)[0].count("\n") == 1235
    monkeypatch.setattr(page, "MAX_CSV_ROWS", 1000)
    report.table(pd.DataFrame({"n": np.arange(1234)}), title="T")
    assert "the CSV has them up to row 1,000." in written(report, tmp_path)


def test_numbers_are_rounded_for_reading(tmp_path):
    frame = pd.DataFrame({"r": [0.58249, -0.1], "z": [123.456, 80.0], "n": [1234, 5], "tiny": [12.3, 1e-7]})
    report = Report("T")
    report.table(frame.astype({"r": "Float64"}), title="T")
    report.table(pd.DataFrame({"x": [np.nan, 1.0], "ok": [True, False], "s": [None, "a"]}), title="T")
    html = written(report, tmp_path)
    cells = re.findall(r'<td class="(.)">(.*?)</td>', html)
    assert [text for _, text in cells[:8]] == ["0.582", "123", "1234", "12.30", "−0.100", "80", "5", "0.00"]
    assert {kind for kind, _ in cells[:8]} == {"n"}
    assert [text for _, text in cells[8:]] == ["–", "yes", "–", "1.00", "no", "a"]


def test_columns_have_few_decimals_and_counts_have_commas(tmp_path):
    """As in a ranking, whose ends of intervals are below 0.1, and of shares in percent."""
    frame = pd.DataFrame(
        {
            "low": [-0.166, -0.0797, 0.0098], "high": [-0.0797, -0.0665, 0.0098], "inside (%)": [95.49, 0.749, 0.194],
            "low, 95 %": [0.8421, 0.684, 0.387], "%": [46.12, 7.38, 0.87],
            "bias": [-0.000172, -0.418, 0.377], "fine": [0.00123, -0.00456, 0.0], "n": [102_200, 3360, 5],
            "code": [51_463, 3, 4], "area (km²)": [36_472.4, 812.0, 15_000.0],
        }
    )  # fmt: skip
    report = Report("T")
    report.figures([("Pairs", 408_800), ("Area", 8_558_532.0), ("R", 0.2), ("Steps", 730)])
    # Wide tables are turned.
    for part in (frame.iloc[:, :6], frame.iloc[:, 6:]):
        report.table(part, title="T")
    html = written(report, tmp_path)
    cells = re.findall(r'<td class=".">(.*?)</td>', html)
    first, last = cells[:18], cells[18 : frame.size]
    rows = {name: first[place::6] for place, name in enumerate(frame.columns[:6])}
    rows |= {name: last[place::4] for place, name in enumerate(frame.columns[6:])}
    assert rows == {
        "low": ["−0.166", "−0.080", "0.010"], "high": ["−0.080", "−0.067", "0.010"],
        "inside (%)": ["95.5", "0.7", "0.2"], "low, 95 %": ["0.842", "0.684", "0.387"], "%": ["46.1", "7.4", "0.9"],
        "bias": ["−0.000", "−0.418", "0.377"],
        "fine": ["0.00123", "−0.00456", "0.00000"], "n": ["102,200", "3360", "5"], "code": ["51463", "3", "4"],
        "area (km²)": ["36,472", "812", "15,000"],
    }  # fmt: skip
    assert re.findall(r"<dd>(.*?)</dd>", html) == ["408,800", "8,558,532", "0.200", "730"]


def test_written_whole_or_not_at_all(tmp_path, monkeypatch):
    report = Report("T")
    target = tmp_path / "report.html"
    target.write_text("old")
    monkeypatch.setattr("pathlib.Path.write_text", lambda *_, **__: (_ for _ in ()).throw(OSError(28, "disk full")))
    with pytest.raises(OutputError, match=r"report\.html: disk full"):
        report.write(target)
    assert target.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]
    with pytest.raises(OutputError, match="folder"):
        report.write(tmp_path / "missing" / "report.html")


def luminance(color):
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_is_legible_on_both_pages(theme):
    """WCAG 2.1, level AA: 4.5 for text, 3 for what figures draw."""
    css = (Path(page.__file__).parent / "page.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root[^{]*\{(.*?)\}", css, re.DOTALL)[:2]
    colors = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", light))
    if theme == "dark":
        colors |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", dark))
    pairs = "ink page, muted page, link page, ink warn-soft, ink info-soft, warn warn-soft, info info-soft"
    for text, ground in map(str.split, pairs.split(", ")):
        assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
    layout = template(dark=theme == "dark")["layout"]
    assert contrast(layout["font"]["color"], colors["page"]) >= 4.5
    assert contrast(layout["xaxis"]["tickfont"]["color"], colors["page"]) >= 4.5
    assert all(contrast(color, colors["page"]) >= 3 for color in layout["colorway"])


def test_page_can_be_read_aloud(tmp_path, rng):
    html = written(everything(rng), tmp_path)
    assert '<html lang="en">' in html
    levels = [int(level) for level in re.findall(r"<h(\d)>", html)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert html.count('role="img" aria-label="') == html.count('data-figure="')
    assert all(re.findall(r'<div class="scroll" tabindex="0" role="region" aria-label="([^"]*)"', html))
    assert html.count("data-figure=") == html.count("data-csv=") - html.count('class="table')


def everything(rng):
    """Return a report with each kind of block, a wide and a long table, and names that are hard to fit."""
    report = Report("Everything of a long-named_product_without_any_place_to_break_it_in_two", "It went well.")
    report.figures([(f"Number {i}", value) for i, value in enumerate([0.8234, 412, "3.4 mm", -1e-7, 1e9])])
    report.notice("Mind the gap.", "warning")
    report.section("Figures", "Text.")
    rain = rng.gamma(0.5, 8, DAYS.size)
    report.plot(rainfall_series(DAYS, rain, rain, soil_moisture=rain / 99), title="Series", caption="How to read it.")
    report.plot(scatter(rain, rain, scores={"R": 1.0}), title="Scatter")
    report.plot({name: raster_map(rng.random((90, 120)), label=name, unit="mm") for name in "abc"}, title="Maps")
    report.plot(bars(pd.DataFrame({"R": [0.5, 0.2]}, index=["s" * 60, "t"]), label="R"), title="Bars")
    report.section("Tables")
    wide = pd.DataFrame(rng.random((5, 25)), columns=[f"a name of column {i}" for i in range(25)])
    report.table(wide.assign(station="a_station_" * 6), title="Wide")
    report.table(pd.DataFrame({"n": np.arange(100), "x": rng.random(100)}), title="Long")
    return report


PROBE = """<script>
const measured = theme => ({
  theme: document.documentElement.dataset.theme,
  overflow: document.documentElement.scrollWidth - innerWidth,
  drawn: document.querySelectorAll(".js-plotly-plot .main-svg").length > 0
    && [...document.querySelectorAll("[data-figure]")].every(plot => plot.querySelector(".main-svg")),
  clipped: [...document.querySelectorAll(".chart .main-svg text")].filter(text => {
    const frame = text.closest(".chart").getBoundingClientRect(), box = text.getBoundingClientRect();
    return box.width && (box.left < frame.left - 3 || box.right > frame.right + 3);
  }).map(text => text.textContent),
  buttons: document.querySelectorAll("button[data-csv]").length,
});
addEventListener("load", () => setTimeout(() => {
  const found = {errors: errors, page: measured()};
  document.getElementById("theme").click();
  found.other = measured();
  dispatchEvent(new Event("beforeprint"));
  const sheet = document.querySelector("main").clientWidth;
  found.print = {sheet, tables: Math.max(...[...document.querySelectorAll("table")].map(table => table.offsetWidth))};
  parent.postMessage(found, "*");
}, 2500));
</script></body>"""
FRAME = """<!DOCTYPE html><body><script>
const all = {};
addEventListener("message", event => {
  for (const frame of frames_()) if (frame.contentWindow === event.source) all[frame.width] = event.data;
  if (Object.keys(all).length === 2) document.title = "FOUND" + JSON.stringify(all);
});
const frames_ = () => [...document.querySelectorAll("iframe")];
</script>
<iframe src="report.html" width="360" height="900"></iframe>
<iframe src="report.html" width="1000" height="900"></iframe></body>"""


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium to open the page in")
def test_in_a_browser_pages_fit_phones_and_sheets_and_draw_everything(tmp_path, rng):
    html = written(everything(rng), tmp_path)
    watch = '<script>const errors = []; addEventListener("error", event => errors.push(event.message));\n'
    watch += 'addEventListener("securitypolicyviolation", event => errors.push(event.blockedURI));</script>\n<script>'
    probed = html.replace("<script>", watch, 1).replace("</body>", PROBE)
    (tmp_path / "report.html").write_text(probed, encoding="utf-8")
    (tmp_path / "frame.html").write_text(FRAME, encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--window-size=1500,1000", "--virtual-time-budget=9000"]
    command += ["--dump-dom", (tmp_path / "frame.html").as_uri()]
    dom = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    found = json.loads(re.search(r"<title>FOUND(.*?)</title>", dom)[1].replace("&gt;", ">").replace("&amp;", "&"))
    assert set(found) == {"360", "1000"}
    for width, seen in found.items():
        assert seen["errors"] == [], width
        assert {seen["page"]["theme"], seen["other"]["theme"]} == {"light", "dark"}
        for state in (seen["page"], seen["other"]):
            assert state["overflow"] <= 0, width
            assert state["drawn"], width
            assert state["clipped"] == [], width
            assert state["buttons"] == 8
        assert 600 < seen["print"]["sheet"] < 680
        assert seen["print"]["tables"] <= seen["print"]["sheet"] + 1


def test_same_report_same_bytes(tmp_path):
    def once():
        report = Report("T")
        report.plot(histogram([1, 2, 3], label="R"), title="F")
        return written(report, tmp_path, date=datetime(2026, 1, 2, tzinfo=UTC))

    assert once() == once()
    assert "2026-01-02 00:00 UTC" in once()


def test_a_page_too_large_loses_its_largest_data_and_says_so(tmp_path, rng, monkeypatch):
    monkeypatch.setattr(page, "MAX_PAGE_BYTES", 400_000)
    report = Report("T")
    report.table(pd.DataFrame({"x": rng.random(200)}), title="small")
    report.table(pd.DataFrame({"x": rng.random(50_000)}), title="large")
    html = written(report, tmp_path)
    assert len(html) < 400_000
    assert len(files(html)) == 1
    assert "Too large for this page" in html
    monkeypatch.setattr(page, "MAX_PAGE_BYTES", 1_000_000)
    report.plot(raster_map(rng.random((50, 50)), label="x"), title="F")
    assert "data-dropped" in written(report, tmp_path)


def test_bare_figures_need_data():
    with pytest.raises(ValueError, match="needs its data"):
        Report("T").plot(go.Figure(), title="F")


def test_names_that_are_not_unicode_can_be_written(tmp_path):
    assert "station ?" in written(Report("station \udcff"), tmp_path)


@pytest.mark.parametrize("values", [[], [np.nan] * 3, [np.inf, -np.inf, np.nan], [1.0], [2.0, 2.0], [0.0, 0.0]])
def test_no_chart_fails_on_missing_or_constant_data(tmp_path, values):
    time = DAYS[: len(values)]
    frame = pd.DataFrame({"a": values}, index=[f"s{i}" for i in range(len(values))], dtype=float)
    report = Report("T")
    charts = [
        rainfall_series(time, values, values, soil_moisture=values),
        rainfall_series(time, None, values),
        rainfall_series(time, values, np.full(len(values), np.nan)),
        scatter(values, values),
        raster_map(np.array([values]).reshape(1, -1), label="x"),
        raster_map(np.array([values]).reshape(-1, 1), [3.0], np.arange(len(values)), label="x", palette="diverging"),
        histogram(values, label="x"),
        histogram(values, label="x", bounds=(0.01, 50)),
        bars(frame, label="x"),
        bars(frame, label="x", low=frame, high=frame),
    ]
    for chart in charts:
        report.plot(chart, title="F")
    report.table(frame, title="T")
    for key, text in payloads(written(report, tmp_path)).items():
        if key != "plotly":
            assert not re.search(r"\b(NaN|Infinity)\b", text)


def test_one_step_is_drawn():
    chart = rainfall_series(DAYS[:1], [3.0], [2.0], soil_moisture=[0.4])
    rain, _, moisture = drawn(chart)["data"]
    assert rain["width"] == 86_400_000
    assert moisture["mode"] == "markers"


def test_series_keeps_order_unit_and_scale():
    rain = np.arange(float(DAYS.size))
    chart = rainfall_series(DAYS[::-1], rain[::-1], 2 * rain[::-1], names=("Gauge", "SM2RAIN"))
    figure = drawn(chart)
    assert figure["data"][0]["x"][:2] == ["2015-01-01", "2015-01-02"]
    assert figure["layout"]["yaxis"]["title"]["text"] == "Gauge<br>mm per day"
    assert figure["layout"]["yaxis"]["range"] == figure["layout"]["yaxis2"]["range"][::-1]
    assert list(chart.data) == ["time", "Gauge", "SM2RAIN"]
    hours = rainfall_series(np.arange("2015-01-01", "2015-01-02", 3, dtype="datetime64[h]"), np.ones(8), np.ones(8))
    assert drawn(hours)["layout"]["yaxis"]["title"]["text"].endswith("mm per 3 hours")


def test_long_records_are_summed_and_gaps_left_out():
    time = np.arange("2015-01-01", "2016-01-01", dtype="datetime64[h]")
    rain, moisture = np.ones(time.size), np.full(time.size, 0.3)
    rain[30:36] = np.nan
    rain[48:50] = np.nan
    chart = rainfall_series(time, rain, rain, soil_moisture=moisture)
    assert len(chart.data) == 365
    assert "drawn by day" in chart.note
    np.testing.assert_array_equal(chart.data["Observed"][:4], [24, np.nan, 22, 24])
    np.testing.assert_allclose(chart.data["Saturation (–)"], 0.3)
    months = rainfall_series(pd.date_range("1900-01-01", periods=44_000, freq="D"), np.ones(44_000), np.ones(44_000))
    assert len(months.data) <= MAX_STEPS
    assert months.data["Observed"].dropna().between(28, 31).all()


def test_scatter_bins_many_pairs(rng):
    x = rng.gamma(0.5, 8, MAX_POINTS + 1)
    x[0] = np.nan
    few, many = scatter(x, x), scatter(np.r_[x, 1.0], np.r_[x, 1.0], scores={"R": -0.5, "n": "3,001"})
    assert drawn(few)["data"][0]["type"] == "scatter"
    assert drawn(many)["data"][0]["type"] == "heatmap"
    assert many.data["pairs"].sum() == MAX_POINTS + 1
    assert len(few.data) == MAX_POINTS
    assert "R −0.500 · n 3,001" in json.dumps(drawn(many), ensure_ascii=False)


def test_maps_are_averaged_and_keep_their_place(rng):
    band = rng.random((500, 730))
    band[:4, :4] = np.nan
    x, y = 100 + 0.1 * np.arange(730), 40 - 0.1 * np.arange(500)
    chart = raster_map(band, x, y, label="z", unit="mm")
    heat = drawn(chart)["data"][0]
    z = np.array(heat["z"], float)
    assert max(z.shape) <= MAX_CELLS
    assert np.isnan(z[0, 0])
    assert z[1, 1] == pytest.approx(band[4:8, 4:8].mean(), abs=1e-4)
    assert heat["x"][0] == pytest.approx(x[:4].mean())
    assert heat["y"][0] == pytest.approx(y[:4].mean())
    assert drawn(chart)["layout"]["yaxis"]["scaleratio"] == pytest.approx(1 / np.cos(np.radians(y.mean())), rel=1e-2)
    flat = raster_map(band, x, y, label="z", geographic=False)
    assert drawn(flat)["layout"]["yaxis"]["scaleratio"] == 1
    bias = drawn(raster_map(band[:9, :9] - 0.9, label="bias", palette="diverging"))["data"][0]
    assert bias["zmin"] == -bias["zmax"] < -0.7


def test_histograms_count_what_lies_at_a_bound():
    values = np.r_[np.full(10, 0.01), np.full(5, 50.0), np.geomspace(0.02, 40, 85), np.nan]
    chart = histogram(values, label="b", unit="–", bounds=(0.01, 50))
    texts = [note["text"] for note in drawn(chart)["layout"]["annotations"]]
    assert texts == ["10 % at 0.01", "5 % at 50"]
    assert chart.data["count"].sum() == 100
    assert chart.data["from"].iloc[0] == pytest.approx(0.01)
    # A filter that is off has T = 0, below the bound of the search: no logarithm, and it counts as at the bound.
    texts = [
        note["text"] for note in drawn(histogram([0, 1, 2, 8], label="t", bounds=(0.05, 8)))["layout"]["annotations"]
    ]
    assert texts == ["25 % at 0.05", "25 % at 8"]


def test_bars_become_boxes_for_many_stations(rng):
    names = [f"station {i % 3} with a name too long for an axis" for i in range(60)]
    few = bars(pd.DataFrame({"a": rng.random(60), "b": rng.random(60)}, index=names), label="R")
    assert [trace["type"] for trace in drawn(few)["data"]] == ["bar", "bar"]
    assert len(drawn(few)["layout"]["yaxis"]["ticktext"]) == 60
    many = bars(pd.DataFrame({"a": rng.random(100_000)}), label="R")
    assert drawn(many)["data"][0]["type"] == "box"
    assert len(many.figure.to_json()) < 20_000


def test_compact_keeps_significant_digits():
    assert compact([123456.7, 0.000123456, -1.5, 0, np.nan, np.inf, 1e-310]) == [
        123460,
        0.00012346,
        -1.5,
        0,
        None,
        None,
        0,
    ]
    assert compact([[1.23456]], 3) == [[1.23]]
