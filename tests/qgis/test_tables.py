"""Tables of any kind are read alike, and files of tables appear whole or not at all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsField,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt, QTime
from sm2r.algorithms import tables
from sm2r.algorithms.base import Algorithm
from sm2r.algorithms.tables import read_table, write_table

FRAME = pd.DataFrame(
    {
        "station_id": ["007", "007", "B"],
        "time": pd.to_datetime(["2015-04-01T00:00", "2015-04-01T01:30", "2015-04-02T00:00"]),
        "rainfall": [0.1, np.nan, 3.0],
        "n": [1, 2, 3],
        "off": [True, False, True],
    }
)
COLUMNS = {"station": ("station_id", "text"), "time": ("time", "time"), "rain": ("rainfall", "number")}


class Copy(Algorithm):
    """Copies a table through pandas, or writes one that it is given."""

    NAME = "copy"
    TITLE = "Copy"
    GROUP = "Assess"
    SUMMARY = "Copy."
    HELP = ""
    frame = None
    columns = COLUMNS

    def initAlgorithm(self, configuration=None):
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", "Input", [Qgis.ProcessingSourceType.Vector], optional=True),
            "A table.",
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", "Output", Qgis.ProcessingSourceType.Vector, optional=True, createByDefault=True
            ),
            "A table.",
        )

    def execute(self, parameters, context, feedback):
        frame = self.frame
        if frame is None:
            frame = read_table(self.source("INPUT"), "INPUT", self.columns, feedback=feedback)
        type(self).read = frame
        return {"OUTPUT": write_table(frame, self, parameters, "OUTPUT", context)}


def read(layer, columns=COLUMNS):
    kind = type("Reader", (Copy,), {"columns": columns})
    processing.run(kind(), {"INPUT": layer, "OUTPUT": None})
    return kind.read


def write(frame, output):
    return processing.run(type("Writer", (Copy,), {"frame": frame})(), {"OUTPUT": str(output)})["OUTPUT"]


def memory(times, kind, values=None):
    layer = QgsVectorLayer("NoGeometry", "memory", "memory")
    layer.dataProvider().addAttributes(
        [
            QgsField("station_id", QMetaType.Type.Int),
            QgsField("time", kind),
            QgsField("rainfall", QMetaType.Type.Double),
        ]
    )
    layer.updateFields()
    features = []
    for index, moment in enumerate(times):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([7, moment, values[index] if values else None])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.mark.parametrize("ending", ["gpkg", "csv", "geojson", "xlsx", "ods"])
def test_what_is_written_is_read_again(tmp_path, ending):
    path = write(FRAME, tmp_path / f"table.{ending}")
    assert path == str(tmp_path / f"table.{ending}")
    assert sorted(file.name for file in tmp_path.iterdir()) == [f"table.{ending}"]
    frame = read(path)
    assert frame["station"].tolist() == FRAME["station_id"].tolist()
    assert frame["time"].tolist() == FRAME["time"].tolist()
    np.testing.assert_array_equal(frame["rain"], FRAME["rainfall"])


@pytest.mark.parametrize("counted", [True, False])
def test_rows_are_read_and_written_some_at_a_time(tmp_path, monkeypatch, counted):
    """Whatever their number, a table that is written in parts is the one that is written at once."""
    frame = pd.concat([FRAME.assign(n=number) for number in range(5)], ignore_index=True)
    whole = write(frame, tmp_path / "whole.csv")
    monkeypatch.setattr(tables, "_ROWS", 2)
    if not counted:
        monkeypatch.setattr(QgsProcessingFeatureSource, "featureCount", lambda self: -1)
    parts = (part for _, part in frame.groupby("n"))
    assert Path(write(parts, tmp_path / "parts.csv")).read_bytes() == Path(whole).read_bytes()
    columns = COLUMNS | {"name": ("station_id", "name"), "label": ("station_id", "label")}
    found = read(whole, columns)
    assert found["station"].tolist() == found["name"].tolist() == found["label"].tolist() == ["007", "007", "B"] * 5
    assert found["name"].cat.categories.tolist() == ["007", "B"]
    assert found["time"].tolist() == frame["time"].tolist()
    np.testing.assert_array_equal(found["rain"], frame["rainfall"])
    for column, bad, text in (
        ("station_id", "", "row 14 has no 'station_id'"),
        ("time", "soon", "row 14 of 'time' holds 'soon'"),
        ("rainfall", "wet", "row 14 of 'rainfall' holds 'wet', which is not a number"),
    ):
        spoilt = frame.astype({column: object})
        spoilt.loc[13, column] = bad
        spoilt.to_csv(tmp_path / "spoilt.csv", index=False)
        with pytest.raises(QgsProcessingException, match=text):
            read(str(tmp_path / "spoilt.csv"))


def test_fields_have_types(tmp_path):
    layer = QgsVectorLayer(write(FRAME, tmp_path / "table.gpkg"), "table")
    types = {field.name(): field.type() for field in layer.fields()}
    assert types["time"] == QMetaType.Type.QDateTime
    assert types["rainfall"] == QMetaType.Type.Double
    assert types["n"] == QMetaType.Type.LongLong
    assert types["off"] == QMetaType.Type.Bool
    assert types["station_id"] == QMetaType.Type.QString
    assert next(layer.getFeatures())["rainfall"] == 0.1


def test_csv_holds_iso_times_with_their_zone(tmp_path):
    lines = Path(write(FRAME, tmp_path / "table.csv")).read_text(encoding="utf-8").splitlines()
    assert lines[0] == "station_id,time,rainfall,n,off"
    assert lines[2].startswith('"007",2015-04-01T01:30:00Z,,')


def test_temporary_outputs_are_layers_in_memory():
    result = processing.run(type("Writer", (Copy,), {"frame": FRAME})().create(), {"OUTPUT": "TEMPORARY_OUTPUT"})
    layer = result["OUTPUT"]
    assert layer.providerType() == "memory"
    assert layer.featureCount() == 3
    assert read(layer)["time"].tolist() == FRAME["time"].tolist()


def test_loaded_under_its_final_name(tmp_path):
    QgsProject.instance().clear()
    kind = type("Writer", (Copy,), {"frame": FRAME})
    processing.runAndLoadResults(kind().create(), {"OUTPUT": str(tmp_path / "table.gpkg")})
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.source().startswith(str(tmp_path / "table.gpkg"))
    assert layer.featureCount() == 3
    QgsProject.instance().clear()


@pytest.mark.parametrize(
    ("moment", "kind"),
    [
        (QDateTime(QDate(2015, 4, 1), QTime(0, 0)), QMetaType.Type.QDateTime),
        (QDateTime(QDate(2015, 4, 1), QTime(0, 0), Qt.TimeSpec.UTC), QMetaType.Type.QDateTime),
        (QDateTime(QDate(2015, 4, 1), QTime(8, 0), Qt.TimeSpec.OffsetFromUTC, 8 * 3600), QMetaType.Type.QDateTime),
        (QDate(2015, 4, 1), QMetaType.Type.QDate),
        ("2015-04-01", QMetaType.Type.QString),
        ("2015-04-01 00:00", QMetaType.Type.QString),
        ("2015-04-01T00:00:00.000Z", QMetaType.Type.QString),
        ("2015-04-01T08:00:00+08:00", QMetaType.Type.QString),
        ("20150401", QMetaType.Type.QString),
        # Parts of a second are the jitter of clocks.
        ("2015-03-31T23:59:59.7Z", QMetaType.Type.QString),
        (QDateTime(QDate(2015, 4, 1), QTime(0, 0, 0, 300), Qt.TimeSpec.UTC), QMetaType.Type.QDateTime),
    ],
)
def test_times_of_every_kind_are_utc(moment, kind):
    frame = read(memory([moment], kind))
    assert frame["time"].dtype == "datetime64[ns]"
    assert frame["time"].tolist() == [pd.Timestamp("2015-04-01")]
    assert frame["station"].tolist() == ["7"]
    assert frame["rain"].isna().all()


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("2,01/04/2015,1", r"INPUT: row 2 of 'time' holds '01/04/2015', which is not an ISO-8601 time"),
        ("2,,1", r"INPUT: row 2 of 'time' holds nothing"),
        ("2,1500-04-02,1", r"row 2 of 'time' holds '1500-04-02', which is not a time from 1678 to 2261"),
        ("2,2015-04-02,wet", r"INPUT: row 2 of 'rainfall' holds 'wet', which is not a number"),
        (",2015-04-02,1", r"INPUT: row 2 has no 'station_id'"),
    ],
)
def test_bad_rows_are_named(tmp_path, row, text):
    path = tmp_path / "bad.csv"
    path.write_text(f"station_id,time,rainfall\n1,2015-04-01,0\n{row}\n3,2015-04-03,x\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=text):
        read(str(path))


def test_words_for_missing_are_missing(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("station_id,time,rainfall\n1,2015-04-01,NaN\n1,2015-04-02,\n1,2015-04-03,NA\n", encoding="utf-8")
    assert read(str(path))["rain"].isna().all()


OBSERVED = COLUMNS | {"rain": ("rainfall", "rainfall")}


def table(tmp_path, values, name="rainfall"):
    path = tmp_path / "table.csv"
    rows = "".join(f"A,2015-04-{day:02d},{value}\n" for day, value in enumerate(values, 1))
    path.write_text(f"station_id,time,{name}\n{rows}", encoding="utf-8")
    return str(path)


def test_negative_marks_in_observations_are_missing_and_told(tmp_path, feedback):
    reader = type("Reader", (Copy,), {"columns": OBSERVED})
    given = {"INPUT": table(tmp_path, [1, -9999, -999.0, "T", "NA", -9999]), "OUTPUT": None}
    processing.run(reader(), given, feedback=feedback)
    np.testing.assert_array_equal(reader.read["rain"], [1, np.nan, np.nan, 0, np.nan, np.nan])
    assert any(
        "INPUT: the field 'rainfall' holds -9999 (2 times), -999 (once), treated as missing" in text
        for text in feedback.warnings
    )
    assert any("traces (T) in 'rainfall' are taken as 0 (once)" in text for text in feedback.infos)


@pytest.mark.parametrize("mark", ["9999", "65535", "1e20", "inf", "-inf", "1e38"])
@pytest.mark.parametrize("kind", ["rainfall", "observation"])
def test_other_marks_in_observations_are_refused_with_count_and_remedy(tmp_path, mark, kind):
    columns = COLUMNS | {"rain": ("rainfall", kind)}
    with pytest.raises(QgsProcessingException, match=r"'rainfall' holds .* \(2 times\), which mark .* Leave missing"):
        read(table(tmp_path, [1, mark, 2, mark]), columns)


def test_values_out_of_range_are_refused(tmp_path):
    with pytest.raises(QgsProcessingException, match=r"holds -7 \(1 value of 2 out of range\), which rainfall in mm"):
        read(table(tmp_path, [1, -7]), OBSERVED)
    moist = {"value": ("soil_moisture", "soil_moisture")}
    with pytest.raises(QgsProcessingException, match="Divide percent by 100 first"):
        read(table(tmp_path, [12, 30], "soil_moisture"), moist)
    # A number that is no observation, such as the count of a table of weights, may be any but infinite.
    assert read(table(tmp_path, [9999, -7], "n"), {"n": ("n", "number")})["n"].tolist() == [9999, -7]
    with pytest.raises(QgsProcessingException, match="row 1 of 'n' holds 'inf', which is not a number"):
        read(table(tmp_path, ["inf"], "n"), {"n": ("n", "number")})


def test_ids_keep_their_text_in_one_form_of_unicode(tmp_path):
    path = tmp_path / "ids.csv"
    path.write_text(
        "station_id,time,rainfall\nGre\u0301oux,2015-04-01,1\n2015-04-01,2015-04-01,1\n1/2,2015-04-01,1\n", "utf-8"
    )
    assert read(str(path))["station"].tolist() == ["Gréoux", "2015-04-01", "1/2"]
    layer = QgsVectorLayer("NoGeometry?field=station_id:date&field=time:string&field=rainfall:double", "d", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([QDate(2015, 4, 1), "2015-04-01", 1.0])
    layer.dataProvider().addFeature(feature)
    assert read(layer)["station"].tolist() == ["2015-04-01"]


def test_missing_field_is_named_with_those_there(tmp_path):
    path = write(FRAME, tmp_path / "table.csv")
    with pytest.raises(QgsProcessingException, match=r"INPUT: there is no field 'rain'. It has station_id, time"):
        read(path, {"rain": ("rain", "number")})


def test_empty_table(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("station_id,time,rainfall\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="INPUT: the table has no rows"):
        read(str(path))


def test_other_formats_and_inputs_are_refused(tmp_path):
    with pytest.raises(QgsProcessingException, match=r"OUTPUT: .*table.shp has to end in .gpkg, .csv"):
        write(FRAME, tmp_path / "table.shp")
    path = write(FRAME, tmp_path / "table.csv")
    with pytest.raises(QgsProcessingException, match="is the file of INPUT as well"):
        processing.run(Copy(), {"INPUT": path, "OUTPUT": path})


def test_existing_file_is_replaced_whole(tmp_path):
    write(FRAME, tmp_path / "table.gpkg")
    path = write(FRAME.iloc[:1], tmp_path / "table.gpkg")
    assert QgsVectorLayer(path, "table").featureCount() == 1
    assert [file.name for file in tmp_path.iterdir()] == ["table.gpkg"]
