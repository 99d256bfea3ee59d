"""Weights applied to cubes, tile by tile, and weights found without stations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dask.array as da
import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr
from scipy.special import ndtri

from ..collocation import Collocation, Options, Pooled, make_triplet, pool
from ..collocation.solution import PAIRS
from ..cube.checks import check_fraction, check_overlap, check_steps, on_one_grid
from ..cube.days import check_days, timing, with_days
from ..errors import InputError
from ..quantities import QUANTITIES
from ..running import Progress
from ..sampling.tables import column_names, listed
from .kernels import moments, quantiles
from .pairs import LEAST_PAIRS
from .weights import Weights, comparable


def check_records(cubes: Sequence[xr.DataArray], labels: Sequence[str], *, least: int = 2) -> list[xr.DataArray]:
    """Check what metadata tell of members, as `check_members` does, and return them with the first's coordinates."""
    if len(cubes) < least:
        raise InputError(f"MEMBERS: {len(cubes) or 'no'} cube is given. Choose two or more.")
    members = on_one_grid(cubes, labels)
    check_steps(members, names=labels)
    members[0] = with_days(members[0], check_days(members, names=labels))
    check_overlap(members, names=labels, what="member")
    return members


def check_members(
    cubes: Sequence[xr.DataArray], labels: Sequence[str], *, least: int = 2
) -> tuple[list[xr.DataArray], list[str]]:
    """Check that members can be merged, and name them.

    Parameters
    ----------
    cubes : sequence of DataArray ("time", "y", "x")
        As from `cube.open`.
    labels : sequence of str
        How errors name them.
    least : int
        How many there have to be.

    Returns
    -------
    members : list of DataArray
        With exactly the coordinates of the first.
    names : list of str
        Their products, each once, of letters, digits and underscores.

    Raises
    ------
    InputError
        If there are fewer than `least`, one is no soil moisture or in percent, grids, time steps or days differ, or a
        member shares no time stamp with any other.
    """
    members = check_records(cubes, labels, least=least)
    for member, label in zip(members, labels, strict=True):
        check_fraction(member, name=label)
    names, _ = column_names([str(member.attrs.get("product", "")) for member in members], [])
    return members, names


def units_of(members: Sequence[xr.DataArray]) -> list[str]:
    """Return the members' units; empty where unknown."""
    return [str(member.attrs.get("units", "")).strip() for member in members]


