"""The Python packages that SM2R needs at run time: what is there, what pip may install, and how to get what is missing.

Nothing is imported to find out. ``requirements.txt`` lists what pip may install, `NATIVE` what shares libraries with
QGIS, and `OPTIONAL` what some algorithms need besides; nothing stands in two of them.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import os
import re
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .errors import DependencyError

REQUIREMENTS = Path(__file__).parents[1] / "requirements.txt"

# Wheels of these bring a second GDAL, HDF5 or PROJ into QGIS, or a NumPy for which QGIS's own packages are not built.
NATIVE = ("numpy>=1.24,<3", "scipy>=1.10", "rasterio>=1.3.5", "netCDF4>=1.6")

# What is asked for where it is needed.
OPTIONAL = {
    "training": ("scikit-learn>=1.4", "onnx>=1.14"),
    "networks": ("torch>=2.2",),
    "zarr": ("zarr>=3.1",),
    "cluster": ("distributed>=2024.1",),
    "bufr": ("pybufrkit>=0.2.25", "bitstring<5"),
}

# Debian's names of what QGIS does not bring along.
_DEBIAN = {"rasterio": "python3-rasterio", "netCDF4": "python3-netcdf4", "scipy": "python3-scipy", "pip": "python3-pip"}

# Modules of SM2RAIN that hold compiled kernels, as numba names what it keeps of them.
_KERNELS = ("calibration", "lanes")
# Distributions whose import name differs from their own.
_MODULES = {"scikit-learn": "sklearn"}

# Pure Python with nothing compiled: where the first on the path is too old, as on Debian 12, a later one is imported.
_NEWEST = {"plotly": ("plotly", "_plotly_utils")}

# What links against the libraries of QGIS.
_LINKED = ("gdal", "rasterio", "netcdf4", "h5py", "tables", "pyproj", "shapely", "fiona", "pyogrio")


@dataclass(frozen=True)
class PackageStatus:
    """One package: what is needed and what was found.

    Attributes
    ----------
    name
        The distribution's name.
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


