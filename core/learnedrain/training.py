"""Training: records in; a model, and what it and SM2RAIN estimate where neither had seen the rain, out."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ..errors import InputError
from ..fusion.card import Channel
from ..fusion.learner import Fitted, Part, Task
from ..fusion.learners import LEARNERS
from ..running import Progress
from ..sm2rain.records import Settings
from ..sm2rain.uncertainty import Errors, spacing_block
from .model import Card, RainModel, channels, flat_inputs, near_enough
from .options import SPLITS
from .passes import ALL_LATER, CHANNELS
from .records import Records
from .scores import SCORES, medians

Floats = npt.NDArray[np.floating]

#: Of each split, how many parts are left out in turn; of time, between these by the years of the record.
PARTS, PERIODS = 3, (2, 4)
# Regions that are drawn to parts, and pixels that a split among them needs.
_REGIONS, _LEAST_PIXELS = 12, 6
_LEAST_PAIRS = 1000
#: Settings in place of the learners' own.
HYPERPARAMETERS: dict[str, dict[str, float]] = {"boosting": {"trees": 150, "leaves": 16, "rate": 0.07, "least": 50}}
# A spacing of passes that is told by none.
_FAR = 99.0
_DAYS_PER_YEAR = 365.25
_YEAR = _DAYS_PER_YEAR * 86400


@dataclass(frozen=True)
class LeftOut:
    """Rain of steps that were left out, each (pixel, step), mm; NaN where a part has none.

    Attributes
    ----------
    model : array
        Of models that did not see the steps.
    sm2rain : array
        Of SM2RAIN with parameters that did not: of other periods, or of the nearest pixel that was not left out.
    mixed : array
        Of both, by the model's weight; the model's alone where it has a latency.
    weight : float
        Of least squared error here.
    """

    model: Floats
    sm2rain: Floats
    mixed: Floats
    weight: float


@dataclass(frozen=True)
class Trained:
    """A model, and what is known of it.

    Attributes
    ----------
    model : RainModel
    records : Records
    left_out : dict of str to LeftOut
        By split; those that could be made.
    scores : DataFrame
        A row for each split and estimate: medians over pixels of ``r, rmse, r5``, the share of days, n.
    importance : DataFrame
        ``input, rmse_increase``: inputs shuffled among steps that were left out.
    notes : list of str
    """

    model: RainModel
    records: Records
    left_out: dict[str, LeftOut]
    scores: pd.DataFrame
    importance: pd.DataFrame
    notes: list[str]


class _Bench:
    """Everything that fits models to records."""

    def __init__(self, records: Records, parameters: Any, method: str, latency: int, seed: int) -> None:
        self.records, self.learner, self.seed = records, LEARNERS[method], seed
        self.settings = {**self.learner.defaults, **HYPERPARAMETERS.get(method, {})}
        self.steps, self.shift = records.steps(parameters)
        self.x = channels(records.moisture, self.steps, self.shift, latency)
        self.there = near_enough(self.x, self.steps)
        self.pairs = self.there & np.isfinite(records.rain)

    def inputs(self, chosen: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
        """Return the inputs of steps, (n, input)."""
        flat = flat_inputs(self.x[chosen][:, None], self.records.statics[np.nonzero(chosen)[0]], self.learner.missing)
        return flat

    def fit(self, chosen: npt.NDArray[np.bool_], progress: Progress | None = None) -> Fitted:
        """Fit to pairs of some steps."""
        chosen = chosen & self.pairs
        features = self.inputs(chosen)[:, None, :]
        count = len(features)
        part = Part(
            features, self.records.rain[chosen].astype(np.float32), np.ones(count, np.uint64),
            np.zeros(count, np.int64),
        )  # fmt: skip
        names = [*CHANNELS, *self.records.names]
        task = Task(
            part, None, tuple(Channel("value") for _ in names), 1, self.settings, lambda x, bits, _: (x, bits),
            seed=self.seed, progress=progress,
        )  # fmt: skip
        return self.learner.fit(task)

    def estimate(self, fitted: Fitted, chosen: npt.NDArray[np.bool_]) -> Floats:
        """Return rain (pixel, step) at some steps, NaN elsewhere."""
        out = np.full(chosen.shape, np.nan)
        chosen = chosen & self.there
        if chosen.any():
            found = fitted.predict(self.inputs(chosen)[:, None, :])
            out[chosen] = np.maximum(fitted.mean + fitted.scale * found, 0)
        return out


# Long: what is fitted to which steps is read in one place.
def train(
    records: Records,
    *,
    method: str = "boosting",
    latency: int | None = None,
    split: str = "time",
    observation_hour: float | None = None,
    seed: int = 0,
    licence: str = "",
    progress: Progress | None = None,
) -> Trained:
    """Train a model, and judge it where neither it nor SM2RAIN has seen the rain.

    Parameters
    ----------
    records : Records
    method, latency, split, observation_hour, seed, licence
        As of `options.OPTIONS`.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.

    Raises
    ------
    InputError
        If there are fewer than 1000 pairs, or too few pixels for the split.
    """
    later = ALL_LATER if latency is None else latency
    whole = records.calibrate(observation_hour, None)
    settings = Settings.from_attrs(whole.attrs)
    bench = _Bench(records, whole, method, later, seed)
    if not bench.there.any() and later != ALL_LATER:
        raise InputError(
            f"LATENCY is {later}, but soil moisture is observed {settings.observation_hour:g} h after the beginning of "
            f"its step: within this latency, no overpass follows the rain of a step. Set LATENCY to {later + 1}."
        )
    if bench.pairs.sum() < _LEAST_PAIRS:
        raise InputError(
            f"{int(bench.pairs.sum())} steps with rain and overpasses around them are too few ({_LEAST_PAIRS} are "
            "needed). Give longer records or more pixels."
        )
    rng, notes = np.random.default_rng(seed), []
    splits = {name: list(_parts(records, name, rng)) for name in SPLITS}
    if len(splits[split]) < 2:
        raise InputError(
            f"SPLIT is {split}, but there are {records.pixels} pixels of the {_LEAST_PIXELS} that it needs. "
            "Choose time."
        )
    total, done = 1 + sum(map(len, splits.values())), 0

    def stage() -> Progress | None:
        first = done / total
        return None if progress is None else lambda fraction: progress(0.95 * (first + fraction / total))

    left_out: dict[str, LeftOut] = {}
    importance = pd.DataFrame()
    for name, parts in splits.items():
        if len(parts) < 2:
            notes.append(f"No cross-validation by {name}: {records.pixels} pixels are too few.")
            continue
        model, other = np.full(records.rain.shape, np.nan), np.full(records.rain.shape, np.nan)
        for held in parts:
            fitted = bench.fit(~held, stage())
            found = bench.estimate(fitted, held)
            model[held] = found[held]
            other[held] = _sm2rain(records, whole, settings, held, name)[held]
            if name == split and importance.empty and (held & bench.pairs).any():
                importance = _importance(bench, fitted, held & bench.pairs, rng)
            done += 1
        left_out[name] = _mixed(model, other, records.rain, later)
    fitted = bench.fit(np.ones(records.rain.shape, bool), stage())
    scores = _scores(records, left_out)
    card = Card(
        statics=list(records.names),
        latency=later,
        weight=1.0 if later != ALL_LATER else round(left_out[split].weight, 4),
        step=records.axis.step,
        variable=str(records.attrs.get("variable", "")),
        product=str(records.attrs.get("product", "")),
        reference=records.reference,
        missing=bench.learner.missing,
        uncertainty=_errors(bench, whole, left_out[split].mixed),
        scores=_nested(scores),
        method=method,
        split=split,
        pixels=records.pixels,
        samples=int(bench.pairs.sum()),
        hour=settings.observation_hour,
        hyperparameters=bench.settings,
        seed=seed,
        licence=licence,
        **_about(records),
    )
    if progress:
        progress(1.0)
    notes += _verdict(left_out[split], card)
    return Trained(RainModel(fitted.export(), card), records, left_out, scores, importance, notes)


def _parts(records: Records, split: str, rng: np.random.Generator) -> Iterator[npt.NDArray[np.bool_]]:
    """Yield which steps are left out together, (pixel, step)."""
    pixels, steps = records.rain.shape
    if split == "time":
        years = (records.axis.labels[-1] - records.axis.labels[0]) / _YEAR
        count = int(np.clip(round(years), *PERIODS))
        # Parts with as many days of rain each.
        known = np.cumsum(np.isfinite(records.rain).sum(axis=0))
        number = np.minimum(known * count // (known[-1] + 1), count - 1)
        for part in range(count):
            yield np.broadcast_to(number == part, (pixels, steps)).copy()
        return
    if pixels < _LEAST_PIXELS:
        return
    own = np.arange(pixels)
    if split == "region":
        from sklearn.cluster import KMeans
        from threadpoolctl import threadpool_limits

        places = np.column_stack([records.x, records.y])
        with threadpool_limits(1):
            count = min(_REGIONS, pixels // 2)
            own = KMeans(count, n_init=3, random_state=int(rng.integers(2**31))).fit_predict(places)
    groups = np.unique(own)
    part_of = rng.permutation(groups.size) % PARTS
    number = part_of[np.searchsorted(groups, own)]
    for part in range(PARTS):
        yield np.broadcast_to((number == part)[:, None], (pixels, steps)).copy()


def _sm2rain(
    records: Records, whole: Any, settings: Settings, held: npt.NDArray[np.bool_], split: str
) -> npt.NDArray[np.float32]:
    """Return SM2RAIN's rain by parameters that did not see what is held out."""
    if split == "time":
        return records.invert(records.calibrate(settings.observation_hour, settings.max_gap, ~held[0]))
    from scipy.spatial import cKDTree

    lost = held[:, 0]
    source = np.flatnonzero(~lost & np.isfinite(whole.sel(band="z").values[0]))
    if not source.size:
        return np.full(held.shape, np.nan, np.float32)
    places = np.column_stack([records.x, records.y])
    _, nearest = cKDTree(places[source]).query(places[lost])
    values = whole.values.copy()
    values[:, 0, lost] = whole.values[:, 0, source[nearest]]
    return records.invert(whole.copy(data=values))


