"""From the files of a product to one cube: planned from names and metadata, then read and written piece by piece."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from os import PathLike
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr
from dask.utils import SerializableLock

from ..cube.blocks import MEMORY, Blocks, Source
from ..cube.times import Times, iso_duration, parse_iso_duration
from ..cube.writing import write, write_steps
from ..days import UTC, DayStart
from ..errors import InputError
from ..quantities import QUANTITIES
from ..regrid.grid import Grid
from . import accumulation, catalogue, claims, contents, granules, grids, reading
from .catalogue import PRODUCTS
from .contents import Choice, Layer
from .description import Naming, Product, Rule, Stamp
from .granules import Broken, Granule, Unsuitable, date, find
from .outcome import Outcome, Settings, some
from .reading import Drops
from .steps import DAY, NEVER, Means, Stamps, intervals, shares

Progress = Callable[[float], None]
Floats = npt.NDArray[np.float32]

# More days than this are taken for damaged times.
_LONGEST = 200 * 366
# Of values that tell how water is summed up: steps, windows along a side of the area, cells along a side of each.
_LOOKED_AT, _WINDOWS, _SIDE = 96, 3, 24
_OTHER = "another overpass"


@dataclass
class _Entry:
    """A file in the plan.

    Attributes
    ----------
    granule, units
        The file, and the units that its name tells.
    begin, end
        The intervals of its steps; of places and series, of the whole.
    layers
        What it holds, if it was opened.
    share
        Of series at a regular step below a day, that step's share of the day; else 0.
    days
        Of places and series, whether their times are days.
    orbit
        Of places, whether their times are those of a satellite's passing.
    """

    granule: Granule
    begin: Times
    end: Times
    units: str = ""
    layers: list[Layer] = field(default_factory=list)
    share: float = 0.0
    days: bool = False
    orbit: bool = False

    @property
    def first(self) -> np.datetime64:
        """Where its first step begins; a step that tells nothing has no length."""
        known = self.end > self.begin
        return self.begin[known].min() if known.any() else NEVER


class Import:
    """A product's files, understood: what the cube will be, and how it is written.

    Attributes
    ----------
    grid, times, time_step
        Those of the cube.
    kind
        What the files hold: ``grid``, ``places`` or ``series``.
    outcome
        Counts; complete once the cube is written.
    """

    def __init__(
        self,
        path: str | PathLike[str],
        settings: Settings,
        *,
        label: str = "INPUT",
        skip: str | PathLike[str] | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Look at the files.

        Parameters
        ----------
        path
            A folder, a zip archive or a file.
        settings
            What is wanted of them.
        label
            How errors name the input.
        skip
            A file to leave out, as in `granules.find`.
        progress
            Told the fraction done; stops the work by raising `Cancelled`.

        Raises
        ------
        InputError
            If there is nothing to import, or something cannot be understood.
        """
        self.settings, self.label = settings, label
        self.outcome = Outcome()
        self._running = self._accumulated = False
        # Names of what files hold that hold nothing of the product.
        self._held: set[str] = set()
        self._porosity: Floats | None = None
        self._pairs: dict[Granule, tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]] = {}
        self._served_lock = SerializableLock()
        self._choice = _choice(settings)
        files = find(path, settings.product, pattern=settings.pattern, label=label, skip=skip)
        entries = self._scan(_by_overpass(files, settings), progress or (lambda _: None))
        self._day_start = self._days_begin(entries)
        self._entries = self._within(entries)
        self._check_claims()
        first = next(entry.layers for entry in self._entries if entry.layers)[0]
        self._check_overpass(first)
        self.kind = first.kind
        self.time_step, self._begin, self._end = self._outputs(first)
        self.times: Times = self._begin
        self._place(first)

    # Looking at the files ---------------------------------------------------------------------------------------

    def _scan(self, files: list[Granule], progress: Progress) -> list[_Entry]:
        """Date every file, opening those whose name does not tell, and the first."""
        entries: list[_Entry] = []
        told: list[Stamps] = []
        known: Layer | None = None
        problem: InputError | None = None
        for number, granule in enumerate(files):
            progress(number / len(files))
            dated = date(granule.name, self.settings.product.naming)
            units = dated[1].units if dated else ""
            layers: list[Layer] = []
            if known is None or dated is None or known.kind != "grid" or known.steps > 1 or known.step:
                try:
                    layers = contents.inspect(granule, self._choice, units)
                except Unsuitable as reason:
                    self._held.update(reason.names)
                    self.outcome.unsuitable.append(f"{granule.shown} (holds {reason})")
                    continue
                except Broken as reason:
                    self._broken(granule, reason)
                    continue
                except InputError as reason:
                    # Another file may be understood; if none is, this says why.
                    problem = problem or reason
                    self.outcome.unsuitable.append(granule.shown)
                    continue
                if known is not None and layers[0].kind != known.kind:
                    self._broken(granule, Broken(f"holds {layers[0].kind}, but the first file {known.kind}"))
                    continue
            entry = _Entry(granule, np.empty(0, "M8[ns]"), np.empty(0, "M8[ns]"), units, layers)
            try:
                layer = layers[0] if known is None or layers else known
                stamps = self._stamps(entry, layer, dated)
            except Broken as reason:
                self._broken(granule, reason)
                continue
            except InputError as reason:
                problem = problem or reason
                self.outcome.unsuitable.append(granule.shown)
                continue
            known = known or layer
            if stamps is not None:
                entries.append(entry)
                told.append(stamps)
            else:
                self.outcome.unsuitable.append(f"{granule.shown} (holds no value)")
        if not entries:
            raise self._nothing(problem)
        told, native = self._summed(entries, told), self.settings.time_step == "native"
        for entry, (begin, end) in zip(entries, intervals(told, running=self._running, exact=native), strict=True):
            entry.begin, entry.end = begin, end
        return entries

    def _summed(self, entries: list[_Entry], told: list[Stamps]) -> list[Stamps]:
        """Find out by their values what files of water hold that may be sums since 00 UTC or sums of their steps."""
        variable = self._choice.variables[0]
        stamp = variable.stamp
        gridded = any(entry.layers and entry.layers[0].kind == "grid" for entry in entries)
        if variable.sums and not variable.sure and gridded:
            by_history = next((entry.layers[0].sums for entry in entries if entry.layers), None)
            found = self._told_by_values(entries, told) or by_history
            if found and found != stamp:
                meaning = {"accumulated": "sums since 00 UTC", "end": "sums of the steps that end at their stamps"}
                self.outcome.notes.append(
                    f"The values of water are {meaning[found]}, unlike those that {self.settings.product.title} "
                    "usually has; they were read as what they are. STAMP overrules that."
                )
                stamp = found
                told = [one if one.step == "P1M" or one.ends is not None else replace(one, stamp=found) for one in told]
        self._accumulated = stamp == "accumulated"
        # Parts of a day come of sums only as differences.
        parts = bool(self.settings.day_start) or self.settings.time_step == "native"
        self._running = self._accumulated and gridded and parts and all(one.step != "P1M" for one in told)
        return told

    def _told_by_values(self, entries: list[_Entry], told: list[Stamps]) -> Stamp | None:
        """Look at windows of the area one after the other, until the values of one tell."""
        chosen: list[tuple[_Entry, Times]] = []
        for number in sorted(range(len(entries)), key=lambda number: told[number].times[0]):
            one = told[number]
            if one.step != "P1M" and one.ends is None and not one.span:
                chosen.append((entries[number], one.times[:_LOOKED_AT]))
            if sum(times.size for _, times in chosen) >= _LOOKED_AT:
                break
        for window in range(_WINDOWS**2):
            parts = [
                (times, values) for entry, times in chosen if (values := self._window(entry, times.size, window)).size
            ]
            found = (
                accumulation.recognise(*(np.concatenate(part) for part in zip(*parts, strict=True))) if parts else None
            )
            if found:
                return found
        return None

    def _window(self, entry: _Entry, count: int, number: int) -> Floats:
        """Read some steps of a window, the middle one first: (step, value); nothing where that is not possible."""
        try:
            with entry.granule.open() as file:
                [layer, *_] = contents.look(file, entry.granule, self._choice, entry.units)
                if layer.axes is None:
                    return np.empty((0, 0), np.float32)
                whole = layer.axes.grid
                area = slice(0, whole.shape[0]), slice(0, whole.shape[1])
                if self.settings.bounds is not None:
                    area = grids.window(whole, self.settings.bounds, "EXTENT")
                middle = _WINDOWS**2 // 2
                places = divmod((number + middle) % _WINDOWS**2, _WINDOWS)
                rows, columns = (_side(part, place) for part, place in zip(area, places, strict=True))
                steps = slice(0, count)
                values = reading.read_grid(file, layer, steps, rows, columns, self._choice, Drops(), np.ones(count))
                return values.reshape(count, -1)
        except (Broken, Unsuitable, InputError):
            # The reading proper tells what is wrong.
            return np.empty((0, 0), np.float32)

    def _days_begin(self, entries: list[_Entry]) -> DayStart:
        """Return when the cube's days begin; those that files have already stay as they are."""
        start = self.settings.day_start
        if not start:
            return UTC
        lengths = np.concatenate([entry.end - entry.begin for entry in entries])
        known = lengths[lengths > np.timedelta64(0)]
        if any(entry.layers and entry.layers[0].kind != "grid" for entry in entries):
            parts = not all(entry.days for entry in entries)
        else:
            parts = known.size > 0 and np.median(known) < DAY and self.settings.time_step == "daily"
        if parts and any(e.layers and e.layers[0].kind == "series" for e in entries) and self._accumulated:
            raise InputError(
                "DAY_START: sums since 00 UTC at single locations make no days of another begin. Leave it empty."
            )
        if parts:
            return start
        self.outcome.notes.append(
            f"DAY_START: the steps of these files stay as they are, so that days beginning at {start.describe()} were "
            "not made. Days can only be made of shorter steps."
        )
        return UTC

    def _check_claims(self) -> None:
        """Check that no two files hold the same time, but for those of two overpasses and of orbits."""
        patterns = dict(self.settings.product.overpass_names)
        found = []
        for entry in self._entries:
            name = entry.granule.name
            group = next((key for key, pattern in patterns.items() if re.search(pattern, name)), "")
            kind = entry.layers[0].kind if entry.layers else "grid"
            if kind == "grid":
                found.append(claims.Claim(entry.granule, entry.begin, entry.end, group))
            elif kind == "places" and entry.orbit:
                # Orbits of two satellites may cross in time, but do not begin in one second.
                found.append(claims.Claim(entry.granule, entry.begin, entry.end, str(entry.begin[0])[:19]))
        claims.check(found, self.label)

    def _check_overpass(self, layer: Layer) -> None:
        """Check that the overpass is told by names of files, by the variable's place or by a flag."""
        by_flag = any(rule.reason == _OTHER for rule, _ in layer.rules)
        if self.settings.overpass != "average" and not (
            by_flag or layer.variable.overpass or self.settings.product.overpass_names
        ):
            raise InputError(f"OVERPASS: the files of {self.label} do not tell it. Choose average.")

    def _stamps(self, entry: _Entry, layer: Layer, dated: tuple[np.datetime64, Naming] | None) -> Stamps | None:
        """Return what a file says of time; None if it holds nothing."""
        if layer.kind != "grid":
            span = reading.read_span(entry.granule, layer, self._choice)
            entry.days = dated is not None and parse_iso_duration(dated[1].step) >= DAY
            if span is not None:
                end, entry.days, entry.orbit = span.last, span.days, not span.days
                if span.step is not None and span.step < DAY:
                    entry.share = float(span.step / DAY)
                    end = end + span.step - np.timedelta64(1, "ns")
                return Stamps(np.array([span.first, end]), span=True)
            if not reading.read_locations(entry.granule, layer).latitude.size:
                return None
        several = layer.steps > 1
        if layer.times is not None and entry.layers and (several or dated is None or layer.step):
            moments = layer.step == layer.variable.step != "" and not layer.variable.quantity.total
            return Stamps(layer.times, layer.variable.stamp, layer.step, ends=layer.ends, moments=moments)
        if dated is None:
            raise InputError(
                f"{entry.granule.shown} tells no time, neither in its name nor inside. Give DATE_PATTERN, or give a "
                "raster its times with Set time (sm2r:settime)."
            )
        time, naming = dated
        if several:
            most = 1 if re.search(r"\{(day|doy)\}", naming.pattern) else 31 if "{month}" in naming.pattern else 366
            if layer.steps > most:
                raise InputError(
                    f"{entry.granule.shown} holds {layer.steps} steps without times, but its name tells "
                    f"{str(time)[:10]} alone. Give it its times with Set time (sm2r:settime)."
                )
            times = time + np.arange(layer.steps) * parse_iso_duration(naming.step)
            return Stamps(times, naming.stamp or "start", naming.step)
        return Stamps(np.array([time], "M8[ns]"), naming.stamp or layer.variable.stamp, naming.step)

    def _broken(self, granule: Granule, reason: Exception) -> None:
        text = str(reason) or type(reason).__name__
        if not self.settings.skip_broken:
            raise InputError(
                f"{self.label}: {granule.shown} is damaged ({text}). Fetch it again, or choose ON_ERROR=skip to leave "
                "damaged files out."
            )
        if granule.shown not in [name for name, _ in self.outcome.broken]:
            self.outcome.broken.append((granule.shown, text))

    def _nothing(self, problem: InputError | None) -> InputError:
        if problem is not None:
            return InputError(f"{self.label}: {problem}")
        if self.outcome.broken:
            name, why = self.outcome.broken[0]
            return InputError(
                f"{self.label}: no file could be read; {len(self.outcome.broken)} are damaged or do not fit, such as "
                f"{name} ({why}). Fetch them again, or choose another PRODUCT."
            )
        if not any(variable.paths for variable in self._choice.variables):
            name = self._choice.variables[0].quantity.long_name.lower()
            return InputError(
                f"{self.label}: no file holds a variable that is known by its name as {name}. Found: "
                f"{some(self.outcome.unsuitable, 2)}. Give FILE_VARIABLE."
            )
        wanted = " or ".join(dict.fromkeys(path for v in self._choice.variables for path in v.paths))
        there = [
            one.variable
            for one in self.settings.product.variables
            if self._held & {spelled for path in one.paths for spelled in (path, path.upper())}
        ]
        other = f"Choose VARIABLE={there[0]}" if there else "Choose another PRODUCT, or generic"
        return InputError(
            f"{self.label}: no file holds {wanted}, as {self.settings.product.title} should. "
            f"Found: {some(self.outcome.unsuitable, 2)}. {other}."
        )

    def _within(self, entries: list[_Entry]) -> list[_Entry]:
        """Keep what touches the period."""
        low = self.settings.start if self.settings.start is not None else np.datetime64("1700-01-01")
        high = self.settings.end if self.settings.end is not None else np.datetime64("2261-01-01")
        low, high = self._day_start.starts(np.array([low, high + np.timedelta64(1, "D")], "M8[D]"))
        if high <= low:
            raise InputError("END lies before START. Give the period in its order.")
        self._low, self._high = low, high
        if not any((entry.end > entry.begin).any() for entry in entries):
            raise InputError(
                f"{self.label}: {self.settings.product.title} sums water up from 00 UTC on, but no file has a value at "
                "00 UTC, which is the whole of the day before. Give files with all hours, or say by STAMP what the "
                "stamps mean."
            )
        kept = [entry for entry in entries if ((entry.end > low) & (entry.begin < high)).any()]
        if not kept:
            first, last = min(e.first for e in entries), max(e.end.max() for e in entries)
            period = f"{str(first)[:10]} to {str(last - np.timedelta64(1, 's'))[:10]}"
            raise InputError(f"START, END: nothing of {self.label} lies in this period; the files cover {period}.")
        if not any(entry.layers for entry in kept):
            for entry in kept:
                try:
                    entry.layers = contents.inspect(entry.granule, self._choice, entry.units)
                    break
                except (Unsuitable, Broken) as reason:
                    self._broken(entry.granule, reason)
            else:
                raise self._nothing(None)
        return sorted(kept, key=lambda entry: (entry.first, entry.granule.name))

    def _outputs(self, layer: Layer) -> tuple[str, Times, Times]:
        """Return the length of the cube's steps, and where each begins and ends."""
        begins = np.concatenate([entry.begin for entry in self._entries])
        ends = np.concatenate([entry.end for entry in self._entries])
        inside = (ends > self._low) & (begins < self._high)
        begins, ends = begins[inside], ends[inside]
        lengths, counts = np.unique(ends - begins, return_counts=True)
        length = lengths[np.argmax(counts)]
        if layer.kind == "grid" and (self.settings.time_step == "native" or length > DAY):
            if length > DAY and self.settings.time_step != "native":
                self.outcome.notes.append("Its steps are longer than a day and stay as they are.")
            return self._as_they_are(begins, ends, length)
        hours = np.unique(begins - begins.astype("M8[D]"))
        if layer.kind == "grid" and length == DAY and hours.size == 1 and hours[0]:
            # Days that begin at another hour are not divided among those of UTC.
            hour = float(hours[0] / np.timedelta64(1, "h"))
            self._day_start = DayStart(hour - 24 if hour > 12 else hour)
            self.outcome.notes.append(
                f"Its days begin at {self._day_start.describe()}, as the files say, and stay as they are."
            )
            return self._as_they_are(begins, ends, length)
        if layer.kind != "grid" and self.settings.time_step == "native":
            raise InputError("TIME_STEP: single observations have no common step. Choose daily.")
        first, last = np.maximum(begins, self._low).min(), np.minimum(ends, self._high).max()
        outer = self._day_start.days(np.array([first, last - np.timedelta64(1, "ns")]))
        days: Times = np.arange(outer[0], outer[1] + 1)
        if days.size > _LONGEST:
            raise InputError(
                f"{self.label}: its times run from {str(first)[:10]} to {str(last)[:10]}, so some must be wrong. "
                "Give START and END."
            )
        starts, stops = self._day_start.starts(days), self._day_start.starts(days + 1)
        covered = shares(begins, ends, starts, stops)
        whole = all(entry.share == 0 for entry in self._entries) if layer.kind != "grid" else length >= DAY
        enough = covered > (0.0 if whole else self.settings.min_coverage - 1e-9)
        if not enough.any():
            raise InputError(
                f"{self.label}: no day has values for {100 * self.settings.min_coverage:.0f} % of its time. "
                "Give all files of a day, a smaller MIN_COVERAGE, or TIME_STEP=native for steps as they are."
            )
        span = slice(int(np.flatnonzero(enough)[0]), int(np.flatnonzero(enough)[-1]) + 1)
        self.outcome.missing = [str(day)[:10] for day in days[span][~enough[span]]]
        return "P1D", starts[enough], stops[enough]

    def _as_they_are(self, begins: Times, ends: Times, length: np.timedelta64) -> tuple[str, Times, Times]:
        """Return the steps of files as those of the cube."""
        begin, index = np.unique(begins, return_index=True)
        months = (begin == begin.astype("M8[M]")).all() and length >= 28 * DAY
        return "P1M" if months else iso_duration(length), begin, ends[index]

    def _place(self, layer: Layer) -> None:
        """Find the cube's grid, and which places serve which of its cells."""
        bounds = self.settings.bounds
        if layer.kind == "grid":
            if layer.axes is None:
                raise ValueError("a grid without axes")
            whole = layer.axes.grid
            self._axes = layer.axes
            if bounds is None:
                self._rows, self._columns = slice(0, whole.shape[0]), slice(0, whole.shape[1])
            else:
                self._rows, self._columns = grids.window(whole, bounds, "EXTENT")
            self.grid = grids.cut(whole, self._rows, self._columns)
            return
        name = f"regular:{self.settings.resolution}" if self.settings.resolution else self.settings.product.grid
        if not name:
            raise InputError("RESOLUTION: give the cell size in degrees onto which the observations are to go.")
        locations: dict[Granule, reading.Locations] = {}
        for entry in self._entries:
            try:
                locations[entry.granule] = reading.read_locations(entry.granule, entry.layers[0])
            except Broken as reason:
                self._broken(entry.granule, reason)
        self._entries = [entry for entry in self._entries if entry.granule in locations]
        if not self._entries:
            raise self._nothing(None)
        one = next(iter(locations.values()))
        whole = grids.location_grid(name, one.longitude, one.latitude)
        cells = [grids.cells(whole, place.longitude, place.latitude) for place in locations.values()]
        if not any((numbers >= 0).any() for numbers in cells):
            raise InputError(f"{self.label}: holds no place with a longitude and a latitude.")
        if bounds is None:
            rows, columns = grids.bounding(whole, cells)
        else:
            rows, columns = grids.window(whole, bounds, "EXTENT")
        self.grid = grids.cut(whole, rows, columns)
        if bounds is not None and not any(
            (grids.cells(self.grid, place.longitude, place.latitude) >= 0).any() for place in locations.values()
        ):
            raise InputError(f"EXTENT: no observation of {self.label} lies in it; they cover {_covered(whole, cells)}.")
        self._locations = locations
        if layer.kind == "series":
            # Cells of a product hold the same time, at other locations.
            claims.check(
                [
                    claims.Claim(entry.granule, entry.begin, entry.end, locations[entry.granule].name)
                    for entry in self._entries
                ],
                self.label,
            )

    # Writing the cube ---------------------------------------------------------------------------------------------

    @property
    def variable(self) -> str:
        """The variable in the cube."""
        found = self._choice.variables[0].variable
        return "soil_moisture" if self._porosity is not None else found

    @property
    def product(self) -> str:
        """The product's name in the cube."""
        name = self.settings.name or self.settings.product.name
        return name if self.settings.overpass == "average" else f"{name}_{self.settings.overpass}"

    def set_porosity(self, porosity: float | Floats) -> None:
        """Have saturation turned into soil moisture.

        Parameters
        ----------
        porosity
            m3 m-3: one number, or an array of the cube's rows and columns, NaN where unknown.

        Raises
        ------
        InputError
            If the cube will not hold saturation.
        """
        if self._choice.variables[0].variable != "saturation":
            raise InputError(
                f"POROSITY: is for saturation, but {self.product} comes as {self.variable}. Leave it empty."
            )
        self._porosity = np.broadcast_to(np.asarray(porosity, np.float32), self.grid.shape)

    @property
    def array(self) -> xr.DataArray:
        """The cube to come: grid, times and attributes; of series, which can be read anywhere, the values too."""
        attrs = {
            "variable": self.variable,
            "units": QUANTITIES[self.variable].units,
            "product": self.product,
            "time_step": self.time_step,
            "history": "",
            **({"day_start": str(self._day_start)} if self._day_start else {}),
        }
        shape = (self.times.size, *self.grid.shape)
        blocks = _SeriesBlocks(self, shape) if self.kind == "series" else _NoBlocks(shape)
        source = Source(blocks, (128, 128), self.grid.crs, self.grid.transform, self.times, [], attrs)
        return source.array("time", self.times, MEMORY, None)

    def write(
        self, path: str | PathLike[str], array: xr.DataArray | None = None, *, progress: Progress | None = None
    ) -> Outcome:
        """Read the files and write the cube, whole or not at all.

        Parameters
        ----------
        path
            GeoTIFF or NetCDF, as in `cube.write`.
        array
            `array`, with attributes of the caller's.
        progress
            Told the fraction done; stops the work by raising `Cancelled`.

        Raises
        ------
        InputError
            If a file is damaged and damaged files are not to be skipped, or none is left.
        OutputError
            If the cube cannot be written.
        """
        array = self.array if array is None else array
        if self.kind == "series":
            write({path: array}, progress=progress, workers=0)
            for entry in self._left():
                self._count(entry.layers[0])
        else:
            write_steps(path, array, self._steps(), progress=progress)
        self.outcome.steps = self.times.size
        return self.outcome

    def _steps(self) -> Iterator[Floats]:
        """Yield the cube's maps in the order of time; each is done once no file that is left can add to it."""
        sums = Means(self._begin, self._end, self.grid.shape)
        self._differences = accumulation.Differences(low=self._choice.variables[0].quantity.low)
        water = self._choice.variables[0].quantity.total
        pieces = self._grids(sums) if self.kind == "grid" else self._places(sums)
        checked = self.kind == "grid"
        done = 0
        for upto in pieces:
            while done < self.times.size and self._end[done] <= upto:
                yield self._finished(sums, done, water=water, checked=checked)
                done += 1
        # The last map is not done before all files are read.
        self._check_left()
        while done < self.times.size:
            yield self._finished(sums, done, water=water, checked=checked)
            done += 1

    def _finished(self, sums: Means, index: int, *, water: bool, checked: bool) -> Floats:
        least = self.settings.min_coverage if checked else 0.0
        values = sums.take(index, least)
        if water:
            values *= np.float32((self._end[index] - self._begin[index]) / DAY)
        if self._porosity is not None:
            values *= self._porosity
        return values

    def _grids(self, sums: Means) -> Iterator[np.datetime64]:
        """Add the grids of files to the sums; yield the time before which nothing more comes."""
        size = 4 * self.grid.shape[0] * self.grid.shape[1]
        at_once = max(1, MEMORY // size)
        batches: list[tuple[np.datetime64, int, slice]] = []
        # Of sums, the one before the first is needed for a difference.
        reach = DAY if self._running else np.timedelta64(0)
        for number, entry in enumerate(self._entries):
            wanted = np.flatnonzero(
                (entry.end > max(self._low, self._begin[0]) - reach) & (entry.begin < min(self._high, self._end[-1]))
            )
            for run in np.split(wanted, np.flatnonzero(np.diff(wanted) > 1) + 1):
                for start in range(0, run.size, at_once):
                    part = run[start : start + at_once]
                    batches.append((entry.begin[part].min(), number, slice(int(part[0]), int(part[-1]) + 1)))
        batches.sort(key=lambda batch: (batch[0], batch[1], batch[2].start))
        read: set[int] = set()
        for begin, number, steps in batches:
            yield begin
            entry = self._entries[number]
            drops = Drops()
            try:
                with entry.granule.open() as file:
                    layers = self._layers(file, entry)
                    days = np.ones(steps.stop - steps.start)
                    if not self._running:
                        days = (entry.end[steps] - entry.begin[steps]) / DAY
                    found = [
                        reading.read_grid(file, layer, steps, self._rows, self._columns, self._choice, drops, days)
                        for layer in layers
                    ]
            except (Broken, Unsuitable) as reason:
                self._broken(entry.granule, reason)
                continue
            self.outcome.drops.merge(drops)
            for values in found:
                self._add(entry, values, steps, sums)
            if number not in read:
                self._count(layers[0])
                read.add(number)

    def _left(self) -> list[_Entry]:
        """Return the files that are not known to be damaged."""
        lost = {name for name, _ in self.outcome.broken}
        return [entry for entry in self._entries if entry.granule.shown not in lost]

    def _check_left(self) -> None:
        if not self._left():
            raise self._nothing(None)

    def _count(self, layer: Layer) -> None:
        """Count a file that was read, and the flags that it lacks."""
        self.outcome.files += 1
        if layer.path:
            self.outcome.paths.add(layer.path)
        if layer.day_begins and not self._day_start:
            self.outcome.day_begins.add(layer.day_begins)
        asked = {rule.names for rule, _ in layer.rules}
        for rule in self._choice.rules:
            if rule.names not in asked:
                flag = " or ".join(rule.names)
                self.outcome.unasked[flag] = self.outcome.unasked.get(flag, 0) + 1

    def _layers(self, file: Any, entry: _Entry) -> list[Layer]:
        """Look at a file again, which may not be what its name says."""
        try:
            layers = contents.look(file, entry.granule, self._choice, entry.units)
        except InputError as error:
            raise Broken(str(error)) from error
        for layer in layers:
            if layer.kind != "grid" or layer.axes is None:
                raise Broken("holds no grid")
            if not _same(layer.axes.grid, self._axes.grid):
                raise Broken("lies on another grid than the first file")
            if layer.steps < entry.begin.size:
                raise Broken(f"has {layer.steps} steps instead of {entry.begin.size}")
            if not entry.layers and layer.steps != 1:
                raise Broken(f"has {layer.steps} steps, but its name tells one time")
        return layers

    def _add(self, entry: _Entry, values: Floats, steps: slice, sums: Means) -> None:
        for one, start, stop in zip(values, entry.begin[steps], entry.end[steps], strict=True):
            if self._running:
                start, fallen = self._differences.take(stop, one)
                one = fallen / np.float32((stop - start) / DAY)
            sums.add(one, start, stop)

    def _places(self, sums: Means) -> Iterator[np.datetime64]:
        """Add single places to the sums of their days; yield the time before which nothing more comes."""
        spacing = self.settings.product.spacing
        for entry in self._entries:
            yield entry.first
            drops = Drops()
            try:
                places = reading.read_places(entry.granule, entry.layers[0], self._choice, drops)
            except Broken as reason:
                self._broken(entry.granule, reason)
                continue
            self._count(entry.layers[0])
            self.outcome.drops.merge(drops)
            if places.time is None:
                index = np.full(places.values.size, np.searchsorted(self._end, entry.begin[0], side="right"))
                known = np.ones(index.size, bool)
            else:
                index = np.searchsorted(self._end, places.time, side="right")
                known = (index < self.times.size) & (places.time >= self._low) & (places.time < self._high)
                known &= self._begin[np.minimum(index, self.times.size - 1)] <= places.time
            for step in np.unique(index[known]):
                there = known & (index == step)
                place, cell = grids.scatter(self.grid, places.longitude[there], places.latitude[there], spacing)
                sums.add_places(int(step), cell, places.values[there][place])

    def series(self, rows: slice, columns: slice) -> Floats:
        """Return the daily values of a window of the cube (time, row, column), from time series of locations."""
        days, height, width = self.times.size, rows.stop - rows.start, columns.stop - columns.start
        total, weight = np.zeros((2, days, height * width), np.float32)
        # How many locations serve a cell; their regular steps have to cover a part of the day.
        serving = np.zeros(height * width, np.float32)
        for entry in self._entries:
            place, cell = self._served(entry.granule)
            row, column = cell // self.grid.shape[1] - rows.start, cell % self.grid.shape[1] - columns.start
            inside = np.flatnonzero((row >= 0) & (row < height) & (column >= 0) & (column < width))
            inside = inside[np.argsort(place[inside], kind="stable")]
            place, cell = place[inside], row[inside] * width + column[inside]
            drops, share = Drops(), np.float32(entry.share or 1)
            period = self._low, self._high
            try:
                for location, time, values in reading.read_series(
                    entry.granule, entry.layers[0], self._choice, np.unique(place), period, entry.begin[0], drops
                ):
                    day = np.searchsorted(self._end, time, side="right")
                    there = (day < days) & (self._begin[np.minimum(day, days - 1)] <= time)
                    # A location may serve several cells.
                    first, last = np.searchsorted(place, location), np.searchsorted(place, location, side="right")
                    for nth in range(int((last - first).max(initial=0))):
                        kept = (first + nth < last) & there
                        target = day[kept], cell[first[kept] + nth]
                        np.add.at(total, target, share * values[kept])
                        np.add.at(weight, target, share)
            except Broken as reason:
                self._broken(entry.granule, reason)
                self._check_left()
                continue
            self.outcome.drops.merge(drops)
            if entry.share:
                serving = np.maximum(serving, np.bincount(cell, minlength=height * width))
        enough = (weight > 0) & (weight >= np.float32(self.settings.min_coverage - 1e-6) * serving)
        values = np.divide(total, weight, out=np.full_like(total, np.nan), where=enough).reshape(days, height, width)
        return values if self._porosity is None else values * self._porosity[rows, columns]

    def _served(self, granule: Granule) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        with self._served_lock:
            if granule not in self._pairs:
                place = self._locations[granule]
                self._pairs[granule] = grids.scatter(
                    self.grid, place.longitude, place.latitude, self.settings.product.spacing
                )
            return self._pairs[granule]


class _NoBlocks(Blocks):
    """The shape of a cube that is written map by map."""

    dtype = np.dtype("float32")

    def __init__(self, shape: tuple[int, int, int]) -> None:
        self.shape = shape

    def __getitem__(self, key: tuple[slice, slice, slice]) -> npt.NDArray[Any]:
        raise TypeError("a cube that is written map by map cannot be read beforehand")


class _SeriesBlocks(Blocks):
    """Windows of a cube made of time series of locations."""

    dtype = np.dtype("float32")

    def __init__(self, found: Import, shape: tuple[int, int, int]) -> None:
        self._found, self.shape = found, shape

    def __getitem__(self, key: tuple[slice, slice, slice]) -> npt.NDArray[Any]:
        layers, rows, columns = (slice(*part.indices(size)[:2]) for part, size in zip(key, self.shape, strict=True))
        return self._found.series(rows, columns)[layers]


def recognise(
    path: str | PathLike[str], *, pattern: str = "", label: str = "INPUT", skip: str | PathLike[str] | None = None
) -> Product:
    """Return the product whose names most files have; parameters are those of `granules.find`.

    Raises
    ------
    InputError
        If the names are no product's.
    """
    names = [granule.name for granule in find(path, PRODUCTS["generic"], pattern=pattern, label=label, skip=skip)]
    found = catalogue.recognise(names)
    names = [granules.readable(name) for name in names]
    if found is None:
        raise InputError(f"PRODUCT: names such as {some(names, 3)} are no known product's. Choose it from the list.")
    return found


def _choice(settings: Settings) -> Choice:
    product = settings.product
    variables = product.choose(settings.variable)
    texts = product.quality if settings.quality == "recommended" else ()
    if settings.overpass != "average":
        rule = dict(product.overpass_rules).get(settings.overpass)
        by_variable = any(variable.overpass for variable in variables)
        if not (rule or by_variable or product.overpass_names):
            raise InputError(f"OVERPASS: {product.title} does not tell overpasses apart. Choose average.")
        variables = tuple(one for one in variables if one.overpass in ("", settings.overpass))
        texts = (*((f"{rule}: {_OTHER}",) if rule else ()), *texts)
    return Choice(product, variables, tuple(Rule.parse(text) for text in texts), settings.units)


def _by_overpass(granules: list[Granule], settings: Settings) -> list[Granule]:
    """Keep the files of the overpass that is wanted, where names tell it."""
    patterns = dict(settings.product.overpass_names)
    if settings.overpass == "average" or not patterns:
        return granules
    told = [granule for granule in granules if any(re.search(text, granule.name) for text in patterns.values())]
    if not told:
        raise InputError("OVERPASS: the names of these files do not tell it. Choose average.")
    kept = [granule for granule in told if re.search(patterns[settings.overpass], granule.name)]
    if not kept:
        raise InputError(f"OVERPASS: no file is of the {settings.overpass} overpass. Choose another one.")
    return kept


def _side(part: slice, place: int) -> slice:
    """Return the rows, or columns, of one of the windows that are spread over a part of a grid."""
    size = min(_SIDE, part.stop - part.start)
    first = part.start + (part.stop - part.start - size) * place // (_WINDOWS - 1)
    return slice(first, first + size)


def _same(a: Grid, b: Grid) -> bool:
    """Whether two grids are one but for rounding."""
    if a.shape != b.shape or a.crs != b.crs:
        return False
    corners = [(0, 0), (a.shape[1], a.shape[0])]
    shifts = [np.subtract(~a.transform * (b.transform * corner), corner) for corner in corners]
    return bool(np.abs(shifts).max() < 0.05)


def _covered(grid: Grid, cells: list[npt.NDArray[np.int64]]) -> str:
    return grids.describe(grids.cut(grid, *grids.bounding(grid, cells)))
