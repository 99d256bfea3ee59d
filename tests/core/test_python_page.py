"""The page on Python runs as it stands, and gives what it says."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

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


def run(code: list[str], folder: Path) -> list[str]:
    """Run code in a process and a folder of its own, and return the lines that it prints."""
    (folder / "page.py").write_text("\n".join(code), encoding="utf-8")
    kept = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "page.py"], cwd=folder, env=kept, capture_output=True, text=True, check=False, timeout=500
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.splitlines()


def test_the_page_runs(page, tmp_path):
    said = run(page, tmp_path)
    assert said[0].startswith("140 of 140 pixels calibrated")
    assert re.fullmatch(r"\d\.\d\d mm per day", said[1])
    assert said[2].startswith("Fitted: ")
    with rasterio.open(tmp_path / "sm2rain.tif") as dataset:
        assert dataset.count == 183
        assert "invert of " in dataset.tags()["history"]
    for name in ("calibration.html", "sm2rain.html", "correction.html", "scores.html"):
        assert "</html>" in (tmp_path / name).read_text(encoding="utf-8")[-20:]


@pytest.mark.slow
def test_the_notebook_runs(tmp_path):
    cells = json.loads((ROOT / "docs" / "sample-basin.ipynb").read_text(encoding="utf-8"))["cells"]
    assert not any(cell.get("outputs") for cell in cells), "outputs are not kept"
    said = run(["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"], tmp_path)
    assert any("merged is the best by R" in line for line in said)
    assert any("of the observations are within the bounds" in line for line in said)
    assert any(line.startswith("140 of 140 pixels solved") for line in said)
    for name in ("merging", "moisture", "correction", "calibration", "sm2rain", "rain", "merged_rain", "collocation"):
        assert "</html>" in (tmp_path / f"{name}.html").read_text(encoding="utf-8")[-20:]
