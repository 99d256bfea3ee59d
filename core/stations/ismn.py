"""Files of the International Soil Moisture Network (Dorigo et al. 2021, https://doi.org/10.5194/hess-25-5749-2021).

Both layouts are read: CEOP, where each line tells the station, and header-values, where the first line does.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

from ..archives import Member, members
from ..errors import InputError
from ..marks import marked
from ..running import Progress
from .daily import DAY, infer_step
from .options import VARIABLES, Options
from .place import read_place
from .records import MOST_UNREADABLE, Collector, Import, Sensor, Series, believable, counted
from .variables import drop_impossible, drop_marks

_NAME = re.compile(
    r"(?P<front>[^/]+)_(?P<code>[A-Za-z][A-Za-z-]*)_-?\d+\.\d+_-?\d+\.\d+(?:_(?P<sensor>.*))?_\d{8}_\d{8}\.stm",
    re.IGNORECASE,
)
_STAMP = r"\d{4}/\d\d/\d\d\s+\d\d:\d\d"
_NUMBER = r"([-+]?\d*\.?\d+(?:[eE][-+]?\d+)?|[-+]?\d+\.|[Nn][Aa][Nn])"
# The name of a station may hold blanks; five numbers follow it: latitude, longitude, elevation, depth from and to.
_PLACE = (
    rf"(?P<cse>\S+)\s+(?P<network>\S+)\s+(?P<station>\S.*?)\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}"
)
_CEOP = re.compile(rf"\s*{_STAMP}\s+{_STAMP}\s+{_PLACE}\s+(?P<value>\S+)\s+(?P<flag>\S+)(?:\s.*)?")
_HEADER = re.compile(rf"\s*(?!\d{{4}}/){_PLACE}(?:\s+(?P<sensor>.*))?")
_CODES = {code for variable in VARIABLES.values() for code in variable.codes}
_LONGEST_LINE = 1000
_HEAD = 4096
_GOOD, _UNFLAGGED = "G", "U"
# Providers' own flags may be none, or many words.
_MORE_WORDS = 60
_SAMPLE = 200
_SHOWN = 3


@dataclass(frozen=True)
class Head:
    """What the first line of a file tells: the sensor, and the place of the value in a line of values."""

    sensor: Sensor
    ceop: bool
    value: int


def read_ismn(path: str | os.PathLike[str], options: Options, *, progress: Progress | None = None) -> Import:
    r"""Read one variable of an ISMN download.

    A station's id is its network and name as the files tell them, ``SCAN_Silver_Sword``: the same for every variable,
    whatever else is in the input. Sensors of the chosen depth are averaged at each time.

    Parameters
    ----------
    path
        The folder, the zip, or one ``.stm`` file.
    options
        What to take.
    progress
        Told the fraction done; may raise `Cancelled`.

    Returns
    -------
    Import
        Times are nominal times, UTC.

    Raises
    ------
    InputError
        If there is nothing that is wanted, or, with ``on_error`` ``stop``, at the first thing that cannot be read.

    Examples
    --------
    >>> from pathlib import Path
    >>> rows = "".join(f"2017/01/01 {hour:02}:00  {0.2 + hour / 1000:.3f} G M\n" for hour in range(24))
    >>> file = Path("NET_NET_A1_sm_0.050000_0.050000_Probe_20170101_20170102.stm")
    >>> _ = file.write_text("NET  NET  A1  10.5 -3.25  100.0 0.05 0.05 Probe\n" + rows)
    >>> found = read_ismn(file, Options())
    >>> found.stations[["station_id", "longitude", "latitude"]].to_dict("records")
    [{'station_id': 'NET_A1', 'longitude': -3.25, 'latitude': 10.5}]
    >>> print(found.observations[["time", "soil_moisture"]].to_string(index=False))
          time  soil_moisture
    2017-01-01         0.2115
    """
    observed = options.observed
    if not observed.codes:
        there = ", ".join(name for name, variable in VARIABLES.items() if variable.codes)
        raise InputError(f"VARIABLE is {options.variable}, which ISMN does not have. It has {there}.")
    with members(path) as files:
        stm = [file for file in files if file.suffix == ".stm"]
        if not stm:
            raise InputError(
                f"INPUT: {Path(path).name} holds no ISMN files (.stm). Give the download itself, a zip or folder; "
                "a zip within a zip has to be unpacked."
            )
        collector = Collector(options, stamp_end=True)
        broken: dict[str, str] = {}
        groups = _group(stm, options, broken, collector)
        places = {file.name: file for file in files if file.name.endswith("_static_variables.csv")}
        total, done = sum(file.size for group in groups.values() for file, _ in group) or 1, 0
        for group in groups.values():
            sensors, series = [], []
            for file, head in group:
                if progress:
                    progress(done / total)
                done += file.size
                try:
                    series.append(parse_values(file.read(), head, options, name=file.name))
                    sensors.append(head.sensor)
                except InputError as problem:
                    _note(broken, file.name, problem, options)
            if series:
                collector.add(sensors, series, _place(group[0][0], places, broken, options))
    if broken:
        collector.warnings.append(f"{counted(len(broken), 'file')} left out that could not be read: {_told(broken)}")
    return collector.result()


def is_ismn(path: str | os.PathLike[str]) -> bool:
    """Return whether a folder, zip or file holds ISMN files (``.stm``).

    Raises
    ------
    InputError
        If it is not there, damaged or not safe to read.
    """
    with members(path) as files:
        return any(file.suffix == ".stm" for file in files)


def parse_name(name: str) -> tuple[str, str, str] | None:
    """Return what a file is named after: network and station, the variable's code in lower case, and the sensor.

    Names are read from their end, since stations' names may hold underscores, commas and brackets; the name of a sensor
    may hold a slash, which looks like a folder. None where the name is not one of ISMN's.
    """
    match = _match_name(name)[1]
    return (match["front"], match["code"].lower(), match["sensor"] or "") if match else None


def _match_name(name: str) -> tuple[str, re.Match[str] | None]:
    """Return the folder of a file and what its name tells: the shortest end of its path that is a name of ISMN's."""
    parts = name.split("/")
    for first in range(len(parts) - 1, -1, -1):
        match = _NAME.fullmatch("/".join(parts[first:]))
        if match:
            return "/".join(parts[:first]), match
    return "/".join(parts[:-1]), None


