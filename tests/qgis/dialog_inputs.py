"""What every dialog is filled in with: a simulated basin of a year, and what the steps before would have left there.

A new algorithm needs an entry in `INPUTS`: a function from the folder that `make_inputs` returns to parameters. Paths
of layers become layers of the project, as users have them. The tests click through these dialogs, and
``tools/screenshots.py`` takes their pictures.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import processing
import rasterio
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMapLayer,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QStandardItem
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QListView, QPushButton, QToolButton

if TYPE_CHECKING:
    from processing.gui.AlgorithmDialog import AlgorithmDialog

Parameters = dict[str, Any]
_SATELLITES = ("smos", "smap", "ascat")


def make_inputs(folder: Path) -> Path:
    """Simulate a basin in a folder, make what the later algorithms of the chain take, and return where it is."""
    basin = folder / "basin"
    period = {"START": "2015-01-01", "END": "2015-12-31"}
    processing.run("sm2r:createsamplebasin", {**period, "RESOLUTION": 0.125, "LOAD": False, "FOLDER": str(basin)})
    (basin / "grid").mkdir()
    for name in (*_SATELLITES, "tmpa", "elevation", "land_cover"):
        method = "nearest" if name == "land_cover" else "bilinear"
        given = {"INPUT": basin / f"{name}.tif", "REFERENCE": basin / "cmfd.tif", "METHOD": method}
        _run("regrid", basin / "grid" / f"{name}.tif", given)
    for algorithm, name in (
        ("calibrate", "parameters.tif"),
        ("samplestations", "at_stations.csv"),
        ("calibratestations", "parameters.csv"),
        ("trainfusion", "random_forest.onnx"),
    ):
        _run(algorithm, basin / name, INPUTS[algorithm](basin) | QUICK.get(algorithm, {}))
    with rasterio.open(basin / "smos.tif") as dataset, rasterio.open(basin / "bands.tif", "w", **dataset.profile) as to:
        to.write(dataset.read())
    layer = QgsVectorLayer(str(basin / "stations.gpkg"))
    places = pd.DataFrame(layer.getFeatures(), columns=[field.name() for field in layer.fields()])
    measured = pd.read_csv(basin / "soil_moisture.csv").merge(places[["station_id", "longitude", "latitude"]])
    measured.to_csv(basin / "measured.csv", index=False)
    return basin


def _run(algorithm: str, output: Path, given: Parameters) -> None:
    plain = {
        key: [str(item) for item in value] if isinstance(value, list) else value if value is None else str(value)
        for key, value in given.items()
    }
    processing.run(f"sm2r:{algorithm}", {**plain, "OUTPUT": str(output)})


def _soil(folder: Path) -> Parameters:
    return {"STATIONS": folder / "stations.gpkg", "OBSERVATIONS": folder / "soil_moisture.csv"}


def _rain(folder: Path) -> Parameters:
    return {"STATIONS": folder / "gauges.gpkg", "OBSERVATIONS": folder / "rainfall.csv"}


def _predictors(folder: Path) -> Parameters:
    return {
        "PREDICTORS": [folder / "grid" / f"{name}.tif" for name in _SATELLITES],
        "STATIC": [folder / "grid" / "elevation.tif"],
    }


def _chain(folder: Path) -> Parameters:
    """Return what the workflows take from satellites and stations of soil moisture."""
    return {
        **{name.upper(): folder / f"{name}.tif" for name in (*_SATELLITES, "elevation")},
        "SM_STATIONS": folder / "stations.gpkg",
        "SM_OBSERVATIONS": folder / "soil_moisture.csv",
    }


def _chain_of_rain(folder: Path) -> Parameters:
    """Return what the workflows take from products and gauges of rain."""
    return {
        "RAINFALL": folder / "tmpa.tif",
        "TEMPERATURE": folder / "temperature.tif",
        "RAIN_STATIONS": folder / "gauges.gpkg",
        "RAIN_OBSERVATIONS": folder / "rainfall.csv",
        "BASIN": folder / "basin.gpkg",
    }


INPUTS: dict[str, Callable[[Path], Parameters]] = {
    "createsamplebasin": lambda folder: {"START": "2015-03-15", "END": "2015-05-15", "RESOLUTION": 0.125},
    "importproduct": lambda folder: {"INPUT": folder / "original" / "smos_l3", "END": "2015-01-31"},
    "settime": lambda folder: {
        "INPUT": folder / "bands.tif", "START": "2015-01-01", "VARIABLE": "soil_moisture", "PRODUCT": "smos",
    },
    "importstations": lambda folder: {"INPUT": folder / "measured.csv"},
    "regrid": lambda folder: {"INPUT": folder / "smos.tif", "REFERENCE": folder / "cmfd.tif"},
    "samplestations": lambda folder: {
        "CUBES": [folder / "smap.tif", folder / "cmfd.tif"], "STATIONS": folder / "stations.gpkg",
    },
    "basinseries": lambda folder: {
        "CUBES": [folder / "tmpa.tif", folder / "cmfd.tif"], "BASINS": folder / "basin.gpkg", "BASIN_FIELD": "name",
    },
    "correctrainfall": lambda folder: {"RAINFALL": folder / "tmpa.tif", **_rain(folder)},
    "trainfusion": lambda folder: {**_predictors(folder), **_soil(folder)},
    "fuse": lambda folder: {**_predictors(folder), "MODELS": [folder / "random_forest.onnx"]},
    "bma": lambda folder: {"MEMBERS": _predictors(folder)["PREDICTORS"][:2], **_soil(folder)},
    "calibrate": lambda folder: {
        "SOIL_MOISTURE": folder / "grid" / "smap.tif", "RAINFALL": folder / "cmfd.tif", "VARIANT": "t",
    },
    "invert": lambda folder: {
        "SOIL_MOISTURE": folder / "grid" / "smap.tif", "PARAMETERS": folder / "parameters.tif",
        "TEMPERATURE": folder / "temperature.tif", "FALLBACK": folder / "cmfd.tif",
    },
    "trainrain": lambda folder: {
        "SOIL_MOISTURE": folder / "grid" / "smap.tif", "RAINFALL": folder / "cmfd.tif",
        "STATIC": [folder / "grid" / "elevation.tif"], "TEMPERATURE": folder / "temperature.tif",
    },
    # The rain is chosen among the fields of the table given for it, which may be the same one.
    "calibratestations": lambda folder: {
        "SOIL_MOISTURE": folder / "at_stations.csv", "SOIL_MOISTURE_FIELD": "smap",
        "RAINFALL": folder / "at_stations.csv", "RAINFALL_FIELD": "cmfd",
    },
    "invertstations": lambda folder: {
        "SOIL_MOISTURE": folder / "at_stations.csv", "SOIL_MOISTURE_FIELD": "smap",
        "PARAMETERS": folder / "parameters.csv",
    },
    "irrigation": lambda folder: {
        "RAINFALL": folder / "grid" / "tmpa.tif", "REFERENCE": folder / "cmfd.tif", "FIELDS": folder / "basin.gpkg",
    },
    "mergerainfall": lambda folder: {"PRODUCTS": [folder / "grid" / "tmpa.tif", folder / "cmfd.tif"], **_rain(folder)},
    "validate": lambda folder: {"PRODUCTS": [folder / "tmpa.tif", folder / "cmfd.tif"], **_rain(folder)},
    "triplecollocation": lambda folder: dict(zip("XYZ", _predictors(folder)["PREDICTORS"], strict=True)),
    "saveresults": lambda folder: {
        "LAYERS": [folder / "tmpa.tif", folder / "grid" / "smap.tif", folder / "gauges.gpkg"],
        "BASIN": folder / "basin.gpkg", "OBSERVATIONS": folder / "rainfall.csv",
    },
    "monthlymaps": lambda folder: {
        "INPUT": folder / "cmfd.tif", "BASIN": folder / "basin.gpkg", "STATIONS": folder / "gauges.gpkg",
    },
    "comparecubes": lambda folder: {"PRODUCT": folder / "grid" / "smap.tif", "REFERENCE": folder / "grid" / "smos.tif"},
    "soilmoisturestatistics": lambda folder: {
        "SOIL_MOISTURE": folder / "grid" / "smap.tif", "CLASSES": folder / "grid" / "land_cover.tif",
    },
    "checkenvironment": lambda folder: {},
    "installpackages": lambda folder: {},
    "fuseandmerge": lambda folder: {**_chain(folder), "GRID": folder / "cmfd.tif"},
    "rainfallfromsoilmoisture": lambda folder: {
        "SOIL_MOISTURE": folder / "grid" / "smap.tif", **_chain_of_rain(folder), "RAINFALL": folder / "cmfd.tif",
    },
    "mergedrainfall": lambda folder: {
        "PRODUCT_1": folder / "cmfd.tif", "PRODUCT_2": folder / "tmpa.tif",
        "RAIN_STATIONS": folder / "gauges.gpkg", "RAIN_OBSERVATIONS": folder / "rainfall.csv",
        "BASIN": folder / "basin.gpkg",
    },
    "wholechain": lambda folder: {
        **_chain(folder), **_chain_of_rain(folder),
        "RAINFALL_2": folder / "cmfd.tif", "RAINFALL_3": folder / "era5_land.tif", "CLASSES": folder / "land_cover.tif",
    },
}  # fmt: skip
# What spares the tests a wait, and is no example to follow.
QUICK: dict[str, Parameters] = {
    "trainfusion": {"FOLDS": 2},
    "trainrain": {"METHOD": "extra_trees", "END": "2015-07-31"},
    "validate": {"BOOTSTRAP": 50},
    "triplecollocation": {"BOOTSTRAP": 100},
}


def open_dialog(algorithm_id: str, parameters: Parameters) -> AlgorithmDialog:
    """Open the dialog of an algorithm as a double click in the toolbox does, and fill it in."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"sm2r:{algorithm_id}")
    dialog = AlgorithmDialog(algorithm)
    dialog.show()
    given: Parameters = {}
    for key, value in parameters.items():
        definition = algorithm.parameterDefinition(key)
        several = isinstance(definition, QgsProcessingParameterMultipleLayers)
        if several and definition.layerType() == Qgis.ProcessingSourceType.File:
            _choose_files(dialog, key, value)
        elif isinstance(definition, QgsProcessingParameterFile) or not isinstance(value, Path | list):
            given[key] = str(value) if isinstance(value, Path) else value
        else:
            given[key] = [load(path).id() for path in value] if several else load(value).id()
    dialog.setParameters(given)
    return dialog


def _choose_files(dialog: AlgorithmDialog, key: str, files: list[Path]) -> None:
    """Choose files in the list behind the button: the widget takes layers alone from anybody but the user."""
    button = dialog.mainWidget().wrappers[key].wrappedWidget().findChild(QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    # The list comes in place of the parameters, and goes again with OK.
    (view,) = (view for view in dialog.findChildren(QListView) if view.isVisible())
    for file in files:
        item = QStandardItem(file.name)
        item.setData(str(file), Qt.ItemDataRole.UserRole)
        item.setCheckable(True)
        view.model().appendRow(item)
        item.setCheckState(Qt.CheckState.Checked)
    (accept,) = (button for button in view.parent().findChildren(QPushButton) if button.text() == "OK")
    QTest.mouseClick(accept, Qt.MouseButton.LeftButton)


def load(path: Path) -> QgsMapLayer:
    """Return the project's layer of a file, loaded where it is not there yet."""
    project = QgsProject.instance()
    for layer in project.mapLayersByName(path.stem):
        if layer.source() == str(path):
            return layer
    layer = QgsRasterLayer(str(path), path.stem) if path.suffix == ".tif" else QgsVectorLayer(str(path), path.stem)
    return project.addMapLayer(layer)
