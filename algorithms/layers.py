"""How outputs look and move in QGIS: one colour scale for all bands, and a time for each band."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsClassificationPrettyBreaks,
    QgsColorRampShader,
    QgsDateTimeRange,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFeatureRenderer,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsRuleBasedRenderer,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor

from ..core.errors import OutputError
from ..core.files import FOLDERS, LAYER
from .styles import apply_style, save_style
from .times import from_qt, to_qt

if TYPE_CHECKING:
    import xarray as xr

_MOISTURE = ("#8c510a", "#d8b365", "#f6f1e0", "#74b3d8", "#08519c")
_RAMPS = {
    "soil_moisture": _MOISTURE,
    "saturation": _MOISTURE,
    # Alpha first: dry land lets the map below show through.
    "rainfall": ("#00deebf7", "#d09ecae1", "#4292c6", "#2171b5", "#08306b"),
    "temperature": ("#2c7bb6", "#abd9e9", "#ffffbf", "#fdae61", "#d7191c"),
    "evaporation": ("#ffffe5", "#d9f0a3", "#78c679", "#238443", "#004529"),
}
# Points have to be seen where no rain fell, too.
_POINT_RAMPS = {"rainfall": ("#deebf7", "#9ecae1", "#4292c6", "#2171b5", "#08306b")}
_VIRIDIS = ("#440154", "#3b528b", "#21918c", "#5ec962", "#fde725")
# Okabe and Ito's colours, which colour-blind readers tell apart as well.
_CLASSES = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7", "#666666", "#000000")
# Where a layer lies among those that one run loads, from below: a workflow loads many, and the map is to show the rain.
_CODES, _MAPS, _RAIN, _SM2RAIN, _POINTS = range(1, 6)


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
        layer.setRenderer(_ramp_renderer(path, variable, _suffix(cube.attrs.get("units"))))
    _set_times(layer, cube)
    place = _CODES if classes is not None else _MAPS
    if variable == "rainfall":
        place = _SM2RAIN if cube.attrs.get("product") == "SM2RAIN" else _RAIN
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
    layer.setRenderer(_ramp_renderer(path, variable, _suffix(units), band))
    _finish(layer, path, context, name, temporal=False, place=_CODES)


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
    _finish(layer, path, context, name, temporal=False, place=_CODES)


def _made_visible(path: str | Path, context: QgsProcessingContext | None) -> str:
    """Return what QGIS opens, and have Processing load that; a Zarr folder gets a raster that shows its bands."""
    if Path(path).suffix.lower() not in FOLDERS:
        return str(path)
    from ..core.cube import write_layer

    layer = str(write_layer(path))
    if context is not None and context.willLoadLayerOnCompletion(str(path)):
        waiting = context.layersToLoadOnCompletion()
        waiting[layer] = waiting.pop(str(path))
        context.setLayersToLoadOnCompletion(waiting)
    return layer


def shown(path: str | Path) -> str:
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
        _dress_when_loaded(str(path), context, dress, place)


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
    from ..core import days
    from ..core.cube.days import ends
    from ..core.cube.times import parse_iso_duration

    times = cube["time"].to_numpy()
    last = ends(times, parse_iso_duration(str(cube.attrs["time_step"])), days.of(cube.attrs))
    pairs = zip(*(stamps.astype("datetime64[us]").astype(object) for stamps in (times, last)), strict=True)
    return {band: QgsDateTimeRange(to_qt(begin), to_qt(end), True, False) for band, (begin, end) in enumerate(pairs, 1)}


def _suffix(units: object) -> str:
    """Return units as they follow a number."""
    from ..core.quantities import shown_units

    shown = shown_units(units)
    return f" {shown}" if shown else ""


def _ramp_renderer(path: str, variable: str, suffix: str, band: int | None = None) -> QgsRasterRenderer:
    """Return one scale for all bands of a cube, or for the one band that is given."""
    low, high = _limits(path, band, positive=variable == "rainfall")
    colors = [QColor(color) for color in _RAMPS.get(variable, _VIRIDIS)]
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
    chosen = iter(colors or _CLASSES * (len(classes) // len(_CLASSES) + 1))
    entries = [
        QgsPalettedRasterRenderer.Class(value, QColor("#30bdbdbd" if value == 0 else next(chosen)), label)
        for value, label in sorted(classes.items())
    ]
    return QgsPalettedRasterRenderer(None, 1, entries)


def _limits(path: str, band: int | None, *, positive: bool) -> tuple[float, float]:
    """Return the 2nd and 98th percentile of sampled values, rounded; rainfall counts from 0, by its wet values."""
    import numpy as np

    from ..core import cube

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


def style_stations(
    output: str | None,
    context: QgsProcessingContext,
    *,
    name: str,
    field: str,
    variable: str,
    label: str = "station",
    units: str = "",
) -> None:
    """Draw a layer of stations as labelled points in the colours of a field, once Processing loads it.

    A file has a style file written beside it as well, for whoever opens it later.

    Parameters
    ----------
    output
        What `write_table` returned; nothing is done for None, nor for a table without points.
    context
        Where Processing keeps the layers that it will load.
    name
        The layer's name in the project.
    field
        The number that colours the points.
    variable
        What that number is of: decides on the colours.
    label
        The field of the labels.
    units
        UDUNITS text for the legend.
    """
    dress = partial(_dress_stations, name=name, field=field, variable=variable, label=label, units=units)
    _dress_points(output, context, dress)


def style_scores(
    output: str | None,
    context: QgsProcessingContext,
    *,
    name: str,
    metric: str,
    products: Sequence[str],
    time_step: str,
) -> None:
    """Draw scores at stations in the colours of a metric: one product at a time, the others to be ticked in the legend.

    Parameters and errors are those of `style_stations`; `products` are in the order of the legend, the first is shown,
    and of each the scores of `time_step`.
    """
    dress = partial(_dress_scores, name=name, metric=metric, products=list(products), time_step=time_step)
    _dress_points(output, context, dress)


def _dress_points(output: str | None, context: QgsProcessingContext, dress: Callable[[QgsVectorLayer], None]) -> None:
    """Dress points once Processing loads them, and write a style file beside them where they are in a file."""
    if output is None:
        return
    file = Path(output)
    if file.is_file():  # a table in a GeoPackage with others shares no style with them
        layer = QgsVectorLayer(output, file.stem, "ogr", QgsVectorLayer.LayerOptions(False))
        if layer.isValid() and layer.isSpatial():
            dress(layer)
            save_style(layer, file, context)
    _dress_when_loaded(output, context, dress)


def _dress_scores(layer: QgsVectorLayer, *, name: str, metric: str, products: Sequence[str], time_step: str) -> None:
    layer.setName(name)
    index = layer.fields().lookupField(metric)
    if not layer.isSpatial() or index < 0:
        return
    values = [feature[metric] for feature in layer.getFeatures(f"\"time_step\" = '{time_step}'")]
    numbers = sorted(float(value) for value in values if isinstance(value, int | float) and value == value)
    low, high = (numbers[0], numbers[-1]) if numbers else (0.0, 1.0)
    breaks = QgsClassificationPrettyBreaks().classes(low, high, 5) if high > low else []
    colors = _VIRIDIS if len(breaks) <= 1 else _shades(len(breaks))
    root = QgsRuleBasedRenderer.Rule(None)
    quoted = QgsExpression.quotedColumnRef(metric)
    for number, product in enumerate(products):
        said = QgsExpression.quotedString(product)
        rule = QgsRuleBasedRenderer.Rule(
            None, 0, 0, f'"product" = {said} AND "time_step" = \'{time_step}\'', f"{product}, {metric}"
        )
        if len(breaks) > 1:
            for place, (one, color) in enumerate(zip(breaks, colors, strict=True)):
                lower = "" if place == 0 else f"{quoted} > {one.lowerBound()!r} AND "
                filtered = f"{lower}{quoted} <= {one.upperBound()!r}"
                label = f"{one.lowerBound():.4g} – {one.upperBound():.4g}"
                rule.appendChild(QgsRuleBasedRenderer.Rule(_point(color), 0, 0, filtered, label))
        else:
            rule.setSymbol(_point(_VIRIDIS[2]))
        rule.setActive(number == 0)
        root.appendChild(rule)
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setDisplayExpression(f"concat(\"station_id\", ', ', \"product\", ': ', round({quoted}, 3))")


def _shades(count: int) -> list[str]:
    """Return so many colours along the ramp of numbers."""
    stops = [QgsGradientStop(place / 4, QColor(color)) for place, color in enumerate(_VIRIDIS)][1:-1]
    ramp = QgsGradientColorRamp(QColor(_VIRIDIS[0]), QColor(_VIRIDIS[-1]), False, stops)
    return [ramp.color(place / max(count - 1, 1)).name() for place in range(count)]


def _point(color: str) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": color, "size": "3.4", "outline_color": "#333333", "outline_width": "0.3"}
    )


def style_observations(output: str | None, context: QgsProcessingContext, *, name: str) -> None:
    """Name a table of observations, and show its times in one readable form, once Processing loads it."""
    if output is not None:
        _dress_when_loaded(output, context, partial(_dress_observations, name=name))


def _dress_when_loaded(
    output: str, context: QgsProcessingContext, dress: Callable[..., None], place: int = _POINTS
) -> None:
    """Have a layer dressed once Processing has loaded it, and put into its place; nothing if it will not be loaded."""
    if context.willLoadLayerOnCompletion(output):
        post_processor = _Dressed(dress)
        _alive.add(post_processor)
        details = context.layerToLoadOnCompletionDetails(output)
        details.setPostProcessor(post_processor)
        details.layerSortKey = place


class _Dressed(QgsProcessingLayerPostProcessorInterface):
    """Dresses a layer or table once Processing has loaded it."""

    def __init__(self, dress: Callable[..., None]) -> None:
        super().__init__()
        self._dress = dress

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set style, name and what else belongs to the layer; QGIS calls this on the main thread."""
        self._dress(layer)
        layer.triggerRepaint()
        _alive.discard(self)


