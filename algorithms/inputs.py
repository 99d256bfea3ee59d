"""Layers and tables that were given to an algorithm, resolved on the main thread into plain values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..core.errors import InputError
from ..core.files import FOLDERS
from .layers import band_times, class_labels

_RASTERS = (QgsProcessingParameterRasterLayer, QgsProcessingParameterMapLayer)
_STAND_IN = (
    '<VRTDataset rasterXSize="1" rasterYSize="1"><SRS>EPSG:4326</SRS><GeoTransform>0,1,0,0,0,-1</GeoTransform>'
    '<VRTRasterBand dataType="Byte" band="1"/></VRTDataset>'
)


@dataclass(frozen=True)
class RasterInput:
    """A raster layer as plain values, safe to hand to another thread.

    Attributes
    ----------
    path
        What GDAL opens: a file, or ``NETCDF:"file":variable``.
    name
        The layer's name.
    times
        Begin of each band in UTC, from the layer's temporal properties; None when the layer has none.
    labels
        Names of the values of a layer of classes, as far as it tells them; of parameters that take rasters or polygons.
    nodata
        Ranges of values that the layer takes for missing besides what the file declares.
    crs
        The layer's coordinate reference system as WKT where it is another one than the file's, else empty.
    """

    path: str
    name: str
    times: list[datetime] | None
    labels: Mapping[int, str] = field(default_factory=dict)
    nodata: tuple[tuple[float, float], ...] = ()
    crs: str = ""


class Inputs:
    """The rasters and tables of one run, by parameter.

    Attributes
    ----------
    rasters
        Of each raster parameter, the layer; None when it is optional and not given. A parameter that takes rasters and
        polygons is both here and in `sources`, and None in one of them at least.
    raster_lists
        Of each list parameter, its rasters in the order given.
    sources
        Of each table or vector parameter, the source; None when it is optional and not given.
    shared
        The files of rasters: what the workers of a cluster read.

    Raises
    ------
    InputError
        If a layer is not there, cannot be opened or is not a file.
    """

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        self.rasters: dict[str, RasterInput | None] = {}
        self.raster_lists: dict[str, list[RasterInput]] = {}
        self.sources: dict[str, QgsProcessingFeatureSource | None] = {}
        self.shared: list[Path] = []
        for definition in algorithm.parameterDefinitions():
            key = definition.name()
            value = parameters.get(key)
            if _is_folder(value) and isinstance(definition, _RASTERS):
                self.rasters[key] = self._folder(key, value)
                if isinstance(definition, QgsProcessingParameterMapLayer):
                    self.sources[key] = None
            elif isinstance(definition, QgsProcessingParameterRasterLayer):
                layer = algorithm.parameterAsRasterLayer(parameters, key, context)
                given = layer is not None or value not in (None, "")
                self.rasters[key] = self._raster(key, layer, value) if given else None
            elif isinstance(definition, QgsProcessingParameterMapLayer):
                layer = algorithm.parameterAsLayer(parameters, key, context)
                given = layer is not None or value not in (None, "")
                vector = isinstance(layer, QgsVectorLayer)
                raster = self._raster(key, layer, value) if given and not vector else None
                self.rasters[key] = replace(raster, labels=class_labels(layer)) if raster else None
                self.sources[key] = self._source(algorithm, parameters, key, context) if vector else None
            elif isinstance(definition, QgsProcessingParameterMultipleLayers):
                if definition.layerType() == Qgis.ProcessingSourceType.Raster:
                    self.raster_lists[key] = self._rasters(key, value, context)
            elif isinstance(definition, QgsProcessingParameterFeatureSource):
                self.sources[key] = self._source(algorithm, parameters, key, context)

    def all_rasters(self) -> list[tuple[str, RasterInput]]:
        """Return all rasters that were given, each with its parameter."""
        found = [(key, raster) for key, raster in self.rasters.items() if raster is not None]
        return [*found, *((key, raster) for key, some in self.raster_lists.items() for raster in some)]

    def names(self) -> dict[str, Any]:
        """Return the names of the layers that were given, by parameter; of a list, a list."""
        found: dict[str, Any] = {key: raster.name for key, raster in self.rasters.items() if raster is not None}
        found |= {key: [raster.name for raster in some] for key, some in self.raster_lists.items() if some}
        return found | {key: source.sourceName() for key, source in self.sources.items() if source is not None}

    def _source(
        self, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], key: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource | None:
        source, value = algorithm.parameterAsSource(parameters, key, context), parameters.get(key)
        if source is None and value not in (None, ""):
            raise InputError(
                f"{key}: {value} cannot be opened as a table or vector layer. Check that the file is there and whole."
            )
        return source

    def _rasters(self, key: str, value: Any, context: QgsProcessingContext) -> list[RasterInput]:
        # QGIS's own reading of such a list leaves out, without a word, what it cannot open. Without the hint some
        # versions open a NetCDF file as a table.
        def layer(item: Any) -> QgsMapLayer | None:
            if isinstance(item, QgsMapLayer):
                return item
            return QgsProcessingUtils.mapLayerFromString(str(item), context, True, QgsProcessingUtils.LayerHint.Raster)

        return [
            self._folder(key, item) if _is_folder(item) else self._raster(key, layer(item), item)
            for item in _flat(value)
        ]

    def _folder(self, key: str, value: str) -> RasterInput:
        """Return a Zarr folder, which not every QGIS opens as it is."""
        self.shared.append(_file(value))
        return RasterInput(value, _file(value).stem, None)

    def _raster(self, key: str, layer: QgsMapLayer | None, value: Any) -> RasterInput:
        if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
            raise InputError(
                f"{key}: {value} cannot be opened as a raster. Check that the file is there and whole; "
                'one of several variables in a file is chosen as NETCDF:"file.nc":variable.'
            )
        if layer.providerType() != "gdal":
            raise InputError(f"{key}: the layer {layer.name()} is not a file. Save it as GeoTIFF and use that.")
        path = source_of(layer)
        self.shared.append(_file(path))
        return raster_input(layer, path)


def source_of(layer: QgsRasterLayer) -> str:
    """Return what GDAL opens of a layer: its source without options of QGIS's."""
    parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    return f"{parts.get('vsiPrefix') or ''}{parts['path']}{parts.get('vsiSuffix') or ''}"


