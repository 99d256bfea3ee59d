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

import numpy as np

from ..cards import PERIOD, TEXTS, check_entries, check_kind, finite, parsed
from ..cube import iso_duration, parse_iso_duration
from ..errors import InputError
from ..quantities import QUANTITIES

#: A card without anything that the first schema lacks is written in that, so that older versions read it.
SCHEMA = 2
SCHEMAS = (1, 2)
Kind = Literal[
    "value", "mask", "day_of_year_sin", "day_of_year_cos", "static", "mean", "age", "z", "mean_z", "products_z"
]
KINDS: tuple[str, ...] = get_args(Kind)
#: Kinds that are told of one predictor, and those that compare with the whole record.
OF_PREDICTOR = ("value", "mask", "mean", "age", "z", "mean_z")
RELATIVE = ("z", "mean_z", "products_z")
Output = Literal["value", "level", "variation"]
OUTPUTS: tuple[tuple[str, ...], ...] = (("value",), ("level", "variation"))
MISSING = ("zero", "nan")
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
    """One number per step of the window: ``(value − mean) / scale``.

    Attributes
    ----------
    kind
        Of a predictor: its ``value``; ``mask``, 1 where there is a value, else 0; ``mean``, the exponential mean of
        its values so far; ``age``, the steps since its last value; ``z`` and ``mean_z``, how far value or exponential
        mean are from their mean over the pixel's whole record, in standard deviations. ``products_z``: the mean of
        the predictors' ``z`` (or ``mean_z``, where it has `days`). Sine or cosine of the day of the year
        (2π · (day − 1) / 365.25). ``static``: a static raster.
    index
        Which predictor or static raster, counted from 0 in the card's order.
    mean, scale
        Of values, their means, and static rasters; from the training part alone.
    days
        Of an exponential mean: a value that is so many days old weighs 1/e of a new one (Albergel et al. 2008,
        https://doi.org/10.5194/hess-12-1323-2008).
    """

    kind: Kind
    index: int = 0
    mean: float = 0.0
    scale: float = 1.0
    days: float = 0.0


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
    missing
        What stands for a missing value in channels: ``zero`` or ``nan``.
    sequence
        Whether the model takes whole records, (n, any number of steps, channels), and gives every step's value in one
        pass; `window` then only says how long ago a predictor's last value may be for a value to be given.
    outputs
        ``("value",)``, or ``("level", "variation")``: the value is the mean of the first over the pixel's record and
        the departure of the second from its mean over the same days.
    method, training, split, scores, hyperparameters, seed, licence, plugin_version, notes
        For the reader. ``scores`` holds, by part (``train``, ``test``, ``station``), ``n, r, rmse, ubrmse, bias``.
    warning
        What users have to be told whenever the model is used, after its name; empty for nothing.
    seen
        Each combination of predictors that training held, as indices; None if unknown.
    """

    window: int
    channels: tuple[Channel, ...]
    predictors: tuple[Predictor, ...]
    statics: tuple[Static, ...] = ()
    target: Target = Target()
    time_step: str = "P1D"
    missing: str = "zero"
    sequence: bool = False
    outputs: tuple[str, ...] = ("value",)
    method: str = ""
    training: Training = Training()
    split: str = ""
    scores: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    seen: tuple[tuple[int, ...], ...] | None = None
    hyperparameters: Mapping[str, Any] = field(default_factory=dict)
    seed: int | None = None
    licence: str = ""
    plugin_version: str = ""
    warning: str = ""
    notes: tuple[str, ...] = ()

    @property
    def needs_record(self) -> bool:
        """Whether values are compared with a pixel's whole record, which has to be long enough for it."""
        return len(self.outputs) > 1 or any(channel.kind in RELATIVE for channel in self.channels)

    def to_json(self) -> str:
        """Return the card as JSON; numbers that are not finite become null."""
        content = {"schema": SCHEMA, **asdict(self)}
        if all(channel.kind in KINDS[:5] for channel in self.channels):
            for channel in content["channels"]:
                del channel["days"]
            if (self.missing, self.sequence, self.outputs) == ("zero", False, ("value",)):
                content["schema"] = 1
                for key in ("missing", "sequence", "outputs"):
                    del content[key]
        for entry in (*content["predictors"], *content["statics"]):
            low, high = entry.pop("low"), entry.pop("high")
            entry["range"] = [low, high] if math.isfinite(low) and math.isfinite(high) else None
        for channel in content["channels"]:
            index = channel.pop("index")
            if channel["kind"] in OF_PREDICTOR:
                channel["predictor"] = self.predictors[index].product
                channel["variable"] = self.predictors[index].variable
            elif channel["kind"] == "static":
                channel["predictor"] = self.statics[index].name
        if self.seen is not None:
            content["seen"] = [[self.predictors[index].name for index in combination] for combination in self.seen]
        return json.dumps(finite(content), ensure_ascii=False, allow_nan=False, indent=1)


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
    content = parsed(text, name=name, remedy="Write the card again.")
    check_kind(content, "", name=name)
    reader = _Reader(name)
    top = reader.entry(content, "card")
    schema = reader.take(top, "schema", int, "card")
    if schema not in SCHEMAS:
        raise InputError(
            f"{name}: its card has schema {schema}, but this version of SM2R reads schema 1 to {SCHEMA}. "
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
            reader.fail(f"has duplicate {what}")
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
        step = parse_iso_duration(time_step)
    except InputError as error:
        raise InputError(f"{name}: in its card, {error}") from error
    if np.datetime_data(step.dtype)[0] == "M":
        reader.fail(f"has a time step of {time_step}; months and years have no fixed length, give P1D or the like")
    missing = reader.take(top, "missing", str, "card", "zero")
    if missing not in MISSING:
        reader.fail(f"has missing: '{missing}'; that is {' or '.join(MISSING)}")
    outputs = tuple(reader.take(top, "outputs", list, "card", ["value"]))
    if outputs not in OUTPUTS:
        reader.fail(f"has outputs {list(outputs)}; these are {' or '.join(str(list(some)) for some in OUTPUTS)}")
    target = reader.entry(top.get("target"), "target")
    training = reader.entry(top.get("training") or {}, "training")
    check_entries(training, PERIOD | {"stations": TEXTS}, name=name, remedy="Correct the card, or use another model.")
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
        time_step=iso_duration(step),
        missing=missing,
        sequence=reader.take(top, "sequence", bool, "card", False),
        outputs=outputs,
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
        warning=reader.take(top, "warning", str, "card", ""),
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
    if kind == "static" or kind in OF_PREDICTOR:
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
    days = reader.take(entry, "days", float, where, 0.0)
    if days < 0 or ((days > 0) is not (kind in ("mean", "mean_z")) and kind != "products_z"):
        reader.fail(f"has days {days:g} in {where}; an exponential mean needs days above 0, other channels have none")
    return Channel(kind, index, reader.take(entry, "mean", float, where, 0.0), scale, days)  # type: ignore[arg-type]


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
            reader.fail(f"has seen {combination}, which is not a list of its predictors ({', '.join(names)})")
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
            self.fail(f"has no {where}" if value is None else f"has no names and values in {where}")
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
            self.fail(f"has '{key}': {str(value)[:60]} in {where}, which is not of type {_WORDS[kind]}")
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
