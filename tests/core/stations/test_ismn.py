"""ISMN downloads: layouts, line ends, flags, depths, sensors, days; real downloads against another reading."""

from __future__ import annotations

import io
import stat
import zipfile
from collections import defaultdict
from datetime import datetime, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sm2r.core import archives
from sm2r.core.days import DayStart
from sm2r.core.errors import Cancelled, InputError
from sm2r.core.quantities import QUANTITIES
from sm2r.core.stations import Options, read_ismn
from sm2r.core.stations.daily import infer_step, to_daily
from sm2r.core.stations.ismn import is_ismn, parse_head, parse_name, parse_values
from sm2r.core.stations.options import VARIABLES
from sm2r.core.stations.place import read_place
from sm2r.core.stations.variables import check_observed, convert
from sm2r.tests.data import real

HAWAII = ("hawaii", "ISMN_TESTDATA_HAWAII.zip")
NATIVE = Options(time_step="native")


def name_of(code="sm", top=0.05, bottom=0.05, station="A-1", network="NET", sensor="Probe-(2.5-Volt)"):
    return f"{network}_{network}_{station}_{code}_{top:.6f}_{bottom:.6f}_{sensor}_20170101_20181231.stm"


def header_text(
    rows, top=0.05, bottom=0.05, station="A_1", network="NET", latitude=10.5, longitude=-3.25, sensor="Probe (2.5 Volt)"
):
    place = f"{latitude:.5f} {longitude:.5f}   100.0 {top:.4f} {bottom:.4f}"
    first = f"{network}      {network}      {station}   {place} {sensor}"
    return "\n".join([first, *(f"{time:%Y/%m/%d %H:%M}   {value} {flag} M" for time, value, flag in rows)]) + "\n"


def ceop_text(rows, top=0.05, bottom=0.05, station="A_1", network="NET", latitude=10.5, longitude=-3.25, sensor=""):
    return "".join(
        f"{time:%Y/%m/%d %H:%M} {time:%Y/%m/%d %H:%M} {network}       {network}        {station}   {latitude:.5f} "
        f"{longitude:.5f}  100.00    {top:.2f}    {bottom:.2f}   {value} {flag} M\n"
        for time, value, flag in rows
    )


def hours(count=48, start=datetime(2017, 1, 1), value=0.25, flag="G"):
    return [(start + timedelta(hours=hour), f"{value + 0.001 * hour:.4f}", flag) for hour in range(count)]


def pack(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return path


def unpack(folder, files):
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def values_of(text, options=NATIVE):
    data = text.encode() if isinstance(text, str) else text
    return parse_values(data, parse_head(data, name="file"), options, name="file")


@pytest.mark.parametrize("write", [header_text, ceop_text])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_both_layouts_and_every_line_end(write, end):
    text = write(hours(30)).replace("\n", end)
    series = values_of(text)
    assert series.times[[0, -1]].tolist() == [np.datetime64(t, "ns").item() for t in ("2017-01-01", "2017-01-02T05:00")]
    np.testing.assert_allclose(series.values, 0.25 + 0.001 * np.arange(30))
    sensor = parse_head(text.encode(), name="file").sensor
    assert (sensor.station_id, sensor.latitude, sensor.longitude, sensor.elevation) == ("NET_A_1", 10.5, -3.25, 100.0)
    assert (sensor.depth_from, sensor.depth_to) == (0.05, 0.05)


@pytest.mark.parametrize(
    "station",
    [
        "A",
        "St._Peters_RC_JHS,_Tuna",
        "CRIG_(Soil_Moisture_Station_1)",
        "CSIR-SARI,_N_-_T",
        "Two words",
        "41.5",
        "x_sm_0.1",
    ],
)
def test_names_of_stations_are_what_the_file_tells(station):
    for write in (header_text, ceop_text):
        series, head = (
            values_of(write(hours(5), station=station)),
            parse_head(write(hours(5), station=station).encode(), name="f"),
        )
        assert head.sensor.station == station
        assert series.values.size == 5
        assert np.isfinite(series.values).all()


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a/b/SCAN_SCAN_PuaAkala_sm_0.050800_0.050800_Hydraprobe-Analog-(2.5-Volt)-A_20170101_20181231.stm",
         ("SCAN_SCAN_PuaAkala", "sm", "Hydraprobe-Analog-(2.5-Volt)-A")),
        ("TAHMO_TAHMO_St.PetersRCJHS,St.JohnsRCJHS,Tuna_sm_0.100000_0.100000_TEROS12_20190101_20220101.stm",
         ("TAHMO_TAHMO_St.PetersRCJHS,St.JohnsRCJHS,Tuna", "sm", "TEROS12")),
        ("OZNET_OZNET_Widgiewa_Soil-Temperature_0.150000_0.150000_20010103_20090812.stm",
         ("OZNET_OZNET_Widgiewa", "soil-temperature", "")),
        ("N_N_A_sm_0.1_0.1_B_ta_-2.000000_-2.000000_n.s._20190101_20220101.stm", ("N_N_A_sm_0.1_0.1_B", "ta", "n.s.")),
        # A sensor's name may hold a slash.
        ("NET/A/NET_NET_A_sm_0.050000_0.050000_CS655/CS650-A_20170101_20181231.stm",
         ("NET_NET_A", "sm", "CS655/CS650-A")),
        ("notes.stm", None),
        ("SCAN_SCAN_PuaAkala_static_variables.csv", None),
    ],
)  # fmt: skip
def test_names_of_files_are_read_from_their_end(name, parts):
    assert parse_name(name) == parts


