"""A project with a print layout: an atlas with a page for each period of a cube, whose title and map follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutObject,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayer,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
    QgsTextFormat,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont

from ..core.errors import OutputError
from .layers import name_legend
from .layers.moving import band_ranges, period_of
from .projects import outline_style, point_style

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_ISO = Qt.DateFormat.ISODate
_MARGIN, _WIDTH, _HEIGHT = 10, 297, 210


@dataclass(frozen=True)
class Sheet:
    """What is printed.

    Attributes
    ----------
    cube
        The file of the cube, with its style beside it.
    basin_name, basin, stations_name, stations
        Names of the layers; rings of polygons, and ``station_id, x, y``, in the CRS of the cube.
    labels
        Of the periods, a band each.
    product
        The name of the product.
    """

    cube: str
    basin_name: str
    basin: Sequence[tuple[str, Sequence[np.ndarray]]]
    stations_name: str
    stations: pd.DataFrame | None
    labels: Sequence[str]
    product: str


def write_atlas(path: str, sheet: Sheet, title: str) -> None:
    """Write the project, and beside it a GeoPackage with the outline, the stations and the pages.

    Call it on the main thread. `title` may hold ``{period}``.

    Raises
    ------
    OutputError
        If a file cannot be written.
    """
    target = Path(path)
    raster = QgsRasterLayer(sheet.cube, sheet.product or target.stem, "gdal")
    if not raster.isValid():
        raise OutputError(f"{sheet.cube}: cannot be opened as a layer. Check the disk.")
    raster.temporalProperties().setIsActive(True)
    # Times come before the project takes the layer: Python may not see its properties afterwards.
    ranges = band_ranges(raster)
    whole, step = period_of(raster)
    data = target.with_name(f"{target.stem}_pages.gpkg")
    data.unlink(missing_ok=True)
    project = QgsProject()
    project.setFileName(str(target))
    project.setCrs(raster.crs())
    pages = _write(data, "pages", _pages(raster, ranges, sheet.labels), raster.crs())
    pages.setFlags(QgsMapLayer.LayerFlag.Private)
    above: list[QgsVectorLayer] = []
    if sheet.stations is not None:
        above.append(_write(data, sheet.stations_name, _points(sheet.stations), raster.crs()))
        point_style(above[-1], "#d55e00")
    if sheet.basin:
        above.append(_write(data, sheet.basin_name, _outline(sheet), raster.crs()))
        outline_style(above[-1])
    for layer in (*above, raster):
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().addLayer(layer)
        name_legend(node)
    project.addMapLayer(pages, False)
    settings = project.timeSettings()
    settings.setTemporalRange(whole)
    settings.setTimeStep(step.originalDuration())
    settings.setTimeStepUnit(step.originalUnit())
    layout = _layout(project, [*above, raster], pages, title.format(period='[% "period" %]'))
    project.layoutManager().addLayout(layout)
    if not project.write():
        raise OutputError(f"{target}: the project cannot be written ({project.error()}).")


def _layout(project: QgsProject, layers: Sequence[QgsMapLayer], pages: QgsVectorLayer, title: str) -> QgsPrintLayout:
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("Atlas")
    atlas = layout.atlas()
    atlas.setEnabled(True)
    atlas.setCoverageLayer(pages)
    atlas.setPageNameExpression('"period"')
    atlas.setFilenameExpression("'map_' || \"start\"")
    sheet = QgsLayoutItemMap(layout)
    sheet.attemptMove(QgsLayoutPoint(_MARGIN, 22))
    sheet.attemptResize(QgsLayoutSize(_WIDTH - 3 * _MARGIN - 52, _HEIGHT - 22 - _MARGIN))
    sheet.setKeepLayerSet(True)
    sheet.setLayers(layers)
    sheet.setCrs(layers[-1].crs())
    basin = [layer for layer in layers[:-1] if layer.geometryType() == Qgis.GeometryType.Polygon]
    extent = QgsRectangle(basin[0].extent() if basin else layers[-1].extent())
    extent.scale(1.15 if basin else 1.0)
    sheet.zoomToExtent(extent)
    sheet.setFrameEnabled(True)
    sheet.setIsTemporal(True)
    keys = QgsLayoutObject.DataDefinedProperty
    for key, field in ((keys.StartDateTime, "start"), (keys.EndDateTime, "end")):
        sheet.dataDefinedProperties().setProperty(key, QgsProperty.fromExpression(f'to_datetime("{field}")'))
    layout.addLayoutItem(sheet)
    label = QgsLayoutItemLabel(layout)
    label.setText(title)
    look = QgsTextFormat()
    look.setFont(QFont("Sans"))
    look.setSize(18)
    label.setTextFormat(look)
    label.attemptMove(QgsLayoutPoint(_MARGIN, 8))
    label.attemptResize(QgsLayoutSize(_WIDTH - 2 * _MARGIN, 12))
    layout.addLayoutItem(label)
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(sheet)
    legend.attemptMove(QgsLayoutPoint(_WIDTH - _MARGIN - 52, 22))
    layout.addLayoutItem(legend)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(sheet)
    bar.applyDefaultSize(Qgis.DistanceUnit.Kilometers)
    bar.setUnitLabel("km")
    bar.attemptMove(QgsLayoutPoint(_WIDTH - _MARGIN - 52, _HEIGHT - _MARGIN - 16))
    layout.addLayoutItem(bar)
    return layout


def _pages(
    raster: QgsRasterLayer, ranges: dict[int, QgsDateTimeRange], labels: Sequence[str]
) -> tuple[str, list[tuple[QgsGeometry, list[str]]]]:
    """Return the fields and the features of the pages: the extent, and the time of a band."""
    extent = QgsGeometry.fromRect(raster.extent())
    rows = [
        (extent, [label, ranges[band].begin().toString(_ISO), ranges[band].end().toString(_ISO)])
        for band, label in enumerate(labels, 1)
    ]
    return "Polygon?field=period:string&field=start:string&field=end:string", rows


def _points(stations: pd.DataFrame) -> tuple[str, list[tuple[QgsGeometry, list[str]]]]:
    rows = zip(stations["station_id"], stations["x"], stations["y"], strict=True)
    return "Point?field=station_id:string", [
        (QgsGeometry.fromPointXY(QgsPointXY(x, y)), [str(name)]) for name, x, y in rows
    ]


def _outline(sheet: Sheet) -> tuple[str, list[tuple[QgsGeometry, list[str]]]]:
    rings = [(name, ring) for name, rings in sheet.basin for ring in rings]
    return "Polygon?field=name:string", [
        (QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in ring]]), [name]) for name, ring in rings
    ]


def _write(
    data: Path,
    name: str,
    content: tuple[str, Iterable[tuple[QgsGeometry, list[str]]]],
    crs: QgsCoordinateReferenceSystem,
) -> QgsVectorLayer:
    """Write features into the GeoPackage, and return their layer."""
    definition, rows = content
    memory = QgsVectorLayer(definition, name, "memory")
    memory.setCrs(crs)
    for geometry, values in rows:
        feature = QgsFeature(memory.fields())
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        memory.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", name
    if data.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    transform = QgsProject.instance().transformContext()
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(memory, str(data), transform, options)
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise OutputError(f"{data}: cannot be written ({message}).")
    # A style that lies beside the file is that of another layer.
    return QgsVectorLayer(f"{data}|layername={name}", name, "ogr", QgsVectorLayer.LayerOptions(False))
