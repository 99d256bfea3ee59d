"""Tables in long form, station by station: sorted where they are not, and otherwise not copied."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..cube.times import times_of_column
from ..errors import InputError
from ..stations.text import as_ids

Times = npt.NDArray[np.datetime64]
Values = npt.NDArray[np.float64]

#: Share of doubled time stamps up to which a record is believed.
LONE_DOUBLES = 1 / 2000


@dataclass(frozen=True)
class Rows:
    """The rows of a table in the order of station (as text) and time.

    Attributes
    ----------
    stations : dict of str to slice
        Where the rows of each station are.
    times : (row,) datetime64[ns]
    values : (row,) float64
    """

    stations: dict[str, slice]
    times: Times
    values: Values

    @classmethod
    def of(cls, frame: pd.DataFrame, name: str, notes: list[str]) -> Rows:
        """Take the rows of a table that have a station and a time, or say what is wrong with them.

        Clock changes leave isolated doubled time stamps in loggers' records. Those are kept apart by a nanosecond each,
        and no step between them counts; where there are more, the table is not what it should be.

        Parameters
        ----------
        frame
            Columns ``station_id, time, value``, in any order of rows; categories take the least memory.
        name
            How errors name it.
        notes
            Receives what the user should know.

        Raises
        ------
        InputError
            If there is no row, or times are doubled.
        """
        names, codes = _codes(frame["station_id"])
        times = times_of_column(frame["time"], name)
        values = frame["value"].to_numpy(np.float64)
        known = (codes >= 0) & ~np.isnat(times)
        if not known.any():
            raise InputError(f"{name} has no row with a station and a time.")
        if not known.all():
            codes, times, values = codes[known], times[known], values[known]
        same = codes[1:] == codes[:-1]
        if not ((codes[1:] > codes[:-1]) | (same & (times[1:] >= times[:-1]))).all():
            order = np.lexsort((times, codes))
            codes, times, values = codes[order], times[order], values[order]
            same = codes[1:] == codes[:-1]
        # Numbers of one type, of which no wider copy is made.
        edges = np.searchsorted(codes, np.arange(len(names), dtype=codes.dtype)).tolist()
        stations = {
            station: slice(begin, end)
            for station, (begin, end) in zip(names, pairwise([*edges, codes.size]), strict=True)
            if end > begin
        }
        doubled = np.flatnonzero(same & (times[1:] == times[:-1])) + 1
        if doubled.size:
            first = doubled[0]
            text = (
                f"{name} has {doubled.size} duplicate time stamps, the first at station {names[codes[first]]}, "
                f"{pd.Timestamp(times[first])}"
            )
            counts = np.maximum(np.diff([*edges, codes.size]), 1)
            if (np.bincount(codes[doubled], minlength=len(names)) / counts).max() > LONE_DOUBLES:
                raise InputError(f"{text}. Keep one value for each station and time, and check the station field.")
            notes.append(f"{text}; the steps between them are ignored.")
            times = times.copy()
            number = 0
            for before, place in pairwise([-1, *doubled.tolist()]):
                number = number + 1 if place == before + 1 else 1
                times[place] += np.timedelta64(number, "ns")
        return cls(stations, times, values)

    def __contains__(self, station: str) -> bool:
        return station in self.stations

    def of_station(self, station: str) -> tuple[Times, Values]:
        """Return times and values of a station, ascending in time."""
        place = self.stations[station]
        return self.times[place], self.values[place]


def _codes(keys: pd.Series) -> tuple[list[str], npt.NDArray[np.integer[Any]]]:
    """Return the stations in the order of their names, and which each row is of; -1 for none."""
    categories = keys if isinstance(keys.dtype, pd.CategoricalDtype) else keys.astype("category")
    codes = categories.cat.codes.to_numpy()
    found = as_ids(pd.Series(categories.cat.categories)).tolist()
    names = sorted(set(found))
    if names == found:
        return names, codes
    number = {station: place for place, station in enumerate(names)}
    return names, np.array([*(number[station] for station in found), -1], codes.dtype)[codes]


def rows_of(frame: pd.DataFrame, station: str) -> pd.DataFrame:
    """Return the rows of one station of a table, as they are."""
    names, codes = _codes(frame["station_id"])
    return frame[codes == (names.index(station) if station in names else len(names))]
