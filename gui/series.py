"""What the dock shows: the series of the project's cubes at a point, and what stations near it observed."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

if TYPE_CHECKING:
    import numpy as np
    import xarray as xr

STATION, TIME = "station_id", "time"
_VALUES = ("rainfall", "soil_moisture", "saturation", "temperature", "evaporation")


@dataclass(frozen=True)
class Series:
    """One series.

    Attributes
    ----------
    name
        Of the layer, or of the station.
    variable, units
        As cubes have them; empty if unknown.
    times : (n,) datetime64[ns]
        Begin of each step, UTC.
    values : (n,) float64
        NaN where missing.
    observed
        Whether a station measured it.
    labels
        Of a cube of codes, what each stands for; 0 is the usual one.
    """

    name: str
    variable: str
    units: str
    times: np.ndarray
    values: np.ndarray
    observed: bool = False
    labels: dict[int, str] | None = None

    @property
    def title(self) -> str:
        """What it is of, with units."""
        from ..core.quantities import display_units, title

        units = display_units(self.units)
        return f"{title(self.variable) or self.name} ({units})" if units else title(self.variable) or self.name


class Reader:
    """Reads series at points; what it opened stays open until the layers change.

    Attributes
    ----------
    problems : list of str
        Of the last point: why cubes could not be read, which are left out.
    """

    def __init__(self) -> None:
        self._cubes: dict[str, tuple[str, xr.DataArray | None]] = {}
        self.problems: list[str] = []

    def at(self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem, tolerance: float) -> tuple[str, list[Series]]:
        """Return the name of the place and its series.

        Parameters
        ----------
        point, crs
            On the map.
        tolerance
            How near a station must be, in units of `crs`.
        """
        project = QgsProject.instance()
        station = _nearest(project, point, crs, tolerance)
        if station is not None:
            name, point = station
        found = self._read(point, crs, project)
        if station is not None:
            found += _observations(project, station[0])
            return name, found
        return f"{point.x():.4f}, {point.y():.4f}", found

    def _read(self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem, project: QgsProject) -> list[Series]:
        """Read the pixel of all cubes side by side, and not their tiles."""
        from ..core.errors import SM2RError

        pixels = [
            (layer, cube, cube.data[:, place[0] : place[0] + 1, place[1] : place[1] + 1])
            for layer in _rasters(project)
            if (cube := self._open(layer)) is not None and (place := _pixel(layer, cube, point, crs, project))
        ]

        def read(pixel: Any) -> np.ndarray | str:
            try:
                return pixel.compute(scheduler="synchronous")[:, 0, 0]
            except (SM2RError, OSError, RuntimeError) as error:  # the last two of GDAL and HDF5
                return str(error)

        with ThreadPoolExecutor() as pool:
            values = list(pool.map(read, [pixel for _, _, pixel in pixels]))
        self.problems = [
            text if layer.name() in text else f"{layer.name()}: {text}"
            for (layer, _, _), text in zip(pixels, values, strict=True)
            if isinstance(text, str)
        ]
        return [
            _series(layer, cube, own)
            for (layer, cube, _), own in zip(pixels, values, strict=True)
            if not isinstance(own, str)
        ]

    def _open(self, layer: QgsRasterLayer) -> xr.DataArray | None:
        """Open a layer's cube once; None if it has no time."""
        from ..core import cube
        from ..core.errors import SM2RError

        source, found = self._cubes.get(layer.id(), ("", None))
        if source != layer.source():
            try:
                found = cube.open(
                    layer.source(), name=layer.name(), product=layer.name(), times=_times(layer) or None,
                    crs=layer.crs().toWkt(),
                )  # fmt: skip
            except SM2RError:
                found = None
            self._cubes[layer.id()] = (layer.source(), found)
        return found


def _pixel(
    layer: QgsRasterLayer,
    cube: xr.DataArray,
    point: QgsPointXY,
    crs: QgsCoordinateReferenceSystem,
    project: QgsProject,
) -> tuple[int, int] | None:
    """Return the row and the column of a point in a layer's cube; None if it lies outside."""
    try:
        place = QgsCoordinateTransform(crs, layer.crs(), project).transform(point)
    except QgsCsException:
        return None
    column, row = (math.floor(one) for one in ~cube.rio.transform() * (place.x(), place.y()))
    return (row, column) if 0 <= row < cube.sizes["y"] and 0 <= column < cube.sizes["x"] else None


