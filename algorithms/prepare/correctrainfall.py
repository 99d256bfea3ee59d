"""Correct a rainfall product by gauges."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...core.correction.options import OPTIONS, POWER_LAW
from ...core.errors import InputError
from .. import rasters
from ..base import Algorithm
from ..layers import style_cube
from ..parameters import (
    add_basin,
    add_if_missing,
    add_period,
    add_report,
    add_scheduler,
    may_be_missing,
    read_period,
)
from ..stations import read_stations
from ..targets import raster_target


class CorrectRainfall(Algorithm):
    """Removes the bias of a rainfall cube by one relation fitted to gauges."""

    NAME = "correctrainfall"
    TITLE = "Correct rainfall by gauges"
    GROUP = "Prepare"
    SUMMARY = "Removes the bias of a rainfall product by one relation for the whole area, fitted to gauges or given."
    HELP = """
<p><b>Method.</b> Each gauge is compared with the pixel that contains it.<br/>
<i>power_law:</i> monthly totals P become A·P<sup>B</sup>, and each step of the month is scaled alike. A and B are
fitted to the totals themselves, not to their logarithms, which would lose rain when transformed back: the sum over the
gauges is kept.<br/>
<i>linear_scaling:</i> rain times the ratio of the gauges' total to the product's, by calendar month where ten
station-months or more are known and the product has 1 mm or more on average, else that of the whole year; the total
over the gauges is kept.<br/>
<i>quantile_mapping:</i> wet steps get the amount that the gauges, taken together, have at the same rank; surplus
drizzle becomes dry; above the last quantile the map is a constant factor.</p>
<p><b>Units.</b> Rain in mm per step; daily or shorter steps, or calendar months. A in mm<sup>1−B</sup>, B without unit.
Times are UTC.</p>
<p><b>Pitfalls.</b> Gauges that were used here cannot validate the result; keep some apart, or another period (the
report also evaluates each gauge with a fit to the others). One relation cannot correct a bias that changes from place
to place. Rain that the product misses completely is not recovered: dry months stay dry. If only a part of a month is
known, its total is estimated from that part. Beyond the wettest month of the gauges the power law is a guess. Gauges
catch too little snow.</p>
<p><b>What next.</b> The corrected cube is the rain for <i>Calibrate SM2RAIN</i>, or a fallback product in snow.</p>
<p><b>Citation.</b> Power law: Vernimmen et al. (2012), https://doi.org/10.5194/hess-16-133-2012, fitted as in Santos
Silva and Tenreyro (2006), https://doi.org/10.1162/rest.88.4.641. Quantile mapping: Gudmundsson et al. (2012),
https://doi.org/10.5194/hess-16-3383-2012.</p>
"""
    TAGS = (
        "bias correction", "rainfall", "precipitation", "gauge", "calibration", "power law", "linear scaling",
        "quantile mapping", "adjustment", "satellite rainfall", "cube", "imerg", "chirps",
    )  # fmt: skip
    REQUIRES = rasters.PACKAGES

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cube("RAINFALL", "Rainfall", "A cube, mm per step, one band for each time step.", "rainfall")
        self.add_source(
            "points", "STATIONS", "Gauges",
            "A layer of points, in any coordinate reference system. May be empty where A and B are given.",
            optional=True,
        )  # fmt: skip
        self.add_source(
            "table", "OBSERVATIONS", "Rain of gauges",
            "A table in long form, a row for each station and time, on the time stamps of the cube. May be empty where "
            "A and B are given.",
            optional=True,
        )  # fmt: skip
        self.add_options(OPTIONS, "method")
        self.add_options(POWER_LAW)
        self.add_rain_fields("the cube's steps", "station")
        add_if_missing(self, "without gauges, A and B the rainfall is not changed.")
        add_period(self, "the period that is fitted (the whole cube is corrected in any case)", advanced=True)
        self.add_options(OPTIONS, "min_coverage", "wet_threshold")
        add_basin(self)
        add_scheduler(self)
        self.add_cube_output(
            self.OUTPUT, "Corrected rainfall", "A cube, mm per step: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr)."
        )
        add_report(self, "before and after at the gauges, what was fitted, maps. Takes a second pass over the cube")
        self.add_numbers(A="A (of linear scaling the factor of the year)", B="B")

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Fit at the gauges, correct tile by tile, report."""
        from ...core.correction import correct_rainfall

        chosen = self.read_options(OPTIONS, parameters, context)
        model = self._given(parameters, context, chosen["method"])
        rainfall = rasters.open_cube(self, "RAINFALL")
        stations, observations = read_stations(
            self, parameters, context, feedback, rainfall.rio.crs, value="RAINFALL_FIELD"
        )
        start, end = read_period(self, parameters, context)
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        target = raster_target(self, parameters, self.OUTPUT, context)
        found = correct_rainfall(
            rainfall,
            stations,
            observations,
            output=target,
            model=model,
            start=start,
            end=end,
            **chosen,
            source=self.raster("RAINFALL").name,
            **self.reporting(page, parameters, context, feedback, rainfall.rio.crs),
        )
        feedback.pushInfo(found.describe())
        style_cube(target, found.rainfall, context)
        results: dict[str, Any] = {self.OUTPUT: str(target)}
        if found.power_law is not None:
            results |= dict(zip(("A", "B"), found.power_law, strict=True))
        return {**results, self.REPORT: page}

    def _given(self, parameters: dict[str, Any], context: QgsProcessingContext, method: str) -> Any:
        """Return the power law that is given; None where it is to be fitted."""
        from ...core.correction import PowerLaw

        given = self.read_options(POWER_LAW, parameters, context)
        there = [name.upper() for name, value in given.items() if value is not None]
        if not there:
            gauges = any(self.source(key) is not None for key in ("STATIONS", "OBSERVATIONS"))
            return None if gauges or not may_be_missing(self, parameters, context) else PowerLaw(1.0, 1.0)
        if method != "power_law":
            raise InputError(f"{there[0]} is given, but METHOD is {method}. Leave A and B empty, or take power_law.")
        if len(there) == 1:
            other = "B" if there == ["A"] else "A"
            raise InputError(f"{there[0]} is given without {other}. Give both, or none to have them fitted.")
        a, b = given["a"], given["b"]
        if not (a > 0 and b > 0):
            raise InputError(f"A is {a:g} and B {b:g}; both have to be above 0.")
        return PowerLaw(a, b)
