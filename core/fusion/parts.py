"""Which samples train and which are held out, and predictors taken away from samples on purpose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from ..errors import InputError
from .card import Channel, Predictor
from .features import Bits, Floats, Samples, bits
from .records import Records

SPLITS = ("random", "station", "time")
SHARE = 0.2


def samples_of(records: Records, present: Bits) -> Samples:
    """Return the samples that can be trained on: observed, with every required predictor and at least one.

    Parameters
    ----------
    records : Records
    present : (time, station) uint64
        Of `features.presence`.

    Raises
    ------
    InputError
        If there are none.
    """
    there = present != 0
    needed = required_bits(records.predictors)
    usable = there & (present & needed == needed) & np.isfinite(records.observed)
    samples = np.flatnonzero(usable)
    if not samples.size:
        names = ", ".join(predictor.product for predictor in records.predictors if predictor.required)
        raise InputError(f"No observation has all required predictors ({names}). Require fewer (REQUIRED).")
    return samples


def required_bits(predictors: Sequence[Predictor]) -> np.uint64:
    """Return the required predictors as the bits of one number."""
    return np.uint64(bits(tuple(index for index, predictor in enumerate(predictors) if predictor.required)))


def split(
    records: Records, samples: Samples, kind: str, *, window: int, rng: np.random.Generator
) -> tuple[Samples, Samples]:
    """Hold a fifth of the samples out.

    Parameters
    ----------
    records, samples
    kind : {"random", "station", "time"}
        Single samples; whole stations, those of one pixel together; or the end of the record, with a gap of the
        window before it, so that no value is in both parts.
    window : int
    rng : Generator

    Returns
    -------
    train, held : arrays of samples, sorted

    Raises
    ------
    InputError
        If there are too few samples, stations or steps.
    """
    times, stations = records.place(samples)
    if kind == "station":
        groups = _groups(records, stations, rng)
        if len(groups) < 2:
            raise InputError(
                "STATIONS: a split by station needs two stations or more with observations and predictors, but there "
                f"is {len(groups)}. Give more stations, or split by time."
            )
        count = min(max(1, round(SHARE * len(groups))), len(groups) - 1)
        held = np.isin(stations, np.concatenate(groups[:count]))
        train = ~held
    elif kind == "time":
        cut = np.quantile(times, 1 - SHARE)
        held, train = times >= cut, times <= cut - window
    else:
        order = rng.permutation(samples.size)
        held = np.zeros(samples.size, bool)
        held[order[: round(SHARE * samples.size)]] = True
        train = ~held
    if not held.any() or not train.any():
        raise InputError(
            f"There are {samples.size} days with observation and predictors, too few to hold a fifth out ({kind}). "
            "Give longer records, or a shorter WINDOW."
        )
    return samples[train], samples[held]


def folds(
    records: Records, samples: Samples, count: int, rng: np.random.Generator
) -> Iterator[tuple[Samples, Samples]]:
    """Yield parts that leave every station out once, in at most `count` groups; nothing where only one can be made."""
    _, stations = records.place(samples)
    groups = _groups(records, stations, rng)
    count = min(count, len(groups))
    for number in range(count if count > 1 else 0):
        held = np.isin(stations, np.concatenate(groups[number::count]))
        yield samples[~held], samples[held]


def _groups(records: Records, stations: npt.NDArray[np.int64], rng: np.random.Generator) -> list[npt.NDArray[np.int64]]:
    """Return stations that belong together, in random order: those of a pixel, or single ones of a single pixel."""
    known = np.unique(stations)
    keys = records.pixels[known]
    if np.unique(keys).size < 2:
        keys = known
    return [known[keys == key] for key in rng.permutation(np.unique(keys))]


def owners(channels: Sequence[Channel]) -> npt.NDArray[np.int64]:
    """Return the predictor that each channel belongs to, −1 for the season and static rasters."""
    return np.array([channel.index if channel.kind in ("value", "mask") else -1 for channel in channels], np.int64)


def drop(
    features: Floats,
    present: Bits,
    owner: npt.NDArray[np.int64],
    keep_always: np.uint64,
    rate: float,
    rng: np.random.Generator,
) -> tuple[Floats, Bits]:
    """Take predictors away from samples at random, as a lost sensor would be.

    Parameters
    ----------
    features : (n, window, channel) float32
    present : (n,) uint64
        Which predictors are there.
    owner : (channel,)
        Of `owners`.
    keep_always : uint64
        Predictors that are never taken away.
    rate : float
        Probability that one is taken away; the last one that is there stays.
    rng : Generator

    Returns
    -------
    features, present
        New arrays.
    """
    count = int(owner.max()) + 1
    shifts = np.arange(count, dtype=np.uint64)
    kept = (rng.random((present.size, count)) >= rate) | ((keep_always >> shifts) & np.uint64(1)).astype(bool)
    kept &= ((present[:, None] >> shifts) & np.uint64(1)).astype(bool)
    kept[~kept.any(axis=1)] = True
    left = present & (kept.astype(np.uint64) << shifts).sum(axis=1, dtype=np.uint64)
    factors = np.ones((present.size, owner.size), np.float32)
    factors[:, owner >= 0] = kept[:, owner[owner >= 0]]
    return features * factors[:, None, :], left


def without(features: Floats, owner: npt.NDArray[np.int64], predictors: Sequence[int]) -> Floats:
    """Return features as if some predictors were missing everywhere."""
    return np.asarray(np.where(np.isin(owner, predictors), np.float32(0), features), np.float32)
