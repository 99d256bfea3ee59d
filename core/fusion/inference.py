"""Models applied to cubes, by onnxruntime alone: lazy, tile by tile, several models taking turns."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import dask.array as da
import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cube import iso_duration
from ..cube.checks import check_fraction, check_same_grid, on_one_grid
from ..cube.computing import parts
from ..errors import InputError
from ..products.names import known_as
from ..quantities import MOISTURE, plain_units
from .card import Predictor
from .features import Bits, Floats, Samples, bits, check_record, composed, outside, presence, seasons
from .models import Model
from .parts import required_bits
from .records import time_axis

#: What the applicability codes mean. Where several hold, the largest is given.
APPLICABILITY: dict[int, str] = {
    0: "within the range of the training data",
    1: "a predictor outside its range in the training data",
    2: "a static raster outside its range in the training data",
    3: "a combination of predictors that did not occur in the training data",
}
NOTHING = 255

_BATCH = 32768
# Numbers of a batch: long windows take fewer samples.
_NUMBERS = 4 * 2**20


@dataclass(frozen=True)
class Tally:
    """What became of the values.

    Attributes
    ----------
    models : (model,) int64
        Values by each model.
    codes : (4,) int64
        Values by applicability.
    nothing, clipped, lost : int
        Values that no model could give, that were outside 0 to 1, and for which a model gave no finite number.
    """

    models: npt.NDArray[np.int64]
    codes: npt.NDArray[np.int64]
    nothing: int
    clipped: int
    lost: int

    @classmethod
    def of(cls, counts: npt.NDArray[np.int64]) -> Tally:
        """Return the tally of `Fusion.counts`, computed, over all tiles."""
        total = counts.reshape(counts.shape[0], -1).sum(axis=1)
        models = total.size - len(APPLICABILITY) - 3
        nothing, clipped, lost = (int(count) for count in total[-3:])
        return cls(total[:models], total[models:-3], nothing, clipped, lost)


@dataclass(frozen=True)
class Fusion:
    """The lazy result of `fuse`.

    Attributes
    ----------
    values : DataArray (time, y, x), float32
        NaN where no model has what it requires.
    applicability : DataArray (time, y, x), uint8
        Keys of `APPLICABILITY`; `NOTHING` where there is no value.
    counts : dask array (count, tile, tile), int64
        What `Tally.of` takes; of one computation with the values of each tile.
    notes : list of str
        What the user should know before.
    """

    values: xr.DataArray
    applicability: xr.DataArray
    counts: da.Array
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Step:
    """One model's work on any tile: which cubes and static rasters it takes, and its limits."""

    model: Model
    cubes: npt.NDArray[np.int64]
    statics: npt.NDArray[np.int64]
    required: np.uint64
    low: Floats
    high: Floats
    static_low: Floats
    static_high: Floats
    seen: Bits | None


