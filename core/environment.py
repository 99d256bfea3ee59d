"""The Python packages that SM2R needs at run time: what is there, and how to get what is missing.

Nothing is imported to find out. ``requirements.txt`` is the one list.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import re
import shutil
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from .errors import DependencyError

REQUIREMENTS = Path(__file__).parents[1] / "requirements.txt"

# Distributions whose import name differs from their own.
_MODULES = {"scikit-learn": "sklearn"}

# On Linux these share native libraries with QGIS and have to be the distribution's own.
_NATIVE = {"rasterio": "python3-rasterio", "netCDF4": "python3-netcdf4"}


@dataclass(frozen=True)
class PackageStatus:
    """One package: what is needed and what was found.

    Attributes
    ----------
    name
        The distribution's name, as in ``requirements.txt``.
    least
        The oldest version that will do; empty when any does.
    below
        The first version that will not do any more; empty when none is known.
    present
        Whether the package can be imported.
    version
        The version found; empty when the package is missing or does not say.
    """

    name: str
    least: str
    below: str
    present: bool
    version: str

    @property
    def ok(self) -> bool:
        """Whether the package is there in a version that will do; one that does not say its version will."""
        if not self.present:
            return False
        if not self.version:
            return True
        found = _key(self.version)
        return not (self.least and found < _key(self.least)) and not (self.below and found >= _key(self.below))

    @property
    def needed(self) -> str:
        """The versions that will do, as ``>=1.0,<3``; empty for any."""
        return ",".join(f"{sign}{version}" for sign, version in ((">=", self.least), ("<", self.below)) if version)


def _key(version: str) -> tuple[int, ...]:
    """Return the leading numbers of a version, for comparing (``1.26.4`` → 1, 26, 4; trailing zeros dropped)."""
    match = re.match(r"\d+(?:\.\d+)*", version)
    numbers = [int(part) for part in match[0].split(".")] if match else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def requirements() -> list[tuple[str, str, str]]:
    """Return name, least version and first version too new of every run-time package.

    Packages that ``requirements.txt`` leaves to the Linux distribution are needed just the same, so markers are
    not looked at.
    """
    found = []
    for line in REQUIREMENTS.read_text(encoding="utf-8").splitlines():
        specification = line.partition("#")[0].partition(";")[0].strip()
        match = re.match(r"([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*(.*)", specification)
        if match:
            bounds = dict(re.findall(r"(>=|<)\s*([\w.]+)", match[2]))
            found.append((match[1], bounds.get(">=", ""), bounds.get("<", "")))
    return found


def status(name: str, least: str = "", below: str = "") -> PackageStatus:
    """Look one package up without importing it."""
    present = importlib.util.find_spec(_MODULES.get(name, name)) is not None
    version = ""
    if present:
        try:
            version = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            version = ""
    return PackageStatus(name, least, below, present, version)


def check() -> list[PackageStatus]:
    """Return the state of every run-time package, in the order of ``requirements.txt``."""
    return [status(*requirement) for requirement in requirements()]


def require(*names: str) -> None:
    """Make sure that packages are there before they are imported.

    Parameters
    ----------
    names
        Names as in ``requirements.txt``; other packages (``torch``) are looked up with any version.

    Raises
    ------
    DependencyError
        If a package is missing or of the wrong version; says how to get it on this platform.
    """
    bounds = {name: (least, below) for name, least, below in requirements()}
    bad = [package for package in (status(name, *bounds.get(name, ("", ""))) for name in names) if not package.ok]
    if bad:
        raise DependencyError(f"{'; '.join(_complaint(package) for package in bad)}. {remedy(bad)}")


def _complaint(package: PackageStatus) -> str:
    if not package.present:
        return f"The Python package {package.name} is missing"
    return f"The Python package {package.name} {package.version} is there, but {package.needed} is needed"


def remedy(packages: list[PackageStatus]) -> str:
    """Return one sentence that says how to get packages on this platform."""
    names = [package.name + package.needed for package in packages]
    if (Path(sys.prefix) / "conda-meta").is_dir():
        quoted = " ".join(f'"{name}"' for name in names)
        return f"Install with: conda install -c conda-forge {quoted}"
    if sys.platform == "win32":
        return f"Install {', '.join(names)} with the QGIS plugin QPIP or with the OSGeo4W installer, and restart QGIS."
    if sys.platform == "darwin":
        return f"Install {', '.join(names)} with the QGIS plugin QPIP, and restart QGIS."
    ways = []
    native = [package.name for package in packages if package.name in _NATIVE]
    others = [f'"{name}"' for package, name in zip(packages, names, strict=True) if package.name not in _NATIVE]
    if native and shutil.which("apt-get"):
        ways.append(f"with: sudo apt install {' '.join(_NATIVE[name] for name in native)}")
    elif native:
        ways.append(f"{' and '.join(native)} from your distribution, since a wheel brings a second GDAL into QGIS")
    if others and _numpy_is_old():
        others.append('"numpy<2"')
    if others:
        ways.append(f"with the QGIS plugin QPIP, or with: {_pip()} {' '.join(others)}")
    return f"Install {', and the rest '.join(ways)}"


def _numpy_is_old() -> bool:
    """Whether the running NumPy is 1.x, which a distribution's GDAL and rasterio were then built against."""
    return sys.platform == "linux" and importlib.metadata.version("numpy").startswith("1.")


def _pip() -> str:
    """Return the pip command for the Python that runs now, past the guard that some distributions put up."""
    if sys.prefix != sys.base_prefix:
        return "python3 -m pip install"
    guarded = (Path(sysconfig.get_path("stdlib")) / "EXTERNALLY-MANAGED").is_file()
    return f"python3 -m pip install --user{' --break-system-packages' if guarded else ''}"


def numba_cache() -> Path | None:
    """Return the folder in which numba keeps compiled kernels, or None when it has to compile at every start.

    numba's own order: the folder that ``NUMBA_CACHE_DIR`` names, ``__pycache__`` beside the source, the user's cache.
    """
    if os.environ.get("NUMBA_CACHE_DIR"):
        candidates = [Path(os.environ["NUMBA_CACHE_DIR"])]
    else:
        candidates = [Path(__file__).parent / "__pycache__", _user_cache() / "numba"]
    return next((folder for folder in candidates if _writable(folder)), None)


def _user_cache() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))


def _writable(folder: Path) -> bool:
    """Whether files can be made in a folder, which may itself have to be made first."""
    while not folder.exists():
        folder = folder.parent
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
