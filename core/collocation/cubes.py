"""Triple collocation of cubes: in each pixel, and pooled over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import dask
import dask.array as da
import numpy as np
import numpy.typing as npt
import xarray as xr

from ..cube.checks import check_alike, on_one_grid
from ..cube.computing import parts
from ..cube.days import check_days
from ..cube.times import stamps
from ..errors import InputError
from ..periods import within
from ..running import Progress
from ..sampling.tables import column_names
from ..sampling.tiles import compute, tile_edges
from . import kernels
from .options import Options
from .solution import (
    FEW,
    PAIRS,
    Collocation,
    Floats,
    bounds,
    collocate_covariance,
    correlations,
    effective_counts,
    flag_pixels,
    half_width,
    snr,
    widening,
)

LETTERS = ("x", "y", "z")
#: Days of the window whose mean is taken from soil moisture to have its anomaly, as pytesmo has it.
WINDOW = 35.0

_DAY = np.timedelta64(1, "D")
# Pixels that are resampled before the run can be stopped.
_RESAMPLED = 2048
_MATRIX = np.array([[4, 7, 8], [7, 5, 9], [8, 9, 6]])  # places of covariances in `kernels.MEASURES`
_NOTHING = np.empty(0, np.int64)

Steps = npt.NDArray[np.int64]
Places = tuple[Steps, Steps, Steps]
Windows = tuple[Steps, Steps, Steps, Steps, Steps, Steps]


@dataclass(frozen=True)
class Triplet:
    """Three cubes on one grid, cut to a period, and the steps that all three have.

    Attributes
    ----------
    cubes : list of DataArray ("time", "y", "x")
        With the tiles and coordinates of the first; time whole in each chunk.
    names, units : list of str
        Their products, each name once, of letters, digits and underscores; units, empty where unknown.
    times : (step,) datetime64
        Those of all three.
    places : three (step,) int64
        Where these are in each cube.
    """

    cubes: list[xr.DataArray]
    names: list[str]
    units: list[str]
    times: npt.NDArray[np.datetime64]
    places: Places

    @property
    def step_days(self) -> float:
        """Days from one common step to the next, mostly."""
        return float(np.median(np.diff(self.times)) / _DAY) if self.times.size > 1 else 1.0

    def block_steps(self, options: Options) -> int:
        """Return the steps of a block, 0 where its length is to be found."""
        return max(round(options.block / self.step_days), 1) if options.block > 0 else 0

    def windows(self, options: Options) -> Windows:
        """Return from and up to which of a product's times its moving mean reaches, as the kernels take them."""
        if options.anomaly == "none":
            return _NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOTHING
        x, y, z = (_window(cube["time"].to_numpy()) for cube in self.cubes)
        return *x, *y, *z


def _window(times: npt.NDArray[np.datetime64]) -> tuple[Steps, Steps]:
    days = times.astype("datetime64[us]").astype(np.int64) / 86_400e6
    low = np.searchsorted(days, days - WINDOW / 2, side="left")
    high = np.searchsorted(days, days + WINDOW / 2, side="right")
    return low.astype(np.int64), high.astype(np.int64)


def make_triplet(
    cubes: Sequence[xr.DataArray],
    labels: Sequence[str],
    *,
    names: Sequence[str] | None = None,
    start: Any = None,
    end: Any = None,
) -> Triplet:
    """Set three cubes beside each other.

    Parameters
    ----------
    cubes : sequence of DataArray ("time", "y", "x")
        As from `cube.open`.
    labels : sequence of str
        How errors name them.
    names : sequence of str, optional
        Of the products; by default those that the cubes tell.
    start, end : datetime-like, optional
        The period, both ends included.

    Raises
    ------
    InputError
        If grids, time steps or days differ, they hold different things, or no two time stamps are common to all.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> products = simulate_area().soil_moisture_products
    >>> triplet = make_triplet(list(products.values()), ["X", "Y", "Z"])
    >>> triplet.names, triplet.times.size
    (['rf', 'lstm', 'cnn'], 120)
    """
    same = on_one_grid(cubes, labels)
    check_alike(same, names=labels)
    day_start = check_days(same, names=labels)
    cut = [cube.isel(time=within(cube["time"].to_numpy(), start, end, day_start)) for cube in same]
    records = [cube["time"].to_numpy() for cube in cut]
    common = np.intersect1d(np.intersect1d(records[0], records[1]), records[2])
    if common.size < 2:
        told = "; ".join(
            f"{label} has {' to '.join(stamps(times[[0, -1]]))}" if times.size else f"{label} has none in the period"
            for label, times in zip(labels, records, strict=True)
        )
        raise InputError(
            f"{', '.join(labels)} have fewer than two time stamps in common: {told}. Use records that overlap, and "
            "bring them to the same time steps with Regrid (sm2r:regrid, TIME_STEP)."
        )
    places = [np.searchsorted(times, common).astype(np.int64) for times in records]
    first = cut[0].chunk({"time": -1})
    tiles = {"time": -1, "y": first.chunks[1], "x": first.chunks[2]}  # type: ignore[index]
    if names is None:
        names, _ = column_names([str(cube.attrs.get("product", "")) for cube in cubes], [])
    return Triplet(
        [first, *(cube.chunk(tiles) for cube in cut[1:])],
        list(names),
        [str(cube.attrs.get("units", "")).strip() for cube in cubes],
        common,
        (places[0], places[1], places[2]),
    )


