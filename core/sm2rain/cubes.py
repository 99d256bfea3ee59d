"""SM2RAIN over cubes: every function is lazy, works block by block and never holds more than its blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import xarray as xr
from scipy.ndimage import distance_transform_edt

from ..cube import iso_duration, time_step
from ..cube.checks import check_same_grid
from ..cube.computing import compute, gather, tile_slices
from ..cube.days import timing
from ..errors import InputError
from ..running import Progress
from . import blocks
from .applying import apply, georeference
from .axes import (
    Axis,
    axis_of,
    check_records,
    cold_cubes,
    cold_steps,
    cut,
    on_times,
    parameter_stack,
    tiles_of,
)
from .blocks import BANDS
from .bounds import Bounds, describe_outputs, fit_of, learn_errors, spin_up, spread_on
from .calibration import BORROWED, CALIBRATED, calibrate_pool
from .finish import FINISHED, Finish
from .hour import LAG, LEAST_DAYS, Hour, Place, find_hour, longest_gap, places_for
from .model import Steps
from .options import SCORES, UNITS, Options, Parameters
from .records import Settings, make_problem, period_slice
from .uncertainty import Errors
from .windows import Problem, join, pool_record

if TYPE_CHECKING:
    from ..learnedrain.model import RainModel

#: A regional calibration sweeps over all its values at once; more than these are thinned to a regular sample.
POOL_VALUES = 1_000_000
# So many tiles are enough to find places in: each is read whole.
_TILES = 16
# Multiples of it spread evenly over any interval.
_GOLDEN = 0.6180339887498949


# Long: what each option adds to the arguments of the kernel is told in one place.
def calibrate(
    soil_moisture: xr.DataArray,
    rainfall: xr.DataArray,
    options: Options,
    *,
    evaporation: xr.DataArray | None = None,
    temperature: xr.DataArray | None = None,
    snow: xr.DataArray | None = None,
    snow_threshold: float = 0.0,
    porosity: float | xr.DataArray | None = None,
    residual: float | xr.DataArray = 0.0,
    classes: xr.DataArray | None = None,
    start: Any = None,
    end: Any = None,
    progress: Progress | None = None,
) -> xr.DataArray:
    """Calibrate SM2RAIN in every pixel.

    Parameters
    ----------
    soil_moisture : DataArray (time, y, x)
        m3 m-3 or saturation (0 to 1); NaN is missing. Its step is that of `rainfall`; with another one its time stamps
        are those of its observations.
    rainfall, evaporation : DataArray (time, y, x)
        mm per step, on the same grid; time steps absent from them are missing there.
    options : Options
    temperature, snow : DataArray (time, y, x), optional
        As in `invert`: steps with snow or frost do not count.
    snow_threshold : float
        degC.
    porosity, residual : float or DataArray (y, x)
        Limits for normalisation ``porosity``, in the units of the soil moisture.
    classes : DataArray (y, x) or (class, y, x)
        Class of each pixel for pool ``classes``, NaN belongs to none; or the share of each class in it, whose
        parameters are then mixed by these.
    start, end : datetime-like, optional
        The calibration period, both ends included (a date without a time of day is included whole).
    progress : callable, optional
        Told the fraction done of what is not lazy; may raise `Cancelled`.

    Returns
    -------
    DataArray (band, y, x), float64
        Bands `BANDS`, and ``drizzle, scale`` or ``f01`` to ``f12`` where the options ask for them; NaN where there is
        nothing to calibrate, ``status`` telling why. The attributes hold what an inversion needs beside the bands, and
        how the hour of observation was found (`Hour.from_attrs`).

    Raises
    ------
    InputError
        Grids or days differ, nothing overlaps in time, or windows do not fit the time step.
    """
    others = {"RAINFALL": rainfall, "EVAPORATION": evaporation, **cold_cubes(temperature, snow)}
    soil_moisture, axis = check_records(soil_moisture, others, rainfall=rainfall, start=start, end=end)
    problem = make_problem(options, axis.step)
    rainfall = on_times(rainfall, soil_moisture, axis, "RAINFALL")
    cold = cold_steps(soil_moisture, axis, temperature, snow, snow_threshold)
    if cold is not None:
        rainfall = rainfall.where(~cold)
    if evaporation is not None:
        evaporation = on_times(evaporation, soil_moisture, axis, "EVAPORATION")
    settings, hour = _settle(soil_moisture, rainfall, axis, options, progress)
    settings = settings.beginning(axis.start)
    steps = settings.steps(axis.seconds, axis.labels)
    limits = _limits(soil_moisture, options, porosity, residual)
    arguments: list[tuple[str, xr.DataArray, list[str]]] = [
        ("s", soil_moisture, ["time"]),
        ("rain", rainfall, ["step"]),
        ("limits", limits, ["limit"]),
    ]
    if evaporation is not None:
        arguments.append(("evaporation", evaporation, ["step"]))
    months = axis.months
    constants: dict[str, Any] = {
        "steps": steps,
        "problem": problem,
        "finish": Finish(options.drizzle == "cut", months if options.monthly else months[:0]),
    }
    function: Callable[..., Any] = blocks.calibrate
    if options.pool in ("region", "classes"):
        if options.pool == "region":
            classes = xr.zeros_like(soil_moisture.isel(time=0, drop=True))
        elif classes is None:
            raise InputError("POOL is 'classes', but CLASSES is not given; give a raster of classes.")
        shared = "class" in classes.dims
        classes = check_same_grid(soil_moisture, classes, names=("SOIL_MOISTURE", "CLASSES"))
        classes = classes.chunk({**tiles_of(soil_moisture), **({"class": -1} if shared else {})})
        constants["codes"] = [float(code) for code in classes["class"].values] if shared else []
        constants["pools"] = _calibrate_pools(
            soil_moisture, rainfall, evaporation, limits, _largest(classes) if shared else classes, steps, problem
        )
        arguments.append(("classes", classes, ["class"] if shared else []))
        function = blocks.score
    bands = [*BANDS, *constants["finish"].bands]
    result = apply(function, arguments, constants, [["band"]], [np.float64], band=len(bands))
    result = result.transpose("band", "y", "x").assign_coords(band=bands)
    if options.pool == "neighbours":
        result = fill_from_neighbours(result, soil_moisture, progress)
        # Limits of normalisation are nobody else's.
        own = [("s", soil_moisture, ["time"]), ("limits", limits, ["limit"]), ("given", result, ["band"])]
        result = apply(blocks.limit, own, {"steps": steps}, [["own"]], [np.float64], own=len(bands))
        result = result.rename(own="band").transpose("band", "y", "x").assign_coords(band=bands)
    # Limits of normalisation are soil moisture; what no list has are shares and codes.
    moisture = str(soil_moisture.attrs.get("units") or "")
    result = result.assign_coords(units=("band", [UNITS.get(name, "1") or moisture for name in bands]))
    result.attrs = {
        "variable": "sm2rain_parameters",
        "product": soil_moisture.attrs.get("product", ""),
        **settings.to_attrs(),
        **hour.to_attrs(),
        "history": soil_moisture.attrs.get("history", ""),
    }
    return georeference(result, soil_moisture)


def invert(soil_moisture: xr.DataArray, parameters: xr.DataArray, **others: Any) -> tuple[xr.DataArray, xr.DataArray]:
    """Return rainfall and reason alone, of `invert_with_bounds`, which says what it takes."""
    found = invert_with_bounds(soil_moisture, parameters, **others)
    return found["rainfall"], found["reason"]


# Long: what each input adds to the arguments of the kernel is told in one place.
def invert_with_bounds(
    soil_moisture: xr.DataArray,
    parameters: xr.DataArray,
    *,
    evaporation: xr.DataArray | None = None,
    temperature: xr.DataArray | None = None,
    snow: xr.DataArray | None = None,
    snow_threshold: float = 0.0,
    fallback: xr.DataArray | None = None,
    settings: Settings | None = None,
    start: Any = None,
    end: Any = None,
    bounds: Bounds | None = None,
    model: RainModel | None = None,
    statics: Mapping[str, xr.DataArray] | None = None,
) -> dict[str, xr.DataArray]:
    """Invert soil moisture into rainfall with calibrated parameters.

    Before `start`, soil moisture of the filter's memory is read (`spin_up`), so that a run that begins later gives what
    one over the whole record gives.

    Parameters
    ----------
    soil_moisture : DataArray (time, y, x)
        As in the calibration; nothing is re-normalised, the parameters' limits hold.
    parameters : DataArray (band, y, x)
        Of `calibrate`, or any with bands ``z, a, b, s_min, s_max`` (``t, c, k`` are 0 where absent).
    evaporation, temperature, fallback : DataArray (time, y, x), optional
        mm per step, degC, mm per step.
    snow : DataArray (time, y, x), optional
        Non-zero where it snows. Takes precedence over `temperature`, whose values below `snow_threshold` (degC)
        mean snow or frost otherwise.
    settings : Settings, optional
        Replaces the settings stored with the parameters.
    start, end : datetime-like, optional
        The period to invert.
    bounds : Bounds, optional
        Asks for how far rain errs.
    model : RainModel, optional
        Of `learnedrain`: its rain is mixed with SM2RAIN's, or stands for it; errors are then those of its card.
    statics : mapping of str to DataArray (y, x), optional
        Rasters that the model takes, by name.

    Returns
    -------
    dict of str to DataArray (time, y, x)
        ``rainfall`` : float32, mm per step; NaN where there is none. ``reason`` : uint8, keys of `REASONS`. With
        `bounds` also ``lower`` and ``upper`` (mm per step), ``probability`` (0 to 1, of more than the threshold) and
        ``quality_flag`` (uint8, keys of `uncertainty.FLAGS`).

    Raises
    ------
    InputError
        Bands are missing, grids or days differ, or the time steps of calibration and soil moisture differ.
    """
    parameters = check_same_grid(soil_moisture, parameters, names=("SOIL_MOISTURE", "PARAMETERS"))
    settings = settings or Settings.from_attrs(parameters.attrs)
    table = parameter_stack(parameters)
    whole, before = soil_moisture, None if start is None else spin_up(parameters)
    soil_moisture = cut(soil_moisture, start, end, settings=settings, before=before)
    axis = axis_of(soil_moisture, None, settings)
    settings = replace(settings, step=axis.step)
    if evaporation is None and "k" in parameters.band.values and bool((parameters.sel(band="k") > 0).any()):
        raise InputError(
            "PARAMETERS were calibrated with an evaporation term (band k); give EVAPORATION, on the same grid."
        )
    arguments: list[tuple[str, xr.DataArray, list[str]]] = [
        ("s", soil_moisture, ["time"]),
        ("parameters", table.chunk({**tiles_of(soil_moisture), "parameter": -1}), ["parameter"]),
    ]
    cold = cold_steps(soil_moisture, axis, temperature, snow, snow_threshold)
    for name, array in (("evaporation", evaporation), ("fallback", fallback)):
        if array is not None:
            arguments.append((name, on_times(array, soil_moisture, axis, name.upper()), ["step"]))
    if cold is not None:
        arguments.append(("cold", cold, ["step"]))
    changes = [band for band in FINISHED if band in parameters.band.values]
    if changes:
        finish = parameters.sel(band=changes).transpose("y", "x", "band").rename(band="change")
        finish = finish.chunk({**tiles_of(soil_moisture), "change": -1})
        arguments.append(("finish", finish.drop_vars("change"), ["change"]))
    arguments += _layers(model, statics or {}, soil_moisture, axis.step)
    constants: dict[str, Any] = {
        "model": model,
        "steps": settings.steps(axis.seconds, axis.labels),
        "settings": settings,
        "months": axis.months,
        "changes": changes,
    }
    function: Callable[..., Any] = blocks.invert
    about = describe_outputs(bounds)
    if bounds is not None:
        function = blocks.invert_with_bounds
        errors = Errors.from_attrs(parameters.attrs) if model is None else model.errors()
        constants["lookup"] = errors.lookup(bounds.probabilities, bounds.wet_threshold)
        fit = fit_of(parameters, errors).chunk({**tiles_of(soil_moisture), "measure": -1})
        arguments.append(("fit", fit, ["measure"]))
        if bounds.spread is not None:
            spread = spread_on(bounds.spread, whole, soil_moisture)
            arguments.append(("spread", spread.chunk(tiles_of(soil_moisture)), ["time"]))
    found = apply(
        function, arguments, constants, [["step"]] * len(about), [one.dtype for one in about.values()],
        step=axis.times.size,
    )  # fmt: skip
    shared = timing(soil_moisture) | {"time_step": iso_duration(np.timedelta64(axis.step, "s"))}
    if axis.start:
        shared["day_start"] = str(axis.start)
    kept = period_slice(axis.times, start, end, "SOIL_MOISTURE", axis.start, least=1)
    return {
        name: georeference(
            array.rename(step="time").assign_coords(time=axis.times).transpose("time", "y", "x").isel(time=kept),
            soil_moisture,
        ).assign_attrs({**one.attrs, **shared})
        for (name, one), array in zip(about.items(), found, strict=True)
    }


def _layers(
    model: RainModel | None, statics: Mapping[str, xr.DataArray], like: xr.DataArray, step: int
) -> list[tuple[str, xr.DataArray, list[str]]]:
    """Return the rasters that a model takes, as arguments of `blocks.invert`; see that it is of this time step."""
    if model is None:
        return []
    model.check_step(step)
    layers = model.layers(statics, like)
    return [] if layers is None else [("statics", layers.drop_vars("static", errors="ignore"), ["static"])]


def learn(
    soil_moisture: xr.DataArray,
    rainfall: xr.DataArray,
    parameters: xr.DataArray,
    *,
    evaporation: xr.DataArray | None = None,
    temperature: xr.DataArray | None = None,
    snow: xr.DataArray | None = None,
    snow_threshold: float = 0.0,
    start: Any = None,
    end: Any = None,
    progress: Progress | None = None,
) -> Errors | None:
    """Learn from a calibration how far its rain errs; None where there are too few values.

    Parameters are those of `calibrate`, and what it returned.
    """
    settings = Settings.from_attrs(parameters.attrs)
    soil_moisture = cut(soil_moisture, start, end, settings=settings)
    estimate, _ = invert(soil_moisture, parameters, evaporation=evaporation)
    axis = axis_of(soil_moisture, None, settings)
    rainfall = on_times(rainfall, soil_moisture, axis, "RAINFALL")
    cold = cold_steps(soil_moisture, axis, temperature, snow, snow_threshold)
    if cold is not None:
        rainfall = rainfall.where(~cold)
    steps = replace(settings, step=axis.step).steps(axis.seconds, axis.labels)
    spacing = apply(
        blocks.space, [("s", soil_moisture, ["time"])], {"steps": steps}, [["step"]], [np.float32],
        step=axis.times.size,
    )  # fmt: skip
    return learn_errors(estimate, rainfall, spacing, parameters, progress)


def _settle(
    soil_moisture: xr.DataArray, rainfall: xr.DataArray, axis: Axis, options: Options, progress: Progress | None
) -> tuple[Settings, Hour]:
    """Return the settings that the options leave to the records, and how the hour of observation was found."""
    own = int(time_step(soil_moisture) / np.timedelta64(1, "s")) == axis.step
    given = options.hour_of(axis.step) if own or options.rain_stamp else options.observation_hour
    if given is None and not own:
        given = LAG
    max_gap = options.max_gap
    if given is not None and max_gap is not None:
        return Settings.of(options, axis.step, given, max_gap, own_times=not own), Hour(given, told=True)
    places = _places(soil_moisture, rainfall, axis, progress)
    max_gap = longest_gap(places) if max_gap is None else max_gap
    hour = Hour(given, told=True) if given is not None else find_hour(places, max_gap, progress=progress)
    return Settings.of(options, axis.step, hour.hour, max_gap, own_times=not own), hour


def _places(soil_moisture: xr.DataArray, rainfall: xr.DataArray, axis: Axis, progress: Progress | None) -> list[Place]:
    """Return pixels with soil moisture and rain, evenly spread: as many of each of some tiles, far tiles first."""
    tiles = [
        {"y": rows, "x": columns}
        for rows in tile_slices(soil_moisture.chunksizes["y"])
        for columns in tile_slices(soil_moisture.chunksizes["x"])
    ]
    # Tiles in an order in which any first ones are spread over the cube.
    order = np.argsort(np.arange(len(tiles)) * _GOLDEN % 1, kind="stable")
    most = places_for(axis.labels.size)
    each = -(-most // min(len(tiles), _TILES))
    found: list[Place] = []
    pieces = compute(
        [tiles[number] for number in order],
        lambda tile: [soil_moisture.isel(tile).data, rainfall.isel(tile).data],
        progress,
    )
    with closing(pieces):
        for _, (s, rain) in pieces:
            both = (np.isfinite(s).sum(axis=0) >= LEAST_DAYS) & (np.isfinite(rain).sum(axis=0) >= LEAST_DAYS)
            there = np.flatnonzero(both)
            for number in np.unique(np.linspace(0, there.size - 1, min(each, there.size)).astype(int)):
                row, column = divmod(int(there[number]), both.shape[1])
                found.append(
                    Place(
                        s[:, row, column].astype(np.float64),
                        rain[:, row, column].astype(np.float64),
                        axis.seconds,
                        axis.labels,
                        axis.step,
                    )
                )
            if len(found) >= most:
                break
    return found[:most]


def fill_from_neighbours(
    parameters: xr.DataArray, soil_moisture: xr.DataArray, progress: Progress | None = None
) -> xr.DataArray:
    """Return parameters in which pixels with soil moisture but none of their own have those of the nearest pixel.

    Parameters
    ----------
    parameters : DataArray (band, y, x)
        Of `calibrate`; it is computed.
    soil_moisture : DataArray (time, y, x)
    progress : callable, optional

    Raises
    ------
    InputError
        If no pixel has parameters.
    """
    tiles = tiles_of(soil_moisture)
    there = soil_moisture.notnull().any("time").astype(np.uint8)
    values, known = gather([parameters.chunk({"band": -1, **tiles}), there.chunk(tiles)], progress)
    status = list(parameters.band.values).index("status")
    good = values[status] == CALIBRATED
    if not good.any():
        raise InputError(
            "No pixel can be calibrated, so no neighbour has parameters. Check that SOIL_MOISTURE and RAINFALL "
            "overlap in place and time."
        )
    nearest = distance_transform_edt(~good, return_distances=False, return_indices=True)
    taken = ~good & (known > 0)
    filled = values[:, nearest[0][taken], nearest[1][taken]]
    scores = [number for number, band in enumerate(parameters.band.values) if band in SCORES]
    filled[scores] = np.nan
    filled[status] = BORROWED
    values[:, taken] = filled
    return parameters.copy(data=values).chunk({"band": -1, **tiles})


def _limits(
    cube: xr.DataArray, options: Options, porosity: float | xr.DataArray | None, residual: float | xr.DataArray
) -> xr.DataArray:
    """Return the given limits of normalisation (y, x, limit); NaN where the record decides."""
    low: float | xr.DataArray = np.nan
    high: float | xr.DataArray = np.nan
    if options.normalisation == "none":
        low, high = 0.0, 1.0
    elif options.normalisation == "porosity":
        if porosity is None:
            raise InputError("NORMALISATION is 'porosity', but POROSITY is not given; give a number or a raster.")
        low, high = residual, porosity
    template = xr.zeros_like(cube.isel(time=0, drop=True), dtype=np.float64)
    parts = []
    for name, limit in (("RESIDUAL", low), ("POROSITY", high)):
        if isinstance(limit, xr.DataArray):
            limit = check_same_grid(cube, limit, names=("SOIL_MOISTURE", name))
        parts.append((template + limit).drop_vars([c for c in template.coords if c not in ("y", "x")], errors="ignore"))
    return xr.concat(parts, dim="limit").transpose("y", "x", "limit").chunk({**tiles_of(cube), "limit": -1})


def _largest(shares: xr.DataArray) -> xr.DataArray:
    """Return the code of the class with the largest share in each pixel, NaN where none has any."""
    codes = shares["class"].values.astype(np.float64)
    number = shares.fillna(0).argmax("class")
    return number.copy(data=number.data.map_blocks(codes.__getitem__, dtype=np.float64)).where(shares.max("class") > 0)


def _calibrate_pools(
    soil_moisture: xr.DataArray,
    rainfall: xr.DataArray,
    evaporation: xr.DataArray | None,
    limits: xr.DataArray,
    classes: xr.DataArray,
    steps: Steps,
    problem: Problem,
) -> dict[float, Parameters]:
    """Return the parameters of each class, calibrated on a regular sample of its pixels."""
    n, height, width = soil_moisture.shape
    stride = int(np.ceil(np.sqrt(max(1.0, n * height * width / POOL_VALUES))))
    inputs = {"s": soil_moisture, "rain": rainfall, "limits": limits, "classes": classes}
    if evaporation is not None:
        inputs["evaporation"] = evaporation
    thin = {dim: slice(min(stride // 2, soil_moisture.sizes[dim] - 1), None, stride) for dim in ("y", "x")}
    thinned = [array.isel(thin).transpose("y", "x", ...) for array in inputs.values()]
    values = {
        name: array.astype(np.float64).reshape(array.shape[0] * array.shape[1], -1)
        for name, array in zip(inputs, gather(thinned), strict=True)
    }
    groups = values["classes"][:, 0]
    present = np.isfinite(values["s"]).any(axis=1) & np.isfinite(values["rain"]).any(axis=1)
    nothing = np.empty(0)
    pools: dict[float, Parameters] = {}
    for value in np.unique(groups[np.isfinite(groups) & present]):
        rows = np.flatnonzero(present & (groups == value))
        records = [
            pool_record(
                values["s"][row],
                values["rain"][row],
                values["evaporation"][row] if evaporation is not None else nothing,
                values["limits"][row],
                steps,
                problem,
            )
            for row in rows
        ]
        _, pools[float(value)] = calibrate_pool(join(records), problem)
    return pools
