"""Runs the whole chain of the paper through qgis_process, on a simulated basin or on a folder of one's own.

Step by step, as anybody would on a server: import, regrid, train three models, fuse, merge, correct the rainfall
product, calibrate SM2RAIN, invert with the snow rule, validate, triple collocation, statistics. It prints the paper's
tables with our figures beside the paper's, and where the figures are.

A folder of one's own is described by a file ``basin.toml``; the one that the demonstration writes shows how.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
import tomllib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

import in_qgis
from workflows import APART, TRAINING

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "demo"
METHODS = {"rf": "RF", "lstm": "LSTM", "cnn": "CNN"}
# Table 1 of the paper: R at its stations, and RMSE of its rainfall, mm per day.
PAPER_R = {
    "AR": (0.90, 0.62, 0.25, 0.28, 0.27), "ARN": (0.70, 0.55, 0.35, 0.70, 0.54), "EB": (0.84, 0.61, 0.26, 0.32, 0.25),
    "HCG": (0.17, 0.23, 0.13, 0.64, 0.48), "HZS": (0.32, 0.26, 0.10, 0.60, 0.50),
    "ARS": (0.563, 0.45, 0.29, 0.23, 0.30),
}  # fmt: skip
PAPER_COLUMNS = ("SM2R", "GPM-SM2RAIN", "CHIRPS", "ERA5", "MSWEP")
PAPER_RMSE = {"AR": 1.98, "ARN": 3.30, "EB": 2.58, "HCG": 4.86, "HZS": 3.83, "ARS": 4.20}
PAPER_MOISTURE = {
    "smos": (0.29, 0.10), "smap": (0.60, 0.06), "ascat": (0.42, 0.06), "RF": (None, 0.052), "LSTM": (None, 0.058),
    "CNN": (None, 0.060), "merged": (0.8, 0.05),
}  # fmt: skip
EXAMPLE = """# A basin for `make demo DATA=this file`. Paths are seen from this file.
# A product is a cube (one band a time step) or a folder of its makers' files, which are imported.
basin = "basin.gpkg"                      # polygons
elevation = "elevation.tif"               # may be left out
classes = "land_cover.tif"                # may be left out: raster or polygons
temperature = "temperature.tif"           # may be left out: then no snow rule
resolution = 0.25                         # degrees, of the grid that everything is brought to
calibration_end = "2014-12-31"            # what comes later is for validation

[soil_moisture]                           # satellite products, two or more
smos = "original/smos_l3"
smap = "smap.tif"
ascat = "ascat.tif"

[rainfall]                                # the first is corrected and calibrated on; the others are for comparison
tmpa = "original/tmpa_3b42rt"
cmfd = "cmfd.tif"
era5_land = "era5_land.tif"

[stations]                                # points with a field station_id
soil_moisture = "stations.gpkg"
rainfall = "gauges.gpkg"

