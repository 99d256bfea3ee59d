"""What cubes and tables hold: every fact about a quantity in one table, and what units mean.

Names, units, limits and how a day is made of shorter steps are asked here by all that read, check, write or draw.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

# Choices of parameters are made of this table when QGIS starts, which is to load no numerical library.
if TYPE_CHECKING:
    pass


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """One quantity, as SM2R keeps it.

    Attributes
    ----------
    name
        Its word: a cube's ``variable``, a table's column, a choice of parameters.
    long_name
        What people call it.
    units
        Its units, UDUNITS; per step where `total`.
    kinds
        What its units may be in other people's files, by `Unit.kind`.
    low, high
        What is possible in a step of a day or less.
    most
        What is possible in a step of any length; `high` where it is no total.
    slack
        How far rounding in files may leave the limits; such values are taken for the limit where it is a total, and as
        they are else.
    standard_name
        Its name in the CF conventions, in whose units `units` can be; empty where it may be one of several.
    standard_names
        All names of the CF conventions that are recognised.
    aliases
        Other names in files and headings, the likeliest first, in lower case with ``_`` between words.
    column
        Of what stations observe: the cube's quantity that it belongs to, where that is another one.
    codes
        How names of ISMN files spell it.
    total
        Whether a day is the sum of its steps; else it is their mean.
    soil
        Whether it has a depth.
    cube
        Whether cubes hold it; else only tables of stations do.
    """

    name: str
    long_name: str
    units: str
    kinds: tuple[str, ...]
    low: float
    high: float
    most: float = 0.0
    slack: float = 0.0
    standard_name: str = ""
    standard_names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    column: str = ""
    codes: tuple[str, ...] = ()
    total: bool = False
    soil: bool = False
    cube: bool = True

    @property
    def cell_methods(self) -> str:
        """How a step's value was made, as CF conventions say it."""
        return "time: sum" if self.total else "time: mean"

    @property
    def limits(self) -> tuple[float, float]:
        """The least and the greatest value of a step of any length."""
        return self.low - self.slack, max(self.high, self.most) + (0.0 if self.total else self.slack)

    @property
    def field(self) -> str:
        """The column of observations of it, which is named as the cube's quantity that it belongs to."""
        return self.column or self.name


