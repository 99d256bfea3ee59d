"""Make a simulated basin to try everything on."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...core.errors import InputError, OutputError
from ...core.files import temporary_folder
from .. import rasters
from ..base import Algorithm, progress
from ..layers import style_bands, style_classes, style_cube
from ..parameters import read_period
from ..projects import Entry, outline_style, point_style, write_project
from ..styles import save_style
from ..tables import write_file
from ..times import to_qt

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from ...core.simulation.basin import Basin

PROJECT = "sample.qgz"
#: Outputs: file, layer's name, group in the project, whether it is shown and loaded at once.
LAYERS: Mapping[str, tuple[str, str, str, bool]] = {
    "BASIN": ("basin.gpkg", "Basin", "Basin and stations", True),
    "SM_STATIONS": ("stations.gpkg", "Soil-moisture stations", "Basin and stations", True),
    "RAIN_STATIONS": ("gauges.gpkg", "Rain gauges", "Basin and stations", True),
    "SM_OBSERVATIONS": ("soil_moisture.csv", "Soil moisture of stations", "Basin and stations", False),
    "RAIN_OBSERVATIONS": ("rainfall.csv", "Rain of gauges", "Basin and stations", False),
    "SMOS": ("smos.tif", "smos", "Soil moisture", True),
    "SMAP": ("smap.tif", "smap", "Soil moisture", False),
    "ASCAT": ("ascat.tif", "ascat", "Soil moisture", False),
    "RAINFALL": ("tmpa.tif", "tmpa", "Rainfall", False),
    "RAINFALL_2": ("cmfd.tif", "cmfd", "Rainfall", False),
    "RAINFALL_3": ("era5_land.tif", "era5_land", "Rainfall", False),
    "TEMPERATURE": ("temperature.tif", "temperature", "Rainfall", False),
    "TRUE_SOIL_MOISTURE": ("truth/soil_moisture.tif", "true soil moisture", "Truth", False),
    "TRUE_RAINFALL": ("truth/rainfall.tif", "true rainfall", "Truth", False),
    "ELEVATION": ("elevation.tif", "elevation", "Land", True),
    "SAND": ("sand.tif", "sand", "Land", False),
    "CLAY": ("clay.tif", "clay", "Land", False),
    "LAND_COVER": ("land_cover.tif", "land cover", "Land", False),
    "SOIL": ("soil.tif", "soil", "Land", False),
}
_LEGENDS = {"ELEVATION": "Elevation (m)", "SAND": "Sand (%)", "CLAY": "Clay (%)"}
_LABELS = {
    "smos": "SMOS", "smap": "SMAP", "ascat": "ASCAT", "tmpa": "TMPA", "cmfd": "CMFD", "era5_land": "ERA5-Land",
}  # fmt: skip
_LAND_COLORS = ("#c9d98a", "#8fbf7f", "#b59a5b", "#3f7d4c", "#f0cf65", "#b9b9bd")
_SOIL_COLORS = ("#e3c48f", "#b98a56", "#7d5a3c")


class CreateSampleBasin(Algorithm):
    """Simulates a basin with products and stations, and writes it with a project."""

    NAME = "createsamplebasin"
    TITLE = "Create sample basin"
    GROUP = "Prepare"
    SUMMARY = "Makes a simulated mountain basin with products, stations and a ready project, to try everything on."
    HELP = """
