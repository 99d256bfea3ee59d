"""Runs the main job through qgis_process: soil moisture in, rainfall out.

Without arguments it simulates a small record and a small cube, labelled so, and calibrates and inverts both. With a
CSV file (``station_id, time, soil_moisture, rainfall``; may be gzipped) it does so for the stations in it.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "demo"
COLUMNS = ("station_id", "time", "soil_moisture", "rainfall")
DAYS, ROWS, WIDTH = 730, 24, 32
CALIBRATION_END = "2014-12-31"


def run(algorithm: str, **parameters: object) -> dict:
    """Run an algorithm as anybody would on a server, and return its outputs."""
    print(f"→ sm2r:{algorithm}", flush=True)
    done = subprocess.run(
        [ROOT / "tools" / "qgis_process", "--json", "run", f"sm2r:{algorithm}", "-"],
        input=json.dumps({"inputs": parameters}, default=str),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"sm2r:{algorithm} failed:\n{done.stderr[-3000:]}\n{done.stdout[-1000:]}")
    return json.loads(done.stdout[done.stdout.index("{") :])["results"]


def print_table(path: Path, columns: tuple[str, ...]) -> None:
    """Print chosen columns of a CSV file."""
    print("  " + "".join(f"{name:>13}" for name in columns))
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            cells = [row[name] for name in columns]
            texts = [cell if i == 0 else (f"{float(cell):.3f}" if cell else "–") for i, cell in enumerate(cells)]
            print("  " + "".join(f"{text:>13}" for text in texts))


def stations(record: Path) -> None:
    """Calibrate and invert the stations of a table."""
    parameters, rain = FOLDER / "station_parameters.csv", FOLDER / "station_rain.csv"
    report = FOLDER / "station_report.html"
    result = run("calibratestations", SOIL_MOISTURE=record, RAINFALL=record, OUTPUT=parameters, REPORT=report)
    inverted = run("invertstations", SOIL_MOISTURE=record, PARAMETERS=parameters, OUTPUT=rain)
    print_table(parameters, ("station_id", "n", "r", "nse", "kge", "rmse", "bias", "z", "a", "b", "t"))
    for path in (result["OUTPUT"], inverted["OUTPUT"], result["REPORT"]):
        print(f"  {path}")


def simulate_stations() -> Path:
    """Write two simulated stations as a table."""
    from sm2r.core.simulation import simulate_records

    path = FOLDER / "simulated_record.csv"
    days = np.datetime64("2014-01-01") + np.arange(DAYS)
    saturation, rain = simulate_records(2, DAYS, seed=7, missing=0.03)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for name, s, p in zip(("Simulated A", "Simulated B"), saturation, rain, strict=True):
            for day, *values in zip(days, s, p, strict=True):
                writer.writerow([name, f"{day}T00:00:00Z", *("" if v != v else f"{v:.4f}" for v in values)])
    return path


def simulate_cubes() -> dict[str, Path]:
    """Write simulated cubes: soil moisture, rain, temperature, and a satellite rainfall product with errors."""
    import rioxarray  # noqa: F401
    import xarray as xr
    from sm2r.core import cube
    from sm2r.core.simulation import simulate_cube

    shape = (DAYS, ROWS, WIDTH)
    saturation, rain = simulate_cube(*shape, seed=11)
    rng = np.random.default_rng(5)
    season = -np.cos(2 * np.pi * (np.arange(DAYS) - 20) / 365.25)[:, None, None]
    height = np.linspace(6, -4, ROWS)[None, :, None]
    values = {
        "soil_moisture": ("soil_moisture", "m3 m-3", 0.05 + 0.4 * saturation),
        "rain": ("rainfall", "mm", rain),
        "temperature": ("temperature", "degC", 4 + 12 * season + height + rng.normal(0, 2, shape)),
        "satellite_rain": ("rainfall", "mm", rain * rng.lognormal(-0.1, 0.5, shape)),
    }
    coords = {
        "time": (np.datetime64("2014-01-01") + np.arange(DAYS)).astype("datetime64[ns]"),
        "y": 38.9 - 0.05 * np.arange(ROWS),
        "x": 99.0 + 0.05 * np.arange(WIDTH),
    }
    paths = {}
    for name, (variable, units, array) in values.items():
        paths[name] = FOLDER / f"simulated_{name}.tif"
        attrs = {"variable": variable, "units": units, "product": f"Simulated {name}", "time_step": "P1D"}
        attrs["history"] = "simulated by SM2R for its demonstration; no measurement"
        data = xr.DataArray(array.astype(np.float32), coords, ("time", "y", "x"), attrs=attrs)
        cube.write({paths[name]: data.rio.write_crs("EPSG:4326")})
    return paths


def cubes() -> None:
    """Calibrate simulated cubes on their first year and invert both, the fallback's value where it snows."""
    import pandas as pd
    import xarray as xr
    from sm2r.core import cube

    paths = simulate_cubes()
    calibrated = run(
        "calibrate",
        SOIL_MOISTURE=paths["soil_moisture"],
        RAINFALL=paths["rain"],
        END=f"{CALIBRATION_END}T00:00:00",
        MAX_GAP=2,
        OUTPUT=FOLDER / "parameters.tif",
        REPORT=FOLDER / "calibration.html",
    )
    inverted = run(
        "invert",
        SOIL_MOISTURE=paths["soil_moisture"],
        PARAMETERS=calibrated["OUTPUT"],
        TEMPERATURE=paths["temperature"],
        FALLBACK=paths["satellite_rain"],
        OUTPUT=FOLDER / "sm2rain.tif",
        REASON=FOLDER / "reason.tif",
        REPORT=FOLDER / "inversion.html",
    )
    parameters = cube.open_bands(calibrated["OUTPUT"]).compute()
    truth, found = (cube.open(path).compute() for path in (paths["rain"], inverted["OUTPUT"]))
    reason = cube.open(inverted["REASON"]).compute()
    later = truth.time > np.datetime64(CALIBRATION_END)
    error = (found - truth).where(reason == 0)[later.values]
    x, y = found.where(reason == 0)[later.values], truth[later.values]
    r = float(np.nanmedian(xr.corr(x, y, "time").values))
    rows = pd.DataFrame(
        {
            "calibration year": [float(parameters.sel(band=n).median()) for n in ("r", "rmse", "bias")],
            "year after": [r, float(np.sqrt((error**2).mean("time")).median()), float(error.mean("time").median())],
        },
        index=["R", "RMSE (mm)", "BIAS (mm)"],
    )
    print("  Medians over the pixels, simulated truth:")
    print("  " + rows.round(3).to_string().replace("\n", "\n  "))
    for path in (*calibrated.values(), *inverted.values()):
        if isinstance(path, str) and Path(path).is_file():
            print(f"  {path}")


def main() -> None:
    """Run the demonstration."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, help=f"a CSV file with the columns {', '.join(COLUMNS)}")
    data = parser.parse_args().data
    FOLDER.mkdir(exist_ok=True)
    if data is None:
        print("Simulated data, no measurements.\n\nTwo stations")
        stations(simulate_stations())
        print(f"\nA cube of {ROWS} × {WIDTH} pixels and {DAYS} days, calibrated until {CALIBRATION_END}")
        cubes()
        return
    if not data.is_file():
        sys.exit(f"DATA={data}: there is no such file.")
    record = FOLDER / data.name.removesuffix(".gz")
    with gzip.open(data, "rb") if data.suffix == ".gz" else data.open("rb") as source, record.open("wb") as target:
        shutil.copyfileobj(source, target)
    with record.open(newline="", encoding="utf-8-sig") as file:
        missing = set(COLUMNS) - set(next(csv.reader(file), []))
    if missing:
        sys.exit(f"DATA={data}: has no column {', '.join(sorted(missing))}; it needs {', '.join(COLUMNS)}.")
    stations(record)


if __name__ == "__main__":
    main()
