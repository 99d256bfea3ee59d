"""How well estimates agree with observations: the field's metrics, and intervals that know of memory in time.

``evaluate`` scores series, ``evaluate_pixels`` blocks of cubes, and ``cubes`` whole ones; ``intervals`` says how sure
scores are, ``compare`` whether one product is better than another.
"""

from __future__ import annotations

from .agreement import evaluate, reason
from .bootstrap import block_length, compare, draw_blocks, intervals, resample
from .names import BEST, CATEGORICAL, CONTINUOUS, DIMENSIONED, LABELS, NAMES, better, rank
from .pixels import evaluate_pixels

__all__ = [
    "BEST",
    "CATEGORICAL",
    "CONTINUOUS",
    "DIMENSIONED",
    "LABELS",
    "NAMES",
    "better",
    "block_length",
    "compare",
    "draw_blocks",
    "evaluate",
    "evaluate_pixels",
    "intervals",
    "rank",
    "reason",
    "resample",
]