[observations]                            # tables: station_id, time, soil_moisture or rainfall
soil_moisture = "soil_moisture.csv"
rainfall = "rainfall.csv"
"""


@dataclass(frozen=True)
class Case:
    """A basin to work on."""

    moisture: Mapping[str, Path]
    rainfall: Mapping[str, Path]
    stations: Mapping[str, Path]
    observations: Mapping[str, Path]
    calibration_end: str
    resolution: float
    others: Mapping[str, Path] = field(default_factory=dict)


def read_case(path: Path) -> Case:
    """Read the description of a folder; say what is wrong with it."""
    try:
        text = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        sys.exit(f"DATA={path}: {error}. An example is {FOLDER / 'sample' / 'basin.toml'} after `make demo`.")
    missing = [
        key for key in ("soil_moisture", "rainfall", "stations", "observations", "calibration_end") if key not in text
    ]
    if missing:
        sys.exit(f"DATA={path}: lacks {', '.join(missing)}. An example is {FOLDER / 'sample' / 'basin.toml'}.")

    def paths(section: Mapping[str, Any]) -> dict[str, Path]:
        found = {key: path.parent / str(value) for key, value in section.items()}
        for key, file in found.items():
            if not file.exists():
                sys.exit(f"DATA={path}: {key} is {file}, which does not exist.")
        return found

    others = paths({key: text[key] for key in ("basin", "elevation", "classes", "temperature") if key in text})
    parts = (paths(text[key]) for key in ("soil_moisture", "rainfall", "stations", "observations"))
    return Case(*parts, str(text["calibration_end"]), float(text.get("resolution", 0.25)), others)


class Chain:
    """Runs algorithms in a folder and keeps what they made."""

    def __init__(self, folder: Path, *, quiet: bool = False) -> None:
        self.folder, self.quiet = folder, quiet
        self.reports: dict[str, str] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def run(self, algorithm: str, **parameters: object) -> dict[str, Any]:
        """Run an algorithm as anybody would on a server, and return its outputs."""
        started = time.monotonic()
        given = {key: value for key, value in parameters.items() if value is not None}
        found = in_qgis.run(f"sm2r:{algorithm}", given)
        if not self.quiet:
            print(f"  sm2r:{algorithm} ({time.monotonic() - started:.0f} s)", flush=True)
        return found

    def together(self, *jobs: tuple[str, dict[str, object]]) -> list[dict[str, Any]]:
        """Run algorithms that do not need each other, two at a time."""
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(lambda job: self.run(job[0], **job[1]), jobs))

    def at(self, name: str) -> Path:
        """Return a file of the folder."""
        return self.folder / name

    def report(self, title: str, name: str) -> Path:
        """Return the file of a report, and remember it under its title."""
        self.reports[title] = str(self.at(name))
        return self.at(name)


def chain(case: Case, run: Chain) -> dict[str, Any]:
    """Run the whole chain."""
    cubes = _grid(case, run)
    moisture = [cubes[name] for name in case.moisture]
    made = _fuse(case, run, moisture, cubes)
    rain, corrected = _rain(case, run, cubes, made["merged"])
    first = next(iter(case.rainfall))
    others = [cubes[name] for name in list(case.rainfall)[1:]]
    later = str(np.datetime64(case.calibration_end) + 1)
    (_, judged) = run.together(
        ("validate", {
            "PRODUCTS": [made["merged"], *(made[name] for name in METHODS.values()), *moisture],
            "STATIONS": made["apart"], "OBSERVATIONS": case.observations["soil_moisture"], "TIME_STEP": "daily",
            "OUTPUT": run.at("moisture_scores.gpkg"), "TABLE": run.at("moisture_scores.csv"),
            "REPORT": run.report("Soil moisture at stations kept apart", "validation_moisture.html"),
        }),
        ("validate", {
            "PRODUCTS": [rain, cubes[first], *others], "STATIONS": case.stations["rainfall"],
            "OBSERVATIONS": case.observations["rainfall"], "START": later, "MIN_SAMPLES": 30,
            "OUTPUT": run.at("rain_scores.gpkg"), "TABLE": run.at("rain_scores.csv"),
            "REPORT": run.report("Rainfall at the gauges: tables, heat map, Taylor diagram", "validation_rain.html"),
        }),
    )  # fmt: skip
    jobs: list[tuple[str, dict[str, object]]] = [
        ("soilmoisturestatistics", {
            "SOIL_MOISTURE": made["merged"], "CLASSES": case.others.get("classes"), "BASIN": case.others.get("basin"),
            "OUTPUT": run.at("statistics.tif"), "TABLE": run.at("statistics.csv"),
            "REGRESSION": run.at("variability.csv"),
            "REPORT": run.report("Statistics, CV against the mean", "statistics.html"),
        }),
    ]  # fmt: skip
    if len(others) >= 2:
        jobs.append(("triplecollocation", {
            "X": rain, "Y": others[0], "Z": others[1], "MODEL": "additive", "BASIN": case.others.get("basin"),
            "OUTPUT": run.at("errors.tif"),
            "TABLE": run.at("errors.csv"),
            "REPORT": run.report("Triple collocation: maps of errors", "collocation.html"),
        }))  # fmt: skip
    run.together(*jobs)
    _maps(run, made["merged"], rain, corrected)
    return {**made, "products": moisture, "best": judged["BEST"]}


def _grid(case: Case, run: Chain) -> dict[str, str]:
    """Import what are folders, and bring everything to one daily grid."""
    sources = {**case.moisture, **case.rainfall}
    folders = {name: path for name, path in sources.items() if path.is_dir()}
    imported = run.together(*(
        ("importproduct", {"INPUT": path, "PRODUCT": "auto", "OUTPUT": run.at(f"{name}_imported.tif")})
        for name, path in folders.items()
    ))  # fmt: skip
    sources |= {name: Path(found["OUTPUT"]) for name, found in zip(folders, imported, strict=True)}
    first = next(iter(case.rainfall))
    # The first rainfall product gives the grid, the resolution being that of the case.
    [grid] = run.together(
        ("regrid", {"INPUT": sources[first], "RESOLUTION": case.resolution, "CRS": "EPSG:4326", "TIME_STEP": "daily",
                    "OUTPUT": run.at(f"{first}.tif")})
    )  # fmt: skip
    found = {first: grid["OUTPUT"]}
    rest: dict[str, Path] = {name: path for name, path in sources.items() if name != first}
    steps = dict.fromkeys(rest, "daily")
    for name in ("temperature", "elevation"):
        if name in case.others:
            rest[name], steps[name] = case.others[name], "daily" if name == "temperature" else "keep"
    done = run.together(*(
        ("regrid", {
            "INPUT": path, "REFERENCE": found[first], "TIME_STEP": steps[name], "OUTPUT": run.at(f"{name}.tif"),
        })
        for name, path in rest.items()
    ))  # fmt: skip
    return found | {name: one["OUTPUT"] for name, one in zip(rest, done, strict=True)}


def _fuse(case: Case, run: Chain, moisture: Sequence[str], cubes: Mapping[str, str]) -> dict[str, Any]:
    """Train the models at three quarters of the stations, fuse, and merge by the last quarter."""
    training, apart = _split(case.stations["soil_moisture"], run)
    static = [cubes["elevation"]] if "elevation" in cubes else None
    shared = {"PREDICTORS": list(moisture), "STATIC": static}
    # The LSTM takes longest: it goes first, so that both CPUs are busy.
    order = ("lstm", "rf", "cnn")
    trained = run.together(*(
        ("trainfusion", {
            **shared, "STATIONS": training, "OBSERVATIONS": case.observations["soil_moisture"], "METHOD": method,
            "FOLDS": 0, "OUTPUT": run.at(f"{method}.onnx"),
            "REPORT": run.report(f"Training of the {METHODS[method]}", f"training_{method}.html"),
        })
        for method in order
    ))  # fmt: skip
    fused = run.together(*(
        ("fuse", {**shared, "MODELS": [model["OUTPUT"]], "PRODUCT": METHODS[method], "OUTPUT": run.at(f"{method}.tif")})
        for method, model in zip(order, trained, strict=True)
    ))  # fmt: skip
    made = {METHODS[method]: one["OUTPUT"] for method, one in zip(order, fused, strict=True)}
    merged = run.run(
        "bma", MEMBERS=[made[name] for name in METHODS.values()], STATIONS=apart, DEBIAS="none",
        OBSERVATIONS=case.observations["soil_moisture"], OUTPUT=run.at("merged.tif"), SPREAD=run.at("spread.tif"),
        BASIN=case.others.get("basin"),
        REPORT=run.report("Merging", "merging.html"),
    )  # fmt: skip
    return {**made, "merged": merged["OUTPUT"], "apart": apart}


def _split(stations: Path, run: Chain) -> tuple[Path, Path]:
    """Part the stations with QGIS's own tool."""
    parts = []
    for name, expression in (("training", TRAINING), ("apart", APART)):
        target = run.at(f"stations_{name}.gpkg")
        target.unlink(missing_ok=True)
        in_qgis.run("native:extractbyexpression", {"INPUT": stations, "EXPRESSION": expression, "OUTPUT": target})
        parts.append(target)
    return parts[0], parts[1]


