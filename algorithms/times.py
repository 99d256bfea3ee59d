"""Moments between Qt and Python. All times are UTC; one without a zone is taken to be UTC already."""

from __future__ import annotations

from datetime import datetime, timedelta

from qgis.PyQt.QtCore import QDateTime, Qt

EPOCH = datetime(1970, 1, 1)
_JULIAN_EPOCH = 2440588


def milliseconds(moment: QDateTime) -> int:
    """Return milliseconds since 1970-01-01 UTC, whatever the zone of the machine."""
    if moment.timeSpec() != Qt.TimeSpec.LocalTime:
        moment = moment.toUTC()
    return (moment.date().toJulianDay() - _JULIAN_EPOCH) * 86_400_000 + moment.time().msecsSinceStartOfDay()


def from_qt(moment: QDateTime) -> datetime:
    """Return a naive datetime in UTC."""
    return EPOCH + timedelta(milliseconds=milliseconds(moment))


def to_qt(moment: datetime) -> QDateTime:
    """Return a QDateTime in UTC for a naive datetime in UTC."""
    return QDateTime.fromMSecsSinceEpoch(round((moment - EPOCH) / timedelta(milliseconds=1)), Qt.TimeSpec.UTC)