# QGIS holds a bare pointer, and skips a post-processor that Python has already taken away.
_alive: set[_Dressed] = set()


def _dress_stations(layer: QgsVectorLayer, *, name: str, field: str, variable: str, label: str, units: str) -> None:
    layer.setName(name)
    if not layer.isSpatial():
        return
    layer.setRenderer(
        _point_renderer(layer, field, _POINT_RAMPS.get(variable) or _RAMPS.get(variable, _VIRIDIS), units)
    )
    text = QgsTextFormat()
    text.setSize(8)
    text.setColor(QColor("#333333"))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.8)
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    # Files spell blanks in names of stations as underscores.
    settings.fieldName, settings.isExpression = f"replace({QgsExpression.quotedColumnRef(label)}, '_', ' ')", True
    settings.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    settings.dist = 0.6
    settings.offsetType = Qgis.LabelOffsetType.FromSymbolBounds
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    if layer.fields().lookupField(label) >= 0:
        layer.setDisplayExpression(QgsExpression.quotedColumnRef(label))


def _point_renderer(layer: QgsVectorLayer, field: str, colors: Sequence[str], units: str) -> QgsFeatureRenderer:
    """Return circles in five even classes of a field; of one colour where its values do not differ."""
    symbol = _point(colors[-1])
    index = layer.fields().lookupField(field)
    low, high = layer.minimumAndMaximumValue(index) if index >= 0 else (None, None)
    if not isinstance(low, int | float) or not isinstance(high, int | float) or not high > low:
        return QgsSingleSymbolRenderer(symbol)
    renderer = QgsGraduatedSymbolRenderer(field)
    renderer.setSourceSymbol(symbol)
    method = QgsClassificationPrettyBreaks()
    method.setLabelFormat(f"%1 – %2{_suffix(units)}")
    renderer.setClassificationMethod(method)
    renderer.updateClasses(layer, 5)
    stops = [QgsGradientStop(place / (len(colors) - 1), QColor(color)) for place, color in enumerate(colors)][1:-1]
    renderer.updateColorRamp(QgsGradientColorRamp(QColor(colors[0]), QColor(colors[-1]), False, stops))
    return renderer


def _dress_observations(layer: QgsVectorLayer, *, name: str) -> None:
    layer.setName(name)
    for index, field in enumerate(layer.fields()):
        if field.type() == QMetaType.Type.QDateTime:
            shown = {"display_format": "yyyy-MM-dd HH:mm", "field_format": "yyyy-MM-dd HH:mm", "calendar_popup": True}
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("DateTime", shown))
