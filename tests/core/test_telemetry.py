"""Nothing that SM2R loads leaves a mark on the machine by which its owner could be known."""

from __future__ import annotations

import os
import subprocess
import sys


def test_onnxruntime_gives_the_machine_no_number(tmp_path):
    """From 1.29 on it would, when it is imported, in the folder of caches; where it knows tests by CI, it would not."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {key: value for key, value in os.environ.items() if key not in {"CI", "ORT_DISABLE_TELEMETRY"}}
    kept |= {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "NUMBA_CACHE_DIR": str(tmp_path / "numba")}
    code = "import sm2r.core.fusion.models, onnxruntime; print(onnxruntime.__version__)"
    done = subprocess.run([sys.executable, "-c", code], env=kept, capture_output=True, text=True, check=True)
    assert done.stdout
    assert [path.name for path in home.rglob("deviceid")] == []
