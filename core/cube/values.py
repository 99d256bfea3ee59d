"""The one check that every value passes when it is read: marks of missing values, units, what its quantity can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..errors import InputError
from ..marks import find_marks
from ..quantities import QUANTITIES, Quantity, conversion, no_units, plain_units, recognise
from .blocks import Blocks, Source
from .days import lengths
from .times import Times

#: Ranges of values that a layer in QGIS takes for missing, ends included.
Nodata = Sequence[tuple[float, float]]

# The least size of a number that may mark a missing value where nothing is known of the quantity.
_SUSPECT = 999.0
# Above it nothing is in percent.
_ALL = 110.0
_PERCENT = (
    "Convert it to a fraction of 1 first (raster calculator: divide by 100; Import product does this automatically)."
)


@dataclass(frozen=True)
class Rule:
    """What becomes of values, and what they have to be.

    Attributes
    ----------
    label
        How errors name the input.
    quantity
        What they are; None where that is not known: then only marks are refused.
    factor, offset
        From the file's units to SM2R's.
    days
        By which amounts of each step are multiplied besides, (layer,), where the file has rates; else None.
    nodata
        What is missing besides what the file declares.
    marks
        Whether marks of missing values are looked for where nothing is known of the quantity.
    """

    label: str
    quantity: Quantity | None = None
    factor: float = 1.0
    offset: float = 0.0
    days: npt.NDArray[np.float64] | None = None
    nodata: tuple[tuple[float, float], ...] = ()
    marks: bool = True

    def apply(self, values: npt.NDArray[Any], layers: slice) -> npt.NDArray[Any]:
        """Return values in SM2R's units, NaN where missing; those given may be changed.

        Parameters
        ----------
        values
            (layer, y, x), float, as the file has them.
        layers
            Which layers of the file they are.

        Raises
        ------
        InputError
            If they hold marks of missing values that are not declared, or what the quantity cannot be.
        """
        for low, high in self.nodata:
            values[(values >= np.asarray(low, values.dtype)) & (values <= np.asarray(high, values.dtype))] = np.nan
        given = values
        if (self.factor, self.offset) != (1.0, 0.0) or self.days is not None:
            scale = np.asarray(self.factor if self.days is None else self.factor * self.days[layers][:, None, None])
            values = values * scale.astype(values.dtype) + np.asarray(self.offset, values.dtype)
        least, most = (reduce(values.ravel()) if values.size else np.nan for reduce in (np.fmin.reduce, np.fmax.reduce))
        if np.isnan(most):
            return values
        if self.quantity is None:
            if self.marks and (least <= -_SUSPECT or most >= _SUSPECT):
                self._refuse_marks(given)
            return values
        low, high = self.quantity.limits
        if least < low or most > high:
            self._refuse_marks(given)
            raise self._beyond(float(least), float(most), values)
        if self.quantity.total and self.quantity.low == 0.0 and least < 0.0:
            # Packing leaves zero by less than can be measured.
            np.maximum(values, 0.0, out=values)
        return values

    def _refuse_marks(self, values: npt.NDArray[Any]) -> None:
        marks = find_marks(values)
        if not marks:
            return
        mark = max(marks, key=lambda one: marks[one])
        more = f", and {len(marks) - 1} more such number{'s' if len(marks) > 2 else ''}" if len(marks) > 1 else ""
        remedy = (
            f"Declare {mark:.6g} as nodata: Set time (sm2r:settime) with NODATA={mark:.6g} does this."
            if np.isfinite(mark)
            else "Make them nodata first (raster calculator)."
        )
        raise InputError(
            f"{self.label}: contains {mark:.6g} ({marks[mark]} times in the part examined{more}), which marks "
            f"missing values but is not declared as nodata. {remedy}"
        )

    def _beyond(self, least: float, most: float, values: npt.NDArray[Any]) -> InputError:
        quantity = self.quantity
        if quantity is None:
            raise ValueError("the quantity is unknown")
        low, high = quantity.limits
        count = int(((values < low) | (values > high)).sum())
        far = most if most > high else least
        if quantity.units in ("m3 m-3", "1") and high < most <= _ALL:
            return InputError(f"{self.label}: holds values up to {most:.4g}, so it seems to be in percent. {_PERCENT}")
        if quantity.name == "temperature" and most > high:
            return InputError(
                f"{self.label}: holds {most:.4g}. It must be in °C: subtract 273.15 from kelvin first (raster "
                "calculator), or set its units to K with Set time (sm2r:settime)."
            )
        return InputError(
            f"{self.label}: contains {far:.4g} ({count} value{'' if count == 1 else 's'} out of range in the part "
            f"that was read), which {quantity.long_name.lower()} in {quantity.units} cannot be. Declare missing "
            "values as nodata, or check the variable and the units (Set time, sm2r:settime, sets all three)."
        )


class CheckedBlocks(Blocks):
    """Windows of a file whose values pass a rule."""

    def __init__(self, blocks: Blocks, rule: Rule) -> None:
        self._blocks, self.rule = blocks, rule
        self.shape, self.dtype, self.lock = blocks.shape, blocks.dtype, blocks.lock

    def __getitem__(self, key: tuple[slice, slice, slice]) -> npt.NDArray[Any]:
        values = self._blocks[key]
        if not np.issubdtype(values.dtype, np.floating):
            return values
        return self.rule.apply(values, slice(*key[0].indices(self.shape[0])[:2]))


def describe(attrs: Mapping[str, Any], label: str, kinds: Sequence[str]) -> Quantity | None:
    """Return what an input holds, as it says itself or, where it says nothing, as is expected; None if unknown.

    Parameters
    ----------
    attrs
        What it says of itself.
    label
        How errors name it.
    kinds
        What it may hold, of `quantities.CUBES`; the first is taken for what a file holds that does not say it.

    Raises
    ------
    InputError
        If it says that it holds another one of them.
    """
    found = recognise(
        attrs.get("variable", ""), standard_name=attrs.get("standard_name", ""), units=attrs.get("units", "")
    )
    if found is None:
        return QUANTITIES[kinds[0]] if kinds else None
    if kinds and found.name not in kinds:
        raise other_thing(found.name, kinds, label)
    return found


def other_thing(held: str, kinds: Sequence[str], label: str) -> InputError:
    """Return the error that says that a cube holds another quantity."""
    said, wanted = (" or ".join(one.replace("_", " ") for one in names) for names in ((held,), kinds))
    return InputError(f"{label}: holds {said}, not {wanted}. Choose another layer; two inputs may have been swapped.")


def checked(
    source: Source,
    label: str,
    *,
    times: Times | None,
    kinds: Sequence[str] = (),
    nodata: Nodata = (),
) -> Source:
    """Have the values of a cube's file converted and checked when they are read; its attributes say so.

    Parameters and errors are those of `rule_of`; the attributes of `source` are changed.
    """
    rule, about = rule_of(source.attrs, label, times=times, kinds=kinds, nodata=nodata)
    source.attrs |= about
    source.blocks = CheckedBlocks(source.blocks, rule)
    return source


def rule_of(
    attrs: Mapping[str, Any],
    label: str,
    *,
    times: Times | None,
    kinds: Sequence[str] = (),
    nodata: Nodata = (),
) -> tuple[Rule, dict[str, str]]:
    """Return what becomes of the values of an input, and its variable and units then, as far as they are known.

    Parameters
    ----------
    attrs
        What it says of itself: ``variable``, ``standard_name``, ``units``, ``time_step``.
    label
        How errors name it.
    times
        Its time stamps, which tell how long the steps of rates are.
    kinds
        As for `describe`.
    nodata
        What is missing besides what it declares.

    Raises
    ------
    InputError
        If its units are none of what it holds.
    """
    quantity = describe(attrs, label, kinds)
    units = str(attrs.get("units", "")).strip()
    factor, offset, days = 1.0, 0.0, None
    if quantity is None:
        return Rule(label, nodata=tuple(nodata)), {}
    if not no_units(units):
        found = conversion(quantity, units)
        if found is None:
            raise unknown_units(quantity, units, label)
        factor, offset = found.factor, found.offset
        if found.daily:
            days = _days(attrs, times, label)
    about = {"variable": quantity.name, "units": quantity.units}
    return Rule(label, quantity, factor, offset, days, tuple(nodata)), about


def _days(attrs: Mapping[str, Any], times: Times | None, label: str) -> npt.NDArray[np.float64] | None:
    """Return the length of each step in days; None where all are one day long."""
    if times is None:
        return None
    found = lengths(times, attrs)
    if found is None:
        raise InputError(
            f"{label}: is in '{attrs.get('units')}', a rate, but its time step is unknown. Set it with Set time "
            "(sm2r:settime)."
        )
    days = found / np.timedelta64(1, "D")
    return None if (days == 1.0).all() else days


def unknown_units(quantity: Quantity, units: str, label: str) -> InputError:
    """Return the error that says that a cube's units are not those of what it holds."""
    if quantity.units == "m3 m-3" and plain_units(units) == "%":
        return InputError(f"{label}: is in percent (units '{units}'). {_PERCENT}")
    return InputError(
        f"{label}: its units are '{units[:50]}', which cannot be converted to {quantity.units} "
        f"({quantity.long_name.lower()}). Convert it first (raster calculator), or correct its variable and units "
        "with Set time (sm2r:settime)."
    )