def _series(layer: QgsRasterLayer, cube: xr.DataArray, values: np.ndarray) -> Series:
    renderer, labels = layer.renderer(), None
    if isinstance(renderer, QgsPalettedRasterRenderer):
        labels = {int(entry.value): entry.label for entry in renderer.classes()}
    about = {key: str(cube.attrs.get(key, "")) for key in ("variable", "units")}
    return Series(layer.name(), **about, times=cube["time"].to_numpy(), values=values.astype(float), labels=labels)


def _rasters(project: QgsProject) -> list[QgsRasterLayer]:
    """Return the rasters in their order on the map, those with time first asked."""
    layers = project.layerTreeRoot().layerOrder()
    return [one for one in layers if isinstance(one, QgsRasterLayer) and one.providerType() == "gdal" and one.isValid()]


def _times(layer: QgsRasterLayer) -> list[Any]:
    """Return the begin of each band by the layer's temporal properties; empty where bands have none."""
    from datetime import UTC, datetime, timedelta

    properties = layer.temporalProperties()
    if properties.mode() != Qgis.RasterTemporalMode.FixedRangePerBand:
        return []
    ranges = properties.fixedRangePerBand()
    if len(ranges) != layer.bandCount():
        return []
    # A moment without a zone is UTC.
    begins = [ranges[band].begin() for band in sorted(ranges)]
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    return [(epoch + timedelta(milliseconds=_milliseconds(begin))).replace(tzinfo=None) for begin in begins]


def _milliseconds(moment: QDateTime) -> int:
    if moment.timeSpec() == Qt.TimeSpec.LocalTime:
        moment = QDateTime(moment.date(), moment.time(), Qt.TimeSpec.UTC)
    return int(moment.toMSecsSinceEpoch())


def _nearest(
    project: QgsProject, point: QgsPointXY, crs: QgsCoordinateReferenceSystem, tolerance: float
) -> tuple[str, QgsPointXY] | None:
    """Return the id and the place of the nearest station within the tolerance; None if there is none."""
    best: tuple[float, str, QgsPointXY] | None = None
    for layer in project.layerTreeRoot().layerOrder():
        if not isinstance(layer, QgsVectorLayer) or layer.geometryType() != Qgis.GeometryType.Point:
            continue
        if layer.fields().lookupField(STATION) < 0:
            continue
        transform = QgsCoordinateTransform(layer.crs(), crs, project)
        box = QgsRectangle(
            point.x() - tolerance, point.y() - tolerance, point.x() + tolerance, point.y() + tolerance
        )  # fmt: skip
        request = QgsFeatureRequest().setDestinationCrs(crs, project.transformContext()).setFilterRect(box)
        for feature in layer.getFeatures(request):
            geometry: QgsGeometry = feature.geometry()
            if geometry.isEmpty() or not transform.isValid():
                continue
            place = geometry.asPoint() if not geometry.isMultipart() else geometry.asMultiPoint()[0]
            distance = place.distance(point)
            if distance <= tolerance and (best is None or distance < best[0]):
                best = (distance, str(feature[STATION]), place)
    return None if best is None else best[1:]


def _observations(project: QgsProject, station: str) -> list[Series]:
    """Return what the project's tables of observations hold of a station."""
    import numpy as np
    import pandas as pd

    found = []
    for layer in project.mapLayers().values():
        if not isinstance(layer, QgsVectorLayer) or layer.isSpatial():
            continue
        names = layer.fields().names()
        if STATION not in names or TIME not in names:
            continue
        quoted = QgsExpression.quotedString(station)
        request = QgsFeatureRequest(QgsExpression(f"{QgsExpression.quotedColumnRef(STATION)} = {quoted}"))
        rows = list(layer.getFeatures(request))
        for variable in _VALUES:
            if not rows or variable not in names:
                continue
            texts = [_text(row[TIME]) for row in rows]
            times = pd.to_datetime(pd.Series(texts), utc=True, errors="coerce", format="ISO8601")
            values = pd.to_numeric(pd.Series([_number(row[variable]) for row in rows]), errors="coerce")
            series = pd.Series(values.to_numpy(float), times.dt.tz_localize(None)).dropna().sort_index()
            units = {"rainfall": "mm", "evaporation": "mm", "soil_moisture": "m3 m-3", "temperature": "degC"}
            stamps = series.index.to_numpy().astype("datetime64[ns]")
            found.append(
                Series(
                    f"{station}, observed", variable, units.get(variable, ""), stamps, np.array(series), observed=True
                )
            )
    return found


def _text(value: Any) -> str:
    return str(value.toUTC().toString(Qt.DateFormat.ISODate)) if hasattr(value, "toUTC") else str(value)


def _number(value: Any) -> Any:
    return value if isinstance(value, int | float) else str(value)