def _mixed(model: Floats, other: Floats, rain: Floats, latency: int) -> LeftOut:
    """Mix by least squared error; a model with a latency stands for itself."""
    known = np.isfinite(model) & np.isfinite(other) & np.isfinite(rain)
    apart = (model - other)[known]
    squares = float((apart * apart).sum())
    weight = float(np.clip((apart * (rain - other)[known]).sum() / squares, 0, 1)) if squares > 0 else 0.0
    mixed = model if latency != ALL_LATER else other + weight * (model - other)
    return LeftOut(model, other, mixed, weight)


def _scores(records: Records, left_out: Mapping[str, LeftOut]) -> pd.DataFrame:
    rows = []
    for name, found in left_out.items():
        estimates = {"sm2rain": found.sm2rain, "model": found.model, "mixed": found.mixed}
        both = np.isfinite(found.sm2rain) & np.isfinite(found.model)
        if not both.any():
            both = np.isfinite(found.model)
        for kind, estimate in estimates.items():
            rows.append({"left_out": name, "estimate": kind,
                         **medians(np.where(both, estimate, np.nan), records.rain)})  # fmt: skip
    return pd.DataFrame(rows)


def _nested(scores: pd.DataFrame) -> dict[str, dict[str, dict[str, float | None]]]:
    found: dict[str, dict[str, dict[str, float | None]]] = {}
    for row in scores.to_dict("records"):
        own = {key: round(float(row[key]), 5) for key in SCORES}
        found.setdefault(str(row["left_out"]), {})[str(row["estimate"])] = own  # type: ignore[assignment]
    return found


