"""The drawing of series: rain as bars, all else as lines, reasons as marks, one panel a quantity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from qgis.PyQt.QtWidgets import QWidget

if TYPE_CHECKING:
    import numpy as np

    from .series import Series

# Okabe and Ito's colours.
COLORS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
_DAY = 86_400.0
_LEFT, _RIGHT, _TOP, _BOTTOM, _GAP = 64, 12, 20, 22, 24
_LEAST = 5 * _DAY
_TICKS = (("year", 365.25), ("month", 30.4), ("day", 1.0))


def _tr(text: str) -> str:
    return QCoreApplication.translate("SM2R", text)


class Plot(QWidget):
    """Draws series over time, in seconds since 1970; the wheel zooms, dragging moves, a double click shows all."""

    spanned = pyqtSignal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(320, 180)
        self.setMouseTracking(True)
        self._series: list[tuple[Series, str, bool]] = []
        self._seconds: list[np.ndarray] = []
        self._span = (0.0, _DAY)
        self._now: float | None = None
        self._dragged: float | None = None

    def show_series(self, series: Sequence[tuple[Series, str, bool]], *, keep: bool) -> None:
        """Show series, each with a colour and whether it is pinned; `keep` leaves the span as it is."""
        self._series = list(series)
        self._seconds = [one.times.astype("datetime64[s]").astype("float64") for one, _, _ in series]
        if not keep or self._span[1] <= self._span[0] + _DAY:
            self.show_all()
        self.update()

    def show_all(self) -> None:
        """Show the whole time of all series."""
        ends = [(float(one[0]), float(one[-1])) for one in self._seconds if one.size]
        if ends:
            self.span(min(first for first, _ in ends), max(last for _, last in ends) + _DAY)

    def span(self, begin: float, end: float, *, tell: bool = True) -> None:
        """Show a span of time."""
        self._span = (begin, max(end, begin + _LEAST))
        self.update()
        if tell:
            self.spanned.emit(*self._span)

    def mark(self, moment: float | None) -> None:
        """Draw a line at the time of the map."""
        self._now = moment
        self.update()

    def panels(self) -> list[tuple[str, list[int]]]:
        """Return the title of each panel, and which series it holds; rain comes first, codes last."""
        found: dict[str, list[int]] = {}
        for number, (one, _, _) in enumerate(self._series):
            found.setdefault("" if one.labels is not None else one.title, []).append(number)
        rank = {"rainfall": 0, "": 2}
        first = {title: self._series[numbers[0]][0].variable for title, numbers in found.items()}
        return sorted(found.items(), key=lambda item: (item[0] == "", rank.get(first[item[0]], 1)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom in or out around the mouse."""
        factor = 0.8 if event.angleDelta().y() > 0 else 1.25
        at = self._time(event.position().x())
        begin, end = self._span
        self.span(at - (at - begin) * factor, at + (end - at) * factor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move."""
        self._dragged = event.position().x() if hasattr(event, "position") else float(event.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move in time."""
        if self._dragged is not None:
            x = event.position().x() if hasattr(event, "position") else float(event.x())
            shift = self._time(self._dragged) - self._time(x)
            self._dragged = x
            self.span(self._span[0] + shift, self._span[1] + shift)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End to move."""
        self._dragged = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all."""
        self.show_all()

    def _time(self, x: float) -> float:
        width = max(self.width() - _LEFT - _RIGHT, 1)
        return self._span[0] + (x - _LEFT) / width * (self._span[1] - self._span[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        panels = self.panels()
        if not panels:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _tr("Click a pixel or a station on the map"))
            return
        marks = [numbers for title, numbers in panels if not title]
        shown = [(title, numbers) for title, numbers in panels if title]
        below = 16 * sum(len(numbers) for numbers in marks)
        room = self.height() - _TOP - _BOTTOM - below - _GAP * max(len(shown) - 1, 0)
        height = max(room / max(len(shown), 1), 20)
        width = self.width() - _LEFT - _RIGHT
        down = float(_TOP)
        for title, numbers in shown:
            self._panel(painter, QRectF(_LEFT, down, width, height), title, numbers)
            down += height + _GAP
        down -= _GAP if shown else 0
        for numbers in marks:
            for number in numbers:
                self._codes(painter, QRectF(_LEFT, down + 3, width, 10), number)
                down += 16
        self._time_axis(painter, QRectF(_LEFT, _TOP, width, down - _TOP))

    def _inside(self, number: int) -> slice:
        """Return which values of a series lie in the span, with one beside at each end."""
        import numpy as np

        seconds = self._seconds[number]
        first, last = np.searchsorted(seconds, self._span)
        return slice(max(int(first) - 1, 0), int(last) + 1)

    def _panel(self, painter: QPainter, box: QRectF, title: str, numbers: list[int]) -> None:
        import numpy as np

        part = [self._inside(number) for number in numbers]
        values = np.concatenate(
            [self._series[number][0].values[inside] for number, inside in zip(numbers, part, strict=True)]
        )
        values = values[np.isfinite(values)]
        rain = self._series[numbers[0]][0].variable == "rainfall"
        low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)
        low = 0.0 if rain else low
        high = high if high > low else low + 1.0
        painter.setPen(QColor("#5a636c"))
        painter.drawRect(box)
        for value in (low, (low + high) / 2, high):
            y = box.bottom() - (value - low) / (high - low) * box.height()
            place = QRectF(0, y - 8, _LEFT - 6, 16)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:.3g}")
        x = box.left() + 2.0
        painter.setPen(QColor("#22272b"))
        painter.drawText(QPointF(x, box.top() - 5), title)
        x += painter.fontMetrics().horizontalAdvance(title) + 14
        painter.save()
        for number, inside in zip(numbers, part, strict=True):
            one, color, pinned = self._series[number]
            painter.setClipping(False)
            painter.setPen(QColor(color))
            painter.drawText(QPointF(x, box.top() - 5), one.name)
            x += painter.fontMetrics().horizontalAdvance(one.name) + 14
            painter.setClipRect(box)
            style = Qt.PenStyle.DashLine if pinned else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(color), 2.0 if one.observed else 1.3, style))
            across = self._across(self._seconds[number][inside], box)
            down = box.bottom() - (one.values[inside] - low) / (high - low) * box.height()
            if rain:
                for left, top in zip(across, down, strict=True):
                    if top == top:  # NaN is missing
                        painter.drawLine(QPointF(left, box.bottom()), QPointF(left, top))
            else:
                self._line(painter, across, down)
        painter.restore()

    def _line(self, painter: QPainter, across: np.ndarray, down: np.ndarray) -> None:
        """Draw a line that breaks at gaps; a value alone is a dot."""
        import numpy as np

        there = np.isfinite(down)
        edges = np.flatnonzero(np.diff(np.concatenate([[False], there, [False]]).astype(int)))
        for first, last in zip(edges[::2], edges[1::2], strict=True):
            points = [QPointF(x, y) for x, y in zip(across[first:last], down[first:last], strict=True)]
            if len(points) == 1:
                painter.drawEllipse(points[0], 1.5, 1.5)
            else:
                painter.drawPolyline(QPolygonF(points))

    def _codes(self, painter: QPainter, box: QRectF, number: int) -> None:
        """Draw a mark at each step whose code is not the usual one, and name the codes."""
        import numpy as np

        one, _, _ = self._series[number]
        inside = self._inside(number)
        across, codes = self._across(self._seconds[number][inside], box), one.values[inside]
        seen = sorted({int(code) for code in codes[np.isfinite(codes)] if code != 0})
        painter.save()
        for place, code in enumerate(seen):
            color = QColor(COLORS[place % len(COLORS)])
            painter.setPen(QPen(color, 2.0))
            for left in across[codes == code]:
                if box.left() <= left <= box.right():
                    painter.drawLine(QPointF(left, box.top()), QPointF(left, box.bottom()))
        painter.restore()
        painter.setPen(QColor("#5a636c"))
        place = QRectF(0, box.top() - 3, _LEFT - 6, 16)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _tr("Reasons"))
        names = ", ".join((one.labels or {}).get(code, str(code)) for code in seen)
        self.setToolTip(names)

    def _across(self, seconds: np.ndarray, box: QRectF) -> np.ndarray:
        begin, end = self._span
        return box.left() + (seconds - begin) / (end - begin) * box.width()

    def _time_axis(self, painter: QPainter, box: QRectF) -> None:
        import numpy as np

        begin, end = (np.datetime64(int(one), "s") for one in self._span)
        days = (self._span[1] - self._span[0]) / _DAY
        unit = next((unit for unit, length in _TICKS if days / length >= 3), "day")
        letter = unit[0].upper()
        ticks = np.arange(begin.astype(f"datetime64[{letter}]"), end.astype(f"datetime64[{letter}]") + 1)
        step = max(int(np.ceil(ticks.size / max(box.width() / 90, 1))), 1)
        painter.setPen(QColor("#5a636c"))
        for tick in ticks[::step]:
            moment = float(tick.astype("datetime64[s]").astype("int64"))
            x = float(self._across(np.array([moment]), box)[0])
            if box.left() <= x <= box.right():
                painter.drawLine(QPointF(x, box.bottom()), QPointF(x, box.bottom() + 4))
                painter.drawText(
                    QRectF(x - 45, box.bottom() + 4, 90, 16), Qt.AlignmentFlag.AlignCenter, str(tick)
                )  # fmt: skip
        if self._now is not None and self._span[0] <= self._now <= self._span[1]:
            x = float(self._across(np.array([self._now]), box)[0])
            painter.setPen(QPen(QColor("#d55e00"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
