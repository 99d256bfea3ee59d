"""Every raster that an algorithm makes says the units of each of its bands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest
import rasterio
from qgis.core import QgsProcessingParameterRasterDestination
from sm2r.algorithms import discover
from sm2r.core.quantities import QUANTITIES
from sm2r.tests.qgis import clean

SOIL = "m3 m-3"
# Bands of several quantities: those that are no plain numbers, which have the unit 1.
BANDS = {
    "calibrate": {
        "z": "mm", "a": "mm d-1", "t": "d", "s_min": SOIL, "s_max": SOIL, "rmse": "mm", "bias": "mm", "drizzle": "mm",
    },
    "comparecubes": {
        **dict.fromkeys(("bias", "rmse", "ubrmse", "mae", "mean_product", "mean_reference"), SOIL), "pbias": "%",
    },
    "triplecollocation": {
        f"{letter}_{name}": unit for letter in "xyz" for name, unit in (
            ("error_std", SOIL), ("snr_db", "dB"), ("error_variance", f"({SOIL})2"), ("error_std_scaled", SOIL),
            ("intercept", SOIL),
        )
    },
    "soilmoisturestatistics": dict.fromkeys(
        ("mean", "std", *(f"mean_{part}" for part in (*(f"{month:02d}" for month in range(1, 13)),
                                                      "djf", "mam", "jja", "son"))), SOIL,
    ),
}  # fmt: skip
# What is given besides, for bands that are not written else.
MORE = {"calibrate": {"DRIZZLE": "cut", "MONTHLY_FACTORS": True}, "mergerainfall": {"OBSERVATIONS": "wet.csv"}}


def rasters(kind) -> list[str]:
    """Return the keys of an algorithm's rasters."""
    algorithm = kind()
    algorithm.initAlgorithm()
    declared = algorithm.destinationParameterDefinitions()
    return [item.name() for item in declared if isinstance(item, QgsProcessingParameterRasterDestination)]


RASTERS = {kind.NAME: keys for kind in discover() if (keys := rasters(kind))}


@pytest.fixture(scope="module")
def folder(clean_inputs, tmp_path_factory) -> Path:
    """Return the clean inputs, of which each raster says what it holds."""
    path = shutil.copytree(clean_inputs, tmp_path_factory.mktemp("units") / "clean")
    for name, variable in clean.VARIABLES.items():
        if variable:
            with rasterio.open(path / f"{name}.tif", "r+") as dataset:
                dataset.units = [QUANTITIES[variable].units] * dataset.count
                dataset.update_tags(variable=variable)
    # Intervals need more wet days than the others have.
    table = pd.read_csv(path / "stations.csv")
    table.assign(rainfall=table["rainfall"] + 2).to_csv(path / "wet.csv", index=False)
    return path


def units_of(path: Path) -> dict[str, str | None]:
    """Return the units of each band by its name."""
    with rasterio.open(path) as dataset:
        return dict(zip(dataset.descriptions, dataset.units, strict=True))


@pytest.mark.parametrize("name", RASTERS)
def test_bands_have_units(folder, tmp_path, name):
    targets = {key: tmp_path / f"{key}.tif" for key in RASTERS[name]}
    clean.run(
        folder, name, MORE.get(name, {}), **clean.GIVEN[name], **{key: str(file) for key, file in targets.items()}
    )
    for key, file in targets.items():
        found = units_of(file)
        if name in BANDS:
            assert found == dict.fromkeys(found, "1") | BANDS[name]
        else:
            with rasterio.open(file) as dataset:
                variable = dataset.tags()["variable"]
            known = QUANTITIES.get(variable.removesuffix("_spread"))
            assert set(found.values()) == {known.units if known else "1"}, key
