"""Logarithms and exponentials that run in the processor's vector units: most of what SM2RAIN's kernels cost.

The mathematical library's functions take one number at a time. Here the exponent of a double is handled in its bits,
and the rest is a polynomial, to 1e-13; a loop over them is compiled for several numbers at once.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit, types
from numba.extending import intrinsic

#: Compiles a function that calls others; a division by 0 gives an infinity, instead of a test before each.
compiled = njit(nogil=True, cache=True, error_model="numpy")
#: Compiles loops over elements, in which a product and a sum may be rounded once.
elementwise = njit(nogil=True, cache=True, error_model="numpy", fastmath={"contract", "nsz"})
#: Compiles sums, whose terms may be added in another order: the same one at every call.
summing = njit(nogil=True, cache=True, error_model="numpy", fastmath={"reassoc", "contract", "nsz", "arcp"})

#: The logarithm of 0 here: its exponential is 0 at any exponent allowed, and multiples of it stay finite.
LOG_OF_NOTHING = -1e6

# Adding it leaves the nearest integer in the low bits of the sum.
_ROUNDING = 6755399441055744.0
_ROUNDING_BITS = 4843621399236968448
# The bits of sqrt(1/2); between it and sqrt(2) the series of the logarithm is used.
_ROOT_HALF = 4604544271217802189
# Keeps exponents positive while their bits are shifted.
_OFFSET = 1024
_LOG_2 = 0.6931471805599453
_LOG2_E = 1.4426950408889634


@intrinsic
def _bits(context: Any, value: Any) -> Any:
    """Return the bits of a double as an unsigned integer."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], context.get_value_type(types.uint64))

    return types.uint64(types.float64), generate


@intrinsic
def _double(context: Any, bits: Any) -> Any:
    """Return the double that has these bits."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], context.get_value_type(types.float64))

    return types.float64(types.uint64), generate


@elementwise
def log(x: float) -> float:
    """Return the natural logarithm, `LOG_OF_NOTHING` of what is not above 0; of NaN, too."""
    bits: Any = _bits(x)  # type: ignore[call-arg]
    power = (bits - np.uint64(_ROOT_HALF) + np.uint64(_OFFSET << 52)) >> np.uint64(52)
    mantissa: Any = _double(bits - (power << np.uint64(52)) + np.uint64(_OFFSET << 52))  # type: ignore[call-arg]
    s = (mantissa - 1.0) / (mantissa + 1.0)
    q = s * s
    tail = 1 / 13 + q * (1 / 15 + q * (1 / 17 + q * (1 / 19 + q / 21)))
    series = 1.0 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q * (1 / 11 + q * tail)))))
    exponent: Any = _double(power + np.uint64(_ROUNDING_BITS - _OFFSET))  # type: ignore[call-arg]
    value = 2.0 * s * series + (exponent - _ROUNDING) * _LOG_2
    return value if x > 0.0 else LOG_OF_NOTHING


@elementwise
def exp(x: float) -> float:
    """Return the exponential, 1e-307 of what is less: 2**k goes into the exponent bits, the rest is Taylor's series."""
    exponent = max(x * _LOG2_E, -1020.0)
    shifted = exponent + _ROUNDING
    r = _LOG_2 * (exponent - (shifted - _ROUNDING))
    tail = r * (1 / 362880 + r * (1 / 3628800 + r * (1 / 39916800 + r / 479001600)))
    tail = r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320 + tail))))
    fraction = 1.0 + r * (1.0 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + tail))))
    bits: Any = _bits(fraction) + (_bits(shifted) << np.uint64(52))  # type: ignore[call-arg]
    return _double(bits)  # type: ignore[call-arg,no-any-return]


@elementwise
def logs(x: np.ndarray, out: np.ndarray) -> None:
    """Write the logarithms of `x` into `out`, see `log`."""
    for i in range(x.size):
        out[i] = log(x[i])


@elementwise
def powers(b: float, log: np.ndarray, out: np.ndarray) -> None:
    """Write ``exp(b * log)`` into `out`, see `exp`."""
    for i in range(log.size):
        out[i] = exp(b * log[i])


@summing
def dot(x: np.ndarray, y: np.ndarray) -> float:
    """Return the sum of products; x and y are of one length."""
    total = 0.0
    for i in range(x.size):
        total += x[i] * y[i]
    return total
