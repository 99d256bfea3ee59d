"""What the report of a trained model says."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from ..metrics import intervals
from ..metrics.registry import LABELS, headings
from ..quantities import MOISTURE
from ..report import Chart, Report, bars, product_series, scatter
from ..report.drawing import BLUE, GREY, VERMILION, compact, numeral
from .card import Card
from .features import Floats, Samples
from .learners import LEARNERS
from .training import Trained, score

TITLES = {name: learner.title for name, learner in LEARNERS.items()}
_UNIT = "m³ m⁻³"
_HEADINGS = {
    **headings("r", "rmse", "ubrmse", "bias", unit=_UNIT),
    **{f"{name}_interval": f"{LABELS[name]}, 95 %" for name in ("r", "rmse")},
}
_LEAKS = {
    "random": "The split is random: soil moisture changes little from day to day, so most days of the test part have "
    "neighbouring days at the same station in the training part. The scores of the test part are too good "
    "for any other place or period; use the scores of the cross-validation by station.",
    "time": "The split is by time: the test part is the end of the record, at stations used for training. Its scores "
    "apply to later days at these stations; for other places, use the scores of the cross-validation by "
    "station.",
    "station": "The split is by station: the stations of the test part were not used for training, and stations in "
    "the same pixel are kept together. With few stations the scores depend on which stations were chosen; "
    "the cross-validation by station leaves out each of them once.",
}


# Long: the order of the page, a section after the other.
def training(trained: Trained) -> Report:
    """Report a model: what it is worth where, and what it goes by."""
    card, records = trained.card, trained.records
    test, station = card.scores["test"], card.scores.get("station")
    title = TITLES.get(card.method, card.method)
    said = f" cross-validation by station RMSE {station['rmse']:.3f} {_UNIT}, R {station['r']:.2f};" if station else ""
    summary = (
        f"Trained on {trained.train.size:,} days at {len(card.training.stations)} stations:{said} test part "
        f"({card.split}) RMSE {test['rmse']:.3f} {_UNIT}, R {test['r']:.2f}."
    )
    report = Report(f"Soil moisture by {title}", summary.replace("R -", "R −"))
    tiles: list[tuple[str, Any]] = [
        ("Stations", len(card.training.stations)), ("Days at stations", int(trained.samples.size)),
        ("RMSE, test part (m³ m⁻³)", test["rmse"]), ("R, test part", test["r"]),
    ]  # fmt: skip
    if station:
        tiles += [
            ("RMSE, cross-validation by station (m³ m⁻³)", station["rmse"]),
            ("R, cross-validation by station", station["r"]),
        ]
    report.figures(tiles)
    for note in trained.notes:
        report.notice(note, "warning")
    report.section("Accuracy")
    report.notice(_LEAKS[card.split], "warning" if card.split == "random" else "info")
    report.table(
        _scores(trained).rename(columns=_HEADINGS),
        title="Scores of the model and of single products",
        note=(
            "Single products: as they are, on the days of the test part for which they have values; saturation has "
            "a different unit, so only R is given."
        ),
    )
    observed = records.truth
    charts = {"Test part": scatter(
        observed(trained.test), trained.estimates[_at(trained, trained.test)], labels=("Observed", "Estimated"),
        unit=_UNIT, scores={"R": test["r"], "RMSE": test["rmse"], "bias": test["bias"]},
    )}  # fmt: skip
    if station:
        charts["Cross-validation by station"] = scatter(
            observed(trained.samples), trained.by_station, labels=("Observed", "Estimated"), unit=_UNIT,
            scores={"R": station["r"], "RMSE": station["rmse"], "bias": station["bias"]},
        )  # fmt: skip
    report.plot(charts, title="Estimated against observed soil moisture")
    stations = _by_station(trained)
    report.table(
        stations.rename(columns=_HEADINGS),
        title="Scores by station",
        note=(
            "Cross-validation: each station was evaluated with a model trained without it and without other "
            "stations in its pixel."
        )
        if station
        else "Of the model itself, including the training part: there are too few stations for cross-validation.",
    )
    _series(report, trained, stations)
    report.section("Importance of inputs")
    frame = trained.importance.set_index("input")
    columns = ["RMSE increase"]
    report.plot(
        bars(
            frame[["rmse_increase"]].set_axis(columns, axis=1), label="Increase of RMSE", unit=_UNIT,
            low=frame[["low"]].set_axis(columns, axis=1), high=frame[["high"]].set_axis(columns, axis=1),
        ),
        title="Importance of each input",
        caption="Increase of the RMSE of the test part when the values of one input are shuffled between days; "
                "minimum, mean and maximum of three shuffles. Near 0: the model does not need the input, or another "
                "input contains the same information.",
    )  # fmt: skip
    report.table(
        trained.missing.rename(columns={"missing": "missing predictor", "rmse_with": "RMSE with it", **_HEADINGS}),
        title="Missing predictors",
        note="Scores of the test part if the predictor has no values; days without any other predictor are left out. "
        "RMSE with it: on the same days, with the predictor, in m³ m⁻³.",
    )
    _curve(report, trained)
    report.section("Model card")
    report.table(card_table(card), title="Model card stored in the file")
    return report


def card_table(card: Card) -> pd.DataFrame:
    """Return a card as a table for people, ``entry`` and ``value``."""
    training = card.training
    places = ", ".join(f"{number:.5g}" for number in training.bounds)
    rows = [
        ("Method", TITLES.get(card.method, card.method)),
        ("Output", f"{card.target.variable} ({card.target.units})"),
        ("Window, steps", f"{card.window} of {card.time_step}"),
        *(
            ("Predictor", f"{p.name}, {p.units or 'no units'}{', required' if p.required else ''}; {_range(p)}")
            for p in card.predictors
        ),
        *(("Static raster", f"{static.name}; {_range(static)}") for static in card.statics),
        (
            "Trained",
            f"{training.start} to {training.end}, {training.samples:,} days at {len(training.stations)} stations",
        ),
        ("Stations", ", ".join(training.stations)),
        ("West, south, east, north", f"{places} ({training.crs[:40]})" if places else ""),
        ("Split, seed", f"{card.split}, {card.seed}"),
        *(
            (
                f"Scores, {part}",
                ", ".join(f"{key} {value:.0f}" if key == "n" else f"{key} {value:.3f}" for key, value in found.items()),
            )
            for part, found in card.scores.items()
        ),
        ("Settings", ", ".join(f"{key} {value}" for key, value in card.hyperparameters.items())),
        ("Licence", card.licence),
        ("Made by", f"SM2R {card.plugin_version}" if card.plugin_version else ""),
    ]
    return pd.DataFrame([row for row in rows if row[1]], columns=["entry", "value"])


def _range(entry: Any) -> str:
    return f"{entry.low:.3g} to {entry.high:.3g} in training" if np.isfinite(entry.low) else "range unknown"


def _at(trained: Trained, samples: Samples) -> Any:
    return np.searchsorted(trained.samples, samples)


def _scores(trained: Trained) -> pd.DataFrame:
    names = {"train": "training part", "test": "test part", "station": "cross-validation by station"}
    rows = [
        {"estimate": names[part], **found, **_intervals(trained, part)} for part, found in trained.card.scores.items()
    ]
    if "station" in trained.card.scores:
        middle = _by_station(trained).median(numeric_only=True)
        medians = {key: float(middle[key]) for key in ("r", "rmse", "ubrmse", "bias")}
        rows.append({"estimate": "cross-validation by station, median", "n": int(middle["n"]), **medians})
    records = trained.records
    truth = records.truth(trained.test)
    for predictor, series in zip(records.predictors, records.series, strict=True):
        if predictor.variable not in MOISTURE:
            continue
        found = score(series.ravel()[trained.test], truth)
        if predictor.variable != "soil_moisture":
            found |= dict.fromkeys(("rmse", "ubrmse", "bias"), np.nan)
        rows.append({"estimate": f"{predictor.product} alone", **found})
    return pd.DataFrame(rows)


def _intervals(trained: Trained, part: str) -> dict[str, str]:
    """Return 95 % intervals of the scores of a part, by blocks of days that all stations share."""
    records = trained.records
    samples = {"train": trained.train, "test": trained.test}.get(part, trained.samples)
    estimates = trained.by_station if part == "station" else trained.estimates
    grid = np.full(records.observed.shape, np.nan)
    grid.ravel()[samples] = estimates[_at(trained, samples)]
    found = intervals(grid.T, records.observed.T, names=("r", "rmse"))
    return {
        f"{name}_interval": f"{numeral(low)} to {numeral(high)}" for name, (low, high) in found.items() if low == low
    }


def _by_station(trained: Trained) -> pd.DataFrame:
    records = trained.records
    estimates: Floats = trained.by_station if np.isfinite(trained.by_station).any() else trained.estimates
    truth = records.truth(trained.samples)
    _, stations = records.place(trained.samples)
    rows = [
        {"station": records.stations[number], **score(estimates[stations == number], truth[stations == number])}
        for number in np.unique(stations)
    ]
    return pd.DataFrame(rows).sort_values("rmse").reset_index(drop=True)


def _series(report: Report, trained: Trained, stations: pd.DataFrame) -> None:
    """Draw the best, a middling and the worst station."""
    records = trained.records
    count = len(stations)
    chosen = dict(zip(("best", "median", "worst"), (0, count // 2, count - 1), strict=True))
    if count < 3:
        chosen = {f"number {number + 1}": number for number in range(count)}
    times, places = records.place(trained.samples)
    report.section("Series", "Stations with the smallest, the median and the largest RMSE.")
    for word, row in chosen.items():
        name = stations["station"].iloc[row]
        own = places == records.stations.index(name)
        columns = {"observed": records.truth(trained.samples)[own], "model": trained.estimates[own]}
        if np.isfinite(trained.by_station[own]).any():
            columns["without the station"] = trained.by_station[own]
        frame = pd.DataFrame(columns, pd.DatetimeIndex(records.times[times[own]])).reindex(
            pd.DatetimeIndex(records.times[times[own].min() : times[own].max() + 1])
        )
        report.plot(product_series(frame, dict.fromkeys(columns, ("Soil moisture", _UNIT))), title=f"{name} ({word})")


def _curve(report: Report, trained: Trained) -> None:
    curve = trained.curve
    if curve.empty:
        return
    report.section("Training")
    if "epoch" in curve:
        report.plot(
            _lines(curve, "epoch", f"RMSE ({_UNIT})", trained.card.hyperparameters["epochs"]),
            title="Learning curve",
            caption="Dotted: the epoch that was kept, with the lowest RMSE of the validation part.",
        )
        tried, note = trained.settings.rename(columns={"validation": f"validation RMSE ({_UNIT})"}), (
            "Successive halving: the best third of each round was trained further, with three times the epochs."
        )  # fmt: skip
    else:
        note = "Chosen: the first setting with an R of the validation part within 0.002 of the best."
        tried, [first, *others] = trained.settings, [str(name) for name in curve if name not in ("train", "validation")]
        if not others:
            kept = trained.card.hyperparameters[first]
            report.plot(
                _lines(curve, first, "R", kept), title=f"Search for {first}", caption=(f"Dotted: chosen value. {note}")
            )
            return
        tried = tried.rename(columns={"train": "R, training", "validation": "R, validation"})
    if len(tried):
        report.table(tried, title="Settings tried", note=note)


def _lines(frame: pd.DataFrame, x: str, label: str, kept: int) -> Chart:
    figure = go.Figure()
    for name, color in (("train", GREY), ("validation", VERMILION)):
        if name in frame:
            look = {"mode": "lines+markers", "line": {"color": color, "width": 2}}
            figure.add_scatter(x=frame[x].tolist(), y=compact(frame[name]), name=name, **look)
    figure.add_vline(x=kept, line={"color": BLUE, "width": 1.2, "dash": "dot"})
    figure.update_xaxes(title_text=x.capitalize(), nticks=12)
    figure.update_yaxes(title_text=label, nticks=6)
    figure.update_layout(height=320, showlegend=True, margin_t=40)
    return Chart(figure, frame)
