"""Project files: layers from files, styled and in groups, for whoever opens them later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsFillSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ..core.errors import OutputError
from .layers import name_legend
from .layers.moving import band_ranges, first_seen, period_of

# Where projects keep the state of the temporal controller.
_CONTROLLER = "TemporalControllerWidget"


@dataclass(frozen=True)
class Entry:
    """A layer of a project: its file, its name, and whether it is shown at once."""

    path: Path
    name: str
    shown: bool = False


def write_project(
    path: Path,
    title: str,
    groups: Mapping[str, Sequence[Entry]],
    *,
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    period: QgsDateTimeRange | None = None,
) -> None:
    """Write a project whose layers are found beside it, wherever the folder goes. Call it on the main thread.

    Parameters
    ----------
    path
        The file, ``.qgz``.
    title
        Of the project.
    groups
        Layers by group, from top to bottom. Styles are those of the files.
    crs, extent
        Of the map.
    period
        Of the temporal controller; by default that of the raster that is shown, with its step.

    Raises
    ------
    OutputError
        If a layer cannot be opened or the project not be written.
    """
    project = QgsProject()
    project.setFileName(str(path))
    project.setTitle(title)
    project.setCrs(crs)
    raster_shown, times, opening = False, None, None
    for name, entries in groups.items():
        group = project.layerTreeRoot().addGroup(name)
        group.setExpanded(any(entry.shown for entry in entries))
        for entry in entries:
            layer = _layer(entry)
            raster = isinstance(layer, QgsRasterLayer)
            shown = entry.shown and not (raster and raster_shown)
            if raster and shown:
                raster_shown = True
                times = period_of(layer) if band_ranges(layer) else None
                opening = first_seen(layer)
            project.addMapLayer(layer, False)
            node = group.addLayer(layer)
            node.setItemVisibilityChecked(shown)
            node.setExpanded(shown and raster)
            name_legend(node)
    settings = project.timeSettings()
    if times is not None:
        whole, step = times
        settings.setTemporalRange(whole)
        settings.setTimeStep(step.originalDuration())
        settings.setTimeStepUnit(step.originalUnit())
    if period is not None:
        settings.setTemporalRange(period)
    if times is not None:
        _turn_on(project, opening)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, crs))
    if not project.write():
        raise OutputError(f"{path}: the project cannot be written ({project.error()}).")


def _layer(entry: Entry) -> QgsMapLayer:
    file = str(entry.path)
    raster = entry.path.suffix in (".tif", ".tiff", ".nc")
    layer = QgsRasterLayer(file, entry.name, "gdal") if raster else QgsVectorLayer(file, entry.name, "ogr")
    if not layer.isValid():
        raise OutputError(f"{entry.path}: cannot be opened as a layer. Check the disk.")
    if (
        raster
        and layer.temporalProperties().mode() == Qgis.RasterTemporalMode.FixedRangePerBand
        and layer.bandCount() > 1
    ):
        layer.temporalProperties().setIsActive(True)
    return layer


def outline_style(layer: QgsVectorLayer) -> None:
    """Draw polygons by their outline alone."""
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#222222", "outline_width": "0.7"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def point_style(layer: QgsVectorLayer, color: str, shape: str = "circle") -> None:
    """Draw points in one colour."""
    properties = {"name": shape, "color": color, "size": "2.8", "outline_color": "#ffffff", "outline_width": "0.3"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(properties)))


def _turn_on(project: QgsProject, opening: QgsDateTimeRange | None) -> None:
    """Have the temporal controller play when the project is opened, from the step to open on; QGIS has no function."""
    span = project.timeSettings().temporalRange()
    begin = opening.begin() if opening is not None and span.contains(opening.begin()) else span.begin()
    project.writeEntry(_CONTROLLER, "/NavigationMode", Qgis.TemporalNavigationMode.Animated.value)
    for key, moment in (("/StartDateTime", begin), ("/EndDateTime", span.end())):
        project.writeEntry(_CONTROLLER, key, moment.toString(Qt.DateFormat.ISODateWithMs))
