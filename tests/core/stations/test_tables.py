"""Tables of observations: long and wide, any separator, columns recognised, times never guessed, places found."""

from __future__ import annotations

import gzip
import zipfile
from datetime import datetime, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sm2r.core.days import DayStart, parse
from sm2r.core.errors import InputError
from sm2r.core.stations import Columns, Options, read_tables, read_texts
from sm2r.core.stations.text import parse_text
from sm2r.core.stations.times import join_parts, parse_times
from sm2r.tests.data import real

NATIVE = Options(time_step="native")
RAIN = Options(variable="rainfall", time_step="native")


def read(path, options=NATIVE, columns=None, **more):
    problems = more.setdefault("problems", [])
    columns = columns or Columns()
    sources = read_texts(path, delimiter=columns.delimiter, on_error=options.on_error, problems=problems)
    return read_tables(sources, options, columns, **more)


def write(path, text):
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


LONG = "station_id,time,soil_moisture\n" + "".join(
    f"{station},2015-04-{day:02d}T{hour:02d}:00:00Z,{0.1 + 0.01 * day + 0.001 * hour:.4f}\n"
    for station in "AB" for day in (1, 2, 3) for hour in range(24)
)  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["987.5", "1,234", "12.25"], [987.5, 1234, 12.25]),
        (["987,5", "1.234", "12,25"], [987.5, 1234, 12.25]),
        (["1,234.5", "0.5", ""], [1234.5, 0.5, np.nan]),
        (["1.234,5", "0,5", "-"], [1234.5, 0.5, np.nan]),
        (["0,231", "0,25", "1"], [0.231, 0.25, 1]),
        (["0,231", "0.25", "1"], [0.231, 0.25, 1]),
        (["0,231", "1,204", "2"], [0.231, 1.204, 2]),
    ],
)
def test_a_sign_of_thousands_is_none_of_decimals(tmp_path, cells, values):
    """Monthly rain, whose sums are written with either sign."""
    rows = "".join(f"A;2015-{month:02d}-01;{cell}\n" for month, cell in enumerate(cells, 1))
    found = read(write(tmp_path / "table.csv", "station_id;time;rainfall\n" + rows), RAIN)
    own = found.observations.set_index("time")["rainfall"].reindex(pd.date_range("2015", periods=3, freq="MS"))
    np.testing.assert_allclose(own, values)


def test_fractions_among_percent_are_refused(tmp_path):
    """Together they would all be divided by 100."""
    table = pd.DataFrame({"time": pd.date_range("2015", periods=30).strftime("%Y-%m-%d"), "A": 0.25, "B": 25.0})
    path = tmp_path / "wide.csv"
    table.to_csv(path, index=False)
    with pytest.raises(InputError, match="INPUT: the values of A look like fractions, but those of other stations"):
        read(path)
    found = read(path, columns=Columns(units="percent"))
    assert found.observations.groupby("station_id")["soil_moisture"].first().tolist() == [0.0025, 0.25]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text,
        lambda text: text.replace(",", ";"),
        lambda text: text.replace(",", "\t"),
        lambda text: text.replace(",", "|"),
        lambda text: text.replace(",", " "),
        lambda text: text.replace(",", ";").replace(".", ","),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: ("\ufeff" + text).encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("A,", "Köln,").encode("cp1252"),
        lambda text: "Report of the day\n\nsecond line, of three, words\n" + text,
        lambda text: text.replace("\n", ",\n"),
        lambda text: text.replace(",", '","').replace("\n", '"\n"')[:-1].replace("station", '"station', 1),
        lambda text: text.replace("soil_moisture", "VWC (m3/m3)").replace("station_id", "Site"),
    ],
)
def test_text_tables_of_every_kind(tmp_path, change):
    found = read(write(tmp_path / "table.csv", change(LONG)))
    assert len(found.stations) == 2
    assert found.stations["step_seconds"].tolist() == [3600, 3600]
    own = found.observations[found.observations["station_id"] == "B"]
    assert own["time"].iloc[[0, -1]].tolist() == [pd.Timestamp("2015-04-01"), pd.Timestamp("2015-04-03T23:00")]
    np.testing.assert_allclose(own["soil_moisture"].iloc[[0, -1]], [0.11, 0.153])


def test_gz_zip_and_folder_of_tables(tmp_path):
    (tmp_path / "table.csv.gz").write_bytes(gzip.compress(LONG.encode()))
    assert len(read(tmp_path / "table.csv.gz").stations) == 2
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("north", "south"):
        write(folder / f"{name}.csv", "date,sm\n2015-04-01,0.2\n2015-04-02,0.3\n")
    write(folder / "README.txt", "two stations")
    write(folder / "notes.txt", "just words")
    found = read(folder)
    assert found.stations["station_id"].tolist() == ["north", "south"]
    assert any("1 table could not be read" in text and "notes" in text for text in found.warnings)
    with zipfile.ZipFile(tmp_path / "folder.zip", "w") as packed:
        for file in folder.iterdir():
            packed.write(file, file.name)
    pd.testing.assert_frame_equal(read(tmp_path / "folder.zip").observations, found.observations)
    with pytest.raises(InputError, match=r"notes.txt (is not a table|has a heading)"):
        read(folder, Options(on_error="stop"))


