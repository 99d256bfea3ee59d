"""Training: records in, a model with its card and all that its report tells out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from .. import environment
from ..cube import iso_duration
from ..errors import InputError
from ..metrics import evaluate
from ..sampling.tiles import Progress
from ..version import VERSION
from . import forest, parts
from .card import Card, Static, Target, Training
from .features import Bits, Floats, Plan, Samples, channels_of, presence, seasons
from .options import Options
from .records import Records

#: What models are judged by.
SCORES = ("n", "r", "rmse", "ubrmse", "bias")

# Copies of each sample with predictors taken away, for the forest, which sees its samples once.
_COPIES = 1
_REPEATS = 3
_SHUFFLED = 20_000


def score(estimated: npt.ArrayLike, observed: npt.ArrayLike) -> dict[str, float]:
    """Return `SCORES` of estimates."""
    return evaluate(estimated, observed, names=SCORES)


@dataclass(frozen=True)
class Trained:
    """A trained model, and what is known of it.

    Attributes
    ----------
    model : bytes
        ONNX, without card.
    card : Card
    records : Records
    options : Options
    samples, train, test : (n,) int64
        All samples, and those of the parts.
    estimates : (n,) float32
        Of the model judged, for all `samples`.
    by_station : (n,) float32
        For all `samples`, by models that did not see the station; NaN where there are none.
    curve : DataFrame
        Depths or epochs.
    settings : DataFrame
        Hyperparameters that were tried; empty unless searched.
    importance : DataFrame
        ``input, rmse_increase, low, high``: on the test part, the input shuffled among samples.
    missing : DataFrame
        ``missing`` and scores on the test part, as if predictors were lost; ``rmse_with`` is the RMSE before, on the
        same days.
    notes : list of str
    """

    model: bytes
    card: Card
    records: Records
    options: Options
    samples: Samples
    train: Samples
    test: Samples
    estimates: Floats
    by_station: Floats
    curve: pd.DataFrame
    settings: pd.DataFrame
    importance: pd.DataFrame
    missing: pd.DataFrame
    notes: list[str]

    def scores_of(self, samples: Samples, estimates: Floats | None = None) -> dict[str, float]:
        """Return the scores of the model's estimates, or others', at some of the samples."""
        chosen = np.searchsorted(self.samples, samples)
        values = self.estimates if estimates is None else estimates
        return score(values[chosen], self.records.truth(samples))


def train(records: Records, options: Options, *, progress: Progress | None = None) -> Trained:
    """Train a model, judge it, and train others without each station to judge the method.

    Parameters
    ----------
    records : Records
    options : Options
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Raises
    ------
    InputError
        If there are too few samples, stations or steps for what is asked.
    DependencyError
        If a network is asked for and PyTorch is missing.
    """
    options.check()
    if options.method != "rf":
        environment.require("torch")
    present = presence(records.series, options.steps)
    samples = parts.samples_of(records, present)
    rng = np.random.default_rng(options.seed)
    cut = partial(parts.split, records, window=options.steps, rng=rng)
    trained, test = cut(samples, options.split)
    notes = list(records.notes)
    folds = list(parts.folds(records, samples, options.folds, rng))
    if not folds:
        notes.append(
            "No model was judged on stations it had not seen: "
            + ("FOLDS is below 2." if options.folds < 2 else "there is but one station.")
        )
    stages = _Stages(progress, [4 if options.search == "paper" else 1, *[1] * len(folds), 0.3, float(options.refit)])
    fitting, validation = _validation(cut, trained, options.split, records)
    bench = _Bench.of(records, present, fitting, options)
    hyperparameters: dict[str, int] = dict(options.hyperparameters)
    settings, searched = pd.DataFrame(), stages.next()
    if options.search == "paper":
        hyperparameters, settings = bench.search(fitting, validation, hyperparameters, _part(searched, 0.0, 0.75))
        searched = _part(searched, 0.75, 1.0)
    # A forest needs no validation part once its depth is known: it may have all of the training part.
    if options.method == "rf":
        bench, fitting = _Bench.of(records, present, trained, options), trained
    fitted = bench.fit(fitting, validation, hyperparameters, searched)
    estimates = fitted.predict(bench.features(samples))
    by_station = np.full(samples.size, np.nan, np.float32)
    for own, held in folds:
        own_fitting, own_validation = (own, own)
        if options.method != "rf":
            own_fitting, own_validation = _validation(cut, own, "station", records)
        own_bench = _Bench.of(records, present, own_fitting, options)
        own_fitted = own_bench.fit(own_fitting, own_validation, fitted.hyperparameters, stages.next())
        by_station[np.searchsorted(samples, held)] = own_fitted.predict(own_bench.features(held))
    judge = stages.next()
    judged = test if test.size <= _SHUFFLED else np.sort(rng.choice(test, _SHUFFLED, replace=False))
    importance, missing = bench.weigh_inputs(fitted, judged, rng, judge)
    if options.refit:
        bench = _Bench.of(records, present, samples, options)
        fitted = bench.fit(samples, None, fitted.hyperparameters, stages.next(), epochs=fitted.epochs)
        notes.append("The model that is kept was trained once more on all samples; the scores are those before.")
    notes += _verdict(records, samples, by_station)
    curve = settings if options.method == "rf" and len(settings) else fitted.curve
    result = Trained(
        bench.export(fitted), bench.card, records, options, samples, trained, test, estimates, by_station, curve,
        settings, importance, missing, notes,
    )  # fmt: skip
    if progress:
        progress(1.0)
    return replace(result, card=_complete(result, fitted))


def _validation(cut: Any, trained: Samples, kind: str, records: Records) -> tuple[Samples, Samples]:
    """Take a validation part out of the training part, as the test part was; at random where that cannot be."""
    try:
        return cut(trained, kind)
    except InputError:
        return cut(trained, "random")


def _verdict(records: Records, samples: Samples, estimates: Floats) -> list[str]:
    """Return a warning where the mean of the observations would have done as well at stations not seen."""
    known = np.isfinite(estimates)
    if not known.any():
        return []
    truth = records.truth(samples)[known]
    found, spread = score(estimates[known], truth), float(truth.std())
    if found["rmse"] < spread:
        return []
    return [
        f"At stations it has not seen the model errs by {found['rmse']:.3f} (RMSE), no less than the observations' own "
        f"mean would ({spread:.3f}). Do not trust its level away from these stations: more stations are needed, or "
        "static rasters that tell them apart."
    ]


class _Fitted:
    """A forest or a network behind one face."""

    def __init__(self, learner: Any, *, epochs: int = 0, seen: set[int] | None = None) -> None:
        self.learner, self.epochs, self.seen = learner, epochs, seen or set()
        self.predict = learner.predict
        self.hyperparameters: dict[str, int] = learner.hyperparameters
        self.curve: pd.DataFrame = learner.curve


@dataclass(frozen=True)
class _Bench:
    """Where models of one scaling are fitted: the card so far, and the arrays that features come from."""

    records: Records
    options: Options
    card: Card
    plan: Plan
    present: Bits
    season: Floats
    owner: npt.NDArray[np.int64]

    @classmethod
    def of(cls, records: Records, present: Bits, samples: Samples, options: Options) -> _Bench:
        """Fit the scaling to the samples that a model will be fitted to."""
        times, stations = records.place(samples)
        covered = np.zeros(records.observed.shape, bool)
        for back in range(options.steps):
            covered[np.maximum(times - back, 0), stations] = True
        predictors, scaling = [], []
        for predictor, values in zip(records.predictors, records.series, strict=True):
            low, high, mean, scale = _spread(values[covered & np.isfinite(values)])
            predictors.append(replace(predictor, low=low, high=high))
            scaling.append((mean, scale))
        statics = []
        for name, values in zip(records.static_names, records.statics, strict=True):
            own = values[np.unique(stations)]
            low, high, mean, scale = _spread(own)
            # Of a few stations the percentiles would leave the outermost out.
            statics.append(Static(name, float(own.min()), float(own.max())))
            scaling.append((mean, scale))
        card = Card(
            window=options.steps,
            channels=channels_of(predictors, statics, scaling, season=options.season),
            predictors=tuple(predictors),
            statics=tuple(statics),
            time_step=iso_duration(records.step),
            method=options.method,
            split=options.split,
            seed=options.seed,
            licence=options.licence,
            plugin_version=VERSION,
        )
        return cls(
            records,
            options,
            card,
            Plan.of(card),
            present,
            seasons(records.day_start.days(records.times)),
            parts.owners(card.channels),
        )

    def features(self, samples: Samples) -> Floats:
        """Return (n, window, channel)."""
        return self.plan.fill(self.records.series, self.records.statics, self.season, samples)

    def drop(self, features: Floats, present: Bits, rng: np.random.Generator) -> tuple[Floats, Bits]:
        """Take predictors away at random, but the required ones."""
        needed = parts.required_bits(self.records.predictors)
        return parts.drop(features, present, self.owner, needed, self.options.drop, rng)

    def fit(
        self,
        samples: Samples,
        validation: Samples | None,
        hyperparameters: Mapping[str, int],
        progress: Progress | None,
        *,
        epochs: int | None = None,
    ) -> _Fitted:
        """Fit a model of the method."""
        options = self.options
        if options.method == "rf":
            features, truth, seen = self._copies(samples)
            chosen = {**forest.FIXED, **hyperparameters}
            return _Fitted(forest.fit(features, truth, **chosen, seed=options.seed, progress=progress), seen=seen)
        from . import networks

        network = networks.fit(
            options.method,
            self._part(samples),
            None if validation is None else self._part(validation),
            predictors=len(self.records.predictors),
            hyperparameters={**networks.FIXED[options.method], **hyperparameters},
            epochs=epochs or options.epochs,
            drop=self.drop,
            seed=options.seed,
            progress=progress,
        )
        return _Fitted(network, epochs=network.epochs, seen=network.seen)

    def search(
        self, samples: Samples, validation: Samples, hyperparameters: Mapping[str, int], progress: Progress | None
    ) -> tuple[dict[str, int], pd.DataFrame]:
        """Search as the paper does."""
        options = self.options
        if options.method == "rf":
            features, truth, _ = self._copies(samples)
            trees = hyperparameters.get("trees", forest.FIXED["trees"])
            depth, table = forest.search(
                (features, truth),
                (self.features(validation), self.records.truth(validation)),
                trees=trees,
                seed=options.seed,
                progress=progress,
            )
            return {"trees": trees, "depth": depth}, table
        from . import networks

        return networks.search(
            options.method,
            self._part(samples),
            self._part(validation),
            predictors=len(self.records.predictors),
            drop=self.drop,
            seed=options.seed,
            progress=progress,
        )

    def weigh_inputs(
        self, fitted: _Fitted, samples: Samples, rng: np.random.Generator, progress: Progress | None
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Return what inputs are worth on some samples, and what the model is worth without predictors."""
        features, truth = self.features(samples), self.records.truth(samples)
        present = self.present.ravel()[samples]
        predictors = self.records.predictors
        before = fitted.predict(features)
        whole = score(before, truth)
        groups = {predictor.product: self.owner == number for number, predictor in enumerate(predictors)}
        kinds = np.array([channel.kind for channel in self.card.channels])
        if self.options.season:
            groups["day of year"] = np.char.startswith(kinds.astype(str), "day_of_year")
        for number, name in enumerate(self.records.static_names):
            groups[name] = np.array([c.kind == "static" and c.index == number for c in self.card.channels])
        importance = []
        for done, (name, group) in enumerate(groups.items(), 1):
            found = []
            for _ in range(_REPEATS):
                shuffled = features.copy()
                shuffled[:, :, group] = features[rng.permutation(len(features))][:, :, group]
                found.append(score(fitted.predict(shuffled), truth)["rmse"] - whole["rmse"])
            importance.append(
                {"input": name, "rmse_increase": np.mean(found), "low": np.min(found), "high": np.max(found)}
            )
            if progress:
                progress(done / (len(groups) + 1))
        cases: list[tuple[str, list[int]]] = [("none", [])]
        numbers = range(len(predictors))
        cases += [(predictor.product, [number]) for number, predictor in enumerate(predictors)]
        if len(predictors) > 2:
            only = [
                (f"all but {p.product}", [n for n in numbers if n != number]) for number, p in enumerate(predictors)
            ]
            cases += only
        needed = parts.required_bits(predictors)
        missing = []
        for name, gone in cases:
            left = present & ~np.uint64(sum(1 << number for number in gone))
            usable = (left != 0) & (left & needed == needed)
            estimates = fitted.predict(parts.without(features[usable], self.owner, gone)) if usable.any() else []
            left_scores = score(estimates, truth[usable])
            missing.append({"missing": name, **left_scores, "rmse_with": score(before[usable], truth[usable])["rmse"]})
        return pd.DataFrame(importance), pd.DataFrame(missing)

    def export(self, fitted: _Fitted) -> bytes:
        """Return the model as ONNX."""
        if self.options.method == "rf":
            return bytes(fitted.learner.export())
        return bytes(fitted.learner.export(self.options.steps, len(self.card.channels)))

    def _part(self, samples: Samples) -> Any:
        from .networks import Part

        return Part(self.features(samples), self.records.truth(samples), self.present.ravel()[samples])

    def _copies(self, samples: Samples) -> tuple[Floats, Floats, set[int]]:
        """Return the samples, and copies with predictors taken away."""
        rng = np.random.default_rng(self.options.seed)
        features, truth, present = self.features(samples), self.records.truth(samples), self.present.ravel()[samples]
        seen = set(np.unique(present).tolist())
        stacks = [features]
        for _ in range(_COPIES if self.options.drop > 0 and len(self.records.predictors) > 1 else 0):
            dropped, left = self.drop(features, present, rng)
            stacks.append(dropped)
            seen.update(np.unique(left).tolist())
        return np.concatenate(stacks), np.tile(truth, len(stacks)), seen


