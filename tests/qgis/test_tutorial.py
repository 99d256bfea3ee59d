"""The tutorial, clicked through in QGIS Desktop under a virtual screen: pictures show what its page says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess

import pytest
from PIL import Image
from sm2r.tests.data import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("xvfb-run") or not shutil.which("qgis"), reason="needs QGIS Desktop and xvfb"),
]


@pytest.mark.parametrize("project", ["sample", "empty", "raster"])
def test_the_tutorial_in_the_desktop(tmp_path, project):
    # The profile of the checkout, in which the plugin is enabled, and not that of the tests.
    environment = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    done = subprocess.run(
        [ROOT / "tools" / "tutorial", tmp_path, project],
        capture_output=True, text=True, timeout=3000, check=False, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads((tmp_path / "walk.json").read_text(encoding="utf-8"))
    assert found["shown"] == ["Rainfall"]
    assert found["groups"] == ["Tables"]
    # Points and outline lie above the map; other maps of ours are not ticked.
    order = found["order"]
    assert order.index("Scores of rainfall at gauges") < order.index("Rainfall")
    assert found["values"] > 0, "the map is empty"
    # The sample project plays from the day on which most of its first map has values; one's own from the first day.
    assert found["frames"] == (595 if project == "sample" else 730)
    assert found["pages"] == 24
    for name in ("sample-dialog", "project", "chain-dialog", "rainfall", "moisture", "printed"):
        with Image.open(tmp_path / f"{name}.png") as picture:
            assert len(picture.convert("RGB").getcolors(2**20)) > 20, name
