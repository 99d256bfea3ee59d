"""Outputs are styled by one scale for all bands, and move in the temporal controller at once."""

from __future__ import annotations

import json
import threading
from datetime import datetime

import numpy as np
import processing
import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDateTimeRange,
    QgsLayerTreeModel,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProcessingContext,
    QgsProject,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRectangle,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, Qt
from sm2r.algorithms import layers
from sm2r.algorithms.layers import loading
from sm2r.algorithms.layers.arranging import show
from sm2r.algorithms.layers.legends import LEGEND
from sm2r.algorithms.times import to_qt
from sm2r.core import cube
from sm2r.core.cube.reading import telling_step

DAYS = ["2015-04-01", "2015-04-02", "2015-04-03"]


@pytest.fixture
def three_days(make_raster):
    """A cube whose days are uniform: 0, 0.2 and 0.5."""
    values = np.broadcast_to(np.array([0.0, 0.2, 0.5])[:, None, None], (3, 20, 30))
    return make_raster(values, "cube.tif", DAYS)


def styled(path, **options):
    layers.style_cube(path, cube.open(path), **options)
    return QgsRasterLayer(str(path), "styled")


def test_style_file_restores_times_and_one_scale(three_days):
    layer = styled(three_days)
    renderer = layer.renderer()
    assert isinstance(renderer, QgsSingleBandPseudoColorRenderer)
    assert (renderer.classificationMin(), renderer.classificationMax()) == (0.0, 0.5)
    assert renderer.minMaxOrigin().limits() == QgsRasterMinMaxOrigin.Limits.None_
    assert layers.band_times(layer) == [datetime(2015, 4, day) for day in (1, 2, 3)]


def test_gaps_stay_empty_and_a_step_ends_where_the_next_begins(make_raster):
    path = make_raster(np.zeros((3, 2, 2)), descriptions=["2015-04-01", "2015-04-02", "2015-04-05"])
    layer = styled(path)
    ranges = layer.temporalProperties().fixedRangePerBand()
    assert [ranges[band].end().date().day() for band in (1, 2, 3)] == [2, 3, 6]


@pytest.mark.parametrize(("step", "least", "most"), [("P1D", 0.1, 200), ("PT1H", 0.1, 100), ("P1M", 1, 500)])
def test_rain_has_classes_by_the_length_of_its_step_and_hides_what_is_below_where_dry(make_raster, step, least, most):
    path = make_raster(np.zeros((2, 30, 40)), descriptions=["2015-04-01", "2015-05-01"])
    array = cube.open(path).assign_attrs(variable="rainfall", units="mm", time_step=step)
    layers.style_cube(path, array)
    layer = QgsRasterLayer(str(path), "rain")
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert (items[0].value, items[0].color.alpha()) == (least, 255)
    assert (items[-1].value, items[-1].label) == (np.inf, f"> {most:g}")
    assert len({item.color.name() for item in items}) == len(items)


def test_the_layer_opens_on_a_day_with_widespread_rain(make_raster):
    values = np.full((4, 5, 6), np.nan)
    values[1], values[2], values[3] = 0, 3, 0
    values[3, 0, 0] = 60  # much, in one place
    path = make_raster(values, descriptions=[f"2015-04-0{day}" for day in range(1, 5)])
    assert telling_step(path, total=True) == 3
    assert telling_step(path, total=False) == 2


def test_limits_of_large_rasters_come_from_all_over(make_raster):
    values = np.linspace(0, 1, 700 * 900).reshape(1, 700, 900)
    path = make_raster(values, tiled=True, blockxsize=256, blockysize=256)
    layers.style_bands(path, legend="heights", band=1)
    layer = QgsRasterLayer(str(path), "large")
    renderer = layer.renderer()
    assert (renderer.classificationMin(), renderer.classificationMax()) == (0, 1)


@pytest.mark.parametrize(("low", "high"), [(0.9, 8.45), (1234.5, 4567.8), (0.0213, 0.147), (-3.1, 5.2), (0.0, 99.0)])
def test_a_scale_of_its_own_ends_at_round_numbers_not_far_from_the_values(make_raster, low, high):
    values = np.linspace(low, high, 10_000)
    path = make_raster(values.reshape(1, 100, 100))
    layers.style_bands(path, legend="numbers")
    layer = QgsRasterLayer(str(path), "numbers")
    ends = np.array([layer.renderer().classificationMin(), layer.renderer().classificationMax()])
    span = np.percentile(values, [2, 98])
    assert (np.abs(ends - span) <= np.ptp(span) / 8).all()
    assert ends[0] <= span[0] + 1e-3
    assert ends[1] >= span[1] - 1e-3
    assert all(len(f"{abs(end):g}".replace(".", "").strip("0")) <= 2 for end in ends)


@pytest.mark.parametrize("values", [np.full((1, 3, 3), np.nan), np.full((1, 3, 3), 5.0)])
def test_rasters_without_a_range_get_one(make_raster, values):
    path = make_raster(values)
    layers.style_bands(path, legend="flat")
    layer = QgsRasterLayer(str(path), "flat")
    renderer = layer.renderer()
    assert renderer.classificationMax() > renderer.classificationMin()


