"""The page on Python runs as it stands, and gives what it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
import rasterio
from sm2r.tests.data import ROOT


@pytest.fixture(scope="module")
def page() -> list[str]:
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", text, re.DOTALL)


def test_two_files_take_twenty_lines(page):
    lines = [line for line in page[1].splitlines() if line.strip()]
    assert len(lines) <= 20


def test_the_page_runs(page, tmp_path):
    code = tmp_path / "page.py"
    code.write_text("\n".join(page), encoding="utf-8")
    kept = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, code], cwd=tmp_path, env=kept, capture_output=True, text=True, check=False, timeout=500
    )
    assert done.returncode == 0, done.stderr[-3000:]
    said = done.stdout.splitlines()
    assert said[0].startswith("140 of 140 pixels calibrated")
    assert re.fullmatch(r"\d\.\d\d mm per day", said[1])
    assert said[2].startswith("Fitted: ")
    with rasterio.open(tmp_path / "sm2rain.tif") as dataset:
        assert dataset.count == 183
        assert "invert of " in dataset.tags()["history"]
    for name in ("calibration.html", "sm2rain.html", "correction.html", "scores.html"):
        assert "</html>" in (tmp_path / name).read_text(encoding="utf-8")[-20:]