@pytest.mark.parametrize("write", [header_text, ceop_text])
def test_only_values_all_of_whose_flags_are_good_are_kept(write):
    flags = ["G", "D03", "D03,D10", "G,G", "G,D01", "C01", "M", "U", "g"]
    rows = [(datetime(2017, 1, 1, hour), "0.3", flag) for hour, flag in enumerate(flags)]
    series = values_of(write(rows))
    assert np.flatnonzero(np.isfinite(series.values)).tolist() == [0, 3]
    assert series.flagged == len(flags) - 2
    assert series.flags["D03,D10"] == 1
    assert np.isfinite(values_of(write(rows), Options(time_step="native", flags="all")).values).all()


def test_flags_of_providers_may_be_words(tmp_path):
    """RISMA's: https://github.com/TUW-GEO/ismn/issues/69."""
    tails = {
        6: "0.06 D01,D02,D03 OK,OK,NA,NA,Out of WFV average range,Frozen soil",
        7: "0.61 C03 DLT >= 1.5,OK,OK,OK,OK,OK",
        # Later than any sample of lines.
        2000: "0.05 D01 " + "Frozen soil, out of WFV average range, " * 6 + "OK",
    }
    lines = header_text(hours(2400, value=0)).splitlines()
    lines[1:] = [f"{line[:16]} {tails.get(hour, '0.2 G OK,OK,OK')}" for hour, line in enumerate(lines[1:])]
    series = values_of("\n".join(lines))
    assert (series.unreadable, series.values.size) == (0, 2400)
    assert np.flatnonzero(np.isnan(series.values)).tolist() == list(tails)
    assert series.flags == {"D01,D02,D03": 1, "C03": 1, "D01": 1}
    path = pack(tmp_path / "risma.zip", {f"RISMA/A_/{name_of(network='RISMA')}": "\n".join(lines)})
    day = read_ismn(path, Options()).observations.iloc[0]
    assert (day["soil_moisture"], day["coverage"]) == (pytest.approx(0.2), pytest.approx(22 / 24))


def test_unflagged_is_good_only_where_nothing_is_g():
    rows = [(datetime(2017, 1, 1, hour), "0.3", flag) for hour, flag in enumerate(["U", "D03", "U"])]
    series = values_of(header_text(rows))
    assert np.isfinite(series.values).tolist() == [True, False, True]
    assert series.older


def test_missing_and_impossible_values():
    rows = [(datetime(2017, 1, 1, hour), value, "G") for hour, value in
            enumerate(["-9999", "-99", "NaN", "nan", "-0.99", "1.2", "0.4", "0", "1"])]  # fmt: skip
    series = values_of(header_text(rows))
    assert np.isfinite(series.values).tolist() == [False] * 6 + [True] * 3
    assert series.impossible == 2
    # Rain may well be more than 1.
    assert values_of(header_text(rows), Options(variable="rainfall", time_step="native")).impossible == 1


def test_lines_that_cannot_be_read_are_counted_or_stop_the_run():
    lines = header_text(hours(40)).splitlines()
    lines[5], lines[9], lines[-1] = "2017/01/01 04:00 0.25x G M", "2917/01/01 08:00 0.25 G M", lines[-1][:22]
    text = "\n".join(lines)
    series = values_of(text)
    assert (series.values.size, series.unreadable) == (37, 3)
    with pytest.raises(InputError, match="file is damaged: 3 of its 40 lines"):
        values_of(text, Options(time_step="native", on_error="stop"))
    with pytest.raises(InputError, match="damaged"):
        values_of("\n".join(lines[:1] + lines[1:20] + ["rubbish"] * 10))


@pytest.mark.parametrize("write", [header_text, ceop_text])
def test_two_sensors_in_one_file_are_not_taken_for_one(write):
    text = write(hours(24)) + write(hours(24, value=0.4), station="B_2")
    with pytest.raises(InputError, match=r"begins with NET_A_1 and continues with NET_B_2"):
        values_of(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not in an ISMN format"),
        ("<html>502</html>\n", "not in an ISMN format"),
        ("x" * 5000, "not in an ISMN format"),
        (header_text(hours(3), latitude=95.0), "damaged: its station would stand at 95"),
        (header_text([]), "contains no values although"),
    ],
)
def test_other_files_are_refused(text, message):
    with pytest.raises(InputError, match=message):
        values_of(text)


