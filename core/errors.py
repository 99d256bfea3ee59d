"""The errors that SM2R raises on purpose.

Every message names the input, says what is wrong with it and what to do. Algorithms turn these into one
``QgsProcessingException``; anything else that reaches the user is a defect.
"""

from __future__ import annotations


class SM2RError(Exception):
    """A problem that the user can solve.

    Examples
    --------
    >>> from sm2r.core import metrics
    >>> try:
    ...     metrics.evaluate_bounds([1.0], [0.5], [2.0], [1.5], levels=(0.95, 0.05))
    ... except SM2RError as error:
    ...     print(error)
    The levels of the bounds are 0.95 and 0.05. Give two rising numbers between 0 and 1.
    """


class InputError(SM2RError):
    """An input is missing, unreadable or not what the step needs."""


class UndatedError(InputError):
    """A raster tells no times, so that it is no cube; it may be a static one."""


class OutputError(SM2RError):
    """An output cannot be written where it was asked for."""


class DependencyError(SM2RError):
    """A Python package is missing or too old."""


class ClusterError(SM2RError):
    """A cluster cannot be reached, or its machines do not fit."""


class Cancelled(SM2RError):  # noqa: N818 (nothing went wrong)
    """The user stopped the work; nothing was written."""
