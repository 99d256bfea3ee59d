"""Cubes that grow: new steps behind, and in place of, the last ones of a file that is there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import xarray as xr

from ..errors import InputError
from . import reading
from .checks import check_same_grid
from .times import Times, parse_iso_duration, steps_from
from .zarr import SUFFIX, Growth, growth_of


@dataclass(frozen=True)
class Appended:
    """What is to be written so that a cube has new steps.

    Attributes
    ----------
    array : DataArray (time, y, x)
        Lazy; of a Zarr folder that grows, the steps from the first part of it that changes.
    growth : Growth or None
        How a Zarr folder takes over what stays, for `write`.
    whole : DataArray (time, y, x)
        All steps of the cube, lazy.
    """

    array: xr.DataArray
    growth: Growth | None
    whole: xr.DataArray


def times_of(path: str | os.PathLike[str], *, name: str) -> Times:
    """Return the time stamps of a cube that is to grow."""
    return np.asarray(reading.open(path, name=name)["time"].to_numpy())


def append(path: str | os.PathLike[str], new: xr.DataArray, *, name: str) -> Appended:
    """Put new steps into a cube: each takes the place of the one that it has at that time, all others stay.

    Parameters
    ----------
    path
        The cube's file.
    new : DataArray (time, y, x)
        On its grid, with its time step, of the same thing.
    name
        How errors name the cube.

    Raises
    ------
    InputError
        If the two do not go together, or steps would be missing between them.
    """
    old = reading.open(path, name=name, like=new)
    old = check_same_grid(new, old, names=("the new steps", f"{name}, {path},"))
    for key in ("variable", "units", "time_step", "day_start"):
        ours, theirs = (str(array.attrs.get(key, "")) for array in (new, old))
        if ours != theirs:
            raise InputError(
                f"{name}: {path} has {key} '{theirs}', but the new steps have '{ours}'. Choose another output, or "
                "overwrite it without APPEND."
            )
    mine, fresh = old["time"].to_numpy(), new["time"].to_numpy()
    _check_joined(mine, fresh, str(new.attrs.get("time_step", "")), f"{name}: {path}")
    before, after = int(np.searchsorted(mine, fresh[0])), int(np.searchsorted(mine, fresh[-1], side="right"))
    if np.issubdtype(new.dtype, np.integer):
        old = old.fillna(255).astype(new.dtype)
    tiles = {dim: new.chunksizes[dim] for dim in ("y", "x")}
    kept = before + _without_new(mine[before:after], fresh, str(new.attrs.get("time_step", "")))
    parts, done = [old.isel(time=slice(0, before)).chunk(tiles)], 0
    cuts = np.searchsorted(fresh, mine[kept])
    for cut in np.unique(cuts).tolist():
        parts += [new.isel(time=slice(done, cut)), old.isel(time=kept[cuts == cut]).chunk(tiles)]
        done = cut
    parts += [new.isel(time=slice(done, None)), old.isel(time=slice(after, None)).chunk(tiles)]
    whole = xr.concat([part for part in parts if part.sizes["time"]], "time", combine_attrs="override")
    whole = whole.assign_attrs(new.attrs).rio.write_crs(new.rio.crs).rio.write_transform(new.rio.transform())
    growth = growth_of(Path(path), whole, before) if Path(path).suffix.lower() == SUFFIX else None
    return Appended(whole if growth is None else whole.isel(time=slice(growth.first, None)), growth, whole)


def _without_new(old: npt.NDArray[np.datetime64], new: npt.NDArray[np.datetime64], step: str) -> npt.NDArray[np.intp]:
    """Return which of the old steps, within the period of the new ones, have none of these in their place."""
    after = np.searchsorted(new, old)
    far = np.minimum(np.abs(new[after] - old), np.abs(old - new[np.maximum(after - 1, 0)]))
    # Where days or hours begin may have moved a little, such as with a clock.
    length = steps_from(new[0], parse_iso_duration(step), 2)[1] - new[0] if step else np.timedelta64(0, "ns")
    return np.flatnonzero(far > length / 2)


def _check_joined(old: npt.NDArray[np.datetime64], new: npt.NDArray[np.datetime64], step: str, label: str) -> None:
    """Refuse new steps that leave some out behind the old ones; a clock may be put back an hour or two."""
    if step and new[0] > steps_from(old[-1], parse_iso_duration(step), 2)[1] + np.timedelta64(2, "h"):
        raise InputError(
            f"{label} ends at {str(old[-1])[:16]}, but the new steps begin at {str(new[0])[:16]}, so there would be "
            "a gap. Use inputs that start at or before the end of the existing cube."
        )
