"""Numbers that stand for missing values, and are not declared to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


#: Numbers that mark a missing value in other people's data, and that no quantity here has. What is larger in size than
#: the last ones, or infinite, is a mark as well.
MARKS = (-9999.0, -9999.9, -999.0, -99999.0, -32768.0, -32767.0, 9999.0, 65535.0, 99999.0, 1e20, 1e30, 1e38)
#: Numbers that mark a missing value in tables of stations besides, where that was always so.
TABLE_MARKS = (-99.0, -99.9, -99.99, -999.9, -999.99, -6999.0, -7777.0, -8888.0, -9999.9)
#: Beyond this no number is a value, whatever it is of.
ENORMOUS = 1e15


def find_marks(values: npt.NDArray[Any]) -> dict[float, int]:
    """Return the numbers that mark missing values, and how often each is there; NaN is none.

    Parameters
    ----------
    values
        Any shape, float.

    Examples
    --------
    >>> import numpy as np
    >>> find_marks(np.array([0.2, -9999.0, -9999.0, np.nan]))
    {-9999.0: 2}
    """
    import numpy as np

    candidates = values[(np.abs(values) >= 999.0)]
    if not candidates.size:
        return {}
    found, counts = np.unique(candidates, return_counts=True)
    return {float(value): int(count) for value, count in zip(found, counts, strict=True) if is_mark(float(value))}


def is_mark(value: float) -> bool:
    """Tell whether a number marks a missing value, whatever the quantity."""
    return abs(value) >= ENORMOUS or any(abs(value - mark) <= 1e-6 * abs(mark) for mark in MARKS)


def marked(values: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Return which numbers mark missing values in tables of stations: `MARKS`, `TABLE_MARKS`, enormous ones; not NaN.

    Parameters
    ----------
    values
        Any shape.
    """
    import numpy as np

    marks = (*MARKS, *TABLE_MARKS)
    least = min(ENORMOUS, *(abs(mark) * (1 - 2e-6) for mark in marks))
    # Of tens of millions of values few are as far out as a mark; no other copy is made of them.
    found = np.atleast_1d((values >= least) | (values <= -least))
    far = np.atleast_1d(values)[found]
    meant = np.abs(far) >= ENORMOUS
    for mark in marks:
        meant |= np.abs(far - mark) <= 1e-6 * abs(mark)
    found[found] = meant
    return found.reshape(np.shape(values))
