"""How well estimates agree with observations: the field's metrics, and intervals that know of memory in time.

``evaluate`` scores series, ``evaluate_pixels`` blocks of cubes, and ``cubes`` whole ones; ``intervals`` says how sure
scores are, ``compare`` whether one product is better than another. `METRICS` holds what there is to know of each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports import lazily

if TYPE_CHECKING:
    from .agreement import evaluate, reason
    from .bootstrap import block_length, compare, intervals
    from .pixels import evaluate_pixels
    from .probabilistic import evaluate_bounds, evaluate_probability, intervals_of_shares, reliability
    from .registry import CATEGORICAL, CONTINUOUS, LABELS, METRICS, NAMES, RANKING, Metric
    from .run import Compared, compare_cubes

__getattr__, __dir__, __all__ = lazily(__name__)
