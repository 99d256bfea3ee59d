"""The model card: what a fusion model takes, gives and is worth; JSON inside the ONNX file.

Anybody can write one by hand for a model of their own: ``schema, window, channels, predictors, target`` have to be
there, all else is for the reader.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

from ..cube import parse_iso_duration
from ..errors import InputError
from ..quantities import QUANTITIES

SCHEMA = 1
Kind = Literal["value", "mask", "day_of_year_sin", "day_of_year_cos", "static"]
KINDS: tuple[str, ...] = get_args(Kind)
MAX_WINDOW = 1000
# Which predictors are there is kept in the bits of one 64-bit number.
MAX_PREDICTORS = 62
_MISSING = object()


@dataclass(frozen=True)
class Predictor:
    """A cube that the model takes.

    Attributes
    ----------
    product, variable, units
        As cubes state them; `product` and `variable` together find the layer.
    required
        Whether nothing is predicted where it has no value within the window.
    low, high
        The 1st and 99th percentile in training; NaN if unknown.
    """

    product: str
    variable: str
    units: str = ""
    required: bool = False
    low: float = math.nan
    high: float = math.nan

    @property
    def name(self) -> str:
        """The product, as errors name it."""
        return f"{self.product} ({self.variable})" if self.variable else self.product


@dataclass(frozen=True)
class Static:
    """A raster without time that the model takes, found by its name; `low` and `high` as of `Predictor`."""

    name: str
    low: float = math.nan
    high: float = math.nan


@dataclass(frozen=True)
class Channel:
    """One number per step of the window: ``(value − mean) / scale``, and 0 where it is missing.

    Attributes
    ----------
    kind
        ``value`` or ``mask`` (1 where there is a value, else 0) of a predictor; sine or cosine of the day of the year
        (2π · (day − 1) / 365.25); or a static raster.
    index
        Which predictor or static raster, counted from 0 in the card's order.
    mean, scale
        Of values and static rasters; from the training part alone.
    """

    kind: Kind
    index: int = 0
    mean: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True)
class Target:
    """What the model gives: ``output · scale + mean``."""

    variable: str = "soil_moisture"
    units: str = QUANTITIES["soil_moisture"].units
    mean: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True)
class Training:
    """What the model was trained on.

    Attributes
    ----------
    bounds
        West, south, east, north of the stations in `crs`; empty if unknown.
    crs
        The coordinate reference system, as ``EPSG:4326`` or WKT.
    start, end
        First and last day with an observation, ISO-8601.
    stations
        Their ids.
    samples
        Pairs of a day and a station.
    """

    bounds: tuple[float, ...] = ()
    crs: str = ""
    start: str = ""
    end: str = ""
    stations: tuple[str, ...] = ()
    samples: int = 0


@dataclass(frozen=True)
class Card:
    """What a model is; see `SCHEMA`.

    Attributes
    ----------
    window
        Steps that the model sees, the day that is predicted being the last.
    time_step
        Length of a step, ISO-8601.
    channels
        What the last axis of the input holds, in this order.
    predictors, statics, target
        What goes in and comes out.
    method, training, split, scores, hyperparameters, seed, licence, plugin_version, notes
        For the reader. ``scores`` holds, by part (``train``, ``test``, ``station``), ``n, r, rmse, ubrmse, bias``.
    seen
        Each combination of predictors that training held, as indices; None if unknown.
    """

    window: int
    channels: tuple[Channel, ...]
    predictors: tuple[Predictor, ...]
    statics: tuple[Static, ...] = ()
    target: Target = Target()
    time_step: str = "P1D"
    method: str = ""
    training: Training = Training()
    split: str = ""
    scores: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    seen: tuple[tuple[int, ...], ...] | None = None
    hyperparameters: Mapping[str, Any] = field(default_factory=dict)
    seed: int | None = None
    licence: str = ""
    plugin_version: str = ""
    notes: tuple[str, ...] = ()

    def to_json(self) -> str:
        """Return the card as JSON; numbers that are not finite become null."""
        content = {"schema": SCHEMA, **asdict(self)}
        for entry in (*content["predictors"], *content["statics"]):
            low, high = entry.pop("low"), entry.pop("high")
            entry["range"] = [low, high] if math.isfinite(low) and math.isfinite(high) else None
        for channel in content["channels"]:
            index = channel.pop("index")
            if channel["kind"] in ("value", "mask"):
                channel["predictor"] = self.predictors[index].product
                channel["variable"] = self.predictors[index].variable
            elif channel["kind"] == "static":
                channel["predictor"] = self.statics[index].name
        if self.seen is not None:
            content["seen"] = [[self.predictors[index].name for index in combination] for combination in self.seen]
        return json.dumps(_finite(content), ensure_ascii=False, allow_nan=False, indent=1)


# Long: every entry of the card is read, and what is wrong with it is named.
def from_json(text: str, *, name: str) -> Card:
    """Read a card and see that it makes sense.

    Parameters
    ----------
    text
        JSON.
    name
        How errors name the model.

    Raises
    ------
    InputError
        If it is no JSON, of another schema, or lacks or contradicts something; says which entry.
    """
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: its card is no JSON ({error}). Write the card again.") from error
    reader = _Reader(name)
    top = reader.entry(content, "card")
    schema = reader.take(top, "schema", int, "card")
    if schema != SCHEMA:
        raise InputError(
            f"{name}: its card has schema {schema}, but this version of SM2R reads schema {SCHEMA}. "
            "Update SM2R, or train the model again."
        )
    predictors = tuple(
        Predictor(
            product=reader.take(entry, "product", str, where),
            variable=reader.take(entry, "variable", str, where),
            units=reader.take(entry, "units", str, where, ""),
            required=reader.take(entry, "required", bool, where, False),
            **reader.limits(entry, where),
        )
        for where, entry in reader.entries(top, "predictors")
    )
    statics = tuple(
        Static(name=reader.take(entry, "name", str, where), **reader.limits(entry, where))
        for where, entry in reader.entries(top, "statics", optional=True)
    )
    if not 1 <= len(predictors) <= MAX_PREDICTORS:
        reader.fail(f"has {len(predictors)} predictors; give 1 to {MAX_PREDICTORS}")
    for what, keys in (("predictors", [_key(p) for p in predictors]), ("statics", [s.name.lower() for s in statics])):
        if len(set(keys)) < len(keys):
            reader.fail(f"names one of its {what} twice")
    channels = tuple(
        _channel(reader, entry, where, predictors, statics) for where, entry in reader.entries(top, "channels")
    )
    if not channels:
        reader.fail("has no channels")
    window = reader.take(top, "window", int, "card")
    if not 1 <= window <= MAX_WINDOW:
        reader.fail(f"has a window of {window} steps; give 1 to {MAX_WINDOW}")
    time_step = reader.take(top, "time_step", str, "card", "P1D")
    try:
        parse_iso_duration(time_step)
    except InputError as error:
        raise InputError(f"{name}: in its card, {error}") from error
    target = reader.entry(top.get("target"), "target")
    training = reader.entry(top.get("training") or {}, "training")
    return Card(
        window=window,
        channels=channels,
        predictors=predictors,
        statics=statics,
        target=Target(
            variable=reader.take(target, "variable", str, "target"),
            units=reader.take(target, "units", str, "target", ""),
            mean=reader.take(target, "mean", float, "target", 0.0),
            scale=reader.take(target, "scale", float, "target", 1.0),
        ),
        time_step=time_step,
        method=reader.take(top, "method", str, "card", ""),
        training=Training(
            bounds=tuple(reader.numbers(training, "bounds", (0, 4))),
            crs=reader.take(training, "crs", str, "training", ""),
            start=reader.take(training, "start", str, "training", ""),
            end=reader.take(training, "end", str, "training", ""),
            stations=tuple(map(str, reader.take(training, "stations", list, "training", []))),
            samples=reader.take(training, "samples", int, "training", 0),
        ),
        split=reader.take(top, "split", str, "card", ""),
        scores={
            part: {key: math.nan if value is None else value for key, value in reader.entry(values, part).items()}
            for part, values in reader.entry(top.get("scores") or {}, "scores").items()
        },
        seen=_seen(reader, top, predictors),
        hyperparameters=reader.entry(top.get("hyperparameters") or {}, "hyperparameters"),
        seed=reader.take(top, "seed", int, "card", None),
        licence=reader.take(top, "licence", str, "card", ""),
        plugin_version=reader.take(top, "plugin_version", str, "card", ""),
        notes=tuple(map(str, reader.take(top, "notes", list, "card", []))),
    )


def _key(predictor: Predictor) -> tuple[str, str]:
    return predictor.product.strip().lower(), predictor.variable.strip().lower()


def _channel(
    reader: _Reader, entry: Mapping[str, Any], where: str, predictors: Sequence[Predictor], statics: Sequence[Static]
) -> Channel:
    kind = reader.take(entry, "kind", str, where)
    if kind not in KINDS:
        reader.fail(f"has a channel of kind '{kind}'; kinds are {', '.join(KINDS)}")
    index = 0
    if kind in ("value", "mask", "static"):
        wanted = reader.take(entry, "predictor", str, where)
        if kind == "static":
            found = [number for number, static in enumerate(statics) if static.name == wanted]
        else:
            variable = reader.take(entry, "variable", str, where, "")
            found = [
                number
                for number, predictor in enumerate(predictors)
                if predictor.product == wanted and variable in ("", predictor.variable)
            ]
        if len(found) != 1:
            problem = "is none" if not found else "are several, tell them apart by 'variable',"
            reader.fail(f"has a channel of '{wanted}', but there {problem} among its predictors and statics")
        index = found[0]
    scale = reader.take(entry, "scale", float, where, 1.0)
    if scale == 0:
        reader.fail(f"has scale 0 in {where}")
    return Channel(kind, index, reader.take(entry, "mean", float, where, 0.0), scale)  # type: ignore[arg-type]


def _seen(
    reader: _Reader, top: Mapping[str, Any], predictors: Sequence[Predictor]
) -> tuple[tuple[int, ...], ...] | None:
    combinations = reader.take(top, "seen", list, "card", None)
    if combinations is None:
        return None
    names = {predictor.name: index for index, predictor in enumerate(predictors)}
    found = []
    for combination in combinations:
        if not isinstance(combination, list) or not all(name in names for name in combination):
            reader.fail(f"has seen {combination}, which is no list of its predictors ({', '.join(names)})")
        found.append(tuple(sorted(names[name] for name in combination)))
    return tuple(found)


class _Reader:
    """Takes entries of the kind that is wanted, and says what is wrong with those that are not."""

    def __init__(self, name: str) -> None:
        self._name = name

    def fail(self, problem: str) -> None:
        raise InputError(f"{self._name}: its card {problem}. Correct the card, or use another model.")

    def entry(self, value: Any, where: str) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            self.fail(f"has no {where}" if value is None else f"holds no names and values in {where}")
        return dict(value)

    def entries(self, top: Mapping[str, Any], key: str, *, optional: bool = False) -> list[tuple[str, Any]]:
        values = self.take(top, key, list, "card", [] if optional else _MISSING)
        return [(f"{key} {number}", self.entry(value, f"{key} {number}")) for number, value in enumerate(values, 1)]

    def take(self, entry: Mapping[str, Any], key: str, kind: type, where: str, default: Any = _MISSING) -> Any:
        value = entry.get(key)
        if value is None:
            if default is _MISSING:
                self.fail(f"lacks '{key}' in {where}" if where != "card" else f"lacks '{key}'")
            return default
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        wrong = not isinstance(value, kind) or (kind is int and isinstance(value, bool))
        if wrong or (kind is float and not math.isfinite(value)):
            self.fail(f"has '{key}': {str(value)[:60]} in {where}, which is no {_WORDS[kind]}")
        return value

    def numbers(self, entry: Mapping[str, Any], key: str, sizes: tuple[int, ...]) -> list[float]:
        values = self.take(entry, key, list, key, [])
        if len(values) not in sizes or not all(isinstance(v, int | float) and math.isfinite(v) for v in values):
            self.fail(f"has '{key}': {str(values)[:60]}, which is not {sizes[-1]} numbers")
        return [float(value) for value in values]

    def limits(self, entry: Mapping[str, Any], where: str) -> dict[str, float]:
        if entry.get("range") is None:
            return {}
        low, high = self.numbers(entry, "range", (2,))
        if low > high:
            self.fail(f"has a range from {low:g} down to {high:g} in {where}")
        return {"low": low, "high": high}


_WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false", list: "list", dict: "object"}


def _finite(value: Any) -> Any:
    """Return nested values with None for numbers that JSON has no word for."""
    if isinstance(value, Mapping):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
