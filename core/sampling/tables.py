"""What tables over several products share: their columns' names, the time stamps of all, and their steps."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
import xarray as xr

from ..cube import iso_duration, parse_iso_duration
from ..cube.days import check_days, shorter_steps
from ..cube.times import infer_duration
from ..days import DayStart
from ..errors import InputError
from ..stations.daily import infer_step

SHOWN = 5
#: Totals that differ by such a factor are of other units.
LIKE_UNITS = 5.0


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
        plain = _plain(product)
        name, number = plain, 2
        while name.lower() in used:
            name, number = f"{plain}_{number}", number + 1
        used.add(name.lower())
        names.append(name)
        if name != product:
            notes.append(f"The column of '{product}' is called '{name}'.")
    return names, notes


def other_units(observed: npt.NDArray[np.floating], cubes: Sequence[npt.NDArray[np.floating]], name: str) -> list[str]:
    """Return a warning where rain of gauges and of cubes differs as other units do.

    Parameters
    ----------
    observed, cubes : array, and arrays of its shape
        mm per step; NaN where missing.
    name
        What the cubes are called.
    """
    ratios = []
    for values in cubes:
        both = np.isfinite(observed) & np.isfinite(values)
        total = float(values[both].sum())
        ratios.append(float(observed[both].sum()) / total if total > 0 else np.nan)
    ratio = float(np.nanmedian(ratios)) if np.isfinite(ratios).any() else 1.0
    if 1 / LIKE_UNITS < ratio < LIKE_UNITS:
        return []
    return [
        f"OBSERVATIONS: gauges have {ratio:.3g} times the rain of {name}. Check that they are in mm per step: with "
        "inches the ratio is about 0.04, with tenths of mm about 10."
    ]


def told_apart(products: Sequence[str], key: str, earlier: str = "") -> list[str]:
    """Return a note where products have one name, so that only their order tells which is which.

    Parameters
    ----------
    products
        Their names.
    key
        The input, for notes and errors.
    earlier
        What of an earlier run finds products by their names; empty for nothing.

    Raises
    ------
    InputError
        If something of an earlier run is to find them.
    """
    plain = [_plain(product).lower() for product in products]
    doubled = [product for product, name in zip(products, plain, strict=True) if plain.count(name) > 1]
    if not doubled:
        return []
    text = f"{key}: {len(doubled)} cubes are called {listed(list(dict.fromkeys(doubled)))}"
    remedy = "Give them different names with Set time (sm2r:settime, PRODUCT)."
    if earlier:
        raise InputError(f"{text}, so {earlier} does not say which is which. {remedy}")
    return [f"{text}; they are numbered in their order here, which a later run does not know. {remedy}"]


def _plain(product: str) -> str:
    """Return a name of letters, digits and underscores."""
    return re.sub(r"\W+", "_", product.strip()).strip("_") or "product"


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


def check_rain_steps(observations: pd.DataFrame, cubes: Sequence[xr.DataArray], start: DayStart, *, name: str) -> None:
    """Check that observed rain is that of the cubes' steps: amounts of shorter and longer ones are others.

    Parameters
    ----------
    observations : DataFrame
        ``station_id, time``, naive UTC.
    cubes : sequence of DataArray ("time", ...)
        Of one time step.
    start : DayStart
        When their days begin.
    name : str
        What errors call them.

    Raises
    ------
    InputError
        If most steps of a station have several values, or its values lie two steps or more apart.
    """
    times = np.unique(np.concatenate([cube["time"].to_numpy() for cube in cubes]))
    duration = str(cubes[0].attrs.get("time_step", "")) or infer_duration(times)
    shorter = shorter_steps(observations, times, duration, start, name=name)
    remedy = (
        "Use daily values of both: Import stations (TIME_STEP daily) makes them of hours, Regrid of sub-daily cubes"
    )
    if shorter:
        raise InputError(f"{shorter}. Rain of shorter steps is not that of the whole step. {remedy}.")
    step = parse_iso_duration(duration) if duration else np.timedelta64(1, "M")
    if observations.empty or np.datetime_data(step.dtype)[0] == "M":
        return
    station = pd.factorize(observations["station_id"].to_numpy())[0]
    longest = observations["time"].to_numpy()[station == np.bincount(station).argmax()]
    own = infer_step(np.sort(longest))
    if own is not None and own >= 2 * (step / np.timedelta64(1, "s")):
        raise InputError(
            f"OBSERVATIONS has steps of {iso_duration(np.timedelta64(own, 's'))}, longer than those of {name} "
            f"({duration}), and sums cannot be divided. {remedy}."
        )


def of_places(series: npt.NDArray[np.floating]) -> npt.NDArray[np.intp]:
    """Return numbers, (station,), alike for stations of one pixel: those whose products, (station, ...), are the same.

    What is fitted at one of them has seen the others. Where all stand in one pixel, each has a number of its own.

    Examples
    --------
    >>> of_places(np.array([[0.1, np.nan], [0.2, 0.3], [0.1, np.nan]])).tolist()
    [0, 1, 0]
    """
    known: dict[bytes, int] = {}
    rows = np.where(np.isnan(series), np.nan, series)
    found = np.array([known.setdefault(row.tobytes(), len(known)) for row in rows], np.intp)
    return found if len(known) > 1 else np.arange(len(series))


def listed(names: Sequence[str]) -> str:
    """Return the first few of some names as text."""
    return ", ".join(names[:SHOWN]) + (", …" if len(names) > SHOWN else "")