def test_tables_that_contradict_each_other_are_refused(tmp_path):
    for name, value in (("gauge", 1.0), ("satellite", 2.0)):
        write(tmp_path / f"{name}.csv", f"date,A,B\n2015-04-01,{value},3\n2015-04-02,0,0\n")
    with pytest.raises(InputError, match="gauge and satellite have different values of station A at 2015-04-01"):
        read(tmp_path, RAIN)
    # The same rows twice do no harm.
    write(tmp_path / "satellite.csv", (tmp_path / "gauge.csv").read_text())
    assert len(read(tmp_path, RAIN).observations) == 4


def test_wide_tables(tmp_path):
    path = write(tmp_path / "rain.csv", "Date;12;Gage 7;empty\n01.02.2015;0,5;1;\n13.02.2015;-9999;2;\n")
    found = read(path, RAIN)
    assert found.stations["station_id"].tolist() == ["12", "Gage 7"]
    assert found.observations["rainfall"].tolist() == [0.5, 1, 2]
    assert found.observations["time"].iloc[-1] == pd.Timestamp("2015-02-13")
    assert "wide form; time: Date; stations: 2 columns from '12' to 'Gage 7'" in " ".join(found.notes)
    # Wide is not guessed where a column names another variable.
    path = write(tmp_path / "two.csv", "date,soil_moisture,temp\n2015-01-01,0.2,11\n2015-01-02,0.2,12\n")
    with pytest.raises(InputError, match=r"no column of rainfall is recognised; .* soil_moisture, temp. Choose VALUE"):
        read(path, RAIN)
    assert read(path, RAIN, Columns(value="temp")).observations["rainfall"].tolist() == [11, 12]
    with pytest.raises(InputError, match="leave VALUE_FIELD empty"):
        read(path, RAIN, Columns(value="temp", layout="wide"))


def test_columns_that_are_told(tmp_path):
    path = write(tmp_path / "t.csv", "when,probe,a,b\n2015-01-01,x,0.1,0.3\n2015-01-02,x,0.2,0.4\n")
    columns = Columns(time="when", station="PROBE", value="b")
    found = read(path, columns=columns)
    assert found.observations["soil_moisture"].tolist() == [0.3, 0.4]
    assert found.stations["station_id"].tolist() == ["x"]
    with pytest.raises(InputError, match=r"t: VALUE_FIELD is 'c', which is not a column. It has when, probe, a, b"):
        read(path, columns=Columns(time="when", value="c"))
    with pytest.raises(InputError, match=r"no column of times is recognised among when, .* Choose TIME_FIELD"):
        read(path)


def test_headings_in_other_letters(tmp_path):
    path = write(tmp_path / "t.csv", "站号,日期,降水量\n7,2015-01-01,1\n7,2015-01-02,2\n")
    found = read(path, RAIN, Columns(station="站号", time="日期", value="降水量"))
    assert found.observations["rainfall"].tolist() == [1, 2]
    with pytest.raises(InputError, match="VALUE_FIELD is '降水', which is not a column"):
        read(path, RAIN, Columns(station="站号", time="日期", value="降水"))


def test_midnights_of_different_clocks_are_told(tmp_path):
    stamps = ["2015-01-01T00:00+08:00", "2015-01-02T00:00+09:00", "2015-01-03T00:00Z", "2015-01-04T00:00-03:00"]
    found = read(write(tmp_path / "t.csv", "date,sm\n" + "".join(f"{stamp},0.1\n" for stamp in stamps)), Options())
    assert any("begin at midnight in different time zones" in text for text in found.warnings)


def test_flags_of_tables(tmp_path):
    rows = "".join(f"2015-01-{day:02d},0.{day},{flag}\n" for day, flag in ((1, "G"), (2, "D01"), (3, ""), (4, '"G,G"')))
    found = read(write(tmp_path / "t.csv", "time,sm,sm_flag\n" + rows))
    assert found.observations["time"].dt.day.tolist() == [1, 4]
    assert found.stations["dropped_flag"].tolist() == [2]
    assert len(read(tmp_path / "t.csv", Options(flags="all", time_step="native")).observations) == 4
    found = read(write(tmp_path / "t.csv", "time,sm,sm_flag\n2015-01-01,0.1,0\n2015-01-02,0.2,1\n"))
    assert len(found.observations) == 2
    assert any("contains no 'G'" in text for text in found.warnings)


def test_depths_of_tables(tmp_path):
    rows = "".join(
        f"A,2015-01-0{day},{depth},0.{level}{day}\n" for day in (1, 2) for level, depth in ((1, 0.05), (2, 0.4))
    )
    found = read(write(tmp_path / "t.csv", "id,date,depth,vwc\n" + rows))
    assert found.observations["soil_moisture"].tolist() == [0.11, 0.12]
    assert found.stations["depth_from"].tolist() == [0.05]
    deep = Options(time_step="native", depth_from=0.3, depth_to=0.5)
    assert read(tmp_path / "t.csv", deep).observations["soil_moisture"].tolist() == [0.21, 0.22]


def test_a_forgotten_station_column_is_found_out(tmp_path):
    text = "probe,date,sm\n" + "".join(
        f"{probe},2015-01-{day:02d},0.{day:02d}{probe}\n" for probe in (1, 2) for day in range(1, 29)
    )
    with pytest.raises(InputError, match=r"has several values of station t at 2015-01-01 .*Choose STATION_FIELD"):
        read(write(tmp_path / "t.csv", text))
    assert len(read(tmp_path / "t.csv", columns=Columns(station="probe")).stations) == 2


