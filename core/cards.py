"""What the cards of all models are checked by: those of fusion, of learned rain and of merged rain."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from .errors import InputError

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?![\d-])")
# Where models of each kind are used.
_KINDS = {
    "": "'Fuse soil moisture' (sm2r:fuse)",
    "rainfall": "'Merge rainfall' (sm2r:mergerainfall)",
    "learned rain": "'Invert soil moisture' (sm2r:invert)",
}


def is_day(text: str) -> bool:
    """Tell whether text of a card is a day, or empty where none is known."""
    try:
        # NumPy takes more for days, such as 'today', and 20140101 for a year.
        return not text or (_DAY.match(text) is not None and not np.isnat(np.datetime64(text, "D")))
    except ValueError:
        return False


#: What an entry has to be: its type, and what else.
Check = tuple[Any, Callable[[Any], bool]]
TEXT: Check = (str, lambda value: True)
COUNT: Check = (int, lambda value: value >= 0)
NUMBER: Check = ((int, float), lambda value: True)
OBJECT: Check = (dict, lambda value: True)
TEXTS: Check = (list, lambda value: all(isinstance(one, str) for one in value))
BOUNDS: Check = (list, lambda value: len(value) in (0, 4) and all(
    isinstance(one, int | float) and math.isfinite(one) for one in value
))  # fmt: skip
PERIOD: dict[str, Check] = {"start": (str, is_day), "end": (str, is_day)}


def parsed(text: str, *, name: str, remedy: str) -> Any:
    """Return the content of a card.

    Raises
    ------
    InputError
        If it is no JSON; `remedy` says what to do.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: its card is not valid JSON ({error}). {remedy}") from error


def check_entries(content: Mapping[str, Any], checks: Mapping[str, Check], *, name: str, remedy: str) -> None:
    """Check entries of a card by their type and by what they may be; those that are absent or null are let pass.

    Raises
    ------
    InputError
        Naming the first that is neither; or if ``start`` and ``end`` are days, but not in order.
    """
    for key, (kind, fine) in checks.items():
        value = content.get(key)
        if value is None:
            continue
        flag = isinstance(value, bool) and kind is not bool
        if flag or not isinstance(value, kind) or not fine(value):
            wrong = "which is not a day such as 2014-12-31" if key in PERIOD else "which cannot be"
            raise InputError(f"{name}: its card has {key} {str(value)[:60]!r}, {wrong}. {remedy}")
    start, end = (content.get(key) for key in PERIOD)
    if start and end and np.datetime64(start, "D") > np.datetime64(end, "D"):
        raise InputError(f"{name}: its card has start {start} after end {end}. {remedy}")


def check_kind(content: Any, wanted: str, *, name: str) -> None:
    """See that a card is of the kind that is wanted: empty of fusion, ``rainfall`` of merged rain, ``learned rain``.

    Raises
    ------
    InputError
        If it is of another one; says where such a model is used.
    """
    kind = content.get("kind", "") if isinstance(content, dict) else ""
    if kind == wanted:
        return
    if not isinstance(kind, str) or kind not in _KINDS:
        raise InputError(
            f"{name}: its card is of the kind '{str(kind)[:60]}', which this version of SM2R does not know. Update "
            "SM2R, or choose another model."
        )
    raise InputError(f"{name}: is a model for {_KINDS[kind]}, not for {_KINDS[wanted]}. Choose another model.")


def finite(value: Any) -> Any:
    """Return nested values with None for numbers that JSON has no word for."""
    if isinstance(value, Mapping):
        return {str(key): finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [finite(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