def test_depths_sensors_and_variables(tmp_path):
    files = {
        f"D/NET/A/{name_of()}": header_text(hours(48, value=0.20)),
        f"D/NET/A/{name_of(sensor='B')}": header_text(hours(47, value=0.30), sensor="B"),
        f"D/NET/A/{name_of(top=0.1, bottom=0.1)}": header_text(hours(48, value=0.4), top=0.1, bottom=0.1),
        f"D/NET/A/{name_of(top=0.5, bottom=0.5)}": header_text(hours(48, value=0.5), top=0.5, bottom=0.5),
        f"D/NET/A/{name_of('p', 0, 0)}": header_text(hours(48, value=1), top=0, bottom=0),
        f"D/COS/A/{name_of(top=0, bottom=0.17, network='COS')}": ceop_text(hours(), 0, 0.17, network="COS"),
        "D/Readme.txt": "read me",
    }
    path = pack(tmp_path / "download.zip", files)
    assert is_ismn(path)
    found = read_ismn(path, NATIVE)
    assert found.stations["station_id"].tolist() == ["COS_A_1", "NET_A_1"]
    assert found.stations["sensors"].tolist() == [1, 2]
    own = found.observations[found.observations["station_id"] == "NET_A_1"]
    np.testing.assert_allclose(own["soil_moisture"], np.append(0.25 + 0.001 * np.arange(47), 0.247))
    assert own["sensors"].tolist() == [2] * 47 + [1]
    assert any("averaged" in note and "NET_A_1 (2)" in note for note in found.notes)
    # The id does not depend on what else is there, nor on the variable or on how the files come.
    folder = unpack(tmp_path / "folder", files)
    pd.testing.assert_frame_equal(read_ismn(folder, NATIVE).observations, found.observations)
    rain = read_ismn(folder / "D" / "NET", Options(variable="rainfall", depth_from=0.05, time_step="native"))
    assert rain.stations["station_id"].tolist() == ["NET_A_1"]
    all_depths = read_ismn(path, Options(time_step="native", layers="mean", depth_to=1.0))
    assert all_depths.stations["sensors"].tolist() == [1, 4]
    assert all_depths.stations["depth_to"].tolist() == [0.17, 0.5]
    deep = read_ismn(path, Options(time_step="native", depth_from=0.3, depth_to=1.0))
    assert deep.observations["soil_moisture"].iloc[0] == 0.5
    with pytest.raises(
        InputError, match=r"no depth with its middle from 0.2 to 0.3 m. It has 0–0.17, 0.05–0.05, 0.1–0.1"
    ):
        read_ismn(path, Options(depth_from=0.2, depth_to=0.3))
    with pytest.raises(InputError, match=r"no readable files of snow_depth. It holds sm \(5\), p \(1\)"):
        read_ismn(path, Options(variable="snow_depth"))
    with pytest.raises(InputError, match="saturation, which ISMN does not have"):
        read_ismn(path, Options(variable="saturation"))


def test_a_broken_file_is_named_and_left_out_or_ends_the_run(tmp_path):
    files = {f"NET/{name_of(station=station)}": header_text(hours(), station=station) for station in "ABC"}
    files[f"NET/{name_of(station='B')}"] = b"\x89PNG\r\n\x1a\n\0\0\0"
    path = pack(tmp_path / "download.zip", files)
    found = read_ismn(path, Options())
    assert found.stations["station"].tolist() == ["A", "C"]
    assert any("1 file left out" in text and "_B_sm_" in text for text in found.warnings)
    with pytest.raises(InputError, match=r"_B_sm_.* is not in an ISMN format"):
        read_ismn(path, Options(on_error="stop"))
    # A member that a bad download damaged.
    data = bytearray(path.read_bytes())
    start = data.find(b"NET_NET_C_sm")
    data[start + 90 : start + 100] = bytes(10)
    (tmp_path / "damaged.zip").write_bytes(data)
    found = read_ismn(tmp_path / "damaged.zip", Options())
    assert found.stations["station"].tolist() == ["A"]
    assert any("2 files left out" in text for text in found.warnings)


