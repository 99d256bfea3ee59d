"""Is everything there that SM2R needs, does it work together, and if not, what is to do."""

from __future__ import annotations

import platform
import sysconfig
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingParameterFileDestination,
)

from ...core import environment
from ...core.files import temporary
from ...core.version import VERSION
from .. import packages
from ..base import Algorithm
from ..pages import page


class CheckEnvironment(Algorithm):
    """Looks packages up, imports all of them in a process of its own, and runs the sample basin there."""

    NAME = "checkenvironment"
    TITLE = "Check the environment"
    GROUP = "Set up"
    SUMMARY = "Checks whether all that SM2R needs is installed and works, and explains how to install what is missing."
    HELP = """
<p><b>Method.</b> Each Python package that SM2R needs is looked up in QGIS's own Python, and its version is compared
with the one needed. When all are there, they are imported in a separate process, with the path of QGIS Desktop,
together with packages that QGIS itself and other plugins use (GDAL, Matplotlib, netCDF4); rainfall is computed there
for a small sample basin. Nothing is installed, changed or fetched from a network. It takes about half a minute, and two
minutes the first time, when SM2RAIN is compiled. Versions are plain numbers without units.</p>
<p><b>Result.</b> A page with what was found and what to do. The output <code>OK</code> is true when everything can be
imported, GDAL, HDF5, PROJ and NumPy are each loaded only once, and the sample basin runs. On systems other than
Linux the libraries of a process cannot be listed, and only the rest is checked.</p>
<p><b>Pitfalls.</b> Missing packages stop only the algorithms that need them. Packages that the plugin QPIP installed
go before QGIS's own in QGIS Desktop: a second NumPy or GDAL among them breaks other plugins, too. Without a writable
folder for numba's compiled code, the first run after every start of QGIS takes some seconds longer.</p>
<p><b>What next.</b> <i>Install Python packages</i> installs what is missing; <i>Create sample basin</i> creates data to
try everything.</p>
<p><b>Citation.</b> The method that SM2R implements: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.</p>
"""
    TAGS = ("dependencies", "packages", "python", "install", "requirements", "qpip", "pip", "diagnosis", "version")

    REPORT = "REPORT"
    OK = "OK"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT, self.tr("Report"), "HTML files (*.html)", optional=True, createByDefault=True
            ),
            "A page that opens in any browser without a network: packages found and needed, versions, what to do.",
        )
        self.addOutput(QgsProcessingOutputBoolean(self.OK, self.tr("Everything is there and works")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check, log and write the page."""
        found = environment.check()
        for package in found:
            line = f"{package.name}: {_found(package)} (needed: {package.needed or 'any version'})"
            (feedback.pushInfo if package.ok else feedback.pushWarning)(line)
        verdicts, finding = diagnose(found, feedback)
        facts = _facts()
        for name, value in facts.items():
            feedback.pushInfo(f"{name}: {value}")
        good = not verdicts
        verdicts = verdicts or [self.tr("Everything that SM2R needs is there, and the sample basin runs.")]
        for text in verdicts:
            (feedback.pushInfo if good else feedback.pushWarning)(text)
        results: dict[str, Any] = {self.OK: good}
        path = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if path:
            rows = [
                (package.name, f"{'✓' if package.ok else '✗'} {_found(package)}", package.needed or "any version")
                for package in found
            ]
            tables = [("", ("Package", "Found", "Needed"), rows)]
            if finding is not None:
                told = [(name, one.get("version", ""), one.get("file") or one.get("error", ""))
                        for name, one in finding.modules.items()]  # fmt: skip
                told += [(name, str(len(files)), ", ".join(files)) for name, files in finding.libraries.items()]
                tables.append(("In a process of its own", ("Module or library", "Version or count", "File"), told))
            tables.append(("System", (), list(facts.items())))
            with temporary(path) as partial:
                partial.write_text(page("SM2R: environment", verdicts, tables, good=good), encoding="utf-8")
            results[self.REPORT] = str(Path(path))
        return results


def diagnose(
    found: list[environment.PackageStatus], feedback: QgsProcessingFeedback
) -> tuple[list[str], packages.Finding | None]:
    """Return what is to do, a paragraph each, and what a fresh process found if it could be asked."""
    bad = [package for package in found if not package.ok]
    if bad:
        return [environment.remedy(bad)], None
    # This takes longest, and a progress bar that stands still looks like the end of it.
    feedback.pushInfo(
        "Importing all packages in a new process and running a sample basin there: about half a minute, the first time "
        "two minutes."
    )
    finding = packages.examine(feedback, basin=True)
    problems = finding.problems()
    if not problems:
        return [], finding
    shadowing = packages.shadowing()
    if shadowing:
        return [
            *problems,
            f"The plugin QPIP keeps packages that QGIS or the system brings as well, and puts its own before them: "
            f"{', '.join(shadowing)}. Close QGIS, delete the folder {packages.qpip_folders()[-1]}, and run the "
            "algorithm Install Python packages; plugins that use QPIP ask for theirs again.",
        ], finding
    return [*problems, _remedy(finding)], finding


def _remedy(finding: packages.Finding) -> str:
    """Return what to do when packages are there, but do not go together."""
    doubled = [path for paths in finding.libraries.values() if len(paths) > 1 for path in paths]
    broken = [one["error"] for one in finding.modules.values() if "error" in one]
    if not doubled and not broken:
        return "Run the algorithm Install Python packages, which brings all packages up to date."
    user = sysconfig.get_path("purelib", f"{'nt' if platform.system() == 'Windows' else 'posix'}_user")
    return (
        "Packages that were installed beside those of QGIS do not go together with them. Look at the files listed: "
        f"what lies in {user} was installed with pip for this user, and is removed with "
        "python3 -m pip uninstall NAME. Then run the algorithm Install Python packages."
    )


def _found(package: environment.PackageStatus) -> str:
    if not package.present:
        return "missing"
    return package.version or "there, version unknown"


def _facts() -> dict[str, str]:
    """Return what else matters, by name."""
    cache = environment.numba_cache()
    optional = {
        name: f"{_found(environment.status(name))} (optional: EXTRA={group} of Install Python packages)"
        for group, lines in environment.OPTIONAL.items()
        for name, _, _ in environment.read_requirements(lines)
    }
    place = packages.folder()
    return {
        "SM2R": VERSION,
        "QGIS": Qgis.version(),
        "Python": f"{platform.python_version()} in {sysconfig.get_path('stdlib')}",
        "System": f"{platform.platform()} ({environment.platform_name()})",
        "Packages of the profile": str(place) if place.is_dir() else f"none in {place}",
        **optional,
        "Compiled kernels": f"kept in {cache}" if cache else "compiled at every start: no cache folder can be written",
    }