def test_single_doubles_are_averaged_and_said(tmp_path):
    rows = [f"2015-01-01T{hour:02d}:{minute:02d},0.2\n" for hour in range(24) for minute in range(0, 60, 5)]
    path = write(tmp_path / "t.csv", "time,sm\n" + "".join(rows) + "2015-01-01T00:00,0.4\n")
    found = read(path)
    assert found.observations["soil_moisture"].iloc[0] == pytest.approx(0.3)
    assert any("1 doubled time stamp" in text for text in found.warnings)


def test_percent_and_clocks(tmp_path):
    path = write(tmp_path / "t.csv", "time,sm\n2015-01-01 00:00,12\n2015-01-01 01:00,30\n")
    found = read(path, columns=Columns(utc_offset=8))
    np.testing.assert_allclose(found.observations["soil_moisture"], [0.12, 0.30])
    assert any("look like percent" in text for text in found.warnings)
    assert found.observations["time"].iloc[0] == pd.Timestamp("2014-12-31T16:00")


DAILY_RAIN = Options(variable="rainfall")


def starts(found):
    return found.observations["time"].dt.strftime("%Y-%m-%dT%H").tolist()


@pytest.mark.parametrize(
    ("text", "columns", "day_start"),
    [
        # Dates of a clock that is ahead of UTC, told in hours or by name, or in the stamps themselves.
        ("2015-01-01,12\n2015-01-02,3\n", Columns(utc_offset=8), None),
        ("2015-01-01,12\n2015-01-02,3\n", Columns(time_zone="Asia/Shanghai"), None),
        ("2015-01-01T00:00+08:00,12\n2015-01-02T00:00+08:00,3\n", None, None),
        ("2015-01-01T00:00:00+0800,12\n2015-01-02T00:00:00+0800,3\n", None, "-8"),
        ("2015-01-01,12\n2015-01-02,3\n", None, "Asia/Shanghai"),
        ("2015-01-01,12\n2015-01-02,3\n", Columns(utc_offset=2), "-8"),
        # The moments at which they begin, in UTC.
        ("2014-12-31 16:00,12\n2015-01-01 16:00,3\n", None, None),
    ],
)
def test_local_days_begin_when_they_do(tmp_path, text, columns, day_start):
    path = write(tmp_path / "d.csv", "date,rain\n" + text)
    asked = parse(day_start) if day_start else None
    found = read(path, Options(variable="rainfall", day_start=asked), columns)
    assert starts(found) == ["2014-12-31T16", "2015-01-01T16"]
    assert found.observations["rainfall"].tolist() == [12, 3]
    assert str(parse(found.stations["day_start"][0]).starts(np.array(["2015-01-02"], "datetime64[D]"))[0])[:13] == (
        "2015-01-01T16"
    )
    assert any("begin at" in text for text in (found.notes if asked else found.warnings))


def test_dates_without_a_clock_are_days_of_utc(tmp_path):
    path = write(tmp_path / "d.csv", "date,rain\n2015-01-01,12\n2015-01-02,3\n")
    found = read(path, DAILY_RAIN)
    assert starts(found) == ["2015-01-01T00", "2015-01-02T00"]
    assert found.stations["day_start"].tolist() == ["0"]


def test_daily_values_of_other_days_are_left_out_or_placed_as_told(tmp_path):
    text = "id,date,rain\n" + "".join(f"A,2015-01-0{day}T00:00+08:00,{day}\n" for day in range(1, 5))
    hourly = "".join(f"B,2015-01-0{1 + hour // 24}T{hour % 24:02d}:00Z,1\n" for hour in range(96))
    path = write(tmp_path / "d.csv", text + hourly)
    found = read(path, Options(variable="rainfall", day_start=DayStart(hours=8), min_coverage=1))
    assert set(found.observations["station_id"]) == {"B"}
    assert starts(found) == ["2015-01-01T08", "2015-01-02T08", "2015-01-03T08"]
    assert found.observations["rainfall"].tolist() == [24] * 3
    assert any("1 station left out because their days do not begin at DAY_START 8" in w for w in found.warnings)
    with pytest.raises(InputError, match="DAY_START left empty keeps the days that daily values have"):
        read(write(tmp_path / "a.csv", text), Options(variable="rainfall", day_start=DayStart()))
    # Noon of a day, without a word of its clock: kept as it is told, unless it is said in which days the values lie.
    path = write(tmp_path / "n.csv", "date,rain\n" + "".join(f"2015-01-0{day} 12:00,{day}\n" for day in range(1, 5)))
    found = read(path, DAILY_RAIN)
    assert starts(found)[0] == "2015-01-01T12"
    assert any("days that begin at 12:00 UTC, which are unchanged: n" in text for text in found.warnings)
    assert starts(read(path, Options(variable="rainfall", day_start=DayStart())))[0] == "2015-01-01T00"
    ends = read(path, Options(variable="rainfall", rain_stamp="end"))
    assert starts(ends)[0] == "2014-12-31T12"
    # What is measured once a day is of the day in which it was measured.
    path = write(tmp_path / "m.csv", "date,sm\n" + "".join(f"2015-01-0{day} 06:00,0.{day}\n" for day in range(1, 5)))
    found = read(path, Options())
    assert starts(found)[0] == "2015-01-01T00"
    assert any("assumed to be measured at 06:00 UTC, in the day in which that lies: m" in note for note in found.notes)
    assert starts(read(path, Options(day_start=DayStart(hours=8))))[0] == "2014-12-31T08"
    # Of a table written here, days stay what they are.
    found = read(path, Options(day_start=DayStart(hours=6)))
    assert starts(found)[0] == "2015-01-01T06"
    assert not any("assumed to be measured" in note for note in found.notes)


