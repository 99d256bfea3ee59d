"""Merge rainfall products with each other and with gauges."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ...core.errors import InputError
from ...core.rainmerging.options import OPTIONS, WITH_GAUGES, Options
from .. import rasters
from ..base import Algorithm
from ..fuse.predictors import open_statics
from ..layers import style_bands, style_cube
from ..parameters import (
    add_if_missing,
    add_report,
    add_scheduler,
    inform,
    may_be_missing,
    read_quantiles,
)
from ..shapes import polygons_of
from ..stations import read_stations
from ..tables import WEIGHTS, read_weights, write_table
from ..targets import bands_target, raster_target

if TYPE_CHECKING:
    import xarray as xr

CUBES = {"OUTPUT": "merged", "LOWER": "lower", "UPPER": "upper"}


class MergeRainfall(Algorithm):
    """Merges cubes of rainfall, with gauges of the same day or without any."""

    NAME = "mergerainfall"
    TITLE = "Merge rainfall"
    GROUP = "Rain"
    SUMMARY = "Merges rainfall of satellites, reanalyses and soil moisture with gauges into one daily product."
    HELP = """
<p><b>Method.</b> <i>krige</i> merges products with gauges of the same day: all products are combined with weights of 0
or more, found by leaving gauges out, and the differences that remain at the gauges are interpolated by simple kriging.
This is done for rain and for its square root, and both are combined. Gauges may have gaps. Far from gauges the
products' combination remains, with weights that are fitted for such distances.<br/>
Without gauges: <i>triple_collocation</i> weighs three or more products by how they agree, and drops those that share
nothing with the others; <i>least_squares</i> weighs them by a reference cube; <i>mean</i> gives them equal weights.
Products are first scaled to the same mean.<br/>
<i>bias</i> is for days without gauges: boosted trees learn from gauges of other days what products miss; the model is
written, and applied to later products by MODEL_INPUT.</p>
<p><b>Units.</b> Rain in mm per step, distances in km. Times are UTC.</p>
<p><b>Pitfalls.</b> Gauges that are used cannot validate the result: keep some apart, or trust the scores of gauges left
out in the report. Days of gauges and products have to begin at the same hour (DAY_START of <i>Regrid</i> and <i>Import
stations</i>). Intervals contain their share of all days, but a smaller share of days with the heaviest rain. Products
of the same sensors share errors, which misleads triple collocation. Without gauges nothing guarantees that the merged
rain is better than the best product. A model of <i>bias</i> needs a year of gauges or more.</p>
<p><b>What next.</b> <i>Validate against stations</i> evaluates the merged rain by gauges kept apart. The table of
weights, used as WEIGHTS_INPUT, merges later products with the same weights.</p>
<p><b>Citation.</b> Kriging with products: Chilès and Delfiner (2012), https://doi.org/10.1002/9781118136188. Weights
without gauges: Massari et al. (2017), https://doi.org/10.5194/hess-21-4347-2017. Rain from soil moisture: Brocca et
al. (2014), https://doi.org/10.1002/2014JD021489.</p>
"""
    TAGS = (
        "merge", "rainfall", "precipitation", "gauge", "kriging", "interpolation", "blend", "imerg", "era5", "sm2rain",
        "triple collocation", "bias correction", "weights", "ensemble", "cube", "external drift",
    )  # fmt: skip
    REQUIRES = (*rasters.PACKAGES, "scipy")

    OUTPUT = "OUTPUT"
    REPORT = "REPORT"

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_cubes(
            "PRODUCTS", "Products",
            "Cubes of rainfall on one grid and time step, mm per step. Records may begin and end at different times. "
            "They are identified by product name.",
            "rainfall",
        )  # fmt: skip
        self.add_source(
            "points", "STATIONS", "Gauges",
            "A layer of points, in any coordinate reference system. May be empty for methods without gauges, which "
            "are evaluated by gauges that are given.",
            optional=True,
        )  # fmt: skip
        self.add_source(
            "table", "OBSERVATIONS", "Rain of gauges",
            "A table in long form, a row for each gauge and time, on the time stamps of the products. May be empty "
            "where the gauges may.",
            optional=True,
        )  # fmt: skip
        self.add_options(OPTIONS, "method")
        self._add_other_inputs()
        self.add_options(OPTIONS, *(name for name in OPTIONS if name != "method"))
        self.add_source(
            "polygons", "BASIN", "Basin", "Polygons that are drawn on the maps of the report.",
            optional=True, advanced=True,
        )  # fmt: skip
        add_if_missing(
            self, "without gauges, products are merged by their agreement; a single one is written as it is."
        )
        self.add_rain_fields("the products' steps")
        add_scheduler(self)
        self._add_outputs()

    def _add_other_inputs(self) -> None:
        further = {"optional": True, "advanced": True}
        self.add_cube(
            "REFERENCE", "Reference", "A rainfall cube on the products' grid, by which least_squares weighs them.",
            "rainfall",
            **further,
        )  # fmt: skip
        self.add_cubes(
            "STATIC", "Static rasters",
            "Rasters without time on the products' grid, such as elevation: weights of krige may change along them, "
            "and bias learns from them.",
            "bands",
            **further,
        )  # fmt: skip
        self.add_cube(
            "TEMPERATURE", "Temperature",
            "A cube in °C on the products' grid. Below 0 °C rain from soil moisture (SM2RAIN) counts as missing: its "
            "zeros on frozen ground are not reliable.",
            "temperature",
            **further,
        )  # fmt: skip
        self.add_source(
            "table", "WEIGHTS_INPUT", "Weights from an earlier run",
            "A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, "
            "beta. Products are identified by name. Gauges, if given, only evaluate.",
            columns=WEIGHTS, **further,
        )  # fmt: skip
        label = self.tr("Model from an earlier run")
        self.add(
            QgsProcessingParameterFile("MODEL_INPUT", label, extension="onnx", optional=True),
            "A model written here by bias, applied as it is, whatever the method. Gauges, if given, only evaluate.",
            advanced=True,
        )

    def _add_outputs(self) -> None:
        self.add_cube_output(
            self.OUTPUT, "Merged rainfall", "A cube, mm per step: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr)."
        )
        for key, label, help in (
            ("LOWER", "Lower bound", "The first of the quantiles, a cube in mm per step. Needs gauges."),
            ("UPPER", "Upper bound", "The second of the quantiles, a cube in mm per step. Needs gauges."),
            ("SHARE", "Shares", "krige: what each product and the gauges contribute on average, a band each; their "
             "sum is 1."),
        ):  # fmt: skip
            self.add_cube_output(key, label, help, by_default=False)
        self.add_table_output(
            "WEIGHTS", "Weights", "A table with a row for each product: weight, factor (beta) and its scores at "
                                  "gauges.",
            by_default=False,
        )  # fmt: skip
        model = QgsProcessingParameterFileDestination(
            "MODEL", self.tr("Model"), "ONNX files (*.onnx)", optional=True, createByDefault=False
        )
        self.add(model, "bias: an ONNX file with the model's card inside, for MODEL_INPUT.")
        add_report(self, "scores at gauges left out against each product and inverse distances, gauges that look "
                   "wrong, weights, maps")  # fmt: skip
        self.add_numbers(R="R at gauges", RMSE="RMSE at gauges (mm)", COUNT="Gauges")

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read products and gauges, merge tile by tile, report."""
        from ...core.rainmerging import merge_rainfall

        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        targets = {key: raster_target(self, parameters, key, context) for key in CUBES}
        outputs: dict[str, Any] = {CUBES[key]: target for key, target in targets.items() if target is not None}
        outputs["shares"] = raster_target(self, parameters, "SHARE", context) and bands_target(
            self, parameters, "SHARE", context
        )
        outputs["model"] = self.parameterAsFileOutput(parameters, "MODEL", context)
        chosen = self.read_options(OPTIONS, parameters, context)
        method, _ = chosen.pop("method"), chosen.pop("quantiles")
        products, labels = self._products()
        first, crs = products[0], products[0].rio.crs
        stations, observations = read_stations(self, parameters, context, feedback, crs, value="RAINFALL_FIELD")
        with ExitStack() as stack:
            found = merge_rainfall(
                products,
                stations,
                observations,
                outputs={kind: target for kind, target in outputs.items() if target},
                method=method,
                options=Options(**chosen),
                reference=rasters.open_cube(self, "REFERENCE", like=first),
                statics=open_statics(self, first),
                temperature=rasters.open_cube(self, "TEMPERATURE", like=first),
                weights=read_weights(self.source("WEIGHTS_INPUT")),
                model=self.parameterAsFile(parameters, "MODEL_INPUT", context) or None,
                quantiles=read_quantiles(self, parameters, context),
                fall_back=may_be_missing(self, parameters, context),
                basin=polygons_of(self, "BASIN", crs, context, feedback, together=True) or (),
                labels=labels,
                **self.reporting(page, parameters, context, feedback),
                together=stack,
            )
            table, weights = None, found.merged.weights
            if not weights.empty:
                table = write_table(weights, self, parameters, "WEIGHTS", context, together=stack)
            elif parameters.get("WEIGHTS") not in (None, ""):
                feedback.pushWarning("WEIGHTS is not written: a model of METHOD bias has no weights of products.")
        inform(feedback, found.describe())
        for key, kind in CUBES.items():
            if kind in found.cubes:
                style_cube(targets[key], found.cubes[kind], context)
        if "shares" in found.outputs:
            legend = self.tr("Share of {}").format(found.merged.weights["member"].iloc[0])
            style_bands(found.outputs["shares"], context, legend=legend, variable="share")
        keys = {**{kind: key for key, kind in CUBES.items()}, "shares": "SHARE", "model": "MODEL"}
        results: dict[str, Any] = {keys[kind]: str(path) for kind, path in found.outputs.items()}
        results |= {key.upper(): value for key, value in found.scores.items()}
        return {**results, "WEIGHTS": table, self.REPORT: page}

    def _products(self) -> tuple[list[xr.DataArray], list[str]]:
        """Open the products with the tiles of the first, which are the smaller the more products there are."""
        labels = rasters.labels_of(self, "PRODUCTS")
        if not labels:
            raise InputError("PRODUCTS: no cube is given. Give one or more of rainfall.")
        return rasters.open_cubes(self, "PRODUCTS", alike=True, share=2 / (len(labels) + 3)), labels

    def check_cubes(
        self, cubes: dict[str, list[xr.DataArray]], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Check that the products go together, and what is given beside them."""
        from ...core.rainmerging.run import check_inputs

        earlier = any(parameters.get(key) not in (None, "") for key in ("WEIGHTS_INPUT", "MODEL_INPUT"))
        method = self.parameterAsEnumString(parameters, "METHOD", context)
        check_inputs(
            cubes["PRODUCTS"],
            rasters.labels_of(self, "PRODUCTS"),
            temperature=next(iter(cubes["TEMPERATURE"]), None),
            reference=None if earlier or method in WITH_GAUGES else next(iter(cubes["REFERENCE"]), None),
        )
