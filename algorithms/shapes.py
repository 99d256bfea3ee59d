"""Points and polygons of layers as plain arrays in the CRS of a grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsUnitTypes,
    QgsWkbTypes,
)

from ..core.errors import InputError
from .columns import check_fields, read_texts
from .places import check_crs, moved, point_of, polygon_of

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from qgis.core import QgsProcessingContext
    from rasterio.crs import CRS

    from ..core.sampling.basins import Polygons
    from .base import Algorithm

# Longest edge (m) between two vertices that are reprojected: a straight one of 5 km is off by less than a metre.
_EDGE = 5000.0
_SHOWN = 5


def read_points(
    source: QgsProcessingFeatureSource,
    key: str,
    field: str,
    crs: CRS,
    *,
    feedback: QgsProcessingFeedback | None = None,
    transforms: QgsCoordinateTransformContext | None = None,
) -> pd.DataFrame:
    """Read a layer of points, such as stations.

    Parameters
    ----------
    source
        The input; only its selected features if the user asked for that.
    key
        The parameter, for errors.
    field
        The field that names each point.
    crs
        What the points are brought to.
    feedback
        Told how many points were left out: those that are empty or have no place in `crs`.
    transforms
        The user's choice of datum transformations (``context.transformContext()``).

    Returns
    -------
    pandas.DataFrame
        Columns ``station_id`` (text, written as in tables), ``x`` and ``y`` (float64), in the layer's order.

    Raises
    ------
    InputError
        If the layer has no points, CRS or field, an id is missing or occurs twice, a feature holds several points, or
        none can be brought to `crs`.
    """
    import pandas as pd

    transform = _transform(source, key, crs, Qgis.GeometryType.Point, transforms)
    names, geometries = _read(source, key, field)
    doubled = pd.Series(names)[pd.Series(names).duplicated()]
    if len(doubled):
        raise InputError(
            f"{key}: '{doubled.iloc[0]}' occurs more than once in the field '{field}'. "
            "Keep one point for each station, or choose the field that distinguishes them."
        )
    rows, lost = [], []
    for name, geometry in zip(names, geometries, strict=True):
        point = point_of(geometry, f"{key}: the feature '{name}'")
        place = moved(QgsGeometry.fromPointXY(point), transform) if point is not None else None
        if place is None:
            lost.append(name)
        else:
            rows.append((name, place.asPoint().x(), place.asPoint().y()))
    _report(lost, len(names), key, feedback)
    return pd.DataFrame(rows, columns=["station_id", "x", "y"]).astype({"x": "float64", "y": "float64"})


def read_polygons(
    source: QgsProcessingFeatureSource,
    key: str,
    crs: CRS,
    field: str | None = None,
    *,
    together: bool = False,
    feedback: QgsProcessingFeedback | None = None,
    transforms: QgsCoordinateTransformContext | None = None,
) -> list[tuple[str, list[np.ndarray]]]:
    """Read a layer of polygons, such as basins, as rings for `core.coverage`.

    Features of one name are one polygon. Invalid ones are made valid. Heights do not matter. Long edges get vertices
    between their ends, so that they stay where they are when they are reprojected.

    Parameters
    ----------
    source, key, crs, feedback, transforms
        As in `read_points`.
    field
        The field that names each polygon; without it the field ``name`` if there is one, else the features' ids.
    together
        All features are one polygon, named as the layer: where they overlap, they count once.

    Returns
    -------
    list of (str, list of (n, 2) float64 arrays)
        Of each polygon, its name and its rings (outlines and holes), in the order of the names' first features.

    Raises
    ------
    InputError
        If the layer has no polygons, CRS or field, a name is missing, or no polygon can be brought to `crs`.
    """
    import numpy as np

    transform = _transform(source, key, crs, Qgis.GeometryType.Polygon, transforms)
    if field is None and not together and source.fields().lookupField("name") >= 0:
        field = "name"
    names, geometries = _read(source, key, field)
    if together:
        names = [source.sourceName()] * len(names)
    parts: dict[str, list[QgsGeometry]] = {name: [] for name in names}
    mended, empty = 0, []
    for name, geometry in zip(names, geometries, strict=True):
        whole = polygon_of(geometry)
        mended += not geometry.isEmpty() and not geometry.isGeosValid()
        if whole.isEmpty():
            empty.append(name)
        else:
            parts[name].append(whole)
    if mended and feedback is not None:
        feedback.pushWarning(
            f"{key}: {mended} of {len(names)} polygons were invalid and have been repaired. "
            "Look at them if they matter (Check validity, Fix geometries)."
        )
    partly = [name for name in empty if parts[name]]
    if partly and feedback is not None:
        feedback.pushWarning(
            f"{key}: {len(partly)} of {len(names)} features have no area and are left out of polygons that other "
            f"features of the same name make: {', '.join(partly[:_SHOWN])}."
        )
    longest = _EDGE * QgsUnitTypes.fromUnitToUnitFactor(Qgis.DistanceUnit.Meters, transform.sourceCrs().mapUnits())
    polygons, lost = [], []
    for name, own in parts.items():
        whole = own[0] if len(own) == 1 else QgsGeometry.unaryUnion(own)
        if not transform.isShortCircuited():
            whole = whole.densifyByDistance(longest)
        place = None if whole.isEmpty() else moved(whole, transform)
        if place is None:
            lost.append(name)
            continue
        place.convertToMultiType()
        rings = [ring for part in place.asMultiPolygon() for ring in part]
        polygons.append((name, [np.array([(p.x(), p.y()) for p in ring], dtype="float64") for ring in rings]))
    _report(lost, len(parts), key, feedback)
    return polygons


def polygons_of(
    algorithm: Algorithm,
    key: str,
    crs: CRS,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback | None = None,
    *,
    field: str | None = None,
    together: bool = False,
) -> Polygons | None:
    """Read the polygons of an input as `read_polygons` does; None where it is empty."""
    source = algorithm.source(key)
    if source is None:
        return None
    transforms = context.transformContext()
    return read_polygons(source, key, crs, field, together=together, feedback=feedback, transforms=transforms)


def outlines(source: QgsProcessingFeatureSource, key: str, field: str | None = None) -> dict[str, QgsGeometry]:
    """Return the polygons of a layer in its own coordinate reference system, by the names that `read_polygons` gives.

    Features of one name are one, of several parts; those without an area are left out.
    """
    if field is None and source.fields().lookupField("name") >= 0:
        field = "name"
    parts: dict[str, list[QgsGeometry]] = {}
    for name, geometry in zip(*_read(source, key, field), strict=True):
        whole = polygon_of(geometry)
        if not whole.isEmpty():
            parts.setdefault(name, []).append(whole)
    found = {}
    for name, own in parts.items():
        found[name] = own[0] if len(own) == 1 else QgsGeometry.unaryUnion(own)
        found[name].convertToMultiType()
    return found


def check_geometry(source: QgsProcessingFeatureSource, key: str, kind: Qgis.GeometryType) -> None:
    """Check that a layer has points or polygons, as `kind` says, and a coordinate reference system that will do."""
    wanted = "points" if kind == Qgis.GeometryType.Point else "polygons"
    if QgsWkbTypes.geometryType(source.wkbType()) not in (kind, Qgis.GeometryType.Unknown):
        made = " (of a table with coordinates: Create points layer from table)" if wanted == "points" else ""
        raise InputError(f"{key}: the layer {source.sourceName()} has no {wanted}. Give a layer of {wanted}{made}.")
    mixed = QgsWkbTypes.geometryType(source.wkbType()) == Qgis.GeometryType.Unknown
    if mixed and not source.sourceCrs().isValid():
        raise InputError(
            f"{key}: the layer {source.sourceName()} has geometries of several kinds in a feature, for which QGIS "
            f"reads no coordinate reference system from the file. Give a layer of {wanted} only, or assign the file's "
            "coordinate reference system (Assign projection; EPSG:4326 for GeoJSON)."
        )
    check_crs(source.sourceCrs(), f"{key}: the layer {source.sourceName()}")


def _transform(
    source: QgsProcessingFeatureSource,
    key: str,
    crs: CRS,
    kind: Qgis.GeometryType,
    transforms: QgsCoordinateTransformContext | None,
) -> QgsCoordinateTransform:
    check_geometry(source, key, kind)
    target = QgsCoordinateReferenceSystem.fromWkt(crs.to_wkt())
    if not target.isValid():
        raise InputError(
            f"{key}: cannot be brought to the coordinate reference system of the raster, which QGIS does not "
            "understand. Reproject the raster (Warp) to a common one, such as EPSG:4326."
        )
    return QgsCoordinateTransform(source.sourceCrs(), target, transforms or QgsCoordinateTransformContext())


def _read(source: QgsProcessingFeatureSource, key: str, field: str | None) -> tuple[list[str], list[QgsGeometry]]:
    """Return names and geometries, in one pass; the features' ids are their names where there is no field."""
    index = -1 if field is None else source.fields().lookupField(field)
    if field is not None:
        check_fields(source.fields(), key, [field])
    request = QgsFeatureRequest().setSubsetOfAttributes([] if field is None else [index])
    # Invalid geometries are ours to mend; by default Processing stops at the first.
    features = list(source.getFeatures(request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks))
    if not features:
        raise InputError(f"{key}: the layer {source.sourceName()} has no features.")
    if field is None:
        names = [str(feature.id()) for feature in features]
    else:
        names = read_texts([feature.attribute(index) for feature in features], key, field)
    return names, [feature.geometry() for feature in features]


def _report(lost: list[str], total: int, key: str, feedback: QgsProcessingFeedback | None) -> None:
    if not lost:
        return
    shown = ", ".join(lost[:_SHOWN]) + (", …" if len(lost) > _SHOWN else "")
    text = f"empty, or without a place in the coordinate reference system of the raster: {shown}"
    if len(lost) == total:
        raise InputError(f"{key}: all features are {text}. Check the layer's coordinate reference system.")
    if feedback is not None:
        feedback.pushWarning(f"{key}: {len(lost)} of {total} features are left out, {text}.")