def test_every_file_left_unread_is_named(tmp_path):
    slashed = "NET/A/NET_NET_A_sm_0.050000_0.050000_CS655/CS650-A_20170101_20181231.stm"
    files = {slashed: header_text(hours(), sensor="CS655/CS650-A")} | {
        f"NET/A/{name}": header_text(hours()) for name in ("notes.stm", "more notes.stm")
    }
    files[f"NET/A/{name_of('xy')}"] = header_text(hours())
    files |= {f"NET/B{n}/{name_of(station=f'B{n}')}": b"damaged" for n in range(6)}
    files["NET/A/NET_NET_A_static_variables.csv"] = 'sand fraction;% weight;0.00;0.30;32.0;;HWSD;30";\n'
    found = read_ismn(pack(tmp_path / "download.zip", files), Options())
    assert found.stations[["station_id", "sensor", "sand"]].to_numpy().tolist() == [["NET_A_1", "CS655/CS650-A", 32.0]]
    told = " ".join(found.warnings)
    assert all(name in told for name in files if name not in (slashed, "NET/A/NET_NET_A_static_variables.csv"))


def test_dry_hours_that_are_reported_as_missing_are_told(tmp_path):
    """Stations of DWD in ISMN: -9999 with the flag M where nothing fell, G where something did."""
    wet = {hour for day in range(30) for hour in range(24 * day, 24 * day + (3 if day % 2 else 20))}
    rows = [(time, "0.4" if hour in wet else "-9999", "G" if hour in wet else "M")
            for hour, (time, _, _) in enumerate(hours(720))]  # fmt: skip
    honest = [(time, "0.4" if hour in wet else "0.0", "G") for hour, (time, _, _) in enumerate(hours(720))]
    few = [(time, "0.4" if hour < 5 else "-9999", "G") for hour, (time, _, _) in enumerate(hours(720))]
    wet_only = [row for number, row in enumerate(rows) if number % 48 >= 24 or number % 48 in (0, 1, 2)]
    path = pack(tmp_path / "p.zip", {
        name_of("p", 0, 0, station=name): header_text(part, top=0, bottom=0, station=name)
        for name, part in (("DWD", rows[24:] + rows[:24]), ("NOAA", honest), ("NEW", few), ("ALT", wet_only))
    })  # fmt: skip
    found = read_ismn(path, Options(variable="rainfall"))
    (told,) = [text for text in found.warnings if "Dry steps seem to be reported as missing" in text]
    assert "NET_DWD (" in told
    assert "NET_ALT (" in told
    assert "NOAA" not in told
    assert "NEW" not in told


def test_days_begin_when_asked(tmp_path):
    rows = [(time, "1.0", "G") for time, _, _ in hours(72)]
    files = {name_of("p", 0, 0): header_text(rows, top=0, bottom=0), name_of(): header_text(hours(72, value=0))}
    path = pack(tmp_path / "a.zip", files)
    options = {"day_start": DayStart(hours=-8), "min_coverage": 0.9}
    rain = read_ismn(path, Options(variable="rainfall", **options))
    # What is stamped at the begin of a day fell before.
    assert rain.observations["time"].tolist() == [pd.Timestamp(f"2017-01-0{day}T16:00") for day in (1, 2)]
    assert rain.observations["rainfall"].tolist() == [24, 24]
    assert rain.stations["day_start"].tolist() == ["-8"]
    assert any("Days begin at 16:00 UTC of the day before" in note for note in rain.notes)
    moist = read_ismn(path, Options(**options))
    np.testing.assert_allclose(moist.observations["soil_moisture"], [0.0275, 0.0515])
    gauges = read_ismn(path, Options(variable="rainfall", day_start=DayStart(hours=8), min_coverage=0.9))
    assert gauges.observations["time"].tolist() == [pd.Timestamp(f"2017-01-0{day}T08:00") for day in (1, 2)]


def test_the_value_at_an_hour(tmp_path):
    rows = hours(96)
    files = {name_of(): header_text([row for row in rows if row[0] != rows[24][0]])}
    path = pack(tmp_path / "a.zip", files)
    native = read_ismn(path, Options(time_step="native")).observations["soil_moisture"].to_numpy()
    found = read_ismn(path, Options(hour=0))
    assert found.observations["time"].tolist() == [pd.Timestamp(f"2017-01-{day:02}") for day in (1, 3, 4)]
    assert found.observations["soil_moisture"].tolist() == [native[0], native[47], native[71]]
    assert found.observations["coverage"].tolist() == [1, 1, 1]
    assert found.stations["dropped_days"].tolist() == [1]
    assert any("nearest to 0 h after its start, within half a step; 1 day without it dropped" in n for n in found.notes)
    daily = pack(tmp_path / "b.zip", {name_of(): header_text(rows[::24])})
    with pytest.raises(InputError, match=r"HOUR left empty takes values of whole days"):
        read_ismn(daily, Options(hour=0))
    both = pack(tmp_path / "c.zip", files | {name_of(station="B"): header_text(rows[::24], station="B")})
    found = read_ismn(both, Options(hour=0))
    assert len(found.stations) == 1
    assert any("1 station left out because they have no value at HOUR" in warning for warning in found.warnings)


