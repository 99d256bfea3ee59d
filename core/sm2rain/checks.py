"""Checks of forcing cubes that cost nothing until their tiles are computed."""

from __future__ import annotations

import numpy as np
import xarray as xr

from ..errors import InputError


def check_range(
    array: xr.DataArray, *, name: str, low: float = -np.inf, high: float = np.inf, remedy: str
) -> xr.DataArray:
    """Return `array` with every tile checked when it is computed.

    Parameters
    ----------
    array : DataArray
        Dask-backed or not; NaN passes.
    name : str
        How errors name it.
    low, high : float
        The values that are allowed, ends included.
    remedy : str
        The sentence that ends the error.

    Returns
    -------
    DataArray
        The same values.

    Raises
    ------
    InputError
        At once, or by the tile that holds a value beyond the limits.
    """

    def checked(values: np.ndarray) -> np.ndarray:
        beyond = (values < low) | (values > high)
        if beyond.any():
            raise InputError(f"{name} holds {values[beyond].flat[0]:.4g}. {remedy}")
        return values

    if array.chunks is None:
        return array.copy(data=checked(array.to_numpy()))
    meta = np.empty((0,) * array.ndim, array.dtype)
    return array.copy(data=array.data.map_blocks(checked, dtype=array.dtype, meta=meta))