def parse_head(data: bytes, *, name: str) -> Head:
    """Read the first line.

    Parameters
    ----------
    data
        The begin of the file, any line ends.
    name
        How errors name it.

    Raises
    ------
    InputError
        If it is in neither layout, or tells a place that is not on Earth.
    """
    line = next((text for text in _lines(data[:_HEAD]).split("\n") if text.strip()), "")
    match = _CEOP.fullmatch(line) or _HEADER.fullmatch(line) if len(line) <= _LONGEST_LINE else None
    if match is None:
        raise InputError(f"{name} is not in an ISMN format: its first line is '{line[:60]}'. Download it again.")
    sensor = _sensor(match, name)
    ceop = match.re is _CEOP
    if not ceop:
        return Head(replace(sensor, name=(match["sensor"] or "").strip()), False, 2)
    return Head(sensor, True, 11 + len(match["station"].split()))


# Long: a line is read in one pass, for files have millions.
def parse_values(data: bytes, head: Head, options: Options, *, name: str) -> Series:
    """Read the values of a file.

    Parameters
    ----------
    data
        The whole file, any line ends.
    head
        What `parse_head` found.
    options
        Which variable it is, which flags are wanted, and whether to stop at what cannot be read.
    name
        How errors name it.

    Returns
    -------
    Series
        In the order of time. Values that are missing, flagged or impossible are NaN.

    Raises
    ------
    InputError
        If it holds no values, values of several sensors, or too much that is unreadable.
    """
    text = _lines(data).lstrip("\n")
    body = text if head.ceop else text.partition("\n")[2]
    _check_same(body, head, name)
    words = max((len(line.split()) for line in body.split("\n", _SAMPLE)[:_SAMPLE]), default=0)
    most = head.value + 2 + _MORE_WORDS
    if not head.value + 2 <= words <= most:
        raise InputError(f"{name} contains no values although its first line says so. Download it again.")
    try:
        table = pd.read_csv(
            # The first line tells the parser how many words a line may have.
            io.StringIO(f"{'. ' * most}\n{body}"),
            sep=r"\s+",
            header=None,
            names=range(most),
            usecols=[0, 1, head.value, head.value + 1],
            index_col=False,
            dtype=str,
            na_filter=False,
            quoting=csv.QUOTE_NONE,
            on_bad_lines="skip",
            low_memory=False,
            engine="c",
        ).iloc[1:]
    except (pd.errors.EmptyDataError, pd.errors.ParserError, ValueError) as error:
        raise InputError(f"{name} holds no values ({error}). Download it again.") from error
    lines = body.count("\n") + (not body.endswith("\n")) - len(re.findall(r"(?m)^\s*\n", body))
    # In seconds first: years that are damaged need not fit into nanoseconds.
    stamps = pd.to_datetime(table[0] + " " + table[1], format="%Y/%m/%d %H:%M", errors="coerce").to_numpy(
        "datetime64[s]"
    )
    times = np.where(believable(stamps), stamps, np.datetime64("NaT", "s")).astype("datetime64[ns]")
    texts = table[head.value]
    values = pd.to_numeric(texts, errors="coerce").to_numpy(np.float64)
    flags = table[head.value + 1].fillna("")
    readable = (
        believable(times) & (np.isfinite(values) | texts.str.lower().eq("nan").to_numpy()) & flags.ne("").to_numpy()
    )
    unreadable = max(lines, len(table)) - int(readable.sum())
    if unreadable and (options.on_error == "stop" or unreadable > MOST_UNREADABLE * max(lines, 1)):
        raise InputError(f"{name} is damaged: {unreadable} of its {lines} lines cannot be read. Download it again.")
    times, values, flags = times[readable], values[readable], flags[readable]
    # What is missing is -9999 here by design.
    values, marks = drop_marks(values)
    impossible = sum(count for mark, count in marks.items() if not mark.startswith("-"))
    tally: Counter[str] = Counter()
    older = False
    if options.flags == "good":
        kinds, spellings = pd.factorize(flags)
        # Downloads from before the flag G mark with U what no check objected to.
        older = _GOOD not in spellings and _UNFLAGGED in spellings
        wanted = _UNFLAGGED if older else _GOOD
        good = np.array([all(part == wanted for part in spelling.split(",")) for spelling in spellings], dtype=bool)
        dropped = ~good[kinds] & np.isfinite(values)
        counts = np.bincount(kinds[dropped], minlength=len(spellings))
        tally.update({str(spelling): int(count) for spelling, count in zip(spellings, counts, strict=True) if count})
        values = np.where(dropped, np.nan, values)
    order = np.argsort(times, kind="stable")
    step = infer_step(times[order])
    values, more = drop_impossible(values, options.observed, long=step is not None and step > DAY)
    return Series(
        times=times[order],
        values=values[order],
        flagged=sum(tally.values()),
        impossible=impossible + more,
        unreadable=unreadable,
        flags=tally,
        older=older,
    )


