"""Checks of cubes against each other and against what they claim to hold."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np
import xarray as xr
from dask.local import get_sync

from ..errors import InputError
from ..quantities import CUBES, QUANTITIES, conversion, no_units
from ..version import VERSION
from .axes import upright
from .times import check_order, iso_duration, parse_iso_duration
from .values import Rule, other_thing, unknown_units

# Rounding of coordinates in files stays far below this part of a pixel, a real shift far above.
_TOLERANCE = 1e-3


def check_same_grid(a: xr.DataArray, b: xr.DataArray, *, names: tuple[str, str]) -> xr.DataArray:
    """Check that two arrays lie on one grid: the same CRS, size and, to a thousandth of a pixel, the same place.

    Parameters
    ----------
    a, b
        Arrays with dims (…, "y", "x") and a CRS.
    names
        How errors name them.

    Returns
    -------
    xarray.DataArray
        `b` with exactly the coordinates of `a`: rounding in files would otherwise keep the two from aligning.

    Raises
    ------
    InputError
        If the grids differ; it says in what, and to run ``sm2r:regrid``.
    """
    for array, name in zip((a, b), names, strict=True):
        check_laid(array, name=name, placed=False)
    remedy = f"Bring {names[1]} to the grid of {names[0]} with Regrid (sm2r:regrid)."
    if a.rio.crs != b.rio.crs:
        raise InputError(
            f"{names[0]} and {names[1]} have different coordinate reference systems "
            f"({a.rio.crs.to_string()} and {b.rio.crs.to_string()}). {remedy}"
        )
    sizes = [(array.sizes["y"], array.sizes["x"]) for array in (a, b)]
    if sizes[0] != sizes[1]:
        text = " and ".join(f"{height} × {width}" for height, width in sizes)
        raise InputError(f"{names[0]} and {names[1]} have different sizes ({text} pixels). {remedy}")
    ours, theirs = a.rio.transform(), b.rio.transform()
    if a.rio.crs.is_geographic:
        # 190° E is 170° W.
        theirs = theirs.translation(360 * round((ours.c - theirs.c) / 360), 0) * theirs
    # Longitudes from 0 to 360 are those from -180 to 180.
    turn = 360.0 / abs(ours.a) if a.rio.crs.is_geographic else math.inf
    for row, column in itertools.product((0, sizes[0][0]), (0, sizes[0][1])):
        shift = np.subtract(~ours * (theirs * (column, row)), (column, row))
        shift[0] -= turn * round(shift[0] / turn) if math.isfinite(turn) else 0.0
        if np.abs(shift).max() > _TOLERANCE:
            raise InputError(
                f"{names[0]} and {names[1]} lie on different grids: a corner is off by "
                f"{np.abs(shift).max():.3g} pixels. {remedy}"
            )
    return b.assign_coords(y=a["y"], x=a["x"], spatial_ref=a["spatial_ref"])


def on_grid_of(a: xr.DataArray, b: xr.DataArray) -> xr.DataArray | None:
    """Return `b` as `check_same_grid` does; None where the two lie on different grids."""
    try:
        return check_same_grid(a, b, names=("the one", "the other"))
    except InputError:
        return None


def check_laid(array: xr.DataArray, *, name: str, placed: bool = True) -> None:
    """Check that an array lies as cubes do: north up, its transform that of its coordinates, its times in order.

    One of xarray whose rows were turned keeps the transform of before, by which its values would be taken elsewhere;
    with `placed` one that was thinned is refused, too.

    Raises
    ------
    InputError
        If not; it says to make a cube of it.
    """
    whole = upright(array)
    if whole is not array and (placed or any(not whole[dim].equals(array[dim]) for dim in ("y", "x"))):
        raise InputError(
            f"{name}: its rows do not run from north to south or its columns from west to east, or its transform is "
            "not that of its coordinates. Make a cube of it first, with as_cube."
        )
    if "time" in array.dims and "time" in array.coords and array["time"].dtype.kind == "M":
        check_order(array["time"].to_numpy(), name)


def on_one_grid(cubes: Sequence[xr.DataArray], names: Sequence[str]) -> list[xr.DataArray]:
    """Check arrays as `check_same_grid` does, each against the first, and return them with the first's coordinates."""
    first, *others = cubes
    return [first, *(check_same_grid(first, b, names=(names[0], n)) for b, n in zip(others, names[1:], strict=True))]


