"""What a function of the core gives equals, to the bit, what its algorithm gives of the same files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import rasterio
from sm2r.core import collocation, correction, fusion, merging, metrics, regrid, sm2rain, statistics, validation
from sm2r.core.fusion.training import Options as Training
from sm2r.tests.qgis.clean import GIVEN, make, run


@pytest.fixture(scope="module")
def folder(provider, tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("clean")
    make(place)
    return place


@pytest.fixture(scope="module")
def stations(folder) -> pd.DataFrame:
    return pd.read_csv(folder / "places.csv").rename(columns={"lon": "longitude", "lat": "latitude"})


@pytest.fixture(scope="module")
def observations(folder) -> pd.DataFrame:
    return pd.read_csv(folder / "stations.csv")


def same_raster(one: Path, other: Path) -> None:
    with rasterio.open(one) as first, rasterio.open(other) as second:
        np.testing.assert_array_equal(first.read(), second.read())
        assert first.descriptions == second.descriptions
        tags = [{key: text for key, text in dataset.tags().items() if key != "history"} for dataset in (first, second)]
        assert tags[0] == tags[1]


def same_table(path: Path, frame: pd.DataFrame) -> None:
    written = pd.read_csv(path)
    for name in frame:
        ours = frame[name].reset_index(drop=True)
        if pd.api.types.is_numeric_dtype(ours):
            # OGR writes fifteen digits.
            np.testing.assert_allclose(written[name].astype(float), ours.astype(float), 2e-14, 2e-15, err_msg=name)


def test_regrid(folder, tmp_path):
    run(folder, "regrid", {}, **GIVEN["regrid"], OUTPUT=str(tmp_path / "toolbox.tif"))
    grid = regrid.make_grid(regrid.grid_of(_cube(folder, "sm.tif")), resolution=0.5)
    found = regrid.regrid_raster(folder / "sm.tif", output=tmp_path / "python.tif", grid=grid)
    same_raster(tmp_path / "toolbox.tif", tmp_path / "python.tif")
    assert found.output == tmp_path / "python.tif"


def _cube(folder, name):
    from sm2r.core import as_cube

    return as_cube(folder / name)


def test_correction(folder, stations, observations, tmp_path):
    outputs = {"OUTPUT": str(tmp_path / "toolbox.tif"), "REPORT": str(tmp_path / "toolbox.html")}
    results = run(folder, "correctrainfall", {}, **GIVEN["correctrainfall"], **outputs)
    found = correction.correct_rainfall(
        folder / "rain.tif", stations, observations, method="linear_scaling", output=tmp_path / "python.tif",
        report=tmp_path / "python.html",
    )  # fmt: skip
    same_raster(tmp_path / "toolbox.tif", tmp_path / "python.tif")
    assert found.power_law == (results["A"], results["B"])
    assert (tmp_path / "python.html").is_file()
    assert "stations: A, B" in found.rainfall.attrs["history"]


def test_sm2rain(folder, tmp_path):
    toolbox = {name: str(tmp_path / f"toolbox_{name}.tif") for name in ("parameters", "rainfall", "reason")}
    results = run(folder, "calibrate", {}, **GIVEN["calibrate"], OUTPUT=toolbox["parameters"])
    inputs = GIVEN["invert"] | {"PARAMETERS": toolbox["parameters"]}
    run(folder, "invert", {}, **inputs, OUTPUT=toolbox["rainfall"], REASON=toolbox["reason"])
    found = sm2rain.calibrate_sm2rain(
        folder / "sm.tif", folder / "rain.tif", output=tmp_path / "parameters.tif", report=tmp_path / "python.html",
        options=sm2rain.Options(variant="base"),
    )  # fmt: skip
    outputs = {name: tmp_path / f"{name}.tif" for name in ("rainfall", "reason")}
    inverted = sm2rain.invert_soil_moisture(folder / "sm.tif", found.output, outputs=outputs)
    for name, path in toolbox.items():
        same_raster(Path(path), tmp_path / f"{name}.tif")
    assert (results["COUNT"], results["R"]) == (found.summary.count, found.summary.median("r"))
    assert inverted.outputs == outputs
    assert (tmp_path / "python.html").is_file()


def test_fusion(folder, stations, observations, tmp_path):
    heard = []
    found = fusion.train_model(
        [folder / "sm.tif", folder / "sm_other.tif"], stations, observations, output=tmp_path / "model.onnx",
        options=Training(method="rf", folds=0), hear=heard.extend,
    )  # fmt: skip
    assert heard == found.notes
    fusion.fuse_products(
        [folder / "sm.tif", folder / "sm_other.tif"],
        [tmp_path / "model.onnx"],
        outputs={"values": tmp_path / "fused.tif"},
    )
    run(folder, "fuse", {}, **GIVEN["fuse"], OUTPUT=str(tmp_path / "toolbox.tif"))
    same_raster(tmp_path / "toolbox.tif", tmp_path / "fused.tif")


def test_merging(folder, stations, observations, tmp_path):
    outputs = {key: str(tmp_path / f"{key}.tif") for key in ("OUTPUT", "SPREAD", "LOWER")}
    results = run(folder, "bma", {}, **GIVEN["bma"], **outputs, WEIGHTS=str(tmp_path / "weights.csv"))
    found = merging.merge_members(
        [folder / "sm.tif", folder / "sm_other.tif"], stations, observations,
        outputs={key: tmp_path / f"{key}.tif" for key in ("mean", "spread", "lower")},
    )  # fmt: skip
    for key, name in (("OUTPUT", "mean"), ("SPREAD", "spread"), ("LOWER", "lower")):
        same_raster(tmp_path / f"{key}.tif", tmp_path / f"{name}.tif")
    same_table(tmp_path / "weights.csv", found.weights.table())
    assert results["R"] == found.scores.iloc[-1]["r"]


def test_validation(folder, stations, observations, tmp_path):
    outputs = {"OUTPUT": str(tmp_path / "out.gpkg"), "TABLE": str(tmp_path / "table.csv")}
    results = run(folder, "validate", {}, **GIVEN["validate"], **outputs)
    found = validation.validate(
        [folder / "sm.tif", folder / "sm_other.tif"], stations, observations,
        bootstrap=validation.Bootstrap(samples=20),
    )  # fmt: skip
    same_table(tmp_path / "table.csv", found.scores)
    assert results["BEST"] == found.best
    assert len(found.at_stations) == 2 * 2 * 2  # products, stations, time steps


def test_comparison_collocation_and_statistics(folder, tmp_path):
    cubes = [folder / f"{name}.tif" for name in ("sm", "sm_other", "sm_third")]
    targets = {name: str(tmp_path / f"{name}.tif") for name in ("comparecubes", "triplecollocation", "statistics")}
    tables = {name: str(tmp_path / f"{name}.csv") for name in targets}
    for name, given in (("comparecubes", "comparecubes"), ("triplecollocation", "triplecollocation")):
        run(folder, name, {}, **GIVEN[given], OUTPUT=targets[name], TABLE=tables[name])
    run(
        folder, "soilmoisturestatistics", {}, **GIVEN["soilmoisturestatistics"], OUTPUT=targets["statistics"],
        TABLE=tables["statistics"],
    )  # fmt: skip
    compared = metrics.compare_cubes(*cubes[:2], output=tmp_path / "c.tif")
    errors = collocation.triple_collocation(*cubes, output=tmp_path / "t.tif", options=collocation.Options(least=10))
    described = statistics.describe_soil_moisture(cubes[0], output=tmp_path / "s.tif")
    for name, found, table in (
        ("comparecubes", compared, compared.table),
        ("triplecollocation", errors, errors.table),
        ("statistics", described, described.periods),
    ):
        same_raster(Path(targets[name]), found.output)
        same_table(Path(tables[name]), table)


def test_what_is_stopped_leaves_nothing(folder, tmp_path):
    """Outputs of one run appear together, or none does."""

    def stop(fraction):
        if fraction > 0.85:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        collocation.triple_collocation(
            *(folder / f"{name}.tif" for name in ("sm", "sm_other", "sm_third")), output=tmp_path / "t.tif",
            options=collocation.Options(least=10), report=tmp_path / "t.html", progress=stop,
        )  # fmt: skip
    assert not list(tmp_path.iterdir())
