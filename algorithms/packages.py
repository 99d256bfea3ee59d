"""The folder of the profile into which Python packages are installed, and QGIS's own Python in a process of its own."""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import json
import re
import shutil
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsFeedback
from qgis.PyQt.QtCore import QProcess

from ..core.environment import OPTIONAL, installable, platform_name, read_requirements, remedy, status
from ..core.errors import Cancelled, DependencyError, OutputError

_VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
# The plugin's package, as it is called here, and the folder it lies in.
_PACKAGE = __name__.partition(".")[0]
_PLUGINS = Path(__file__).parents[1].parent
# Milliseconds between two looks at a process.
_LOOK = 100


def folder() -> Path:
    """Return the folder of the profile in which packages are installed for the Python that runs."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "python" / "sm2r-packages" / _VERSION


def qpip_folders() -> list[Path]:
    """Return the folders in which the plugin QPIP keeps packages; its older versions had one for all Pythons."""
    base = Path(QgsApplication.qgisSettingsDirPath()) / "python" / "dependencies"
    return [place for place in (base / _VERSION, base) if place.is_dir()]


def find() -> None:
    """Put the folders at the end of the import path: no package that QGIS brings is replaced.

    QPIP itself puts its folder at the beginning, in the desktop application alone.
    """
    for place in (*qpip_folders(), folder()):
        if place.is_dir() and str(place) not in sys.path:
            sys.path.append(str(place))
            importlib.invalidate_caches()


def interpreter() -> str:
    """Return QGIS's own Python as a program.

    Raises
    ------
    DependencyError
        If it is not found.
    """
    name = "python.exe" if sys.platform == "win32" else f"bin/python{_VERSION}"
    places = [
        Path(sys.executable or "."), Path(sys.exec_prefix) / name, Path(sys.base_exec_prefix) / name,
        Path(QgsApplication.prefixPath()) / "bin" / "python3", Path("/usr") / name,
    ]  # fmt: skip
    code = "import sys, sysconfig; print('%d.%d' % sys.version_info[:2], sysconfig.get_path('stdlib'))"
    alike = ""
    for place in places:
        # The program that runs is QGIS itself on Windows and macOS.
        if place.name.lower().startswith("python") and place.is_file():
            said: list[str] = []
            if _run(str(place), ["-I", "-c", code], heard=said.append) != 0:
                continue
            version, _, library = "".join(said).strip().partition(" ")
            if version == _VERSION and Path(library).resolve() == Path(sysconfig.get_path("stdlib")).resolve():
                return str(place)
            # Another Python of this version, first on the user's path, may have been built in another way.
            alike = alike or (str(place) if version == _VERSION else "")
    if alike:
        return alike
    raise DependencyError(
        f"Python {_VERSION} of this QGIS is not found as a program of its own, which looked for it at "
        f"{', '.join(map(str, dict.fromkeys(places)))}. Install the packages of requirements.txt by hand."
    )


def _run(
    program: str,
    arguments: Sequence[str],
    *,
    heard: Callable[[str], None] | None = None,
    complained: Callable[[str], None] | None = None,
    feedback: QgsFeedback | None = None,
) -> int:
    """Run a program to its end, or until it is cancelled; a crash counts as -1."""
    process = QProcess()
    process.start(program, list(arguments))
    if not process.waitForStarted():
        return -1
    running = True
    while running:
        # Before the output is read, or its end would be missed.
        running = not process.waitForFinished(_LOOK) and process.state() != QProcess.ProcessState.NotRunning
        for read, told in ((process.readAllStandardOutput, heard), (process.readAllStandardError, complained)):
            text = bytes(read()).decode(errors="replace")
            if text and told:
                told(text)
        if running and feedback is not None and feedback.isCanceled():
            process.kill()
            process.waitForFinished()
            raise Cancelled("Stopped.")
    return process.exitCode() if process.exitStatus() == QProcess.ExitStatus.NormalExit else -1


# --- what QGIS would import, in a process of its own ----------------------------------------------------------------


@dataclass(frozen=True)
class Finding:
    """What a fresh process of QGIS's Python found.

    Attributes
    ----------
    modules
        Of each module, its version and file, or what its import said, under ``version``, ``file`` and ``error``.
    libraries
        The files of each native library that were mapped into the process; empty where the system does not tell.
    basin
        What went wrong when the sample basin was run; empty if nothing did; None if it was not run.
    crash
        What the process said when it did not come to its end.
    """

    modules: dict[str, dict[str, str]]
    libraries: dict[str, list[str]]
    basin: str | None
    crash: str = ""

    def problems(self) -> list[str]:
        """Return what is wrong, a sentence each."""
        found = [f"The check did not come to its end: {self.crash}"] if self.crash else []
        found += [
            f"{name} cannot be imported: {told['error']}." for name, told in self.modules.items() if "error" in told
        ]
        for name, files in self.libraries.items():
            if len(files) > 1:
                found.append(f"There are {len(files)} of {name} in one process: {', '.join(files)}.")
        if self.basin:
            found.append(f"The sample basin does not run: {self.basin}")
        return found


def examine(feedback: QgsFeedback, *, basin: bool) -> Finding:
    """Import everything in a fresh process with the path that QGIS's desktop has, and run the sample basin there."""
    with tempfile.TemporaryDirectory(prefix="sm2r-check-") as place:
        result = Path(place) / "result.json"
        given = {"path": desktop_path(), "package": _PACKAGE, "basin": basin, "result": str(result), "folder": place}
        # What the process is told comes by a file: there are limits to a line of commands.
        order = Path(place) / "given.json"
        order.write_text(json.dumps(given), encoding="utf-8")
        code = (
            "import importlib, json, sys; given = json.load(open(sys.argv[1], encoding='utf-8')); "
            "sys.path[:] = given['path']; importlib.import_module(given['package'] + '.algorithms.trial').main(given)"
        )
        said: list[str] = []
        ended = _run(
            interpreter(), ["-I", "-c", code, str(order)], heard=said.append, complained=said.append, feedback=feedback
        )
        last = "".join(said).strip().splitlines()[-1:]
        if not result.is_file():
            return Finding({}, {}, None, " ".join([f"Python ended with {ended}.", *last]))
        told = json.loads(result.read_text(encoding="utf-8"))
        crash = "" if told["whole"] else " ".join([f"Python ended with {ended} after {told['last']}.", *last])
        return Finding(told["modules"], told["libraries"], told["basin"], crash)


