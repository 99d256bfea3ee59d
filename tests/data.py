"""Where the tree lies, and real data."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("SM2R_TEST_DATA", ROOT.parent / "shared" / "data"))


def real(*parts: str) -> Path:
    """Return the path of some real data; the test is skipped where there is none."""
    path = DATA.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"{'/'.join(parts)} is not in SM2R_TEST_DATA or ../shared/data")
    return path
