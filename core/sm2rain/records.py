"""What cubes and tables share: the settings an inversion inherits from its calibration, periods and time steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..days import UTC, DayStart, parse
from ..errors import InputError
from ..periods import within
from .model import Steps, make_steps
from .options import DAY, HOURS, RAIN_STAMPS, STEP_RULES, Options, Rule
from .windows import Bounds, Problem, Range


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What an inversion must know of its calibration beside the parameters."""

    step_rule: str = "balance"
    dead_zone: float = 0.0
    observation_hour: float = 0.0
    max_gap: float = 0.0
    step: int = 0
    own_times: bool = False
    day_start: str = ""

    def __post_init__(self) -> None:
        if self.step_rule not in STEP_RULES:
            raise InputError(
                f"PARAMETERS says step_rule is '{self.step_rule}'; it must be one of {', '.join(STEP_RULES)}."
            )
        if not HOURS[0] <= self.observation_hour <= HOURS[1]:
            raise InputError(
                f"PARAMETERS says observation_hour is {self.observation_hour:g}; it must be from {HOURS[0]} to "
                f"{HOURS[1]}."
            )

    @classmethod
    def of(
        cls, options: Options, step: int, observation_hour: float, max_gap: float, *, own_times: bool = False
    ) -> Settings:
        """Return the settings of a calibration at a time step of `step` seconds, with what the records told.

        `own_times` says that soil moisture was stamped with the times of its observations, not with those of rain.
        """
        return cls(
            step_rule=options.step_rule,
            dead_zone=options.dead_zone,
            observation_hour=observation_hour,
            max_gap=max_gap,
            step=step,
            own_times=own_times,
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
        # Parameters of version 0.1 tell the stamp of rain instead.
        stamp = attrs.get("rain_stamp") or ""
        if stamp and stamp == stamp:
            if stamp not in RAIN_STAMPS:
                raise InputError(
                    f"PARAMETERS says rain_stamp is '{stamp}'; it must be one of {', '.join(RAIN_STAMPS)}."
                )
            values["observation_hour"] = values.get("step", DAY) / 3600 if stamp == "end" else 0.0
        return cls(**values)

    def steps(self, seconds: np.ndarray, labels: np.ndarray) -> Steps:
        """Return the boundaries of rain stamped `labels`, for soil moisture stamped `seconds`."""
        return make_steps(seconds, labels, self.step, shift=round(3600 * self.observation_hour), max_gap=self.max_gap)

    def to_attrs(self) -> dict[str, Any]:
        """Return the settings as metadata of a raster or columns of a table."""
        found = {key: getattr(self, name) for name, (key, _) in _STORED.items()}
        if not self.day_start:
            del found["day_start"]
        return found

    @property
    def begins(self) -> DayStart:
        """When days of rain begin, where soil moisture does not tell."""
        return parse(self.day_start, name="PARAMETERS: day_start")

    def beginning(self, start: DayStart) -> Settings:
        """Return the settings of rain whose days began then; where soil moisture has the same days, it tells itself."""
        return replace(self, day_start=str(start) if self.own_times and start else "")

    def check_step(self, step: int) -> None:
        """Raise InputError where soil moisture of another time step is to be inverted."""
        if self.step and step != self.step and not self.own_times:
            raise InputError(
                f"PARAMETERS were calibrated on a time step of {duration(self.step)}, but SOIL_MOISTURE has "
                f"{duration(step)}. Calibrate on the time step that you want to invert."
            )


# Under which name each setting is stored, and what it is.
_STORED: dict[str, tuple[str, Any]] = {
    "step_rule": ("step_rule", str),
    "dead_zone": ("dead_zone", float),
    "observation_hour": ("observation_hour", float),
    "max_gap": ("max_gap", float),
    "step": ("step_seconds", lambda value: int(float(value))),
    "own_times": ("own_times", lambda value: str(value).lower() in ("true", "1", "1.0")),
    "day_start": ("day_start", str),
}
#: Columns of a table of parameters, or metadata of a raster, that tell the settings; the stamp is that of version 0.1.
STORED = (*(key for key, _ in _STORED.values()), "rain_stamp")


def usual_step(times: np.ndarray) -> int:
    """Return the most common step between ascending time stamps, in seconds; 0 where there is but one."""
    gaps = np.diff(times if times.dtype.kind == "i" else times.astype("datetime64[s]").astype(np.int64))
    if not gaps.size:
        return 0
    steps, counts = np.unique(gaps, return_counts=True)
    return int(steps[np.argmax(counts)])


def label_seconds(seconds: np.ndarray, own: int, step: int) -> np.ndarray:
    """Return the stamps of the steps of rain, in seconds, from the first to the last stamp of soil moisture.

    Parameters
    ----------
    seconds : int64 array (time,)
        Stamps of soil moisture.
    own, step : int
        Its own step, and that of rain. Where they are one, the steps are those of soil moisture, absent ones included;
        where its stamps lie at no even distance, these alone.
    """
    if own == step and ((seconds - seconds[0]) % step).any():
        return seconds
    first = seconds[0] if own == step else seconds[0] // step * step
    return np.arange(first, seconds[-1] + 1, step)


def days_between(stamps: np.ndarray, start: DayStart) -> np.ndarray:
    """Return when the days begin, as times, from that of the first stamp to that of the last."""
    first, last = start.days(stamps[[0, -1]])
    return start.starts(np.arange(first, last + np.timedelta64(1, "D")))


def duration(seconds: int) -> str:
    """Return a length of time in words."""
    return f"{seconds / 3600:g} h"


def rule_of(choices: Options | Settings) -> Rule:
    """Return the step rule in the form that the kernels take."""
    return Rule(choices.step_rule == "wetting", choices.dead_zone)


def make_problem(options: Options, step: int) -> Problem:
    """Return the kernel's form of `options` for records of a time step of `step` seconds.

    Raises
    ------
    InputError
        The windows are not whole numbers of steps.
    """
    if step <= 0:
        raise InputError("SOIL_MOISTURE has no time step: most of its times occur more than once. Check its times.")
    window = round(options.aggregation * 3600) or step
    if window % step:
        raise InputError(
            f"AGGREGATION is {options.aggregation:g} h, but the time step is {duration(step)}: "
            "give a whole number of time steps (0 for one)."
        )
    return Problem(
        step=step,
        aggregation=window,
        rule=rule_of(options),
        kge=options.objective == "kge",
        filtered=options.variant != "base",
        tpot=options.variant == "tpot",
        bounds=Bounds(**{name: Range(*map(float, options.bounds[name])) for name in Bounds._fields}),
    )


def period_slice(
    times: np.ndarray, start: Any, end: Any, name: str, day_start: DayStart = UTC, *, least: int = 2
) -> slice:
    """Return where ascending `times`, `least` of them, lie within a period.

    Dates without a time of day (midnight) are whole days, which begin at `day_start`.
    """
    found = within(times, start, end, day_start)
    if found.stop - found.start < least:
        raise InputError(
            f"{name} has {found.stop - found.start} time steps in the period from {start or 'its beginning'} to "
            f"{end or 'its end'}; it covers {str(times[0])[:16]} to {str(times[-1])[:16]}. Change START or END."
        )
    return found
