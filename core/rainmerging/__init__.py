"""Merging of rainfall: satellites, reanalyses, rain from soil moisture, and gauges.

``gauges`` sets products beside gauges; ``fitting`` finds how both are merged by ``kriging`` what the combination of the
products (``drift``) leaves, and ``model`` is what comes of it. ``weighting`` finds weights without gauges, ``learning``
a model for days without gauges; ``merging`` brings all to cubes, ``run`` files to
files. ``scores``, ``screening`` and ``reports`` evaluate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .cubes import merge
    from .fitting import fit
    from .gauges import Gauges, pair_gauges
    from .model import Fit
    from .options import Options
    from .run import MergedRainfall, merge_rainfall
    from .thiessen import thiessen

__getattr__, __dir__, __all__ = lazily(__name__)