# Long: what the models ask of the inputs is checked in the order in which users can mend it.
def fuse(
    cubes: Sequence[xr.DataArray],
    models: Sequence[Model],
    *,
    names: Sequence[str],
    statics: Mapping[str, xr.DataArray] | None = None,
    product: str = "",
) -> Fusion:
    """Fuse soil moisture by trained models.

    For each pixel and day, the model with the most required predictors of those whose required predictors are all
    there gives the value; of equals, the first given. A predictor is there if it has a value within the model's window.

    Parameters
    ----------
    cubes : sequence of DataArray (time, y, x)
        Predictors on one grid and time step, in any periods, found by product and variable; NaN is missing.
    models : sequence of Model
    names : sequence of str
        How errors name the cubes.
    statics : mapping of DataArray (y, x)
        By name.
    product : str
        Of the result; else told by the models.

    Returns
    -------
    Fusion
        On all days from the first to the last of any predictor.

    Raises
    ------
    InputError
        If a model needs a predictor or static raster that is not given, units, grids or time steps differ, or the
        models give different quantities.
    """
    statics = dict(statics or {})
    notes: list[str] = []
    target = models[0].card.target
    for model in models[1:]:
        if (model.card.target.variable, plain_units(model.card.target.units)) != (
            target.variable,
            plain_units(target.units),
        ):
            raise InputError(
                f"MODELS: {models[0].name} gives {target.variable} ({target.units}), {model.name} gives "
                f"{model.card.target.variable} ({model.card.target.units}). Use models of the same quantity."
            )
    first = cubes[0]
    same = on_one_grid(cubes, names)
    statics = {
        name: check_same_grid(first, array, names=(names[0], f"STATIC, {name}")) for name, array in statics.items()
    }
    for cube, name in zip(cubes, names, strict=True):
        if cube.attrs.get("variable") in MOISTURE:
            check_fraction(cube, name=name)
    matches = [_match(model, cubes, names, notes) for model in models]
    used = sorted({int(index) for match in matches for index in match if index >= 0})
    spare = [names[index] for index in range(len(cubes)) if index not in used]
    if spare:
        notes.append(f"Not used by any model: {', '.join(spare)}.")
    if not used:
        raise InputError("PREDICTORS contains no predictor of any model. Add the products that the models need.")
    times, step, places, day_start = time_axis([same[index] for index in used], [names[index] for index in used])
    for model in models:
        if iso_duration(step) != model.card.time_step:
            raise InputError(
                f"{model.name}: needs a time step of {model.card.time_step}, but the predictors have "
                f"{iso_duration(step)}. Bring them to that time step with Regrid (sm2r:regrid, TIME_STEP daily)."
            )
    for model in models:
        if model.card.needs_record:
            check_record(times, name=model.name, remedy="a model trained with RELATIVE off")
    fields = _match_statics(models, statics)
    steps = [
        _make_step(model, np.array([used.index(i) if i >= 0 else -1 for i in match], np.int64), list(fields))
        for model, match in zip(models, matches, strict=True)
    ]
    # Most required predictors first; the sort keeps the order given among equals.
    order = sorted(range(len(steps)), key=lambda number: -int(steps[number].required).bit_count())
    notes += _elsewhere(models, first)
    notes += [f"{model.name}: {model.card.warning}" for model in models if model.card.warning]
    values, codes, counts = _apply(
        [same[index] for index in used], list(fields.values()), places,
        seasons(day_start.days(times)), steps, order,
        clip=target.variable in MOISTURE,
    )  # fmt: skip
    coords = {"time": times, "y": first["y"].to_numpy(), "x": first["x"].to_numpy()}
    methods = list(dict.fromkeys(model.card.method or "model" for model in models))
    shared = {
        "product": product or f"fused_{'_'.join(methods)}",
        "time_step": iso_duration(step),
        **({"day_start": str(day_start)} if day_start else {}),
        "history": str(first.attrs.get("history", "")),
    }
    legend = "; ".join(f"{code} {text}" for code, text in APPLICABILITY.items())
    return Fusion(
        _cube(values, coords, first, {"variable": target.variable, "units": target.units, **shared}),
        _cube(
            codes,
            coords,
            first,
            {"variable": "applicability", "units": "1", **shared, "legend": legend}
            | {"product": f"{shared['product']} applicability"},
        ),
        counts,
        notes,
    )


def _cube(data: da.Array, coords: dict[str, Any], like: xr.DataArray, attrs: dict[str, str]) -> xr.DataArray:
    array = xr.DataArray(data, coords, ("time", "y", "x"), attrs=attrs)
    return array.rio.write_crs(like.rio.crs).rio.write_transform(like.rio.transform())


def _match(
    model: Model, cubes: Sequence[xr.DataArray], names: Sequence[str], notes: list[str]
) -> npt.NDArray[np.int64]:
    """Return the cube of each predictor of a model, −1 where an optional one is not given."""
    found = []
    for predictor in model.card.predictors:
        places = [index for index, cube in enumerate(cubes) if _fits(predictor, cube)]
        usual = not places
        if usual:
            places = [index for index, cube in enumerate(cubes) if _fits(predictor, cube, usual=True)]
        if len(places) > 1:
            raise InputError(
                f"{model.name}: both {names[places[0]]} and {names[places[1]]} are {predictor.name}. Use only one of "
                "them."
            )
        if not places:
            given = "; ".join(
                f"{cube.attrs.get('product', '')} ({cube.attrs.get('variable') or 'no variable'})" for cube in cubes
            )
            if predictor.required:
                raise InputError(
                    f"{model.name}: needs the predictor {predictor.name}, but PREDICTORS has {given}. Add it. Its "
                    "product name and variable are set by Import product or Set time (sm2r:settime)."
                )
            notes.append(f"{model.name}: {predictor.name} is not among PREDICTORS ({given}); it is treated as missing.")
            found.append(-1)
            continue
        [place] = places
        if usual:
            notes.append(f"{names[place]}: is taken as {predictor.product}.")
        own = str(cubes[place].attrs.get("units", ""))
        if own and predictor.units and plain_units(own) != plain_units(predictor.units):
            raise InputError(
                f"{names[place]}: is in '{own}', but {model.name} takes {predictor.name} in '{predictor.units}'. "
                "Convert it first (raster calculator)."
            )
        if not cubes[place].attrs.get("variable") and predictor.variable:
            notes.append(f"{names[place]}: has no variable in its metadata; it is used as {predictor.variable}.")
        found.append(place)
    if all(place < 0 for place in found):
        wanted = ", ".join(predictor.name for predictor in model.card.predictors)
        raise InputError(f"{model.name}: none of its predictors is in PREDICTORS. It needs {wanted}.")
    return np.array(found, np.int64)


