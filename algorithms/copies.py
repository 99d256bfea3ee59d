"""Layers and reports as they are given, and copied into a folder, each layer with its style beside it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core.errors import InputError, OutputError
from .inputs import source_of
from .layers import dress_of
from .styles import save_style

if TYPE_CHECKING:
    from .base import Algorithm

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
# A report's title stands at its begin.
_HEAD = 20_000
_RASTERS = (".tif", ".tiff", ".nc")


@dataclass
class Saved:
    """A layer that is saved: its name, the layer as it is, what it was given as, its file in the folder."""

    name: str
    layer: QgsMapLayer
    source: str
    file: str = ""


def layers_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Saved]:
    """Return the layers of ``LAYERS``, called as ``NAMES`` says; one that cannot be opened is not valid."""
    names = [name.strip() for name in algorithm.parameterAsString(parameters, "NAMES", context).split(";")]
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
            found.append(Saved(str(item), QgsVectorLayer(), source))
            continue
        name = names[number] if number < len(names) and names[number] else layer.name()
        found.append(Saved(name, layer.clone(), source))
    return found


def reports_of(parameters: dict[str, Any]) -> list[str]:
    """Return the files of ``REPORTS``."""
    return [str(item) for item in _items(parameters.get("REPORTS")) if not _is_empty(item)]


@dataclass
class Folder:
    """A folder that copies are put into.

    Attributes
    ----------
    path : Path
    taken : set of str
        Names of files that are not free; a style lies beside each.
    """

    path: Path
    taken: set[str] = field(default_factory=set)

    def add_layer(self, one: Saved, context: QgsProcessingContext) -> str:
        """Copy a layer with its style, and return the name of its file.

        Raises
        ------
        InputError
            If a raster is no file of its own.
        OutputError
            If it cannot be written.
        """
        raster = isinstance(one.layer, QgsRasterLayer)
        return self._add_raster(one, context) if raster else self._add_vector(one, context)

    def _add_raster(self, one: Saved, context: QgsProcessingContext) -> str:
        source = Path(source_of(one.layer))
        if not source.is_file():
            raise InputError(f"LAYERS: {one.name} is not a file of its own. Save it as GeoTIFF and use that.")
        ending = source.suffix.lower()
        if ending not in _RASTERS:
            raise InputError(f"LAYERS: {one.name} is a {ending or 'file'}; save it as GeoTIFF (.tif) and use that.")
        file = self._free(one.name, ending)
        shutil.copy2(source, self.path / file)
        if not one.layer.customProperty("sm2r/legend"):
            # In a workflow no project has loaded it yet.
            one.layer.loadDefaultStyle()
        save_style(one.layer, self.path / file, context)
        return file

    def _add_vector(self, one: Saved, context: QgsProcessingContext) -> str:
        file = self._free(one.name, ".gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.layerName = "GPKG", Path(file).stem
        # A number that QGIS gave to each row is not part of the table.
        options.attributes = [
            index for index, one_field in enumerate(one.layer.fields()) if one_field.name().lower() != "fid"
        ]
        error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
            one.layer, str(self.path / file), context.transformContext(), options
        )
        if error != QgsVectorFileWriter.WriterError.NoError:
            raise OutputError(f"FOLDER: {file} cannot be written ({message}).")
        if one.layer.isSpatial():
            copy = QgsVectorLayer(str(self.path / file), one.name, "ogr", QgsVectorLayer.LayerOptions(False))
            dress = dress_of(one.source, context)
            if dress is not None:
                dress(copy, styled=False)
            else:
                copy.setRenderer(one.layer.renderer().clone())
                copy.setLabeling(one.layer.labeling().clone() if one.layer.labeling() else None)
                copy.setLabelsEnabled(one.layer.labelsEnabled())
            save_style(copy, self.path / file, context)
        return file

    def add_report(self, report: Path) -> tuple[str, str]:
        """Copy a page, and return its title and the name of its file.

        Raises
        ------
        InputError
            If it cannot be read.
        """
        try:
            with report.open(encoding="utf-8", errors="replace") as opened:
                found = _TITLE.search(opened.read(_HEAD))
        except OSError as error:
            raise InputError(f"REPORTS: {report} cannot be read ({error.strerror}).") from error
        title = found[1].strip() if found else report.stem
        file = self._free(title, ".html")
        shutil.copy2(report, self.path / file)
        return title, file

    def _free(self, name: str, ending: str) -> str:
        """Return a name of a file that is not taken yet, and take it."""
        stem = re.sub(r"[^\w-]+", "_", name).strip("_").lower()[:80] or "layer"
        stems = {Path(taken).stem for taken in self.taken}
        free, number = stem, 2
        while free in stems:
            free, number = f"{stem}_{number}", number + 1
        self.taken.add(f"{free}{ending}")
        return f"{free}{ending}"


def _items(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple) else [value]


def _is_empty(item: Any) -> bool:
    # Some versions of QGIS hand on a null of their own.
    return item is None or str(item) in ("", "NULL")
