"""How an algorithm declares its parameters: layers, options of the core, fields, outputs, each with its help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRange,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from . import words as vocabulary

if TYPE_CHECKING:
    from ..core.options import Option, Options

_SOURCES = {
    "points": Qgis.ProcessingSourceType.VectorPoint,
    "polygons": Qgis.ProcessingSourceType.VectorPolygon,
    "table": Qgis.ProcessingSourceType.Vector,
}
_NUMBERS = {int: Qgis.ProcessingNumberParameterType.Integer, float: Qgis.ProcessingNumberParameterType.Double}
# What a seed may be at most.
_INTEGERS = 2**31 - 1
# Processing loads them by their names when a dialog is opened.
_GUI = f"{__package__.rpartition('.')[0]}.gui"
_WIDGET, _TABLE_WIDGET = f"{_GUI}.choices.ChoiceWrapper", f"{_GUI}.tables.TableWrapper"


def translate(text: str) -> str:
    """Translate a text that users see."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("SM2R", text)

    return vocabulary.with_lists(tr(vocabulary.without_lists(text)), tr)


def show_words(parameter: QgsProcessingParameterEnum, own: Mapping[str, str] | None = None) -> None:
    """Have dialogs show words for the tokens of a choice; `own` go before those of `algorithms.words`."""
    words = vocabulary.choice_labels(parameter.name(), parameter.options(), translate, own)
    if words:
        # QGIS shows several choices as boxes to tick.
        layout = {"useCheckBoxes": True, "columns": 1} if parameter.allowMultiple() else {}
        parameter.setMetadata({"widget_wrapper": {"class": _WIDGET, "words": words, **layout}})


def begin_with_table(parameter: QgsProcessingParameterFeatureSource) -> None:
    """Have dialogs begin with a table that has the fields where QGIS would take the first layer, polygons too."""
    mandatory = not parameter.flags() & Qgis.ProcessingParameterFlag.Optional
    if mandatory and list(parameter.dataTypes()) == [Qgis.ProcessingSourceType.Vector]:
        parameter.setMetadata({**parameter.metadata(), "widget_wrapper": {"class": _TABLE_WIDGET}})


def kinds_of(definition: QgsProcessingParameterDefinition) -> tuple[str, ...] | None:
    """Return what the cubes of a parameter may hold, nothing for anything; ``("bands",)`` of rasters without time.

    None where it takes neither, or the run alone knows how they are opened.
    """
    kinds = definition.metadata().get("cube")
    return None if kinds is None else tuple(kinds)


def fields_of(definition: QgsProcessingParameterDefinition) -> tuple[str, ...]:
    """Return the inputs in which the field of a parameter is read whenever they are given."""
    return tuple(definition.metadata().get("tables", ()))