def bands(options: Options) -> list[str]:
    """Return the names of the bands of `collocate`."""
    names = [f"{k}_{name}" for k in LETTERS for name in ("error_std", "snr_db", "r2", "scaling", "flag")]
    names += ["n", *(f"{k}_{name}" for name in ("error_variance", "error_std_scaled", "intercept") for k in LETTERS)]
    names += ["r_xy", "r_xz", "r_yz", "n_effective", "best"]
    if options.logarithmic:
        names += ["wet_fraction", *(f"{k}_wet_fraction" for k in LETTERS)]
    if options.samples:
        names += [f"{k}_{m}_{e}" for k in LETTERS for m in ("error_std", "snr_db", "r2") for e in ("low", "high")]
    return names


def collocate(triplet: Triplet, options: Options) -> xr.DataArray:
    """Collocate in each pixel; lazy, tile by tile.

    Returns
    -------
    DataArray ("band", "y", "x"), float32
        Bands of `bands`. ``x_error_std`` is in the product's units (of logarithms in the multiplicative model, hence
        without), ``x_error_std_scaled`` in those of the first product; ``x_error_variance`` as it comes, negative ones
        too; ``x_flag`` a key of `FLAGS`; ``n`` common values; ``best`` 1, 2 or 3, the product of largest R². NaN where
        a pixel cannot be solved, all bands where it has no common value; an infinite SNR is NaN, too.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> products = simulate_area(days=200).soil_moisture_products
    >>> errors = collocate(make_triplet(list(products.values()), ["X", "Y", "Z"]), Options()).compute()
    >>> errors["band"].values[:3].tolist(), round(float(errors.sel(band="x_error_std").mean()), 3)
    (['x_error_std', 'x_snr_db', 'x_r2'], 0.029)
    """
    names = bands(options)
    first = triplet.cubes[0]
    arguments: list[Any] = []
    for cube, letter in zip(triplet.cubes, "tuv", strict=True):
        arguments += [cube.data, f"{letter}yx"]
    data = da.blockwise(
        _collocate_block, "byx", *arguments,
        new_axes={"b": len(names)}, dtype=np.float32, meta=np.empty((0, 0, 0), np.float32),
        places=triplet.places, windows=triplet.windows(options), block=triplet.block_steps(options),
        options=options,
    )  # fmt: skip
    shared = {name: first.coords[name] for name in ("y", "x", "spatial_ref") if name in first.coords}
    about = {"variable": "triple_collocation", "product": "_".join(triplet.names), "history": ""}
    about |= dict(zip(LETTERS, triplet.names, strict=True))
    units = [_units_of(name, triplet, options) for name in names]
    return xr.DataArray(data, {"band": names, "units": ("band", units), **shared}, ("band", "y", "x"), attrs=about)


def _units_of(name: str, triplet: Triplet, options: Options) -> str:
    """Return the units of a band of `bands`; empty where those of a product are not known."""
    letter, _, what = name.partition("_")
    if "snr_db" in what:
        return "dB"
    if options.logarithmic or letter not in LETTERS:
        return "1"
    first, own = triplet.units[0], triplet.units[LETTERS.index(letter)]
    if what in ("error_std_scaled", "intercept"):
        return first
    if what.startswith("error_std"):
        return own
    if what == "error_variance":
        return own and f"({own})2"
    if what == "scaling" and first != own:
        return first and own and f"({first}) ({own})-1"
    return "1"


def _collocate_block(
    *records: list[npt.NDArray[np.float32]],
    places: Places,
    windows: Windows,
    block: int,
    options: Options,
) -> npt.NDArray[np.float32]:
    # Time being whole, a record is one block; left to itself, dask would copy it.
    blocks = [record[0] for record in records]
    shape = blocks[0].shape[1:]
    found = measure(blocks, places, windows, block, options)
    return solve(found, options).reshape(-1, *shape).astype(np.float32)