def _fits(predictor: Predictor, cube: xr.DataArray, *, usual: bool = False) -> bool:
    """Tell whether a cube is a predictor, by its product and variable; or by a usual name of the product."""
    product, variable = (str(cube.attrs.get(key, "")).strip().lower() for key in ("product", "variable"))
    wanted, own = predictor.variable.strip().lower(), predictor.product.strip().lower()
    same = known_as(product) == known_as(own) if usual else product == own
    # What one of the two does not state is taken for what the other does.
    return same and (variable == wanted or "" in (variable, wanted))


def _match_statics(models: Sequence[Model], statics: dict[str, xr.DataArray]) -> dict[str, xr.DataArray]:
    """Return the static rasters that models take, by their names in the cards in lower case."""
    given = {name.strip().lower(): array for name, array in statics.items()}
    fields: dict[str, xr.DataArray] = {}
    for model in models:
        for static in model.card.statics:
            key = static.name.strip().lower()
            if key not in given:
                raise InputError(
                    f"{model.name}: needs the static raster '{static.name}', but STATIC has "
                    f"{', '.join(statics) or 'nothing'}. Add it; the layer must have the same name."
                )
            fields[key] = given[key]
    return fields


def _make_step(model: Model, cubes: npt.NDArray[np.int64], fields: list[str]) -> _Step:
    card = model.card

    def limits(entries: Sequence[Any], key: str) -> Floats:
        return np.array([getattr(entry, key) for entry in entries], np.float32)

    return _Step(
        model,
        cubes,
        np.array([fields.index(static.name.strip().lower()) for static in card.statics], np.int64),
        required_bits(card.predictors),
        limits(card.predictors, "low"),
        limits(card.predictors, "high"),
        limits(card.statics, "low"),
        limits(card.statics, "high"),
        None if card.seen is None else np.array(sorted({bits(combination) for combination in card.seen}), np.uint64),
    )


def _elsewhere(models: Sequence[Model], cube: xr.DataArray) -> list[str]:
    """Return a note for each model that was trained wholly outside the grid."""
    notes = []
    for model in models:
        training = model.card.training
        if len(training.bounds) == 4 and training.crs == cube.rio.crs.to_string():
            west, south, east, north = training.bounds
            left, bottom, right, top = cube.rio.bounds()
            if west > right or east < left or south > top or north < bottom:
                notes.append(
                    f"{model.name}: was trained at stations from x {west:.6g} to {east:.6g} and y {south:.6g} to "
                    f"{north:.6g}, all outside this grid. Its values here are extrapolated and unreliable."
                )
    return notes


def _apply(
    cubes: list[xr.DataArray],
    statics: list[xr.DataArray],
    places: list[npt.NDArray[np.int64]],
    season: Floats,
    steps: list[_Step],
    order: list[int],
    *,
    clip: bool,
) -> tuple[da.Array, da.Array, da.Array]:
    """Return values and codes (time, y, x), and counts (count, tile, tile), a block for each tile of the first cube."""
    first = cubes[0] if cubes[0].chunks is not None else cubes[0].chunk()
    space = {dim: first.chunksizes[dim] for dim in ("y", "x")}

    def on_tile(*blocks: npt.NDArray[np.float32]) -> tuple[npt.NDArray[Any], ...]:
        return _tile(blocks[: len(cubes)], blocks[len(cubes) :], places, season, steps, order, clip=clip)

    # Periods differ: each cube has a time of its own.
    inputs: list[Any] = []
    for number, cube in enumerate(cubes):
        inputs += [cube.chunk({"time": -1, **space}).data, (f"time_{number}", "y", "x")]
    for array in statics:
        inputs += [array.chunk(space).data, ("y", "x")]
    # The block of a tile holds the three results, which are taken apart.
    tiles = da.blockwise(
        on_tile, ("y", "x"), *inputs, concatenate=True, align_arrays=False, dtype=object, meta=np.empty((0, 0), object)
    )

    def part(place: int, count: int, dtype: Any, *, single: bool = False) -> da.Array:
        return da.blockwise(  # type: ignore[no-any-return]
            operator.itemgetter(place), ("part", "y", "x"), tiles, ("y", "x"), new_axes={"part": count}, dtype=dtype,
            adjust_chunks=dict.fromkeys(("y", "x"), _one) if single else None, meta=np.empty((0, 0, 0), dtype),
        )  # fmt: skip

    steps_count, counts = season.shape[0], len(steps) + len(APPLICABILITY) + 3
    return part(0, steps_count, np.float32), part(1, steps_count, np.uint8), part(2, counts, np.int64, single=True)