def test_days_of_a_country_have_all_their_hours(tmp_path):
    clock = pd.date_range("2021-03-27T00:00", "2021-03-30", freq="h", tz="Europe/Rome", inclusive="left")
    autumn = pd.date_range("2021-10-30T00:00", "2021-11-02", freq="h", tz="Europe/Rome", inclusive="left")
    for hours, lengths in ((clock, [24, 23, 24]), (autumn, [24, 25, 24])):
        local = hours.tz_localize(None)
        rows = "".join(f"{stamp:%Y-%m-%d %H:%M},1\n" for stamp in local)
        path = write(tmp_path / "t.csv", "time,rain\n" + rows)
        options = Options(variable="rainfall", min_coverage=1, day_start=parse("Europe/Rome"))
        found = read(path, options, Columns(time_zone="Europe/Rome"))
        assert found.observations["rainfall"].tolist() == lengths
        assert found.observations["coverage"].tolist() == [1, 1, 1]
        whole = hours[hours.hour == 0].tz_convert("UTC").tz_localize(None)
        assert found.observations["time"].tolist() == whole.tolist()
        assert not any("doubled" in text for text in found.warnings)
        # The same rows from the last to the first, and in native steps: the hour that comes twice is there twice.
        backwards = write(tmp_path / "b.csv", "time,rain\n" + "".join(reversed(rows.splitlines(keepends=True))))
        native = read(backwards, RAIN, Columns(time_zone="Europe/Rome"))
        assert native.observations["time"].tolist() == hours.tz_convert("UTC").tz_localize(None).tolist()


def test_the_repeated_hour_keeps_its_order(tmp_path):
    text = "id,time,sm\n" + "".join(
        f"{name},2021-10-31 {clock},{value}\n"
        for name, base in (("A", 0.1), ("B", 0.2))
        for clock, value in (("01:30", base), ("02:00", base + 0.01), ("02:30", base + 0.02),
                             ("02:00", base + 0.03), ("02:30", base + 0.04), ("03:00", base + 0.05))
    )  # fmt: skip
    found = read(write(tmp_path / "t.csv", text), columns=Columns(time_zone="Europe/Rome"))
    for _, own in found.observations.groupby("station_id"):
        assert np.diff(own["time"]).tolist() == [1800 * 10**9] * 5
        np.testing.assert_allclose(np.diff(own["soil_moisture"]), 0.01)


def test_stamps_that_tell_their_zone_are_not_shifted_twice(tmp_path):
    path = write(tmp_path / "t.csv", "time,sm\n2015-01-01T08:30+08:00,0.1\n2015-01-01T09:30+08:00,0.2\n")
    for columns in (Columns(), Columns(utc_offset=8), Columns(time_zone="Asia/Tokyo")):
        found = read(path, columns=columns)
        assert found.observations["time"].iloc[0] == pd.Timestamp("2015-01-01T00:30")
        assert any("include their offset from UTC" in text for text in found.warnings) == (columns != Columns())
    found = read(path, columns=Columns(time_format="%Y-%m-%dT%H:%M%z", utc_offset=3))
    assert found.observations["time"].iloc[0] == pd.Timestamp("2015-01-01T00:30")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"time_zone": "Mars/Olympus"}, "TIME_ZONE: 'Mars/Olympus' is neither"),
        ({"time_zone": "8"}, "TIME_ZONE is '8'; give the name of a zone"),
        ({"time_zone": "Asia/Tokyo", "utc_offset": 9}, "UTC_OFFSET and TIME_ZONE are both given"),
        ({"utc_offset": 15}, "UTC_OFFSET is 15"),
    ],
)
def test_wrong_clocks(wrong, message):
    with pytest.raises(InputError, match=message):
        Columns(**wrong)


def test_period_counts_local_days(tmp_path):
    path = write(tmp_path / "d.csv", "date,rain\n" + "".join(f"2015-01-0{day},{day}\n" for day in range(1, 6)))
    options = Options(
        variable="rainfall", day_start=DayStart(hours=-8), start=datetime(2015, 1, 2), end=datetime(2015, 1, 3)
    )
    assert read(path, options).observations["rainfall"].tolist() == [2, 3]


@pytest.mark.parametrize(
    ("heading", "variable", "value", "expected"),
    [
        ("rain (inch)", "rainfall", "1", 25.4),
        ("rain_in", "rainfall", "1", 25.4),
        ("mm Precipitation", "rainfall", "3", 3),
        ("P [m]", "rainfall", "0.003", 3),
        ("precipitation flux (kg m-2 s-1)", "rainfall", "0.001", 3.6),
        ("Rain mm/h", "rainfall", "2", 2),
        ("rain (mm/day)", "rainfall", "24", 1),
        ("precip_mm", "rainfall", "3", 3),
        ("VWC (%)", "soil_moisture", "1.2", 0.012),
        ("m3/m3 Water Content", "soil_moisture", "0.25", 0.25),
        ("sm (5 cm)", "soil_moisture", "0.25", 0.25),
        ("Temp (°F)", "air_temperature", "50", 10),
        ("tair_k", "air_temperature", "283.15", 10),
        ("matric potential (hPa)", "soil_suction", "100", 10),
    ],
)
def test_units_in_headings(tmp_path, heading, variable, value, expected):
    rows = "".join(f"2015-01-01 {hour:02d}:00,{value}\n" for hour in range(24))
    found = read(write(tmp_path / "t.csv", f"time,{heading}\n{rows}"), Options(variable=variable, time_step="native"))
    np.testing.assert_allclose(found.observations.iloc[:, 2], expected)
    assert len(found.observations) == 24


