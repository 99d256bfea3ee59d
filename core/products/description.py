"""What a product is: where its files hold a variable, in which units, how they tell time, which values are good."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from .. import quantities
from ..errors import InputError
from ..quantities import QUANTITIES, Conversion, Quantity

#: What a time stamp names of a step shorter than a day; a longer step is named by the day it begins on.
#: ``accumulated``: a sum since 00 UTC, so that the value stamped 00 UTC is the whole of the day before.
Stamp = Literal["start", "centre", "end", "accumulated"]


@dataclass(frozen=True)
class Variable:
    """One quantity, as the files of a product hold it.

    Attributes
    ----------
    variable
        Its name in SM2R, one of `quantities.CUBES`.
    paths
        Its names in files, by version, groups before a slash; the first one found is read. Without any, the one
        variable that `quantities.recognise` knows as it.
    units
        Of files that state none, or none that is known.
    stamp
        What its time stamps mean, unless a file's bounds of time tell otherwise.
    sure
        Whether `stamp` holds whatever the bounds, or the values, of files tell.
    step
        Length of a step, ISO-8601, where stamps may lie farther apart than steps are long: files of single hours.
    sums
        Whether files may hold sums since 00 UTC as well as sums of single steps; the values tell which.
    depth
        Thickness in mm of the soil layer, where it is in kg m-2.
    factor
        What the values are multiplied with besides, such as -1 where evaporation counts upwards as negative.
    overpass
        ``morning`` or ``evening`` where the paths are of one overpass alone.
    meant
        Units as the files spell them, in lower case, and what is meant by them, where another would take them for
        something else: percent of the volume.
    """

    variable: str
    paths: tuple[str, ...]
    units: str
    stamp: Stamp = "start"
    depth: float = 0.0
    factor: float = 1.0
    overpass: str = ""
    sure: bool = False
    step: str = ""
    sums: bool = False
    meant: tuple[tuple[str, str], ...] = ()

    @property
    def quantity(self) -> Quantity:
        """What it is of."""
        return QUANTITIES[self.variable]


@dataclass(frozen=True)
class Naming:
    """How a file's name tells its time.

    Attributes
    ----------
    pattern
        The part of the name, with ``{year}`` (or ``{yy}``, of this century), ``{month}``, ``{day}``, ``{doy}``,
        ``{hour}``, ``{minute}`` and ``*``.
    step
        Length of a step, ISO-8601.
    stamp, units
        Those of such files, where they differ from the variable's.
    """

    pattern: str
    step: str = "P1D"
    stamp: Stamp | None = None
    units: str = ""


@dataclass(frozen=True)
class Product:
    """A product, described.

    Attributes
    ----------
    name, title
        The word that people choose, and what is behind it.
    variables
        What its files hold; the first is what the product is taken for.
    files
        Regular expression of its files' names. Where no file of a folder has such a name, all are looked at.
    naming
        How names tell time, the first that fits; files without are asked for their time axis.
    quality
        Rules that a recommended value keeps, as `Rule` reads them. One whose variables a file lacks is not asked.
    grid
        The grid of files that do not tell theirs, and of single locations: ``ease2:25``, ``regular:0.25``.
    spacing
        Distance in km between locations that lie on no regular grid: cells without any take the nearest one.
    clock
        Variables that hold the time of each location, with their units; their sum is the time. The units of a grid's
        axis of that name, whatever it states.
    overpass_names, overpass_rules
        By ``morning`` and ``evening``: what a file's name holds, or the rule that a value keeps.
    crs
        Of rasters that state none.
    fill
        Marks missing values besides what the file declares.
    citation
        Where the product is described (DOI or address).
    """

    name: str
    title: str
    variables: tuple[Variable, ...]
    files: str = ""
    naming: tuple[Naming, ...] = ()
    quality: tuple[str, ...] = ()
    grid: str = ""
    spacing: float = 0.0
    clock: tuple[tuple[str, str], ...] = ()
    overpass_names: tuple[tuple[str, str], ...] = ()
    overpass_rules: tuple[tuple[str, str], ...] = ()
    crs: str = "EPSG:4326"
    fill: float | None = None
    citation: str = ""

    def choose(self, variable: str) -> tuple[Variable, ...]:
        """Return the descriptions of a variable, of the main one for ``auto``.

        Raises
        ------
        InputError
            If the product has no such variable.
        """
        wanted = self.variables[0].variable if variable == "auto" else variable
        found = tuple(one for one in self.variables if one.variable == wanted)
        if not found:
            there = ", ".join(dict.fromkeys(one.variable for one in self.variables))
            raise InputError(f"VARIABLE: {self.title} has no {wanted}. It has {there}.")
        return found


_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
}
_RULE = re.compile(
    r"\s*(?P<names>[\w/.-]+(?:\|[\w/.-]+)*)\s*(?:&\s*(?P<mask>\d+)\s*)?(?P<sign><=|>=|==|!=|<|>|in\b)"
    r"\s*(?P<values>[-+.\deE]+(?:\s*,\s*[-+.\deE]+)*)\s*(?::\s*(?P<reason>.+))?"
)


@dataclass(frozen=True)
class Rule:
    """What a good value's flag keeps, such as ``Rfi_Prob|RFI_Prob <= 0.5: interference``.

    Attributes
    ----------
    names
        The flag's names by version; the first one that a file has counts.
    mask
        Bits that are looked at, of all if 0.
    sign, values
        The comparison; ``in`` takes several values.
    reason
        Why a value that breaks the rule is dropped.
    """

    names: tuple[str, ...]
    mask: int
    sign: str
    values: tuple[float, ...]
    reason: str

    @classmethod
    def parse(cls, text: str) -> Rule:
        """Read a rule.

        Raises
        ------
        InputError
            If `text` is none.
        """
        match = _RULE.fullmatch(text)
        try:
            values = tuple(float(value) for value in match["values"].split(",")) if match else ()
        except ValueError:
            values = ()
        if match is None or not values or (len(values) > 1 and match["sign"] != "in"):
            raise InputError(
                f"QUALITY_RULES: '{text.strip()}' is not a valid rule. Write rules as flag == 0, dqx <= 0.1, qual & "
                "1 == 0 or class in 1,2, with a semicolon between them."
            )
        reason = match["reason"] or text.strip()
        return cls(tuple(match["names"].split("|")), int(match["mask"] or 0), match["sign"], values, reason.strip())

    def keeps(self, flags: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
        """Return where flags keep the rule; NaN never does."""
        if self.mask:
            whole = np.where(np.isfinite(flags), flags, self.mask).astype(np.int64)
            flags = np.bitwise_and(whole, self.mask)
        if self.sign == "in":
            return np.isin(flags, self.values)
        return np.asarray(_OPERATORS[self.sign](flags, self.values[0]))


def conversion(variable: Variable, units: str) -> Conversion | None:
    """Return how values in `units` are converted; None if the units are not known for the variable."""
    found = quantities.conversion(variable.quantity, units, depth=variable.depth)
    if found is None:
        return None
    return replace(found, factor=found.factor * variable.factor, offset=found.offset * variable.factor)