def _rain(case: Case, run: Chain, cubes: Mapping[str, str], merged: str) -> tuple[str, str]:
    """Correct, calibrate, invert."""
    end = f"{case.calibration_end}T00:00:00"
    corrected = run.run(
        "correctrainfall", RAINFALL=cubes[next(iter(case.rainfall))], STATIONS=case.stations["rainfall"],
        OBSERVATIONS=case.observations["rainfall"], END=end, OUTPUT=run.at("corrected.tif"),
        BASIN=case.others.get("basin"), REPORT=run.report("Correction by gauges", "correction.html"),
    )["OUTPUT"]  # fmt: skip
    parameters = run.run(
        "calibrate", SOIL_MOISTURE=merged, RAINFALL=corrected, END=end, POOL="region", OBJECTIVE="kge",
        TEMPERATURE=cubes.get("temperature"), OUTPUT=run.at("parameters.tif"),
        REPORT=run.report("Calibration of SM2RAIN", "calibration.html"),
    )["OUTPUT"]  # fmt: skip
    rain = run.run(
        "invert", SOIL_MOISTURE=merged, PARAMETERS=parameters, TEMPERATURE=cubes.get("temperature"), FALLBACK=corrected,
        OUTPUT=run.at("sm2rain.tif"), REASON=run.at("reason.tif"), REPORT=run.report("Inversion", "inversion.html"),
    )["OUTPUT"]  # fmt: skip
    return rain, corrected


