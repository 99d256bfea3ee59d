"""Tables of observations: long and wide, any separator, columns recognised, times never guessed, places found."""

from __future__ import annotations

import gzip
import os
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sm2r.core.errors import InputError
from sm2r.core.stations import Columns, Options, read_tables, read_texts
from sm2r.core.stations.text import parse_text
from sm2r.core.stations.times import join_parts, parse_times

DATA = Path(os.environ.get("SM2R_TEST_DATA", Path(__file__).parents[3] / "shared" / "data"))
real = pytest.mark.skipif(not DATA.is_dir(), reason=f"no real data in {DATA}")
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
    with pytest.raises(InputError, match=r"notes.txt (is no table|has a heading)"):
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
    with pytest.raises(InputError, match=r"t: VALUE_FIELD is 'c', which is no column. It has when, probe, a, b"):
        read(path, columns=Columns(time="when", value="c"))
    with pytest.raises(InputError, match=r"no column of times is recognised among when, .* Choose TIME_FIELD"):
        read(path)


def test_flags_of_tables(tmp_path):
    rows = "".join(f"2015-01-{day:02d},0.{day},{flag}\n" for day, flag in ((1, "G"), (2, "D01"), (3, ""), (4, '"G,G"')))
    found = read(write(tmp_path / "t.csv", "time,sm,sm_flag\n" + rows))
    assert found.observations["time"].dt.day.tolist() == [1, 4]
    assert found.stations["dropped_flag"].tolist() == [2]
    assert len(read(tmp_path / "t.csv", Options(flags="all", time_step="native")).observations) == 4
    found = read(write(tmp_path / "t.csv", "time,sm,sm_flag\n2015-01-01,0.1,0\n2015-01-02,0.2,1\n"))
    assert len(found.observations) == 2
    assert any("holds no 'G'" in text for text in found.warnings)


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
        (["2015-04-01 06:30:15.25"], ["2015-04-01T06:30:15.25"]),
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
    with pytest.raises(InputError, match=r"in '03/04/2015' day and month cannot be told apart. Give TIME_FORMAT"):
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
        InputError, match=r"would stand at 3510850.0+° N, 580177.0+° E. Choose the coordinate reference system"
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
        (b"\x89PNG\0\0\0", "is no text"),
        (b"one column\n1\n2\n", "is no table"),
        (b"time,sm\n", "has a heading but no rows|cannot be read as a table"),
        (b"<html><body>\n<p>404</p>\n</body></html>\n", "is no table"),
    ],
)
def test_what_is_no_table_is_told(tmp_path, data, text):
    with pytest.raises(InputError, match=text):
        read(write(tmp_path / "t.csv", data))


@real
def test_walnut_gulch_comes_in_with_its_places():
    folder = DATA / "smap-core" / "wgew_precip"
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


@real
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
    found = read(DATA / path, Options(variable=variable))
    assert len(found.stations) == stations
    assert found.observations.iloc[:, 2].notna().all()


@real
def test_sums_of_a_day_are_those_of_pandas():
    path = DATA / "sm2rain-sites" / "BAG_1hour_0709_T.csv.gz"
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
