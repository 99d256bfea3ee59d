"""What is read of the fields of a table: texts, numbers and times, checked and kept in arrays."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from qgis.core import QgsFields, QgsProcessingFeedback, QgsVariantUtils
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..core.errors import InputError
from ..core.spreadsheets import unguard
from .times import milliseconds

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

# What fits into the times of pandas.
YEARS = (1678, 2261)
_MISSING = {"", "na", "nan", "n/a", "null", "none"}


def check_fields(fields: QgsFields, key: str, names: Iterable[str]) -> None:
    """Check that a layer or table has fields; `InputError` names the parameter, the field and those that are there."""
    for name in names:
        if not fields.count():
            raise InputError(f"{key}: it has no columns. Check that the file is there and whole.")
        if fields.lookupField(name) < 0:
            raise InputError(f"{key}: there is no field '{name}'. It has {', '.join(fields.names())}.")


def plain_value(value: Any) -> Any:
    """Return a value of a field with None for QGIS's NULL and for the words that people write for it."""
    if isinstance(value, str):
        return None if value.strip().lower() in _MISSING else normalize("NFC", unguard(value.strip()))
    if isinstance(value, int | float | QDate | QDateTime):
        return value
    if isinstance(value, dict | list):
        # QGIS reads text that is JSON as what it means, from a GeoJSON file.
        return json.dumps(value)
    return None if QgsVariantUtils.isNull(value) else value


class Column:
    """What is read of one field, some rows at a time, and kept in one array, for `size` rows or more."""

    DTYPE = "float64"

    def __init__(self, key: str, field: str, kind: str, size: int) -> None:
        import numpy as np

        self.key, self.field, self.kind = key, field, kind
        self.count, self.values = 0, np.empty(size, self.DTYPE)

    def add(self, values: list[Any], first: int) -> None:
        """Take the values of some rows, the first of which is the field's `first`, counted from 0."""
        raise NotImplementedError

    def whole(self, feedback: QgsProcessingFeedback | None) -> pd.Series:
        """Return all values."""
        import pandas as pd

        return pd.Series(self._read(), copy=False)

    def _keep(self, values: np.ndarray) -> None:
        import numpy as np

        end = self.count + values.size
        if end > self.values.size:
            grown = np.empty(2 * end, self.DTYPE)
            grown[: self.count] = self.values[: self.count]
            self.values = grown
        self.values[self.count : end] = values
        self.count = end

    def _read(self) -> np.ndarray:
        return self.values[: self.count]

    def _check(self, plain: list[Any], bad: np.ndarray, first: int, wanted: str) -> None:
        if bad.any():
            row = int(bad.argmax())
            found = "nothing" if plain[row] is None else f"'{plain[row]}'"
            raise InputError(
                f"{self.key}: row {first + row + 1} of '{self.field}' holds {found}, which is not {wanted}."
            )


class _Texts(Column):
    """Text, each kept once, however many rows have it."""

    DTYPE = "int32"

    def __init__(self, key: str, field: str, kind: str, size: int) -> None:
        super().__init__(key, field, kind, size)
        self.known: dict[str, int] = {}
        self.numbers: dict[str, int] = {}

    def add(self, values: list[Any], first: int) -> None:
        import numpy as np

        codes = np.fromiter((self._number(value) for value in values), np.int32, len(values))
        if self.kind != "label" and "" in self.numbers and (missing := codes == self.numbers[""]).any():
            row = first + int(missing.argmax()) + 1
            raise InputError(f"{self.key}: row {row} has no '{self.field}'. Fill it in or remove the row.")
        self._keep(codes)

    def _number(self, value: Any) -> int:
        if type(value) is not str:
            return self.numbers.setdefault(_label(plain_value(value)), len(self.numbers))
        found = self.known.get(value)
        if found is None:
            found = self.known[value] = self.numbers.setdefault(_label(plain_value(value)), len(self.numbers))
        return found

    def whole(self, feedback: QgsProcessingFeedback | None) -> pd.Series:
        import numpy as np
        import pandas as pd

        codes, texts = self._read(), np.array([*self.numbers], dtype=object)
        if self.kind != "name":
            return pd.Series(texts[codes], copy=False)
        order = np.argsort(texts, kind="stable")
        place = np.empty(order.size, np.min_scalar_type(-max(order.size, 2)))
        place[order] = np.arange(order.size)
        return pd.Series(pd.Categorical.from_codes(place[codes], texts[order]), copy=False)