def test_units_that_are_told_win_over_the_heading(tmp_path):
    path = write(tmp_path / "t.csv", "time,rain (inch)\n2015-01-01,1\n2015-01-02,2\n")
    assert read(path, RAIN, Columns(units="mm")).observations["rainfall"].tolist() == [1, 2]
    path = write(
        tmp_path / "r.csv",
        "time,rain (mm/h)\n2015-01-01 00:10,1\n2015-01-02 03:47,1\n2015-01-09 07:03,2\n2015-03-01 11:31,1\n",
    )
    with pytest.raises(InputError, match="r holds a rate of rainfall, but the steps of station r have no common"):
        read(path, RAIN)


def test_marks_are_missing_and_counted(tmp_path):
    marks = ["-9999", "-999", "-99.9", "9999", "65535", "1e20", "-1e38"]
    rows = "".join(f"2015-01-{day:02d},{value}\n" for day, value in enumerate([*marks, "5", "7", "-0.004"], 1))
    found = read(write(tmp_path / "t.csv", "date,rain\n" + rows), RAIN)
    assert found.observations["rainfall"].tolist() == [5, 7, 0]
    (told,) = [text for text in found.warnings if "Numbers treated as missing values" in text]
    assert "-9999 (once)" in told
    suction = write(tmp_path / "s.csv", "date,suction\n2015-01-01,9999\n2015-01-02,30\n")
    found = read(suction, Options(variable="soil_suction", time_step="native"))
    assert found.observations["soil_suction"].tolist() == [30]


def test_traces_of_rain_are_nothing(tmp_path):
    path = write(tmp_path / "t.csv", "date,rain\n2015-01-01,T\n2015-01-02,trace\n2015-01-03,5\n2015-01-04,M\n")
    found = read(path, RAIN)
    assert found.observations["rainfall"].tolist() == [0, 0, 5]
    assert any("2 traces (T) set to 0" in note for note in found.notes)
    with pytest.raises(InputError, match="cannot be read"):
        read(path, NATIVE, Columns(value="rain"))


def test_ids_are_the_same_however_they_are_written(tmp_path):
    composed, apart = "Gréoux", "Gre\u0301oux"
    path = write(tmp_path / "t.csv", f"id,date,rain\n{apart},2015-01-01,1\n{composed},2015-01-02,2\n")
    places = parse_text(f"id,lon,lat\n{apart},5.9,43.8\n{composed}x,1,2\n".encode(), name="places")
    found = read(path, RAIN, coordinates=places)
    assert found.stations[["station_id", "n", "longitude"]].to_numpy().tolist() == [[composed, 2, 5.9]]
    dates = write(tmp_path / "d.csv", "id,date,rain\n1/2,2015-01-01,1\n2015-01-02,2015-01-01,2\n")
    assert read(dates, RAIN).stations["station_id"].tolist() == ["1/2", "2015-01-02"]
    typed = pd.DataFrame({"id": pd.to_datetime(["2015-01-02"] * 2), "time": ["2016-01-01", "2016-01-02"],
                          "rain": [1.0, 2.0]})  # fmt: skip
    assert read_tables([("sheet", typed)], RAIN, Columns()).stations["station_id"].tolist() == ["2015-01-02"]


DWD = "STATIONS_ID;MESS_DATUM;QN_8;  R1;RS_IND;WRTR;eor\n" + "".join(
    f"        183;{20200101 + hour // 24}{hour % 24:02d};    3;"
    f"{'-999' if hour in (3, 4) else '   0.0' if hour < 24 else '   1.0':>6};   0;-999;eor\n"
    for hour in range(48)
)  # fmt: skip


def test_long_tables_are_not_taken_as_wide(tmp_path):
    path = write(tmp_path / "dwd.txt", DWD.replace("\n", "\r\n"))
    with pytest.raises(InputError, match=r"beside time and station it has QN_8, R1, RS_IND, WRTR, eor. Choose VALUE"):
        read(path, DAILY_RAIN)
    found = read(path, DAILY_RAIN, Columns(value="R1"))
    assert found.observations["rainfall"].tolist() == [0, 24]
    assert found.stations["station_id"].tolist() == ["183"]
    assert any("-999 (2 times)" in text for text in found.warnings)
    # Flags, places and words are no stations, whatever stands beside them.
    for extra, cell in (("QN_8", "3"), ("quality", "1"), ("depth", "0.05"), ("lat", "45"), ("weather", "wet"),
                        ("temperature", "3")):  # fmt: skip
        table = f"date,A,B,{extra}\n2015-01-01,1,2,{cell}\n2015-01-02,1,2,{cell}\n"
        with pytest.raises(InputError, match=r"Choose VALUE_FIELD, or LAYOUT 'wide'"):
            read(write(tmp_path / "t.csv", table), RAIN)
    table = "date,A,B,QN_8\n2015-01-01,1,2,3\n2015-01-02,1,2,3\n"
    found = read(write(tmp_path / "t.csv", table), RAIN, Columns(layout="wide"))
    assert found.stations["station_id"].tolist() == ["A", "B"]
    assert any("Columns of flags are not stations and are left out: QN_8" in text for text in found.warnings)