def _maps(run: Chain, merged: str, rain: str, corrected: str) -> None:
    """Draw monthly maps of soil moisture and rainfall, the paper's Figures."""
    from sm2r.core import cube
    from sm2r.core.report import Report, raster_map

    page = Report("Monthly maps", "Soil moisture and rainfall in the months of the whole record.")
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    for title, path, unit, palette in (
        ("Merged soil moisture", merged, "m³ m⁻³", "moisture"),
        ("Rainfall from soil moisture", rain, "mm per day", "rain"),
        ("Corrected rainfall product", corrected, "mm per day", "rain"),
    ):
        array = cube.open(path).compute()
        months = array.groupby("time.month").mean("time", skipna=True)
        values = months.to_numpy()
        finite = values[np.isfinite(values)]
        limits = tuple(float(part) for part in np.percentile(finite, [2, 98]))
        charts = {
            names[int(month) - 1]: raster_map(
                months.sel(month=month).to_numpy(), array["x"].to_numpy(), array["y"].to_numpy(),
                label=title.split(" from")[0], unit=unit, palette=palette, limits=limits,
            )
            for month in months["month"].to_numpy()
        }  # fmt: skip
        page.section(title)
        page.plot(charts, title=f"{title} by month")
    page.write(
        run.report("Monthly maps of soil moisture and rainfall", "monthly_maps.html"), inputs={"cubes": [merged, rain]}
    )


def read_table(path: Path) -> list[dict[str, str]]:
    """Read a CSV file."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(row: Mapping[str, str], key: str) -> float:
    """Return a cell as a number, NaN where it is empty."""
    return float(row[key]) if row.get(key) not in (None, "") else float("nan")


def tell(case: Case, run: Chain, *, simulated: bool) -> None:
    """Print the paper's tables with our figures beside the paper's."""
    whole = [row for row in read_table(run.at("moisture_scores.csv")) if not row["station_id"] and not row["class"]]
    print("\nSoil moisture at stations that no model has seen (paper: its own stations and split)")
    print(f"  {'product':<12}{'n':>7}{'R':>8}{'RMSE':>8}{'bias':>8}{'paper R':>10}{'paper RMSE':>12}")
    for row in whole:
        paper = PAPER_MOISTURE.get(row["product"].removesuffix("_l3"), (None, None))
        cells = [number(row, key) for key in ("r", "rmse", "bias")]
        told = "".join(f"{'–' if cell != cell else f'{cell:.3f}':>8}" for cell in cells)
        beside = "".join(
            f"{'–' if cell is None else f'{cell:.2f}':>{width}}" for cell, width in zip(paper, (10, 12), strict=True)
        )
        print(f"  {row['product']:<12}{row['n']:>7}{told}{beside}")
    rows = [row for row in read_table(run.at("rain_scores.csv")) if row["station_id"]]
    products = list(dict.fromkeys(row["product"] for row in rows))
    for step in ("daily", "monthly"):
        values = {(row["station_id"], row["product"]): row for row in rows if row["time_step"] == step}
        stations = list(dict.fromkeys(station for station, _ in values))
        print(f"\nTable 1, {step} values after {case.calibration_end}: R, and RMSE of SM2RAIN (mm)")
        heads = "".join(f"{name[:11]:>12}" for name in products)
        beside = "".join(f"{name[:11]:>12}" for name in PAPER_COLUMNS) if step == "daily" and simulated else ""
        print(f"  {'station':<9}{heads}{'RMSE':>8}" + (f"  | paper{beside}{'RMSE':>8}" if beside else ""))
        for station in stations:
            cells = "".join(f"{number(values[station, name], 'r'):>12.2f}" for name in products)
            cells += f"{number(values[station, products[0]], 'rmse'):>8.2f}"
            paper = PAPER_R.get(station) if beside else None
            if paper:
                cells += "  |      " + "".join(f"{value:>12.2f}" for value in paper) + f"{PAPER_RMSE[station]:>8.2f}"
            print(f"  {station:<9}{cells}")
        means = [np.nanmean([number(values[station, name], "r") for station in stations]) for name in products]
        error = np.nanmean([number(values[station, products[0]], "rmse") for station in stations])
        line = "".join(f"{value:>12.2f}" for value in means) + f"{error:>8.2f}"
        if beside:
            paper_means = np.mean(list(PAPER_R.values()), axis=0)
            line += "  |      " + "".join(f"{value:>12.2f}" for value in paper_means)
            line += f"{np.mean(list(PAPER_RMSE.values())):>8.2f}"
        print(f"  {'mean':<9}{line}")
    if run.at("errors.csv").is_file():
        scores = ("n", "error_std", "snr_db", "r2")
        print("\nTriple collocation, all pixels together (the paper's Table of errors)")
        print(f"  {'product':<12}" + "".join(f"{name:>13}" for name in scores))
        for row in read_table(run.at("errors.csv")):
            print(f"  {row['product']:<12}" + "".join(f"{_short(row[name]):>13}" for name in scores))
    print("\nTable 2: soil moisture over the basin by month (m³ m⁻³)")
    table = read_table(run.at("statistics.csv"))
    columns = [key for key in table[0] if key not in ("class",)][:9]
    print("  " + "".join(f"{name[:12]:>13}" for name in columns))
    for row in table[:17]:
        print("  " + "".join(f"{_short(row[name]):>13}" for name in columns))
    print("\nFigures, each page with its data:")
    for title, path in run.reports.items():
        print(f"  {title}: {path}")


def _short(text: str) -> str:
    try:
        return f"{float(text):.3f}" if "." in text else text[:12]
    except ValueError:
        return text[:12]


def order_of_skill(case: Case, run: Chain, made: Mapping[str, Any]) -> tuple[bool, bool, str]:
    """Return whether the merged soil moisture is above each product on its days, and the rain above the satellite's."""
    found = run.together(*(
        ("validate", {
            "PRODUCTS": [made["merged"], product], "STATIONS": made["apart"], "COMMON": True, "TIME_STEP": "daily",
            "OBSERVATIONS": case.observations["soil_moisture"], "BOOTSTRAP": 0,
            "OUTPUT": run.at(f"common_{number}.gpkg"), "TABLE": run.at(f"common_{number}.csv"),
        })
        for number, product in enumerate(made["products"])
    ))  # fmt: skip
    moist, told = True, []
    for one in found:
        ours, theirs = (row for row in read_table(Path(one["TABLE"])) if not row["station_id"] and not row["class"])
        moist &= number(ours, "r") > number(theirs, "r")
        told.append(f"{theirs['product']} {number(theirs, 'r'):.2f} < {number(ours, 'r'):.2f}")
    rows = [row for row in read_table(run.at("rain_scores.csv")) if row["station_id"]]
    names = list(dict.fromkeys(row["product"] for row in rows))
    rain = {
        (step, name): float(np.nanmean([
            number(row, "r") for row in rows if row["product"] == name and row["time_step"] == step
        ]))
        for step in ("daily", "monthly") for name in names[:2]
    }  # fmt: skip
    parts = [f"{step} {rain[step, names[1]]:.2f}, {rain[step, names[0]]:.2f}" for step in ("daily", "monthly")]
    text = f"soil moisture R {', '.join(told)}; rain R of {names[1]} and ours: {', '.join(parts)}"
    return moist, rain["daily", names[0]] > rain["daily", names[1]], text