def _errors(bench: _Bench, whole: Any, mixed: Floats) -> str:
    """Return how far mixed rain errs, as text; empty where there are too few values."""
    records = bench.records
    spacing = np.empty(records.rain.shape, np.float32)
    spacing_block(records.moisture, bench.steps, spacing)
    apart = np.where(np.isfinite(spacing), spacing, _FAR).astype(np.float64)
    rmse = whole.sel(band="rmse").values[0].astype(float)
    months = records.axis.months
    found = Errors.of(mixed, records.rain.astype(float), rmse, apart, months)
    return "" if found is None else found.to_text()


def _importance(
    bench: _Bench, fitted: Fitted, held: npt.NDArray[np.bool_], rng: np.random.Generator, most: int = 20_000
) -> pd.DataFrame:
    """Return by how much the RMSE grows when a group of inputs is shuffled among steps."""
    features, truth = bench.inputs(held), bench.records.rain[held]
    chosen = rng.permutation(len(features))[:most]
    features, truth = features[chosen], truth[chosen]
    groups: dict[str, list[int]] = {}
    for number, name in enumerate([*CHANNELS, *bench.records.names]):
        groups.setdefault(_group(name, number), []).append(number)

    def error(x: npt.NDArray[np.float32]) -> float:
        rain = np.maximum(fitted.mean + fitted.scale * fitted.predict(x[:, None, :]), 0)
        return float(np.sqrt(np.mean((rain - truth) ** 2)))

    plain, rows = error(features), []
    for name, columns in groups.items():
        shuffled = features.copy()
        shuffled[:, columns] = features[rng.permutation(len(features))][:, columns]
        rows.append({"input": name, "rmse_increase": error(shuffled) - plain})
    return pd.DataFrame(rows).sort_values("rmse_increase", ascending=False, ignore_index=True)


def _group(name: str, number: int) -> str:
    if number >= len(CHANNELS):
        return name
    for word, group in (("value", "values of the passes"), ("age", "ages of the passes"), ("change", "changes"),
                        ("mean of", "means of weeks before"), ("rise", "rise above weeks before")):  # fmt: skip
        if name.startswith(word):
            return group
    return "spread of weeks before"


def _about(records: Records) -> dict[str, Any]:
    days = np.flatnonzero(np.isfinite(records.rain).any(axis=0))
    low, high = np.nanpercentile(records.moisture, [1, 99])
    return {
        "low": float(low),
        "high": float(high),
        "start": str(records.axis.times[days[0]])[:10],
        "end": str(records.axis.times[days[-1]])[:10],
        "bounds": [float(v) for v in (records.x.min(), records.y.min(), records.x.max(), records.y.max())],
        "crs": records.crs.to_string() if records.crs is not None else "",
    }


def _verdict(found: LeftOut, card: Card) -> list[str]:
    """Warn where the model does not help."""
    own = card.scores[card.split]
    mixed, other = (float(own[key].get("r") or math.nan) for key in ("mixed", "sm2rain"))
    if card.latency == ALL_LATER and not mixed > other:
        return [
            f"In cross-validation, the model does not improve the rain: R {mixed:.3f} mixed, {other:.3f} of SM2RAIN "
            "alone. Train with more pixels or years, or use SM2RAIN without a model."
        ]
    return []