def raster_input(layer: QgsRasterLayer, path: str) -> RasterInput:
    """Return a layer's plain values, among them what was set for it in QGIS and the file does not say."""
    provider = layer.dataProvider()
    ranges = [(one.min(), one.max()) for one in provider.userNoDataValues(1)]
    own = layer.crs()
    crs = own.toWkt(Qgis.CrsWktVariant.Preferred) if own.isValid() and own != provider.crs() else ""
    return RasterInput(path, _called(layer, path), band_times(layer), nodata=tuple(ranges), crs=crs)


def _called(layer: QgsRasterLayer, path: str) -> str:
    """Return a layer's name; of what a step of a model left in a temporary file, named as its key, the product."""
    name, file = str(layer.name()), _file(path)
    if file.stem != name or Path(QgsProcessingUtils.tempFolder()).resolve() not in file.parents:
        return name
    # A run without its packages, or with a file that is gone, is told so later on.
    with suppress(ImportError, OSError):
        import rasterio

        with rasterio.open(path) as dataset:
            name = dataset.tags().get("product") or name
    return name


def _flat(value: Any) -> list[Any]:
    """Return the items of a list; graphical models put lists in lists, and nothing where a step gave nothing."""
    if isinstance(value, list | tuple):
        return [item for part in value for item in _flat(part)]
    return [] if value in (None, "") else [value]


def _file(path: str) -> Path:
    """Return the file in what GDAL or OGR opens, such as ``NETCDF:"file":variable`` or ``file|layername=name``.

    Of a raster in a Zarr folder it is the folder.
    """
    quoted = re.fullmatch(r'\w+:"([^"]+)".*', path)
    file = Path(quoted[1] if quoted else path.partition("|")[0]).resolve()
    return file.parent if file.parent.suffix.lower() in FOLDERS else file


def _is_folder(value: Any) -> bool:
    """Tell whether an input is the path of a Zarr folder, or of a variable in it as ``ZARR:"folder":/variable``."""
    if not isinstance(value, str):
        return False
    return value.upper().startswith("ZARR:") or (Path(value).suffix.lower() in FOLDERS and Path(value).is_dir())


def without_folders(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any]) -> dict[str, Any]:
    """Return parameters in which a raster that QGIS can open stands for every Zarr folder, for QGIS to check."""
    changed = dict(parameters)
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if isinstance(definition, _RASTERS) and _is_folder(value):
            changed[definition.name()] = QgsRasterLayer(_STAND_IN, "", "gdal")
        elif isinstance(definition, QgsProcessingParameterMultipleLayers) and any(map(_is_folder, _flat(value))):
            changed[definition.name()] = [
                QgsRasterLayer(_STAND_IN, "", "gdal") if _is_folder(item) else item for item in _flat(value)
            ]
    return changed
