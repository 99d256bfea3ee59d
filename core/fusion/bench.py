"""Where models of one scaling are fitted and tried: the card so far, and the arrays that features come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..cube import iso_duration
from ..running import Progress
from ..version import VERSION
from .card import Card, Static
from .features import Bits, Floats, Plan, Samples, channels_of, composed, presence, seasons
from .learner import Fitted, Part, Task
from .options import Options
from .parts import Losses
from .records import Records
from .search import search

Change = Callable[[Floats], Floats]

_REPEATS = 3


@dataclass(frozen=True)
class Bench:
    """Records, and all that fitting a model of one scaling takes.

    Attributes
    ----------
    records : Records
    options : Options
    card : Card
        Of the models that are fitted here.
    plan : Plan
    losses : Losses
    """

    records: Records
    options: Options
    card: Card
    plan: Plan
    losses: Losses

    @classmethod
    def of(cls, records: Records, samples: Samples, options: Options) -> Bench:
        """Fit the scaling to the samples that a model will be fitted to."""
        times, stations = records.place(samples)
        covered = np.zeros(records.observed.shape, bool)
        for back in range(options.steps):
            covered[np.maximum(times - back, 0), stations] = True
        # Trees do not ask for scaling.
        plain = options.learner.missing == "nan"
        predictors, scaling = [], []
        for predictor, values in zip(records.predictors, records.series, strict=True):
            low, high, mean, scale = _spread(values[covered & np.isfinite(values)])
            predictors.append(replace(predictor, low=low, high=high))
            scaling.append((0.0, 1.0) if plain else (mean, scale))
        statics = []
        for name, values in zip(records.static_names, records.statics, strict=True):
            own = values[np.unique(stations)]
            low, high, mean, scale = _spread(own)
            # Of a few stations the percentiles would leave the outermost out.
            statics.append(Static(name, float(own.min()), float(own.max())))
            scaling.append((mean, scale))
        sequence = options.learner.kind == "sequence"
        card = Card(
            window=options.steps,
            channels=channels_of(predictors, statics, scaling, season=options.season, kinds=options.channels),
            predictors=tuple(predictors),
            statics=tuple(statics),
            time_step=iso_duration(records.step),
            missing=options.learner.missing,
            sequence=sequence,
            method=options.method,
            split=options.split,
            seed=options.seed,
            licence=options.licence,
            plugin_version=VERSION,
        )
        return cls(records, options, card, Plan.of(replace(card, window=1) if sequence else card), Losses.of(card))

    @cached_property
    def present(self) -> Bits:
        """Which predictors are there, (time, station)."""
        return presence(self.records.series, self.options.steps)

    @cached_property
    def _season(self) -> Floats:
        return seasons(self.records.day_start.days(self.records.times))

    def features(self, samples: Samples) -> Floats:
        """Return (n, window, channel)."""
        return self.plan.fill(self.records.series, self.records.statics, self._season, samples)

    def _whole(self) -> Floats:
        """Return every step of every station, (station, time, channel)."""
        times, stations = self.records.observed.shape
        every = self.features(np.arange(times * stations))
        return np.ascontiguousarray(every.reshape(times, stations, -1).swapaxes(0, 1))

    def part(self, samples: Samples) -> Part:
        """Return samples as a learner takes them."""
        _, stations = self.records.place(samples)
        if not self.card.sequence:
            return Part(self.features(samples), self.records.truth(samples), self.present.ravel()[samples], stations)
        truth = np.full(self.records.observed.shape, np.nan, np.float32)
        truth.ravel()[samples] = self.records.truth(samples)
        known = np.unique(stations)
        return Part(self._whole()[known], truth.T[known], self.present.T[known], known)

    def _task(
        self, samples: Samples, validation: Samples | None, settings: Mapping[str, Any], progress: Progress | None
    ) -> Task:
        options, rate = self.options, self.options.drop if len(self.records.predictors) > 1 else 0.0
        return Task(
            self.part(samples),
            None if validation is None else self.part(validation),
            self.card.channels,
            len(self.records.predictors),
            settings,
            lambda features, present, rng: self.losses.at_random(features, present, rate, rng),
            options.seed,
            options.epochs,
            options.elsewhere,
            progress,
        )

    def fit(
        self,
        samples: Samples,
        validation: Samples | None,
        settings: Mapping[str, Any],
        progress: Progress | None,
        *,
        epochs: int | None = None,
    ) -> Fitted:
        """Fit a model of the method."""
        learner = self.options.learner
        task = self._task(samples, validation, {**learner.defaults, **settings}, progress)
        task = replace(task, epochs=epochs or task.epochs)
        if learner.target == "absolute":
            return learner.fit(task)
        part, (truth, mean, scale) = task.train, _departures(task.train, learner.target)
        fitted = learner.fit(replace(task, train=replace(part, truth=truth), validation=None))

        def predict(features: Floats) -> Floats:
            return fitted.predict(features) * np.float32(scale) + np.float32(mean)

        return replace(fitted, predict=predict, mean=fitted.mean * scale + mean, scale=fitted.scale * scale)

    def search(
        self, samples: Samples, validation: Samples, settings: Mapping[str, Any], progress: Progress | None
    ) -> tuple[dict[str, Any], pd.DataFrame]:
        """Search for the learner's settings."""
        return search(self.options.learner, self._task(samples, validation, settings, progress), settings)

    def estimate(self, fitted: Fitted, samples: Samples, change: Change | None = None) -> Floats:
        """Return a model's values, (n,), as in use: a record's mean is that of all its days with a predictor.

        `change` alters the features, (n, step, channel), before; means are then those of the samples alone.
        """
        records = self.records
        times, stations = records.place(samples)
        if self.card.sequence:
            whole = self._whole()
            rows = change(whole.reshape(-1, 1, whole.shape[2])).reshape(whole.shape) if change else whole
            return fitted.predict(rows)[stations, times]
        if change or len(fitted.outputs) == 1:
            features = self.features(samples)
            return composed(fitted.predict(change(features) if change else features), stations)
        known = np.zeros(len(records.stations), bool)
        known[stations] = True
        needed = self.losses.always
        every = np.flatnonzero((self.present != 0) & (self.present & needed == needed) & known)
        outputs = fitted.predict(self.features(every))
        return composed(outputs, records.place(every)[1])[np.searchsorted(every, samples)]

    def weigh_inputs(
        self, fitted: Fitted, samples: Samples, rng: np.random.Generator, score: Any, progress: Progress | None
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Return what inputs are worth on some samples, and what the model is worth without predictors.

        Returns
        -------
        importance, missing : DataFrame
            As of `Trained`.
        """
        truth = self.records.truth(samples)
        present = self.present.ravel()[samples]
        predictors = self.records.predictors
        before = self.estimate(fitted, samples, lambda features: features)
        whole = score(before, truth)
        importance = []
        groups = self._groups()
        for done, (name, group) in enumerate(groups.items(), 1):
            found = []
            for _ in range(_REPEATS):

                def shuffle(features: Floats, group: npt.NDArray[np.bool_] = group) -> Floats:
                    shuffled = features.copy()
                    shuffled[:, :, group] = features[rng.permutation(len(features))][:, :, group]
                    return shuffled

                found.append(score(self.estimate(fitted, samples, shuffle), truth)["rmse"] - whole["rmse"])
            importance.append(
                {"input": name, "rmse_increase": np.mean(found), "low": np.min(found), "high": np.max(found)}
            )
            if progress:
                progress(done / (len(groups) + 1))
        cases: list[tuple[str, list[int]]] = [("none", [])]
        numbers = range(len(predictors))
        cases += [(predictor.product, [number]) for number, predictor in enumerate(predictors)]
        if len(predictors) > 2:
            cases += [
                (f"all but {p.product}", [n for n in numbers if n != number]) for number, p in enumerate(predictors)
            ]
        needed = self.losses.always
        missing = []
        for name, gone in cases:
            left = present & ~np.uint64(sum(1 << number for number in gone))
            usable = (left != 0) & (left & needed == needed)
            estimates: npt.ArrayLike = self._lost(fitted, samples[usable], gone) if usable.any() else []
            left_scores = score(estimates, truth[usable])
            missing.append({"missing": name, **left_scores, "rmse_with": score(before[usable], truth[usable])["rmse"]})
        return pd.DataFrame(importance), pd.DataFrame(missing)

    def _groups(self) -> dict[str, npt.NDArray[np.bool_]]:
        """Return the channels of each input."""
        channels = self.card.channels
        groups = {p.product: self.losses.owner == number for number, p in enumerate(self.records.predictors)}
        if self.options.season:
            groups["day of year"] = np.array([channel.kind.startswith("day_of_year") for channel in channels])
        for number, name in enumerate(self.records.static_names):
            groups[name] = np.array([c.kind == "static" and c.index == number for c in channels])
        return groups

    def _lost(self, fitted: Fitted, samples: Samples, gone: Sequence[int]) -> Floats:
        lost = np.isin(np.arange(len(self.records.predictors)), gone)
        return self.estimate(fitted, samples, lambda features: self.losses.without(features, lost))


def _departures(part: Part, target: str) -> tuple[Floats, float, float]:
    """Return observations less their station's mean, or that in its deviations, and the usual mean and deviation."""
    truth = part.truth
    out = np.full(truth.shape, np.nan, np.float32)
    means, deviations = [], []
    owner = part.stations if truth.ndim == 1 else np.broadcast_to(part.stations[:, None], truth.shape)
    for station in np.unique(part.stations):
        own = (owner == station) & np.isfinite(truth)
        mean, deviation = float(truth[own].mean(dtype=np.float64)), float(truth[own].std(dtype=np.float64)) or 1.0
        means.append(mean)
        deviations.append(deviation)
        out[own] = (truth[own] - mean) / (deviation if target == "z" else 1.0)
    return out, float(np.mean(means)), float(np.mean(deviations)) if target == "z" else 1.0


def _spread(values: Floats) -> tuple[float, float, float, float]:
    """Return the 1st and 99th percentile, mean and standard deviation; a scale that harms nothing without values."""
    if not values.size:
        return np.nan, np.nan, 0.0, 1.0
    exact = values.astype(np.float64)
    low, high = np.percentile(exact, [1, 99])
    return float(low), float(high), float(exact.mean()), float(exact.std()) or 1.0
