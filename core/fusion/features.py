"""From the values of cubes to the input of a model, the same in training and in use.

Series are arrays (predictor, time, place), places being stations or the pixels of a tile; a sample is a number
``time · places + place``. What a channel needs of a place's whole record, such as its mean, is made of it here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numba
import numpy as np
import numpy.typing as npt

from ..cube import parse_iso_duration
from ..errors import InputError
from .card import KINDS, Card, Channel, Predictor, Static

Floats = npt.NDArray[np.float32]
Samples = npt.NDArray[np.int64]
Bits = npt.NDArray[np.uint64]

_DAYS_PER_YEAR = 365.25
_DAY = np.timedelta64(1, "D")
#: Days that a product's record has to span, and values it has to have, for a value to be told high or low in it.
LEAST_SPAN = 330
LEAST_VALUES = 20
# Numbers that are made at a time: as many places as fit.
_NUMBERS = 4 * 2**20
_KIND = {name: number for number, name in enumerate(KINDS)}
_VALUE, _MASK, _SIN, _COS, _STATIC = (_KIND[name] for name in KINDS[:5])
_MEAN, _AGE, _Z, _MEAN_Z, _PRODUCTS_Z = (_KIND[name] for name in KINDS[5:])


@dataclass(frozen=True)
class Plan:
    """A card's channels as plain arrays, for the kernels.

    Attributes
    ----------
    window : int
    kind, index, memory : (channel,) int64
        `memory` is the place of a channel's exponential mean in `decays`, 0 being the value itself.
    mean, scale : (channel,) float32
        Of the scaled value, ``(value − mean) · scale``.
    decays : (memory,) float64
        Factor by which the weight of earlier values falls in a step; 0 for the value itself.
    missing : float
        What stands for a missing value: 0 or NaN.
    span : float
        Steps that a record has to span for relative channels.
    predictors : int
    """

    window: int
    kind: npt.NDArray[np.int64]
    index: npt.NDArray[np.int64]
    memory: npt.NDArray[np.int64]
    mean: Floats
    scale: Floats
    decays: npt.NDArray[np.float64]
    missing: float
    span: float
    predictors: int

    @classmethod
    def of(cls, card: Card) -> Plan:
        """Return the plan of a card."""
        channels = card.channels
        step = parse_iso_duration(card.time_step) / _DAY
        memories = [0.0, *sorted({channel.days for channel in channels if channel.days})]
        return cls(
            card.window,
            np.array([_KIND[channel.kind] for channel in channels], np.int64),
            np.array([channel.index for channel in channels], np.int64),
            np.array([memories.index(channel.days) for channel in channels], np.int64),
            np.array([channel.mean for channel in channels], np.float32),
            np.array([1 / channel.scale for channel in channels], np.float32),
            np.array([0.0, *(np.exp(-step / days) for days in memories[1:])]),
            np.nan if card.missing == "nan" else 0.0,
            float(LEAST_SPAN / step),
            len(card.predictors),
        )

    def steps(self, series: Floats, statics: Floats, season: Floats) -> Floats:
        """Return every channel of every step, (time, place, channel).

        Parameters
        ----------
        series : (predictor, time, place)
            NaN is missing.
        statics : (static, place)
        season : (time, 2)
            Of `seasons`.
        """
        out = np.empty((*series.shape[1:], self.kind.size), np.float32)
        _steps(
            series, statics, season, self.kind, self.index, self.memory, self.mean, self.scale, self.decays,
            np.float32(self.missing), self.span, LEAST_VALUES, out,
        )  # fmt: skip
        return out

    def gather(self, steps: Floats, samples: Samples) -> Floats:
        """Return the input of some samples, (n, window, channel), of `steps`; before the record all is missing."""
        if self.window == 1:
            return steps.reshape(-1, 1, self.kind.size)[samples]
        out = np.empty((samples.size, self.window, self.kind.size), np.float32)
        _gather(steps, samples, self.kind, np.float32(self.missing), out)
        return out

    def places(self, times: int) -> int:
        """Return how many places are worked on at a time, for records of so many steps."""
        return max(_NUMBERS // (times * self.kind.size), 1)

    def fill(self, series: Floats, statics: Floats, season: Floats, samples: Samples) -> Floats:
        """Return the model's input for some samples.

        Parameters
        ----------
        series, statics, season
            As of `steps`.
        samples : (n,)

        Returns
        -------
        (n, window, channel) float32
            What is missing is 0 or NaN, as the card says.
        """
        times, places = series.shape[1:]
        out = np.empty((samples.size, self.window, self.kind.size), np.float32)
        step, place = np.divmod(samples, places)
        size = self.places(times)
        for first in range(0, places, size):
            some = slice(first, min(first + size, places))
            chosen = np.flatnonzero((place >= some.start) & (place < some.stop))
            if chosen.size:
                own = step[chosen] * (some.stop - some.start) + place[chosen] - first
                found = self.steps(np.ascontiguousarray(series[:, :, some]), statics[:, some], season)
                out[chosen] = self.gather(found, own)
        return out


def seasons(times: npt.NDArray[np.datetime64]) -> Floats:
    """Return sine and cosine of the day of the year, (time, 2) float32."""
    days = (times.astype("datetime64[D]") - times.astype("datetime64[Y]")).astype(np.int64)
    angle = 2 * np.pi * days / _DAYS_PER_YEAR
    return np.stack([np.sin(angle), np.cos(angle)], axis=1).astype(np.float32)


def presence(series: Floats, window: int) -> Bits:
    """Return which predictors have a value within the window, a bit each.

    Parameters
    ----------
    series : (predictor, time, place)
    window : int
        Steps up to and with the one asked for.

    Returns
    -------
    (time, place) uint64
        Bit p is set if predictor p is there.
    """
    out = np.zeros(series.shape[1:], np.uint64)
    _presence(series, window, out)
    return out


def outside(series: Floats, window: int, low: Floats, high: Floats, samples: Samples) -> npt.NDArray[np.bool_]:
    """Return whether any value within a sample's window lies outside `low` to `high` of its predictor, (n,) bool.

    NaN in `low` or `high`, (predictor,) float32, is no limit.
    """
    out = np.zeros(samples.size, np.bool_)
    _outside(series, window, low, high, samples, out)
    return out


def composed(outputs: Floats, places: Samples) -> Floats:
    """Return the values that a model's outputs make, (n,) float32.

    Parameters
    ----------
    outputs : (n,) or (n, 2)
        Values; or level and variation, of which the value is the mean level at the place and the variation's departure
        from its own mean there. What is not finite stays so, and has no part in means.
    places : (n,) int64
    """
    if outputs.ndim == 1:
        return outputs
    finite = np.isfinite(outputs).all(axis=1)
    _, owner = np.unique(places, return_inverse=True)
    count = np.bincount(owner, finite)
    off = np.where(finite, outputs[:, 0].astype(np.float64) - outputs[:, 1], 0.0)
    shift = np.bincount(owner, off) / np.maximum(count, 1)
    return np.where(finite, outputs[:, 1] + shift[owner], np.nan).astype(np.float32)


def check_record(times: npt.NDArray[np.datetime64], *, name: str, remedy: str) -> None:
    """Check that a record is long enough for values to be compared with it.

    Parameters
    ----------
    times : (time,) datetime64
    name, remedy : str
        What compares, and what else to do.

    Raises
    ------
    InputError
        If it spans less than about a year.
    """
    days = int((times[-1] - times[0]) / _DAY) + 1
    if days < LEAST_SPAN:
        raise InputError(
            f"PREDICTORS: {name} compares each day with the year around it, but the records span {days} days; "
            f"{LEAST_SPAN} are needed. Use a year or more, or {remedy}."
        )


def bits(members: tuple[int, ...]) -> int:
    """Return a combination of predictors as the bits of one number."""
    return sum(1 << index for index in members)


def channels_of(
    predictors: Sequence[Predictor],
    statics: Sequence[Static],
    scaling: Sequence[tuple[float, float]],
    *,
    season: bool,
    kinds: Sequence[str] = ("value", "mask"),
) -> tuple[Channel, ...]:
    """Return channels: those of each predictor, those of all products together, the season, static rasters.

    Parameters
    ----------
    predictors, statics
    scaling : sequence of (float, float)
        Mean and scale of each predictor, then of each static raster.
    season : bool
    kinds : sequence of str
        Kinds of the card, with the days of an exponential mean behind a colon: ``mean:20``.
    """
    channels: list[Channel] = []
    wanted = [(name, float(days or 0)) for name, _, days in (kind.partition(":") for kind in kinds)]
    for index in range(len(predictors)):
        for name, days in wanted:
            if name in ("value", "mean"):
                channels.append(Channel(name, index, *scaling[index], days))  # type: ignore[arg-type]
            elif name != "products_z":
                channels.append(Channel(name, index, days=days))  # type: ignore[arg-type]
    channels += [Channel("products_z", days=days) for name, days in wanted if name == "products_z"]
    if season:
        channels += [Channel("day_of_year_sin"), Channel("day_of_year_cos")]
    channels += [Channel("static", index, *scaling[len(predictors) + index]) for index in range(len(statics))]
    return tuple(channels)


@numba.njit(nogil=True, cache=True, error_model="numpy")
def _steps(  # type: ignore[no-untyped-def]
    series, statics, season, kind, index, memory, mean, scale, decays, missing, span, least, out
):
    predictors, times, places = series.shape
    memories = decays.size
    relative = False
    for what in kind:
        relative |= what in (_Z, _MEAN_Z, _PRODUCTS_Z)
    # Of one place: exponential means (the first being the value itself), their z-scores, and ages.
    means = np.empty((memories, predictors, times))
    scores = np.empty((memories if relative else 0, predictors, times))
    together = np.empty((memories if relative else 0, times))
    ages = np.empty((predictors, times))
    for place in range(places):
        for predictor in range(predictors):
            _remember(series[predictor, :, place], decays, means[:, predictor], ages[predictor])
            if relative:
                _score(means[:, predictor], span, least, scores[:, predictor])
        if relative:
            _together(scores, together)
        for time in range(times):
            for channel in range(kind.size):
                what, own, kept = kind[channel], index[channel], memory[channel]
                if what == _STATIC:
                    found = (statics[own, place] - mean[channel]) * scale[channel]
                elif what in (_SIN, _COS):
                    found = season[time, what - _SIN]
                elif what == _MASK:
                    found = np.float32(1) if np.isfinite(means[0, own, time]) else np.float32(0)
                else:
                    if what == _AGE:
                        value = ages[own, time]
                    elif what == _PRODUCTS_Z:
                        value = together[kept, time]
                    elif what in (_Z, _MEAN_Z):
                        value = scores[kept, own, time]
                    else:
                        value = means[kept, own, time]
                    found = (np.float32(value) - mean[channel]) * scale[channel] if np.isfinite(value) else missing
                out[time, place, channel] = found


@numba.njit(nogil=True, cache=True, error_model="numpy")
def _remember(values, decays, means, ages):  # type: ignore[no-untyped-def]
    """Set a record's exponential means and the steps since its last value; NaN before the first."""
    age = np.nan
    for time in range(values.size):
        value = values[time]
        there = np.isfinite(value)
        age = 0.0 if there else age + 1
        ages[time] = age
        means[0, time] = value if there else np.nan
    for number in range(1, decays.size):
        total = weight = 0.0
        for time in range(values.size):
            total *= decays[number]
            weight *= decays[number]
            if np.isfinite(values[time]):
                total += values[time]
                weight += 1.0
            # Far from the last value both fade alike, in the end to nothing.
            if weight > 1e-200:
                means[number, time] = total / weight
            else:
                means[number, time] = means[number, time - 1] if time > 0 else np.nan


