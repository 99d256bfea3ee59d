"""Is everything there that SM2R needs, and if not, how is it got."""

from __future__ import annotations

import html
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
from ..base import Algorithm

_STYLE = """
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8884; }
.bad { color: #c62828; font-weight: 600; }
.good { color: #2e7d32; }
@media (prefers-color-scheme: dark) { .bad { color: #ff8a80; } .good { color: #81c784; } }
"""


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
<p><b>Citation.</b> The method that SM2R implements: Brocca et al. (2014), doi:10.1002/2014JD021489.</p>
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
    torch = environment.status("torch")
    cache = environment.numba_cache()
    return {
        "SM2R": VERSION,
        "QGIS": Qgis.version(),
        "Python": f"{platform.python_version()} in {sysconfig.get_path('stdlib')}",
        "System": platform.platform(),
        "torch": f"{_found(torch)} (optional, only for training neural networks)",
        "Compiled kernels": f"kept in {cache}" if cache else "compiled at every start: no cache folder can be written",
    }


def _page(packages: list[environment.PackageStatus], facts: dict[str, str], verdict: str) -> str:
    rows = "\n".join(
        f'<tr><td>{html.escape(package.name)}</td><td class="{"good" if package.ok else "bad"}">'
        f"{'✓' if package.ok else '✗'} {html.escape(_found(package))}</td>"
        f"<td>{html.escape(package.needed or 'any version')}</td></tr>"
        for package in packages
    )
    others = "\n".join(
        f"<tr><td>{html.escape(name)}</td><td>{html.escape(value)}</td></tr>" for name, value in facts.items()
    )
    state = "good" if all(package.ok for package in packages) else "bad"
    return f"""<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>SM2R: environment</title><style>{_STYLE}</style></head>
<body>
<h1>SM2R: environment</h1>
<p class="{state}">{html.escape(verdict)}</p>
<table><thead><tr><th>Package</th><th>Found</th><th>Needed</th></tr></thead><tbody>
{rows}
</tbody></table>
<h2>System</h2>
<table><tbody>
{others}
</tbody></table>
</body>
</html>
"""