@pytest.mark.parametrize("inside", ["../evil.stm", "/etc/evil.stm", "C:/evil.stm", "a/../../evil.stm", "..\\evil.stm"])
def test_zips_with_paths_that_escape_are_refused(tmp_path, inside):
    path = pack(tmp_path / "evil.zip", {name_of(): header_text(hours()), inside: "x"})
    with pytest.raises(InputError, match=r"is not safe: .* points outside its folder"):
        read_ismn(path, Options())


def test_zips_with_links_are_refused(tmp_path):
    path = tmp_path / "link.zip"
    with zipfile.ZipFile(path, "w") as packed:
        entry = zipfile.ZipInfo(name_of())
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        packed.writestr(entry, "/etc/passwd")
    with pytest.raises(InputError, match="is a link to another file"):
        read_ismn(path, Options())


def test_bombs_are_refused(tmp_path, monkeypatch):
    path = pack(tmp_path / "bomb.zip", {f"{n}_{name_of()}": bytes(30 * 2**20) for n in range(3)})
    assert path.stat().st_size < 2**20
    with pytest.raises(InputError, match="is not safe: it would hold 3 files of 90 MB"):
        read_ismn(path, Options())
    monkeypatch.setattr(archives, "LARGEST_FILE", 1000)
    path = pack(tmp_path / "large.zip", {name_of(): header_text(hours(100))})
    with pytest.raises(InputError, match="holds more than"):
        read_ismn(path, Options(on_error="stop"))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip at all" * 50])
def test_what_is_no_zip_is_told(tmp_path, data):
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(InputError, match=r"INPUT: .*a.zip is not a complete zip file"):
        read_ismn(tmp_path / "a.zip", Options())


def test_nothing_there(tmp_path):
    with pytest.raises(InputError, match="does not exist"):
        read_ismn(tmp_path / "none", Options())
    with pytest.raises(InputError, match="holds no files"):
        read_ismn(tmp_path, Options())
    pack(tmp_path / "a.zip", {"readme.txt": "x"})
    with pytest.raises(InputError, match=r"holds no ISMN files \(.stm\)"):
        read_ismn(tmp_path / "a.zip", Options())


def test_password_is_named(tmp_path):
    path = pack(tmp_path / "a.zip", {name_of(): header_text(hours())})
    data = bytearray(path.read_bytes())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(sign) + place] |= 1
    path.write_bytes(data)
    with pytest.raises(InputError, match="protected by a password"):
        read_ismn(path, Options(on_error="stop"))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"variable": "rain"}, "VARIABLE is 'rain'"),
        ({"depth_from": 0.2, "depth_to": 0.1}, "DEPTH_FROM is 0.2"),
        ({"depth_from": -1}, "DEPTH_FROM"),
        ({"min_coverage": 1.5}, "MIN_COVERAGE"),
        ({"hour": 24.0}, "HOUR is 24"),
        ({"hour": 0.0, "time_step": "native"}, "HOUR takes one value of each day, but TIME_STEP is native"),
        ({"hour": 0.0, "variable": "rainfall"}, "but rainfall is an amount that is summed"),
        ({"start": datetime(2018, 1, 1), "end": datetime(2017, 1, 1)}, "START"),
    ],
)
def test_wrong_options(wrong, message):
    with pytest.raises(InputError, match=message):
        Options(**wrong)


def test_period_includes_its_last_day(tmp_path):
    path = pack(tmp_path / "a.zip", {name_of(): header_text(hours(96))})
    for step, count in (("daily", 2), ("native", 48)):
        options = Options(time_step=step, start=datetime(2017, 1, 2), end=datetime(2017, 1, 3))
        assert len(read_ismn(path, options).observations) == count
    with pytest.raises(InputError, match="START and END may lie outside the record"):
        read_ismn(path, Options(start=datetime(2020, 1, 1)))


def test_nothing_good_names_the_flags(tmp_path):
    path = pack(tmp_path / "a.zip", {name_of(): header_text(hours(flag="D03,D10"))})
    with pytest.raises(InputError, match=r"FLAGS 'all' keeps .*\(D03,D10\)"):
        read_ismn(path, Options())


def test_cancel_reaches_the_reading(tmp_path):
    def stop(fraction):
        raise Cancelled("Stopped.")

    path = pack(tmp_path / "a.zip", {name_of(): header_text(hours())})
    with pytest.raises(Cancelled):
        read_ismn(path, Options(), progress=stop)


