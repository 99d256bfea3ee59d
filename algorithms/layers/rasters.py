"""How rasters look and move in QGIS: one colour scale for all bands, and a time for each band."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsColorRampShader,
    QgsDateTimeRange,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ...core.errors import OutputError
from ...core.files import FOLDERS, LAYER
from ..styles import apply_style, save_style
from ..times import from_qt, to_qt

if TYPE_CHECKING:
    import xarray as xr

from .colors import CLASSES, RAMPS, VIRIDIS, suffix_of
from .loading import CODES, MAPS, RAIN, SM2RAIN, dress_when_loaded


def band_times(layer: QgsRasterLayer) -> list[datetime] | None:
    """Return the begin of each band in UTC from a layer's temporal properties; None unless every band has one.

    The layer need not be switched to temporal: a style file restores the times, but not that switch.
    """
    properties = layer.temporalProperties()
    if properties.mode() != Qgis.RasterTemporalMode.FixedRangePerBand:
        return None
    ranges = properties.fixedRangePerBand()
    bands = range(1, layer.bandCount() + 1)
    if any(band not in ranges or not ranges[band].begin().isValid() for band in bands):
        return None
    return [from_qt(ranges[band].begin()) for band in bands]


def class_labels(layer: QgsRasterLayer) -> dict[int, str]:
    """Return the names of a raster's values, from its attribute table or its legend; empty where there are none."""
    labels: dict[int, str] = {}
    if not isinstance(layer.renderer(), QgsPalettedRasterRenderer):
        # Processing opens files without the style that lies beside them.
        layer = layer.clone()
        layer.loadDefaultStyle()
    table = layer.attributeTable(1)
    if table is not None:
        usages = [column.usage for column in table.fields()]
        names, values = Qgis.RasterAttributeTableFieldUsage.Name, Qgis.RasterAttributeTableFieldUsage.MinMax
        if names in usages and values in usages:
            name, value = usages.index(names), usages.index(values)
            labels = {int(row[value]): str(row[name]).strip() for row in table.data()}
    renderer = layer.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer):
        labels |= {int(entry.value): entry.label.strip() for entry in renderer.classes()}
    return {value: label for value, label in labels.items() if label and label != str(value)}


def style_cube(
    path: str | Path,
    cube: xr.DataArray,
    context: QgsProcessingContext | None = None,
    *,
    name: str = "",
    classes: Mapping[int, str] | None = None,
) -> None:
    """Give a cube's file its colours and times in a style file beside it, and make its layer move at once.

    Parameters
    ----------
    path
        The file, complete.
    cube
        What was written, dims ``time, y, x``; only times and attributes are looked at.
    context
        Where Processing keeps the layers that it will load; with it, the layer that is loaded is switched to temporal.
    name
        The layer's name in the project; as Processing names it when empty.
    classes
        Labels by value of a cube of codes, such as reasons; 0 is drawn faintly.

    Raises
    ------
    OutputError
        If the file cannot be opened as a layer, or the style file cannot be written.
    """
    path = _made_visible(path, context)
    layer = _open(path)
    variable = str(cube.attrs.get("variable", ""))
    if classes is not None:
        layer.setRenderer(_class_renderer(classes))
    else:
        layer.setRenderer(_ramp_renderer(path, variable, suffix_of(cube.attrs.get("units"))))
    _set_times(layer, cube)
    place = CODES if classes is not None else MAPS
    if variable == "rainfall":
        place = SM2RAIN if cube.attrs.get("product") == "SM2RAIN" else RAIN
    legend = variable.replace("_", " ").capitalize() if classes is None else ""
    _finish(layer, path, context, name, temporal=True, place=place, legend=legend)


def _set_times(layer: QgsRasterLayer, cube: xr.DataArray) -> None:
    # Python may take the properties for those of a layer that is gone and lay at the same place in memory, and forgets
    # them once it tidies up, which any large list can bring about: so that is made before.
    ranges = _ranges(cube)
    properties = layer.temporalProperties()
    properties.setFixedRangePerBand(ranges)
    properties.setMode(Qgis.RasterTemporalMode.FixedRangePerBand)
    properties.setIsActive(True)


def style_bands(
    path: str | Path,
    context: QgsProcessingContext | None = None,
    *,
    name: str = "",
    band: int = 1,
    variable: str = "",
    units: str = "",
) -> None:
    """Style a raster whose bands are different quantities, such as parameters, by one of them.

    Parameters and errors are those of `style_cube`; `band` is the one shown, counted from 1, and `variable` and `units`
    tell its colours and legend.
    """
    path = _made_visible(path, context)
    layer = _open(path)
    layer.setRenderer(_ramp_renderer(path, variable, suffix_of(units), band))
    _finish(layer, path, context, name, temporal=False, place=CODES)


def style_classes(
    path: str | Path,
    classes: Mapping[int, str],
    context: QgsProcessingContext | None = None,
    *,
    name: str = "",
    colors: Sequence[str] = (),
) -> None:
    """Style a raster of codes by the labels of its values.

    `colors` are those of the classes in the order of their values; other parameters and errors are those of
    `style_cube`.
    """
    path = _made_visible(path, context)
    layer = _open(path)
    layer.setRenderer(_class_renderer(classes, colors))
    _finish(layer, path, context, name, temporal=False, place=CODES)


