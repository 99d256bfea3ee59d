"""Metrics of pairs of series.

The moments of each pair of series are taken in two passes while it lies in the processor's cache, so that an offset
costs no digits; all metrics follow from them, or from those of the ranks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, overload

import numba
import numpy as np
import numpy.typing as npt
import xarray as xr
from scipy.stats import rankdata

from ..errors import InputError
from .moments import COLUMNS, Vector, metrics_of, needs_ranks
from .registry import LEAST_PAIRS, METRICS, OBSERVED, available


@numba.njit(nogil=True, cache=True)
def take_moments(x: npt.NDArray[Any], y: npt.NDArray[Any], wet: float, out: Vector) -> None:  # pragma: no cover
    """Fill `out` (series, column of `COLUMNS`) for estimates `x` and observations `y` (series, time).

    Pairs with a value that is not finite are left out. Of a constant series the sum of squares is exactly 0.
    """
    # Numba takes float() of single precision for what it is; 1.0 times it is in double.
    for i in range(x.shape[0]):
        n, sum_x, sum_y = 0, 0.0, 0.0
        low_x, high_x, low_y, high_y = np.inf, -np.inf, np.inf, -np.inf
        for j in range(x.shape[1]):
            a, b = 1.0 * x[i, j], 1.0 * y[i, j]
            if np.isfinite(a) and np.isfinite(b):
                n += 1
                sum_x += a
                sum_y += b
                low_x, high_x = min(low_x, a), max(high_x, a)
                low_y, high_y = min(low_y, b), max(high_y, b)
        out[i, :] = 0.0
        out[i, 0] = n
        if n == 0:
            continue
        mean_x, mean_y = sum_x / n, sum_y / n
        rest_x, rest_y, xx, yy, xy, absolute = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
        hits, misses, alarms = 0, 0, 0
        for j in range(x.shape[1]):
            a, b = 1.0 * x[i, j], 1.0 * y[i, j]
            if np.isfinite(a) and np.isfinite(b):
                p, q = a - mean_x, b - mean_y
                rest_x += p
                rest_y += q
                xx += p * p
                yy += q * q
                xy += p * q
                absolute += abs(a - b)
                hits += a >= wet and b >= wet
                misses += a < wet and b >= wet
                alarms += a >= wet and b < wet
        # What the rounding of the means left.
        xx -= rest_x * rest_x / n
        yy -= rest_y * rest_y / n
        xy -= rest_x * rest_y / n
        if low_x == high_x:
            mean_x, rest_x, xx, xy = low_x, 0.0, 0.0, 0.0
        if low_y == high_y:
            mean_y, rest_y, yy, xy = low_y, 0.0, 0.0, 0.0
        out[i, 1] = mean_x + rest_x / n
        out[i, 2] = mean_y + rest_y / n
        out[i, 3], out[i, 4], out[i, 5], out[i, 6] = xx, yy, xy, absolute
        out[i, 7], out[i, 8], out[i, 9] = hits, misses, alarms


@overload
def evaluate(
    estimated: xr.DataArray,
    observed: xr.DataArray,
    *,
    wet_threshold: float | None = ...,
    names: Collection[str] | None = ...,
) -> xr.Dataset: ...


@overload
def evaluate(
    estimated: npt.ArrayLike,
    observed: npt.ArrayLike,
    *,
    wet_threshold: float | None = ...,
    names: Collection[str] | None = ...,
) -> dict[str, Any]: ...


def evaluate(
    estimated: Any, observed: Any, *, wet_threshold: float | None = None, names: Collection[str] | None = None
) -> dict[str, Any] | xr.Dataset:
    """Compare estimates with observations over time.

    Parameters
    ----------
    estimated, observed : DataArray (..., "time", ...), or array-like (..., time)
        In one unit. Arrays of xarray are compared over their dimension ``time``, wherever it stands, at the steps that
        both have; other arrays over their last axis, broadcast against each other. Pairs with a value that is not
        finite are left out.
    wet_threshold : float, optional
        From this value on a step is wet; with it, the metrics of wet steps are given as well.
    names : collection of str, optional
        Some of `NAMES`, for speed: ranks are by far the slowest. By default all.

    Returns
    -------
    dict of float or of arrays (...), or Dataset
        The metrics of `METRICS`, which tells what each is, in that order; a Dataset, lazy where the arrays are, of
        arrays of xarray. NaN where undefined: errors without pairs, correlations, NSE and KGE below three pairs or of a
        constant series, the others where they would divide by 0; `reason` tells why.

    Raises
    ------
    InputError
        If only one of the two is an array of xarray, or there is no dimension ``time``, or no step in common.

    Examples
    --------
    >>> from sm2r.core import metrics
    >>> found = metrics.evaluate([1.0, 4.0, 0.0, 2.5], [2.0, 3.0, 0.0, 2.5], wet_threshold=1.0)
    >>> found["n"], round(found["rmse"], 3), round(found["pbias"], 3), found["pod"]
    (4, 0.707, 0.0, 1.0)
    """
    if isinstance(estimated, xr.DataArray) or isinstance(observed, xr.DataArray):
        one, other = over_time(estimated, observed)
        return _evaluate_arrays(one, other, wet_threshold, names)
    x, y = np.broadcast_arrays(_floats(estimated), _floats(observed))
    shape = x.shape[:-1]
    count = int(np.prod(shape))
    x, y = (np.ascontiguousarray(part.reshape(count, part.shape[-1])) for part in (x, y))
    sums = np.empty((count, len(COLUMNS)))
    take_moments(x, y, np.inf if wet_threshold is None else float(wet_threshold), sums)
    wanted = available(names, wet=wet_threshold is not None)
    found = metrics_of(sums, _moments_of_ranks(x, y) if needs_ranks(wanted) else None, wanted)
    if shape:
        return {name: values.reshape(shape) for name, values in found.items()}
    return {name: int(value[0]) if name == "n" else float(value[0]) for name, value in found.items()}


def over_time(*arrays: Any) -> list[xr.DataArray]:
    """Return arrays of xarray cut to the steps that all have, with time whole in each chunk.

    Raises
    ------
    InputError
        If one is no array of xarray or has no dimension ``time``, no step is common to all, or they lie on different
        grids.
    """
    for array in arrays:
        if not isinstance(array, xr.DataArray):
            raise InputError(
                "Estimates and observations: one is an xarray.DataArray, the other is not. Use the same type for both."
            )
        if "time" not in array.dims:
            raise InputError(
                "Estimates and observations need a dimension 'time'; one has "
                f"{', '.join(map(str, array.dims)) or 'none'}. Rename the dimension of its steps."
            )
    try:
        aligned = xr.align(*arrays, join="inner", exclude={name for one in arrays for name in one.dims} - {"time"})
        xr.align(*aligned, join="exact")
    except ValueError as problem:
        raise InputError(f"Estimates and observations lie on different grids: {problem}") from problem
    if not aligned[0].sizes["time"]:
        raise InputError("Estimates and observations have no time in common. Use data of the same period.")
    return [array.chunk({"time": -1}) if array.chunks else array for array in aligned]


def _evaluate_arrays(
    x: xr.DataArray, y: xr.DataArray, wet_threshold: float | None, names: Collection[str] | None
) -> xr.Dataset:
    wanted = available(names, wet=wet_threshold is not None)

    def block(one: npt.NDArray[Any], other: npt.NDArray[Any]) -> npt.NDArray[Any]:
        found: dict[str, Any] = evaluate(one, other, wet_threshold=wet_threshold, names=wanted)
        return np.stack([np.asarray(found[name], np.float64) for name in wanted], axis=-1)

    values = xr.apply_ufunc(
        block, x, y, input_core_dims=[["time"], ["time"]], output_core_dims=[["metric"]], dask="parallelized",
        output_dtypes=[np.float64], dask_gufunc_kwargs={"output_sizes": {"metric": len(wanted)}},
    )  # fmt: skip
    units = str(y.attrs.get("units") or x.attrs.get("units") or OBSERVED)
    found = {}
    for number, name in enumerate(wanted):
        about = {"long_name": METRICS[name].label, "units": METRICS[name].unit_of(units)}
        found[name] = values.isel(metric=number, drop=True).assign_attrs(about)
    if "n" in found:
        found["n"] = found["n"].astype(np.int64)
    return xr.Dataset(found)


def reason(scores: Mapping[str, Any]) -> str:
    """Return why scores of one pair of series are not all defined; empty if the correlation and errors are.

    Examples
    --------
    >>> reason(evaluate([1.0, 2.0], [1.0, 3.0]))
    'only 2 in common, 3 are needed'
    """
    if scores["n"] == 0:
        return "no value in common"
    if scores["n"] < LEAST_PAIRS:
        return f"only {int(scores['n'])} in common, {LEAST_PAIRS} are needed"
    if not np.isfinite(scores["nse"]):
        return "the observations are constant"
    return "" if np.isfinite(scores["r"]) else "the estimates are constant"


def _floats(values: npt.ArrayLike) -> npt.NDArray[Any]:
    """Return single or double precision as it is, all else in double."""
    array = np.asarray(values)
    return array if array.dtype in (np.float32, np.float64) else array.astype(np.float64)


def _moments_of_ranks(x: npt.NDArray[Any], y: npt.NDArray[Any]) -> Vector:
    """Return the moments of the ranks of each pair of series; equal values share their mean rank."""
    sums = np.zeros((x.shape[0], len(COLUMNS)))
    for row, (one, other) in enumerate(zip(x, y, strict=True)):
        both = np.isfinite(one) & np.isfinite(other)
        if both.sum() >= LEAST_PAIRS:
            take_moments(rankdata(one[both])[None], rankdata(other[both])[None], np.inf, sums[row : row + 1])
    return sums
