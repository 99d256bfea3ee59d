"""What a user can choose about importing a product, besides the product itself."""

from __future__ import annotations

from ..options import Option
from ..quantities import CUBES

OPTIONS = {
    "variable": Option(
        label="Variable",
        choices=("auto", *CUBES),
        default="auto",
        help="auto: the product's main variable, such as soil moisture for GLDAS and ERA5-Land, which also have "
        "rainfall, evaporation and temperature.",
        advanced=False,
    ),
    "quality": Option(
        label="Quality",
        choices=("recommended", "all"),
        default="recommended",
        help="recommended: values that the product's flags mark as bad are dropped and counted. all: every value is "
        "kept.",
        advanced=False,
    ),
    "overpass": Option(
        label="Overpass",
        choices=("average", "morning", "evening"),
        default="average",
        help="average: all overpasses of a day. morning or evening: only this one (the morning overpass is the "
        "ascending one of SMOS, and the descending one of SMAP and ASCAT).",
    ),
    "time_step": Option(
        label="Time step",
        choices=("daily", "native"),
        default="daily",
        help="daily: days. native: the product's own steps. Steps longer than a day stay as they are.",
    ),
    "day_start": Option(
        label="Start of days",
        default="",
        help="Start of days that are made of shorter steps: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in "
        "China), or a time zone by name (Asia/Shanghai). Empty: 00 UTC. Daily files stay as they are.",
    ),
    "resolution": Option(
        label="Cell size (degrees)",
        default=None,
        kind=float,
        low=0.001,
        high=10.0,
        help="For swaths and single locations: size of the cells of the result. Empty: the product's grid (ASCAT "
        "0.25°).",
    ),
    "min_coverage": Option(
        label="Minimum share of a day",
        default=0.75,
        low=0.0,
        high=1.0,
        help="For steps shorter than a day: the share of the day (0 to 1) that must have values; sums are scaled to "
        "the whole day.",
    ),
    "on_error": Option(
        label="Damaged files",
        choices=("skip", "stop"),
        default="skip",
        help="skip: a file that cannot be read is named, counted and left out. stop: it ends the run.",
    ),
    "pattern": Option(
        label="Names of files",
        default="",
        help="Reads only files whose names match it; * and ? stand for any characters, as in *_V06*.HDF5.",
    ),
    "porosity": Option(
        label="Porosity",
        default="",
        help="Turns saturation (ASCAT) into m³ m⁻³: a number from 0 to 1, or the name or path of a raster of porosity.",
    ),
    "name": Option(
        label="Name of the product",
        default="",
        help="Used in tables, legends and bands. Empty: the name of the product in the list above.",
    ),
    "file_variable": Option(
        label="Variable in the files",
        default="",
        help="Its name in NetCDF and HDF5 files, groups before a slash, such as Grid/precipitation. Needed for generic "
        "if the files have several possible variables, or none with a usual name.",
    ),
    "units": Option(
        label="Units in the files",
        default="",
        help="Used instead of what the files state: m3 m-3, vol%, %, kg m-2, mm, mm/day, mm/h, kg m-2 s-1, m, K, degC.",
    ),
    "depth": Option(
        label="Depth of the layer (mm)",
        default=None,
        kind=float,
        low=0.0,
        help="Of soil moisture in kg m-2: the layer's thickness.",
    ),
    "date_pattern": Option(
        label="Date in file names",
        default="",
        help="Such as _{year}{month}{day} or .{year}{doy}.{hour}; the tokens are year, month, day, doy (day of the "
        "year), hour and minute; * stands for anything. Empty: the usual forms, else the time axis in the files.",
    ),
    "stamp": Option(
        label="Meaning of time stamps",
        choices=("auto", "start", "centre", "end", "accumulated"),
        default="auto",
        help="For steps shorter than a day: what the time stamp means. accumulated: sums since 00 UTC, so that the "
        "value at 00 UTC belongs to the day before. auto: as bounds in the files say, else the product's.",
    ),
    "fill": Option(
        label="Missing value",
        default=None,
        kind=float,
        help="Marks missing values that the files do not declare.",
    ),
    "quality_rules": Option(
        label="Quality rules",
        default="",
        help="Conditions that good values meet, instead of the product's rules: flag == 0; dqx <= 0.1; qual & 1 == 0; "
        "class in 1,2. Flags are variables beside the values; semicolons stand between rules.",
    ),
    "append": Option(
        label="Append to the output",
        default=False,
        help="Adds the steps of new files to an existing output, whose last day is read again; with START, all days "
        "from there on. If the run fails, the output is not changed. Zarr (.zarr) is extended, other formats are "
        "rewritten.",
    ),
}
