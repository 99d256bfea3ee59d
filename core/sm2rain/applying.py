"""A function of blocks run on every tile of cubes, lazily."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import dask.array as da
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

    def on_block(*blocks: Any) -> Any:
        return function(**dict(zip(names, map(_whole, blocks), strict=True)), **constants)

    def on_arrays(*arrays: Any) -> Any:
        if not any(isinstance(array, da.Array) for array in arrays):
            return on_block(*arrays)
        inputs: list[Any] = []
        for number, (array, (_, _, own)) in enumerate(zip(arrays, arguments, strict=True)):
            array = da.asarray(array).rechunk(dict.fromkeys(range(-len(own), 0), -1))
            inputs += [array, ("y", "x", *(f"{name} {number}" for name in own))[-array.ndim :]]
        # Core dimensions being whole, each has one block, which comes in a list; joined by dask, it would be copied.
        if len(dtypes) == 1:
            return _blockwise(on_block, output_dims[0], sizes, dtypes[0], *inputs)
        tiles = da.blockwise(on_block, ("y", "x"), *inputs, dtype=object, meta=np.empty((0, 0), object))
        return tuple(
            _blockwise(operator.itemgetter(place), dims, sizes, dtype, tiles, ("y", "x"))
            for place, (dims, dtype) in enumerate(zip(output_dims, dtypes, strict=True))
        )

    return xr.apply_ufunc(
        on_arrays,
        *(array for _, array, _ in arguments),
        input_core_dims=[dims for _, _, dims in arguments],
        output_core_dims=output_dims,
        dask="allowed",
        keep_attrs=False,
    )


def _whole(block: Any) -> np.ndarray:
    while isinstance(block, list):
        (block,) = block
    return block  # type: ignore[no-any-return]


def _blockwise(function: Callable[..., Any], dims: list[str], sizes: dict[str, int], dtype: Any, *inputs: Any) -> Any:
    meta = np.empty((0,) * (2 + len(dims)), dtype)
    new = {name: sizes[name] for name in dims}
    return da.blockwise(function, ("y", "x", *dims), *inputs, new_axes=new, dtype=dtype, meta=meta)