def check_alike(cubes: Sequence[xr.DataArray], *, names: Sequence[str], any_step: bool = False) -> None:
    """Check that cubes have one time step and hold one thing, as far as they tell; saturation counts as soil moisture.

    Parameters
    ----------
    cubes
        Arrays with dims ("time", "y", "x").
    names
        How errors name them.
    any_step
        Time steps may differ.

    Raises
    ------
    InputError
        If one differs from the first; it says in what, and what to do.
    """
    if not any_step:
        check_steps(cubes, names=names)
    kinds = [str(cube.attrs.get("variable", "")) for cube in cubes]
    kinds = ["soil_moisture" if kind == "saturation" else kind for kind in kinds]
    for name, kind in zip(names[1:], kinds[1:], strict=True):
        if kinds[0] and kind and kind != kinds[0]:
            raise InputError(f"{names[0]} holds {kinds[0]}, but {name} {kind}. Use products of the same variable.")


def check_steps(cubes: Sequence[xr.DataArray], *, names: Sequence[str]) -> None:
    """Check that cubes have one time step, as far as they tell; `InputError` where one differs from the first."""
    steps = [str(cube.attrs.get("time_step", "")) for cube in cubes]
    steps = [iso_duration(parse_iso_duration(step)) if step else "" for step in steps]
    for name, step in zip(names[1:], steps[1:], strict=True):
        if steps[0] and step and step != steps[0]:
            raise InputError(
                f"{names[0]} and {name} have different time steps ({steps[0]} and {step}). Bring them to the same "
                "time step with Regrid (sm2r:regrid, TIME_STEP)."
            )


def check_overlap(cubes: Sequence[xr.DataArray], *, names: Sequence[str], what: str) -> None:
    """Check that each cube shares a time stamp with another; errors call the others by `what` they are."""
    stamps = [cube["time"].to_numpy() for cube in cubes]
    for number, name in enumerate(names):
        others = [times for other, times in enumerate(stamps) if other != number]
        if others and not np.isin(stamps[number], np.concatenate(others)).any():
            raise InputError(
                f"{name} shares no time stamp with any other {what}. Bring them to the same time steps "
                "(sm2r:regrid), and use records that overlap."
            )


def check_holds(array: xr.DataArray, *kinds: str, name: str) -> None:
    """Check that a cube does not say of itself that it holds another thing, as one of two that were exchanged does.

    Parameters
    ----------
    array
        A cube as from `open`; what calls its variable by a name that is not one of ours is let pass.
    kinds
        What it may hold, of `quantities.CUBES`.
    name
        How errors name it.

    Raises
    ------
    InputError
        If its ``variable`` is another one of them.
    """
    held = str(array.attrs.get("variable", ""))
    if held in CUBES and held not in kinds:
        raise other_thing(held, kinds, name)


def check_values(array: xr.DataArray, *kinds: str, name: str) -> None:
    """Check a cube before the work: what it holds, its units, and its first tile that has a value.

    `open` has all values checked when they are read; this tells at once what would be wrong with many, and serves
    arrays that were made otherwise.

    Parameters
    ----------
    array
        A cube, dims ("time", "y", "x").
    kinds
        What it may hold, of `quantities.CUBES`; the first is taken for what it holds if it does not say it.
    name
        How errors name it.

    Raises
    ------
    InputError
        If it holds another thing, has other units than SM2R's, no value at all, or values that cannot be.
    """
    check_holds(array, *kinds, name=name)
    held = str(array.attrs.get("variable", ""))
    quantity = QUANTITIES[held if held in kinds else kinds[0]]
    units = str(array.attrs.get("units", "")).strip()
    found = conversion(quantity, units)
    if not no_units(units) and (found is None or not found.same or found.daily):
        raise unknown_units(quantity, units, name)
    rule = Rule(name, quantity)
    blocks = array.chunk({"time": -1}).data.blocks if array.chunks else None
    tiles = (
        (blocks[index].compute(scheduler=get_sync) for index in np.ndindex(blocks.shape))
        if blocks is not None
        else iter([array.to_numpy()])
    )
    for values in tiles:
        if not np.isnan(np.fmax.reduce(values, axis=None)):
            rule.apply(values.copy(), slice(None))
            return
    raise InputError(f"{name}: has no values (all nodata). Check the file and its nodata value.")


def check_fraction(array: xr.DataArray, *, name: str) -> None:
    """Check that a cube holds soil moisture or saturation, as `check_values` does."""
    check_values(array, "soil_moisture", "saturation", name=name)


def with_history(array: xr.DataArray, text: str) -> xr.DataArray:
    """Return `array` with a line added to its history: the plugin's version and `text`, the step and its parameters."""
    line = f"SM2R {VERSION}: {text}"
    history = str(array.attrs.get("history", "")).strip()
    return array.assign_attrs(history=f"{history}\n{line}" if history else line)
