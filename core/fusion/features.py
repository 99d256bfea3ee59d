"""From the values of cubes to the input of a model, the same in training and in use.

Series are arrays (predictor, time, place), places being stations or the pixels of a tile; a sample is a number
``time · places + place``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numba
import numpy as np
import numpy.typing as npt

from .card import KINDS, Card, Channel, Predictor, Static

Floats = npt.NDArray[np.float32]
Samples = npt.NDArray[np.int64]
Bits = npt.NDArray[np.uint64]

_DAYS_PER_YEAR = 365.25
_VALUE, _MASK, _SIN, _COS, _STATIC = range(len(KINDS))


@dataclass(frozen=True)
class Plan:
    """A card's channels as plain arrays, for the kernels.

    Attributes
    ----------
    window : int
    kind, index : (channel,) int64
    mean, scale : (channel,) float32
        Of the scaled value, ``(value − mean) · scale``.
    predictors : int
    """

    window: int
    kind: npt.NDArray[np.int64]
    index: npt.NDArray[np.int64]
    mean: Floats
    scale: Floats
    predictors: int

    @classmethod
    def of(cls, card: Card) -> Plan:
        """Return the plan of a card."""
        channels = card.channels
        return cls(
            card.window,
            np.array([KINDS.index(channel.kind) for channel in channels], np.int64),
            np.array([channel.index for channel in channels], np.int64),
            np.array([channel.mean for channel in channels], np.float32),
            np.array([1 / channel.scale for channel in channels], np.float32),
            len(card.predictors),
        )

    def fill(self, series: Floats, statics: Floats, season: Floats, samples: Samples) -> Floats:
        """Return the model's input for some samples.

        Parameters
        ----------
        series : (predictor, time, place)
            NaN is missing, as is what lies before the record.
        statics : (static, place)
        season : (time, 2)
            Of `seasons`.
        samples : (n,)

        Returns
        -------
        (n, window, channel) float32
            Finite: what is missing is 0.
        """
        out = np.empty((samples.size, self.window, self.kind.size), np.float32)
        _fill(series, statics, season, samples, self.kind, self.index, self.mean, self.scale, out)
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


def bits(members: tuple[int, ...]) -> int:
    """Return a combination of predictors as the bits of one number."""
    return sum(1 << index for index in members)


def channels_of(
    predictors: list[Predictor],
    statics: list[Static],
    scaling: list[tuple[float, float]],
    *,
    season: bool,
) -> tuple[Channel, ...]:
    """Return the channels of the models that we train: value and mask of each predictor, the season, static rasters.

    `scaling` holds mean and scale of each predictor, then of each static raster.
    """
    channels: list[Channel] = []
    for index in range(len(predictors)):
        channels += [Channel("value", index, *scaling[index]), Channel("mask", index)]
    if season:
        channels += [Channel("day_of_year_sin"), Channel("day_of_year_cos")]
    channels += [Channel("static", index, *scaling[len(predictors) + index]) for index in range(len(statics))]
    return tuple(channels)


@numba.njit(nogil=True, cache=True)
def _fill(series, statics, season, samples, kind, index, mean, scale, out):  # type: ignore[no-untyped-def]
    places = series.shape[2]
    window = out.shape[1]
    for i in range(samples.size):
        last = samples[i] // places
        place = samples[i] % places
        for step in range(window):
            time = last - window + 1 + step
            for channel in range(kind.size):
                what = kind[channel]
                value = np.float32(0)
                if what in (_VALUE, _MASK):
                    found = series[index[channel], time, place] if time >= 0 else np.float32(np.nan)
                    if np.isfinite(found):
                        value = np.float32(1) if what == _MASK else (found - mean[channel]) * scale[channel]
                elif what == _STATIC:
                    value = (statics[index[channel], place] - mean[channel]) * scale[channel]
                else:
                    # Before the record the season is that of its first step: a trifle, and never missing.
                    value = season[max(time, 0), what - _SIN]
                out[i, step, channel] = value


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
