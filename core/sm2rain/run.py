"""SM2RAIN from cubes to cubes: calibrated or inverted, written and reported."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import xarray as xr

from .. import days
from ..cube import appending, as_cube, open_bands, time_step, write
from ..cube.checks import check_fraction, check_same_grid, with_history
from ..cube.writing import tag
from ..cube.zarr import Growth
from ..errors import InputError
from ..periods import within
from ..provenance import mark, passed_on
from ..regrid.masks import Mask, inside_of, masked
from ..running import About, Hear, Progress, Run, Target
from . import cubes, examples, inversions, summaries
from .bounds import Bounds, first_to_redo
from .hour import Hour
from .options import REASONS, Options
from .records import Settings
from .uncertainty import FLAGS, KEY

if TYPE_CHECKING:
    from ..learnedrain.model import RainModel

_MOISTURE = ("soil_moisture", "saturation")
#: Names of inputs, by which histories list them.
Sources = Mapping[str, str]


@dataclass(frozen=True)
class Calibration:
    """Parameters of SM2RAIN in every pixel.

    Attributes
    ----------
    output : Path
        The file, to be given to `invert_soil_moisture`.
    parameters : DataArray ("band", "y", "x")
        What is in it, lazy.
    summary : summaries.Calibrated
        Counts, medians, maps and examples.
    hour : Hour
        When soil moisture was observed.
    notes : list of str
        What was left out, and what else has to be said.
    """

    output: Path
    parameters: xr.DataArray
    summary: summaries.Calibrated
    hour: Hour
    notes: list[str]

    def describe(self) -> str:
        """Return what was found in a sentence."""
        return self.summary.describe()


@dataclass(frozen=True)
class Inversion:
    """Rain from soil moisture.

    Attributes
    ----------
    outputs : dict of str to Path
        The files, by what they hold.
    arrays : dict of str to DataArray ("time", "y", "x")
        What is in them, lazy, as of `cubes.invert_with_bounds`.
    flags : dict of int to int
        How many values have each of `uncertainty.FLAGS`; empty where flags are not asked for.
    summary : inversions.Inverted, optional
        What the report shows, where there is one.
    notes : list of str
        What else has to be said.
    """

    outputs: dict[str, Path]
    arrays: dict[str, xr.DataArray]
    flags: dict[int, int]
    summary: inversions.Inverted | None
    notes: list[str]

    @property
    def rainfall(self) -> xr.DataArray:
        """The rain, mm per step."""
        return self.arrays["rainfall"]


# Long: the steps of a run, one after the other: open, search, write, count, learn errors, report.
def calibrate_sm2rain(
    soil_moisture: xr.DataArray | Target,
    rainfall: xr.DataArray | Target,
    *,
    output: Target,
    options: Options | None = None,
    evaporation: xr.DataArray | Target | None = None,
    temperature: xr.DataArray | Target | None = None,
    snow: xr.DataArray | Target | None = None,
    snow_threshold: float = 0.0,
    porosity: float | xr.DataArray | None = None,
    residual: float | xr.DataArray = 0.0,
    classes: xr.DataArray | None = None,
    start: Any = None,
    end: Any = None,
    mask: Mask | None = None,
    sources: Sources | None = None,
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    tell: Hear | None = None,
    together: ExitStack | None = None,
) -> Calibration:
    """Calibrate SM2RAIN in every pixel, and write the parameters with their history and, if wanted, a report.

    Parameters
    ----------
    soil_moisture, rainfall : DataArray or path
        As `as_cube` takes them, on one grid; m3 m-3 or saturation, and mm per step.
    output : path
        GeoTIFF.
    options : Options, optional
    evaporation, temperature, snow : DataArray or path, optional
        On the same grid; mm per step, degrees Celsius, and other than 0 where it snows or is frozen.
    snow_threshold, porosity, residual, classes
        As for `cubes.calibrate`.
    start, end : datetime-like, optional
        The period of the calibration, both ends included.
    mask : sequence of polygons or DataArray (y, x), optional
        Pixels outside are left out, see `regrid.masks`.
    sources : mapping of str to str, optional
        What the history calls the inputs; by default their products.
    tell : callable, optional
        Told what was found on the way, as soon as it is known.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If the cubes do not go together, or no pixel can be calibrated.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=200)
    >>> options = Options(pool="region")
    >>> found = calibrate_sm2rain(area.saturation, area.rainfall, output="parameters.tif", options=options)
    >>> found.parameters["band"].values[:5].tolist(), round(float(found.parameters.sel(band="r").mean()), 2)
    (['z', 'a', 'b', 't', 'c'], 0.93)
    """
    options = options or Options()
    moisture, within_mask = _moisture(soil_moisture, mask)
    rain = within_mask.cube(rainfall, "RAINFALL", "rainfall")
    losses = within_mask(evaporation, "EVAPORATION", "evaporation")
    cold = {"temperature": within_mask(temperature, "TEMPERATURE", "temperature"), "snow": within_mask(snow, "SNOW")}
    period: dict[str, Any] = {"start": start, "end": end}
    with Run(progress, hear, report=report, about=about, together=together) as run:
        _plan(run, moisture, options)
        calibrated = cubes.calibrate(
            moisture, rain, options, evaporation=losses, snow_threshold=snow_threshold, porosity=porosity,
            residual=residual, classes=classes, progress=run.phase("search"), **cold, **period,
        )  # fmt: skip
        calibrated = within_mask.of(calibrated)
        hour = Hour.from_attrs(calibrated.attrs)
        _tell(tell, [hour.describe()])
        run.note(hour.warnings())
        times = rain["time"].to_numpy()
        times = times[within(times, start, end, days.of(rain.attrs))]
        used = mark("rainfall", start=times.min(), end=times.max()) if times.size else ""
        names = sources or {"SOIL_MOISTURE": moisture.attrs["product"], "RAINFALL": rain.attrs["product"]}
        said = f"calibrate of {', '.join(names.values())}: {options.describe()}{used}"
        calibrated = with_history(calibrated, said + passed_on(str(rain.attrs.get("history", ""))))
        partial = run.file(output)
        # NetCDF takes no attributes while it is read: what is learned goes to a GeoTIFF, which is copied at the end.
        held = partial.with_suffix(".tif") if partial.suffix.lower() == ".nc" else partial
        write({held: calibrated}, progress=run.phase("calibrate"))
        step = time_step(moisture).astype("timedelta64[s]").astype(float)
        windows = summaries.possible_windows(
            moisture["time"].to_numpy(), step, options, start, end, days.of(moisture.attrs)
        )
        summary = summaries.of_raster(
            open_bands(held), options, windows=windows, evaporation=losses is not None, progress=run.phase("count")
        )
        if not summary.count:
            raise InputError(
                f"No pixel could be calibrated. {' '.join(summary.failures())} Give longer records, another "
                "period (START, END), or bridge gaps of soil moisture (MAX_GAP)."
            )
        run.note(summary.failures() + summary.warnings(options))
        errors = cubes.learn(
            moisture, rain, open_bands(held).chunk(), evaporation=losses, snow_threshold=snow_threshold,
            progress=run.phase("errors"), **cold, **period,
        )  # fmt: skip
        if errors is not None:
            tag(held, **{KEY: errors.to_text()})
        if held != partial:
            write({partial: open_bands(held)})
        _tell(tell, summary.remarks(options))
        if run.reports:
            from . import reports

            maps: Any = summary.maps
            drawn = examples.of_cubes(
                maps, soil_moisture=moisture, rainfall=rain, evaporation=losses, options=options, **period
            )
            page = reports.calibration(
                summary, options, drawn, evaporation=losses is not None, notes=summary.failures(), hour=hour
            )
            run.write(page)
        run.reach(1.0)
    return Calibration(Path(output), calibrated, summary, hour, run.notes)


# Long: the steps of a run, one after the other: open, invert, tell, write, count, report.
def invert_soil_moisture(
    soil_moisture: xr.DataArray | Target,
    parameters: xr.DataArray | Target | Calibration,
    *,
    outputs: Mapping[str, Target],
    changed: Mapping[str, Any] | None = None,
    evaporation: xr.DataArray | Target | None = None,
    temperature: xr.DataArray | Target | None = None,
    snow: xr.DataArray | Target | None = None,
    snow_threshold: float = 0.0,
    fallback: xr.DataArray | Target | None = None,
    model: RainModel | None = None,
    statics: Mapping[str, xr.DataArray] | None = None,
    spread: xr.DataArray | Target | None = None,
    probabilities: tuple[float, float] = (0.05, 0.95),
    wet_threshold: float = 1.0,
    start: Any = None,
    end: Any = None,
    mask: Mask | None = None,
    append: bool = False,
    sources: Sources | None = None,
    report: Target | None = None,
    about: About | None = None,
    progress: Progress | None = None,
    hear: Hear | None = None,
    together: ExitStack | None = None,
) -> Inversion:
    """Turn soil moisture into rain, and write it with its history and, if wanted, reasons and a report.

    Parameters
    ----------
    soil_moisture : DataArray or path
        As `as_cube` takes it; in the units that were calibrated.
    parameters : Calibration, DataArray ("band", "y", "x") or path
        Of `calibrate_sm2rain`.
    outputs : mapping of str to path
        Files by ``rainfall`` and, where they are wanted, ``reason``, ``lower``, ``upper``, ``probability`` and
        ``quality_flag``.
    changed : mapping, optional
        Settings other than those stored with the parameters.
    evaporation, temperature, snow, fallback : DataArray or path, optional
        On the same grid; where it snows or is frozen the fallback's value is taken, mm per step.
    snow_threshold
        As for `cubes.invert_with_bounds`.
    model : RainModel, optional
        Of `learnedrain.train_rain`, opened by `RainModel.open`: its rain is mixed with SM2RAIN's.
    statics : mapping of str to DataArray ("y", "x"), optional
        Rasters that the model takes, by name; others are ignored.
    spread, probabilities, wet_threshold
        As for `Bounds`; `spread` may be a path.
    start, end : datetime-like, optional
        What is inverted, both ends included.
    mask : sequence of polygons or DataArray (y, x), optional
        Pixels outside are left out, see `regrid.masks`: they have no parameters.
    sources : mapping of str to str, optional
        What the history calls the inputs; by default their products.
    report, about, progress, hear, together
        As for `Run`.

    Raises
    ------
    InputError
        If the cubes do not go together, or no pixel has parameters.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> area = simulate_area(days=200)
    >>> options = Options(pool="region")
    >>> found = calibrate_sm2rain(area.saturation, area.rainfall, output="parameters.tif", options=options)
    >>> inverted = invert_soil_moisture(area.saturation, found, outputs={"rainfall": "rain.tif"})
    >>> [round(float(cube.mean()), 1) for cube in (inverted.rainfall, area.rainfall)]
    [1.5, 1.5]
    """
    moisture, within_mask = _moisture(soil_moisture, mask)
    if isinstance(parameters, Calibration):
        parameters = parameters.output
    table = parameters if isinstance(parameters, xr.DataArray) else open_bands(parameters, name="PARAMETERS")
    if mask is not None:
        table = within_mask.of(check_same_grid(moisture, table, names=("SOIL_MOISTURE", "PARAMETERS")))
    other = within_mask(fallback, "FALLBACK", "rainfall")
    changed = changed or {}
    with Run(progress, hear, report=report, about=about, together=together) as run:
        bounds = None
        if not {"lower", "upper", "probability", "quality_flag"}.isdisjoint(outputs):
            noise = within_mask(spread, "SPREAD")
            bounds = Bounds(probabilities=probabilities, wet_threshold=wet_threshold, spread=noise)
        elif spread is not None:
            run.note(["SPREAD is ignored, because none of LOWER, UPPER, PROBABILITY and QUALITY_FLAG is written."])
        told = _check_model(model, statics or {}, moisture, {**table.attrs, **changed})
        run.note(told)
        going_on = append and _are_there(outputs)
        if going_on and start is None:
            ahead = model.steps_back if model else 0
            start = first_to_redo(outputs["rainfall"], table.assign_attrs(changed), ahead=ahead)
        found = cubes.invert_with_bounds(
            moisture, table.assign_attrs(changed), evaporation=within_mask(evaporation, "EVAPORATION", "evaporation"),
            temperature=within_mask(temperature, "TEMPERATURE", "temperature"), snow=within_mask(snow, "SNOW"),
            snow_threshold=snow_threshold, fallback=other, start=start, end=end, bounds=bounds,
            model=model, statics=statics,
        )  # fmt: skip
        if not table.sel(band="z").notnull().any():
            raise InputError("PARAMETERS contains no calibrated pixel (band z is all nodata). Calibrate again.")
        if other is not None and temperature is None and snow is None:
            run.note(["FALLBACK is ignored, because neither TEMPERATURE nor SNOW is set."])
        names = sources or {"SOIL_MOISTURE": moisture.attrs["product"]}
        said = ", ".join(f"{key}={value}" for key, value in changed.items()) or "as calibrated"
        fitted = passed_on(str(table.attrs.get("history", "")), model.history if model else "")
        history = f"invert of {', '.join(names.values())}: {said}{model.described if model else ''}{fitted}"
        found = {name: with_history(array, history) for name, array in found.items()}
        rain, reason = found["rainfall"], found["reason"]
        arrays: dict[Target, xr.DataArray] = {}
        grown: dict[Target, Growth] = {}
        whole = dict(found)
        for key, target in outputs.items():
            file, array = run.file(target), found[key]
            if going_on:
                added = appending.append(target, array, name=_KEYS.get(key, key.upper()))
                array, whole[key] = added.array, added.whole
                if added.growth is not None:
                    grown[file] = added.growth
            arrays[file] = array
        counts: Any = write(
            arrays,
            grown=grown,
            progress=run.part(0.0, 0.6 if run.reports else 1.0),
            beside=inversions.count_codes(reason, found.get("quality_flag")),
        )
        numbers = counts.sum(axis=(1, 2)).tolist()
        few = inversions.few_values(dict(enumerate(numbers[: len(REASONS)])))
        flags = dict(zip(FLAGS, numbers[len(REASONS) :], strict=False))
        run.note([few] if few else [])
        summary = None
        if run.reports:
            from . import reports

            product = "" if other is None else other.attrs["product"]
            summary = inversions.of_rainfall(rain, reason, fallback=other, progress=run.part(0.6, 0.98))
            page = reports.inversion_of_cubes(
                summary, fallback=product, flags=flags, model=model.summary if model else "",
                notes=[*told, *([few] if few else [])],
            )  # fmt: skip
            run.write(page)
        run.reach(1.0)
    return Inversion({key: Path(path) for key, path in outputs.items()}, whole, flags, summary, run.notes)


def _are_there(outputs: Mapping[str, Target]) -> bool:
    """Tell whether outputs are there to be appended to; an error if some are and others not."""
    there = [key for key, target in outputs.items() if Path(target).exists()]
    absent = [_KEYS.get(key, key.upper()) for key in outputs if key not in there]
    if there and absent:
        raise InputError(
            f"APPEND: {', '.join(absent)} would begin later than the other outputs, which already exist. Leave it "
            "out, or write all outputs again without APPEND."
        )
    return bool(there)


def _check_model(
    model: RainModel | None, statics: Mapping[str, xr.DataArray], moisture: xr.DataArray, attrs: Mapping[Any, Any]
) -> list[str]:
    """See that a model goes with soil moisture, and say what of it may not, and which rasters are ignored."""
    taken = set() if model is None else {name.strip().lower() for name in model.card.statics}
    others = [name for name in statics if name.strip().lower() not in taken]
    why = "MODEL is empty" if model is None else "MODEL was not trained with it"
    notes = [f"STATIC, {name} is ignored, because {why}." for name in others]
    if model is None:
        return notes
    return [*model.check_soil_moisture(moisture.attrs, Settings.from_attrs(attrs).observation_hour), *notes]


# What algorithms call outputs, where it is not their names in capitals.
_KEYS = {"rainfall": "OUTPUT"}


class _Inside:
    """Opens what is given beside the soil moisture, and keeps what lies in the mask."""

    def __init__(self, inside: npt.NDArray[np.bool_] | None) -> None:
        self._inside = inside

    def of(self, array: xr.DataArray) -> xr.DataArray:
        """Return an array on the grid of the soil moisture with NaN outside."""
        return array if self._inside is None else masked(array, self._inside)

    def cube(self, given: xr.DataArray | Target, name: str, kind: str = "") -> xr.DataArray:
        """Open a cube; one that lies on another grid is refused further on."""
        array = as_cube(given, name=name, kinds=[kind]) if kind else as_cube(given, name=name)
        fits = self._inside is not None and array.shape[1:] == self._inside.shape
        return self.of(array) if fits else array

    def __call__(self, given: xr.DataArray | Target | None, name: str, kind: str = "") -> xr.DataArray | None:
        """Open a cube that may not be given."""
        return None if given is None else self.cube(given, name, kind)


def _moisture(given: xr.DataArray | Target, mask: Mask | None) -> tuple[xr.DataArray, _Inside]:
    """Open soil moisture, and return it inside the mask, with what does so to the other cubes."""
    moisture = as_cube(given, name="SOIL_MOISTURE", kinds=_MOISTURE)
    check_fraction(moisture, name="SOIL_MOISTURE")
    inside = _Inside(None if mask is None else inside_of(mask, moisture, name="SOIL_MOISTURE"))
    return inside.of(moisture), inside


def _plan(run: Run, moisture: xr.DataArray, options: Options) -> None:
    """Plan a calibration: seconds for a million values of soil moisture, and for what does not grow with them."""
    millions = moisture.size / 1e6
    found = None in (options.observation_hour, options.max_gap) and not options.rain_stamp
    run.plan(
        search=(4.4 if found else 0.0) + (1.0 * millions if options.pool == "neighbours" else 0.0),
        calibrate=1.0 * millions, count=0.02 * millions, errors=0.1 * millions, report=4.0,
    )  # fmt: skip


def _tell(tell: Hear | None, texts: list[str]) -> None:
    if tell is not None and texts:
        tell(texts)
