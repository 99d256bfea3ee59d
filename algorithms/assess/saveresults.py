"""Put results into one folder: files by name, a styled project, and a page that sums them up."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...core.errors import InputError, OutputError
from ...core.files import temporary_folder
from .. import rasters
from ..base import Algorithm, progress
from ..checking import check_columns
from ..inputs import Inputs, raster_input, source_of
from ..layers import dress_of, is_table
from ..projects import Entry, write_project
from ..shapes import polygons_of
from ..styles import save_style
from ..tables import read_layer, read_table

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr

    from ...core.summary import Results

PROJECT, PAGE = "results.qgz", "summary.html"
# All that such a folder may hold: layers with their styles, reports, and what QGIS writes beside them.
_KNOWN = r"[^/]+\.(tif|tiff|nc|gpkg|html|qgz|qml|txt|vrt)(\.aux\.xml|-wal|-shm)?|[^/]+\.zarr(/.*)?"
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
# A report's title stands at its begin.
_HEAD = 20_000


@dataclass
class _Saved:
    """A layer that is saved: its name, the layer as it is, its file in the folder."""

    name: str
    layer: QgsMapLayer
    source: str
    file: str = ""


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
            "HTML pages of earlier steps. In the history the list is lost: choose them again.",
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
        self._layers = self._find(parameters, context)
        return super().prepareAlgorithm(parameters, context, feedback)

    def _find(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[_Saved]:
        names = [name.strip() for name in self.parameterAsString(parameters, "NAMES", context).split(";")]
        found = []
        for number, item in enumerate(_items(parameters.get("LAYERS"))):
            # A step of a workflow that was left out gives nothing.
            if _is_empty(item):
                continue
            if isinstance(item, QgsMapLayer):
                layer, source = item, item.id()
            else:
                layer, source = QgsProcessingUtils.mapLayerFromString(str(item), context), str(item)
            if layer is None:
                found.append(_Saved(str(item), QgsVectorLayer(), source))
                continue
            name = names[number] if number < len(names) and names[number] else layer.name()
            found.append(_Saved(name, layer.clone(), source))
        return found

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
        folder, taken = Path(given).resolve(), {PROJECT, PAGE}
        with temporary_folder(folder, marker=PAGE, known=_KNOWN) as part:
            for number, one in enumerate(layers):
                one.file = self._copy(one, part, taken, context)
                progress(feedback, 0, 60)((number + 1) / len(layers))
            links = {}
            for report in _items(parameters.get("REPORTS")):
                if not _is_empty(report):
                    title, file = _copy_report(Path(str(report)), part, taken)
                    links[title] = file
            page = summary(self._results(part, links, parameters, context, feedback))
            progress(feedback, 0, 100)(0.9)
            page.write(part / PAGE, inputs={"layers": [one.name for one in layers]})
        self._folder = folder
        feedback.pushInfo(self.tr("{} layers and {} reports are in {}.").format(len(layers), len(links), folder))
        return {self.FOLDER: str(folder), "PROJECT": str(folder / PROJECT), "REPORT": str(folder / PAGE)}

    def _copy(self, one: _Saved, folder: Path, taken: set[str], context: QgsProcessingContext) -> str:
        """Copy a layer into the folder with its style, and return the name of its file."""
        stem = _stem(one.name)
        if isinstance(one.layer, QgsRasterLayer):
            return _copy_raster(one, folder, stem, taken, context)
        file = _free(stem, ".gpkg", taken)
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.layerName = "GPKG", Path(file).stem
        # A number that QGIS gave to each row is not part of the table.
        options.attributes = [
            index for index, one_field in enumerate(one.layer.fields()) if one_field.name().lower() != "fid"
        ]
        error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
            one.layer, str(folder / file), context.transformContext(), options
        )
        if error != QgsVectorFileWriter.WriterError.NoError:
            raise OutputError(f"FOLDER: {file} cannot be written ({message}).")
        if one.layer.isSpatial():
            copy = QgsVectorLayer(str(folder / file), one.name, "ogr", QgsVectorLayer.LayerOptions(False))
            dress = dress_of(one.source, context)
            if dress is not None:
                dress(copy, styled=False)
            else:
                copy.setRenderer(one.layer.renderer().clone())
                copy.setLabeling(one.layer.labeling().clone() if one.layer.labeling() else None)
                copy.setLabelsEnabled(one.layer.labelsEnabled())
            save_style(copy, folder / file, context)
        return file

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
        basins = {}
        if self.source("BASIN") is not None:
            for name, array in cubes.items():
                basins[name] = polygons_of(self, "BASIN", array.rio.crs, context, together=True)
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


def _items(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple) else [value]


def _is_empty(item: Any) -> bool:
    # Some versions of QGIS hand on a null of their own.
    return item is None or str(item) in ("", "NULL")


def _stem(name: str) -> str:
    return re.sub(r"[^\w-]+", "_", name).strip("_").lower()[:80] or "layer"


def _free(stem: str, ending: str, taken: set[str]) -> str:
    """Return a name of a file that is not taken yet, and take it; a style lies beside each stem."""
    stems = {Path(name).stem for name in taken}
    name, number = stem, 2
    while name in stems:
        name, number = f"{stem}_{number}", number + 1
    taken.add(f"{name}{ending}")
    return f"{name}{ending}"


def _copy_raster(one: _Saved, folder: Path, stem: str, taken: set[str], context: QgsProcessingContext) -> str:
    source = Path(source_of(one.layer))
    if not source.is_file():
        raise InputError(f"LAYERS: {one.name} is not a file of its own. Save it as GeoTIFF and use that.")
    ending = source.suffix.lower()
    if ending not in (".tif", ".tiff", ".nc"):
        raise InputError(f"LAYERS: {one.name} is a {ending or 'file'}; save it as GeoTIFF (.tif) and use that.")
    file = _free(stem, ending, taken)
    shutil.copy2(source, folder / file)
    if not one.layer.customProperty("sm2r/legend"):
        # In a workflow no project has loaded it yet.
        one.layer.loadDefaultStyle()
    save_style(one.layer, folder / file, context)
    return file


def _copy_report(report: Path, folder: Path, taken: set[str]) -> tuple[str, str]:
    """Copy a report; return its title and the name of its file."""
    try:
        with report.open(encoding="utf-8", errors="replace") as opened:
            found = _TITLE.search(opened.read(_HEAD))
    except OSError as error:
        raise InputError(f"REPORTS: {report} cannot be read ({error.strerror}).") from error
    title = found[1].strip() if found else report.stem
    file = _free(_stem(title), ".html", taken)
    shutil.copy2(report, folder / file)
    return title, file
