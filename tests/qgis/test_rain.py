"""Soil moisture becomes rain through the toolbox: at stations and over cubes, from files and from layers."""

from __future__ import annotations

import gzip
import html
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import pytest
import xarray as xr
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsRasterLayer,
    QgsVectorLayer,
)
from sm2r.core import cube
from sm2r.core.sm2rain import Options, cubes
from sm2r.core.sm2rain.finish import FINISHED
from sm2r.core.sm2rain.options import BOUNDS, NO_PARAMETERS, REASONS, SNOW_MISSING, SNOW_REPLACED
from sm2r.tests.cubes import daily_cube
from sm2r.tests.data import real
from sm2r.tests.qgis.chains import headless

HEIGHT, WIDTH, DAYS = 4, 5, 420
TIMES = pd.date_range("2015-01-01", periods=DAYS)
STATIONS = {"A": (2, 2), "B": (3, 4), "C": (1, 0)}


def record(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return daily soil moisture (m3 m-3) and rain of a leaking bucket."""
    rng = np.random.default_rng(seed)
    rain = np.where(rng.random(DAYS) < 0.3, rng.gamma(0.7, 12.0, DAYS), 0.0)
    s = np.full(DAYS, 0.4)
    for i in range(DAYS - 1):
        s[i + 1] = np.clip(s[i] + (rain[i] - 2.5 * s[i] - 30 * s[i] ** 12) / 80, 0.02, 1.0)
    return 0.05 + 0.4 * np.clip(s + rng.normal(0, 0.01, DAYS), 0.0, 1.0), rain


def grid(values: np.ndarray, variable: str, units: str) -> xr.DataArray:
    return daily_cube(values, f"my_{variable}", west=99.875, north=38.125, variable=variable, units=units)


@pytest.fixture(scope="module")
def arrays() -> dict[str, np.ndarray]:
    records = [record(seed) for seed in range(HEIGHT * WIDTH)]
    s, rain = (np.stack(part, axis=1).reshape(DAYS, HEIGHT, WIDTH) for part in zip(*records, strict=True))
    s[:, 0, 0] = np.nan
    s[100:103, 2, 2] = np.nan
    season = -10 * np.cos(2 * np.pi * np.arange(DAYS) / 365)
    return {"s": s, "rain": rain, "temperature": np.broadcast_to((season + 5)[:, None, None], s.shape)}


@pytest.fixture(scope="module")
def folder(arrays, tmp_path_factory) -> Path:
    """Return a folder of cubes and of one table of three of their pixels."""
    path = tmp_path_factory.mktemp("rain")
    files = {
        path / "sm.tif": grid(arrays["s"], "soil_moisture", "m3 m-3"),
        path / "rain.nc": grid(arrays["rain"], "rainfall", "mm"),
        path / "temperature.nc": grid(arrays["temperature"], "temperature", "degC"),
        path / "percent.tif": grid(100 * arrays["s"], "soil_moisture", "%"),
        path / "negative.tif": grid(arrays["rain"] - 1.0, "rainfall", "mm"),
        path / "kelvin.tif": grid(arrays["temperature"] + 273.15, "temperature", "degC"),
        path / "later.tif": grid(arrays["rain"], "rainfall", "mm").assign_coords(time=TIMES + pd.Timedelta(days=3650)),
        path / "constant.tif": grid(np.full_like(arrays["s"], 0.25), "soil_moisture", "m3 m-3"),
        path / "empty.tif": grid(np.full_like(arrays["s"], np.nan), "soil_moisture", "m3 m-3"),
        path / "porosity.tif": grid(np.full((1, HEIGHT, WIDTH), 0.5), "porosity", "1"),
        path / "classes.tif": grid(np.arange(HEIGHT * WIDTH).reshape(1, HEIGHT, WIDTH) % 2, "classes", ""),
    }
    for file, array in files.items():
        cube.write({file: array})
    table = pd.concat(
        [
            pd.DataFrame(
                {
                    "station_id": name,
                    "time": TIMES.strftime("%Y-%m-%dT%H:%M:%SZ"),
                    # What the cube holds, digit by digit.
                    "soil_moisture": arrays["s"][:, y, x].astype(np.float32).astype(float),
                    "rainfall": arrays["rain"][:, y, x].astype(np.float32).astype(float),
                    "temperature": arrays["temperature"][:, y, x],
                    "soil": "sand" if name == "A" else "clay",
                }
            )
            for name, (y, x) in STATIONS.items()
        ]
    )
    table.to_csv(path / "stations.csv", index=False)
    table[["station_id", "time", "rainfall"]].to_csv(path / "gauges.csv", index=False)
    table.assign(soil_moisture=100 * table["soil_moisture"]).to_csv(path / "percent.csv", index=False)
    table.assign(soil_moisture="").to_csv(path / "empty.csv", index=False)
    table.assign(rainfall=-1).to_csv(path / "negative.csv", index=False)
    table.assign(time=table["time"].str.replace("20", "19", n=1)).to_csv(path / "earlier.csv", index=False)
    return path


@pytest.fixture(scope="module")
def calibrated(folder) -> Path:
    path = folder / "parameters.tif"
    given = {"SOIL_MOISTURE": str(folder / "sm.tif"), "RAINFALL": str(folder / "rain.nc"), "END": "2015-12-31"}
    processing.run("sm2r:calibrate", {**given, "VARIANT": "base", "REPORT": None, "OUTPUT": str(path)})
    return path


def run(name: str, folder: Path, feedback=None, **given):
    """Run an algorithm; names of files in the folder become paths, and no report is written unless asked for."""
    values = {
        key: str(folder / value) if isinstance(value, str) and (folder / value).is_file() else value
        for key, value in given.items()
    }
    return processing.run(f"sm2r:{name}", {"REPORT": None} | values, feedback=feedback)


def rows(result: str) -> pd.DataFrame:
    """Return a table that an algorithm wrote."""
    layer = QgsVectorLayer(result, "result")
    assert layer.isValid()
    names = layer.fields().names()
    frame = pd.DataFrame([feature.attributes() for feature in layer.getFeatures()], columns=names)
    return frame.drop(columns="fid", errors="ignore")


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(".aux.xml"))


@pytest.mark.parametrize("name", ["calibratestations", "invertstations", "calibrate", "invert"])
def test_texts(provider, name):
    algorithm = provider.algorithm(name)
    assert "10.1002/2014JD021489" in algorithm.shortHelpString()
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())
    plain = [
        parameter.name()
        for parameter in algorithm.parameterDefinitions()
        if not parameter.flags() & Qgis.ProcessingParameterFlag.Advanced
    ]
    assert len(plain) <= 11


@pytest.mark.parametrize("name", ["calibratestations", "calibrate"])
def test_defaults_are_those_of_core(provider, name):
    algorithm, options = provider.algorithm(name), Options()
    for key in ("variant", "step_rule", "dead_zone", "objective", "aggregation", "normalisation", "pool", "drizzle"):
        assert algorithm.parameterDefinition(key.upper()).defaultValue() == getattr(options, key), key
    for key, value, chosen in (
        ("OBSERVATION_HOUR", "auto", options.observation_hour), ("MAX_GAP", "auto", options.max_gap),
        ("RAIN_STAMP", None, options.rain_stamp or None), ("MONTHLY_FACTORS", False, options.monthly),
    ):  # fmt: skip
        assert algorithm.parameterDefinition(key).defaultValue() == value
        assert chosen == (None if value == "auto" else value)
    for key, bounds in BOUNDS.items():
        default = algorithm.parameterDefinition(f"{key.upper()}_RANGE").defaultValue()
        assert tuple(map(float, default.split(","))) == bounds


def test_every_global_optimum_is_reached(tmp_path):
    oracle = pd.read_csv(real("sm2rain-sites", "global_oracle.csv"))
    for row in oracle.itertuples():
        table = tmp_path / row.file.removesuffix(".gz")
        if not table.exists():
            table.write_bytes(gzip.decompress(real("sm2rain-sites", row.file).read_bytes()))
        result = run(
            "calibratestations",
            tmp_path,
            SOIL_MOISTURE=str(table),
            VARIANT="base",
            NORMALISATION="none",
            MAX_GAP=0,
            STEP_RULE=row.step_rule,
            DEAD_ZONE=row.dead_zone,
            Z_RANGE="1,200",
            A_RANGE="0,43200",
            B_RANGE="1,150",
            OUTPUT="TEMPORARY_OUTPUT",
        )
        assert result["RMSE"] <= row.rmse * 1.0001 + 5e-6, row
        assert result["COUNT"] == 1


def test_stations_from_files(folder, tmp_path, feedback):
    output, report = tmp_path / "parameters.gpkg", tmp_path / "calibration.html"
    result = run(
        "calibratestations", folder, feedback,
        SOIL_MOISTURE="stations.csv", RAINFALL="gauges.csv", OUTPUT=str(output), REPORT=str(report),
    )  # fmt: skip
    table = rows(result["OUTPUT"])
    assert list(table["station_id"]) == list(STATIONS)
    assert result["COUNT"] == 3
    assert result["R"] == pytest.approx(table["r"].median())
    assert result["RMSE"] == pytest.approx(table["rmse"].median())
    assert table["r"].min() > 0.8
    page = report.read_text(encoding="utf-8")
    assert "SM2RAIN calibration at stations" in page
    assert all(text in page for text in ("A", "gauges", "B_RANGE", "Parameters and scores of every station"))
    rain = tmp_path / "rain.csv"
    report = tmp_path / "rain.html"
    result = run(
        "invertstations", folder,
        SOIL_MOISTURE="stations.csv", PARAMETERS=str(output), OUTPUT=str(rain), REPORT=str(report),
    )  # fmt: skip
    frame = pd.read_csv(rain)
    bounds = ["lower", "upper", "probability", "quality_flag"]
    assert list(frame.columns) == ["station_id", "time", "rainfall", "reason", "reason_code", *bounds]
    assert result["COUNT"] == frame["rainfall"].notna().sum()
    assert frame["time"].iloc[0] == "2015-01-01T00:00:00Z"
    assert "SM2RAIN rainfall at stations" in report.read_text(encoding="utf-8")
    assert left(tmp_path) == ["calibration.html", "parameters.gpkg", "rain.csv", "rain.html"]


def test_stations_from_memory_layers(folder):
    file = run("calibratestations", folder, SOIL_MOISTURE="stations.csv", OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
    layer = QgsVectorLayer(
        "None?field=site:string&field=day:string&field=sm:double&field=mm:double", "loggers", "memory"
    )
    features = []
    table = pd.read_csv(folder / "stations.csv")[["station_id", "time", "soil_moisture", "rainfall"]].astype(object)
    for row in table.where(table.notna(), None).to_numpy().tolist():
        feature = QgsFeature(layer.fields())
        feature.setAttributes(row)
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    names = {"STATION_FIELD": "site", "TIME_FIELD": "day", "SOIL_MOISTURE_FIELD": "sm"}
    given = {"SOIL_MOISTURE": layer, "RAINFALL": layer, "RAINFALL_FIELD": "mm", **names}
    memory = run("calibratestations", folder, **given, OUTPUT="memory:")["OUTPUT"]
    ours = [feature.attributes() for feature in memory.getFeatures()]
    theirs = [feature.attributes() for feature in file.getFeatures()]
    assert [row[:5] for row in ours] == [row[-len(ours[0]) :][:5] for row in theirs]
    rain = run("invertstations", folder, SOIL_MOISTURE=layer, PARAMETERS=memory, **names, OUTPUT="memory:")["OUTPUT"]
    assert rain.featureCount() == layer.featureCount()


def test_class_evaporation_and_porosity_at_stations(folder, tmp_path):
    result = run(
        "calibratestations", folder,
        SOIL_MOISTURE="stations.csv", POOL="classes", CLASS_FIELD="soil", NORMALISATION="porosity", POROSITY=0.5,
        RESIDUAL=0.02, EVAPORATION_FIELD="rainfall", VARIANT="tpot", OUTPUT=str(tmp_path / "p.gpkg"),
    )  # fmt: skip
    table = rows(result["OUTPUT"]).set_index("station_id")
    assert table.loc["B", "z"] == table.loc["C", "z"] != table.loc["A", "z"]
    assert set(table["s_max"]) == {0.5}
    assert set(table["s_min"]) == {0.02}
    assert (table["k"] > 0).any()
    given = {"SOIL_MOISTURE": "stations.csv", "PARAMETERS": str(tmp_path / "p.gpkg"), "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="EVAPORATION"):
        run("invertstations", folder, **given)
    run("invertstations", folder, **given, EVAPORATION_FIELD="rainfall")


def test_snow_and_overrides_at_stations(folder, tmp_path):
    parameters = tmp_path / "p.gpkg"
    run("calibratestations", folder, SOIL_MOISTURE="stations.csv", VARIANT="base", OUTPUT=str(parameters))
    given = {"SOIL_MOISTURE": "stations.csv", "PARAMETERS": str(parameters)}

    def inverted(name: str, **more) -> pd.DataFrame:
        run("invertstations", folder, **given, **more, OUTPUT=str(tmp_path / name))
        return pd.read_csv(tmp_path / name)

    stored = inverted("stored.csv")
    snow = inverted("snow.csv", TEMPERATURE_FIELD="temperature", FALLBACK_FIELD="rainfall", SNOW_THRESHOLD=1)
    replaced = snow["reason_code"] == SNOW_REPLACED
    assert 0.2 < replaced.mean() < 0.6
    gauge = pd.read_csv(folder / "stations.csv")["rainfall"]
    np.testing.assert_allclose(snow["rainfall"][replaced], gauge[replaced])
    np.testing.assert_allclose(snow["rainfall"][~replaced], stored["rainfall"][~replaced])
    assert (stored["rainfall"] == 0).mean() < (inverted("dead.csv", DEAD_ZONE=0.05)["rainfall"] == 0).mean()
    assert (stored["rainfall"] == 0).mean() < (inverted("wet.csv", STEP_RULE="wetting")["rainfall"] == 0).mean()
    ends = inverted("end.csv", RAIN_STAMP="end")
    np.testing.assert_allclose(ends["rainfall"][1:DAYS], stored["rainfall"][: DAYS - 1])
    cut = inverted("cut.csv", START="2015-03-01", END="2015-03-31")
    assert (len(cut), cut["time"].min()[:10], cut["time"].max()[:10]) == (93, "2015-03-01", "2015-03-31")


def test_cubes_give_what_stations_give(folder, tmp_path):
    # Everything that is stored with parameters, at values that are not those taken where nothing is stored.
    choices = {"VARIANT": "t", "END": "2015-12-31", "OBSERVATION_HOUR": "9", "MAX_GAP": "3", "DEAD_ZONE": 0.001,
               "STEP_RULE": "wetting", "DRIZZLE": "cut", "MONTHLY_FACTORS": True}  # fmt: skip
    calibrated = tmp_path / "p.tif"
    run("calibrate", folder, SOIL_MOISTURE="sm.tif", RAINFALL="rain.nc", **choices, OUTPUT=str(calibrated))
    run("invert", folder, SOIL_MOISTURE="sm.tif", PARAMETERS=str(calibrated), OUTPUT=str(tmp_path / "rain.tif"))
    rain = cube.open(tmp_path / "rain.tif")
    assert {key: rain.attrs[key] for key in ("variable", "units")} == {"variable": "rainfall", "units": "mm"}
    parameters = cube.open_bands(calibrated)
    run("calibratestations", folder, SOIL_MOISTURE="stations.csv", **choices, OUTPUT=str(tmp_path / "p.gpkg"))
    run("invertstations", folder, SOIL_MOISTURE="stations.csv", PARAMETERS=str(tmp_path / "p.gpkg"),
        OUTPUT=str(tmp_path / "r.gpkg"))  # fmt: skip
    table, series = rows(str(tmp_path / "p.gpkg")).set_index("station_id"), rows(str(tmp_path / "r.gpkg"))
    for name, (y, x) in STATIONS.items():
        for band in (*cubes.BANDS[:-1], *FINISHED):
            assert float(parameters.sel(band=band)[y, x]) == pytest.approx(table.loc[name, band], rel=1e-6), band
        station = pd.to_numeric(series.loc[series["station_id"] == name, "rainfall"], errors="coerce").to_numpy(float)
        np.testing.assert_allclose(rain[:, y, x].values, station, rtol=1e-6, atol=1e-6)


def test_parameters_raster(folder, calibrated, tmp_path, feedback):
    parameters, report = tmp_path / "parameters.tif", tmp_path / "report.html"
    result = run(
        "calibrate", folder, feedback,
        SOIL_MOISTURE="sm.tif", RAINFALL="rain.nc", VARIANT="tpot", Z_RANGE="1,60", OUTPUT=str(parameters),
        REPORT=str(report), NORMALISATION="minmax", RAIN_STAMP="start",
    )  # fmt: skip
    assert any("RAIN_STAMP=start sets the hour of observation, as in version 0.1" in text for text in feedback.infos)
    assert result["COUNT"] == HEIGHT * WIDTH - 1
    assert 0.8 < result["R"] < 1
    assert result["RMSE"] > 0
    stack = cube.open_bands(parameters)
    assert tuple(stack["band"].values) == cubes.BANDS
    assert "calibrate of sm, rain: variant=tpot" in stack.attrs["history"]
    assert "z=1,60 " in stack.attrs["history"]
    assert "t=0.05,3 " in stack.attrs["history"]
    layer = QgsRasterLayer(str(parameters), "parameters")
    assert layer.bandName(layer.renderer().usesBands()[0]).endswith("r")
    assert any(
        "1 of 20 pixels were not calibrated: no times with both soil moisture and rain" in text
        for text in feedback.warnings
    )
    assert any("Z at 60 mm (" in text for text in feedback.warnings)
    page = report.read_text(encoding="utf-8")
    for text in (
        "SM2RAIN calibration of cubes",
        "Z at 60 mm (",
        "(worst R)",
        "Filter exponent c",
        "tpot",
    ):
        assert text in page


def test_rain_and_reasons(folder, calibrated, tmp_path, arrays):
    targets = {key: str(tmp_path / f"{key}.nc") for key in ("OUTPUT", "REASON")}
    given = {"SOIL_MOISTURE": "sm.tif", "PARAMETERS": str(calibrated), "TEMPERATURE": "temperature.nc"}
    result = run(
        "invert", folder, **given, **targets, FALLBACK="rain.nc", SNOW_THRESHOLD=0, REPORT=str(tmp_path / "r.html")
    )
    assert set(result) == {"OUTPUT", "REASON", "REPORT"}
    rain, reason = cube.open(targets["OUTPUT"]).to_numpy(), cube.open(targets["REASON"]).to_numpy()
    frozen = (arrays["temperature"] < 0) & (reason != NO_PARAMETERS)
    assert (reason[frozen] == SNOW_REPLACED).all()
    np.testing.assert_allclose(rain[frozen], arrays["rain"][frozen], rtol=1e-6)
    assert "invert of sm, parameters, temperature, rain: as calibrated" in cube.open(targets["OUTPUT"]).attrs["history"]
    layer = QgsRasterLayer(targets["REASON"], "reason")
    assert {entry.value: entry.label for entry in layer.renderer().classes()} == REASONS
    assert layer.temporalProperties().mode() == Qgis.RasterTemporalMode.FixedRangePerBand
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    for text in ("SM2RAIN rainfall", html.escape(REASONS[SNOW_REPLACED]), "Reasons by month"):
        assert text in page
    run("invert", folder, **given, **targets)
    assert (cube.open(targets["REASON"]).to_numpy()[frozen] == SNOW_MISSING).all()


def test_porosity_and_classes_of_cubes(folder, tmp_path):
    given = {"SOIL_MOISTURE": "sm.tif", "RAINFALL": "rain.nc", "VARIANT": "base", "NORMALISATION": "porosity"}

    def limits(**more) -> xr.DataArray:
        run("calibrate", folder, **given, **more, OUTPUT=str(tmp_path / "p.tif"))
        return cube.open_bands(tmp_path / "p.tif").sel(band=["s_min", "s_max", "z"])[:, 1:].compute()

    number = limits(POROSITY="0.5", RESIDUAL="0.02")
    assert set(number.sel(band="s_min").values.ravel()) == {0.02}
    path = limits(POROSITY="porosity.tif", RESIDUAL=0.02)
    layer = limits(POROSITY=QgsRasterLayer(str(folder / "porosity.tif"), "porosity"), RESIDUAL="0.02")
    np.testing.assert_array_equal(path, number)
    np.testing.assert_array_equal(layer, number)
    pooled = limits(POROSITY="0.5", POOL="classes", CLASSES="classes.tif").sel(band="z").values
    assert len(np.unique(pooled)) == 2


def test_a_mask_of_polygons_or_a_raster_leaves_pixels_out(folder, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "mask", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((100.2 37.2, 100.6 37.2, 100.6 37.8, 100.2 37.8, 100.2 37.2))"))
    layer.dataProvider().addFeatures([feature])
    inside = np.zeros((HEIGHT, WIDTH), bool)
    inside[1:, 1:3] = True
    fine = daily_cube(np.repeat(np.repeat(inside, 2, axis=0), 2, axis=1)[None], west=99.875, north=38.125, size=0.125)
    cube.write({tmp_path / "mask.tif": fine})
    given = {
        "SOIL_MOISTURE": "sm.tif",
        "RAINFALL": "rain.nc",
        "VARIANT": "base",
        "OBSERVATION_HOUR": "0",
        "MAX_GAP": "0",
    }
    run("calibrate", folder, **given, OUTPUT=str(tmp_path / "all.tif"))
    whole = cube.open_bands(tmp_path / "all.tif").sel(band="z").to_numpy()
    rain = {}
    for name, mask in (("polygons", layer), ("raster", str(tmp_path / "mask.tif"))):
        parameters = tmp_path / f"{name}.tif"
        found = run("calibrate", folder, **given, MASK=mask, OUTPUT=str(parameters))
        assert found["COUNT"] == inside.sum()
        np.testing.assert_array_equal(cube.open_bands(parameters).sel(band="z"), np.where(inside, whole, np.nan))
        run("invert", folder, SOIL_MOISTURE="sm.tif", PARAMETERS=str(tmp_path / "all.tif"), MASK=mask,
            OUTPUT=str(tmp_path / f"rain_{name}.tif"))  # fmt: skip
        rain[name] = cube.open(tmp_path / f"rain_{name}.tif").to_numpy()
        np.testing.assert_array_equal(np.isfinite(rain[name]).any(axis=0), inside)
    np.testing.assert_array_equal(rain["polygons"], rain["raster"])


def test_gaps_are_told(folder, arrays, tmp_path, feedback):
    s = arrays["s"].copy()
    s[np.arange(DAYS) % 3 == 0] = np.nan
    cube.write({tmp_path / "gaps.tif": grid(s, "soil_moisture", "m3 m-3")})
    given = {"RAINFALL": "rain.nc", "VARIANT": "base", "SOIL_MOISTURE": str(tmp_path / "gaps.tif")}
    run("calibrate", folder, feedback, **given, MAX_GAP=0, OBSERVATION_HOUR=0, OUTPUT=str(tmp_path / "p.tif"))
    assert any("Only 33 % of the windows can be used" in text and "MAX_GAP" in text for text in feedback.warnings)
    feedback.warnings.clear()
    run("calibrate", folder, feedback, **given, OUTPUT=str(tmp_path / "p.tif"))
    assert float(cube.open_bands(tmp_path / "p.tif").attrs["max_gap"]) == 2
    assert not any("windows can be used" in text for text in feedback.warnings)


def test_few_values_of_rain_are_told(folder, arrays, calibrated, tmp_path, feedback):
    given = {"SOIL_MOISTURE": "sm.tif", "PARAMETERS": str(calibrated)}
    told = "Rain is known at only"
    run("invert", folder, feedback, **given, OUTPUT=str(tmp_path / "rain.tif"))
    assert not any(told in text for text in feedback.warnings)
    cold = {"TEMPERATURE": "temperature.nc", "SNOW_THRESHOLD": 10}
    page = tmp_path / "page.html"
    run("invert", folder, feedback, **given, **cold, OUTPUT=str(tmp_path / "cold.tif"), REPORT=str(page))
    [text] = [text for text in feedback.warnings if told in text]
    rain = cube.open(tmp_path / "cold.tif").to_numpy()[:, 1:]
    assert f"{told} {100 * np.isfinite(rain).mean():.0f} % of the time steps where there are parameters (" in text
    assert f"% {REASONS[SNOW_MISSING]}" in text
    assert "Most often: set FALLBACK" in text
    assert html.escape(text) in page.read_text(encoding="utf-8")
    s = arrays["s"].copy()
    s[np.arange(DAYS) % 3 == 0] = np.nan
    cube.write({tmp_path / "gaps.tif": grid(s, "soil_moisture", "m3 m-3")})
    feedback.warnings.clear()
    run(
        "invert",
        folder,
        feedback,
        **given | {"SOIL_MOISTURE": str(tmp_path / "gaps.tif")},
        OUTPUT=str(tmp_path / "g.tif"),
    )
    [text] = [text for text in feedback.warnings if told in text]
    assert "calibrate again with MAX_GAP auto, or with more days" in text


def test_stations_whose_errors_are_not_known_are_inverted(folder, tmp_path):
    s, rain = record(7)
    short = pd.DataFrame({"station_id": "short", "time": pd.date_range("2015-01-01", periods=80, freq="12h")})
    short = short.assign(time=short["time"].dt.strftime("%Y-%m-%dT%H:%M:%SZ"), soil_moisture=s[:80], rainfall=rain[:80])
    table, parameters = tmp_path / "table.csv", tmp_path / "parameters.csv"
    pd.concat([pd.read_csv(folder / "stations.csv"), short]).to_csv(table, index=False)
    run("calibratestations", folder, SOIL_MOISTURE=str(table), VARIANT="base", OUTPUT=str(parameters))
    told = pd.read_csv(parameters).set_index("station_id")["uncertainty"]
    assert told.notna().to_dict() == {"A": True, "B": True, "C": True, "short": False}
    output = tmp_path / "rain.csv"
    run("invertstations", folder, SOIL_MOISTURE=str(table), PARAMETERS=str(parameters), OUTPUT=str(output))
    found = pd.read_csv(output).set_index("station_id")
    assert found.loc["short", "rainfall"].notna().sum() == 79
    assert found.loc["short", "upper"].isna().all()
    assert found.loc["A", "upper"].notna().any()


def test_few_values_of_rain_at_stations_are_told(folder, tmp_path, feedback):
    given = {"SOIL_MOISTURE": "stations.csv", "PARAMETERS": str(tmp_path / "p.gpkg")}
    run("calibratestations", folder, SOIL_MOISTURE="stations.csv", VARIANT="base", OUTPUT=given["PARAMETERS"])
    run("invertstations", folder, feedback, **given, OUTPUT=str(tmp_path / "rain.csv"))
    assert not any("Rain is known at only" in text for text in feedback.warnings)
    cold = {"TEMPERATURE_FIELD": "temperature", "SNOW_THRESHOLD": 10, "REPORT": str(tmp_path / "page.html")}
    run("invertstations", folder, feedback, **given, **cold, OUTPUT=str(tmp_path / "cold.csv"))
    [text] = [text for text in feedback.warnings if "Rain is known at only" in text]
    share = 100 * pd.read_csv(tmp_path / "cold.csv")["rainfall"].notna().mean()
    assert f"only {share:.0f} % of the time steps" in text
    assert html.escape(text) in (tmp_path / "page.html").read_text(encoding="utf-8")


STATION_ERRORS = [
    ({"SOIL_MOISTURE_FIELD": "sm"}, "SOIL_MOISTURE: there is no field 'sm'. It has station_id"),
    ({"SOIL_MOISTURE": "gauges.csv"}, "there is no field 'soil_moisture'"),
    ({"RAINFALL": "earlier.csv"}, "no station with common time stamps"),
    ({"SOIL_MOISTURE": "percent.csv"}, "SOIL_MOISTURE: .*Divide percent by 100"),
    ({"SOIL_MOISTURE": "empty.csv", "RAINFALL": "gauges.csv"}, "No station could be calibrated"),
    ({"SOIL_MOISTURE": "negative.csv"}, "the field .rainfall. holds -.* which rainfall in mm cannot be"),
    ({"B_RANGE": "5,1"}, "B_RANGE is 5,1: the lower bound must not be above"),
    ({"START": "2020-01-01"}, "Change START or END"),
    ({"AGGREGATION": 30}, "AGGREGATION is 30 h"),
    ({"NORMALISATION": "porosity"}, "POROSITY is not given"),
    ({"POOL": "classes"}, "CLASS_FIELD"),
]


@pytest.mark.parametrize(("given", "text"), STATION_ERRORS, ids=[text for _, text in STATION_ERRORS])
def test_bad_tables(folder, tmp_path, given, text):
    with pytest.raises(QgsProcessingException, match=text):
        run("calibratestations", folder, **{"SOIL_MOISTURE": "stations.csv"} | given, OUTPUT=str(tmp_path / "p.gpkg"),
            REPORT=str(tmp_path / "r.html"))  # fmt: skip
    assert left(tmp_path) == []


CUBE_ERRORS = [
    ({"SOIL_MOISTURE": "percent.tif"}, "SOIL_MOISTURE.*percent"),
    ({"SOIL_MOISTURE": "empty.tif"}, "SOIL_MOISTURE.*no value"),
    ({"SOIL_MOISTURE": "constant.tif"}, "No pixel could be calibrated. 20 of 20 pixels .*soil moisture is constant"),
    ({"RAINFALL": "negative.tif"}, "RAINFALL .*contains -.* which rainfall in mm cannot be"),
    ({"RAINFALL": "later.tif"}, "RAINFALL .*no time stamp in common with SOIL_MOISTURE"),
    ({"A_RANGE": "9,1"}, "A_RANGE is 9,1"),
    ({"NORMALISATION": "porosity"}, "POROSITY is not given"),
    ({"NORMALISATION": "porosity", "POROSITY": "nowhere.tif"}, "POROSITY: 'nowhere.tif' is neither a number nor"),
    ({"OUTPUT": "p.nc"}, "OUTPUT: p.nc holds several quantities, so it has to end in .tif"),
    ({"OUTPUT": "nowhere/p.tif"}, "OUTPUT: .*the folder .*nowhere does not exist"),
]


@pytest.mark.parametrize(("given", "text"), CUBE_ERRORS, ids=[text for _, text in CUBE_ERRORS])
def test_bad_cubes(folder, tmp_path, given, text):
    old = tmp_path / "p.tif"
    old.write_text("what was there before")
    with pytest.raises(QgsProcessingException, match=text):
        run(
            "calibrate", folder,
            **{"SOIL_MOISTURE": "sm.tif", "RAINFALL": "rain.nc", "VARIANT": "base", "OUTPUT": str(old),
               "REPORT": str(tmp_path / "r.html")} | given,
        )  # fmt: skip
    assert left(tmp_path) == ["p.tif"]
    assert old.read_text() == "what was there before"


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"PARAMETERS": "porosity.tif"}, "PARAMETERS has no band z"),
        ({"TEMPERATURE": "kelvin.tif"}, "TEMPERATURE .*holds .*kelvin"),
        ({"SOIL_MOISTURE": "percent.tif"}, "SOIL_MOISTURE.*percent"),
        ({"START": "2019-01-01"}, "Change START or END"),
    ],
)
def test_bad_inversions(folder, calibrated, tmp_path, given, text):
    outputs = {"OUTPUT": str(tmp_path / "rain.tif"), "REASON": str(tmp_path / "reason.tif")}
    with pytest.raises(QgsProcessingException, match=text):
        run("invert", folder, **{"SOIL_MOISTURE": "sm.tif", "PARAMETERS": str(calibrated)} | given, **outputs)
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("calibratestations", {"SOIL_MOISTURE": "stations.csv", "OUTPUT": "p.gpkg"}),
        ("calibrate", {"SOIL_MOISTURE": "sm.tif", "RAINFALL": "rain.nc", "VARIANT": "base", "OUTPUT": "p.tif"}),
        ("invert", {"SOIL_MOISTURE": "sm.tif", "PARAMETERS": "parameters.tif", "OUTPUT": "r.tif", "REASON": "c.tif"}),
    ],
)
@pytest.mark.parametrize("moment", [1, 50])
def test_cancel_leaves_nothing(folder, calibrated, tmp_path, cancelling, name, given, moment):
    outputs = {key: str(tmp_path / given[key]) for key in ("OUTPUT", "REASON") if key in given}
    feedback = cancelling(moment)
    assert run(name, folder, feedback, **given | outputs, REPORT=str(tmp_path / "r.html")) == {}
    assert any(text.startswith("Stopped") for text in feedback.infos)
    assert left(tmp_path) == []


def test_command_line(folder, calibrated, tmp_path):
    given = {
        "SOIL_MOISTURE": str(folder / "sm.tif"),
        "PARAMETERS": str(calibrated),
        "DEAD_ZONE": 0.01,
        "END": "2015-06-30",
        "OUTPUT": str(tmp_path / "rain.tif"),
        "REASON": str(tmp_path / "reason.tif"),
    }
    results = headless("sm2r:invert", given, timeout=180)
    assert results == {key: given[key] for key in ("OUTPUT", "REASON")}
    rain = cube.open(tmp_path / "rain.tif")
    assert str(rain["time"].to_numpy()[-1])[:10] == "2015-06-30"
    assert "dead_zone=0.01" in rain.attrs["history"]