def test_place_of_a_station():
    text = (
        "quantity_name;unit;depth_from[m];depth_to[m];value;description;quantity_source_name;x;\n"
        'clay fraction;% weight;0.00;0.30;20.00;;HWSD;30";\n'
        'clay fraction;% weight;0.30;1.00;25.00;;HWSD;30";\n'
        'saturation;m^3*m^-3;0.00;0.30;0.74;;HWSD;30";\n'
        'sand fraction;% weight;0.00;0.30;;;HWSD;30";\n'
        "land cover classification;;;;10;Cropland;CCI_landcover_2000;300m;\n"
        "land cover classification;;;;120;Shrubland;CCI_landcover_2010;300m;\n"
        "land cover classification;;;;;Grass;insitu;;\n"
        "climate classification;;;;Af;Tropical - Rainforest;koeppen_geiger_2007;0.1°;\n"
    )
    assert read_place(text.encode(), name="x") == {
        "land_cover": "Shrubland", "land_cover_code": "120", "climate": "Tropical - Rainforest", "climate_code": "Af",
        "clay": 20.0, "saturated_moisture": 0.74,
    }  # fmt: skip
    with pytest.raises(InputError, match="not a table of static variables"):
        read_place(b"a;b\n1;2\n", name="x")
    # Some lack their heading: https://github.com/TUW-GEO/ismn/issues/28.
    assert read_place(text.partition("\n")[2].encode(), name="x") == read_place(text.encode(), name="x")
    with pytest.raises(InputError, match="x is empty"):
        read_place(b"", name="x")


def test_days_are_means_or_sums_of_the_right_hours():
    times = np.datetime64("2017-01-01T00:00", "ns") + np.arange(49) * np.timedelta64(1, "h")
    values = np.arange(49.0)
    days, means, share = to_daily(times, values, total=False, step=3600)
    assert days.astype("datetime64[D]").astype(str).tolist() == ["2017-01-01", "2017-01-02", "2017-01-03"]
    np.testing.assert_allclose(means, [11.5, 35.5, 48])
    np.testing.assert_allclose(share, [1, 1, 1 / 24])
    days, sums, share = to_daily(times, values, total=True, step=3600, stamp_end=True)
    # What is stamped midnight fell on the day before.
    assert days[0] == np.datetime64("2016-12-31")
    np.testing.assert_allclose(sums, [0, np.arange(1, 25).sum(), np.arange(25, 49).sum()])
    np.testing.assert_allclose(share, [1 / 24, 1, 1])


@given(
    st.lists(st.integers(0, 14 * 144 - 1), min_size=1, max_size=400, unique=True),
    st.booleans(),
    st.integers(0, 2**32 - 1),
)
@settings(max_examples=60, deadline=None)
def test_days_keep_the_total(slots, total, seed):
    slots = np.sort(slots)
    times = np.datetime64("2016-02-25", "ns") + slots * np.timedelta64(10, "m")
    values = np.random.default_rng(seed).gamma(1, 2, slots.size)
    values[::7] = np.nan
    days, daily, share = to_daily(times, values, total=total, step=600)
    frame = pd.Series(values, index=times).dropna()
    groups = frame.groupby(frame.index.floor("D"))
    expected = groups.sum() if total else groups.mean()
    np.testing.assert_allclose(daily, expected)
    assert days.tolist() == expected.index.to_numpy("datetime64[ns]").tolist()
    np.testing.assert_allclose(share, groups.count() / 144)


@pytest.mark.parametrize(
    ("times", "step"),
    [
        (pd.date_range("2017", periods=50, freq="h"), 3600),
        (pd.date_range("2017", periods=50, freq="30s"), 30),
        (pd.date_range("2017", periods=50, freq="D").delete([3, 4, 9, 20]), 86400),
        # Clocks that are off by a few seconds.
        (pd.date_range("2017", periods=50, freq="15min") + pd.to_timedelta(np.arange(50) % 4, "s"), 900),
        # A gauge that reports wet days only.
        (
            pd.date_range("2017", periods=300, freq="D")[np.flatnonzero(np.random.default_rng(1).random(300) < 0.4)],
            86400,
        ),
        # Overpasses of a satellite.
        (pd.DatetimeIndex(np.sort(np.random.default_rng(0).integers(0, 10**8, 100)).astype("datetime64[s]")), None),
        (pd.DatetimeIndex(["2017-01-01"]), None),
    ],
)
def test_step_is_inferred(times, step):
    assert infer_step(times.to_numpy()) == step


def test_days_of_overpasses_are_not_asked_for_coverage(tmp_path):
    rows = [(datetime(2017, 1, 1) + timedelta(hours=float(h)), "0.3", "G")
            for h in np.cumsum(np.random.default_rng(0).integers(300, 3000, 60)) / 60]  # fmt: skip
    found = read_ismn(pack(tmp_path / "a.zip", {name_of(): header_text(rows)}), Options(min_coverage=1))
    assert len(found.observations) == len({time.date() for time, _, _ in rows})
    assert found.observations["coverage"].isna().all()