@numba.njit(nogil=True, cache=True, error_model="numpy")
def _score(means, span, least, scores):  # type: ignore[no-untyped-def]
    """Set z-scores within the record, of the mean and deviation on days with a value; NaN where it is too short."""
    times = means.shape[1]
    first, last, count = -1, -1, 0
    for time in range(times):
        if np.isfinite(means[0, time]):
            first = time if first < 0 else first
            last = time
            count += 1
    enough = count >= least and last - first + 1 >= span
    for number in range(means.shape[0]):
        total = square = center = deviation = 0.0
        if enough:
            origin = means[number, first]
            for time in range(first, last + 1):
                if np.isfinite(means[0, time]):
                    off = means[number, time] - origin
                    total += off
                    square += off * off
            center = total / count
            deviation = np.sqrt(max(square / count - center * center, 0.0))
            center += origin
        usable = enough and deviation > 1e-9
        for time in range(times):
            scores[number, time] = (means[number, time] - center) / deviation if usable else np.nan


@numba.njit(nogil=True, cache=True, error_model="numpy")
def _together(scores, together):  # type: ignore[no-untyped-def]
    """Set the mean z-score of the products that have one."""
    for number in range(scores.shape[0]):
        for time in range(scores.shape[2]):
            total, count = 0.0, 0
            for predictor in range(scores.shape[1]):
                if np.isfinite(scores[number, predictor, time]):
                    total += scores[number, predictor, time]
                    count += 1
            together[number, time] = total / count if count else np.nan


