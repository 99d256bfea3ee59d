"""Merge several estimates of soil moisture into one, with its uncertainty."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...core.merging.options import OPTIONS
from .. import rasters
from ..base import Algorithm
from ..layers import style_cube
from ..masks import add_mask, read_mask
from ..parameters import (
    add_basin,
    add_if_missing,
    add_report,
    add_scheduler,
    inform,
    may_be_missing,
    read_period,
    read_quantiles,
)
from ..stations import read_stations
from ..tables import WEIGHTS, read_weights, write_table
from ..targets import raster_target
from . import predictors

if TYPE_CHECKING:
    import xarray as xr

# What they hold, of `core.merging.run.OUTPUTS`.
CUBES = {"OUTPUT": "mean", "SPREAD": "spread", "LOWER": "lower", "UPPER": "upper"}
_MOISTURE = ("soil_moisture", "saturation")


class BayesianModelAveraging(Algorithm):
    """Merges cubes of soil moisture by weights found at stations, or without any."""

    NAME = "bma"
    TITLE = "Merge by Bayesian model averaging"
    GROUP = "Fuse"
    SUMMARY = "Merges several estimates of soil moisture into one, with its uncertainty, by weights fitted at stations."
    HELP = """
<p><b>Method.</b> Each member is debiased by a regression of the observations on it: f̃ = α + β·f. The merged value is
the weighted mean Σ w·f̃; weights are not negative and add up to 1. <i>least_squares</i> finds the weights with the
smallest error at the stations, from the covariance of the members' errors in time; with fewer than ten stations all
members have the same weight. <i>em</i> finds the most likely weights (Bayesian model averaging): the truth is near one
of the members, but it is not known which, p(y) = Σ w·N(f̃, σ²). The spread includes the differences between members and
the error that all of them share. Where a member is missing, the weights of the others are increased.<br/>
<i>inverse_variance</i> and <i>inverse_error</i> use 1/RMSE² and 1/RMSE of the debiased members as weights.
<i>paper_literal</i> uses the RMSE, as equation 17 of the paper is printed: the <b>worst</b> member gets the largest
weight. <i>triple_collocation</i> needs three members whose errors are independent, and no stations; the others are
converted to the scale of the first.</p>
<p><b>Units.</b> Soil moisture m³ m⁻³, or saturation 0–1, which debiasing converts to m³ m⁻³. Results m³ m⁻³; with
<i>triple_collocation</i>, the units of the first member. Mean and quantiles are clipped to 0–1. Times are UTC.</p>
<p><b>Pitfalls.</b> Percent is refused: divide by 100. All members must have the same grid and time step
(<i>Regrid</i>). Scores of members are too good at the stations of their training: use other stations for the weights.
Models that were fitted to observations, such as those of <i>Train soil-moisture fusion</i>, need no second fit: set
DEBIAS to none. The spread is for a value at a station, not for the mean of a pixel. With few stations the weights are
uncertain: compare the scores of the cross-validation in the report. Triple collocation does not detect a bias of the
first member, its spread does not include the difference between pixels and stations, and its results are wrong where
members share errors, as RF, LSTM and CNN of the same satellites do.</p>
<p><b>What next.</b> Use the merged cube in <i>Calibrate SM2RAIN</i>. With the table of weights as weights from an
earlier run, later data are merged in the same way.</p>
<p><b>Citation.</b> Least squares: Bates and Granger (1969), https://doi.org/10.1057/jors.1969.103. Model averaging:
Raftery et al. (2005), https://doi.org/10.1175/MWR2906.1; weights by triple collocation: Yilmaz et al. (2012),
https://doi.org/10.1029/2011WR011682; the paper: https://doi.org/10.3390/rs14215355.</p>
"""
    TAGS = (
        "bma", "bayesian model averaging", "merge", "ensemble", "average", "weights", "fusion", "uncertainty",
        "soil moisture", "em", "triple collocation", "inverse variance", "quantile", "spread", "combine",
    )  # fmt: skip
    REQUIRES = (*rasters.PACKAGES, "scipy")

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cubes(
            "MEMBERS", "Members",
            "Two or more cubes of soil moisture on one grid and time step, such as those of three fusion models. "
            "Records may begin and end at different times. They are identified by product name.",
            *_MOISTURE,
        )  # fmt: skip
        self.add_source(
            "points", "STATIONS", "Stations",
            "A layer of points, in any coordinate reference system. May be empty with weights from an earlier run and "
            "with triple collocation; if given, they evaluate the result.",
            optional=True,
        )  # fmt: skip
        self.add_source(
            "table", "OBSERVATIONS", "Observations",
            "A table in long form, a row for each station and time, on the time stamps of the members. May be empty "
            "where the stations may.",
            optional=True,
        )  # fmt: skip
        self.add_options(OPTIONS, "method")
        self._add_advanced()
        add_basin(self)
        add_scheduler(self)
        self.add_cube_output(
            self.OUTPUT, "Merged soil moisture",
            "The mean of the mixture, a cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).",
        )  # fmt: skip
        for key, label, default, help in (
            ("SPREAD", "Spread", True, "The standard deviation of the mixture, a cube in the units of the mean."),
            ("LOWER", "Lower quantile", False, "The first of the quantiles, a cube in the units of the mean."),
            ("UPPER", "Upper quantile", False, "The second of the quantiles, a cube in the units of the mean."),
        ):
            self.add_cube_output(key, label, help, by_default=default, optional=True)
        self.add_table_output(
            "WEIGHTS", "Weights",
            "A table with a row for each member: weight, alpha and beta (debiasing), sigma, and the scores of the fit.",
            optional=True,
        )  # fmt: skip
        add_report(
            self,
            "weights, scores at stations held out, CRPS, PIT, coverage, maps. Takes a second pass over the members",
        )
        self.add_numbers(
            R="R at stations", RMSE="RMSE at stations (m³ m⁻³)", COVERAGE="Observations in the 90 % interval (%)",
            COUNT="Stations",
        )  # fmt: skip

    def _add_advanced(self) -> None:
        self.add_source(
            "table", "WEIGHTS_INPUT", "Weights from an earlier run",
            "A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, "
            "beta, sigma. Members are identified by product name.",
            optional=True, advanced=True, columns=WEIGHTS,
        )  # fmt: skip
        self.add_options(OPTIONS, *(name for name in OPTIONS if name != "method"))
        predictors.add_levels(self)
        add_mask(self)
        add_if_missing(self, "a single member is debiased and written alone.")
        self.add_field(
            "STATION_FIELD", "Station field", "station_id", "STATIONS",
            "The field with the name of the station, in both inputs.",
            also=["OBSERVATIONS", "LEVEL_STATIONS", "LEVEL_OBSERVATIONS"],
        )  # fmt: skip
        for key, label, default, help in (
            ("TIME_FIELD", "Time field", "time", "ISO-8601 text, date or date and time; UTC."),
            ("VALUE_FIELD", "Soil moisture field", "soil_moisture", "Soil moisture in m³ m⁻³."),
        ):
            self.add_field(key, label, default, "OBSERVATIONS", help, also=["LEVEL_OBSERVATIONS"])
        for key, label, text in (
            ("START", "Start of the fit", "Start of the period that is fitted, UTC. Empty: from the first time step."),
            ("END", "End of the fit", "End of that period, UTC, included. The whole record is merged in any case."),
        ):
            self.add_time(key, label, text, advanced=True)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Find the weights, judge them, merge tile by tile, report."""
        from ...core.merging import merge_members

        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        chosen = self.read_options(OPTIONS, parameters, context)
        chosen["quantiles"] = read_quantiles(self, parameters, context)
        hold_out = chosen.pop("split")
        # Tiles are the smaller the more members there are.
        labels = rasters.labels_of(self, "MEMBERS")
        members = rasters.open_cubes(self, "MEMBERS", alike=True, share=2 / (len(labels) + 2))
        stations = observations = places = values = mask = crs = None
        if members:
            crs = members[0].rio.crs
            stations, observations = read_stations(self, parameters, context, feedback, crs)
            places, values = read_stations(self, parameters, context, feedback, crs, prefix="LEVEL_")
            mask = read_mask(self, members[0], context, feedback)
        start, end = read_period(self, parameters, context)
        targets = {key: raster_target(self, parameters, key, context) for key in CUBES}
        targets = {key: target for key, target in targets.items() if target is not None}
        with ExitStack() as stack:
            found = merge_members(
                members,
                stations,
                observations,
                outputs={CUBES[key]: target for key, target in targets.items()},
                **chosen,
                hold_out=hold_out,
                weights=read_weights(self.source("WEIGHTS_INPUT")),
                start=start,
                end=end,
                alone=may_be_missing(self, parameters, context),
                level_stations=places,
                level_observations=values,
                mask=mask,
                labels=labels,
                **self.reporting(page, parameters, context, feedback, crs),
                together=stack,
            )
            table = write_table(found.weights.table(), self, parameters, "WEIGHTS", context, together=stack)
        inform(feedback, found.describe())
        for key, target in targets.items():
            style_cube(target, found.cubes[CUBES[key]], context)
        results: dict[str, Any] = {key: str(target) for key, target in targets.items()}
        results["COUNT"] = len(found.pairs.stations) if found.pairs else 0
        if found.scores is not None:
            ours = found.scores.iloc[-1]
            results |= {"R": float(ours["r"]), "RMSE": float(ours["rmse"]), "COVERAGE": found.covered}
        return {**results, self.REPORT: page, "WEIGHTS": table}

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the members go together."""
        from ...core.merging.cubes import check_records

        check_records(cubes["MEMBERS"], rasters.labels_of(self, "MEMBERS"))
