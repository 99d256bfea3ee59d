"""SM2RAIN over cubes: every function is lazy, works block by block and never holds more than its blocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import xarray as xr

from ..cube import check_same_grid, time_step
from ..cube.computing import gather
from ..cube.days import check_days, day_times, timing
from ..days import of
from ..errors import InputError
from .calibration import Problem, calibrate_block, calibrate_pool, score_block
from .model import REASONS, invert_block, replace_snow
from .options import PARAMETERS, SCORES, Options
from .records import Settings, duration, make_problem, period_slice

BANDS = (*PARAMETERS, *SCORES, "status")
#: A regional calibration sweeps over all its values at once; more than these are thinned to a regular sample.
POOL_VALUES = 1_000_000


def calibrate(
    soil_moisture: xr.DataArray,
    rainfall: xr.DataArray,
    options: Options,
    *,
    evaporation: xr.DataArray | None = None,
    porosity: float | xr.DataArray | None = None,
    residual: float | xr.DataArray = 0.0,
    classes: xr.DataArray | None = None,
    start: Any = None,
    end: Any = None,
) -> xr.DataArray:
    """Calibrate SM2RAIN in every pixel.

    Parameters
    ----------
    soil_moisture : DataArray (time, y, x)
        m3 m-3 or saturation (0 to 1); NaN is missing.
    rainfall, evaporation : DataArray (time, y, x)
        mm per step, on the same grid; time steps absent from them are missing there.
    options : Options
    porosity, residual : float or DataArray (y, x)
        Limits for normalisation ``porosity``, in the units of the soil moisture.
    classes : DataArray (y, x)
        Class of each pixel for pool ``classes``; NaN belongs to none.
    start, end : datetime-like, optional
        The calibration period, both ends included (a date without a time of day is included whole).

    Returns
    -------
    DataArray (band, y, x), float64
        Bands `BANDS`; NaN where there is nothing to calibrate, ``status`` telling why. The attributes hold what an
        inversion needs beside the bands.

    Raises
    ------
    InputError
        Grids or days differ, nothing overlaps in time, or windows do not fit the time step.
    """
    soil_moisture = _cut(soil_moisture, start, end)
    step = int(time_step(soil_moisture) / np.timedelta64(1, "s"))
    problem = make_problem(options, step)
    rainfall = _on_times(rainfall, soil_moisture, "RAINFALL")
    if evaporation is not None:
        evaporation = _on_times(evaporation, soil_moisture, "EVAPORATION")
    limits = _limits(soil_moisture, options, porosity, residual)
    seconds = _seconds(soil_moisture)
    arguments: list[tuple[str, xr.DataArray, list[str]]] = [
        ("s", soil_moisture, ["time"]),
        ("rain", rainfall, ["time"]),
        ("limits", limits, ["limit"]),
    ]
    if evaporation is not None:
        arguments.append(("evaporation", evaporation, ["time"]))
    function: Callable[..., Any] = _calibrate_block
    constants: dict[str, Any] = {"seconds": seconds, "problem": problem}
    if options.pool != "pixel":
        if options.pool == "region":
            classes = xr.zeros_like(soil_moisture.isel(time=0, drop=True))
        elif classes is None:
            raise InputError("POOL is 'classes', but CLASSES is not given; give a raster of classes.")
        else:
            classes = check_same_grid(soil_moisture, classes, names=("SOIL_MOISTURE", "CLASSES"))
        classes = classes.chunk(_tiles(soil_moisture))
        constants["pools"] = _calibrate_pools(soil_moisture, rainfall, evaporation, limits, classes, seconds, problem)
        arguments.append(("classes", classes, []))
        function = _score_block
    result = _apply(function, arguments, constants, [["band"]], [np.float64], band=len(BANDS))
    result = result.transpose("band", "y", "x").assign_coords(band=list(BANDS))
    result.attrs = {
        "variable": "sm2rain_parameters",
        "product": soil_moisture.attrs.get("product", ""),
        **Settings.of(options, step).to_attrs(),
        "history": soil_moisture.attrs.get("history", ""),
    }
    return _georeference(result, soil_moisture)


def invert(
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
) -> tuple[xr.DataArray, xr.DataArray]:
    """Invert soil moisture into rainfall with calibrated parameters.

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

    Returns
    -------
    rainfall : DataArray (time, y, x), float32
        mm per step; NaN where there is none.
    reason : DataArray (time, y, x), uint8
        Keys of `REASONS`.

    Raises
    ------
    InputError
        Bands are missing, grids or days differ, or the time steps of calibration and soil moisture differ.
    """
    parameters = check_same_grid(soil_moisture, parameters, names=("SOIL_MOISTURE", "PARAMETERS"))
    settings = settings or Settings.from_attrs(parameters.attrs)
    step = int(time_step(soil_moisture) / np.timedelta64(1, "s"))
    settings.check_step(step)
    soil_moisture = _cut(soil_moisture, start, end)
    table = _parameter_stack(parameters)
    if evaporation is None and "k" in parameters.band.values and bool((parameters.sel(band="k") > 0).any()):
        raise InputError(
            "PARAMETERS were calibrated with an evaporation term (band k); give EVAPORATION, on the same grid."
        )
    arguments: list[tuple[str, xr.DataArray, list[str]]] = [
        ("s", soil_moisture, ["time"]),
        ("parameters", table.chunk({**_tiles(soil_moisture), "parameter": -1}), ["parameter"]),
    ]
    others = {"evaporation": evaporation, "snow": snow, "fallback": fallback}
    if snow is None:
        others["temperature"] = temperature
    for name, array in others.items():
        if array is not None:
            arguments.append((name, _on_times(array, soil_moisture, name.upper()), ["time"]))
    constants = {
        "seconds": _seconds(soil_moisture),
        "step": step,
        "settings": settings,
        "snow_threshold": snow_threshold,
    }
    rainfall, reason = _apply(_invert_block, arguments, constants, [["time"], ["time"]], [np.float32, np.uint8])
    shared = timing(soil_moisture)
    rainfall = _georeference(rainfall.transpose("time", "y", "x"), soil_moisture)
    rainfall.attrs = {"variable": "rainfall", "units": "mm", "product": "SM2RAIN", **shared}
    reason = _georeference(reason.transpose("time", "y", "x"), soil_moisture)
    legend = "; ".join(f"{code} {text}" for code, text in REASONS.items())
    reason.attrs = {"variable": "reason", "units": "1", "product": "SM2RAIN reason", "legend": legend, **shared}
    return rainfall, reason


def _cut(cube: xr.DataArray, start: Any, end: Any) -> xr.DataArray:
    return cube.isel(time=period_slice(cube.time.values, start, end, "SOIL_MOISTURE", of(cube.attrs)))


def _seconds(cube: xr.DataArray) -> np.ndarray:
    """Return the time stamps in seconds; days of a country's clock count 24 hours each."""
    times, day_start = cube.time.values, of(cube.attrs)
    if day_start.zone and time_step(cube) == np.timedelta64(1, "D"):
        times = day_times(times, day_start)
    return times.astype("datetime64[s]").astype(np.int64)


