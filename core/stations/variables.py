"""What stations observe: names in files, units, what is possible, and how a day is made of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ..errors import InputError

Values = npt.NDArray[np.float64]

#: Numbers that stand for a missing value in files of stations.
MISSING = (-99.0, -99.9, -99.99, -999.0, -999.9, -999.99, -6999.0, -7777.0, -8888.0, -9999.0, -9999.9, -99999.0)


@dataclass(frozen=True, kw_only=True)
class Variable:
    """One observed quantity.

    Attributes
    ----------
    name
        The word of the parameter.
    column
        The column of observations, and the variable that later steps know.
    units
        Its units, UDUNITS; per step where it is a total.
    low, high
        What is possible; other values are no observations.
    codes
        How names of ISMN files spell it; empty where ISMN has it not.
    aliases
        How headings of tables spell it, the likeliest first, in the form of `columns.plain`.
    soil
        Whether it has a depth.
    total
        Whether a day is the sum of its steps; else it is their mean.
    """

    name: str
    column: str
    units: str
    low: float
    high: float
    codes: tuple[str, ...]
    aliases: tuple[str, ...]
    soil: bool = False
    total: bool = False


VARIABLES = {
    variable.name: variable
    for variable in (
        Variable(
            name="soil_moisture",
            column="soil_moisture",
            units="m3 m-3",
            low=0.0,
            high=1.0,
            codes=("sm", "soil-moisture"),
            aliases=(
                "soil_moisture", "soilmoisture", "sm", "vwc", "swc", "ssm", "volumetric_water_content",
                "volumetric_soil_moisture", "soil_water_content", "theta", "swvl1", "moisture", "wasm",
            ),
            soil=True,
        ),
        Variable(
            name="saturation",
            column="saturation",
            units="1",
            low=0.0,
            high=1.0,
            codes=(),
            aliases=(
                "saturation", "degree_of_saturation", "relative_soil_moisture", "swi", "ssm", "soil_moisture", "sm",
            ),
            soil=True,
        ),
        Variable(
            name="rainfall",
            column="rainfall",
            units="mm",
            low=0.0,
            high=2000.0,
            codes=("p", "precipitation"),
            aliases=(
                "rainfall", "rain", "precipitation", "precip", "prcp", "pr", "ppt", "pcp", "tp", "rr", "p",
            ),
            total=True,
        ),
        Variable(
            name="evaporation",
            column="evaporation",
            units="mm",
            low=-50.0,
            high=500.0,
            codes=(),
            aliases=(
                "evaporation", "evapotranspiration", "potential_evapotranspiration", "potential_evaporation", "pet",
                "et0", "eto", "et",
            ),
            total=True,
        ),
        Variable(
            name="air_temperature",
            column="temperature",
            units="degC",
            low=-90.0,
            high=70.0,
            codes=("ta", "air-temperature"),
            aliases=("air_temperature", "airtemperature", "tair", "ta", "t2m", "tavg", "tmean", "temperature", "temp"),
        ),
        Variable(
            name="soil_temperature",
            column="temperature",
            units="degC",
            low=-90.0,
            high=90.0,
            codes=("ts", "soil-temperature"),
            aliases=("soil_temperature", "soiltemperature", "soil_temp", "tsoil", "ts", "stl1", "temperature", "temp"),
            soil=True,
        ),
        Variable(
            name="surface_temperature",
            column="temperature",
            units="degC",
            low=-90.0,
            high=90.0,
            codes=("tsf", "soil-surface-temperature", "surface-temperature"),
            aliases=("surface_temperature", "skin_temperature", "lst", "skt", "tsf", "temperature", "temp"),
        ),
        Variable(
            name="snow_depth",
            column="snow_depth",
            units="mm",
            low=0.0,
            high=30000.0,
            codes=("sd", "snow-depth"),
            aliases=("snow_depth", "snowdepth", "snow", "hs", "sd"),
        ),
        Variable(
            name="snow_water_equivalent",
            column="snow_water_equivalent",
            units="mm",
            low=0.0,
            high=20000.0,
            codes=("sweq", "swe", "snow-water-equivalent"),
            aliases=("snow_water_equivalent", "swe", "sweq", "snow_water"),
        ),
        Variable(
            name="soil_suction",
            column="soil_suction",
            units="kPa",
            low=0.0,
            high=1.0e6,
            codes=("su", "soil-suction"),
            aliases=("soil_suction", "suction", "matric_potential", "soil_water_potential", "su"),
            soil=True,
        ),
    )
}  # fmt: skip

#: Units that tables may be in, beside ``auto``; each is factor and offset to one of ours.
UNITS: dict[str, dict[str, tuple[float, float]]] = {
    "fraction": {"m3 m-3": (1.0, 0.0), "1": (1.0, 0.0)},
    "percent": {"m3 m-3": (0.01, 0.0), "1": (0.01, 0.0)},
    "mm": {"mm": (1.0, 0.0)},
    "cm": {"mm": (10.0, 0.0)},
    "m": {"mm": (1000.0, 0.0)},
    "inch": {"mm": (25.4, 0.0)},
    "degC": {"degC": (1.0, 0.0)},
    "K": {"degC": (1.0, -273.15)},
    "degF": {"degC": (5 / 9, -160 / 9)},
    "kPa": {"kPa": (1.0, 0.0)},
}

# A fraction above this is none; where so many values are above it, all are percent.
_PERCENT_FROM = 1.5
_PERCENT_SHARE = 0.05
_KELVIN_FROM = 150.0


def convert(values: Values, variable: Variable, units: str) -> tuple[Values, str]:
    """Bring values of a table to the units of a variable; markers of missing values become NaN.

    Parameters
    ----------
    values
        Any shape; NaN is missing.
    variable
        What they are.
    units
        One of `UNITS`, or ``auto``: a fraction that is above 1.5 in more than 5 % of the values is percent,
        temperatures with a median above 150 are kelvin, and all else is in the variable's own units.

    Returns
    -------
    values, units : array, str
        The values in the variable's units, and what they were in.

    Raises
    ------
    InputError
        If the units are none of this variable's.
    """
    values = np.where(np.isin(values, MISSING), np.nan, values)
    if units == "auto":
        units = _recognise(values, variable)
    if variable.units not in UNITS.get(units, {}):
        fitting = ", ".join(name for name, targets in UNITS.items() if variable.units in targets)
        raise InputError(f"UNITS is {units}, which {variable.name} cannot be in. Choose auto, or one of: {fitting}.")
    factor, offset = UNITS[units][variable.units]
    return (values if (factor, offset) == (1.0, 0.0) else values * factor + offset), units


def _recognise(values: Values, variable: Variable) -> str:
    known = values[np.isfinite(values)]
    own = next(name for name, targets in UNITS.items() if targets.get(variable.units) == (1.0, 0.0))
    if not known.size:
        return own
    if own == "fraction" and np.mean(known > _PERCENT_FROM) > _PERCENT_SHARE:
        return "percent"
    if own == "degC" and np.median(known) > _KELVIN_FROM:
        return "K"
    return own
