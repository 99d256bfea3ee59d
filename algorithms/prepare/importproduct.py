"""Make a cube of the files of a satellite or reanalysis product."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
)

from ...core.errors import InputError
from ...core.products.options import OPTIONS
from .. import rasters
from ..base import Algorithm, progress
from ..inputs import RasterInput
from ..layers import style_cube
from ..parameters import inform, read_period
from ..targets import raster_target
from ..words import NAMES

PRODUCTS = ("auto", *NAMES["PRODUCT"], "generic")
_WGS84 = "EPSG:4326"


class ImportProduct(Algorithm):
    """Reads the files of a product and writes one daily cube."""

    NAME = "importproduct"
    TITLE = "Import product"
    GROUP = "Prepare"
    SUMMARY = "Reads the files of a satellite or reanalysis product, as they were downloaded, into one daily cube."
    HELP = """
<p><b>Method.</b> All files in a folder and its subfolders, or in a zip archive, are read in the order of time. The
plugin knows the variables, times and quality flags of each product's files; <i>auto</i> recognises a product by its
files' names, <i>generic</i> takes the description from the advanced parameters. Days begin at 00 UTC, or at DAY_START
where they are made of shorter steps: soil moisture and temperature are averaged, rain and evaporation summed; steps
across the start of a day are divided between both days. Bounds of steps are used where the files have them. Daily and
monthly files stay as they are. Grids stay as they are (<i>Regrid</i> changes them); swaths and single locations are
converted to the product's grid, where each cell has the mean of the observations in it.</p>
<p><b>Quality.</b> <i>recommended</i> drops what the product's own flags mark as bad: SMOS uncertainty (DQX) above 0.1
m³ m⁻³ or interference above 0.5; SMAP retrievals that are not recommended; ASCAT values of frozen or snow-covered soil,
or retrieved with flags; every flag of ESA CCI and C3S. The log lists how many values were dropped, and why. Values
outside the range that files declare as valid, or that are impossible, are dropped as well; undeclared marks of missing
values, such as -9999, are named in a warning.</p>
<p><b>Units.</b> Soil moisture m³ m⁻³; saturation 0–1; rain and evaporation mm per step; temperature °C. Units that the
files state are converted.</p>
<p><b>Pitfalls.</b> A global product of many years needs much space on the disk: set an extent. ASCAT has saturation;
with a porosity it is converted to m³ m⁻³. Values of a day of ESA CCI and C3S were observed within twelve hours of its
start (00 UTC). ERA5-Land accumulates water from 00 UTC, ERA5 over each hour; the values show which of the two it is,
where possible. A day of ERA5-Land needs the value at 00 UTC of the next day. Two files with the same time (versions,
early and final runs) are refused: choose with PATTERN. ASCAT in BUFR needs the Python package pybufrkit. Files in
unknown units are left out; set <i>Units in the files</i> for them. Cubes that this plugin wrote into the folder are not
read.</p>
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
            "The folder with the files, which may be in subfolders. The path of a zip archive, or of a single "
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
        self.add_options(OPTIONS, "variable", "quality")
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
        self.add_options(OPTIONS, *(name for name in OPTIONS if name not in ("variable", "quality")))
        self.add_cube_output(
            self.OUTPUT, "Cube",
            "GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr), one band for each day. The temporal controller animates the "
            "layer.",
        )  # fmt: skip
        self.add_numbers(COUNT="Time steps")

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
        from ...core.products import import_product

        target = raster_target(self, parameters, self.OUTPUT, context)
        chosen = self.read_options(OPTIONS, parameters, context, *(name for name in OPTIONS if name != "porosity"))
        start, end = read_period(self, parameters, context)
        extent = self.parameterAsExtent(parameters, "EXTENT", context, QgsCoordinateReferenceSystem("EPSG:4326"))
        bounds = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        porosity = self._porosity
        if isinstance(porosity, RasterInput):
            porosity = rasters.open_bands(porosity, "POROSITY")
        feedback.pushInfo(self.tr("Looking at the files."))
        found = import_product(
            self.parameterAsString(parameters, self.INPUT, context),
            output=target,
            product=self.parameterAsEnumString(parameters, "PRODUCT", context),
            **chosen,
            bounds=None if extent.isNull() else bounds,
            start=start,
            end=end,
            porosity=porosity,
            tell=feedback.pushInfo,
            progress=progress(feedback),
        )
        inform(feedback, found.outcome.describe())
        for line in found.outcome.warnings():
            feedback.pushWarning(line)
        style_cube(target, found.cube, context, of=found.cube.attrs["product"])
        return {self.OUTPUT: str(target), "COUNT": found.outcome.steps}