_ALL = (
    Quantity(
        name="soil_moisture",
        long_name="Soil moisture",
        units="m3 m-3",
        kinds=("volume", "fraction"),
        low=0.0,
        high=1.0,
        slack=0.5,
        standard_name="volume_fraction_of_condensed_water_in_soil",
        standard_names=("volume_fraction_of_condensed_water_in_soil", "moisture_content_of_soil_layer",
                        "mass_content_of_water_in_soil_layer", "volume_fraction_of_water_in_soil",
                        "lwe_thickness_of_moisture_content_of_soil_layer", "soil_moisture_content"),
        aliases=(
            "soil_moisture", "soilmoisture", "sm", "vwc", "swc", "ssm", "volumetric_water_content",
            "volumetric_soil_moisture", "volumetric_soil_water", "soil_water_content", "surface_soil_moisture",
            "water_content", "theta", "swvl1", "sm_surface", "soil_moisture_pm", "moisture", "wasm",
        ),
        codes=("sm", "soil-moisture"),
        soil=True,
    ),
    Quantity(
        name="saturation",
        long_name="Saturation",
        units="1",
        kinds=("fraction", "percent"),
        low=0.0,
        high=1.0,
        slack=0.5,
        standard_name="volume_fraction_of_condensed_water_in_soil_pores",
        standard_names=("volume_fraction_of_condensed_water_in_soil_pores", "soil_moisture_saturation"),
        aliases=(
            "saturation", "degree_of_saturation", "soil_saturation", "relative_soil_moisture", "swi",
            "surface_soil_moisture", "ssm", "soil_moisture", "sm",
        ),
        soil=True,
    ),
    Quantity(
        name="rainfall",
        long_name="Rainfall",
        units="mm",
        kinds=("depth", "rate"),
        low=0.0,
        high=3000.0,
        # No month had more rain; 9999 is above.
        most=9900.0,
        # Packed reanalyses leave zero by some thousandths of a millimetre.
        slack=0.01,
        standard_name="lwe_thickness_of_precipitation_amount",
        standard_names=("precipitation_amount", "rainfall_amount", "thickness_of_rainfall_amount", "precipitation_flux",
                        "rainfall_flux", "lwe_thickness_of_precipitation_amount", "lwe_precipitation_rate",
                        "rainfall_rate", "thickness_of_precipitation_amount"),
        aliases=(
            "rainfall", "rain", "precipitation", "precip", "prcp", "pr", "ppt", "pcp", "tp", "rr", "prec", "pre",
            "precipitationcal", "total_precipitation", "precipitation_amount", "precipitation_flux", "tot_prec", "apcp",
            "tprate", "rfe", "rfe_filled", "prectot", "rainfall_amount", "rsk", "p",
        ),
        codes=("p", "precipitation"),
        total=True,
    ),
    Quantity(
        name="evaporation",
        long_name="Evaporation",
        units="mm",
        kinds=("depth", "rate", "latent"),
        # Dew counts as negative evaporation.
        low=-50.0,
        high=500.0,
        most=5000.0,
        standard_name="lwe_thickness_of_water_evaporation_amount",
        standard_names=("lwe_thickness_of_water_evaporation_amount", "water_evapotranspiration_amount",
                        "water_evaporation_amount", "water_potential_evaporation_amount",
                        "water_evapotranspiration_flux", "water_evaporation_flux", "water_potential_evaporation_flux",
                        "lwe_water_evaporation_rate"),
        aliases=(
            "evaporation", "evapotranspiration", "potential_evapotranspiration", "potential_evaporation", "pet",
            "et0", "eto", "et", "pev", "evap", "evspsbl", "evspsblpot", "aet",
        ),
        total=True,
    ),
    Quantity(
        name="temperature",
        long_name="Temperature",
        units="degC",
        kinds=("temperature",),
        low=-100.0,
        high=90.0,
        slack=10.0,
        standard_names=("air_temperature", "surface_temperature", "soil_temperature"),
        aliases=("temperature", "air_temperature", "t2m", "2t", "tas", "tg", "tmean", "tavg", "tair", "temp", "stl1"),
    ),
    Quantity(
        name="air_temperature",
        long_name="Air temperature",
        units="degC",
        kinds=("temperature",),
        low=-90.0,
        high=70.0,
        column="temperature",
        aliases=("air_temperature", "airtemperature", "tair", "ta", "t2m", "tavg", "tmean", "temperature", "temp"),
        codes=("ta", "air-temperature"),
        cube=False,
    ),
    Quantity(
        name="soil_temperature",
        long_name="Soil temperature",
        units="degC",
        kinds=("temperature",),
        low=-90.0,
        high=90.0,
        column="temperature",
        aliases=("soil_temperature", "soiltemperature", "soil_temp", "tsoil", "ts", "stl1", "temperature", "temp"),
        codes=("ts", "soil-temperature"),
        soil=True,
        cube=False,
    ),
    Quantity(
        name="surface_temperature",
        long_name="Surface temperature",
        units="degC",
        kinds=("temperature",),
        low=-90.0,
        high=90.0,
        column="temperature",
        aliases=("surface_temperature", "skin_temperature", "lst", "skt", "tsf", "temperature", "temp"),
        codes=("tsf", "soil-surface-temperature", "surface-temperature"),
        cube=False,
    ),
    Quantity(
        name="snow_depth",
        long_name="Snow depth",
        units="mm",
        kinds=("depth",),
        low=0.0,
        high=30000.0,
        aliases=("snow_depth", "snowdepth", "snow", "hs", "sd"),
        codes=("sd", "snow-depth"),
        cube=False,
    ),
    Quantity(
        name="snow_water_equivalent",
        long_name="Snow water equivalent",
        units="mm",
        kinds=("depth",),
        low=0.0,
        high=20000.0,
        aliases=("snow_water_equivalent", "swe", "sweq", "snow_water"),
        codes=("sweq", "swe", "snow-water-equivalent"),
        cube=False,
    ),
    Quantity(
        name="soil_suction",
        long_name="Soil suction",
        units="kPa",
        kinds=("pressure",),
        low=0.0,
        high=1.0e6,
        aliases=("soil_suction", "suction", "matric_potential", "soil_water_potential", "su"),
        codes=("su", "soil-suction"),
        soil=True,
        cube=False,
    ),
)  # fmt: skip

QUANTITIES: dict[str, Quantity] = {quantity.name: quantity for quantity in _ALL}
#: What cubes hold.
CUBES: tuple[str, ...] = tuple(quantity.name for quantity in _ALL if quantity.cube)
#: Soil moisture on either scale: what can be fused, merged and inverted.
MOISTURE = ("soil_moisture", "saturation")
#: What is summed over time; all else is averaged.
TOTALS: tuple[str, ...] = tuple(quantity.name for quantity in _ALL if quantity.total)


