"""The models that are shipped: whole, small, described, and giving soil moisture whatever is missing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import rioxarray  # noqa: F401
import xarray as xr
from sm2r.core.fusion import container
from sm2r.core.fusion.inference import Model, fuse
from sm2r.tests.data import ROOT

MODELS = ROOT / "models"
PREDICTORS = {
    "smos_l3": ("soil_moisture", "m3 m-3"),
    "smap_l3": ("soil_moisture", "m3 m-3"),
    "ascat": ("saturation", "1"),
    "era5_land": ("soil_moisture", "m3 m-3"),
}
# In regions not seen their R is below that of ERA5-Land itself.
COMPARISON = {"rf", "lstm"}
each_model = pytest.mark.parametrize("method", ["boosting", "rf", "lstm", "cnn"])


def predictors(days: int = 340, share: float = 0.4) -> list[xr.DataArray]:
    """Return cubes of all predictors with gaps, as Import product names them."""
    rng = np.random.default_rng(0)
    coords = {
        "time": np.datetime64("2020-01-01", "ns") + np.arange(days) * np.timedelta64(1, "D"),
        "y": [10.125, 9.875],
        "x": [-0.875, -0.625, -0.375],
    }
    cubes = []
    for product, (variable, units) in PREDICTORS.items():
        values = rng.uniform(0.05, 0.45, (days, 2, 3)).astype(np.float32)
        values[rng.random(values.shape) < share] = np.nan
        attrs = {"variable": variable, "units": units, "product": product, "time_step": "P1D"}
        array = xr.DataArray(values, coords, ("time", "y", "x"), attrs=attrs)
        cubes.append(array.rio.write_crs("EPSG:4326").chunk(time=-1))
    return cubes


@each_model
def test_card_says_what_the_page_says(method):
    path = MODELS / f"{method}.onnx"
    assert path.stat().st_size < 3_000_000
    _, card = container.read(path)
    assert card.method == method
    assert {p.product: (p.variable, p.units) for p in card.predictors} == PREDICTORS
    assert not any(predictor.required for predictor in card.predictors)
    assert len(card.training.stations) == 46
    page = (MODELS.parent / "docs" / "pretrained.md").read_text(encoding="utf-8")
    assert f"`{method}`" in page or f"`models/{method}.onnx`" in page
    assert 0.05 < card.scores["station"]["rmse"] < 0.11
    # Models that are there for comparison say so whenever they are used.
    assert bool(card.warning) is (method in COMPARISON)
    cubes = predictors()
    notes = fuse(cubes, [Model.open(path)], names=list(PREDICTORS)).notes
    assert any("for comparison" in note for note in notes) is (method in COMPARISON)


@each_model
def test_soil_moisture_comes_wherever_a_predictor_is(method):
    cubes = predictors()
    model = Model.open(MODELS / f"{method}.onnx")
    found = fuse(cubes, [model], names=list(PREDICTORS)).values.compute()
    there = np.any([np.isfinite(cube) for cube in cubes], axis=0)
    values = found.to_numpy()
    assert np.isfinite(values[there]).all()
    assert (values[there] >= 0).all()
    assert (values[there] <= 1).all()
    alone = fuse(cubes[1:2], [model], names=["smap_l3"]).values.compute().to_numpy()
    assert np.isfinite(alone[np.isfinite(cubes[1])]).all()


def test_wetter_products_mean_wetter_ground():
    cubes = predictors(share=0.0)
    for method in ("boosting", "rf", "lstm", "cnn"):
        model = Model.open(MODELS / f"{method}.onnx")
        means = [
            float(fuse([xr.full_like(cube, level) for cube in cubes], [model], names=list(PREDICTORS)).values.mean())
            for level in (0.08, 0.4)
        ]
        assert means[1] > means[0] + 0.03, method


def test_a_model_of_version_0_1_gives_its_values():
    """Its inputs made by hand: values and masks of eight days, and the day of the year, as 0.1 had them."""
    path = Path(__file__).with_name("cnn-0.1.onnx")
    file, card = container.read(path)
    assert card.plugin_version == "0.1.0"
    cubes = predictors(days=40)
    found = fuse(cubes, [Model.open(path)], names=list(PREDICTORS)).values.compute()
    series = np.stack([cube.to_numpy()[:, 1, 2] for cube in cubes])
    columns = []
    for channel in card.channels[:8:2]:
        own = series[channel.index]
        columns += [np.nan_to_num((own - channel.mean) / channel.scale), np.isfinite(own)]
    angle = 2 * np.pi * (cubes[0]["time"].dt.dayofyear.to_numpy() - 1) / 365.25
    steps = np.stack([*columns, np.sin(angle), np.cos(angle)], axis=1).astype(np.float32)
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    for day in (7, 20, 39):
        [[[value]]] = session.run(None, {session.get_inputs()[0].name: steps[None, day - 7 : day + 1]})
        assert float(found[day, 1, 2]) == pytest.approx(value * card.target.scale + card.target.mean, abs=1e-6)
