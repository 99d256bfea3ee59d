"""Make a cube of the files of a satellite or reanalysis product."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ...core.errors import InputError
from .. import rasters
from ..base import Algorithm, progress
from ..inputs import RasterInput
from ..layers import style_cube
from ..parameters import optional_number, read_period
from ..targets import raster_target
from ..words import NAMES

if TYPE_CHECKING:
    from ...core.products import Import, Product, Settings

PRODUCTS = ("auto", *NAMES["PRODUCT"], "generic")
VARIABLES = ("auto", "soil_moisture", "saturation", "rainfall", "evaporation", "temperature")
_WGS84 = "EPSG:4326"


class ImportProduct(Algorithm):
    """Reads the files of a product and writes one daily cube."""

    NAME = "importproduct"
    TITLE = "Import product"
    GROUP = "Prepare"
    SUMMARY = "Reads the files of a satellite or reanalysis product, as they were downloaded, into one daily cube."
    HELP = """
<p><b>Method.</b> All files in a folder and below it, or in a zip archive, are read in the order of time. The plugin
knows the variables, times and quality flags of each product's files; <i>auto</i> recognises a product by its files'
names, <i>generic</i> takes the description from the advanced parameters. Days begin at 00 UTC, or at DAY_START where
they are made of shorter steps: soil moisture and temperature are averaged, rain and evaporation summed; steps across
the start of a day are divided between both days. Bounds of steps are used where the files have them. Daily and monthly
files stay as they are. Grids stay as they are (<i>Regrid</i> changes them); swaths and single locations go to the
product's grid, each cell taking the mean of what lies in it.</p>
<p><b>Quality.</b> <i>recommended</i> drops what the product's own flags mark as bad: SMOS uncertainty (DQX) above 0.1
m³ m⁻³ or interference above 0.5; SMAP retrievals that are not recommended; ASCAT soils that are frozen, snow-covered or
badly retrieved; every flag of ESA CCI and C3S. The log counts what was dropped, and why. Values outside the range that
files declare as valid, or that are impossible, are dropped as well; undeclared marks of missing values, such as -9999,
are named in a warning.</p>
<p><b>Units.</b> Soil moisture m³ m⁻³; saturation 0–1; rain and evaporation mm per step; temperature °C. Units that the
files state are converted.</p>
<p><b>Pitfalls.</b> A global product of many years needs much space on the disk: set an extent. ASCAT has saturation;
with a porosity it is converted to m³ m⁻³. Values of a day of ESA CCI and C3S were observed within twelve hours of its
start (00 UTC). ERA5-Land adds water up from 00 UTC on, ERA5 over each hour; which of the two it is, is recognised from
the values where possible. A day of ERA5-Land needs the value at 00 UTC of the next day. Two files that hold the same
time (versions, early and final runs) are refused: choose by PATTERN. ASCAT in BUFR needs the Python package pybufrkit.
Files in unknown units are left out; set <i>Units in the files</i> for them. Cubes that this plugin wrote into the
folder are not read again.</p>
<p><b>What next.</b> <i>Regrid</i> brings all products to one grid.</p>
<p><b>Citation.</b> Cite the product itself; its reference is in the guide, page <i>Bringing your data in</i>. EASE-Grid
2.0: Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032. Grid of SMOS Level 2: Snyder (1992),
https://doi.org/10.3138/27H7-8K88-4882-1752.</p>
"""
    TAGS = (
        "import", "read", "load", "netcdf", "hdf5", "swath", "granule", "satellite", "soil moisture", "rainfall",
        "precipitation", "SMOS", "SMAP", "ASCAT", "ESA CCI", "C3S", "GLDAS", "ERA5", "TMPA", "TRMM", "IMERG", "GPM",
        "CHIRPS", "TAMSAT", "BUFR", "CMFD", "MSWEP", "SM2RAIN", "cube", "daily",
    )  # fmt: skip
    REQUIRES = (*rasters.PACKAGES, "scipy")

    INPUT = "INPUT"
    OUTPUT = "OUTPUT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add(
            QgsProcessingParameterFile(
                self.INPUT,
                self.tr("Folder of files, or path of a zip archive"),
                Qgis.ProcessingFileParameterBehavior.Folder,
            ),
            "The folder that holds the files, in folders below it as well. The path of a zip archive, or of a single "
            "file, can be typed or pasted instead.",
        )
        self.add_choice(
            "PRODUCT",
            "Product",
            PRODUCTS,
            "auto",
            "auto recognises it by the names of files; if the folder has several products, the one with most files is "
            "imported, and the log lists all. smos_l3 (CATDS), smos_l2 (SMUDP2), smos_ic; smap_l3, smap_l2, smap_l4; "
            "amsr2_lprm; cygnss; ascat (swaths or time series); esa_cci_sm, c3s_sm; gldas (Noah, CLSM), era5_land, "
            "era5; tmpa_3b42rt, imerg, chirps, tamsat, arc2, rfe2, persiann_cdr, cmorph, gsmap, cpc, e_obs, cmfd, cmd, "
            "mswep, gpm_sm2rain, sm2rain_ascat; generic: described in the advanced parameters.",
        )
        self.add_choice(
            "VARIABLE",
            "Variable",
            VARIABLES,
            "auto",
            "auto: the product's main variable, such as soil moisture for GLDAS and ERA5-Land, which also have "
            "rainfall, evaporation and temperature.",
        )
        self.add_choice(
            "QUALITY",
            "Quality",
            ["recommended", "all"],
            "recommended",
            "recommended: values that the product's flags mark as bad are dropped and counted. all: every value is "
            "kept.",
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", self.tr("Extent"), optional=True),
            "Cells that touch it are read. Empty: all cells of the files.",
        )
        for key, label, help in (
            ("START", "First day", "The first day to read, in UTC. Empty: from the first file on."),
            ("END", "Last day", "The last day to read, which is included. Empty: to the last file."),
        ):
            kind = Qgis.ProcessingDateTimeParameterDataType.Date
            self.add(QgsProcessingParameterDateTime(key, self.tr(label), kind, optional=True), help)
        self._add_reading()
        self._add_description()
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, self.tr("Cube")),
            "GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr), one band for each day. The layer moves in the temporal "
            "controller.",
        )
        self.addOutput(QgsProcessingOutputNumber("COUNT", self.tr("Time steps")))

    def _add_reading(self) -> None:
        """Declare how the files are read."""
        self.add_choice(
            "OVERPASS",
            "Overpass",
            ["average", "morning", "evening"],
            "average",
            "average: all passes of a day. morning or evening: that one alone (SMOS ascending is the morning one; of "
            "SMAP and ASCAT it is the descending one).",
            advanced=True,
        )
        self.add_choice(
            "TIME_STEP",
            "Time step",
            ["daily", "native"],
            "daily",
            "daily: days. native: the product's own steps. Steps longer than a day stay as they are.",
            advanced=True,
        )
        self._add_text(
            "DAY_START",
            "Start of days",
            "Start of days that are made of shorter steps: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in "
            "China), or a time zone by name (Asia/Shanghai). Empty: 00 UTC. Daily files stay as they are.",
        )
        self._add_number(
            "RESOLUTION",
            "Cell size (degrees)",
            None,
            "For swaths and single locations: size of the cells of the result. Empty: the product's grid (ASCAT "
            "0.25°).",
            low=0.001,
            high=10,
        )
        self._add_number(
            "MIN_COVERAGE",
            "Minimum share of a day",
            0.75,
            "For steps shorter than a day: the share of the day (0 to 1) that must have values; sums are scaled to the "
            "whole day.",
            high=1,
        )
        self.add_choice(
            "ON_ERROR",
            "Damaged files",
            ["skip", "stop"],
            "skip",
            "skip: a file that cannot be read is named, counted and left out. stop: it ends the run.",
            advanced=True,
        )
        self._add_text("PATTERN", "Names of files", "Keeps files with such names, with * and ?, such as *_V06*.HDF5.")
        self._add_text(
            "POROSITY",
            "Porosity",
            "Turns saturation (ASCAT) into m³ m⁻³: a number from 0 to 1, or the name or path of a raster of porosity.",
        )

    def _add_description(self) -> None:
        """Declare the description of a product that the catalogue lacks, or holds otherwise."""
        self._add_text("NAME", "Name of the product", "In tables, legends and bands. Empty: the product's word.")
        self._add_text(
            "FILE_VARIABLE",
            "Variable in the files",
            "Its name in NetCDF and HDF5 files, groups before a slash, such as Grid/precipitation. Needed for generic "
            "if the files have several possible variables, or none with a usual name.",
        )
        self._add_text(
            "UNITS",
            "Units in the files",
            "Used instead of what the files state: m3 m-3, vol%, %, kg m-2, mm, mm/day, mm/h, kg m-2 s-1, m, K, degC.",
        )
        self._add_number("DEPTH", "Depth of the layer (mm)", None, "Of soil moisture in kg m-2: the layer's thickness.")
        self._add_text(
            "DATE_PATTERN",
            "Date in file names",
            "Such as _{year}{month}{day} or .{year}{doy}.{hour}; the tokens are year, month, day, doy (day of the "
            "year), hour and minute; * stands for anything. Empty: the usual forms, else the time axis in the files.",
        )
        self.add_choice(
            "STAMP",
            "Meaning of time stamps",
            ["auto", "start", "centre", "end", "accumulated"],
            "auto",
            "For steps shorter than a day: what the time stamp means. accumulated: sums since 00 UTC, so that the "
            "value at 00 UTC belongs to the day before. auto: as bounds in the files say, else the product's.",
            advanced=True,
        )
        self._add_number("FILL", "Missing value", None, "Marks missing values that the files do not declare.", low=None)
        self._add_text(
            "QUALITY_RULES",
            "Quality rules",
            "Conditions that good values meet, instead of the product's rules: flag == 0; dqx <= 0.1; qual & 1 == 0; "
            "class in 1,2. Flags are variables beside the values; semicolons stand between rules.",
        )
        self.add(
            QgsProcessingParameterBoolean("APPEND", self.tr("Append to the output"), False),
            "Adds the steps of new files to an output that is there, whose last day is read again; with START, all "
            "days from there on. The output stays whole; Zarr (.zarr) grows, other formats are rewritten.",
            advanced=True,
        )

    def _add_text(self, key: str, label: str, help: str) -> None:
        self.add(QgsProcessingParameterString(key, self.tr(label), "", optional=True), help, advanced=True)

    def _add_number(
        self,
        key: str,
        label: str,
        default: float | None,
        help: str,
        *,
        low: float | None = 0.0,
        high: float | None = None,
    ) -> None:
        limits = {name: value for name, value in (("minValue", low), ("maxValue", high)) if value is not None}
        kind = Qgis.ProcessingNumberParameterType.Double
        parameter = QgsProcessingParameterNumber(key, self.tr(label), kind, default, optional=default is None, **limits)
        self.add(parameter, help, advanced=True)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Resolve the porosity, which may be a layer, on the main thread."""
        ready = super().prepareAlgorithm(parameters, context, feedback)
        self._porosity: float | RasterInput | None = None
        try:
            self._porosity = rasters.number_or_raster(self, "POROSITY", parameters, context)
        except InputError as problem:
            self._problem = self._problem or problem
        return ready

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Look at the files, then read and write step by step."""
        from ...core.cube.appending import times_of
        from ...core.cube.checks import with_history
        from ...core.products import Import

        target = raster_target(self, parameters, self.OUTPUT, context)
        path = self.parameterAsString(parameters, self.INPUT, context)
        product = self._product(path, target, parameters, context, feedback)
        settings = self._settings(product, parameters, context)
        going_on = self.parameterAsBoolean(parameters, "APPEND", context) and target.exists()
        if going_on and settings.start is None:
            last = times_of(target, name=self.OUTPUT)[-1]
            settings = replace(settings, start=last.astype("datetime64[D]"))
        feedback.pushInfo(self.tr("Looking at the files."))
        found = Import(path, settings, skip=target, progress=progress(feedback, 0, 10))
        feedback.pushInfo(f"{product.title}: {found.variable}.")
        self._set_porosity(found)
        array = with_history(
            found.array,
            f"importproduct of {product.name}, {found.variable}, quality {settings.quality}, "
            f"overpass {settings.overpass}, rules {'; '.join(product.quality) or 'none'}"
            + (f", DAY_START {settings.day_start}" if settings.day_start else ""),
        )
        if going_on:
            outcome, array = found.append(target, array, progress=progress(feedback, 10, 100))
        else:
            outcome = found.write(target, array, progress=progress(feedback, 10, 100))
        for line in outcome.describe():
            feedback.pushInfo(line)
        for line in outcome.warnings():
            feedback.pushWarning(line)
        style_cube(target, array, context, of=array.attrs["product"])
        return {self.OUTPUT: str(target), "COUNT": outcome.steps}

    def _product(
        self,
        path: str,
        target: Path,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Product:
        from ...core.products import PRODUCTS as KNOWN
        from ...core.products import customise, recognise
        from ...core.products.granules import layer_variable

        word = self.parameterAsEnumString(parameters, "PRODUCT", context)
        pattern = self.parameterAsString(parameters, "PATTERN", context)
        if word == "auto":
            product = recognise(path, pattern=pattern, skip=target, tell=feedback.pushInfo)
        else:
            product = KNOWN[word]
        stamp = self.parameterAsEnumString(parameters, "STAMP", context)
        texts = {
            key: self.parameterAsString(parameters, key, context).strip()
            for key in ("FILE_VARIABLE", "UNITS", "DATE_PATTERN", "QUALITY_RULES")
        }
        return customise(
            product,
            variable=self.parameterAsEnumString(parameters, "VARIABLE", context),
            path=texts["FILE_VARIABLE"] or layer_variable(path),
            units=texts["UNITS"],
            stamp="" if stamp == "auto" else stamp,
            depth=optional_number(self, "DEPTH", parameters, context) or 0.0,
            date_pattern=texts["DATE_PATTERN"],
            fill=optional_number(self, "FILL", parameters, context),
            rules=texts["QUALITY_RULES"] or None,
        )

    def _settings(self, product: Product, parameters: dict[str, Any], context: QgsProcessingContext) -> Settings:
        import numpy as np

        from ...core import days
        from ...core.products import Settings

        moments = read_period(self, parameters, context)
        start, end = (None if moment is None else np.datetime64(moment.date(), "D") for moment in moments)
        choices = {
            key.lower(): self.parameterAsEnumString(parameters, key, context)
            for key in ("VARIABLE", "QUALITY", "OVERPASS", "TIME_STEP")
        }
        if choices["variable"] == "soil_moisture" and {one.variable for one in product.variables} == {"saturation"}:
            if self._porosity is None:
                raise InputError(f"POROSITY: is needed to make soil moisture of the saturation of {product.name}.")
            choices["variable"] = "saturation"
        extent = self.parameterAsExtent(parameters, "EXTENT", context, QgsCoordinateReferenceSystem(_WGS84))
        bounds = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        return Settings(
            product=product,
            **choices,
            bounds=None if extent.isNull() else bounds,
            start=start,
            end=end,
            resolution=optional_number(self, "RESOLUTION", parameters, context) or 0.0,
            min_coverage=self.parameterAsDouble(parameters, "MIN_COVERAGE", context),
            skip_broken=self.parameterAsEnumString(parameters, "ON_ERROR", context) == "skip",
            pattern=self.parameterAsString(parameters, "PATTERN", context),
            units=self.parameterAsString(parameters, "UNITS", context).strip(),
            name=self.parameterAsString(parameters, "NAME", context).strip(),
            day_start=days.parse(self.parameterAsString(parameters, "DAY_START", context)),
        )

    def _set_porosity(self, found: Import) -> None:
        """Bring a raster of porosity to the cube's grid."""
        if isinstance(self._porosity, RasterInput):
            from ...core import regrid

            raster = rasters.open_bands(self._porosity, "POROSITY").isel(band=[0])
            found.set_porosity(regrid.regrid(raster, found.grid, name="POROSITY").isel(band=0).to_numpy())
        elif self._porosity is not None:
            found.set_porosity(self._porosity)