def measure(
    blocks: Sequence[npt.NDArray[np.floating]],
    places: Places,
    windows: Windows,
    block: int,
    options: Options,
) -> Floats:
    """Return `kernels.MEASURES`, and `kernels.HALVES` where there are resamples, (measure, pixel) of blocks (t, …)."""
    x, y, z = _flat(blocks)
    count = len(kernels.MEASURES) + (len(kernels.HALVES) if options.samples else 0)
    found = np.empty((count, x.shape[1]))
    spread = widening(options.level, places[0].size if options.samples else 0)
    # Resamples take long: a part at a time, each of the layout that the kernel is compiled for.
    for own in parts(x.shape[1], _RESAMPLED if options.samples else max(x.shape[1], 1)):
        measured = np.empty((count, own.stop - own.start))
        a, b, c = (np.ascontiguousarray(part[:, own]) for part in (x, y, z))
        kernels.measure(
            a, b, c, places, windows, options.logarithmic, options.wet, options.least, block, options.samples,
            options.seed, options.level, spread, measured,
        )  # fmt: skip
        found[:, own] = measured
    return found


def solve(found: Floats, options: Options) -> Floats:
    """Return the bands (band, pixel) that moments (measure, pixel) tell."""
    count, means, lag, common = found[0], found[1:4].T, found[10:13].T, found[13]
    q = np.moveaxis(found[_MATRIX], -1, 0)
    solved = collocate_covariance(q, count.astype(np.int64))
    flags = flag_pixels(q, count, lag, solved.error_variance, least=options.least, significance=options.significance)
    fails = flags >= FEW
    std, r2, ratio = (np.where(fails, np.nan, part) for part in solved.settle(options.negative))
    scaling, variance = (np.where(fails, np.nan, part) for part in (solved.scaling, solved.error_variance))
    intercept = np.where(fails, np.nan, solved.intercept(means))
    best = np.where(fails.any(axis=1), np.nan, np.argmax(np.nan_to_num(solved.r2), axis=1) + 1.0)
    by_product = np.stack([part.T for part in (std, ratio, r2, scaling, flags)], axis=1).reshape(-1, count.size)
    pieces = [
        by_product, count[None], variance.T, (std * scaling).T, intercept.T, correlations(q).T,
        effective_counts(count, lag).min(axis=1)[None], best[None],
    ]  # fmt: skip
    with np.errstate(divide="ignore", invalid="ignore"):
        if options.logarithmic:
            pieces.append(np.vstack([count, found[14:17]]) / common)
        if options.samples:
            halves = found[len(kernels.MEASURES) :].T
            low, high = (
                np.where(fails, np.nan, np.sqrt(e)) for e in bounds(solved.error_variance, halves[:, :3])
            )  # fmt: skip
            r2_low, r2_high = (np.where(fails, np.nan, e) for e in bounds(solved.r2, halves[:, 3:], most=1.0))
            ends = [part.T for part in (low, high, snr(r2_low), snr(r2_high), r2_low, r2_high)]
            pieces.append(np.stack(ends, axis=1).reshape(-1, count.size))
    values = np.concatenate(pieces)
    values[~np.isfinite(values)] = np.nan
    values[:, common == 0] = np.nan
    return values


@dataclass(frozen=True)
class Pooled:
    """Covariances in time of three products, taken in each pixel and averaged over all of them.

    Attributes
    ----------
    q : (3, 3) float64
    means : (3,) float64
        Of the values used; of anomalies or logarithms where these were taken.
    values, free, pixels : int
        Values, degrees of freedom (one less for each pixel), and pixels used.
    wet : (4,) float64
        Shares of the common steps at which all products, and each of them, are wet; of use in the multiplicative model.
    drawn : (sample, 3, 3) float64
        Covariances of resamples; none without a bootstrap.
    block : int
        Steps of a block.
    blocks : float
        Blocks that make a record.
    """

    q: Floats
    means: Floats
    values: int
    free: int
    pixels: int
    wet: Floats
    drawn: Floats
    block: int
    blocks: float

    @property
    def collocation(self) -> Collocation:
        """What follows from the covariances."""
        return collocate_covariance(self.q, self.values)

    @property
    def intercept(self) -> Floats:
        """Offsets that bring each product's mean, times its scaling, to that of the first."""
        return self.collocation.intercept(self.means)

    def intervals(self, level: float) -> dict[str, tuple[Floats, Floats]]:
        """Return the ends of the intervals of ``error_std, r2, snr_db, scaling, weight``, (3,) each.

        Pixels' means are held while blocks are drawn; all pixels have the same blocks, so that what they share counts.
        """
        names = ("error_std", "r2", "snr_db", "scaling", "weight")
        if not len(self.drawn):
            return {name: (np.full(3, np.nan), np.full(3, np.nan)) for name in names}
        solved, drawn = self.collocation, collocate_covariance(self.drawn, self.values)

        def half(part: Floats) -> Floats:
            return half_width(part, level, self.blocks)

        low, high = bounds(solved.error_variance, half(drawn.error_variance))
        r2 = bounds(solved.r2, half(drawn.r2), most=1.0)
        scaling = half(drawn.scaling)
        ends = {
            "error_std": (np.sqrt(low), np.sqrt(high)),
            "r2": r2,
            "snr_db": (snr(r2[0]), snr(r2[1])),
            "scaling": (solved.scaling - scaling, solved.scaling + scaling),
        }
        weight = bounds(solved.weights, half(drawn.weights), most=1.0)
        if not (solved.error_variance > 0).all():
            weight = np.full(3, np.nan), np.full(3, np.nan)
        ends["weight"] = weight
        return ends