class Declaring(QgsProcessingAlgorithm):
    """Declares parameters; labels and helps are translated."""

    def tr(self, text: str) -> str:
        """Translate a text that users see."""
        return translate(text)

    def add(
        self, parameter: QgsProcessingParameterDefinition, help: str, *, advanced: bool = False,
        words: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """Declare a parameter with its help; a choice shows words, those of `algorithms.words` or other ones."""
        parameter.setHelp(self.tr(help))
        if isinstance(parameter, QgsProcessingParameterEnum):
            show_words(parameter, words)
        if isinstance(parameter, QgsProcessingParameterFeatureSource):
            begin_with_table(parameter)
        if advanced:
            parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(parameter)

    def add_choice(
        self, key: str, label: str, choices: Sequence[str], default: str, help: str, *, advanced: bool = False,
        words: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """Declare a choice among tokens, which models and the command line hold as they are."""
        parameter = QgsProcessingParameterEnum(
            key, self.tr(label), options=list(choices), defaultValue=default, usesStaticStrings=True
        )
        self.add(parameter, help, advanced=advanced, words=words)

    def add_range(
        self, key: str, label: str, default: tuple[float, float], help: str, *, advanced: bool = False
    ) -> None:
        """Declare a pair of bounds, written ``min,max``."""
        parameter = QgsProcessingParameterRange(
            key,
            self.tr(label),
            type=Qgis.ProcessingNumberParameterType.Double,
            defaultValue=f"{default[0]:g},{default[1]:g}",
        )
        self.add(parameter, help, advanced=advanced)

    def add_options(
        self, options: Options, *names: str, words: Mapping[str, Mapping[str, str]] | None = None
    ) -> None:  # fmt: skip
        """Declare options of the core, by their names or all; `words` by name go before those of `algorithms.words`."""
        for name in names or options:
            option, own = options[name], (words or {}).get(name)
            self.add(self._parameter(name.upper(), option), option.help, advanced=option.advanced, words=own)

    def _parameter(self, key: str, option: Option) -> QgsProcessingParameterDefinition:
        label, default, optional = self.tr(option.label), option.default, option.default in (None, "")
        if option.choices:
            return QgsProcessingParameterEnum(
                key, label, list(option.choices), defaultValue=default, optional=optional, usesStaticStrings=True
            )
        if option.type is bool:
            return QgsProcessingParameterBoolean(key, label, default)
        if option.type is str:
            return QgsProcessingParameterString(key, label, default, optional=optional)
        parameter = QgsProcessingParameterNumber(key, label, _NUMBERS[option.type], default, optional)
        if option.low is not None:
            parameter.setMinimum(option.low)
        if option.high is not None or option.type is int:
            parameter.setMaximum(_INTEGERS if option.high is None else option.high)
        return parameter

    def read_options(
        self, options: Options, parameters: dict[str, Any], context: QgsProcessingContext, *names: str
    ) -> dict[str, Any]:
        """Return the values of options by their names, None where one is empty."""
        return {name: self._value(name.upper(), options[name], parameters, context) for name in names or options}

    def _value(self, key: str, option: Option, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        if option.default is None and parameters.get(key) in (None, ""):
            return None
        if option.choices:
            return str(self.parameterAsEnumString(parameters, key, context))
        if option.type is bool:
            return self.parameterAsBoolean(parameters, key, context)
        if option.type is str:
            return self.parameterAsString(parameters, key, context)
        if option.type is int:
            return self.parameterAsInt(parameters, key, context)
        return self.parameterAsDouble(parameters, key, context)

    def add_cube(
        self, key: str, label: str, help: str, *kinds: str, optional: bool = False, advanced: bool = False
    ) -> None:
        """Declare a cube, which may hold some kinds of `core.quantities.CUBES`, or anything where none is named."""
        parameter = QgsProcessingParameterRasterLayer(key, self.tr(label), optional=optional)
        parameter.setMetadata({"cube": list(kinds)})
        self.add(parameter, help, advanced=advanced)

    def add_cubes(
        self, key: str, label: str, help: str, *kinds: str, optional: bool = False, advanced: bool = False
    ) -> None:
        """Declare a list of cubes, as `add_cube` does one."""
        parameter = QgsProcessingParameterMultipleLayers(
            key, self.tr(label), Qgis.ProcessingSourceType.Raster, optional=optional
        )
        parameter.setMetadata({"cube": list(kinds)})
        self.add(parameter, help, advanced=advanced)

    def add_bands(self, key: str, label: str, help: str, *, optional: bool = False, advanced: bool = False) -> None:
        """Declare a raster without time."""
        self.add_cube(key, label, help, "bands", optional=optional, advanced=advanced)

    def add_source(
        self, kind: str, key: str, label: str, help: str, *, optional: bool = False, advanced: bool = False,
        columns: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """Declare a layer of ``points`` or ``polygons``, or a ``table``; `columns` are fields that it has to have."""
        parameter = QgsProcessingParameterFeatureSource(key, self.tr(label), [_SOURCES[kind]], optional=optional)
        parameter.setMetadata({"columns": list(columns)})
        self.add(parameter, help, advanced=advanced)

    def add_field(
        self, key: str, label: str, default: str | None, parent: str, help: str, *, optional: bool = True,
        advanced: bool = True, also: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """Declare a field of a layer or table; it is read in the inputs `also`, too."""
        parameter = QgsProcessingParameterField(key, self.tr(label), default, parent, optional=optional)
        parameter.setMetadata({"tables": [parent, *also]})
        self.add(parameter, help, advanced=advanced)

    def add_time(self, key: str, label: str, help: str, *, default: str | None = None, advanced: bool = False) -> None:
        """Declare a moment, which may be empty where it has no default."""
        parameter = QgsProcessingParameterDateTime(key, self.tr(label), defaultValue=default, optional=default is None)
        self.add(parameter, help, advanced=advanced)

    def add_rain_fields(self, steps: str, who: str = "gauge") -> None:
        """Declare the fields of gauges and their rain; `steps` says whose time steps the rain has."""
        self.add_field(
            "STATION_FIELD", "Station field", "station_id", "STATIONS",
            f"The field with the name of the {who}, in both inputs.",
            also=["OBSERVATIONS"],
        )  # fmt: skip
        self.add_field(
            "TIME_FIELD", "Time field", "time", "OBSERVATIONS", "ISO-8601 text, date or date and time; UTC."
        )  # fmt: skip
        self.add_field("RAINFALL_FIELD", "Rainfall field", "rainfall", "OBSERVATIONS", f"mm per step, as {steps} are.")

    def add_cube_output(
        self, key: str, label: str, help: str, *, by_default: bool = True, optional: bool = False,
        advanced: bool = False,
    ) -> None:  # fmt: skip
        """Declare a raster that is written; one that is optional or not by default may be left out."""
        parameter = QgsProcessingParameterRasterDestination(
            key, self.tr(label), optional=optional or not by_default, createByDefault=by_default
        )
        self.add(parameter, help, advanced=advanced)

    def add_table_output(
        self, key: str, label: str, help: str, *, by_default: bool = True, optional: bool = False, kind: str = "table"
    ) -> None:
        """Declare a table or layer that is written; one that is optional or not by default may be left out."""
        parameter = QgsProcessingParameterFeatureSink(
            key, self.tr(label), _SOURCES[kind], optional=optional or not by_default, createByDefault=by_default
        )
        self.add(parameter, help)

    def add_numbers(self, **labels: str) -> None:
        """Declare numbers that come out, by their labels."""
        for key, label in labels.items():
            self.addOutput(QgsProcessingOutputNumber(key, self.tr(label)))
