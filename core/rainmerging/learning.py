"""Rain for days without gauges: boosted trees that learn from gauges of other days what products miss.

They see the products of the day, of the days before and after and around the place, but never the day of the year:
trees learn single days from it, which scores on unseen years give away.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import dask.array as da
import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cards import BOUNDS, COUNT, OBJECT, PERIOD, TEXT, TEXTS, Check, check_entries, check_kind, parsed
from ..cube.days import joined
from ..cube.times import infer_duration, parse_iso_duration
from ..errors import InputError
from ..fusion import container
from ..fusion.session import Session
from ..fusion.trees import export_boosting
from ..running import Progress
from ..sampling.stations import locate, pixel_series
from ..sampling.tables import listed
from ..sampling.tiles import part
from ..version import VERSION
from .cubes import all_times, cube_of, on_times
from .gauges import Gauges, timing_of
from .places import from_degrees

Floats = npt.NDArray[np.floating]

SCHEMA = 1
#: What the model sees of each product.
TERMS = ("value", "day before", "day after", "mean of 3 x 3 pixels", "maximum of 3 x 3 pixels")
_BOOSTING: dict[str, Any] = {"max_iter": 150, "learning_rate": 0.05, "max_leaf_nodes": 8}
_LEAF = 100
# Years and gauges are left out in so many parts.
_PERIODS, _GROUPS = 2, 3
_LEAST_PAIRS = 100
# Under so many days trees learn single events.
_SHORT = 90
# Values that are estimated at a time.
_AT_ONCE = 200_000


def _is_step(text: str) -> bool:
    try:
        return not text or bool(parse_iso_duration(text))
    except InputError:
        return False


@dataclass(frozen=True)
class Card:
    """What a model takes and is worth; JSON inside the ONNX file.

    Attributes
    ----------
    products, statics : list of str
        In the order of the inputs: `terms` of each product, term by term, then rasters without time.
    terms : list of str
    stations : list of str
    start, end : str
        Days of the gauges.
    bounds : list of float
        West, south, east, north of the gauges, degrees.
    samples : int
    split : str
        How it was judged.
    scores : dict
        ``n, r, rmse, bias`` of unseen years and gauges.
    time_step : str
        Of the products, ISO-8601; empty where it was not known.
    hyperparameters, seed, licence, plugin_version
        For the reader.
    """

    products: list[str]
    statics: list[str]
    time_step: str = ""
    terms: list[str] = field(default_factory=lambda: list(TERMS))
    stations: list[str] = field(default_factory=list)
    start: str = ""
    end: str = ""
    bounds: list[float] = field(default_factory=list)
    samples: int = 0
    split: str = ""
    scores: Mapping[str, float | None] = field(default_factory=dict)
    hyperparameters: Mapping[str, Any] = field(default_factory=dict)
    seed: int = 1
    licence: str = ""
    plugin_version: str = VERSION
    target: str = "rainfall, mm per step"

    def to_json(self) -> str:
        """Return the card as JSON."""
        return json.dumps({"schema": SCHEMA, "kind": "rainfall", **asdict(self)}, ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str, *, name: str) -> Card:
        """Read a card.

        Raises
        ------
        InputError
            If it is not that of a model of merged rainfall, or damaged.
        """
        content = parsed(text, name=name, remedy="Use a model of Merge rainfall.")
        check_kind(content, "rainfall", name=name)
        if content.get("schema") != SCHEMA:
            raise InputError(
                f"{name}: is not a model that Merge rainfall (METHOD bias) of this version wrote. Train it again."
            )
        lists = {key: content.get(key) for key in ("products", "statics", "terms")}
        for key, value in lists.items():
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                raise InputError(f"{name}: its card has no list of {key}. Write the model again.")
        if lists["terms"] != list(TERMS) or not lists["products"]:
            raise InputError(f"{name}: its card has inputs that this version does not know. Write the model again.")
        known = {key: content[key] for key in cls.__dataclass_fields__ if content.get(key) is not None}
        check_entries(known, _CHECKED, name=name, remedy="Train the model again.")
        return cls(**known)


_CHECKED: dict[str, Check] = {
    **PERIOD,
    "time_step": (str, _is_step),
    "stations": TEXTS,
    "bounds": BOUNDS,
    **dict.fromkeys(("samples", "seed"), COUNT),
    **dict.fromkeys(("scores", "hyperparameters"), OBJECT),
    **dict.fromkeys(("split", "licence", "plugin_version", "target"), TEXT),
}


class Model:
    """A model and its card."""

    def __init__(self, model: bytes, card: Card) -> None:
        self.model, self.card = model, card
        self._session = Session(model)

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, name: str) -> Model:
        """Open a model file.

        Raises
        ------
        InputError
            If it is none, or cannot be run.
        """
        content, text = container.read_text(path, name=name)
        model = cls(content, Card.from_json(text, name=name))
        model._session.check(model.inputs, name=name)
        return model

    @property
    def inputs(self) -> int:
        """How many numbers the model takes."""
        return len(self.card.products) * len(TERMS) + len(self.card.statics)

    def run(self, features: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return rain (n,), mm, for features (n, input); NaN is missing."""
        return np.maximum(self._session.run(features), 0)

    def at(
        self, values: Floats, around: Floats, statics: Floats, follows: npt.NDArray[np.bool_]
    ) -> npt.NDArray[np.float32]:
        """Return rain (time, place), mm; NaN where no product has a value. Parameters are those of `features`."""
        steps, count = values.shape[1:]
        out = np.full((steps, count), np.nan, np.float32)
        at_once = max(_AT_ONCE // steps, 1)
        for start in range(0, count, at_once):
            some = slice(start, start + at_once)
            x = features(values[:, :, some], around[:, :, :, some], statics[:, some], follows)
            there = np.isfinite(values[:, :, some]).any(axis=0)
            found = np.full(there.shape, np.nan, np.float32)
            if there.any():
                found[there] = self.run(np.ascontiguousarray(x.reshape(-1, x.shape[-1])[there.ravel()]))
            out[:, some] = found
        return out


def features(
    values: Floats, around: Floats, statics: Floats, follows: npt.NDArray[np.bool_]
) -> npt.NDArray[np.float32]:
    """Return what the model sees, (time, place, input).

    Parameters
    ----------
    values : (product, time, place)
        NaN where missing.
    around : (2, product, time, place)
        Mean and maximum of the 3 by 3 pixels.
    statics : (static, place)
    follows : (time - 1,)
        Which steps are followed by the next one without a gap; beyond gaps the days before and after are missing.
    """
    before, after = np.full_like(values, np.nan), np.full_like(values, np.nan)
    before[:, 1:] = np.where(follows[:, None], values[:, :-1], np.nan)
    after[:, :-1] = np.where(follows[:, None], values[:, 1:], np.nan)
    parts = [*values, *before, *after, *around[0], *around[1]]
    parts += [np.broadcast_to(static, values.shape[1:]) for static in statics]
    return np.stack(parts, axis=-1).astype(np.float32)


@dataclass(frozen=True)
class Trained:
    """A model, and the estimates of unseen years and gauges that it is judged by, (time, gauge)."""

    model: Model
    left_out: npt.NDArray[np.float64]
    notes: list[str]


def train(
    gauges: Gauges, around: Floats, statics: Sequence[str] = (), *, seed: int = 1, progress: Progress | None = None
) -> Trained:
    """Train a model at gauges, and judge it on years and gauges that it has not seen.

    Parameters
    ----------
    gauges : Gauges
    around : (2, product, time, gauge)
        Of `neighbourhood`.
    statics : sequence of str
        Names of the rasters without time, in the order of `gauges.statics`.
    seed : int
    progress : callable, optional

    Raises
    ------
    InputError
        If there are fewer than 100 pairs.
    """
    report = progress or (lambda _: None)
    x = features(gauges.values, around, gauges.statics, gauges.joined)
    known = np.isfinite(gauges.observed) & np.isfinite(gauges.values).any(axis=0)
    if known.sum() < _LEAST_PAIRS:
        raise InputError(
            f"OBSERVATIONS: {int(known.sum())} pairs of gauge and products are too few for METHOD bias "
            f"({_LEAST_PAIRS} are needed). Give more gauges or days, or use METHOD triple_collocation."
        )
    days = np.flatnonzero(known.any(axis=1))
    period = np.zeros(len(gauges.times), int)
    for number, part_of in enumerate(np.array_split(days, _PERIODS)):
        period[part_of] = number
    group = np.random.default_rng(seed).permutation(len(gauges.stations)) % min(_GROUPS, len(gauges.stations))
    left_out = np.full(gauges.observed.shape, np.nan)
    folds = [(one, other) for one in range(_PERIODS) for other in range(group.max() + 1)]
    for number, (one, other) in enumerate(folds):
        own = known & (period != one)[:, None] & (group != other)
        judged = known & (period == one)[:, None] & (group == other)
        if own.sum() >= _LEAST_PAIRS // 2 and judged.any():
            fitted = _boost(x[own], gauges.observed[own], seed)
            left_out[judged] = np.maximum(fitted.predict(x[judged]), 0)
        report((number + 1) / (len(folds) + 1))
    from .scores import judge_products

    scores = judge_products(gauges, left_out).numbers()
    places = gauges.places
    card = Card(
        list(gauges.products),
        list(statics),
        time_step=str(gauges.timing.get("time_step", "")) or infer_duration(gauges.times),
        stations=list(gauges.stations),
        start=str(gauges.times[days[0]].astype("datetime64[D]")),
        end=str(gauges.times[days[-1]].astype("datetime64[D]")),
        bounds=[float(v) for v in (*places.min(axis=0)[::-1], *places.max(axis=0)[::-1])],
        samples=int(known.sum()),
        split=f"{_PERIODS} periods by {group.max() + 1} groups of gauges, each judged by models of the others",
        scores={key: None if not np.isfinite(value) else value for key, value in scores.items()},
        hyperparameters=_BOOSTING,
        seed=seed,
    )
    model = Model(export_boosting(_boost(x[known], gauges.observed[known], seed)), card)
    notes = []
    if days.size < _SHORT:
        notes.append(
            f"{days.size} days of gauges are few for METHOD bias: under three months, triple_collocation is usually "
            "better."
        )
    return Trained(model, left_out, notes)


def _boost(x: npt.NDArray[np.float32], y: Floats, seed: int) -> Any:
    from sklearn.ensemble import HistGradientBoostingRegressor

    leaf = int(np.clip(len(y) // 50, 5, _LEAF))
    return HistGradientBoostingRegressor(**_BOOSTING, min_samples_leaf=leaf, random_state=seed).fit(x, y)


def neighbourhood(
    products: Sequence[xr.DataArray], gauges: Gauges, *, progress: Progress | None = None
) -> npt.NDArray[np.float64]:
    """Return mean and maximum of the 3 by 3 pixels about each gauge, (2, product, time, gauge); NaN where all are."""
    rows, columns = locate(products[0], *from_degrees(gauges.places, products[0].rio.crs))
    height, width = products[0].shape[1:]
    row, column = (np.minimum(axis.astype(np.intp), size - 1) for axis, size in ((rows, height), (columns, width)))
    out = np.full((2, len(products), gauges.times.size, row.size), np.nan)
    shifts = [(down, across) for down in (-1, 0, 1) for across in (-1, 0, 1)]
    for number, product in enumerate(products):
        near_rows = np.concatenate([row + down for down, _ in shifts])
        near_columns = np.concatenate([column + across for _, across in shifts])
        inside = (near_rows >= 0) & (near_rows < height) & (near_columns >= 0) & (near_columns < width)
        series = pixel_series(
            product, np.clip(near_rows, 0, height - 1), np.clip(near_columns, 0, width - 1),
            progress=part(progress, number, len(products)),
        )  # fmt: skip
        series = np.where(inside[:, None], series, np.nan).reshape(len(shifts), row.size, -1)
        place = np.searchsorted(gauges.times, product["time"].to_numpy())
        for kind, found in enumerate(_mean_and_maximum(series)):
            out[kind, number, place] = found.T
    return out


def apply(
    products: Sequence[xr.DataArray], model: Model, statics: Mapping[str, xr.DataArray] | None = None
) -> xr.DataArray:
    """Apply a model to cubes; lazy, tile by tile, each with a border of one pixel.

    Parameters
    ----------
    products : sequence of DataArray ("time", "y", "x")
        In the order of the model's card, on one grid.
    model : Model
    statics : mapping of DataArray ("y", "x"), optional
        By name.

    Returns
    -------
    DataArray ("time", "y", "x"), float32
        mm per step; NaN where no product has a value.
    """
    times = all_times(products)
    about = timing_of(products)
    follows = joined(times, about | {"time_step": about["time_step"] or model.card.time_step})
    first = products[0].chunk({"time": -1})
    rows, columns = first.chunks[1:]  # type: ignore[index]
    tiles = {"time": -1, "y": rows, "x": columns}
    wide = [
        da.overlap.overlap(
            on_times(one.chunk(tiles).data, np.searchsorted(times, one["time"].to_numpy()), times.size),
            depth={1: 1, 2: 1}, boundary={1: np.nan, 2: np.nan},
        )
        for one in products
    ]  # fmt: skip
    layers = [(statics or {})[name].chunk({"y": rows, "x": columns}).data[None] for name in model.card.statics]
    data = da.map_blocks(
        _block, *wide, *layers, model=model, count=len(products), follows=follows, dtype=np.float32,
        meta=np.empty((0, 0, 0), np.float32), chunks=((times.size,), rows, columns),
    )  # fmt: skip
    return cube_of(data, times, first, "merged")


def order(
    model: Model, products: Sequence[xr.DataArray], names: Sequence[str], statics: Mapping[str, xr.DataArray]
) -> list[xr.DataArray]:
    """Return products in the order of a model's card.

    Raises
    ------
    InputError
        If one is missing, a raster without time, or their time step is not that of the training.
    """
    step, wanted = timing_of(products)["time_step"], model.card.time_step
    if step and wanted and parse_iso_duration(step) != parse_iso_duration(wanted):
        raise InputError(
            f"MODEL_INPUT: was trained on a time step of {wanted}, but PRODUCTS have {step}. Bring them to it with "
            "Regrid (sm2r:regrid, TIME_STEP), or train a model on their step."
        )
    given = {name.lower(): product for name, product in zip(names, products, strict=True)}
    missing = [name for name in model.card.products if name.lower() not in given]
    if missing:
        raise InputError(
            f"PRODUCTS: the model takes {listed(model.card.products)}, but {listed(missing)} is not given (given: "
            f"{listed(list(names))}). Products are identified by name; 'Set time' changes it."
        )
    absent = [name for name in model.card.statics if name not in statics]
    if absent:
        raise InputError(f"STATIC: the model takes {listed(model.card.statics)}; {listed(absent)} is not given.")
    return [given[name.lower()] for name in model.card.products]


def _block(*blocks: Any, model: Model, count: int, follows: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
    steps, height, width = (size - border for size, border in zip(blocks[0].shape, (0, 2, 2), strict=True))
    values = np.stack([block[:, 1:-1, 1:-1].reshape(steps, -1) for block in blocks[:count]])
    around = np.empty((2, *values.shape), np.float32)
    for number, block in enumerate(blocks[:count]):
        shifted = [
            block[:, down : down + height, across : across + width].reshape(steps, -1)
            for down in range(3)
            for across in range(3)
        ]
        around[0, number], around[1, number] = _mean_and_maximum(shifted)
    statics = np.array([layer.ravel() for layer in blocks[count:]], np.float32).reshape(-1, height * width)
    return model.at(values, around, statics, follows).reshape(steps, height, width)


def _mean_and_maximum(parts: Sequence[Floats] | Floats) -> tuple[Floats, Floats]:
    """Return mean and maximum over the first axis, NaN where all are."""
    total: Any = 0.0
    count: Any = 0
    most: Any = None
    for one in parts:
        known = np.isfinite(one)
        total = total + np.where(known, one, np.float32(0))
        count = count + known
        most = one if most is None else np.fmax(most, one)
    return np.where(count > 0, total / np.maximum(count, 1), np.float32(np.nan)), most
