"""What a learner is: one entry of the registry, and what it is given and gives.

A learner is a file of `learners` that sets `LEARNER`. It loads no numerical library before it is used: choices of
parameters are made of it when QGIS starts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from ..running import Progress
    from .card import Channel
    from .features import Bits, Floats

Number = int | float


@dataclass(frozen=True, kw_only=True)
class Learner:
    """A way to learn soil moisture from products.

    Attributes
    ----------
    name
        The choice of METHOD, and the method on cards.
    title
        As reports name it.
    help
        What it is, in a sentence or two, for dialogs and the guide.
    fit
        Fits a model.
    kind
        What it sees of a sample: the channels of one day (``row``), of the last days (``window``), or whole records in
        one pass (``sequence``).
    channels
        As of `features.channels_of`. Those of the season and static rasters come on top.
    missing
        What stands for a missing value: ``zero``, beside a mask, or ``nan``.
    target
        What it is fitted to: observations as they are (``absolute``), less their station's mean (``anomaly``), or that
        in standard deviations of the station (``z``). Of the last two the level is that of all stations.
    window, least_window
        Steps that it sees by default and at least; of a sequence, how old a predictor's last value may be.
    defaults
        Settings by name.
    searched
        Values of each setting that a search tries.
    epochs
        Whether it learns in epochs: a part of the training data then tells when to stop, and a search drops the worse
        settings early.
    least
        Samples that it needs.
    cost
        Microseconds a value on one core, about.
    needs
        Packages beyond those of the plugin.
    """

    name: str
    title: str
    help: str
    fit: Callable[[Task], Fitted]
    kind: Literal["row", "window", "sequence"]
    channels: Sequence[str] = ("value", "mask")
    missing: Literal["zero", "nan"] = "zero"
    target: Literal["absolute", "anomaly", "z"] = "absolute"
    window: int = 1
    least_window: int = 1
    defaults: Mapping[str, Number] = field(default_factory=dict)
    searched: Mapping[str, Sequence[Number]] = field(default_factory=dict)
    epochs: bool = False
    least: int = 20
    cost: float = 1.0
    needs: Sequence[str] = ()


@dataclass(frozen=True)
class Part:
    """Samples: of a sequence, records with a first axis of stations and a second of steps in place of `n`.

    Attributes
    ----------
    features : (n, window, channel) float32
        Of a sequence (station, step, channel).
    truth : (n,) float32
        Of a sequence NaN where there is no sample.
    present : (n,) uint64
        Which predictors are there, a bit each.
    stations : (n,) int64
    """

    features: Floats
    truth: Floats
    present: Bits
    stations: npt.NDArray[np.int64]


@dataclass(frozen=True)
class Task:
    """What is to be learned.

    Attributes
    ----------
    train : Part
    validation : Part, optional
        To tell when to stop; without it all `epochs` are done.
    channels : tuple of Channel
        What the last axis of features holds.
    predictors : int
    hyperparameters : mapping
        All settings of the learner.
    drop : callable
        Takes predictors away at random: (features, present, generator) to (features, present).
    seed : int
        The result depends on it, not on the number of threads.
    epochs : int
        At most.
    elsewhere : bool
        The model is for places without stations: nothing that tells stations apart, no more than the data forces.
    progress : callable, optional
        Told the fraction done; may raise `Cancelled`.
    """

    train: Part
    validation: Part | None
    channels: tuple[Channel, ...]
    predictors: int
    hyperparameters: Mapping[str, Any]
    drop: Callable[[Floats, Bits, np.random.Generator], tuple[Floats, Bits]]
    seed: int = 0
    epochs: int = 60
    elsewhere: bool = False
    progress: Progress | None = None


@dataclass(frozen=True)
class Fitted:
    """A fitted model.

    Attributes
    ----------
    predict : callable
        Features to what the learner was fitted to, (n,), (n, output), or (station, step) of a sequence, float32.
    export : callable
        Returns ONNX that takes features and gives ``(prediction − mean) / scale``.
    mean, scale : float
    outputs : tuple of str
        As of a card.
    epochs : int
        After which it was best.
    seen : set of int
        The combinations of predictors that it was shown, as bits.
    curve : DataFrame, optional
        ``epoch, train, validation``, RMSE; of learners with epochs.
    """

    predict: Callable[[Floats], Floats]
    export: Callable[[], bytes]
    mean: float = 0.0
    scale: float = 1.0
    outputs: tuple[str, ...] = ("value",)
    epochs: int = 0
    seen: frozenset[int] = frozenset()
    curve: Any = None
