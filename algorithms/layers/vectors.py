"""How points and tables look in QGIS: stations and their scores in colours, times in one readable form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsLabelObstacleSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProcessingContext,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor

from ..styles import save_style
from .colors import POINT_RAMPS, RAMPS, VIRIDIS, even_classes, suffix_of
from .loading import dress_when_loaded

# Stations whose names leave room for the map below; of more, the map tip tells the name.
_LABELLED = 60


def style_stations(
    output: str | None,
    context: QgsProcessingContext,
    *,
    field: str,
    variable: str,
    label: str = "station",
    units: str = "",
    of: str = "",
) -> None:
    """Draw a layer of stations as labelled points in the colours of a field, once Processing loads it.

    A file has a style file written beside it as well, for whoever opens it later.

    Parameters
    ----------
    output
        What `write_table` returned; nothing is done for None, nor for a table without points.
    context
        Where Processing keeps the layers that it will load.
    field
        The number that colours the points.
    variable
        What that number is of: decides on the colours.
    label
        The field of the labels.
    units
        UDUNITS text for the legend.
    of
        What follows the output's title in the layer's name.
    """
    dress = partial(_dress_stations, field=field, variable=variable, label=label, units=units)
    _dress_points(output, context, dress, of)


def style_polygons(
    output: str | None, context: QgsProcessingContext, *, field: str, variable: str, units: str = ""
) -> None:
    """Draw a layer of polygons in the colours of a number, once Processing loads it; parameters as `style_stations`."""
    dress = partial(_dress_polygons, field=field, variable=variable, units=units)
    _dress_points(output, context, dress)


def style_scores(
    output: str | None,
    context: QgsProcessingContext,
    *,
    metric: str,
    products: Sequence[str],
    time_step: str,
) -> None:
    """Draw scores at stations in the colours of a metric: one product at a time, the others to be ticked in the legend.

    Parameters and errors are those of `style_stations`; `products` are in the order of the legend, the first is shown,
    and of each the scores of `time_step`.
    """
    dress = partial(_dress_scores, metric=metric, products=list(products), time_step=time_step)
    _dress_points(output, context, dress)


def _dress_points(
    output: str | None, context: QgsProcessingContext, dress: Callable[[QgsVectorLayer], None], of: str = ""
) -> None:
    """Dress points once Processing loads them, and write a style file beside them where they are in a file."""
    if output is None:
        return
    file = Path(output)
    if file.is_file():  # a table in a GeoPackage with others shares no style with them
        layer = QgsVectorLayer(output, file.stem, "ogr", QgsVectorLayer.LayerOptions(False))
        if layer.isValid() and layer.isSpatial():
            dress(layer)
            save_style(layer, file, context)
    dress_when_loaded(output, context, lambda layer, styled: None if styled else dress(layer), of=of)


def _dress_scores(layer: QgsVectorLayer, *, metric: str, products: Sequence[str], time_step: str) -> None:
    from ...core.metrics import LABELS

    index = layer.fields().lookupField(metric)
    if not layer.isSpatial() or index < 0:
        return
    values = [feature[metric] for feature in layer.getFeatures(f"\"time_step\" = '{time_step}'")]
    numbers = sorted(float(value) for value in values if isinstance(value, int | float) and value == value)
    low, high = (numbers[0], numbers[-1]) if numbers else (0.0, 1.0)
    breaks = even_classes(low, high)
    colors = _shades(len(breaks))
    heading = LABELS.get(metric, metric)
    root = QgsRuleBasedRenderer.Rule(None)
    quoted = QgsExpression.quotedColumnRef(metric)
    for number, product in enumerate(products):
        said = QgsExpression.quotedString(product)
        rule = QgsRuleBasedRenderer.Rule(
            None, 0, 0, f'"product" = {said} AND "time_step" = \'{time_step}\'', f"{product}, {heading}"
        )
        if len(breaks) > 1:
            for place, ((lower, upper), color) in enumerate(zip(breaks, colors, strict=True)):
                above = "" if place == 0 else f"{quoted} > {lower!r} AND "
                filtered = f"{above}{quoted} <= {upper!r}"
                label = _between(lower, upper)
                rule.appendChild(QgsRuleBasedRenderer.Rule(_point(color), 0, 0, filtered, label))
        else:
            rule.setSymbol(_point(VIRIDIS[2]))
        rule.setActive(number == 0)
        root.appendChild(rule)
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setDisplayExpression(f"concat(\"station_id\", ', ', \"product\", ': ', round({quoted}, 3))")


def _between(lower: float, upper: float) -> str:
    """Return the label of a class."""
    return f"{lower:g} – {upper:g}".replace("-", "−")


def _shades(count: int) -> list[str]:
    """Return so many colours along the ramp of numbers."""
    stops = [QgsGradientStop(place / 4, QColor(color)) for place, color in enumerate(VIRIDIS)][1:-1]
    ramp = QgsGradientColorRamp(QColor(VIRIDIS[0]), QColor(VIRIDIS[-1]), False, stops)
    return [ramp.color(place / max(count - 1, 1)).name() for place in range(count)]


def _point(color: str) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": color, "size": "3.4", "outline_color": "#333333", "outline_width": "0.3"}
    )


def style_observations(output: str | None, context: QgsProcessingContext, *, of: str = "") -> None:
    """Show the times of a table of observations in one readable form, once Processing loads it."""
    if output is not None:
        dress_when_loaded(output, context, _dress_observations, of=of)


def _dress_stations(layer: QgsVectorLayer, *, field: str, variable: str, label: str, units: str) -> None:
    if not layer.isSpatial():
        return
    colors = POINT_RAMPS.get(variable) or RAMPS.get(variable, VIRIDIS)
    layer.setRenderer(_renderer(layer, field, colors, units, _point(colors[-1])))
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
    # A label is rather left out than drawn over another station.
    obstacles = QgsLabelObstacleSettings()
    obstacles.setFactor(2)
    settings.setObstacleSettings(obstacles)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(layer.featureCount() <= _LABELLED)
    if layer.fields().lookupField(label) >= 0:
        layer.setDisplayExpression(QgsExpression.quotedColumnRef(label))


def _dress_polygons(layer: QgsVectorLayer, *, field: str, variable: str, units: str) -> None:
    if layer.isSpatial():
        colors = POINT_RAMPS.get(variable) or RAMPS.get(variable, VIRIDIS)
        look = {"color": colors[-1], "outline_color": "#555555", "outline_width": "0.2"}
        layer.setRenderer(_renderer(layer, field, colors, units, QgsFillSymbol.createSimple(look)))


def _renderer(
    layer: QgsVectorLayer, field: str, colors: Sequence[str], units: str, symbol: QgsSymbol
) -> QgsFeatureRenderer:
    """Return even classes of a field that end at round numbers; one colour where its values do not differ."""
    index = layer.fields().lookupField(field)
    low, high = layer.minimumAndMaximumValue(index) if index >= 0 else (None, None)
    if not isinstance(low, int | float) or not isinstance(high, int | float) or not high > low:
        return QgsSingleSymbolRenderer(symbol)
    suffix = suffix_of(units)
    ranges = [
        QgsRendererRange(lower, upper, symbol.clone(), f"{_between(lower, upper)}{suffix}")
        for lower, upper in even_classes(low, high)
    ]
    renderer = QgsGraduatedSymbolRenderer(field, ranges)
    renderer.setSourceSymbol(symbol)
    stops = [QgsGradientStop(place / (len(colors) - 1), QColor(color)) for place, color in enumerate(colors)][1:-1]
    renderer.updateColorRamp(QgsGradientColorRamp(QColor(colors[0]), QColor(colors[-1]), False, stops))
    return renderer


def _dress_observations(layer: QgsVectorLayer, *, styled: bool) -> None:
    for index, field in enumerate(layer.fields()):
        if field.type() == QMetaType.Type.QDateTime:
            shown = {"display_format": "yyyy-MM-dd HH:mm", "field_format": "yyyy-MM-dd HH:mm", "calendar_popup": True}
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("DateTime", shown))