@dataclass(frozen=True)
class Unit:
    """What a way of writing units means: ``value * factor + offset`` in the units of its kind that SM2R keeps.

    Attributes
    ----------
    kind
        ``volume`` (m3 m-3), ``fraction`` and ``percent`` (1), ``depth`` (mm), ``rate`` (mm d-1), ``latent`` (heat of
        evaporation, mm d-1), ``temperature`` (degC), ``pressure`` (kPa).
    """

    kind: str
    factor: float = 1.0
    offset: float = 0.0


@dataclass(frozen=True)
class Conversion:
    """How a file's numbers become values in SM2R's units: ``value * factor + offset``.

    Attributes
    ----------
    daily
        Whether the result is a rate in mm per day; else water is an amount per step.
    """

    factor: float
    offset: float = 0.0
    daily: bool = False

    @property
    def same(self) -> bool:
        """Whether it changes nothing, but for the length of the step where `daily`."""
        return (self.factor, self.offset) == (1.0, 0.0)


_LENGTHS = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "inch": 25.4, "kg m-2": 1.0}
_PER_DAY = {"d": 1.0, "h": 24.0, "min": 1440.0, "s": 86400.0}
_UNITS: dict[str, Unit] = {
    **dict.fromkeys(("m3 m-3", "cm3 cm-3", "m m-1", "mm mm-1", "l l-1"), Unit("volume")),
    **dict.fromkeys(("vol %", "% vol", "m3 m-3 %", "% m3 m-3"), Unit("volume", 0.01)),
    "1": Unit("fraction"),
    "%": Unit("percent", 0.01),
    **{length: Unit("depth", factor) for length, factor in _LENGTHS.items()},
    "mm mon-1": Unit("depth"),
    **{
        f"{length} {time}-1": Unit("rate", factor * per_day)
        for length, factor in _LENGTHS.items()
        for time, per_day in _PER_DAY.items()
    },
    # Latent heat of evaporation, 2.45 MJ kg-1.
    "w m-2": Unit("latent", 86400 / 2.45e6),
    "degc": Unit("temperature"),
    "k": Unit("temperature", 1.0, -273.15),
    "degf": Unit("temperature", 5 / 9, -160 / 9),
    "kpa": Unit("pressure"),
    "hpa": Unit("pressure", 0.1),
    "pa": Unit("pressure", 0.001),
    "mpa": Unit("pressure", 1000.0),
    "bar": Unit("pressure", 100.0),
}
# Other words for the parts of units.
_WORDS = {
    "percent": "%", "percentage": "%", "pct": "%", "per cent": "%", "fraction": "1", "-": "1", "unitless": "1",
    "dimensionless": "1", "none": "1", "millimeter": "mm", "millimetre": "mm", "meter": "m", "metre": "m", "in": "inch",
    "inches": "inch", "hr": "h", "hour": "h", "day": "d", "sec": "s", "second": "s", "minute": "min", "month": "mon",
    "kelvin": "k", "celsius": "degc", "c": "degc", "°c": "degc", "degrees_celsius": "degc", "degree_celsius": "degc",
    "deg_c": "degc", "fahrenheit": "degf", "f": "degf", "°f": "degf", "watt": "w",
}  # fmt: skip
# Texts that are no product of units.
_PHRASES = {
    "degree of saturation (%)": "%", "percent saturation": "%", "% saturation": "%", "saturation %": "%",
    "m3m-3": "m3 m-3",
    "m of water equivalent": "m", "m of water": "m", "m water equivalent": "m", "deg c": "degc", "degrees c": "degc",
    "volume percent": "vol %", "percent by volume": "vol %", "vol%": "vol %", "%vol": "vol %", "vol.-%": "vol %",
    "volumetric percent": "vol %", "per cent": "%", "mm/3hr": "mm", "mm/3h": "mm", "mm/3hrs": "mm", "mm step-1": "mm",
    "mm/step": "mm", "mm per step": "mm", "n/a": "", "na": "", "null": "", "unknown": "",
}  # fmt: skip
_SHOWN = {"m3 m-3": "m³ m⁻³", "degc": "°C", "k": "K", "1": ""}
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻·×", "0123456789-  ")


def plain_units(text: object) -> str:
    """Return units in one way of writing, lower case, so that equal ones compare as equal.

    ``kg/m^2/s``, ``kg m**-2 s**-1`` and ``[kg/(m^2 s)]`` are ``kg m-2 s-1``; ``mm/day`` is ``mm d-1``. What is another
    name of a unit of ours becomes that: ``cm3/cm3`` is ``m3 m-3``, ``kg m-2`` is ``mm``.
    """
    plain = _spelled(text)
    unit = _UNITS.get(plain)
    if unit is None:
        return plain
    return next(name for name, other in _UNITS.items() if other == unit)


