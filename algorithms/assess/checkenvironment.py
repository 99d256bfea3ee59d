"""Is everything there that SM2R needs, and if not, how is it got."""

from __future__ import annotations

import html
import platform
import sysconfig
from collections.abc import Iterable
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
from ..base import Algorithm

# The look of the other reports, whose package needs what may be missing here.
_STYLE = Path(__file__).parents[2] / "core" / "report" / "page.css"
_THEME = (
    'document.documentElement.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";'
)


class CheckEnvironment(Algorithm):
    """Lists the packages found and needed, without importing any; works when all of them are missing."""

    NAME = "checkenvironment"
    TITLE = "Check the environment"
    GROUP = "Assess"
    SUMMARY = "Says whether every Python package that SM2R needs is there, and how to get what is missing."
    HELP = """
<p><b>Method.</b> Each package of the plugin's <code>requirements.txt</code> is looked up in QGIS's own Python and its
version is compared with the one needed; nothing is imported, changed or fetched from a network. Versions are plain
numbers without units.</p>
<p><b>Result.</b> A page with what was found and one sentence saying how to install the rest on this system; the
output <code>OK</code> is true when nothing is missing, so that a model can branch on it. Missing packages stop only
the algorithms that need them.</p>
<p><b>Pitfalls.</b> On Linux take rasterio and netCDF4 from the distribution: wheels bring a second GDAL and HDF5 into
QGIS. Without a writable folder for numba's compiled code, the first run after every start of QGIS takes some
seconds longer.</p>
<p><b>What next.</b> <i>Create sample basin</i> makes data to try everything on.</p>
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
            "A page that opens in any browser without a network: packages found and needed, versions, what to install.",
        )
        self.addOutput(QgsProcessingOutputBoolean(self.OK, self.tr("Everything is there")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check, log and write the page."""
        packages = environment.check()
        bad = [package for package in packages if not package.ok]
        for package in packages:
            line = f"{package.name}: {_found(package)} (needed: {package.needed or 'any version'})"
            (feedback.pushInfo if package.ok else feedback.pushWarning)(line)
        facts = _facts()
        for name, value in facts.items():
            feedback.pushInfo(f"{name}: {value}")
        verdict = environment.remedy(bad) if bad else self.tr("Everything that SM2R needs is there.")
        (feedback.pushWarning if bad else feedback.pushInfo)(verdict)
        results: dict[str, Any] = {self.OK: not bad}
        path = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if path:
            with temporary(path) as partial:
                partial.write_text(_page(packages, facts, verdict), encoding="utf-8")
            results[self.REPORT] = str(Path(path))
        return results


def _found(package: environment.PackageStatus) -> str:
    if not package.present:
        return "missing"
    return package.version or "there, version unknown"


def _facts() -> dict[str, str]:
    """Return what else matters, by name."""
    torch, bufr = environment.status("torch"), environment.status("pybufrkit")
    cache = environment.numba_cache()
    return {
        "SM2R": VERSION,
        "QGIS": Qgis.version(),
        "Python": f"{platform.python_version()} in {sysconfig.get_path('stdlib')}",
        "System": platform.platform(),
        "torch": f"{_found(torch)} (optional, only for training neural networks)",
        "pybufrkit": f"{_found(bufr)} (optional, only for importing ASCAT in BUFR)",
        "Compiled kernels": f"kept in {cache}" if cache else "compiled at every start: no cache folder can be written",
    }


def _page(packages: list[environment.PackageStatus], facts: dict[str, str], verdict: str) -> str:
    found = [
        (package.name, f"{'✓' if package.ok else '✗'} {_found(package)}", package.needed or "any version")
        for package in packages
    ]
    head = "<thead><tr><th>Package</th><th>Found</th><th>Needed</th></tr></thead>"
    level, word = ("info", "Note") if all(package.ok for package in packages) else ("warning", "Warning")
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>SM2R: environment</title>
<style>
{_STYLE.read_text(encoding="utf-8")}</style>
<script>{_THEME}</script>
</head>
<body>
<main>
<h1>SM2R: environment</h1>
<p class="notice {level}"><b>{word}.</b> {html.escape(verdict)}</p>
<div class="scroll"><table>{head}<tbody>
{_rows(found)}
</tbody></table></div>
<section class="made"><h2>System</h2><div class="scroll"><table><tbody>
{_rows(facts.items())}
</tbody></table></div></section>
</main>
</body>
</html>
"""


def _rows(rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
