"""`MASK`, of every algorithm that takes polygons or a raster: what lies outside is missing, what lies inside stays."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
import rasterio
from qgis.core import QgsProcessingException, QgsProcessingParameterMapLayer
from sm2r.algorithms import discover
from sm2r.algorithms.masks import MASK
from sm2r.tests.qgis import clean


def takes_mask(kind) -> bool:
    algorithm = kind()
    algorithm.initAlgorithm()
    return isinstance(algorithm.parameterDefinition(MASK), QgsProcessingParameterMapLayer)


ALL = sorted(kind.NAME for kind in discover() if takes_mask(kind))
# Of models no map shows what is left out: see test_trainrain.
NAMES = [name for name in ALL if clean.OUTPUTS[name]["OUTPUT"].endswith(".tif")]


@pytest.fixture(scope="module")
def folder(clean_inputs, tmp_path_factory) -> Path:
    place = shutil.copytree(clean_inputs, tmp_path_factory.mktemp("masks") / "clean")
    inside = np.ones((1, clean.HEIGHT, clean.WIDTH))
    # Station A stands in the first column.
    inside[:, :, -1], inside[:, 0, 1] = 0, np.nan
    clean.write(place / "inside.tif", inside, None)
    west, south, east = clean.WEST, clean.NORTH - 0.25 * clean.HEIGHT, clean.WEST + 0.45
    ring = [[west, south], [east, south], [east, clean.NORTH], [west, clean.NORTH], [west, south]]
    clean.features(place / "west.geojson", {"A": {"type": "Polygon", "coordinates": [ring]}})
    clean.write(place / "empty.tif", 0 * inside, None)
    return place


def values(name: str, folder: Path, place: Path, **changed) -> np.ndarray:
    place.mkdir()
    targets = {key: file for key, file in clean.targets(name, place).items() if key != "REPORT"}
    clean.run(folder, name, changed, **clean.GIVEN[name], **targets)
    with rasterio.open(place / clean.OUTPUTS[name]["OUTPUT"]) as dataset:
        return dataset.read(masked=True).filled(np.nan)


@pytest.mark.parametrize("name", NAMES)
def test_what_lies_outside_is_missing_and_the_rest_stays(name, folder, tmp_path):
    whole = values(name, folder, tmp_path / "whole")
    with rasterio.open(folder / "inside.tif") as dataset:
        kept = dataset.read(1) == 1
    polygons = np.zeros_like(kept)
    polygons[:, :2] = True
    for mask, expected in (("inside.tif", kept), ("west.geojson", polygons)):
        found = values(name, folder, tmp_path / mask, MASK=mask)
        assert np.isfinite(whole[:, ~expected]).any()
        # Of parameters, the band `status` tells why there are none.
        bands = slice(None, -1) if name == "calibrate" else slice(None)
        assert np.isnan(found[bands][:, ~expected]).all()
        np.testing.assert_allclose(found[:, expected], whole[:, expected], rtol=1e-6)


@pytest.mark.parametrize("name", ALL)
def test_a_mask_without_a_pixel_is_refused(name, folder, tmp_path):
    with pytest.raises(QgsProcessingException, match="MASK: its raster has no value other than 0"):
        values(name, folder, tmp_path / "none", MASK="empty.tif")


def test_all_that_can_take_one_do():
    assert ALL == ["bma", "calibrate", "fuse", "invert", "trainrain"]
