"""Merging of rainfall: satellites, reanalyses, rain from soil moisture, and gauges.

``gauges`` sets products beside gauges; ``fitting`` finds how both are merged by ``kriging`` what the combination of the
products (``drift``) leaves, and ``model`` is what comes of it.
"""

from __future__ import annotations

from .fitting import fit
from .gauges import Gauges, match
from .model import Fit, Options

__all__ = ["Fit", "Gauges", "Options", "fit", "match"]
