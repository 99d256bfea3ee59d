"""What stations observe, the units that tables are in, and the one check that observations pass wherever they are read.

What is known of each variable stands in `core.quantities`.
"""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from ..errors import InputError
from ..marks import marked
from ..quantities import Conversion, Quantity, conversion, display_units, no_units
from .options import UNITS

Values = npt.NDArray[np.float64]

# How `core.quantities` spells units of tables.
_SPELLED = {"fraction": "1", "percent": "%"}

# A fraction above this is none; where so many values are above it, all are percent.
_PERCENT_FROM = 1.5
_PERCENT_SHARE = 0.05
_KELVIN_FROM = 150.0
# Units at the end of a heading without brackets, such as rain_in; a single letter is more likely something else.
_LEAST_LETTERS = 2
_TRACE = ("t", "tr", "trace")


def to_ours(variable: Quantity, units: str) -> Conversion | None:
    """Return how values in units of tables become a variable's; None if they are none of its units.

    Percent of soil moisture is taken as parts of the volume.
    """
    spelled = _SPELLED.get(units, units)
    found = conversion(variable, spelled)
    if found is None and variable.name == "soil_moisture" and conversion("saturation", spelled) is not None:
        found = conversion(variable, "vol %")
    return found


def split_units(heading: str, variable: Quantity) -> tuple[str, str]:
    """Return a heading without its units, and these; empty where it tells none that the variable can be in.

    Units stand in brackets, before the name or after it: ``VWC (%)``, ``m3/m3 Water Content``, ``rain_in``.
    """
    for inner in re.findall(r"[(\[](.*?)[)\]]", heading):
        if to_ours(variable, inner) is not None and not no_units(inner):
            return re.sub(r"[(\[].*?[)\]]", " ", heading).strip(), inner.strip()
    first, _, rest = heading.strip().partition(" ")
    if rest and re.search(r"[^\W\d_]|%", first) and to_ours(variable, first) is not None and not no_units(first):
        return rest.strip(), first
    match = re.fullmatch(r"(.*\w)[ _]+([^ _]+)", heading.strip())
    if match and to_ours(variable, match[2]) is not None and not no_units(match[2]):
        letters = sum(letter.isalpha() for letter in match[2])
        if letters >= _LEAST_LETTERS or match[2] == "%" or "temperature" in variable.kinds:
            return match[1], match[2]
    return heading, ""


def drop_marks(values: Values) -> tuple[Values, dict[str, int]]:
    """Return values with NaN for the numbers that mark missing ones, and which these are, and how often."""
    marks = marked(values)
    if not marks.any():
        return values, {}
    found, counts = np.unique(values[marks], return_counts=True)
    told = {f"{mark:.6g}": int(count) for mark, count in zip(found, counts, strict=True)}
    return np.where(marks, np.nan, values), told


def convert(values: Values, variable: Quantity, units: str) -> tuple[Values, str]:
    """Bring values of a table to the units of a variable.

    Parameters
    ----------
    values
        Any shape; NaN is missing.
    variable
        What they are.
    units
        One of `UNITS`, or ``auto``: a fraction that is above 1.5 in more than 5 % of the values is percent,
        temperatures with a median above 150 are kelvin, and all else is in the variable's own units.

    Returns
    -------
    values, units : array, str
        The values in the variable's units, and what they were in.

    Raises
    ------
    InputError
        If the units are none of this variable's.
    """
    if units == "auto":
        units = _recognise(values, variable)
    found = to_ours(variable, units)
    if found is None:
        fitting = ", ".join(name for name in UNITS if to_ours(variable, name) is not None)
        raise InputError(f"UNITS is {units}, which {variable.name} cannot be in. Choose auto, or one of: {fitting}.")
    return (values if found.same else values * found.factor + found.offset), units


def drop_impossible(values: Values, variable: Quantity, *, long: bool = False) -> tuple[Values, int]:
    """Return the values with NaN for those that the variable cannot have, and how many these are.

    Parameters
    ----------
    values
        In the variable's units; NaN is missing.
    variable
        What they are. A total that rounding left a little below its limit is taken for the limit.
    long
        Whether steps are longer than a day.
    """
    low, high = variable.low, max(variable.high, variable.most if long else 0.0)
    if variable.total and variable.slack:
        values = np.where((values < low) & (values >= low - variable.slack), low, values)
    impossible = (values < low) | (values > high)
    return np.where(impossible, np.nan, values), int(impossible.sum())


def check_observed(values: Values, quantity: Quantity | None, *, name: str) -> tuple[Values, list[str]]:
    """Check observations that an algorithm reads: the numbers that mark missing values in tables are never values.

    Parameters
    ----------
    values
        (n,), NaN is missing.
    quantity
        What they are; None where that is not known: then only marks are looked for.
    name
        How errors name them, such as ``OBSERVATIONS: the field 'rainfall'``.

    Returns
    -------
    values, notes : array, list of str
        NaN for negative marks, such as -9999, which have long stood for missing values in tables of stations; and the
        sentence that says so.

    Raises
    ------
    InputError
        If there are other marks, such as 9999, 65535 or inf, or values that the quantity cannot have.
    """
    marks, notes = marked(values), []
    usual = marks & (values < 0) & np.isfinite(values)
    if usual.any():
        notes.append(f"{name} holds {_counted(values[usual])}, treated as missing values.")
        values = np.where(usual, np.nan, values)
    remedy = "Leave missing values empty in the table; Import stations (sm2r:importstations) makes such a table, too."
    if (marks & ~usual).any():
        raise InputError(f"{name} holds {_counted(values[marks & ~usual])}, which mark missing values. {remedy}")
    if quantity is None:
        return values, notes
    low, high = quantity.limits
    beyond = (values < low) | (values > high)
    if beyond.any():
        far = values[beyond][0]
        units = {"m3 m-3": "Divide percent by 100 first.", "1": "Divide percent by 100 first.",
                 "degC": "Subtract 273.15 from kelvin first."}  # fmt: skip
        mend = units.get(quantity.units, remedy) if far > high else remedy
        count = int(beyond.sum())
        raise InputError(
            f"{name} holds {far:.4g} ({count} value{'' if count == 1 else 's'} of {int(np.isfinite(values).sum())} "
            f"out of range), which {quantity.long_name.lower()} in {display_units(quantity.units)} cannot be. {mend}"
        )
    if quantity.total and quantity.slack:
        below = values < quantity.low
        values = np.where(below, quantity.low, values) if below.any() else values
    return values, notes


def trace_words(quantity: Quantity | None) -> tuple[str, ...]:
    """Return the words, in lower case, that say that too little of it fell to be measured, which counts as 0."""
    return _TRACE if quantity is not None and "depth" in quantity.kinds else ()


def _counted(values: Values) -> str:
    """Return which numbers there are, the commonest first, and how often."""
    found, counts = np.unique(values, return_counts=True)
    order = np.argsort(-counts, kind="stable")[:4]
    more = ", …" if found.size > order.size else ""
    return ", ".join(f"{found[place]:.6g} ({how_often(int(counts[place]))})" for place in order) + more


def how_often(count: int) -> str:
    """Return how often something is there, in words."""
    return "once" if count == 1 else f"{count} times"


def _recognise(values: Values, variable: Quantity) -> str:
    known = values[np.isfinite(values)]
    own = {"m3 m-3": "fraction", "1": "fraction"}.get(variable.units, variable.units)
    if not known.size:
        return own
    if own == "fraction" and np.mean(known > _PERCENT_FROM) > _PERCENT_SHARE:
        return "percent"
    if own == "degC" and np.median(known) > _KELVIN_FROM:
        return "K"
    return own
