"""Weights of products without gauges: by their agreement, alike, or by a reference cube.

Products are brought to one mean first, by a factor each: rain that is told twice too high is not told with an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import dask
import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr
from scipy.optimize import nnls

from ..errors import InputError
from ..merging import Weights
from ..quantities import QUANTITIES
from ..running import Progress
from ..sampling.tables import listed
from ..sampling.tiles import compute, tile_edges
from .cubes import aligned, all_times
from .places import Vector

METHODS = ("triple_collocation", "least_squares", "mean")

# A product whose correlation with the truth is below this part of the best one's shares nothing with the others.
_SHARED = 0.35
# Values that all products have, below which weights mean nothing.
_LEAST = 100
_SWEEPS = 500
# An error variance is at least this part of the product's own variance.
_FLOOR = 1e-3
# What products see rain by, told by their names.
_SENSORS = {
    "infrared of the same satellites": ("chirps", "tamsat", "rfe", "arc2", "persiann", "chirp"),
    "the same passive microwave sensors": ("imerg", "gsmap", "cmorph", "tmpa", "3b42", "gpm"),
    "the same gauges": ("chirps", "rfe", "arc2", "gpcc", "cpc", "mswep"),
    "soil moisture": ("sm2rain", "ascat"),
    "models of the atmosphere": ("era5", "gldas", "merra", "cfsr", "jra"),
}


@dataclass(frozen=True)
class Moments:
    """What products, and a reference as the last, have in common.

    Attributes
    ----------
    count : (n, n)
        Values that two have both.
    covariance : (n, n)
        In time, in each pixel, pooled.
    complete : int
        Values that all have.
    mean : (n,)
        Over these; mm per step.
    squares : (n, n)
        Mean products over these.
    """

    count: Vector
    covariance: Vector
    complete: int
    mean: Vector
    squares: Vector


def pool(products: Sequence[xr.DataArray], *, progress: Progress | None = None) -> Moments:
    """Gather the moments of products, tile by tile.

    Parameters
    ----------
    products : sequence of DataArray ("time", "y", "x")
        On one grid, mm per step; a reference may be the last.
    progress : callable, optional
    """
    blocks, like = aligned(products, all_times(products))
    edges = [list(zip(ends[:-1].tolist(), ends[1:].tolist(), strict=True)) for ends in tile_edges(like)]
    tiles = [(slice(*rows), slice(*columns)) for rows in edges[0] for columns in edges[1]]
    count = len(products)

    def task(tile: tuple[slice, slice]) -> object:
        return dask.delayed(sums)(*(block[:, tile[0], tile[1]] for block in blocks[:count]))

    total = np.zeros((5, count, count))
    for _, values in compute(tiles, task, progress):
        total += values
    return _moments(total)


def moments(values: npt.NDArray[np.floating]) -> Moments:
    """Return the moments of arrays (product, time, place), such as those of tables; NaN where missing."""
    return _moments(sums(*(one[:, None, :] for one in values)))


def sums(*blocks: npt.NDArray[np.floating]) -> Vector:
    """Return counts, centred products, counts, sums and products of complete values, (5, n, n), of one tile."""
    count = len(blocks)
    flat = [block.reshape(len(block), -1).astype(np.float64) for block in blocks]
    there = [np.isfinite(one) for one in flat]
    flat = [np.where(known, one, 0) for one, known in zip(flat, there, strict=True)]
    everywhere = np.logical_and.reduce(there)
    out = np.zeros((5, count, count))
    for a in range(count):
        for b in range(a, count):
            both = there[a] & there[b]
            n = both.sum(axis=0)
            x, y = np.where(both, flat[a], 0), np.where(both, flat[b], 0)
            centred = (x * y).sum(axis=0) - x.sum(axis=0) * y.sum(axis=0) / np.maximum(n, 1)
            out[0, a, b] = out[0, b, a] = n.sum()
            out[1, a, b] = out[1, b, a] = centred.sum()
            out[2, a, b] = out[2, b, a] = everywhere.sum()
            product = (flat[a] * flat[b])[everywhere].sum()
            out[4, a, b] = out[4, b, a] = product
        out[3, a, a] = flat[a][everywhere].sum()
    return out


def _moments(total: Vector) -> Moments:
    complete = int(total[2, 0, 0])
    n = max(complete, 1)
    return Moments(total[0], total[1] / np.maximum(total[0], 1), complete, np.diag(total[3]) / n, total[4] / n)


def weigh(found: Moments, names: Sequence[str], method: str, *, least: int = _LEAST) -> tuple[Weights, list[str]]:
    """Find weights; of ``least_squares`` the last of the moments is the reference.

    Parameters
    ----------
    found : Moments
    names : sequence of str
        Of the products.
    method : {"triple_collocation", "least_squares", "mean"}
        By a model of one common factor, with weights inverse to the error variances; non-negative least squares; alike.
    least : int
        Values that all products have to have in common to be weighed, or brought to one mean.

    Returns
    -------
    weights : Weights
        Merged rain is Σ weight · beta · product; where products are missing, the others' weights are raised.
    notes : list of str
        What was dropped, and what to mind.

    Raises
    ------
    InputError
        If products have too little in common, or no rain, for weights that are fitted.
    """
    if method not in METHODS:
        raise InputError(f"METHOD is '{method}'; choose one of {', '.join(METHODS)}.")
    count = len(names)
    fitted = method == "least_squares" or (method == "triple_collocation" and count > 2)
    if not fitted:
        return _alike(found, names, method, least)
    if found.complete < least:
        raise InputError(
            f"PRODUCTS: all have {found.complete} values in common, too few to find weights ({least} are needed). "
            "Give longer records, or products with fewer gaps."
        )
    dry = [name for name, mean in zip(names, found.mean, strict=False) if not mean > 0]
    if dry:
        raise InputError(f"PRODUCTS: {listed(dry)} holds no rain where all products have a value. Leave it out.")
    notes = shared_sensors(names)
    correlation, mean = np.full(count, np.nan), found.mean[:count]
    if method == "least_squares":
        slope = _least_squares(found, count)
        share = slope * mean
        if not share.sum() > 0:
            raise InputError("REFERENCE: no product is positively correlated with it. Check the days of both.")
        weight, beta = share / share.sum(), np.divide(slope * share.sum(), share, out=np.zeros(count), where=share > 0)
    else:
        weight, kept, correlation, said = _factor_weights(found, names)
        notes += said
        beta = np.where(kept, mean[kept].mean() / mean, 0.0)
    return _weights(found, names, method, weight, beta, correlation), notes


def _alike(found: Moments, names: Sequence[str], method: str, least: int) -> tuple[Weights, list[str]]:
    """Return equal weights; products are brought to one mean where enough is known of it, else taken as they are."""
    count = len(names)
    mean, beta, notes = found.mean[:count], np.ones(count), shared_sensors(names)
    if method == "triple_collocation":
        notes.append(
            f"Triple collocation takes three products or more, {count} {'is' if count == 1 else 'are'} given: they "
            "have equal weights. Give a third one whose errors are independent, or gauges."
        )
    dry = [name for name, one in zip(names, mean, strict=True) if not one > 0]
    why = f"all have {found.complete} values in common, {least} are needed" if found.complete < least else (
        f"{listed(dry)} holds no rain where all products have a value" if dry else ""
    )  # fmt: skip
    if not why:
        beta = mean.mean() / mean
    elif count > 1:
        notes.append(f"Products are averaged as they are, not brought to the same mean: {why}.")
    return _weights(found, names, method, np.full(count, 1 / count), beta, np.full(count, np.nan)), notes


def _weights(
    found: Moments, names: Sequence[str], method: str, weight: Vector, beta: Vector, correlation: Vector
) -> Weights:
    count = len(names)
    scores = pd.DataFrame({"n": [found.complete] * count, "r": correlation}, index=list(names))
    unknown, units = np.full(count, np.nan), [QUANTITIES["rainfall"].units] * count
    return Weights(list(names), weight, np.zeros(count), beta, unknown, units, method, scores)


def _least_squares(found: Moments, count: int) -> Vector:
    squares = found.squares
    sizes, vectors = np.linalg.eigh(squares[:count, :count])
    kept = sizes > 1e-10 * sizes.max()
    root = np.sqrt(sizes[kept])
    right = vectors[:, kept].T @ squares[:count, count] / root
    return np.asarray(nnls(root[:, None] * vectors[:, kept].T, right)[0])


def _factor_weights(found: Moments, names: Sequence[str]) -> tuple[Vector, npt.NDArray[np.bool_], Vector, list[str]]:
    """Return weights, which products count, their correlation with the truth, and notes."""
    count = len(names)
    scale = 1 / found.mean[:count]
    q = found.covariance[:count, :count] * np.outer(scale, scale)
    loading = one_factor(q)
    correlation = loading / np.sqrt(np.diag(q))
    kept = correlation >= _SHARED * correlation.max()
    notes = []
    if not kept.all():
        names_lost = [f"{name} ({one:.2f})" for name, one, own in zip(names, correlation, kept, strict=True) if not own]
        notes.append(
            f"{listed(names_lost)} shares too little with the other products and has no weight (in brackets its "
            f"modelled correlation with the truth; the best one's is {correlation.max():.2f})."
        )
        if kept.sum() >= 3:
            loading[kept] = one_factor(q[np.ix_(kept, kept)])
    error = np.maximum(np.diag(q) - loading**2, _FLOOR * np.diag(q))
    weight = np.where(kept, 1 / error, 0.0)
    if kept.sum() < 3:
        weight = kept.astype(np.float64)
        notes.append("Fewer than three products are left: they have equal weights.")
    return weight / weight.sum(), kept, correlation, notes


def one_factor(q: Vector) -> Vector:
    """Return the loadings, 0 or more, of one factor that all share: cov(i, j) = loading i · loading j.

    With three products these are those of triple collocation; with more, those of least squares over all pairs.

    Parameters
    ----------
    q : (n, n)
        Covariances; three products or more.
    """
    loading = 0.7 * np.sqrt(np.diag(q))
    for _ in range(_SWEEPS):
        for one in range(len(q)):
            others = np.arange(len(q)) != one
            loading[one] = max(float(q[one, others] @ loading[others] / (loading[others] @ loading[others])), 1e-9)
    return loading


def shared_sensors(names: Sequence[str]) -> list[str]:
    """Return a warning for each kind of sensor that several products see rain by, as their names tell."""
    notes = []
    for sensor, words in _SENSORS.items():
        own = [name for name in names if any(word in name.lower() for word in words)]
        if len(own) > 1:
            notes.append(
                f"{listed(own)} rest on {sensor}: errors that they share make them look better than they are, and "
                "their weights too large."
            )
    return notes


def average(weights: Weights, values: npt.NDArray[np.floating]) -> npt.NDArray[np.float32]:
    """Return the weighted mean (time, place) of values (product, time, place); NaN where none with a weight is."""
    total = np.zeros(values.shape[1:], np.float32)
    present = np.zeros(values.shape[1:], np.float32)
    for weight, alpha, beta, one in zip(weights.weight, weights.alpha, weights.beta, values, strict=True):
        if weight > 0:
            known = np.isfinite(one)
            total += np.where(known, np.float32(weight * beta) * one + np.float32(weight * alpha), np.float32(0))
            present += np.float32(weight) * known
    found = np.divide(total, present, out=np.full_like(total, np.nan), where=present > 0)
    return np.maximum(found, 0)
