"""Put results into one folder: files by name, a styled project, and a page that sums them up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...core.errors import InputError, OutputError
from ...core.files import temporary_folder
from .. import rasters
from ..base import Algorithm, progress
from ..checking import check_columns
from ..copies import Folder, layers_of, reports_of
from ..inputs import Inputs, raster_input, source_of
from ..layers import is_table
from ..projects import Entry, write_project
from ..shapes import polygons_of
from ..tables import read_layer, read_table

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr

    from ...core.summary import Results

PROJECT, PAGE = "results.qgz", "summary.html"
# All that such a folder may hold: layers with their styles, reports, and what QGIS writes beside them.
_KNOWN = r"[^/]+\.(tif|tiff|nc|gpkg|html|qgz|qml|txt|vrt)(\.aux\.xml|-wal|-shm)?|[^/]+\.zarr(/.*)?"


class SaveResults(Algorithm):
    """Saves layers and reports of a chain together."""

    NAME = "saveresults"
    TITLE = "Save results"
    GROUP = "Assess"
    SUMMARY = "Saves layers and reports in one folder, with a styled project and a summary page."
    HELP = """
<p><b>Method.</b> Rasters and tables are copied into the folder under their names, with their styles. The project
results.qgz shows them as after a run: one map, points above it, tables in a group of their own. The page summary.html
shows rain and soil moisture over the basin with the gauges, monthly maps, the scores, and where the result cannot be
trusted; it lists the layers and links the reports.</p>
<p><b>Units.</b> Those of the layers.</p>
<p><b>Pitfalls.</b> A folder that this algorithm made before is replaced. Any other folder must be empty.</p>
<p><b>What next.</b> Copy or send the folder: the project finds its layers wherever the folder is.</p>
<p><b>Citation.</b> The steps and their sources are in the layers' history, which follows the CF conventions,
https://cfconventions.org.</p>
"""
    TAGS = ("save", "export", "results", "project", "summary", "report", "folder", "share", "archive", "package")
    REQUIRES = (*rasters.PACKAGES, "plotly")

    FOLDER = "FOLDER"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        kind = Qgis.ProcessingSourceType
        self.add(
            QgsProcessingParameterMultipleLayers("LAYERS", self.tr("Layers"), kind.MapLayer),
            "Rasters, points and tables, the most important one first.",
        )
        self.add(
            QgsProcessingParameterMultipleLayers("REPORTS", self.tr("Reports"), kind.File, optional=True),
            "HTML pages of earlier steps. QGIS does not keep this list in the history: choose them again.",
        )
        for key, label, sort, help in (
            ("BASIN", "Basin", kind.VectorPolygon, "Polygons: outline of the maps, area of the means."),
            ("OBSERVATIONS", "Rain of gauges", kind.Vector, "A table with the fields station_id, time and rainfall."),
        ):
            self.add(QgsProcessingParameterFeatureSource(key, self.tr(label), [sort], optional=True), help)
        self.add(
            QgsProcessingParameterString("NAMES", self.tr("Names of the layers"), optional=True),
            "Separated by semicolons, in the order of the layers. Empty: the layers' own names.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                self.FOLDER, self.tr("Folder of results"), optional=True, createByDefault=False
            ),
            "A new or empty folder. Empty, in a workflow: nothing is saved.",
        )
        self.addOutput(QgsProcessingOutputFile("PROJECT", self.tr("Project")))
        self.addOutput(QgsProcessingOutputFile("REPORT", self.tr("Summary")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Find the layers on the main thread, too."""
        self._layers = layers_of(self, parameters, context)
        return super().prepareAlgorithm(parameters, context, feedback)

    def check_inputs(self, inputs: Inputs, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Check the table of gauges; where there is no folder, nothing is read."""
        if self.parameterAsString(parameters, self.FOLDER, context):
            check_columns(inputs, "OBSERVATIONS", ["time", "rainfall"])

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Copy the files, write the page."""
        from ...core.summary import summary

        given = self.parameterAsString(parameters, self.FOLDER, context)
        if not given:
            feedback.pushInfo(self.tr("No folder is given: nothing is saved."))
            return {}
        layers = self._layers
        for one in layers:
            if not one.layer.isValid():
                raise InputError(f"LAYERS: {one.name} cannot be opened. Check that the file is there and whole.")
        if not layers:
            raise InputError("LAYERS is empty. Choose at least one layer.")
        folder = Path(given).resolve()
        with temporary_folder(folder, marker=PAGE, known=_KNOWN) as part:
            copies = Folder(part, {PROJECT, PAGE})
            for number, one in enumerate(layers):
                one.file = copies.add_layer(one, context)
                progress(feedback, 0, 60)((number + 1) / len(layers))
            links = dict(copies.add_report(Path(report)) for report in reports_of(parameters))
            page = summary(self._results(part, links, parameters, context, feedback))
            progress(feedback, 0, 100)(0.9)
            page.write(part / PAGE, inputs={"layers": [one.name for one in layers]})
        self._folder = folder
        feedback.pushInfo(self.tr("{} layers and {} reports are in {}.").format(len(layers), len(links), folder))
        return {self.FOLDER: str(folder), "PROJECT": str(folder / PROJECT), "REPORT": str(folder / PAGE)}

    def _results(
        self,
        folder: Path,
        links: dict[str, str],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Results:
        """Read back what the page shows."""
        from ...core import cube
        from ...core.summary import Results

        cubes: dict[str, xr.DataArray] = {}
        tables: dict[str, pd.DataFrame] = {}
        for one in self._layers:
            try:
                if isinstance(one.layer, QgsRasterLayer):
                    times = raster_input(one.layer, source_of(one.layer)).times
                    cubes[one.name] = cube.open(folder / one.file, name=one.name, times=times)
                elif is_table(one.layer):
                    tables[one.name], _ = read_layer(str(folder / one.file), one.name, context)
            except InputError as problem:
                # Such as rasters without time.
                feedback.pushDebugInfo(f"{one.name} is saved and not drawn: {problem}")
        inside = cubes if self.source("BASIN") is not None else {}
        basins = {
            name: polygons_of(self, "BASIN", array.rio.crs, context, together=True) for name, array in inside.items()
        }
        gauges = None
        if (source := self.source("OBSERVATIONS")) is not None:
            columns = {"time": ("time", "time"), "value": ("rainfall", "rainfall")}
            rows = read_table(source, "OBSERVATIONS", columns, feedback=feedback)
            gauges = rows.groupby(rows["time"].dt.floor("D"))["value"].mean()
        return Results(cubes, tables, basins, gauges, links)

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Write the project, on the main thread as QGIS wants it."""
        if getattr(self, "_folder", None) is not None:
            try:
                self._write_project()
            except OutputError as error:
                feedback.pushWarning(str(error))
        return {}

    def _write_project(self) -> None:
        spatial = [one for one in self._layers if not is_table(one.layer)]
        points = [one for one in spatial if isinstance(one.layer, QgsVectorLayer)]
        maps = [one for one in spatial if one not in points]
        tables = [one for one in self._layers if one not in spatial]
        main = (maps or points or tables)[0].layer
        first = points[:1]
        groups = {
            self.tr("Results"): [
                *(Entry(self._folder / one.file, one.name, one in first) for one in points),
                *(Entry(self._folder / one.file, one.name, True) for one in maps),
            ],
            self.tr("Tables"): [Entry(self._folder / one.file, one.name) for one in tables],
        }
        crs = main.crs() if main.crs().isValid() else QgsCoordinateReferenceSystem("EPSG:4326")
        write_project(
            self._folder / PROJECT,
            self.tr("Results"),
            {name: entries for name, entries in groups.items() if entries},
            crs=crs,
            extent=main.extent(),
        )
