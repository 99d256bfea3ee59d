"""What a user can choose: each option of a family once, with its default, its bounds and its words.

Algorithms turn options into parameters, and functions of the core check by them what they are given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .errors import InputError


@dataclass(frozen=True, kw_only=True)
class Option:
    """A choice among words, a number, or yes and no.

    Attributes
    ----------
    label, help : str
        What a dialog says.
    default : object
        Its type is that of the option, but for None.
    choices : tuple of str
        The words, if it is a choice.
    low, high : float, optional
        Bounds of a number, included.
    kind : type
        That of an option that is empty by default.
    advanced : bool
        Whether most users leave it as it is.
    """

    label: str
    help: str
    default: Any = None
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    kind: type | None = None
    advanced: bool = True

    @property
    def type(self) -> type:
        """bool, int, float or str."""
        return self.kind or type(self.default)


#: Options by their name in Python, which in capitals is the key of the parameter.
Options = Mapping[str, Option]


def check(options: Options, **given: Any) -> None:
    """Check what is given by its options.

    Raises
    ------
    InputError
        If a word is none of the choices, or a number out of bounds.

    Examples
    --------
    >>> check({"seed": Option(label="Seed", help="", default=1, low=0)}, seed=-1)
    Traceback (most recent call last):
    sm2r.core.errors.InputError: SEED is -1; it must be 0 or more.
    """
    for name, value in given.items():
        option = options[name]
        if value is None and option.default is None:
            continue
        if option.choices and value not in option.choices:
            raise InputError(f"{name.upper()} is '{value}'; choose one of {', '.join(option.choices)}.")
        low, high = option.low, option.high
        if (low is not None and not value >= low) or (high is not None and not value <= high):
            wanted = f"{low:g} to {high:g}" if low is not None and high is not None else (
                f"{low:g} or more" if low is not None else f"{high:g} or less"
            )  # fmt: skip
            raise InputError(f"{name.upper()} is {value:g}; it must be {wanted}.")


def check_quantiles(quantiles: tuple[float, float]) -> None:
    """Check the probabilities of a lower and an upper bound; `InputError` unless they rise between 0 and 1."""
    low, high = quantiles
    if not 0 < low < high < 1:
        raise InputError(f"QUANTILES is {low:g},{high:g}; give two rising numbers between 0 and 1, such as 0.05,0.95.")