def test_times_of_dwd(tmp_path):
    rows = "".join(f"183;{20200101 + hour // 24}{hour % 24:02d}:09;1.0\n" for hour in range(48))
    path = write(tmp_path / "w.txt", "STATIONS_ID;MESS_DATUM;R1\n" + rows)
    found = read(path, DAILY_RAIN, Columns(value="R1", time_format="%Y%m%d%H:%M"))
    assert found.observations["rainfall"].tolist() == [24, 24]
    pd.testing.assert_frame_equal(read(path, DAILY_RAIN, Columns(value="R1")).observations, found.observations)


def test_loggers_with_nameless_columns_units_first_and_twins(tmp_path):
    rows = "".join(
        f"{number},{time:%Y-%m-%d %H:%M:%S},0.250,0.5,2195,\n"
        for number, time in enumerate(pd.date_range("2018-12-10", periods=96, freq="30min"))
    )
    heading = ",Timestamps, m3/m3 Water Content, mm Precipitation,Name, mm Precipitation.1\n"
    path = write(tmp_path / "logger.csv", heading + rows)
    for variable, expected in (("soil_moisture", 0.25), ("rainfall", 24)):
        found = read(path, Options(variable=variable))
        assert found.observations[variable].tolist() == [expected] * 2
        assert found.stations["station_id"].tolist() == ["2195"]
        assert not any("same name" in text for text in found.warnings)
    twice = write(tmp_path / "twice.csv", heading + rows.replace("2195,", "2195,0.7"))
    found = read(twice, DAILY_RAIN)
    assert found.observations["rainfall"].tolist() == [24, 24]
    assert any("'mm Precipitation' was used, but mm Precipitation.1 with the same name ha" in t for t in found.warnings)
    # The number of a row is never a value.
    bare = write(tmp_path / "bare.csv", ",when,what\n" + "".join(f"{n},2015-01-0{n},dry\n" for n in range(1, 5)))
    with pytest.raises(InputError, match="no column of rainfall is recognised"):
        read(bare, RAIN, Columns(time="when"))


def test_daily_sums_follow_the_stamp(tmp_path):
    text = "time,rain\n" + "".join(f"2015-01-0{1 + hour // 24} {hour % 24:02d}:00,1\n" for hour in range(72))
    path = write(tmp_path / "t.csv", text)
    assert read(path, Options(variable="rainfall")).observations["rainfall"].tolist() == [24, 24, 24]
    ends = read(path, Options(variable="rainfall", rain_stamp="end", min_coverage=0))
    assert ends.observations["rainfall"].tolist() == [1, 24, 24, 23]
    assert any("end of the steps" in note for note in ends.notes)


def test_totals_over_days_are_not_divided(tmp_path):
    path = write(tmp_path / "t.csv", "time,rain\n2015-01-01,10\n2015-01-04,10\n2015-01-07,10\n")
    with pytest.raises(InputError, match="its totals span 3 days, which cannot be divided"):
        read(path, Options(variable="rainfall"))
    assert len(read(path, RAIN).observations) == 3


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["2015-04-01", "2015-12-31"], ["2015-04-01", "2015-12-31"]),
        (["2015-04-01T08:00:00+08:00"], ["2015-04-01"]),
        # Parts of a second are the jitter of clocks.
        (["2015-04-01 06:30:15.25"], ["2015-04-01T06:30:15"]),
        (["2015-03-31T23:59:59.7Z"], ["2015-04-01"]),
        # Of these years there are no records.
        (["2015-04-01", "1500-01-01", "2999-01-01"], ["2015-04-01", "NaT", "NaT"]),
        (["2015/4/1 6:05"], ["2015-04-01T06:05"]),
        (["1.4.2015 06:05:09"], ["2015-04-01T06:05:09"]),
        (["13/04/2015 06:00", "01/04/2015 06:00"], ["2015-04-13T06:00", "2015-04-01T06:00"]),
        (["04/13/2015", "04/01/2015"], ["2015-04-13", "2015-04-01"]),
        (["01-Apr-2015 06:00"], ["2015-04-01T06:00"]),
        (["20150401"], ["2015-04-01"]),
        (["201504010630"], ["2015-04-01T06:30"]),
        (["4/13/2015 2:00 PM"], ["2015-04-13T14:00"]),
        (["05/05/2015", "06/06/2015"], ["2015-05-05", "2015-06-06"]),
    ],
)
def test_times_in_the_forms_that_people_write(texts, expected):
    times = parse_times(pd.Series(texts), name="t: time")
    assert times.tolist() == np.array(expected, "datetime64[ns]").tolist()


def test_times_are_not_guessed():
    with pytest.raises(InputError, match=r"in '03/04/2015' day and month cannot be distinguished. Set TIME_FORMAT"):
        parse_times(pd.Series(["03/04/2015", "04/04/2015"]), name="t: time")
    times = parse_times(pd.Series(["03/04/2015"]), form="%d/%m/%Y", name="t: time")
    assert times[0] == np.datetime64("2015-04-03")
    with pytest.raises(InputError, match="'soon' is not a time in a known form"):
        parse_times(pd.Series(["soon", "later"]), name="t: time")
    with pytest.raises(InputError, match="is not a format of strptime"):
        parse_times(pd.Series(["soon"]), form="%Q%", name="t: time")