def merge(
    members: Sequence[xr.DataArray], weights: Weights, probabilities: Sequence[float] = ()
) -> tuple[xr.DataArray, xr.DataArray, list[xr.DataArray]]:
    """Merge members; lazy, tile by tile, all results from one pass over the members.

    Parameters
    ----------
    members : sequence of DataArray ("time", "y", "x")
        On one grid, in the order of `weights`. Where members are missing, the weights of the others are raised.
    weights : Weights
    probabilities : sequence of float
        Of the quantiles, 0 to 1.

    Returns
    -------
    mean, spread : DataArray ("time", "y", "x"), float32
        Mean (clipped to 0 to 1) and standard deviation of the mixture at the time stamps of all members, m3 m-3, or
        saturation where members are that are taken as they are; NaN where no member is. Where standard deviations of
        members are unknown, the spread is theirs about the mean alone.
    quantiles : list of DataArray
        One a probability, clipped to 0 to 1.

    Examples
    --------
    >>> import pandas as pd
    >>> from sm2r.core.merging import read_weights
    >>> from sm2r.core.simulation import simulate_area
    >>> products = simulate_area(days=60).soil_moisture_products
    >>> table = pd.DataFrame({"member": list(products), "weight": [0.4, 0.35, 0.25], "sigma": 0.04})
    >>> weights, _ = read_weights(table, list(products), ["m3 m-3"] * 3)
    >>> mean, spread, (upper,) = merge(list(products.values()), weights, [0.95])
    >>> mean.shape, [round(float(cube.mean()), 3) for cube in (mean, spread, upper)]
    ((60, 3, 4), [0.185, 0.048, 0.264])
    """
    times = np.unique(np.concatenate([member["time"].to_numpy() for member in members]))
    first = members[0].chunk({"time": -1})
    tiles = {"time": -1, "y": first.chunks[1], "x": first.chunks[2]}  # type: ignore[index]
    places = [np.searchsorted(times, member["time"].to_numpy()) for member in members]
    chosen = np.asarray(probabilities, np.float64)
    data = da.map_blocks(
        _merge_block,
        *(
            _on_times(member.chunk(tiles).data, place, times.size)
            for member, place in zip(members, places, strict=True)
        ),
        parameters=weights.parameters,
        probabilities=chosen,
        dtype=np.float32,
        meta=np.empty((0, 0, 0, 0), np.float32),
        new_axis=0,
        chunks=((2 + chosen.size,), (times.size,), *first.chunks[1:]),  # type: ignore[index]
    )
    shared = {name: first.coords[name] for name in ("y", "x", "spatial_ref") if name in first.coords}
    kind = "soil_moisture" if comparable(weights.scale) else "saturation"
    about = {"variable": kind, "units": QUANTITIES[kind].units, **timing(first), "history": ""}

    def result(index: int, product: str) -> xr.DataArray:
        array = xr.DataArray(data[index], {"time": times, **shared}, ("time", "y", "x"), kind)
        return array.assign_attrs(about | {"product": product})

    mean, spread = result(0, "merged"), result(1, "merged_spread")
    spread = spread.rename(f"{kind}_spread").assign_attrs(variable=f"{kind}_spread")
    return mean, spread, [result(2 + i, f"merged_q{100 * p:g}".replace(".", "_")) for i, p in enumerate(chosen)]


def _on_times(data: Any, places: npt.NDArray[np.intp], count: int) -> Any:
    """Return a member's blocks at the time stamps of all members."""
    if places.size == count:
        return data

    def block(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        whole = np.full((count, *values.shape[1:]), np.nan, np.float32)
        whole[places] = values
        return whole

    return data.map_blocks(
        block, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32), chunks=((count,), *data.chunks[1:])
    )


def _merge_block(
    *blocks: npt.NDArray[np.float32], parameters: npt.NDArray[np.float64], probabilities: npt.NDArray[np.float64]
) -> npt.NDArray[np.float32]:
    """Return mean, spread and quantiles, (2 + quantile, time, y, x)."""
    flat = tuple(np.ascontiguousarray(block, np.float32).ravel() for block in blocks)
    results = np.empty((2 + probabilities.size, flat[0].size), np.float32)
    moments(flat, parameters, results[0], results[1])
    if probabilities.size:
        quantiles(flat, parameters, probabilities, ndtri(probabilities), results[2:])
    return results.reshape(-1, *blocks[0].shape)


def collocate(
    members: Sequence[xr.DataArray],
    names: Sequence[str],
    *,
    start: Any = None,
    end: Any = None,
    progress: Progress | None = None,
) -> tuple[Weights, Collocation, list[str]]:
    """Find weights by triple collocation: no stations are needed, but three members with independent errors.

    Covariances in time are taken in each pixel and pooled over the grid, so that members are weighed by how they follow
    the course of soil moisture, not by its pattern on the map. Weights are inverse to the error variances, scaled to
    the first member: Yilmaz et al. (2012), https://doi.org/10.1029/2011WR011682. The other members are brought to the
    first one's mean and range, which may itself be biased.

    Parameters
    ----------
    members : sequence of DataArray ("time", "y", "x")
        Three, on one grid.
    names : sequence of str
    start, end : datetime-like, optional
        The period, both ends included.
    progress : callable, optional

    Returns
    -------
    weights : Weights
    collocation : Collocation
    notes : list of str

    Raises
    ------
    InputError
        If there are not three members, too few common values, or an error variance that is not positive: then the
        assumptions do not hold, and there is no weight to give.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> products = simulate_area(days=200).soil_moisture_products
    >>> weights, errors, notes = collocate(list(products.values()), list(products))
    >>> weights.describe(), errors.r2.round(2).tolist()
    ('triple_collocation, rf 0.380, lstm 0.355, cnn 0.265', [0.81, 0.8, 0.74])
    """
    if len(members) != 3:
        raise InputError(
            f"MEMBERS: triple collocation needs three cubes, but {len(members)} are given. Choose three with "
            "independent errors, or use METHOD em with stations."
        )
    triplet = make_triplet([*members], [f"MEMBERS, {name}" for name in names], names=names, start=start, end=end)
    pooled = pool(triplet, Options(), progress=progress)
    weights = weights_of(pooled, names, units_of(members))
    notes = []
    if str(members[0].attrs.get("variable", "")) == "saturation":
        notes.append(
            f"The first member, {names[0]}, is saturation, so the merged cube is saturation, too. For soil moisture, "
            "put a member in m³ m⁻³ first."
        )
    return weights, pooled.collocation, notes


