"""What a user can choose about irrigation."""

from __future__ import annotations

from ..options import Option

OPTIONS = {
    "confidence": Option(
        label="Confidence",
        default=0.98,
        low=0.5,
        high=0.999,
        help="Share of places without irrigation whose estimates lie below the threshold (0 to 1).",
    ),
    "min_coverage": Option(
        label="Minimum coverage",
        default=0.5,
        low=0.0,
        high=1.0,
        help="Share of a field's area, and of a period's days, that need values (0 to 1).",
    ),
    "seed": Option(
        label="Seed",
        default=1,
        low=0,
        help="For drawing places without irrigation, where there are more than 300 of one size.",
    ),
}
