"""The dock 'SM2R series': click a pixel or a station, and see its series."""

from __future__ import annotations

import csv
from pathlib import Path

from qgis.core import Qgis, QgsDateTimeRange, QgsPointXY, QgsProject, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsMessageBar, QgsVertexMarker
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QFileDialog, QLabel, QToolBar, QVBoxLayout, QWidget

from .plot import COLORS, Plot
from .series import Reader, Series

# Pixels of the screen within which a click means a station.
_NEAR = 12
_DAY = 86_400


def _tr(text: str) -> str:
    return QCoreApplication.translate("SM2R", text)


class PickTool(QgsMapTool):
    """Tells where the map is clicked, and where the mouse is moved to with its button down."""

    picked = pyqtSignal(QgsPointXY)

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Tell a click."""
        self.picked.emit(event.mapPoint())

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Tell a move with the button down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.picked.emit(event.mapPoint())


class SeriesDock(QDockWidget):
    """Shows all cubes of the project, and the observations, at a point of the map."""

    def __init__(self, messages: QgsMessageBar, canvas: QgsMapCanvas) -> None:
        super().__init__(_tr("SM2R series"))
        self.setObjectName("SM2RSeries")
        self._messages, self._canvas = messages, canvas
        self._reader = Reader()
        self._series: list[Series] = []
        self._pinned: list[Series] = []
        self.plot = Plot()
        self._place = QLabel("")
        bar = QToolBar()
        for text, help, slot in (
            (_tr("Pick"), _tr("Click a pixel or a station; keep the button down to move"), self.pick),
            (_tr("Pin"), _tr("Keep these series while you look at another place"), self.pin),
            (_tr("Clear"), _tr("Forget the series that are kept"), self.clear),
            (_tr("All times"), _tr("Show the whole record"), self.plot.show_all),
            (_tr("Save data…"), _tr("Save the series as CSV"), self._ask_csv),
            (_tr("Save picture…"), _tr("Save the picture as PNG"), self._ask_picture),
        ):
            action = QAction(text, self)
            action.setToolTip(help)
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
            bar.addAction(action)
        bar.addWidget(self._place)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(bar)
        layout.addWidget(self.plot, 1)
        self.setWidget(body)
        self._tool = PickTool(canvas)
        self._tool.picked.connect(self.look_at)
        self._marker: QgsVertexMarker | None = None
        self._told = False
        self.plot.spanned.connect(self._tell_controller)
        controller = self._controller()
        if controller is not None:
            controller.updateTemporalRange.connect(self._follow)
            controller.temporalExtentsChanged.connect(self._zoom)

    def pick(self) -> None:
        """Have the next clicks on the map choose the place."""
        self._canvas.setMapTool(self._tool)

    def look_at(self, point: QgsPointXY) -> None:
        """Show the series at a point of the map."""
        first = not self._series
        crs = self._canvas.mapSettings().destinationCrs()
        name, self._series = self._reader.at(point, crs, _NEAR * self._canvas.mapUnitsPerPixel())
        for text in self._reader.problems:
            self._messages.pushMessage("SM2R", text, Qgis.MessageLevel.Warning)
        self._place.setText(f"  {name}" if self._series else "  " + _tr("No cube with time has a pixel there."))
        if self._marker is None:
            self._marker = QgsVertexMarker(self._canvas)
            self._marker.setColor(QColor("#d55e00"))
            self._marker.setPenWidth(2)
        self._marker.setCenter(point)
        self._draw(keep=not first)

    def pin(self) -> None:
        """Keep the series that are shown."""
        place = self._place.text().strip()
        self._pinned += [
            Series(f"{one.name} · {place}", one.variable, one.units, one.times, one.values, one.observed, one.labels)
            for one in self._series
        ]
        self._draw(keep=True)

    def clear(self) -> None:
        """Forget the series that are kept."""
        self._pinned = []
        self._draw(keep=True)

    def drawn_series(self) -> list[Series]:
        """Return all series that are drawn."""
        return [*self._series, *self._pinned]

    def save_csv(self, path: str | Path) -> None:
        """Save all series in long form: name, quantity, units, time (UTC), value; missing values are empty."""
        with Path(path).open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(("series", "quantity", "units", "time", "value"))
            for one in self.drawn_series():
                for time, value in zip(one.times.astype("datetime64[s]"), one.values, strict=True):
                    text = "" if value != value else f"{value:.6g}"
                    writer.writerow((one.name, one.variable, one.units, f"{time}Z", text))

    def save_picture(self, path: str | Path) -> None:
        """Save the picture."""
        self.plot.grab().save(str(path), "PNG")

    def end(self) -> None:
        """Take the marker and the tool from the map."""
        if self._marker is not None:
            self._canvas.scene().removeItem(self._marker)
            self._marker = None
        self._canvas.unsetMapTool(self._tool)

    def _ask_csv(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, _tr("Save data"), "series.csv", "CSV (*.csv)")
        if path:
            self._tell(self.save_csv, path)

    def _ask_picture(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, _tr("Save picture"), "series.png", "PNG (*.png)")
        if path:
            self._tell(self.save_picture, path)

    def _tell(self, save: object, path: str) -> None:
        try:
            save(path)  # type: ignore[operator]
        except OSError as error:
            self._messages.pushMessage("SM2R", f"{path}: {error.strerror}", Qgis.MessageLevel.Warning)

    def _draw(self, *, keep: bool) -> None:
        colors = [COLORS[number % len(COLORS)] for number in range(len(self._series))]
        drawn = [(one, color, False) for one, color in zip(self._series, colors, strict=True)]
        others = range(len(self._series), len(self._series) + len(self._pinned))
        drawn += [(one, COLORS[number % len(COLORS)], True) for one, number in zip(self._pinned, others, strict=True)]
        self.plot.show_series(drawn, keep=keep)

    def _controller(self) -> QgsTemporalNavigationObject | None:
        found = self._canvas.temporalController()
        return found if isinstance(found, QgsTemporalNavigationObject) else None

    def _follow(self, moment: QgsDateTimeRange) -> None:
        """Mark the time of the map."""
        begin = moment.begin()
        self.plot.mark(begin.toMSecsSinceEpoch() / 1000 if begin.isValid() else None)

    def _zoom(self, extents: QgsDateTimeRange) -> None:
        """Show the time of the temporal controller."""
        if not self._told and not extents.isInfinite():
            ends = (one.toMSecsSinceEpoch() / 1000 for one in (extents.begin(), extents.end()))
            self.plot.span(*ends, tell=False)

    def _tell_controller(self, begin: float, end: float) -> None:
        """Give the temporal controller the span of the plot, where it is on."""
        controller = self._controller()
        if controller is None or controller.navigationMode() == Qgis.TemporalNavigationMode.Disabled:
            return
        whole = QgsProject.instance().timeSettings().temporalRange()
        # Frames of the controller begin with days.
        whole_days = (int(one // _DAY * _DAY) * 1000 for one in (begin, end + _DAY))
        moments = [QDateTime.fromMSecsSinceEpoch(one, Qt.TimeSpec.UTC) for one in whole_days]
        if not whole.isInfinite():
            moments = [max(moments[0], whole.begin()), min(moments[1], whole.end())]
        self._told = True
        controller.setTemporalExtents(QgsDateTimeRange(moments[0], moments[1], True, False))
        self._told = False
