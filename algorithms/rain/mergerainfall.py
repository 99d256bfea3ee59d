"""Merge rainfall products with each other and with gauges."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...core import environment
from ...core.errors import InputError
from ...core.files import temporary
from .. import rasters
from ..base import Algorithm, progress
from ..fuse.predictors import open_statics
from ..layers import style_bands, style_cube
from ..parameters import add_if_missing, add_report, add_scheduler, may_be_missing, read_quantiles, run_details, warn
from ..shapes import read_polygons
from ..stations import read_stations
from ..tables import read_weights, write_table
from ..targets import bands_target, raster_target

if TYPE_CHECKING:
    import xarray as xr

    from ...core.rainmerging import Gauges, Merged

METHODS = ("krige", "bias", "triple_collocation", "least_squares", "mean")
CUBES = ("OUTPUT", "LOWER", "UPPER")
_WITH_GAUGES = ("krige", "bias")


class MergeRainfall(Algorithm):
    """Merges cubes of rainfall, with gauges of the same day or without any."""

    NAME = "mergerainfall"
    TITLE = "Merge rainfall"
    GROUP = "Rain"
    SUMMARY = "Merges rainfall of satellites, reanalyses and soil moisture with gauges into one daily product."
    HELP = """
<p><b>Method.</b> <i>krige</i> merges products with gauges of the same day: all products are combined with weights of 0
or more, found from what each adds where a gauge is left out, and what the combination leaves at the gauges is
interpolated by simple kriging. Rain and its square root are merged and mixed. Gauges may report here and there. Far
from gauges the products' combination remains, with weights that are fitted for such distances.<br/>
Without gauges: <i>triple_collocation</i> weighs three or more products by how they agree, and drops those that share
nothing with the others; <i>least_squares</i> weighs them by a reference cube; <i>mean</i> weighs them alike. Products
are brought to one mean first.<br/>
<i>bias</i> is for days without gauges: boosted trees learn from gauges of other days what products miss; the model is
written, and applied to later products by MODEL_INPUT.</p>
<p><b>Units.</b> Rain in mm per step, distances in km. Times are UTC.</p>
<p><b>Pitfalls.</b> Gauges that are used cannot validate the result: keep some apart, or trust the scores of gauges left
out in the report. Days of gauges and products have to begin at the same hour (DAY_START of <i>Regrid</i> and <i>Import
stations</i>). Intervals hold their share of all days, but fewer of the heaviest ones. Products that rest on the same
sensors share errors, which misleads triple collocation. Without gauges nothing guarantees that the merged rain is
better than the best product. A model of <i>bias</i> wants a year of gauges or more.</p>
<p><b>What next.</b> <i>Validate against stations</i> evaluates the merged rain by gauges kept apart. The table of
weights, given as WEIGHTS_INPUT, merges later products the same way.</p>
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
        raster = Qgis.ProcessingSourceType.Raster
        self.add(
            QgsProcessingParameterMultipleLayers("PRODUCTS", self.tr("Products"), raster),
            "Cubes of rainfall on one grid and time step, mm per step. Records may begin and end at different times. "
            "They are identified by product name.",
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "STATIONS", self.tr("Gauges"), [Qgis.ProcessingSourceType.VectorPoint], optional=True
            ),
            "A layer of points, in any coordinate reference system. May be empty for methods without gauges, which "
            "are evaluated by gauges that are given.",
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "OBSERVATIONS", self.tr("Rain of gauges"), [Qgis.ProcessingSourceType.Vector], optional=True
            ),
            "A table in long form, a row for each gauge and time, on the time stamps of the products. May be empty "
            "where the gauges may.",
        )
        self.add_choice(
            "METHOD",
            "Method",
            METHODS,
            METHODS[0],
            "krige: products and gauges of the same day. bias: a model for days without gauges. Without gauges: "
            "triple_collocation: by agreement; least_squares: by a reference; mean: equal weights.",
        )
        self._add_advanced()
        add_scheduler(self)
        self._add_outputs()

    def _add_advanced(self) -> None:
        raster = Qgis.ProcessingSourceType.Raster
        self.add(
            QgsProcessingParameterRasterLayer("REFERENCE", self.tr("Reference"), optional=True),
            "A rainfall cube on the products' grid, by which least_squares weighs them.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterMultipleLayers("STATIC", self.tr("Static rasters"), raster, optional=True),
            "Rasters without time on the products' grid, such as elevation: weights of krige may change along them, "
            "and bias learns from them.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterLayer("TEMPERATURE", self.tr("Temperature"), optional=True),
            "A cube in °C on the products' grid. Below 0 °C rain from soil moisture (SM2RAIN) counts as missing: its "
            "zeros on frozen ground mean that nobody knows.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "WEIGHTS_INPUT", self.tr("Weights from an earlier run"), [Qgis.ProcessingSourceType.Vector],
                optional=True,
            ),
            "A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, "
            "beta. Products are identified by name. Gauges, if given, only evaluate.",
            advanced=True,
        )  # fmt: skip
        self.add(
            QgsProcessingParameterFile(
                "MODEL_INPUT", self.tr("Model from an earlier run"), extension="onnx", optional=True
            ),
            "A model written here by bias, applied as it is, whatever the method. Gauges, if given, only evaluate.",
            advanced=True,
        )
        for key, label, help in (
            ("WET_GATE", "Wet gate", "krige: places are dry as often as gauges are, so that drizzle does not spread."),
            ("LAGS", "Days around", "krige: products of the day before and after count as well, which repairs "
             "products whose days are shifted."),
            ("ENSEMBLE", "Ensemble", "krige: a third of the result is that of a random forest on neighbouring gauges. "
             "Slow on large cubes; with few gauges it rarely helps."),
        ):  # fmt: skip
            self.add(QgsProcessingParameterBoolean(key, self.tr(label), False), help, advanced=True)
        double = Qgis.ProcessingNumberParameterType.Double
        self.add(
            QgsProcessingParameterNumber(
                "MAX_DISTANCE", self.tr("Largest distance to a gauge (km)"), double, 0.0, minValue=0.0
            ),
            "krige: pixels farther from every gauge stay empty. 0: no limit; far pixels have the products' "
            "combination.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("QUANTILES", self.tr("Quantiles"), "0.05,0.95"),
            "Two numbers between 0 and 1, for the lower and the upper bound: 0.05,0.95 encloses 90 %.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "SEED", self.tr("Seed"), Qgis.ProcessingNumberParameterType.Integer, 1, minValue=0, maxValue=2**31 - 1
            ),
            "Of the trees of bias and of the ensemble; the same seed gives the same result.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "BASIN", self.tr("Basin"), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
            ),
            "Polygons that are drawn on the maps of the report.",
            advanced=True,
        )
        add_if_missing(self, "without gauges, products are merged by their agreement; a single one comes out as it is.")
        for key, label, default, parent, help in (
            ("STATION_FIELD", "Station field", "station_id", "STATIONS", "Names the gauge, in both inputs."),
            ("TIME_FIELD", "Time field", "time", "OBSERVATIONS", "ISO-8601 text, date or date and time; UTC."),
            (
                "RAINFALL_FIELD",
                "Rainfall field",
                "rainfall",
                "OBSERVATIONS",
                "mm per step, as the products' steps are.",
            ),
        ):
            self.add(
                QgsProcessingParameterField(key, self.tr(label), default, parent, optional=True), help, advanced=True
            )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterRasterDestination(self.OUTPUT, self.tr("Merged rainfall")),
            "A cube, mm per step: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).",
        )
        for key, label, help in (
            ("LOWER", "Lower bound", "The first of the quantiles, a cube in mm per step. Needs gauges."),
            ("UPPER", "Upper bound", "The second of the quantiles, a cube in mm per step. Needs gauges."),
            ("SHARE", "Shares", "krige: what each product and the gauges contribute on average, a band each; their "
             "sum is 1."),
        ):  # fmt: skip
            output = QgsProcessingParameterRasterDestination(key, self.tr(label), optional=True, createByDefault=False)
            self.add(output, help)
        self.add(
            QgsProcessingParameterFeatureSink(
                "WEIGHTS", self.tr("Weights"), Qgis.ProcessingSourceType.Vector, optional=True, createByDefault=False
            ),
            "A table, a row a product: weight, factor (beta) and its scores at gauges.",
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "MODEL", self.tr("Model"), "ONNX files (*.onnx)", optional=True, createByDefault=False
            ),
            "bias: an ONNX file with the model's card inside, for MODEL_INPUT.",
        )
        add_report(self, "scores at gauges left out against each product and inverse distances, gauges that look "
                   "wrong, weights, maps")  # fmt: skip
        for key, label in (("R", "R at gauges"), ("RMSE", "RMSE at gauges (mm)"), ("COUNT", "Gauges")):
            self.addOutput(QgsProcessingOutputNumber(key, self.tr(label)))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read products and gauges, merge tile by tile, report."""
        page = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if page:
            environment.require("plotly")
        from ...core import cube

        method = self._method(parameters, context, feedback)
        targets = {key: raster_target(self, parameters, key, context) for key in CUBES}
        targets = {key: target for key, target in targets.items() if target is not None}
        share = raster_target(self, parameters, "SHARE", context) and bands_target(self, parameters, "SHARE", context)
        if share and method != "krige":
            feedback.pushWarning("SHARE tells what products and gauges contribute by METHOD krige; it is not written.")
            share = None
        if parameters.get("MODEL") not in (None, "") and method != "bias":
            feedback.pushWarning("MODEL is written by METHOD bias alone; it is not written.")
        products, names = self._products(feedback)
        basin = self._basin(context, feedback, products[0])
        gauges, statics, notes = self._gauges(parameters, context, feedback, products, names, method)
        merged, model = self._merged(
            parameters, context, feedback, products, names, gauges, statics, method,
            bounds=len(targets) > 1, shares=bool(share),
        )  # fmt: skip
        notes = [*notes, *_not_independent(products, names, gauges), *merged.notes]
        warn(feedback, notes)
        feedback.pushInfo(f"Merged: {merged.text}.")
        history = f"mergerainfall of {', '.join(names)}: {merged.text}{_used(products, merged)}"
        cubes = dict(zip(CUBES, merged.cubes, strict=False))
        cubes = {key: cube.with_history(cubes[key], history) for key in targets}
        results: dict[str, Any] = {key: str(target) for key, target in targets.items()}
        results |= self._numbers(merged, feedback)
        with ExitStack() as stack:
            partials = {key: stack.enter_context(temporary(target)) for key, target in targets.items()}
            written = {partials[key]: array for key, array in cubes.items()}
            if share:
                results["SHARE"] = str(share)
                written[stack.enter_context(temporary(share))] = cube.with_history(merged.shares, history)
            cube.write(written, progress=progress(feedback, 40, 85 if page else 99))
            if model:
                results["MODEL"] = self._write_model(model, parameters, context, stack)
            if page:
                from ...core.correction.cubes import means
                from ...core.rainmerging import reports

                fresh = cube.open(partials["OUTPUT"], name="OUTPUT")
                first = products[0].chunk({"y": fresh.chunks[1], "x": fresh.chunks[2]})
                maps = means(fresh, first, progress=progress(feedback, 85, 98))
                report = reports.merging(merged, method, maps=maps, basin=basin, notes=notes)
                report.write(stack.enter_context(temporary(page)), **run_details(self, parameters, context))
                results[self.REPORT] = page
            progress(feedback)(1.0)
            table = write_table(merged.weights, self, parameters, "WEIGHTS", context)
            if table is not None:
                results["WEIGHTS"] = table
        for key, target in targets.items():
            style_cube(target, cubes[key], context)
        if share:
            style_bands(share, context, legend=self.tr("Share of the first product"), variable="share")
        return results

    def _method(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> str:
        """Return the method, or what is given instead of one: ``given`` for weights, ``model`` for a model."""
        method = str(self.parameterAsEnumString(parameters, "METHOD", context))
        given = [key for key in ("WEIGHTS_INPUT", "MODEL_INPUT") if parameters.get(key) not in (None, "")]
        if len(given) == 2:
            raise InputError("WEIGHTS_INPUT and MODEL_INPUT are both given. Give one of them.")
        if given:
            return "given" if given == ["WEIGHTS_INPUT"] else "model"
        missing = [key for key in ("STATIONS", "OBSERVATIONS") if self.source(key) is None]
        if method in _WITH_GAUGES and missing:
            if not may_be_missing(self, parameters, context):
                raise InputError(
                    f"{missing[0]} is empty, but METHOD {method} needs gauges. Give the gauges and their rain, or use "
                    "triple_collocation, least_squares or mean."
                )
            count = len(self.rasters("PRODUCTS"))
            method = "triple_collocation" if count > 2 else "mean"
            feedback.pushInfo(f"No gauges are given; {count} products are merged by METHOD {method}.")
        elif len(missing) == 1:
            raise InputError(f"{missing[0]} is empty. Give both gauges and their rain, or neither.")
        return method

    def _products(self, feedback: QgsProcessingFeedback) -> tuple[list[xr.DataArray], list[str]]:
        """Open the products with the tiles of the first, which are the smaller the more products there are."""
        from ...core import cube, rainmerging

        given = self.rasters("PRODUCTS")
        labels = [f"PRODUCTS, {raster.name}" for raster in given]
        opened: list[xr.DataArray] = []
        for raster, label in zip(given, labels, strict=True):
            like = opened[0] if opened else None
            opened.append(rasters.open_raster(raster, label, "rainfall", like=like, share=2 / (len(given) + 3)))
        products, names = rainmerging.check_products(opened, labels)
        temperature = rasters.open_cube(self, "TEMPERATURE", "temperature", like=products[0])
        if temperature is not None:
            temperature = cube.check_same_grid(products[0], temperature, names=(labels[0], "TEMPERATURE"))
            products, masked = rainmerging.frozen_left_out(products, names, temperature)
            feedback.pushInfo(f"Below 0 °C missing: {', '.join(masked)}.")
        return products, names

    def _gauges(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        products: list[xr.DataArray],
        names: list[str],
        method: str,
    ) -> tuple[Gauges | None, dict[str, xr.DataArray], list[str]]:
        """Read gauges and rasters without time; those are scaled over the gauges for METHOD krige."""
        from ...core import cube, rainmerging

        statics = {
            name: cube.check_same_grid(products[0], layer, names=("PRODUCTS", f"STATIC, {name}"))
            for name, layer in open_statics(self, products[0]).items()
        }
        if self.source("STATIONS") is None or self.source("OBSERVATIONS") is None:
            return None, statics, []
        points, observations = read_stations(
            self, parameters, context, feedback, products[0].rio.crs, value="RAINFALL_FIELD"
        )
        if method == "krige" and statics:
            statics = dict(zip(statics, rainmerging.scaled(list(statics.values()), points), strict=True))
        gauges, notes = rainmerging.match(
            products, names, points, observations, rainmerging.all_times(products),
            statics=list(statics.values()), progress=progress(feedback, 0, 15),
        )  # fmt: skip
        return gauges, statics, notes

    def _basin(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback, like: xr.DataArray) -> Any:
        source = self.source("BASIN")
        transforms = context.transformContext()
        if source is None:
            return ()
        return read_polygons(source, "BASIN", like.rio.crs, together=True, feedback=feedback, transforms=transforms)

    def _merged(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        products: list[xr.DataArray],
        names: list[str],
        gauges: Gauges | None,
        statics: dict[str, xr.DataArray],
        method: str,
        *,
        bounds: bool,
        shares: bool,
    ) -> tuple[Merged, Any]:
        """Merge as the method says; with the model that was trained, or None."""
        from ...core import rainmerging

        common: dict[str, Any] = {"levels": read_quantiles(self, parameters, context), "bounds": bounds}
        report = progress(feedback, 15, 40)
        if method == "krige":
            return rainmerging.with_gauges(
                products, gauges, self._options(parameters, context), statics=list(statics.values()),
                shares=shares, progress=report, **common,
            ), None  # fmt: skip
        if method == "given":
            weights, notes = rainmerging.read_weights(
                read_weights(self.source("WEIGHTS_INPUT")), names, ["mm"] * len(names)
            )
            return rainmerging.by_weights(products, weights, gauges=gauges, notes=notes, **common), None
        if method in ("bias", "model"):
            return self._learned(parameters, context, products, names, gauges, statics, method, report, common)
        reference = rasters.open_cube(self, "REFERENCE", "rainfall", like=products[0])
        if reference is not None:
            [_, reference], _ = rainmerging.check_products([products[0], reference], ["PRODUCTS", "REFERENCE"])
        return rainmerging.without_gauges(
            products, names, method, reference=reference, gauges=gauges, progress=report, **common
        ), None

    def _learned(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        products: list[xr.DataArray],
        names: list[str],
        gauges: Gauges | None,
        statics: dict[str, xr.DataArray],
        method: str,
        report: Any,
        common: dict[str, Any],
    ) -> tuple[Merged, Any]:
        """Train a model, or take the one that is given, and apply it."""
        environment.require("onnxruntime")
        from ...core.rainmerging import learned
        from ...core.rainmerging.learning import Model

        if method == "model":
            model = Model.open(self.parameterAsFile(parameters, "MODEL_INPUT", context), name="MODEL_INPUT")
            return learned.merged_by(model, products, names, statics, gauges=gauges, progress=report, **common), None
        environment.require("scikit-learn", "onnx")
        seed = self.parameterAsInt(parameters, "SEED", context)
        return learned.merged_anew(products, gauges, statics, seed=seed, progress=report, **common)

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        from ...core.rainmerging import Options

        ensemble = self.parameterAsBoolean(parameters, "ENSEMBLE", context)
        if ensemble:
            environment.require("scikit-learn", "onnx", "onnxruntime")
        return Options(
            lags=self.parameterAsBoolean(parameters, "LAGS", context),
            wet_gate=self.parameterAsBoolean(parameters, "WET_GATE", context),
            max_distance=self.parameterAsDouble(parameters, "MAX_DISTANCE", context),
            ensemble=ensemble,
            seed=self.parameterAsInt(parameters, "SEED", context),
        )

    def _write_model(
        self, model: Any, parameters: dict[str, Any], context: QgsProcessingContext, stack: ExitStack
    ) -> str | None:
        from ...core.rainmerging import learned

        target = self.parameterAsFileOutput(parameters, "MODEL", context)
        if not target:
            return None
        if not target.lower().endswith(".onnx"):
            raise InputError(f"MODEL: {target} has to end in .onnx.")
        learned.write(stack.enter_context(temporary(target)), model)
        return str(target)

    def _numbers(self, merged: Merged, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        if merged.judgement is None:
            return {"COUNT": 0}
        found = merged.judgement.numbers()
        count = len(merged.judgement.gauges.stations)
        kind = "each left out in turn" if merged.left_out else "which had no part in it"
        feedback.pushInfo(f"At {count} gauges, {kind}: R {found['r']:.3f}, RMSE {found['rmse']:.3f} mm.")
        return {"R": found["r"], "RMSE": found["rmse"], "COUNT": count}


def _used(products: list[xr.DataArray], merged: Merged) -> str:
    """Return what a history says of the gauges that had a part."""
    from ...core.provenance import mark, passed_on

    used = ""
    if merged.fitted is not None:
        stations, start, end = merged.fitted
        used = mark("rainfall", stations=stations, start=start, end=end)
    return used + passed_on(*(str(product.attrs.get("history", "")) for product in products))


def _not_independent(products: list[xr.DataArray], names: list[str], gauges: Gauges | None) -> list[str]:
    """Return what has to be said where a product was made with the gauges that evaluate it."""
    from ...core.provenance import marks
    from ...core.validation.independence import overlap_notes

    if gauges is None:
        return []
    notes = []
    for product, name in zip(products, names, strict=True):
        fits = [fit for fit in marks(str(product.attrs.get("history", "")), "rainfall") if fit.stations]
        notes += overlap_notes(name, fits, gauges.stations, gauges.times)
    return notes