@pytest.mark.parametrize(
    ("variable", "units", "value", "expected", "said"),
    [
        ("soil_moisture", "auto", [12.0, 30.0, np.nan], [0.12, 0.3, np.nan], "percent"),
        ("soil_moisture", "percent", [12.0], [0.12], "percent"),
        ("saturation", "percent", [12.0], [0.12], "percent"),
        ("soil_moisture", "auto", [0.12, 0.3, 0.1], [0.12, 0.3, 0.1], "fraction"),
        ("air_temperature", "auto", [280.15, 290.15], [7, 17], "K"),
        ("air_temperature", "degF", [32.0, 212.0], [0, 100], "degF"),
        ("rainfall", "inch", [1.0], [25.4], "inch"),
    ],
)
def test_units(variable, units, value, expected, said):
    values, found = convert(np.array(value), VARIABLES[variable], units)
    np.testing.assert_allclose(values, expected)
    assert found == said
    with pytest.raises(InputError, match=r"UNITS is kPa, which .* cannot be in"):
        convert(np.array(value), VARIABLES[variable], "kPa")


def test_marks_in_observations_are_never_values():
    rain = QUANTITIES["rainfall"]
    values, notes = check_observed(np.array([1.0, -9999, -999, -99.9, np.nan, -0.005]), rain, name="RAIN")
    np.testing.assert_array_equal(values, [1, np.nan, np.nan, np.nan, np.nan, 0])
    assert len(notes) == 1
    assert "RAIN holds -9999 (once), -999 (once), -99.9 (once), treated as missing" in notes[0]
    for mark in (9999, 65535, 1e20, -1e20 * np.inf, np.inf, 1e38):
        with pytest.raises(InputError, match=r"RAIN holds .* \(2 times\), which mark missing values. Leave missing"):
            check_observed(np.array([1.0, mark, mark]), rain, name="RAIN")
        with pytest.raises(InputError, match="which mark missing values"):
            check_observed(np.array([1.0, mark]), None, name="X")
    for quantity, value, text in (
        ("rainfall", -5.0, "RAIN holds -5 .1 value of 2 out of range., which rainfall in mm cannot be"),
        ("soil_moisture", 30.0, "Divide percent by 100 first"),
        ("temperature", 290.0, "Subtract 273.15 from kelvin first"),
    ):
        with pytest.raises(InputError, match=text):
            check_observed(np.array([0.2, value]), QUANTITIES[quantity], name="RAIN")
    # What nothing is known of may be anything else.
    assert check_observed(np.array([-5.0, 290.0]), None, name="X")[0].tolist() == [-5, 290]


# Real downloads, against another reading of them: line by line, with the standard library.


def lines_of(part):
    with zipfile.ZipFile(real(*HAWAII)) as packed:
        (name,) = [name for name in packed.namelist() if part in name]
        for line in packed.read(name).decode("latin-1").splitlines():
            words = line.split()
            yield datetime.strptime(f"{words[0]} {words[1]}", "%Y/%m/%d %H:%M"), float(words[-3]), words[-2]


def test_hawaii_soil_moisture_is_that_of_another_reading():
    found = read_ismn(real(*HAWAII), Options())
    assert len(found.stations) == 9
    assert set(found.stations["network"]) == {"SCAN", "COSMOS"}
    frame = found.observations.set_index(["station_id", "time"])["soil_moisture"]
    days = defaultdict(list)
    for time, value, flag in lines_of("PuaAkala_sm"):
        if flag == "G" and value > -9999:
            days[time.date()].append(value)
    expected = {day: sum(values) / len(values) for day, values in days.items() if len(values) >= 12}
    own = frame["SCAN_Pua_Akala"]
    assert own.index.date.tolist() == sorted(expected)
    np.testing.assert_allclose(own, [expected[day] for day in sorted(expected)])
    # Kainaliu has two sensors.
    hourly = defaultdict(list)
    for sensor in "AB":
        for time, value, flag in lines_of(f"Kainaliu_sm_0.050800_0.050800_Hydraprobe-Analog-(2.5-Volt)-{sensor}"):
            if flag == "G":
                hourly[time].append(value)
    native = read_ismn(real(*HAWAII), NATIVE).observations
    native = native[native["station_id"] == "SCAN_Kainaliu"].set_index("time")["soil_moisture"]
    assert native.index.to_pydatetime().tolist() == sorted(hourly)
    np.testing.assert_allclose(native, [np.mean(hourly[time]) for time in sorted(hourly)])
    station = found.stations.set_index("station_id").loc["SCAN_Kainaliu"]
    assert (station["sensors"], station["land_cover_code"], station["step_seconds"]) == (2, "50", 3600)


