"""Time in the project: results play in the temporal controller at once, and open on a day that is worth a look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import qgis.utils
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsInterval,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
)
from qgis.PyQt.QtWidgets import QDockWidget

from ..times import from_qt, to_qt

#: Where a layer keeps the band to open on.
OPENING = "sm2r/opening"
# Rows and columns by which a map is known to be empty.
_PIXELS = 64
# Share of a map with values that is worth opening on.
_MUCH = 0.6


def play(project: QgsProject, rasters: Sequence[QgsRasterLayer]) -> None:
    """Set the project's range and step, and the canvas's temporal controller, by the first raster that moves.

    What is set already stays; where the map would be empty at the time that is shown, another time is.
    """
    moving = [layer for layer in rasters if layer.temporalProperties().isActive() and band_ranges(layer)]
    if not moving:
        return
    layer = moving[0]
    ranges = band_ranges(layer)
    whole, step = period_of(layer)
    settings = project.timeSettings()
    if settings.temporalRange().isInfinite():
        settings.setTemporalRange(whole)
        settings.setTimeStep(step.originalDuration())
        settings.setTimeStepUnit(step.originalUnit())
    canvas = qgis.utils.iface.mapCanvas() if qgis.utils.iface is not None else None
    controller = canvas.temporalController() if canvas is not None else None
    if not isinstance(controller, QgsTemporalNavigationObject):
        return
    mode = controller.navigationMode()
    if mode == Qgis.TemporalNavigationMode.Disabled:
        extents = settings.temporalRange()
        controller.setTemporalExtents(extents if extents.overlaps(whole) else whole)
        controller.setFrameDuration(step)
        controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    elif mode != Qgis.TemporalNavigationMode.Animated or _has_values(layer, canvas.temporalRange()):
        return
    opening = ranges[int(layer.customProperty(OPENING, 1))].begin()
    if controller.temporalExtents().contains(opening):
        controller.setCurrentFrameNumber(controller.findBestFrameNumberForFrameStart(opening))
    _open_panel()


def wake(project: QgsProject, ids: Sequence[str]) -> None:
    """Let results that were added from files move: QGIS takes their style and times, but leaves them switched off.

    Layers that are gone, or move already, stay as they are.
    """
    found = (project.mapLayer(one) for one in ids)
    rasters = [
        layer
        for layer in found
        if isinstance(layer, QgsRasterLayer)
        and layer.customProperty(OPENING) is not None
        and not layer.temporalProperties().isActive()
        and band_ranges(layer)
    ]
    for layer in rasters:
        layer.temporalProperties().setIsActive(True)
    play(project, rasters)


def first_seen(layer: QgsRasterLayer) -> QgsDateTimeRange | None:
    """Return the first time at which most of the map has values, or the one to open on; None without times."""
    spans = sorted(band_ranges(layer).items(), key=lambda one: one[1].begin())
    opening = band_ranges(layer).get(int(layer.customProperty(OPENING, 1)))
    return next((span for band, span in spans if _share(layer, band) >= _MUCH), opening)


def _has_values(layer: QgsRasterLayer, now: QgsDateTimeRange) -> bool:
    """Tell whether the map of a time has any value."""
    band = next((band for band, span in band_ranges(layer).items() if span.overlaps(now)), None)
    return band is not None and _share(layer, band) > 0


def _share(layer: QgsRasterLayer, band: int) -> float:
    """Return the share of a map that has values, by some of its pixels."""
    columns, rows = (min(size, _PIXELS) for size in (layer.width(), layer.height()))
    block = layer.dataProvider().block(band, layer.extent(), columns, rows)
    seen = sum(not block.isNoData(row, column) for row in range(rows) for column in range(columns))
    return seen / (rows * columns)


def band_ranges(layer: QgsRasterLayer) -> dict[int, QgsDateTimeRange]:
    """Return the time of each band; empty where bands have none."""
    properties = layer.temporalProperties()
    if properties.mode() != Qgis.RasterTemporalMode.FixedRangePerBand:
        return {}
    return dict(properties.fixedRangePerBand())


def period_of(layer: QgsRasterLayer) -> tuple[QgsDateTimeRange, QgsInterval]:
    """Return the time that the bands of a layer cover, and the step from one to the next."""
    ranges = list(band_ranges(layer).values())
    begins, ends = [from_qt(one.begin()) for one in ranges], [from_qt(one.end()) for one in ranges]
    lengths = [end - begin for begin, end in zip(begins, ends, strict=True)]
    return QgsDateTimeRange(to_qt(min(begins)), to_qt(max(ends)), True, False), _step(max(lengths), begins)


def _step(length: timedelta, begins: Sequence[datetime]) -> QgsInterval:
    """Return a step as people say it: months of a month, days, hours."""
    units = Qgis.TemporalUnit
    if all(begin.day == 1 for begin in begins) and 28 <= length.days <= 31:
        return QgsInterval(1, units.Months)
    if all((begin.month, begin.day) == (1, 1) for begin in begins) and length.days in (365, 366):
        return QgsInterval(1, units.Years)
    if length >= timedelta(days=1) and length % timedelta(days=1) == timedelta(0):
        return QgsInterval(length.days, units.Days)
    return QgsInterval(max(length.total_seconds(), 60.0) / 3600, units.Hours)


def _open_panel() -> None:
    """Show the temporal controller, which says which day the map is of."""
    window = qgis.utils.iface.mainWindow()
    for panel in window.findChildren(QDockWidget) if window is not None else ():
        if panel.metaObject().className() == "QgsTemporalControllerDockWidget":
            panel.show()
