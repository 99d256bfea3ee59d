"""Which samples train and which are held out, and predictors taken away from samples on purpose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..errors import InputError
from .card import OF_PREDICTOR, Card, Predictor
from .features import Bits, Floats, Samples, bits
from .records import Records

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
        raise InputError(f"No observation has all required predictors ({names}). Require fewer predictors (REQUIRED).")
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
                f"is {len(groups)}. Use more stations, or split by time."
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
            f"There are {samples.size} days with observation and predictors, too few to keep a fifth for testing "
            f"({kind}). Use longer records, or a shorter WINDOW."
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


@dataclass(frozen=True)
class Losses:
    """How a model's input changes where predictors are lost, as a sensor is.

    Attributes
    ----------
    owner : (channel,) int64
        The predictor that each channel belongs to; −1 for the season and static rasters.
    missing : (channel,) float32
        What stands for a missing value.
    together : tuple of (int, (member,) int64)
        Channels that are the mean of others, which have NaN where they are missing.
    always : uint64
        Predictors that are never taken away at random, as bits.
    """

    owner: npt.NDArray[np.int64]
    missing: Floats
    together: tuple[tuple[int, npt.NDArray[np.int64]], ...]
    always: np.uint64

    @classmethod
    def of(cls, card: Card) -> Losses:
        """Return those of a card."""
        channels = card.channels
        absent = np.nan if card.missing == "nan" else 0.0
        together = []
        for number, channel in enumerate(channels):
            if channel.kind == "products_z" and card.missing == "nan":
                kind = "mean_z" if channel.days else "z"
                members = [n for n, one in enumerate(channels) if (one.kind, one.days) == (kind, channel.days)]
                if len(members) == len(card.predictors):
                    together.append((number, np.array(members, np.int64)))
        return cls(
            np.array([channel.index if channel.kind in OF_PREDICTOR else -1 for channel in channels], np.int64),
            np.array([0.0 if channel.kind == "mask" else absent for channel in channels], np.float32),
            tuple(together),
            required_bits(card.predictors),
        )

    def without(self, features: Floats, lost: npt.NDArray[np.bool_]) -> Floats:
        """Return features (n, step, channel) as if predictors were missing; `lost` is (n, predictor) or (predictor,).

        Where all are lost, means over products are NaN.
        """
        gone = np.where(self.owner >= 0, np.broadcast_to(lost, (len(features), lost.shape[-1]))[:, self.owner], False)
        out = np.where(gone[:, None, :], self.missing, features)
        for channel, members in self.together:
            known = np.isfinite(out[..., members])
            total = np.where(known, out[..., members], 0).sum(axis=-1, dtype=np.float64)
            with np.errstate(invalid="ignore"):
                out[..., channel] = total / known.sum(axis=-1)
        return out

    def at_random(self, features: Floats, present: Bits, rate: float, rng: np.random.Generator) -> tuple[Floats, Bits]:
        """Take predictors away from samples at random.

        Parameters
        ----------
        features : (n, step, channel) float32
        present : (n,) or (n, step) uint64
            Which predictors are there.
        rate : float
            Probability that one is taken away; where none that is there would be left, all stay.

        Returns
        -------
        features, present
            New arrays; `present` itself where nothing is to be lost.
        """
        if rate <= 0:
            return features, present
        count = int(self.owner.max()) + 1
        shifts = np.arange(count, dtype=np.uint64)
        kept = (rng.random((len(present), count)) >= rate) | ((self.always >> shifts) & np.uint64(1)).astype(bool)
        union = np.bitwise_or.reduce(present.reshape(len(present), -1), axis=1)
        there = ((union[:, None] >> shifts) & np.uint64(1)).astype(bool)
        kept[~(kept & there).any(axis=1)] = True
        held = (kept.astype(np.uint64) << shifts).sum(axis=1, dtype=np.uint64)
        return self.without(features, ~kept), present & held.reshape(-1, *[1] * (present.ndim - 1))
