"""Checks before a run: what layers and tables tell of themselves, by the checks of the run, without their values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMapLayer,
)

from ..core import environment
from .columns import check_fields
from .declaring import fields_of, kinds_of
from .shapes import check_geometry

if TYPE_CHECKING:
    import xarray as xr

    from .base import Algorithm
    from .inputs import Inputs

_SHAPES = {
    Qgis.ProcessingSourceType.VectorPoint: Qgis.GeometryType.Point,
    Qgis.ProcessingSourceType.VectorPolygon: Qgis.GeometryType.Polygon,
}


def check_inputs(
    algorithm: Algorithm, inputs: Inputs, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, list[xr.DataArray]]:
    """Check what was given by what the parameters declare.

    Points and polygons need a coordinate reference system, tables the fields that are read, and cubes what `cube.open`
    asks for: a coordinate reference system, times, and the right quantity, as far as metadata tell it.

    Returns
    -------
    dict of str to list of DataArray
        The cubes and stacks of bands of each parameter, opened but not read.

    Raises
    ------
    DependencyError
        If a package is missing.
    InputError
        With the sentence that the run would end with.
    """
    definitions = algorithm.parameterDefinitions()
    for definition in definitions:
        _check_source(definition, inputs.sources.get(definition.name()))
        if isinstance(definition, QgsProcessingParameterField):
            field = algorithm.parameterAsString(parameters, definition.name(), context) or definition.defaultValue()
            for key in fields_of(definition) if field else ():
                check_columns(inputs, key, [field])
    environment.require(*algorithm.REQUIRES)
    from . import rasters

    opened: dict[str, list[xr.DataArray]] = {}
    for definition in definitions:
        key, kinds = definition.name(), kinds_of(definition)
        if kinds is None:
            continue
        one, some = inputs.rasters.get(key), inputs.raster_lists.get(key, [])
        named = [(one, key)] if one is not None else [(raster, f"{key}, {raster.name}") for raster in some]
        opened[key] = [
            rasters.open_bands(raster, name) if kinds == ("bands",) else rasters.open_raster(raster, name, *kinds)
            for raster, name in named
        ]
    return opened


def check_columns(inputs: Inputs, key: str, fields: Iterable[str]) -> None:
    """Check that a table, if it is given, has fields."""
    source = inputs.sources.get(key)
    if source is not None:
        check_fields(source.fields(), key, fields)


def _check_source(definition: QgsProcessingParameterDefinition, source: QgsProcessingFeatureSource | None) -> None:
    """Check that points are points and polygons polygons, and where they lie."""
    layers = (QgsProcessingParameterFeatureSource, QgsProcessingParameterMapLayer)
    if source is None or not isinstance(definition, layers):
        return
    for kind in definition.dataTypes():
        if kind in _SHAPES:
            check_geometry(source, definition.name(), _SHAPES[kind])
    check_fields(source.fields(), definition.name(), definition.metadata().get("columns", ()))
