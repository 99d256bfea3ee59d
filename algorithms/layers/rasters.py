"""How rasters look and move in QGIS: one colour scale for all bands, and a time for each band."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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

from .colors import (
    CLASSES,
    DRY_COLOR,
    FROM_ZERO,
    RAIN_COLORS,
    RAMPS,
    VIRIDIS,
    legend_of,
    rain_classes,
    round_step,
    scale_of,
    suffix_of,
)
from .legends import LEGEND, name_legend
from .loading import CODES, MAPS, RAIN, SM2RAIN, dress_when_loaded
from .moving import OPENING


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
    of: str = "",
    classes: Mapping[int, str] | None = None,
    colors: Mapping[int, str] | None = None,
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
    of
        What follows the output's title in the layer's name, such as the product of an import.
    classes
        Labels by value of a cube of codes, such as reasons; 0 is drawn faintly.
    colors
        Of some of these codes, by value.

    Raises
    ------
    OutputError
        If the file cannot be opened as a layer, or the style file cannot be written.
    """
    from ...core.cube.reading import telling_step
    from ...core.quantities import TOTALS

    path = _made_visible(path, context)
    layer = _open(path)
    variable, step = str(cube.attrs.get("variable", "")), str(cube.attrs["time_step"])
    product = str(cube.attrs.get("product", ""))
    # The band that is drawn where nothing moves.
    opening = telling_step(path, total=variable in TOTALS)
    if classes is not None:
        layer.setRenderer(_class_renderer(classes, colors or {}))
    elif variable == "rainfall":
        layer.setRenderer(_rain_renderer(rain_classes(_days(step)), opening))
    else:
        scale = scale_of(variable, _days(step)) or _limits(path, None, zero=variable in FROM_ZERO)
        layer.setRenderer(_ramp_renderer(scale, variable, opening))
    _set_times(layer, cube)
    place = CODES if classes is not None else MAPS
    if variable == "rainfall":
        place = SM2RAIN if product == "SM2RAIN" else RAIN
    look = _Look(
        temporal=True,
        legend=legend_of(variable, cube.attrs.get("units"), step, product),
        opening=opening,
        of=of,
    )
    _finish(layer, path, context, look, place=place, history=str(cube.attrs.get("history", "")))


def _days(step: str) -> float:
    """Return how many days a step is long."""
    import numpy as np

    from ...core.cube.times import parse_iso_duration

    length = parse_iso_duration(step)
    months = np.datetime_data(length.dtype)[0] == "M"
    return float(length.astype("int64")) * 30.4 if months else float(length / np.timedelta64(1, "D"))


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
    legend: str,
    band: int = 1,
    variable: str = "",
    units: str = "",
    of: str = "",
) -> None:
    """Style a raster whose bands are different quantities, such as parameters, by one of them.

    Parameters and errors are those of `style_cube`; `band` is the one shown, counted from 1, `legend` its name,
    `variable` the quantity whose colours and scale it has.
    """
    path = _made_visible(path, context)
    layer = _open(path)
    scale = scale_of(variable, 1.0) or _limits(path, band)
    layer.setRenderer(_ramp_renderer(scale, variable, band, suffix_of(units)))
    _finish(layer, path, context, _Look(legend=legend, of=of), place=CODES)


def style_classes(
    path: str | Path,
    classes: Mapping[int, str],
    context: QgsProcessingContext | None = None,
    *,
    legend: str,
    colors: Sequence[str] = (),
) -> None:
    """Style a raster of codes by the labels of its values.

    `legend` names what they are of, `colors` are those of the classes in the order of their values; other parameters
    and errors are those of `style_cube`.
    """
    path = _made_visible(path, context)
    layer = _open(path)
    layer.setRenderer(_class_renderer(classes, dict(zip(sorted(classes), colors, strict=False))))
    _finish(layer, path, context, _Look(legend=legend), place=CODES)


def _made_visible(path: str | Path, context: QgsProcessingContext | None) -> str:
    """Return what QGIS opens, and have Processing load that; a Zarr folder gets a raster that shows its bands."""
    if Path(path).suffix.lower() not in FOLDERS:
        return str(path)
    from ...core.cube.layer import write_layer

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


@dataclass(frozen=True)
class _Look:
    """What a style file does not keep of how a raster looks in a project."""

    legend: str
    temporal: bool = False
    opening: int = 1
    of: str = ""


def _finish(
    layer: QgsRasterLayer,
    path: str | Path,
    context: QgsProcessingContext | None,
    look: _Look,
    *,
    place: int,
    history: str = "",
) -> None:
    layer.setCustomProperty(LEGEND, look.legend)
    layer.setCustomProperty(OPENING, look.opening)
    style = save_style(layer, Path(path), context)
    if context is not None:
        dress = partial(_dress_raster, style=style, look=look)
        dress_when_loaded(str(path), context, dress, place, of=look.of, history=history)