def pool(triplet: Triplet, options: Options, *, progress: Progress | None = None) -> Pooled:
    """Pool the covariances in time over the pixels, tile by tile.

    Pixels count by their common values, those with fewer than two not at all; no flag is looked at.

    Examples
    --------
    >>> from sm2r.core.simulation import simulate_area
    >>> products = simulate_area(days=200).soil_moisture_products
    >>> pooled = pool(make_triplet(list(products.values()), ["X", "Y", "Z"]), Options())
    >>> pooled.pixels, pooled.collocation.r2.round(2).tolist()
    (12, [0.81, 0.8, 0.74])
    """
    edges = [list(zip(ends[:-1].tolist(), ends[1:].tolist(), strict=True)) for ends in tile_edges(triplet.cubes[0])]
    tiles = [(slice(*rows), slice(*columns)) for rows in edges[0] for columns in edges[1]]
    windows = triplet.windows(options)

    def task(tile: tuple[slice, slice]) -> Any:
        parts = [cube.data[:, tile[0], tile[1]] for cube in triplet.cubes]
        return dask.delayed(_pool)(*parts, places=triplet.places, windows=windows, options=options)

    total: list[Floats] = []
    for _, found in compute(tiles, task, progress):
        total = [ours + theirs for ours, theirs in zip(total, found, strict=True)] if total else list(found)
    sums, counts, course, crossed = total
    values, free, pixels = (int(number) for number in counts[:3])
    with np.errstate(divide="ignore", invalid="ignore"):
        means, covariances, wet = sums[:3] / values, sums[3:] / free, np.array([values, *counts[4:]]) / counts[3]
    filled = np.flatnonzero(course[:, 0])
    course = course[filled[0] : filled[-1] + 1] if filled.size else course
    length = triplet.block_steps(options)
    if not length and pixels:
        own = np.sqrt([covariances[a] * covariances[b] for a, b in PAIRS])
        length = int(np.ceil(kernels.block_length(crossed, own, values / pixels) * len(course) * pixels / values))
    length = max(min(length, len(course) // kernels.LEAST_BLOCKS), 1)
    drawn = np.empty((options.samples if pixels else 0, 7))
    kernels.resample(course, length, len(drawn), options.seed, drawn)
    resampled = drawn[:, 1:] / (drawn[:, :1] * (free / max(values, 1)))
    return Pooled(
        _square(covariances), means, values, free, pixels, wet, _square(resampled), length, len(course) / length
    )


def _pool(
    *blocks: npt.NDArray[np.float32],
    places: Places,
    windows: Windows,
    options: Options,
) -> tuple[Floats, ...]:
    """Return of a tile the sums of values and of products of departures, counts, and with resamples their course."""
    x, y, z = _flat(blocks)
    found = measure((x, y, z), places, windows, 0, replace(options, samples=0))
    used = found[:, found[0] >= 2]
    sums = np.concatenate([(used[1:4] * used[0]).sum(axis=1), (used[4:10] * (used[0] - 1)).sum(axis=1)])
    counts = np.array([used[0].sum(), (used[0] - 1).sum(), used.shape[1], *found[13:17].sum(axis=1)])
    course, crossed = np.zeros((places[0].size, 7)), np.zeros((2, 3))
    if options.samples:
        kernels.follow(x, y, z, places, windows, options.logarithmic, options.wet, found, course, crossed)
    return sums, counts, course, crossed


def _flat(blocks: Sequence[npt.NDArray[np.floating]]) -> list[npt.NDArray[np.floating]]:
    """Return blocks (time, ...) as (time, pixel)."""
    return [np.ascontiguousarray(part).reshape(part.shape[0], -1) for part in blocks]


def _square(parts: Floats) -> Floats:
    """Return covariance matrices (..., 3, 3) from (..., 6): xx, yy, zz, xy, xz, yz."""
    return parts[..., np.array([[0, 3, 4], [3, 1, 5], [4, 5, 2]])]
