"""How soil moisture varies in space and time: months, pixels, and variation against the mean by class.

``regions`` says what counts, ``cubes`` takes moments in two passes, ``tables`` and ``reports`` tell them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .cubes import BANDS, PERIODS, SEASONS, Survey, survey
    from .regions import Region, make_region
    from .run import Described, describe_soil_moisture
    from .tables import regression_table, step_table

__getattr__, __dir__, __all__ = lazily(__name__)
