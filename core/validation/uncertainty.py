"""Bounds of a product and its probability of rain at stations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube import as_cube
from ..cube.checks import on_grid_of
from ..errors import InputError
from ..metrics.probabilistic import evaluate_bounds, evaluate_probability, intervals_of_shares, reliability
from ..periods import SEASONS
from ..quantities import plain_units
from ..running import Progress, Target
from ..sampling import sample
from ..sampling.tiles import part
from .matching import Matched, Vector, on_times
from .tables import Bootstrap

# Classes of the estimate, beside that of less than 0.1 mm, and steps that each needs.
_CLASSES, _DRY, _LEAST = 5, 0.1, 20


@dataclass(frozen=True, kw_only=True)
class Uncertainty:
    """How far a product says that it errs.

    Parameters
    ----------
    lower, upper : DataArray or path, optional
        Cubes of its bounds, in its units; both or neither.
    probability : DataArray or path, optional
        A cube, 0 to 1, of the probability of more rain than the threshold of wet steps.
    levels : (float, float)
        Probabilities of the bounds, 0 to 1.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> from sm2r.core.validation import validate
    >>> area = simulate_area()
    >>> rain = area.rain_products["radar"]
    >>> bounds = Uncertainty(lower=rain.copy(data=0.7 * rain.data), upper=rain.copy(data=1.5 * rain.data))
    >>> found = validate([rain], area.stations, area.rain_gauges, uncertainty=bounds, time_step="daily")
    >>> whole = found.scores[found.scores["station_id"] == ""].iloc[0]
    >>> [round(float(whole[f"bounds_{name}"]), 2) for name in ("inside", "below", "above")]
    [0.88, 0.07, 0.05]
    """

    lower: xr.DataArray | Target | None = None
    upper: xr.DataArray | Target | None = None
    probability: xr.DataArray | Target | None = None
    levels: tuple[float, float] = (0.05, 0.95)

    def __bool__(self) -> bool:
        return any(one is not None for one in (self.lower, self.upper, self.probability))

    def opened(self, wet_threshold: float) -> dict[str, xr.DataArray]:
        """Return the cubes by their kind.

        Raises
        ------
        InputError
            If there is one bound alone, or a cube says of itself that it is something else.
        """
        if (self.lower is None) != (self.upper is None):
            given, other = ("LOWER", "UPPER") if self.upper is None else ("UPPER", "LOWER")
            raise InputError(f"{given} is given without {other}. Give both bounds, or neither.")
        cubes = {}
        for name in ("lower", "upper", "probability"):
            if (one := getattr(self, name)) is not None:
                cubes[name] = as_cube(one, name=name.upper())
        for name, level in zip(("lower", "upper"), self.levels, strict=True):
            said = re.search(r"([\d.]+) %$", str(cubes[name].attrs.get("product", "")) if name in cubes else "")
            if said and abs(float(said[1]) - 100 * level) > 1e-6:
                raise InputError(
                    f"{name.upper()} is the {said[1]} % bound, QUANTILES says {100 * level:g} %. Set QUANTILES to the "
                    "numbers with which the bounds were made."
                )
        about = str(cubes["probability"].attrs.get("product", "")) if "probability" in cubes else ""
        said = re.search(r"more than ([\d.]+) mm", about)
        if said and abs(float(said[1]) - wet_threshold) > 1e-6:
            raise InputError(
                f"PROBABILITY is that of more than {said[1]} mm, WET_THRESHOLD is {wet_threshold:g} mm. Set "
                f"WET_THRESHOLD to {said[1]}."
            )
        return cubes


@dataclass(frozen=True)
class Uncertain:
    """Bounds and probability of one product at the stations of `Matched`.

    Attributes
    ----------
    product : str
    estimated, observed : (station, time) float64
        As matched; NaN is missing.
    lower, upper, probability : (station, time) float64, or None
    levels : (float, float)
        Of the bounds.
    threshold : float
        Of the probability, mm.
    """

    product: str
    estimated: Vector
    observed: Vector
    lower: Vector | None
    upper: Vector | None
    probability: Vector | None
    levels: tuple[float, float]
    threshold: float

    def describe(self) -> str:
        """Return the scores of all stations in a sentence or two."""
        found, texts = self.scores(), []
        if not found["n"]:
            return f"{self.product}: no observation beside bounds or probability."
        if "inside" in found:
            low, high = self.levels
            texts.append(
                f"{self.product}: {100 * found['inside']:.1f} % of the observations are within the bounds (intended "
                f"{100 * (high - low):g} %), {100 * found['below']:.1f} % below, {100 * found['above']:.1f} % above."
            )
        if "brier" in found:
            texts.append(
                f"Probability of more than {self.threshold:g} mm: Brier score {found['brier']:.3f}, skill "
                f"{found['brier_skill']:.2f} against the share of wet steps at each station."
            )
        return " ".join(texts)

    def scores(self, chosen: npt.NDArray[np.bool_] | slice = slice(None)) -> dict[str, float]:
        """Return the scores of some stations, or of all: those of bounds, then those of the probability."""
        where = np.zeros(self.observed.shape, bool)
        where[chosen] = True
        return self.scores_where(where)

    def scores_where(self, where: npt.NDArray[np.bool_]) -> dict[str, float]:
        """Return the scores of the pairs (station, time) that are chosen."""
        seen = np.where(where & np.isfinite(self.estimated), self.observed, np.nan)
        found: dict[str, float] = {}
        if self.lower is not None and self.upper is not None:
            found = evaluate_bounds(self.estimated, self.lower, self.upper, seen, self.levels)
        if self.probability is not None:
            chance = evaluate_probability(self.probability, seen, self.threshold)
            found.setdefault("n", chance["n"])
            found |= {"wet_share": chance["observed_share"], **{key: chance[key] for key in ("brier", "brier_skill")}}
        return found


def check_uncertainty(
    given: Uncertainty, cubes: Sequence[xr.DataArray], *, wet_threshold: float
) -> tuple[dict[str, xr.DataArray], int]:
    """Check what metadata tell of bounds and probability; return them, and the number of the product they belong to."""
    opened = given.opened(wet_threshold)
    number = _owner(opened, cubes)
    _check_units(opened, cubes[number])
    return opened, number


def match_uncertainty(
    given: Uncertainty,
    cubes: Sequence[xr.DataArray],
    names: Sequence[str],
    points: Sequence[pd.DataFrame],
    matched: Matched,
    *,
    wet_threshold: float,
    progress: Progress | None = None,
) -> Uncertain:
    """Read bounds and probability at the stations, beside the product that they belong to.

    Parameters
    ----------
    given : Uncertainty
    cubes, names, points : sequence of DataArray, of str and of DataFrame
        The products, their names in `matched`, which may have another order, and the stations' ``station_id, x, y`` in
        the CRS of each.
    matched : Matched
        Of the products' own step.
    wet_threshold : float
        mm.
    progress : callable, optional

    Raises
    ------
    InputError
        If they lie on the grid and times of no product, are of another step than the one that is judged or in other
        units than the product, or hold what bounds and probabilities cannot be.
    """
    opened, number = check_uncertainty(given, cubes, wet_threshold=wet_threshold)
    name = names[number]
    estimated, observed = matched.pair(name)
    places = points[number].set_index("station_id").reindex(matched.stations)
    found: dict[str, Vector] = {}
    for order, (kind, cube) in enumerate(opened.items()):
        values, _ = sample(
            cube, places["x"].to_numpy(), places["y"].to_numpy(), progress=part(progress, order, len(opened))
        )
        own = cube["time"].to_numpy().astype("datetime64[ns]")
        if not np.isin(own, matched.times).any():
            raise InputError(
                f"{kind.upper()} has none of the time steps that are evaluated. Bounds and probabilities are of the "
                "product's own steps: set TIME_STEP to native, or daily for a daily product."
            )
        found[kind] = on_times((own, np.asarray(values, np.float64)), matched.times)
    _check_values(found)
    return Uncertain(
        name, estimated, observed, found.get("lower"), found.get("upper"), found.get("probability"), given.levels,
        wet_threshold,
    )  # fmt: skip


def add_scores(table: pd.DataFrame, found: Uncertain, matched: Matched) -> pd.DataFrame:
    """Return the table of `score_products` with the scores of bounds and probability, in the rows of their product.

    Columns ``bounds_inside, bounds_below, bounds_above, bounds_width, bounds_crps, wet_share, brier, brier_skill``, as
    far as there are any; NaN in other rows, and at stations whose other scores are missing.
    """
    classes, stations = np.array(matched.classes), np.array(matched.stations)
    rows: dict[Any, dict[str, float]] = {}
    own = (table["product"] == found.product) & (table["time_step"] == matched.step) & (table["reason"] == "")
    for index, row in table[own].iterrows():
        chosen = np.ones(stations.size, bool)
        if row["station_id"]:
            chosen = stations == row["station_id"]
        elif row["class"]:
            chosen = classes == row["class"]
        scores = found.scores(chosen)
        rows[index] = {
            key if key.startswith(("brier", "wet")) else f"bounds_{key}": value
            for key, value in scores.items()
            if key not in ("n", "mae")
        }
    more = pd.DataFrame.from_dict(rows, orient="index").reindex(table.index)
    ends = [name for name in table.columns if name != "reason"]
    return pd.concat([table[ends], more, table[["reason"]]], axis=1)


def shares_with_intervals(found: Uncertain, bootstrap: Bootstrap, block: int | None) -> pd.DataFrame:
    """Return how many observations lie inside, below and above the bounds, of all stations, and what was intended.

    Columns ``observations, share, low, high, intended``, in %.
    """
    if found.lower is None or found.upper is None:
        return pd.DataFrame()
    scores = found.scores()
    low, high = found.levels
    intended = {"inside": high - low, "below": low, "above": 1 - high}
    ends: dict[str, tuple[float, float]] = {}
    if bootstrap.samples:
        ends = intervals_of_shares(
            found.estimated, found.lower, found.upper, found.observed, level=bootstrap.level,
            samples=bootstrap.samples, block=block, seed=bootstrap.seed,
        )  # fmt: skip
    rows = [
        {"observations": f"{name} the bounds" if name == "inside" else f"{name} the {side} bound",
         "share": 100 * scores[name], **dict(zip(("low", "high"), 100 * np.array(ends.get(name, (np.nan,) * 2)),
                                                 strict=True)), "intended": 100 * share}
        for (name, share), side in zip(intended.items(), ("", "lower", "upper"), strict=True)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def by_part(found: Uncertain, matched: Matched) -> pd.DataFrame:
    """Return the scores of each season, and of each class of the estimate, that has enough steps."""
    months = matched.months.astype(int) % 12 + 1
    rows = []
    for name, own in SEASONS.items():
        rows.append({"part": name, **found.scores_where(np.isin(months, own) & np.ones(found.observed.shape, bool))})
    wet = found.estimated[np.isfinite(found.observed) & (found.estimated >= _DRY)]
    edges = [0.0, _DRY]
    if wet.size >= _CLASSES * _LEAST:
        edges += list(np.unique(np.quantile(wet, np.linspace(0, 1, _CLASSES + 1)[1:-1])))
    for low, high in zip(edges, [*edges[1:], np.inf], strict=True):
        label = f"estimate {low:.3g} to {high:.3g} mm" if high < np.inf else f"estimate from {low:.3g} mm"
        rows.append({"part": label, **found.scores_where((found.estimated >= low) & (found.estimated < high))})
    table = pd.DataFrame(rows)
    return table[table["n"] >= _LEAST].reset_index(drop=True)


def reliability_of(found: Uncertain) -> pd.DataFrame:
    """Return the table of `metrics.reliability` over all stations; empty without a probability."""
    if found.probability is None:
        return pd.DataFrame()
    seen = np.where(np.isfinite(found.estimated), found.observed, np.nan)
    return reliability(found.probability, seen, found.threshold)


def _owner(opened: dict[str, xr.DataArray], cubes: Sequence[xr.DataArray]) -> int:
    """Return the number of the product that all cubes belong to: on its grid and times, of its run if it says so."""
    alike = [number for number, cube in enumerate(cubes) if all(_alike(cube, one) for one in opened.values())]
    if not alike:
        raise InputError(
            f"{', '.join(name.upper() for name in opened)}: no product in PRODUCTS has their grid and times. Give the "
            "bounds and the probability of one of the products, from the same run."
        )
    histories = {str(one.attrs.get("history", "")) for one in opened.values()}
    names = [str(one.attrs.get("product", "")) for one in opened.values()]

    def kinship(number: int) -> tuple[bool, bool]:
        about = {key: str(cubes[number].attrs.get(key, "")) for key in ("history", "product")}
        own = bool(about["product"]) and any(name.startswith(about["product"]) for name in names)
        return bool(about["history"]) and histories == {about["history"]}, own

    return max(alike, key=lambda number: (*kinship(number), -number))


def _alike(one: xr.DataArray, other: xr.DataArray) -> bool:
    return bool(np.isin(other["time"].to_numpy(), one["time"].to_numpy()).any()) and on_grid_of(one, other) is not None


def _check_units(opened: dict[str, xr.DataArray], product: xr.DataArray) -> None:
    for kind in ("lower", "upper"):
        for name in ("variable", "units") if kind in opened else ():
            theirs, ours = (str(one.attrs.get(name, "")).strip() for one in (opened[kind], product))
            if theirs and ours and plain_units(theirs) != plain_units(ours):
                raise InputError(
                    f"{kind.upper()} has the {name} {theirs}, its product in PRODUCTS {ours}. Give the bounds of that "
                    "product, in its units."
                )


def _check_values(found: dict[str, Vector]) -> None:
    if "lower" in found and (wrong := int((found["lower"] > found["upper"]).sum())):
        raise InputError(
            f"LOWER is above UPPER on {wrong:,} steps at stations. Check that they are bounds of the same product and "
            "not exchanged."
        )
    chance = found.get("probability", np.zeros(1))
    if not np.isfinite(chance).any():
        return
    low, high = np.nanmin(chance), np.nanmax(chance)
    if low < 0 or high > 1:
        raise InputError(
            f"PROBABILITY has values from {low:g} to {high:g} at the stations. Give a probability from 0 to 1, not in "
            "per cent."
        )