def _spelled(text: object) -> str:
    plain = " ".join(str(text or "").translate(_SUPERSCRIPT).lower().split())
    if plain in _PHRASES:
        return _PHRASES[plain]
    while plain[:1] + plain[-1:] in ("[]", "()"):
        plain = plain[1:-1]
    plain = plain.replace("**", "").replace("^", "").replace("*", " ")
    plain = re.sub(r"\bper\s+", "/", plain)
    plain = re.sub(r"/\(([^)]*)\)", lambda match: "".join(f"/{part}" for part in match[1].split()), plain)
    plain = re.sub(r"(?<=[a-z\d])\.(?=[a-z])", " ", plain)
    parts = re.findall(r"(/?)\s*([^\s/]+)", plain)
    found = []
    for divided, part in parts:
        match = re.fullmatch(r"(%|[^\d%]+?)(-?\d+)?", part) or re.fullmatch(r"(.+)()", part)
        word, power = (match[1], match[2] or "") if match else (part, "")
        known = _WORDS.get(word) or _WORDS.get(word.removesuffix("s")) if len(word) > 1 or word in _WORDS else None
        word = known or word
        if divided:
            power = str(-int(power or 1))
        found.append(f"{word}{'' if power == '1' else power}")
    return " ".join(found)


def same_units(quantity: Quantity | str, units: object) -> bool:
    """Tell whether values in `units` are those of SM2R's for a quantity, so far as they tell."""
    found = conversion(quantity, units)
    return not _spelled(units) or (found is not None and found.same and not found.daily)


def display_units(units: object) -> str:
    """Return units as people write them; empty where there are none, or for pure numbers.

    Examples
    --------
    >>> display_units("m3 m-3")
    'm³ m⁻³'
    """
    text = str(units or "").strip()
    return _SHOWN.get(plain_units(text), text)


def title(variable: object) -> str:
    """Return what people call a variable, whether it is one of ours or not."""
    name = str(variable or "")
    return QUANTITIES[name].long_name if name in QUANTITIES else name.replace("_", " ").capitalize()


def conversion(quantity: Quantity | str, units: object, *, depth: float = 0.0) -> Conversion | None:
    """Return how values in `units` become those of a quantity; None if the units are not known for it.

    Parameters
    ----------
    quantity
        One of `QUANTITIES`, or its name.
    units
        As files write them.
    depth
        Thickness in mm of the soil layer, which makes water in mm or kg m-2 soil moisture.

    Examples
    --------
    >>> conversion("rainfall", "m").factor, conversion("temperature", "K").offset, conversion("rainfall", "K")
    (1000.0, -273.15, None)
    """
    if isinstance(quantity, str):
        quantity = QUANTITIES[quantity]
    unit = _UNITS.get(_spelled(units))
    if unit is None:
        return None
    if unit.kind in quantity.kinds:
        return Conversion(unit.factor, unit.offset, daily=unit.kind in ("rate", "latent"))
    if quantity.name == "soil_moisture" and depth and unit.kind == "depth":
        return Conversion(unit.factor / depth)
    return None


def no_units(text: object) -> bool:
    """Tell whether a text of units says nothing."""
    return _spelled(text) in ("", "1")


def plain_name(text: object) -> str:
    """Return a name or heading in the form in which names are compared: lower case, no units, ``_`` between words."""
    without_units = re.sub(r"[\(\[].*?[\)\]]", "", str(text or ""))
    return re.sub(r"[^0-9a-z]+", "_", without_units.lower()).strip("_")


def recognise(name: object, *, standard_name: object = "", units: object = "") -> Quantity | None:
    """Return the quantity of a cube that another program wrote; None if it is none of ours.

    Parameters
    ----------
    name
        The variable's name in the file.
    standard_name
        That of the CF conventions, which is asked first.
    units
        What tells soil moisture from saturation where a name is used for both, and whether the name can be meant.
    """
    kind = _UNITS[_spelled(units)].kind if _spelled(units) in _UNITS else ""
    plain, standard = plain_name(name), str(standard_name or "").strip().lower()
    if plain in CUBES:
        return QUANTITIES[plain]
    named = [quantity for quantity in _ALL if quantity.cube and standard in quantity.standard_names]
    if not named and len(plain) < 2:
        return None
    named = named or [quantity for quantity in _ALL if quantity.cube and plain in quantity.aliases]
    if len(named) > 1:
        fitting = [quantity for quantity in named if kind in quantity.kinds]
        return (fitting or named)[0]
    if not named:
        return None
    # A soil moisture in percent is one of saturation, and water in a layer is another thing than a share of it.
    if kind == "percent" and named[0].name == "soil_moisture":
        return None
    return named[0] if not kind or kind in named[0].kinds or no_units(units) else None
