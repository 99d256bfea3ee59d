"""What a model sees of a step: the passes of soil moisture before and after it, and the weeks before.

All of it reaches a fixed time back and ahead, so that a record inverted from a later day on, or day by day, gives the
numbers of one inverted whole.
"""

from __future__ import annotations

import math

import numpy as np

from ..sm2rain.model import Steps
from ..sm2rain.vectors import compiled

#: Passes on either side, and how many days away they may lie.
PASSES, REACH = 3, 10.0
#: Days of the weeks before; the last are those of the spread.
WINDOWS = (10.0, 30.0, 90.0)
#: What the model sees, in this order.
CHANNELS = (
    *(f"value of pass {number} before" for number in range(1, PASSES + 1)),
    *(f"value of pass {number} after" for number in range(1, PASSES + 1)),
    *(f"age of pass {number} before" for number in range(1, PASSES + 1)),
    *(f"age of pass {number} after" for number in range(1, PASSES + 1)),
    "change over the step",
    *(f"change from pass {number + 1} to {number} before" for number in range(1, PASSES)),
    *(f"change from pass {number} to {number + 1} after" for number in range(1, PASSES)),
    "change over the step and the pass before",
    "change over the step and the pass after",
    *(f"mean of {days:g} days before" for days in WINDOWS),
    *(f"rise above the mean of {days:g} days before" for days in WINDOWS),
    "least of 90 days before",
    "largest of 90 days before",
    "standard deviation of 90 days before",
)
#: Any number of later passes, as far as `REACH`.
ALL_LATER = -1

_DAY = 86400.0
_SPANS = np.array(WINDOWS) * _DAY


@compiled
def channels_of_record(s: np.ndarray, steps: Steps, shift: int, latency: int, out: np.ndarray) -> None:
    """Write what a model sees of every step of a record.

    Parameters
    ----------
    s : array (time,)
        Soil moisture; NaN is missing.
    steps : Steps
        Of `make_steps`, `shift` seconds from the stamps of soil moisture to its observation.
    shift : int
    latency : int
        Passes stamped up to so many steps after the step count; `ALL_LATER` for no such limit.
    out : float32 array (step, channel)
        Receives `CHANNELS`; ages in days from the step's begin and end. NaN where there is no such pass.
    """
    n, count = steps.labels.size, 0
    times, values = np.empty(s.size), np.empty(s.size)
    for i in range(s.size):
        if s[i] == s[i]:
            times[count], values[count] = steps.seconds[i], s[i]
            count += 1
    reach = REACH * _DAY
    following, known = 0, -1
    means, low, high, deviation = np.empty(3), np.nan, np.nan, np.nan
    for i in range(n):
        begin = float(steps.labels[i])
        end, middle = begin + steps.step, begin + 0.5 * steps.step
        last = begin + (latency + 1) * steps.step + shift if latency >= 0 else np.inf
        while following < count and times[following] < middle:
            following += 1
        row = out[i]
        row[:] = np.nan
        for k in range(PASSES):
            j = following - 1 - k
            if j >= 0 and begin - times[j] <= reach:
                row[k], row[2 * PASSES + k] = values[j], (begin - times[j]) / _DAY
            j = following + k
            if j < count and times[j] - end <= reach and times[j] < last:
                row[PASSES + k], row[3 * PASSES + k] = values[j], (times[j] - end) / _DAY
        place = 4 * PASSES
        row[place] = row[PASSES] - row[0]
        place += 1
        for k in range(PASSES - 1):
            row[place + k] = row[k] - row[k + 1]
            row[place + PASSES - 1 + k] = row[PASSES + k + 1] - row[PASSES + k]
        place += 2 * (PASSES - 1)
        row[place], row[place + 1] = row[PASSES] - row[1], row[PASSES + 1] - row[0]
        place += 2
        j = following - 1
        if j < 0 or begin - times[j] > reach:
            continue
        if j != known:
            known = j
            low, high, deviation = _weeks_before(times, values, j, means)
        for k in range(3):
            row[place + k], row[place + 3 + k] = means[k], row[PASSES] - means[k]
        row[place + 6], row[place + 7], row[place + 8] = low, high, deviation


@compiled
def _weeks_before(times: np.ndarray, values: np.ndarray, last: int, means: np.ndarray) -> tuple[float, float, float]:
    """Write means of the windows that end with a pass; return least, largest and standard deviation of the longest."""
    low, high, total, squares, j = np.inf, -np.inf, 0.0, 0.0, last
    for k in range(3):
        while j >= 0 and times[last] - times[j] < _SPANS[k]:
            value = values[j] - values[last]
            total += value
            squares += value * value
            low, high = min(low, values[j]), max(high, values[j])
            j -= 1
        means[k] = values[last] + total / (last - j)
    mean = total / (last - j)
    return low, high, math.sqrt(max(squares / (last - j) - mean * mean, 0.0))


@compiled
def channels_of_block(s: np.ndarray, steps: Steps, shift: int, latency: int, out: np.ndarray) -> None:
    """Write the channels of every record of a block, (pixel, step, channel), from soil moisture (pixel, time)."""
    for p in range(s.shape[0]):
        channels_of_record(s[p].astype(np.float64), steps, shift, latency, out[p])
