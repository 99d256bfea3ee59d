"""What the report of a trained model of rain says."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ..metrics.registry import headings
from ..report import Report, bars, rainfall_series, raster_map
from .scores import SCORES, by_pixel
from .training import Trained

_LEFT_OUT = {"time": "periods", "region": "regions", "pixel": "pixels"}
_ESTIMATES = {"sm2rain": "SM2RAIN", "model": "model", "mixed": "mixed"}
_HEADINGS = headings("r", "rmse", unit="mm") | {"r5": "R of 5 steps"}
_UNITS = {"soil_moisture": "m³ m⁻³", "saturation": "saturation"}
_DRAWS, _INTERVAL = 1000, (2.5, 97.5)


def training(trained: Trained) -> Report:
    """Report a model of rain: what it is worth beside SM2RAIN, and what it goes by."""
    card = trained.model.card
    own = card.scores[card.split]
    mixed, other = (_number(own[key]["r"]) for key in ("mixed", "sm2rain"))
    report = Report(
        "Rain learned from soil moisture",
        f"Trained on {card.pixels:,} pixels and {card.samples:,} steps, {card.start} to {card.end}. Cross-validation "
        f"with {_LEFT_OUT[card.split]} left out: R {mixed:.3f}, SM2RAIN alone {other:.3f}.".replace("R -", "R −"),
    )
    report.figures(
        [
            ("Pixels", f"{card.pixels:,}"), ("Steps", f"{card.samples:,}"), ("Weight of the model", card.weight),
            ("R, cross-validation", mixed), ("R of SM2RAIN, cross-validation", other),
            ("RMSE, cross-validation (mm)", _number(own["mixed"]["rmse"])),
        ]
    )  # fmt: skip
    for note in trained.notes:
        report.notice(note, "warning")
    report.section(
        "Accuracy",
        "In the cross-validation, rain is estimated for periods, regions or pixels that were left out when the model "
        "and SM2RAIN were fitted. Periods: both were fitted to the other periods of the same pixels. Regions and "
        "pixels: the model was trained without these places, and SM2RAIN uses the parameters of the nearest place "
        "that was not left out. Mixed: weighted mean of model and SM2RAIN, with the weight that gives the smallest "
        "error in the cross-validation.",
    )
    if trained.model.alone:
        report.notice(
            f"Latency {card.latency}: the model does not use later overpasses, so it is not mixed with SM2RAIN, which "
            "needs them. The scores of SM2RAIN are for the same steps, except those for which it has no value."
        )
    table = trained.scores.assign(
        left_out=[_LEFT_OUT[name] for name in trained.scores["left_out"]],
        estimate=[_ESTIMATES[name] for name in trained.scores["estimate"]],
    )
    report.table(
        table.rename(columns={"left_out": "left out", **_HEADINGS}),
        title="Scores of the cross-validation",
        note="Medians over the pixels, for steps at which both model and SM2RAIN have a value.",
    )
    report.table(
        differences(trained).rename(columns={"left_out": "left out", **_HEADINGS}),
        title="Mixed rain compared with SM2RAIN",
        note="Mixed minus SM2RAIN: difference of the medians over the pixels, with its 95 % interval from a "
        "bootstrap of pixels.",
    )
    _places(report, trained)
    report.section("Importance of inputs")
    frame = trained.importance.set_index("input").rename(columns={"rmse_increase": "RMSE increase"})
    if not frame.empty:
        report.plot(
            bars(frame, label="Increase of RMSE", unit="mm"),
            title="Importance of each input",
            caption="Increase of the RMSE of the cross-validation when the values of one input are shuffled between "
            "steps. Near 0: the model does not need the input, or another input contains the same information.",
        )
    report.section("Model card")
    report.table(_card(trained), title="Model card stored in the file")
    return report


def _places(report: Report, trained: Trained) -> None:
    """Show the accuracy of each pixel, and the rain of the median one."""
    records, card = trained.records, trained.model.card
    found, what = trained.left_out[card.split], "model" if trained.model.alone else "mixed"
    both = np.isfinite(found.mixed) & np.isfinite(found.sm2rain)
    r, before = (by_pixel(np.where(both, one, np.nan), records.rain)["r"] for one in (found.mixed, found.sm2rain))
    known = np.flatnonzero(np.isfinite(r))
    if not known.size:
        return
    report.section("Accuracy by pixel", f"Cross-validation with {_LEFT_OUT[card.split]} left out.")
    across, column = np.unique(records.x, return_inverse=True)
    down, row = np.unique(-records.y, return_inverse=True)
    if min(across.size, down.size) > 1:
        maps = {}
        for name, values, palette in (
            (f"R, {what}", r, "sequential"), ("R, difference to SM2RAIN", r - before, "diverging"),
        ):  # fmt: skip
            lattice = np.full((down.size, across.size), np.nan)
            lattice[row, column] = values
            maps[name] = raster_map(
                lattice, across, -down, label="R", palette=palette,
                geographic=records.crs is None or bool(records.crs.is_geographic),
            )  # fmt: skip
        report.plot(maps, title="R of each pixel", caption="Transparent pixels were not used, or have too few steps.")
    middle = int(known[np.argsort(r[known])[(known.size - 1) // 2]])
    place = ", ".join(_coordinate(one[middle]) for one in (records.x, records.y))
    report.plot(
        rainfall_series(
            records.axis.times, records.rain[middle], found.mixed[middle], names=("Observed", what.capitalize())
        ),
        title=f"The pixel with the median R, {r[middle]:.2f} ({place})",
        caption="Rain of the cross-validation. Where bars are missing, there is no rain or no value.",
    )


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
        ("Inputs", f"{len(card.channels)} from the overpasses{''.join(f', {name}' for name in card.statics)}"),
        ("Soil moisture", ", ".join(filter(None, (card.product, _UNITS.get(card.variable, ""))))),
        ("Reference rain", card.reference),
        ("Latency", "all later overpasses" if card.latency < 0 else f"{card.latency} steps"),
        ("Weight of the model", f"{card.weight:.3f}"),
        ("Cross-validation by", _LEFT_OUT[card.split]),
        ("Period", f"{card.start} to {card.end}"),
        ("Region", ", ".join(_coordinate(one) for one in card.bounds)),
        ("Soil moisture, 1 to 99 %", f"{card.low:.3f} to {card.high:.3f}"),
        ("Hour of observation", f"{card.hour:g}"),
        ("Seed", str(card.seed)),
        ("Licence", card.licence or "not given"),
        ("Made by", f"SM2R {card.plugin_version}"),
    ]
    return pd.DataFrame(rows, columns=["entry", "value"])


def _coordinate(value: float) -> str:
    """Return metres as whole numbers, degrees with decimals."""
    return (f"{value:,.0f}" if abs(value) > 360 else f"{value:.5g}").replace("-", "−")


def _number(value: float | None) -> float:
    return np.nan if value is None else float(value)