def read_requirements(lines: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return name, least version and first version too new of each package in lines as of ``requirements.txt``."""
    found = []
    for line in lines:
        match = re.match(
            r"([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*(.*)", line.partition("#")[0].partition(";")[0].strip()
        )
        if match:
            bounds = dict(re.findall(r"(>=|<)\s*([\w.]+)", match[2]))
            found.append((match[1], bounds.get(">=", ""), bounds.get("<", "")))
    return found


def installable() -> list[str]:
    """Return the lines of ``requirements.txt`` that name packages."""
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    return [text for line in lines if (text := line.partition("#")[0].strip())]


def requirements() -> list[tuple[str, str, str]]:
    """Return name, least version and first version too new of every package that SM2R cannot do without."""
    return read_requirements([*NATIVE, *installable()])


def status(name: str, least: str = "", below: str = "") -> PackageStatus:
    """Look one package up without importing it."""
    present = importlib.util.find_spec(_MODULES.get(name, name)) is not None
    versions = [one.version for one in importlib.metadata.distributions(name=name) if one.version] if present else []
    # The first on the path is the one that is imported.
    version = max(versions, key=_key) if versions and name in _NEWEST else next(iter(versions), "")
    return PackageStatus(name, least, below, present, version)


def check() -> list[PackageStatus]:
    """Return the state of every package that SM2R cannot do without."""
    return [status(*requirement) for requirement in requirements()]


def require(*names: str) -> None:
    """Make sure that packages are there before they are imported.

    Parameters
    ----------
    names
        Names of distributions.

    Raises
    ------
    DependencyError
        If a package is missing or of the wrong version; says how to get it on this platform.
    """
    optional = read_requirements(line for lines in OPTIONAL.values() for line in lines)
    bounds = {name: (least, below) for name, least, below in [*requirements(), *optional]}
    bad = [package for package in (status(name, *bounds.get(name, ("", ""))) for name in names) if not package.ok]
    if bad:
        raise DependencyError(f"{'; '.join(_complaint(package) for package in bad)}. {remedy(bad)}")
    for name in _NEWEST.keys() & set(names):
        _import_newest(name, bounds[name][0])


def _import_newest(name: str, least: str) -> None:
    """Import the newest package of a name on the path, if the first one is too old.

    Raises
    ------
    DependencyError
        If the old one has been imported already.
    """
    found = list(importlib.metadata.distributions(name=name))
    first = found[0].version if found else ""
    if not first or _key(first) >= _key(least) or len(found) < 2:
        return
    newest = max(found, key=lambda one: _key(one.version))
    folder = str(newest.locate_file(""))
    if name in sys.modules:
        if getattr(sys.modules[name], "__version__", "") == first:
            raise DependencyError(
                f"The {name} {first} that comes with QGIS is in use, but {name} {newest.version} is needed. Restart "
                "QGIS, and run SM2R before other reports and plots."
            )
        return
    sys.path.insert(0, folder)
    try:
        for module in _NEWEST[name]:
            importlib.import_module(module)
    finally:
        sys.path.remove(folder)


def _complaint(package: PackageStatus) -> str:
    if not package.present:
        return f"The Python package {package.name} is missing"
    return f"The Python package {package.name} {package.version} is installed, but {package.needed} is needed"


def platform_name() -> str:
    """Return which kind of QGIS this is: debian, linux, flatpak, conda, osgeo4w or macos."""
    if (Path(sys.prefix) / "conda-meta").is_dir():
        return "conda"
    if sys.platform == "win32":
        return "osgeo4w"
    if sys.platform == "darwin":
        return "macos"
    if Path("/.flatpak-info").is_file():
        return "flatpak"
    return "debian" if shutil.which("apt-get") else "linux"


# Where the remedy was tried, step by step.
TRIED = {"debian"}


def remedy(packages: Iterable[PackageStatus]) -> str:
    """Return one or two sentences that say how to get packages on this platform."""
    packages = list(packages)
    native_names = {name for name, _, _ in read_requirements(NATIVE)}
    native = [package for package in packages if package.name in native_names]
    others = [package for package in packages if package.name not in native_names]
    place = platform_name()
    if place == "conda":
        quoted = " ".join(f'"{package.name}{package.needed}"' for package in packages)
        return f"Install with: conda install -c conda-forge {quoted}. {_untried(place)}".strip()
    ways = []
    if native and place == "debian":
        wanted = [_DEBIAN.get(package.name, f"python3-{package.name.lower()}") for package in native]
        if importlib.util.find_spec("pip") is None:
            wanted.append(_DEBIAN["pip"])
        # In quotation marks: who copies the command should not take the full stop for a part of it.
        ways.append(f'Install with: "sudo apt install --no-install-recommends {" ".join(wanted)}".')
    elif native and place in ("linux", "osgeo4w"):
        where = "with the OSGeo4W installer" if place == "osgeo4w" else "from your distribution"
        names = " and ".join(package.name for package in native)
        ways.append(
            f"Install {names} {where}, since the packages of the Python Package Index would add a second GDAL to QGIS."
        )
    elif native:
        others = packages
    if others:
        names = ", ".join(package.name for package in others)
        sought = {package.name for package in others}
        groups = [group for group, lines in OPTIONAL.items() if sought & {one[0] for one in read_requirements(lines)}]
        extra = f" EXTRA={','.join(groups)}" if groups else ""
        ways.append(
            f"{'Then install' if ways else 'Install'} {names} with the algorithm Install Python packages, or with: "
            f"qgis_process run sm2r:installpackages -- CONFIRM=true{extra}"
        )
    return " ".join([*ways, *([_untried(place)] if _untried(place) else [])])


def _untried(place: str) -> str:
    return "" if place in TRIED else "(This has not been tested on a system like this one yet.)"


def pins(*, ahead: bool = False) -> list[str]:
    """Return what keeps pip from replacing what QGIS brings, as lines of a constraints file for the Python that runs.

    Parameters
    ----------
    ahead
        Whether what pip installs is found before QGIS's own packages, as in a virtual environment: only what shares
        libraries with QGIS is held then, and NumPy by its generation. Otherwise, each package that is there is held,
        for it would be imported all the same.
    """
    found: dict[str, str] = {}
    for one in importlib.metadata.distributions():
        name = re.sub(r"[-_.]+", "-", one.metadata["Name"] or "").lower()
        if name and re.fullmatch(r"\d+(\.\d+)*[\w.+-]*", one.version or ""):
            found.setdefault(name, one.version)
    if not ahead:
        return [f"{name}=={version}" for name, version in sorted(found.items()) if name not in _NEWEST]
    generation = [f"numpy{'<' if found['numpy'].startswith('1.') else '>='}2"] if "numpy" in found else []
    return generation + [f"{name}=={found[name]}" for name in _LINKED if name in found]


def numba_cache() -> Path | None:
    """Return the folder in which numba keeps compiled kernels, or None when it has to compile at every start.

    numba's own order: the folder that ``NUMBA_CACHE_DIR`` names, ``__pycache__`` beside the source, the user's cache.
    """
    if os.environ.get("NUMBA_CACHE_DIR"):
        candidates = [Path(os.environ["NUMBA_CACHE_DIR"])]
    else:
        candidates = [Path(__file__).parent / "__pycache__", _user_cache() / "numba"]
    return next((folder for folder in candidates if _writable(folder)), None)


def kernels_compiled() -> bool:
    """Return whether kernels of SM2RAIN lie where numba keeps them, so that a run need not compile them."""
    folder = numba_cache()
    if folder is None:
        return False
    if folder.parent == Path(__file__).parent:
        folder = folder.parent / "sm2rain" / "__pycache__"  # beside the source
    return any(next(folder.rglob(f"{name}.*.nbi"), None) for name in _KERNELS)


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
