"""Products validated at stations, from cubes and tables to scores, a ranking and a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import xarray as xr

from ..cube import as_cube
from ..cube.checks import on_grid_of
from ..errors import InputError
from ..options import check
from ..periods import within
from ..provenance import Fit, marks, own_first
from ..running import About, Hear, Progress, Run, Target
from ..sampling.stations import long_form, points_in
from ..sm2rain.options import FROM_SOIL_MOISTURE
from ..stations.text import with_names
from .independence import overlap_notes
from .matching import Matched, match_stations, monthly
from .options import OPTIONS
from .ranking import rank_products, verdict
from .tables import Bootstrap, explain, score_products, stations_of
from .uncertainty import Uncertain, Uncertainty, add_scores, match_uncertainty

# A correlation needs no fewer.
_LEAST_MONTHS = 3


@dataclass(frozen=True)
class Validated:
    """Products at stations.

    Attributes
    ----------
    scores : DataFrame
        Of `score_products`, for all time steps.
    ranks : dict of DataFrame
        Of `rank_products`, by time step, the finest first.
    metric : str
        By which they were ranked.
    matched : Matched
        Products and observations at the stations, of the finest step.
    notes : list of str
        What was left out, and what else has to be said.
    uncertain : Uncertain, optional
        Bounds and probability of a product at the stations.
    """

    scores: pd.DataFrame
    ranks: dict[str, pd.DataFrame]
    metric: str
    matched: Matched
    notes: list[str]
    uncertain: Uncertain | None = None

    @property
    def step(self) -> str:
        """The finest time step."""
        return next(iter(self.ranks))

    @property
    def products(self) -> list[str]:
        """The products, the best first where they could be ranked."""
        ranking = self.ranks[self.step]
        return list(ranking["product"]) if len(ranking) else list(self.matched.products)

    @property
    def best(self) -> str:
        """The best product; empty where none could be ranked."""
        return self.products[0] if len(self.ranks[self.step]) else ""

    @property
    def at_stations(self) -> pd.DataFrame:
        """The scores of single stations, with ``longitude`` and ``latitude``."""
        places = pd.DataFrame(self.matched.places, columns=["longitude", "latitude"])
        return stations_of(self.scores).merge(places.assign(station_id=self.matched.stations), on="station_id")

    def describe(self) -> list[str]:
        """Return the ranking in sentences."""
        ranking, texts = self.ranks[self.step], []
        for _, row in ranking.iterrows():
            bounds = f" ({row['low']:.3f} to {row['high']:.3f})" if row["low"] == row["low"] else ""
            texts.append(f"{row['product']}: {self.metric} {row[self.metric]:.3f}{bounds}, n {int(row['n'])}.")
        texts += [verdict(ranking, self.metric)] if len(ranking) > 1 else []
        return [*texts, self.uncertain.describe()] if self.uncertain is not None else texts


# Long: the steps of a run, one after the other: match, score, rank, explain, report.
def validate(
    products: Sequence[xr.DataArray | Target],
    stations: pd.DataFrame | Sequence[pd.DataFrame],
    observations: pd.DataFrame,
    *,
    time_step: str = "both",
    metric: str = "r",
    wet_threshold: float = 1.0,
    min_samples: int = 10,
    min_coverage: float = 0.5,
    common: bool = False,
    window: np.timedelta64 | None = None,
    start: Any = None,
    end: Any = None,
    bootstrap: Bootstrap | None = None,
    fits: Sequence[Fit] = (),
    uncertainty: Uncertainty | None = None,
    labels: Sequence[str] = (),
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> Validated:
    """Score products at stations, by station, class and pooled, and rank them.

    Parameters
    ----------
    products : sequence of DataArray or path
        As `as_cube` takes them, of one variable, on any grids.
    stations : DataFrame
        ``station_id, longitude, latitude`` and, if there are classes, ``class``; or one for each product, with its
        ``x, y`` besides.
    observations : DataFrame
        ``station_id, time`` and ``value``, or a column called as the products' variable, in their units.
    time_step : {"both", "daily", "monthly", "native"}
    metric : str
        One of `metrics.RANKING`, by which products are ranked.
    wet_threshold : float
        mm from which on a step of rain is wet.
    min_samples : int
        Pairs that a station needs; of months 3.
    min_coverage : float
        Share of a day, or of a month's days, that has to be there.
    common : bool
        Only pairs that all products have.
    window, start, end
        As for `match_stations`.
    bootstrap : Bootstrap, optional
        How intervals are found.
    fits : sequence of Fit
        What products were made with besides what their histories tell.
    uncertainty : Uncertainty, optional
        Bounds of one of the products, and its probability of rain, which are evaluated as well, at its own step.
    labels : sequence of str
        How errors name the products.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If there is no product, or products and stations share no place or no time.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> products = list(area.rain_products.values())
    >>> found = validate(products, area.stations, area.rain_gauges, bootstrap=Bootstrap(samples=50))
    >>> for line in found.describe():
    ...     print(line)
    reanalysis: r 0.957 (0.938 to 0.973), n 720.
    radar: r 0.886 (0.870 to 0.913), n 720.
    satellite: r 0.873 (0.839 to 0.913), n 720.
    On the 720 common pairs, reanalysis is the best by R: all other products are significantly worse.
    """
    if not products:
        raise InputError("PRODUCTS is empty. Give one cube or more.")
    bootstrap = bootstrap or Bootstrap()
    check(
        OPTIONS, time_step=time_step, metric=metric, wet_threshold=wet_threshold, min_samples=min_samples,
        min_coverage=min_coverage, window=0.0 if window is None else window / np.timedelta64(1, "h"),
        **bootstrap.chosen(),
    )  # fmt: skip
    labels = labels or [f"PRODUCTS, number {number + 1}" for number in range(len(products))]
    cubes = [as_cube(product, name=label) for product, label in zip(products, labels, strict=True)]
    places = _points(stations, cubes)
    with Run(progress, hear, report=report, about=about, together=together) as run:
        _plan(run, cubes, len(places[0]), bootstrap)
        matched, notes = match_stations(
            cubes,
            places,
            long_form(observations, observed_variable(cubes)),
            labels=labels,
            step="native" if time_step == "native" else "daily",
            min_coverage=min_coverage,
            window=window,
            start=start,
            end=end,
            progress=run.phase("match"),
        )
        matched = matched.common() if common else matched
        made = {name: str(cube.attrs.get("history", "")) for name, cube in zip(matched.products, cubes, strict=True)}
        matched = matched.ordered([[*made][place] for place in own_first([*made.values()])])
        steps = _steps(matched, time_step, min_coverage)
        parts = _scored(steps, wet_threshold, min_samples, bootstrap, run)
        uncertain = None
        if uncertainty:
            uncertain = match_uncertainty(uncertainty, cubes, [*made], places, matched, wet_threshold=wet_threshold)
            parts = [(one, add_scores(table, uncertain, one) if one is matched else table) for one, table in parts]
        ranks: dict[str, pd.DataFrame] = {}
        ranked = run.phase("rank")
        for number, pairs in enumerate(steps):
            ranks[pairs.step], left_out = rank_products(
                matched,
                metric,
                wet_threshold=wet_threshold,
                bootstrap=bootstrap,
                min_coverage=min_coverage,
                by_month=pairs.step == "monthly",
            )
            notes += left_out
            if ranked is not None:
                ranked((number + 1) / len(steps))
        scores = pd.concat([table for _, table in parts], ignore_index=True)
        seen = np.isfinite(matched.observed).any(axis=0)
        judged = matched.times[seen] if seen.any() else matched.times
        for name, history in made.items():
            known = [*marks(history, matched.variable), *fits]
            notes += overlap_notes(name, known, matched.stations, judged)
        run.note([*notes, *explain(scores, bootstrap)])
        if run.reports:
            from . import reports

            wet = wet_threshold if matched.total else None
            page = reports.validation(
                parts, ranks, metric, bootstrap=bootstrap, wet_threshold=wet, uncertain=uncertain, notes=notes
            )
            run.write(page)
        run.reach(1.0)
    return Validated(scores, ranks, metric, matched, run.notes, uncertain)


def _plan(run: Run, cubes: Sequence[xr.DataArray], stations: int, bootstrap: Bootstrap) -> None:
    """Plan a validation: seconds for a million values, and for each station; reading its tables came before."""
    millions, each = sum(cube.size for cube in cubes) / 1e6, 3e-3 + 3e-5 * bootstrap.samples
    run.plan(read=0.01 * stations, match=0.02 * millions, score=each * stations, rank=0.1 * each * stations,
             report=0.5 + 0.05 * stations)  # fmt: skip


def _scored(
    steps: Sequence[Matched], wet_threshold: float, least: int, bootstrap: Bootstrap, run: Run
) -> list[tuple[Matched, pd.DataFrame]]:
    """Return the pairs of each time step with their table of scores."""
    first, last = run.span("score")
    return [
        (
            pairs,
            score_products(
                pairs,
                wet_threshold=wet_threshold,
                least=_LEAST_MONTHS if pairs.step == "monthly" else least,
                bootstrap=bootstrap,
                progress=run.part(*(first + (last - first) * at / len(steps) for at in (number, number + 1))),
            ),
        )
        for number, pairs in enumerate(steps)
    ]


def _points(stations: pd.DataFrame | Sequence[pd.DataFrame], cubes: Sequence[xr.DataArray]) -> list[pd.DataFrame]:
    """Return the stations' places on each cube's grid, with their classes."""
    if not isinstance(stations, pd.DataFrame):
        return [with_names(one) for one in stations]
    places = stations.drop(columns=["x", "y"], errors="ignore").assign(**{"class": stations.get("class", "")})
    return [points_in(places, cube.rio.crs) for cube in cubes]


def observed_variable(cubes: Sequence[xr.DataArray]) -> str:
    """Return what the observations are of: a saturation is judged by soil moisture."""
    variables = [str(cube.attrs.get("variable", "")) for cube in cubes]
    return next((name for name in variables if name and name != "saturation"), "soil_moisture")


def computed_alone(products: Sequence[xr.DataArray], reasons: Iterable[xr.DataArray]) -> list[xr.DataArray]:
    """Keep of one product what was computed from soil moisture, by the reasons of its inversion.

    Parameters
    ----------
    products : sequence of DataArray ("time", "y", "x")
    reasons : iterable of DataArray ("time", "y", "x")
        The cube of reasons (`sm2rain.options.REASONS`), opened for each product in turn: it is that of the first one on
        whose grid and times it lies.

    Raises
    ------
    InputError
        If it lies on those of none.
    """
    for number, (array, reason) in enumerate(zip(products, reasons, strict=True)):
        if not reason["time"].equals(array["time"]):
            continue
        # With exactly the product's coordinates, for what does not align would be dropped.
        if (laid := on_grid_of(array, reason)) is not None:
            own = array.where(laid.isin(FROM_SOIL_MOISTURE))
            return [*products[:number], own.assign_attrs(array.attrs), *products[number + 1 :]]
    raise InputError("REASON lies on the grid and times of none of PRODUCTS. Give the reasons of one of them.")


def leave_out(observations: pd.DataFrame, start: Any, end: Any) -> tuple[pd.DataFrame, int]:
    """Return the observations outside a period, and how many lie within; all of them where none lies outside.

    Parameters
    ----------
    observations : DataFrame
        With ``time``.
    start, end : datetime-like, optional
        Both included.
    """
    times = observations["time"].to_numpy()
    order = np.argsort(times, kind="stable")
    inside = order[within(times[order], start, end)]
    rest = observations.drop(index=observations.index[inside])
    return (rest if len(rest) else observations), inside.size


def _steps(matched: Matched, time_step: str, least: float) -> list[Matched]:
    """Return the pairs of each time step that is asked for."""
    if time_step in ("native", "daily"):
        return [matched]
    months = monthly(matched, least)
    return [months] if time_step == "monthly" else [matched, months]