def _on_times(array: xr.DataArray, reference: xr.DataArray, name: str) -> xr.DataArray:
    """Return `array`, on the same grid, on the times and in the blocks of `reference`."""
    array = check_same_grid(reference, array, names=("SOIL_MOISTURE", name))
    check_days([reference, array], names=("SOIL_MOISTURE", name))
    if not np.isin(array.time.values, reference.time.values).any():
        first, last = (str(t)[:16] for t in array.time.values[[0, -1]])
        ours = [str(t)[:16] for t in reference.time.values[[0, -1]]]
        raise InputError(
            f"{name} ({first} to {last}) has no time stamp in common with SOIL_MOISTURE ({ours[0]} to {ours[1]}) "
            "in the period asked for. Give data of the same period, on one time step (sm2r:regrid makes them daily)."
        )
    steps = [int(time_step(cube) / np.timedelta64(1, "s")) if cube.time.size > 1 else 0 for cube in (reference, array)]
    if all(steps) and steps[0] != steps[1]:
        raise InputError(
            f"SOIL_MOISTURE and {name} have different time steps ({duration(steps[0])} and {duration(steps[1])}). "
            "Bring both to one time step first (sm2r:regrid)."
        )
    if not np.array_equal(array.time.values, reference.time.values):
        array = array.reindex(time=reference.time)
    return array.chunk({"time": -1, **_tiles(reference)})


def _georeference(array: xr.DataArray, like: xr.DataArray) -> xr.DataArray:
    # Said, not left to be told from the coordinates, which a single row or column does not allow.
    return array.rio.write_crs(like.rio.crs).rio.write_transform(like.rio.transform())


def _tiles(cube: xr.DataArray) -> dict[str, Any]:
    return {dim: cube.chunksizes[dim] for dim in ("y", "x")}


def _apply(
    function: Callable[..., Any],
    arguments: list[tuple[str, xr.DataArray, list[str]]],
    constants: dict[str, Any],
    output_dims: list[list[str]],
    dtypes: list[Any],
    **sizes: int,
) -> Any:
    """Run `function` on every block, its arrays given by name with their core dimensions last."""
    names = [name for name, _, _ in arguments]

    def on_block(*blocks: np.ndarray) -> Any:
        return function(**dict(zip(names, blocks, strict=True)), **constants)

    return xr.apply_ufunc(
        on_block,
        *(array for _, array, _ in arguments),
        input_core_dims=[dims for _, _, dims in arguments],
        output_core_dims=output_dims,
        dask="parallelized",
        dask_gufunc_kwargs={"output_sizes": sizes},
        output_dtypes=dtypes,
        keep_attrs=False,
    )


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
    return xr.concat(parts, dim="limit").transpose("y", "x", "limit").chunk({**_tiles(cube), "limit": -1})


