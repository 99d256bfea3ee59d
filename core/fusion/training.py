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
from ..errors import InputError
from ..metrics import evaluate
from ..running import Progress
from . import parts
from .bench import Bench
from .card import Card, Target, Training
from .features import Floats, Samples, check_record, presence
from .learner import Fitted
from .options import Options
from .records import Records

#: What models are judged by.
SCORES = ("n", "r", "rmse", "ubrmse", "bias")

_SHUFFLED = 20_000
# How long the inputs are weighed beside a fit, as measured: predictors that compare a day with the whole record are
# computed anew for each input that is shuffled.
_WEIGHED, _WEIGHED_BY_RECORD = 0.3, 5.0


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


# Long: what is fitted to which samples is read in one place.
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
    learner = options.learner
    for package in learner.needs:
        environment.require(package)
    present = presence(records.series, options.steps)
    samples = parts.samples_of(records, present)
    if samples.size < learner.least:
        raise InputError(
            f"There are {samples.size} days with observations and predictors; METHOD {learner.name} needs "
            f"{learner.least}. Use longer records or more stations."
        )
    rng = np.random.default_rng(options.seed)
    cut = partial(parts.split, records, window=options.steps, rng=rng)
    trained, test = cut(samples, options.split)
    notes = list(records.notes)
    folds = list(parts.folds(records, samples, options.folds, rng))
    if not folds:
        notes.append(
            "No model was evaluated at stations that were not used for training: "
            + ("FOLDS is below 2." if options.folds < 2 else "there is only one station.")
        )
    fitting, validation = _validation(cut, trained, options.split, records)
    bench = Bench.of(records, fitting, options)
    if bench.card.needs_record:
        remedy = "set RELATIVE off, or use METHOD rf"
        check_record(records.times, name=f"METHOD {learner.name}", remedy=remedy)
    weighed = _WEIGHED_BY_RECORD if bench.card.needs_record else _WEIGHED
    stages = _Stages(
        progress, [4 if options.search == "paper" else 1, *[1] * len(folds), weighed, float(options.refit)]
    )
    hyperparameters: dict[str, Any] = dict(options.hyperparameters)
    settings, searched = pd.DataFrame(), stages.next()
    if options.search == "paper":
        hyperparameters, settings = bench.search(fitting, validation, hyperparameters, _part(searched, 0.0, 0.75))
        searched = _part(searched, 0.75, 1.0)
    # Trees need no validation part once their settings are known: they may have all of the training part.
    if not learner.epochs:
        bench, fitting = Bench.of(records, trained, options), trained
    fitted = bench.fit(fitting, validation, hyperparameters, searched)
    estimates = bench.estimate(fitted, samples)
    by_station = np.full(samples.size, np.nan, np.float32)
    for own, held in folds:
        own_fitting, own_validation = (own, own)
        if learner.epochs:
            own_fitting, own_validation = _validation(cut, own, "station", records)
        own_bench = Bench.of(records, own_fitting, options)
        own_fitted = own_bench.fit(own_fitting, own_validation, hyperparameters, stages.next())
        by_station[np.searchsorted(samples, held)] = own_bench.estimate(own_fitted, held)
    judge = stages.next()
    judged = test if test.size <= _SHUFFLED else np.sort(rng.choice(test, _SHUFFLED, replace=False))
    importance, missing = bench.weigh_inputs(fitted, judged, rng, score, judge)
    if options.refit:
        bench = Bench.of(records, samples, options)
        fitted = bench.fit(samples, None, hyperparameters, stages.next(), epochs=fitted.epochs)
        notes.append("The final model was trained again on all samples; the scores are from before that.")
    notes += _verdict(records, samples, by_station)
    curve = pd.DataFrame() if fitted.curve is None else fitted.curve
    result = Trained(
        fitted.export(), bench.card, records, options, samples, trained, test, estimates, by_station,
        curve if learner.epochs else settings, settings, importance, missing, notes,
    )  # fmt: skip
    if progress:
        progress(1.0)
    return replace(result, card=_complete(result, fitted, {**learner.defaults, **hyperparameters}))


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
        f"At stations not used for training, the RMSE of the model is {found['rmse']:.3f}, no less than that of the "
        f"mean of the observations ({spread:.3f}). Do not rely on its level elsewhere: use more stations, or static "
        "rasters that explain the differences between stations."
    ]


def _complete(result: Trained, fitted: Fitted, hyperparameters: Mapping[str, Any]) -> Card:
    """Return the card with all that is known once the model is judged."""
    records, options, card = result.records, result.options, result.card
    times, _ = records.place(result.samples)
    known = {"train": result.scores_of(result.train), "test": result.scores_of(result.test)}
    if np.isfinite(result.by_station).any():
        known["station"] = score(result.by_station, records.truth(result.samples))
    _, stations = records.place(result.samples)
    return replace(
        card,
        target=Target(mean=fitted.mean, scale=fitted.scale),
        outputs=fitted.outputs,
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
            **hyperparameters,
            "search": options.search,
            "drop": options.drop,
            "season": options.season,
            **({"elsewhere": True} if options.elsewhere else {}),
            **({"epochs": fitted.epochs} if fitted.epochs else {}),
        },
        notes=tuple(result.notes),
    )


def _members(number: int) -> tuple[int, ...]:
    return tuple(index for index in range(number.bit_length()) if number >> index & 1)


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
