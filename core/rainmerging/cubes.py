"""Products checked, and merged tile by tile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import dask.array as da
import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cube.checks import check_alike, check_overlap, check_values, on_one_grid
from ..cube.days import check_days, timing, with_days
from ..errors import InputError
from ..quantities import QUANTITIES
from ..sampling.tables import column_names
from .intervals import Intervals
from .model import FAR, Fit
from .places import degrees, distances

Times = npt.NDArray[np.datetime64]
Block = npt.NDArray[np.float32]

# Numbers of one product, or distances to gauges, that are worked on at a time within a tile.
_AT_ONCE = 2 * 2**20


def check_records(cubes: Sequence[xr.DataArray], labels: Sequence[str], *, least: int = 1) -> list[xr.DataArray]:
    """Check what metadata tell of products, as `check_products` does, and return them with the first's coordinates."""
    if len(cubes) < least:
        wanted = "one or more" if least == 1 else "two or more"
        raise InputError(f"PRODUCTS: {len(cubes) or 'no'} cube is given. Give {wanted} of rainfall.")
    products = on_one_grid(cubes, labels)
    check_alike(products, names=labels)
    products[0] = with_days(products[0], check_days(products, names=labels))
    check_overlap(products, names=labels, what="product")
    return products


def check_products(
    cubes: Sequence[xr.DataArray], labels: Sequence[str], *, least: int = 1
) -> tuple[list[xr.DataArray], list[str]]:
    """Check that products can be merged, and name them.

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
    products : list of DataArray
        With exactly the coordinates of the first.
    names : list of str
        Each once, of letters, digits and underscores.

    Raises
    ------
    InputError
        If there are fewer than `least`, one is no rainfall, grids, time steps or days differ, or a product shares no
        time stamp with any other.
    """
    products = check_records(cubes, labels, least=least)
    for product, label in zip(products, labels, strict=True):
        check_values(product, "rainfall", name=label)
    return products, product_names(products)


def product_names(products: Sequence[xr.DataArray]) -> list[str]:
    """Return the names of products, each once, of letters, digits and underscores."""
    return column_names([str(product.attrs.get("product", "")) for product in products], ["gauges"])[0]


def all_times(cubes: Sequence[xr.DataArray]) -> Times:
    """Return the time stamps of all cubes in order."""
    return np.unique(np.concatenate([cube["time"].to_numpy() for cube in cubes]))