def _complete(result: Trained, fitted: _Fitted) -> Card:
    """Return the card with all that is known once the model is judged."""
    records, options, card = result.records, result.options, result.card
    times, _ = records.place(result.samples)
    known = {"train": result.scores_of(result.train), "test": result.scores_of(result.test)}
    if np.isfinite(result.by_station).any():
        known["station"] = score(result.by_station, records.truth(result.samples))
    _, stations = records.place(result.samples)
    target = card.target
    if options.method != "rf":
        target = Target(mean=fitted.learner.mean, scale=fitted.learner.scale)
    return replace(
        card,
        target=target,
        training=Training(
            bounds=records.bounds,
            crs=records.crs,
            start=str(records.times[times.min()])[:10],
            end=str(records.times[times.max()])[:10],
            stations=tuple(records.stations[index] for index in np.unique(stations)),
            samples=int(result.samples.size),
        ),
        scores=known,
        seen=tuple(_members(number) for number in sorted(fitted.seen)),
        hyperparameters={
            **fitted.hyperparameters,
            "search": options.search,
            "drop": options.drop,
            "season": options.season,
            **({"epochs": fitted.epochs} if fitted.epochs else {}),
        },
        notes=tuple(result.notes),
    )


def _members(number: int) -> tuple[int, ...]:
    return tuple(index for index in range(number.bit_length()) if number >> index & 1)


def _spread(values: Floats) -> tuple[float, float, float, float]:
    """Return the 1st and 99th percentile, mean and standard deviation; a scale that harms nothing without values."""
    if not values.size:
        return np.nan, np.nan, 0.0, 1.0
    exact = values.astype(np.float64)
    low, high = np.percentile(exact, [1, 99])
    return float(low), float(high), float(exact.mean()), float(exact.std()) or 1.0


def _part(progress: Progress | None, first: float, last: float) -> Progress | None:
    if progress is None:
        return None
    return lambda fraction: progress(first + (last - first) * fraction)


class _Stages:
    """Hands out what tells the progress of one stage after the other."""

    def __init__(self, progress: Progress | None, weights: Sequence[float]) -> None:
        ends = np.cumsum([0.0, *weights]) / max(sum(weights), 1e-9)
        self._parts = iter([_part(progress, float(a), float(b)) for a, b in pairwise(ends)])

    def next(self) -> Progress | None:
        return next(self._parts)