def test_codes_become_classes(make_raster):
    path = make_raster(np.zeros((1, 3, 3)), descriptions=DAYS[:1], dtype="uint8", nodata=255)
    array = cube.open(path).assign_attrs(time_step="P1D")
    layers.style_cube(path, array, classes={1: "frozen", 0: "computed", 2: "missing"})
    layer = QgsRasterLayer(str(path), "reason")
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    assert [(entry.value, entry.label) for entry in renderer.classes()] == [
        (0, "computed"), (1, "frozen"), (2, "missing"),
    ]  # fmt: skip
    assert len({entry.color.name() for entry in renderer.classes()}) == 3
    layers.style_cube(path, array, classes={1: "frozen", 0: "computed", 2: "missing"}, colors={0: "#009e73"})
    flag = QgsRasterLayer(str(path), "flag")
    assert flag.renderer().classes()[0].color.name() == "#009e73"


def test_legends_of_probability_say_of_what(make_raster):
    path = make_raster(np.zeros((3, 3, 3)), descriptions=DAYS)
    about = {"variable": "probability", "units": "1", "time_step": "P1D", "product": "probability of more than 1 mm"}
    layers.style_cube(path, cube.open(path).assign_attrs(about))
    layer = QgsRasterLayer(str(path), "probability")
    assert layer.customProperty(LEGEND) == "Probability of more than 1 mm"


@pytest.mark.parametrize("ending", ["tif", "nc"])
def test_layer_loaded_by_processing_moves_at_once(undated, tmp_path, ending):
    output = tmp_path / f"moving.{ending}"
    parameters = {"INPUT": str(undated), "START": "2015-04-01T00:00:00", "OUTPUT": str(output)}
    QgsProject.instance().clear()
    waiting = set(loading._alive)  # of tests whose layers nobody loads
    processing.runAndLoadResults("sm2r:settime", parameters)
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.name() == "Cube: undated"
    assert layer.temporalProperties().isActive()
    assert len(layer.temporalProperties().fixedRangePerBand()) == 6
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    assert loading._alive == waiting
    model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
    legend = model.layerLegendNodes(QgsProject.instance().layerTreeRoot().findLayer(layer.id()))
    assert legend[0].data(Qt.ItemDataRole.DisplayRole) == "Soil moisture (m³ m⁻³)"
    QgsProject.instance().clear()


def test_no_layer_is_dressed_that_is_not_loaded(three_days):
    context = QgsProcessingContext()
    waiting = set(loading._alive)
    styled(three_days, context=context)
    assert loading._alive == waiting


def test_the_rain_lies_on_top_of_what_a_workflow_loads(make_raster):
    context, paths = QgsProcessingContext(), {}
    for name in ("SM2RAIN", "tmpa", "smap", "codes", "parameters"):
        values = np.zeros((2, 4, 5)) + np.arange(5)
        paths[name] = str(make_raster(values, f"{name}.tif", DAYS[:2]))
        context.addLayerToLoadOnCompletion(paths[name], QgsProcessingContext.LayerDetails(name, QgsProject(), name))
        array = cube.open(paths[name])
        array.attrs |= {"product": name, "variable": "rainfall" if name in ("SM2RAIN", "tmpa") else "soil_moisture"}
        if name == "parameters":
            layers.style_bands(paths[name], context, legend=name)
        else:
            layers.style_cube(paths[name], array, context, classes={1: "one"} if name == "codes" else None)
    keys = {name: context.layerToLoadOnCompletionDetails(path).layerSortKey for name, path in paths.items()}
    # Processing puts one after the other on top.
    assert keys["SM2RAIN"] > keys["tmpa"] > keys["smap"] > keys["codes"] == keys["parameters"] > 0


def test_each_day_is_drawn_in_its_own_colour(three_days):
    layer = styled(three_days)
    layer.temporalProperties().setIsActive(True)

    def middle(day: int) -> str:
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setExtent(layer.extent())
        settings.setOutputSize(QSize(30, 20))
        settings.setIsTemporal(True)
        settings.setTemporalRange(
            QgsDateTimeRange(to_qt(datetime(2015, 4, day)), to_qt(datetime(2015, 4, day, 23, 59)))
        )
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        return job.renderedImage().pixelColor(15, 10).name()

    colours = [middle(day) for day in (1, 2, 3, 9)]
    assert colours[0] == "#440154"
    assert colours[2] == "#fde725"
    assert len(set(colours)) == 4


def test_times_of_a_layer_count_only_if_every_band_has_one(three_days):
    layer = styled(three_days)
    properties = layer.temporalProperties()
    ranges = properties.fixedRangePerBand()
    del ranges[2]
    properties.setFixedRangePerBand(ranges)
    assert layers.band_times(layer) is None
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    assert layers.band_times(layer) is None