def desktop_path() -> list[str]:
    """Return the import path as the desktop application has it: where the plugin QPIP is, it comes first."""
    ours = [str(_PLUGINS), *(entry for entry in sys.path if entry)]
    qpip = [str(place) for place in qpip_folders()] if _has_qpip() else []
    return list(dict.fromkeys([*qpip, *ours]))


def _has_qpip() -> bool:
    return any((Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins").glob("*qpip*"))


def shadowing() -> list[str]:
    """Return packages that QPIP keeps although QGIS, or the system, brings them: its own would be imported instead."""
    ahead = {str(place) for place in qpip_folders()}
    kept = {_normal(one.metadata["Name"]) for one in importlib.metadata.distributions(path=sorted(ahead))}
    behind = [entry for entry in sys.path if entry not in ahead and Path(entry) != folder()]
    return sorted(kept & {_normal(one.metadata["Name"]) for one in importlib.metadata.distributions(path=behind)})


def _normal(name: str | None) -> str:
    return re.sub(r"[-_.]+", "-", name or "").lower()


# --- installing -----------------------------------------------------------------------------------------------------


def check_native() -> None:
    """See that what pip must not install is there.

    Raises
    ------
    DependencyError
        If not, on Linux; says how to get it.
    """
    names = ["rasterio", "netCDF4"] if platform_name() in ("debian", "linux", "flatpak") else []
    missing = [found for name in names if not (found := status(name)).present]
    if missing or importlib.util.find_spec("pip") is None:
        what = " and ".join(
            [*(one.name for one in missing), *(["pip"] if importlib.util.find_spec("pip") is None else [])]
        )
        ways = remedy(missing) if missing else 'Install with: "sudo apt install --no-install-recommends python3-pip".'
        raise DependencyError(f"Of the Python packages that the system has to bring, {what} is missing. {ways}")


def plan(extra: Sequence[str], feedback: QgsFeedback) -> dict[str, str]:
    """Return what pip would install, and in which versions, with all that QGIS brings staying as it is.

    Raises
    ------
    DependencyError
        If pip finds no versions that go with it.
    """
    program = interpreter()
    with tempfile.TemporaryDirectory(prefix="sm2r-install-") as place:
        constraints, report = Path(place) / "constraints.txt", Path(place) / "report.json"
        code = (
            f"import sys; sys.path.insert(0, sys.argv[1]); from {_PACKAGE}.core.environment import pins; "
            "print('\\n'.join(pins()))"
        )
        pins: list[str] = []
        if _run(program, ["-I", "-c", code, str(_PLUGINS)], heard=pins.append, feedback=feedback):
            raise DependencyError("QGIS's own Python does not say which packages it brings; see Check the environment.")
        constraints.write_text("".join(pins), encoding="utf-8")
        wanted = [*installable(), *(line for group in extra for line in OPTIONAL[group])]
        _pip(
            program,
            ["--dry-run", "--quiet", "--report", str(report), "--constraint", str(constraints), *wanted],
            feedback,
        )
        told = json.loads(report.read_text(encoding="utf-8"))["install"]
    return {_normal(one["metadata"]["name"]): one["metadata"]["version"] for one in told}


def installed() -> dict[str, str]:
    """Return what lies in the folder, by its names."""
    found = importlib.metadata.distributions(path=[str(folder())]) if folder().is_dir() else ()
    return {_normal(one.metadata["Name"]): one.version for one in found}


def groups(installed: dict[str, str]) -> list[str]:
    """Return the optional groups all of whose packages lie in the folder."""
    return [
        group
        for group, lines in OPTIONAL.items()
        if all(_normal(name) in installed for name, _, _ in read_requirements(lines))
    ]


def size(place: Path) -> int:
    """Return how many bytes lie in a folder."""
    return sum(file.stat().st_size for file in place.rglob("*") if file.is_file())


def install(packages: dict[str, str], feedback: QgsFeedback) -> None:
    """Install just these packages into the folder, in place of what is there, which stays when that fails.

    Raises
    ------
    DependencyError
        If pip cannot install them.
    OutputError
        If the folder cannot be replaced.
    """
    target = folder()
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=target.parent))
    done = 0

    def hear(text: str) -> None:
        nonlocal done
        for line in text.splitlines():
            if line.startswith("Collecting "):
                done += 1
                feedback.setProgress(90 * done / max(len(packages), 1))
            if line.startswith(("Collecting ", "Installing ")):
                feedback.pushInfo(line)

    try:
        exact = [f"{name}=={version}" for name, version in packages.items()]
        # Python compiles what is imported. All of it, tests included, is 120 MB more.
        options = ["--no-deps", "--no-compile", "--no-warn-script-location", "--target", str(fresh)]
        _pip(interpreter(), [*options, *exact], feedback, hear)
        remove()
        fresh.rename(target)
    except OSError as error:
        raise OutputError(
            f"{target} cannot be written ({error}). Check the free space and close other QGIS."
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    find()


def remove() -> bool:
    """Remove the folder and all in it; return whether there was one.

    Raises
    ------
    OutputError
        If it cannot be removed, as where a package in it is in use on Windows; it is as before then.
    """
    target = folder()
    if not target.is_dir():
        return False
    old = target.with_name(f".old-{target.name}")
    shutil.rmtree(old, ignore_errors=True)
    try:
        target.rename(old)
    except OSError as error:
        raise OutputError(
            f"{target} is in use ({error}). Start QGIS again, and run this before any other algorithm of SM2R."
        ) from error
    shutil.rmtree(old, ignore_errors=True)
    # With nothing left for any Python, the profile is as before.
    for place in (target.parent,):
        if not any(place.iterdir()):
            place.rmdir()
    return True


def forget_kernels() -> None:
    """Remove what numba compiled of the plugin, where the plugin lies in the profile: nothing reads it any more."""
    if Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins" == _PLUGINS:
        for ending in ("nbi", "nbc"):
            for file in (_PLUGINS / _PACKAGE).rglob(f"__pycache__/*.{ending}"):
                file.unlink(missing_ok=True)


def _pip(
    program: str, arguments: Sequence[str], feedback: QgsFeedback, hear: Callable[[str], None] | None = None
) -> None:
    said: list[str] = []
    common = ["--no-input", "--disable-pip-version-check", "--only-binary", ":all:"]
    code = (
        "import sysconfig, os; print(os.path.isfile(os.path.join(sysconfig.get_path('stdlib'), 'EXTERNALLY-MANAGED')))"
    )
    managed: list[str] = []
    _run(program, ["-I", "-c", code], heard=managed.append)
    if "True" in "".join(managed):
        # Nothing goes into the system: a dry run, or a folder of the profile.
        common.append("--break-system-packages")
    ended = _run(
        program,
        ["-I", "-m", "pip", "install", *common, *arguments],
        heard=hear,
        complained=said.append,
        feedback=feedback,
    )
    if ended:
        lines = [line for line in "".join(said).splitlines() if line.startswith("ERROR")] or ["".join(said)[-500:]]
        raise DependencyError(
            f"pip could not do it: {' '.join(lines[-2:])} Check the network, or what Check the environment says."
        )


def as_text(value: Any) -> str:
    """Return a list of packages and versions as one line."""
    return ", ".join(f"{name} {version}" for name, version in value.items())
