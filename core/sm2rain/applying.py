"""A function of blocks run on every tile of cubes, lazily."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import xarray as xr


def georeference(array: xr.DataArray, like: xr.DataArray) -> xr.DataArray:
    """Return an array with the grid of another."""
    # Said, not left to be told from the coordinates, which a single row or column does not allow.
    return array.rio.write_crs(like.rio.crs).rio.write_transform(like.rio.transform())


def apply(
    function: Callable[..., Any],
    arguments: list[tuple[str, xr.DataArray, list[str]]],
    constants: dict[str, Any],
    output_dims: list[list[str]],
    dtypes: list[Any],
    **sizes: int,
) -> Any:
    """Run `function` on every block, its arrays given by name with their core dimensions last."""
    names = [name for name, _, _ in arguments]

    def on_block(*blocks: np.ndarray) -> Any:
        return function(**dict(zip(names, blocks, strict=True)), **constants)

    return xr.apply_ufunc(
        on_block,
        *(array for _, array, _ in arguments),
        input_core_dims=[dims for _, _, dims in arguments],
        output_core_dims=output_dims,
        dask="parallelized",
        dask_gufunc_kwargs={"output_sizes": sizes},
        output_dtypes=dtypes,
        keep_attrs=False,
    )
