"""What people give by mistake: each ends in one sentence that helps, and leaves nothing behind."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import rasterio
from qgis.core import QgsProcessingException
from rasterio.transform import from_origin
from sm2r.core import cube
from sm2r.tests.data import ROOT
from sm2r.tests.qgis.clean import (
    CELL,
    DATES,
    GIVEN,
    NORTH,
    OUTPUTS,
    STATIONS,
    TIMES,
    WEST,
    features,
    main_output,
    record,
    run,
    state,
    targets,
    write,
)


@pytest.fixture(scope="module")
def folder(clean_inputs, tmp_path_factory) -> Path:
    """Return a folder of good and bad cubes and tables; a name says what is wrong."""
    path = shutil.copytree(clean_inputs, tmp_path_factory.mktemp("bad") / "inputs")
    pair = [rasterio.open(path / f"{name}.tif").read() for name in ("sm", "rain")]
    for name, values in zip(("sm", "rain"), pair, strict=True):
        write(path / f"{name}_undated.tif", values, None)
        write(path / f"{name}_disorder.tif", values, [*DATES[:9], DATES[10], DATES[9], *DATES[11:]])
        write(path / f"{name}_doubled.tif", values, [*DATES[:10], DATES[9], *DATES[11:]])
        write(path / f"{name}_shifted.tif", values, place=from_origin(WEST + 0.1, NORTH, CELL, CELL))
        write(path / f"{name}_small.tif", values[:, :2])
        write(path / f"{name}_utm.tif", values, crs="EPSG:32614", place=from_origin(500000, 4400000, 25000, 25000))
        write(path / f"{name}_nowhere.tif", values, crs=None)
        write(path / f"{name}_later.tif", values, [str(day.date()) for day in TIMES + pd.Timedelta(days=3650)])
        write(path / f"{name}_noon.tif", values, [f"{date}T12:00:00Z" for date in DATES])
        write(path / f"{name}_empty.tif", np.full_like(values, np.nan))
        write(path / f"{name}_constant.tif", np.full_like(values, 0.25))
        write(path / f"{name}_percent.tif", 100 * values)
        write(path / f"{name}_marked.tif", np.where(values < 0.25, -9999, values))
        write(path / f"{name}_few.tif", values[:3], DATES[:3])
        write(path / f"{name}_9999.tif", np.where(values > 20, 9999, values))
        write(path / f"{name}_1e20.tif", np.where(values > 20, 1e20, values))
        for ending in ("tif", "nc"):
            whole = path / f"{name}_whole.{ending}"
            cube.write({whole: cube.open(path / f"{name}.tif")})
            content = whole.read_bytes()
            (path / f"{name}_cut.{ending}").write_bytes(content[: int(0.6 * len(content))])
            (path / f"{name}_head.{ending}").write_bytes(content[:200])
            (path / f"{name}_text.{ending}").write_bytes(b"<html>404 not found</html>")
            (path / f"{name}_zero.{ending}").write_bytes(b"")
        named = (
            {"variable": "soil_moisture", "units": "m3 m-3"}
            if name == "sm"
            else {"variable": "rainfall", "units": "mm"}
        )
        write(path / f"{name}_named.tif", values, **named)
        write(path / f"{name}_named_percent.tif", 100 * values, **named)
    content = bytearray((path / "sm_whole.tif").read_bytes())
    middle = int(0.7 * len(content))
    content[middle : middle + 200] = b"\xff" * 200
    (path / "sm_hole.tif").write_bytes(content)

    table = pd.read_csv(path / "stations.csv")
    later = (pd.to_datetime(table["time"]) + pd.Timedelta(days=3650)).dt.strftime("%Y-%m-%dT%H:%M:%SZ")
    monthly = pd.DataFrame(
        {"station_id": station, "time": f"{year}-{month:02}-01", "rainfall": 40.0}
        for station in STATIONS
        for year in (2014, 2015)
        for month in range(1, 13)
    )
    tables = {
        "_undated": table.drop(columns="time"),
        "_yesterday": table.assign(time="yesterday"),
        "_doubled": pd.concat([table, table.iloc[5:25]]),
        "_disorder": table.sample(frac=1, random_state=1),
        "_later": table.assign(time=later),
        "_noon": table.assign(time=table["time"].str.replace("T00", "T12")),
        "_percent": table.assign(soil_moisture=100 * table["soil_moisture"]),
        "_empty": table.assign(soil_moisture=np.nan),
        "_dry": table.assign(rainfall=np.nan),
        "_constant": table.assign(soil_moisture=0.25),
        "_few": table.groupby("station_id").head(3),
        "_words": table.assign(soil_moisture="wet"),
        "_header": table.iloc[:0],
        "_monthly": monthly,
        "_strangers": table.assign(station_id=table["station_id"] + "x"),
        "_nameless": table.assign(station_id=""),
    }
    for name, frame in tables.items():
        frame.to_csv(path / f"stations{name}.csv", index=False)
    (path / "stations_zero.csv").write_bytes(b"")
    spot = {"type": "Point", "coordinates": [WEST + 0.1, NORTH - 0.1]}
    features(path / "points_far.geojson", {"A": {"type": "Point", "coordinates": [10.0, 10.0]}})
    features(path / "points_doubled.geojson", {"A": spot, "A ": spot})
    features(path / "basins_none.geojson", {})
    (path / "stations_bytes.csv").write_bytes(bytes(range(256)) * 20)
    (path / "stations_text.gpkg").write_bytes(b"<html>404 not found</html>")

    content = (path / "model.onnx").read_bytes()
    (path / "model_cut.onnx").write_bytes(content[: len(content) // 2])
    (path / "model_text.onnx").write_bytes(b"<html>404 not found</html>")
    content = (path / "parameters.tif").read_bytes()
    (path / "parameters_cut.tif").write_bytes(content[: int(0.6 * len(content))])
    frame = pd.read_csv(path / "parameters.csv")
    frame.assign(z="big").to_csv(path / "parameters_words.csv", index=False)
    pd.concat([frame, frame]).to_csv(path / "parameters_doubled.csv", index=False)
    frame.assign(step_seconds=3600).to_csv(path / "parameters_hourly.csv", index=False)
    frame.assign(step_rule="fast").to_csv(path / "parameters_rule.csv", index=False)
    return path


CLOSED = "cannot be opened as a raster. Check that the file is there and whole"
# A GeoTIFF may hold its reference system, or what it says of itself, at its end.
CUT = (
    "(cannot be read; it may be damaged or incomplete .*Create or download it again|has no coordinate reference system"
    f"|{CLOSED})"
)
GRID = r"Bring \w+ to the grid of SOIL_MOISTURE with Regrid \(sm2r:regrid\)"
TIME = r"Set it with Set time \(sm2r:settime\)"
CONVERT = "seems to be in percent. Convert it to a fraction"
CUBES = {
    "undated.tif": f"its bands have no time. {TIME}",
    "disorder.tif": "times are not in order: 2015-01-10 follows 2015-01-11. Sort the bands by time",
    "doubled.tif": "the time 2015-01-10 occurs twice. Keep one band for each time",
    "shifted.tif": f"lie on different grids: a corner is off by 0.4 pixels. {GRID}",
    "small.tif": f"have different sizes .*{GRID}",
    "utm.tif": f"have different coordinate reference systems .*{GRID}",
    "nowhere.tif": "has no coordinate reference system. Assign one",
    "cut.tif": CUT,
    **dict.fromkeys(("head.tif", "text.tif", "zero.tif", "cut.nc", "head.nc", "text.nc", "zero.nc"), CLOSED),
}
MARKED = r"contains {0} .*marks missing values but is not declared as nodata. Declare {0} as nodata: .*NODATA={0}"
MOISTURE = {
    "empty.tif": r"has no values \(all nodata\)\. Check the file",
    "percent.tif": CONVERT,
    "marked.tif": MARKED.format(-9999),
    "hole.tif": CUT,
}
PERIOD = r"\(2015-01-01T.*no time stamp in common .*Use data of the same period"
NONE = "No pixel could be calibrated. 12 of 12 pixels were not calibrated: {}. Give longer records"
NO_STATION = r"No station could be calibrated \(A: {}.*Give longer records"
ABSENT = "no times with both soil moisture and rain"
COMMON = "no station with common time stamps.*Check START and END and the station and time fields"
TABLES = {
    "undated.csv": r"SOIL_MOISTURE: there is no field 'time'. It has station_id, soil_moisture",
    "yesterday.csv": "SOIL_MOISTURE: row 1 of 'time' holds 'yesterday', which is not an ISO-8601 time such as 2015",
    "doubled.csv": "SOIL_MOISTURE has 20 duplicate time stamps.*Keep one value for each station and time",
    "percent.csv": "SOIL_MOISTURE: .*Divide percent by 100 first",
    "words.csv": "SOIL_MOISTURE: row 1 of 'soil_moisture' holds 'wet', which is not a number",
    "header.csv": "SOIL_MOISTURE: the table has no rows",
    "nameless.csv": "SOIL_MOISTURE: row 1 has no 'station_id'. Fill it in",
    **dict.fromkeys(("zero.csv", "bytes.csv", "text.gpkg"), "SOIL_MOISTURE: .*Check that the file is there and whole"),
}
BOUNDS = {
    "Z_RANGE": ("100,1", "Z_RANGE is 100,1: the lower bound must not be above the upper one"),
    "C_RANGE": ("0.7,0.1", "C_RANGE is 0.7,0.1: the lower bound must not be above"),
    "K_RANGE": ("-1,2", "K_RANGE is -1,2: bounds must be finite and not negative"),
    "B_RANGE": ("0,1", "B_RANGE is 0,1: the lower bound must be above 0"),
    "A_RANGE": ("few,many", "Incorrect parameter value for A_RANGE"),
    "AGGREGATION": (7, "AGGREGATION is 7 h, but the time step is 24 h: give a whole number"),
    "DEAD_ZONE": (-1, "Incorrect parameter value for DEAD_ZONE"),
    "VARIANT": ("best", "Incorrect parameter value for VARIANT"),
    "START": ("2020-01-01", "Change START or END"),
    "END": ("2015-01-03", "fewer complete windows than parameters.*Give longer records, another period"),
}
CASES = [
    *[("calibrate", {"SOIL_MOISTURE": f"sm_{file}"}, text) for file, text in (CUBES | MOISTURE).items()],
    *[("calibrate", {"RAINFALL": f"rain_{file}"}, text) for file, text in CUBES.items()],
    *[("calibrate", {"RAINFALL": f"rain_{kind}.tif"}, rf"RAINFALL {PERIOD}".replace(r"\(2015-01-01T", ""))
      for kind in ("later", "noon")],
    ("calibrate", {"SOIL_MOISTURE": "sm_later.tif"}, f"RAINFALL {PERIOD}"),
    *[("calibrate", {"RAINFALL": f"rain_{kind}.tif"}, MARKED.format(mark))
      for kind, mark in (("marked", "-9999"), ("9999", "9999"), ("1e20", r"1e\+20"))],
    ("calibrate", {"RAINFALL": "sm_named.tif"}, r"RAINFALL \(sm_named.tif\): holds soil moisture, not rainfall"),
    ("calibrate", {"SOIL_MOISTURE": "rain_named.tif"}, r"SOIL_MOISTURE \(rain_named.tif\): holds rainfall, not soil"),
    ("invert", {"TEMPERATURE": "rain_named.tif"}, "holds rainfall, not temperature. Choose another layer"),
    ("calibrate", {"RAINFALL": "rain_empty.tif"}, NONE.format(ABSENT)),
    ("calibrate", {"RAINFALL": "rain_constant.tif"}, NONE.format("rain is constant in all windows")),
    ("calibrate", {"SOIL_MOISTURE": "sm_constant.tif"}, NONE.format("soil moisture is constant")),
    ("calibrate", {"SOIL_MOISTURE": "sm_few.tif"}, NONE.format("fewer complete windows than parameters")),
    *[("calibrate", {"NORMALISATION": "porosity", "POROSITY": value}, f"POROSITY is {value}; give a number from 0 to 1")
      for value in ("nan", "45")],
    *[("invert", {"SOIL_MOISTURE": f"sm_{file}"}, text.replace("SOIL_MOISTURE w", r"\w+ w"))
      for file, text in (CUBES | MOISTURE).items()],
    ("invert", {"PARAMETERS": "parameters_cut.tif"}, f"PARAMETERS.*{CUT}"),
    ("invert", {"PARAMETERS": "sm.tif"}, "PARAMETERS has no band z.*Use the output of 'Calibrate SM2RAIN'"),
    ("invert", {"REASON": "out.nc"}, "REASON: .*share its style file out.qml with OUTPUT. Choose another name"),
    *[(name, {"SOIL_MOISTURE": f"stations_{file}"}, text)
      for name in ("calibratestations", "invertstations") for file, text in TABLES.items()],
    *[("calibratestations", {"RAINFALL": f"stations_{kind}.csv"}, COMMON) for kind in ("later", "noon", "strangers")],
    ("calibratestations", {"SOIL_MOISTURE": "stations_empty.csv"}, NO_STATION.format(ABSENT)),
    ("calibratestations", {"RAINFALL": "stations_dry.csv"}, NO_STATION.format(ABSENT)),
    ("calibratestations", {"SOIL_MOISTURE": "stations_constant.csv"}, NO_STATION.format("soil moisture is constant")),
    ("calibratestations", {"SOIL_MOISTURE": "stations_few.csv"}, NO_STATION.format("fewer complete windows")),
    ("invertstations", {"SOIL_MOISTURE": "stations_strangers.csv"}, "PARAMETERS has no row for any station.*check"),
    ("invertstations", {"PARAMETERS": "stations.csv"}, "PARAMETERS has no field z.*Give the output of 'Calibrate"),
    ("invertstations", {"PARAMETERS": "parameters_words.csv"}, "PARAMETERS: row 1 of 'z' holds 'big', which is not a"),
    ("invertstations", {"PARAMETERS": "parameters_doubled.csv"}, "PARAMETERS has several rows for station A"),
    ("invertstations", {"PARAMETERS": "parameters_hourly.csv"}, "calibrated on a time step of 1 h, but SOIL_MOISTURE"),
    ("invertstations", {"PARAMETERS": "parameters_rule.csv"}, "step_rule is 'fast'; it must be one of balance"),
    *[(name, {key: value}, text)
      for name in ("calibrate", "calibratestations") for key, (value, text) in BOUNDS.items()],
    *[("settime", {"INPUT": f"sm_{file}"}, text)
      for file, text in (CUBES | MOISTURE).items()
      if file.split(".")[0] not in ("undated", "disorder", "doubled", "shifted", "small", "utm")],
    *[("regrid", {"INPUT": f"sm_{file}"}, CUBES[file])
      for file in CUBES if file.split(".")[0] in ("cut", "head", "text", "zero", "nowhere")],
    ("regrid", {"RESOLUTION": 1e-9}, "RESOLUTION is in the units of the CRS"),
    ("regrid", {"EXTENT": "10,12,10,12 [EPSG:4326]"}, "do not overlap.*Check EXTENT, CRS and REFERENCE"),
    ("regrid", {"TIME_STEP": "daily", "INPUT": "sm_undated.tif"}, TIME),
    *[(name, {"CUBES": ["rain.tif", f"sm_{file}"]}, CUBES[file])
      for name in ("samplestations", "basinseries") for file in ("cut.tif", "text.nc", "undated.tif", "doubled.tif")],
    ("samplestations", {"STATIONS": "points_far.geojson"}, "none of the 1 stations lies on its grid"),
    ("samplestations", {"STATIONS": "points_doubled.geojson"}, "STATIONS: 'A' occurs more than once"),
    ("samplestations", {"STATION_FIELD": "name"}, "STATIONS: there is no field 'name'"),
    ("basinseries", {"BASINS": "basins_none.geojson"}, "BASINS: "),
    ("basinseries", {"BASINS": "points.geojson"}, "BASINS"),
    ("correctrainfall", {"STATIONS": "points_far.geojson"}, "STATIONS"),
    ("correctrainfall", {"OBSERVATIONS": "stations_strangers.csv"}, "OBSERVATIONS"),
    ("correctrainfall", {"OBSERVATIONS": "stations_later.csv"}, "OBSERVATIONS"),
    ("correctrainfall", {"OBSERVATIONS": "stations_dry.csv"}, "OBSERVATIONS"),
    ("correctrainfall", {"RAINFALL": "rain_marked.tif"}, MARKED.format(-9999)),
    *[(name, {key: ["sm_other.tif", f"sm_{file}"]}, f"({CUBES[file]}|is given twice|Give one of them)")
      for name, key in (("trainfusion", "PREDICTORS"), ("fuse", "PREDICTORS"), ("bma", "MEMBERS"))
      for file in ("cut.tif", "undated.tif", "doubled.tif", "text.nc")],
    *[(name, {key: ["sm.tif", f"sm_{file}.tif"]}, "with Regrid")
      for name, key in (("trainfusion", "PREDICTORS"), ("fuse", "PREDICTORS"), ("bma", "MEMBERS"))
      for file in ("shifted", "small", "utm")],
    *[(name, {"OBSERVATIONS": f"stations_{kind}.csv"}, text)
      for name in ("trainfusion", "bma")
      for kind, text in (
          ("percent", "percent"), ("later", "no (day|time|pair)|in common|overlap"),
          ("strangers", "no station in common|no value of any of the 2 stations"), ("empty", "OBSERVATIONS"),
          ("words", "holds 'wet', which is not a number"),
      )],
    *[(name, {"STATIONS": "points_far.geojson"}, "none of the 1 stations|no station in common")
      for name in ("trainfusion", "bma")],
    *[("validate", {"PRODUCTS": ["sm_other.tif", f"sm_{file}"]}, CUBES[file])
      for file in ("cut.tif", "undated.tif", "doubled.tif", "text.nc")],
    *[("validate", {"OBSERVATIONS": f"stations_{kind}.csv"}, text)
      for kind, text in (
          ("later", "have no day in common at any station"), ("header", "no rows"),
          ("strangers", "no value of any of the 2 stations"), ("empty", "has no values"),
          ("doubled", "duplicate rows"),
          ("words", "holds 'wet', which is not a number"), ("nameless", "has no 'station_id'"),
      )],
    ("validate", {"STATIONS": "points_far.geojson"}, "none of the 1 stations lies on the grid"),
    ("validate", {"CLASS_FIELD": "nothing"}, "STATIONS: there is no field 'nothing'. It has station_id"),
    ("validate", {"PRODUCTS": ["sm_named_percent.tif"]}, "seems to be in percent. Convert it to a fraction"),
    ("validate", {"PRODUCTS": ["sm_named.tif"], "OBSERVATIONS": "stations_percent.csv"},
     "OBSERVATIONS: .*soil moisture in m³ m⁻³ cannot be. Divide percent by 100 first"),
    ("validate", {"PRODUCTS": ["rain_named.tif"], "OBSERVATIONS": "stations_monthly.csv", "VALUE_FIELD": "rainfall"},
     "OBSERVATIONS has steps of P.*longer than those evaluated .*sums cannot be divided. Use TIME_STEP"),
    *[("comparecubes", {"REFERENCE": f"sm_{file}.tif"}, "with Regrid") for file in ("shifted", "small", "utm")],
    *[("comparecubes", {"PRODUCT": f"sm_{file}"}, CUBES[file]) for file in ("cut.tif", "undated.tif", "text.nc")],
    ("comparecubes", {"REFERENCE": "sm_later.tif"}, "in common"),
    *[("triplecollocation", {"Y": f"sm_{file}.tif"}, "with Regrid") for file in ("shifted", "small", "utm")],
    *[("triplecollocation", {"Z": f"sm_{file}"}, CUBES[file]) for file in ("cut.tif", "undated.tif", "text.nc")],
    ("triplecollocation", {"Z": "sm_later.tif"}, "fewer than two time stamps in common"),
    ("triplecollocation", {"MODEL": "linear"}, "Incorrect parameter value for MODEL"),
    *[("soilmoisturestatistics", {"SOIL_MOISTURE": f"sm_{file}"}, CUBES[file])
      for file in ("cut.tif", "undated.tif", "text.nc", "nowhere.tif")],
    ("soilmoisturestatistics", {"SOIL_MOISTURE": "sm_empty.tif"}, "has no value in it in the period"),
    ("soilmoisturestatistics", {"SOIL_MOISTURE": "sm_marked.tif"}, MOISTURE["marked.tif"]),
    ("bma", {"MEMBERS": ["sm.tif"]}, "MEMBERS"),
    ("fuse", {"MODELS": ["model_cut.onnx"]}, "MODELS"),
    ("fuse", {"MODELS": ["model_text.onnx"]}, "MODELS"),
    ("fuse", {"MODELS": ["nowhere.onnx"]}, "MODELS.*exist"),
    ("fuse", {"PREDICTORS": ["rain.tif"]}, "PREDICTORS"),
    *[("importstations", {"INPUT": f"stations_{kind}.csv"}, "INPUT: ")
      for kind in ("undated", "yesterday", "words", "header", "zero", "bytes")],
    ("importstations", {"FORMAT": "ismn"}, "INPUT: "),
    ("importproduct", {"INPUT": "nowhere"}, "INPUT: nowhere does not exist. Check the path"),
    ("importproduct", {"PRODUCT": "auto"}, "PRODUCT: file names such as .* are not those of a known product"),
    ("importproduct", {"PRODUCT": "smap_l3"}, "INPUT: "),
    ("importproduct", {"VARIABLE": "auto"}, "PRODUCT is generic: set VARIABLE"),
    ("importproduct", {"EXTENT": "10,12,10,12 [EPSG:4326]"}, "EXTENT: lies outside the product"),
    ("importproduct", {"START": "2020-01-01"}, "START, END: INPUT has no data in this period"),
    ("importproduct", {"POROSITY": "45"}, "POROSITY is 45; give a number from 0 to 1"),
    *[("settime", {"TIME_STEP": step}, f"'{step}' is not a valid time step. Write an ISO-8601 duration")
      for step in ("1 day", "P0D", "-P1D", "PT0.5H")],
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "changed", "text"),
    CASES,
    ids=["-".join([name, *(f"{key}={value}" for key, value in changed.items())]) for name, changed, _ in CASES],
)
def test_one_sentence_and_nothing_left(folder, tmp_path, name, changed, text):
    before = state(folder)
    given = GIVEN[name] | targets(name, tmp_path)
    if "REASON" in changed:
        changed = {"REASON": str(tmp_path / changed["REASON"])}
    with pytest.raises(QgsProcessingException, match=f"(?s){text}") as raised:
        run(folder, name, changed, **given)
    message = str(raised.value).removeprefix("Unable to execute algorithm\n")
    assert "Traceback" not in message
    assert "\n" not in message
    assert len(message) < 1200
    assert list(tmp_path.iterdir()) == []
    assert state(folder) == before


@pytest.mark.parametrize("name", OUTPUTS)
@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("nowhere/out", "the folder .*nowhere does not exist. Make it or choose another"),
        ("out.xyz", r"has to end in \.\w+"),
        ("/proc/out", r"nothing can be written into /proc .*Choose another folder"),
    ],
)
def test_unwritable_targets(folder, tmp_path, name, place, text):
    given = GIVEN[name] | targets(name, tmp_path)
    key, ending = main_output(name)
    ending = "" if place.endswith("xyz") else ending
    with pytest.raises(QgsProcessingException, match=f"{key}: .*{text}"):
        run(folder, name, {key: f"{tmp_path / place}{ending}"}, **given)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [name for name in OUTPUTS if name != "importproduct"])
def test_an_input_is_not_overwritten(folder, tmp_path, name):
    before = state(folder)
    given = GIVEN[name] | targets(name, tmp_path)
    output, ending = main_output(name)
    files = {key: value[0] if isinstance(value, list) else value for key, value in GIVEN[name].items()}
    # An input of a format that the output has as well, if there is one; else the ending alone is wrong already.
    key, file = min(files.items(), key=lambda item: not str(item[1]).endswith(ending))
    text = f"{output}: .*(is the file of {key} as well. Choose another name|has to end in)"
    with pytest.raises(QgsProcessingException, match=text):
        run(folder, name, {output: str(folder / file)}, **given)
    assert state(folder) == before
    assert list(tmp_path.iterdir()) == []


def test_rows_in_disorder_are_sorted(folder, tmp_path):
    results = [
        run(folder, "calibratestations", {"SOIL_MOISTURE": file}, VARIANT="base", OUTPUT=str(tmp_path / f"{i}.csv"))
        for i, file in enumerate(("stations.csv", "stations_disorder.csv"))
    ]
    frames = [pd.read_csv(result["OUTPUT"]).set_index("station_id") for result in results]
    pd.testing.assert_frame_equal(frames[0], frames[1].loc[frames[0].index])


@pytest.mark.parametrize("moment", [1, 70])
def test_cancel_leaves_nothing(folder, tmp_path, cancelling, moment):
    given = GIVEN["invertstations"] | targets("invertstations", tmp_path)
    assert run(folder, "invertstations", {}, **given, feedback=cancelling(moment)) == {}
    assert list(tmp_path.iterdir()) == []


def start(*words: str) -> subprocess.Popen[str]:
    """Start qgis_process as from a shell: a child of pytest may have inherited to ignore Ctrl+C."""
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    return subprocess.Popen(
        [ROOT / "tools" / "qgis_process", "run", *words],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def until(condition, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture(scope="module")
def long_run(tmp_path_factory) -> tuple[Path, list[str]]:
    """Return a folder of cubes that take minutes, and how to calibrate them."""
    path = tmp_path_factory.mktemp("long")
    side, days = 120, 365
    dates = [str(day.date()) for day in pd.date_range("2015-01-01", periods=days)]
    s, rain = (np.tile(part[:, None, None], (1, side, side)) for part in record(0, days))
    s = s + np.random.default_rng(0).normal(0, 0.01, s.shape)
    write(path / "sm.tif", s, dates)
    write(path / "rain.tif", rain, dates)
    given = {"SOIL_MOISTURE": path / "sm.tif", "RAINFALL": path / "rain.tif", "VARIANT": "tpot", "OBJECTIVE": "kge"}
    return path, ["sm2r:calibrate", "--", *(f"{key}={value}" for key, value in given.items())]


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
@pytest.mark.parametrize(
    "number", [signal.SIGINT, signal.SIGTERM, pytest.param(signal.SIGHUP, marks=pytest.mark.slow), signal.SIGKILL]
)
def test_interrupted_and_killed(long_run, tmp_path, number):
    inputs, words = long_run
    before = state(inputs)
    process = start(*words, f"OUTPUT={tmp_path / 'p.tif'}", f"REPORT={tmp_path / 'r.html'}")
    try:
        until(lambda: list(tmp_path.iterdir()) or process.poll() is not None)
        time.sleep(0.5)
        assert process.poll() is None, process.stdout.read()
        process.send_signal(number)
        said, _ = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert state(inputs) == before
    assert "Traceback" not in said
    if number != signal.SIGKILL:
        assert "Stopped; nothing was written." in said
        assert list(tmp_path.iterdir()) == []
    # A killed run has no time to tidy up; what it leaves is hidden and never looks like a result.
    assert all(file.name.startswith(".") and file.name.endswith(".part") for file in tmp_path.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="limits are those of POSIX")
def test_full_disk_elsewhere(folder, tmp_path, monkeypatch):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("sm2r.core.sm2rain.tables.calibrate", full)
    with pytest.raises(QgsProcessingException, match=r"user profile or of temporary files is full .*Make room"):
        run(folder, "calibratestations", {}, **GIVEN["calibratestations"], **targets("calibratestations", tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_errors_of_the_command_line(folder, tmp_path):
    process = start("sm2r:calibrate", "--", f"SOIL_MOISTURE={folder / 'sm_undated.tif'}",
                    f"RAINFALL={folder / 'rain.tif'}", f"OUTPUT={tmp_path / 'p.tif'}")  # fmt: skip
    said, _ = process.communicate(timeout=60)
    assert process.returncode
    assert "SOIL_MOISTURE (sm_undated.tif): its bands have no time. Set it with Set time" in said
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_every_algorithm_is_tried(provider):
    # Workflows are made of these; the sample basin has no input.
    apart = {"checkenvironment", "createsamplebasin", "installpackages", "saveresults"}
    apart |= {algorithm.name() for algorithm in provider.algorithms() if algorithm.groupId() == "workflows"}
    assert {algorithm.name() for algorithm in provider.algorithms()} - apart == set(GIVEN)