def _parameter_stack(parameters: xr.DataArray) -> xr.DataArray:
    """Return (y, x, parameter) in the order of `PARAMETERS`, absent filter and evaporation being 0."""
    present = list(parameters.band.values)
    absent = [name for name in ("z", "a", "b", "s_min", "s_max") if name not in present]
    if absent:
        raise InputError(
            f"PARAMETERS has no band {', '.join(absent)}; its bands are {', '.join(map(str, present))}. "
            "Give the output of 'Calibrate SM2RAIN' (sm2r:calibrate)."
        )
    bands = [
        parameters.sel(band=name, drop=True) if name in present else xr.zeros_like(parameters.isel(band=0, drop=True))
        for name in PARAMETERS
    ]
    return xr.concat(bands, dim="parameter").transpose("y", "x", "parameter")


def _rows(array: np.ndarray) -> np.ndarray:
    """Return (y, x, n) as (pixels, n), without a copy where the layout allows."""
    return array.reshape(-1, array.shape[-1])


def _evaporation_rows(evaporation: np.ndarray | None, s: np.ndarray) -> np.ndarray:
    """Return (pixels, time), or (pixels, 0) where the term is not used, as the kernels want it."""
    return np.empty((s.shape[0] * s.shape[1], 0), s.dtype) if evaporation is None else _rows(evaporation)


def _calibrate_block(
    *,
    s: np.ndarray,
    rain: np.ndarray,
    limits: np.ndarray,
    evaporation: np.ndarray | None = None,
    seconds: np.ndarray,
    problem: Problem,
) -> np.ndarray:
    out = np.empty((*s.shape[:2], len(BANDS)))
    calibrate_block(
        _rows(s), _rows(rain), _evaporation_rows(evaporation, s), seconds, _rows(limits), problem, _rows(out)
    )
    return out


def _score_block(
    *,
    s: np.ndarray,
    rain: np.ndarray,
    limits: np.ndarray,
    evaporation: np.ndarray | None = None,
    classes: np.ndarray,
    seconds: np.ndarray,
    problem: Problem,
    pools: dict[float, np.ndarray],
) -> np.ndarray:
    parameters = np.full((*s.shape[:2], 6), np.nan)
    for value, row in pools.items():
        parameters[classes == value] = row
    out = np.empty((*s.shape[:2], len(BANDS)))
    score_block(
        _rows(s), _rows(rain), _evaporation_rows(evaporation, s), seconds, _rows(limits), problem,
        _rows(parameters), _rows(out),
    )  # fmt: skip
    return out


def _calibrate_pools(
    soil_moisture: xr.DataArray,
    rainfall: xr.DataArray,
    evaporation: xr.DataArray | None,
    limits: xr.DataArray,
    classes: xr.DataArray,
    seconds: np.ndarray,
    problem: Problem,
) -> dict[float, np.ndarray]:
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
    pools = {}
    for value in np.unique(groups[np.isfinite(groups) & present]):
        rows = present & (groups == value)
        count = int(rows.sum())
        parameters = np.empty(6)
        calibrate_pool(
            values["s"][rows].ravel(),
            np.tile(seconds, count),
            values["rain"][rows].ravel(),
            values["evaporation"][rows].ravel() if evaporation is not None else np.empty(0),
            np.arange(count + 1) * n,
            values["limits"][rows],
            problem,
            parameters,
        )
        pools[float(value)] = parameters
    return pools


def _invert_block(
    *,
    s: np.ndarray,
    parameters: np.ndarray,
    evaporation: np.ndarray | None = None,
    snow: np.ndarray | None = None,
    temperature: np.ndarray | None = None,
    fallback: np.ndarray | None = None,
    seconds: np.ndarray,
    step: int,
    settings: Settings,
    snow_threshold: float,
) -> tuple[np.ndarray, np.ndarray]:
    # Results lie in memory as cubes do, time first.
    n = s.shape[-1]
    rain = np.empty((n, *s.shape[:2]), np.float32)
    reason = np.empty(rain.shape, np.uint8)
    invert_block(
        _rows(s), _evaporation_rows(evaporation, s), seconds, step, _rows(parameters),
        settings.step_rule == "wetting", settings.dead_zone, settings.rain_stamp == "end", settings.max_gap,
        rain.reshape(n, -1).T, reason.reshape(n, -1).T,
    )  # fmt: skip
    rain, reason = np.moveaxis(rain, 0, -1), np.moveaxis(reason, 0, -1)
    if snow is not None:
        return replace_snow(rain, reason, np.nan_to_num(snow) != 0, fallback)
    if temperature is not None:
        return replace_snow(rain, reason, temperature < snow_threshold, fallback)
    return rain, reason
