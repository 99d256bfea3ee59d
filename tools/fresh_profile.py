"""Installs the plugin into a profile of its own and runs it as its guide says, with Python and qgis_process alone.

    python tools/fresh_profile.py QGIS_PROCESS [FOLDER]

Made for systems on which the suite cannot run: Windows with OSGeo4W, the macOS bundle, conda-forge, images of QGIS 4.
It checks the environment, has the missing packages installed, checks again, and makes rainfall of a sample basin.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("core", "provider", "algorithms", "gui", "icons", "models", "i18n")
FILES = ("__init__.py", "metadata.txt", "requirements.txt", "LICENSE")


def main() -> None:
    """Install, check, get packages, check again, run."""
    program = sys.argv[1] if len(sys.argv) > 1 else sys.exit(__doc__)
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(tempfile.mkdtemp(prefix="sm2r-fresh-"))
    plugin = folder / "profile" / "profiles" / "default" / "python" / "plugins" / "sm2r"
    for part in PARTS:
        shutil.copytree(ROOT / part, plugin / part, ignore=shutil.ignore_patterns("__pycache__", "*.ts"))
    for file in FILES:
        shutil.copy2(ROOT / file, plugin / file)
    environment = os.environ | {"QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"), "QT_QPA_PLATFORM": "offscreen"}

    def qgis(*words: str, needed: bool = True) -> str:
        print("fresh profile:", *words, flush=True)
        done = subprocess.run(
            [program, *words], env=environment, cwd=folder, capture_output=True, text=True, timeout=1800, check=False
        )
        if needed and (done.returncode or "Traceback" in done.stderr):
            sys.exit(f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return done.stdout

    print(qgis("--version").splitlines()[0])
    qgis("plugins", "enable", "sm2r", needed=False)
    said = qgis("run", "sm2r:checkenvironment", "--", "REPORT=before.html", needed=False)
    print(said[-1500:])
    print(qgis("run", "sm2r:installpackages", "--", "CONFIRM=true", "REPORT=packages.html")[-1500:])
    said = qgis("run", "sm2r:checkenvironment", "--", "REPORT=after.html")
    if "OK:\ttrue" not in said:
        sys.exit(f"fresh profile: the check is not content: {said[-3000:]}")
    qgis(
        "run", "sm2r:createsamplebasin", "--", "FOLDER=basin", "START=2015-01-01", "END=2015-12-31", "RESOLUTION=0.125"
    )
    qgis("run", "sm2r:regrid", "--", "INPUT=basin/smap.tif", "REFERENCE=basin/cmfd.tif", "OUTPUT=smap.tif")
    qgis("run", "sm2r:calibrate", "--", "SOIL_MOISTURE=smap.tif", "RAINFALL=basin/cmfd.tif", "VARIANT=base",
         "OUTPUT=parameters.tif", "REPORT=fit.html")  # fmt: skip
    qgis("run", "sm2r:invert", "--", "SOIL_MOISTURE=smap.tif", "PARAMETERS=parameters.tif", "OUTPUT=rain.tif")
    print(f"fresh profile: rainfall of {(folder / 'rain.tif').stat().st_size} bytes in {folder}")


if __name__ == "__main__":
    main()