@given(
    st.datetimes(datetime(1900, 1, 1), datetime(2099, 1, 1)),
    st.sampled_from(["%Y-%m-%dT%H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y%m%d%H%M%S", "%d.%m.%Y %H:%M:%S"]),
)
@settings(max_examples=60, deadline=None)
def test_times_come_back(moment, form):
    moment = moment.replace(microsecond=0)
    assert parse_times(pd.Series([moment.strftime(form)]), name="t")[0] == np.datetime64(moment)


@given(st.lists(st.datetimes(datetime(1900, 1, 1), datetime(2099, 1, 1)), min_size=1, max_size=20))
@settings(max_examples=40, deadline=None)
def test_parts_make_times(moments):
    moments = [moment.replace(second=0, microsecond=0) for moment in moments]
    frame = pd.DataFrame(
        [
            (m.year, m.month, m.day, m.hour, m.minute, m.timetuple().tm_yday + m.hour / 24 + m.minute / 1440)
            for m in moments
        ],
        columns=["year", "month", "day", "hour", "minute", "doy"],
    ).astype(str)
    expected = np.array(moments, "datetime64[ns]").tolist()
    assert (
        join_parts({part: frame[part] for part in ("year", "month", "day", "hour", "minute")}, name="t").tolist()
        == expected
    )
    assert join_parts({part: frame[part] for part in ("year", "doy")}, name="t").tolist() == expected


def test_impossible_parts_are_no_times():
    frame = pd.DataFrame({"year": ["2015", "2015", "x", "2016"], "month": list("2312"), "day": ["30", "0", "1", "29"]})
    assert np.isnat(join_parts(dict(frame.items()), name="t")).tolist() == [True, True, True, False]


def test_lines_of_units_below_the_heading_are_passed_over(tmp_path):
    text = "TOA5,CR1000,x,y\nTIMESTAMP,RECORD,VWC_Avg,Batt_V\nTS,RN,m^3/m^3,V\n,,Avg,Min\n"
    text += "".join(f'"2015-01-01 {hour:02d}:00:00",{hour},0.{hour:02d},12.5\n' for hour in range(24))
    found = read(write(tmp_path / "logger.dat", text))
    assert len(found.observations) == 24
    assert found.observations["soil_moisture"].max() == 0.23
    assert not found.warnings[:-1]


def test_coordinates(tmp_path):
    path = write(
        tmp_path / "t.csv",
        "id,lon,lat,elev,date,rain\nA,100.5,38.5,2000,2015-01-01,1\nA,100.5,38.5,2000,2015-01-02,2\n",
    )
    station = read(path, RAIN).stations.iloc[0]
    assert (station["longitude"], station["latitude"], station["elevation"]) == (100.5, 38.5, 2000)
    wide = write(tmp_path / "w.csv", "date,Gage 1,Gage 12,Gage 9\n2015-01-01,1,2,3\n2015-01-02,1,2,3\n")
    places = parse_text(b"Gage\tEast(m)\tNorth(m)\n1\t10\t20\n12\t11\t21\n2\t0\t0\n", name="places")
    found = read(wide, RAIN, coordinates=places, project=lambda x, y: (x + 100, y + 10))
    assert found.stations["station_id"].tolist() == ["Gage 1", "Gage 12", "Gage 9"]
    np.testing.assert_array_equal(found.stations["longitude"], [110, 111, np.nan])
    np.testing.assert_array_equal(found.stations["latitude"], [30, 31, np.nan])
    assert any("1 station without coordinates" in text and "Gage 9" in text for text in found.warnings)
    with pytest.raises(
        InputError, match=r"would be at 3510850.0+° N, 580177.0+° E. Choose the coordinate reference system"
    ):
        read(wide, RAIN, coordinates=parse_text(b"id,x,y\n1,580177,3510850\n2,580177,3510850\n", name="places"))
    with pytest.raises(InputError, match="COORDINATES has station 1 at two places"):
        read(wide, RAIN, coordinates=parse_text(b"id,x,y\n1,10,20\n1,11,20\n", name="places"))
    with pytest.raises(InputError, match="COORDINATES: no columns of coordinates are recognised among id, size"):
        read(wide, RAIN, coordinates=parse_text(b"id,size\n1,10\n2,11\n", name="places"))


def test_typed_tables():
    frame = pd.DataFrame(
        {"id": [7.0, 7.0], "time": pd.to_datetime(["2015-01-01", "2015-01-02"]), "rain": [1.0, np.nan]}
    )
    found = read_tables([("sheet", frame)], RAIN, Columns())
    assert found.observations["station_id"].tolist() == ["7"]
    assert found.observations["rainfall"].tolist() == [1.0]


