"""Irrigation: water in the soil that rain does not explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .balances import PERIODS, Balance, balance
    from .controls import Controls, find_controls
    from .run import Irrigation, estimate_irrigation

__getattr__, __dir__, __all__ = lazily(__name__)