def weights_of(pooled: Pooled, names: Sequence[str], units: Sequence[str], *, label: str = "MEMBERS") -> Weights:
    """Return the weights that pooled covariances tell.

    Parameters
    ----------
    pooled : Pooled
        Of values as they are, neither logarithms nor anomalies.
    names, units : sequence of str
        Of the three products.
    label : str
        How errors name them.

    Raises
    ------
    InputError
        As `collocate`.
    """
    if pooled.free < LEAST_PAIRS:
        raise InputError(
            f"{label} have {pooled.values} common values, too few for triple collocation. Use longer records, or "
            "members with fewer gaps."
        )
    found, q = pooled.collocation, pooled.q
    covariances = ", ".join(f"{names[a]} and {names[b]} {q[a, b]:.3g}" for a, b in PAIRS)
    if not (found.scaling[1:] > 0).all():
        raise InputError(
            f"{label}: triple collocation needs three members that are positively correlated; their covariances are "
            f"{covariances}. Leave out the one that is not, or use METHOD em with stations."
        )
    bad = [name for name, variance in zip(names, found.error_variance, strict=True) if not variance > 0]
    if bad:
        raise InputError(
            f"{label}: triple collocation finds a negative error variance for {listed(bad)} (from {pooled.values:,} "
            "values): the members' errors are not independent, or the record is too short (covariances: "
            f"{covariances}). Use other members, a longer record, or METHOD em with stations."
        )
    return _told(pooled, names, units, found.weights)


def weights_table(
    pooled: Pooled, names: Sequence[str], units: Sequence[str], *, label: str
) -> tuple[pd.DataFrame, list[str]]:
    """Return the table of `weights_of`, with empty weights where there are none to give, and a note that says why."""
    try:
        return weights_of(pooled, names, units, label=label).table(), []
    except InputError as why:
        note = f"No weights can be given for {len(names)} products, so that their field weight is empty. {why}"
        return _told(pooled, names, units, np.full(3, np.nan)).table(), [note]


def _told(pooled: Pooled, names: Sequence[str], units: Sequence[str], weight: npt.NDArray[np.float64]) -> Weights:
    """Return weights with what else covariances tell of products; NaN where they tell nothing."""
    found, fine = pooled.collocation, pooled.collocation.scaling > 0
    with np.errstate(invalid="ignore"):
        sigma = np.sqrt(np.where(found.error_variance > 0, found.scaled_error_variance, np.nan))
        r = np.sqrt(np.where((found.r2 >= 0) & (found.r2 <= 1), found.r2, np.nan))
    alpha, beta, sigma = (np.where(fine, one, np.nan) for one in (pooled.intercept, found.scaling, sigma))
    scores = pd.DataFrame({"n": [pooled.values] * 3, "r": r, "ubrmse": sigma}, index=list(names))
    return Weights(
        list(names), weight, alpha, beta, sigma, list(units), "triple_collocation", scores,
        units[0] or QUANTITIES["soil_moisture"].units,
    )  # fmt: skip