def test_rows_that_cannot_be_read(tmp_path):
    rows = [f"2015-01-{day:02d},{day}\n" for day in range(1, 29)]
    rows[3], rows[5] = "2015-01-04,some\n", "someday,6\n"
    path = write(tmp_path / "t.csv", "date,rain\n" + "".join(rows))
    found = read(path, RAIN)
    assert len(found.observations) == 26
    assert any("2 of 28 values cannot be read" in text for text in found.warnings)
    with pytest.raises(InputError, match="2 of 28 values cannot be read"):
        read(path, Options(variable="rainfall", on_error="stop"))
    path = write(tmp_path / "u.csv", "date,rain\n" + "".join(row.replace(",", ",about ") for row in rows))
    with pytest.raises(InputError, match="such as 'about 1' in row 1 of 'rain'"):
        read(path, RAIN, Columns(value="rain"))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", "is empty"),
        (b" \n \n", "is empty"),
        (b"\x89PNG\0\0\0", "is not text"),
        (b"one column\n1\n2\n", "is not a table"),
        (b"time,sm\n", "has a heading but no rows|cannot be read as a table"),
        (b"<html><body>\n<p>404</p>\n</body></html>\n", "is not a table"),
    ],
)
def test_what_is_no_table_is_told(tmp_path, data, text):
    with pytest.raises(InputError, match=text):
        read(write(tmp_path / "t.csv", data))


def test_walnut_gulch_comes_in_with_its_places():
    folder = real("smap-core", "wgew_precip")
    places = parse_text((folder / "gauge_coords.txt").read_bytes(), name="places")
    found = read(
        folder / "gauge_data.txt",
        Options(variable="rainfall"),
        coordinates=places,
        project=lambda x, y: (x / 1e5, y / 1e5),
    )
    assert len(found.stations) == 85
    assert found.stations["longitude"].notna().all()
    # Another reading: the lines of values, split at tabs.
    lines = [line.split("\t") for line in (folder / "gauge_data.txt").read_text().splitlines()]
    heading = next(words for words in lines if words[0].strip() == "Year")
    column = [word.strip() for word in heading].index("Gage 23")
    expected = {
        datetime(*(int(word) for word in words[:3])): float(words[column])
        for words in lines
        if words[0].strip().isdigit()
    }
    own = found.observations[found.observations["station_id"] == "Gage 23"].set_index("time")["rainfall"]
    assert len(own) == len(expected) == 1680
    assert {time.to_pydatetime(): value for time, value in own.items()} == expected


@pytest.mark.parametrize(
    ("path", "variable", "stations", "mean"),
    [
        ("granules/ISMN.csv", "soil_moisture", 1, None),
        ("granules/ASCAT.csv", "saturation", 1, None),
        ("sm2rain-sites/BAG_1hour_0709_T.csv.gz", "rainfall", 1, None),
        ("burkina-rainfall/CHIRPS_PP.csv", "rainfall", 18, None),
    ],
)  # fmt: skip
def test_tables_of_other_people(path, variable, stations, mean):
    found = read(real(path), Options(variable=variable))
    assert len(found.stations) == stations
    assert found.observations.iloc[:, 2].notna().all()


def test_sums_of_a_day_are_those_of_pandas():
    path = real("sm2rain-sites", "BAG_1hour_0709_T.csv.gz")
    frame = pd.read_csv(path, parse_dates=["time"]).assign(time=lambda f: f["time"].dt.tz_localize(None))
    found = read(path, Options(variable="rainfall"))
    expected = frame.set_index("time")["rainfall"].resample("D").sum()
    np.testing.assert_allclose(found.observations["rainfall"], expected.to_numpy())


# Damage: whatever happens to the bytes, there is one clear error or a sane table.

WIDE = "Year;Month;Day;A 1;B;C\n" + "".join(
    f"2015;{time.month};{time.day};0,{number:02d};0,2;\n"
    for number, time in enumerate(datetime(2015, 1, 1) + timedelta(day) for day in range(40))
)  # fmt: skip


def damage(data, generator):
    data = bytearray(data)
    for _ in range(generator.integers(1, 8)):
        place = int(generator.integers(0, max(1, len(data))))
        match generator.integers(0, 6):
            case 0:
                data[place : place + 1] = bytes([generator.integers(0, 256)])
            case 1:
                del data[place : place + int(generator.integers(1, 300))]
            case 2 if generator.random() < 0.3:
                del data[place:]
            case 3:
                data[place:place] = bytes(generator.integers(0, 256, generator.integers(1, 40), dtype=np.uint8))
            case 4:
                data[place:place] = data[max(0, place - 300) : place]
            case 5:
                data[place : place + 1] = generator.choice(list(b',;\t"\n\r|- .:0Z')).tobytes()[:1]
    return bytes(data)


@pytest.mark.parametrize("seed", range(160))
def test_damaged_tables_never_pass_for_whole_ones(seed, tmp_path):
    generator = np.random.default_rng(seed)
    data = (LONG.encode(), WIDE.encode(), LONG.encode("utf-16"), gzip.compress(LONG.encode()))[seed % 4]
    path = write(tmp_path / ("t.csv.gz" if seed % 4 == 3 else "t.csv"), damage(data, generator))
    options = Options(time_step=("native", "daily")[seed % 2], on_error=("skip", "stop")[seed // 2 % 2])
    try:
        found = read(path, options)
    except InputError as error:
        if len(str(error)) < 20:
            raise
        return
    observations = found.observations
    assert len(found.stations) == observations["station_id"].nunique() > 0
    assert not observations.duplicated(["station_id", "time"]).any()
    assert observations["time"].between("1850", "2100").all()
    assert observations["soil_moisture"].between(0, 1).all()
    assert (observations["station_id"].str.strip() != "").all()
