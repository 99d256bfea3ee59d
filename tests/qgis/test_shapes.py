"""Points and polygons reach the grid's CRS whatever the layer's; what cannot is said."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from pyproj import Geod
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsPointXY,
    QgsPolygon,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsVectorLayer,
)
from rasterio.crs import CRS
from sm2r.algorithms.places import polygon_of
from sm2r.algorithms.shapes import read_points, read_polygons
from sm2r.core.coverage import coverage
from sm2r.core.errors import InputError
from sm2r.tests.data import real
from sm2r.tests.qgis.clean import features

WGS84 = CRS.from_epsg(4326)
LAEA = CRS.from_proj4("+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m")


@pytest.fixture
def source(context):
    kept = []

    def make(kind, rows, crs="EPSG:4326", fields="&field=station_id:string&field=name:string"):
        layer = QgsVectorLayer(f"{kind}?crs={crs if isinstance(crs, str) else ''}{fields}", "layer", "memory")
        if not isinstance(crs, str):
            layer.setCrs(crs)
        for wkt, *values in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(values)
            made = wkt if isinstance(wkt, QgsGeometry) else QgsGeometry.fromWkt(wkt) if wkt else QgsGeometry()
            feature.setGeometry(made)
            layer.dataProvider().addFeature(feature)
        kept.append(layer)
        return QgsProcessingFeatureSource(layer, context)

    return make


def test_points_in_order_of_the_layer(source):
    points = read_points(
        source("Point", [("Point(10 50)", "B"), ("Point(-155.5 20.25)", "007")]), "STATIONS", "station_id", WGS84
    )
    assert points.columns.tolist() == ["station_id", "x", "y"]
    assert points.to_numpy().tolist() == [["B", 10, 50], ["007", -155.5, 20.25]]


def test_points_are_reprojected_both_ways(source):
    points = read_points(source("Point", [("Point(10 52)", "A"), ("Point(14 49)", "B")]), "S", "station_id", LAEA)
    assert points.loc[0, ["x", "y"]].tolist() == pytest.approx([4321000, 3210000])
    back = source("Point", [(f"Point({r.x} {r.y})", r.station_id) for r in points.itertuples()], "EPSG:3035")
    again = read_points(back, "S", "station_id", WGS84)
    np.testing.assert_allclose(again[["x", "y"]], [[10, 52], [14, 49]], atol=1e-7)


def test_numbers_name_stations_as_in_tables(source):
    layer = source("Point", [("Point(1 2)", 7.0), ("Point(3 4)", 8.5)], fields="&field=station_id:double")
    assert read_points(layer, "S", "station_id", WGS84)["station_id"].tolist() == ["7", "8.5"]


def test_multipoints_of_one_point_and_heights(source):
    points = read_points(source("MultiPointZ", [("MultiPointZ((1 2 3))", "A")]), "S", "station_id", WGS84)
    assert points.to_numpy().tolist() == [["A", 1, 2]]


@pytest.mark.parametrize("kind", ["PointZ", "PointM", "PointZM"])
@pytest.mark.parametrize("number", [np.nan, np.inf, -1e38, 1e308])
def test_heights_and_measures_never_drop_a_station(source, feedback, kind, number):
    more = {"Z": {"z": number}, "M": {"m": number}, "ZM": {"z": number, "m": number}}[kind.removeprefix("Point")]
    point = QgsGeometry(QgsPoint(10, 52, **more))
    points = read_points(source(kind, [(point, "A")]), "S", "station_id", LAEA, feedback=feedback)
    assert points.loc[0, ["x", "y"]].tolist() == pytest.approx([4321000, 3210000])
    assert not feedback.warnings


@pytest.mark.parametrize(
    "wkt",
    [
        'LOCAL_CS["site",UNIT["metre",1]]',
        'ENGCRS["Undefined Cartesian SRS",EDATUM["Unknown engineering datum"],CS[Cartesian,2],AXIS["x",unspecified],'
        'AXIS["y",unspecified],LENGTHUNIT["metre",1]]',
    ],
)
def test_local_reference_systems_are_refused(source, wkt):
    for kind, geometry, read in (("Point", "Point(10 50)", read_points), ("Polygon", SQUARE, read_polygons)):
        layer = source(kind, [(geometry, "A", "A")], crs=QgsCoordinateReferenceSystem.fromWkt(wkt))
        arguments = ("station_id", WGS84) if read is read_points else (WGS84,)
        with pytest.raises(
            InputError, match=r"S: the layer layer has a local coordinate reference system .*Assign the"
        ):
            read(layer, "S", *arguments)


@pytest.mark.parametrize("crs", [LAEA, CRS.from_epsg(3857)])
def test_points_without_a_place_are_counted(source, feedback, crs):
    rows = [("Point(10 50)", "A"), ("", "B"), ("Point(500 95)", "C"), ("Point(11 51)", "D")]
    points = read_points(source("Point", rows), "STATIONS", "station_id", crs, feedback=feedback)
    assert points["station_id"].tolist() == ["A", "D"]
    assert np.isfinite(points[["x", "y"]]).all(axis=None)
    assert feedback.warnings == [
        "STATIONS: 2 of 4 features are left out, empty, or without a place in the coordinate reference system of the "
        "raster: B, C."
    ]


@pytest.mark.parametrize(
    ("kind", "rows", "text"),
    [
        ("Point", [], "STATIONS: the layer layer has no features"),
        ("Point", [("Point(1 2)", "A"), ("Point(1 3)", "A")], "STATIONS: 'A' occurs more than once in .*'station_id'"),
        ("Point", [("Point(1 2)", "A"), ("Point(1 3)", None)], "STATIONS: row 2 has no 'station_id'"),
        ("MultiPoint", [("MultiPoint((1 2), (3 4))", "A")], "STATIONS: the feature 'A' holds 2 points.*singleparts"),
        ("Point", [("", "A")], "STATIONS: all features are empty"),
        ("LineString", [("LineString(1 2, 3 4)", "A")], "has no points. Give a layer of points"),
        ("NoGeometry", [("", "A")], "has no points.*Create points layer from table"),
    ],
)
def test_bad_points(source, kind, rows, text):
    with pytest.raises(InputError, match=text):
        read_points(source(kind, rows), "STATIONS", "station_id", WGS84)


def test_mixed_geometries_of_a_file_are_told_and_read_once_they_have_a_place(tmp_path):
    path = tmp_path / "mixed.geojson"
    ring = [[10, 50], [11, 50], [11, 51], [10, 51], [10, 50]]
    shapes = [{"type": "Point", "coordinates": ring[0]}, {"type": "Polygon", "coordinates": [ring]}]
    features(path, {"A": {"type": "GeometryCollection", "geometries": shapes}})
    layer, context = QgsVectorLayer(str(path), "mixed"), QgsProcessingContext()
    with pytest.raises(InputError, match=r"B: the layer mixed has geometries of several kinds .*Assign projection"):
        read_polygons(QgsProcessingFeatureSource(layer, context), "B", WGS84)
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    [(_, rings)] = read_polygons(QgsProcessingFeatureSource(layer, context), "B", WGS84)
    assert sorted(map(tuple, rings[0].tolist())) == sorted(map(tuple, ring))


def test_a_polygon_among_points_is_told_as_such(tmp_path):
    path = tmp_path / "mixed.geojson"
    ring = [[10, 50], [11, 50], [11, 51], [10, 51], [10, 50]]
    features(path, {"A": {"type": "Point", "coordinates": ring[0]}, "B": {"type": "Polygon", "coordinates": [ring]}})
    layer, context = QgsVectorLayer(str(path), "mixed"), QgsProcessingContext()
    with pytest.raises(InputError, match="S: the feature 'B' is not a point"):
        read_points(QgsProcessingFeatureSource(layer, context), "S", "station_id", WGS84)


def test_missing_field_and_missing_crs(source):
    with pytest.raises(InputError, match=r"there is no field 'id'\. It has station_id, name"):
        read_points(source("Point", [("Point(1 2)", "A")]), "S", "id", WGS84)
    with pytest.raises(InputError, match=r"S: the layer layer has no coordinate reference system\. Assign one"):
        read_points(source("Point", [("Point(1 2)", "A")], crs=""), "S", "station_id", WGS84)
    with pytest.raises(InputError, match="BASINS: the layer layer has no polygons"):
        read_polygons(source("Point", [("Point(1 2)", "A")]), "BASINS", WGS84)


SQUARE = "Polygon((10 50, 12 50, 12 52, 10 52, 10 50), (10.5 50.5, 11 50.5, 11 51, 10.5 51, 10.5 50.5))"


def test_polygons_with_holes_and_names(source):
    layer = source("MultiPolygon", [(SQUARE, "a", "Upper"), ("Polygon((1 1, 2 1, 2 2, 1 1))", "b", "Lower")])
    polygons = read_polygons(layer, "BASINS", WGS84)
    assert [name for name, _ in polygons] == ["Upper", "Lower"]
    assert [[ring.shape for ring in rings] for _, rings in polygons] == [[(5, 2), (5, 2)], [(4, 2)]]
    assert polygons[1][1][0].tolist()[0] == [1, 1]
    assert [name for name, _ in read_polygons(layer, "BASINS", WGS84, "station_id")] == ["a", "b"]
    numbered = source("Polygon", [(SQUARE, "a")], fields="&field=station_id:string")
    assert [name for name, _ in read_polygons(numbered, "BASINS", WGS84)] == ["1"]
    with pytest.raises(InputError, match="BASINS: row 2 has no 'name'"):
        read_polygons(source("Polygon", [(SQUARE, "a", "A"), (SQUARE, "b", None)]), "BASINS", WGS84)


def test_features_of_one_name_are_one_polygon(source):
    rows = [
        (SQUARE, "a", "A"),
        ("Polygon((10.5 50.5, 11 50.5, 11 51, 10.5 51, 10.5 50.5))", "b", "A"),  # fills the hole
        ("Polygon((11 51, 13 51, 13 52, 11 52, 11 51))", "c", "A"),  # overlaps
    ]
    ((name, rings),) = read_polygons(source("Polygon", rows), "BASINS", WGS84)
    fraction = coverage(rings, Affine(0.7, 0, 9.9, 0, -0.7, 53), (10, 10))[2]
    assert name == "A"
    assert fraction.sum() * 0.49 == pytest.approx(5.0)


def test_invalid_polygons_are_mended_and_lost_ones_counted(source, feedback):
    rows = [("Polygon((0 0, 2 2, 2 0, 0 2, 0 0))", "a", "bow tie"), ("", "b", "empty"), (SQUARE, "c", "whole")]
    polygons = read_polygons(source("Polygon", rows), "BASINS", WGS84, feedback=feedback)
    assert [name for name, _ in polygons] == ["bow tie", "whole"]
    fraction = coverage(polygons[0][1], Affine(0.3, 0, -1, 0, -0.3, 3), (14, 14))[2]
    assert fraction.sum() * 0.09 == pytest.approx(2.0)
    assert "1 of 3 polygons were invalid" in feedback.warnings[0]
    assert "1 of 3 features are left out" in feedback.warnings[1]


@pytest.mark.parametrize(
    ("kind", "wkt", "area"),
    [
        ("PolygonZ", "PolygonZ((0 0 5, 2 0 5, 2 2 5, 0 2 5, 0 0 5))", 4),
        ("MultiPolygonZM", "MultiPolygonZM(((0 0 5 1, 2 0 5 1, 2 2 5 1, 0 2 5 1, 0 0 5 1)))", 4),
        ("CurvePolygon", "CurvePolygon(CompoundCurve(CircularString(0 1, 1 2, 2 1), CircularString(2 1, 1 0, 0 1)))",
         np.pi),
        ("MultiSurface", "MultiSurface(((0 0, 2 0, 2 2, 0 2, 0 0)))", 4),
        # A hole that leaves its outline, an outline that crosses itself, one that is not closed.
        ("Polygon", "Polygon((0 0, 2 0, 2 2, 0 2, 0 0), (1 1, 3 1, 3 1.5, 1 1.5, 1 1))", 3.5),
        ("Polygon", "Polygon((0 0, 2 2, 2 0, 0 2, 0 0))", 2),
        ("Polygon", "Polygon((0 0, 2 0, 2 2, 0 2))", 4),
    ],
)  # fmt: skip
def test_polygons_of_every_kind_have_their_area(source, kind, wkt, area):
    ((_, rings),) = read_polygons(source(kind, [(wkt, "a", "A")]), "BASINS", WGS84)
    fraction = coverage(rings, Affine(0.3, 0, -1, 0, -0.3, 3), (14, 16))[2]
    assert fraction.sum() * 0.09 == pytest.approx(area, rel=1e-4)


def test_polygons_are_found_in_whatever_holds_them():
    ring = [QgsPoint(x, y, np.nan) for x, y in ((0, 0), (2, 0), (2, 2), (0, 2), (0, 0))]
    shapes = {
        QgsGeometry(QgsPolygon(QgsLineString(ring))): 4,
        QgsGeometry.fromWkt("TIN(((0 0, 2 0, 2 2, 0 0)), ((0 0, 2 2, 0 2, 0 0)))"): 4,
        QgsGeometry.fromWkt("PolyhedralSurfaceZ(((0 0 1, 2 0 1, 2 2 1, 0 2 1, 0 0 1)))"): 4,
        QgsGeometry.fromWkt(
            "GeometryCollection(Point(1 1), Polygon((0 0, 2 0, 2 2, 0 2, 0 0)), "
            "GeometryCollection(Polygon((2 0, 3 0, 3 2, 2 2, 2 0))))"
        ): 6,
        QgsGeometry.fromWkt("LineString(0 0, 1 1, 1 0, 0 0)"): 0,
        QgsGeometry(): 0,
    }
    for geometry, area in shapes.items():
        found = polygon_of(geometry)
        assert found.isEmpty() == (area == 0)
        assert sum(part.area() for part in found.asGeometryCollection()) == pytest.approx(area)
        assert all(part.type() == Qgis.GeometryType.Polygon for part in found.asGeometryCollection())


def test_features_without_an_area_are_counted_where_others_share_their_name(source, feedback):
    rows = [(SQUARE, "a", "A"), ("", "b", "A"), ("Polygon((1 1, 2 2, 1 1))", "c", "B")]
    polygons = read_polygons(source("Polygon", rows), "BASINS", WGS84, feedback=feedback)
    assert [name for name, _ in polygons] == ["A"]
    told = " ".join(feedback.warnings)
    assert "1 of 3 features have no area and are left out of polygons" in told
    assert "1 of 2 features are left out, empty" in told


def test_long_edges_follow_when_reprojected(source):
    # A parallel is no straight line in an equal-area projection.
    box = "Polygon((0 48, 20 48, 20 56, 0 56, 0 48))"
    ((_, (ring,)),) = read_polygons(source("Polygon", [(box, "a", "A")]), "BASINS", LAEA)
    fraction = coverage([ring], Affine(10000, 0, 3000000, 0, -10000, 4500000), (250, 250))[2]
    lon = np.linspace(0, 20, 20001)
    lons = np.concatenate([lon, lon[::-1]])
    exact = abs(Geod(ellps="GRS80").polygon_area_perimeter(lons, np.repeat([48, 56], 20001))[0])
    assert fraction.sum() * 1e8 == pytest.approx(exact, rel=2e-6)


def test_shares_are_those_of_qgis_own_intersections(context):
    outline = real("heihe-basin", "gis", "domain.shp")
    layer = QgsVectorLayer(str(outline), "heihe", "ogr")
    source = QgsProcessingFeatureSource(layer, context)
    polygons = read_polygons(source, "BASINS", WGS84)
    assert len(polygons) == 1779
    whole = QgsGeometry.unaryUnion(
        [
            QgsGeometry.fromMultiPolygonXY([[[QgsPointXY(*vertex) for vertex in ring] for ring in rings]])
            for _, rings in polygons
        ]
    )
    transform, shape = Affine(0.1, 0, 98.0, 0, -0.1, 39.5), (20, 35)
    sums = np.zeros(shape)
    for _, rings in polygons:
        rows, columns, fraction = coverage(rings, transform, shape)
        sums[rows, columns] += fraction
    expected = np.array(
        [
            [
                whole.intersection(QgsGeometry.fromRect(_rectangle(transform, row, column))).area() / 0.01
                for column in range(shape[1])
            ]
            for row in range(shape[0])
        ]
    )
    assert expected.max() == pytest.approx(1)
    np.testing.assert_allclose(sums, expected, atol=1e-6)


def _rectangle(transform, row, column):
    return QgsRectangle(*(transform * (column, row)), *(transform * (column + 1, row + 1)))