def _one(size: int) -> int:
    return 1


def _tile(
    cubes: Sequence[npt.NDArray[np.float32]],
    statics: Sequence[npt.NDArray[np.float32]],
    places: Sequence[npt.NDArray[np.int64]],
    season: Floats,
    steps: Sequence[_Step],
    order: Sequence[int],
    *,
    clip: bool,
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    """Return values and codes (time, y, x), and counts (count, 1, 1), of cubes and static rasters (y, x)."""
    _, height, width = cubes[0].shape
    count, pixels = season.shape[0], height * width
    series = np.full((len(cubes) + 1, count, pixels), np.nan, np.float32)  # the last is missing everywhere
    for number, (cube, place) in enumerate(zip(cubes, places, strict=True)):
        series[number][place] = cube.reshape(-1, pixels)
    fields = np.empty((len(statics), pixels), np.float32)
    for number, array in enumerate(statics):
        fields[number] = array.reshape(pixels)
    values = np.full((count, pixels), np.nan, np.float32)
    codes = np.full((count, pixels), NOTHING, np.uint8)
    given = np.zeros(len(steps), np.int64)
    clipped = lost = 0
    for turn, number in enumerate(order):
        step = steps[number]
        own_fields = fields[step.statics]
        # Records of some pixels at a time: channels and levels are told of them whole.
        size = step.model.plan.places(count)
        for some in parts(pixels, size, round=turn, rounds=len(order)):
            own = np.ascontiguousarray(series[step.cubes][:, :, some] if pixels > size else series[step.cubes])
            found = _records(step, own, own_fields[:, some], season, codes[:, some] == NOTHING)
            if found is None:
                continue
            samples, estimates, present = found
            finite = np.isfinite(estimates)
            lost += int((~finite).sum())
            estimates[~finite] = np.nan
            if clip:
                clipped += int(((estimates < 0) | (estimates > 1)).sum())
                np.clip(estimates, 0, 1, out=estimates)
            time, place = np.divmod(samples, own.shape[2])
            values[time, place + some.start] = estimates
            told = _codes(step, own, own_fields[:, some], present.ravel()[samples], samples)
            codes[time, place + some.start] = np.where(finite, told, np.uint8(NOTHING))
            given[number] += int(finite.sum())
    counts = np.bincount(codes.ravel(), minlength=256)
    tally = np.array([*given, *counts[: len(APPLICABILITY)], counts[NOTHING] - lost, clipped, lost], np.int64)
    shape = (count, height, width)
    return values.reshape(shape), codes.reshape(shape), tally.reshape(-1, 1, 1)


def _records(
    step: _Step, series: Floats, fields: Floats, season: Floats, free: npt.NDArray[np.bool_]
) -> tuple[Samples, Floats, Bits] | None:
    """Return the samples of some pixels that a model gives a value and that have none, the values, and the presence.

    None where there is nothing to give.
    """
    model, plan = step.model, step.model.plan
    present = presence(series, model.card.window)
    eligible = (present != 0) & (present & step.required == step.required)
    eligible &= np.isfinite(fields).all(axis=0)
    wanted = eligible & free
    if not wanted.any():
        return None
    samples = np.flatnonzero(wanted)
    channels = plan.steps(series, fields, season)
    if model.card.sequence:
        places = np.flatnonzero(wanted.any(axis=0))
        record = np.full(wanted.shape, np.nan, np.float32)
        record[:, places] = model.run(np.ascontiguousarray(channels[:, places].swapaxes(0, 1))).T
        return samples, record.ravel()[samples], present
    # A record's mean is that of all its days, whichever model gives them.
    every = samples if len(model.card.outputs) == 1 else np.flatnonzero(eligible & wanted.any(axis=0))
    batch = min(_BATCH, max(_NUMBERS // (plan.window * plan.kind.size), 256))
    outputs = np.concatenate(
        [model.run(plan.gather(channels, every[begin : begin + batch])) for begin in range(0, every.size, batch)]
    )
    estimates = composed(outputs, every % wanted.shape[1])
    return samples, estimates if every is samples else estimates[np.searchsorted(every, samples)], present


def _codes(step: _Step, series: Floats, fields: Floats, present: Bits, samples: Samples) -> npt.NDArray[np.uint8]:
    """Return the applicability of samples."""
    codes = outside(series, step.model.card.window, step.low, step.high, samples).astype(np.uint8)
    if len(fields):
        beyond = ((fields < step.static_low[:, None]) | (fields > step.static_high[:, None])).any(axis=0)
        codes[beyond[samples % fields.shape[1]]] = 2
    if step.seen is not None:
        codes[~np.isin(present, step.seen)] = 3
    return codes
