"""Make a simulated basin to try everything on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFolderDestination,
    QgsRectangle,
)

from ...core.errors import InputError, OutputError
from ...core.files import temporary_folder
from ...core.simulation.options import OPTIONS
from .. import rasters
from ..base import Algorithm, progress
from ..parameters import read_period
from ..projects import Entry, write_project
from ..times import to_qt
from . import samples
from .samples import LAYERS

PROJECT = "sample.qgz"


class CreateSampleBasin(Algorithm):
    """Simulates a basin with products and stations, and writes it with a project."""

    NAME = "createsamplebasin"
    TITLE = "Create sample basin"
    GROUP = "Prepare"
    SUMMARY = "Creates a simulated mountain basin with products, stations and a project, to try everything."
    HELP = """
<p><b>Method.</b> A mountain valley like that of the Babaohe in the Qilian mountains is simulated: heights and the basin
that drains through its outlet, land cover and soil; weather with wet and dry spells, storms, snow and frost; soil water
in two layers, every three hours, by equations that are not SM2RAIN's. Satellites observe the true soil moisture on
their own grids, at their hours, with gaps and errors; SMAP begins in April 2015. Three rainfall products, from a
satellite, from gauges and from a reanalysis, have errors of different kinds. 43 stations measure soil moisture, six
gauges rain. The true values are in the folder, too, so that every result can be evaluated.</p>
<p><b>Units.</b> Soil moisture in m³ m⁻³ (ASCAT: saturation, 0 to 1), rain in mm per day, temperature in °C. Days are
UTC.</p>
<p><b>Pitfalls.</b> None of the data are measurements, although places and products have real names. Errors of real data
may be different: evaluate methods for your basin at its own stations.</p>
<p><b>What next.</b> Open the project sample.qgz of the folder. <i>The whole chain</i> uses its layers; <i>Import
product</i> reads SMOS and TMPA from the folder original, as their providers distribute them.</p>
<p><b>Citation.</b> After the case of Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Soil: Cosby et
al. (1984), https://doi.org/10.1029/WR020i006p00682. Evaporation: Hargreaves and Samani (1985),
https://doi.org/10.13031/2013.26773.</p>
"""
    TAGS = (
        "sample data", "example", "demo", "tutorial", "test data", "simulation", "synthetic", "basin", "catchment",
        "soil moisture", "rainfall", "stations",
    )  # fmt: skip
    REQUIRES = rasters.PACKAGES

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_options(OPTIONS, "seed")
        for key, label, default, help in (
            ("START", "First day", "2014-01-01T00:00:00", "UTC. SMAP begins on 2015-04-01 whatever the period."),
            ("END", "Last day", "2015-12-31T00:00:00", "UTC, included. From 30 days to ten years after the first."),
        ):
            self.add_time(key, label, help, default=default)
        self.add_options(OPTIONS, "resolution", "load")
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", self.tr("Folder")),
            "A new or empty folder; one that was made here before is replaced. About 50 MB for two years.",
        )
        for key, (file, name, _, _) in LAYERS.items():
            raster = file.endswith(".tif")
            output = QgsProcessingOutputRasterLayer if raster else QgsProcessingOutputVectorLayer
            self.addOutput(output(key, self.tr(samples.LABELS.get(name, name[:1].upper() + name[1:]))))
        self.addOutput(QgsProcessingOutputFile("PROJECT", self.tr("Project")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Simulate, write into a folder that appears whole."""
        from ...core.simulation.basin import simulate_basin
        from ...core.simulation.files import ABOUT, KNOWN, write_basin

        start, end = read_period(self, parameters, context)
        if start is None or end is None:
            raise InputError(f"{'START' if start is None else 'END'} is empty. Give the first and the last day.")
        seed, resolution, load = self.read_options(OPTIONS, parameters, context).values()
        folder = Path(self.parameterAsString(parameters, "FOLDER", context)).resolve()
        settings = f"seed {seed}, {start:%Y-%m-%d} to {end:%Y-%m-%d}, {resolution:g} degrees"
        feedback.pushInfo(self.tr("Simulating terrain, weather, soil and sensors."))
        with temporary_folder(folder, marker=ABOUT, known=KNOWN) as partial:
            basin = simulate_basin(
                seed=seed, start=f"{start:%Y-%m-%d}", end=f"{end:%Y-%m-%d}", resolution=resolution,
                progress=progress(feedback, 0, 45),
            )  # fmt: skip
            write_basin(basin, partial, settings=settings, progress=progress(feedback, 45, 95))
            samples.write_vectors(basin, partial, context)
            progress(feedback, 95, 100)(0.5)
        self._made = {key: folder / file for key, (file, *_) in LAYERS.items() if (folder / file).is_file()}
        self._folder, self._period = folder, (start, end)
        if load and context.project() is not None:
            for key, path in self._made.items():
                _, name, _, shown = LAYERS[key]
                if shown:
                    details = QgsProcessingContext.LayerDetails(name, context.project(), key)
                    details.groupName = self.tr("Sample basin")
                    context.addLayerToLoadOnCompletion(str(path), details)
        samples.write_styles(self._made, basin, context)
        if "SMAP" not in self._made:
            feedback.pushWarning(self.tr("The period ends before SMAP begins (2015-04-01): there is no SMAP."))
        feedback.pushInfo(self.tr("Open the project of the folder, or run The whole chain on the layers named there."))
        results = {key: str(path) for key, path in self._made.items()}
        return {**results, "FOLDER": str(folder), "PROJECT": str(folder / PROJECT)}

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Write the project, on the main thread as QGIS wants it."""
        if getattr(self, "_made", None):
            groups: dict[str, list[Entry]] = {}
            for key, path in self._made.items():
                _, name, group, shown = LAYERS[key]
                groups.setdefault(self.tr(group), []).append(Entry(path, self.tr(name), shown))
            start, end = self._period
            try:
                write_project(
                    self._folder / PROJECT,
                    self.tr("Sample basin (simulated)"),
                    groups,
                    crs=QgsCoordinateReferenceSystem("EPSG:4326"),
                    extent=QgsRectangle(99.7, 37.4, 101.5, 38.6),
                    period=QgsDateTimeRange(to_qt(start), to_qt(end + timedelta(days=1)), True, False),
                )
            except OutputError as error:
                feedback.pushWarning(str(error))
        return {}