@numba.njit(nogil=True, cache=True)
def _gather(steps, samples, kind, missing, out):  # type: ignore[no-untyped-def]
    places = steps.shape[1]
    window = out.shape[1]
    for i in range(samples.size):
        last = samples[i] // places
        place = samples[i] % places
        for step in range(window):
            time = last - window + 1 + step
            for channel in range(kind.size):
                what = kind[channel]
                # Before the record the season is that of its first step: a trifle, and never missing.
                if time >= 0 or what in (_SIN, _COS, _STATIC):
                    out[i, step, channel] = steps[max(time, 0), place, channel]
                else:
                    out[i, step, channel] = np.float32(0) if what == _MASK else missing


@numba.njit(nogil=True, cache=True)
def _presence(series, window, out):  # type: ignore[no-untyped-def]
    left = np.empty(series.shape[2], np.int64)
    for predictor in range(series.shape[0]):
        bit = np.uint64(1) << np.uint64(predictor)
        left[:] = 0
        for time in range(series.shape[1]):
            for place in range(series.shape[2]):
                if np.isfinite(series[predictor, time, place]):
                    left[place] = window
                if left[place] > 0:
                    out[time, place] |= bit
                    left[place] -= 1


@numba.njit(nogil=True, cache=True)
def _outside(series, window, low, high, samples, out):  # type: ignore[no-untyped-def]
    places = series.shape[2]
    for i in range(samples.size):
        last = samples[i] // places
        place = samples[i] % places
        for time in range(max(last - window + 1, 0), last + 1):
            for predictor in range(series.shape[0]):
                value = series[predictor, time, place]
                # Comparisons with NaN are false: what is missing, or has no limit, is not outside.
                if value < low[predictor] or value > high[predictor]:
                    out[i] = True
