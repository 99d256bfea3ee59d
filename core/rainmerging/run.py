"""Rainfall merged from cubes to one cube with its bounds, what each product contributes, a model and a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import xarray as xr

from .. import environment
from ..correction.cubes import means
from ..cube import as_cube, write
from ..cube import open as open_cube
from ..cube.checks import check_same_grid, with_history
from ..errors import InputError
from ..merging import read_weights
from ..options import check, check_quantiles
from ..provenance import mark, marks, passed_on
from ..running import About, Hear, Progress, Run, Target
from ..sampling.basins import Polygons
from ..sampling.stations import long_form, points_in
from ..sampling.tables import told_apart
from ..validation.independence import overlap_notes
from . import learned
from .cubes import all_times, check_products, check_records, product_names
from .gauges import Gauges, pair_gauges
from .learning import Model
from .merging import Merged, by_weights, frozen_left_out, scaled, with_gauges, without_gauges
from .options import OPTIONS, WITH_GAUGES, Options

#: What can be written, besides ``shares`` and ``model``.
CUBES = ("merged", "lower", "upper")
Statics = Mapping[str, xr.DataArray]


@dataclass(frozen=True)
class MergedRainfall:
    """Merged rainfall.

    Attributes
    ----------
    outputs : dict of str to Path
        The files that were written.
    cubes : dict of str to DataArray ("time", "y", "x")
        ``merged``, ``lower`` and ``upper`` of them, lazy.
    merged : Merged
        Weights, and how good it is at gauges.
    names : list of str
        The products.
    infos, notes : list of str
        What was done; what was left out, and what else has to be said.
    """

    outputs: dict[str, Path]
    cubes: dict[str, xr.DataArray]
    merged: Merged
    names: list[str]
    infos: list[str]
    notes: list[str]

    @property
    def scores(self) -> dict[str, float]:
        """``r`` and ``rmse`` (mm) at gauges, and their ``count``; the last alone, 0, without gauges."""
        if self.merged.judgement is None:
            return {"count": 0}
        found = self.merged.judgement.numbers()
        return {"r": found["r"], "rmse": found["rmse"], "count": len(self.merged.judgement.gauges.stations)}

    def describe(self) -> list[str]:
        """Return what was done in sentences."""
        texts, found = [*self.infos, f"Merged: {self.merged.text}."], self.scores
        if found["count"]:
            kind = "in cross-validation" if self.merged.left_out else "not used for merging"
            at = f"At {found['count']} gauges, {kind}"
            texts.append(f"{at}: R {found['r']:.3f}, RMSE {found['rmse']:.3f} mm.")
        return texts


# Long: the steps of a run, one after the other: open, fit, merge, write, report.
def merge_rainfall(
    products: Sequence[xr.DataArray | Target],
    stations: pd.DataFrame | None = None,
    observations: pd.DataFrame | None = None,
    *,
    outputs: Mapping[str, Target],
    method: str = "krige",
    options: Options | None = None,
    reference: xr.DataArray | Target | None = None,
    statics: Statics | None = None,
    temperature: xr.DataArray | Target | None = None,
    weights: pd.DataFrame | None = None,
    model: Target | None = None,
    quantiles: tuple[float, float] = (0.05, 0.95),
    fall_back: bool = False,
    basin: Polygons = (),
    labels: Sequence[str] = (),
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> MergedRainfall:
    """Merge cubes of rain with each other and with gauges.

    Parameters
    ----------
    products : sequence of DataArray or path
        As `as_cube` takes them, on one grid and time step, mm per step.
    stations : DataFrame, optional
        ``station_id`` and ``x, y`` in the products' CRS or ``longitude, latitude``.
    observations : DataFrame, optional
        ``station_id, time, rainfall`` (or ``value``), mm per step. A method without gauges is judged by them.
    outputs : mapping of str to path
        Files by their kind: ``merged``; and, as wanted, ``lower`` and ``upper``, which need gauges, ``shares`` of
        method ``krige``, and the ``model`` of method ``bias`` (.onnx).
    method : {"krige", "bias", "triple_collocation", "least_squares", "mean"}
        The first two merge with gauges.
    options : Options, optional
        Of method ``krige``; the seed is also that of ``bias``.
    reference : DataArray or path, optional
        A cube of rain, by which ``least_squares`` weighs the products.
    statics : mapping of str to DataArray ("y", "x"), optional
        Rasters without time on the products' grid, which ``krige`` and ``bias`` use.
    temperature : DataArray or path, optional
        degC; below 0 rain from soil moisture is missing.
    weights : DataFrame, optional
        A table of an earlier run, applied whatever the method.
    model : path, optional
        A model of an earlier run, applied whatever the method.
    quantiles : (float, float)
        Of ``lower`` and ``upper``, 0 to 1, rising.
    fall_back : bool
        Where gauges are needed and missing, products are merged by their agreement.
    basin : sequence of (name, rings), optional
        Polygons in the products' CRS, drawn on the maps of the report.
    labels : sequence of str
        How errors name the products.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If gauges, a reference, or what a model takes are missing, products do not go together, or there is too little
        rain at gauges.

    Examples
    --------
    >>> from sm2r.core.rainmerging import Options
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> products, options = list(area.rain_products.values()), Options(max_distance=200.0)
    >>> outputs = {"merged": "merged.tif"}
    >>> found = merge_rainfall(products, area.stations, area.rain_gauges, outputs=outputs, options=options)
    >>> found.cubes["merged"].shape, {name: round(score, 2) for name, score in found.scores.items()}
    ((120, 3, 4), {'r': 0.97, 'rmse': 0.78, 'count': 6})
    """
    options = options or Options()
    check(OPTIONS, method=method, **vars(options))
    check_quantiles(quantiles)
    if weights is not None and model:
        raise InputError("WEIGHTS_INPUT and MODEL_INPUT are both given. Give one of them.")
    given = "given" if weights is not None else "model" if model else ""
    labels = labels or [f"PRODUCTS, number {number + 1}" for number in range(len(products))]
    infos: list[str] = []
    if not given:
        method, infos = _method(method, stations, observations, len(products), fall_back)
    way = given or method
    with Run(progress, hear, report=report, about=about, together=together) as run:
        wanted = _wanted(run, outputs, way)
        opened = [as_cube(one, name=label, kinds=["rainfall"]) for one, label in zip(products, labels, strict=True)]
        cubes, names = check_products(opened, labels)
        earlier = {"given": "WEIGHTS_INPUT", "model": "MODEL_INPUT"}.get(given, "")
        run.note(told_apart([str(cube.attrs.get("product", "")) for cube in cubes], "PRODUCTS", earlier))
        millions = sum(cube.size for cube in cubes) / 1e6
        # Fitting takes the gauges and their days, whatever the grid.
        run.plan(
            gauges=0.01 * millions, fit=0.9, write=0.045 * millions, maps=run.reports * 0.025 * millions, report=0.7
        )
        if temperature is not None:
            cubes, masked = _without_frozen(cubes, names, labels, temperature)
            infos.append(f"Below 0 °C missing: {', '.join(masked)}.")
        step = _Step(cubes, names, way, options, quantiles, "lower" in wanted or "upper" in wanted)
        gauges, layers, said = step.gauges(run, stations, observations, statics or {})
        if given == "given" and weights is not None:
            table, more = read_weights(weights, names, ["mm"] * len(names))
            merged, trained = by_weights(cubes, table, gauges=gauges, notes=more, **step.common), None
        elif way in ("bias", "model"):
            merged, trained = step.learned(run, gauges, layers, model)
        else:
            merged, trained = step.fitted(run, gauges, layers, reference, shares="shares" in wanted), None
        said += [*_not_independent(cubes, names, gauges), *merged.notes]
        run.note(said)
        history = f"mergerainfall of {', '.join(names)}: {merged.text}{_used(cubes, merged)}"
        found = dict(zip(CUBES, merged.cubes, strict=False))
        if merged.shares is not None:
            found["shares"] = merged.shares
        found = {key: with_history(array, history) for key, array in found.items() if key in wanted}
        files = {key: run.file(path) for key, path in wanted.items()}
        write({files[key]: array for key, array in found.items()}, progress=run.phase("write"))
        if trained is not None and "model" in files:
            learned.write(files["model"], trained)
        if run.reports:
            from . import reports

            fresh = open_cube(files["merged"], name="OUTPUT")
            first = cubes[0].chunk({"y": fresh.chunks[1], "x": fresh.chunks[2]})  # type: ignore[index]
            maps = means(fresh, first, progress=run.phase("maps"))
            run.write(reports.merging(merged, way, maps=maps, basin=basin, notes=said))
        run.reach(1.0)
    paths = {key: Path(path) for key, path in wanted.items()}
    return MergedRainfall(paths, {key: found[key] for key in CUBES if key in found}, merged, names, infos, run.notes)


@dataclass(frozen=True)
class _Step:
    """Products that are to be merged, and how."""

    products: list[xr.DataArray]
    names: list[str]
    method: str
    options: Options
    levels: tuple[float, float]
    bounds: bool

    @property
    def common(self) -> dict[str, Any]:
        return {"levels": self.levels, "bounds": self.bounds}

    def gauges(
        self, run: Run, stations: pd.DataFrame | None, observations: pd.DataFrame | None, statics: Statics
    ) -> tuple[Gauges | None, Statics, list[str]]:
        """Set products beside gauges; rasters without time are scaled over these for method ``krige``."""
        like = self.products[0]
        layers = {
            name: check_same_grid(like, layer, names=("PRODUCTS", f"STATIC, {name}")) for name, layer in statics.items()
        }
        if stations is None or observations is None:
            return None, layers, []
        points, rain = points_in(stations, like.rio.crs), long_form(observations, "rainfall")
        if self.method == "krige" and layers:
            layers = dict(zip(layers, scaled(list(layers.values()), points), strict=True))
        gauges, notes = pair_gauges(
            self.products, self.names, points, rain, all_times(self.products),
            statics=list(layers.values()), fitted=self.method in WITH_GAUGES, progress=run.phase("gauges"),
        )  # fmt: skip
        return gauges, layers, notes

    def fitted(
        self, run: Run, gauges: Gauges | None, layers: Statics, reference: xr.DataArray | Target | None, *, shares: bool
    ) -> Merged:
        """Merge with gauges of the same day, or by weights found without any."""
        progress = run.phase("fit")
        if self.method == "krige" and gauges is not None:
            if self.options.ensemble:
                environment.require("scikit-learn", "onnx", "onnxruntime")
            return with_gauges(
                self.products, gauges, self.options, statics=list(layers.values()), shares=shares,
                progress=progress, **self.common,
            )  # fmt: skip
        if reference is not None:
            other = as_cube(reference, name="REFERENCE", kinds=["rainfall"])
            [_, reference], _ = check_products([self.products[0], other], ["PRODUCTS", "REFERENCE"])
        return without_gauges(
            self.products, self.names, self.method, reference=reference, gauges=gauges, progress=progress,
            **self.common,
        )  # fmt: skip

    def learned(
        self, run: Run, gauges: Gauges | None, layers: Statics, given: Target | None
    ) -> tuple[Merged, Model | None]:
        """Train a model, or take the one that is given, and apply it."""
        environment.require("onnxruntime")
        progress = run.phase("fit")
        if given:
            model = Model.open(given, name="MODEL_INPUT")
            return learned.merged_by(
                model, self.products, self.names, layers, gauges=gauges, progress=progress, **self.common
            ), None
        environment.require("scikit-learn", "onnx")
        if gauges is None:
            raise ValueError("a model is trained at gauges")
        return learned.merged_anew(
            self.products, gauges, layers, seed=self.options.seed, progress=progress, **self.common
        )


def check_inputs(
    products: Sequence[xr.DataArray],
    labels: Sequence[str],
    *,
    temperature: xr.DataArray | None = None,
    reference: xr.DataArray | None = None,
) -> None:
    """Check what metadata tell of products, temperature and reference as `merge_rainfall` does; `InputError` if not."""
    cubes = check_records(products, labels)
    if temperature is not None:
        _without_frozen(cubes, product_names(cubes), labels, temperature)
    if reference is not None:
        check_records([cubes[0], reference], ["PRODUCTS", "REFERENCE"])


def _without_frozen(
    cubes: Sequence[xr.DataArray], names: Sequence[str], labels: Sequence[str], temperature: xr.DataArray | Target
) -> tuple[list[xr.DataArray], list[str]]:
    """Return products without rain from soil moisture on frozen ground, and the names of those."""
    warmth = as_cube(temperature, name="TEMPERATURE", kinds=["temperature"])
    warmth = check_same_grid(cubes[0], warmth, names=(labels[0], "TEMPERATURE"))
    return frozen_left_out(cubes, names, warmth)


def _method(
    method: str, stations: pd.DataFrame | None, observations: pd.DataFrame | None, count: int, fall_back: bool
) -> tuple[str, list[str]]:
    """Return the method for what is given, and a sentence where it is another one."""
    missing = [key for key, table in (("STATIONS", stations), ("OBSERVATIONS", observations)) if table is None]
    if method in WITH_GAUGES and missing:
        if not fall_back:
            raise InputError(
                f"{missing[0]} is empty, but METHOD {method} needs gauges. Give the gauges and their rain, or use "
                "triple_collocation, least_squares or mean."
            )
        method = "triple_collocation" if count > 2 else "mean"
        return method, [f"No gauges are given; {count} products are merged by METHOD {method}."]
    if len(missing) == 1:
        raise InputError(f"{missing[0]} is empty. Give both gauges and their rain, or neither.")
    return method, []


def _wanted(run: Run, outputs: Mapping[str, Target], method: str) -> dict[str, Target]:
    """Return the outputs that the method has; what of the others has to be said."""
    wanted = dict(outputs)
    if "shares" in wanted and method != "krige":
        run.note(["SHARE is only available with METHOD krige; it is not written."])
        del wanted["shares"]
    if "model" in wanted and method != "bias":
        run.note(["MODEL is only available with METHOD bias; it is not written."])
        del wanted["model"]
    if "model" in wanted and Path(wanted["model"]).suffix.lower() != ".onnx":
        raise InputError(f"MODEL: {wanted['model']} has to end in .onnx.")
    return wanted


def _used(products: Sequence[xr.DataArray], merged: Merged) -> str:
    """Return what a history says of the gauges that had a part."""
    used = ""
    if merged.fitted is not None:
        stations, start, end = merged.fitted
        used = mark("rainfall", stations=stations, start=start, end=end)
    return used + passed_on(*(str(product.attrs.get("history", "")) for product in products))


def _not_independent(products: Sequence[xr.DataArray], names: Sequence[str], gauges: Gauges | None) -> list[str]:
    """Return what has to be said where a product was made with the gauges that evaluate it."""
    if gauges is None:
        return []
    notes = []
    for product, name in zip(products, names, strict=True):
        fits = [fit for fit in marks(str(product.attrs.get("history", "")), "rainfall") if fit.stations]
        notes += overlap_notes(name, fits, gauges.stations, gauges.times)
    return notes