def _dress_raster(layer: QgsRasterLayer, *, style: str, look: _Look, styled: bool) -> None:
    apply_style(layer, style, times_alone=styled)
    # A style file alone leaves the temporal switch off.
    layer.temporalProperties().setIsActive(look.temporal)
    layer.setCustomProperty(LEGEND, look.legend)
    layer.setCustomProperty(OPENING, look.opening)
    project = layer.project()
    node = project.layerTreeRoot().findLayer(layer.id()) if project is not None else None
    if node is not None and not styled:
        name_legend(node)


def _ranges(cube: xr.DataArray) -> dict[int, QgsDateTimeRange]:
    """Return each band's time, one step long; a step ends where the next begins, so that gaps stay empty."""
    from ...core import days
    from ...core.cube.days import ends
    from ...core.cube.times import parse_iso_duration

    times = cube["time"].to_numpy()
    last = ends(times, parse_iso_duration(str(cube.attrs["time_step"])), days.of(cube.attrs))
    pairs = zip(*(stamps.astype("datetime64[us]").astype(object) for stamps in (times, last)), strict=True)
    return {band: QgsDateTimeRange(to_qt(begin), to_qt(end), True, False) for band, (begin, end) in enumerate(pairs, 1)}


def _rain_renderer(limits: Sequence[float], band: int) -> QgsRasterRenderer:
    """Return classes of rain; what is dry hides the maps below, what is missing does not."""
    items = [QgsColorRampShader.ColorRampItem(limits[0], QColor(DRY_COLOR), f"< {limits[0]:g}")]
    for number, (low, color) in enumerate(zip(limits, RAIN_COLORS, strict=True)):
        last = number == len(limits) - 1
        high = math.inf if last else limits[number + 1]
        label = f"> {low:g}" if last else f"{low:g} – {high:g}"
        items.append(QgsColorRampShader.ColorRampItem(high, QColor(color), label))
    function = QgsColorRampShader(0.0, limits[-1])
    function.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    function.setColorRampItemList(items)
    return _shaded(function, band, 0.0, limits[-1])


def _ramp_renderer(scale: tuple[float, float], variable: str, band: int, suffix: str = "") -> QgsRasterRenderer:
    """Return a scale of colours, with the band that is drawn where nothing moves."""
    low, high = scale
    colors = [QColor(color) for color in RAMPS.get(variable, VIRIDIS)]
    stops = [QgsGradientStop(index / (len(colors) - 1), color) for index, color in enumerate(colors)][1:-1]
    ramp = QgsGradientColorRamp(colors[0], colors[-1], False, stops)
    function = QgsColorRampShader(
        low, high, ramp, Qgis.ShaderInterpolationMethod.Linear, Qgis.ShaderClassificationMethod.Continuous
    )
    function.classifyColorRamp()
    function.legendSettings().setSuffix(suffix)
    return _shaded(function, band, low, high)


def _shaded(function: QgsColorRampShader, band: int, low: float, high: float) -> QgsRasterRenderer:
    shader = QgsRasterShader(low, high)
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(None, band, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    return renderer


def _class_renderer(classes: Mapping[int, str], colors: Mapping[int, str]) -> QgsRasterRenderer:
    others = iter(CLASSES * (len(classes) // len(CLASSES) + 1))
    given = {value: "#30bdbdbd" if value == 0 else next(others) for value in sorted(classes)} | dict(colors)
    entries = [
        QgsPalettedRasterRenderer.Class(value, QColor(given[value]), label) for value, label in sorted(classes.items())
    ]
    return QgsPalettedRasterRenderer(None, 1, entries)


def _limits(path: str, band: int | None, *, zero: bool = False) -> tuple[float, float]:
    """Return the 2nd and 98th percentile of sampled values, moved out to round numbers; `zero` begins at 0."""
    import numpy as np

    from ...core.cube.reading import some_values

    values = some_values(path, band)
    if not values.size:
        return 0.0, 1.0
    low, high = (float(limit) for limit in np.percentile(values, [2, 98]))
    low = 0.0 if zero else low
    if high <= low:
        return low, low + 1
    # The legend shows both, so they are of few digits: 1, 2 or 5 times a power of ten, and at most an eighth further.
    step = round_step(high - low, 8)
    # What float32 adds to a round value is not to move the limit on.
    slack = 1e-3
    return round(math.floor(low / step + slack) * step, 12), round(math.ceil(high / step - slack) * step, 12)
