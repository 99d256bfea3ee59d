"""What the report of a trained model of rain says."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ..report import Report, bars
from .scores import SCORES, by_pixel
from .training import Trained

_LEFT_OUT = {"time": "periods", "region": "regions", "pixel": "pixels"}
_ESTIMATES = {"sm2rain": "SM2RAIN", "model": "model", "mixed": "mixed"}
_HEADINGS = {"r": "R", "rmse": "RMSE (mm)", "r5": "R of 5 steps"}
_DRAWS, _INTERVAL = 1000, (2.5, 97.5)


def training(trained: Trained) -> Report:
    """Report a model of rain: what it is worth beside SM2RAIN, and what it goes by."""
    card = trained.model.card
    own = card.scores[card.split]
    mixed, other = (_number(own[key]["r"]) for key in ("mixed", "sm2rain"))
    report = Report(
        "Rain learned from soil moisture",
        f"Trained on {card.pixels:,} pixels, {card.samples:,} steps of {card.start} to {card.end}: in "
        f"{_LEFT_OUT[card.split]} that were left out R {mixed:.3f}, of SM2RAIN alone {other:.3f}.".replace(
            "R -", "R −"
        ),
    )
    report.figures(
        [
            ("Pixels", card.pixels), ("Steps", card.samples), ("Share of the model", card.weight),
            ("R, left out", mixed), ("R of SM2RAIN, left out", other),
            ("RMSE, left out (mm)", _number(own["mixed"]["rmse"])),
        ]
    )  # fmt: skip
    for note in trained.notes:
        report.notice(note, "warning")
    report.section(
        "What it is worth",
        "Each estimate is of rain that neither the model nor SM2RAIN has seen. Periods: both were fitted to the other "
        "periods of the same pixels. Regions, pixels: trees have not seen the place, and SM2RAIN has the parameters of "
        "the nearest place that was not left out. Mixed: both, by the share that errs least there.",
    )
    if trained.model.alone:
        report.notice(
            f"Latency {card.latency}: the model sees no later passes and stands alone; SM2RAIN, which needs them, is "
            "shown on the same steps where it has rain."
        )
    table = trained.scores.assign(
        left_out=[_LEFT_OUT[name] for name in trained.scores["left_out"]],
        estimate=[_ESTIMATES[name] for name in trained.scores["estimate"]],
    )
    report.table(
        table.rename(columns={"left_out": "left out", **_HEADINGS}),
        title="Scores of what was left out",
        note="Medians over pixels, of steps that both estimate.",
    )
    report.table(
        differences(trained).rename(columns={"left_out": "left out", **_HEADINGS}),
        title="Mixed rain against SM2RAIN",
        note="Difference of the medians over pixels, and its 95 % interval by drawing pixels with replacement.",
    )
    report.section("What it depends on")
    frame = trained.importance.set_index("input").rename(columns={"rmse_increase": "RMSE increase"})
    if not frame.empty:
        report.plot(
            bars(frame, label="Increase of RMSE", unit="mm"),
            title="What the inputs are worth",
            caption="How much worse estimates of what was left out become when the values of an input are shuffled "
            "among the steps. Near 0: the model does not need it, or another tells the same.",
        )
    report.section("Model card")
    report.table(_card(trained), title="What the file says of itself")
    return report


def differences(trained: Trained, *, seed: int = 1) -> pd.DataFrame:
    """Return how much better mixed rain is than SM2RAIN, by split, as text with 95 % intervals."""
    rows = []
    for name, found in trained.left_out.items():
        both = np.isfinite(found.mixed) & np.isfinite(found.sm2rain)
        scores = [by_pixel(np.where(both, one, np.nan), trained.records.rain) for one in (found.mixed, found.sm2rain)]
        row: dict[str, Any] = {"left_out": _LEFT_OUT[name]}
        for key in SCORES:
            middle, low, high = difference(scores[0][key], scores[1][key], seed=seed)
            row[key] = f"{middle:+.3f} ({low:+.3f} to {high:+.3f})".replace("-", "−")
        rows.append(row)
    return pd.DataFrame(rows)


def difference(one: np.ndarray, other: np.ndarray, *, seed: int = 1) -> tuple[float, float, float]:
    """Return how much the median over places of `one` is above that of `other`, with its 95 % interval.

    Parameters
    ----------
    one, other : (place,)
        NaN in either is left out.
    seed : int
        Of the places that are drawn with replacement.

    Returns
    -------
    difference, low, high : float
        NaN where no place is left.
    """
    known = np.isfinite(one) & np.isfinite(other)
    if not known.any():
        return np.nan, np.nan, np.nan
    a, b = one[known], other[known]
    drawn = np.random.default_rng(seed).integers(0, a.size, (_DRAWS, a.size))
    low, high = np.percentile(np.median(a[drawn], axis=1) - np.median(b[drawn], axis=1), _INTERVAL)
    return float(np.median(a) - np.median(b)), float(low), float(high)


def _card(trained: Trained) -> pd.DataFrame:
    card = trained.model.card
    rows = [
        ("Method", card.method),
        ("Settings", ", ".join(f"{key} {value:g}" for key, value in card.hyperparameters.items())),
        ("Inputs", f"{len(card.channels)} of the passes{''.join(f', {name}' for name in card.statics)}"),
        ("Latency", "all later passes" if card.latency < 0 else f"{card.latency} steps"),
        ("Share of the model", f"{card.weight:.3f}"),
        ("Judged by", _LEFT_OUT[card.split]),
        ("Period", f"{card.start} to {card.end}"),
        ("Region", ", ".join(f"{one:.5g}" for one in card.bounds)),
        ("Soil moisture, 1 to 99 %", f"{card.low:.3f} to {card.high:.3f}"),
        ("Hour of observation", f"{card.hour:g}"),
        ("Seed", str(card.seed)),
        ("Licence", card.licence or "not said"),
        ("Made by", f"SM2R {card.plugin_version}"),
    ]
    return pd.DataFrame(rows, columns=["entry", "value"])


def _number(value: float | None) -> float:
    return np.nan if value is None else float(value)
