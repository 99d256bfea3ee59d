"""What cubes and tables share: the settings an inversion inherits from its calibration, periods and time steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..days import UTC, DayStart
from ..errors import InputError
from ..periods import within
from .calibration import Problem
from .options import RAIN_STAMPS, STEP_RULES, Options


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What an inversion must know of its calibration beside the parameters."""

    step_rule: str = "balance"
    dead_zone: float = 0.0
    rain_stamp: str = "start"
    max_gap: float = 0.0
    step: int = 0

    def __post_init__(self) -> None:
        for name, choices in (("step_rule", STEP_RULES), ("rain_stamp", RAIN_STAMPS)):
            if getattr(self, name) not in choices:
                raise InputError(
                    f"PARAMETERS says {name} is '{getattr(self, name)}'; it must be one of {', '.join(choices)}."
                )

    @classmethod
    def of(cls, options: Options, step: int) -> Settings:
        """Return the settings of a calibration at a time step of `step` seconds."""
        return cls(
            step_rule=options.step_rule,
            dead_zone=options.dead_zone,
            rain_stamp=options.rain_stamp,
            max_gap=options.max_gap,
            step=step,
        )

    @classmethod
    def from_attrs(cls, attrs: Mapping[Any, Any]) -> Settings:
        """Read the settings from a raster's metadata or a table's row; what is absent has its default."""
        values: dict[str, Any] = {}
        for name, (key, kind) in _STORED.items():
            value = attrs.get(key)
            if value is None or value == "" or value != value:
                continue
            try:
                values[name] = kind(value)
            except (TypeError, ValueError) as error:
                raise InputError(f"PARAMETERS says {key} is '{value}', which is not a number.") from error
        return cls(**values)

    def to_attrs(self) -> dict[str, Any]:
        """Return the settings as metadata of a raster or columns of a table."""
        return {key: getattr(self, name) for name, (key, _) in _STORED.items()}

    def check_step(self, step: int) -> None:
        """Raise InputError where soil moisture of another time step is to be inverted."""
        if self.step and step != self.step:
            raise InputError(
                f"PARAMETERS were calibrated on a time step of {duration(self.step)}, but SOIL_MOISTURE has "
                f"{duration(step)}. Calibrate on the time step that you want to invert."
            )


# Under which name each setting is stored, and what it is.
_STORED: dict[str, tuple[str, Any]] = {
    "step_rule": ("step_rule", str),
    "dead_zone": ("dead_zone", float),
    "rain_stamp": ("rain_stamp", str),
    "max_gap": ("max_gap", float),
    "step": ("step_seconds", lambda value: int(float(value))),
}


def duration(seconds: int) -> str:
    """Return a length of time in words."""
    return f"{seconds / 3600:g} h"


def make_problem(options: Options, step: int) -> Problem:
    """Return the kernel's form of `options` for records of a time step of `step` seconds.

    Raises
    ------
    InputError
        The windows are not whole numbers of steps.
    """
    if step <= 0:
        raise InputError("SOIL_MOISTURE has no time step: its most common step between time stamps is not positive.")
    window = round(options.aggregation * 3600) or step
    if window % step or window < step:
        raise InputError(
            f"AGGREGATION is {options.aggregation:g} h, but the time step is {duration(step)}: "
            "give a whole number of time steps (0 for one)."
        )
    return Problem(
        step=step,
        aggregation=window,
        wetting=options.step_rule == "wetting",
        dead_zone=options.dead_zone,
        kge=options.objective == "kge",
        filtered=options.variant != "base",
        tpot=options.variant == "tpot",
        stamp_end=options.rain_stamp == "end",
        max_gap=options.max_gap,
        bounds=np.array([options.bounds[name] for name in ("z", "a", "b", "t", "c", "k")], dtype=np.float64),
    )


def period_slice(times: np.ndarray, start: Any, end: Any, name: str, day_start: DayStart = UTC) -> slice:
    """Return where ascending `times` lie within a period.

    Dates without a time of day (midnight) are whole days, which begin at `day_start`.
    """
    found = within(times, start, end, day_start)
    if found.stop - found.start < 2:
        raise InputError(
            f"{name} has {found.stop - found.start} time steps in the period from {start or 'its beginning'} to "
            f"{end or 'its end'}; it covers {str(times[0])[:16]} to {str(times[-1])[:16]}. Change START or END."
        )
    return found
