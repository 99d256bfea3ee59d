"""Gauges of the same day and products merged: simple kriging of residuals on a combination of the products.

Simple kriging, not ordinary: far from gauges the products' combination remains, without a mean of the day's gauges.
Rain and its square root are merged apart and mixed; everything is chosen by errors at gauges left out.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import InputError
from ..running import Progress
from .drift import Design, codes, combine, slopes
from .ensemble import train
from .gauges import Gauges
from .intervals import intervals
from .kriging import Bits, Field, choose
from .model import FAR, Fit, Space
from .options import Options
from .places import Vector, distances, spacing

# Slopes are fitted anew for places farther than so many spacings from any gauge.
_CLASSES = (0.0, 1.5, 3.0, 6.0, 12.0)
_ROUNDS = 2
_FACTOR = (0.8, 1.25)
_MIX = np.linspace(0, 1, 11)
# Gauges are wet from here on, mm.
_WET = 1.0

Beat = Callable[[], None]


def fit(
    gauges: Gauges,
    options: Options | None = None,
    *,
    levels: tuple[float, float] = (0.05, 0.95),
    alone: bool = True,
    progress: Progress | None = None,
) -> Fit:
    """Fit a merging to gauges.

    Parameters
    ----------
    gauges : Gauges
    options : Options, optional
    levels : pair of float
        Probabilities of the intervals' ends.
    alone : bool
        Whether the gauges are merged without products, too, for where no product has a value.
    progress : callable, optional

    Returns
    -------
    Fit

    Raises
    ------
    InputError
        If no two gauges report on the same day where a product has a value.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> rain = rng.gamma(0.5, 8.0, (60, 6))
    >>> products = np.stack([1.3 * rain, 0.5 * rain]) * rng.lognormal(0.0, 0.5, (2, 60, 6))
    >>> places = [(40.0, 98.0), (40.2, 98.1), (39.9, 98.4), (40.1, 98.6), (39.7, 98.2), (39.8, 98.7)]
    >>> found = fit(Gauges.of(rain, products, places, products=["imerg", "era5"]))
    >>> [round(float(np.corrcoef(one.ravel(), rain.ravel())[0, 1]), 2) for one in (*products, found.left_out)]
    [0.88, 0.73, 0.92]
    """
    options = options or Options()
    report = progress or (lambda _: None)
    design = Design.of(len(gauges.products), gauges.joined, lags=options.lags, statics=len(gauges.statics))
    apart = distances(gauges.places, gauges.places)
    known = codes(gauges.values) if design.products else np.zeros(gauges.observed.shape, np.int16)
    reporting = np.isfinite(gauges.observed) & ((known > 0) | (design.products == 0))
    if not (reporting.sum(axis=1) > 1).any():
        raise InputError(
            "OBSERVATIONS: no two gauges report at the same time where PRODUCTS have a value. Give gauges of the same "
            "period."
        )
    edges = spacing(apart) * np.array(_CLASSES if design.products else _CLASSES[:1])
    share = 0.45 if alone and design.products else 0.9
    spaces = []
    for number, root in enumerate((False, True)):
        base = share * number / 2
        spaces.append(
            _space(gauges, design, apart, known, reporting, edges, root, lambda base=base: report(base))  # type: ignore[misc]
        )
    mm, root_space = spaces
    own = fit(gauges.alone(), Options(), levels=levels, progress=lambda f: report(0.45 + 0.45 * f)) if (
        alone and design.products
    ) else None  # fmt: skip
    found = _mixed(gauges, design, options, edges, mm, root_space, reporting)
    forest = None
    if options.ensemble:
        report(0.9)
        forest, left_out = train(gauges, seed=options.seed)
        bare = Fit(gauges, design, options, edges, mm, root_space, **found)
        found["left_out"] = bare.blended(found["left_out"], left_out)
    report(1.0)
    return Fit(
        gauges, design, options, edges, mm, root_space, alone=own, forest=forest,
        intervals=intervals((found["left_out"], gauges.observed), (found["far"], gauges.observed), levels),
        **found,
    )  # fmt: skip


def _space(
    gauges: Gauges,
    design: Design,
    apart: Vector,
    known: npt.NDArray[np.int16],
    reporting: Bits,
    edges: Vector,
    root: bool,
    beat: Beat,
) -> Space:
    """Fit the merging of rain or of its root."""
    z = np.where(reporting, gauges.observed, np.nan)
    values = gauges.values
    if root:
        z, values = np.sqrt(z), np.sqrt(values)
    parts = design.features(values, gauges.statics)
    terms = np.stack(parts, axis=2) if parts else np.zeros((*z.shape, 0))
    filled = np.nan_to_num(z)
    covariance = choose(filled, reporting, apart, beat=beat)
    table = np.zeros((1 << design.products, design.terms))
    residual = filled
    for _ in range(_ROUNDS if design.products else 0):
        table = slopes(Field(covariance, apart), z, terms, known, design)
        residual = filled - combine(parts, known, table)
        covariance = choose(residual, reporting, apart, beat=beat)
    field = Field(covariance, apart)
    left_out = np.maximum(z - field.errors(residual, reporting), 0)
    tables, duals, far = [], [], np.full(z.shape, np.nan)
    for number, edge in enumerate(edges):
        own = slopes(field, z, terms, known, design, far=edge) if edge > 0 else table
        own_residual = filled - combine(parts, known, own)
        tables.append(own)
        duals.append(field.dual(own_residual, reporting).astype(np.float32))
        if number == FAR:
            errors, rows = field.far_errors(own_residual[..., None], reporting, float(edge))
            far[:, rows] = np.maximum(z[:, rows] - errors[..., 0], 0)
        beat()
    return Space(root, covariance, tables, duals, left_out, far)


def _mixed(
    gauges: Gauges, design: Design, options: Options, edges: Vector, mm: Space, root: Space, reporting: Bits
) -> dict[str, Any]:
    """Find how rain and root are mixed: by the leave-one-out error, with one factor for the total."""
    z, first, second = gauges.observed, mm.left_out, root.left_out**2
    there = np.isfinite(first) & np.isfinite(second) & reporting
    y, a, b = z[there], first[there], second[there]
    best, share, factor = np.inf, 1.0, 1.0
    for one in _MIX:
        loo = one * a + (1 - one) * b
        own = float(np.clip((loo * y).sum() / max(float((loo * loo).sum()), 1e-9), *_FACTOR))
        error = float(((y - own * loo) ** 2).mean())
        if error < best:
            best, share, factor = error, float(one), own
    gate = float(np.quantile(b, 1 - (y >= _WET).mean()))
    bare = Fit(
        gauges, design, options, edges, mm, root, share, factor, gate, left_out=first, far=mm.far
    )  # fmt: skip
    return {
        "share": share,
        "factor": factor,
        "gate": gate,
        "left_out": bare.mixed(first, second),
        "far": bare.mixed(mm.far, root.far**2),
    }
