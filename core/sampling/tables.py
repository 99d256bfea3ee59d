"""What tables over several products share: their columns' names and the time stamps of all."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cube.days import check_days
from ..errors import InputError

SHOWN = 5


def column_names(products: Sequence[str], taken: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return names of columns for products: letters, digits and underscores, each name once.

    Parameters
    ----------
    products
        The products' names, in the order of the columns.
    taken
        Names that other columns have; tables in databases do not tell capitals apart.

    Returns
    -------
    names : list of str
        One a product.
    notes : list of str
        What was renamed.
    """
    used = {name.lower() for name in taken}
    names, notes = [], []
    for product in products:
        plain = re.sub(r"\W+", "_", product.strip()).strip("_") or "product"
        name, number = plain, 2
        while name.lower() in used:
            name, number = f"{plain}_{number}", number + 1
        used.add(name.lower())
        names.append(name)
        if name != product:
            notes.append(f"The column of '{product}' is called '{name}'.")
    return names, notes


def all_times(cubes: Sequence[xr.DataArray], names: Sequence[str]) -> tuple[npt.NDArray[np.datetime64], list[str]]:
    """Return the time stamps of all cubes in order, and a note where no two cubes share one, or days differ."""
    stamps = [cube["time"].to_numpy() for cube in cubes]
    times = np.unique(np.concatenate(stamps))
    try:
        check_days(cubes, names=names)
    except InputError as error:
        return times, [str(error)]
    if len(cubes) > 1 and times.size == sum(part.size for part in stamps):
        return times, [
            "The products have no time stamps in common, so each row contains only one of them. Bring them to the "
            "same time step first with Regrid (sm2r:regrid, TIME_STEP daily)."
        ]
    return times, []


def listed(names: Sequence[str]) -> str:
    """Return the first few of some names as text."""
    return ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