def _made_visible(path: str | Path, context: QgsProcessingContext | None) -> str:
    """Return what QGIS opens, and have Processing load that; a Zarr folder gets a raster that shows its bands."""
    if Path(path).suffix.lower() not in FOLDERS:
        return str(path)
    from ...core.cube import write_layer

    layer = str(write_layer(path))
    if context is not None and context.willLoadLayerOnCompletion(str(path)):
        waiting = context.layersToLoadOnCompletion()
        waiting[layer] = waiting.pop(str(path))
        context.setLayersToLoadOnCompletion(waiting)
    return layer


def layer_of(path: str | Path) -> str:
    """Return what QGIS opens to see a raster output: the file itself, or of a Zarr folder the raster in it."""
    layer = Path(path) / LAYER
    return str(layer if Path(path).suffix.lower() in FOLDERS and layer.is_file() else path)


def _open(path: str | Path) -> QgsRasterLayer:
    # A style left by an earlier output of the same name is not taken over.
    layer = QgsRasterLayer(str(path), Path(path).stem, "gdal", QgsRasterLayer.LayerOptions(False))
    if not layer.isValid():
        raise OutputError(f"{path}: was written but cannot be opened as a layer. Check the disk.")
    return layer


def _finish(
    layer: QgsRasterLayer,
    path: str | Path,
    context: QgsProcessingContext | None,
    name: str,
    *,
    temporal: bool,
    place: int,
    legend: str = "",
) -> None:
    style = save_style(layer, Path(path), context)
    if context is not None:
        dress = partial(_dress_raster, style=style, name=name, temporal=temporal, legend=legend)
        dress_when_loaded(str(path), context, dress, place)


def _dress_raster(layer: QgsRasterLayer, *, style: str, name: str, temporal: bool, legend: str) -> None:
    # A style file alone leaves the temporal switch off.
    apply_style(layer, style)
    layer.temporalProperties().setIsActive(temporal)
    if name:
        layer.setName(name)
    project = layer.project()
    node = project.layerTreeRoot().findLayer(layer.id()) if project is not None else None
    if node is not None and legend:
        # Else it would be the first band's name: the first day's, whatever day is shown.
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, legend)


def _ranges(cube: xr.DataArray) -> dict[int, QgsDateTimeRange]:
    """Return each band's time, one step long; a step ends where the next begins, so that gaps stay empty."""
    from ...core import days
    from ...core.cube.days import ends
    from ...core.cube.times import parse_iso_duration

    times = cube["time"].to_numpy()
    last = ends(times, parse_iso_duration(str(cube.attrs["time_step"])), days.of(cube.attrs))
    pairs = zip(*(stamps.astype("datetime64[us]").astype(object) for stamps in (times, last)), strict=True)
    return {band: QgsDateTimeRange(to_qt(begin), to_qt(end), True, False) for band, (begin, end) in enumerate(pairs, 1)}


def _ramp_renderer(path: str, variable: str, suffix: str, band: int | None = None) -> QgsRasterRenderer:
    """Return one scale for all bands of a cube, or for the one band that is given."""
    low, high = _limits(path, band, positive=variable == "rainfall")
    colors = [QColor(color) for color in RAMPS.get(variable, VIRIDIS)]
    stops = [QgsGradientStop(index / (len(colors) - 1), color) for index, color in enumerate(colors)][1:-1]
    ramp = QgsGradientColorRamp(colors[0], colors[-1], False, stops)
    function = QgsColorRampShader(
        low, high, ramp, Qgis.ShaderInterpolationMethod.Linear, Qgis.ShaderClassificationMethod.Continuous
    )
    function.classifyColorRamp()
    function.legendSettings().setSuffix(suffix)
    shader = QgsRasterShader(low, high)
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(None, band or 1, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    return renderer


def _class_renderer(classes: Mapping[int, str], colors: Sequence[str] = ()) -> QgsRasterRenderer:
    chosen = iter(colors or CLASSES * (len(classes) // len(CLASSES) + 1))
    entries = [
        QgsPalettedRasterRenderer.Class(value, QColor("#30bdbdbd" if value == 0 else next(chosen)), label)
        for value, label in sorted(classes.items())
    ]
    return QgsPalettedRasterRenderer(None, 1, entries)


def _limits(path: str, band: int | None, *, positive: bool) -> tuple[float, float]:
    """Return the 2nd and 98th percentile of sampled values, rounded; rainfall counts from 0, by its wet values."""
    import numpy as np

    from ...core import cube

    values = cube.some_values(path, band)
    if positive:
        values = values[values > 0]
    if not values.size:
        return 0.0, 1.0
    low, high = (float(limit) for limit in np.percentile(values, [2, 98]))
    if positive:
        low = 0.0
    if high <= low:
        return low, low + 1
    step = 10 ** math.floor(math.log10(high - low)) / 20
    # What float32 adds to a round value is not to move the limit on.
    slack = 1e-3
    return round(math.floor(low / step + slack) * step, 12), round(math.ceil(high / step - slack) * step, 12)
