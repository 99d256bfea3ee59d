"""Where features lie: what their places can be brought to, and points and polygons as they are meant."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsWkbTypes,
)

from ..core.errors import InputError


def check_crs(crs: QgsCoordinateReferenceSystem, label: str) -> None:
    """Check that places can be brought from a coordinate reference system to another one.

    Raises
    ------
    InputError
        If it is missing, or a local one: QGIS would take its coordinates for those of any other.
    """
    if not crs.isValid():
        raise InputError(f"{label} has no coordinate reference system. Assign one (Assign projection).")
    if crs.type() == Qgis.CrsType.Engineering:
        raise InputError(
            f"{label} has a local coordinate reference system ({crs.description() or 'without a name'}), without "
            "a location on Earth. Assign the right one (Assign projection)."
        )


def flat(geometry: QgsGeometry) -> QgsGeometry:
    """Return a copy without heights and measures, which may be odd numbers where the place is a right one."""
    copy = QgsGeometry(geometry)
    if not copy.isNull():
        copy.get().dropZValue()
        copy.get().dropMValue()
    return copy


def point_of(geometry: QgsGeometry, label: str) -> QgsPointXY | None:
    """Return the one point of a feature; None where it has none.

    Raises
    ------
    InputError
        If it holds several, or is a line or a polygon.
    """
    if geometry.type() in (Qgis.GeometryType.Line, Qgis.GeometryType.Polygon):
        raise InputError(f"{label} is not a point. Give a layer of points only, or take the centroids (Centroids).")
    vertices = [] if geometry.isEmpty() else list(geometry.vertices())
    points = [(vertex.x(), vertex.y()) for vertex in vertices]
    if len(set(points)) > 1:
        raise InputError(
            f"{label} holds {len(points)} points. Split the layer first (Multipart to singleparts), or keep one point "
            "for each station."
        )
    return QgsPointXY(*points[0]) if points and all(map(math.isfinite, points[0])) else None


def polygon_of(geometry: QgsGeometry) -> QgsGeometry:
    """Return the polygons of a feature, whatever holds them, as one that is valid; empty where there are none."""
    if geometry.isNull():
        return QgsGeometry()
    plain = flat(geometry)
    if QgsWkbTypes.flatType(plain.wkbType()) in (Qgis.WkbType.TIN, Qgis.WkbType.PolyhedralSurface):
        return QgsGeometry.unaryUnion([plain])
    if QgsWkbTypes.flatType(plain.wkbType()) == Qgis.WkbType.GeometryCollection:
        parts = [polygon_of(part) for part in plain.asGeometryCollection()]
        return QgsGeometry.unaryUnion([part for part in parts if not part.isEmpty()])
    if plain.type() != Qgis.GeometryType.Polygon:
        return QgsGeometry()
    if QgsWkbTypes.isCurvedType(plain.wkbType()):
        plain = QgsGeometry(plain.constGet().segmentize())
    return plain if plain.isGeosValid() else plain.makeValid(Qgis.MakeValidMethod.Structure, keepCollapsed=False)


def moved(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry | None:
    """Return a geometry in the target's coordinate reference system; None where it has no place there."""
    copy = QgsGeometry(geometry)
    with suppress(QgsCsException):
        if copy.transform(transform) == Qgis.GeometryOperationResult.Success and copy.boundingBox().isFinite():
            return copy
    return None


@dataclass(frozen=True)
class Shapes:
    """The polygons of a table's rows, in order, and their coordinate reference system."""

    geometries: Sequence[QgsGeometry]
    crs: QgsCoordinateReferenceSystem


def geometry_of(
    points: tuple[str, str] | None, polygons: Shapes | None
) -> tuple[Qgis.WkbType, QgsCoordinateReferenceSystem]:
    """Return what a table has for geometries, and in what they are."""
    if polygons is not None:
        return Qgis.WkbType.MultiPolygon, polygons.crs
    crs = QgsCoordinateReferenceSystem("EPSG:4326" if points else "")
    return (Qgis.WkbType.Point if points else Qgis.WkbType.NoGeometry), crs
