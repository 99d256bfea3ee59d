"""The layers of a sample basin: their files, names and styles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...core.errors import OutputError
from ..layers import style_bands, style_classes, style_cube
from ..projects import outline_style, point_style
from ..styles import save_style
from ..tables import write_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...core.simulation.basin import Basin

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
#: How products are written.
LABELS = {
    "smos": "SMOS", "smap": "SMAP", "ascat": "ASCAT", "tmpa": "TMPA", "cmfd": "CMFD", "era5_land": "ERA5-Land",
}  # fmt: skip
_LAND_COLORS = ("#c9d98a", "#8fbf7f", "#b59a5b", "#3f7d4c", "#f0cf65", "#b9b9bd")
_SOIL_COLORS = ("#e3c48f", "#b98a56", "#7d5a3c")


def write_vectors(basin: Basin, folder: Path, context: QgsProcessingContext) -> None:
    """Write the outline and the stations into a folder."""
    _write_outline(folder / "basin.gpkg", basin, context)
    for name, table in (("stations", basin.stations), ("gauges", basin.gauges)):
        named, file = table.rename(columns={"x": "longitude", "y": "latitude"}), f"{name}.gpkg"
        write_file(named, folder / file, f"FOLDER: {file}", context, layer=name, points=("longitude", "latitude"))


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


def write_styles(made: Mapping[str, Path], basin: Basin, context: QgsProcessingContext) -> None:
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
