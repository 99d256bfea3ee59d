"""Fusion from cubes to a trained model and from there to fused cubes, with their history, checks and report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import xarray as xr

from ..cube import as_cube, write
from ..cube.checks import on_one_grid, with_history
from ..errors import InputError, OutputError
from ..provenance import mark
from ..regrid import Mask
from ..regrid.masks import inside_of, masked
from ..running import About, Hear, Progress, Run, Target
from ..sampling.stations import long_form, points_in
from .inference import APPLICABILITY, Fusion, Tally, fuse
from .levels import find_levels, level_tables
from .models import Model

if TYPE_CHECKING:
    from .options import Options
    from .training import Trained

_PARTS = {"train": "Training part", "test": "Test part", "station": "Cross-validation by station"}


@dataclass(frozen=True)
class TrainedModel:
    """A model that was trained and written.

    Attributes
    ----------
    output : Path
        The file, ONNX with its card.
    trained : Trained
        The model, and what is known of it.
    notes : list of str
        What was left out, and what else has to be said.
    """

    output: Path
    trained: Trained
    notes: list[str]

    @property
    def scores(self) -> Mapping[str, float]:
        """``n``, ``r``, ``rmse``, ``ubrmse`` and ``bias`` of the test part."""
        return self.trained.card.scores["test"]

    def describe(self) -> list[str]:
        """Return the scores in sentences."""
        texts = []
        for part, found in self.trained.card.scores.items():
            said = ", ".join(f"{key} {value:.3f}" for key, value in found.items() if key != "n")
            texts.append(f"{_PARTS[part]}: {said} (n {found['n']}).")
        return texts


def train_model(
    predictors: Sequence[xr.DataArray | Target],
    stations: pd.DataFrame,
    observations: pd.DataFrame,
    *,
    output: Target,
    options: Options,
    statics: Mapping[str, xr.DataArray] | None = None,
    required: Sequence[str] = (),
    start: Any = None,
    end: Any = None,
    labels: Sequence[str] = (),
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> TrainedModel:
    """Train a model that fuses products of soil moisture, and judge it at stations.

    Parameters
    ----------
    predictors : sequence of DataArray or path
        As `as_cube` takes them, on one grid and time step.
    stations : DataFrame
        ``station_id`` and ``x, y`` in the cubes' CRS or ``longitude, latitude``.
    observations : DataFrame
        ``station_id, time, soil_moisture`` (or ``value``), m3 m-3.
    output : path
        Ends in .onnx.
    options : Options
        Method, window, split and what else there is to choose.
    statics : mapping of str to DataArray ("y", "x"), optional
        On the same grid, by name.
    required : sequence of str
        Products that have to be there for a prediction.
    start, end : datetime-like, optional
        The period of the observations, both ends included.
    labels : sequence of str
        How errors name the predictors.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If predictors and stations share no place or time, or too little for what is asked.
    DependencyError
        If a network is asked for and PyTorch is missing.

    Examples
    --------
    >>> from sm2r.core.fusion import Options
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> options = Options(method="extra_trees", hyperparameters={"trees": 10, "depth": 4}, folds=0)
    >>> products = list(area.soil_moisture_products.values())
    >>> trained = train_model(products, area.stations, area.soil_moisture_probes, output="model.onnx", options=options)
    >>> trained.scores["n"], round(trained.scores["r"], 1)
    (144, 0.9)
    """
    from . import container, training
    from .records import gather

    if Path(output).suffix.lower() != ".onnx":
        raise OutputError(f"OUTPUT: {output} must end in .onnx.")
    options.check()
    cubes, names = _opened(predictors, labels)
    with Run(progress, hear, report=report, about=about, together=together) as run:
        records = gather(
            cubes,
            points_in(stations, cubes[0].rio.crs),
            long_form(observations, "soil_moisture"),
            names=names,
            statics=dict(statics or {}),
            required=required,
            start=start,
            end=end,
            progress=run.part(0.0, 0.1),
        )
        run.note(records.notes)
        trained = training.train(records, options, progress=run.part(0.1, 0.95))
        run.note(trained.notes[len(records.notes) :])
        partial = run.file(output)
        container.write(partial, trained.model, trained.card)
        # Whoever writes a model that does not open has written nothing.
        Model.open(partial, name="OUTPUT")
        if run.reports:
            from . import reports

            run.write(reports.training(trained))
        run.reach(1.0)
    return TrainedModel(Path(output), trained, run.notes)


@dataclass(frozen=True)
class Fused:
    """Fused soil moisture.

    Attributes
    ----------
    outputs : dict of str to Path
        The files, of ``values`` and ``applicability``.
    cubes : dict of str to DataArray ("time", "y", "x")
        What is in them, lazy.
    models : sequence of Model
    tally : Tally
        What became of the values.
    notes : list of str
        What has to be said.
    """

    outputs: dict[str, Path]
    cubes: dict[str, xr.DataArray]
    models: Sequence[Model]
    tally: Tally
    notes: list[str]

    @property
    def count(self) -> int:
        """Values that were given."""
        return int(self.tally.models.sum())

    def describe(self) -> list[str]:
        """Return what became of the values in sentences."""
        tally, count = self.tally, self.count
        whole = count + tally.nothing + tally.lost
        texts = [f"{count:,} of {whole:,} values were computed ({100 * count / whole:.1f} %)."]
        if len(self.models) > 1:
            pairs = zip(self.models, tally.models, strict=True)
            texts += [f"{model.name}: {int(own):,} values." for model, own in pairs]
        shares = 100 * tally.codes / max(count, 1)
        return [*texts, *(f"{share:.1f} %: {APPLICABILITY[code]}." for code, share in enumerate(shares) if share > 0)]


def fuse_products(
    predictors: Sequence[xr.DataArray | Target],
    models: Sequence[Model | Target],
    *,
    outputs: Mapping[str, Target],
    statics: Mapping[str, xr.DataArray] | None = None,
    product: str = "",
    level_stations: pd.DataFrame | None = None,
    level_observations: pd.DataFrame | None = None,
    mask: Mask | None = None,
    labels: Sequence[str] = (),
    sources: Sequence[str] = (),
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> Fused:
    """Fuse products of soil moisture by trained models.

    Parameters
    ----------
    predictors : sequence of DataArray or path
        As `as_cube` takes them, on one grid and time step.
    models : sequence of Model or path
        ONNX files of `train_model`; where several could give a value, the one that requires most predictors does.
    outputs : mapping of str to path
        Files by ``values`` and ``applicability``, the first among them.
    statics : mapping of str to DataArray ("y", "x"), optional
        On the same grid, by name.
    product : str
        Of the result; else told by the models.
    level_stations, level_observations : DataFrame, optional
        As of `levels.find_levels`: places with a few measured days, by which the level is brought right.
    mask : sequence of polygons or DataArray (y, x), optional
        Pixels outside have no predictors, see `regrid.masks`; tiles outside are neither read nor computed.
    labels, sources : sequence of str
        How errors and the history name the predictors.
    progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If there is no model, or one needs what is not given.

    Examples
    --------
    >>> from sm2r.core.fusion import Options
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> options = Options(method="extra_trees", hyperparameters={"trees": 10, "depth": 4}, folds=0)
    >>> products = list(area.soil_moisture_products.values())
    >>> _ = train_model(products, area.stations, area.soil_moisture_probes, output="model.onnx", options=options)
    >>> fused = fuse_products(products, ["model.onnx"], outputs={"values": "fused.tif"})
    >>> fused.cubes["values"].shape, fused.describe()[0]
    ((120, 3, 4), '1,440 of 1,440 values were computed (100.0 %).')
    """
    if not models:
        raise InputError("MODELS is empty. Choose a model (.onnx) of Train soil-moisture fusion (sm2r:trainfusion).")
    opened = [
        model if isinstance(model, Model) else Model.open(model, name=f"MODELS, {Path(model).name}") for model in models
    ]
    cubes, names = _opened(predictors, labels)
    if mask is not None:
        inside = inside_of(mask, cubes[0], name=names[0])
        on_one_grid(cubes, names)
        cubes = [masked(cube, inside) for cube in cubes]
    with Run(progress, hear, together=together) as run:
        fusion = fuse(cubes, opened, names=names, statics=statics, product=product)
        run.note(fusion.notes)
        results = _with_history(fusion, opened, sources or [str(cube.attrs["product"]) for cube in cubes])
        begin = 0.0
        if (places := level_tables(level_stations, level_observations)) is not None:
            begin = 0.3
            levels = find_levels(results["values"], *places, progress=run.part(0.0, begin))
            run.note(levels.notes)
            results["values"] = with_history(levels.apply(results["values"]), f"level by places{levels.used}")
        written: dict[Target, xr.DataArray] = {run.file(path): results[key] for key, path in outputs.items()}
        counts: Any = write(written, progress=run.part(begin, 1.0), beside=fusion.counts)
        tally = Tally.of(counts)
        run.note(_remarks(tally))
    files = {key: Path(path) for key, path in outputs.items()}
    return Fused(files, {key: results[key] for key in files}, opened, tally, run.notes)


def _opened(predictors: Sequence[xr.DataArray | Target], labels: Sequence[str]) -> tuple[list[xr.DataArray], list[str]]:
    """Return the predictors as cubes, and how errors name them."""
    names = list(labels) or [f"PREDICTORS, number {number + 1}" for number in range(len(predictors))]
    return [as_cube(one, name=name) for one, name in zip(predictors, names, strict=True)], names


def _with_history(fusion: Fusion, models: Sequence[Model], sources: Sequence[str]) -> dict[str, xr.DataArray]:
    trained = [model.card.training for model in models]
    used = "".join(
        mark("soil_moisture", stations=part.stations, start=part.start or None, end=part.end or None)
        for part in trained
    )
    history = f"fuse of {', '.join(sources)} by {', '.join(model.name for model in models)}{used}"
    cubes = {"values": fusion.values, "applicability": fusion.applicability}
    return {key: with_history(array, history) for key, array in cubes.items()}


def _remarks(tally: Tally) -> list[str]:
    """Return what has to be said of values that are missing or were changed."""
    notes = []
    if not tally.models.any() and tally.nothing:
        notes.append(
            "No values could be computed: the required predictors are nowhere available together. Check the periods "
            "and nodata values of the cubes."
        )
    if tally.clipped:
        notes.append(f"{tally.clipped:,} values outside 0 to 1 were set to 0 or 1.")
    if tally.lost:
        notes.append(f"{tally.lost:,} values are missing because a model returned no finite number.")
    return notes