def read_texts(values: list[Any], key: str, field: str) -> list[str]:
    """Return the values of a field as text, such as ids; one that is missing is an error that names its row."""
    column = _Texts(key, field, "text", len(values))
    column.add(values, 0)
    return column.whole(None).tolist()


def _label(value: Any) -> str:
    if value is None or value != value:  # NaN
        return ""
    if isinstance(value, QDate | QDateTime | QTime):
        return value.toString(Qt.DateFormat.ISODate)
    # Ids that one table holds as 7, another as 7.0 and a third as "7" are the same station.
    return str(int(value) if isinstance(value, float) and value.is_integer() else value)


class _Numbers(Column):
    """Numbers, NaN where they are missing."""

    def add(self, values: list[Any], first: int) -> None:
        import numpy as np
        import pandas as pd

        plain = [plain_value(value) for value in values]
        numbers = pd.to_numeric(pd.Series(plain, dtype=object), errors="coerce").to_numpy("float64")
        missing = np.array([value is None or value != value for value in plain])
        self._check(plain, ~missing & ~(np.abs(numbers) < math.inf), first, "a number")
        self._keep(numbers)


class _Observations(Column):
    """What stations observed, NaN where it is missing, after the one check that observations pass."""

    def __init__(self, key: str, field: str, kind: str, size: int) -> None:
        from ..core.quantities import QUANTITIES
        from ..core.stations.variables import trace_words

        super().__init__(key, field, kind, size)
        self.quantity = QUANTITIES.get(kind)
        self.trace_words, self.traces = trace_words(self.quantity), 0

    def add(self, values: list[Any], first: int) -> None:
        import numpy as np
        import pandas as pd

        plain = [plain_value(value) for value in values]
        small = [isinstance(value, str) and value.lower() in self.trace_words for value in plain]
        self.traces += sum(small)
        read = [0.0 if trace else value for value, trace in zip(plain, small, strict=True)]
        numbers = pd.to_numeric(pd.Series(read, dtype=object), errors="coerce").to_numpy("float64")
        missing = np.array([value is None or value != value for value in plain])
        self._check(plain, ~missing & np.isnan(numbers), first, "a number")
        self._keep(numbers)

    def whole(self, feedback: QgsProcessingFeedback | None) -> pd.Series:
        import pandas as pd

        from ..core.stations.variables import check_observed, how_often

        found, notes = check_observed(self._read(), self.quantity, name=f"{self.key}: the field '{self.field}'")
        if feedback is not None:
            if self.traces:
                feedback.pushInfo(
                    f"{self.key}: traces (T) in '{self.field}' are taken as 0 ({how_often(self.traces)})."
                )
            for note in notes:
                feedback.pushWarning(note)
        return pd.Series(found, copy=False)


class _Times(Column):
    """Naive UTC times."""

    DTYPE = "datetime64[ns]"

    def add(self, values: list[Any], first: int) -> None:
        import pandas as pd

        plain = [plain_value(value) for value in values]
        if any(isinstance(value, QDate | QDateTime) for value in plain):
            stamps = pd.Series([stamp_of(value) for value in plain], dtype="Int64")
            times = pd.to_datetime(stamps, unit="ms").dt.as_unit("ms")
        else:
            texts = [None if value is None else str(value) for value in plain]
            times = pd.to_datetime(pd.Series(texts, dtype=object), format="ISO8601", utc=True, errors="coerce")
            times = times.dt.tz_localize(None)
        self._check(plain, times.isna().to_numpy(), first, "an ISO-8601 time such as 2015-06-30T12:00:00Z")
        odd = ~times.dt.year.between(*YEARS)
        self._check(plain, odd.to_numpy(), first, f"a time from {YEARS[0]} to {YEARS[1]}; correct it")
        # Parts of a second are the jitter of clocks.
        self._keep(times.dt.as_unit("ms").dt.round("s").astype("datetime64[ns]").to_numpy())


def stamp_of(value: Any) -> int | None:
    """Return a date, or date and time, in milliseconds since 1970; None where it is neither, or missing."""
    if isinstance(value, QDate):
        value = QDateTime(value, QTime(0, 0))
    return milliseconds(value) if isinstance(value, QDateTime) and value.isValid() else None


_COLUMNS: dict[str, type[Column]] = {
    "text": _Texts, "name": _Texts, "label": _Texts, "number": _Numbers, "time": _Times,
}  # fmt: skip


def column_of(key: str, field: str, kind: str, size: int) -> Column:
    """Return what reads a field of a kind: text, name, label, number, time, or a quantity that was observed."""
    return _COLUMNS.get(kind, _Observations)(key, field, kind, size)
