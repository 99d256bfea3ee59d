"""Soil moisture merged from cubes to one cube with its uncertainty, a table of weights and a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import xarray as xr

from ..correction.cubes import means
from ..cube import as_cube, write
from ..cube.checks import with_history
from ..errors import InputError
from ..fusion.levels import find_levels, level_tables
from ..options import check, check_quantiles
from ..provenance import mark, passed_on
from ..regrid import Mask
from ..regrid.masks import inside_of, masked
from ..running import About, Hear, Progress, Run, Target
from ..sampling.stations import long_form, placed, points_in
from ..sampling.tables import told_apart
from .cubes import check_members, collocate, merge, units_of
from .fitting import LITERAL_WARNING, check_units, fit
from .options import METHODS, OPTIONS
from .pairs import Pairs, pair_members
from .scores import Fit, Judgement, advice, coverage, judge_stations, pooled_scores
from .weights import Weights, read_weights

#: What can be written, and what it is.
OUTPUTS = ("mean", "spread", "lower", "upper")
_KINDS = ("soil_moisture", "saturation")


@dataclass(frozen=True)
class Merged:
    """Merged soil moisture.

    Attributes
    ----------
    outputs : dict of str to Path
        The files, keys of `OUTPUTS`.
    cubes : dict of str to DataArray ("time", "y", "x")
        What is in them, lazy.
    weights : Weights
    pairs, judgement : optional
        Members and merged one at the stations, where there are any.
    scores : DataFrame, optional
        Of `pooled_scores`; the merged one in the last row.
    covered : float
        Percent of the observations within the widest interval; NaN without stations.
    notes : list of str
        What was left out, and what else has to be said.
    """

    outputs: dict[str, Path]
    cubes: dict[str, xr.DataArray]
    weights: Weights
    pairs: Pairs | None
    judgement: Judgement | None
    scores: pd.DataFrame | None
    covered: float
    notes: list[str]

    def describe(self) -> list[str]:
        """Return what was found in sentences."""
        texts = [f"Weights: {self.weights.describe()}."]
        if self.scores is not None and self.pairs is not None and self.judgement is not None:
            ours = self.scores.iloc[-1]
            kind = "cross-validation" if self.judgement.held_out else "the stations of the fit"
            errors = (
                f", RMSE {ours['rmse']:.4f} m³ m⁻³, {self.covered:.1f} % of the observations in the 90 % interval"
                if self.judgement.comparable
                else ""
            )
            texts.append(f"At {len(self.pairs.stations)} stations ({kind}): R {ours['r']:.3f}{errors}.")
        return texts


# Long: the steps of a run, one after the other: open, weigh, merge, write, report.
def merge_members(
    members: Sequence[xr.DataArray | Target],
    stations: pd.DataFrame | None = None,
    observations: pd.DataFrame | None = None,
    *,
    outputs: Mapping[str, Target],
    method: str = METHODS[0],
    debias: str = "linear",
    variance: str = "common",
    weights: pd.DataFrame | None = None,
    quantiles: tuple[float, float] = (0.05, 0.95),
    hold_out: float = 0.2,
    seed: int = 1,
    start: Any = None,
    end: Any = None,
    alone: bool = False,
    level_stations: pd.DataFrame | None = None,
    level_observations: pd.DataFrame | None = None,
    mask: Mask | None = None,
    labels: Sequence[str] = (),
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> Merged:
    """Merge cubes of soil moisture by weights that are fitted at stations, found without any, or given.

    Parameters
    ----------
    members : sequence of DataArray or path
        As `as_cube` takes them, on one grid.
    stations : DataFrame, optional
        ``station_id`` and ``x, y`` in the members' CRS or ``longitude, latitude``.
    observations : DataFrame, optional
        ``station_id, time, soil_moisture`` (or ``value``), m3 m-3. Stations are needed to fit weights; else the result
        is judged by them, if they are given.
    outputs : mapping of str to path
        Files by `OUTPUTS`, ``mean`` among them.
    method, debias, variance, seed
        As for `fit`; ``triple_collocation`` needs three members and no stations.
    weights : DataFrame, optional
        An earlier table, taken as it is.
    quantiles : (float, float)
        Of ``lower`` and ``upper``, 0 to 1, rising.
    hold_out : float
        Share of the stations that is held out at a time when the result is judged; 0 holds out none.
    start, end : datetime-like, optional
        The period of the fit, both ends included; all is merged.
    alone : bool
        A single member will do.
    level_stations, level_observations : DataFrame, optional
        As of `fusion.levels.find_levels`: places with a few measured days, by which the level is brought right, of the
        quantiles too. Weights and scores are those before.
    mask : sequence of polygons or DataArray (y, x), optional
        Pixels outside are missing in the results, see `regrid.masks`; tiles outside are neither read nor computed.
        Stations outside still count for weights and scores.
    labels : sequence of str
        How errors name the members.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If stations are missing, members do not go together, or there are too few pairs.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> members = list(area.soil_moisture_products.values())
    >>> merged = merge_members(members, area.stations, area.soil_moisture_probes, outputs={"mean": "merged.tif"})
    >>> print(merged.scores[["product", "r", "rmse"]].round(3).to_string(index=False))
           product     r  rmse
                rf 0.867 0.036
              lstm 0.873 0.042
               cnn 0.839 0.043
      rf, debiased 0.860 0.036
    lstm, debiased 0.868 0.036
     cnn, debiased 0.836 0.039
            merged 0.914 0.028
    """
    options = {"method": method, "debias": debias, "variance": variance, "seed": seed}
    check(OPTIONS, **options, split=hold_out)
    check_quantiles(quantiles)
    labels = labels or [f"MEMBERS, number {number + 1}" for number in range(len(members))]
    opened = [as_cube(one, name=label, kinds=_KINDS) for one, label in zip(members, labels, strict=True)]
    with Run(progress, hear, report=report, about=about, together=together) as run:
        cubes, names = check_members(opened, labels, least=1 if alone else 2)
        products = [str(cube.attrs.get("product", "")) for cube in cubes]
        run.note(told_apart(products, "MEMBERS", "WEIGHTS_INPUT" if weights is not None else ""))
        places = level_tables(level_stations, level_observations)
        millions = sum(cube.size for cube in cubes) / 1e6
        run.plan(
            pair=0.02 * millions, weigh=0.02 * millions, level=(places is not None) * 0.02 * millions,
            write=0.08 * millions, maps=run.reports * 0.065 * millions, report=1.2,
        )  # fmt: skip
        if len(cubes) == 1:
            run.note([f"{names[0]} is the only member: it is debiased, but not merged."])
        period = {"start": start, "end": end}
        pairs, said = _at_stations(run, cubes, names, stations, observations, method, weights is None, period)
        found, refit, more = _weights(run, cubes, names, pairs, weights, options, period)
        said += more
        judgement = None
        if pairs is not None:
            judgement, more = judge_stations(pairs, found, refit, share=hold_out, seed=seed)
            said += more
        _check_sigma(found, outputs)
        run.note(said)
        results = _merged(cubes, names, found, quantiles, outputs, pairs if refit is not None else None)
        if places is not None:
            levels = find_levels(results["mean"], *places, progress=run.phase("level"))
            run.note(levels.notes)
            for key in ("mean", *(key for key in ("lower", "upper") if key in results)):
                results[key] = with_history(levels.apply(results[key]), f"level by places{levels.used}")
        if mask is not None:
            inside = inside_of(mask, results["mean"], name="MEMBERS")
            results = {key: masked(array, inside) for key, array in results.items()}
        scores, covered = None, float("nan")
        if pairs is not None and judgement is not None:
            scores = pooled_scores(pairs, judgement, found.units)
            covered = float(coverage(pairs, judgement)["covered"].iloc[-1])
            run.note(advice(scores, judgement))
        written: dict[Target, xr.DataArray] = {
            run.file(outputs[key]): array for key, array in results.items() if key in outputs
        }
        write(written, progress=run.phase("write"))
        if run.reports:
            from . import reports

            page = reports.merging(
                found,
                results["mean"],
                pairs=pairs,
                judgement=judgement,
                fitted=refit is not None,
                notes=said,
                maps=means(results["mean"], results["spread"], progress=run.phase("maps")),
            )
            stands = None if pairs is None else placed(stations, pairs.stations, results["mean"].rio.crs)
            run.write(page, stations=stands)
        run.reach(1.0)
    files = {key: Path(path) for key, path in outputs.items()}
    return Merged(files, {key: results[key] for key in files}, found, pairs, judgement, scores, covered, run.notes)


def _at_stations(
    run: Run,
    members: list[xr.DataArray],
    names: list[str],
    stations: pd.DataFrame | None,
    observations: pd.DataFrame | None,
    method: str,
    fitted: bool,
    period: dict[str, Any],
) -> tuple[Pairs | None, list[str]]:
    """Set the members beside the stations; None where these are not needed and not given."""
    if stations is not None and observations is not None:
        points, values = points_in(stations, members[0].rio.crs), long_form(observations, "soil_moisture")
        return pair_members(members, names, points, values, progress=run.phase("pair"), **period)
    missing = "STATIONS" if stations is None else "OBSERVATIONS"
    if fitted and method != "triple_collocation":
        raise InputError(
            f"{missing} is empty, but METHOD {method} fits the weights at stations. Set stations and their "
            "observations, or WEIGHTS_INPUT, or use triple_collocation with three members."
        )
    if stations is not None or observations is not None:
        raise InputError(f"{missing} is empty. Set both STATIONS and OBSERVATIONS, or leave both empty.")
    return None, []


def _weights(
    run: Run,
    members: list[xr.DataArray],
    names: list[str],
    pairs: Pairs | None,
    given: pd.DataFrame | None,
    options: dict[str, Any],
    period: dict[str, Any],
) -> tuple[Weights, Fit | None, list[str]]:
    """Return the weights, what fits them to some of the stations (None if they are not), and notes."""
    units = units_of(members)
    if given is not None:
        weights, notes = read_weights(given, names, units)
        return weights, None, notes
    if options["method"] == "triple_collocation" or pairs is None:
        weights, _, notes = collocate(members, names, progress=run.phase("weigh"), **period)
        return weights, None, notes
    if options["debias"] == "none":
        check_units(names, units)
    weights, mixture, notes = fit(pairs, units, **options)
    if options["method"] == "paper_literal":
        run.note([LITERAL_WARNING])
    return weights, partial(_refit, units=units, options=options, start=mixture), notes


def _refit(pairs: Pairs, *, units: list[str], options: dict[str, Any], start: Any) -> Weights:
    """Fit the weights to some of the stations, from those of all."""
    return fit(pairs, units, **options, start=start)[0]


def _check_sigma(weights: Weights, outputs: Mapping[str, Target]) -> None:
    wanted = [key.upper() for key in OUTPUTS[1:] if key in outputs]
    if wanted and not (weights.sigma > 0).all():
        raise InputError(
            f"WEIGHTS_INPUT has no sigma for every member, which {wanted[0]} needs. Fill in the field sigma, or skip "
            f"{', '.join(wanted)}."
        )


def _merged(
    members: list[xr.DataArray],
    names: list[str],
    weights: Weights,
    quantiles: tuple[float, float],
    outputs: Mapping[str, Target],
    fitted_to: Pairs | None,
) -> dict[str, xr.DataArray]:
    """Return the merged cubes by `OUTPUTS`, lazy, with their history; quantiles where they are wanted."""
    keys = [key for key in ("lower", "upper") if key in outputs]
    chosen = [level for key, level in zip(("lower", "upper"), quantiles, strict=True) if key in outputs]
    mean, spread, bounds = merge(members, weights, chosen)
    used = ""
    if fitted_to is not None:
        times = fitted_to.times[fitted_to.training]
        used = mark("soil_moisture", stations=fitted_to.stations, start=times.min(), end=times.max())
    used += passed_on(*(str(member.attrs.get("history", "")) for member in members))
    history = f"bma of {', '.join(names)}: {weights.describe()}{used}"
    cubes = {"mean": mean, "spread": spread, **dict(zip(keys, bounds, strict=True))}
    return {key: with_history(array, history) for key, array in cubes.items()}