def merge(
    products: Sequence[xr.DataArray],
    fit: Fit,
    *,
    statics: Sequence[xr.DataArray] = (),
    bounds: bool = False,
    shares: bool = False,
) -> tuple[list[xr.DataArray], xr.DataArray | None]:
    """Merge products with gauges; lazy, tile by tile, all results from one pass over the products.

    Parameters
    ----------
    products : sequence of DataArray ("time", "y", "x")
        Those of the fit, in its order, on one grid.
    fit : Fit
    statics : sequence of DataArray ("y", "x")
        Scaled as for the fit.
    bounds : bool
        Whether the intervals' ends are wanted.
    shares : bool
        Whether what each product contributes is wanted.

    Returns
    -------
    cubes : list of DataArray ("time", "y", "x"), float32
        Merged rain, mm per step, and the lower and the upper bound where wanted.
    shares : DataArray ("band", "y", "x"), float32, or None
        A band for each product, and one for the gauges; 0 to 1.

    Raises
    ------
    InputError
        If bounds are wanted, but the gauges have too little rain for intervals.

    Examples
    --------
    >>> from sm2r.core.rainmerging import fit, pair_gauges
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area()
    >>> products, times = list(area.rain_products.values()), area.rainfall["time"].to_numpy()
    >>> gauges, _ = pair_gauges(products, list(area.rain_products), area.stations, area.rain_gauges, times)
    >>> (merged,), shares = merge(products, fit(gauges), shares=True)
    >>> merged.shape, shares["band"].values.tolist(), round(float(shares.sum("band").mean()), 2)
    ((120, 3, 4), ['satellite', 'reanalysis', 'radar', 'gauges'], 1.0)
    """
    if bounds and fit.intervals is None:
        raise InputError(
            "LOWER, UPPER: the gauges have too little rain for intervals (40 wet pairs are needed). Use a longer "
            "record or more gauges, or leave both outputs out."
        )
    count = 3 if bounds else 1
    blocks, like = aligned(products, fit.gauges.times, statics)
    common = {"count": len(products), "fit": fit, "crs": like.rio.crs}
    tiles = like.chunks[1:]  # type: ignore[index]
    data = da.map_blocks(
        _merged_block, *blocks, **common, bounds=bounds, dtype=np.float32, meta=np.empty((0, 0, 0, 0), np.float32),
        new_axis=0, chunks=((count,), (fit.gauges.times.size,), *tiles),
    )  # fmt: skip
    names = ["merged", "merged_lower", "merged_upper"][:count]
    found = [cube_of(data[number], fit.gauges.times, like, name) for number, name in enumerate(names)]
    if not shares:
        return found, None
    bands = [*fit.gauges.products, "gauges"]
    parts = da.map_blocks(
        _share_block, *blocks, **common, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32),
        chunks=((len(bands),), *tiles),
    )  # fmt: skip
    layer = xr.DataArray(parts, {"band": bands, **_place(like)}, ("band", "y", "x"), "share")
    return found, layer.assign_attrs(
        variable="share", units="1", product="share", history=like.attrs.get("history", "")
    )


def combine(products: Sequence[xr.DataArray], value: Any, times: Times) -> list[xr.DataArray]:
    """Merge products by a function of values alone; lazy, tile by tile.

    Parameters
    ----------
    products : sequence of DataArray ("time", "y", "x")
    value : callable
        From values (product, time, place) to merged rain (time, place), mm.
    times : (time,) datetime64
        The time stamps of all products.

    Returns
    -------
    list of DataArray ("time", "y", "x"), float32
        One.
    """
    blocks, like = aligned(products, times)
    data = da.map_blocks(
        _valued_block, *blocks, count=len(products), crs=like.rio.crs, value=value, dtype=np.float32,
        meta=np.empty((0, 0, 0), np.float32), chunks=((times.size,), *like.chunks[1:]),  # type: ignore[index]
    )  # fmt: skip
    return [cube_of(data, times, like, "merged")]


def bounded(cube: xr.DataArray, intervals: Intervals) -> list[xr.DataArray]:
    """Return the lower and the upper bound of merged rain by intervals that hold everywhere; lazy, tile by tile."""
    found = []
    for number, name in enumerate(("merged_lower", "merged_upper")):
        data = cube.data.map_blocks(
            _bounds_block, intervals=intervals, number=number, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32)
        )
        found.append(cube.copy(data=data).assign_attrs(product=name))
    return found


def aligned(
    products: Sequence[xr.DataArray], times: Times, statics: Sequence[xr.DataArray] = ()
) -> tuple[list[Any], xr.DataArray]:
    """Return the blocks of products on all time stamps, of y, x and of rasters without time, and the first product."""
    first = products[0].chunk({"time": -1})
    rows, columns = first.chunks[1:]  # type: ignore[index]
    tiles = {"time": -1, "y": rows, "x": columns}
    found = [on_times(one.chunk(tiles).data, np.searchsorted(times, one["time"].to_numpy()), times.size)
             for one in products]  # fmt: skip
    ys = da.from_array(first["y"].to_numpy(), chunks=(rows,))[None, :, None]
    xs = da.from_array(first["x"].to_numpy(), chunks=(columns,))[None, None, :]
    layers = [static.chunk({"y": rows, "x": columns}).data[None] for static in statics]
    return [*found, ys, xs, *layers], first


