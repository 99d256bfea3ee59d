"""What every algorithm takes when all is well: small files of sixty days, four by three pixels and two stations.

A new algorithm needs an entry in `GIVEN` and in `OUTPUTS`, and one in `ALSO` for each layer or table that it can do
without. The tests of bad and of odd input change these files.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import processing
import rasterio
from rasterio.transform import from_origin

DAYS, HEIGHT, WIDTH, LONG = 60, 3, 4, 120
TIMES = pd.date_range("2015-01-01", periods=DAYS)
DATES = [str(day.date()) for day in TIMES]
STATIONS = ("A", "B")
# In the west, where longitudes from 0 to 360 differ.
WEST, NORTH, CELL = -100.0, 40.0, 0.25
PLACE = from_origin(WEST, NORTH, CELL, CELL)

# What the cubes hold.
VARIABLES = {
    "sm": "soil_moisture", "sm_other": "soil_moisture", "sm_third": "soil_moisture", "rain": "rainfall",
    "temperature": "temperature", "evaporation": "evaporation", "snow": "", "spread": "", "reason": "",
    "sm2rain": "rainfall",
    "rain_third": "rainfall", "sm_long": "soil_moisture", "rain_long": "rainfall",
}  # fmt: skip


def record(seed: int, days: int = DAYS) -> tuple[np.ndarray, np.ndarray]:
    """Return daily soil moisture (m3 m-3) and rain of a leaking bucket."""
    rng = np.random.default_rng(seed)
    rain = np.where(rng.random(days) < 0.3, rng.gamma(0.7, 12.0, days), 0.0)
    s = np.full(days, 0.4)
    for i in range(days - 1):
        s[i + 1] = np.clip(s[i] + (rain[i] - 2.5 * s[i] - 30 * s[i] ** 12) / 80, 0.02, 1.0)
    # Such numbers are the same in all types, and packed.
    return np.round((0.05 + 0.4 * s) * 1024) / 1024, np.round(rain * 16) / 16


def write(
    path: Path, values: np.ndarray, dates: list[str] | None = DATES, crs="EPSG:4326", place=PLACE, **tags
) -> None:
    """Write a GeoTIFF as others write it: times as band descriptions, what the file says of itself at its end."""
    profile = {"driver": "GTiff", "dtype": "float32", "nodata": np.nan, "crs": crs, "transform": place}
    count, height, width = values.shape
    with rasterio.open(path, "w", count=count, height=height, width=width, **profile) as dataset:
        dataset.write(values.astype("float32"))
        dataset.update_tags(**tags)
        for band, date in enumerate(dates or [], 1):
            dataset.set_band_description(band, date)


def features(path: Path, shapes: dict[str, dict]) -> None:
    """Write a layer of GeoJSON, in degrees."""
    rows = [
        {"type": "Feature", "properties": {"station_id": name.strip()}, "geometry": shape}
        for name, shape in shapes.items()
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": rows}))


def make(path: Path) -> None:
    """Write what `GIVEN` and `ALSO` name into a folder."""
    records = [record(seed) for seed in range(HEIGHT * WIDTH)]
    shape = (DAYS, HEIGHT, WIDTH)
    moisture, rain = (np.stack(part, axis=1).reshape(shape) for part in zip(*records, strict=True))
    rng = np.random.default_rng(1)
    noise = np.round(rng.normal(0, 0.03, shape) * 1024) / 1024
    season = np.cos(np.linspace(0, 3, DAYS))[:, None, None] * np.ones(shape)
    for name, values in {
        "sm": moisture, "sm_other": np.maximum(moisture + noise, 0.03125), "rain": rain,
        "sm_third": np.maximum(moisture + noise[::-1], 0.03125),
        "temperature": np.round(8 - 10 * season) , "evaporation": np.round((3 - season) * 16) / 16,
        "spread": 0.03125 + np.abs(noise), "snow": (season > 0.9) * 1.0,
        "sm2rain": np.round(16 * rain * (1 + noise * 8)) / 16,
        "rain_third": np.round(16 * rain * (1 - noise[::-1] * 8)) / 16,
    }.items():  # fmt: skip
        write(path / f"{name}.tif", values)
    # Models of rain need a thousand steps with rain.
    longer = [record(seed, LONG) for seed in range(HEIGHT * WIDTH)]
    for name, part in zip(("sm_long", "rain_long"), zip(*longer, strict=True), strict=True):
        values = np.stack(part, axis=1).reshape(LONG, HEIGHT, WIDTH)
        write(path / f"{name}.tif", values, [str(day.date()) for day in pd.date_range(TIMES[0], periods=LONG)])
    write(path / "reason.tif", (season > 0.9) * 1.0)
    write(path / "sm_undated.tif", moisture, None)
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    write(path / "elevation.tif", (500.0 + 100 * rows + 50 * columns)[None], None)
    write(path / "classes.tif", (1.0 + (columns > 1))[None], None)

    text = TIMES.strftime("%Y-%m-%dT%H:%M:%SZ")
    # Gauges that tell another thing than the cube, by another factor each day.
    factor = rng.choice([1.0, 1.5, 2.0], DAYS)
    table = pd.concat(
        pd.DataFrame({"station_id": name, "time": text, "soil_moisture": s, "rainfall": np.round(16 * factor * r) / 16})
        for name, (s, r) in zip(STATIONS, records, strict=False)
    )
    table.to_csv(path / "stations.csv", index=False)
    weather = table[["station_id", "time"]].assign(temperature=8.0, evaporation=2.0)
    weather.to_csv(path / "weather.csv", index=False)
    spots = {station: (WEST + 0.1 + i / 4, NORTH - 0.1) for i, station in enumerate(STATIONS)}
    places = pd.DataFrame([(station, *spot) for station, spot in spots.items()], columns=["station_id", "lon", "lat"])
    places.to_csv(path / "places.csv", index=False)
    features(path / "points.geojson", {name: {"type": "Point", "coordinates": spot} for name, spot in spots.items()})
    west, east, south, north = WEST, WEST + 0.9, NORTH - 0.7, NORTH
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    features(path / "basins.geojson", {"A": {"type": "Polygon", "coordinates": [ring]}})
    # One pixel in a corner: the threshold of irrigation needs ten others.
    corner = [[west + 0.02, north - 0.02], [west + 0.22, north - 0.02], [west + 0.22, north - 0.22]]
    features(path / "fields.geojson", {"A": {"type": "Polygon", "coordinates": [[*corner, corner[0]]]}})
    rest = [[west, south - 0.05], [east + 0.1, south - 0.05], [east + 0.1, north], [west, north], [west, south - 0.05]]
    features(path / "dry.geojson", {"A": {"type": "Polygon", "coordinates": [rest]}})
    product = path / "product"
    product.mkdir()
    for date in DATES[:3]:
        write(product / f"sm_{date}.tif", np.full((1, HEIGHT, WIDTH), 0.25), None)

    run(path, "calibrate", {}, **GIVEN["calibrate"], OUTPUT=str(path / "parameters.tif"))
    with_evaporation = {"EVAPORATION": "evaporation.tif", "K_RANGE": "0.3,1"}
    run(path, "calibrate", with_evaporation, **GIVEN["calibrate"], OUTPUT=str(path / "parameters_k.tif"))
    run(path, "calibratestations", {}, **GIVEN["calibratestations"], OUTPUT=str(path / "parameters.csv"))
    pd.read_csv(path / "parameters.csv").assign(k=0.5).to_csv(path / "parameters_k.csv", index=False)
    run(path, "bma", {}, **GIVEN["bma"], OUTPUT=str(path / "merged.tif"), WEIGHTS=str(path / "weights.csv"))
    run(path, "mergerainfall", {}, **GIVEN["mergerainfall"], REPORT=None, OUTPUT=str(path / "merged_rain.tif"),
        WEIGHTS=str(path / "rain_weights.csv"))  # fmt: skip
    run(path, "mergerainfall", {"METHOD": "bias"}, **GIVEN["mergerainfall"], REPORT=None,
        OUTPUT=str(path / "merged_rain.tif"), MODEL=str(path / "rain_model.onnx"))  # fmt: skip
    for name, static in (("model", []), ("model_static", ["elevation.tif"])):
        run(path, "trainfusion", {"STATIC": static}, **GIVEN["trainfusion"], OUTPUT=str(path / f"{name}.onnx"))
        trained = str(path / name.replace("model", "learned_rain")) + ".onnx"
        run(path, "trainrain", {"STATIC": static}, **GIVEN["trainrain"], REPORT=None, OUTPUT=trained)


GIVEN = {
    "calibrate": {"SOIL_MOISTURE": "sm.tif", "RAINFALL": "rain.tif", "VARIANT": "base"},
    "invert": {"SOIL_MOISTURE": "sm.tif", "PARAMETERS": "parameters.tif"},
    "trainrain": {"SOIL_MOISTURE": "sm_long.tif", "RAINFALL": "rain_long.tif", "METHOD": "extra_trees"},
    "calibratestations": {"SOIL_MOISTURE": "stations.csv", "VARIANT": "base"},
    "invertstations": {"SOIL_MOISTURE": "stations.csv", "PARAMETERS": "parameters.csv"},
    "settime": {"INPUT": "sm_undated.tif", "START": "2015-01-01T00:00:00"},
    "regrid": {"INPUT": "sm.tif", "RESOLUTION": 0.5},
    "samplestations": {"CUBES": ["sm.tif", "rain.tif"], "STATIONS": "points.geojson"},
    "basinseries": {"CUBES": ["sm.tif", "rain.tif"], "BASINS": "basins.geojson", "BASIN_FIELD": "station_id"},
    "correctrainfall": {
        "RAINFALL": "rain.tif", "STATIONS": "points.geojson", "OBSERVATIONS": "stations.csv",
        "METHOD": "linear_scaling",
    },
    "importstations": {"INPUT": "stations.csv", "VARIABLE": "soil_moisture"},
    "trainfusion": {
        "PREDICTORS": ["sm.tif", "sm_other.tif"], "STATIONS": "points.geojson", "OBSERVATIONS": "stations.csv",
        "METHOD": "rf", "FOLDS": 0,
    },
    "fuse": {"PREDICTORS": ["sm.tif", "sm_other.tif"], "MODELS": ["model.onnx"]},
    "bma": {"MEMBERS": ["sm.tif", "sm_other.tif"], "STATIONS": "points.geojson", "OBSERVATIONS": "stations.csv"},
    "irrigation": {
        "RAINFALL": "sm2rain.tif", "REFERENCE": "rain.tif", "FIELDS": "fields.geojson", "FIELD_FIELD": "station_id",
    },
    "mergerainfall": {
        "PRODUCTS": ["rain.tif", "sm2rain.tif"], "STATIONS": "points.geojson", "OBSERVATIONS": "stations.csv",
    },
    "validate": {
        "PRODUCTS": ["sm.tif", "sm_other.tif"], "STATIONS": "points.geojson", "OBSERVATIONS": "stations.csv",
        "BOOTSTRAP": 20, "VALUE_FIELD": "soil_moisture",
    },
    "triplecollocation": {"X": "sm.tif", "Y": "sm_other.tif", "Z": "sm_third.tif", "BOOTSTRAP": 0, "MIN_SAMPLES": 10},
    "soilmoisturestatistics": {"SOIL_MOISTURE": "sm.tif"},
    "comparecubes": {"PRODUCT": "sm.tif", "REFERENCE": "sm_other.tif"},
    "monthlymaps": {"INPUT": "sm.tif"},
    "importproduct": {
        "INPUT": "product", "PRODUCT": "generic", "VARIABLE": "soil_moisture", "FILE_VARIABLE": "sm",
    },
}  # fmt: skip
LEVELS = {"LEVEL_STATIONS": "points.geojson", "LEVEL_OBSERVATIONS": "stations.csv"}
# Inputs that algorithms can do without, and what they need besides; several where an input takes several things.
ALSO = {
    "calibrate": {
        "EVAPORATION": [{"EVAPORATION": "evaporation.tif"}],
        "TEMPERATURE": [{"TEMPERATURE": "temperature.tif"}],
        "SNOW": [{"SNOW": "snow.tif"}],
        "CLASSES": [{"CLASSES": "classes.tif", "POOL": "classes"}],
        "MASK": [{"MASK": "basins.geojson"}, {"MASK": "elevation.tif"}],
    },
    "invert": {
        "TEMPERATURE": [{"TEMPERATURE": "temperature.tif", "FALLBACK": "rain.tif"}],
        "SNOW": [{"SNOW": "snow.tif"}],
        "FALLBACK": [{"TEMPERATURE": "temperature.tif", "FALLBACK": "rain.tif"}],
        "EVAPORATION": [{"EVAPORATION": "evaporation.tif", "PARAMETERS": "parameters_k.tif"}],
        "SPREAD": [{"SPREAD": "spread.tif"}],
        "MODEL": [{"MODEL": "learned_rain.onnx"}],
        "STATIC": [{"STATIC": ["elevation.tif"], "MODEL": "learned_rain_static.onnx"}],
        "MASK": [{"MASK": "basins.geojson"}, {"MASK": "elevation.tif"}],
    },
    "trainrain": {
        "STATIC": [{"STATIC": ["elevation.tif"]}],
        "TEMPERATURE": [{"TEMPERATURE": "temperature.tif"}],
        "SNOW": [{"SNOW": "snow.tif"}],
        "MASK": [{"MASK": "basins.geojson"}, {"MASK": "elevation.tif"}],
    },
    "calibratestations": {"RAINFALL": [{"RAINFALL": "stations.csv"}]},
    "invertstations": {
        "WEATHER": [{"WEATHER": "weather.csv", "EVAPORATION_FIELD": "evaporation", "PARAMETERS": "parameters_k.csv"}],
        "MODEL": [{"MODEL": "learned_rain.onnx"}],
    },
    "settime": {"INPUT": [{"INPUT": "sm.tif"}]},
    "regrid": {
        "REFERENCE": [{"REFERENCE": "elevation.tif", "RESOLUTION": None}],
        "MASK": [{"MASK": "basins.geojson"}],
    },
    "basinseries": {
        key: [{"STATIONS": "points.geojson", "OBSERVATIONS": "stations.csv"}] for key in ("STATIONS", "OBSERVATIONS")
    },
    "samplestations": {"OBSERVATIONS": [{"OBSERVATIONS": "stations.csv"}]},
    "importstations": {
        "COORDINATES": [{"COORDINATES": "places.csv"}],
    },
    "trainfusion": {"STATIC": [{"STATIC": ["elevation.tif"]}]},
    "fuse": {
        "STATIC": [{"STATIC": ["elevation.tif"], "MODELS": ["model_static.onnx"]}],
        "MASK": [{"MASK": "basins.geojson"}, {"MASK": "elevation.tif"}],
        **{key: [LEVELS] for key in ("LEVEL_STATIONS", "LEVEL_OBSERVATIONS")},
    },
    **{name: {"BASIN": [{"BASIN": "basins.geojson"}]} for name in ("comparecubes", "triplecollocation")},
    "bma": {
        "BASIN": [{"BASIN": "basins.geojson"}],
        "MASK": [{"MASK": "basins.geojson"}, {"MASK": "elevation.tif"}],
        "WEIGHTS_INPUT": [{"WEIGHTS_INPUT": "weights.csv"}],
        **{key: [LEVELS] for key in ("LEVEL_STATIONS", "LEVEL_OBSERVATIONS")},
    },
    "correctrainfall": {"BASIN": [{"BASIN": "basins.geojson"}]},
    "irrigation": {"DRY_LAND": [{"DRY_LAND": "dry.geojson"}]},
    "mergerainfall": {
        "BASIN": [{"BASIN": "basins.geojson"}],
        "REFERENCE": [{"REFERENCE": "rain_third.tif", "METHOD": "least_squares"}],
        "STATIC": [{"STATIC": ["elevation.tif"]}],
        "TEMPERATURE": [{"TEMPERATURE": "temperature.tif"}],
        "WEIGHTS_INPUT": [{"WEIGHTS_INPUT": "rain_weights.csv"}],
        "MODEL_INPUT": [{"MODEL_INPUT": "rain_model.onnx"}],
    },
    "monthlymaps": {"BASIN": [{"BASIN": "basins.geojson"}], "STATIONS": [{"STATIONS": "points.geojson"}]},
    "validate": {
        "FIT_STATIONS": [{"FIT_STATIONS": "places.csv"}],
        "REASON": [{"REASON": "reason.tif"}],
        "LOWER": [{"LOWER": "sm.tif", "UPPER": "sm.tif"}],
        "UPPER": [{"LOWER": "sm.tif", "UPPER": "sm.tif"}],
        "PROBABILITY": [{"PROBABILITY": "sm.tif"}],
    },
    "soilmoisturestatistics": {
        "CLASSES": [{"CLASSES": "classes.tif"}, {"CLASSES": "basins.geojson", "CLASS_FIELD": "station_id"}],
        "BASIN": [{"BASIN": "basins.geojson"}],
    },
    "importproduct": {"INPUT": [{"INPUT": "sm.tif", "FILE_VARIABLE": "sm"}]},
}
OUTPUTS = {
    "calibrate": {"OUTPUT": "out.tif", "REPORT": "out.html"},
    "invert": {
        "OUTPUT": "out.tif",
        "REASON": "reason.nc",
        "UPPER": "upper.tif",
        "PROBABILITY": "chance.nc",
        "QUALITY_FLAG": "flag.tif",
        "REPORT": "out.html",
    },
    "trainrain": {"OUTPUT": "out.onnx", "REPORT": "out.html"},
    "calibratestations": {"OUTPUT": "out.gpkg", "REPORT": "out.html"},
    "invertstations": {"OUTPUT": "out.csv", "REPORT": "out.html"},
    "settime": {"OUTPUT": "out.nc"},
    "regrid": {"OUTPUT": "out.tif"},
    "samplestations": {"OUTPUT": "out.csv"},
    "basinseries": {"OUTPUT": "out.csv", "REPORT": "out.html"},
    "correctrainfall": {"OUTPUT": "out.tif", "REPORT": "out.html"},
    "importstations": {"OBSERVATIONS": "out.csv", "STATIONS": "out.gpkg"},
    "importproduct": {"OUTPUT": "out.tif"},
    "validate": {"OUTPUT": "out.gpkg", "TABLE": "table.csv", "REPORT": "out.html"},
    "comparecubes": {"OUTPUT": "out.tif", "TABLE": "table.csv", "REPORT": "out.html"},
    "monthlymaps": {"OUTPUT": "out.tif", "REPORT": "out.html"},
    "triplecollocation": {"OUTPUT": "out.tif", "TABLE": "table.csv", "REPORT": "out.html"},
    "soilmoisturestatistics": {
        "OUTPUT": "out.tif",
        "TABLE": "table.csv",
        "REGRESSION": "regression.csv",
        "REPORT": "out.html",
    },
    "trainfusion": {"OUTPUT": "out.onnx", "REPORT": "out.html"},
    "fuse": {"OUTPUT": "out.tif", "APPLICABILITY": "application.tif"},
    "irrigation": {"OUTPUT": "out.csv", "LAYER": "layer.gpkg", "REPORT": "out.html"},
    "mergerainfall": {"OUTPUT": "out.tif", "SHARE": "share.tif", "WEIGHTS": "weights.csv", "REPORT": "out.html"},
    "bma": {"OUTPUT": "out.tif", "SPREAD": "spread.tif", "WEIGHTS": "weights.csv", "REPORT": "out.html"},
}


def run(folder: Path, name: str, changed: dict, *, feedback=None, **given):
    """Run an algorithm; names of files in the folder become paths."""

    def found(value):
        if isinstance(value, list):
            return [found(one) for one in value]
        return str(folder / value) if isinstance(value, str) and value and (folder / value).exists() else value

    values = {key: found(value) for key, value in (given | changed).items()}
    return processing.run(f"sm2r:{name}", values, feedback=feedback)


def targets(name: str, place: Path) -> dict[str, str]:
    return {key: str(place / file) for key, file in OUTPUTS[name].items()}


def state(folder: Path) -> dict[str, bytes]:
    """Return what the files hold; QGIS itself keeps statistics in ``.aux.xml``."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.name.endswith(".aux.xml")]
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def main_output(name: str) -> tuple[str, str]:
    """Return the key of an algorithm's first output, and the ending of its file."""
    key, file = next(iter(OUTPUTS[name].items()))
    return key, Path(file).suffix
