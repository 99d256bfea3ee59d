"""Checks of cubes against each other and against what they claim to hold."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import xarray as xr

from ..errors import InputError
from ..version import VERSION
from .times import iso_duration, parse_iso_duration

#: What cubes of ours may hold, by the attribute ``variable``.
VARIABLES = ("soil_moisture", "saturation", "rainfall", "evaporation", "temperature")
_PERCENT = ("%", "percent", "per cent", "pct", "percentage")
# Ways of writing units, in lower case, and the one of UDUNITS.
_UNITS = {
    "m3/m3": "m3 m-3", "m**3 m**-3": "m3 m-3", "m3m-3": "m3 m-3", "cm3/cm3": "m3 m-3", "m³ m⁻³": "m3 m-3",
    "m^3 m^-3": "m3 m-3", "m^3/m^3": "m3 m-3", "-": "1", "fraction": "1", "c": "degc", "°c": "degc",
    "celsius": "degc", "mm/day": "mm", "mm d-1": "mm", "mm day-1": "mm", "kg m-2": "mm", "kg m**-2": "mm",
    "percent": "%",
}  # fmt: skip
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
    for row, column in itertools.product((0, sizes[0][0]), (0, sizes[0][1])):
        shift = np.subtract(~ours * (theirs * (column, row)), (column, row))
        if np.abs(shift).max() > _TOLERANCE:
            raise InputError(
                f"{names[0]} and {names[1]} lie on different grids: a corner is off by "
                f"{np.abs(shift).max():.3g} pixels. {remedy}"
            )
    return b.assign_coords(y=a["y"], x=a["x"], spatial_ref=a["spatial_ref"])


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
    steps = [str(cube.attrs.get("time_step", "")) for cube in cubes]
    steps = [iso_duration(parse_iso_duration(step)) if step else "" for step in steps]
    kinds = [str(cube.attrs.get("variable", "")) for cube in cubes]
    kinds = ["soil_moisture" if kind == "saturation" else kind for kind in kinds]
    for name, step, kind in zip(names[1:], steps[1:], kinds[1:], strict=True):
        if not any_step and steps[0] and step and step != steps[0]:
            raise InputError(
                f"{names[0]} and {name} have different time steps ({steps[0]} and {step}). Bring them to one with "
                "Regrid (sm2r:regrid, TIME_STEP)."
            )
        if kinds[0] and kind and kind != kinds[0]:
            raise InputError(f"{names[0]} holds {kinds[0]}, but {name} {kind}. Give products of one thing.")


def plain_units(text: object) -> str:
    """Return units in one way of writing, lower case, so that equal ones compare as equal."""
    plain = " ".join(str(text or "").lower().split())
    return _UNITS.get(plain, plain)


def check_holds(array: xr.DataArray, *kinds: str, name: str) -> None:
    """Check that a cube does not say of itself that it holds another thing, as one of two that were exchanged does.

    Parameters
    ----------
    array
        A cube as from `open`; what calls its variable by a name that is not one of ours is let pass.
    kinds
        What it may hold, of `VARIABLES`.
    name
        How errors name it.

    Raises
    ------
    InputError
        If its ``variable`` is another one of `VARIABLES`.
    """
    held = str(array.attrs.get("variable", ""))
    if held in VARIABLES and held not in kinds:
        said, wanted = (" or ".join(one.replace("_", " ") for one in names) for names in ((held,), kinds))
        raise InputError(f"{name}: holds {said}, not {wanted}. Choose another layer; perhaps two were exchanged.")


def check_fraction(array: xr.DataArray, *, name: str) -> None:
    """Check that soil moisture or saturation is a fraction, not a percentage and not marked by odd numbers.

    The attribute ``units`` is looked at, then the values of the first tile that has any.

    Parameters
    ----------
    array
        A cube as from `open`, dims ("time", "y", "x").
    name
        How errors name it.

    Raises
    ------
    InputError
        If it is in percent, holds missing values that are not nodata, no value at all, or another thing.
    """
    check_holds(array, "soil_moisture", "saturation", name=name)
    convert = (
        "Convert it to a fraction of 1 first (raster calculator: divide by 100; Import product does it by itself)."
    )
    units = str(array.attrs.get("units", "")).strip().lower()
    if units in _PERCENT:
        raise InputError(f"{name}: is in percent (units '{units}'). {convert}")
    low, high = _range_of_first_tile(array)
    if np.isnan(high):
        raise InputError(f"{name}: holds no value, all is nodata. Check the file and its nodata value.")
    if high > 1.5:
        raise InputError(f"{name}: holds values up to {high:.4g}, so it seems to be in percent. {convert}")
    if low < -0.5:
        raise InputError(
            f"{name}: holds values down to {low:.4g}, which mark missing values perhaps. "
            "Declare them as nodata (Translate, with the nodata value assigned)."
        )


def _range_of_first_tile(array: xr.DataArray) -> tuple[float, float]:
    blocks = array.chunk({"time": -1}).data.blocks if array.chunks else None
    tiles = (
        (blocks[index].compute(scheduler="synchronous") for index in np.ndindex(blocks.shape))
        if blocks is not None
        else iter([array.to_numpy()])
    )
    for values in tiles:
        # fmin and fmax pass over NaN, and give it only where there is nothing else.
        low, high = np.fmin.reduce(values, axis=None), np.fmax.reduce(values, axis=None)
        if not np.isnan(high):
            return float(low), float(high)
    return float("nan"), float("nan")


def with_history(array: xr.DataArray, text: str) -> xr.DataArray:
    """Return `array` with a line added to its history: the plugin's version and `text`, the step and its parameters."""
    line = f"SM2R {VERSION}: {text}"
    history = str(array.attrs.get("history", "")).strip()
    return array.assign_attrs(history=f"{history}\n{line}" if history else line)