def cube_of(data: Any, times: Times, like: xr.DataArray, product: str) -> xr.DataArray:
    """Return a cube of rain of blocks (time, y, x), with the place and days of another."""
    about = {"variable": "rainfall", "units": QUANTITIES["rainfall"].units, **timing(like), "history": ""}
    array = xr.DataArray(data, {"time": times, **_place(like)}, ("time", "y", "x"), "rainfall")
    return array.assign_attrs(about | {"product": product})


def _place(like: xr.DataArray) -> dict[str, Any]:
    return {name: like.coords[name] for name in ("y", "x", "spatial_ref") if name in like.coords}


def on_times(data: Any, places: npt.NDArray[np.intp], count: int) -> Any:
    """Return a product's blocks at the time stamps of all products."""
    if places.size == count:
        return data

    def block(values: Block) -> Block:
        whole = np.full((count, *values.shape[1:]), np.nan, np.float32)
        whole[places] = values
        return whole

    return data.map_blocks(
        block, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32), chunks=((count,), *data.chunks[1:])
    )


def slices(pixels: int, numbers: int) -> Iterator[slice]:
    """Yield the pixels of a tile some at a time, each of which takes so many numbers."""
    at_once = max(_AT_ONCE // max(numbers, 1), 16)
    for start in range(0, pixels, at_once):
        yield slice(start, min(start + at_once, pixels))


def _parts(blocks: Sequence[Any], count: int, crs: Any, gauges: int = 0) -> Any:
    """Yield slices of a tile's pixels with their places, values (product, time, pixel) and rasters without time."""
    products, ys, xs, statics = blocks[:count], blocks[count], blocks[count + 1], blocks[count + 2 :]
    steps, height, width = products[0].shape
    y, x = np.broadcast_arrays(ys[0], xs[0])
    places = degrees(x, y, crs)
    flat = [block.reshape(steps, -1) for block in products]
    layers = np.array([block.ravel() for block in statics], np.float32).reshape(len(statics), height * width)
    for some in slices(height * width, max(steps, gauges)):
        yield (
            some,
            places[some],
            np.stack([one[:, some] for one in flat]).astype(np.float32, copy=False),
            layers[:, some],
        )


def _merged_block(*blocks: Any, count: int, fit: Fit, crs: Any, bounds: bool) -> Block:
    """Return merged rain and its bounds, (1 or 3, time, y, x)."""
    steps, height, width = blocks[0].shape
    out = np.empty((3 if bounds else 1, steps, height * width), np.float32)
    for some, places, values, layers in _parts(blocks, count, crs, len(fit.gauges.stations)):
        out[0][:, some] = fit.at(places, values, layers)
        if bounds and fit.intervals is not None:
            far = distances(fit.gauges.places, places).min(axis=0) >= fit.edges[FAR]
            out[1][:, some], out[2][:, some] = fit.intervals.bounds(out[0][:, some], far)
    return out.reshape(-1, steps, height, width)


def _valued_block(*blocks: Any, count: int, crs: Any, value: Any) -> Block:
    steps, height, width = blocks[0].shape
    out = np.empty((steps, height * width), np.float32)
    for some, _, values, _ in _parts(blocks, count, crs):
        out[:, some] = value(values)
    return out.reshape(steps, height, width)


def _bounds_block(values: Block, *, intervals: Intervals, number: int) -> Block:
    flat = values.reshape(len(values), -1)
    return intervals.bounds(flat, np.zeros(flat.shape[1], bool))[number].reshape(values.shape).astype(np.float32)


def _share_block(*blocks: Any, count: int, fit: Fit, crs: Any) -> Block:
    height, width = blocks[0].shape[1:]
    out = np.empty((count + 1, height * width), np.float32)
    for some, places, values, layers in _parts(blocks, count, crs, len(fit.gauges.stations)):
        out[:, some] = fit.shares(places, values, layers)
    return out.reshape(-1, height, width)
