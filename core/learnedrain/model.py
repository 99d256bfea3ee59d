"""A model of rain and its card: what it takes, how it is mixed with SM2RAIN's rain, and how far that errs."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cards import BOUNDS, COUNT, NUMBER, OBJECT, PERIOD, TEXT, TEXTS, Check, check_entries, check_kind, finite, parsed
from ..cube.checks import check_same_grid
from ..errors import InputError
from ..files import temporary
from ..fusion import container
from ..fusion.session import Session
from ..options import check
from ..products.catalogue import PRODUCTS
from ..products.names import known_as
from ..provenance import mark
from ..quantities import QUANTITIES
from ..sampling.tables import listed
from ..sm2rain.model import Steps
from ..sm2rain.options import COMPUTED, NO_NEIGHBOUR, NO_SOIL_MOISTURE, SATURATED
from ..sm2rain.uncertainty import KEY, Errors
from ..version import VERSION
from .options import MIXING
from .passes import ALL_LATER, CHANNELS, PASSES, REACH, channels_of_block

SCHEMA, KIND = 1, "learned rain"
# Values whose channels are made at a time.
_AT_ONCE = 200_000
_AGES_BEFORE, _AGES_AFTER = 2 * PASSES, 3 * PASSES
# Hours of observation that lie farther apart are not those of one product.
_HOURS_APART = 6.0


@dataclass(frozen=True)
class Card:
    """What a model takes and is worth; JSON inside the ONNX file.

    Attributes
    ----------
    statics : list of str
        Rasters without time, which follow `channels`.
    latency : int
        Passes stamped up to so many steps after the step count; -1 for all.
    weight : float
        Share of the model in rain that is mixed with SM2RAIN's, 0 to 1; by least error where both had to estimate rain
        that they had not seen.
    step : int
        Seconds.
    variable, product, reference : str
        Of training: ``soil_moisture`` (m3 m-3) or ``saturation`` (0 to 1), the product's name, and the rain's.
    hour : float
        Hours from the stamps of soil moisture to its observation, in training.
    missing : str
        What stands for a missing value, ``nan`` or ``zero``.
    low, high : float
        The 1st and 99th percentile of soil moisture in training.
    uncertainty : str
        `Errors` of the mixed rain, as text; empty where there were too few values.
    scores : dict of str to dict
        By what was left out (``time``, ``region``, ``pixel``) and estimate (``model``, ``sm2rain``, ``mixed``):
        medians over pixels of ``r, rmse, r5``.
    method, split, pixels, samples, start, end, bounds, crs, hyperparameters, seed, licence, plugin_version
        For the reader.
    """

    statics: list[str] = field(default_factory=list)
    latency: int = ALL_LATER
    weight: float = 1.0
    step: int = 86400
    variable: str = ""
    product: str = ""
    reference: str = ""
    missing: str = "nan"
    low: float = math.nan
    high: float = math.nan
    uncertainty: str = ""
    scores: Mapping[str, Mapping[str, Mapping[str, float | None]]] = field(default_factory=dict)
    method: str = ""
    split: str = ""
    pixels: int = 0
    samples: int = 0
    start: str = ""
    end: str = ""
    bounds: list[float] = field(default_factory=list)
    crs: str = ""
    hour: float = math.nan
    hyperparameters: Mapping[str, Any] = field(default_factory=dict)
    seed: int = 0
    licence: str = ""
    plugin_version: str = VERSION
    channels: list[str] = field(default_factory=lambda: list(CHANNELS))

    def to_json(self) -> str:
        """Return the card as JSON; numbers that are not finite become null."""
        content = {"schema": SCHEMA, "kind": KIND, **asdict(self)}
        return json.dumps(finite(content), ensure_ascii=False, allow_nan=False, indent=1)

    @classmethod
    def from_json(cls, text: str, *, name: str) -> Card:
        """Read a card.

        Raises
        ------
        InputError
            If it is not that of a model of Train rain, or damaged.
        """
        content = parsed(text, name=name, remedy="Train the model again.")
        check_kind(content, KIND, name=name)
        if content.get("schema") != SCHEMA:
            raise InputError(
                f"{name}: was trained by another version, whose card this one cannot read. Train the model again."
            )
        if content.get("channels") != list(CHANNELS):
            raise InputError(f"{name}: its card has inputs that this version does not know. Train the model again.")
        known = {key: content[key] for key in cls.__dataclass_fields__ if content.get(key) is not None}
        check_entries(known, _CHECKED, name=name, remedy="Train the model again.")
        return cls(**known)


_CHECKED: dict[str, Check] = {
    **PERIOD,
    "statics": TEXTS,
    "latency": (int, lambda value: value >= ALL_LATER),
    "weight": ((int, float), lambda value: 0 <= value <= 1),
    "step": (int, lambda value: value > 0),
    "missing": (str, lambda value: value in ("nan", "zero")),
    "bounds": BOUNDS,
    **dict.fromkeys(("pixels", "samples", "seed"), COUNT),
    **dict.fromkeys(("hour", "low", "high"), NUMBER),
    **dict.fromkeys(("scores", "hyperparameters"), OBJECT),
    **dict.fromkeys(
        ("variable", "product", "reference", "uncertainty", "method", "split", "crs", "licence", "plugin_version"), TEXT
    ),
}


class RainModel:
    """A model and its card.

    Attributes
    ----------
    card : Card
    name : str
        How errors name it.
    """

    def __init__(self, model: bytes, card: Card, *, name: str = "MODEL") -> None:
        self.card, self.name, self._session = card, name, Session(model)

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, name: str = "MODEL") -> RainModel:
        """Open a model that `train_rain` wrote.

        Raises
        ------
        InputError
            If it is none, or cannot be run.
        """
        model = cls.read(path, name=name)
        model._session.check(len(CHANNELS) + len(model.card.statics), name=name)
        return model

    @classmethod
    def read(cls, path: str | os.PathLike[str], *, name: str = "MODEL") -> RainModel:
        """Read a model as `open` does, without trying whether it can be run."""
        content, text = container.read_text(path, name=name)
        return cls(content, Card.from_json(text, name=name), name=name)

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write the model with its card; the file appears whole or not at all."""
        with temporary(path) as partial:
            partial.write_bytes(container.with_card(self._session.model, self.card.to_json()))

    def with_weight(self, weight: float) -> RainModel:
        """Return the model with another weight in mixed rain, 0 to 1; with 1 its rain stands alone.

        Rain of another weight has other errors: the model then says nothing of them.

        Raises
        ------
        InputError
            If the weight is out of bounds, or the model is not mixed at all (`alone`).
        """
        check(MIXING, model_weight=weight)
        if weight == self.card.weight:
            return self
        if self.alone:
            raise InputError(
                f"MODEL_WEIGHT: {self.name} was trained with LATENCY {self.card.latency}, so that its rain is "
                "not mixed with SM2RAIN. Leave MODEL_WEIGHT empty."
            )
        return RainModel(self._session.model, replace(self.card, weight=weight, uncertainty=""), name=self.name)

    @property
    def alone(self) -> bool:
        """Whether its rain is not mixed: SM2RAIN's needs later passes than it may see."""
        return self.card.latency != ALL_LATER

    @property
    def steps_back(self) -> int:
        """How many steps back a later pass changes rain: as far as the model looks ahead."""
        # A pass that is observed before its stamp comes with a later one.
        shift = max(-self.card.hour, 0.0) * 3600 if math.isfinite(self.card.hour) else 0.0
        return math.ceil((REACH * 86400 + shift) / self.card.step) + 1

    @property
    def described(self) -> str:
        """What histories say of it."""
        return f", {self.card.method} model, weight {self.card.weight:g}, latency {self.card.latency}"

    @property
    def summary(self) -> str:
        """What users are told of it."""
        card = self.card
        how = (
            f"not mixed with SM2RAIN, latency {card.latency} steps" if self.alone
            else f"weight {card.weight:.2f} in mixed rain"
        )  # fmt: skip
        of = f" on {card.product}" if card.product else ""
        return f"{card.method}, trained{of}, {card.start} to {card.end}, {card.pixels} pixels; {how}."

    @property
    def history(self) -> str:
        """The mark of what it was fitted to."""
        return mark("rainfall", start=self.card.start or None, end=self.card.end or None)

    def check_step(self, step: int) -> None:
        """Raise InputError where the model was trained on another time step."""
        if step != self.card.step:
            raise InputError(
                f"{self.name}: was trained on a time step of {self.card.step / 3600:g} h, but SOIL_MOISTURE is to be "
                f"inverted at {step / 3600:g} h. Train a model on that time step."
            )

    def check_soil_moisture(self, attrs: Mapping[Any, Any], hour: float) -> list[str]:
        """See that soil moisture is what the model was trained on, and return what has to be said where it may not be.

        Parameters
        ----------
        attrs : mapping
            The attributes of its cube, of which ``variable`` and ``product`` count; those of tables do not have them.
        hour : float
            Hours from its stamps to its observation, of the inversion.

        Raises
        ------
        InputError
            If it is another quantity or another known product.
        """
        card, notes = self.card, []
        variable, product = (str(attrs.get(key, "")) for key in ("variable", "product"))
        if card.variable and variable and variable != card.variable:
            raise InputError(
                f"{self.name}: was trained on {_quantity(card.variable)}, but SOIL_MOISTURE holds "
                f"{_quantity(variable)}. Use soil moisture of the same quantity, or train a model on this one."
            )
        known, own = known_as(card.product), known_as(product)
        if known and own and known != own:
            text = f"{self.name}: was trained on {card.product}, but SOIL_MOISTURE is {product}"
            if {known, own} <= set(PRODUCTS):
                raise InputError(f"{text}. Use the product of the training, or train a model on this one.")
            notes.append(f"{text}. If this is another product, its rain may be wrong; train a model on it.")
        if math.isfinite(card.hour) and abs(card.hour - hour) > _HOURS_APART:
            notes.append(
                f"{self.name}: was trained with soil moisture observed {card.hour:g} h after its time stamp, but "
                f"PARAMETERS say {hour:g} h. Train and calibrate with the same OBSERVATION_HOUR."
            )
        return notes

    def errors(self) -> Errors:
        """Return how far the mixed rain errs; an `InputError` where the card does not say it."""
        if not self.card.uncertainty:
            raise InputError(
                f"{self.name}: its errors are not known, because it was trained with too few steps or MODEL_WEIGHT is "
                "not that of the training. Leave MODEL_WEIGHT empty, train with more steps, or leave out LOWER, UPPER, "
                "PROBABILITY and QUALITY_FLAG."
            )
        return Errors.from_attrs({KEY: self.card.uncertainty})

    def layers(self, statics: Mapping[str, xr.DataArray], like: xr.DataArray) -> xr.DataArray | None:
        """Return the rasters that the model takes, (y, x, static), in its order; None where it takes none.

        Raises
        ------
        InputError
            If one is not given, or lies on another grid.
        """
        given = {name.strip().lower(): array for name, array in statics.items()}
        absent = [name for name in self.card.statics if name.strip().lower() not in given]
        if absent:
            there = f"only {listed(list(statics))}" if statics else "nothing"
            raise InputError(
                f"STATIC: {self.name} was trained with {listed(self.card.statics)}, but {there} is given. Add "
                f"{listed(absent)}; rasters are identified by their layers' names."
            )
        if not self.card.statics:
            return None
        chosen = [
            check_same_grid(like, given[name.strip().lower()], names=("SOIL_MOISTURE", f"STATIC, {name}"))
            for name in self.card.statics
        ]
        tiles = {dim: like.chunksizes[dim] for dim in ("y", "x")}
        whole = xr.concat([one.drop_vars("band", errors="ignore") for one in chosen], dim="static")
        return whole.transpose("y", "x", "static").chunk({**tiles, "static": -1})

    def rain(
        self,
        s: npt.NDArray[Any],
        steps: Steps,
        shift: int,
        statics: npt.NDArray[Any] | None = None,
        wanted: npt.NDArray[np.bool_] | None = None,
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
        """Return the model's rain of records, and where the passes that it goes by are near enough.

        Parameters
        ----------
        s : (record, time)
            Soil moisture; NaN is missing.
        steps : Steps
            Of `make_steps`, its observations `shift` seconds after their stamps.
        shift : int
        statics : (record, static), optional
        wanted : (record, step) bool, optional
            The steps whose rain is asked for; all by default. Trees take nearly all the time of an inversion.

        Returns
        -------
        (record, step) float32
            mm per step; NaN where it is not wanted.
        (record, step) bool
            Whether there is a pass before and one after, no farther apart than a calibration bridges.
        """
        n = steps.labels.size
        rain, near = np.full((len(s), n), np.nan, np.float32), np.zeros((len(s), n), bool)
        at_once = max(_AT_ONCE // max(n, 1), 1)
        for start in range(0, len(s), at_once):
            some = slice(start, start + at_once)
            chosen = np.ones(rain[some].shape, bool) if wanted is None else wanted[some]
            if not chosen.any():
                continue
            x = channels(s[some], steps, shift, self.card.latency)
            near[some] = near_enough(x, steps)
            given = None if statics is None else statics[some][np.nonzero(chosen)[0]]
            inputs = flat_inputs(x[chosen][:, None], given, self.card.missing)
            rain[some][chosen] = np.maximum(self._session.run(inputs), 0)
        return rain, near

    def mix(
        self,
        rain: npt.NDArray[Any],
        reason: npt.NDArray[Any],
        s: npt.NDArray[Any],
        steps: Steps,
        shift: int,
        statics: npt.NDArray[Any] | None = None,
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8]]:
        """Return SM2RAIN's rain mixed with the model's, and its reasons.

        A model that sees all later passes is mixed where SM2RAIN has rain. One with a latency stands for itself, on the
        steps whose passes it may see; reason 4 stands on the others.

        Parameters
        ----------
        rain, reason : (record, step)
            Of `sm2rain.lanes.invert_block`.
        s, steps, shift, statics
            As of `rain`.
        """
        found, why = rain.astype(np.float32), reason.astype(np.uint8)
        if not self.alone:
            there = (why == COMPUTED) | (why == SATURATED)
            own, _ = self.rain(s, steps, shift, statics, there)
            weight = np.float32(self.card.weight)
            found[there] += weight * (own - found)[there]
            return found, why
        dry = np.isin(why, (COMPUTED, SATURATED, NO_SOIL_MOISTURE, NO_NEIGHBOUR))
        own, near = self.rain(s, steps, shift, statics, dry)
        found[dry], why[dry & (why != SATURATED)] = np.nan, NO_NEIGHBOUR
        taken = dry & near
        found[taken] = own[taken]
        why[taken & (why == NO_NEIGHBOUR)] = COMPUTED
        why[dry & ~near] = NO_NEIGHBOUR
        return found, why


def _quantity(variable: str) -> str:
    quantity = QUANTITIES.get(variable)
    return variable if quantity is None else f"{variable.replace('_', ' ')} ({quantity.units})"


def channels(s: npt.NDArray[Any], steps: Steps, shift: int, latency: int) -> npt.NDArray[np.float32]:
    """Return `CHANNELS` of records, (record, step, channel); parameters are those of `channels_of_record`."""
    out = np.empty((len(s), steps.labels.size, len(CHANNELS)), np.float32)
    channels_of_block(np.ascontiguousarray(s), steps, shift, latency, out)
    return out


def near_enough(x: npt.NDArray[np.float32], steps: Steps) -> npt.NDArray[np.bool_]:
    """Return where the passes beside a step lie no farther apart than a calibration bridges, from `channels`."""
    apart = x[..., _AGES_BEFORE] + x[..., _AGES_AFTER] + np.float32(steps.step / 86400)
    # Ages are rounded to float32.
    return np.asarray(apart <= steps.longest / 86400 + 1e-4)


def flat_inputs(x: npt.NDArray[np.float32], statics: npt.NDArray[Any] | None, missing: str) -> npt.NDArray[np.float32]:
    """Return channels (record, step, channel) and statics (record, static) as the model takes them, (n, input)."""
    if statics is not None and statics.shape[-1]:
        wide = np.broadcast_to(statics[:, None, :].astype(np.float32), (*x.shape[:2], statics.shape[-1]))
        x = np.concatenate([x, wide], axis=-1)
    flat = np.ascontiguousarray(x.reshape(-1, x.shape[-1]))
    return np.nan_to_num(flat, nan=0.0) if missing == "zero" else flat