def _group(
    stm: list[Member], options: Options, broken: dict[str, str], collector: Collector
) -> dict[str, list[tuple[Member, Head]]]:
    """Return the files to be read, by station, from their names and first lines."""
    codes: Counter[str] = Counter()
    nameless = []
    heads: dict[str, list[tuple[Member, Head]]] = defaultdict(list)
    for file in stm:
        parts = parse_name(file.name)
        if parts is None or parts[1] not in _CODES:
            nameless.append(file.name)
            continue
        codes[parts[1]] += 1
        if parts[1] not in options.observed.codes:
            continue
        try:
            head = parse_head(file.read(_HEAD), name=file.name)
        except InputError as problem:
            _note(broken, file.name, problem, options)
            continue
        sensor = head.sensor if head.sensor.name else replace(head.sensor, name=parts[2])
        heads[sensor.station_id].append((file, replace(head, sensor=sensor)))
    if nameless:
        collector.warnings.append(
            f"{counted(len(nameless), 'file')} left out because their names do not contain the variable as in ISMN: "
            f"{', '.join(nameless)}."
        )
    if not heads:
        told = f"{_told(broken)} " if broken else ""
        there = ", ".join(f"{code} ({count})" for code, count in codes.most_common())
        raise InputError(
            f"INPUT holds no readable files of {options.variable}. {told}It holds {there or 'none of others'}."
        )
    groups = {}
    for station in sorted(heads):
        wanted = collector.choose([head.sensor for _, head in heads[station]])
        if wanted:
            groups[station] = [heads[station][place] for place in wanted]
    if not groups:
        depths = sorted({(h.sensor.depth_from, h.sensor.depth_to) for group in heads.values() for _, h in group})
        raise InputError(
            f"INPUT has {options.variable} at no depth with its middle from {options.depth_from:g} to "
            f"{options.depth_to:g} m. It has {', '.join(f'{top:g}–{bottom:g}' for top, bottom in depths[:20])} m."
        )
    files, others = sum(map(len, groups.values())), sum(codes.values()) - sum(map(len, heads.values())) - len(broken)
    deeper = sum(map(len, heads.values())) - files
    collector.notes.append(
        f"ISMN: {counted(files, 'file')} of {options.variable} at {counted(len(groups), 'station')}; {deeper} of "
        f"other depths and {others} of other variables were ignored."
    )
    return groups