<p><b>Method.</b> A mountain valley like that of the Babaohe in the Qilian mountains is simulated: heights and the basin
that drains through its outlet, land cover and soil; weather with wet and dry spells, storms, snow and frost; soil water
in two layers, every three hours, by equations that are not SM2RAIN's. Satellites see the truth on their own grids, at
their hours, with gaps and errors; SMAP begins in April 2015. Three rainfall products, from a satellite, from gauges and
from a reanalysis, have errors of different kinds. 43 stations measure soil moisture, six gauges rain. The true values
are in the folder, too, so that every result can be evaluated.</p>
<p><b>Units.</b> Soil moisture in m³ m⁻³ (ASCAT: saturation, 0 to 1), rain in mm per day, temperature in °C. Days are
UTC.</p>
<p><b>Pitfalls.</b> Nothing here is a measurement, though places and products bear real names. Errors of real data may
be different: evaluate methods for your basin at its own stations.</p>
<p><b>What next.</b> Open the project sample.qgz of the folder. <i>The whole chain</i> takes its layers as they are
named in the outputs; <i>Import product</i> reads SMOS and TMPA from the folder original, as their makers ship
them.</p>
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
        kind = Qgis.ProcessingNumberParameterType
        self.add(
            QgsProcessingParameterNumber("SEED", self.tr("Seed"), kind.Integer, 1, minValue=0, maxValue=2**31 - 1),
            "The same seed gives the same basin; another gives other heights, weather and errors.",
        )
        for key, label, default, help in (
            ("START", "First day", "2014-01-01T00:00:00", "UTC. SMAP begins on 2015-04-01 whatever the period."),
            ("END", "Last day", "2015-12-31T00:00:00", "UTC, included. From 30 days to ten years after the first."),
        ):
            self.add(QgsProcessingParameterDateTime(key, self.tr(label), defaultValue=default), help)
        self.add(
            QgsProcessingParameterNumber(
                "RESOLUTION", self.tr("Resolution of the truth (degrees)"), kind.Double, 0.05,
                minValue=0.02, maxValue=0.125,
            ),
            "Pixel size of the true maps; the products have their own. Half the size takes four times as long.",
            advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterBoolean("LOAD", self.tr("Load the main layers into the project"), True),
            "Basin, stations, one soil moisture and the heights; the project file in the folder holds all layers.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", self.tr("Folder")),
            "A new or empty folder; one that was made here before is replaced. About 50 MB for two years.",
        )
        for key, (file, name, _, _) in LAYERS.items():
            raster = file.endswith(".tif")
            output = QgsProcessingOutputRasterLayer if raster else QgsProcessingOutputVectorLayer
            self.addOutput(output(key, self.tr(_LABELS.get(name, name[:1].upper() + name[1:]))))
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
        seed = self.parameterAsInt(parameters, "SEED", context)
        resolution = self.parameterAsDouble(parameters, "RESOLUTION", context)
        folder = Path(self.parameterAsString(parameters, "FOLDER", context)).resolve()
        settings = f"seed {seed}, {start:%Y-%m-%d} to {end:%Y-%m-%d}, {resolution:g} degrees"
        feedback.pushInfo(self.tr("Simulating terrain, weather, soil and sensors."))
        with temporary_folder(folder, marker=ABOUT, known=KNOWN) as partial:
            basin = simulate_basin(
                seed=seed, start=f"{start:%Y-%m-%d}", end=f"{end:%Y-%m-%d}", resolution=resolution,
                progress=progress(feedback, 0, 45),
            )  # fmt: skip
            write_basin(basin, partial, settings=settings, progress=progress(feedback, 45, 95))
            _write_outline(partial / "basin.gpkg", basin, context)
            for name, table in (("stations", basin.stations), ("gauges", basin.gauges)):
                _write_stations(partial / f"{name}.gpkg", table, context)
            progress(feedback, 95, 100)(0.5)
        self._made = {key: folder / file for key, (file, *_) in LAYERS.items() if (folder / file).is_file()}
        self._folder, self._period = folder, (start, end)
        if self.parameterAsBoolean(parameters, "LOAD", context) and context.project() is not None:
            for key, path in self._made.items():
                _, name, _, shown = LAYERS[key]
                if shown:
                    details = QgsProcessingContext.LayerDetails(name, context.project(), key)
                    details.groupName = self.tr("Sample basin")
                    context.addLayerToLoadOnCompletion(str(path), details)
        _style(self._made, basin, context)
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


def _write_stations(path: Path, table: pd.DataFrame, context: QgsProcessingContext) -> None:
    named = table.rename(columns={"x": "longitude", "y": "latitude"})
    write_file(named, path, f"FOLDER: {path.name}", context, layer=path.stem, points=("longitude", "latitude"))


def _write_outline(path: Path, basin: Basin, context: QgsProcessingContext) -> None:
    fields = QgsFields()
    fields.append(QgsField("name", QMetaType.Type.QString))
    feature = QgsFeature(fields)
    feature.setAttributes(["Babaohe (simulated)"])
    feature.setGeometry(QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in basin.terrain.outline]]))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", path.stem
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    kind = Qgis.WkbType.Polygon
    writer = QgsVectorFileWriter.create(str(path), fields, kind, crs, context.transformContext(), options)
    written = writer.hasError() == QgsVectorFileWriter.WriterError.NoError and writer.addFeature(feature)
    message = writer.errorMessage()
    del writer  # closes the file
    if not written:
        raise OutputError(f"FOLDER: {path.name} cannot be written ({message}).")


def _style(made: Mapping[str, Path], basin: Basin, context: QgsProcessingContext) -> None:
    """Write style files, which every layer finds beside its file."""
    from ...core.simulation.terrain import LAND_COVER, SOILS

    cubes = {
        **{key: basin.products[made[key].stem] for key in ("SMOS", "SMAP", "ASCAT") if key in made},
        "RAINFALL": basin.products["tmpa"], "RAINFALL_2": basin.products["cmfd"],
        "RAINFALL_3": basin.products["era5_land"], "TEMPERATURE": basin.products["era5_land_temperature"],
        "TRUE_SOIL_MOISTURE": basin.truth["soil_moisture"], "TRUE_RAINFALL": basin.truth["rainfall"],
    }  # fmt: skip
    for key, array in cubes.items():
        style_cube(made[key], array, context)
    for key in ("ELEVATION", "SAND", "CLAY"):
        style_bands(made[key], context, legend=_LEGENDS[key])
    for key, classes, colors in (("LAND_COVER", LAND_COVER, _LAND_COLORS), ("SOIL", SOILS, _SOIL_COLORS)):
        style_classes(made[key], classes, context, legend=LAYERS[key][1], colors=colors)
    for key, dress in (
        ("BASIN", outline_style),
        ("SM_STATIONS", lambda layer: point_style(layer, "#d55e00")),
        ("RAIN_STATIONS", lambda layer: point_style(layer, "#0072b2", "diamond")),
    ):
        layer = QgsVectorLayer(str(made[key]), LAYERS[key][1], "ogr")
        dress(layer)
        save_style(layer, made[key], context)
