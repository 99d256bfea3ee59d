"""Gets the Python packages that QGIS does not bring, into a folder of the profile."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
)

from ...core import environment
from ...core.files import temporary
from .. import packages
from ..base import Algorithm
from ..pages import page
from .checkenvironment import diagnose


class InstallPackages(Algorithm):
    """Lists what would be installed; installs, updates or removes it when that is confirmed."""

    NAME = "installpackages"
    TITLE = "Install Python packages"
    GROUP = "Set up"
    SUMMARY = "Installs, updates or removes the Python packages that SM2R needs and QGIS does not include."
    HELP = """
<p><b>Method.</b> pip of QGIS's own Python looks for versions that are compatible with the packages of QGIS, and lists
them. Only when <i>Download and install</i> is ticked are they fetched from the Python Package Index, some 150 MB, and
put into the folder <code>python/sm2r-packages</code> of your profile. QGIS looks there last, so that nothing that QGIS
or another plugin uses is replaced. Run it again to update; tick <i>Remove</i> to delete the folder.</p>
<p><b>Result.</b> A page with packages and versions, plain numbers without units. The output <code>OK</code> is true
when <i>Check the environment</i> finds no problem after an installation, or the folder is gone after a removal. An
error or a cancel leaves the folder as it was.</p>
<p><b>Pitfalls.</b> On Linux, rasterio and netCDF4 come from the distribution, and are not installed here; if one is
missing, the algorithm says so first. Networks with a proxy need pip's own settings (<code>PIP_PROXY</code>). After an
update, restart QGIS. Each profile, and each version of Python, has a folder of its own. The size of
<code>networks</code> (PyTorch) can be several GB.</p>
<p><b>What next.</b> <i>Check the environment</i>, then <i>Create sample basin</i>.</p>
<p><b>Citation.</b> The method that SM2R implements: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.</p>
"""
    TAGS = ("dependencies", "packages", "python", "install", "update", "remove", "requirements", "pip", "qpip")

    CONFIRM = "CONFIRM"
    EXTRA = "EXTRA"
    REMOVE = "REMOVE"
    REPORT = "REPORT"
    OK = "OK"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add(
            QgsProcessingParameterBoolean(self.CONFIRM, self.tr("Download and install"), defaultValue=False),
            "Without it, the packages that would be installed are listed, and nothing is changed.",
        )
        self.add(
            QgsProcessingParameterEnum(
                self.EXTRA, self.tr("Optional packages"), options=list(environment.OPTIONAL), allowMultiple=True,
                optional=True, usesStaticStrings=True,
            ),
            "training: for training trees; networks: for training networks (PyTorch); zarr: cubes as Zarr folders; "
            "cluster: computing on a dask cluster; bufr: importing ASCAT in BUFR. Those that are installed stay.",
            advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterBoolean(self.REMOVE, self.tr("Remove what was installed"), defaultValue=False),
            "Deletes the folder with all packages that were installed for this profile, and installs nothing.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.REPORT, self.tr("Report"), "HTML files (*.html)", optional=True, createByDefault=True
            ),
            "A page that opens in any browser without a network: packages, versions, the folder and its size.",
        )
        self.addOutput(QgsProcessingOutputBoolean(self.OK, self.tr("Everything is there and works")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """List, install or remove."""
        before = packages.installed()
        if self.parameterAsBoolean(parameters, self.REMOVE, context):
            gone = packages.remove()
            packages.forget_kernels()
            text = self.tr("{} was removed; restart QGIS.") if gone else self.tr("{} is not there: nothing to remove.")
            return self._told(parameters, context, feedback, [text.format(packages.folder())], before, {}, good=True)
        packages.check_native()
        # QGIS gives an empty word where nothing is chosen.
        extra = [group for group in self.parameterAsEnumStrings(parameters, self.EXTRA, context) if group]
        # An update drops nothing that was asked for before.
        extra = list(dict.fromkeys([*extra, *packages.groups(before)]))
        feedback.pushInfo(self.tr("Looking for versions that go with this QGIS."))
        wanted = packages.plan(extra, feedback)
        if before == wanted:
            feedback.pushInfo(self.tr("Everything is up to date."))
        elif not self.parameterAsBoolean(parameters, self.CONFIRM, context):
            text = self.tr("Nothing was installed. Tick 'Download and install' (CONFIRM=true) to put these into {}.")
            return self._told(
                parameters, context, feedback, [text.format(packages.folder())], before, wanted, good=False
            )
        else:
            packages.install(wanted, feedback)
        size = packages.size(packages.folder()) / 1e6
        said = self.tr("{} packages of {} MB are in {}.").format(len(wanted), f"{size:.0f}", packages.folder())
        verdicts, _ = diagnose(environment.check(), feedback)
        if before and before != wanted:
            said += " " + self.tr("Restart QGIS, which may still use those before.")
        return self._told(parameters, context, feedback, [said, *verdicts], before, wanted, good=not verdicts)

    def _told(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        verdicts: list[str],
        before: dict[str, str],
        after: dict[str, str],
        *,
        good: bool,
    ) -> dict[str, Any]:
        """Say what was done, and write the page."""
        for name, version in after.items():
            feedback.pushInfo(f"{name} {version}")
        for text in verdicts:
            (feedback.pushInfo if good else feedback.pushWarning)(text)
        results: dict[str, Any] = {self.OK: good}
        path = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if path:
            rows = [(name, before.get(name, "–"), after.get(name, "–")) for name in sorted({*before, *after})]
            tables = [("", ("Package", "Before", "After"), rows)]
            with temporary(path) as partial:
                partial.write_text(page("SM2R: Python packages", verdicts, tables, good=good), encoding="utf-8")
            results[self.REPORT] = str(Path(path))
        return results