def _lines(data: bytes) -> str:
    """Return text with one kind of line end: old files have bare carriage returns."""
    return data.decode("latin-1").replace("\r\n", "\n").replace("\r", "\n").replace("\0", " ")


def _sensor(match: re.Match[str], name: str) -> Sensor:
    latitude, longitude, elevation, top, bottom = (float(match[place]) for place in range(4, 9))
    if longitude > 180:
        longitude -= 360
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise InputError(f"{name} is damaged: its station would stand at {latitude:g}° N, {longitude:g}° E.")
    return Sensor(
        station_id=f"{match['network']}_{match['station']}",
        network=match["network"],
        station=match["station"],
        longitude=longitude,
        latitude=latitude,
        elevation=np.nan if marked(np.array(elevation)) else elevation,
        depth_from=top,
        depth_to=bottom,
    )


def _check_same(body: str, head: Head, name: str) -> None:
    """Refuse files put together of several: their values would be taken for one sensor's."""
    if head.ceop:
        last = body.rstrip().rpartition("\n")[2]
        found = [match for match in [_CEOP.fullmatch(last[:_LONGEST_LINE])] if match]
    else:
        lines = re.findall(r"(?m)^[ \t]*[^\d\s].*$", body)[:100]
        found = [match for match in (_HEADER.fullmatch(line[:_LONGEST_LINE]) for line in lines) if match]
    for match in found:
        other = _sensor(match, name)
        if replace(head.sensor, name="") != replace(other, name=""):
            raise InputError(
                f"{name} is damaged: it begins with {head.sensor.station_id} and continues with {other.station_id} "
                "or at another place or depth. Download it again."
            )


def _place(file: Member, places: dict[str, Member], broken: dict[str, str], options: Options) -> dict[str, str | float]:
    folder, match = _match_name(file.name)
    static = places.get(f"{folder}/{match['front']}_static_variables.csv".lstrip("/")) if match else None
    if static is None:
        return {}
    try:
        return read_place(static.read(), name=static.name)
    except InputError as problem:
        _note(broken, static.name, problem, options)
        return {}


def _note(broken: dict[str, str], name: str, problem: InputError, options: Options) -> None:
    if options.on_error == "stop":
        raise problem
    broken[name] = str(problem)


def _told(broken: dict[str, str]) -> str:
    """Say what was wrong with the first files, and name all others."""
    names = list(broken)
    others = f" Also: {', '.join(names[_SHOWN:])}." if len(names) > _SHOWN else ""
    return " ".join(broken[name] for name in names[:_SHOWN]) + others
