"""The plan of an import: which files there are, when their steps are, and which steps the cube will have."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

import numpy as np

from ..cube.times import Times, iso_duration, parse_iso_duration
from ..days import UTC, DayStart
from ..errors import InputError
from ..running import Progress
from . import claims, contents, reading
from .contents import Choice, Layer
from .description import Naming, Rule
from .granules import Broken, Granule, Unsuitable, date
from .outcome import Outcome, Settings, some
from .probing import stamp_by_values
from .steps import DAY, NEVER, Stamps, intervals, shares

# More days than this are taken for damaged times.
_LONGEST = 200 * 366
_OTHER = "another overpass"


@dataclass
class Entry:
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


class Plan:
    """Files understood: what they hold, and the steps of the cube.

    Attributes
    ----------
    settings, label, choice
        What is wanted of the files, how errors name them, and what is looked for in them.
    entries : list of Entry
        Those that touch the period, in the order of time.
    kind
        What they hold: ``grid``, ``places`` or ``series``.
    first : Layer
        What the first of them holds.
    time_step, begin, end
        Of the cube's steps.
    low, high
        The period.
    day_start : DayStart
        When the cube's days begin.
    running
        Whether values are sums that run on, of which differences have to be taken.
    outcome
        Counts so far.
    """

    def __init__(self, files: list[Granule], settings: Settings, label: str, progress: Progress) -> None:
        self.settings, self.label = settings, label
        self.outcome = Outcome()
        self.running = self._accumulated = False
        # Names of what files hold that hold nothing of the product.
        self._held: set[str] = set()
        self.choice = _choice(settings)
        entries = self._scan(_by_overpass(files, settings), progress)
        self.day_start = self._days_begin(entries)
        self.entries = self._within(entries)
        self._check_claims()
        self.first = next(entry.layers for entry in self.entries if entry.layers)[0]
        self._check_overpass(self.first)
        self.kind = self.first.kind
        self.time_step, self.begin, self.end = self._outputs(self.first)

    def _scan(self, files: list[Granule], progress: Progress) -> list[Entry]:
        """Date every file, opening those whose name does not tell, and the first."""
        entries: list[Entry] = []
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
                    layers = contents.inspect(granule, self.choice, units)
                except Unsuitable as reason:
                    self._held.update(reason.names)
                    self.outcome.unsuitable.append(f"{granule.label} (contains {reason})")
                    continue
                except Broken as reason:
                    self.broken(granule, reason)
                    continue
                except InputError as reason:
                    # Another file may be understood; if none is, this says why.
                    problem = problem or reason
                    self.outcome.unsuitable.append(granule.label)
                    continue
                if known is not None and layers[0].kind != known.kind:
                    self.broken(granule, Broken(f"contains {layers[0].kind}, but the first file {known.kind}"))
                    continue
            entry = Entry(granule, np.empty(0, "M8[ns]"), np.empty(0, "M8[ns]"), units, layers)
            try:
                layer = layers[0] if known is None or layers else known
                stamps = self._stamps(entry, layer, dated)
            except Broken as reason:
                self.broken(granule, reason)
                continue
            except InputError as reason:
                problem = problem or reason
                self.outcome.unsuitable.append(granule.label)
                continue
            known = known or layer
            if stamps is not None:
                entries.append(entry)
                told.append(stamps)
            else:
                self.outcome.unsuitable.append(f"{granule.label} (contains no values)")
        if not entries:
            raise self.nothing(problem)
        told, native = self._summed(entries, told), self.settings.time_step == "native"
        for entry, (begin, end) in zip(entries, intervals(told, running=self.running, exact=native), strict=True):
            entry.begin, entry.end = begin, end
        return entries

    def _summed(self, entries: list[Entry], told: list[Stamps]) -> list[Stamps]:
        """Find out by their values what files of water hold that may be sums since 00 UTC or sums of their steps."""
        variable = self.choice.variables[0]
        stamp = variable.stamp
        gridded = any(entry.layers and entry.layers[0].kind == "grid" for entry in entries)
        if variable.sums and not variable.sure and gridded:
            by_history = next((entry.layers[0].sums for entry in entries if entry.layers), None)
            found = stamp_by_values(entries, told, self.choice, self.settings) or by_history
            if found and found != stamp:
                meaning = {"accumulated": "sums since 00 UTC", "end": "sums of the steps that end at their stamps"}
                self.outcome.notes.append(
                    f"The amounts are {meaning[found]}, unlike the usual files of {self.settings.product.title}. "
                    "They were read accordingly; use STAMP to change this."
                )
                stamp = found
                told = [one if one.step == "P1M" or one.ends is not None else replace(one, stamp=found) for one in told]
        self._accumulated = stamp == "accumulated"
        # Parts of a day come of sums only as differences.
        parts = bool(self.settings.day_start) or self.settings.time_step == "native"
        self.running = self._accumulated and gridded and parts and all(one.step != "P1M" for one in told)
        return told

    def _days_begin(self, entries: list[Entry]) -> DayStart:
        """Return when the cube's days begin; those that files have already stay as they are."""
        start = self.settings.day_start
        if not start:
            return UTC
        lengths = np.concatenate([entry.end - entry.begin for entry in entries])
        known = lengths[lengths > np.timedelta64(0, "ns")]
        if any(entry.layers and entry.layers[0].kind != "grid" for entry in entries):
            parts = not all(entry.days for entry in entries)
        else:
            parts = known.size > 0 and np.median(known) < DAY and self.settings.time_step == "daily"
        if parts and any(e.layers and e.layers[0].kind == "series" for e in entries) and self._accumulated:
            raise InputError(
                "DAY_START: sums since 00 UTC at single locations cannot be converted to days that begin at another "
                "time. Leave it empty."
            )
        if parts:
            return start
        self.outcome.notes.append(
            f"DAY_START: days beginning at {start.describe()} were not created, because this needs steps shorter "
            "than a day. The steps of these files are unchanged."
        )
        return UTC

    def _check_claims(self) -> None:
        """Check that no two files hold the same time, but for those of two overpasses and of orbits."""
        patterns = dict(self.settings.product.overpass_names)
        found = []
        for entry in self.entries:
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
            raise InputError(f"OVERPASS: the files of {self.label} do not contain it. Choose average.")

    def _stamps(self, entry: Entry, layer: Layer, dated: tuple[np.datetime64, Naming] | None) -> Stamps | None:
        """Return what a file says of time; None if it holds nothing."""
        if layer.kind != "grid":
            span = reading.read_span(entry.granule, layer, self.choice)
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
                f"{entry.granule.label} has no time in its name or contents. Set DATE_PATTERN, or set the times of a "
                "raster with Set time (sm2r:settime)."
            )
        time, naming = dated
        if several:
            most = 1 if re.search(r"\{(day|doy)\}", naming.pattern) else 31 if "{month}" in naming.pattern else 366
            if layer.steps > most:
                raise InputError(
                    f"{entry.granule.label} holds {layer.steps} steps without times, and its name only contains "
                    f"{str(time)[:10]}. Set its times with Set time (sm2r:settime)."
                )
            times = time + np.arange(layer.steps) * parse_iso_duration(naming.step)
            return Stamps(times, naming.stamp or "start", naming.step)
        return Stamps(np.array([time], "M8[ns]"), naming.stamp or layer.variable.stamp, naming.step)

    def broken(self, granule: Granule, reason: Exception) -> None:
        """Count a file as damaged, or refuse it where damaged files are not to be left out."""
        text = str(reason) or type(reason).__name__
        if not self.settings.skip_broken:
            raise InputError(
                f"{self.label}: {granule.label} is damaged ({text}). Download it again, or choose ON_ERROR=skip to "
                "leave out damaged files."
            )
        if granule.label not in [name for name, _ in self.outcome.broken]:
            self.outcome.broken.append((granule.label, text))

    def nothing(self, problem: InputError | None) -> InputError:
        """Return the error that says why no file is left."""
        if problem is not None:
            return InputError(f"{self.label}: {problem}")
        if self.outcome.broken:
            name, why = self.outcome.broken[0]
            return InputError(
                f"{self.label}: no file could be read; {len(self.outcome.broken)} are damaged or unsuitable, such as "
                f"{name} ({why}). Download them again, or choose another PRODUCT."
            )
        if not any(variable.paths for variable in self.choice.variables):
            name = self.choice.variables[0].quantity.long_name.lower()
            return InputError(
                f"{self.label}: no file contains a variable with a known name of {name}. Found: "
                f"{some(self.outcome.unsuitable, 2)}. Set FILE_VARIABLE."
            )
        wanted = " or ".join(dict.fromkeys(path for v in self.choice.variables for path in v.paths))
        there = [
            one.variable
            for one in self.settings.product.variables
            if self._held & {spelled for path in one.paths for spelled in (path, path.upper())}
        ]
        other = f"Choose VARIABLE={there[0]}" if there else "Choose another PRODUCT, or generic"
        return InputError(
            f"{self.label}: no file contains {wanted}, as expected for {self.settings.product.title}. Found: "
            f"{some(self.outcome.unsuitable, 2)}. {other}."
        )

    def _within(self, entries: list[Entry]) -> list[Entry]:
        """Keep what touches the period."""
        low = self.settings.start if self.settings.start is not None else np.datetime64("1700-01-01")
        high = self.settings.end if self.settings.end is not None else np.datetime64("2261-01-01")
        low, high = self.day_start.starts(np.array([low, high + np.timedelta64(1, "D")], "M8[D]"))
        if high <= low:
            raise InputError("END lies before START. Set the period in the right order.")
        self.low, self.high = low, high
        if not any((entry.end > entry.begin).any() for entry in entries):
            raise InputError(
                f"{self.label}: {self.settings.product.title} contains sums since 00 UTC, but no file has the value "
                "at 00 UTC, which is the total of the day before. Use files with all hours, or set STAMP to the "
                "meaning of the time stamps."
            )
        kept = [entry for entry in entries if ((entry.end > low) & (entry.begin < high)).any()]
        if not kept:
            first, last = min(e.first for e in entries), max(e.end.max() for e in entries)
            period = f"{str(first)[:10]} to {str(last - np.timedelta64(1, 's'))[:10]}"
            raise InputError(f"START, END: {self.label} has no data in this period; the files cover {period}.")
        if not any(entry.layers for entry in kept):
            for entry in kept:
                try:
                    entry.layers = contents.inspect(entry.granule, self.choice, entry.units)
                    break
                except (Unsuitable, Broken) as reason:
                    self.broken(entry.granule, reason)
            else:
                raise self.nothing(None)
        return sorted(kept, key=lambda entry: (entry.first, entry.granule.name))

    def _outputs(self, layer: Layer) -> tuple[str, Times, Times]:
        """Return the length of the cube's steps, and where each begins and ends."""
        begins = np.concatenate([entry.begin for entry in self.entries])
        ends = np.concatenate([entry.end for entry in self.entries])
        inside = (ends > self.low) & (begins < self.high)
        begins, ends = begins[inside], ends[inside]
        lengths, counts = np.unique(ends - begins, return_counts=True)
        length = lengths[np.argmax(counts)]
        if layer.kind == "grid" and (self.settings.time_step == "native" or length > DAY):
            if length > DAY and self.settings.time_step != "native":
                self.outcome.notes.append("Its steps are longer than a day and are unchanged.")
            return self._as_they_are(begins, ends, length)
        hours = np.unique(begins - begins.astype("M8[D]"))
        if layer.kind == "grid" and length == DAY and hours.size == 1 and hours[0]:
            # Days that begin at another hour are not divided among those of UTC.
            hour = float(hours[0] / np.timedelta64(1, "h"))
            self.day_start = DayStart(hour - 24 if hour > 12 else hour)
            self.outcome.notes.append(
                f"According to the files, its days begin at {self.day_start.describe()}; they are unchanged."
            )
            return self._as_they_are(begins, ends, length)
        if layer.kind != "grid" and self.settings.time_step == "native":
            raise InputError("TIME_STEP: single observations have no common time step. Choose daily.")
        first, last = np.maximum(begins, self.low).min(), np.minimum(ends, self.high).max()
        outer = self.day_start.days(np.array([first, last - np.timedelta64(1, "ns")]))
        # In days: a day in nanoseconds would make a range of nanoseconds.
        one = np.timedelta64(1, "D")
        days: Times = np.arange(outer[0], outer[1] + one)
        if days.size > _LONGEST:
            raise InputError(
                f"{self.label}: its times run from {str(first)[:10]} to {str(last)[:10]}, so some must be wrong. Set "
                "START and END."
            )
        starts, stops = self.day_start.starts(days), self.day_start.starts(days + one)
        covered = shares(begins, ends, starts, stops)
        whole = all(entry.share == 0 for entry in self.entries) if layer.kind != "grid" else length >= DAY
        enough = covered > (0.0 if whole else self.settings.min_coverage - 1e-9)
        if not enough.any():
            raise InputError(
                f"{self.label}: no day has values for {100 * self.settings.min_coverage:.0f} % of its time. Use all "
                "files of a day, a smaller MIN_COVERAGE, or TIME_STEP=native for the original steps."
            )
        span = slice(int(np.flatnonzero(enough)[0]), int(np.flatnonzero(enough)[-1]) + 1)
        self.outcome.missing = [str(day)[:10] for day in days[span][~enough[span]]]
        return "P1D", starts[enough], stops[enough]

    def _as_they_are(self, begins: Times, ends: Times, length: np.timedelta64) -> tuple[str, Times, Times]:
        """Return the steps of files as those of the cube."""
        begin, index = np.unique(begins, return_index=True)
        months = (begin == begin.astype("M8[M]")).all() and length >= 28 * DAY
        return "P1M" if months else iso_duration(length), begin, ends[index]

    def left(self) -> list[Entry]:
        """Return the files that are not known to be damaged."""
        lost = {name for name, _ in self.outcome.broken}
        return [entry for entry in self.entries if entry.granule.label not in lost]

    def check_left(self) -> None:
        """Check that some file is left."""
        if not self.left():
            raise self.nothing(None)

    def count(self, layer: Layer) -> None:
        """Count a file that was read, and the flags that it lacks."""
        self.outcome.files += 1
        if layer.path:
            self.outcome.paths.add(layer.path)
        if layer.day_begins and not self.day_start:
            self.outcome.day_begins.add(layer.day_begins)
        asked = {rule.names for rule, _ in layer.rules}
        for rule in self.choice.rules:
            if rule.names not in asked:
                flag = " or ".join(rule.names)
                self.outcome.unasked[flag] = self.outcome.unasked.get(flag, 0) + 1


def _choice(settings: Settings) -> Choice:
    product = settings.product
    variables = product.choose(settings.variable)
    texts = product.quality if settings.quality == "recommended" else ()
    if settings.overpass != "average":
        rule = dict(product.overpass_rules).get(settings.overpass)
        by_variable = any(variable.overpass for variable in variables)
        if not (rule or by_variable or product.overpass_names):
            raise InputError(f"OVERPASS: {product.title} does not distinguish overpasses. Choose average.")
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
        raise InputError("OVERPASS: the names of these files do not contain it. Choose average.")
    kept = [granule for granule in told if re.search(patterns[settings.overpass], granule.name)]
    if not kept:
        raise InputError(f"OVERPASS: there are no files of the {settings.overpass} overpass. Choose another one.")
    return kept