def stations_of(tmp_path, places):
    """Return a layer of stations at these places, as a run of the plugin leaves it."""
    features = [
        {
            "type": "Feature",
            "properties": {"station": f"Station {number}", "mean": number},
            "geometry": {"type": "Point", "coordinates": list(place)},
        }
        for number, place in enumerate(places)
    ]
    path = tmp_path / "stations.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    context = QgsProcessingContext()
    context.addLayerToLoadOnCompletion(str(path), QgsProcessingContext.LayerDetails("s", QgsProject.instance()))
    layers.style_stations(str(path), context, field="mean", variable="rainfall", of="gauges")
    layer = QgsVectorLayer(str(path), "stations")
    loading.dress_of(str(path), context)(layer, styled=False)
    return layer


@pytest.mark.parametrize("seed", range(3))
def test_names_of_stations_do_not_cover_other_stations(tmp_path, seed):
    places = np.random.default_rng(seed).normal(0, 0.25, (60, 2))
    layer = stations_of(tmp_path, places)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent().buffered(0.1))
    settings.setOutputSize(QSize(700, 500))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    results = job.takeLabelingResults()
    labels = [QgsRectangle(label.labelRect) for label in results.allLabels()]
    assert len(labels) > 20
    assert not [label for label in labels for place in places if label.contains(QgsPointXY(*place))]


@pytest.mark.parametrize(("count", "named"), [(60, True), (61, False)])
def test_names_of_many_stations_do_not_cover_the_map(tmp_path, count, named):
    layer = stations_of(tmp_path, [(n / 10, 0) for n in range(count)])
    assert layer.labelsEnabled() == named
    assert layer.displayExpression() == '"station"'


def points_of(tmp_path, rows):
    """Return a file of points with some fields."""
    features = [{"type": "Feature", "properties": row, "geometry": {"type": "Point", "coordinates": [n / 10, 0]}}
                for n, row in enumerate(rows)]  # fmt: skip
    path = tmp_path / "points.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return str(path)


def test_legends_of_points_have_round_numbers_with_units(tmp_path):
    means = [3.3664, 5.1, 7.77, 12.6445]
    output = points_of(tmp_path, [{"station": f"S{n}", "mean": mean} for n, mean in enumerate(means)])
    layers.style_stations(output, QgsProcessingContext(), field="mean", variable="rainfall", units="mm per day")
    layer = QgsVectorLayer(output, "stations")
    ranges = layer.renderer().ranges()
    assert [one.label() for one in ranges] == [f"{low} – {low + 2} mm per day" for low in (2, 4, 6, 8, 10, 12)]
    assert len({one.symbol().color().name() for one in ranges}) == len(ranges)


def test_the_legend_of_scores_is_open_at_the_product_that_is_shown(tmp_path):
    scores = (("a", "x", 0.5874), ("b", "x", 0.91), ("a", "y", 0.31), ("b", "y", 0.4))
    rows = [{"station_id": name, "product": product, "time_step": "daily", "r": r} for name, product, r in scores]
    output = points_of(tmp_path, rows)
    layers.style_scores(output, QgsProcessingContext(), metric="r", products=["x", "y"], time_step="daily")
    project = QgsProject.instance()
    project.clear()
    layer = project.addMapLayer(QgsVectorLayer(output, "scores"))
    shown, other = layer.renderer().rootRule().children()
    assert (shown.label(), other.label()) == ("x, R", "y, R")
    assert (shown.active(), other.active()) == (True, False)
    labels = [rule.label() for rule in shown.children()]
    assert (labels[0], labels[-1]) == ("0.3 – 0.4", "0.9 – 1")
    node = project.layerTreeRoot().findLayer(layer.id())
    show([node])
    assert node.isExpanded()
    assert node.customProperty("expandedLegendNodes") == [shown.ruleKey()]
    project.clear()


def in_thread(work):
    """Return what a function returns in a new thread, which has ended then."""
    found = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join()
    return found[0]


@pytest.mark.parametrize("code", [6933, 4326])
def test_maps_are_drawn_in_another_system_after_the_thread_that_knew_theirs_first_has_ended(
    make_raster, context, feedback, code
):
    """As algorithms run: their thread ends half a minute after the run, and maps are drawn in threads of their own."""
    path = make_raster(np.zeros((1, 4, 5)), crs=f"EPSG:{code}")
    other = QgsCoordinateReferenceSystem("EPSG:3857")
    QgsCoordinateReferenceSystem.invalidateCache()
    made, loaded = threading.Event(), threading.Event()

    def run():
        known = QgsRasterLayer(str(path), "known")
        made.set()
        loaded.wait(30)
        del known

    thread = threading.Thread(target=run)
    thread.start()
    assert made.wait(30)
    layer = QgsRasterLayer(str(path), "cube")
    post = loading._Dressed()
    post.about = loading.About("")
    post.postProcessLayer(layer, context, feedback)
    loaded.set()
    thread.join()
    assert layer.crs().authid() == f"EPSG:{code}"

    def moved():
        return QgsCoordinateTransform(layer.crs(), other, context.transformContext()).transform(QgsPointXY(100, 40))

    assert in_thread(moved) == moved() != QgsPointXY(100, 40)