def test_hawaii_rain_is_that_of_another_reading():
    found = read_ismn(real(*HAWAII), Options(variable="rainfall"))
    assert len(found.stations) == 6
    moist = read_ismn(real(*HAWAII), Options()).stations
    assert set(found.stations["station_id"]) < set(moist["station_id"])
    days = defaultdict(list)
    for time, value, flag in lines_of("Kukuihaele_p_"):
        if flag == "G":
            days[(time - timedelta(hours=1)).date()].append(value)
    expected = {day: sum(values) for day, values in days.items() if len(values) >= 12}
    own = found.observations.set_index(["station_id", "time"])["rainfall"]["SCAN_Kukuihaele"]
    assert own.index.date.tolist() == sorted(expected)
    np.testing.assert_allclose(own, [expected[day] for day in sorted(expected)])


def test_hourly_rain_goes_with_the_rise_that_ended_at_its_stamp():
    """Why ISMN's rain is taken to be stamped at the end of its hour."""
    rain = read_ismn(real(*HAWAII), Options(variable="rainfall", time_step="native")).observations
    moist = read_ismn(real(*HAWAII), NATIVE).observations
    for station in ("SCAN_Kukuihaele", "SCAN_Waimea_Plain", "SCAN_Silver_Sword"):
        s = moist[moist["station_id"] == station].set_index("time")["soil_moisture"].asfreq("h")
        p = rain[rain["station_id"] == station].set_index("time")["rainfall"].reindex(s.index)
        rise = s.diff().clip(lower=0)
        assert rise.corr(p) > 1.2 * max(rise.shift(-1).corr(p), rise.shift(1).corr(p))


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("oznet-tahmo/ISMN_Australia_OZNET.zip", 18),
        ("oznet-tahmo/ISMN_Ghana_TAHMO.zip", 21),
        ("granules/MAQU", 1),
    ],
)
def test_other_downloads(path, count):
    found = read_ismn(real(path), Options())
    assert len(found.stations) == count
    assert found.stations["station_id"].is_unique
    assert found.observations["soil_moisture"].between(0, 1).all()
    assert (found.observations.groupby("station_id").size() == found.stations.set_index("station_id")["n"]).all()


# Damage: whatever happens to the bytes, there is one clear error or a sane table.

FUZZ_OPTIONS = (Options(), NATIVE, Options(flags="all", time_step="native", on_error="stop"))


def damage(data, generator):
    data = bytearray(data)
    for _ in range(generator.integers(1, 6)):
        place = int(generator.integers(0, len(data))) if data else 0
        match generator.integers(0, 5):
            case 0:
                data[place : place + 1] = bytes([generator.integers(0, 256)])
            case 1:
                del data[place : place + int(generator.integers(1, 200))]
            case 2:
                del data[place:]
            case 3:
                data[place:place] = bytes(generator.integers(0, 256, generator.integers(1, 40), dtype=np.uint8))
            case 4:
                data[place:place] = data[max(0, place - 300) : place]
    return bytes(data)


def sane(read, column="soil_moisture"):
    """Return what is read once it is found sane; None where an error of ours says what is wrong."""
    try:
        found = read()
    except InputError as error:
        if len(str(error)) < 20:
            raise
        return None
    stations, observations = found.stations, found.observations
    assert len(stations) == observations["station_id"].nunique() > 0
    assert not observations.duplicated(["station_id", "time"]).any()
    assert observations["time"].between("1850", "2100").all()
    assert np.isfinite(observations[column]).all()
    assert observations[column].between(0, 1).all()
    assert (stations["latitude"].isna() | stations["latitude"].between(-90, 90)).all()
    return found


@pytest.mark.parametrize("seed", range(120))
def test_damaged_files_never_pass_for_whole_ones(seed, tmp_path):
    generator = np.random.default_rng(seed)
    write = (header_text, ceop_text)[seed % 2]
    text = damage(write(hours(60)).encode(), generator)
    path = tmp_path / name_of()
    path.write_bytes(text)
    found = sane(lambda: read_ismn(path, FUZZ_OPTIONS[seed % 3]))
    assert found is None or len(found.observations) <= 120


@pytest.mark.parametrize("seed", range(60))
def test_damaged_zips_never_pass_for_whole_ones(seed, tmp_path):
    generator = np.random.default_rng(1000 + seed)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for station in "ABC":
            packed.writestr(f"NET/{name_of(station=station)}", header_text(hours(60), station=station))
            packed.writestr(f"NET/NET_NET_{station}_static_variables.csv", "quantity_name;value\n")
    path = tmp_path / "a.zip"
    path.write_bytes(damage(buffer.getvalue(), generator))
    found = sane(lambda: read_ismn(path, FUZZ_OPTIONS[seed % 3]))
    if found is not None:
        # A damaged member is found out by its checksum: what is read is what was written.
        np.testing.assert_allclose(found.observations["soil_moisture"].max(), found.stations["mean"].max(), atol=0.05)