def main() -> None:
    """Run the demonstration."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, help="a file that describes a basin, such as basin.toml")
    parser.add_argument("--seeds", type=int, default=0, help="run so many simulated basins and tell the order of skill")
    given = parser.parse_args()
    started = time.monotonic()
    if given.seeds:
        held = []
        for seed in range(1, given.seeds + 1):
            run = Chain(FOLDER / f"seed{seed}", quiet=True)
            case = sample(run, seed)
            moist, rain, text = order_of_skill(case, run, chain(case, run))
            held.append((moist, rain))
            print(f"seed {seed}: {text}{'' if moist and rain else '  <- not held'}", flush=True)
        print(
            f"Order of skill: soil moisture {sum(a for a, _ in held)}, rain {sum(b for _, b in held)} of {len(held)}."
        )
        return
    run = Chain(FOLDER)
    if given.data is None:
        print("A simulated basin: nothing here is a measurement.")
        case = sample(run, 1)
    else:
        case = read_case(given.data)
    chain(case, run)
    tell(case, run, simulated=given.data is None)
    print(f"\n{time.monotonic() - started:.0f} s in all. Project of the basin: {FOLDER / 'sample' / 'sample.qgz'}"
          if given.data is None else f"\n{time.monotonic() - started:.0f} s in all.")  # fmt: skip


def sample(run: Chain, seed: int) -> Case:
    """Make the sample basin, and describe it as a person would."""
    folder = run.at("sample")
    described = folder / "basin.toml"
    # Of the run before; the folder of a sample basin may hold nothing else.
    described.unlink(missing_ok=True)
    run.run("createsamplebasin", SEED=seed, FOLDER=folder)
    described.write_text(EXAMPLE, encoding="utf-8")
    return read_case(described)


if __name__ == "__main__":
    main()
